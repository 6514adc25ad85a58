import type { PostingQuery } from "../../src/domain/query.js";
import { emptyQuery } from "../../src/domain/query-params.js";
import type { PostingDocument, SearchEngine } from "../../search/types.js";
import { INVENTED_NOW } from "../helpers/postings.js";

/** A running engine on an empty index, and how to get rid of both. */
export interface EngineUnderTest {
  engine: SearchEngine;
  dispose(): Promise<void>;
}

const DAY = 86_400_000;

/** A query that restricts nothing but what is given. */
export const ask = (changes: Partial<PostingQuery>): PostingQuery => ({ ...emptyQuery(), ...changes });

/** An open posting, published a day before `INVENTED_NOW`, with little in it. */
export function posting(id: string, changes: Partial<PostingDocument> = {}): PostingDocument {
  return {
    id,
    title: "Process Engineer",
    company: { slug: "tidal-works", name: "Tidal Works" },
    clusters: [],
    sectors: [],
    places: [],
    placeText: "",
    workplace: null,
    remoteFrom: [],
    employmentType: null,
    seniority: null,
    function: null,
    language: "en",
    salary: null,
    description: "You look after our plant.",
    publishedAt: INVENTED_NOW - DAY,
    status: "open",
    ...changes,
  };
}
