// Two runs side by side: the same subjects beneath each other, every measure, where they part.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { LANGUAGES, close, copy, filmOf, makePage, open, play, reader, salambo } from "./harness.mjs";

let path, film, a, b;

before(() => {
  const runs = [play("harbour-hall", "a", "--doctrine", "centralised"), play("harbour-hall", "b", "--doctrine", "joint")];
  path = makePage("compare", runs);
  film = filmOf(path);
  [a, b] = [reader(film, 0), reader(film, 1)];
});
after(close);

for (const lang of LANGUAGES) {
  describe(`two runs in ${lang}`, () => {
    const at = (hash, test) => open(path, `lang=${lang}&${hash}`, {}, test);

    test("what each is, and where they part first, with a jump there", () =>
      at("view=compare", async (on) => {
        const cards = await on.texts("#compare .run-card");
        assert.ok(cards[0].includes(a.run.doctrine.title[lang] ?? a.run.doctrine.title.en));
        assert.ok(cards[1].includes(b.run.doctrine.title[lang] ?? b.run.doctrine.title.en));
        const difference = film.pair.first_difference;
        for (const [place, record] of [["a", difference.a], ["b", difference.b]]) {
          if (record < 0) continue;
          await on.click(`#difference-${place}`);
          const state = await on.state();
          assert.equal(state.record, record);
          assert.equal(state.run, place === "a" ? 0 : 1);
          assert.equal(await on.attribute(`#run-${state.run}`, "aria-pressed"), "true");
        }
      }));

    test("before the first difference the two are one", () => {
      const { at_ms } = film.pair.first_difference;
      const told = (own) => own.run.records.at.map((at, n) => [at, own.sentence(n, lang)]).filter(([at]) => at < at_ms);
      assert.deepEqual(told(a), told(b));
    });

    test("every measure of both, better or worse", () =>
      at("view=compare", async (on) => {
        const rows = await on.texts("#compare .compare-measures tbody tr");
        assert.equal(rows.length, a.run.measures.length);
        for (const [place, { title }] of a.run.measures.entries()) assert.ok(rows[place].includes(title[lang] ?? title.en), rows[place]);
        for (const [place, { change, a: before, b: after }] of film.pair.measures.entries()) {
          for (const part of [change, before.value, after.value]) assert.ok(rows[place].includes(part[lang]), rows[place]);
        }
      }));

    test("lanes stand in pairs, and a click in the second run turns to it", () =>
      at("view=compare&t=0", async (on) => {
        const titles = await on.page.$$eval("#pair-tree [role=treeitem]", (all) => all.map((one) => [one.querySelector(".lane-title")?.textContent, one.querySelector(".badge-run")?.textContent]));
        const agency = a.title(a.run.agencies[0].agency, lang);
        assert.deepEqual(titles.filter(([title]) => title === agency).map(([, run]) => run), ["A", "B"]);
        const place = titles.findIndex(([title, run]) => title === agency && run === "B");
        const row = await on.page.$$eval("#pair-tree [role=treeitem]", (all, place) => ({ y: all[place].offsetTop, height: all[place].offsetHeight }), place);
        const plot = await on.page.locator("#pair-lanes .lanes-plot").boundingBox();
        await on.page.mouse.click(plot.x + plot.width * 0.4, plot.y + row.y + row.height - 2);
        assert.equal((await on.state()).run, 1);
      }));

    test("the other run is watched at the press of a button, at the same subject", () =>
      at("view=lanes&subject=post:police.control-room&t=1200000", async (on) => {
        await on.click("#run-1");
        const state = await on.state();
        assert.deepEqual([state.run, state.subject, state.t], [1, "post:police.control-room", 1_200_000]);
        assert.ok((await on.text("#facts")).includes(b.run.doctrine.title[lang] ?? b.run.doctrine.title.en));
        await on.click("#run-0");
        assert.equal((await on.state()).run, 0);
        for (const view of ["msel", "measures", "graph", "places", "records"]) await on.click(`#tab-${view}`);
      }));
  });
}

test("one run has no second lane and no tab for it", () =>
  open(makePage("alone", ["a.run"]), "view=compare", {}, async (on) => {
    assert.equal(await on.count("#tab-compare"), 0);
    assert.notEqual(await on.attribute("#runs", "hidden"), null);
    assert.equal(await on.attribute("#view-lanes", "hidden"), null, "what is not there is not shown");
  }));

test("a post that a branch brought has its lane where it is, and the other run says that it has none", () => {
  const night = "a.run";
  salambo("branch", night, "--at", "T+6m", "--with", 'Post(id: "samu.annexe", takes_calls: true)', "--out", "branch.run");
  return open(makePage("branch", [night, "branch.run"]), "view=compare&t=0", {}, async (on) => {
    const lanes = () => on.page.$$eval("#pair-tree [role=treeitem]", (all) => all.map((one) => [one.querySelector(".lane-title")?.textContent, one.querySelector(".badge-run")?.textContent]));
    assert.ok(!(await lanes()).some(([title]) => title === "samu.annexe"), "closed lanes have no posts");
    await on.click("#pair-open-all");
    const all = await lanes();
    const place = all.findIndex(([title]) => title === "samu.annexe");
    assert.ok(place > 0, JSON.stringify(all));
    assert.equal(all[place][1], "B");
    assert.equal(all[place - 1][1], "A");
    assert.notEqual(all[place - 1][0], all[place - 2][0], "the lane above is that of nobody");
  });
});

describe("two exercises", () => {
  // The second has a warning time that is ten minutes longer, and a measure of its own in the place of another.
  let both, pair;
  before(() => {
    copy("harbour-hall").edit("exercise.ron", (text) =>
      text.replace('id: "harbour-hall"', 'id: "harbour-late"').replace('start: "T-00:05"', 'start: "T-00:15"').replace('Measure(id: "all-know"', 'Measure(id: "own"'));
    both = makePage("exercises", ["a.run", play("harbour-hall", "late", "--doctrine", "joint")]);
    pair = filmOf(both);
  });

  test("lie over one another at T0", () =>
    open(both, "view=compare&t=1500000&lang=en", {}, async (on) => {
      const [one, other] = pair.runs.map((run) => run.clock.t0_ms);
      assert.notEqual(one, other);
      const told = await on.page.inputValue("#moment");
      await on.click("#run-1");
      assert.equal((await on.state()).t, 1_500_000 - one + other);
      assert.equal(await on.page.inputValue("#moment"), told, "the same moment from T0");
    }));

  test("are both named, and what one of them lacks is a stroke", () =>
    open(both, "view=compare&lang=en", {}, async (on) => {
      assert.equal(await on.count("#two-exercises"), 1);
      const cards = await on.texts("#compare .run-card");
      for (const [place, run] of pair.runs.entries()) assert.ok(cards[place].includes(run.exercise.title.en));
      const rows = await on.page.$$eval("#compare .compare-measures tbody tr", (all) => all.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
      const alone = pair.pair.measures.map(({ id, a, b }, place) => [id, rows[place], a, b]).filter(([, , a, b]) => !a || !b);
      assert.deepEqual(alone.map(([id]) => id), ["all-know", "own"]);
      for (const [, [, left, right, change], a, b] of alone) assert.deepEqual([left === "–", right === "–", change], [!a, !b, "–"]);
    }));
});
