//! Pages that cannot be opened: the rows of the table in docs/page-format.md that a shell can come upon.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Output};

#[cfg(unix)]
use crate::check::PAGE;
use crate::{root, run, text};

const EVERYWHERE: [(&str, &str); 4] = [
    ("is not there", "missing.md"),
    ("is a directory", "folder"),
    ("has more than 64 MiB", "large.md"),
    ("is not UTF-8", "latin.md"),
];
#[cfg(unix)]
const UNIX: &[(&str, &str)] =
    &[("may not be read", "secret.md"), ("is a link to nothing", "broken.md"), ("is a link to itself", "loop.md")];
#[cfg(not(unix))]
const UNIX: &[(&str, &str)] = &[];

#[test]
fn each_fault_is_explained() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::create_dir(at("folder")).unwrap();
    fs::write(at("latin.md"), b"# Caf\xe9\n").unwrap();
    // nothing is on the disk but the length
    File::create(at("large.md")).unwrap().set_len((64 << 20) + 1).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        fs::write(at("secret.md"), PAGE).unwrap();
        fs::set_permissions(at("secret.md"), fs::Permissions::from_mode(0o000)).unwrap();
        symlink("gone.md", at("broken.md")).unwrap();
        symlink("loop.md", at("loop.md")).unwrap();
    }

    let table = fs::read_to_string(root().join("docs/page-format.md")).unwrap();
    for (fault, name) in [EVERYWHERE.as_slice(), UNIX].concat() {
        let row = table.lines().find_map(|line| line.strip_prefix(&format!("| {fault} | "))).unwrap();
        let (wrong, help) = row.trim_end_matches(" |").split_once(" | ").unwrap();
        let path = at(name);
        let path = path.to_str().unwrap();
        let checked = permitted(&["check", path], Path::new(path));
        let printed = text(&checked.stdout);
        assert_eq!(checked.status.code(), Some(2), "{printed}");
        assert!(printed.starts_with("error[") && printed.contains(wrong) && printed.contains(help), "{printed}");
        assert!(printed.contains(&format!("--> {path}")), "{printed}");
        let asked = permitted(&["explain", path, "41"], Path::new(path));
        let printed = text(&asked.stderr);
        assert_eq!((asked.status.code(), printed), (Some(2), &*format!("error: {path}: {wrong}\n")));
    }
}

/// Runs the command as a user whom permissions bind: where root could read the page all the same, it gives up what
/// lifts them.
fn permitted(arguments: &[&str], page: &Path) -> Output {
    let is_secret = page.ends_with("secret.md");
    if !is_secret || File::open(page).is_err() {
        return run(arguments, "");
    }
    let lifted = "-dac_override,-dac_read_search";
    let mut command = Command::new("setpriv");
    command.args(["--bounding-set", lifted, "--inh-caps", lifted, env!("CARGO_BIN_EXE_status-catalog")]);
    command.args(arguments).output().expect("root needs setpriv here")
}

/// As `diff <(git show HEAD:errors.md) errors.md` needs it.
#[cfg(unix)]
#[test]
fn pipes_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let writer = std::thread::spawn({
        let pipe = pipe.clone();
        move || fs::write(pipe, PAGE)
    });
    let output = run(&["check", pipe.to_str().unwrap()], "");
    // a writer whom nobody reads waits for ever
    assert!(text(&output.stdout).contains("pipe:6:3"), "{}", text(&output.stdout));
    writer.join().unwrap().unwrap();
}

#[cfg(unix)]
#[test]
fn what_never_ends_is_given_up() {
    assert!(text(&run(&["check", "/dev/null"], "").stdout).starts_with("error[empty-page]"));
    assert!(text(&run(&["check", "/dev/zero"], "").stdout).contains("the page has more than 64 MiB"));
    let mut command = Command::new(env!("CARGO_BIN_EXE_status-catalog"));
    let output = command.args(["check", "-"]).stdin(File::open("/dev/zero").unwrap()).output().unwrap();
    assert!(text(&output.stdout).contains("the page has more than 64 MiB"), "{}", text(&output.stdout));
}
