//! Workloads for benchmarks, and whoever races on them.
//!
//! A race counts only between contestants that did the same work, so every workload has an
//! exact answer and every contestant must give it before its time is looked at.

pub mod contest;
pub mod ct;
pub mod engine;
pub mod heap_loop;

use contest::Contestant;

/// Everybody who races; the first is what the others are compared with.
#[must_use]
pub fn contestants() -> Vec<Box<dyn Contestant>> {
    vec![
        Box::new(heap_loop::HeapLoop),
        Box::new(engine::Engine::new(engine::Tracing::Off)),
        Box::new(engine::Engine::new(engine::Tracing::On)),
        Box::new(engine::Engine::new(engine::Tracing::InFreshMemory)),
    ]
}
