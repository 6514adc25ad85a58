import { decodeEntities } from "./page.js";
import type { Page } from "./page.js";
import { parseLoose } from "./json-repair.js";

/** A node of structured data. Property names are lower-case and without the vocabulary's prefix. */
export type Node = { readonly [property: string]: unknown };

/** A JobPosting as it was found, with references to other nodes filled in. */
export interface FoundPosting {
  node: Node;
  /** It stands in an ItemList, so it may be no more than a pointer to a page. */
  listed: boolean;
  /** The address that its ListItem gives. */
  listUrl: string | null;
}

/** An ItemList, which is how a page says in data what it lists. */
export interface FoundList {
  /** Addresses of its items that are no JobPosting themselves. */
  urls: string[];
  items: number;
  /** How many of the items are a JobPosting. */
  postings: number;
  /** `numberOfItems`. */
  announced: number | null;
}

export interface StructuredData {
  postings: FoundPosting[];
  lists: FoundList[];
  /** Blocks about a JobPosting that could not be understood. */
  unreadable: number;
}

/**
 * Reads the JSON-LD of a page: every block for itself, so that one bad block never drops the page, but all of them as
 * one graph, since a reference may lead to another block.
 */
export function readJsonLd(page: Page): StructuredData {
  const blocks = page("script")
    .toArray()
    .filter((element) => /^\s*application\/ld\+json/i.test(page(element).attr("type") ?? ""))
    .map((element) => page(element).text());
  const values: unknown[] = [];
  let unreadable = 0;
  for (const block of blocks) {
    const parsed = parseBlock(block);
    if (parsed !== null) values.push(normalise(parsed.value, 0));
    else if (/JobPosting/i.test(block)) unreadable += 1;
  }
  return { ...findPostings(values), unreadable };
}

