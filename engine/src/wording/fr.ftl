# Français. Un message par fait (`fact-`), puis les mots des listes fermées, puis les rapports.
# Les variables sont les champs du fait et `actor`, son sujet ; `has_X` dit si X est donné,
# `form_X` quelle forme prend le nombre X.
# Aucune ligne ne se coupe avant une ponctuation haute : une espace insécable (U+00A0) avant `:` et `%`
# et à l'intérieur des guillemets, une fine insécable (U+202F) avant `;`, `?` et `!`.

# -- le scénario
fact-Start = Début de l'exercice
fact-Began = L'incident { $incident } commence : { $site }
fact-Injected = { $has_to ->
   *[yes] { CAPITAL(-inject) } { $inject } ; destinataire : { $to }
    [no] { CAPITAL(-inject) } { $inject } : prise d'effet
}
fact-ChannelFailed = { $has_lines_left ->
    [yes] { $form_lines_left ->
        [zero] Le canal { $channel } n'a plus que { $lines_left } ligne
        [one] Le canal { $channel } n'a plus que { $lines_left } ligne
       *[other] Le canal { $channel } n'a plus que { $lines_left } lignes
    }
   *[no] Le canal { $channel } est en panne
}
fact-ChannelRestored = Le canal { $channel } est rétabli
fact-ChannelSet = { $has_lines ->
    [yes] { $form_lines ->
        [zero] Le canal { $channel } n'existe plus
        [one] Le canal { $channel } est ouvert avec { $lines } ligne
       *[other] Le canal { $channel } est ouvert avec { $lines } lignes
    }
   *[no] Le canal { $channel } est ouvert avec autant de lignes qu'il en faut
}
fact-Turned = Désormais { $change }
fact-OutOfAction = { $actor } est hors service
fact-BackInAction = { $actor } est de nouveau en service
fact-End = Fin de l'exercice

# -- transmission
fact-Called = { $actor } appelle { $to }
fact-Sent = { $actor } envoie { $kind } à { $to }
fact-Relayed = { $actor } relaie vers { $next } un message destiné à { $to }
fact-Engaged = { $actor } trouve toutes les lignes occupées : { $to }
fact-Delivered = { $actor } reçoit { $kind } ; expéditeur : { $from }
fact-Misrouted = { $actor } reçoit un message destiné à { $meant }
fact-Failed = Message à { $to } perdu chez { $actor } : { $reason }
fact-Repeated = { $actor } répète un message à { $to } (tentative { $attempt })
fact-Dropped = Élément non parvenu à { $actor } : { $element } ({ $reason })
fact-Acknowledged = { $by } accuse réception auprès de { $actor }
fact-GaveUp = { $actor } renonce à joindre { $to } : { $reason }

# -- attention
fact-Presented = { $actor } trouve à son ouverture un message arrivé auparavant
fact-Taken = { $form_waiting ->
    [zero] { $actor } prend en charge { $kind }
    [one] { $actor } prend en charge { $kind } ; { $waiting } autre élément attend
   *[other] { $actor } prend en charge { $kind } ; { $waiting } autres éléments attendent
}
fact-Handled = { $meant ->
    [yes] { $actor } a traité { $kind } ; expéditeur : { $from }
   *[no] { $actor } a traité { $kind } destiné à un autre ; expéditeur : { $from }
}
fact-Interrupted = { $actor } doit laisser ce qui était en cours
fact-Omitted = { $form_waiting ->
    [zero] { $actor } ne traite jamais { $kind }
    [one] { $actor } ne traite jamais { $kind } ; { $waiting } autre élément attend
   *[other] { $actor } ne traite jamais { $kind } ; { $waiting } autres éléments attendent
}
fact-Begun = { $form_waiting ->
    [zero] { $actor } { $again ->
        [yes] poursuit la procédure
       *[no] commence la procédure
    } { $procedure }
    [one] { $actor } { $again ->
        [yes] poursuit la procédure
       *[no] commence la procédure
    } { $procedure } ; { $waiting } autre élément attend
   *[other] { $actor } { $again ->
        [yes] poursuit la procédure
       *[no] commence la procédure
    } { $procedure } ; { $waiting } autres éléments attendent
}

# -- situation connue
fact-Learned = { $has_about ->
    [yes] { $actor } apprend par { $from } : { $element } ({ $about }) = { $value }, { $certainty }
   *[no] { $actor } apprend par { $from } : { $element } = { $value }, { $certainty }
}
fact-Expired = { $has_about ->
    [yes] Information périmée chez { $actor } : { $element } ({ $about })
   *[no] Information périmée chez { $actor } : { $element }
}
fact-Conflicted = { $has_about ->
    [yes] { $actor } entend autre chose par { $from } : { $element } ({ $about }) = { $told } et non { $held }
   *[no] { $actor } entend autre chose par { $from } : { $element } = { $told } et non { $held }
}
fact-Truth = La réalité à partir de { $since }, { $site } : { $element } = { $value }

# -- procédures et décisions
fact-Fired = La procédure { $procedure } se déclenche : { $actor }
fact-Completed = { $actor } a terminé la procédure { $procedure }
fact-Seeking = { $actor } cherche des informations pour { $procedure } : { $lacking }
fact-Asked = { $actor } demande l'autorisation à { $of } : { $authority } (tentative { $attempt })
fact-Granted = { $actor } accorde l'autorisation à { $to } : { $authority }
fact-Refused = { $actor } refuse l'autorisation à { $to } : { $authority }
fact-Forgone = { $actor } y renonce : { $by } a refusé { $authority }
fact-Authorised = { $actor } dispose de l'autorisation de { $by } : { $authority }
fact-Decided = { $actor } décide : { $procedure }
fact-Defaulted = { $actor } agit sans réponse : { $authority }
fact-Stalled = { $actor } est bloqué sur { $procedure } : { $reason }
fact-Reconsidered = { $actor } reprend { $procedure }
fact-Unresolved = { $procedure } reste en suspens chez { $actor } : { $reason }

# -- ce que font les acteurs
fact-Declared = { $actor } déclare : { $what }
fact-StoodDown = { $actor } lève : { $what }
fact-OpeningOrdered = { $actor } ordonne l'ouverture de : { $post }
fact-Opened = { $actor } ouvre
fact-Closed = { $actor } ferme
fact-DesksSet = { $form_desks ->
    [zero] { $actor } dispose de { $desks } position
    [one] { $actor } dispose de { $desks } position
   *[other] { $actor } dispose de { $desks } positions
}
fact-TookCommand = { $actor } prend le commandement
fact-Delegated = { $actor } donne délégation à { $to } : { $authority }
fact-Proposed = { $has_element ->
    [yes] { $actor } a soumis une proposition à { $to } et attend : { $element }
   *[no] { $actor } a convié { $to } à une réunion et attend
}
fact-NotAgreed = { $has_element ->
    [yes] { $actor } n'obtient pas d'accord avec { $without } : { $element }
   *[no] { $actor } ne réunit personne : { $without } injoignable
}
fact-Agreed = { $actor } convient avec { $with } : { $element }
fact-MetJointly = { $actor } tient une réunion conjointe avec { $with }
fact-LiaisonPlaced = { CAPITAL(-liaison-officer) } de { $of } en place : { $at }
fact-TimerSet = { $actor } fixe une échéance : { $name }
fact-Rang = Une échéance tombe chez { $actor } : { $name }
fact-Warned = { $actor } alerte la population
fact-Corrected = { $actor } corrige une fausse information : { $element }
fact-ZoneDeclared = { $actor } déclare une zone, { $site } : { $zone }
fact-ZoneReviewed = { $actor } réexamine les zones : { $site }

