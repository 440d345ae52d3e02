//! The list of terms in the reference is the glossary of the program.

use super::page::page;
use expect_test::expect_file;
use salambo_engine::document::text::Language;
use salambo_engine::scenario::glossary::Terms;
use std::fmt::Write;

const PAGE: &str = "scenarios/README.md";
const BEGINS: &str = "<!-- terms -->\n";
const ENDS: &str = "<!-- end of terms -->";

/// The table as the glossary has it. A term that a sentence says stands behind a hyphen in the catalogue.
fn table() -> String {
    let terms = Terms::default();
    let sentences = ["en", "fr", "ar"].map(|tag| page(&format!("engine/src/wording/{tag}.ftl"))).concat();
    let mut table = "| id | English | French | Arabic |\n|---|---|---|---|\n".to_owned();
    for id in terms.ids() {
        let is_said = ["{ -", "(-"].iter().any(|before| {
            let named = format!("{before}{id}");
            let mut after = sentences.split(&named).skip(1);
            after.any(|rest| rest.starts_with([' ', ')']))
        });
        let called = |language| terms.get(id, language).expect("a term stands in three languages");
        let [english, french, arabic] = [Language::En, Language::Fr, Language::Ar].map(called);
        let star = if is_said { " *" } else { "" };
        let _ = writeln!(table, "| `{id}`{star} | {english} | {french} | {arabic} |");
    }
    table
}

#[test]
fn the_reference_lists_every_term() {
    let whole = page(PAGE);
    let (before, rest) = whole.split_once(BEGINS).expect("the list begins");
    let (_, after) = rest.split_once(ENDS).expect("the list ends");
    let expected = format!("{before}{BEGINS}{}{ENDS}{after}", table());
    let path = format!("{}/../{PAGE}", env!("CARGO_MANIFEST_DIR"));
    expect_file![path].assert_eq(&expected);
}
