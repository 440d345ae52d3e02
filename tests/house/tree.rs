//! The real tree: every source of the repository, read once.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::lens;
use super::source::{Rule, Source};

/// Panics with every place of the real tree that breaks the rule.
pub fn keeps(rule: Rule) {
    let violations = rule(sources());
    let lines: Vec<_> = violations.iter().map(ToString::to_string).collect();
    assert!(lines.is_empty(), "the tree breaks this rule in {} places:\n{}", lines.len(), lines.join("\n"));
}

/// The top of the repository.
pub fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// Rust and RON sources, sorted by path, without files that are compiled for tests only.
pub fn sources() -> &'static [Source] {
    static SOURCES: OnceLock<Vec<Source>> = OnceLock::new();
    SOURCES.get_or_init(|| {
        let mut files = Vec::new();
        for folder in ["engine", "cli", "tests", "benches", "scenarios"] {
            collect(&root().join(folder), folder, &mut files);
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        without_test_files(files)
    })
}

/// Adds what lies below `folder`; a folder that is missing adds nothing.
fn collect(folder: &Path, name: &str, files: &mut Vec<Source>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries {
        let path: PathBuf = entry.expect("a folder of the repository can be listed").path();
        let own_name = path.file_name().expect("an entry has a name").to_string_lossy().into_owned();
        let full_name = format!("{name}/{own_name}");
        if path.is_dir() && own_name != "target" {
            collect(&path, &full_name, files);
        } else if path.extension().is_some_and(|end| end == "rs" || end == "ron") {
            let text = fs::read_to_string(&path).expect("a source is UTF-8 text");
            files.push(Source { path: full_name, text });
        }
    }
}

/// Leaves out the files behind `#[cfg(test)] mod name;`.
fn without_test_files(mut files: Vec<Source>) -> Vec<Source> {
    let test_modules: Vec<String> = files.iter().flat_map(test_modules).collect();
    files.retain(|file| {
        let is_test = |module: &String| file.is_in(module) || file.is_in(&format!("{module}.rs"));
        !test_modules.iter().any(is_test)
    });
    files
}

/// Paths, without their ending, of the modules that a file declares for tests only.
fn test_modules(file: &Source) -> Vec<String> {
    let tokens = lens::tokens(&file.text);
    let folder = match file.path.strip_suffix(".rs") {
        Some(stem) => stem
            .strip_suffix("/mod")
            .or(stem.strip_suffix("/lib"))
            .or(stem.strip_suffix("/main"))
            .unwrap_or(stem),
        None => return Vec::new(),
    };
    lens::finds(&tokens, "# [ cfg ( test ) ] mod")
        .filter(|at| tokens.get(at + 9).is_some_and(|token| token.is(";")))
        .map(|at| format!("{folder}/{}", tokens[at + 8].text))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> Source {
        Source { path: path.to_owned(), text: text.to_owned() }
    }

    /// A rule that reads nothing breaks nothing: the folders must be where the rules look.
    #[test]
    fn the_tree_is_where_the_rules_look() {
        for place in
            ["engine/src/kernel", "engine/src/lib.rs", "cli/src/main.rs", "tests/house", "benches/src"]
        {
            assert!(sources().iter().any(|source| source.is_in(place)), "no source in {place}");
        }
    }

    #[test]
    fn files_for_tests_only_are_left_out() {
        let files = vec![
            file("engine/src/a/mod.rs", "mod b; #[cfg(test)] mod golden; #[cfg(test)] mod tests { mod b; }"),
            file("engine/src/a/b.rs", "#[cfg(test)] mod samples;"),
            file("engine/src/a/b/samples.rs", ""),
            file("engine/src/a/golden.rs", ""),
            file("engine/src/a/golden/deep.rs", ""),
        ];
        let kept: Vec<_> = without_test_files(files).into_iter().map(|source| source.path).collect();
        assert_eq!(kept, ["engine/src/a/mod.rs", "engine/src/a/b.rs"]);
    }
}
