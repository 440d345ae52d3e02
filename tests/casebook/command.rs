//! The command: what it prints, for people and for programs, and that threads change no byte of it.

use crate::cli::program::Folder;
use expect_test::expect_file;

/// Few runs: enough for a table, not for an interval that anybody should lean on.
const FEW: [&str; 5] = ["backtest", "scenarios/casebook/man", "scenarios/casebook/par", "--runs", "40"];

fn few(more: &[&str]) -> Vec<String> {
    FEW.iter().chain(more).map(|word| (*word).to_owned()).collect()
}

#[test]
fn a_table_for_each_event_is_printed() {
    let folder = Folder::with_scenarios();
    let answer = folder.run(few(&[]));
    assert_eq!(answer.code, 0, "{answer:?}");
    assert_eq!(answer.err, "", "nothing is told where no terminal listens");
    expect_file!["forty-runs.txt"].assert_eq(&answer.out);
}

#[test]
fn nobody_has_to_complain_of_an_event() {
    let folder = Folder::with_scenarios();
    for event in super::files::EVENTS {
        let answer = folder.run(["check", &format!("scenarios/casebook/{event}")]);
        assert_eq!((answer.code, answer.out.trim()), (0, "no problems"), "{event}: {answer:?}");
    }
}

#[test]
fn threads_change_no_byte() {
    let folder = Folder::with_scenarios();
    let words = [
        "backtest",
        "scenarios/casebook/man",
        "--runs",
        "12",
        "--against",
        "predetermined",
        "--format",
        "json",
    ];
    let under = |threads: &str| {
        let output =
            folder.command(words).env("RAYON_NUM_THREADS", threads).output().expect("the program starts");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let one = under("1");
    assert!(one.contains("salambo.backtest/1"), "{one}");
    assert_eq!(one, under("2"));
    assert_eq!(one, under("7"));
}

#[test]
fn programs_get_a_document() {
    let folder = Folder::with_scenarios();
    let document = folder
        .run([
            "backtest",
            "scenarios/casebook/par",
            "--runs",
            "10",
            "--against",
            "nearest-acts",
            "--format",
            "json",
        ])
        .json();
    assert_eq!(document["format"], "salambo.backtest/1");
    let part = &document["backtests"][0];
    assert_eq!((&part["runs"], &part["seed"]), (&10.into(), &1.into()));
    let milestones = part["milestones"].as_array().expect("a list");
    assert_eq!(milestones.len(), 10);
    let crew = milestones.iter().find(|row| row["code"] == "FIRST_UNIT").expect("the first crew");
    let simulated = &crew["simulated"];
    assert_eq!(crew["best"], 10.0);
    assert!(simulated["p10"].as_f64() <= simulated["p90"].as_f64() && simulated["crps"].as_f64() > Some(0.0));
    assert_eq!(milestones[0]["role"], "input");
    assert!(milestones[0]["simulated"].is_null());
    let shifts = part["against"][0]["shifts"].as_array().expect("a list");
    assert_eq!(shifts.len(), 7, "one for each milestone with a measure");
    for shift in shifts {
        let shares = ["earlier", "later", "equal"].map(|key| shift[key].as_f64().expect("a share"));
        assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-9, "{shift}");
    }
}

#[test]
fn headings_are_told_in_three_languages() {
    let folder = Folder::with_scenarios();
    let told = |language: &str| {
        let answer = folder.run(["backtest", "scenarios/casebook/par", "--runs", "2", "--lang", language]);
        assert_eq!(answer.code, 0, "{answer:?}");
        answer.out
    };
    assert!(told("en").contains("Recorded and simulated"));
    assert!(told("fr").contains("Relevé et simulé"));
    assert!(told("ar").contains("المسجَّل والمحاكى"));
}

#[test]
fn what_does_not_exist_is_refused() {
    let folder = Folder::with_scenarios();
    let answer = folder.run(["backtest", "scenarios/casebook/man", "--against", "nobody"]);
    assert_eq!(answer.code, 2, "{answer:?}");
    let answer = folder.run(["backtest", "scenarios/casebook/man", "--runs", "0"]);
    assert_eq!(answer.code, 2, "{answer:?}");
    let answer = folder.run(["backtest", "scenarios/first-steps"]);
    assert_eq!(answer.code, 1, "{answer:?}");
    assert!(answer.out.contains("recorded.csv"), "{}", answer.out);
}
