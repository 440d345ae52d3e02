//! Generated blocks: what stands between `<!-- NAME: what -->` and `<!-- end -->`.

/// The line that ends a block.
const END: &str = "<!-- end -->";

/// A block of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked<'a> {
    /// What is generated: `parameters`.
    pub name: &'a str,
    /// Of what: the words after the colon.
    pub words: Vec<&'a str>,
    /// The line of the marker, from 1.
    pub line: usize,
    /// The lines between the marker and the end.
    pub body: Vec<&'a str>,
}

/// All blocks of a page. Other comments are left alone: a block's name is one small word.
pub fn blocks(page: &str) -> Vec<Marked<'_>> {
    let mut found: Vec<Marked<'_>> = Vec::new();
    let mut is_open = false;
    for (index, line) in page.lines().enumerate() {
        match (is_open, line == END, opening(line)) {
            (false, false, Some((name, words))) => {
                found.push(Marked { name, words, line: index + 1, body: Vec::new() });
                is_open = true;
            }
            (true, true, _) => is_open = false,
            (true, false, None) => found.last_mut().expect("an open block").body.push(line),
            (true, false, Some(_)) => panic!("line {}: the block before is not ended", index + 1),
            (false, true, _) => panic!("line {}: nothing ends here", index + 1),
            (false, false, None) => {}
        }
    }
    assert!(!is_open, "the last block is not ended by {END}");
    found
}

fn opening(line: &str) -> Option<(&str, Vec<&str>)> {
    let inside = line.strip_prefix("<!-- ")?.strip_suffix(" -->")?;
    let (name, words) = inside.split_once(':').unwrap_or((inside, ""));
    let is_name = name != "end" && !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase());
    is_name.then(|| (name, words.split_whitespace().collect()))
}

/// A page with each block's lines replaced by what is given for it.
pub fn replaced(page: &str, mut anew: impl FnMut(&Marked<'_>) -> String) -> String {
    let mut blocks = blocks(page).into_iter();
    let mut text = String::new();
    let mut is_open = false;
    for line in page.lines() {
        is_open &= line != END;
        if is_open {
            continue;
        }
        text.push_str(line);
        text.push('\n');
        if opening(line).is_some() {
            text.push_str(&anew(&blocks.next().expect("as many as were found")));
            is_open = true;
        }
    }
    text
}

/// The lines that people wrote: without blocks and without fenced code, each with its number.
pub fn prose(page: &str) -> Vec<(usize, &str)> {
    let (mut is_block, mut is_code) = (false, false);
    let mut found = Vec::new();
    for (index, line) in page.lines().enumerate() {
        let is_fence = line.starts_with("```");
        if !is_block && !is_code && !is_fence && opening(line).is_none() && line != END {
            found.push((index + 1, line));
        }
        is_block = (is_block || opening(line).is_some()) && line != END;
        is_code ^= is_fence && !is_block;
    }
    found
}

#[test]
fn a_page_is_taken_apart_and_put_together_again() {
    let page = "One.\n<!-- a: b c. -->\nold\n```\nx\n```\n<!-- end -->\nTwo.\n<!-- A comment -->\n```ron\n// 3\n```\nThree.\n<!-- d -->\n<!-- end -->\n";
    let found = blocks(page);
    let heads: Vec<_> = found.iter().map(|block| (block.name, block.words.clone(), block.line)).collect();
    assert_eq!(heads, [("a", vec!["b", "c."], 2), ("d", vec![], 14)]);
    assert_eq!(found[0].body, ["old", "```", "x", "```"]);
    let anew = replaced(page, |block| format!("new {}\n", block.name));
    assert_eq!(
        anew,
        page.replace("old\n```\nx\n```", "new a").replace("<!-- d -->\n", "<!-- d -->\nnew d\n")
    );
    let lines: Vec<_> = prose(page).into_iter().map(|(_, line)| line).collect();
    assert_eq!(lines, ["One.", "Two.", "<!-- A comment -->", "Three."]);
}
