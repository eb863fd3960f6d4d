//! What the codes of the report are called.

use crate::model::{InputId, Picture, Row, Unit};
use crate::report::{
    Author, Coverage, Direction, FindingKind, Lang, NoteType, Origin, Phase, Relation, Report,
    Severity, SourceType,
};

use super::Phrase;

const fn p(nl: &'static str, en: &'static str) -> Phrase {
    Phrase::new(nl, en)
}

/// The name of a kind of finding.
pub const fn finding_kind(kind: FindingKind) -> Phrase {
    match kind {
        FindingKind::Context => p("context", "context"),
        FindingKind::Limitation => p("beperking van het onderzoek", "limit of the study"),
        FindingKind::Instrument => p("instrument", "instrument"),
        FindingKind::Objective => p("doelstelling", "objective"),
        FindingKind::Result => p("resultaat", "result"),
        FindingKind::Efficiency => p("doelmatigheid", "efficiency"),
        FindingKind::FactorOrganisation => p("factor: organisatie", "factor: organisation"),
        FindingKind::FactorPartners => p("factor: partners", "factor: partners"),
        FindingKind::FactorCoherence => p("factor: samenhang", "factor: coherence"),
    }
}

/// The name of a direction.
pub const fn direction(direction: Direction) -> Phrase {
    match direction {
        Direction::Supporting => p("ondersteunend", "supporting"),
        Direction::Impeding => p("belemmerend", "impeding"),
        Direction::Mixed => p("gemengd", "mixed"),
        Direction::Neutral => p("neutraal", "neutral"),
    }
}

/// A sign for a direction, beside its name: never alone.
pub const fn direction_sign(direction: Direction) -> &'static str {
    match direction {
        Direction::Supporting => "+",
        Direction::Impeding => "−",
        Direction::Mixed => "±",
        Direction::Neutral => "·",
    }
}

/// Who says it.
pub const fn author(author: Author) -> Phrase {
    match author {
        Author::Evaluators => p("evaluatoren", "evaluators"),
        Author::PolicyDepartment => p(
            "beleidsdirectie (hoofdstuk 6)",
            "policy department (chapter 6)",
        ),
    }
}

/// How much a note matters.
pub const fn severity(severity: Severity) -> Phrase {
    match severity {
        Severity::High => p("belangrijk", "important"),
        Severity::Medium => p("goed om te weten", "good to know"),
        Severity::Low => p("klein", "small"),
        Severity::Info => p("ter informatie", "for information"),
    }
}

/// What sort of point a note makes.
pub const fn note_type(kind: NoteType) -> Phrase {
    match kind {
        NoteType::Arithmetic => p("telt niet op", "does not add up"),
        NoteType::Gap => p("leeg", "empty"),
        NoteType::CheckOk => p("klopt", "adds up"),
        NoteType::Label => p("opschrift", "label"),
        NoteType::Period => p("periode", "period"),
        NoteType::Ambiguity => p("dubbelzinnig", "ambiguous"),
        NoteType::Citation => p("aanhaling", "citation"),
        NoteType::ClaimVsData => p("tekst en cijfers", "text and figures"),
        NoteType::CrossReference => p("verwijzing", "reference"),
        NoteType::PromiseVsDelivery => p("aankondiging en uitwerking", "announced and delivered"),
        NoteType::Scope => p("afbakening", "scope"),
        NoteType::Scale => p("verhouding", "scale"),
        NoteType::Frequency => p("frequentie", "frequency"),
        NoteType::Figure => p("cijfer", "figure"),
        NoteType::Attribution => p("toeschrijving", "attribution"),
        NoteType::Year => p("jaartal", "year"),
        NoteType::Numbering => p("nummering", "numbering"),
        NoteType::LostLink => p("verloren link", "lost link"),
        NoteType::MissingData => p("ontbrekende gegevens", "missing data"),
        NoteType::Unit => p("eenheid", "unit"),
        NoteType::Contradiction => p("tegenspraak", "contradiction"),
        NoteType::Coverage => p("dekking", "coverage"),
        NoteType::Typo => p("schrijffout", "typing error"),
        NoteType::Naming => p("benaming", "naming"),
        NoteType::Precision => p("nauwkeurigheid", "precision"),
        NoteType::Order => p("volgorde", "order"),
        NoteType::Independence => p("onafhankelijkheid", "independence"),
    }
}

