//! The table of actors: posts in the order of the file, units, the public, exercise control, voices.
//!
//! An actor's row is its place among simultaneous occurrences, so the order is part of the result.

use super::catalogue::Kind;
use super::resolver::Resolver;
use crate::diagnostic::codes::names;
use crate::diagnostic::{Problem, said};
use crate::document::Id;
use crate::scenario::ids::AgencyId;
use crate::scenario::model::organisation::{Actor, ActorKind};

impl Resolver<'_> {
    /// Every actor. Needs the agencies.
    pub(super) fn actors(&mut self) -> Vec<Actor> {
        let mut actors = self.posts();
        actors.extend(self.units());
        let voices: Vec<String> = self.catalogue.ids(Kind::Voice).into_iter().map(str::to_owned).collect();
        for (place, id) in voices.iter().enumerate() {
            let kind = match place {
                0 => ActorKind::Public,
                1 => ActorKind::Excon,
                _ => ActorKind::Voice,
            };
            actors.push(Actor { name: self.name(id), agency: None, kind });
        }
        actors
    }

    /// The agency of a post or fleet: the one it names, else the first word of its id.
    pub(super) fn agency_of(&mut self, id: &Id, named: Option<&Id>) -> Option<AgencyId> {
        if let Some(named) = named {
            return self.agency(named);
        }
        let word = id.split('.').next().unwrap_or_default();
        if let Some(entry) = self.catalogue.find(Kind::Agency, word) {
            return Some(AgencyId::at(entry.row));
        }
        self.report_no_agency(id, word);
        None
    }

    fn report_no_agency(&mut self, id: &Id, word: &str) {
        let near = self.catalogue.nearest(&[Kind::Agency], word);
        let message = said!(
            "no agency is called `{word}`: the first word of `{id}` names its agency",
            word,
            id = &id.value
        );
        let problem = Problem::new(names::UNKNOWN, id.span, message);
        let hint = match near.first() {
            Some(agency) => {
                let better = id.replacen(word, agency, 1);
                return self.report(self.with_edit(
                    problem.hint(said!("did you mean `{near}`?", near = &better)),
                    id.span,
                    &better,
                ));
            }
            None => {
                said!(
                    "write an agency of this id, or give `agency:` in this entry: Agency(id: \"{word}\")",
                    word
                )
            }
        };
        self.report(problem.hint(hint));
    }
}
