//! Parameters: who wins, and what is refused.

use super::super::{Request, compile};
use super::{TOWN, problems, scenario, told};
use crate::document::reading::Shelf;
use crate::kernel::distribution::Distribution;
use crate::scenario::Origin;
use expect_test::expect;

const DOCTRINE: (&str, &str) =
    ("authorities: [", "parameters: { \"span.knee\": 6, \"backlog.knee\": 6 }, authorities: [");
const EXERCISE: (&str, &str) = ("languages: [En, Fr],", "parameters: { \"span.knee\": 7 },");

#[test]
fn the_exercise_wins_over_the_doctrine_and_the_doctrine_over_the_defaults() {
    let town = scenario(&[DOCTRINE, EXERCISE]);
    let attention = &town.parameters.attention;
    assert_eq!((attention.span_knee, attention.knee), (7.0, 6.0));
    assert_eq!(scenario(&[]).parameters.attention.knee, 5.0);
}

#[test]
fn a_setting_wins_over_all_and_every_value_knows_its_origin() {
    let text = [DOCTRINE, EXERCISE].iter().fold(TOWN.to_owned(), |text, (from, to)| text.replace(from, to));
    let request = Request {
        entry: "exercise.ron".to_owned(),
        settings: vec![("default:span.knee".to_owned(), "8".to_owned())],
        ..Request::default()
    };
    let compiled = compile(&mut Shelf::new().with("exercise.ron", text), &request);
    let said = told(&compiled);
    let town = compiled.scenario.unwrap_or_else(|| panic!("{said}"));
    assert_eq!(town.parameters.attention.span_knee, 8.0);
    let origin = |path: &str| town.provenance.origins.get(path);
    assert_eq!(origin("default:span.knee"), Some(&Origin::Setting));
    assert!(matches!(origin("default:backlog.knee"), Some(Origin::Written { line: 36, .. })));
    assert!(matches!(origin("default:span.slope"), Some(Origin::Default { tag, .. }) if tag == "AS"));
    assert!(
        matches!(origin("procedure:alert"), Some(Origin::Written { file, .. }) if file == "exercise.ron")
    );
    assert!(origin("unit:fire.engine").is_some());
}

#[test]
fn on_ideal_ground_nuisances_are_off() {
    let town = scenario(&[("languages: [En, Fr],", "defaults: Ideal,")]);
    assert_eq!(town.parameters.transmission.retention_free, 1.0);
    assert_eq!(town.parameters.attention.service, Distribution::Fixed(0.0));
}

#[test]
fn a_distribution_may_be_that_of_a_parameter() {
    let town = scenario(&[("turnout: \"1 min\"", "turnout: Times(2, Default(\"acknowledge.time-out\"))")]);
    let unit = town.unit(crate::scenario::ids::ActorId(5)).expect("a unit");
    assert_eq!(unit.turnout.quantile(0.5), 240_000.0);
}

#[test]
fn unknown_keys_and_impossible_values_are_refused() {
    let told = problems(&[(
        "languages: [En, Fr],",
        "parameters: { \"life.locatoin\": \"5 min\", \"span.nee\": 7, \"redial\": 3, \"vanish.radio\": 5, \"size-up\": Uniform(min: \"5 min\", max: \"1 min\"), \"message.sending\": Default(\"message.sending\") },",
    )]);
    expect![[r#"
        E0310 exercise.ron:2:69 [parameters] no parameter is called `life.locatoin`
            hint: did you mean `life.location`?
            write: "life.location" instead of "life.locatoin"
        E0310 exercise.ron:2:95 [parameters] no parameter is called `span.nee`
            hint: did you mean `span.knee`?
            write: "span.knee" instead of "span.nee"
        E0311 exercise.ron:2:120 [parameters] `redial` is a length of time such as "5 s"
        E0402 exercise.ron:2:139 [parameters] `vanish.radio` is a share: at most 1, or 100 %
        E0401 exercise.ron:2:153 [parameters] min is greater than max
        E0401 exercise.ron:2:209 [parameters] these defaults refer to one another in a circle
    "#]]
    .assert_eq(&told);
}

#[test]
fn impossible_distributions_are_refused() {
    let told = problems(&[
        ("turnout: \"1 min\"", "turnout: LogNormal(median: \"5 min\")"),
        ("staffed_after: \"10 min\"", "staffed_after: Default(\"span.knee\")"),
        ("id: \"engine\", capabilities", "id: \"engine\", turnout: PerCasualty(\"1 min\"), capabilities"),
    ]);
    expect![[r#"
        E0311 exercise.ron:16:87 [posts hospital.cell opens] `span.knee` is a number; a length of time is needed
        E0401 exercise.ron:20:71 [units police.patrol] LogNormal needs `p90` beside its median, such as `p90: "12 min"`, or `sigma`
        E0401 exercise.ron:21:45 [units fire.engine] `PerCasualty` counts the casualties of an incident: only a task of its `demands` may use it
    "#]].assert_eq(&told);
}
