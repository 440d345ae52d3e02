//! E05: graphs and logic.

super::family! {
    LOOP = "E0501", "something leads to itself",
        "A route joins two different sites.";
    COMMAND_CYCLE = "E0502", "a circle of command",
        "Somebody directs, directly or through others, the post that directs him: a question would climb for ever.";
    TWO_SUPERIORS = "E0503", "two superiors",
        "Two `Directs` of one doctrine put the same post under different superiors. Everybody has one superior at a time.";
}
