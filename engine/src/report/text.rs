//! The debriefing of a run on a terminal.

use super::measures::Teller;
use super::page::{Page, Tone};
use super::{Debriefing, expectations, timeline, where_time_went};
use crate::document::text::Language;
use crate::wording::{Catalogue, Narrator, Term, plain};

/// Header, timeline, measures, where the time went, and where the run is kept.
#[must_use]
pub fn debriefing(of: &Debriefing<'_>, language: Language) -> Page {
    let catalogue = Catalogue::new(language);
    let narrator = Narrator::new(&catalogue, of.scenario, of.trace);
    let mut page = Page::default();
    header(&mut page, &narrator, &catalogue, of);
    timeline::add(&mut page, &narrator, &catalogue, of);
    let teller = Teller { titles: narrator.titles(), catalogue: &catalogue, names: &of.trace.names };
    teller.add(&mut page, of.score);
    expectations::add(&mut page, narrator.titles(), &catalogue, of);
    where_time_went::add(&mut page, &narrator, &catalogue, of);
    footer(&mut page, &catalogue, of);
    page
}

fn header(page: &mut Page, narrator: &Narrator<'_>, catalogue: &Catalogue, of: &Debriefing<'_>) {
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

fn footer(page: &mut Page, catalogue: &Catalogue, of: &Debriefing<'_>) {
    let count = Term::Number(i64::try_from(of.trace.records.len()).unwrap_or(i64::MAX));
    let records = catalogue.phrase("report-records", [("count", count)]);
    let mut facts = vec![records, catalogue.entry("report-digest", of.terms.digest.as_str())];
    if let Some(file) = &of.terms.run_file {
        facts.insert(0, catalogue.entry("report-run-file", plain(file)));
    }
    page.lines.push(Vec::new());
    page.line(Tone::Faint, catalogue.list(&facts));
}
