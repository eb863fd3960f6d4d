//! Reads one CSV file against its schema: every row it can, and every problem.
//!
//! The work grows linearly with the size of the file.

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use csv::{ByteRecord, ReaderBuilder};

use super::decimal::{decimal, written};
use super::descriptor::{Dialect, Field, Names, Resource, Schema};
use super::pattern::Pattern;
use super::problem::{FieldType, Problem, ProblemKind};

/// The value of a cell after checking.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    /// Nothing stands there.
    Empty,
    /// Something stands there that was reported as a problem.
    Bad,
    /// The file has no such column.
    Absent,
    Text(String),
    Integer(i64),
    Number(f64),
    Boolean(bool),
}

impl Value {
    /// Appends the value as text, the same for equal values: what keys are
    /// compared by.
    fn append_to(&self, key: &mut String) {
        match self {
            Value::Empty | Value::Bad | Value::Absent => {}
            Value::Text(text) => key.push_str(text),
            Value::Integer(number) => key.push_str(&number.to_string()),
            Value::Number(number) => key.push_str(&written(*number)),
            Value::Boolean(yes) => key.push_str(if *yes { "true" } else { "false" }),
        }
    }

    pub(crate) fn canonical(&self) -> String {
        let mut text = String::new();
        self.append_to(&mut text);
        text
    }
}

/// A row with its place in the spreadsheet.
#[derive(Debug)]
pub(crate) struct Row {
    /// Row as a spreadsheet shows it; the header is row 1.
    pub(crate) number: usize,
    /// One value per column of the schema, in the schema's order.
    pub(crate) values: Vec<Value>,
}

/// A file after reading.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    pub(crate) file: String,
    /// Column names in the schema's order.
    pub(crate) columns: Vec<String>,
    pub(crate) rows: Vec<Row>,
    /// Every primary key with its row.
    pub(crate) keys: HashMap<String, usize>,
}

impl Sheet {
    /// Places of these columns; `None` if one is unknown.
    pub(crate) fn places(&self, names: &Names) -> Option<Vec<usize>> {
        names
            .0
            .iter()
            .map(|name| self.columns.iter().position(|column| column == name))
            .collect()
    }
}

/// Writes the values in these columns into `key`, as one key. `false` if there
/// is no key to compare: all are empty or one is bad.
///
/// The caller lends the same text for every row, which saves an allocation each.
pub(crate) fn write_key(row: &Row, places: &[usize], key: &mut String) -> bool {
    // Keys of two values must not run together; control characters do not
    // appear in keys that people type.
    const BETWEEN: char = '\u{1f}';
    key.clear();
    let mut filled = false;
    for (at, &place) in places.iter().enumerate() {
        if at > 0 {
            key.push(BETWEEN);
        }
        match row.values.get(place) {
            Some(Value::Bad) | None => return false,
            Some(Value::Empty | Value::Absent) => {}
            Some(value) => {
                value.append_to(key);
                filled = true;
            }
        }
    }
    filled
}

/// A key as a person reads it.
pub(crate) fn shown(key: &str) -> String {
    key.replace('\u{1f}', ", ")
}

