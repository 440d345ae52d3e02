//! Tables of the pages.

use salambo_engine::document::action::Form;
use salambo_engine::document::condition::{HoldReason, MessageKind, Zone};
use salambo_engine::document::element::Certainty;
use salambo_engine::document::mark::Label;
use salambo_engine::document::text::Language;
use salambo_engine::scenario::glossary::Terms;
use salambo_engine::score::Rating;
use salambo_engine::trace::fact::Reason;
use salambo_engine::trace::words::Word;
use salambo_engine::wording::Catalogue;

use super::blocks::Marked;
use super::code::Code;
use super::defaults::{Entry, shipped};
use super::pages::{INDEX, Page};

/// A table in Markdown; columns that are empty throughout are left out.
fn table(heads: &[&str], rows: &[Vec<String>]) -> String {
    let is_used = |column: &usize| rows.iter().any(|row| !row[*column].is_empty());
    let columns: Vec<usize> = (0..heads.len()).filter(is_used).collect();
    let line = |cells: &dyn Fn(usize) -> String| {
        let cells: Vec<String> = columns.iter().map(|column| cells(*column)).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let mut text = line(&|column| heads[column].to_owned());
    text += &line(&|_| "---".to_owned());
    for row in rows {
        text += &line(&|column| row[column].replace('|', "\\|"));
    }
    text
}

fn code(word: &str) -> String {
    format!("`{word}`")
}

fn codes<'a>(words: impl IntoIterator<Item = &'a String>) -> String {
    words.into_iter().map(|word| code(word)).collect::<Vec<_>>().join(", ")
}

/// Whether a key is named: by itself, or by a beginning that ends in a point.
pub fn names(word: &str, key: &str) -> bool {
    word == key || (word.ends_with('.') && key.starts_with(word))
}

/// Parameters in the order of the words, then of the defaults.
pub fn parameters(words: &[&str]) -> String {
    let entries = shipped();
    let named = words.iter().flat_map(|word| entries.iter().filter(|entry| names(word, &entry.key)));
    let row = |entry: &Entry| {
        let ideal = entry.ideal.clone().unwrap_or_else(|| "same".to_owned());
        let (tag, source) = (entry.tag.clone(), entry.source.clone());
        vec![
            code(&entry.key),
            entry.value.clone(),
            ideal,
            entry.kind.to_owned(),
            tag,
            source,
            entry.note.clone(),
        ]
    };
    let rows: Vec<_> = named.map(row).collect();
    table(&["key", "default", "ideal ground", "kind", "tag", "source", "note"], &rows)
}

/// Files with what they say of themselves. Luck is what they draw for.
pub fn files(of: &Code, words: &[&str]) -> String {
    let row = |path: &&str| {
        let file = of.files.get(*path).unwrap_or_else(|| panic!("there is no file engine/src/{path}"));
        let name = path.rsplit('/').next().unwrap_or(path);
        let link = format!("[`{name}`](../src/{path})");
        vec![link, file.doc.clone(), codes(&file.purposes), codes(&file.labels)]
    };
    let rows: Vec<_> = words.iter().map(row).collect();
    table(&["file", "says of itself", "draws for", "waits it tells of"], &rows)
}

/// The facts that the files of a page write, with their sentences.
pub fn facts(of: &Code, files: &[&str]) -> String {
    let row = |kind: String| vec![code(&kind), sentence(&kind)];
    let rows: Vec<_> = of.written_by(files).into_iter().map(row).collect();
    table(&["fact", "in a debriefing"], &rows)
}

/// The sentence of a fact as the English catalogue has it, its variables in capitals. Where it depends
/// on a variable, the form that says most.
fn sentence(kind: &str) -> String {
    let catalogue = super::super::page::page("engine/src/wording/en.ftl");
    let start = format!("\nfact-{kind} = ");
    let (_, after) = catalogue.split_once(&start).unwrap_or_else(|| panic!("no sentence for {kind}"));
    let end = after.find("\nfact-").unwrap_or(after.len());
    let end = after[..end].find("\n\n").unwrap_or(end);
    plain(&after[..end])
}

/// A pattern of the catalogue as one sentence: of each choice the last of the longest forms.
fn plain(pattern: &str) -> String {
    let text = pattern.trim();
    let Some(open) = text.find('{') else {
        return text.to_owned();
    };
    let close = closing_brace(text, open);
    let inside = text[open + 1..close].trim();
    let middle = match inside.split_once("->") {
        Some((_, forms)) => forms_of(forms).into_iter().max_by_key(String::len).unwrap_or_default(),
        None => inside.trim_start_matches('$').to_uppercase(),
    };
    let (before, after) = (&text[..open], &text[close + 1..]);
    let space = |part: &str, at_end: bool| {
        let touches = if at_end { part.ends_with(' ') } else { part.starts_with(' ') };
        if touches { " " } else { "" }
    };
    let rest = plain(after);
    format!("{}{}{middle}{}{rest}", before.trim_end(), space(before, true), space(after, false))
}

/// The texts of `[yes] ... *[no] ...`.
fn forms_of(forms: &str) -> Vec<String> {
    let (mut depth, mut starts) = (0, Vec::new());
    for (at, c) in forms.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ']' if depth == 0 => starts.push(at + 1),
            _ => {}
        }
    }
    let ends = starts.iter().skip(1).map(|next| forms[..*next].rfind('[').unwrap_or(*next));
    let ends = ends.chain([forms.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|(start, end)| plain(forms[*start..end].trim_end_matches(['*', '\n', ' '])))
        .collect()
}

