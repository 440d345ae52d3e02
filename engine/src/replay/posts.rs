//! Posts: whether one is open.

use crate::kernel::names::Name;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::trace::Trace;
use crate::trace::fact::Fact;
use std::collections::BTreeMap;

/// Whether a post is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody is there.
    Closed,
    /// It was ordered to open and is not yet staffed.
    Opening,
    /// It is open.
    Open,
    /// It is out of action.
    Lost,
}

impl State {
    /// Its word in documents.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Opening => "opening",
            Self::Open => "open",
            Self::Lost => "lost",
        }
    }
}

/// The states of each post from the instants on at which they begin, in the order of the exercise.
#[must_use]
pub fn states(scenario: &Scenario, trace: &Trace) -> Vec<Vec<(Tick, State)>> {
    let posts = scenario.post_ids().filter_map(|id| Some((scenario.actor_name(id), scenario.post(id)?)));
    let mut doors: BTreeMap<Name, Door> = posts
        .map(|(name, post)| {
            let state = if post.is_open_at_first() { State::Open } else { State::Closed };
            (name, Door { state, losses: 0, changes: vec![(Tick::ZERO, state)] })
        })
        .collect();
    for record in &trace.records {
        let place = match &record.fact {
            Fact::OpeningOrdered { post } => *post,
            _ => record.actor,
        };
        if let Some(door) = doors.get_mut(&place) {
            door.take_in(&record.fact);
            door.note(record.at);
        }
    }
    let names = scenario.post_ids().map(|id| scenario.actor_name(id));
    names.map(|name| doors.remove(&name).map(|door| door.changes).unwrap_or_default()).collect()
}

/// The door of one post.
struct Door {
    state: State,
    /// Losses that have not ended.
    losses: u32,
    changes: Vec<(Tick, State)>,
}

impl Door {
    fn take_in(&mut self, fact: &Fact) {
        match fact {
            Fact::OpeningOrdered { .. } if self.state == State::Closed => self.state = State::Opening,
            Fact::Opened {} => self.state = State::Open,
            Fact::Closed {} => self.state = State::Closed,
            Fact::OutOfAction {} => self.losses += 1,
            Fact::BackInAction {} => self.losses = self.losses.saturating_sub(1),
            _ => {}
        }
    }

    fn note(&mut self, at: Tick) {
        let state = if self.losses > 0 { State::Lost } else { self.state };
        while self.changes.last().is_some_and(|(last, _)| *last == at) {
            self.changes.pop();
        }
        if self.changes.last().is_none_or(|(_, last)| *last != state) {
            self.changes.push((at, state));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::replay::example;

    #[test]
    fn a_post_opens_is_lost_comes_back_and_closes() {
        let (scenario, trace) = example::run(
            "5:00 rescue.room OpeningOrdered post=rescue.cell
             15:00 rescue.cell Opened
             20:00 rescue.cell OutOfAction
             21:00 rescue.cell OutOfAction
             22:00 rescue.cell BackInAction
             25:00 rescue.cell BackInAction
             30:00 rescue.cell Closed",
        );
        let all = states(&scenario, &trace);
        let told = |(at, state): &(Tick, State)| format!("{} {}", at.0 / 60_000, state.word());
        assert_eq!(all[0].iter().map(told).collect::<Vec<_>>(), ["0 open"]);
        let cell: Vec<String> = all[2].iter().map(told).collect();
        assert_eq!(cell, ["0 closed", "5 opening", "15 open", "20 lost", "25 open", "30 closed"]);
    }
}
