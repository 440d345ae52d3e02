//! E05: graphs and logic.

super::family! {
    LOOP = "E0501", "something leads to itself",
        "A route joins two different sites.";
    COMMAND_CYCLE = "E0502", "a circle of command",
        "Somebody directs, directly or through others, the post that directs him: a question would climb for ever.";
    TWO_SUPERIORS = "E0503", "two superiors",
        "Two `Directs` of one doctrine put the same post under different superiors. Everybody has one superior at a time.";
    NEVER_LEARNED = "W0520", "an element that nobody can learn",
        "A procedure waits for this element, or a measure looks for it, but no inject tells it, no incident shows it and no procedure declares it under this doctrine.";
    NEVER_TRUE = "W0521", "a mark that can never come true",
        "Something waits for this mark or measures it, but nothing in the exercise or the doctrine in force brings it about.";
    IDLE_AUTHORITY = "W0522", "an authority that nobody can use",
        "No post holds it, or the posts that hold it never open: whoever needs it waits for an answer that cannot come.";
    NO_UNIT = "E0523", "a capability that no unit has",
        "A rule needs units with this capability, but no fleet has a type with it. Add it to a unit type, or add a fleet.";
    TOO_FEW_UNITS = "W0524", "more units are needed than there are",
        "The rule needs more units with this capability than all fleets have together: the shortfall is certain.";
    NO_DESTINATION = "W0525", "units are sent to a place that nobody learns",
        "The destination is where an element says, and nobody can ever come to know that element: a rendezvous point must be agreed by somebody, any other place must be told.";
    LONELY_CHANNEL = "W0526", "a channel that joins nobody",
        "A channel joins its members with one another; this one has fewer than two.";
    OUT_OF_REACH = "W0527", "a post that no channel reaches",
        "The post is a member of no channel in force: nobody can tell it anything, and it can tell nobody.";
    NO_WAY = "W0528", "somebody cannot be told",
        "A procedure tells somebody whom no way leads to: no common channel, no chain of command whose links can talk, no telephone between the control rooms of the two agencies.";
    NO_ROUTE = "E0529", "a home without a way to the incident",
        "Units start from a site that no route joins with the site of an incident: they would never arrive. Routes lead in both directions unless they are written as OneWay.";
    UNTRUTH = "W0530", "text and truth disagree",
        "An inject tells of a place where no incident is without saying `untrue: true`, or says so although what it tells is true. Or it tells of more casualties than all incidents have together.";
    UNTESTED = "N0531", "an objective that no inject tests",
        "Other injects say which measures they test, none names a measure of this objective. It is measured all the same.";
    NO_PERFORMER = "W0532", "a procedure that nobody performs",
        "Its `who` is a description that fits nobody in this organisation: it never fires.";
    NOT_SIMULATED = "W0533", "read but not simulated yet",
        "This version reads and checks it, and then nothing comes of it during a run. Whatever waits for it never happens.";
    UNABLE = "W0534", "an action that its performers cannot carry out",
        "Posts have desks and stay where they are; units move and have no desks to add. Give the procedure a performer who can.";
}
