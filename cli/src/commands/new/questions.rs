//! The questions: one line each, and Enter takes what stands in brackets.

use salambo_engine::document::starter::Starter;
use salambo_engine::wording::{Catalogue, plain};
use std::io::{self, BufRead, Write};

/// What was said on the command line.
#[derive(Debug, Default)]
pub struct Said {
    /// The title.
    pub title: Option<String>,
    /// What happens.
    pub event: Option<String>,
    /// Who takes part.
    pub agencies: Vec<String>,
}

impl Said {
    /// What was said, and what is usual where nothing was.
    pub fn or(self, usual: Starter) -> Starter {
        let something =
            |said: Option<String>, usual| said.filter(|said| !said.trim().is_empty()).unwrap_or(usual);
        let agencies: Vec<String> =
            self.agencies.into_iter().filter(|name| !name.trim().is_empty()).collect();
        Starter {
            title: something(self.title, usual.title),
            event: something(self.event, usual.event),
            agencies: if agencies.is_empty() { usual.agencies } else { agencies },
        }
    }
}

/// Asks for what was not said. `None` if the input ends before the last answer.
pub fn ask(
    mut said: Said,
    usual: Starter,
    catalogue: &Catalogue,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
) -> io::Result<Option<Starter>> {
    let mut asker = Asker { catalogue, input, out };
    if said.title.is_none() || said.event.is_none() || said.agencies.is_empty() {
        writeln!(asker.out, "{}", catalogue.word("new-welcome"))?;
    }
    if said.title.is_none() {
        let Some(title) = asker.line("new-ask-title", &usual.title)? else { return Ok(None) };
        said.title = Some(title);
    }
    if said.agencies.is_empty() {
        let Some(agencies) = asker.agencies(&usual.agencies)? else { return Ok(None) };
        said.agencies = agencies;
    }
    if said.event.is_none() {
        let Some(event) = asker.line("new-ask-event", &usual.event)? else { return Ok(None) };
        said.event = Some(event);
    }
    Ok(Some(said.or(usual)))
}

struct Asker<'a> {
    catalogue: &'a Catalogue,
    input: &'a mut dyn BufRead,
    out: &'a mut dyn Write,
}

impl Asker<'_> {
    /// An answer; what is usual if it is empty, nothing at the end of the input.
    fn line(&mut self, question: &str, usual: &str) -> io::Result<Option<String>> {
        let question = self.catalogue.word(question);
        write!(self.out, "{question} [{usual}] ")?;
        self.out.flush()?;
        let mut answer = Vec::new();
        if self.input.read_until(b'\n', &mut answer)? == 0 {
            writeln!(self.out)?;
            return Ok(None);
        }
        // A terminal may be set to another encoding: what cannot be read is shown as such, not refused.
        let answer = plain(&String::from_utf8_lossy(&answer));
        Ok(Some(if answer.is_empty() { usual.to_owned() } else { answer }))
    }

    /// At least so many agencies as are needed; asks again for as long as there are fewer.
    fn agencies(&mut self, usual: &[String]) -> io::Result<Option<Vec<String>>> {
        loop {
            let Some(answer) = self.line("new-ask-agencies", &self.catalogue.list(usual))? else {
                return Ok(None);
            };
            let names = answer.split([',', '،', ';', '؛']).map(str::trim).filter(|name| !name.is_empty());
            let names: Vec<String> = names.map(str::to_owned).collect();
            if names.len() >= Starter::FEWEST {
                return Ok(Some(names));
            }
            writeln!(self.out, "{}", self.catalogue.word("new-too-few"))?;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use salambo_engine::document::text::Language;
    use salambo_engine::scenario::glossary::Terms;

    /// What is made of answers, and what stands on the screen.
    fn asked(said: Said, language: Language, answers: &str) -> (Option<Starter>, String) {
        let catalogue = Catalogue::with(language, &Terms::default());
        let mut out = Vec::new();
        let made = ask(said, Starter::usual(language), &catalogue, &mut answers.as_bytes(), &mut out);
        (made.expect("a text can be read"), String::from_utf8(out).expect("UTF-8"))
    }

    #[test]
    fn enter_takes_what_stands_in_brackets() {
        for language in [Language::En, Language::Fr, Language::Ar] {
            let (made, shown) = asked(Said::default(), language, "\n\n\n");
            let usual = Starter::usual(language);
            assert!(shown.contains(&format!("[{}] ", usual.title)), "{shown}");
            assert!(usual.agencies.iter().all(|agency| shown.contains(agency)), "{shown}");
            assert_eq!(made, Some(usual));
        }
    }

    #[test]
    fn answers_are_taken_and_too_few_agencies_are_asked_for_again() {
        let (made, shown) = asked(
            Said::default(),
            Language::En,
            "  A  \"night\"\r\nPolice\nPolice, SAMU ،الحماية ,\nHelp!\n",
        );
        let made = made.expect("all was answered");
        assert_eq!(made.title, "A \"night\"");
        assert_eq!(made.agencies, ["Police", "SAMU", "الحماية"]);
        assert_eq!(made.event, "Help!");
        assert_eq!(shown.matches("At least two").count(), 1, "{shown}");
    }

    #[test]
    fn what_was_said_is_not_asked_for() {
        let said =
            Said { title: Some("T".to_owned()), agencies: vec!["a".to_owned(), "b".to_owned()], event: None };
        let (made, shown) = asked(said, Language::En, "\n");
        assert_eq!(made.map(|made| made.title).as_deref(), Some("T"));
        assert_eq!(shown.matches('[').count(), 1, "{shown}");
        let all =
            Said { event: Some("E".to_owned()), title: Some("T".to_owned()), agencies: vec!["a".to_owned()] };
        let (made, shown) = asked(all, Language::En, "");
        assert_eq!((made.map(|made| made.event).as_deref(), shown.as_str()), (Some("E"), ""));
    }

    #[test]
    fn the_end_of_the_input_makes_nothing() {
        for answers in ["", "a\n", "a\nb, c\n", "a\nb\n"] {
            assert_eq!(asked(Said::default(), Language::En, answers).0, None, "{answers:?}");
        }
    }
}
