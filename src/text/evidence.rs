//! The evidence map in words.

use crate::report::{
    Direction, EvidenceCell, EvidenceMap, FindingKind, Gap, Lang, Report, Scope, Tally,
};

use super::Phrase;
use super::labels::{direction, finding_kind};

const fn p(nl: &'static str, en: &'static str) -> Phrase {
    Phrase::new(nl, en)
}

/// Title of the page.
pub const TITLE: Phrase = p(
    "Waarover het rapport iets vond, en waarover niet",
    "What the report found something about, and what not",
);
/// What the page is for.
pub const LEAD: Phrase = p(
    "Elk vakje is één bevinding. Zo ziet u waar veel over bekend is, welke kant dat op wijst, en waar het rapport niets over zegt. Soort en richting zijn onze indeling.",
    "Each square is one finding. So you see what much is known about, which way it points, and what the report says nothing about. Kind and direction are our classification.",
);
/// Caption of the map.
pub const CAPTION: Phrase = p(
    "Bevindingen naar soort en sub-artikel",
    "Findings by kind and sub-article",
);
/// How to use the map.
pub const HOW: Phrase = p(
    "Kies een aantal om die bevindingen te lezen, of een vakje om één bevinding te openen.",
    "Choose a count to read those findings, or a square to open one finding.",
);
/// What the map does not say.
pub const NOT_SAID: Phrase = p(
    "Een leeg vak betekent dat het rapport daar geen bevinding over heeft, niet dat het er slecht ging. En aantallen zijn geen gewicht: één bevinding kan meer zeggen dan vijf.",
    "An empty place means that the report has no finding there, not that things went badly. And counts are no weights: one finding can say more than five.",
);
/// Name of the first column.
pub const CORNER: Phrase = p("soort bevinding", "kind of finding");
/// Name of sums.
pub const ALL: Phrase = p("alles", "all");
/// Heading over what the report says it did not assess.
pub const GAPS: Phrase = p("Wat niet is beoordeeld", "What was not assessed");
/// Heading over what rests on each evaluation.
pub const RESTING: Phrase = p(
    "Wat er op elke evaluatie rust",
    "What rests on each evaluation",
);
/// What to know about that.
pub const RESTING_HINT: Phrase = p(
    "Het rapport is een synthese: het deed zelf geen onderzoek. Een bevinding kan op twee evaluaties rusten en telt dan bij allebei.",
    "The report is a synthesis: it did no research of its own. A finding can rest on two evaluations and then counts with both.",
);
/// Heading over findings without an evaluation.
pub const ON_NOTHING: Phrase = p(
    "Bevindingen zonder genoemde evaluatie",
    "Findings without a named evaluation",
);
/// What to know about those.
pub const ON_NOTHING_HINT: Phrase = p(
    "Bij deze bevindingen noemt het rapport geen evaluatie. Ze rusten op beleidsstukken, cijfers of de tekst zelf.",
    "For these findings the report names no evaluation. They rest on policy documents, figures or the text itself.",
);
/// Columns of the table of evaluations.
pub const STUDY: Phrase = p("evaluatie", "evaluation");
/// Years that were studied.
pub const YEARS: Phrase = p("onderzochte jaren", "years studied");
/// Number of interviews.
pub const INTERVIEWS: Phrase = p("interviews", "interviews");
/// Number of findings.
pub const FINDINGS: Phrase = p("bevindingen", "findings");
/// Number that rest on nothing else.
pub const ONLY: Phrase = p("alleen hierop", "on this alone");
/// Number of parts of recommendations.
pub const PARTS: Phrase = p("deeladviezen", "parts of advice");

/// Short head of a column.
pub fn scope_name(scope: &Scope, lang: Lang) -> String {
    match scope {
        Scope::Item(item) => item.clone(),
        Scope::Together => p("samen", "together").get(lang).into(),
    }
}

/// What stands under the head of a column.
pub fn scope_title(report: &Report, scope: &Scope, lang: Lang) -> String {
    match scope {
        Scope::Item(item) => report
            .items
            .find(item)
            .map(|item| item.name.get(lang).to_owned())
            .unwrap_or_default(),
        Scope::Together => report.budget.items().join(" + "),
    }
}

/// What an empty place says.
pub const fn gap(gap: &Gap) -> Phrase {
    match gap {
        Gap::LeftOut => p("niet in dit rapport", "not in this report"),
        Gap::NotAssessed => p("niet beoordeeld", "not assessed"),
        Gap::OnlyTogether => p("alleen samen", "only together"),
        Gap::Nothing => p("geen bevinding", "no finding"),
    }
}

