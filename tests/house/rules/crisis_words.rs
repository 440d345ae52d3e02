//! The kernel and the statistics know no crisis word: they would serve any simulation.

use crate::house::lens::Kind;
use crate::house::source::{Source, Violation};
use crate::house::words::words;

const NEUTRAL: [&str; 2] = ["engine/src/kernel", "engine/src/statistics"];

/// Words of the subject that have no second meaning in a simulation kernel. (`unit`, `order`,
/// `zone` and `call` do have one.)
const CRISIS: [&str; 27] = [
    "agency",
    "agencies",
    "alert",
    "ambulance",
    "casualty",
    "casualties",
    "commander",
    "crisis",
    "doctrine",
    "emergency",
    "exercise",
    "facility",
    "facilities",
    "hospital",
    "incident",
    "inject",
    "medic",
    "msel",
    "patient",
    "patrol",
    "police",
    "post",
    "posts",
    "rescue",
    "threat",
    "triage",
    "victim",
];

fn violations(sources: &[Source]) -> Vec<Violation> {
    let neutral = sources.iter().filter(|source| NEUTRAL.iter().any(|place| source.is_in(place)));
    neutral.flat_map(in_source).collect()
}

fn in_source(source: &Source) -> Vec<Violation> {
    let tokens = source.production();
    let spoken = tokens.iter().filter(|token| matches!(token.kind, Kind::Word | Kind::Text));
    spoken
        .flat_map(|token| words(token.text).into_iter().map(|word| (token.line, word)))
        .filter(|(_, word)| CRISIS.iter().any(|crisis| word == crisis || *word == format!("{crisis}s")))
        .map(|(line, word)| source.violation(line, format!("`{word}` is a word of the crisis")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::violations;
    use crate::house::{source::found, tree};

    #[test]
    fn wrong_is_found() {
        let wrong = [
            ("engine/src/kernel/agenda.rs", "struct PostId(u32);\nconst PURPOSE: &str = \"two incidents\";"),
            ("engine/src/statistics/mod.rs", "fn mean_per_agency() {}"),
        ];
        assert_eq!(
            found(violations, &wrong),
            [
                "engine/src/kernel/agenda.rs:1: `post` is a word of the crisis",
                "engine/src/kernel/agenda.rs:2: `incidents` is a word of the crisis",
                "engine/src/statistics/mod.rs:1: `agency` is a word of the crisis",
            ],
        );
    }

    #[test]
    fn right_passes() {
        let right = [
            (
                "engine/src/kernel/draws.rs",
                "/// In [0, 1), the unit interval; a post may draw.\nfn unit_interval() {}",
            ),
            ("engine/src/statistics/mod.rs", "struct Posterior; fn alerted() {}"),
            ("engine/src/scenario/mod.rs", "struct Post; struct Agency;"),
        ];
        assert_eq!(found(violations, &right), [""; 0]);
    }

    #[test]
    fn the_tree_keeps_it() {
        tree::keeps(violations);
    }
}
