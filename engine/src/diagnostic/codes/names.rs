//! E03: names and references.

super::family! {}
