//! Sessions: the commands of a `console` block, each with what it prints.

use crate::reference::page::{Block, blocks};

/// A command and the lines that the page says it prints.
pub struct Command<'a> {
    /// The words after `$`.
    pub line: &'a str,
    /// What is printed; nothing if the page does not say.
    pub printed: Vec<&'a str>,
}

/// A file that is changed before a session.
pub struct Change<'a> {
    pub file: &'a str,
    pub old: &'a str,
    pub new: &'a str,
}

impl Change<'_> {
    /// The file with the change made; what is replaced must be there once.
    pub fn made(&self, before: &str) -> String {
        let (file, old) = (self.file, self.old);
        assert_eq!(before.matches(old).count(), 1, "{file}: {old}");
        before.replacen(old, self.new, 1)
    }
}

/// A `console` block.
pub struct Session<'a> {
    /// Its line in the page.
    pub line: usize,
    pub change: Option<Change<'a>>,
    pub commands: Vec<Command<'a>>,
}

/// The sessions of a page.
pub fn sessions(page: &str) -> Vec<Session<'_>> {
    let consoles = blocks(page).into_iter().filter(|block| block.kind == "console");
    consoles.map(|block| session(&block)).collect()
}

fn session<'a>(block: &Block<'a>) -> Session<'a> {
    let mut commands: Vec<Command<'a>> = Vec::new();
    for line in &block.lines {
        match (line.strip_prefix("$ "), commands.last_mut()) {
            (Some(line), _) => commands.push(Command { line, printed: Vec::new() }),
            (None, Some(command)) => command.printed.push(line),
            (None, None) => panic!("line {}: a console block begins with `$ `", block.line),
        }
    }
    Session { line: block.line, change: change(block.before), commands }
}

fn change(comment: &str) -> Option<Change<'_>> {
    let comment = comment.strip_prefix("<!-- with ")?.strip_suffix(" -->")?;
    let (file, change) = comment.split_once(": ")?;
    let (old, new) = change.split_once(" => ")?;
    Some(Change { file, old, new })
}

impl<'a> Command<'a> {
    /// The program's arguments; `None` if the command does not call it.
    pub fn arguments(&self) -> Option<Vec<String>> {
        let mut calls = ["salambo ", "cargo run --release -- "].into_iter();
        let arguments = calls.find_map(|call| self.line.strip_prefix(call))?;
        Some(words(arguments))
    }
}

/// The words of a command line, with single quotes as a shell reads them.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut quoted) = (vec![String::new()], false);
    for c in line.chars() {
        match c {
            '\'' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            c => words.last_mut().expect("a first word").push(c),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[test]
fn sessions_are_taken_apart() {
    let page = "\
<!-- with a.ron: x: 1 => x: 2 -->
```console
$ salambo run a --set 'b=c d'
one
[...]
$ cargo run --release -- check a
$ ls
```
";
    let sessions = sessions(page);
    let [session] = &sessions[..] else {
        panic!("one session");
    };
    let change = session.change.as_ref().expect("a change");
    assert_eq!((change.file, change.old, change.new), ("a.ron", "x: 1", "x: 2"));
    let [run, check, other] = &session.commands[..] else {
        panic!("three commands");
    };
    assert_eq!(run.arguments(), Some(vec!["run".into(), "a".into(), "--set".into(), "b=c d".into()]));
    assert_eq!(run.printed, ["one", "[...]"]);
    assert_eq!(check.arguments(), Some(vec!["check".into(), "a".into()]));
    assert_eq!(other.arguments(), None);
}
