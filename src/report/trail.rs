//! The trail: every object of a report, and what ties one to another, readable from both ends.
//!
//! Ties follow from the links of the package, from the places that records carry, and from
//! what their texts name: a section, a paragraph, a footnote, another object, a glossary term.

use std::collections::HashMap;

use super::mentions::Mentions;
use super::origin::{CellRef, Origin};
use super::{Bilingual, Report};

/// What sort of thing an object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ObjectKind {
    /// A chapter or section.
    Section,
    /// A paragraph, or the table, of a section.
    Paragraph,
    /// A budget item.
    Item,
    /// A year of an item in the budget table.
    Cell,
    /// A printed total.
    Total,
    /// A number in the text or the table.
    Figure,
    /// A finding.
    Finding,
    /// A main recommendation.
    Recommendation,
    /// A part of a recommendation.
    Part,
    /// A statement of the policy department.
    Option,
    /// A study.
    Evaluation,
    /// A footnote.
    Footnote,
    /// A point about how the report was made.
    Method,
    /// A note of ours.
    Note,
    /// A word explained.
    Term,
    /// A yearly series from outside the report.
    Series,
    /// A single figure from outside the report.
    Fact,
}

impl ObjectKind {
    /// Every kind, from the report itself to what stands around it.
    pub const ALL: [ObjectKind; 17] = [
        ObjectKind::Finding,
        ObjectKind::Recommendation,
        ObjectKind::Part,
        ObjectKind::Option,
        ObjectKind::Note,
        ObjectKind::Evaluation,
        ObjectKind::Footnote,
        ObjectKind::Section,
        ObjectKind::Paragraph,
        ObjectKind::Item,
        ObjectKind::Cell,
        ObjectKind::Total,
        ObjectKind::Figure,
        ObjectKind::Method,
        ObjectKind::Term,
        ObjectKind::Series,
        ObjectKind::Fact,
    ];

    /// The word in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            ObjectKind::Section => "section",
            ObjectKind::Paragraph => "paragraph",
            ObjectKind::Item => "item",
            ObjectKind::Cell => "cell",
            ObjectKind::Total => "total",
            ObjectKind::Figure => "figure",
            ObjectKind::Finding => "finding",
            ObjectKind::Recommendation => "recommendation",
            ObjectKind::Part => "part",
            ObjectKind::Option => "option",
            ObjectKind::Evaluation => "evaluation",
            ObjectKind::Footnote => "footnote",
            ObjectKind::Method => "method",
            ObjectKind::Note => "note",
            ObjectKind::Term => "term",
            ObjectKind::Series => "series",
            ObjectKind::Fact => "fact",
        }
    }
}

/// One thing in a report that can be pointed at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Object {
    /// What it is.
    pub kind: ObjectKind,
    /// Its key in the package; of a paragraph that of its section, a point, and the paragraph.
    pub id: String,
}

impl Object {
    /// An object by kind and key.
    pub fn new(kind: ObjectKind, id: impl Into<String>) -> Object {
        Object {
            kind,
            id: id.into(),
        }
    }

    /// The paragraph of a section.
    pub fn paragraph(section: &str, paragraph: &str) -> Object {
        Object::new(ObjectKind::Paragraph, format!("{section}.{paragraph}"))
    }

    /// A place in the budget table.
    pub fn cell(cell: &CellRef) -> Object {
        match cell {
            CellRef::Budget(id) => Object::new(ObjectKind::Cell, id),
            CellRef::Printed(id) => Object::new(ObjectKind::Total, id),
        }
    }

    /// What an origin in the report points at, as exactly as it says; `None` for another
    /// origin.
    pub fn of_origin(origin: &Origin) -> Option<Object> {
        let Origin::Report {
            section,
            paragraph,
            cell,
            ..
        } = origin
        else {
            return None;
        };
        Some(match (cell, paragraph) {
            (Some(cell), _) => Object::cell(cell),
            (None, Some(paragraph)) => Object::paragraph(section, paragraph),
            (None, None) => Object::new(ObjectKind::Section, section),
        })
    }

    /// The name in addresses: `finding:F01`.
    pub fn key(&self) -> String {
        format!("{}:{}", self.kind.code(), self.id)
    }

