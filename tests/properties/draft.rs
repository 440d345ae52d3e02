//! Drafts: random exercises, as the choices they are written from.

use super::choices::{Gene, genes};
use super::writing;
use proptest::prelude::*;
use std::fmt;

/// How much chance there is in an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Luck {
    /// The shipped parameters: lengths are drawn, messages get lost, people err.
    Drawn,
    /// Every length is fixed and every probability 0 or 1.
    Fixed,
    /// Lengths are drawn; nothing fails, nobody waits for a desk or for leave, and no rule rests
    /// on what is *not* the case. More haste never makes such an exercise slower.
    Calm,
}

/// A fact of an incident that is otherwise than the choices say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Twist {
    /// More people are hurt.
    MoreHurt,
    /// They are hurt later.
    HurtLater,
    /// How many people are there.
    People,
    /// The threat begins later.
    ThreatLater,
    /// The threat ends.
    ThreatEnds,
    /// Another hazard.
    Hazards,
    /// Another access, or one where there was none.
    Access,
    /// Another site.
    Elsewhere,
}

impl Twist {
    /// Every one of them.
    pub const ALL: [Self; 8] = [
        Self::MoreHurt,
        Self::HurtLater,
        Self::People,
        Self::ThreatLater,
        Self::ThreatEnds,
        Self::Hazards,
        Self::Access,
        Self::Elsewhere,
    ];
}

/// The choices that make a random exercise. Printed, it is the text itself.
#[derive(Clone)]
pub struct Draft {
    /// How much chance there is.
    pub luck: Luck,
    /// The seed of its run.
    pub seed: u64,
    /// Services, as many as there are genes.
    pub agencies: Vec<Gene>,
    /// Posts.
    pub posts: Vec<Gene>,
    /// Ways to talk, beside the telephone that everybody has.
    pub channels: Vec<Gene>,
    /// Fleets.
    pub fleets: Vec<Gene>,
    /// Places.
    pub sites: Vec<Gene>,
    /// Incidents.
    pub incidents: Vec<Gene>,
    /// What is otherwise in one of them.
    pub twist: Option<(usize, Twist)>,
    /// Injects.
    pub injects: Vec<Gene>,
    /// Authorities.
    pub authorities: Vec<Gene>,
    /// Lists.
    pub lists: Vec<Gene>,
    /// Procedures.
    pub procedures: Vec<Gene>,
    /// What remains: parameters, sources, tasks.
    pub rest: Vec<Gene>,
}

impl Draft {
    /// The exercise as a designer would have written it.
    pub fn text(&self) -> String {
        writing::exercise(self)
    }
}

impl fmt::Debug for Draft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "// seed {}\n{}", self.seed, self.text())
    }
}

/// Any exercise with so much chance in it.
pub fn drafts(luck: Luck) -> impl Strategy<Value = Draft> {
    let organisation = (genes(2, 5), genes(3, 12), genes(0, 2), genes(0, 4), genes(2, 4));
    let script = (genes(0, 2), genes(3, 10));
    let doctrine = (genes(1, 3), genes(1, 2), genes(5, 15));
    let parts = (1..1_000_u64, organisation, script, doctrine, genes(4, 4));
    parts.prop_map(move |(seed, organisation, script, doctrine, rest)| {
        let (mut agencies, posts, channels, fleets, sites) = organisation;
        agencies.truncate(posts.len());
        let (incidents, injects) = script;
        let (authorities, lists, procedures) = doctrine;
        Draft {
            luck,
            seed,
            agencies,
            posts,
            channels,
            fleets,
            sites,
            incidents,
            twist: None,
            injects,
            authorities,
            lists,
            procedures,
            rest,
        }
    })
}
