//! The costliest waits in plain sentences, each with the record that is its evidence.

use super::Debriefing;
use super::measures::milestone_title;
use super::page::{Cell, Page, Tone};
use crate::scenario::model::mark::Label;
use crate::score::costliest::{Costly, Effect, costliest};
use crate::trace::record::RecordNo;
use crate::trace::words::Word;
use crate::wording::{Catalogue, Narrator, Term, length, time};

/// How many are told.
const MOST: usize = 3;

/// The costliest waits of a run.
pub(super) fn of_run(of: &Debriefing<'_>) -> Vec<Costly> {
    costliest(of.scenario, of.trace, of.score, of.milestones, MOST)
}

/// Adds them to a page.
pub(super) fn add(page: &mut Page, narrator: &Narrator<'_>, catalogue: &Catalogue, of: &Debriefing<'_>) {
    page.heading(catalogue.word("report-costliest"));
    let costly = of_run(of);
    for (place, costly) in (1..).zip(&costly) {
        let teller = Teller { narrator, catalogue, of };
        let tone = if costly.effect == Effect::InTime { Tone::Plain } else { Tone::Fair };
        let number = Cell::number(Tone::Heading, format!("{place}."));
        let mut rows = vec![vec![number, Cell::text(tone, teller.sentence(costly))]];
        for evidence in teller.evidence(costly) {
            rows.push(vec![Cell::number(Tone::Plain, ""), Cell::text(Tone::Faint, evidence)]);
        }
        page.table(2, &rows);
    }
    if costly.is_empty() {
        page.line(Tone::Faint, format!("  {}", catalogue.word("report-costliest-empty")));
    }
}

/// How a costly wait is told.
pub(super) struct Teller<'a> {
    pub(super) narrator: &'a Narrator<'a>,
    pub(super) catalogue: &'a Catalogue,
    pub(super) of: &'a Debriefing<'a>,
}

impl Teller<'_> {
    /// Who waited how long for whom, from when to when, and what came of it.
    pub(super) fn sentence(&self, costly: &Costly) -> String {
        let wait = &costly.wait;
        let t0 = self.of.scenario.clock.t0;
        let whom = wait.whom.map(|whom| self.narrator.party(whom));
        let is_own = wait.whom == Some(wait.who);
        let terms = [
            ("who", self.narrator.party(wait.who)),
            ("has_whom", if whom.is_some() && !is_own { "yes" } else { "no" }.to_owned()),
            ("whom", whom.unwrap_or_else(|| self.catalogue.word("report-nobody"))),
            ("own", if is_own { "yes" } else { "no" }.to_owned()),
            ("length", length::in_words(self.catalogue, time::seconds(wait.from, wait.to))),
        ];
        let told = self.phrase(&format!("wait-{}", wait.label.word()), terms);
        let terms = [
            ("wait", told),
            ("effect", self.effect(costly)),
            ("from", time::moment(wait.from, t0)),
            ("to", time::moment(wait.to, t0)),
            ("open", if wait.open { "yes" } else { "no" }.to_owned()),
        ];
        self.phrase("costly", terms)
    }

    /// The records that the sentence rests on: with which the wait began, if that tells what it was
    /// about, and what ended it: what would have ended it sooner.
    fn evidence(&self, costly: &Costly) -> Vec<String> {
        let wait = &costly.wait;
        let tells = matches!(wait.label, Label::Authority | Label::Seeking | Label::Stalled | Label::Holding);
        let began = Some(("costly-began", wait.since)).filter(|_| tells);
        let ended = ("costly-record", costly.released_by.unwrap_or(wait.record));
        let told = |(key, record): (&str, RecordNo)| {
            let terms = [
                ("record", record.number().to_string()),
                ("sentence", self.narrator.sentence(self.of.trace.get(record))),
                ("open", if wait.open { "yes" } else { "no" }.to_owned()),
            ];
            self.phrase(key, terms)
        };
        began.into_iter().chain([ended]).map(told).collect()
    }

    fn effect(&self, costly: &Costly) -> String {
        let measure = milestone_title(self.narrator.titles(), self.catalogue, &costly.milestone);
        let late = match costly.effect {
            Effect::Late(late) => length::in_words(self.catalogue, late.0.div_euclid(1_000)),
            Effect::Never | Effect::InTime => String::new(),
        };
        let key = match costly.effect {
            Effect::Late(_) => "effect-late",
            Effect::Never => "effect-never",
            Effect::InTime => "effect-in-time",
        };
        let effect = self.phrase(key, [("measure", measure), ("late", late)]);
        if costly.others == 0 {
            return effect;
        }
        let count = Term::Number(i64::try_from(costly.others).unwrap_or(i64::MAX));
        self.catalogue.phrase("effect-others", [("effect", Term::Text(effect)), ("count", count)])
    }

    fn phrase<const N: usize>(&self, key: &str, terms: [(&str, String); N]) -> String {
        self.catalogue.phrase(key, terms.map(|(name, text)| (name, Term::Text(text))))
    }
}
