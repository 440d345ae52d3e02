//! Nothing lacks a place: every key of the defaults stands on exactly one page; every fact, every
//! purpose and every file of a mechanism on at least one; every wait has its row in the glossary.

use std::collections::BTreeMap;

use salambo_engine::document::mark::Label;
use salambo_engine::document::schema::{Kind, shapes};
use salambo_engine::trace::words::Word;

use super::code::{Code, File};
use super::pages::{FOLDER, INDEX, Page, pages};
use super::tables::{meanings, names};

/// Whose files need a place: the mechanisms.
const MECHANISMS: &str = "mechanics/";

/// Words of the language of which a page names every one.
const SPOKEN: [(&str, &str); 6] = [
    ("decisions.md", "Culture"),
    ("procedures.md", "Repeat"),
    ("scoring.md", "Quantity"),
    ("script.md", "Effect"),
    ("script.md", "Trigger"),
    ("zones.md", "May"),
];

/// The pages on which each thing is found.
type Places<'a> = BTreeMap<&'a str, Vec<&'a str>>;

/// Everything without a place.
fn faults(code: &Code, pages: &[Page]) -> Vec<String> {
    let mut faults = keys(code, pages);
    faults.extend(files(code, pages));
    faults.extend(facts_and_purposes(code, pages));
    faults.extend(glossary(pages));
    faults.extend(unlisted(pages));
    faults
}

fn keys(code: &Code, pages: &[Page]) -> Vec<String> {
    let mut faults = Vec::new();
    for key in &code.keys {
        let mut places = Vec::new();
        for page in pages {
            let named = page.words("parameters").into_iter().filter(|word| names(word, key));
            places.extend(named.map(|_| page.name.as_str()));
        }
        match places[..] {
            [] => faults.push(format!(
                "the parameter `{key}` stands on no page: name it in a `<!-- parameters: ... -->` of {FOLDER}"
            )),
            [_] => {}
            _ => faults.push(format!(
                "the parameter `{key}` stands there {} times: {}",
                places.len(),
                places.join(", ")
            )),
        }
    }
    let is_known = |word: &&str| code.keys.iter().any(|key| names(word, key));
    for page in pages {
        let unknown = page.words("parameters").into_iter().filter(|word| !is_known(word));
        faults.extend(unknown.map(|word| format!("{}: no parameter is called `{word}`", page.name)));
    }
    faults
}

/// Where each file stands.
fn places(pages: &[Page]) -> Places<'_> {
    let mut places: Places<'_> = BTreeMap::new();
    for page in pages {
        for path in page.words("files") {
            places.entry(path).or_default().push(&page.name);
        }
    }
    places
}

fn files(code: &Code, pages: &[Page]) -> Vec<String> {
    let places = places(pages);
    let is_mechanism = |path: &&String| path.starts_with(MECHANISMS) && !path.ends_with("/mod.rs");
    let lost = code.files.keys().filter(is_mechanism).filter(|path| !places.contains_key(path.as_str()));
    let lost = lost.map(|path| {
        format!(
            "engine/src/{path} is on no page: describe it, and name it in a `<!-- files: ... -->` of {FOLDER}"
        )
    });
    let unknown = places.iter().filter(|(path, _)| !code.files.contains_key(**path));
    let unknown = unknown.map(|(path, pages)| format!("{}: there is no file engine/src/{path}", pages[0]));
    lost.chain(unknown).collect()
}

fn facts_and_purposes(code: &Code, pages: &[Page]) -> Vec<String> {
    let mut faults = Vec::new();
    let on_pages: Vec<&str> = places(pages).into_keys().collect();
    let shows_facts = |page: &&Page| page.blocks().iter().any(|block| block.name == "facts");
    let shown: Vec<&str> = pages.iter().filter(shows_facts).flat_map(|page| page.words("files")).collect();
    let written = code.written_by(&shown);
    for kind in code.facts.iter().filter(|kind| !written.contains(kind)) {
        faults.push(format!(
            "the fact `{kind}` is on no page: a page with `<!-- facts -->` names the file that writes it in `<!-- files: ... -->`"
        ));
    }
    let drawn: Vec<&String> =
        on_pages.iter().filter_map(|path| code.files.get(*path)).flat_map(|file| &file.purposes).collect();
    for purpose in code.purposes.iter().filter(|purpose| !drawn.contains(purpose)) {
        faults.push(format!(
            "the purpose `{purpose}` is on no page: name the file that draws for it in `<!-- files: ... -->`"
        ));
    }
    faults
}

fn glossary(pages: &[Page]) -> Vec<String> {
    let index = pages.iter().find(|page| page.name == INDEX);
    let blocks = index.map_or_else(Vec::new, Page::blocks);
    let Some(block) = blocks.iter().find(|block| block.name == "labels") else {
        return vec![format!("{FOLDER}/{INDEX} has no glossary of waits: `<!-- labels -->`")];
    };
    let meanings = meanings(block);
    let means = |label: &str| meanings.iter().any(|(known, meaning)| *known == label && !meaning.is_empty());
    let labels = Label::WORDS.iter().map(|(label, _)| format!("{label:?}"));
    let mute = labels.filter(|label| !means(label));
    mute.map(|label| {
        format!("{INDEX}: the glossary does not say on what time is spent that is labelled `{label}`")
    })
    .collect()
}

