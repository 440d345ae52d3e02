//! Pages of the engine, painted.

use anstyle::{AnsiColor, Style};
use salambo_engine::report::{Page, Tone};
use std::fmt::Write;

/// A page as text, in colours if they are wanted.
pub fn paint(page: &Page, colour: bool) -> String {
    if !colour {
        return page.to_string();
    }
    let mut out = String::new();
    for line in &page.lines {
        for (tone, text) in line {
            let style = style(*tone);
            let _ = write!(out, "{style}{text}{style:#}");
        }
        out.push('\n');
    }
    out
}

fn style(tone: Tone) -> Style {
    match tone {
        Tone::Title | Tone::Heading => Style::new().bold(),
        Tone::Plain => Style::new(),
        Tone::Faint => Style::new().dimmed(),
        Tone::Good => AnsiColor::Green.on_default(),
        Tone::Fair => AnsiColor::Yellow.on_default(),
        Tone::Bad => AnsiColor::Red.on_default(),
    }
}
