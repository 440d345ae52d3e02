//! The organisation of a random exercise, and the parameters on which it stands.

use super::words::{
    CAPABILITIES, ROLES, agency, any_post, any_site, fleet, has_work, known, moment, post, time,
};
use crate::properties::choices::{Choices, Gene};
use crate::properties::draft::{Draft, Luck};

const KINDS: [&str; 6] = ["Police", "Medical", "CivilProtection", "Justice", "Hospital", "Other"];

/// Parameters whose values are lengths of time around so many seconds.
const TIMES: [(&str, usize); 21] = [
    ("message.service", 30),
    ("message.sending", 20),
    ("call.answer", 6),
    ("call.process", 40),
    ("redial", 200),
    ("latency.phone", 10),
    ("latency.radio", 4),
    ("latency.email", 50),
    ("latency.dispatch-link", 2),
    ("acknowledge.time-out", 110),
    ("decision.seek.1", 100),
    ("decision.seek.2", 250),
    ("decision.seek.3", 300),
    ("decision.deliberation.1", 40),
    ("decision.deliberation.2", 120),
    ("decision.deliberation.3", 250),
    ("decision.default-after.1", 240),
    ("decision.default-after.2", 400),
    ("decision.default-after.3", 500),
    ("decision.reconsider", 600),
    ("size-up", 150),
];

/// The parameters that the exercise sets: on ideal ground every delay has to be written.
pub fn parameters(draft: &Draft) -> String {
    if draft.luck == Luck::Drawn {
        return String::new();
    }
    let mut lines = Vec::new();
    for (index, (key, seconds)) in TIMES.iter().enumerate() {
        let gene: Gene = draft.rest[0].iter().skip(index % 16).copied().collect();
        let value = time(draft, &mut Choices::new(&gene), *seconds);
        // Deliberation is given by its median: its own law spreads it.
        let fixed = key.starts_with("decision.deliberation");
        let value = if fixed { format!("\"{} ms\"", Choices::new(&gene).ms(*seconds)) } else { value };
        lines.push(format!("\"{key}\": {value}"));
    }
    if draft.luck == Luck::Calm {
        lines.push("\"decision.deliberation-sigma\": 0.6".to_owned());
    }
    if draft.luck == Luck::Fixed {
        let mut choices = Choices::new(&draft.rest[1]);
        for key in ["strict", "mixed", "mission"] {
            let value = choices.pick(2);
            lines.push(format!("\"decision.initiative.{key}\": {value}"));
        }
        lines.push(format!("\"misroute.forwarded\": {}", choices.pick(2)));
    }
    format!(" parameters: {{ {} }},\n", lines.join(", "))
}

/// The order of battle.
pub fn organisation(draft: &Draft) -> String {
    let agencies: Vec<String> = (0..draft.agencies.len())
        .map(|index| {
            let kind = KINDS[index % KINDS.len()];
            format!("Agency(id: \"{}\", kind: {kind})", agency(index))
        })
        .collect();
    let posts: Vec<String> = (0..draft.posts.len()).map(|index| one_post(draft, index)).collect();
    let sites: Vec<String> = (0..draft.sites.len()).map(|index| format!("Site(id: \"s{index}\")")).collect();
    format!(
        " organisation: Organisation(format: 1, id: \"random-city\",\n  agencies: [{}],\n  \
         posts: [\n   {}\n  ],\n  sites: [{}], routes: [{}],\n  unit_types: [{}],\n  units: [{}],\n  \
         channels: [\n   {}\n  ],\n  facilities: [{}],\n  {}\n ),\n",
        agencies.join(", "),
        posts.join(",\n   "),
        sites.join(", "),
        routes(draft).join(", "),
        unit_types(draft).join(", "),
        fleets(draft).join(", "),
        channels(draft).join(",\n   "),
        hospitals(draft),
        liaisons(draft),
    )
}

fn one_post(draft: &Draft, index: usize) -> String {
    let mut choices = Choices::new(&draft.posts[index]);
    let mut fields = vec![format!("id: \"{}\"", post(draft, index))];
    fields.push(format!("role: \"{}\"", ROLES[index % ROLES.len()]));
    if index > 0 && choices.likely(85) {
        let above = choices.pick(index);
        fields.push(format!("under: \"{}\"", post(draft, above)));
    }
    // The first post of each agency answers the public.
    if index < draft.agencies.len() {
        fields.push("takes_calls: true".to_owned());
    }
    fields.push(format!("level: {}", 3 - choices.pick(3)));
    let desks = if draft.luck == Luck::Calm { 1_000 } else { choices.between(1, 3) };
    fields.push(format!("desks: {desks}"));
    if choices.likely(30) {
        fields.push(format!("service: {}", time(draft, &mut choices, 40)));
    }
    if index >= draft.agencies.len() && choices.likely(35) {
        fields.push(match choices.pick(3) {
            0 => format!("opens: At({})", moment(&mut choices)),
            _ => format!("opens: OnOrder(staffed_after: {})", time(draft, &mut choices, 400)),
        });
    }
    fields.push(format!("attention: {}", choices.of(&["Fifo", "Priority", "Mix"])));
    if choices.likely(40) {
        fields.push(format!("site: \"{}\"", any_site(draft, &mut choices)));
    }
    format!("Post({})", fields.join(", "))
}

