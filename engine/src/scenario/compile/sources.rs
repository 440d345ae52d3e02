//! Sources of items, and the other traffic that posts must handle.

use super::catalogue::Kind;
use super::procedures::{PAUSE_MIN, priority};
use super::resolver::{Resolver, length};
use crate::diagnostic::codes::quantities;
use crate::diagnostic::{Problem, Span, said};
use crate::document::exercise::{Arrivals as WrittenArrivals, Load, Redial, Source as Written};
use crate::document::quantity::Moment;
use crate::kernel::distribution::Distribution;
use crate::kernel::tick::Tick;
use crate::scenario::ids::ActorId;
use crate::scenario::model::script::{Arrivals, Source};

/// Items of one source at most: each leaves about ten records, and a run has a limit of those.
const ITEMS_MAX: f64 = 5_000_000.0;

impl Resolver<'_> {
    /// The sources, then the loads.
    pub(super) fn sources(&mut self) -> Vec<Source> {
        let exercise = &self.loaded.exercise;
        let mut sources = Vec::new();
        for written in &exercise.sources {
            sources.extend(self.inside(Kind::Source, &written.id, |resolver| resolver.one_source(written)));
        }
        for (index, load) in exercise.loads.iter().enumerate() {
            // Loads have no ids: each is known by its post and by which of that post's it is.
            let before = exercise.loads[..index].iter();
            let number = before.filter(|other| other.post.value == load.post.value).count();
            sources.extend(self.at("loads", |resolver| resolver.load(number, load)));
        }
        sources
    }

    fn one_source(&mut self, written: &Written) -> Option<Source> {
        let to = self.at("to", |resolver| resolver.post(&written.to));
        let (from, until) = self.between(written);
        let channel = match &written.channel {
            Some(id) => Some(self.at("channel", |resolver| resolver.channel(id))?),
            None => None,
        };
        let source = Source {
            name: self.name(&written.id),
            to: to.unwrap_or(ActorId(0)),
            arrivals: self.arrivals(written),
            channel,
            priority: priority(written.priority),
            patience: written.patience.as_ref().map(|own| self.distribution(own)),
            redial: self.redial(&written.redial),
            service: written.service.as_ref().map(|own| self.distribution(own)),
            tells: self.statements(&written.tells),
            from,
            until,
        };
        self.at("arrivals", |resolver| resolver.check_crowd(&source, written.id.span));
        Some(source)
    }

    fn between(&mut self, written: &Written) -> (Tick, Tick) {
        let exercise = &self.loaded.exercise;
        let until = written.until.unwrap_or(exercise.clock.end.value);
        let from = written.from.unwrap_or(Moment(self.start.0));
        if until <= from {
            let message = said!("`{id}` ends before it begins", id = &written.id.value);
            self.problem(quantities::ENDS_FIRST, written.id.span, message);
        }
        (self.tick(from).max(Tick::ZERO), self.tick(until))
    }

    fn arrivals(&mut self, written: &Written) -> Arrivals {
        match &written.arrivals {
            WrittenArrivals::Poisson(rate) => Arrivals::Poisson(rate.value.0),
            WrittenArrivals::Fixed(interval) => {
                if interval.0 == 0 {
                    let message = said!("an interval of nothing would never end");
                    self.at("arrivals", |resolver| {
                        resolver.problem(quantities::OUT_OF_RANGE, written.id.span, message)
                    });
                }
                Arrivals::Fixed(length(*interval))
            }
            WrittenArrivals::At(moments) => {
                let mut ticks: Vec<Tick> = moments.iter().map(|moment| self.tick(*moment)).collect();
                ticks.sort_unstable();
                if ticks.first().is_some_and(|first| *first < Tick::ZERO) {
                    let message = said!("an item comes before the exercise starts");
                    self.at("arrivals", |resolver| {
                        resolver.problem(quantities::BEFORE_START, written.id.span, message)
                    });
                }
                Arrivals::At(ticks)
            }
        }
    }

    fn redial(&mut self, written: &Redial) -> Option<Distribution> {
        match written {
            Redial::Default => Some(self.time_parameter("redial")),
            Redial::Never => None,
            Redial::After(delay) => {
                let read = self.distribution(delay);
                self.at("redial", |resolver| resolver.check_redial(&read, delay.span));
                Some(read)
            }
        }
    }

    /// Who tries again at once keeps trying at one instant for ever.
    pub(super) fn check_redial(&mut self, delay: &Distribution, span: Span) {
        if delay.mean() < PAUSE_MIN as f64 {
            let message = said!("who finds the line engaged tries again after a second on the mean at least");
            let problem = Problem::new(quantities::OUT_OF_RANGE, span, message);
            self.report(problem.hint(said!("of a source, `redial: Never` says that nobody tries again")));
        }
    }

    /// More items than a run could tell of.
    fn check_crowd(&mut self, source: &Source, span: Span) {
        let end = self.tick(self.loaded.exercise.clock.end.value);
        let lasts = (source.until.min(end) - source.from).0.max(0) as f64;
        let items = match &source.arrivals {
            Arrivals::Poisson(rate) => rate * lasts,
            Arrivals::Fixed(interval) => lasts / interval.0.max(1) as f64,
            Arrivals::At(times) => times.len() as f64,
            Arrivals::Decaying { peak, .. } => peak * lasts,
        };
        self.check_items(items, span);
    }

    /// The same of any number of items that are expected.
    pub(super) fn check_items(&mut self, items: f64, span: Span) {
        // Where the clock could not be read the exercise seems to last for years.
        if items > ITEMS_MAX && !self.broken {
            let message = said!(
                "up to {items} items are expected: a run holds {most} of them at most",
                items = format!("{items:.0}"),
                most = format!("{ITEMS_MAX:.0}")
            );
            let problem = Problem::new(quantities::OUT_OF_RANGE, span, message);
            self.report(problem.hint(said!("write a lower rate, or for a shorter time")));
        }
    }

    /// Other traffic: it starts with the exercise, and whoever finds no line tries again.
    fn load(&mut self, number: usize, written: &Load) -> Option<Source> {
        let to = self.post(&written.post);
        if written.decay.value.0 == 0 {
            self.problem(
                quantities::OUT_OF_RANGE,
                written.decay.span,
                said!("a decay must be longer than nothing"),
            );
        }
        let channel = match &written.channel {
            Some(id) => Some(self.channel(id)?),
            None => None,
        };
        let floor = written.floor.map_or(0.0, |floor| floor.value.0);
        if let Some(floor) = written.floor.filter(|floor| floor.value.0 > written.peak.value.0) {
            self.report_floor(floor.span, written.peak.span);
        }
        let source = Source {
            name: self.name(&format!("load.{}.{}", written.post.value, number + 1)),
            to: to?,
            arrivals: Arrivals::Decaying {
                peak: written.peak.value.0,
                decay: length(written.decay.value),
                floor,
            },
            channel,
            priority: priority(written.priority),
            patience: None,
            redial: Some(self.time_parameter("redial")),
            service: None,
            tells: Vec::new(),
            from: Tick::ZERO,
            until: self.tick(self.loaded.exercise.clock.end.value),
        };
        self.check_crowd(&source, written.peak.span);
        Some(source)
    }

    /// A rate that would rise where it is to fall.
    pub(super) fn report_floor(&mut self, floor: Span, peak: Span) {
        let message = said!("the rate falls from `peak` to `floor`: this floor is higher");
        let problem = Problem::new(quantities::OUT_OF_RANGE, floor, message);
        self.report(problem.related(peak, said!("the peak")));
    }
}
