import type { Page } from "./page.js";
import { findPostings } from "./jsonld.js";
import { TEXT_PROPERTIES } from "./job-posting-text.js";
import type { Node, StructuredData } from "./jsonld.js";

type Selection = ReturnType<Page>;

/** Attributes that hold an element's value, by element. https://html.spec.whatwg.org/#values */
const VALUE_ATTRIBUTES: Readonly<Record<string, string>> = {
  a: "href",
  area: "href",
  link: "href",
  img: "src",
  object: "data",
  data: "value",
  meter: "value",
  time: "datetime",
};

/** `itemref` can make an item part of itself; no page nests items this deep. */
const MAX_DEPTH = 12;
/** More properties than any page states. */
const MAX_PROPERTIES = 20_000;

interface Reading {
  page: Page;
  left: number;
}

/** Reads the schema.org microdata of a page into the same nodes as JSON-LD. */
export function readMicrodata(page: Page): StructuredData {
  const reading: Reading = { page, left: MAX_PROPERTIES };
  const roots = page("[itemscope]:not([itemprop])").toArray();
  const nodes = roots.map((root) => readItem(reading, page(root), 0));
  return { ...findPostings(nodes), unreadable: 0 };
}

function readItem(reading: Reading, item: Selection, depth: number): Node {
  const properties = new Map<string, unknown[]>();
  for (const element of depth > MAX_DEPTH ? [] : propertyElements(reading.page, item)) {
    reading.left -= 1;
    if (reading.left < 0) break;
    for (const name of words(element.attr("itemprop")?.toLowerCase())) {
      const value = valueOf(reading, element, { name, depth });
      properties.set(name, [...(properties.get(name) ?? []), value]);
    }
  }
  // SuccessFactors' career sites leave the address empty at times, and show the place only to people.
  const shown = item.find(".jobGeoLocation").first().text();
  return { ...Object.fromEntries(properties), "@type": words(item.attr("itemtype")), shownlocation: shown };
}

/** The elements that state properties of this item itself: inside it or named by `itemref`, not of an item within. */
function propertyElements(page: Page, item: Selection): Selection[] {
  const isOwn = (element: Selection, scope: Selection): boolean => {
    const nearest = element.parent().closest("[itemscope]");
    return scope.length === 0 ? nearest.length === 0 : nearest.is(scope);
  };
  const own = item.find("[itemprop]").filter((_, element) => isOwn(page(element), item));
  const referred = words(item.attr("itemref")).flatMap((id) => {
    const root = page("[id]").filter((_, element) => page(element).attr("id") === id);
    const scope = root.parent().closest("[itemscope]");
    const found = root.find("[itemprop]").add(root.filter("[itemprop]"));
    return found.filter((_, element) => isOwn(page(element), scope)).toArray();
  });
  return [...own.toArray(), ...referred].map((element) => page(element));
}

function valueOf(reading: Reading, element: Selection, at: { name: string; depth: number }): unknown {
  if (element.is("[itemscope]")) return readItem(reading, element, at.depth + 1);
  const content = element.attr("content");
  if (content !== undefined) return content;
  const attribute = VALUE_ATTRIBUTES[element.prop("tagName")?.toLowerCase() ?? ""];
  const stated = attribute === undefined ? undefined : element.attr(attribute);
  if (stated !== undefined && stated.trim() !== "") return stated;
  return TEXT_PROPERTIES.includes(at.name) ? (element.html() ?? "") : element.text();
}

function words(text: string | undefined): string[] {
  return (text ?? "").split(/\s+/).filter((word) => word !== "");
}
