//! Small exercises, compiled and run.

use salambo_engine::document::text::Language;
use salambo_engine::explain::profile::Gain;
use salambo_engine::explain::{Explanation, Target, explain};
use salambo_engine::kernel::tick::Tick;
use salambo_engine::report::{Debriefing, Look, Terms, explain as pages};
use salambo_engine::run::{Plan, simulate};
use salambo_engine::scenario::Scenario;
use salambo_engine::score::{Milestone, Score, milestones, score};
use salambo_engine::trace::Trace;
use std::sync::Arc;

/// A run with everything that is told of it.
pub struct Played {
    pub scenario: Arc<Scenario>,
    pub plan: Plan,
    pub trace: Trace,
    score: Score,
    milestones: Vec<Milestone>,
    terms: Terms,
}

impl Played {
    /// Plays an exercise under seed 1.
    pub fn of(scenario: Arc<Scenario>) -> Self {
        let plan = Plan { seed: 1, ..Plan::default() };
        let trace = simulate(&scenario, &plan).expect("within the limits");
        let score = score(&scenario, &trace, Tick::MAX);
        let milestones = milestones(&scenario, &trace);
        let terms = Terms { seed: 1, digest: trace.digest(), ..Terms::default() };
        Self { scenario, plan, trace, score, milestones, terms }
    }

    /// Plays the text of an exercise.
    pub fn text(text: &str) -> Self {
        Self::of(crate::properties::stage::compiled(text))
    }

    /// What reports are written of.
    pub fn debriefing(&self) -> Debriefing<'_> {
        Debriefing {
            scenario: &self.scenario,
            trace: &self.trace,
            score: &self.score,
            milestones: &self.milestones,
            terms: &self.terms,
        }
    }

    pub fn milestones(&self) -> &[Milestone] {
        &self.milestones
    }

    /// The explanation of a measure or milestone.
    pub fn explained(&self, id: &str) -> Explanation {
        let target = Target::measure(&self.scenario, &self.score, &self.milestones, id);
        explain(&self.scenario, &self.trace, &target.expect("there is such a measure"))
    }

    /// Its page, from the question on.
    pub fn page(&self, id: &str, gains: Option<&[Gain]>) -> String {
        let look = Look { language: Language::En, width: 100, details: false };
        let page = pages::page(&self.debriefing(), &self.explained(id), gains, &look).to_string();
        let (_, asked) = page.split_once("\n\n").expect("a question stands under the header");
        asked.to_owned()
    }
}

/// An exercise on ideal ground: two agencies with a post each that needs a minute for each item, a
/// telephone that takes half a minute, and whatever else is written.
pub fn small(organisation: &str, doctrine: &str, script: &str) -> String {
    format!(
        r#"Exercise(
            format: 1, id: "small", title: "A small evening", defaults: Ideal, clock: Clock(end: "T+02:00"),
            organisation: Organisation(
                format: 1, id: "two", agencies: [Agency(id: "a"), Agency(id: "b")],
                channels: [Channel(id: "phone", kind: Phone, members: Everyone, latency: "30 s")],
                {organisation}
            ),
            doctrine: Doctrine(format: 1, id: "rules", {doctrine}),
            {script}
        )"#
    )
}

/// Two posts, the first of which tells the second what it learns.
pub const POSTS: &str = r#"posts: [Post(id: "a.x", service: "1 min"), Post(id: "b.y", service: "2 min")],"#;

/// The rule by which it does.
pub const TELLS: &str = r#"procedures: [
    Procedure(id: "pass-on", who: "a.x", when: Knows("location"), then: [Inform(to: "b.y", only: ["location"])]),
]"#;

/// One inject, and the measure that the second post learns of it.
pub const KNOWS: &str = r#"
    injects: [
        Inject(id: "call", when: "T+00:10", from: Public, to: "a.x", tells: [Likely("location", "quay")]),
    ],
    objectives: [ Objective(id: "o", title: "Known", measures: [
        Measure(id: "known", title: "The second post knows", target: AtMost("12 min"),
            measure: Time(to: Learned(who: "b.y", element: "location"))),
    ]) ],"#;
