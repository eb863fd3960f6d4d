//! How to cite an object, in four forms: plain text, BibTeX, RIS and CSL-JSON.
//!
//! A study or a document in a footnote is cited as itself; all else as a place in the report,
//! with the address under which this tool shows it. The report bears no date of its own, so
//! none is made up.

use serde_json::{Map, Value, json};

use crate::report::{Lang, Object, ObjectKind, Report};

use super::labels::section_place;
use super::trail::{name, origin, title};
use super::{Phrase, phrases};

/// Who made the report.
const MINISTRY: Phrase = Phrase::new(
    "Ministerie van Buitenlandse Zaken",
    "Ministry of Foreign Affairs of the Netherlands",
);
/// Stands where there is no year.
const NO_DATE: Phrase = Phrase::new("z.j.", "n.d.");

/// What a citation says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// Who made it.
    author: String,
    /// Year, as it is cited; `None` if there is none.
    year: Option<String>,
    /// What is cited.
    title: String,
    /// What it stands in: the report, or this tool; empty for a work of its own.
    inside: String,
    /// Place in that; may be empty.
    place: String,
    /// Address under which this tool shows it.
    url: String,
    /// Key for BibTeX and the like.
    key: String,
    /// Language, `nl` or `en`.
    lang: Lang,
}

/// A form of citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One line to read.
    Plain,
    /// BibTeX.
    BibTex,
    /// RIS.
    Ris,
    /// CSL-JSON.
    CslJson,
}

impl Form {
    /// Every form.
    pub const ALL: [Form; 4] = [Form::Plain, Form::BibTex, Form::Ris, Form::CslJson];

    /// What the form is called.
    pub const fn label(self) -> Phrase {
        match self {
            Form::Plain => Phrase::new("Tekst", "Text"),
            Form::BibTex => Phrase::new("BibTeX", "BibTeX"),
            Form::Ris => Phrase::new("RIS", "RIS"),
            Form::CslJson => Phrase::new("CSL-JSON", "CSL-JSON"),
        }
    }

    /// The name in ids of elements.
    pub const fn code(self) -> &'static str {
        match self {
            Form::Plain => "plain",
            Form::BibTex => "bibtex",
            Form::Ris => "ris",
            Form::CslJson => "csl",
        }
    }
}

impl Citation {
    /// The citation of an object; `url` is where this tool shows it.
    pub fn of(report: &Report, object: &Object, url: &str, lang: Lang) -> Citation {
        let tool = format!("{} {}", phrases::NAME.get(lang), env!("CARGO_PKG_VERSION"));
        let mut citation = Citation {
            author: MINISTRY.get(lang).to_owned(),
            year: None,
            title: title(report, object, lang),
            inside: report.about.title.get(lang).to_owned(),
            place: match origin(report, object) {
                Some(crate::report::Origin::Report {
                    section, paragraph, ..
                }) => section_place(&section, paragraph.as_deref(), lang),
                _ => String::new(),
            },
            url: url.to_owned(),
            key: format!("verkenner-{}", object.key().replace([':', '.', '~'], "-")),
            lang,
        };
        match object.kind {
            ObjectKind::Evaluation => {
                if let Some(study) = report.evaluations.find(&object.id) {
                    citation.author = study.organisation.clone();
                    citation.title = study.title.clone();
                    citation.inside = String::new();
                    // The year under which its own footnote cites it.
                    citation.year = report
                        .sources_of_evaluation(&object.id)
                        .iter()
                        .find_map(|source| source.year.clone());
                }
            }
            ObjectKind::Footnote => {
                if let Some(source) = report.sources.find(&object.id) {
                    citation.author = source.organisation.get(lang).to_owned();
                    citation.year = source.year.clone();
                    citation.inside = String::new();
                    citation.place = String::new();
                }
            }
            ObjectKind::Series | ObjectKind::Fact => {
                let by = match origin(report, object) {
                    Some(crate::report::Origin::External { source }) => report
                        .series
                        .find(&source)
                        .map_or(source, |series| series.publisher.clone()),
                    _ => String::new(),
                };
                citation.author = by;
                citation.inside = tool;
            }
            ObjectKind::Note | ObjectKind::Term => {
                citation.author = phrases::NAME.get(lang).to_owned();
                citation.inside = format!("{tool}: {}", citation.inside);
            }
            _ => {}
        }
        let short = name(report, object, lang);
        let known = citation.place == short || short.is_empty();
        if !known && citation.inside.is_empty() == citation.place.is_empty() {
            citation.place = match citation.place.as_str() {
                "" => short,
                place => format!("{place} ({short})"),
            };
        }
        citation
    }

