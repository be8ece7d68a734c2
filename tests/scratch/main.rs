//! What needs a crate of its own, made and built as a user would.

mod client;
mod docs;
mod drift;
mod exhaustive;
mod faults;
mod hermetic;
mod hostile;
mod lints;
mod lookup;
mod no_std;
mod rebuild;
mod semver;
mod ui;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A crate that depends on `status-codes` by path. All of them share one target folder, so the dependencies are
/// built once.
struct Scratch {
    folder: PathBuf,
}

impl Scratch {
    /// An empty crate in the target folder; `manifest` goes on in the table of that dependency.
    fn new(name: &str, manifest: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("crates").join(name);
        let _ = std::fs::remove_dir_all(&folder);
        Self::at(folder, name, manifest)
    }

    /// An empty crate in a folder that is not there yet, or is empty.
    fn at(folder: PathBuf, name: &str, manifest: &str) -> Self {
        let scratch = Self { folder };
        let codes = root().join("status-codes");
        scratch.write(
            "Cargo.toml",
            format!(
                "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
                 [dependencies.status-codes]\npath = '{}'\n{manifest}",
                codes.display(),
            ),
        );
        // the versions of the workspace: nothing new to download
        std::fs::copy(root().join("Cargo.lock"), scratch.folder.join("Cargo.lock")).unwrap();
        scratch
    }

    fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    fn cargo(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO"));
        self.set_up(&mut command).args(arguments);
        command
    }

    /// A program as a user whom permissions bind: root gives up what lifts them.
    #[cfg(unix)]
    fn permitted(&self, program: &str, arguments: &[&str]) -> Command {
        let probe = self.folder.join("probe");
        std::fs::write(&probe, "").unwrap();
        set_mode(&probe, 0o000);
        let mut command = Command::new(program);
        if std::fs::read(&probe).is_ok() {
            // of util-linux; where it is missing, its start fails, and the test with it
            command = Command::new("setpriv");
            let lifted = "-dac_override,-dac_read_search";
            command.args(["--bounding-set", lifted, "--inh-caps", lifted, program]);
        }
        std::fs::remove_file(probe).unwrap();
        self.set_up(&mut command).args(arguments);
        command
    }

    /// The compiler without cargo, in the folder of a library that builds: with `status_codes`, and nothing that cargo
    /// sets.
    fn rustc(&self, arguments: &[&str]) -> Command {
        let built = self.succeed(&["build", "--lib", "--message-format=json"]);
        let library = |line: &str| -> Option<PathBuf> {
            let message: serde_json::Value = serde_json::from_str(line).ok()?;
            let is_ours = message["target"]["name"] == "status_codes";
            is_ours.then(|| message["filenames"][0].as_str().map(PathBuf::from)).flatten()
        };
        let library = built.lines().find_map(library).unwrap();
        // the program itself: rustup's finds it by the environment
        let sysroot = Command::new("rustc").args(["--print", "sysroot"]).output().unwrap().stdout;
        let rustc = Path::new(std::str::from_utf8(&sysroot).unwrap().trim()).join("bin/rustc");
        let mut command = Command::new(rustc);
        command.current_dir(&self.folder).env_remove("CARGO_MANIFEST_DIR").args(["--edition", "2024"]);
        command.arg("--extern").arg(format!("status_codes={}", library.display()));
        command.arg("-L").arg(format!("dependency={}", library.parent().unwrap().display())).args(arguments);
        command
    }

    fn set_up<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command.current_dir(&self.folder).env("CARGO_NET_OFFLINE", "true");
        command.env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("target"));
        // what the outer cargo, or the developer, has set is not the user's
        for name in ["RUSTFLAGS", "RUSTDOCFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET"] {
            command.env_remove(name);
        }
        command
    }

    /// Runs cargo, which must succeed; what it printed.
    fn succeed(&self, arguments: &[&str]) -> String {
        let output = self.cargo(arguments);
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        text
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}
