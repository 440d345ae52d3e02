//! The causes, and which of two ways back says more.

use crate::kernel::names::Name;
use crate::scenario::model::mark::Value;
use crate::trace::record::RecordNo;

/// An element, with its value where only one would have done.
pub type Wanted = (Name, Option<Value>);

/// One step back: what kept something from coming.
#[derive(Clone, Debug, PartialEq)]
pub enum Cause {
    /// A procedure never fired at `who`, who never learned what it waits for: one of these.
    Unlearned {
        /// The procedure.
        procedure: Name,
        /// Its performer.
        who: Name,
        /// Any of these would have let it go on.
        elements: Vec<Wanted>,
    },
    /// A procedure never fired at `who`, whom no message ever reached.
    Untold {
        /// The procedure.
        procedure: Name,
        /// Its performer.
        who: Name,
    },
    /// A procedure never fired at `who`: only who is in command performs it.
    Unled {
        /// The procedure.
        procedure: Name,
        /// Its performer.
        who: Name,
    },
    /// A procedure never fired at `who`; why, nothing proves.
    Unfired {
        /// The procedure.
        procedure: Name,
        /// Its performer.
        who: Name,
    },
    /// A procedure was done at `who` without an element, and did not fire again.
    Done {
        /// The procedure.
        procedure: Name,
        /// Its performer.
        who: Name,
        /// What it would have told.
        element: Name,
        /// When it was done.
        done: RecordNo,
        /// When its performer learned the element, if ever.
        came: Option<RecordNo>,
    },
    /// A procedure stood still at `who`, who never learned what it needs: each of these.
    Lacking {
        /// The procedure.
        procedure: Name,
        /// Its performer.
        who: Name,
        /// What lacked.
        elements: Vec<Name>,
    },
    /// A procedure waited at `who` for an authority, and whoever was asked never answered.
    Unanswered {
        /// The procedure.
        procedure: Name,
        /// Its performer.
        who: Name,
        /// The authority.
        authority: Name,
        /// Who was asked last.
        of: Name,
        /// When.
        asked: RecordNo,
    },
    /// An answer never reached `who`.
    AnswerLost {
        /// Who had asked.
        who: Name,
        /// The answer.
        answer: RecordNo,
    },
    /// What was sent to `who` never came: the element, or the whole message.
    Lost {
        /// The addressee.
        who: Name,
        /// The element that it bore, if one was wanted.
        element: Option<Name>,
        /// What became of it.
        record: RecordNo,
    },
    /// What came to `who` was never taken up.
    Lying {
        /// The addressee.
        who: Name,
        /// When it came.
        record: RecordNo,
    },
    /// `who` never learned an element that `knower` knew, who told `who` nothing of it.
    Silent {
        /// Who never learned it.
        who: Name,
        /// The element.
        element: Name,
        /// Who knew it first of those who told nothing.
        knower: Name,
        /// When that one learned it.
        learned: RecordNo,
    },
    /// Nobody ever learned an element.
    Unknown {
        /// The element.
        element: Wanted,
    },
    /// A post never opened.
    Closed {
        /// The post.
        who: Name,
        /// Nothing in the exercise under this doctrine would open it.
        by_nobody: bool,
    },
    /// No rule has anybody tell `who` anything.
    Speechless {
        /// Who is never told.
        who: Name,
    },
    /// A record that says it all.
    Told {
        /// The record.
        record: RecordNo,
    },
}

impl Cause {
    /// What kind of cause it is, as programs read it.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Unlearned { .. } => "unlearned",
            Self::Untold { .. } => "untold",
            Self::Unled { .. } => "unled",
            Self::Unfired { .. } => "unfired",
            Self::Done { .. } => "done",
            Self::Lacking { .. } => "lacking",
            Self::Unanswered { .. } => "unanswered",
            Self::AnswerLost { .. } => "answer-lost",
            Self::Lost { .. } => "lost",
            Self::Lying { .. } => "lying",
            Self::Silent { .. } => "silent",
            Self::Unknown { .. } => "unknown",
            Self::Closed { .. } => "closed",
            Self::Speechless { .. } => "speechless",
            Self::Told { .. } => "told",
        }
    }

    /// Who it is about.
    #[must_use]
    pub fn who(&self) -> Option<Name> {
        match self {
            Self::Unlearned { who, .. }
            | Self::Untold { who, .. }
            | Self::Unled { who, .. }
            | Self::Unfired { who, .. }
            | Self::Done { who, .. }
            | Self::Lacking { who, .. }
            | Self::Unanswered { who, .. }
            | Self::AnswerLost { who, .. }
            | Self::Lost { who, .. }
            | Self::Lying { who, .. }
            | Self::Silent { who, .. }
            | Self::Closed { who, .. }
            | Self::Speechless { who } => Some(*who),
            Self::Unknown { .. } | Self::Told { .. } => None,
        }
    }

    /// The procedure that it is about.
    #[must_use]
    pub fn procedure(&self) -> Option<Name> {
        match self {
            Self::Unlearned { procedure, .. }
            | Self::Untold { procedure, .. }
            | Self::Unled { procedure, .. }
            | Self::Unfired { procedure, .. }
            | Self::Done { procedure, .. }
            | Self::Lacking { procedure, .. }
            | Self::Unanswered { procedure, .. } => Some(*procedure),
            _ => None,
        }
    }

    /// The record that it rests on, if it is one.
    #[must_use]
    pub fn record(&self) -> Option<RecordNo> {
        match self {
            Self::Done { done: record, .. }
            | Self::Unanswered { asked: record, .. }
            | Self::AnswerLost { answer: record, .. }
            | Self::Lost { record, .. }
            | Self::Lying { record, .. }
            | Self::Silent { learned: record, .. }
            | Self::Told { record } => Some(*record),
            _ => None,
        }
    }

    /// How much a way back says that ends here, the most first: what was done and went wrong; who could have
    /// done something; that something did not happen.
    fn rank(&self) -> u8 {
        match self {
            Self::Done { .. }
            | Self::Unanswered { .. }
            | Self::AnswerLost { .. }
            | Self::Lost { .. }
            | Self::Lying { .. }
            | Self::Told { .. } => 0,
            Self::Silent { .. } | Self::Closed { .. } | Self::Unknown { .. } | Self::Speechless { .. } => 1,
            Self::Unled { .. } | Self::Lacking { .. } | Self::Unlearned { .. } => 2,
            Self::Untold { .. } | Self::Unfired { .. } => 3,
        }
    }
}

/// The way back that says more: of equals the shorter, of these the first.
pub(super) fn better(one: Option<Vec<Cause>>, other: Option<Vec<Cause>>) -> Option<Vec<Cause>> {
    let weight = |way: &Vec<Cause>| (way.last().map_or(u8::MAX, Cause::rank), way.len());
    match (one, other) {
        (Some(one), Some(other)) if weight(&other) < weight(&one) => Some(other),
        (Some(one), _) => Some(one),
        (None, other) => other,
    }
}
