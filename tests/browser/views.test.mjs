// The pictures: network, places, shared awareness, the events list, measures. Each control, each twin in words.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { LANGUAGES, close, document, filmOf, makePage, open, play, reader } from "./harness.mjs";

let path, film, own, run, last;

before(() => {
  run = play("harbour-hall", "views", "--doctrine", "joint");
  path = makePage("views", [run]);
  film = filmOf(path);
  own = reader(film);
  last = Math.max(own.run.clock.end_ms, own.run.clock.last_ms);
});
after(close);

/** The node of a post in the picture of the network, by its title. */
async function nodeOf(on, title) {
  const id = await on.page.$$eval("#graph-picture [role=button]", (all, title) => all.find((one) => one.querySelector("title")?.textContent.startsWith(title))?.id, title);
  return id ? `#${id}` : null;
}

for (const lang of LANGUAGES) {
  const at = (view, t, test, more) => open(path, `lang=${lang}&view=${view}&t=${t}`, more, test);

  describe(`tabs in ${lang}`, () => {
    test("they are walked by arrows, Home and End", () =>
      at("lanes", 0, async (on) => {
        await on.page.focus("#tab-lanes");
        const forward = lang === "ar" ? "ArrowLeft" : "ArrowRight";
        const seen = [];
        for (let step = 0; step < 6; step += 1) {
          seen.push((await on.state()).view);
          const view = seen.at(-1);
          assert.equal(await on.attribute(`#tab-${view}`, "aria-selected"), "true");
          assert.equal(await on.attribute(`#view-${view}`, "hidden"), null);
          assert.equal(await on.count("#tabs [tabindex='0']"), 1);
          await on.press(forward);
        }
        assert.equal(new Set(seen).size, 6, seen.join());
        assert.equal((await on.state()).view, "lanes", "round and round");
        await on.press("End");
        assert.equal((await on.state()).view, seen.at(-1));
        await on.press("Home");
        assert.equal((await on.state()).view, "lanes");
      }));
  });

  describe(`the network in ${lang}`, () => {
    test("posts say their state and load, and are chosen by mouse and keys", () =>
      at("graph", 1_320_000, async (on) => {
        assert.equal(await on.count("#graph-picture [tabindex='0']"), 1, "one stop for the picture");
        const answer = document("replay", run, "--at", `T+${(1_320_000 - own.run.clock.t0_ms) / 1000}s`);
        for (const { post, busy, waiting, state } of answer.posts) {
          const title = own.title(own.named("post", post), lang);
          const node = await nodeOf(on, title);
          assert.ok(node, `${title} is in the picture`);
          const label = await on.name(node);
          assert.ok((await on.attribute(node, "class")).includes(`is-${state}`), `${post} is ${state}`);
          if (state === "open") assert.ok(label.includes(String(busy)) && label.includes(String(waiting)), `${label}: ${busy}, ${waiting}`);
        }
        const [first] = own.run.posts;
        await on.page.locator(await nodeOf(on, own.title(first.post, lang))).dispatchEvent("click");
        assert.equal((await on.state()).subject, `post:${own.run.names[first.post].id}`);
        await on.page.focus("#graph-picture [tabindex='0']");
        await on.press("ArrowRight Enter");
        const { subject } = await on.state();
        assert.match(subject, /^(post|voice|public|excon):/);
        assert.notEqual(subject, `post:${own.run.names[first.post].id}`, "arrows walk to another");
      }));

    test("messages on their way stand in the picture and in the list", () =>
      at("graph", 0, async (on) => {
        const long = own.run.transmissions.map((one, place) => [one[1] - one[0], place]).sort((a, b) => b[0] - a[0])[0][1];
        const [sent, end, , , , , , record] = own.run.transmissions[long];
        const t = Math.round((sent + Math.min(end < 0 ? last : end, last)) / 2);
        await on.page.evaluate((t) => (location.hash = `#view=graph&t=${t}`), t);
        await on.settled();
        const under = own.run.transmissions.filter(([from, to]) => from <= t && (to < 0 || t < to));
        assert.ok(under.length >= 1);
        assert.ok((await on.count("#graph .g-mark.is-moving")) >= 1);
        assert.ok((await on.count("#graph-messages button")) >= 1);
        await on.click("#graph-messages button");
        const chosen = await on.state();
        assert.ok(chosen.record >= 0, "a message leads to its record");
        assert.ok(record >= 0);
      }));

    test("a channel is shown, and the table says the same as the picture", () =>
      at("graph", 1_320_000, async (on) => {
        const channel = "#graph-channels button";
        assert.equal(await on.count(channel), own.run.channels.length);
        const first = on.page.locator(channel).first();
        await first.click();
        await on.settled();
        assert.equal(await on.page.locator(channel).first().getAttribute("aria-pressed"), "true");
        await on.page.locator(channel).first().click();
        await on.settled();
        assert.equal(await on.page.locator(channel).first().getAttribute("aria-pressed"), "false");
        await on.click("#graph-table summary");
        const rows = await on.texts("#graph-table tbody tr");
        assert.ok(rows.length >= own.run.posts.length);
        for (const { post } of own.run.posts) assert.ok(rows.some((row) => row.includes(own.title(post, lang))));
        assert.ok((await on.texts("#graph-legend *")).join("").length > 20);
      }));
  });

  describe(`places in ${lang}`, () => {
    test("each says who is there, and is chosen by mouse and keys", () =>
      at("places", 2_400_000, async (on) => {
        for (const { site } of own.run.sites) {
          const label = await on.name(`[id="place-site-${own.run.names[site].id}"]`);
          assert.ok(label.includes(own.title(site, lang)), label);
        }
        assert.equal(await on.count("#places-picture [tabindex='0']"), 1);
        await on.page.focus("#places-picture [tabindex='0']");
        await on.press("Enter");
        const here = await on.text("#places-here");
        await on.press("ArrowRight Enter");
        assert.notEqual(await on.text("#places-here"), here, "another place");
        assert.ok((await on.text("#places-legend")).length > 20);
        await on.click("#places-table summary");
        const table = await on.text("#places-table");
        for (const { site } of own.run.sites) assert.ok(table.includes(own.title(site, lang)));
      }));
  });

  describe(`shared awareness in ${lang}`, () => {
    test("it is a slider over time, and a table", () =>
      at("lanes", 1_320_000, async (on) => {
        const slider = "#awareness-picture";
        const value = await on.attribute(slider, "aria-valuetext");
        assert.match(value, /T\+/);
        await on.page.focus(slider);
        await on.press("ArrowRight");
        const { t } = await on.state();
        assert.ok(own.run.awareness.some(([at]) => at === t), "to the next change");
        assert.notEqual(await on.attribute(slider, "aria-valuetext"), value);
        const box = await on.page.locator(slider).boundingBox();
        await on.page.mouse.click(box.x + box.width * 0.7, box.y + box.height / 2);
        assert.ok((await on.state()).t > last * 0.5);
        assert.ok((await on.text("#awareness-value")).length > 0);
        await on.click("#awareness-table summary");
        assert.ok((await on.count("#awareness-table tbody tr")) > 1);
      }));
  });

  describe(`the events list in ${lang}`, () => {
    test("every inject with what was expected and what came of it", () =>
      at("msel", last, async (on) => {
        assert.equal(await on.count("#msel-table tr[data-inject]"), own.run.msel.length);
        const table = await on.text("#msel-table");
        for (const { inject, expected } of own.run.msel) {
          assert.ok(table.includes(own.title(inject, lang)), own.title(inject, lang));
          for (const { text } of expected) assert.ok(table.includes((text[lang] ?? text.en).trim()), text.en);
        }
        const outcomes = own.run.msel.flatMap((one) => one.expected.map(({ outcome }) => outcome));
        const classes = await on.page.$$eval("#msel .m-action", (all) => all.map((one) => one.className));
        assert.equal(classes.length, outcomes.length);
        for (const outcome of outcomes) {
          if (["done", "late", "before", "missed", "human"].includes(outcome)) assert.ok(classes.some((one) => one.includes(`is-${outcome}`)), outcome);
        }
        await on.page.locator("#msel-table tr[data-inject] button").first().click();
        const { record } = await on.state();
        assert.ok(own.run.msel.some(({ delivered }) => delivered.some(([, one]) => one === record)), "to the record of the delivery");
        for (const button of ["#msel-zoom-in", "#msel-zoom-out", "#msel-zoom-all"]) await on.click(button);
        assert.ok((await on.text("#msel-summary")).length > 5);
        assert.ok((await on.text("#msel-legend")).length > 10);
      }));
  });

  describe(`measures in ${lang}`, () => {
    test("they light up as they are decided", () =>
      at("measures", 0, async (on) => {
        const marks = (t) => own.run.measures.map(({ decided, mark }) => (decided.findLast(([at]) => at <= t) ?? [0, null])[1] ?? (mark === null ? "none" : "open"));
        const shown = () => on.page.$$eval("#measures td.q-mark", (all) => all.map((one) => [...one.classList].find((name) => name.startsWith("is-")).slice(3)));
        for (const t of [0, Math.floor(last / 3), Math.floor(last / 2), last]) {
          await on.page.evaluate((t) => (location.hash = `#view=measures&t=${t}`), t);
          await on.settled();
          const counted = (list) => list.map(String).sort().join();
          assert.equal(counted(await shown()), counted(marks(t)), `at ${t}`);
        }
        assert.equal(await on.count("#measures-objectives li"), own.run.objectives.length);
        const text = await on.text("#measures");
        for (const { title } of own.run.measures) assert.ok(text.includes(title[lang] ?? title.en));
        const met = own.run.measures.find((one) => one.record >= 0);
        await on.page.locator(`[id="measure-${met.id}"]`).click();
        assert.equal((await on.state()).record, met.record);
        assert.ok((await on.text("#measures-legend")).length > 5 && (await on.text("#measures-summary")).length > 2);
      }));
  });
}
