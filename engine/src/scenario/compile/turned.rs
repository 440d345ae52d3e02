//! Turns: what is otherwise from some moment of a run on.
//!
//! A run that turns is told in one trace with one table of names, and its state outlives the turn. So
//! everything there is at any moment is there from the start: what a turn brings is switched off until
//! then, and nothing that happens can tell it from what is not there. Each turn has a scenario of its own
//! that differs from the one before in how things are, never in what there is.

use super::compiler::{Compiled, Library, Request, compile, compile_knowing};
use crate::kernel::names::{Name, Names};
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::ids::InjectId;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Kinds of things that may be set while a run goes on: mechanisms ask how they are each time. All else
/// is laid down when the run begins.
const CHANGEABLE: [&str; 12] = [
    "authority",
    "channel",
    "default",
    "doctrine",
    "entry-rule",
    "facility",
    "list",
    "organisation",
    "pair",
    "post",
    "procedure",
    "support",
];

/// Fields that are read once, when the run begins.
const FIXED: [&str; 4] = ["opens", "site", "role", "under"];

/// What adds a channel: it is there from the start and works from its moment on.
const ADDS_CHANNEL: &str = "organisation:channels+";

/// One thing that is otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A setting: its path and value.
    Set(String, String),
    /// An effect of the script, as injects have them: `LosePost(post: "a.room")`.
    Effect(String),
    /// An inject is fired by hand: `Fire("press-call")`.
    Fire(String),
}

impl Change {
    /// Reads a change as people write it.
    ///
    /// # Errors
    /// It is none of the three, or cannot change while a run goes on; the text says so.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        if let Some(inject) = text.strip_prefix("Fire(").and_then(|rest| rest.strip_suffix(')')) {
            return Ok(Self::Fire(inject.trim().trim_matches('"').to_owned()));
        }
        if text.starts_with(|first: char| first.is_ascii_uppercase()) {
            return Ok(Self::Effect(text.to_owned()));
        }
        let parts = text.split_once('=').map(|(path, value)| (path.trim(), value.trim()));
        let Some((path, value)) = parts.filter(|(path, _)| path.contains(':')) else {
            return Err(format!(
                "`{text}` is no change: write a setting such as post:a.room.desks=3, an effect such as \
                 LosePost(post: \"a.room\"), or Fire(\"inject\")"
            ));
        };
        let kind = path.split(':').next().unwrap_or_default();
        let field = path.rsplit(['.', ':']).next().unwrap_or_default();
        let added = field.ends_with('+') && path != ADDS_CHANNEL;
        if added || !CHANGEABLE.contains(&kind) || FIXED.contains(&field) {
            return Err(format!(
                "`{path}` is laid down when the run begins: of a moment in it can be set {}, and a channel added \
                 by {ADDS_CHANNEL}=Channel(...)",
                CHANGEABLE.join(", ")
            ));
        }
        Ok(Self::Set(path.to_owned(), value.to_owned()))
    }

    /// The procedure that a change switches on or off.
    fn switched(&self) -> Option<(&str, bool)> {
        let Self::Set(path, value) = self else {
            return None;
        };
        let id = path.strip_prefix("procedure:")?.strip_suffix(".enabled")?;
        value.parse().ok().map(|on| (id, on))
    }

    fn adds_channel(&self) -> bool {
        matches!(self, Self::Set(path, _) if path == ADDS_CHANNEL)
    }
}

impl std::fmt::Display for Change {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Set(path, value) => write!(out, "{path}={value}"),
            Self::Effect(effect) => out.write_str(effect),
            Self::Fire(inject) => write!(out, "Fire({inject:?})"),
        }
    }
}

/// What is otherwise from a moment on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The moment, counted from the start.
    pub at: Tick,
    /// What is otherwise, in order.
    pub changes: Vec<Change>,
}

/// A scenario and what becomes of it.
#[derive(Debug)]
pub struct Turned {
    /// The texts and the scenario of the start.
    pub compiled: Compiled,
    /// The scenario from each turn on.
    pub later: Vec<Later>,
    /// What turns fire: effects, and injects that are fired by hand.
    pub fired: Vec<(InjectId, Tick)>,
}

