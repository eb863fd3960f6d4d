//! From the files of a package to a [`Report`], with every problem on the way.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use super::budget::{Budget, BudgetCell, Item, PrintedTotal};
use super::codes::{CellStatus, Coded};
use super::content::{
    Evaluation, Event, ExternalFact, Figure, Finding, Method, Note, PolicyOption, Recommendation,
    RecommendationPart, Section, Series, SeriesValue, Source, Term,
};
use super::decimal::decimal;
use super::descriptor::Descriptor;
use super::lang::Bilingual;
use super::links::{Links, Pairs};
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
    ("events", false),
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
    let mut sheets: Vec<(&str, Sheet)> = Vec::new();
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
        if sheets.iter().any(|(known, _)| *known == name) {
            about(ProblemKind::DuplicateResource);
            continue;
        }
        match files.get(&resource.path) {
            Some(bytes) => {
                sheets.push((name, table::read(resource, &bytes, &mut problems)));
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
    let order = |problem: &Problem| {
        let mut resources = descriptor.resources.iter();
        (
            resources.position(|resource| resource.path == problem.file),
            problem.row,
        )
    };
    // One by one: they come nearly in order, and what sorts weighs more than all else here.
    let mut ordered = Vec::with_capacity(problems.len());
    for problem in problems {
        let place = order(&problem);
        let at = ordered.partition_point(|(other, _)| *other <= place);
        ordered.insert(at, (place, problem));
    }
    Loaded {
        report,
        problems: ordered.into_iter().map(|(_, problem)| problem).collect(),
    }
}

fn descriptor(files: &impl Files, problems: &mut Vec<Problem>) -> Option<Descriptor> {
    let Some(bytes) = files.get(DESCRIPTOR) else {
        problems.push(Problem::file(DESCRIPTOR, ProblemKind::MissingFile));
        return None;
    };
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    match serde_json::from_slice(bytes) {
        Ok(json) => Some(Descriptor::from_json(&json)),
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

/// The keys of a table: its name, the columns they consist of, and every key.
type Keys<'a> = ((&'a str, &'a [String]), HashMap<String, usize>);

/// Reports every value that must stand in another table and does not, and
/// marks its cells as bad.
fn check_foreign_keys(
    descriptor: &Descriptor,
    sheets: &mut [(&str, Sheet)],
    problems: &mut Vec<Problem>,
) {
    // Several tables point to the same keys; collect each set once.
    let mut known: Vec<Keys<'_>> = Vec::new();
    // Most foreign keys point to primary keys, which are known already.
    for resource in &descriptor.resources {
        let own = |(name, _): &&mut (&str, Sheet)| *name == resource.name;
        let sheet = sheets.iter_mut().find(own);
        if let (Some((name, sheet)), Some(schema)) = (sheet, &resource.schema) {
            let columns = schema.primary_key.0.as_slice();
            known.push(((name, columns), std::mem::take(&mut sheet.keys)));
        }
    }
    let mut key = String::new();
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
            let Some((_, sheet)) = sheets.iter().find(|(name, _)| *name == target) else {
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
            let wanted = (target, columns.0.as_slice());
            let place = match known.iter().position(|(name, _)| *name == wanted) {
                Some(place) => place,
                None => {
                    let mut keys = HashMap::with_capacity(sheet.rows.len());
                    for row in &sheet.rows {
                        if table::write_key(row, &target_places, &mut key) {
                            keys.insert(key.clone(), row.number);
                        }
                    }
                    known.push((wanted, keys));
                    known.len() - 1
                }
            };
            let Some((_, keys)) = known.get(place) else {
                continue;
            };
            let own = |(name, _): &&mut (&str, Sheet)| *name == resource.name;
            let Some((_, sheet)) = sheets.iter_mut().find(own) else {
                continue;
            };
            let Some(places) = sheet.places(&foreign.fields) else {
                continue;
            };
            for row in &mut sheet.rows {
                if !table::write_key(row, &places, &mut key) || keys.contains_key(&key) {
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

/// Takes the rows apart into records, table by table.
struct Build<'a> {
    sheets: Vec<(&'a str, Sheet)>,
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
            events: self.table("events", event, |row| row.id.clone()),
            links: self.links(),
        }
    }

    fn take(&mut self, name: &str) -> Option<Sheet> {
        let place = self.sheets.iter().position(|(known, _)| *known == name)?;
        Some(self.sheets.swap_remove(place).1)
    }

    /// Reads a table row by row. (Not generic, so that the program holds it once.)
    fn each(&mut self, name: &str, read: &mut dyn FnMut(&mut Cells<'_>)) {
        let Some(sheet) = self.take(name) else {
            return;
        };
        let mut absent = Vec::new();
        for row in sheet.rows {
            read(&mut Cells {
                file: &sheet.file,
                columns: &sheet.columns,
                row,
                next: 0,
                failed: false,
                absent: &mut absent,
                problems: &mut *self.problems,
            });
        }
    }

    /// The rows of a table; a row without which something needed is left out.
    fn rows<T>(&mut self, name: &str, read: fn(&mut Cells<'_>) -> T) -> Vec<T> {
        let mut records = Vec::new();
        self.each(name, &mut |cells| {
            let record = read(cells);
            if !cells.failed {
                records.push(record);
            }
        });
        records
    }

    fn table<T>(
        &mut self,
        name: &str,
        read: fn(&mut Cells<'_>) -> T,
        key: fn(&T) -> String,
    ) -> Table<T> {
        Table::new(self.rows(name, read), key)
    }

    fn budget(&mut self) -> Budget {
        let place = self.sheets.iter().position(|(name, _)| *name == "budget");
        let file = place
            .and_then(|place| self.sheets.get(place))
            .map(|(_, sheet)| sheet.file.clone())
            .unwrap_or_default();
        let mut first: HashMap<String, usize> = HashMap::new();
        let mut cells = Vec::new();
        for (number, cell) in self.rows("budget", budget_cell) {
            let key = format!("{}, {}", cell.item, cell.year);
            if let Some(&first_row) = first.get(&key) {
                let kind = ProblemKind::DuplicateKey { first_row };
                let problem = Problem::cell(&file, number, "item, year", &key, kind);
                self.problems.push(problem);
            } else {
                first.insert(key, number);
                cells.push(cell);
            }
        }
        Budget::new(cells)
    }

    fn series(&mut self) -> Table<Series> {
        let values = self.rows("series-values", series_value);
        let mut series = self.rows("series", series);
        let mut places = HashMap::new();
        for (place, one) in series.iter().enumerate() {
            places.insert(one.id.clone(), place);
        }
        for (id, value) in values {
            let one = places.get(&id).and_then(|&place| series.get_mut(place));
            if let Some(one) = one {
                let after = one.values.partition_point(|v| v.year <= value.year);
                one.values.insert(after, value);
            }
        }
        Table::new(series, |one| one.id.clone())
    }

    fn links(&mut self) -> Links {
        let mut links = Links {
            finding_parts: self.pairs("finding-parts", "finding", "part"),
            finding_sources: self.pairs("finding-sources", "finding", "source"),
            finding_evaluations: self.pairs("finding-evaluations", "finding", "evaluation"),
            part_evaluations: self.pairs("part-evaluations", "part", "evaluation"),
            evaluation_sources: self.pairs("evaluation-sources", "evaluation", "source"),
            note_findings: self.pairs("note-findings", "note", "finding"),
            note_sources: self.pairs("note-sources", "note", "source"),
            ..Links::default()
        };
        let option_parts = self.rows("option-parts", |c| {
            (c.text("option"), c.text("part"), c.code("relation"))
        });
        for (option, part, relation) in option_parts {
            links.relate(option, part, relation);
        }
        for (note, budget, printed) in self.rows("note-cells", note_cell) {
            if let Some(cell) = budget {
                links.note_budget_cells.insert(note, cell);
            } else if let Some(cell) = printed {
                links.note_printed_cells.insert(note, cell);
            }
        }
        links
    }

    fn pairs(&mut self, name: &str, from: &str, to: &str) -> Pairs {
        let mut pairs = Pairs::default();
        self.each(name, &mut |cells| {
            let (from, to) = (cells.text(from), cells.text(to));
            if !cells.failed {
                pairs.insert(from, to);
            }
        });
        pairs
    }
}

/// The cells of one row, taken by column name.
///
/// Where a row cannot be used without a cell, `failed` is set and some value
/// returned; the row is then left out. A problem has been reported, here or
/// while reading the file. (Returning early from every cell instead doubles
/// the size of the program.)
struct Cells<'a> {
    file: &'a str,
    columns: &'a [String],
    row: Row,
    /// Where the next column most likely stands: readers follow the schema.
    next: usize,
    /// Whether the row must be left out.
    failed: bool,
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

    /// Reports a problem and leaves the row out.
    fn refuse(&mut self, column: &str, value: &str, kind: ProblemKind) {
        self.failed = true;
        let problem = Problem::cell(self.file, self.row.number, column, value, kind);
        self.problems.push(problem);
    }

    /// What a schema of one's own may leave open, a report still needs.
    fn needed(&mut self, column: &str) -> Value {
        let value = self.take(column);
        match value {
            Value::Bad => self.failed = true,
            Value::Empty => self.refuse(column, "", ProblemKind::Required),
            Value::Absent => {
                self.failed = true;
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
            }
            _ => {}
        }
        value
    }

    fn text(&mut self, column: &str) -> String {
        as_text(self.needed(column))
    }

    /// Text that may be empty; a bad cell counts as empty.
    fn text_or_empty(&mut self, column: &str) -> String {
        as_text(self.take(column))
    }

    /// A key that may be empty, where empty has a meaning of its own: a bad
    /// cell must not be taken for it.
    fn key(&mut self, column: &str) -> Option<String> {
        match self.take(column) {
            Value::Bad => {
                self.failed = true;
                None
            }
            Value::Empty | Value::Absent => None,
            value => Some(as_text(value)),
        }
    }

    fn bilingual(&mut self, nl: &str, en: &str) -> Bilingual {
        Bilingual {
            nl: self.text(nl),
            en: self.text(en),
        }
    }

    fn bilingual_or_empty(&mut self, nl: &str, en: &str) -> Bilingual {
        Bilingual {
            nl: self.text_or_empty(nl),
            en: self.text_or_empty(en),
        }
    }

    fn integer(&mut self, column: &str) -> i64 {
        let value = self.needed(column);
        self.whole(column, value).unwrap_or_default()
    }

    /// A whole number that may be missing; a bad cell leaves the row out,
    /// because missing has a meaning of its own.
    fn integer_or_missing(&mut self, column: &str) -> Option<i64> {
        let value = self.take(column);
        self.failed |= value == Value::Bad;
        self.whole(column, value)
    }

    fn whole(&mut self, column: &str, value: Value) -> Option<i64> {
        match value {
            Value::Empty | Value::Bad | Value::Absent => None,
            Value::Integer(number) => Some(number),
            // Whole numbers up to 2^53 are exact in an f64.
            Value::Number(number) if number.fract() == 0.0 && number.abs() <= 9.0e15 => {
                Some(number as i64)
            }
            other => {
                let text = as_text(other);
                let number = text.parse().ok();
                if number.is_none() {
                    self.wrong(column, &text, FieldType::Integer);
                }
                number
            }
        }
    }

    fn wrong(&mut self, column: &str, value: &str, expected: FieldType) {
        self.refuse(column, value, ProblemKind::WrongType { expected });
    }

    fn year(&mut self, column: &str) -> i32 {
        let year = self.integer(column);
        if self.failed {
            return 0;
        }
        self.calendar_year(column, year)
    }

    fn year_or_missing(&mut self, column: &str) -> Option<i32> {
        let year = self.integer_or_missing(column)?;
        Some(self.calendar_year(column, year))
    }

    fn calendar_year(&mut self, column: &str, year: i64) -> i32 {
        // Wide enough for any budget; narrow enough to draw an axis.
        const FIRST: i32 = 1800;
        const LAST: i32 = 2300;
        let kind = match i32::try_from(year) {
            Ok(year) if (FIRST..=LAST).contains(&year) => return year,
            _ if year < i64::from(FIRST) => ProblemKind::TooSmall {
                minimum: f64::from(FIRST),
            },
            _ => ProblemKind::TooLarge {
                maximum: f64::from(LAST),
            },
        };
        self.refuse(column, &year.to_string(), kind);
        FIRST
    }

    fn number(&mut self, column: &str) -> f64 {
        let value = self.needed(column);
        self.decimal(column, value).unwrap_or_default()
    }

    /// A number that may be missing; a bad cell counts as missing.
    fn number_or_missing(&mut self, column: &str) -> Option<f64> {
        let value = self.take(column);
        self.decimal(column, value)
    }

    fn decimal(&mut self, column: &str, value: Value) -> Option<f64> {
        match value {
            Value::Empty | Value::Bad | Value::Absent => None,
            Value::Number(number) => Some(number),
            Value::Integer(number) => Some(number as f64),
            other => {
                let text = as_text(other);
                let number = decimal(&text).filter(|number| number.is_finite());
                if number.is_none() {
                    self.wrong(column, &text, FieldType::Number);
                }
                number
            }
        }
    }

    fn boolean(&mut self, column: &str) -> bool {
        match self.needed(column) {
            Value::Boolean(yes) => yes,
            Value::Empty | Value::Bad | Value::Absent => false,
            other => {
                let text = as_text(other);
                if text != "true" && text != "false" {
                    self.wrong(column, &text, FieldType::Boolean);
                }
                text == "true"
            }
        }
    }

    fn code<T: Coded>(&mut self, column: &str) -> T {
        let text = self.text(column);
        let code = T::from_code(&text);
        if code.is_none() && !text.is_empty() {
            self.not_in_list(column, &text, T::codes());
        }
        code.unwrap_or(T::first())
    }

    fn not_in_list(&mut self, column: &str, text: &str, codes: &[&str]) {
        let allowed = codes.iter().map(|&code| code.to_owned()).collect();
        self.refuse(column, text, ProblemKind::NotInList { allowed });
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
        Value::Text(text) => text,
        other => other.canonical(),
    }
}

fn section(c: &mut Cells<'_>) -> Section {
    Section {
        id: c.text("id"),
        title: c.bilingual("title_nl", "title_en"),
        author: c.code("author"),
        line: c.line(),
    }
}

fn item(c: &mut Cells<'_>) -> Item {
    Item {
        id: c.text("id"),
        name: c.bilingual("name_nl", "name_en"),
        in_table: c.boolean("in_table"),
        section: c.text_or_empty("section"),
    }
}

fn budget_cell(c: &mut Cells<'_>) -> (usize, BudgetCell) {
    let cell = BudgetCell {
        cell: c.text("cell"),
        item: c.text("item"),
        year: c.year("year"),
        amount: c.integer_or_missing("amount"),
        unit: c.text("unit"),
        status: c.code("status"),
        reason: c.bilingual_or_empty("reason_nl", "reason_en"),
        section: c.text_or_empty("section"),
        line: c.line(),
    };
    if !c.failed && cell.amount.is_some() != (cell.status == CellStatus::Reported) {
        c.refuse("amount", cell.status.code(), ProblemKind::StatusAndAmount);
    }
    (c.row.number, cell)
}

fn printed_total(c: &mut Cells<'_>) -> PrintedTotal {
    PrintedTotal {
        cell: c.text("cell"),
        item: c.key("item"),
        year: c.year_or_missing("year"),
        amount: c.integer_or_missing("amount"),
        unit: c.text("unit"),
        section: c.text_or_empty("section"),
        line: c.line(),
    }
}

fn evaluation(c: &mut Cells<'_>) -> Evaluation {
    Evaluation {
        id: c.text("id"),
        item: c.text("item"),
        name: c.bilingual("name_nl", "name_en"),
        title: c.text("title"),
        organisation: c.text("organisation"),
        cited_as: c.bilingual("cited_as_nl", "cited_as_en"),
        first_year: c.year_or_missing("first_year"),
        last_year: c.year_or_missing("last_year"),
        period_note: c.bilingual("period_note_nl", "period_note_en"),
        interviews: c.integer_or_missing("interviews"),
        interviews_at_least: c.boolean("interviews_at_least"),
        kind: c.code("kind"),
    }
}

fn source(c: &mut Cells<'_>) -> Source {
    Source {
        id: c.integer("ref"),
        printed_no: c.integer("printed_no"),
        organisation: c.bilingual("organisation_nl", "organisation_en"),
        year: Some(c.text_or_empty("year")).filter(|year| !year.is_empty()),
        title: c.bilingual("title_nl", "title_en"),
        kind: c.code("type"),
        section: c.text("section"),
        paragraph: c.text("paragraph"),
        line: c.line(),
        note: c.bilingual("note_nl", "note_en"),
    }
}

fn finding(c: &mut Cells<'_>) -> Finding {
    Finding {
        id: c.text("id"),
        section: c.text("section"),
        paragraph: c.text("paragraph"),
        line: c.line(),
        item: c.key("item"),
        kind: c.code("kind"),
        direction: c.code("direction"),
        title: c.bilingual("title_nl", "title_en"),
        text: c.bilingual("text_nl", "text_en"),
    }
}

fn recommendation(c: &mut Cells<'_>) -> Recommendation {
    Recommendation {
        id: c.text("id"),
        section: c.text("section"),
        line: c.line(),
        title: c.bilingual("title_nl", "title_en"),
    }
}

fn part(c: &mut Cells<'_>) -> RecommendationPart {
    RecommendationPart {
        id: c.text("id"),
        recommendation: c.text("recommendation"),
        phase: c.code("phase"),
        section: c.text("section"),
        line: c.line(),
        text: c.bilingual("text_nl", "text_en"),
    }
}

fn option(c: &mut Cells<'_>) -> PolicyOption {
    PolicyOption {
        id: c.text("id"),
        section: c.text("section"),
        paragraph: c.text("paragraph"),
        line: c.line(),
        kind: c.code("kind"),
        text: c.bilingual("text_nl", "text_en"),
        amount: c.number_or_missing("amount"),
        amount_unit: c.bilingual_or_empty("amount_unit_nl", "amount_unit_en"),
    }
}

fn note(c: &mut Cells<'_>) -> Note {
    Note {
        id: c.text("id"),
        severity: c.code("severity"),
        kind: c.code("type"),
        section: c.key("section"),
        location: c.bilingual("location_nl", "location_en"),
        text: c.bilingual("text_nl", "text_en"),
        handling: c.bilingual("handling_nl", "handling_en"),
    }
}

fn method(c: &mut Cells<'_>) -> Method {
    Method {
        id: c.text("id"),
        section: c.text("section"),
        text: c.bilingual("text_nl", "text_en"),
    }
}

fn term(c: &mut Cells<'_>) -> Term {
    Term {
        id: c.text("id"),
        term: c.bilingual("term_nl", "term_en"),
        meaning: c.bilingual("meaning_nl", "meaning_en"),
        origin: c.code("origin"),
        origin_note: c.bilingual_or_empty("origin_note_nl", "origin_note_en"),
    }
}

fn figure(c: &mut Cells<'_>) -> Figure {
    Figure {
        id: c.text("id"),
        section: c.text("section"),
        line: c.line(),
        value: c.text_or_empty("value"),
        unit: c.bilingual("unit_nl", "unit_en"),
        precision: c.code("precision"),
        what: c.bilingual("what_nl", "what_en"),
    }
}

fn series(c: &mut Cells<'_>) -> Series {
    Series {
        id: c.text("id"),
        name: c.bilingual("name_nl", "name_en"),
        unit: c.bilingual("unit_nl", "unit_en"),
        publisher: c.text("publisher"),
        note: c.bilingual("note_nl", "note_en"),
        values: Vec::new(),
    }
}

fn series_value(c: &mut Cells<'_>) -> (String, SeriesValue) {
    let series = c.text("series");
    let value = SeriesValue {
        year: c.year("year"),
        value: c.number("value"),
        source: c.bilingual("source_nl", "source_en"),
        verified: c.code("verified"),
    };
    (series, value)
}

fn event(c: &mut Cells<'_>) -> Event {
    let event = Event {
        id: c.text("id"),
        kind: c.code("kind"),
        name: c.bilingual("name_nl", "name_en"),
        first_year: c.year_or_missing("first_year"),
        last_year: c.year_or_missing("last_year"),
        section: c.key("section"),
        paragraph: Some(c.text_or_empty("paragraph")).filter(|text| !text.is_empty()),
        source: c.integer_or_missing("source"),
        external: Some(c.text_or_empty("external")).filter(|text| !text.is_empty()),
        note: c.bilingual_or_empty("note_nl", "note_en"),
    };
    if !c.failed && event.section.is_some() == event.external.is_some() {
        c.refuse("section, external", "", ProblemKind::ExactlyOne);
    }
    if let (false, Some(first), Some(last)) = (c.failed, event.first_year, event.last_year)
        && last < first
    {
        let minimum = f64::from(first);
        c.refuse(
            "last_year",
            &last.to_string(),
            ProblemKind::TooSmall { minimum },
        );
    }
    event
}

fn external_fact(c: &mut Cells<'_>) -> ExternalFact {
    ExternalFact {
        id: c.text("id"),
        year: c.year_or_missing("year"),
        value: c.number("value"),
        unit: c.bilingual("unit_nl", "unit_en"),
        text: c.bilingual("text_nl", "text_en"),
        source: c.text("source"),
        derived: c.boolean("derived"),
    }
}

fn note_cell(c: &mut Cells<'_>) -> (String, Option<String>, Option<String>) {
    let note = c.text("note");
    let (budget, printed) = (c.key("budget_cell"), c.key("printed_cell"));
    if !c.failed && budget.is_some() == printed.is_some() {
        c.refuse("budget_cell, printed_cell", "", ProblemKind::ExactlyOne);
    }
    (note, budget, printed)
}
