//! The timeline by agency: a picture of lanes, then what each agency did, the script first.
//!
//! An agency has a few lines, chosen by how much they matter and told in order of time; how many more
//! there are is said. Nothing is left out in silence: an agency of which nothing is recorded is named.

use super::lanes::Picture;
use super::page::{Page, Tone};
use super::whose::{Lane, Whose};
use super::{Debriefing, Look, story, timeline};
use crate::kernel::names::Name;
use crate::score::waiting::Wait;
use crate::trace::fact::Fact;
use crate::trace::record::RecordNo;
use crate::wording::{Catalogue, Narrator, Noun, Term};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Lines of an agency.
const LINES: usize = 6;

/// Lines of the script.
const SCRIPT: usize = 8;

/// What the part is told of.
pub(super) struct Parts<'a> {
    pub(super) narrator: &'a Narrator<'a>,
    pub(super) catalogue: &'a Catalogue,
    pub(super) of: &'a Debriefing<'a>,
    pub(super) waits: &'a [Wait],
    pub(super) chosen: &'a [RecordNo],
    pub(super) milestones: &'a BTreeSet<RecordNo>,
}

/// Adds the picture of lanes alone.
pub(super) fn picture(
    page: &mut Page,
    (narrator, catalogue): (&Narrator<'_>, &Catalogue),
    of: &Debriefing<'_>,
    waits: &[Wait],
    look: &Look,
) {
    let milestones = &of.milestones.iter().map(|milestone| milestone.record).collect();
    let chosen = &story::choose(of.scenario, of.trace, milestones);
    let parts = Parts { narrator, catalogue, of, waits, chosen, milestones };
    let (whose, lanes) = parts.lanes();
    parts.draw(page, &whose, &lanes, look);
}

impl Parts<'_> {
    /// Adds the picture and the agencies to a page.
    pub(super) fn add(&self, page: &mut Page, look: &Look) {
        page.heading(self.catalogue.word("report-lanes"));
        let (whose, lanes) = self.lanes();
        if lanes.is_empty() {
            page.line(Tone::Faint, format!("  {}", self.catalogue.word("report-timeline-empty")));
        }
        let named = self.draw(page, &whose, &lanes, look);
        self.quiet(page, &lanes);
        for ((lane, name), numbers) in named.iter().zip(lanes.values()) {
            self.lane(page, look, (*lane, name), numbers);
        }
    }

    /// Draws the picture. The lanes with their names, from the top.
    fn draw(
        &self,
        page: &mut Page,
        whose: &Whose<'_>,
        lanes: &BTreeMap<Lane, Vec<RecordNo>>,
        look: &Look,
    ) -> Vec<(Lane, String)> {
        let named: Vec<(Lane, String)> = lanes.keys().map(|lane| (*lane, self.name(*lane))).collect();
        let (of, waits, chosen) = (self.of, self.waits, self.chosen);
        Picture { of, whose, waits, chosen, lanes: &named }.draw(page, self.catalogue, look.width);
        named
    }

    /// The lanes, each with the records that stand in it.
    fn lanes(&self) -> (Whose<'_>, BTreeMap<Lane, Vec<RecordNo>>) {
        let whose = Whose::new(self.of.scenario, self.of.trace);
        let mut lanes: BTreeMap<Lane, Vec<RecordNo>> = BTreeMap::new();
        for number in self.chosen.iter().filter(|number| !self.is_frame(**number)) {
            lanes.entry(whose.record(*number)).or_default().push(*number);
        }
        // Whoever was told or waited has a lane, even if nothing of it is worth a line.
        for record in
            self.of.trace.records.iter().filter(|record| !matches!(record.fact, Fact::Expired { .. }))
        {
            if let Some(lane @ Lane::Agency(_)) = whose.actor(record.actor) {
                lanes.entry(lane).or_default();
            }
        }
        (whose, lanes)
    }

    /// The start and the end are no story of anybody.
    fn is_frame(&self, number: RecordNo) -> bool {
        matches!(self.of.trace.get(number).fact, Fact::Start {} | Fact::End {})
    }

    fn name(&self, lane: Lane) -> String {
        match lane {
            Lane::Script => self.catalogue.word("report-lane-script"),
            Lane::Nobody => self.catalogue.word("report-lane-nobody"),
            Lane::Agency(id) => self.agency(self.of.scenario.agency(id).name),
        }
    }

    fn agency(&self, name: Name) -> String {
        self.narrator.titles().of(Noun::Agency, self.of.scenario.names.text(name))
    }

    /// Names the agencies of which nothing is recorded.
    fn quiet(&self, page: &mut Page, lanes: &BTreeMap<Lane, Vec<RecordNo>>) {
        let agencies = (0..self.of.scenario.agencies.len()).map(crate::scenario::ids::AgencyId::at);
        let quiet = agencies.filter(|agency| !lanes.contains_key(&Lane::Agency(*agency)));
        let names: Vec<String> = quiet.map(|id| self.agency(self.of.scenario.agency(id).name)).collect();
        if !names.is_empty() {
            let agencies = Term::Text(self.catalogue.list(&names));
            let told = self.catalogue.phrase("report-lanes-quiet", [("agencies", agencies)]);
            page.text(2, Tone::Faint, &told);
        }
    }

    /// One lane's own lines.
    fn lane(&self, page: &mut Page, look: &Look, (lane, name): (Lane, &str), numbers: &[RecordNo]) {
        if numbers.is_empty() {
            return;
        }
        page.line(Tone::Heading, format!("  {name}"));
        let most = if lane == Lane::Script { SCRIPT } else { LINES };
        let shown = if look.details { numbers.to_vec() } else { self.weightiest(numbers, most) };
        let rows: Vec<_> =
            shown.iter().map(|number| timeline::row(*number, self.narrator, self.of)).collect();
        page.table(4, &rows);
        super::more(page, self.catalogue, "report-more-lines", 4, numbers.len() - shown.len());
    }

    /// The lines that matter most, of equals the earlier, in order of time.
    fn weightiest(&self, numbers: &[RecordNo], most: usize) -> Vec<RecordNo> {
        // A line about what is left out says as much as one more line.
        if numbers.len() <= most + 1 {
            return numbers.to_vec();
        }
        let mut injected = BTreeSet::new();
        let mut ranked: Vec<(Reverse<u8>, RecordNo)> = Vec::new();
        for number in numbers {
            let fact = &self.of.trace.get(*number).fact;
            let again = matches!(fact, Fact::Injected { inject, .. } if !injected.insert(*inject));
            let weight = if again { 0 } else { self.weight(*number, fact) };
            ranked.push((Reverse(weight), *number));
        }
        ranked.sort_unstable();
        let mut shown: Vec<RecordNo> = ranked.iter().take(most).map(|(_, number)| *number).collect();
        shown.sort_unstable();
        shown
    }

    /// How much a line matters.
    fn weight(&self, number: RecordNo, fact: &Fact) -> u8 {
        if self.milestones.contains(&number) {
            return 6;
        }
        match fact {
            Fact::Began { .. }
            | Fact::Declared { .. }
            | Fact::Warned {}
            | Fact::TookCommand {}
            | Fact::Contained { .. }
            | Fact::Unresolved { .. }
            | Fact::TaskOpen { .. } => 5,
            Fact::Opened {}
            | Fact::Arrived { .. }
            | Fact::MetJointly { .. }
            | Fact::Agreed { .. }
            | Fact::NotAgreed { .. }
            | Fact::Stalled { .. }
            | Fact::Defaulted { .. }
            | Fact::Refused { .. }
            | Fact::Forgone { .. }
            | Fact::Shortfall { .. }
            | Fact::ChannelFailed { .. }
            | Fact::ZoneDeclared { .. }
            | Fact::Corrected { .. } => 4,
            Fact::Failed { .. } | Fact::GaveUp { .. } | Fact::Omitted { .. } => 2,
            Fact::Injected { inject, .. } if !self.is_expected_of(*inject) => 2,
            _ => 3,
        }
    }

    /// Whether an inject expects an action.
    fn is_expected_of(&self, inject: Name) -> bool {
        self.of.scenario.injects.iter().any(|one| one.name == inject && !one.expected.is_empty())
    }
}
