//! The distributions that tests and intervals look their numbers up in.
//!
//! By hand and with `libm`, so that an interval has the same bits on every platform; the normal
//! distribution, the continued fraction and the solver are the kernel's.
//!
//! | module | holds |
//! |---|---|
//! | `beta` | the share of a beta distribution below a point, which the next two are made of |
//! | [`student`] | Student's t |
//! | [`binomial`] | successes among independent trials |
//! | [`normal`] | the standard normal |

mod beta;
pub mod binomial;
pub mod normal;
pub mod student;
