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
    ["Line Cook", "HOURLY_PT", "PART_TIME"],
    ["Line Cook", "HOURLY_FT", "FULL_TIME"],
    ["Surveyor", "SALARIED_FT", "FULL_TIME"],
    ["Adviseur", "Vast", "FULL_TIME"],
    ["Adviseur", "Bepaalde tijd", "TEMPORARY"],
    ["Hydrolog", "Tillsvidareanställning", "FULL_TIME"],
    ["Hydrolog", "Visstidsanställning", "TEMPORARY"],
    ["Hydrolog", "Fast stilling", "FULL_TIME"],
    ["Chimiste", "CDI", "FULL_TIME"],
    ["Chimiste (CDD 8 mois)", "Temps plein", "TEMPORARY"],
    ["Chimiste en alternance", null, "INTERN"],
    ["Chimiste", "stage", "INTERN"],
    ["Chemikantin", "Praktikum", "INTERN"],
    ["Ausbildung zur Chemikantin", null, "INTERN"],
    ["Chemikantin", "Ausbildung", "INTERN"],
    ["Chemikantin", "Unbefristeter Vertrag", "FULL_TIME"],
    ["Química", "tiempo completo", "FULL_TIME"],
    ["Química", "autónomo", "CONTRACTOR"],
    ["Chimico", "Tempo indeterminato", "FULL_TIME"],
    ["Chimico", "Tempo determinato", "TEMPORARY"],
  ])("reads '%s' with field '%s' as %s", (title, field, expected) => {
    expect(findEmploymentType(title, field)?.value).toBe(expected);
  });

  it.each([
    "Contract Manager",
    "Volunteer Coordinator",
    "Full-Stack Developer",
    "Internal Auditor",
    "Leiter Ausbildung",
    "Fast Charging Engineer",
    "Regular Maintenance Lead",
  ])("finds no type in '%s'", (title) => {
    expect(findEmploymentType(title, null)).toBeNull();
  });

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
    ["Office Manager", "mid"],
    ["Office Managerin (m/w/d)", "mid"],
    ["Projektleiterin Wasserbau", "mid"],
    ["Jefa de proyecto", "mid"],
    ["Senior Projektleiter Wasserbau", "senior"],
    ["Examensarbete: pumpar i kallt vatten", "intern"],
    ["Beca de hidrología", "intern"],
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

  it.each([
    ["Entry level", "entry"],
    ["Associate", "mid"],
    ["Mid-Senior level", "mid"],
    ["Professional / Experienced", "mid"],
    ["experienced", "mid"],
    ["Experienced (Non-Manager)", "mid"],
    ["Senior Level", "senior"],
    ["Senior Manager/Supervisor", "manager"],
    ["Director", "director"],
    ["Internship", "intern"],
    ["student", "intern"],
  ])("takes the source's field '%s' as %s where the title is silent", (field, expected) => {
    expect(findSeniority("Hydrologist", field)).toEqual({ value: expected, provenance: "stated" });
  });

  it("reads the title before the source's field", () => {
    expect(findSeniority("Junior Hydrologist", "Senior")?.value).toBe("entry");
    expect(findSeniority("Associate Hydrologist", "Mid-Senior level")?.value).toBe("entry");
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
    ["Senior inköpare", "supply-chain"],
    ["Myrekolog", "science-research"],
    ["Hydrogeologe (m/w/d)", "science-research"],
    ["Chargée d'études hydrauliques", "engineering"],
    ["Chargé(e) d’études (H/F)", "engineering"],
    ["Projektingenieur*in Wasserbau", "engineering"],
    ["Konstruktör turbiner", "engineering"],
    ["Industrieelektroniker:in", "field-installation"],
    ["Pumpenmonteurin", "field-installation"],
    ["Poseur(se) de canalisations", "field-installation"],
    ["Technicien(ne) de maintenance, stations", "field-installation"],
    ["Jefa de obra", "field-installation"],
    ["Responsable d'exploitation", "manufacturing-operations"],
    ["Responsable comercial", "sales-marketing"],
    ["Anlagenfahrer Klärwerk", "manufacturing-operations"],
    ["Técnico", "manufacturing-operations"],
    ["Comercial", "sales-marketing"],
    ["Finanzbuchhalterin", "finance-legal"],
    ["Executivo(a) de Contas", "sales-marketing"],
    ["Assistente de Atendimento", "sales-marketing"],
    ["Cientista de Dados", "software-data"],
    ["Project Developer", "project-product"],
    ["Développeuse de projets hydrauliques", "project-product"],
    ["Projektutvecklare vattenkraft", "project-product"],
    ["Adviseur", "project-product"],
    ["Examensarbete: pumpar i kallt vatten", "internship-general"],
    ["General application", "internship-general"],
    ["Summer Internship 2027", "internship-general"],
  ])("reads '%s' as %s", (title, expected) => {
    expect(findFunction(title, null)).toBe(expected);
  });

  it.each(["Responsable", "Analista", "Chef d'équipe", "Operational Excellence Coach"])(
    "leaves '%s' open",
    (title) => {
      expect(findFunction(title, null)).toBeNull();
    },
  );

  it("asks the department where the title says nothing", () => {
    expect(findFunction("Associate", "Legal")).toBe("finance-legal");
    expect(findFunction("Associate", null)).toBeNull();
    expect(findFunction("Consultora", "Finanzas")).toBe("finance-legal");
  });
});
