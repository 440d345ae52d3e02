//! Lists of problems: what is wrong in a file, where, and what to do next.
