/**
 * English names of towns that GeoNames keeps under a local name which few readers know, by country. Postings keep
 * GeoNames' name, so that a town is one town everywhere; only what is read by people is put in English. Its alternate
 * names carry no language in the file we have, hence this short list.
 */
const ENGLISH_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  BE: { Antwerpen: "Antwerp", Brugge: "Bruges", Gent: "Ghent" },
  CH: { Genève: "Geneva", Luzern: "Lucerne" },
  DE: { Köln: "Cologne", Nürnberg: "Nuremberg" },
  DK: { Århus: "Aarhus" },
  ES: {
    "Donostia / San Sebastián": "San Sebastián",
    "Gasteiz / Vitoria": "Vitoria-Gasteiz",
    Sevilla: "Seville",
  },
  IE: {
    "An Muileann gCearr": "Mullingar",
    "An Ros": "Rush",
    "Cill Airne": "Killarney",
    "Cluain Meala": "Clonmel",
    "Droichead Nua": "Newbridge",
    Gaillimh: "Galway",
    "Trá Mhór": "Tramore",
  },
  SE: { Göteborg: "Gothenburg" },
  US: { "New York City": "New York" },
};

/** A town's name as an English reader knows it. */
export function shownCity(city: string, country: string | null): string {
  return ENGLISH_NAMES[country ?? ""]?.[city] ?? city;
}
