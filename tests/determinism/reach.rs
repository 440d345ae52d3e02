//! Reach: what a cause of difference between two runs can have touched by when.
//!
//! A difference is carried by what is handed from one to the other: by messages and procedures
//! under way, within an agency at once, between the units of a site, by whoever is named as the
//! one something is done to. What none of these has brought anywhere cannot differ there. That
//! something did *not* come also makes a difference; but then it came in the other run, and so
//! the reach is taken over both.

use salambo_engine::kernel::draws::DrawRecord;
use salambo_engine::kernel::identity::Identity;
use salambo_engine::kernel::names::Name;
use salambo_engine::kernel::tick::Tick;
use salambo_engine::scenario::Scenario;
use salambo_engine::scenario::model::organisation::{Channel, ChannelKind};
use salambo_engine::scenario::model::script::Trigger;
use salambo_engine::trace::Trace;
use salambo_engine::trace::fact::Fact;
use salambo_engine::trace::field::Argument;
use salambo_engine::trace::record::Record;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What carries a difference; names by their digests, which two scenarios share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Carrier {
    /// An agency: its posts, its units, its lines.
    Agency(u64),
    /// A site, and what its units tell one another.
    Site(u64),
    /// A facility, and who lies in its beds.
    Facility(u64),
    /// Those hurt at an incident: whom hands turn to hangs on all of them.
    Hurt(u64),
    /// A message or firing.
    Thing(Identity),
    /// Exercise control, which sees everything.
    Script,
}

/// A run with all that was drawn for it.
pub struct Run {
    /// What was run.
    pub scenario: Arc<Scenario>,
    /// What happened.
    pub trace: Trace,
    /// What was drawn.
    pub journal: Vec<DrawRecord>,
}

/// When each carrier was first touched.
pub struct Reach<'a> {
    word: &'a str,
    since: BTreeMap<Carrier, Tick>,
}

impl<'a> Reach<'a> {
    /// The reach over both runs of whoever has a word in the name.
    pub fn of(runs: [&Run; 2], word: &'a str) -> Self {
        let mut reach = Self { word, since: BTreeMap::new() };
        for run in runs {
            let names = &run.scenario.names;
            let agencies = run.scenario.agencies.iter().filter(|row| names.text(row.name).contains(word));
            reach.since.extend(agencies.map(|row| (Carrier::Agency(names.digest(row.name)), Tick::ZERO)));
        }
        loop {
            let before = reach.since.clone();
            for run in runs {
                reach.follow(run);
            }
            if reach.since == before {
                return reach;
            }
        }
    }

    /// Follows what is touched through a run; which records are.
    pub fn follow(&mut self, run: &Run) -> Vec<bool> {
        let mut touched: Vec<bool> = Vec::new();
        for record in &run.trace.records {
            let named = record.cause.iter().chain(&record.others).chain(&record.released_by);
            let is_touched = self.is_its_own(run, record)
                || named.into_iter().any(|number| touched[number.index()])
                || run.reads(record).iter().any(|carrier| self.has(*carrier, record.at));
            if is_touched {
                for carrier in run.writes(record) {
                    let since = self.since.entry(carrier).or_insert(record.at);
                    *since = record.at.min(*since);
                }
            }
            touched.push(is_touched);
        }
        touched
    }

    /// Whether a record names what the difference comes from.
    pub fn is_its_own(&self, run: &Run, record: &Record) -> bool {
        names(record).any(|name| run.trace.names.text(name).contains(self.word))
    }

    fn has(&self, carrier: Carrier, at: Tick) -> bool {
        self.since.get(&carrier).is_some_and(|since| *since <= at)
    }

    /// Whether a draw is beyond the reach.
    pub fn spares(&self, run: &Run, draw: &DrawRecord) -> bool {
        let thing = Carrier::Thing(Identity(draw.occurrence));
        let names = &run.scenario.names;
        let is_subject = |name| names.digest(name) == draw.subject;
        let is_its_own = |name| is_subject(name) && names.text(name).contains(self.word);
        if run.scenario.actors.iter().any(|actor| is_its_own(actor.name)) {
            return false;
        }
        let whose = run.agency(is_subject);
        // Sources follow their own clocks; incidents and tasks may wait for what happens.
        let by_script = run.scenario.incidents.iter().any(|row| is_subject(row.name))
            || run.scenario.tasks.iter().any(|row| is_subject(row.name));
        let script = by_script.then_some(Carrier::Script);
        let (hurt, plan) = (run.hurt(is_subject), run.plan(is_subject));
        !whose
            .into_iter()
            .chain(script)
            .chain(hurt)
            .chain(plan)
            .chain([thing])
            .any(|carrier| self.has(carrier, draw.at))
    }
}

impl Run {
    /// The agency of the actor that answers a description.
    fn agency(&self, is: impl Fn(Name) -> bool) -> Option<Carrier> {
        let actor = self.scenario.actors.iter().find(|actor| is(actor.name))?;
        let agency = self.scenario.agency(actor.agency?).name;
        Some(Carrier::Agency(self.scenario.names.digest(agency)))
    }

    fn site(&self, name: Name) -> Option<Carrier> {
        let site = self.scenario.sites.iter().find(|site| site.name == name)?;
        Some(Carrier::Site(self.scenario.names.digest(site.name)))
    }

    fn facility(&self, name: Name) -> Option<Carrier> {
        let facility = self.scenario.facilities.iter().find(|facility| facility.name == name)?;
        Some(Carrier::Facility(self.scenario.names.digest(facility.name)))
    }

