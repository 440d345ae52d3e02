// Lanes: agencies and their posts, opened, chosen, looked at closer; by mouse and by keyboard.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { LANGUAGES, close, filmOf, makePage, open, play, reader } from "./harness.mjs";

let path, film, own, last;

before(() => {
  path = makePage("lanes", [play("harbour-hall", "lanes", "--doctrine", "joint")]);
  film = filmOf(path);
  own = reader(film);
  last = Math.max(own.run.clock.end_ms, own.run.clock.last_ms);
});
after(close);

const rows = (on) =>
  on.page.$$eval("#lanes-tree [role=treeitem]", (all) =>
    all.map((one) => ({
      title: one.querySelector(".lane-title")?.textContent ?? one.textContent, level: one.ariaLevel, expanded: one.ariaExpanded,
      chosen: one.getAttribute("aria-selected"), y: one.offsetTop, height: one.offsetHeight,
    })));

const now = async (on) => on.page.$eval("#lanes .cursor:not(.flag):not(.aim)", (one) => new DOMMatrix(getComputedStyle(one).transform).e);

for (const lang of LANGUAGES) {
  describe(`lanes in ${lang}`, () => {
    const at = (hash, test, more) => open(path, `lang=${lang}&${hash}`, more, test);

    test("every agency has one, and opens to its posts and units", () =>
      at("t=600000", async (on) => {
        const folded = await rows(on);
        const agencies = own.run.agencies.map(({ agency }) => own.title(agency, lang));
        for (const agency of agencies) assert.ok(folded.some((row) => row.title === agency), agency);
        await on.click("#lanes-open-all");
        const opened = await rows(on);
        for (const { post } of own.run.posts) assert.ok(opened.some((row) => row.title === own.title(post, lang)), own.title(post, lang));
        assert.ok(opened.filter((row) => row.expanded === "true").length >= agencies.length);
        await on.click("#lanes-fold-all");
        assert.equal((await rows(on)).length, folded.length);
      }));

    test("a click chooses time and subject, a click on something its record", () =>
      at("t=0", async (on) => {
        await on.click("#lanes-open-all");
        const plot = await on.page.locator("#lanes .lanes-plot").boundingBox();
        const lanes = await rows(on);
        const row = lanes.findIndex((one) => one.title === own.title(own.run.posts[0].post, lang));
        const y = plot.y + lanes[row].y + lanes[row].height - 2;
        let record = -1;
        let free = -1;
        for (let part = 0.05; part < 0.95 && (record < 0 || free < 0); part += 0.03) {
          await on.page.mouse.click(plot.x + plot.width * part, y);
          const state = await on.state();
          const { id } = own.run.names[own.run.posts[0].post];
          if (state.record >= 0) {
            record = state.record;
            assert.equal(state.t, own.run.records.at[record], "the moment is that of the record");
          } else {
            free = part;
            assert.equal(state.subject, `post:${id}`);
            assert.ok(Math.abs(state.t - part * last) <= (2 * last) / plot.width);
            assert.ok(Math.abs((await now(on)) - part * plot.width) < 2, "the line stands where the click was");
          }
        }
        assert.ok(free > 0, "somewhere nothing is hit");
        // The story: somewhere along the lane of the script an inject is hit.
        const script = lanes[0];
        const [, [at]] = [0, own.run.msel.find((inject) => inject.delivered.length).delivered[0]];
        await on.page.mouse.click(plot.x + (at / last) * plot.width, plot.y + script.y + script.height / 2);
        const hit = await on.state();
        assert.ok(hit.record >= 0, "an inject is a record");
        assert.ok(Math.abs(hit.t - at) < (20 * last) / plot.width);
        assert.ok((await on.text("#happened")).endsWith(own.sentence(hit.record, lang)));
      }));

    test("pointing tells what is there, and goes away again", () =>
      at("t=0", async (on) => {
        const plot = await on.page.locator("#lanes .lanes-plot").boundingBox();
        await on.page.mouse.move(plot.x + plot.width / 3, plot.y + 40);
        assert.match(await on.text("#tip"), /T\+\d\d:\d\d:\d\d/);
        assert.equal(await on.attribute("#tip", "hidden"), null);
        const tip = await on.page.locator("#tip").boundingBox();
        assert.ok(tip.x >= 0 && tip.x + tip.width <= 1400);
        await on.page.mouse.move(5, 5);
        assert.notEqual(await on.attribute("#tip", "hidden"), null);
      }));

    test("it is a tree for the keyboard", () =>
      at("t=600000", async (on) => {
        const [openKey, closeKey] = lang === "ar" ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
        await on.page.focus("#lanes-tree [tabindex='0']");
        assert.equal(await on.count("#lanes-tree [tabindex='0']"), 1, "one stop for the whole tree");
        await on.press("Home ArrowDown");
        const focused = () => on.page.evaluate(() => globalThis.document.activeElement.querySelector(".lane-title")?.textContent);
        const agency = await focused();
        const before = await rows(on);
        await on.press(openKey);
        const opened = await rows(on);
        assert.ok(opened.length > before.length && (await focused()) === agency, "opened, and the focus stays");
        await on.press(openKey);
        assert.notEqual(await focused(), agency, "into its posts");
        await on.press(closeKey);
        assert.equal(await focused(), agency, "and back");
        await on.press(closeKey);
        assert.equal((await rows(on)).length, before.length);
        await on.press("Enter");
        const { subject, t } = await on.state();
        assert.match(subject, /^agency:/);
        assert.equal(t, 600_000, "choosing a lane moves no time");
        await on.press("End");
        assert.equal(await focused(), before.at(-1).title);
      }));

    test("one looks closer and wider, by buttons, keys and wheel", () =>
      at("t=1200000", async (on) => {
        const width = (await on.page.locator("#lanes .lanes-plot").boundingBox()).width;
        const x0 = await now(on);
        assert.ok(Math.abs(x0 - (1_200_000 / last) * width) < 2);
        await on.click("#lanes-zoom-in");
        await on.click("#lanes-zoom-in");
        assert.ok(Math.abs((await now(on)) - x0) < 3, "the moment stays where it is");
        await on.leave();
        await on.press("PageDown");
        const moved = (await now(on)) - x0;
        assert.ok(moved > ((60_000 / last) * width) * 3.5, `a minute is ${moved} wide now`);
        await on.click("#lanes-zoom-out");
        await on.click("#lanes-zoom-all");
        assert.ok(Math.abs((await now(on)) - (1_260_000 / last) * width) < 2);
        await on.leave();
        await on.press("+ + 0");
        assert.ok(Math.abs((await now(on)) - (1_260_000 / last) * width) < 2);
        const plot = await on.page.locator("#lanes .lanes-plot").boundingBox();
        await on.page.mouse.move(plot.x + plot.width / 2, plot.y + 30);
        await on.page.keyboard.down("Control");
        await on.page.mouse.wheel(0, -120);
        await on.page.keyboard.up("Control");
        await on.settled();
        assert.ok(Math.abs((await now(on)) - (1_260_000 / last) * width) > 2, "the wheel came closer");
      }));

    test("the legend opens", () =>
      at("t=0", async (on) => {
        await on.click("#lanes-legend");
        const keys = await on.texts("#lanes .keys .key");
        assert.ok(keys.length >= 15 && keys.every((key) => key.length > 1), keys.join("; "));
      }));
  });
}

test("something is drawn, and more of it the later it is", () =>
  open(path, "", {}, async (on) => {
    const ink = () =>
      on.page.$eval("#lanes-canvas", (canvas) => {
        const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
        const colours = new Set();
        for (let at = 0; at < data.length; at += 4) colours.add((data[at] << 16) | (data[at + 1] << 8) | data[at + 2]);
        return colours.size;
      });
    assert.ok((await ink()) > 20, "lanes have their colours");
  }));
