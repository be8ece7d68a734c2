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
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]
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

#[test]
fn places_without_width_are_marked() {
    let page = "ab\r\n\r\n";
    let lines = Lines::new(page);
    let second = |span: Range<usize>| drawn(&lines, &span, None).lines().nth(2).map(ToOwned::to_owned);
    let marks = |span: Range<usize>| drawn(&lines, &span, None).lines().nth(3).map(ToOwned::to_owned);
    for (place, line, mark) in [(1, "1 | ab", "  |  ^"), (3, "1 | ab", "  |   ^"), (6, "3 |", "  | ^")] {
        assert_eq!(second(place..place).as_deref(), Some(line));
        assert_eq!(marks(place..place).as_deref(), Some(mark));
    }
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
