//! Actions: what a procedure makes its performer do.

use super::catalogue::Kind;
use super::posts::DESKS_MAX;
use super::procedures::PAUSE_MIN;
use super::resolver::{Resolver, length};
use crate::diagnostic::codes::{names, quantities};
use crate::diagnostic::{Problem, said};
use crate::document::Id;
use crate::document::action::{Action as Written, Need, Place as WrittenPlace, PlaceForm};
use crate::document::decode::Spanned;
use crate::document::forms::Many;
use crate::document::quantity::Duration;
use crate::kernel::tick::Tick;
use crate::scenario::ids::{CapabilityId, ElementId};
use crate::scenario::model::conduct::{Action, Disposal, Form, MessageKind, Place, Requested, Whom};

impl Resolver<'_> {
    /// The actions of a procedure, in order.
    pub(super) fn actions(&mut self, written: &[Written], near: &Id) -> Vec<Action> {
        self.at("then", |resolver| {
            written.iter().filter_map(|action| resolver.action(action, near)).collect()
        })
    }

    /// An action; `None` if something in it refers to nothing, which is reported.
    fn action(&mut self, written: &Written, near: &Id) -> Option<Action> {
        Some(match written {
            Written::Report { .. }
            | Written::Inform { .. }
            | Written::Forward { .. }
            | Written::Ask { .. }
            | Written::Correct(_)
            | Written::WarnPublic(_)
            | Written::RollCall(_) => self.talk(written)?,
            Written::Declare(id) => Action::Declare(self.declaration(id)?),
            Written::StandDown(id) => Action::StandDown(self.declaration(id)?),
            Written::Decide(id, value) => {
                let element = self.element(id)?;
                let value = self.value(value, Some(element));
                Action::Decide(element, self.subject(element, value), value)
            }
            Written::Open(id) => Action::Open(self.post(id)?),
            Written::Close(id) => Action::Close(self.post(id)?),
            Written::AddDesks(count) => Action::AddDesks(self.desks_added(*count, near)),
            Written::TakeCommand => Action::TakeCommand,
            Written::HandOver { to } => Action::HandOver(self.whom(to)?),
            Written::Delegate { authority, to } => {
                Action::Delegate(self.authority(authority)?, self.whom(to)?)
            }
            Written::Meet { with, every } => {
                Action::Meet(self.whoms(with), every.map(|every| self.interval(every, near)))
            }
            Written::Agree { on, with } => Action::Agree(self.element(on)?, self.whoms(with)),
            Written::PlaceLiaison { of, at } => Action::PlaceLiaison(self.agency(of)?, self.post(at)?),
            Written::Remind { after, name } => Action::Remind(self.name(name), length(*after)),
            Written::Escalate => Action::Escalate,
            Written::Request { .. } => self.request(written, near)?,
            Written::Dispatch { .. }
            | Written::Redirect { .. }
            | Written::SelfDeploy
            | Written::EquipAt(_)
            | Written::Enter(_)
            | Written::Reserve(_)
            | Written::Recall(_)
            | Written::Order { .. }
            | Written::DeclareZone
            | Written::ReviewZone => self.deploy(written)?,
            Written::Prolong { custody, by } => {
                let by = self.prolongation(*by, near);
                self.disposal(custody, Disposal::Prolong(by))?
            }
            Written::Present { custody } => self.disposal(custody, Disposal::Present)?,
            Written::Release { custody } => self.disposal(custody, Disposal::Release)?,
        })
    }

    /// How often a meeting is held.
    fn interval(&mut self, every: Duration, near: &Id) -> Tick {
        if every.0 < PAUSE_MIN {
            let message = said!("`every` of Meet needs a second at least");
            self.problem(quantities::OUT_OF_RANGE, near.span, message);
        }
        length(every)
    }

    /// What becomes of one who is held, or of each that the performer knows of.
    fn disposal(&mut self, custody: &Option<Id>, disposal: Disposal) -> Option<Action> {
        let custody = match custody {
            Some(id) => Some(self.at("custody", |resolver| resolver.custody(id))?),
            None => None,
        };
        Some(Action::Custody(custody, disposal))
    }

    fn prolongation(&mut self, by: Duration, near: &Id) -> Tick {
        if by.0 == 0 {
            let message = said!("`by` of Prolong is longer than nothing");
            self.problem(quantities::OUT_OF_RANGE, near.span, message);
        }
        length(by)
    }

    fn desks_added(&mut self, count: u32, near: &Id) -> u32 {
        if !(1..=DESKS_MAX).contains(&count) {
            let message =
                said!("one desk is added at least and {most} at most, not {count}", most = DESKS_MAX, count);
            self.problem(quantities::OUT_OF_RANGE, near.span, message);
        }
        count.clamp(1, DESKS_MAX)
    }

    /// Actions that only tell or ask.
    fn talk(&mut self, written: &Written) -> Option<Action> {
        Some(match written {
            Written::Report { to, form, by, acknowledge } => Action::Tell {
                kind: MessageKind::Report,
                to: self.whoms(to),
                form: *form,
                only: (*form == Form::Methane).then(|| self.methane()),
                by: self.by(by)?,
                acknowledge: acknowledge.unwrap_or(false),
            },
            Written::Inform { to, form, only, by, acknowledge } => Action::Tell {
                kind: MessageKind::Information,
                to: self.whoms(to),
                form: *form,
                only: self.only(*form, only.as_ref()),
                by: self.by(by)?,
                acknowledge: acknowledge.unwrap_or(false),
            },
            Written::Forward { to, by } => Action::Forward(self.whoms(to), self.by(by)?),
            Written::Ask { to, about, by } => {
                Action::Ask(self.whoms(to), self.known_elements(about), self.by(by)?)
            }
            Written::Correct(id) => Action::Correct(self.element(id)?),
            Written::WarnPublic(_) => Action::WarnPublic,
            Written::RollCall(id) => Action::RollCall(Whom::List(self.list(id)?)),
            _ => return None,
        })
    }

    /// Actions that move units or open zones to them.
    fn deploy(&mut self, written: &Written) -> Option<Action> {
        Some(match written {
            Written::Dispatch { need, to, rule } => Action::Dispatch(self.need(need), self.place(to)?, *rule),
            Written::Redirect { who, to } => Action::Redirect(self.whom(who)?, self.place(to)?),
            Written::SelfDeploy => Action::SelfDeploy,
            Written::EquipAt(id) => Action::EquipAt(self.site(id)?),
            Written::Enter(zone) => Action::Enter(*zone),
            Written::Reserve(need) => Action::Reserve(self.need(need)),
            Written::Recall(who) => Action::Recall(self.whom(who)?),
            Written::Order { who, task } => Action::Order(self.whom(who)?, self.task(task)?),
            Written::DeclareZone => Action::DeclareZone,
            Written::ReviewZone => Action::ReviewZone(None),
            _ => return None,
        })
    }

    /// The channel that is wanted: `Some(None)` if none is named, `None` if there is none such.
    fn by(&mut self, by: &Option<Id>) -> Option<Option<crate::scenario::ids::ChannelId>> {
        match by {
            Some(id) => self.at("by", |resolver| resolver.channel(id)).map(Some),
            None => Some(None),
        }
    }

    fn only(&mut self, form: Form, only: Option<&Many<Id>>) -> Option<Vec<ElementId>> {
        match only {
            Some(ids) => Some(self.known_elements(ids)),
            None => (form == Form::Methane).then(|| self.methane()),
        }
    }

    /// The elements of several ids.
    pub(super) fn known_elements(&mut self, ids: &[Id]) -> Vec<ElementId> {
        ids.iter().filter_map(|id| self.element(id)).collect()
    }

    /// Exactly one of the four things that can be asked for.
    fn request(&mut self, written: &Written, near: &Id) -> Option<Action> {
        let Written::Request { from, need, to, elements, authority, mobilise } = written else {
            return None;
        };
        let given = [need.is_some(), elements.is_some(), authority.is_some(), mobilise.is_some()];
        if given.iter().filter(|given| **given).count() != 1 {
            let message = said!("a request is for one thing: `need`, `elements`, `authority` or `mobilise`");
            self.problem(names::ONE_REQUEST, near.span, message);
            return None;
        }
        let from = self.at("from", |resolver| resolver.whoms(from));
        let what = if let Some(need) = need {
            let to = to.as_ref().map_or(Some(Place::Scene), |to| self.place(to))?;
            Requested::Resources(self.need(need), to)
        } else if let Some(elements) = elements {
            Requested::Elements(self.known_elements(elements))
        } else if let Some(authority) = authority {
            Requested::Authority(self.authority(authority)?)
        } else {
            Requested::Mobilise(self.mobilised(mobilise.as_ref()?)?)
        };
        Some(Action::Request { from, what })
    }

    /// A post, or the members of a list.
    fn mobilised(&mut self, id: &Id) -> Option<Vec<crate::scenario::ids::ActorId>> {
        if let Some(entry) = self.catalogue.find(Kind::List, id) {
            return self.lists.get(entry.row).map(|list| list.members.clone());
        }
        if self.catalogue.find(Kind::Post, id).is_none() {
            self.report_unknown(&[Kind::Post, Kind::List], id);
            return None;
        }
        self.post(id).map(|post| vec![post])
    }

    /// How many of which capability, in the order written.
    pub(super) fn need(&mut self, need: &Need) -> Vec<(CapabilityId, u32)> {
        let mut written: Vec<_> = need.iter().collect();
        written.sort_by_key(|(id, _)| id.span);
        let mut needs = Vec::new();
        for (id, count) in written {
            if *count == 0 {
                self.problem(
                    quantities::OUT_OF_RANGE,
                    id.span,
                    said!("0 units of `{id}` are needed: leave it out", id = &id.value),
                );
            }
            needs.extend(self.capability(id).map(|capability| (capability, *count)));
        }
        needs
    }

    fn place(&mut self, written: &Spanned<WrittenPlace>) -> Option<Place> {
        match &written.value {
            WrittenPlace::Site(id) => self.place_by_name(id, written).map(Place::Site),
            WrittenPlace::Formed(PlaceForm::Of(id)) => self.element(id).map(Place::Of),
            WrittenPlace::Formed(PlaceForm::Scene) => Some(Place::Scene),
        }
    }

    /// A bare text names a site; one that names an element lacks its `Of`.
    fn place_by_name(
        &mut self,
        id: &str,
        written: &Spanned<WrittenPlace>,
    ) -> Option<crate::scenario::ids::SiteId> {
        let id = Spanned::new(id.to_owned(), written.span);
        if self.catalogue.find(Kind::Site, &id).is_none() && self.catalogue.find(Kind::Element, &id).is_some()
        {
            let form = format!("Of(\"{}\")", id.value);
            let message = said!(
                "`{id}` is an element; a site is needed, or `{form}`: where the element says",
                id = &id.value,
                form = &form
            );
            let problem = Problem::new(names::WRONG_KIND, id.span, message);
            self.report(problem.suggest(id.span, self.files.slice(id.span), form));
            return None;
        }
        self.site(&id)
    }
}
