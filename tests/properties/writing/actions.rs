//! Actions of a random exercise: all of the language that is simulated.

use super::words::{
    DECLARATIONS, ELEMENTS, any_agency, any_authority, any_channel, any_post, any_site, capability, fleet,
    minutes, whom,
};
use crate::properties::choices::Choices;
use crate::properties::draft::{Draft, Luck};

/// An action.
pub fn action(draft: &Draft, choices: &mut Choices<'_>) -> String {
    let calm = draft.luck == Luck::Calm;
    match choices.pick(if calm { 8 } else { 14 }) {
        0..=3 => tell(draft, choices),
        4 => format!("Declare(\"{}\")", choices.of(&DECLARATIONS)),
        5 => command(draft, choices),
        6 => units(draft, choices),
        7 => format!("Open(\"{}\")", any_post(draft, choices)),
        8 | 9 => ask(draft, choices),
        10 | 11 => settle(draft, choices),
        _ => manage(draft, choices),
    }
}

fn tell(draft: &Draft, choices: &mut Choices<'_>) -> String {
    let to = whom(draft, choices);
    let acknowledge = choices.likely(40);
    let by =
        if choices.likely(20) { format!(", by: \"{}\"", any_channel(draft, choices)) } else { String::new() };
    match choices.pick(5) {
        0 | 1 => {
            let form = choices.of(&["Free", "Structured", "Methane"]);
            format!("Inform(to: {to}, form: {form}, acknowledge: {acknowledge}{by})")
        }
        2 => format!("Report(to: {to}, acknowledge: {acknowledge}{by})"),
        3 => format!("Forward(to: {to}{by})"),
        _ => format!("Inform(to: {to}, only: [\"{}\", \"location\"]{by})", choices.of(&ELEMENTS)),
    }
}

fn ask(draft: &Draft, choices: &mut Choices<'_>) -> String {
    let to = whom(draft, choices);
    match choices.pick(6) {
        0 => format!("Ask(to: {to}, about: [\"{}\", \"location\"])", choices.of(&ELEMENTS)),
        1 => format!("Request(from: {to}, elements: [\"{}\"])", choices.of(&ELEMENTS)),
        2 => format!("Request(from: {to}, authority: \"{}\")", any_authority(draft, choices)),
        3 => format!("Request(from: {to}, mobilise: \"{}\")", any_post(draft, choices)),
        4 if !draft.fleets.is_empty() => format!(
            "Request(from: {to}, need: {{ \"{}\": 1 }}, to: Of(\"location\"))",
            capability(draft, choices)
        ),
        _ => "RollCall(\"l0\")".to_owned(),
    }
}

fn place(draft: &Draft, choices: &mut Choices<'_>) -> String {
    match choices.pick(5) {
        0 | 1 => "Of(\"location\")".to_owned(),
        2 => "Scene".to_owned(),
        3 => "Of(\"rendezvous_point\")".to_owned(),
        _ => format!("\"{}\"", any_site(draft, choices)),
    }
}

fn units(draft: &Draft, choices: &mut Choices<'_>) -> String {
    if draft.fleets.is_empty() {
        return "TakeCommand".to_owned();
    }
    let kinds = if draft.luck == Luck::Calm { 4 } else { 11 };
    let who = fleet(draft, choices.pick(draft.fleets.len()));
    let to = place(draft, choices);
    match choices.pick(kinds) {
        0..=3 => format!(
            "Dispatch(need: {{ \"{}\": {} }}, to: {to}, rule: {})",
            capability(draft, choices),
            choices.between(1, 2),
            choices.of(&["Nearest", "InOrder"]),
        ),
        4 | 5 => format!("Redirect(who: \"{who}\", to: {to})"),
        6 => format!("Recall(\"{who}\")"),
        8 => format!("Enter({})", choices.of(&["Hot", "Warm"])),
        9 => format!("EquipAt(\"{}\")", any_site(draft, choices)),
        10 if !draft.incidents.is_empty() => {
            format!("Order(who: {}, task: \"d0a\")", choices.of(&["Own", &format!("\"{who}\"")]))
        }
        7 => format!("Reserve({{ \"{}\": 1 }})", capability(draft, choices)),
        _ => "SelfDeploy".to_owned(),
    }
}

fn command(draft: &Draft, choices: &mut Choices<'_>) -> String {
    match choices.pick(4) {
        0 => "TakeCommand".to_owned(),
        1 => format!("Meet(with: [{}])", whom(draft, choices)),
        2 => "WarnPublic(\"Stay in\")".to_owned(),
        _ => "Escalate".to_owned(),
    }
}

/// Actions by which something is settled, for oneself or with others.
fn settle(draft: &Draft, choices: &mut Choices<'_>) -> String {
    match choices.pick(6) {
        0 => format!("Agree(on: \"rendezvous_point\", with: [{}])", whom(draft, choices)),
        1 => "DeclareZone".to_owned(),
        2 => "ReviewZone".to_owned(),
        3 => format!("StandDown(\"{}\")", choices.of(&DECLARATIONS)),
        4 => format!("Correct(\"{}\")", choices.of(&ELEMENTS)),
        _ => format!(
            "PlaceLiaison(of: \"{}\", at: \"{}\")",
            any_agency(draft, choices),
            any_post(draft, choices)
        ),
    }
}

/// Actions that change who works where, and with what leave.
fn manage(draft: &Draft, choices: &mut Choices<'_>) -> String {
    match choices.pick(9) {
        6 => format!("Prolong(by: {})", minutes(choices, 20)),
        7 => "Present()".to_owned(),
        8 => "Release()".to_owned(),
        0 => "AddDesks(1)".to_owned(),
        1 => format!(
            "Delegate(authority: \"{}\", to: {})",
            any_authority(draft, choices),
            whom(draft, choices)
        ),
        2 => format!("HandOver(to: {})", whom(draft, choices)),
        3 => format!("Remind(after: {}, name: \"bell\")", minutes(choices, 5)),
        4 => format!("Close(\"{}\")", any_post(draft, choices)),
        _ => format!("Open(\"{}\")", any_post(draft, choices)),
    }
}
