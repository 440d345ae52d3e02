//! The files of a first exercise as they stand beside this one, in three languages.

use crate::document::text::Language;

/// A file: its name in the exercise, and its text with places to fill.
pub(super) type Template = (&'static str, &'static str);

macro_rules! templates {
    ($language:literal) => {
        [
            ("exercise.ron", include_str!(concat!($language, "/exercise.ron"))),
            ("organisation.ron", include_str!(concat!($language, "/organisation.ron"))),
            ("doctrines/without-delay.ron", include_str!(concat!($language, "/doctrine.ron"))),
        ]
    };
}

/// The files in a language.
pub(super) fn templates(language: Language) -> [Template; 3] {
    match language {
        Language::En => templates!("en"),
        Language::Fr => templates!("fr"),
        Language::Ar => templates!("ar"),
    }
}

/// What is taken where nobody says anything: a title, what a caller says, agencies; a line each.
pub(super) fn usual(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("en/usual.txt"),
        Language::Fr => include_str!("fr/usual.txt"),
        Language::Ar => include_str!("ar/usual.txt"),
    }
}
