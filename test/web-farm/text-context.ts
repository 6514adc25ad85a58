import type { JobFunction } from "../../src/domain/vocabulary.js";
import type { Language } from "./types.js";

/** What is at stake in a sector, told after the role: it ties a posting to the field of its company. */
export const SECTOR_CONTEXT: Partial<Record<Language, Record<string, string>>> = {
  en: {
    solar:
      "Solar is now the cheapest power there is at noon and worth little at that hour. The work of the next years is in trackers, storage, grid connections and good neighbours, and that is what fills our days.",
    wind: "A wind turbine has eight thousand parts, stands in bad weather on purpose and is expected to run for thirty years. What decides whether it does is the care that people take of it.",
    "hydro-marine":
      "Water carries eight hundred times as much force as air at the same speed, and it corrodes whatever it cannot break. Machines that last in it are built by people who respect both facts.",
    geothermal:
      "There is more heat under our feet than anyone will ever need. The art is in reaching it at a price that a town or a utility can pay, well after well, with fewer surprises each time.",
    hydrogen:
      "Hydrogen is useful where nothing else will do: in steel, in fertilizer, in heavy transport. Making it at a sensible price means running plants flexibly, safely and for a long time.",
    "biofuels-bioenergy":
      "Fuels from residues and algae have to earn their place litre by litre: in energy balance, in land use and in price. We measure all three and publish what we find.",
    "nuclear-fusion":
      "Reactors are judged by what happens on an ordinary Tuesday. We build with that in mind: few moving parts, materials that are understood, and paperwork that tells the truth.",
    "energy-storage":
      "Every grid that adds sun and wind needs something that holds energy for hours and for days. We compete on cost per cycle and on safety, and we test both until we believe the figures.",
    "grid-flexibility":
      "The grid was built for power that flows one way. Moving demand, storage and better wires can do in months what a new line does in ten years, if the data are right and the people trust them.",
    "electric-vehicles":
      "Electric vehicles win on cost first where routes are known and nights are long enough to charge. We build for those routes and for the mechanics and drivers who live with the result.",
    "ev-charging":
      "A charging point is only useful when it works at the moment that somebody arrives. That is why we count successful sessions and not installed plugs, and why service sits beside planning here.",
    "transit-micromobility":
      "Half of all trips in a city are shorter than five kilometres. We want the pleasant way to make them to be the cheap and clean one, in rain too.",
    "aviation-shipping":
      "Ships and aircraft are the hard part of clean transport: heavy, far from any plug, and certified to the last rivet. Progress comes one route at a time, and we like it that way.",
    "buildings-efficiency":
      "Heating and cooling take more energy than all cars together, in buildings that will mostly still be standing in fifty years. Doing them well is craft, planning and measurement in equal parts.",
    "materials-industry":
      "Cement, steel and chemicals make a fifth of all emissions because nobody notices them. New recipes must meet the old standards, in old plants, at nearly the old price; we think that can be done.",
    "circular-waste":
      "Waste is a raw material that has been badly described. With good sorting, honest analysis and customers who tell us what they need, most of it can be sold twice.",
    "carbon-removal":
      "Cutting emissions comes first, and some carbon must be taken back as well. A tonne counts only when it has been measured, stored for good and checked by somebody else, so we spend as much on measuring as on capturing.",
    "carbon-accounting":
      "From this year on, large companies must say what they emit and stand by it. The figures are spread over thousands of suppliers, and whoever can close those books well will shape what is bought.",
    "agriculture-food":
      "Food makes a quarter of all emissions and feeds everyone three times a day. Changes have to work in a field, in a kitchen and in a ledger, so we test them in all three.",
    "forestry-nature":
      "Forests and bogs hold more carbon than the air, and nearly all of our wild neighbours. Keeping them takes patience, good maps and agreements that still make sense to the next generation.",
    water:
      "Water is heavy, local and always somebody's. We work where it is short or salty, with systems that a small district can own and run by itself.",
    biotech:
      "Living cells can make what refineries make, at room temperature, if they are asked in the right way. The distance from a flask to a tank is where most ideas fail, and it is where we work.",
    "high-tech":
      "Good decisions begin with a measurement that can be trusted. We build the instruments and the software for it, and we keep them running in places with bad weather and thin networks.",
    "research-institutes":
      "We choose questions whose answers somebody is waiting for, and we publish the data along with the paper. Independence is worth a good deal to us; so is being understood.",
    "policy-advocacy":
      "Most of what stands between a good project and its opening day is written in rules. We read them closely, show what they do and propose what would work better, to every side in the same words.",
    "climate-finance":
      "There is plenty of money for the tenth plant and hardly any for the first. We take the time to understand the first one, stay close while it is built and share what we learn with those who come next.",
    "climate-adaptation":
      "Some change is on its way whatever we do. People who know what it means for their street, their harbour or their harvest can prepare, and the figures for that must be open to question.",
  },
  de: {
    wind: "Eine Windenergieanlage hat achttausend Teile, steht mit Absicht im schlechten Wetter und soll dreißig Jahre laufen. Ob sie das tut, entscheiden die Menschen, die sich um sie kümmern.",
    "ev-charging":
      "Ein Ladepunkt nützt nur, wenn er in dem Moment funktioniert, in dem jemand davorsteht. Deshalb zählen wir erfolgreiche Ladevorgänge und nicht aufgestellte Säulen.",
    "buildings-efficiency":
      "Heizen braucht in Deutschland mehr Energie als der gesamte Verkehr, und die meisten Häuser stehen in fünfzig Jahren noch. Gute Sanierung ist Handwerk, Planung und Messung zu gleichen Teilen.",
    hydrogen:
      "Wasserstoff gehört dorthin, wo nichts anderes hilft: in Glas, Stahl, Chemie und schwere Fahrzeuge. Bezahlbar wird er durch Anlagen, die sich nach dem Wind richten und trotzdem lange halten.",
    "energy-storage":
      "Jedes Netz mit viel Wind und Sonne braucht etwas, das Energie für Stunden hält. Wir rechnen Kosten pro Zyklus, nicht pro Container, und bauen dort, wo das Netz am engsten ist.",
    "biofuels-bioenergy":
      "Biogas muss sich seinen Platz verdienen: in der Energiebilanz, auf der Fläche und beim Preis. Mit Gülle und Stroh geht das, und der Gärrest kommt zurück auf den Acker.",
    geothermal:
      "Unter uns liegt mehr Wärme, als wir je brauchen werden. Die Kunst ist, sie so günstig zu heben, dass eine Gemeinde sie bezahlen kann, und bei jeder Bohrung etwas weniger überrascht zu werden.",
    "carbon-removal":
      "Weniger ausstoßen kommt zuerst, und ein Teil muss wieder heraus. Eine Tonne zählt für uns erst, wenn sie gemessen, dauerhaft gebunden und von anderen geprüft ist.",
  },
  fr: {
    hydrogen:
      "L'hydrogène a sa place là où rien d'autre ne convient : les bus de nuit, les lignes non électrifiées, l'industrie. Le produire à un prix raisonnable demande des installations souples, sûres et bien entretenues.",
    "hydro-marine":
      "L'eau de montagne produit quand on en a besoin, à condition de la respecter. Moderniser une petite centrale, c'est gagner du rendement, ouvrir un passage aux poissons et tenir parole envers la vallée.",
    "buildings-efficiency":
      "Le chauffage pèse plus lourd que les voitures, dans des immeubles qui seront encore debout dans cinquante ans. Bien rénover, c'est autant du métier que du calcul et de la mesure.",
    "transit-micromobility":
      "La moitié des trajets en ville font moins de cinq kilomètres. Nous voulons que la façon agréable de les faire soit aussi la moins chère et la plus propre, même sous la pluie.",
    wind: "Une éolienne compte huit mille pièces et doit tourner trente ans. Nos projets avancent avec les communautés qui en sont propriétaires, au rythme qu'il faut pour que tout le monde y gagne.",
  },
  es: {
    wind: "El viento está mar adentro, donde el fondo queda demasiado lejos para apoyarse en él. Flotar sale a cuenta si el acero se fabrica en serie, se monta en puerto y se repara sin esperar al verano.",
    "materials-industry":
      "El cemento supone un ocho por ciento de las emisiones y casi nadie lo mira. Las recetas nuevas deben cumplir las normas de siempre, en hornos de siempre, casi al mismo precio.",
    solar:
      "La solar ya es la energía más barata al mediodía. El trabajo de los próximos años está en las cubiertas, las baterías, las conexiones y un mantenimiento que no se olvide de nada.",
  },
  sv: {
    "energy-storage":
      "Varje elnät med mycket vind behöver något som håller kvar energin i timmar. Vi konkurrerar med kostnad per cykel och med säkerhet, och vi provar båda tills vi tror på siffrorna.",
    "forestry-nature":
      "Skogen binder kol, föder arter och försörjer bygder, på samma gång. Bra beslut kräver bra kartor och överenskommelser som håller i en generation.",
    "aviation-shipping":
      "Flyg och sjöfart är den svåra delen av ren transport: tungt, långt från närmaste uttag och certifierat till sista niten. Framsteg kommer en linje i taget.",
    "hydro-marine":
      "Vattenkraften är äldst i elnätet och behövs mer än någonsin. När stationerna förnyas kan de ge mer effekt, släppa förbi fisken och lämna strömfåran levande.",
  },
};

