// What the tests of the page stand on: runs, pages of them, a browser that is alone in the world.
//
// The program is named by `SALAMBO`; it is the only maker of pages. A page is opened from the disk. Whatever a page
// asks of a network, writes to the console, throws, opens as a dialog or is forbidden by its own policy
// fails the test that opened it.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { chromium } from "playwright-core";

export const LANGUAGES = ["en", "fr", "ar"];

/** Chromium, offline and without anything that it does in the background. */
const EXECUTABLE = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

const PROGRAM = resolve(process.env.SALAMBO ?? join(dirname(fileURLToPath(import.meta.url)), "../../target/release/salambo"));
const SCENARIOS = resolve(dirname(fileURLToPath(import.meta.url)), "../../scenarios");

assert.ok(existsSync(PROGRAM), `${PROGRAM} is missing: cargo build --release, or name the program by SALAMBO`);

/** A folder of this test file, gone at its end. */
export const folder = mkdtempSync(join(tmpdir(), "salambo-page-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/** What the program answers on standard output. */
export function salambo(...words) {
  return execFileSync(PROGRAM, words, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 30, stdio: ["ignore", "pipe", "pipe"] });
}

/** What the program answers, as a document. */
export function document(...words) {
  return JSON.parse(salambo(...words, "--format", "json"));
}

/** Plays a shipped exercise; the name of the run file. */
export function play(exercise, name, ...more) {
  salambo("run", existsSync(join(folder, exercise)) ? exercise : join(SCENARIOS, exercise), "--out", `${name}.run`, ...more);
  return `${name}.run`;
}

/** A copy of a shipped exercise to change. */
export function copy(exercise) {
  cpSync(join(SCENARIOS, exercise), join(folder, exercise), { recursive: true });
  return {
    edit(file, change) {
      const path = join(folder, exercise, file);
      const before = readFileSync(path, "utf8");
      const after = change(before);
      assert.notEqual(after, before, `${file} has nothing to change`);
      writeFileSync(path, after);
    },
  };
}

/** The page of one run or two; its path. */
export function makePage(name, runs, ...more) {
  salambo("replay", ...runs, "--html", `${name}.html`, ...more);
  return join(folder, `${name}.html`);
}

/** The data that a page carries. */
export function filmOf(path) {
  const [, packed] = /<script type="application\/octet-stream" id="film">([^<]*)<\/script>/.exec(readFileSync(path, "utf8"));
  return JSON.parse(gunzipSync(Buffer.from(packed, "base64")).toString("utf8"));
}

/** A run of a film as its tables tell it. */
export function reader(film, index = 0) {
  const run = film.runs[index];
  const named = (kind, id) => run.names.findIndex((name) => name.kind === kind && name.id === id);
  return {
    run,
    named,
    title: (name, language) => run.names[name].title[language],
    sentence: (record, language) => run.records.sentence[language][record],
    /** The last record that is not after an instant. */
    recordAt: (t) => run.records.at.findLastIndex((at) => at <= t),
    count: run.records.at.length,
  };
}

let browser = null;

/** The browser of this test file. */
async function launched() {
  browser ??= await chromium.launch({ executablePath: EXECUTABLE, args: FLAGS });
  return browser;
}

/** A context of the browser without a network. */
export async function context(more) {
  return (await launched()).newContext({ viewport: { width: 1400, height: 900 }, offline: true, ...more });
}

/** Closes the browser. */
export async function close() {
  await browser?.close();
  browser = null;
}

/**
 * Opens a page from the disk and gives it to a test. `more` is of the browser's context: `colorScheme`,
 * `reducedMotion`, `viewport`.
 */
export async function open(path, hash, more, test) {
  const own = await context(more);
  const wrong = [];
  await own.addInitScript(() => {
    globalThis.forbidden = [];
    addEventListener("securitypolicyviolation", (event) => globalThis.forbidden.push(`${event.violatedDirective} ${event.blockedURI}`));
  });
  const page = await own.newPage();
  page.setDefaultTimeout(15_000);
  page.on("console", (message) => wrong.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => wrong.push(`error: ${error.stack}`));
  page.on("dialog", (dialog) => (wrong.push(`dialog: ${dialog.message()}`), dialog.dismiss()));
  page.on("popup", (popup) => wrong.push(`popup: ${popup.url()}`));
  page.on("request", (request) => {
    const isOwn = request.url().split("#")[0] === pathToFileURL(path).href;
    if (!isOwn && !/^(data|blob):/.test(request.url())) wrong.push(`request: ${request.url()}`);
  });
  try {
    await page.goto(pathToFileURL(path).href + (hash ? `#${hash}` : ""));
    await page.waitForFunction(() => globalThis.document.getElementById("app")?.hidden === false);
    const on = new Page(page);
    await on.settled();
    await test(on);
    wrong.push(...(await page.evaluate(() => globalThis.forbidden)).map((what) => `policy: ${what}`));
    assert.deepEqual(wrong, [], "the page keeps to itself and complains of nothing");
  } catch (error) {
    if (wrong.length && !String(error.message).includes(wrong[0])) error.message += `\n  seen on the page: ${wrong.slice(0, 5).join("\n  ")}`;
    throw error;
  } finally {
    await own.close();
  }
}

/** A page in the browser, with the words of its controls. */
class Page {
  constructor(page) {
    this.page = page;
  }

  /** Waits until the page has drawn what it was told, and the address says so. A run that plays is never at its end. */
  async settled() {
    await this.page.evaluate(async () => {
      const frame = () => new Promise(requestAnimationFrame);
      const isPlaying = () => globalThis.document.getElementById("play").getAttribute("aria-pressed") === "true";
      do {
        await frame();
        await frame();
      } while (globalThis.document.documentElement.hasAttribute("data-behind") && !isPlaying());
    });
  }

  /** What the address says: moment, record, subject, view, language. */
  async state() {
    await this.settled();
    const said = new URLSearchParams(new URL(this.page.url()).hash.slice(1));
    const number = (key) => (said.has(key) ? Number(said.get(key)) : -1);
    return { t: number("t"), record: number("record"), run: number("run"), subject: said.get("subject"), view: said.get("view"), lang: said.get("lang") };
  }

  async click(selector) {
    await this.page.click(selector);
    await this.settled();
  }

  async press(keys) {
    for (const key of keys.split(" ")) await this.page.keyboard.press(key === "Space" ? " " : key);
    await this.settled();
  }

  async text(selector) {
    return (await this.page.textContent(selector)).trim();
  }

  async texts(selector) {
    return this.page.$$eval(selector, (found) => found.map((one) => one.textContent.trim()));
  }

  async attribute(selector, name) {
    return this.page.getAttribute(selector, name);
  }

  /** The name of something for whoever hears the page: its label, or the title inside a picture. */
  async name(selector) {
    return this.page.$eval(selector, (one) => one.getAttribute("aria-label") ?? one.querySelector(":scope > title")?.textContent ?? one.textContent);
  }

  async count(selector) {
    return this.page.locator(selector).count();
  }

  /** Where nothing is chosen, so that keys are the page's. */
  async leave() {
    await this.page.evaluate(() => globalThis.document.activeElement?.blur());
  }
}

/** `T+00:22:05` in milliseconds since T0. */
export function told(text) {
  const [, sign, hours, minutes, seconds] = /T([+-])(\d+):(\d\d):(\d\d)/.exec(text);
  return (sign === "-" ? -1 : 1) * (hours * 3600 + minutes * 60 + Number(seconds)) * 1000;
}

/** `00:12:05` in whole seconds. */
export function seconds(text) {
  const [hours, minutes, rest] = text.trim().split(":").map(Number);
  return hours * 3600 + minutes * 60 + rest;
}
