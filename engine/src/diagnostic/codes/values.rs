//! E02: values and shapes.

super::family! {
    WRONG_TYPE = "E0201", "another kind of value is expected",
        "The place wants one kind of value (a text, a number, a list, a named entry) and another kind is written there.";
}