    /// The object with a name; `None` if it is none. Whether the report has it, the trail
    /// knows.
    pub fn parse(key: &str) -> Option<Object> {
        let (code, id) = key.split_once(':')?;
        let kind = ObjectKind::ALL
            .into_iter()
            .find(|kind| kind.code() == code)?;
        Some(Object::new(kind, id))
    }

    /// Section and paragraph of a paragraph.
    pub fn place(&self) -> Option<(&str, &str)> {
        match self.kind {
            ObjectKind::Paragraph => self.id.rsplit_once('.'),
            _ => None,
        }
    }
}

/// What ties one object to another, read from the first to the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tie {
    /// The first is a part of the second.
    PartOf,
    /// The first stands in the second.
    StandsIn,
    /// The first rests on the second.
    RestsOn,
    /// The first carries the second as a footnote.
    Cites,
    /// The first, a footnote, names the second, a study.
    Describes,
    /// The first is about the second.
    About,
    /// The first, a part of a recommendation, answers the second, a finding. Our reading.
    Answers,
    /// The first, a statement of chapter 6, has to do with the second, a part. Our reading.
    Responds,
    /// The first, a note of ours, is about the second.
    Remarks,
    /// The first, a number, is printed in the second, a place in the table.
    Prints,
    /// The first, a study, covers the year of the second, a figure in the table.
    Covers,
    /// The text of the first names the second.
    Names,
}

/// One tie between two objects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where it starts.
    pub from: Object,
    /// Where it leads.
    pub to: Object,
    /// What it says.
    pub tie: Tie,
}

/// Every object of a report with all ties between them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Trail {
    objects: Vec<Object>,
    links: Vec<Link>,
    /// Places in `links` where an object stands first, and where it stands second.
    ends: HashMap<Object, (Vec<usize>, Vec<usize>)>,
    mentions: Mentions,
}

impl Trail {
    /// The trail of a report.
    pub fn of(report: &Report) -> Trail {
        let mut trail = Trail {
            mentions: Mentions::of(report),
            ..Trail::default()
        };
        trail.add_objects(report);
        trail.add_places(report);
        trail.add_pairs(report);
        trail.add_mentions(report);
        trail
    }

    /// Every object, by kind and in the order of the report.
    pub fn objects(&self) -> &[Object] {
        &self.objects
    }

    /// Every tie.
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// Whether the report has this object.
    pub fn has(&self, object: &Object) -> bool {
        self.ends.contains_key(object)
    }

