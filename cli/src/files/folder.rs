//! Making a folder: it is there whole or not at all.
//!
//! Its files go into a new folder beside the target, which takes the target's name last.

use super::atomic::{self, Pending};
use crate::failure::Failure;
use crate::output::check::name;
use std::env;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Whether a folder may be made here: asked before anybody is asked anything.
///
/// # Errors
/// Something is there, or no folder for it; or the system refuses.
pub fn check(target: &Path) -> Result<(), Failure> {
    let refuse = |why: String| Err(Failure::BadCommandLine(why));
    let shown = name(target);
    match fs::symlink_metadata(target) {
        Err(why) if why.kind() == io::ErrorKind::NotFound => {}
        Err(why) => return Err(Failure::system("cannot look at", target, why)),
        Ok(_) if !target.is_dir() => return refuse(format!("{shown} is there already, and is no folder")),
        Ok(_) => {
            let mut entries =
                fs::read_dir(target).map_err(|why| Failure::system("cannot look into", target, why))?;
            if entries.next().is_some() {
                return refuse(format!(
                    "{shown} is there already and holds something: nothing is written over"
                ));
            }
            let real = |path: &Path| fs::canonicalize(path).ok();
            if env::current_dir().ok().and_then(|here| real(&here)) == real(target) {
                return refuse(format!("{shown} is the folder you are in: name a new one"));
            }
        }
    }
    if target.file_name().is_none() || !atomic::folder(target).is_dir() {
        return refuse(format!("{shown} lies in a folder that is not there"));
    }
    Ok(())
}

/// Makes a folder with these files: names inside it, and their texts.
///
/// # Errors
/// What [`check`] says, or the system; nothing is left then.
pub fn make(target: &Path, files: &[(&str, String)]) -> Result<(), Failure> {
    check(target)?;
    let refused = |why| Failure::system("cannot make", target, why);
    // What a link leads to is made, and the link stays.
    let real = fs::canonicalize(target).unwrap_or_else(|_| target.to_owned());
    let draft = Draft::beside(&real).map_err(refused)?;
    for (file, text) in files {
        write(&draft.path.join(file), text).map_err(refused)?;
    }
    settle(&draft.path, &real).map_err(refused)
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    fs::create_dir_all(atomic::folder(path))?;
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// Gives a folder its name. An empty folder of that name goes: some systems do not replace it.
fn settle(draft: &Path, target: &Path) -> io::Result<()> {
    if cfg!(not(unix)) && target.is_dir() {
        fs::remove_dir(target)?;
    }
    fs::rename(draft, target)?;
    // The name itself is on the disk once its folder is. Not every file system allows it.
    let _ = File::open(atomic::folder(target)).and_then(|folder| folder.sync_all());
    Ok(())
}

/// A folder without its final name. It is removed unless somebody renamed it.
struct Draft {
    path: PathBuf,
    _pending: Pending,
}

impl Draft {
    fn beside(target: &Path) -> io::Result<Self> {
        let (path, pending) = Pending::begin(target, |path| fs::create_dir(path).map(|()| path.to_owned()))?;
        Ok(Self { path, _pending: pending })
    }
}
