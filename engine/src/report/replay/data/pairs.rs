//! Two runs held against each other: where they part, and what became of each measure.
//!
//! The two are laid over one another at T0: that is what their instants have in common, whenever the warning
//! time of each begins.

use super::super::texts::{Text, Tongues, catalogues};
use super::record;
use crate::kernel::tick::Tick;
use crate::replay::pair::{Difference, first_difference};
use crate::report::Debriefing;
use crate::report::measures::Teller;
use crate::report::shift::Shift;
use crate::score::MeasureResult;
use crate::trace::record::RecordNo;
use crate::wording::{Catalogue, Narrator, Term, time};
use serde::Serialize;
use std::cell::Cell;

/// Two runs held against each other.
#[derive(Clone, Debug, Serialize)]
pub(super) struct PairEntry {
    /// Null if the two are the same.
    first_difference: Option<DifferenceEntry>,
    /// The measures of the first run, then those that only the second has.
    measures: Vec<PairedEntry>,
}

/// Where two runs begin to differ.
#[derive(Clone, Debug, Serialize)]
struct DifferenceEntry {
    a: i64,
    b: i64,
    /// From the start of the first run.
    at_ms: i64,
    says: Text,
}

/// A measure in both runs, told as `branch` tells it. What a run does not have is null.
#[derive(Clone, Debug, Serialize)]
struct PairedEntry {
    id: String,
    title: Text,
    a: Option<SideEntry>,
    b: Option<SideEntry>,
    /// How to draw the change: better, worse, or neither.
    way: &'static str,
    change: Text,
}

#[derive(Clone, Debug, Serialize)]
struct SideEntry {
    value: Text,
    mark: Option<u8>,
}

/// Holds two runs against each other.
pub(super) fn pair(catalogues: &[Catalogue; 3], one: &Debriefing<'_>, other: &Debriefing<'_>) -> PairEntry {
    let others = self::catalogues(other.scenario);
    let pair = Pair {
        catalogues,
        runs: [one, other],
        tongues: [
            &Tongues::new(catalogues, one.scenario, one.trace),
            &Tongues::new(&others, other.scenario, other.trace),
        ],
    };
    let first_difference = first_difference(one.trace, other.trace).map(|found| pair.difference(found));
    PairEntry { first_difference, measures: pair.measures() }
}

struct Pair<'a> {
    catalogues: &'a [Catalogue; 3],
    runs: [&'a Debriefing<'a>; 2],
    tongues: [&'a Tongues<'a>; 2],
}

impl Pair<'_> {
    fn difference(&self, found: Difference) -> DifferenceEntry {
        let records = [found.one, found.other];
        let [one_says, other_says] = [0, 1].map(|side| self.sentences(side, records[side]));
        let t0 = self.runs.map(|run| run.scenario.clock.t0);
        let at = [0, 1].map(|side: usize| {
            let number: Option<RecordNo> = records[side];
            number.map(|number| Tick(self.runs[side].trace.get(number).at.0 - t0[side].0))
        });
        let at = at.into_iter().flatten().min().unwrap_or_default() + t0[0];
        let mut says =
            self.catalogues.iter().zip(one_says.into_iter().zip(other_says)).map(|(catalogue, says)| {
                let terms = [("at", time::moment(at, t0[0])), ("one", says.0), ("other", says.1)];
                catalogue.phrase("replay-differs", terms.map(|(name, text)| (name, Term::Text(text))))
            });
        let says = Text::of(std::array::from_fn(|_| says.next().unwrap_or_default()));
        DifferenceEntry { a: record(found.one), b: record(found.other), at_ms: at.0, says }
    }

    fn sentences(&self, side: usize, number: Option<RecordNo>) -> [String; 3] {
        self.tongues[side].each(|catalogue, narrator| match number {
            Some(number) => narrator.sentence(self.runs[side].trace.get(number)),
            None => catalogue.word("replay-differs-nothing"),
        })
    }

    fn measures(&self) -> Vec<PairedEntry> {
        let all =
            self.runs.map(|run| run.score.measures.iter().map(|one| (id(run, one), one)).collect::<Vec<_>>());
        let find =
            |side: usize, wanted: &str| all[side].iter().find(|(id, _)| *id == wanted).map(|(_, one)| *one);
        let own = all[1].iter().filter(|(id, _)| find(0, id).is_none());
        let ids = all[0].iter().chain(own).map(|(id, _)| *id);
        ids.map(|id| self.measure(id, [find(0, id), find(1, id)])).collect()
    }

    fn measure(&self, id: &str, sides: [Option<&MeasureResult>; 2]) -> PairedEntry {
        let home = usize::from(sides[0].is_none());
        let [a, b] =
            [0, 1].map(|side: usize| sides[side].map(|measure: &MeasureResult| self.side(side, measure)));
        let shift = |catalogue: &Catalogue, narrator: &Narrator<'_>| match sides {
            [Some(before), Some(after)] => self.teller(1, catalogue, narrator).shift(before, after),
            _ => Shift::Unlike,
        };
        let way = Cell::new("none");
        let change = self.tongues[1].say(|catalogue, narrator| {
            let (one, said) = told(&shift(catalogue, narrator), catalogue);
            way.set(one);
            said
        });
        let title = self.tongues[home].at(&format!("measure.{id}.title"));
        let title = title.unwrap_or_else(|| self.tongues[home].say(|_, _| crate::wording::plain(id)));
        PairedEntry { id: id.to_owned(), title, a, b, way: way.get(), change }
    }

    fn side(&self, side: usize, measure: &MeasureResult) -> SideEntry {
        let value = self.tongues[side]
            .say(|catalogue, narrator| self.teller(side, catalogue, narrator).value(measure));
        SideEntry { value, mark: measure.mark }
    }

    fn teller<'t>(&'t self, side: usize, catalogue: &'t Catalogue, narrator: &'t Narrator<'_>) -> Teller<'t> {
        Teller { titles: narrator.titles(), catalogue, names: &self.runs[side].trace.names }
    }
}

fn id<'a>(run: &'a Debriefing<'_>, measure: &MeasureResult) -> &'a str {
    run.trace.names.text(measure.name)
}

/// How a change is drawn, and what is said of it.
fn told(shift: &Shift, catalogue: &Catalogue) -> (&'static str, String) {
    let (way, key) = match shift {
        Shift::Same => ("same", "replay-page-same"),
        Shift::Gained => ("better", "replay-page-now-met"),
        Shift::Lost => ("worse", "replay-page-now-never"),
        Shift::Unlike => return ("none", "–".to_owned()),
        Shift::Moved { is_better: true, .. } => ("better", "replay-page-better-by"),
        Shift::Moved { is_better: false, .. } => ("worse", "replay-page-worse-by"),
    };
    let by = if let Shift::Moved { by, .. } = shift { by.clone() } else { String::new() };
    (way, catalogue.phrase(key, [("count", Term::Text(by))]))
}
