//! The program, built as the tests are, and a copy of the scenarios to run it on.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

/// The binary: cargo builds it for the tests of its own package only, so it is asked to here.
static PROGRAM: LazyLock<PathBuf> = LazyLock::new(|| {
    let own = env::current_exe().expect("a test has a file");
    let profile = own.ancestors().nth(2).expect("target/PROFILE/deps/TEST");
    let target = profile.parent().expect("target/PROFILE");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["build", "--quiet", "--package", "salambo", "--target-dir"]);
    cargo.arg(target).current_dir(env!("CARGO_MANIFEST_DIR"));
    if profile.ends_with("release") {
        cargo.arg("--release");
    }
    let status = cargo.status().expect("cargo runs");
    assert!(status.success(), "the program does not build");
    profile.join(format!("salambo{}", env::consts::EXE_SUFFIX))
});

/// A folder with a copy of the scenarios, in which pages may run what they like.
pub struct Place(PathBuf);

impl Place {
    /// An empty folder of this name with the scenarios in it.
    pub fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder).expect("an old copy can be removed");
        }
        let scenarios = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenarios");
        copy(&scenarios, &folder.join("scenarios"));
        Self(folder)
    }

    /// Replaces a part of a file, which must be there once; gives the file as it was.
    pub fn change(&self, file: &str, old: &str, new: &str) -> String {
        let path = self.0.join(file);
        let before = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file}: {error}"));
        assert_eq!(before.matches(old).count(), 1, "{file}: {old}");
        fs::write(&path, before.replacen(old, new, 1)).expect("a copy can be written");
        before
    }

    /// Writes a file as it was.
    pub fn restore(&self, file: &str, text: &str) {
        fs::write(self.0.join(file), text).expect("a copy can be written");
    }

    /// Runs the program here.
    pub fn run(&self, arguments: &[String]) -> Output {
        let mut program = Command::new(&*PROGRAM);
        program.args(arguments).current_dir(&self.0);
        program.output().expect("the program runs")
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("a folder") {
        let from = entry.expect("an entry").path();
        let to = to.join(from.file_name().expect("a name"));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(&from, &to).expect("a file can be copied");
        }
    }
}
