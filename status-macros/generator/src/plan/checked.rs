//! What each variant of an enum that is only checked stands for.

use status_catalog::{Names, Section};

use super::pins::Codes;
use crate::input::{Bound, Pin};

/// Finds the entry of each variant, if there is one; several variants may share it.
pub(super) fn find_entries(bound: &mut Bound, section: &Section, names: &Names) {
    let codes = Codes::of(section, names);
    let Bound { pins, serde, .. } = bound;
    for pin in pins {
        let name = pin.name.to_string();
        let by_name = || codes.named(&name).or_else(|| codes.called.only(&name));
        let spelled = |text: &str| codes.spelled(text);
        pin.entry = match stands_for(pin, section.is_symbolic()) {
            StandsFor::Nothing => None,
            StandsFor::Number(number) => codes.numbered(number),
            StandsFor::Text(text) => spelled(&text),
            StandsFor::Name => serde.renamed(&name).and_then(|text| spelled(&text)).or_else(by_name),
        };
    }
}

/// What a variant says about its code.
enum StandsFor {
    Nothing,
    Number(i64),
    Text(String),
    /// no more than its name
    Name,
}

fn stands_for(pin: &Pin, is_symbolic: bool) -> StandsFor {
    match pin {
        Pin { is_catch_all: true, .. } => StandsFor::Nothing,
        Pin { symbol: Some(symbol), .. } => StandsFor::Text(symbol.value()),
        // the discriminants of symbols say nothing
        Pin { number: Some(number), has_code, .. } if *has_code || !is_symbolic => StandsFor::Number(*number),
        Pin { rename: Some(text), .. } => StandsFor::Text(text.clone()),
        _ => StandsFor::Name,
    }
}
