//! Fields that are read once, when a run begins: no setting in the middle of one can change them.

use crate::diagnostic::{Said, said};

/// What to write instead.
type Hint = fn() -> Said;

/// Of what kind, which field, and what to write instead.
const FIXED: [(&str, &str, Hint); 12] = [
    ("post", "opens", || {
        said!("write `OpenPost(\"...\")` to open a post that is closed, `LosePost(post: ...)` to lose one")
    }),
    ("post", "site", || said!("write `PlaceLiaison(of: ..., at: ...)` to bring agencies together")),
    ("post", "role", WHOLE_RUN),
    ("post", "agency", WHOLE_RUN),
    ("post", "level", WHOLE_RUN),
    ("facility", "site", WHOLE_RUN),
    ("facility", "agency", WHOLE_RUN),
    ("unit", "home", || said!("write `SendUnits(who: ..., to: ...)` to move units")),
    ("unit", "free", || said!("write `LoseUnits(who: ...)` to take units away")),
    ("unit", "type", || said!("write `Procedure(...)` for what units are to do")),
    ("unit", "directed_by", || said!("write `SendUnits(who: ..., to: ...)` to send units")),
    ("unit", "carries", WHOLE_RUN),
];

/// What is measured, and the yardstick beside it, are those of the start.
const WHOLE_RUN: fn() -> Said = || said!("set it for the whole run: `salambo run --set`");

/// Lists whose entries are known by an id, with the word by which one of them is set.
const LISTS: [(&str, &str, &str); 17] = [
    ("organisation", "agencies", "agency"),
    ("organisation", "posts", "post"),
    ("organisation", "units", "unit"),
    ("organisation", "unit_types", "unit"),
    ("organisation", "facilities", "facility"),
    ("organisation", "channels", "channel"),
    ("organisation", "sites", "site"),
    ("organisation", "liaisons", "liaison"),
    ("organisation", "support", "support"),
    ("organisation", "elements", "element"),
    ("doctrine", "authorities", "authority"),
    ("doctrine", "lists", "list"),
    ("doctrine", "procedures", "procedure"),
    ("doctrine", "entry_rules", "entry-rule"),
    ("doctrine", "reviews", "review"),
    ("doctrine", "channels", "channel"),
    ("doctrine", "liaisons", "liaison"),
];

/// Whether a field of something is laid down when a run begins: the part of it that says so, and what to
/// write instead.
pub(super) fn laid_down<'s>(word: &str, field: &'s str) -> Option<(&'s str, Said)> {
    let part = field.split('.').next()?;
    let fixed = FIXED.iter().find(|(of, fixed, _)| (*of, *fixed) == (word, part));
    let list = LISTS.iter().find(|(of, list, _)| (*of, *list) == (word, part));
    let by_one = |(_, _, entry): &(_, _, &str)| {
        said!("set what is otherwise of one: `{entry}:ID.FIELD=...`", entry = *entry)
    };
    let hint = fixed.map(|(_, _, hint)| hint()).or_else(|| list.map(by_one));
    hint.map(|hint| (part, hint))
}
