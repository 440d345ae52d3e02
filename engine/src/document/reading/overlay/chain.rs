//! Which doctrine extends which: chains are followed to their ends, circles are refused.

use std::collections::BTreeMap;

use super::lay::{Under, lay};
use super::layer::DOCTRINE;
use super::room::Room;
use crate::diagnostic::codes::reading as code;
use crate::diagnostic::{Problem, said};
use crate::document::reading::findings::Findings;
use crate::document::reading::parts::{Doctrine, Parts, is_file, path};
use crate::document::syntax::Node;

/// What a doctrine extends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Base {
    /// Nothing.
    None,
    /// Another doctrine, by its place.
    At(usize),
    /// Something that cannot be had; it was reported.
    Broken,
}

/// Doctrines with all that they take over.
pub(in crate::document::reading) struct Doctrines {
    /// What each says in full, in their order.
    pub full: Vec<Node>,
    /// What each extends; nowhere in a circle.
    bases: Vec<Base>,
}

impl Doctrines {
    /// A doctrine as written, what it extends, what that extends. `doctrines` are those that were
    /// resolved.
    pub fn chain<'d>(&self, at: usize, doctrines: &'d [Doctrine]) -> Vec<&'d Doctrine> {
        let next = |at: &usize| match self.bases[*at] {
            Base::At(below) => Some(below),
            Base::None | Base::Broken => None,
        };
        std::iter::successors(Some(at), next).map(|at| &doctrines[at]).collect()
    }
}

/// What each doctrine says in full. `limit` bounds the values of all of them together.
pub(in crate::document::reading) fn resolve(
    parts: &Parts,
    limit: usize,
    findings: &mut Findings<'_>,
) -> Doctrines {
    let doctrines = parts.doctrines.as_slice();
    let mut bases = bases(parts, findings);
    break_circles(doctrines, &mut bases, findings);
    let mut laid = Laid {
        doctrines,
        full: vec![None; doctrines.len()],
        whole: vec![false; doctrines.len()],
        room: Room::of(limit),
    };
    for start in 0..doctrines.len() {
        laid.lay_chain(start, &bases, findings);
    }
    Doctrines { full: laid.full.into_iter().flatten().collect(), bases }
}

/// The doctrine that each one extends.
fn bases(parts: &Parts, findings: &mut Findings<'_>) -> Vec<Base> {
    let doctrines = &parts.doctrines;
    let mut by_id = BTreeMap::new();
    let mut by_path = BTreeMap::new();
    for (at, doctrine) in doctrines.iter().enumerate() {
        if let Some(id) = doctrine.id() {
            by_id.entry(id).or_insert(at);
        }
        if let Some(path) = &doctrine.path {
            by_path.entry(path.clone()).or_insert(at);
        }
    }
    let find = |name: &Node| match is_file(name) {
        true => path(name).and_then(|path| by_path.get(&path).copied()),
        false => name.text().and_then(|id| by_id.get(id).copied()),
    };
    let mut bases = Vec::with_capacity(doctrines.len());
    for doctrine in doctrines {
        bases.push(match doctrine.base().map(|name| (name, find(name))) {
            None if doctrine.extends_nothing() => Base::None,
            None => Base::Broken,
            Some((_, Some(at))) => Base::At(at),
            Some((name, None)) => {
                if parts.complete && !is_file(name) {
                    unknown(name, by_id.keys().copied(), findings);
                }
                Base::Broken
            }
        });
    }
    bases
}

fn unknown<'d>(name: &Node, known: impl Iterator<Item = &'d str>, findings: &mut Findings<'_>) {
    let word = name.text().unwrap_or_default();
    let message = said!("the exercise has no doctrine `{word}` to extend", word);
    let problem = Problem::new(code::UNKNOWN_BASE, name.span, message);
    findings.unknown(problem, name, known);
}

/// Reports each circle once and opens it.
fn break_circles(doctrines: &[Doctrine], bases: &mut [Base], findings: &mut Findings<'_>) {
    let mut walk_of = vec![usize::MAX; doctrines.len()];
    for start in 0..doctrines.len() {
        let mut at = start;
        while walk_of[at] == usize::MAX {
            walk_of[at] = start;
            let Base::At(next) = bases[at] else { break };
            if walk_of[next] == start {
                circle(doctrines, bases, at, findings);
                bases[at] = Base::Broken;
                break;
            }
            at = next;
        }
    }
}

/// Reports the circle that ends with `last`.
fn circle(doctrines: &[Doctrine], bases: &[Base], last: usize, findings: &mut Findings<'_>) {
    /// Longer circles are not told in full.
    const TOLD: usize = 6;
    let id = |at: usize| doctrines[at].id().unwrap_or("?");
    let mut told = said!("`{word}`", word = id(last));
    let mut at = last;
    for step in 0..TOLD {
        let Base::At(next) = bases[at] else { break };
        told = match step {
            0 if next == last => said!("`{id}` extends itself", id = id(last)),
            0 => said!("`{id}` extends `{other}`", id = id(last), other = id(next)),
            _ => said!("{told}, which extends `{other}`", told, other = id(next)),
        };
        at = next;
        if at == last {
            break;
        }
    }
    let Some(name) = doctrines[last].base() else {
        return;
    };
    let mut problem = Problem::new(code::EXTENDS_CYCLE, name.span, told);
    if let Base::At(next) = bases[last]
        && next != last
        && let Some(other) = doctrines[next].base()
    {
        let message =
            said!("`{id}` extends `{other}` here", id = id(next), other = other.text().unwrap_or("?"));
        problem = problem.related(other.span, message);
    }
    findings.push(problem.hint(match bases[last] {
        Base::At(next) if next == last => said!("leave `extends` out"),
        _ => said!("one of them must extend nothing"),
    }));
}

/// Doctrines in full, and the room that is left for more.
struct Laid<'d> {
    doctrines: &'d [Doctrine],
    full: Vec<Option<Node>>,
    /// Whether nothing is missing from each.
    whole: Vec<bool>,
    room: Room,
}

impl Laid<'_> {
    /// Lays a doctrine on those it extends, from the end of the chain.
    fn lay_chain(&mut self, start: usize, bases: &[Base], findings: &mut Findings<'_>) {
        let mut chain = vec![start];
        let mut at = start;
        while self.full[at].is_none() {
            let Base::At(next) = bases[at] else { break };
            chain.push(next);
            at = next;
        }
        while let Some(at) = chain.pop() {
            if self.full[at].is_none() {
                self.full[at] = Some(self.lay_one(at, bases[at], findings));
            }
        }
    }

    fn lay_one(&mut self, at: usize, base: Base, findings: &mut Findings<'_>) -> Node {
        let written = &self.doctrines[at].node;
        let below = match base {
            Base::At(below) if self.room.is_left() => self.full[below].as_ref().map(|full| (full, below)),
            Base::At(_) | Base::None | Base::Broken => None,
        };
        let under = match below {
            Some((full, below)) => Under::of(Some(full), self.whole[below]),
            None => Under::of(None, base == Base::None),
        };
        self.whole[at] = under.is_whole();
        let node = lay(&DOCTRINE, under, written.clone(), findings);
        if base != Base::None {
            self.room.take(
                &node,
                written.name_span(),
                said!("with what it extends, this doctrine"),
                findings,
            );
        }
        node
    }
}
