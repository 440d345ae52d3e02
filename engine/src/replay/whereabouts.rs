//! Whereabouts: where each unit is, where it is bound for, and what it does there.

use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::trace::Trace;
use crate::trace::fact::Fact;
use crate::trace::record::{Record, RecordNo};
use std::collections::{BTreeMap, BTreeSet};

/// What a unit is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Free at its place.
    Ready,
    /// It was ordered somewhere and turns out.
    Ordered,
    /// It takes its equipment.
    Equipping,
    /// It is on the road.
    Travelling,
    /// It is at a site.
    OnScene,
    /// It waits outside a zone.
    Waiting,
    /// It is at work.
    Working,
    /// It is out of action.
    Lost,
    /// It is busy with something that the exercise does not show, and cannot be sent.
    Elsewhere,
}

impl Doing {
    /// All, each at its number.
    pub const ALL: [Self; 9] = [
        Self::Ready,
        Self::Ordered,
        Self::Equipping,
        Self::Travelling,
        Self::OnScene,
        Self::Waiting,
        Self::Working,
        Self::Lost,
        Self::Elsewhere,
    ];

    /// Its word in documents.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Ordered => "ordered",
            Self::Equipping => "equipping",
            Self::Travelling => "travelling",
            Self::OnScene => "on-scene",
            Self::Waiting => "waiting",
            Self::Working => "working",
            Self::Lost => "lost",
            Self::Elsewhere => "elsewhere",
        }
    }
}

/// A stretch of time in which a unit is about one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// From when.
    pub from: Tick,
    /// Until when.
    pub to: Tick,
    /// What it is about.
    pub doing: Doing,
    /// The site where it is, or that it left.
    pub place: Name,
    /// The site that it is bound for.
    pub toward: Option<Name>,
    /// The record with which the stretch began.
    pub record: RecordNo,
}

/// The stretches of each unit from the start to the end, without gaps, in the order of the exercise; some
/// are elsewhere all along.
#[must_use]
pub fn whereabouts(scenario: &Scenario, trace: &Trace, elsewhere: &BTreeSet<Name>) -> Vec<Vec<Span>> {
    let units = scenario.unit_ids().filter_map(|id| Some((scenario.actor_name(id), scenario.unit(id)?)));
    let first = |name: &Name| if elsewhere.contains(name) { Doing::Elsewhere } else { Doing::Ready };
    let mut crews: BTreeMap<Name, Crew> =
        units.map(|(name, unit)| (name, Crew::new(scenario.site(unit.home).name, first(&name)))).collect();
    let mut hands = Hands::default();
    for (number, record) in trace.iter() {
        for (unit, change) in hands.changes(record) {
            if let Some(crew) = crews.get_mut(&unit) {
                crew.change(change);
                crew.note(record.at, number);
            }
        }
    }
    let end = trace.records.last().map_or(Tick::ZERO, |last| last.at).max(scenario.clock.end);
    let names = scenario.unit_ids().map(|id| scenario.actor_name(id));
    names.map(|name| crews.remove(&name).map(|crew| crew.into_spans(end)).unwrap_or_default()).collect()
}

/// What a record changes for a unit.
enum Change {
    /// It is about something, bound for a site or for none.
    Is(Doing, Option<Name>),
    /// It is at a site now.
    At(Name),
    /// It is free where it is.
    Free,
    /// It has one more piece of work in hand.
    Takes(Name),
    /// It has put a piece of work down.
    Leaves(Name),
    /// It is out of action.
    Lost,
    /// It is back.
    Back,
}

/// Who has which work in hand.
#[derive(Default)]
struct Hands {
    /// The units of a task.
    tasks: BTreeMap<Name, Vec<Name>>,
    /// The unit that has somebody in hand.
    people: BTreeMap<Name, Name>,
}

