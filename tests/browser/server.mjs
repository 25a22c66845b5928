// A poor host: files of a folder below a sub-path, with the headers that the README asks for and
// no other help. It tells what was asked for in vain.
import fs from "node:fs";
import http from "node:http";
import path from "node:path";

const TYPES = {
  css: "text/css; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  html: "text/html; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  png: "image/png",
  svg: "image/svg+xml",
};

/** Where the site stands on the host. */
export const SUB_PATH = "/~ops/case book/site/".replace(" ", "%20");

/** Serves a site below a sub-path; `address` ends with `/`. */
export async function serve(site, readme) {
  const headers = hostingHeaders(readme);
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://host");
    // What a browser asks of every host; the site has no say in it.
    if (pathname === "/favicon.ico") return response.writeHead(204).end();
    const file = pathname.startsWith(SUB_PATH) && decodeURIComponent(pathname.slice(SUB_PATH.length));
    const found = file !== false && site.files.includes(file);
    const type = TYPES[path.extname(found ? file : "").slice(1)] ?? "application/octet-stream";
    response.writeHead(found ? 200 : 404, { ...headers, "content-type": type });
    if (!found) return response.end();
    if (file === "404.html") return response.end(atSubPath(site.text(file)));
    return fs.createReadStream(path.join(site.folder, file)).pipe(response);
  });
  await new Promise((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  return {
    address: `http://127.0.0.1:${server.address().port}${SUB_PATH}`,
    stop: () => { server.closeAllConnections(); server.close(); },
  };
}

/** The block of headers in the README, which people copy. */
function hostingHeaders(readme) {
  const block = /## Hosting[\s\S]*?```text\n([\s\S]*?)```/.exec(fs.readFileSync(readme, "utf8"));
  const lines = block[1].trim().split("\n").map((line) => line.split(": "));
  return Object.fromEntries(lines.map(([name, ...value]) => [name, value.join(": ")]));
}

/** 404.html alone names the site's place on its host, from `base_url`; here that is another. */
function atSubPath(text) {
  const [, root] = /class="brand" href="([^"]*)index\.html"/.exec(text);
  return text.replaceAll(`="${root}`, `="${SUB_PATH}`);
}
