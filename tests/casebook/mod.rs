//! Against reality: the events of `scenarios/casebook/`, their records, and `salambo backtest`.

mod command;
mod files;
mod records;
mod switches;
