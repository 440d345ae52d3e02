//! The report and its tables: whole, in three languages, and nothing an author wrote is more than a text.

use super::*;
use crate::compare::{Asked, Outcome, Smallest, Stopping, Trial};
use crate::diagnostic::render::{self, Look};
use crate::document::reading::{Request, Shelf};
use crate::report::alone::fingerprint;
use crate::report::compare::{csv, xlsx};
use crate::run::{Plan, simulate};
use crate::scenario::Scenario;
use crate::scenario::compile::compile;
use calamine::{Data, Reader, Xlsx};
use std::collections::BTreeSet;
use std::io::Cursor;
use std::sync::Arc;

const HOSTILE: &str = "</article><script>alert(1)</script>{articles}'&";

/// A call reaches a room, which tells another, which declares. The other differs by doctrine.
fn scenario(doctrine: &str, room: &str) -> Arc<Scenario> {
    let text = format!(
        r#"Exercise(format: 1, id: "-night", title: (en: "{HOSTILE}", fr: "{HOSTILE}", ar: "ليلة"), defaults: Ideal,
        languages: [En, Fr, Ar], clock: Clock(end: "T+01:00"),
        organisation: Organisation(format: 1, id: "one", agencies: [Agency(id: "a")], sites: [Site(id: "quay")],
            channels: [Channel(id: "phone", kind: Phone, members: Everyone, latency: "0 s")],
            posts: [Post(id: "a.room", service: "2 min"), Post(id: "a.ten", service: "10 min"),
                Post(id: "a.luck", service: Uniform(min: "5 min", max: "15 min")), Post(id: "a.deaf", service: "2 h")]),
        doctrine: Doctrine(format: 1, id: "{doctrine}", title: "=Doctrine {doctrine} <b>", procedures: [
            Procedure(id: "tell", who: "a.room", when: Knows("location"), then: [Inform(to: "{room}")]),
            Procedure(id: "declare", who: "{room}", when: Knows("location"), then: [Declare("flood")])]),
        injects: [Inject(id: "call", when: "T+00:10", to: "a.room", message: "m", tells: [Observed("location", "quay")])],
        objectives: [Objective(id: "o", title: "Alert", measures: [
            Measure(id: "declared", title: (en: "=Flood declared", fr: "Inondation déclarée", ar: "إعلان الفيضان"),
                measure: Time(to: Declared("flood")), target: AtMost("20 min")),
            Measure(id: "known", title: "Place known",
                measure: Time(to: Learned(who: "a.room", element: "location")), target: AtMost("15 min")),
            Measure(id: "read", title: "Messages read", measure: Count(Told(to: "a.room")))])])"#
    );
    let mut shelf = Shelf::new().with("exercise.ron", text);
    let compiled = compile(&mut shelf, &Request { entry: "exercise.ron".to_owned(), ..Request::default() });
    let problems = || render::text(&compiled.problems, &compiled.files, Look::default());
    Arc::new(compiled.scenario.unwrap_or_else(|| panic!("{}", problems())))
}

fn comparison(doctrines: &[(&str, &str)]) -> Comparison {
    let scenarios: Vec<_> = doctrines.iter().map(|(doctrine, room)| scenario(doctrine, room)).collect();
    let night = |scenario: &Arc<Scenario>, replication| {
        let plan = Plan { seed: 1, replication, ..Plan::default() };
        Outcome::of(scenario, &simulate(scenario, &plan).expect("it comes to an end"))
    };
    let nights = scenarios.iter().map(|scenario| (0..20).map(|number| night(scenario, number)).collect());
    let asked = Asked {
        seed: 1,
        confidence: 0.95,
        stopping: Stopping::Fixed,
        smallest: Smallest::default(),
        baseline: 0,
        measures: Vec::new(),
    };
    let nights = nights.collect();
    let trial = Trial { scenarios, nights };
    Comparison::of(asked, vec![trial.clone(), trial])
}

