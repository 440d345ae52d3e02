//! The parts of an exercise: its organisation, itself in one part or several, and its doctrines,
//! in files of their own or in full.

use std::collections::BTreeSet;

use super::findings::{Findings, together};
use super::heading::{self, Document};
use super::overlay;
use super::paths;
use super::rewritten::Rewritten;
use super::sources::Sources;
use crate::diagnostic::codes::reading as code;
use crate::diagnostic::codes::values::MISSING_FIELD;
use crate::diagnostic::{Problem, Span, said};
use crate::document::syntax::{Field, Kind, Node};

const EXTENDS: &str = "extends";
const ORGANISATION: &str = "organisation";
const ONE: &str = "doctrine";
const SEVERAL: &str = "doctrines";
const SURVIVAL: &str = "survival";

/// The fields of an exercise that are taken out of it here; its typed form never sees them.
pub(crate) const PARTS: [&str; 5] = [EXTENDS, ORGANISATION, ONE, SEVERAL, SURVIVAL];

/// An exercise taken apart. A part that could not be read is missing and was reported.
pub(super) struct Parts {
    /// The exercise without its organisation and doctrines, laid on what it extends.
    pub exercise: Node,
    /// The exercise's own id.
    pub id: Option<Node>,
    /// The ids of the exercises that it extends, and which of their texts it writes anew.
    pub extended: Vec<(Node, Rewritten)>,
    /// The organisation, its parts joined.
    pub organisation: Option<Node>,
    /// The ids of the organisation's parts.
    pub joined: Vec<Node>,
    pub doctrines: Vec<Doctrine>,
    /// Whether nothing is missing from the exercise and its organisation.
    pub whole: bool,
    /// The survival table, if the exercise names one of its own.
    pub survival: Option<Node>,
    /// Whether every part that is named could be read: otherwise what is missing may be in it.
    pub complete: bool,
}

/// A doctrine as written.
pub(super) struct Doctrine {
    /// Its file; none if it stands in the exercise itself.
    pub path: Option<String>,
    /// Whether the exercise lists it; otherwise another doctrine extends its file.
    pub listed: bool,
    pub node: Node,
}

impl Doctrine {
    pub fn id(&self) -> Option<&str> {
        self.node.field("id").and_then(Node::text)
    }

    /// Whether it says that it extends nothing, or says nothing about it.
    pub fn extends_nothing(&self) -> bool {
        let extends = self.node.field("extends");
        extends.is_none_or(|value| value.name() == Some("None"))
    }

    /// What it extends, as written.
    pub fn base(&self) -> Option<&Node> {
        let extends = self.node.field("extends")?;
        extends.text().map(|_| extends)
    }
}

/// Reads what an exercise extends, its parts, and the files that its doctrines extend. `path` is
/// the exercise's own.
pub(super) fn take_apart(
    entry: Node,
    path: &str,
    sources: &mut Sources<'_>,
    findings: &mut Findings<'_>,
) -> Parts {
    let head = entry.name_span();
    let overlay::Exercise { node: mut exercise, id, extended, whole } =
        overlay::exercise(entry, path, sources, findings);
    let organisation = take(&mut exercise, ORGANISATION);
    if organisation.is_none() && whole {
        no_organisation(head, findings);
    }
    let organisation = Organisation::read(organisation, head, sources, findings);
    let named = take(&mut exercise, SURVIVAL).map(|field| field.value);
    let names_one = named.is_some();
    let survival = named.and_then(|value| part(value, Document::Survival, sources, findings));
    let mut gathering = Gathering::default();
    let fields = doctrine_fields(&mut exercise);
    for named in doctrines_of(fields, whole.then_some(head), sources.limits().doctrines, findings) {
        gathering.listed(named, sources, findings);
    }
    gathering.extended(sources, findings);
    let whole = whole && organisation.whole;
    Parts {
        exercise,
        id,
        extended,
        organisation: organisation.node,
        joined: organisation.ids,
        complete: whole && !gathering.lost && survival.is_some() == names_one,
        whole,
        survival,
        doctrines: gathering.doctrines,
    }
}

