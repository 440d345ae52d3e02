//! One thing more in an agency that has others of its kind: a post, a unit, a procedure.
//!
//! It comes at the head of its list. Messages go astray to the post, the unit is sent, the rule
//! fires: that changes what follows from it, and nothing else.

use super::difference::{hold, play};
use super::insertion::{Insertion, into_shipped};
use super::shipped::shipped;
use std::sync::Arc;

/// One thing more for an agency that has others of its kind; each is called by the same word.
const MORE: [Insertion<'_>; 3] = [
    ("Organisation", "posts", r#"Post(id: "police.spare", role: "spare-desk")"#),
    (
        "Organisation",
        "units",
        r#"Units(of: "police.spare", type: "patrol", directed_by: "police.control-room", home: { "HOME": 1 })"#,
    ),
    (
        "Doctrine",
        "procedures",
        r#"Procedure(id: "spare", who: "police.control-room", when: Knows("location"), then: [Inform(to: "police.headquarters")])"#,
    ),
];

/// Where patrols of each exercise are at home.
const HOMES: [(&str, &str); 2] =
    [("scenarios/salambo", "police-centre"), ("scenarios/harbour-hall", "station-north")];

#[test]
fn changes_only_what_it_takes_part_in() {
    let exercises = shipped();
    for (folder, home) in HOMES {
        for exercise in exercises.iter().filter(|exercise| exercise.folder == folder) {
            for (document, list, entry) in MORE {
                let entry = entry.replace("HOME", home);
                let name = format!("{} with {entry}", exercise.name());
                let beside = into_shipped(exercise, &[(document, list, &entry)]);
                let mut part = 0;
                for seed in 1..=4 {
                    let alone = play(exercise.scenario(), seed);
                    let beside = play(Arc::clone(&beside), seed);
                    let tally = hold(&alone, &beside, "spare", &name);
                    assert!(tally.records > 100 && tally.draws > 100, "{name}: {tally:?}");
                    assert!(100 * tally.lasting > 80 * alone.journal.len(), "{name}: {tally:?}");
                    part += tally.part;
                }
                assert!(part > 3, "{name}: it takes no part");
            }
        }
    }
}
