"""Reference values for the engine's statistics, computed by SciPy.

    python make.py > values.tsv

Made with SciPy 1.17.1 and NumPy 2.4.6. One case a line: what it is of, what goes in, what comes out, separated
by tabs; several numbers by spaces, several lists by semicolons. Numbers have all their digits.
"""

from fractions import Fraction
from itertools import product

import numpy as np
from scipy import stats

# The linear congruential generator that POSIX describes: samples that do not depend on NumPy's version.
state = 1


def uniform():
    global state
    state = (1103515245 * state + 12345) % 2**31
    return (state + 0.5) / 2**31


def sample(count, law, digits=None):
    values = [float(law.ppf(uniform())) for _ in range(count)]
    return values if digits is None else [round(value, digits) for value in values]


def show(numbers):
    return " ".join(repr(number) if isinstance(number, int) else repr(float(number)) for number in numbers)


def line(name, inputs, outputs):
    print(name, ";".join(show(part) for part in inputs), show(outputs), sep="\t")


LEVELS = [0.5, 0.9, 0.95, 0.99, 0.9995]
SMALL = [1.2, -0.4, 0.9, 1.5, 0.3, 0.8, -0.1, 1.1, 0.7, 0.6]


def laws():
    for freedom in [1, 2, 3, 4, 9, 19, 29, 59, 199, 1999, 99999, 100001, 5000000]:
        for p in [0.01, 0.3, 0.6, 0.9, 0.975, 0.9995, 1 - 1e-6, 1 - 1e-9]:
            line("student.quantile", [[p, freedom]], [stats.t.ppf(p, freedom)])
        for t in [-2.5, 0.01, 0.5, 1.0, 2.0, 3.5, 8.0, 20.0]:
            line("student.upper", [[t, freedom]], [stats.t.sf(t, freedom)])
    for p in [1e-12, 0.001, 0.05, 0.3, 0.6, 0.9, 0.975, 0.9995]:
        line("normal.quantile", [[p]], [stats.norm.ppf(p)])
    for z in [-3.0, 0.01, 0.5, 1.0, 2.0, 3.5, 8.0, 20.0]:
        line("normal.upper", [[z]], [stats.norm.sf(z)])
    for n in [1, 5, 16, 60, 200, 2000, 100000]:
        for p in [0.1, 0.5, 0.9]:
            for k in sorted({0, n // 10, n // 2, int(0.88 * n), int(0.9 * n) + 1}):
                chance = stats.binom.cdf(k, n, p)
                if chance > 1e-290:
                    line("binomial.cdf", [[k, n, p]], [chance])
            for share in [0.005, 0.025, 0.5, 0.975, 0.995]:
                line("binomial.quantile", [[share, n, p]], [int(stats.binom.ppf(share, n, p))])


def intervals():
    samples = [SMALL, sample(2, stats.norm), sample(30, stats.expon), sample(200, stats.lognorm(1.0))]
    for values in samples:
        for level in LEVELS:
            centre = np.mean(values)
            ends = stats.t.interval(level, len(values) - 1, centre, stats.sem(values))
            line("mean_interval", [values, [level]], [centre, np.std(values, ddof=1), *ends])
    for successes, trials in [(18, 20), (0, 5), (5, 5), (1, 2), (57, 60), (1000, 2000)]:
        for level in LEVELS:
            ends = stats.binomtest(successes, trials).proportion_ci(level, method="wilson")
            line("share_interval", [[successes, trials, level]], [ends.low, ends.high])
    for n in [40, 60, 200, 2000]:
        for p in [0.1, 0.5, 0.9]:
            for level in [0.9, 0.95, 0.99]:
                low = int(stats.binom.ppf((1 - level) / 2, n, p))
                high = int(stats.binom.ppf((1 + level) / 2, n, p)) + 1
                if low > 0 and high <= n:
                    coverage = stats.binom.cdf(high - 1, n, p) - stats.binom.cdf(low - 1, n, p)
                    line("quantile_ranks", [[n, p, level]], [low, high, coverage])


def counted(differences):
    """The two-sided p of the signed ranks, over all ways the signs could have fallen."""
    ranks = stats.rankdata(np.abs(differences))
    seen = sum(rank for rank, difference in zip(ranks, differences) if difference > 0)
    seen = min(seen, sum(ranks) - seen)
    ways = sum(np.dot(signs, ranks) <= seen for signs in product([0, 1], repeat=len(ranks)))
    return min(Fraction(2 * int(ways), 2 ** len(ranks)), 1)


def significance():
    shifted = stats.norm(0.4)
    for values in [SMALL, sample(2, shifted), sample(60, shifted), sample(2000, stats.norm(0.05))]:
        found = stats.ttest_1samp(values, 0.0)
        line("student_test", [values], [found.statistic, found.pvalue])
    # Without ties: exact up to 50, normal above. With ties up to 13 SciPy counts, above 50 it is normal.
    exact = [SMALL, sample(1, shifted), sample(25, shifted), sample(50, stats.norm(0.2))]
    tied = [sample(count, shifted, digits=0) for count in [5, 9, 13]] + [[1.0, 2.0, 2.0, -2.0, 3.0, 0.0, -1.0, 4.0]]
    normal = [sample(51, shifted), sample(300, stats.norm(0.1)), sample(400, stats.norm(0.2), digits=1)]
    for values in exact + tied + normal:
        found = stats.wilcoxon(values)
        line("signed_rank", [values], [found.statistic, found.pvalue])
    # With ties and from 14 to 50 differences SciPy is normal where we count.
    values = [value or 1.0 for value in sample(16, shifted, digits=0)]
    line("signed_rank", [values], [stats.wilcoxon(values).statistic, counted(values)])
    for first, second in [(12, 4), (4, 12), (0, 6), (9, 9), (30, 55), (1000, 1100), (0, 1)]:
        line("mcnemar", [[first, second]], [stats.binomtest(first, first + second, 0.5).pvalue])
    for p in [[0.001, 0.008, 0.012, 0.03, 0.2], [0.04, 0.01, 0.03, 0.005], [0.9, 0.5, 0.01, 0.01, 0.01]]:
        order = np.argsort(p, kind="stable")
        steps = [min((len(p) - rank) * p[at], 1.0) for rank, at in enumerate(order)]
        adjusted = np.empty(len(p))
        adjusted[order] = np.maximum.accumulate(steps)
        line("holm", [p], adjusted)


def correlations():
    for count in [2, 5, 60]:
        a = sample(count, stats.expon)
        b = [value + noise for value, noise in zip(a, sample(count, stats.norm))]
        saved = (np.var(a, ddof=1) + np.var(b, ddof=1)) / np.var(np.subtract(a, b), ddof=1)
        line("correlation", [a, b], [np.corrcoef(a, b)[0, 1], saved])


laws()
intervals()
significance()
correlations()