fn no_organisation(head: Span, findings: &mut Findings<'_>) {
    let hint =
        said!("write `organisation: \"organisation.ron\"`, or `organisation: Organisation(...)` in full");
    let message = said!("this exercise does not say who takes part");
    findings.tell(code::NO_ORGANISATION, head, message, hint);
}

/// An organisation read from its parts.
struct Organisation {
    node: Option<Node>,
    ids: Vec<Node>,
    whole: bool,
}

impl Organisation {
    /// Reads what the field of an exercise holds: one part, or a list of them.
    fn read(
        field: Option<Field>,
        head: Span,
        sources: &mut Sources<'_>,
        findings: &mut Findings<'_>,
    ) -> Self {
        let written = field.is_some();
        let (mut parts, mut ids, mut named) = (Vec::new(), Vec::new(), BTreeSet::new());
        for value in field.into_iter().flat_map(values) {
            if path(&value).is_some_and(|path| !named.insert(path)) {
                file_twice(value.span, findings);
                continue;
            }
            let node = part(value, Document::Organisation, sources, findings);
            if let Some(node) = &node {
                ids.extend(id_of(node, parts.is_empty(), findings));
            }
            parts.push(node);
        }
        if parts.is_empty() && written {
            no_organisation(head, findings);
        }
        let whole = !parts.is_empty() && parts.iter().all(Option::is_some);
        let node = overlay::join(parts, sources.limits().items, findings);
        Self { node, ids, whole }
    }
}

/// The id of a part. That of the first is read with the whole organisation.
fn id_of(part: &Node, is_first: bool, findings: &mut Findings<'_>) -> Option<Node> {
    let id = part.field("id").cloned();
    if id.is_none() && !is_first {
        let message = said!("`Organisation` needs the field `id`");
        findings.tell(MISSING_FIELD, part.name_span(), message, said!("write `id: ...`"));
    }
    id
}

fn file_twice(span: Span, findings: &mut Findings<'_>) {
    let message = said!("this file is named before");
    findings.tell(code::FILE_TWICE, span, message, said!("leave one of the two out"));
}

/// Reports doctrines that are written for another organisation.
pub(super) fn check_fit(parts: &Parts, findings: &mut Findings<'_>) {
    let ids: Vec<&str> = parts.joined.iter().filter_map(Node::text).collect();
    let Some(own) = parts.joined.first().filter(|_| parts.whole) else {
        return;
    };
    for doctrine in &parts.doctrines {
        let Some(wanted) = doctrine.node.field("for_organisation") else {
            continue;
        };
        if let Some(other) = wanted.text().filter(|other| !ids.contains(other)) {
            let has = together(&ids);
            let message =
                said!("this doctrine is written for `{other}`, and the exercise has {has}", other, has);
            let problem = Problem::new(code::OTHER_ORGANISATION, wanted.span, message);
            let problem = problem.related(own.span, said!("the organisation of the exercise"));
            findings.unknown(problem, wanted, ids.iter().copied());
        }
    }
}

/// Takes a field out of an entry.
fn take(node: &mut Node, name: &str) -> Option<Field> {
    let Kind::Struct { fields, .. } = &mut node.kind else {
        return None;
    };
    let at = fields.iter().position(|field| field.name == name)?;
    Some(fields.remove(at))
}

/// The fields `doctrine` and `doctrines`.
fn doctrine_fields(exercise: &mut Node) -> [Option<Field>; 2] {
    [take(exercise, ONE), take(exercise, SEVERAL)]
}

