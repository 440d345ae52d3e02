//! Problems drawn for a terminal.