    /// The ties that start at an object.
    pub fn from<'a>(&'a self, object: &Object) -> impl Iterator<Item = &'a Link> {
        let places = self
            .ends
            .get(object)
            .map_or(&[][..], |(from, _)| from.as_slice());
        places.iter().filter_map(|place| self.links.get(*place))
    }

    /// The ties that end at an object.
    pub fn to<'a>(&'a self, object: &Object) -> impl Iterator<Item = &'a Link> {
        let places = self
            .ends
            .get(object)
            .map_or(&[][..], |(_, to)| to.as_slice());
        places.iter().filter_map(|place| self.links.get(*place))
    }

    /// What the words of a text point at.
    pub fn mentions(&self) -> &Mentions {
        &self.mentions
    }

    fn add(&mut self, object: Object) {
        if !self.ends.contains_key(&object) {
            self.ends.insert(object.clone(), Default::default());
            self.objects.push(object);
        }
    }

    /// Ties two objects; nothing if one is not there, if they are one, or if they are tied so
    /// already.
    fn tie(&mut self, from: &Object, tie: Tie, to: &Object) {
        let known = self
            .from(from)
            .any(|link| link.tie == tie && link.to == *to);
        if known || from == to || !self.has(from) || !self.has(to) {
            return;
        }
        let place = self.links.len();
        self.links.push(Link {
            from: from.clone(),
            to: to.clone(),
            tie,
        });
        if let Some((ends, _)) = self.ends.get_mut(from) {
            ends.push(place);
        }
        if let Some((_, ends)) = self.ends.get_mut(to) {
            ends.push(place);
        }
    }

    fn add_objects(&mut self, report: &Report) {
        use ObjectKind as K;
        for kind in K::ALL {
            let keys: Vec<String> = match kind {
                K::Finding => keys(&report.findings, |one| one.id.clone()),
                K::Recommendation => keys(&report.recommendations, |one| one.id.clone()),
                K::Part => keys(&report.recommendation_parts, |one| one.id.clone()),
                K::Option => keys(&report.options, |one| one.id.clone()),
                K::Note => keys(&report.notes, |one| one.id.clone()),
                K::Evaluation => keys(&report.evaluations, |one| one.id.clone()),
                K::Footnote => keys(&report.sources, |one| one.id.to_string()),
                K::Section => keys(&report.sections, |one| one.id.clone()),
                K::Paragraph => paragraphs(report),
                K::Item => keys(&report.items, |one| one.id.clone()),
                K::Cell => keys(report.budget.cells(), |one| one.cell.clone()),
                K::Total => keys(&report.printed_totals, |one| one.cell.clone()),
                K::Figure => keys(&report.figures, |one| one.id.clone()),
                K::Method => keys(&report.methods, |one| one.id.clone()),
                K::Term => keys(&report.glossary, |one| one.id.clone()),
                K::Series => keys(&report.series, |one| one.id.clone()),
                K::Fact => keys(&report.external_facts, |one| one.id.clone()),
            };
            for key in keys {
                self.add(Object::new(kind, key));
            }
        }
    }

    /// What stands where.
    fn add_places(&mut self, report: &Report) {
        use ObjectKind as K;
        for section in &report.sections {
            let own = Object::new(K::Section, &section.id);
            let longer = |id: &str| section.id.starts_with(id) && section.id != id;
            let above = report
                .sections
                .iter()
                .filter(|other| longer(&other.id))
                .max_by_key(|other| other.id.len());
            if let Some(above) = above {
                self.tie(&own, Tie::PartOf, &Object::new(K::Section, &above.id));
            }
        }
        for key in paragraphs(report) {
            let own = Object::new(K::Paragraph, key);
            if let Some((section, _)) = own.place() {
                self.tie(&own, Tie::PartOf, &Object::new(K::Section, section));
            }
        }
        for (kind, id, section, paragraph) in placed(report) {
            let place = match paragraph.filter(|paragraph| !paragraph.is_empty()) {
                Some(paragraph) => Object::paragraph(section, paragraph),
                None => Object::new(K::Section, section),
            };
            self.tie(&Object::new(kind, id), Tie::StandsIn, &place);
        }
        for cell in report.budget.cells() {
            let own = Object::new(K::Cell, &cell.cell);
            self.tie(&own, Tie::PartOf, &Object::new(K::Item, &cell.item));
        }
        for total in &report.printed_totals {
            let own = Object::new(K::Total, &total.cell);
            if let Some(item) = &total.item {
                self.tie(&own, Tie::PartOf, &Object::new(K::Item, item));
            }
        }
        for part in &report.recommendation_parts {
            let whole = Object::new(K::Recommendation, &part.recommendation);
            self.tie(&Object::new(K::Part, &part.id), Tie::PartOf, &whole);
        }
        for finding in &report.findings {
            let items = match &finding.item {
                Some(item) => vec![item.clone()],
                None => report.budget.items().to_vec(),
            };
            for item in items {
                let own = Object::new(K::Finding, &finding.id);
                self.tie(&own, Tie::About, &Object::new(K::Item, item));
            }
        }
        for study in &report.evaluations {
            let own = Object::new(K::Evaluation, &study.id);
            self.tie(&own, Tie::About, &Object::new(K::Item, &study.item));
            for cell in report.budget.cells() {
                if cell.item == study.item && study.covers(cell.year) == Some(true) {
                    self.tie(&own, Tie::Covers, &Object::new(K::Cell, &cell.cell));
                }
            }
        }
        for figure in &report.figures {
            let own = Object::new(K::Figure, &figure.id);
            let cells = report.budget.cells().iter().filter(|cell| {
                cell.section == figure.section && cell.line.is_some() && cell.line == figure.line
            });
            for cell in cells {
                self.tie(&own, Tie::Prints, &Object::new(K::Cell, &cell.cell));
            }
            let totals = report.printed_totals.iter().filter(|total| {
                total.section == figure.section && total.line.is_some() && total.line == figure.line
            });
            for total in totals {
                self.tie(&own, Tie::Prints, &Object::new(K::Total, &total.cell));
            }
        }
    }

    /// The links of the package.
    fn add_pairs(&mut self, report: &Report) {
        use ObjectKind as K;
        let links = &report.links;
        let mut add =
            |keys: Vec<String>, from: K, tie: Tie, to: K, of: &dyn Fn(&str) -> Vec<String>| {
                for key in keys {
                    for other in of(&key) {
                        self.tie(&Object::new(from, &key), tie, &Object::new(to, other));
                    }
                }
            };
        let findings = || keys(&report.findings, |one| one.id.clone());
        let notes = || keys(&report.notes, |one| one.id.clone());
        let parts = || keys(&report.recommendation_parts, |one| one.id.clone());
        add(
            findings(),
            K::Finding,
            Tie::RestsOn,
            K::Evaluation,
            &|key| links.finding_evaluations.of(key).to_vec(),
        );
        add(findings(), K::Finding, Tie::Cites, K::Footnote, &|key| {
            links.finding_sources.of(key).to_vec()
        });
        add(parts(), K::Part, Tie::RestsOn, K::Evaluation, &|key| {
            links.part_evaluations.of(key).to_vec()
        });
        add(parts(), K::Part, Tie::Answers, K::Finding, &|key| {
            links.finding_parts.back(key).to_vec()
        });
        let options = keys(&report.options, |one| one.id.clone());
        add(options, K::Option, Tie::Responds, K::Part, &|key| {
            links.option_parts.of(key).to_vec()
        });
        let sources = keys(&report.sources, |one| one.id.to_string());
        add(
            sources,
            K::Footnote,
            Tie::Describes,
            K::Evaluation,
            &|key| links.evaluation_sources.back(key).to_vec(),
        );
        add(notes(), K::Note, Tie::Remarks, K::Cell, &|key| {
            links.note_budget_cells.of(key).to_vec()
        });
        add(notes(), K::Note, Tie::Remarks, K::Total, &|key| {
            links.note_printed_cells.of(key).to_vec()
        });
        add(notes(), K::Note, Tie::Remarks, K::Finding, &|key| {
            links.note_findings.of(key).to_vec()
        });
        add(notes(), K::Note, Tie::Remarks, K::Footnote, &|key| {
            links.note_sources.of(key).to_vec()
        });
    }

    /// What the texts name.
    fn add_mentions(&mut self, report: &Report) {
        for object in self.objects.clone() {
            let mut named = Vec::new();
            for text in texts(report, &object) {
                for text in [&text.nl, &text.en] {
                    for mention in self.mentions.find(text) {
                        named.push(mention.object);
                    }
                }
            }
            for other in named {
                // What it is tied to already needs no second mention.
                let known = self.from(&object).any(|link| link.to == other);
                if !known {
                    self.tie(&object, Tie::Names, &other);
                }
            }
        }
    }
}

