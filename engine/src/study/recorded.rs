//! What was recorded of an event: a table of milestones beside its exercise.

use super::baseline::Baseline;
use super::table::{self, Row};
use crate::diagnostic::codes::tables as code;
use crate::diagnostic::{Code, FileId, Files, Problem, Problems, Said, Span, said};
use crate::document::decode::nearest;
use crate::scenario::Scenario;
use crate::scenario::model::script::Quantity;
use std::collections::BTreeMap;

/// The name of the table.
pub const NAME: &str = "recorded.csv";

/// Its columns.
pub const COLUMNS: [&str; 11] =
    ["event", "code", "agency", "lo", "best", "hi", "tag", "src", "role", "measure", "baseline"];

/// Milliseconds in a minute.
const MINUTE_MS: f64 = 60_000.0;

/// What a milestone is to the exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The exercise takes it from the record.
    Input,
    /// The exercise has to come to it by itself.
    Predicted,
}

impl Role {
    /// The word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Input => "input",
            Self::Predicted => "predicted",
        }
    }
}

/// A milestone as it was recorded.
#[derive(Clone, Debug, PartialEq)]
pub struct Recorded {
    /// The event it belongs to.
    pub event: String,
    /// What kind of milestone it is.
    pub code: String,
    /// Whose it is.
    pub agency: String,
    /// Earliest, best and latest time, in minutes from T0.
    pub minutes: [f64; 3],
    /// How well it is known.
    pub tag: String,
    /// The key of its source.
    pub source: String,
    /// What it is to the exercise.
    pub role: Role,
    /// The measure whose value is the milestone.
    pub measure: Option<String>,
    /// The delays that the baseline adds up.
    pub baseline: Vec<String>,
}

impl Recorded {
    /// A name that no other milestone of the table has.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.code, self.agency)
    }
}

/// Reads the table. Everything that is wrong with it is added to the problems; lines with a problem
/// are left out.
pub fn read(
    files: &Files,
    file: FileId,
    scenario: &Scenario,
    baseline: &Baseline,
    problems: &mut Problems,
) -> Vec<Recorded> {
    let Some(rows) = table::rows(files, file, &COLUMNS, problems) else {
        return Vec::new();
    };
    let mut clerk = Clerk { scenario, baseline, problems, seen: BTreeMap::new() };
    let recorded: Vec<Recorded> = rows.iter().filter_map(|row| clerk.milestone(row)).collect();
    let is_predicted = |row: &Row| row.values::<11>()[8] == Role::Predicted.word();
    if !rows.iter().any(is_predicted) {
        let message = said!("no milestone of the table is predicted");
        clerk.tell(
            code::NOTHING_PREDICTED,
            Span::new(file, 0, 0),
            message,
            said!("give one the role `predicted`"),
        );
    }
    recorded
}

/// Whoever goes through the lines.
struct Clerk<'a> {
    scenario: &'a Scenario,
    baseline: &'a Baseline,
    problems: &'a mut Problems,
    seen: BTreeMap<Said, Span>,
}

