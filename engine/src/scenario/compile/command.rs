//! Command in force: the peacetime superior of each post, as the doctrine re-arranges it.

use super::resolver::Resolver;
use crate::diagnostic::codes::graphs;
use crate::diagnostic::{Problem, Span, said};
use crate::document::Id;
use crate::document::doctrine::Directs;
use crate::scenario::ids::ActorId;
use crate::scenario::model::organisation::ActorKind;

/// Who directs an actor, and where that is written.
#[derive(Clone, Copy, Debug)]
struct Link {
    superior: ActorId,
    span: Span,
    by_doctrine: bool,
}

impl Resolver<'_> {
    /// The superior of every actor. A circle is reported and cut.
    pub(super) fn superiors(&mut self) -> Vec<Option<ActorId>> {
        let mut links = self.peacetime();
        for Directs::Directs(superior, subordinates) in &self.loaded.doctrine.command {
            self.at("command", |resolver| resolver.re_arrange(superior, subordinates, &mut links));
        }
        self.at("command", |resolver| resolver.cut_circles(&mut links));
        self.links_of_units(&mut links);
        links.into_iter().map(|link| link.map(|link| link.superior)).collect()
    }

    fn peacetime(&mut self) -> Vec<Option<Link>> {
        let mut links = vec![None; self.actors.len()];
        for (row, post) in self.loaded.organisation.posts.iter().enumerate() {
            let Some(under) = post.under.as_ref().filter(|_| self.has_come(&post.id)) else { continue };
            let superior = self.catalogue.find(super::catalogue::Kind::Post, under);
            links[row] = superior.map(|entry| Link {
                superior: ActorId::at(entry.row),
                span: under.span,
                by_doctrine: false,
            });
        }
        links
    }

    fn re_arrange(&mut self, superior: &Id, subordinates: &[Id], links: &mut [Option<Link>]) {
        let superior_post = self.post(superior);
        for id in subordinates {
            let (Some(post), Some(superior)) = (self.post(id), superior_post) else {
                continue;
            };
            let link = Link { superior, span: id.span, by_doctrine: true };
            match links[post.index()].replace(link) {
                Some(other) if other.by_doctrine && other.superior != superior => {
                    let message = said!("`{id}` is put under two superiors", id = &id.value);
                    let problem = Problem::new(graphs::TWO_SUPERIORS, id.span, message);
                    self.report(problem.related(other.span, said!("the other one stands here")));
                }
                Some(_) | None => {}
            }
        }
    }

    fn links_of_units(&mut self, links: &mut [Option<Link>]) {
        for (row, actor) in self.actors.iter().enumerate() {
            if let ActorKind::Unit(unit) = &actor.kind {
                links[row] =
                    Some(Link { superior: unit.directed_by, span: Span::default(), by_doctrine: false });
            }
        }
    }

    fn cut_circles(&mut self, links: &mut [Option<Link>]) {
        // The walk in which a row was met first: no row is walked over twice.
        let mut met = vec![usize::MAX; links.len()];
        for start in 0..self.crowd.posts {
            let mut at = start;
            while met[at] == usize::MAX {
                met[at] = start;
                match links[at] {
                    Some(link) => at = link.superior.index(),
                    None => break,
                }
            }
            if met[at] == start && links[at].is_some() {
                let circle = circle(links, at);
                self.report_circle(links, &circle);
                links[circle[0]] = None;
            }
        }
    }

    fn report_circle(&mut self, links: &[Option<Link>], circle: &[usize]) {
        let name = |row: &usize| self.names.text(self.actors[*row].name).to_owned();
        let ids: Vec<String> = circle.iter().map(name).collect();
        let way: Vec<String> = ids.iter().chain(ids.first()).map(|id| format!("`{id}`")).collect();
        let spans: Vec<Span> = circle.iter().filter_map(|row| links[*row].map(|link| link.span)).collect();
        let Some(first) = spans.first() else { return };
        let message = said!("command runs in a circle: {way}", way = way.join(" under "));
        let mut problem = Problem::new(graphs::COMMAND_CYCLE, *first, message);
        for (span, id) in spans.iter().zip(&ids).skip(1).take(3) {
            problem = problem.related(*span, said!("the superior of `{id}`", id));
        }
        self.report(problem.hint(said!("take one of these superiors away")));
    }
}

/// The rows of a circle that a post stands in, upwards from the first of them in the scenario.
fn circle(links: &[Option<Link>], row: usize) -> Vec<usize> {
    let above = |at: &usize| links[*at].map(|link| link.superior.index());
    let once_around = |from: usize| {
        let others = std::iter::successors(above(&from), above).take_while(move |at| *at != from);
        std::iter::once(from).chain(others)
    };
    let first = once_around(row).min().unwrap_or(row);
    once_around(first).collect()
}
