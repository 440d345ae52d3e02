//! A Markdown page taken apart: sections, first cells of tables, fenced blocks.

use std::fs;
use std::path::Path;

/// The text of a page of the repository.
pub fn page(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A fenced block: the word after the fence, the last line before it, its lines.
pub struct Block<'a> {
    pub kind: &'a str,
    pub before: &'a str,
    pub line: usize,
    pub lines: Vec<&'a str>,
}

impl Block<'_> {
    pub fn text(&self) -> String {
        self.lines.join("\n")
    }
}

/// All fenced blocks of a page.
pub fn blocks(page: &str) -> Vec<Block<'_>> {
    let mut found: Vec<Block<'_>> = Vec::new();
    let (mut inside, mut before) = (false, "");
    for (number, line) in page.lines().enumerate() {
        match (inside, line.strip_prefix("```")) {
            (false, Some(kind)) => found.push(Block { kind, before, line: number + 1, lines: Vec::new() }),
            (true, Some(_)) => {}
            (true, None) => found.last_mut().expect("an open block").lines.push(line),
            (false, None) => before = line,
        }
        inside ^= line.starts_with("```");
    }
    assert!(!inside, "a block is never closed");
    found
}

/// What the page says about one shape: the section under a heading that is one word of code.
#[derive(Default)]
pub struct Section<'a> {
    pub name: &'a str,
    /// The first cell of each row of its tables.
    pub rows: Vec<&'a str>,
    /// Those of them whose third cell says that they are required.
    pub required: Vec<&'a str>,
    /// Words listed after "One of".
    pub listed: Vec<&'a str>,
    /// The shapes of which it takes over every word.
    pub also: Vec<&'a str>,
}

/// The sections of a page whose heading is one word of code.
pub fn sections(page: &str) -> Vec<Section<'_>> {
    let mut found: Vec<Section<'_>> = Vec::new();
    let (mut inside, mut open) = (false, false);
    for line in page.lines() {
        inside ^= line.starts_with("```");
        if inside {
            continue;
        }
        if line.starts_with('#') {
            let name = line.trim_start_matches('#').trim();
            let code = name.strip_prefix('`').and_then(|name| name.strip_suffix('`'));
            open = code.is_some();
            found.extend(code.map(|name| Section { name, ..Section::default() }));
        } else if let (true, Some(section)) = (open, found.last_mut()) {
            section.read(line);
        }
    }
    found
}

impl<'a> Section<'a> {
    fn read(&mut self, line: &'a str) {
        if let Some(row) = line.strip_prefix("| `") {
            self.rows.extend(row.split('`').next());
            let is_required = row.split(" | ").nth(2).is_some_and(|cell| cell.starts_with("required"));
            self.required.extend(row.split('`').next().filter(|_| is_required));
        }
        if let Some((_, list)) = line.split_once("One of `") {
            self.listed.extend(words(list));
        }
        if let Some((_, also)) = line.split_once("Also every word of [`") {
            self.also.extend(also.split('`').next());
        }
    }
}

/// The words of a list written ``A`, `B`, `C``, without its first backtick.
fn words(list: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut parts = list.split('`');
    while let Some(word) = parts.next() {
        words.push(word);
        if parts.next() != Some(", ") {
            break;
        }
    }
    words
}

#[test]
fn a_page_is_taken_apart() {
    let page = "\
### `Kind`
| write | means |
|---|---|
| `A(x, y)` | `z` |
| `f` | b | required, once | c |
Also every word of [`Other`](#other).
```ron
| `no` |
```
## Other things
| `row` | of no shape |
#### `Word`
It is one. One of `A`, `B`; not `C`.
";
    let sections = sections(page);
    let names: Vec<_> = sections.iter().map(|section| section.name).collect();
    assert_eq!(names, ["Kind", "Word"]);
    assert_eq!((&sections[0].rows, &sections[0].also), (&vec!["A(x, y)", "f"], &vec!["Other"]));
    assert_eq!(sections[0].required, ["f"]);
    assert_eq!(sections[1].listed, ["A", "B"]);
    let blocks = blocks(page);
    assert_eq!((blocks[0].kind, blocks[0].text().as_str()), ("ron", "| `no` |"));
}
