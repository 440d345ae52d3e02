//! Any lines as a ledger of nights: they are read or refused, never a crash; what was read is written, sealed,
//! as a ledger that holds the same nights.
//!
//! The heading is made here, because a ledger of another question is refused at once.
#![no_main]

use std::collections::BTreeMap;

use libfuzzer_sys::fuzz_target;
use salambo_engine::compare::Share;
use salambo_engine::compare::ledger::{Cell, Heading};
use salambo_engine::trace::archive::Subject;

fuzz_target!(|text: &str| {
    let heading = heading();
    let lines = heading.line() + text;
    let _ = heading.unsealed(&lines);
    let _ = heading.unsealed(text);
    let Ok(nights) = heading.nights(&lines) else {
        return;
    };
    let sealed = heading.sealed(Share::WHOLE, &nights);
    let (share, again) = heading.unsealed(&sealed).expect("what was written can be read");
    assert_eq!((share.number(), share.of()), (1, 1), "it is the share that it was");
    assert_eq!(again, nights, "the same nights");
    assert_eq!(heading.sealed(share, &again), sealed, "the same nights have one form");
    let cut = sealed.trim_end().rfind('\n').map_or(0, |end| end + 1);
    assert!(heading.unsealed(&sealed[..cut]).is_err(), "without its seal it is not whole");
});

fn heading() -> Heading {
    let subject = |id: &str| Subject { id: id.to_owned(), digest: "00".to_owned() };
    let cell = |doctrine: &str| Cell {
        exercise: subject("night"),
        doctrine: subject(doctrine),
        settings: vec![("post:a.desks".to_owned(), "3".to_owned())],
    };
    Heading::new(vec![cell("a"), cell("b")], 1, BTreeMap::new())
}
