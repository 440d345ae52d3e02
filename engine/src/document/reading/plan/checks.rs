//! What a plan says that could not be studied in any exercise.

use super::super::findings::Findings;
use super::super::settings::subjects;
use crate::diagnostic::codes::quantities::OUT_OF_RANGE;
use crate::diagnostic::codes::reading::UNKNOWN_KIND;
use crate::diagnostic::codes::{Code, plans as code};
use crate::diagnostic::{Problem, Said, Span, said};
use crate::document::decode::Spanned;
use crate::document::measure::Amount;
use crate::document::plan::{Design, Factor, Harm, Links, PLACE, Plan, Preset, Repair};

/// Numbers of rows, nights and tries beyond this are slips of the hand.
const MANY: u32 = 10_000_000;

/// Looks at a plan that stands at `head`. What is missing is told only of a plan that `is_whole`: in
/// another, wrong entries were left out.
pub(super) fn check(plan: &Plan, head: Span, is_whole: bool, findings: &mut Findings<'_>) {
    if is_whole {
        missing(plan, head, findings);
        baseline(plan, findings);
    }
    numbers(plan, findings);
    twice(plan, findings);
    for factor in &plan.factors {
        self::factor(factor, findings);
    }
    if let Some(design) = &plan.design {
        self::design(design, &plan.factors, findings);
    }
    if let Some(links) = &plan.links {
        self::links(links, findings);
    }
    if let Some(repair) = &plan.repair {
        self::repair(repair, is_whole, findings);
    }
}

fn missing(plan: &Plan, head: Span, findings: &mut Findings<'_>) {
    match (&plan.design, plan.factors.first()) {
        (Some(design), None) => {
            let message = said!("this design has no factors to try");
            findings.tell(
                code::NO_DESIGN,
                design.span,
                message,
                said!("write what is varied: `factors: [...]`"),
            );
        }
        (None, Some(first)) => {
            let message = said!("the plan has factors, and does not say which settings of them are tried");
            let hint = said!("write a `design`, such as `design: Full` or `design: Latin(rows: 64)`");
            findings.tell(code::NO_DESIGN, first.id().span, message, hint);
        }
        (None, None) if plan.links.is_none() && plan.repair.is_none() => {
            let message = said!("this plan asks nothing");
            let hint = said!("write `factors` and a `design`, or `links: Links()`, or a `repair`");
            findings.tell(code::ASKS_NOTHING, head, message, hint);
        }
        (None, None) | (Some(_), Some(_)) => {}
    }
}

fn baseline(plan: &Plan, findings: &mut Findings<'_>) {
    let Some(baseline) = &plan.baseline else {
        return;
    };
    let doctrines = plan.doctrines.iter().map(|doctrine| doctrine.value.as_str());
    if !plan.doctrines.is_empty() && !plan.doctrines.contains(baseline) {
        let message = said!(
            "the baseline `{baseline}` is none of the doctrines of the plan",
            baseline = &baseline.value
        );
        let hint = findings.hint(baseline, doctrines);
        findings.tell(code::NO_BASELINE, baseline.span, message, hint);
    }
}

/// Reports doctrines that are listed twice, and settings that two factors vary.
fn twice(plan: &Plan, findings: &mut Findings<'_>) {
    let doctrines = plan.doctrines.iter().map(|id| (id.value.as_str(), id.span)).collect();
    let paths = plan.factors.iter().filter_map(|factor| match factor {
        Factor::Levels { path, .. } | Factor::Range { path, .. } | Factor::Switch { path, .. } => {
            Some((path.value.as_str(), path.span))
        }
        Factor::Presets { .. } => None,
    });
    let all: [Vec<(&str, Span)>; 2] = [doctrines, paths.collect()];
    for said in all {
        repeated(&said, code::SAID_TWICE, findings);
    }
}

/// Reports each of some words that stands there already.
fn repeated(said: &[(&str, Span)], code: Code, findings: &mut Findings<'_>) {
    for (at, (value, span)) in said.iter().enumerate() {
        if let Some((_, first)) = said[..at].iter().find(|(other, _)| other == value) {
            let message = said!("`{value}` stands here twice", value = *value);
            let problem = Problem::new(code, *span, message).related(*first, said!("here first"));
            findings.push(problem.hint(said!("leave one of the two out")));
        }
    }
}