/** The people one would work with, by function. */
export const TEAM: Record<JobFunction, string[]> = {
  engineering: [
    "The team has nine engineers. Designs are reviewed by people who will have to build and service them, and the best argument wins, whoever makes it.",
    "You will report to the engineering lead and work every day with test, purchasing and the field. We keep meetings short and prototypes long.",
  ],
  "software-data": [
    "The team is twelve people in three time zones. We ship several times a day, write things down, and keep two afternoons a week free of meetings.",
    "You will work with product, operations and the people who use what we build, some of whom sit in the next room.",
  ],
  "science-research": [
    "The group has eleven people from seven countries. Data belong to the group and not to a drawer, and results are discussed before they are finished.",
    "You will share the laboratory and the field kit with a small group that plans together every Monday and cleans up together every Friday.",
  ],
  "manufacturing-operations": [
    "Shifts start with ten minutes at the board: yesterday, today, what stands in the way. Whoever sees a danger stops the line, and is thanked for it.",
    "You will work with a crew of eight to twelve, with a lead who has done the job. Training is planned and paid, and pay rises with what you have learned.",
  ],
  "field-installation": [
    "Crews stay together for a season at least, so that people know how the other one thinks. Dispatch plans routes with you and not for you.",
    "You will have a mentor for the first three months. After a year most colleagues have a certificate more than they came with.",
  ],
  "supply-chain": [
    "Purchasing, planning and logistics are one team of seven, in sight of the warehouse. Suppliers visit us and we visit them.",
  ],
  "project-product": [
    "You will work with engineers, lawyers, finance and people on site, none of whom report to you and all of whom you need. We have found that candour and cake both help.",
  ],
  "sales-marketing": [
    "The commercial team is eight people. Offers are calculated together with engineering, and what we promise is what delivery has agreed to.",
  ],
  "finance-legal": [
    "Finance and legal sit together and early in projects, not at the end. You will see what you sign off: site visits are part of the job.",
  ],
  "people-admin": [
    "You will work closely with leads in every department and report to the head of people. Doors are open here, the one to your room can be shut.",
  ],
  "policy-community": [
    "The team is small and its words carry far, so everything is read by a second pair of eyes before it leaves the house.",
  ],
  "internship-general": [
    "Interns have a mentor, a project with a beginning and an end, and a place at the table in every meeting that concerns it. About a third come back for good.",
  ],
};

