//! What of a report, its inputs and the pages can be found, and under which words.

use crate::model::{Basis, InputId, Panel};
use crate::report::{Lang, Object, ObjectKind, Origin, Report};
use crate::text::{Phrase, calculators, capital, inputs, labels, number, trail};

use super::index::Entry;

const fn p(nl: &'static str, en: &'static str) -> Phrase {
    Phrase::new(nl, en)
}

/// What sort of thing a result is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// A page.
    Page,
    /// A calculator.
    Panel,
    /// Something that a reader can set.
    Input,
    /// An object of the report.
    Object(ObjectKind),
}

impl Sort {
    /// The name.
    pub fn label(self, lang: Lang) -> String {
        match self {
            Self::Page => p("Pagina", "Page").get(lang).to_owned(),
            Self::Panel => p("Rekenhulp", "Calculator").get(lang).to_owned(),
            Self::Input => p("Uw keuze", "Your choice").get(lang).to_owned(),
            Self::Object(kind) => capital(trail::kind(kind).get(lang)),
        }
    }

    /// Of results that fit as well, those with the lowest order come first: what leads
    /// somewhere, what the report says, what stands around it.
    const fn order(self) -> u8 {
        use ObjectKind as K;
        match self {
            Self::Page => 0,
            Self::Panel => 1,
            Self::Object(K::Item) => 2,
            Self::Object(K::Section) => 3,
            Self::Object(K::Term) => 4,
            Self::Input => 5,
            Self::Object(K::Finding) => 6,
            Self::Object(K::Recommendation) => 7,
            Self::Object(K::Part) => 8,
            Self::Object(K::Option) => 9,
            Self::Object(K::Note) => 10,
            Self::Object(K::Evaluation) => 11,
            Self::Object(K::Footnote) => 12,
            Self::Object(K::Method) => 13,
            Self::Object(K::Event) => 14,
            Self::Object(K::Cell) => 15,
            Self::Object(K::Total) => 16,
            Self::Object(K::Figure) => 17,
            Self::Object(K::Series) => 18,
            Self::Object(K::Fact) => 19,
            Self::Object(K::Paragraph) => 20,
        }
    }

    /// The words that readers put before the key of such a thing.
    const fn called(self) -> &'static [&'static str] {
        use ObjectKind as K;
        match self {
            Self::Object(K::Section) => &["§", "paragraaf", "hoofdstuk", "section", "chapter"],
            Self::Object(K::Item) => &[
                "",
                "artikel",
                "sub-artikel",
                "subartikel",
                "article",
                "sub-article",
                "item",
            ],
            Self::Object(K::Finding) => &["", "bevinding", "finding"],
            Self::Object(K::Recommendation) => &["", "aanbeveling", "recommendation"],
            Self::Object(K::Part) => &["", "deeladvies", "advies", "part", "advice"],
            Self::Object(K::Option) => &["", "optie", "beleidsoptie", "option"],
            Self::Object(K::Note) => &["", "kanttekening", "note"],
            Self::Object(K::Evaluation) => &["", "onderzoek", "evaluatie", "study", "evaluation"],
            Self::Object(K::Footnote) => &["noot", "voetnoot", "footnote", "note"],
            Self::Object(K::Method) => &["", "methode", "method"],
            Self::Object(K::Figure) => &["", "getal", "figure"],
            _ => &[],
        }
    }
}

/// Every way in which a reader may type a key: "F01", "F1", "bevinding F01", "bevinding 1".
fn names(sort: Sort, shown: &str, key: &str) -> Vec<String> {
    let mut names = vec![shown.to_owned()];
    let letters = key.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let number = key[letters.len()..].trim_start_matches('0');
    let short = format!("{letters}{number}");
    for word in sort.called() {
        for key in [key, &short, number] {
            let bare = word.is_empty() && key == number && !letters.is_empty();
            if !key.is_empty() && !bare {
                names.push(format!("{word} {key}").trim().to_owned());
            }
        }
    }
    let mut known: Vec<String> = Vec::new();
    names.retain(|name| {
        let fresh = !name.is_empty() && !known.contains(name);
        known.push(name.clone());
        fresh
    });
    names
}

/// Title and body of something, with the key that is shown before it.
struct Words {
    shown: String,
    key: String,
    title: String,
    body: String,
}