impl Clerk<'_> {
    fn tell(&mut self, code: Code, span: Span, message: Said, hint: Said) {
        self.problems.push(Problem::new(code, span, message).hint(hint));
    }

    /// A line as a milestone; `None` if something is wrong with it.
    fn milestone(&mut self, row: &Row) -> Option<Recorded> {
        let before = self.problems.errors();
        let [event, kind, agency, lo, best, hi, tag, source, role, measure, baseline] = row.values::<11>();
        let minutes = self.interval([lo, best, hi], row.span);
        let role = self.role(role, row.span);
        if !["A", "B", "AS"].contains(&tag) {
            self.tell(
                code::UNKNOWN_WORD,
                row.span,
                said!("the tag `{tag}` is none", tag),
                said!("a tag is A, B or AS"),
            );
        }
        let measure = self.measure(measure, row.span);
        let baseline = self.baseline(baseline, row.span);
        if role == Some(Role::Predicted) && (measure.is_none() || baseline.is_empty()) {
            let message = said!("a predicted milestone has no measure or no baseline");
            let hint = said!(
                "name the measure of the exercise and the delays that a baseline adds up, or give it the role `input`"
            );
            self.tell(code::NOTHING_PREDICTED, row.span, message, hint);
        }
        let names = [
            Some(said!("milestone {kind} {agency}", kind, agency)),
            measure.as_ref().map(|id| said!("measure {id}", id)),
        ];
        names.into_iter().flatten().for_each(|name| self.once(name, row.span));
        let recorded = Recorded {
            event: event.to_owned(),
            code: kind.to_owned(),
            agency: agency.to_owned(),
            minutes: minutes?,
            tag: tag.to_owned(),
            source: source.to_owned(),
            role: role?,
            measure,
            baseline,
        };
        (self.problems.errors() == before).then_some(recorded)
    }

    /// What stands in the table once only.
    fn once(&mut self, name: Said, span: Span) {
        match self.seen.get(&name).copied() {
            Some(first) => {
                let problem =
                    Problem::new(code::RECORDED_TWICE, span, said!("the {name} is recorded twice", name));
                self.problems.push(problem.related(first, said!("it stands here already")));
            }
            None => {
                self.seen.insert(name, span);
            }
        }
    }

    fn interval(&mut self, texts: [&str; 3], span: Span) -> Option<[f64; 3]> {
        let [lo, best, hi] = texts.map(|text| self.minutes(text, span));
        let minutes = [lo?, best?, hi?];
        let end = (self.scenario.clock.end - self.scenario.clock.t0).0 as f64 / MINUTE_MS;
        let [lo, best, hi] = minutes;
        if !(lo <= best && best <= hi) {
            let message = said!("`lo` {lo}, `best` {best}, `hi` {hi} do not ascend", lo, best, hi);
            self.tell(code::NO_INTERVAL, span, message, said!("the best value lies inside its interval"));
        } else if hi > end {
            let message = said!("{hi} min lies after the end of the exercise, {end} min", hi, end);
            self.tell(code::NO_INTERVAL, span, message, said!("let the clock of the exercise run longer"));
        }
        Some(minutes)
    }

    fn minutes(&mut self, text: &str, span: Span) -> Option<f64> {
        let found = text.parse::<f64>().ok().filter(|minutes| minutes.is_finite() && *minutes >= 0.0);
        if found.is_none() {
            let message = said!("`{text}` is no time in minutes since T0", text);
            self.tell(
                code::NO_MINUTES,
                span,
                message,
                said!("write a plain number from 0 on, such as 12 or 12.5"),
            );
        }
        found
    }

    fn role(&mut self, word: &str, span: Span) -> Option<Role> {
        let role = [Role::Input, Role::Predicted].into_iter().find(|role| role.word() == word);
        if role.is_none() {
            self.tell(
                code::UNKNOWN_WORD,
                span,
                said!("the role `{word}` is none", word),
                said!("a role is input or predicted"),
            );
        }
        role
    }

    fn measure(&mut self, id: &str, span: Span) -> Option<String> {
        if id.is_empty() {
            return None;
        }
        let names = &self.scenario.names;
        let all = self.scenario.objectives.iter().flat_map(|objective| &objective.measures);
        let times = all.filter(|measure| matches!(measure.quantity, Quantity::Time(..)));
        let known: Vec<&str> = times.map(|measure| names.text(measure.name)).collect();
        if !known.contains(&id) {
            let hint = match nearest(id, &known).first() {
                Some(near) => said!("did you mean `{near}`?", near),
                None => said!("name a measure `Time(...)` of the exercise"),
            };
            self.tell(
                code::UNKNOWN_MEASURE,
                span,
                said!("the exercise has no measure of time `{id}`", id),
                hint,
            );
        }
        Some(id.to_owned())
    }

    fn baseline(&mut self, sum: &str, span: Span) -> Vec<String> {
        let keys = sum.split('+').map(str::trim).filter(|key| !key.is_empty());
        let keys: Vec<String> = keys.map(str::to_owned).collect();
        for key in keys.iter().filter(|key| !self.baseline.knows(key)) {
            let known: Vec<&str> = self.baseline.keys().collect();
            let hint = said!("there are {known}", known = known.join(", "));
            self.problems.push(
                Problem::new(code::UNKNOWN_BASELINE, span, said!("the baseline has no delay `{key}`", key))
                    .hint(hint),
            );
        }
        keys
    }
}
