use super::view::{Page, View};
use super::{CODES, Decision, TableVerdict, UNCLEAR};
use crate::blocks::Blocks;
use crate::source::Source;
use crate::tables::Dialect;
use crate::{ColumnHints, Hints, Name, read, read_with};

/// What is read of the view of the first table of a page that a dialect finds.
pub(super) fn with_view<T>(page: &str, dialect: Dialect, read: impl FnOnce(&View<'_, '_>) -> T) -> T {
    let source = Source::new(page);
    let blocks = Blocks::new(&source);
    let tables = crate::tables::tables(&blocks);
    let table = tables.iter().find(|table| table.dialect == dialect).expect("the page has such a table");
    read(&View::new(&Page::new(&blocks, &Hints::default()), table, &|_| true))
}

/// A pipe table: cells with ` | ` between them.
pub(super) fn table(header: &str, rows: &[&str]) -> String {
    let delimiters = "|---".repeat(header.split('|').count());
    let rows: String = rows.iter().flat_map(|row| ["| ", row, " |\n"]).collect();
    format!("| {header} |\n{delimiters}|\n{rows}\n")
}

/// What is decided about the tables of a page that are no texts.
fn decisions(page: &str) -> Vec<Decision> {
    read(page).tables.into_iter().filter(|table| !table.dialect.is_text()).collect()
}

fn verdicts(page: &str) -> Vec<TableVerdict> {
    decisions(page).iter().map(|table| table.verdict).collect()
}

#[test]
fn tables_of_codes_are_codes() {
    let rows = ["4001 | Berth taken.", "4002 | Mast too high.", "4003 | Tide too low."];
    let symbols = ["BERTH_TAKEN | Berth taken.", "MAST_HIGH | Mast too high.", "TIDE_LOW | Tide too low."];
    for page in [
        format!("## Error codes\n\n{}", table("Code | Description", &rows)),
        format!("## Fehlercodes\n\n{}", table("Code | Beschreibung", &rows)),
        format!("## 错误码\n\n{}", table("错误码 | 说明", &rows)),
        format!("## Error codes\n\n{}", table("Code | Description", &symbols)),
        format!("# Harbour\n\n{}", table("Error code | Message", &symbols)),
        format!("# Harbour errors\n\n{}", table("Number | Meaning", &rows)),
        format!("## Errors\n\n{}", table("- | -", &rows)),
        format!("## Warnings\n\n{}", table("Code | Text", &["-32700 | Fog.", "-32701 | Ice.", "-32702 | Snow."])),
    ] {
        assert_eq!(verdicts(&page), [TableVerdict::Codes], "{page}");
    }
}

#[test]
fn what_is_headed_as_codes_is_not_left_out_in_silence() {
    let mut silent = Vec::new();
    // words that could be any, symbols of other scripts, and codes of many kinds
    for codes in [
        ["invalid", "missing", "gone", "taken", "full"],
        ["нет_места", "мачта_высока", "нет_мачты", "шторм", "туман"],
        ["0.0.0", "007", "3DS_FAILED", "40", "-1"],
        ["err_foo", "ERR-FOO", "v1.10", "v11.0", "bar"],
    ] {
        let rows = codes.map(|code| format!("{code} | The berth is taken ({code})."));
        let rows = table("Code | Description", &rows.each_ref().map(String::as_str));
        if verdicts(&format!("## Error codes\n\n{rows}")) == [TableVerdict::Other] {
            silent.push(codes);
        }
    }
    assert_eq!(silent, [[""; 5]; 0]);
}

#[test]
fn other_tables_are_other() {
    for page in [
        format!(
            "## Parameters\n\n{}",
            table(
                "Name | Type | Required | Description",
                &["berth_id | string | yes | The berth.", "mast_height | number | no | The mast."],
            ),
        ),
        format!("## Languages\n\n{}", table("Language | Code", &["German | de", "French | fr", "Welsh | cy"])),
        format!("## Currencies\n\n{}", table("Currency | Code", &["Euro | EUR", "Pound | GBP", "Krona | SEK"])),
        format!("## Ports\n\n{}", table("Port | Used by", &["8080 | Berths", "8081 | Masts", "8082 | Tides"])),
        format!("## Rate limits\n\n{}", table("Plan | Requests", &["Sloop | 100", "Ketch | 1000", "Schooner | 5000"])),
        format!("## Endpoints\n\n{}", table("Method | Path", &["GET | /berths", "POST | /berths", "GET | /masts"])),
        format!("## Harbours\n\n{}", table("Name | Open", &["Old harbour | yes", "New harbour | no"])),
    ] {
        assert_eq!(verdicts(&page), [TableVerdict::Other], "{page}");
        assert!(read(&page).catalog.sections.is_empty(), "{page}");
    }
}

