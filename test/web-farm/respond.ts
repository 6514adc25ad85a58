import { text } from "./exchange.js";
import type { FarmAnswer, FarmRequest } from "./exchange.js";
import { ownRobots } from "./systems/careers-page.js";
import { systems } from "./systems/registry.js";
import type { FarmSystem } from "./systems/system.js";
import type { Board, FarmCompany, Fault, SystemId } from "./types.js";
import type { WebFarm } from "./web-farm.js";
import { website } from "./website.js";

/** What is sent back: an answer, or a misbehaviour of the site. */
export interface Reaction {
  company: FarmCompany | null;
  fault: Fault | null;
  answer: () => FarmAnswer;
}

const NOTHING: Reaction = { company: null, fault: null, answer: () => text("Not Found", 404) };

/** Finds the system and the board that a request is for, and what it would answer. */
export function react(farm: WebFarm, request: FarmRequest, now: number): Reaction {
  const own = farm.control.companyAt(request.host);
  if (own !== null) return ownSite(farm, request, own, now);
  const system = systems.find((candidate) => candidate.ats !== null && candidate.serves(request.host));
  if (system === undefined) return NOTHING;
  const board = boardOf(farm, system, system.tokenOf(request, tokensOf(farm, system)), now);
  const company = board?.company ?? null;
  const fault = company === null ? null : farm.control.faultOf(company.slug);
  if (request.path === "/robots.txt") {
    const robots = (): FarmAnswer =>
      typeof system.robots === "string" ? text(system.robots) : system.robots;
    return { company, fault: fault === "down" ? fault : null, answer: robots };
  }
  return { company, fault, answer: () => system.answer(request, board) };
}

function tokensOf(farm: WebFarm, system: FarmSystem): string[] {
  const boards = farm.companies.flatMap((company) => company.boards);
  return boards.filter((board) => board.system === system.id).map((board) => board.token);
}

function boardOf(farm: WebFarm, system: FarmSystem, token: string | null, now: number): Board | null {
  if (token === null) return null;
  for (const company of farm.companies) {
    const index = company.boards.findIndex((board) => board.system === system.id && board.token === token);
    const board = company.boards[index];
    if (board === undefined) continue;
    return { company, board, postings: farm.control.onBoard(company.slug, index), now };
  }
  return null;
}

const OWN_SYSTEMS: ReadonlySet<SystemId> = new Set(["page-jsonld", "page-sitemap", "page-microdata"]);

/** A company's own website: its careers pages where these are a board, else a page that leads to the board. */
function ownSite(farm: WebFarm, request: FarmRequest, company: FarmCompany, now: number): Reaction {
  const board = company.boards.find((candidate) => OWN_SYSTEMS.has(candidate.system));
  const system = systems.find((candidate) => candidate.id === board?.system);
  const first = board !== undefined && company.boards[0] === board;
  const fault =
    first || farm.control.faultOf(company.slug) === "down" ? farm.control.faultOf(company.slug) : null;
  if (request.path === "/robots.txt") {
    const hasSitemap = system !== undefined && system.id !== "page-jsonld";
    return { company, fault: fault === "down" ? fault : null, answer: () => ownRobots(request, hasSitemap) };
  }
  const careers = request.path.startsWith("/careers") || request.path === "/sitemap.xml";
  if (system === undefined || board === undefined || !careers) {
    return { company, fault, answer: () => website(request, company) };
  }
  const listed = boardOf(farm, system, board.token, now);
  return { company, fault, answer: () => system.answer(request, listed) };
}