# -- unités
fact-Dispatched = { $actor } engage { $unit } vers { $to } ({ $capability })
fact-Shortfall = { $has_to ->
    [yes] { $form_missing ->
        [zero] Il manque { $missing } unité à { $actor } pour { $to } ({ $capability })
        [one] Il manque { $missing } unité à { $actor } pour { $to } ({ $capability })
       *[other] Il manque { $missing } unités à { $actor } pour { $to } ({ $capability })
    }
   *[no] { $form_missing ->
        [zero] Il manque { $missing } unité à { $actor } ({ $capability })
        [one] Il manque { $missing } unité à { $actor } ({ $capability })
       *[other] Il manque { $missing } unités à { $actor } ({ $capability })
    }
}
fact-Tasked = { $actor } reçoit l'ordre de rejoindre { $to } ; ordre de { $by }
fact-Equipping = { $actor } prend son équipement
fact-Departed = { $actor } part vers { $to }
fact-Resumed = { $actor } reprend sa route : { $to }
fact-NoWay = { $actor } ne trouve aucun itinéraire : { $to }
fact-MayNotOrder = { $actor } n'a pas autorité sur { $unit }
fact-Elsewhere = { $actor } : en mission ailleurs, indisponible
fact-Arrived = { $first ->
    [yes] { $actor } arrive sur place en premier : { $at }
   *[no] { $actor } arrive sur place : { $at }
}
fact-SizedUp = { $actor } a fait une première reconnaissance : { $at }
fact-Released = { $actor } est libéré par { $by }

# -- plans
fact-Assigned = { $actor } reçoit de { $by } l'ordre d'exécuter { $task }
fact-Held = { $actor } attend devant la zone ({ $zone }, { $site }) : { $hold }
fact-LeftEdge = { $actor } n'attend plus devant la zone ({ $zone }, { $site })
fact-Entered = { $actor } entre dans la zone ({ $zone }, { $site })
fact-TaskStarted = La tâche { $task } commence
fact-TaskInterrupted = La tâche { $task } est suspendue : une unité a dû partir
fact-TaskResumed = La tâche { $task } reprend
fact-TaskDone = La tâche { $task } est terminée
fact-Contained = La menace de { $incident } est contenue
fact-TaskOpen = La tâche { $task } n'a jamais été accomplie

# -- montée en puissance du commandement, population
fact-BriefingBegan = { $actor } : le point de situation commence
fact-Briefed = { $actor } a reçu le point de situation
fact-Paused = { $actor } met { $procedure } de côté jusqu'à la fin du point de situation
fact-ResourcesReviewed = { $enough ->
    [yes] { $actor } vérifie si les moyens suffisent : oui, pour autant qu'on le sache
   *[no] { $actor } vérifie si les moyens suffisent : non
}
fact-Missed = { $actor } constate une absence sur les lieux ({ -agency }) : { $agency }
fact-WarningReached = Une alerte est parvenue au public : { $actor }
fact-RumourEnded = Un démenti est parvenu au public ({ $actor }), les faux signalements cessent : { $element }
# -- justice et enquête
fact-HeldInCustody = { $actor } retient { $custody } jusqu'à { $until }
fact-CustodyProlonged = { $actor } retient { $custody } jusqu'à { $until }, sur décision de { $by }
fact-BroughtBeforeJudge = { $actor } présente { $custody } au juge, sur décision de { $by }
fact-LetGo = { $actor } laisse partir { $custody }, sur décision de { $by }
fact-Overran = Le délai de garde à vue expire chez { $actor } : { $custody }
fact-Disturbed = { $actor } traverse les lieux à { $site } avant leur préservation

# -- avis
fact-AdviceSought = { $actor } demande l'avis de { $of }
fact-AdviceGiven = { $actor } a préparé son avis pour { $to }
fact-Advised = { $actor } a reçu l'avis de { $by }
fact-AdviceMissing = { $actor } décide sans l'avis de { $of }
# -- victimes
fact-TakenOn = { $by } prend en charge { $actor } : { $task }
fact-PutDown = { $by } doit laisser { $actor }
fact-Triaged = { $by } trie { $actor } : { $category }
fact-Extracted = { $by } sort { $actor }
fact-FirstAid = { $by } donne les premiers secours à { $actor }
fact-Boarded = { $actor } est à bord de { $by }
fact-Evacuated = { $by } part avec { $actor } vers { $to }
fact-WalkedOff = { $actor } part vers { $to } par ses propres moyens
fact-Admitted = { $bed ->
    [yes] { $actor } est admis à { $at }
   *[no] { $actor } est admis à { $at } : aucun lit n'est libre
}
fact-Treated = Les soins définitifs de { $actor } commencent à { $at }
fact-FreeAgain = { $actor } a terminé le transport et redevient disponible à { $at }
fact-BedFreed = Le lit de { $actor } à { $at } se libère
fact-SurgeOpened = { $form_beds ->
    [one] { $facility } ouvre un lit supplémentaire
   *[other] { $facility } ouvre { $beds } lits supplémentaires
}
fact-BedsSet = { $has_beds ->
    [yes] { $form_beds ->
        [zero] { $actor } n'a plus aucun lit
        [one] { $actor } dispose désormais de { $beds } lit
       *[other] { $actor } dispose désormais de { $beds } lits
    }
   *[no] { $actor } dispose désormais d'autant de lits qu'il en faut
}
fact-Fates = Victimes, { $incident } : { $survived } survivent, { $died } meurent qui auraient pu survivre, { $fixed } que rien ne pouvait sauver, { $without_care } sans soins définitifs
fact-Reference = Une organisation parfaite aurait perdu, { $incident } : { $died }

# -- catégories du triage
category-t1 = T1 ({ -absolute-emergency })
category-t2 = T2 ({ -relative-emergency })
category-t3 = T3 (sans gravité)

# -- sortes de message
kind-call = un appel
kind-report = un compte rendu
kind-request = une demande
kind-order = un ordre
kind-information = une information
kind-acknowledgement = { -acknowledgement }
kind-warning = une alerte

# -- formes de message
form-free = en langage libre
form-structured = sous forme structurée
form-methane = au format METHANE
form-shared-log = dans le journal partagé ({ -decision-log })

# -- certitudes
certainty-possible = possible
certainty-likely = probable
certainty-observed = constaté

# -- zones
zone-hot = { -hot-zone }
zone-warm = { -warm-zone }
zone-cold = { -cold-zone }

# -- ce qu'est devenue une action attendue
expected-done = accomplie
expected-late = trop tard
expected-before = déjà accomplie
expected-missed = non accomplie
expected-not-injected = jamais venu ({ -inject })
expected-human = à apprécier ({ -evaluator })

# -- pourquoi une unité attend hors d'une zone
hold-no-information = la zone n'est pas connue
hold-no-authority = personne ne lui a permis d'entrer
hold-no-equipment = il manque l'équipement
hold-stale-zone = ce qu'on sait de la zone est trop ancien

# -- pourquoi quelque chose a échoué
reason-no-route = aucun canal n'y mène
reason-channel-down = le canal ne fonctionne pas
reason-vanished = perte en chemin
reason-overload = trop d'éléments en attente
reason-error = erreur sous la pression
reason-not-retained = perte au relais
reason-stale = il était périmé à son arrivée
reason-unfinished = l'exercice s'est terminé avant
reason-no-answer = personne n'a répondu
reason-closed = le poste était fermé
reason-lost = le poste ou l'unité était hors service
reason-no-information = il manquait des informations
reason-no-authority = personne au-dessus n'avait la compétence
reason-no-unit = aucune unité n'était libre
reason-no-place = le lieu n'était pas connu
reason-engaged = toutes les lignes étaient occupées
reason-impatience = l'appelant a perdu patience
reason-not-meant = il est arrivé chez un autre

# -- à quoi passe le temps
label-answering = attente de décroché
label-line-engaged = ligne occupée
label-queueing = attente d'attention
label-processing = traitement
label-transmission = transmission
label-relay = relais par un poste intermédiaire
label-retry = nouvelle tentative
label-authority = attente d'autorisation
label-deliberation = délibération
label-seeking = recherche d'informations
label-stalled = blocage
label-turnout = { -turnout }
label-equipment = équipement
label-travel = trajet
label-size-up = première reconnaissance
label-holding = attente devant une zone
label-resource = attente d'une ressource
label-work = travail sur une tâche
label-staffing = armement et prise de consignes
label-timer = échéance d'une procédure
label-script = temps propre du scénario
label-instant = aucun temps
label-other = autre

# -- ce qui est attendu
need-answering = décrocher
need-line-engaged = une ligne libre
need-queueing = attention
need-retry = { -acknowledgement }
need-authority = autorisation
need-seeking = information
need-stalled = une issue
need-holding = accès à une zone
need-resource = une ressource
need-staffing = armement

# -- appréciations
rating-P = réalisé sans difficulté
rating-S = réalisé avec quelques difficultés
rating-M = réalisé avec des difficultés majeures
rating-U = n'a pas pu être réalisé

