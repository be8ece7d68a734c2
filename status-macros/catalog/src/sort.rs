//! Sorting that is quick to build, for this crate and the macros. The standard library's sort is compiled anew for
//! each type and key; those were a tenth of what users build here. This one is compiled once, for positions,
//! whatever stands at them.

use std::cmp::Ordering;

/// As `sort_by_key` of slices.
pub fn by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    by(items, |one, other| key(one).cmp(&key(other)));
}

/// As `sort_by` of slices.
pub fn by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut origins = sorted(items.len(), &|one, other| compare(&items[one], &items[other]));
    // each round of items that take one another's places
    for start in 0..items.len() {
        let mut at = start;
        while origins[at] != start {
            let origin = std::mem::replace(&mut origins[at], at);
            items.swap(at, origin);
            at = origin;
        }
        origins[at] = at;
    }
}

/// The positions of as many items, in their order.
fn sorted(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..count).collect();
    positions.sort_by(|one, other| compare(*one, *other));
    positions
}

#[cfg(test)]
mod tests {
    #[test]
    fn items_are_sorted_and_equals_keep_their_order() {
        for count in 0..40 {
            // in no order, each key several times
            let items: Vec<(u32, u32)> = (0..count).map(|at| (at * 7919 % 101 % 13, at)).collect();
            let (mut ours, mut theirs) = (items.clone(), items);
            super::by_key(&mut ours, |(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            assert_eq!(ours, theirs);
        }
    }
}
