//! Collaborative beats edge where much is going on.
//!
//! Several services solve problems that need what is scattered over them, as in the experiments of
//! Manso and Manso (2010, ICCRTS 011), where *collaborative* was the most effective level of the NATO
//! NEC C2 maturity model. Of each problem four services see one element each; the one whose problem it
//! is needs three of the four. Every level has its preset of interoperability, which is an index and
//! no more, and its rules of who tells whom, which are doctrine:
//!
//! | level | an element goes |
//! |---|---|
//! | conflicted | up through the chiefs to the top and down again |
//! | de-conflicted | the same way, but where who will be (one element of four) every room tells all others |
//! | coordinated | from chief to chief |
//! | collaborative | from the room that sees it to the room that needs it |
//! | edge | from every room to all others, on a board |
//!
//! Conditions: the standard ground, no default touched; one desk at each post; the telephone, and for
//! edge the board; the problems of an hour come at even distances, each service's in turn, which is
//! kinder to queues than chance would be. What takes longer than half an hour counts as half an hour.
//!
//! With few problems an hour edge is as fast as collaborative. With many it drowns: everything that
//! anybody sees takes a desk of everybody, whether he needs it or not, and what is needed waits among
//! the rest or is never taken up. It is attention alone that makes the difference: where reading and
//! posting take no time, edge stays ahead however many problems there are.

use super::paired::{Difference, mean};
use crate::oracles::laboratory::{Laboratory, Run};
use expect_test::expect;
use salambo_engine::document::mark::Label;
use salambo_engine::trace::chain::back_from;
use salambo_engine::trace::fact::Fact;
use salambo_engine::trace::record::RecordNo;

/// Evenings of each level at each density.
const RUNS: u64 = 100;

/// Elements of a problem, each seen by another service; three of them are enough.
const ELEMENTS: usize = 4;

/// A problem that is not solved within this many minutes counts as solved then.
const PATIENCE: f64 = 30.0;

/// A level of maturity.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Level {
    Conflicted,
    Deconflicted,
    Coordinated,
    Collaborative,
    Edge,
}

use Level::{Collaborative, Conflicted, Coordinated, Deconflicted, Edge};

/// An hour in which problems come up, and time to solve the last of them.
#[derive(Clone, Copy)]
struct Hour {
    services: usize,
    problems: usize,
    /// Whether reading and sending take time.
    attention: bool,
}

impl Hour {
    fn of(services: usize, problems: usize) -> Self {
        Self { services, problems, attention: true }
    }

    /// Whose problem it is: each service's in turn.
    fn lead(self, problem: usize) -> usize {
        problem % self.services
    }

    /// Who sees an element of it.
    fn holder(self, problem: usize, element: usize) -> usize {
        (self.lead(problem) + element) % self.services
    }

    /// When a problem comes up, in seconds.
    fn begins(self, problem: usize) -> usize {
        60 + 3_600 * problem / self.problems
    }

    fn problems(self, text: impl Fn(usize) -> String) -> String {
        (0..self.problems).map(text).collect()
    }

    fn elements(self, text: impl Fn(usize, usize) -> String) -> String {
        self.problems(|problem| (0..ELEMENTS).map(|element| text(problem, element)).collect())
    }

