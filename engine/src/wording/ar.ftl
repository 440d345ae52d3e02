# العربية. رسالة لكلّ واقعة (`fact-`)، ثم كلمات القوائم المغلقة، ثم التقارير.
# المتغيّرات هي حقول الواقعة و `actor` صاحبها؛ و `has_X` يبيّن هل أُعطي X،
# و `form_X` صيغة الجمع التي يأخذها العدد X.

# -- السيناريو
fact-Start = بداية التمرين
fact-Began = بداية الحادث { $incident } في { $site }
fact-Injected = { $has_to ->
   *[yes] إيصال { -inject } ({ $inject }) إلى: { $to }
    [no] تفعيل { -inject } ({ $inject })
}
fact-ChannelFailed = { $has_lines_left ->
    [yes] { $form_lines_left ->
        [zero] تعطّل القناة { $channel }: لم يبق أيّ خطّ
        [one] تعطّل جزئي للقناة { $channel }: بقي خطّ واحد
        [two] تعطّل جزئي للقناة { $channel }: بقي خطّان
        [few] تعطّل جزئي للقناة { $channel }: بقيت { $lines_left } خطوط
        [many] تعطّل جزئي للقناة { $channel }: بقي { $lines_left } خطًّا
       *[other] تعطّل جزئي للقناة { $channel }: بقي { $lines_left } خطّ
    }
   *[no] تعطّل القناة { $channel }
}
fact-ChannelRestored = عودة القناة { $channel } إلى العمل
fact-ChannelSet = { $has_lines ->
    [yes] { $form_lines ->
        [zero] القناة { $channel } لم تعد موجودة
        [one] القناة { $channel } متاحة بخطّ واحد
        [two] القناة { $channel } متاحة بخطّين
        [few] القناة { $channel } متاحة بـ{ $lines } خطوط
        [many] القناة { $channel } متاحة بـ{ $lines } خطًّا
       *[other] القناة { $channel } متاحة بـ{ $lines } خطّ
    }
   *[no] القناة { $channel } متاحة بما يلزم من خطوط
}
fact-Turned = من الآن فصاعدًا { $change }
fact-OutOfAction = خروج { $actor } من الخدمة
fact-BackInAction = عودة { $actor } إلى الخدمة
fact-End = نهاية التمرين

# -- الإرسال
fact-Called = { $actor }: اتّصال هاتفي بـ { $to }
fact-Sent = { $actor }: إرسال { $kind } إلى { $to }
fact-Relayed = { $actor }: إحالة رسالة موجّهة إلى { $to } عبر { $next }
fact-Engaged = { $actor }: كلّ خطوط { $to } مشغولة
fact-Delivered = { $actor }: تلقّي { $kind } من { $from }
fact-Misrouted = { $actor }: تلقّي رسالة موجّهة إلى { $meant }
fact-Failed = ضياع رسالة موجّهة إلى { $to } لدى { $actor }: { $reason }
fact-Repeated = { $actor }: إعادة إرسال رسالة إلى { $to } (المحاولة { $attempt })
fact-Dropped = معلومة لم تصل إلى { $actor }: { $element } ({ $reason })
fact-Acknowledged = { $by }: إشعار باستلام رسالة من { $actor }
fact-GaveUp = { $actor }: التخلّي عن الاتّصال: { $to }: { $reason }

# -- الانتباه
fact-Presented = { $actor }: العثور على رسالة وصلت قبل افتتاح المركز
fact-Taken = { $form_waiting ->
    [zero] { $actor }: الشروع في معالجة { $kind }
    [one] { $actor }: الشروع في معالجة { $kind }؛ عنصر آخر في الانتظار
    [two] { $actor }: الشروع في معالجة { $kind }؛ عنصران آخران في الانتظار
    [few] { $actor }: الشروع في معالجة { $kind }؛ { $waiting } عناصر أخرى في الانتظار
    [many] { $actor }: الشروع في معالجة { $kind }؛ { $waiting } عنصرًا آخر في الانتظار
   *[other] { $actor }: الشروع في معالجة { $kind }؛ { $waiting } عنصر آخر في الانتظار
}
fact-Handled = { $meant ->
    [yes] { $actor }: إتمام معالجة { $kind } من { $from }
   *[no] { $actor }: إتمام معالجة { $kind } من { $from } كان موجّهًا إلى غيره
}
fact-Interrupted = { $actor }: ترك ما كان قيد المعالجة
fact-Omitted = { $form_waiting ->
    [zero] { $actor }: إهمال { $kind }
    [one] { $actor }: إهمال { $kind }؛ عنصر آخر في الانتظار
    [two] { $actor }: إهمال { $kind }؛ عنصران آخران في الانتظار
    [few] { $actor }: إهمال { $kind }؛ { $waiting } عناصر أخرى في الانتظار
    [many] { $actor }: إهمال { $kind }؛ { $waiting } عنصرًا آخر في الانتظار
   *[other] { $actor }: إهمال { $kind }؛ { $waiting } عنصر آخر في الانتظار
}
fact-Begun = { $form_waiting ->
    [zero] { $actor }: { $again ->
        [yes] متابعة الإجراء
       *[no] بدء الإجراء
    } { $procedure }
    [one] { $actor }: { $again ->
        [yes] متابعة الإجراء
       *[no] بدء الإجراء
    } { $procedure }؛ عنصر آخر في الانتظار
    [two] { $actor }: { $again ->
        [yes] متابعة الإجراء
       *[no] بدء الإجراء
    } { $procedure }؛ عنصران آخران في الانتظار
    [few] { $actor }: { $again ->
        [yes] متابعة الإجراء
       *[no] بدء الإجراء
    } { $procedure }؛ { $waiting } عناصر أخرى في الانتظار
    [many] { $actor }: { $again ->
        [yes] متابعة الإجراء
       *[no] بدء الإجراء
    } { $procedure }؛ { $waiting } عنصرًا آخر في الانتظار
   *[other] { $actor }: { $again ->
        [yes] متابعة الإجراء
       *[no] بدء الإجراء
    } { $procedure }؛ { $waiting } عنصر آخر في الانتظار
}

# -- الصورة المعروفة
fact-Learned = { $has_about ->
    [yes] { $actor }: العلم من { $from } بما يلي: { $element } ({ $about }) = { $value }، { $certainty }
   *[no] { $actor }: العلم من { $from } بما يلي: { $element } = { $value }، { $certainty }
}
fact-Expired = { $has_about ->
    [yes] { $actor }: معلومة متقادمة: { $element } ({ $about })
   *[no] { $actor }: معلومة متقادمة: { $element }
}
fact-Conflicted = { $has_about ->
    [yes] { $actor }: معلومة متضاربة من { $from }: { $element } ({ $about }) = { $told } وليس { $held }
   *[no] { $actor }: معلومة متضاربة من { $from }: { $element } = { $told } وليس { $held }
}
fact-Truth = الواقع في { $site } ابتداءً من { $since }: { $element } = { $value }

# -- الإجراءات والقرارات
fact-Fired = { $actor }: انطلاق الإجراء { $procedure }
fact-Completed = { $actor }: إنهاء الإجراء { $procedure }
fact-Seeking = { $actor }: البحث عن معلومات من أجل { $procedure }: { $lacking }
fact-Asked = { $actor }: طلب ترخيص من { $of }: { $authority } (المحاولة { $attempt })
fact-Granted = { $actor }: منح ترخيص إلى { $to }: { $authority }
fact-Refused = { $actor }: رفض ترخيص لـ { $to }: { $authority }
fact-Forgone = { $actor }: العدول عن الأمر بعد رفض { $by } لـ { $authority }
fact-Authorised = { $actor }: الحصول على ترخيص من { $by }: { $authority }
fact-Decided = { $actor }: قرار: { $procedure }
fact-Defaulted = { $actor }: التصرّف دون جواب: { $authority }
fact-Stalled = { $actor }: تعثّر { $procedure }: { $reason }
fact-Reconsidered = { $actor }: استئناف { $procedure }
fact-Unresolved = { $actor }: بقي { $procedure } معلّقًا: { $reason }

# -- ما يفعله الفاعلون
fact-Declared = { $actor }: إعلان: { $what }
fact-StoodDown = { $actor }: رفع: { $what }
fact-OpeningOrdered = { $actor }: الأمر بافتتاح { $post }
fact-Opened = افتتاح { $actor }
fact-Closed = إغلاق { $actor }
fact-DesksSet = { $form_desks ->
    [zero] { $actor }: لم يبق أيّ مكتب عمل
    [one] { $actor }: مكتب عمل واحد
    [two] { $actor }: مكتبا عمل
    [few] { $actor }: { $desks } مكاتب عمل
    [many] { $actor }: { $desks } مكتب عمل
   *[other] { $actor }: { $desks } مكتب عمل
}
fact-TookCommand = { $actor }: تسلّم القيادة
fact-Delegated = { $actor }: تفويض إلى { $to }: { $authority }
fact-Proposed = { $has_element ->
    [yes] { $actor }: عرض مقترح على { $to } وانتظار الردّ: { $element }
   *[no] { $actor }: دعوة { $to } إلى اجتماع وانتظار الردّ
}
fact-NotAgreed = { $has_element ->
    [yes] { $actor }: تعذّر الاتّفاق مع { $without }: { $element }
   *[no] { $actor }: تعذّر الاجتماع: لم يُمكن الاتّصال: { $without }
}
fact-Agreed = { $actor }: اتّفاق مع { $with }: { $element }
fact-MetJointly = { $actor }: اجتماع مشترك مع { $with }
fact-LiaisonPlaced = مباشرة { -liaison-officer } من { $of } مهامّه لدى { $at }
fact-TimerSet = { $actor }: تحديد أجل: { $name }
fact-Rang = { $actor }: حلول أجل: { $name }
fact-Warned = { $actor }: إنذار السكان
fact-Corrected = { $actor }: تصحيح معلومة خاطئة: { $element }
fact-ZoneDeclared = { $actor }: إعلان منطقة في { $site }: { $zone }
fact-ZoneReviewed = { $actor }: مراجعة المناطق في { $site }

