//! A change as people type it.

use crate::diagnostic::codes::reading as code;
use crate::diagnostic::{Code, Files, Problem, Problems, Said, Span, said};
use crate::document::decode::nearest;
use crate::document::reading::{Entry, is_subject};
use crate::document::syntax::{self, Kind, Node};

/// Kinds of things that may be set while a run goes on: mechanisms ask how they are each time.
const CHANGEABLE: [&str; 14] = [
    "authority",
    "channel",
    "default",
    "doctrine",
    "entry-rule",
    "facility",
    "list",
    "organisation",
    "pair",
    "post",
    "procedure",
    "review",
    "support",
    "unit",
];

/// Lists at whose end an entry may be added: by setting, and by the entry's own word, and what it is.
const ADDED: [(&str, &str, Entry); 5] = [
    ("organisation:posts+", "Post", Entry::Post),
    ("organisation:channels+", "Channel", Entry::Channel),
    ("doctrine:channels+", "Channel", Entry::Channel),
    ("doctrine:procedures+", "Procedure", Entry::Procedure),
    ("exercise:injects+", "Inject", Entry::Inject),
];

/// Effects of the script that need no recipient.
pub(super) const EFFECTS: [&str; 14] = [
    "FailChannel",
    "RestoreChannel",
    "LosePost",
    "RestorePost",
    "OpenPost",
    "LoseUnits",
    "SendUnits",
    "Overload",
    "BeginIncident",
    "Custody",
    "PlaceLiaison",
    "Delegate",
    "Grant",
    "Refuse",
];

/// An id has no more letters than this.
const ID_MOST: usize = 100;

/// One thing that is otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its text, as it was typed.
    pub text: String,
    /// What it is.
    pub what: What,
}

/// Kinds of change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A value is set.
    Set,
    /// A procedure is switched on or off.
    Switch(String, bool),
    /// An entry that nobody had written is there from now on.
    Added(Added),
    /// An effect of the script takes place.
    Effect,
    /// An inject of the exercise is fired by hand.
    Fire(String),
}

/// An entry that a change adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Added {
    /// What it is.
    pub what: Entry,
    /// The list at whose end it stands.
    pub list: &'static str,
    /// The byte at which it begins.
    pub at: usize,
    /// Its id.
    pub id: String,
}

impl Change {
    /// Reads a change.
    pub(super) fn read(text: &str) -> Result<Self, Wrong> {
        let text = text.trim();
        what(text).map(|what| Self { text: text.to_owned(), what })
    }

    /// Whether it only happens: how things are is as before.
    pub(super) fn only_happens(&self) -> bool {
        match &self.what {
            What::Added(added) => added.what == Entry::Inject,
            What::Effect | What::Fire(_) => true,
            What::Set | What::Switch(..) => false,
        }
    }
}

/// Why a text is no change: where, and what to do.
pub(super) struct Wrong {
    pub code: Code,
    pub at: std::ops::Range<usize>,
    pub message: Said,
    pub hint: Said,
    pub instead: Option<String>,
}

impl Wrong {
    /// The problem, drawn on the text of the change.
    pub(super) fn drawn(self, text: &str, files: &mut Files) -> Problem {
        let file = files.add("--with", text);
        let span = Span::new(file, self.at.start as u32, self.at.end as u32);
        let problem = Problem::new(self.code, span, self.message);
        match self.instead {
            Some(with) => problem.suggest(span, &text[self.at], with),
            None => problem.hint(self.hint),
        }
    }
}

/// All that a change can be.
fn shapes() -> Said {
    said!(
        "write a setting such as `post:a.room.desks=3`, an effect such as `LosePost(post: \"a.room\")`, `Fire(\"inject\")`, or a new `Post(...)`, `Channel(...)`, `Procedure(...)` or `Inject(...)`"
    )
}

/// What else may be meant by setting a kind of thing that cannot be set while a run goes on.
fn instead(kind: &str) -> Option<Said> {
    Some(match kind {
        "calls" => said!("write `Overload(post: ..., items: ..., over: ...)` for more of them at one post"),
        "exercise" => said!("set it for the whole run: `salambo run --set`"),
        "incident" => said!("an incident that waits for an inject begins by `BeginIncident(\"...\")`"),
        "inject" => {
            said!("write `Fire(\"...\")` to fire it, or `Inject(id: ..., to: ..., message: ...)` for another")
        }
        "liaison" => said!("write `PlaceLiaison(of: ..., at: ...)`"),
        "load" | "source" => said!("write `Overload(post: ..., items: ..., over: ...)`"),
        "measure" | "objective" => said!("what is measured holds for the whole run: `salambo run --set`"),
        _ => return None,
    })
}

fn what(text: &str) -> Result<What, Wrong> {
    let letters = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
    let word = &text[..letters];
    if word.starts_with(|c: char| c.is_ascii_uppercase()) {
        return called(word, text);
    }
    let typed = text.split_once('=').map(|(path, _)| path).filter(|path| path.contains(':'));
    let Some(path) = typed else {
        let (message, hint) = (said!("this is no change of a run"), shapes());
        let instead = guess(word).filter(|_| letters > 0 && !text.contains(':'));
        let at = if instead.is_some() { 0..letters } else { 0..text.len() };
        return Err(Wrong { code: code::NO_CHANGE, at, message, hint, instead });
    };
    let value = text[path.len() + 1..].trim();
    if let Some(row) = ADDED.iter().find(|row| row.0 == path) {
        return added(*row, path.len() + 1, text);
    }
    if let Some(id) = path.strip_prefix("procedure:").and_then(|rest| rest.strip_suffix(".enabled"))
        && let Ok(on) = value.parse()
    {
        return Ok(What::Switch(id.to_owned(), on));
    }
    is_changeable(path)?;
    Ok(What::Set)
}

