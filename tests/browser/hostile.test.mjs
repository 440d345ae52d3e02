// A hostile text in any field stays a text: nothing of it runs, opens, loads, or turns what stands beside it.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { LANGUAGES, close, context, copy, filmOf, folder, makePage, open, play, reader, salambo } from "./harness.mjs";

const HOSTILE = [
  `</script><script>alert(1)</script>`,
  `<img src=x onerror=alert(2)>`,
  `<!-- --!> ]]> &lt;b&gt; &#x3c;`,
  "\u202e\u2066turned\u2069\u202c",
  "\u2028\u2029\u0000\u001b[31m",
  "${alert(4)} {{alert(5)}} {name} { $actor } `'\\",
  "javascript:alert(6)",
  "<style>*{display:none}</style><base href=//example.invalid>",
  `<a href="https://example.invalid">x</a><iframe src="https://example.invalid"></iframe>`,
  `"><svg onload=alert(3)>`,
  "العربية and English עברית",
  "long ".repeat(2000),
  "x".repeat(3000),
].join(" ");

/** The text as a text of the language: quotes, strokes and what the language refuses. */
const quoted = (text) => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\u0000", "").replaceAll("\u001b", "\\u{1b}")}"`;

const VIEWS = ["lanes", "graph", "places", "msel", "measures", "records", "compare"];

let path, report, film, own, edits;

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
  salambo("compare", "harbour-hall", "--runs", "10", "--html", "hostile-report.html");
  report = join(folder, "hostile-report.html");
  film = filmOf(path);
  own = reader(film);
});
after(close);

/** What stands between two marks, each time. */
const between = (text, from, to) => [...text.matchAll(new RegExp(`${from}([^]*?)${to}`, "g"))].map(([, inside]) => inside);

/** What a policy names a text by. */
const digest = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** What of a page could run, load or lead elsewhere: an element or an attribute, each with its value. */
const lively = (page) =>
  page.evaluate(() => {
    const tags = "img, iframe, frame, base, object, embed, applet, link, form:not(.languages), meta[http-equiv=refresh], animate, set, foreignObject";
    const found = [...globalThis.document.querySelectorAll(tags)].map((one) => one.outerHTML.slice(0, 80));
    for (const one of globalThis.document.querySelectorAll("*")) {
      for (const { name, value } of one.attributes) {
        const leads = /^(href|xlink:href|src|srcset|srcdoc|action|formaction|data|poster|ping|background|cite|manifest)$/.test(name);
        if (/^on/i.test(name) || (leads && !value.startsWith("#")) || /url\(\s*[^#\s]/i.test(value)) found.push(`${one.localName} ${name}=${value.slice(0, 80)}`);
      }
    }
    return found;
  });

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

test("the pages forbid by their own policy whatever is not theirs", () => {
  for (const [page, scripts] of [[path, 1], [report, 0]]) {
    const text = readFileSync(page, "utf8");
    const policies = between(text, '<meta http-equiv="Content-Security-Policy" content="', '">');
    assert.equal(policies.length, 1);
    assert.ok(text.indexOf("Content-Security-Policy") < text.search(/<(script|style)/), "it stands before what it is about");
    const rules = new Map(policies[0].split("; ").map((rule) => [rule.slice(0, rule.indexOf(" ")), rule.slice(rule.indexOf(" ") + 1)]));
    const allowed = [["default-src", "'none'"], ["style-src", between(text, "<style>", "</style>").map(digest).join(" ")], ["base-uri", "'none'"], ["form-action", "'none'"]];
    if (scripts) allowed.push(["script-src", between(text, '<script type="module">', "</script>").map(digest).join(" ")]);
    assert.deepEqual([...rules].sort(), allowed.sort(), "nothing but this script and this style");
    assert.equal(text.match(/<style/g).length, 1);
  }
  const [data] = between(readFileSync(path, "utf8"), '<script type="application/octet-stream" id="film">', "</script>");
  assert.match(data, /^[A-Za-z0-9+/]+=*$/, "the data are packed: no letter of theirs ends a script or a line");
});

for (const lang of LANGUAGES) {
  describe(`a hostile exercise in ${lang}`, () => {
    for (const view of VIEWS) {
      test(`${view} stays a page`, () =>
        open(path, `lang=${lang}&view=${view}&t=1500000&record=60&subject=post:police.control-room`, {}, async (on) => {
          const seen = () => on.page.evaluate(() => ({
            scripts: globalThis.document.scripts.length,
            styles: globalThis.document.querySelectorAll("style").length,
            text: globalThis.document.body.textContent.includes("onerror=alert"),
            wide: globalThis.document.documentElement.scrollWidth <= innerWidth + 1,
            shown: globalThis.document.getElementById("player").offsetHeight > 0,
          }));
          const expected = { scripts: 2, styles: 1, text: true, wide: true, shown: true };
          assert.deepEqual(await seen(), expected);
          assert.deepEqual(await lively(on.page), []);
          const controls = await on.page.$$("#stage section:not([hidden]) summary, #stage section:not([hidden]) .tools button");
          for (const control of controls.slice(0, 12)) await control.evaluate((one) => one.click());
          await on.leave();
          await on.press(". , ] [ End Home");
          await on.page.mouse.move(700, 600);
          // The text of the chosen record is the sentence, letter for letter as the film has it.
          const { record, run } = await on.state();
          if (record >= 0) {
            const sentence = film.runs[Math.max(run, 0)].records.sentence[lang][record];
            assert.ok((await on.page.textContent("#happened")).includes(sentence));
          }
          assert.deepEqual(await seen(), expected, "and after all that");
          assert.deepEqual(await lively(on.page), []);
        }));
    }
  });
}

/**
 * Opens a page, does something in it and tells what ran, what was asked for, and what the policy stopped, at the
 * latest when all that is awaited has come. The page may complain as it likes.
 */
async function ran(file, more, act, awaited = () => true) {
  const own = await context(more);
  const told = { dialogs: [], requests: [], stopped: [] };
  try {
    await own.addInitScript(() => {
      globalThis.stopped = [];
      addEventListener("securitypolicyviolation", (event) => globalThis.stopped.push(event.effectiveDirective));
    });
    const page = await own.newPage();
    page.on("dialog", (dialog) => {
      told.dialogs.push(dialog.message());
      // One may still be open when the page is closed.
      dialog.dismiss().catch(() => {});
    });
    const isOwn = (request) => request.url().split("#")[0] === pathToFileURL(file).href;
    // The browser tells of a request also where the policy let none go out.
    const note = (request) => isOwn(request) || request.failure()?.errorText === "csp" || told.requests.push(request.url());
    page.on("requestfinished", note);
    page.on("requestfailed", note);
    await page.goto(pathToFileURL(file).href);
    await page.waitForLoadState("load");
    await act(page);
    const end = Date.now() + 10_000;
    do {
      await page.waitForTimeout(200);
      told.stopped = [...new Set(await page.evaluate(() => globalThis.stopped))].sort();
    } while (!awaited(told) && Date.now() < end);
    return told;
  } finally {
    await own.close();
  }
}

/** Goes through every view, unfolds and touches what is there. */
async function lookAround(page) {
  await page.waitForFunction(() => globalThis.document.getElementById("app").hidden === false);
  for (const lang of LANGUAGES) {
    for (const view of VIEWS) {
      await page.evaluate((hash) => (location.hash = hash), `lang=${lang}&view=${view}&t=1500000&record=60&subject=post:police.control-room`);
      await page.waitForTimeout(100);
      for (const control of (await page.$$("#stage section:not([hidden]) summary")).slice(0, 12)) await control.evaluate((one) => one.click());
    }
  }
}

/** What a page would be that took the texts for markup. */
const asMarkup = (page) =>
  page.evaluate(async (text) => {
    const host = globalThis.document.createElement("div");
    globalThis.document.body.append(host);
    host.innerHTML = text;
    const script = globalThis.document.createElement("script");
    script.textContent = "alert(1)";
    host.append(script);
    const link = globalThis.document.createElement("a");
    link.href = "javascript:alert(6)";
    host.append(link);
    link.click();
  }, HOSTILE);

test("nothing of the texts runs even where no policy forbids it", async () => {
  const told = await ran(path, { bypassCSP: true }, lookAround);
  assert.deepEqual(told, { dialogs: [], requests: [], stopped: [] });
});

test("the policy alone stops them even where they are markup", async () => {
  let found = [];
  const act = async (page) => {
    await asMarkup(page);
    found = await lively(page);
  };
  const without = await ran(path, { bypassCSP: true }, act, (told) => told.dialogs.length >= 3 && told.requests.length);
  assert.deepEqual(without.dialogs.sort(), ["1", "2", "6"], "they would run; a picture put in so has no load of its own");
  assert.ok(without.requests.length > 0, "and load");
  for (const one of ["<img ", "<iframe ", "<base ", "img onerror=", "svg onload=", "a href=https:", "a href=javascript:"]) assert.ok(found.some((what) => what.startsWith(one)), `${one} is seen: ${found}`);
  const forbidden = ["base-uri", "frame-src", "img-src", "script-src-attr", "script-src-elem", "style-src-elem"];
  const told = await ran(path, {}, act, (told) => told.stopped.length >= forbidden.length);
  assert.deepEqual(told, { dialogs: [], requests: [], stopped: forbidden });
});

test("a hostile comparison stays a page, with and without its policy", async () => {
  assert.ok(readFileSync(report, "utf8").includes("onerror=alert"), "the texts came into it");
  for (const bypassCSP of [false, true]) {
    const told = await ran(report, { bypassCSP }, async (page) => {
      for (const lang of LANGUAGES) {
        await page.click(`#lang-${lang}`);
        for (const one of await page.$$(`article.${lang} summary`)) await one.click();
      }
      assert.deepEqual(await lively(page), []);
      assert.equal(await page.evaluate(() => globalThis.document.scripts.length), 0);
      assert.equal(await page.evaluate(() => globalThis.document.querySelectorAll("style").length), 1);
    });
    assert.deepEqual(told, { dialogs: [], requests: [], stopped: [] });
  }
});

test("nothing that turns the direction of reading reaches what stands beside it", () =>
  open(path, "lang=en&view=records&record=60", {}, async (on) => {
    const text = await on.page.evaluate(() => globalThis.document.body.innerText);
    assert.doesNotMatch(text, /[\u202a-\u202e]/);
  }));
