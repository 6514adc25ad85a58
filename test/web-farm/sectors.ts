import type { Directory } from "../../src/directory/seed-format.js";

type Row = [slug: string, name: string, en: string, de: string, fr: string, es: string];

const GROUPS: Record<string, { name: string; sectors: Row[] }> = {
  "clean-energy": {
    name: "Clean energy generation",
    sectors: [
      [
        "solar",
        "Solar",
        "solar, photovoltaic, PV",
        "Solar, Photovoltaik",
        "solaire, photovoltaïque",
        "solar, fotovoltaica",
      ],
      [
        "wind",
        "Wind",
        "wind turbine, wind farm, offshore wind",
        "Windenergie, Windpark",
        "éolien, éolienne",
        "eólica, aerogenerador",
      ],
      [
        "hydro-marine",
        "Hydro & marine energy",
        "hydropower, tidal, wave energy",
        "Wasserkraft, Gezeiten",
        "hydroélectrique, marée",
        "hidroeléctrica, mareomotriz",
      ],
      [
        "geothermal",
        "Geothermal",
        "geothermal, heat well",
        "Geothermie, Erdwärme",
        "géothermie",
        "geotermia",
      ],
      [
        "hydrogen",
        "Hydrogen & fuel cells",
        "hydrogen, electrolyser, fuel cell",
        "Wasserstoff, Elektrolyse",
        "hydrogène, électrolyseur",
        "hidrógeno, electrolizador",
      ],
      [
        "biofuels-bioenergy",
        "Biofuels & bioenergy",
        "biofuel, biogas, biomethane",
        "Biogas, Biomethan",
        "biogaz, biométhane",
        "biogás, biocombustible",
      ],
      [
        "nuclear-fusion",
        "Nuclear & fusion",
        "fusion, stellarator, small reactor",
        "Kernfusion, Reaktor",
        "fusion nucléaire",
        "fusión nuclear",
      ],
    ],
  },
  "grid-storage": {
    name: "Grid, storage & flexibility",
    sectors: [
      [
        "energy-storage",
        "Energy storage & batteries",
        "battery, energy storage, pumped hydro",
        "Batterie, Stromspeicher",
        "batterie, stockage",
        "batería, almacenamiento",
      ],
      [
        "grid-flexibility",
        "Grid, flexibility & energy markets",
        "virtual power plant, transmission, demand response",
        "Stromnetz, Flexibilität",
        "réseau électrique, flexibilité",
        "red eléctrica, flexibilidad",
      ],
    ],
  },
  transportation: {
    name: "Clean transportation",
    sectors: [
      [
        "electric-vehicles",
        "Electric vehicles",
        "electric vehicle, electric truck",
        "Elektrofahrzeug",
        "véhicule électrique",
        "vehículo eléctrico",
      ],
      [
        "ev-charging",
        "EV charging",
        "charging station, charger, charging depot",
        "Ladepunkt, Ladesäule",
        "borne de recharge",
        "punto de recarga",
      ],
      [
        "transit-micromobility",
        "Transit, shared & micromobility",
        "cargo bike, transit, bike sharing",
        "Nahverkehr, Lastenrad",
        "vélo-cargo, transport public",
        "bicicleta de carga",
      ],
      [
        "aviation-shipping",
        "Clean aviation, shipping & freight",
        "electric aircraft, shore power, barge",
        "Landstrom, Schifffahrt",
        "courant de quai",
        "transporte marítimo",
      ],
    ],
  },
  buildings: {
    name: "Buildings & cities",
    sectors: [
      [
        "buildings-efficiency",
        "Buildings, heating & energy efficiency",
        "heat pump, retrofit, district heating",
        "Wärmepumpe, Sanierung",
        "pompe à chaleur, rénovation",
        "bomba de calor, rehabilitación",
      ],
    ],
  },
  "industry-circular": {
    name: "Industry, materials & circularity",
    sectors: [
      [
        "materials-industry",
        "Materials & industrial decarbonization",
        "low-carbon cement, green steel",
        "Zement, grüner Stahl",
        "ciment bas carbone",
        "cemento bajo en carbono",
      ],
      [
        "circular-waste",
        "Circular economy & waste",
        "recycling, circular economy",
        "Recycling, Kreislaufwirtschaft",
        "recyclage, économie circulaire",
        "reciclaje, economía circular",
      ],
    ],
  },
  carbon: {
    name: "Carbon",
    sectors: [
      [
        "carbon-removal",
        "Carbon capture, removal & markets",
        "carbon removal, carbon capture, biochar",
        "CO2-Abscheidung",
        "captage du carbone",
        "captura de carbono",
      ],
      [
        "carbon-accounting",
        "Carbon accounting & ESG software",
        "carbon accounting, GHG Protocol",
        "CO2-Bilanz",
        "bilan carbone",
        "huella de carbono",
      ],
    ],
  },
  "land-food-water": {
    name: "Land, food & water",
    sectors: [
      [
        "agriculture-food",
        "Agriculture & food",
        "agronomy, soil carbon, alternative protein",
        "Landwirtschaft",
        "agriculture",
        "agricultura",
      ],
      [
        "forestry-nature",
        "Forestry, biodiversity & nature",
        "forest inventory, rewetting, ecology",
        "Forst, Moor",
        "forêt, biodiversité",
        "bosque, biodiversidad",
      ],
      [
        "water",
        "Water",
        "desalination, irrigation, water treatment",
        "Wasseraufbereitung",
        "traitement de l'eau",
        "desalación, riego",
      ],
    ],
  },
  enabling: {
    name: "Enabling & cross-cutting",
    sectors: [
      [
        "biotech",
        "Biotech",
        "fermentation, enzyme, strain",
        "Biotechnologie",
        "biotechnologie",
        "biotecnología",
      ],
      [
        "high-tech",
        "High tech (software, AI, sensors, robotics, space)",
        "sensor, remote sensing, robotics",
        "Sensorik",
        "capteur",
        "sensores",
      ],
      [
        "research-institutes",
        "Research institutes & labs",
        "research institute, postdoctoral",
        "Forschungsinstitut",
        "institut de recherche",
        "instituto de investigación",
      ],
      [
        "policy-advocacy",
        "Policy, advocacy & nonprofits",
        "policy analysis, think tank",
        "Politikberatung",
        "plaidoyer",
        "incidencia política",
      ],
      [
        "climate-finance",
        "Climate finance & investment",
        "project finance, climate investment",
        "Klimafinanzierung",
        "finance climat",
        "finanzas climáticas",
      ],
      [
        "climate-adaptation",
        "Adaptation, risk & climate data",
        "flood risk, climate risk",
        "Klimaanpassung",
        "adaptation au climat",
        "adaptación climática",
      ],
    ],
  },
};

const words = (list: string): string[] => list.split(", ");

/** The board's sectors with a few words each: enough for the demo to find its way. */
export const sectors: Directory["sectors"] = Object.entries(GROUPS).flatMap(([parent, group]) => [
  { slug: parent, name: group.name, level: 1, parent: null, keywords: {} },
  ...group.sectors.map(([slug, name, en, de, fr, es]) => ({
    slug,
    name,
    level: 2,
    parent,
    keywords: { en: words(en), de: words(de), fr: words(fr), es: words(es) },
  })),
]);
