//! Parameters: the defaults, and what doctrine, exercise and settings lay over them.
//!
//! A setting wins over the exercise, the exercise over the doctrine, the doctrine over the
//! defaults: whoever writes for the narrower purpose is heard.

use super::catalogue::{Kind, nearest_of};
use super::distributions::{Fault, Ground};
use super::resolver::Resolver;
use crate::diagnostic::codes::{names, quantities};
use crate::diagnostic::{Problem, Span, said};
use crate::document::Id;
use crate::document::decode::Spanned;
use crate::document::defaults::{Default as Entry, Tag};
use crate::document::distribution::Distribution as Written;
use crate::document::exercise::Ground as Laying;
use crate::document::measure::ParameterValue;
use crate::kernel::distribution::Distribution;
use crate::scenario::model::parameters::{Lookup, Parameters};
use crate::scenario::provenance::Origin;
use std::collections::BTreeMap;

/// Keys that begin so give probabilities or shares: nothing above 1 makes sense.
const SHARES: [&str; 13] = [
    "attention.",
    "backlog.omission-limit",
    "backlog.error-cap",
    "vanish.",
    "misroute.",
    "retention.",
    "decision.theta.",
    "decision.initiative.",
    "decision.reopen",
    "warning.calls-factor",
    "triage.under",
    "triage.over",
    "casualty.self-present",
];

/// After how long an engaged caller tries again.
const REDIAL: &str = "redial";

/// How long an element lives that has no parameter of its own.
const LIFE_OF_OTHERS: &str = "life.other";

/// The parameters in force, as written.
#[derive(Debug, Default)]
pub(super) struct Laid {
    values: BTreeMap<String, Value>,
}

#[derive(Debug)]
struct Value {
    written: ParameterValue,
    span: Span,
    origin: Origin,
}

/// Why a parameter is no length of time.
pub(super) enum NoTime {
    /// There is none of this key.
    Unknown,
    /// It is a number.
    Number,
}

impl Laid {
    /// The length of time that a parameter gives.
    pub(super) fn time(&self, key: &str) -> Result<&Written, NoTime> {
        match self.values.get(key).map(|value| &value.written) {
            Some(ParameterValue::Time(written)) => Ok(written),
            Some(ParameterValue::Number(_)) => Err(NoTime::Number),
            None => Err(NoTime::Unknown),
        }
    }

    fn lay_default(&mut self, entry: &Entry, laying: Laying) {
        let written = match (laying, &entry.ideal) {
            (Laying::Ideal, Some(ideal)) => ideal.clone(),
            (Laying::Ideal | Laying::Standard, _) => entry.value.clone(),
        };
        let origin = Origin::Default { tag: tag(entry.tag).to_owned(), source: entry.source.clone() };
        self.values.insert(entry.key.value.clone(), Value { written, span: entry.key.span, origin });
    }

    /// Whether a key may be set: it has a default, or it is the life of an element.
    fn knows(&self, key: &str) -> bool {
        self.values.contains_key(key) || key.strip_prefix("life.").is_some_and(|element| !element.is_empty())
    }
}

fn tag(tag: Tag) -> &'static str {
    match tag {
        Tag::A => "A",
        Tag::B => "B",
        Tag::AS => "AS",
    }
}

