//! A deep look at an exercise told: what carries weight and what does not.

mod apart;
mod doctrines;
mod idle;
mod page;
mod weight;

pub use page::page;
