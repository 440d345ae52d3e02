//! The compiled exercise as data: ids resolved, times in ticks, one struct for each noun.

pub mod conduct;
pub mod incident;
pub mod mark;
pub mod organisation;
pub mod parameters;
pub mod script;
pub mod survival;
