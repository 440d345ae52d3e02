//! Checks: what is wrong with an exercise that reads well.
//!
//! Each check is one file with one public function. They look at a compiled scenario, so that an
//! exercise is judged under one doctrine at a time: what one doctrine never does is no slip of the
//! exercise, which is why most checks only warn.

mod abilities;
mod addressees;
mod alerts;
mod answers;
mod authorities;
mod beginnings;
mod beliefs;
mod capabilities;
mod care;
mod channels;
mod circles;
mod collisions;
mod controllers;
mod deliveries;
mod destinations;
mod entrances;
mod facts;
mod findings;
mod fleets;
mod gatekeepers;
mod grants;
mod idle;
mod kinds;
mod knowledge;
mod late;
mod learnable;
mod lone_channels;
mod loops;
mod marks;
mod measures;
mod never_fires;
mod objectives;
mod obstacles;
mod opposites;
mod orders;
mod orders_of_others;
mod paths_of_alert;
mod performers;
mod questions;
mod required;
mod returns;
mod routes;
mod shadows;
mod spans;
mod speech;
mod translations;
mod travel;
mod truth;
mod unmissable;
mod whenever;
mod whereabouts;
mod words;
mod words_of_time;

pub(super) use findings::Entry;
use findings::Findings;
pub(super) use findings::check;
