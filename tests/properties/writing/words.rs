//! Words: the ids of a random exercise, and the small phrases that stand in many places.

use crate::properties::choices::Choices;
use crate::properties::draft::{Draft, Luck};

/// The elements that the random exercises speak of.
pub const ELEMENTS: [&str; 9] = [
    "location",
    "casualties",
    "threat_active",
    "incident_type",
    "hazards",
    "access",
    "road_state",
    "crowd",
    "major_incident",
];

/// What posts of a random exercise can be.
pub const ROLES: [&str; 3] = ["room", "chief", "cell"];

/// What units can do.
pub const CAPABILITIES: [&str; 3] = ["look", "carry", "search"];

/// What can be declared.
pub const DECLARATIONS: [&str; 2] = ["major-incident", "plan-blue"];

/// The id of an agency.
pub fn agency(index: usize) -> String {
    format!("a{index}")
}

/// The agency of a post.
pub fn agency_of_post(draft: &Draft, index: usize) -> usize {
    index % draft.agencies.len()
}

/// The id of a post.
pub fn post(draft: &Draft, index: usize) -> String {
    format!("a{}.p{index}", agency_of_post(draft, index))
}

/// The id of a fleet.
pub fn fleet(draft: &Draft, index: usize) -> String {
    format!("a{}.f{index}", index % draft.agencies.len())
}

/// Any post.
pub fn any_post(draft: &Draft, choices: &mut Choices<'_>) -> String {
    post(draft, choices.pick(draft.posts.len()))
}

/// Any agency.
pub fn any_agency(draft: &Draft, choices: &mut Choices<'_>) -> String {
    agency(choices.pick(draft.agencies.len()))
}

/// Any site.
pub fn any_site(draft: &Draft, choices: &mut Choices<'_>) -> String {
    format!("s{}", choices.pick(draft.sites.len()))
}

/// Any channel.
pub fn any_channel(draft: &Draft, choices: &mut Choices<'_>) -> String {
    format!("c{}", choices.pick(draft.channels.len() + 1))
}

/// Any authority.
pub fn any_authority(draft: &Draft, choices: &mut Choices<'_>) -> String {
    format!("may{}", choices.pick(draft.authorities.len()))
}

/// Something that some unit can do.
pub fn capability(draft: &Draft, choices: &mut Choices<'_>) -> &'static str {
    CAPABILITIES[choices.pick(draft.fleets.len().min(CAPABILITIES.len()))]
}

/// Whether incidents demand work of units.
pub fn has_work(draft: &Draft) -> bool {
    draft.luck != Luck::Calm && !draft.fleets.is_empty()
}

/// A value that an element may have, as it is written.
pub fn value(draft: &Draft, element: &str, choices: &mut Choices<'_>) -> String {
    match element {
        "location" => format!("\"{}\"", any_site(draft, choices)),
        "casualties" | "crowd" => choices.between(1, 12).to_string(),
        "threat_active" | "major_incident" => choices.likely(70).to_string(),
        _ => format!("\"w{}\"", choices.pick(3)),
    }
}

/// A length of time around so many seconds: fixed, or any of the distributions.
pub fn time(draft: &Draft, choices: &mut Choices<'_>, seconds: usize) -> String {
    let ms = choices.ms(seconds);
    if draft.luck == Luck::Fixed {
        return format!("\"{ms} ms\"");
    }
    let more = ms * 2;
    match choices.pick(6) {
        0 => format!("LogNormal(median: \"{ms} ms\", sigma: 0.5)"),
        1 => format!("Uniform(min: \"{ms} ms\", max: \"{more} ms\")"),
        2 => format!("Exponential(mean: \"{ms} ms\")"),
        3 => format!("Weibull(shape: 1.5, scale: \"{ms} ms\")"),
        4 => format!("Erlang(k: 2, mean: \"{ms} ms\")"),
        _ => format!("Shifted(by: \"{ms} ms\", of: Exponential(mean: \"{more} ms\"))"),
    }
}

/// A fixed length of time around so many minutes.
pub fn minutes(choices: &mut Choices<'_>, minutes: usize) -> String {
    format!("\"{} ms\"", choices.ms(minutes * 60))
}

/// An instant of the first hour.
pub fn moment(choices: &mut Choices<'_>) -> String {
    let minute = choices.pick(60);
    format!("\"T+{} ms\"", minute * 60_000 + choices.ms(20))
}

/// Actors that may be named wherever they must be known beforehand.
pub fn known(draft: &Draft, choices: &mut Choices<'_>) -> String {
    match choices.pick(10) {
        0..=4 => format!("\"{}\"", any_post(draft, choices)),
        5 => format!("Agency(\"{}\")", any_agency(draft, choices)),
        6 => format!("Role(\"{}\")", choices.of(&ROLES)),
        7 => "List(\"l0\")".to_owned(),
        8 => format!("AllOf(\"{}\")", any_agency(draft, choices)),
        _ => format!("But(of: List(\"l0\"), not: [\"{}\"])", any_post(draft, choices)),
    }
}

/// Actors that may depend on who acts.
pub fn whom(draft: &Draft, choices: &mut Choices<'_>) -> String {
    match choices.pick(10) {
        0..=3 => known(draft, choices),
        4 | 5 => "Superior".to_owned(),
        6 => "Subordinates".to_owned(),
        7 => "Peers".to_owned(),
        8 => "Sender".to_owned(),
        _ => "Lead".to_owned(),
    }
}
