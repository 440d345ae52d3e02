// Who reads it how: printed, in the dark, without motion, by ear and keyboard.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { LANGUAGES, close, filmOf, makePage, open, play, reader } from "./harness.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const VIEWS = ["lanes", "graph", "places", "msel", "measures", "records", "compare"];

let path, film, own;

before(() => {
  const runs = [play("harbour-hall", "a", "--doctrine", "centralised"), play("harbour-hall", "b", "--doctrine", "joint")];
  path = makePage("looks", runs);
  film = filmOf(path);
  own = reader(film);
});
after(close);

/** What axe-core finds; the page's own policy forbids scripts in it, so axe comes through the debugger. */
async function faults(on) {
  await on.page.evaluate(AXE);
  const found = await on.page.evaluate(() => globalThis.axe.run(globalThis.document, { resultTypes: ["violations"] }));
  return found.violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(", ")} (${one.nodes.length}) ${one.nodes[0].failureSummary?.split("\n")[1] ?? ""}`);
}

/** What is dark is so in every language: it is asked in one. */
const LOOKS = [...LANGUAGES.map((lang) => [lang, "light"]), ["ar", "dark"]];

for (const [lang, colorScheme] of LOOKS) {
  describe(`axe-core, ${lang}, ${colorScheme}`, () => {
    for (const view of VIEWS) {
      test(view, () =>
        open(path, `lang=${lang}&view=${view}&t=1500000&record=${own.run.measures.find((one) => one.record > 0).record}`, { colorScheme }, async (on) => {
          for (const details of await on.page.$$("#stage section:not([hidden]) details:not([open]) > summary")) await details.click();
          await on.settled();
          assert.deepEqual(await faults(on), []);
        }));
    }
  });
}

test("the dark is dark, and follows while the page is open", () =>
  open(path, "view=lanes", { colorScheme: "light" }, async (on) => {
    const paper = () =>
      on.page.evaluate(() => {
        const [r, g, b] = getComputedStyle(globalThis.document.body).backgroundColor.match(/[\d.]+/g).map(Number);
        return (r + g + b) / 3;
      });
    const inked = () =>
      on.page.$eval("#lanes-canvas", (one) => {
        const copy = new OffscreenCanvas(one.width, one.height).getContext("2d", { willReadFrequently: true });
        copy.drawImage(one, 0, 0);
        return [...copy.getImageData(2, 2, 1, 1).data].slice(0, 3).reduce((sum, part) => sum + part) / 3;
      });
    const [light, lightCanvas] = [await paper(), await inked()];
    await on.page.emulateMedia({ colorScheme: "dark" });
    await on.settled();
    const [dark, darkCanvas] = [await paper(), await inked()];
    assert.ok(light > 200 && dark < 60, `${light}, ${dark}`);
    assert.ok(lightCanvas - darkCanvas > 100, `pictures follow: ${lightCanvas}, ${darkCanvas}`);
  }));

test("who wants no motion sees none", () =>
  open(path, "view=graph&t=386000", { reducedMotion: "reduce" }, async (on) => {
    for (const view of VIEWS) {
      await on.click(`#tab-${view}`);
      const moving = await on.page.evaluate(() => globalThis.document.getAnimations().filter((one) => one.playState === "running" && one.effect.getComputedTiming().duration > 1).length);
      assert.equal(moving, 0, view);
    }
    const smooth = await on.page.evaluate(() => [...globalThis.document.querySelectorAll("*")].filter((one) => getComputedStyle(one).scrollBehavior === "smooth").length);
    assert.equal(smooth, 0);
  }));

for (const lang of LANGUAGES) {
  test(`it prints, in ${lang}`, () =>
    open(path, `lang=${lang}&t=1500000&record=${own.run.measures.find((one) => one.record > 0).record}`, { colorScheme: "dark" }, async (on) => {
      for (const view of VIEWS) {
        await on.click(`#tab-${view}`);
        await on.page.emulateMedia({ media: "print", colorScheme: "light" });
        await on.settled();
        for (const gone of ["#player .buttons", "#tabs", "#lanes .tools"]) {
          const shown = await on.page.$$eval(gone, (all) => all.filter((one) => one.offsetParent !== null).length);
          assert.equal(shown, 0, `${gone} is nothing for paper`);
        }
        const paper = await on.page.evaluate(() => getComputedStyle(globalThis.document.body).backgroundColor);
        const light = paper.match(/\d+/g).slice(0, 3).every((part) => Number(part) > 235) || paper === "rgba(0, 0, 0, 0)";
        assert.ok(light, `paper is white, or nearly so: ${paper}`);
        assert.ok((await on.text("#title")).length > 3);
        const pdf = await on.page.pdf({ format: "A4" });
        assert.ok(pdf.subarray(0, 5).toString() === "%PDF-" && pdf.length > 8_000, `${view}: ${pdf.length} bytes`);
        await on.page.emulateMedia({ media: "screen", colorScheme: "dark" });
        await on.settled();
      }
    }));
}

test("everything that can be clicked can be reached and seen by the keyboard", () =>
  open(path, "view=lanes&t=1500000&record=60", {}, async (on) => {
    const reached = new Set();
    await on.page.evaluate(() => globalThis.document.body.focus());
    for (let step = 0; step < 120; step += 1) {
      await on.page.keyboard.press("Tab");
      const [id, seen] = await on.page.evaluate(() => {
        const one = globalThis.document.activeElement;
        const style = getComputedStyle(one);
        return [one.id || one.dataset?.focus || one.tagName, one.tagName === "BODY" || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== "none"];
      });
      if (id === "BODY") break;
      assert.ok(seen, `${id} shows that it has the focus`);
      reached.add(id);
    }
    for (const id of ["skip", "lang-ar", "play", "speed", "moment", "scrubber", "tab-lanes", "lanes-open-all", "record-close", "knows-who"]) assert.ok(reached.has(id), `${id} is reached: ${[...reached].join(" ")}`);
    await on.page.focus("#skip");
    await on.press("Enter");
    assert.equal(await on.page.evaluate(() => globalThis.document.activeElement.id), "stage", "one skips to the pictures");
  }));

test("where we are is said when it stands still, and not while it plays", () =>
  open(path, "t=600000", {}, async (on) => {
    await on.leave();
    await on.press("ArrowRight");
    await on.page.waitForTimeout(800);
    assert.match(await on.text("#live"), /T\+00:05:10/);
    const before = await on.text("#live");
    await on.page.click("#play");
    await on.page.waitForTimeout(900);
    assert.equal(await on.text("#live"), before);
    await on.page.click("#play");
  }));

test("without scripts it says what it is", async () => {
  const text = readFileSync(path, "utf8");
  const [, told] = /<noscript>([^<]+)<\/noscript>/.exec(text);
  assert.ok(told.length > 20);
  assert.match(text, /EXERCISE/);
});
