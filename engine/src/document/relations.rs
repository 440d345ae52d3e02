//! Relations: channels, liaison officers, interoperability, mutual aid.

use super::Id;
use super::decode::{Collected, Spanned};
use super::distribution::Distribution;
use super::forms::Many;
use super::quantity::{Moment, Share};
use super::text::{Language, Text};
use super::who::WhoAt;
use schemars::JsonSchema;
use serde::Deserialize;

/// A way to talk. It joins all its members with one another.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// Its id.
    pub id: Id,
    /// What a reader sees.
    #[serde(default)]
    pub title: Text,
    /// What it is.
    pub kind: ChannelKind,
    /// Who is on it.
    pub members: Many<WhoAt>,
    /// How many calls each member can hold at once, where that is bounded.
    pub lines: Option<Spanned<u32>>,
    /// Time on the way, instead of the kind's default.
    pub latency: Option<Spanned<Distribution>>,
    /// Probability that a message vanishes unnoticed.
    pub loss: Option<Spanned<Share>>,
    /// Probability that it reaches the wrong post.
    pub misroute: Option<Spanned<Share>>,
    /// How messages are put on it, instead of the sender's form.
    pub form: Option<super::action::Form>,
    /// Languages in use.
    #[serde(default)]
    pub languages: Many<Language>,
    /// Whether it exists.
    #[serde(default = "yes")]
    pub enabled: bool,
}

fn yes() -> bool {
    true
}

/// Kinds of channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[expect(missing_docs, reason = "the names say it all")]
pub enum ChannelKind {
    Phone,
    Radio,
    DispatchLink,
    Email,
    Messenger,
    FaceToFace,
    SharedLog,
    Liaison,
    Formal,
}

impl ChannelKind {
    /// Its word, in documents and at the end of the parameters of the kind.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Radio => "radio",
            Self::DispatchLink => "dispatch-link",
            Self::Email => "email",
            Self::Messenger => "messenger",
            Self::FaceToFace => "face-to-face",
            Self::SharedLog => "shared-log",
            Self::Liaison => "liaison",
            Self::Formal => "formal",
        }
    }
}

/// A liaison officer.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Liaison {
    /// Of which agency.
    pub of: Id,
    /// At which post.
    pub at: Id,
    /// From when; the start unless said.
    pub from: Option<Spanned<Moment>>,
}

/// How well agencies work together.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Interoperability {
    /// Where no pair says otherwise.
    #[serde(default)]
    pub default: Maturity,
    /// Named pairs.
    #[serde(default)]
    pub pairs: Collected<Pair>,
}

/// Presets after the maturity model of networked command and control.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[expect(missing_docs, reason = "the names of the model")]
pub enum Maturity {
    Conflicted,
    Deconflicted,
    #[default]
    Coordinated,
    Collaborative,
    Edge,
}

/// How well one agency works with another: an ordered pair.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// Who tells.
    pub from: Id,
    /// Who is told.
    pub to: Id,
    /// The whole index at once.
    pub index: Option<Spanned<Share>>,
    /// Equipment that fits.
    pub technical: Option<Spanned<Share>>,
    /// Procedures that fit.
    pub procedural: Option<Spanned<Share>>,
    /// A common language.
    pub language: Option<Spanned<Share>>,
    /// People who know one another.
    pub relationship: Option<Spanned<Share>>,
}

/// One agency lends units to another.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Lends {
    /// Who lends.
    pub from: Id,
    /// To whom.
    pub to: Id,
    /// Which capabilities.
    #[serde(default)]
    pub capabilities: Many<Id>,
}
