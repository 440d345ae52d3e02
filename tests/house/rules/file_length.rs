//! A file is at most 400 lines before its tests: beyond that it holds two rooms.

use crate::house::source::{Source, Violation};

const LINES_MAX: usize = 400;

fn violations(sources: &[Source]) -> Vec<Violation> {
    sources.iter().filter(|source| source.is_product()).flat_map(in_source).collect()
}

fn in_source(source: &Source) -> Option<Violation> {
    let lines = source.production().last().map_or(0, |token| token.last_line);
    (lines > LINES_MAX).then(|| source.violation(lines, format!("{lines} lines before the tests")))
}

#[cfg(test)]
mod tests {
    use super::violations;
    use crate::house::{source::found, tree};

    #[test]
    fn wrong_is_found() {
        let long = "// one line\n".repeat(400) + "fn f() {}";
        assert_eq!(
            found(violations, &[("cli/src/main.rs", &long)]),
            ["cli/src/main.rs:401: 401 lines before the tests"]
        );
    }

    #[test]
    fn right_passes() {
        let tests = "fn f() {}\n#[cfg(test)]\nmod tests {\n".to_owned() + &"fn t() {}\n".repeat(900) + "}\n";
        let elsewhere = "fn f() {}\n".repeat(900);
        let right = [("engine/src/run/turns.rs", tests.as_str()), ("tests/paths.rs", elsewhere.as_str())];
        assert_eq!(found(violations, &right), [""; 0]);
    }

    #[test]
    fn the_tree_keeps_it() {
        tree::keeps(violations);
    }
}
