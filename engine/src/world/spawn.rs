//! Spawning: a world for a scenario, everybody at their place.

use super::cast::{Cast, Exercise};
use super::conduct::Conduct;
use super::crew::{Crew, Doing};
use super::custodies::{Custodies, Custody};
use super::desks::Desks;
use super::evidence::Evidence;
use super::lookout::Lookout;
use super::mail::Mail;
use super::matters::Matters;
use super::people::People;
use super::picture::Picture;
use super::population::Population;
use super::scene::{Scene, Scenes};
use super::script::Script;
use super::wires::Wires;
use crate::kernel::draws::{Draws, Purpose};
use crate::kernel::identity::Identity;
use crate::scenario::Scenario;
use crate::scenario::ids::{ActorId, ProcedureId};
use crate::scenario::model::organisation::{Post, Unit};
use crate::scenario::presence::{FREE, is_there};
use crate::trace::record::RecordNo;
use bevy_ecs::entity::Entity;
use bevy_ecs::world::World;
use std::sync::Arc;

/// What is drawn for when the world is made.
pub const PURPOSES: [Purpose; 1] = [FREE];

/// A world in which the exercise can start. Entities are spawned in the order given, which must
/// name every post and unit once; nothing that happens depends on it.
#[must_use]
pub fn world(scenario: &Arc<Scenario>, draws: &mut Draws, order: &[ActorId]) -> World {
    let mut world = World::new();
    let mut entities = vec![Entity::PLACEHOLDER; scenario.posts + scenario.units];
    let procedures = procedures_by_performer(scenario);
    for actor in order {
        let conduct = Conduct { procedures: procedures[actor.index()].clone(), ..Conduct::default() };
        let entity = match (scenario.post(*actor), scenario.unit(*actor)) {
            (Some(post), _) => world.spawn((desks(scenario, *actor, post), Picture::default(), conduct)),
            (_, Some(unit)) => world.spawn((
                Desks::new(1, true),
                Picture::default(),
                conduct,
                crew(scenario, draws, *actor, unit),
            )),
            (None, None) => continue,
        };
        entities[actor.index()] = entity.id();
    }
    let scenes = standing(scenario, &world, &entities);
    world.insert_resource(Exercise(Arc::clone(scenario)));
    world.insert_resource(Cast(entities));
    world.insert_resource(Lookout::of(scenario));
    world.insert_resource(People::of(scenario));
    world.insert_resource(Mail::default());
    world.insert_resource(Matters::default());
    world.insert_resource(Wires::new(scenario.channels.len()));
    world.insert_resource(Custodies(vec![Custody::default(); scenario.custodies.len()]));
    world.insert_resource(Evidence::of(scenario));
    let begun = vec![None; scenario.incidents.len()];
    world.insert_resource(Scenes { scenes, contained: begun.clone(), begun });
    let (items, calls) = (vec![0; scenario.sources.len()], vec![0; scenario.incidents.len()]);
    world.insert_resource(Population::new(scenario.incidents.len()));
    world.insert_resource(Script { items, calls, ..Script::default() });
    world
}

/// Every site with the units that stand there: the free ones, at home.
fn standing(scenario: &Scenario, world: &World, entities: &[Entity]) -> Vec<Scene> {
    let mut scenes = vec![Scene::default(); scenario.sites.len()];
    for unit in scenario.unit_ids() {
        let crew = world.get::<Crew>(entities[unit.index()]);
        if let Some(crew) = crew.filter(|crew| crew.doing == Doing::Free) {
            scenes[crew.place.index()].units.push(unit);
        }
    }
    scenes
}

/// The procedures of each actor, in scenario order.
#[must_use]
pub fn procedures_by_performer(scenario: &Scenario) -> Vec<Vec<ProcedureId>> {
    let mut procedures = vec![Vec::new(); scenario.actors.len()];
    for (index, procedure) in scenario.procedures.iter().enumerate() {
        for performer in &procedure.performers {
            procedures[performer.index()].push(ProcedureId::at(index));
        }
    }
    procedures
}

fn desks(scenario: &Scenario, actor: ActorId, post: &Post) -> Desks {
    let mut desks = Desks::new(post.desks, post.is_open_at_first());
    let open = |other: &ActorId| scenario.post(*other).is_some_and(Post::is_open_at_first);
    desks.directing =
        scenario.graphs.command.subordinates(actor).iter().filter(|other| open(other)).count() as u32;
    desks
}

/// A unit at its home, free or elsewhere.
fn crew(scenario: &Scenario, draws: &mut Draws, actor: ActorId, unit: &Unit) -> Crew {
    Crew {
        doing: if is_there(scenario, draws, actor) { Doing::Free } else { Doing::Elsewhere },
        place: unit.home,
        bound_for: None,
        journey: None,
        next: None,
        interrupted: None,
        last: RecordNo::START,
        busy: RecordNo::START,
        mission: Identity::ROOT,
        first_there: None,
        came_first: false,
        returning: false,
        detour: None,
        on_scene: None,
        sent: None,
        task: None,
        assignment: None,
        hold: None,
        inside: None,
        equipped: false,
        equipping: false,
        then_to: None,
        laden: 0,
        bearing: None,
        comes_back: None,
        is_shuttling: false,
        afterwards: None,
        trips: 0,
        orders: Vec::new(),
    }
}
