//! Changes of a run in the middle, written into the trees as settings are: a value set, an entry at the
//! end of a list, or an effect as all that an inject does.

use std::collections::BTreeSet;

use super::apply::{Trees, apply_one, field_of};
use super::fixed::laid_down;
use super::value::Setting;
use crate::diagnostic::codes::reading as code;
use crate::diagnostic::{Problem, Span, said};
use crate::document::reading::findings::Findings;
use crate::document::reading::library::{Entry, Laid, Lay};
use crate::document::reading::overlay::replace_field;
use crate::document::reading::sources::Sources;
use crate::document::syntax::{Field, Kind, Named, Node};

/// Where injects are added.
const INJECTS: &str = "exercise:injects+";

/// The name under which changes are shown.
pub(in crate::document::reading) const NAME: &str = "--with";

/// Lays changes on the trees, in order, but for what is laid down when a run begins. `keys` are those of all parameters.
pub(in crate::document::reading) fn lay(
    changes: &[Laid],
    keys: &BTreeSet<&str>,
    trees: &mut Trees,
    sources: &mut Sources<'_>,
    findings: &mut Findings<'_>,
) {
    let limits = sources.limits();
    for Laid { text, what, brings } in changes {
        let (path, at) = match what {
            Lay::Setting | Lay::Switch => {
                text.split_once('=').map_or((text.as_str(), text.len()), |(path, _)| (path, path.len() + 1))
            }
            Lay::Entry(path, at) => (*path, *at),
            Lay::Inject(at) => (INJECTS, *at),
            Lay::Effect(_) => (INJECTS, 0),
        };
        let mut setting =
            Setting::typed((NAME.to_owned(), text), (path, at), sources.files, &limits, findings.problems());
        if matches!(setting.value.kind, Kind::Error) {
            continue;
        }
        let field = field_of(path, trees).filter(|_| *what == Lay::Setting);
        if let Some((part, hint)) = field.and_then(|(word, field)| laid_down(word, field)) {
            let message = said!("`{part}` is laid down when the run begins", part);
            findings.push(Problem::new(code::LAID_DOWN, setting.place(part), message).hint(hint));
            continue;
        }
        match what {
            Lay::Setting => {}
            Lay::Entry(..) => {
                let awaited = brings.as_ref().filter(|brought| brought.awaited);
                if awaited.is_some_and(|brought| brought.what == Entry::Channel) {
                    switch_off(&mut setting.value);
                }
            }
            Lay::Switch => setting.value.kind = Kind::Bool(true),
            Lay::Inject(_) => by_hand(&mut setting.value),
            Lay::Effect(id) => setting.value = wrapped(id, setting.value),
        }
        if let Err(fault) = apply_one(&setting, keys, trees) {
            fault.report(&setting, findings);
        }
    }
}

fn field(name: &str, span: Span, kind: Kind) -> Field {
    Field { name: name.to_owned(), name_span: span.before(), value: Node { span, kind } }
}

/// A channel that is not there yet does not work.
fn switch_off(channel: &mut Node) {
    let span = channel.span;
    replace_field(channel, field("enabled", span, Kind::Bool(false)));
}

/// An inject that is added is fired when the change takes place, and not otherwise: nothing else may stand
/// there.
fn by_hand(inject: &mut Node) {
    let span = inject.span;
    replace_field(inject, field("when", span, Kind::Ident("ByHand".to_owned())));
}

/// The inject that does an effect.
fn wrapped(id: &str, effect: Node) -> Node {
    let span = effect.span;
    let fields = vec![
        field("id", span, Kind::Str(id.to_owned())),
        field("when", span, Kind::Ident("ByHand".to_owned())),
        field("to", span, Kind::Ident("Excon".to_owned())),
        field("message", span, Kind::Str("-".to_owned())),
        field("does", span, Kind::List(vec![effect])),
    ];
    let name = Some(Named { text: "Inject".to_owned(), span: span.before() });
    Node { span, kind: Kind::Struct { name, fields, stray: Vec::new() } }
}
