//! Every command of the pages is run, and prints what they say.

use std::env;
use std::fs;
use std::path::Path;

use super::console::{Command, Session, sessions};
use super::excerpt::{fits, taken_again};
use crate::cli::program::Folder;
use crate::reference::page::page;

/// What a command really prints, where the page says something else.
struct Difference {
    line: usize,
    command: String,
    told: Vec<String>,
    found: Vec<String>,
}

/// Runs the commands of a session.
fn differences(session: &Session<'_>, folder: &Folder) -> Vec<Difference> {
    let Some(change) = &session.change else {
        return told_otherwise(session, folder);
    };
    let before = fs::read_to_string(folder.path(change.file)).expect("the file that is changed");
    folder.write(change.file, change.made(&before));
    let found = told_otherwise(session, folder);
    folder.write(change.file, before);
    found
}

fn told_otherwise(session: &Session<'_>, folder: &Folder) -> Vec<Difference> {
    let commands = session.commands.iter();
    let found = commands.filter_map(|command| difference(session, command, folder));
    found.collect()
}

fn difference(session: &Session<'_>, command: &Command<'_>, folder: &Folder) -> Option<Difference> {
    let answer = folder.run(command.arguments()?);
    if command.printed.is_empty() {
        assert_eq!(answer.code, 0, "{}: {answer:?}", command.line);
        return None;
    }
    let lines: Vec<&str> = answer.out.lines().collect();
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
    assert!(sessions.len() >= least, "{name}: only {} blocks", sessions.len());
    let folder = Folder::with_scenarios();
    let differences = sessions.iter().flat_map(|session| differences(session, &folder));
    let differences: Vec<Difference> = differences.collect();
    if env::var_os("UPDATE_EXPECT").is_some() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name);
        let anew = differences.iter().fold(text, |text, one| one.written(name, &text));
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
fn the_pages_of_the_exercises_show_what_is_printed() {
    hold("scenarios/salambo/README.md", 1);
    hold("scenarios/flood/README.md", 1);
    hold("scenarios/border-crossing/README.md", 1);
    hold("scenarios/regional-alert/README.md", 2);
    hold("scenarios/two-houses/README.md", 1);
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
    assert_eq!(commands, [&"cargo run --release -- run scenarios/salambo", &"cargo test --workspace"]);
    let command = |line: &&str| line.starts_with("cargo run");
    assert!(lines.iter().position(command).is_some_and(|line| line < 19));
}
