//! The defaults file: every parameter with its value, how well it is known, and its source.

use super::Id;
use super::decode::{Collected, Spanned};
use super::measure::ParameterValue;
use schemars::JsonSchema;
use serde::Deserialize;

/// All default parameters.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Defaults {
    /// Format number.
    pub format: Spanned<u32>,
    /// One entry per parameter.
    pub entries: Collected<Default>,
}

/// One default parameter.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Default {
    /// Dotted key.
    pub key: Id,
    /// Its value.
    pub value: ParameterValue,
    /// How well it is known.
    pub tag: Tag,
    /// Where it is taken from, or `assumption`.
    pub source: String,
    /// What it means.
    #[serde(default)]
    pub note: String,
    /// Its value on ideal ground, where every nuisance is off; the same unless said.
    pub ideal: Option<ParameterValue>,
}

/// How well a figure is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum Tag {
    /// Read in an official report, a standard or a peer-reviewed text.
    A,
    /// Quoted in a secondary source.
    B,
    /// Assumption.
    AS,
}
