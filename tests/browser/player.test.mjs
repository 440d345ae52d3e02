// The player: every way to get from one moment to another, by mouse and by keyboard.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { LANGUAGES, close, filmOf, makePage, open, play, reader, told } from "./harness.mjs";

let path, film, own;

before(() => {
  path = makePage("player", [play("harbour-hall", "player", "--doctrine", "joint")]);
  film = filmOf(path);
  own = reader(film);
});
after(close);

const clockNow = async (on) => told(await on.page.inputValue("#moment")) + own.run.clock.t0_ms;
const isAt = async (on, ms) => {
  const { t } = await on.state();
  assert.equal(t, ms);
  assert.equal(await clockNow(on), Math.floor(ms / 1000) * 1000, "the clock says the moment");
  assert.equal(Number(await on.page.inputValue("#scrubber")), Math.round(ms / 1000) * 1000, "the scrubber stands there");
  assert.ok((await on.attribute("#scrubber", "aria-valuetext")).startsWith(await on.page.inputValue("#moment")));
};

for (const lang of LANGUAGES) {
  describe(`the player in ${lang}`, () => {
    const at = (t, test, more) => open(path, `lang=${lang}&t=${t}`, more, test);
    const last = () => Math.max(own.run.clock.end_ms, own.run.clock.last_ms);

    test("its buttons lead to the ends, to records, to marks", () =>
      at(600_000, async (on) => {
        await isAt(on, 600_000);
        await on.click("#to-end");
        await isAt(on, last());
        await on.click("#to-start");
        await isAt(on, 0);
        const { at: times } = own.run.records;
        await on.click("#record-after");
        const first = await on.state();
        assert.equal(first.t, times[first.record], "a record is shown at its time");
        await on.click("#record-after");
        const second = await on.state();
        assert.equal(second.record, first.record + 1);
        await on.click("#record-before");
        assert.equal((await on.state()).record, first.record);
        await on.click("#to-start");
        await on.click("#mark-after");
        const mark = await on.state();
        const injected = own.run.msel.flatMap((inject) => inject.delivered.map(([t]) => t));
        const began = own.run.sites.flatMap((site) => site.incidents.map(([t]) => t));
        const decided = own.run.measures.flatMap((measure) => measure.decided.slice(-1).map(([t]) => t));
        const marks = [...injected, ...began, ...decided].filter((t) => t > 0).sort((a, b) => a - b);
        assert.equal(mark.t, marks[0], "the first mark: an incident, an inject or a measure");
        await on.click("#mark-after");
        assert.equal((await on.state()).t, marks.find((t) => t > marks[0]));
        await on.click("#mark-before");
        assert.equal((await on.state()).t, marks[0]);
      }));

    test("keys do the same, wherever one stands", () =>
      at(600_000, async (on) => {
        await on.leave();
        for (const [keys, ms] of [
          ["ArrowRight", 610_000], ["ArrowLeft ArrowLeft", 590_000], ["PageDown", 650_000], ["PageUp PageUp", 530_000],
          ["End", last()], ["Home", 0],
        ]) {
          await on.press(keys);
          await isAt(on, ms);
        }
        await on.press(". .");
        const { record } = await on.state();
        await on.press(",");
        assert.equal((await on.state()).record, record - 1);
        await on.press("Home ]");
        const mark = (await on.state()).t;
        assert.ok(mark > 0);
        await on.press("] [");
        assert.equal((await on.state()).t, mark);
      }));

    test("it plays, faster and slower, and stops", () =>
      at(0, async (on) => {
        const label = () => on.attribute("#play", "aria-label");
        const stopped = await label();
        const passed = async (speed) => {
          await on.page.selectOption("#speed", String(speed));
          await on.click("#to-start");
          const before = Date.now();
          await on.page.click("#play");
          await on.page.waitForTimeout(1000);
          assert.notEqual(await label(), stopped, "the button says what it does now");
          assert.equal(await on.attribute("#play", "aria-pressed"), "true");
          await on.page.click("#play");
          const took = Date.now() - before;
          await on.settled();
          assert.equal(await label(), stopped);
          const { t } = await on.state();
          assert.ok(t > 0 && t <= took * speed, `${t} ms passed in ${took} ms at ${speed}`);
          await on.page.waitForTimeout(300);
          assert.equal((await on.state()).t, t, "it stands still");
          return t;
        };
        const [slow, fast] = [await passed(10), await passed(300)];
        assert.ok(fast > slow * 3, `${slow} ms at 10, ${fast} ms at 300`);
        await on.leave();
        await on.press("Space");
        assert.equal(await on.attribute("#play", "aria-pressed"), "true", "space plays");
        await on.press("k");
        assert.equal(await on.attribute("#play", "aria-pressed"), "false", "k stops");
      }));

    test("it stops at the end, and begins again from the start", () =>
      at(last() - 20_000, async (on) => {
        await on.page.selectOption("#speed", "900");
        await on.click("#play");
        await on.page.waitForTimeout(600);
        await isAt(on, last());
        assert.equal(await on.attribute("#play", "aria-pressed"), "false");
        await on.page.click("#play");
        await on.page.waitForTimeout(150);
        await on.page.click("#play");
        assert.ok((await on.state()).t < last());
      }));

    test("the scrubber is dragged and stepped", () =>
      at(600_000, async (on) => {
        await on.page.fill("#scrubber", "720000");
        await isAt(on, 720_000);
        const box = await on.page.locator("#scrubber").boundingBox();
        await on.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
        const { t } = await on.state();
        assert.ok(Math.abs(t - last() / 2) < last() / 40, `${t} is the middle of ${last()}: time runs from left to right`);
        await on.page.focus("#scrubber");
        await on.press("End");
        await isAt(on, last());
      }));

    test("a moment is typed", () =>
      at(0, async (on) => {
        const { t0_ms } = own.run.clock;
        // As `--at` reads it: a time without a sign is one of the clock, which stands at 19:40 at T0.
        for (const [typed, minutes] of [
          ["22", 22], ["22m", 22], ["T+1:30", 90], ["T+1h05", 65], ["T+00:22:05", 22 + 5 / 60], ["+5", 5], ["t+5 min 30", 5.5],
          ["20:02", 22], ["20:02:05", 22 + 5 / 60], ["19:39", -1], ["T-00:01", -1], ["T–1", -1], ["٢٢ دقيقة", 22],
        ]) {
          await on.page.fill("#moment", typed);
          await on.press("Enter");
          assert.equal((await on.state()).t, Math.min(t0_ms + Math.round(minutes * 60) * 1000, last()), typed);
          assert.equal(await on.attribute("#moment", "aria-invalid"), "false");
        }
        const { t } = await on.state();
        for (const wrong of ["soon", "T+", "24:00", "12:75", "1h h", "22 parsecs", "12:00", "T+99h"]) {
          await on.page.fill("#moment", wrong);
          await on.press("Enter");
          assert.equal(await on.attribute("#moment", "aria-invalid"), "true", wrong);
          assert.equal((await on.state()).t, t, wrong);
        }
        await on.press("Space");
        assert.equal(await on.attribute("#play", "aria-pressed"), "false", "a space in a field is a space");
      }));

    test("every control has a name", () =>
      at(0, async (on) => {
        const names = await on.page.$$eval("#player button, #player input, #player select", (all) =>
          all.map((one) => one.getAttribute("aria-label") ?? one.closest("label")?.textContent.trim() ?? ""));
        assert.ok(names.length >= 10 && names.every((name) => name.length > 1), names.join("; "));
        assert.equal(new Set(names).size, names.length, "no two have the same");
      }));
  });
}

test("a moment, a record, a view and a language are passed on by the address", () =>
  open(path, "lang=fr&t=900000&view=records&record=40", {}, async (on) => {
    const state = await on.state();
    assert.deepEqual([state.t, state.record, state.view, state.lang], [900_000, 40, "records", "fr"]);
    await on.page.evaluate(() => (location.hash = "#t=60000&lang=ar&view=graph"));
    const then = await on.state();
    assert.deepEqual([then.t, then.view, then.lang], [60_000, "graph", "ar"]);
    assert.equal(await on.attribute("html", "dir"), "rtl");
  }));

test("an address that makes no sense harms nothing", async () => {
  for (const hash of ["t=1e9&lang=de&view=__proto__&record=999999&subject=post:nobody&run=7", "%", "t=-5&record=-3", "t=99999999999"]) {
    await open(path, hash, {}, async (on) => {
      assert.equal(await on.attribute("#view-lanes", "hidden"), null, hash);
      assert.ok((await on.state()).t >= 0);
    });
  }
});
