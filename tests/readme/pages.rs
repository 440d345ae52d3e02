//! Every command of the pages is run, and prints what they say.

use std::env;
use std::fs;
use std::path::Path;

use super::console::{Command, Session, sessions};
use super::excerpt::{fits, taken_again};
use super::program::Place;
use crate::reference::page::page;

/// What a command really prints, where the page says something else.
struct Difference {
    line: usize,
    command: String,
    told: Vec<String>,
    found: Vec<String>,
}

/// Runs the commands of a session.
fn differences(session: &Session<'_>, place: &Place) -> Vec<Difference> {
    let change = session.change.as_ref();
    let before = change.map(|change| place.change(change.file, change.old, change.new));
    let commands = session.commands.iter();
    let found = commands.filter_map(|command| difference(session, command, place));
    let found = found.collect();
    if let (Some(change), Some(before)) = (change, before) {
        place.restore(change.file, &before);
    }
    found
}

fn difference(session: &Session<'_>, command: &Command<'_>, place: &Place) -> Option<Difference> {
    let output = place.run(&command.arguments()?);
    let text = String::from_utf8(output.stdout).expect("the program prints UTF-8");
    let lines: Vec<&str> = text.lines().collect();
    if command.printed.is_empty() {
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{}\n{text}{errors}", command.line);
        return None;
    }
    let own = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
    (!fits(&command.printed, &lines)).then(|| Difference {
        line: session.line,
        command: command.line.to_owned(),
        told: own(&command.printed),
        found: own(&lines),
    })
}

/// Holds a page against the program, or writes its blocks anew.
fn hold(name: &str, least: usize) {
    let text = page(name);
    let sessions = sessions(&text);
    assert!(
        sessions.len() >= least,
        "{name}: only {} blocks",
        sessions.len()
    );
    let place = Place::new(&name.replace('/', "-"));
    let differences = sessions
        .iter()
        .flat_map(|session| differences(session, &place));
    let differences: Vec<Difference> = differences.collect();
    if env::var_os("UPDATE_EXPECT").is_some() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name);
        let anew = differences
            .iter()
            .fold(text, |text, one| one.written(name, &text));
        fs::write(path, anew).expect("the page can be written");
        return;
    }
    let told: Vec<String> = differences.iter().map(|one| one.told(name)).collect();
    assert!(told.is_empty(), "{}", told.join("\n\n"));
}

impl Difference {
    fn told(&self, page: &str) -> String {
        let (line, command) = (self.line, &self.command);
        let (told, found) = (self.told.join("\n"), self.found.join("\n"));
        format!("{page}:{line}: $ {command}\nthe page says:\n{told}\nit prints:\n{found}")
    }

    /// The page with what is printed in the place of what it said.
    fn written(&self, page: &str, text: &str) -> String {
        let told: Vec<&str> = self.told.iter().map(String::as_str).collect();
        let found: Vec<&str> = self.found.iter().map(String::as_str).collect();
        let again = taken_again(&told, &found);
        let again = again.unwrap_or_else(|| panic!("write this anew by hand: {}", self.told(page)));
        let session = |lines: &[&str]| format!("$ {}\n{}\n", self.command, lines.join("\n"));
        text.replacen(&session(&told), &session(&again), 1)
    }
}

#[test]
fn the_front_page_shows_what_is_printed() {
    hold("README.md", 2);
}

#[test]
fn the_tutorial_shows_what_is_printed() {
    hold("scenarios/README.md", 4);
}

#[test]
fn the_first_commands_stand_early_and_alone() {
    let text = page("README.md");
    let lines: Vec<&str> = text.lines().collect();
    let at = |marker: &str| lines.iter().position(|line| *line == marker);
    let first = at("<!-- first commands -->").expect("a marker");
    let last = at("<!-- end of first commands -->").expect("a marker");
    let between = lines[first..last].iter();
    let commands: Vec<_> = between.filter(|line| line.starts_with("cargo ")).collect();
    assert_eq!(
        commands,
        [
            &"cargo run --release -- run scenarios/salambo",
            &"cargo test --workspace"
        ]
    );
    let command = |line: &&str| line.starts_with("cargo run");
    assert!(lines.iter().position(command).is_some_and(|line| line < 19));
}
