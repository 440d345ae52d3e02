//! What is told again and again gets lost.
//!
//! Conditions: ideal ground but for retention; each post tells the next what it has learned, once, by
//! radio, which loses nothing; nobody asks back, because nobody needs it. On each hop an element
//! survives with r + (1 - r) 0.8 I, where I is 1 inside an agency and the preset between agencies.

use crate::oracles::laboratory::Laboratory;
use salambo_engine::trace::fact::Fact;

/// Runs of each chain.
const RUNS: u64 = 600;

/// How many times it is told.
const HOPS: usize = 4;

/// A chain of posts, each of its own agency or all of one, that tell in a form.
fn chain(form: &str, maturity: Option<&str>) -> Laboratory {
    let agency = |index: usize| if maturity.is_some() { format!("a{index}") } else { "a0".to_owned() };
    let post = |index: usize| format!("{}.p{index}", agency(index));
    let mut agencies: Vec<String> =
        (0..=HOPS).map(|index| format!("Agency(id: \"{}\")", agency(index))).collect();
    agencies.dedup();
    let posts: Vec<String> = (0..=HOPS).map(|index| format!("Post(id: \"{}\")", post(index))).collect();
    let tells = (0..HOPS).map(|index| {
        let (from, to) = (post(index), post(index + 1));
        format!(
            r#"Procedure(id: "tell-{index}", who: "{from}", when: Knows("access"), then: [Inform(to: "{to}", form: {form}, acknowledge: false)])"#
        )
    });
    Laboratory::text(&format!(
        r#"Exercise(
            format: 1, id: "chain", title: "Told on", clock: Clock(start: "T+00:00", end: "T+01:00"), defaults: Ideal,
            parameters: {{ "retention.free": 0.73, "retention.structured": 0.9, "retention.shared-log": 0.97, "interoperability.retention-gain": 0.8 }},
            organisation: Organisation(
                format: 1, id: "chain", agencies: [{}], posts: [{}],
                channels: [ Channel(id: "radio", kind: Radio, members: Everyone) ],
                interoperability: Interoperability(default: {}),
            ),
            doctrine: Doctrine(format: 1, id: "rules", procedures: [{}]),
            injects: [ Inject(id: "news", when: "T+00:01", to: "{}", tells: [Observed("access", "north")]) ],
        )"#,
        agencies.join(", "),
        posts.join(", "),
        maturity.unwrap_or("Coordinated"),
        tells.collect::<Vec<_>>().join(", "),
        post(0),
    ))
}

/// The share of runs in which it was learned at the end of the chain.
fn share(form: &str, maturity: Option<&str>) -> f64 {
    let ends = chain(form, maturity).runs(RUNS, |run| {
        let last = if maturity.is_some() { run.name("a4.p4") } else { run.name("a0.p4") };
        run.trace
            .records
            .iter()
            .any(|record| record.actor == last && matches!(record.fact, Fact::Learned { .. }))
    });
    ends.iter().filter(|learned| **learned).count() as f64 / RUNS as f64
}

#[test]
fn a_fixed_form_and_a_common_agency_keep_more() {
    for (form, maturity, kept, interoperability) in [
        ("Free", None, 0.73_f64, 1.0_f64),
        ("Structured", None, 0.90, 1.0),
        ("SharedLog", None, 0.97, 1.0),
        ("Free", Some("Deconflicted"), 0.73, 0.35),
        ("Structured", Some("Deconflicted"), 0.90, 0.35),
        ("SharedLog", Some("Conflicted"), 0.97, 0.10),
    ] {
        let hop = kept + (1.0 - kept) * 0.8 * interoperability;
        let expected = hop.powi(HOPS as i32);
        let found = share(form, maturity);
        let tolerance = 4.0 * (expected * (1.0 - expected) / RUNS as f64).sqrt();
        assert!((found - expected).abs() <= tolerance, "{form} {maturity:?}: {found}, not {expected}");
    }
}
