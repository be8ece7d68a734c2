//! What was read of a page, as lines to compare.

use status_catalog::{CodeRange, Entry, Lines, Problem, Reading, Section};

/// All that was read: the page as a whole, an entry a line, then the problems by place.
pub(crate) fn summary(page: &str) -> Vec<String> {
    let lines = Lines::new(page);
    let Reading { catalog, problems, .. } = status_catalog::read(page);
    let mut summary = Vec::new();
    summary.extend(catalog.title.map(|title| format!("title: {}", title.plain)));
    summary.extend(catalog.introduction.iter().map(|text| format!("introduction: {}", text.plain)));
    summary.extend(catalog.deprecated.then(|| "deprecated".to_owned()));
    for section in &catalog.sections {
        summary.extend(section.entries.iter().map(|entry| entry_line(section, entry)));
        summary.extend(section.ranges.iter().map(range_line));
    }
    summary.extend(problems.iter().map(|problem| problem_line(&lines, problem)));
    summary
}

/// `range code first..=last @rows: message @line`.
fn range_line(range: &CodeRange) -> String {
    let CodeRange { first, last, text, rows, messages, .. } = range;
    let rows = rows.iter().map(|row| row.place.line.to_string()).collect::<Vec<_>>().join(",");
    let messages = messages.iter().map(|message| format!(" {} @{}", message.text.plain, message.place.line));
    format!("range {text} {first}..={last} @{rows}:{}", messages.collect::<Vec<_>>().join(" /"))
}

/// `Parent > Heading kind code (names) @rows: message @line / message @line [header = text]`.
fn entry_line(section: &Section, entry: &Entry) -> String {
    let parent = section.parent.as_ref().map(|parent| format!("{} > ", parent.plain)).unwrap_or_default();
    let heading = section.heading.as_ref().map_or("(no heading)", |heading| &heading.plain);
    let kind = section.kind.as_str();
    let deprecated = if entry.deprecated { " deprecated" } else { "" };
    let rows = entry.rows.iter().map(|row| row.place.line.to_string()).collect::<Vec<_>>().join(",");
    let messages = entry.messages.iter().map(|message| format!(" {} @{}", message.text.plain, message.place.line));
    let messages = messages.collect::<Vec<_>>().join(" /");
    let columns = entry.columns.iter().map(|column| format!("{} = {}", column.header, column.text.plain));
    let columns = columns.collect::<Vec<_>>().join(", ");
    let columns = if columns.is_empty() { columns } else { format!(" [{columns}]") };
    let names = if entry.names.is_empty() { String::new() } else { format!(" ({})", entry.names.join(", ")) };
    format!("{parent}{heading} {kind} {}{names}{deprecated} @{rows}:{messages}{columns}", entry.code.text)
}

/// `name line:column, first line:column`.
fn problem_line(lines: &Lines<'_>, problem: &Problem) -> String {
    let place = |start| {
        let (line, column) = lines.position(start);
        format!(" {line}:{column}")
    };
    let own = problem.span.as_ref().map(|span| place(span.start)).unwrap_or_default();
    let other = problem.other.as_ref().map(|(span, _)| format!(", first{}", place(span.start))).unwrap_or_default();
    format!("{}{own}{other}", problem.name)
}
