# English. One message for each fact (`fact-`), then the words of closed lists, then reports.
# Variables are the fields of the fact and `actor`, its subject; `has_X` says whether X is given,
# `form_X` which plural form the number X takes.

# -- the script
fact-Start = The exercise starts
fact-Began = Incident { $incident } begins at { $site }
fact-Injected = { $has_to ->
   *[yes] { CAPITAL(-inject) } { $inject } is delivered to { $to }
    [no] { CAPITAL(-inject) } { $inject } takes effect
}
fact-ChannelFailed = { $has_lines_left ->
    [yes] { $form_lines_left ->
        [one] Channel { $channel } is down to { $lines_left } line
       *[other] Channel { $channel } is down to { $lines_left } lines
    }
   *[no] Channel { $channel } fails
}
fact-ChannelRestored = Channel { $channel } works again
fact-ChannelSet = { $has_lines ->
    [yes] { $form_lines ->
        [zero] Channel { $channel } is there no longer
        [one] Channel { $channel } is there with { $lines } line
       *[other] Channel { $channel } is there with { $lines } lines
    }
   *[no] Channel { $channel } is there with as many lines as are needed
}
fact-Turned = From now on { $change }
fact-OutOfAction = { $actor } is out of action
fact-BackInAction = { $actor } is back in action
fact-End = The exercise ends

# -- transmission
fact-Called = { $actor } calls { $to }
fact-Sent = { $actor } sends { $kind } to { $to }
fact-Relayed = { $actor } passes a message for { $to } on to { $next }
fact-Engaged = { $actor } finds every line of { $to } engaged
fact-Delivered = { $actor } receives { $kind } from { $from }
fact-Misrouted = { $actor } receives a message meant for { $meant }
fact-Failed = A message to { $to } is lost at { $actor }: { $reason }
fact-Repeated = { $actor } repeats a message to { $to } (attempt { $attempt })
fact-Dropped = { $element } does not come across to { $actor }: { $reason }
fact-Acknowledged = { $by } acknowledges a message from { $actor }
fact-GaveUp = { $actor } gives up reaching { $to }: { $reason }

# -- attention
fact-Presented = { $actor } finds a message that came before it was open
fact-Taken = { $form_waiting ->
    [zero] { $actor } takes up { $kind }
    [one] { $actor } takes up { $kind }; { $waiting } other item waits
   *[other] { $actor } takes up { $kind }; { $waiting } other items wait
}
fact-Handled = { $meant ->
    [yes] { $actor } has taken in { $kind } from { $from }
   *[no] { $actor } has taken in { $kind } from { $from } that was meant for somebody else
}
fact-Interrupted = { $actor } has to leave what was in hand
fact-Omitted = { $form_waiting ->
    [zero] { $actor } never takes up { $kind }
    [one] { $actor } never takes up { $kind }; { $waiting } other item waits
   *[other] { $actor } never takes up { $kind }; { $waiting } other items wait
}
fact-Begun = { $form_waiting ->
    [zero] { $actor } { $again ->
        [yes] goes on with procedure
       *[no] begins procedure
    } { $procedure }
    [one] { $actor } { $again ->
        [yes] goes on with procedure
       *[no] begins procedure
    } { $procedure }; { $waiting } other item waits
   *[other] { $actor } { $again ->
        [yes] goes on with procedure
       *[no] begins procedure
    } { $procedure }; { $waiting } other items wait
}

# -- pictures
fact-Learned = { $has_about ->
    [yes] { $actor } learns from { $from }: { $element } ({ $about }) = { $value }, { $certainty }
   *[no] { $actor } learns from { $from }: { $element } = { $value }, { $certainty }
}
fact-Expired = { $has_about ->
    [yes] What { $actor } knows is out of date: { $element } ({ $about })
   *[no] What { $actor } knows is out of date: { $element }
}
fact-Conflicted = { $has_about ->
    [yes] { $actor } hears otherwise from { $from }: { $element } ({ $about }) = { $told }, not { $held }
   *[no] { $actor } hears otherwise from { $from }: { $element } = { $told }, not { $held }
}
fact-Truth = The truth at { $site } from { $since } on: { $element } = { $value }

# -- procedures and decisions
fact-Fired = Procedure { $procedure } fires at { $actor }
fact-Completed = { $actor } has finished procedure { $procedure }
fact-Seeking = { $actor } seeks information for { $procedure }: { $lacking }
fact-Asked = { $actor } asks { $of } for authority: { $authority } (attempt { $attempt })
fact-Granted = { $actor } grants { $to } authority: { $authority }
fact-Refused = { $actor } refuses { $to } authority: { $authority }
fact-Forgone = { $actor } gives it up: { $by } refused { $authority }
fact-Authorised = { $actor } has authority from { $by }: { $authority }
fact-Decided = { $actor } decides: { $procedure }
fact-Defaulted = { $actor } acts without an answer: { $authority }
fact-Stalled = { $actor } cannot go on with { $procedure }: { $reason }
fact-Reconsidered = { $actor } takes { $procedure } up again
fact-Unresolved = { $procedure } at { $actor } is left open: { $reason }

# -- what actors do
fact-Declared = { $actor } declares: { $what }
fact-StoodDown = { $actor } stands down: { $what }
fact-OpeningOrdered = { $actor } orders { $post } to open
fact-Opened = { $actor } opens
fact-Closed = { $actor } closes
fact-DesksSet = { $form_desks ->
    [one] { $actor } now has { $desks } desk
   *[other] { $actor } now has { $desks } desks
}
fact-TookCommand = { $actor } takes command
fact-Delegated = { $actor } delegates to { $to }: { $authority }
fact-Proposed = { $has_element ->
    [yes] { $actor } has put a proposal to { $to } and waits: { $element }
   *[no] { $actor } has invited { $to } to meet and waits
}
fact-NotAgreed = { $has_element ->
    [yes] { $actor } comes to no agreement with { $without }: { $element }
   *[no] { $actor } meets nobody: { $without } could not be reached
}
fact-Agreed = { $actor } agrees with { $with }: { $element }
fact-MetJointly = { $actor } meets jointly with { $with }
fact-LiaisonPlaced = { CAPITAL(A(-liaison-officer)) } of { $of } takes his place at { $at }
fact-TimerSet = { $actor } sets a timer: { $name }
fact-Rang = A timer rings at { $actor }: { $name }
fact-Warned = { $actor } warns the public
fact-Corrected = { $actor } corrects a false statement: { $element }
fact-ZoneDeclared = { $actor } declares a zone at { $site }: { $zone }
fact-ZoneReviewed = { $actor } reviews the zones at { $site }

