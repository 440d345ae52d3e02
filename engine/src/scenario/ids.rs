//! Ids as indices: what names resolve to.

macro_rules! ids {
    ($($(#[$doc:meta])* $id:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $id(pub u32);

        impl $id {
            /// The index as a `usize`.
            #[must_use]
            pub fn index(self) -> usize {
                self.0 as usize
            }

            /// The id of an index; tables are far smaller than 2^32.
            #[must_use]
            pub fn at(index: usize) -> Self {
                Self(u32::try_from(index).expect("invariant: a table has fewer than 2^32 rows"))
            }
        }
    )+};
}

ids! {
    /// Somebody who acts or speaks: a row of `Scenario::actors`, posts first, then units, then voices.
    ActorId,
    /// A row of `Scenario::agencies`.
    AgencyId,
    /// A row of `Scenario::channels`.
    ChannelId,
    /// A row of `Scenario::sites`.
    SiteId,
    /// A row of `Scenario::elements`.
    ElementId,
    /// A row of `Scenario::authorities`.
    AuthorityId,
    /// A row of `Scenario::procedures`.
    ProcedureId,
    /// A row of `Scenario::capabilities`.
    CapabilityId,
    /// A row of `Scenario::injects`.
    InjectId,
    /// A row of `Scenario::incidents`.
    IncidentId,
    /// A row of `Scenario::sources`.
    SourceId,
    /// A row of `Scenario::tasks`.
    TaskId,
    /// A row of `Scenario::lists`.
    ListId,
    /// A row of `Scenario::custodies`.
    CustodyId,
    /// A row of `Scenario::facilities`.
    FacilityId,
    /// A row of `Scenario::people`.
    PersonId,
}
