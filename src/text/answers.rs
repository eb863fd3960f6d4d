//! From finding to option, in words.

use crate::report::{
    AnswerGroup, Coverage, Flow, FlowNode, Lang, Relation, Report, asks_for_answer, covered,
    unanswered,
};

use super::labels::{coverage, finding_kind};
use super::{Phrase, capital};

const fn p(nl: &'static str, en: &'static str) -> Phrase {
    Phrase::new(nl, en)
}

/// Title of the page.
pub const TITLE: Phrase = p(
    "Wat er met een bevinding gebeurt",
    "What happens with a finding",
);
/// What the page is for.
pub const LEAD: Phrase = p(
    "Van bevinding naar advies naar beleidsoptie: welk deeladvies antwoordt op welke bevinding, en wat hoofdstuk 6 met dat advies doet.",
    "From finding to advice to policy option: which part of a recommendation answers which finding, and what chapter 6 does with that advice.",
);
/// Whose reading this is.
pub const READING: Phrase = p(
    "Het rapport legt deze verbanden niet zelf. Wij hebben de bevindingen, de adviezen en hoofdstuk 6 naast elkaar gelezen; een ander kan een verband anders leggen.",
    "The report does not make these links itself. We read the findings, the advice and chapter 6 side by side; someone else may link them differently.",
);
/// Heading over the matrix.
pub const MATRIX: Phrase = p("Advies voor advies", "Advice by advice");
/// Heading over the flow.
pub const FLOW: Phrase = p("Het geheel in één beeld", "The whole in one picture");
/// How to read the flow.
pub const FLOW_HINT: Phrase = p(
    "Van links naar rechts: soort bevinding, aanbeveling, wat hoofdstuk 6 ermee doet, uitspraak in hoofdstuk 6. De breedte telt hoe vaak een deeladvies een bevinding beantwoordt, en rechts hoe vaak een uitspraak met een deeladvies te maken heeft. Een bevinding kan vaker tellen.",
    "From left to right: kind of finding, recommendation, what chapter 6 does with it, statement in chapter 6. The width counts how often a part answers a finding, and on the right how often a statement has to do with a part. A finding can count more than once.",
);
/// Caption of the table under the flow.
pub const FLOW_TABLE: Phrase = p("Dezelfde aantallen als tabel", "The same counts as a table");
/// First column of that table.
pub const FROM: Phrase = p("van", "from");
/// Second column.
pub const TO: Phrase = p("naar", "to");
/// Third column.
pub const TIES: Phrase = p("verbanden", "links");
/// Label of the choice of a recommendation.
pub const BY_RECOMMENDATION: Phrase = p("Aanbeveling", "Recommendation");
/// Label of the choice of an answer.
pub const BY_COVERAGE: Phrase = p("Hoofdstuk 6", "Chapter 6");
/// No choice.
pub const ALL: Phrase = p("alles", "all");
/// Columns of the matrix.
pub const PART: Phrase = p("deeladvies", "part of the advice");
/// Findings that are answered.
pub const ANSWERS: Phrase = p("beantwoordt", "answers");
/// What chapter 6 does.
pub const COVERED: Phrase = p("hoofdstuk 6", "chapter 6");
/// Statements of chapter 6.
pub const OPTIONS: Phrase = p("uitspraken", "statements");
/// Said where no statement has to do with a part.
pub const NO_OPTION: Phrase = p("geen", "none");
/// Said when no part passes the choices.
pub const NOTHING: Phrase = p(
    "Geen deeladvies voldoet aan beide keuzes.",
    "No part meets both choices.",
);
/// Heading over findings without an answer.
pub const UNANSWERED: Phrase = p(
    "Bevindingen die geen advies krijgen",
    "Findings that get no advice",
);
/// Heading over parts without an answer.
pub const NOT_TAKEN_UP: Phrase = p(
    "Adviezen die geen antwoord krijgen",
    "Advice that gets no answer",
);
/// What to know about those.
pub const NOT_TAKEN_UP_HINT: Phrase = p(
    "Geen uitspraak in hoofdstuk 6 gaat over deze deeladviezen. Dat betekent niet dat het ministerie ze niet opvolgt: hoofdstuk 6 gaat vooral over besparen, en over een deel komt later een brief.",
    "No statement in chapter 6 is about these parts. That does not mean that the ministry does not follow them: chapter 6 is mainly about saving, and a letter on part of it is to come.",
);
/// Heading over statements that answer no advice.
pub const APART: Phrase = p(
    "Uitspraken die bij geen advies horen",
    "Statements that belong to no advice",
);

/// A sign for what chapter 6 does, beside its words: never alone.
pub const fn sign(coverage: Coverage) -> &'static str {
    match coverage {
        Coverage::Implements => "●",
        Coverage::Touches => "◐",
        Coverage::Tension => "⇄",
        Coverage::Unanswered => "○",
    }
}

/// How a statement relates to a part, before the links to the statements.
pub fn relation(relation: Relation, lang: Lang) -> String {
    super::labels::relation(relation).get(lang).to_owned()
}

