//! References that lead nowhere: both ends, the kind wanted, what was probably meant.

use super::problems;
use expect_test::expect;

#[test]
fn a_slip_of_the_pen_gets_an_edit() {
    let told = problems(&[("directed_by: \"fire.room\"", "directed_by: \"fire.roon\"")]);
    expect![[r#"
        E0310 exercise.ron:25:67 [units fire.engine directed_by] no post is called `fire.roon`
            hint: did you mean `fire.room`?
            write: "fire.room" instead of "fire.roon"
            exercise.ron:15:22: `fire.room` is written here
    "#]]
    .assert_eq(&told);
}

#[test]
fn an_agency_is_no_post() {
    let told = problems(&[("from: Public, to: \"fire.room\"", "from: Public, to: \"hospital\"")]);
    expect![[r#"
        E0311 exercise.ron:49:63 [injects call to] `hospital` is an agency; a post, a unit or a fleet is needed
            hint: `AllOf("hospital")` means every post and unit of the agency, `Agency("hospital")` the post that answers for it; did you mean `hospital.cell`?
            write: "hospital.cell" instead of "hospital"
            exercise.ron:9:24: `hospital` is written here as an agency
            exercise.ron:16:22: `hospital.cell` is written here
    "#]].assert_eq(&told);
}

#[test]
fn an_element_is_no_place() {
    let told = problems(&[("to: Of(\"location\")", "to: \"location\"")]);
    expect![[r#"
        E0311 exercise.ron:42:58 [procedures send then] `location` is an element; a site is needed, or `Of("location")`: where the element says
            write: Of("location") instead of "location"
    "#]].assert_eq(&told);
}

#[test]
fn an_incident_is_no_site_but_has_one() {
    let told = problems(&[(
        "Time(to: Learned(who: \"police.room\", element: \"location\"))",
        "Time(to: Arrived(at: \"flood\"))",
    )]);
    expect![[r#"
        E0311 exercise.ron:54:64 [objectives o measures known measure] `flood` is an incident; a site is needed
            hint: did you mean `quay`?
            write: "quay" instead of "flood"
            exercise.ron:46:22: `flood` is written here as an incident
            exercise.ron:27:26: `quay` is written here
    "#]].assert_eq(&told);
}

#[test]
fn everything_wrong_is_said_at_once() {
    let told = problems(&[
        ("under: \"police.chief\"", "under: \"police.chef\""),
        ("type: \"engine\"", "type: \"motor\""),
        ("home: { \"station\": 2 }", "home: { \"stations\": 2 }"),
        ("Route(\"yard\", \"bridge\"", "Route(\"yard\", \"bride\""),
        ("members: AllOf(\"police\")", "members: AllOf(\"polise\")"),
        ("held_by: \"mayor.cell\"", "held_by: Role(\"mayor\")"),
        ("when: Knows(\"location\")", "when: Knows(\"locations\")"),
        ("need: { \"pump\": 1 }", "need: { \"pumps\": 1 }"),
        ("tests: [\"known\"]", "tests: [\"knows\"]"),
        ("to: List(\"all-rooms\")", "to: List(\"every-room\")"),
    ]);
    expect![[r#"
        E0310 exercise.ron:13:66 [posts police.room under] no post is called `police.chef`
            hint: did you mean `police.chief`?
            write: "police.chief" instead of "police.chef"
            exercise.ron:14:22: `police.chief` is written here
        E0310 exercise.ron:25:44 [units fire.engine type] no unit type is called `motor`
            hint: there are `patrol` and `engine`
        E0310 exercise.ron:25:87 [units fire.engine home] no site is called `stations`
            hint: did you mean `station`?
            write: "station" instead of "stations"
            exercise.ron:27:82: `station` is written here
        E0310 exercise.ron:28:32 [routes] no site is called `bride`
            hint: did you mean `bridge`?
            write: "bridge" instead of "bride"
            exercise.ron:27:44: `bridge` is written here
        E0310 exercise.ron:31:67 [channels police-net members] no agency is called `polise`
            hint: did you mean `police`?
            write: "police" instead of "polise"
            exercise.ron:7:24: `police` is written here
        E0311 exercise.ron:36:63 [authorities evacuate held_by] `mayor` is an agency; a role is needed
            hint: there is only `control-room`
            exercise.ron:10:24: `mayor` is written here as an agency
        E0310 exercise.ron:39:75 [procedures alert when] no element is called `locations`
            hint: did you mean `location`?
            write: "location" instead of "locations"
        E0310 exercise.ron:40:63 [procedures alert then] no list is called `every-room`
            hint: there is only `all-rooms`
        E0310 exercise.ron:42:41 [procedures send then] no capability is called `pumps`
            hint: did you mean `pump`?
            write: "pump" instead of "pumps"
            exercise.ron:21:61: `pump` is written here
        E0310 exercise.ron:50:60 [injects call tests] no measure is called `knows`
            hint: did you mean `known`?
            write: "known" instead of "knows"
            exercise.ron:54:25: `known` is written here
    "#]]
    .assert_eq(&told);
}

#[test]
fn a_post_needs_an_agency() {
    let told = problems(&[(
        "Post(id: \"mayor.cell\", level: 4)",
        "Post(id: \"mayor.cell\", level: 4), Post(id: \"town-hall.desk\")",
    )]);
    expect![[r#"
        E0310 exercise.ron:17:56 [posts town-hall.desk] no agency is called `town-hall`: the first word of `town-hall.desk` names its agency
            hint: write an agency of this id, or give `agency:` in this entry: Agency(id: "town-hall")
    "#]].assert_eq(&told);
    let told = problems(&[(
        "Post(id: \"mayor.cell\", level: 4)",
        "Post(id: \"mayor.cell\", level: 4), Post(id: \"polize.desk\")",
    )]);
    expect![[r#"
        E0310 exercise.ron:17:56 [posts polize.desk] no agency is called `polize`: the first word of `polize.desk` names its agency
            hint: did you mean `police.desk`?
            write: "police.desk" instead of "polize.desk"
    "#]].assert_eq(&told);
}

#[test]
fn a_unit_of_a_fleet_may_not_take_the_name_of_a_post() {
    let told = problems(&[(
        "Post(id: \"mayor.cell\", level: 4)",
        "Post(id: \"mayor.cell\", level: 4), Post(id: \"police.patrol.2\")",
    )]);
    expect![[r#"
        E0312 exercise.ron:24:23 [units] there are two of `police.patrol.2`: this unit and an earlier entry
            hint: give one of them another id
            exercise.ron:17:56: the earlier one
    "#]]
    .assert_eq(&told);
}

#[test]
fn what_could_not_be_read_makes_nothing_else_look_wrong() {
    let told = problems(&[("Post(id: \"fire.room\", role:", "Post(id: \"fire.room\", rolle:")]);
    expect![[r#"
        E0203 exercise.ron:15:35 [posts fire.room] `Post` has no field `rolle`
            write: role instead of rolle
    "#]]
    .assert_eq(&told);
}

#[test]
fn who_must_be_known_beforehand() {
    let told = problems(&[
        ("in_order: [\"police.room\", \"fire.room\"]", "in_order: [Superior, \"fire.room\"]"),
        ("Learned(who: \"police.room\"", "Learned(who: Lead"),
    ]);
    expect![[r#"
        E0314 exercise.ron:37:50 [lists all-rooms] who is meant here must be known beforehand, not only when it is asked
            hint: name posts, units or fleets, or write Role, Agency, AllOf, List, Capability, Level or Everyone
        E0314 exercise.ron:54:65 [objectives o measures known measure] who is meant here must be known beforehand, not only when it is asked
            hint: name posts, units or fleets, or write Role, Agency, AllOf, List, Capability, Level or Everyone
    "#]].assert_eq(&told);
}

#[test]
fn a_voice_may_be_anybody_but_not_a_misspelt_post() {
    assert_eq!(problems(&[("from: Public", "from: \"media\"")]), "");
    let told = problems(&[("from: Public", "from: \"fire.chief\"")]);
    expect![[r#"
        E0310 exercise.ron:49:51 [injects call from] no post, unit or fleet is called `fire.chief`
            hint: all that exist are written under `posts` or `units`
    "#]]
    .assert_eq(&told);
}

#[test]
fn a_request_is_for_one_thing() {
    let told = problems(&[(
        "Open(\"hospital.cell\")]",
        "Open(\"hospital.cell\"), Request(from: Superior), Request(from: Superior, elements: [\"location\"], authority: \"evacuate\")]",
    )]);
    expect![[r#"
        E0317 exercise.ron:39:27 [procedures alert then] a request is for one thing: `need`, `elements`, `authority` or `mobilise`
    "#]].assert_eq(&told);
}

#[test]
fn entry_rules_and_reviews_are_looked_up_too() {
    let told = problems(&[(
        "lists: [",
        "entry_rules: [Entry(id: \"e\", capability: \"pumb\", zone: Hot, may: WithOrderFrom(\"fire.rom\"))],
        reviews: [Review(id: \"r\", who: \"fire.room\", of: Zone(\"key\"), every: \"0 s\")],
        lists: [",
    )]);
    expect![[r#"
        E0310 exercise.ron:37:50 [entry_rules e] no capability is called `pumb`
            hint: did you mean `pump`?
            write: "pump" instead of "pumb"
            exercise.ron:21:61: `pump` is written here
        E0310 exercise.ron:37:88 [entry_rules e] no post, unit or fleet is called `fire.rom`
            hint: did you mean `fire.room`?
            write: "fire.room" instead of "fire.rom"
            exercise.ron:15:22: `fire.room` is written here
        E0310 exercise.ron:38:62 [reviews r] no site is called `key`
            hint: all that exist are written under `sites`
        E0402 exercise.ron:38:77 [reviews r] a review needs a pause of a second at least
    "#]]
    .assert_eq(&told);
}
