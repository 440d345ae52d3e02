//! The words of a study: what factors, their levels and what they do together are called.

use crate::compare::sensitivity::contrasts::factors;
use crate::compare::sensitivity::studied::{Called, Named};
use crate::compare::sensitivity::{Answer, Contrast, Design, Factor, Link, Sensitivity, Under};
use crate::document::plan::{Harm, LinkKind};
use crate::document::text::{Language, Text};
use crate::report::compare::words::{Words, doctrine_title};
use crate::scenario::Scenario;
use crate::statistics::designs::Effect;
use crate::statistics::intervals::Interval;
use crate::wording::{Catalogue, Noun, Term, Titles, plain};
use std::sync::Arc;

/// What stands between two factors that do something together.
const TOGETHER: &str = " × ";

/// A text in a language, else as it was written, else in English, French or Arabic.
pub(super) fn told(text: &Text, language: Language) -> Option<String> {
    let wanted = match language {
        Language::En => &text.en,
        Language::Fr => &text.fr,
        Language::Ar => &text.ar,
    };
    let known = [wanted, &text.bare, &text.en, &text.fr, &text.ar];
    known.into_iter().flatten().next().map(|text| plain(text))
}

/// As many as it takes, up to two.
fn places(number: f64) -> usize {
    (0..2).find(|places| (number * [1.0, 10.0][*places]).fract() == 0.0).unwrap_or(2)
}

/// How a study is put into words.
pub(super) struct StudyWords<'a> {
    pub(super) of: &'a Sensitivity,
    pub(super) words: Words<'a>,
}

