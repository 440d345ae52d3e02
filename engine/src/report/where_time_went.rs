//! Where the time went: the chain of each milestone, added up by what it was spent on and by whom.
//!
//! The milestones that came latest stand for all: by how long after their target they came, times their
//! weight. Those in time are told only if there is room, or with all the details.
//!
//! The parts are whole seconds between instants as they are shown, so that they add up to the
//! milestone to the second.

use super::page::{Cell, Page, Tone};
use super::{Debriefing, Look, measures};
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::model::mark::Label;
use crate::score::{MeasureResult, Milestone};
use crate::trace::words::Word;
use crate::wording::{Catalogue, Narrator, Term, time};

/// How many parts of a milestone have a line of their own, in short and in full.
const PARTS: (usize, usize) = (4, 8);

/// How many milestones are told.
const MILESTONES: usize = 6;

/// A part of a milestone's time: what it was spent on, by whom, in whole seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) label: Label,
    pub(super) actor: Name,
    pub(super) seconds: i64,
}

/// The parts of a milestone, longest first, those of equal length in order of time.
pub(super) fn parts(milestone: &Milestone) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for interval in &milestone.intervals {
        let seconds = time::seconds(interval.from, interval.to);
        let same = |part: &&mut Part| part.label == interval.label && part.actor == interval.actor;
        match parts.iter_mut().find(same) {
            Some(part) => part.seconds += seconds,
            None => parts.push(Part { label: interval.label, actor: interval.actor, seconds }),
        }
    }
    parts.retain(|part| part.seconds > 0);
    parts.sort_by_key(|part| std::cmp::Reverse(part.seconds));
    parts
}

/// Adds milestones to a page.
pub(super) fn add(
    page: &mut Page,
    narrator: &Narrator<'_>,
    catalogue: &Catalogue,
    of: &Debriefing<'_>,
    look: &Look,
) {
    page.heading(catalogue.word("report-where"));
    // A measure and a declaration may come true at the same record: their time is told once.
    let all: Vec<&[Milestone]> = of.milestones.chunk_by(|one, next| one.record == next.record).collect();
    let mut shown: Vec<(usize, &[Milestone])> = all.iter().copied().enumerate().collect();
    if !look.details && all.len() > MILESTONES + 1 {
        shown.sort_by(|(place, one), (other_place, other)| {
            cost(other, of).total_cmp(&cost(one, of)).then(place.cmp(other_place))
        });
        shown.truncate(MILESTONES);
        shown.sort_by_key(|(place, _)| *place);
    }
    for (_, same) in &shown {
        add_milestone(page, narrator, catalogue, (of.scenario.clock.t0, look.details), same);
    }
    super::more(page, catalogue, "report-more", 2, all.len() - shown.len());
    if all.is_empty() {
        page.line(Tone::Faint, format!("  {}", catalogue.word("report-where-empty")));
    }
}

/// How late the measures among milestones came, times their weight.
fn cost(same: &[Milestone], of: &Debriefing<'_>) -> f64 {
    let late = |measure: &MeasureResult| match (measure.value, measure.full) {
        (Some(value), Some(full)) if value > full => measure.weight * (value - full),
        _ => 0.0,
    };
    let is_among = |measure: &&MeasureResult| {
        same.iter().any(|milestone| milestone.id == of.scenario.names.text(measure.name))
    };
    of.score.measures.iter().filter(is_among).map(late).sum()
}

/// Adds the milestones of one record.
fn add_milestone(
    page: &mut Page,
    narrator: &Narrator<'_>,
    catalogue: &Catalogue,
    (t0, details): (Tick, bool),
    same: &[Milestone],
) {
    let Some(milestone) = same.first() else {
        return;
    };
    let title =
        |milestone: &Milestone| measures::milestone_title(narrator.titles(), catalogue, &milestone.id);
    let titles = catalogue.list(&same.iter().map(title).collect::<Vec<_>>());
    let mut row =
        vec![Cell::text(Tone::Plain, titles), Cell::number(Tone::Heading, time::moment(milestone.at, t0))];
    if t0 != Tick::ZERO {
        let length = Term::Text(time::length(Tick::ZERO, milestone.at));
        row.push(Cell::number(Tone::Faint, catalogue.phrase("report-after-start", [("length", length)])));
    }
    page.table(2, &[row]);
    let most = if details { PARTS.1 } else { PARTS.0 };
    page.table(4, &rows(&parts(milestone), most, narrator, catalogue));
}

fn rows(parts: &[Part], most: usize, narrator: &Narrator<'_>, catalogue: &Catalogue) -> Vec<Vec<Cell>> {
    let whole: i64 = parts.iter().map(|part| part.seconds).sum();
    // One more line would say as much as the line for the rest.
    let shown = if parts.len() <= most + 1 { parts.len() } else { most };
    let (shown, rest) = parts.split_at(shown);
    let row = |part: &Part| {
        let label = catalogue.word(&format!("label-{}", part.label.word()));
        row(part.seconds, whole, label, narrator.actor(part.actor))
    };
    let mut rows: Vec<_> = shown.iter().map(row).collect();
    if !rest.is_empty() {
        let seconds = rest.iter().map(|part| part.seconds).sum();
        rows.push(self::row(seconds, whole, catalogue.word("report-rest"), String::new()));
    }
    rows
}

pub(super) fn row(seconds: i64, whole: i64, label: String, who: String) -> Vec<Cell> {
    let percent = (200 * seconds + whole) / (2 * whole.max(1));
    vec![
        Cell::number(Tone::Plain, time::seconds_as_length(seconds)),
        Cell::number(Tone::Faint, format!("{percent} %")),
        Cell::text(Tone::Plain, label),
        Cell::text(Tone::Faint, who),
    ]
}
