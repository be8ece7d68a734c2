//! A perfect hash of numbers: each has a slot of its own, found by one multiplication and, where they are many, one
//! displacement.
//!
//! The method is hash and displace (Belazzougui, Botelho, Dietzfelbinger: Hash, Displace, and Compress, 2009): the
//! first bits of a product choose a bucket, the next ones a slot, and the bucket says which bits of the slot to flip.

use status_catalog::sort;

/// Of a number's product with `multiplier`, the first `bucket_bits` are the bucket and the next `slot_bits`, with
/// those of the bucket's displacement flipped, the slot.
pub(crate) struct PerfectHash {
    pub(crate) multiplier: u64,
    bucket_bits: u32,
    slot_bits: u32,
    /// for each bucket; none where there is one bucket only, of which nothing is displaced
    pub(crate) displacements: Vec<usize>,
    /// for each slot, the position of its number
    pub(crate) slots: Vec<Option<usize>>,
}

/// Tables of at most so many bits are tried without displacements: larger ones would crowd the caches.
const SMALL: u32 = 12;

/// The perfect hash of numbers that are all different.
pub(crate) fn perfect(numbers: &[i64]) -> PerfectHash {
    // begun anew from each page's numbers: nobody can make a page that no multiplier fits
    let mut seed = numbers.iter().fold(0, |seed, number| mix(seed ^ bits_of(*number)));
    let mut next = || {
        seed = mix(seed);
        seed | 1
    };
    // a fifth of the slots or more stay empty
    let least = bits(numbers.len() + numbers.len() / 4);
    // the try that took a slot last: a table for each try would take longer than the try
    let mut taken = vec![0; 1 << SMALL];
    for slot_bits in least..=SMALL.min(least + 3) {
        for _ in 0..64 {
            let multiplier = next();
            let is_free =
                |number| std::mem::replace(&mut taken[slot(number, multiplier, slot_bits)], multiplier) != multiplier;
            if numbers.iter().copied().all(is_free) {
                return PerfectHash::without_buckets(numbers, multiplier, slot_bits);
            }
        }
    }
    // four numbers a bucket; about one multiplier in four leaves no two numbers of a bucket in one slot
    let bucket_bits = bits(numbers.len() / 4);
    let mut tries = 0;
    loop {
        if let Some(hash) = PerfectHash::with_buckets(numbers, next(), bucket_bits, least + tries / 64) {
            return hash;
        }
        tries += 1;
    }
}

impl PerfectHash {
    /// How far the product is shifted to the right, for the bucket and for the slot.
    pub(crate) fn shifts(&self) -> (u32, u32) {
        (u64::BITS - self.bucket_bits, u64::BITS - self.bucket_bits - self.slot_bits)
    }

    /// Of numbers none of which share a slot.
    fn without_buckets(numbers: &[i64], multiplier: u64, slot_bits: u32) -> Self {
        let mut slots = vec![None; 1 << slot_bits];
        for (position, number) in numbers.iter().enumerate() {
            slots[slot(*number, multiplier, slot_bits)] = Some(position);
        }
        Self { multiplier, bucket_bits: 0, slot_bits, displacements: Vec::new(), slots }
    }

    /// `None`: two numbers of a bucket share a slot, whatever the displacement, or no displacement is left.
    fn with_buckets(numbers: &[i64], multiplier: u64, bucket_bits: u32, slot_bits: u32) -> Option<Self> {
        let (displacements, slots) = (vec![0; 1 << bucket_bits], vec![None; 1 << slot_bits]);
        let mut hash = Self { multiplier, bucket_bits, slot_bits, displacements, slots };
        let (to_bucket, to_slot) = hash.shifts();
        let last = hash.slots.len() - 1;
        let mut buckets: Vec<Vec<(usize, usize)>> = vec![Vec::new(); hash.displacements.len()];
        for (position, number) in numbers.iter().enumerate() {
            let product = bits_of(*number).wrapping_mul(multiplier);
            buckets[low(product >> to_bucket)].push((position, low(product >> to_slot) & last));
        }
        // the fullest first, while there is room
        let mut order: Vec<usize> = (0..buckets.len()).collect();
        sort::by_key(&mut order, |bucket| std::cmp::Reverse(buckets[*bucket].len()));
        for bucket in order {
            let numbers = &buckets[bucket];
            let fits = |displacement: &usize| numbers.iter().all(|(_, slot)| hash.slots[slot ^ displacement].is_none());
            let displacement = (0..=last).find(fits)?;
            hash.displacements[bucket] = displacement;
            for (position, slot) in numbers {
                // two of the bucket may have the same one
                if hash.slots[slot ^ displacement].replace(*position).is_some() {
                    return None;
                }
            }
        }
        Some(hash)
    }
}

