//! `from_number` and `message` against other ways to look them up. One benchmark a contender.
#![expect(missing_docs, reason = "criterion_group! makes a public function, and so do the rivals")]

use std::collections::HashMap;
use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkGroup, Criterion, criterion_group, criterion_main, measurement::WallTime};
use status_bench::pages::Random;
use status_codes::customers::ErrorCode;

#[allow(unreachable_pub, clippy::pedantic)]
mod by_hand {
    include!(concat!(env!("OUT_DIR"), "/by_hand.rs"));
}

#[allow(unreachable_pub, clippy::pedantic)]
mod derived {
    include!(concat!(env!("OUT_DIR"), "/derived.rs"));
}

#[allow(unreachable_pub, clippy::pedantic)]
mod tables {
    use super::ErrorCode;
    include!(concat!(env!("OUT_DIR"), "/tables.rs"));
}

/// How many lookups one iteration makes.
const CALLS: usize = 4096;

/// Random numbers; one in eight stands near a documented one, and is not documented itself.
fn numbers() -> Vec<u32> {
    let mut random = Random::default();
    let mut number = |position: usize| loop {
        let documented = ErrorCode::ALL[random.below(ErrorCode::COUNT)].number();
        if position % 8 != 0 {
            return documented;
        }
        let near = documented + u32::try_from(random.below(100)).unwrap_or_default();
        if !ErrorCode::ALL.iter().any(|code| code.number() == near) {
            return near;
        }
    };
    let mut numbers: Vec<u32> = (0..CALLS).map(&mut number).collect();
    // no pattern for the processor to learn
    for position in (1..CALLS).rev() {
        numbers.swap(position, random.below(position + 1));
    }
    numbers
}

/// Looks up the whole sequence; the sum keeps every result alive.
fn contend<C>(
    group: &mut BenchmarkGroup<'_, WallTime>,
    name: &str,
    look_up: impl Fn(u32) -> Option<C>,
    number: impl Fn(C) -> u32,
) {
    let numbers = numbers();
    let total = || {
        let found = black_box(&numbers[..]).iter().map(|given| look_up(*given).map_or(0, &number));
        found.fold(0, u32::wrapping_add)
    };
    let is_documented = |given: &&u32| ErrorCode::ALL.iter().any(|code| code.number() == **given);
    let documented = numbers.iter().filter(is_documented).copied().fold(0, u32::wrapping_add);
    assert_eq!(total(), documented, "{name} finds what is documented, and nothing else");
    group.bench_function(name, |bencher| bencher.iter(total));
}

fn lookup(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("lookup");
    contend(&mut group, "ours", ErrorCode::from_number, |code| code as u32);
    contend(&mut group, "match", by_hand::ErrorCode::from_number, |code| code as u32);
    contend(&mut group, "phf", |number| tables::PHF.get(&number).copied(), |code| code as u32);
    let map: HashMap<u32, ErrorCode> = tables::SORTED.into_iter().collect();
    contend(&mut group, "hash_map", |number| map.get(&number).copied(), |code| code as u32);
    contend(&mut group, "num_enum", |number| derived::ErrorCode::try_from(number).ok(), |code| code as u32);
    let search = |number: u32| {
        let position = tables::SORTED.binary_search_by_key(&number, |(number, _)| *number).ok()?;
        Some(tables::SORTED[position].1)
    };
    contend(&mut group, "binary_search", search, |code| code as u32);
    let index = |number: u32| *tables::BY_NUMBER.get(number as usize)?;
    contend(&mut group, "array", index, |code| code as u32);
    group.finish();
}

/// A text is a place and a length: the sum of both keeps it alive.
fn weigh(text: &str) -> usize {
    text.len().wrapping_add(text.as_ptr() as usize)
}

fn message(criterion: &mut Criterion) {
    let mut random = Random::default();
    let positions: Vec<usize> = (0..CALLS).map(|_| random.below(ErrorCode::COUNT)).collect();
    let codes: Vec<ErrorCode> = positions.iter().map(|position| ErrorCode::ALL[*position]).collect();
    assert!(ErrorCode::ALL.iter().map(|code| code.message()).eq(tables::MESSAGES));
    let mut group = criterion.benchmark_group("message");
    group.bench_function("ours", |bencher| {
        bencher.iter(|| {
            let texts = black_box(&codes[..]).iter().map(|code| weigh(code.message()));
            texts.fold(0, usize::wrapping_add)
        });
    });
    group.bench_function("array", |bencher| {
        bencher.iter(|| {
            let texts = black_box(&positions[..]).iter().map(|position| weigh(tables::MESSAGES[*position]));
            texts.fold(0, usize::wrapping_add)
        });
    });
    group.finish();
}

fn short() -> Criterion {
    Criterion::default()
        .sample_size(20)
        .nresamples(1000)
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_millis(500))
}

criterion_group! { name = lookups; config = short(); targets = lookup, message }
criterion_main!(lookups);
