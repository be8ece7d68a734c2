//! A row of the table: what was measured, against what, and what it has to reach.

use std::fmt;

/// What a figure counts.
#[derive(Clone, Copy)]
pub(crate) enum Unit {
    Nanoseconds,
    Seconds,
    Bytes,
}

/// What a row has to reach.
#[derive(Clone, Copy)]
pub(crate) enum Bar {
    /// so many times faster than the rival, at least
    Faster(f64),
    /// so many times the rival's figure, at most
    Times(f64),
    /// less than so many times the rival's figure
    Under(f64),
    /// so many seconds more than the rival, at most
    More(f64),
}

/// One measured comparison; both figures are medians.
pub(crate) struct Row {
    pub(crate) what: &'static str,
    pub(crate) rival: &'static str,
    pub(crate) ours: f64,
    pub(crate) theirs: f64,
    pub(crate) unit: Unit,
    pub(crate) bar: Bar,
}

impl Row {
    /// Our figure in terms of the rival's.
    pub(crate) fn value(&self) -> f64 {
        self.ours / self.theirs
    }

    /// The greatest value that reaches the bar.
    pub(crate) fn greatest(&self) -> f64 {
        match self.bar {
            Bar::Faster(times) => 1.0 / times,
            Bar::Times(times) | Bar::Under(times) => times,
            Bar::More(seconds) => (self.theirs + seconds) / self.theirs,
        }
    }

    pub(crate) fn holds(&self) -> bool {
        match self.bar {
            Bar::Under(_) => self.value() < self.greatest(),
            _ => self.value() <= self.greatest(),
        }
    }

    /// In the words of the bar.
    pub(crate) fn ratio(&self) -> String {
        match self.bar {
            Bar::Faster(_) if self.value() <= 1.0 => format!("{:.2} times faster", 1.0 / self.value()),
            Bar::Faster(_) => format!("{:.2} times slower", self.value()),
            Bar::Times(_) | Bar::Under(_) => format!("{:.2} times", self.value()),
            Bar::More(_) => format!("{:+.0} ms", (self.ours - self.theirs) * 1e3),
        }
    }

    /// The cells of the table.
    pub(crate) fn cells(&self) -> [String; 7] {
        let holds = if self.holds() { "yes" } else { "no" };
        let [ours, theirs] = [self.ours, self.theirs].map(|figure| self.unit.show(figure));
        let (what, rival) = (self.what.to_owned(), self.rival.to_owned());
        [what, ours, rival, theirs, self.ratio(), self.bar.to_string(), holds.to_owned()]
    }
}

/// The headers of those cells.
pub(crate) const HEADERS: [&str; 7] = ["what", "ours", "rival", "its figure", "ratio", "bar", "holds"];

impl fmt::Display for Bar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Faster(times) => write!(f, "at least {times} times faster"),
            Self::Times(times) => write!(f, "at most {times} times"),
            Self::Under(times) => write!(f, "under {times} times"),
            Self::More(seconds) => write!(f, "at most {:.0} ms more", seconds * 1e3),
        }
    }
}

impl Unit {
    pub(crate) fn show(self, figure: f64) -> String {
        match self {
            Self::Nanoseconds if figure < 100.0 => format!("{figure:.2} ns"),
            Self::Nanoseconds if figure < 1e5 => format!("{figure:.0} ns"),
            Self::Nanoseconds => Self::Seconds.show(figure / 1e9),
            Self::Seconds if figure < 0.01 => format!("{:.2} ms", figure * 1e3),
            Self::Seconds if figure < 1.0 => format!("{:.0} ms", figure * 1e3),
            Self::Seconds => format!("{figure:.2} s"),
            Self::Bytes => format!("{:.1} kB", figure / 1e3),
        }
    }
}

/// Cells as a Markdown table, padded so that it reads well in a terminal too.
pub(crate) fn table<const N: usize>(headers: [&str; N], rows: &[[String; N]]) -> String {
    let length = |text: &str| text.chars().count();
    let longest = |column: usize| rows.iter().map(|row| length(&row[column])).max().unwrap_or(0);
    let widths: [usize; N] = std::array::from_fn(|column| longest(column).max(length(headers[column])));
    let line = |cells: &[String; N]| {
        let padded = cells.iter().zip(widths).map(|(cell, width)| format!("| {cell:width$} "));
        padded.collect::<String>() + "|\n"
    };
    let head = line(&headers.map(str::to_owned)) + &line(&widths.map(|width| "-".repeat(width)));
    rows.iter().fold(head, |table, row| table + &line(row))
}

/// The middle one.
pub(crate) fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}

/// How often each contender is measured.
const ROUNDS: usize = 7;

/// The medians of contenders that take turns, so that a busy minute of the machine hits all of them.
pub(crate) fn rounds<const N: usize>(contenders: [&dyn Fn() -> f64; N]) -> [f64; N] {
    let mut figures = [const { Vec::new() }; N];
    for _ in 0..ROUNDS {
        for (contender, figures) in contenders.iter().zip(&mut figures) {
            figures.push(contender());
        }
    }
    figures.map(median)
}

#[cfg(test)]
mod tests {
    use super::{Bar, Row, Unit, median};

    fn row(ours: f64, theirs: f64, bar: Bar) -> Row {
        Row { what: "", rival: "", ours, theirs, unit: Unit::Seconds, bar }
    }

    #[test]
    fn bars() {
        assert!(row(1.0, 4.0, Bar::Faster(4.0)).holds());
        assert!(!row(1.0, 3.9, Bar::Faster(4.0)).holds());
        assert!(row(2.5, 1.0, Bar::Times(2.5)).holds());
        assert!(!row(2.6, 1.0, Bar::Times(2.5)).holds());
        assert!(!row(12.0, 1.0, Bar::Under(12.0)).holds());
        assert!(row(0.29, 0.2, Bar::More(0.1)).holds());
        assert!(!row(0.31, 0.2, Bar::More(0.1)).holds());
    }

    #[test]
    fn ratios() {
        assert_eq!(row(1.0, 4.0, Bar::Faster(8.0)).ratio(), "4.00 times faster");
        assert_eq!(row(4.0, 1.0, Bar::Faster(8.0)).ratio(), "4.00 times slower");
        assert_eq!(row(3.0, 2.0, Bar::Times(1.3)).ratio(), "1.50 times");
        assert_eq!(row(0.25, 0.2, Bar::More(0.1)).ratio(), "+50 ms");
    }

    #[test]
    fn the_middle_one() {
        assert_eq!(median(vec![3.0, 1.0, 2.0]).to_string(), "2");
    }
}
