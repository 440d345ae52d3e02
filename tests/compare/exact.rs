//! Exercises of which the answer is known without playing them.

use super::exercise::{compare, document, folder, measure, pair};
use expect_test::expect;
use serde_json::json;

/// Ten minutes against seven, every night.
#[test]
fn three_minutes_are_three_minutes() {
    let folder = folder();
    let found = document(&folder, &["slow", "quick"], &["--runs", "20"]);
    let declared = pair(&found, "declared");
    let expected = json!({"n": 20, "mean": -180000.0, "low": -180000.0, "high": -180000.0, "better": 20, "equal": 0, "worse": 0, "verdict": "better", "worst": []});
    for (key, value) in expected.as_object().expect("an object") {
        assert_eq!(declared[key], *value, "{key}: {declared}");
    }
    let of = |place: usize| &measure(&found, "declared")["doctrines"][place];
    assert_eq!((&of(0)["mean"], &of(1)["mean"]), (&json!(1_320_000.0), &json!(1_140_000.0)));
    assert_eq!((&of(0)["meets"]["share"], &of(1)["meets"]["share"]), (&json!(0.0), &json!(1.0)));
    assert_eq!(of(0)["spent"], json!({"script": 600_000.0, "processing": 720_000.0}));
}

/// Two doctrines that say the same differ by nothing at all, luck or no luck.
#[test]
fn the_same_doctrine_differs_by_exactly_nothing() {
    let folder = folder();
    let twins = [["slow", "twin"], ["gamble", "chance"]];
    let text = std::fs::read_to_string(folder.path("night/gamble.ron")).expect("it is there");
    folder.write("night/chance.ron", text.replace("\"gamble\"", "\"chance\""));
    let exercise = std::fs::read_to_string(folder.path("night/exercise.ron")).expect("it is there");
    folder.write("night/exercise.ron", exercise.replace("\"deaf.ron\"", "\"deaf.ron\", \"chance.ron\""));
    for twins in twins {
        let found = document(&folder, &twins, &["--runs", "40"]);
        let all = ["scores", "measures"].map(|kind| found[kind].as_array().expect("a list").clone()).concat();
        assert_eq!(all.len(), 4);
        for measure in all {
            let pair = &measure["pairs"][0];
            for key in ["mean", "low", "high"] {
                assert_eq!(pair[key], json!(0.0), "{twins:?} {measure}");
            }
            assert_eq!((&pair["equal"], &pair["verdict"]), (&json!(40), &json!("equivalent")));
            assert_eq!((&pair["p"], &pair["p_adjusted"]), (&json!(1.0), &json!(1.0)));
        }
    }
}

/// What never comes counts until the end of the exercise, and is said to have never come.
#[test]
fn never_is_not_dropped() {
    let folder = folder();
    let found = document(&folder, &["slow", "deaf"], &["--runs", "5"]);
    let deaf = &measure(&found, "declared")["doctrines"][1];
    assert_eq!((&deaf["never"], &deaf["mean"], &deaf["n"]), (&json!(1.0), &json!(3_600_000.0), &json!(5)));
    let declared = pair(&found, "declared");
    assert_eq!(declared["mean"], json!(2_280_000.0));
    assert_eq!(declared["worst"], json!([0, 1, 2, 3, 4]));
    assert_eq!(declared["causes"][0]["cause"], "never");
}

/// The step under `gamble` is 5 to 15 minutes long, evenly: 10 in the mean, 2.887 the standard deviation.
#[test]
fn a_gamble_is_as_wide_as_its_law() {
    let folder = folder();
    let found = document(&folder, &["slow", "gamble"], &["--runs", "2000"]);
    let gamble = &measure(&found, "declared")["doctrines"][1];
    let mean = gamble["mean"].as_f64().expect("a mean") / 60_000.0;
    let sd = gamble["sd"].as_f64().expect("a deviation") / 60_000.0;
    assert!((mean - 22.0).abs() < 4.0 * 2.887 / 2000.0_f64.sqrt(), "{mean}");
    assert!((sd / 2.887 - 1.0).abs() < 0.06, "{sd}");
    let declared = pair(&found, "declared");
    let [low, high] = ["low", "high"].map(|key| declared[key].as_f64().expect("an end"));
    assert!(low < 0.0 && high > 0.0, "{declared}");
    assert_eq!(declared["correlation"], json!(null), "one of the two does not move");
}

#[test]
fn the_page_says_it_in_words() {
    let folder = folder();
    let page =
        |lang| compare(&folder, &["slow", "quick", "twin", "deaf"], &["--runs", "12", "--lang", lang]).out;
    expect![[r#""#]].assert_eq(&page("en"));
    expect![[r#""#]].assert_eq(&page("fr"));
    expect![[r#""#]].assert_eq(&page("ar"));
}

#[test]
fn the_details_say_the_rest() {
    let folder = folder();
    let answer =
        compare(&folder, &["slow", "gamble"], &["--runs", "40", "--measure", "declared", "--details"]);
    expect![[r#""#]].assert_eq(&answer.out);
}
