//! E02: values and shapes.

super::family! {
    WRONG_TYPE = "E0201", "another kind of value is expected",
        "The place wants one kind of value (a text, a number, a list, a named entry) and another kind is written there.";
    WRONG_NAME = "E0202", "another kind of entry is expected",
        "The word before the bracket says what kind of entry it is. Here another kind is expected.";
    UNKNOWN_FIELD = "E0203", "no such field",
        "This kind of entry has no field of that name: it is misspelt, or belongs to another kind of entry.";
    MISSING_FIELD = "E0204", "a field is missing",
        "This kind of entry cannot do without the field.";
    UNKNOWN_WORD = "E0205", "no such word",
        "The place wants one of a closed list of words, and this is none of them.";
    WRONG_COUNT = "E0206", "too few or too many values",
        "This form takes a fixed number of values.";
    NEEDS_BRACKETS = "E0207", "a word that needs something in brackets",
        "This word says nothing alone: what it is about stands in round brackets after it.";
    NO_BRACKETS = "E0208", "a word that takes no brackets",
        "This word stands alone: it says everything itself.";
    NEEDS_NAMES = "E0209", "values that need their names",
        "One value, or a subject and a value, stand without names; everything longer is written with the names of its fields.";
    OUT_OF_RANGE = "E0210", "a number out of range",
        "The number is too small or too large for its place.";
    BAD_VALUE = "E0211", "a value that is not possible",
        "The value is of the right kind, but cannot stand here.";
}
