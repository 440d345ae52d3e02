//! Problems drawn for a terminal, each on its line of the source.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Patch, Renderer, Snippet};

use super::excerpt::{Excerpt, visible};
use super::{Files, Problem, Problems, Related, Severity, Span, Suggestion};

/// Places that are this many lines apart are drawn as one excerpt.
const NEAR: u32 = 6;

/// How to draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// With colours, as terminals understand them.
    pub colour: bool,
    /// The width to fit into, in columns.
    pub width: usize,
}

impl Default for Look {
    fn default() -> Self {
        Self { colour: false, width: 120 }
    }
}

/// All problems that are shown, in their order, and a line that sums up.
#[must_use]
pub fn text(problems: &Problems, files: &Files, look: Look) -> String {
    let mut out = String::new();
    for shown in problems.shown() {
        out.push_str(&problem(shown, files, look));
        out.push_str("\n\n");
    }
    if !problems.is_empty() {
        out.push_str(&summary(problems, files));
        out.push('\n');
    }
    out
}

/// `3 errors, 1 warning in 2 files`; how many are not shown, if any.
#[must_use]
pub fn summary(problems: &Problems, files: &Files) -> String {
    let mut names: Vec<_> = problems.iter().map(|problem| problem.file_name(files)).collect();
    names.sort_unstable();
    names.dedup();
    let notes = problems.iter().filter(|problem| problem.severity == Severity::Note).count();
    let counts = [(problems.errors(), "error"), (problems.warnings(), "warning"), (notes, "note")];
    let counts: Vec<_> = counts
        .into_iter()
        .filter(|&(count, word)| count > 0 || (word == "error" && notes == 0))
        .map(|(count, word)| counted(count, word))
        .collect();
    let mut line = format!("{} in {}", counts.join(", "), counted(names.len(), "file"));
    if problems.truncated() > 0 {
        line += &format!("; {} not shown", problems.truncated());
    }
    line
}

fn counted(count: usize, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}

/// One problem.
#[must_use]
pub fn problem(problem: &Problem, files: &Files, look: Look) -> String {
    let renderer = match look.colour {
        true => Renderer::styled().hyperlink(false),
        false => Renderer::plain(),
    };
    let mut groups = vec![cause(problem, files)];
    if let Some(suggestion) = &problem.suggestion {
        groups.push(edit(problem, suggestion, files));
    }
    without_empty_origins(&renderer.term_width(look.width).render(&groups))
}

/// The renderer begins an excerpt whose place was already given with an empty `:::`.
fn without_empty_origins(drawn: &str) -> String {
    let lines = drawn.lines().filter(|line| plain(line).trim() != ":::");
    lines.collect::<Vec<_>>().join("\n")
}

/// A line without its colours.
fn plain(line: &str) -> String {
    let parts = line.split('\u{1b}').enumerate();
    let texts = parts.map(|(n, part)| match n {
        0 => part,
        _ => part.split_once('m').map_or("", |(_, text)| text),
    });
    texts.collect()
}

/// The header, the places, and the hint unless an edit carries it.
fn cause<'a>(problem: &'a Problem, files: &'a Files) -> Group<'a> {
    let title = level(problem.severity).primary_title(visible(&problem.message));
    let mut group = Group::with_title(title.id(problem.code.as_str()));
    match problem.span {
        Some(span) => {
            let (near, far) = problem.related.iter().partition(|other| is_near(files, span, other));
            group = primary(group, files, span, near);
            group = far.into_iter().fold(group, |group, other| elsewhere(group, files, other));
        }
        None => {
            group = group.element(Origin::path(visible(problem.file_name(files))));
        }
    }
    match &problem.hint {
        Some(hint) if problem.suggestion.is_none() => group.element(Level::HELP.message(visible(hint))),
        _ => group,
    }
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}

fn is_near(files: &Files, span: Span, other: &Related) -> bool {
    let line = |at: Span| files.line_of(at.file, at.start);
    span.file == other.span.file && line(span).abs_diff(line(other.span)) <= NEAR
}

fn origin(files: &Files, span: Span) -> Origin<'static> {
    let place = files.start(span);
    Origin::path(visible(files.name(span.file))).line(place.line as usize).char_column(place.column as usize)
}

/// The place of the problem and those near it.
fn primary<'a>(group: Group<'a>, files: &'a Files, span: Span, near: Vec<&'a Related>) -> Group<'a> {
    let marks: Vec<_> = std::iter::once(span).chain(near.iter().map(|near| near.span)).collect();
    let excerpt = Excerpt::new(files, &marks);
    let mut snippet = Snippet::source(excerpt.text.clone())
        .line_start(excerpt.line as usize)
        .annotation(AnnotationKind::Primary.span(excerpt.range(files, span)));
    for other in near {
        let range = excerpt.range(files, other.span);
        let annotation = AnnotationKind::Context.span(range).label(visible(&other.message));
        snippet = snippet.annotation(annotation);
    }
    group.element(origin(files, span)).element(snippet)
}

fn elsewhere<'a>(group: Group<'a>, files: &'a Files, other: &'a Related) -> Group<'a> {
    let excerpt = Excerpt::new(files, &[other.span]);
    let range = excerpt.range(files, other.span);
    let annotation = AnnotationKind::Context.span(range).label(visible(&other.message));
    let snippet = Snippet::source(excerpt.text).line_start(excerpt.line as usize);
    group.element(origin(files, other.span)).element(snippet.annotation(annotation))
}

/// The edit, drawn on the line that it changes.
fn edit<'a>(problem: &'a Problem, suggestion: &'a Suggestion, files: &'a Files) -> Group<'a> {
    let hint = match (&problem.hint, suggestion.with.is_empty()) {
        (Some(hint), _) => visible(hint),
        (None, true) => "take this away".to_owned(),
        (None, false) => format!("write `{}`", visible(&suggestion.with)),
    };
    let group = Group::with_title(Level::HELP.secondary_title(hint));
    let span = suggestion.span;
    let excerpt = Excerpt::new(files, &[span]);
    if !excerpt.shows(span) {
        return group;
    }
    let range = excerpt.range(files, span);
    let patch = Patch::new(range, visible(&suggestion.with));
    let snippet = Snippet::source(excerpt.text).line_start(excerpt.line as usize);
    group.element(snippet.patch(patch))
}