# -- الوحدات
fact-Dispatched = { $actor }: توجيه { $unit } إلى { $to } ({ $capability })
fact-Shortfall = { $has_to ->
    [yes] { $form_missing ->
        [zero] { $actor }: لا نقص في الوحدات من أجل { $to } ({ $capability })
        [one] { $actor }: نقص وحدة واحدة من أجل { $to } ({ $capability })
        [two] { $actor }: نقص وحدتين من أجل { $to } ({ $capability })
        [few] { $actor }: نقص { $missing } وحدات من أجل { $to } ({ $capability })
        [many] { $actor }: نقص { $missing } وحدة من أجل { $to } ({ $capability })
       *[other] { $actor }: نقص { $missing } وحدة من أجل { $to } ({ $capability })
    }
   *[no] { $form_missing ->
        [zero] { $actor }: لا نقص في الوحدات ({ $capability })
        [one] { $actor }: نقص وحدة واحدة ({ $capability })
        [two] { $actor }: نقص وحدتين ({ $capability })
        [few] { $actor }: نقص { $missing } وحدات ({ $capability })
        [many] { $actor }: نقص { $missing } وحدة ({ $capability })
       *[other] { $actor }: نقص { $missing } وحدة ({ $capability })
    }
}
fact-Tasked = { $actor }: تلقّي الأمر بالتوجّه إلى { $to } من { $by }
fact-Equipping = { $actor }: التزوّد بالمعدّات
fact-Departed = { $actor }: الانطلاق نحو { $to }
fact-Resumed = { $actor }: استئناف الطريق إلى { $to }
fact-NoWay = { $actor }: لا طريق إلى { $to }
fact-MayNotOrder = { $actor }: لا صلاحية له على { $unit }
fact-Elsewhere = { $actor } مشغولة في مكان آخر ولا يمكن إرسالها
fact-Arrived = { $first ->
    [yes] { $actor }: الوصول الأوّل إلى { $at }
   *[no] { $actor }: الوصول إلى { $at }
}
fact-SizedUp = { $actor }: معاينة أولى في { $at }
fact-Released = { $actor }: إنهاء المهمّة بأمر من { $by }

# -- المخطّطات
fact-Assigned = { $actor }: تلقّي الأمر بتنفيذ { $task } من { $by }
fact-Held = { $actor }: الانتظار خارج { $zone } في { $site }: { $hold }
fact-LeftEdge = { $actor }: انتهاء الانتظار خارج { $zone } في { $site }
fact-Entered = { $actor }: الدخول إلى { $zone } في { $site }
fact-TaskStarted = بداية المهمّة { $task }
fact-TaskInterrupted = توقّف المهمّة { $task }: اضطرّت وحدة إلى المغادرة
fact-TaskResumed = استئناف المهمّة { $task }
fact-TaskDone = إنجاز المهمّة { $task }
fact-Contained = احتواء التهديد في { $incident }
fact-TaskOpen = لم تُنجز المهمّة { $task }

# -- تنامي القيادة والسكان
fact-BriefingBegan = { $actor }: بدء الإحاطة بالوضع
fact-Briefed = { $actor }: تمّت الإحاطة بالوضع
fact-Paused = { $actor }: إرجاء { $procedure } إلى نهاية الإحاطة بالوضع
fact-ResourcesReviewed = { $enough ->
    [yes] { $actor }: مراجعة الوسائل، وهي كافية حسب المعلوم
   *[no] { $actor }: مراجعة الوسائل، وهي غير كافية
}
fact-Missed = { $actor }: ملاحظة غياب { -agency } عن المكان: { $agency }
fact-WarningReached = بلوغ إنذارٍ الجمهورَ: { $actor }
fact-RumourEnded = بلوغ تصحيحٍ الجمهورَ ({ $actor }) وانتهاء البلاغات الكاذبة: { $element }
# -- القضاء والتحقيق
fact-HeldInCustody = { $actor }: الاحتفاظ إلى { $until } ({ $custody })
fact-CustodyProlonged = { $actor }: مواصلة الاحتفاظ إلى { $until } بقرار من { $by } ({ $custody })
fact-BroughtBeforeJudge = { $actor } يحيل { $custody } على القاضي بقرار من { $by }
fact-LetGo = { $actor } يخلي سبيل { $custody } بقرار من { $by }
fact-Overran = انتهى أجل الاحتفاظ لدى { $actor }: { $custody }
fact-Disturbed = { $actor } يعبر مسرح الحادث في { $site } قبل تأمين آثاره

# -- المشورة
fact-AdviceSought = { $actor } يطلب مشورة { $of }
fact-AdviceGiven = { $actor } أعدّ مشورته لـ { $to }
fact-Advised = وصلت مشورة { $by } إلى { $actor }
fact-AdviceMissing = { $actor } يقرّر دون مشورة { $of }
# -- المصابون
fact-TakenOn = { $by } تتكفّل بـ { $actor }: { $task }
fact-PutDown = { $by } تضطرّ إلى ترك { $actor }
fact-Triaged = { $by } تفرز { $actor }: { $category }
fact-Extracted = { $by } تُخرج { $actor }
fact-FirstAid = { $by } تقدّم الإسعافات الأولية إلى { $actor }
fact-Boarded = { $actor } على متن { $by }
fact-Evacuated = { $by } تغادر مع { $actor } نحو { $to }
fact-WalkedOff = { $actor } يتوجّه إلى { $to } بوسائله الخاصة
fact-Admitted = { $bed ->
    [yes] قبول { $actor } في { $at }
   *[no] قبول { $actor } في { $at }: لا سرير شاغر
}
fact-Treated = بدء العلاج النهائي لـ { $actor } في { $at }
fact-FreeAgain = { $actor } سلّمت المصابين وأصبحت متاحة في { $at }
fact-BedFreed = سرير { $actor } في { $at } أصبح شاغرًا
fact-SurgeOpened = { $form_beds ->
    [zero] { $facility } لا يفتح أيّ سرير إضافي
    [one] { $facility } يفتح سريرًا إضافيًا
    [two] { $facility } يفتح سريرين إضافيين
    [few] { $facility } يفتح { $beds } أسرّة إضافية
    [many] { $facility } يفتح { $beds } سريرًا إضافيًا
   *[other] { $facility } يفتح { $beds } سرير إضافي
}
fact-BedsSet = { $has_beds ->
    [yes] { $form_beds ->
        [zero] { $actor }: لم يبق أيّ سرير
        [one] { $actor }: سرير واحد
        [two] { $actor }: سريران
        [few] { $actor }: { $beds } أسرّة
        [many] { $actor }: { $beds } سريرًا
       *[other] { $actor }: { $beds } سرير
    }
   *[no] { $actor }: ما يلزم من أسرّة
}
fact-Fates = المصابون، { $incident }: نجا { $survived }، وتوفّي { $died } ممّن كان يمكن إنقاذهم، و{ $fixed } ممّن لم يكن بالإمكان إنقاذهم، و{ $without_care } دون علاج نهائي
fact-Reference = عدد الوفيات لو كان التنظيم مثاليًا، { $incident }: { $died }

# -- فئات الفرز
category-t1 = T1 ({ -absolute-emergency })
category-t2 = T2 ({ -relative-emergency })
category-t3 = T3 (طفيف)

# -- أصناف الرسائل
kind-call = نداء
kind-report = تقرير
kind-request = طلب
kind-order = أمر
kind-information = معلومة
kind-acknowledgement = { -acknowledgement }
kind-warning = إنذار

# -- أشكال الرسائل
form-free = بصيغة حرّة
form-structured = بصيغة مهيكلة
form-methane = بصيغة METHANE
form-shared-log = في السجلّ المشترك ({ -decision-log })

# -- درجات اليقين
certainty-possible = ممكن
certainty-likely = مرجّح
certainty-observed = مُعايَن

# -- المناطق
zone-hot = { -hot-zone }
zone-warm = { -warm-zone }
zone-cold = { -cold-zone }

# -- what came of an expected action
expected-done = أُنجز
expected-late = متأخّر جدًّا
expected-before = أُنجز من قبل
expected-missed = لم يُنجز
expected-not-injected = لم يصل ({ -inject })
expected-human = يُترك للتقدير ({ -evaluator })

# -- why a unit waits outside a zone
hold-no-information = حالة المنطقة غير معروفة
hold-no-authority = لم يأذن أحد بالدخول
hold-no-equipment = المعدّات ناقصة
hold-stale-zone = المعلومات عن المنطقة قديمة

# -- أسباب الإخفاق
reason-no-route = لا توجد قناة توصل إلى هناك
reason-channel-down = القناة معطّلة
reason-vanished = ضياع في الطريق
reason-overload = تشبّع
reason-error = خطأ تحت الضغط
reason-not-retained = ضياع عند الإحالة
reason-stale = لم تعد صالحة عند وصولها
reason-unfinished = انتهى التمرين قبل ذلك
reason-no-answer = لم يجب أحد
reason-closed = المركز مغلق
reason-lost = المركز أو الوحدة خارج الخدمة
reason-no-information = معلومات ناقصة
reason-no-authority = لا صلاحية لأيّ مستوى أعلى
reason-no-unit = لا توجد وحدة متاحة
reason-no-place = المكان غير معروف
reason-engaged = كلّ الخطوط مشغولة
reason-impatience = نفاد صبر المتّصل
reason-not-meant = وصلت إلى غير المقصود بها

# -- فيم يُقضى الوقت
label-answering = انتظار الردّ
label-line-engaged = خطّ مشغول
label-queueing = انتظار الانتباه
label-processing = معالجة
label-transmission = إرسال
label-relay = إحالة عبر مركز وسيط
label-retry = إعادة المحاولة
label-authority = انتظار الترخيص
label-deliberation = مداولة
label-seeking = البحث عن معلومات
label-stalled = تعثّر
label-turnout = { -turnout }
label-equipment = تجهيز
label-travel = تنقّل
label-size-up = معاينة أولى
label-holding = انتظار أمام منطقة
label-resource = انتظار وسيلة
label-work = إنجاز مهمّة
label-staffing = توفير الأعوان وتسليم المهامّ
label-timer = أجل إجراء
label-script = زمن السيناريو
label-instant = دون زمن
label-other = غير ذلك

