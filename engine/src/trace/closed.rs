//! Closed lists that only facts name: why something came to nothing, and the categories of triage.

use super::words::{Word, words};

/// Why something failed or came to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// No channel leads there.
    NoRoute,
    /// The channel does not work.
    ChannelDown,
    /// It vanished on the way and nobody noticed.
    Vanished,
    /// Too much was waiting.
    Overload,
    /// An error under pressure.
    Error,
    /// It did not survive the hop.
    NotRetained,
    /// It was out of date when it came.
    Stale,
    /// Nobody answered.
    NoAnswer,
    /// The post is closed.
    Closed,
    /// The post or unit is lost.
    Lost,
    /// Information is missing.
    NoInformation,
    /// Nobody above has the authority.
    NoAuthority,
    /// No unit is free.
    NoUnit,
    /// The place is not known.
    NoPlace,
    /// Every line was engaged.
    Engaged,
    /// The caller's patience ended.
    Impatience,
    /// It was not meant for whom it reached.
    NotMeant,
    /// The end of the exercise came first.
    Unfinished,
}

words! {
    Reason {
        NoRoute = "no-route", ChannelDown = "channel-down", Vanished = "vanished",
        Overload = "overload", Error = "error", NotRetained = "not-retained", Stale = "stale",
        NoAnswer = "no-answer", Closed = "closed", Lost = "lost",
        NoInformation = "no-information", NoAuthority = "no-authority", NoUnit = "no-unit",
        NoPlace = "no-place", Engaged = "engaged", Impatience = "impatience", NotMeant = "not-meant",
        Unfinished = "unfinished",
    }
}

/// The categories of triage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// Immediate.
    T1,
    /// Delayed.
    T2,
    /// Minor.
    T3,
}

words! {
    Category { T1 = "t1", T2 = "t2", T3 = "t3" }
}
