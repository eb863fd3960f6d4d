//! The findings page in words.

use crate::report::{Finding, Lang, Object, ObjectKind, Report};

use super::Phrase;
use super::labels::{author, coverage, relation, section_place, source_type};
use super::phrases::FILTERS;

/// How many of how many.
pub fn count(shown: usize, total: usize, lang: Lang) -> String {
    match (shown == total, lang) {
        (true, Lang::Nl) => format!("Alle {total} bevindingen"),
        (true, Lang::En) => format!("All {total} findings"),
        (false, Lang::Nl) => format!("{shown} van {total} bevindingen"),
        (false, Lang::En) => format!("{shown} of {total} findings"),
    }
}

/// The name of the filters, with how many are in use.
pub fn filters(chosen: usize, lang: Lang) -> String {
    let name = FILTERS.get(lang);
    match (chosen, lang) {
        (0, _) => name.to_owned(),
        (_, Lang::Nl) => format!("{name} ({chosen} in gebruik)"),
        (_, Lang::En) => format!("{name} ({chosen} in use)"),
    }
}

/// Who says a thing that stands in a section.
fn says(report: &Report, section: &str, lang: Lang) -> String {
    report
        .author_of(section)
        .map(|who| author(who).get(lang).to_owned())
        .unwrap_or_default()
}

/// One line about a finding: item, place, who says it.
pub fn meta(report: &Report, finding: &Finding, lang: Lang) -> String {
    let item = match &finding.item {
        Some(item) => item.clone(),
        None => report.budget.items().join(" + "),
    };
    let says = says(report, &finding.section, lang);
    match lang {
        Lang::Nl => format!("{item} · §{} · volgens {says}", finding.section),
        Lang::En => format!("{item} · §{} · according to {says}", finding.section),
    }
}

/// Section and paragraph, with the title of the section.
pub fn stands_in(report: &Report, finding: &Finding, lang: Lang) -> String {
    let place = section_place(&finding.section, Some(&finding.paragraph), lang);
    match report.sections.find(&finding.section) {
        Some(section) => format!("{place} ({})", section.title.get(lang)),
        None => place,
    }
}

/// A thing that a finding rests on: the object, the words that open it, and what follows.
pub type Under = (Object, String, String);

/// The evaluations under a finding.
pub fn studies(report: &Report, finding: &Finding, lang: Lang) -> Vec<Under> {
    report
        .evaluations_of_finding(&finding.id)
        .iter()
        .map(|study| {
            (
                Object::new(ObjectKind::Evaluation, &study.id),
                study.name.get(lang).to_owned(),
                format!(": {} ({})", study.title, study.organisation),
            )
        })
        .collect()
}

/// The footnotes under a finding.
pub fn footnotes(report: &Report, finding: &Finding, lang: Lang) -> Vec<Under> {
    report
        .sources_of_finding(&finding.id)
        .iter()
        .map(|source| {
            let year = source
                .year
                .as_ref()
                .map_or_else(String::new, |year| format!(", {year}"));
            let kind = source_type(source.kind).get(lang);
            let (title, note) = (source.title.get(lang), source.note.get(lang));
            let organisation = source.organisation.get(lang);
            let name = match lang {
                Lang::Nl => "Noot",
                Lang::En => "Footnote",
            };
            (
                Object::new(ObjectKind::Footnote, source.id.to_string()),
                format!("{name} {}", source.printed_no),
                format!(": {title}. {organisation}{year} ({kind}). {note}"),
            )
        })
        .collect()
}

/// A part of a recommendation that answers a finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Its key.
    pub id: String,
    /// The advice.
    pub text: String,
    /// Who gives it.
    pub author: String,
    /// What chapter 6 does with it.
    pub coverage: String,
    /// The statements of chapter 6 about it.
    pub options: Vec<AnswerOption>,
}

/// A statement of chapter 6 about a part of a recommendation.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerOption {
    /// Its key.
    pub id: String,
    /// The statement.
    pub text: String,
    /// How it relates to the advice.
    pub relation: String,
    /// Who says it.
    pub author: String,
}

/// The parts of recommendations that answer a finding.
pub fn answers(report: &Report, finding: &Finding, lang: Lang) -> Vec<Answer> {
    report
        .parts_answering(&finding.id)
        .into_iter()
        .map(|part| Answer {
            id: part.id.clone(),
            text: part.text.get(lang).to_owned(),
            author: says(report, &part.section, lang),
            coverage: coverage(report.coverage(&part.id)).get(lang).to_owned(),
            options: report
                .options_of_part(&part.id)
                .into_iter()
                .map(|(option, how)| AnswerOption {
                    id: option.id.clone(),
                    text: option.text.get(lang).to_owned(),
                    relation: relation(how).get(lang).to_owned(),
                    author: says(report, &option.section, lang),
                })
                .collect(),
        })
        .collect()
}

/// The title of a page in the browser.
pub fn page_title(page: Phrase, lang: Lang) -> String {
    format!("{} · {}", page.get(lang), super::phrases::NAME.get(lang))
}
