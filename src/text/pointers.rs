//! Findings beside the numbers, in words.

use crate::model::{Link, Pointer, Touch};
use crate::report::{Lang, Report};

use super::Phrase;

const fn p(nl: &'static str, en: &'static str) -> Phrase {
    Phrase::new(nl, en)
}

/// Heading over the list.
pub const TITLE: Phrase = p("Hiermee te maken", "Related");
/// What the list is and is not.
pub const HINT: Phrase = p(
    "Wat het rapport zegt over waar uw keuzes aan raken. Wijzers, geen oordeel.",
    "What the report says of what your choices touch. Pointers, no verdict.",
);

/// Between a piece of advice and the finding it is read at.
pub const VIA: Phrase = p("bij", "at");

/// Why a scenario has to do with what follows.
pub const fn reason(touch: Touch) -> Phrase {
    match touch {
        Touch::Cut => p(
            "Een deel van de bezuiniging landt hier",
            "Part of the cut lands here",
        ),
        Touch::AtOnce => p("De bezuiniging komt in één keer", "The cut comes at once"),
        Touch::Less => p("Het geheel wordt kleiner", "The whole gets smaller"),
        Touch::More => p("Het geheel wordt groter", "The whole gets larger"),
        Touch::DeepCut => p("Een vijfde of meer gaat eraf", "A fifth or more goes"),
        Touch::OnlyRights => p(
            "Alles komt ten laste van mensenrechten",
            "All of it falls on human rights",
        ),
        Touch::OnlyOrder => p(
            "Alles komt ten laste van de internationale rechtsorde",
            "All of it falls on the international legal order",
        ),
        Touch::Unplaced => p(
            "Een deel van de bezuiniging past nergens",
            "Part of the cut fits nowhere",
        ),
        Touch::FewerCountries => p(
            "Minder landen dan de beginwaarde",
            "Fewer countries than the initial value",
        ),
        Touch::MoreCountries => p(
            "Meer landen dan de beginwaarde",
            "More countries than the initial value",
        ),
        Touch::SmallerFund => p("Het fonds wordt kleiner", "The fund gets smaller"),
        Touch::FewerThemes => p(
            "Minder thema’s dan de beginwaarde",
            "Fewer themes than the initial value",
        ),
        Touch::MoreThemes => p(
            "Meer thema’s dan de beginwaarde",
            "More themes than the initial value",
        ),
        Touch::ThinlySpread => p(
            "Een land krijgt minder dan uw kleinste zinvolle bedrag",
            "A country gets less than your smallest useful amount",
        ),
        Touch::HighOverhead => p(
            "De beheerkosten liggen boven uw grens",
            "Overhead is above your limit",
        ),
        Touch::LessStaff => p(
            "Minder mensen dan de beginwaarde",
            "Less staff than the initial value",
        ),
        Touch::MoreStaff => p(
            "Meer mensen dan de beginwaarde",
            "More staff than the initial value",
        ),
        Touch::ShorterPosting => p(
            "Mensen wisselen sneller dan de beginwaarde",
            "Staff rotate faster than the initial value",
        ),
        Touch::LongerPosting => p(
            "Mensen blijven langer dan de beginwaarde",
            "Staff stay longer than the initial value",
        ),
        Touch::Overload => p(
            "Er is meer werk dan mensen",
            "There is more work than staff",
        ),
        Touch::LessMultilateral => p(
            "Minder multilateraal werk dan de beginwaarde",
            "Less multilateral work than the initial value",
        ),
        Touch::Overlap => p("Twee fondsen overlappen", "Two funds overlap"),
        Touch::MinistryShare => p("Het aandeel van ‘zo’n 2%’", "The share of “about 2%”"),
        Touch::Material => p(
            "De tabel heeft grote veranderingen",
            "The table has large changes",
        ),
    }
}

/// A link of a pointer, ready to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointerLink {
    /// Key of what is pointed to.
    pub id: String,
    /// What it is: title of a finding, text of the rest.
    pub text: String,
    /// What it is, in a word: "advice", "department", "note"; empty for a finding.
    pub kind: Phrase,
    /// Where it leads.
    pub leads: Leads,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leads {
    /// To a finding, by its key.
    Finding(String),
    /// To a note, by its key.
    Note(String),
    /// Nowhere: no finding is linked to it.
    Nowhere,
}

/// The finding through which some parts of recommendations are read: one of the pointer's own
/// that one of them answers, else the first that any of them answers.
fn finding_of(report: &Report, pointer: Pointer, parts: &[String]) -> Option<String> {
    let answered = || {
        parts
            .iter()
            .flat_map(|part| report.links.finding_parts.back(part))
    };
    pointer
        .links
        .iter()
        .find_map(|link| match link {
            Link::Finding(id) => answered().find(|found| found == id),
            _ => None,
        })
        .or_else(|| answered().next())
        .cloned()
}

/// The keys of all findings and pieces of advice in some pointers, each once, as a short list.
pub fn keys(pointers: &[Pointer]) -> String {
    let mut keys: Vec<&str> = Vec::new();
    for link in pointers.iter().flat_map(|pointer| pointer.links) {
        if let Link::Finding(id) | Link::Part(id) | Link::Option(id) = link
            && !keys.contains(id)
        {
            keys.push(id);
        }
    }
    keys.join(", ")
}

/// The links of a pointer that the package holds.
pub fn links(report: &Report, pointer: Pointer, lang: Lang) -> Vec<PointerLink> {
    let to = |finding: Option<String>| finding.map_or(Leads::Nowhere, Leads::Finding);
    pointer
        .links
        .iter()
        .filter_map(|link| {
            Some(match link {
                Link::Finding(id) => PointerLink {
                    id: (*id).to_owned(),
                    text: report.findings.find(id)?.title.get(lang).to_owned(),
                    kind: p("", ""),
                    leads: Leads::Finding((*id).to_owned()),
                },
                Link::Part(id) => PointerLink {
                    id: (*id).to_owned(),
                    text: report
                        .recommendation_parts
                        .find(id)?
                        .text
                        .get(lang)
                        .to_owned(),
                    kind: p("advies", "advice"),
                    leads: to(finding_of(report, pointer, &[(*id).to_owned()])),
                },
                Link::Option(id) => PointerLink {
                    id: (*id).to_owned(),
                    text: report.options.find(id)?.text.get(lang).to_owned(),
                    kind: p("beleidsdirectie", "department"),
                    leads: to(finding_of(
                        report,
                        pointer,
                        report.links.option_parts.of(id),
                    )),
                },
                Link::Note(id) => PointerLink {
                    id: (*id).to_owned(),
                    text: report.notes.find(id)?.location.get(lang).to_owned(),
                    kind: p("kanttekening", "note"),
                    leads: Leads::Note((*id).to_owned()),
                },
            })
        })
        .collect()
}
