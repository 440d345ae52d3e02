//! Golden runs: what every shipped exercise comes to under each of its doctrines, as text.
//!
//! Each file beside this one holds the summary of one run: the digest of its trace, and what a
//! reader wants to know when the digest has moved. A change that moves one is either a mistake or
//! says in its commit which results moved and why. `UPDATE_EXPECT=1 cargo test -p salambo-tests
//! golden` writes them anew.
//!
//! The digests hold for every machine and for both profiles: nothing in a run depends on either.

mod runs;
mod summary;
