//! The shipped exercises compile without an error.

use super::{Request, Shelf, compile, compiled, told};

macro_rules! shelf {
    ($folder:literal: $($file:literal),+) => {
        Shelf::new()$(.with($file, include_str!(concat!("../../../../../scenarios/", $folder, "/", $file))))+
    };
}

#[test]
fn harbour_hall_compiles_under_both_doctrines() {
    let mut shelf = shelf!("harbour-hall": "exercise.ron", "organisation.ron", "doctrines/centralised.ron", "doctrines/joint.ron", "texts/ar.ron");
    for doctrine in ["centralised", "joint"] {
        let request = Request {
            entry: "exercise.ron".to_owned(),
            doctrine: Some(doctrine.to_owned()),
            ..Request::default()
        };
        let compiled = compile(&mut shelf, &request);
        assert!(
            compiled.scenario.is_some(),
            "{doctrine}:\n{}",
            told(&compiled)
        );
        println!("{}", told(&compiled));
    }
}

#[test]
fn salambo_compiles_under_both_doctrines() {
    let mut shelf = shelf!("salambo": "exercise.ron", "organisation.ron", "doctrines/centralised.ron", "doctrines/joint.ron");
    for doctrine in ["centralised", "joint"] {
        let request = Request {
            entry: "exercise.ron".to_owned(),
            doctrine: Some(doctrine.to_owned()),
            ..Request::default()
        };
        let compiled = compile(&mut shelf, &request);
        assert!(
            compiled.scenario.is_some(),
            "{doctrine}:\n{}",
            told(&compiled)
        );
        println!("{}", told(&compiled));
    }
}

macro_rules! laboratory {
    ($($name:literal),+) => {
        [$(($name, include_str!(concat!("../../../../../scenarios/laboratory/", $name, ".ron")))),+]
    };
}

#[test]
fn the_laboratory_compiles() {
    let all = laboratory!(
        "call-tree",
        "chain",
        "command-tree",
        "erlang-a",
        "erlang-b",
        "joins",
        "mg1",
        "mm1",
        "mm2",
        "mm3",
        "pert",
        "priority",
        "tandem"
    );
    for (name, text) in all {
        let compiled = compiled(Shelf::new().with("exercise.ron", text));
        assert!(compiled.scenario.is_some(), "{name}:\n{}", told(&compiled));
        assert_eq!(told(&compiled), "", "{name}");
    }
}
