//! A small exercise in, its explanation out, as people read it.

use super::played::{KNOWS, POSTS, Played, TELLS, small};
use expect_test::expect;
use salambo_engine::document::text::Language;
use salambo_engine::explain::change::of_explanation;
use salambo_engine::report::Look;
use salambo_engine::report::explain::{overview, picture};
use salambo_engine::study::profile::{Subject, profile};

#[test]
fn a_chain_is_told_step_by_step_and_adds_up() {
    let played = Played::text(&small(POSTS, TELLS, KNOWS));
    expect![[r#"
        Why “The second post knows” came at T+00:13:30
          1/2  The second post knows  00:13:30  ≤ 00:12:00  (half mark: 00:24:00)

        The chain of causes
          T+00:10:00  00:10:00  the script's own time: Inject call is delivered to a.x [1]
                                at once, with 2 records between: a.x takes up a call [4]
          T+00:11:00  00:01:00  processing: a.x has taken in a call from the public [5]
                                at once, with 3 records between: a.x sends information to b.y [10]
          T+00:11:30  00:00:30  transmission: b.y receives information from a.x [11]
                                at once: b.y takes up information [12]
          T+00:13:30  00:02:00  processing: b.y has taken in information from a.x [13]
                                at once: b.y learns from a.x: location = quay, likely [14]
          T+00:13:30  00:13:30  in all, since the start of the exercise

        Where the time went
          by what it was spent on
            00:10:00  74 %  the script's own time
            00:03:00  22 %  processing
            00:00:30   4 %  transmission
          by agency
            00:10:00  74 %  of no agency
            00:02:30  19 %  b
            00:01:00   7 %  a
          by level
            00:10:00  74 %  outside the organisation
            00:03:30  26 %  tactical

        What did not bind
          no step had another prerequisite beside the one it waited for
    "#]]
    .assert_eq(&played.page("known", None));
}

#[test]
fn what_would_have_helped_stands_under_it() {
    let played = Played::text(&small(POSTS, TELLS, KNOWS));
    let changes = of_explanation(&played.scenario, &played.trace, &played.explained("known"));
    let of = Subject { scenario: &played.scenario, plan: &played.plan, trace: &played.trace };
    let gains =
        profile(of, &changes, Some(&played.explained("known").target), &|| ()).expect("within the limits");
    let page = played.page("known", Some(&gains));
    let helped = page.find("What would have").map(|at| &page[at..]).expect("it is told");
    expect![[r#"
        What would have helped most
                                    25 % / +1  50 % / +2  75 % / +4  100 % / +16
          b.y: processing, quicker   00:00:30   00:01:00   00:01:30     00:02:00
          a.x: processing, quicker   00:00:15   00:00:30   00:00:45     00:01:00
          phone, quicker             00:00:07   00:00:15   00:00:22     00:00:30
          played again with the same luck, one thing quicker at a time; what never came counts as the whole
          exercise
    "#]]
    .assert_eq(helped);
}

#[test]
fn what_was_missed_is_told_with_the_longest_steps() {
    let played = Played::text(&small(POSTS, TELLS, KNOWS));
    let look = Look { language: Language::En, width: 80, details: false };
    let page = overview(&played.debriefing(), None, &look).to_string();
    expect![[r#"
        EXERCISE – EXERCICE – تمرين
        A small evening
        doctrine: rules, seed: 1

        What was missed, the costliest first
          1.  1/2  The second post knows  00:13:30  ≤ 00:12:00  (half mark: 00:24:00)
              known: costs 0.50 of the score
              T+00:10:00  00:10:00  the script's own time  exercise control
              T+00:11:00  00:01:00  processing             a.x
              T+00:11:30  00:00:30  transmission           b.y
              T+00:13:30  00:02:00  processing             b.y
          the whole chain of one: salambo explain RUN MEASURE
    "#]]
    .assert_eq(&page);
}

#[test]
fn each_language_tells_the_same_lengths() {
    let played = Played::text(&small(POSTS, TELLS, KNOWS));
    let lengths = |language| {
        let look = Look { language, width: 0, details: true };
        let page = salambo_engine::report::explain::page(
            &played.debriefing(),
            &played.explained("known"),
            None,
            &look,
        );
        let is_time = |word: &&str| word.len() == 8 && word.bytes().all(|b| b == b':' || b.is_ascii_digit());
        let text = page.to_string();
        text.split_whitespace().filter(is_time).map(str::to_owned).collect::<Vec<_>>()
    };
    let english = lengths(Language::En);
    assert!(english.len() > 8, "{english:?}");
    assert_eq!(lengths(Language::Fr), english);
    assert_eq!(lengths(Language::Ar), english);
}

#[test]
fn every_line_of_an_arabic_page_runs_from_right_to_left() {
    let played = Played::text(&small(POSTS, TELLS, KNOWS));
    let look = Look { language: Language::Ar, width: 80, details: false };
    for page in [
        overview(&played.debriefing(), None, &look),
        salambo_engine::report::explain::page(&played.debriefing(), &played.explained("known"), None, &look),
    ] {
        let text = page.to_string();
        let mut lines = text.lines().filter(|line| !line.is_empty());
        assert!(lines.all(|line| line.starts_with('\u{200f}')), "{text}");
    }
}

#[test]
fn a_hostile_title_stays_text_in_a_picture() {
    let hostile = r#"</text><script>alert(1)</script> \" onload=\"x' & ]]> \u{202e}\u{1b}[2J"#;
    let script = KNOWS.replace("The second post knows", hostile);
    let posts = POSTS.replace(r#"Post(id: "a.x","#, &format!(r#"Post(id: "a.x", title: "{hostile}","#));
    assert!(script != KNOWS && posts != POSTS);
    let played = Played::text(&small(&posts, TELLS, &script));
    for language in [Language::En, Language::Fr, Language::Ar] {
        let look = Look { language, width: 0, details: false };
        let drawn = picture(&played.debriefing(), &played.explained("known"), &look).expect("a chain");
        assert!(drawn.contains("&lt;script&gt;"), "{drawn}");
        assert!(!drawn.contains("<script") && !drawn.contains(['\u{1b}', '\u{202e}']), "{drawn}");
        assert!(is_well_formed(&drawn), "{drawn}");
        for mark in ["EXERCISE", "EXERCICE", "تمرين", "<title id=\"title\">", "<desc id=\"desc\">"] {
            assert!(drawn.contains(mark), "{mark}");
        }
    }
}

/// A name that is too long for a line takes two, and the legend says what thin bars are where there are any.
#[test]
fn what_stands_in_a_picture_is_readable() {
    let posts = POSTS.replace(
        r#"Post(id: "a.x","#,
        r#"Post(id: "a.x", title: (en: "Duty officer of the ministry of the interior", fr: "Permanence du ministère de l'Intérieur"),"#,
    );
    let earlier = KNOWS.replace(
        "injects: [",
        r#"injects: [
            Inject(id: "one", when: "T+00:09:30", from: Public, to: "a.x", tells: [Likely("access", "north")]),
            Inject(id: "two", when: "T+00:09:31", from: Public, to: "a.x", tells: [Likely("access", "south")]),"#,
    );
    assert!(posts != POSTS && earlier != KNOWS);
    for (language, lines, thin) in [
        (Language::En, ["Duty officer of the ministry of", "the interior"], "thin bar: what"),
        (Language::Fr, ["Permanence du ministère de", "l&#39;Intérieur"], "barre fine\u{a0}: ce que"),
    ] {
        let look = Look { language, width: 0, details: false };
        let drawn = |script: &str| {
            let played = Played::text(&small(&posts, TELLS, script));
            picture(&played.debriefing(), &played.explained("known"), &look).expect("a chain")
        };
        let (plain, crossed) = (drawn(KNOWS), drawn(&earlier));
        for line in lines {
            assert!(plain.contains(&format!(">{line}</text>")), "{line}: {plain}");
        }
        assert!(!plain.contains('…') && !plain.contains(thin), "{plain}");
        assert!(crossed.contains(thin) && is_well_formed(&crossed), "{crossed}");
    }
}

/// Whether each element ends where it should. What is between marks must hold none of them.
fn is_well_formed(drawn: &str) -> bool {
    let mut open = Vec::new();
    for part in drawn.split('<').skip(1) {
        let Some((tag, text)) = part.split_once('>') else {
            return false;
        };
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        let balanced = match tag {
            _ if tag.starts_with('/') => open.pop() == Some(name.to_owned()),
            _ if tag.ends_with('/') => true,
            _ => {
                open.push(name.to_owned());
                true
            }
        };
        let quotes = tag.matches('"').count();
        if !balanced || quotes % 2 == 1 || text.contains('>') {
            return false;
        }
    }
    open.is_empty()
}
