//! From the files of a package to a [`Report`], with every problem on the way.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};

use super::budget::{Budget, BudgetCell, Item, PrintedTotal};
use super::codes::{CellStatus, Coded};
use super::content::{
    Evaluation, ExternalFact, Figure, Finding, Method, Note, PolicyOption, Recommendation,
    RecommendationPart, Section, Series, SeriesValue, Source, Term,
};
use super::descriptor::Descriptor;
use super::lang::Bilingual;
use super::links::{Links, Pairs};
use super::origin::CellRef;
use super::problem::{FieldType, Problem, ProblemKind};
use super::table::{self, Row, Sheet, Value};
use super::{About, Report, Table};

/// The name of the file that describes a package.
pub const DESCRIPTOR: &str = "datapackage.json";

/// The tables of a report. Only those marked `true` must be there.
const RESOURCES: &[(&str, bool)] = &[
    ("sections", false),
    ("items", true),
    ("budget", true),
    ("printed-totals", false),
    ("evaluations", false),
    ("sources", false),
    ("findings", false),
    ("recommendations", false),
    ("recommendation-parts", false),
    ("options", false),
    ("notes", false),
    ("methods", false),
    ("glossary", false),
    ("figures", false),
    ("series", false),
    ("series-values", false),
    ("external-facts", false),
    ("finding-parts", false),
    ("finding-sources", false),
    ("finding-evaluations", false),
    ("part-evaluations", false),
    ("option-parts", false),
    ("evaluation-sources", false),
    ("note-cells", false),
    ("note-findings", false),
    ("note-sources", false),
];

/// The files of a package, wherever they are kept.
pub trait Files {
    /// The bytes of the file with this path, as `datapackage.json` names it.
    fn get(&self, path: &str) -> Option<Cow<'_, [u8]>>;
}

impl Files for BTreeMap<String, Vec<u8>> {
    fn get(&self, path: &str) -> Option<Cow<'_, [u8]>> {
        BTreeMap::get(self, path).map(|bytes| Cow::Borrowed(bytes.as_slice()))
    }
}

/// What could be read, and everything that was wrong.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Loaded {
    /// The report; rows with a problem that cannot be passed over are left out.
    pub report: Report,
    /// Every problem: those of `datapackage.json`, then file by file in its
    /// order, row by row.
    pub problems: Vec<Problem>,
}

/// Reads a package. Never fails as a whole: unreadable parts are left out and
/// reported.
pub fn read(files: &impl Files) -> Loaded {
    let mut problems = Vec::new();
    let Some(descriptor) = descriptor(files, &mut problems) else {
        return Loaded {
            report: Report::default(),
            problems,
        };
    };
    let mut sheets: HashMap<&str, Sheet> = HashMap::new();
    for resource in &descriptor.resources {
        let name = resource.name.as_str();
        let mut about = |kind| {
            problems.push(Problem {
                value: Some(name.to_owned()),
                ..Problem::file(DESCRIPTOR, kind)
            });
        };
        if !RESOURCES.iter().any(|(known, _)| *known == name) {
            about(ProblemKind::UnknownResource);
            continue;
        }
        if sheets.contains_key(name) {
            about(ProblemKind::DuplicateResource);
            continue;
        }
        match files.get(&resource.path) {
            Some(bytes) => {
                sheets.insert(name, table::read(resource, &bytes, &mut problems));
            }
            None => problems.push(Problem::file(&resource.path, ProblemKind::MissingFile)),
        }
    }
    for (name, needed) in RESOURCES {
        if *needed && !descriptor.resources.iter().any(|r| r.name == *name) {
            problems.push(Problem {
                value: Some((*name).to_owned()),
                ..Problem::file(DESCRIPTOR, ProblemKind::MissingResource)
            });
        }
    }
    check_foreign_keys(&descriptor, &mut sheets, &mut problems);
    let mut build = Build {
        sheets,
        problems: &mut problems,
    };
    let report = build.report(about(&descriptor));
    let order: HashMap<&str, usize> = descriptor
        .resources
        .iter()
        .enumerate()
        .map(|(place, resource)| (resource.path.as_str(), place + 1))
        .collect();
    problems.sort_by_key(|problem| (order.get(problem.file.as_str()).copied(), problem.row));
    Loaded { report, problems }
}

