//! How posts worked together, whatever the measures ask.

use super::exercise::Exercise;
use crate::scenario::ids::ActorId;
use crate::scenario::model::organisation::ActorKind;
use crate::score::coordination::coordination;
use crate::trace::told;
use expect_test::expect;

#[test]
fn awareness_is_told_from_the_first_call_on_among_posts_that_direct_others() {
    let trace = "
       10:00 public  Called call=1 to=a.room
       11:00 a.room  Learned element=location value=hall        < 1 processing
       40:00 b.room  Learned element=location value=hall        < 2 transmission
       50:00 a.car.1 Tasked to=hall by=a.room
       51:00 a.car.1 Tasked to=quay by=b.room
    ";
    let (mut scenario, trace) = Exercise::new().told(trace);
    let van = scenario.actors.iter_mut().find(|actor| scenario.names.text(actor.name) == "b.van.1");
    if let Some(ActorKind::Unit(van)) = van.map(|van| &mut van.kind) {
        van.directed_by = ActorId::at(2);
    }
    let together = coordination(&scenario, &trace, told::time("60:00"));
    let among: Vec<&str> = together.among.iter().map(|post| scenario.names.text(*post)).collect();
    let mut lines = format!("among {among:?}, crossed {:?}\n", together.contradictory.value);
    for (at, value) in &together.awareness {
        lines += &format!("{} s {value:.2}\n", at.0 / 1000);
    }
    expect![[r#"
        among ["a.room", "b.room"], crossed Some(1.0)
        900 s 0.00
        1350 s 0.00
        1800 s 0.00
        2250 s 0.00
        2700 s 1.00
        3150 s 1.00
        3600 s 1.00
    "#]]
    .assert_eq(&lines);
}
