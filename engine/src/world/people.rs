//! People: everybody who is hurt, where they are and who has them in hand; who waits for which care;
//! the beds of facilities.

use crate::document::exercise::TaskKind;
use crate::kernel::agenda::Ticket;
use crate::kernel::tick::Tick;
use crate::scenario::Scenario;
use crate::scenario::ids::{ActorId, FacilityId, IncidentId, PersonId, SiteId, TaskId};
use crate::trace::fact::Category;
use crate::trace::record::{Ground, RecordNo};
use bevy_ecs::resource::Resource;
use std::collections::{BTreeMap, BTreeSet};

/// What is done on each casualty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Care {
    /// Sorting.
    Triage,
    /// Bringing out to the clearing place.
    Extraction,
    /// First aid.
    Treatment,
    /// Loading and driving away.
    Transport,
}

impl Care {
    /// All of it.
    pub const ALL: [Self; 4] = [Self::Triage, Self::Extraction, Self::Treatment, Self::Transport];

    /// What a task of a kind does, if it is care.
    #[must_use]
    pub fn of(kind: Option<TaskKind>) -> Option<Self> {
        match kind? {
            TaskKind::Triage => Some(Self::Triage),
            TaskKind::Extract => Some(Self::Extraction),
            TaskKind::Treat => Some(Self::Treatment),
            TaskKind::Transport => Some(Self::Transport),
            _ => None,
        }
    }
}

/// Where somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Not hurt yet.
    Unhurt,
    /// At the scene, inside or at the clearing place.
    Scene,
    /// In a unit.
    Aboard,
    /// Going to a facility without a unit.
    OnFoot,
    /// At a facility.
    Facility,
}

/// Somebody who is hurt.
#[derive(Clone, Copy, Debug)]
pub struct Patient {
    /// Where.
    pub place: Place,
    /// When hurt.
    pub hurt: Tick,
    /// The record that this hangs on: the beginning of the incident, or the start.
    pub hurt_by: RecordNo,
    /// Since when, and by which record, things are as they are.
    pub last: Ground,
    /// The category given by triage.
    pub category: Option<Category>,
    /// At the clearing place since.
    pub out: Option<Tick>,
    /// When first aid was given, and for how long it holds deterioration up.
    pub aid: Option<(Tick, Tick)>,
    /// When definitive care began.
    pub care: Option<Tick>,
    /// A unit works on this one.
    pub in_hand: bool,
}

/// A place in the queue for some care: rank, then first come, then the order of the script.
type Turn = (u8, Tick, PersonId);

/// The people of one incident.
#[derive(Clone, Debug, Default)]
struct Crowd {
    /// By care: who waits for it.
    waiting: [BTreeSet<Turn>; 4],
    /// By care: for how many it is still to be done, now or later.
    open: [u32; 4],
    /// Whether people have to be brought out first.
    extracts: bool,
    /// How many are at the scene for whom something can be done.
    left: u32,
    /// How many were found serious.
    serious: u32,
    /// Whether anybody has been triaged.
    triaged: bool,
    /// The latest record by which one of them passed.
    passed: Option<RecordNo>,
}

/// A unit's work on somebody.
#[derive(Clone, Copy, Debug)]
pub struct Hand {
    /// On whom.
    pub person: PersonId,
    /// For which task.
    pub task: TaskId,
    /// The record by which it began.
    pub taken: RecordNo,
    /// By which its end can be cancelled.
    pub ticket: Ticket,
}

/// The emergency beds of a facility.
#[derive(Clone, Debug, Default)]
pub struct Ward {
    /// How many there are; as many as are needed if `None`.
    pub beds: Option<u32>,
    /// How many are taken.
    pub taken: u32,
    /// Who waits for one: by category, then first come.
    pub waiting: BTreeSet<(Category, Tick, PersonId)>,
    /// How many came by themselves.
    pub walked_in: u32,
    /// How many were sent there and need a bed.
    pub promised: u32,
    /// Whether the plan was declared.
    pub planned: bool,
}

impl Ward {
    /// Whether a bed is free.
    #[must_use]
    pub fn has_free(&self) -> bool {
        self.beds.is_none_or(|beds| self.taken < beds)
    }
}

/// Everybody who is hurt.
#[derive(Clone, Debug, Default, Resource)]
pub struct People {
    patients: Vec<Patient>,
    crowds: Vec<Crowd>,
    /// Who has whom in hand.
    pub hands: BTreeMap<ActorId, Hand>,
    /// Who is aboard of whom.
    pub aboard: BTreeMap<ActorId, Vec<PersonId>>,
    /// By facility.
    pub wards: Vec<Ward>,
    /// How many were sent from a scene to a facility.
    pub sent: BTreeMap<(SiteId, FacilityId), u32>,
    /// Whether crews know every free bed, as in a perfect organisation.
    pub foresight: bool,
    /// How many records have been looked at.
    pub seen: usize,
}

