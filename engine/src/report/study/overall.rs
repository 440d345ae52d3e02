//! A measure over all settings of a study: how sure, and how much the settings matter.

use super::words::StudyWords;
use crate::compare::sensitivity::{Answer, Conclusion, Overall, Under};
use crate::report::compare::words::count;
use crate::report::page::Tone;
use crate::statistics::designs::Estimate;
use crate::wording::Term;

/// The mean over all settings, with the error of the nights and the uncertainty about the settings.
pub(super) fn parts(study: &StudyWords<'_>, answer: &Answer, overall: &Overall) -> Vec<String> {
    let (words, catalogue) = (&study.words, study.words.catalogue);
    let (unit, level) = (answer.question.unit, study.of.studied.asked.confidence);
    let around = |estimate: &Estimate| {
        let interval = estimate.interval(level);
        let told = |interval| match answer.under {
            Under::Doctrine(_) => words.around(estimate.value, interval, unit),
            Under::Against { .. } => words.difference_around(estimate.value, interval, unit),
        };
        interval.map_or_else(String::new, told)
    };
    let mut parts = vec![catalogue.entry("study-mean", around(&overall.nights))];
    if let (Some(both), Some(between)) = (&overall.both, overall.between) {
        parts.push(catalogue.entry("study-both", around(both)));
        parts.push(catalogue.entry("study-between", words.amount(between, unit)));
    } else {
        let ends = [("from", overall.range.low), ("to", overall.range.high)];
        let ends = ends.map(|(key, end)| (key, Term::Text(words.value(end, unit))));
        parts.push(catalogue.entry("study-range", catalogue.phrase("study-step", ends)));
    }
    if let Under::Against { .. } = answer.under {
        let (agree, all) = overall.agreement;
        let terms = [("nights", agree), ("of", all)];
        let terms = terms.map(|(key, number)| (key, Term::Number(count(number as u64))));
        parts.push(catalogue.entry("study-agreement", catalogue.phrase("versus-agree", terms)));
    }
    parts
}

/// How a conclusion is meant, and the key of its sentence.
pub(super) fn conclusion(conclusion: Conclusion) -> (Tone, &'static str) {
    match conclusion {
        Conclusion::Better => (Tone::Good, "study-better"),
        Conclusion::Worse => (Tone::Bad, "study-worse"),
        Conclusion::Equivalent => (Tone::Plain, "study-equivalent"),
        Conclusion::WithinUncertainty => (Tone::Fair, "study-within"),
        Conclusion::Undecided => (Tone::Fair, "study-undecided"),
    }
}