fn descriptor(files: &impl Files, problems: &mut Vec<Problem>) -> Option<Descriptor> {
    let Some(bytes) = files.get(DESCRIPTOR) else {
        problems.push(Problem::file(DESCRIPTOR, ProblemKind::MissingFile));
        return None;
    };
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    match serde_json::from_slice(bytes) {
        Ok(descriptor) => Some(descriptor),
        Err(error) => {
            let kind = ProblemKind::UnreadableJson {
                detail: error.to_string(),
            };
            problems.push(Problem::file(DESCRIPTOR, kind));
            None
        }
    }
}

fn about(descriptor: &Descriptor) -> About {
    let both = |english: &String, dutch: &Option<String>| {
        Bilingual::new(dutch.as_ref().unwrap_or(english), english)
    };
    About {
        name: descriptor.name.clone(),
        title: both(&descriptor.title, &descriptor.title_nl),
        description: both(&descriptor.description, &descriptor.description_nl),
        version: descriptor.version.clone(),
    }
}

/// Reports every value that must stand in another table and does not, and
/// marks its cells as bad.
fn check_foreign_keys(
    descriptor: &Descriptor,
    sheets: &mut HashMap<&str, Sheet>,
    problems: &mut Vec<Problem>,
) {
    // Several tables point to the same keys; collect each set once.
    let mut known: HashMap<(&str, &[String]), HashSet<String>> = HashMap::new();
    for resource in &descriptor.resources {
        let Some(schema) = &resource.schema else {
            continue;
        };
        for foreign in &schema.foreign_keys {
            // An empty name means the table itself.
            let target = match foreign.reference.resource.as_str() {
                "" => resource.name.as_str(),
                name => name,
            };
            let columns = &foreign.reference.fields;
            let Some(sheet) = sheets.get(target) else {
                // A file that is missing is reported already; one problem is
                // enough for a table that nobody declares.
                if !descriptor.resources.iter().any(|r| r.name == target) {
                    problems.push(Problem {
                        value: Some(target.to_owned()),
                        ..Problem::file(DESCRIPTOR, ProblemKind::MissingResource)
                    });
                }
                continue;
            };
            let Some(target_places) = sheet.places(columns) else {
                problems.push(Problem {
                    column: Some(columns.0.join(", ")),
                    ..Problem::file(&sheet.file, ProblemKind::MissingColumn)
                });
                continue;
            };
            let keys = known
                .entry((target, columns.0.as_slice()))
                .or_insert_with(|| {
                    sheet
                        .rows
                        .iter()
                        .filter_map(|row| table::key(row, &target_places))
                        .collect()
                });
            let Some(sheet) = sheets.get_mut(resource.name.as_str()) else {
                continue;
            };
            let Some(places) = sheet.places(&foreign.fields) else {
                continue;
            };
            for row in &mut sheet.rows {
                let Some(key) = table::key(row, &places) else {
                    continue;
                };
                if keys.contains(&key) {
                    continue;
                }
                problems.push(Problem::cell(
                    &sheet.file,
                    row.number,
                    &foreign.fields.0.join(", "),
                    &table::shown(&key),
                    ProblemKind::UnknownKey {
                        resource: target.to_owned(),
                        column: columns.0.join(", "),
                    },
                ));
                for &place in &places {
                    if let Some(value) = row.values.get_mut(place) {
                        *value = Value::Bad;
                    }
                }
            }
        }
    }
}

struct Build<'a> {
    sheets: HashMap<&'a str, Sheet>,
    problems: &'a mut Vec<Problem>,
}

