//! The picture of a run: one lane for the script and for each agency that did something, over one axis
//! of time.
//!
//! A lane is dotted until the agency is first told of anything, then drawn through, and shaded where
//! somebody there waits for an authority, for information or before a zone: the eye sees the alert
//! spread, and where it stood still. Where several signs fall on one place, the weightiest shows.

use super::Debriefing;
use super::page::{Line, Page, Tone, elided, width};
use super::signs::Sign;
use super::whose::{Lane, Whose};
use crate::kernel::tick::Tick;
use crate::scenario::model::mark::Label;
use crate::score::waiting::Wait;
use crate::trace::fact::Fact;
use crate::trace::record::RecordNo;
use crate::wording::Catalogue;
use std::collections::{BTreeMap, BTreeSet};

/// Columns of the names of lanes at most.
const NAMES: usize = 26;

/// Columns of an axis where the page does not say how wide it is, and the least.
const AXIS: (usize, usize) = (70, 24);

/// Minutes between two labels of the axis.
const STEPS: [i64; 12] = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 720, 1_440];

/// Columns of a label of the axis with the space after it.
const LABEL: i64 = 8;

/// What the picture is drawn of.
pub(super) struct Picture<'a> {
    pub(super) of: &'a Debriefing<'a>,
    pub(super) whose: &'a Whose<'a>,
    pub(super) waits: &'a [Wait],
    pub(super) chosen: &'a [RecordNo],
    /// The lanes with their names, from the top.
    pub(super) lanes: &'a [(Lane, String)],
}

/// The columns of the axis: which instant stands where.
struct Axis {
    end: Tick,
    columns: usize,
}

impl Axis {
    fn column(&self, at: Tick) -> usize {
        let last = i64::try_from(self.columns).unwrap_or(i64::MAX) - 1;
        let whole = self.end.0.max(1);
        usize::try_from(at.0.clamp(0, whole).saturating_mul(last) / whole).unwrap_or(0)
    }
}

impl Picture<'_> {
    /// Draws the lanes and their legend.
    pub(super) fn draw(&self, page: &mut Page, catalogue: &Catalogue, columns: usize) {
        let most = NAMES.min(columns.max(AXIS.1) / 4);
        let most = if columns == 0 { NAMES } else { most };
        let names: Vec<String> = self.lanes.iter().map(|(_, name)| elided(name, most)).collect();
        let indent = names.iter().map(|name| width(name)).max().unwrap_or(0) + 4;
        let columns = if columns == 0 { AXIS.0 } else { columns.saturating_sub(indent).max(AXIS.1) };
        let last = self.of.trace.records.last().map_or(Tick::ZERO, |record| record.at);
        let axis = Axis { end: self.of.scenario.clock.end.max(last), columns };
        let mut cells: BTreeMap<Lane, Vec<Sign>> = BTreeMap::new();
        for (lane, _) in self.lanes {
            cells.insert(*lane, self.row(*lane, &axis));
        }
        page.line(Tone::Faint, format!("{}{}", " ".repeat(indent), self.labels(&axis)));
        for ((lane, _), name) in self.lanes.iter().zip(&names) {
            let padding = " ".repeat(indent - 2 - width(name));
            let mut line = vec![(Tone::Plain, format!("  {name}{padding}"))];
            line.extend(pieces(cells.get(lane).map_or(&[][..], Vec::as_slice)));
            page.lines.push(line);
        }
        legend(page, catalogue, &cells.into_values().flatten().collect());
    }

    /// The labels of the axis, hours and minutes from T0: digits alone, so that they keep their order
    /// on a page that runs from right to left.
    fn labels(&self, axis: &Axis) -> String {
        let t0 = self.of.scenario.clock.t0;
        let minutes = axis.end.0 / 60_000;
        let room = i64::try_from(axis.columns).unwrap_or(i64::MAX) / LABEL;
        let step = STEPS.into_iter().find(|step| minutes / step <= room).unwrap_or(STEPS[STEPS.len() - 1]);
        let mut text = String::new();
        for number in 0.. {
            let minute = number * step;
            let at = t0 + Tick(minute * 60_000);
            let label = format!("{}:{:02}", minute / 60, minute % 60);
            let column = axis.column(at);
            if at > axis.end || column + label.len() > axis.columns {
                break;
            }
            let used = text.chars().count();
            if used == 0 || column > used {
                text.push_str(&" ".repeat(column - used));
                text.push_str(&label);
            }
        }
        text
    }

    /// The signs of a lane, one for each column.
    fn row(&self, lane: Lane, axis: &Axis) -> Vec<Sign> {
        let learned = self.first_told(lane);
        let ground = |column: usize| match learned {
            _ if lane == Lane::Script => Sign::Aware,
            _ if lane == Lane::Nobody => Sign::Nothing,
            Some(at) if axis.column(at) <= column => Sign::Aware,
            Some(_) | None => Sign::Unaware,
        };
        let mut signs: Vec<Sign> = (0..axis.columns).map(ground).collect();
        for wait in self.waits.iter().filter(|wait| self.whose.actor(wait.who) == Some(lane)) {
            if is_blocked(wait.label) && wait.from < wait.to {
                let columns = axis.column(wait.from)..=axis.column(wait.to);
                signs[columns].iter_mut().for_each(|sign| *sign = (*sign).max(Sign::Blocked));
            }
        }
        let mut put = |at: Tick, sign: Sign| {
            if let Some(place) = signs.get_mut(axis.column(at)) {
                *place = (*place).max(sign);
            }
        };
        if let Some(at) = learned.filter(|_| lane != Lane::Script) {
            put(at, Sign::Learned);
        }
        for number in self.chosen.iter().filter(|number| self.whose.record(**number) == lane) {
            let record = self.of.trace.get(*number);
            if let Some(sign) = Sign::of(&record.fact) {
                put(record.at, sign);
            }
        }
        signs
    }

    /// When somebody of a lane first learned something from somebody else.
    fn first_told(&self, lane: Lane) -> Option<Tick> {
        let told = self.of.trace.records.iter().find(|record| match &record.fact {
            Fact::Learned { from, .. } => {
                *from != record.actor && self.whose.actor(record.actor) == Some(lane)
            }
            _ => false,
        });
        told.map(|record| record.at)
    }
}

fn is_blocked(label: Label) -> bool {
    matches!(label, Label::Authority | Label::Seeking | Label::Stalled | Label::Holding)
}

/// Signs in a row, those of one tone together.
fn pieces(signs: &[Sign]) -> Line {
    let same = signs.chunk_by(|one, next| one.tone() == next.tone());
    same.map(|run| (run[0].tone(), run.iter().map(|sign| sign.character()).collect())).collect()
}

/// What the signs that were drawn mean.
fn legend(page: &mut Page, catalogue: &Catalogue, drawn: &BTreeSet<Sign>) {
    let drawn = Sign::ALL.into_iter().filter(|sign| drawn.contains(sign));
    let told = drawn.map(|sign| {
        // A sign and its meaning do not part at the end of a line.
        format!("{}\u{a0}{}", sign.character(), catalogue.word(sign.key()).replace(' ', "\u{a0}"))
    });
    page.text(2, Tone::Faint, &told.collect::<Vec<_>>().join("  "));
}
