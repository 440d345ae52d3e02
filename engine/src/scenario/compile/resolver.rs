//! The resolver: what every noun needs while it is compiled.
//!
//! A reference that leads nowhere is reported and compiling goes on, so that an author sees
//! everything wrong at once. Whatever then stands in its place never leaves the compiler: with
//! one error there is no scenario.

use super::catalogue::{Catalogue, Entry as Row, Kind};
use super::parameters::Laid;
use crate::diagnostic::codes::{names, quantities};
use crate::diagnostic::{Code, Files, Problem, Problems, Said, Span, said};
use crate::document::Id;
use crate::document::quantity::{Duration, Moment};
use crate::document::reading::{Entry, Loaded};
use crate::kernel::names::{Name, Names};
use crate::kernel::tick::Tick;
use crate::scenario::Element;
use crate::scenario::ids::ActorId;
use crate::scenario::model::conduct::List;
use crate::scenario::model::organisation::{Actor, ActorKind, Agency};
use crate::scenario::provenance::Provenance;
use std::ops::Range;

/// Guesses are worth their time for as many problems as people are shown.
const GUESSES: usize = 200;

/// What an entry that could not be read may bring about elsewhere: said once is enough.
const CASCADES: [Code; 5] =
    [names::NOBODY, names::EMPTY_FLEET, names::NO_SUCH_TEXT, quantities::EMPTY, quantities::NO_MEASURE];

/// What every noun needs while it is compiled.
pub(super) struct Resolver<'a> {
    /// The documents.
    pub(super) loaded: &'a Loaded,
    /// Their texts.
    pub(super) files: &'a Files,
    /// Everything wrong.
    pub(super) problems: &'a mut Problems,
    /// Whether entries that could not be read are missing from the documents.
    pub(super) broken: bool,
    /// How many more guesses at what was meant are made.
    pub(super) guesses_left: usize,
    /// Ids and the field names that lead to where the resolver is.
    path: Vec<String>,
    /// Every name met.
    pub(super) names: Names,
    /// Every id.
    pub(super) catalogue: Catalogue,
    /// Parameters in force.
    pub(super) laid: Laid,
    /// Where entries were written.
    pub(super) provenance: Provenance,
    /// The start of the exercise.
    pub(super) start: Moment,
    /// Services, once compiled.
    pub(super) agencies: Vec<Agency>,
    /// Actors, once compiled.
    pub(super) actors: Vec<Actor>,
    /// How many of the actors are posts, how many units.
    pub(super) crowd: Crowd,
    /// The rows of each fleet's units.
    pub(super) fleets: Vec<Range<usize>>,
    /// Kinds of information, once compiled.
    pub(super) elements: Vec<Element>,
    /// Groups of posts, once compiled.
    pub(super) lists: Vec<List>,
    /// Which posts groups have in them.
    pub(super) view: View,
}

/// Which of the posts that turns of the run bring there are for whoever is looking: `Everyone`, a role, a level,
/// an agency, a list, have no others in them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum View {
    /// Those that have come.
    #[default]
    Now,
    /// None: those of the start.
    Start,
    /// Those that have come after this turn.
    After(usize),
    /// All that will ever come.
    Ever,
}

/// How the table of actors is divided: posts, units, the public, exercise control, voices.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Crowd {
    /// How many posts.
    pub(super) posts: usize,
    /// How many units.
    pub(super) units: usize,
}

impl Crowd {
    /// The row of the public.
    pub(super) fn public(self) -> usize {
        self.posts + self.units
    }

    /// The row of exercise control.
    pub(super) fn excon(self) -> usize {
        self.public() + 1
    }
}

impl<'a> Resolver<'a> {
    /// A resolver that has read nothing yet; names met before keep their numbers.
    pub(super) fn new(
        loaded: &'a Loaded,
        files: &'a Files,
        problems: &'a mut Problems,
        names: Names,
    ) -> Self {
        Self {
            loaded,
            files,
            broken: !problems.is_ok(),
            guesses_left: GUESSES,
            problems,
            path: Vec::new(),
            names,
            catalogue: Catalogue::default(),
            laid: Laid::default(),
            provenance: Provenance::default(),
            start: Moment(0),
            agencies: Vec::new(),
            actors: Vec::new(),
            crowd: Crowd::default(),
            fleets: Vec::new(),
            elements: Vec::new(),
            lists: Vec::new(),
            view: View::Now,
        }
    }

