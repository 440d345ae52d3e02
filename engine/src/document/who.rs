//! Who: one actor by name, or those who fit a description.

use super::Id;
use super::decode::Spanned;
use super::forms::{Many, TextOr, text_or};
use crate::diagnostic::Said;
use schemars::JsonSchema;
use serde::Deserialize;

/// An actor or several. A bare text names a post, a unit or a fleet.
#[derive(Clone, Debug)]
pub enum Who {
    /// A post, a unit, a fleet, or the agency's own words `Public`, `Excon`.
    Named(String),
    /// A description.
    Described(Box<Described>),
}

/// Where actors are wanted, with the place it was written at.
pub type WhoAt = Spanned<Who>;

/// The descriptions of the closed list. A role means *each* post that has it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Described {
    /// The entry post of an agency.
    Agency(Id),
    /// Every post and unit of an agency.
    AllOf(Id),
    /// Each post with this role.
    Role(Id),
    /// Each post of this level, 1 (field) to 4 (political).
    Level(Spanned<u8>),
    /// The members of a list of the doctrine.
    List(Id),
    /// Each unit with this capability.
    Capability(Id),
    /// The superior in the command graph in force.
    Superior,
    /// Those directed.
    Subordinates,
    /// Those with the same superior.
    Peers,
    /// The performer itself.
    Own,
    /// Whoever sent the message that led here.
    Sender,
    /// The post in command of the incident.
    Lead,
    /// The unit that came first to the scene.
    FirstOnScene,
    /// Every post and unit.
    Everyone,
    /// The population.
    Public,
    /// Exercise control.
    Excon,
    /// Some, except others.
    But {
        /// Whom to take.
        of: WhoAt,
        /// Whom to leave out.
        not: Many<WhoAt>,
    },
}

impl TextOr for Who {
    type Long = Described;
    const EXPECTED: &'static str =
        "who: a post or unit such as \"police.control-room\", or Role(\"...\"), Agency(\"...\"), Superior";

    fn from_text(text: &str) -> Result<Self, Said> {
        Ok(Who::Named(text.to_owned()))
    }

    fn from_long(long: Described) -> Self {
        Who::Described(Box::new(long))
    }
}

text_or!(Who);
