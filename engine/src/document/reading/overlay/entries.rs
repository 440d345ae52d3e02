//! Lists of entries with ids: changed, switched off, added.

use std::collections::BTreeMap;

use super::lay::Under;
use super::layer::{FORMS, Layer};
use super::table::Table;
use crate::diagnostic::codes::reading as code;
use crate::diagnostic::{Problem, Said, Span, said};
use crate::document::reading::digest::same;
use crate::document::reading::findings::{Findings, folded};
use crate::document::syntax::{Field, Kind, Node};

/// The verb of an entry of an extension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::document::reading) enum Verb {
    /// `Change(id: ...)`.
    Change,
    /// `Off("id")`.
    Off,
    /// No verb: the entry in full.
    InFull,
}

impl Verb {
    pub(in crate::document::reading) fn of(entry: &Node) -> Self {
        match entry.name() {
            Some("Change") => Self::Change,
            Some("Off") => Self::Off,
            _ => Self::InFull,
        }
    }
}

/// The entries of a list after the changes that an extension makes.
pub(super) fn lay(
    layer: &Layer,
    table: &Table,
    under: Under<'_>,
    written: Vec<Node>,
    findings: &mut Findings<'_>,
) -> Vec<Node> {
    let mut list = Laying::new(layer, table, under);
    for entry in written {
        match (Verb::of(&entry), under) {
            (Verb::InFull, _) => list.add(entry, findings),
            (_, Under::Unknown) => {}
            (_, Under::Nothing) => nothing_to_change(layer, &entry, findings),
            (Verb::Change, Under::Whole(_) | Under::Partial(_)) => list.change(&entry, findings),
            (Verb::Off, Under::Whole(_) | Under::Partial(_)) => list.switch_off(&entry, findings),
        }
    }
    list.entries()
}

pub(super) fn nothing_to_change(layer: &Layer, entry: &Node, findings: &mut Findings<'_>) {
    let verb = entry.name().unwrap_or_default();
    let [why, hint] = (layer.nothing)();
    let message = said!("`{verb}` {why}", verb, why);
    findings.tell(code::NOTHING_TO_CHANGE, entry.name_span(), message, hint);
}

/// A list that is being changed.
struct Laying<'t> {
    layer: &'t Layer,
    table: &'t Table,
    below: &'t [Node],
    /// Whether all that lies below is known.
    whole: bool,
    /// The place of each entry below, by its key and by its folded key.
    at: BTreeMap<String, usize>,
    folded: BTreeMap<String, usize>,
    /// What became of each entry below; none if it is off.
    became: Vec<Option<Node>>,
    /// Where an entry below was changed or switched off.
    touched: BTreeMap<usize, Span>,
    added: Vec<Node>,
}

impl<'t> Laying<'t> {
    fn new(layer: &'t Layer, table: &'t Table, under: Under<'t>) -> Self {
        let below = under.entries(table.field);
        let mut at = BTreeMap::new();
        let mut folded_at = BTreeMap::new();
        for (place, entry) in below.iter().enumerate() {
            if let Some(key) = table.key_of(entry) {
                folded_at.entry(folded(&key)).or_insert(place);
                at.entry(key.into_owned()).or_insert(place);
            }
        }
        Self {
            layer,
            table,
            below,
            whole: under.is_whole() && below.iter().all(|entry| table.key_of(entry).is_some()),
            at,
            folded: folded_at,
            became: below.iter().cloned().map(Some).collect(),
            touched: BTreeMap::new(),
            added: Vec::new(),
        }
    }

    /// Those below in their order, then the new ones.
    fn entries(self) -> Vec<Node> {
        self.became.into_iter().flatten().chain(self.added).collect()
    }

    /// Adds an entry in full, which must be new.
    fn add(&mut self, entry: Node, findings: &mut Findings<'_>) {
        let key = self.table.key_of(&entry);
        let there = key.as_ref().and_then(|key| self.folded.get(&folded(key)));
        let (Some(key), Some(&there)) = (&key, there) else {
            return self.added.push(entry);
        };
        let below = &self.below[there];
        let place = self.table.place_of(below);
        let at = self.table.place_of(&entry).span;
        let problem = if self.at.contains_key(key.as_ref()) {
            let message = said!(
                "`{key}` is already there in {below}",
                key = key.as_ref(),
                below = (self.layer.below)()
            );
            let problem = Problem::new(code::ALREADY_THERE, at, message);
            already_there(problem, self.table, below, &entry)
        } else {
            let other = self.table.key_of(below).unwrap_or_default();
            let message = said!("`{key}` and `{other}` differ in capitals only", key = key.as_ref(), other);
            Problem::new(code::DUPLICATE_ID, at, message).hint(said!("give it another id"))
        };
        findings.push(problem.related(place.span, said!("it is written here")));
    }

    /// Replaces fields of an entry below.
    fn change(&mut self, change: &Node, findings: &mut Findings<'_>) {
        let Some(key) = self.table.key_of(change) else {
            let message = said!("this change does not say what it changes");
            let hint = said!("write `{change}`", change = self.table.change());
            return findings.tell(code::BAD_OVERLAY, change.span, message, hint);
        };
        let at = self.table.place_of(change);
        let Some(there) = self.find(&key, at, findings) else {
            return;
        };
        let below = &self.below[there];
        if self.says_the_same(below, change) {
            let message = said!("this change leaves `{key}` as it is", key = key.as_ref());
            let problem = Problem::new(code::CHANGES_NOTHING, change.span, message);
            let problem = problem.hint(said!("leave it out, or correct it"));
            findings.push(problem.related(below.span, said!("what it changes stands here")));
        }
        for field in change.fields() {
            emptied(below, field, findings);
        }
        let trimmed = without_alternatives(below, change, self.table.either);
        self.became[there] = Some(Node::overlaid(&trimmed, change));
    }

