//! E08: plans of studies.

super::family! {
    ASKS_NOTHING = "E0801", "a plan that asks nothing",
        "A plan varies factors by a `design`, ranks `links`, or looks for a `repair`; it may do all three. This one does none of them.";
    NO_DESIGN = "E0802", "factors without a design, or a design without factors",
        "The factors say what may differ, the design which combinations are tried: each needs the other.";
    NO_CHOICE = "E0803", "nothing to choose from",
        "A factor has at least two different values, a remedy sets something, and a repair has remedies.";
    NO_RANGE = "E0804", "a range that leads nowhere",
        "A range goes from a lower value to a higher one of the same kind: both lengths of time, or both numbers or shares. Its `write` holds `{}` once, where the value is to stand.";
    UNFIT_DESIGN = "E0805", "a design that does not fit its factors",
        "`Fractional` takes factors of two values each, and `Morris` an even number of places, so that half the range is a whole number of steps.";
    NO_BASELINE = "E0806", "the baseline is not studied",
        "The baseline is one of the doctrines that the plan lists.";
    BAD_PLAN_PATH = "E0807", "not a path of a setting",
        "What a plan varies is named as in `--set`: `KIND:ID.FIELD`, for example `post:a.room.desks`. A preset and a remedy write the value behind it: `post:a.room.desks=2`.";
    NO_TARGET = "E0808", "a repair without a target",
        "A repair is looked for until a measure has its full mark often enough: the measure needs one, by `full` and `half` or by what is expected of it.";
    OTHER_UNIT = "E0809", "a smallest difference in another unit",
        "What matters in a time is a length of time, in a share or a count a number.";
    TOO_FEW_RUNS = "E0810", "too few runs to show it",
        "A probability is shown by the lower end of its interval (Wilson). Even if every run met the measure, so few runs would not show so much.";
    SAID_TWICE = "E0811", "the same said twice",
        "A doctrine is studied once, and a setting varied by one factor: of two the last would win, and the other would seem to do nothing.";
}
