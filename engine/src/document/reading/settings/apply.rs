//! Settings written into the trees.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::subject::{self, Home, List, SUBJECTS, Subject};
use super::value::Setting;
use crate::diagnostic::codes::reading as code;
use crate::diagnostic::{Code, Problem, Said, said};
use crate::document::reading::findings::Findings;
use crate::document::reading::overlay::replace_field;
use crate::document::reading::sources::Sources;
use crate::document::syntax::{Field, Kind, Node};

/// The trees that settings change: an exercise under one doctrine.
pub(in crate::document::reading) struct Trees {
    pub exercise: Node,
    pub organisation: Node,
    pub doctrine: Node,
}

impl Trees {
    fn at(&self, home: Home) -> &Node {
        match home {
            Home::Exercise => &self.exercise,
            Home::Organisation => &self.organisation,
            Home::Doctrine => &self.doctrine,
        }
    }

    fn at_mut(&mut self, home: Home) -> &mut Node {
        match home {
            Home::Exercise => &mut self.exercise,
            Home::Organisation => &mut self.organisation,
            Home::Doctrine => &mut self.doctrine,
        }
    }
}

/// Writes settings into the trees, in order. `keys` are those of all parameters.
pub(in crate::document::reading) fn apply(
    settings: &[(String, String)],
    keys: &BTreeSet<&str>,
    trees: &mut Trees,
    sources: &mut Sources<'_>,
    findings: &mut Findings<'_>,
) {
    let limits = sources.limits();
    for (path, value) in settings {
        let setting = Setting::read(path, value, sources.files, &limits, findings.problems());
        if matches!(setting.value.kind, Kind::Error) {
            continue;
        }
        if let Err(fault) = apply_one(&setting, keys, trees) {
            fault.report(&setting, findings);
        }
    }
}

/// Why a setting cannot be applied: the part of its path that is wrong.
pub(super) struct Fault<'s> {
    code: Code,
    part: &'s str,
    message: Said,
    remedy: Remedy,
}

/// What to do about it.
enum Remedy {
    Write(Said),
    OneOf(Vec<String>),
}

impl<'s> Fault<'s> {
    fn shape(part: &'s str, message: Said, hint: Said) -> Self {
        Self { code: code::BAD_SETTING, part, message, remedy: Remedy::Write(hint) }
    }

    fn unknown<'k>(code: Code, part: &'s str, message: Said, known: impl Iterator<Item = &'k str>) -> Self {
        let remedy = Remedy::OneOf(known.map(str::to_owned).collect());
        Self { code, part, message, remedy }
    }

    pub(super) fn report(self, setting: &Setting<'_>, findings: &mut Findings<'_>) {
        let span = setting.place(self.part);
        let problem = Problem::new(self.code, span, self.message);
        match self.remedy {
            Remedy::Write(hint) => findings.push(problem.hint(hint)),
            Remedy::OneOf(known) => {
                let known = known.iter().map(String::as_str);
                findings.unknown_word(problem, span, self.part, known);
            }
        }
    }
}

fn form() -> Said {
    said!("write `KIND:ID.FIELD=VALUE`, as in `post:a.room.desks=2`")
}

pub(super) fn apply_one<'s>(
    setting: &Setting<'s>,
    keys: &BTreeSet<&str>,
    trees: &mut Trees,
) -> Result<(), Fault<'s>> {
    let path = setting.path;
    let Some((word, rest)) = path.split_once(':') else {
        return Err(Fault::shape(path, said!("this does not say what kind of thing is set"), form()));
    };
    match subject::named(word) {
        None => {
            let message = said!("nothing of the kind `{word}` can be set", word);
            let words = SUBJECTS.iter().map(|(word, _)| *word);
            Err(Fault::unknown(code::UNKNOWN_KIND, word, message, words))
        }
        Some(Subject::Parameter) => set_parameter(rest, setting, keys, trees),
        Some(Subject::Document(home)) => set_field(trees.at_mut(home), rest, setting),
        Some(Subject::Within(field)) => {
            let message = said!("`{word}` has no id of its own to be set by", word);
            let hint = said!("set the field that holds it: `{field}`", field);
            Err(Fault::shape(word, message, hint))
        }
        Some(Subject::Entry(lists)) => {
            let (home, list, place, fields) = find(word, rest, lists, trees)?;
            match entries_mut(trees.at_mut(home), list).into_iter().nth(place) {
                Some(entry) => set_field(entry, fields, setting),
                None => Ok(()),
            }
        }
    }
}

