/** Legal forms and fillers that a name may carry or not. */
const FILLERS =
  /\b(inc|incorporated|llc|ltd|limited|gmbh|ag|se|kg|ab|as|asa|oy|oyj|bv|nv|sa|sas|srl|spa|plc|pbc|corp|corporation|co|company|group|holding|holdings|careers|jobs|the)\b/g;

/**
 * Whether a board's own name is the company's: the same words once case, accents, legal forms and signs are put aside,
 * or one name beginning with the whole other one ("Arcadia" is not "Arcade", "Form Energy" is "Form Energy Careers").
 */
export function nameFits(boardName: string, companyName: string): boolean {
  const board = words(boardName);
  const company = words(companyName);
  if (board.length === 0 || company.length === 0) return false;
  if (board.join("") === company.join("")) return true;
  const [short, long] = board.length < company.length ? [board, company] : [company, board];
  return short.length >= 2 && short.every((word, index) => long[index] === word);
}

function words(name: string): string[] {
  return name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .replaceAll(FILLERS, " ")
    .split(" ")
    .filter((word) => word !== "");
}
