//! What the statistics are held to besides the small cases that stand beside each.
//!
//! | module | holds them to |
//! |---|---|
//! | `scipy` | values computed by SciPy |
//! | `coverage` | what an interval promises: how often it holds the truth |
//! | `synthetic` | nothing: samples whose truth is known |

mod coverage;
mod scipy;
pub(super) mod synthetic;
