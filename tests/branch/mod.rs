//! Branches: the same night, with something otherwise from a moment on.
//!
//! | module | holds |
//! |---|---|
//! | [`history`] | nothing differs before the moment, luck is shared after it, and what changes nothing leaves every record |
//! | [`told`] | every kind of change as a story: an exercise in, what becomes of it out |
//! | [`posts`] | a post that comes: its part, who finds it from when on, branches of branches, what is wrong with one |
//! | [`refused`] | everything that is wrong with changes, drawn at once |
//! | [`night`] | exercises that turn, in memory |
//! | [`oracle`] | every field set in the first second, and for the whole run |
//! | [`program`] | the command: moments, documents, languages, branches of branches, hostile run files |

mod history;
mod night;
mod oracle;
mod posts;
mod program;
mod refused;
mod told;
