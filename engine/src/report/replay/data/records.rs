//! The records, column by column: thousands of them are read at once.

use super::{Writer, record};
use crate::document::mark::Label;
use crate::report::signs::Sign;
use crate::report::story;
use crate::trace::fact::Fact;
use crate::trace::words::Word;
use serde::Serialize;

/// The columns.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Records {
    at: Vec<i64>,
    cause: Vec<i64>,
    released_by: Vec<i64>,
    others: Vec<(u32, Vec<u32>)>,
    wait: Vec<usize>,
    actor: Vec<i64>,
    kind: Vec<usize>,
    weight: Vec<u8>,
    sentence: Sentences,
}

/// The sentence of each record.
#[derive(Clone, Debug, Serialize)]
struct Sentences {
    en: Vec<String>,
    fr: Vec<String>,
    ar: Vec<String>,
}

impl Writer<'_, '_> {
    /// The records.
    pub(super) fn records(&self) -> Records {
        let records = &self.of.trace.records;
        let others = self.of.trace.iter().filter(|(_, record)| !record.others.is_empty());
        let [en, fr, ar] = self.sentences();
        let story = self.story();
        let weight = self.of.trace.iter().map(|(number, record)| {
            let in_story = story.contains(&number);
            if in_story { 2 } else { u8::from(!story::is_traffic(&record.fact)) }
        });
        Records {
            at: records.iter().map(|record| record.at.0).collect(),
            cause: records.iter().map(|one| record(one.cause)).collect(),
            released_by: records.iter().map(|one| record(one.released_by)).collect(),
            others: others
                .map(|(number, record)| {
                    (number.number(), record.others.iter().map(|other| other.number()).collect())
                })
                .collect(),
            wait: records.iter().map(|record| place_of(record.wait)).collect(),
            actor: records.iter().map(|record| self.party(record.actor)).collect(),
            kind: records.iter().map(|record| kind(&record.fact)).collect(),
            weight: weight.collect(),
            sentence: Sentences { en, fr, ar },
        }
    }

    /// The records that have a sign in the picture of lanes.
    pub(super) fn signs(&self) -> Vec<(u32, &'static str)> {
        let signs = self.of.trace.iter().filter_map(|(number, record)| {
            let key = Sign::of(&record.fact)?.key();
            Some((number.number(), key.strip_prefix("sign-").unwrap_or(key)))
        });
        signs.collect()
    }

    fn sentences(&self) -> [Vec<String>; 3] {
        let mut sentences = [const { Vec::new() }; 3];
        for record in &self.of.trace.records {
            let told = self.tongues.each(|_, narrator| narrator.sentence(record));
            for (list, sentence) in sentences.iter_mut().zip(told) {
                list.push(sentence);
            }
        }
        sentences
    }
}

/// The place of a label in `labels`.
pub(super) fn place_of(label: Label) -> usize {
    Label::WORDS.iter().position(|(known, _)| *known == label).unwrap_or(0)
}

/// The place of a kind in `kinds`.
fn kind(fact: &Fact) -> usize {
    fact.which_kind() as usize
}
