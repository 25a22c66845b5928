// What a first look at a report costs over the wire, beside its own attachments.
import zlib from "node:zlib";

import { addressOf } from "./pages.mjs";
import { each } from "./tabs.mjs";
import { watch } from "./watch.mjs";

const LIMIT = 60_000;

/** The largest report of each language must stay below the limit; the figure is told. */
export async function weight(browser, { site, server, chosen }) {
  const address = addressOf("sub-path", site, server);
  const said = [];
  const reports = chosen ?? site.largest().filter(({ kind }) => /^(?:[a-z]{2}\/)?incidents\/\*$/.test(kind));
  if (!reports.length) return ["no report was found below incidents/"];
  const faults = await each(browser, {}, reports, async (page, { file }) => {
    const { base, page: url } = address(file);
    const { requests } = watch(page, () => base);
    await page.goto(url);
    const files = requests.map((request) => decodeURIComponent(request.slice(base.length).replace(/[?#].*/, "")));
    const ours = [...new Set(files)].filter((one) => !one.includes("/attachments/"));
    const weights = ours.map((one) => [one, zlib.gzipSync(site.bytes(one)).length]);
    const sum = weights.reduce((total, [, bytes]) => total + bytes, 0);
    const parts = weights.map(([one, bytes]) => `${one} ${bytes}`).join(", ");
    said.push(`${file}: a first look loads ${(sum / 1000).toFixed(1)} kB (${parts})`);
    return sum < LIMIT ? [] : [`${file} (weight): a first look loads ${sum} bytes, the limit is ${LIMIT}: ${parts}`];
  });
  return { faults, said };
}
