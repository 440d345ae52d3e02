//! No place, agency or doctrine by name in Rust: whatever happens somewhere is a scenario, and scenarios are data.
//!
//! The names are gathered from the scenarios themselves, and a short list adds those
//! that a programmer is likely to have in mind.

use std::collections::BTreeSet;

use crate::house::lens::{Kind, Token, tokens};
use crate::house::source::{Source, Violation};
use crate::house::words::words;

/// Names nobody has to write a scenario about to know. (METHANE and HSEEP are words of the file
/// language: a form of message and a way to rate.)
const KNOWN: [&str; 33] = [
    "tunisia",
    "tunis",
    "carthage",
    "sousse",
    "bizerte",
    "sfax",
    "bardo",
    "paris",
    "bataclan",
    "marseille",
    "london",
    "manchester",
    "brussels",
    "zaventem",
    "oslo",
    "utoya",
    "mumbai",
    "nairobi",
    "westgate",
    "christchurch",
    "berlin",
    "madrid",
    "interpol",
    "europol",
    "frontex",
    "gign",
    "onpc",
    "jesip",
    "orsec",
    "orsan",
    "nims",
    "plan blanc",
    "red bridge",
];

/// What is named: an `id` or `title` directly inside one of these.
const NAMED: [&str; 6] = ["Exercise", "Organisation", "Doctrine", "Agency", "Site", "Incident"];

/// What scenarios use as an id or title although it is a term of the field, such as a kind of agency.
/// The product's own name is one too.
const TERMS: [&str; 30] = [
    "bureau",
    "council",
    "foreign",
    "hospitals",
    "one desk",
    "operator",
    "salambo",
    "terminal",
    "civil protection",
    "police",
    "rescue",
    "hospital",
    "justice",
    "medical",
    "border",
    "customs",
    "authority",
    "military",
    "public",
    "airport",
    "centralised",
    "coordinated",
    "collaborative",
    "conflicted",
    "default",
    "minimal",
    "incident",
    "barracks",
    "forensic",
    "mission command",
];

/// A shorter single word is no name to go by.
const LETTERS_MIN: usize = 6;

fn violations(sources: &[Source]) -> Vec<Violation> {
    let mut names: BTreeSet<String> = KNOWN.iter().map(|name| (*name).to_owned()).collect();
    for scenario in sources.iter().filter(|source| is_somewhere(source)) {
        names.extend(names_in(&scenario.text));
    }
    sources.iter().filter(|source| source.is_product()).flat_map(|source| spoken(source, &names)).collect()
}

/// Is it a scenario that plays somewhere? Those of the laboratory play nowhere and name nothing.
fn is_somewhere(source: &Source) -> bool {
    let is_scenario = source.is_in("scenarios") && source.path.ends_with(".ron");
    is_scenario && !source.is_in("scenarios/laboratory")
}

fn spoken(source: &Source, names: &BTreeSet<String>) -> Vec<Violation> {
    let tokens = source.production();
    let mut found = Vec::new();
    for token in tokens.iter().filter(|token| matches!(token.kind, Kind::Word | Kind::Text)) {
        let phrase = format!(" {} ", words(token.text).join(" "));
        let told = names.iter().filter(|name| phrase.contains(&format!(" {name} ")));
        found.extend(
            told.map(|name| source.violation(token.line, format!("\"{name}\" belongs in a scenario"))),
        );
    }
    found
}

/// The names that a scenario file gives, as words in lower case.
fn names_in(ron: &str) -> BTreeSet<String> {
    let tokens = tokens(ron);
    let mut groups: Vec<&str> = Vec::new();
    let mut names = BTreeSet::new();
    for (at, token) in tokens.iter().enumerate() {
        if token.is("(") {
            groups.push(label(&tokens[..at]));
        } else if token.is(")") {
            groups.pop();
        } else if token.kind == Kind::Text && is_name(&tokens[..at], &groups) {
            names.extend(proper_name(token.text));
        }
    }
    names
}

/// What a group is called by what stands before it: its type, or the field that holds it.
fn label<'a>(before: &[Token<'a>]) -> &'a str {
    match before {
        [.., field, colon] if colon.is(":") => field.text,
        [.., name] if name.kind == Kind::Word => name.text,
        _ => "",
    }
}

/// Is a text that comes after `before` an id or title of something named, or a translation of such a title?
fn is_name(before: &[Token<'_>], groups: &[&str]) -> bool {
    let of_named = |group: &&str| NAMED.contains(group);
    match (label(before), groups) {
        ("id" | "title", [.., owner]) => of_named(owner),
        (_, [.., owner, "title"]) => of_named(owner),
        _ => false,
    }
}

/// Several words are a name; so is one long word; but no term of the field is.
fn proper_name(text: &str) -> Option<String> {
    let words = words(text);
    let name = words.join(" ");
    let is_name = words.len() > 1 || name.chars().count() >= LETTERS_MIN;
    (is_name && !TERMS.contains(&name.as_str())).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::{names_in, violations};
    use crate::house::{source::found, tree};

    const SCENARIO: &str = r#"
        // The "Old Quarry" is not in play.
        Exercise(
            id: "harbour-hall",
            title: (en: "Harbour hall: the first hour", fr: "Salle du port"),
            purpose: "Do the medics get in?",
            agencies: [
                Agency(id: "police", kind: Police, title: (en: "Police")),
                Agency(id: "lighthouse", title: "Guards of the Light"),
            ],
            tasks: [ Task(id: "preserve-scene") ],
        )
    "#;

    #[test]
    fn names_are_gathered_from_ids_and_titles() {
        let names: Vec<_> = names_in(SCENARIO).into_iter().collect();
        assert_eq!(
            names,
            [
                "guards of the light",
                "harbour hall",
                "harbour hall the first hour",
                "lighthouse",
                "salle du port"
            ],
        );
    }

    #[test]
    fn wrong_is_found() {
        let wrong = [
            ("scenarios/a.ron", SCENARIO),
            (
                "engine/src/run/mod.rs",
                "if id == \"harbour-hall\" { HarbourHall::go() }\nlet x = \"Call the Lighthouse.\";",
            ),
            ("cli/src/main.rs", "enum Doctrine { Jesip }"),
        ];
        assert_eq!(
            found(violations, &wrong),
            [
                "engine/src/run/mod.rs:1: \"harbour hall\" belongs in a scenario",
                "engine/src/run/mod.rs:1: \"harbour hall\" belongs in a scenario",
                "engine/src/run/mod.rs:2: \"lighthouse\" belongs in a scenario",
                "cli/src/main.rs:1: \"jesip\" belongs in a scenario",
            ],
        );
    }

    #[test]
    fn right_passes() {
        let right = [
            ("scenarios/a.ron", SCENARIO),
            ("scenarios/laboratory/b.ron", "Exercise(id: \"priority\")"),
            ("tests/cases/c.ron", "Exercise(id: \"priority\")"),
            ("engine/src/run/b.rs", "fn priority() {}"),
            (
                "engine/src/run/mod.rs",
                "// Seen at the harbour hall.\nenum Kind { Police, PreserveScene } fn hall_of_harbours() {}",
            ),
            (
                "engine/src/run/a.rs",
                "use salambo_engine::run; #[cfg(test)] mod tests { const HALL: &str = \"harbour-hall\"; }",
            ),
            ("tests/paths.rs", "run(\"harbour-hall\");"),
        ];
        assert_eq!(found(violations, &right), [""; 0]);
    }

    #[test]
    fn the_tree_keeps_it() {
        tree::keeps(violations);
    }
}
