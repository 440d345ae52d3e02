//! The script of a random exercise: incidents, injects, other traffic, a small plan, measures.

use super::words::{
    DECLARATIONS, ELEMENTS, any_authority, any_channel, any_post, any_site, capability, fleet, has_work,
    known, minutes, moment, time, value,
};
use crate::properties::choices::Choices;
use crate::properties::draft::{Draft, Luck, Twist};

/// Everything that happens to the organisation, and how it is measured.
pub fn script(draft: &Draft) -> String {
    let incidents: Vec<String> = (0..draft.incidents.len()).map(|index| incident(draft, index)).collect();
    let injects: Vec<String> = (0..draft.injects.len()).map(|index| inject(draft, index)).collect();
    let elements =
        "Element(id: \"road_state\", life: \"9 min\"), Element(id: \"crowd\", custodian: \"a0.p0\")";
    format!(
        " elements: [{elements}],\n incidents: [\n  {}\n ],\n injects: [\n  {}\n ],\n{}{}{}",
        incidents.join(",\n  "),
        injects.join(",\n  "),
        traffic(draft),
        plan(draft),
        measures(draft),
    )
}

fn incident(draft: &Draft, index: usize) -> String {
    let mut choices = Choices::new(&draft.incidents[index]);
    let twist = draft.twist.filter(|(incident, _)| *incident == index).map(|(_, twist)| twist);
    let otherwise = |other| twist == Some(other);
    let by_inject = index > 0 && choices.likely(60);
    let begins = if by_inject { "ByInject".to_owned() } else { moment(&mut choices) };
    let at = if by_inject { "\"T+1 min\"".to_owned() } else { begins.clone() };
    let hazard = choices.pick(3) + 3 * usize::from(otherwise(Twist::Hazards));
    let mut facts = format!("\"hazards\": \"w{hazard}\"");
    let (is_told, access) = (choices.likely(50), choices.pick(3));
    if is_told || otherwise(Twist::Access) {
        facts += &format!(", \"access\": \"w{}\"", access + 3 * usize::from(otherwise(Twist::Access)));
    }
    let site =
        (choices.pick(draft.sites.len()) + usize::from(otherwise(Twist::Elsewhere))) % draft.sites.len();
    let hurt = choices.between(1, 20) + 20 * usize::from(otherwise(Twist::MoreHurt));
    let people = 7 + usize::from(otherwise(Twist::People));
    let late = "\"T+70 min\"".to_owned();
    let hurt_at = if otherwise(Twist::HurtLater) { &late } else { &at };
    let threat_from = if otherwise(Twist::ThreatLater) { &late } else { &at };
    let threat = if otherwise(Twist::ThreatEnds) {
        format!("Between(from: {at}, until: \"T+61 min\")")
    } else {
        format!("UntilContained(from: {threat_from})")
    };
    format!(
        "Incident(id: \"i{index}\", site: \"s{site}\", begins: {begins}, people_present: {people}, \
         casualties: [Casualties(count: {hurt}, score: 6, at: {hurt_at}), Casualties(count: 2, score: 11, at: {hurt_at})], \
         threat_active: [{threat}], facts: {{ {facts} }}{}{})",
        calls(draft, &mut choices, &at),
        demands(draft, &mut choices, index),
    )
}

/// Work that an incident demands: one task ends the threat, another may come after it.
fn demands(draft: &Draft, choices: &mut Choices<'_>, index: usize) -> String {
    if !has_work(draft) {
        return String::new();
    }
    let mut task = |name: &str, more: &str| {
        let (capability, zone) =
            (capability(draft, choices), choices.of(&["Hot", "Warm", "Cold"]).to_owned());
        let count = choices.between(1, 2);
        let effort = time(draft, choices, 400);
        format!(
            "Task(id: \"d{index}{name}\", needs: {{ \"{capability}\": {count} }}, zone: {zone}, effort: {effort}{more})"
        )
    };
    let first = task("a", ", kind: Contain, hand_over: \"a0.p0\"");
    let second = task("b", &format!(", after: Started(\"d{index}a\")"));
    let third = task("c", "");
    format!(", demands: [{first}, {second}, {third}{}]", care(draft, choices, index))
}

/// Care for those who are hurt: any two kinds of it.
fn care(draft: &Draft, choices: &mut Choices<'_>, index: usize) -> String {
    let mut tasks = String::new();
    for name in ["d", "e"] {
        let kind = choices.of(&["Triage", "Extract", "Treat", "Transport", "Transport"]).to_owned();
        let (capability, zone) = (capability(draft, choices), choices.of(&["Warm", "Cold"]).to_owned());
        let (count, effort) = (choices.between(1, 2), time(draft, choices, 60));
        tasks += &format!(
            ", Task(id: \"d{index}{name}\", kind: {kind}, needs: {{ \"{capability}\": {count} }}, zone: {zone}, \
             effort: PerCasualty({effort}), hand_over: \"a0.p0\")"
        );
    }
    tasks
}

