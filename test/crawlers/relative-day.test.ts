import { describe, expect, it } from "vitest";
import { readRelativeDay } from "../../crawlers/relative-day.js";

/** A Friday evening. */
const NOW = Date.parse("2026-10-09T21:30:00Z");
const day = (text: string) => {
  const time = readRelativeDay(text, NOW);
  return time === null ? null : new Date(time).toISOString();
};

describe("readRelativeDay", () => {
  it.each([
    "Posted Today",
    "Heute ausgeschrieben",
    "Publié aujourd'hui",
    "Publié aujourd’hui",
    "Publicado hoy",
    "Pubblicato oggi",
    "Publicado hoje",
    "Vandaag geplaatst",
    "Publicerad idag",
    "Lagt ut i dag",
    "Opublikowano dzisiaj",
    "今天发布",
    "本日掲載",
    "오늘 게시됨",
  ])("%s", (text) => {
    expect(day(text)).toBe("2026-10-09T00:00:00.000Z");
  });

  it.each([
    "Posted Yesterday",
    "Gestern ausgeschrieben",
    "Publié hier",
    "Publicado ayer",
    "Pubblicato ieri",
    "Publicado ontem",
    "Gisteren geplaatst",
    "Publicerad igår",
    "Lagt ut i går",
    "Opublikowano wczoraj",
    "昨天发布",
    "昨日掲載",
    "어제 게시됨",
  ])("%s", (text) => {
    expect(day(text)).toBe("2026-10-08T00:00:00.000Z");
  });

  it.each([
    "Posted 12 Days Ago",
    "Vor 12 Tagen ausgeschrieben",
    "Publié il y a 12 jours",
    "Publicado hace 12 días",
    "Pubblicato 12 giorni fa",
    "Publicado há 12 dias",
    "12 dagen geleden geplaatst",
    "Publicerad för 12 dagar sedan",
    "Slået op for 12 dage siden",
    "Opublikowano 12 dni temu",
    "12 天前发布",
    "12日前に掲載",
    "12일 전에 게시됨",
  ])("%s", (text) => {
    expect(day(text)).toBe("2026-09-27T00:00:00.000Z");
  });

  it.each([
    "Posted 30+ Days Ago",
    "Vor mehr als 30 Tagen ausgeschrieben",
    "Publié il y a plus de 30 jours",
    "Publicado hace más de 30 días",
    "Pubblicato più di 30 giorni fa",
    "Publicado há mais de 30 dias",
    "Meer dan 30 dagen geleden geplaatst",
    "Publicerad för mer än 30 dagar sedan",
    "Opublikowano ponad 30 dni temu",
    "超过 30 天前发布",
    "30 日以上前に掲載",
  ])("%s is older than anybody knows", (text) => {
    expect(day(text)).toBeNull();
  });

  it.each(["", "Posted 3 Weeks Ago", "Reposted", "Requisition 12", "10月9日"])(
    "does not guess at %j",
    (text) => {
      expect(day(text)).toBeNull();
    },
  );

  it("has nothing to read in nothing", () => {
    expect(readRelativeDay(null, NOW)).toBeNull();
  });
});