/// A scenario from a moment on.
#[derive(Clone, Debug)]
pub struct Later {
    /// The moment.
    pub at: Tick,
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// The settings that make the difference, each as it was written.
    pub said: Vec<Name>,
}

/// Why there are no turns.
#[derive(Debug)]
pub enum Unturned {
    /// Something is wrong with the exercise, or with a change where it is read.
    Problems(Compiled),
    /// A turn speaks of what there is not, or changes what there is.
    Said(String),
}

/// Compiles an exercise with its turns, which must be in order of time. Without turns it is what
/// [`compile`] gives.
///
/// # Errors
/// The exercise cannot be compiled, or a turn cannot be made.
pub fn compile_turned(
    library: &mut dyn Library,
    request: &Request,
    turns: &[Turn],
) -> Result<Turned, Unturned> {
    let plain = compile(library, request);
    let Some(before) = plain.scenario.as_ref() else {
        return Err(Unturned::Problems(plain));
    };
    if turns.is_empty() {
        return Ok(Turned { compiled: plain, later: Vec::new(), fired: Vec::new() });
    }
    let off = switched_off(before, turns);
    let mut request = request.clone();
    request.settings.extend(from_the_start(turns));
    let mut compiled = compile(library, &request);
    let Some(first) = compiled.scenario.as_mut() else {
        return Err(Unturned::Problems(compiled));
    };
    let fired = fired(first, turns).map_err(Unturned::Said)?;
    let added = turns.iter().flat_map(|turn| &turn.changes).filter(|change| change.adds_channel()).count();
    let names = Names::clone(&first.names);
    let mut stage =
        Stage { request, off, working: first.channels.len() - added, settings: Vec::new(), names };
    stage.switch(first);
    let later: Result<Vec<Later>, Unturned> =
        turns.iter().map(|turn| stage.after(turn, library, first)).collect();
    let mut later = later?;
    let names = Arc::new(stage.names);
    first.names = Arc::clone(&names);
    for turn in &mut later {
        Arc::make_mut(&mut turn.scenario).names = Arc::clone(&names);
    }
    // A run file holds what people wrote; its turns stand in the manifest.
    compiled.files = plain.files;
    Ok(Turned { compiled, later, fired })
}

/// What the turns fire: the injects of their effects, and others by hand.
fn fired(scenario: &Scenario, turns: &[Turn]) -> Result<Vec<(InjectId, Tick)>, String> {
    let mut fired = Vec::new();
    for (turn, row) in turns.iter().enumerate() {
        for (index, change) in row.changes.iter().enumerate() {
            let id = match change {
                Change::Set(..) => continue,
                Change::Effect(_) => effect_id(turn, index),
                Change::Fire(id) => id.clone(),
            };
            let mut injects = scenario.injects.iter();
            let place = injects.position(|inject| scenario.names.text(inject.name) == id);
            let place = place.ok_or_else(|| format!("there is no inject `{id}`"))?;
            fired.push((InjectId::at(place), row.at));
        }
    }
    Ok(fired)
}

/// The procedures that some turn switches on and that are off before.
fn switched_off(before: &Scenario, turns: &[Turn]) -> BTreeSet<String> {
    let switched = turns.iter().flat_map(|turn| &turn.changes).filter_map(Change::switched);
    let in_force: BTreeSet<&str> =
        before.procedures.iter().map(|procedure| before.names.text(procedure.name)).collect();
    switched.map(|(id, _)| id).filter(|id| !in_force.contains(id)).map(str::to_owned).collect()
}

/// Settings by which everything that any turn brings is there.
fn from_the_start(turns: &[Turn]) -> Vec<(String, String)> {
    let mut settings = Vec::new();
    let numbered = turns.iter().enumerate();
    let all = numbered
        .flat_map(|(turn, row)| (0..).zip(&row.changes).map(move |(index, change)| (turn, index, change)));
    for (turn, index, change) in all {
        match change {
            Change::Effect(effect) => {
                let inject = format!(
                    "Inject(id: \"{}\", when: ByHand, to: Excon, message: \"-\", does: [{effect}])",
                    effect_id(turn, index)
                );
                settings.push(("exercise:injects+".to_owned(), inject));
            }
            Change::Set(path, value) if change.adds_channel() => settings.push((path.clone(), value.clone())),
            Change::Set(path, _) if change.switched().is_some() => {
                settings.push((path.clone(), "true".to_owned()));
            }
            Change::Set(..) | Change::Fire(_) => {}
        }
    }
    settings
}

