import { describe, expect, it } from "vitest";
import { detectLanguage, languageOfTag } from "../../src/domain/language.js";
import { remoteScopeOf, remoteScopesInText } from "../../src/domain/remote-scope.js";
import type { Workplace } from "../../src/domain/vocabulary.js";
import { decideWorkplace, type WorkplaceClues } from "../../src/domain/workplace.js";

function decide(clues: Partial<WorkplaceClues>): Workplace | null {
  return (
    decideWorkplace({ title: "Engineer", location: null, flag: null, text: null, ...clues })?.value ?? null
  );
}

describe("decideWorkplace", () => {
  it("takes the location's word first, then the title's, the text's and the flag", () => {
    const text = "This position is fully remote.";
    expect(decide({ location: "hybrid", title: "Engineer (Remote)", text, flag: "onsite" })).toBe("hybrid");
    expect(decide({ title: "Engineer (On-site)", text, flag: "hybrid" })).toBe("onsite");
    expect(decide({ text, flag: "hybrid" })).toBe("remote");
    expect(decide({ flag: "hybrid" })).toBe("hybrid");
  });

  it("leaves silence unknown", () => {
    expect(decide({})).toBeNull();
    expect(decide({ text: "You work with pumps." })).toBeNull();
  });

  it.each<[string, Workplace | null]>([
    ["This is a hybrid role based in Graz.", "hybrid"],
    ["We meet two days a week in the office.", "hybrid"],
    ["Modalidad híbrida: trabajo híbrido", "hybrid"],
    ["We meet 3 days a week in our bright office.", "hybrid"],
    ["We are onsite 5 days a week in our bright office.", "onsite"],
    ["You like to work 5 days a week in our Graz HQ.", "onsite"],
    ["Regime híbrido a partir do Porto.", "hybrid"],
    ["Regime teletrabalho.", "remote"],
    ["The role is 100% remote.", "remote"],
    ["You are required to be onsite.", "onsite"],
    ["You will work hybrid from our Graz studio.", "hybrid"],
    ["Work model: hybrid", "hybrid"],
    ["Work model: hybrid\nYou lay pipes.", "hybrid"],
    ["Bei uns sind zwei Tage Homeoffice üblich.", "hybrid"],
    ["Zwei Tage mobiles Arbeiten sind üblich.", "hybrid"],
    ["You spend 2 days a week in our new office.", "hybrid"],
    ["Three days in the office per week are enough.", "hybrid"],
    ["We are together 5 days a week in our small office.", "onsite"],
    ["Du arbeitest hybrid: montags und dienstags bei uns in Wels.", "hybrid"],
    ["Zwei bis drei Tage pro Woche im Homeoffice sind üblich.", "hybrid"],
    ["Poste hybride : le mardi et le jeudi à Annecy.", "hybrid"],
    ["Nous offrons 3 jours de télétravail par semaine.", "hybrid"],
    ["Deux à trois jours par semaine en télétravail.", "hybrid"],
    ["Dos días de teletrabajo a la semana.", "hybrid"],
    ["Du arbetar hybrid: halva veckan i Umeå.", "hybrid"],
    ["Vi ses två dagar i veckan på kontoret.", "hybrid"],
    ["To dager i uken på hjemmekontor, eller tre dager i uken på kontoret.", "hybrid"],
    ["Je werkt hybride, twee dagen per week op kantoor.", "hybrid"],
    ["Due giorni a settimana in smart working.", "hybrid"],
    ["Regime híbrido a partir de Aveiro.", "hybrid"],
    ["You design hybrid inverters and hybrid vehicles.", null],
    ["We work hybrid drivetrains to their limits.", null],
    ["Vous entretenez des véhicules hybrides et un moteur hybride.", null],
    ["Du arbeitest an hybriden Speichern und mit Hybridfahrzeugen.", null],
    ["Du arbetar med hybridbilar och hybrida nät.", null],
    ["You do remote monitoring of hybrid plants.", null],
    ["You travel up to 10 days a month and train 2 days a week.", null],
    ["You support remote sites and remote sensing.", null],
  ])("reads '%s' as %s", (text, expected) => {
    expect(decide({ text })).toBe(expected);
  });
});

