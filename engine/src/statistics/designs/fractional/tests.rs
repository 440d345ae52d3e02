//! Fractional factorials against the published tables and against their own definition.

use super::{Effect, Fractional};

/// Factors by letters, as the tables have them; I is left out.
fn letters(factors: &[usize]) -> String {
    let name = |&at: &usize| char::from(b"ABCDEFGHJKLMNOPQRSTUVWXYZ"[at]);
    factors.iter().map(name).collect()
}

fn alias_table(design: &Fractional) -> Vec<String> {
    let told = |effect: &Effect| match *effect {
        Effect::Main(a) => letters(&[a]),
        Effect::Pair(a, b) => letters(&[a, b]),
    };
    design.aliases().iter().map(|group| group.iter().map(told).collect::<Vec<_>>().join(" + ")).collect()
}

/// D. C. Montgomery, Design and Analysis of Experiments, table 8.14; NIST/SEMATECH e-Handbook, 5.3.3.4.7:
/// factors, resolution asked for, added factors, resolution of the table's design, and how many words
/// it has of that length and the next two.
const TABLE: [(usize, usize, usize, usize, [u64; 3]); 22] = [
    (3, 3, 1, 3, [1, 0, 0]),
    (4, 4, 1, 4, [1, 0, 0]),
    (5, 3, 2, 3, [2, 1, 0]),
    (5, 4, 1, 5, [1, 0, 0]),
    (5, 5, 1, 5, [1, 0, 0]),
    (6, 3, 3, 3, [4, 3, 0]),
    (6, 4, 2, 4, [3, 0, 0]),
    (6, 5, 1, 6, [1, 0, 0]),
    (7, 3, 4, 3, [7, 7, 0]),
    (7, 4, 3, 4, [7, 0, 0]),
    (7, 5, 1, 7, [1, 0, 0]),
    (8, 4, 4, 4, [14, 0, 0]),
    (8, 5, 2, 5, [2, 1, 0]),
    (9, 3, 5, 3, [4, 14, 8]),
    (9, 4, 4, 4, [6, 8, 0]),
    (9, 5, 2, 6, [3, 0, 0]),
    (10, 3, 6, 3, [8, 18, 16]),
    (10, 4, 5, 4, [10, 16, 0]),
    (10, 5, 3, 5, [3, 3, 1]),
    (11, 3, 7, 3, [12, 26, 28]),
    (11, 4, 6, 4, [25, 0, 27]),
    (11, 5, 4, 5, [6, 6, 2]),
];

#[test]
fn it_finds_what_the_tables_give() {
    for (factors, resolution, added, reached, words) in TABLE {
        let design = Fractional::of_resolution(factors, resolution).unwrap();
        let told = format!("{factors} factors, resolution {resolution}: {:?}", design.words());
        assert_eq!(design.count(), 1 << (factors - added), "{told}");
        assert_eq!(design.resolution(), Some(reached), "{told}");
        let counted = design.words().unwrap();
        let found = [0, 1, 2].map(|more| counted.get(reached + more).copied().unwrap_or(0));
        assert_eq!(found, words, "{told}");
    }
}

#[test]
fn the_quarter_of_five_factors() {
    let design = Fractional::of_generators(3, &[&[0, 1], &[0, 2]]).unwrap();
    assert_eq!(design.generators(), [(3, vec![0, 1]), (4, vec![0, 2])]);
    assert_eq!(design.resolution(), Some(3));
    // I = ABD = ACE = BCDE.
    assert_eq!(design.words(), Some(vec![0, 0, 0, 2, 1, 0]));
    assert_eq!(
        alias_table(&design),
        ["A + BD + CE", "B + AD", "C + AE", "D + AB", "E + AC", "BC + DE", "BE + CD"],
    );
}

#[test]
fn the_eighth_of_seven_factors() {
    // E = ABC, F = BCD, G = ACD.
    let design = Fractional::of_generators(4, &[&[0, 1, 2], &[1, 2, 3], &[0, 2, 3]]).unwrap();
    assert_eq!(design.resolution(), Some(4));
    assert_eq!(
        alias_table(&design),
        [
            "A",
            "B",
            "C",
            "D",
            "E",
            "F",
            "G",
            "AB + CE + FG",
            "AC + BE + DG",
            "AD + CG + EF",
            "AE + BC + DF",
            "AF + BG + DE",
            "AG + BF + CD",
            "BD + CF + EG",
        ],
    );
}

#[test]
fn the_half_of_four_factors_row_by_row() {
    let design = Fractional::of_generators(3, &[&[0, 1, 2]]).unwrap();
    // -, +, +, - for D as the signs of A, B, C multiply.
    assert_eq!(
        design.rows(),
        [
            [0, 0, 0, 0],
            [0, 0, 1, 1],
            [0, 1, 0, 1],
            [0, 1, 1, 0],
            [1, 0, 0, 1],
            [1, 0, 1, 0],
            [1, 1, 0, 0],
            [1, 1, 1, 1],
        ],
    );
}

/// At resolution R every combination of levels of any R - 1 factors stands in equally many rows.
#[test]
fn rows_are_balanced_to_the_strength_of_the_resolution() {
    for (factors, resolution) in [(6, 3), (7, 4), (12, 4), (8, 5), (16, 5)] {
        let design = Fractional::of_resolution(factors, resolution).unwrap();
        let rows = design.rows();
        assert_eq!(rows.len(), design.count());
        for first in 0..factors + 1 - (resolution - 1) {
            // Some of the choices are enough to catch a wrong one: neighbours, and one far away.
            let mut chosen: Vec<usize> = (first..first + resolution - 2).collect();
            chosen.push(factors - 1);
            let mut counts = vec![0; 1 << chosen.len()];
            for row in &rows {
                counts[chosen.iter().fold(0, |number, &factor| number * 2 + row[factor])] += 1;
            }
            assert!(counts.iter().all(|&count| count * counts.len() == rows.len()), "{factors} {chosen:?}");
        }
    }
}

#[test]
fn more_factors_than_the_tables() {
    for (factors, resolution, rows_max) in
        [(12, 5, 256), (16, 5, 512), (15, 3, 16), (16, 4, 32), (31, 3, 32), (32, 4, 64), (20, 4, 64)]
    {
        let design = Fractional::of_resolution(factors, resolution).unwrap();
        assert_eq!(design.factors(), factors);
        assert!(design.count() <= rows_max, "{factors} at {resolution}: {} rows", design.count());
        assert!(design.resolution() >= Some(resolution), "{factors} at {resolution}");
    }
}

#[test]
fn few_factors_are_not_divided() {
    let design = Fractional::of_resolution(2, 3).unwrap();
    assert_eq!(design.rows(), [[0, 0], [0, 1], [1, 0], [1, 1]]);
    assert_eq!(design.resolution(), None);
    assert_eq!(alias_table(&design), ["A", "B", "AB"]);
    assert_eq!(Fractional::of_resolution(4, 5).unwrap().count(), 16);
}

#[test]
fn edges() {
    assert_eq!(Fractional::of_resolution(0, 3), None);
    assert_eq!(Fractional::of_resolution(3, 2), None);
    assert_eq!(Fractional::of_generators(0, &[]), None);
    assert_eq!(Fractional::of_generators(3, &[&[]]), None);
    assert_eq!(Fractional::of_generators(3, &[&[1, 1]]), None);
    assert_eq!(Fractional::of_generators(3, &[&[0, 3]]), None);
    assert_eq!(Fractional::of_generators(17, &[]), None);
}
