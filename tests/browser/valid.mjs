// html-validate over all pages of a site, in a thread of its own: the browser works meanwhile.
import { fileURLToPath } from "node:url";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
import { HtmlValidate, StaticConfigLoader } from "html-validate";

import { Site } from "./site.mjs";

const CONFIG = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // The title of a page is the title of a record, which people write; no search engine cuts it.
    "long-title": "off",
  },
};

/** Begins to read all pages; the faults when they are read. */
export function validate(folder) {
  return new Promise((resolve, reject) => {
    const thread = new Worker(fileURLToPath(import.meta.url), { workerData: folder });
    thread.once("message", resolve);
    thread.once("error", reject);
  });
}

async function faultsOf(site) {
  const reader = new HtmlValidate(new StaticConfigLoader(CONFIG));
  const faults = [];
  for (const file of site.pages) {
    const report = await reader.validateString(site.text(file), file);
    for (const { line, column, message, ruleId, selector } of report.results.flatMap((result) => result.messages)) {
      faults.push(`${file}:${line}:${column}: html-validate ${ruleId}, ${message}: ${selector}`);
    }
  }
  return faults;
}

if (!isMainThread) parentPort.postMessage(await faultsOf(new Site(workerData)));
