//! Of every shipped exercise: lists in time order, stretches without gaps, and the same that others say.

use crate::determinism::shipped::shipped;
use crate::explain::played::Played;
use salambo_engine::document::mark::Label;
use salambo_engine::kernel::names::Name;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::replay::film::Run;
use salambo_engine::replay::traffic::Fate;
use salambo_engine::replay::whereabouts::{Doing, Span};
use salambo_engine::replay::{Film, Moment};
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::model::mark::Value;
use salambo_engine::score::awareness::awareness;
use salambo_engine::score::coordination::commanding;
use salambo_engine::score::picture::{Elements, Key, Picture};
use salambo_engine::score::score;
use salambo_engine::trace::Trace;
use salambo_engine::trace::fact::Fact;
use salambo_engine::trace::record::RecordNo;
use std::collections::BTreeMap;

/// Instants at which a film is held against others, spread over the run.
const INSTANTS: i64 = 7;

fn in_order<T>(changes: &[T], at: impl Fn(&T) -> Tick, name: &str) {
    assert!(changes.is_sorted_by_key(at), "{name}");
}

fn each_once<T>(changes: &[T], at: impl Fn(&T) -> Tick, name: &str) {
    assert!(changes.windows(2).all(|pair| at(&pair[0]) < at(&pair[1])), "{name}");
}

#[test]
fn of_every_shipped_exercise_the_film_holds_together() {
    let (mut elsewhere, mut exact, mut all) = (0, 0, 0);
    for shipped in shipped() {
        let name = shipped.name();
        let Played { scenario, trace, .. } = &Played::of(shipped.short());
        let score = score(scenario, trace, Tick::MAX);
        let film = Film::new(Run { scenario, trace, score: &score, milestones: &[], luck: (1, 0) });
        lists_are_in_order(&film, &name);
        units_are_always_somewhere(&film, &name);
        elsewhere += who_is_elsewhere_goes_nowhere(&film, &name);
        desks_and_beds_are_enough(&film, &name);
        let held = waiting_is_what_posts_saw(&film, trace, &name);
        (exact, all) = (exact + held.0, all + held.1);
        everybody_hurt_is_somewhere(&film, scenario, trace, &name);
        for part in 0..=INSTANTS {
            let now = Tick(film.last().0 * part / INSTANTS);
            pictures_are_those_of_the_score(&film, now, &name);
            sharing_is_that_of_the_score(&film, now, &name);
        }
    }
    assert!(elsewhere > 0, "some units of some exercises are");
    assert!(exact * 2 > all, "most backlogs are held against what posts said: {exact} of {all}");
}

fn lists_are_in_order(film: &Film<'_>, name: &str) {
    film.load.iter().for_each(|one| each_once(one, |change| change.at, name));
    film.states.iter().for_each(|one| each_once(one, |change| change.0, name));
    film.channels.iter().for_each(|one| each_once(one, |change| change.0, name));
    film.beds.iter().for_each(|one| each_once(one, |change| change.at, name));
    film.people.iter().for_each(|one| each_once(&one.changes, |change| change.0, name));
    each_once(&film.awareness, |change| change.0, name);
    film.knowledge.iter().for_each(|one| in_order(&one.changes, |change| change.at, name));
    in_order(&film.truth, |one| one.since, name);
    in_order(&film.hops, |hop| hop.sent, name);
    in_order(&film.waits, |wait| wait.from, name);
    assert!(film.waits.iter().all(|wait| wait.from < wait.to), "{name}");
    for hop in &film.hops {
        assert!(hop.sent <= hop.end && (hop.fate == Fate::Open || hop.record < hop.ended), "{name}: {hop:?}");
    }
}

fn units_are_always_somewhere(film: &Film<'_>, name: &str) {
    for spans in &film.units {
        assert_eq!(spans.first().map(|span| span.from), Some(Tick::ZERO), "{name}");
        assert_eq!(spans.last().map(|span| span.to), Some(film.last()), "{name}");
        assert!(spans.windows(2).all(|pair| pair[0].to == pair[1].from), "{name}: {spans:?}");
        let all_but_last = &spans[..spans.len() - 1];
        assert!(all_but_last.iter().all(|span| span.from < span.to), "{name}: {spans:?}");
    }
}

/// Who is elsewhere from the start on is sent nowhere; how many of them there are.
fn who_is_elsewhere_goes_nowhere(film: &Film<'_>, name: &str) -> usize {
    let is_elsewhere = |spans: &&Vec<Span>| spans.first().is_some_and(|span| span.doing == Doing::Elsewhere);
    let elsewhere: Vec<_> = film.units.iter().filter(is_elsewhere).collect();
    let stay = |span: &Span| matches!(span.doing, Doing::Elsewhere | Doing::Lost);
    assert!(elsewhere.iter().all(|spans| spans.iter().all(stay)), "{name}: {elsewhere:?}");
    elsewhere.len()
}

fn desks_and_beds_are_enough(film: &Film<'_>, name: &str) {
    for load in film.load.iter().flatten() {
        assert!(load.busy <= load.desks, "{name}: {load:?}");
    }
    for beds in film.beds.iter().flatten() {
        assert!(beds.free <= beds.all, "{name}: {beds:?}");
    }
}

