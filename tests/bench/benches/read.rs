//! `status_catalog::read` against pulldown-cmark's own event loop over the same text. One benchmark a contender.
#![expect(missing_docs, reason = "criterion_group! makes a public function")]

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, SamplingMode, criterion_group, criterion_main};
use pulldown_cmark::{Options, Parser};
use status_bench::pages;

/// Those that status-catalog reads pages with.
fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_HEADING_ATTRIBUTES
}

fn customers() -> String {
    include_str!("../../../docs/customers/status-codes.md").to_owned()
}

fn read(criterion: &mut Criterion) {
    let pages = [("customers", customers as fn() -> String), ("large", pages::large)];
    for (name, page) in pages {
        let mut group = criterion.benchmark_group(name);
        group.sampling_mode(if name.starts_with('1') || name == "large" {
            SamplingMode::Flat
        } else {
            SamplingMode::Auto
        });
        group.bench_function("ours", |bencher| {
            let page = page();
            bencher.iter(|| status_catalog::read(black_box(&page)));
        });
        group.bench_function("events", |bencher| {
            let page = page();
            bencher.iter(|| Parser::new_ext(black_box(&page), options()).into_offset_iter().count());
        });
        group.finish();
    }
}

fn short() -> Criterion {
    Criterion::default()
        .sample_size(10)
        .nresamples(1000)
        .warm_up_time(Duration::from_millis(200))
        .measurement_time(Duration::from_millis(500))
}

criterion_group! { name = reads; config = short(); targets = read }
criterion_main!(reads);
