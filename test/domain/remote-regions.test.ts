import { describe, expect, it } from "vitest";
import { remoteScopesOf } from "../../src/domain/remote-regions.js";

describe("the regions that hold a country", () => {
  it.each([
    ["DE", ["DE", "europe", "eu", "emea", "worldwide"]],
    ["GB", ["GB", "europe", "emea", "worldwide"]],
    ["US", ["US", "north-america", "worldwide"]],
    ["MX", ["MX", "north-america", "latin-america", "worldwide"]],
    ["IN", ["IN", "apac", "worldwide"]],
    ["KE", ["KE", "emea", "worldwide"]],
    ["AQ", ["AQ", "worldwide"]],
  ])("of %s", (country, scopes) => {
    expect(remoteScopesOf(country)).toEqual(scopes);
  });
});
