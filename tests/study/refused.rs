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

/// Each is told with its code, where it stands, before anything is played.
#[test]
fn what_no_study_could_answer_is_told() {
    let repair = r#"design: Full, repair: Repair(measure: "declared", probability: "95 %", remedies: [
        Remedy(id: "seven", title: "Seven", sets: "post:a.ten.service=7 min")]),"#;
    let range = r#"Range(id: "idle", path: "post:a.seven.desks", from: 1, to: 4)"#;
    let cases = [
        ("design: Full,", repair, "E0810", "128 `runs` are enough"),
        ("design: Full,", "design: Full, smallest: {\"declared\": 5},", "E0809", "a length of time"),
        ("doctrines: \"slow\"", "doctrines: [\"slow\", \"slow\"]", "E0811", "`slow` stands here twice"),
        ("post:a.room.service", "post:a.ten.service", "E0811", "here first"),
        ("Levels(id: \"idle\", path: \"post:a.seven.desks\", of: [1, 2])", range, "E0201", "whole number"),
    ];
    for (before, after, code, told) in cases {
        let folder = folder();
        let plan = PLAN.replace(before, after);
        assert_ne!(plan, PLAN, "{before}");
        let plan = if after == range { plan.replace("design: Full", "design: Latin(rows: 4)") } else { plan };
        folder.write("plan.ron", plan);
        let answer = study(&folder, "plan", &[]);
        assert_eq!(answer.code, 1, "{after}: {answer:?}");
        let all = format!("{}{}", answer.out, answer.err);
        assert!(all.contains(code) && all.contains(told), "{after}: {all}");
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