/// Reads a file. What cannot be read is left out and reported.
pub(crate) fn read(resource: &Resource, bytes: &[u8], problems: &mut Vec<Problem>) -> Sheet {
    let file = resource.path.as_str();
    let Some(schema) = &resource.schema else {
        let mut problem = Problem::file(file, ProblemKind::MissingSchema);
        problem.value = Some(resource.name.clone());
        problems.push(problem);
        return Sheet::default();
    };
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut sheet = Sheet {
        file: file.to_owned(),
        columns: schema.fields.iter().map(|f| f.name.clone()).collect(),
        rows: Vec::new(),
        keys: HashMap::new(),
    };
    let delimiter = delimiter(file, &resource.dialect, bytes, problems);
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .quote(u8::try_from(resource.dialect.quote_char).unwrap_or(b'"'))
        .double_quote(resource.dialect.double_quote)
        .has_headers(false)
        .flexible(true)
        .from_reader(bytes);

    let mut counter = RowCounter::new(bytes);
    let mut record = ByteRecord::new();
    if !matches!(reader.read_byte_record(&mut record), Ok(true)) {
        for field in &schema.fields {
            problems.push(header_problem(
                file,
                &field.name,
                ProblemKind::MissingColumn,
            ));
        }
        return sheet;
    }
    counter.next(&record);
    let places = header(file, &record, schema, problems);
    let width = record.len();
    let mut columns: Vec<Column> = schema
        .fields
        .iter()
        .map(|field| Column::new(field, schema, file, problems))
        .collect();
    let primary = sheet.places(&schema.primary_key).unwrap_or_default();
    let mut key = String::new();

    loop {
        match reader.read_byte_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(_) => {
                problems.push(Problem::file(file, ProblemKind::UnreadableCsv));
                break;
            }
        }
        let number = counter.next(&record);
        // Spreadsheets leave rows of bare separators behind.
        if record.iter().all(|cell| cell.trim_ascii().is_empty()) {
            continue;
        }
        let surplus_filled = record
            .iter()
            .skip(width)
            .any(|cell| !cell.trim_ascii().is_empty());
        if record.len() < width || surplus_filled {
            problems.push(Problem {
                row: Some(number),
                ..Problem::file(
                    file,
                    ProblemKind::WrongNumberOfCells {
                        expected: width,
                        found: record.len(),
                    },
                )
            });
        }
        let values = columns
            .iter_mut()
            .zip(&places)
            .map(|(column, place)| match place {
                Some(place) => match record.get(*place) {
                    Some(cell) => column.read(file, number, cell, problems),
                    // The row is too short, which is reported already.
                    None => Value::Bad,
                },
                None => Value::Absent,
            })
            .collect();
        let row = Row { number, values };
        if write_key(&row, &primary, &mut key) {
            if let Some(&first_row) = sheet.keys.get(&key) {
                problems.push(Problem::cell(
                    file,
                    number,
                    &schema.primary_key.0.join(", "),
                    &shown(&key),
                    ProblemKind::DuplicateKey { first_row },
                ));
                continue;
            }
            sheet.keys.insert(key.clone(), number);
        }
        sheet.rows.push(row);
    }
    sheet
}

fn header_problem(file: &str, column: &str, kind: ProblemKind) -> Problem {
    Problem {
        row: Some(1),
        column: Some(column.to_owned()),
        ..Problem::file(file, kind)
    }
}

/// The declared delimiter; or the one the header line clearly uses instead,
/// because spreadsheets save with the separator of the computer's language.
fn delimiter(file: &str, dialect: &Dialect, bytes: &[u8], problems: &mut Vec<Problem>) -> u8 {
    let declared = u8::try_from(dialect.delimiter).unwrap_or(b',');
    let line = bytes.split(|&b| b == b'\n').next().unwrap_or_default();
    if line.contains(&declared) {
        return declared;
    }
    match [b';', b',', b'\t'].into_iter().find(|d| line.contains(d)) {
        Some(other) => {
            let mut problem = Problem::file(
                file,
                ProblemKind::OtherDelimiter {
                    declared: char::from(declared),
                },
            );
            problem.row = Some(1);
            problem.value = Some(char::from(other).to_string());
            problems.push(problem);
            other
        }
        None => declared,
    }
}

/// Where each column of the schema stands in the file.
fn header(
    file: &str,
    record: &ByteRecord,
    schema: &Schema,
    problems: &mut Vec<Problem>,
) -> Vec<Option<usize>> {
    let mut found: HashMap<String, usize> = HashMap::with_capacity(record.len());
    for (place, cell) in record.iter().enumerate() {
        let name = String::from_utf8_lossy(cell).trim().to_owned();
        // A separator at the end of the line makes an empty last column.
        if name.is_empty() {
            continue;
        }
        if found.contains_key(&name) {
            problems.push(header_problem(file, &name, ProblemKind::DuplicateColumn));
            continue;
        }
        if !schema.fields.iter().any(|field| field.name == name) {
            problems.push(header_problem(file, &name, ProblemKind::UnknownColumn));
        }
        found.insert(name, place);
    }
    schema
        .fields
        .iter()
        .map(|field| {
            let place = found.get(&field.name).copied();
            if place.is_none() {
                problems.push(header_problem(
                    file,
                    &field.name,
                    ProblemKind::MissingColumn,
                ));
            }
            place
        })
        .collect()
}

