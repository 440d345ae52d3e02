//! What was typed.

/// The command as it was given, for whoever wants to make the report again.
#[must_use]
pub fn command() -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./=:,@%+".contains(c);
    let word = |word: String| match !word.is_empty() && word.chars().all(plain) {
        true => word,
        false => format!("'{}'", word.replace('\'', "'\\''")),
    };
    let words: Vec<String> =
        std::env::args_os().skip(1).map(|one| word(one.to_string_lossy().into_owned())).collect();
    format!("salambo {}", words.join(" "))
}