/// The count of chapter 6, as one sentence.
pub fn summary(report: &Report, lang: Lang) -> String {
    let count = |coverage| covered(report, coverage);
    let total = report.recommendation_parts.len();
    let (up, touched, tension, none) = (
        count(Coverage::Implements),
        count(Coverage::Touches),
        count(Coverage::Tension),
        count(Coverage::Unanswered),
    );
    match lang {
        Lang::Nl => format!(
            "Van de {total} deeladviezen pakt hoofdstuk 6 er {up} op en raakt er {touched}. Met {tension} staan de keuzes op gespannen voet. {none} blijven zonder antwoord."
        ),
        Lang::En => format!(
            "Of the {total} parts of the advice chapter 6 takes up {up} and touches {touched}. With {tension} its choices are in tension. {none} get no answer."
        ),
    }
}

/// How the findings without an answer were chosen.
pub fn unanswered_hint(report: &Report, lang: Lang) -> String {
    let asking = report.findings.iter().filter(|one| asks_for_answer(one));
    let (asking, without) = (asking.count(), unanswered(report).len());
    match lang {
        Lang::Nl => format!(
            "{asking} bevindingen noemen iets wat het beleid geheel of deels belemmerde; die vragen om een antwoord. Bij {without} daarvan vonden wij geen deeladvies. Vaak gaat het om de wereld buiten Nederland of om het onderzoek zelf."
        ),
        Lang::En => format!(
            "{asking} findings tell of something that hindered the policy wholly or in part; those ask for an answer. For {without} of them we found no part of the advice. Often they are about the world outside the Netherlands or about the study itself."
        ),
    }
}

/// The name of a place in the flow.
pub fn node(report: &Report, node: &FlowNode, lang: Lang) -> String {
    match node {
        FlowNode::Kind(kind) => capital(finding_kind(*kind).get(lang)),
        FlowNode::Recommendation(id) => report
            .recommendations
            .find(id)
            .map_or_else(|| id.clone(), |one| format!("{id} {}", one.title.get(lang))),
        FlowNode::Covered(one) => capital(coverage(*one).get(lang)),
        FlowNode::Option(id) => id.clone(),
    }
}

/// The flow in one sentence, for who does not see it.
pub fn flow_summary(report: &Report, flow: &Flow, lang: Lang) -> String {
    let ties: Vec<String> = Coverage::ALL
        .into_iter()
        .map(|one| {
            let to = FlowNode::Covered(one);
            let count: usize = flow
                .ribbons
                .iter()
                .filter(|ribbon| ribbon.to == to)
                .map(|ribbon| ribbon.ties)
                .sum();
            format!("{}: {count}", coverage(one).get(lang))
        })
        .collect();
    let all: usize = flow
        .ribbons
        .iter()
        .filter(|ribbon| matches!(ribbon.from, FlowNode::Kind(_)))
        .map(|ribbon| ribbon.ties)
        .sum();
    let (parts, ties) = (report.recommendation_parts.len(), ties.join("; "));
    match lang {
        Lang::Nl => format!(
            "{all} keer beantwoordt een van de {parts} deeladviezen een bevinding. Wat hoofdstuk 6 doet met die deeladviezen: {ties}. De tabel hieronder heeft alle aantallen."
        ),
        Lang::En => format!(
            "{all} times one of the {parts} parts of the advice answers a finding. What chapter 6 does with those parts: {ties}. The table below has all counts."
        ),
    }
}

/// How many links, in words.
pub fn ties(count: usize, lang: Lang) -> String {
    match (count, lang) {
        (1, Lang::Nl) => "1 verband".into(),
        (_, Lang::Nl) => format!("{count} verbanden"),
        (1, Lang::En) => "1 link".into(),
        (_, Lang::En) => format!("{count} links"),
    }
}

/// How many parts are shown, of how many.
pub fn shown(groups: &[AnswerGroup], report: &Report, lang: Lang) -> String {
    let count: usize = groups.iter().map(|group| group.parts.len()).sum();
    let total = report.recommendation_parts.len();
    match (count == total, lang) {
        (true, Lang::Nl) => format!("Alle {total} deeladviezen"),
        (true, Lang::En) => format!("All {total} parts of the advice"),
        (false, Lang::Nl) => format!("{count} van {total} deeladviezen"),
        (false, Lang::En) => format!("{count} of {total} parts of the advice"),
    }
}

/// Codes and names of the recommendations, the first for all.
pub fn recommendations(report: &Report, lang: Lang) -> Vec<(String, String)> {
    let mut all = vec![(String::new(), capital(ALL.get(lang)))];
    all.extend(report.recommendations.iter().map(|one| {
        (
            one.id.clone(),
            format!("{} {}", one.id, one.title.get(lang)),
        )
    }));
    all
}

/// Codes and names of what chapter 6 can do, the first for all.
pub fn coverages(report: &Report, lang: Lang) -> Vec<(String, String)> {
    let mut all = vec![(String::new(), capital(ALL.get(lang)))];
    all.extend(Coverage::ALL.into_iter().map(|one| {
        let name = coverage(one).get(lang);
        (
            one.code().to_owned(),
            format!("{name} ({})", covered(report, one)),
        )
    }));
    all
}
