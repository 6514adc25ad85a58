import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw } from "node:zlib";
import { CrawlError } from "../errors.js";

type Inflate = (body: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

const gunzipAsync: Inflate = promisify(gunzip);
const brotliAsync: Inflate = promisify(brotliDecompress);
const inflateAsync: Inflate = promisify(inflate);
const inflateRawAsync: Inflate = promisify(inflateRaw);

/** A body with more layers than this was packed to cost us time. */
const MAX_LAYERS = 2;

/**
 * Undoes a Content-Encoding. It stops at `maxBytes` of output, so that a small body which unfolds to gigabytes costs
 * no more than that.
 * @throws CrawlError `too_large`, `truncated` (the compressed body was cut or damaged), `wrong_type`
 */
export async function decompress(body: Buffer, encoding: string, maxBytes: number): Promise<Buffer> {
  const layers = encoding
    .toLowerCase()
    .split(",")
    .map((layer) => layer.trim())
    .filter((layer) => layer !== "" && layer !== "identity");
  if (layers.length > MAX_LAYERS) throw new CrawlError("wrong_type", `compressed ${layers.length} times`);
  let plain = body;
  for (const layer of layers.reverse()) plain = await undo(layer, plain, maxBytes);
  if (plain.length > maxBytes) throw tooLarge(maxBytes);
  return plain;
}

/** Whether a body begins as gzip files do (RFC 1952, 2.3.1). */
export function isGzip(body: Buffer): boolean {
  return body.length > 2 && body[0] === 0x1f && body[1] === 0x8b;
}

async function undo(layer: string, body: Buffer, maxBytes: number): Promise<Buffer> {
  // A HEAD-like empty body keeps the header of the body that it stands for.
  if (body.length === 0) return body;
  try {
    return await inflaterFor(layer, body)(body, { maxOutputLength: maxBytes });
  } catch (cause) {
    if (cause instanceof CrawlError) throw cause;
    if ((cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(maxBytes, cause);
    throw new CrawlError("truncated", `the ${layer} body is cut or damaged`, { cause });
  }
}

function inflaterFor(layer: string, body: Buffer): Inflate {
  if (layer === "gzip" || layer === "x-gzip") return gunzipAsync;
  if (layer === "br") return brotliAsync;
  if (layer === "deflate") {
    // RFC 9110 means the zlib format; some servers send the bare stream. The low bits of the first byte tell.
    return ((body[0] ?? 0) & 0x0f) === 8 ? inflateAsync : inflateRawAsync;
  }
  throw new CrawlError("wrong_type", `sent with the unknown encoding ${layer}`);
}

function tooLarge(maxBytes: number, cause?: unknown): CrawlError {
  return new CrawlError("too_large", `the body is larger than ${maxBytes} bytes`, { cause });
}
