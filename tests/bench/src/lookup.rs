//! The rows about time at run time, by the benches of this package.

use std::collections::HashMap;
use std::path::PathBuf;
use std::process::Command;

use crate::growth;
use crate::row::{Bar, Row, Unit, rounds};
use crate::scratch;

/// The lookups in one iteration of the bench, as it says itself.
const CALLS: f64 = 4096.0;

/// A compiled bench.
struct Bench(PathBuf);

impl Bench {
    /// Compiles it.
    fn new(name: &str) -> Self {
        let mut command = Command::new(scratch::cargo());
        command.args(["bench", "--no-run", "--quiet", "--bench", name, "--message-format", "json"]);
        command.arg("--target-dir").arg(scratch::target_folder()).current_dir(scratch::own_folder());
        let output = command.output().expect("cargo");
        let lines = String::from_utf8_lossy(&output.stdout).into_owned();
        let message = |line: &str| serde_json::from_str::<serde_json::Value>(line).ok();
        let program = lines.lines().filter_map(message).find_map(|message| {
            (message["target"]["name"] == name).then(|| message["executable"].as_str().map(PathBuf::from))?
        });
        Self(program.unwrap_or_else(|| panic!("{}", String::from_utf8_lossy(&output.stderr))))
    }

    /// Runs one benchmark, `group/name`, in a process of its own: criterion's median, in nanoseconds.
    fn run(&self, benchmark: &str) -> f64 {
        let results = scratch::work_folder().join("criterion");
        let mut command = Command::new(&self.0);
        command.args(["--bench", "--noplot", "--quiet", "--exact", benchmark]).env("CRITERION_HOME", &results);
        scratch::succeed(&mut command);
        let file = results.join(benchmark).join("new/estimates.json");
        let text = std::fs::read_to_string(file).expect("criterion's estimates");
        let estimates: serde_json::Value = serde_json::from_str(&text).expect("criterion's estimates");
        estimates["median"]["point_estimate"].as_f64().expect("criterion's median")
    }

    /// The medians of all these benchmarks, which take turns.
    fn medians<const N: usize>(&self, benchmarks: [&'static str; N]) -> HashMap<&'static str, f64> {
        let contenders = benchmarks.map(|benchmark| move || self.run(benchmark));
        let figures = rounds(contenders.each_ref().map(|contender| contender as &dyn Fn() -> f64));
        benchmarks.into_iter().zip(figures).collect()
    }
}

pub(crate) fn lookup() -> Vec<Row> {
    let bench = Bench::new("lookup");
    let what = "`ErrorCode::from_number`, 7 of 8 documented";
    let rivals = [
        ("`match`", "lookup/match", Bar::Faster(4.0)),
        ("`phf` map", "lookup/phf", Bar::Faster(8.0)),
        ("std `HashMap`", "lookup/hash_map", Bar::Faster(4.0)),
        ("`num_enum`", "lookup/num_enum", Bar::Faster(4.0)),
        ("binary search in a sorted slice", "lookup/binary_search", Bar::Faster(4.0)),
        ("array indexed by the number (the limit)", "lookup/array", Bar::Times(2.5)),
    ];
    let [first, second, third, fourth, fifth, sixth] = rivals.map(|(_, benchmark, _)| benchmark);
    let figures = bench.medians(["lookup/ours", first, second, third, fourth, fifth, sixth]);
    let row = |what, ours, (rival, theirs, bar), figures: &HashMap<&str, f64>| Row {
        what,
        rival,
        ours: figures[ours] / CALLS,
        theirs: figures[theirs] / CALLS,
        unit: Unit::Nanoseconds,
        bar,
    };
    let mut rows: Vec<Row> = rivals.into_iter().map(|rival| row(what, "lookup/ours", rival, &figures)).collect();
    let figures = bench.medians(["message/ours", "message/array"]);
    let rival = ("array of texts indexed by position (the limit)", "message/array", Bar::Times(2.5));
    rows.push(row("`message()` of random codes", "message/ours", rival, &figures));
    rows
}

pub(crate) fn read() -> Vec<Row> {
    let bench = Bench::new("read");
    let events = "pulldown-cmark's events";
    let pages = [
        ("`status_catalog::read`, customers page", "customers/ours", "customers/events"),
        ("`status_catalog::read`, 10 MB page", "large/ours", "large/events"),
    ];
    let mut rows = Vec::new();
    for (what, ours, theirs) in pages {
        let figures = bench.medians([ours, theirs]);
        let (ours, theirs) = (figures[ours], figures[theirs]);
        rows.push(Row { what, rival: events, ours, theirs, unit: Unit::Nanoseconds, bar: Bar::Times(2.5) });
    }
    let [ours, theirs] = rounds([&|| growth::read_row(100_000), &|| growth::read_row(1_000)]);
    rows.push(Row {
        what: "`read`, time per row of 100,000 rows",
        rival: "time per row of 1,000 rows",
        ours: ours * 1e9,
        theirs: theirs * 1e9,
        unit: Unit::Nanoseconds,
        bar: Bar::Times(1.3),
    });
    rows
}
