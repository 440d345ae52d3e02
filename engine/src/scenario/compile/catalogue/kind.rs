//! Kinds of things that have an id, and the words for them.

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

    /// The word with its article: `an agency`, `a post`.
    pub(in crate::scenario::compile) fn one(self) -> String {
        let word = self.word();
        let vowel = word.starts_with(['a', 'e', 'i', 'o']);
        format!("{} {word}", if vowel { "an" } else { "a" })
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
