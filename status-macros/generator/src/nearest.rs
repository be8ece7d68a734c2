//! How near a documented number or name is to a wrong one.

/// How many codes are offered in place of a wrong one.
pub(crate) const OFFERED: usize = 3;

/// How many sections are listed.
const LISTED: usize = 10;

/// The first of a list of sections, and how many there are more.
pub(crate) fn some(sections: impl Iterator<Item = String>, separator: &str) -> String {
    let all: Vec<String> = sections.collect();
    let (some, more) = all.split_at(all.len().min(LISTED));
    let rest = (!more.is_empty()).then(|| format!("{}and {} more", separator.trim_end_matches("and "), more.len()));
    some.join(separator) + &rest.unwrap_or_default()
}

/// What may have been meant, a line each.
pub(crate) fn listed(codes: impl Iterator<Item = String>) -> String {
    let (mut lines, mut lead) = (String::new(), "nearest: ");
    for code in codes {
        lines.extend(["\n  ", lead, &code]);
        lead = "         ";
    }
    lines
}

/// Sorts the nearest first: by the mistakes that a finger makes, then by value.
pub(crate) fn nearness(right: i64, wrong: i64) -> (usize, u64) {
    // past two mistyped digits, only the value says something
    (mistakes(&right.to_string(), &wrong.to_string()).min(3), right.abs_diff(wrong))
}

/// The nearest first: by the mistakes that a finger makes, whatever the case. What differs in more than half of its
/// letters is left out, unless nothing is nearer.
pub(crate) fn most_alike<T>(codes: impl Iterator<Item = T>, text: impl Fn(&T) -> &str, wrong: &str) -> Vec<T> {
    let lower = wrong.to_lowercase();
    let mistakes = |code: &T| (mistakes(&text(code).to_lowercase(), &lower), mistakes(text(code), wrong));
    let mut all = Vec::new();
    for code in codes {
        all.push((mistakes(&code), code));
    }
    status_catalog::sort::by_key(&mut all, |(mistakes, _)| *mistakes);
    let limit = all.first().map_or(0, |((least, _), _)| *least).max(wrong.len() / 2);
    let mut alike = Vec::new();
    for ((mistakes, _), code) in all {
        if mistakes <= limit {
            alike.push(code);
        }
    }
    alike
}

/// How many letters were mistyped, swapped, dropped or added: the optimal string alignment distance.
pub(crate) fn mistakes(right: &str, wrong: &str) -> usize {
    let (right, wrong) = (right.as_bytes(), wrong.as_bytes());
    let mut rows = vec![vec![0; wrong.len() + 1]; right.len() + 1];
    for i in 0..=right.len() {
        for j in 0..=wrong.len() {
            if i == 0 || j == 0 {
                rows[i][j] = i + j;
                continue;
            }
            let mistyped = rows[i - 1][j - 1] + usize::from(right[i - 1] != wrong[j - 1]);
            rows[i][j] = mistyped.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
            if i > 1 && j > 1 && right[i - 1] == wrong[j - 2] && right[i - 2] == wrong[j - 1] {
                rows[i][j] = rows[i][j].min(rows[i - 2][j - 2] + 1);
            }
        }
    }
    rows[right.len()][wrong.len()]
}

#[cfg(test)]
mod tests {
    use super::mistakes;

    #[test]
    fn each_slip_of_a_finger_is_one_mistake() {
        assert_eq!(mistakes("8015", "8015"), 0);
        assert_eq!(mistakes("8015", "9015"), 1);
        assert_eq!(mistakes("8015", "8105"), 1);
        assert_eq!(mistakes("8015", "815"), 1);
        assert_eq!(mistakes("8015", "80155"), 1);
        assert_eq!(mistakes("8015", "1580"), 4);
    }
}
