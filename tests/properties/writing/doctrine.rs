//! The doctrine of a random exercise.

use super::actions::action;
use super::conditions::condition;
use super::words::{
    ELEMENTS, any_authority, any_post, capability, fleet, has_work, known, minutes, post, time,
};
use crate::properties::choices::Choices;
use crate::properties::draft::{Draft, Luck};

/// Authorities, lists and procedures.
pub fn doctrine(draft: &Draft) -> String {
    let authorities: Vec<String> =
        (0..draft.authorities.len()).map(|index| authority(draft, index)).collect();
    let lists: Vec<String> = (0..draft.lists.len()).map(|index| list(draft, index)).collect();
    let procedures: Vec<String> = (0..draft.procedures.len()).map(|index| procedure(draft, index)).collect();
    let culture =
        Choices::new(&draft.rest[3][4..]).of(&["Mixed", "StrictHierarchy", "MissionCommand"]).to_owned();
    // A timer that rules may wait for, whoever else sets none.
    let bell = "Procedure(id: \"bell\", who: Everyone, when: Knows(\"location\"), \
                then: [Remind(after: \"4 min\", name: \"bell\")])";
    format!(
        " doctrine: Doctrine(format: 1, id: \"random-rules\", culture: {culture},\n  \
         authorities: [{}],\n  lists: [{}],\n  procedures: [\n   {bell},\n   {}\n  ]{}\n ),\n",
        authorities.join(", "),
        lists.join(", "),
        procedures.join(",\n   "),
        rules_of_scene(draft),
    )
}

/// Who may go into which zone, and who judges it anew.
fn rules_of_scene(draft: &Draft) -> String {
    let mut choices = Choices::new(&draft.rest[2][4..]);
    if !has_work(draft) {
        return String::new();
    }
    let mut rule = |index: usize| {
        let (able, zone) = (capability(draft, &mut choices), choices.of(&["Hot", "Warm"]).to_owned());
        let escort = format!("WithEscort(\"{}\")", capability(draft, &mut choices));
        let order = format!("WithOrderFrom(\"{}\")", any_post(draft, &mut choices));
        let may =
            choices.of(&["Always", "Never", "JointAssessment", "FirstArriver", &escort, &order]).to_owned();
        format!("Entry(id: \"e{index}\", capability: \"{able}\", zone: {zone}, may: {may})")
    };
    let rules: Vec<String> = (0..3).map(&mut rule).collect();
    let (who, every) = (any_post(draft, &mut choices), minutes(&mut choices, 6));
    format!(
        ",\n  entry_rules: [{}],\n  reviews: [Review(id: \"review\", who: \"{who}\", of: Zone(\"s0\"), every: {every})]",
        rules.join(", ")
    )
}

fn authority(draft: &Draft, index: usize) -> String {
    let mut choices = Choices::new(&draft.authorities[index]);
    let (one, other) = (any_post(draft, &mut choices), any_post(draft, &mut choices));
    let default_after = if choices.likely(40) {
        format!(", default_after: {}", minutes(&mut choices, 5))
    } else {
        String::new()
    };
    format!("Authority(id: \"may{index}\", held_by: [\"{one}\", \"{other}\"]{default_after})")
}

fn list(draft: &Draft, index: usize) -> String {
    let mut choices = Choices::new(&draft.lists[index]);
    let first = choices.pick(draft.posts.len());
    let second = (first + 1) % draft.posts.len();
    let mut members = [first, second].map(|index| format!("\"{}\"", post(draft, index))).to_vec();
    for _ in 0..choices.pick(3) {
        let member = format!("\"{}\"", any_post(draft, &mut choices));
        if !members.contains(&member) {
            members.push(member);
        }
    }
    let how = choices.of(&["in_order", "at_once"]);
    format!("List(id: \"l{index}\", {how}: [{}])", members.join(", "))
}

fn procedure(draft: &Draft, index: usize) -> String {
    let mut choices = Choices::new(&draft.procedures[index]);
    let calm = draft.luck == Luck::Calm;
    let mut fields = vec![format!("id: \"r{index}\"")];
    fields.push(format!("who: {}", performers(draft, &mut choices)));
    fields.push(format!("when: {}", condition(draft, &mut choices, 2)));
    if !calm && choices.likely(30) {
        fields.push(format!("authority: \"{}\"", any_authority(draft, &mut choices)));
    }
    if !calm && choices.likely(30) {
        let needs: Vec<String> =
            (0..choices.between(1, 3)).map(|_| format!("\"{}\"", choices.of(&ELEMENTS))).collect();
        fields.push(format!("needs: [{}]", needs.join(", ")));
        if choices.likely(30) {
            fields.push(format!("essential: [\"{}\"]", choices.of(&ELEMENTS)));
        }
    }
    if choices.likely(30) {
        fields.push(format!("deliberation: {}", time(draft, &mut choices, 60)));
    }
    if !calm && choices.likely(20) {
        fields.push(format!("advice: \"{}\"", any_post(draft, &mut choices)));
    }
    if choices.likely(30) {
        fields.push("within: \"5 min\"".to_owned());
    }
    if choices.likely(20) {
        fields.push("objective_shared: true".to_owned());
    }
    if !calm && choices.likely(20) {
        fields.push(format!("initiative: {}", choices.pick(2)));
    }
    if choices.likely(30) {
        fields.push(format!("priority: {}", choices.between(1, 9)));
    }
    if !calm {
        fields.push(format!("repeat: {}", repeat(&mut choices)));
    }
    let then: Vec<String> = (0..choices.between(1, 3)).map(|_| action(draft, &mut choices)).collect();
    fields.push(format!("then: [{}]", then.join(", ")));
    format!("Procedure({})", fields.join(", "))
}

fn performers(draft: &Draft, choices: &mut Choices<'_>) -> String {
    match choices.pick(8) {
        0..=4 => known(draft, choices),
        5 if !draft.fleets.is_empty() => {
            format!("\"{}\"", fleet(draft, choices.pick(draft.fleets.len())))
        }
        6 if !draft.fleets.is_empty() => "FirstOnScene".to_owned(),
        7 => "Lead".to_owned(),
        _ => "Everyone".to_owned(),
    }
}

fn repeat(choices: &mut Choices<'_>) -> String {
    match choices.pick(10) {
        0..=4 => "Once".to_owned(),
        5 | 6 => "PerIncident".to_owned(),
        7 | 8 => "EachChange".to_owned(),
        _ => format!("Every({})", minutes(choices, 8)),
    }
}
