use super::{Row, Table};

const TABLE: &str = "r#\"__ErrorCode\t__Warning\tdocs/errors.md\n\
    -9223372036854775808 0 EMinus1\n-7 1 WMinus7\n0 0 E0\tZero\n7 0 E7\tSeven\tVII\n7 1 Few\n8015 0 E8015\n\"#";

#[test]
fn rows_are_found_by_number() {
    let table = Table::new(TABLE);
    let found = |number| {
        let rows = table.rows_of(number).into_iter().map(|row| (row.type_name, row.variant, row.message()));
        rows.collect::<Vec<_>>()
    };
    assert_eq!(found(7), [("ErrorCode", "E7", "Seven"), ("Warning", "Few", "")]);
    assert_eq!(found(-7), [("Warning", "WMinus7", "")]);
    assert_eq!(found(0), [("ErrorCode", "E0", "Zero")]);
    assert_eq!(found(i64::MIN), [("ErrorCode", "EMinus1", "")]);
    assert_eq!(found(8015), [("ErrorCode", "E8015", "")]);
    for number in [-8, -1, 1, 6, 8, 8014, 8016, i64::MAX] {
        assert_eq!(found(number), [], "{number}");
    }
}

#[test]
fn symbols_are_found_by_spelling() {
    let symbols = "007\t1 E007\tBond\nAPI-01\t1 Api01\nERR\t1 Err\tOne\tTwo\nERR\t2 Err\nERR_A\t1 ErrA\nä\t2 Ä\n";
    let text = format!("r#\"__ErrorCode\t__Rule\t__Other\tdocs/errors.md\n7 0 E7\n{symbols}{} 0\"#", symbols.len());
    let table = Table::new(&text);
    let found = |symbol| {
        let rows = table.rows_of_symbol(symbol).map(|row| (row.code, row.type_name, row.variant, row.message()));
        rows.collect::<Vec<_>>()
    };
    assert_eq!(found("007"), [("007", "Rule", "E007", "Bond")]);
    assert_eq!(found("API-01"), [("API-01", "Rule", "Api01", "")]);
    assert_eq!(found("ERR"), [("ERR", "Rule", "Err", "One"), ("ERR", "Other", "Err", "")]);
    assert_eq!(found("ERR_A"), [("ERR_A", "Rule", "ErrA", "")]);
    assert_eq!(found("ä"), [("ä", "Other", "Ä", "")]);
    for symbol in ["", "7", "00", "0070", "ER", "ERR_", "ERR_AA", "a", "ö"] {
        assert_eq!(found(symbol), [], "{symbol}");
    }
    assert_eq!(table.rows_of(7).iter().map(|row| row.variant).collect::<Vec<_>>(), ["E7"]);
    assert_eq!((table.numbers().count(), table.rows().count()), (1, 7));
}

#[test]
fn variants_of_the_brief_table_are_names() {
    let text = "r#\"__ErrorCode\t__Rule\tdocs/errors.md\n7 0 E7\n8 +0~ E8\n9 0! Te7\nE7\t1 Be7\nE8\t+1 E8\n18 0 0\"#";
    let table = Table::new(text);
    let found = |name| table.row_of_variant(name).map(|row| (row.code, row.type_name));
    assert_eq!(found("E7"), Some(("7", "ErrorCode")));
    assert_eq!(found("Te7"), Some(("9", "ErrorCode")));
    assert_eq!(found("Be7"), Some(("E7", "Rule")));
    for name in ["", "7", "e7", "E8", "r#E7"] {
        assert_eq!(found(name), None, "{name}");
    }
    assert!(table.is_brief());
    assert_eq!(table.rows_of(8)[0].type_name, "ErrorCode");
    assert_eq!([7, 8, 9].map(|number| table.rows_of(number)[0].is_deprecated), [false, true, false]);
    assert_eq!([7, 8, 9].map(|number| table.rows_of(number)[0].has_fields), [false, false, true]);
}

#[test]
fn names_are_found_by_spelling() {
    let names = "C7\t0 7\nC7\t1 7\nErr\t2 ERR\nFew\t1 -7\nSEVEN\t0 7\nSeven\t0 7\n";
    let rows = "-7 1 Few\tSome.\n7 0 Seven\tSeven.\n7 1 C7\n";
    let (symbols, ranges) = ("7\t2 E7\nERR\t2 Err\n", "1 9 0 1-9\n");
    let lengths = format!("{} {} {}", symbols.len(), ranges.len(), names.len());
    let text =
        format!("r#\"__ErrorCode\t__Warning\t__Rule\tdocs/errors.md\n{rows}{symbols}{ranges}{names}{lengths}\"#");
    let table = Table::new(&text);
    let found = |name| {
        let rows = table.rows_named(name).into_iter().map(|row| (row.code, row.type_name, row.variant));
        rows.collect::<Vec<_>>()
    };
    assert_eq!(found("SEVEN"), [("7", "ErrorCode", "Seven")]);
    assert_eq!(found("C7"), [("7", "ErrorCode", "Seven"), ("7", "Warning", "C7")]);
    assert_eq!(found("Few"), [("-7", "Warning", "Few")]);
    assert_eq!(found("Err"), [("ERR", "Rule", "Err")]);
    for name in ["", "7", "C", "C70", "ERR", "Seve", "z"] {
        assert_eq!(found(name), [], "{name}");
    }
    assert_eq!((table.names().count(), table.rows().count(), table.range_of(8, None)), (6, 5, Some(("1-9", ""))));
    assert_eq!(table.rows_of(7).iter().map(Row::written).collect::<Vec<_>>(), ["7", "7"]);
    assert_eq!(table.rows_of_symbol("ERR").map(|row| row.written()).collect::<Vec<_>>(), ["\"ERR\""]);
    assert!(!table.is_brief());
}

#[test]
fn the_smallest_range_is_found() {
    let ranges = "4000 4999 0 4000-4999\tClient.\tOurs.\n4900 4999 0 49xx\n-9 -1 1 below 0\tOdd.\n";
    let text = format!("r#\"__ErrorCode\t__Warning\tdocs/errors.md\n7 0 E7\nA\t1 A\n{ranges}6 {}\"#", ranges.len());
    let table = Table::new(&text);
    assert_eq!(table.range_of(4000, None), Some(("4000-4999", "Client.")));
    assert_eq!(table.range_of(4950, Some("ErrorCode")), Some(("49xx", "")));
    assert_eq!(table.range_of(4950, Some("Warning")), None);
    assert_eq!(table.range_of(-1, None), Some(("below 0", "Odd.")));
    assert_eq!(table.range_of(5000, None), None);
    assert_eq!((table.rows_of(7).len(), table.rows_of_symbol("A").count(), table.rows().count()), (1, 1, 2));
}

#[test]
fn a_table_without_rows_has_none() {
    let table = Table::new("r#\"__ErrorCode\tdocs/errors.md\n\"#");
    assert_eq!((table.path(), table.types().collect::<Vec<_>>()), ("docs/errors.md", vec!["ErrorCode"]));
    assert_eq!(table.rows_of(7).len() + table.rows().count(), 0);
}
