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
    expect![[r#"
        erreur[E0211]: unité inconnue "heures" dans "4 heures"<U+00A0>: écrivez "4 h"
         --> a.ron:5:36
          |
        5 |     clock: (start: "T+00:00", end: "T+4 heures"),
          |                                    ^^^^^^^^^^^^

        erreur[E0211]: "T+15" peut être en minutes ou en heures<U+00A0>: faut-il écrire "T+15 min", "T+15 h" ou "T+00:15"<U+202F>?
         --> a.ron:7:35
          |
        7 |         Inject(id: "appel", when: "T+15", to: "a.salle", message: "Fumée au port"),
          |                                   ^^^^^^

        erreur[E0203]: `Inject` n'a pas de champ `messages`
         --> a.ron:8:62
          |
        8 |         Inject(id: "presse", when: "T+01:00", to: "a.salle", messages: "Que se passe-t-il ?"),
          |                                                              ^^^^^^^^
          |
        aide: écrivez `message`
          |
        8 -         Inject(id: "presse", when: "T+01:00", to: "a.salle", messages: "Que se passe-t-il ?"),
        8 +         Inject(id: "presse", when: "T+01:00", to: "a.salle", message: "Que se passe-t-il ?"),
          |

        erreur[E0120]: il manque une virgule ici
         --> a.ron:9:29
          |
        9 |         Inject(id: "renfort" when: "T+02:00", to: Postes("a"), message: «Renfort demandé»),
          |                             ^
          |
        aide: écrivez `,`
          |
        9 |         Inject(id: "renfort", when: "T+02:00", to: Postes("a"), message: «Renfort demandé»),
          |                             +

        erreur[E0205]: `Postes` n'existe pas ici
         --> a.ron:9:51
          |
        9 |         Inject(id: "renfort" when: "T+02:00", to: Postes("a"), message: «Renfort demandé»),
          |                                                   ^^^^^^

        erreur[E0103]: ce texte est entre guillemets typographiques
         --> a.ron:9:73
          |
        9 |         Inject(id: "renfort" when: "T+02:00", to: Postes("a"), message: «Renfort demandé»),
          |                                                                         ^^^^^^^^^^^^^^^^^
          |
        aide: écrivez `"Renfort demandé"`
          |
        9 -         Inject(id: "renfort" when: "T+02:00", to: Postes("a"), message: «Renfort demandé»),
        9 +         Inject(id: "renfort" when: "T+02:00", to: Postes("a"), message: "Renfort demandé"),
          |

        erreur[E0211]: il faut ici un moment comme "T+00:25", After(..., "5 min") ou un repère comme Declared("..."), mais il y a le nombre 180
          --> a.ron:10:33
           |
        10 |         Inject(id: "fin", when: 180, to: "a.salle", message: "Fin"),
           |                                 ^^^

        7 erreurs dans 1 fichier
    "#]].assert_eq(&told);
}