/// What the words of an empty place mean.
pub const fn gap_meaning(gap: &Gap) -> Phrase {
    match gap {
        Gap::LeftOut => p(
            "het rapport laat dit sub-artikel buiten beschouwing",
            "the report leaves this sub-article out",
        ),
        Gap::NotAssessed => p(
            "het rapport zegt zelf dat dit niet is beoordeeld",
            "the report itself says that this was not assessed",
        ),
        Gap::OnlyTogether => p(
            "niets over dit sub-artikel apart; wel over beide samen",
            "nothing about this sub-article alone, but about both together",
        ),
        Gap::Nothing => p(
            "het rapport heeft hier geen bevinding, en zegt niet waarom",
            "the report has no finding here, and does not say why",
        ),
    }
}

/// Every word for an empty place.
pub const GAP_WORDS: [Gap; 4] = [
    Gap::NotAssessed,
    Gap::OnlyTogether,
    Gap::LeftOut,
    Gap::Nothing,
];

/// Directions in words: "1 ondersteunend, 4 belemmerend".
pub fn tally(tally: &Tally, lang: Lang) -> String {
    let parts: Vec<String> = crate::report::DIRECTIONS
        .into_iter()
        .filter(|one| tally.count(*one) > 0)
        .map(|one| format!("{} {}", tally.count(one), direction(one).get(lang)))
        .collect();
    parts.join(", ")
}

/// What a link on a count leads to, for screen readers. Begins with what is seen.
pub fn leads(count: usize, kind: Option<FindingKind>, scope: Option<String>, lang: Lang) -> String {
    let found = match (count, lang) {
        (1, Lang::Nl) => "bevinding",
        (_, Lang::Nl) => "bevindingen",
        (1, Lang::En) => "finding",
        (_, Lang::En) => "findings",
    };
    let about = [
        kind.map(|kind| finding_kind(kind).get(lang).to_owned()),
        scope,
    ];
    let about: Vec<String> = about.into_iter().flatten().collect();
    format!("{count} {found}: {}", about.join(", "))
}

/// The map in two sentences.
pub fn summary(report: &Report, map: &EvidenceMap, lang: Lang) -> String {
    let all = map.tally(report, None, None);
    let count = |scope: &Scope| map.tally(report, Some(scope), None).total();
    let together = count(&Scope::Together);
    let alone: Vec<String> = map
        .scopes
        .iter()
        .filter_map(|scope| Some((scope.item()?, count(scope))))
        .map(|(item, count)| match (count, lang) {
            (0, Lang::Nl) => format!("geen over {item}"),
            (0, Lang::En) => format!("none about {item}"),
            (_, Lang::Nl) => format!("{count} alleen over {item}"),
            (_, Lang::En) => format!("{count} about {item} alone"),
        })
        .collect();
    let (total, alone) = (all.total(), alone.join(", "));
    let Tally {
        supporting,
        mixed,
        impeding,
        neutral,
    } = all;
    match lang {
        Lang::Nl => format!(
            "Van {total} bevindingen gaan er {together} over beide sub-artikelen samen, {alone}. {impeding} noemen iets wat het beleid belemmerde, {supporting} iets wat hielp en {mixed} allebei; {neutral} beschrijven zonder oordeel."
        ),
        Lang::En => format!(
            "Of {total} findings {together} are about both sub-articles together, {alone}. {impeding} tell of something that hindered the policy, {supporting} of something that helped and {mixed} of both; {neutral} describe without a judgement."
        ),
    }
}

/// An empty place for which the report says why, as a sentence before the link to it.
pub fn not_assessed(kind: FindingKind, cell: &EvidenceCell, lang: Lang) -> String {
    let kind = finding_kind(kind).get(lang);
    match (&cell.scope, lang) {
        (Scope::Item(item), Lang::Nl) => format!("Over {kind} van {item} is geen oordeel gegeven."),
        (Scope::Item(item), Lang::En) => format!("No judgement was given on {kind} of {item}."),
        (Scope::Together, Lang::Nl) => {
            format!("Over {kind} van beide samen is geen oordeel gegeven.")
        }
        (Scope::Together, Lang::En) => {
            format!("No judgement was given on {kind} of both together.")
        }
    }
}

/// A square for a screen reader: "F29 …: belemmerend".
pub fn square(id: &str, title: &str, way: Direction, lang: Lang) -> String {
    format!("{id} {title}: {}", direction(way).get(lang))
}
