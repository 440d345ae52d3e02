//! What each agency was told; of whom was chosen, the whole picture with the truth beside it.

use super::Writer;
use crate::kernel::names::Name;
use crate::replay::moment::HeldNow;
use crate::report::page::{Cell, Page, Tone};
use crate::report::replay::texts::{element, values};
use crate::scenario::ids::AgencyId;
use crate::trace::words::Word;
use crate::wording::{Noun, time};

impl Writer<'_> {
    /// The part of the page.
    pub(super) fn pictures(&self, page: &mut Page) {
        if self.who.is_none() {
            return self.agencies(page);
        }
        let actors = self.of.scenario.actors.iter().map(|actor| actor.name);
        for actor in actors.filter(|actor| self.is_meant(*actor)) {
            let held = self.moment.picture(actor);
            let is_alone = self.who.is_some_and(|who| who.name == actor);
            if held.is_empty() && !is_alone {
                continue;
            }
            page.heading(self.phrase("replay-knows", [("who", self.narrator.actor(actor))]));
            if held.is_empty() {
                page.line(Tone::Faint, format!("  {}", self.catalogue.word("replay-knows-nothing")));
                continue;
            }
            let heads = ["replay-element", "replay-value", "replay-truth", "replay-certainty", "replay-from"];
            let mut rows = vec![self.head(&heads, &["replay-learned", "replay-age"])];
            rows.extend(held.iter().map(|one| self.held(one)));
            page.table(2, &rows);
        }
    }

    /// One element: what is held, what is the case, how sure, from whom, since when, how old.
    fn held(&self, one: &HeldNow<'_>) -> Vec<Cell> {
        let words = |held: &[_]| values(self.catalogue, self.narrator, held);
        let right = one.truth.map(|truth| truth == one.held.values);
        let tone = match right {
            Some(true) => Tone::Good,
            Some(false) => Tone::Bad,
            None => Tone::Plain,
        };
        vec![
            Cell::text(Tone::Plain, element(self.catalogue, self.narrator, one.key)),
            Cell::text(tone, words(&one.held.values)),
            Cell::text(Tone::Faint, one.truth.map_or_else(|| "–".to_owned(), words)),
            Cell::text(Tone::Faint, self.catalogue.word(&format!("certainty-{}", one.held.certainty.word()))),
            Cell::name(Tone::Faint, self.narrator.party(one.held.from)),
            Cell::number(Tone::Faint, self.at(one.since)),
            Cell::number(Tone::Plain, time::length(one.held.observed.min(self.now()), self.now())),
        ]
    }

    /// Agency by agency: since when it has been told of anything, and of what anybody there knows.
    fn agencies(&self, page: &mut Page) {
        page.heading(self.catalogue.word("replay-told"));
        let mut rows = Vec::new();
        let mut untold: Vec<String> = Vec::new();
        for (index, agency) in self.of.scenario.agencies.iter().enumerate() {
            let title = self.narrator.titles().of(Noun::Agency, self.narrator.id(agency.name));
            let Some(record) = self.moment.told(AgencyId::at(index)) else {
                untold.push(title);
                continue;
            };
            rows.push(vec![
                Cell::number(Tone::Faint, self.at(self.of.trace.get(record).at)),
                Cell::name(Tone::Plain, title),
                Cell::text(Tone::Plain, self.known(agency.name)),
            ]);
        }
        page.table(2, &rows);
        if !untold.is_empty() {
            let names = self.catalogue.list(&untold);
            page.text(2, Tone::Fair, &self.phrase("replay-untold", [("names", names)]));
        }
    }

    /// The elements that any post or unit of an agency holds.
    fn known(&self, agency: Name) -> String {
        let actors = self.of.scenario.actors.iter().map(|actor| actor.name);
        let own = actors.filter(|actor| self.agency_of(*actor) == Some(agency));
        let held: Vec<Name> = own.flat_map(|actor| self.moment.picture(actor)).map(|one| one.key.0).collect();
        let elements = self.of.scenario.elements.iter().map(|element| element.name);
        let known = elements.filter(|element| held.contains(element));
        let titles: Vec<String> = known
            .map(|element| self.narrator.titles().of(Noun::Element, self.narrator.id(element)))
            .collect();
        if titles.is_empty() {
            self.catalogue.word("replay-knows-nothing")
        } else {
            self.catalogue.list(&titles)
        }
    }
}