# -- valeurs et acteurs de tout exercice
value-yes = oui
value-no = non
actor-public = la population
actor-excon = { -exercise-control }
actor-casualty = { -casualty } { $number } ({ $incident })
request-to-lend = prêter des unités

# -- informations de tout exercice
element-major_incident = { -major-incident }
element-location = lieu
element-incident_type = type d'incident
element-hazards = dangers
element-access = accès
element-casualties = { -casualty-plural }
element-services_present = services présents
element-services_required = services requis
element-threat_active = { -threat-active }
element-zone_state = état de la zone
element-rendezvous_point = { -rendezvous-point }
element-suspect_information = renseignements sur les suspects
element-people_present = personnes présentes
element-casualties_left = { -casualty-plural } encore sur place
element-serious = { -casualty-plural } en { -absolute-emergency }
element-rumour = { -rumour }
element-second_site = second lieu
element-first_on_scene = premier sur place
element-self_presenting = venus par leurs propres moyens
element-receiving_hospital = hôpital d'accueil
element-in_command = aux commandes
element-custody = garde à vue
element-custody_ends = fin de la garde à vue
element-last_report = dernier compte rendu

# -- durées dans une phrase
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

# -- qui a attendu qui, dans une phrase
wait-answering = { $who } a attendu { $length } que « { $whom } » décroche
wait-line-engaged = { $who } a trouvé toutes les lignes de « { $whom } » occupées pendant { $length }
wait-queueing = { $own ->
    [yes] { $who } a laissé en attente { $length } un travail qui lui revenait
   *[no] Un message de « { $who } » a attendu { $length } chez « { $whom } »
}
wait-retry = { $who } a attendu { $length } ({ -acknowledgement } de « { $whom } »)
wait-authority = { $who } a attendu { $length } la réponse de « { $whom } »
wait-deliberation = { $who } a délibéré pendant { $length }
wait-seeking = { $has_whom ->
    [yes] { $who } a attendu { $length } des informations de « { $whom } »
   *[no] { $who } a attendu { $length } des informations que personne n'était chargé de donner
}
wait-stalled = { $has_whom ->
    [yes] { $who } est resté bloqué { $length }, faute de « { $whom } »
   *[no] { $who } est resté bloqué { $length }
}
wait-holding = { $has_whom ->
    [yes] { $who } a attendu { $length } hors d'une zone, dans l'attente de « { $whom } »
   *[no] { $who } a attendu { $length } hors d'une zone
}
wait-resource = { $has_whom ->
    [yes] { $who } a attendu { $length } « { $whom } »
   *[no] { $who } a attendu { $length } une ressource
}
wait-staffing = { $who } a attendu { $length } que « { $whom } » soit armé
effect-late = « { $measure } » est venu { $late } après son objectif
effect-never = « { $measure } » n'est jamais venu
effect-in-time = c'était sur le chemin de « { $measure } »
effect-others = { $form_count ->
    [one] { $effect } ; { $count } autre mesure en a été retardée
   *[other] { $effect } ; { $count } autres mesures en ont été retardées
}
costly = { $open ->
    [yes] { $wait } (depuis { $from }, toujours en cours à la fin) : { $effect }
   *[no] { $wait } (de { $from } à { $to }) : { $effect }
}
costly-began = début par l'enregistrement { $record } : { $sentence }
costly-record = { $open ->
    [yes] enregistrement { $record }, le dernier à ce sujet : { $sentence }
   *[no] fin par l'enregistrement { $record } : { $sentence }
}

# -- rapports
list-separator = {", "}
report-mark = EXERCICE – EXERCISE – تمرين
report-entry = { $name } : { $value }
report-verdict = { $letter }, { $rating } ({ $score })
report-doctrine = { -doctrine }
report-t0 = T0
report-seed = graine
report-replication = réplication
report-settings = réglages
report-timeline = { CAPITAL(-timeline) } de la réponse
report-timeline-empty = rien de notable ne s'est produit
report-declared = déclaration : { $what }
report-more = { $form_count ->
    [one] et { $count } de plus : --details
   *[other] et { $count } de plus : --details
}
report-more-lines = { $form_count ->
    [one] et { $count } ligne de plus : --details
   *[other] et { $count } lignes de plus : --details
}
report-measures = Mesures par objectif
report-measures-empty = l'exercice n'énonce aucun objectif
report-expected = Actions attendues
report-took = { $outcome } : + { $took }
report-took-of = { $outcome } : + { $took } (≤ { $limit })
report-where = Où le temps est passé
report-where-empty = rien n'a été atteint ({ -milestone })
report-points = { $amount } points
report-half = demi-note
report-rating = appréciation
report-capped = plafonné par { $measures }
report-never = jamais
report-no-occasion = sans objet
report-not-yet = pas encore
report-not-observable = non observable
report-human = à apprécier ({ -evaluator })
report-after-start = { $length } après le début
report-rest = parts plus petites
report-records = { $form_count ->
    [zero] { $count } enregistrement
    [one] { $count } enregistrement
   *[other] { $count } enregistrements
}
report-digest = empreinte
report-run-file = fichier d'exécution
report-glance = En bref
report-full-mark = note pleine
report-half-mark = demi-note
report-no-mark = aucune note
report-unmarked = non noté
report-costliest = Les attentes les plus coûteuses
report-costliest-empty = personne n'a eu à attendre ({ -milestone })
report-pairs = Qui a attendu qui
report-pairs-one-by-one = Qui a attendu qui, poste par poste
report-pairs-empty = personne n'a eu à attendre
report-pairs-note = sommes par élément : plusieurs éléments en attente au même moment comptent plusieurs fois
report-who = qui
report-whom = attend qui
report-what-for = pour quoi
report-times = fois
report-total = total
report-longest = maximum
report-open = en cours
report-nobody = personne de connu
report-people = { CAPITAL(-casualty-plural) }
report-incident = incident
report-people-hurt = blessées
report-people-triaged = triées
report-people-evacuated = évacuées
report-people-treated = soignées
report-people-survived = survivantes
report-people-died = décédées
report-people-fixed = sans espoir
report-people-without-care = sans soins
report-people-reference = référence : décédées
report-together = Travailler ensemble
report-awareness = { -shared-situational-awareness } pendant tout l'exercice
report-awareness-highest = { $form_posts ->
    [one] { $posts } poste qui en dirige d'autres
   *[other] { $posts } postes qui en dirigent d'autres ; maximum { $highest } à { $at }
}
report-ratio = messages entre { -agency-plural }, fois la durée des messages internes
report-unanswered = décisions restées sans réponse
report-contradictory = ordres qui se croisent
report-duplicated = ordres pour un travail déjà couvert par d'autres
report-evidence = enregistrements
report-evidence-count = { $form_count ->
    [one] repose sur { $count } enregistrement
   *[other] repose sur { $count } enregistrements
}
report-lanes = { CAPITAL(-timeline) } par { -agency }
report-lane-script = Le scénario
report-lane-nobody = Personne en particulier
report-lanes-quiet = rien n'est enregistré de : { $agencies }
sign-unaware = pas encore prévenu
sign-aware = prévenu
sign-blocked = attente : autorisation, information, zone
sign-learned = prévenu en premier
sign-declared = déclare ou alerte
sign-command = commandement, ouverture, réunion
sign-arrived = premier sur place
sign-done = tâche terminée
sign-decided = décide
sign-failed = blocage, panne, question ouverte
sign-inject = { -inject }
sign-incident = début d'un incident