# -- units
fact-Dispatched = { $actor } sends { $unit } to { $to } ({ $capability })
fact-Shortfall = { $has_to ->
    [yes] { $form_missing ->
        [one] { $actor } is { $missing } unit short for { $to } ({ $capability })
       *[other] { $actor } is { $missing } units short for { $to } ({ $capability })
    }
   *[no] { $form_missing ->
        [one] { $actor } is { $missing } unit short ({ $capability })
       *[other] { $actor } is { $missing } units short ({ $capability })
    }
}
fact-Tasked = { $actor } is ordered to { $to } by { $by }
fact-Equipping = { $actor } takes its equipment
fact-Departed = { $actor } leaves for { $to }
fact-Resumed = { $actor } goes on towards { $to }
fact-NoWay = { $actor } finds no way to { $to }
fact-MayNotOrder = { $actor } may not order { $unit } about
fact-Elsewhere = { $actor } is busy elsewhere and cannot be sent
fact-Arrived = { $first ->
    [yes] { $actor } arrives at { $at }, the first there
   *[no] { $actor } arrives at { $at }
}
fact-SizedUp = { $actor } has had a first look at { $at }
fact-Released = { $actor } is released by { $by }

# -- plans
fact-Assigned = { $actor } is ordered by { $by } to do { $task }
fact-Held = { $actor } waits outside the { $zone } at { $site }: { $hold }
fact-LeftEdge = { $actor } no longer waits outside the { $zone } at { $site }
fact-Entered = { $actor } goes into the { $zone } at { $site }
fact-TaskStarted = Task { $task } starts
fact-TaskInterrupted = Task { $task } rests: a unit had to leave
fact-TaskResumed = Task { $task } goes on
fact-TaskDone = Task { $task } is done
fact-Contained = The threat of { $incident } is contained
fact-TaskOpen = Task { $task } was never done

# -- growth of command, the public
fact-BriefingBegan = { $actor } begins to be briefed
fact-Briefed = { $actor } has been briefed
fact-Paused = { $actor } puts { $procedure } aside until it has been briefed
fact-ResourcesReviewed = { $enough ->
    [yes] { $actor } looks whether the means suffice: they do, as far as it knows
   *[no] { $actor } looks whether the means suffice: they do not
}
fact-Missed = { $actor } misses { A(-agency) } on the scene: { $agency }
fact-WarningReached = A warning has reached { $actor }
fact-RumourEnded = A correction has reached { $actor }, and false reports end: { $element }
# -- justice and investigation
fact-HeldInCustody = { $actor } holds { $custody } until { $until }
fact-CustodyProlonged = { $actor } holds { $custody } until { $until }, as { $by } decided
fact-BroughtBeforeJudge = { $custody } is brought before a judge by { $actor }, as { $by } decided
fact-LetGo = { $actor } lets { $custody } go, as { $by } decided
fact-Overran = The limit of the custody is reached at { $actor }: { $custody }
fact-Disturbed = { $actor } walks over the scene at { $site } before it is preserved

# -- advice
fact-AdviceSought = { $actor } asks { $of } for advice
fact-AdviceGiven = { $actor } has its advice for { $to } ready
fact-Advised = { $actor } has the advice of { $by }
fact-AdviceMissing = { $actor } decides without the advice of { $of }
# -- casualties
fact-TakenOn = { $by } takes { $actor } in hand: { $task }
fact-PutDown = { $by } has to leave { $actor }
fact-Triaged = { $by } sorts { $actor }: { $category }
fact-Extracted = { $by } brings { $actor } out
fact-FirstAid = { $by } gives { $actor } first aid
fact-Boarded = { $actor } is aboard of { $by }
fact-Evacuated = { $by } leaves with { $actor } for { $to }
fact-WalkedOff = { $actor } leaves for { $to } without help
fact-Admitted = { $bed ->
    [yes] { $actor } is admitted to { $at }
   *[no] { $actor } is admitted to { $at }: no bed is free
}
fact-Treated = Definitive care of { $actor } begins at { $at }
fact-FreeAgain = { $actor } has handed over and is free again at { $at }
fact-BedFreed = The bed of { $actor } at { $at } is free
fact-SurgeOpened = { $form_beds ->
    [one] { $facility } opens one further bed
   *[other] { $facility } opens { $beds } further beds
}
fact-BedsSet = { $has_beds ->
    [yes] { $form_beds ->
        [one] { $actor } now has { $beds } bed
       *[other] { $actor } now has { $beds } beds
    }
   *[no] { $actor } now has as many beds as are needed
}
fact-Fates = People hurt, { $incident }: { $survived } survive, { $died } die who could have survived, { $fixed } whom nothing could save, { $without_care } without definitive care
fact-Reference = A perfect organisation would have lost, { $incident }: { $died }

# -- categories of triage
category-t1 = T1 ({ -absolute-emergency })
category-t2 = T2 ({ -relative-emergency })
category-t3 = T3 (minor)

# -- kinds of message
kind-call = a call
kind-report = a report
kind-request = a request
kind-order = an order
kind-information = information
kind-acknowledgement = { A(-acknowledgement) }
kind-warning = a warning

# -- forms of message
form-free = in free speech
form-structured = in a fixed form
form-methane = as METHANE
form-shared-log = in the shared log

# -- certainties
certainty-possible = possible
certainty-likely = likely
certainty-observed = observed

# -- zones
zone-hot = { -hot-zone }
zone-warm = { -warm-zone }
zone-cold = { -cold-zone }

# -- what came of an expected action
expected-done = done
expected-late = too late
expected-before = done before
expected-missed = not done
expected-not-injected = the { -inject } did not come
expected-human = for { A(-evaluator) }

# -- why a unit waits outside a zone
hold-no-information = the zone is not known
hold-no-authority = nobody has allowed it in
hold-no-equipment = equipment is missing
hold-stale-zone = what is known of the zone is too old

# -- why something failed
reason-no-route = no channel leads there
reason-channel-down = the channel does not work
reason-vanished = it vanished on the way
reason-overload = too much was waiting
reason-error = an error under pressure
reason-not-retained = it did not survive the hop
reason-stale = it was out of date when it came
reason-unfinished = the exercise ended first
reason-no-answer = nobody answered
reason-closed = the post was closed
reason-lost = the post or unit was lost
reason-no-information = information was missing
reason-no-authority = nobody above had the authority
reason-no-unit = no unit was free
reason-no-place = the place was not known
reason-engaged = every line was engaged
reason-impatience = the caller's patience ended
reason-not-meant = it reached somebody else

# -- what time is spent on
label-answering = waiting for an answer
label-line-engaged = line engaged
label-queueing = queueing for attention
label-processing = processing
label-transmission = transmission
label-relay = relay by an intermediate post
label-retry = retry
label-authority = waiting for authority
label-deliberation = deliberation
label-seeking = seeking information
label-stalled = stalled
label-turnout = { -turnout }
label-equipment = equipment
label-travel = travel
label-size-up = first look
label-holding = holding for a zone
label-resource = waiting for a resource
label-work = work on a task
label-staffing = staffing and briefing
label-timer = a procedure's timer
label-script = the script's own time
label-instant = no time at all
label-other = other

# -- what is waited for
need-answering = picking up
need-line-engaged = a free line
need-queueing = attention
need-retry = a receipt
need-authority = authority
need-seeking = information
need-stalled = a way out
need-holding = entry to a zone
need-resource = a resource
need-staffing = staff

# -- ratings
rating-P = performed without challenges
rating-S = performed with some challenges
rating-M = performed with major challenges
rating-U = unable to be performed

