use super::*;
use crate::kernel::draws::{DuplicatePurpose, Purposes};
use crate::kernel::identity::stable;

const WORK: Purpose = Purpose::new("work");
const TRAVEL: Purpose = Purpose::new("travel");

/// These words were computed a second time by a program in Python, with its own ChaCha.
#[test]
fn words_are_golden() {
    let mut draws = Draws::new(1, 0);
    let subject = stable("north");
    let words = [
        draws.word(WORK, subject, 0, 0),
        draws.word(WORK, subject, 0, 1),
        draws.word(WORK, subject, 0, 40),
        draws.word(WORK, subject, u64::MAX, 0),
        draws.word(TRAVEL, subject, 0, 0),
        draws.word(WORK, stable("south"), 0, 0),
        Draws::new(2, 0).word(WORK, subject, 0, 0),
        Draws::new(1, 1).word(WORK, subject, 0, 0),
    ];
    let listing: Vec<_> = words.iter().map(|word| format!("{word:016x}")).collect();
    expect_test::expect![[r#"
        e973a484a52163aa
        41f01a82c595e5d3
        e645a1727f06a860
        fc6dde47b9e86bcd
        b615c1cc8d4758c3
        cfdb23baf54c74be
        8371aac44ba5cafc
        0fd03649ffb87d23"#]]
    .assert_eq(&listing.join("\n"));
}

#[test]
fn uniforms_and_integers_are_golden() {
    let mut draws = Draws::new(1, 0);
    let subject = stable("north");
    let unit = draws.unit(WORK, subject, 7, 0);
    let dice = draws.below(6, WORK, subject, 7, 1);
    let sample = draws.sample(&Distribution::Exponential { mean: 60_000.0 }, WORK, subject, 7, 2);
    let fair = draws.chance(0.5, WORK, subject, 7, 3);
    expect_test::expect!["0.48301402801184695 5 70902.16837584597 true"]
        .assert_eq(&format!("{unit:?} {dice} {sample:?} {fair}"));
}

#[test]
fn a_stream_is_plain_chacha() {
    let mut generator = ChaCha8Rng::from_seed(Keys::new(5, 6).get(WORK, 7));
    generator.set_stream(8);
    let mut draws = Draws::new(5, 6);
    for index in 0..100 {
        assert_eq!(draws.word(WORK, 7, 8, index), generator.next_u64(), "index {index}");
    }
}

#[test]
fn the_last_index_is_not_followed_by_the_first() {
    let mut draws = Draws::new(1, 0);
    let first = draws.word(WORK, 1, 1, 0);
    draws.word(WORK, 1, 1, u32::MAX);
    assert_eq!(draws.word(WORK, 1, 1, 0), first);
}

#[test]
fn the_order_of_drawing_does_not_matter() {
    let keys: Vec<_> = (0..4)
        .flat_map(|subject| (0..4).map(move |occurrence| (subject, occurrence)))
        .flat_map(|(subject, occurrence)| (0..40).map(move |index| (subject, occurrence, index)))
        .collect();
    let all = |order: &[(u64, u64, u32)]| {
        let mut draws = Draws::new(3, 9);
        draws.keep_journal();
        for &(subject, occurrence, index) in order {
            draws.word(WORK, subject, occurrence, index);
        }
        let mut journal = draws.journal().to_vec();
        journal.sort_unstable();
        journal
    };
    let forwards = all(&keys);
    let mut shuffled = keys;
    shuffled.sort_by_key(|&(subject, occurrence, index)| stable(&format!("{subject} {occurrence} {index}")));
    assert_eq!(all(&shuffled), forwards);
    shuffled.reverse();
    assert_eq!(all(&shuffled), forwards);
}

/// Draws for `subjects` in turn, `rounds` times; the newcomers draw for something else as well.
fn journal_of(subjects: &[&str], purposes: &[Purpose]) -> Vec<DrawRecord> {
    let mut draws = Draws::new(11, 4);
    draws.keep_journal();
    for occurrence in 0..10 {
        for subject in subjects {
            for &purpose in purposes {
                draws.word(purpose, stable(subject), occurrence, 0);
            }
        }
    }
    draws.journal().to_vec()
}

#[test]
fn a_new_subject_or_purpose_moves_nobody() {
    let before = journal_of(&["north", "south"], &[WORK]);
    let after = journal_of(&["east", "north", "west", "south"], &[TRAVEL, WORK]);
    assert_eq!((before.len(), after.len()), (20, 80));
    let kept: Vec<_> = after.iter().copied().filter(|record| before.contains(record)).collect();
    assert_eq!(kept, before);
}

#[test]
fn every_part_of_the_key_counts() {
    let mut words = Vec::new();
    for (seed, replication) in [(0, 0), (0, 1), (1, 0)] {
        let mut draws = Draws::new(seed, replication);
        for purpose in [WORK, TRAVEL] {
            for subject in [0, 1, u64::MAX] {
                for occurrence in [0, 1, u64::MAX] {
                    for index in [0, 1, 31, 32, u32::MAX] {
                        words.push(draws.word(purpose, subject, occurrence, index));
                    }
                }
            }
        }
    }
    let count = words.len();
    words.sort_unstable();
    words.dedup();
    assert_eq!(words.len(), count);
}

#[test]
fn uniforms_stay_inside_the_open_interval() {
    assert_eq!(unit_of(0), 0.5 * UNIT_STEP);
    assert_eq!(unit_of(u64::MAX), 1.0 - UNIT_STEP);
    assert_eq!(unit_of(1 << 63), 0.5);
    assert!(unit_of(u64::MAX >> 1) < 0.5);
}

#[test]
fn integers_stay_below_their_bound_and_reach_it() {
    assert_eq!(below_of(0, 6), 0);
    assert_eq!(below_of(u64::MAX, 6), 5);
    assert_eq!(below_of(u64::MAX, 1), 0);
    assert_eq!(below_of(u64::MAX, 0), 0);
    assert_eq!(below_of(u64::MAX, u64::MAX), u64::MAX - 1);
}

#[test]
fn a_die_is_fair() {
    let mut draws = Draws::new(1, 0);
    let mut counts = [0_u32; 6];
    for occurrence in 0..60_000 {
        counts[draws.below(6, WORK, 0, occurrence, 0) as usize] += 1;
    }
    // Chi-squared with 5 degrees of freedom: 20.515 is exceeded once in a thousand.
    let squares = counts.map(|count| (f64::from(count) - 10_000.0) * (f64::from(count) - 10_000.0));
    let chi_squared = squares.iter().sum::<f64>() / 10_000.0;
    assert!(chi_squared < 20.515, "{counts:?}");
}

#[test]
fn certain_things_happen_and_impossible_ones_do_not() {
    let mut draws = Draws::new(1, 0);
    for occurrence in 0..1000 {
        assert!(draws.chance(1.0, WORK, 0, occurrence, 0));
        assert!(!draws.chance(0.0, WORK, 0, occurrence, 0));
    }
}

#[test]
fn a_perturbation_changes_one_duration() {
    let fixed = Distribution::Fixed(100.0);
    let mut draws = Draws::new(1, 0);
    let change = Perturbation { purpose: WORK, subject: 1, occurrence: 2, index: 3, delta: Tick(-30) };
    draws.perturb(change);
    assert_eq!(draws.duration(&fixed, WORK, 1, 2, 3), Tick(70));
    draws.perturb(change);
    assert_eq!(draws.duration(&fixed, WORK, 1, 2, 3), Tick(40), "changes add up");
    assert_eq!(draws.duration(&fixed, WORK, 1, 2, 4), Tick(100));
    assert_eq!(draws.duration(&fixed, TRAVEL, 1, 2, 3), Tick(100));
    draws.perturb(Perturbation { delta: Tick(-1000), ..change });
    assert_eq!(draws.duration(&fixed, WORK, 1, 2, 3), Tick::ZERO);
}

#[test]
fn a_perturbation_moves_no_word() {
    let record = |perturbed: bool| {
        let mut draws = Draws::new(1, 0);
        draws.keep_journal();
        if perturbed {
            let delta = Tick(5);
            draws.perturb(Perturbation { purpose: WORK, subject: 1, occurrence: 0, index: 0, delta });
        }
        let work = Distribution::Exponential { mean: 1000.0 };
        let lengths: Vec<_> = (0..10).map(|i| draws.duration(&work, WORK, 1, i, 0)).collect();
        (lengths, draws.journal().to_vec())
    };
    let (plain, words) = record(false);
    let (changed, same_words) = record(true);
    assert_eq!(words, same_words);
    assert_eq!(plain[0] + Tick(5), changed[0]);
    assert_eq!(plain[1..], changed[1..]);
}

#[test]
fn an_improvement_changes_every_length_of_its_purpose_and_subject_and_no_word() {
    let record = |improved: bool| {
        let mut draws = Draws::new(1, 0);
        draws.keep_journal();
        if improved {
            draws.improve(Improvement { purpose: WORK, subject: 1, factor: 0.5 });
        }
        let work = Distribution::Exponential { mean: 1000.0 };
        let mut lengths = |purpose, subject| -> Vec<Tick> {
            (0..10).map(|occurrence| draws.duration(&work, purpose, subject, occurrence, 0)).collect()
        };
        let lengths = [lengths(WORK, 1), lengths(WORK, 2), lengths(TRAVEL, 1)];
        (lengths, draws.journal().to_vec())
    };
    let ([plain, other, travel], words) = record(false);
    let ([changed, same_other, same_travel], same_words) = record(true);
    assert_eq!(words, same_words);
    assert_eq!((other, travel), (same_other, same_travel));
    let halves: Vec<Tick> = plain.iter().map(|length| Tick::rounded(length.0 as f64 / 2.0)).collect();
    assert_eq!(changed, halves);
}

#[test]
fn improvements_multiply_and_a_perfect_one_leaves_nothing() {
    let fixed = Distribution::Fixed(100.0);
    let mut draws = Draws::new(1, 0);
    let change = Improvement { purpose: WORK, subject: 1, factor: 0.5 };
    draws.improve(change);
    draws.improve(change);
    assert_eq!(draws.duration(&fixed, WORK, 1, 0, 0), Tick(25));
    let delta = Tick(3);
    draws.perturb(Perturbation { purpose: WORK, subject: 1, occurrence: 0, index: 0, delta });
    assert_eq!(draws.duration(&fixed, WORK, 1, 0, 0), Tick(28));
    draws.improve(Improvement { factor: 0.0, ..change });
    assert_eq!(draws.duration(&fixed, WORK, 1, 1, 0), Tick::ZERO);
}

#[test]
fn the_journal_begins_when_it_is_asked_for() {
    let mut draws = Draws::new(1, 0);
    draws.word(WORK, 1, 1, 0);
    assert_eq!(draws.journal(), []);
    draws.keep_journal();
    let word = draws.word(WORK, 1, 2, 0);
    draws.keep_journal();
    let record = DrawRecord { purpose: WORK, subject: 1, occurrence: 2, index: 0, word, at: Tick::ZERO };
    assert_eq!(draws.journal(), [record]);
}

#[test]
fn a_purpose_can_be_claimed_once() {
    let purposes = Purposes::register(&[WORK, TRAVEL]).unwrap();
    assert!(purposes.contains(WORK));
    assert!(!purposes.contains(Purpose::new("rest")));
    assert_eq!(purposes.iter().collect::<Vec<_>>(), [TRAVEL, WORK]);
    let error = Purposes::register(&[WORK, TRAVEL, Purpose::new("work")]).unwrap_err();
    assert_eq!(error, DuplicatePurpose { purpose: WORK });
    assert_eq!(error.to_string(), "two rules draw for the same purpose, \"work\"");
}
