//! The shipped exercise `scenarios/two-houses`: one incident in two organisations.

mod page;