# Une confrontation aux faits
backtest-title = { $exercise } sous { $doctrine }, face aux faits relevés
backtest-runs = tirages
backtest-horizon = horizon en minutes
backtest-record = Relevé et simulé, en minutes depuis T0
backtest-milestone = { -milestone }
backtest-recorded = relevé
backtest-p10 = p10
backtest-p50 = p50
backtest-p90 = p90
backtest-by-then = d'ici là
backtest-script = scénario
backtest-crps = CRPS / référence
backtest-verdict = verdict
backtest-note = d'ici là : part des tirages où cela n'est pas venu plus tard que relevé. scénario : part de son temps qui est celui du scénario même. CRPS : distance au relevé en minutes, à côté de celle de délais indépendants ; jamais compte comme l'horizon.
backtest-input = donnée d'entrée
backtest-script-only = scénario seul
backtest-is-covered = couvert
backtest-is-missed = manqué
backtest-covered = { -milestone-plural } dans l'intervalle prédit à 80 % : { $covered } sur { $counted }
backtest-ratio = CRPS moyen rapporté à celui de la référence : { $ratio } ; plus près du relevé que la référence : { $nearer } sur { $counted }
backtest-against = La même chance sous { $doctrine }
backtest-before = médiane avant
backtest-after = médiane après
backtest-shift = décalage médian
backtest-earlier = plus tôt
backtest-later = plus tard
backtest-same = pareil
branch-from = Ce qui change à partir de { $at }
branch-first = Le premier enregistrement différent
branch-same-run = Le changement ne change rien : chaque enregistrement est comme avant
branch-before = avant
branch-after = désormais
branch-nothing = rien : l'exécution est terminée
branch-outcome = Ce qu'il en est résulté
branch-same = { $form_count ->
    [zero] aucune autre mesure
    [one] une autre mesure est comme avant
   *[other] { $count } autres mesures sont comme avant
}
branch-all-same = aucune mesure n'a changé
branch-why = Pourquoi
branch-smaller = parts moindres
branch-chain = à partir du changement :
branch-parts = son chemin se sépare ici de ce qu'il était :
branch-between = { $form_count ->
    [zero] rien entre les deux
    [one] encore une étape
   *[other] encore { $count } étapes
}
# -- explications
explain-why = Pourquoi « { $title } » est venu à { $at }
explain-why-never = Pourquoi « { $title } » n'est jamais venu
explain-why-record = Comment on en est venu à l'enregistrement { $record }, à { $at }
explain-no-moment = Sur quoi repose « { $title } »
explain-rests-on = Enregistrements
explain-rests-on-hint = c'est un compte ou une part, pas un instant : --record N explique l'un de ses enregistrements
explain-rests-on-nothing = aucun enregistrement ne compte pour elle
explain-chain = La chaîne des causes
explain-chain-empty = c'est arrivé tout au début : aucun temps n'y a mené
explain-in-all = en tout, depuis le début de l'exercice
explain-numbered = { $sentence } [{ $record }]
explain-step = { $label } : { $sentence }
explain-at-once = { $form_count ->
    [zero] aussitôt : { $sentence }
    [one] aussitôt, un enregistrement entre les deux : { $sentence }
   *[other] aussitôt, { $count } enregistrements entre les deux : { $sentence }
}
explain-meanwhile = pendant ce temps, de { $from } à { $to } : { $step }
explain-failed = échec à { $at } : { $sentence }
explain-reached = n'est pas allé plus loin, à { $at } : { $sentence }
explain-by-label = par emploi du temps
explain-by-agency = par { -agency }
explain-by-level = par niveau
explain-agency-none = sans { -agency }
explain-level-1 = terrain
explain-level-2 = tactique
explain-level-3 = stratégique
explain-level-4 = politique
explain-level-none = hors de l'organisation
explain-slack = Ce qui n'a pas retenu
explain-slack-empty = aucune étape n'avait d'autre condition que celle qu'elle attendait
explain-slack-of = pour l'enregistrement { $record }
explain-slack-note = chacun aurait pu venir plus tard d'autant sans que rien ne bouge
explain-never-unbegun = l'instant à partir duquel on compte n'est jamais venu
explain-never-missing = n'avaient pas fait leur part : { $who }
explain-never-decision = Resté ouvert, et l'aurait amené : { $sentence }
explain-never-unfired = l'aurait amené et ne s'est jamais déclenché : { $procedures }
explain-never-failed = Ce qui a échoué et aurait aidé
explain-never-waits = Encore en attente à la fin de l'exercice
explain-never-nothing = rien de ce qui l'aurait amené n'était en cours
explain-back = En remontant ce qui l'aurait amené
explain-back-unlearned = « { $procedure } » ne s'est jamais déclenché chez { $who }, faute d'avoir appris : { $elements }
explain-back-untold = « { $procedure } » ne s'est jamais déclenché chez { $who }, qu'aucun message n'a atteint
explain-back-unled = « { $procedure } » ne s'est jamais déclenché chez { $who }, faute d'avoir pris le commandement
explain-back-unfired = « { $procedure } » ne s'est jamais déclenché chez { $who }
explain-back-done-before = « { $procedure } » a été accompli chez { $who } à { $at } et ne s'est plus déclenché ; on n'y a su que plus tard, à { $came } : { $element } [{ $record }]
explain-back-done-without = « { $procedure } » a été accompli chez { $who } à { $at }, où l'on n'a jamais su : { $element } [{ $record }]
explain-back-lacking = « { $procedure } » est resté bloqué chez { $who }, faute d'avoir appris : { $elements }
explain-back-unanswered = « { $procedure } » attendait une autorisation chez { $who } : { $authority } ; demandée à { $at }, jamais de réponse de { $of } [{ $record }]
explain-back-answer-lost = la réponse n'est jamais parvenue à { $who } : à { $when }, { $sentence } [{ $record }]
explain-back-lost = ce qui a été envoyé à { $who } n'est pas arrivé : à { $when }, { $sentence } [{ $record }]
explain-back-lost-element = envoyé à { $who }, n'est pas arrivé : { $element } ; à { $when }, { $sentence } [{ $record }]
explain-back-lying = { $who } n'a jamais traité ce qui attendait : à { $when }, { $sentence } [{ $record }]
explain-back-silent = { $who } n'a jamais appris : { $element } ; { $knower } le savait à { $at } et ne lui en a rien dit [{ $record }]
explain-back-unknown = personne n'a jamais appris : { $element }
explain-back-closed = { $who } n'a jamais ouvert
explain-back-closed-by-nobody = { $who } n'a jamais ouvert, et rien ne l'ouvrirait
explain-back-speechless = aucune procédure ne prévoit de parler à { $who }
explain-back-told = à { $when }, { $sentence } [{ $record }]
explain-open-wait = { $who } attend « { $whom } » : { $label }
explain-missed = Ce qui a été manqué, le plus coûteux d'abord
explain-missed-empty = toutes les mesures ont leur note pleine
explain-missed-hint = toute la chaîne de l'une d'elles : salambo explain RUN MEASURE
explain-missed-cost = { $id } : coûte { $points } de la note
explain-counts = { $form_count ->
    [zero] pas un instant : elle ne repose sur aucun enregistrement
    [one] pas un instant : elle repose sur un enregistrement
   *[other] pas un instant : elle repose sur { $count } enregistrements
}
explain-helped = Ce qui aurait le plus aidé
explain-helped-note = rejoué avec la même chance, une seule chose plus rapide à la fois ; ce qui n'est jamais venu compte pour tout l'exercice
explain-helped-nothing = rien sur ce chemin n'aurait pu être simplement plus rapide
explain-helped-still = n'auraient rien changé : { $changes }
explain-helped-others = Ce que cela aurait aussi changé
explain-helped-unsteady = irrégulièrement
change-sooner = { $actor } : { $label }, plus rapide
change-task = tâche { $task }, plus rapide
change-latency = { $channel }, plus rapide
change-loss = { $channel } : moins de pertes et d'erreurs de destinataire
change-lines = { $channel } : plus de lignes
change-desks = { $post } : plus de pupitres
change-authority = { $authority }, déléguée à « { $post } »
# -- images
picture-bar = { $at }, { $length }, { $label } : { $sentence }
picture-target = cible
picture-script = temps propre du scénario, échéances
picture-desk = travail à un pupitre
picture-line = sur la ligne ou les ondes
picture-queue = en souffrance à un pupitre
picture-leave = attente d'autorisation ou d'informations
picture-thought = délibération
picture-way = { -turnout }, trajet, reconnaissance
picture-work = travail sur une tâche
picture-hands = attente d'une zone, de bras ou d'armement
picture-meanwhile = barre fine : ce que faisaient pendant ce temps ceux qu'on attendait

