//! What the signs of a picture mean.

use super::scene::Scene;
use crate::report::picture::letters::flow;

/// A sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    Agency,
    Gatekeeper,
    Amiss,
    OpensLater,
    Alerts,
    Back,
    Scripted,
    Calls,
    Both,
    Member,
    Guest,
    OneWay,
}

/// How high a line is, and how much further a sign reaches than one of a bar.
const LINE: f64 = 26.0;
const MORE: f64 = 14.0;

impl Key {
    /// Its word in the catalogues.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Agency => "graph-key-agency",
            Self::Gatekeeper => "graph-key-gatekeeper",
            Self::Amiss => "graph-key-amiss",
            Self::OpensLater => "graph-key-opens-later",
            Self::Alerts => "graph-key-alerts",
            Self::Back => "graph-key-back",
            Self::Scripted => "graph-key-scripted",
            Self::Calls => "graph-key-calls",
            Self::Both => "graph-key-both",
            Self::Member => "graph-key-member",
            Self::Guest => "graph-key-guest",
            Self::OneWay => "graph-key-one-way",
        }
    }
}

/// Where the words of a legend stand: room is left for signs.
fn places(words: &[String], (from, to): (f64, f64)) -> Vec<(f64, usize)> {
    // A sign is as wide as three letters more.
    let longer: Vec<String> = words.iter().map(|word| format!("mmm{word}")).collect();
    flow(&longer, (from, to))
}

/// How high a legend is.
pub(super) fn legend_height(words: &[String], ends: (f64, f64)) -> f64 {
    places(words, ends).last().map_or(0.0, |(_, line)| (line + 1) as f64 * LINE)
}

/// Draws it from a height downwards.
pub(super) fn legend(scene: &mut Scene, keys: &[Key], words: &[String], ends: (f64, f64), top: f64) {
    for ((key, word), (along, line)) in keys.iter().zip(words).zip(places(words, ends)) {
        let y = top + line as f64 * LINE;
        sign(scene, *key, (along, y));
        scene.text("p-text", "start", (along + 26.0 + MORE, y + 4.5), word);
    }
}

fn sign(scene: &mut Scene, key: Key, (x, y): (f64, f64)) {
    let middle = (x + 16.0, y);
    let link = |scene: &mut Scene, class: &str, is_both: bool| {
        scene.line(&format!("g-link g-of-none {class}"), (x, y), (x + 30.0, y));
        tip(scene, (x + 33.0, y), 1.0);
        if is_both {
            tip(scene, (x - 2.0, y), -1.0);
        }
    };
    match key {
        Key::Agency => {
            scene.rect("g-box", (x, y - 9.0), (30.0, 18.0), 4.0);
            scene.stripe(Some(0), (x, y - 9.0), 18.0);
        }
        Key::Gatekeeper => {
            scene.rect("g-box g-key", (x, y - 7.0), (26.0, 15.0), 4.0);
            scene.badge((x + 25.0, y - 5.0), 3);
        }
        Key::Amiss => {
            scene.rect("g-box g-wrong", (x, y - 7.0), (26.0, 15.0), 4.0);
            scene.warning((x + 26.0, y - 3.0));
        }
        Key::OpensLater => scene.rect("g-box g-later", (x, y - 8.0), (30.0, 16.0), 4.0),
        Key::Alerts => link(scene, "", false),
        Key::Back => link(scene, "g-back", false),
        Key::Scripted => link(scene, "g-scripted", false),
        Key::Calls => link(scene, "g-calls", false),
        Key::Both => link(scene, "", true),
        Key::OneWay => link(scene, "", false),
        Key::Member => scene.circle("g-dot", middle, 5.0),
        Key::Guest => scene.circle("g-ring", middle, 4.5),
    }
}

fn tip(scene: &mut Scene, (x, y): (f64, f64), toward: f64) {
    scene.polygon("g-tip g-of-none", &[(x, y), (x - 8.0 * toward, y - 4.0), (x - 8.0 * toward, y + 4.0)]);
}
