import { expect, it } from "vitest";
import { replayFetcher } from "../../crawlers/http/replay.js";
import { parseLoose } from "../../crawlers/pages/json-repair.js";
import { loadPage } from "../../crawlers/pages/page.js";
import { readSource } from "../../crawlers/read-source.js";
import { careersPage } from "../../crawlers/adapters/careers-page.js";
import { readRecorded } from "../helpers/corpus-table.js";
import { describeWithShared, readShared } from "../helpers/shared.js";

function readPage(url: string, file: string) {
  return readRecorded("careers-page", url, [{ url, body: readShared(`corpus/${file}`) }]);
}

describeWithShared("broken blocks that are no postings", () => {
  it.each([
    ["AllocateAction.001", "rendered_js", "// John allocated 5 hours to exercise."],
    ["JSONLD_with_control_characters", "data", "line 1\n        line 2\n        line 3\n"],
    [
      "JSONLD_with_control_characters_comment",
      "data",
      "<!-- John joined the festival. --><b>some\n        text</b>",
    ],
  ])("%s is mended without loss, and is no careers page", async (name, property, value) => {
    const file = `jsonld-broken/extruct-${name}.html`;
    const page = loadPage(readShared(`corpus/${file}`));
    const block = parseLoose(page('script[type="application/ld+json"]').text());
    expect(block?.value).toMatchObject({ [property]: value });
    await expect(readPage("https://www.example.com/careers", file)).rejects.toMatchObject({
      code: "empty_unproven",
    });
  });
});

describeWithShared("pages without JobPosting", () => {
  const CODES: Record<string, [page: string, code: string]> = {
    "html-nojsonld/expressoemprego-enbw-pt.html": [
      "https://expressoemprego.pt/emprego/software-developer-(java---spring-boot)-(f-m-d)/2465761",
      "empty_unproven",
    ],
    "html-nojsonld/hyl-io-drone-technician.html": [
      "https://www.hyl.io/hiring/drone-technician",
      "empty_unproven",
    ],
    // Links to the page above, which says nothing in data.
    "html-nojsonld/hyl-io-job-board.html": ["https://www.hyl.io/hiring/job-board", "unexpected_shape"],
    "html-nojsonld/jobylon-mcdonalds-sv.html": [
      "https://cdn.jobylon.com/jobs/companies/1/embed/v2/",
      "empty_unproven",
    ],
    "html-nojsonld/peoplestrong-bajaj-finserv.html": [
      "https://bflcareers.peoplestrong.com/job/detail/JR00215399",
      "empty_unproven",
    ],
    // Its JSON-LD element is empty; the way to apply looks like an opening and is none.
    "html-nojsonld/talentclue-ayuda-en-accion-es.html": [
      "https://empleoayudaenaccion.talentclue.com/es/node/125299597/4590",
      "unexpected_shape",
    ],
    "html-nojsonld/talentclue-barcelona-activa-ca.html": [
      "https://barcelonactiva.talentclue.com/ca/node/124951672/4590",
      "unexpected_shape",
    ],
    // The one opening is a PDF.
    "html-nojsonld/terminus-careers.html": ["https://terminusindustrials.com/careers", "empty_unproven"],
    "career-pages/webflow-flymotion-careers.html": [
      "https://www.flymotionus.com/company/careers",
      "unexpected_shape",
    ],
    "career-pages/webflow-reelement-careers.html": [
      "https://www.reelementtech.com/careers",
      "unexpected_shape",
    ],
    "career-pages/webflow-reelement-ehs-manager.html": [
      "https://www.reelementtech.com/jobs/job-application---environmental-health-safety-ehs-manager",
      "empty_unproven",
    ],
    "career-pages/wordpress-solideon-careers.html": ["https://solideon.com/careers/", "empty_unproven"],
    "career-pages/wordpress-solideon-manufacturing-engineer.html": [
      "https://solideon.com/solideon-manufacturing-engineer/",
      "empty_unproven",
    ],
  };

  it.each(Object.entries(CODES))("%s", async (file, [page, code]) => {
    await expect(readPage(page, file)).rejects.toMatchObject({ name: "CrawlError", code });
  });

  it("is said of a list whose posting page is there and says nothing in data", async () => {
    const reading = readRecorded("careers-page", "https://www.reelementtech.com/careers", [
      {
        url: "https://www.reelementtech.com/careers",
        body: readShared("corpus/career-pages/webflow-reelement-careers.html"),
      },
      {
        url: "https://www.reelementtech.com/jobs/job-application---environmental-health-safety-ehs-manager",
        body: readShared("corpus/career-pages/webflow-reelement-ehs-manager.html"),
      },
    ]);
    await expect(reading).rejects.toMatchObject({ code: "unexpected_shape" });
  });

  it.each(["wordpress-rest-spike-categories.json", "wordpress-rest-spike-current-openings.json"])(
    "is not asked of an answer that is no page: %s",
    async (file) => {
      const url = "https://www.spikeaerospace.com/wp-json/wp/v2/posts";
      const body = readShared(`corpus/career-pages/${file}`);
      const recording = {
        recordedAt: "2026-10-10T08:00:00Z",
        responses: [
          { method: "GET", url, status: 200, headers: { "content-type": "application/json" }, body },
        ],
      };
      const source = replayFetcher(recording, ".").forSource(careersPage);
      const options = { now: 0, wantsDetail: () => true, maxDetails: 10 };
      await expect(readSource(careersPage, url, source, options)).rejects.toMatchObject({
        code: "wrong_type",
      });
    },
  );
});
