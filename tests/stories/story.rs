//! A story: a short exercise, played and told.

use std::sync::Arc;

use salambo_engine::diagnostic::render::{self, Look};
use salambo_engine::document::mark::Label;
use salambo_engine::document::reading::Shelf;
use salambo_engine::document::text::Language;
use salambo_engine::report::{self, Debriefing, Terms};
use salambo_engine::run::{Plan, simulate};
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::compile::{Request, compile};
use salambo_engine::score::{milestones, score};
use salambo_engine::trace::Trace;
use salambo_engine::trace::fact::Fact;
use salambo_engine::trace::record::Record;
use salambo_engine::trace::words::Word;
use salambo_engine::wording::{Catalogue, Narrator, time};

/// A line for each record that is shown: when, what, and what the time since its cause was spent on.
pub fn lines(scenario: &Scenario, trace: &Trace, is_shown: &dyn Fn(&Record) -> bool) -> String {
    let catalogue = Catalogue::of(Language::En, scenario);
    let narrator = Narrator::new(&catalogue, scenario, trace);
    let line = |record: &Record| {
        let mut line =
            format!("{}  {}", time::moment(record.at, scenario.clock.t0), narrator.sentence(record));
        if let Some(cause) = record.cause.filter(|_| record.wait != Label::Instant) {
            line += &format!("  ({} {})", record.wait.word(), time::length(trace.get(cause).at, record.at));
        }
        line + "\n"
    };
    trace.records.iter().filter(|record| is_shown(record)).map(line).collect()
}

/// The parts of an exercise that differ from story to story, in the designers' language.
pub struct Story<'a> {
    /// Posts of the agencies `a` and `b`.
    pub posts: &'a str,
    /// Channels.
    pub channels: &'a str,
    /// Further fields of the organisation.
    pub organisation: &'a str,
    /// Fields of the doctrine.
    pub doctrine: &'a str,
    /// Fields of the exercise: its script.
    pub script: &'a str,
}

impl Default for Story<'_> {
    /// Two posts that need a minute for each message, and a telephone.
    fn default() -> Self {
        Self {
            posts: r#"Post(id: "a.x", service: "1 min"), Post(id: "b.y", service: "1 min")"#,
            channels: r#"Channel(id: "phone", kind: Phone, members: Everyone)"#,
            organisation: "",
            doctrine: "",
            script: "",
        }
    }
}

impl Story<'_> {
    /// What happens, a line for each record but those about start, end and truth: when, what, and
    /// what the time since its cause was spent on.
    pub fn told(&self) -> String {
        let scenario = self.compiled();
        let trace = simulate(&scenario, &Plan { seed: 1, ..Plan::default() }).expect("within the limits");
        let is_frame = |record: &Record| {
            matches!(record.fact, Fact::Start {} | Fact::End {} | Fact::Truth { .. } | Fact::Injected { .. })
        };
        lines(&scenario, &trace, &|record| !is_frame(record))
    }

    /// The parts of the debriefing that tell of waits.
    pub fn debriefed(&self) -> String {
        let scenario = self.compiled();
        let trace = simulate(&scenario, &Plan { seed: 1, ..Plan::default() }).expect("within the limits");
        let score = score(&scenario, &trace, scenario.clock.end);
        let milestones = milestones(&scenario, &trace);
        let terms = Terms::default();
        let of = Debriefing {
            scenario: &scenario,
            trace: &trace,
            score: &score,
            milestones: &milestones,
            terms: &terms,
        };
        let look = report::Look { language: Language::En, width: 100, details: false };
        let page = report::text::debriefing(&of, &look).to_string();
        let parts = page.split("\n\n").filter(|part| part.contains("waits") || part.contains("waited"));
        parts.filter(|part| !part.starts_with("Timeline")).map(|part| part.to_owned() + "\n").collect()
    }

    fn compiled(&self) -> Arc<Scenario> {
        let mut shelf = Shelf::new().with("exercise.ron", self.text());
        let request = Request { entry: "exercise.ron".to_owned(), ..Request::default() };
        let compiled = compile(&mut shelf, &request);
        let problems = render::text(&compiled.problems, &compiled.files, Look::default());
        Arc::new(compiled.scenario.unwrap_or_else(|| panic!("{problems}")))
    }

    fn text(&self) -> String {
        let Self { posts, channels, organisation, doctrine, script } = self;
        format!(
            r#"Exercise(
                format: 1, id: "story", title: "A story", defaults: Ideal, clock: Clock(end: "T+01:00"),
                organisation: Organisation(
                    format: 1, id: "two", agencies: [Agency(id: "a"), Agency(id: "b")],
                    posts: [{posts}], channels: [{channels}], sites: [Site(id: "hall"), Site(id: "yard")],
                    routes: [Route("yard", "hall", "10 min")], {organisation}
                ),
                doctrine: Doctrine(format: 1, id: "rules", {doctrine}),
                {script}
            )"#
        )
    }
}
