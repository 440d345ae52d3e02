//! The shipped exercises compile without an error.

use super::{Request, Shelf, compile, compiled, told};

macro_rules! shelf {
    ($folder:literal: $($file:literal),+) => {
        Shelf::new()$(.with($file, include_str!(concat!("../../../../../scenarios/", $folder, "/", $file))))+
    };
}

/// Compiles an exercise under one of its doctrines: no error, and no warning.
fn in_order(shelf: &mut Shelf, doctrine: &str) {
    let request = Request {
        entry: "exercise.ron".to_owned(),
        doctrine: Some(doctrine.to_owned()),
        ..Request::default()
    };
    let compiled = compile(shelf, &request);
    let told = told(&compiled);
    assert!(compiled.scenario.is_some(), "{doctrine}:\n{told}");
    assert_eq!(compiled.problems.iter().count(), 0, "{doctrine}:\n{told}");
}

#[test]
fn harbour_hall_is_in_order_under_both_doctrines() {
    let mut shelf = shelf!(
        "harbour-hall": "exercise.ron", "organisation.ron", "doctrines/centralised.ron",
        "doctrines/joint.ron", "texts/ar.ron"
    );
    in_order(&mut shelf, "centralised");
    in_order(&mut shelf, "joint");
}

#[test]
fn salambo_is_in_order_under_all_its_doctrines() {
    let mut shelf = shelf!(
        "salambo": "exercise.ron", "organisation.ron", "doctrines/centralised.ron",
        "doctrines/lead-agency.ron", "doctrines/joint.ron", "doctrines/mission-command.ron",
        "texts/exercise.fr.ron", "texts/exercise.ar.ron", "texts/organisation.fr.ron",
        "texts/organisation.ar.ron", "texts/centralised.fr.ron", "texts/centralised.ar.ron",
        "texts/lead-agency.fr.ron", "texts/lead-agency.ar.ron", "texts/joint.fr.ron",
        "texts/joint.ar.ron", "texts/mission-command.fr.ron", "texts/mission-command.ar.ron"
    );
    for doctrine in ["centralised", "lead-agency", "joint", "mission-command"] {
        in_order(&mut shelf, doctrine);
    }
}

macro_rules! laboratory {
    ($($name:literal),+) => {
        [$(($name, include_str!(concat!("../../../../../scenarios/laboratory/", $name, ".ron")))),+]
    };
}

#[test]
fn the_laboratory_compiles_without_a_word() {
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
        "tandem"
    );
    for (name, text) in all {
        let compiled = compiled(Shelf::new().with("exercise.ron", text));
        assert_eq!(told(&compiled), "", "{name}");
        assert!(compiled.scenario.is_some(), "{name}");
    }
}
