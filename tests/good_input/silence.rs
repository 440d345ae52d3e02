//! `check` has nothing to say of any shipped exercise: neither under one of its doctrines, nor of all of them.

use crate::determinism::shipped::shipped;
use crate::good_input::shelf::{folder, shelf};
use salambo_engine::diagnostic::Problems;
use salambo_engine::diagnostic::render::{self, Look};
use salambo_engine::scenario::compile::compile;
use std::collections::BTreeMap;

#[test]
fn shipped_exercises_are_passed_over() {
    let mut common: BTreeMap<String, Problems> = BTreeMap::new();
    for exercise in shipped() {
        let compiled = compile(&mut shelf(&folder(&exercise.folder)), &exercise.request());
        let told = render::text(&compiled.problems, &compiled.files, Look::default());
        assert_eq!(told, "", "{}", exercise.name());
        let whole = format!("{}/{}", exercise.folder, exercise.entry);
        common
            .entry(whole)
            .and_modify(|common| common.retain_common(&compiled.of_doctrine))
            .or_insert(compiled.of_doctrine);
    }
    assert!(common.len() >= 25, "{}", common.len());
    for (exercise, problems) in common {
        let found: Vec<String> = problems.iter().map(|problem| problem.message.to_string()).collect();
        assert_eq!(found, [""; 0], "{exercise}");
    }
}
