//! What is compared: the score of the exercise, and each of its measures.

use super::{Asked, Came, Outcome};
use crate::scenario::Scenario;
use crate::scenario::model::script::{Measure, Scale};
use crate::score::{self, Direction, Unit};

/// The id under which the score of the exercise stands beside its measures.
pub const SCORE: &str = "score";

/// One thing that is compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// What it is.
    pub what: What,
    /// The id of the measure, or [`SCORE`].
    pub id: String,
    /// What the value is. Of what is only so or not, it is the share of nights in which it was so.
    pub unit: Unit,
    /// Whether it is only so or not: a night counts 1 if it earns the full mark, else 0.
    pub is_yes_or_no: bool,
    /// Which values are better.
    pub direction: Direction,
    /// Where the full mark ends, in the unit; `None` if it has no limit.
    pub target: Option<f64>,
    /// The smallest difference that matters, in the unit.
    pub smallest: f64,
}

/// Which part of an outcome is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The score of the exercise.
    Score,
    /// A measure, by its place in the exercise.
    Measure(usize),
}

impl Question {
    /// The questions of an exercise: its score, then its measures in their order, as far as they are asked
    /// for.
    #[must_use]
    pub fn all(scenario: &Scenario, asked: &Asked) -> Vec<Self> {
        let score = Self {
            what: What::Score,
            id: SCORE.to_owned(),
            unit: Unit::Share,
            is_yes_or_no: false,
            direction: Direction::Higher,
            target: None,
            smallest: asked.smallest.of(SCORE, Unit::Share),
        };
        let measures = scenario.objectives.iter().flat_map(|objective| &objective.measures).enumerate();
        let is_asked = |id: &str| asked.measures.is_empty() || asked.measures.iter().any(|one| one == id);
        let measures = measures.filter_map(|(place, measure)| {
            let id = scenario.names.text(measure.name);
            is_asked(id).then(|| Self::of(place, measure, id, asked))
        });
        std::iter::once(score).chain(measures).collect()
    }

    fn of(place: usize, measure: &Measure, id: &str, asked: &Asked) -> Self {
        let is_yes_or_no = score::is_yes_or_no(measure);
        let unit = if is_yes_or_no { Unit::Share } else { score::unit(&measure.quantity) };
        let target = match measure.scale {
            Scale::Lower { full, .. } | Scale::Higher { full, .. } => Some(score::number(full)),
            Scale::Exactly { .. } | Scale::Yes | Scale::Unmarked => None,
        };
        Self {
            what: What::Measure(place),
            id: id.to_owned(),
            unit,
            is_yes_or_no,
            direction: if is_yes_or_no { Direction::Higher } else { score::direction(measure) },
            target,
            smallest: asked.smallest.of(id, unit),
        }
    }

    /// What came of it in a night.
    #[must_use]
    pub fn came<'a>(&self, night: &'a Outcome) -> Option<&'a Came> {
        match self.what {
            What::Score => None,
            What::Measure(place) => night.measures.get(place),
        }
    }

    /// Its value in a night; `None` where there is nothing to count.
    #[must_use]
    pub fn value(&self, night: &Outcome) -> Option<f64> {
        match self.what {
            What::Score => night.score,
            What::Measure(_) if self.is_yes_or_no => {
                self.is_met(night).map(|is_met| f64::from(u8::from(is_met)))
            }
            What::Measure(_) => self.came(night)?.value,
        }
    }

    /// Whether it was met in a night: the full mark; `None` if it has no mark.
    #[must_use]
    pub fn is_met(&self, night: &Outcome) -> Option<bool> {
        self.came(night)?.mark.map(|mark| mark == 2)
    }

    /// How much better a difference makes it: above 0 if better, whatever its direction.
    #[must_use]
    pub fn gain(&self, difference: f64) -> f64 {
        match self.direction {
            Direction::Lower => -difference,
            Direction::Higher => difference,
        }
    }
}
