//! The page is what its sources say, allows nothing else, and keeps texts texts.

use super::*;
use crate::report::alone::fingerprint;
use crate::wording::Catalogue;
use std::collections::BTreeMap;

/// A page of a film without a run: what matters here stands around it.
fn empty(title: &str) -> String {
    put_together(&film(), &[("title", title), ("noscript", "-"), ("failed", "-")], Language::Fr)
}

fn film() -> Vec<u8> {
    serde_json::to_vec(&Document::empty(Language::Fr)).expect("plain data")
}

/// What stands between two marks, the first time.
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let (_, after) = text.split_once(from).unwrap_or_else(|| panic!("{from} is missing"));
    after.split_once(to).unwrap_or_else(|| panic!("{to} is missing")).0
}

#[test]
fn the_policy_allows_this_script_and_this_style_only() {
    let page = empty("A title");
    let policy = between(&page, "Content-Security-Policy\" content=\"", "\">");
    let script = between(&page, "<script type=\"module\">", "</script>");
    let style = between(&page, "<style>", "</style>");
    let expected = format!(
        "default-src 'none'; script-src '{}'; style-src '{}'; base-uri 'none'; form-action 'none'",
        fingerprint(script),
        fingerprint(style)
    );
    assert_eq!(policy, expected);
    assert_eq!(
        fingerprint("alert('Hello, world.');"),
        "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=",
        "as the standard's own example has it"
    );
}

#[test]
fn a_hostile_title_stays_a_text() {
    let page = empty("</title><script>alert(1)</script>{film}\u{1b}\"'&");
    let title = between(&page, "<title>", "</title>");
    assert_eq!(
        title, "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;{film}\u{fffd}&quot;&#39;&amp;",
        "and what is put in is not looked at again"
    );
    assert_eq!(page.matches("<script").count(), 2);
}

#[test]
fn the_film_comes_back_as_it_went_in() {
    use std::io::Read;
    let page = empty("A title");
    let packed = between(&page, "id=\"film\">", "</script>");
    let bytes = STANDARD.decode(packed).expect("base64");
    assert_eq!(&bytes[4..8], &[0; 4], "no time stands in it");
    let mut text = String::new();
    flate2::read::GzDecoder::new(&*bytes).read_to_string(&mut text).expect("gzip");
    assert_eq!(text.as_bytes(), film());
    assert_eq!(page, empty("A title"), "the same data are the same page");
}

#[test]
fn a_page_is_known_by_its_beginning_and_opens_in_its_language() {
    let page = empty("A title");
    assert!(page.starts_with(BEGINNING));
    assert!(page.contains("<html lang=\"fr\" dir=\"ltr\">"));
    let arabic = filled(FRAME, |place| Some(place.to_owned()));
    assert!(!arabic.contains('{'), "every place of the frame is named");
}

#[test]
fn no_source_can_turn_a_text_into_markup_or_reach_a_network() {
    const FORBIDDEN: [&str; 26] = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "DOMParser",
        "createContextualFragment",
        "setHTML",
        "srcdoc",
        "eval(",
        "new Function",
        "fetch(",
        "XMLHttpRequest",
        "WebSocket",
        "EventSource",
        "sendBeacon",
        "import(",
        "http:",
        "https:",
        "@import",
        "url(",
        "localStorage",
        "sessionStorage",
        "</script",
        "</style",
        "javascript:",
        "style=\"",
    ];
    for (name, text) in MODULES.iter().chain(STYLES).chain([&("page.html", FRAME)]) {
        let text = text.replace("http://www.w3.org/2000/svg", "").replace("url(#", "");
        let text =
            if *name == "page.html" { text.replace("</script", "").replace("</style", "") } else { text };
        for word in FORBIDDEN {
            assert!(!text.contains(word), "{name} says {word}");
        }
    }
}

#[test]
fn no_two_modules_call_something_by_the_same_name() {
    let mut homes: BTreeMap<&str, &str> = BTreeMap::new();
    for (module, text) in MODULES {
        for line in text.lines() {
            let line = line.strip_prefix("export ").unwrap_or(line);
            let line = line.strip_prefix("async ").unwrap_or(line);
            let Some((word, rest)) = line.split_once(' ') else { continue };
            if !["const", "let", "var", "function", "class"].contains(&word) {
                continue;
            }
            let end =
                rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '$').unwrap_or(rest.len());
            assert!(end > 0, "{module}: a name of the outermost level is plain: {line}");
            if let Some(home) = homes.insert(&rest[..end], module) {
                panic!("{} stands in {home} and {module}", &rest[..end]);
            }
        }
    }
    assert!(homes.len() > 50, "the names are found");
}

#[test]
fn every_import_stands_on_a_line_and_names_what_is_exported() {
    for (module, text) in MODULES {
        for line in text.lines().filter(|line| line.starts_with("import ")) {
            assert!(line.ends_with("\";") && !line.contains(" as "), "{module}: {line}");
            let from = between(line, "from \"", "\"");
            let home = from.rsplit_once('/').map_or(from, |(_, name)| name);
            let found = MODULES.iter().find(|(name, _)| name.ends_with(&format!("/{home}")) || *name == home);
            let (_, source) = found.unwrap_or_else(|| panic!("{module}: {from} is no module"));
            for name in between(line, "{ ", " }").split(", ") {
                let exported = ["function ", "const ", "class ", "async function "]
                    .iter()
                    .any(|kind| source.contains(&format!("export {kind}{name}")));
                assert!(exported, "{module} imports {name}, which {from} does not export");
            }
        }
    }
}

#[test]
fn every_kind_of_record_stands_in_one_group() {
    let (_, groups) = MODULES.iter().find(|(name, _)| *name == "views/groups.js").expect("it is listed");
    for (kind, _) in crate::trace::fact::Fact::KINDS {
        assert_eq!(groups.matches(&format!("\"{kind}\"")).count(), 1, "{kind}");
    }
    let named = groups.matches('"').count() / 2;
    assert_eq!(named, crate::trace::fact::Fact::KINDS.len(), "a group names what is no kind");
}

#[test]
fn every_word_of_the_page_stands_in_the_catalogues() {
    let words = Catalogue::new(Language::En).templates(&["replay-page-"]);
    for (name, text) in MODULES {
        for part in text.split("film.word(\"").skip(1) {
            let (key, rest) = part.split_once('"').expect("it ends");
            // A key that goes on is put together from a list; its words are looked at in the browser.
            if rest.starts_with(" +") {
                continue;
            }
            let known = words.contains_key(&format!("replay-page-{key}"))
                || Catalogue::new(Language::En).find(key).is_some();
            assert!(known, "{name} says {key}");
        }
    }
    for mark in ["data-word=\"", "data-label=\""] {
        for part in FRAME.split(mark).skip(1) {
            let key = part.split('"').next().unwrap_or_default();
            assert!(words.contains_key(&format!("replay-page-{key}")), "the frame says {key}");
        }
    }
}