/// What chapter 6 does with a part of a recommendation.
pub const fn coverage(coverage: Coverage) -> Phrase {
    match coverage {
        Coverage::Implements => p("wordt opgepakt", "is taken up"),
        Coverage::Touches => p("wordt geraakt", "is touched on"),
        Coverage::Tension => p("staat onder spanning", "is in tension"),
        Coverage::Unanswered => p("blijft zonder antwoord", "gets no answer"),
    }
}

/// How a statement of chapter 6 relates to a part of a recommendation.
pub const fn relation(relation: Relation) -> Phrase {
    match relation {
        Relation::Implements => p("pakt dit op", "takes this up"),
        Relation::ImplementsPartly => p("pakt dit deels op", "takes this up in part"),
        Relation::Supports => p("steunt dit", "supports this"),
        Relation::Pressure => p("maakt dit dringender", "makes this more pressing"),
        Relation::Tension => p("staat hier haaks op", "pulls against this"),
    }
}

/// The phase of policy that a recommendation part is about.
pub const fn phase(phase: Phase) -> Phrase {
    match phase {
        Phase::Design => p("bij het maken van beleid", "in making policy"),
        Phase::Delivery => p("bij de uitvoering", "in carrying it out"),
        Phase::General => p("algemeen", "general"),
    }
}

/// What a footnote holds.
pub const fn source_type(kind: SourceType) -> Phrase {
    match kind {
        SourceType::BudgetDocument => p("begrotingsstuk", "budget document"),
        SourceType::Explanation => p("toelichting", "explanation"),
        SourceType::Evaluation => p("evaluatie", "evaluation"),
        SourceType::PolicyReview => p("beleidsdoorlichting", "policy review"),
        SourceType::CoalitionAgreement => p("regeerakkoord", "coalition agreement"),
        SourceType::Strategy => p("strategie", "strategy"),
        SourceType::PlaceInEvaluation => p("plaats in een evaluatie", "place in an evaluation"),
        SourceType::LiteratureStudy => p("literatuurstudie", "literature study"),
        SourceType::Guideline => p("richtlijn", "guideline"),
        SourceType::Thesis => p("proefschrift", "thesis"),
        SourceType::GovernmentResponse => p("kabinetsreactie", "government response"),
    }
}

/// The name of a picture of the budget.
pub const fn picture(picture: Picture) -> Phrase {
    match picture {
        Picture::Stacked => p("Gestapeld", "Stacked"),
        Picture::Lines => p("Lijnen", "Lines"),
        Picture::Index => p("Index", "Index"),
        Picture::Share => p("Aandeel", "Share"),
    }
}

/// The four kinds of origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Badge {
    /// Stands in the report.
    Report,
    /// Follows from other figures.
    Calculated,
    /// Chosen; the report does not give it.
    Assumption,
    /// From outside the report.
    External,
}

impl Badge {
    /// The kind of an origin.
    pub const fn of(origin: &Origin) -> Self {
        match origin {
            Origin::Report { .. } => Self::Report,
            Origin::Calculated => Self::Calculated,
            Origin::Assumption => Self::Assumption,
            Origin::External { .. } => Self::External,
        }
    }

    /// The word on the badge.
    pub const fn label(self) -> Phrase {
        match self {
            Self::Report => p("Rapport", "Report"),
            Self::Calculated => p("Berekend", "Calculated"),
            Self::Assumption => p("Aanname", "Assumption"),
            Self::External => p("Extern", "External"),
        }
    }