    /// The citation in a form.
    pub fn print(&self, form: Form) -> String {
        match form {
            Form::Plain => self.plain(),
            Form::BibTex => self.bibtex(),
            Form::Ris => self.ris(),
            Form::CslJson => self.csl(),
        }
    }

    fn plain(&self) -> String {
        let year = self.year.as_deref().unwrap_or(NO_DATE.get(self.lang));
        let mut text = format!(
            "{} ({year}). {}.",
            self.author,
            self.title.trim_end_matches('.')
        );
        if !self.inside.is_empty() {
            let within = Phrase::new("In", "In").get(self.lang);
            text.push_str(&format!(" {within}: {}", self.inside));
            if !self.place.is_empty() {
                text.push_str(&format!(", {}", self.place));
            }
            text.push('.');
        }
        text.push_str(&format!(" {}", self.url));
        text
    }

    fn bibtex(&self) -> String {
        let mut fields = vec![
            ("author", format!("{{{}}}", self.author)),
            ("title", self.title.clone()),
        ];
        if let Some(year) = &self.year {
            fields.push(("year", year.clone()));
        }
        if !self.inside.is_empty() {
            fields.push(("howpublished", self.inside.clone()));
        }
        if !self.place.is_empty() {
            fields.push(("note", self.place.clone()));
        }
        fields.push(("url", self.url.clone()));
        fields.push(("language", self.lang.code().to_owned()));
        let lines: Vec<String> = fields
            .iter()
            .map(|(name, value)| match *name {
                // An address is taken as it is; in the author the braces keep a name whole.
                "url" | "author" => format!("  {name} = {{{value}}}"),
                _ => format!("  {name} = {{{}}}", latex(value)),
            })
            .collect();
        format!("@misc{{{},\n{}\n}}", self.key, lines.join(",\n"))
    }

    fn ris(&self) -> String {
        let kind = if self.inside.is_empty() {
            "RPRT"
        } else {
            "CHAP"
        };
        let mut lines = vec![
            ("TY", kind.to_owned()),
            ("AU", self.author.clone()),
            ("TI", self.title.clone()),
        ];
        if let Some(year) = &self.year {
            lines.push(("PY", year.clone()));
        }
        if !self.inside.is_empty() {
            lines.push(("T2", self.inside.clone()));
        }
        if !self.place.is_empty() {
            lines.push(("SE", self.place.clone()));
        }
        lines.push(("UR", self.url.clone()));
        lines.push(("LA", self.lang.code().to_owned()));
        lines.push(("ID", self.key.clone()));
        lines.push(("ER", String::new()));
        lines
            .iter()
            .map(|(tag, value)| format!("{tag}  - {}", value.replace(['\r', '\n'], " ")))
            .collect::<Vec<_>>()
            .join("\n")
    }

    fn csl(&self) -> String {
        let mut item = Map::new();
        let mut add = |name: &str, value: Value| item.insert(name.to_owned(), value);
        add("id", json!(self.key));
        add(
            "type",
            json!(if self.inside.is_empty() {
                "report"
            } else {
                "chapter"
            }),
        );
        add("author", json!([{ "literal": self.author }]));
        add("title", json!(self.title));
        if let Some(year) = &self.year {
            add("issued", json!({ "literal": year }));
        }
        if !self.inside.is_empty() {
            add("container-title", json!(self.inside));
        }
        if !self.place.is_empty() {
            add("section", json!(self.place));
        }
        add("URL", json!(self.url));
        add("language", json!(self.lang.code()));
        serde_json::to_string_pretty(&[Value::Object(item)]).unwrap_or_default()
    }
}

/// Escapes what BibTeX would take for commands.
fn latex(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            other => escaped.push(other),
        }
    }
    escaped
}
