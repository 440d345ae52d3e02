//! Checks: what is wrong with an exercise that reads well.
//!
//! Each check is one file with one public function. They look at a compiled scenario, so that an
//! exercise is judged under one doctrine at a time: what one doctrine never does is no slip of the
//! exercise, which is why most checks only warn.

mod abilities;
mod authorities;
mod capabilities;
mod channels;
mod destinations;
mod findings;
mod knowledge;
mod learnable;
mod marks;
mod not_simulated;
mod objectives;
mod orders;
mod performers;
mod routes;
mod travel;
mod truth;

pub(super) use findings::Entry;
use findings::Findings;
pub(super) use findings::check;