fn four() -> Comparison {
    comparison(&[("ten", "a.ten"), ("luck", "a.luck"), ("twin", "a.ten"), ("deaf", "a.deaf")])
}

/// What stands between two marks, the first time.
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let (_, after) = text.split_once(from).unwrap_or_else(|| panic!("{from} is missing"));
    after.split_once(to).unwrap_or_else(|| panic!("{to} is missing")).0
}

/// The article of a language.
fn article<'a>(page: &'a str, tag: &str) -> &'a str {
    between(page, &format!("<article class=\"{tag}\""), "</article>")
}

/// Whether every element ends that begins; those of HTML that have no end are known.
fn is_well_formed(page: &str) -> bool {
    let (_, body) = page.split_once("<body>").expect("it has a body");
    let mut open = vec!["html", "body"];
    for piece in body.split('<').skip(1) {
        let Some((tag, _)) = piece.split_once('>') else { return false };
        let name = tag.split([' ', '/']).find(|word| !word.is_empty()).unwrap_or_default();
        let is_void = tag.ends_with('/') || name == "input";
        match tag.starts_with('/') {
            true if open.pop() != Some(name) => return false,
            false if !is_void => open.push(name),
            _ => {}
        }
        if tag.matches('"').count() % 2 != 0 {
            return false;
        }
    }
    open.is_empty()
}

#[test]
fn the_page_is_whole_and_keeps_to_itself() {
    let page = html(&four(), Language::Fr, "salambo compare night <x>");
    assert!(page.starts_with("<!doctype html>\n<!-- salambo.comparison/1 -->"));
    assert!(page.contains("<html lang=\"fr\" dir=\"ltr\">") && page.contains("id=\"lang-fr\" checked"));
    assert!(is_well_formed(&page));
    let style = between(&page, "<style>", "</style>");
    let policy = between(&page, "Content-Security-Policy\" content=\"", "\">");
    let allowed = fingerprint(style);
    let expected = format!("default-src 'none'; style-src '{allowed}'; base-uri 'none'; form-action 'none'");
    assert_eq!(policy, expected);
    let rest = page.replace("http://www.w3.org/2000/svg", "").replace("url(#", "");
    for word in ["http:", "https:", "src=", "href=", "url(", "@import", "style=\"", "NaN", "onload"] {
        assert!(!rest.contains(word), "the page says {word}");
    }
    assert!(page.contains("salambo compare night &lt;x&gt;"));
    assert_eq!(page, html(&four(), Language::Fr, "salambo compare night <x>"), "to the byte");
}

#[test]
fn a_hostile_title_stays_a_text() {
    let page = html(&four(), Language::En, HOSTILE);
    assert!(!page.contains("<script") && !page.contains("<b>"));
    assert_eq!(page.matches("<article ").count(), 3);
    assert!(page.contains("&lt;/article&gt;&lt;script&gt;alert(1)&lt;/script&gt;{articles}&#39;&amp;"));
}

#[test]
fn every_language_says_all_of_it_in_its_own_words() {
    let page = html(&four(), Language::Ar, "c");
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">"));
    let mut counts = BTreeSet::new();
    for (tag, words) in [
        ("en", ["The answer", "Doctrines compared", "=Flood declared", "never"]),
        ("fr", ["La réponse", "Doctrines comparées", "Inondation déclarée", "jamais"]),
        ("ar", ["الجواب", "مقارنة العقائد", "إعلان الفيضان", "قط"]),
    ] {
        let article = article(&page, tag);
        for word in words {
            assert!(article.contains(word), "{tag}: {word}");
        }
        for slip in ["compare-", "versus-", "report-", "picture-", "{ $", "undefined"] {
            let texts = article.split('<').filter_map(|piece| piece.split_once('>'));
            for (_, text) in texts.filter(|(tag, _)| !tag.starts_with("code")) {
                assert!(!text.contains(slip), "{tag}: {text}");
            }
        }
        counts.insert(["<svg", "<table", "<details", "<li", "<tr"].map(|tag| article.matches(tag).count()));
    }
    assert_eq!(counts.len(), 1, "each says as much: {counts:?}");
}