    /// What the word means.
    pub const fn meaning(self) -> Phrase {
        match self {
            Self::Report => p("staat zo in het rapport", "stands in the report"),
            Self::Calculated => p(
                "hier berekend uit andere cijfers",
                "calculated here from other figures",
            ),
            Self::Assumption => p(
                "een keuze; het rapport geeft dit niet",
                "a choice; the report does not give it",
            ),
            Self::External => p(
                "komt van buiten het rapport",
                "comes from outside the report",
            ),
        }
    }

    /// The CSS class of the badge.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Report => "badge badge-report",
            Self::Calculated => "badge badge-calculated",
            Self::Assumption => "badge badge-assumption",
            Self::External => "badge badge-external",
        }
    }

    /// All four, in the order of how firm they are.
    pub const ALL: [Self; 4] = [
        Self::Report,
        Self::Calculated,
        Self::External,
        Self::Assumption,
    ];
}

/// Where exactly a figure comes from; empty where the badge says it all.
pub fn place(origin: &Origin, report: &Report, lang: Lang) -> String {
    match origin {
        Origin::Report {
            section, paragraph, ..
        } => section_place(section, paragraph.as_deref(), lang),
        Origin::External { source } => match report.series.find(source) {
            Some(series) => format!("{}, {}", series.id.to_ascii_uppercase(), series.publisher),
            None => source.clone(),
        },
        Origin::Calculated | Origin::Assumption => String::new(),
    }
}

/// A place in the report: "§3.3, tabel", "§6, alinea 2".
pub fn section_place(section: &str, paragraph: Option<&str>, lang: Lang) -> String {
    match (paragraph, lang) {
        (None, _) => format!("§{section}"),
        (Some("table"), Lang::Nl) => format!("§{section}, tabel"),
        (Some("table"), Lang::En) => format!("§{section}, table"),
        (Some(paragraph), Lang::Nl) => format!("§{section}, alinea {paragraph}"),
        (Some(paragraph), Lang::En) => format!("§{section}, paragraph {paragraph}"),
    }
}

/// The short name of a row of the budget.
pub fn row(row: &Row, items: &[String]) -> String {
    match row {
        Row::Item(item) => item.clone(),
        Row::Together => together(items),
    }
}

/// "1.1 + 1.2": the items together, never "the article", since 1.3 is not in the table.
pub fn together(items: &[String]) -> String {
    items.join(" + ")
}

/// The unit behind a field.
pub const fn unit(unit: Unit) -> Phrase {
    match unit {
        Unit::EuroMillion => p("mln EUR per jaar", "mln EUR a year"),
        Unit::EuroThousand => p("x EUR 1.000", "x EUR 1,000"),
        Unit::Percent => p("%", "%"),
        Unit::Years => p("jaren", "years"),
        Unit::Months => p("maanden", "months"),
        Unit::Countries => p("landen", "countries"),
        Unit::Fte => p("fte", "fte"),
        Unit::Year | Unit::Plain => p("", ""),
    }
}

/// The name of the group an input is shown in.
pub const fn group(id: &InputId) -> Phrase {
    match id {
        InputId::Measure
        | InputId::Cut
        | InputId::Share
        | InputId::Variant
        | InputId::VariantBase => p("Hoeveel", "How much"),
        InputId::FirstYear
        | InputId::FullYear
        | InputId::Ramp
        | InputId::RampSteps
        | InputId::Horizon => p("Wanneer", "When"),
        InputId::Split | InputId::Weight(_) | InputId::Floor(_) => {
            p("Wie draagt het", "Who carries it")
        }
        InputId::Baseline | InputId::MeanYears | InputId::Since | InputId::Growth => {
            p("Zonder maatregel", "Without the measure")
        }
        InputId::Inflation | InputId::PriceRate(_) => p("Prijzen", "Prices"),
        _ => p("", ""),
    }
}
