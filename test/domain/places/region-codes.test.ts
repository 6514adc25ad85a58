import { describe, expect, it } from "vitest";
import {
  admin1ToIso,
  regionByShortCode,
  regionName,
  regionsNamed,
} from "../../../src/domain/places/region-codes.js";
import { describeWithShared, readShared } from "../../helpers/shared.js";

describe("admin1ToIso", () => {
  it.each([
    ["CA.01", "CA-AB"],
    ["CA.10", "CA-QC"],
    ["US.MA", "US-MA"],
    ["CH.VS", "CH-VS"],
    ["CH.GE", "CH-GE"],
    ["BE.WAL", "BE-WAL"],
    ["BE.VLG", "BE-VLG"],
    ["FR.93", "FR-PAC"],
    ["FR.32", "FR-HDF"],
    ["FR.76", "FR-OCC"],
    ["DE.02", "DE-BY"],
    ["DE.16", "DE-BE"],
    ["ES.59", "ES-PV"],
    ["ES.56", "ES-CT"],
    ["ES.29", "ES-MD"],
    ["IT.09", "IT-25"],
    ["AT.06", "AT-6"],
    ["AU.02", "AU-NSW"],
    ["ZA.11", "ZA-WC"],
    ["GB.ENG", "GB-ENG"],
    ["NL.07", "NL-NH"],
    ["SE.26", "SE-AB"],
    ["NO.46", "NO-46"],
    ["JP.40", "JP-13"],
    ["MX.09", "MX-CMX"],
    ["MX.15", "MX-MEX"],
    ["IN.25", "IN-TN"],
    ["IN.19", "IN-KA"],
    ["LT.65", "LT-VL"],
    ["EE.01", "EE-37"],
  ])("maps %s to %s", (code, iso) => {
    expect(admin1ToIso(code)).toBe(iso);
  });

  it("leaves a code as it is where ISO has no such region", () => {
    expect(admin1ToIso("HK.HCW")).toBe("HK.HCW");
    expect(admin1ToIso("XX.99")).toBe("XX.99");
  });
});

describe("region names", () => {
  it("shows English names, of GeoNames codes too", () => {
    expect(regionName("DE-NW")).toBe("North Rhine-Westphalia");
    expect(regionName("US-NY")).toBe("New York");
    expect(regionName("HK.HCW")).toBe("Central and Western");
    expect(regionName("US-XX")).toBeNull();
  });

  it("knows a region in English, in its own language, and with its kind", () => {
    const codes = (name: string): string[] => regionsNamed(name).map((region) => region.code);
    expect(codes("bavaria")).toEqual(["DE-BY"]);
    expect(codes("bayern")).toEqual(["DE-BY"]);
    expect(codes("noord holland")).toEqual(["NL-NH"]);
    expect(codes("stockholms lan")).toEqual(["SE-AB"]);
    expect(codes("kyoto prefecture")).toEqual(["JP-26"]);
    expect(codes("atlantis")).toEqual([]);
  });

  it("finds a region by its country and short code", () => {
    expect(regionByShortCode("CA", "on")?.code).toBe("CA-ON");
    expect(regionByShortCode("US", "ON")).toBeNull();
  });
});

describeWithShared("the starter directory's area codes", () => {
  /** Regions of a city that ISO does not divide. */
  const withoutIso = new Set(["HK.HCW"]);

  function areaCodes(): string[] {
    const clusters = JSON.parse(readShared("directory/clusters.json")) as {
      scope: { type: string; codes?: string[] } | null;
    }[];
    const companies = JSON.parse(readShared("directory/companies.json")) as {
      country: string;
      admin1: string | null;
    }[];
    const ofClusters = clusters.flatMap(({ scope }) => (scope?.type === "admin1" ? (scope.codes ?? []) : []));
    const ofCompanies = companies.flatMap((c) => (c.admin1 === null ? [] : [`${c.country}.${c.admin1}`]));
    return [...new Set([...ofClusters, ...ofCompanies])];
  }

  it("all lead to an ISO 3166-2 code with a name", () => {
    const codes = areaCodes();
    expect(codes.length).toBeGreaterThan(80);
    const unmapped = codes.filter((code) => !/^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(admin1ToIso(code)));
    expect(unmapped.filter((code) => !withoutIso.has(code))).toEqual([]);
    expect(codes.filter((code) => regionName(admin1ToIso(code)) === null)).toEqual([]);
  });

  it("keep apart what GeoNames keeps apart", () => {
    const codes = areaCodes();
    expect(new Set(codes.map(admin1ToIso)).size).toBe(codes.length);
  });
});
