use std::collections::{HashMap, HashSet};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{Chosen, EntryNames, constant, names, names_chosen, prefix, spelled, type_name};
use crate::catalog::Kind;
use crate::classify::code::number;

#[test]
fn types_are_headings_in_the_singular() {
    let name = |heading| type_name(heading).unwrap();
    assert_eq!(name("Error Codes"), "ErrorCode");
    assert_eq!(name("HTTP status codes"), "HttpStatusCode");
    assert_eq!(name("Statuses"), "Status");
    assert_eq!(name("Addresses"), "Addresses");
    assert_eq!(name("OAuth 2.0: errors"), "OAuth20Error");
    assert_eq!(name("404 errors"), "Code404Error");
    assert_eq!(name("Customer's codes"), "CustomersCode");
    assert_eq!(name("错误码"), "错误码");
    assert_eq!(name("Any code"), "AnyCode_");
    assert_eq!(name("self"), "Self_");
    assert_eq!(type_name("— …"), None);
}

#[test]
fn variants_have_the_number_as_written() {
    assert_eq!(prefix(Kind::Other, "ErrorCode"), 'E');
    assert_eq!(prefix(Kind::Other, "HttpStatus"), 'C');
    assert_eq!(prefix(Kind::Warning, "Warnungen"), 'W');
    assert_eq!(spelled("0x80070005", "Minus"), "0x80070005");
    assert_eq!(spelled("-32700", "Minus"), "Minus32700");
    assert_eq!(spelled("+100", "Minus"), "100");
}

#[test]
fn constants_are_the_ascii_words() {
    let name = |wording| constant(wording).unwrap();
    assert_eq!(name("No customer found with the given identifier."), "NO_CUSTOMER_FOUND_WITH_THE_GIVEN_IDENTIFIER");
    assert_eq!(name("Customer’s id isn't {x}, {y}.{z}"), "CUSTOMERS_ID_ISNT");
    assert_eq!(name("{x} update is not allowed."), "UPDATE_IS_NOT_ALLOWED");
    assert_eq!(name("404 not found"), "CODE_404_NOT_FOUND");
    assert_eq!(name("All"), "ALL_");
    assert_eq!(name("{not a placeholder}"), "NOT_A_PLACEHOLDER");
    assert_eq!(constant("客户不存在 id"), None);
    assert_eq!(constant("{x}!"), None);
}

#[test]
fn constants_are_cut_at_a_word() {
    let sixty = "A".repeat(29) + " " + &"B".repeat(30);
    assert_eq!(constant(&sixty).unwrap().len(), 60);
    assert_eq!(constant(&format!("{sixty}C")).unwrap().len(), 29);
    assert_eq!(constant(&"A".repeat(70)).unwrap().len(), 60);
}

fn constants_of(rows: &str) -> Vec<Option<String>> {
    let page = format!("# Error Codes\n\n| Code | Description |\n|---|---|\n{rows}");
    let names = names(&crate::read(&page).catalog).remove(0);
    names.entries.into_iter().map(|entry| entry.constant).collect()
}

#[test]
fn clashing_constants_all_get_their_number() {
    let names = constants_of("| 1 | Foo |\n| 2 | foo! |\n| 3 | Foo 1 |\n| -4 | E1 |\n");
    let expected = ["FOO_1_1", "FOO_2", "FOO_1_3", "E1_MINUS_4"];
    assert_eq!(names, expected.map(|name| Some(name.to_owned())));
}

#[test]
fn clashing_types_get_the_heading_above() {
    let table = "\n\n| Code | Description |\n|---|---|\n| 1 | a |\n\n";
    let page = format!("# A\n## Errors{table}# B\n## Errors{table}## Errors{table}# Errors{table}");
    let names = names(&crate::read(&page).catalog);
    let types: Vec<_> = names.iter().map(|names| names.type_name.as_str()).collect();
    assert_eq!(types, ["Error", "BError", "Error2", "Error3"]);
}