/// What `doctrine` or `doctrines` hold, one value for each doctrine, `most` of them. `head` is
/// where to say that there is none; nowhere if they may stand in what could not be read.
fn doctrines_of(
    [one, several]: [Option<Field>; 2],
    head: Option<Span>,
    most: usize,
    findings: &mut Findings<'_>,
) -> Vec<Node> {
    if let (Some(one), Some(several)) = (&one, &several) {
        let message = said!("`doctrine` and `doctrines` are both written");
        let problem = Problem::new(code::TWO_FIELDS, several.name_span, message);
        let problem = problem.hint(said!("put all of them into `doctrines: [...]`"));
        findings.push(problem.related(one.name_span, said!("the other stands here")));
    }
    let written = one.is_some() || several.is_some();
    let mut values: Vec<Node> = one.into_iter().chain(several).flat_map(values).collect();
    if values.len() > most {
        let message = said!("{count} doctrines are listed; the limit is {most}", count = values.len(), most);
        findings.tell(
            code::TOO_MANY_DOCTRINES,
            values[most].span,
            message,
            said!("`--limit doctrines=N` allows more"),
        );
        values.truncate(most);
    }
    if let (true, Some(head)) = (values.is_empty(), head) {
        let message = match written {
            true => said!("the list of doctrines is empty"),
            false => said!("this exercise does not say under which doctrine it runs"),
        };
        let hint = said!("write `doctrines: [\"doctrines/one.ron\"]`, or `doctrine: Doctrine(...)` in full");
        findings.tell(code::NO_DOCTRINE, head, message, hint);
    }
    values
}

fn values(field: Field) -> Vec<Node> {
    match field.value.kind {
        Kind::List(items) => items,
        _ => vec![field.value],
    }
}

/// A part in full, or the file that holds it.
fn part(
    value: Node,
    wanted: Document,
    sources: &mut Sources<'_>,
    findings: &mut Findings<'_>,
) -> Option<Node> {
    let span = value.span;
    match value.kind {
        Kind::Str(name) => {
            let node = sources.open(&name, Some(span), findings)?;
            heading::accept(node, wanted, Some(span), findings)
        }
        Kind::Struct { .. } | Kind::Tuple { name: Some(_), .. } | Kind::Error => {
            heading::accept(value, wanted, None, findings)
        }
        Kind::Ident(word) => {
            let message = said!("`{word}` is neither the name of a file nor a document", word = &word);
            let problem = Problem::new(code::NOT_A_PART, span, message);
            let problem = problem.hint(said!("the name of a file stands in quotes"));
            findings.push(problem.suggest(span, word.as_str(), format!("\"{word}.ron\"")));
            None
        }
        _ => {
            let message = said!("neither the name of a file nor a document");
            let hint = said!(
                "write the name of a file in quotes, or `{wanted}(...)` in full",
                wanted = wanted.word()
            );
            findings.tell(code::NOT_A_PART, span, message, hint);
            None
        }
    }
}

/// Doctrines read so far.
#[derive(Default)]
struct Gathering {
    doctrines: Vec<Doctrine>,
    paths: BTreeSet<String>,
    /// Whether one of them could not be read.
    lost: bool,
}

impl Gathering {
    /// Adds a doctrine that the exercise lists.
    fn listed(&mut self, value: Node, sources: &mut Sources<'_>, findings: &mut Findings<'_>) {
        let path = path(&value);
        let span = value.span;
        if path.clone().is_some_and(|path| !self.paths.insert(path)) {
            return file_twice(span, findings);
        }
        let node = part(value, Document::Doctrine, sources, findings);
        self.add(path, true, node);
    }

    fn add(&mut self, path: Option<String>, listed: bool, node: Option<Node>) {
        self.lost |= node.is_none();
        self.doctrines.extend(node.map(|node| Doctrine { path, listed, node }));
    }

    /// Adds the files that doctrines extend and the exercise does not list, and those that
    /// these extend.
    fn extended(&mut self, sources: &mut Sources<'_>, findings: &mut Findings<'_>) {
        let mut at = 0;
        while let Some(doctrine) = self.doctrines.get(at) {
            at += 1;
            let Some(base) = doctrine.base().filter(|base| is_file(base)).cloned() else {
                continue;
            };
            let path = path(&base);
            if path.clone().is_some_and(|path| !self.paths.insert(path)) {
                continue;
            }
            let node = part(base, Document::Doctrine, sources, findings);
            self.add(path, false, node);
        }
    }
}

/// The plain path that a text names, if it names one.
pub(super) fn path(name: &Node) -> Option<String> {
    name.text().and_then(|name| paths::resolve(name).ok())
}

/// Whether a text is the name of a file: ids never end so.
pub(super) fn is_file(name: &Node) -> bool {
    name.text().is_some_and(|name| name.ends_with(".ron"))
}
