//! What a country, a service or an academy calls things of the field.

use super::Id;
use super::text::Text;
use schemars::JsonSchema;
use serde::Deserialize;

/// What is said in the place of a term of the glossary, in one language or all; or a term of one's own.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The term's id in the glossary: `staging-area`. One that the glossary does not have is for texts that
    /// name it.
    pub id: Id,
    /// What is said in its place.
    pub title: Text,
    /// What is said where several are meant.
    #[serde(default)]
    pub plural: Text,
}