/// The texts of an object in which others are named.
pub fn texts<'a>(report: &'a Report, object: &Object) -> Vec<&'a Bilingual> {
    use ObjectKind as K;
    let id = object.id.as_str();
    let all = match object.kind {
        K::Finding => report
            .findings
            .find(id)
            .map(|one| vec![&one.title, &one.text]),
        K::Recommendation => report.recommendations.find(id).map(|one| vec![&one.title]),
        K::Part => report
            .recommendation_parts
            .find(id)
            .map(|one| vec![&one.text]),
        K::Option => report.options.find(id).map(|one| vec![&one.text]),
        K::Note => report
            .notes
            .find(id)
            .map(|one| vec![&one.location, &one.text, &one.handling]),
        K::Evaluation => report
            .evaluations
            .find(id)
            .map(|one| vec![&one.cited_as, &one.period_note]),
        K::Footnote => report.sources.find(id).map(|one| vec![&one.note]),
        K::Method => report.methods.find(id).map(|one| vec![&one.text]),
        K::Term => report
            .glossary
            .find(id)
            .map(|one| vec![&one.meaning, &one.origin_note]),
        K::Figure => report.figures.find(id).map(|one| vec![&one.what]),
        K::Series => report.series.find(id).map(|one| vec![&one.note]),
        K::Fact => report.external_facts.find(id).map(|one| vec![&one.text]),
        K::Cell => {
            let cell = report.budget.cells().iter().find(|one| one.cell == id);
            cell.map(|one| vec![&one.reason])
        }
        K::Section | K::Paragraph | K::Item | K::Total => None,
    };
    all.unwrap_or_default()
}

