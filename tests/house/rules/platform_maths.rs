//! No floating-point function of the platform in the engine: `libm` gives the same bits everywhere.
//!
//! IEEE 754 fixes `+ - * /`, `sqrt` and rounding to the last bit; of logarithms, powers
//! and angles it fixes nothing, and neither does Rust (`powi` included).

use crate::house::lens::{Kind, Token};
use crate::house::source::{Source, Violation};

const METHODS: [&str; 27] = [
    "ln", "ln_1p", "log", "log2", "log10", "exp", "exp2", "exp_m1", "powf", "powi", "cbrt", "hypot", "sin",
    "cos", "tan", "sin_cos", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "asinh", "acosh",
    "atanh", "gamma",
];

fn violations(sources: &[Source]) -> Vec<Violation> {
    let engine = sources.iter().filter(|source| source.is_in("engine/src"));
    engine.flat_map(in_source).collect()
}

fn in_source(source: &Source) -> Vec<Violation> {
    let tokens = source.production();
    (1..tokens.len())
        .filter(|&at| tokens[at].kind == Kind::Word && METHODS.contains(&tokens[at].text))
        .filter(|&at| is_method_call(&tokens, at) || is_of_float(&tokens, at))
        .map(|at| source.violation(tokens[at].line, format!("`{0}`: use `libm` instead", tokens[at].text)))
        .collect()
}

fn is_method_call(tokens: &[Token<'_>], at: usize) -> bool {
    tokens[at - 1].is(".") && tokens.get(at + 1).is_some_and(|next| next.is("("))
}

/// `f64::ln`, called or handed on.
fn is_of_float(tokens: &[Token<'_>], at: usize) -> bool {
    at >= 2 && tokens[at - 1].is("::") && (tokens[at - 2].is("f64") || tokens[at - 2].is("f32"))
}

#[cfg(test)]
mod tests {
    use super::violations;
    use crate::house::{source::found, tree};

    #[test]
    fn wrong_is_found() {
        let wrong = [(
            "engine/src/kernel/distribution.rs",
            "let a = (1.0 - u)\n    .ln();\nlet b = x.map(f64::exp);",
        )];
        assert_eq!(
            found(violations, &wrong),
            [
                "engine/src/kernel/distribution.rs:2: `ln`: use `libm` instead",
                "engine/src/kernel/distribution.rs:3: `exp`: use `libm` instead",
            ],
        );
    }

    #[test]
    fn right_passes() {
        let right = [
            ("engine/src/kernel/distribution.rs", "libm::log(x) + x.sqrt() + self.sin + x.floor() // .ln()"),
            ("benches/src/ct.rs", "x.ln()"),
        ];
        assert_eq!(found(violations, &right), [""; 0]);
    }

    #[test]
    fn the_tree_keeps_it() {
        tree::keeps(violations);
    }
}
