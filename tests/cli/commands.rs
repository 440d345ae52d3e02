//! The command line and its exit codes.

use super::program::Folder;

#[test]
fn what_is_asked_for_wrongly_is_a_wrong_command_line() {
    let folder = Folder::with_example();
    folder.write("notes.txt", "not a run");
    let cases: &[&[&str]] = &[
        &[],
        &["unknown"],
        &["run"],
        &["run", "example", "--seed", "9007199254740992"],
        &["run", "example", "--seed", "-1"],
        &["run", "example", "--set", "no-value"],
        &["run", "example", "--set", "post:nobody.desks=2"],
        &["run", "example", "--set", "nonsense=2"],
        &["run", "example", "--doctrine", "none-of-these"],
        &["run", "example", "--fire", "press-call"],
        &["run", "example", "--fire", "press-call@T+soon"],
        &["run", "example", "--fire", "nothing@T+00:15"],
        &["run", "example", "--fire", "press-call@T+99:00"],
        &["run", "example", "--limit", "records"],
        &["run", "example", "--limit", "patience=3"],
        &["run", "example", "--limit", "nesting=100000"],
        &["run", "example", "--format", "xml"],
        &["run", "example", "--lang", "de"],
        &["run", "example", "--out", "notes.txt"],
        &["run", "example", "--out", "example"],
        &["run", "example", "--out", "nowhere/a.run"],
        &["explain-code", "E9999"],
    ];
    for case in cases {
        let answer = folder.run(*case);
        assert_eq!(answer.code, 2, "{case:?}: {answer:?}");
        assert!(!(answer.err.is_empty() && answer.out.is_empty()), "{case:?} is told why");
    }
    assert_eq!(folder.names("runs"), [""; 0], "nothing was run");
}

#[test]
fn help_is_a_result() {
    let folder = Folder::new();
    for case in [&["--help"][..], &["--version"], &["verify", "--help"], &["help", "run"]] {
        let answer = folder.run(case);
        assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{case:?}");
    }
    let help = folder.run(["--help"]).out;
    assert!(["130", "70", "the command line is wrong"].iter().all(|part| help.contains(part)), "{help}");
}

#[test]
fn a_code_is_explained_however_it_is_written() {
    let folder = Folder::new();
    let answer = folder.run(["explain-code", "e0601"]);
    assert_eq!(answer.code, 0);
    assert!(answer.out.starts_with("E0601: no such file\n\n"), "{answer:?}");
    let document = folder.run(["explain-code", "E0601", "--format", "json"]).json();
    assert_eq!(document["severity"], "error");
    let answer = folder.run(["explain-code", "E0609X"]);
    assert_eq!(answer.code, 2);
}

#[test]
fn a_limit_has_its_own_exit_code_and_says_its_name() {
    let folder = Folder::with_example();
    let answer = folder.run(["run", "example", "--limit", "records=10"]);
    assert_eq!(answer.code, 3, "{answer:?}");
    assert!(answer.err.contains("records"), "{answer:?}");
    assert_eq!(folder.names("runs"), [""; 0]);
    let answer = folder.run(["check", "example", "--limit", "file=100"]);
    assert_eq!(answer.code, 3, "{answer:?}");
    assert!(answer.out.contains("--limit file=BYTES"), "{answer:?}");
}

/// An exercise of one room with these further fields.
fn one_room(folder: &Folder, fields: &str) {
    let text = format!(
        r#"Exercise(
            format: 1, id: "room", title: "One room", defaults: Ideal,
            clock: Clock(start: "T-00:10", end: "T+01:00"),
            organisation: Organisation(
                format: 1, id: "one-room", agencies: [ Agency(id: "guard") ],
                posts: [ Post(id: "guard.room") ],
                channels: [ Channel(id: "telephone", kind: Phone, members: Everyone) ],
            ),
            doctrine: Doctrine(format: 1, id: "none"),
            {fields}
        )"#
    );
    folder.write("room.ron", text);
}

#[test]
fn too_much_at_one_moment_is_told_in_words_of_the_exercise() {
    let folder = Folder::new();
    let moments = "\"T+00:02\", ".repeat(600);
    one_room(
        &folder,
        &format!("sources: [ Source(id: \"all\", to: \"guard.room\", arrivals: At([{moments}])) ],"),
    );
    let answer = folder.run(["run", "room.ron", "--limit", "instant=500"]);
    assert_eq!(answer.code, 3, "{answer:?}");
    for part in ["more than 500", "T+00:02:00", "`instant`", "--limit instant=N"] {
        assert!(answer.err.contains(part), "{part}: {answer:?}");
    }
}

#[test]
fn an_inject_without_recipients_takes_effect() {
    let folder = Folder::new();
    one_room(
        &folder,
        "injects: [ Inject(id: \"cut\", when: \"T+00:02\", does: [ FailChannel(channel: \"telephone\") ]) ],",
    );
    for (language, sentence) in [
        ("en", "Inject cut takes effect\n"),
        ("fr", "Inject cut\u{a0}: prise d'effet\n"),
        ("ar", "تفعيل حدث مُدرج (cut)\n"),
    ] {
        let answer = folder.run(["run", "room.ron", "--lang", language]);
        assert!(answer.out.contains(sentence), "{answer:?}");
    }
}

