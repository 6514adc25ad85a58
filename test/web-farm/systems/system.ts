import type { FarmAnswer, FarmRequest } from "../exchange.js";
import type { Board, FarmPosting, FarmSection, SystemId } from "../types.js";

/** One applicant tracking system (or region of one), answering as the real one does. */
export interface FarmSystem {
  id: SystemId;
  /** The name that the directory has for it; `null` for a company's own page. */
  ats: string | null;
  /** A board's address for people. */
  careersUrl(token: string): string;
  serves(host: string): boolean;
  /** The board that a request is about, `null` when none is; `tokens` are all that the system has. */
  tokenOf(request: FarmRequest, tokens: readonly string[]): string | null;
  /** Body of robots.txt, or an answer of its own. */
  robots: string | FarmAnswer;
  /** `board` is `null` for a token that nobody has. */
  answer(request: FarmRequest, board: Board | null): FarmAnswer;
}

/** The path's parts, decoded. */
export function parts(path: string): string[] {
  return path
    .split("/")
    .filter((part) => part !== "")
    .map((part) => decodeURIComponent(part));
}

/** The part of a host before `domain`, `null` for other hosts and for those of the vendor. */
export function tenantOf(host: string, domain: string): string | null {
  if (!host.endsWith(`.${domain}`)) return null;
  const tenant = host.slice(0, -domain.length - 1);
  return tenant === "www" || tenant === "" ? null : tenant;
}

/** The posting whose id on the system is the given one. */
export function findPosting(
  board: Board,
  id: string | undefined,
  idOf: (posting: FarmPosting) => string,
): FarmPosting | null {
  return board.postings.find((posting) => idOf(posting) === id) ?? null;
}

/** The sections of the wanted parts, in their own order. */
export function sectionsOf(posting: FarmPosting, ...wanted: FarmSection["part"][]): FarmSection[] {
  return posting.sections.filter((section) => wanted.includes(section.part));
}
