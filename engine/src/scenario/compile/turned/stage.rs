//! The scenarios of a run that turns, one after the other.

use super::change::{Added, Change, What, Wrong};
use super::turning::Read;
use crate::diagnostic::codes::{names, reading as code};
use crate::diagnostic::said;
use crate::document::decode::{nearest, some};
use crate::document::reading::{Brought, Entry, Laid, Lay};
use crate::kernel::names::{Name, Names};
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::compile::compiler::{Compiled, Library, Request, compile_knowing};
use crate::scenario::ids::InjectId;
use crate::scenario::model::organisation::ActorKind;
use crate::scenario::model::script::Effect;
use std::collections::BTreeSet;
use std::sync::Arc;

/// An effect of a turn and which change it is: the turn, and the change in it.
type Carried = ((usize, usize), Effect);

/// A scenario from a moment on.
#[derive(Clone, Debug)]
pub struct Later {
    /// The moment.
    pub at: Tick,
    /// The scenario, if it differs from the one before.
    pub scenario: Option<Arc<Scenario>>,
    /// What is otherwise, in order.
    pub said: Vec<Said>,
}

/// One thing that is otherwise.
#[derive(Clone, Debug)]
pub struct Said {
    /// As it was typed.
    pub change: Name,
    /// What takes place at once.
    pub does: Option<Effect>,
    /// The inject that is delivered at once.
    pub fires: Option<InjectId>,
}

/// How far the turns have come.
pub(super) struct Stage<'a> {
    request: &'a Request,
    read: &'a [Read],
    /// Procedures that are off at present, though they are there.
    off: BTreeSet<String>,
    /// All names met so far.
    names: Names,
}

impl<'a> Stage<'a> {
    /// At the start: what some turn switches on, and what it adds, is off.
    pub(super) fn new(request: &'a Request, read: &'a [Read], before: &Scenario) -> Self {
        let in_force: BTreeSet<&str> =
            before.procedures.iter().map(|procedure| before.names.text(procedure.name)).collect();
        let all = read.iter().flat_map(|turn| &turn.changes);
        let brought = all.filter_map(|change| match &change.what {
            What::Switch(id, _) | What::Added(Added { what: Entry::Procedure, id, .. }) => Some(id),
            What::Added(_) | What::Set | What::Effect | What::Fire(_) => None,
        });
        let off = brought.filter(|id| !in_force.contains(id.as_str())).cloned().collect();
        Self { request, read, off, names: Names::new() }
    }

    /// Compiles what holds after so many turns; all that any turn brings is there.
    pub(super) fn compile(&mut self, library: &mut dyn Library, turns: usize) -> Compiled {
        let changes = laid(self.read, turns);
        let request = Request { changes, ..self.request.clone() };
        let mut compiled = compile_knowing(library, &request, &self.names);
        if let Some(scenario) = &mut compiled.scenario {
            self.names = Names::clone(&scenario.names);
        }
        compiled
    }

    /// Takes out of a scenario what is off, and the injects that only carry effects.
    pub(super) fn prepare(&self, scenario: &mut Scenario) {
        let names = Arc::clone(&scenario.names);
        for procedure in scenario.procedures.iter_mut() {
            if self.off.contains(names.text(procedure.name)) {
                procedure.performers.clear();
            }
        }
        let written = scenario.injects.len().saturating_sub(carriers(self.read).count());
        scenario.injects.truncate(written);
    }

    /// What a turn makes of the scenario of the start.
    pub(super) fn after(
        &mut self,
        index: usize,
        library: &mut dyn Library,
        (first, effects): (&Scenario, &[Carried]),
    ) -> Result<Later, Box<Compiled>> {
        let turn = &self.read[index];
        let mut said = Vec::new();
        let mut differs = false;
        for (number, change) in turn.changes.iter().enumerate() {
            match &change.what {
                What::Switch(id, true) | What::Added(Added { what: Entry::Procedure, id, .. }) => {
                    self.off.remove(id);
                }
                What::Switch(id, false) => _ = self.off.insert(id.clone()),
                What::Set | What::Added(_) | What::Effect | What::Fire(_) => {}
            }
            differs |= !change.only_happens();
            let of = |(place, _): &&Carried| *place == (index, number);
            said.push(Said {
                change: self.names.intern(&change.text),
                does: effects.iter().find(of).map(|(_, effect)| effect.clone()),
                fires: match &change.what {
                    What::Added(Added { what: Entry::Inject, id, .. }) | What::Fire(id) => {
                        inject_of(first, id)
                    }
                    What::Added(_) | What::Set | What::Switch(..) | What::Effect => None,
                },
            });
        }
        let scenario = match differs {
            true => Some(Arc::new(self.scenario_after(index, library, first)?)),
            false => None,
        };
        Ok(Later { at: turn.at, scenario, said })
    }