# -- comparaisons : images et documents à garder
compare-unit-seconds = s
compare-unit-minutes = min
compare-unit-hours = h
compare-unit-percent = %
compare-unit-points = points
compare-unit-number = nombre
compare-band = trop petit pour compter
compare-side-better = gain
compare-side-worse = perte
compare-share-of-nights = part des nuits (%)
compare-night-better = une nuit meilleure
compare-night-same = une nuit identique
compare-night-worse = une nuit moins bonne
compare-title = Doctrines comparées : { $exercises }
compare-language = Langue
compare-doctrines = comparées à elle
compare-confidence = confiance des intervalles
compare-stopping = fin
compare-fixed = après le nombre de nuits demandé
compare-family = examinées ensemble
compare-holm = { $number } différences, valeurs p après Holm
compare-smallest = plus petite différence qui compte, sauf mesure qui a la sienne
compare-command = commande
compare-warnings = Avant de s’y fier
compare-not-reached = Les nuits accordées n’ont pas suffi à ce qui était demandé.
compare-luck-idle = { $doctrine } : le même hasard n’a rien fait gagner pour { $measures }.
compare-answer = La réponse
compare-nothing-decided = Aucune mesure ne tranche pour ou contre elle.
compare-sentence = { $measure } : { $difference } (intervalle à { $confidence } : { $interval }), et cela dans { $nights } nuits
compare-agreeing = nuits qui concordent
compare-losses = Nuits où la note de l’exercice est moins bonne : { $number } sur { $of }. Les pires :
compare-forest = Gain dans chaque mesure face à { $baseline }
compare-forest-note = La marque est le gain moyen, le trait son intervalle. À droite, c’est mieux, quoi que compte la mesure. La bande grise est trop petite pour compter.
compare-heat = Dans combien de nuits la note pleine est atteinte
compare-heat-note = Bleu : dans la plupart des nuits ; orange : dans peu de nuits.
compare-scores-note = Note moyenne ; 100 % : note pleine pour chaque mesure.
compare-measures = Mesure par mesure
compare-sd = écart type
compare-p10 = un dixième des nuits : au plus
compare-p50 = la moitié des nuits : au plus
compare-p90 = neuf dixièmes : au plus
compare-worse-nights = Nuits où { $doctrine } fait moins bien, les pires d’abord ({ $shown })
compare-steps = { $measure } : dans quelle part des nuits au plus cette valeur
compare-steps-note = Les bandes contiennent les vraies courbes partout à la fois ({ $confidence }). Ce qui n’est jamais venu compte pour tout l’exercice.
compare-nights = Nuit par nuit
compare-nights-note = Chaque point est une nuit : en abscisse, ce qu’elle donne avec { $baseline } ; en ordonnée, avec la { -doctrine }. Sur la diagonale rien n’a changé, dans la moitié ombrée c’est moins bien. Cercles : les trois pires nuits.
compare-spent-note = Temps moyen en chemin, sur les nuits où cela est venu. Hachuré : quelqu’un attend sur place.
compare-tornado = Où { $doctrine } prend plus et moins de temps que { $baseline }
compare-tornado-note = Différence moyenne sur les nuits où cela est venu avec les deux, avec son intervalle. À droite : plus de temps.
compare-tornado-axis = temps de plus que la référence
compare-numbers = Tous les nombres
compare-numbers-note = Comme dans le tableau CSV : identifiants tels quels, temps en millisecondes, parts de 0 à 1.
compare-how = Comment lire ce rapport
compare-how-pairs = Chaque nuit a été jouée une fois avec chaque { -doctrine }, avec le même hasard. Les différences sont prises nuit par nuit : ce qui diffère est l’effet de la { -doctrine }.
compare-how-interval = De tous les intervalles faits ainsi, une part égale à leur confiance contient la vraie différence moyenne.
compare-how-verdict = Meilleur, moins bon : l’intervalle est d’un seul côté de l’absence de différence, et une partie est assez grande pour compter. Équivalent : tout est trop petit pour compter. Indécis : il faut plus de nuits.
compare-how-never = Ce qui n’est jamais venu compte jusqu’à la fin de l’exercice ; dans combien de nuits est dit à côté : avec la { -doctrine } / avec la référence.
compare-how-night = Le numéro d’une nuit est celui de sa réplication : salambo run la rejoue, avec la même graine.

# -- replay page
replay-page-noscript = Cette page a besoin de JavaScript pour montrer l'exercice.
replay-page-skip = Aller aux vues
replay-page-failed = Ce navigateur ne peut pas afficher cette page : un plus récent le peut.
replay-page-about = À propos de l'exécution
replay-page-runs = Exécution affichée
replay-page-run = Exécution { $name }
replay-page-languages = Langue
replay-page-player = Temps
replay-page-views = Vues
replay-page-side = Détails
replay-page-exercise = { -exercise }
replay-page-doctrine = { -doctrine }
replay-page-seed = graine
replay-page-setting = réglage
replay-page-turn = modifié à { $at }
replay-page-to-start = Au début
replay-page-mark-before = Repère précédent : incident, { -inject } ou mesure
replay-page-record-before = Enregistrement précédent
replay-page-play = Lecture
replay-page-pause = Pause
replay-page-record-after = Enregistrement suivant
replay-page-mark-after = Repère suivant : incident, { -inject } ou mesure
replay-page-to-end = À la fin
replay-page-speed = vitesse
replay-page-scrubber = Moment de l'exercice
replay-page-moment = Aller à un moment, par exemple T+22m, 22, ou 20:02 à l'horloge de l'exercice
replay-page-tab-lanes = { CAPITAL(-timeline) }
replay-page-tab-graph = Réseau
replay-page-tab-places = Lieux
replay-page-tab-msel = { CAPITAL(-inject-plural) }
replay-page-tab-measures = Mesures
replay-page-tab-records = Enregistrements
replay-page-tab-compare = Deux exécutions
replay-page-open-all = Tout ouvrir
replay-page-fold-all = Tout replier
replay-page-zoom-in = Plus près
replay-page-zoom-out = Plus large
replay-page-zoom-all = Tout l'exercice
replay-page-legend = Légende
replay-page-key-dotted = pas encore prévenu
replay-page-key-tick = information apprise
replay-page-key-area = ce qui attend au bureau
replay-page-lanes-hint = Cliquez n'importe où pour aller à ce moment et voir ce qui s'est passé et qui savait quoi. Ouvrez une ligne ({ -agency }) pour voir ses postes : chaque attente nomme celui qu'on attendait. Ctrl et molette rapprochent ; touches : espace pour la lecture, flèches pour avancer, [ et ] d'un repère à l'autre, virgule et point d'un enregistrement à l'autre, + et - pour rapprocher et éloigner, Échap pour fermer.
replay-page-lanes-of-one = { -agency }, poste, unité
replay-page-lanes-of-two = le même sujet dans les deux exécutions
replay-page-lane-script = Incidents et { -inject-plural }
replay-page-not-in-run = absent de cette exécution
replay-page-told-at = prévenu { $at }
replay-page-never-told = jamais prévenu
replay-page-waits-for = attend { $name }
replay-page-record = Ce qui s'est passé
replay-page-record-number = n° { $count }
replay-page-close = Fermer
replay-page-own-before = Avant
replay-page-own-after = Après
replay-page-just-happened = Ce qui vient de se passer
replay-page-just-happened-to = Ce que { $name } vient de vivre
replay-page-nothing-yet = Encore rien.
replay-page-record-hint = Choisissez-en un pour voir ses causes depuis le début et ses conséquences.
replay-page-where-time-went = Où est passé le temps, depuis le début
replay-page-sum = du début jusqu'ici
replay-page-causes = Ses causes, jusqu'au début
replay-page-no-cause = Tout commence ici.
replay-page-released-by = Ce qui a mis fin à l'attente
replay-page-also-needed = Aussi nécessaire, et déjà là
replay-page-consequences = Ses conséquences : { $count }
replay-page-no-consequence = Rien d'enregistré.
replay-page-show-all = Tout afficher : { $count }
replay-page-knowledge = Ce que savait un poste
replay-page-knew-at = Que savait { $name } à { $at } ?
replay-page-knows-who = Connaissances de qui
replay-page-choose-post = choisir un poste ou une unité
replay-page-knows-what = Quoi
replay-page-knows-value = Ce qu'il tenait pour vrai
replay-page-knows-since = Appris, par qui
replay-page-new = nouveau
replay-page-stale = plus à jour
replay-page-in-truth = en réalité : { $name }
replay-page-from = par { $name }
replay-page-age = vu { $at } plus tôt
replay-page-knowledge-hint = Choisissez une ligne, ou un poste ou une unité ci-dessus.
replay-page-knows-nothing = Encore rien du tout.
replay-page-first-told = Première information à { $at }
replay-page-filter-text = contient
replay-page-filter-agency = { -agency }
replay-page-filter-kind = à propos de
replay-page-filter-weight = combien
replay-page-filter-own = seulement la ligne choisie
replay-page-any = tout
replay-page-weight-2 = l'essentiel
replay-page-weight-1 = ce qui compte
replay-page-weight-0 = tout
replay-page-records-count = { $count } enregistrements sur { $other }
replay-page-group-script = le scénario
replay-page-group-messages = messages
replay-page-group-attention = travail au bureau
replay-page-group-knowledge = ce qu'on sait
replay-page-group-decisions = procédures et décisions
replay-page-group-command = commandement et postes
replay-page-group-public = le public
replay-page-group-zones = zones
replay-page-group-units = unités
replay-page-group-work = tâches
replay-page-group-people = { -casualty-plural }
replay-page-group-justice = justice
replay-page-first-difference = La première différence
replay-page-no-difference = Les deux exécutions ne diffèrent pas.
replay-page-two-exercises = Les exécutions sont de deux exercices : chaque mesure et chaque ligne est comparée à celle du même identifiant, et le temps est compté depuis T0 dans les deux.
replay-page-jump = Y aller : { $at }
replay-page-never = jamais
replay-page-same = identique
replay-page-now-met = atteint en B seulement
replay-page-now-never = atteint en A seulement
replay-page-better-by = mieux de { $count }
replay-page-worse-by = moins bien de { $count }
replay-page-change = De A à B
replay-page-measures-of-two = Les mesures des deux
replay-page-mark-2 = note pleine
replay-page-mark-1 = demi-note
replay-page-mark-0 = aucune note
# -- end of replay page

