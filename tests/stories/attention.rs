//! Attention: who is heard next, and what becomes of the rest.

use super::story::Story;
use expect_test::expect;

/// The lines of a story that say one of these.
fn only(told: &str, words: &[&str]) -> String {
    let lines = told.lines().filter(|line| words.iter().any(|word| line.contains(word)));
    lines.map(|line| format!("{line}\n")).collect()
}

/// In which order a post hears five messages out, of which four come while it is at the first. In the
/// order in which they come their priorities are 5, 4, 8, 3 and 5.
fn order(post: &str, parameters: &str) -> String {
    let posts = format!(r#"Post(id: "a.x", service: "5 min", {post}), Post(id: "b.y")"#);
    let message = |index: u32, priority: u32, element: &str| {
        format!(
            r#"Inject(id: "m{index}", when: "T+00:0{index}", to: "a.x", message: "m", priority: {priority}, tells: [Observed("{element}", "so")]),"#
        )
    };
    let names = ["first", "second", "third", "fourth", "fifth"];
    let elements = names.map(|name| format!(r#"Element(id: "{name}"),"#)).concat();
    let messages = (1..).zip([5, 4, 8, 3, 5]).zip(names);
    let injects: String = messages.map(|((index, priority), name)| message(index, priority, name)).collect();
    let script = format!("parameters: {{ {parameters} }}, elements: [{elements}], injects: [{injects}]");
    let told = Story { posts: &posts, script: &script, ..Story::default() }.told();
    let learned = told.lines().filter_map(|line| line.split("exercise control: ").nth(1)?.split(" =").next());
    learned.collect::<Vec<_>>().join(", ")
}

#[test]
fn the_next_item_is_the_most_urgent_the_first_the_last_or_any() {
    let mix = |priority: u32, first: u32, last: u32| {
        let shares = format!(
            r#""attention.priority": {priority}, "attention.first": {first}, "attention.last": {last}"#
        );
        order("attention: Mix", &shares)
    };
    let told = [
        ("first come", order("", "")),
        ("by priority", order("attention: Priority", "")),
        ("a mix of the most urgent", mix(1, 0, 0)),
        ("a mix of the first", mix(0, 1, 0)),
        ("a mix of the last", mix(0, 0, 1)),
        ("a mix of any", mix(0, 0, 0)),
    ];
    let told: String = told.iter().map(|(what, order)| format!("{what}: {order}\n")).collect();
    expect![[r#"
        first come: first, second, third, fourth, fifth
        by priority: first, third, fifth, second, fourth
        a mix of the most urgent: first, third, fifth, second, fourth
        a mix of the first: first, second, third, fourth, fifth
        a mix of the last: first, fifth, fourth, third, second
        a mix of any: first, fifth, fourth, second, third
    "#]]
    .assert_eq(&told);
}

/// Items come to a post one a minute, and among them one that tells something; it needs three minutes
/// for each.
fn flooded(seen: &str, parameters: &str) -> String {
    let script = format!(
        r#"parameters: {{ {parameters} }}, injects: [
            Inject(id: "flood", when: "T+00:00", to: Excon, message: "m", does: [Overload(post: "a.x", items: 7, over: "7 min")]),
            Inject(id: "seen", when: "{seen}", to: "a.x", message: "m", tells: [Observed("location", "hall"), Observed("access", "north")]),
        ]"#
    );
    let posts = r#"Post(id: "a.x", service: "3 min"), Post(id: "b.y")"#;
    let told = Story { posts, script: &script, ..Story::default() }.told();
    only(&told, &["takes up", "never", "come across", "learns"])
}

#[test]
fn past_the_knee_items_are_omitted() {
    expect![[r#"
        T+00:00:00  a.x takes up information
        T+00:03:00  a.x takes up information; 1 other item waits  (queueing 00:02:00)
        T+00:05:00  a.x never takes up information; 3 other items wait
        T+00:06:00  a.x takes up information; 2 other items wait  (queueing 00:04:00)
        T+00:06:30  a.x never takes up information; 3 other items wait
        T+00:09:00  a.x takes up information; 2 other items wait  (queueing 00:06:00)
        T+00:12:00  a.x takes up information; 1 other item waits  (queueing 00:08:00)
        T+00:15:00  a.x takes up information  (queueing 00:09:00)
    "#]]
    .assert_eq(&flooded(
        "T+00:06:30",
        r#""backlog.knee": 2, "backlog.omission-limit": 1, "backlog.omission-scale": 0.001"#,
    ));
}

#[test]
fn past_the_knee_work_is_faster() {
    expect![[r#"
        T+00:00:00  a.x takes up information
        T+00:03:00  a.x takes up information; 1 other item waits  (queueing 00:02:00)
        T+00:06:00  a.x takes up information; 3 other items wait  (queueing 00:04:00)
        T+00:07:30  a.x takes up information; 4 other items wait  (queueing 00:04:30)
        T+00:09:00  a.x takes up information; 3 other items wait  (queueing 00:05:00)
        T+00:10:30  a.x takes up information; 2 other items wait  (queueing 00:05:30)
        T+00:13:30  a.x takes up information; 1 other item waits  (queueing 00:07:30)
        T+00:16:30  a.x takes up information  (queueing 00:10:00)
        T+00:19:30  a.x learns from exercise control: location = hall, observed
        T+00:19:30  a.x learns from exercise control: access = north, observed
    "#]]
    .assert_eq(&flooded("T+00:06:30", r#""backlog.knee": 2, "backlog.speed-up": 0.5"#));
}

#[test]
fn past_the_knee_elements_are_misheard() {
    let parameters = r#""backlog.knee": 2, "backlog.error-per-item": 1, "backlog.error-cap": 1"#;
    expect![[r#"
        T+00:00:00  a.x takes up information
        T+00:03:00  a.x takes up information; 2 other items wait  (queueing 00:02:00)
        T+00:06:00  a.x takes up information; 4 other items wait  (queueing 00:04:00)
        T+00:09:00  a.x takes up information; 4 other items wait  (queueing 00:06:30)
        T+00:12:00  location does not come across to a.x: an error under pressure  (processing 00:03:00)
        T+00:12:00  access does not come across to a.x: an error under pressure  (processing 00:03:00)
        T+00:12:00  a.x takes up information; 3 other items wait  (queueing 00:09:00)
        T+00:15:00  a.x takes up information; 2 other items wait  (queueing 00:11:00)
        T+00:18:00  a.x takes up information; 1 other item waits  (queueing 00:13:00)
        T+00:21:00  a.x takes up information  (queueing 00:15:00)
    "#]]
    .assert_eq(&flooded("T+00:02:30", parameters));
    // The last of them is heard out when nothing waits any more.
    expect![[r#"
        T+00:00:00  a.x takes up information
        T+00:03:00  a.x takes up information; 1 other item waits  (queueing 00:02:00)
        T+00:06:00  a.x takes up information; 3 other items wait  (queueing 00:04:00)
        T+00:09:00  a.x takes up information; 4 other items wait  (queueing 00:06:00)
        T+00:12:00  a.x takes up information; 3 other items wait  (queueing 00:08:00)
        T+00:15:00  a.x takes up information; 2 other items wait  (queueing 00:10:00)
        T+00:18:00  a.x takes up information; 1 other item waits  (queueing 00:12:00)
        T+00:21:00  a.x takes up information  (queueing 00:14:30)
        T+00:24:00  a.x learns from exercise control: location = hall, observed
        T+00:24:00  a.x learns from exercise control: access = north, observed
    "#]]
    .assert_eq(&flooded("T+00:06:30", parameters));
}

#[test]
fn who_directs_many_takes_longer_over_everything() {
    let told = |directed: usize, opens: &str| {
        let below: String =
            (0..directed).map(|index| format!(r#"Post(id: "a.p{index}", under: "a.x"),"#)).collect();
        let posts = format!(
            r#"Post(id: "a.x", service: "10 min"), Post(id: "b.y"), {below} Post(id: "a.late", under: "a.x", opens: {opens})"#
        );
        let story = Story {
            posts: &posts,
            script: r#"parameters: { "span.slope": 0.1, "span.knee": 5 }, injects: [
                Inject(id: "one", when: "T+00:01", to: "a.x", message: "m", tells: [Observed("location", "hall")]),
                Inject(id: "two", when: "T+00:30", to: "a.x", message: "m", tells: [Observed("access", "north")]),
            ]"#,
            ..Story::default()
        };
        only(&story.told(), &["a.x has taken in"])
    };
    let told = [told(3, "Always"), told(5, r#"At("T+00:20")"#), told(7, "Always")].join("\n");
    expect![[r#"
        T+00:11:00  a.x has taken in information from exercise control  (processing 00:10:00)
        T+00:40:00  a.x has taken in information from exercise control  (processing 00:10:00)

        T+00:11:00  a.x has taken in information from exercise control  (processing 00:10:00)
        T+00:41:00  a.x has taken in information from exercise control  (processing 00:11:00)

        T+00:14:00  a.x has taken in information from exercise control  (processing 00:13:00)
        T+00:43:00  a.x has taken in information from exercise control  (processing 00:13:00)
    "#]]
    .assert_eq(&told);
}

#[test]
fn units_under_way_are_directed_too() {
    let story = Story {
        posts: r#"Post(id: "a.x", service: "10 min")"#,
        organisation: r#"
            unit_types: [UnitType(id: "u", capabilities: "c", turnout: "1 min")],
            units: [Units(of: "a.u", type: "u", directed_by: "a.x", home: { "yard": 7 })],
        "#,
        doctrine: r#"procedures: [
            Procedure(id: "send", who: "a.x", when: Knows("location"), then: [Dispatch(need: { "c": 7 }, to: Scene)]),
        ]"#,
        script: r#"parameters: { "span.slope": 0.1, "span.knee": 5 }, injects: [
            Inject(id: "one", when: "T+00:01", to: "a.x", message: "m", tells: [Observed("location", "hall")]),
            Inject(id: "two", when: "T+00:30", to: "a.x", message: "m", tells: [Observed("access", "north")]),
        ]"#,
        ..Story::default()
    };
    expect![[r#"
        T+00:11:00  a.x has taken in information from exercise control  (processing 00:10:00)
        T+00:42:00  a.x has taken in information from exercise control  (processing 00:12:00)
    "#]]
    .assert_eq(&only(&story.told(), &["a.x has taken in"]));
}

#[test]
fn what_strangers_say_is_put_off_and_not_put_away() {
    let told = |interoperability: &str| {
        let organisation = format!("interoperability: Interoperability(default: {interoperability})");
        let story = Story {
            posts: r#"Post(id: "a.x"), Post(id: "a.busy", service: "5 min", attention: Priority), Post(id: "b.y")"#,
            channels: r#"Channel(id: "radio", kind: Radio, members: Everyone)"#,
            organisation: &organisation,
            doctrine: r#"procedures: [
                Procedure(id: "ours", who: "a.x", when: Knows("location"), then: [Inform(to: "a.busy")]),
                Procedure(id: "theirs", who: "b.y", when: Knows("access"), then: [Inform(to: "a.busy")]),
            ]"#,
            script: r#"parameters: { "interoperability.deferral": 1 }, injects: [
                Inject(id: "zero", when: "T+00:01", to: "a.busy", message: "m", tells: [Observed("hazards", "smoke")]),
                Inject(id: "one", when: "T+00:02", to: "b.y", message: "m", tells: [Observed("access", "north")]),
                Inject(id: "two", when: "T+00:03", to: "a.x", message: "m", tells: [Observed("location", "hall")]),
            ]"#,
        };
        only(&story.told(), &["a.busy has taken in"])
    };
    let told = [told("Conflicted"), told("Collaborative")].join("\n");
    expect![[r#"
        T+00:06:00  a.busy has taken in information from exercise control  (processing 00:05:00)
        T+00:11:00  a.busy has taken in information from a.x  (processing 00:05:00)
        T+00:16:00  a.busy has taken in information from b.y  (processing 00:05:00)

        T+00:06:00  a.busy has taken in information from exercise control  (processing 00:05:00)
        T+00:11:00  a.busy has taken in information from b.y  (processing 00:05:00)
        T+00:16:00  a.busy has taken in information from a.x  (processing 00:05:00)
    "#]]
    .assert_eq(&told);
}

#[test]
fn whoever_deliberates_or_sends_hears_nobody_meanwhile() {
    let story = Story {
        doctrine: r#"
            authorities: [Authority(id: "close", held_by: "a.x")],
            procedures: [Procedure(id: "close", who: "a.x", when: Knows("location"), authority: "close", deliberation: "5 min",
                then: [Declare("closed"), Inform(to: "b.y", only: ["closed"])])],
        "#,
        script: r#"parameters: { "message.sending": "2 min" }, injects: [
            Inject(id: "one", when: "T+00:01", to: "a.x", message: "m", tells: [Observed("location", "hall")]),
            Inject(id: "two", when: "T+00:03", to: "a.x", message: "m", tells: [Observed("access", "north")]),
        ]"#,
        ..Story::default()
    };
    expect![[r#"
        T+00:01:00  a.x receives information from exercise control
        T+00:01:00  a.x takes up information
        T+00:02:00  a.x has taken in information from exercise control  (processing 00:01:00)
        T+00:02:00  a.x learns from exercise control: location = hall, observed
        T+00:02:00  Procedure close fires at a.x
        T+00:02:00  a.x begins procedure close
        T+00:03:00  a.x receives information from exercise control
        T+00:07:00  a.x decides: close  (deliberation 00:05:00)
        T+00:07:00  a.x declares: closed
        T+00:07:00  a.x learns from a.x: closed (a) = yes, observed
        T+00:09:00  a.x has finished procedure close  (processing 00:02:00)
        T+00:09:00  a.x takes up information  (queueing 00:06:00)
        T+00:09:00  a.x sends information to b.y  (processing 00:02:00)
        T+00:09:00  b.y receives information from a.x
        T+00:09:00  b.y takes up information
        T+00:10:00  a.x has taken in information from exercise control  (processing 00:01:00)
        T+00:10:00  a.x learns from exercise control: access = north, observed
        T+00:10:00  b.y has taken in information from a.x  (processing 00:01:00)
        T+00:10:00  b.y learns from a.x: closed (a) = yes, observed
    "#]]
    .assert_eq(&story.told());
}
