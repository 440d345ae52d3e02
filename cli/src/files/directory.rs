//! An exercise's directory as a library: names lead into it, or into `../shared` beside it.
//!
//! Where a name leads is judged after links were followed, because a link is an author's text
//! too. What is opened is looked at first: opening a pipe would wait for ever.

use salambo_engine::document::reading::{Library, Refusal};
use std::fs::{self, File, FileType, Metadata};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

/// The exercise's own file in its directory.
const ENTRY: &str = "exercise.ron";

/// How many names of a folder are looked at: more are no exercise.
const NAMES: usize = 10_000;

/// The files of an exercise.
#[derive(Debug)]
pub struct Directory {
    root: PathBuf,
    file_bytes: u64,
    refused: bool,
}

impl Directory {
    /// The library of an exercise given by its directory or by its file, and the name of that file.
    ///
    /// What is not there is told when it is read. `None` if the file's name is not UTF-8.
    pub fn open(exercise: &Path, file_bytes: u64) -> Option<(Self, String)> {
        let names_a_file = match fs::metadata(exercise) {
            Ok(metadata) => !metadata.is_dir(),
            Err(_) => exercise.extension().is_some(),
        };
        let (root, entry) = match exercise.file_name() {
            Some(name) if names_a_file => (super::atomic::folder(exercise), name.to_str()?),
            Some(_) | None => (exercise, ENTRY),
        };
        // Without links, so that `..` means the same to us and to the system.
        let root = fs::canonicalize(root).unwrap_or_else(|_| root.to_owned());
        Some((Self { root, file_bytes, refused: false }, entry.to_owned()))
    }

    /// Whether the system refused to hand out some file that is there.
    pub fn was_refused(&self) -> bool {
        self.refused
    }

    /// The real place of a name inside the exercise.
    fn place(&mut self, name: &str) -> Result<PathBuf, Refusal> {
        let relative = Path::new(name);
        let is_relative =
            |part| matches!(part, Component::Normal(_) | Component::ParentDir | Component::CurDir);
        if !relative.components().all(is_relative) {
            return Err(Refusal::Outside);
        }
        let wanted = self.root.join(relative);
        let place = fs::canonicalize(&wanted).map_err(|error| self.refusal(name, &error))?;
        if self.holds(&place) { Ok(place) } else { Err(Refusal::Outside) }
    }

    /// Whether a place without links belongs to the exercise. Shared parts really stand beside it: a
    /// link of that name could lead anywhere.
    fn holds(&self, place: &Path) -> bool {
        let beside = self.root.parent().map(|parent| parent.join("shared"));
        place.starts_with(&self.root) || beside.is_some_and(|shared| place.starts_with(shared))
    }

    fn refusal(&mut self, name: &str, error: &io::Error) -> Refusal {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
                let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
                Refusal::Missing(self.list(folder).unwrap_or_default())
            }
            io::ErrorKind::InvalidFilename => Refusal::Missing(Vec::new()),
            _ => self.refusal_here(error),
        }
    }

    /// What the system refuses, whatever stands nearby.
    fn refusal_here(&mut self, error: &io::Error) -> Refusal {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Refusal::Missing(Vec::new()),
            // A stable name for ELOOP is missing in the standard library.
            _ if is_link_loop(error) => Refusal::NotAFile("a link that leads in a circle".to_owned()),
            _ => {
                self.refused = true;
                Refusal::System(error.to_string())
            }
        }
    }

    fn check(&self, metadata: &Metadata) -> Result<(), Refusal> {
        if let Some(what) = other_than_file(metadata.file_type()) {
            return Err(Refusal::NotAFile(what.to_owned()));
        }
        if metadata.len() > self.file_bytes { Err(Refusal::TooLarge(self.file_bytes)) } else { Ok(()) }
    }

    /// The bytes of an ordinary file; a file that grows meanwhile is still held to the limit.
    fn bytes(&mut self, name: &str, place: &Path) -> Result<Vec<u8>, Refusal> {
        let metadata = fs::metadata(place).map_err(|error| self.refusal(name, &error))?;
        self.check(&metadata)?;
        let file = File::open(place).map_err(|error| self.refusal(name, &error))?;
        let metadata = file.metadata().map_err(|error| self.refusal(name, &error))?;
        self.check(&metadata)?;
        let mut bytes = Vec::new();
        let read = file.take(self.file_bytes.saturating_add(1)).read_to_end(&mut bytes);
        read.map_err(|error| self.refusal(name, &error))?;
        if bytes.len() as u64 > self.file_bytes { Err(Refusal::TooLarge(self.file_bytes)) } else { Ok(bytes) }
    }
}

