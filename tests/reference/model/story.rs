//! Stories: a whole exercise on a page, played, and what came of it.

use std::sync::Arc;

use salambo_engine::diagnostic::render::{self, Look};
use salambo_engine::document::reading::Shelf;
use salambo_engine::document::text::Language;
use salambo_engine::report::{self, Debriefing, Terms, text};
use salambo_engine::run::{Plan, simulate};
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::compile::{Request, compile};
use salambo_engine::score::{milestones, score};
use salambo_engine::trace::Trace;
use salambo_engine::trace::fact::Fact;
use salambo_engine::trace::record::Record;

use super::blocks::Marked;
use super::pages::Page;
use crate::reference::page::blocks;
use crate::stories::story::lines;

/// The last exercise on a page before a block, played under seed 1.
fn played(page: &Page, before: &Marked<'_>) -> (Arc<Scenario>, Trace) {
    let exercises =
        blocks(&page.text).into_iter().filter(|block| block.kind == "ron" && block.line < before.line);
    let mut whole =
        exercises.filter(|block| block.lines.first().is_some_and(|line| line.starts_with("Exercise(")));
    let text = whole
        .next_back()
        .unwrap_or_else(|| panic!("{}:{}: no exercise before it", page.name, before.line))
        .text();
    let mut shelf = Shelf::new().with("exercise.ron", text);
    let request = Request { entry: "exercise.ron".to_owned(), ..Request::default() };
    let compiled = compile(&mut shelf, &request);
    let problems = render::text(&compiled.problems, &compiled.files, Look::default());
    assert!(compiled.problems.is_empty(), "{}:{}:\n{problems}", page.name, before.line);
    let scenario = Arc::new(compiled.scenario.expect("no problems"));
    let trace = simulate(&scenario, &Plan { seed: 1, ..Plan::default() }).expect("within the limits");
    (scenario, trace)
}

/// What happens, as far as it is asked for: a line for each record of these kinds.
pub fn timeline(page: &Page, block: &Marked<'_>) -> String {
    for word in &block.words {
        let is_kind = Fact::KINDS.iter().any(|(kind, _)| kind == word);
        assert!(is_kind, "{}:{}: there is no fact `{word}`", page.name, block.line);
    }
    let (scenario, trace) = played(page, block);
    let is_shown = |record: &&Record| block.words.contains(&record.fact.kind());
    let shown = trace.records.iter().filter(is_shown).count();
    assert!(shown > 0, "{}:{}: nothing of that happens", page.name, block.line);
    let told = lines(&scenario, &trace, &|record| is_shown(&record));
    format!("```text\n{told}({shown} of {} records)\n```\n", trace.records.len())
}

/// The measures of the exercise, as a debriefing shows them.
pub fn measures(page: &Page, block: &Marked<'_>) -> String {
    let (scenario, trace) = played(page, block);
    let (score, milestones) = (score(&scenario, &trace, scenario.clock.end), milestones(&scenario, &trace));
    let terms = Terms::default();
    let of = Debriefing {
        scenario: &scenario,
        trace: &trace,
        score: &score,
        milestones: &milestones,
        terms: &terms,
    };
    let look = report::Look { language: Language::En, width: 100, details: true };
    let whole = text::debriefing(&of, &look).to_string();
    let lines = whole.lines().skip_while(|line| *line != "Measures by objective");
    let lines: Vec<&str> =
        lines.take_while(|line| *line != "Expected actions" && *line != "Where the time went").collect();
    format!("```text\n{}\n```\n", lines.join("\n").trim_end())
}
