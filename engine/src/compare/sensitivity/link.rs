//! Links: what a message or an order has to pass, and what harm is done to one to see how much hangs on it.

use crate::document::plan::{Harm, LinkKind};

/// A link of an exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What it is.
    pub kind: LinkKind,
    /// Its id; of a liaison officer that of the agency he belongs to.
    pub id: String,
    /// The post where a liaison officer sits.
    pub at: Option<String>,
}

impl Link {
    /// Its path: `channel:net`, `liaison:police@rescue.room`.
    #[must_use]
    pub fn path(&self) -> String {
        let kind = match self.kind {
            LinkKind::Channels => "channel",
            LinkKind::Posts => "post",
            LinkKind::Liaisons => "liaison",
            LinkKind::Procedures => "procedure",
        };
        match &self.at {
            Some(at) => format!("{kind}:{}@{at}", self.id),
            None => format!("{kind}:{}", self.id),
        }
    }

    /// Whether an id means it.
    #[must_use]
    pub fn is(&self, id: &str) -> bool {
        self.id == id || self.at.as_deref() == Some(id)
    }

    /// Whether it can be done harm in this way: a channel and a post take their time, a liaison officer is
    /// there or not, a procedure is in force or not.
    #[must_use]
    pub fn suffers(&self, harm: Harm) -> bool {
        match (self.kind, harm) {
            (_, Harm::Removed) | (LinkKind::Channels | LinkKind::Posts, Harm::Slower(_)) => true,
            (LinkKind::Liaisons | LinkKind::Procedures, Harm::Slower(_)) => false,
        }
    }
}

/// A harm as a plan writes it.
#[must_use]
pub fn written(harm: Harm) -> String {
    match harm {
        Harm::Removed => "Removed".to_owned(),
        Harm::Slower(times) => format!("Slower({times})"),
    }
}