/// Calls from the population about an incident.
fn calls(draft: &Draft, choices: &mut Choices<'_>, peak_at: &str) -> String {
    if draft.luck == Luck::Calm {
        return String::new();
    }
    let rate = choices.between(1, 20);
    let numbers: Vec<String> =
        (0..draft.agencies.len()).map(|agency| format!("\"a{agency}\": {}", agency + 1)).collect();
    format!(
        ", calls: Calls(peak: \"0.{rate:02} per min\", peak_at: {peak_at}, half_life: \"15 min\", numbers: {{ {} }})",
        numbers.join(", ")
    )
}

fn inject(draft: &Draft, index: usize) -> String {
    let mut choices = Choices::new(&draft.injects[index]);
    let from = choices.of(&["Excon", "Public", "\"a0.p0\""]).to_string();
    let to = known(draft, &mut choices);
    let mut tells = Vec::new();
    for _ in 0..choices.between(1, 3) {
        let element = choices.of(&ELEMENTS);
        let sure = choices.of(&["Observed", "Likely", "Possible"]);
        let value = value(draft, element, &mut choices);
        tells.push(format!("{sure}(\"{element}\", {value})"));
    }
    let does = if choices.likely(35) {
        format!(", does: [{}]", effect(draft, &mut choices, index))
    } else {
        String::new()
    };
    let trigger = trigger(draft, &mut choices, index);
    format!(
        "Inject(id: \"x{index}\", when: {trigger}, from: {from}, to: {to}, priority: {}, message: \"Something\", untrue: true, \
         tells: [{}]{does})",
        choices.between(1, 9),
        tells.join(", "),
    )
}

fn trigger(draft: &Draft, choices: &mut Choices<'_>, index: usize) -> String {
    if index == 0 {
        return moment(choices);
    }
    match choices.pick(11) {
        0..=3 => moment(choices),
        4 => format!("After({}, {})", mark(draft, choices, index), minutes(choices, 4)),
        5 => mark(draft, choices, index),
        6 => format!("IfNot(mark: {}, by: {})", mark(draft, choices, index), moment(choices)),
        7 => {
            let (one, other) = (mark(draft, choices, index), mark(draft, choices, index));
            format!("All([{}, {one}, After({other}, {})])", moment(choices), minutes(choices, 2))
        }
        8 => format!(
            "Any([{}, After({}, {})])",
            moment(choices),
            mark(draft, choices, index),
            minutes(choices, 3)
        ),
        9 => "ByHand".to_owned(),
        _ => format!("Every(interval: {}, from: \"T+7 min\", until: \"T+40 min\")", minutes(choices, 12)),
    }
}

/// Something that may happen; of the injects only those before `index` count.
fn mark(draft: &Draft, choices: &mut Choices<'_>, index: usize) -> String {
    match choices.pick(10) {
        0 => format!("Injected(\"x{}\")", choices.pick(index)),
        1 | 2 => mark_of_knowledge(draft, choices),
        3 => format!("Declared(\"{}\")", choices.of(&DECLARATIONS)),
        4 => format!("Opened(\"{}\")", any_post(draft, choices)),
        5 => format!("Fired(procedure: \"r{}\")", choices.pick(draft.procedures.len())),
        6 => mark_of_messages(draft, choices),
        7 => mark_of_command(draft, choices),
        8 => mark_of_authority(draft, choices),
        _ => mark_of_units(draft, choices),
    }
}

fn mark_of_knowledge(draft: &Draft, choices: &mut Choices<'_>) -> String {
    let element = choices.of(&ELEMENTS);
    match choices.pick(4) {
        0 => format!("Learned(who: {}, element: \"{element}\")", known(draft, choices)),
        1 => format!("Learned(who: Role(\"room\"), which: Every, element: \"{element}\")"),
        2 => format!("Learned(who: Role(\"chief\"), which: Share(0.5), element: \"{element}\")"),
        _ => format!("Corrected(element: \"{element}\")"),
    }
}

fn mark_of_messages(draft: &Draft, choices: &mut Choices<'_>) -> String {
    match choices.pick(4) {
        0 => "Told(which: Nth(3))".to_owned(),
        1 => format!("Told(from: {}, to: {})", known(draft, choices), known(draft, choices)),
        2 => format!("Acknowledged(from: {})", known(draft, choices)),
        _ => format!("Answered(at: \"{}\", which: Nth(2))", any_post(draft, choices)),
    }
}

fn mark_of_command(draft: &Draft, choices: &mut Choices<'_>) -> String {
    match choices.pick(6) {
        0 => format!("TookCommand(who: {})", known(draft, choices)),
        1 => "MetJointly()".to_owned(),
        2 => format!("LiaisonPlaced(at: \"{}\")", any_post(draft, choices)),
        3 => "Agreed(\"rendezvous_point\")".to_owned(),
        4 => "Warned()".to_owned(),
        _ => "Done(\"k0\")".to_owned(),
    }
}

