//! Did you mean: the ids nearest to one that nothing has.

use super::{Catalogue, Kind};

/// Suggestions at most: a list of forty teaches nothing.
const AT_MOST: usize = 3;

/// Nobody guesses at longer ids, nor among more candidates: a slow answer helps nobody.
const LONGEST: usize = 100;
const CANDIDATES: usize = 5_000;

/// Guesses in one exercise: nobody reads on after so many unknown names, and each takes its time.
const GUESSES: u32 = 500;

impl Catalogue {
    /// The ids of the wanted kinds that the author may have meant, the likeliest first.
    ///
    /// An id that contains the one written as a whole (`control-room` for `police.control-room`,
    /// `hospital` for `hospital.crisis-cell`) is as near as one that differs by one letter.
    pub(in crate::scenario::compile) fn nearest(&self, wanted: &[Kind], id: &str) -> Vec<String> {
        if self.guesses.replace(self.guesses.get() + 1) >= GUESSES {
            return Vec::new();
        }
        let candidates = wanted.iter().flat_map(|kind| self.ids(*kind));
        nearest(candidates, id)
    }
}

/// Up to three of the candidates, nearest first; ties stay in the order of the candidates.
pub(in crate::scenario::compile) fn nearest<'a>(
    candidates: impl Iterator<Item = &'a str>,
    id: &str,
) -> Vec<String> {
    if id.len() > LONGEST {
        return Vec::new();
    }
    let id = id.to_lowercase();
    let candidates = candidates.take(CANDIDATES);
    let measured = candidates.map(|candidate| (distance(&id, &candidate.to_lowercase()), candidate));
    let limit = id.chars().count() / 3;
    let mut near: Vec<_> = measured.filter(|(distance, _)| *distance <= limit.max(1)).collect();
    near.sort_by_key(|(distance, _)| *distance);
    // What is much farther than the nearest would only distract from it.
    let nearest = near.first().map_or(0, |(distance, _)| *distance);
    near.retain(|(distance, _)| *distance <= nearest + 2);
    near.into_iter().take(AT_MOST).map(|(_, candidate)| candidate.to_owned()).collect()
}

/// Letters to change, or one if the candidate contains the id as a word of its own.
fn distance(id: &str, candidate: &str) -> usize {
    let part = |rest: Option<&str>| rest.is_some_and(|rest| rest.starts_with('.') || rest.ends_with('.'));
    if part(candidate.strip_prefix(id)) || part(candidate.strip_suffix(id)) {
        return 1;
    }
    strsim::damerau_levenshtein(&id.replace('_', "-"), &candidate.replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use super::nearest;

    fn near(id: &str) -> Vec<String> {
        nearest(
            ["police.control-room", "rescue.control-room", "hospital.crisis-cell", "samu"].into_iter(),
            id,
        )
    }

    #[test]
    fn a_slip_of_the_pen_is_found() {
        assert_eq!(near("police.contol-room"), ["police.control-room"]);
        assert_eq!(near("SAMU"), ["samu"]);
        assert_eq!(near("Police.Control_Room")[0], "police.control-room");
    }

    #[test]
    fn a_part_of_an_id_is_enough() {
        assert_eq!(near("hospital"), ["hospital.crisis-cell"]);
        assert_eq!(near("control-room"), ["police.control-room", "rescue.control-room"]);
    }

    #[test]
    fn what_is_far_away_is_not_suggested() {
        assert_eq!(near("harbour"), Vec::<String>::new());
    }
}
