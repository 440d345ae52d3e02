//! How results are written, and in which language.

use clap::{Args, ValueEnum};
use salambo_engine::document::text::Language;

/// Options of every command.
#[derive(Clone, Debug, Args)]
pub struct Options {
    /// How results are written
    #[arg(long, global = true, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// The language of runs: sentences, titles, labels, problems; problems are told in English where Arabic is asked for
    #[arg(long, global = true, value_enum, default_value_t = Lang::En)]
    pub lang: Lang,
}

/// How results are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// For programs: one document, a contract
    Json,
}

/// A language of the product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    /// English
    En,
    /// French
    Fr,
    /// Arabic
    Ar,
}

impl Lang {
    /// The language.
    pub fn language(self) -> Language {
        match self {
            Self::En => Language::En,
            Self::Fr => Language::Fr,
            Self::Ar => Language::Ar,
        }
    }
}
