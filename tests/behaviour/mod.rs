//! Behaviour: what research and inquiries have described, shown on exercises small enough that each
//! figure can be worked out by hand.
//!
//! | module | shows |
//! |---|---|
//! | [`silent_superior`] | a superior who never answers stops a strict hierarchy, not mission command |
//! | [`retention`] | what is told again and again gets lost, less so in a fixed form |
//! | [`climb`] | where no channel joins two services, word goes up to the common superior and down |
//! | [`zone_review`] | how often a zone is judged decides when rescuers go in |
//! | [`astray`] | strangers reach the wrong desk up to twice as often |
//! | [`advice`] | advice pays while asking costs less than it saves, and not beyond |
//! | [`custody`] | a custody runs to its limit unless somebody who knows of it acts in time |
//! | [`maturity`] | who posts everything to everybody is ahead until much is going on |
//! | [`talkgroup`] | a shared talkgroup helps a small response and overloads a large one |
//! | [`duty_officer`](crate::oracles::duty_officer) | calls that flood one desk are omitted, two or three desks hold out |
//! | [`paired`] | evenings compared under the same luck |
//!
//! Each says its conditions. None of it is built in: it follows from the rules of the model.

mod advice;
mod astray;
mod briefing;
mod climb;
mod custody;
mod maturity;
mod missed;
mod paired;
mod public;
mod retention;
mod silent_superior;
mod talkgroup;
mod zone_review;
