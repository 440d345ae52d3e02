// Records: one of them with its causes and consequences, what somebody knew, and the list of all.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { LANGUAGES, close, document, filmOf, makePage, open, play, reader, seconds, told } from "./harness.mjs";

const POST = "police.control-room";

let path, film, own, run;

before(() => {
  run = play("harbour-hall", "records", "--doctrine", "centralised");
  path = makePage("records", [run]);
  film = filmOf(path);
  own = reader(film);
});
after(close);

/** The record of each decided measure, and others from all over the run. */
const samples = () => {
  const measures = own.run.measures.map((measure) => measure.record).filter((record) => record > 0);
  return [...new Set([...measures, 1, Math.floor(own.count / 3), Math.floor(own.count / 2), own.count - 1])];
};

test("the parts of a chain add up to the time of the record", () =>
  open(path, "", {}, async (on) => {
    const { cause, at } = own.run.records;
    for (const record of samples()) {
      await on.page.evaluate((record) => (location.hash = `#record=${record}`), record);
      await on.settled();
      const whole = Math.floor(at[record] / 1000);
      const parts = (await on.texts("#record .totals tr:not(.sum) .number")).map(seconds);
      assert.equal(parts.reduce((sum, part) => sum + part, 0), whole, `record ${record}`);
      if (whole) assert.equal(seconds(await on.text("#record .totals .sum .number")), whole);
      const spent = (await on.texts("#chain .spent bdi")).map(seconds);
      assert.equal(spent.reduce((sum, part) => sum + part, 0), whole, `the steps to record ${record}`);
      const shown = await on.page.$$eval("#chain [data-record]", (all) => all.map((one) => Number(one.dataset.record)));
      const chain = [];
      for (let one = cause[record]; one >= 0; one = cause[one]) chain.push(one);
      assert.deepEqual(shown, chain, "every cause back to the start");
    }
  }));

test("a chain is the one that the program explains", () => {
  const measure = own.run.measures.find((one) => one.record > 0 && own.run.records.at[one.record] > 0);
  const explained = document("explain", run, measure.id);
  const { cause } = own.run.records;
  const chain = [];
  for (let one = measure.record; cause[one] >= 0; one = cause[one]) chain.unshift(one);
  assert.deepEqual(explained.chain.map((step) => step.record), chain);
});

for (const lang of LANGUAGES) {
  describe(`records in ${lang}`, () => {
    test("causes and consequences lead from record to record and back", () =>
      open(path, `lang=${lang}&record=${samples()[0]}`, {}, async (on) => {
        const start = await on.state();
        assert.ok((await on.text("#happened")).endsWith(own.sentence(start.record, lang)));
        await on.click("#chain li:first-child [data-record]");
        const before = await on.state();
        assert.equal(before.record, own.run.records.cause[start.record]);
        assert.equal(before.t, own.run.records.at[before.record]);
        while (await on.count("#all-consequences")) await on.click("#all-consequences");
        const after = await on.page.$$eval("#consequences [data-record]", (all) => all.map((one) => Number(one.dataset.record)));
        assert.ok(after.includes(start.record), "a cause knows what came of it");
        await on.click(`#consequences [data-record="${start.record}"]`);
        assert.equal((await on.state()).record, start.record);
        await on.click("#own-before");
        const own_before = (await on.state()).record;
        await on.click("#own-after");
        assert.equal((await on.state()).record, start.record, "before and after are each other's opposite");
        assert.equal(own.run.records.actor[own_before], own.run.records.actor[start.record]);
        await on.click("#record-actor");
        const subject = own.run.names[own.run.records.actor[start.record]];
        assert.equal((await on.state()).subject, `${subject.kind}:${subject.id}`);
        await on.click("#record-close");
        assert.equal((await on.state()).record, -1);
        assert.equal(await on.count("#happened"), 0);
        assert.ok((await on.count("#feed [data-record]")) > 0, "what has just happened stands there instead");
      }));

    test("what did the control room know at T+22? in two clicks", () =>
      open(path, `lang=${lang}&view=lanes`, {}, async (on) => {
        // One click on the lane of the police, whose control room answers for it; one on the axis above.
        const title = own.title(own.named("post", POST), lang);
        const lane = on.page.locator("#lanes-tree [role=treeitem]").filter({ hasText: own.title(own.named("agency", "police"), lang) });
        await lane.first().click();
        const axis = await on.page.locator("#lanes-axis").boundingBox();
        const last = Math.max(own.run.clock.end_ms, own.run.clock.last_ms);
        const t = own.run.clock.t0_ms + 22 * 60_000;
        await on.page.mouse.click(axis.x + (t / last) * axis.width, axis.y + 10);
        const state = await on.state();
        assert.equal(state.subject, "agency:police");
        assert.ok((await on.text("#knows-title")).includes(title), "the question is about the control room");
        assert.ok(Math.abs(state.t - t) <= last / axis.width, `${state.t} is within a pixel of ${t}`);
        await sameAsProgram(on, lang, state.t);
      }));

    test("what somebody knows is what the program says, at any moment", () =>
      open(path, `lang=${lang}&subject=post:${POST}`, {}, async (on) => {
        const { t0_ms } = own.run.clock;
        for (const minutes of [0, 3, 22, 41, 75]) {
          await on.page.fill("#moment", String(minutes));
          await on.press("Enter");
          const { t } = await on.state();
          if (t !== t0_ms + minutes * 60_000) continue;
          await sameAsProgram(on, lang, t);
        }
        await on.page.selectOption("#knows-who", { index: 2 });
        assert.notEqual((await on.state()).subject, `post:${POST}`, "another one is chosen by the list");
      }));
  });
}

