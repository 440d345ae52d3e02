//! Leaflets: a report on one page in three languages that opens from a disk, is printed and sent on.
//!
//! All three languages stand in it, one after the other; which is shown is chosen in the page, by its style
//! alone. There is no script, nothing is loaded, and its policy allows nothing but its own style.

mod markup;

pub(in crate::report) use markup::Markup;

use super::alone::{escaped, filled, policy};
use super::picture::STYLE as PICTURES;
use crate::document::text::Language;

/// The frame of the page, with places for the rest.
const FRAME: &str = include_str!("leaflet/page.html");

/// The page's own style.
const STYLE: &str = include_str!("leaflet/style.css");

/// The languages, in the order of the choice, with their tags.
const LANGUAGES: [(Language, &str); 3] = [(Language::En, "en"), (Language::Fr, "fr"), (Language::Ar, "ar")];

/// What a leaflet is.
pub(super) struct Leaflet<'a> {
    /// The name and number of its kind.
    pub(super) kind: &'a str,
    /// The language that it opens in.
    pub(super) language: Language,
    /// What it is called in that language.
    pub(super) title: String,
    /// The word for the choice of a language.
    pub(super) legend: String,
}

impl Leaflet<'_> {
    /// The page, from what stands in it in each language; the tag of the language begins the ids of its parts.
    pub(super) fn page(&self, told: impl Fn(&mut Markup, Language, &str)) -> String {
        let style = format!("{STYLE}{PICTURES}");
        let tag = LANGUAGES.iter().find(|(one, _)| *one == self.language).map_or("en", |(_, tag)| *tag);
        let article = |(language, tag): &(Language, &str)| {
            let mut markup = Markup::default();
            let direction = if *language == Language::Ar { "rtl" } else { "ltr" };
            let article = format!("article class=\"{tag}\" lang=\"{tag}\" dir=\"{direction}\"");
            markup.within(&article, |markup| told(markup, *language, tag));
            markup.finish()
        };
        let articles: String = LANGUAGES.iter().map(article).collect();
        filled(FRAME, |place| match place {
            "kind" => Some(self.kind.to_owned()),
            "language" => Some(tag.to_owned()),
            "direction" => Some(if self.language == Language::Ar { "rtl" } else { "ltr" }.to_owned()),
            "policy" => Some(policy(&style, None)),
            "title" => Some(escaped(&self.title)),
            "legend" => Some(escaped(&self.legend)),
            "style" => Some(style.clone()),
            "articles" => Some(articles.clone()),
            "en" | "fr" | "ar" => Some(if place == tag { " checked" } else { "" }.to_owned()),
            _ => None,
        })
    }
}