/// The kind of what a setting is about, and the field of it that is set; nothing if there is no such thing.
pub(super) fn field_of<'s>(path: &'s str, trees: &Trees) -> Option<(&'s str, &'s str)> {
    let (word, rest) = path.split_once(':')?;
    match subject::named(word)? {
        Subject::Document(_) => Some((word, rest)),
        Subject::Entry(lists) => find(word, rest, lists, trees).ok().map(|(.., field)| (word, field)),
        Subject::Parameter | Subject::Within(_) => None,
    }
}

/// The entry that a setting is about, and the field of it that is set.
///
/// Ids hold points as field paths do, so the longest id that exists is the one meant.
fn find<'s>(
    word: &str,
    rest: &'s str,
    lists: &'static [List],
    trees: &Trees,
) -> Result<(Home, &'static [&'static str], usize, &'s str), Fault<'s>> {
    let id_at = |id: &str| {
        lists.iter().find_map(|(home, list, key)| {
            let mut entries = entries(trees.at(*home), list).into_iter();
            let place = entries.position(|entry| id_of(entry, key).is_some_and(|own| own == id));
            place.map(|place| (*home, *list, place))
        })
    };
    for (point, _) in rest.rmatch_indices('.') {
        if let Some((home, list, place)) = id_at(&rest[..point]) {
            return Ok((home, list, place, &rest[point + 1..]));
        }
    }
    if id_at(rest).is_some() {
        let message = said!("this does not say which field of `{rest}` is set", rest);
        return Err(Fault::shape(rest, message, form()));
    }
    let Some((id, _)) = rest.rsplit_once('.') else {
        return Err(Fault::shape(rest, said!("this does not say which field is set"), form()));
    };
    let known: Vec<Cow<'_, str>> = lists
        .iter()
        .flat_map(|(home, list, key)| {
            let entries = entries(trees.at(*home), list).into_iter();
            entries.filter_map(|entry| id_of(entry, key))
        })
        .collect();
    let message = said!("there is no {word} `{id}`", word, id);
    Err(Fault::unknown(code::UNKNOWN_SUBJECT, id, message, known.iter().map(Cow::as_ref)))
}

/// What a setting calls an entry: its id, or the two that tell it from others, `town/rescue.room`.
/// No id holds the stroke.
fn id_of<'n>(entry: &'n Node, key: &[&str]) -> Option<Cow<'n, str>> {
    match key {
        [one] => entry.field(one)?.text().map(Cow::Borrowed),
        several => {
            let parts: Option<Vec<&str>> = several.iter().map(|key| entry.field(key)?.text()).collect();
            parts.map(|parts| Cow::Owned(parts.join("/")))
        }
    }
}

/// The entries at the end of a path of fields, each a list or one entry.
fn entries<'n>(document: &'n Node, path: &[&str]) -> Vec<&'n Node> {
    path.iter().fold(vec![document], |entries, field| {
        let values = entries.into_iter().filter_map(|entry| entry.field(field));
        values
            .flat_map(|value| match &value.kind {
                Kind::List(items) => items.as_slice(),
                _ => std::slice::from_ref(value),
            })
            .collect()
    })
}

/// The same, to be changed.
fn entries_mut<'n>(document: &'n mut Node, path: &[&str]) -> Vec<&'n mut Node> {
    path.iter().fold(vec![document], |entries, field| {
        let values = entries.into_iter().filter_map(|entry| field_mut(entry, field));
        values
            .flat_map(|value| match value.kind {
                Kind::List(ref mut items) => items.as_mut_slice(),
                _ => std::slice::from_mut(value),
            })
            .collect()
    })
}

fn field_mut<'n>(node: &'n mut Node, name: &str) -> Option<&'n mut Node> {
    let Kind::Struct { fields, .. } = &mut node.kind else {
        return None;
    };
    let field = fields.iter_mut().find(|field| field.name == name);
    field.map(|field| &mut field.value)
}

/// Fields by which an entry or a file is known.
const FIXED: [&str; 3] = ["id", "format", "extends"];

