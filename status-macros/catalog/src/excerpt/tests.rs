use std::ops::Range;
use std::time::{Duration, Instant};

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};
use proptest::prelude::*;

use super::{Lines, Mark, draw};

/// What annotate-snippets draws, which draws as rustc does.
fn drawn_by_annotate_snippets(lines: &Lines<'_>, first: &Range<usize>, other: Option<(&Range<usize>, &str)>) -> String {
    let snippet = |span: &Range<usize>, kind: AnnotationKind, label: Option<&str>| -> Snippet<'_, Annotation<'_>> {
        let start = lines.span(lines.line(span.start)).start;
        let end = lines.span(lines.line(span.end)).end;
        let annotation = kind.span(span.start - start..span.end - start).label(label.map(ToOwned::to_owned));
        let snippet = Snippet::source(lines.text()[start..end].to_owned()).line_start(lines.position(start).0);
        snippet.path("page.md").annotation(annotation)
    };
    let mut group = Group::with_level(Level::ERROR).element(snippet(first, AnnotationKind::Primary, None));
    if let Some((span, label)) = other {
        group = group.element(snippet(span, AnnotationKind::Context, Some(label)));
    }
    Renderer::plain().term_width(100).render(&[group.element(Level::HELP.message("Mend it."))])
}

fn drawn(lines: &Lines<'_>, first: &Range<usize>, other: Option<(&Range<usize>, &str)>) -> String {
    let mut marks = vec![Mark { span: first, with: '^', label: "" }];
    marks.extend(other.map(|(span, label)| Mark { span, with: '-', label }));
    draw(lines, "page.md", &marks, Some("Mend it."))
}

/// Lines of words and blanks, and of pieces that are special.
fn page(special: &'static str, lines: Range<usize>) -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop_oneof![4 => "[a-z|]{1,8} ?", 1 => "\t| {1,5}", 1 => special], 0..6);
    let line = ("([ \t]{0,2}| {20,30})[a-z]", pieces).prop_map(|(start, pieces)| start + &pieces.concat());
    prop::collection::vec(line, lines).prop_map(|lines| lines.join("\n"))
}

/// A span, from two numbers that say where it starts and ends; no problem is about white space.
fn span(page: &str, start: prop::sample::Index, length: prop::sample::Index) -> Range<usize> {
    let places: Vec<(usize, char)> = page.char_indices().filter(|(_, c)| !c.is_whitespace()).collect();
    let first = start.index(places.len());
    let (last, c) = places[first + length.index(places.len() - first)];
    places[first].0..last + c.len_utf8()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn excerpts_are_those_of_annotate_snippets(
        page in prop_oneof![
            page("[a-z ]{40,120}", 1..2),
            page("[\u{e9}\u{202e}\u{1}\u{7f}]{1,6}|[\u{7801}\u{200d}]", 1..9),
        ],
        first in any::<(prop::sample::Index, prop::sample::Index)>(),
        other in any::<(prop::sample::Index, prop::sample::Index)>(),
        two in any::<bool>(),
    ) {
        let lines = Lines::new(&page);
        let first = span(&page, first.0, first.1);
        let other = span(&page, other.0, other.1);
        // codes are short; beside a long place, whose label has no room, ours is in the middle
        let other = (two && other.len() <= 15).then_some((&other, "see here"));
        let ours = drawn(&lines, &first, other);
        let theirs = drawn_by_annotate_snippets(&lines, &first, other);
        prop_assert!(ours == theirs, "{}\n\n{}\n{:?} {:?}", ours, theirs, first, other);
    }
}

