//! Numbers about numbers: moments, quantiles, intervals.
