import type { JobFunction } from "./vocabulary.js";

/**
 * Words of a title in other languages, asked when the rules for English say nothing. Each stands for itself and
 * whatever is joined to its end ("monteur", "Monteurin"); "*" in front lets it end a compound ("Skogsekolog").
 * Case, accents and apostrophes do not matter. The first function that has a word of the title wins, so what a job
 * is (a "jurist") stands before what it may be about ("Produktion").
 */
export const FUNCTION_NOUNS: readonly (readonly [JobFunction, Readonly<Record<string, string>>])[] = [
  [
    "project-product",
    {
      de: "standortentwick, *projektentwick",
      fr: "développeur de projet, développeuse de projet",
      es: "desarrollador de proyectos, desarrolladora de proyectos",
      nl: "projectontwikkel",
      nordic: "*projektutveckl, *prosjektutvikl, *projektudvikl",
    },
  ],
  [
    "software-data",
    {
      de: "fachinformatik, softwareentwick, anwendungsentwick, datenwissenschaft",
      fr: "informatici, ingénieur logiciel, administrateur système, architecte logiciel",
      es: "programador, arquitecto de soluciones, arquitecto de software, analista de datos, científic de datos, científico de datos",
      it: "programmatore, sviluppat, sistemista",
      pt: "analista de dados, cientista de dados, suporte de ti, analista de sistemas, arquiteto de ti, arquiteto de infraestrutura, arquiteto de dados",
      nordic: "*utvecklare, *utvikler, *udvikler, mjukvar, programmerare, *datascien, systemadministrat",
      other: "programista, analityk danych, ohjelmisto, software",
    },
  ],
  [
    "science-research",
    {
      de: "*ökolog, *biolog, *geolog, *chemiker, physiker, doktorand, umweltwissenschaft, geowissenschaft, agronom",
      fr: "chercheu, écolog, *géolog, hydrolog, chimiste, agronom, doctorant",
      es: "ecólog, *geólog, biólog, químico, química, agrónom, laboratorio",
      it: "ricercat, ecolog, geolog, biolog, chimico, chimica, agronom",
      pt: "pesquisador, ecólog, geólog, biólog, agrônom",
      nl: "*onderzoeker, ecoloog, geoloog, bioloog, chemicus, laborant",
      nordic: "*forskare, *forsker, *ekolog, økolog, *kemist, *kjemiker, *kemiker, doktorand, miljövetare",
      other: "naukow, badacz, tutkija, geoscien, laborator",
    },
  ],
  [
    "field-installation",
    {
      de: "*monteur, *elektroniker, elektroinstall, elektrofachkraft, vorarbeiter, polier, bauhelfer, dachdeck, heizungs, klempner, maurer, zimmerer, kranführer",
      fr: "poseu, monteu, mécanicien, chauffagiste, plombier, frigoriste, couvreu, câbleu, chef de chantier, conducteur de travaux, conductrice de travaux, technicien de maintenance, dépanneu",
      es: "instalador, montador, mecánico, mecánica, fontaner, peón, albañil, jefe de obra, jefa de obra, encargado de obra, encargada de obra, capataz, frigorista",
      it: "elettricist, installatore, montatore, manutentor, meccanico, idraulico, muratore, capo cantiere, capocantiere, frigorista",
      pt: "eletricist, instalador, mecânico, montador, manutenção, manutentor, encanador, pedreiro, encarregado de obra",
      nl: "*monteur, elektricien, loodgieter, dakdekker, installateur, servicetechnicus",
      nordic:
        "*montör, *montør, *elektriker, snickare, stolar, snekker, tømrer, rørlegger, rörmok, vvs, anlägg, *mekaniker, *installatör, *installatør, servicetekni",
      other: "elektryk, elektromont, instalator, serwisant, technik serwisu, asentaja",
    },
  ],
  [
    "supply-chain",
    {
      de: "*einkäufer, *einkauf, lagerist, disponent, fahrer, kraftfahrer, berufskraftfahrer, lkw fahrer, speditio",
      fr: "achet, achat, magasinier, cariste, approvisionn, chauffeu",
      es: "comprador, almacén, mozo de almacen, carretiller, conductor, aprovisionam, logístic",
      it: "acquist, magazzin, camionista, approvvigion, logistic",
      pt: "comprador, compras, almoxarif, motorista, suprimentos",
      nl: "inkoper, inkoop, magazijn, logistiek, heftruck, *chauffeur",
      nordic: "*inköp, *innkjøp, *indkøb, lagermedarbet, lagerarbet, *chaufför, *sjåfør, logistik",
      other: "zakup, logisty, magazyn, kierowca, ostaja",
    },
  ],
  [
    "finance-legal",
    {
      de: "*buchhalt, kaufmännisch, *controller, steuer, jurist, *anwalt, rechts, *finanz",
      fr: "comptable, contrôleur de gestion, contrôleuse de gestion, financi, fiscal, avocat, juriste, juridique, trésori",
      es: "contable, contabilidad, financier, fiscal, abogad, tesorer, jurídic",
      it: "contabil, finanzi, fiscal, avvocat, legale",
      pt: "contábil, contador, contas a pagar, contas a receber, financeir, fiscal, advogad, jurídic, investimento, risco, crédito",
      nl: "boekhoud, jurist, financieel, fiscalist",
      nordic: "*ekonom, økonomi, redovis, regnskap, regnskab, skatt, revisor, jurist, elhandel, *advokat",
      other: "księgow, prawnik, inwest, kirjanpit",
    },
  ],
  [
    "policy-community",
    {
      de: "genehmigung, politik, öffentlichkeitsbeteiligung",
      fr: "affaires publiques, urbanis, développement territorial, collectivités, concertation",
      es: "relaciones institucionales, asuntos públicos, urbanis, sensibilización",
      it: "relazioni istituzionali, autorizzazioni",
      pt: "relações institucionais, licenciamento",
      nl: "omgevings, vergunning, beleid",
      nordic: "tillstånd, miljöplan, miljøplan, politi, myndighet",
      other: "polity",
    },
  ],
  [
    "people-admin",
    {
      de: "*sachbearbeit, personalreferent, personalentwick, personalleit, personalverantwort, bürokauf, ausbilder",
      fr: "secrétai, assistant de direction, assistante de direction, formateur, formatrice, recrut, réceptionniste, gestionnaire rh, gestionnaire paie, chargé de formation",
      es: "secretari, administrativ, formador, recepcionist, recursos humanos",
      it: "segretari, amministrativ, risorse umane, impiegat",
      pt: "secretári, administrativ, recursos humanos, recepcionist, departamento pessoal",
      nl: "personeel, secretaresse, receptionist, administratie, opleid",
      nordic:
        "rekryter, rekrutter, personalchef, personalled, sekreter, receptionist, kontorsassist, löneadministrat",
      other: "rekrutac, kadry, kadrow",
    },
  ],
  [
    "project-product",
    {
      de: "*projektleit, kalkulator, arbeitsvorbereit",
      fr: "chef de projet, cheffe de projet, chargé d'affaires, chargée d'affaires, chargé de mission, chargée de mission, métreu",
      es: "jefe de proyecto, jefa de proyecto, planificador",
      it: "capo progetto, responsabile di progetto",
      pt: "gerente de projeto, coordenador de projeto, projetos",
      nl: "projectleider, project leider, werkvoorbereider, calculator",
      nordic: "*projektled, *prosjektled, produktchef, produktsjef, produktleder",
      other: "kierownik projektu, projektipäällik",
    },
  ],
  [
    "sales-marketing",
    {
      de: "vertrieb, verkauf, öffentlichkeitsarbeit, redakt, kundenbetreu",
      fr: "technico-commercial, vente, vendeu, rédact, clientèle, conseiller client",
      es: "vendedor, atención al cliente, comunicación, redactor",
      it: "vendit, commerciale, relazioni esterne, comunicazione",
      pt: "vendas, vendedor, atendimento, contas, comunicação, mídia",
      nl: "verkoop, verkoper, vertegenwoordig, accountmanager, klantenservice, communicatie",
      nordic:
        "*sälj, *selger, *sælger, salgs, kundtjänst, kundeservice, kampanj, marknad, markeds, kommunikatör",
      other: "sprzeda, handlow, obsługa klienta, obsługi klienta, myynti",
    },
  ],
  [
    "engineering",
    {
      de: "*ingenieur, bauzeichner, technischer zeichner, technische zeichnerin, konstrukteur, statiker, geotechnik",
      fr: "*ingénieur, dessinat, projeteu, chargé d'études, chargée d'études, architecte, bureau d'études",
      es: "*ingenier, proyectista, delineante, arquitect",
      it: "ingegner, progettista, disegnator, architett",
      pt: "engenh, projetista, desenhista, arquitet",
      nl: "constructeur, werktuigbouw, tekenaar, procestechnolo, technoloog, elektrotechni, ontwerper",
      nordic: "*ingenjör, *ingeniør, konstruktör, konstruktør, arkitekt, beräkning",
      other: "inżynier, konstruktor, insinööri, suunnittelija",
    },
  ],
  [
    "manufacturing-operations",
    {
      de: "*techniker, betriebsleit, werkleit, werksleit, schichtleit, anlagenfahr, anlagenführ, maschinenführ, maschinenbedien, industriemechanik, schlosser, chemikant, zerspan, arbeitssicher, hausmeister, mechatronik",
      fr: "technicien, opérateu, opératri, d'exploitation, en exploitation, responsable exploitation, ouvri, soudeu, usineu, tourneu, chef d'atelier, agent de production, qse, opérations",
      es: "técnic, operari, operador, soldador, jefe de planta, jefa de planta, jefe de turno, prevención, operaciones, calidad",
      it: "tecnic, operai, operator, saldator, qualità, sicurezza, produzione",
      pt: "técnic, operador, operári, soldador, qualidade, produção, segurança do trabalho, operações",
      nl: "*technicus, *operator, medewerker, werkplaats, kwaliteit, veiligheid, onderhoud, lasser",
      nordic:
        "*tekniker, *operatör, *operatør, svets, sveis, underhåll, vedlikehold, kvalitet, säkerhet, drift, produktion, produksjon, platschef, lager",
      other: "technik, spawacz, jakość, jakości, utrzymani, produkcj, tuotanto, huolto",
    },
  ],
];

/** Words that only say in which way one works, not on what: asked last, when nothing else says it. */
export const FUNCTION_ROLES: typeof FUNCTION_NOUNS = [
  [
    "people-admin",
    {
      de: "*assistent, *assistenz",
      fr: "assistant",
      es: "asistente",
      it: "assistente",
      nordic: "*assistent",
    },
  ],
  [
    "project-product",
    {
      de: "*berater",
      fr: "conseiller, conseillère",
      es: "consultor, asesor",
      it: "consulente",
      nl: "adviseur",
      nordic: "*konsult, *konsulent, rådgiv",
    },
  ],
];
