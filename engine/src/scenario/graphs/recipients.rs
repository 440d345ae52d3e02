//! Recipients: whom a description means for one performer, as far as it can be told beforehand.

use crate::scenario::Scenario;
use crate::scenario::ids::ActorId;
use crate::scenario::model::conduct::Whom;

/// The actors that a description means for a performer, each once. What only a run can tell (who
/// sent a message, who leads, who came first) is nobody.
#[must_use]
pub fn recipients(scenario: &Scenario, performer: ActorId, whom: &Whom) -> Vec<ActorId> {
    let command = &scenario.graphs.command;
    match whom {
        Whom::Fixed(actors) => actors.clone(),
        Whom::List(list) => scenario.list(*list).members.clone(),
        Whom::Superior => command.superior(performer).into_iter().collect(),
        Whom::Subordinates => command.subordinates(performer),
        Whom::Peers => peers(scenario, performer),
        Whom::Own => vec![performer],
        Whom::Sender | Whom::Lead | Whom::FirstOnScene => Vec::new(),
        Whom::But(of, not) => {
            let not: Vec<ActorId> =
                not.iter().flat_map(|whom| recipients(scenario, performer, whom)).collect();
            let of = recipients(scenario, performer, of);
            of.into_iter().filter(|actor| !not.contains(actor)).collect()
        }
    }
}

fn peers(scenario: &Scenario, performer: ActorId) -> Vec<ActorId> {
    let command = &scenario.graphs.command;
    let Some(superior) = command.superior(performer) else {
        return Vec::new();
    };
    let others = command.directed(superior).iter().copied();
    others.filter(|other| *other != performer && other.index() < scenario.posts).collect()
}
