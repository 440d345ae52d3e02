//! The truth at a site: the exogenous script, which only observers on the spot can see.

use crate::kernel::tick::Tick;
use crate::scenario::ids::{ElementId, IncidentId, SiteId};
use crate::scenario::model::incident::Incident;
use crate::scenario::model::mark::Value;
use crate::world::cast::Exercise;
use crate::world::scene::Scenes;

/// How an incident goes: its script, when it began, and when its threat was contained.
#[derive(Clone, Copy, Debug)]
pub struct Course<'a> {
    incident: &'a Incident,
    began: Tick,
    contained: Option<Tick>,
}

/// The incident that goes on at a site, and when it began: what makes the site a scene.
#[must_use]
pub fn incident_at<'a>(exercise: &'a Exercise, scenes: &Scenes, site: SiteId) -> Option<Course<'a>> {
    let ids = (0..exercise.incidents.len()).map(IncidentId::at);
    let here = ids.filter(|id| exercise.incident(*id).site == site);
    here.filter_map(|id| course(exercise, scenes, id)).max_by_key(|course| course.began)
}

/// How an incident goes, if it has begun.
#[must_use]
pub fn course<'a>(exercise: &'a Exercise, scenes: &Scenes, id: IncidentId) -> Option<Course<'a>> {
    let began = scenes.began(id)?;
    Some(Course { incident: exercise.incident(id), began, contained: scenes.contained(id) })
}

impl Course<'_> {
    /// When it began.
    #[must_use]
    pub fn began(&self) -> Tick {
        self.began
    }

    fn shift(&self) -> Tick {
        if self.incident.begins.is_some() { Tick::ZERO } else { self.began }
    }

    /// What is the case at an instant.
    #[must_use]
    pub fn at(&self, exercise: &Exercise, now: Tick) -> Vec<(ElementId, Value)> {
        let (base, shift) = (&exercise.base, self.shift());
        let casualties = self.incident.casualties.iter();
        let hurt: u32 = casualties.filter(|row| row.at + shift <= now).map(|row| row.count).sum();
        let goes_on = self.contained.is_none_or(|contained| now < contained);
        let active = goes_on
            && self.incident.threats.iter().any(|threat| {
                threat.from + shift <= now && threat.until.is_none_or(|until| now < until + shift)
            });
        let mut truth = vec![
            (base.location, Value::Word(exercise.site(self.incident.site).name)),
            (base.casualties, Value::Number(i64::from(hurt))),
            (base.threat_active, Value::Flag(active)),
        ];
        truth.extend(self.incident.facts.iter().copied());
        for (element, _) in &mut truth {
            *element = self.incident.known_as(*element);
        }
        truth
    }

    /// The instants at which it changes, from its beginning on.
    #[must_use]
    pub fn changes(&self) -> Vec<Tick> {
        let shift = self.shift();
        let casualties = self.incident.casualties.iter().map(|row| row.at + shift);
        let threats = self.incident.threats.iter();
        let threats = threats.flat_map(|threat| std::iter::once(threat.from).chain(threat.until));
        let turns = casualties.chain(threats.map(|at| at + shift)).chain(self.contained).chain([self.began]);
        let mut all: Vec<Tick> = turns.filter(|at| *at >= self.began).collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}
