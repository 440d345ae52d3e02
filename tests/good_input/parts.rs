//! An organisation in several parts says what it says in one.

use salambo_engine::document::reading::{Loaded, Request, Shelf};

use super::shelf::{edited, folder, good, loaded, shelf, text, under};

const NAMED: &str = "organisation: \"organisation.ron\"";

/// The fields of an organisation as blocks of lines, without its brackets.
fn fields(text: &str) -> Vec<String> {
    let inside = text.lines().skip_while(|line| *line != "Organisation(").skip(1);
    let mut fields: Vec<String> = Vec::new();
    for line in inside.take_while(|line| *line != ")") {
        let begins =
            line.strip_prefix("    ").is_some_and(|line| line.starts_with(|c: char| c.is_lowercase()));
        match fields.last_mut() {
            Some(field) if !begins => field.push_str(&format!("{line}\n")),
            _ => fields.push(format!("{line}\n")),
        }
    }
    fields
}

/// An exercise whose organisation stands in two files: the first so many fields, and the others.
fn cut(whole: &Shelf, at: usize) -> Shelf {
    let fields = fields(&text(whole, "organisation.ron"));
    let (first, others) = fields.split_at(at);
    let document = |fields: &[String]| format!("Organisation(\n{})\n", fields.concat());
    let second = [&["    format: 1,\n    id: \"second\",\n".to_owned()], others].concat();
    edited(whole.clone(), "exercise.ron", NAMED, "organisation: [\"first.ron\", \"second.ron\"]")
        .with("first.ron", document(first))
        .with("second.ron", document(&second))
}

#[test]
fn wherever_it_is_cut_it_is_the_same_organisation() {
    let request = Request { entry: "exercise.ron".to_owned(), ..Request::default() };
    for name in ["scenarios/salambo", "scenarios/harbour-hall", "tests/bad_input/cases/good"] {
        let whole = shelf(&folder(name));
        let one = loaded(whole.clone(), &request);
        let fields = fields(&text(&whole, "organisation.ron")).len();
        assert!(fields >= 8, "{name}: {fields}");
        for at in 3..fields {
            let two = loaded(cut(&whole, at), &request);
            assert_eq!(two.exercise_digest, one.exercise_digest, "{name} after {at} fields");
            assert_eq!(two.parts, [one.organisation.id.value.as_str(), "second"]);
        }
    }
}

/// The good exercise with a second part of its organisation.
fn with_part(fields: &str) -> Loaded {
    let part = format!("Organisation(format: 1, id: \"harbour\", title: \"Harbour\", {fields})");
    let both = format!("organisation: [\"organisation.ron\", {part}]");
    loaded(edited(good(), "exercise.ron", NAMED, &both), &under("base"))
}

#[test]
fn entries_of_a_later_part_follow_those_before_it() {
    let both = with_part(
        r#"posts: [ Post(id: "rescue.quay") ], sites: [ Site(id: "quay") ], routes: [ Route("works", "quay", "2 min") ],
        interoperability: Interoperability(default: Edge, pairs: [ Pair(from: "rescue", to: "police", index: 0.5) ])"#,
    );
    let organisation = &both.organisation;
    let posts: Vec<&str> = organisation.posts.iter().map(|post| post.id.value.as_str()).collect();
    assert_eq!(posts, ["rescue.room", "police.room", "police.chief", "rescue.quay"]);
    assert_eq!((organisation.sites.len(), organisation.routes.len()), (3, 2));
    assert_eq!(organisation.interoperability.as_ref().map(|index| index.pairs.len()), Some(1));
}

#[test]
fn the_whole_is_called_as_its_first_part() {
    let both = with_part("");
    assert_eq!(both.organisation.id.value, "town");
    assert_eq!(both.organisation.title.bare.as_deref(), Some("A town"));
}

#[test]
fn a_later_part_changes_and_takes_away() {
    let both = with_part(
        r#"posts: [ Change(id: "police.room", desks: 7), Off("police.chief") ],
        units: [ Change(of: "rescue.engine", free: "50 %"), Off("police.patrol") ]"#,
    );
    let posts = &both.organisation.posts;
    assert_eq!(posts.len(), 2);
    assert_eq!(posts[1].desks.map(|desks| desks.value), Some(7));
    assert!(posts[1].takes_calls, "what is not written stays");
    assert_eq!(both.organisation.units.len(), 1);
    assert!(both.organisation.units[0].free.is_some());
}

#[test]
fn pairs_of_agencies_are_joined_and_the_last_default_counts() {
    let pair = |from: &str, to: &str| format!("Pair(from: \"{from}\", to: \"{to}\", index: 0.5)");
    let first = format!(
        "interoperability: Interoperability(default: Edge, pairs: [{}]), sites:",
        pair("police", "rescue")
    );
    let second = format!(
        "interoperability: Interoperability(default: Conflicted, pairs: [Change(from: \"police\", to: \"rescue\", index: 0.9), {}])",
        pair("rescue", "police")
    );
    let part = format!("organisation: [\"organisation.ron\", Organisation(format: 1, id: \"b\", {second})]");
    let shelf = edited(edited(good(), "organisation.ron", "sites:", &first), "exercise.ron", NAMED, &part);
    let joined = loaded(shelf, &under("base")).organisation.interoperability.expect("it is written");
    assert_eq!(format!("{:?}", joined.default), "Conflicted");
    let pairs: Vec<&str> = joined.pairs.iter().map(|pair| pair.from.value.as_str()).collect();
    assert_eq!(pairs, ["police", "rescue"]);
}

#[test]
fn doctrines_and_translations_fit_any_part() {
    let part = "organisation: [\"organisation.ron\", Organisation(format: 1, id: \"harbour\", sites: [ Site(id: \"quay\", title: \"Quay\") ])]";
    let shelf = edited(good(), "exercise.ron", NAMED, part).with(
        "texts/harbour.ron",
        "Texts(format: 1, language: Fr, of: \"harbour\", texts: { \"site.quay.title\": \"Quai\" })",
    );
    let shelf =
        edited(shelf, "doctrines/base.ron", "for_organisation: \"town\"", "for_organisation: \"harbour\"");
    assert_eq!(loaded(shelf, &under("base")).translations.len(), 2);
}
