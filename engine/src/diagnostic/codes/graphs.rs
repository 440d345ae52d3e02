//! E05: graphs and logic.

super::family! {}
