//! The words by which closed lists stand in records: lower case, never translated.

use crate::document::action::Form;
use crate::document::condition::{HoldReason, MessageKind, Zone};
use crate::document::element::Certainty;
use crate::document::mark::Label;

/// A closed list whose members stand in records by a word.
pub trait Word: Copy + Sized + 'static {
    /// Every member with its word.
    const WORDS: &'static [(Self, &'static str)];

    /// The word of a member.
    fn word(self) -> &'static str;

    /// The member of a word.
    #[must_use]
    fn from_word(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(_, known)| *known == word).map(|(member, _)| *member)
    }
}

macro_rules! words {
    ($($list:ident { $($member:ident = $word:literal),+ $(,)? })+) => {$(
        impl Word for $list {
            const WORDS: &'static [(Self, &'static str)] = &[$(($list::$member, $word)),+];

            fn word(self) -> &'static str {
                match self { $($list::$member => $word,)+ }
            }
        }
    )+};
}
pub(crate) use words;

words! {
    Label {
        Answering = "answering", LineEngaged = "line-engaged", Queueing = "queueing",
        Processing = "processing", Transmission = "transmission", Relay = "relay", Retry = "retry",
        Authority = "authority", Deliberation = "deliberation", Seeking = "seeking",
        Stalled = "stalled", Turnout = "turnout", Equipment = "equipment", Travel = "travel",
        SizeUp = "size-up", Holding = "holding", Resource = "resource", Work = "work",
        Staffing = "staffing", Timer = "timer", Script = "script", Instant = "instant",
        Other = "other",
    }
    MessageKind {
        Call = "call", Report = "report", Request = "request", Order = "order",
        Information = "information", Acknowledgement = "acknowledgement", Warning = "warning",
    }
    Form { Free = "free", Structured = "structured", Methane = "methane", SharedLog = "shared-log" }
    Certainty { Possible = "possible", Likely = "likely", Observed = "observed" }
    Zone { Hot = "hot", Warm = "warm", Cold = "cold" }
    HoldReason {
        NoInformation = "no-information", NoAuthority = "no-authority", NoEquipment = "no-equipment",
        StaleZone = "stale-zone",
    }
}