# -- values and actors that every exercise has
value-yes = yes
value-no = no
actor-public = the public
actor-excon = { -exercise-control }
actor-casualty = { -casualty } { $number } of { $incident }
request-to-lend = lend units

# -- information that every exercise has
element-major_incident = { -major-incident }
element-location = location
element-incident_type = type of incident
element-hazards = hazards
element-access = access
element-casualties = { -casualty-plural }
element-services_present = services present
element-services_required = services required
element-threat_active = { -threat-active }
element-zone_state = state of the zone
element-rendezvous_point = { -rendezvous-point }
element-suspect_information = suspect information
element-people_present = people present
element-casualties_left = { -casualty-plural } left
element-serious = serious { -casualty-plural }
element-rumour = { -rumour }
element-second_site = second place
element-last_report = last report
element-first_on_scene = first on the scene
element-self_presenting = came by themselves
element-receiving_hospital = receiving hospital
element-in_command = in command
element-custody = custody
element-custody_ends = end of the custody

# -- lengths of time in a sentence
length-hours = { $form_count ->
    [one] { $count } h
   *[other] { $count } h
}
length-minutes = { $form_count ->
    [one] { $count } min
   *[other] { $count } min
}
length-seconds = { $form_count ->
    [one] { $count } s
   *[other] { $count } s
}
length-joint = { $more } { $less }

# -- who waited for whom, in a sentence
wait-answering = { $who } waited { $length } for { $whom } to pick up the telephone
wait-line-engaged = { $who } found every line of { $whom } engaged for { $length }
wait-queueing = { $own ->
    [yes] Work of { $who } lay { $length } at its own desk
   *[no] A message from { $who } lay { $length } at the desk of { $whom }
}
wait-retry = { $who } waited { $length } for a sign that a message had reached { $whom }
wait-authority = { $who } waited { $length } for an answer from { $whom }
wait-deliberation = { $who } deliberated for { $length }
wait-seeking = { $has_whom ->
    [yes] { $who } waited { $length } for information from { $whom }
   *[no] { $who } waited { $length } for information that nobody was to give
}
wait-stalled = { $has_whom ->
    [yes] { $who } could not go on for { $length }: it needed { $whom }
   *[no] { $who } could not go on for { $length }
}
wait-holding = { $has_whom ->
    [yes] { $who } waited { $length } outside a zone for { $whom }
   *[no] { $who } waited { $length } outside a zone
}
wait-resource = { $has_whom ->
    [yes] { $who } waited { $length } for { $whom }
   *[no] { $who } waited { $length } for a resource
}
wait-staffing = { $who } waited { $length } until { $whom } was staffed
effect-late = “{ $measure }” came { $late } after its target
effect-never = “{ $measure }” never came
effect-in-time = it lay on the way to “{ $measure }”
effect-others = { $form_count ->
    [one] { $effect }, and { $count } other measure was later for it
   *[other] { $effect }, and { $count } other measures were later for it
}
costly = { $open ->
    [yes] { $wait } (from { $from }, still open at the end): { $effect }
   *[no] { $wait } ({ $from } to { $to }): { $effect }
}
costly-began = began with record { $record }: { $sentence }
costly-record = { $open ->
    [yes] record { $record }, the last of it: { $sentence }
   *[no] ended by record { $record }: { $sentence }
}

# -- reports
list-separator = {", "}
report-mark = EXERCISE – EXERCICE – تمرين
report-entry = { $name }: { $value }
report-verdict = { $letter }, { $rating } ({ $score })
report-doctrine = { -doctrine }
report-t0 = T0
report-seed = seed
report-replication = replication
report-settings = settings
report-timeline = { CAPITAL(-timeline) } of the response
report-timeline-empty = nothing of note happened
report-declared = declared: { $what }
report-more = { $form_count ->
    [one] and { $count } more: --details
   *[other] and { $count } more: --details
}
report-more-lines = { $form_count ->
    [one] and { $count } line more: --details
   *[other] and { $count } lines more: --details
}
report-measures = Measures by objective
report-measures-empty = the exercise states no objective
report-expected = Expected actions
report-took = { $outcome }: + { $took }
report-took-of = { $outcome }: + { $took } (≤ { $limit })
report-where = Where the time went
report-where-empty = no { -milestone } was reached
report-points = { $amount } points
report-half = half mark
report-rating = rating
report-capped = capped by { $measures }
report-never = never
report-no-occasion = no occasion
report-not-yet = not yet
report-not-observable = not observable
report-human = for { A(-evaluator) }
report-after-start = { $length } after the start
report-rest = smaller parts
report-records = { $form_count ->
    [one] { $count } record
   *[other] { $count } records
}
report-digest = digest
report-run-file = run file
report-glance = At a glance
report-full-mark = full mark
report-half-mark = half mark
report-no-mark = no mark
report-unmarked = not marked
report-costliest = The costliest waits
report-costliest-empty = nobody had to wait on the way to any { -milestone }
report-pairs = Who waited for whom
report-pairs-one-by-one = Who waited for whom, post by post
report-pairs-empty = nobody had to wait
report-pairs-note = sums of item-time: several items that wait at once count several times
report-who = who
report-whom = for whom
report-what-for = what for
report-times = times
report-total = total
report-longest = longest
report-open = open
report-nobody = nobody known
report-people = People hurt
report-incident = incident
report-people-hurt = hurt
report-people-triaged = triaged
report-people-evacuated = evacuated
report-people-treated = treated
report-people-survived = survived
report-people-died = died
report-people-fixed = beyond help
report-people-without-care = without care
report-people-reference = reference: died
report-together = Working together
report-awareness = { -shared-situational-awareness } over the exercise
report-awareness-highest = { $form_posts ->
    [one] { $posts } post that directs others
   *[other] { $posts } posts that direct others; highest { $highest } at { $at }
}
report-ratio = messages across { -agency-plural }, times as long as inside
report-unanswered = decisions without an answer
report-contradictory = orders that crossed
report-duplicated = orders for work that others covered
report-evidence = records
report-evidence-count = { $form_count ->
    [one] rests on { $count } record
   *[other] rests on { $count } records
}
report-lanes = { CAPITAL(-timeline) } by { -agency }
report-lane-script = The script
report-lane-nobody = Nobody in particular
report-lanes-quiet = nothing is recorded of: { $agencies }
sign-unaware = not told yet
sign-aware = told
sign-blocked = somebody waits for authority, information or a zone
sign-learned = first told
sign-declared = declares, warns
sign-command = command, opening, meeting
sign-arrived = first there
sign-done = task done
sign-decided = decides
sign-failed = stuck, out of action, left open
sign-inject = { -inject }
sign-incident = incident begins

