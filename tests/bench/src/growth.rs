//! How times grow with the page.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use status_bench::pages::page;

use crate::compile::{CHECK, OPEN, PATH, client};
use crate::row::{Unit, median, table};
use crate::scratch::{Scratch, Timed};

const SIZES: [usize; 4] = [100, 1_000, 10_000, 100_000];
/// A measurement that takes longer is stopped.
const LIMIT: Duration = Duration::from_secs(180);
/// One that takes longer than so many seconds is made once, not three times.
const LONG: f64 = 20.0;

/// What was measured at one size.
#[derive(Clone, Copy)]
enum Point {
    Took(f64),
    Stopped,
    /// not tried, as what it needs was stopped
    Left,
}

/// Seconds for each row of a page that `status_catalog::read` reads.
pub(crate) fn read_row(rows: usize) -> f64 {
    let page = page(rows, 200);
    let times = (100_000 / rows).max(1);
    let start = Instant::now();
    for _ in 0..times {
        std::hint::black_box(status_catalog::read(std::hint::black_box(&page)));
    }
    start.elapsed().as_secs_f64() / (times * rows) as f64
}

/// The curves, as a table.
pub(crate) fn growth() -> String {
    let mut rows = vec![line("`status_catalog::read`", SIZES.map(read))];
    for (name, items) in [("enum", ""), ("open set", OPEN)] {
        let scratch = client(&format!("growth-{}", &name[..4]), &page(SIZES[0], SIZES[0]), items);
        // what it depends on is built before the clock starts
        scratch.succeed(&CHECK);
        let mut points = [const { Vec::new() }; 3];
        for size in SIZES {
            eprintln!("measuring {name}, {size} rows …");
            scratch.write(PATH, &page(size, size));
            let expand = three(|| expand(&scratch));
            let check = three(|| timed(&scratch, &CHECK));
            let doc = match check {
                Point::Took(_) => three(|| timed(&scratch, &["doc", "--offline", "--no-deps"])),
                _ => Point::Left,
            };
            points.iter_mut().zip([expand, check, doc]).for_each(|(points, point)| points.push(point));
        }
        let lines = ["the macro", "`cargo check`", "`cargo doc`"].into_iter().zip(points);
        rows.extend(lines.map(|(what, points)| line(&format!("{name}: {what}"), [0, 1, 2, 3].map(|at| points[at]))));
    }
    let headers = ["what", "100 rows", "1,000", "10,000", "100,000", "10,000 over 1,000", "100,000 over 10,000"];
    table(headers, &rows)
}

fn read(rows: usize) -> Point {
    three(|| Point::Took(read_row(rows) * rows as f64))
}

/// The median of three measurements, or a single long one.
fn three(measure: impl Fn() -> Point) -> Point {
    let mut figures = Vec::new();
    for _ in 0..3 {
        match measure() {
            Point::Took(seconds) if seconds <= LONG => figures.push(seconds),
            point => return point,
        }
    }
    Point::Took(median(figures))
}

/// Cargo after a touch of the page.
fn timed(scratch: &Scratch, arguments: &[&str]) -> Point {
    scratch.touch(PATH);
    match scratch.time_at_most(arguments, LIMIT) {
        Timed::Took(time) => Point::Took(time.as_secs_f64()),
        Timed::Stopped => Point::Stopped,
    }
}

/// What rustc says of its expansion, which is the macro's work and the parsing of its output. `-Z` needs
/// `RUSTC_BOOTSTRAP`, which rebuilds what looks at it: hence a target folder of its own.
fn expand(scratch: &Scratch) -> Point {
    scratch.touch(PATH);
    let mut command = scratch.cargo(&["rustc", "--offline", "--quiet", "--profile", "check", "--", "-Ztime-passes"]);
    command.env("RUSTC_BOOTSTRAP", "1").env("CARGO_TARGET_DIR", scratch.folder.join("target-expand"));
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("cargo");
    let point = expansion(&mut child);
    // nothing after the expansion is wanted
    let _ = std::process::Command::new("kill").args(["--", &format!("-{}", child.id())]).stderr(Stdio::null()).status();
    let _ = child.wait();
    point.map_or(Point::Left, Point::Took)
}

/// Reads lines such as `time:   0.123; rss: … macro_expand_crate`.
fn expansion(child: &mut Child) -> Option<f64> {
    let lines = BufReader::new(child.stderr.take()?).lines().map_while(Result::ok);
    let line = lines.into_iter().find(|line| line.ends_with("\tmacro_expand_crate"))?;
    line.strip_prefix("time:")?.split(';').next()?.trim().parse().ok()
}

fn line(what: &str, points: [Point; 4]) -> [String; 7] {
    let ratio = |less: Point, more: Point| match (less, more) {
        (Point::Took(less), Point::Took(more)) => format!("{:.1} times", more / less),
        _ => "–".to_owned(),
    };
    let ratios = [ratio(points[1], points[2]), ratio(points[2], points[3])];
    let [first, second, third, fourth] = points.map(|point| match point {
        Point::Took(seconds) => Unit::Seconds.show(seconds),
        Point::Stopped => format!("> {} s", LIMIT.as_secs()),
        Point::Left => "–".to_owned(),
    });
    let [third_ratio, fourth_ratio] = ratios;
    [what.to_owned(), first, second, third, fourth, third_ratio, fourth_ratio]
}