/** The table beside the program's own answer for the same moment. */
async function sameAsProgram(on, lang, t) {
  const clock = t - own.run.clock.t0_ms;
  const answer = document("replay", run, "--at", `T+${Math.floor(clock / 1000)}s`, "--who", POST);
  const [picture] = answer.pictures.filter((one) => one.holder === POST);
  const expected = (picture?.elements ?? []).map((one) => [one.record, one.learned_ms]).sort((a, b) => a[0] - b[0]);
  const rows = await on.page.$$eval("#knows tbody tr", (all) =>
    all.map((row) => ({
      stale: row.classList.contains("stale"),
      record: Number(row.querySelector("[data-focus]").dataset.focus.replace("learned-", "")),
      time: row.querySelector("bdi.time").textContent,
      text: row.textContent,
    })));
  const fresh = rows.filter((row) => !row.stale);
  const shown = fresh.map((row) => [row.record, told(row.time)]).sort((a, b) => a[0] - b[0]);
  const cut = (ms) => (Math.floor(ms / 1000) - Math.floor(own.run.clock.t0_ms / 1000)) * 1000;
  assert.deepEqual(shown, expected.map(([record, learned]) => [record, cut(learned)]), `at ${clock} ms`);
  for (const row of rows) {
    // What is out of date is shown as it was known, and called so.
    const changes = own.run.knowledge.find((holder) => own.run.names[holder.holder].id === POST).changes;
    const place = changes.findIndex((one) => one[1] === row.record);
    const [, , key, what] = changes[place];
    const value = changes.slice(0, place + 1).findLast((one) => one[2] === key && one[4] >= 0)[4];
    for (const text of [what, value]) assert.ok(row.text.includes(own.run.texts[text][lang]), `${own.run.texts[text][lang]} in: ${row.text}`);
  }
}

