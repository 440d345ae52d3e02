//! Procedures, conditions, elements: what descriptions become.

use super::{ids, problems, scenario};
use crate::scenario::Scenario;
use crate::scenario::model::conduct::{Action, Condition, Guard, Requested, Whom};
use expect_test::expect;

/// The town where the fire room informs these.
fn informs(whom: &str) -> Scenario {
    scenario(&[("Inform(to: List(\"all-rooms\"))", &format!("Inform(to: {whom})"))])
}

fn told(town: &Scenario) -> Vec<String> {
    let Action::Tell { to, .. } = &town.procedures[0].then[1] else { panic!("the second action tells") };
    to.iter().map(|whom| described(town, whom)).collect()
}

fn described(town: &Scenario, whom: &Whom) -> String {
    match whom {
        Whom::Fixed(actors) => ids(town, actors).join(" "),
        Whom::But(of, not) => {
            let not: Vec<String> = not.iter().map(|whom| described(town, whom)).collect();
            format!("{} but {}", described(town, of), not.join(" "))
        }
        other => format!("{other:?}"),
    }
}

#[test]
fn descriptions_become_actors_in_scenario_order() {
    for (whom, meant) in [
        ("\"fire.engine\"", "fire.engine.1 fire.engine.2"),
        ("\"police.patrol.2\"", "police.patrol.2"),
        ("Agency(\"police\")", "police.room"),
        ("AllOf(\"fire\")", "fire.room fire.engine.1 fire.engine.2"),
        ("Role(\"control-room\")", "police.room fire.room"),
        ("Level(3)", "police.chief hospital.cell"),
        ("Capability(\"cordon\")", "police.patrol.1 police.patrol.2 police.patrol.3"),
        ("Public", "public"),
        ("Excon", "excon"),
        ("Superior", "Superior"),
        ("But(of: Role(\"control-room\"), not: \"fire.room\")", "police.room"),
        ("But(of: Role(\"control-room\"), not: Own)", "police.room fire.room but Own"),
        ("But(of: AllOf(\"fire\"), not: [\"fire.engine\", Agency(\"police\")])", "fire.room"),
    ] {
        assert_eq!(told(&informs(whom)), [meant], "{whom}");
    }
    assert_eq!(told(&informs("Everyone"))[0].split(' ').count(), 10);
}

#[test]
fn whoever_is_left_out_must_leave_somebody() {
    let told = problems(&[(
        "Inform(to: List(\"all-rooms\"))",
        "Inform(to: But(of: \"fire.room\", not: AllOf(\"fire\")))",
    )]);
    expect![[r#"
        E0315 exercise.ron:40:58 [procedures alert then] nobody is left here
    "#]]
    .assert_eq(&told);
}

#[test]
fn first_on_scene_is_any_unit_and_lead_any_post() {
    let performers = |who: &str| {
        let town = scenario(&[("who: Role(\"control-room\")", &format!("who: {who}"))]);
        let procedure = &town.procedures[0];
        (procedure.guard, procedure.performers.len())
    };
    assert_eq!(performers("FirstOnScene"), (Guard::FirstOnScene, 5));
    assert_eq!(performers("Lead"), (Guard::Lead, 5));
    assert_eq!(performers("[\"fire.engine\", \"police.room\"]"), (Guard::Free, 3));
}

#[test]
fn a_declaration_is_an_element_with_the_word_it_is_declared_by() {
    let town = scenario(&[]);
    let name = town.names.find("flood_plan");
    let element = town
        .elements
        .iter()
        .find(|element| Some(element.name) == name)
        .expect("the declaration is an element");
    assert_eq!(element.declared_as, town.names.find("flood-plan"));
    assert!(
        matches!(town.procedures[1].when, Condition::Declared(id) if town.element(id).name == element.name)
    );
    assert_eq!(town.names.text(town.element(town.base.major_incident).name), "major_incident");
}

#[test]
fn may_asks_for_an_authority_first_and_for_a_procedure_else() {
    let when = |condition: &str| {
        let change = format!("when: {condition}");
        scenario(&[
            ("when: Knows(\"location\")", &change),
            ("id: \"send\", who", "id: \"send\", enabled: false, who"),
        ])
        .procedures[0]
            .when
            .clone()
    };
    assert!(matches!(when("May(\"evacuate\")"), Condition::MayAuthority(_)));
    assert!(matches!(when("May(\"alert\")"), Condition::MayPerform(_)));
    assert!(
        matches!(when("May(\"send\")"), Condition::Any(none) if none.is_empty()),
        "nobody may what is switched off"
    );
}

#[test]
fn a_methane_report_puts_ten_elements() {
    let town = scenario(&[]);
    let Action::Tell { only: Some(only), .. } = &town.procedures[1].then[1] else {
        panic!("a report by form")
    };
    assert_eq!(only.len(), 10);
}

#[test]
fn an_agency_is_on_the_scene_with_any_of_its_units() {
    let town = scenario(&[("when: Knows(\"location\")", "when: OnScene(Agency(\"fire\"))")]);
    let Condition::OnScene(whom) = &town.procedures[0].when else { panic!("a condition on presence") };
    assert_eq!(described(&town, whom), "fire.room fire.engine.1 fire.engine.2");
}

#[test]
fn whom_to_mobilise_may_be_a_list() {
    let town = scenario(&[(
        "Open(\"hospital.cell\")]",
        "Request(from: Superior, mobilise: \"all-rooms\"), Open(\"hospital.cell\")]",
    )]);
    let Action::Request { what: Requested::Mobilise(posts), .. } = &town.procedures[0].then[2] else {
        panic!("a request")
    };
    assert_eq!(ids(&town, posts), ["police.room", "fire.room"]);
}
