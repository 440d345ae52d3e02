//! What time is spent on, in nine families with a colour each.
//!
//! The colours are those of Okabe and Ito, and one of Tol, which people with any common kind of
//! colour-blindness tell apart. Where somebody stands still the bar is hatched too, so that a print
//! without colours still shows where time was lost.

use super::svg::Svg;
use crate::scenario::model::mark::Label;

/// A family of labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Family {
    Script,
    Desk,
    Line,
    Queue,
    Leave,
    Thought,
    Way,
    Work,
    Hands,
}

impl Family {
    /// The family of a label.
    pub(super) fn of(label: Label) -> Self {
        match label {
            Label::Script | Label::Timer | Label::Instant | Label::Other => Self::Script,
            Label::Processing | Label::Relay => Self::Desk,
            Label::Transmission | Label::Answering | Label::LineEngaged | Label::Retry => Self::Line,
            Label::Queueing => Self::Queue,
            Label::Authority | Label::Seeking | Label::Stalled => Self::Leave,
            Label::Deliberation => Self::Thought,
            Label::Turnout | Label::Equipment | Label::Travel | Label::SizeUp => Self::Way,
            Label::Work => Self::Work,
            Label::Holding | Label::Resource | Label::Staffing => Self::Hands,
        }
    }

    /// Its key in the catalogues.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Script => "picture-script",
            Self::Desk => "picture-desk",
            Self::Line => "picture-line",
            Self::Queue => "picture-queue",
            Self::Leave => "picture-leave",
            Self::Thought => "picture-thought",
            Self::Way => "picture-way",
            Self::Work => "picture-work",
            Self::Hands => "picture-hands",
        }
    }

    /// Its class in the style of pictures of numbers.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Script => "p-script",
            Self::Desk => "p-desk",
            Self::Line => "p-line-family",
            Self::Queue => "p-queue",
            Self::Leave => "p-leave",
            Self::Thought => "p-thought",
            Self::Way => "p-way",
            Self::Work => "p-work",
            Self::Hands => "p-hands",
        }
    }

    /// The colour of its bars.
    pub(super) fn fill(self) -> &'static str {
        match self {
            Self::Script => "#bbbbbb",
            Self::Desk => "#56b4e9",
            Self::Line => "#f0e442",
            Self::Queue => "#e69f00",
            Self::Leave => "#d55e00",
            Self::Thought => "#cc79a7",
            Self::Way => "#009e73",
            Self::Work => "#0072b2",
            Self::Hands => "#882255",
        }
    }

    /// The colour of what is written on its bars.
    pub(super) fn ink(self) -> &'static str {
        match self {
            Self::Work | Self::Hands | Self::Way => "#ffffff",
            Self::Script | Self::Desk | Self::Line | Self::Queue | Self::Leave | Self::Thought => "#000000",
        }
    }

    /// Whether somebody stands still.
    pub(super) fn is_a_wait(self) -> bool {
        matches!(self, Self::Queue | Self::Leave | Self::Hands)
    }
}

/// The hatching of bars in which somebody stands still.
pub(super) fn hatch(svg: &mut Svg) {
    svg.open("defs", &[]);
    let pattern = [
        ("id", "still".to_owned()),
        ("width", "6".to_owned()),
        ("height", "6".to_owned()),
        ("patternUnits", "userSpaceOnUse".to_owned()),
        ("patternTransform", "rotate(45)".to_owned()),
    ];
    svg.open("pattern", &pattern);
    let line = [
        ("x1", "0".to_owned()),
        ("x2", "0".to_owned()),
        ("y1", "0".to_owned()),
        ("y2", "6".to_owned()),
        ("stroke", "#ffffff".to_owned()),
        ("stroke-opacity", "0.55".to_owned()),
        ("stroke-width", "3".to_owned()),
    ];
    svg.leaf("line", &line);
    svg.close();
    svg.close();
}
