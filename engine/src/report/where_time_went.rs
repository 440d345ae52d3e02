//! Where the time went: the chain of each milestone, added up by what it was spent on and by whom.
//!
//! The parts are whole seconds between instants as they are shown, so that they add up to the
//! milestone to the second.

use super::page::{Cell, Page, Tone};
use super::{Debriefing, measures};
use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::model::mark::Label;
use crate::score::Milestone;
use crate::trace::words::Word;
use crate::wording::{Catalogue, Narrator, Term, time};

/// How many parts of a milestone have a line of their own.
const PARTS: usize = 8;

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

/// Adds all milestones to a page.
pub(super) fn add(page: &mut Page, narrator: &Narrator<'_>, catalogue: &Catalogue, of: &Debriefing<'_>) {
    page.heading(catalogue.word("report-where"));
    // A measure and a declaration may come true at the same record: their time is told once.
    for same in of.milestones.chunk_by(|one, next| one.record == next.record) {
        add_milestone(page, narrator, catalogue, of.scenario.clock.t0, same);
    }
    if of.milestones.is_empty() {
        page.line(Tone::Faint, format!("  {}", catalogue.word("report-where-empty")));
    }
}

/// Adds the milestones of one record.
fn add_milestone(
    page: &mut Page,
    narrator: &Narrator<'_>,
    catalogue: &Catalogue,
    t0: Tick,
    same: &[Milestone],
) {
    let Some(milestone) = same.first() else {
        return;
    };
    let title =
        |milestone: &Milestone| measures::milestone_title(narrator.titles(), catalogue, &milestone.id);
    let titles = catalogue.list(&same.iter().map(title).collect::<Vec<_>>());
    let mut line =
        vec![(Tone::Plain, format!("  {titles}  ")), (Tone::Heading, time::moment(milestone.at, t0))];
    if t0 != Tick::ZERO {
        let length = Term::Text(time::length(Tick::ZERO, milestone.at));
        let after = catalogue.phrase("report-after-start", [("length", length)]);
        line.push((Tone::Faint, format!("  {after}")));
    }
    page.lines.push(line);
    page.table(4, &rows(&parts(milestone), narrator, catalogue));
}

fn rows(parts: &[Part], narrator: &Narrator<'_>, catalogue: &Catalogue) -> Vec<Vec<Cell>> {
    let whole: i64 = parts.iter().map(|part| part.seconds).sum();
    // One more line would say as much as the line for the rest.
    let shown = if parts.len() <= PARTS + 1 { parts.len() } else { PARTS };
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

fn row(seconds: i64, whole: i64, label: String, who: String) -> Vec<Cell> {
    let percent = (200 * seconds + whole) / (2 * whole.max(1));
    vec![
        Cell::number(Tone::Plain, time::seconds_as_length(seconds)),
        Cell::number(Tone::Faint, format!("{percent} %")),
        Cell::text(Tone::Plain, label),
        Cell::text(Tone::Faint, who),
    ]
}