/// A place in one long line, and one over two long lines, of sizes around those that change what is cut.
#[test]
fn long_lines_are_cut_as_annotate_snippets_cuts_them() {
    let assert_same = |page: &str, span: Range<usize>, label: Option<&str>| {
        let (lines, span) = (Lines::new(page), &span);
        let other = label.map(|label| (span, label));
        let (ours, theirs) = (drawn(&lines, span, other), drawn_by_annotate_snippets(&lines, span, other));
        assert!(ours == theirs, "{ours}\n\n{theirs}");
    };
    let x = |count| "x".repeat(count);
    for (before, after) in [(0, 120), (3, 7), (30, 30), (98, 0), (98, 120)] {
        for length in [1, 30].into_iter().chain(70..100).chain(185..197) {
            let page = x(before) + &"a".repeat(length) + &x(after);
            let span = before..before + length;
            assert_same(&page, span.clone(), None);
            // ours is in the middle where its label has no room
            if length <= 75 {
                assert_same(&page, span, Some("see here"));
            }
        }
        for (rest, end) in [1, 7, 120].into_iter().flat_map(|rest| [1, 3, 60, 87, 88, 89, 120].map(|end| (rest, end))) {
            let page = x(before) + &"a".repeat(rest) + "\n" + &"a".repeat(end) + &x(after);
            assert_same(&page, before..before + rest + 1 + end, None);
        }
    }
}

/// What is shown only because nothing else would be left out does not say how far lines are indented.
#[test]
fn a_line_between_does_not_count() {
    let line = " ".repeat(27) + "a";
    for lines in [5, 6, 7, 8] {
        let mut page = vec![&*line; 1 + lines];
        page[5] = if lines == 5 { &line } else { "a" };
        let page = page.join("\n");
        let (span, lines) = (29 + 27..page.len(), Lines::new(&page));
        assert_eq!(drawn(&lines, &span, None), drawn_by_annotate_snippets(&lines, &span, None));
    }
}

#[test]
fn a_label_may_be_wider_than_the_page() {
    let page = "x".repeat(30) + &"a".repeat(10) + &"x".repeat(120);
    let label = "see here ".repeat(20);
    let drawn = drawn(&Lines::new(&page), &(0..1), Some((&(30..40), &label)));
    let shown = format!("\n1 | {}...\n  | {}{} {label}\n", &page[..93], " ".repeat(30), "-".repeat(10));
    assert!(drawn.contains(&shown), "{drawn}");
}

#[test]
fn half_of_a_wide_character_is_a_space() {
    let page = "码".repeat(60) + "xab";
    let drawn = drawn(&Lines::new(&page), &(181..183), None);
    let shown = format!("\n1 | ... {}xab\n  | {}^^\n", "码".repeat(21), " ".repeat(3 + 1 + 2 * 21 + 1));
    assert!(drawn.contains(&shown), "{drawn}");
}

#[test]
fn places_without_width_are_marked() {
    for (page, place, line, mark) in [
        ("ab\r\n\r\n", 1, "1 | ab", "  |  ^"),
        ("ab\r\n\r\n", 3, "1 | ab", "  |   ^"),
        ("ab\r\n\r\n", 6, "3 |", "  | ^"),
        ("码b", 0, "1 | 码b", "  | ^"),
    ] {
        let drawn = drawn(&Lines::new(page), &(place..place), None);
        assert!(drawn.contains(&format!("\n{line}\n{mark}\n")), "{drawn}");
    }
}

#[test]
fn line_numbers_end_below_each_other() {
    let page = "\n".repeat(8) + "a\nb";
    let drawn = drawn(&Lines::new(&page), &(10..11), Some((&(8..9), "see here")));
    let ten = "  --> page.md:10:1\n   |\n10 | b\n   | ^\n   |\n";
    let nine = "  ::: page.md:9:1\n   |\n 9 | a\n   | - see here\n   |\n";
    assert_eq!(drawn, format!("{ten}{nine}   = help: Mend it."));
}

#[test]
fn a_place_of_seven_lines_is_shown_whole() {
    let page = "a\nb\nc\nd\ne\nf\ng\nh\n";
    let seven = drawn(&Lines::new(page), &(0..13), None);
    assert!(seven.contains("\n4 | | d\n5 | | e\n6 | | f\n7 | | g\n  | |_^\n"), "{seven}");
    let eight = drawn(&Lines::new(page), &(0..15), None);
    assert!(eight.contains("\n4 | | d\n... |\n7 | | g\n8 | | h\n  | |_^\n"), "{eight}");
}

#[test]
fn a_long_line_takes_linear_time() {
    let page = "x".repeat(1_000_000);
    let start = Instant::now();
    drawn(&Lines::new(&page), &(3..999_999), None);
    assert!(start.elapsed() < Duration::from_secs(5));
}