/** A block that is escaped as a whole ("{&quot;@type&quot;: …") is decoded first. */
function parseBlock(block: string): { value: unknown } | null {
  const escaped = /^[\s[{]*&(?:quot|#0*34|#x0*22);/i.test(block);
  return parseLoose(escaped ? decodeEntities(block) : block);
}

/** Deeper than any page nests its data; what lies deeper is left out. */
const MAX_DEPTH = 60;

/** Gives properties one spelling: "schema:datePosted", "http://schema.org/datePosted" and "DatePosted" are the same. */
function normalise(value: unknown, depth: number): unknown {
  if (depth > MAX_DEPTH) return null;
  if (Array.isArray(value)) return value.map((item) => normalise(item, depth + 1));
  if (!isNode(value)) return value;
  const entries = Object.entries(value).map(([name, child]): [string, unknown] => [
    bareName(name),
    normalise(child, depth + 1),
  ]);
  return Object.fromEntries(entries);
}

function bareName(name: string): string {
  return name
    .trim()
    .replace(/^(?:schema:|https?:\/\/(?:www\.)?schema\.org\/)/i, "")
    .toLowerCase();
}

/** Whether a value is an object, as opposed to a text, a number or a list. */
export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Values of a property as a list: most may be given once or several times. */
export function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => listOf(item));
  return value === null || value === undefined ? [] : [value];
}

/** Whether a node is of a schema.org type, however the type is spelt. */
export function isOfType(node: Node, type: string): boolean {
  return listOf(node["@type"]).some(
    (name) => typeof name === "string" && bareName(name) === type.toLowerCase(),
  );
}

/** Finds postings and lists in parsed values, however deep, in the order of the page. */
export function findPostings(values: readonly unknown[]): Pick<StructuredData, "postings" | "lists"> {
  const index = new Map<string, Node>();
  for (const value of values) indexById(value, index);
  const walk: Walk = { index, postings: new Map(), lists: [], seen: new Set() };
  for (const value of values) visit(value, walk, null);
  const postings = [...walk.postings].map(([node, { listed, listUrl }]) => {
    return { node: fillIn(node, index), listed, listUrl };
  });
  return { postings, lists: walk.lists };
}

function indexById(value: unknown, index: Map<string, Node>): void {
  if (Array.isArray(value)) {
    for (const item of value) indexById(item, index);
    return;
  }
  if (!isNode(value)) return;
  const id = value["@id"];
  if (typeof id === "string" && !isReference(value) && !index.has(id)) index.set(id, value);
  for (const child of Object.values(value)) indexById(child, index);
}

/** `{"@id": "…"}`, at most with a type: the node itself is told elsewhere. */
function isReference(node: Node): boolean {
  return (
    typeof node["@id"] === "string" && Object.keys(node).every((name) => name === "@id" || name === "@type")
  );
}

interface Walk {
  index: ReadonlyMap<string, Node>;
  postings: Map<Node, Pick<FoundPosting, "listed" | "listUrl">>;
  lists: FoundList[];
  seen: Set<Node>;
}

interface Item {
  listUrl: string | null;
}

function visit(value: unknown, walk: Walk, item: Item | null): void {
  if (Array.isArray(value)) {
    for (const child of value) visit(child, walk, item);
    return;
  }
  if (!isNode(value)) return;
  const node = dereference(value, walk.index);
  if (isOfType(node, "JobPosting")) {
    addPosting(node, walk, item);
    return;
  }
  if (walk.seen.has(node) || isOfType(node, "BreadcrumbList")) return;
  walk.seen.add(node);
  const isList = isOfType(node, "ItemList");
  if (isList) readList(node, walk);
  for (const [name, child] of Object.entries(node)) {
    if (!(isList && name === "itemlistelement")) visit(child, walk, item);
  }
}

/** The same node may be met on its own and again, by reference, in a list. */
function addPosting(node: Node, walk: Walk, item: Item | null): void {
  const known = walk.postings.get(node);
  walk.postings.set(node, {
    listed: known?.listed === true || item !== null,
    listUrl: known?.listUrl ?? item?.listUrl ?? null,
  });
}

function readList(node: Node, walk: Walk): void {
  const elements = listOf(node["itemlistelement"]);
  const urls: string[] = [];
  let postings = 0;
  for (const element of elements) {
    const entry = isNode(element) ? dereference(element, walk.index) : element;
    const content = isNode(entry) && entry["item"] !== undefined ? entry["item"] : entry;
    const target = isNode(content) ? dereference(content, walk.index) : content;
    const url = urlOf(entry) ?? urlOf(target);
    if (isNode(target) && isOfType(target, "JobPosting")) postings += 1;
    else if (url !== null) urls.push(url);
    visit(target, walk, { listUrl: url });
  }
  const stated = Number(node["numberofitems"] ?? Number.NaN);
  const announced = Number.isFinite(stated) ? stated : null;
  walk.lists.push({ urls, items: elements.length, postings, announced });
}

function urlOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (!isNode(value)) return null;
  const url = listOf(value["url"] ?? value["@id"])[0];
  return typeof url === "string" && !url.startsWith("_:") ? url : null;
}

function dereference(node: Node, index: ReadonlyMap<string, Node>): Node {
  return isReference(node) ? (index.get(String(node["@id"])) ?? node) : node;
}

/** References are followed this far from the posting; a graph may refer in circles. */
const MAX_HOPS = 3;
/** More nodes than any posting holds. */
const MAX_NODES = 20_000;

function fillIn(posting: Node, index: ReadonlyMap<string, Node>): Node {
  let left = MAX_NODES;
  const fill = (value: unknown, hops: number): unknown => {
    left -= 1;
    if (left < 0) return null;
    if (Array.isArray(value)) return value.map((item) => fill(item, hops));
    if (!isNode(value)) return value;
    const target = hops < MAX_HOPS ? dereference(value, index) : value;
    const distance = target === value ? hops : hops + 1;
    return Object.fromEntries(Object.entries(target).map(([name, child]) => [name, fill(child, distance)]));
  };
  return fill(posting, 0) as Node;
}
