//! The regional alert: the two results that its page says one would not expect.

use super::exercise::REGIONAL_ALERT;
use super::experiment::Experiment;
use super::page::Part;

const MINUTE: f64 = 60_000.0;

#[test]
fn a_fast_letter_helps_and_is_not_what_was_missing() {
    let experiment = Experiment {
        part: Part { head: "<!-- the fast letter -->\n", foot: "<!-- end of the fast letter -->\n" },
        exercise: &REGIONAL_ALERT,
        doctrine: "capital-to-capital",
        evenings: "days",
        settings: &[("default:latency.formal", "1 min")],
        otherwise: "letters take a minute",
        shown: &["neighbours-know", "harbours-know", "wagon-in-time", "vessel-in-time"],
    };
    let outcome = experiment.hold();
    let (before, after) = outcome.middles("neighbours-know");
    assert!(after < before, "{before} to {after}");
    assert!(after > 60.0 * MINUTE, "an hour late for a target of twenty minutes: {after}");
}

#[test]
fn who_does_not_ask_the_centre_does_not_tell_it_either() {
    let experiment = Experiment {
        part: Part { head: "<!-- nobody asks -->\n", foot: "<!-- end of nobody asks -->\n" },
        exercise: &REGIONAL_ALERT,
        doctrine: "regional-desk",
        evenings: "days",
        settings: &[
            ("procedure:close-terminal.advice", "[]"),
            ("procedure:isolate-wagon.advice", "[]"),
            ("procedure:hold-vessel.advice", "[]"),
        ],
        otherwise: "nobody asks first",
        shown: &[
            "terminal-closed",
            "neighbours-know",
            "harbours-know",
            "advice-given",
            "water-warning",
            "assessment-known",
            "secretariat-queue",
        ],
    };
    let outcome = experiment.hold();
    let earlier = |measure: &str| {
        let (before, after) = outcome.middles(measure);
        after < before
    };
    assert!(earlier("terminal-closed"), "nobody waits for an answer");
    for measure in ["harbours-know", "advice-given", "water-warning"] {
        assert!(!earlier(measure), "{measure}");
    }
}
