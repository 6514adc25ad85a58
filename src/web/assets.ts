import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { checkoutRoot } from "../domain/checkout-root.js";

/** A file of src/web/public, under an address that changes with its content and can be cached for ever. */
export interface Asset {
  href: string;
  body: string;
  type: string;
}

export interface Assets {
  style: Asset;
  script: Asset;
  icon: Asset;
}

// The compiler copies no such files: from dist as from the sources they are read where they are kept.
const PUBLIC_FOLDER = path.join(checkoutRoot(), "src", "web", "public");

/** Reads the public files once, when the app is made. */
export function loadAssets(): Assets {
  return {
    style: loadAsset("style.css", "text/css; charset=utf-8"),
    script: loadAsset("board.js", "text/javascript; charset=utf-8"),
    icon: loadAsset("icon.svg", "image/svg+xml"),
  };
}

function loadAsset(name: string, type: string): Asset {
  const body = readFileSync(path.join(PUBLIC_FOLDER, name), "utf8");
  const hash = createHash("sha256").update(body).digest("hex").slice(0, 12);
  return { href: `/assets/${hash}/${name}`, body, type };
}
