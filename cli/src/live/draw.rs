//! The stage on the screen: moment and scrubber on top, then the panes.

use super::stage::{PANES, Stage};
use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Rect};
use ratatui::style::{Color, Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Paragraph};
use salambo_engine::document::text::Language;
use salambo_engine::replay::Moment;
use salambo_engine::report::replay::at::{self, Pane};
use salambo_engine::report::{Look, Page, Tone};
use salambo_engine::wording::{Catalogue, Term, plain, time};
use unicode_width::UnicodeWidthStr;

/// Columns below which one pane is shown at a time.
const NARROW: u16 = 90;

/// Lines below which one pane is shown at a time.
const LOW: u16 = 24;

/// Draws the stage.
pub fn draw(stage: &Stage<'_>, frame: &mut Frame<'_>) {
    let catalogue = &stage.catalogue;
    let help = help(stage, catalogue, usize::from(frame.area().width));
    let below = u16::try_from(help.len()).unwrap_or(1).min(frame.area().height / 2).max(1);
    let [top, middle, bottom] =
        Layout::vertical([Constraint::Length(4), Constraint::Min(1), Constraint::Length(below)])
            .areas(frame.area());
    frame.render_widget(Paragraph::new(heading(stage, catalogue, top.width)), top);
    let is_small = middle.width < NARROW || middle.height < LOW;
    if stage.is_alone || is_small {
        pane(stage, catalogue, frame, stage.focus, middle);
    } else {
        side_by_side(stage, catalogue, frame, middle);
    }
    let help = Paragraph::new(help).style(Style::new().add_modifier(Modifier::DIM));
    frame.render_widget(help.alignment(alignment(stage.look.language)), bottom);
}

/// The keys in as many lines as they need, or how to see them. No line breaks between a key and what it does.
fn help(stage: &Stage<'_>, catalogue: &Catalogue, columns: usize) -> Vec<Line<'static>> {
    if !stage.has_help {
        return vec![Line::from(catalogue.word("replay-live-help"))];
    }
    let (keys, separator) = (catalogue.word("replay-live-keys"), catalogue.word("list-separator"));
    let mut lines: Vec<String> = Vec::new();
    for key in keys.split_inclusive(separator.as_str()) {
        match lines.last_mut().filter(|line| (line.as_str().width() + key.trim_end().width()) <= columns) {
            Some(line) => line.push_str(key),
            None => lines.push(key.to_owned()),
        }
    }
    lines.into_iter().map(|line| Line::from(line.trim_end().to_owned())).collect()
}

/// Lanes over posts and waits at one side, knowledge over records at the other; the pane that has the keys
/// takes its place among them.
fn side_by_side(stage: &Stage<'_>, catalogue: &Catalogue, frame: &mut Frame<'_>, area: Rect) {
    let half = [Constraint::Percentage(50), Constraint::Percentage(50)];
    let [left, right] = Layout::horizontal(half).areas(area);
    let [lanes, posts] = Layout::vertical(half).areas(left);
    let [knowledge, records] = Layout::vertical(half).areas(right);
    // Waits stand in the place of posts, places and results in that of knowledge, while they have the keys.
    let posts_or = if stage.focus == 2 { 2 } else { 1 };
    let knowledge_or = if stage.focus >= 5 { stage.focus } else { 3 };
    for (place, area) in [(0, lanes), (posts_or, posts), (knowledge_or, knowledge), (4, records)] {
        pane(stage, catalogue, frame, place, area);
    }
}

fn pane(stage: &Stage<'_>, catalogue: &Catalogue, frame: &mut Frame<'_>, place: usize, area: Rect) {
    let (what, key) = PANES[place];
    let has_keys = stage.focus == place;
    let style =
        if has_keys { Style::new().fg(Color::Cyan) } else { Style::new().add_modifier(Modifier::DIM) };
    let title = catalogue.word(&format!("replay-pane-{key}"));
    let title = Line::from(format!(" {title} ")).alignment(alignment(stage.look.language));
    let block = Block::bordered().border_style(style).title_top(title);
    let inner = block.inner(area);
    let look = Look { width: usize::from(inner.width), details: stage.is_alone, ..stage.look };
    // Lanes and places are of everybody; the rest is of whom is chosen, if anybody is.
    let who = stage.who().filter(|_| matches!(what, Pane::Knowledge | Pane::Waits | Pane::Records(_)));
    let what = if let Pane::Records(_) = what { Pane::Records(usize::from(inner.height / 2)) } else { what };
    let page = at::pane(stage.of, stage.moment(), who, &look, what);
    let lines = painted(&page, stage.look.language);
    let most = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_sub(inner.height);
    let scroll = if has_keys { stage.scroll.get().min(most) } else { 0 };
    if has_keys {
        stage.scroll.set(scroll);
    }
    frame.render_widget(Paragraph::new(lines).scroll((scroll, 0)).block(block), area);
}

/// A page in colours. The terminal is told cell by cell where each character stands, so that marks of
/// direction have no place there; lines of a page that runs from right to left stand at the right.
fn painted(page: &Page, language: Language) -> Vec<Line<'static>> {
    let first = page.lines.iter().position(|line| !line.is_empty()).unwrap_or(0);
    let lines = page.lines[first..].iter().map(|line| {
        let pieces = line.iter().map(|(tone, text)| Span::styled(shown(text), style(*tone)));
        Line::from(pieces.collect::<Vec<_>>()).alignment(alignment(language))
    });
    lines.collect()
}

