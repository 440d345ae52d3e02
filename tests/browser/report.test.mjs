// The reports of a comparison and of a study: three languages without a script, read by eye, ear and keyboard, and printed.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before, test } from "node:test";
import { LANGUAGES, close, context, copy, document, folder, salambo } from "./harness.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const PLAN = `Plan(format: 1, id: "weak", title: (en: "Weak points", fr: "Points faibles", ar: "نقاط ضعف"), runs: 4,
  links: Links(of: [Channels, Posts], how: Removed),
  repair: Repair(measure: "MEASURE", probability: "50 %", remedies: [Remedy(id: "desk", sets: "post:police.control-room.desks=4")]))`;

before(() => {
  copy("harbour-hall");
  salambo("compare", "harbour-hall", "--runs", "20", "--html", "comparison.html");
  const measure = document("run", "harbour-hall").measures.find((one) => one.full !== null).id;
  writeFileSync(join(folder, "plan.ron"), PLAN.replace("MEASURE", measure));
  salambo("study", "run", "harbour-hall", "plan.ron", "--html", "study.html");
});
after(close);

/** Opens a report; whatever it asks of a network or complains of fails the test. */
async function open(name, more, look) {
  const path = join(folder, `${name}.html`);
  const own = await context(more);
  const page = await own.newPage();
  const wrong = [];
  page.on("console", (message) => wrong.push(message.text()));
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("request", (request) => request.url() === pathToFileURL(path).href || wrong.push(request.url()));
  try {
    await page.goto(pathToFileURL(path).href);
    await look(page);
    assert.deepEqual(wrong, []);
  } finally {
    await own.close();
  }
}

const shown = (page) =>
  page.$$eval("article", (all) => all.filter((one) => one.offsetParent !== null).map((one) => `${one.lang} ${one.dir}`));

for (const name of ["comparison", "study"]) {
  test(`${name}: one language is shown, and the keyboard chooses another`, () =>
    open(name, {}, async (page) => {
      assert.deepEqual(await shown(page), ["en ltr"]);
      await page.keyboard.press("Tab");
      await page.keyboard.press("ArrowRight");
      assert.deepEqual(await shown(page), ["fr ltr"]);
      await page.keyboard.press("ArrowRight");
      assert.deepEqual(await shown(page), ["ar rtl"]);
    }));

  for (const colorScheme of ["light", "dark"]) {
    for (const lang of LANGUAGES) {
      test(`${name}: axe-core finds nothing, ${lang}, ${colorScheme}`, () =>
        open(name, { colorScheme }, async (page) => {
          await page.click(`#lang-${lang}`);
          for (const one of await page.$$(`article.${lang} summary`)) await one.click();
          await page.evaluate(AXE);
          const found = await page.evaluate(() => globalThis.axe.run(globalThis.document, { resultTypes: ["violations"] }));
          assert.deepEqual(found.violations.map((one) => `${one.id}: ${one.nodes[0].target.join(" ")}`), []);
        }));
    }
  }

  test(`${name}: no word is a key, and every picture has its name`, () =>
    open(name, {}, async (page) => {
      for (const lang of LANGUAGES) {
        const words = await page.$eval(`article.${lang}`, (one) => one.textContent);
        assert.doesNotMatch(words, /(compare|versus|report|picture)-[a-z]|\{ ?\$|undefined|NaN/);
        const names = await page.$$eval(`article.${lang} svg`, (all) =>
          all.map((one) => globalThis.document.getElementById(one.getAttribute("aria-labelledby"))?.textContent ?? ""));
        assert.ok(names.length > 5 && names.every((name) => name.length > 3), `${names}`);
      }
    }));

  test(`${name}: nothing is wider than the window`, async () => {
    for (const lang of LANGUAGES) {
      for (const width of [390, 800, 1400]) {
        await open(name, { viewport: { width, height: 800 } }, async (page) => {
          await page.click(`#lang-${lang}`);
          for (const one of await page.$$(`article.${lang} summary`)) await one.click();
          const wide = await page.evaluate(() => globalThis.document.documentElement.scrollWidth);
          assert.ok(wide <= width + 1, `${wide} in a window of ${width} (${lang})`);
        });
      }
    }
  });

  test(`${name}: what is folded is printed, on white`, () =>
    open(name, { colorScheme: "dark" }, async (page) => {
      await page.emulateMedia({ media: "print", colorScheme: "light" });
      const heights = await page.$$eval("article.en details:not(.all-numbers) .inside", (all) => all.map((one) => one.getBoundingClientRect().height));
      assert.ok(heights.length > 0 && heights.every((height) => height > 20), `${heights}`);
      const pdf = await page.pdf({ format: "A4" });
      assert.ok(pdf.length > 20_000, `${pdf.length} bytes`);
    }));
}
