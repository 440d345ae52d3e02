//! One thing is passed on from post to post, units are sent, and nobody waits for anybody.
//!
//! Every post has desks enough, or a stream of items that it takes as they come. What is said is one
//! element, said once to each. All lengths are drawn, each by what it decides about: so the same
//! message takes as long to be heard when it comes earlier. Everything is then a longest or shortest
//! path, and no path gets longer when a part of it gets shorter.

use super::change::{Better, Change, Tally, run};
use crate::sanity::by_hand::compiled;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use salambo_engine::scenario::Scenario;
use salambo_engine::trace::Trace;
use salambo_engine::trace::fact::Fact;
use std::collections::{BTreeMap, BTreeSet};

/// How many posts there are.
const POSTS: usize = 7;

/// What is passed on: the first alone, or each of them on ways of its own.
const ELEMENTS: [&str; 3] = ["location", "access", "hazards"];

/// A random exercise of this kind.
#[derive(Clone, Debug)]
pub struct Stream {
    /// The seed of its run.
    pub seed: u64,
    /// How many elements are on their way, and as many places to which units are sent.
    pub elements: usize,
    /// How many desks every post has.
    pub desks: usize,
    /// Seconds of service at each post.
    services: Vec<u16>,
    /// Who tells each of the others but the first, and who tells whom besides.
    tells: (Vec<usize>, Vec<(usize, usize)>),
    /// Nets beside the telephone: seconds of latency, and members.
    nets: Vec<(u16, Vec<usize>)>,
    /// Fleets: seconds from home.
    fleets: Vec<u16>,
}

fn streams(elements: usize, desks: usize) -> impl Strategy<Value = Stream> {
    let post = 0..POSTS;
    let tells = (vec(0..1_000_usize, POSTS - 1), vec((post.clone(), post.clone()), 2..8));
    let nets = vec((2_u16..60, vec(post, 3..6)), 1..4);
    let parts = (1..1_000_u64, vec(5_u16..200, POSTS), tells, nets, vec(60_u16..1_200, 3));
    parts.prop_map(move |(seed, services, tells, nets, fleets)| {
        let (picks, besides) = tells;
        let above = picks.iter().enumerate().map(|(row, pick)| pick % (row + 1)).collect();
        Stream { seed, elements, desks, services, tells: (above, besides), nets, fleets }
    })
}

/// The same exercises on every machine and every day.
pub fn some(count: usize, (elements, desks): (usize, usize)) -> Vec<Stream> {
    let mut runner = TestRunner::new(Config { rng_seed: RngSeed::Fixed(7), ..Config::default() });
    let stream = |_| streams(elements, desks).new_tree(&mut runner).expect("a stream").current();
    (0..count).map(stream).collect()
}

fn lines<T>(rows: impl IntoIterator<Item = T>, line: impl Fn(usize, T) -> String) -> String {
    rows.into_iter().enumerate().map(|(row, value)| line(row, value) + ", ").collect()
}

