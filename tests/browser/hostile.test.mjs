// A hostile text in any field stays a text: nothing of it runs, opens, loads, or turns what stands beside it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { LANGUAGES, close, copy, filmOf, makePage, open, play, reader } from "./harness.mjs";

const HOSTILE = [
  `</script><script>alert(1)</script>`,
  `<img src=x onerror=alert(2)>`,
  `"><svg onload=alert(3)>`,
  `<!-- --!> ]]> &lt;b&gt; &#x3c;`,
  "\u202e\u2066turned\u2069\u202c",
  "\u2028\u2029\u0000\u001b[31m",
  "${alert(4)} {{alert(5)}} {name} { $actor } `'\\",
  "javascript:alert(6)",
  "<style>*{display:none}</style><base href=//example.invalid>",
  `<a href="https://example.invalid">x</a><iframe src="https://example.invalid">`,
  "العربية and English עברית",
  "long ".repeat(2000),
  "x".repeat(3000),
].join(" ");

/** The text as a text of the language: quotes, strokes and what the language refuses. */
const quoted = (text) => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\u0000", "").replaceAll("\u001b", "\\u{1b}")}"`;

const VIEWS = ["lanes", "graph", "places", "msel", "measures", "records", "compare"];

let path, film, own, edits;

before(() => {
  // Every title, message, note and question of the exercise and its organisation becomes the hostile text.
  const exercise = copy("harbour-hall");
  edits = 0;
  const every = (text) =>
    text.replace(/\b(title|purpose|message|notes|text|because)(:\s*)(?:"(?:[^"\\]|\\.)*"|\(\s*en:\s*"(?:[^"\\]|\\.)*"(?:[^()"]|"(?:[^"\\]|\\.)*")*\))/g, (_, key, colon) => {
      edits += 1;
      return `${key}${colon}(en: ${quoted(`${key} ${HOSTILE}`)}, fr: ${quoted(`${key} ${HOSTILE}`)}, ar: ${quoted(HOSTILE)})`;
    });
  for (const file of ["exercise.ron", "organisation.ron", "doctrines/centralised.ron", "doctrines/joint.ron"]) exercise.edit(file, every);
  const runs = [play("harbour-hall", "a", "--doctrine", "centralised"), play("harbour-hall", "b", "--doctrine", "joint")];
  path = makePage("hostile", runs);
  film = filmOf(path);
  own = reader(film);
});
after(close);

test("the texts are hostile indeed, and came into the page", () => {
  assert.ok(edits > 20, `${edits} texts`);
  assert.ok(own.run.exercise.title.en.includes("</script>"));
  assert.ok(own.run.names.filter((name) => name.title.en.includes("onerror=alert")).length > 3, `${edits} texts`);
});

test("in the file nothing of them stands as markup", () => {
  const text = readFileSync(path, "utf8");
  for (const piece of ["<script>alert", "<img src=x", "onload=alert(3)>", "<iframe", "<base ", "<style>*"]) assert.ok(!text.includes(piece), piece);
  assert.equal(text.match(/<script/g).length, 2, "the data and the script");
  assert.doesNotMatch(text, /[\u202a-\u202e\u2066-\u2069\u2028\u2029\u0000]/, "no sign that turns text, ends a line or ends a text");
});

for (const lang of LANGUAGES) {
  describe(`a hostile exercise in ${lang}`, () => {
    for (const view of VIEWS) {
      test(`${view} stays a page`, () =>
        open(path, `lang=${lang}&view=${view}&t=1500000&record=60&subject=post:police.control-room`, {}, async (on) => {
          const seen = await on.page.evaluate(() => ({
            scripts: globalThis.document.scripts.length,
            foreign: globalThis.document.querySelectorAll("img, iframe, base, object, embed, link, form, [onerror], [onload], a[href^='http'], a[href^='javascript']").length,
            styles: globalThis.document.querySelectorAll("style").length,
            inline: globalThis.document.body.innerHTML.length,
            text: globalThis.document.body.textContent.includes("onerror=alert"),
            wide: globalThis.document.documentElement.scrollWidth <= innerWidth + 1,
            shown: globalThis.document.getElementById("player").offsetHeight > 0,
          }));
          assert.deepEqual({ ...seen, inline: 0 }, { scripts: 2, foreign: 0, styles: 1, inline: 0, text: true, wide: true, shown: true });
          const controls = await on.page.$$("#stage section:not([hidden]) summary, #stage section:not([hidden]) .tools button");
          for (const control of controls.slice(0, 12)) await control.evaluate((one) => one.click());
          await on.leave();
          await on.press(". , ] [ End Home");
          await on.page.mouse.move(700, 600);
          // The text of the chosen record is the sentence, letter for letter as the film has it.
          const { record, run } = await on.state();
          if (record >= 0) {
            const expected = film.runs[Math.max(run, 0)].records.sentence[lang][record];
            assert.ok((await on.page.textContent("#happened")).includes(expected));
          }
        }));
    }
  });
}

test("nothing that turns the direction of reading reaches what stands beside it", () =>
  open(path, "lang=en&view=records&record=60", {}, async (on) => {
    const text = await on.page.evaluate(() => globalThis.document.body.innerText);
    assert.doesNotMatch(text, /[\u202a-\u202e]/);
  }));
