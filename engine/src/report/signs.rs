//! The signs of the picture of lanes: one character each, of no direction of their own, so that a
//! lane of an Arabic page runs from right to left as a whole.

use super::page::Tone;
use crate::trace::fact::Fact;

/// What is drawn in a lane. The later in this list, the more it matters where several fall together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sign {
    /// Nobody is there to be told.
    Nothing,
    /// The agency has not been told of anything yet.
    Unaware,
    /// It has.
    Aware,
    /// It waits for an authority, information or a zone.
    Blocked,
    /// It decides.
    Decided,
    /// An inject comes.
    Inject,
    /// A task is done, a threat contained.
    Done,
    /// Its first unit is at a site.
    Arrived,
    /// It is told for the first time.
    Learned,
    /// Something cannot go on, fails or is left open. Lost messages are too many for the picture.
    Failed,
    /// It takes command, opens a post, meets or agrees.
    Command,
    /// It declares or warns.
    Declared,
    /// An incident begins.
    Incident,
}

impl Sign {
    /// All that mean something, in the order of the legend.
    pub(super) const ALL: [Sign; 12] = [
        Sign::Incident,
        Sign::Inject,
        Sign::Unaware,
        Sign::Aware,
        Sign::Blocked,
        Sign::Learned,
        Sign::Decided,
        Sign::Declared,
        Sign::Command,
        Sign::Arrived,
        Sign::Done,
        Sign::Failed,
    ];

    /// The character that is drawn.
    pub(super) fn character(self) -> char {
        match self {
            Self::Nothing => ' ',
            Self::Unaware => '·',
            Self::Aware => '─',
            Self::Blocked => '▒',
            Self::Decided => '○',
            Self::Inject => '▼',
            Self::Done => '✓',
            Self::Arrived => '▲',
            Self::Learned => '□',
            Self::Failed => '×',
            Self::Command => '■',
            Self::Declared => '◆',
            Self::Incident => '★',
        }
    }

    /// The key of what it means.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Nothing => "",
            Self::Unaware => "sign-unaware",
            Self::Aware => "sign-aware",
            Self::Blocked => "sign-blocked",
            Self::Decided => "sign-decided",
            Self::Inject => "sign-inject",
            Self::Done => "sign-done",
            Self::Arrived => "sign-arrived",
            Self::Learned => "sign-learned",
            Self::Failed => "sign-failed",
            Self::Command => "sign-command",
            Self::Declared => "sign-declared",
            Self::Incident => "sign-incident",
        }
    }

    /// How it is meant.
    pub(super) fn tone(self) -> Tone {
        match self {
            Self::Nothing | Self::Unaware | Self::Aware => Tone::Faint,
            Self::Blocked => Tone::Fair,
            Self::Failed | Self::Incident => Tone::Bad,
            Self::Decided | Self::Inject => Tone::Plain,
            Self::Done | Self::Arrived | Self::Learned | Self::Command | Self::Declared => Tone::Good,
        }
    }

    /// The sign of a fact that is worth a line of its own.
    pub(super) fn of(fact: &Fact) -> Option<Self> {
        let sign = match fact {
            Fact::Began { .. } => Self::Incident,
            Fact::Injected { .. } => Self::Inject,
            Fact::Declared { .. } | Fact::Warned {} | Fact::Corrected { .. } | Fact::ZoneDeclared { .. } => {
                Self::Declared
            }
            Fact::Opened {} | Fact::TookCommand {} | Fact::MetJointly { .. } | Fact::Agreed { .. } => {
                Self::Command
            }
            Fact::Arrived { .. } => Self::Arrived,
            Fact::TaskDone { .. } | Fact::Contained { .. } | Fact::BroughtBeforeJudge { .. } => Self::Done,
            Fact::Decided { .. } | Fact::Defaulted { .. } | Fact::CustodyProlonged { .. } => Self::Decided,
            Fact::Stalled { .. }
            | Fact::Unresolved { .. }
            | Fact::Refused { .. }
            | Fact::Forgone { .. }
            | Fact::Shortfall { .. }
            | Fact::OutOfAction {}
            | Fact::ChannelFailed { .. }
            | Fact::NotAgreed { .. }
            | Fact::TaskInterrupted { .. }
            | Fact::TaskOpen { .. }
            | Fact::Overran { .. }
            | Fact::Disturbed { .. } => Self::Failed,
            _ => return None,
        };
        Some(sign)
    }
}
