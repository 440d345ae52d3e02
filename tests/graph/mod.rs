//! Relations of exercises, drawn.
//!
//! | module | holds |
//! |---|---|
//! | [`small`] | a small organisation in, each relation out, in every form |
//! | [`hostile`] | titles that try to end the text they stand in |
//! | [`shipped`] | of every shipped exercise: each node and edge once in every form, no two boxes touch |
//! | [`program`] | the command: what it prints, keeps and refuses |
//! | [`pages`] | the pictures that pages show are what the command prints |
//! | [`drawn`] | exercises compiled and drawn |
//! | [`xml`] | what an XML reader finds |

mod drawn;
mod hostile;
mod pages;
mod program;
mod shipped;
mod small;
mod xml;
