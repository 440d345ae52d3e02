//! What is looked at: the moment, whose picture, which pane; and what each key does to it.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use salambo_engine::kernel::tick::Tick;
use salambo_engine::replay::{Film, Kind, Moment, Subject};
use salambo_engine::report::replay::at::Pane;
use salambo_engine::report::{Debriefing, Look};
use salambo_engine::trace::record::RecordNo;
use salambo_engine::wording::{Catalogue, Noun, Titles};
use std::cell::Cell;

/// Milliseconds between two looks at the clock, at most.
const MOST: i64 = 1_000;

/// A minute.
const MINUTE: i64 = 60_000;

/// The panes in the order of the tabulator.
pub const PANES: [(Pane, &str); 7] = [
    (Pane::Lanes, "lanes"),
    (Pane::Posts, "posts"),
    (Pane::Waits, "waits"),
    (Pane::Knowledge, "knowledge"),
    (Pane::Records(8), "records"),
    (Pane::Places, "places"),
    (Pane::Results, "results"),
];

/// How many times as fast as the clock it may play.
const SPEEDS: [i64; 6] = [1, 10, 30, 60, 300, 900];

/// What a key leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It goes on.
    GoesOn,
    /// The view is left.
    Leaves,
}

/// What is looked at.
pub struct Stage<'a> {
    /// The run.
    pub of: &'a Debriefing<'a>,
    /// Its film.
    pub film: &'a Film<'a>,
    /// How pages are to look.
    pub look: Look,
    /// The words of its language.
    pub catalogue: Catalogue,
    /// The moment.
    pub now: Tick,
    /// Who can know anything: agencies, posts, units.
    subjects: Vec<Subject>,
    /// Whose picture is shown; nobody's at first.
    who: Option<usize>,
    /// Which of [`PANES`] has the keys.
    pub focus: usize,
    /// Whether it is the only one.
    pub is_alone: bool,
    /// By how many lines it is scrolled; no further than there are lines, which whoever draws them knows.
    pub scroll: Cell<u16>,
    /// Whether time runs.
    pub is_playing: bool,
    speed: usize,
    /// Whether the keys are told.
    pub has_help: bool,
}

impl<'a> Stage<'a> {
    /// At the start of a run, or at a moment of it.
    pub fn new(of: &'a Debriefing<'a>, film: &'a Film<'a>, look: Look, now: Tick) -> Self {
        let can_know = |one: &&Subject| matches!(one.kind, Kind::Agency | Kind::Post | Kind::Unit);
        Self {
            of,
            film,
            look,
            catalogue: Catalogue::of(look.language, of.scenario),
            now,
            subjects: film.subjects.all().iter().filter(can_know).copied().collect(),
            who: None,
            focus: 0,
            is_alone: false,
            scroll: Cell::new(0),
            is_playing: false,
            speed: 3,
            has_help: false,
        }
    }

    /// The film at the moment.
    pub fn moment(&self) -> Moment<'a, 'a> {
        Moment::new(self.film, self.now)
    }

    /// Whose picture is shown.
    pub fn who(&self) -> Option<Subject> {
        self.who.and_then(|place| self.subjects.get(place)).copied()
    }

    /// What he is called whose picture is shown.
    pub fn whose(&self) -> String {
        self.who().map_or_else(
            || self.catalogue.word("replay-live-everybody"),
            |who| {
                let noun = if who.kind == Kind::Agency { Noun::Agency } else { Noun::Actor };
                let id = self.of.scenario.names.text(who.name);
                Titles::new(self.of.scenario, &self.catalogue).of(noun, id)
            },
        )
    }

    /// How many times as fast as the clock it plays.
    pub fn speed(&self) -> i64 {
        SPEEDS[self.speed]
    }

    /// What a wait of so many milliseconds and the key that ended it, if one did, lead to. The time that passed
    /// belongs to how things were before the key. A clock that stood while the machine slept does not run ahead.
    pub fn goes_on(&mut self, ms: i64, key: Option<KeyEvent>) -> Outcome {
        self.pass(ms.min(MOST));
        key.map_or(Outcome::GoesOn, |key| self.press(key))
    }

    /// Lets so many milliseconds of the clock pass.
    pub fn pass(&mut self, ms: i64) {
        if self.is_playing {
            self.go_to(Tick(self.now.0 + ms * self.speed()));
            self.is_playing = self.now < self.film.last();
        }
    }

    fn go_to(&mut self, at: Tick) {
        self.now = at.max(Tick::ZERO).min(self.film.last());
    }

    fn go_by(&mut self, ms: i64) {
        self.go_to(Tick(self.now.0 + ms));
    }

    /// To the next instant at which anything happens, or the one before.
    fn step(&mut self, forward: bool) {
        let trace = self.of.trace;
        let until = trace.until(self.now).len();
        let before = trace.records.partition_point(|record| record.at < self.now);
        let next = if forward { Some(until) } else { before.checked_sub(1) };
        if let Some(next) = next.filter(|next| *next < trace.records.len()) {
            self.now = trace.get(RecordNo::at(next)).at;
        }
    }

    /// The next whose picture is shown, or the one before; nobody comes between the last and the first.
    fn turn(&mut self, forward: bool) {
        let count = self.subjects.len();
        self.who = match (self.who, forward) {
            (None, true) => (count > 0).then_some(0),
            (None, false) => count.checked_sub(1),
            (Some(place), true) => Some(place + 1).filter(|next| *next < count),
            (Some(place), false) => place.checked_sub(1),
        };
    }

    /// What a key does.
    pub fn press(&mut self, key: KeyEvent) -> Outcome {
        let is_interrupt = key.modifiers.contains(KeyModifiers::CONTROL) && key.code == KeyCode::Char('c');
        if is_interrupt || matches!(key.code, KeyCode::Char('q') | KeyCode::Esc) {
            return Outcome::Leaves;
        }
        match key.code {
            KeyCode::Left => self.go_by(-MINUTE),
            KeyCode::Right => self.go_by(MINUTE),
            KeyCode::PageUp => self.go_by(-10 * MINUTE),
            KeyCode::PageDown => self.go_by(10 * MINUTE),
            KeyCode::Home => self.go_to(Tick::ZERO),
            KeyCode::End => self.go_to(self.film.last()),
            KeyCode::Char('<' | ',') => self.step(false),
            KeyCode::Char('>' | '.') => self.step(true),
            KeyCode::Char('[') => self.turn(false),
            KeyCode::Char(']') => self.turn(true),
            KeyCode::Char(' ') => self.is_playing = !self.is_playing && self.now < self.film.last(),
            KeyCode::Char('+') => self.speed = (self.speed + 1).min(SPEEDS.len() - 1),
            KeyCode::Char('-') => self.speed = self.speed.saturating_sub(1),
            KeyCode::Char('?') => self.has_help = !self.has_help,
            KeyCode::Enter => self.is_alone = !self.is_alone,
            KeyCode::Tab | KeyCode::BackTab => {
                let on = if key.code == KeyCode::Tab { 1 } else { PANES.len() - 1 };
                self.focus = (self.focus + on) % PANES.len();
                self.scroll.set(0);
            }
            KeyCode::Up => self.scroll.set(self.scroll.get().saturating_sub(1)),
            KeyCode::Down => self.scroll.set(self.scroll.get().saturating_add(1)),
            _ => {}
        }
        Outcome::GoesOn
    }
}
