//! E07: tables that stand beside an exercise, to compare its runs with.

super::family! {
    NO_TABLE = "E0701", "not the table that is wanted",
        "A table is a file of comma-separated values. Its first line names the columns, and every further line has as many values as there are columns. Quotes are closed in the line in which they were opened.";
    WRONG_COLUMNS = "E0702", "other columns than the table has",
        "Each table has its own columns, named in its first line; their order does not matter. What each holds stands on the page of the casebook, `scenarios/casebook/README.md`.";
    NO_MINUTES = "E0703", "not a time in minutes",
        "Recorded times are plain numbers of minutes since T0, such as 12 or 12.5. What is not known is no number: leave the whole line out.";
    NO_INTERVAL = "E0704", "not an interval",
        "A recorded time is an interval with a best value inside: `lo`, `best` and `hi` in ascending order, from T0 to the end of the exercise.";
    UNKNOWN_WORD = "E0705", "not a word of the closed list",
        "`role` is `input` for what the exercise takes from the record, and `predicted` for what it has to come to by itself; `tag` says how well the time is known, as the defaults do: A, B or AS.";
    UNKNOWN_MEASURE = "E0706", "the exercise has no such measure of time",
        "`measure` names a measure of the exercise that asks for a time (`Time(...)`), whose value is the milestone that was recorded.";
    UNKNOWN_BASELINE = "E0707", "the baseline has no such delay",
        "`baseline` names the usual delays, with `+` between them, that somebody would add up who knows nothing of the organisation. They stand in the table of baselines.";
    NOTHING_PREDICTED = "E0708", "nothing to compare with",
        "A line that is predicted names the measure it is compared with and its baseline, and a table has at least one such line.";
    RECORDED_TWICE = "E0709", "recorded twice",
        "Each milestone (code and agency) and each measure stands in the table once.";
}
