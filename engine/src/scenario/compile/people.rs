//! People who are hurt: one person for each casualty of a script, and the table of what becomes of them.

use super::catalogue::Kind;
use super::resolver::Resolver;
use crate::diagnostic::codes::quantities;
use crate::diagnostic::said;
use crate::document::Id;
use crate::document::exercise::{Casualties, Incident as Written, TaskKind};
use crate::scenario::ids::IncidentId;
use crate::scenario::model::incident::Person;
use crate::scenario::model::survival::{BEST, Survival};

/// People hurt in an exercise, at most.
const PEOPLE_MAX: usize = 100_000;

/// Whether work of a kind is done on each casualty.
pub(super) fn is_care(kind: Option<TaskKind>) -> bool {
    matches!(kind, Some(TaskKind::Triage | TaskKind::Extract | TaskKind::Treat | TaskKind::Transport))
}

impl Resolver<'_> {
    /// Everybody who is hurt, named by the incident and a number in the order of its script.
    pub(super) fn people(&mut self) -> Vec<Person> {
        let hurt = |incident: &Written| -> usize {
            incident.casualties.iter().map(|row| row.count.value as usize).sum()
        };
        let written = &self.loaded.exercise.incidents;
        let mut together = 0_usize;
        for incident in written {
            together = together.saturating_add(hurt(incident));
            if together > PEOPLE_MAX {
                let message = said!(
                    "{most} people can be hurt in an exercise, not {together}",
                    most = PEOPLE_MAX,
                    together
                );
                self.inside(Kind::Incident, &incident.id, |resolver| {
                    resolver.problem(quantities::OUT_OF_RANGE, incident.id.span, message);
                });
                return Vec::new();
            }
        }
        let mut people = Vec::with_capacity(together);
        for (row, incident) in written.iter().enumerate() {
            let rows = incident.casualties.iter();
            let hurt = rows.flat_map(|row| std::iter::repeat_n(row, row.count.value as usize));
            for (index, row_of) in hurt.enumerate() {
                people.push(Person {
                    name: self.name(&format!("{}.casualty.{}", incident.id.value, index + 1)),
                    incident: IncidentId::at(row),
                    score: row_of.score.filter(|_| !row_of.fixed).map(|score| score.value),
                    at: self.script(incident, row_of.at.value),
                });
            }
        }
        people
    }

    /// How many of the casualties that something can be done for are meant: of an incident or of all, the
    /// serious ones or all of them.
    pub(super) fn count_people(&self, incident: Option<&Id>, serious: bool) -> u32 {
        let worst = self.number_parameter_or_nothing("triage.delayed");
        let is_meant = |row: &Casualties| {
            let score = row.score.filter(|_| !row.fixed).map(|score| f64::from(score.value));
            score.is_some_and(|score| !serious || score <= worst)
        };
        let incidents = self.loaded.exercise.incidents.iter();
        let incidents = incidents.filter(|row| incident.is_none_or(|id| row.id.value == id.value));
        let rows = incidents.flat_map(|row| row.casualties.iter()).filter(|row| is_meant(row));
        rows.map(|row| row.count.value).fold(0, u32::saturating_add)
    }

    /// The table of survival; what is wrong with it is reported.
    pub(super) fn survival(&mut self) -> Survival {
        let written = &self.loaded.survival;
        let scores = usize::from(BEST) + 1;
        let chances = &written.by_score;
        let is_share = |chance: &f64| (0.0..=1.0).contains(chance);
        let falls = chances.windows(2).any(|pair| pair[1] < pair[0]);
        if chances.len() != scores || falls || !chances.iter().all(is_share) {
            let message = said!(
                "{scores} probabilities are wanted, for the scores 0 to {best}, none below the one before",
                scores,
                best = BEST
            );
            self.at("by_score", |r| r.problem(quantities::OUT_OF_RANGE, chances.span, message));
        }
        let mut after_half_hours = vec![Vec::new(); scores];
        for (score, row) in &written.after_half_hours {
            let is_score = |value: &f64| (0.0..=f64::from(BEST)).contains(value);
            match after_half_hours.get_mut(usize::from(score.value)) {
                Some(place) if row.iter().all(is_score) => place.clone_from(row),
                _ => {
                    let message =
                        said!("scores go from 0 (worst) to {best}, in the table as everywhere", best = BEST);
                    self.at("after_half_hours", |r| r.problem(quantities::OUT_OF_RANGE, score.span, message));
                }
            }
        }
        Survival { source: written.source.clone(), by_score: chances.value.clone(), after_half_hours }
    }
}
