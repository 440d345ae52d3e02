//! Excerpts: expected lines in which a line `[...]` stands for any lines.

/// The line that stands for what was left out.
const GAP: &str = "[...]";

/// Whether lines are what an excerpt says: its parts stand in order, the first at the top unless
/// a gap stands before it, the last at the end unless a gap stands after it.
pub fn fits(excerpt: &[&str], lines: &[&str]) -> bool {
    let parts: Vec<&[&str]> = excerpt.split(|line| *line == GAP).collect();
    let (first, rest) = parts.split_first().expect("a split has a first part");
    let Some((last, middle)) = rest.split_last() else {
        return *first == lines;
    };
    let Some(mut left) = lines.strip_prefix(*first) else {
        return false;
    };
    for part in middle {
        match place(part, left) {
            Some(at) => left = &left[at + part.len()..],
            None => return false,
        }
    }
    left.strip_suffix(*last).is_some()
}

fn place(part: &[&str], lines: &[&str]) -> Option<usize> {
    if part.is_empty() {
        return Some(0);
    }
    lines.windows(part.len()).position(|window| window == part)
}

/// The same excerpt of other lines: as many lines in each part, found by the first of each.
/// `None` if a part is no longer there.
pub fn taken_again<'a>(excerpt: &[&'a str], lines: &[&'a str]) -> Option<Vec<&'a str>> {
    let parts: Vec<&[&str]> = excerpt.split(|line| *line == GAP).collect();
    let (first, rest) = parts.split_first()?;
    let Some((last, middle)) = rest.split_last() else {
        return Some(lines.to_vec());
    };
    let mut found = lines.get(..first.len())?.to_vec();
    let mut left = lines.get(first.len()..)?;
    for part in middle {
        let head = part.first()?;
        let at = left.iter().position(|line| line == head)?;
        found.push(GAP);
        found.extend(left.get(at..at + part.len())?);
        left = &left[at + part.len()..];
    }
    found.push(GAP);
    found.extend(&left[left.len().checked_sub(last.len())?..]);
    Some(found)
}

#[test]
fn an_excerpt_fits_what_holds_its_parts_in_order() {
    let lines = ["a", "b", "c", "d", "e"];
    for excerpt in [
        &["a", "b", "c", "d", "e"][..],
        &["a", GAP],
        &[GAP, "e"],
        &["a", GAP, "c", GAP, "e"],
        &[GAP, "b", GAP, "c", "d", GAP],
        &[GAP],
    ] {
        assert!(fits(excerpt, &lines), "{excerpt:?}");
    }
    for excerpt in [
        &["a", "b"][..],
        &["b", GAP],
        &[GAP, "d"],
        &[GAP, "d", GAP, "c", GAP],
        &["a", GAP, "x", GAP],
        &["a", "b", "c", "d", "e", GAP, "e"],
    ] {
        assert!(!fits(excerpt, &lines), "{excerpt:?}");
    }
}

#[test]
fn an_excerpt_is_taken_again_part_by_part() {
    let lines = ["a", "new", "head", "2", "x", "end"];
    let excerpt = ["a", "old", GAP, "head", "1", GAP, "end"];
    let again = ["a", "new", GAP, "head", "2", GAP, "end"];
    assert_eq!(taken_again(&excerpt, &lines).as_deref(), Some(&again[..]));
    assert!(fits(&again, &lines));
    assert_eq!(taken_again(&["a", GAP, "gone", GAP], &lines), None);
}