for (const lang of LANGUAGES) {
  describe(`the list of records in ${lang}`, () => {
    const at = (hash, test) => open(path, `lang=${lang}&view=records&${hash}`, {}, test);
    const number = async (on) => Number((await on.text("#records-count")).match(/[\d\s.,\u202f\u00a0٬]+/)[0].replace(/\D/g, ""));

    test("it is worked by the keyboard alone", () =>
      at("t=0", async (on) => {
        await on.page.selectOption("#records-weight", "0");
        await on.page.focus("#records-list");
        await on.press("Home");
        assert.equal((await on.state()).record, 0);
        await on.press("ArrowDown ArrowDown");
        assert.equal((await on.state()).record, 2);
        await on.press("ArrowUp");
        assert.equal((await on.state()).record, 1);
        await on.press("PageDown");
        assert.ok((await on.state()).record > 3);
        await on.press("End");
        assert.equal((await on.state()).record, own.count - 1);
        const active = await on.attribute("#records-list", "aria-activedescendant");
        assert.equal(active, `records-${own.count - 1}`);
        const option = `#records-list [role=option]#${active}`;
        assert.equal(await on.attribute(option, "aria-selected"), "true");
        assert.equal(await on.attribute(option, "aria-setsize"), String(own.count));
        assert.equal(await on.attribute(option, "aria-posinset"), String(own.count));
        const [list, item] = await Promise.all(["#records-list", option].map((one) => on.page.locator(one).boundingBox()));
        assert.ok(item.y >= list.y - 1 && item.y + item.height <= list.y + list.height + 1, "it is in sight");
      }));

    test("it is filtered by words, agency, kind and weight", () =>
      at("t=0", async (on) => {
        const { weight, actor } = own.run.records;
        for (const [value, least] of [["2", 2], ["1", 1], ["0", 0]]) {
          await on.page.selectOption("#records-weight", value);
          await on.settled();
          assert.equal(await number(on), weight.filter((one) => one >= least).length);
        }
        const [word] = own.sentence(own.count >> 1, lang).split(" ").sort((a, b) => b.length - a.length);
        await on.page.fill("#records-text", word);
        await on.settled();
        const sought = word.toLocaleLowerCase(lang);
        const found = own.run.records.sentence[lang].filter((sentence) => sentence.toLocaleLowerCase(lang).includes(sought));
        assert.equal(await number(on), found.length);
        for (const line of await on.texts("#records-list .line-text")) assert.ok(line.toLocaleLowerCase(lang).includes(sought), line);
        if (lang === "fr") {
          // Nobody types the spaces at which French breaks no line.
          const spaced = own.run.records.sentence.fr.find((sentence) => /[\u00a0\u202f]/.test(sentence));
          await on.page.fill("#records-text", spaced.replace(/[\u00a0\u202f]/g, " "));
          await on.settled();
          assert.ok((await number(on)) >= 1, spaced);
        }
        await on.page.fill("#records-text", "");
        await on.settled();
        const { agency } = own.run.agencies.find((one) => one.posts.length);
        await on.page.selectOption("#records-agency", `agency:${own.run.names[agency].id}`);
        await on.settled();
        const of = (name) => (own.run.names[name].kind === "agency" ? name : own.run.names[name].agency);
        assert.equal(await number(on), actor.filter((one) => of(one) === agency).length);
        await on.page.selectOption("#records-agency", "");
        const kinds = await on.page.$$eval("#records-kind option", (all) => all.map((one) => one.value));
        assert.ok(kinds.length > 4);
        let sum = 0;
        for (const kind of kinds.slice(1)) {
          await on.page.selectOption("#records-kind", kind);
          await on.settled();
          sum += await number(on);
        }
        assert.equal(sum, own.count, "every record is about something, and about one thing");
        await on.page.selectOption("#records-kind", "");
        await on.page.fill("#records-text", "\u0001 nothing has this");
        await on.settled();
        assert.equal(await number(on), 0);
      }));

    test("a click chooses, and the list follows the moment", () =>
      at("t=1200000", async (on) => {
        await on.click("#records-list [role=option]:nth-child(3)");
        const { record, t } = await on.state();
        assert.ok(record >= 0 && t === own.run.records.at[record]);
        await on.page.check("#records-own");
        await on.settled();
        const name = own.run.records.actor[record];
        const ours = own.run.records.actor.filter((one, place) => one === name && own.run.records.weight[place] >= 1);
        assert.equal(await number(on), ours.length, "only the lane that is chosen");
      }));
  });
}
