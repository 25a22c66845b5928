// A built site on disk: its files, and one page of each kind for those who look at pages.
import fs from "node:fs";
import path from "node:path";

/** A page that stands for its kind. `kind` is the pattern of its folder, such as `incidents/*`. */
export class Site {
  constructor(folder) {
    this.folder = fs.realpathSync(folder);
    this.files = below(this.folder);
    this.pages = this.files.filter((file) => file.endsWith(".html") && !file.includes("/attachments/"));
  }

  bytes(file) {
    return fs.readFileSync(path.join(this.folder, file));
  }

  text(file) {
    return this.bytes(file).toString("utf8");
  }

  size(file) {
    return fs.statSync(path.join(this.folder, file)).size;
  }

  /** Of each kind the largest page and the smallest. A new kind of page is found by its folder. */
  chosen() {
    return [...this.kinds()].flatMap(([kind, [largest, ...others]]) => {
      const smallest = others.at(-1);
      return smallest ? [{ kind, file: largest }, { kind, file: smallest }] : [{ kind, file: largest }];
    });
  }

  /** Of each kind the largest page. */
  largest() {
    return [...this.kinds()].map(([kind, [file]]) => ({ kind, file }));
  }

  kinds() {
    const kinds = new Map();
    for (const file of this.pages) {
      const kind = kindOf(file, this.languages());
      kinds.set(kind, [...(kinds.get(kind) ?? []), file]);
    }
    for (const files of kinds.values()) files.sort((a, b) => this.size(b) - this.size(a) || (a < b ? -1 : 1));
    return kinds;
  }

  /** The folders that hold the same site in another language. */
  languages() {
    const folders = this.pages.map((file) => /^([a-z]{2})\/index\.html$/.exec(file)?.[1]);
    return folders.filter(Boolean);
  }
}

/** `reports/2026-Q2/index.html` → `reports/9-Q9`; `services/payments/index.html` → `services/*`. */
export function kindOf(file, languages) {
  const [, language, rest] = /^(?:([a-z]{2})\/)?(.*)$/.exec(file);
  if (language && !languages.includes(language)) return kindOf(`/${file}`, []).slice(1);
  const parts = rest.replace(/^\//, "").split("/");
  const name = parts.pop();
  const folders = parts.map((part, depth) => {
    if (depth === 0) return part;
    return /^[0-9Q-]+$/.test(part) ? part.replace(/[0-9]+/g, "9") : "*";
  });
  const kind = [...folders, ...(name === "index.html" ? [] : [name])].join("/") || "home";
  return language ? `${language}/${kind}` : kind;
}

function below(folder, inside = "") {
  return fs.readdirSync(path.join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const file = inside ? `${inside}/${entry.name}` : entry.name;
    return entry.isDirectory() ? below(folder, file) : [file];
  }).sort();
}
