//! The debriefing of a run, as text.
//!
//! The order is that of a debriefing in front of people, from the result to its reasons to its
//! references: what it came to (one screen's top: mark, rating, objectives); *why*, in three sentences
//! that one can read aloud; who held up whom, since that is what agencies can change among themselves;
//! the story by agency, in which everybody in the room finds their own lane; then what one looks up:
//! what became of people, how the posts worked together, measures, expected actions, where the time went. The rating stands once more in the last lines,
//! beside the run file: whoever runs an exercise fifty times a day looks at the end of the output.
//!
//! By default each part is short, whatever the size of the exercise, and says what it leaves out; with
//! all details nothing is left out, and the whole timeline in order of time is there too.

use super::explain::Causes;
use super::page::{Page, Tone};
use super::{
    Debriefing, Look, agencies, coordination, costliest, expectations, measures, pairs, people, story,
    timeline, where_time_went,
};
use crate::explain::never::causes;
use crate::score::waiting::waits;
use crate::score::{Availability, MeasureResult};
use crate::trace::record::RecordNo;
use crate::wording::{Catalogue, Narrator, Term, plain};
use std::collections::BTreeSet;

/// The page of a run, from the header to where the run is kept.
#[must_use]
pub fn debriefing(of: &Debriefing<'_>, look: &Look) -> Page {
    let catalogue = &Catalogue::of(look.language, of.scenario);
    let narrator = &Narrator::new(catalogue, of.scenario, of.trace);
    let waits = &waits(of.scenario, of.trace);
    let milestones: &BTreeSet<RecordNo> = &of.milestones.iter().map(|milestone| milestone.record).collect();
    let chosen = &story::choose(of.scenario, of.trace, milestones);
    let teller = measures::Teller { titles: narrator.titles(), catalogue, names: &of.trace.names };
    let mut page = Page::new(look.language, look.width);
    header(&mut page, narrator, catalogue, of);
    teller.glance(&mut page, of.score, look.width);
    costliest::add(&mut page, narrator, catalogue, of);
    pairs::add(&mut page, narrator, catalogue, (of, waits), look);
    agencies::Parts { narrator, catalogue, of, waits, chosen, milestones }.add(&mut page, look);
    if look.details {
        timeline::add(&mut page, narrator, catalogue, of, chosen);
    }
    people::add(&mut page, &teller, of);
    coordination::add(&mut page, &teller, of, look);
    teller.add(&mut page, of.score, &|measure| cause(narrator, of, measure));
    expectations::add(&mut page, narrator.titles(), catalogue, of, look);
    where_time_went::add(&mut page, narrator, catalogue, of, look);
    footer(&mut page, &teller, of);
    page.directed()
}

/// Why a measure never came, in one sentence, as far as that is proven.
fn cause(narrator: &Narrator<'_>, of: &Debriefing<'_>, measure: &MeasureResult) -> Option<String> {
    if measure.value.is_some() || measure.availability != Availability::Told {
        return None;
    }
    let causes = causes(of.scenario, of.trace, of.scenario.names.text(measure.name));
    causes.first().map(|cause| Causes { narrator, trace: of.trace }.sentence(cause))
}

pub(super) fn header(page: &mut Page, narrator: &Narrator<'_>, catalogue: &Catalogue, of: &Debriefing<'_>) {
    let names = &of.scenario.names;
    page.line(Tone::Bad, catalogue.word("report-mark"));
    let title = narrator.titles().text("title");
    page.line(Tone::Title, title.unwrap_or_else(|| plain(names.text(of.scenario.id))));
    let doctrine = plain(names.text(of.scenario.doctrine));
    let title = narrator.titles().text("doctrine.title");
    let doctrine = title.map_or(doctrine.clone(), |title| format!("{title} ({doctrine})"));
    let mut facts = vec![
        catalogue.entry("report-doctrine", doctrine),
        catalogue.entry("report-seed", of.terms.seed.to_string()),
    ];
    if of.terms.replication > 0 {
        facts.push(catalogue.entry("report-replication", of.terms.replication.to_string()));
    }
    page.line(Tone::Faint, catalogue.list(&facts));
    if let Some(local) = &of.scenario.clock.local {
        let zone = of.scenario.clock.zone.as_ref().map_or(String::new(), |zone| format!(" ({zone})"));
        page.line(Tone::Faint, catalogue.entry("report-t0", plain(&(local.replace('T', " ") + &zone))));
    }
    if !of.terms.settings.is_empty() {
        let settings = of.terms.settings.iter().map(|(path, value)| plain(&format!("{path}={value}")));
        let settings = catalogue.list(&settings.collect::<Vec<_>>());
        page.line(Tone::Faint, catalogue.entry("report-settings", settings));
    }
}

fn footer(page: &mut Page, teller: &measures::Teller<'_>, of: &Debriefing<'_>) {
    let catalogue = teller.catalogue;
    let count = Term::Number(i64::try_from(of.trace.records.len()).unwrap_or(i64::MAX));
    let records = catalogue.phrase("report-records", [("count", count)]);
    let mut facts = vec![records, catalogue.entry("report-digest", of.terms.digest.as_str())];
    if let Some(file) = &of.terms.run_file {
        facts.insert(0, catalogue.entry("report-run-file", plain(file)));
    }
    page.lines.push(Vec::new());
    if !of.score.objectives.is_empty() {
        teller.rating(page, of.score);
    }
    page.line(Tone::Faint, catalogue.list(&facts));
}