#[test]
fn every_picture_has_an_id_of_its_own() {
    let page = html(&four(), Language::En, "c");
    let ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let own: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), own.len());
    // Three languages; all exercises together; of each of two, the forest, the heat map, and of the two
    // measures that differ (the score and the time) curves and nights, of the time bars and tornadoes.
    let pictures = page.matches("<svg").count();
    assert!(pictures >= 3 * (1 + 2 * (2 + 2 * 2 + 1 + 1)), "{pictures}");
    for referred in page.split("url(#").skip(1).filter_map(|rest| rest.split(')').next()) {
        assert!(own.contains(referred), "{referred}");
    }
}

#[test]
fn the_answer_is_what_was_found() {
    let of = comparison(&[("ten", "a.ten"), ("deaf", "a.deaf")]);
    let page = html(&of, Language::En, "c");
    let told = article(&page, "en");
    // It never came: 60 min instead of 22.
    assert!(
        told.contains("=Flood declared: 38.0 min later (95 % interval: 38.0 to 38.0), so in 20 of 20 nights"),
        "{}",
        between(told, "<ul>", "</ul>")
    );
    assert!(told.contains(">20 / 0</td>"), "never stands beside it");
    assert!(told.contains("it never came"), "so does the cause of the worst nights");
}

#[test]
fn the_table_can_be_read_again() {
    let table = csv(&four());
    let mut reader = ::csv::Reader::from_reader(table.as_bytes());
    let heads = reader.headers().expect("it has heads").clone();
    let column = |name: &str| heads.iter().position(|head| head == name).expect("it is there");
    let lines: Vec<::csv::StringRecord> = reader.records().collect::<Result<_, _>>().expect("a table");
    assert_eq!(lines.len(), 2 * 4 * 4, "exercises, questions, doctrines");
    let line = lines
        .iter()
        .find(|line| &line[column("measure")] == "declared" && &line[column("doctrine")] == "deaf");
    let line = line.expect("it is there");
    let cells =
        ["exercise", "unit", "target", "never", "mean", "against", "difference", "verdict", "nights_worse"];
    let cells = cells.map(|name| &line[column(name)]);
    assert_eq!(cells, ["'-night", "ms", "1200000", "20", "3600000", "ten", "2280000", "worse", "20"]);
    let baseline = lines.iter().find(|line| &line[column("doctrine")] == "ten").expect("it is there");
    assert_eq!((&baseline[column("against")], &baseline[column("verdict")]), ("", ""));
    assert!(lines.iter().flatten().all(|cell| !cell.starts_with(['=', '+', '@']) && cell != "NaN"));
}

#[test]
fn the_workbook_can_be_read_again_and_is_the_same_each_time() {
    let bytes = xlsx(&four()).expect("it has room");
    assert_eq!(bytes, xlsx(&four()).expect("it has room"), "to the byte");
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook");
    assert_eq!(book.sheet_names(), ["answers", "measures", "nights", "terms"]);
    let mut sheet = |name: &str| book.worksheet_range(name).expect("a sheet");
    let nights = sheet("nights");
    assert_eq!(nights.height(), 1 + 2 * 20 * 4);
    let heads: Vec<String> = (0..nights.width()).map(|at| nights[(0, at)].to_string()).collect();
    assert_eq!(heads, ["exercise", "night", "doctrine", "score", "declared", "known", "read"]);
    assert_eq!(nights[(4, 2)], Data::String("deaf".to_owned()));
    assert_eq!(nights[(4, 4)], Data::Float(3_600_000.0));
    let answers = sheet("answers");
    let formulas = answers.rows().flatten().filter(|cell| cell.to_string().starts_with('='));
    assert!(formulas.clone().count() > 0 && formulas.clone().all(|cell| matches!(cell, Data::String(_))));
    assert!(sheet("terms").rows().any(|row| row[0] == "column never"));
}