/// The names of a section: each code as it is spelled, with the names that the page gives it.
fn named(heading: &str, codes: &[(&str, &[&str])], chosen: Option<Chosen>) -> Vec<EntryNames> {
    // names are of any codes: the page has numbers, which are surely read, and the codes take their place
    let rows = codes.iter().zip(1000..).map(|((code, _), number)| format!("| {number} | Text of {code}. |\n"));
    let page = format!("# {heading}\n\n| Code | Description |\n|---|---|\n{}", rows.collect::<String>());
    let mut catalog = crate::read(&page).catalog;
    let entries = &mut catalog.sections[0].entries;
    assert_eq!(entries.len(), codes.len(), "{page}");
    for (entry, (code, names)) in entries.iter_mut().zip(codes) {
        (entry.code.number, entry.code.text) = (number(code).ok(), (*code).to_owned());
        entry.names = names.iter().map(ToString::to_string).collect();
    }
    names_chosen(&catalog, &[chosen]).remove(0).entries
}

/// The variant and all constants, in their order.
fn all(names: &EntryNames) -> Vec<&str> {
    let constants = names.by_number.iter().chain(&names.constant).chain(&names.others);
    std::iter::once(&names.variant).chain(constants).map(String::as_str).collect()
}

#[track_caller]
fn assert_names(codes: &[(&str, &[&str])], expected: &[&[&str]]) {
    let names = named("Error Codes", codes, None);
    assert_eq!(names.iter().map(all).collect::<Vec<_>>(), expected);
}

#[test]
fn a_name_is_the_variant_and_the_number_stays() {
    assert_names(
        &[("8015", &["NOT_FOUND", "NoSuchCustomer"]), ("8016", &[])],
        &[&["NotFound", "E8015", "NOT_FOUND", "NO_SUCH_CUSTOMER"], &["E8016", "TEXT_OF_8016"]],
    );
    assert_names(
        &[("4001", &["User Rejected Request"])],
        &[&["UserRejectedRequest", "E4001", "USER_REJECTED_REQUEST"]],
    );
    assert_names(&[("-32700", &["Can’t parse"])], &[&["CantParse", "EMinus32700", "CANT_PARSE"]]);
}

#[test]
fn a_symbol_is_the_variant_and_the_constant() {
    assert_names(
        &[("ERR_FOO", &[]), ("SA1000", &[]), ("payment_timed_out", &[]), ("API-01", &[]), ("invalidKey", &[])],
        &[
            &["ErrFoo", "ERR_FOO"],
            &["Sa1000", "SA1000"],
            &["PaymentTimedOut", "PAYMENT_TIMED_OUT"],
            &["Api01", "API_01"],
            &["InvalidKey", "INVALID_KEY"],
        ],
    );
    assert_names(&[("API-01", &["Not found"])], &[&["NotFound", "Api01", "NOT_FOUND", "API_01"]]);
}

#[test]
fn a_symbol_without_a_leading_letter_is_named_as_a_number_is() {
    assert_names(
        &[("0.0.0", &[]), ("007", &[]), ("3DS_FAILED", &[]), ("40", &[]), ("-1", &[])],
        &[
            &["E0_0_0", "TEXT_OF_0_0_0"],
            &["E007", "TEXT_OF_007"],
            &["E3DS_FAILED", "TEXT_OF_3DS_FAILED"],
            &["E40", "TEXT_OF_40"],
            &["EMinus1", "TEXT_OF_1"],
        ],
    );
}

#[test]
fn keywords_reserved_names_and_digits_are_no_names() {
    assert_names(
        &[("1", &["self"]), ("2", &["All"]), ("4", &["404 not found"]), ("5", &["type"])],
        &[
            &["Self_", "E1", "SELF"],
            &["All", "E2", "ALL_"],
            &["Code404NotFound", "E4", "CODE_404_NOT_FOUND"],
            &["Type", "E5", "TYPE"],
        ],
    );
    assert_names(&[("1", &["a_l_l"])], &[&["ALL_", "E1", "A_L_L"]]);
    assert_names(&[("1", &["—", "…"])], &[&["E1", "TEXT_OF_1"]]);
    assert_names(&[("count", &[]), ("Section", &[])], &[&["Count", "COUNT_"], &["Section", "SECTION_"]]);
}

#[test]
fn variants_by_number_start_with_what_the_section_reports() {
    let variant = |page: &str| names(&crate::read(page).catalog).remove(0).entries.remove(0).variant;
    let table = "| Code | Description |\n|---|---|\n| 41 | Berth taken. |\n";
    assert_eq!(variant(&format!("## Warnungen\n\n{table}")), "W41");
    assert_eq!(variant(&format!("## Avvertenze\n\n{table}")), "W41");
    assert_eq!(variant(&format!("# Error codes\n\n## Berths\n\n{table}")), "E41");
    assert_eq!(
        variant(&format!("## Success or error\n\n{table}")),
        "E41",
        "the page says two: the type's name decides"
    );
    assert_eq!(variant(&format!("## Berths\n\n{table}")), "C41");
}

