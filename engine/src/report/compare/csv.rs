//! The numbers of a comparison as comma-separated values, for any program that reads tables.

use super::numbers::{COLUMNS, lines};
use crate::compare::Comparison;

/// The table, with a line of column names first.
///
/// # Panics
/// Never: a table in memory can be written.
#[must_use]
pub fn csv(of: &Comparison) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let heads = COLUMNS.map(|(name, _)| name.to_owned()).to_vec();
    let lines = lines(of).into_iter().map(|line| line.iter().map(super::numbers::Value::plain).collect());
    for line in std::iter::once(heads).chain(lines) {
        let line: Vec<String> = line;
        writer.write_record(&line).expect("invariant: all lines have the same columns");
    }
    let bytes = writer.into_inner().expect("invariant: what is in memory is written");
    String::from_utf8(bytes).expect("invariant: texts are UTF-8")
}