# -- replay: states and stages
replay-element-about = { $element } ({ $about })
replay-stage-hurt = blessés, encore vus par personne
replay-stage-triaged = triés
replay-stage-extracted = au point de regroupement
replay-stage-underway = en route vers l'hôpital
replay-stage-arrived = à l'hôpital, en attente
replay-stage-treated = pris en charge
replay-stage-dead = au-delà de tout secours dès le début
replay-when-after = { $at } après autre chose
replay-when-unless = seulement si rien n'est venu avant { $at }
replay-when-true = dès qu'une condition est remplie
replay-when-every = toutes les { $at }
replay-when-several = quand plusieurs conditions sont réunies
replay-when-by-hand = à la main
replay-state-closed = fermé
replay-state-opening = en cours d'armement
replay-state-open = ouvert
replay-state-lost = hors service
replay-doing-ready = disponible
replay-doing-ordered = se prépare au départ
replay-doing-equipping = s'équipe
replay-doing-travelling = en route
replay-doing-on-scene = sur les lieux
replay-doing-waiting = attend hors d'une zone
replay-doing-working = au travail
replay-doing-lost = hors service
replay-doing-elsewhere = en mission ailleurs
replay-fate-delivered = arrivé
replay-fate-misrouted = mal acheminé
replay-fate-failed = perdu
replay-fate-open = en chemin
# -- replay: two runs
replay-differs = À { $at } les deux parties se séparent. Première : { $one }. Deuxième : { $other }
replay-differs-nothing = plus rien
# -- replay: the state at a moment
replay-at = L'état à { $at }
replay-at-clock = L'état à { $at } ({ $clock } à l'horloge)
replay-posts = Postes
replay-post = poste
replay-state = état
replay-desks = au travail
replay-waiting = en attente
replay-busy-of = { $busy } sur { $desks }
replay-idle-open = ouverts, sans rien à faire : { $names }
replay-idle-opening = en cours d'armement : { $names }
replay-idle-closed = fermés : { $names }
replay-idle-lost = hors service : { $names }
replay-waits = Qui attend qui
replay-waits-none = personne n'attend personne
replay-wait = { $own ->
    [yes] { $who }, à son propre poste : { $need }
   *[no] { $who } attend { $whom } : { $need }
}
replay-waits-of = { $own ->
    [yes] { $who }, à son propre poste : { $need }, { $times } à la fois, la plus longue depuis lors
   *[no] { $who } attend { $whom } : { $need }, { $times } à la fois, la plus longue depuis lors
}
replay-since = depuis : { $sentence }
replay-more-waits = { $form_count ->
    [one] une attente de plus
   *[other] { $count } attentes de plus
}
replay-knows = Ce que tient pour vrai : { $who }
replay-knows-nothing = rien
replay-element = élément
replay-value = tient pour vrai
replay-truth = en réalité
replay-certainty = certitude
replay-from = appris de
replay-learned = appris à
replay-age = âge
replay-told = Ce que chaque { -agency } a appris : depuis quand, et de quoi
replay-untold = encore informés de rien : { $names }
replay-units = Unités
replay-units-ready = { $form_count ->
    [one] une autre unité est disponible sur place
   *[other] { $count } autres unités sont disponibles sur place
}
replay-toward = vers { $site }
replay-at-toward = { $site }, { $toward }
replay-scenes = Sur les lieux
replay-contained = { $site } : { $incident }, maîtrisé
replay-goes-on = { $site } : { $incident }, en cours
replay-zone-declared = { $site } : { $zone } déclarée
replay-zone-reviewed = { $site } : { $zone } réexaminée
replay-channel-down = { $form_count ->
    [zero] { $channel } ne fonctionne pas
    [one] { $channel } : une seule ligne restante
   *[other] { $channel } : { $count } lignes restantes
}
replay-people = Blessés
replay-stage-short-hurt = non vus
replay-stage-short-triaged = triés
replay-stage-short-extracted = regroupés
replay-stage-short-underway = en route
replay-stage-short-arrived = à l'hôpital
replay-stage-short-treated = pris en charge
replay-stage-short-dead = sans espoir
replay-beds = { $facility } : { $free } lits libres sur { $all }
replay-awareness = Conscience partagée entre les postes qui en dirigent d'autres : { $value }
replay-injects = { CAPITAL(-inject-plural) } à ce moment : { $count } sur { $all }
replay-more-injects = { $form_count ->
    [one] un est venu avant
   *[other] { $count } sont venus avant
}
replay-measures = Mesures
replay-met = atteintes ({ $count }) : { $names }
replay-half = atteintes à moitié ({ $count }) : { $names }
replay-missed = manquées ({ $count }) : { $names }
replay-open = encore ouvertes ({ $count }) : { $names }
replay-open-some = encore ouvertes ({ $count }), dont : { $names }
replay-latest = Ce qui s'est passé en dernier
# -- replay: the live view
replay-why = Pourquoi
replay-live-keys = touches : gauche et droite 1 min, haut et bas défiler, pages 10 min, début et fin, < et > enregistrement, tab volet, entrée un volet, [ et ] de qui, espace lecture, + et - vitesse, q quitter
replay-live-help = ? touches
replay-live-paused = en pause
replay-live-playing = lecture, { $speed } fois
replay-live-everybody = tous
replay-pane-lanes = bandes
replay-pane-posts = postes
replay-pane-waits = attentes
replay-pane-knowledge = connaissance
replay-pane-places = lieux
replay-pane-results = résultats
replay-pane-records = enregistrements
# -- replay page: views
replay-page-graph-picture = Les postes des { -agency-plural }, et les messages en chemin entre eux
replay-page-graph-channels = Canaux
replay-page-graph-channel-works = en service
replay-page-graph-channel-poor = peu de lignes
replay-page-graph-channel-dead = hors service
replay-page-graph-channel-absent = pas encore ouvert
replay-page-graph-direct = de vive voix
replay-page-graph-outside = À l'extérieur
replay-page-graph-units = Unités
replay-page-graph-now = En chemin à cet instant
replay-page-graph-none = Aucun message en chemin.
replay-page-graph-more = et { $count } de plus
replay-page-graph-from-to = de { $name } à { $other }
replay-page-graph-busy = positions occupées : { $count } sur { $other }
replay-page-graph-waiting = en attente : { $count }
replay-page-graph-key-idle = rien à faire
replay-page-graph-key-busy = au travail, rien n'attend
replay-page-graph-key-some = 1 ou 2 en attente
replay-page-graph-key-several = 3 à 5 en attente
replay-page-graph-key-backlog = plus de 5 : trop
replay-page-graph-key-ring = anneau : part des positions occupées
replay-page-graph-key-moving = message en chemin
replay-page-graph-table = Les postes en tableau
replay-page-graph-column-post = poste
replay-page-graph-column-agency = { -agency }
replay-page-graph-column-state = état
replay-page-graph-column-busy = positions occupées
replay-page-graph-column-waiting = en attente
replay-page-places-picture = Les lieux, qui s'y trouve et qui est en route
replay-page-places-declared = déclarée
replay-page-places-reviewed = réexaminée
replay-page-places-began = a commencé
replay-page-places-contained = maîtrisé
replay-page-places-no-zone = Aucune zone déclarée.
replay-page-places-beds = lits libres
replay-page-places-beds-free = lits libres : { $count } sur { $other }
replay-page-places-here = Sur place
replay-page-places-coming = En route vers ce lieu
replay-page-places-since = depuis
replay-page-places-due = arrivée
replay-page-places-way = de { $name } à { $other }
replay-page-places-key-units = Unités
replay-page-places-key-zones = Zones
replay-page-places-key-people = { CAPITAL(-casualty-plural) }
replay-page-places-key-none = zone non déclarée
replay-page-places-key-declared = zone déclarée
replay-page-places-key-reviewed = zone réexaminée
replay-page-places-empty = Cet exercice n'a pas de lieux.
replay-page-places-table = Les lieux en tableau
replay-page-places-column-place = lieu
replay-page-places-column-units = unités
replay-page-places-column-people = { -casualty-plural }
replay-page-places-column-zones = zones
replay-page-places-column-beds = lits libres
replay-page-view-moment = instant
replay-page-awareness = { CAPITAL(-shared-situational-awareness) }
replay-page-awareness-table = L'appréciation partagée en tableau
replay-page-msel-caption = Les { -inject-plural } de l'exercice, tels que prévus et tels que délivrés, et les actions attendues
replay-page-msel-inject = { CAPITAL(-inject) }
replay-page-msel-lane = Quand
replay-page-msel-expected = Action attendue
replay-page-msel-to = à { $name }
replay-page-msel-text = texte
replay-page-msel-planned = prévu
replay-page-msel-delivered = délivré
replay-page-msel-as-planned = comme prévu
replay-page-msel-never = jamais délivré
replay-page-msel-given = { -inject-plural } à ce moment : { $count } sur { $other }
replay-page-msel-open = actions attendues en suspens : { $count }
replay-page-msel-empty = Rien de prévu dans cet exercice ({ -inject-plural }).
replay-page-msel-pending = en suspens
replay-page-measures-empty = Cet exercice n'énonce aucun objectif.
replay-page-measures-summary = Mesures à cet instant
replay-page-measures-measure = mesure
replay-page-measures-mark = note
replay-page-measures-value = valeur
replay-page-measures-target = cible
replay-page-measures-weight = poids
replay-page-measures-mark-2 = atteinte
replay-page-measures-mark-1 = à moitié
replay-page-measures-mark-0 = manquée
replay-page-measures-mark-open = en suspens
replay-page-measures-mark-none = non mesurée
replay-page-measures-never = jamais
replay-page-measures-critical = critique
replay-page-measures-decided = mesures tranchées : { $count } sur { $other }
replay-page-measures-key-bar = barre : cible, demi-cible et valeur