# A back-test
backtest-title = { $exercise } under { $doctrine }, against the record
backtest-runs = runs
backtest-horizon = horizon in minutes
backtest-record = Recorded and simulated, in minutes since T0
backtest-milestone = { -milestone }
backtest-recorded = recorded
backtest-p10 = p10
backtest-p50 = p50
backtest-p90 = p90
backtest-by-then = by then
backtest-script = script
backtest-crps = CRPS / baseline
backtest-verdict = verdict
backtest-note = by then: share of runs in which it came no later than recorded. script: share of its time that is the script's own. CRPS: distance from the record in minutes, beside that of independent delays; never counts as the horizon.
backtest-input = input
backtest-script-only = script only
backtest-is-covered = covered
backtest-is-missed = missed
backtest-covered = predicted { -milestone-plural } inside the 80 % interval: { $covered } of { $counted }
backtest-ratio = mean CRPS over that of the baseline: { $ratio }; nearer to the record than the baseline: { $nearer } of { $counted }
backtest-against = The same luck under { $doctrine }
backtest-before = median before
backtest-after = median after
backtest-shift = median shift
backtest-earlier = earlier
backtest-later = later
backtest-same = same
branch-from = What is otherwise from { $at } on
branch-first = The first record that differs
branch-same-run = The change changes nothing: every record is as it was
branch-before = before
branch-after = now
branch-nothing = nothing: the run is over
branch-outcome = What came of it
branch-same = { $form_count ->
    [zero] no other measure
    [one] one other measure is as it was
   *[other] { $count } other measures are as they were
}
branch-all-same = no measure is otherwise
branch-why = Why
branch-smaller = smaller parts
branch-chain = from the change on:
branch-parts = its way parts from what it was here:
branch-between = { $form_count ->
    [zero] nothing in between
    [one] one more step
   *[other] { $count } more steps
}
# -- explanations
explain-why = Why “{ $title }” came at { $at }
explain-why-never = Why “{ $title }” never came
explain-why-record = How it came to record { $record }, at { $at }
explain-no-moment = What “{ $title }” rests on
explain-rests-on = Records
explain-rests-on-hint = it counts or shares out and is no moment: explain one of its records with --record N
explain-rests-on-nothing = no record counts for it
explain-chain = The chain of causes
explain-chain-empty = it happened at the very start: no time led to it
explain-in-all = in all, since the start of the exercise
explain-numbered = { $sentence } [{ $record }]
explain-step = { $label }: { $sentence }
explain-at-once = { $form_count ->
    [zero] at once: { $sentence }
    [one] at once, with one record between: { $sentence }
   *[other] at once, with { $count } records between: { $sentence }
}
explain-meanwhile = meanwhile, { $from } to { $to }: { $step }
explain-failed = failed at { $at }: { $sentence }
explain-reached = came no further, at { $at }: { $sentence }
explain-by-label = by what it was spent on
explain-by-agency = by { -agency }
explain-by-level = by level
explain-agency-none = of no { -agency }
explain-level-1 = field
explain-level-2 = tactical
explain-level-3 = strategic
explain-level-4 = political
explain-level-none = outside the organisation
explain-slack = What did not bind
explain-slack-empty = no step had another prerequisite beside the one it waited for
explain-slack-of = for record { $record }
explain-slack-note = each could have come later by so much, and nothing would have moved
explain-never-unbegun = the moment from which it counts never came
explain-never-missing = had not done their part: { $who }
explain-never-decision = Left open, and would have brought it: { $sentence }
explain-never-unfired = would have brought it and never fired: { $procedures }
explain-never-failed = What failed that would have helped
explain-never-waits = Still waiting when the exercise ended
explain-never-nothing = nothing that would have brought it was under way
explain-back = Back along what would have brought it
explain-back-unlearned = “{ $procedure }” never fired at { $who }, who never learned: { $elements }
explain-back-untold = “{ $procedure }” never fired at { $who }, whom no message reached
explain-back-unled = “{ $procedure }” never fired at { $who }, who never took command
explain-back-unfired = “{ $procedure }” never fired at { $who }
explain-back-done-before = “{ $procedure }” was done at { $who } at { $at } and did not fire again; only later, at { $came }, was this known there: { $element } [{ $record }]
explain-back-done-without = “{ $procedure }” was done at { $who } at { $at }, where this was never known: { $element } [{ $record }]
explain-back-lacking = “{ $procedure }” stood still at { $who }, who never learned: { $elements }
explain-back-unanswered = “{ $procedure }” waited at { $who } for authority: { $authority }; { $of }, asked at { $at }, never answered [{ $record }]
explain-back-answer-lost = the answer never reached { $who }: at { $when }, { $sentence } [{ $record }]
explain-back-lost = what was sent to { $who } did not come: at { $when }, { $sentence } [{ $record }]
explain-back-lost-element = sent to { $who }, did not come: { $element }; at { $when }, { $sentence } [{ $record }]
explain-back-lying = { $who } never took up what lay there: at { $when }, { $sentence } [{ $record }]
explain-back-silent = { $who } never learned: { $element }; { $knower } knew it at { $at } and told { $who } nothing of it [{ $record }]
explain-back-unknown = nobody ever learned: { $element }
explain-back-closed = { $who } never opened
explain-back-closed-by-nobody = { $who } never opened, and nothing would open it
explain-back-speechless = no procedure has anybody tell { $who } anything
explain-back-told = at { $when }, { $sentence } [{ $record }]
explain-open-wait = { $who } for { $whom }: { $label }
explain-missed = What was missed, the costliest first
explain-missed-empty = every measure has its full mark
explain-missed-hint = the whole chain of one: salambo explain RUN MEASURE
explain-missed-cost = { $id }: costs { $points } of the score
explain-counts = { $form_count ->
    [zero] no moment: it rests on no record
    [one] no moment: it rests on one record
   *[other] no moment: it rests on { $count } records
}
explain-helped = What would have helped most
explain-helped-note = played again with the same luck, one thing quicker at a time; what never came counts as the whole exercise
explain-helped-nothing = nothing on the way could simply have been quicker
explain-helped-still = would have moved nothing: { $changes }
explain-helped-others = What else these would have moved
explain-helped-unsteady = not steadily
change-sooner = { $actor }: { $label }, quicker
change-task = task { $task }, quicker
change-latency = { $channel }, quicker
change-loss = { $channel }: less lost and misled
change-lines = { $channel }: more lines
change-desks = { $post }: more desks
change-authority = { $authority }, delegated to { $post }
# -- pictures
picture-bar = { $at }, { $length }, { $label }: { $sentence }
picture-target = target
picture-script = the script's own time, timers
picture-desk = work at a desk
picture-line = on the line or the air
picture-queue = lying at a desk
picture-leave = waiting for leave or information
picture-thought = deliberation
picture-way = { -turnout }, travel, first look
picture-work = work on a task
picture-hands = waiting for a zone, hands or staff
picture-meanwhile = thin bar: what those waited for did meanwhile

