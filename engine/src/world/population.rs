//! The population: what it has heard, and who speaks to it.

use crate::scenario::ids::ActorId;
use crate::trace::record::RecordNo;
use bevy_ecs::resource::Resource;
use std::collections::BTreeSet;

/// What the population has heard.
#[derive(Clone, Debug, Default, Resource)]
pub struct Population {
    /// The record by which the first warning reached it.
    pub warned: Option<RecordNo>,
    /// The record by which it believes no false report any more.
    pub corrected: Option<RecordNo>,
    /// Who has warned it so far.
    pub speakers: BTreeSet<ActorId>,
    /// Who has corrected the false reports so far.
    pub correctors: BTreeSet<ActorId>,
    /// By incident: how many false reports were tried.
    pub reports: Vec<u64>,
}

impl Population {
    /// A population that has heard nothing of so many incidents.
    #[must_use]
    pub fn new(incidents: usize) -> Self {
        Self { reports: vec![0; incidents], ..Self::default() }
    }
}
