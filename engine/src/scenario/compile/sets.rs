//! Sets: the names among which a mark looks, and the groups that `Every` runs through.

use super::resolver::{Resolver, View};
use crate::diagnostic::codes::names;
use crate::diagnostic::said;
use crate::document::Id;
use crate::document::mark::Which;
use crate::document::who::{Described, Who, WhoAt};
use crate::kernel::names::Name;
use crate::scenario::ids::AgencyId;
use crate::scenario::model::mark::Among;

impl Resolver<'_> {
    /// Whom a mark means of those that turns bring. Where anybody of several will do, whoever comes later does
    /// as well; where each of them has to, they are those of the start: what is measured holds for the whole run.
    pub(super) fn view_of(&self, which: Which) -> View {
        match which {
            Which::First | Which::Nth(_) => View::Ever,
            Which::Last | Which::Every | Which::Share(_) if self.view == View::Now => View::Start,
            Which::Last | Which::Every | Which::Share(_) => self.view,
        }
    }

    /// The names of those whom one description means. `Some(None)` if there is none.
    pub(super) fn among_one(&mut self, who: Option<&WhoAt>) -> Option<Among> {
        self.among(who.map(std::slice::from_ref))
    }

    /// The names of those meant: any actor of an agency, each member of a list. `Some(None)` if
    /// nobody is named: anybody counts.
    pub(super) fn among(&mut self, who: Option<&[WhoAt]>) -> Option<Among> {
        let Some(who) = who else { return Some(None) };
        let mut set = Vec::new();
        for who in who {
            let names = match described(who) {
                Some(Described::Agency(id)) => {
                    let agency = self.agency(id)?;
                    let everyone = self.everyone_of(agency);
                    everyone.into_iter().map(|actor| self.actors[actor.index()].name).collect()
                }
                _ => self.names_of(who),
            };
            add(&mut set, names);
        }
        if set.is_empty() { None } else { Some(Some(set)) }
    }

    /// Units in the groups that `Every` runs through: the units of an agency stand together, as do
    /// those of each agency on a list; any other unit stands for itself. `Some(None)` if nobody is
    /// named.
    pub(super) fn groups(&mut self, who: Option<&[WhoAt]>) -> Option<Option<Vec<Vec<Name>>>> {
        let Some(who) = who else { return Some(None) };
        let mut groups: Vec<Vec<Name>> = Vec::new();
        for who in who {
            let found = match described(who) {
                Some(Described::Agency(id)) => {
                    let agency = self.agency(id)?;
                    vec![self.units_of(agency, id)]
                }
                Some(Described::List(id)) => self.groups_of_list(id)?,
                _ => self.crew_of(who).into_iter().map(|name| vec![name]).collect(),
            };
            groups.extend(found.into_iter().filter(|group| !group.is_empty()));
        }
        if groups.is_empty() { None } else { Some(Some(groups)) }
    }

    /// The same without the groups.
    pub(super) fn crews(&mut self, who: Option<&[WhoAt]>) -> Option<Among> {
        let groups = self.groups(who)?;
        Some(groups.map(|groups| {
            let mut set = Vec::new();
            groups.into_iter().for_each(|group| add(&mut set, group));
            set
        }))
    }

    fn names_of(&mut self, who: &WhoAt) -> Vec<Name> {
        let actors = self.fixed(std::slice::from_ref(who));
        actors.into_iter().map(|actor| self.actors[actor.index()].name).collect()
    }

    /// The same where only units can be meant: somebody who is none may stand among them.
    fn crew_of(&mut self, who: &WhoAt) -> Vec<Name> {
        let actors = self.fixed(std::slice::from_ref(who));
        if !actors.is_empty() && !actors.iter().any(|actor| self.is_unit(*actor)) {
            let message = said!("only units come and go: a post stays where it is");
            self.problem(names::WRONG_KIND, who.span, message);
        }
        actors.into_iter().map(|actor| self.actors[actor.index()].name).collect()
    }

    fn units_of(&mut self, agency: AgencyId, id: &Id) -> Vec<Name> {
        let names = self.crew_names(agency);
        if names.is_empty() {
            self.problem(names::NOBODY, id.span, said!("`{id}` has no unit that could come", id = &id.value));
        }
        names
    }

    fn crew_names(&self, agency: AgencyId) -> Vec<Name> {
        let units = self.everyone_of(agency).into_iter().filter(|actor| self.is_unit(*actor));
        units.map(|actor| self.actors[actor.index()].name).collect()
    }

    /// The units of each agency that has a post on the list. An agency without units never comes:
    /// it is left out.
    fn groups_of_list(&mut self, id: &Id) -> Option<Vec<Vec<Name>>> {
        let list = self.list(id)?;
        let mut agencies = Vec::new();
        for member in &self.lists.get(list.index())?.members {
            if let Some(agency) =
                self.actors[member.index()].agency.filter(|agency| !agencies.contains(agency))
            {
                agencies.push(agency);
            }
        }
        let groups: Vec<Vec<Name>> = agencies.into_iter().map(|agency| self.crew_names(agency)).collect();
        if groups.iter().all(Vec::is_empty) {
            self.problem(
                names::NOBODY,
                id.span,
                said!("no agency on `{id}` has a unit that could come", id = &id.value),
            );
        }
        Some(groups)
    }
}

fn described(who: &WhoAt) -> Option<&Described> {
    match &who.value {
        Who::Described(described) => Some(described),
        Who::Named(_) => None,
    }
}

/// Adds names, each once.
fn add(set: &mut Vec<Name>, names: Vec<Name>) {
    for name in names {
        if !set.contains(&name) {
            set.push(name);
        }
    }
}
