//! Typical slips as a designer reads of them in French.

use super::*;
use crate::diagnostic::Phrases;
use crate::document::exercise::Exercise;

const SLIPS: &str = r#"Exercise(
    format: 1,
    id: "nuit",
    title: "Une nuit au port",
    clock: (start: "T+00:00", end: "T+4 heures"),
    injects: [
        Inject(id: "appel", when: "T+15", to: "a.salle", message: "Fumée au port"),
        Inject(id: "presse", when: "T+01:00", to: "a.salle", messages: "Que se passe-t-il ?"),
        Inject(id: "renfort" when: "T+02:00", to: Postes("a"), message: «Renfort demandé»),
        Inject(id: "fin", when: 180, to: "a.salle", message: "Fin"),
    ],
)
"#;

#[test]
fn slips_are_told_in_french() {
    let (mut files, mut problems) = (Files::new(), Problems::new());
    let limits = Limits::default();
    let node = syntax::read(&mut files, "a.ron", SLIPS.as_bytes(), &limits, &mut problems);
    let _: Option<Exercise> = node.and_then(|node| decode(&node, &files, mixed_up, &mut problems));
    let look = Look { phrases: Phrases::french(), ..Look::default() };
    let told = render::text(&problems.sorted(), &files, look);
    expect![[""]].assert_eq(&told);
}
