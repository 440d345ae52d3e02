//! What a designer reads.

use super::exercise::{deep, folder};
use expect_test::expect;

#[test]
fn the_page_says_what_carries_weight() {
    let answer = deep(&folder(), &["--runs", "20"]);
    assert_eq!(answer.code, 0, "{answer:?}");
    expect![[r#""#]].assert_eq(&answer.out);
}

#[test]
fn the_page_speaks_french() {
    let answer = deep(&folder(), &["--runs", "20", "--lang", "fr"]);
    expect![[r#"
        error[E0205]: there is no `When` here
         --> exercise.ron:7:34
          |
        7 | ...   Inject(id: "late", when: When(Declared("evacuation")), to: "a.room", message: "m", tell...
          |                                ^^^^

        1 error in 1 file
    "#]]
    .assert_eq(&answer.out);
}

#[test]
fn the_page_speaks_arabic() {
    let answer = deep(&folder(), &["--runs", "20", "--lang", "ar"]);
    expect![[r#"
        error[E0205]: there is no `When` here
         --> exercise.ron:7:34
          |
        7 | ...   Inject(id: "late", when: When(Declared("evacuation")), to: "a.room", message: "m", tell...
          |                                ^^^^

        1 error in 1 file
    "#]]
    .assert_eq(&answer.out);
}

/// With all details the least, middle and greatest value of each measure stand there too, and no key stands for a word.
#[test]
fn all_details_are_told_in_every_language() {
    let folder = folder();
    for (language, word) in [("en", "greatest"), ("fr", "maximum"), ("ar", "الأعلى")] {
        let page = deep(&folder, &["--runs", "20", "--details", "--lang", language]).out;
        assert!(page.contains(word), "{page}");
        for key in ["deep-", "versus-", "report-", "study-"] {
            assert!(!page.contains(key), "{language} {key}: {page}");
        }
    }
}
