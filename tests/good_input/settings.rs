//! Settings change one value for one run.

use salambo_engine::document::distribution::Distribution;
use salambo_engine::document::measure::ParameterValue;
use salambo_engine::document::organisation::Liaison;
use salambo_engine::document::reading::{Loaded, Request};

use super::shelf::{edited, good, loaded, under};

fn with(settings: &[(&str, &str)]) -> Loaded {
    let settings = settings.iter().map(|(path, value)| (path.to_string(), value.to_string()));
    let request = Request { settings: settings.collect(), ..under("base") };
    loaded(good(), &request)
}

#[test]
fn entries_of_every_document_can_be_set() {
    let loaded = with(&[
        ("post:police.room.desks", "7"),
        ("unit:rescue.engine.home.station", "5"),
        ("unit:patrol.turnout", "2 min"),
        ("channel:telephone.lines", "1"),
        ("procedure:declare.enabled", "false"),
        ("authority:declare.held_by", "[\"rescue.room\"]"),
        ("list:first-line.at_once", "police.room"),
        ("inject:first-call.when", "T+00:03"),
        ("doctrine:culture", "MissionCommand"),
        ("exercise:clock.end", "T+1 h"),
    ]);
    let organisation = &loaded.organisation;
    assert_eq!(organisation.posts[1].desks.map(|desks| desks.value), Some(7));
    assert_eq!(organisation.units[0].home.values().next().map(|count| count.value), Some(5));
    assert!(
        matches!(organisation.unit_types[1].turnout.as_deref(), Some(Distribution::Fixed(time)) if time.0 == 120_000)
    );
    assert_eq!(organisation.channels[0].lines.map(|lines| lines.value), Some(1));
    let doctrine = &loaded.doctrine;
    assert!(!doctrine.procedures[1].enabled);
    assert_eq!(doctrine.authorities[0].held_by.len(), 1);
    assert!(doctrine.lists[0].in_order.is_none() && doctrine.lists[0].at_once.is_some());
    assert_eq!(loaded.exercise.clock.end.value.0, 3_600_000);
}

#[test]
fn what_is_known_by_two_ids_can_be_set() {
    let relations = r#"
    liaisons: [ Liaison(of: "rescue", at: "police.chief"), Liaison(of: "rescue", at: "police.room") ],
    interoperability: Interoperability(pairs: [
        Pair(from: "police", to: "rescue", index: 0.2), Pair(from: "rescue", to: "police", index: 0.2),
    ]),
    support: [ Lends(from: "police", to: "rescue") ],
    elements: [ Element(id: "smoke") ],
    channels: ["#;
    let shelf = edited(good(), "organisation.ron", "    channels: [", relations);
    let doctrine = r#"liaisons: [ Liaison(of: "police", at: "rescue.room") ],
    entry_rules: ["#;
    let shelf = edited(shelf, "doctrines/base.ron", "entry_rules: [", doctrine);
    let settings = [
        ("liaison:rescue/police.room.from", "T+00:40"),
        ("liaison:police/rescue.room.from", "T+00:50"),
        ("pair:rescue/police.index", "70 %"),
        ("support:police/rescue.capabilities", "cordon"),
        ("element:smoke.life", "10 min"),
    ];
    let settings = settings.map(|(path, value)| (path.to_string(), value.to_string()));
    let loaded = loaded(shelf, &Request { settings: settings.to_vec(), ..under("base") });
    let from = |liaison: &Liaison| liaison.from.as_ref().map(|from| from.value.0);
    let organisation = &loaded.organisation;
    assert_eq!(organisation.liaisons.iter().map(from).collect::<Vec<_>>(), [None, Some(2_400_000)]);
    assert_eq!(loaded.doctrine.liaisons.iter().map(from).collect::<Vec<_>>(), [Some(3_000_000)]);
    let pairs = organisation.interoperability.iter().flat_map(|all| all.pairs.iter());
    let indices: Vec<_> = pairs.map(|pair| pair.index.as_ref().map(|index| index.value.0)).collect();
    assert_eq!(indices, [Some(0.2), Some(0.7)]);
    assert_eq!(organisation.support[0].capabilities.len(), 1);
    assert!(organisation.elements[0].life.is_some());
}

#[test]
fn parameters_can_be_set_and_the_last_one_counts() {
    let loaded = with(&[
        ("default:call.answer", "LogNormal(median: \"8 s\", sigma: 0.5)"),
        ("default:decision.reopen", "5 %"),
        ("default:decision.reopen", "0.25"),
    ]);
    let parameters = &loaded.exercise.parameters;
    let value = |key: &str| {
        let found = parameters.iter().find(|(own, _)| own.value == key);
        found.map(|(_, value)| value.value.clone())
    };
    assert!(matches!(value("call.answer"), Some(ParameterValue::Time(Distribution::Drawn(_)))));
    assert!(matches!(value("decision.reopen"), Some(ParameterValue::Number(share)) if share == 0.25));
}

#[test]
fn settings_do_not_change_digests() {
    let (plain, set) = (with(&[]), with(&[("post:police.room.desks", "7")]));
    assert_eq!(plain.exercise_digest, set.exercise_digest);
    assert_eq!(plain.doctrine_digest, set.doctrine_digest);
}
