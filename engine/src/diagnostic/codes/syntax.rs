//! E01: slips of writing.

super::family! {
    MIXED_FIELDS = "E0101", "named and unnamed values are mixed",
        "Inside a pair of round brackets either every value has a name, as in `Task(id: \"contain\", kind: Contain)`, or none has, as in `Observed(\"location\", \"quay-4\")`.";
}
