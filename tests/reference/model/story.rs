//! Stories: a whole exercise on a page, played, and what came of it.

use std::sync::Arc;

use salambo_engine::diagnostic::render::{self, Look};
use salambo_engine::document::reading::Shelf;
use salambo_engine::document::text::Language;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::report::{self, Debriefing, Terms, text};
use salambo_engine::run::{Plan, simulate};
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::compile::{Request, Turn, compile_turned};
use salambo_engine::score::{milestones, score};
use salambo_engine::trace::Trace;
use salambo_engine::trace::fact::Fact;
use salambo_engine::trace::record::Record;

use super::blocks::Marked;
use super::pages::Page;
use crate::reference::page::{Block, blocks};
use crate::stories::story::lines;

/// The last exercise on a page before a block, played under seed 1, with the turn of a `salambo branch` between
/// the two.
fn played(page: &Page, before: &Marked<'_>) -> (Arc<Scenario>, Trace) {
    let above: Vec<_> = blocks(&page.text).into_iter().filter(|block| block.line < before.line).collect();
    let is_exercise = |block: &&Block<'_>| {
        block.kind == "ron" && block.lines.first().is_some_and(|line| line.starts_with("Exercise("))
    };
    let exercise = above
        .iter()
        .rfind(is_exercise)
        .unwrap_or_else(|| panic!("{}:{}: no exercise before it", page.name, before.line));
    let turns: Vec<Turn> = above
        .iter()
        .filter(|block| block.kind == "console" && block.line > exercise.line)
        .map(|block| turn(&block.text()))
        .collect();
    let mut shelf = Shelf::new().with("exercise.ron", exercise.text());
    let request = Request { entry: "exercise.ron".to_owned(), ..Request::default() };
    let turned = compile_turned(&mut shelf, &request, &turns);
    let compiled = turned.compiled;
    let problems = render::text(&compiled.problems, &compiled.files, Look::default());
    assert!(compiled.problems.is_empty(), "{}:{}:\n{problems}", page.name, before.line);
    let scenario = Arc::new(compiled.scenario.expect("no problems"));
    let plan = Plan { seed: 1, turns: turned.later, ..Plan::default() };
    let trace = simulate(&scenario, &plan).expect("within the limits");
    (scenario, trace)
}

/// The turn of `$ salambo branch night.run --at T+10m --with 'CHANGE' 'CHANGE'`.
fn turn(command: &str) -> Turn {
    let shape = "a branch of a page is `$ salambo branch RUN --at T+10m --with 'CHANGE'`";
    let (_, rest) = command.split_once(" --at T+").expect(shape);
    let (minutes, rest) = rest.split_once("m --with ").expect(shape);
    let changes = rest.split('\'').skip(1).step_by(2).map(str::to_owned).collect();
    Turn { at: Tick(minutes.parse::<i64>().expect(shape) * 60_000), changes }
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
