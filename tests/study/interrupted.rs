//! An interruption keeps what was played, and the same command goes on from there.

use crate::cli::interrupted::loses_no_run;
use crate::cli::program::Folder;

const PLAN: &str = r#"Plan(
    format: 1, id: "desks", title: "How many desks?", runs: 100,
    factors: [Levels(id: "desks", path: "post:police.control-room.desks", of: [1, 2, 3, 4])], design: Full,
)"#;

#[test]
fn an_interruption_loses_no_night() {
    let folder = Folder::with_example();
    folder.write("plan.ron", PLAN);
    loses_no_run(&folder, &["study", "run", "example", "plan.ron", "--format", "json"], 400);
}