impl Hands {
    fn changes(&mut self, record: &Record) -> Vec<(Name, Change)> {
        let own = |change: Change| vec![(record.actor, change)];
        match &record.fact {
            Fact::Tasked { to, .. } => own(Change::Is(Doing::Ordered, Some(*to))),
            Fact::Equipping {} => own(Change::Is(Doing::Equipping, None)),
            Fact::Departed { to } | Fact::Resumed { to } => own(Change::Is(Doing::Travelling, Some(*to))),
            Fact::NoWay { .. } | Fact::LeftEdge { .. } => own(Change::Is(Doing::OnScene, None)),
            Fact::Entered { .. } => own(Change::Is(Doing::OnScene, None)),
            Fact::Arrived { at, .. } => own(Change::At(*at)),
            Fact::Held { .. } => own(Change::Is(Doing::Waiting, None)),
            Fact::Released { .. } | Fact::FreeAgain { .. } => own(Change::Free),
            Fact::OutOfAction {} => own(Change::Lost),
            Fact::BackInAction {} => own(Change::Back),
            Fact::TaskStarted { task, with } | Fact::TaskResumed { task, with } => {
                let left = self.leave(*task);
                self.tasks.insert(*task, with.to_vec());
                left.into_iter().chain(with.iter().map(|unit| (*unit, Change::Takes(*task)))).collect()
            }
            Fact::TaskDone { task } | Fact::TaskInterrupted { task } => self.leave(*task),
            Fact::TakenOn { by, .. } | Fact::Boarded { by } => {
                self.people.insert(record.actor, *by);
                vec![(*by, Change::Takes(record.actor))]
            }
            Fact::Triaged { .. }
            | Fact::Extracted { .. }
            | Fact::FirstAid { .. }
            | Fact::PutDown { .. }
            | Fact::Admitted { .. } => {
                let hand = self.people.remove(&record.actor);
                hand.map(|unit| (unit, Change::Leaves(record.actor))).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    fn leave(&mut self, task: Name) -> Vec<(Name, Change)> {
        let units = self.tasks.remove(&task).unwrap_or_default();
        units.into_iter().map(|unit| (unit, Change::Leaves(task))).collect()
    }
}

/// One unit while the trace is read.
struct Crew {
    home: Name,
    place: Name,
    doing: Doing,
    toward: Option<Name>,
    work: BTreeSet<Name>,
    /// Losses that have not ended.
    losses: u32,
    spans: Vec<Span>,
}

impl Crew {
    fn new(home: Name, doing: Doing) -> Self {
        let first = Span {
            from: Tick::ZERO,
            to: Tick::ZERO,
            doing,
            place: home,
            toward: None,
            record: RecordNo::START,
        };
        let work = BTreeSet::new();
        Self { home, place: home, doing, toward: None, work, losses: 0, spans: vec![first] }
    }

    fn change(&mut self, change: Change) {
        match change {
            Change::Is(Doing::Equipping, _) => self.doing = Doing::Equipping,
            Change::Is(doing, toward) => (self.doing, self.toward) = (doing, toward),
            Change::At(site) => {
                let doing = if site == self.home { Doing::Ready } else { Doing::OnScene };
                (self.place, self.doing, self.toward) = (site, doing, None);
            }
            Change::Free => (self.doing, self.toward) = (Doing::Ready, None),
            Change::Takes(work) => {
                self.work.insert(work);
            }
            Change::Leaves(work) => {
                self.work.remove(&work);
            }
            Change::Lost => self.losses += 1,
            Change::Back => self.losses = self.losses.saturating_sub(1),
        }
    }

    /// What it is about, all told: who is out of action does nothing, who is there and has work is at it.
    fn now(&self) -> Doing {
        match self.doing {
            _ if self.losses > 0 => Doing::Lost,
            Doing::OnScene | Doing::Ready if !self.work.is_empty() => Doing::Working,
            doing => doing,
        }
    }

    fn note(&mut self, at: Tick, record: RecordNo) {
        let (doing, place, toward) = (self.now(), self.place, self.toward);
        let same = |last: &Span| (last.doing, last.place, last.toward) == (doing, place, toward);
        if self.spans.last().is_some_and(same) {
            return;
        }
        if let Some(last) = self.spans.last_mut() {
            last.to = at;
        }
        while self.spans.last().is_some_and(|last| last.from == at) {
            self.spans.pop();
        }
        if !self.spans.last().is_some_and(same) {
            self.spans.push(Span { from: at, to: at, doing, place, toward, record });
        }
    }

    fn into_spans(mut self, end: Tick) -> Vec<Span> {
        if let Some(last) = self.spans.last_mut() {
            last.to = end;
        }
        self.spans
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::replay::example;

    fn told(text: &str) -> Vec<String> {
        told_without(text, "")
    }

    /// The same, while one unit is elsewhere.
    fn told_without(text: &str, elsewhere: &str) -> Vec<String> {
        let (scenario, trace) = example::run(text);
        let elsewhere: BTreeSet<Name> = trace.names.find(elsewhere).into_iter().collect();
        let line = |span: &Span| {
            let place = trace.names.text(span.place);
            let toward = span.toward.map_or(String::new(), |site| format!(" to {}", trace.names.text(site)));
            format!("{}-{} {} {place}{toward}", span.from.0 / 60_000, span.to.0 / 60_000, span.doing.word())
        };
        whereabouts(&scenario, &trace, &elsewhere)[1].iter().map(line).collect()
    }

    #[test]
    fn a_unit_goes_out_waits_works_is_lost_and_is_free_again() {
        let trace = "
            1:00 rescue.ambulance.1 Tasked to=quay by=rescue.room
            2:00 rescue.ambulance.1 Equipping
            3:00 rescue.ambulance.1 Departed to=quay
            13:00 rescue.ambulance.1 Arrived at=quay
            14:00 rescue.ambulance.1 Held site=quay hold=no-information
            15:00 rescue.ambulance.1 Entered site=quay
            15:00 triage TaskStarted task=triage with=[rescue.ambulance.1]
            18:00 rescue.ambulance.1 OutOfAction
            19:00 rescue.ambulance.1 BackInAction
            20:00 triage TaskDone task=triage
            21:00 collapse.casualty.1 Boarded by=rescue.ambulance.1
            22:00 rescue.ambulance.1 Departed to=clinic-yard
            30:00 rescue.ambulance.1 Arrived at=clinic-yard
            35:00 collapse.casualty.1 Admitted incident=collapse at=clinic by=rescue.ambulance.1
            35:00 rescue.ambulance.1 FreeAgain at=clinic-yard";
        let expected = [
            "0-1 ready station",
            "1-2 ordered station to quay",
            "2-3 equipping station to quay",
            "3-13 travelling station to quay",
            "13-14 on-scene quay",
            "14-15 waiting quay",
            "15-18 working quay",
            "18-19 lost quay",
            "19-20 working quay",
            "20-21 on-scene quay",
            "21-22 working quay",
            "22-30 travelling quay to clinic-yard",
            "30-35 working clinic-yard",
            "35-60 ready clinic-yard",
        ];
        assert_eq!(told(trace), expected);
    }

    #[test]
    fn what_happens_at_one_instant_leaves_no_empty_stretch() {
        let trace = "
            1:00 rescue.ambulance.1 Tasked to=quay by=rescue.room
            1:00 rescue.ambulance.1 Departed to=quay";
        assert_eq!(told(trace), ["0-1 ready station", "1-60 travelling station to quay"]);
    }

    #[test]
    fn who_is_elsewhere_is_not_ready() {
        let trace = "
            1:00 rescue.ambulance.1 OutOfAction
            2:00 rescue.ambulance.1 BackInAction";
        let expected = ["0-1 elsewhere station", "1-2 lost station", "2-60 elsewhere station"];
        assert_eq!(told_without(trace, "rescue.ambulance.1"), expected);
    }
}
