//! The result at a glance: the rating of the exercise, then a line for each objective with a sign for
//! each of its measures.

use super::measures::{Teller, tone_of};
use super::page::{Line, Page, Tone, elided};
use crate::kernel::names::Name;
use crate::score::{ObjectiveResult, Score};

/// A sign for each mark: full, half, none, not marked.
const SIGNS: [(Option<u8>, char, Tone, &str); 4] = [
    (Some(2), '●', Tone::Good, "report-full-mark"),
    (Some(1), '◐', Tone::Fair, "report-half-mark"),
    (Some(0), '○', Tone::Bad, "report-no-mark"),
    (None, '–', Tone::Faint, "report-unmarked"),
];

/// Columns of a line before its signs: indent, letter, score.
const BEFORE: usize = 4 + 1 + 2 + 4 + 2;

impl Teller<'_> {
    /// Adds the result at a glance, if the exercise states an objective.
    pub(super) fn glance(&self, page: &mut Page, score: &Score, columns: usize) {
        if score.objectives.is_empty() {
            return;
        }
        page.heading(self.catalogue.word("report-glance"));
        self.rating(page, score);
        let marks: Vec<Vec<Option<u8>>> =
            score.objectives.iter().map(|objective| marks(score, objective.name)).collect();
        let most = marks.iter().map(Vec::len).max().unwrap_or(0);
        for (objective, marks) in score.objectives.iter().zip(&marks) {
            let line = self.glimpse(page, objective, marks, (most, columns));
            page.lines.push(line);
        }
        let given = SIGNS.iter().filter(|(mark, ..)| marks.iter().flatten().any(|given| given == mark));
        let meaning = given.map(|(_, sign, _, key)| format!("{sign} {}", self.catalogue.word(key)));
        page.text(4, Tone::Faint, &meaning.collect::<Vec<_>>().join("  "));
    }

    /// Letter, score, signs, title.
    fn glimpse(
        &self,
        page: &Page,
        objective: &ObjectiveResult,
        marks: &[Option<u8>],
        (most, columns): (usize, usize),
    ) -> Line {
        let letter = objective.rating.map_or("–", |rating| rating.letter());
        let score = objective.score.map_or("   –".to_owned(), |score| self.decimal(score, 2));
        let tone = tone_of(objective.rating);
        let mut line = vec![
            (Tone::Plain, "    ".to_owned()),
            (tone, letter.to_owned()),
            page.gap(),
            (tone, score),
            page.gap(),
        ];
        let sign = |mark: &Option<u8>| SIGNS.iter().find(|(given, ..)| given == mark);
        line.extend(marks.iter().filter_map(sign).map(|(_, sign, tone, _)| (*tone, sign.to_string())));
        line.push((Tone::Plain, " ".repeat(2 + most - marks.len())));
        let title = self.title("objective", objective.name);
        let room = if columns == 0 { usize::MAX } else { columns.saturating_sub(BEFORE + most + 2).max(12) };
        line.push((Tone::Plain, elided(&title, room)));
        line
    }
}

fn marks(score: &Score, objective: Name) -> Vec<Option<u8>> {
    score
        .measures
        .iter()
        .filter(|measure| measure.objective == objective)
        .map(|measure| measure.mark)
        .collect()
}