impl People {
    /// Everybody before the start.
    #[must_use]
    pub fn of(scenario: &Scenario) -> Self {
        let unhurt = Patient {
            place: Place::Unhurt,
            hurt: Tick::ZERO,
            hurt_by: RecordNo::START,
            last: Ground::moment(Tick::ZERO),
            category: None,
            out: None,
            aid: None,
            care: None,
            in_hand: false,
        };
        let mut people = Self {
            patients: vec![unhurt; scenario.people.len()],
            crowds: vec![Crowd::default(); scenario.incidents.len()],
            wards: scenario
                .facilities
                .iter()
                .map(|facility| Ward { beds: facility.beds, ..Ward::default() })
                .collect(),
            ..Self::default()
        };
        for task in scenario.tasks.iter().filter(|task| task.each.is_some()) {
            if let (Some(incident), Some(Care::Extraction)) = (task.incident, Care::of(task.kind)) {
                people.crowds[incident.index()].extracts = true;
            }
        }
        for person in scenario.people.iter().filter(|person| person.score.is_some()) {
            people.crowds[person.incident.index()].open.iter_mut().for_each(|open| *open += 1);
        }
        people
    }

    /// Somebody.
    #[must_use]
    pub fn get(&self, person: PersonId) -> &Patient {
        &self.patients[person.index()]
    }

    /// Changes somebody, and what he waits for with it.
    pub fn change(&mut self, scenario: &Scenario, person: PersonId, change: impl FnOnce(&mut Patient)) {
        let row = scenario.person(person);
        let (crowd, patient) = (&mut self.crowds[row.incident.index()], &mut self.patients[person.index()]);
        let can_be_helped = row.score.is_some();
        let before = *patient;
        change(patient);
        if !can_be_helped {
            return;
        }
        for (index, care) in Care::ALL.into_iter().enumerate() {
            if let Some(turn) = crowd.turn(&before, care, person) {
                crowd.waiting[index].remove(&turn);
            }
            if let Some(turn) = crowd.turn(patient, care, person) {
                crowd.waiting[index].insert(turn);
            }
            match (is_open(&before, care), is_open(patient, care)) {
                (true, false) => {
                    crowd.open[index] -= 1;
                    crowd.passed = Some(patient.last.record);
                }
                (false, true) => crowd.open[index] += 1,
                (true, true) | (false, false) => {}
            }
        }
        let is_there = |patient: &Patient| u32::from(patient.place == Place::Scene);
        crowd.left = crowd.left + is_there(patient) - is_there(&before);
        if before.category.is_none() {
            crowd.triaged |= patient.category.is_some();
            crowd.serious += u32::from(matches!(patient.category, Some(Category::T1 | Category::T2)));
        }
    }

    /// Who is next for some care.
    #[must_use]
    pub fn next(&self, incident: IncidentId, care: Care) -> Option<PersonId> {
        self.crowds[incident.index()].waiting[care as usize].first().map(|(.., person)| *person)
    }

    /// Whether some care is done with everybody it concerns, now or later.
    #[must_use]
    pub fn is_over(&self, incident: IncidentId, care: Care) -> bool {
        self.crowds[incident.index()].open[care as usize] == 0
    }

    /// The record by which somebody passed last, if anybody has.
    #[must_use]
    pub fn passed(&self, incident: IncidentId) -> Option<RecordNo> {
        self.crowds[incident.index()].passed
    }

    /// How many are at the scene for whom something can be done.
    #[must_use]
    pub fn left(&self, incident: IncidentId) -> u32 {
        self.crowds[incident.index()].left
    }

    /// How many were found serious, if anybody was triaged.
    #[must_use]
    pub fn serious(&self, incident: IncidentId) -> Option<u32> {
        let crowd = &self.crowds[incident.index()];
        crowd.triaged.then_some(crowd.serious)
    }

    /// How many a unit has aboard.
    #[must_use]
    pub fn load(&self, unit: ActorId) -> u32 {
        self.aboard.get(&unit).map_or(0, |aboard| aboard.len() as u32)
    }

    /// Whether a task has somebody in hand.
    #[must_use]
    pub fn are_at_work(&self, task: TaskId) -> bool {
        self.hands.values().any(|hand| hand.task == task)
    }
}

/// Whether some care is still to be done on somebody.
fn is_open(patient: &Patient, care: Care) -> bool {
    let is_there = matches!(patient.place, Place::Unhurt | Place::Scene);
    is_there
        && match care {
            Care::Triage => patient.category.is_none(),
            Care::Extraction => patient.out.is_none(),
            Care::Treatment => patient.aid.is_none(),
            Care::Transport => true,
        }
}

impl Crowd {
    /// The place of somebody in the queue for some care, if he waits for it. Whoever has no category
    /// stands with those who can wait a little: first come, first served while nobody has been sorted.
    fn turn(&self, patient: &Patient, care: Care, person: PersonId) -> Option<Turn> {
        let is_inside = self.extracts && patient.out.is_none();
        let is_outdoors = matches!(care, Care::Treatment | Care::Transport);
        let waits = patient.place == Place::Scene && !patient.in_hand && is_open(patient, care);
        if !waits || is_outdoors && is_inside {
            return None;
        }
        let rank = match patient.category {
            _ if care == Care::Triage => 0,
            Some(Category::T1) => 0,
            Some(Category::T2) | None => 1,
            Some(Category::T3) => 2,
        };
        let came = patient.out.filter(|_| is_outdoors).unwrap_or(patient.hurt);
        Some((rank, came, person))
    }
}
