//! Workloads for benchmarks.
