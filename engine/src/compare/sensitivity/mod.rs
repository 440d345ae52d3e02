//! Sensitivity: what the factors of a study do to each measure, from what its nights came to.
//!
//! A study plays the rows of a design under some doctrines, every row with the same luck. Everything here is
//! a function of what the nights came to: nothing is played.
//!
//! | module | holds |
//! |---|---|
//! | [`studied`] | what is varied, in which settings, under which doctrines |
//! | [`design`] | the rows of a design: which level, or which place, each factor has in each |
//! | [`link`] | what is done harm to see how much hangs on it |
//! | [`responses`] | one measure by row and night |
//! | [`contrasts`] | effects of levels, and what two factors do together |
//! | [`ranks`] | of settings that are spread evenly: what goes with what |
//! | [`overall`] | a measure over all settings: the error of the nights, and not knowing the settings |
//! | [`answer`] | all that is found of a measure |

pub mod answer;
pub mod contrasts;
pub mod design;
pub mod link;
pub mod overall;
pub mod ranks;
pub mod responses;
pub mod studied;

pub use answer::{Answer, Findings, Sensitivity};
pub use contrasts::Contrast;
pub use design::{Design, Value};
pub use link::Link;
pub use overall::{Conclusion, Overall};
pub use ranks::Rank;
pub use responses::{Responses, Under};
pub use studied::{Factor, Studied};