# -- comparisons: pictures and kept documents
compare-unit-seconds = s
compare-unit-minutes = min
compare-unit-hours = h
compare-unit-percent = %
compare-unit-points = points
compare-unit-number = number
compare-band = too small to matter
compare-side-better = gain
compare-side-worse = loss
compare-share-of-nights = share of nights (%)
compare-night-better = a night that was better
compare-night-same = a night that was the same
compare-night-worse = a night that was worse
compare-title = Doctrines compared: { $exercises }
compare-language = Language
compare-doctrines = held against it
compare-confidence = confidence of intervals
compare-stopping = when it ended
compare-fixed = after as many nights as asked
compare-family = looked at together
compare-holm = { $number } differences, p values after Holm
compare-smallest = smallest difference that matters, unless a measure has its own
compare-command = made by
compare-warnings = Before you rely on it
compare-not-reached = The nights that were granted did not suffice for what was asked.
compare-luck-idle = { $doctrine }: the same luck saved nothing for { $measures }.
compare-answer = The answer
compare-nothing-decided = No measure is decided for or against it.
compare-sentence = { $measure }: { $difference } ({ $confidence } interval: { $interval }), so in { $nights } nights
compare-agreeing = nights that agree
compare-losses = Nights in which the exercise scored worse: { $number } of { $of }. The worst:
compare-forest = Gain in each measure against { $baseline }
compare-forest-note = A mark is the mean gain, the line its interval. To the right is better, whatever a measure counts. The grey band is too small to matter.
compare-heat = In how many nights the full mark was reached
compare-heat-note = Blue: in most nights; orange: in few.
compare-scores-note = Mean score, 100 % is the full mark of every measure.
compare-measures = Measure by measure
compare-sd = standard deviation
compare-p10 = a tenth of nights: at most
compare-p50 = half of nights: at most
compare-p90 = nine tenths: at most
compare-worse-nights = Nights in which { $doctrine } was worse, the worst first ({ $shown })
compare-steps = { $measure }: in which share of the nights at most so much
compare-steps-note = The bands hold the true curves everywhere at once ({ $confidence }). What never came counts as the whole exercise.
compare-nights = Night by night
compare-nights-note = Each dot is a night: across, what it came to under { $baseline }; upwards, under the { -doctrine }. On the diagonal nothing changed, in the shaded half it was worse. Rings: the three worst nights.
compare-spent-note = Mean time on the way to it, over the nights in which it came. Hatched: somebody stands still.
compare-tornado = Where { $doctrine } takes more and less time than { $baseline }
compare-tornado-note = Mean difference over the nights in which it came under both, with its interval. To the right: more time.
compare-tornado-axis = more time than the baseline
compare-numbers = All numbers
compare-numbers-note = As in the table of comma-separated values: ids as written, times in milliseconds, shares from 0 to 1.
compare-how = How to read this
compare-how-pairs = Each night was played once under each { -doctrine } with the same luck. Differences are taken night by night: what differs is what the { -doctrine } did.
compare-how-interval = Of all intervals made like these, as large a share as their confidence holds the true mean difference.
compare-how-verdict = Better, worse: the interval lies on one side of no difference, and part of it is large enough to matter. Equivalent: all of it is too small to matter. Undecided: it takes more nights to say.
compare-how-never = What never came counts until the end of the exercise; in how many nights that was stands beside it: under the { -doctrine } / under the baseline.
compare-how-night = The number of a night is its replication: salambo run plays it again, with the same seed.

# -- replay page
replay-page-noscript = This page needs JavaScript to show the exercise.
replay-page-skip = Skip to the pictures
replay-page-failed = This browser cannot show this page: a newer one can.
replay-page-about = About the run
replay-page-runs = Which run is shown
replay-page-run = Run { $name }
replay-page-languages = Language
replay-page-player = Time
replay-page-views = Views
replay-page-side = Details
replay-page-exercise = { -exercise }
replay-page-doctrine = { -doctrine }
replay-page-seed = seed
replay-page-setting = setting
replay-page-turn = changed at { $at }
replay-page-to-start = To the start
replay-page-mark-before = Previous mark: incident, { -inject } or measure
replay-page-record-before = Previous record
replay-page-play = Play
replay-page-pause = Pause
replay-page-record-after = Next record
replay-page-mark-after = Next mark: incident, { -inject } or measure
replay-page-to-end = To the end
replay-page-speed = speed
replay-page-scrubber = Moment of the exercise
replay-page-moment = Go to a moment, for instance T+22m, 22, or 20:02 on the clock of the exercise
replay-page-tab-lanes = { CAPITAL(-timeline) }
replay-page-tab-graph = Network
replay-page-tab-places = Places
replay-page-tab-msel = { CAPITAL(-inject-plural) }
replay-page-tab-measures = Measures
replay-page-tab-records = Records
replay-page-tab-compare = Two runs
replay-page-open-all = Open all
replay-page-fold-all = Fold all
replay-page-zoom-in = Closer
replay-page-zoom-out = Wider
replay-page-zoom-all = Whole exercise
replay-page-legend = Legend
replay-page-key-dotted = not told yet
replay-page-key-tick = something learned
replay-page-key-area = what waits at the desk
replay-page-lanes-hint = Click anywhere to go to that moment and see what happened and who knew what. Open { A(-agency) } to see its posts: each wait names whom it was for. Ctrl and wheel come closer; keys: space plays, arrows step, [ and ] go from mark to mark, comma and full stop from record to record, + and - come closer and go back, Escape closes.
replay-page-lanes-of-one = { -agency }, post, unit
replay-page-lanes-of-two = the same subject in both runs
replay-page-lane-script = Incidents and { -inject-plural }
replay-page-not-in-run = not in this run
replay-page-told-at = told { $at }
replay-page-never-told = never told
replay-page-waits-for = waits for { $name }
replay-page-record = What happened
replay-page-record-number = record { $count }
replay-page-close = Close
replay-page-own-before = Before
replay-page-own-after = After
replay-page-just-happened = What has just happened
replay-page-just-happened-to = What { $name } has just been through
replay-page-nothing-yet = Nothing yet.
replay-page-record-hint = Choose any of them to see its causes back to the start, and what came of it.
replay-page-where-time-went = Where the time went, from the start
replay-page-sum = from the start to here
replay-page-causes = Its causes, back to the start
replay-page-no-cause = Everything begins here.
replay-page-released-by = What ended the wait
replay-page-also-needed = Also needed, and there before
replay-page-consequences = What came of it: { $count }
replay-page-no-consequence = Nothing that was recorded.
replay-page-show-all = Show all { $count }
replay-page-knowledge = What a post knew
replay-page-knew-at = What did { $name } know at { $at }?
replay-page-knows-who = Whose knowledge
replay-page-choose-post = choose a post or unit
replay-page-knows-what = What
replay-page-knows-value = What it took to be true
replay-page-knows-since = Learned, from whom
replay-page-new = new
replay-page-stale = no longer fresh
replay-page-in-truth = in truth: { $name }
replay-page-from = from { $name }
replay-page-age = seen { $at } before
replay-page-knowledge-hint = Choose a lane, or a post or unit above.
replay-page-knows-nothing = Nothing at all yet.
replay-page-first-told = First told at { $at }
replay-page-filter-text = contains
replay-page-filter-agency = { -agency }
replay-page-filter-kind = about
replay-page-filter-weight = how much
replay-page-filter-own = only the chosen lane
replay-page-any = all
replay-page-weight-2 = the story
replay-page-weight-1 = what is of note
replay-page-weight-0 = every record
replay-page-records-count = { $count } of { $other } records
replay-page-group-script = the script
replay-page-group-messages = messages
replay-page-group-attention = work at a desk
replay-page-group-knowledge = what is known
replay-page-group-decisions = procedures and decisions
replay-page-group-command = command and posts
replay-page-group-public = the public
replay-page-group-zones = zones
replay-page-group-units = units
replay-page-group-work = tasks
replay-page-group-people = { -casualty-plural }
replay-page-group-justice = justice
replay-page-first-difference = The first difference
replay-page-no-difference = The two runs do not differ.
replay-page-two-exercises = The runs are of two exercises: each measure and each lane is held against the one of the same id, and time is counted from T0 in both.
replay-page-jump = Go there: { $at }
replay-page-never = never
replay-page-same = the same
replay-page-now-met = reached in B only
replay-page-now-never = reached in A only
replay-page-better-by = better by { $count }
replay-page-worse-by = worse by { $count }
replay-page-change = From A to B
replay-page-measures-of-two = The measures of both
replay-page-mark-2 = full mark
replay-page-mark-1 = half mark
replay-page-mark-0 = no mark
# -- end of replay page

