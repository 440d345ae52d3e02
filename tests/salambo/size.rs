//! It is as large as its page says, read from the compiled exercise.

use super::season::{DOCTRINES, exercise, measures, seasons};
use salambo_engine::scenario::Scenario;

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
    for doctrine in DOCTRINES {
        let scenario = exercise(doctrine).scenario();
        let agencies = texts(&scenario, scenario.agencies.iter().map(|agency| agency.name));
        assert_eq!(agencies, AGENCIES, "{doctrine}");
        let units = scenario.unit_ids().count();
        assert_eq!((scenario.posts, units), (40, 81), "{doctrine}");
        let sites = texts(&scenario, scenario.sites.iter().map(|site| site.name));
        assert!(PLACES.iter().all(|place| sites.contains(place)), "{doctrine}: {sites:?}");
        assert_eq!((scenario.injects.len(), measures(&scenario).len()), (51, 54), "{doctrine}");
        assert_eq!(scenario.objectives.len(), 7, "{doctrine}");
        assert_eq!(scenario.clock.end.0, 8 * 3_600_000, "{doctrine}");
    }
}

#[test]
fn four_emergency_numbers_are_answered_by_four_rooms() {
    let text = include_str!("../../scenarios/salambo/organisation.ron");
    let scenario = exercise(DOCTRINES[0]).scenario();
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

#[test]
fn no_evening_is_longer_than_can_be_read() {
    for season in seasons() {
        let most = season.evenings.iter().map(|evening| evening.records).max();
        assert!(most.is_some_and(|records| records < 30_000), "{}: {most:?} records", season.doctrine);
    }
}