/// Reports a number that is not in its range, which `hint` tells.
fn bounded(is_within: bool, span: Span, message: Said, hint: Said, findings: &mut Findings<'_>) {
    if !is_within {
        findings.tell(OUT_OF_RANGE, span, message, hint);
    }
}

/// Reports a count below `least` or beyond all reason.
fn counted(count: Option<&Spanned<u32>>, what: Said, least: u32, findings: &mut Findings<'_>) {
    if let Some(&Spanned { value, span }) = count {
        let message = said!("{value} is not possible as {what}", value, what);
        let hint = said!("write a whole number from {least} on, and below ten million", least);
        bounded((least..MANY).contains(&value), span, message, hint, findings);
    }
}

fn numbers(plan: &Plan, findings: &mut Findings<'_>) {
    counted(plan.runs.as_ref(), said!("a number of runs"), 2, findings);
    if let Some(Spanned { value, span }) = plan.seed {
        let message = said!("the seed {value} is too large", value);
        bounded(value < 1 << 53, span, message, said!("write a whole number below 2^53"), findings);
    }
    if let Some(Spanned { value, span }) = plan.confidence {
        let message = said!("no interval is that sure, or that unsure");
        let is_within = value.0 > 0.0 && value.0 < 1.0;
        bounded(is_within, span, message, said!("write a share between 0 and 1, such as \"95 %\""), findings);
    }
}

fn factor(factor: &Factor, findings: &mut Findings<'_>) {
    match factor {
        Factor::Levels { path: at, of, .. } => {
            path(at, findings);
            let values = of.iter().map(|level| (level.value.0.as_str(), level.span));
            let hint = said!("write one more value, or leave the factor out");
            choice(values.collect(), of.span, hint, findings);
        }
        Factor::Range { path: at, from, to, write, .. } => {
            path(at, findings);
            range(from, to, findings);
            if let Some(write) = write.as_ref().filter(|write| write.matches(PLACE).count() != 1) {
                let message = said!("the value has no place in this, or more than one");
                let hint =
                    said!("write `{}` once, where the value is to stand: \"Exponential(mean: \\\"{}\\\")\"");
                findings.tell(code::NO_RANGE, write.span, message, hint);
            }
        }
        Factor::Switch { path: at, .. } => path(at, findings),
        Factor::Presets { of, .. } => {
            let ids = of.iter().map(|preset| (preset.id.value.as_str(), preset.id.span));
            let hint = said!("write one more preset, or leave the factor out");
            choice(ids.collect(), of.span, hint, findings);
            of.iter().flat_map(|Preset { sets, .. }| sets.iter()).for_each(|set| setting(set, findings));
        }
    }
}

/// Reports fewer than two values, and values that stand there twice.
fn choice(values: Vec<(&str, Span)>, whole: Span, hint: Said, findings: &mut Findings<'_>) {
    if values.len() < 2 {
        let message = said!("a factor needs at least two to choose from");
        findings.tell(code::NO_CHOICE, whole, message, hint);
    }
    repeated(&values, code::NO_CHOICE, findings);
}

fn range(from: &Spanned<Amount>, to: &Spanned<Amount>, findings: &mut Findings<'_>) {
    let rises = match (from.value, to.value) {
        (Amount::Time(low), Amount::Time(high)) => low < high,
        (Amount::Number(low), Amount::Number(high)) => low < high,
        (Amount::Time(_), Amount::Number(_)) | (Amount::Number(_), Amount::Time(_)) => {
            let message = said!("a range cannot go from a length of time to a number, nor back");
            findings.tell(code::NO_RANGE, to.span, message, said!("write both ends in the same unit"));
            return;
        }
    };
    if !rises {
        let message = said!("this range does not go upwards");
        findings.tell(
            code::NO_RANGE,
            to.span,
            message,
            said!("`from` is the lower end, `to` the higher one"),
        );
    }
}

/// Reports what cannot be a path, whatever the exercise.
fn path(path: &Spanned<String>, findings: &mut Findings<'_>) {
    named(&path.value, path.span, findings);
    if path.contains('=') {
        let message = said!("this is a path with a value");
        let hint = said!("name only what is varied: its values stand in fields of their own");
        findings.tell(code::BAD_PLAN_PATH, path.span, message, hint);
    }
}