/// Every site is reached from the one before, and a few by a shorter way.
fn routes(draft: &Draft) -> Vec<String> {
    (1..draft.sites.len())
        .map(|index| {
            let mut choices = Choices::new(&draft.sites[index]);
            let from = choices.pick(index);
            format!("Route(\"s{from}\", \"s{index}\", \"{} ms\")", choices.ms(300))
        })
        .collect()
}

/// Two hospitals, if there is anybody to work: a small one with a plan, and one without a number of beds.
fn hospitals(draft: &Draft) -> String {
    if !has_work(draft) {
        return String::new();
    }
    let small = "Facility(id: \"f0\", site: \"s0\", kind: Hospital, beds: 2, surge_beds: 1, plan: \"major-incident\", agency: \"a0\")";
    format!("{small}, Facility(id: \"f1\", site: \"s1\", kind: Hospital, agency: \"a1\")")
}

fn unit_types(draft: &Draft) -> Vec<String> {
    (0..draft.fleets.len())
        .map(|index| {
            let mut choices = Choices::new(&draft.fleets[index]);
            let turnout = time(draft, &mut choices, 45);
            let first = CAPABILITIES[index % CAPABILITIES.len()];
            let second = choices.of(&CAPABILITIES);
            let speed = if choices.likely(30) { 1.3 } else { 1.0 };
            let equips =
                if choices.likely(30) { format!(", equips: {}", time(draft, &mut choices, 60)) } else { String::new() };
            let zones = choices.of(&["", ", may_enter: [Hot, Warm, Cold]", ", may_enter: [Cold]"]);
            format!(
                "UnitType(id: \"t{index}\", capabilities: [\"{first}\", \"{second}\"], turnout: {turnout}, speed: {speed:?}{equips}{zones}, carries: {})",
                1 + index % 2
            )
        })
        .map(|text| without_repetition(&text))
        .collect()
}

/// `["look", "look"]` becomes `["look"]`.
fn without_repetition(text: &str) -> String {
    CAPABILITIES.iter().fold(text.to_owned(), |text, word| {
        text.replace(&format!("[\"{word}\", \"{word}\"]"), &format!("[\"{word}\"]"))
    })
}

fn fleets(draft: &Draft) -> Vec<String> {
    (0..draft.fleets.len())
        .map(|index| {
            let mut choices = Choices::new(&draft.fleets[index][6..]);
            let home = any_site(draft, &mut choices);
            let count = choices.between(1, 3);
            let free = if draft.luck == Luck::Drawn && choices.likely(30) { 0.5 } else { 1.0 };
            format!(
                "Units(of: \"{}\", type: \"t{index}\", directed_by: \"{}\", home: {{ \"{home}\": {count} }}, free: {free:?})",
                fleet(draft, index),
                any_post(draft, &mut choices),
            )
        })
        .collect()
}

/// A telephone that everybody has, and others that some have.
fn channels(draft: &Draft) -> Vec<String> {
    let mut choices = Choices::new(&draft.rest[2]);
    let lines = match draft.luck {
        Luck::Calm => String::new(),
        _ if choices.likely(60) => format!(", lines: {}", choices.between(1, 3)),
        _ => String::new(),
    };
    let mut channels = vec![format!("Channel(id: \"c0\", kind: Phone, members: Everyone{lines})")];
    for (index, gene) in draft.channels.iter().enumerate() {
        channels.push(one_channel(draft, index + 1, gene));
    }
    channels
}

fn one_channel(draft: &Draft, index: usize, gene: &[u16]) -> String {
    let mut choices = Choices::new(gene);
    let kind = choices.of(&["Radio", "DispatchLink", "Email"]);
    let (one, other) = (known(draft, &mut choices), known(draft, &mut choices));
    let more = any_post(draft, &mut choices);
    let faults = match draft.luck {
        Luck::Drawn if choices.likely(40) => ", loss: 0.2, misroute: 0.2".to_owned(),
        Luck::Fixed => format!(
            ", loss: {}, misroute: {}",
            usize::from(choices.likely(15)),
            usize::from(choices.likely(15))
        ),
        _ => String::new(),
    };
    format!("Channel(id: \"c{index}\", kind: {kind}, members: [{one}, {other}, \"{more}\"]{faults})")
}

fn liaisons(draft: &Draft) -> String {
    let mut choices = Choices::new(&draft.rest[3]);
    let maturity = choices.of(&["Coordinated", "Conflicted", "Deconflicted", "Collaborative", "Edge"]);
    format!("interoperability: Interoperability(default: {maturity}),")
}
