use crate::{Entry, Name, read};

const HEAD: &str = "## Error codes\n\n| Code | Message |\n|--|--|\n";
const NAMES: &str = "## Error codes\n\n| Code | Name | Message |\n|--|--|--|\n";

/// An entry: its code, its names, and its messages.
fn shown(entry: &Entry) -> String {
    let names = if entry.names.is_empty() { String::new() } else { format!(" ({})", entry.names.join(", ")) };
    let messages: Vec<&str> = entry.messages.iter().map(|message| message.text.plain.as_str()).collect();
    format!("{}{names}: {}", entry.code.text, messages.join(" / "))
}

/// The entries of a page and the names of its problems.
#[track_caller]
fn check(page: &str, entries: &[&str], problems: &[Name]) {
    let reading = read(page);
    let found: Vec<String> = reading.catalog.sections.iter().flat_map(|own| &own.entries).map(shown).collect();
    assert_eq!(found, entries, "{page}");
    assert_eq!(reading.problems.iter().map(|problem| problem.name).collect::<Vec<_>>(), problems, "{page}");
}

#[track_caller]
fn check_rows(rows: &str, entries: &[&str], problems: &[Name]) {
    check(&format!("{HEAD}{rows}"), entries, problems);
}

#[test]
fn a_blank_row_is_no_row() {
    check_rows("| 41 | a |\n| | |\n| 42 | b |\n", &["41: a", "42: b"], &[]);
}

#[test]
fn a_row_with_a_blank_code_says_more_of_the_one_above() {
    check_rows("| 41 | a |\n| | b |\n| 42 | c |\n", &["41: a / b", "42: c"], &[Name::BlankCode]);
    // a name alone is one more name
    let page = format!("{NAMES}| 41 | A_B | a |\n| | C_D | |\n| 42 | E_F | b |\n");
    check(&page, &["41 (A_B, C_D): a", "42 (E_F): b"], &[]);
}

#[test]
fn a_text_alone_in_the_code_column_says_more_of_the_code_above() {
    check_rows(
        "| 41 | a |\n| Or it is gone. | |\n| 42 | b |\n",
        &["41: a / Or it is gone.", "42: b"],
        &[Name::TextInCodeColumn],
    );
}

#[test]
fn a_text_that_is_all_bold_is_the_heading_of_rows() {
    check_rows("| **Berths** | |\n| 41 | a |\n| **The masts** | |\n| 42 | b |\n", &["41: a", "42: b"], &[]);
}

#[test]
fn a_message_above_any_code_is_a_problem() {
    check_rows("| | a |\n| 41 | b |\n| 42 | c |\n", &["41: b", "42: c"], &[Name::MessageWithoutCode]);
    // so is one below a row that is refused
    check_rows(
        "| 41 | a |\n| 4x2 | b |\n| | c |\n| 43 | d |\n",
        &["41: a", "43: d"],
        &[Name::UnreadableCode, Name::MessageWithoutCode],
    );
}

#[test]
fn a_code_without_a_message_among_others_is_a_problem() {
    check_rows("| 41 | a |\n| 42 | |\n| 43 | b |\n", &["41: a", "42: ", "43: b"], &[Name::NoMessage]);
    // unless another row of it has one
    check_rows("| 41 | a |\n| 42 | |\n| 42 | b |\n| 43 | c |\n", &["41: a", "42: b", "43: c"], &[]);
    check("## Error codes\n\n| Code |\n|--|\n| 41 |\n| 42 |\n", &["41: ", "42: "], &[]);
}

#[test]
fn a_code_once_more_adds_what_is_new() {
    check_rows("| 41 | Berth taken. |\n| 42 | a |\n| 41 | berth taken |\n", &["41: Berth taken.", "42: a"], &[]);
    let problems = [Name::ConflictingWording];
    check_rows("| 41 | a |\n| 42 | b |\n| 41 | c |\n", &["41: a / c", "42: b"], &problems);
    let rows = "| 41 | A_B | a |\n| 41 | C_D | a |\n| 42 | E_F | b |\n| 43 | G_H | c |\n| 44 | I_J | d |\n";
    let entries = ["41 (A_B, C_D): a", "42 (E_F): b", "43 (G_H): c", "44 (I_J): d"];
    check(&format!("{NAMES}{rows}"), &entries, &[Name::ConflictingName]);
}

