import { expect, it } from "vitest";
import { isCaptcha } from "../../../crawlers/http/page-signs.js";

const SCRIPT = '<script src="/_Incapsula_Resource?SWJIYLWA=719d&ns=2" async></script>';

it("takes the guard's script on a full page for no wall", () => {
  const page = `<html><head>${SCRIPT}</head><body>${"<p>We build ferries.</p>".repeat(200)}</body></html>`;
  expect(isCaptcha(page)).toBe(false);
});

it("takes the guard's script alone, or its incident frame, for a wall", () => {
  expect(isCaptcha(`<html><head>${SCRIPT}</head><body></body></html>`)).toBe(true);
  const frame =
    '<iframe id="main-iframe" src="/_Incapsula_Resource?SWUDNSAI=31&xinfo=1&incident_id=7-1"></iframe>';
  expect(isCaptcha(`<html><body>${frame}${"<p>Request unsuccessful.</p>".repeat(200)}</body></html>`)).toBe(
    true,
  );
});
