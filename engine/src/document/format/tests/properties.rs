//! Whatever is read is laid out: the same values, the same comments in the same order, once and for all.

use proptest::prelude::*;

use super::super::faithful::comments;
use super::*;
use crate::document::syntax::agreement::{ours, ron_text, said, said_of};
use crate::document::syntax::signs;

fn comments_of(text: &str) -> Option<Vec<&str>> {
    comments(text, &signs(text, &Limits::default())?)
}

/// Other blanks and comments than the texts have by themselves.
fn between() -> impl Strategy<Value = String> {
    let pieces =
        ["\n", "\n\n\n", "   ", " // one\n", "// two\n\n", "/* three */", "/* four\n  of two lines */\n"];
    proptest::collection::vec(proptest::sample::select(pieces.to_vec()), 0..3)
        .prop_map(|pieces| pieces.concat())
}

/// A text with blanks and comments put into its gaps.
fn stretched() -> impl Strategy<Value = String> {
    let text = (ron_text(), any::<bool>(), ron_text()).prop_map(|(one, is_long, other)| match is_long {
        true => format!("[{one},{other},{other},{one}]"),
        false => one,
    });
    (text, proptest::collection::vec(between(), 1..20)).prop_map(|(text, between)| {
        let signs = signs(&text, &Limits::default()).expect("a generated text has no slips");
        let mut out = String::new();
        let mut from = 0;
        for (at, sign) in signs.iter().enumerate() {
            out.push_str(&text[from..sign.range().start]);
            out.push_str(&between[at % between.len()]);
            out.push_str(&text[sign.range()]);
            from = sign.range().end;
        }
        out
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn the_same_values_and_comments_and_no_second_time(text in stretched()) {
        let (node, problems) = ours(&text);
        prop_assert!(problems.is_empty(), "{problems:?} in {text}");
        let once = laid_out_under(&text, &Limits::default()).map_err(|why| TestCaseError::fail(format!("{why}: {text}")))?;
        let (again, problems) = ours(&once);
        prop_assert!(problems.is_empty(), "{problems:?} in {once}");
        prop_assert_eq!(format!("{:?}", said(&node)), format!("{:?}", said(&again)));
        prop_assert_eq!(said_of(&text), said_of(&once), "{}", text);
        prop_assert!(comments_of(&text).is_some());
        prop_assert_eq!(comments_of(&text), comments_of(&once));
        prop_assert_eq!(laid_out_under(&once, &Limits::default()), Ok(once.clone()), "{}", text);
        prop_assert!(once.ends_with('\n') && !once.contains("\n\n\n\n"));
    }

    #[test]
    fn nothing_makes_it_fail(text in "\\PC{0,40}|[()\\[\\]{},:\"r#b/*\\\\ \\na1.-]{0,40}") {
        let is_read = ours(&text).1.is_empty();
        prop_assert_eq!(laid_out_under(&text, &Limits::default()).is_ok(), is_read, "{}", text);
    }
}