/// Pages that the index forgets, or invents.
fn unlisted(pages: &[Page]) -> Vec<String> {
    let index = pages.iter().find(|page| page.name == INDEX);
    let listed = index.map_or_else(Vec::new, |index| index.words("pages"));
    let others = pages.iter().filter(|page| page.name != INDEX);
    let forgotten = others.clone().filter(|page| !listed.contains(&page.stem()));
    let forgotten =
        forgotten.map(|page| format!("{INDEX} does not list {} in `<!-- pages: ... -->`", page.name));
    let invented = listed.iter().filter(|word| others.clone().all(|page| page.stem() != **word));
    forgotten.chain(invented.map(|word| format!("{INDEX} lists {word}.md, which is no page"))).collect()
}

/// Words of the language that their page does not name.
fn unspoken(pages: &[Page]) -> Vec<String> {
    let shapes = shapes();
    let mut faults = Vec::new();
    for (name, shape) in SPOKEN {
        let text = pages.iter().find(|page| page.name == name).map_or("", |page| &page.text);
        let found = shapes.iter().find(|other| other.name == shape).expect("a shape of the language");
        let Kind::Enum { variants } = &found.kind else { panic!("{shape} has no words") };
        let is_named =
            |word: &str| text.contains(&format!("`{word}`")) || text.contains(&format!("`{word}("));
        let borrowed = shapes.iter().find(|other| other.name == "Mark").map(|mark| &mark.kind);
        let is_borrowed = |word: &str| match borrowed {
            Some(Kind::Enum { variants }) if shape == "Trigger" => {
                variants.iter().any(|mark| mark.name == word)
            }
            _ => false,
        };
        let mute = variants.iter().filter(|word| !is_named(word.name) && !is_borrowed(word.name));
        faults.extend(
            mute.map(|word| format!("{FOLDER}/{name} does not say what `{}` is ({shape})", word.name)),
        );
    }
    faults
}

#[test]
fn nothing_lacks_its_place() {
    let pages = pages();
    let mut faults = faults(&Code::shipped(), &pages);
    faults.extend(unspoken(&pages));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A small program with everything of which a place can be lacking.
fn sample() -> Code {
    let file = |facts: &[&str], purposes: &[&str]| File {
        facts: facts.iter().map(|kind| (*kind).to_owned()).collect(),
        purposes: purposes.iter().map(|purpose| (*purpose).to_owned()).collect(),
        ..File::default()
    };
    let own = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    Code {
        files: BTreeMap::from([
            ("mechanics/calls.rs".to_owned(), file(&["Called"], &["calls.gap"])),
            ("mechanics/flying.rs".to_owned(), file(&["Flew"], &["flying.height"])),
            ("mechanics/mod.rs".to_owned(), file(&[], &[])),
        ]),
        keys: own(&["call.answer", "call.process", "flight.speed"]),
        facts: own(&["Called", "Flew"]),
        purposes: own(&["calls.gap", "flying.height"]),
    }
}

#[test]
fn what_lacks_its_place_is_found() {
    let index = "# Index\n<!-- pages: gone -->\n<!-- end -->\n<!-- labels -->\n| `Script` | s | the script |\n<!-- end -->\n";
    let calls = "# Calls\n<!-- files: mechanics/calls.rs mechanics/gone.rs -->\n<!-- end -->\n<!-- parameters: call. call.answer gone -->\n<!-- end -->\n<!-- facts -->\n<!-- end -->\n";
    let pages = [Page::new(INDEX, index), Page::new("calls.md", calls)];
    let found = faults(&sample(), &pages);
    let (of_labels, others): (Vec<_>, Vec<_>) =
        found.into_iter().partition(|fault| fault.contains("glossary"));
    assert_eq!(of_labels.len(), Label::WORDS.len() - 1);
    assert!(of_labels.iter().all(|fault| !fault.contains("`Script`")));
    assert_eq!(
        others,
        [
            "the parameter `call.answer` stands there 2 times: calls.md, calls.md",
            "the parameter `flight.speed` stands on no page: name it in a `<!-- parameters: ... -->` of engine/model",
            "calls.md: no parameter is called `gone`",
            "engine/src/mechanics/flying.rs is on no page: describe it, and name it in a `<!-- files: ... -->` of engine/model",
            "calls.md: there is no file engine/src/mechanics/gone.rs",
            "the fact `Flew` is on no page: a page with `<!-- facts -->` names the file that writes it in `<!-- files: ... -->`",
            "the purpose `flying.height` is on no page: name the file that draws for it in `<!-- files: ... -->`",
            "README.md does not list calls.md in `<!-- pages: ... -->`",
            "README.md lists gone.md, which is no page",
        ]
    );
}

#[test]
fn what_has_its_place_is_left_alone() {
    let rows = Label::WORDS.iter().map(|(label, _)| format!("| `{label:?}` | x | meant |\n"));
    let index = format!(
        "# Index\n<!-- pages: all -->\n<!-- end -->\n<!-- labels -->\n{}<!-- end -->\n",
        rows.collect::<String>()
    );
    let all = "# All\n<!-- files: mechanics/calls.rs mechanics/flying.rs -->\n<!-- end -->\n<!-- parameters: call. flight.speed -->\n<!-- end -->\n<!-- facts -->\n<!-- end -->\n";
    let pages = [Page::new(INDEX, &index), Page::new("all.md", all)];
    assert_eq!(faults(&sample(), &pages), [""; 0]);
}

#[test]
fn a_word_that_its_page_does_not_explain_is_found() {
    let found = unspoken(&[Page::new(
        "zones.md",
        "`Always`, `Never`, `WithOrderFrom(whom)`, `WithEscort`, `FirstArriver`",
    )]);
    let of_zones: Vec<_> = found.iter().filter(|fault| fault.contains("zones.md")).collect();
    assert_eq!(of_zones, ["engine/model/zones.md does not say what `JointAssessment` is (May)"]);
}