# -- replay: states and stages
replay-element-about = { $element } ({ $about })
replay-stage-hurt = hurt, seen by nobody yet
replay-stage-triaged = triaged
replay-stage-extracted = at the clearing place
replay-stage-underway = on the way to hospital
replay-stage-arrived = at hospital, waiting
replay-stage-treated = in care
replay-stage-dead = beyond help from the start
replay-when-after = { $at } after something else
replay-when-unless = only if something has not come by { $at }
replay-when-true = as soon as something comes true
replay-when-every = every { $at }
replay-when-several = when several things come together
replay-when-by-hand = by hand
replay-state-closed = closed
replay-state-opening = being staffed
replay-state-open = open
replay-state-lost = out of action
replay-doing-ready = ready
replay-doing-ordered = turning out
replay-doing-equipping = taking equipment
replay-doing-travelling = on the road
replay-doing-on-scene = on the scene
replay-doing-waiting = waiting outside a zone
replay-doing-working = at work
replay-doing-lost = out of action
replay-doing-elsewhere = busy elsewhere
replay-fate-delivered = arrived
replay-fate-misrouted = misrouted
replay-fate-failed = lost
replay-fate-open = on its way
# -- replay: two runs
replay-differs = At { $at } the runs part. First: { $one }. Second: { $other }
replay-differs-nothing = nothing more
# -- replay: the state at a moment
replay-at = How it stood at { $at }
replay-at-clock = How it stood at { $at } ({ $clock } on the clock)
replay-posts = Posts
replay-post = post
replay-state = state
replay-desks = at work
replay-waiting = waiting
replay-busy-of = { $busy } of { $desks }
replay-idle-open = open, with nothing to do: { $names }
replay-idle-opening = being staffed: { $names }
replay-idle-closed = closed: { $names }
replay-idle-lost = out of action: { $names }
replay-waits = Who waits for whom
replay-waits-none = nobody waits for anybody
replay-wait = { $own ->
    [yes] { $who } at its own desk: { $need }
   *[no] { $who } for { $whom }: { $need }
}
replay-waits-of = { $own ->
    [yes] { $who } at its own desk: { $need }, { $times } at once, the longest since then
   *[no] { $who } for { $whom }: { $need }, { $times } at once, the longest since then
}
replay-since = since: { $sentence }
replay-more-waits = { $form_count ->
    [one] one more wait
   *[other] { $count } more waits
}
replay-knows = What { $who } holds to be true
replay-knows-nothing = nothing
replay-element = element
replay-value = holds
replay-truth = is the case
replay-certainty = certainty
replay-from = told by
replay-learned = learned
replay-age = age
replay-told = What each { -agency } was told: since when, and of what
replay-untold = told of nothing yet: { $names }
replay-units = Units
replay-units-ready = { $form_count ->
    [one] one more unit is ready where it is
   *[other] { $count } more units are ready where they are
}
replay-toward = to { $site }
replay-at-toward = { $site }, { $toward }
replay-scenes = On the scenes
replay-contained = { $site }: { $incident }, contained
replay-goes-on = { $site }: { $incident }, goes on
replay-zone-declared = { $site }: { $zone } declared
replay-zone-reviewed = { $site }: { $zone } reviewed
replay-channel-down = { $form_count ->
    [zero] { $channel } does not work
    [one] { $channel } has one line left
   *[other] { $channel } has { $count } lines left
}
replay-people = People hurt
replay-stage-short-hurt = unseen
replay-stage-short-triaged = triaged
replay-stage-short-extracted = cleared
replay-stage-short-underway = under way
replay-stage-short-arrived = at hospital
replay-stage-short-treated = in care
replay-stage-short-dead = beyond help
replay-beds = { $facility }: { $free } of { $all } beds free
replay-awareness = Shared awareness among the posts that direct others: { $value }
replay-injects = { CAPITAL(-inject-plural) } so far: { $count } of { $all }
replay-more-injects = { $form_count ->
    [one] one came before
   *[other] { $count } came before
}
replay-measures = Measures
replay-met = met ({ $count }): { $names }
replay-half = half met ({ $count }): { $names }
replay-missed = missed ({ $count }): { $names }
replay-open = still open ({ $count }): { $names }
replay-open-some = still open ({ $count }), among them: { $names }
replay-latest = What happened last
# -- replay: the live view
replay-why = Why
replay-live-keys = keys: left and right 1 min, up and down scroll, page keys 10 min, home and end, < and > record, tab pane, enter one pane, [ and ] whose, space play, + and - speed, q quit
replay-live-help = ? keys
replay-live-paused = paused
replay-live-playing = playing, { $speed } times
replay-live-everybody = everybody
replay-pane-lanes = lanes
replay-pane-posts = posts
replay-pane-waits = waits
replay-pane-knowledge = knowledge
replay-pane-places = places
replay-pane-results = results
replay-pane-records = records
# -- replay page: views
replay-page-graph-picture = Posts of the { -agency-plural }, and messages on their way between them
replay-page-graph-channels = Channels
replay-page-graph-channel-works = works
replay-page-graph-channel-poor = few lines left
replay-page-graph-channel-dead = out of order
replay-page-graph-channel-absent = not there yet
replay-page-graph-direct = by word of mouth
replay-page-graph-outside = Outside
replay-page-graph-units = Units
replay-page-graph-now = On the way now
replay-page-graph-none = No message is on its way.
replay-page-graph-more = and { $count } more
replay-page-graph-from-to = from { $name } to { $other }
replay-page-graph-busy = desks busy: { $count } of { $other }
replay-page-graph-waiting = waiting: { $count }
replay-page-graph-key-idle = nothing to do
replay-page-graph-key-busy = at work, nothing waits
replay-page-graph-key-some = 1 or 2 wait
replay-page-graph-key-several = 3 to 5 wait
replay-page-graph-key-backlog = more than 5: too much
replay-page-graph-key-ring = ring: share of the desks busy
replay-page-graph-key-moving = message on its way
replay-page-graph-table = The posts as a table
replay-page-graph-column-post = post
replay-page-graph-column-agency = { -agency }
replay-page-graph-column-state = state
replay-page-graph-column-busy = desks busy
replay-page-graph-column-waiting = waiting
replay-page-places-picture = Places, who is there, and who is on the way
replay-page-places-declared = declared
replay-page-places-reviewed = reviewed
replay-page-places-began = began
replay-page-places-contained = under control
replay-page-places-no-zone = No zone is declared.
replay-page-places-beds = free beds
replay-page-places-beds-free = free beds: { $count } of { $other }
replay-page-places-here = Here now
replay-page-places-coming = On the way here
replay-page-places-since = since
replay-page-places-due = due
replay-page-places-way = from { $name } to { $other }
replay-page-places-key-units = Units
replay-page-places-key-zones = Zones
replay-page-places-key-people = { CAPITAL(-casualty-plural) }
replay-page-places-key-none = no zone declared
replay-page-places-key-declared = zone declared
replay-page-places-key-reviewed = zone reviewed
replay-page-places-empty = This exercise has no places.
replay-page-places-table = The places as a table
replay-page-places-column-place = place
replay-page-places-column-units = units
replay-page-places-column-people = { -casualty-plural }
replay-page-places-column-zones = zones
replay-page-places-column-beds = free beds
replay-page-view-moment = moment
replay-page-awareness = { CAPITAL(-shared-situational-awareness) }
replay-page-awareness-table = Shared awareness as a table
replay-page-msel-caption = The { -inject-plural } of the exercise, planned and delivered, and the actions expected
replay-page-msel-inject = { CAPITAL(-inject) }
replay-page-msel-lane = When
replay-page-msel-expected = Expected action
replay-page-msel-to = to { $name }
replay-page-msel-text = text
replay-page-msel-planned = planned
replay-page-msel-delivered = delivered
replay-page-msel-as-planned = as planned
replay-page-msel-never = never delivered
replay-page-msel-given = { -inject-plural } delivered: { $count } of { $other }
replay-page-msel-open = expected actions still open: { $count }
replay-page-msel-empty = This exercise has no { -inject-plural }.
replay-page-msel-pending = open
replay-page-measures-empty = This exercise states no objective.
replay-page-measures-summary = Measures at this moment
replay-page-measures-measure = measure
replay-page-measures-mark = mark
replay-page-measures-value = value
replay-page-measures-target = target
replay-page-measures-weight = weight
replay-page-measures-mark-2 = met
replay-page-measures-mark-1 = half met
replay-page-measures-mark-0 = missed
replay-page-measures-mark-open = open
replay-page-measures-mark-none = not measured
replay-page-measures-never = never
replay-page-measures-critical = critical
replay-page-measures-decided = measures decided: { $count } of { $other }
replay-page-measures-key-bar = bar: full mark, half mark, and the value

