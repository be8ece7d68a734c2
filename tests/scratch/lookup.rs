//! Numbers are found in sections of every size: each size has tables of its own shape.

use super::Scratch;

/// Finds what is documented, and nothing else, among all numbers of 16 bits and ten million others.
const MAIN: &str = r##"
#[status_codes::page("docs/errors.md")]
mod errors {
    #[section("Open Codes")]
    pub struct OpenCode;
}

macro_rules! check {
    ($type:ident) => {
        let documented = numbers(stringify!($type));
        let found = (0..=0xffff).filter_map(errors::$type::from_number);
        assert!(found.clone().map(|code| code.number()).eq(documented.iter().copied()));
        assert!(found.eq(errors::$type::ALL.iter().copied()));
        for (code, number) in errors::$type::ALL.iter().zip(documented) {
            let text = if number % 5 == 0 { String::new() } else { format!("Text {number}.") };
            assert_eq!((code.message(), code.entry().code()), (&*text, &*number.to_string()));
            assert_eq!(code.messages().len(), [0, 1, 1, 1, 2][number as usize % 5]);
        }
    };
}

/// As the page has them, in order.
fn numbers(name: &str) -> Vec<u32> {
    let page = include_str!("../docs/errors.md");
    let section = page.split("# ").find(|section| section.replace(' ', "").starts_with(name)).unwrap();
    let mut numbers: Vec<u32> = section.lines().filter_map(|line| line.split('|').nth(1)?.trim().parse().ok()).collect();
    numbers.sort();
    numbers.dedup();
    numbers
}

fn main() {
    check!(FewCode);
    check!(SomeCode);
    check!(ManyCode);
    check!(OpenCode);
    for number in 0..=0xffff {
        let found = [
            errors::FewCode::from_number(number).is_some(),
            errors::SomeCode::from_number(number).is_some(),
            errors::ManyCode::from_number(number).is_some(),
            errors::OpenCode::from_number(number).is_some(),
        ];
        assert_eq!(errors::lookup(number).count(), found.into_iter().filter(|found| *found).count());
    }
    // nothing past 16 bits is documented
    let mut random = 0x9e37_79b9_u32;
    for _ in 0..10_000_000 {
        random ^= random << 13;
        random ^= random >> 17;
        random ^= random << 5;
        let number = random | 0x1_0000;
        assert!(errors::ManyCode::from_number(number).is_none() && errors::OpenCode::from_number(number).is_none());
        assert!(errors::lookup(number).next().is_none());
    }
    let undocumented = errors::OpenCode::new(u32::MAX);
    assert_eq!((undocumented.message(), undocumented.messages().len()), ("", 0));
    for number in i32::from(i16::MIN)..0 {
        assert_eq!(errors::NegativeCode::from_number(number).is_some(), number < -30_000 && number % 7 == 0);
    }
}
"##;

#[test]
fn numbers_are_found_in_sections_of_every_size() {
    let scratch = Scratch::new("lookup", "");
    let mut page = String::new();
    for (name, count) in [("Few", 3), ("Some", 300), ("Many", 1_000), ("Open", 2_000)] {
        // spread over 16 bits, in no order; multiples of one number would need no displacements
        let numbers = (0..count).map(|at: u32| at * at % 65_537 * at % 65_537);
        page += &section(name, numbers.map(i64::from));
    }
    page += &section("Negative", (i64::from(i16::MIN)..-30_000).filter(|number| number % 7 == 0));
    scratch.write("docs/errors.md", page);
    scratch.write("src/main.rs", MAIN);
    scratch.succeed(&["run", "--quiet"]);
}

/// No text for each fifth number, and two for the ones before.
fn section(name: &str, numbers: impl Iterator<Item = i64>) -> String {
    let mut page = format!("## {name} Codes\n\n| Code | Description |\n|---|---|\n");
    for number in numbers {
        let row = match number % 5 {
            0 => format!("| {number} | |\n"),
            4 => format!("| {number} | Text {number}. |\n| {number} | Or this. |\n"),
            _ => format!("| {number} | Text {number}. |\n"),
        };
        page += &row;
    }
    page
}