#[test]
fn a_plural_in_parentheses_is_part_of_its_word() {
    assert_names(&[("1", &["Invalid rope(s)"])], &[&["InvalidRopes", "E1", "INVALID_ROPES"]]);
    assert_names(&[("1", &["Wrong match(es)"])], &[&["WrongMatches", "E1", "WRONG_MATCHES"]]);
    assert_names(&[("1", &["Rope (slack)"])], &[&["RopeSlack", "E1", "ROPE_SLACK"]]);
}

#[test]
fn names_in_other_scripts_stay() {
    assert_names(&[("1", &["客户不存在"])], &[&["客户不存在", "E1"]]);
    assert_names(&[("1", &["größe überschritten"])], &[&["GrößeÜberschritten", "E1", "GRÖSSE_ÜBERSCHRITTEN"]]);
    assert_names(&[("нет_счёта", &[])], &[&["НетСчёта", "НЕТ_СЧЁТА"]]);
    assert_names(&[("1", &["10² ½"])], &[&["Code10", "E1", "CODE_10"]]);
}

#[test]
fn all_codes_that_share_a_name_get_their_number() {
    assert_names(
        &[("1", &["NOT_FOUND"]), ("-2", &["not found"]), ("3", &["NotFound_1"]), ("4", &["E1"])],
        &[
            &["NotFound_1", "E1", "NOT_FOUND_1_1"],
            &["NotFound_Minus2", "EMinus2", "NOT_FOUND_MINUS_2"],
            &["NotFound1", "E3", "NOT_FOUND_1_3"],
            &["E1_4", "E4"],
        ],
    );
}

/// Such a name would come to mean the other code, once the page has it.
#[test]
fn a_name_that_looks_like_the_number_of_another_code_gets_its_own_number() {
    assert_names(
        &[("5", &["E42"]), ("6", &["e-43", "Storm"]), ("7", &["EMinus1"]), ("8", &["E0x2A"]), ("9", &["E9"])],
        &[
            &["E42_5", "E5"],
            &["E43_6", "E6", "E_43", "STORM"],
            &["EMinus1_7", "E7", "E_MINUS1"],
            &["E0x2A_8", "E8", "E0X2_A"],
            &["E9", "TEXT_OF_9"],
        ],
    );
    // the same number, numbers of other sections, and what is not a number
    assert_names(
        &[("0x2A", &["E42"]), ("1", &["C42"]), ("2", &["E042"]), ("3", &["E42X"])],
        &[&["E42", "E0x2A"], &["C42", "E1"], &["E042", "E2"], &["E42x", "E3", "E42X"]],
    );
    let page = "# Error Codes\n\n| Code | Description |\n|---|---|\n| 5 | E42 |\n| 6 | E-43. |\n";
    let catalog = crate::read(page).catalog;
    assert_eq!(names(&catalog)[0].entries.iter().flat_map(all).collect::<Vec<_>>(), ["E5", "E42_5", "E6", "E_43"]);
    let chosen = Chosen { type_name: "E".to_owned(), pins: Vec::new(), taken: Vec::new(), by_words: true };
    let names = names_chosen(&catalog, &[Some(chosen)]).remove(0).entries;
    assert_eq!(names.iter().flat_map(all).collect::<Vec<_>>(), ["E5", "E42_5", "E6", "E_43"]);
}

#[test]
fn names_that_look_alike_are_equal() {
    assert_names(
        &[("1", &["Ohm \u{2126}"]), ("2", &["Ohm \u{3a9}"]), ("3", &["cafe\u{301}"])],
        &[&["OhmΩ_1", "E1", "OHM_Ω_1"], &["OhmΩ_2", "E2", "OHM_Ω_2"], &["Café", "E3", "CAFÉ"]],
    );
    // a capital is more than one character, which compose in part
    assert_names(&[("1", &["\u{390}"])], &[&["\u{3aa}\u{301}", "E1"]]);
    let page =
        "# A\n## E\u{301}tat errors\n\n| Code |\n|---|\n| 1 |\n\n# B\n## État errors\n\n| Code |\n|---|\n| 2 |\n";
    let types: Vec<_> = names(&crate::read(page).catalog).into_iter().map(|names| names.type_name).collect();
    assert_eq!(types, ["ÉtatError", "BÉtatError"]);
}

