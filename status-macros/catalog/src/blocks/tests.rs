use super::{Blocks, Events, Source, touches};

/// What is read of the blocks of a page.
fn blocks<T>(page: &str, read: impl Fn(&Blocks<'_>) -> T) -> T {
    read(&Blocks::new(&Source::new(page)))
}

/// The texts of the headings of a page.
fn headings(page: &str) -> Vec<String> {
    blocks(page, |blocks| blocks.headings.iter().map(|heading| heading.text.plain.clone()).collect())
}

/// The paragraphs of its introduction.
fn introduction(page: &str) -> Vec<String> {
    blocks(page, |blocks| blocks.introduction.iter().map(|(_, text)| text.plain.clone()).collect())
}

/// The text of its top-level paragraphs.
fn paragraphs(page: &str) -> Vec<&str> {
    blocks(page, |blocks| blocks.paragraphs.clone()).into_iter().map(|span| &page[span]).collect()
}

#[test]
fn headings_and_tables_have_their_spans() {
    let page = "# A *b*\n\ntext\n\n| x |\n|---|\n| 1 |\n\nTwo\n---\n";
    let (headings, tables) = blocks(page, |blocks| {
        let headings: Vec<_> = blocks.headings.iter().map(|own| (own.level, own.text.plain.clone())).collect();
        (headings, blocks.tables.clone())
    });
    assert_eq!(headings, [(1, "A b".to_owned()), (2, "Two".to_owned())]);
    assert_eq!(tables.into_iter().map(|span| &page[span]).collect::<Vec<_>>(), ["| x |\n|---|\n| 1 |\n"]);
    assert_eq!(introduction(page), ["text"]);
}

#[test]
fn paragraphs_in_quotes_and_lists_are_no_introduction() {
    assert_eq!(introduction("> quoted\n\n- item\n\n  loose\n\n<div>\nhtml\n</div>\n\nkept\n"), ["kept"]);
}

#[test]
fn the_introduction_is_below_the_title() {
    assert_eq!(introduction("a\n\nb\n\n## C\n\nd"), ["a", "b"]);
    assert_eq!(introduction("a\n\n## B\n\nc\n\n# D\n\ne\n\n# F\n\ng"), ["e"]);
    assert_eq!(introduction("a\n\n| b |\n|---|\n## C\n| d\ne |\n===\n"), ["a"]);
}

#[test]
fn parents_are_of_a_higher_level() {
    let page = "## a\n# b\n### c\n## d\n## e\n### f\n# g\n";
    let parents: Vec<_> = blocks(page, |blocks| blocks.headings.iter().map(|heading| heading.parent).collect());
    assert_eq!(parents, [None, None, Some(1), Some(1), Some(1), Some(4), None]);
}

#[test]
fn what_touches_shares_a_byte() {
    let blocks = [3..5, 8..9];
    for (span, expected) in [(0..3, false), (0..4, true), (4..6, true), (5..8, false), (8..9, true), (9..12, false)] {
        assert_eq!(touches(&blocks, &span), expected, "{span:?}");
    }
}

#[test]
fn what_is_in_a_region_is_left_out() {
    let page = "a\n\n# b\n\nc\n\n## d\n\n- e\n\nf\n\n```\ng\n```\n\n### h\n\n- i\n\nj\n";
    let mut events = Events::read(&Source::new(page));
    let at = |text| page.find(text).expect("it is on the page");
    events.leave_out(&[&(at("c")..at("c") + 1), &(at("## d")..at("### h"))]);
    let headings: Vec<_> = events.headings.iter().map(|heading| heading.text.plain.as_str()).collect();
    assert_eq!(headings, ["b", "h"]);
    assert_eq!(events.lists.iter().map(|list| &page[list.span.clone()]).collect::<Vec<_>>(), ["- i\n\n"]);
    assert_eq!(events.introduction.iter().map(|(_, text)| text.plain.as_str()).collect::<Vec<_>>(), ["a", "j"]);
    assert!(events.code.is_empty());
}

#[test]
fn tables_in_html_and_magic_blocks_hold_no_other_blocks() {
    for (start, end) in [("<table><tr><td>", "</table>"), ("[block:parameters]", "[/block]")] {
        let page = format!("# a\n\nb\n\n{start}\n\n## c\n\n- d\n\n```\ne\n```\n\n{end}\n\nf\n\n## g\n");
        let counts = blocks(&page, |blocks| (blocks.lists.len(), blocks.code.len()));
        assert_eq!((headings(&page), counts), (vec!["a".to_owned(), "g".to_owned()], (0, 0)), "{page}");
        let own: Vec<_> = paragraphs(&page).into_iter().filter(|text| text.len() == 1).collect();
        assert_eq!(own, ["b", "f"], "{page}");
    }
}

#[test]
fn a_magic_block_ends_at_its_end() {
    let magic = |page: &str| blocks(page, |blocks| blocks.magic.clone());
    let block = "[block:parameters]\n{\"0-0\":\"1\"}\n";
    let at = block.len();
    let page = format!("{block}[/block]\n\na\n\n{block}[/block]\n");
    assert_eq!(magic(&page), [0..at, at + 13..2 * at + 13]);
    assert_eq!(paragraphs(&page), ["a"]);
    // no block starts in another one
    assert_eq!(magic(&block.repeat(2)), vec![0..2 * at; 1]);
    let page = format!("---\na: |\n  {block}---\n{block}");
    assert_eq!(magic(&page), vec![page.len() - at..page.len(); 1]);
}

#[test]
fn paragraphs_stay_beside_html_tables() {
    let page = "<b>a</b>\n\n<table><tr><td>\n\nb\n\n</table>\n\nc\n";
    assert_eq!(blocks(page, |blocks| blocks.html_tables.len()), 1);
    assert_eq!(paragraphs(page), ["<b>a</b>", "c"]);
}

#[test]
fn headings_without_a_space_start_with_a_letter() {
    assert_eq!(headings("##Berths\n##41\n##-\n"), ["Berths"]);
    // one `#` makes a tag
    assert_eq!(headings("<Anchor />\n# Berths\n#boats\n##Locks ##\ntext\n#41\n"), ["Berths", "Locks"]);
}

#[test]
fn ids_of_headings_are_one_word() {
    assert_eq!(headings("# Berths :id=berths\n"), ["Berths"]);
    assert_eq!(headings("# Berths {#berths}\n"), ["Berths"]);
    assert_eq!(headings("# What :id=41 means\n"), ["What :id=41 means"]);
}

#[test]
fn the_source_of_a_heading_is_its_text() {
    let text = |page: &'static str| &page[blocks(page, |blocks| blocks.heading_text(0))];
    assert_eq!(text("# Berths *taken*\n"), "Berths *taken*");
    assert_eq!(text("text\n\n## Berths ## \n\ntext\n"), "Berths");
    assert_eq!(text("Berths\n===\n"), "Berths");
    assert_eq!(text("### Berths {#berths}\n"), "Berths");
    assert_eq!(text("### Berths :id=berths\n"), "Berths");
}

#[test]
fn the_body_of_a_heading_ends_at_the_next_one() {
    let page = "# a\n\nb\n\n### c\nd\n";
    let bodies = blocks(page, |blocks| [blocks.body(0), blocks.body(1)]);
    assert_eq!(bodies.map(|span| page[span].trim()), ["b", "d"]);
}

#[test]
fn the_paragraph_above_is_right_above() {
    let above = |page: &str| {
        let start = page.find('|').expect("the page has a table");
        blocks(page, |blocks| blocks.paragraph_above(start).cloned()).map(|span| page[span].to_owned())
    };
    assert_eq!(above("a\n\nb\n\n| c |\n|---|\n").as_deref(), Some("b"));
    assert_eq!(above("a\n\n> | c |\n> |---|\n").as_deref(), Some("a"));
    for page in ["| c |\n|---|\n\na\n", "a\n\n# b\n\n| c |\n|---|\n", "a\n\n- b\n\n| c |\n|---|\n"] {
        assert_eq!(above(page), None, "{page}");
    }
}

#[test]
fn code_blocks_have_the_language_of_their_fences() {
    let page = "```\na\n```\n\n~~~Rust,ignore\nb\n~~~\n\n    c\n\n``` c {1}\nd\n```\n";
    let code = blocks(page, |blocks| blocks.code.iter().map(|code| code.language.clone()).collect::<Vec<_>>());
    assert_eq!(code, ["", "rust", " ", "c"]);
}

#[test]
fn front_matter_is_at_the_start_only() {
    let page = "---\na: b\n---\n# C\n\n---\n## D\n\n---\n";
    assert_eq!(&page[blocks(page, |blocks| blocks.front_matter.clone())], "---\na: b\n---");
    assert_eq!(headings(page), ["C", "D"]);
}
