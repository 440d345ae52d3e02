//! Pictures of numbers: small cases to the last character, and wild ones that stay whole.

use crate::document::text::Language;
use crate::report::picture::forest::{Gain, Panel, Row, forest};
use crate::report::picture::frame::{Frame, STYLE};
use crate::report::picture::heat::{Cell, Heat, heat};
use crate::report::picture::nights::{Nights, nights};
use crate::report::picture::spent::{Spent, spent};
use crate::report::picture::steps::{Curve, steps};
use crate::report::picture::tornado::{Cause, tornado};
use crate::scenario::model::mark::Label;
use crate::score::{Direction, Unit};
use crate::statistics::decision::Verdict;
use crate::statistics::intervals::Interval;
use crate::wording::Catalogue;
use expect_test::expect;
use std::collections::{BTreeMap, BTreeSet};

const LANGUAGES: [Language; 3] = [Language::En, Language::Fr, Language::Ar];

const HOSTILE: &str = "</text><script>alert(1)</script>\u{202e}\"'&";

fn in_language<T>(language: Language, draw: impl FnOnce(&Frame<'_>) -> T) -> T {
    let catalogue = &Catalogue::new(language);
    draw(&Frame { id: "p1", title: HOSTILE, told: "what it shows", catalogue })
}

fn gain(mean: f64, half_width: f64, verdict: Verdict) -> Gain {
    Gain { mean, interval: Interval::around(mean, half_width), smallest: 60_000.0, verdict }
}

fn row(name: &str, gain: Option<Gain>, is_under: bool) -> Row {
    Row { name: name.to_owned(), gain, is_under }
}

/// Every picture of numbers, around numbers of this size.
fn all(frame: &Frame<'_>, size: f64) -> Vec<String> {
    let rows = vec![
        row("declared", None, false),
        row(HOSTILE, Some(gain(size, size / 3.0, Verdict::Better)), true),
        row("never", Some(gain(-size, 2.0 * size, Verdict::Undecided)), true),
        row("no value", None, true),
    ];
    let panels = [Panel { unit: Unit::Ms, rows: rows.clone() }, Panel { unit: Unit::Share, rows: vec![] }];
    let grown = (0..50).map(|number| f64::from(number / 2) * size).filter(|value| !value.is_nan());
    let mut ascending: Vec<f64> = grown.collect();
    ascending.sort_by(f64::total_cmp);
    let curves = [
        Curve { name: HOSTILE, ascending: &ascending },
        Curve { name: "none", ascending: &[] },
        Curve { name: "one", ascending: ascending.get(..1).unwrap_or_default() },
    ];
    let values = ascending.iter().map(|value| (*value, size)).collect();
    let doctrine =
        Nights { name: HOSTILE.to_owned(), values, named: vec![((size, size), HOSTILE.to_owned())] };
    let none = Nights { name: "none".to_owned(), values: vec![], named: vec![] };
    let parts = BTreeMap::from([(Label::Queueing, size.abs()), (Label::Travel, 2.0 * size.abs())]);
    let nothing = BTreeMap::new();
    let bars = [
        Spent { name: HOSTILE.to_owned(), parts: &parts },
        Spent { name: "none".to_owned(), parts: &nothing },
    ];
    let cause =
        |effect: f64, interval| Cause { name: HOSTILE.to_owned(), effect, interval, verdict: Verdict::Worse };
    let causes = [cause(size, Some(Interval::around(size, size / 2.0))), cause(-2.0 * size, None)];
    let cell = Cell { strength: size, text: HOSTILE.to_owned() };
    let table =
        Heat { columns: vec![HOSTILE.to_owned()], rows: vec![(HOSTILE.to_owned(), vec![None, Some(cell)])] };
    vec![
        forest(frame, &panels),
        steps(frame, Unit::Ms, &curves, 0.95, Some(size)),
        nights(frame, (Unit::Count, Direction::Higher), HOSTILE, &[doctrine, none]),
        spent(frame, &bars),
        tornado(frame, Unit::Share, HOSTILE, &causes),
        heat(frame, &table),
    ]
}

/// Whether every element ends that begins, in order, with all its attributes in quotes.
fn is_well_formed(drawn: &str) -> bool {
    let mut open = Vec::new();
    for piece in drawn.split('<').skip(1) {
        let Some((tag, _)) = piece.split_once('>') else { return false };
        if tag.matches('"').count() % 2 != 0 || piece.matches('>').count() != 1 {
            return false;
        }
        let name = tag.split([' ', '/']).find(|word| !word.is_empty()).unwrap_or_default();
        if tag.starts_with('/') {
            if open.pop() != Some(name) {
                return false;
            }
        } else if !tag.ends_with('/') {
            open.push(name);
        }
    }
    open.is_empty()
}

#[test]
fn every_picture_is_whole_whatever_the_numbers() {
    assert!(is_well_formed("<a b=\"c\"><d/></a>") && !is_well_formed("<a><b></a></b>"));
    for language in LANGUAGES {
        for size in [1.0, 0.0, -3.5, 90_000.0, 1e-9, 1e13, f64::NAN, f64::INFINITY] {
            for drawn in in_language(language, |frame| all(frame, size)) {
                assert!(is_well_formed(&drawn), "{language:?} {size}: {drawn}");
                for place in drawn.split("=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                    assert!(!place.contains("NaN") && !place.contains("inf"), "{size}: {place}");
                }
                assert!(!drawn.contains("<script") && !drawn.contains("style="), "{drawn}");
            }
        }
    }
}

#[test]
fn what_a_picture_is_called_goes_with_it() {
    for drawn in in_language(Language::Ar, |frame| all(frame, 1.0)) {
        assert!(drawn.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"picture\""));
        assert!(drawn.contains("aria-labelledby=\"p1-title\" aria-describedby=\"p1-told\""));
        assert!(drawn.contains("lang=\"ar\" direction=\"rtl\""));
        assert!(drawn.contains("<desc id=\"p1-told\">what it shows</desc>"));
    }
}

