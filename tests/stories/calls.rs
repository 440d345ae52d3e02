//! Calls: which room a caller reaches, and who knows afterwards what he said.

use super::story::Story;
use expect_test::expect;

/// Calls about an incident, on the mean two or three, half of them to each of two services, of which `b`
/// has nothing to do with it.
fn told(posts: &str, channel: &str, doctrine: &str, parameters: &str) -> String {
    let channels = format!(r#"Channel(id: "phone", kind: Phone, members: Everyone, {channel})"#);
    let script = format!(
        r#"parameters: {{ {parameters} }}, incidents: [
            Incident(id: "fire", site: "hall", begins: "T+00:00", people_present: 9,
                calls: Calls(peak: "1 per min", peak_at: "T+00:02", half_life: "1 min", numbers: {{ "a": 1, "b": 1 }})),
        ]"#
    );
    let told = Story { posts, channels: &channels, doctrine, script: &script, ..Story::default() }.told();
    // One element stands for all that a caller says.
    let left_out = ["sends a call", "takes up", "casualties", "threat active", "people present", "procedure"];
    let lines = told.lines().filter(|line| !left_out.iter().any(|words| line.contains(words)));
    lines.map(|line| format!("{line}\n")).collect()
}

const TWO: &str = r#"
    Post(id: "a.x", takes_calls: true, service: "1 min"),
    Post(id: "b.y", takes_calls: true, service: "1 min"),
"#;

#[test]
fn only_the_room_that_heard_a_caller_out_knows_and_the_wrong_one_has_to_pass_it_on() {
    expect![[r#"
        T+00:00:00  Incident fire begins at hall
        T+00:01:55  the public calls a.x  (script 00:01:55)
        T+00:01:55  a.x receives a call from the public
        T+00:02:49  the public calls b.y  (script 00:02:49)
        T+00:02:49  b.y receives a call from the public
        T+00:02:55  a.x has taken in a call from the public  (processing 00:01:00)
        T+00:02:55  a.x learns from the public: location = hall, likely
        T+00:03:49  b.y has taken in a call from the public  (processing 00:01:00)
        T+00:03:49  b.y learns from the public: location = hall, likely
        T+00:04:19  the public calls a.x  (script 00:04:19)
        T+00:04:19  a.x receives a call from the public
        T+00:05:19  a.x has taken in a call from the public  (processing 00:01:00)
        T+00:05:19  a.x learns from the public: location = hall, likely
    "#]]
    .assert_eq(&told(TWO, "", "", ""));
    let doctrine = r#"procedures: [
        Procedure(id: "not-for-us", who: "b.y", when: Received(kind: Call, from: Public), then: [Forward(to: "a.x")]),
    ]"#;
    expect![[r#"
        T+00:00:00  Incident fire begins at hall
        T+00:01:55  the public calls a.x  (script 00:01:55)
        T+00:01:55  a.x receives a call from the public
        T+00:02:49  the public calls b.y  (script 00:02:49)
        T+00:02:49  b.y receives a call from the public
        T+00:02:55  a.x has taken in a call from the public  (processing 00:01:00)
        T+00:02:55  a.x learns from the public: location = hall, likely
        T+00:03:49  b.y has taken in a call from the public  (processing 00:01:00)
        T+00:03:49  b.y learns from the public: location = hall, likely
        T+00:03:49  Procedure not-for-us fires at b.y
        T+00:03:49  a.x receives a call from b.y
        T+00:04:19  the public calls a.x  (script 00:04:19)
        T+00:04:19  a.x receives a call from the public
        T+00:04:49  a.x has taken in a call from b.y  (processing 00:01:00)
        T+00:04:49  a.x learns from b.y: location = hall, likely
        T+00:05:49  a.x has taken in a call from the public  (processing 00:01:00)
        T+00:05:49  a.x learns from the public: location = hall, likely
    "#]]
    .assert_eq(&told(TWO, "", doctrine, ""));
}

#[test]
fn whoever_finds_the_only_line_engaged_does_not_vanish() {
    let posts = TWO.replace("1 min", "5 min");
    let parameters = r#""redial": "4 min", "call.answer": "30 s""#;
    expect![[r#"
        T+00:00:00  Incident fire begins at hall
        T+00:01:55  the public calls a.x  (script 00:01:55)
        T+00:02:25  a.x receives a call from the public  (answering 00:00:30)
        T+00:02:49  the public calls b.y  (script 00:02:49)
        T+00:03:19  b.y receives a call from the public  (answering 00:00:30)
        T+00:04:19  the public calls a.x  (script 00:04:19)
        T+00:04:19  the public finds every line of a.x engaged
        T+00:07:25  a.x has taken in a call from the public  (processing 00:05:00)
        T+00:07:25  a.x learns from the public: location = hall, likely
        T+00:08:19  b.y has taken in a call from the public  (processing 00:05:00)
        T+00:08:19  b.y learns from the public: location = hall, likely
        T+00:08:19  the public repeats a message to a.x (attempt 1)  (line-engaged 00:04:00)
        T+00:08:49  a.x receives a call from the public  (answering 00:00:30)
        T+00:13:49  a.x has taken in a call from the public  (processing 00:05:00)
        T+00:13:49  a.x learns from the public: location = hall, likely
    "#]]
    .assert_eq(&told(&posts, "lines: 1", "", parameters));
}

#[test]
fn a_caller_may_be_put_through_to_another_desk_of_the_service() {
    let posts = r#"
        Post(id: "a.x", takes_calls: true, service: "1 min"), Post(id: "a.z", service: "1 min"),
        Post(id: "b.y", takes_calls: true, service: "1 min"),
    "#;
    expect![[r#"
        T+00:00:00  Incident fire begins at hall
        T+00:01:55  the public calls a.x  (script 00:01:55)
        T+00:01:55  a.z receives a message meant for a.x
        T+00:01:55  a.z receives a call from the public
        T+00:02:49  the public calls b.y  (script 00:02:49)
        T+00:02:49  b.y receives a call from the public
        T+00:02:55  a.z has taken in a call from the public that was meant for somebody else  (relay 00:01:00)
        T+00:02:55  a.z passes a message for a.x on to a.x
        T+00:02:55  a.x receives a call from a.z
        T+00:03:49  b.y has taken in a call from the public  (processing 00:01:00)
        T+00:03:49  b.y learns from the public: location = hall, likely
        T+00:03:55  a.x has taken in a call from the public  (processing 00:01:00)
        T+00:03:55  a.x learns from the public: location = hall, likely
        T+00:04:19  the public calls a.x  (script 00:04:19)
        T+00:04:19  a.z receives a message meant for a.x
        T+00:04:19  a.z receives a call from the public
        T+00:05:19  a.z has taken in a call from the public that was meant for somebody else  (relay 00:01:00)
        T+00:05:19  a.z passes a message for a.x on to a.x
        T+00:05:19  a.x receives a call from a.z
        T+00:06:19  a.x has taken in a call from the public  (processing 00:01:00)
        T+00:06:19  a.x learns from the public: location = hall, likely
    "#]]
    .assert_eq(&told(posts, "misroute: 1.0", "", r#""misroute.forwarded": 1"#));
}
