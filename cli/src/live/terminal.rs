//! The terminal: taken, drawn on until the view is left, and given back as it was, whatever happens.

use super::draw::draw;
use super::stage::{Outcome, Stage};
use ratatui::DefaultTerminal;
use ratatui::crossterm::event::{self, Event, KeyEventKind};
use std::io;
use std::time::{Duration, Instant};

/// How long nothing is drawn while time runs.
const FRAME: Duration = Duration::from_millis(100);

/// How long a key is waited for while time stands.
const REST: Duration = Duration::from_secs(3_600);

/// Shows a stage until it is left. The terminal is given back first thing if anything panics.
///
/// # Errors
/// The terminal refuses.
pub fn show(stage: &mut Stage<'_>) -> io::Result<()> {
    let mut terminal = ratatui::try_init()?;
    let shown = run(stage, &mut terminal);
    let restored = ratatui::try_restore();
    shown.and(restored)
}

fn run(stage: &mut Stage<'_>, terminal: &mut DefaultTerminal) -> io::Result<()> {
    let mut drawn = Instant::now();
    loop {
        terminal.draw(|frame| draw(stage, frame))?;
        let patience = if stage.is_playing { FRAME } else { REST };
        let key = match event::poll(patience)?.then(event::read).transpose()? {
            Some(Event::Key(key)) if key.kind != KeyEventKind::Release => Some(key),
            Some(_) | None => None,
        };
        let passed = i64::try_from(drawn.elapsed().as_millis()).unwrap_or(i64::MAX);
        drawn = Instant::now();
        if stage.goes_on(passed, key) == Outcome::Leaves {
            return Ok(());
        }
    }
}