/// A change that begins with a word: an effect, an inject that is fired, an entry that is added.
fn called(word: &str, text: &str) -> Result<What, Wrong> {
    if word == "Fire" {
        let inside = text[word.len()..].trim().strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
        let id =
            inside.map(|id| id.trim().trim_matches('"')).filter(|id| !id.is_empty() && !id.contains('"'));
        let wrong = || {
            let message = said!("this does not say which inject is fired");
            let hint = said!("write `Fire(\"inject\")`");
            Wrong { code: code::NO_CHANGE, at: 0..text.len(), message, hint, instead: None }
        };
        return id.map(|id| What::Fire(id.to_owned())).ok_or_else(wrong);
    }
    if let Some(row) = ADDED.iter().find(|row| row.1 == word) {
        return added(*row, 0, text);
    }
    if EFFECTS.contains(&word) {
        return Ok(What::Effect);
    }
    let (message, hint) = match word {
        "Rumour" => (
            said!("a rumour needs somebody who hears it"),
            said!("write `Inject(id: ..., to: ..., does: [Rumour(element: ..., value: ...)])`"),
        ),
        "Liaison" => (said!("a liaison officer is placed"), said!("write `PlaceLiaison(of: ..., at: ...)`")),
        "Units" => (
            said!("units that are written nowhere cannot come in the middle of a run"),
            said!("write them in the organisation and run again: `SendUnits(who: ..., to: ...)` moves them"),
        ),
        _ => (said!("there is no change `{word}`", word), shapes()),
    };
    let instead = if hint == shapes() { guess(word) } else { None };
    Err(Wrong { code: code::NO_CHANGE, at: 0..word.len(), message, hint, instead })
}

/// The word that is probably meant.
fn guess(word: &str) -> Option<String> {
    let entries = ADDED.iter().map(|row| row.1);
    let known: Vec<&str> = EFFECTS.into_iter().chain(["Fire"]).chain(entries).collect();
    nearest(word, &known).first().map(|near| (*near).to_owned())
}

fn added((list, entry, what): (&'static str, &str, Entry), at: usize, text: &str) -> Result<What, Wrong> {
    let mut scratch = Files::new();
    let file = scratch.add("", &text[at..]);
    let node = syntax::parse(&scratch, file, &syntax::Limits::default(), &mut Problems::new());
    let Some(id) = id_of(&node) else {
        let message = said!("`{entry}` needs an id", entry);
        let hint = said!("write `{entry}(id: \"...\", ...)`", entry);
        return Err(Wrong { code: code::NO_CHANGE, at: at..text.len(), message, hint, instead: None });
    };
    let wrong = |code, field: &Node, message: Said, hint: Said| {
        let at = at + field.span.start as usize..at + field.span.end as usize;
        Err(Wrong { code, at, message, hint, instead: None })
    };
    if let Some(when) = node.field("when").filter(|_| what == Entry::Inject) {
        let message = said!("an inject that comes with a turn has no moment of its own");
        return wrong(code::LAID_DOWN, when, message, said!("it is delivered at `--at`; leave `when` out"));
    }
    if let Some(enabled) = node.field("enabled").filter(|enabled| enabled.kind == Kind::Bool(false)) {
        let message = said!("this `{entry}` is switched off: nothing would come of it", entry);
        let hint = said!("leave `enabled` out; what is to hold later comes with a later turn");
        return wrong(code::NO_CHANGE, enabled, message, hint);
    }
    Ok(What::Added(Added { what, list, at, id }))
}

/// The id of an entry.
fn id_of(entry: &Node) -> Option<String> {
    entry.field("id")?.text().filter(|id| is_id(id)).map(str::to_owned)
}

/// Whether a text can be an id, as those of files can.
fn is_id(text: &str) -> bool {
    let may_stand = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    !text.is_empty() && text.chars().count() <= ID_MOST && text.chars().all(may_stand)
}

/// Refuses kinds that are laid down when the run begins, and says what to write instead. Of the others, the
/// fields that are so are refused where they are set.
fn is_changeable(path: &str) -> Result<(), Wrong> {
    let kind = path.split(':').next().unwrap_or_default();
    let field = path.rsplit(['.', ':']).next().unwrap_or_default();
    let laid_down = |at: std::ops::Range<usize>, hint: Said| {
        let message = said!("`{path}` is laid down when the run begins", path = &path[at.clone()]);
        Wrong { code: code::LAID_DOWN, at, message, hint, instead: None }
    };
    if is_subject(kind) && !CHANGEABLE.contains(&kind) {
        let hint = instead(kind)
            .unwrap_or_else(|| said!("of a moment in it can be set: {kinds}", kinds = CHANGEABLE.join(", ")));
        return Err(laid_down(0..kind.len(), hint));
    }
    if field.ends_with('+') {
        return Err(laid_down(path.len() - field.len()..path.len(), shapes()));
    }
    Ok(())
}
