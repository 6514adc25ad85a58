import { expect, it } from "vitest";
import { expectListings, plainText, readRecorded } from "../helpers/corpus-table.js";
import { describeWithShared, readShared } from "../helpers/shared.js";

const FIRST_PAGE = "https://api.lever.co/v0/postings/spotify?mode=json&skip=0&limit=100";
const ANDROID = "https://jobs.lever.co/spotify/2193db3f-77c5-43b8-b030-8f92c9882bf1";
const VIETNAM = "https://jobs.lever.co/spotify/d87833d0-fb78-4794-b45d-3fe5c8274bc8";

describeWithShared("Lever, recorded", () => {
  it("reads a bare array, all three parts of each text", async () => {
    const body = readShared("corpus/lever/spotify-postings.json");
    const reading = await readRecorded("lever", "spotify", [{ url: FIRST_PAGE, body }]);
    expect(reading.problem).toBeNull();
    expectListings(reading, [
      {
        externalId: "2193db3f-77c5-43b8-b030-8f92c9882bf1",
        title: "Android Engineer - Experience",
        // The country is the main place's; Stockholm is not in Britain.
        locations: [{ text: "London", country: "GB" }, { text: "Stockholm" }],
        postedAt: "2026-06-23T11:29:45.805Z",
        applyUrl: `${ANDROID}/apply`,
        // Cut by the recording inside an entity ("&n").
        text: {
          starts: "We design Spotify’s consumer experience—end to end, moment to moment, across every screen",
          ends: "keep revolutionizing the way the world listens. &n",
        },
        also: {
          url: ANDROID,
          department: "Engineering",
          workplace: "hybrid",
          employmentType: "Permanent",
        },
        absent: [
          "companyName",
          "remoteFrom",
          "seniority",
          "language",
          "salary",
          "updatedAt",
          "validThrough",
          "unlisted",
        ],
      },
      {
        externalId: "d87833d0-fb78-4794-b45d-3fe5c8274bc8",
        title: "Artist & Label Partnerships Contractor, Vietnam",
        locations: [{ text: "Ho Chi Minh", country: "VN" }],
        postedAt: "2026-08-27T03:43:07.805Z",
        applyUrl: `${VIETNAM}/apply`,
        text: {
          starts: "Spotify is looking for a short-term contractor for the Artist & Label Partnerships team",
          ends: "At Spotify, we are pas",
        },
        also: {
          url: VIETNAM,
          department: "Content",
          workplace: "hybrid",
          employmentType: "Short Term",
        },
        absent: [
          "companyName",
          "remoteFrom",
          "seniority",
          "language",
          "salary",
          "updatedAt",
          "validThrough",
          "unlisted",
        ],
      },
    ]);
    const html = reading.listings[0]?.posting.descriptionHtml ?? "";
    expect(plainText(html)).toContain("Where You'll Be This role is based in London or Stockholm.");
    // The items come bare; a list is put around each of the three groups.
    expect(html.match(/<ul><li>/g)).toHaveLength(3);
  });

  it("says truncated for an array that was cut off", async () => {
    const body = readShared("corpus/lever/spotify-postings.json").slice(0, 9000);
    await expect(readRecorded("lever", "spotify", [{ url: FIRST_PAGE, body }])).rejects.toMatchObject({
      code: "truncated",
    });
  });
});
