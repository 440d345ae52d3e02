//! Distributions: from the forms people write to the forms that are drawn from, in milliseconds.

use super::parameters::{Laid, NoTime};
use super::resolver::Resolver;
use crate::diagnostic::codes::{names, quantities};
use crate::diagnostic::{Problem, Said, Span, said};
use crate::document::decode::Spanned;
use crate::document::distribution::{Distribution as Written, Drawn};
use crate::document::quantity::Duration;
use crate::kernel::distribution::{Distribution, DistributionError};

/// Defaults that refer to defaults may go so deep; only a circle goes deeper.
const DEPTH_LIMIT: usize = 16;

/// What a distribution is read against.
#[derive(Clone, Copy)]
pub(super) struct Ground<'a> {
    /// The parameters that `Default("key")` refers to.
    laid: &'a Laid,
    /// How many casualties `PerCasualty` counts, where it may stand.
    casualties: Option<u32>,
    /// How many defaults led here.
    depth: usize,
}

/// Why a distribution cannot be had.
pub(super) enum Fault {
    /// Its parameters make none.
    Parameters(DistributionError),
    /// It is not said whole, or twice.
    Shape(Said),
    /// `Default` of something that is no length of time.
    Default(Spanned<String>, NoTime),
    /// Defaults that refer to one another in a circle.
    Circle,
    /// `PerCasualty` where nobody is hurt.
    PerCasualty,
}

impl<'a> Ground<'a> {
    /// The ground that parameters are.
    pub(super) fn new(laid: &'a Laid) -> Self {
        Self { laid, casualties: None, depth: 0 }
    }

    fn deeper(self) -> Result<Self, Fault> {
        if self.depth < DEPTH_LIMIT { Ok(Self { depth: self.depth + 1, ..self }) } else { Err(Fault::Circle) }
    }

    /// The distribution that is written.
    pub(super) fn read(self, written: &Written) -> Result<Distribution, Fault> {
        let read = match written {
            Written::Fixed(duration) => Distribution::Fixed(ms(*duration)),
            Written::Drawn(drawn) => self.drawn(drawn)?,
        };
        read.check().map_err(Fault::Parameters)?;
        Ok(read)
    }

    fn drawn(self, drawn: &Drawn) -> Result<Distribution, Fault> {
        Ok(match *drawn {
            Drawn::LogNormal { median, p90, sigma } => log_normal(median, p90, sigma)?,
            Drawn::Uniform { min, max } => Distribution::Uniform { min: ms(min), max: ms(max) },
            Drawn::Exponential { mean } => Distribution::Exponential { mean: ms(mean) },
            Drawn::Triangular { min, mode, max } => {
                Distribution::Triangular { min: ms(min), mode: ms(mode), max: ms(max) }
            }
            Drawn::Pert { min, mode, max } => {
                Distribution::Pert { min: ms(min), mode: ms(mode), max: ms(max) }
            }
            Drawn::Weibull { shape, scale } => Distribution::Weibull { shape, scale: ms(scale) },
            Drawn::Erlang { k, mean } => Distribution::Erlang { k, mean: ms(mean) },
            Drawn::Empirical(ref values) => {
                let values = values.iter().copied().map(ms).collect();
                Distribution::empirical(values).map_err(Fault::Parameters)?
            }
            Drawn::Default(ref key) => self.default(key)?,
            Drawn::Times(factor, ref of) => Distribution::Times { factor, of: Box::new(self.read(of)?) },
            Drawn::Shifted { by, ref of } => {
                Distribution::Shifted { by: ms(by), of: Box::new(self.read(of)?) }
            }
            Drawn::PerCasualty(ref of) => {
                let factor = f64::from(self.casualties.ok_or(Fault::PerCasualty)?);
                Distribution::Times { factor, of: Box::new(self.read(of)?) }
            }
        })
    }

    fn default(self, key: &Spanned<String>) -> Result<Distribution, Fault> {
        let written = self.laid.time(key).map_err(|no_time| Fault::Default(key.clone(), no_time))?;
        self.deeper()?.read(written)
    }
}

