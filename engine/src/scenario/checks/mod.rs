//! Checks: what is wrong with an exercise that reads well.
//!
//! Each check is one file and one function; all of them run, in this order.

use super::Scenario;
use crate::diagnostic::Problems;

/// A check looks at a whole scenario and adds what it finds.
type Check = fn(&Scenario, &mut Problems);

/// All checks.
const CHECKS: &[Check] = &[];

/// Runs every check.
pub fn check(scenario: &Scenario, problems: &mut Problems) {
    for check in CHECKS {
        check(scenario, problems);
    }
}