# -- ما يُنتظر
need-answering = ردّ هاتفي
need-line-engaged = خطّ شاغر
need-queueing = الانتباه
need-retry = { -acknowledgement }
need-authority = ترخيص
need-seeking = معلومات
need-stalled = مخرج من التعثّر
need-holding = دخول منطقة
need-resource = وسيلة
need-staffing = توفير الأعوان

# -- التقديرات
rating-P = أُنجز دون صعوبات
rating-S = أُنجز مع بعض الصعوبات
rating-M = أُنجز مع صعوبات كبرى
rating-U = تعذّر إنجازه

# -- قيم وفاعلون في كلّ تمرين
value-yes = نعم
value-no = لا
actor-public = السكان
actor-excon = { -exercise-control }
actor-casualty = { -casualty } { $number } ({ $incident })
request-to-lend = إعارة وحدات

# -- معلومات كلّ تمرين
element-major_incident = { -major-incident }
element-location = المكان
element-incident_type = نوع الحادث
element-hazards = المخاطر
element-access = المنافذ
element-casualties = { -casualty-plural }
element-services_present = المصالح الحاضرة
element-services_required = المصالح المطلوبة
element-threat_active = { -threat-active }
element-zone_state = حالة المنطقة
element-rendezvous_point = { -rendezvous-point }
element-suspect_information = معلومات عن المشتبه بهم
element-people_present = الأشخاص الحاضرون
element-casualties_left = { -casualty-plural } لم يُخلَوا بعد
element-serious = { -casualty-plural } في { -absolute-emergency }
element-rumour = { -rumour }
element-second_site = مكان ثانٍ
element-first_on_scene = أوّل الواصلين
element-self_presenting = القادمون بوسائلهم الخاصة
element-receiving_hospital = المستشفى المستقبِل
element-in_command = من يتولّى القيادة
element-custody = الاحتفاظ
element-custody_ends = نهاية الاحتفاظ
element-last_report = آخر تقرير