#[test]
fn marks_are_parts_of_names() {
    assert_names(
        &[("1", &["त्रुटि"]), ("2", &["ข้อผิด"]), ("3", &["سَلام"])],
        &[&["त्रुटि", "E1"], &["ข้อผิด", "E2"], &["سَلام", "E3"]],
    );
    assert_names(&[("त्रुटि", &[]), ("ข้อผิด", &[])], &[&["त्रुटि"], &["ข้อผิด"]]);
}

#[test]
fn all_symbols_that_share_a_name_get_their_spelling() {
    assert_names(
        &[("err_foo", &[]), ("ERR-FOO", &[]), ("v1.10", &[]), ("v11.0", &[]), ("bar", &[])],
        &[
            &["ErrFoo_err_foo", "ERR_FOO_err_foo"],
            &["ErrFoo_ERR_2d_FOO", "ERR_FOO_ERR_2d_FOO"],
            &["V110_v1_2e_10", "V1_10"],
            &["V110_v11_2e_0", "V11_0"],
            &["Bar", "BAR"],
        ],
    );
    // the constant of the second would be shadowed by the variant of the first
    assert_names(&[("a_b", &[]), ("AB", &[])], &[&["AB_a_b", "A_B"], &["Ab", "AB_AB"]]);
    // nor does a number among symbols take the name of one
    assert_names(&[("E40", &[]), ("40", &[])], &[&["E40_E40"], &["E40_40", "TEXT_OF_40"]]);
    // made to outwit the spelling
    let names = named("Error Codes", &[("a.b", &[]), ("a_2e_b", &["a b"])], None);
    let names: Vec<&str> = names.iter().flat_map(all).collect();
    assert_eq!(names.iter().collect::<HashSet<_>>().len(), names.len(), "{names:?}");
}

#[test]
fn what_the_user_chose_is_no_other_name() {
    let chosen = |pins: &[(usize, &str)]| {
        let pins = pins.iter().map(|(position, name)| (*position, (*name).to_owned())).collect();
        Some(Chosen { type_name: "ApiError".to_owned(), pins, taken: vec!["CLOSED".to_owned()], by_words: false })
    };
    let codes: [(&str, &[&str]); 3] = [("1", &["NOT_FOUND"]), ("2", &["MISSING"]), ("3", &["CLOSED"])];
    let names = named("Errors", &codes, chosen(&[(0, "Missing")]));
    assert_eq!(all(&names[0]), ["Missing", "E1", "NOT_FOUND"]);
    assert_eq!(all(&names[1]), ["Missing_2", "E2", "MISSING"]);
    assert_eq!(all(&names[2]), ["Closed", "E3"], "the user has CLOSED");
    let names = named("Errors", &[("API-01", &[]), ("SA1000", &[])], chosen(&[(0, "First"), (1, "SA1000")]));
    assert_eq!(all(&names[0]), ["First", "Api01", "API_01"]);
    assert_eq!(all(&names[1]), ["SA1000", "Sa1000"]);
}

/// Codes, names and words that are, with a number at their end, each other's.
fn entangled() -> impl Strategy<Value = String> {
    let code = select(vec!["41", "42", "43", "007", "008", "0.0.1", "E007", "ERR_A", "-1"]);
    let name = select(vec!["BOOM", "BOOM_41", "BOOM_42", "E42", "Boom", "E007", ""]);
    let words = select(vec!["E007", "E42", "E0 0 1", "Boom", "Boom 41", "E007 007", "Late", "E Minus1"]);
    let row = (code, name, words).prop_map(|(code, name, words)| format!("| {code} | {name} | {words} |\n"));
    vec(row, 2..7)
        .prop_map(|rows| format!("## Error Codes\n\n| Code | Name | Description |\n|-|-|-|\n{}", rows.concat()))
}

proptest! {
    #[test]
    fn names_end_and_differ(page in entangled()) {
        let catalog = crate::read(&page).catalog;
        for names in names(&catalog) {
            let mut owners = HashMap::new();
            for (at, EntryNames { variant, by_number, constant, others }) in names.entries.iter().enumerate() {
                for name in by_number.iter().chain(constant).chain(others).chain([variant]) {
                    prop_assert!(owners.insert(name.clone(), at).is_none(), "{} is twice on\n{}", name, page);
                }
            }
        }
    }
}