# -- comparisons --
versus-score = Score of the exercise
versus-baseline = baseline
versus-nights = nights
versus-agreeing = agreeing
versus-precise = played until the intervals were as narrow as asked
versus-not-precise = the intervals are not as narrow as asked
versus-title = { $doctrine } against { $baseline }
versus-counts = better in { $better }, worse in { $worse }, equivalent in { $equivalent }, undecided in { $undecided } measures
versus-measure = measure
versus-mean-difference = on average
versus-confidence = { $confidence } CI
versus-interval = { $low } to { $high }
versus-agree = { $nights } of { $of }
versus-never-note = never: in how many nights it never came under the { -doctrine } / under the baseline; such a time counts as the whole exercise.
versus-too-few = fewer than two nights have a value
versus-few = So few nights easily miss what differs only now and then: what is the same in all of them need not be the same.
versus-earlier = { $amount } earlier
versus-later = { $amount } later
versus-shorter = { $amount } shorter
versus-longer = { $amount } longer
versus-lower = { $amount } lower
versus-higher = { $amount } higher
versus-fewer = { $amount } fewer
versus-more = { $amount } more
versus-minutes = { $amount } min
versus-seconds = { $amount } s
versus-points = { $amount } points
versus-better = better
versus-worse = worse
versus-equivalent = equivalent
versus-undecided = undecided
versus-same = The same in every night ({ $number }): { $measures }
versus-same-never = { $measure } (never in { $never } of { $nights })
versus-no-value = No value in any night ({ $number }): { $measures }
versus-chance-note = *: sure by itself, but among so many comparisons it may be chance (Holm).
versus-luck = The same luck under both: correlation { $low } to { $high }. With luck of its own each would have needed { $middle } times as many nights for the median measure, { $least } at least, { $most } at most.
versus-luck-idle = Here the same luck saved nothing: { $measures }
versus-losses = Worse by the score in { $number } of { $of } nights: { $nights }
versus-night = night { $night }, by { $by }
versus-night-cause = { $night } ({ $cause })
versus-cause-never = it never came
versus-cause-longer = { $by } more of { $label }
versus-doctrine = { -doctrine }
versus-n = n
versus-mean = mean
versus-met = in time
versus-nights-told = better in { $better } nights, the same in { $equal }, worse in { $worse }
versus-smallest = smallest difference that matters
versus-p = p
versus-p-adjusted = p after Holm
versus-p-ranks = p of ranks
versus-p-marks = p of full marks
versus-correlation = correlation
versus-variance-ratio = variance ratio
versus-needs = about { $number } nights more would decide
versus-chosen = the best, if any is ahead by what matters
versus-none-chosen = no { -doctrine } could be told to be the best
versus-best = Which may be the best
versus-best-note = Each { -doctrine } against the best of the others, all intervals together at the confidence.
versus-may-be-best = may be the best
versus-is-not-best = is not the best
versus-table = Score by { -doctrine } and exercise
versus-weights = Under other weights of the objectives
versus-first = first in { $share } of all weights
versus-same-order = The order of the doctrines is the same in { $share } of 2,000 sets of weights drawn evenly.