/// The slot of a number where there are no buckets.
fn slot(number: i64, multiplier: u64, slot_bits: u32) -> usize {
    low(bits_of(number).wrapping_mul(multiplier) >> (u64::BITS - slot_bits))
}

/// As `as u64` does it in the output.
fn bits_of(number: i64) -> u64 {
    u64::from_ne_bytes(number.to_ne_bytes())
}

/// How many bits number so many things; at least one, so that no shift is by all 64.
fn bits(count: usize) -> u32 {
    usize::BITS - count.saturating_sub(1).max(1).leading_zeros()
}

/// The bits that the hosts of compilers have addresses for.
fn low(bits: u64) -> usize {
    usize::try_from(bits & u64::from(u32::MAX)).unwrap_or_default()
}

/// Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014.
fn mix(seed: u64) -> u64 {
    let seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let seed = (seed ^ (seed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let seed = (seed ^ (seed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    seed ^ (seed >> 31)
}

#[cfg(test)]
mod tests {
    use super::{PerfectHash, bits_of, low, perfect};

    /// As the output does it.
    fn slot_of(hash: &PerfectHash, number: i64) -> usize {
        let product = bits_of(number).wrapping_mul(hash.multiplier);
        let (to_bucket, to_slot) = hash.shifts();
        let displacement =
            if hash.displacements.is_empty() { 0 } else { hash.displacements[low(product >> to_bucket)] };
        (low(product >> to_slot) ^ displacement) & (hash.slots.len() - 1)
    }

    #[track_caller]
    fn assert_perfect(numbers: &[i64]) {
        let hash = perfect(numbers);
        for (position, number) in numbers.iter().enumerate() {
            assert_eq!(hash.slots[slot_of(&hash, *number)], Some(position), "{number}");
        }
        let room = if hash.displacements.is_empty() { 20 } else { 3 };
        assert!(hash.slots.len() <= numbers.len() * room + 2, "{} of {}", numbers.len(), hash.slots.len());
        assert!(hash.displacements.len() <= numbers.len().max(2));
        assert!(hash.displacements.iter().all(|displacement| *displacement < hash.slots.len()));
    }

    #[test]
    fn few_numbers() {
        for count in 0..70 {
            assert_perfect(&(0..count).map(|at| 8000 + at).collect::<Vec<_>>());
        }
    }

    #[test]
    fn numbers_that_differ_in_some_bits_only() {
        for shift in [0, 1, 8, 12, 16, 20] {
            assert_perfect(&(0..1000).map(|at| at << shift).collect::<Vec<_>>());
            assert_perfect(&(0..1000).map(|at| 0x8007_0000 + (at << shift)).collect::<Vec<_>>());
        }
        assert_perfect(&(0..31).map(|bit| 1 << bit).collect::<Vec<_>>());
    }

    #[test]
    fn negative_numbers() {
        assert_perfect(&(-32_800..-32_000).collect::<Vec<_>>());
        assert_perfect(&[i64::from(i32::MIN), -1, 0, 1, i64::from(i32::MAX), i64::from(u32::MAX)]);
    }

    #[test]
    fn many_numbers() {
        assert_perfect(&(0..20_000).map(|at| at * at % 1_000_003 * 40_000 + at).collect::<Vec<_>>());
    }
}