    fn scenario_after(
        &mut self,
        index: usize,
        library: &mut dyn Library,
        first: &Scenario,
    ) -> Result<Scenario, Box<Compiled>> {
        let mut compiled = self.compile(library, index + 1);
        let Some(mut scenario) = compiled.scenario.take() else {
            return Err(Box::new(compiled));
        };
        self.prepare(&mut scenario);
        if let Some(kind) = other_things(first, &scenario) {
            let text = self.read[index].changes.first().map_or("", |change| &change.text);
            let message = said!("after this there are other {kind}", kind);
            let hint = said!("a run that goes on can be set how things are, not what there is");
            let wrong = Wrong { code: code::NOT_FROM_HERE, at: 0..text.len(), message, hint, instead: None };
            compiled.problems.push(wrong.drawn(text, &mut compiled.files));
            return Err(Box::new(compiled));
        }
        Ok(scenario)
    }

    /// All names met.
    pub(super) fn names(self) -> Names {
        self.names
    }
}

/// The effects of turns: those of the last injects, which only carry them.
pub(super) fn carried(scenario: &Scenario, read: &[Read]) -> Vec<Carried> {
    let written = scenario.injects.len().saturating_sub(carriers(read).count());
    let effects = scenario.injects[written..].iter().map(|inject| inject.does.first().cloned());
    carriers(read).zip(effects).filter_map(|((place, _), effect)| Some((place, effect?))).collect()
}

/// The changes that are effects, each with its place; an inject carries each, behind all others.
fn carriers(read: &[Read]) -> impl Iterator<Item = ((usize, usize), &Change)> {
    let turns = read.iter().enumerate();
    let all = turns.flat_map(|(turn, row)| {
        row.changes.iter().enumerate().map(move |(number, change)| ((turn, number), change))
    });
    all.filter(|(_, change)| change.what == What::Effect)
}

/// The injects that turns fire and that neither the exercise has nor a turn brings.
pub(super) fn not_there(before: &Scenario, read: &[Read]) -> Vec<(String, Wrong)> {
    let all = || read.iter().flat_map(|turn| &turn.changes);
    let is_inject = |added: &Added, id: &str| added.what == Entry::Inject && added.id == id;
    let brought =
        |id: &str| all().any(|change| matches!(&change.what, What::Added(added) if is_inject(added, id)));
    all()
        .filter_map(|change| match &change.what {
            What::Fire(id) if inject_of(before, id).is_none() && !brought(id) => {
                Some((change.text.clone(), unknown(before, change, id)))
            }
            _ => None,
        })
        .collect()
}

/// The posts that turns bring under the name of somebody who speaks without being one: he would no longer be
/// the same.
pub(super) fn namesakes(before: &Scenario, read: &[Read]) -> Vec<(String, Wrong)> {
    let voices = before.actors.iter().filter(|actor| matches!(actor.kind, ActorKind::Voice));
    let voices: Vec<String> = voices.map(|actor| before.names.text(actor.name).to_lowercase()).collect();
    let all = read.iter().flat_map(|turn| &turn.changes);
    all.filter_map(|change| match &change.what {
        What::Added(Added { what: Entry::Post, at, id, .. }) if voices.contains(&id.to_lowercase()) => {
            let start = *at + change.text[*at..].find(id.as_str()).unwrap_or(0);
            let wrong = Wrong {
                code: names::TWICE,
                at: start..start + id.len(),
                message: said!("an inject lets `{id}` speak, who is no post", id),
                hint: said!("give the post another id"),
                instead: None,
            };
            Some((change.text.clone(), wrong))
        }
        _ => None,
    })
    .collect()
}