/// Counts rows as a spreadsheet does: blank lines count, line breaks inside a
/// cell do not. The CSV reader itself skips blank lines without a word.
struct RowCounter<'a> {
    bytes: &'a [u8],
    number: usize,
}

impl<'a> RowCounter<'a> {
    fn new(bytes: &'a [u8]) -> RowCounter<'a> {
        RowCounter { bytes, number: 0 }
    }

    fn next(&mut self, record: &ByteRecord) -> usize {
        self.number += 1;
        let start = record
            .position()
            .and_then(|position| usize::try_from(position.byte()).ok())
            .unwrap_or(self.bytes.len());
        let mut rest = self.bytes.get(start..).unwrap_or_default();
        // The second half of a CRLF belongs to the row before.
        let after_cr = start > 0 && self.bytes.get(start - 1) == Some(&b'\r');
        if after_cr {
            rest = rest.strip_prefix(b"\n").unwrap_or(rest);
        }
        loop {
            rest = if let Some(next) = rest.strip_prefix(b"\r\n") {
                next
            } else if let Some(next) = rest.strip_prefix(b"\n") {
                next
            } else if let Some(next) = rest.strip_prefix(b"\r") {
                next
            } else {
                return self.number;
            };
            self.number += 1;
        }
    }
}

/// A column with its checks, prepared once per file.
struct Column<'a> {
    field: &'a Field,
    kind: FieldType,
    missing: &'a [String],
    required: bool,
    pattern: Option<Pattern>,
    allowed: Option<&'a [String]>,
    minimum: Option<f64>,
    maximum: Option<f64>,
    seen: Option<HashMap<String, usize>>,
}

impl<'a> Column<'a> {
    fn new(field: &'a Field, schema: &'a Schema, file: &str, problems: &mut Vec<Problem>) -> Self {
        let constraints = &field.constraints;
        let pattern = constraints.pattern.as_deref().and_then(|text| {
            let pattern = Pattern::new(text);
            if pattern.is_none() {
                problems.push(Problem {
                    value: Some(text.to_owned()),
                    ..header_problem(file, &field.name, ProblemKind::PatternNotSupported)
                });
            }
            pattern
        });
        Column {
            field,
            kind: match field.kind.as_str() {
                "integer" | "year" => FieldType::Integer,
                "number" => FieldType::Number,
                "boolean" => FieldType::Boolean,
                _ => FieldType::Text,
            },
            missing: schema.missing_values.as_deref().unwrap_or_default(),
            required: constraints.required || schema.primary_key.0 == [field.name.as_str()],
            pattern,
            allowed: constraints.allowed.as_deref(),
            minimum: constraints.minimum,
            maximum: constraints.maximum,
            seen: constraints.unique.then(HashMap::new),
        }
    }

