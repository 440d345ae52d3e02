//! The measures that were missed, the costliest first, each with the longest steps of its chain.

use super::never::in_short;
use super::page::Writer;
use super::profile;
use super::steps::is_a_wait;
use crate::explain::missed::{Missed, missed};
use crate::explain::profile::Gain;
use crate::explain::target::Came;
use crate::explain::{Explanation, Target, explain};
use crate::report::page::{Cell, Page, Tone};
use crate::report::{Debriefing, Look, more, text};
use crate::trace::words::Word;
use crate::wording::{Catalogue, Narrator, Term, time};
use std::cmp::Reverse;

/// How many measures are told, and how many steps of each.
const MOST: (usize, usize) = (8, 4);

/// The page of what was missed in a run, with what would have helped if that was asked.
#[must_use]
pub fn overview(of: &Debriefing<'_>, gains: Option<&[Gain]>, look: &Look) -> Page {
    let catalogue = &Catalogue::of(look.language, of.scenario);
    let narrator = &Narrator::new(catalogue, of.scenario, of.trace);
    let writer = Writer { of, narrator, catalogue, look };
    let mut page = Page::new(look.language, look.width);
    text::header(&mut page, narrator, catalogue, of);
    page.heading(catalogue.word("explain-missed"));
    let missed = missed(of.scenario, of.score);
    let most = if look.details || missed.len() <= MOST.0 + 1 { missed.len() } else { MOST.0 };
    for (place, one) in (1..).zip(missed.iter().take(most)) {
        writer.missed(&mut page, place, one);
    }
    more(&mut page, catalogue, "report-more", 2, missed.len() - most);
    let hint = if missed.is_empty() { "explain-missed-empty" } else { "explain-missed-hint" };
    page.text(2, Tone::Faint, &catalogue.word(hint));
    if let Some(gains) = gains {
        profile::of_run(&writer, &mut page, gains);
    }
    page.directed()
}

impl Writer<'_> {
    fn missed(&self, page: &mut Page, place: usize, one: &Missed<'_>) {
        let teller = self.teller();
        let mut row = vec![Cell::number(Tone::Heading, format!("{place}."))];
        row.extend(teller.measure(one.result));
        page.table(2, &[row]);
        let id = self.of.scenario.names.text(one.result.name);
        let cost = [("id", crate::wording::plain(id)), ("points", teller.decimal(one.cost, 2))];
        page.text(6, Tone::Faint, &self.phrase("explain-missed-cost", cost));
        let Some(target) = Target::measure(self.of.scenario, self.of.score, self.of.milestones, id) else {
            return;
        };
        let explanation = explain(self.of.scenario, self.of.trace, &target);
        match &target {
            Target::Measure(_, Came::Never) => {
                explanation.never.iter().for_each(|kept| in_short(self, page, 6, kept));
            }
            Target::Measure(_, Came::NoMoment(records)) => {
                let count = Term::Number(i64::try_from(records.len()).unwrap_or(i64::MAX));
                let told = self.catalogue.phrase("explain-counts", [("count", count)]);
                page.text(6, Tone::Faint, &told);
            }
            Target::Measure(_, Came::At(_)) | Target::Record(_) => {
                page.table(6, &self.longest(&explanation));
            }
        }
    }

    /// The longest steps in order of time, and the rest.
    fn longest(&self, explanation: &Explanation) -> Vec<Vec<Cell>> {
        let steps = &explanation.steps;
        let mut places: Vec<usize> = (0..steps.len()).collect();
        places.sort_by_key(|place| (Reverse(steps[*place].length()), *place));
        places.truncate(if steps.len() <= MOST.1 + 1 { steps.len() } else { MOST.1 });
        places.sort_unstable();
        let seconds = |place: usize| time::seconds(steps[place].interval.from, steps[place].interval.to);
        let row = |place: &usize| {
            let interval = &steps[*place].interval;
            let tone = if is_a_wait(interval.label) { Tone::Fair } else { Tone::Plain };
            vec![
                Cell::number(Tone::Faint, self.moment(interval.to_record)),
                Cell::number(tone, time::seconds_as_length(seconds(*place))),
                Cell::text(tone, self.catalogue.word(&format!("label-{}", interval.label.word()))),
                Cell::text(Tone::Faint, self.narrator.party(interval.actor)),
            ]
        };
        let mut rows: Vec<_> = places.iter().map(row).collect();
        let rest: i64 = (0..steps.len()).filter(|place| !places.contains(place)).map(seconds).sum();
        if rest > 0 {
            rows.push(vec![
                Cell::number(Tone::Plain, ""),
                Cell::number(Tone::Plain, time::seconds_as_length(rest)),
                Cell::text(Tone::Plain, self.catalogue.word("report-rest")),
                Cell::text(Tone::Plain, ""),
            ]);
        }
        rows
    }
}