impl StudyWords<'_> {
    pub(super) fn catalogue(&self) -> &Catalogue {
        self.words.catalogue
    }

    /// Whether links were done harm.
    pub(super) fn is_of_links(&self) -> bool {
        matches!(self.of.studied.design, Design::Links(_))
    }

    /// How often it never came, if it ever did not.
    pub(super) fn never(&self, answer: &Answer) -> Option<String> {
        let (never, of) = answer.never;
        let terms = [("never", never), ("of", of)];
        let terms = terms.map(|(key, number)| (key, Term::Number(i64::try_from(number).unwrap_or(i64::MAX))));
        (never > 0).then(|| self.catalogue().phrase("study-never", terms))
    }

    /// The interval of an effect, where the nights give one.
    pub(super) fn interval(&self, found: &Contrast) -> Option<Interval> {
        found.estimate.and_then(|estimate| estimate.interval(self.of.studied.asked.confidence))
    }

    /// What an answer is about: the measure, and under which doctrine.
    pub(super) fn heading(&self, answer: &Answer) -> String {
        let measure = self.words.question(&answer.question);
        let terms = [("measure", Term::Text(measure)), ("under", Term::Text(self.under(answer.under)))];
        self.catalogue().phrase("study-heading", terms)
    }

    /// What a factor is called.
    pub(super) fn factor(&self, factor: usize) -> String {
        let Some(factor) = self.of.studied.factors.get(factor) else {
            return String::new();
        };
        match &factor.called {
            Named::Titled(title) => {
                told(title, self.catalogue().language()).unwrap_or_else(|| plain(&factor.id))
            }
            Named::Link(link) => self.link(link),
        }
    }

    /// What a link is called, by a doctrine that has it.
    fn link(&self, link: &Link) -> String {
        let has = |scenario: &&Arc<Scenario>| scenario.names.find(&link.id).is_some();
        let Some(scenario) = self.of.scenarios.iter().find(has) else {
            return plain(&link.id);
        };
        let titles = Titles::new(scenario, self.catalogue());
        match (link.kind, &link.at) {
            (LinkKind::Channels, _) => titles.of(Noun::Channel, &link.id),
            (LinkKind::Posts, _) => titles.of(Noun::Actor, &link.id),
            (LinkKind::Procedures, _) => titles.of(Noun::Procedure, &link.id),
            (LinkKind::Liaisons, at) => {
                let post = titles.of(Noun::Actor, at.as_deref().unwrap_or_default());
                let terms = [("of", titles.of(Noun::Agency, &link.id)), ("at", post)];
                let terms = terms.map(|(key, text)| (key, Term::Text(text)));
                self.catalogue().phrase("study-liaison", terms)
            }
        }
    }

    /// What a doctrine is called.
    pub(super) fn doctrine(&self, doctrine: usize) -> String {
        let scenario = self.of.scenarios.get(doctrine);
        let language = self.catalogue().language();
        scenario.map(|scenario| doctrine_title(scenario, language)).unwrap_or_default()
    }

    /// Under which doctrine, or which against which.
    pub(super) fn under(&self, under: Under) -> String {
        match under {
            Under::Doctrine(doctrine) => self.doctrine(doctrine),
            Under::Against { doctrine, baseline } => {
                let terms = [("doctrine", doctrine), ("baseline", baseline)];
                let terms = terms.map(|(key, place)| (key, Term::Text(self.doctrine(place))));
                self.catalogue().phrase("versus-title", terms)
            }
        }
    }

    /// What has an effect: `Desks`, `Desks × Lines`, and what it cannot be told from.
    pub(super) fn effects(&self, contrast: &Contrast) -> String {
        let mut names: Vec<String> = contrast.effects.iter().map(|effect| self.effect(*effect)).collect();
        if names.len() < 2 {
            return names.pop().unwrap_or_default();
        }
        let first = names.remove(0);
        let terms = [("factor", Term::Text(first)), ("others", Term::Text(self.catalogue().list(&names)))];
        self.catalogue().phrase("study-alias", terms)
    }

    fn effect(&self, effect: Effect) -> String {
        let names: Vec<String> =
            factors(Some(effect)).into_iter().map(|factor| self.factor(factor)).collect();
        names.join(TOGETHER)
    }

    /// From which level to which: `2 to 4`.
    pub(super) fn steps(&self, contrast: &Contrast) -> String {
        let factors = factors(contrast.effects.first().copied());
        let steps = factors.into_iter().zip(&contrast.steps).map(|(factor, (from, to))| {
            if self.is_of_links() {
                return self.level(factor, *to);
            }
            let level = |level: usize| Term::Text(self.level(factor, level));
            let from = from.map_or_else(|| Term::Text(self.catalogue().word("study-as-it-is")), level);
            self.catalogue().phrase("study-step", [("from", from), ("to", level(*to))])
        });
        steps.collect::<Vec<_>>().join(TOGETHER)
    }

    /// What a level is called.
    pub(super) fn level(&self, factor: usize, level: usize) -> String {
        let catalogue = self.catalogue();
        let called = self.of.studied.factors.get(factor).and_then(|factor| factor.values.get(level));
        match called {
            None => String::new(),
            Some(Called::Written(text)) => plain(text),
            Some(Called::Switched(is_on)) => catalogue.word(if *is_on { "study-on" } else { "study-off" }),
            Some(Called::Harmed(Harm::Removed)) => catalogue.word("study-removed"),
            Some(Called::Harmed(Harm::Slower(times))) => {
                let times = Term::Text(self.words.number(*times, places(*times)));
                catalogue.phrase("study-slower", [("times", times)])
            }
            Some(Called::Titled(id, title)) => told(title, catalogue.language()).unwrap_or_else(|| plain(id)),
        }
    }

    /// The two ends of a range, or all levels.
    pub(super) fn span(&self, factor: usize) -> String {
        let Some(known) = self.of.studied.factors.get(factor) else {
            return String::new();
        };
        let Factor { values, is_range, .. } = known;
        if *is_range || values.len() == 2 {
            let terms =
                [("from", Term::Text(self.level(factor, 0))), ("to", Term::Text(self.level(factor, 1)))];
            return self.catalogue().phrase("study-step", terms);
        }
        let levels: Vec<String> = (0..values.len()).map(|level| self.level(factor, level)).collect();
        self.catalogue().list(&levels)
    }
}
