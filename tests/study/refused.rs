//! Plans that cannot be played: told before anything is.

use super::{PLAN, folder, study};

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let cases = [
        (("post:a.ten.service", "post:a.tne.service"), "a.tne"),
        (("[1, 2]", "[1, \"many\"]"), "many"),
        (("measures: [\"declared\"]", "measures: [\"declred\"]"), "declred"),
        (("doctrines: \"slow\"", "doctrines: \"slwo\""), "slwo"),
    ];
    for ((before, after), named) in cases {
        let folder = folder();
        folder.write("plan.ron", PLAN.replace(before, after));
        let answer = study(&folder, "run", &[]);
        assert!(answer.code == 1 || answer.code == 2, "{after}: {answer:?}");
        let told = format!("{}{}", answer.out, answer.err);
        assert!(told.contains(named), "{after}: {told}");
        assert_eq!(folder.names(""), ["night", "plan.ron"], "nothing was played");
    }
}

/// What is read and not answered yet is said, and not left out in silence.
#[test]
fn links_and_repairs_are_not_answered_yet() {
    let folder = folder();
    let plan = PLAN.replace("design: Full,", "design: Full, links: Links(of: [Channels], how: [Removed]),");
    folder.write("plan.ron", plan);
    for what in ["run", "plan"] {
        let answer = study(&folder, what, &[]);
        assert_eq!(answer.code, 1, "{answer:?}");
        assert!(answer.err.contains("`links`"), "{answer:?}");
    }
}
