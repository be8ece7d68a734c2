//! Measures status-codes and writes docs/benchmarks.md.
//!
//! ```text
//! cargo run --release --manifest-path tests/bench/Cargo.toml            the table and its chart
//! cargo run --release --manifest-path tests/bench/Cargo.toml lookup     only these rows, printed
//! cargo run --release --manifest-path tests/bench/Cargo.toml growth     how times grow with the page
//! cargo run --release --manifest-path tests/bench/Cargo.toml caches     shared build caches
//! ```

mod caches;
mod chart;
mod compile;
mod document;
mod growth;
mod lookup;
mod machine;
mod row;
mod scratch;

use std::process::ExitCode;

use row::{HEADERS, Row, table};

/// Rows that are measured together, and the argument that chooses them.
type Group = (&'static str, fn() -> Vec<Row>);

const GROUPS: [Group; 8] = [
    ("lookup", lookup::lookup),
    ("cold", compile::cold),
    ("touch", compile::touch),
    ("references", compile::references),
    ("read", lookup::read),
    ("closed", compile::closed),
    ("open", compile::open),
    ("size", compile::size),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let names = GROUPS.map(|(name, _)| name);
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => {
            let machine = machine::description();
            let rows = measure(&names);
            document::write("table", &format!("{machine}\n{}", print(&rows)));
            chart::draw(&rows, &scratch::root().join("docs/images/benchmarks.svg")).expect("a writable folder");
            verdict(&rows)
        }
        ["growth"] => {
            let text = format!("{}\n{}", machine::description(), growth::growth());
            println!("{text}");
            document::write("growth", &text);
            ExitCode::SUCCESS
        }
        ["caches"] => {
            let Some(text) = caches::caches() else {
                eprintln!("there is no sccache on the PATH");
                return ExitCode::FAILURE;
            };
            println!("{text}");
            document::write("caches", &text);
            ExitCode::SUCCESS
        }
        ref chosen if chosen.iter().all(|name| names.contains(name)) => {
            let rows = measure(chosen);
            print(&rows);
            verdict(&rows)
        }
        _ => {
            eprintln!("arguments: none, growth, caches, or any of {}", names.join(", "));
            ExitCode::from(2)
        }
    }
}

/// The rows of these groups, in the order of the table.
fn measure(names: &[&str]) -> Vec<Row> {
    let chosen = GROUPS.iter().filter(|(name, _)| names.contains(name));
    let measured = chosen.flat_map(|(name, group)| {
        eprintln!("measuring {name} …");
        group()
    });
    measured.collect()
}

fn print(rows: &[Row]) -> String {
    let cells: Vec<_> = rows.iter().map(Row::cells).collect();
    let table = table(HEADERS, &cells);
    println!("{table}");
    table
}

/// Fails where a row is not reached.
fn verdict(rows: &[Row]) -> ExitCode {
    let missed = rows.iter().filter(|row| !row.holds()).count();
    println!("{} of {} rows hold", rows.len() - missed, rows.len());
    ExitCode::from(u8::from(missed > 0))
}