study-heading = { $measure }: { $under }
study-design = design
study-design-one-by-one = one factor at a time
study-design-full = full factorial
study-design-fractional = fractional factorial
study-design-latin = Latin hypercube
study-design-morris = screening after Morris
study-design-sobol = Sobol indices
study-settings = settings
study-plan-rows = rows of the designs
study-plan-runs = runs in all
study-plan-sets = sets of remedies at most, in as many nights each
study-plan-time = about, on one processor
study-plan-shares = Runs of each share
study-doctrines = doctrines
study-as-it-is = as it is
study-on = on
study-off = off
study-step = { $from } to { $to }
study-alias = { $factor } (or { $others })
study-factor = factor
study-change = change
study-effect = effect
study-range-of = range
study-rank = rank correlation
study-means = means
study-lower-half = lower half
study-upper-half = upper half
study-level-mean = { $level }: { $mean }
study-mu-star = size (mu*)
study-sigma = spread (sigma)
study-mu = mean (mu)
study-total = share in all
study-first = alone
study-most-effect = What matters most is { $factor }, { $step }: { $effect }
study-most-rank = What goes with it most is { $factor }: rank correlation { $correlation }
study-most-screened = What moves it most is { $factor }: { $amount } over its whole range
study-most-share = What is not known of { $factor } makes { $share } of its variance
study-nothing = None of the factors changes it in any night.
study-nothing-sure = No factor is surely different from nothing.
study-no-effect = No effect at all in any night: { $factors }
study-screened-note = mu*: mean size of the change over the whole range. A sigma of about that size: how much depends on where the others stand. mu: the mean with its sign.
study-noise = An effect of nothing would look like { $amount } with so many nights.
study-shares-note = Share in all: what would stay of the variance if all others were known; alone: what would go if this one were known.
study-mean = mean over all settings, error of the nights
study-both = with what is not known of the settings
study-between = settings lie apart by a standard deviation of
study-range = settings
study-agreement = settings with the same sign
study-better = Better, whatever the settings are within their ranges.
study-worse = Worse, whatever the settings are within their ranges.
study-equivalent = No difference that matters.
study-within = Not called better or worse: what is not known of the settings could turn it round.
study-undecided = Undecided: too few nights to tell.
study-left-out = nights left out because some setting has no value
study-never = It never came in { $never } of { $of } nights of all settings; such a night counts as the whole exercise.
study-design-links = links done harm one at a time
study-link = link
study-exercise = exercise
study-tornado = What does most
study-tornado-note = A bar for each change, the longest first, with the interval of its effect.
study-table = All effects
study-map-note = What each change does to each measure: the stronger the colour, the nearer to the strongest effect on that measure; a dash where it does nothing.
study-removed = taken away
study-slower = { $times } times as long
study-liaison = { -liaison-officer } of { $of } at { $at }
study-most-harm = What hurts most is { $factor }, { $step }: { $effect }
study-no-harm = No harm to a single link surely makes it worse.
repair-heading = { $measure }, met in { $goal } of the nights: { $under }
repair-nothing = Nothing has to change.
repair-found = The fewest changes that do it, { $size } in number: { $changes }
repair-some = It is done by so few as { $size } changes: { $changes }. Not all sets of that size could be tried.
repair-none = No set of at most { $size } changes is shown to do it. Closest comes: { $changes }
repair-limit = No set of at most { $size } changes is shown to do it, and no more could be tried. Closest comes: { $changes }
repair-changes = changes
repair-cost = cost
repair-met = met
repair-tried = sets tried
repair-open = sets of which more nights would have to tell

# -- a new exercise
new-welcome = A new exercise. Enter takes what stands in brackets.
new-ask-title = What is it called?
new-ask-agencies = Which { -agency-plural } take part, with commas between? The first answers the caller.
new-ask-event = What does the caller say?
new-too-few = At least two { -agency-plural } are needed: the first answers the caller, the others are to be told.
new-made = { $directory } is there. Now type:
new-abandoned = Nothing was written.

# Relations, drawn.
graph-command = Command: who directs whom
graph-report = Reports: who reports to whom
graph-alert = Alert: who sets whom in motion
graph-talk = Channels: who talks where
graph-support = Support: who lends units to whom
graph-travel = Ways: how long they take without traffic
graph-told-command = An arrow leads from whoever directs to whoever is directed.
graph-told-report = An arrow leads from whoever reports to whoever is reported to.
graph-told-alert = An arrow leads from whoever tells, asks or orders to whoever is told, asked or ordered. The further from the side where reading begins, the more steps the alert takes.
graph-told-talk = A line for each post, a column for each channel; where somebody is on a channel there is a dot.
graph-told-support = An arrow leads from the { -agency } that lends to the one that may ask for it.
graph-told-travel = A line is a way, with the time that it takes.
graph-units = { $title } × { $number }
graph-gatekeeper = { $form_posts ->
    [one] the only way of the alert to { $posts } more post
   *[other] the only way of the alert to { $posts } more posts
}
graph-unalerted = no alert gets there
graph-never-opens = never opens
graph-opens-later = opens later
graph-off-all-channels = on no channel
graph-everything = everything
graph-apart = Without any link
graph-key-agency = stripe and second line: the { -agency }
graph-key-gatekeeper = the only way of the alert to other posts; how many
graph-key-amiss = no alert gets there, on no channel, or never opens
graph-key-opens-later = opens during the exercise
graph-key-alerts = by a procedure
graph-key-back = not a step further: back, across, or past a column
graph-key-scripted = by the script only
graph-key-calls = calls of the public; units that are sent
graph-key-both = both ways
graph-key-member = is on the channel
graph-key-guest = speaks there only with the { -agency } that directs it
graph-key-one-way = in this direction only

# -- check --deep
deep-interrupted = Interrupted: what follows rests on { $nights } of { $runs } nights under each { -doctrine }; { $tried } of { $entries } entries were tried.
deep-apart = Measures that tell nothing apart
deep-apart-none = None: each comes out differently in some night or under some { -doctrine }.
deep-apart-partly = The same in every night under some of them only:
deep-same-met = always met
deep-same-half = always half met
deep-same-missed = always missed
deep-same-value = always { $value }
deep-same-empty = never anything to count
deep-under = only under { $doctrines }
deep-entry = { $title } [{ $id }]
deep-inject = { -inject }
deep-procedure = procedure
deep-idle = Never mattered
deep-idle-none = Nothing that was tried.
deep-idle-note = Each was taken away alone and the same nights were played with the same luck: no measure came out otherwise. Of two that stand in for one another neither matters alone: take one away and look again.
deep-delivered = nights in which it was delivered: { $nights }
deep-fired = nights in which it fired: { $nights }
deep-so-far = tried so far: { $nights }
deep-course-changes = only the course of the night is another without it
deep-course-same = nothing else is otherwise without it
deep-slight = Moves something, but never by as much as matters: 1 min, 5 points, 1, or a mark ({ $number }): { $entries }
deep-never-delivered = Never delivered in any night ({ $number }): { $entries }
deep-never-fired = Never fired in any night ({ $number }): { $entries }
deep-endless = Could not be taken away, because without it a night comes to no end ({ $number }): { $entries }
deep-untried = Not tried yet ({ $number }): { $entries }
deep-weight = What carries weight
deep-weight-none = Nothing that was tried changes any measure.
deep-without = without
deep-score = score
deep-rated = rated otherwise
deep-changed = nights
deep-most = what moves most
deep-appears = has a value in one of the two only
deep-weight-note = score: points more or less without it, on average. nights: in how many anything is otherwise, of those that were looked at: the first { $nights } under each { -doctrine }, or all up to the first that is otherwise. rated otherwise: in how many of them the exercise has another rating.
deep-weight-faint = faint: never by as much as matters (1 min, 5 points, 1, or a mark).
deep-doctrines = What each { -doctrine } makes of it
deep-doctrines-note = share of the nights in which it was met · the value that half of the nights do not exceed. faint: the same under each { -doctrine }.
deep-spreads = Each measure by { -doctrine }
deep-met = met
deep-least = least
deep-middle = middle
deep-greatest = greatest
