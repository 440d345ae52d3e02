//! Checks: what is wrong with an exercise that reads well.
//!
//! Each check is one file with one public function. They look at a compiled scenario, so that an
//! exercise is judged under one doctrine at a time: what one doctrine never does is no slip of the
//! exercise, which is why most checks only warn.

mod abilities;
mod addressees;
mod authorities;
mod beginnings;
mod beliefs;
mod capabilities;
mod care;
mod channels;
mod deliveries;
mod destinations;
mod facts;
mod findings;
mod grants;
mod idle;
mod kinds;
mod knowledge;
mod learnable;
mod marks;
mod measures;
mod objectives;
mod orders;
mod performers;
mod returns;
mod routes;
mod travel;
mod truth;
mod words;

pub(super) use findings::Entry;
use findings::Findings;
pub(super) use findings::check;
