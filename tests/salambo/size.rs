//! Who takes part and where, as its page says, read from the compiled exercise.

use crate::exercises::SALAMBO;
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::model::organisation::Opens;

/// The agencies that an exercise of this kind brings together.
const AGENCIES: [&str; 18] = [
    "police",
    "guard",
    "rescue",
    "samu",
    "hospital-north",
    "hospital-south",
    "health",
    "justice",
    "pole",
    "border",
    "forensic",
    "telecom",
    "governorate",
    "ministry",
    "commission",
    "army",
    "counterpart",
    "port",
];

/// The places where something is the matter, or is said to be.
const PLACES: [&str; 3] = ["elyssa-hall", "ferry-terminal", "lake-halt"];

/// The emergency numbers, and who answers them.
const NUMBERS: [(&str, &str); 4] = [("police", "197"), ("guard", "193"), ("rescue", "198"), ("samu", "190")];

fn texts(scenario: &Scenario, names: impl Iterator<Item = salambo_engine::kernel::names::Name>) -> Vec<&str> {
    names.map(|name| scenario.names.text(name)).collect()
}

#[test]
fn it_brings_together_what_it_says() {
    for scenario in SALAMBO.scenarios() {
        let agencies = texts(&scenario, scenario.agencies.iter().map(|agency| agency.name));
        assert_eq!(agencies, AGENCIES);
        let sites = texts(&scenario, scenario.sites.iter().map(|site| site.name));
        assert!(PLACES.iter().all(|place| sites.contains(place)), "{sites:?}");
        assert_eq!(sites.len() - PLACES.len(), 18, "bases and offices");
        let closed = scenario.post_ids().filter_map(|post| scenario.post(post));
        let on_order = closed.filter(|post| matches!(post.opens, Opens::OnOrder(_)));
        assert_eq!(on_order.count(), 13);
    }
}

#[test]
fn four_emergency_numbers_are_answered_by_four_rooms() {
    let text = include_str!("../../scenarios/salambo/organisation.ron");
    let scenario = SALAMBO.under(SALAMBO.doctrines[0]).scenario();
    for (agency, number) in NUMBERS {
        let written = text.lines().find(|line| line.contains(&format!("Agency(id: \"{agency}\"")));
        assert!(written.is_some_and(|line| line.contains(&format!("number: \"{number}\""))), "{agency}");
        let answers = scenario.actors.iter().any(|actor| {
            actor.agency.is_some_and(|of| scenario.names.text(scenario.agency(of).name) == agency)
                && scenario.post_ids().any(|id| {
                    scenario.actor_name(id) == actor.name
                        && scenario.post(id).is_some_and(|post| post.takes_calls)
                })
        });
        assert!(answers, "{agency}");
    }
}