    fn read(&mut self, file: &str, row: usize, cell: &[u8], problems: &mut Vec<Problem>) -> Value {
        let mut report = |value: &str, kind: ProblemKind| {
            problems.push(Problem::cell(file, row, &self.field.name, value, kind));
            Value::Bad
        };
        let Ok(text) = std::str::from_utf8(cell) else {
            return report(&String::from_utf8_lossy(cell), ProblemKind::NotUtf8);
        };
        let text = text.trim();
        if text.is_empty() || self.missing.iter().any(|missing| missing == text) {
            if self.required {
                return report("", ProblemKind::Required);
            }
            return Value::Empty;
        }
        let Some(value) = parse(self.field, self.kind, text) else {
            return report(
                text,
                ProblemKind::WrongType {
                    expected: self.kind,
                },
            );
        };
        if let Some(allowed) = self.allowed {
            let known = match &value {
                Value::Text(text) => allowed.contains(text),
                other => allowed.contains(&other.canonical()),
            };
            if !known {
                return report(
                    text,
                    ProblemKind::NotInList {
                        allowed: allowed.to_vec(),
                    },
                );
            }
        }
        if let Some(pattern) = &self.pattern
            && !pattern.matches(text)
        {
            return report(
                text,
                ProblemKind::Pattern {
                    pattern: self.field.constraints.pattern.clone().unwrap_or_default(),
                },
            );
        }
        if let Some(kind) = self.outside(&value) {
            return report(text, kind);
        }
        if let Some(seen) = &mut self.seen {
            match seen.entry(value.canonical()) {
                Entry::Vacant(free) => {
                    free.insert(row);
                }
                Entry::Occupied(taken) => {
                    let first_row = *taken.get();
                    return report(text, ProblemKind::NotUnique { first_row });
                }
            }
        }
        value
    }

    fn outside(&self, value: &Value) -> Option<ProblemKind> {
        let number = match value {
            Value::Text(text) => {
                let length = text.chars().count();
                let constraints = &self.field.constraints;
                return match (constraints.min_length, constraints.max_length) {
                    (Some(minimum), _) if length < minimum => {
                        Some(ProblemKind::TooShort { minimum })
                    }
                    (_, Some(maximum)) if length > maximum => {
                        Some(ProblemKind::TooLong { maximum })
                    }
                    _ => None,
                };
            }
            Value::Integer(number) => *number as f64,
            Value::Number(number) => *number,
            Value::Empty | Value::Bad | Value::Absent | Value::Boolean(_) => return None,
        };
        match (self.minimum, self.maximum) {
            (Some(minimum), _) if number < minimum => Some(ProblemKind::TooSmall { minimum }),
            (_, Some(maximum)) if number > maximum => Some(ProblemKind::TooLarge { maximum }),
            _ => None,
        }
    }
}

fn parse(field: &Field, kind: FieldType, text: &str) -> Option<Value> {
    match kind {
        FieldType::Text => Some(Value::Text(text.to_owned())),
        FieldType::Integer => plain(field, text)?.parse().ok().map(Value::Integer),
        FieldType::Number => {
            let number = decimal(&plain(field, text)?)?;
            number.is_finite().then_some(Value::Number(number))
        }
        FieldType::Boolean => {
            let is = |values: &Option<Vec<String>>, default: &[&str]| match values {
                Some(values) => values.iter().any(|value| value == text),
                None => default.contains(&text),
            };
            if is(&field.true_values, &["true", "True", "TRUE", "1"]) {
                Some(Value::Boolean(true))
            } else if is(&field.false_values, &["false", "False", "FALSE", "0"]) {
                Some(Value::Boolean(false))
            } else {
                None
            }
        }
    }
}

/// A number as Rust writes it: no groups, a point before decimals, a plain minus.
fn plain(field: &Field, text: &str) -> Option<String> {
    let bare = field.bare_number.unwrap_or(true);
    let text = if bare {
        text
    } else {
        text.trim_matches(|c: char| !c.is_ascii_digit() && !is_minus(c))
    };
    let group = field.group_char.as_deref().filter(|g| !g.is_empty());
    let ungrouped = match group {
        Some(group) => Cow::Owned(text.replace(group, "")),
        None => Cow::Borrowed(text),
    };
    let decimal = field.decimal_char.as_deref().unwrap_or(".");
    let mut number = String::with_capacity(ungrouped.len());
    for (place, c) in ungrouped.chars().enumerate() {
        match c {
            '0'..='9' | 'e' | 'E' | '+' => number.push(c),
            c if is_minus(c) => number.push('-'),
            // Only the declared sign starts the decimals: "1.5" is not read
            // as fifteen where a comma is declared, nor the other way round.
            c if decimal.chars().eq([c]) && place > 0 => number.push('.'),
            _ => return None,
        }
    }
    Some(number)
}

/// The minus signs that budget tables are printed with.
fn is_minus(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '‒' | '–' | '−')
}
