//! Which codes say that a limit was reached, so that whoever asks may grant more.

use super::{Code, files, reading};

/// The codes that say no more than that a file asks for more than a limit allows.
pub const LIMITS: [Code; 6] = [
    files::TOO_LARGE,
    files::TOO_DEEP,
    files::TOO_MANY_ITEMS,
    reading::EXERCISE_TOO_LARGE,
    reading::TOO_MUCH_TOGETHER,
    reading::TOO_MANY_DOCTRINES,
];