# -- المُدد في جملة (في موضع الجرّ دائمًا)
length-hours = { $form_count ->
    [zero] { $count } ساعة
    [one] ساعة
    [two] ساعتين
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
length-minutes = { $form_count ->
    [zero] { $count } دقيقة
    [one] دقيقة
    [two] دقيقتين
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
length-seconds = { $form_count ->
    [zero] { $count } ثانية
    [one] ثانية
    [two] ثانيتين
    [few] { $count } ثوانٍ
    [many] { $count } ثانية
   *[other] { $count } ثانية
}
length-joint = { $more } و{ $less }

# -- من انتظر من، في جملة
wait-answering = { $who }: انتظار ردّ { $whom } على الهاتف لمدّة { $length }
wait-line-engaged = { $who }: كلّ خطوط { $whom } مشغولة لمدّة { $length }
wait-queueing = { $own ->
    [yes] { $who }: بقاء عمل من أعماله دون معالجة لمدّة { $length }
   *[no] { $who }: بقاء رسالة منه لدى { $whom } دون معالجة لمدّة { $length }
}
wait-retry = { $who }: انتظار { -acknowledgement } من { $whom } لمدّة { $length }
wait-authority = { $who }: انتظار جواب من { $whom } لمدّة { $length }
wait-deliberation = { $who }: مداولة دامت مدّة { $length }
wait-seeking = { $has_whom ->
    [yes] { $who }: انتظار معلومات من { $whom } لمدّة { $length }
   *[no] { $who }: انتظار معلومات لم يُكلَّف أحد بتقديمها لمدّة { $length }
}
wait-stalled = { $has_whom ->
    [yes] { $who }: تعثّر لمدّة { $length } في انتظار { $whom }
   *[no] { $who }: تعثّر لمدّة { $length }
}
wait-holding = { $has_whom ->
    [yes] { $who }: انتظار خارج منطقة لمدّة { $length } إلى حين تدخّل { $whom }
   *[no] { $who }: انتظار خارج منطقة لمدّة { $length }
}
wait-resource = { $has_whom ->
    [yes] { $who }: انتظار { $whom } لمدّة { $length }
   *[no] { $who }: انتظار وسيلة لمدّة { $length }
}
wait-staffing = { $who }: انتظار توفير أعوان { $whom } لمدّة { $length }
effect-late = تأخّر «{ $measure }» عن الأجل المستهدف بمقدار { $late }
effect-never = لم يحدث «{ $measure }» أبدًا
effect-in-time = كان ذلك في الطريق إلى «{ $measure }»
effect-others = { $form_count ->
    [zero] { $effect }
    [one] { $effect }، وتأخّر بسببه مؤشّر آخر
    [two] { $effect }، وتأخّر بسببه مؤشّران آخران
    [few] { $effect }، وتأخّرت بسببه { $count } مؤشّرات أخرى
    [many] { $effect }، وتأخّر بسببه { $count } مؤشّرًا آخر
   *[other] { $effect }، وتأخّر بسببه { $count } مؤشّر آخر
}
costly = { $open ->
    [yes] { $wait } (منذ { $from }، ولم ينته حتّى نهاية التمرين): { $effect }
   *[no] { $wait } (من { $from } إلى { $to }): { $effect }
}
costly-began = البداية بالسجلّ { $record }: { $sentence }
costly-record = { $open ->
    [yes] آخر ما سُجّل في الأمر، السجلّ { $record }: { $sentence }
   *[no] الانتهاء بالسجلّ { $record }: { $sentence }
}

# -- التقارير
list-separator = {"، "}
report-mark = تمرين – EXERCICE – EXERCISE
report-entry = { $name }: { $value }
report-verdict = { $letter }، { $rating } ({ $score })
report-doctrine = { -doctrine }
report-t0 = الساعة صفر
report-seed = البذرة
report-replication = التكرار
report-settings = الإعدادات
report-timeline = { -timeline } للاستجابة
report-timeline-empty = لم يحدث شيء يُذكر
report-declared = إعلان: { $what }
report-more = { $form_count ->
    [zero] لا شيء آخر: --details
    [one] وواحد آخر: --details
    [two] واثنان آخران: --details
    [few] و{ $count } أخرى: --details
    [many] و{ $count } أخرى: --details
   *[other] و{ $count } أخرى: --details
}
report-more-lines = { $form_count ->
    [zero] لا أسطر أخرى: --details
    [one] وسطر آخر: --details
    [two] وسطران آخران: --details
    [few] و{ $count } أسطر أخرى: --details
    [many] و{ $count } سطرًا آخر: --details
   *[other] و{ $count } سطر آخر: --details
}
report-measures = المؤشّرات حسب الهدف
report-measures-empty = لا يحدّد التمرين أيّ هدف
report-expected = الإجراءات المنتظرة
report-took = { $outcome }: + { $took }
report-took-of = { $outcome }: + { $took } (≤ { $limit })
report-where = أين ذهب الوقت
report-where-empty = لم تُبلغ أيّ { -milestone }
report-points = { $amount } نقطة مئوية
report-half = نصف العلامة
report-rating = التقدير
report-capped = محدود بسبب { $measures }
report-never = لم يحدث
report-no-occasion = لا موجب
report-not-yet = ليس بعد
report-not-observable = غير قابل للملاحظة
report-human = للتقدير ({ -evaluator })
report-after-start = { $length } بعد البداية
report-rest = أجزاء أصغر
report-records = { $form_count ->
    [zero] لا سجلّ
    [one] سجلّ واحد
    [two] سجلّان
    [few] { $count } سجلّات
    [many] { $count } سجلًّا
   *[other] { $count } سجلّ
}
report-digest = البصمة
report-run-file = ملفّ التشغيل
report-glance = لمحة عامّة
report-full-mark = العلامة الكاملة
report-half-mark = نصف العلامة
report-no-mark = دون علامة
report-unmarked = غير مقيّم
report-costliest = أكثر الانتظارات كلفة
report-costliest-empty = لم ينتظر أحد في الطريق إلى أيّ { -milestone }
report-pairs = من انتظر من
report-pairs-one-by-one = من انتظر من، مركزًا مركزًا
report-pairs-empty = لم ينتظر أحد
report-pairs-note = مجموع أوقات العناصر: العناصر التي تنتظر معًا يُحسب وقت كلّ منها
report-who = من
report-whom = انتظر من
report-what-for = فيم
report-times = المرّات
report-total = المجموع
report-longest = الأطول
report-open = معلّقة
report-nobody = لا أحد معروف
report-people = { -casualty-plural }
report-incident = الحادث
report-people-hurt = مصابون
report-people-triaged = فُرزوا
report-people-evacuated = أُخلوا
report-people-treated = عولجوا
report-people-survived = ناجون
report-people-died = متوفّون
report-people-fixed = تعذّر إنقاذهم
report-people-without-care = دون علاج
report-people-reference = المرجع: متوفّون
report-together = العمل المشترك
report-awareness = { -shared-situational-awareness } على امتداد التمرين
report-awareness-highest = { $form_posts ->
    [zero] لا مركز يوجّه غيره
    [one] مركز واحد يوجّه غيره
    [two] مركزان يوجّهان غيرهما؛ الأعلى { $highest } في { $at }
    [few] { $posts } مراكز توجّه غيرها؛ الأعلى { $highest } في { $at }
    [many] { $posts } مركزًا توجّه غيرها؛ الأعلى { $highest } في { $at }
   *[other] { $posts } مركز توجّه غيرها؛ الأعلى { $highest } في { $at }
}
report-ratio = الرسائل بين { -agency-plural } مختلفة مقارنة بالرسائل داخلها (مرّات)
report-unanswered = قرارات بقيت دون ردّ
report-contradictory = أوامر متقاطعة
report-duplicated = أوامر لعمل تكفّل به آخرون
report-evidence = السجلّات
report-evidence-count = { $form_count ->
    [zero] لا يستند إلى أيّ سجلّ
    [one] يستند إلى سجلّ واحد
    [two] يستند إلى سجلّين
    [few] يستند إلى { $count } سجلّات
    [many] يستند إلى { $count } سجلًّا
   *[other] يستند إلى { $count } سجلّ
}
report-lanes = { -timeline } لكلّ { -agency }
report-lane-script = السيناريو
report-lane-nobody = لا أحد بعينه
report-lanes-quiet = لم يُسجّل شيء عن: { $agencies }
sign-unaware = لم يُعلَم بعد
sign-aware = على علم
sign-blocked = بعضهم في انتظار ترخيص أو معلومة أو منطقة
sign-learned = أوّل إعلام
sign-declared = إعلان أو إنذار
sign-command = قيادة أو افتتاح أو اجتماع
sign-arrived = الوصول الأوّل
sign-done = إنجاز مهمّة
sign-decided = قرار
sign-failed = تعثّر أو خروج من الخدمة أو أمر معلّق
sign-inject = { -inject }
sign-incident = بداية حادث

# المقارنة بالوقائع
backtest-title = { $exercise } وفق { $doctrine } مقارنةً بما سُجّل
backtest-runs = عدد المحاكيات
backtest-horizon = نهاية المدة بالدقائق
backtest-record = المسجَّل والمحاكى بالدقائق منذ ساعة الصفر
backtest-milestone = { -milestone }
backtest-recorded = المسجَّل
backtest-p10 = p10
backtest-p50 = p50
backtest-p90 = p90
backtest-by-then = حتى ذلك الحين
backtest-script = السيناريو
backtest-crps = CRPS / المرجع
backtest-verdict = الحكم
backtest-note = حتى ذلك الحين: نسبة المحاكيات التي لم يأتِ فيها المَعلَم بعد وقته المسجَّل. السيناريو: نسبة الوقت الذي هو وقت السيناريو نفسه. CRPS: البعد عن المسجَّل بالدقائق، وإلى جانبه بُعد التأخيرات المستقلة؛ وما لم يأتِ أبدًا يُحسب عند نهاية المدة.
backtest-input = مُدخل
backtest-script-only = السيناريو وحده
backtest-is-covered = مشمول
backtest-is-missed = خارج المجال
backtest-covered = { -milestone-plural } داخل مجال 80 ٪ المتوقَّع: { $covered } من { $counted }
backtest-ratio = متوسط CRPS نسبةً إلى المرجع: { $ratio }؛ أقرب إلى المسجَّل من المرجع: { $nearer } من { $counted }
backtest-against = الحظ نفسه وفق { $doctrine }
backtest-before = الوسيط قبل
backtest-after = الوسيط بعد
backtest-shift = انزياح الوسيط
backtest-earlier = أبكر
backtest-later = أكثر تأخرًا
backtest-same = سواء
branch-from = ما يتغيّر ابتداءً من { $at }
branch-first = أوّل سجلّ مختلف
branch-same-run = التغيير لا يغيّر شيئًا: كلّ سجلّ كما كان
branch-before = سابقًا
branch-after = الآن
branch-nothing = لا شيء: انتهى التشغيل
branch-outcome = ما نتج عن ذلك
branch-same = { $form_count ->
    [zero] لا مقياس آخر
    [one] مقياس آخر كما كان
    [two] مقياسان آخران كما كانا
    [few] { $count } مقاييس أخرى كما كانت
    [many] { $count } مقياسًا آخر كما كان
   *[other] { $count } مقياس آخر كما كان
}
branch-all-same = لم يتغيّر أيّ مقياس
branch-why = لماذا
branch-smaller = أجزاء أصغر
branch-chain = ابتداءً من التغيير:
branch-parts = هنا يفترق مساره عمّا كان:
branch-between = { $form_count ->
    [zero] لا شيء بينهما
    [one] خطوة أخرى
    [two] خطوتان أخريان
    [few] { $count } خطوات أخرى
    [many] { $count } خطوة أخرى
   *[other] { $count } خطوة أخرى
}
# -- الشروح
explain-why = لماذا تحقّق «{ $title }» في { $at }
explain-why-never = لماذا لم يتحقّق «{ $title }» قطّ
explain-why-record = كيف بلغ الأمر السجلّ { $record }، في { $at }
explain-no-moment = على ماذا يقوم «{ $title }»
explain-rests-on = السجلّات
explain-rests-on-hint = هو عدد أو نسبة وليس لحظة: يشرح الخيار --record N أحد سجلّاته
explain-rests-on-nothing = لا سجلّ يُحسب له
explain-chain = سلسلة الأسباب
explain-chain-empty = حدث في البداية تمامًا: لم يسبقه أيّ زمن
explain-in-all = المجموع، منذ بداية التمرين
explain-numbered = { $sentence } [{ $record }]
explain-step = { $label }: { $sentence }
explain-at-once = { $form_count ->
    [zero] في الحال: { $sentence }
    [one] في الحال، وبينهما سجلّ واحد: { $sentence }
    [two] في الحال، وبينهما سجلّان: { $sentence }
    [few] في الحال، وبينهما { $count } سجلّات: { $sentence }
    [many] في الحال، وبينهما { $count } سجلًّا: { $sentence }
   *[other] في الحال، وبينهما { $count } سجلّ: { $sentence }
}
explain-meanwhile = في الأثناء، من { $from } إلى { $to }: { $step }
explain-failed = فشل في { $at }: { $sentence }
explain-reached = لم يبلغ أبعد من هذا، في { $at }: { $sentence }
explain-by-label = حسب ما صُرف فيه الوقت
explain-by-agency = لكلّ { -agency }
explain-by-level = حسب المستوى
explain-agency-none = دون { -agency }
explain-level-1 = ميداني
explain-level-2 = تكتيكي
explain-level-3 = استراتيجي
explain-level-4 = سياسي
explain-level-none = خارج التنظيم
explain-slack = ما لم يكن هو المعطِّل
explain-slack-empty = لم يكن لأيّ خطوة شرط آخر غير الذي انتظرته
explain-slack-of = للسجلّ { $record }
explain-slack-note = كان يمكن أن يتأخّر كلّ منها بهذا القدر دون أن يتغيّر شيء
explain-never-unbegun = لم تأتِ قطّ اللحظة التي يبدأ منها الحساب
explain-never-missing = لم يقوموا بما عليهم: { $who }
explain-never-decision = بقي معلّقًا، وكان سيحقّقه: { $sentence }
explain-never-unfired = كان سيحقّقه ولم ينطلق قطّ: { $procedures }
explain-never-failed = ما فشل وكان سيساعد
explain-never-waits = ما زال منتظرًا عند نهاية التمرين
explain-never-nothing = لم يكن جاريًا أيّ شيء من شأنه أن يحقّقه
explain-back = رجوعًا على ما كان سيحقّقه
explain-back-unlearned = { $who }: لم ينطلق «{ $procedure }» قطّ، لعدم العلم بما يلي: { $elements }
explain-back-untold = { $who }: لم ينطلق «{ $procedure }» قطّ، إذ لم تصل أيّ رسالة
explain-back-unled = { $who }: لم ينطلق «{ $procedure }» قطّ، لعدم تولّي القيادة
explain-back-unfired = { $who }: لم ينطلق «{ $procedure }» قطّ
explain-back-done-before = { $who }: أُنجز «{ $procedure }» عند { $at } ولم ينطلق ثانية، ولم يُعلم إلّا لاحقًا، عند { $came }، بما يلي: { $element } [{ $record }]
explain-back-done-without = { $who }: أُنجز «{ $procedure }» عند { $at } دون العلم قطّ بما يلي: { $element } [{ $record }]
explain-back-lacking = { $who }: توقّف «{ $procedure }» لعدم العلم بما يلي: { $elements }
explain-back-unanswered = { $who }: بقي «{ $procedure }» في انتظار ترخيص: { $authority }؛ طُلب عند { $at } ولم يأتِ أيّ جواب من { $of } [{ $record }]
explain-back-answer-lost = { $who }: لم يصل الجواب قطّ؛ عند { $when }، { $sentence } [{ $record }]
explain-back-lost = { $who }: لم يصل ما أُرسل؛ عند { $when }، { $sentence } [{ $record }]
explain-back-lost-element = { $who }: أُرسل ما يلي ولم يصل: { $element }؛ عند { $when }، { $sentence } [{ $record }]
explain-back-lying = { $who }: لم يُعالَج قطّ ما كان في الانتظار؛ عند { $when }، { $sentence } [{ $record }]
explain-back-silent = { $who }: لم يُعلم قطّ بما يلي: { $element }؛ كان معلومًا لدى { $knower } عند { $at } دون أيّ إبلاغ [{ $record }]
explain-back-unknown = لم يعلم أحد قطّ بما يلي: { $element }
explain-back-closed = { $who }: لم يحدث أيّ افتتاح
explain-back-closed-by-nobody = { $who }: لم يحدث أيّ افتتاح، ولا شيء يؤدّي إليه
explain-back-speechless = { $who }: لا إجراء ينصّ على إبلاغ أيّ شيء
explain-back-told = عند { $when }، { $sentence } [{ $record }]
explain-open-wait = { $who } ينتظر { $whom }: { $label }
explain-missed = ما لم يتحقّق، بدءًا بالأكثر كلفة
explain-missed-empty = لكلّ المؤشّرات علامتها الكاملة
explain-missed-hint = السلسلة كاملة لأحدها: salambo explain RUN MEASURE
explain-missed-cost = { $id }: يكلّف { $points } من العلامة
explain-counts = { $form_count ->
    [zero] ليس لحظة: لا يقوم على أيّ سجلّ
    [one] ليس لحظة: يقوم على سجلّ واحد
    [two] ليس لحظة: يقوم على سجلّين
    [few] ليس لحظة: يقوم على { $count } سجلّات
    [many] ليس لحظة: يقوم على { $count } سجلًّا
   *[other] ليس لحظة: يقوم على { $count } سجلّ
}
explain-helped = ما كان سيساعد أكثر
explain-helped-note = أُعيد التشغيل بالحظّ نفسه، مع تسريع عنصر واحد كلّ مرّة؛ وما لم يتحقّق قطّ يُحسب بطول التمرين كلّه
explain-helped-nothing = لم يكن في الطريق ما يمكن تسريعه ببساطة
explain-helped-still = ما كانت لتغيّر شيئًا: { $changes }
explain-helped-others = ما كانت ستغيّره أيضًا
explain-helped-unsteady = دون انتظام
change-sooner = { $actor }: { $label }، أسرع
change-task = المهمّة { $task }، أسرع
change-latency = { $channel }، أسرع
change-loss = { $channel }: ضياع وتوجيه خاطئ أقلّ
change-lines = { $channel }: خطوط أكثر
change-desks = { $post }: مكاتب أكثر
change-authority = { $authority }، بتفويضها إلى { $post }
# -- الصور
picture-bar = { $at }، { $length }، { $label }: { $sentence }
picture-target = الهدف
picture-script = زمن السيناريو والآجال
picture-desk = عمل في مكتب
picture-line = على الخطّ أو الأثير
picture-queue = انتظار في مكتب
picture-leave = انتظار ترخيص أو معلومة
picture-thought = مداولة
picture-way = { -turnout } والتنقّل والمعاينة
picture-work = إنجاز مهمّة
picture-hands = انتظار منطقة أو وسيلة أو أعوان
picture-meanwhile = الشريط الرفيع: ما كان يفعله في الأثناء من انتُظر

# -- المقارنات: الصور والوثائق التي تُحفظ
compare-unit-seconds = ث
compare-unit-minutes = د
compare-unit-hours = س
compare-unit-percent = %
compare-unit-points = نقطة
compare-unit-number = عدد
compare-band = أصغر من أن يُعتدّ به
compare-side-better = كسب
compare-side-worse = خسارة
compare-share-of-nights = نسبة الليالي (%)
compare-night-better = ليلة أفضل
compare-night-same = ليلة بلا فرق
compare-night-worse = ليلة أسوأ
compare-title = مقارنة العقائد: { $exercises }
compare-language = اللغة
compare-doctrines = ما قورن به
compare-confidence = درجة الثقة في المجالات
compare-stopping = متى انتهت
compare-fixed = بعد عدد الليالي المطلوب
compare-family = ما نُظر فيه معًا
compare-holm = عدد الفروق: { $number }، وقيم p بعد هولم
compare-smallest = أصغر فرق ذي شأن، ما لم يكن للمقياس حدّ خاص به
compare-command = الأمر الذي أنشأها
compare-warnings = قبل الاعتماد عليها
compare-not-reached = لم تكفِ الليالي المتاحة لما طُلب.
compare-luck-idle = { $doctrine }: لم يوفّر الحظ المشترك شيئًا في { $measures }.
compare-answer = الجواب
compare-nothing-decided = لا يوجد مقياس يحسم لها أو عليها.
compare-sentence = { $measure }: { $difference } (مجال الثقة { $confidence }: { $interval })، وهكذا كانت ليالٍ عددها { $nights }
compare-agreeing = ليالٍ متوافقة
compare-losses = ليالٍ كانت فيها نتيجة التمرين أسوأ: { $number } من { $of }. وأسوؤها:
compare-forest = الكسب في كل مقياس مقابل { $baseline }
compare-forest-note = العلامة متوسط الكسب، والخط مجاله. الأفضل إلى اليمين أيًّا كان ما يعدّه المقياس. والشريط الرمادي أصغر من أن يُعتدّ به.
compare-heat = في كم ليلة نيلت العلامة الكاملة
compare-heat-note = الأزرق: في أغلب الليالي؛ البرتقالي: في قليل منها.
compare-scores-note = متوسط النتيجة؛ 100 % هي العلامة الكاملة في كل مقياس.
compare-measures = مقياسًا مقياسًا
compare-sd = الانحراف المعياري
compare-p10 = عُشر الليالي: لا يزيد على
compare-p50 = نصف الليالي: لا يزيد على
compare-p90 = تسعة أعشارها: لا يزيد على
compare-worse-nights = الليالي التي كانت فيها { $doctrine } أسوأ، الأسوأ أولًا ({ $shown })
compare-steps = { $measure }: نسبة الليالي التي لم تتجاوز فيها القيمة هذا القدر
compare-steps-note = تحوي الأشرطة المنحنيات الحقيقية كلها معًا ({ $confidence }). وما لم يحدث قط يُحسب بطول التمرين كله.
compare-nights = ليلة بليلة
compare-nights-note = كل نقطة ليلة: أفقيًّا قيمتها مع { $baseline }، وعموديًّا قيمتها مع { -doctrine } الأخرى. على القطر لم يتغيّر شيء، وفي النصف المظلّل كانت أسوأ. والحلقات أسوأ ثلاث ليالٍ.
compare-spent-note = متوسط الوقت في الطريق إليه، في الليالي التي حدث فيها. المخطّط بالخطوط: انتظار في المكان.
compare-tornado = أين تستغرق { $doctrine } وقتًا أكثر أو أقل من { $baseline }
compare-tornado-note = متوسط الفرق في الليالي التي حدث فيها مع الاثنتين، ومعه مجاله. إلى اليمين: وقت أطول.
compare-tornado-axis = الوقت الزائد على المرجع
compare-numbers = كل الأرقام
compare-numbers-note = كما في جدول القيم المفصولة بفواصل: المعرّفات كما كُتبت، والأزمنة بالميلي ثانية، والنسب من 0 إلى 1.
compare-how = كيف يُقرأ هذا
compare-how-pairs = لُعبت كل ليلة مرة لكل خيار من خيارات { -doctrine } وبالحظ نفسه. وتؤخذ الفروق ليلة بليلة: فما اختلف فهو من فعل هذا الخيار.
compare-how-interval = من بين كل المجالات المنشأة هكذا، تحوي نسبة تساوي درجة الثقة الفرق المتوسط الحقيقي.
compare-how-verdict = أفضل أو أسوأ: المجال كله في جهة واحدة من انعدام الفرق، وبعضه كبير بما يُعتدّ به. متكافئ: كله أصغر من أن يُعتدّ به. غير محسوم: يلزم مزيد من الليالي.
compare-how-never = ما لم يحدث قط يُحسب إلى نهاية التمرين؛ وعدد تلك الليالي مذكور بجانبه: مع { -doctrine } / مع المرجع.
compare-how-night = رقم الليلة هو رقم التكرار: يعيدها الأمر salambo run بالبذرة نفسها.

# -- replay page
replay-page-noscript = تحتاج هذه الصفحة إلى JavaScript لعرض التمرين.
replay-page-skip = انتقل إلى العرض
replay-page-failed = لا يستطيع هذا المتصفّح عرض الصفحة: استعمل متصفّحاً أحدث.
replay-page-about = عن المحاكاة
replay-page-runs = المحاكاة المعروضة
replay-page-run = المحاكاة { $name }
replay-page-languages = اللغة
replay-page-player = الزمن
replay-page-views = طرق العرض
replay-page-side = التفاصيل
replay-page-exercise = { -exercise }
replay-page-doctrine = { -doctrine }
replay-page-seed = البذرة
replay-page-setting = ضبط
replay-page-turn = تغيير عند { $at }
replay-page-to-start = إلى البداية
replay-page-mark-before = العلامة السابقة: حادث أو { -inject } أو مقياس
replay-page-record-before = السجلّ السابق
replay-page-play = تشغيل
replay-page-pause = إيقاف مؤقّت
replay-page-record-after = السجلّ التالي
replay-page-mark-after = العلامة التالية: حادث أو { -inject } أو مقياس
replay-page-to-end = إلى النهاية
replay-page-speed = السرعة
replay-page-scrubber = لحظة التمرين
replay-page-moment = الانتقال إلى لحظة، مثلاً T+22m أو 22 أو 20:02 على ساعة التمرين
replay-page-tab-lanes = { -timeline }
replay-page-tab-graph = الشبكة
replay-page-tab-places = الأماكن
replay-page-tab-msel = { -inject-plural }
replay-page-tab-measures = المقاييس
replay-page-tab-records = السجلّات
replay-page-tab-compare = محاكاتان
replay-page-open-all = فتح الكلّ
replay-page-fold-all = طيّ الكلّ
replay-page-zoom-in = تقريب
replay-page-zoom-out = إبعاد
replay-page-zoom-all = التمرين كاملاً
replay-page-legend = مفتاح الرموز
replay-page-key-dotted = لم يُعلَم بعد
replay-page-key-tick = معلومة جديدة
replay-page-key-area = ما ينتظر في المكتب
replay-page-lanes-hint = انقر في أيّ موضع للانتقال إلى تلك اللحظة ومعرفة ما حدث ومن كان يعلم ماذا. افتح سطرًا ({ -agency }) لترى مراكزه: كلّ انتظار يذكر الجهة المنتظَرة. يقرّب مفتاح Ctrl مع العجلة؛ المفاتيح: المسافة للتشغيل، والأسهم للتقدّم، و[ و] من علامة إلى أخرى، والفاصلة والنقطة من سجلّ إلى آخر، و+ و- للتقريب والإبعاد، وEscape للإغلاق.
replay-page-lanes-of-one = { -agency }، مركز، وحدة
replay-page-lanes-of-two = الموضوع نفسه في المحاكاتين
replay-page-lane-script = حوادث و{ -inject-plural }
replay-page-not-in-run = غير موجود في هذه المحاكاة
replay-page-told-at = أُعلم { $at }
replay-page-never-told = لم يُعلَم قطّ
replay-page-waits-for = في انتظار { $name }
replay-page-record = ما حدث
replay-page-record-number = السجلّ { $count }
replay-page-close = إغلاق
replay-page-own-before = السابق
replay-page-own-after = اللاحق
replay-page-just-happened = ما حدث للتوّ
replay-page-just-happened-to = ما مرّ به للتوّ: { $name }
replay-page-nothing-yet = لا شيء بعد.
replay-page-record-hint = اختر أيّاً منها لترى أسبابه منذ البداية وما نتج عنه.
replay-page-where-time-went = أين ذهب الوقت منذ البداية
replay-page-sum = من البداية إلى هنا
replay-page-causes = أسبابه حتى البداية
replay-page-no-cause = من هنا يبدأ كلّ شيء.
replay-page-released-by = ما أنهى الانتظار
replay-page-also-needed = لازم أيضاً وكان متوفّراً من قبل
replay-page-consequences = ما نتج عنه: { $count }
replay-page-no-consequence = لا شيء مسجّل.
replay-page-show-all = عرض الكلّ: { $count }
replay-page-knowledge = ما كان يعلمه مركز
replay-page-knew-at = ماذا كان يعلم { $name } عند { $at }؟
replay-page-knows-who = معلومات مَن
replay-page-choose-post = اختر مركزاً أو وحدة
replay-page-knows-what = ماذا
replay-page-knows-value = ما اعتبره صحيحاً
replay-page-knows-since = متى علم وممّن
replay-page-new = جديد
replay-page-stale = لم تعد حديثة
replay-page-in-truth = في الواقع: { $name }
replay-page-from = من { $name }
replay-page-age = شوهد قبل ذلك بـ { $at }
replay-page-knowledge-hint = اختر خطّاً، أو مركزاً أو وحدة أعلاه.
replay-page-knows-nothing = لا شيء على الإطلاق بعد.
replay-page-first-told = أوّل إعلام عند { $at }
replay-page-filter-text = يحتوي على
replay-page-filter-agency = { -agency }
replay-page-filter-kind = بخصوص
replay-page-filter-weight = كم
replay-page-filter-own = الخطّ المختار فقط
replay-page-any = الكلّ
replay-page-weight-2 = المجمل
replay-page-weight-1 = ما هو مهمّ
replay-page-weight-0 = كلّ السجلّات
replay-page-records-count = { $count } من { $other } سجلّ
replay-page-group-script = السيناريو
replay-page-group-messages = الرسائل
replay-page-group-attention = العمل في المكتب
replay-page-group-knowledge = المعلومات
replay-page-group-decisions = الإجراءات والقرارات
replay-page-group-command = القيادة والمراكز
replay-page-group-public = الجمهور
replay-page-group-zones = المناطق
replay-page-group-units = الوحدات
replay-page-group-work = المهامّ
replay-page-group-people = { -casualty-plural }
replay-page-group-justice = القضاء
replay-page-first-difference = أوّل اختلاف
replay-page-no-difference = لا تختلف المحاكاتان.
replay-page-two-exercises = المحاكاتان من تمرينين مختلفين: يُقارَن كلّ مقياس وكلّ سطر بما يحمل المعرّف نفسه، ويُحسب الوقت في كلتيهما ابتداءً من T0.
replay-page-jump = انتقل إلى { $at }
replay-page-never = أبداً
replay-page-same = دون تغيير
replay-page-now-met = تحقّق في B فقط
replay-page-now-never = تحقّق في A فقط
replay-page-better-by = أفضل بمقدار { $count }
replay-page-worse-by = أسوأ بمقدار { $count }
replay-page-change = من A إلى B
replay-page-measures-of-two = مقاييس المحاكاتين
replay-page-mark-2 = علامة كاملة
replay-page-mark-1 = نصف علامة
replay-page-mark-0 = دون علامة
# -- end of replay page

# -- replay: states and stages
replay-element-about = { $element } ({ $about })
replay-stage-hurt = مصابون لم يعاينهم أحد بعد
replay-stage-triaged = جرى فرزهم
replay-stage-extracted = في نقطة التجميع
replay-stage-underway = في الطريق إلى المستشفى
replay-stage-arrived = في المستشفى، في الانتظار
replay-stage-treated = تحت العلاج
replay-stage-dead = لم تكن نجاتهم ممكنة منذ البداية
replay-when-after = بعد { $at } من أمر آخر
replay-when-unless = فقط إذا لم يحدث أمر قبل { $at }
replay-when-true = فور تحقّق شرط
replay-when-every = كلّ { $at }
replay-when-several = عند اجتماع عدّة شروط
replay-when-by-hand = يدويًّا
replay-state-closed = مغلق
replay-state-opening = قيد التجهيز بالأعوان
replay-state-open = مفتوح
replay-state-lost = خارج الخدمة
replay-doing-ready = جاهزة
replay-doing-ordered = تستعدّ للخروج
replay-doing-equipping = تتجهّز
replay-doing-travelling = في الطريق
replay-doing-on-scene = في الموقع
replay-doing-waiting = تنتظر خارج منطقة
replay-doing-working = في العمل
replay-doing-lost = خارج الخدمة
replay-doing-elsewhere = مشغولة في مكان آخر
replay-fate-delivered = وصلت
replay-fate-misrouted = وصلت إلى غير وجهتها
replay-fate-failed = ضاعت
replay-fate-open = في الطريق
# -- replay: two runs
replay-differs = عند { $at } يفترق التشغيلان. الأوّل: { $one }. الثاني: { $other }
replay-differs-nothing = لا شيء بعد ذلك
# -- replay: the state at a moment
replay-at = الوضع عند { $at }
replay-at-clock = الوضع عند { $at } (الساعة { $clock })
replay-posts = المراكز
replay-post = المركز
replay-state = الحالة
replay-desks = في العمل
replay-waiting = في الانتظار
replay-busy-of = { $busy } من { $desks }
replay-idle-open = مفتوحة ولا عمل لديها: { $names }
replay-idle-opening = قيد التجهيز بالأعوان: { $names }
replay-idle-closed = مغلقة: { $names }
replay-idle-lost = خارج الخدمة: { $names }
replay-waits = من ينتظر من
replay-waits-none = لا أحد ينتظر أحدًا
replay-wait = { $own ->
    [yes] { $who } في انتظار نفسه: { $need }
   *[no] { $who } في انتظار { $whom }: { $need }
}
replay-waits-of = { $own ->
    [yes] { $who } في انتظار نفسه: { $need }، { $times } في آن واحد، أطولها منذ ذلك الحين
   *[no] { $who } في انتظار { $whom }: { $need }، { $times } في آن واحد، أطولها منذ ذلك الحين
}
replay-since = منذ: { $sentence }
replay-more-waits = { $form_count ->
    [zero] لا انتظار آخر
    [one] انتظار آخر واحد
    [two] انتظاران آخران
    [few] { $count } انتظارات أخرى
    [many] { $count } انتظارًا آخر
   *[other] { $count } انتظار آخر
}
replay-knows = ما يعتبره صحيحًا: { $who }
replay-knows-nothing = لا شيء
replay-element = العنصر
replay-value = يعتبره
replay-truth = الواقع
replay-certainty = اليقين
replay-from = المصدر
replay-learned = علم به
replay-age = العمر
replay-told = ما علمت به كلّ { -agency }: منذ متى وبماذا
replay-untold = لم تعلم بشيء بعد: { $names }
replay-units = الوحدات
replay-units-ready = { $form_count ->
    [zero] لا وحدة أخرى جاهزة في مكانها
    [one] وحدة أخرى جاهزة في مكانها
    [two] وحدتان أخريان جاهزتان في مكانهما
    [few] { $count } وحدات أخرى جاهزة في مكانها
    [many] { $count } وحدة أخرى جاهزة في مكانها
   *[other] { $count } وحدة أخرى جاهزة في مكانها
}
replay-toward = إلى { $site }
replay-at-toward = { $site }، { $toward }
replay-scenes = في المواقع
replay-contained = { $site }: { $incident }، تمّت السيطرة
replay-goes-on = { $site }: { $incident }، مستمرّ
replay-zone-declared = { $site }: { $zone }، أُعلنت
replay-zone-reviewed = { $site }: { $zone }، روجعت
replay-channel-down = { $form_count ->
    [zero] { $channel }: لا تعمل
    [one] { $channel }: بقي خطّ واحد
    [two] { $channel }: بقي خطّان
    [few] { $channel }: بقيت { $count } خطوط
    [many] { $channel }: بقي { $count } خطًّا
   *[other] { $channel }: بقي { $count } خطّ
}
replay-people = المصابون
replay-stage-short-hurt = لم يُعاينوا
replay-stage-short-triaged = فُرزوا
replay-stage-short-extracted = جُمعوا
replay-stage-short-underway = في الطريق
replay-stage-short-arrived = في المستشفى
replay-stage-short-treated = تحت العلاج
replay-stage-short-dead = بلا أمل
replay-beds = { $facility }: { $free } من { $all } أسرّة شاغرة
replay-awareness = الوعي المشترك بين المراكز التي تقود غيرها: { $value }
replay-injects = { -inject-plural } حتى الآن: { $count } من { $all }
replay-more-injects = { $form_count ->
    [zero] لم يأت شيء قبلها
    [one] أتى واحد قبلها
    [two] أتى اثنان قبلها
    [few] أتت { $count } قبلها
    [many] أتى { $count } قبلها
   *[other] أتى { $count } قبلها
}
replay-measures = المقاييس
replay-met = تحقّقت ({ $count }): { $names }
replay-half = تحقّقت إلى النصف ({ $count }): { $names }
replay-missed = لم تتحقّق ({ $count }): { $names }
replay-open = ما زالت مفتوحة ({ $count }): { $names }
replay-open-some = ما زالت مفتوحة ({ $count })، منها: { $names }
replay-latest = آخر ما حدث
# -- replay: the live view
replay-why = لماذا
replay-live-keys = المفاتيح: اليسار واليمين دقيقة، الأعلى والأسفل تمرير، الصفحة 10 دقائق، البداية والنهاية، < و > السجلّ، tab اللوحة، enter لوحة واحدة، [ و ] لمن، المسافة تشغيل، + و - السرعة، q خروج
replay-live-help = ? المفاتيح
replay-live-paused = متوقّف
replay-live-playing = تشغيل، { $speed } مرّة
replay-live-everybody = الجميع
replay-pane-lanes = المسارات
replay-pane-posts = المراكز
replay-pane-waits = الانتظار
replay-pane-knowledge = المعرفة
replay-pane-places = الأماكن
replay-pane-results = النتائج
replay-pane-records = السجلّات
# -- replay page: views
replay-page-graph-picture = مراكز { -agency-plural } والرسائل المتنقّلة بينها
replay-page-graph-channels = القنوات
replay-page-graph-channel-works = تعمل
replay-page-graph-channel-poor = خطوط قليلة
replay-page-graph-channel-dead = معطّلة
replay-page-graph-channel-absent = غير متاحة بعد
replay-page-graph-direct = مشافهةً
replay-page-graph-outside = خارج المصالح
replay-page-graph-units = الوحدات
replay-page-graph-now = في الطريق الآن
replay-page-graph-none = لا رسالة في الطريق.
replay-page-graph-more = و{ $count } أخرى
replay-page-graph-from-to = من { $name } إلى { $other }
replay-page-graph-busy = مكاتب العمل المشغولة: { $count } من { $other }
replay-page-graph-waiting = في الانتظار: { $count }
replay-page-graph-key-idle = بلا عمل
replay-page-graph-key-busy = في العمل، لا شيء ينتظر
replay-page-graph-key-some = 1 أو 2 في الانتظار
replay-page-graph-key-several = 3 إلى 5 في الانتظار
replay-page-graph-key-backlog = أكثر من 5: ضغط مفرط
replay-page-graph-key-ring = الحلقة: نسبة مكاتب العمل المشغولة
replay-page-graph-key-moving = رسالة في الطريق
replay-page-graph-table = المواقع في جدول
replay-page-graph-column-post = الموقع
replay-page-graph-column-agency = { -agency }
replay-page-graph-column-state = الحالة
replay-page-graph-column-busy = مكاتب العمل المشغولة
replay-page-graph-column-waiting = في الانتظار
replay-page-places-picture = الأماكن ومن فيها ومن في الطريق إليها
replay-page-places-declared = أُعلنت
replay-page-places-reviewed = رُوجعت
replay-page-places-began = بدأ
replay-page-places-contained = تحت السيطرة
replay-page-places-no-zone = لم تُعلن أيّ منطقة.
replay-page-places-beds = الأسرّة الشاغرة
replay-page-places-beds-free = الأسرّة الشاغرة: { $count } من { $other }
replay-page-places-here = هنا الآن
replay-page-places-coming = في الطريق إلى هنا
replay-page-places-since = منذ
replay-page-places-due = الوصول
replay-page-places-way = من { $name } إلى { $other }
replay-page-places-key-units = الوحدات
replay-page-places-key-zones = المناطق
replay-page-places-key-people = { -casualty-plural }
replay-page-places-key-none = منطقة غير معلنة
replay-page-places-key-declared = منطقة معلنة
replay-page-places-key-reviewed = منطقة رُوجعت
replay-page-places-empty = لا أماكن في هذا التمرين.
replay-page-places-table = الأماكن في جدول
replay-page-places-column-place = المكان
replay-page-places-column-units = الوحدات
replay-page-places-column-people = { -casualty-plural }
replay-page-places-column-zones = المناطق
replay-page-places-column-beds = الأسرّة الشاغرة
replay-page-view-moment = اللحظة
replay-page-awareness = { CAPITAL(-shared-situational-awareness) }
replay-page-awareness-table = الوعي المشترك في جدول
replay-page-msel-caption = { -inject-plural } في التمرين، كما خُطّطت وكما أُوصلت، والإجراءات المنتظرة
replay-page-msel-inject = { -inject }
replay-page-msel-lane = التوقيت
replay-page-msel-expected = الإجراء المنتظر
replay-page-msel-to = إلى { $name }
replay-page-msel-text = النصّ
replay-page-msel-planned = مخطّط
replay-page-msel-delivered = أُوصل
replay-page-msel-as-planned = كما خُطّط
replay-page-msel-never = لم يُوصل
replay-page-msel-given = { -inject-plural } أُوصلت: { $count } من { $other }
replay-page-msel-open = إجراءات منتظرة لم تُحسم: { $count }
replay-page-msel-empty = لا { -inject-plural } في هذا التمرين.
replay-page-msel-pending = لم يُحسم
replay-page-measures-empty = لا أهداف لهذا التمرين.
replay-page-measures-summary = المقاييس في هذه اللحظة
replay-page-measures-measure = المقياس
replay-page-measures-mark = العلامة
replay-page-measures-value = القيمة
replay-page-measures-target = الهدف
replay-page-measures-weight = الوزن
replay-page-measures-mark-2 = تحقّق
replay-page-measures-mark-1 = تحقّق نصفه
replay-page-measures-mark-0 = لم يتحقّق
replay-page-measures-mark-open = لم يُحسم
replay-page-measures-mark-none = لم يُقَس
replay-page-measures-never = أبدا
replay-page-measures-critical = حرج
replay-page-measures-decided = المقاييس المحسومة: { $count } من { $other }
replay-page-measures-key-bar = الشريط: الهدف ونصفه والقيمة

# -- المقارنات --
versus-score = نتيجة التمرين
versus-baseline = المرجع
versus-nights = الليالي
versus-agreeing = متوافقة
versus-precise = لُعب حتى ضاقت المجالات كما طُلب
versus-not-precise = لم تضق المجالات كما طُلب
versus-title = { $doctrine } مقابل { $baseline }
versus-counts = أفضل: { $better }، أسوأ: { $worse }، متكافئ: { $equivalent }، غير محسوم: { $undecided }
versus-measure = المقياس
versus-mean-difference = في المتوسط
versus-confidence = مجال الثقة { $confidence }
versus-interval = { $low } إلى { $high }
versus-agree = { $nights } من { $of }
versus-never-note = لم يحدث قط: عدد الليالي التي لم يحدث فيها ذلك مع { -doctrine } / مع المرجع؛ ويُحسب مثل هذا الزمن بطول التمرين كله.
versus-too-few = أقل من ليلتين لهما قيمة
versus-few = ليالٍ قليلة كهذه يفوتها بسهولة ما لا يختلف إلا أحيانًا: وما تساوى فيها كلها قد لا يكون متساويًا.
versus-earlier = أبكر بمقدار { $amount }
versus-later = متأخر بمقدار { $amount }
versus-shorter = أقصر بمقدار { $amount }
versus-longer = أطول بمقدار { $amount }
versus-lower = أدنى بمقدار { $amount }
versus-higher = أعلى بمقدار { $amount }
versus-fewer = أقل بمقدار { $amount }
versus-more = أكثر بمقدار { $amount }
versus-minutes = { $amount } د
versus-seconds = { $amount } ث
versus-points = { $amount } نقطة مئوية
versus-better = أفضل
versus-worse = أسوأ
versus-equivalent = متكافئ
versus-undecided = غير محسوم
versus-same = سواء في كل ليلة ({ $number }): { $measures }
versus-same-never = { $measure } (لم يحدث قط في { $never } من { $nights } ليلة)
versus-no-value = لا قيمة في أي ليلة ({ $number }): { $measures }
versus-chance-note = *: مؤكد وحده، لكنه بين هذا العدد من المقارنات قد يكون مصادفة (هولم).
versus-luck = الحظ نفسه للاثنين: الارتباط من { $low } إلى { $high }؛ ولو كان لكلٍّ حظه للزم من الليالي { $middle } ضعفًا في المقياس الأوسط، و{ $least } على الأقل، و{ $most } على الأكثر.
versus-luck-idle = هنا لم يوفر الحظ المشترك شيئًا: { $measures }
versus-losses = عدد الليالي الأسوأ بحسب النتيجة: { $number } من { $of }: { $nights }
versus-night = الليلة { $night }، بمقدار { $by }
versus-night-cause = { $night } ({ $cause })
versus-cause-never = لم يحدث قط
versus-cause-longer = زيادة { $by }: { $label }
versus-doctrine = { -doctrine }
versus-n = ن
versus-mean = المتوسط
versus-met = في الوقت
versus-nights-told = أفضل: { $better }، سواء: { $equal }، أسوأ: { $worse }
versus-smallest = أصغر فرق ذي شأن
versus-p = p
versus-p-adjusted = p بعد هولم
versus-p-ranks = p للرتب
versus-p-marks = p للعلامات الكاملة
versus-correlation = الارتباط
versus-variance-ratio = نسبة التباين
versus-needs = عدد الليالي الإضافية للحسم نحو { $number }
versus-chosen = الأفضل، إن تقدّم أحدها بما يهمّ
versus-none-chosen = لم يتميز أي من خيارات { -doctrine } بأنه الأفضل
versus-best = أيها قد تكون الأفضل
versus-best-note = كل خيار من خيارات { -doctrine } مقابل أفضل ما عداه، والمجالات كلها معًا عند مستوى الثقة.
versus-may-be-best = قد تكون الأفضل
versus-is-not-best = ليست الأفضل
versus-table = النتيجة بحسب { -doctrine } والتمرين
versus-weights = مع أوزان أخرى للأهداف
versus-first = الأولى في { $share } من الأوزان
versus-same-order = ترتيب العقائد هو نفسه في { $share } من 2000 مجموعة أوزان مسحوبة بالتساوي.

study-heading = { $measure }: { $under }
study-design = تصميم التجربة
study-design-one-by-one = عامل واحد في كلّ مرّة
study-design-full = عاملي كامل
study-design-fractional = عاملي جزئي
study-design-latin = مكعّب لاتيني فائق
study-design-morris = غربلة موريس
study-design-sobol = مؤشّرات سوبول
study-settings = الإعدادات
study-plan-rows = صفوف التصاميم
study-plan-runs = مجموع مرّات التشغيل
study-plan-sets = مجموعات المعالجات على الأكثر، كلّ منها في العدد نفسه من الليالي
study-plan-time = المدّة التقريبية على معالج واحد
study-plan-shares = مرّات التشغيل في كلّ جزء
study-doctrines = العقائد
study-as-it-is = كما هو
study-on = مفعّل
study-off = معطّل
study-step = من { $from } إلى { $to }
study-alias = { $factor } (أو { $others })
study-factor = العامل
study-change = التغيير
study-effect = الأثر
study-range-of = المدى
study-rank = ارتباط الرتب
study-means = المتوسّطات
study-lower-half = النصف الأدنى
study-upper-half = النصف الأعلى
study-level-mean = { $level }: { $mean }
study-mu-star = المقدار (mu*)
study-sigma = التشتّت (sigma)
study-mu = المتوسّط (mu)
study-total = الحصّة الكلّية
study-first = بمفرده
study-most-effect = الأهمّ هو { $factor }، { $step }: { $effect }
study-most-rank = الأكثر تلازماً معه هو { $factor }: ارتباط الرتب { $correlation }
study-most-screened = الأكثر تأثيراً فيه هو { $factor }: { $amount } على كامل مداه
study-most-share = ما لا يُعرف عن { $factor } يصنع { $share } من تباينه
study-nothing = لا يغيّره أيّ من العوامل في أيّ ليلة.
study-nothing-sure = لا يختلف أيّ عامل عن العدم اختلافاً مؤكّداً.
study-no-effect = لا أثر إطلاقاً في أيّ ليلة: { $factors }
study-screened-note = mu*: متوسّط مقدار التغيّر على كامل المدى. إذا قارب sigma هذا المقدار فالأثر يتوقّف على العوامل الأخرى. mu: المتوسّط بإشارته.
study-noise = بهذا العدد من الليالي يبدو الأثر المعدوم كأنّه { $amount }.
study-shares-note = الحصّة الكلّية: ما يبقى من التباين لو عُرفت العوامل الأخرى كلّها؛ بمفرده: ما يزول لو عُرف هذا العامل.
study-mean = المتوسّط على كلّ الإعدادات مع خطأ الليالي
study-both = مع ما لا يُعرف عن الإعدادات
study-between = الانحراف المعياري بين الإعدادات
study-range = الإعدادات
study-agreement = الإعدادات ذات الإشارة نفسها
study-better = أفضل أيّاً كانت الإعدادات ضمن مداها.
study-worse = أسوأ أيّاً كانت الإعدادات ضمن مداها.
study-equivalent = لا فرق ذا أهمّية.
study-within = لا يُسمّى أفضل ولا أسوأ: ما لا يُعرف عن الإعدادات قد يقلب النتيجة.
study-undecided = غير محسوم: الليالي أقلّ من أن تكفي للحكم.
study-left-out = ليالٍ استُبعدت لأنّ أحد الإعدادات بلا قيمة
study-never = لم يحدث قط في { $never } من { $of } ليلة في كل الإعدادات؛ وتُحسب الليلة كهذه بطول التمرين كله.
study-design-links = حلقات تُصاب واحدة واحدة
study-link = الحلقة
study-exercise = التمرين
study-tornado = الأشدّ أثراً
study-tornado-note = عمود لكلّ تغيير، الأطول أوّلاً، مع مجال أثره.
study-table = كلّ الآثار
study-map-note = ما يفعله كلّ تغيير بكلّ مقياس: كلّما اشتدّ اللون اقترب من أقوى أثر على ذلك المقياس؛ وشرطة حيث لا أثر.
study-removed = محذوف
study-slower = أطول بـ { $times } مرّة
study-liaison = { -liaison-officer } من { $of } لدى { $at }
study-most-harm = الأشدّ ضرراً هو { $factor }، { $step }: { $effect }
study-no-harm = لا ضرر بحلقة واحدة يُسيء إليه إساءة مؤكّدة.
repair-heading = { $measure }، يتحقّق في { $goal } من الليالي: { $under }
repair-nothing = لا شيء يلزم تغييره.
repair-found = أقلّ التغييرات الكافية، وعددها { $size }: { $changes }
repair-some = تكفي تغييرات عددها { $size }: { $changes }. لم يمكن تجريب كلّ المجموعات من هذا الحجم.
repair-none = لم يثبت أنّ مجموعة لا تتجاوز تغييراتها { $size } تكفي. الأقرب: { $changes }
repair-limit = لم يثبت أنّ مجموعة لا تتجاوز تغييراتها { $size } تكفي، ولم يمكن تجريب المزيد. الأقرب: { $changes }
repair-changes = التغييرات
repair-cost = الكلفة
repair-met = تحقّق
repair-tried = المجموعات المجرَّبة
repair-open = مجموعات لا تحسمها إلّا ليالٍ أخرى

# -- تمرين جديد
new-welcome = تمرين جديد. مفتاح الإدخال يأخذ ما بين القوسين.
new-ask-title = ما عنوانه؟
new-ask-agencies = أيّ { -agency-plural } تشارك، مع فاصلة بينها؟ تجيب الأولى المتّصل.
new-ask-event = ماذا يقول المتّصل؟
new-too-few = يلزم عدد لا يقلّ عن اثنتين من { -agency-plural }: تجيب الأولى المتّصل، وتُبلَّغ الأخرى.
new-made = { $directory } جاهز. اكتب الآن:
new-abandoned = لم يُكتب شيء.

# العلاقات مرسومة.
graph-command = القيادة: من يقود من
graph-report = التقارير: من يبلّغ من
graph-alert = الإنذار: من يحرّك من
graph-talk = القنوات: من يتحدّث أين
graph-support = الدعم: من يعير الوسائل لمن
graph-travel = المسالك: كم تستغرق دون حركة مرور
graph-told-command = يمضي السهم ممّن يقود إلى من يقاد.
graph-told-report = يمضي السهم ممّن يبلّغ إلى من يتلقّى التقرير.
graph-told-alert = يمضي السهم ممّن يخبر أو يسأل أو يأمر إلى من يُخبَر أو يُسأل أو يُؤمَر. كلّما بعُد المركز عن الجانب الذي تبدأ منه القراءة زادت خطوات الإنذار.
graph-told-talk = سطر لكلّ مركز وعمود لكلّ قناة؛ تدلّ النقطة على من هو على القناة.
graph-told-support = يمضي السهم من { -agency } تعير إلى من له أن يطلب منها.
graph-told-travel = كلّ خطّ مسلك، ومعه الزمن الذي يستغرقه.
graph-units = { $title } × { $number }
graph-gatekeeper = { $form_posts ->
    [zero] ليس ممرّ الإنذار الوحيد إلى أيّ مركز
    [one] ممرّ الإنذار الوحيد إلى مركز آخر
    [two] ممرّ الإنذار الوحيد إلى مركزين آخرين
    [few] ممرّ الإنذار الوحيد إلى { $posts } مراكز أخرى
    [many] ممرّ الإنذار الوحيد إلى { $posts } مركزًا آخر
   *[other] ممرّ الإنذار الوحيد إلى { $posts } مركز آخر
}
graph-unalerted = لا يصله أيّ إنذار
graph-never-opens = لا يفتح أبدًا
graph-opens-later = يفتح لاحقًا
graph-off-all-channels = ليس على أيّ قناة
graph-everything = كلّ شيء
graph-apart = دون أيّ صلة
graph-key-agency = الشريط والسطر الثاني: { -agency }
graph-key-gatekeeper = ممرّ الإنذار الوحيد إلى مراكز أخرى، وعددها
graph-key-amiss = لا يصله إنذار، أو ليس على أيّ قناة، أو لا يفتح أبدًا
graph-key-opens-later = يفتح أثناء التمرين
graph-key-alerts = بإجراء
graph-key-back = ليست خطوة تالية: رجوع أو داخل العمود أو تجاوز له
graph-key-scripted = بالسيناريو وحده
graph-key-calls = نداءات الجمهور، ووسائل مُرسلة
graph-key-both = في الاتّجاهين
graph-key-member = على القناة
graph-key-guest = لا يتحدّث عليها إلّا مع { -agency } تديره
graph-key-one-way = في هذا الاتّجاه فقط

# -- check --deep
deep-interrupted = توقّف قبل تمامه: ما يلي مبنيّ على { $nights } من { $runs } ليلة لكلّ خيار من خيارات { -doctrine }؛ وجُرّب { $tried } من { $entries } من العناصر.
deep-apart = مقاييس لا تميّز شيئًا
deep-apart-none = لا شيء: كلّ مقياس يختلف بين ليلة وأخرى أو بين خيار وآخر من خيارات { -doctrine }.
deep-apart-partly = سواء في كلّ ليلة مع بعضها فقط:
deep-same-met = متحقّق دائمًا
deep-same-half = متحقّق نصفه دائمًا
deep-same-missed = غير متحقّق أبدًا
deep-same-value = دائمًا { $value }
deep-same-empty = لا شيء يُحسب أبدًا
deep-under = فقط مع { $doctrines }
deep-entry = { $title } [{ $id }]
deep-inject = { -inject }
deep-procedure = إجراء
deep-idle = لا أثر له قط
deep-idle-none = لا شيء ممّا جُرّب.
deep-idle-note = حُذف كلّ عنصر وحده ولُعبت الليالي نفسها بالحظّ نفسه: لم يتغيّر أيّ مقياس. وإذا كان عنصران ينوب أحدهما عن الآخر فلا أثر لأيّ منهما وحده: احذف واحدًا وأعد النظر.
deep-delivered = الليالي التي وصل فيها: { $nights }
deep-fired = الليالي التي انطلق فيها: { $nights }
deep-so-far = جُرّب حتى الآن: { $nights }
deep-course-changes = لا يتغيّر من دونه إلا مجرى الليلة
deep-course-same = لا يتغيّر من دونه أيّ شيء آخر
deep-slight = يغيّر شيئًا، لكن ليس بمقدار ذي شأن قط، أي 1 د أو 5 نقاط مئوية أو 1 أو علامة ({ $number }): { $entries }
deep-never-delivered = لم يصل في أيّ ليلة ({ $number }): { $entries }
deep-never-fired = لم ينطلق في أيّ ليلة ({ $number }): { $entries }
deep-endless = لا يمكن حذفه، لأنّ الليلة لا تنتهي من دونه ({ $number }): { $entries }
deep-untried = لم يُجرّب بعد ({ $number }): { $entries }
deep-weight = ما له وزن
deep-weight-none = لا شيء ممّا جُرّب يغيّر أيّ مقياس.
deep-without = من دون
deep-score = النتيجة
deep-rated = تقدير آخر
deep-changed = الليالي
deep-most = أكثر ما يتغيّر
deep-appears = له قيمة في إحدى الحالتين فقط
deep-weight-note = النتيجة: نقاط أكثر أو أقلّ من دونه، في المتوسّط. الليالي: عدد ما تغيّر فيه أيّ شيء من الليالي التي نُظر فيها: أوّل { $nights } لكلّ خيار من خيارات { -doctrine }، أو كلّها حتى أوّل ليلة تغيّرت. تقدير آخر: عدد ما تغيّر فيه تقدير التمرين منها.
deep-weight-faint = الباهت: لم يتغيّر قط بمقدار ذي شأن (1 د، 5 نقاط مئوية، 1، أو علامة).
deep-doctrines = ما يصنعه كلّ خيار من خيارات { -doctrine }
deep-doctrines-note = نسبة الليالي التي تحقّق فيها · القيمة التي لا يتجاوزها نصف الليالي. الباهت: سواء مع كلّ خيار من خيارات { -doctrine }.
deep-spreads = كلّ مقياس بحسب { -doctrine }
deep-met = متحقّق
deep-least = الأدنى
deep-middle = الأوسط
deep-greatest = الأعلى
