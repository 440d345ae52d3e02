//! What the statistics are held to besides the small cases that stand beside each.
//!
//! | module | holds them to |
//! |---|---|
//! | `scipy` | values computed by SciPy |
//! | `coverage` | what an interval promises: how often it holds the truth |
//! | `stopping` | the same where the values so far decide how many there are |
//! | `selection` | how often the best is chosen |
//! | `synthetic` | nothing: samples whose truth is known |

mod coverage;
mod scipy;
mod selection;
mod stopping;
mod synthetic;
