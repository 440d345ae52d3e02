//! E01: slips of writing.

super::family! {
    MIXED_FIELDS = "E0101", "named and unnamed values are mixed",
        "Inside a pair of round brackets either every value has a name, as in `Task(id: \"contain\", kind: Contain)`, or none has, as in `Observed(\"location\", \"a-site\")`.";
    MISSING_QUOTES = "E0102", "a text needs quotes",
        "Texts, ids, times and durations stand in straight double quotes: `id: \"police.control-room\"`, `within: \"9 min\"`. Only words of the language itself, such as `Phone` or `true`, and numbers stand without.";
    TYPOGRAPHIC_QUOTES = "E0103", "typographic quotes",
        "Word processors turn straight quotes into curly ones or guillemets. Around a text write the straight quote \". Inside a text any quote may stand.";
    SINGLE_QUOTES = "E0104", "single quotes around a text",
        "Single quotes hold exactly one character. A text stands in double quotes: \"...\".";
    UNCLOSED_QUOTE = "E0105", "a quote is never closed",
        "A text runs from one straight quote to the next. When the second is forgotten, the text swallows what follows, up to the first quote of the next text.";
    MISSING_OPENING_QUOTE = "E0106", "the opening quote is missing",
        "There is a quote after a text and none before it.";
    FOREIGN_PUNCTUATION = "E0107", "another sign stands where one of , : ( ) [ ] { } is meant",
        "Between values stands the plain comma, between a name and its value the plain colon. The Arabic comma, semicolons and full-width signs belong inside texts only.";
    FOREIGN_DIGITS = "E0108", "numbers are written with the digits 0 to 9",
        "Outside texts, numbers are written with the digits 0 to 9 and the decimal point. Inside texts any digits may stand.";
    INVISIBLE_CHARACTER = "E0109", "an invisible character",
        "No-break spaces and zero-width characters come from web pages and word processors. Outside texts only the ordinary space, tabs and line ends may stand.";
    BIDI_CONTROL = "E0110", "a control character of writing direction",
        "Control characters that turn the direction of writing make a line look different from what it says. They may stand inside texts for people, never in ids or outside texts.";
    EQUALS_FOR_COLON = "E0111", "an equals sign stands for a colon",
        "Between a name and its value stands a colon: `desks: 3`.";
    DECIMAL_COMMA = "E0112", "a decimal comma",
        "Decimals are written with a point: `0.5`. A comma ends the value.";
    HASH_COMMENT = "E0113", "a comment begins with //",
        "A comment runs from `//` to the end of the line, or from `/*` to `*/`.";
    UNCLOSED_COMMENT = "E0114", "a comment is never closed",
        "A comment that begins with `/*` ends with `*/`; each `/*` inside it needs its own `*/`.";
    QUOTED_FIELD_NAME = "E0115", "a field name in quotes",
        "This is JSON. Here the name of a field stands without quotes, in round brackets: `Post(id: \"police.control-room\", desks: 3)`.";
    WRONG_BRACKETS = "E0116", "another kind of brackets is expected",
        "Round brackets hold an entry: `Post(id: \"...\")`. Square brackets hold a list: `[\"a\", \"b\"]`. Curly brackets hold a table from keys to values: `{ \"treat\": 2 }`.";
    UNCLOSED_BRACKET = "E0117", "a bracket is never closed",
        "Every bracket that opens must close. The place is guessed from the indentation of the lines.";
    SURPLUS_BRACKET = "E0118", "a closing bracket too many",
        "There is no open bracket that this one closes.";
    WRONG_CLOSING_BRACKET = "E0119", "the wrong closing bracket",
        "( closes with ), [ with ] and { with }.";
    MISSING_COMMA = "E0120", "a comma is missing",
        "Values are separated by commas. A comma after the last one is allowed.";
    SURPLUS_COMMA = "E0121", "a comma too many",
        "Between two values stands exactly one comma.";
    DUPLICATE_FIELD = "E0122", "a field is written twice",
        "Each field of an entry may be written once. If several values are meant, write a list: `[..., ...]`.";
    DUPLICATE_KEY = "E0123", "a key is written twice",
        "Each key of a table may be written once.";
    FIELD_NAME = "E0124", "not the name of a field",
        "Names of fields are words of letters, digits and `_`, without spaces, hyphens or points.";
    MISSING_VALUE = "E0125", "a value is missing",
        "After the colon stands a value. A field that is not needed is left out, name and all.";
    MISSING_COLON = "E0126", "a key without a value",
        "Curly brackets hold a table: every key has a value, `{ \"treat\": 2 }`. A list stands in square brackets.";
    MISSING_BRACKETS = "E0127", "brackets are missing",
        "What belongs to a word stands in round brackets after it: `Role(\"control-room\")`.";
    BAD_ESCAPE = "E0128", "not an escape",
        "In a text a backslash begins an escape: `\\n` a new line, `\\\"` a quote, `\\\\` a backslash, `\\u{e9}` a character by its number. To write a backslash, write it twice.";
    BAD_NUMBER = "E0129", "not a number",
        "Numbers are written like `12`, `-3`, `0.5`, `1e-3`, `1_000`.";
    UNEXPECTED = "E0130", "something that does not belong here",
        "This sign has no meaning at this place.";
    AFTER_THE_END = "E0131", "something stands after the end",
        "A file holds one value; its last bracket ends it.";
    NO_OUTER_BRACKETS = "E0132", "the outer word and brackets are missing",
        "A file holds one value with its name, for example `Exercise( ... )`; the fields stand inside its brackets.";
    NO_RANGES = "E0133", "ranges are not used",
        "The language has no values of the form `1..5`: lower and upper end are two fields or two texts.";
    OPERATOR = "E0134", "a sign of logic stands between values",
        "What must hold together is written `All([..., ...])`, what of which one is enough `Any([..., ...])`, what must not hold `Not(...)`.";
    FIELD_WITHOUT_COLON = "E0135", "a colon is missing",
        "Between the name of a field and its value stands a colon: `desks: 3`.";
    INNER_QUOTES = "E0136", "quotes inside a text",
        "A straight quote ends a text. Inside a text write it with a backslash, `\\\"`, or use other quotes such as « ».";
    OVER_LINES = "W0137", "a text over several lines",
        "A text may go on over several lines. Then the line breaks and the blanks that begin its lines belong to it, so that it is shown with them. Write it on one line, and `\\n` where a line is meant to break.";
    AS_RON_SAYS = "E0199", "not valid RON",
        "Files are written in RON. The reader of that format refuses the text at this place.";
}