impl Library for Directory {
    fn read(&mut self, path: &str) -> Result<Vec<u8>, Refusal> {
        let place = self.place(path)?;
        self.bytes(path, &place)
    }

    fn list(&mut self, folder: &str) -> Result<Vec<String>, Refusal> {
        let wanted = self.root.join(folder);
        let place = match fs::canonicalize(&wanted) {
            Ok(place) if self.holds(&place) => place,
            Ok(_) => return Err(Refusal::Outside),
            Err(error) if error.kind() == io::ErrorKind::NotFound && !wanted.is_symlink() => {
                return Ok(Vec::new());
            }
            Err(error) => return Err(self.refusal_here(&error)),
        };
        let kind = fs::metadata(&place).map_err(|error| self.refusal_here(&error))?.file_type();
        if !kind.is_dir() {
            let what = other_than_file(kind).unwrap_or("a file");
            return Err(Refusal::NotAFile(format!("{what}, where a folder is looked for")));
        }
        let entries = fs::read_dir(place).map_err(|error| self.refusal_here(&error))?;
        let mut names = Vec::new();
        for entry in entries {
            let entry = entry.map_err(|error| self.refusal_here(&error))?;
            names.extend(entry.file_name().into_string());
            if names.len() > NAMES {
                return Err(Refusal::NotAFile(format!("a folder of more than {NAMES} names")));
            }
        }
        names.sort_unstable();
        Ok(names)
    }
}

/// What something is, unless it is an ordinary file.
pub(super) fn other_than_file(kind: FileType) -> Option<&'static str> {
    if kind.is_file() {
        return None;
    }
    Some(if kind.is_dir() { "a directory" } else { special(kind) })
}

#[cfg(unix)]
fn special(kind: FileType) -> &'static str {
    use std::os::unix::fs::FileTypeExt;
    match () {
        () if kind.is_fifo() => "a pipe",
        () if kind.is_socket() => "a socket",
        () => "a device",
    }
}

#[cfg(not(unix))]
fn special(_: FileType) -> &'static str {
    "a device"
}

