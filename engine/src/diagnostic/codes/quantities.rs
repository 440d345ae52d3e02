//! E04: times and quantities.

super::family! {}
