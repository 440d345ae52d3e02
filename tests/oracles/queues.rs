//! Queues of other shapes than those of the laboratory's files, against theory.

use super::chance::{Chance, Load};
use super::estimate::Estimate;
use super::formulas::{Impatient, Mmc, erlang_a, erlang_b, wq_by_priority, wq_of_any_service};
use super::laboratory::{Laboratory, minutes, posts};

const RUNS: u64 = 30;

/// The values of measures in each of the runs, by their place in the exercise, cleared of what
/// chance did to the post.
fn estimates(laboratory: &Laboratory, load: Option<Load<'_>>) -> Vec<Estimate> {
    let runs = laboratory.runs(RUNS, |run| {
        let values: Vec<f64> =
            run.score().measures.iter().map(|measure| measure.value.expect("a value")).collect();
        (values, load.map(|load| load.chance(run)).unwrap_or_default())
    });
    let chance: Vec<Chance> = runs.iter().map(|(_, chance)| *chance).collect();
    let value = |at: usize| runs.iter().map(|(values, _)| values[at]).collect::<Vec<_>>();
    (0..runs[0].0.len()).map(|at| Estimate::controlled(&value(at), &chance)).collect()
}

fn in_minutes(Estimate { mean, room }: Estimate) -> Estimate {
    Estimate { mean: minutes(mean), room: minutes(room) }
}

fn ms(minutes: f64) -> f64 {
    60_000.0 * minutes
}