/** The same in the other languages, for every function. */
export const LOCAL_TEAM: Record<Exclude<Language, "en">, string[]> = {
  de: [
    "Du arbeitest in einem Team von neun Leuten, die sich aufeinander verlassen. Eine Patin oder ein Pate begleitet dich durch die ersten drei Monate, und wer eine Gefahr sieht, hält die Arbeit an und bekommt dafür Dank.",
    "Planung, Technik und Betrieb sitzen bei uns auf einem Flur. Entscheidungen fallen dort, wo das Wissen ist, und Besprechungen enden, wenn alles gesagt ist.",
  ],
  fr: [
    "Vous rejoignez une équipe de huit personnes où l'on se parle directement. Un tuteur vous accompagne les trois premiers mois, et quiconque voit un danger arrête le travail sans avoir à se justifier.",
    "Études, travaux et exploitation partagent le même étage. Les décisions se prennent là où se trouve la connaissance, et les réunions finissent à l'heure.",
  ],
  es: [
    "Entrarás en un equipo de ocho personas que se hablan claro. Los tres primeros meses tendrás a alguien al lado, y quien ve un peligro para el trabajo sin dar explicaciones.",
    "Oficina técnica, obra y operación compartimos planta. Se decide donde está el conocimiento y las reuniones terminan a su hora.",
  ],
  sv: [
    "Du kommer till en grupp på nio personer som litar på varandra. En fadder följer dig de första tre månaderna, och den som ser en fara stoppar arbetet och får tack för det.",
    "Utveckling, produktion och drift sitter nära varandra. Beslut fattas där kunskapen finns, och möten slutar i tid.",
  ],
};
