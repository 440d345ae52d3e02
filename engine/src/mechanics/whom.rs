//! Whom: the actors meant by a rule, found when it is carried out.

use crate::scenario::ids::ActorId;
use crate::scenario::model::conduct::Whom;
use crate::world::cast::Exercise;

/// The actors meant by `whom`, seen from `actor`; `sender` is who sent what led here.
#[must_use]
pub fn resolve(exercise: &Exercise, whom: &Whom, actor: ActorId, sender: Option<ActorId>) -> Vec<ActorId> {
    let command = &exercise.graphs.command;
    match whom {
        Whom::Fixed(actors) => actors.clone(),
        Whom::List(list) => exercise.list(*list).members.clone(),
        Whom::Superior => command.superior(actor).into_iter().collect(),
        Whom::Subordinates => command.subordinates(actor),
        Whom::Peers => {
            let posts = |superior| {
                command.subordinates(superior).into_iter().filter(|other| exercise.post(*other).is_some())
            };
            command.superior(actor).into_iter().flat_map(posts).filter(|other| *other != actor).collect()
        }
        Whom::Own | Whom::FirstOnScene => vec![actor],
        Whom::Sender => sender.into_iter().collect(),
        Whom::Lead => lead(exercise, actor).into_iter().collect(),
        Whom::But(of, not) => {
            let out: Vec<ActorId> =
                not.iter().flat_map(|whom| resolve(exercise, whom, actor, sender)).collect();
            resolve(exercise, of, actor, sender).into_iter().filter(|other| !out.contains(other)).collect()
        }
    }
}

/// The post in command, as the command graph says: the topmost tactical post above an actor.
fn lead(exercise: &Exercise, actor: ActorId) -> Option<ActorId> {
    let mut candidate = None;
    let mut at = Some(actor);
    while let Some(post) = at {
        if exercise.post(post).is_some_and(|post| post.level <= 2) {
            candidate = Some(post);
        }
        at = exercise.graphs.command.superior(post);
    }
    candidate
}

/// Several rules' actors, each once, in the order they are first named; never the actor itself.
#[must_use]
pub fn resolve_all(
    exercise: &Exercise,
    whom: &[Whom],
    actor: ActorId,
    sender: Option<ActorId>,
) -> Vec<ActorId> {
    let mut all: Vec<ActorId> = Vec::new();
    for other in whom.iter().flat_map(|whom| resolve(exercise, whom, actor, sender)) {
        if other != actor && !all.contains(&other) {
            all.push(other);
        }
    }
    all
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
