//! Every word of the language with too little, too much and misnamed things in its brackets:
//! whatever is wrong with it, reading ends, and says so.

use super::*;
use crate::document::action::{Action, DispatchRule, Form, Place, Repeat};
use crate::document::condition::Condition;
use crate::document::distribution::Distribution;
use crate::document::doctrine::{Directs, May, ReviewOf};
use crate::document::element::Statement;
use crate::document::exercise::{Arrivals, Begins, Ground, Redial, Threat};
use crate::document::inject::Effect;
use crate::document::mark::{Mark, Trigger, Which};
use crate::document::measure::{ParameterValue, Quantity, Target};
use crate::document::organisation::{Attention, Opens, Route};
use crate::document::plan::Harm;
use crate::document::schema::{Kind, shapes};
use crate::document::who::Who;

/// How many errors there are in a text.
type Read = fn(&str) -> usize;

fn errors<T: DeserializeOwned>(text: &str) -> usize {
    let (mut files, mut problems) = (Files::new(), Problems::new());
    let limits = Limits::default();
    let node = syntax::read(&mut files, "a.ron", text.as_bytes(), &limits, &mut problems);
    let read: Option<T> = node.and_then(|node| decode(&node, &files, mixed_up, &mut problems));
    assert!(read.is_some() || !problems.is_ok(), "neither value nor error: {text}");
    problems.errors()
}

macro_rules! readers {
    ($($list:ident)*) => { [$((stringify!($list), errors::<$list> as Read)),*] };
}

/// What may stand wrongly after a word that takes something.
const WRONG: [&str; 9] = [
    "",
    "()",
    "(of: WORD())",
    "(of: [WORD(), WORD])",
    "(of: \"a\", to: \"b\")",
    "(\"a\", of: \"b\")",
    "(WORD(), of: WORD(\"a\"))",
    "(\"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\")",
    "[WORD(WORD)]",
];

#[test]
fn every_word_in_every_wrong_form_ends_in_errors() {
    let readers = readers![
        Action Arrivals Attention Begins Condition Directs DispatchRule Distribution Effect Form
        Ground Harm Mark May Opens ParameterValue Place Quantity Redial Repeat ReviewOf Route Statement
        Target Threat Trigger Which Who
    ];
    let mut words = 0;
    for shape in shapes() {
        let Kind::Enum { variants } = shape.kind else { continue };
        let taking: Vec<_> = variants.iter().filter(|word| word.values > 0).collect();
        let reader = readers.iter().find(|(list, _)| *list == shape.name);
        assert!(reader.is_some() || taking.is_empty(), "nobody reads the words of {}", shape.name);
        let Some((_, errors)) = reader else { continue };
        for word in variants.iter().map(|word| word.name) {
            // Some words take nothing or any field: these must only end.
            for form in WRONG {
                errors(&written(word, form));
            }
        }
        for word in taking {
            for form in WRONG {
                let text = written(word.name, form);
                assert!(errors(&text) > 0, "{}: {text}", shape.name);
            }
            words += 1;
        }
    }
    assert!(words > 50, "only {words} words take something");
}

fn written(word: &str, form: &str) -> String {
    format!("{word}{}", form.replace("WORD", word))
}