/// Reports what cannot be a setting.
fn setting(setting: &Spanned<String>, findings: &mut Findings<'_>) {
    match setting.split_once('=') {
        Some((path, value)) if !value.trim().is_empty() => named(path, setting.span, findings),
        Some(_) | None => {
            let message = said!("`{setting}` does not say what is set to what", setting = &setting.value);
            let hint = said!("write `KIND:ID.FIELD=VALUE`, as in `post:a.room.desks=2`");
            findings.tell(code::BAD_PLAN_PATH, setting.span, message, hint);
        }
    }
}

/// Reports a path that does not begin with a kind of thing.
fn named(path: &str, span: Span, findings: &mut Findings<'_>) {
    match path.split_once(':') {
        Some((_, "")) | None => {
            let message = said!("`{path}` does not say what is varied", path);
            let hint = said!("write `KIND:ID.FIELD`, as in `post:a.room.desks`");
            findings.tell(code::BAD_PLAN_PATH, span, message, hint);
        }
        Some((word, _)) if subjects().all(|known| known != word) => {
            let message = said!("nothing of the kind `{word}` can be set", word);
            let hint = findings.hint(word, subjects());
            findings.tell(UNKNOWN_KIND, span, message, hint);
        }
        Some(_) => {}
    }
}

fn design(design: &Spanned<Design>, factors: &[Factor], findings: &mut Findings<'_>) {
    match &design.value {
        Design::OneByOne | Design::Full => {}
        Design::Fractional { resolution } => {
            counted(Some(resolution), said!("a resolution"), 3, findings);
            for factor in factors.iter().filter(|factor| factor.levels() > 2) {
                let message = said!("`{id}` has more than two values", id = &factor.id().value);
                let problem = Problem::new(code::UNFIT_DESIGN, factor.id().span, message);
                let problem = problem.related(design.span, said!("and this design takes two of each factor"));
                findings.push(
                    problem.hint(said!("keep the two that lie farthest apart, or write `design: Full`")),
                );
            }
        }
        Design::Latin { rows, tries } => {
            counted(Some(rows), said!("a number of rows"), 2, findings);
            counted(tries.as_ref(), said!("a number of tries"), 1, findings);
        }
        Design::Morris { trajectories, places } => {
            counted(Some(trajectories), said!("a number of trajectories"), 2, findings);
            counted(places.as_ref(), said!("a number of places"), 2, findings);
            if let Some(odd) = places.filter(|places| places.value % 2 == 1 && places.value > 2) {
                let message = said!(
                    "{count} places have no whole number of steps for half the range",
                    count = odd.value
                );
                let hint =
                    said!("write {less} or {more}", less = odd.value - 1, more = odd.value.saturating_add(1));
                findings.tell(code::UNFIT_DESIGN, odd.span, message, hint);
            }
        }
        Design::Sobol { rows } => counted(Some(rows), said!("a number of rows"), 2, findings),
    }
}

fn links(links: &Links, findings: &mut Findings<'_>) {
    for harm in links.how.iter().flat_map(|how| how.iter()) {
        if let Harm::Slower(times) = harm.value {
            let message = said!("{times} times as long is not slower", times);
            bounded(
                times > 1.0 && times.is_finite(),
                harm.span,
                message,
                said!("write a number above 1"),
                findings,
            );
        }
    }
}

fn repair(repair: &Repair, is_whole: bool, findings: &mut Findings<'_>) {
    let Spanned { value, span } = repair.probability;
    let message = said!("a probability of 0 is met by doing nothing");
    bounded(value.0 > 0.0, span, message, said!("write a share above 0, such as \"90 %\""), findings);
    counted(repair.most.as_ref(), said!("a number of remedies"), 1, findings);
    counted(repair.tries.as_ref(), said!("a number of tries"), 1, findings);
    if is_whole && repair.remedies.is_empty() {
        let message = said!("this repair has no remedies to choose from");
        let hint = said!("write at least one: `Remedy(id: \"...\", sets: \"post:a.room.desks=2\")`");
        findings.tell(code::NO_CHOICE, repair.measure.span, message, hint);
    }
    for remedy in &repair.remedies {
        if remedy.sets.is_empty() {
            let message = said!("the remedy `{id}` changes nothing", id = &remedy.id.value);
            findings.tell(code::NO_CHOICE, remedy.id.span, message, said!("write in `sets` what it sets"));
        }
        remedy.sets.iter().for_each(|set| setting(set, findings));
        if let Some(Spanned { value, span }) = remedy.cost {
            let message = said!("{value} is no cost", value);
            bounded(
                value > 0.0 && value.is_finite(),
                span,
                message,
                said!("write a number above 0"),
                findings,
            );
        }
    }
}