impl Words {
    fn entry(self, sort: Sort) -> Entry {
        Entry {
            names: names(sort, &self.shown, &self.key),
            title: self.title,
            body: self.body,
            order: sort.order(),
        }
    }
}

/// Sentences after one another.
fn join(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty())
        .collect();
    let mut text = String::new();
    for part in parts {
        if !text.is_empty() {
            text.push_str(if text.ends_with(['.', '?', '!']) {
                " "
            } else {
                ". "
            });
        }
        text.push_str(part);
    }
    text
}

/// A thing of the report; `None` for a thing that it does not have, or that has no words.
pub fn object(report: &Report, object: &Object, lang: Lang) -> Option<Entry> {
    words(report, object, lang).map(|words| words.entry(Sort::Object(object.kind)))
}

fn words(report: &Report, object: &Object, lang: Lang) -> Option<Words> {
    use ObjectKind as K;
    let id = object.id.as_str();
    let new = |title: &str, body: String| Words {
        shown: id.to_owned(),
        key: id.to_owned(),
        title: title.to_owned(),
        body,
    };
    Some(match object.kind {
        K::Section => {
            let section = report.sections.find(id)?;
            Words {
                shown: format!("§{id}"),
                ..new(
                    section.title.get(lang),
                    capital(labels::author(section.author).get(lang)),
                )
            }
        }
        // Its text is not ours to show; its section is found.
        K::Paragraph => return None,
        K::Item => {
            let item = report.items.find(id)?;
            new(item.name.get(lang), String::new())
        }
        K::Cell => {
            let cell = report.budget.cells().iter().find(|cell| cell.cell == id)?;
            let item = report.items.find(&cell.item);
            let title = match lang {
                Lang::Nl => format!("Uitgaven aan {} in {}", cell.item, cell.year),
                Lang::En => format!("Spending on {} in {}", cell.item, cell.year),
            };
            let amount = thousands(cell.amount, cell.reason.get(lang), lang);
            let name = item.map_or("", |item| item.name.get(lang));
            Words {
                shown: String::new(),
                ..new(&title, join(&[&amount, name]))
            }
        }
        K::Total => {
            let total = report.printed_totals.find(id)?;
            let title = match (&total.item, total.year, lang) {
                (Some(item), _, Lang::Nl) => format!("Gedrukt totaal van {item}"),
                (Some(item), _, Lang::En) => format!("Printed total of {item}"),
                (None, Some(year), Lang::Nl) => format!("Gedrukt totaal van {year}"),
                (None, Some(year), Lang::En) => format!("Printed total of {year}"),
                (None, None, _) => p("Gedrukt eindtotaal", "Printed grand total")
                    .get(lang)
                    .to_owned(),
            };
            let empty = p(
                "De plaats is leeg in het rapport",
                "The place is empty in the report",
            );
            Words {
                shown: String::new(),
                ..new(&title, thousands(total.amount, empty.get(lang), lang))
            }
        }
        K::Figure => {
            let figure = report.figures.find(id)?;
            // A year has no thousands sign; an amount has.
            let value = match figure.value.parse::<u32>() {
                Ok(amount) if amount >= 10_000 => number::whole(f64::from(amount), lang),
                _ => figure.value.clone(),
            };
            let value = format!("{value} {}", figure.unit.get(lang));
            new(figure.what.get(lang), value.trim().to_owned())
        }
        K::Finding => {
            let finding = report.findings.find(id)?;
            new(finding.title.get(lang), finding.text.get(lang).to_owned())
        }
        K::Recommendation => {
            let recommendation = report.recommendations.find(id)?;
            new(recommendation.title.get(lang), String::new())
        }
        K::Part => {
            let part = report.recommendation_parts.find(id)?;
            new("", part.text.get(lang).to_owned())
        }
        K::Option => {
            let option = report.options.find(id)?;
            new("", option.text.get(lang).to_owned())
        }
        K::Evaluation => {
            let study = report.evaluations.find(id)?;
            let parts = [
                study.title.as_str(),
                &study.organisation,
                study.cited_as.get(lang),
                study.period_note.get(lang),
            ];
            new(study.name.get(lang), join(&parts))
        }
        K::Footnote => {
            let source = report.sources.find(id)?;
            let parts = [
                source.organisation.get(lang),
                source.year.as_deref().unwrap_or_default(),
                &capital(labels::source_type(source.kind).get(lang)),
                source.note.get(lang),
            ];
            Words {
                // Readers know the number in print.
                key: source.printed_no.to_string(),
                shown: match lang {
                    Lang::Nl => format!("Noot {}", source.printed_no),
                    Lang::En => format!("Footnote {}", source.printed_no),
                },
                ..new(source.title.get(lang), join(&parts))
            }
        }
        K::Event => {
            let event = report.events.find(id)?;
            let years = trail::period(event.first_year, event.last_year, lang);
            let parts = [years.as_str(), event.note.get(lang)];
            new(event.name.get(lang), join(&parts))
        }
        K::Method => {
            let method = report.methods.find(id)?;
            new("", method.text.get(lang).to_owned())
        }
        K::Note => {
            let note = report.notes.find(id)?;
            let title = capital(labels::note_type(note.kind).get(lang));
            let parts = [
                note.text.get(lang),
                note.handling.get(lang),
                note.location.get(lang),
            ];
            new(&title, join(&parts))
        }
        K::Term => {
            let term = report.glossary.find(id)?;
            Words {
                shown: String::new(),
                ..new(term.term.get(lang), term.meaning.get(lang).to_owned())
            }
        }
        K::Series => {
            let series = report.series.find(id)?;
            let parts = [&series.publisher, series.note.get(lang)];
            Words {
                shown: String::new(),
                ..new(series.name.get(lang), join(&parts))
            }
        }
        K::Fact => {
            let fact = report.external_facts.find(id)?;
            let year = fact.year.map(|year| format!(" ({year})"));
            let value = format!(
                "{} {}{}",
                number::exact(fact.value, lang),
                fact.unit.get(lang),
                year.unwrap_or_default()
            );
            Words {
                shown: String::new(),
                ..new("", join(&[&value, fact.text.get(lang), &fact.source]))
            }
        }
    })
}

