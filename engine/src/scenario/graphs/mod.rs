//! The relations of an organisation as graphs: command, reporting, alert, channels, support, travel.

pub mod command;
pub mod routing;
pub mod travel;

/// The graphs of a scenario.
#[derive(Clone, Debug, Default)]
pub struct Graphs {
    /// Who directs whom, in the doctrine in force: posts and units.
    pub command: command::Command,
    /// Travel times between sites.
    pub travel: travel::Travel,
}
