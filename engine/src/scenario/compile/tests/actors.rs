//! The table of actors, fleets, channels and liaisons.

use super::{actor, ids, problems, scenario};
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::ids::{ActorId, AgencyId, ChannelId};
use crate::scenario::model::organisation::{ActorKind, Attention};
use expect_test::expect;

#[test]
fn actors_stand_in_the_order_of_the_files() {
    let town = scenario(&[("from: Public", "from: \"media\"")]);
    let all: Vec<ActorId> = (0..town.actors.len()).map(ActorId::at).collect();
    let expected = [
        "police.room",
        "police.chief",
        "fire.room",
        "hospital.cell",
        "mayor.cell",
        "police.patrol.1",
        "police.patrol.2",
        "police.patrol.3",
        "fire.engine.1",
        "fire.engine.2",
        "public",
        "excon",
        "media",
    ];
    assert_eq!(ids(&town, &all), expected);
    assert_eq!((town.posts, town.units), (5, 5));
    assert_eq!(ids(&town, &[town.public, town.excon]), ["public", "excon"]);
    assert!(matches!(town.actor(ActorId(12)).kind, ActorKind::Voice));
}

#[test]
fn homes_count_in_the_order_they_are_written() {
    let town = scenario(&[]);
    let homes: Vec<&str> = town
        .unit_ids()
        .filter_map(|id| town.unit(id))
        .map(|unit| town.names.text(town.site(unit.home).name))
        .collect();
    assert_eq!(homes, ["yard", "yard", "bridge", "station", "station"]);
}

#[test]
fn turnout_is_the_types_own_or_that_of_the_kind_of_agency() {
    let town = scenario(&[]);
    let turnout = |id| town.unit(actor(&town, id)).map(|unit| unit.turnout.ticks(0.5));
    assert_eq!(turnout("police.patrol.1"), Some(Tick(60_000)));
    assert_eq!(turnout("fire.engine.1"), Some(Tick(51_000)), "the default of fire services");
}

#[test]
fn an_agency_is_answered_for_by_the_post_it_names_or_the_one_that_takes_calls() {
    let town = scenario(&[("Agency(id: \"fire\",", "Agency(id: \"fire\", entry: \"fire.room\",")]);
    let entries: Vec<ActorId> = town.agencies.iter().filter_map(|agency| agency.entry).collect();
    assert_eq!(ids(&town, &entries), ["police.room", "fire.room", "hospital.cell", "mayor.cell"]);
}

#[test]
fn units_speak_where_the_post_that_directs_them_speaks() {
    let town = scenario(&[("members: AllOf(\"police\")", "members: [\"police.chief\", \"police.room\"]")]);
    let net = &town.channel(ChannelId(1)).members;
    assert_eq!(
        ids(&town, net),
        ["police.room", "police.chief", "police.patrol.1", "police.patrol.2", "police.patrol.3"]
    );
    let guests = &town.channel(ChannelId(1)).guests;
    assert_eq!(ids(&town, guests), ["police.patrol.1", "police.patrol.2", "police.patrol.3"]);
    assert_eq!(town.channel(ChannelId(0)).members.len(), town.posts + town.units);
    assert!(town.channel(ChannelId(0)).guests.is_empty(), "everyone is a member there");
}

#[test]
fn on_ideal_ground_whoever_comes_first_is_heard_first() {
    let mix = |town: &Scenario| {
        let mix = &town.parameters.attention;
        (town.post(ActorId(0)).map(|post| post.attention), mix.by_priority, mix.first, mix.last)
    };
    assert_eq!(mix(&scenario(&[])), (Some(Attention::Mix), 0.5, 0.2, 0.2));
    let ideal = ("languages: [En, Fr],", "defaults: Ideal,");
    assert_eq!(mix(&scenario(&[ideal])), (Some(Attention::Mix), 0.0, 1.0, 0.0), "always the first");
    let last = (
        "languages: [En, Fr],",
        "defaults: Ideal, parameters: { \"attention.first\": 0, \"attention.last\": 1 },",
    );
    assert_eq!(
        mix(&scenario(&[last])),
        (Some(Attention::Mix), 0.0, 0.0, 1.0),
        "a share that is written counts"
    );
}

