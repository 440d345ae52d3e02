//! No message without a speaker: what the catalogues hold is asked for somewhere, and what is asked for is there.
//!
//! A key stands in the sources as a text of its own, or begins with what a text before a variable begins
//! with: `"label-{label}"`, or `"label-" + label` in a script. The pages ask for theirs in scripts, in quotes of any kind.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::house::source::Source;
use crate::house::tree;

/// Functions that ask the catalogue for a key.
const ASKING: [&str; 4] = [".word(\"", ".phrase(\"", ".entry(\"", ".has(\""];

/// Closed lists that sentences take their words from: a field and a word make the key. That each word has its
/// entry, and each entry its word, is held where the catalogues are.
const LISTS: [&str; 7] = ["category-", "certainty-", "form-", "hold-", "kind-", "reason-", "zone-"];

/// What every word of the page begins with; its scripts leave it out.
const OF_THE_PAGE: &str = "replay-page-";

/// Keys of the catalogue that nothing in the sources asks for.
fn unsaid<'c>(catalogue: &'c str, sources: &[Source]) -> Vec<&'c str> {
    let all = || sources.iter().flat_map(|source| texts(&source.text).map(move |text| (source, text)));
    let said: BTreeSet<&str> = all().map(|(_, text)| text).collect();
    let begun = all().filter_map(|(source, text)| beginning(text, source.path.ends_with(".js")));
    let begun: BTreeSet<&str> = begun.filter(|begun| *begun != OF_THE_PAGE).chain(LISTS).collect();
    let is_said = |key: &str| said.contains(key) || begun.iter().any(|begun| key.starts_with(begun));
    let short = |key: &str| key.strip_prefix(OF_THE_PAGE).is_some_and(is_said);
    keys(catalogue).filter(|key| !is_said(key) && !short(key)).collect()
}

/// Keys that product code asks for by name and the catalogue does not have.
fn missing(catalogue: &str, sources: &[Source]) -> Vec<String> {
    let keys: BTreeSet<&str> = keys(catalogue).collect();
    let mut missing = Vec::new();
    for source in sources.iter().filter(|source| source.is_product()) {
        let production = source.text.split("#[cfg(test)]").next().unwrap_or_default();
        let asked = ASKING.iter().flat_map(|before| production.split(before).skip(1));
        let asked = asked.filter_map(|rest| rest.split_once('"')).map(|(key, _)| key);
        let is_key = |key: &&str| key.contains('-') && !key.contains(['{', ' ']);
        let unknown = asked.filter(is_key).filter(|key| !keys.contains(key));
        missing.extend(unknown.map(|key| format!("{}: {key}", source.path)));
    }
    missing
}

fn keys(catalogue: &str) -> impl Iterator<Item = &str> {
    let entries = catalogue.lines().filter_map(|line| line.split_once(" ="));
    entries.map(|(key, _)| key).filter(|key| key.starts_with(|c: char| c.is_ascii_lowercase()))
}

/// Whatever stands in quotes on one line. What is between two texts is taken for one as well, and is no key.
fn texts(source: &str) -> impl Iterator<Item = &str> {
    source.lines().flat_map(|line| line.split(['"', '\'', '`']))
}

/// What stands before a variable in a text, or in a script before more is added, if a key can begin so.
fn beginning(text: &str, is_script: bool) -> Option<&str> {
    let before = text.split_once(['{', '$']).map(|(before, _)| before);
    let before = before.or(is_script.then_some(text))?;
    let is_one = before.ends_with('-') && before.starts_with(|c: char| c.is_ascii_lowercase());
    is_one.then_some(before)
}

/// The scripts and pages of the product.
fn pages(folder: &Path, found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            pages(&path, found);
        } else if path.extension().is_some_and(|end| end == "js" || end == "html") {
            let text = fs::read_to_string(&path).expect("a source is UTF-8 text");
            found.push(Source { path: path.display().to_string(), text });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(path: &str, text: &str) -> Source {
        Source { path: path.to_owned(), text: text.to_owned() }
    }

    const CATALOGUE: &str =
        "fact-Start = s\nlabel-travel = t\n    [one] x = y\nreport-lanes = { $x ->\nreplay-page-play = p\n";

    #[test]
    fn wrong_is_found() {
        let rust = "f(\"report-lanes \"); words.word(\"report-lines\"); let l = \"travel\";\n#[cfg(test)]\n.word(\"no-key\")";
        let sources = [source("engine/src/report/text.rs", rust)];
        assert_eq!(
            unsaid(CATALOGUE, &sources),
            ["fact-Start", "label-travel", "report-lanes", "replay-page-play"]
        );
        assert_eq!(missing(CATALOGUE, &sources), ["engine/src/report/text.rs: report-lines"]);
    }

    #[test]
    fn right_passes() {
        let rust = "word(&format!(\"fact-{kind}\")); phrase(&format!(\"label-{label}\"), []); c.word(\"report-lanes\")";
        let sources = [source("engine/src/a.rs", rust), source("p.js", "word('play')")];
        assert!(unsaid(CATALOGUE, &sources).is_empty() && missing(CATALOGUE, &sources).is_empty());
    }

    #[test]
    fn the_tree_keeps_it() {
        let catalogue =
            fs::read_to_string(tree::root().join("engine/src/wording/en.ftl")).expect("it is there");
        let mut sources = tree::sources().to_vec();
        sources.retain(Source::is_product);
        pages(&tree::root().join("engine/src"), &mut sources);
        assert_eq!(unsaid(&catalogue, &sources), [""; 0]);
        assert_eq!(missing(&catalogue, &sources), [""; 0]);
    }
}
