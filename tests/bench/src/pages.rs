//! Pages of any size, in the shape of the customers page: padded cells, now and then one over several lines, and
//! numbers of which four in five follow the one before.

use std::fmt::Write as _;

const WORDS: &str = "account address amount balance batch branch campaign card channel coupon currency customer date \
                     device email field group identifier invoice language limit merchant mobile name number order \
                     organization partner payment period points profile program receipt referral refund region \
                     request reward segment session shipment source status store subscription tier ticket token \
                     transaction user value version voucher wallet warehouse";
const FAULTS: &str = "is blocked|is expired|is invalid|is missing|is not active|is not found|is not supported|is too \
                      long|cannot be changed|cannot be read|does not match|exceeds its limit";

/// Numbers that look random and are the same each time (xorshift64).
pub struct Random(u64);

impl Default for Random {
    fn default() -> Self {
        Self(0x9E37_79B9_7F4A_7C15)
    }
}

impl Random {
    /// A number below `bound`.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or_default() % bound
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }
}

/// A page of so many rows, each with a code of its own; `per_section` of them below each heading.
#[must_use]
pub fn page(rows: usize, per_section: usize) -> String {
    let mut random = Random::default();
    let words: Vec<&str> = WORDS.split(' ').collect();
    let faults: Vec<&str> = FAULTS.split('|').collect();
    let mut page = String::from("---\ntitle: Status codes\n---\nAll codes of the service.\n");
    let mut number = 1000;
    for row in 0..rows {
        if row % per_section == 0 {
            let of = if rows > per_section { format!(" Of Part {}", row / per_section + 1) } else { String::new() };
            let _ = write!(page, "\n### Error Codes{of}\n\n| Code  | Description |\n| ----- | {} |\n", "-".repeat(150));
        }
        number += if random.below(5) == 0 { 2 + random.below(20) } else { 1 };
        let mut wording = || {
            let (of, what) = (random.pick(&words), random.pick(&words));
            let (with, fault) = (random.pick(&words), random.pick(&faults));
            format!("The {what} of the {of} with the given {with} {fault}.")
        };
        let message =
            if row % 50 == 49 { format!("{}  \n{}  \n{}", wording(), wording(), wording()) } else { wording() };
        let _ = writeln!(page, "| {number:<5} | {message:<150} |");
    }
    page
}

/// A page of about ten megabytes, 200 rows to a section.
#[must_use]
pub fn large() -> String {
    page(62_000, 200)
}
