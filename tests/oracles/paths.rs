//! Queues recomputed item by item: no tolerance, whatever the numbers.
//!
//! From when items came and how long their services took, everything else at a post follows. It is
//! worked out again here, without the engine, and must agree to the millisecond: together with the
//! laws of the draws, which are tested on their own, that is all that queueing theory needs.

use std::fmt::Write;

use proptest::prelude::*;
use salambo_engine::document::mark::Label;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::trace::fact::{Fact, Reason};

use super::laboratory::{Laboratory, Run, one_post};
use super::visits::{Visit, visits};

/// A post with two sources of different priority.
#[derive(Clone, Debug)]
struct Queue {
    desks: usize,
    service: &'static str,
    attention: &'static str,
    /// Tenths of an item a minute, each source.
    rates: [u32; 2],
    patience: bool,
    replication: u64,
}

impl Queue {
    fn laboratory(&self) -> Laboratory {
        let Self { desks, service, attention, .. } = self;
        let post = format!("desks: {desks}, service: {service}, attention: {attention}");
        let patience = if self.patience { r#", patience: Exponential(mean: "3 min")"# } else { "" };
        let mut sources = String::new();
        for (priority, rate) in [9, 1].into_iter().zip(self.rates) {
            let (whole, tenths) = (rate / 10, rate % 10);
            let _ = writeln!(
                sources,
                r#"Source(id: "p{priority}", to: "a.room", priority: {priority},
                    arrivals: Poisson("{whole}.{tenths} per min"){patience}),"#
            );
        }
        one_post(&post, &sources, "8 h")
    }
}

fn queues(attention: &'static [&'static str], patience: bool) -> impl Strategy<Value = Queue> {
    let services = prop::sample::select(vec![
        r#""1 min""#,
        r#"Exponential(mean: "1 min")"#,
        r#"Uniform(min: "0 s", max: "2 min")"#,
        r#"LogNormal(median: "40 s", sigma: 1.2)"#,
        r#"Empirical(["0 s", "0 s", "5 min"])"#,
    ]);
    let rates = [1_u32..15, 1_u32..15];
    (1_usize..4, services, prop::sample::select(attention.to_vec()), rates, 0_u64..1_000).prop_map(
        move |(desks, service, attention, rates, replication)| Queue {
            desks,
            service,
            attention,
            rates,
            patience,
            replication,
        },
    )
}

/// How many are before a desk and at one, from one instant until the next.
struct Stretch {
    length: Tick,
    waiting: i64,
    served: i64,
}

/// The numbers present, from record to record; those of one instant stand together.
fn stretches(run: &Run<'_>) -> Vec<Stretch> {
    let room = run.name("a.room");
    let (mut since, mut waiting, mut served) = (Tick::ZERO, 0, 0);
    let mut stretches = Vec::new();
    for (_, record) in run.trace.iter() {
        if record.at > since {
            let length = record.at - since;
            stretches.push(Stretch { length, waiting, served });
            since = record.at;
        }
        match &record.fact {
            Fact::Delivered { .. } if record.actor == room => waiting += 1,
            Fact::Taken { .. } if record.actor == room => (waiting, served) = (waiting - 1, served + 1),
            Fact::Handled { .. } if record.actor == room => served -= 1,
            Fact::GaveUp { reason: Reason::Impatience, .. } => waiting -= 1,
            _ => {}
        }
    }
    assert_eq!(since, run.end(), "the last record is that of the end");
    stretches
}

fn total(lengths: impl Iterator<Item = Tick>) -> i64 {
    lengths.map(|length| length.0).sum()
}