describe("remote scopes", () => {
  it.each([
    ["US", "US"],
    ["Deutschland", "DE"],
    ["the Netherlands", "NL"],
    ["Europe", "europe"],
    ["EU only", "eu"],
    ["LATAM", "latin-america"],
    ["Worldwide", "worldwide"],
  ])("reads '%s' as %s", (words, expected) => {
    expect(remoteScopeOf(words)).toBe(expected);
  });

  it("knows no scope in other words", () => {
    expect(remoteScopeOf("Flexible")).toBeNull();
    expect(remoteScopeOf("")).toBeNull();
  });

  it("finds them in a sentence, right behind the word", () => {
    expect(remoteScopesInText("You can work remotely from Germany and Austria.")).toEqual(["AT", "DE"]);
    expect(remoteScopesInText("Remote within the European Union")).toEqual(["eu"]);
    expect(remoteScopesInText("We sell in France. Remote work is fine.")).toEqual([]);
  });
});

describe("language", () => {
  it("reads a source's tag", () => {
    expect(languageOfTag("fr-CA")).toBe("fr");
    expect(languageOfTag("DE_at")).toBe("de");
    expect(languageOfTag("english")).toBeNull();
    expect(languageOfTag(null)).toBeNull();
  });

  it.each([
    ["en", "We are looking for a hydrologist who wants to build clean water systems with our small team."],
    [
      "de",
      "Wir suchen eine Hydrologin, die mit unserem kleinen Team Anlagen für sauberes Wasser bauen möchte.",
    ],
    [
      "fr",
      "Nous cherchons une hydrologue qui souhaite construire avec notre équipe des installations d'eau.",
    ],
    ["es", "Buscamos una persona que quiera construir con nuestro equipo instalaciones de agua limpia."],
    [
      "nl",
      "Wij zoeken een hydroloog die samen met ons kleine team installaties voor schoon water wil bouwen.",
    ],
    ["sv", "Vi söker en hydrolog som vill bygga anläggningar för rent vatten med vårt lag, och som har tid."],
    [
      "da",
      "Vi søger en hydrolog, som har lyst til at bygge anlæg til rent vand sammen med vores hold i Vejle.",
    ],
    ["it", "Cerchiamo una persona che voglia costruire con noi gli impianti per l'acqua pulita della città."],
    ["pt", "Procuramos uma pessoa que queira construir com a nossa equipa as instalações de água limpa."],
    [
      "ja",
      "私たちと一緒に、きれいな水をつくる設備を設計する水文学の専門家を募集しています。経験のある方を歓迎します。どうぞよろしくお願いします。",
    ],
  ])("detects %s", (expected, text) => {
    expect(detectLanguage(text)).toBe(expected);
  });

  const lists = `PUMP ENGINEER II\n${"Hydraulics, CFD, MATLAB, ANSYS Fluent, PTC Creo\n".repeat(14)}`;

  it("reads on where headings and lists open the text", () => {
    const english = `${lists}You will size pumps for our stations and test them with the crew in the field. `;
    const french = `${lists}Vous dimensionnez les pompes de nos stations et les testez avec une équipe sur le terrain. `;
    expect(detectLanguage(english.repeat(2))).toBe("en");
    expect(detectLanguage(french.repeat(2))).toBe("fr");
  });

  it("takes the language of the opening, whatever stands below", () => {
    const german = "Wir suchen eine Person, die mit uns die Pumpen für das Wasser der Stadt baut und prüft. ";
    const english = "We are looking for somebody who will build and test the pumps of the city with us. ";
    expect(detectLanguage(german.repeat(8) + english.repeat(40))).toBe("de");
  });

  it("has no name for a list that only looks like a rare language", () => {
    expect(detectLanguage("Staff Billing Applications Engineer (Salesforce Lead - CPQ/Invoices)")).toBeNull();
    expect(
      detectLanguage("Senior Software Engineer, Windows Applications - Cluj-Napoca, Romania"),
    ).toBeNull();
  });

  it.each([
    ["fi", "Etsimme sinua, joka olet kiinnostunut vedestä ja haluat rakentaa meidän kanssa uusia laitoksia."],
    ["pl", "Szukamy osoby, która chce z nami budować instalacje czystej wody i nie boi się pracy w terenie."],
    ["no", "Vi søker en hydrolog som vil bygge anlegg for rent vann sammen med oss, og som har god tid."],
  ])("detects %s", (expected, text) => {
    expect(detectLanguage(text)).toBe(expected);
  });

  it("does not guess from a few words or from names alone", () => {
    expect(detectLanguage("Software Engineer")).toBeNull();
    expect(
      detectLanguage("Python, AWS, Docker, Kubernetes, Terraform, Linux, GraphQL, Kafka, Redis"),
    ).toBeNull();
  });
});