#[test]
fn numbers_out_of_range_are_shown_where_they_stand() {
    let told = problems(&[
        ("desks: 2", "desks: 0"),
        ("level: 4", "level: 5"),
        ("lines: 4", "lines: 0"),
        ("\"yard\": 2, \"bridge\": 1", "\"yard\": 4000000000"),
        ("home: { \"station\": 2 }", "home: { \"station\": 0 }"),
        ("score: 9", "score: 13"),
    ]);
    expect![[r#"
        E0402 exercise.ron:13:89 [posts police.room desks] a post has at least one desk and at most 10000, not 0
        E0402 exercise.ron:17:43 [posts mayor.cell level] a level is 1 (field), 2 (tactical), 3 (strategic) or 4 (political)
        E0402 exercise.ron:24:23 [units police.patrol] 4000000000 units in one fleet: at most 10000
        E0319 exercise.ron:25:23 [units fire.engine] the fleet `fire.engine` has no unit: `home` says how many start from where
        E0402 exercise.ron:30:77 [channels telephone lines] a channel with no line can never be used: write `enabled: false` to take it away
        E0402 exercise.ron:46:105 [incidents flood casualties] a score is 0 (worst) to 12, not 13
    "#]].assert_eq(&told);
}

#[test]
fn a_pair_of_agencies_is_weighed_by_its_components() {
    let town = scenario(&[(
        "channels: [",
        "interoperability: Interoperability(default: Coordinated, pairs: [
            Pair(from: \"police\", to: \"fire\", technical: 0.2, procedural: 0.5, language: 1.0, relationship: 0.6),
            Pair(from: \"fire\", to: \"police\", technical: 0.0),
            Pair(from: \"mayor\", to: \"fire\", index: 0.9),
        ]),
        channels: [",
    )]);
    let of = |from: u32, with: u32| town.interoperability.of(AgencyId(from), AgencyId(with));
    let near = |a: f64, b: f64| (a - b).abs() < 1e-12;
    assert!(near(of(0, 1), 0.30 * 0.2 + 0.25 * 0.5 + 0.15 + 0.30 * 0.6), "{}", of(0, 1));
    assert!(near(of(1, 0), 0.70 * 0.6), "what is not given is the preset's: {}", of(1, 0));
    assert!(near(of(3, 1), 0.9) && near(of(2, 3), 0.6) && near(of(2, 2), 1.0));
}

#[test]
fn an_element_of_the_base_set_can_have_a_custodian_and_a_life() {
    let own = "elements: [Element(id: \"access\", custodian: \"mayor.cell\", life: \"7 min\"), Element(id: \"pumps\")], posts: [";
    let town = scenario(&[("posts: [", own)]);
    let of = |id| town.elements.iter().find(|element| Some(element.name) == town.names.find(id)).unwrap();
    assert_eq!(of("access").custodian, Some(actor(&town, "mayor.cell")));
    assert_eq!(of("access").life, Tick(7 * 60_000));
    assert_eq!(of("location").custodian, None);
    assert_eq!(town.elements.iter().filter(|element| element.name == of("access").name).count(), 1);
}

#[test]
fn what_kind_of_thing_an_element_of_the_base_set_is_cannot_be_said() {
    let own = "elements: [Element(id: \"access\", several: true), Element(id: \"Location\")], posts: [";
    expect![[r#"
        E0211 exercise.ron:12:32 [elements access] only one value of `access` holds at a time: it is of the base set
        E0312 exercise.ron:12:70 [elements] there are two of `Location`, but for capital letters: this element and an earlier entry
            hint: `location` is always there: write it so, or choose another id
    "#]].assert_eq(&problems(&[("posts: [", own)]));
}
