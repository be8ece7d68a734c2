//! The colours of what is printed.

use anstyle::{AnsiColor, Style};
use status_catalog::{Kind, Level, TableVerdict};

pub(super) const BOLD: Style = Style::new().bold();
pub(super) const DIM: Style = Style::new().dimmed();

pub(super) fn level(level: Level) -> Style {
    match level {
        Level::Error => AnsiColor::Red.on_default(),
        Level::Warning => AnsiColor::Yellow.on_default(),
    }
}

pub(super) fn kind(kind: Kind) -> Style {
    match kind {
        Kind::Success => AnsiColor::Green.on_default(),
        Kind::Error => AnsiColor::Red.on_default(),
        Kind::Warning => AnsiColor::Yellow.on_default(),
        Kind::Info | Kind::Other => AnsiColor::Cyan.on_default(),
    }
}

pub(super) fn table(verdict: TableVerdict) -> Style {
    match verdict {
        TableVerdict::Codes => AnsiColor::Green.on_default(),
        TableVerdict::Unclear => AnsiColor::Yellow.on_default(),
        TableVerdict::Other => DIM,
    }
}

/// What speaks for codes, and what speaks against.
pub(super) fn weight(weight: i32) -> Style {
    if weight < 0 { AnsiColor::Red.on_default() } else { AnsiColor::Green.on_default() }
}
