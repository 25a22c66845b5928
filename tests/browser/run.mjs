// Looks at built sites for tests/browser.rs, which starts this once: a request a line on standard
// input, an answer a line on standard output, until the input ends.
import fs from "node:fs";
import path from "node:path";
import readline from "node:readline";
import { chromium } from "playwright-core";

import { keyboard } from "./keyboard.mjs";
import { pages } from "./pages.mjs";
import { print } from "./print.mjs";
import { serve } from "./server.mjs";
import { Site } from "./site.mjs";
import { theme } from "./theme.mjs";
import { validate } from "./valid.mjs";
import { weight } from "./weight.mjs";

const [executablePath, root] = process.argv.slice(2);

/** Keys of the site's words that cannot be taken for words. */
const keys = fs.readFileSync(path.join(root, "locales/en.ftl"), "utf8").match(/^[a-z0-9]+_[a-z0-9_]+(?= =)/gm);

const browser = await chromium.launch({
  executablePath,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    // A page that asks another host is caught by its request, which goes nowhere.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
  ],
});

/** Sites that were opened: the reading and the server of each serve all requests about it. */
const opened = new Map();

async function open(folder) {
  if (!opened.has(folder)) {
    const site = new Site(folder);
    opened.set(folder, { site, server: await serve(site, path.join(root, "README.md")) });
  }
  return opened.get(folder);
}

const reading = new Map();

/** All pages are read by a thread of its own; what was begun early is at hand later. */
function begin(_, { site }) {
  if (!reading.has(site.folder)) reading.set(site.folder, validate(site.folder));
  return [];
}

async function valid(_, { site }) {
  begin(_, { site });
  return reading.get(site.folder);
}

const LOOKS = { begin, keyboard, pages, print, theme, validate: valid, weight };

async function answer(request) {
  const { site, server } = await open(request.site);
  const result = await LOOKS[request.look](browser, { ...request, keys, site, server });
  return Array.isArray(result) ? { faults: result } : result;
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  let said;
  try {
    said = await answer(JSON.parse(line));
  } catch (error) {
    said = { faults: [`the runner failed: ${error.stack}`] };
  }
  process.stdout.write(`${JSON.stringify(said)}\n`);
}
for (const { server } of opened.values()) server.stop();
await browser.close();
