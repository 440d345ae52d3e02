//! A plan read from its file.

use super::super::findings::Findings;
use super::super::heading::{self, Document};
use super::super::ids;
use super::checks;
use crate::diagnostic::{Files, Problems};
use crate::document::decode::decode;
use crate::document::languages::mixed_up;
use crate::document::plan::Plan;
use crate::document::syntax::{self, Limits};

/// The lists of a plan whose entries have ids, each list told apart by its own.
const LISTS: [&[&str]; 2] = [&["factors"], &["repair", "remedies"]];

/// Reads a plan from the bytes of its file, which is shown under `name`.
///
/// Everything wrong is added to `problems`, which comes back sorted. Whether its paths, measures and
/// doctrines are those of an exercise is not looked at. `None` if no plan could be made; one that is
/// given may lack wrong entries, so whoever studies looks at `problems` first.
pub fn read(
    name: &str,
    bytes: &[u8],
    limits: &Limits,
    files: &mut Files,
    problems: &mut Problems,
) -> Option<Plan> {
    let before = problems.errors();
    let node = syntax::read(files, name, bytes, limits, problems);
    let plan = node.and_then(|node| {
        let findings = &mut Findings::new(problems);
        let node = heading::accept(node, Document::Plan, None, findings)?;
        ids::check_alone(&node, &LISTS, findings);
        let plan: Plan = decode(&node, files, mixed_up, findings.problems())?;
        let is_whole = findings.problems().errors() == before;
        checks::check(&plan, node.name_span(), is_whole, findings);
        Some(plan)
    });
    problems.sort();
    plan
}
