// Three languages, switched in the page: every word, and the direction of reading.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { LANGUAGES, close, filmOf, makePage, open, play, reader } from "./harness.mjs";

const VIEWS = ["lanes", "graph", "places", "msel", "measures", "records"];

let path, film, own;

before(() => {
  path = makePage("languages", [play("harbour-hall", "languages")]);
  film = filmOf(path);
  own = reader(film);
});
after(close);

test("a page opens in the language that was asked for", async () => {
  for (const lang of LANGUAGES) {
    await open(makePage(`in-${lang}`, ["languages.run"], "--lang", lang), "", {}, async (on) => {
      assert.equal(await on.attribute("html", "lang"), lang);
      assert.equal(await on.attribute("html", "dir"), lang === "ar" ? "rtl" : "ltr");
    });
  }
});

test("each button switches everything to its language", () =>
  open(path, "", {}, async (on) => {
    const seen = new Map();
    for (const lang of [...LANGUAGES, "en"]) {
      await on.click(`#lang-${lang}`);
      assert.equal(await on.attribute("html", "lang"), lang);
      assert.equal(await on.attribute("html", "dir"), lang === "ar" ? "rtl" : "ltr");
      for (const other of LANGUAGES) {
        assert.equal(await on.attribute(`#lang-${other}`, "aria-pressed"), String(other === lang));
      }
      assert.equal(await on.text("#title"), own.run.exercise.title[lang]);
      assert.equal(await on.page.title(), own.run.exercise.title[lang]);
      const tabs = await on.texts("#tabs [role=tab]");
      assert.ok(tabs.every((tab) => tab.length > 1));
      seen.set(lang, tabs.join());
    }
    assert.equal(new Set(seen.values()).size, 3, "the words differ");
  }));

for (const lang of LANGUAGES) {
  describe(`the words in ${lang}`, () => {
    for (const view of VIEWS) {
      test(`no key and no variable stands in ${view}`, () =>
        open(path, `lang=${lang}&view=${view}&t=1500000&record=60`, {}, async (on) => {
          const words = await on.page.evaluate(() => {
            const all = [globalThis.document.body.innerText];
            for (const one of globalThis.document.querySelectorAll("[aria-label], [title], [aria-valuetext]")) {
              all.push(one.getAttribute("aria-label") ?? "", one.getAttribute("title") ?? "", one.getAttribute("aria-valuetext") ?? "");
            }
            return all.join("\n");
          });
          for (const slip of [/replay-[a-z]/, /\{ ?\$?\w+ ?\}/, /undefined|NaN|\[object/, /\bnull\b/]) {
            assert.doesNotMatch(words, slip);
          }
          if (lang === "ar") assert.match(words, /[\u0600-\u06ff]{3}/);
        }));
    }
  });
}

test("sentences are those of the program in each language", async () => {
  for (const lang of LANGUAGES) {
    await open(path, `lang=${lang}&record=120`, {}, async (on) => {
      assert.ok((await on.text("#happened")).endsWith(own.sentence(120, lang)));
    });
  }
});

test("time runs from left to right in every language", async () => {
  for (const lang of LANGUAGES) {
    await open(path, `lang=${lang}`, {}, async (on) => {
      for (const plot of [".lanes-plot", ".track"]) {
        assert.equal(await on.page.$eval(plot, (one) => getComputedStyle(one).direction), "ltr");
      }
      const [name, plot] = await Promise.all(["#lanes-tree", ".lanes-plot"].map((one) => on.page.locator(one).boundingBox()));
      assert.equal(name.x > plot.x, lang === "ar", "names stand at the beginning of the line");
    });
  }
});

test("nothing is wider than the window, from a small screen to a large one", async () => {
  for (const lang of LANGUAGES) {
    for (const width of [390, 800, 1400, 2000]) {
      await open(path, `lang=${lang}&record=60`, { viewport: { width, height: 800 } }, async (on) => {
        for (const view of VIEWS) {
          await on.click(`#tab-${view}`);
          const [inner, wide] = await on.page.evaluate(() => [innerWidth, globalThis.document.documentElement.scrollWidth]);
          assert.ok(wide <= inner + 1, `${view} is ${wide} wide in a window of ${inner} (${lang})`);
        }
      });
    }
  }
});
