use super::{Cell, Content, HashSet, Likeness, Roles, is_code_header, likeness};

fn contents(cells: &[&str]) -> Vec<Content> {
    let content = |cell: &&str| {
        let mut content = Content::default();
        cell.split(' ').for_each(|text| content.add(&Cell::of_header(&text.replace('+', " "))));
        content
    };
    cells.iter().map(content).collect()
}

fn roles<T>(headers: &[&str], cells: &[&str], role: impl Fn(&Roles<'_>) -> T) -> T {
    let headers: Vec<String> = headers.iter().map(ToString::to_string).collect();
    let contents = contents(cells);
    role(&Roles {
        headers: &headers,
        code_headers: &headers.iter().map(|header| is_code_header(header)).collect::<Vec<_>>(),
        contents: &contents,
        count_texts: &|column| cells[column].split(' ').collect::<HashSet<_>>().len(),
        numeric_topic: true,
        symbolic_topic: true,
        headerless: false,
    })
}

/// The column of the codes, and that of their names.
fn code(headers: &[&str], cells: &[&str]) -> Option<(usize, Option<usize>)> {
    roles(headers, cells, |roles| roles.code(roles.headed()))
}

#[test]
fn codes_are_headed_or_alone() {
    assert_eq!(code(&["HTTP status code", "Error code"], &["404 404", "1 2"]), Some((1, None)));
    assert_eq!(code(&["Code", "Id"], &["OK FOO", "1 2"]), Some((1, Some(0))));
    assert_eq!(code(&["Code", "Id"], &["1 2", "1 2"]), Some((0, None)));
    assert_eq!(code(&["Text", "What"], &["a b", "1 2"]), Some((1, None)));
    assert_eq!(code(&["Error", "What"], &["A_B C_D", "a b"]), Some((0, None)));
    assert_eq!(code(&["Field", "What"], &["a_b c_d", "a b"]), None);
    assert_eq!(code(&["Reason", "What"], &["Too+long Too+wide", "a b"]), None);
    assert_eq!(code(&["Boat", "What"], &["A_B C_D", "a b"]), None);
}

#[test]
fn a_column_that_is_not_headed_as_codes_is_filled_and_seldom_the_same() {
    let is_code = |header, cells| code(&[header, "What"], &[cells, "a+b c+d"]) == Some((0, None));
    for cells in ["1 2", "1 2 -", "1 1 2 3"] {
        assert!(is_code("Number", cells), "{cells}");
    }
    for cells in ["1 -", "1 2 - -", "1 1", "1 1 2 2", "1 1 1"] {
        assert!(!is_code("Number", cells), "{cells}");
        assert!(is_code("Boat code", cells), "{cells}");
    }
}

#[test]
fn most_symbols_look_like_no_word() {
    let is_code = |cells| code(&["Error kind", "What"], &[cells, "a+b c+d"]) == Some((0, None));
    let is_name = |cells| roles(&["Code", "Kind"], &["1", cells], |roles| roles.name(0)) == Some(1);
    for cells in ["A_B C_D E_F gone", "A_B C_D"] {
        assert!(is_code(cells) && is_name(cells), "{cells}");
    }
    for cells in ["A_B C_D gone", "gone", "A_B C_D E_F Boat+gone", "A_B A_B"] {
        assert!(!is_code(cells) && !is_name(cells), "{cells}");
    }
    assert!(is_code("A_B C_D 7") && !is_name("A_B C_D 7"));
}

#[test]
fn http_statuses_are_codes_where_nothing_better_is() {
    let texts = "a+b c+d";
    assert_eq!(code(&["HTTP", "Number", "What"], &["404 409", "1 2", texts]), Some((1, None)));
    assert_eq!(code(&["HTTP", "Boat", "What"], &["404 409", "1 1", texts]), Some((0, None)));
    assert_eq!(code(&["HTTP status code", "Error", "What"], &["409 409", "A_B C_D", texts]), Some((1, None)));
    assert_eq!(code(&["HTTP status code", "Error", "What"], &["404 409", "A_B C_D", texts]), Some((0, None)));
    assert_eq!(code(&["Status code", "Error", "What"], &["409 409", "A_B C_D", texts]), Some((0, None)));
    assert_eq!(code(&["HTTP status code", "Boat", "What"], &["409 409", "gone gone", texts]), Some((0, None)));
}

#[test]
fn of_columns_headed_as_codes_one_holds_numbers() {
    assert_eq!(code(&["Error code", "Status code"], &["A_B C_D", "1 2"]), Some((1, None)));
    assert_eq!(code(&["Error code", "Status code"], &["1 2", "A_B C_D"]), Some((0, None)));
    assert_eq!(code(&["Code", "Id"], &["A_B C_D", "- -"]), Some((0, None)));
    let others = |headers: &[&str], cells: &[&str]| roles(headers, cells, |roles| roles.other_codes(roles.headed()));
    assert_eq!(others(&["Success code", "Error code"], &["1 -", "- 2"]), [0, 1]);
    assert_eq!(others(&["Error code", "Berth", "HTTP code", "Status code"], &["1 2", "3 4", "5 6", "A_B -"]), [0]);
    assert_eq!(others(&["Status code", "Error code"], &["409 409", "A_B C_D"]), [0; 0]);
}

#[test]
fn the_name_is_headed_so_and_no_number() {
    let name = |headers: &[&str], cells: &[&str]| roles(headers, cells, |roles| roles.name(0));
    assert_eq!(name(&["Code", "Kind", "Constant"], &["1 2", "A_B C_D", "one two"]), Some(2));
    assert_eq!(name(&["Code", "Kind", "Constant"], &["1 2", "A_B C_D", "7 8"]), Some(1));
    assert_eq!(name(&["Code", "Kind", "Constant"], &["1 2", "A_B C_D", "- -"]), Some(1));
    assert_eq!(name(&["Code", "Reason"], &["1 2", "A_B C_D"]), None);
}

#[test]
fn the_message_is_headed_so_or_text_after_the_code() {
    let message = |headers: &[&str], cells: &[&str], code| roles(headers, cells, |roles| roles.message(code, None));
    let named = |headers: &[&str], cells: &[&str], name| roles(headers, cells, |roles| roles.message(0, Some(name)));
    assert_eq!(message(&["Code", "HTTP", "Description"], &["1", "a", "a"], 0), Some(2));
    assert_eq!(message(&["Description", "Code"], &["a", "1"], 1), Some(0));
    assert_eq!(message(&["Code", "What", "Why"], &["1", "a", "a"], 0), Some(1));
    assert_eq!(message(&["Code", "HTTP", "Why"], &["1", "404", "a"], 0), Some(2));
    assert_eq!(message(&["Code", "Reason code", "What"], &["1", "7", "a"], 0), Some(2));
    assert_eq!(message(&["Code", "Boat", "What"], &["1", "-", "a"], 0), Some(2));
    assert_eq!(message(&["Code", "Kind", "What"], &["1", "A_B", "a"], 0), Some(2));
    assert_eq!(message(&["Code", "Kind", "What"], &["1", "A_B C_D 7 a+b c+d", "a"], 0), Some(2));
    assert_eq!(message(&["Code", "What", "Why"], &["1", "A_B C_D a+b c+d", "a"], 0), Some(1));
    assert_eq!(message(&["Code", "HTTP", "Kind"], &["1", "404", "A_B"], 0), Some(2));
    assert_eq!(message(&["Code", "HTTP"], &["1", "404"], 0), None);
    assert_eq!(message(&["Code"], &["gone"], 0), None);
    assert_eq!(named(&["Code", "Name", "What"], &["1", "A_B", "a"], 1), Some(2));
    assert_eq!(named(&["Code", "HTTP", "Name", "Kind"], &["1", "404", "A_B", "C_D"], 2), Some(2));
}

#[test]
fn a_column_is_symbolic_by_what_most_of_its_cells_are() {
    let is_symbolic = |cells| contents(&[cells])[0].is_symbolic();
    assert!(is_symbolic("A000 B001 3001") && is_symbolic("6A82 9000 6100") && is_symbolic("foo bar"));
    assert!(!is_symbolic("1 A000") && !is_symbolic("1 2 Berth+gone") && !is_symbolic("6A8 900 610"));
}

#[test]
fn the_lines_of_a_cell_are_a_number_and_its_name() {
    let like = |text: &str| {
        let cell = Cell::of_line(text, 0..text.len());
        likeness(&cell, &cell.plain())
    };
    for text in ["41", "0x29<br>41", "MAST<br>42", "43<br><br>44", "MAST<br>HTTP 404"] {
        assert_eq!(like(text), Likeness::Number, "{text}");
    }
    assert_eq!(like("MAST<br>(42)"), Likeness::Symbol);
    for text in ["Berth gone.<br>41", "mast_high<br>gone", "Berth<br>gone", "<br>"] {
        assert_eq!(like(text), Likeness::Text, "{text}");
    }
}
