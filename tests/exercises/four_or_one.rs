//! The flood with four emergency numbers and with one: what the page compares across the two.

use super::exercise::{FLOOD, FLOOD_ONE_NUMBER};
use super::page::{Part, middle, title};
use super::season::{Season, measures};
use std::fmt::Write;

const COMPARED: Part =
    Part { head: "<!-- four numbers and one -->\n", foot: "<!-- end of the comparison -->\n" };

/// What is looked at, in the order of the page.
const SHOWN: [&str; 4] = ["rooms-know", "calls-heard", "rescue-queue", "governor-picture"];

fn cell(season: &Season, measure: &str) -> String {
    let names = measures(&season.scenario);
    let at = names.iter().position(|name| season.scenario.names.text(*name) == measure).expect("a measure");
    format!("{:.2} ({})", season.mean_mark(at), middle(season, at))
}

#[test]
fn the_page_compares_four_numbers_and_one() {
    let (four, one) = (FLOOD.seasons(), FLOOD_ONE_NUMBER.seasons());
    let mut out = format!("| over seeds 1 to {} | doctrine | four numbers | one number |\n", FLOOD.seeds);
    out.push_str("|---|---|---:|---:|\n");
    for measure in SHOWN {
        for (four, one) in four.iter().zip(one) {
            let name = title(&four.scenario, &format!("measure.{measure}.title"));
            let (doctrine, four, one) = (four.doctrine, cell(four, measure), cell(one, measure));
            let _ = writeln!(out, "| {name} | {doctrine} | {four} | {one} |");
        }
    }
    COMPARED.hold(&FLOOD.page(), &out);
}
