//! The report of a comparison: a leaflet with what was asked, each exercise, all numbers.

mod article;
mod exercise;
mod figures;
mod measure;
mod overall;

use crate::compare::Comparison;
use crate::document::text::Language;
use crate::report::compare::words::catalogue_of;
use crate::report::leaflet::Leaflet;

/// The page, which opens in a language and tells the command that made it.
#[must_use]
pub fn html(of: &Comparison, language: Language, command: &str) -> String {
    let leaflet = Leaflet {
        kind: "salambo.comparison/1",
        language,
        title: article::title(of, language),
        legend: catalogue_of(of, language).word("compare-language"),
    };
    leaflet.page(|markup, language, tag| article::article(of, markup, (language, tag), command))
}

#[cfg(test)]
mod tests;
