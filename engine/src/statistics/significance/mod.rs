//! Tests: could chance alone have made a difference such as this one?
//!
//! Every p is two-sided: of a difference either way at least as far from none as the one seen.
//!
//! | module | tests |
//! |---|---|
//! | [`student`] | the mean of differences |
//! | [`wilcoxon`] | their signed ranks |
//! | [`mcnemar`](mod@mcnemar) | yes and no in pairs |
//! | [`holm`](mod@holm) | several at once, and what that costs each |
//! | `ranks` | nothing: places in ascending order, shared by equals |

pub mod holm;
pub mod mcnemar;
mod ranks;
pub mod student;
pub mod wilcoxon;

pub use holm::holm;
pub use mcnemar::mcnemar;
pub use student::{StudentTest, student_test};
pub use wilcoxon::{SignedRank, signed_rank};
