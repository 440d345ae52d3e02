//! What a doctrine says after the changes it makes to another.

use super::shelf::{good, loaded, under};

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