    /// Who tells whom about an element, one after the other.
    fn ways(self, level: Level, problem: usize, element: usize) -> Vec<(String, String)> {
        let (from, to) = (self.holder(problem, element), self.lead(problem));
        let through = |stations: &[String]| {
            stations.windows(2).map(|pair| (pair[0].clone(), format!("\"{}\"", pair[1]))).collect()
        };
        let (room, chief) = (|service| format!("s{service}.room"), |service| format!("s{service}.chief"));
        let to_all = || vec![(room(from), r#"But(of: Role("room"), not: Own)"#.to_owned())];
        match level {
            Edge => to_all(),
            _ if from == to => Vec::new(),
            Deconflicted if element == 1 => to_all(),
            Conflicted | Deconflicted => {
                through(&[room(from), chief(from), "top.office".to_owned(), chief(to), room(to)])
            }
            Coordinated => through(&[room(from), chief(from), chief(to), room(to)]),
            Collaborative => through(&[room(from), room(to)]),
        }
    }

    fn telling(self, level: Level, problem: usize, element: usize) -> String {
        let put = if level == Edge { r#"form: SharedLog, by: "board""# } else { "form: Structured" };
        let ways = self.ways(level, problem, element).into_iter().enumerate();
        let procedures = ways.map(|(hop, (who, to))| {
            format!(
                r#"Procedure(id: "tell-{problem}-{element}-{hop}", who: "{who}", when: Knows("e{problem}_{element}"),
                    then: [Inform(to: {to}, only: ["e{problem}_{element}"], {put})]),"#
            )
        });
        procedures.collect()
    }

    fn solving(self, problem: usize) -> String {
        let known: String =
            (0..ELEMENTS).map(|element| format!(r#"Knows("e{problem}_{element}"),"#)).collect();
        let lead = self.lead(problem);
        format!(
            r#"Procedure(id: "solve-{problem}", who: "s{lead}.room", when: SomeOf(at_least: 3, of: [{known}]),
                then: [Declare("solved-{problem}")]),"#
        )
    }

    fn seeing(self, problem: usize, element: usize) -> String {
        let (at, holder) = (self.begins(problem), self.holder(problem, element));
        format!(
            r#"Inject(id: "seen-{problem}-{element}", when: "T+{at} s", to: "s{holder}.room", tells: [Observed("e{problem}_{element}", "so")]),"#
        )
    }

    fn laboratory(self, level: Level) -> Laboratory {
        let services = |text: &dyn Fn(usize) -> String| (0..self.services).map(text).collect::<String>();
        let agencies = services(&|service| format!(r#"Agency(id: "s{service}"),"#));
        let posts = services(&|service| {
            format!(
                r#"Post(id: "s{service}.room", role: "room", under: "s{service}.chief"), Post(id: "s{service}.chief", under: "top.office"),"#
            )
        });
        let board = r#"channels: [ Channel(id: "board", kind: SharedLog, members: Role("room")) ],"#;
        let board = if level == Edge { board } else { "" };
        let free = r#""message.service": "0 s", "message.sending": "0 s""#;
        let parameters = if self.attention { "" } else { free };
        let kinds = self.elements(|problem, element| format!(r#"Element(id: "e{problem}_{element}"),"#));
        let telling = self.elements(|problem, element| self.telling(level, problem, element));
        let solving = self.problems(|problem| self.solving(problem));
        let seeing = self.elements(|problem, element| self.seeing(problem, element));
        Laboratory::text(&format!(
            r#"Exercise(
                format: 1, id: "maturity", title: "Scattered", clock: Clock(end: "T+01:32"), parameters: {{ {parameters} }},
                organisation: Organisation(
                    format: 1, id: "services", agencies: [ Agency(id: "top"), {agencies} ],
                    posts: [ Post(id: "top.office"), {posts} ],
                    channels: [ Channel(id: "telephone", kind: Phone, members: Everyone) ],
                    interoperability: Interoperability(default: {level:?}), elements: [ {kinds} ],
                ),
                doctrine: Doctrine(format: 1, id: "rules", {board} procedures: [ {telling} {solving} ]),
                injects: [ {seeing} ],
            )"#
        ))
    }

    fn evenings(self, level: Level) -> Evenings {
        let evenings = self.laboratory(level).runs(RUNS, |run| self.evening(run));
        let of = |what: fn(&Evening) -> f64| evenings.iter().map(what).collect();
        Evenings {
            minutes: of(|evening| evening.minutes),
            in_time: of(|evening| evening.in_time),
            queueing: of(|evening| evening.queueing),
            omitted: of(|evening| evening.omitted),
        }
    }

    fn evening(self, run: &Run<'_>) -> Evening {
        let ways: Vec<(f64, f64)> = (0..self.problems).map(|problem| self.solved(run, problem)).collect();
        let minutes: Vec<f64> = ways.iter().map(|(minutes, _)| *minutes).collect();
        let in_time = minutes.iter().filter(|minutes| **minutes <= 10.0).count();
        let omitted = run.trace.records.iter().filter(|record| matches!(record.fact, Fact::Omitted { .. }));
        Evening {
            minutes: mean(&minutes),
            in_time: in_time as f64 / minutes.len() as f64,
            queueing: ways.iter().map(|(_, queueing)| queueing).sum::<f64>() / minutes.len() as f64,
            omitted: omitted.count() as f64,
        }
    }

    /// How many minutes a problem took to solve, and how many of them its last element waited for desks.
    fn solved(self, run: &Run<'_>, problem: usize) -> (f64, f64) {
        let word = run.trace.names.find(&format!("solved-{problem}"));
        let mut records = run.trace.records.iter();
        let solved = records
            .position(|record| matches!(record.fact, Fact::Declared { what } if Some(what) == word))
            .map(RecordNo::at);
        let Some(solved) = solved else {
            return (PATIENCE, 0.0);
        };
        let minutes = |ms: i64| ms as f64 / 60_000.0;
        let took = minutes(run.trace.get(solved).at.0) - self.begins(problem) as f64 / 60.0;
        let chain = back_from(&run.trace, solved);
        let queued = chain.iter().filter(|interval| interval.label == Label::Queueing);
        let queueing = queued.map(|interval| minutes((interval.to - interval.from).0)).sum::<f64>();
        (took.min(PATIENCE), queueing.min(took.min(PATIENCE)))
    }
}

/// What came of one evening.
struct Evening {
    /// Minutes until a problem is solved, on the mean.
    minutes: f64,
    /// The share of problems solved within ten minutes.
    in_time: f64,
    /// Minutes that the last element of a problem that was solved waited for desks, on the mean.
    queueing: f64,
    /// Items never taken up.
    omitted: f64,
}

/// The same, of all evenings.
struct Evenings {
    minutes: Vec<f64>,
    in_time: Vec<f64>,
    queueing: Vec<f64>,
    omitted: Vec<f64>,
}

impl Evenings {
    fn line(&self) -> String {
        format!(
            "{:5.1} min {:4.0} % in time, waited {:4.1} min, {:5.1} omitted",
            mean(&self.minutes),
            100.0 * mean(&self.in_time),
            mean(&self.queueing),
            mean(&self.omitted)
        )
    }
}

#[test]
fn with_few_problems_edge_is_as_good_and_conflict_is_bad() {
    let hour = Hour::of(6, 6);
    let names = [Conflicted, Deconflicted, Coordinated, Collaborative, Edge];
    let levels = names.map(|level| hour.evenings(level));
    let lines = names
        .iter()
        .zip(&levels)
        .map(|(name, level)| format!("{:<13} {}\n", format!("{name:?}"), level.line()));
    expect![[r#"
        Conflicted     15.0 min   10 % in time, waited  1.9 min,   0.0 omitted
        Deconflicted   11.5 min   54 % in time, waited  0.9 min,   0.0 omitted
        Coordinated     9.1 min   82 % in time, waited  1.7 min,   0.0 omitted
        Collaborative   4.4 min   99 % in time, waited  1.2 min,   0.0 omitted
        Edge            3.8 min  100 % in time, waited  1.6 min,   0.0 omitted
    "#]]
    .assert_eq(&lines.collect::<String>());
    let [conflicted, deconflicted, coordinated, collaborative, edge] = &levels;
    // The whole interval lies on the side of edge.
    assert!(Difference::of(&collaborative.minutes, &edge.minutes).is_below(0.0));
    for [worse, better] in
        [[conflicted, deconflicted], [deconflicted, coordinated], [coordinated, collaborative]]
    {
        assert!(Difference::of(&worse.minutes, &better.minutes).is_below(-1.0));
    }
}

#[test]
fn with_many_problems_collaborative_is_better() {
    let mut table = String::new();
    for problems in [6, 9, 12, 18, 24] {
        let hour = Hour::of(6, problems);
        let [collaborative, edge] = [Collaborative, Edge].map(|level| hour.evenings(level));
        let difference = Difference::of(&collaborative.minutes, &edge.minutes);
        table += &format!("{problems:2} problems  collaborative {}\n", collaborative.line());
        table += &format!("             edge          {}\n", edge.line());
        table += &format!("             edge later by {difference} min\n");
        if problems >= 18 {
            assert!(difference.is_above(5.0), "{problems} problems: {difference}");
            let in_time = Difference::of(&edge.in_time, &collaborative.in_time);
            assert!(in_time.is_above(0.4), "{problems} problems in time: {in_time}");
            let queueing = Difference::of(&collaborative.queueing, &edge.queueing);
            assert!(queueing.is_above(0.6 * difference.mean), "{problems} problems waited: {queueing}");
        }
    }
    expect![[r#"
         6 problems  collaborative   4.4 min   99 % in time, waited  1.2 min,   0.0 omitted
                     edge            3.8 min  100 % in time, waited  1.6 min,   0.0 omitted
                     edge later by -0.56 +- 0.24 min
         9 problems  collaborative   4.3 min   99 % in time, waited  1.2 min,   0.0 omitted
                     edge            4.1 min  100 % in time, waited  1.8 min,   0.0 omitted
                     edge later by -0.26 +- 0.19 min
        12 problems  collaborative   4.3 min   99 % in time, waited  1.2 min,   0.0 omitted
                     edge            5.1 min   96 % in time, waited  2.8 min,   0.0 omitted
                     edge later by +0.73 +- 0.19 min
        18 problems  collaborative   4.4 min   99 % in time, waited  1.2 min,   0.0 omitted
                     edge           12.8 min   37 % in time, waited  9.9 min,  10.6 omitted
                     edge later by +8.39 +- 0.30 min
        24 problems  collaborative   4.5 min   98 % in time, waited  1.2 min,   0.0 omitted
                     edge           20.5 min   13 % in time, waited 13.6 min,  47.5 omitted
                     edge later by +16.03 +- 0.28 min
    "#]]
    .assert_eq(&table);
}

#[test]
fn the_more_services_the_dearer_the_board() {
    let mut table = String::new();
    for services in [4, 5, 6, 8] {
        // To each service three problems of its own, and twelve elements to see.
        let hour = Hour::of(services, 3 * services);
        let [collaborative, edge] = [Collaborative, Edge].map(|level| hour.evenings(level));
        let difference = Difference::of(&collaborative.minutes, &edge.minutes);
        table += &format!("{services} services  edge later by {difference} min, {}\n", edge.line());
    }
    expect![[r#"
        4 services  edge later by +0.84 +- 0.21 min,   5.2 min   95 % in time, waited  2.9 min,   0.1 omitted
        5 services  edge later by +3.92 +- 0.32 min,   8.5 min   68 % in time, waited  6.1 min,   1.6 omitted
        6 services  edge later by +8.39 +- 0.30 min,  12.8 min   37 % in time, waited  9.9 min,  10.6 omitted
        8 services  edge later by +15.45 +- 0.24 min,  19.8 min   14 % in time, waited 13.2 min,  57.2 omitted
    "#]]
    .assert_eq(&table);
}

#[test]
fn where_attention_is_free_edge_stays_ahead() {
    for problems in [6, 24] {
        let hour = Hour { attention: false, ..Hour::of(6, problems) };
        let [collaborative, edge] = [Collaborative, Edge].map(|level| hour.evenings(level));
        let difference = Difference::of(&collaborative.minutes, &edge.minutes);
        assert!(difference.is_below(0.0), "{problems} problems: {difference}");
        assert_eq!(mean(&edge.omitted), 0.0);
    }
}
