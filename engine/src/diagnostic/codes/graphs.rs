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
    UNABLE = "W0534", "an action that its performers cannot carry out",
        "Posts have desks and stay where they are; units move and have no desks to add. Give the procedure a performer who can.";
    NEVER_DELIVERED = "W0535", "an inject that is never delivered",
        "It waits for itself, directly or in a circle of injects that wait for one another: none of them is the first. Or it comes unless it has come itself, which is no condition at all.";
    BEGINNING = "W0536", "an incident that nothing begins, or that is begun twice",
        "An incident written `begins: ByInject` needs an inject with BeginIncident; one that has a moment begins by itself. It begins once: whatever begins it again does nothing.";
    UNGRANTED = "W0537", "an authority that nobody above can grant",
        "Who does not hold the authority of a procedure asks the nearest superior that does. Here nobody holds it from the performer up to the top of command, so that the decision stalls. Write who directs the post, `under` or Directs, or let a superior hold the authority.";
    OTHER_KIND = "W0538", "a value of another kind than the element has",
        "Numbers are compared with numbers, places and other words with words, and what is so or not is `true` or `false`. A condition or a mark that asks for another kind than is ever told never holds.";
    CONTRADICTION = "W0539", "an incident contradicts itself",
        "Where an incident is, how many are hurt by then, whether a threat is active and how many are present is said by its own fields; facts are for everything else. More people cannot be hurt than are present.";
    NO_ANSWER = "W0540", "a measure that answers another question",
        "The measure can be computed, but not to any purpose: the time from a mark to itself, a critical measure without a target, a delay that is good if it is long, the length of something that has none. Only calls (Answered) and waits (Waited) have a length.";
    IDLE = "W0541", "a field that counts for nothing here",
        "It is read and changes nothing where it stands: lines of a channel that is no telephone, more units lost than there are, statements told to nobody who could learn them, a rhythm inside `All` or `Any`.";
    NEVER_HOLDS = "W0542", "a condition that never holds",
        "Whatever happens, this part of the condition is not met. Acknowledgements and warnings are not received as messages that somebody acts on, and `Sender` is known only to the actions that answer a message.";
    ADDRESSES_NOBODY = "W0543", "an action that addresses nobody",
        "The action is for others, and none of the performers has anybody it could mean: no superior, no subordinates, no peers, or only itself.";
    NO_WAY_BACK = "W0544", "units cannot come home",
        "A way leads to the place and none leads back, so that units that were there are lost to every other task. Routes lead in both directions unless they are written as OneWay.";
    BY_AGENCY = "W0545", "who is there is told by agency",
        "Reports say which services are on the scene, not which units: `OnScene(Capability(\"pump\"))` holds as soon as the agency of any such unit is known to be there. Name the agencies, so that it is plain.";
    CARES_FOR_NOBODY = "W0550", "a task of care that is done on nobody",
        "Triage, extraction, treatment and transport are done on each casualty of an incident where their effort is `PerCasualty(...)` and units are needed for them. Otherwise the task takes its time and nobody is better off.";
    BROUGHT_NOWHERE = "W0551", "casualties that nobody can bring anywhere",
        "Transport needs units that carry somebody (`carries` of the unit type) and a facility of the kind Hospital to which a way leads.";
    NEVER_OPENED = "W0552", "beds that never open",
        "Further beds of a facility open when a post of its own agency declares its plan: write the word as `plan`, and let a procedure of that agency Declare it.";
    GATEKEEPER = "N0553", "a single post through which the alert goes",
        "Without this post nobody tells the others anything: they are alerted through it alone. Every organisation has such posts; this one is worth a word because the exercise takes it away, or because it stands before more than half of all posts, six at least and of three other agencies. Let a second post tell them as well, or let the script reach one of them. If the loss is what you want to see, leave it.";
    NEVER_ALERTED = "W0554", "a post that no alert reaches",
        "It has procedures to perform, and nobody who is alerted tells, asks or orders it anything: neither an inject, nor a call, nor a procedure of somebody else, nor units that report to it. It does nothing all evening. Let somebody tell it, or take its procedures away under this doctrine.";
    CIRCLE = "W0555", "a circle of waiting",
        "Each of these procedures and injects waits for something that only the next one brings about, and the last waits for the first: none of them ever happens. Approvals run in such circles when each office decides on what the other has decided.";
    NEVER_FIRES = "W0556", "a procedure whose performers never learn what it waits for",
        "Somebody can know what this procedure waits for, but no way of telling leads from there to any of its performers: it never fires. Let somebody tell them, or give the procedure to who knows.";
    NEVER_MET = "W0557", "a measure that can never be met",
        "The best case takes the least length of everything: the quickest channels, desks without a queue, the shortest roads, decisions as short as they can be. Even so the measure is late. No run can be quicker, so that the target asks for what this organisation cannot do under this doctrine.";
    NEVER_MISSED = "N0558", "a measure that can never be missed",
        "Whatever the players do, it earns the full mark: the script itself brings it about in time, what must not happen cannot happen under this doctrine, or nothing at all is enough. It raises the score and tells nothing.";
    COLLIDE = "W0559", "injects that collide",
        "So many injects that are spoken reach one recipient at the same moment that there are not desks enough to listen: the last one waits, and exercise control cannot tell why. Let them come a little apart.";
    CONTROLLER = "W0560", "too many calls for exercise control",
        "One voice has more calls to play within a minute than a team of controllers can speak. Spread them, or let several voices speak. Calls of the population in large numbers are no injects: write them as `calls` of an incident, or as a source.";
    SHADOWED = "W0561", "a procedure that adds nothing",
        "Another procedure does the same for the same performers whenever this one fires. It is a copy, or a leftover of an earlier version.";
    OPPOSITE = "W0562", "two procedures that order opposite things",
        "Both fire at the same moment, because the condition of one contains that of the other, and what one orders the other takes back. Which of them counts is decided by their order in the file.";
    ENDLESS = "W0563", "procedures that undo one another without end",
        "Each fires at every change, changes what the next one waits for, and takes no time: the run would go round in one instant until it is stopped. Let one of them fire once, or put a decision, a message or a moment between.";
    WIDE_SPAN = "N0564", "a span of control that is too wide",
        "A post directs more than seven others. Three to seven, five at best, is what one head can follow; the simulator slows the desk of a post that directs many. Units are not counted.";
    NO_ACKNOWLEDGEMENT = "W0565", "an acknowledgement that cannot come",
        "Who wants an acknowledgement and hears nothing says the same again, as often as `acknowledge.retries` says. Here none can come: the recipient never opens, or the way there and back takes longer than anybody waits. Every message is then several items of work.";
    NEVER_ORDERED = "W0566", "units that nobody can order",
        "A task waits for what these units can do, and nobody who may send them has a procedure that would: neither the post that directs them nor anybody above it, and nobody asks for them.";
    NO_ZONE = "W0567", "a zone that nobody may declare",
        "Units go into a hot or warm zone only where they know the zone. Here no post declares or reviews one under this doctrine, so that they wait at its edge, and whoever asks for the state of a zone waits as well.";
    UNTRANSLATED = "W0568", "texts that are missing in one language",
        "Nearly all texts of the exercise stand in this language, and these do not: they were forgotten. Readers of that language see the text in another one.";
    NO_LANGUAGE = "W0569", "two that speak no language in common",
        "A procedure lets one post talk to another, and the languages that the two posts speak have none in common. Let a liaison officer or a bureau between them pass it on.";
    LONE_CHANNEL = "N0570", "a single channel over which the alert goes",
        "Without this channel nobody tells these posts anything: they are alerted over it alone. It is worth a word because the exercise takes it away for good, or because more than half of all posts hang on it, six at least and of three agencies, although there are other channels. Put somebody on a second one. If the loss is what you want to see, leave it.";
    NOT_ITS_OWN = "W0571", "an order to units of somebody else",
        "Units take orders from the post that directs them and from those above it. Under an authority, a post may also order the other units of its agency, and those that another agency lends. Here nobody who carries out the procedure may order any of the units: it is refused, and nothing happens.";
    WHEREABOUTS = "W0572", "units are sent by somebody who may not know where to",
        "The procedure fires before the place is known, if what it waits for comes first; without the place nobody is sent, and nobody is when the place is learned later. Let it wait for the place as well.";
}
