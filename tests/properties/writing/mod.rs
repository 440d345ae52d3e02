//! Writing: a draft becomes the text of an exercise, in the language that designers write.

mod actions;
mod conditions;
mod doctrine;
mod organisation;
mod script;
mod words;

use super::draft::{Draft, Luck};

/// The whole exercise in one text.
pub fn exercise(draft: &Draft) -> String {
    let ground = match draft.luck {
        Luck::Drawn => "Standard",
        Luck::Fixed | Luck::Calm => "Ideal",
    };
    format!(
        "Exercise(\n format: 1, id: \"random\", title: \"A random exercise\",\n \
         clock: Clock(start: \"T+00:00\", end: \"T+01:30\"), defaults: {ground},\n{}{}{}{})\n",
        organisation::parameters(draft),
        organisation::organisation(draft),
        doctrine::doctrine(draft),
        script::script(draft),
    )
}
