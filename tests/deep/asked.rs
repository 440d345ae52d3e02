//! What may be asked, and what is refused.

use super::exercise::{EXERCISE, deep, folder};

#[test]
fn what_belongs_to_it_is_refused_without_it() {
    let folder = folder();
    for more in [&["--runs", "3"][..], &["--seed", "3"], &["--threads", "1"], &["--details"]] {
        let answer = folder.run([&["check", "weights"], more].concat());
        assert_eq!(answer.code, 2, "{more:?} {answer:?}");
        assert!(answer.err.contains("--deep"), "{answer:?}");
        assert!(answer.out.is_empty(), "{answer:?}");
    }
}

#[test]
fn it_looks_at_one_exercise_over_two_nights_at_least() {
    let folder = folder();
    let answer = folder.run(["check", "weights", "weights", "--deep"]);
    assert_eq!(answer.code, 2, "{answer:?}");
    assert!(answer.err.contains("one exercise at a time"), "{answer:?}");
    let answer = deep(&folder, &["--runs", "1"]);
    assert!(answer.code == 2 && answer.err.contains("2..=1000000"), "{answer:?}");
    let answer = deep(&folder, &["--doctrine", "unheard"]);
    assert!(answer.code == 2 && answer.out.contains("unheard"), "{answer:?}");
}

/// An exercise that is wrong is told so, as without `--deep`, and nothing is played.
#[test]
fn an_exercise_with_errors_is_not_played() {
    let folder = folder();
    folder.write("weights/exercise.ron", EXERCISE.replace("to: \"a.spare\"", "to: \"a.nobody\""));
    for format in ["text", "json"] {
        let plain = folder.run(["check", "weights", "--format", format]);
        let deep = deep(&folder, &["--format", format]);
        assert_eq!((deep.code, &deep.out), (1, &plain.out), "{deep:?}");
        assert!(deep.out.contains("a.nobody"), "{deep:?}");
    }
}

/// Without `--deep` nothing is played, and with it what `check` says comes first.
#[test]
fn what_check_says_comes_first() {
    let folder = folder();
    folder.write(
        "weights/exercise.ron",
        EXERCISE.replace(", target: AtMost(\"15 min\")", ", target: AtMost(\"1 min\")"),
    );
    let plain = folder.run(["check", "weights"]);
    assert!(plain.code == 0 && plain.out.contains("W0557"), "{plain:?}");
    let deep = deep(&folder, &["--runs", "3"]);
    assert!(deep.code == 0 && deep.out.starts_with(&plain.out), "{deep:?}");
    assert!(deep.out.contains("always missed"), "{deep:?}");
}