/// Whether we say this, and not the report.
pub fn ours(object: &Object) -> bool {
    object.kind == ObjectKind::Note
}

/// Where the number comes from that a result shows; `None` for results in words.
pub fn origin(report: &Report, object: &Object) -> Option<Origin> {
    use ObjectKind as K;
    let number = matches!(object.kind, K::Cell | K::Total | K::Figure | K::Fact);
    number.then(|| trail::origin(report, object)).flatten()
}

/// An amount of the table, or what stands in its place.
fn thousands(amount: Option<i64>, empty: &str, lang: Lang) -> String {
    match amount {
        Some(amount) => format!(
            "{} {}",
            number::whole(amount as f64, lang),
            labels::unit(crate::model::Unit::EuroThousand).get(lang)
        ),
        None => empty.to_owned(),
    }
}

/// An input, also under a word that readers use for it and its own words do not.
pub fn input(basis: &Basis, id: &InputId, lang: Lang) -> Entry {
    let words = inputs::words(basis, id, lang);
    let also = match id {
        InputId::Inflation | InputId::PriceRate(_) => p("inflatie", "inflation"),
        InputId::FirstYear => p("startjaar", "start year"),
        InputId::Horizon => p("horizon", "horizon"),
        InputId::Cut => p("besparing", "savings"),
        InputId::Staff => p("personeel", "personnel"),
        _ => p("", ""),
    };
    Entry {
        names: vec![String::new(), also.get(lang).to_owned()],
        title: words.label,
        body: join(&[&words.explanation, &words.limit]),
        order: Sort::Input.order(),
    }
}

/// A calculator.
pub fn panel(panel: Panel, lang: Lang) -> Entry {
    Entry {
        names: Vec::new(),
        title: calculators::title(panel).get(lang).to_owned(),
        body: calculators::question(panel).get(lang).to_owned(),
        order: Sort::Panel.order(),
    }
}

/// A page: its name in the menu, its title and what it says of itself.
pub fn page(name: Phrase, title: Phrase, lead: Phrase, lang: Lang) -> Entry {
    Entry {
        names: Vec::new(),
        title: name.get(lang).to_owned(),
        body: join(&[title.get(lang), lead.get(lang)]),
        order: Sort::Page.order(),
    }
}