impl Resolver<'_> {
    /// Lays the parameters: defaults, doctrine, exercise.
    pub(super) fn lay_parameters(&mut self) {
        let loaded = self.loaded;
        for entry in &loaded.defaults.entries {
            self.laid.lay_default(entry, loaded.exercise.defaults);
        }
        self.at("parameters", |resolver| {
            resolver.lay_over(&loaded.doctrine.parameters);
            resolver.lay_over(&loaded.exercise.parameters);
            resolver.check_parameters();
            resolver.check_redialling();
            resolver.check_lengths_of_life();
        });
        for (key, value) in &self.laid.values {
            self.provenance.origins.insert(format!("default:{key}"), value.origin.clone());
        }
    }

    fn lay_over(&mut self, parameters: &BTreeMap<Id, Spanned<ParameterValue>>) {
        for (key, written) in parameters {
            if self.laid.knows(key) {
                self.report_other_kind(key, written);
                let value = Value {
                    written: written.value.clone(),
                    span: written.span,
                    origin: self.origin(written.span),
                };
                self.laid.values.insert(key.value.clone(), value);
            } else {
                self.report_unknown_parameter(key);
            }
        }
    }

    /// A length of time stays one, a number a number. What has no default is the life of an
    /// element, a length of time.
    fn report_other_kind(&mut self, key: &Id, written: &Spanned<ParameterValue>) {
        let before = self.laid.values.get(&key.value).map(|value| &value.written);
        let is_time = before.is_none_or(|before| matches!(before, ParameterValue::Time(_)));
        let wanted = match (is_time, &written.value) {
            (true, ParameterValue::Time(_)) | (false, ParameterValue::Number(_)) => return,
            (true, ParameterValue::Number(_)) => said!("a length of time such as \"5 s\""),
            (false, ParameterValue::Time(_)) => said!("a number"),
        };
        let message = said!("`{key}` is {wanted}", key = &key.value, wanted);
        self.problem(names::WRONG_KIND, written.span, message);
    }

    /// Reports a parameter that nothing knows. The life of every element may be given, even where
    /// it has no default.
    pub(super) fn report_unknown_parameter(&mut self, key: &Id) {
        let elements = self.catalogue.ids(Kind::Element).into_iter();
        let lives: Vec<String> = elements.map(|element| format!("life.{element}")).collect();
        let known = self.laid.values.keys().chain(&lives).map(String::as_str);
        let mut near = nearest_of(known.filter(|known| *known != key.value), key);
        near.dedup();
        let message = said!("no parameter is called `{key}`", key = &key.value);
        let problem = Problem::new(names::UNKNOWN, key.span, message);
        let problem = match near[..] {
            [] => problem.hint(said!("all parameters are listed in the defaults")),
            _ => self.with_near(problem, key.span, &near),
        };
        self.report(problem);
    }

    fn check_parameters(&mut self) {
        let ground = Ground::new(&self.laid);
        let mut faults: Vec<(Fault, Span)> = Vec::new();
        let mut too_large = Vec::new();
        for (key, value) in &self.laid.values {
            match &value.written {
                ParameterValue::Time(written) => {
                    faults.extend(ground.read(written).err().map(|fault| (fault, value.span)))
                }
                ParameterValue::Number(number) if *number > 1.0 && is_share(key) => {
                    too_large.push((key.clone(), value.span))
                }
                ParameterValue::Number(_) => {}
            }
        }
        for (fault, span) in faults {
            self.report_fault(fault, span);
        }
        for (key, span) in too_large {
            self.problem(
                quantities::OUT_OF_RANGE,
                span,
                said!("`{key}` is a share: at most 1, or 100 %", key),
            );
        }
    }

    /// What is stale as soon as it is told is never known.
    fn check_lengths_of_life(&mut self) {
        let ground = Ground::new(&self.laid);
        let lives = self.laid.values.iter().filter(|(key, _)| key.starts_with("life."));
        let is_nothing = |key: &str| {
            let read = self.laid.time(key).ok().and_then(|written| ground.read(written).ok());
            read.is_some_and(|life| life.mean() <= 0.0)
        };
        let lives = lives.filter(|(key, _)| is_nothing(key));
        let found: Vec<(String, Span)> = lives.map(|(key, value)| (key.clone(), value.span)).collect();
        for (key, span) in found {
            let message = said!("`{key}` is nothing: whatever is told would be stale at once", key);
            self.problem(quantities::OUT_OF_RANGE, span, message);
        }
    }

    fn check_redialling(&mut self) {
        let Some(span) = self.laid.values.get(REDIAL).map(|value| value.span) else { return };
        let Ok(written) = self.laid.time(REDIAL) else { return };
        if let Ok(delay) = Ground::new(&self.laid).read(written) {
            self.check_redial(&delay, span);
        }
    }

    /// The parameters that the mechanisms read.
    pub(super) fn parameters(&mut self) -> Parameters {
        Parameters::read(&mut Reading(self))
    }

    /// A length of time among the parameters; one that the defaults lack is reported.
    pub(super) fn time_parameter(&mut self, key: &str) -> Distribution {
        match self.laid.time(key) {
            Ok(written) => {
                let read = Ground::new(&self.laid).read(written);
                read.unwrap_or(Distribution::Fixed(0.0))
            }
            Err(NoTime::Unknown) => {
                self.report_missing(key);
                Distribution::Fixed(0.0)
            }
            Err(NoTime::Number) => Distribution::Fixed(0.0),
        }
    }

    /// A number among the parameters, 0 if there is none.
    pub(super) fn number_parameter_or_nothing(&self, key: &str) -> f64 {
        match self.laid.values.get(key).map(|value| &value.written) {
            Some(ParameterValue::Number(number)) => *number,
            Some(ParameterValue::Time(_)) | None => 0.0,
        }
    }

    /// A number among the parameters; one that the defaults lack is reported.
    pub(super) fn number_parameter(&mut self, key: &str) -> f64 {
        if !self.laid.values.contains_key(key) {
            self.report_missing(key);
        }
        self.number_parameter_or_nothing(key)
    }

    /// How long a statement of an element stays fresh.
    pub(super) fn life_parameter(&mut self, element: &str) -> Distribution {
        let key = format!("life.{element}");
        let own = self.laid.values.contains_key(&key);
        self.time_parameter(if own { &key } else { LIFE_OF_OTHERS })
    }

    /// Reports lives of elements that do not exist. Needs the catalogue.
    pub(super) fn check_lives(&mut self) {
        let loaded = self.loaded;
        let parameters = [&loaded.doctrine.parameters, &loaded.exercise.parameters];
        for key in parameters.into_iter().flat_map(BTreeMap::keys) {
            let Some(element) = key.strip_prefix("life.") else {
                continue;
            };
            let exists = key.value == LIFE_OF_OTHERS || self.catalogue.find(Kind::Element, element).is_some();
            if !exists {
                self.at("parameters", |r| r.report_unknown_parameter(key));
            }
        }
    }

    fn report_missing(&mut self, key: &str) {
        let file = self.files.name(self.loaded.defaults.format.span.file).to_owned();
        let problem =
            Problem::in_file(names::NO_DEFAULT, file, said!("the defaults give no value for `{key}`", key));
        self.report(problem.hint(said!("every parameter that the simulator reads needs a default")));
    }
}

fn is_share(key: &str) -> bool {
    SHARES.iter().any(|prefix| key.starts_with(prefix))
}

/// Reads the groups of parameters; what is wrong with a value was reported when it was laid.
struct Reading<'r, 'a>(&'r mut Resolver<'a>);

impl Lookup for Reading<'_, '_> {
    fn time(&mut self, key: &str) -> Distribution {
        self.0.time_parameter(key)
    }

    fn number(&mut self, key: &str) -> f64 {
        self.0.number_parameter(key)
    }
}