/// Whether links led in a circle: the system says so in words only.
fn is_link_loop(error: &io::Error) -> bool {
    error.to_string().contains("symbolic links")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of its own for a test: `exercise/` with a file, `shared/` and `secret.ron` beside it.
    fn scratch(name: &str) -> PathBuf {
        let top = std::env::temp_dir().join(format!("salambo-directory-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&top);
        for (file, text) in [
            ("exercise/exercise.ron", "Exercise()"),
            ("exercise/doctrines/b.ron", "B"),
            ("exercise/doctrines/a.ron", "A"),
            ("shared/roads.ron", "roads"),
            ("secret.ron", "secret"),
        ] {
            let path = top.join(file);
            fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
        top
    }

    fn library(top: &Path) -> Directory {
        Directory::open(&top.join("exercise"), 1_000).expect("a name in UTF-8").0
    }

    #[test]
    fn an_exercise_is_named_by_its_directory_or_by_its_file() {
        let top = scratch("named");
        for (given, entry) in [
            ("exercise", "exercise.ron"),
            ("exercise/", "exercise.ron"),
            ("exercise/exercise.ron", "exercise.ron"),
            ("exercise/missing.ron", "missing.ron"),
            ("nowhere", "exercise.ron"),
        ] {
            let (_, name) = Directory::open(&top.join(given), 1_000).expect("a name in UTF-8");
            assert_eq!(name, entry, "{given}");
        }
        fs::remove_dir_all(top).expect("tidy");
    }

    #[test]
    fn files_inside_and_shared_parts_are_read() {
        let top = scratch("inside");
        let mut library = library(&top);
        for (name, text) in
            [("exercise.ron", "Exercise()"), ("doctrines/a.ron", "A"), ("../shared/roads.ron", "roads")]
        {
            assert_eq!(library.read(name), Ok(text.as_bytes().to_vec()), "{name}");
        }
        let listed = |names: &[&str]| Ok(names.iter().map(|name| (*name).to_owned()).collect());
        assert_eq!(library.list("doctrines"), listed(&["a.ron", "b.ron"]));
        assert_eq!(library.list("../shared"), listed(&["roads.ron"]));
        assert_eq!(library.list(".."), Err(Refusal::Outside));
        assert_eq!(library.list("none"), listed(&[]));
        let file = library.list("exercise.ron");
        assert!(matches!(&file, Err(Refusal::NotAFile(what)) if what.starts_with("a file")), "{file:?}");
        assert!(!library.was_refused());
        fs::remove_dir_all(top).expect("tidy");
    }

    #[test]
    fn names_that_lead_elsewhere_are_refused() {
        let top = scratch("outside");
        let mut library = library(&top);
        for name in
            ["../secret.ron", "/etc/hostname", "doctrines/../../secret.ron", "../shared/../secret.ron"]
        {
            assert_eq!(library.read(name), Err(Refusal::Outside), "{name}");
        }
        let missing = Refusal::Missing(vec!["a.ron".to_owned(), "b.ron".to_owned()]);
        assert_eq!(library.read("doctrines/c.ron"), Err(missing));
        assert_eq!(library.read("doctrines"), Err(Refusal::NotAFile("a directory".to_owned())));
        fs::write(top.join("exercise/large.ron"), [b' '; 1_001]).expect("a file");
        assert_eq!(library.read("large.ron"), Err(Refusal::TooLarge(1_000)));
        fs::remove_dir_all(top).expect("tidy");
    }

    #[cfg(unix)]
    #[test]
    fn links_are_judged_by_where_they_end() {
        use std::os::unix::fs::symlink;
        let top = scratch("links");
        let inside = |name: &str| top.join("exercise").join(name);
        for (target, name) in [
            ("../secret.ron", "out.ron"),
            ("doctrines/a.ron", "in.ron"),
            ("circle.ron", "circle.ron"),
            ("/dev/zero", "zero.ron"),
            ("..", "up"),
        ] {
            symlink(target, inside(name)).expect("a link");
        }
        let mut library = library(&top);
        assert_eq!(library.read("in.ron"), Ok(b"A".to_vec()));
        for name in ["out.ron", "zero.ron", "up/secret.ron"] {
            assert_eq!(library.read(name), Err(Refusal::Outside), "{name}");
        }
        let circle = library.read("circle.ron");
        assert!(matches!(&circle, Err(Refusal::NotAFile(what)) if what.contains("circle")), "{circle:?}");
        assert_eq!(library.list("up"), Err(Refusal::Outside));
        fs::remove_dir_all(top).expect("tidy");
    }

    #[cfg(unix)]
    #[test]
    fn shared_parts_are_no_link() {
        let top = scratch("shared-link");
        fs::remove_dir_all(top.join("shared")).expect("it is there");
        std::os::unix::fs::symlink("/", top.join("shared")).expect("a link");
        assert_eq!(library(&top).read("../shared/etc/hostname"), Err(Refusal::Outside));
        assert_eq!(library(&top).list("../shared"), Err(Refusal::Outside));
        fs::remove_dir_all(top).expect("tidy");
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_is_refused_without_waiting() {
        let top = scratch("pipe");
        let pipe = top.join("exercise/pipe.ron");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        assert!(made.is_ok_and(|status| status.success()), "a pipe can be made");
        assert_eq!(library(&top).read("pipe.ron"), Err(Refusal::NotAFile("a pipe".to_owned())));
        fs::remove_dir_all(top).expect("tidy");
    }
}