/// A text without marks of direction and without anything that a terminal would obey. Blanks stay: columns
/// are made of them.
fn shown(text: &str) -> String {
    let is_mark =
        |c: &char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let tamed = |c: char| if c.is_control() { char::REPLACEMENT_CHARACTER } else { c };
    text.chars().filter(|c| !is_mark(c)).map(tamed).collect()
}

fn alignment(language: Language) -> Alignment {
    if language == Language::Ar { Alignment::Right } else { Alignment::Left }
}

fn style(tone: Tone) -> Style {
    match tone {
        Tone::Title | Tone::Heading => Style::new().add_modifier(Modifier::BOLD),
        Tone::Plain => Style::new(),
        Tone::Faint => Style::new().add_modifier(Modifier::DIM),
        Tone::Good => Style::new().fg(Color::Green),
        Tone::Fair => Style::new().fg(Color::Yellow),
        Tone::Bad => Style::new().fg(Color::Red),
    }
}

/// Title, moment, scrubber with the injects above it. The scrubber runs from left to right in every
/// language, as clocks of players do.
fn heading(stage: &Stage<'_>, catalogue: &Catalogue, columns: u16) -> Vec<Line<'static>> {
    let moment = stage.moment();
    let names = &stage.of.scenario.names;
    let title = stage.of.scenario.texts.get("title").and_then(|text| text.get(stage.look.language));
    let title = plain(title.unwrap_or_else(|| names.text(stage.of.scenario.id)));
    let clock = &stage.of.scenario.clock;
    let mut said = time::moment(stage.now, clock.t0);
    if let Some(of_day) = time::of_day(stage.now, clock) {
        said = format!("{said}  {of_day}");
    }
    let speed = [("speed", Term::Number(stage.speed()))];
    let playing = if stage.is_playing {
        catalogue.phrase("replay-live-playing", speed)
    } else {
        catalogue.word("replay-live-paused")
    };
    let mark = catalogue.word("report-mark");
    let head = Line::from(vec![
        Span::styled(mark, style(Tone::Bad)),
        Span::raw("  "),
        Span::styled(title, style(Tone::Title)),
    ]);
    let [injects, bar] = scrubber(moment, usize::from(columns));
    let tail = format!("{said}  {playing}  {}", plain(&stage.whose()));
    let side = alignment(stage.look.language);
    vec![
        head.alignment(side),
        Line::from(Span::styled(tail, style(Tone::Heading))).alignment(side),
        Line::from(Span::styled(injects, style(Tone::Fair))),
        Line::from(bar),
    ]
}

/// A line with a mark where an inject came, and the bar with the moment on it.
fn scrubber(moment: Moment<'_, '_>, columns: usize) -> [String; 2] {
    let last = moment.film.last().0.max(1);
    let end = i64::try_from(columns.saturating_sub(1)).unwrap_or(0);
    let column = |at: i64| usize::try_from(at.clamp(0, last) * end / last).unwrap_or(0);
    let now = column(moment.now.0);
    let mut marks = vec![' '; columns];
    for entry in &moment.film.msel {
        for record in &entry.delivered {
            if let Some(mark) = marks.get_mut(column(moment.film.of.trace.get(*record).at.0)) {
                *mark = '▼';
            }
        }
    }
    let bar = (0..columns).map(|place| match place.cmp(&now) {
        std::cmp::Ordering::Less => '━',
        std::cmp::Ordering::Equal => '●',
        std::cmp::Ordering::Greater => '─',
    });
    [marks.into_iter().collect(), bar.collect()]
}
