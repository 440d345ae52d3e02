//! Reading, step by step.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;

use super::findings::Findings;
use super::heading::{self, Document};
use super::library::{Library, Request};
use super::loaded::Loaded;
use super::parts::{self, Parts};
use super::settings::{self, Trees};
use super::sources::Sources;
use super::translations::{self, Translations};
use super::{clock_times, defaults, digest, ids, overlay, stand_in, survival};
use crate::diagnostic::codes::reading as code;
use crate::diagnostic::{Files, Problem, Problems, said};
use crate::document::decode::decode;
use crate::document::defaults::Defaults;
use crate::document::doctrine::Doctrine;
use crate::document::exercise::Exercise;
use crate::document::languages::mixed_up;
use crate::document::organisation::Organisation;
use crate::document::survival::Survival;
use crate::document::syntax::Node;

/// Reads an exercise and all that belongs to it.
///
/// Everything wrong is added to `problems`, which comes back sorted. What is given may be typed
/// and still belong to an exercise with errors: wrong entries are left out of it, so whoever
/// resolves names looks at `problems` first. `None` if no whole document could be made.
pub fn read(
    library: &mut dyn Library,
    request: &Request,
    files: &mut Files,
    problems: &mut Problems,
) -> Option<Loaded> {
    let mut sources = Sources::new(library, request.limits, files);
    let loaded = load(request, &mut sources, &mut Findings::new(problems));
    problems.sort();
    loaded
}

fn load(request: &Request, sources: &mut Sources<'_>, findings: &mut Findings<'_>) -> Option<Loaded> {
    let entry = sources.open(&request.entry, None, findings)?;
    let entry = heading::accept(entry, Document::Exercise, None, findings)?;
    let parts = parts::take_apart(entry, &request.entry, sources, findings);
    ids::check(&parts, findings);
    parts::check_fit(&parts, findings);
    let doctrines = overlay::resolve(&parts, sources.limits().items, findings);
    let full = &doctrines.full;
    let defaults = defaults::read(sources.files, findings);
    let survival = survival::read(parts.survival.as_ref(), sources.files, findings);
    let mut translations = translations::read(&parts, sources, findings);
    let chosen = choose(&parts, request, findings);
    if let Some(chosen) = chosen {
        translations.take_over(&doctrines.chain(chosen, &parts.doctrines));
    }
    let others = full.iter().enumerate().filter(|(at, _)| Some(*at) != chosen);
    for (_, doctrine) in others {
        typed::<Doctrine>(doctrine, sources, findings);
    }
    let reading = Reading { defaults, survival, translations, doctrines: listed(&parts) };
    let clock = clock_times::clock(&parts.exercise);
    let loaded = reading.finish(parts, chosen.map(|at| &full[at]), request, sources, findings);
    clock_times::explain(clock, sources.files, findings);
    loaded
}

fn typed<T: DeserializeOwned>(node: &Node, sources: &Sources<'_>, findings: &mut Findings<'_>) -> Option<T> {
    decode(node, sources.files, mixed_up, findings.problems())
}

/// The ids of the doctrines that the exercise lists.
fn listed(parts: &Parts) -> Vec<String> {
    let listed = parts.doctrines.iter().filter(|doctrine| doctrine.listed);
    listed.filter_map(|doctrine| doctrine.id().map(str::to_owned)).collect()
}

/// The place of the doctrine that is asked for: the first one unless said.
fn choose(parts: &Parts, request: &Request, findings: &mut Findings<'_>) -> Option<usize> {
    let Some(wanted) = request.doctrine.as_deref() else {
        return parts.doctrines.iter().position(|doctrine| doctrine.listed);
    };
    let fits = |doctrine: &parts::Doctrine| doctrine.listed && doctrine.id() == Some(wanted);
    let found = parts.doctrines.iter().position(fits);
    if found.is_none() && parts.complete {
        let message = said!("this exercise has no doctrine `{wanted}`", wanted);
        let problem = Problem::in_file(code::UNKNOWN_DOCTRINE, request.entry.as_str(), message);
        let listed = listed(parts);
        let hint = findings.hint(wanted, listed.iter().map(String::as_str));
        findings.push(problem.hint(hint));
    }
    found
}

/// What is left when all documents are there.
struct Reading {
    defaults: Option<Defaults>,
    survival: Option<Survival>,
    translations: Translations,
    doctrines: Vec<String>,
}

impl Reading {
    /// Digests, settings, types.
    fn finish(
        self,
        parts: Parts,
        doctrine: Option<&Node>,
        request: &Request,
        sources: &mut Sources<'_>,
        findings: &mut Findings<'_>,
    ) -> Option<Loaded> {
        let (organisation, doctrine) = match (parts.organisation, doctrine) {
            (Some(organisation), Some(doctrine)) if parts.whole => (organisation, doctrine),
            (organisation, _) => {
                let exercise = match parts.whole {
                    true => parts.exercise,
                    false => stand_in::with_all_fields(&parts.exercise),
                };
                typed::<Exercise>(&exercise, sources, findings);
                organisation.map(|node| typed::<Organisation>(&node, sources, findings));
                return None;
            }
        };
        let written = [&parts.exercise, &organisation];
        let beside = self.translations.nodes.iter().chain(&parts.survival);
        let exercise_digest = digest::of(written.into_iter().chain(beside));
        let doctrine_digest = digest::of([doctrine]);
        let mut trees = Trees { exercise: parts.exercise, organisation, doctrine: doctrine.clone() };
        let keys = self.keys();
        settings::apply(&request.settings, &keys, &mut trees, sources, findings);
        settings::lay(&request.changes, &keys, &mut trees, sources, findings);
        let exercise = typed(&trees.exercise, sources, findings).or_else(|| {
            let exercise = stand_in::with_any_clock(&trees.exercise);
            decode(&exercise, sources.files, mixed_up, &mut Problems::new())
        });
        let organisation = typed(&trees.organisation, sources, findings);
        let doctrine = typed(&trees.doctrine, sources, findings);
        Some(Loaded {
            exercise: exercise?,
            organisation: organisation?,
            doctrine: doctrine?,
            doctrines: self.doctrines,
            parts: parts.joined.iter().filter_map(|id| id.text().map(str::to_owned)).collect(),
            defaults: self.defaults?,
            survival: self.survival?,
            translations: self.translations.texts,
            taken_over: self.translations.taken_over,
            exercise_digest,
            doctrine_digest,
            brought: request.changes.iter().filter_map(|laid| laid.brings.clone()).collect(),
        })
    }

    /// The keys of all parameters.
    fn keys(&self) -> BTreeSet<&str> {
        let entries = self.defaults.iter().flat_map(|defaults| &defaults.entries);
        entries.map(|entry| entry.key.value.as_str()).collect()
    }
}
