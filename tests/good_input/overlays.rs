//! What a doctrine says after the changes it makes to another.

use super::shelf::{edited, good, loaded, under};
use salambo_engine::document::reading::Shelf;
use salambo_engine::document::text::Language;
use salambo_engine::scenario::compile::compile;

#[test]
fn a_change_replaces_whole_fields_and_keeps_the_others() {
    let (base, variant) = (loaded(good(), &under("base")), loaded(good(), &under("variant")));
    let ids = |procedures: &[salambo_engine::document::action::Procedure]| {
        let ids = procedures.iter().map(|procedure| procedure.id.value.clone());
        ids.collect::<Vec<_>>()
    };
    assert_eq!(ids(&base.doctrine.procedures), ["tell-police", "declare", "send"]);
    assert_eq!(ids(&variant.doctrine.procedures), ["tell-police", "declare", "send-both"]);
    let declare = &variant.doctrine.procedures[1];
    assert_eq!(declare.within.map(|within| within.0), Some(120_000));
    assert_eq!(declare.authority.as_ref().map(|id| id.value.as_str()), Some("declare"));
    assert_eq!(declare.then.len(), 2);
}

#[test]
fn one_form_of_a_list_takes_the_place_of_the_other() {
    let variant = loaded(good(), &under("variant"));
    let list = &variant.doctrine.lists[0];
    assert!(list.in_order.is_none());
    assert_eq!(list.at_once.as_ref().map(|posts| posts.len()), Some(2));
}

#[test]
fn what_is_not_written_is_taken_over() {
    let variant = loaded(good(), &under("variant"));
    assert_eq!(variant.doctrine.authorities.len(), 1);
    assert_eq!(variant.doctrine.entry_rules.len(), 1);
    assert_eq!(variant.doctrine.command.len(), 1);
}

#[test]
fn chains_are_followed_and_posts_named_again_change_hands() {
    let third = r#"Doctrine(
        format: 1, id: "third", extends: "doctrines/variant.ron",
        command: [ Directs("rescue.room", ["police.room"]) ],
        procedures: [ Off("send-both") ],
        authorities: [ Change(id: "declare", held_by: "rescue.room") ],
    )"#;
    let entry = r#"doctrines: ["doctrines/base.ron", "doctrines/third.ron"]"#;
    let shelf = super::shelf::edited(
        good().with("doctrines/third.ron", third),
        "exercise.ron",
        r#"doctrines: ["doctrines/base.ron", "doctrines/variant.ron"]"#,
        entry,
    );
    let loaded = loaded(shelf, &under("third"));
    assert_eq!(loaded.doctrines, ["base", "third"], "files that are only extended are not offered");
    let doctrine = &loaded.doctrine;
    assert_eq!(doctrine.procedures.len(), 2);
    assert_eq!(doctrine.authorities[0].held_by.len(), 1);
    assert!(doctrine.authorities[0].default_after.is_some());
    assert_eq!(doctrine.command.len(), 1, "nobody is left under the chief");
}

/// The good exercise, its procedures titled, with translations of the base doctrine.
fn translated() -> Shelf {
    let shelf = edited(good(), "doctrines/base.ron", "id: \"base\",", "id: \"base\", title: \"Base\",");
    let titled = |shelf, id| {
        let (old, new) = (format!("id: \"{id}\","), format!("id: \"{id}\", title: \"{id}\","));
        edited(shelf, "doctrines/base.ron", &old, &new)
    };
    let shelf = ["tell-police", "send"].into_iter().fold(shelf, titled);
    let procedure = "who: \"rescue.room\",\n            when: AtLeast";
    let shelf =
        edited(shelf, "doctrines/base.ron", procedure, &format!("title: \"declare it\", {procedure}"));
    shelf.with(
        "texts/base.fr.ron",
        r#"Texts(format: 1, language: Fr, of: "base", texts: {
            "doctrine.title": "La base",
            "procedure.tell-police.title": "prévenir la police",
            "procedure.declare.title": "déclarer",
            "procedure.send.title": "envoyer",
        })"#,
    )
}

/// What a text is in French under a doctrine, and how many problems there are.
fn french(shelf: &Shelf, doctrine: &str, path: &str) -> (Option<String>, usize) {
    let compiled = compile(&mut shelf.clone(), &under(doctrine));
    let problems = compiled.problems.iter().count();
    let scenario = compiled.scenario.expect("nothing is wrong");
    let text = scenario.texts.get(path).and_then(|text| text.by_language[Language::Fr as usize].clone());
    (text, problems)
}

#[test]
fn translations_of_what_a_doctrine_takes_over_are_taken_over() {
    let shelf = translated();
    let told = |text: &str| (Some(text.to_owned()), 0);
    for doctrine in ["base", "variant"] {
        assert_eq!(french(&shelf, doctrine, "procedure.tell-police.title"), told("prévenir la police"));
        assert_eq!(french(&shelf, doctrine, "procedure.declare.title"), told("déclarer"));
    }
    assert_eq!(french(&shelf, "base", "doctrine.title"), told("La base"));
    assert_eq!(french(&shelf, "variant", "procedure.send.title"), (None, 0), "it is switched off");
    let titled =
        edited(shelf, "doctrines/variant.ron", "culture: Mixed,", "culture: Mixed, title: \"Other\",");
    assert_eq!(french(&titled, "variant", "doctrine.title").0, None, "a title of its own");
}

#[test]
fn a_text_that_a_doctrine_writes_anew_needs_a_translation_of_its_own() {
    let change = "Change(id: \"declare\", within: \"2 min\")";
    let anew = "Change(id: \"declare\", title: \"declare at once\")";
    let shelf = edited(translated(), "doctrines/variant.ron", change, anew);
    assert_eq!(french(&shelf, "variant", "procedure.declare.title").0, None);
    let own = |path: &str, text: &str| {
        format!("Texts(format: 1, language: Fr, of: \"variant\", texts: {{ \"{path}\": \"{text}\" }})")
    };
    let named =
        shelf.clone().with("texts/variant.fr.ron", own("procedure.declare.title", "déclarer d'emblée"));
    assert_eq!(french(&named, "variant", "procedure.declare.title").0.as_deref(), Some("déclarer d'emblée"));
    let other = shelf.with("texts/variant.fr.ron", own("procedure.tell-police.title", "appeler la police"));
    let told = (Some("appeler la police".to_owned()), 0);
    assert_eq!(french(&other, "variant", "procedure.tell-police.title"), told, "its own goes first");
    assert_eq!(
        french(&other, "base", "procedure.tell-police.title").0.as_deref(),
        Some("prévenir la police")
    );
}

#[test]
fn translations_come_through_a_chain_from_the_nearest() {
    let third = r#"Doctrine(format: 1, id: "third", extends: "variant", title: "Third")"#;
    let of_variant = r#"Texts(format: 1, language: Fr, of: "variant", texts: {
        "procedure.tell-police.title": "appeler la police",
    })"#;
    let shelf = edited(
        translated(),
        "exercise.ron",
        "\"doctrines/variant.ron\"]",
        "\"doctrines/variant.ron\", \"doctrines/third.ron\"]",
    );
    let shelf = shelf.with("doctrines/third.ron", third).with("texts/variant.fr.ron", of_variant);
    assert_eq!(
        french(&shelf, "third", "procedure.tell-police.title").0.as_deref(),
        Some("appeler la police")
    );
    assert_eq!(french(&shelf, "third", "procedure.declare.title").0.as_deref(), Some("déclarer"));
    assert_eq!(french(&shelf, "third", "doctrine.title").0, None);
}