/// A post that takes something up says how many others wait. The film says the same, with two exceptions that
/// are stated here: where something else comes before that post or leaves it later at the same instant, the film
/// shows that instant when all of it has happened, and so it is where a matter comes; and a matter that still
/// waits at the end of the trace is not seen, because nothing but its being taken up tells since when it lay
/// there. How many were held, of how many.
fn waiting_is_what_posts_saw(film: &Film<'_>, trace: &Trace, name: &str) -> (usize, usize) {
    let scenario = film.of.scenario;
    let names = scenario.post_ids().map(|id| scenario.actor_name(id));
    let rows: BTreeMap<_, _> = names.zip(&film.load).collect();
    let (changes, left) = (queue_changes(trace), left_waiting(trace));
    let (mut all, mut exact) = (0_usize, 0_usize);
    for (number, record) in trace.iter() {
        let (Fact::Taken { waiting, .. } | Fact::Begun { waiting, .. }) = &record.fact else { continue };
        let Some(load) = rows.get(&record.actor) else { continue };
        all += 1;
        let is_last = changes.get(&(record.actor, record.at)) == Some(&Some(number));
        if !is_last || left.get(&record.actor).is_some_and(|since| *since <= record.at) {
            continue;
        }
        exact += 1;
        let at = load.partition_point(|change| change.at <= record.at);
        assert_eq!(
            load[at - 1].waiting,
            *waiting,
            "{name}: {} at {:?}",
            trace.names.text(record.actor),
            record.at
        );
    }
    (exact, all)
}

/// The last record of an instant that changes what waits before somebody; none where a matter comes before him
/// at that instant, because no record says when within it.
fn queue_changes(trace: &Trace) -> BTreeMap<(Name, Tick), Option<RecordNo>> {
    let mut last: BTreeMap<(Name, Tick), Option<RecordNo>> = BTreeMap::new();
    let at = |number: RecordNo| trace.get(number).at;
    for (number, record) in trace.iter() {
        let who = match &record.fact {
            Fact::GaveUp { to, .. } => *to,
            Fact::Delivered { .. } | Fact::Omitted { .. } | Fact::Interrupted { .. } => record.actor,
            Fact::Taken { .. } | Fact::Begun { .. } => record.actor,
            _ => continue,
        };
        let own = last.entry((who, record.at)).or_insert(Some(number));
        *own = own.map(|_| number);
    }
    for record in trace.records.iter().filter(|record| matches!(record.fact, Fact::Begun { .. })) {
        let mut since = record.cause;
        while let Some(number) = since {
            last.insert((record.actor, at(number)), None);
            let waited = matches!(trace.get(number).fact, Fact::Presented { .. } | Fact::Interrupted { .. });
            since = trace.get(number).cause.filter(|_| waited);
        }
    }
    last
}

/// Since when matters lie before somebody that nobody takes up by the end of the trace.
fn left_waiting(trace: &Trace) -> BTreeMap<Name, Tick> {
    let mut left: BTreeMap<Name, Tick> = BTreeMap::new();
    for record in &trace.records {
        let waits = matches!(record.wait, Label::Queueing | Label::Staffing);
        if let (Fact::Unresolved { .. }, true, Some(cause)) = (&record.fact, waits, record.cause) {
            let since = trace.get(cause).at;
            left.entry(record.actor).and_modify(|first| *first = since.min(*first)).or_insert(since);
        }
    }
    left
}

fn everybody_hurt_is_somewhere(film: &Film<'_>, scenario: &Scenario, trace: &Trace, name: &str) {
    for hurt in &film.people {
        let sums: Vec<u32> = hurt.changes.iter().map(|(_, counts)| counts.iter().sum()).collect();
        assert!(sums.is_sorted(), "{name}: nobody who is hurt is lost sight of: {sums:?}");
        let script =
            scenario.people.iter().filter(|one| scenario.incident(one.incident).name == hurt.incident);
        assert!(sums.last() <= Some(&(script.count() as u32)), "{name}");
        for record in &trace.records {
            if let Fact::Fates { incident, survived, died, fixed, .. } = record.fact
                && incident == hurt.incident
            {
                assert_eq!(sums.last(), Some(&(survived + died + fixed)), "{name}");
            }
        }
    }
}

/// What the score takes for somebody's picture at an instant.
fn picture(film: &Film<'_>, holder: Name, now: Tick) -> BTreeMap<Key, Vec<Value>> {
    let elements = Elements::of(film.of.scenario);
    let mut picture = Picture::default();
    for record in film.of.trace.until(now).iter().filter(|record| record.actor == holder) {
        picture.take_in(record, &elements);
    }
    picture.forget(now);
    picture.held().map(|(key, values)| (key, values.iter().copied().collect())).collect()
}

fn pictures_are_those_of_the_score(film: &Film<'_>, now: Tick, name: &str) {
    let moment = Moment::new(film, now);
    for one in &film.knowledge {
        let held = moment.picture(one.holder).into_iter().map(|one| (one.key, one.held.values.clone()));
        let held: BTreeMap<Key, Vec<Value>> = held.collect();
        let holder = film.of.trace.names.text(one.holder);
        assert_eq!(held, picture(film, one.holder, now), "{name}: {holder} at {now}");
    }
}

fn sharing_is_that_of_the_score(film: &Film<'_>, now: Tick, name: &str) {
    let (scenario, trace) = (film.of.scenario, film.of.trace);
    let Some(shown) = Moment::new(film, now).awareness() else { return };
    let told = awareness(scenario, trace, &commanding(scenario), now).expect("there are two who share");
    assert!((f64::from(shown) / 1_000.0 - told).abs() <= 0.000_6, "{name} at {now}: {shown} {told}");
}
