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

/// A plan that leaves alone what is not there means something else.
#[test]
fn links_that_are_not_there_are_told() {
    let folder = folder();
    let links = "design: Full, links: Links(of: [Channels], except: [\"fone\"]),";
    folder.write("plan.ron", PLAN.replace("design: Full,", links));
    let answer = study(&folder, "run", &[]);
    assert_eq!(answer.code, 1, "{answer:?}");
    assert!(format!("{}{}", answer.out, answer.err).contains("there are phone"), "{answer:?}");
}

/// A liaison officer is there or not: he has no speed.
#[test]
fn links_that_cannot_suffer_are_told() {
    let folder = folder();
    let links = "design: Full, links: Links(of: [Procedures], how: Slower(2)),";
    folder.write("plan.ron", PLAN.replace("design: Full,", links));
    let answer = study(&folder, "run", &[]);
    assert_eq!(answer.code, 1, "{answer:?}");
    assert!(answer.err.contains("Removed"), "{answer:?}");
}
