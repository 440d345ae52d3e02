//! Writing: a file is there whole or not at all.
//!
//! The text goes into a new file beside the target, is handed to the disk, and takes the target's
//! name last. Failure, panic or interruption remove it; the old file stays until the very end.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Files and folders that are half written, for an interruption to remove.
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
    let open = |path: &Path| OpenOptions::new().write(true).create_new(true).open(path);
    let (mut file, draft) = Pending::begin(&target, open)?;
    let mut buffer = io::BufWriter::new(&mut file);
    fill(&mut buffer)?;
    buffer.flush()?;
    drop(buffer);
    if let Ok(old) = fs::metadata(&target) {
        file.set_permissions(old.permissions())?;
    }
    file.sync_all()?;
    fs::rename(&draft.0, &target)?;
    // The name itself is on the disk once its directory is. Not every file system allows it.
    let _ = File::open(folder(&target)).and_then(|folder| folder.sync_all());
    Ok(())
}

/// Removes whatever is half written. For the end of the program only.
pub fn abandon() {
    // The lock is kept: nobody begins or finishes a file after this.
    let pending = pending();
    for path in pending.iter() {
        remove(path);
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

/// Something under a name for the time being. What is left of it is removed at the end.
pub struct Pending(PathBuf);

impl Pending {
    /// Begins something beside its target under a name that nothing has.
    ///
    /// # Errors
    /// What the system or `begin` says.
    pub fn begin<T>(target: &Path, begin: impl Fn(&Path) -> io::Result<T>) -> io::Result<(T, Self)> {
        let mut pending = pending();
        for attempt in 0..ATTEMPTS {
            let name = format!(".salambo-{}-{attempt}.tmp", process::id());
            let path = folder(target).join(name);
            match begin(&path) {
                Ok(begun) => {
                    pending.push(path.clone());
                    return Ok((begun, Self(path)));
                }
                Err(taken) if taken.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(io::Error::new(io::ErrorKind::AlreadyExists, "all names for a temporary file are taken"))
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        // After a rename there is nothing of this name any more.
        remove(&self.0);
        pending().retain(|path| *path != self.0);
    }
}

/// Removes a file, or a folder with all that is in it.
fn remove(path: &Path) {
    let is_folder = path.symlink_metadata().is_ok_and(|found| found.is_dir());
    let _ = if is_folder { fs::remove_dir_all(path) } else { fs::remove_file(path) };
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
