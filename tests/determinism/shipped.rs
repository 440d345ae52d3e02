//! The shipped exercises under each of their doctrines.

use crate::good_input::scenarios::exercises;
use crate::good_input::shelf::{folder, loaded, shelf};
use salambo_engine::diagnostic::render::{self, Look};
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::compile::{Request, compile};
use std::sync::Arc;

/// An exercise, entry and doctrine that can be run.
pub struct Shipped {
    /// The folder, counted from the top of the repository.
    pub folder: String,
    /// Its entry file.
    pub entry: String,
    /// The doctrine, if the exercise offers several.
    pub doctrine: Option<String>,
}

impl Shipped {
    /// A name for people and for file names: `harbour-hall.joint`, `laboratory.mm1`, `casebook.man.broadcast`.
    pub fn name(&self) -> String {
        let folder = self.folder.trim_start_matches("scenarios/").replace('/', ".");
        let entry = self.entry.trim_end_matches(".ron");
        match &self.doctrine {
            Some(doctrine) => format!("{folder}.{doctrine}"),
            None => format!("{folder}.{entry}"),
        }
    }

    /// The exercise as it stands.
    pub fn scenario(&self) -> Arc<Scenario> {
        self.with(&[])
    }

    /// What a reader is asked for.
    pub fn request(&self) -> Request {
        Request { entry: self.entry.clone(), doctrine: self.doctrine.clone(), ..Request::default() }
    }

    /// The exercise with settings, each a path and a value.
    pub fn with(&self, settings: &[(&str, &str)]) -> Arc<Scenario> {
        let settings = settings.iter().map(|(path, value)| ((*path).to_owned(), (*value).to_owned()));
        let request = Request { settings: settings.collect(), ..self.request() };
        let compiled = compile(&mut shelf(&folder(&self.folder)), &request);
        let told = || render::text(&compiled.problems, &compiled.files, Look::default());
        Arc::new(compiled.scenario.unwrap_or_else(|| panic!("{}:\n{}", self.name(), told())))
    }

    /// Whether it is about hours, not about averages over weeks.
    pub fn is_small(&self) -> bool {
        self.scenario().clock.end.0 <= 24 * 3_600_000
    }

    /// The exercise, cut to its first hours where it is made for long averages.
    pub fn short(&self) -> Arc<Scenario> {
        let settings = [("exercise:clock.warm_up", "0 s"), ("exercise:clock.end", "T+06:00")];
        self.with(if self.is_small() { &[] } else { &settings })
    }
}

/// Every shipped exercise under each of its doctrines.
pub fn shipped() -> Vec<Shipped> {
    let mut all = Vec::new();
    for (folder, entries) in exercises() {
        for entry in entries {
            all.extend(doctrines(&folder, &entry).into_iter().map(|doctrine| Shipped {
                folder: folder.clone(),
                entry: entry.clone(),
                doctrine,
            }));
        }
    }
    all
}

/// The doctrines of an exercise that offers several; else the one it has.
fn doctrines(place: &str, entry: &str) -> Vec<Option<String>> {
    let request = Request { entry: entry.to_owned(), ..Request::default() };
    let offered = loaded(shelf(&folder(place)), &request).doctrines;
    match offered.len() {
        0 | 1 => vec![None],
        _ => offered.into_iter().map(Some).collect(),
    }
}
