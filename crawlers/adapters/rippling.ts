import { z } from "zod";
import { pathParts } from "../address.js";
import { CrawlError } from "../errors.js";
import { joinSections } from "../html.js";
import { readPages } from "../paginate.js";
import type { Page } from "../paginate.js";
import {
  fingerprint,
  numberText,
  optionalList,
  optionalText,
  payOf,
  placeOf,
  rawPosting,
  fetchPayload,
  readRows,
  titleText,
  toNumber,
} from "../payload.js";
import type { Rows } from "../payload.js";
import { readTime } from "../time.js";
import type { Adapter, RawPosting, ReadContext } from "../types.js";

/** A posting in one of its places, as the first form tells it. */
const wholeRowSchema = z
  .object({
    uuid: z.string(),
    name: titleText,
    url: optionalText,
    department: z.object({ label: optionalText }).nullish(),
    workLocation: z.object({ label: optionalText }).nullish(),
  })
  .transform(({ uuid, department, workLocation, ...row }) => ({
    ...row,
    id: uuid,
    department: department?.label ?? null,
    language: null,
    places: placeOf({ text: workLocation?.label ?? null }),
    workplaceType: null,
  }));

const placeSchema = z.object({
  name: optionalText,
  city: optionalText,
  stateCode: optionalText,
  countryCode: optionalText,
  workplaceType: optionalText,
});

/** A posting in one of its places, as the second form tells it. */
const pagedRowSchema = z
  .object({
    id: z.string(),
    name: titleText,
    url: optionalText,
    department: z.object({ name: optionalText }).nullish(),
    language: optionalText,
    locations: optionalList(placeSchema),
  })
  .transform(({ locations, department, ...row }) => ({
    ...row,
    department: department?.name ?? null,
    places: locations.flatMap(({ name, city, stateCode, countryCode }) =>
      placeOf({ text: name, city, region: stateCode, country: countryCode }),
    ),
    workplaceType: locations[0]?.workplaceType ?? null,
  }));

type Row = z.infer<typeof wholeRowSchema> | z.infer<typeof pagedRowSchema>;

const pageSchema = z.object({ items: z.array(z.unknown()), totalItems: z.number(), totalPages: z.number() });

const bandSchema = z.object({
  location: optionalText,
  currency: optionalText,
  frequency: optionalText,
  rangeStart: numberText,
  rangeEnd: numberText,
});
type Band = z.infer<typeof bandSchema>;

const detailSchema = z.object({
  name: titleText,
  companyName: optionalText,
  description: z.object({ company: z.string().nullish(), role: z.string().nullish() }).nullish(),
  workLocations: optionalList(z.string()),
  department: z.object({ name: optionalText }).nullish(),
  // Of the two, `id` holds the employer's words and `label` the vendor's constant.
  employmentType: z.object({ id: optionalText, label: optionalText }).nullish(),
  createdOn: z.string().nullish(),
  payRangeDetails: optionalList(bandSchema),
  unlistedFromSearch: z.boolean().nullish(),
});
type Detail = z.infer<typeof detailSchema>;

/** A board in one whole answer, and the same in pages with the parts of each place. */
const WHOLE = "https://api.rippling.com/platform/api/ats/v1/board";
const PAGED = "https://ats.rippling.com/api/v2/board";

/**
 * Rippling's job board, in whichever of its two forms answers. The same posting comes once for each of its places; the
 * text, the date and the pay are only in the detail.
 */
export const rippling: Adapter = {
  id: "rippling",
  name: "Rippling",
  permission: { basis: "robots" },
  pace: "api",
  example: {
    url: "https://ats.rippling.com/en-GB/example-geothermal/jobs/0a6f8f5e-3f4e-4c1d-9f0a-0d3f5c1b2a10",
    token: "example-geothermal",
  },

  match(url) {
    const path = pathParts(url);
    if (url.hostname === "api.rippling.com" || (url.hostname === "ats.rippling.com" && path[0] === "api")) {
      return /\/board\/([^/]+)/.exec(url.pathname)?.[1] ?? null;
    }
    if (url.hostname !== "ats.rippling.com") return null;
    return (LOCALE.test(path[0] ?? "") ? path[1] : path[0]) ?? null;
  },

  canonical(token) {
    return `https://ats.rippling.com/${encodeURIComponent(token)}/jobs`;
  },

  async list(token, context) {
    const { rows, problem } = await inEitherForm(
      () => readWhole(token, context),
      () => readInPages(token, context),
    );
    const listings = rows.map((row) => ({ posting: toPosting(row, token), detailKey: fingerprint(row) }));
    return { listings, problem, boardName: null };
  },

  async detail(token, row, context) {
    const read = async (base: string) => {
      const url = `${base}/${encodeURIComponent(token)}/jobs/${encodeURIComponent(row.externalId)}`;
      return fetchPayload(detailSchema, { url }, context);
    };
    return withDetail(
      row,
      await inEitherForm(
        () => read(WHOLE),
        () => read(PAGED),
      ),
    );
  },
};

