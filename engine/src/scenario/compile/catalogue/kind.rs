//! Kinds of things that have an id, and the words for them.

use crate::diagnostic::{Said, said};

/// What an id stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::scenario::compile) enum Kind {
    Post,
    Unit,
    Fleet,
    Voice,
    Agency,
    Site,
    Facility,
    Incident,
    UnitType,
    Role,
    Capability,
    Channel,
    Element,
    Authority,
    List,
    Procedure,
    Inject,
    Task,
    Source,
    Objective,
    Measure,
    Timer,
    Entry,
    Review,
    Custody,
}

/// Within a space no two ids may be equal; actors and places have spaces of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::scenario::compile) enum Space {
    /// Posts, units, fleets and voices share one.
    Actors,
    /// Every other kind has its own.
    Of(Kind),
}

impl Kind {
    /// All kinds, in the order in which a stray id is looked up among them.
    pub(super) const ALL: [Self; 25] = [
        Self::Post,
        Self::Unit,
        Self::Fleet,
        Self::Voice,
        Self::Agency,
        Self::Site,
        Self::Facility,
        Self::Incident,
        Self::UnitType,
        Self::Role,
        Self::Capability,
        Self::Channel,
        Self::Element,
        Self::Authority,
        Self::List,
        Self::Procedure,
        Self::Inject,
        Self::Task,
        Self::Source,
        Self::Objective,
        Self::Measure,
        Self::Timer,
        Self::Entry,
        Self::Review,
        Self::Custody,
    ];

    /// The space of its ids.
    pub(super) fn space(self) -> Space {
        match self {
            Self::Post | Self::Unit | Self::Fleet | Self::Voice => Space::Actors,
            Self::Agency
            | Self::Site
            | Self::Facility
            | Self::Incident
            | Self::UnitType
            | Self::Role
            | Self::Capability
            | Self::Channel
            | Self::Element
            | Self::Authority
            | Self::List
            | Self::Procedure
            | Self::Inject
            | Self::Task
            | Self::Source
            | Self::Objective
            | Self::Measure
            | Self::Timer
            | Self::Entry
            | Self::Review
            | Self::Custody => Space::Of(self),
        }
    }

    /// The word for one of this kind, without an article.
    pub(in crate::scenario::compile) fn word(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::Unit => "unit",
            Self::Fleet => "fleet",
            Self::Voice => "voice",
            Self::Agency => "agency",
            Self::Site => "site",
            Self::Facility => "facility",
            Self::Incident => "incident",
            Self::UnitType => "unit type",
            Self::Role => "role",
            Self::Capability => "capability",
            Self::Channel => "channel",
            Self::Element => "element",
            Self::Authority => "authority",
            Self::List => "list",
            Self::Procedure => "procedure",
            Self::Inject => "inject",
            Self::Task => "task",
            Self::Source => "source",
            Self::Objective => "objective",
            Self::Measure => "measure",
            Self::Timer => "timer",
            Self::Entry => "entry rule",
            Self::Review => "review",
            Self::Custody => "custody",
        }
    }

    /// The word for it, as a part of a sentence.
    pub(in crate::scenario::compile) fn said(self) -> Said {
        Said::others(self.word())
    }

    /// The same with its article.
    pub(in crate::scenario::compile) fn one(self) -> Said {
        match self {
            Self::Post => said!("a post"),
            Self::Unit => said!("a unit"),
            Self::Fleet => said!("a fleet"),
            Self::Voice => said!("a voice"),
            Self::Agency => said!("an agency"),
            Self::Site => said!("a site"),
            Self::Facility => said!("a facility"),
            Self::Incident => said!("an incident"),
            Self::UnitType => said!("a unit type"),
            Self::Role => said!("a role"),
            Self::Capability => said!("a capability"),
            Self::Channel => said!("a channel"),
            Self::Element => said!("an element"),
            Self::Authority => said!("an authority"),
            Self::List => said!("a list"),
            Self::Procedure => said!("a procedure"),
            Self::Inject => said!("an inject"),
            Self::Task => said!("a task"),
            Self::Source => said!("a source"),
            Self::Objective => said!("an objective"),
            Self::Measure => said!("a measure"),
            Self::Timer => said!("a timer"),
            Self::Entry => said!("an entry rule"),
            Self::Review => said!("a review"),
            Self::Custody => said!("a custody"),
        }
    }

    /// The field in which entries of this kind are written, for the path of a problem.
    pub(in crate::scenario::compile) fn field(self) -> &'static str {
        match self {
            Self::Post => "posts",
            Self::Unit | Self::Fleet => "units",
            Self::Voice => "from",
            Self::Agency => "agencies",
            Self::Site => "sites",
            Self::Facility => "facilities",
            Self::Incident => "incidents",
            Self::UnitType => "unit_types",
            Self::Role => "role",
            Self::Capability => "capabilities",
            Self::Channel => "channels",
            Self::Element => "elements",
            Self::Authority => "authorities",
            Self::List => "lists",
            Self::Procedure => "procedures",
            Self::Inject => "injects",
            Self::Task => "tasks",
            Self::Source => "sources",
            Self::Objective => "objectives",
            Self::Measure => "measures",
            Self::Timer => "name",
            Self::Entry => "entry_rules",
            Self::Review => "reviews",
            Self::Custody => "does",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;
    use crate::diagnostic::Phrases;

    /// Words are no templates: no other test would miss their translations.
    #[test]
    fn each_kind_has_a_word_in_french() {
        for kind in Kind::ALL {
            let word = kind.word();
            assert!(Phrases::french().all().any(|(template, _)| template == word), "{word}");
            assert!(kind.one().to_string().ends_with(&format!(" {word}")), "{word}");
        }
    }
}