impl Build<'_> {
    fn report(&mut self, about: About) -> Report {
        Report {
            about,
            sections: self.table("sections", section, |row| row.id.clone()),
            items: self.table("items", item, |row| row.id.clone()),
            budget: self.budget(),
            printed_totals: self.table("printed-totals", printed_total, |row| row.cell.clone()),
            evaluations: self.table("evaluations", evaluation, |row| row.id.clone()),
            sources: self.table("sources", source, |row| row.id.to_string()),
            findings: self.table("findings", finding, |row| row.id.clone()),
            recommendations: self.table("recommendations", recommendation, |row| row.id.clone()),
            recommendation_parts: self.table("recommendation-parts", part, |row| row.id.clone()),
            options: self.table("options", option, |row| row.id.clone()),
            notes: self.table("notes", note, |row| row.id.clone()),
            methods: self.table("methods", method, |row| row.id.clone()),
            glossary: self.table("glossary", term, |row| row.id.clone()),
            figures: self.table("figures", figure, |row| row.id.clone()),
            series: self.series(),
            external_facts: self.table("external-facts", external_fact, |row| row.id.clone()),
            links: self.links(),
        }
    }

    /// The rows of a table; a row without which something needed is left out.
    fn rows<T>(&mut self, name: &str, read: fn(&mut Cells<'_>) -> Option<T>) -> Vec<T> {
        let Some(sheet) = self.sheets.remove(name) else {
            return Vec::new();
        };
        let mut records = Vec::with_capacity(sheet.rows.len());
        let mut absent = Vec::new();
        for row in sheet.rows {
            let mut cells = Cells {
                file: &sheet.file,
                columns: &sheet.columns,
                row,
                next: 0,
                absent: &mut absent,
                problems: &mut *self.problems,
            };
            records.extend(read(&mut cells));
        }
        records
    }

    fn table<T>(
        &mut self,
        name: &str,
        read: fn(&mut Cells<'_>) -> Option<T>,
        key: fn(&T) -> String,
    ) -> Table<T> {
        Table::new(self.rows(name, read), key)
    }

    fn budget(&mut self) -> Budget {
        let file = self.sheets.get("budget").map(|s| s.file.clone());
        let mut rows = self.rows("budget", |cells| {
            Some((cells.row.number, budget_cell(cells)?))
        });
        let mut first: HashMap<(String, i32), u64> = HashMap::new();
        rows.retain(|(number, cell)| {
            let first_row = *first
                .entry((cell.item.clone(), cell.year))
                .or_insert(*number);
            if first_row != *number {
                self.problems.push(Problem::cell(
                    file.as_deref().unwrap_or_default(),
                    *number,
                    "item, year",
                    &format!("{}, {}", cell.item, cell.year),
                    ProblemKind::DuplicateKey { first_row },
                ));
            }
            first_row == *number
        });
        Budget::new(rows.into_iter().map(|(_, cell)| cell).collect())
    }

    fn series(&mut self) -> Table<Series> {
        let mut values: HashMap<String, Vec<SeriesValue>> = HashMap::new();
        for (series, value) in self.rows("series-values", series_value) {
            values.entry(series).or_default().push(value);
        }
        let mut series = self.rows("series", series);
        for one in &mut series {
            one.values = values.remove(&one.id).unwrap_or_default();
            one.values.sort_by_key(|value| value.year);
        }
        Table::new(series, |one| one.id.clone())
    }

    fn links(&mut self) -> Links {
        let mut links = Links {
            finding_parts: self.pairs("finding-parts", |c| {
                Some((c.text("finding")?, c.text("part")?))
            }),
            finding_sources: self.pairs("finding-sources", |c| {
                Some((c.text("finding")?, c.integer("source")?))
            }),
            finding_evaluations: self.pairs("finding-evaluations", |c| {
                Some((c.text("finding")?, c.text("evaluation")?))
            }),
            part_evaluations: self.pairs("part-evaluations", |c| {
                Some((c.text("part")?, c.text("evaluation")?))
            }),
            evaluation_sources: self.pairs("evaluation-sources", |c| {
                Some((c.text("evaluation")?, c.integer("source")?))
            }),
            note_cells: self.pairs("note-cells", note_cell),
            note_findings: self.pairs("note-findings", |c| {
                Some((c.text("note")?, c.text("finding")?))
            }),
            note_sources: self.pairs("note-sources", |c| {
                Some((c.text("note")?, c.integer("source")?))
            }),
            ..Links::default()
        };
        let option_parts = self.rows("option-parts", |c| {
            Some((c.text("option")?, c.text("part")?, c.code("relation")?))
        });
        for (option, part, relation) in option_parts {
            links
                .relations
                .insert((option.clone(), part.clone()), relation);
            links.option_parts.insert(option, part);
        }
        links
    }

    fn pairs<A, B>(&mut self, name: &str, read: fn(&mut Cells<'_>) -> Option<(A, B)>) -> Pairs<A, B>
    where
        A: Eq + std::hash::Hash + Clone,
        B: Eq + std::hash::Hash + Clone,
    {
        let mut pairs = Pairs::default();
        for (a, b) in self.rows(name, read) {
            pairs.insert(a, b);
        }
        pairs
    }
}

/// The cells of one row, taken by column name.
///
/// Each reader returns `None` when the row cannot be used without the cell; a
/// problem has then been reported, here or while reading the file.
struct Cells<'a> {
    file: &'a str,
    columns: &'a [String],
    row: Row,
    /// Where the next column most likely stands: readers follow the schema.
    next: usize,
    /// Needed columns that the schema lacks; each is reported once per file.
    absent: &'a mut Vec<String>,
    problems: &'a mut Vec<Problem>,
}

impl Cells<'_> {
    fn take(&mut self, column: &str) -> Value {
        let expected = self
            .columns
            .get(self.next)
            .is_some_and(|name| name == column);
        let place = if expected {
            Some(self.next)
        } else {
            self.columns.iter().position(|name| name == column)
        };
        let Some(place) = place else {
            return Value::Absent;
        };
        self.next = place + 1;
        match self.row.values.get_mut(place) {
            Some(value) => std::mem::replace(value, Value::Empty),
            None => Value::Absent,
        }
    }

    fn report(&mut self, column: &str, value: &str, kind: ProblemKind) {
        let problem = Problem::cell(self.file, self.row.number, column, value, kind);
        self.problems.push(problem);
    }

    /// What a schema of one's own may leave open, a report still needs.
    fn needed(&mut self, column: &str) -> Option<Value> {
        match self.take(column) {
            Value::Bad => None,
            Value::Absent => {
                let described = self.columns.iter().any(|name| name == column);
                // A column that only the file lacks was reported with its header.
                if !described && !self.absent.iter().any(|name| name == column) {
                    self.absent.push(column.to_owned());
                    self.problems.push(Problem {
                        row: Some(1),
                        column: Some(column.to_owned()),
                        ..Problem::file(self.file, ProblemKind::MissingColumn)
                    });
                }
                None
            }
            Value::Empty => {
                self.report(column, "", ProblemKind::Required);
                None
            }
            value => Some(value),
        }
    }

    fn wrong<T>(&mut self, column: &str, value: &str, expected: FieldType) -> Option<T> {
        self.report(column, value, ProblemKind::WrongType { expected });
        None
    }

    fn text(&mut self, column: &str) -> Option<String> {
        Some(as_text(self.needed(column)?))
    }

    /// Text that may be empty; a bad cell counts as empty.
    fn text_or_empty(&mut self, column: &str) -> String {
        as_text(self.take(column))
    }

    /// A key that may be empty, where empty has a meaning of its own: a bad
    /// cell must not be taken for it.
    fn key(&mut self, column: &str) -> Option<Option<String>> {
        match self.take(column) {
            Value::Bad => None,
            Value::Empty | Value::Absent => Some(None),
            value => Some(Some(as_text(value))),
        }
    }

    fn bilingual(&mut self, column: &str) -> Option<Bilingual> {
        let nl = self.text(&format!("{column}_nl"));
        let en = self.text(&format!("{column}_en"));
        Some(Bilingual { nl: nl?, en: en? })
    }

    fn bilingual_or_empty(&mut self, column: &str) -> Bilingual {
        Bilingual {
            nl: self.text_or_empty(&format!("{column}_nl")),
            en: self.text_or_empty(&format!("{column}_en")),
        }
    }

    fn integer(&mut self, column: &str) -> Option<i64> {
        let value = self.needed(column)?;
        self.whole(column, value)
    }

    /// A whole number that may be missing; a bad cell leaves the row out,
    /// because missing has a meaning of its own.
    fn integer_or_missing(&mut self, column: &str) -> Option<Option<i64>> {
        match self.take(column) {
            Value::Bad => None,
            Value::Empty | Value::Absent => Some(None),
            value => self.whole(column, value).map(Some),
        }
    }

    fn whole(&mut self, column: &str, value: Value) -> Option<i64> {
        match value {
            Value::Integer(number) => Some(number),
            // Whole numbers up to 2^53 are exact in an f64.
            Value::Number(number) if number.fract() == 0.0 && number.abs() <= 9.0e15 => {
                Some(number as i64)
            }
            other => {
                let text = as_text(other);
                match text.parse() {
                    Ok(number) => Some(number),
                    Err(_) => self.wrong(column, &text, FieldType::Integer),
                }
            }
        }
    }

    fn year(&mut self, column: &str) -> Option<i32> {
        let year = self.integer(column)?;
        self.calendar_year(column, year)
    }

    fn year_or_missing(&mut self, column: &str) -> Option<Option<i32>> {
        match self.integer_or_missing(column)? {
            Some(year) => self.calendar_year(column, year).map(Some),
            None => Some(None),
        }
    }

    fn calendar_year(&mut self, column: &str, year: i64) -> Option<i32> {
        // Wide enough for any budget; narrow enough to draw an axis.
        const FIRST: i32 = 1800;
        const LAST: i32 = 2300;
        let kind = match i32::try_from(year) {
            Ok(year) if (FIRST..=LAST).contains(&year) => return Some(year),
            _ if year < i64::from(FIRST) => ProblemKind::TooSmall {
                minimum: f64::from(FIRST),
            },
            _ => ProblemKind::TooLarge {
                maximum: f64::from(LAST),
            },
        };
        self.report(column, &year.to_string(), kind);
        None
    }

    fn number(&mut self, column: &str) -> Option<f64> {
        let value = self.needed(column)?;
        self.decimal(column, value)
    }

    /// A number that may be missing; a bad cell counts as missing.
    fn number_or_missing(&mut self, column: &str) -> Option<f64> {
        match self.take(column) {
            Value::Bad | Value::Empty | Value::Absent => None,
            value => self.decimal(column, value),
        }
    }

    fn decimal(&mut self, column: &str, value: Value) -> Option<f64> {
        match value {
            Value::Number(number) => Some(number),
            Value::Integer(number) => Some(number as f64),
            other => {
                let text = as_text(other);
                match text.parse::<f64>() {
                    Ok(number) if number.is_finite() => Some(number),
                    _ => self.wrong(column, &text, FieldType::Number),
                }
            }
        }
    }

    fn boolean(&mut self, column: &str) -> Option<bool> {
        match self.needed(column)? {
            Value::Boolean(yes) => Some(yes),
            other => {
                let text = as_text(other);
                match text.as_str() {
                    "true" => Some(true),
                    "false" => Some(false),
                    _ => self.wrong(column, &text, FieldType::Boolean),
                }
            }
        }
    }

    fn code<T: Coded>(&mut self, column: &str) -> Option<T> {
        let text = self.text(column)?;
        let code = T::from_code(&text);
        if code.is_none() {
            let allowed = T::codes().iter().map(|&code| code.to_owned()).collect();
            self.report(column, &text, ProblemKind::NotInList { allowed });
        }
        code
    }

    /// A line number; anything else than a line number counts as unknown.
    fn line(&mut self) -> Option<u32> {
        match self.take("line") {
            Value::Integer(line) => u32::try_from(line).ok(),
            _ => None,
        }
    }
}

fn as_text(value: Value) -> String {
    match value {
        Value::Empty | Value::Bad | Value::Absent => String::new(),
        Value::Text(text) => text,
        Value::Integer(number) => number.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Boolean(yes) => yes.to_string(),
    }
}

fn section(c: &mut Cells<'_>) -> Option<Section> {
    Some(Section {
        id: c.text("id")?,
        title: c.bilingual("title")?,
        author: c.code("author")?,
        line: c.line(),
    })
}

fn item(c: &mut Cells<'_>) -> Option<Item> {
    Some(Item {
        id: c.text("id")?,
        name: c.bilingual("name")?,
        in_table: c.boolean("in_table")?,
        section: c.text_or_empty("section"),
    })
}

fn budget_cell(c: &mut Cells<'_>) -> Option<BudgetCell> {
    let cell = BudgetCell {
        cell: c.text("cell")?,
        item: c.text("item")?,
        year: c.year("year")?,
        amount: c.integer_or_missing("amount")?,
        unit: c.text("unit")?,
        status: c.code("status")?,
        reason: c.bilingual_or_empty("reason"),
        section: c.text_or_empty("section"),
        line: c.line(),
    };
    if cell.amount.is_some() != (cell.status == CellStatus::Reported) {
        c.report("amount", cell.status.code(), ProblemKind::StatusAndAmount);
        return None;
    }
    Some(cell)
}

fn printed_total(c: &mut Cells<'_>) -> Option<PrintedTotal> {
    Some(PrintedTotal {
        cell: c.text("cell")?,
        item: c.key("item")?,
        year: c.year_or_missing("year")?,
        amount: c.integer_or_missing("amount")?,
        unit: c.text("unit")?,
        section: c.text_or_empty("section"),
        line: c.line(),
    })
}

fn evaluation(c: &mut Cells<'_>) -> Option<Evaluation> {
    Some(Evaluation {
        id: c.text("id")?,
        item: c.text("item")?,
        name: c.bilingual("name")?,
        title: c.text("title")?,
        organisation: c.text("organisation")?,
        cited_as: c.bilingual("cited_as")?,
        first_year: c.year_or_missing("first_year")?,
        last_year: c.year_or_missing("last_year")?,
        period_note: c.bilingual("period_note")?,
        interviews: c.integer_or_missing("interviews")?,
        interviews_at_least: c.boolean("interviews_at_least")?,
        kind: c.code("kind")?,
    })
}

fn source(c: &mut Cells<'_>) -> Option<Source> {
    Some(Source {
        id: c.integer("ref")?,
        printed_no: c.integer("printed_no")?,
        organisation: c.bilingual("organisation")?,
        year: Some(c.text_or_empty("year")).filter(|year| !year.is_empty()),
        title: c.bilingual("title")?,
        kind: c.code("type")?,
        section: c.text("section")?,
        paragraph: c.text("paragraph")?,
        line: c.line(),
        note: c.bilingual("note")?,
    })
}

fn finding(c: &mut Cells<'_>) -> Option<Finding> {
    Some(Finding {
        id: c.text("id")?,
        section: c.text("section")?,
        paragraph: c.text("paragraph")?,
        line: c.line(),
        item: c.key("item")?,
        kind: c.code("kind")?,
        direction: c.code("direction")?,
        title: c.bilingual("title")?,
        text: c.bilingual("text")?,
    })
}

fn recommendation(c: &mut Cells<'_>) -> Option<Recommendation> {
    Some(Recommendation {
        id: c.text("id")?,
        section: c.text("section")?,
        line: c.line(),
        title: c.bilingual("title")?,
    })
}

fn part(c: &mut Cells<'_>) -> Option<RecommendationPart> {
    Some(RecommendationPart {
        id: c.text("id")?,
        recommendation: c.text("recommendation")?,
        phase: c.code("phase")?,
        section: c.text("section")?,
        line: c.line(),
        text: c.bilingual("text")?,
    })
}

fn option(c: &mut Cells<'_>) -> Option<PolicyOption> {
    Some(PolicyOption {
        id: c.text("id")?,
        section: c.text("section")?,
        paragraph: c.text("paragraph")?,
        line: c.line(),
        kind: c.code("kind")?,
        text: c.bilingual("text")?,
        amount: c.number_or_missing("amount"),
        amount_unit: c.bilingual_or_empty("amount_unit"),
    })
}

fn note(c: &mut Cells<'_>) -> Option<Note> {
    Some(Note {
        id: c.text("id")?,
        severity: c.code("severity")?,
        kind: c.code("type")?,
        section: c.key("section")?,
        location: c.bilingual("location")?,
        text: c.bilingual("text")?,
        handling: c.bilingual("handling")?,
    })
}

fn method(c: &mut Cells<'_>) -> Option<Method> {
    Some(Method {
        id: c.text("id")?,
        section: c.text("section")?,
        text: c.bilingual("text")?,
    })
}

fn term(c: &mut Cells<'_>) -> Option<Term> {
    Some(Term {
        id: c.text("id")?,
        term: c.bilingual("term")?,
        meaning: c.bilingual("meaning")?,
        origin: c.code("origin")?,
        origin_note: c.bilingual_or_empty("origin_note"),
    })
}

fn figure(c: &mut Cells<'_>) -> Option<Figure> {
    Some(Figure {
        id: c.text("id")?,
        section: c.text("section")?,
        line: c.line(),
        value: c.text_or_empty("value"),
        unit: c.bilingual("unit")?,
        precision: c.code("precision")?,
        what: c.bilingual("what")?,
    })
}

fn series(c: &mut Cells<'_>) -> Option<Series> {
    Some(Series {
        id: c.text("id")?,
        name: c.bilingual("name")?,
        unit: c.bilingual("unit")?,
        publisher: c.text("publisher")?,
        note: c.bilingual("note")?,
        values: Vec::new(),
    })
}

fn series_value(c: &mut Cells<'_>) -> Option<(String, SeriesValue)> {
    Some((
        c.text("series")?,
        SeriesValue {
            year: c.year("year")?,
            value: c.number("value")?,
            source: c.bilingual("source")?,
            verified: c.code("verified")?,
        },
    ))
}

fn external_fact(c: &mut Cells<'_>) -> Option<ExternalFact> {
    Some(ExternalFact {
        id: c.text("id")?,
        year: c.year_or_missing("year")?,
        value: c.number("value")?,
        unit: c.bilingual("unit")?,
        text: c.bilingual("text")?,
        source: c.text("source")?,
        derived: c.boolean("derived")?,
    })
}

fn note_cell(c: &mut Cells<'_>) -> Option<(String, CellRef)> {
    let note = c.text("note")?;
    let cell = match (c.key("budget_cell")?, c.key("printed_cell")?) {
        (Some(cell), None) => CellRef::Budget(cell),
        (None, Some(cell)) => CellRef::Printed(cell),
        _ => {
            c.report("budget_cell, printed_cell", "", ProblemKind::ExactlyOne);
            return None;
        }
    };
    Some((note, cell))
}
