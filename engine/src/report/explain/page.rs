//! The page of one explanation: what is explained, the chain, where the time went, what did not bind.

use super::steps::Steps;
use super::{never, profile, totals};
use crate::explain::profile::Gain;
use crate::explain::slack::Slack;
use crate::explain::target::Came;
use crate::explain::{Explanation, Target};
use crate::kernel::names::Names;
use crate::report::measures::{Teller, milestone_title};
use crate::report::page::{Cell, Page, Tone};
use crate::report::{Debriefing, Look, more, text};
use crate::score::MeasureResult;
use crate::trace::record::RecordNo;
use crate::wording::{Catalogue, Narrator, Term, time};

/// How many records that did not bind are told, and how many that a count rests on.
const MOST: usize = 6;

/// Who writes explanations of one run in one language.
pub(in crate::report) struct Writer<'a> {
    pub(in crate::report) of: &'a Debriefing<'a>,
    pub(in crate::report) narrator: &'a Narrator<'a>,
    pub(in crate::report) catalogue: &'a Catalogue,
    pub(in crate::report) look: &'a Look,
}

/// The page of an explanation, with what would have helped if that was asked.
#[must_use]
pub fn page(of: &Debriefing<'_>, explanation: &Explanation, gains: Option<&[Gain]>, look: &Look) -> Page {
    let catalogue = &Catalogue::of(look.language, of.scenario);
    let narrator = &Narrator::new(catalogue, of.scenario, of.trace);
    let writer = Writer { of, narrator, catalogue, look };
    let mut page = Page::new(look.language, look.width);
    text::header(&mut page, narrator, catalogue, of);
    writer.question(&mut page, &explanation.target);
    match &explanation.target {
        Target::Measure(_, Came::NoMoment(records)) => writer.rests_on(&mut page, records),
        Target::Measure(_, Came::Never) => never::add(&writer, &mut page, explanation),
        Target::Measure(_, Came::At(_)) | Target::Record(_) => {
            Steps { writer: &writer }.add(&mut page, &explanation.steps);
            totals::add(&writer, &mut page, &explanation.chain);
            writer.slack(&mut page, &explanation.slack);
        }
    }
    if let Some(gains) = gains {
        profile::of_target(&writer, &mut page, &explanation.target.id(), gains);
    }
    page.directed()
}

impl Writer<'_> {
    pub(super) fn phrase<const N: usize>(&self, key: &str, terms: [(&str, String); N]) -> String {
        self.catalogue.phrase(key, terms.map(|(name, text)| (name, Term::Text(text))))
    }

    pub(super) fn moment(&self, record: RecordNo) -> String {
        time::moment(self.of.trace.get(record).at, self.of.scenario.clock.t0)
    }

    pub(super) fn sentence(&self, record: RecordNo) -> String {
        self.narrator.sentence(self.of.trace.get(record))
    }

    pub(super) fn teller(&self) -> Teller<'_> {
        let names: &Names = &self.of.trace.names;
        Teller { titles: self.narrator.titles(), catalogue: self.catalogue, names }
    }

    pub(super) fn result(&self, id: &str) -> Option<&MeasureResult> {
        let name = self.of.scenario.names.find(id)?;
        self.of.score.measures.iter().find(|measure| measure.name == name)
    }

    /// What is explained, as a question.
    pub(super) fn asked(&self, target: &Target) -> String {
        let title = |id: &str| milestone_title(self.narrator.titles(), self.catalogue, id);
        match target {
            Target::Record(record) => {
                let terms = [("record", record.number().to_string()), ("at", self.moment(*record))];
                self.phrase("explain-why-record", terms)
            }
            Target::Measure(id, Came::At(record)) => {
                self.phrase("explain-why", [("title", title(id)), ("at", self.moment(*record))])
            }
            Target::Measure(id, Came::Never) => self.phrase("explain-why-never", [("title", title(id))]),
            Target::Measure(id, Came::NoMoment(_)) => {
                self.phrase("explain-no-moment", [("title", title(id))])
            }
        }
    }

    /// What is explained, and how it came out.
    fn question(&self, page: &mut Page, target: &Target) {
        page.heading(self.asked(target));
        match target {
            Target::Record(record) => page.text(2, Tone::Plain, &self.sentence(*record)),
            Target::Measure(id, _) => {
                let row = self.result(id).map(|result| self.teller().measure(result));
                page.table(2, &row.into_iter().collect::<Vec<_>>());
            }
        }
    }

    /// The records that a count or share rests on, those first that ended the longest waits.
    fn rests_on(&self, page: &mut Page, records: &[RecordNo]) {
        let mut records = records.to_vec();
        records.sort_by_key(|record| {
            let told = self.of.trace.get(*record);
            let since = told.cause.map_or(told.at, |cause| self.of.trace.get(cause).at);
            (since - told.at, *record)
        });
        page.heading(self.catalogue.word("explain-rests-on"));
        let most = if self.look.details { records.len() } else { MOST };
        let rows: Vec<_> = records.iter().take(most).map(|record| self.told(*record)).collect();
        page.table(2, &rows);
        more(page, self.catalogue, "report-more", 2, records.len().saturating_sub(most));
        let hint = if records.is_empty() { "explain-rests-on-nothing" } else { "explain-rests-on-hint" };
        page.text(2, Tone::Faint, &self.catalogue.word(hint));
    }

    /// A record with its instant and number.
    pub(super) fn told(&self, record: RecordNo) -> Vec<Cell> {
        vec![Cell::number(Tone::Faint, self.moment(record)), Cell::text(Tone::Plain, self.numbered(record))]
    }

    /// A record as a sentence with its number.
    pub(super) fn numbered(&self, record: RecordNo) -> String {
        let terms = [("sentence", self.sentence(record)), ("record", record.number().to_string())];
        self.phrase("explain-numbered", terms)
    }

    fn slack(&self, page: &mut Page, slack: &[Slack]) {
        page.heading(self.catalogue.word("explain-slack"));
        if slack.is_empty() {
            page.text(2, Tone::Faint, &self.catalogue.word("explain-slack-empty"));
            return;
        }
        let most = if self.look.details { slack.len() } else { MOST };
        let row = |one: &Slack| {
            let needed = [("record", one.of.number().to_string())];
            vec![
                Cell::number(Tone::Plain, self.earlier(one)),
                Cell::text(Tone::Plain, self.numbered(one.record)),
                Cell::text(Tone::Faint, self.phrase("explain-slack-of", needed)),
            ]
        };
        page.table(2, &slack.iter().take(most).map(row).collect::<Vec<_>>());
        more(page, self.catalogue, "report-more", 2, slack.len().saturating_sub(most));
        page.text(2, Tone::Faint, &self.catalogue.word("explain-slack-note"));
    }

    /// How much earlier it was there, between instants as they are shown.
    fn earlier(&self, one: &Slack) -> String {
        let at = self.of.trace.get(one.record).at;
        time::length(at, at + one.slack)
    }
}
