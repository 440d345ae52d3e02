//! Texts and their translations.

use super::super::{Request, compile};
use super::{TOWN, scenario, told};
use crate::document::reading::Shelf;
use crate::document::text::Language;
use expect_test::expect;

#[test]
fn a_bare_text_is_in_the_first_language() {
    let town = scenario(&[("languages: [En, Fr]", "languages: [Fr, En]")]);
    let title = &town.texts["title"];
    assert_eq!(title.by_language, [None, Some("The river rises".to_owned()), None]);
    assert_eq!(title.get(Language::En), Some("The river rises"), "another language is better than none");
    assert!(town.texts.contains_key("inject.call.message") && !town.texts.contains_key("inject.call.title"));
}

#[test]
fn translations_complete_texts_by_their_path() {
    let french = r#"Texts(format: 1, language: Fr, of: "flood", texts: {
        "title": "La rivière monte",
        "inject.cal.message": "De l'eau sur le quai.",
    })"#;
    let mut shelf = Shelf::new().with("exercise.ron", TOWN).with("texts/fr.ron", french);
    let request = Request { entry: "exercise.ron".to_owned(), ..Request::default() };
    let compiled = compile(&mut shelf, &request);
    expect![[r#"
        W0321 texts/fr.ron:3:9 [texts] no text has the path `inject.cal.message`: this translation is never shown
            hint: did you mean `inject.call.message`?
            write: "inject.call.message" instead of "inject.cal.message"
    "#]].assert_eq(&told(&compiled));
    let town = compiled.scenario.expect("warnings do not stop anybody");
    assert_eq!(town.texts["title"].get(Language::Fr), Some("La rivière monte"));
}
