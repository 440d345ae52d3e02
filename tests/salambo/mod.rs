//! What only the shipped exercise `scenarios/salambo` promises, beside what `exercises` holds all to:
//! who takes part in it, and the result that surprises.

mod size;
mod surprise;
