//! What the search dialog says.

use crate::report::Lang;
use crate::text::Phrase;
use crate::text::number::whole;

use super::find::Found;

const fn p(nl: &'static str, en: &'static str) -> Phrase {
    Phrase::new(nl, en)
}

/// Title of the dialog.
pub const TITLE: Phrase = p("Zoeken in alles", "Search everything");
/// Label of the field.
pub const FIELD: Phrase = p("Zoek", "Search");
/// Name of the list of results.
pub const RESULTS: Phrase = p("Resultaten", "Results");
/// How to use the keyboard.
pub const KEYS: Phrase = p(
    "Met de pijltjestoetsen kiest u een resultaat, met Enter opent u het, met Escape sluit u dit venster.",
    "The arrow keys choose a result, Enter opens it, Escape closes this window.",
);
/// What can be searched.
pub const SCOPE: Phrase = p(
    "U zoekt in bevindingen, aanbevelingen, beleidsopties, kanttekeningen, voetnoten, onderzoeken, begrippen, cijfers, de velden die u kunt invullen en de pagina’s. Een tikfout mag.",
    "You search findings, recommendations, policy options, notes, footnotes, studies, terms, figures, the fields you can fill in and the pages. A typing error does no harm.",
);
/// Introduces the examples.
pub const EXAMPLES: Phrase = p("Bijvoorbeeld:", "For example:");
/// Introduces words that look alike.
pub const NEAR: Phrase = p("Lijkt op:", "Looks like:");
/// Name of the switch of the key.
pub const SHORTCUT: Phrase = p("Toets / opent het zoeken", "The / key opens the search");

/// What the evidence map is for.
pub const EVIDENCE: (Phrase, Phrase) = (
    p(
        "Waar rust elke bevinding op?",
        "What does each finding rest on?",
    ),
    p(
        "Bewijs, evaluaties, dekking.",
        "Evidence, evaluations, coverage.",
    ),
);
/// What the page on advice and answers is for.
pub const ANSWERS: (Phrase, Phrase) = (
    p(
        "Wat doet het advies met de bevindingen, en hoofdstuk 6 met het advies?",
        "What does the advice do with the findings, and chapter 6 with the advice?",
    ),
    p(
        "Aanbevelingen, deeladviezen, beleidsopties.",
        "Recommendations, advice, policy options.",
    ),
);
/// What the page on text and figures is for.
pub const CLAIMS: (Phrase, Phrase) = (
    p(
        "Wat zegt de tekst, en wat laten de cijfers zien?",
        "What does the text say, and what do the figures show?",
    ),
    p("Beweringen, uitspraken.", "Claims, statements."),
);
/// What the timeline is for.
pub const TIMELINE: (Phrase, Phrase) = (
    p("Wat gebeurde wanneer?", "What happened when?"),
    p(
        "Jaren, evaluaties, kabinetten.",
        "Years, evaluations, governments.",
    ),
);
/// What the page on methods is for.
pub const METHODS: (Phrase, Phrase) = (
    p(
        "Wat is onderzocht, hoe, en wat niet?",
        "What was studied, how, and what not?",
    ),
    p(
        "Onderzoeksmethoden, interviews.",
        "Research methods, interviews.",
    ),
);
/// What the register is for.
pub const REGISTER: (Phrase, Phrase) = (
    p("Alles wat er is, per soort", "Everything there is, by kind"),
    p(
        "Lijst van begrippen, noten, bronnen.",
        "List of terms, footnotes, sources: glossary.",
    ),
);
/// What the page on checks is for.
pub const CHECK: (Phrase, Phrase) = (
    p(
        "Klopt het rapport, en klopt deze verkenner?",
        "Does the report add up, and this explorer?",
    ),
    p("Narekenen, fouten, toetsen.", "Checking, errors, tests."),
);

/// Queries that show what can be typed.
pub fn examples(lang: Lang) -> [&'static str; 4] {
    match lang {
        Lang::Nl => ["capaciteit", "F19", "noot 3", "373.555"],
        Lang::En => ["capacity", "F19", "footnote 3", "373,555"],
    }
}

/// How many results there are, and in how far they are what was asked.
pub fn count(found: &Found, lang: Lang) -> String {
    let shown = found.hits.len();
    let total = whole(found.total as f64, lang);
    let mut told = match (found.total, found.partial, lang) {
        (0, _, Lang::Nl) => "Niets gevonden.".to_owned(),
        (0, _, Lang::En) => "Nothing found.".to_owned(),
        (1, false, Lang::Nl) => "1 resultaat.".to_owned(),
        (1, false, Lang::En) => "1 result.".to_owned(),
        (_, false, Lang::Nl) => format!("{total} resultaten."),
        (_, false, Lang::En) => format!("{total} results."),
        (_, true, Lang::Nl) => {
            format!("Niets heeft al deze woorden. Met een deel ervan: {total}.")
        }
        (_, true, Lang::En) => {
            format!("Nothing has all of these words. With some of them: {total}.")
        }
    };
    if shown < found.total {
        told.push_str(&match lang {
            Lang::Nl => format!(" De eerste {shown} staan hier."),
            Lang::En => format!(" The first {shown} stand here."),
        });
    }
    for (typed, taken) in &found.read_as {
        told.push_str(&match lang {
            Lang::Nl => format!(" ‘{typed}’ staat nergens; gezocht is naar ‘{taken}’."),
            Lang::En => format!(" “{typed}” is nowhere; searched for “{taken}”."),
        });
    }
    // With nothing found at all every word is missing.
    if found.total > 0 {
        for typed in &found.missing {
            told.push_str(&match lang {
                Lang::Nl => format!(" ‘{typed}’ staat nergens."),
                Lang::En => format!(" “{typed}” is nowhere."),
            });
        }
    }
    told
}