/// When each item is taken up if the first that came goes first, desk by desk, as far as the
/// services are known. (J. Kiefer and J. Wolfowitz, "On the theory of queues with many servers",
/// Transactions of the American Mathematical Society 78 (1955) 1-18.)
fn first_come_first_served(visits: &[Visit], desks: usize) -> Vec<Tick> {
    let mut free = vec![Tick::ZERO; desks];
    let mut starts = Vec::new();
    for visit in visits {
        free.sort_unstable();
        let start = visit.came.max(free[0]);
        starts.push(start);
        match visit.service() {
            Some(service) => free[0] = start + service,
            None => break,
        }
    }
    starts
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    /// L = lambda W: the time integral of the number present is the sum of the stays; of the number
    /// waiting, the sum of what the records call queueing; of the number served, of the services.
    #[test]
    fn littles_law_holds_in_every_run(
        queue in prop_oneof![queues(&["Fifo", "Priority", "Mix"], false), queues(&["Fifo", "Mix"], true)]
    ) {
        let laboratory = queue.laboratory();
        let run = laboratory.run(queue.replication);
        let (visits, stretches, end) = (visits(&run, run.name("a.room")), stretches(&run), run.end());
        let area = |number: fn(&Stretch) -> i64| -> i64 {
            stretches.iter().map(|stretch| stretch.length.0 * number(stretch)).sum()
        };
        let or_end = |at: Option<Tick>| at.unwrap_or(end);
        let stays = total(visits.iter().map(|visit| or_end(visit.left) - visit.came));
        let waits = total(visits.iter().map(|visit| or_end(visit.taken.or(visit.left)) - visit.came));
        let services = total(visits.iter().filter_map(|visit| Some(or_end(visit.left) - visit.taken?)));
        prop_assert_eq!(area(|stretch| stretch.waiting + stretch.served), stays);
        prop_assert_eq!(area(|stretch| stretch.waiting), waits);
        prop_assert_eq!(area(|stretch| stretch.served), services);

        let labelled = |label: Label| {
            let records = run.trace.records.iter().filter(|record| record.wait == label);
            total(records.map(|record| record.at - run.trace.get(record.cause.expect("a wait has a cause")).at))
        };
        let open = |visit: &&Visit| visit.left.is_none();
        let still_waiting = visits.iter().filter(open).filter(|visit| visit.taken.is_none());
        prop_assert_eq!(labelled(Label::Queueing) + total(still_waiting.map(|visit| end - visit.came)), waits);
        let still_served = visits.iter().filter(open).filter_map(|visit| visit.taken);
        prop_assert_eq!(labelled(Label::Processing) + total(still_served.map(|taken| end - taken)), services);
    }

    /// Whatever comes is served, has hung up or is still there; no more are served than there are
    /// desks, and no desk rests while somebody waits.
    #[test]
    fn nothing_is_lost_and_no_desk_is_idle_in_vain(
        queue in prop_oneof![queues(&["Fifo", "Priority", "Mix"], false), queues(&["Priority"], true)]
    ) {
        let laboratory = queue.laboratory();
        let run = laboratory.run(queue.replication);
        let count = |is: fn(&Fact) -> bool| {
            run.trace.records.iter().filter(|record| is(&record.fact)).count()
        };
        let called = count(|fact| matches!(fact, Fact::Called { .. }));
        let gone = count(|fact| matches!(fact, Fact::Handled { .. } | Fact::GaveUp { .. }));
        let visits = visits(&run, run.name("a.room"));
        prop_assert_eq!(visits.len(), called);
        prop_assert_eq!(visits.iter().filter(|visit| visit.left.is_none()).count(), called - gone);
        for Stretch { waiting, served, .. } in stretches(&run) {
            let desks = queue.desks as i64;
            prop_assert!((0..=desks).contains(&served) && waiting >= 0);
            prop_assert!(waiting == 0 || served == desks);
        }
    }

    #[test]
    fn first_come_is_first_served(queue in queues(&["Fifo", "Mix"], false)) {
        let laboratory = queue.laboratory();
        let run = laboratory.run(queue.replication);
        let visits = visits(&run, run.name("a.room"));
        prop_assume!(!visits.is_empty());
        for (visit, start) in visits.iter().zip(first_come_first_served(&visits, queue.desks)) {
            prop_assert_eq!(visit.taken, Some(start).filter(|start| *start <= run.end()));
        }
    }

    /// Among those who wait when a desk comes free, nobody is more urgent than the one it takes,
    /// and nobody as urgent came before him.
    #[test]
    fn the_most_urgent_is_first_served(queue in queues(&["Priority"], false)) {
        let laboratory = queue.laboratory();
        let run = laboratory.run(queue.replication);
        let urgent = run.name("p9");
        let calls = run.trace.records.iter().filter_map(|record| match &record.fact {
            Fact::Called { source, .. } => Some(*source == Some(urgent)),
            _ => None,
        });
        // Calls and visits stand in the same order: there is no way between them.
        let all: Vec<(bool, Visit)> = calls.zip(visits(&run, run.name("a.room"))).collect();
        for (index, (is_urgent, visit)) in all.iter().enumerate() {
            let Some(taken) = visit.taken else { continue };
            for (other, (other_urgent, passed)) in all.iter().enumerate() {
                let waits = passed.came < taken && passed.taken.is_none_or(|at| at > taken);
                let goes_first = other_urgent > is_urgent || (other_urgent == is_urgent && other < index);
                prop_assert!(!(waits && goes_first), "{visit:?} went before {passed:?}");
            }
        }
    }

    /// What comes and how long it takes is the same under any rule of attention and any number of
    /// desks: two variants differ by what they do, not by luck.
    #[test]
    fn luck_does_not_depend_on_the_desks(queue in queues(&["Fifo"], false)) {
        let other = Queue { desks: queue.desks + 1, attention: "Priority", ..queue.clone() };
        let told = |queue: &Queue| {
            let laboratory = queue.laboratory();
            let run = laboratory.run(queue.replication);
            visits(&run, run.name("a.room"))
        };
        for (one, two) in told(&queue).iter().zip(told(&other)) {
            prop_assert_eq!((one.item, one.came), (two.item, two.came));
            if let (Some(one), Some(two)) = (one.service(), two.service()) {
                prop_assert_eq!(one, two);
            }
        }
    }
}