fn keys<T>(records: &[T], key: impl Fn(&T) -> String) -> Vec<String> {
    records.iter().map(key).collect()
}

/// Paragraph of the places in the budget table.
pub(super) const TABLE: &str = "table";

/// Every paragraph in which something stands, with its section; some more than once.
pub(super) fn places(report: &Report) -> Vec<(&str, &str)> {
    placed(report)
        .into_iter()
        .filter_map(|(_, _, section, paragraph)| Some((section, paragraph?)))
        .filter(|(_, paragraph)| !paragraph.is_empty())
        .collect()
}

/// Where each record stands: kind, key, section and, where it is known, paragraph.
fn placed(report: &Report) -> Vec<(ObjectKind, String, &str, Option<&str>)> {
    use ObjectKind as K;
    let mut all: Vec<(K, String, &str, Option<&str>)> = Vec::new();
    for one in &report.findings {
        all.push((
            K::Finding,
            one.id.clone(),
            &one.section,
            Some(&one.paragraph),
        ));
    }
    for one in &report.options {
        all.push((
            K::Option,
            one.id.clone(),
            &one.section,
            Some(&one.paragraph),
        ));
    }
    for one in &report.sources {
        all.push((
            K::Footnote,
            one.id.to_string(),
            &one.section,
            Some(&one.paragraph),
        ));
    }
    for one in report.budget.cells() {
        all.push((K::Cell, one.cell.clone(), &one.section, Some(TABLE)));
    }
    for one in &report.printed_totals {
        all.push((K::Total, one.cell.clone(), &one.section, Some(TABLE)));
    }
    for one in &report.recommendations {
        all.push((K::Recommendation, one.id.clone(), &one.section, None));
    }
    for one in &report.recommendation_parts {
        all.push((K::Part, one.id.clone(), &one.section, None));
    }
    for one in &report.methods {
        all.push((K::Method, one.id.clone(), &one.section, None));
    }
    for one in &report.items {
        all.push((K::Item, one.id.clone(), &one.section, None));
    }
    for one in &report.notes {
        if let Some(section) = &one.section {
            all.push((K::Note, one.id.clone(), section, None));
        }
    }
    for one in &report.figures {
        // A number stands in the paragraph of what stands on its line.
        let on_line = |section: &str, line: Option<u32>| {
            section == one.section && line.is_some() && line == one.line
        };
        let cells = report.budget.cells().iter();
        let in_table = cells
            .map(|cell| (cell.section.as_str(), cell.line))
            .chain(
                report
                    .printed_totals
                    .iter()
                    .map(|total| (total.section.as_str(), total.line)),
            )
            .any(|(section, line)| on_line(section, line));
        let findings = report.findings.iter();
        let paragraph =
            findings
                .map(|other| (other.section.as_str(), other.line, other.paragraph.as_str()))
                .chain(
                    report.options.iter().map(|other| {
                        (other.section.as_str(), other.line, other.paragraph.as_str())
                    }),
                )
                .chain(
                    report.sources.iter().map(|other| {
                        (other.section.as_str(), other.line, other.paragraph.as_str())
                    }),
                )
                .find(|(section, line, _)| on_line(section, *line))
                .map(|(_, _, paragraph)| paragraph);
        let paragraph = if in_table { Some(TABLE) } else { paragraph };
        all.push((K::Figure, one.id.clone(), &one.section, paragraph));
    }
    all
}

/// Every paragraph in which something stands, in the order of the sections.
fn paragraphs(report: &Report) -> Vec<String> {
    let mut found: Vec<(usize, u32, String)> = Vec::new();
    for (section, paragraph) in places(report) {
        let at = report.sections.iter().position(|one| one.id == section);
        let Some(at) = at else { continue };
        let key = Object::paragraph(section, paragraph).id;
        if !found.iter().any(|(_, _, known)| *known == key) {
            found.push((at, paragraph.parse().unwrap_or(u32::MAX), key));
        }
    }
    found.sort();
    found.into_iter().map(|(_, _, key)| key).collect()
}
