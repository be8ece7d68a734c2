//! Shared build caches: when sccache answers for a crate with a page.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::compile::{PATH, customers, source, status_codes};
use crate::row::table;
use crate::scratch::{Scratch, succeed, work_folder};

/// A server of our own, with a cache of its own: nothing of the developer's is read or written.
struct Sccache {
    folder: PathBuf,
}

impl Sccache {
    /// Starts it with an empty cache; `None` where there is no sccache.
    fn start() -> Option<Self> {
        Command::new("sccache").arg("--version").stdout(Stdio::null()).status().ok()?;
        let cache = Self { folder: work_folder().join("sccache") };
        let _ = cache.command().arg("--stop-server").output();
        let _ = fs::remove_dir_all(&cache.folder);
        fs::create_dir_all(&cache.folder).expect("a writable target folder");
        succeed(cache.set(cache.command().arg("--start-server")));
        Some(cache)
    }

    fn command(&self) -> Command {
        let mut command = Command::new("sccache");
        self.set(&mut command);
        command
    }

    fn set<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        // another port than the developer's
        command.env("SCCACHE_SERVER_PORT", "4231").env("SCCACHE_DIR", self.folder.join("cache"));
        // it logs what became of each crate
        command.env("SCCACHE_LOG", "debug").env("SCCACHE_ERROR_LOG", self.log())
    }

    fn log(&self) -> PathBuf {
        self.folder.join("log")
    }

    /// Builds from scratch; what the cache said for the crate with the page, the plain one, and all others.
    fn build(&self, what: &str, client: &Scratch) -> [String; 4] {
        client.remove_target();
        let before = fs::read_to_string(self.log()).unwrap_or_default().len();
        let mut command = client.cargo(&["build", "--offline"]);
        succeed(self.set(&mut command).env("RUSTC_WRAPPER", "sccache").env("CARGO_INCREMENTAL", "0"));
        let log = fs::read_to_string(self.log()).unwrap_or_default();
        let log = log.get(before..).unwrap_or_default();
        let answer = |name: &str| {
            let said = |what: &str| log.contains(&format!("[{name}]: Cache {what}"));
            if said("hit") {
                "hit"
            } else if said("miss") {
                "miss"
            } else {
                "not asked"
            }
        };
        let (page, plain) = (answer("bench_page"), answer("bench_plain"));
        let count = |word: &str| log.matches(&format!("]: Cache {word}")).count();
        let [hits, misses] =
            ["hit", "miss"].map(|word| count(word) - [page, plain].iter().filter(|answer| **answer == word).count());
        [what.to_owned(), page.to_owned(), plain.to_owned(), format!("{hits} hits, {misses} misses")]
    }
}

impl Drop for Sccache {
    fn drop(&mut self) {
        let _ = self.command().arg("--stop-server").output();
    }
}

/// A checkout of a client: the library with the page, and a plain one beside it.
fn checkout(folder: &str, page: &str) -> Scratch {
    let plain = "//! Nothing of status-codes.\n\n/// A number.\npub const NUMBER: u32 = 7;\n";
    let manifest = "[package]\nname = \"bench-plain\"\nversion = \"0.0.0\"\nedition = \"2024\"\n";
    let files =
        [("src/lib.rs", &*source("")), (PATH, page), ("plain/src/lib.rs", plain), ("plain/Cargo.toml", manifest)];
    let dependencies = status_codes("") + "bench-plain = { path = \"plain\" }\n";
    Scratch::at(folder, "page", &dependencies, &files)
}

/// What the crate expands to; `RUSTC_BOOTSTRAP` unlocks the option.
fn expanded(client: &Scratch) -> String {
    let mut command =
        client.cargo(&["rustc", "--offline", "--quiet", "--profile", "check", "--", "-Zunpretty=expanded"]);
    command.env("RUSTC_BOOTSTRAP", "1").env("CARGO_TARGET_DIR", work_folder().join("expanded"));
    succeed(&mut command)
}

/// The answers as a table; `None` where there is no sccache.
pub(crate) fn caches() -> Option<String> {
    let cache = Sccache::start()?;
    let page = customers();
    let edited = page.replacen("successfully", "with success", 1);
    let [first, second] = ["caches/one", "caches/two"].map(|name| checkout(name, &page));
    let mut rows = vec![cache.build("first build", &first), cache.build("`cargo clean`, build", &first)];
    first.write(PATH, &edited);
    rows.push(cache.build("page edited, `cargo clean`, build", &first));
    first.write(PATH, &page);
    rows.push(cache.build("page as it was, `cargo clean`, build", &first));
    rows.push(cache.build("the same in another folder", &second));
    let same = if expanded(&first) == expanded(&second) { "the same" } else { "not the same" };
    let version = succeed(Command::new("sccache").arg("--version"));
    let table = table(["step", "crate with the page", "plain crate beside it", "all others"], &rows);
    Some(format!(
        "{table}\nMeasured with {}. The expansion of both checkouts is {same}, byte by byte.\n",
        version.trim()
    ))
}