#[test]
fn several_desks() {
    let queue = |lambda, mu, desks| Mmc { lambda, mu, desks };
    for queue in [queue(0.3, 1.0, 1), queue(0.4, 0.5, 2), queue(2.8, 1.0, 4), queue(3.1, 0.9, 5)] {
        let Mmc { lambda, mu, desks } = queue;
        let after = 0.5 / mu;
        let laboratory = posts(
            &format!(r#"Post(id: "a.room", desks: {desks}, service: Exponential(mean: "{} s"))"#, 60.0 / mu),
            &format!(r#"Source(id: "calls", to: "a.room", arrivals: Poisson("{lambda} per min"))"#),
            &format!("{} min", 26_000.0 / lambda),
            &format!(
                r#"Measure(id: "wq", measure: Mean(Waited(label: Queueing))),
                Measure(id: "w", measure: Mean(Waited())),
                Measure(id: "at-once", measure: Share(of: Waited(label: Queueing), within: "0 s")),
                Measure(id: "soon", measure: Share(of: Waited(label: Queueing), within: "{} s")),"#,
                60.0 * after
            ),
        );
        let load = Load {
            post: "a.room",
            desks: f64::from(desks),
            gap: ms(1.0 / lambda),
            service: ms(1.0 / mu),
            service_squared: 2.0 * ms(1.0 / mu).powi(2),
        };
        let found = estimates(&laboratory, Some(load));
        in_minutes(found[0]).holds(&format!("Wq of {queue:?}"), queue.wq());
        in_minutes(found[1]).holds(&format!("W of {queue:?}"), queue.w());
        found[2].holds("those who need not wait", 1.0 - queue.waits());
        found[3].holds("those who wait little", 1.0 - queue.waits_longer(after));
    }
}

#[test]
fn service_of_any_law() {
    // Mean and second moment in minutes: Erlang k has E[S^2] = m^2 (1 + 1/k); a triangle (a, b, c)
    // has the variance (a^2 + b^2 + c^2 - ab - ac - bc) / 18; of three values the mean of squares.
    let triangle: f64 = 1.0 / 18.0 * (0.0 + 1.0 + 9.0 - 0.0 - 0.0 - 3.0);
    let mean = 4.0 / 3.0;
    let laws = [
        (r#"Erlang(k: 3, mean: "1 min")"#, 1.0, 4.0 / 3.0),
        (r#"Triangular(min: "0 s", mode: "1 min", max: "3 min")"#, mean, triangle + mean * mean),
        (r#"Empirical(["30 s", "30 s", "3 min"])"#, 4.0 / 3.0, (0.25 + 0.25 + 9.0) / 3.0),
        (r#"Shifted(by: "30 s", of: Exponential(mean: "30 s"))"#, 1.0, 1.0 + 0.25),
    ];
    let lambda = 0.375;
    for (law, mean, second) in laws {
        let laboratory = posts(
            &format!(r#"Post(id: "a.room", service: {law})"#),
            &format!(r#"Source(id: "calls", to: "a.room", arrivals: Poisson("{lambda} per min"))"#),
            "25 d",
            r#"Measure(id: "wq", measure: Mean(Waited(label: Queueing)))"#,
        );
        let load = Load {
            post: "a.room",
            desks: 1.0,
            gap: ms(1.0 / lambda),
            service: ms(mean),
            service_squared: ms(ms(second)),
        };
        let theory = wq_of_any_service(lambda, mean, second);
        let found = estimates(&laboratory, Some(load));
        in_minutes(found[0]).holds(&format!("Wq with {law}"), theory);
    }
}

#[test]
fn three_classes_with_services_of_their_own() {
    let classes = [(0.1, 1.0, 2.0), (0.2, 0.5, 0.25), (0.15, 2.0, 4.0 * 4.0 / 3.0)];
    let laboratory = posts(
        r#"Post(id: "a.room", attention: Priority, service: "1 h")"#,
        r#"Source(id: "first", to: "a.room", priority: 9, arrivals: Poisson("0.1 per min"), service: Exponential(mean: "1 min")),
        Source(id: "second", to: "a.room", priority: 5, arrivals: Poisson("0.2 per min"), service: "30 s"),
        Source(id: "third", to: "a.room", priority: 1, arrivals: Poisson("0.15 per min"), service: Uniform(min: "0 s", max: "4 min")),"#,
        "60 d",
        r#"Measure(id: "one", measure: Mean(Waited(label: Queueing, source: "first"))),
        Measure(id: "two", measure: Mean(Waited(label: Queueing, source: "second"))),
        Measure(id: "three", measure: Mean(Waited(label: Queueing, source: "third"))),"#,
    );
    let rate: f64 = classes.iter().map(|(lambda, ..)| lambda).sum();
    let work: f64 = classes.iter().map(|(lambda, mean, _)| lambda * mean).sum();
    let squared: f64 = classes.iter().map(|(lambda, _, second)| lambda * second).sum();
    let load = Load {
        post: "a.room",
        desks: 1.0,
        gap: ms(1.0 / rate),
        service: ms(work / rate),
        service_squared: ms(ms(squared / rate)),
    };
    let found = estimates(&laboratory, Some(load));
    for (at, theory) in wq_by_priority(&classes).into_iter().enumerate() {
        in_minutes(found[at]).holds(&format!("Wq of class {at}"), theory);
    }
}

/// What is lost depends on the mean of service only, not on its law.
#[test]
fn engaged_lines_whatever_the_service() {
    for law in [r#""45 s""#, r#"LogNormal(median: "30 s", sigma: 0.900525)"#, r#"Exponential(mean: "45 s")"#]
    {
        let laboratory = posts(
            &format!(r#"Post(id: "a.room", desks: 4, service: {law})"#),
            r#"Source(id: "calls", to: "a.room", channel: "lines", redial: Never, arrivals: Poisson("4 per min"))"#,
            "60 h",
            r#"Measure(id: "answered", measure: Share(of: Answered(at: "a.room"), within: "0 s"))"#,
        );
        let Estimate { mean, room } = estimates(&laboratory, None)[0];
        let lost = Estimate { mean: 1.0 - mean, room };
        lost.holds(&format!("lost with {law}"), erlang_b(3.0, 4));
    }
}

#[test]
fn callers_who_hang_up() {
    let queue = Mmc { lambda: 4.0, mu: 1.0, desks: 3 };
    let laboratory = posts(
        r#"Post(id: "a.room", desks: 3, service: Exponential(mean: "1 min"))"#,
        r#"Source(id: "calls", to: "a.room", arrivals: Poisson("4 per min"), patience: Exponential(mean: "1 min"))"#,
        "3 d",
        r#"Measure(id: "served", measure: Share(of: Answered(source: "calls"), within: "1 d")),
        Measure(id: "wq", measure: Mean(Waited(label: Queueing))),"#,
    );
    let Impatient { lost, wq } = erlang_a(queue, 1.0);
    let found = estimates(&laboratory, None);
    let gone = Estimate { mean: 1.0 - found[0].mean, ..found[0] };
    gone.holds("hung up", lost);
    in_minutes(found[1]).holds("Wq of all who call", wq);
}