#[test]
fn one_odd_word_among_numbers_costs_its_row() {
    let rows = "| 41 | a |\n| 42 | b |\n| B000 | c |\n| 43 | d |\n";
    check_rows(rows, &["41: a", "42: b", "43: d"], &[Name::MixedCodes]);
    let rows = "| 41 | a |\n| 4x2 | b |\n| 43 | c |\n| 44 | d |\n";
    check_rows(rows, &["41: a", "43: c", "44: d"], &[Name::UnreadableCode]);
    let rows = "| 41 | a |\n| 99999999999999999999 | b |\n| 43 | c |\n";
    check_rows(rows, &["41: a", "43: c"], &[Name::NumberTooLarge]);
}

#[test]
fn a_row_may_have_several_codes() {
    check_rows("| 41, 42 | a |\n| 43<br>44 | b |\n", &["41: a", "42: a", "43: b", "44: b"], &[]);
}

#[test]
fn breaks_part_messages_and_nothing_else() {
    let page =
        "## Error codes\n\n| Code | Message | Note |\n|--|--|--|\n| 41 | a<br>b | c<br>d |\n| 42 | \\{x\\} e | f |\n";
    check(page, &["41: a / b", "42: {x} e"], &[]);
    let columns = read(page).catalog.sections[0].entries[0].columns.clone();
    assert_eq!(columns.iter().map(|own| (&*own.header, &*own.text.plain)).collect::<Vec<_>>(), [("Note", "c d")]);
}

#[test]
fn a_code_that_is_struck_or_noted_is_deprecated() {
    let rows = "| ~~41~~ | a |\n| 42 (deprecated) | b |\n| 43 | c |\n| ~~44~~ | d |\n| 44 | d |\n";
    let entries = read(&format!("{HEAD}{rows}")).catalog.sections.remove(0).entries;
    let deprecated: Vec<_> = entries.iter().map(|entry| (entry.code.number, entry.deprecated)).collect();
    assert_eq!(deprecated, [(Some(41), true), (Some(42), true), (Some(43), false), (Some(44), false)]);
}

#[test]
fn a_number_has_its_name_beside_it_in_cells() {
    for cell in ["41 (BERTH)", "BERTH (41)", "`BERTH` (41)", "BERTH = 41", "BERTH: 41", "BERTH - 41", "`BERTH` = `41`"]
    {
        check_rows(&format!("| {cell} | a |\n| 42 | b |\n| 43 | c |\n"), &["41 (BERTH): a", "42: b", "43: c"], &[]);
    }
}

#[test]
fn a_number_has_its_name_beside_it_in_headings() {
    for heading in ["41 (BERTH)", "BERTH (41)", "`BERTH` (41)", "BERTH = 41", "BERTH: 41", "BERTH - 41"] {
        let page = format!("# Error codes\n\n## {heading}\n\na\n\n## 42\n\nb\n\n## 43\n\nc\n");
        check(&page, &["41 (BERTH): a", "42: b", "43: c"], &[]);
    }
}

#[test]
fn a_number_has_its_name_beside_it_in_items() {
    for item in ["41 (BERTH)", "BERTH (41)", "`BERTH` (41)", "BERTH = 41", "**BERTH** (41)"] {
        let page = format!("## Error codes\n\n- {item}: a\n- 42: b\n- 43: c\n");
        check(&page, &["41 (BERTH): a", "42: b", "43: c"], &[]);
    }
}

#[test]
fn items_may_be_names_and_numbers() {
    for (one, two, three) in [("BERTH_TAKEN", "MAST_HIGH", "NO_TIDE"), ("BERTH", "MAST", "FOG")] {
        for sign in [" = ", ": ", " - "] {
            let page = format!("## Error codes\n\n- {one}{sign}41\n- {two}{sign}42\n- {three}{sign}43\n");
            let entry = |number: u32, name: &str| format!("{number} ({name}): ");
            let entries = [entry(41, one), entry(42, two), entry(43, three)];
            check(&page, &entries.each_ref().map(String::as_str), &[]);
        }
    }
}

#[test]
fn a_number_beside_a_symbol_is_one_more_column() {
    let page = format!("{HEAD}| BERTH_TAKEN (409) | a |\n| MAST_HIGH (409) | b |\n| NO_BERTH (404) | c |\n");
    check(&page, &["BERTH_TAKEN: a", "MAST_HIGH: b", "NO_BERTH: c"], &[]);
    let columns = read(&page).catalog.sections[0].entries[0].columns.clone();
    assert_eq!(columns.iter().map(|own| (&*own.header, &*own.text.plain)).collect::<Vec<_>>(), [("Code", "409")]);
}

#[test]
fn a_control_character_hides_no_other_problem() {
    let page = "## Berths\n\n| Berth | Message |\n|--|--|\n| North | a \u{202e} |\n";
    check(page, &[], &[Name::NoCodeTable, Name::BidirectionalControl]);
}