    /// Does something one step further down the path that problems show.
    pub(super) fn at<T>(&mut self, step: &str, work: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step.to_owned());
        let result = work(self);
        self.path.pop();
        result
    }

    /// Does something inside an entry: two steps, the kind's field and the id.
    pub(super) fn inside<T>(&mut self, kind: Kind, id: &Id, work: impl FnOnce(&mut Self) -> T) -> T {
        self.at(kind.field(), |resolver| resolver.at(id, work))
    }

    /// Does something with another view of who is there.
    pub(super) fn seeing<T>(&mut self, view: View, work: impl FnOnce(&mut Self) -> T) -> T {
        let before = std::mem::replace(&mut self.view, view);
        let result = work(self);
        self.view = before;
        result
    }

    /// Does something for an entry. One that is awaited sees who is there at its own moment: nothing comes of
    /// it before.
    pub(super) fn of_its_time<T>(&mut self, what: Entry, id: &Id, work: impl FnOnce(&mut Self) -> T) -> T {
        let view = self.loaded.awaited(what, id).map_or(self.view, |brought| View::After(brought.turn));
        self.seeing(view, work)
    }

    /// Whether a group may have this actor in it.
    pub(super) fn is_there(&self, actor: ActorId) -> bool {
        match self.actors.get(actor.index()) {
            Some(Actor { name, kind: ActorKind::Post(_), .. }) => self.has_come(self.names.text(*name)),
            Some(_) | None => true,
        }
    }

    /// The same of the post of this id.
    pub(super) fn has_come(&self, id: &str) -> bool {
        self.loaded.brought(Entry::Post, id).is_none_or(|brought| match self.view {
            View::Now => !brought.awaited,
            View::Start => false,
            View::After(turn) => brought.turn <= turn,
            View::Ever => true,
        })
    }

    /// Adds a problem, with the present path.
    pub(super) fn report(&mut self, problem: Problem) {
        if !(self.broken && CASCADES.contains(&problem.code)) {
            self.problems.push(problem.path(self.path.clone()));
        }
    }

    /// Adds a problem at a place.
    pub(super) fn problem(&mut self, code: Code, span: Span, message: impl Into<Said>) {
        self.report(Problem::new(code, span, message));
    }

    /// Enters an id into the catalogue and the table of names.
    pub(super) fn declare(&mut self, kind: Kind, id: &Id, row: usize, on: bool) -> Name {
        let entry = Row { row, span: id.span, on };
        if let Err(earlier) = self.catalogue.add(kind, id, entry) {
            self.at(kind.field(), |resolver| resolver.report_twice(kind, id, earlier));
        } else if id.span != Span::default() {
            self.note_origin(kind, id);
        }
        self.names.intern(id)
    }

    /// The reader finds ids that are written twice; here come those that are made of others, such
    /// as the units of a fleet.
    fn report_twice(&mut self, kind: Kind, id: &Id, (text, span): (String, Span)) {
        if self.broken {
            return;
        }
        let (id, at) = (&id.value, id.span);
        let message = match text == *id {
            true => {
                said!("there are two of `{id}`: this {kind} and an earlier entry", id, kind = kind.said())
            }
            false => said!(
                "there are two of `{id}`, but for capital letters: this {kind} and an earlier entry",
                id,
                kind = kind.said()
            ),
        };
        let problem = Problem::new(names::TWICE, at, message);
        if span == Span::default() {
            let hint = said!("`{text}` is always there: write it so, or choose another id", text);
            return self.report(problem.hint(hint));
        }
        self.report(
            problem.related(span, said!("the earlier one")).hint(said!("give one of them another id")),
        );
    }

    /// The name of an id or a word.
    pub(super) fn name(&mut self, text: &str) -> Name {
        self.names.intern(text)
    }

    /// The instant of a moment, counted from the start of the exercise.
    pub(super) fn tick(&self, moment: Moment) -> Tick {
        Tick(moment.0.saturating_sub(self.start.0))
    }
}

/// A length of time in ticks, which are milliseconds.
pub(super) fn length(duration: Duration) -> Tick {
    Tick(duration.0)
}
