//! `graph`: a relation of an exercise, drawn.

use super::exercise;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::kept::{self, Kind, keep};
use crate::limits::{Grant, Limits, grant};
use crate::output::check::{self, Checked};
use crate::output::{Format, Screen};
use clap::{Args, ValueEnum};
use salambo_engine::report::graph::dot::{self, dot};
use salambo_engine::report::graph::graphml::{self, graphml};
use salambo_engine::report::graph::mermaid::{self, mermaid};
use salambo_engine::report::graph::svg::{self, svg};
use salambo_engine::report::graph::{Drawing, draw};
use salambo_engine::report::json::graph::document;
use salambo_engine::wording::Catalogue;
use std::path::PathBuf;

/// Draw a relation of an exercise: who directs, reports to, alerts, talks with, lends to whom, or the ways.
///
/// A post that stands alone on the way of the alert to others is marked, and so is one that no alert reaches or
/// that never opens. With `--format json` the relation is told as plain data for programs.
#[derive(Debug, Args)]
pub struct Graph {
    /// The directory of the exercise, or its file
    exercise: PathBuf,
    /// What is drawn
    #[arg(long, value_enum)]
    relation: Relation,
    /// How it is drawn
    #[arg(long = "as", value_enum, default_value_t = Export::Svg)]
    export: Export,
    /// The doctrine, by its id; the first of the exercise unless said
    #[arg(long, value_name = "ID")]
    doctrine: Option<String>,
    /// Set one value, such as post:police.control-room.under=police.headquarters
    #[arg(long = "set", value_name = "PATH=VALUE", value_parser = super::run::setting)]
    settings: Vec<(String, String)>,
    /// Write the drawing into this file instead of standard output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Grant more than a limit allows, such as items=1000000
    #[arg(long = "limit", value_name = "NAME=N", value_parser = grant)]
    limits: Vec<Grant>,
}

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Relation {
    /// Who directs whom
    Command,
    /// Who reports to whom
    Report,
    /// Who sets whom in motion
    Alert,
    /// Who is on which channel
    Talk,
    /// Which agency lends units to which
    Support,
    /// How long the ways between sites are
    Travel,
}

impl Relation {
    fn relation(self) -> salambo_engine::report::graph::Relation {
        use salambo_engine::report::graph::Relation as Drawn;
        match self {
            Self::Command => Drawn::Command,
            Self::Report => Drawn::Report,
            Self::Alert => Drawn::Alert,
            Self::Talk => Drawn::Talk,
            Self::Support => Drawn::Support,
            Self::Travel => Drawn::Travel,
        }
    }
}

/// How it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Export {
    /// A picture for any browser
    Svg,
    /// For Graphviz
    Dot,
    /// A flowchart for pages that draw Mermaid
    Mermaid,
    /// For programs that analyse networks
    Graphml,
}

impl Export {
    fn kind(self) -> Kind {
        let (noun, beginning) = match self {
            Self::Svg => ("picture", svg::BEGINNING),
            Self::Dot => ("graph for Graphviz", dot::BEGINNING),
            Self::Mermaid => ("flowchart", mermaid::BEGINNING),
            Self::Graphml => ("GraphML document of ours", graphml::BEGINNING),
        };
        Kind { noun, beginning }
    }

    fn write(self, drawing: &Drawing, catalogue: &Catalogue) -> String {
        match self {
            Self::Svg => svg(drawing, catalogue),
            Self::Dot => dot(drawing, catalogue),
            Self::Mermaid => mermaid(drawing, catalogue),
            Self::Graphml => graphml(drawing),
        }
    }
}

impl Graph {
    /// Compiles, draws, keeps or prints.
    pub fn perform(self, screen: &Screen) -> Result<Exit, Failure> {
        let limits = Limits::with(&self.limits).map_err(Failure::BadCommandLine)?;
        if let Some(out) = &self.out {
            kept::check(out, &self.export.kind())?;
        }
        let attempt = exercise::attempt(&self.exercise, self.doctrine.as_deref(), &self.settings, &limits)?;
        let exit = attempt.exit();
        let mut compiled = attempt.compiled;
        let Some(scenario) = compiled.scenario.take() else {
            check::show(&[Checked { exercise: check::name(&self.exercise), compiled }], screen)?;
            return Ok(exit);
        };
        let drawing = draw(&scenario, self.relation.relation());
        let catalogue = Catalogue::of(screen.language, &scenario);
        let written = || self.export.write(&drawing, &catalogue);
        if let Some(out) = &self.out {
            keep(out, written(), &self.export.kind())?;
        }
        match (screen.format, &self.out) {
            (Format::Json, _) => screen.json(&document(&drawing))?,
            (Format::Text, None) => screen.result(written())?,
            (Format::Text, Some(_)) => {}
        }
        Ok(Exit::Fine)
    }
}
