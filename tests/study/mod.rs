//! Studies: which settings of an exercise matter.
//!
//! | module | holds |
//! |---|---|
//! | [`exact`] | plans of which the answer is known without playing them |
//! | [`shards`] | shares of the nights, played anywhere, come to the bytes of the whole |
//! | [`links`] | links that are done harm |
//! | [`uncertainty`] | what is not known of the settings, kept apart from luck |
//! | [`interrupted`] | an interruption, and what goes on from there |
//! | [`repair`] | the fewest changes that do it |
//! | [`report`] | one file in three languages |
//! | [`refused`] | plans that cannot be played |

mod exact;
#[cfg(unix)]
mod interrupted;
mod links;
mod refused;
mod repair;
mod report;
mod shards;
mod uncertainty;

use crate::cli::program::{Answer, Folder};

/// Three factors: one adds three minutes to the declaration, one five, and one nothing.
const PLAN: &str = r#"Plan(
    format: 1, id: "rooms", title: "Which room holds it up?",
    doctrines: "slow", runs: 4, measures: ["declared"],
    factors: [
        Levels(id: "ten", path: "post:a.ten.service", of: ["10 min", "13 min"]),
        Levels(id: "room", path: "post:a.room.service", of: ["2 min", "7 min"]),
        Levels(id: "idle", path: "post:a.seven.desks", of: [1, 2]),
    ],
    design: Full,
)"#;

/// The small exercise of comparisons, with the plan beside it.
fn folder() -> Folder {
    let folder = crate::compare::exercise::folder();
    folder.write("plan.ron", PLAN);
    folder
}

/// What a study of it answers.
fn study(folder: &Folder, what: &str, more: &[&str]) -> Answer {
    folder.run([&["study", what, "night", "plan.ron"], more].concat())
}
