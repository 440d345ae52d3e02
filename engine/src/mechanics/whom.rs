//! Whom: the actors meant by a rule, found when it is carried out.

use crate::scenario::ids::ActorId;
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
            Whom::Own | Whom::FirstOnScene => vec![actor],
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
        let mut all: Vec<ActorId> = Vec::new();
        for other in whom.iter().flat_map(|whom| self.resolve(whom)) {
            if other != self.actor && !all.contains(&other) {
                all.push(other);
            }
        }
        all
    }

    /// Who is in command, as far as the actor knows: of its own agency, else of any; as long as it
    /// has heard of nobody, the topmost tactical post above it.
    fn lead(&self) -> Option<ActorId> {
        let agency = self.exercise.actor(self.actor).agency.map(|agency| self.exercise.agency(agency).name);
        let known = self.picture.about(self.exercise.base.in_command);
        let surest =
            known.max_by_key(|held| (held.told.about == agency, held.told.certainty, held.told.observed));
        let named = surest.and_then(|held| match held.told.value {
            Value::Word(name) => self.exercise.actors.iter().position(|actor| actor.name == name),
            Value::Flag(_) | Value::Number(_) => None,
        });
        named.map(ActorId::at).or_else(|| self.topmost_tactical())
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

/// Whether several are told at the same moment: those of a role or a list that says so.
#[must_use]
pub fn at_once(exercise: &Exercise, whom: &[Whom]) -> bool {
    whom.iter().all(|whom| match whom {
        Whom::List(list) => exercise.list(*list).at_once,
        Whom::Fixed(actors) => actors.len() > 1,
        _ => false,
    })
}
