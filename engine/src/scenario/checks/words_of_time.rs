//! Lengths of time as authors write them.

/// A length in milliseconds as authors write it: `1 h 5 min`, `12 min 30 s`, `40 s`, `250 ms`.
pub(super) fn words(length: i64) -> String {
    let parts = [(3_600_000, "h"), (60_000, "min"), (1_000, "s"), (1, "ms")];
    let mut left = length.max(0);
    let mut words = Vec::new();
    for (size, unit) in parts {
        let count = left / size;
        left %= size;
        // Beside minutes nobody reads milliseconds.
        if count > 0 && (unit != "ms" || words.is_empty()) {
            words.push(format!("{count} {unit}"));
        }
    }
    if words.is_empty() { "0 s".to_owned() } else { words.join(" ") }
}
