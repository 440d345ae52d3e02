//! Behaviour: what research and inquiries have described, shown on exercises small enough that each
//! figure can be worked out by hand.
//!
//! | module | shows |
//! |---|---|
//! | [`silent_superior`] | a superior who never answers stops a strict hierarchy, not mission command |
//! | [`retention`] | what is told again and again gets lost, less so in a fixed form |
//! | [`climb`] | where no channel joins two services, word goes up to the common superior and down |
//! | [`zone_review`] | how often a zone is judged decides when rescuers go in |
//!
//! Each says its conditions. None of it is built in: it follows from the rules of the model.

mod climb;
mod retention;
mod silent_superior;
mod zone_review;