    fn switch_off(&mut self, off: &Node, findings: &mut Findings<'_>) {
        let (key, at) = match (off.items(), self.table.key) {
            ([one], [_]) if one.text().is_some() => (one.text().map(Into::into), one),
            _ => (self.table.key_of(off), self.table.place_of(off)),
        };
        let Some(key) = key else {
            let message = said!("this does not say what is switched off");
            let hint = said!("write `{off}`", off = self.table.off());
            return findings.tell(code::BAD_OVERLAY, off.span, message, hint);
        };
        if let Some(there) = self.find(&key, at, findings) {
            self.became[there] = None;
        }
    }

    /// The place of an entry below that is to be changed for the first time.
    fn find(&mut self, key: &str, at: &Node, findings: &mut Findings<'_>) -> Option<usize> {
        let Some(&there) = self.at.get(key) else {
            if self.whole {
                self.unknown(key, at, findings);
            }
            return None;
        };
        if let Some(&first) = self.touched.get(&there) {
            let message = said!("`{key}` is changed or switched off twice", key);
            let problem = Problem::new(code::CHANGED_TWICE, at.span, message);
            let problem = problem.hint(said!("put everything into one `Change(...)`"));
            findings.push(problem.related(first, said!("first here")));
            return None;
        }
        self.touched.insert(there, at.span);
        Some(there)
    }

    fn unknown(&self, key: &str, at: &Node, findings: &mut Findings<'_>) {
        let (below, field) = ((self.layer.below)(), self.table.field);
        let message = said!("{below} has no `{key}` among its `{field}`", below, key, field);
        let mut problem = Problem::new(code::UNKNOWN_ENTRY, at.span, message);
        let known = self.at.keys().map(String::as_str);
        if let Some(near) = findings.guess(key, known.clone()).first() {
            let there = self.at.get(*near).map(|&place| &self.below[place]);
            if let Some(there) = there {
                let place = self.table.place_of(there).span;
                problem = problem.related(place, said!("`{near}` is written here", near = *near));
            }
        }
        findings.unknown(problem, at, known);
    }

    /// Whether every field of a change is in the entry already.
    fn says_the_same(&self, below: &Node, change: &Node) -> bool {
        let mut fields = change.fields().iter();
        fields.all(|field| {
            let there = below.field(&field.name);
            there.is_some_and(|there| same(there, &field.value))
        })
    }
}

/// What to do about an entry in full that is there already.
fn already_there(problem: Problem, table: &Table, below: &Node, entry: &Node) -> Problem {
    let differs = |field: &&Field| {
        let there = below.field(&field.name);
        !there.is_some_and(|there| same(there, &field.value))
    };
    let different: Vec<String> =
        entry.fields().iter().filter(differs).map(|field| format!("`{}`", field.name)).collect();
    if different.is_empty() {
        return problem.hint(said!("it says the same: leave it out"));
    }
    let keys = match table.key {
        [one, other] => said!("{words} and {last}", words = *one, last = *other),
        keys => Said::others(keys.concat()),
    };
    let fields = different.join(", ");
    let hint = said!("write `Change(` and keep the {keys} and what differs: {fields}", keys, fields);
    let problem = problem.hint(hint);
    match entry.name() {
        Some(name) => problem.suggest(entry.name_span(), name, "Change"),
        None => problem,
    }
}

/// Warns when a change leaves nothing of a list.
fn emptied(below: &Node, field: &Field, findings: &mut Findings<'_>) {
    let there = below.field(&field.name).map_or(&[][..], Node::items);
    let empty = matches!(&field.value.kind, Kind::List(items) if items.is_empty());
    if empty && !there.is_empty() {
        let message = said!("nothing is left in `{name}`", name = &field.name);
        let hint = said!("to take the entry away, write `Off(...)`");
        findings.tell(code::EMPTIED, field.value.span, message, hint);
    }
}

/// An entry without the fields that the change writes another form of.
fn without_alternatives(below: &Node, change: &Node, either: &[&str]) -> Node {
    let mut node = below.clone();
    let chosen = either.iter().any(|name| change.field(name).is_some());
    if let (true, Kind::Struct { fields, .. }) = (chosen, &mut node.kind) {
        fields.retain(|field| !either.contains(&field.name.as_str()));
    }
    node
}

/// Writes a field of an entry, as a change does.
pub(in crate::document::reading) fn replace_field(entry: &mut Node, field: Field) {
    let others: Vec<&str> = match FORMS.contains(&field.name.as_str()) {
        true => FORMS.to_vec(),
        false => vec![field.name.as_str()],
    };
    let Kind::Struct { fields, .. } = &mut entry.kind else {
        return;
    };
    let at = fields.iter().position(|own| others.contains(&own.name.as_str()));
    fields.retain(|own| !others.contains(&own.name.as_str()));
    fields.insert(at.unwrap_or(fields.len()), field);
}
