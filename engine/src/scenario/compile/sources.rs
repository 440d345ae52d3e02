//! Sources of items, and the other traffic that posts must handle.

use super::catalogue::Kind;
use super::procedures::priority;
use super::resolver::{Resolver, length};
use crate::diagnostic::codes::quantities;
use crate::document::exercise::{Arrivals as WrittenArrivals, Load, Redial, Source as Written};
use crate::document::quantity::Moment;
use crate::kernel::distribution::Distribution;
use crate::kernel::tick::Tick;
use crate::scenario::ids::ActorId;
use crate::scenario::model::script::{Arrivals, Source};

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
        Some(Source {
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
        })
    }

    fn between(&mut self, written: &Written) -> (Tick, Tick) {
        let exercise = &self.loaded.exercise;
        let until = written.until.unwrap_or(exercise.clock.end.value);
        let from = written.from.unwrap_or(Moment(self.start.0));
        if until <= from {
            let message = format!("`{}` ends before it begins", written.id.value);
            self.problem(quantities::ENDS_FIRST, written.id.span, message);
        }
        (self.tick(from).max(Tick::ZERO), self.tick(until))
    }

    fn arrivals(&mut self, written: &Written) -> Arrivals {
        match &written.arrivals {
            WrittenArrivals::Poisson(rate) => Arrivals::Poisson(rate.value.0),
            WrittenArrivals::Fixed(interval) => {
                if interval.0 == 0 {
                    let message = "an interval of nothing would never end";
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
                    let message = "an item comes before the exercise starts";
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
            Redial::After(delay) => Some(self.distribution(delay)),
        }
    }

    /// Other traffic: it starts with the exercise, and whoever finds no line tries again.
    fn load(&mut self, number: usize, written: &Load) -> Option<Source> {
        let to = self.post(&written.post);
        if written.decay.value.0 == 0 {
            self.problem(quantities::OUT_OF_RANGE, written.decay.span, "a decay must be longer than nothing");
        }
        let channel = match &written.channel {
            Some(id) => Some(self.channel(id)?),
            None => None,
        };
        let floor = written.floor.map_or(0.0, |floor| floor.value.0);
        Some(Source {
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
        })
    }
}
