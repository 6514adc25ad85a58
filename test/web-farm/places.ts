import type { FarmPlace } from "./types.js";

const COUNTRY_NAMES: Record<string, string> = {
  US: "United States",
  CA: "Canada",
  DE: "Germany",
  FR: "France",
  SE: "Sweden",
  NL: "Netherlands",
  BE: "Belgium",
  ES: "Spain",
  FI: "Finland",
  AU: "Australia",
  IE: "Ireland",
  GB: "United Kingdom",
  DK: "Denmark",
  SG: "Singapore",
  CH: "Switzerland",
  PT: "Portugal",
  KE: "Kenya",
};

type Row = [string, string, string, string, string, string, number, number];

/** Key, city, region, its postal code or "", ISO 3166-2, country, latitude, longitude (GeoNames, CC BY 4.0). */
const ROWS: Row[] = [
  ["san-diego", "San Diego", "California", "CA", "US-CA", "US", 32.7157, -117.1647],
  ["chula-vista", "Chula Vista", "California", "CA", "US-CA", "US", 32.6401, -117.0842],
  ["carlsbad", "Carlsbad", "California", "CA", "US-CA", "US", 33.1581, -117.3506],
  ["escondido", "Escondido", "California", "CA", "US-CA", "US", 33.1192, -117.0864],
  ["el-centro", "El Centro", "California", "CA", "US-CA", "US", 32.792, -115.5631],
  ["fresno", "Fresno", "California", "CA", "US-CA", "US", 36.7477, -119.7724],
  ["bakersfield", "Bakersfield", "California", "CA", "US-CA", "US", 35.3733, -119.0187],
  ["los-angeles", "Los Angeles", "California", "CA", "US-CA", "US", 34.0522, -118.2437],
  ["san-francisco", "San Francisco", "California", "CA", "US-CA", "US", 37.7749, -122.4194],
  ["oakland", "Oakland", "California", "CA", "US-CA", "US", 37.8044, -122.2708],
  ["reno", "Reno", "Nevada", "NV", "US-NV", "US", 39.5296, -119.8138],
  ["las-vegas", "Las Vegas", "Nevada", "NV", "US-NV", "US", 36.175, -115.1372],
  ["phoenix", "Phoenix", "Arizona", "AZ", "US-AZ", "US", 33.4484, -112.074],
  ["tucson", "Tucson", "Arizona", "AZ", "US-AZ", "US", 32.2217, -110.9265],
  ["denver", "Denver", "Colorado", "CO", "US-CO", "US", 39.7392, -104.9847],
  ["boulder", "Boulder", "Colorado", "CO", "US-CO", "US", 40.015, -105.2706],
  ["golden", "Golden", "Colorado", "CO", "US-CO", "US", 39.7555, -105.2211],
  ["fort-collins", "Fort Collins", "Colorado", "CO", "US-CO", "US", 40.5853, -105.0844],
  ["pueblo", "Pueblo", "Colorado", "CO", "US-CO", "US", 38.2544, -104.6091],
  ["cheyenne", "Cheyenne", "Wyoming", "WY", "US-WY", "US", 41.14, -104.8203],
  ["boston", "Boston", "Massachusetts", "MA", "US-MA", "US", 42.3584, -71.0598],
  ["cambridge", "Cambridge", "Massachusetts", "MA", "US-MA", "US", 42.3751, -71.1056],
  ["somerville", "Somerville", "Massachusetts", "MA", "US-MA", "US", 42.3876, -71.0995],
  ["worcester", "Worcester", "Massachusetts", "MA", "US-MA", "US", 42.2626, -71.8023],
  ["providence", "Providence", "Rhode Island", "RI", "US-RI", "US", 41.824, -71.4128],
  ["portland-or", "Portland", "Oregon", "OR", "US-OR", "US", 45.5234, -122.6762],
  ["portland-me", "Portland", "Maine", "ME", "US-ME", "US", 43.6574, -70.2589],
  ["seattle", "Seattle", "Washington", "WA", "US-WA", "US", 47.6062, -122.3321],
  ["austin", "Austin", "Texas", "TX", "US-TX", "US", 30.2672, -97.7431],
  ["houston", "Houston", "Texas", "TX", "US-TX", "US", 29.7633, -95.3633],
  ["abilene", "Abilene", "Texas", "TX", "US-TX", "US", 32.4487, -99.7331],
  ["detroit", "Detroit", "Michigan", "MI", "US-MI", "US", 42.3314, -83.0457],
  ["ann-arbor", "Ann Arbor", "Michigan", "MI", "US-MI", "US", 42.2776, -83.7409],
  ["chicago", "Chicago", "Illinois", "IL", "US-IL", "US", 41.85, -87.65],
  ["knoxville", "Knoxville", "Tennessee", "TN", "US-TN", "US", 35.9606, -83.9207],
  ["washington", "Washington", "District of Columbia", "DC", "US-DC", "US", 38.8951, -77.0364],
  ["new-york", "New York", "New York", "NY", "US-NY", "US", 40.7143, -74.006],
  ["raleigh", "Raleigh", "North Carolina", "NC", "US-NC", "US", 35.7721, -78.6386],
  ["salt-lake-city", "Salt Lake City", "Utah", "UT", "US-UT", "US", 40.7608, -111.8911],
  ["albuquerque", "Albuquerque", "New Mexico", "NM", "US-NM", "US", 35.0845, -106.6511],
  ["calgary", "Calgary", "Alberta", "AB", "CA-AB", "CA", 51.0501, -114.0853],
  ["edmonton", "Edmonton", "Alberta", "AB", "CA-AB", "CA", 53.5501, -113.4687],
  ["lethbridge", "Lethbridge", "Alberta", "AB", "CA-AB", "CA", 49.7, -112.8186],
  ["red-deer", "Red Deer", "Alberta", "AB", "CA-AB", "CA", 52.2668, -113.802],
  ["vancouver", "Vancouver", "British Columbia", "BC", "CA-BC", "CA", 49.2497, -123.1193],
  ["toronto", "Toronto", "Ontario", "ON", "CA-ON", "CA", 43.7001, -79.4163],
  ["montreal", "Montréal", "Quebec", "QC", "CA-QC", "CA", 45.5088, -73.5878],
  ["hamburg", "Hamburg", "Hamburg", "", "DE-HH", "DE", 53.5507, 9.993],
  ["bremen", "Bremen", "Bremen", "", "DE-HB", "DE", 53.0758, 8.8072],
  ["kiel", "Kiel", "Schleswig-Holstein", "", "DE-SH", "DE", 54.3213, 10.1349],
  ["berlin", "Berlin", "Berlin", "", "DE-BE", "DE", 52.5244, 13.4105],
  ["munich", "München", "Bavaria", "", "DE-BY", "DE", 48.1374, 11.5755],
  ["rostock", "Rostock", "Mecklenburg-Vorpommern", "", "DE-MV", "DE", 54.0887, 12.1405],
  ["cuxhaven", "Cuxhaven", "Lower Saxony", "", "DE-NI", "DE", 53.8683, 8.699],
  ["luneburg", "Lüneburg", "Lower Saxony", "", "DE-NI", "DE", 53.2509, 10.4141],
  ["lyon", "Lyon", "Auvergne-Rhône-Alpes", "", "FR-ARA", "FR", 45.7485, 4.8467],
  ["grenoble", "Grenoble", "Auvergne-Rhône-Alpes", "", "FR-ARA", "FR", 45.1787, 5.7148],
  ["chambery", "Chambéry", "Auvergne-Rhône-Alpes", "", "FR-ARA", "FR", 45.5663, 5.9208],
  ["saint-etienne", "Saint-Étienne", "Auvergne-Rhône-Alpes", "", "FR-ARA", "FR", 45.4339, 4.39],
  ["paris", "Paris", "Île-de-France", "", "FR-IDF", "FR", 48.8534, 2.3488],
  ["marseille", "Marseille", "Provence-Alpes-Côte d'Azur", "", "FR-PAC", "FR", 43.297, 5.3811],
  ["nantes", "Nantes", "Pays de la Loire", "", "FR-PDL", "FR", 47.2172, -1.5534],
  ["stockholm", "Stockholm", "Stockholm", "", "SE-AB", "SE", 59.3294, 18.0687],
  ["uppsala", "Uppsala", "Uppsala", "", "SE-C", "SE", 59.8588, 17.6389],
  ["vasteras", "Västerås", "Västmanland", "", "SE-U", "SE", 59.6162, 16.5528],
  ["goteborg", "Göteborg", "Västra Götaland", "", "SE-O", "SE", 57.7072, 11.9668],
  ["skelleftea", "Skellefteå", "Västerbotten", "", "SE-AC", "SE", 64.7507, 20.9528],
  ["umea", "Umeå", "Västerbotten", "", "SE-AC", "SE", 63.8284, 20.2597],
  ["rotterdam", "Rotterdam", "South Holland", "", "NL-ZH", "NL", 51.9225, 4.4792],
  ["delft", "Delft", "South Holland", "", "NL-ZH", "NL", 52.0067, 4.3556],
  ["schiedam", "Schiedam", "South Holland", "", "NL-ZH", "NL", 51.9192, 4.3889],
  ["amsterdam", "Amsterdam", "North Holland", "", "NL-NH", "NL", 52.374, 4.8897],
  ["antwerp", "Antwerp", "Flanders", "", "BE-VLG", "BE", 51.2205, 4.4003],
  ["bilbao", "Bilbao", "Basque Country", "", "ES-PV", "ES", 43.2627, -2.9253],
  ["san-sebastian", "San Sebastián", "Basque Country", "", "ES-PV", "ES", 43.3128, -1.975],
  ["vitoria-gasteiz", "Vitoria-Gasteiz", "Basque Country", "", "ES-PV", "ES", 42.85, -2.6727],
  ["madrid", "Madrid", "Madrid", "", "ES-MD", "ES", 40.4165, -3.7026],
  ["sevilla", "Sevilla", "Andalusia", "", "ES-AN", "ES", 37.3828, -5.9732],
  ["barcelona", "Barcelona", "Catalonia", "", "ES-CT", "ES", 41.3888, 2.159],
  ["helsinki", "Helsinki", "Uusimaa", "", "FI-18", "FI", 60.1695, 24.9354],
  ["espoo", "Espoo", "Uusimaa", "", "FI-18", "FI", 60.2052, 24.6522],
  ["vantaa", "Vantaa", "Uusimaa", "", "FI-18", "FI", 60.2941, 25.041],
  ["tampere", "Tampere", "Pirkanmaa", "", "FI-11", "FI", 61.4991, 23.7871],
  ["oulu", "Oulu", "North Ostrobothnia", "", "FI-14", "FI", 65.0124, 25.4682],
  ["adelaide", "Adelaide", "South Australia", "SA", "AU-SA", "AU", -34.9287, 138.5986],
  ["melbourne", "Melbourne", "Victoria", "VIC", "AU-VIC", "AU", -37.814, 144.9633],
  ["sydney", "Sydney", "New South Wales", "NSW", "AU-NSW", "AU", -33.8678, 151.2073],
  ["port-augusta", "Port Augusta", "South Australia", "SA", "AU-SA", "AU", -32.496, 137.7728],
  ["whyalla", "Whyalla", "South Australia", "SA", "AU-SA", "AU", -33.0327, 137.5648],
  ["dublin", "Dublin", "Leinster", "", "IE-L", "IE", 53.3331, -6.2489],
  ["cork", "Cork", "Munster", "", "IE-M", "IE", 51.898, -8.4706],
  ["galway", "Galway", "Connacht", "", "IE-C", "IE", 53.2724, -9.051],
  ["london", "London", "England", "", "GB-ENG", "GB", 51.5085, -0.1257],
  ["bristol", "Bristol", "England", "", "GB-ENG", "GB", 51.4552, -2.5966],
  ["edinburgh", "Edinburgh", "Scotland", "", "GB-SCT", "GB", 55.9521, -3.1965],
  ["aberdeen", "Aberdeen", "Scotland", "", "GB-SCT", "GB", 57.1437, -2.0981],
  ["copenhagen", "Copenhagen", "Capital Region", "", "DK-84", "DK", 55.6759, 12.5655],
  ["aarhus", "Aarhus", "Central Jutland", "", "DK-82", "DK", 56.1567, 10.2108],
  ["singapore", "Singapore", "", "", "", "SG", 1.2897, 103.8501],
  ["zurich", "Zürich", "Zurich", "", "CH-ZH", "CH", 47.3667, 8.55],
  ["lisbon", "Lisbon", "Lisbon", "", "PT-11", "PT", 38.7167, -9.1333],
  ["nairobi", "Nairobi", "Nairobi County", "", "KE-30", "KE", -1.2833, 36.8167],
];

const places = new Map<string, FarmPlace>(
  ROWS.map(([key, city, region, regionCode, isoRegion, country, lat, lon]) => [
    key,
    {
      city,
      region,
      regionCode,
      isoRegion,
      country,
      countryName: COUNTRY_NAMES[country] ?? country,
      lat,
      lon,
    },
  ]),
);

/**
 * A real city by its key in the table above ("san-diego").
 * @throws Error for a key that is not there.
 */
export function placeOf(key: string): FarmPlace {
  const place = places.get(key);
  if (place === undefined) throw new Error(`the farm knows no place "${key}"`);
  return place;
}

/** A place as job boards write it: "San Diego, CA" at home in North America and Australia, else "Lyon, France". */
export function placeText(place: FarmPlace): string {
  if (place.country === "SG") return "Singapore";
  const wider = place.regionCode === "" ? place.countryName : place.regionCode;
  return `${place.city}, ${wider}`;
}
