//! The picture of an explanation.

use super::page::Writer;
use crate::explain::step::{Step, steps};
use crate::explain::{Explanation, Target};
use crate::kernel::tick::Tick;
use crate::report::picture::waterfall;
use crate::report::{Debriefing, Look};
use crate::score::Unit;
use crate::trace::chain;
use crate::wording::{Catalogue, Narrator};

/// The chain of a target as a picture; for what never came, the way of the first decision left open that
/// would have brought it. `None` where there is no chain.
#[must_use]
pub fn picture(of: &Debriefing<'_>, explanation: &Explanation, look: &Look) -> Option<String> {
    let catalogue = &Catalogue::new(look.language);
    let narrator = &Narrator::new(catalogue, of.scenario, of.trace);
    let writer = Writer { of, narrator, catalogue, look };
    let steps = drawn(of, explanation);
    let title = writer.asked(&explanation.target);
    let full = full_mark(&writer, explanation);
    (!steps.is_empty()).then(|| waterfall(of, look.language, &title, &steps, full))
}

fn drawn(of: &Debriefing<'_>, explanation: &Explanation) -> Vec<Step> {
    let open = explanation.never.iter().flat_map(|never| &never.decisions).next();
    match open {
        Some(decision) => steps(of.trace, &chain::back_from(of.trace, *decision)),
        None => explanation.steps.clone(),
    }
}

/// The instant at which the measure would have lost its full mark.
fn full_mark(writer: &Writer<'_>, explanation: &Explanation) -> Option<Tick> {
    let Target::Measure(id, _) = &explanation.target else {
        return None;
    };
    let result = writer.result(id).filter(|result| result.unit == Unit::Ms)?;
    let (value, full) = (Tick::rounded(result.value?), Tick::rounded(result.full?));
    Some(explanation.at? - value + full)
}
