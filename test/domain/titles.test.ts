import { describe, expect, it } from "vitest";
import { findEmploymentType } from "../../src/domain/employment-type.js";
import { findFunction } from "../../src/domain/job-function.js";
import { findSeniority } from "../../src/domain/seniority.js";

describe("findEmploymentType", () => {
  it.each([
    ["Engineer", "FullTime", "FULL_TIME"],
    ["Ingénieur", "CDI - Temps plein", "FULL_TIME"],
    ["Buchhalter (m/w/d) Teilzeit", "Full-time", "PART_TIME"],
    ["Process Engineering Intern", "Full-time", "INTERN"],
    ["Werkstudent Einkauf (m/w/d)", null, "INTERN"],
    ["Technical Writer - Contract", "Full-time", "CONTRACTOR"],
    ["Lab Assistant (Fixed Term)", null, "TEMPORARY"],
    ["Chemiker", "befristet", "TEMPORARY"],
    ["Nurse", "Per diem", "PER_DIEM"],
    ["Garden Volunteer", null, "VOLUNTEER"],
    ["Engineer", "Other", "OTHER"],
  ])("reads '%s' with field '%s' as %s", (title, field, expected) => {
    expect(findEmploymentType(title, field)?.value).toBe(expected);
  });

  it.each(["Contract Manager", "Volunteer Coordinator", "Full-Stack Developer", "Internal Auditor"])(
    "finds no type in '%s'",
    (title) => {
      expect(findEmploymentType(title, null)).toBeNull();
    },
  );

  it("says whether the field stated it", () => {
    expect(findEmploymentType("Engineer", "Full-time")?.provenance).toBe("stated");
    expect(findEmploymentType("Engineer, part-time", "Full-time")?.provenance).toBe("derived");
  });
});

describe("findSeniority", () => {
  it.each([
    ["Summer Intern, Hydrology", "intern"],
    ["Praktikant Windparkplanung", "intern"],
    ["Stage - Ingénieur procédés", "intern"],
    ["Młodszy analityk danych", "entry"],
    ["Responsabile vendite", "manager"],
    ["Engenheiro de Software Sênior", "senior"],
    ["Junior Hydrologist", "entry"],
    ["Process Engineer I", "entry"],
    ["Associate Hydrologist", "entry"],
    ["Process Engineer II", "mid"],
    ["Hydrologist", "mid"],
    ["Product Manager", "mid"],
    ["Key Account Manager", "mid"],
    ["Sales Executive", "mid"],
    ["Member of Technical Staff", "mid"],
    ["Lead Generation Specialist", "mid"],
    ["I&C Engineer", "mid"],
    ["Senior Product Manager", "senior"],
    ["Sr. Hydrologist", "senior"],
    ["Process Engineer III", "senior"],
    ["Senior/Staff Hydrologist", "senior"],
    ["Staff Engineer", "lead-staff"],
    ["Principal Hydrologist", "lead-staff"],
    ["Hydrology Lead", "lead-staff"],
    ["Plant Manager", "manager"],
    ["Shift Supervisor", "manager"],
    ["Teamleiter Montage (m/w/d)", "manager"],
    ["Senior Manager, Water Treatment", "manager"],
    ["Director of Hydrology", "director"],
    ["Head of Water", "director"],
    ["VP, Operations", "executive"],
    ["Chief Technology Officer", "executive"],
    ["CFO", "executive"],
  ])("reads '%s' as %s", (title, expected) => {
    expect(findSeniority(title, null)?.value).toBe(expected);
  });

  it("gives a call for people without an opening no level", () => {
    expect(findSeniority("Join our talent pool", null)).toBeNull();
    expect(findSeniority("Initiativbewerbung", null)).toBeNull();
  });

  it("takes the source's field where the title is silent", () => {
    expect(findSeniority("Hydrologist", "Mid-Senior level")).toEqual({
      value: "senior",
      provenance: "stated",
    });
    expect(findSeniority("Junior Hydrologist", "Senior")?.value).toBe("entry");
  });
});

describe("findFunction", () => {
  it.each([
    ["Process Engineer", "engineering"],
    ["Manufacturing Engineer", "engineering"],
    ["Entwicklungsingenieur Leistungselektronik (m/w/d)", "engineering"],
    ["Director of Engineering", "engineering"],
    ["Firmware Engineer", "software-data"],
    ["Data Scientist", "software-data"],
    ["Engineering Manager - Cloud Platform", "software-data"],
    ["Développeuse back-end", "software-data"],
    ["Research Scientist, Catalysis", "science-research"],
    ["Machine Learning Researcher", "science-research"],
    ["Laborant Chemie", "science-research"],
    ["Production Operator", "manufacturing-operations"],
    ["Test Technician", "manufacturing-operations"],
    ["EHS Specialist", "manufacturing-operations"],
    ["Wind Turbine Technician", "field-installation"],
    ["Field Service Engineer", "field-installation"],
    ["Elektriker Photovoltaik", "field-installation"],
    ["Électricien chantier", "field-installation"],
    ["Roofing Crew Lead", "field-installation"],
    ["Strategic Buyer", "supply-chain"],
    ["Logistics Coordinator", "supply-chain"],
    ["Leiter Einkauf", "supply-chain"],
    ["Product Manager", "project-product"],
    ["UX Designer", "project-product"],
    ["Projektleiter Windenergie", "project-product"],
    ["Sales Engineer", "sales-marketing"],
    ["Product Marketing Manager", "sales-marketing"],
    ["Head of Communications", "sales-marketing"],
    ["Corporate Counsel", "finance-legal"],
    ["Senior Accountant", "finance-legal"],
    ["Technical Recruiter", "people-admin"],
    ["Executive Assistant to the CEO", "people-admin"],
    ["Permitting Specialist", "policy-community"],
    ["Director, Government Affairs", "policy-community"],
    ["Ingegnere elettrico", "engineering"],
    ["Elektroingeniør", "engineering"],
    ["Inżynier procesu", "engineering"],
    ["Técnico instalador fotovoltaico", "field-installation"],
    ["Montör vindkraft", "field-installation"],
    ["Inkoper", "supply-chain"],
    ["Säljare värmepumpar", "sales-marketing"],
    ["Analista Financeiro", "finance-legal"],
    ["Assistante de direction", "people-admin"],
    ["Projektledare solenergi", "project-product"],
    ["General application", "internship-general"],
    ["Summer Internship 2027", "internship-general"],
  ])("reads '%s' as %s", (title, expected) => {
    expect(findFunction(title, null)).toBe(expected);
  });

  it("asks the department where the title says nothing", () => {
    expect(findFunction("Associate", "Legal")).toBe("finance-legal");
    expect(findFunction("Associate", null)).toBeNull();
  });
});
