//! Writing: a file is there whole or not at all.
//!
//! The text goes into a new file beside the target, is handed to the disk, and takes the target's
//! name last. Failure, panic or interruption remove it; the old file stays until the very end.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Files that are half written, for an interruption to remove.
static PENDING: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// How many names are tried: leftovers of a killed program may hold some.
const ATTEMPTS: u32 = 1_000;

fn pending() -> MutexGuard<'static, Vec<PathBuf>> {
    PENDING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Writes a file through `fill`. A link is followed: what it leads to is replaced. A file that is
/// replaced keeps its permissions.
///
/// # Errors
/// What the system or `fill` says; the target is then as it was before.
pub fn write<E: From<io::Error>>(
    target: &Path,
    fill: impl FnOnce(&mut dyn Write) -> Result<(), E>,
) -> Result<(), E> {
    let target = fs::canonicalize(target).unwrap_or_else(|_| target.to_owned());
    let mut draft = Draft::beside(&target)?;
    let mut buffer = io::BufWriter::new(&mut draft.file);
    fill(&mut buffer)?;
    buffer.flush()?;
    drop(buffer);
    if let Ok(old) = fs::metadata(&target) {
        draft.file.set_permissions(old.permissions())?;
    }
    draft.file.sync_all()?;
    fs::rename(&draft.path, &target)?;
    // The name itself is on the disk once its directory is. Not every file system allows it.
    let _ = File::open(folder(&target)).and_then(|folder| folder.sync_all());
    Ok(())
}

/// Removes whatever is half written. For the end of the program only.
pub fn abandon() {
    // The lock is kept: nobody begins or finishes a file after this.
    let pending = pending();
    for path in pending.iter() {
        let _ = fs::remove_file(path);
    }
    std::mem::forget(pending);
}

/// The directory that a file is in.
pub fn folder(file: &Path) -> &Path {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    }
}

/// A file without its final name. It is removed unless somebody renamed it.
struct Draft {
    path: PathBuf,
    file: File,
}

impl Draft {
    fn beside(target: &Path) -> io::Result<Self> {
        let mut pending = pending();
        for attempt in 0..ATTEMPTS {
            let name = format!(".salambo-{}-{attempt}.tmp", process::id());
            let path = folder(target).join(name);
            match OpenOptions::new().write(true).create_new(true).open(&path) {
                Ok(file) => {
                    pending.push(path.clone());
                    return Ok(Self { path, file });
                }
                Err(taken) if taken.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(io::Error::new(io::ErrorKind::AlreadyExists, "all names for a temporary file are taken"))
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        // After a rename there is nothing of this name any more.
        let _ = fs::remove_file(&self.path);
        pending().retain(|path| *path != self.path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scratch(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("salambo-atomic-{}-{name}", process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder for the test");
        folder
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("the folder is there");
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn a_file_is_replaced_whole() {
        let folder = scratch("whole");
        let target = folder.join("a.run");
        for text in ["one", "two"] {
            write::<io::Error>(&target, |out| out.write_all(text.as_bytes())).expect("it can be written");
            assert_eq!(fs::read_to_string(&target).expect("it is there"), text);
        }
        assert_eq!(names(&folder), ["a.run"]);
        fs::remove_dir_all(folder).expect("tidy");
    }

    #[test]
    fn a_failure_leaves_the_old_file_and_nothing_else() {
        let folder = scratch("failure");
        let target = folder.join("a.run");
        fs::write(&target, "old").expect("it can be written");
        let failed: io::Result<()> = write(&target, |out| {
            out.write_all(b"new")?;
            Err(io::Error::other("enough"))
        });
        assert!(failed.is_err());
        assert_eq!(fs::read_to_string(&target).expect("it is there"), "old");
        assert_eq!(names(&folder), ["a.run"]);
        fs::remove_dir_all(folder).expect("tidy");
    }

    #[test]
    fn a_panic_leaves_nothing() {
        let folder = scratch("panic");
        let target = folder.join("a.run");
        let caught = std::panic::catch_unwind(|| write::<io::Error>(&target, |_| panic!("on purpose")));
        assert!(caught.is_err());
        assert!(names(&folder).is_empty());
        fs::remove_dir_all(folder).expect("tidy");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let folder = scratch("link");
        fs::write(folder.join("real.run"), "old").expect("it can be written");
        std::os::unix::fs::symlink("real.run", folder.join("link.run")).expect("a link");
        write::<io::Error>(&folder.join("link.run"), |out| out.write_all(b"new")).expect("it can be written");
        assert_eq!(fs::read_to_string(folder.join("real.run")).expect("it is there"), "new");
        assert!(folder.join("link.run").is_symlink());
        fs::remove_dir_all(folder).expect("tidy");
    }
}
