//! Packages of their own, made and built as a user would.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

/// What the outer cargo, or the developer, has set is not the user's.
const NOT_THE_USERS: [&str; 9] = [
    "CARGO_TARGET_DIR",
    "CARGO_BUILD_TARGET",
    "CARGO_BUILD_JOBS",
    "CARGO_INCREMENTAL",
    "CARGO_ENCODED_RUSTFLAGS",
    "RUSTFLAGS",
    "RUSTDOCFLAGS",
    "RUSTC_WRAPPER",
    "RUSTC_WORKSPACE_WRAPPER",
];

/// A package in the target folder of this program, with a target folder of its own.
pub(crate) struct Scratch {
    pub(crate) folder: PathBuf,
}

/// How a command that may be stopped ended.
pub(crate) enum Timed {
    Took(Duration),
    Stopped,
}

impl Scratch {
    /// A package with these lines in its dependencies and these files.
    pub(crate) fn new(name: &str, dependencies: &str, files: &[(&str, &str)]) -> Self {
        Self::at(name, name, dependencies, files)
    }

    /// The same in a folder of another name.
    pub(crate) fn at(folder: &str, name: &str, dependencies: &str, files: &[(&str, &str)]) -> Self {
        let scratch = Self { folder: work_folder().join(folder) };
        let _ = std::fs::remove_dir_all(&scratch.folder);
        let package = format!("[package]\nname = \"bench-{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n");
        scratch.write("Cargo.toml", &format!("{package}\n[workspace]\n\n[dependencies]\n{dependencies}"));
        // the versions of the rivals are those of this package
        let lock = std::fs::read_to_string(own_folder().join("Cargo.lock")).expect("the lock file of this package");
        scratch.write("Cargo.lock", &lock);
        for (path, text) in files {
            scratch.write(path, text);
        }
        scratch
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap_or(&self.folder)).expect("a writable target folder");
        std::fs::write(path, text).expect("a writable target folder");
    }

    /// Cargo with these arguments, in the package's folder and without a network.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(cargo());
        command.args(arguments).current_dir(&self.folder).env("CARGO_NET_OFFLINE", "true");
        for name in NOT_THE_USERS {
            command.env_remove(name);
        }
        command
    }

    /// Runs cargo, which must succeed; what it printed on both streams.
    pub(crate) fn succeed(&self, arguments: &[&str]) -> String {
        succeed(&mut self.cargo(arguments))
    }

    /// How long cargo takes, in seconds; it must succeed.
    pub(crate) fn time(&self, arguments: &[&str]) -> f64 {
        let start = Instant::now();
        self.succeed(arguments);
        start.elapsed().as_secs_f64()
    }

    /// How long cargo takes after a file was touched, in seconds.
    pub(crate) fn time_touched(&self, path: &str, arguments: &[&str]) -> f64 {
        self.touch(path);
        self.time(arguments)
    }

    /// How long cargo takes if it is stopped after a while.
    pub(crate) fn time_at_most(&self, arguments: &[&str], limit: Duration) -> Timed {
        let mut command = self.cargo(arguments);
        // a group of its own, so that rustc ends with cargo
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let start = Instant::now();
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("cargo");
        loop {
            if let Some(status) = child.try_wait().expect("a child of this program") {
                assert!(status.success(), "cargo {arguments:?} in {}", self.folder.display());
                return Timed::Took(start.elapsed());
            }
            if start.elapsed() > limit {
                let _ = Command::new("kill").args(["--", &format!("-{}", child.id())]).status();
                let _ = child.wait();
                return Timed::Stopped;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Makes a file newer than all that was built; some file systems count in whole seconds.
    pub(crate) fn touch(&self, path: &str) {
        let file = std::fs::File::options().append(true).open(self.folder.join(path)).expect("a file of the package");
        file.set_modified(SystemTime::now()).expect("a writable target folder");
    }

    pub(crate) fn remove_target(&self) {
        let _ = std::fs::remove_dir_all(self.folder.join("target"));
    }
}

/// Runs a command, which must succeed; what it printed on both streams.
pub(crate) fn succeed(command: &mut Command) -> String {
    let output = command.output().expect("a program that can be started");
    let text = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{command:?}\n{text}");
    text
}

/// The cargo that runs this program.
pub(crate) fn cargo() -> String {
    std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned())
}

/// The folder of this package.
pub(crate) fn own_folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folder of the repository.
pub(crate) fn root() -> &'static Path {
    own_folder().ancestors().nth(2).unwrap_or(own_folder())
}

/// The target folder of this program: it runs as `<target>/release/status-bench`.
pub(crate) fn target_folder() -> PathBuf {
    let program = std::env::current_exe().expect("the path of this program");
    program.ancestors().nth(2).unwrap_or(&program).to_owned()
}

/// Where the scratch packages and the results of criterion are.
pub(crate) fn work_folder() -> PathBuf {
    target_folder().join("bench")
}
