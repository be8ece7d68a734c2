//! The colours of what is printed.

use anstyle::{AnsiColor, Style};
use status_catalog::{Kind, Level};

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