    /// Who declares the plan of the facility that answers a description.
    fn plan(&self, is: impl Fn(Name) -> bool) -> Option<Carrier> {
        let facility = self.scenario.facilities.iter().find(|facility| is(facility.name))?;
        let agency = facility.agency.map(|agency| self.scenario.agency(agency).name);
        Some(agency.map_or(Carrier::Script, |name| Carrier::Agency(self.scenario.names.digest(name))))
    }

    /// Those hurt at the incident of whoever answers a description.
    fn hurt(&self, is: impl Fn(Name) -> bool) -> Option<Carrier> {
        let person = self.scenario.people.iter().find(|person| is(person.name))?;
        let incident = self.scenario.incident(person.incident).name;
        Some(Carrier::Hurt(self.scenario.names.digest(incident)))
    }

    /// What a record hangs on, beside its causes.
    fn reads(&self, record: &Record) -> Vec<Carrier> {
        let mut carriers: Vec<Carrier> = things(record).collect();
        carriers.extend(self.agency(|name| name == record.actor));
        carriers.extend(self.hurt(|name| name == record.actor));
        match &record.fact {
            Fact::Sent { next: line, .. }
            | Fact::Relayed { next: line, .. }
            | Fact::Engaged { to: line, .. } => {
                carriers.extend(self.agency(|name| name == *line));
            }
            Fact::Arrived { at, .. } | Fact::SizedUp { at } => carriers.extend(self.site(*at)),
            // Whether a bed is free hangs on who came before.
            Fact::Admitted { at, .. } | Fact::Treated { at, .. } => carriers.extend(self.facility(*at)),
            // A channel that failed twice works again once.
            Fact::ChannelRestored { .. } => carriers.push(Carrier::Script),
            Fact::Injected { inject, .. } => {
                let row = self.scenario.injects.iter().find(|row| row.name == *inject);
                let by_clock = |when: &Trigger| matches!(when, Trigger::At(_) | Trigger::Every { .. });
                carriers.extend(row.filter(|row| !by_clock(&row.when)).map(|_| Carrier::Script));
            }
            _ => {}
        }
        carriers
    }

    /// Who telephoned, where a record ends a call: until then it took one of his lines.
    fn caller(&self, record: &Record) -> Option<Carrier> {
        let ends = matches!(
            record.fact,
            Fact::Handled { .. } | Fact::Omitted { .. } | Fact::Failed { .. } | Fact::GaveUp { .. }
        );
        let cause = |record: &&Record| record.cause.map(|cause| self.trace.get(cause));
        let past = std::iter::successors(Some(record).filter(|_| ends), cause).take(16);
        let mut sent = past.filter(|record| matches!(record.fact, Fact::Sent { .. } | Fact::Relayed { .. }));
        sent.next().and_then(|sent| self.line(sent))
    }

    /// Whose line a message takes where it comes from.
    fn line(&self, sent: &Record) -> Option<Carrier> {
        let (Fact::Sent { channel, .. } | Fact::Relayed { channel, .. }) = &sent.fact else {
            return None;
        };
        let is_phone = |row: &Channel| Some(row.name) == *channel && row.kind == ChannelKind::Phone;
        self.scenario.channels.iter().find(|row| is_phone(row))?;
        self.agency(|name| name == sent.actor)
    }

    /// What a touched record touches. A message on its way does nothing to whom it comes from, but
    /// for the line that a call takes there too.
    fn writes(&self, record: &Record) -> Vec<Carrier> {
        let mut carriers: Vec<Carrier> = things(record).collect();
        carriers.push(Carrier::Script);
        carriers.extend(self.caller(record));
        match &record.fact {
            Fact::Sent { next: line, .. } | Fact::Relayed { next: line, .. } => {
                carriers.extend(self.agency(|name| name == *line).into_iter().chain(self.line(record)));
            }
            Fact::Engaged { .. } | Fact::Failed { .. } | Fact::Repeated { .. } | Fact::GaveUp { .. } => {}
            // Everybody sees at once which channels work, which posts are open and who is where.
            Fact::ChannelFailed { .. }
            | Fact::ChannelRestored { .. }
            | Fact::Opened {}
            | Fact::Closed {}
            | Fact::OutOfAction {}
            | Fact::BackInAction {}
            | Fact::LiaisonPlaced { .. } => {
                let agencies = self.scenario.agencies.iter();
                carriers.extend(agencies.map(|row| Carrier::Agency(self.scenario.names.digest(row.name))));
            }
            _ => {
                for name in names(record) {
                    carriers.extend(self.agency(|actor| actor == name).into_iter().chain(self.site(name)));
                    carriers.extend(self.facility(name).into_iter().chain(self.hurt(|hurt| hurt == name)));
                }
            }
        }
        carriers
    }
}

/// Messages and firings that a record is about.
fn things(record: &Record) -> impl Iterator<Item = Carrier> {
    record.fact.arguments().into_iter().filter_map(|(_, argument)| match argument {
        Argument::Identity(identity) => Some(Carrier::Thing(identity)),
        _ => None,
    })
}

/// Everybody and everything that a record names, but for where it was heard.
fn names(record: &Record) -> impl Iterator<Item = Name> {
    let fields = record.fact.arguments().into_iter().filter(|(field, _)| *field != "from");
    let names = fields.flat_map(|(_, argument)| match argument {
        Argument::Name(name) => vec![name],
        Argument::Names(names) => names,
        _ => Vec::new(),
    });
    std::iter::once(record.actor).chain(names)
}
