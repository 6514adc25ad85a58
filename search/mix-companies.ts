/** How many postings of one company may stand in a row while others match as well. */
const MAX_IN_A_ROW = 3;

/** Keeps the order but for runs of one company: after three of them the next of another company comes first. */
export function mixCompanies<T>(items: readonly T[], companyOf: (item: T) => string): T[] {
  const mixed: T[] = [];
  const waiting: T[] = [];
  let run = 0;
  let company = "";
  const put = (item: T): void => {
    run = companyOf(item) === company ? run + 1 : 1;
    company = companyOf(item);
    mixed.push(item);
  };
  const mayFollow = (item: T): boolean => run < MAX_IN_A_ROW || companyOf(item) !== company;
  for (const item of items) {
    if (!mayFollow(item)) {
      waiting.push(item);
      continue;
    }
    put(item);
    let next = waiting.findIndex(mayFollow);
    while (next >= 0) {
      for (const free of waiting.splice(next, 1)) put(free);
      next = waiting.findIndex(mayFollow);
    }
  }
  return [...mixed, ...waiting];
}
