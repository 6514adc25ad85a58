import { loadViews } from "../../db/repos/posting-views.js";
import type { PostingView } from "../../db/repos/posting-views.js";
import { listGroup } from "../../db/repos/postings.js";
import type { Board } from "../board.js";
import { emptyQuery } from "../domain/query-params.js";
import type { PostingQuery } from "../domain/query.js";
import { JOB_FUNCTIONS } from "../domain/vocabulary.js";
import { searchPostings } from "./search-postings.js";

const SHOWN = 5;
const SEARCHED = 20;

export interface SimilarPostings {
  /** The same role of the same company in other places. */
  sameRole: PostingView[];
  /** Other companies' postings in the same field and clusters. */
  here: PostingView[];
  /** The same, in other clusters. */
  elsewhere: PostingView[];
}

/** What somebody who reads this posting may want to read next. */
export async function findSimilar(board: Board, view: PostingView): Promise<SimilarPostings> {
  const group = await listGroup(board.read, view.company_id, view.group_key);
  const others = group.filter((row) => row.id !== view.id && row.status === "open").map((row) => row.id);
  const sameRole = await loadViews(board.read, others.slice(0, SEARCHED));
  const query = similarQuery(view);
  if (query === null) return { sameRole, here: [], elsewhere: [] };
  const clusters = view.clusters.map(({ slug }) => slug);
  const search = async (wanted: PostingQuery) => {
    const { postings } = await searchPostings(board, wanted);
    return postings.map((posting) => posting.view);
  };
  const [here, anywhere] = await Promise.all([
    clusters.length === 0 ? [] : search({ ...query, cluster: clusters, limit: SHOWN }),
    search(query),
  ]);
  const elsewhere = anywhere.filter((other) => !other.clusters.some(({ slug }) => clusters.includes(slug)));
  return { sameRole, here, elsewhere: elsewhere.slice(0, SHOWN) };
}

/** Other companies' open postings of the same sectors and kind of work; `null` when neither is known. */
function similarQuery(view: PostingView): PostingQuery | null {
  const sector = view.sectors.map(({ slug }) => slug);
  const known = JOB_FUNCTIONS.find((value) => value === view.function);
  if (sector.length === 0 && known === undefined) return null;
  return {
    ...emptyQuery(),
    sector,
    function: known === undefined ? [] : [known],
    excludeCompany: [view.company.slug],
    limit: SEARCHED,
  };
}
