//! The report of a comparison: one page in three languages that opens from a disk, is printed and sent on.
//!
//! All three languages stand in it, one after the other; which is shown is chosen in the page, by its style
//! alone. There is no script, nothing is loaded, and its policy allows nothing but its own style.

mod article;
mod exercise;
mod figures;
mod markup;
mod measure;
mod overall;

use crate::compare::Comparison;
use crate::document::text::Language;
use crate::report::alone::{escaped, filled, policy};
use crate::report::compare::words::catalogue_of;
use crate::report::picture::STYLE as PICTURES;

/// The frame of the page, with places for the rest.
const FRAME: &str = include_str!("html/page.html");

/// The page's own style.
const STYLE: &str = include_str!("html/style.css");

/// The languages, in the order of the choice, with their tags.
const LANGUAGES: [(Language, &str); 3] = [(Language::En, "en"), (Language::Fr, "fr"), (Language::Ar, "ar")];

/// The page, which opens in a language and tells the command that made it.
#[must_use]
pub fn html(of: &Comparison, language: Language, command: &str) -> String {
    let style = format!("{STYLE}{PICTURES}");
    let tag = LANGUAGES.iter().find(|(one, _)| *one == language).map_or("en", |(_, tag)| *tag);
    let articles: String =
        LANGUAGES.iter().map(|(language, tag)| article::article(of, *language, tag, command)).collect();
    filled(FRAME, |place| match place {
        "language" => Some(tag.to_owned()),
        "direction" => Some(if language == Language::Ar { "rtl" } else { "ltr" }.to_owned()),
        "policy" => Some(policy(&style, None)),
        "title" => Some(escaped(&article::title(of, language))),
        "legend" => Some(escaped(&catalogue_of(of, language).word("compare-language"))),
        "style" => Some(style.clone()),
        "articles" => Some(articles.clone()),
        "en" | "fr" | "ar" => Some(if place == tag { " checked" } else { "" }.to_owned()),
        _ => None,
    })
}

#[cfg(test)]
mod tests;