#[test]
fn each_expected_action_is_told_with_what_came_of_it() {
    let folder = Folder::new();
    one_room(
        &folder,
        r#"injects: [
            Inject(id: "first", when: "T+00:02", to: "guard.room", tells: [Observed("location", "hall")]),
            Inject(id: "second", when: "T+00:05", to: "guard.room", tells: [Observed("access", "free")], expected: [
                Expected(text: "The place is known", mark: Learned(who: "guard.room", element: "location")),
                Expected(text: "The way is known", mark: Learned(who: "guard.room", element: "access"), within: "1 min"),
                Expected(text: "The third comes", mark: Injected("third"), within: "10 min"),
                Expected(text: "Somebody warns", mark: Warned(), within: "10 min"),
                Expected(text: "They keep calm"),
            ]),
            Inject(id: "third", when: "T+00:20", to: "guard.room"),
            Inject(id: "never", when: ByHand, to: "guard.room", expected: [Expected(text: "They wait", mark: Warned())]),
        ],"#,
    );
    let document = folder.run(["run", "room.ron", "--format", "json"]).json();
    let actions = document["expected_actions"].as_array().expect("a list");
    let outcomes: Vec<_> =
        actions.iter().map(|action| action["outcome"].as_str().unwrap_or_default()).collect();
    assert_eq!(outcomes, ["before", "done", "late", "missed", "human", "not-injected"]);
    assert_eq!((&actions[2]["inject"], &actions[2]["number"]), (&"second".into(), &3.into()));
    assert_eq!(
        (&actions[2]["within_ms"], &actions[5]["injected"]),
        (&600_000.into(), &serde_json::Value::Null)
    );
    let answer = folder.run(["run", "room.ron"]);
    let told: Vec<&str> = answer.out.lines().skip_while(|line| *line != "Expected actions").take(7).collect();
    assert_eq!(
        told,
        [
            "Expected actions",
            "  T+00:05:00  The place is known  done before",
            "  T+00:05:00  The way is known    done: + 00:00:00 (≤ 00:01:00)",
            "  T+00:05:00  The third comes     too late: + 00:15:00 (≤ 00:10:00)",
            "  T+00:05:00  Somebody warns      not done",
            "  T+00:05:00  They keep calm      for an evaluator",
            "           –  They wait           the inject did not come",
        ]
    );
}

#[test]
fn what_cannot_be_fired_is_told_with_what_can() {
    let folder = Folder::with_example();
    for (fire, parts) in [
        ("pres-call@T+00:25", ["no inject `pres-call`", "did you mean `press-call`?"]),
        ("press-call@T-09:00", ["T-09:00:00", "begins at T-00:05:00"]),
        ("press-call@T+99:00", ["T+99:00:00", "ends at T+03:00:00"]),
    ] {
        let answer = folder.run(["run", "example", "--fire", fire]);
        assert_eq!(answer.code, 2, "{answer:?}");
        assert!(parts.iter().all(|part| answer.err.contains(part)), "{fire}: {answer:?}");
    }
}

#[test]
fn help_says_what_is_told_in_which_language() {
    let help = Folder::new().run(["check", "--help"]).out;
    assert!(help.contains("problems are told in English where Arabic is asked for"), "{help}");
}

