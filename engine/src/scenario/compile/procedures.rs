//! Procedures: who does what when.

use super::catalogue::Kind;
use super::resolver::{Resolver, length};
use crate::diagnostic::codes::{names, quantities};
use crate::diagnostic::{Problem, said};
use crate::document::action::{Procedure as Written, Repeat as WrittenRepeat};
use crate::document::decode::Spanned;
use crate::document::reading::Entry;
use crate::document::who::{Described, Who, WhoAt};
use crate::scenario::ids::ActorId;
use crate::scenario::model::conduct::{Condition, Guard, Procedure, Repeat};

/// Priority at a desk where none is written.
const PRIORITY: u8 = 5;

/// What comes again and again needs a pause of so many ticks at least.
pub(super) const PAUSE_MIN: i64 = 1_000;

/// A priority, or the usual one.
pub(super) fn priority(written: Option<Spanned<u8>>) -> u8 {
    written.map_or(PRIORITY, |priority| priority.value)
}

impl Resolver<'_> {
    /// The procedures in force.
    pub(super) fn procedures(&mut self) -> Vec<Procedure> {
        let written = self.loaded.doctrine.procedures.iter().filter(|procedure| procedure.enabled);
        written
            .map(|procedure| {
                let one =
                    |r: &mut Self| r.inside(Kind::Procedure, &procedure.id, |r| r.one_procedure(procedure));
                self.of_its_time(Entry::Procedure, &procedure.id, one)
            })
            .collect()
    }

    fn one_procedure(&mut self, written: &Written) -> Procedure {
        let (performers, guard) = self.at("who", |resolver| resolver.performers(&written.who));
        let when = self.at("when", |resolver| resolver.condition(&written.when));
        Procedure {
            name: self.name(&written.id),
            performers,
            guard,
            when: when.unwrap_or_else(|| Condition::All(Vec::new())),
            needs: self.at("needs", |resolver| resolver.known_elements(&written.needs)),
            essential: self.at("essential", |resolver| resolver.known_elements(&written.essential)),
            authority: written
                .authority
                .as_ref()
                .and_then(|id| self.at("authority", |resolver| resolver.authority(id))),
            initiative: written.initiative.map(|share| share.0),
            within: written.within.map(length),
            objective_shared: written.objective_shared,
            deliberation: written.deliberation.as_ref().map(|own| self.distribution(own)),
            advice: self.at("advice", |resolver| resolver.whoms(&written.advice)),
            priority: priority(written.priority),
            repeat: self.repeat(written),
            then: self.actions(&written.then, &written.id),
            is_review: false,
        }
    }

    fn repeat(&mut self, written: &Written) -> Repeat {
        match &written.repeat {
            WrittenRepeat::Once => Repeat::Once,
            WrittenRepeat::PerIncident => Repeat::PerIncident,
            WrittenRepeat::EachChange => Repeat::EachChange,
            WrittenRepeat::Every(interval) => {
                if interval.0 < PAUSE_MIN {
                    let message =
                        said!("a procedure that repeats without a pause of a second would hardly end");
                    let problem = Problem::new(quantities::OUT_OF_RANGE, written.id.span, message);
                    let problem = problem.hint(said!("say how often: `repeat: Every(\"10 min\")`"));
                    self.at("repeat", |resolver| resolver.report(problem));
                }
                Repeat::Every(length(*interval))
            }
        }
    }

    /// `FirstOnScene` is any unit, once it was the first; `Lead` any post, once it is in command.
    fn performers(&mut self, who: &[WhoAt]) -> (Vec<ActorId>, Guard) {
        let (units, posts) = (self.crowd.posts..self.crowd.public(), 0..self.crowd.posts);
        let guarded = who.iter().filter_map(guard).next();
        match guarded {
            Some((guard, span)) if who.len() > 1 => {
                let message = said!("FirstOnScene and Lead stand alone in `who`: write a procedure for each");
                self.report(Problem::new(names::ONE_NEEDED, span, message));
                (Vec::new(), guard)
            }
            Some((Guard::FirstOnScene, _)) => (units.map(ActorId::at).collect(), Guard::FirstOnScene),
            Some((guard, _)) => (posts.map(ActorId::at).filter(|post| self.is_there(*post)).collect(), guard),
            None => {
                let mut performers = self.fixed(who);
                self.report_bystanders(who, &performers);
                performers.sort_unstable();
                (performers, Guard::Free)
            }
        }
    }

    fn report_bystanders(&mut self, who: &[WhoAt], performers: &[ActorId]) {
        let Some(first) = who.first() else {
            return;
        };
        if performers.iter().any(|actor| actor.index() >= self.crowd.public()) {
            let message = said!(
                "only posts and units have procedures: the public, exercise control and voices follow the script"
            );
            self.problem(names::WRONG_KIND, first.span, message);
        }
    }
}

fn guard(who: &WhoAt) -> Option<(Guard, crate::diagnostic::Span)> {
    let Who::Described(described) = &who.value else {
        return None;
    };
    match **described {
        Described::FirstOnScene => Some((Guard::FirstOnScene, who.span)),
        Described::Lead => Some((Guard::Lead, who.span)),
        _ => None,
    }
}
