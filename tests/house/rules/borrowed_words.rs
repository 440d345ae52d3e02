//! Words that bevy_ecs owns keep one meaning: we declare no type by those names.

use crate::house::lens::Kind;
use crate::house::source::{Source, Violation};

/// bevy's word and ours for what tempts one to use it.
const WORDS: [(&str, &str); 7] = [
    ("Resource", "Unit or Facility"),
    ("Command", "Order"),
    ("Event", "Occurrence, Fact, Inject or Input"),
    ("Message", "Transmission"),
    ("Observer", "Evaluator"),
    ("Schedule", "Agenda"),
    ("System", "Mechanism"),
];

const DECLARERS: [&str; 5] = ["struct", "enum", "trait", "type", "union"];

fn violations(sources: &[Source]) -> Vec<Violation> {
    sources.iter().filter(|source| source.is_in("engine/src")).flat_map(in_source).collect()
}

fn in_source(source: &Source) -> Vec<Violation> {
    let tokens = source.production();
    tokens
        .windows(2)
        .filter(|pair| pair[1].kind == Kind::Word && DECLARERS.iter().any(|word| pair[0].is(word)))
        .filter_map(|pair| WORDS.iter().find(|word| pair[1].text == word.0).map(|word| (pair[1].line, word)))
        .map(|(line, (theirs, ours))| {
            source.violation(line, format!("`{theirs}` is bevy's word: say {ours}"))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::violations;
    use crate::house::{source::found, tree};

    #[test]
    fn wrong_is_found() {
        let wrong = [("engine/src/trace/fact.rs", "pub enum Event {}\nstruct Command;")];
        assert_eq!(
            found(violations, &wrong),
            [
                "engine/src/trace/fact.rs:1: `Event` is bevy's word: say Occurrence, Fact, Inject or Input",
                "engine/src/trace/fact.rs:2: `Command` is bevy's word: say Order",
            ],
        );
    }

    #[test]
    fn right_passes() {
        let right = [
            ("engine/src/world/mod.rs", "use bevy_ecs::system::System; struct Commander; enum Fact {}"),
            ("cli/src/main.rs", "enum Command {}"),
        ];
        assert_eq!(found(violations, &right), [""; 0]);
    }

    #[test]
    fn the_tree_keeps_it() {
        tree::keeps(violations);
    }
}
