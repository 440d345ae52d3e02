//! A function fits a screen and takes few parameters: at most 70 lines, at most 5 besides `self`.

use crate::house::lens::{Kind, Token, closing};
use crate::house::source::{Source, Violation};

const LINES_MAX: usize = 70;
const PARAMETERS_MAX: usize = 5;

fn violations(sources: &[Source]) -> Vec<Violation> {
    sources.iter().filter(|source| source.is_product()).flat_map(in_source).collect()
}

fn in_source(source: &Source) -> Vec<Violation> {
    let tokens = source.production();
    let is_function =
        |at: &usize| tokens[*at].is("fn") && tokens.get(at + 1).is_some_and(|name| name.kind == Kind::Word);
    let mut found = Vec::new();
    for at in (0..tokens.len()).filter(is_function) {
        let (name, line) = (tokens[at + 1].text, tokens[at].line);
        let Some(open) = parameter_list(&tokens, at + 2) else {
            continue;
        };
        let close = closing(&tokens, open);
        let count = parameters(&tokens[open + 1..close]);
        if count > PARAMETERS_MAX {
            found.push(source.violation(line, format!("`{name}` takes {count} parameters")));
        }
        let lines = last_line(&tokens, close) + 1 - line;
        if lines > LINES_MAX {
            found.push(source.violation(line, format!("`{name}` is {lines} lines long")));
        }
    }
    found
}

/// The index of the `(` after a function's name and generics.
fn parameter_list(tokens: &[Token<'_>], after_name: usize) -> Option<usize> {
    let mut depth = 0usize;
    for (at, token) in tokens.iter().enumerate().skip(after_name) {
        if token.is("(") && depth == 0 {
            return Some(at);
        }
        depth = angle_depth(depth, token);
    }
    None
}

fn angle_depth(depth: usize, token: &Token<'_>) -> usize {
    if token.is("<") {
        depth + 1
    } else if token.is(">") {
        depth.saturating_sub(1)
    } else {
        depth
    }
}

/// How many parameters stand between the brackets; a receiver does not count.
fn parameters(list: &[Token<'_>]) -> usize {
    let (mut depth, mut count, mut at, mut start) = (0, 0, 0, 0);
    while at <= list.len() {
        let ends = list.get(at).is_none_or(|token| token.is(",") && depth == 0);
        if ends {
            let parameter = &list[start..at];
            let is_receiver =
                parameter.iter().take_while(|token| !token.is(":")).any(|token| token.is("self"));
            count += usize::from(!parameter.is_empty() && !is_receiver);
            start = at + 1;
            at += 1;
        } else if ["(", "[", "{"].iter().any(|mark| list[at].is(mark)) {
            at = closing(list, at) + 1;
        } else {
            depth = angle_depth(depth, &list[at]);
            at += 1;
        }
    }
    count
}

/// The last line of the body, or of the signature if there is none.
fn last_line(tokens: &[Token<'_>], close: usize) -> usize {
    let mut at = close;
    while at + 1 < tokens.len() && !tokens[at].is("{") && !tokens[at].is(";") {
        at += 1;
        if tokens[at].is("[") || tokens[at].is("(") {
            at = closing(tokens, at);
        }
    }
    let last = if tokens[at].is("{") { closing(tokens, at) } else { at };
    tokens[last].last_line
}

#[cfg(test)]
mod tests {
    use super::violations;
    use crate::house::{source::found, tree};

    #[test]
    fn wrong_is_found() {
        let long =
            "fn a() {}\nfn long(x: [u8; 2]) -> [u8; 2] {\n".to_owned() + &"step();\n".repeat(69) + "}\n";
        let wide = "fn wide<F: Fn(u8) -> u8>(&self, a: Map<A, B>, b: (u8, u8), c: F, d: D, e: E, f: impl Fn(A, B)) {}";
        let wrong = [("engine/src/run/a.rs", long.as_str()), ("engine/src/run/b.rs", wide)];
        assert_eq!(
            found(violations, &wrong),
            [
                "engine/src/run/a.rs:2: `long` is 71 lines long",
                "engine/src/run/b.rs:1: `wide` takes 6 parameters"
            ],
        );
    }

    #[test]
    fn right_passes() {
        let full = "fn full() {\n".to_owned() + &"step();\n".repeat(68) + "}\n";
        let five = "trait T { fn five(self: Box<Self>, a: A<B, C>, b: B, c: C, d: fn(A, B) -> C, e: E,); fn none(); }";
        let tests = "#[cfg(test)]\nmod tests {\nfn long() {\n".to_owned() + &"step();\n".repeat(99) + "}}\n";
        let right =
            [("cli/src/a.rs", full.as_str()), ("cli/src/b.rs", five), ("cli/src/c.rs", tests.as_str())];
        assert_eq!(found(violations, &right), [""; 0]);
    }

    #[test]
    fn the_tree_keeps_it() {
        tree::keeps(violations);
    }
}