fn mark_of_authority(draft: &Draft, choices: &mut Choices<'_>) -> String {
    let what = choices.of(&["Asked", "Granted", "ActedByDefault"]);
    format!("{what}(\"{}\")", any_authority(draft, choices))
}

fn mark_of_units(draft: &Draft, choices: &mut Choices<'_>) -> String {
    match choices.pick(7) {
        0 => "Arrived()".to_owned(),
        4 => "Held()".to_owned(),
        5 => "Entered(zone: Warm)".to_owned(),
        6 if !draft.incidents.is_empty() => "Contained(\"i0\")".to_owned(),
        1 => format!("Arrived(at: \"{}\", which: Nth(2))", any_site(draft, choices)),
        2 => format!("ZoneDeclared(\"{}\")", any_site(draft, choices)),
        _ => format!("ZoneReviewed(\"{}\")", any_site(draft, choices)),
    }
}

fn effect(draft: &Draft, choices: &mut Choices<'_>, index: usize) -> String {
    let lasts = if choices.likely(70) { format!(", lasts: {}", minutes(choices, 8)) } else { String::new() };
    let kinds = if draft.luck == Luck::Calm { 2 } else { 9 };
    match choices.pick(kinds) {
        0 => format!("Rumour(element: \"hazards\", value: \"w{}\")", choices.pick(3)),
        1 if draft.incidents.len() > 1 => "BeginIncident(\"i1\")".to_owned(),
        1 => format!("Rumour(element: \"road_state\", value: \"w{}\")", choices.pick(3)),
        2 => format!(
            "Overload(post: \"{}\", items: {}, over: {})",
            any_post(draft, choices),
            choices.between(1, 12),
            minutes(choices, 4)
        ),
        7 | 8 => format!(
            "Custody(id: \"c{index}\", holder: \"{}\", limit: {}, at_most: \"1 h\")",
            any_post(draft, choices),
            minutes(choices, 20)
        ),
        3 => format!("FailChannel(channel: \"{}\"{lasts})", any_channel(draft, choices)),
        4 => format!("FailChannel(channel: \"{}\", lines_left: 1{lasts})", any_channel(draft, choices)),
        5 if !draft.fleets.is_empty() => {
            let count = if choices.likely(50) { ", count: 1" } else { "" };
            format!("LoseUnits(who: \"{}\"{count}{lasts})", fleet(draft, choices.pick(draft.fleets.len())))
        }
        _ => format!("LosePost(post: \"{}\"{lasts})", any_post(draft, choices)),
    }
}

/// Other traffic at a post: callers who have no patience.
fn traffic(draft: &Draft) -> String {
    let mut choices = Choices::new(&draft.rest[2][8..]);
    if draft.luck == Luck::Calm || !choices.likely(60) {
        return String::new();
    }
    let arrivals = if draft.luck == Luck::Fixed {
        format!("Fixed({})", minutes(&mut choices, 3))
    } else {
        "Poisson(\"0.4 per min\")".to_owned()
    };
    let (to, patience) = (any_post(draft, &mut choices), time(draft, &mut choices, 60));
    let service = time(draft, &mut choices, 90);
    format!(
        " sources: [Source(id: \"others\", to: \"{to}\", arrivals: {arrivals}, patience: {patience}, service: {service}, \
         from: \"T+3 min\", until: \"T+01:10\")],\n"
    )
}

/// A plan of three tasks, the last after an event of the exercise.
fn plan(draft: &Draft) -> String {
    let mut choices = Choices::new(&draft.rest[3][8..]);
    let effort = |choices: &mut Choices<'_>| time(draft, choices, 200);
    format!(
        " tasks: [Task(id: \"k0\", effort: {}), Task(id: \"k1\", effort: {}), \
         Task(id: \"k2\", after: [Done(\"k0\"), Done(\"k1\"), Injected(\"x0\")], effort: {})],\n",
        effort(&mut choices),
        effort(&mut choices),
        effort(&mut choices),
    )
}

/// Measures whose moments are milestones.
fn measures(draft: &Draft) -> String {
    let mut choices = Choices::new(&draft.rest[3][16..]);
    let measures: Vec<String> = (0..4)
        .map(|index| {
            let to = mark(draft, &mut choices, draft.injects.len());
            format!(
                "Measure(id: \"m{index}\", measure: Time(to: {to}), target: AtMost(\"20 min\"), weight: 1)"
            )
        })
        .collect();
    format!(
        " objectives: [Objective(id: \"o\", title: \"All\", measures: [\n  {}\n ])],\n",
        measures.join(",\n  ")
    )
}
