//! E04: times and quantities.

super::family! {
    NO_DISTRIBUTION = "E0401", "no distribution can be made of this",
        "The numbers do not make a distribution of a length of time: a bound is on the wrong side, a median is zero, or something is missing or said twice.";
    OUT_OF_RANGE = "E0402", "a number is out of its range",
        "Each number has a range that makes sense: levels 1 to 4, at least one desk, shares between 0 and 1, weights above 0.";
    ENDS_FIRST = "E0403", "something ends before it begins",
        "The end must lie after the beginning.";
    BEFORE_START = "E0404", "a time before the start",
        "The exercise starts at `clock.start`, which is T+00:00 unless said; nothing can happen before. Let it start earlier: `start: \"T-00:10\"`.";
    AFTER_END = "W0405", "a time after the end",
        "The exercise ends at `clock.end`: this would never happen.";
    NO_DATE = "E0406", "this is no date and time",
        "The local date and time of T0 is written `\"2026-03-18 19:40\"`.";
    OTHER_UNIT = "E0407", "a target in another unit than its measure",
        "What is measured in time wants a length of time, a share wants a share, a count wants a number, and what is so or not wants `Yes`.";
    LIMIT = "E0408", "a half mark that nothing can earn",
        "The half mark lies on the far side of the full mark: above it where low values are good, below it where high values are good.";
    WHICH = "E0409", "which of several events is meant cannot be told",
        "`Every`, `Share` and `Last` need a set to run through: say in the mark who is meant. What waits for a mark cannot wait for the last event of all, which is known only at the end.";
    EMPTY = "E0410", "something is missing",
        "An exercise without a post or without anything that happens, an order of one mark, a choice without a trigger: nothing could come of it.";
    NO_MEASURE = "E0411", "an objective has no measure",
        "An objective says how it is measured: at least one measure. Where only people can judge it, write Observed with the question to the evaluator.";
    NO_PLACE = "W0412", "a place that is not on the map",
        "The element names a place, and units are sent where it says; this one is not among the sites of the organisation.";
}
