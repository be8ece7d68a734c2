//! What the figures were measured on, and the versions of what was measured.

use std::process::Command;

use crate::scratch::{own_folder, root, succeed};

/// Machine, system, compiler, rivals, commit and date, as a list.
pub(crate) fn description() -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let run = |program: &str, arguments: &[&str]| {
        succeed(Command::new(program).args(arguments).current_dir(root())).trim().to_owned()
    };
    let commit = run("git", &["rev-parse", "--short", "HEAD"]);
    format!(
        "- Machine: {}, {cores} cores; {}\n- Compiler: {}\n- Rivals: {}\n- Commit {commit}, {}\n",
        processor(),
        system(),
        run("rustc", &["-V"]),
        rivals(),
        run("date", &["-u", "+%F"]),
    )
}

fn processor() -> String {
    let linux = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = linux.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": ").map(|(_, name)| name));
    model.map_or_else(|| std::env::consts::ARCH.to_owned(), |model| model.trim().to_owned())
}

fn system() -> String {
    let linux = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let name = linux.lines().find_map(|line| line.strip_prefix("PRETTY_NAME=")).map(|name| name.trim_matches('"'));
    name.unwrap_or(std::env::consts::OS).to_owned()
}

/// Their versions, from the lock file.
fn rivals() -> String {
    let lock = std::fs::read_to_string(own_folder().join("Cargo.lock")).unwrap_or_default();
    let version = |name: &str| {
        let (_, rest) = lock.split_once(&format!("name = \"{name}\"\nversion = \""))?;
        Some(format!("{name} {}", rest.split('"').next()?))
    };
    let names = ["phf", "num_enum", "strum", "thiserror", "pulldown-cmark"];
    names.into_iter().filter_map(version).collect::<Vec<_>>().join(", ")
}
