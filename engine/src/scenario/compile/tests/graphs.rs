//! Command, routes of messages, and the derived graphs of a whole scenario.

use super::{actor, problems, scenario};
use crate::scenario::Scenario;
use crate::scenario::graphs::routing::route;
use crate::scenario::graphs::{alert, channels, reporting, support};
use crate::scenario::ids::ChannelId;
use expect_test::expect;

/// The way a message takes, as `channel>actor` hops.
fn way(town: &Scenario, from: &str, to: &str, by: Option<&str>, down: &[&str]) -> Option<String> {
    let channel = |id: &str| {
        let name = town.names.find(id);
        let row = town.channels.iter().position(|channel| Some(channel.name) == name);
        ChannelId::at(row.unwrap_or_else(|| panic!("no channel {id}")))
    };
    let down: Vec<ChannelId> = down.iter().map(|id| channel(id)).collect();
    let ends = (actor(town, from), actor(town, to));
    let hops = route(town, ends, by.map(channel), &|channel| !down.contains(&channel))?;
    let hops = hops.iter().map(|hop| {
        let name = town.names.text(town.channel(hop.channel).name);
        format!("{name}>{}", town.names.text(town.actor_name(hop.to)))
    });
    Some(hops.collect::<Vec<_>>().join(" "))
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[test]
fn the_quickest_common_channel_is_taken_unless_another_is_wanted() {
    let town = scenario(&[]);
    assert_eq!(way(&town, "police.room", "police.chief", None, &[]), some("police-net>police.chief"));
    assert_eq!(
        way(&town, "police.room", "police.chief", Some("telephone"), &[]),
        some("telephone>police.chief")
    );
    assert_eq!(way(&town, "police.room", "fire.room", Some("police-net"), &[]), some("telephone>fire.room"));
    assert_eq!(way(&town, "police.room", "police.room", None, &[]), some(""));
}

#[test]
fn a_channel_that_is_down_is_passed_over() {
    let town = scenario(&[]);
    assert_eq!(
        way(&town, "police.room", "police.chief", None, &["police-net"]),
        some("telephone>police.chief")
    );
    assert_eq!(way(&town, "police.room", "fire.room", None, &["telephone"]), None);
}

/// A town without a public telephone: a net for each service, a line from each to the mayor.
fn divided() -> Scenario {
    scenario(&[(
        "Channel(id: \"telephone\", kind: Phone, members: Everyone, lines: 4)",
        "Channel(id: \"fire-net\", kind: Radio, members: AllOf(\"fire\")),
         Channel(id: \"red-line\", kind: Email, members: [\"police.chief\", \"fire.room\", \"mayor.cell\"]),
         Channel(id: \"ward-line\", kind: Phone, members: [\"hospital.cell\", \"fire.room\"])",
    )])
}

#[test]
fn where_no_channel_joins_two_the_message_climbs_to_the_first_common_superior() {
    let town = divided();
    assert_eq!(
        way(&town, "police.patrol.1", "fire.engine.2", None, &[]),
        some(
            "police-net>police.room police-net>police.chief red-line>mayor.cell red-line>fire.room fire-net>fire.engine.2"
        )
    );
    assert_eq!(way(&town, "police.chief", "police.patrol.3", None, &[]), some("police-net>police.patrol.3"));
}

#[test]
fn where_there_is_no_common_superior_the_control_rooms_telephone() {
    let town = scenario(&[
        (
            "Channel(id: \"telephone\", kind: Phone, members: Everyone, lines: 4)",
            "Channel(id: \"telephone\", kind: Phone, members: [\"police.room\", \"ward.desk\"]),
         Channel(id: \"ward-net\", kind: Messenger, members: [\"ward.desk\", \"ward.nurse\"])",
        ),
        (
            "Post(id: \"mayor.cell\", level: 4)",
            "Post(id: \"mayor.cell\", level: 4), Post(id: \"ward.desk\", role: \"control-room\"), Post(id: \"ward.nurse\")",
        ),
        ("Agency(id: \"mayor\",", "Agency(id: \"ward\"), Agency(id: \"mayor\","),
        ("Inform(to: List(\"all-rooms\")), ", ""),
    ]);
    assert_eq!(
        way(&town, "police.patrol.1", "ward.nurse", None, &[]),
        some("police-net>police.room telephone>ward.desk ward-net>ward.nurse")
    );
}

#[test]
fn a_circle_of_command_is_shown_with_all_its_ends() {
    let told = problems(&[(
        "Post(id: \"mayor.cell\", level: 4)",
        "Post(id: \"mayor.cell\", level: 4, under: \"police.room\")",
    )]);
    expect![[r#"
        E0502 exercise.ron:13:66 [command] command runs in a circle: `police.room` under `police.chief` under `mayor.cell` under `police.room`
            hint: take one of these superiors away
            exercise.ron:14:55: the superior of `police.chief`
            exercise.ron:17:53: the superior of `mayor.cell`
    "#]].assert_eq(&told);
}

#[test]
fn nobody_has_two_superiors() {
    let told = problems(&[(
        "lists: [",
        "command: [Directs(\"mayor.cell\", [\"police.room\"]), Directs(\"hospital.cell\", [\"fire.room\", \"police.room\"])], lists: [",
    )]);
    expect![[r#"
        E0503 exercise.ron:37:98 [command] `police.room` is put under two superiors
            exercise.ron:37:42: the other one stands here
    "#]]
    .assert_eq(&told);
}

#[test]
fn a_doctrine_re_arranges_command() {
    let town = scenario(&[("lists: [", "command: [Directs(\"hospital.cell\", [\"fire.room\"])], lists: [")]);
    let command = &town.graphs.command;
    let cell = actor(&town, "hospital.cell");
    assert_eq!(command.superior(actor(&town, "fire.room")), Some(cell));
    assert_eq!(command.common_superior(actor(&town, "fire.engine.1"), cell), Some(cell));
    assert_eq!(command.common_superior(actor(&town, "fire.engine.1"), actor(&town, "mayor.cell")), None);
}

#[test]
fn reporting_and_alert_are_derived_from_what_the_doctrine_does() {
    let town = scenario(&[]);
    let edge = |graph: &petgraph::graph::DiGraph<_, _>, from: &str, to: &str| {
        let node = |id: &str| petgraph::graph::NodeIndex::new(actor(&town, id).index());
        graph.find_edge(node(from), node(to)).is_some()
    };
    let reporting = reporting::graph(&town).map(|_, node| *node, |_, _| ());
    assert!(edge(&reporting, "fire.room", "mayor.cell"));
    assert_eq!(reporting.edge_count(), 1);
    let alert = alert::graph(&town).map(|_, node| *node, |_, _| ());
    assert!(edge(&alert, "public", "fire.room") && edge(&alert, "fire.room", "police.room"));
    assert!(edge(&alert, "police.room", "hospital.cell"), "opening a post sets it in motion");
}

#[test]
fn talk_and_support_have_an_edge_for_each_pair() {
    let town = scenario(&[(
        "channels: [",
        "support: [Lends(from: \"fire\", to: \"hospital\", capabilities: [\"rescue\"])], channels: [",
    )]);
    assert_eq!(channels::graph(&town).edge_count(), 10 * 9 / 2 + 5 * 4 / 2);
    assert_eq!(support::graph(&town).edge_count(), 1);
}
