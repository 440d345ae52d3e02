//! The result that surprises, and the experiment that explains it.
//!
//! Under mission command whoever acts alone tells the others, again every seven minutes. Without
//! that rule the institutions hear of the declaration *earlier*: a hospital whose desk reads word
//! from four rooms takes in the declaration later, and by then the one report that its plan makes has gone up without it.

use crate::exercises::{Experiment, Part, SALAMBO};

#[test]
fn who_is_told_more_hears_the_declaration_later() {
    let experiment = Experiment {
        part: Part { head: "<!-- the experiment -->\n", foot: "<!-- end of the experiment -->\n" },
        exercise: &SALAMBO,
        doctrine: "mission-command",
        evenings: "evenings",
        settings: &[("procedure:inform-the-others.enabled", "false")],
        otherwise: "without `inform-the-others`",
        shown: &[
            "institutions-know",
            "hospitals-warned",
            "hospital-plan",
            "calls-answered",
            "samu-queue",
            "traffic",
            "rescuers-inside",
        ],
    };
    let outcome = experiment.hold();
    let (with, without) = outcome.middles("institutions-know");
    assert!(without < with, "{with} to {without}");
    let (with, without) = outcome.middles("hospital-plan");
    assert!(without > with, "more word does warn hospitals earlier: {with} to {without}");
}
