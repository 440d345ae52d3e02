//! Problems drawn for a terminal, each on its line of the source.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Patch, Renderer, Snippet};

use super::excerpt::{Excerpt, visible};
use super::{Files, Phrases, Problem, Problems, Related, Severity, Span, Suggestion, said};

/// Places that are this many lines apart are drawn as one excerpt.
const NEAR: u32 = 6;

/// How to draw.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// With colours, as terminals understand them.
    pub colour: bool,
    /// The width to fit into, in columns.
    pub width: usize,
    /// The language.
    pub phrases: &'static Phrases,
}

impl Default for Look {
    fn default() -> Self {
        Self { colour: false, width: 120, phrases: Phrases::english() }
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
        out.push_str(&summary(problems, files, look.phrases));
        out.push('\n');
    }
    out
}

/// `3 errors, 1 warning in 2 files`; how many are not shown, if any.
#[must_use]
pub fn summary(problems: &Problems, files: &Files, phrases: &Phrases) -> String {
    let mut names: Vec<_> = problems.iter().map(|problem| problem.file_name(files)).collect();
    names.sort_unstable();
    names.dedup();
    let notes = problems.iter().filter(|problem| problem.severity == Severity::Note).count();
    let mut counts = Vec::new();
    match problems.errors() {
        0 if notes > 0 => {}
        1 => counts.push(said!("1 error")),
        count => counts.push(said!("{count} errors", count)),
    }
    match problems.warnings() {
        0 => {}
        1 => counts.push(said!("1 warning")),
        count => counts.push(said!("{count} warnings", count)),
    }
    match notes {
        0 => {}
        1 => counts.push(said!("1 note")),
        count => counts.push(said!("{count} notes", count)),
    }
    let counts: Vec<_> = counts.iter().map(|count| count.told(phrases)).collect();
    let counts = counts.join(", ");
    let line = match names.len() {
        1 => said!("{counts} in 1 file", counts),
        files => said!("{counts} in {files} files", counts, files),
    };
    match problems.truncated() {
        0 => line.told(phrases),
        more => said!("{line}; {more} not shown", line, more).told(phrases),
    }
}

/// One problem.
#[must_use]
pub fn problem(problem: &Problem, files: &Files, look: Look) -> String {
    let renderer = match look.colour {
        true => Renderer::styled().hyperlink(false),
        false => Renderer::plain(),
    };
    let mut groups = vec![cause(problem, files, look.phrases)];
    if let Some(suggestion) = &problem.suggestion {
        groups.push(edit(problem, suggestion, files, look.phrases));
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
fn cause<'a>(problem: &'a Problem, files: &'a Files, phrases: &'static Phrases) -> Group<'a> {
    let title = level(problem.severity, phrases).primary_title(problem.message.drawn(phrases));
    let mut group = Group::with_title(title.id(problem.code.as_str()));
    match problem.span {
        Some(span) => {
            let (near, far) = problem.related.iter().partition(|other| is_near(files, span, other));
            group = primary(group, files, (span, near), phrases);
            group = far.into_iter().fold(group, |group, other| elsewhere(group, files, other, phrases));
        }
        None => {
            group = group.element(Origin::path(visible(problem.file_name(files))));
        }
    }
    match &problem.hint {
        Some(hint) if problem.suggestion.is_none() => {
            group.element(help(phrases).message(hint.drawn(phrases)))
        }
        _ => group,
    }
}

fn level(severity: Severity, phrases: &'static Phrases) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR.with_name(phrases.of("error")),
        Severity::Warning => Level::WARNING.with_name(phrases.of("warning")),
        Severity::Note => Level::NOTE.with_name(phrases.of("note")),
    }
}

fn help(phrases: &'static Phrases) -> Level<'static> {
    Level::HELP.with_name(phrases.of("help"))
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
fn primary<'a>(
    group: Group<'a>,
    files: &'a Files,
    (span, near): (Span, Vec<&'a Related>),
    phrases: &'static Phrases,
) -> Group<'a> {
    let marks: Vec<_> = std::iter::once(span).chain(near.iter().map(|near| near.span)).collect();
    let excerpt = Excerpt::new(files, &marks);
    let mut snippet = Snippet::source(excerpt.text.clone())
        .line_start(excerpt.line as usize)
        .annotation(AnnotationKind::Primary.span(excerpt.range(files, span)));
    for other in near {
        let range = excerpt.range(files, other.span);
        let annotation = AnnotationKind::Context.span(range).label(other.message.drawn(phrases));
        snippet = snippet.annotation(annotation);
    }
    group.element(origin(files, span)).element(snippet)
}

fn elsewhere<'a>(
    group: Group<'a>,
    files: &'a Files,
    other: &'a Related,
    phrases: &'static Phrases,
) -> Group<'a> {
    let excerpt = Excerpt::new(files, &[other.span]);
    let range = excerpt.range(files, other.span);
    let annotation = AnnotationKind::Context.span(range).label(other.message.drawn(phrases));
    let snippet = Snippet::source(excerpt.text).line_start(excerpt.line as usize);
    group.element(origin(files, other.span)).element(snippet.annotation(annotation))
}

/// The edit, drawn on the line that it changes.
fn edit<'a>(
    problem: &'a Problem,
    suggestion: &'a Suggestion,
    files: &'a Files,
    phrases: &'static Phrases,
) -> Group<'a> {
    let hint = match (&problem.hint, suggestion.with.is_empty()) {
        (Some(hint), _) => hint.clone(),
        (None, true) => said!("take this away"),
        (None, false) => said!("write `{with}`", with = &suggestion.with),
    };
    let group = Group::with_title(help(phrases).secondary_title(hint.drawn(phrases)));
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