/// Why parameters make no distribution, in the words of the error itself.
fn no_distribution(error: DistributionError) -> Said {
    match error {
        DistributionError::NotFinite { parameter } => said!("{parameter} is not a finite number", parameter),
        DistributionError::Negative { parameter, value } => {
            said!("{parameter} is {value}, which is negative", parameter, value)
        }
        DistributionError::NotPositive { parameter, value } => {
            said!("{parameter} is {value}, but must be greater than zero", parameter, value)
        }
        DistributionError::OutOfOrder { lower, upper } => {
            said!("{lower} is greater than {upper}", lower, upper)
        }
        DistributionError::Stages { k, max } => said!("{k} stages, but there must be 1 to {max}", k, max),
        DistributionError::NoValues => said!("there are no values"),
        DistributionError::Unsorted { number } => {
            said!("value number {number} is less than the one before it", number)
        }
    }
}

fn log_normal(median: Duration, p90: Option<Duration>, sigma: Option<f64>) -> Result<Distribution, Fault> {
    match (p90, sigma) {
        (Some(p90), None) => {
            Distribution::log_normal_from_p90(ms(median), ms(p90)).map_err(Fault::Parameters)
        }
        (None, Some(sigma)) => Ok(Distribution::LogNormal { median: ms(median), sigma }),
        (Some(_), Some(_)) => Err(Fault::Shape(said!("LogNormal takes `p90` or `sigma`, not both"))),
        (None, None) => Err(Fault::Shape(said!(
            "LogNormal needs `p90` beside its median, such as `p90: \"12 min\"`, or `sigma`"
        ))),
    }
}

fn ms(duration: Duration) -> f64 {
    duration.0 as f64
}

impl Resolver<'_> {
    /// The distribution that is written; zero if it is wrong, which is reported.
    pub(super) fn distribution(&mut self, written: &Spanned<Written>) -> Distribution {
        self.effort(written, None)
    }

    /// The same for the effort of a task where so many are hurt.
    pub(super) fn effort(&mut self, written: &Spanned<Written>, casualties: Option<u32>) -> Distribution {
        let ground = Ground { casualties, ..Ground::new(&self.laid) };
        match ground.read(written) {
            Ok(distribution) => distribution,
            Err(fault) => {
                self.report_fault(fault, written.span);
                Distribution::Fixed(0.0)
            }
        }
    }

    /// The length for each casualty, where the effort is so much for each.
    pub(super) fn effort_on_each(&mut self, written: &Spanned<Written>) -> Option<Distribution> {
        let Written::Drawn(drawn) = &written.value else { return None };
        let Drawn::PerCasualty(of) = &**drawn else { return None };
        // What is wrong with it is reported with the whole effort.
        Ground::new(&self.laid).read(of).ok()
    }

    /// Reports why a distribution cannot be had.
    pub(super) fn report_fault(&mut self, fault: Fault, near: Span) {
        match fault {
            Fault::Parameters(error) => {
                self.problem(quantities::NO_DISTRIBUTION, near, no_distribution(error))
            }
            Fault::Shape(message) => self.problem(quantities::NO_DISTRIBUTION, near, message),
            Fault::Default(key, no_time) => self.report_default(&key, no_time),
            Fault::Circle => {
                self.problem(
                    quantities::NO_DISTRIBUTION,
                    near,
                    said!("these defaults refer to one another in a circle"),
                );
            }
            Fault::PerCasualty => {
                let message = said!(
                    "`PerCasualty` counts the casualties of an incident: only a task of its `demands` may use it"
                );
                self.problem(quantities::NO_DISTRIBUTION, near, message);
            }
        }
    }

    fn report_default(&mut self, key: &Spanned<String>, no_time: NoTime) {
        match no_time {
            NoTime::Unknown => self.report_unknown_parameter(key),
            NoTime::Number => {
                let message = said!("`{key}` is a number; a length of time is needed", key = &key.value);
                self.report(Problem::new(names::WRONG_KIND, key.span, message));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_keep_their_words() {
        for error in [
            DistributionError::NotFinite { parameter: "mean" },
            DistributionError::Negative { parameter: "min", value: -1.5 },
            DistributionError::NotPositive { parameter: "scale", value: 0.0 },
            DistributionError::OutOfOrder { lower: "min", upper: "max" },
            DistributionError::Stages { k: 0, max: 9 },
            DistributionError::NoValues,
            DistributionError::Unsorted { number: 3 },
        ] {
            assert_eq!(no_distribution(error).to_string(), error.to_string());
        }
    }
}