#[test]
fn a_run_is_told_with_its_file() {
    let folder = Folder::with_example();
    let answer = folder.run(["run", "example/exercise.ron", "--doctrine", "joint", "--seed", "5"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    let names = folder.names("runs");
    assert_eq!(names.len(), 1);
    assert!(names[0].starts_with("harbour-hall.joint.5.") && names[0].ends_with(".run"), "{names:?}");
    assert!(answer.out.starts_with("EXERCISE – EXERCICE – تمرين\n"), "{}", answer.out);
    assert!(answer.out.contains(&format!("run file: runs/{}", names[0])), "{}", answer.out);
    assert!(!answer.out.contains('\u{1b}'), "no colours in a pipe");
}

#[test]
fn details_leave_nothing_out_and_change_nothing_else() {
    let folder = Folder::with_example();
    let [short, full] = [&["run", "example"][..], &["run", "example", "--details"]].map(|arguments| {
        let answer = folder.run(arguments);
        assert_eq!(answer.code, 0, "{answer:?}");
        answer.out
    });
    assert!(short.contains("more: --details"), "{short}");
    assert!(!full.contains("more: --details"), "{full}");
    assert!(!short.contains("Timeline of the response"), "{short}");
    assert!(full.contains("Timeline of the response"), "{full}");
    assert!(short.lines().take(3).eq(full.lines().take(3)), "the same header");
    assert_eq!(short.lines().last(), full.lines().last(), "the same run");
    assert!(folder.run(["run", "--help"]).out.contains("--details"));
}

#[test]
fn settings_seeds_and_injects_change_the_run() {
    let folder = Folder::with_example();
    let digest = |more: &[&str]| {
        let arguments = [&["run", "example", "--format", "json"], more].concat();
        let answer = folder.run(arguments);
        assert_eq!(answer.code, 0, "{more:?}: {answer:?}");
        answer.json()["digest"].as_str().expect("a digest").to_owned()
    };
    let plain = digest(&[]);
    assert_eq!(plain, digest(&["--seed", "1", "--replication", "0"]));
    let changes: [&[&str]; 5] = [
        &["--seed", "2"],
        &["--replication", "1"],
        &["--doctrine", "joint"],
        &["--set", "default:call.process=9 min"],
        &["--fire", "press-call@T+00:25"],
    ];
    for change in changes {
        assert_ne!(digest(change), plain, "{change:?}");
    }
}

#[test]
fn the_language_changes_the_words_and_nothing_else() {
    let folder = Folder::with_example();
    let mut told = Vec::new();
    let mut files = Vec::new();
    for language in ["en", "fr", "ar"] {
        let answer = folder.run(["run", "example", "--lang", language, "--out", "a.run"]);
        assert_eq!(answer.code, 0, "{answer:?}");
        told.push(answer.out);
        files.push(std::fs::read(folder.path("a.run")).expect("the run file"));
    }
    assert!(files.iter().all(|file| *file == files[0]), "the same bytes in every language");
    for (told, part) in
        told.iter().zip(["Timeline by agency", "Chronologie par service", "التسلسل الزمني لكلّ مصلحة"])
    {
        assert!(told.contains(part), "{told}");
    }
}

#[test]
fn a_run_names_the_command_that_shows_what_it_counts() {
    let folder = Folder::new();
    let call = r#"injects: [ Inject(id: "call", when: "T+00:01", to: "guard.room", message: "A call.") ],"#;
    one_room(&folder, call);
    let text = std::fs::read_to_string(folder.path("room.ron")).expect("it was written");
    let quiet = folder.run(["run", "room.ron", "--out", "a.run"]);
    assert_eq!((quiet.code, quiet.err.as_str()), (0, ""), "nothing to warn of");
    // The text of the first doctrine has no path for this translation.
    std::fs::create_dir(folder.path("texts")).expect("a folder can be made");
    folder.write("texts/fr.ron", "Texts(format: 1, language: Fr, of: \"none\", texts: { \"titel\": \"x\" })");
    let answer = folder.run(["run", "room.ron", "--set", "post:guard.room.desks=2", "--out", "a.run"]);
    let command = "salambo check room.ron --set 'post:guard.room.desks=2'";
    assert_eq!(answer.err, format!("1 warning: see `{command}`\n"), "{answer:?}");
    let several = text.replace(
        "doctrine: Doctrine(format: 1, id: \"none\")",
        "doctrines: [Doctrine(format: 1, id: \"other\"), Doctrine(format: 1, id: \"none\")]",
    );
    assert_ne!(several, text);
    folder.write("room.ron", several);
    let quiet = folder.run(["run", "room.ron", "--out", "a.run"]);
    assert_eq!((quiet.code, quiet.err.as_str()), (0, ""), "{quiet:?}");
    let answer = folder.run(["run", "room.ron", "--doctrine", "none", "--out", "a.run"]);
    assert_eq!(answer.err, "1 warning: see `salambo check room.ron --doctrine none`\n", "{answer:?}");
    let check = folder.run(["check", "room.ron", "--doctrine", "none"]);
    assert!(check.out.contains("0 errors, 1 warning in 1 file") && check.err.is_empty(), "{check:?}");
}

#[test]
fn a_check_judges_what_is_set() {
    let folder = Folder::with_example();
    let fine = folder.run(["check", "example", "--set", "channel:telephone.lines=2"]);
    assert_eq!((fine.code, fine.out.as_str()), (0, "no problems\n"), "{fine:?}");
    for more in [&[][..], &["--doctrine", "joint"]] {
        let asked = [&["check", "example", "--set", "channel:telephone.lines=many"], more].concat();
        let wrong = folder.run(asked);
        assert_eq!(wrong.code, 2, "{wrong:?}");
        assert!(wrong.out.contains("--> --set channel:telephone.lines"), "{wrong:?}");
        assert!(wrong.out.contains("1 error in 1 file"), "told once: {wrong:?}");
    }
    let settings = ["--set", "channel:telephone.lines=2", "--set", "exercise:title=Other"];
    let many = folder.run([&["check", "example", "--limit", "settings=1"], &settings[..]].concat());
    assert_eq!(many.code, 3, "{many:?}");
    assert!(many.err.contains("2 settings are more than the limit `settings` of 1"), "{many:?}");
    assert_eq!(folder.run(["check", "example", "--set", "lines"]).code, 2);
}
