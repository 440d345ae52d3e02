//! The result that surprises, and the experiment that explains it.
//!
//! Under mission command whoever acts alone tells the others, again every seven minutes. Without
//! that rule the institutions hear of the declaration *earlier*: a hospital whose desk reads word
//! from four rooms takes in the declaration later, and by then the one report that its plan makes has gone up without it.

use crate::exercises::{Part, SALAMBO, Season, measures, middle, season, title};
use std::fmt::Write;

const RULE: &str = "procedure:inform-the-others.enabled";

const EXPERIMENT: Part = Part { head: "<!-- the experiment -->\n", foot: "<!-- end of the experiment -->\n" };

/// What is looked at, in the order of the page.
const SHOWN: [&str; 7] = [
    "institutions-know",
    "hospitals-warned",
    "hospital-plan",
    "calls-answered",
    "samu-queue",
    "traffic",
    "rescuers-inside",
];

/// Where a measure stands in the results.
fn place(season: &Season, measure: &str) -> usize {
    let names = measures(&season.scenario);
    let at = names.iter().position(|name| season.scenario.names.text(*name) == measure);
    at.unwrap_or_else(|| panic!("no measure {measure}"))
}

fn table(with: &Season, without: &Season) -> String {
    let mut out =
        "| middle of 200 evenings, mission-command | as it is | without `inform-the-others` |\n".to_owned();
    out.push_str("|---|---:|---:|\n");
    for measure in SHOWN {
        let at = place(with, measure);
        let title = title(&with.scenario, &format!("measure.{measure}.title"));
        let _ = writeln!(out, "| {title} | {} | {} |", middle(with, at), middle(without, at));
    }
    out
}

#[test]
fn who_is_told_more_hears_the_declaration_later() {
    let with =
        SALAMBO.seasons().iter().find(|season| season.doctrine == "mission-command").expect("the doctrine");
    let without = season(&SALAMBO, "mission-command", &[(RULE, "false")]);
    let of = |season: &Season, measure| season.middle(place(season, measure)).expect("reached by half");
    assert!(of(&without, "institutions-know") < of(with, "institutions-know"));
    assert!(
        of(&without, "hospital-plan") > of(with, "hospital-plan"),
        "more word does warn hospitals earlier"
    );
    EXPERIMENT.hold(&SALAMBO.page(), &table(with, &without));
}
