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

/** Key, city, region, its postal code or "", GeoNames admin1, country, latitude, longitude (GeoNames, CC BY 4.0). */
const ROWS: Row[] = [
  ["san-diego", "San Diego", "California", "CA", "CA", "US", 32.7157, -117.1647],
  ["chula-vista", "Chula Vista", "California", "CA", "CA", "US", 32.6401, -117.0842],
  ["carlsbad", "Carlsbad", "California", "CA", "CA", "US", 33.1581, -117.3506],
  ["escondido", "Escondido", "California", "CA", "CA", "US", 33.1192, -117.0864],
  ["el-centro", "El Centro", "California", "CA", "CA", "US", 32.792, -115.5631],
  ["fresno", "Fresno", "California", "CA", "CA", "US", 36.7477, -119.7724],
  ["bakersfield", "Bakersfield", "California", "CA", "CA", "US", 35.3733, -119.0187],
  ["los-angeles", "Los Angeles", "California", "CA", "CA", "US", 34.0522, -118.2437],
  ["san-francisco", "San Francisco", "California", "CA", "CA", "US", 37.7749, -122.4194],
  ["oakland", "Oakland", "California", "CA", "CA", "US", 37.8044, -122.2708],
  ["reno", "Reno", "Nevada", "NV", "NV", "US", 39.5296, -119.8138],
  ["las-vegas", "Las Vegas", "Nevada", "NV", "NV", "US", 36.175, -115.1372],
  ["phoenix", "Phoenix", "Arizona", "AZ", "AZ", "US", 33.4484, -112.074],
  ["tucson", "Tucson", "Arizona", "AZ", "AZ", "US", 32.2217, -110.9265],
  ["denver", "Denver", "Colorado", "CO", "CO", "US", 39.7392, -104.9847],
  ["boulder", "Boulder", "Colorado", "CO", "CO", "US", 40.015, -105.2706],
  ["golden", "Golden", "Colorado", "CO", "CO", "US", 39.7555, -105.2211],
  ["fort-collins", "Fort Collins", "Colorado", "CO", "CO", "US", 40.5853, -105.0844],
  ["pueblo", "Pueblo", "Colorado", "CO", "CO", "US", 38.2544, -104.6091],
  ["cheyenne", "Cheyenne", "Wyoming", "WY", "WY", "US", 41.14, -104.8203],
  ["boston", "Boston", "Massachusetts", "MA", "MA", "US", 42.3584, -71.0598],
  ["cambridge", "Cambridge", "Massachusetts", "MA", "MA", "US", 42.3751, -71.1056],
  ["somerville", "Somerville", "Massachusetts", "MA", "MA", "US", 42.3876, -71.0995],
  ["worcester", "Worcester", "Massachusetts", "MA", "MA", "US", 42.2626, -71.8023],
  ["providence", "Providence", "Rhode Island", "RI", "RI", "US", 41.824, -71.4128],
  ["portland-or", "Portland", "Oregon", "OR", "OR", "US", 45.5234, -122.6762],
  ["portland-me", "Portland", "Maine", "ME", "ME", "US", 43.6574, -70.2589],
  ["seattle", "Seattle", "Washington", "WA", "WA", "US", 47.6062, -122.3321],
  ["austin", "Austin", "Texas", "TX", "TX", "US", 30.2672, -97.7431],
  ["houston", "Houston", "Texas", "TX", "TX", "US", 29.7633, -95.3633],
  ["abilene", "Abilene", "Texas", "TX", "TX", "US", 32.4487, -99.7331],
  ["detroit", "Detroit", "Michigan", "MI", "MI", "US", 42.3314, -83.0457],
  ["ann-arbor", "Ann Arbor", "Michigan", "MI", "MI", "US", 42.2776, -83.7409],
  ["chicago", "Chicago", "Illinois", "IL", "IL", "US", 41.85, -87.65],
  ["knoxville", "Knoxville", "Tennessee", "TN", "TN", "US", 35.9606, -83.9207],
  ["washington", "Washington", "District of Columbia", "DC", "DC", "US", 38.8951, -77.0364],
  ["new-york", "New York", "New York", "NY", "NY", "US", 40.7143, -74.006],
  ["raleigh", "Raleigh", "North Carolina", "NC", "NC", "US", 35.7721, -78.6386],
  ["salt-lake-city", "Salt Lake City", "Utah", "UT", "UT", "US", 40.7608, -111.8911],
  ["albuquerque", "Albuquerque", "New Mexico", "NM", "NM", "US", 35.0845, -106.6511],
  ["calgary", "Calgary", "Alberta", "AB", "01", "CA", 51.0501, -114.0853],
  ["edmonton", "Edmonton", "Alberta", "AB", "01", "CA", 53.5501, -113.4687],
  ["lethbridge", "Lethbridge", "Alberta", "AB", "01", "CA", 49.7, -112.8186],
  ["red-deer", "Red Deer", "Alberta", "AB", "01", "CA", 52.2668, -113.802],
  ["vancouver", "Vancouver", "British Columbia", "BC", "02", "CA", 49.2497, -123.1193],
  ["toronto", "Toronto", "Ontario", "ON", "08", "CA", 43.7001, -79.4163],
  ["montreal", "Montréal", "Quebec", "QC", "10", "CA", 45.5088, -73.5878],
  ["hamburg", "Hamburg", "Hamburg", "", "04", "DE", 53.5507, 9.993],
  ["bremen", "Bremen", "Bremen", "", "03", "DE", 53.0758, 8.8072],
  ["kiel", "Kiel", "Schleswig-Holstein", "", "10", "DE", 54.3213, 10.1349],
  ["berlin", "Berlin", "Berlin", "", "16", "DE", 52.5244, 13.4105],
  ["munich", "München", "Bavaria", "", "02", "DE", 48.1374, 11.5755],
  ["rostock", "Rostock", "Mecklenburg-Vorpommern", "", "12", "DE", 54.0887, 12.1405],
  ["cuxhaven", "Cuxhaven", "Lower Saxony", "", "06", "DE", 53.8683, 8.699],
  ["luneburg", "Lüneburg", "Lower Saxony", "", "06", "DE", 53.2509, 10.4141],
  ["lyon", "Lyon", "Auvergne-Rhône-Alpes", "", "84", "FR", 45.7485, 4.8467],
  ["grenoble", "Grenoble", "Auvergne-Rhône-Alpes", "", "84", "FR", 45.1787, 5.7148],
  ["chambery", "Chambéry", "Auvergne-Rhône-Alpes", "", "84", "FR", 45.5663, 5.9208],
  ["saint-etienne", "Saint-Étienne", "Auvergne-Rhône-Alpes", "", "84", "FR", 45.4339, 4.39],
  ["paris", "Paris", "Île-de-France", "", "11", "FR", 48.8534, 2.3488],
  ["marseille", "Marseille", "Provence-Alpes-Côte d'Azur", "", "93", "FR", 43.297, 5.3811],
  ["nantes", "Nantes", "Pays de la Loire", "", "52", "FR", 47.2172, -1.5534],
  ["stockholm", "Stockholm", "Stockholm", "", "26", "SE", 59.3294, 18.0687],
  ["uppsala", "Uppsala", "Uppsala", "", "21", "SE", 59.8588, 17.6389],
  ["vasteras", "Västerås", "Västmanland", "", "25", "SE", 59.6162, 16.5528],
  ["goteborg", "Göteborg", "Västra Götaland", "", "28", "SE", 57.7072, 11.9668],
  ["skelleftea", "Skellefteå", "Västerbotten", "", "23", "SE", 64.7507, 20.9528],
  ["umea", "Umeå", "Västerbotten", "", "23", "SE", 63.8284, 20.2597],
  ["rotterdam", "Rotterdam", "South Holland", "", "11", "NL", 51.9225, 4.4792],
  ["delft", "Delft", "South Holland", "", "11", "NL", 52.0067, 4.3556],
  ["schiedam", "Schiedam", "South Holland", "", "11", "NL", 51.9192, 4.3889],
  ["amsterdam", "Amsterdam", "North Holland", "", "07", "NL", 52.374, 4.8897],
  ["antwerpen", "Antwerp", "Flanders", "", "VLG", "BE", 51.2205, 4.4003],
  ["bilbao", "Bilbao", "Basque Country", "", "59", "ES", 43.2627, -2.9253],
  ["san-sebastian", "San Sebastián", "Basque Country", "", "59", "ES", 43.3128, -1.975],
  ["vitoria-gasteiz", "Vitoria-Gasteiz", "Basque Country", "", "59", "ES", 42.85, -2.6727],
  ["madrid", "Madrid", "Madrid", "", "29", "ES", 40.4165, -3.7026],
  ["sevilla", "Sevilla", "Andalusia", "", "51", "ES", 37.3828, -5.9732],
  ["barcelona", "Barcelona", "Catalonia", "", "56", "ES", 41.3888, 2.159],
  ["helsinki", "Helsinki", "Uusimaa", "", "01", "FI", 60.1695, 24.9354],
  ["espoo", "Espoo", "Uusimaa", "", "01", "FI", 60.2052, 24.6522],
  ["vantaa", "Vantaa", "Uusimaa", "", "01", "FI", 60.2941, 25.041],
  ["tampere", "Tampere", "Pirkanmaa", "", "06", "FI", 61.4991, 23.7871],
  ["oulu", "Oulu", "North Ostrobothnia", "", "17", "FI", 65.0124, 25.4682],
  ["adelaide", "Adelaide", "South Australia", "SA", "05", "AU", -34.9287, 138.5986],
  ["melbourne", "Melbourne", "Victoria", "VIC", "07", "AU", -37.814, 144.9633],
  ["sydney", "Sydney", "New South Wales", "NSW", "02", "AU", -33.8678, 151.2073],
  ["port-augusta", "Port Augusta", "South Australia", "SA", "05", "AU", -32.496, 137.7728],
  ["whyalla", "Whyalla", "South Australia", "SA", "05", "AU", -33.0327, 137.5648],
  ["dublin", "Dublin", "Leinster", "", "L", "IE", 53.3331, -6.2489],
  ["cork", "Cork", "Munster", "", "M", "IE", 51.898, -8.4706],
  ["galway", "Galway", "Connacht", "", "C", "IE", 53.2724, -9.051],
  ["london", "London", "England", "", "ENG", "GB", 51.5085, -0.1257],
  ["bristol", "Bristol", "England", "", "ENG", "GB", 51.4552, -2.5966],
  ["edinburgh", "Edinburgh", "Scotland", "", "SCT", "GB", 55.9521, -3.1965],
  ["aberdeen", "Aberdeen", "Scotland", "", "SCT", "GB", 57.1437, -2.0981],
  ["copenhagen", "Copenhagen", "Capital Region", "", "17", "DK", 55.6759, 12.5655],
  ["aarhus", "Aarhus", "Central Jutland", "", "18", "DK", 56.1567, 10.2108],
  ["singapore", "Singapore", "", "", "01", "SG", 1.2897, 103.8501],
  ["zurich", "Zürich", "Zurich", "", "ZH", "CH", 47.3667, 8.55],
  ["lisbon", "Lisbon", "Lisbon", "", "14", "PT", 38.7167, -9.1333],
  ["nairobi", "Nairobi", "Nairobi County", "", "05", "KE", -1.2833, 36.8167],
];

const places = new Map<string, FarmPlace>(
  ROWS.map(([key, city, region, regionCode, admin1, country, lat, lon]) => [
    key,
    { city, region, regionCode, admin1, country, countryName: COUNTRY_NAMES[country] ?? country, lat, lon },
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
