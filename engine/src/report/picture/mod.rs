//! Pictures for a page or a screen: text in a vector format that any browser shows and any printer prints.

mod colours;
mod letters;
mod svg;
mod waterfall;

#[cfg(test)]
mod tests;

pub(super) use waterfall::waterfall;
