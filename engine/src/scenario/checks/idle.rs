//! Fields that are read and count for nothing where they stand.

use super::{Entry, Findings};
use crate::diagnostic::codes::graphs;
use crate::diagnostic::{Problem, Said, said};
use crate::document::exercise::Arrivals;
use crate::document::inject::Effect as Written;
use crate::scenario::Scenario;
use crate::scenario::ids::ActorId;
use crate::scenario::model::organisation::{ActorKind, ChannelKind};
use crate::scenario::model::script::{Effect, Inject, Trigger};
use std::collections::BTreeMap;

/// Reports each such field.
pub(super) fn check(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    of_channels(findings);
    of_sources(findings);
    let written = findings.loaded.exercise.injects.iter();
    let written: BTreeMap<_, _> = written.map(|written| (written.id.value.as_str(), &written.does)).collect();
    for inject in &scenario.injects {
        let does = written.get(scenario.names.text(inject.name)).copied().into_iter().flatten();
        let effects =
            does.zip(&inject.does).filter_map(|(written, effect)| of_effect(scenario, written, effect));
        let found = effects.chain(of_trigger(inject)).chain(of_recipients(scenario, inject));
        for (message, hint) in found.collect::<Vec<_>>() {
            let problem = findings.problem(graphs::IDLE, Entry::inject(inject.name), message);
            findings.problems.push(problem.hint(hint));
        }
    }
}

/// What counts for nothing, and what to do.
type Finding = (Said, Said);

/// A net on which one speaks at a time is often written with one line: that is no slip.
fn of_channels(findings: &mut Findings<'_>) {
    let scenario = findings.scenario;
    let holds_lines = |kind| matches!(kind, ChannelKind::Phone | ChannelKind::Radio);
    for channel in scenario.channels.iter().filter(|row| row.lines.is_some() && !holds_lines(row.kind)) {
        let message = said!(
            "`{channel}` is no telephone: its `lines` count for nothing",
            channel = findings.text(channel.name)
        );
        findings.report(graphs::IDLE, Entry::channel(channel.name), message);
    }
}

/// Items at moments of their own come at them, whatever `from` says.
fn of_sources(findings: &mut Findings<'_>) {
    let written = &findings.loaded.exercise.sources;
    let too_early = written.iter().filter_map(|source| match (&source.arrivals, source.from) {
        (Arrivals::At(moments), Some(from)) if moments.iter().any(|moment| *moment < from) => {
            Some(&source.id)
        }
        _ => None,
    });
    for id in too_early {
        let message =
            said!("some moments of `{id}` are before `from`: items come then all the same", id = &id.value);
        let path = vec!["sources".to_owned(), id.value.clone()];
        findings.problems.push(Problem::new(graphs::IDLE, id.span, message).path(path));
    }
}

fn of_effect(scenario: &Scenario, written: &Written, effect: &Effect) -> Option<Finding> {
    match (written, effect) {
        (Written::FailChannel { lines_left: Some(left), .. }, Effect::FailChannel(channel, ..))
            if *left > 0 && scenario.channel(*channel).kind != ChannelKind::Phone =>
        {
            let name = scenario.names.text(scenario.channel(*channel).name);
            let message = said!("`{name}` is no telephone: `lines_left` of it changes nothing", name);
            Some((message, said!("leave `lines_left` out: the whole channel fails")))
        }
        (Written::LoseUnits { count: Some(count), .. }, Effect::LoseUnits(units, _))
            if *count == 0 || units.len() < *count as usize =>
        {
            let message =
                said!("{count} units are to be lost; {units} are", count = *count, units = units.len());
            Some((message, said!("without `count` all of them are")))
        }
        _ => None,
    }
}

/// `Every` has a rhythm only where it stands alone.
fn of_trigger(inject: &Inject) -> Option<Finding> {
    let (Trigger::All(parts) | Trigger::Any(parts)) = &inject.when else { return None };
    parts.iter().any(repeats).then(|| {
        let message = said!("`Every` inside `All` or `Any` comes once, at its beginning");
        (message, said!("write an inject of its own for what comes again and again"))
    })
}

fn repeats(trigger: &Trigger) -> bool {
    match trigger {
        Trigger::All(parts) | Trigger::Any(parts) => parts.iter().any(repeats),
        Trigger::Every { .. } => true,
        Trigger::At(_) | Trigger::After(..) | Trigger::IfNot(..) | Trigger::ByHand | Trigger::When(_) => {
            false
        }
    }
}

/// Only posts and units take anything in.
fn of_recipients(scenario: &Scenario, inject: &Inject) -> Option<Finding> {
    let hears =
        |actor: &ActorId| matches!(scenario.actor(*actor).kind, ActorKind::Post(_) | ActorKind::Unit(_));
    let is_lost = !inject.tells.is_empty() && !inject.to.iter().any(hears);
    is_lost.then(|| {
        let message =
            said!("what this inject tells is lost: the public, exercise control and voices learn nothing");
        (message, said!("let a post or a unit receive it: `to: ...`"))
    })
}
