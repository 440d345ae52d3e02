//! A sample that moves by one bit moves every run ever recorded: so the bits are written down.
//!
//! The shortest decimals that read back as the same number stand for the bits.

use expect_test::expect;

use super::super::super::draws::{Draws, Purpose};
use super::super::super::identity::stable;
use super::examples;

const WORK: Purpose = Purpose::new("work");

#[test]
fn samples_at_fixed_uniforms() {
    let listing: Vec<_> = examples()
        .into_iter()
        .map(|(name, of)| format!("{name}: {:?}", [0.01, 0.5, 0.9, 0.999_999].map(|u| of.quantile(u))))
        .collect();
    expect![[r#"
        fixed: [1234.5, 1234.5, 1234.5, 1234.5]
        uniform: [2070.0, 5500.0, 8300.0, 8999.992999999999]
        triangular: [1519.6152422706632, 4803.847577293368, 7676.20999227555, 9992.651530771545]
        triangular at once: [50.12562893379982, 2928.932188134525, 6837.722339831621, 9989.999999999856]
        pert: [1471.2719505819614, 4382.312563037087, 6800.110278585225, 9876.502068068065]
        pert at once: [20.08048338574199, 1294.4943670387595, 3690.4265551980666, 9369.042655516201]
        pert at last: [3981.0717055349733, 8705.505632961242, 9791.483623609745, 9999.9979999992]
        exponential: [603.0201512100865, 41588.830833596716, 138155.10557964275, 828930.6334761311]
        log-normal: [61231.039474348734, 300000.0, 719970.5792912364, 7714420.279741508]
        weibull, shrinking: [6.997489479062294, 2961.9505647606693, 16459.6648608247, 212846.06796275638]
        weibull, growing: [794.0397323241086, 4318.174503011874, 6980.013776851428, 14292.782337801009]
        erlang 1: [10.050335853501437, 693.1471805599455, 2302.5850929940457, 13815.510557935519]
        erlang 5: [1279.1060800936075, 4670.908882795984, 7993.589586052631, 23431.523423357845]
        erlang 1000: [927908.1597966386, 999666.6864269491, 1040734.3080136946, 1157577.9110087268]
        empirical: [20.0, 45.0, 300.0, 300.0]
        shifted: [307.035235097451, 785.2030263919617, 1911.809565095832, 9970.857390554862]
        times: [3.5176175487255046, 242.60151319598086, 805.904782547916, 4835.428695277431]"#]]
    .assert_eq(&listing.join("\n"));
}

#[test]
fn samples_at_fixed_keys() {
    let mut draws = Draws::new(1, 0);
    let subject = stable("north");
    let mut listing = Vec::new();
    for (name, of) in examples() {
        let sample = draws.sample(&of, WORK, subject, 5, 0);
        let ticks: Vec<_> = (0..4).map(|index| draws.duration(&of, WORK, subject, 5, index).0).collect();
        listing.push(format!("{name}: {sample:?} {ticks:?}"));
    }
    expect![[r#"
        fixed: 1234.5 [1235, 1235, 1235, 1235]
        uniform: 8192.188098718889 [8192, 4078, 5508, 6188]
        triangular: 7503.664323476737 [7504, 3831, 4810, 5342]
        triangular at once: 6602.917425451424 [6603, 1614, 2937, 3662]
        pert: 6650.6337467025205 [6651, 3445, 4388, 4850]
        pert at once: 3507.0442752564745 [3507, 680, 1299, 1667]
        pert at last: 9757.739508734903 [9758, 7843, 8710, 9024]
        exponential: 129560.17152369539 [129560, 21127, 41728, 54717]
        log-normal: 680165.1721504182 [680165, 208359, 300595, 355585]
        weibull, shrinking: 15016.55742955731 [15017, 1126, 2976, 4383]
        weibull, growing: 6802.963015324375 [6803, 3293, 4324, 4819]
        erlang 1: 2159.33619206159 [2159, 352, 695, 912]
        erlang 5: 7741.775148099217 [7742, 3617, 4677, 5226]
        erlang 1000: 1038032.7610270887 [1038033, 982890, 999758, 1007555]
        empirical: 300.0 [300, 20, 45, 45]
        shifted: 1811.535334443113 [1812, 546, 787, 938]
        times: 755.7676672215565 [756, 123, 243, 319]"#]]
    .assert_eq(&listing.join("\n"));
}
