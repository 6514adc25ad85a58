import { slugify } from "./ids.js";
import type { Fault, FarmCompany, FarmPosting } from "./types.js";

/** What a test says of a posting that it opens; the rest is taken from the company's first one. */
export type NewPosting = Partial<Omit<FarmPosting, "company">> & { title: string };

/** The farm's own state: what is listed where, and which sites misbehave. */
export class FarmControl {
  private readonly faults: Map<string, Fault>;
  private opened = 0;

  constructor(
    private readonly companies: readonly FarmCompany[],
    private readonly lists: Map<string, FarmPosting[]>,
  ) {
    this.faults = new Map(
      companies.flatMap((company) => (company.fault === undefined ? [] : [[company.slug, company.fault]])),
    );
  }

  /** What a company lists now, unlisted ones included. */
  postings(company: string): readonly FarmPosting[] {
    return this.#list(company);
  }

  /** What stands on one of a company's boards now. */
  onBoard(company: string, board: number): FarmPosting[] {
    return this.#list(company).filter((posting) => posting.boards.includes(board));
  }

  /** All postings of all companies. */
  all(): FarmPosting[] {
    return [...this.lists.values()].flat();
  }

  /** Takes a posting off all boards. */
  close(company: string, postingId: string): void {
    const list = this.#list(company);
    list.splice(list.indexOf(this.#find(company, postingId)), 1);
  }

  /** Puts a new posting on the company's first board. */
  open(company: string, posting: NewPosting, now: number = Date.now()): FarmPosting {
    const list = this.#list(company);
    const [model] = list;
    if (model === undefined) throw new Error(`${company} has no posting to take after`);
    this.opened += 1;
    const opened = {
      ...model,
      id: `${company}-n${this.opened}`,
      boards: [0],
      postedAt: now,
      updatedAt: now,
      unlisted: false,
      slug: slugify(posting.title),
      ...posting,
      company,
    };
    list.push(opened);
    return opened;
  }

  /** Changes a posting where it stands. */
  edit(
    company: string,
    postingId: string,
    change: Partial<Omit<FarmPosting, "id" | "company">>,
    now: number = Date.now(),
  ): FarmPosting {
    return Object.assign(this.#find(company, postingId), { updatedAt: now }, change);
  }

  /** Closes every connection to the company's boards at once. */
  down(company: string): void {
    this.fail(company, "down");
  }

  /** Ends a company's misbehaviour. */
  up(company: string): void {
    this.#list(company);
    this.faults.delete(company);
  }

  /** Makes a company's boards misbehave. */
  fail(company: string, fault: Fault): void {
    this.#list(company);
    this.faults.set(company, fault);
  }

  faultOf(company: string): Fault | null {
    return this.faults.get(company) ?? null;
  }

  /** The company whose website the host is, with or without `www.`. */
  companyAt(host: string): FarmCompany | null {
    const domain = host.replace(/^www\./, "");
    return this.companies.find((company) => company.domain === domain) ?? null;
  }

  #list(company: string): FarmPosting[] {
    const list = this.lists.get(company);
    if (list === undefined) throw new Error(`the farm has no company "${company}"`);
    return list;
  }

  #find(company: string, postingId: string): FarmPosting {
    const posting = this.#list(company).find((candidate) => candidate.id === postingId);
    if (posting === undefined) throw new Error(`${company} lists no posting "${postingId}"`);
    return posting;
  }
}
