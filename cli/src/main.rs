//! The binary `salambo`.
fn main() {}