/** "en-GB" before the board. */
const LOCALE = /^[a-z]{2}-[A-Z]{2}$/;

/** Failures after which the other form is worth asking; an unknown board is unknown in both. */
const NOT_THIS_FORM: ReadonlySet<string> = new Set(["network", "robots", "wrong_type", "unexpected_shape"]);

async function inEitherForm<T>(first: () => Promise<T>, second: () => Promise<T>): Promise<T> {
  try {
    return await first();
  } catch (error) {
    if (!(error instanceof CrawlError) || !NOT_THIS_FORM.has(error.code)) throw error;
    return await second();
  }
}

async function readWhole(token: string, context: ReadContext): Promise<Rows<Row>> {
  const url = `${WHOLE}/${encodeURIComponent(token)}/jobs`;
  const rows = await fetchPayload(z.array(z.unknown()), { url, conditional: true }, context);
  return readRows(wholeRowSchema, rows, url);
}

async function readInPages(token: string, context: ReadContext): Promise<Rows<Row>> {
  const board = `${PAGED}/${encodeURIComponent(token)}/jobs`;
  const readPage = async (index: number): Promise<Page<Row>> => {
    const url = index === 0 ? board : `${board}?page=${index}`;
    const page = await fetchPayload(pageSchema, { url }, context);
    const rows = readRows(pagedRowSchema, page.items, url);
    return { ...rows, url, total: page.totalItems, more: index + 1 < page.totalPages };
  };
  // By their ids alone, the rows of one posting would look like repetitions.
  return readPages(readPage, (row) => JSON.stringify([row.id, row.places]));
}

const WORKPLACES: Readonly<Record<string, RawPosting["workplace"]>> = {
  ON_SITE: "onsite",
  HYBRID: "hybrid",
  REMOTE: "remote",
};

function toPosting(row: Row, token: string): RawPosting {
  const url = row.url ?? `${rippling.canonical(token)}/${row.id}`;
  return rawPosting({
    externalId: row.id,
    title: row.name,
    url,
    applyUrl: url,
    department: row.department,
    locations: row.places,
    workplace: WORKPLACES[row.workplaceType ?? ""] ?? null,
    language: row.language,
  });
}

function withDetail(row: RawPosting, detail: Detail): RawPosting {
  return {
    ...row,
    title: detail.name,
    companyName: detail.companyName,
    department: detail.department?.name ?? row.department,
    descriptionHtml: joinSections([
      { html: detail.description?.company },
      { html: detail.description?.role },
    ]),
    locations: row.locations.length > 0 ? row.locations : detail.workLocations.map((text) => ({ text })),
    employmentType: detail.employmentType?.id ?? detail.employmentType?.label ?? null,
    salary: payRangeOf(detail.payRangeDetails),
    postedAt: readTime(detail.createdOn),
    unlisted: detail.unlistedFromSearch ?? false,
  };
}

/** The span of all bands in the unit of the first one; several bands are told in the text, too. */
function payRangeOf(bands: Band[]): RawPosting["salary"] {
  const [first] = bands;
  if (first === undefined) return null;
  const alike = bands.filter(
    (band) => band.currency === first.currency && band.frequency === first.frequency,
  );
  const starts = alike.map((band) => toNumber(band.rangeStart)).filter((value) => value !== null);
  const ends = alike.map((band) => toNumber(band.rangeEnd)).filter((value) => value !== null);
  return payOf({
    min: starts.length === 0 ? null : Math.min(...starts),
    max: ends.length === 0 ? null : Math.max(...ends),
    currency: first.currency,
    period: first.frequency,
    text: bands.length === 1 ? null : bands.map(bandText).join("; "),
  });
}

function bandText({ location, rangeStart, rangeEnd, currency, frequency }: Band): string {
  const range = [rangeStart, rangeEnd].filter((value) => value ?? false).join(" – ");
  const unit = [range, currency, frequency].filter(Boolean).join(" ");
  return location === null ? unit : `${location}: ${unit}`;
}