fn closing_brace(text: &str, open: usize) -> usize {
    let mut depth = 0;
    for (at, c) in text.char_indices().skip_while(|(at, _)| *at < open) {
        depth += i32::from(c == '{') - i32::from(c == '}');
        if depth == 0 {
            return at;
        }
    }
    panic!("a brace is not closed: {text}")
}

/// The words of a closed list with their English.
pub fn words(list: &str) -> String {
    let rows = match list {
        "reason" => rows::<Reason>(list),
        "hold" => rows::<HoldReason>(list),
        "kind" => rows::<MessageKind>(list),
        "form" => rows::<Form>(list),
        "certainty" => rows::<Certainty>(list),
        "zone" => rows::<Zone>(list),
        other => panic!("there is no list `{other}`"),
    };
    table(&["word", "in a debriefing"], &rows)
}

fn rows<W: Word>(list: &str) -> Vec<Vec<String>> {
    let catalogue = Catalogue::with(Language::En, &Terms::default());
    let row = |(_, word): &(W, &str)| vec![code(word), catalogue.word(&format!("{list}-{word}"))];
    W::WORDS.iter().map(row).collect()
}

/// The glossary of waits. What a label means is written by hand in the page and kept.
pub fn labels(of: &Code, pages: &[Page], before: &Marked<'_>) -> String {
    let catalogue = Catalogue::with(Language::En, &Terms::default());
    let meanings = meanings(before);
    let row = |(label, word): &(Label, &str)| {
        let name = format!("{label:?}");
        let meaning = meanings.iter().find(|(known, _)| *known == name);
        let meaning = meaning.map_or(String::new(), |(_, meaning)| (*meaning).to_owned());
        vec![code(&name), catalogue.word(&format!("label-{word}")), meaning, links(of, pages, &name)]
    };
    let rows: Vec<_> = Label::WORDS.iter().map(row).collect();
    table(&["label", "in a debriefing", "the time was spent on", "pages"], &rows)
}

/// What the page says that each label means.
pub fn meanings<'a>(glossary: &Marked<'a>) -> Vec<(&'a str, &'a str)> {
    let rows = glossary.body.iter().filter_map(|line| line.strip_prefix("| `"));
    let cells = rows.map(|row| row.split(" | ").collect::<Vec<_>>());
    cells.filter_map(|cells| Some((cells.first()?.trim_end_matches('`'), cells.get(2)?.trim()))).collect()
}

/// The pages whose files tell of a wait.
fn links(of: &Code, pages: &[Page], label: &str) -> String {
    let tells = |page: &&Page| {
        let mut files = page.words("files").into_iter().filter_map(|path| of.files.get(path));
        files.any(|file| file.labels.contains(label))
    };
    let found = pages.iter().filter(tells).map(link);
    found.collect::<Vec<_>>().join(", ")
}

fn link(page: &Page) -> String {
    format!("[{}]({})", page.stem(), page.name)
}

/// The pages with their first sentences and how well their numbers are known.
pub fn index(pages: &[Page]) -> String {
    let entries = shipped();
    let row = |page: &Page| {
        let words = page.words("parameters");
        let tags = entries.iter().filter(|entry| words.iter().any(|word| names(word, &entry.key)));
        let tags: Vec<&str> = tags.map(|entry| entry.tag.as_str()).collect();
        let count = |tag: &str| tags.iter().filter(|other| **other == tag).count();
        let counts = ["A", "B", "AS"].map(|tag| (tag, count(tag)));
        let counts = counts.iter().filter(|(_, count)| *count > 0);
        let counts: Vec<_> = counts.map(|(tag, count)| format!("{count} {tag}")).collect();
        vec![link(page), page.first_sentence(), counts.join(", ")]
    };
    let rows: Vec<_> = pages.iter().filter(|page| page.name != INDEX).map(row).collect();
    table(&["page", "says", "numbers"], &rows)
}

/// The tags, with how many numbers carry each.
pub fn tags() -> String {
    let entries = shipped();
    let row = |(tag, means): (&str, &str)| {
        let count = entries.iter().filter(|entry| entry.tag == tag).count();
        vec![code(tag), means.to_owned(), format!("{count} of {}", entries.len())]
    };
    let known = [
        ("A", "read in an official report, a standard or a peer-reviewed paper"),
        ("B", "quoted in a secondary source"),
        ("AS", "assumption: plausible, not measured"),
    ];
    table(&["tag", "means", "numbers"], &known.map(row))
}

/// From which score each rating is given, and where a missed critical measure caps it.
pub fn ratings() -> String {
    let catalogue = Catalogue::with(Language::En, &Terms::default());
    let row = |(least, rating): &(f64, Rating)| {
        let letter = rating.letter();
        vec![letter.to_owned(), catalogue.word(&format!("rating-{letter}")), format!("{least:.2}")]
    };
    let mut rows: Vec<_> = Rating::THRESHOLDS.iter().map(row).collect();
    rows.push(vec![
        "cap".to_owned(),
        "most that a missed critical measure leaves".to_owned(),
        format!("{:.2}", Rating::CAP),
    ]);
    table(&["rating", "means", "score"], &rows)
}

#[test]
fn a_sentence_with_choices_is_told_in_its_fullest_form() {
    assert_eq!(sentence("Called"), "ACTOR calls TO");
    assert_eq!(sentence("Learned"), "ACTOR learns from FROM: ELEMENT (ABOUT) = VALUE, CERTAINTY");
    assert_eq!(sentence("Begun"), "ACTOR goes on with procedure PROCEDURE; WAITING other items wait");
    assert_eq!(sentence("ChannelFailed"), "Channel CHANNEL is down to LINES_LEFT lines");
    assert_eq!(sentence("TaskOpen"), "Task TASK was never done");
}
