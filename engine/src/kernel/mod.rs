//! The kernel: time, agenda, keyed draws, distributions, digests. It knows no crisis word.
