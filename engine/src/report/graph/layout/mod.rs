//! Where nodes and lines stand: numbers in, numbers out. Nothing here knows what is drawn.
//!
//! Two ways to place things:
//!
//! * [`layered`]: columns along the direction of reading, after K. Sugiyama, S. Tagawa and M. Toda, Methods for
//!   visual understanding of hierarchical system structures (1981): `circles` are opened, `ranks` are given,
//!   crossings are reduced (`order`), heights are chosen (`spread`), lines are led (`lines`).
//! * [`map`](mod@map): like a map, where a long way is a long line.
//!
//! Of equals the first one given comes first, so that the same graph is the same picture everywhere.

mod arcs;
mod circles;
mod columns;
mod components;
mod lines;
mod map;
mod order;
mod plan;
mod ranks;
mod spread;
#[cfg(test)]
mod tests;
mod ways;

pub(super) use arcs::{Arc, arcs};
pub(super) use components::layered;
pub(super) use map::map;
pub(super) use plan::{Line, Plan, Ranking, Spacing};
