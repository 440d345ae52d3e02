//! The clock: T0, the start of the exercise, its end.
//!
//! The scenario counts from the start (STARTEX), the author from T0.

use super::resolver::{Resolver, length};
use crate::diagnostic::codes::quantities;
use crate::diagnostic::{Problem, Said, said};
use crate::document::decode::Spanned;
use crate::document::quantity::Moment;
use crate::kernel::tick::Tick;
use crate::scenario::model::script::Clock;
use jiff::civil::DateTime;

impl Resolver<'_> {
    /// The clock; from here on moments can be converted.
    pub(super) fn clock(&mut self) -> Clock {
        let written = &self.loaded.exercise.clock;
        self.start = written.start.map_or(Moment(0), |start| start.value);
        self.at("clock", |resolver| {
            let end = resolver.end(written.end);
            let warm_up = written.warm_up.map_or(Tick::ZERO, |warm_up| length(warm_up.value));
            if let Some(warm_up) = written.warm_up.filter(|warm_up| length(warm_up.value) >= end) {
                let message = said!("the warm-up lasts until the end: nothing would be measured");
                resolver.problem(quantities::OUT_OF_RANGE, warm_up.span, message);
            }
            Clock {
                t0: Tick(-resolver.start.0),
                end,
                warm_up,
                local: resolver.local(),
                zone: written.zone.clone(),
            }
        })
    }

    fn end(&mut self, end: Spanned<Moment>) -> Tick {
        let tick = self.tick(end.value);
        if tick <= Tick::ZERO {
            let message = said!("the exercise ends before it starts");
            let problem = Problem::new(quantities::ENDS_FIRST, end.span, message);
            let start = self.loaded.exercise.clock.start;
            self.report(match start {
                Some(start) => problem.related(start.span, said!("it starts here")),
                None => problem.hint(said!("it starts at T+00:00 unless `start` says otherwise")),
            });
        }
        tick
    }

    /// The local date and time of T0, in one form however it is written.
    fn local(&mut self) -> Option<String> {
        let t0 = self.loaded.exercise.clock.t0.as_ref()?;
        match t0.trim().replacen(' ', "T", 1).parse::<DateTime>() {
            Ok(date) if t0.contains(':') => Some(date.strftime("%Y-%m-%dT%H:%M").to_string()),
            Ok(_) | Err(_) => {
                let message =
                    said!("\"{text}\" is no date and time such as \"2026-03-18 19:40\"", text = &t0.value);
                self.at("t0", |resolver| resolver.problem(quantities::NO_DATE, t0.span, message));
                None
            }
        }
    }

    /// An instant that may lie neither before the start nor after the end.
    pub(super) fn instant(&mut self, moment: Spanned<Moment>, what: Said) -> Tick {
        let end = self.loaded.exercise.clock.end.value;
        let tick = self.tick(moment.value);
        if tick < Tick::ZERO {
            let problem = Problem::new(
                quantities::BEFORE_START,
                moment.span,
                said!("{what} before the exercise starts", what),
            );
            let start = self.loaded.exercise.clock.start;
            self.report(match start {
                Some(start) => problem.related(start.span, said!("it starts here")),
                None => {
                    problem.hint(said!("let it start earlier, such as `start: \"T-00:10\"` in the clock"))
                }
            });
        } else if self.start < end && end < moment.value {
            let problem = Problem::new(
                quantities::AFTER_END,
                moment.span,
                said!("{what} after the exercise has ended", what),
            );
            self.report(problem.related(self.loaded.exercise.clock.end.span, said!("it ends here")));
        }
        tick
    }
}
