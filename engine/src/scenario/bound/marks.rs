//! Before when a mark is not true.

use super::earliest::Earliest;
use super::lengths::NEVER;
use crate::kernel::names::Name;
use crate::scenario::ids::{ActorId, ProcedureId, SiteId};
use crate::scenario::model::conduct::{Action, Requested};
use crate::scenario::model::incident::{Task, TaskKind};
use crate::scenario::model::mark::{Among, Happening, Mark, Which};
use crate::scenario::model::script::Effect;

impl Earliest<'_> {
    /// Before when a mark is not true, in milliseconds from the start; [`NEVER`] where nothing can bring it
    /// about. What is not followed here may be true from the start.
    #[must_use]
    pub fn marked(&self, mark: &Mark) -> i64 {
        let of_each = |times: Vec<i64>| match mark.which {
            Which::Every => times.into_iter().max().unwrap_or(0),
            Which::First | Which::Last | Which::Nth(_) | Which::Share(_) => {
                times.into_iter().min().unwrap_or(NEVER)
            }
        };
        match &mark.event {
            Happening::Began(name) => {
                at(&self.begins, place(&self.scenario.incidents, *name, |row| row.name))
            }
            Happening::Injected(name) => {
                at(&self.injects, place(&self.scenario.injects, *name, |row| row.name))
            }
            Happening::Started(name) => at(&self.starts, place(&self.scenario.tasks, *name, |row| row.name)),
            Happening::Done(name) | Happening::HandedOver(name) => {
                at(&self.ends, place(&self.scenario.tasks, *name, |row| row.name))
            }
            Happening::Learned { who, element, .. } => {
                let Some(element) = place(&self.scenario.elements, *element, |row| row.name) else {
                    return NEVER;
                };
                of_each(
                    who.iter()
                        .map(|who| self.actor(*who).map_or(NEVER, |who| self.knows[who][element]))
                        .collect(),
                )
            }
            Happening::Fired(name, who) => {
                let Some(row) = place(&self.scenario.procedures, *name, |row| row.name) else {
                    return NEVER;
                };
                let id = ProcedureId::at(row);
                let all = self.scenario.procedure(id).performers.iter();
                let among = all.filter(|actor| self.is_among(who, **actor));
                of_each(among.map(|actor| self.fired((id, *actor))).collect())
            }
            Happening::Arrived { who, at: site, .. } => self.arrived(who, *site),
            _ => self.made(&mark.event),
        }
    }

    /// Before when nobody can have made an event happen.
    fn made(&self, event: &Happening) -> i64 {
        let actors = || (0..self.scenario.actors.len()).map(ActorId::at);
        match event {
            Happening::Declared(word) => {
                let mut rows = self.scenario.elements.iter();
                let Some(row) = rows.position(|row| row.declared_as == Some(*word)) else { return 0 };
                actors().map(|actor| self.declares[actor.index()][row]).min().unwrap_or(NEVER)
            }
            Happening::Opened(post) => self.actor(*post).map_or(0, |row| self.opens[row]),
            Happening::TookCommand(who) => {
                let among = actors().filter(|actor| self.is_among(who, *actor));
                among.map(|actor| self.leads[actor.index()]).min().unwrap_or(NEVER)
            }
            Happening::Warned => self.acted(|action| matches!(action, Action::WarnPublic)),
            Happening::Agreed(_) => self.acted(|action| matches!(action, Action::Agree(..))),
            Happening::MetJointly(_) => self.acted(|action| matches!(action, Action::Meet(..))),
            Happening::ZoneDeclared(_) => {
                self.acted(|action| matches!(action, Action::DeclareZone | Action::ReviewZone(_)))
            }
            Happening::ZoneReviewed(_) => self.acted(|action| matches!(action, Action::ReviewZone(_))),
            Happening::Prolonged(_) | Happening::Presented(_) => {
                self.acted(|action| matches!(action, Action::Custody(..)))
            }
            Happening::Missed(_) => self.acted(|action| matches!(action, Action::Miss(_))),
            Happening::Triaged(incident) => self.cared(*incident, TaskKind::Triage),
            Happening::Extracted(incident) => self.cared(*incident, TaskKind::Extract),
            Happening::Evacuated { incident, .. } => self.cared(*incident, TaskKind::Transport),
            Happening::Sent(..) if !self.script_sends() => {
                self.acted(sends).min(self.cared(None, TaskKind::Transport))
            }
            _ => 0,
        }
    }

    fn is_among(&self, who: &Among, actor: ActorId) -> bool {
        who.as_ref().is_none_or(|who| who.contains(&self.scenario.actor_name(actor)))
    }

    /// When the first of these units (any, if none is named) can be there (anywhere).
    fn arrived(&self, who: &Among, site: Option<Name>) -> i64 {
        let units = self.scenario.unit_ids().filter(|unit| self.is_among(who, *unit));
        let sites = (0..self.scenario.sites.len()).map(SiteId::at);
        let meant: Vec<SiteId> =
            sites.filter(|id| site.is_none_or(|site| self.scenario.site(*id).name == site)).collect();
        let times = units.flat_map(|unit| meant.iter().map(move |site| (unit, *site)));
        times.map(|(unit, site)| self.arrives[unit.index()][site.index()]).min().unwrap_or(NEVER)
    }

    /// When a rule with such an action can first be decided on.
    fn acted(&self, is_meant: impl Fn(&Action) -> bool) -> i64 {
        let rules = self.scenario.procedures.iter().enumerate();
        let with = rules.filter(|(_, procedure)| procedure.then.iter().any(&is_meant));
        let matters = with.flat_map(|(row, procedure)| {
            procedure.performers.iter().map(move |performer| (ProcedureId::at(row), *performer))
        });
        matters.map(|matter| self.decided(matter)).min().unwrap_or(NEVER)
    }

    /// When care of a kind can begin.
    fn cared(&self, incident: Option<Name>, kind: TaskKind) -> i64 {
        let is_meant = |task: &Task| {
            let of = task.incident.map(|id| self.scenario.incident(id).name);
            task.kind == Some(kind) && (incident.is_none() || of == incident)
        };
        let tasks = self.scenario.tasks.iter().zip(&self.starts);
        tasks.filter(|(task, _)| is_meant(task)).map(|(_, at)| *at).min().unwrap_or(NEVER)
    }

    fn script_sends(&self) -> bool {
        let mut effects = self.scenario.injects.iter().flat_map(|inject| &inject.does);
        effects.any(|effect| matches!(effect, Effect::SendUnits(..)))
    }

    /// The row of an actor.
    fn actor(&self, name: Name) -> Option<usize> {
        place(&self.scenario.actors, name, |row| row.name)
    }
}

/// Whether an action can make somebody send units.
fn sends(action: &Action) -> bool {
    matches!(
        action,
        Action::Dispatch(..)
            | Action::Redirect(..)
            | Action::Order(..)
            | Action::Recall(_)
            | Action::SelfDeploy
            | Action::EquipAt(_)
            | Action::ReviewResources
            | Action::Request { what: Requested::Resources(..), .. }
    )
}

/// Where a name stands in a table.
fn place<T>(rows: &[T], name: Name, of: impl Fn(&T) -> Name) -> Option<usize> {
    rows.iter().position(|row| of(row) == name)
}

/// The moment of a row; never for what is not there.
fn at(moments: &[i64], row: Option<usize>) -> i64 {
    row.map_or(NEVER, |row| moments[row])
}
