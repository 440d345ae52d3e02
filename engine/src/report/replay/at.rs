//! The state at a moment, as text: what a trainer asks who stops the film. Which posts are open and busy,
//! who waits for whom, who was told what, where the units are, how many people are in which state, what
//! came of injects and measures so far.
//!
//! By default each part is short and says what it leaves out. Of a chosen agency, post or unit its whole
//! picture is told instead, with the truth beside it where the trace knows that.

pub mod json;
mod pictures;
mod places;
mod posts;
mod records;
mod results;
mod waits;

use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::replay::{Kind, Moment, Subject};
use crate::report::page::{Page, Tone};
use crate::report::{Debriefing, Look, text};
use crate::wording::{Catalogue, Narrator, Term, time};

/// Rows of a part.
const ROWS: usize = 10;

/// Who writes the page of a moment.
struct Writer<'a> {
    of: &'a Debriefing<'a>,
    moment: Moment<'a, 'a>,
    narrator: &'a Narrator<'a>,
    catalogue: &'a Catalogue,
    look: &'a Look,
    /// Of whom the whole picture is told.
    who: Option<Subject>,
}

/// The page of a moment; with somebody chosen, his page.
#[must_use]
pub fn page(of: &Debriefing<'_>, moment: Moment<'_, '_>, who: Option<Subject>, look: &Look) -> Page {
    let catalogue = &Catalogue::of(look.language, of.scenario);
    let narrator = &Narrator::new(catalogue, of.scenario, of.trace);
    let writer = Writer { of, moment, narrator, catalogue, look, who };
    let mut page = Page::new(look.language, look.width);
    text::header(&mut page, narrator, catalogue, of);
    writer.heading(&mut page);
    writer.posts(&mut page);
    writer.waits(&mut page);
    writer.pictures(&mut page);
    writer.units(&mut page);
    if who.is_none() {
        writer.scenes(&mut page);
        writer.people(&mut page);
        writer.shared(&mut page);
        writer.injects(&mut page);
        writer.measures(&mut page);
    }
    writer.latest(&mut page, records::LAST);
    page.directed()
}

/// A part of the page, for who shows several side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pane {
    /// The lanes of the agencies over the whole run.
    Lanes,
    /// Which posts are open and busy.
    Posts,
    /// Who waits for whom.
    Waits,
    /// What the chosen one knows, or what each agency was told.
    Knowledge,
    /// Where the units are, and what goes on there.
    Places,
    /// Injects and measures.
    Results,
    /// What happened last, so many lines of it, and why.
    Records(usize),
}

/// A part of the page of a moment. It has no heading of the run.
#[must_use]
pub fn pane(
    of: &Debriefing<'_>,
    moment: Moment<'_, '_>,
    who: Option<Subject>,
    look: &Look,
    pane: Pane,
) -> Page {
    let catalogue = &Catalogue::of(look.language, of.scenario);
    let narrator = &Narrator::new(catalogue, of.scenario, of.trace);
    let writer = Writer { of, moment, narrator, catalogue, look, who };
    let mut page = Page::new(look.language, look.width);
    match pane {
        Pane::Lanes => {
            crate::report::agencies::picture(&mut page, (narrator, catalogue), of, &moment.film.waits, look)
        }
        Pane::Posts => writer.posts(&mut page),
        Pane::Waits => writer.waits(&mut page),
        Pane::Knowledge => writer.pictures(&mut page),
        Pane::Places => {
            writer.units(&mut page);
            writer.scenes(&mut page);
            writer.people(&mut page);
        }
        Pane::Results => {
            writer.shared(&mut page);
            writer.injects(&mut page);
            writer.measures(&mut page);
        }
        Pane::Records(most) => {
            if let Some(last) = writer.latest(&mut page, most) {
                writer.why(&mut page, last);
            }
        }
    }
    page.directed()
}

impl Writer<'_> {
    fn now(&self) -> Tick {
        self.moment.now
    }

    fn at(&self, at: Tick) -> String {
        time::moment(at, self.of.scenario.clock.t0)
    }

    fn phrase<const N: usize>(&self, key: &str, terms: [(&str, String); N]) -> String {
        self.catalogue.phrase(key, terms.map(|(name, text)| (name, Term::Text(text))))
    }

    /// Which moment, and whose.
    fn heading(&self, page: &mut Page) {
        let at = self.at(self.now());
        let clock = time::of_day(self.now(), &self.of.scenario.clock);
        let told = match clock {
            Some(clock) => self.phrase("replay-at-clock", [("at", at), ("clock", clock)]),
            None => self.phrase("replay-at", [("at", at)]),
        };
        page.heading(told);
        if let Some(who) = self.who {
            let title = super::texts::called(self.narrator.titles(), self.narrator.id(who.name), who.kind);
            page.line(Tone::Heading, format!("  {title}"));
        }
    }

    /// Whether a post or unit is the chosen one, or of the chosen agency; true of all if nobody is chosen.
    fn is_meant(&self, actor: Name) -> bool {
        match self.who {
            None => true,
            Some(who) if who.kind == Kind::Agency => self.agency_of(actor) == Some(who.name),
            Some(who) => who.name == actor,
        }
    }

    fn agency_of(&self, actor: Name) -> Option<Name> {
        let scenario = self.of.scenario;
        let found = scenario.actors.iter().find(|one| one.name == actor)?;
        found.agency.map(|agency| scenario.agency(agency).name)
    }

    /// How many rows of a part are shown.
    fn most(&self) -> usize {
        if self.look.details || self.who.is_some() { usize::MAX } else { ROWS }
    }
}
