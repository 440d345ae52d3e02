//! The relations of an organisation, drawn: who directs, reports to, alerts, talks with, lends to whom, and how
//! long the ways are.
//!
//! [`Drawing`] is a relation as plain data without any place in a picture: nodes, edges, agencies, marks. Who
//! exports reads nothing else, and each export is a file: [`svg`](mod@svg), [`dot`](mod@dot),
//! [`mermaid`](mod@mermaid), [`graphml`](mod@graphml); the document for programs is `report::json::graph`.
//!
//! | folder | holds |
//! |---|---|
//! | `relations` | what each relation is made of |
//! | `layout` | where nodes and lines stand, as numbers; knows no organisation |
//! | `svg` | how that looks |

mod cast;
pub mod dot;
mod drawing;
pub mod graphml;
mod layout;
mod marks;
pub mod mermaid;
mod relation;
mod relations;
pub mod svg;
#[cfg(test)]
mod tests;
mod told;
mod words;

pub use drawing::{Basis, Drawing, Edge, EdgeKind, Mark, Node, NodeKind, Thing};
pub use relation::Relation;
pub use relations::draw;
pub use words::Words;
