import type { FarmSection, Language } from "./types.js";

/** Words around a role's own text. A company keeps to one of the headings. */
export interface Phrases {
  headings: Record<FarmSection["part"], string[]>;
  focus: string;
  place: string;
  hybrid: string;
  remote: string;
  travel: string;
  pay: string[];
  contract: string;
  partTime: string;
  /** Offered with work without an end date only. */
  permanent: string;
  offer: string[];
  closing: string[];
}

export const PHRASES: Record<Language, Phrases> = {
  en: {
    headings: {
      about: ["About us", "About {company}", "Who we are"],
      role: ["The role", "About the role", "Your role"],
      does: ["What you will do", "Responsibilities", "What you'll do"],
      brings: ["What you bring", "Requirements", "About you"],
      pay: ["Compensation", "Pay", "Salary"],
      offer: ["What we offer", "Benefits", "Why you may like it here"],
      closing: ["How to apply", "Equal opportunity", "Good to know"],
    },
    focus: "Your main subject will be {focus}.",
    place: "This is an on-site role in {city}.",
    hybrid: "This is a hybrid role: two or three days a week on site in {city}, the others where you like.",
    remote: "The role is remote within {scope}; the whole team meets for three days every quarter.",
    travel: "You will be based in {city} and travel to sites; nights away are planned two weeks ahead.",
    pay: [
      "The expected range for this role is {pay}, depending on experience.",
      "Pay: {pay}. Where you land in the range depends on experience, and we will tell you why.",
      "We pay {pay} for this role and review it every year.",
    ],
    contract: "This is a fixed contract of twelve months with a good chance of a permanent role after it.",
    partTime: "The position is part-time, 20 to 28 hours a week; we agree on the days with you.",
    permanent: "A permanent contract from the first day",
    offer: [
      "Health cover from the first day, family included",
      "Five weeks of paid holiday, and we notice if you do not take them",
      "A pension contribution of five per cent on top of your pay",
      "Shares in the company for everyone, explained by somebody who is not selling them",
      "Sixteen weeks of paid parental leave",
      "A yearly budget for courses, books and certificates",
      "A bicycle, a transit pass or a charging card",
      "Good tools, good chairs and protective clothing that fits",
      "Lunch together twice a week",
      "Flexible hours wherever the work allows it",
    ],
    closing: [
      "You need not meet every point above. If the work interests you, write to us and tell us about something that you made, fixed or found out. We welcome applications from people of every background, age, gender and ability, and will gladly adapt interviews to your needs.",
      "Send us a CV and a few lines, no cover letter needed. You will hear from us within ten days. There are two conversations and half a day with the team, travel paid. We decide on ability alone and are glad of every kind of difference.",
      "We are an equal opportunity employer. If you need an adjustment at any step, tell us and we will arrange it. Agencies: please do not send unasked profiles.",
    ],
  },
  de: {
    headings: {
      about: ["Über uns", "Das sind wir", "Wer wir sind"],
      role: ["Deine Rolle", "Worum es geht", "Die Stelle"],
      does: ["Deine Aufgaben", "Das erwartet dich", "Aufgaben"],
      brings: ["Dein Profil", "Das bringst du mit", "Profil"],
      pay: ["Vergütung", "Gehalt", "Bezahlung"],
      offer: ["Wir bieten", "Das bieten wir dir", "Unser Angebot"],
      closing: ["Bewerbung", "So geht es weiter", "Noch etwas"],
    },
    focus: "Dein Schwerpunkt ist {focus}.",
    place: "Dein Arbeitsort ist {city}.",
    hybrid: "Du arbeitest hybrid: zwei bis drei Tage pro Woche in {city}, an den übrigen, wo du magst.",
    remote: "Du arbeitest von zu Hause aus, überall in {scope}; einmal im Quartal treffen wir uns alle.",
    travel:
      "Du startest von {city} aus und bist viel unterwegs; Übernachtungen planen wir zwei Wochen im Voraus.",
    pay: [
      "Für diese Stelle zahlen wir {pay}, je nach Erfahrung.",
      "Gehalt: {pay}. Wie wir darauf kommen, erklären wir dir im Gespräch.",
    ],
    contract: "Die Stelle ist zunächst auf zwölf Monate befristet, eine Übernahme ist gewünscht.",
    partTime: "Die Stelle ist in Teilzeit mit 20 bis 28 Stunden; die Tage legen wir gemeinsam fest.",
    permanent: "Unbefristeter Vertrag und pünktliches Geld",
    offer: [
      "30 Tage Urlaub, dazu Heiligabend und Silvester frei",
      "Betriebliche Altersvorsorge mit 20 Prozent Zuschuss",
      "Deutschlandticket oder Dienstrad",
      "Gleitzeit, wo immer die Arbeit es zulässt",
      "Weiterbildung mit festem Budget und fester Zeit",
      "Gutes Werkzeug und Arbeitskleidung, die passt",
      "Ein Team, das sich gegenseitig hilft, auch freitags um drei",
      "Elternzeit ohne hochgezogene Augenbrauen",
    ],
    closing: [
      "Du erfüllst nicht jeden Punkt? Schreib uns trotzdem. Lebenslauf und ein paar Zeilen genügen, ein Anschreiben brauchen wir nicht. Du hörst innerhalb von zehn Tagen von uns. Wir freuen uns über Bewerbungen von allen Menschen, gleich welcher Herkunft, welchen Alters oder Geschlechts, mit und ohne Behinderung.",
      "So läuft es: ein Telefonat, ein Gespräch vor Ort und ein halber Tag zum Kennenlernen, Fahrtkosten zahlen wir. Menschen mit Behinderung werden bei gleicher Eignung bevorzugt. Unaufgeforderte Profile von Agenturen sehen wir nicht an.",
    ],
  },
  fr: {
    headings: {
      about: ["Qui sommes-nous ?", "L'entreprise", "À propos de {company}"],
      role: ["Le poste", "Votre rôle", "Contexte du poste"],
      does: ["Vos missions", "Missions principales", "Ce que vous ferez"],
      brings: ["Votre profil", "Profil recherché", "Ce que vous apportez"],
      pay: ["Rémunération", "Salaire", "Rémunération"],
      offer: ["Nous vous proposons", "Avantages", "Ce que nous offrons"],
      closing: ["Pour postuler", "Processus de recrutement", "Candidature"],
    },
    focus: "Votre sujet principal sera : {focus}.",
    place: "Le poste est basé à {city}.",
    hybrid: "Poste hybride : deux ou trois jours par semaine à {city}, les autres en télétravail.",
    remote: "Le poste est en télétravail depuis {scope} ; l'équipe se retrouve trois jours par trimestre.",
    travel: "Vous êtes rattaché(e) à {city} et vous vous déplacez sur les sites de la région.",
    pay: [
      "Rémunération : {pay}, selon expérience.",
      "Nous proposons {pay}, avec une révision chaque année en avril.",
    ],
    contract: "Il s'agit d'un CDD de douze mois, avec une possibilité réelle de CDI.",
    partTime: "Le poste est à temps partiel, de 20 à 28 heures par semaine, selon vos disponibilités.",
    permanent: "CDI, statut selon expérience",
    offer: [
      "Mutuelle prise en charge à 80 %",
      "Cinq semaines de congés et onze jours de RTT",
      "Tickets restaurant de 9,50 €",
      "Forfait mobilités durables ou abonnement de transport remboursé à 75 %",
      "Intéressement sur les résultats",
      "Un vrai budget de formation",
      "Des outils en bon état et des vêtements de travail à votre taille",
      "Un déjeuner d'équipe chaque semaine",
    ],
    closing: [
      "Vous ne cochez pas toutes les cases ? Écrivez-nous quand même : un CV et quelques lignes suffisent. Nous répondons à chacun sous dix jours. Toutes les candidatures sont étudiées à compétences égales, et nos postes sont ouverts aux personnes en situation de handicap.",
      "Le processus : un appel, un entretien sur place et une demi-journée avec l'équipe, déplacements remboursés. Les cabinets sont remerciés de ne pas envoyer de profils.",
    ],
  },
  es: {
    headings: {
      about: ["Quiénes somos", "Sobre nosotros", "La empresa"],
      role: ["El puesto", "Tu puesto", "De qué se trata"],
      does: ["Qué harás", "Funciones", "Responsabilidades"],
      brings: ["Qué buscamos", "Requisitos", "Tu perfil"],
      pay: ["Salario", "Retribución", "Salario"],
      offer: ["Qué ofrecemos", "Ofrecemos", "Condiciones"],
      closing: ["Cómo presentarte", "Candidatura", "Proceso"],
    },
    focus: "Tu tema principal será {focus}.",
    place: "El puesto está en {city}.",
    hybrid: "Modelo híbrido: dos o tres días por semana en {city}, el resto donde prefieras.",
    remote: "Trabajo a distancia desde {scope}; nos vemos tres días cada trimestre.",
    travel: "Tu base es {city} y viajarás a obras de la zona; las noches fuera se avisan con dos semanas.",
    pay: ["Salario: {pay}, según experiencia.", "Ofrecemos {pay} y lo revisamos cada enero."],
    contract: "Contrato temporal de doce meses con posibilidad real de continuar.",
    partTime: "Jornada parcial de 20 a 28 horas, con los días que acordemos.",
    permanent: "Contrato indefinido",
    offer: [
      "Jornada de 37 horas e intensiva en julio y agosto",
      "26 días laborables de vacaciones",
      "Seguro médico para ti y tu familia",
      "Formación dentro de la jornada",
      "Transporte público o plaza con cargador",
      "Participación en resultados",
      "Herramienta y ropa de trabajo en condiciones",
      "Un equipo estable y buen café",
    ],
    closing: [
      "Si no cumples todos los puntos, escríbenos igualmente: basta el currículum y unas líneas. Respondemos a todo el mundo en diez días. Decidimos por capacidad y nos alegran las candidaturas de personas de cualquier origen, edad y género, con y sin discapacidad.",
      "El proceso es corto: una llamada, una entrevista y media jornada con el equipo, con el viaje pagado. No aceptamos perfiles de agencias.",
    ],
  },
  sv: {
    headings: {
      about: ["Om oss", "Om {company}", "Vilka vi är"],
      role: ["Om rollen", "Din roll", "Om tjänsten"],
      does: ["Dina arbetsuppgifter", "Det här gör du", "Arbetsuppgifter"],
      brings: ["Din profil", "Vi söker dig som har", "Kvalifikationer"],
      pay: ["Lön", "Ersättning", "Lön"],
      offer: ["Vi erbjuder", "Det här får du", "Förmåner"],
      closing: ["Ansökan", "Så söker du", "Bra att veta"],
    },
    focus: "Ditt huvudområde är {focus}.",
    place: "Du arbetar i {city}.",
    hybrid: "Du arbetar hybrid: två eller tre dagar i veckan på plats i {city}, resten där du trivs.",
    remote: "Du arbetar på distans inom {scope}; hela gruppen träffas tre dagar per kvartal.",
    travel: "Du utgår från {city} och reser till våra anläggningar; nätter borta planeras i god tid.",
    pay: ["Lönen ligger på {pay}, beroende på erfarenhet.", "Lön: {pay}. Vi ser över den varje år i april."],
    contract: "Tjänsten är ett vikariat på tolv månader med goda möjligheter till förlängning.",
    partTime: "Tjänsten är på deltid, 50 till 70 procent.",
    permanent: "Tillsvidareanställning med kollektivavtal",
    offer: [
      "30 dagars semester",
      "Flextid där arbetet tillåter",
      "Friskvårdsbidrag på 5 000 kr",
      "Utbildning på arbetstid",
      "Föräldralön i sex månader",
      "Bra verktyg och arbetskläder som passar",
      "Fika klockan nio, varje dag",
    ],
    closing: [
      "Skicka ditt CV och några rader om dig själv, inget personligt brev behövs. Du hör av oss inom tio dagar. Vi ser gärna sökande med olika bakgrund, och anpassar gärna intervjun efter dina behov.",
      "Urvalet sker löpande. Processen består av ett samtal, en intervju på plats och en halv dag med gruppen. Vi undanber oss kontakt från rekryteringsföretag.",
    ],
  },
};
