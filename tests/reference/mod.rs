//! The reference page of the language against the program: the page names everything that can
//! be written and nothing that cannot, and its examples are read. And the pages of the model.

mod examples;
mod model;
mod names;
pub mod page;
mod schema;
mod terms;
mod validator;
mod whole;