#[test]
fn every_class_stands_in_the_style() {
    let mut classes = BTreeSet::new();
    for drawn in in_language(Language::En, |frame| all(frame, 1.0)) {
        let named = drawn.split("class=\"").skip(1).filter_map(|rest| rest.split('"').next());
        classes.extend(named.flat_map(str::split_whitespace).map(str::to_owned));
    }
    // What needs no more than the ink of the page.
    for class in classes.iter().filter(|class| !["p-text", "p-over", "picture"].contains(&class.as_str())) {
        assert!(STYLE.contains(&format!(".{class} ")) || STYLE.contains(&format!(".{class}.")), "{class}");
    }
    assert!(classes.len() > 25, "the classes are found: {classes:?}");
}

#[test]
fn a_gain_stands_right_of_nothing_and_its_names_where_reading_begins() {
    let rows = vec![row("declared", Some(gain(192_000.0, 30_000.0, Verdict::Better)), false)];
    let draw = |language| {
        let panels = [Panel { unit: Unit::Ms, rows: rows.clone() }];
        in_language(language, |frame| forest(frame, &panels))
    };
    let line = |drawn: &str| -> String {
        let from = drawn.find("<title>declared").expect("the line has a title");
        let to = from + drawn[from..].find("</g>").expect("it ends");
        drawn[from..to].to_owned()
    };
    expect![[r#"
        <title>declared. +3.2 min (+2.7; +3.7)</title>
        <text class="p-strong" x="8" y="52">declared</text>
        <line class="p-reach p-better" x1="621.7" x2="704.4" y1="47.5" y2="47.5"/>
        <line class="p-reach p-better" x1="621.7" x2="621.7" y1="43.5" y2="51.5"/>
        <line class="p-reach p-better" x1="704.4" x2="704.4" y1="43.5" y2="51.5"/>
        <polygon class="p-mark p-better" points="670.1,47.5 658.1,41 658.1,54"/>
        <text class="p-figure" x="932" y="52" text-anchor="end">+3.2 min (+2.7; +3.7)</text>
    "#]]
    .assert_eq(&line(&draw(Language::En)));
    expect![[r#"
        <title>declared. ‎+3,2 د (‎+2,7; ‎+3,7)</title>
        <text class="p-strong" x="932" y="52">declared</text>
        <line class="p-reach p-better" x1="541.7" x2="624.4" y1="47.5" y2="47.5"/>
        <line class="p-reach p-better" x1="541.7" x2="541.7" y1="43.5" y2="51.5"/>
        <line class="p-reach p-better" x1="624.4" x2="624.4" y1="43.5" y2="51.5"/>
        <polygon class="p-mark p-better" points="590.1,47.5 578.1,41 578.1,54"/>
        <text class="p-figure" x="8" y="52">‎+3,2 د (‎+2,7; ‎+3,7)</text>
    "#]]
    .assert_eq(&line(&draw(Language::Ar)));
}

#[test]
fn steps_at_the_same_place_are_drawn_once() {
    let many: Vec<f64> = (0..5_000).map(|number| f64::from(number) * 7.0).collect();
    let curve = [Curve { name: "a", ascending: &many }];
    let drawn = in_language(Language::En, |frame| steps(frame, Unit::Ms, &curve, 0.95, None));
    assert!(drawn.len() < 30_000, "{}", drawn.len());
    let two = [Curve { name: "a", ascending: &[0.0, 60_000.0] }];
    let drawn = in_language(Language::En, |frame| steps(frame, Unit::Ms, &two, 0.95, None));
    let path =
        drawn.split("<path class=\"p-curve p-look-0\" d=\"").nth(1).and_then(|rest| rest.split('"').next());
    expect!["M56,286h24v-130h598v-130h24"].assert_eq(path.unwrap_or_default());
}

#[test]
fn nights_are_sorted_by_what_is_better() {
    let night = |direction| {
        let one = Nights { name: "b".to_owned(), values: vec![(2.0, 1.0), (1.0, 1.0)], named: vec![] };
        in_language(Language::En, |frame| nights(frame, (Unit::Count, direction), "a", &[one]))
    };
    let count = |drawn: &str, class: &str| drawn.matches(&format!("<path class=\"{class}\"")).count();
    // The legend has one of each.
    let lower = night(Direction::Lower);
    assert_eq!(
        ["p-dots", "p-dots p-of-same", "p-dots p-of-worse"].map(|class| count(&lower, class)),
        [2, 2, 1]
    );
    let higher = night(Direction::Higher);
    assert_eq!(
        ["p-dots", "p-dots p-of-same", "p-dots p-of-worse"].map(|class| count(&higher, class)),
        [1, 2, 2]
    );
}

#[test]
fn the_strongest_cause_comes_first() {
    let cause = |name: &str, effect| Cause {
        name: name.to_owned(),
        effect,
        interval: None,
        verdict: Verdict::Equivalent,
    };
    let causes = [cause("weak", 1.0), cause("strong", -9.0), cause("even", 1.0)];
    let drawn = in_language(Language::En, |frame| tornado(frame, Unit::Count, "what", &causes));
    let place = |name: &str| drawn.find(&format!("<title>{name}:")).expect("it is there");
    assert!(place("strong") < place("weak") && place("weak") < place("even"));
}
