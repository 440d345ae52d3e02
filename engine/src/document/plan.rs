//! The plan file: what a study asks of an exercise.
//!
//! Paths and values are those of `--set`, so that a plan can vary whatever a file may say. What they
//! lead to depends on the exercise, and is looked at when the study applies them.

use super::Id;
use super::decode::{Collected, Spanned};
use super::forms::{Many, TextOr, text_or};
use super::measure::Amount;
use super::quantity::{NoLongForm, Share};
use super::text::Text;
use crate::diagnostic::{Said, said};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A study of an exercise.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Format number.
    pub format: Spanned<u32>,
    /// Its id.
    pub id: Id,
    /// What a reader sees.
    #[serde(default)]
    pub title: Text,
    /// What it is to find out, for whoever reads it.
    #[serde(default)]
    pub notes: Text,
    /// The doctrines to study; the exercise's first unless said.
    #[serde(default)]
    pub doctrines: Many<Id>,
    /// The doctrine that the others are held against; the first of several unless said.
    pub baseline: Option<Id>,
    /// How many nights each setting is played; 100 unless said.
    pub runs: Option<Spanned<u32>>,
    /// The seed of all nights and of the design; 1 unless said.
    pub seed: Option<Spanned<u64>>,
    /// The measures to tell of; all of the exercise unless said.
    #[serde(default)]
    pub measures: Many<Id>,
    /// The smallest difference of a measure that matters.
    #[serde(default)]
    pub smallest: BTreeMap<Id, Spanned<Amount>>,
    /// The confidence of intervals; 95 % unless said.
    pub confidence: Option<Spanned<Share>>,
    /// What is varied.
    #[serde(default)]
    pub factors: Collected<Factor>,
    /// Which settings of the factors are tried.
    pub design: Option<Spanned<Design>>,
    /// Which links are ranked by the harm that their loss does.
    pub links: Option<Links>,
    /// The smallest repair to look for.
    pub repair: Option<Repair>,
}

/// Something that is varied.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Factor {
    /// One of a few values.
    Levels {
        /// Its id.
        id: Id,
        /// What a reader sees.
        #[serde(default)]
        title: Text,
        /// What is set, as in `--set`.
        path: Spanned<String>,
        /// To which values.
        of: Spanned<Vec<Spanned<Level>>>,
    },
    /// Any value between two.
    Range {
        /// Its id.
        id: Id,
        /// What a reader sees.
        #[serde(default)]
        title: Text,
        /// What is set, as in `--set`.
        path: Spanned<String>,
        /// The lowest value.
        from: Spanned<Amount>,
        /// The highest.
        to: Spanned<Amount>,
        /// How the value is written: it stands for `{}`.
        write: Option<Spanned<String>>,
    },
    /// On or off.
    Switch {
        /// Its id.
        id: Id,
        /// What a reader sees.
        #[serde(default)]
        title: Text,
        /// What is set to `true` or `false`.
        path: Spanned<String>,
    },
    /// One of a few groups of settings.
    Presets {
        /// Its id.
        id: Id,
        /// What a reader sees.
        #[serde(default)]
        title: Text,
        /// Which.
        of: Spanned<Vec<Preset>>,
    },
}

/// Settings that go together.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Preset {
    /// Its id.
    pub id: Id,
    /// What a reader sees.
    #[serde(default)]
    pub title: Text,
    /// The settings, `PATH=VALUE`; none leave everything as it is.
    #[serde(default)]
    pub sets: Many<Spanned<String>>,
}

/// A value as it would be typed behind the equals sign of `--set`: `2`, `true`, `"5 min"`, `"Ideal"`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level(pub String);

impl TextOr for Level {
    type Long = NoLongForm;
    const EXPECTED: &'static str = "a value as `--set` takes it: 2, true, \"5 min\" or \"Ideal\"";

    fn from_text(text: &str) -> Result<Self, Said> {
        match text.trim() {
            "" => Err(said!(
                "expected {expected}, found {found}",
                expected = Said::others(Self::EXPECTED),
                found = said!("an empty text")
            )),
            text => Ok(Self(text.to_owned())),
        }
    }

    fn from_long(long: NoLongForm) -> Self {
        match long {}
    }

    fn from_number(number: f64) -> Result<Self, Said> {
        Ok(Self(number.to_string()))
    }

    fn from_flag(flag: bool) -> Result<Self, Said> {
        Ok(Self(flag.to_string()))
    }
}

text_or!(Level);

/// Which settings of the factors are tried.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Design {
    /// The exercise as it is, and each factor at each of its values alone.
    OneByOne,
    /// Every combination; of a range its two ends.
    Full,
    /// A part of the combinations of two values each.
    Fractional {
        /// 3: main effects apart from each other; 4: also from pairs; 5: pairs from each other too.
        resolution: Spanned<u32>,
    },
    /// Settings spread evenly over all ranges.
    Latin {
        /// How many.
        rows: Spanned<u32>,
        /// How many such are drawn to choose from; 10 unless said.
        tries: Option<Spanned<u32>>,
    },
    /// Paths that change one factor after the other: which matter at all.
    Morris {
        /// How many paths.
        trajectories: Spanned<u32>,
        /// How many places a range has; 4 unless said.
        places: Option<Spanned<u32>>,
    },
    /// Which share of the variance is whose.
    Sobol {
        /// How many rows each of the two matrices has.
        rows: Spanned<u32>,
    },
}