impl Stream {
    /// The exercise as a designer would have written it.
    pub fn text(&self) -> String {
        let desks = self.desks;
        let posts = lines(&self.services, |row, service| {
            format!(
                r#"Post(id: "a.p{row}", desks: {desks}, service: LogNormal(median: "{service} s", sigma: 0.6))"#
            )
        });
        let injects = lines(&ELEMENTS[..self.elements], |row, element| {
            format!(
                r#"Inject(id: "news{row}", when: "T+{} s", to: "a.p{}", tells: [Observed("{element}", "hall0")])"#,
                60 + 20 * row,
                2 * row
            )
        });
        format!(
            r#"Exercise(
                format: 1, id: "stream", title: "A stream", defaults: Ideal, clock: Clock(end: "T+06:00"),
                parameters: {{
                    "message.sending": LogNormal(median: "20 s", sigma: 0.5), "latency.phone": LogNormal(median: "20 s", sigma: 0.5),
                    "travel.factor-sigma": 0.45, "size-up": "1 min",
                }},
                organisation: Organisation(
                    format: 1, id: "o", agencies: [Agency(id: "a")], posts: [{posts}],
                    channels: [Channel(id: "telephone", kind: Phone, members: Everyone), {}], {}
                ),
                doctrine: Doctrine(format: 1, id: "d", procedures: [{}]),
                injects: [{injects}],
            )"#,
            self.channels(),
            self.units(),
            self.rules(),
        )
    }

    fn channels(&self) -> String {
        lines(&self.nets, |row, (latency, members)| {
            let members = members.iter().copied().chain([row, row + 1]);
            let members: BTreeSet<String> = members.map(|post| format!(r#""a.p{post}""#)).collect();
            let members = members.into_iter().collect::<Vec<_>>().join(", ");
            let latency = net_latency(*latency);
            format!(r#"Channel(id: "net{row}", kind: Radio, members: [{members}], latency: {latency})"#)
        })
    }

    /// Every fleet is at home at a place of its own; there is another one half as far from everywhere.
    fn units(&self) -> String {
        let places = || (0..self.elements).collect::<Vec<_>>();
        let halls = lines(places(), |_, place| format!(r#"Site(id: "hall{place}")"#));
        let homes = lines(&self.fleets, |row, _| format!(r#"Site(id: "far{row}"), Site(id: "near{row}")"#));
        let routes = lines(&self.fleets, |row, way| {
            lines(places(), |_, place| {
                let far = usize::from(*way) * (1 + (row + place) % 3);
                let near = far / 2;
                format!(
                    r#"OneWay("far{row}", "hall{place}", "{far} s"), OneWay("near{row}", "hall{place}", "{near} s")"#
                )
            })
        });
        let routes = routes.replace(", , ", ", ");
        let turnout = r#"turnout: Uniform(min: "20 s", max: "90 s")"#;
        let types = lines(&self.fleets, |row, _| {
            let capability = self.capability(row);
            format!(r#"UnitType(id: "t{row}", capabilities: "{capability}", {turnout})"#)
        });
        let fleets = lines(&self.fleets, |row, _| {
            format!(
                r#"Units(of: "a.f{row}", type: "t{row}", directed_by: "a.p0", home: {{ "far{row}": 1 }})"#
            )
        });
        format!("sites: [{halls} {homes}], routes: [{routes}], unit_types: [{types}], units: [{fleets}]")
    }

    /// With several places to go to, any unit will do; with one, each is sent for its own sake.
    fn capability(&self, fleet: usize) -> String {
        if self.elements > 1 { "c".to_owned() } else { format!("c{fleet}") }
    }

    fn rules(&self) -> String {
        let (above, besides) = &self.tells;
        let below = above.iter().enumerate().map(|(row, above)| (*above, row + 1));
        let pairs: Vec<(usize, usize)> = below.chain(besides.iter().copied()).collect();
        let tells = lines(&ELEMENTS[..self.elements], |which, element| {
            // Each element begins at another post and takes the same ways from there.
            let shifted = |post: usize| (post + 2 * which) % POSTS;
            lines(&pairs, |row, (from, to)| {
                format!(
                    r#"Procedure(id: "tell{which}-{row}", who: "a.p{}", when: Knows("{element}"), then: [Inform(to: "a.p{}", only: "{element}")])"#,
                    shifted(*from),
                    shifted(*to)
                )
            })
        });
        let several = self.elements > 1;
        let sent: Vec<(usize, usize)> = if several {
            (0..self.elements).map(|which| (which, which)).collect()
        } else {
            (0..self.fleets.len()).map(|fleet| (0, fleet)).collect()
        };
        let sends = lines(sent, |row, (which, fleet)| {
            let (element, need) = (ELEMENTS[which], self.capability(fleet));
            format!(
                r#"Procedure(id: "send{row}", who: "a.p0", when: Knows("{element}"), then: [Dispatch(need: {{ "{need}": 1 }}, to: "hall{which}")])"#
            )
        });
        (tells + &sends).replace(", , ", ", ")
    }

    /// Everything in it that can get better.
    pub fn changes(&self) -> Vec<Change> {
        let posts = || (0..POSTS).map(|row| format!("a.p{row}")).collect::<Vec<_>>();
        let set = |path: String, value: String| vec![(path, value)];
        let more = (0..POSTS).map(|row| Change {
            better: Better::Desk,
            settings: set(format!("post:a.p{row}.desks"), (self.desks + 1).to_string()),
            serves: vec![format!("a.p{row}")],
            site: None,
        });
        let nets = self.nets.iter().enumerate().map(|(row, (latency, _))| Change {
            better: Better::Channel,
            settings: set(
                format!("channel:net{row}.latency"),
                format!("Times(0.5, {})", net_latency(*latency)),
            ),
            serves: posts(),
            site: None,
        });
        let fleets = (0..self.fleets.len()).map(|row| Change {
            better: Better::Unit,
            settings: set(format!("unit:a.f{row}.home"), format!(r#"{{ "near{row}": 1 }}"#)),
            serves: (0..self.fleets.len())
                .filter(|other| self.elements > 1 || *other == row)
                .map(|row| format!("a.f{row}"))
                .collect(),
            site: None,
        });
        more.chain(nets).chain(fleets).collect()
    }
}

/// Of one law: then the quicker of two channels is quicker under any luck.
fn net_latency(seconds: u16) -> String {
    format!(r#"LogNormal(median: "{seconds} s", sigma: 0.5)"#)
}

#[test]
fn nothing_is_later_where_nobody_waits() {
    let mut tallies: BTreeMap<Better, Tally> = BTreeMap::new();
    for stream in some(60, (1, 1_000)) {
        let text = stream.text();
        let scenario = compiled(&text, &[]);
        let before = run(&scenario, stream.seed).expect("it comes to its end");
        for change in stream.changes() {
            let scenario = compiled(&text, &change.settings);
            let after = run(&scenario, stream.seed).expect("it comes to its end");
            let milestones = [&before, &after].map(|trace| change.milestones(&scenario, trace));
            let tally = Tally::of((&milestones[0], &before), (&milestones[1], &after));
            assert_eq!((tally.later, tally.never), (0, 0), "{change:?} in\n{text}");
            tallies.entry(change.better).or_default().add(tally);
        }
    }
    let helped = |better| tallies[&better].earlier;
    assert_eq!(helped(Better::Desk), 0, "there are desks enough");
    assert!(helped(Better::Channel) > 100 && helped(Better::Unit) > 50, "{tallies:?}");
}

/// When each item of a source was taken up and when it was done with.
fn visits(scenario: &Scenario, trace: &Trace) -> Vec<(u64, i64, i64)> {
    let post = scenario.names.find("a.room").expect("a room");
    let mut taken: BTreeMap<u64, i64> = BTreeMap::new();
    let mut visits = Vec::new();
    for record in trace.records.iter().filter(|record| record.actor == post) {
        match &record.fact {
            Fact::Taken { item, .. } => {
                taken.insert(item.0, record.at.0);
            }
            Fact::Handled { item, .. } => visits.push((item.0, taken[&item.0], record.at.0)),
            _ => {}
        }
    }
    visits.sort_unstable();
    visits
}

/// Items that come from outside and are taken in the order in which they come: each is taken up and
/// done no later when there is another desk, however long the queue.
#[test]
fn no_item_of_a_stream_is_later_with_another_desk() {
    let mut earlier = 0;
    for (seed, rate) in (1..=12).flat_map(|seed| ["0.8", "1.5", "3"].map(|rate| (seed, rate))) {
        let text = format!(
            r#"Exercise(
                format: 1, id: "queue", title: "A queue", defaults: Ideal, clock: Clock(end: "T+06:00"),
                organisation: Organisation(format: 1, id: "o", agencies: [Agency(id: "a")], posts: [
                    Post(id: "a.room", service: LogNormal(median: "1 min", sigma: 0.8)),
                ]),
                doctrine: Doctrine(format: 1, id: "d"),
                sources: [Source(id: "items", to: "a.room", arrivals: Poisson("{rate} per min"), until: "T+02:00")],
            )"#
        );
        let [few, more] = ["1", "2"].map(|desks| {
            let scenario = compiled(&text, &[("post:a.room.desks".to_owned(), desks.to_owned())]);
            visits(&scenario, &run(&scenario, seed).expect("it comes to its end"))
        });
        let after: BTreeMap<u64, (i64, i64)> =
            more.iter().map(|(item, from, to)| (*item, (*from, *to))).collect();
        for (item, from, to) in &few {
            let (taken, done) = after[item];
            assert!(taken <= *from && done <= *to, "seed {seed}, {rate} per min: an item is later");
            earlier += usize::from(taken < *from);
        }
    }
    assert!(earlier > 1_000, "{earlier}");
}