/// The inject that does an effect of a turn.
fn effect_id(turn: usize, index: usize) -> String {
    format!("turn-{}-{}", turn + 1, index + 1)
}

/// How far the turns have come.
struct Stage {
    request: Request,
    /// Procedures that are off at present.
    off: BTreeSet<String>,
    /// How many of the channels are there at present.
    working: usize,
    /// What was set so far.
    settings: Vec<(String, String)>,
    /// All names met so far.
    names: Names,
}

impl Stage {
    /// Switches off in a scenario what is not there yet.
    fn switch(&self, scenario: &mut Scenario) {
        let names = Arc::clone(&scenario.names);
        for procedure in scenario.procedures.iter_mut() {
            if self.off.contains(names.text(procedure.name)) {
                procedure.performers.clear();
            }
        }
        for channel in scenario.channels.iter_mut().skip(self.working) {
            channel.enabled = false;
        }
    }

    /// What becomes of the first scenario by a turn.
    fn after(&mut self, turn: &Turn, library: &mut dyn Library, first: &Scenario) -> Result<Later, Unturned> {
        let mut said = Vec::new();
        for change in &turn.changes {
            match (change, change.switched()) {
                (_, Some((id, true))) => _ = self.off.remove(id),
                (_, Some((id, false))) => _ = self.off.insert(id.to_owned()),
                (Change::Set(..), _) if change.adds_channel() => self.working += 1,
                (Change::Set(path, value), _) => self.settings.push((path.clone(), value.clone())),
                (Change::Effect(_) | Change::Fire(_), _) => continue,
            }
            said.push(change.to_string());
        }
        let mut request = self.request.clone();
        request.settings.extend(self.settings.iter().cloned());
        let mut compiled = compile_knowing(library, &request, &self.names);
        let Some(mut scenario) = compiled.scenario.take() else {
            return Err(Unturned::Problems(compiled));
        };
        same_things(first, &scenario).map_err(Unturned::Said)?;
        self.switch(&mut scenario);
        self.names = Names::clone(&scenario.names);
        let said = said.iter().map(|text| self.names.intern(text)).collect();
        Ok(Later { at: turn.at, scenario: Arc::new(scenario), said })
    }
}

/// Refuses a scenario in which there is something else than in the first.
fn same_things(first: &Scenario, later: &Scenario) -> Result<(), String> {
    for ((kind, before), (_, after)) in things(first).into_iter().zip(things(later)) {
        if before != after {
            return Err(format!(
                "a turn may say how things are, not what there is: after it there are other {kind}"
            ));
        }
    }
    Ok(())
}

/// The names of everything there is, by kind.
fn things(scenario: &Scenario) -> [(&'static str, Vec<Name>); 13] {
    [
        ("agencies", scenario.agencies.iter().map(|row| row.name).collect()),
        ("posts and units", scenario.actors.iter().map(|row| row.name).collect()),
        ("sites", scenario.sites.iter().map(|row| row.name).collect()),
        ("channels", scenario.channels.iter().map(|row| row.name).collect()),
        ("facilities", scenario.facilities.iter().map(|row| row.name).collect()),
        ("elements", scenario.elements.iter().map(|row| row.name).collect()),
        ("authorities", scenario.authorities.iter().map(|row| row.name).collect()),
        ("lists", scenario.lists.iter().map(|row| row.name).collect()),
        ("procedures", scenario.procedures.iter().map(|row| row.name).collect()),
        ("incidents", scenario.incidents.iter().map(|row| row.name).collect()),
        ("tasks", scenario.tasks.iter().map(|row| row.name).collect()),
        ("injects", scenario.injects.iter().map(|row| row.name).collect()),
        ("people", scenario.people.iter().map(|row| row.name).collect()),
    ]
}
