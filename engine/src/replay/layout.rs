//! Layout: where posts stand in the graph and sites on the map, 0 to 1000 both ways, always the same.
//!
//! Posts stand in columns by agency and in rows by level, the highest on top. Sites stand so that their
//! distances come near the travel times between them: from places on a circle, each is moved again and
//! again towards where its neighbours want it (stress majorisation, one site at a time).

use crate::scenario::Scenario;
use crate::scenario::ids::SiteId;
use petgraph::visit::EdgeRef;

/// A place on a square of 1000.
pub type Spot = (u32, u32);

/// How often every site is moved.
const ROUNDS: usize = 120;

/// Sites beyond which only a circle is drawn: nobody reads a larger map.
const MOST: usize = 200;

/// What is left free at the edges.
const MARGIN: f64 = 60.0;

/// The height of each level from the highest, 4, to the lowest, 1.
const ROWS: [u32; 4] = [100, 370, 640, 910];

/// The places of the posts, in the order of the exercise.
#[must_use]
pub fn posts(scenario: &Scenario) -> Vec<Spot> {
    let rows: Vec<(usize, u8)> = scenario
        .post_ids()
        .filter_map(|id| {
            Some((scenario.actor(id).agency.map_or(0, |agency| agency.index()), scenario.post(id)?.level))
        })
        .collect();
    let columns = scenario.agencies.len().max(1) as u32;
    let spot = |(place, (agency, level)): (usize, &(usize, u8))| {
        let together = |other: &&(usize, u8)| *other == &(*agency, *level);
        let all = rows.iter().filter(together).count() as u32;
        let before = rows[..place].iter().filter(together).count() as u32;
        let x = (*agency as u32 * 1000 + 1000 * (2 * before + 1) / (2 * all)) / columns;
        (x, ROWS[usize::from(4 - (*level).clamp(1, 4))])
    };
    rows.iter().enumerate().map(spot).collect()
}

/// The places of the sites, in the order of the exercise.
#[must_use]
pub fn sites(scenario: &Scenario) -> Vec<Spot> {
    let count = scenario.sites.len();
    let mut spots: Vec<(f64, f64)> = (0..count).map(|site| on_circle(site, count)).collect();
    if count > 2 && count <= MOST {
        let times = times(scenario);
        for _ in 0..ROUNDS {
            for site in 0..count {
                spots[site] = wanted(site, &spots, &times);
            }
        }
    }
    spread(&spots)
}

/// The pairs of sites that a road joins, each once.
#[must_use]
pub fn roads(scenario: &Scenario) -> Vec<(SiteId, SiteId)> {
    let graph = scenario.graphs.travel.graph();
    let mut roads: Vec<(SiteId, SiteId)> = graph
        .edge_references()
        .map(|edge| (graph[edge.source()], graph[edge.target()]))
        .map(|(one, other)| (one.min(other), one.max(other)))
        .collect();
    roads.sort_unstable();
    roads.dedup();
    roads
}

fn on_circle(place: usize, count: usize) -> (f64, f64) {
    let angle = 2.0 * std::f64::consts::PI * place as f64 / count.max(1) as f64;
    (libm::cos(angle), libm::sin(angle))
}

/// The time from each site to each, the mean of both ways, as a share of the longest; what has no way lies
/// as far off as the longest.
fn times(scenario: &Scenario) -> Vec<Vec<f64>> {
    let count = scenario.sites.len();
    let way = |from: usize, to: usize| {
        scenario.graphs.travel.time(SiteId::at(from), SiteId::at(to)).map(|time| time.0 as f64)
    };
    let both = |one: usize, other: usize| match (way(one, other), way(other, one)) {
        (Some(there), Some(back)) => Some((there + back) / 2.0),
        (there, back) => there.or(back),
    };
    let known: Vec<Vec<Option<f64>>> =
        (0..count).map(|one| (0..count).map(|other| both(one, other)).collect()).collect();
    let longest = known.iter().flatten().flatten().fold(1.0_f64, |most, time| most.max(*time));
    known
        .into_iter()
        .map(|row| row.into_iter().map(|time| time.unwrap_or(longest) / longest * 2.0).collect())
        .collect()
}

/// Where the others want a site: as far off as the way there is long, in the direction in which it lies;
/// near ones have more to say.
fn wanted(site: usize, spots: &[(f64, f64)], times: &[Vec<f64>]) -> (f64, f64) {
    let (mut x, mut y, mut weights) = (0.0, 0.0, 0.0);
    for (other, spot) in spots.iter().enumerate().filter(|(other, _)| *other != site) {
        let (dx, dy) = (spots[site].0 - spot.0, spots[site].1 - spot.1);
        let distance = libm::sqrt(dx * dx + dy * dy).max(1e-9);
        let time = times[site][other].max(0.05);
        let weight = 1.0 / (time * time);
        x += weight * (spot.0 + time * dx / distance);
        y += weight * (spot.1 + time * dy / distance);
        weights += weight;
    }
    (x / weights, y / weights)
}

/// The same, stretched over the square.
fn spread(spots: &[(f64, f64)]) -> Vec<Spot> {
    let axis = |of: fn(&(f64, f64)) -> f64| {
        let least = spots.iter().map(of).fold(f64::INFINITY, f64::min);
        let most = spots.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
        move |spot: &(f64, f64)| {
            let share = if most - least > 1e-9 { (of(spot) - least) / (most - least) } else { 0.5 };
            libm::round(MARGIN + share * (1000.0 - 2.0 * MARGIN)) as u32
        }
    };
    let (x, y) = (axis(|spot| spot.0), axis(|spot| spot.1));
    spots.iter().map(|spot| (x(spot), y(spot))).collect()
}
