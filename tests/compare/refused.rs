//! Command lines that ask for nothing that can be compared.

use super::exercise::{compare, folder};

#[test]
fn each_is_refused_with_what_to_do() {
    let folder = folder();
    let cases: [(&[&str], &[&str], &str); 16] = [
        (&["slow"], &[], "two doctrines at least are compared"),
        (&["slow", "slow"], &[], "the doctrine `slow` is named twice"),
        (&["slow", "quick"], &["--baseline", "twin"], "is none of the doctrines: slow, quick"),
        (&["slow", "quick"], &["--measure", "declred"], "there are declared"),
        (&["slow", "quick"], &["--smallest", "nothing=1 min"], "there is no measure `nothing`"),
        (&["slow", "quick"], &["--smallest", "0 min"], "larger than nothing"),
        (
            &["slow", "quick"],
            &["--smallest", "declared=5 %"],
            "what matters in `declared` is told as a length",
        ),
        (&["slow", "quick"], &["--smallest", "read=1 min"], "what matters in `read` is told as a number"),
        (&["slow", "quick"], &["--measure", "declared", "--precision", "0.5"], "no measure that is compared"),
        (&["slow", "quick"], &["--select", "declared", "--confidence", "50 %"], "nothing can be selected by"),
        (&["slow", "quick"], &["--select", "declred"], "there is no measure `declred`"),
        (&["slow", "quick"], &["--precision", "0 s"], "larger than nothing"),
        (&["slow", "quick"], &["--confidence", "100 %"], "from 50 % to below 100 %"),
        (&["slow", "quick"], &["--runs", "1"], "2..=1000000"),
        (&["slow", "quick"], &["--runs", "many"], "invalid digit"),
        (&["slow", "unheard"], &[], "unheard"),
    ];
    for (doctrines, more, expected) in cases {
        let answer = compare(&folder, doctrines, more);
        assert_eq!(answer.code, 2, "{more:?} {answer:?}");
        let told = format!("{}{}", answer.out, answer.err);
        assert!(told.contains(expected), "{more:?}: {told}");
    }
    assert_eq!(folder.names(""), ["night"], "nothing was played");
}

#[test]
fn all_that_is_wrong_with_all_exercises_is_told_before_anything_is_played() {
    let folder = folder();
    folder.write(
        "night/quick.ron",
        "Doctrine(format: 1, id: \"quick\", procedures: [Procedure(id: \"p\", who: \"nobody\", when: Knows(\"location\"), then: [])])",
    );
    let answer = compare(&folder, &["slow", "quick"], &[]);
    assert_eq!(answer.code, 1, "{answer:?}");
    assert!(answer.out.contains("nobody") && answer.out.contains("quick.ron"), "{answer:?}");
    assert_eq!(folder.names(""), ["night"]);
}