fn unknown(before: &Scenario, change: &Change, id: &str) -> Wrong {
    let known: Vec<&str> = before.injects.iter().map(|inject| before.names.text(inject.name)).collect();
    let start = change.text.find(id).unwrap_or(0);
    Wrong {
        code: code::UNKNOWN_SUBJECT,
        at: start..start + id.len(),
        message: said!("there is no inject `{id}`", id),
        hint: said!("there are {known}", known = some(&known)),
        instead: nearest(id, &known).first().map(|near| (*near).to_owned()),
    }
}

fn inject_of(scenario: &Scenario, id: &str) -> Option<InjectId> {
    let mut injects = scenario.injects.iter();
    injects.position(|inject| scenario.names.text(inject.name) == id).map(InjectId::at)
}

/// What is laid on the texts after so many turns: settings of those, and everything that any turn brings.
/// Injects come last, those that only carry effects behind the others.
fn laid(read: &[Read], turns: usize) -> Vec<Laid> {
    let all = || {
        let turns = read.iter().enumerate();
        turns.flat_map(|(turn, row)| row.changes.iter().map(move |change| (turn, change)))
    };
    let brought = |what: Entry, id: &str, turn: usize| {
        Some(Brought { what, id: id.to_owned(), turn, awaited: turn >= turns })
    };
    let lay = |change: &Change, what, brings| Laid { text: change.text.clone(), what, brings };
    let things = all().filter_map(|(turn, change)| match &change.what {
        What::Set if turn < turns => Some(lay(change, Lay::Setting, None)),
        What::Switch(..) => Some(lay(change, Lay::Switch, None)),
        What::Added(Added { what, list, at, id }) if *what != Entry::Inject => {
            Some(lay(change, Lay::Entry(list, *at), brought(*what, id, turn)))
        }
        What::Set | What::Added(_) | What::Effect | What::Fire(_) => None,
    });
    let injects = all().filter_map(|(turn, change)| match &change.what {
        What::Added(Added { what: Entry::Inject, at, id, .. }) => {
            Some(lay(change, Lay::Inject(*at), brought(Entry::Inject, id, turn)))
        }
        _ => None,
    });
    let effects = carriers(read).map(|((turn, number), change)| {
        let id = format!("effect-of-a-turn-{turn}-{number}");
        let brings = brought(Entry::Inject, &id, turn);
        lay(change, Lay::Effect(id), brings)
    });
    things.chain(injects).chain(effects).collect()
}

/// The first kind of which there are others in a later scenario.
fn other_things(first: &Scenario, later: &Scenario) -> Option<crate::diagnostic::Said> {
    let pairs = things(first).into_iter().zip(things(later));
    pairs.into_iter().find(|((_, before), (_, after))| before != after).map(|((kind, _), _)| kind)
}

/// The names of everything there is, by kind.
fn things(scenario: &Scenario) -> [(crate::diagnostic::Said, Vec<Name>); 13] {
    [
        (said!("agencies"), scenario.agencies.iter().map(|row| row.name).collect()),
        (said!("posts and units"), scenario.actors.iter().map(|row| row.name).collect()),
        (said!("sites"), scenario.sites.iter().map(|row| row.name).collect()),
        (said!("channels"), scenario.channels.iter().map(|row| row.name).collect()),
        (said!("facilities"), scenario.facilities.iter().map(|row| row.name).collect()),
        (said!("elements"), scenario.elements.iter().map(|row| row.name).collect()),
        (said!("authorities"), scenario.authorities.iter().map(|row| row.name).collect()),
        (said!("lists"), scenario.lists.iter().map(|row| row.name).collect()),
        (said!("procedures"), scenario.procedures.iter().map(|row| row.name).collect()),
        (said!("incidents"), scenario.incidents.iter().map(|row| row.name).collect()),
        (said!("tasks"), scenario.tasks.iter().map(|row| row.name).collect()),
        (said!("injects"), scenario.injects.iter().map(|row| row.name).collect()),
        (said!("people"), scenario.people.iter().map(|row| row.name).collect()),
    ]
}
