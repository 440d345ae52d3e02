//! The pictures that pages show are what the command prints.
//!
//! A page names the command before its picture: `salambo graph scenarios/NAME ... --out scenarios/NAME/FILE`.
//! `UPDATE_EXPECT=1 cargo test graph::pages` draws them anew.

use crate::cli::program::Folder;
use crate::reference::page::page;
use std::env;
use std::fs;
use std::path::Path;

/// Pages, and how many pictures each shows.
const PAGES: [(&str, usize); 1] = [("scenarios/salambo/README.md", 3)];

/// The commands of a page that keep a drawing, each with its file.
fn commands(page: &str) -> Vec<(Vec<&str>, &str)> {
    let lines = page.lines().filter_map(|line| line.strip_prefix("$ salambo graph "));
    let kept = lines.filter_map(|line| line.split_once(" --out "));
    kept.map(|(command, file)| (command.split(' ').collect(), file.trim())).collect()
}

#[test]
fn kept_pictures_are_what_is_drawn() {
    let folder = Folder::with_scenarios();
    for (name, least) in PAGES {
        let text = page(name);
        let commands = commands(&text);
        assert!(commands.len() >= least, "{name}: only {} pictures", commands.len());
        for (arguments, file) in commands {
            let shown = Path::new(file).strip_prefix(Path::new(name).parent().expect("a folder"));
            let shown = shown.unwrap_or_else(|_| panic!("{name}: {file} lies elsewhere"));
            assert!(text.contains(&format!("]({})", shown.display())), "{name} does not show {file}");
            let drawn = folder.run([&["graph"][..], &arguments].concat());
            assert_eq!(drawn.code, 0, "{name}: {drawn:?}");
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(file);
            if env::var_os("UPDATE_EXPECT").is_some() {
                fs::create_dir_all(path.parent().expect("a folder")).expect("a folder can be made");
                fs::write(&path, &drawn.out).expect("a picture can be written");
            }
            let kept = fs::read_to_string(&path).unwrap_or_else(|why| panic!("{file}: {why}"));
            assert!(
                kept == drawn.out,
                "{name}: {file} is drawn otherwise now; UPDATE_EXPECT=1 draws it anew"
            );
        }
    }
}