#[test]
fn a_code_among_others_that_is_misspelt_costs_one_row() {
    let rows = ["4001 | Berth taken.", "4o02 | Mast too high.", "4003 | Tide too low.", "4004 | Fog."];
    let reading = read(&format!("## Errors\n\n{}", table("Nummero | Text", &rows)));
    assert_eq!(reading.catalog.sections[0].entries.len(), 3);
    assert_eq!(reading.problems.iter().map(|problem| problem.name).collect::<Vec<_>>(), [Name::UnreadableCode]);
}

#[test]
fn distinct_symbols_beside_repeated_statuses_are_the_codes() {
    let rows = ["409 | BERTH_TAKEN | Berth taken.", "409 | MAST_HIGH | Mast too high.", "404 | NO_BERTH | No berth."];
    let page = format!("## Errors\n\n{}", table("Status code | Error code | Description", &rows));
    let decision = &decisions(&page)[0];
    assert_eq!((decision.verdict, decision.code, decision.message), (TableVerdict::Codes, Some(1), Some(2)));
    // alone, statuses are codes
    let rows = ["409 | Berth taken.", "404 | Berth not found.", "500 | Storm."];
    let page = format!("## Errors\n\n{}", table("HTTP status code | Description", &rows));
    assert_eq!(decisions(&page)[0].code, Some(0));
    assert_eq!(verdicts(&page), [TableVerdict::Codes]);
}

#[test]
fn the_score_says_the_verdict() {
    let codes = ["Code", "Error", "Status", "Id", "Berth"];
    let texts = ["Description", "Type", "Limit", "What"];
    let headings = ["# Error codes", "# Status", "# Harbour", "# Parameters"];
    let cells = [["4001", "4002"], ["BERTH_TAKEN", "MAST_HIGH"], ["1", "1"], ["berth", "mast"]];
    let mut seen = [false; 3];
    for (code, text) in codes.iter().flat_map(|code| texts.map(|text| (code, text))) {
        for (heading, [one, two]) in headings.iter().flat_map(|heading| cells.map(|cells| (heading, cells))) {
            let rows = [format!("{one} | Berth taken."), format!("{two} | Mast too high.")];
            let table = table(&format!("{code} | {text}"), &rows.each_ref().map(String::as_str));
            let page = format!("{heading}\n\n{table}");
            let reading = read(&page);
            let decision = reading.tables.iter().find(|table| table.dialect == Dialect::Pipes).expect("one table");
            let expected = match decision.score {
                CODES.. => TableVerdict::Codes,
                UNCLEAR.. => TableVerdict::Unclear,
                _ => TableVerdict::Other,
            };
            assert_eq!(decision.verdict, expected, "{page}");
            let is_problem = reading.problems.iter().any(|problem| problem.name == Name::MaybeCodes);
            assert_eq!(is_problem, expected == TableVerdict::Unclear, "{page}");
            assert_eq!(!reading.catalog.sections.is_empty(), expected == TableVerdict::Codes, "{page}");
            seen[expected as usize] = true;
        }
    }
    assert_eq!(seen, [true; 3], "each verdict occurs");
}

#[test]
fn a_table_without_a_header_continues_the_one_above() {
    let first = table("Code | Message", &["4001 | Berth taken.", "4002 | Mast too high."]);
    let second = table(" | ", &["4003 | Tide too low."]);
    let page = format!("## Errors\n\n{first}{second}");
    assert_eq!(verdicts(&page), [TableVerdict::Codes; 2]);
    assert_eq!(read(&page).catalog.sections[0].entries.len(), 3);
    // the columns are those of the table above, though the numbers are in another one
    let first = table(
        "Code | Level | Message",
        &["BERTH_TAKEN | 1 | Berth taken.", "MAST_HIGH | 2 | Mast too high.", "MAST_GONE | 1 | No mast."],
    );
    let page = format!("## Errors\n\n{first}{}", table(" | | ", &["TIDE_LOW | 3 | Tide too low."]));
    let codes: Vec<_> = decisions(&page).iter().map(|table| (table.code, table.message)).collect();
    assert_eq!(codes, [(Some(0), Some(2)); 2]);
}

