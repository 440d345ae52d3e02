//! Whom: the actors meant by a rule, found when it is carried out.

use crate::kernel::names::Name;
use crate::scenario::ids::{ActorId, ElementId};
use crate::scenario::model::conduct::Whom;
use crate::scenario::model::mark::Value;
use crate::world::cast::Exercise;
use crate::world::picture::Picture;

/// From where a rule looks at the others.
#[derive(Clone, Copy)]
pub struct Standpoint<'a> {
    /// The exercise.
    pub exercise: &'a Exercise,
    /// Whose rule it is.
    pub actor: ActorId,
    /// What that actor believes.
    pub picture: &'a Picture,
    /// Who sent what led here.
    pub sender: Option<ActorId>,
}

impl Standpoint<'_> {
    /// The actors meant by `whom`.
    #[must_use]
    pub fn resolve(&self, whom: &Whom) -> Vec<ActorId> {
        let (exercise, actor) = (self.exercise, self.actor);
        let command = &exercise.graphs.command;
        match whom {
            Whom::Fixed(actors) => actors.clone(),
            Whom::List(list) => exercise.list(*list).members.clone(),
            Whom::Superior => command.superior(actor).into_iter().collect(),
            Whom::Subordinates => command.subordinates(actor),
            Whom::Peers => {
                let posts = |superior| {
                    let directed = command.subordinates(superior).into_iter();
                    directed.filter(|other| exercise.post(*other).is_some())
                };
                command.superior(actor).into_iter().flat_map(posts).filter(|other| *other != actor).collect()
            }
            Whom::Own => vec![actor],
            Whom::FirstOnScene => self.named_by(exercise.base.first_on_scene, None).into_iter().collect(),
            Whom::Sender => self.sender.into_iter().collect(),
            Whom::Lead => self.lead().into_iter().collect(),
            Whom::But(of, not) => {
                let out: Vec<ActorId> = not.iter().flat_map(|whom| self.resolve(whom)).collect();
                self.resolve(of).into_iter().filter(|other| !out.contains(other)).collect()
            }
        }
    }

    /// Several rules' actors, each once, in the order they are first named; never the actor itself.
    #[must_use]
    pub fn resolve_all(&self, whom: &[Whom]) -> Vec<ActorId> {
        self.rounds(whom).concat()
    }

    /// The same, in rounds: those of a role or another group are spoken to at the same moment;
    /// subordinates, peers, and those of a list that keeps its order one after the other.
    #[must_use]
    pub fn rounds(&self, whom: &[Whom]) -> Vec<Vec<ActorId>> {
        let mut rounds: Vec<Vec<ActorId>> = Vec::new();
        for whom in whom {
            let mut group: Vec<ActorId> = Vec::new();
            for other in self.resolve(whom) {
                let named_before = rounds.iter().chain([&group]).any(|round| round.contains(&other));
                if other != self.actor && !named_before {
                    group.push(other);
                }
            }
            if self.is_in_turn(whom) {
                rounds.extend(group.into_iter().map(|other| vec![other]));
            } else if !group.is_empty() {
                rounds.push(group);
            }
        }
        rounds
    }

    fn is_in_turn(&self, whom: &Whom) -> bool {
        match whom {
            Whom::List(list) => !self.exercise.list(*list).at_once,
            Whom::Subordinates | Whom::Peers => true,
            Whom::But(of, _) => self.is_in_turn(of),
            Whom::Fixed(_) | Whom::Superior | Whom::Own | Whom::Sender | Whom::Lead | Whom::FirstOnScene => {
                false
            }
        }
    }

    /// Who is in command, as far as the actor knows: of its own agency, else of any; as long as it
    /// has heard of nobody, the topmost tactical post above it.
    fn lead(&self) -> Option<ActorId> {
        let agency = self.exercise.actor(self.actor).agency.map(|agency| self.exercise.agency(agency).name);
        self.named_by(self.exercise.base.in_command, agency).or_else(|| self.topmost_tactical())
    }

    /// The actor that an element names: about a subject if anything is held about that, else the
    /// surest and latest statement.
    fn named_by(&self, element: ElementId, about: Option<Name>) -> Option<ActorId> {
        let held = self.picture.about(element);
        let surest =
            held.max_by_key(|held| (held.told.about == about, held.told.certainty, held.told.observed))?;
        let Value::Word(name) = surest.told.value else {
            return None;
        };
        self.exercise.actors.iter().position(|actor| actor.name == name).map(ActorId::at)
    }

    fn topmost_tactical(&self) -> Option<ActorId> {
        let mut candidate = None;
        let mut at = Some(self.actor);
        while let Some(post) = at {
            if self.exercise.post(post).is_some_and(|post| post.level <= 2) {
                candidate = Some(post);
            }
            at = self.exercise.graphs.command.superior(post);
        }
        candidate
    }
}
