//! Which relation is drawn.

/// A relation of an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// Who directs whom.
    Command,
    /// Who reports to whom.
    Report,
    /// Who sets whom in motion.
    Alert,
    /// Who is on which channel.
    Talk,
    /// Which agency lends units to which.
    Support,
    /// How long the ways between sites are.
    Travel,
}

impl Relation {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Command, Self::Report, Self::Alert, Self::Talk, Self::Support, Self::Travel];

    /// Its word, in the command and in documents.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Command => "command",
            Self::Report => "report",
            Self::Alert => "alert",
            Self::Talk => "talk",
            Self::Support => "support",
            Self::Travel => "travel",
        }
    }

    /// The key of its name in the catalogues.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Command => "graph-command",
            Self::Report => "graph-report",
            Self::Alert => "graph-alert",
            Self::Talk => "graph-talk",
            Self::Support => "graph-support",
            Self::Travel => "graph-travel",
        }
    }

    /// The key of what its picture shows.
    pub(super) fn told(self) -> &'static str {
        match self {
            Self::Command => "graph-told-command",
            Self::Report => "graph-told-report",
            Self::Alert => "graph-told-alert",
            Self::Talk => "graph-told-talk",
            Self::Support => "graph-told-support",
            Self::Travel => "graph-told-travel",
        }
    }
}