# -- comparaisons --
versus-score = Note de l’exercice
versus-baseline = référence
versus-nights = nuits
versus-agreeing = concordantes
versus-precise = joué jusqu’à ce que les intervalles soient aussi étroits que demandé
versus-not-precise = les intervalles ne sont pas aussi étroits que demandé
versus-title = { $doctrine } face à { $baseline }
versus-counts = meilleur pour { $better } mesures, moins bon pour { $worse }, équivalent pour { $equivalent }, indécis pour { $undecided }
versus-measure = mesure
versus-mean-difference = en moyenne
versus-confidence = IC { $confidence }
versus-interval = { $low } à { $high }
versus-agree = { $nights } sur { $of }
versus-never-note = jamais : dans combien de nuits cela n’est jamais venu avec la { -doctrine } / avec la référence ; un tel délai compte pour tout l’exercice.
versus-too-few = moins de deux nuits ont une valeur
versus-few = Si peu de nuits manquent facilement ce qui ne diffère que parfois : ce qui est pareil dans toutes ne l’est pas forcément.
versus-earlier = { $amount } plus tôt
versus-later = { $amount } plus tard
versus-shorter = { $amount } de moins
versus-longer = { $amount } de plus
versus-lower = { $amount } de moins
versus-higher = { $amount } de plus
versus-fewer = { $amount } de moins
versus-more = { $amount } de plus
versus-minutes = { $amount } min
versus-seconds = { $amount } s
versus-points = { $amount } points
versus-better = meilleur
versus-worse = moins bon
versus-equivalent = équivalent
versus-undecided = indécis
versus-same = Pareil chaque nuit ({ $number }) : { $measures }
versus-same-never = { $measure } (jamais dans { $never } nuits sur { $nights })
versus-no-value = Sans valeur dans aucune nuit ({ $number }) : { $measures }
versus-chance-note = * : sûr pris seul, mais parmi tant de comparaisons ce peut être le hasard (Holm).
versus-luck = Même hasard des deux côtés : corrélation de { $low } à { $high } ; avec un hasard séparé il aurait fallu { $middle } fois plus de nuits pour la mesure médiane, { $least } au moins, { $most } au plus.
versus-luck-idle = Ici le même hasard n’a rien épargné : { $measures }
versus-losses = Moins bon par le score dans { $number } nuits sur { $of } : { $nights }
versus-night = nuit { $night }, de { $by }
versus-night-cause = { $night } ({ $cause })
versus-cause-never = ce n’est jamais venu
versus-cause-longer = { $by } de plus : { $label }
versus-doctrine = { -doctrine }
versus-n = n
versus-mean = moyenne
versus-met = à temps
versus-nights-told = meilleur dans { $better } nuits, pareil dans { $equal }, moins bon dans { $worse }
versus-smallest = plus petite différence qui compte
versus-p = p
versus-p-adjusted = p après Holm
versus-p-ranks = p des rangs
versus-p-marks = p des pleines notes
versus-correlation = corrélation
versus-variance-ratio = rapport des variances
versus-needs = environ { $number } nuits de plus trancheraient
versus-chosen = la meilleure, si l’une devance les autres de ce qui compte
versus-none-chosen = aucune { -doctrine } ne se distingue comme la meilleure
versus-best = Laquelle peut être la meilleure
versus-best-note = Chaque { -doctrine } face à la meilleure des autres, tous les intervalles ensemble au niveau de confiance.
versus-may-be-best = peut être la meilleure
versus-is-not-best = n’est pas la meilleure
versus-table = Note par { -doctrine } et par exercice
versus-weights = Avec d’autres poids des objectifs
versus-first = première pour { $share } des poids
versus-same-order = L’ordre des doctrines est le même pour { $share } de 2 000 jeux de poids tirés uniformément.

