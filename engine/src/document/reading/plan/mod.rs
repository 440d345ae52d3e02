//! Plans of studies: read by themselves, since an exercise is studied by many and knows of none.

mod checks;
mod read;
#[cfg(test)]
mod tests;

pub use read::read;
