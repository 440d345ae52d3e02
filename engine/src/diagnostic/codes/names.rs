//! E03: names and references.

super::family! {
    UNKNOWN = "E0310", "nothing has this name",
        "The name refers to something that is not written anywhere: a post, a channel, an element ... Look for a slip of the pen; names are compared letter by letter. What is suggested is written nearby under a similar name.";
    WRONG_KIND = "E0311", "a thing of another kind has this name",
        "The name exists, but it stands for another kind of thing than is needed here: an agency where a post must act, an incident where a place is meant, a number where a length of time is needed.";
    TWICE = "E0312", "the same id is written twice",
        "Ids are what everything refers to, so each may stand only once among things of its kind. Posts, units, fleets and voices share one list. Ids that differ only in capital letters count as the same, because people read them aloud.";
    ONE_NEEDED = "E0313", "one is needed, several are meant",
        "Here one post or unit must be named. A role, a fleet or a list may stand for several.";
    NOT_KNOWN_BEFOREHAND = "E0314", "who is meant must be known beforehand",
        "`Superior`, `Own`, `Sender` and the like depend on who asks and when. Members of lists and channels, holders of authority, and everything a mark or a measure speaks of must be known when the exercise is read.";
    NOBODY = "E0315", "nobody is meant",
        "The description fits nobody, or nobody is named where somebody is needed.";
    LIST_ORDER = "E0316", "how a list is told is not said, or said twice",
        "A list is told one after the other, `in_order: [...]`, or all at the same moment, `at_once: [...]`.";
    ONE_REQUEST = "E0317", "a request asks for none or several things",
        "A request names whom it asks, `from`, and one thing: units (`need`, with `to`), `elements` of information, an `authority`, or whom to `mobilise`. Write several requests for several things.";
    SAME_TWICE = "E0318", "both ends are the same",
        "A relation joins two different things: an agency with another one, a liaison officer with a post of another agency.";
    EMPTY_FLEET = "E0319", "a fleet has no unit",
        "`home` says how many units start from where: `home: { \"base\": 2 }`. A fleet without any is left out.";
    NO_DEFAULT = "E0320", "a parameter has no default",
        "Every parameter that the simulator reads has a default in the defaults file, with its source. A defaults file of your own must be as complete as the shipped one.";
    NO_SUCH_TEXT = "W0321", "a translation belongs to no text",
        "A translator's file refers to texts by their path: `title`, `inject.first-call.message`, `agency.police.title`. This path leads to no text of the exercise, its organisation or the doctrine in force.";
    TRANSLATED_TWICE = "W0322", "a text is written twice in one language",
        "A translation file gives a text in a language in which it is written already: in its own entry, where a bare text is in the exercise's first language, or in another file. Only the last one read is shown.";
    NOT_A_LANGUAGE_OF_IT = "W0323", "a translation into a language the exercise does not list",
        "The field `languages` of the exercise names the languages it is played in. Add the language there, or take the file away.";
    SAID_TWICE = "W0324", "the same relation is written twice",
        "Two entries join the same two ends in the same direction, and only one of them counts: of routes the shortest, of pairs of agencies the last.";
    NO_SUCH_WORD = "W0325", "a word is given for an id that nothing has",
        "An entry of `words` says what a reader sees in the place of an id that has no title of its own: a value of an element, a voice, a capability, somebody who is held. Nothing of the exercise has this id under the doctrine in force, so the word is never shown. Look for a slip of the pen.";
}
