//! Conditions of a random exercise: all of the language, nested a little.

use super::words::{
    CAPABILITIES, DECLARATIONS, ELEMENTS, any_agency, any_authority, any_channel, any_post, known, minutes,
    moment, value, whom,
};
use crate::properties::choices::Choices;
use crate::properties::draft::{Draft, Luck};

/// A condition, with so many levels of others inside it.
pub fn condition(draft: &Draft, choices: &mut Choices<'_>, depth: usize) -> String {
    if depth == 0 || !choices.likely(45) {
        return leaf(draft, choices);
    }
    let mut inner = || condition(draft, choices, depth - 1);
    let (one, other) = (inner(), inner());
    match choices.pick(if draft.luck == Luck::Calm { 4 } else { 5 }) {
        0 | 1 => format!("All([{one}, {other}])"),
        2 => format!("Any([{one}, {other}])"),
        3 => format!("SomeOf(at_least: 2, of: [{one}, {other}, {}])", leaf(draft, choices)),
        _ => format!("All([{one}, Not({other})])"),
    }
}

fn leaf(draft: &Draft, choices: &mut Choices<'_>) -> String {
    let rises = draft.luck == Luck::Calm;
    match choices.pick(if rises { 7 } else { 12 }) {
        0..=2 => format!("Knows(\"{}\")", choices.of(&ELEMENTS)),
        3 => of_values(draft, choices),
        4 => format!("Received(kind: {})", kind(choices)),
        5 => format!("Declared(\"{}\")", choices.of(&DECLARATIONS)),
        6 => match choices.pick(2) {
            0 => "Rang(\"bell\")".to_owned(),
            _ => format!("OnScene(Agency(\"{}\"))", any_agency(draft, choices)),
        },
        7 | 8 => of_time(draft, choices),
        9 => of_authority(draft, choices),
        10 => of_means(draft, choices),
        _ => of_others(draft, choices),
    }
}

fn kind(choices: &mut Choices<'_>) -> &'static str {
    choices.of(&["Information", "Report", "Call", "Request", "Order"])
}

fn of_values(draft: &Draft, choices: &mut Choices<'_>) -> String {
    // Where haste must not hurt, only what stays true once it is true will do.
    if draft.luck == Luck::Calm {
        return format!("Knows(\"{}\")", choices.of(&ELEMENTS));
    }
    match choices.pick(6) {
        0 => {
            let element = choices.of(&ELEMENTS);
            format!("Is(\"{element}\", {})", value(draft, element, choices))
        }
        1 => format!("AtLeast(\"casualties\", {})", choices.between(1, 9)),
        2 => format!("AtMost(\"crowd\", {})", choices.between(1, 9)),
        3 => format!(
            "Sure(element: \"{}\", at_least: {})",
            choices.of(&ELEMENTS),
            choices.of(&["Likely", "Observed"])
        ),
        4 => format!("Conflicting(\"{}\")", choices.of(&ELEMENTS)),
        _ => format!("ZoneIs({})", choices.of(&["Hot", "Warm", "Cold"])),
    }
}

fn of_time(draft: &Draft, choices: &mut Choices<'_>) -> String {
    let length = minutes(choices, 6);
    match choices.pick(6) {
        0 => format!("TimeIs(after: {})", moment(choices)),
        1 => format!("Since(element: \"{}\", longer_than: {length})", choices.of(&ELEMENTS)),
        2 => format!("Absent(who: Agency(\"{}\"), longer_than: {length})", any_agency(draft, choices)),
        3 => format!("NotHeardFrom(who: {}, longer_than: {length})", known(draft, choices)),
        4 => format!("Fresh(element: \"{}\", within: {length})", choices.of(&ELEMENTS)),
        _ => format!("NoAnswer(to: \"{}\", longer_than: {length})", any_authority(draft, choices)),
    }
}

fn of_authority(draft: &Draft, choices: &mut Choices<'_>) -> String {
    let authority = any_authority(draft, choices);
    match choices.pick(4) {
        0 => format!("May(\"{authority}\")"),
        1 => format!("DefaultedOn(\"{authority}\")"),
        2 => format!("Stalled(\"r{}\")", choices.pick(draft.procedures.len())),
        _ => format!("Refused(\"{authority}\")"),
    }
}

fn of_means(draft: &Draft, choices: &mut Choices<'_>) -> String {
    match choices.pick(4) {
        0 => format!("Backlog(at_least: {})", choices.between(1, 4)),
        1 => format!("ChannelDown(\"{}\")", any_channel(draft, choices)),
        2 if !draft.fleets.is_empty() => {
            let capability = CAPABILITIES[choices.pick(draft.fleets.len().min(CAPABILITIES.len()))];
            format!("Free(capability: \"{capability}\", fewer_than: {})", choices.between(1, 3))
        }
        _ => format!("IsOpen(\"{}\")", any_post(draft, choices)),
    }
}

fn of_others(draft: &Draft, choices: &mut Choices<'_>) -> String {
    match choices.pick(6) {
        0 => format!("Concerns(\"{}\")", any_agency(draft, choices)),
        1 => "FirstThere".to_owned(),
        2 => "OnScene(Own)".to_owned(),
        3 => format!("CoLocated({})", known(draft, choices)),
        4 => format!("LiaisonFrom(\"{}\")", any_agency(draft, choices)),
        _ => format!("Received(kind: {}, from: {})", kind(choices), whom(draft, choices)),
    }
}