/// A ranking of links by the harm that their loss does.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Links {
    /// What counts as a link; channels and posts unless said.
    pub of: Option<Many<Spanned<LinkKind>>>,
    /// What is done to each; taken away, and at half the speed, unless said.
    pub how: Option<Many<Spanned<Harm>>>,
    /// Those that are left alone, by their ids.
    #[serde(default)]
    pub except: Many<Id>,
}

/// A kind of link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum LinkKind {
    /// Each channel.
    Channels,
    /// Each post.
    Posts,
    /// Each liaison officer.
    Liaisons,
    /// Each procedure.
    Procedures,
}

/// What is done to a link.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, JsonSchema)]
pub enum Harm {
    /// It is not there.
    Removed,
    /// All that it does takes so many times as long.
    Slower(f64),
}

/// A search for the fewest changes that reach a target.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Repair {
    /// The measure whose target is to be met.
    pub measure: Id,
    /// In which share of the nights.
    pub probability: Spanned<Share>,
    /// The doctrine that is repaired; the baseline, else the exercise's first, unless said.
    pub doctrine: Option<Id>,
    /// The changes that are allowed.
    pub remedies: Collected<Remedy>,
    /// How many at most at once; 3 unless said.
    pub most: Option<Spanned<u32>>,
    /// How many sets of them may be tried; 1,000 unless said.
    pub tries: Option<Spanned<u32>>,
}

/// A change that a repair may make.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Remedy {
    /// Its id.
    pub id: Id,
    /// What a reader sees.
    #[serde(default)]
    pub title: Text,
    /// The settings that make it, `PATH=VALUE`.
    pub sets: Many<Spanned<String>>,
    /// What it costs; 1 unless said.
    pub cost: Option<Spanned<f64>>,
}

impl Plan {
    /// How many nights each setting is played.
    #[must_use]
    pub fn runs(&self) -> u32 {
        self.runs.map_or(100, |runs| runs.value)
    }

    /// The seed.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.seed.map_or(1, |seed| seed.value)
    }

    /// The confidence of intervals.
    #[must_use]
    pub fn confidence(&self) -> f64 {
        self.confidence.map_or(0.95, |share| share.value.0)
    }
}

impl Factor {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> &Id {
        match self {
            Self::Levels { id, .. }
            | Self::Range { id, .. }
            | Self::Switch { id, .. }
            | Self::Presets { id, .. } => id,
        }
    }

    /// How many values it has; a range has its two ends.
    #[must_use]
    pub fn levels(&self) -> usize {
        match self {
            Self::Levels { of, .. } => of.len(),
            Self::Presets { of, .. } => of.len(),
            Self::Range { .. } | Self::Switch { .. } => 2,
        }
    }

    /// Its settings, `(PATH, VALUE)`, at a level counted from 0: off before on, the low end before the
    /// high one. `None` beyond its levels.
    #[must_use]
    pub fn at_level(&self, level: usize) -> Option<Vec<(String, String)>> {
        let one = |path: &Spanned<String>, value: &str| vec![(path.value.clone(), value.to_owned())];
        match self {
            Self::Levels { path, of, .. } => of.get(level).map(|value| one(path, &value.value.0)),
            Self::Range { .. } => (level < 2).then(|| self.at_place(level as f64)).flatten(),
            Self::Switch { path, .. } => ["false", "true"].get(level).map(|value| one(path, value)),
            Self::Presets { of, .. } => of.get(level).map(|preset| settings(&preset.sets)),
        }
    }

    /// The settings of a range at a place from 0, its low end, to 1, its high end: times to the
    /// millisecond, numbers to nine digits behind the point. `None` of any other factor.
    #[must_use]
    pub fn at_place(&self, place: f64) -> Option<Vec<(String, String)>> {
        let Self::Range { path, from, to, write, .. } = self else {
            return None;
        };
        let between = |low: f64, high: f64| low + place * (high - low);
        let value = match (from.value, to.value) {
            (Amount::Time(low), Amount::Time(high)) => {
                format!("{} ms", libm::round(between(low.0 as f64, high.0 as f64)))
            }
            (Amount::Number(low), Amount::Number(high)) => {
                (libm::round(between(low, high) * FINE) / FINE).to_string()
            }
            (Amount::Time(_), Amount::Number(_)) | (Amount::Number(_), Amount::Time(_)) => return None,
        };
        let written = write.as_ref().map_or(value.clone(), |form| form.replace(PLACE, &value));
        Some(vec![(path.value.clone(), written)])
    }
}

/// Binary fractions have more digits than anybody wants to read.
const FINE: f64 = 1e9;

/// What a value stands for in the `write` of a range.
pub const PLACE: &str = "{}";

impl Remedy {
    /// Its settings, `(PATH, VALUE)`.
    #[must_use]
    pub fn settings(&self) -> Vec<(String, String)> {
        settings(&self.sets)
    }

    /// What it costs.
    #[must_use]
    pub fn cost(&self) -> f64 {
        self.cost.map_or(1.0, |cost| cost.value)
    }
}

/// Paths and values; what has no equals sign was reported.
fn settings(written: &[Spanned<String>]) -> Vec<(String, String)> {
    let split = written.iter().filter_map(|setting| setting.split_once('='));
    split.map(|(path, value)| (path.to_owned(), value.to_owned())).collect()
}
