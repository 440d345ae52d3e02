// The kinds of records in groups that people filter by. A test holds that every kind stands in one.

/** Groups with their kinds. */
export const GROUPS = {
  script: ["Start", "Turned", "Began", "Injected", "ChannelFailed", "ChannelRestored", "ChannelSet", "OutOfAction", "BackInAction", "End"],
  messages: ["Called", "Sent", "Relayed", "Engaged", "Delivered", "Misrouted", "Failed", "Repeated", "Dropped", "Acknowledged", "GaveUp"],
  attention: ["Presented", "Taken", "Handled", "Interrupted", "Omitted", "Begun"],
  knowledge: ["Learned", "Expired", "Conflicted", "Truth"],
  decisions: [
    "Fired", "Completed", "Seeking", "Asked", "Granted", "Refused", "Forgone", "Authorised", "Decided", "Defaulted", "Stalled",
    "Reconsidered", "Unresolved", "AdviceSought", "AdviceGiven", "Advised", "AdviceMissing",
  ],
  command: [
    "Declared", "StoodDown", "OpeningOrdered", "Opened", "Closed", "DesksSet", "TookCommand", "Delegated", "Proposed", "NotAgreed", "Agreed",
    "MetJointly", "LiaisonPlaced", "TimerSet", "Rang", "BriefingBegan", "Briefed", "Paused", "ResourcesReviewed", "Missed",
  ],
  public: ["Warned", "Corrected", "WarningReached", "RumourEnded"],
  zones: ["ZoneDeclared", "ZoneReviewed", "Held", "LeftEdge", "Entered"],
  units: [
    "Dispatched", "Shortfall", "Tasked", "Equipping", "Departed", "Resumed", "NoWay", "MayNotOrder", "Elsewhere", "Arrived", "SizedUp", "Released", "Assigned",
  ],
  work: ["TaskStarted", "TaskInterrupted", "TaskResumed", "TaskDone", "Contained", "TaskOpen"],
  people: [
    "TakenOn", "PutDown", "Triaged", "Extracted", "FirstAid", "Boarded", "Evacuated", "WalkedOff", "Admitted", "Treated", "FreeAgain", "BedFreed",
    "SurgeOpened", "BedsSet", "Fates", "Reference",
  ],
  justice: ["HeldInCustody", "CustodyProlonged", "BroughtBeforeJudge", "LetGo", "Overran", "Disturbed"],
};
