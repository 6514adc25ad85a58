import { expect, it } from "vitest";
import { expectListings, readRecorded } from "../helpers/corpus-table.js";
import type { CorpusRow } from "../helpers/corpus-table.js";
import { describeWithShared, readShared } from "../helpers/shared.js";

const WIDGET = "https://apply.workable.com/api/v1/widget/accounts/huggingface?details=true";

const ALWAYS = { companyName: "Hugging Face", workplace: "remote", employmentType: "Full-time" };
const NEVER_HERE = ["remoteFrom", "language", "salary", "updatedAt", "validThrough", "unlisted"] as const;
const OPENING = "At Hugging Face, we're on a journey to democratize good AI.";

const listed = (
  row: Pick<CorpusRow, "externalId" | "title" | "locations" | "postedAt">,
  ends: string,
  also: Record<string, unknown>,
): CorpusRow => ({
  ...row,
  applyUrl: `https://apply.workable.com/j/${row.externalId}/apply`,
  // Every text is cut by the recording.
  text: { starts: OPENING, ends },
  also: { ...ALWAYS, url: `https://apply.workable.com/j/${row.externalId}`, ...also },
  absent: "seniority" in also ? [...NEVER_HERE] : [...NEVER_HERE, "seniority"],
});

describeWithShared("Workable, recorded", () => {
  it("reads an account of remote postings, with and without a city", async () => {
    const body = readShared("corpus/workable/huggingface-widget.json");
    const reading = await readRecorded("workable", "huggingface", [{ url: WIDGET, body }]);
    expect(reading.problem).toBeNull();
    expect(reading.boardName).toBe("Hugging Face");
    expectListings(reading, [
      listed(
        {
          externalId: "19A136F8E2",
          title: "Open-Source Machine Learning Engineer - US Remote",
          locations: [{ city: "New York", region: "New York", country: "United States" }],
          postedAt: "2026-05-29T00:00:00.000Z",
        },
        "Transformers, Datasets, Pytorch and vLLM, and you'll interact with users and",
        { department: "Open Source" },
      ),
      listed(
        {
          externalId: "F88446C814",
          title: "Senior Open-Source Python Engineer, ML Developer Tools - US Remote",
          locations: [{ country: "United States" }],
          postedAt: "2026-09-21T00:00:00.000Z",
        },
        "You'll join the Applications team, whose goal is to build the tooling tha",
        { department: "Product", seniority: "Mid-Senior level" },
      ),
      listed(
        {
          externalId: "9E2A4C02C7",
          title: "Senior Machine Learning Engineer, Voice Agents - EMEA Remote",
          locations: [{ city: "Paris", region: "Île-de-France", country: "France" }],
          postedAt: "2026-09-02T00:00:00.000Z",
        },
        "Two things sit at the centre of this role. The first is",
        { department: "Science", seniority: "Mid-Senior level" },
      ),
    ]);
  });

  it.each(["unknown-account-404.txt", "detail-unknown-404.txt"])("says not_found for %s", async (file) => {
    const body = readShared(`corpus/workable/${file}`);
    const gone = readRecorded("workable", "huggingface", [{ url: WIDGET, status: 404, body }]);
    await expect(gone).rejects.toMatchObject({ code: "not_found" });
    // Had it come as 200, it would still be no empty account.
    const plain = readRecorded("workable", "huggingface", [{ url: WIDGET, body }]);
    await expect(plain).rejects.toMatchObject({ code: "wrong_type" });
  });
});
