//! Ledgers of nights on the disk: a line for each night as soon as it was played, so that an interruption
//! loses none.

use super::atomic;
use crate::failure::Failure;
use crate::interrupt;
use crate::limits::Limits;
use crate::output;
use salambo_engine::compare::ledger::{Fault, Heading, Nights, line};
use salambo_engine::compare::{Outcome, Share};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// A ledger that nights are added to.
pub struct Ledger {
    path: PathBuf,
    /// None if nothing can be kept.
    file: Option<Mutex<File>>,
    trouble: Mutex<Option<io::Error>>,
}

impl Ledger {
    /// Opens a ledger, or begins one, and gives the nights that it holds already. As long as it is open an
    /// interruption says that they are kept.
    ///
    /// # Errors
    /// The file is something else or holds other nights; or the system refuses it.
    pub fn open(path: &Path, heading: &Heading, limits: &Limits) -> Result<(Self, Nights), Failure> {
        let known = read(path, limits)?;
        let nights = known.as_deref().map(|text| heading.nights(text)).transpose();
        let nights = nights.map_err(|fault| refused(path, &fault))?;
        let file = match known {
            // What was cut off while it was written is written anew.
            Some(text) => {
                let whole = text.rfind('\n').map_or(0, |end| end + 1) as u64;
                OpenOptions::new().append(true).open(path).and_then(|file| file.set_len(whole).map(|()| file))
            }
            None => begin(path, heading),
        };
        let file = file.map_err(|why| Failure::system("cannot write", path, why))?;
        let ledger = Self { path: path.to_owned(), file: Some(Mutex::new(file)), trouble: Mutex::new(None) };
        interrupt::when_interrupted("nights that were played are kept: the same command goes on from there");
        Ok((ledger, nights.unwrap_or_default()))
    }

    /// The same for a ledger that nobody named: where the system refuses it, nights are played without.
    ///
    /// # Errors
    /// The file is something else or holds other nights.
    pub fn passing(path: &Path, heading: &Heading, limits: &Limits) -> Result<(Self, Nights), Failure> {
        match Self::open(path, heading, limits) {
            Err(Failure::System { what, why }) => {
                output::tell(format_args!("{what}: {why}; an interruption would lose what was played"));
                let ledger = Self { path: path.to_owned(), file: None, trouble: Mutex::new(None) };
                Ok((ledger, Nights::new()))
            }
            opened => opened,
        }
    }

    /// Adds a night. What the system says to it is told at the end.
    pub fn add(&self, cell: usize, replication: u64, outcome: &Outcome) {
        let Some(file) = &self.file else {
            return;
        };
        let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
        if let Err(why) = file.write_all(line(cell, replication, outcome).as_bytes()) {
            self.trouble.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(why);
        }
    }

    /// Closes it.
    ///
    /// # Errors
    /// A night could not be written.
    pub fn close(self) -> Result<PathBuf, Failure> {
        interrupt::when_interrupted("");
        match self.trouble.into_inner().unwrap_or_else(PoisonError::into_inner) {
            Some(why) => Err(Failure::system("cannot write", &self.path, why)),
            None => Ok(self.path),
        }
    }
}

/// The nights that a ledger holds already; none if it is not there.
///
/// # Errors
/// The file is something else or holds other nights; or the system refuses it.
pub fn known(path: &Path, heading: &Heading, limits: &Limits) -> Result<Nights, Failure> {
    let known = read(path, limits)?.map(|text| heading.nights(&text)).transpose();
    known.map(Option::unwrap_or_default).map_err(|fault| refused(path, &fault))
}

/// The nights of a sealed ledger, and which share they are.
///
/// # Errors
/// The file is not there, is something else, holds other nights, was cut off or altered; or the system
/// refuses it.
pub fn unsealed(path: &Path, heading: &Heading, limits: &Limits) -> Result<(Share, Nights), Failure> {
    let text = read(path, limits)?;
    let text = text.ok_or_else(|| Failure::BadFile(format!("there is no file {}", path.display())))?;
    heading.unsealed(&text).map_err(|fault| Failure::BadFile(format!("{}: {fault}", path.display())))
}

/// Writes a sealed ledger in the place of what is there.
///
/// # Errors
/// The system refuses it.
pub fn seal(path: &Path, heading: &Heading, share: Share, nights: &Nights) -> Result<(), Failure> {
    let text = heading.sealed(share, nights);
    atomic::write(path, |out| out.write_all(text.as_bytes()))
        .map_err(|why| Failure::system("cannot write", path, why))
}

fn begin(path: &Path, heading: &Heading) -> io::Result<File> {
    fs::create_dir_all(atomic::folder(path))?;
    let mut file = OpenOptions::new().append(true).create_new(true).open(path)?;
    file.write_all(heading.line().as_bytes())?;
    Ok(file)
}

/// The text of a file, if it is there.
fn read(path: &Path, limits: &Limits) -> Result<Option<String>, Failure> {
    let found = match fs::metadata(path) {
        Ok(found) => found,
        Err(why) if why.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(why) => return Err(Failure::system("cannot read", path, why)),
    };
    if !found.is_file() {
        return Err(refused(path, &Fault::Foreign));
    }
    if found.len() > limits.decompressed {
        let message = format!(
            "{} is larger than the limit `decompressed` of {} bytes: `--limit decompressed=N` allows more",
            path.display(),
            limits.decompressed
        );
        return Err(Failure::Limit(message));
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|why| Failure::system("cannot read", path, why))?;
    let read = file.take(limits.decompressed).read_to_end(&mut bytes);
    read.map_err(|why| Failure::system("cannot read", path, why))?;
    String::from_utf8(bytes).map(Some).map_err(|_| refused(path, &Fault::Foreign))
}

fn refused(path: &Path, fault: &Fault) -> Failure {
    Failure::BadFile(format!("{}: {fault}; it is left as it is", path.display()))
}