study-heading = { $measure } : { $under }
study-design = plan d'expérience
study-design-one-by-one = un facteur à la fois
study-design-full = factoriel complet
study-design-fractional = factoriel fractionnaire
study-design-latin = hypercube latin
study-design-morris = criblage de Morris
study-design-sobol = indices de Sobol
study-settings = réglages
study-plan-rows = lignes des plans
study-plan-runs = exécutions en tout
study-plan-sets = ensembles de remèdes au plus, sur autant de nuits chacun
study-plan-time = environ, sur un processeur
study-plan-shares = Exécutions de chaque part
study-doctrines = doctrines
study-as-it-is = tel quel
study-on = activé
study-off = désactivé
study-step = de { $from } à { $to }
study-alias = { $factor } (ou { $others })
study-factor = facteur
study-change = passage
study-effect = effet
study-range-of = plage
study-rank = corrélation de rang
study-means = moyennes
study-lower-half = moitié basse
study-upper-half = moitié haute
study-level-mean = { $level } : { $mean }
study-mu-star = ampleur (mu*)
study-sigma = dispersion (sigma)
study-mu = moyenne (mu)
study-total = part totale
study-first = seul
study-most-effect = Ce qui compte le plus est { $factor }, { $step } : { $effect }
study-most-rank = Ce qui va le plus de pair est { $factor } : corrélation de rang { $correlation }
study-most-screened = Ce qui le fait varier le plus est { $factor } : { $amount } sur toute sa plage
study-most-share = Ce que l'on ne sait pas de { $factor } fait { $share } de sa variance
study-nothing = Aucun des facteurs ne le change, aucune nuit.
study-nothing-sure = Aucun facteur ne diffère sûrement de rien.
study-no-effect = Aucun effet, aucune nuit : { $factors }
study-screened-note = mu* : ampleur moyenne du changement sur toute la plage. Un sigma du même ordre : l'effet dépend des autres facteurs. mu : la moyenne avec son signe.
study-noise = Avec autant de nuits, un effet nul ressemblerait à { $amount }.
study-shares-note = Part totale : ce qui resterait de la variance si tous les autres étaient connus ; seul : ce qui disparaîtrait si celui-ci l'était.
study-mean = moyenne sur tous les réglages, erreur des nuits
study-both = avec ce que l'on ignore des réglages
study-between = écart-type entre réglages
study-range = réglages
study-agreement = réglages de même signe
study-better = Meilleur, quels que soient les réglages dans leurs plages.
study-worse = Moins bon, quels que soient les réglages dans leurs plages.
study-equivalent = Pas de différence qui compte.
study-within = Ni meilleur ni moins bon : ce que l’on ignore des réglages pourrait le renverser.
study-undecided = Indécis : trop peu de nuits pour le dire.
study-left-out = nuits écartées car un réglage est sans valeur
study-never = Ce n’est jamais venu dans { $never } nuits sur { $of }, tous réglages confondus ; une telle nuit compte pour tout l’exercice.
study-design-links = maillons atteints un par un
study-link = maillon
study-exercise = exercice
study-tornado = Ce qui agit le plus
study-tornado-note = Une barre par changement, la plus longue d’abord, avec l’intervalle de son effet.
study-table = Tous les effets
study-map-note = Ce que chaque changement fait à chaque mesure : plus la couleur est forte, plus il approche de l’effet le plus fort sur cette mesure ; un tiret là où il ne fait rien.
study-removed = supprimé
study-slower = { $times } fois plus long
study-liaison = { -liaison-officer } de { $of } auprès de : { $at }
study-most-harm = Ce qui nuit le plus : { $factor }, { $step } : { $effect }
study-no-harm = Aucune atteinte à un seul maillon ne le dégrade sûrement.
repair-heading = { $measure }, réussi dans { $goal } des nuits : { $under }
repair-nothing = Rien n’est à changer.
repair-found = Le moins de changements qui suffisent, au nombre de { $size } : { $changes }
repair-some = { $size } changements suffisent : { $changes }. Tous les ensembles de cette taille n’ont pas pu être essayés.
repair-none = Il n’est montré d’aucun ensemble d’au plus { $size } changements qu’il suffit. Le plus proche : { $changes }
repair-limit = Il n’est montré d’aucun ensemble d’au plus { $size } changements qu’il suffit, et d’autres n’ont pas pu être essayés. Le plus proche : { $changes }
repair-changes = changements
repair-cost = coût
repair-met = réussi
repair-tried = ensembles essayés
repair-open = ensembles que seules d’autres nuits pourraient départager

# -- un nouvel exercice
new-welcome = Un nouvel exercice. Entrée prend ce qui est entre crochets.
new-ask-title = Comment s'appelle-t-il ?
new-ask-agencies = Quels { -agency-plural } y participent, séparés par des virgules ? Le premier répond à l'appelant.
new-ask-event = Que dit l'appelant ?
new-too-few = Il faut au moins deux { -agency-plural } : le premier répond à l'appelant, les autres sont à prévenir.
new-made = { $directory } est là. Tapez maintenant :
new-abandoned = Rien n'a été écrit.

# Relations, dessinées.
graph-command = Commandement : qui dirige qui
graph-report = Comptes rendus : qui rend compte à qui
graph-alert = Alerte : qui met qui en mouvement
graph-talk = Canaux : qui parle où
graph-support = Renforts : qui prête des moyens à qui
graph-travel = Trajets : leur durée sans circulation
graph-told-command = Une flèche mène de qui dirige à qui est dirigé.
graph-told-report = Une flèche mène de qui rend compte à qui en est destinataire.
graph-told-alert = Une flèche mène de qui informe, demande ou ordonne à qui est informé, sollicité ou commandé. Plus on s'éloigne du côté où commence la lecture, plus l'alerte a d'étapes.
graph-told-talk = Une ligne par poste, une colonne par canal : un point marque qui est sur le canal.
graph-told-support = Une flèche mène du { -agency } qui prête à celui qui peut le demander.
graph-told-travel = Un trait est un trajet, avec sa durée.
graph-units = { $title } × { $number }
graph-gatekeeper = { $form_posts ->
    [one] seul passage de l'alerte vers { $posts } autre poste
   *[other] seul passage de l'alerte vers { $posts } autres postes
}
graph-unalerted = aucune alerte n'y parvient
graph-never-opens = n'ouvre jamais
graph-opens-later = ouvre plus tard
graph-off-all-channels = sur aucun canal
graph-everything = tout
graph-apart = Sans aucun lien
graph-key-agency = bande et deuxième ligne : le { -agency }
graph-key-gatekeeper = seul passage de l'alerte vers d'autres postes ; combien
graph-key-amiss = aucune alerte n'y parvient, sur aucun canal, ou n'ouvre jamais
graph-key-opens-later = ouvre pendant l'exercice
graph-key-alerts = par une procédure
graph-key-back = pas une étape de plus : en arrière, en travers ou plus loin
graph-key-scripted = par le script seulement
graph-key-calls = appels du public ; moyens envoyés
graph-key-both = dans les deux sens
graph-key-member = est sur le canal
graph-key-guest = n'y parle qu'avec le { -agency } qui le dirige
graph-key-one-way = dans ce sens seulement

# -- check --deep
deep-interrupted = Interrompu : ce qui suit repose sur { $nights } nuits sur { $runs } sous chaque { -doctrine } ; { $tried } entrées sur { $entries } ont été essayées.
deep-apart = Mesures qui ne distinguent rien
deep-apart-none = Aucune : chacune varie d’une nuit ou d’une { -doctrine } à l’autre.
deep-apart-partly = Pareil chaque nuit sous certaines seulement :
deep-same-met = toujours atteinte
deep-same-half = toujours atteinte à moitié
deep-same-missed = toujours manquée
deep-same-value = toujours { $value }
deep-same-empty = jamais rien à compter
deep-under = seulement sous { $doctrines }
deep-entry = { $title } [{ $id }]
deep-inject = { -inject }
deep-procedure = procédure
deep-idle = N’a jamais compté
deep-idle-none = Rien de ce qui a été essayé.
deep-idle-note = Chacun a été retiré seul et les mêmes nuits rejouées avec la même chance : aucune mesure n’en est changée. De deux qui se remplacent, aucun ne compte seul : retirez-en un et regardez à nouveau.
deep-delivered = nuits où il a été livré : { $nights }
deep-fired = nuits où elle s’est déclenchée : { $nights }
deep-so-far = essayé jusqu’ici : { $nights }
deep-course-changes = seul le cours de la nuit change sans cela
deep-course-same = rien d’autre ne change sans cela
deep-slight = Fait bouger quelque chose, mais jamais de ce qui compte : 1 min, 5 points, 1, ou une note de mesure ({ $number }) : { $entries }
deep-never-delivered = Jamais livré, aucune nuit ({ $number }) : { $entries }
deep-never-fired = Jamais déclenchée, aucune nuit ({ $number }) : { $entries }
deep-endless = Ne peut être retiré, car sans cela une nuit ne finit pas ({ $number }) : { $entries }
deep-untried = Pas encore essayé ({ $number }) : { $entries }
deep-weight = Ce qui compte
deep-weight-none = Rien de ce qui a été essayé ne change une mesure.
deep-without = sans
deep-score = note
deep-rated = autre appréciation
deep-changed = nuits
deep-most = ce qui bouge le plus
deep-appears = n’a de valeur que dans l’un des deux cas
deep-weight-note = note : points de plus ou de moins sans cela, en moyenne. nuits : combien changent en quoi que ce soit, de celles qui ont été regardées : les { $nights } premières sous chaque { -doctrine }, ou toutes jusqu’à la première qui change. autre appréciation : dans combien d’entre elles l’exercice est apprécié autrement.
deep-weight-faint = en gris : jamais de ce qui compte (1 min, 5 points, 1, ou une note de mesure).
deep-doctrines = Ce qu’en fait chaque { -doctrine }
deep-doctrines-note = part des nuits où elle est atteinte · la valeur que la moitié des nuits ne dépasse pas. en gris : pareil sous chaque { -doctrine }.
deep-spreads = Chaque mesure par { -doctrine }
deep-met = atteinte
deep-least = minimum
deep-middle = médiane
deep-greatest = maximum