#[test]
fn a_hint_decides_alone() {
    let page = "## Harbours\n\n".to_owned() + &table("Harbour | Open", &["41 | yes", "42 | no", "41 | yes"]);
    assert_eq!(verdicts(&page), [TableVerdict::Other]);
    let columns = ColumnHints { code: Some("harbour".to_owned()), ..ColumnHints::default() };
    let reading = read_with(&page, &Hints { columns: columns.clone(), ..Hints::default() });
    assert_eq!(reading.catalog.sections[0].entries.len(), 2);
    let hints = |heading: &str| Hints { sections: vec![(heading.to_owned(), columns.clone())], ..Hints::default() };
    assert_eq!(read_with(&page, &hints("HARBOURS")).catalog.sections.len(), 1);
    // a column of another section says nothing
    assert!(read_with(&(page.clone() + "## Masts\n"), &hints("Masts")).catalog.sections.is_empty());
}

#[test]
fn what_a_hint_skips_is_other() {
    let table = table("Code | Message", &["4001 | Berth taken.", "4002 | Mast too high."]);
    let page = format!("## Errors\n\n{table}## Locks\n\n### Error codes\n\n{table}");
    assert_eq!(verdicts(&page), [TableVerdict::Codes; 2]);
    let reading = read_with(&page, &Hints { skip: vec!["locks".to_owned()], ..Hints::default() });
    let headings = reading.catalog.sections.iter().filter_map(|section| section.heading.as_ref());
    assert_eq!(headings.map(|heading| heading.plain.as_str()).collect::<Vec<_>>(), ["Errors"]);
}

#[test]
fn roles_are_those_that_were_decided() {
    let rows = ["4001 | BERTH_TAKEN | Berth taken.", "4002 | MAST_HIGH | Mast too high."];
    let page = format!("## Errors\n\n{}", table("Code | Name | Description", &rows));
    let decision = &decisions(&page)[0];
    assert_eq!((decision.code, decision.name, decision.message), (Some(0), Some(1), Some(2)));
    assert_eq!((decision.rows, decision.headers.join(" ")), (2, "Code Name Description".to_owned()));
    assert_eq!(&page[decision.span.clone()], page["## Errors\n\n".len()..].trim_end());
    // evidence for codes comes first, then that against, each with the strongest first
    let weights: Vec<i32> = decision.evidence().map(|evidence| evidence.weight).collect();
    let mut sorted = weights.clone();
    sorted.sort_by_key(|weight| (*weight < 0, -weight.abs()));
    assert_eq!(weights, sorted);
}

#[test]
fn what_is_below_a_heading_that_is_a_code_is_said_of_that_code() {
    let page = "# Error codes\n\n## 4001\n\nBerth taken.\n\n- 51: by a boat\n- 52: by a raft\n\n## 4002\n\nMast too high.\n\n## 4003\n\nFog.\n";
    let reading = read(page);
    let entries: Vec<_> = reading.catalog.sections[0].entries.iter().map(|entry| entry.code.number).collect();
    assert_eq!(entries, [Some(4001), Some(4002), Some(4003)]);
    let list = reading.tables.iter().find(|table| table.dialect == Dialect::List).expect("a list");
    assert_eq!(list.verdict, TableVerdict::Other);
}

#[test]
fn a_text_that_names_the_codes_of_a_table_documents_none() {
    let rows = ["4001 | Berth taken.", "4002 | Mast too high.", "4003 | Fog."];
    let table = table("Code | Message", &rows);
    let page = format!("## Error codes\n\n{table}Try again after these:\n\n- 4001: at noon\n- 4003: at dawn\n");
    let reading = read(&page);
    let messages: Vec<_> = reading.catalog.sections[0].entries.iter().map(|entry| entry.messages.len()).collect();
    assert_eq!(messages, [1, 1, 1]);
    let list = reading.tables.iter().find(|table| table.dialect == Dialect::List).expect("a list");
    assert_eq!(list.verdict, TableVerdict::Other);
}
