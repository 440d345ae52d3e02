//! The pictures of a study: bars of what each factor does to a measure, and a map of all measures.

use crate::compare::sensitivity::{Answer, Contrast, Findings, Rank, Under};
use crate::report::picture::Frame;
use crate::report::picture::heat::{Cell, Heat, heat};
use crate::report::picture::tornado::{Cause, tornado};
use crate::report::study::words::StudyWords;
use crate::score::Unit;
use crate::statistics::decision::Verdict;
use crate::statistics::designs::{Bounded, Indices, Screening};
use crate::wording::Term;

/// How many bars a picture has at most.
const BARS: usize = 15;

/// How many measures a map has at most, and how many rows.
const COLUMNS: usize = 6;
const ROWS: usize = 20;

/// The bars of an answer; `None` if nothing changes anything.
pub(super) fn tornado_of(words: &StudyWords<'_>, answer: &Answer, id: &str) -> Option<String> {
    let (unit, key, causes) = causes(words, answer);
    if causes.is_empty() {
        return None;
    }
    let catalogue = words.catalogue();
    let title = words.heading(answer);
    let frame = Frame { id, title: &title, told: &catalogue.word("study-tornado-note"), catalogue };
    Some(tornado(&frame, unit, &catalogue.word(key), &causes))
}

/// In which unit the bars are, the word for what they say, and the bars, the longest first.
fn causes(words: &StudyWords<'_>, answer: &Answer) -> (Unit, &'static str, Vec<Cause>) {
    let question = &answer.question;
    let sized = |factor: usize, found: &Bounded, verdict: Verdict| Cause {
        name: words.factor(factor),
        effect: found.value,
        interval: Some(found.interval),
        verdict,
    };
    let (unit, key, mut causes): (Unit, &'static str, Vec<Cause>) = match &answer.findings {
        Findings::Nothing => (question.unit, "study-effect", Vec::new()),
        Findings::Effects(found) => {
            let something = found.iter().filter(|found| !found.is_nothing());
            (question.unit, "study-effect", something.map(|found| cause(words, answer, found)).collect())
        }
        Findings::Ranks(found) => {
            let rank = |found: &Rank| {
                let bounded = found.correlation.as_ref()?;
                let verdict = verdict(bounded.interval.contains(0.0), question.gain(bounded.value));
                Some(sized(found.factor, bounded, verdict))
            };
            (Unit::Count, "study-rank", found.iter().filter_map(rank).collect())
        }
        Findings::Screened { factors, .. } => {
            let size =
                |(factor, found): &(usize, Screening)| sized(*factor, &found.mu_star, Verdict::Equivalent);
            (question.unit, "study-mu-star", factors.iter().map(size).collect())
        }
        Findings::Shares(found) => {
            let share =
                |(factor, found): &(usize, Indices)| sized(*factor, &found.total, Verdict::Equivalent);
            (Unit::Share, "study-total", found.iter().map(share).collect())
        }
    };
    causes.sort_by(|a, b| b.effect.abs().total_cmp(&a.effect.abs()));
    causes.truncate(BARS);
    (unit, key, causes)
}

fn cause(words: &StudyWords<'_>, answer: &Answer, found: &Contrast) -> Cause {
    let interval = words.interval(found);
    let is_open = interval.is_none_or(|interval| interval.contains(0.0));
    Cause {
        name: named(words, found),
        effect: found.value,
        interval,
        verdict: verdict(is_open, answer.question.gain(found.value)),
    }
}

/// `Desks: 2 to 4`.
fn named(words: &StudyWords<'_>, found: &Contrast) -> String {
    let terms = [("name", words.effects(found)), ("value", words.steps(found))];
    words.catalogue().phrase("report-entry", terms.map(|(key, text)| (key, Term::Text(text))))
}

fn verdict(is_open: bool, gain: f64) -> Verdict {
    match (is_open, gain > 0.0) {
        (true, _) => Verdict::Undecided,
        (false, true) => Verdict::Better,
        (false, false) => Verdict::Worse,
    }
}

/// For each doctrine a map: what each change does to the first measures, in shares of the strongest of each,
/// with its caption and note. Of one measure alone there is none.
pub(super) fn overviews(words: &StudyWords<'_>, prefix: &str) -> Vec<(String, String, String)> {
    let doctrines = 0..words.of.scenarios.len();
    doctrines.filter_map(|doctrine| overview(words, doctrine, prefix)).collect()
}

fn overview(words: &StudyWords<'_>, doctrine: usize, prefix: &str) -> Option<(String, String, String)> {
    let is_meant = |answer: &&Answer| answer.under == Under::Doctrine(doctrine);
    let answers: Vec<(&Answer, &[Contrast])> = words
        .of
        .answers
        .iter()
        .filter(is_meant)
        .filter_map(|answer| match &answer.findings {
            Findings::Effects(found) => Some((answer, found.as_slice())),
            Findings::Nothing | Findings::Ranks(_) | Findings::Screened { .. } | Findings::Shares(_) => None,
        })
        .take(COLUMNS)
        .collect();
    let (_, first) = answers.first().filter(|_| answers.len() > 1)?;
    let strongest: Vec<f64> = answers
        .iter()
        .map(|(_, found)| found.iter().map(|one| one.value.abs()).fold(0.0, f64::max))
        .collect();
    let mut rows: Vec<(f64, String, Vec<Option<Cell>>)> = Vec::new();
    for one in *first {
        let mut weight = 0.0_f64;
        let mut cells = Vec::new();
        for ((answer, found), strongest) in answers.iter().zip(&strongest) {
            let same = found.iter().find(|other| other.effects == one.effects && other.steps == one.steps);
            cells.push(same.filter(|found| !found.is_nothing()).map(|found| {
                let strength = answer.question.gain(found.value) / strongest;
                weight = weight.max(strength.abs());
                Cell { strength, text: words.words.amount(found.value, answer.question.unit) }
            }));
        }
        if weight > 0.0 {
            rows.push((weight, named(words, one), cells));
        }
    }
    rows.sort_by(|(one, ..), (other, ..)| other.total_cmp(one));
    rows.truncate(ROWS);
    let catalogue = words.catalogue();
    let table = Heat {
        columns: answers.iter().map(|(answer, _)| words.words.question(&answer.question)).collect(),
        rows: rows.into_iter().map(|(_, name, cells)| (name, cells)).collect(),
    };
    let (title, note) = (words.doctrine(doctrine), catalogue.word("study-map-note"));
    let frame = Frame { id: &format!("{prefix}-map{doctrine}"), title: &title, told: &note, catalogue };
    let picture = heat(&frame, &table);
    Some((title, note, picture))
}