/// Sets a field, or a field of a field: `opens.staffed_after`.
fn set_field<'s>(entry: &mut Node, fields: &'s str, setting: &Setting<'s>) -> Result<(), Fault<'s>> {
    if fields.is_empty() {
        return Err(Fault::shape(setting.path, said!("this does not say which field is set"), form()));
    }
    if FIXED.contains(&fields) {
        let message = said!("`{fields}` cannot be set: it says what this is, not how it is", fields);
        return Err(Fault::shape(fields, message, said!("write another file, or another entry")));
    }
    if let Kind::Map(pairs) = &mut entry.kind {
        set_key(pairs, fields, setting);
        return Ok(());
    }
    let Some((outer, inner)) = fields.split_once('.') else {
        if let Some(list) = fields.strip_suffix('+') {
            add_to(entry, list, setting);
            return Ok(());
        }
        let name_span = setting.place(fields);
        replace_field(entry, Field { name: fields.to_owned(), name_span, value: setting.value.clone() });
        return Ok(());
    };
    match field_mut(entry, outer) {
        Some(value) if matches!(value.kind, Kind::Struct { .. } | Kind::Map(_)) => {
            set_field(value, inner, setting)
        }
        Some(_) => {
            let message = said!("`{outer}` has no fields of its own here", outer);
            Err(Fault::shape(fields, message, said!("set it as a whole")))
        }
        None => {
            let message = said!("`{outer}` is not written, so that nothing in it can be set", outer);
            Err(Fault::shape(fields, message, said!("set it as a whole")))
        }
    }
}

/// Adds a value at the end of a list, which is made if it is not written: `injects+`.
fn add_to<'s>(entry: &mut Node, list: &'s str, setting: &Setting<'s>) {
    let value = setting.value.clone();
    match field_mut(entry, list) {
        Some(Node { kind: Kind::List(items), .. }) => items.push(value),
        Some(one) => {
            let first = std::mem::replace(one, Node { span: value.span, kind: Kind::List(Vec::new()) });
            one.kind = Kind::List(vec![first, value]);
        }
        None => {
            let (span, name_span) = (value.span, setting.place(list));
            let value = Node { span, kind: Kind::List(vec![value]) };
            replace_field(entry, Field { name: list.to_owned(), name_span, value });
        }
    }
}

/// Sets the value of a key of a table; a key may hold points. A key that is there keeps its place:
/// the homes of a fleet number its units.
fn set_key<'s>(pairs: &mut Vec<(Node, Node)>, key: &'s str, setting: &Setting<'s>) {
    let value = setting.value.clone();
    if let Some((_, own)) = pairs.iter_mut().find(|(own, _)| own.text() == Some(key)) {
        *own = value;
        return;
    }
    let span = setting.place(key);
    let kind = Kind::Str(key.to_owned());
    pairs.push((Node { span, kind }, value));
}

/// Sets a parameter for the run, whatever exercise and doctrine say. Every element may have a life
/// of its own.
fn set_parameter<'s>(
    key: &'s str,
    setting: &Setting<'s>,
    keys: &BTreeSet<&str>,
    trees: &mut Trees,
) -> Result<(), Fault<'s>> {
    let life_of_own = key.strip_prefix("life.").is_some_and(|of| !of.is_empty());
    if !keys.contains(key) && !life_of_own {
        let message = said!("there is no parameter `{key}`", key);
        let known = keys.iter().copied();
        return Err(Fault::unknown(code::UNKNOWN_PARAMETER, key, message, known));
    }
    if let Some(Kind::Map(pairs)) = field_mut(&mut trees.doctrine, "parameters").map(|node| &mut node.kind) {
        pairs.retain(|(own, _)| own.text() != Some(key));
    }
    if field_mut(&mut trees.exercise, "parameters").is_none() {
        let span = setting.place(key);
        let value = Node { span, kind: Kind::Map(Vec::new()) };
        let name = "parameters".to_owned();
        replace_field(&mut trees.exercise, Field { name, name_span: span, value });
    }
    if let Some(Kind::Map(pairs)) = field_mut(&mut trees.exercise, "parameters").map(|node| &mut node.kind) {
        set_key(pairs, key, setting);
    }
    Ok(())
}
