//! What is said of problems is said in French as well: every template, title and explanation has its line, and every
//! line is used.

use crate::house::lens::Kind;
use crate::house::source::Source;
use std::collections::BTreeSet;

/// The English templates of all `said!("...")`, as the program knows them.
fn templates(sources: &[Source]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for source in sources.iter().filter(|source| source.is_product()) {
        for four in source.production().windows(4) {
            let is_said = four[0].is("said") && four[1].is("!") && four[2].is("(");
            if is_said && four[3].kind == Kind::Text {
                found.insert(plain(four[3].text));
            }
        }
    }
    found
}

/// All texts of the product: phrases of types are looked up as they come.
fn texts(sources: &[Source]) -> BTreeSet<String> {
    let product = sources.iter().filter(|source| source.is_product());
    let tokens = product.flat_map(Source::production);
    tokens.filter(|token| token.kind == Kind::Text).map(|token| plain(token.text)).collect()
}

/// A text without its escapes.
fn plain(text: &str) -> String {
    let mut out = String::new();
    let mut signs = text.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => match signs.next() {
                Some('n') => out.push('\n'),
                Some('t') => out.push('\t'),
                // A line that goes on below.
                Some('\n') => {
                    let rest = signs.as_str().trim_start();
                    signs = rest.chars();
                }
                Some(other) => out.push(other),
                None => {}
            },
            other => out.push(other),
        }
    }
    out
}

/// The names in curly brackets.
fn placeholders(text: &str) -> BTreeSet<&str> {
    let parts = text.split('{').skip(1).filter_map(|part| part.split_once('}'));
    let is_name = |name: &&str| !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    parts.map(|(name, _)| name).filter(is_name).collect()
}

/// What stands between backticks: words of the language, the same in every tongue. French may say more of them
/// where English has a word of every day.
fn code_words(text: &str) -> BTreeSet<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// French signs stand with their no-break spaces.
fn breaks_before_a_sign(told: &str) -> bool {
    let outside: String = told.split('`').step_by(2).collect::<Vec<_>>().join("x");
    [" :", " ;", " !", " ?", "« ", " »"].iter().any(|wrong| outside.contains(wrong))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::house::tree;
    use salambo_engine::diagnostic::{Phrases, codes};

    fn source(text: &str) -> Source {
        Source { path: "engine/src/diagnostic/render.rs".to_owned(), text: text.to_owned() }
    }

    #[test]
    fn templates_are_found_as_the_program_knows_them() {
        let text = "f(said!(\"a \\\"{b}\\\"\", b)); said!(\n  \"on \\\n   two\"); #[cfg(test)] mod t { said!(\"no\"); }";
        let expected = ["a \"{b}\"", "on two"].map(str::to_owned);
        assert_eq!(templates(&[source(text)]), expected.into());
    }

    #[test]
    fn what_differs_is_seen() {
        assert_eq!(placeholders("{one} of `{ \"two\": 2 }` {three}"), ["one", "three"].into());
        assert_eq!(code_words("`a` b `c d`"), ["a", "c d"].into());
        assert!(breaks_before_a_sign("oui : non") && !breaks_before_a_sign("`a : b` oui\u{a0}: non"));
    }

    #[test]
    fn the_tree_keeps_it() {
        let mut said = templates(tree::sources());
        for entry in codes::table() {
            said.extend([entry.title.to_owned(), entry.explanation.to_owned()]);
        }
        let french: Vec<(&str, &str)> = Phrases::french().all().collect();
        let known: BTreeSet<&str> = french.iter().map(|(template, _)| *template).collect();
        let missing: Vec<_> = said.iter().filter(|template| !known.contains(template.as_str())).collect();
        assert_eq!(missing, [""; 0], "without a line in French");
        let texts = texts(tree::sources());
        for (template, told) in french {
            assert!(said.contains(template) || texts.contains(template), "nobody says: {template}");
            assert_eq!(placeholders(template), placeholders(told), "{template}");
            assert!(code_words(template).is_subset(&code_words(told)), "{template}");
            assert!(!told.trim().is_empty() && !breaks_before_a_sign(told), "{told}");
        }
    }
}
