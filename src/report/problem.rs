//! What can be wrong with a package, told to the person who keeps it.

use std::fmt;

use super::lang::Lang;

/// One thing wrong with a package, with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// File in the package.
    pub file: String,
    /// Row as a spreadsheet shows it (the header is row 1); `None` if the
    /// problem is about the whole file.
    pub row: Option<usize>,
    /// Column name or names; `None` if it is about the whole row.
    pub column: Option<String>,
    /// The text that stands there; `None` if there is nothing to show.
    pub value: Option<String>,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What is wrong, with what is allowed.
#[derive(Debug, Clone, PartialEq)]
pub enum ProblemKind {
    /// The file is not in the package.
    MissingFile,
    /// `datapackage.json` cannot be read.
    UnreadableJson {
        /// What the JSON reader says, with line and column.
        detail: String,
    },
    /// The package lacks a table that a report needs.
    MissingResource,
    /// The package holds a table that a report does not know.
    UnknownResource,
    /// Two tables have the same name; the first counts.
    DuplicateResource,
    /// The table has no schema, so its columns are unknown.
    MissingSchema,
    /// The schema names a pattern we cannot apply; the column is not checked against it.
    PatternNotSupported,
    /// The CSV file breaks off or cannot be taken apart.
    UnreadableCsv,
    /// The file uses another separator than the package says; it was read with that one.
    OtherDelimiter {
        /// The separator the package names.
        declared: char,
    },
    /// The file lacks a column.
    MissingColumn,
    /// The file has a column that the package does not describe; it is ignored.
    UnknownColumn,
    /// The file has this column twice; the first counts.
    DuplicateColumn,
    /// A row has more or fewer cells than the header.
    WrongNumberOfCells {
        /// Cells in the header.
        expected: usize,
        /// Cells in the row.
        found: usize,
    },
    /// The bytes are not UTF-8.
    NotUtf8,
    /// The text is not of the type of its column.
    WrongType {
        /// The type.
        expected: FieldType,
    },
    /// A cell that must be filled is empty.
    Required,
    /// The value must be unique in its column.
    NotUnique {
        /// The row that has it already.
        first_row: usize,
    },
    /// The key of the row is already in use.
    DuplicateKey {
        /// The row that has it already.
        first_row: usize,
    },
    /// The value is not one of a closed list.
    NotInList {
        /// The list.
        allowed: Vec<String>,
    },
    /// The text does not have the required form.
    Pattern {
        /// The form, as a regular expression.
        pattern: String,
    },
    /// The number is too small.
    TooSmall {
        /// The smallest allowed.
        minimum: f64,
    },
    /// The number is too large.
    TooLarge {
        /// The largest allowed.
        maximum: f64,
    },
    /// The text is too short.
    TooShort {
        /// The least number of characters.
        minimum: usize,
    },
    /// The text is too long.
    TooLong {
        /// The greatest number of characters.
        maximum: usize,
    },
    /// The value must stand in another table and does not.
    UnknownKey {
        /// The other table.
        resource: String,
        /// Its column or columns.
        column: String,
    },
    /// Exactly one of these columns must be filled.
    ExactlyOne,
    /// A reported cell of the budget needs an amount; a missing one must not have any.
    StatusAndAmount,
}

/// The type of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FieldType {
    /// Any text.
    Text,
    /// A whole number.
    Integer,
    /// A number, with or without decimals.
    Number,
    /// Yes or no.
    Boolean,
}

impl Problem {
    /// A problem with a whole file.
    pub(crate) fn file(file: &str, kind: ProblemKind) -> Problem {
        Problem {
            file: file.to_owned(),
            row: None,
            column: None,
            value: None,
            kind,
        }
    }

    /// A problem with one cell.
    pub(crate) fn cell(
        file: &str,
        row: usize,
        column: &str,
        value: &str,
        kind: ProblemKind,
    ) -> Problem {
        Problem {
            file: file.to_owned(),
            row: Some(row),
            column: Some(column.to_owned()),
            value: (!value.is_empty()).then(|| shortened(value)),
            kind,
        }
    }

    /// The place and what is wrong, in one line.
    pub fn message(&self, lang: Lang) -> String {
        let (row, column) = match lang {
            Lang::Nl => ("rij", "kolom"),
            Lang::En => ("row", "column"),
        };
        let mut text = self.file.clone();
        if let Some(number) = self.row {
            text.push_str(&format!(", {row} {number}"));
        }
        if let Some(name) = &self.column {
            text.push_str(&format!(", {column} {name}"));
        }
        text.push_str(": ");
        text.push_str(&match lang {
            Lang::Nl => self.dutch(),
            Lang::En => self.english(),
        });
        text
    }

    fn shown(&self) -> &str {
        self.value.as_deref().unwrap_or_default()
    }

    fn english(&self) -> String {
        use ProblemKind as K;
        let value = self.shown();
        match &self.kind {
            K::MissingFile => "this file is not in the package.".into(),
            K::UnreadableJson { detail } => format!("this is not readable JSON: {detail}."),
            K::MissingResource => format!("the table ‘{value}’ is missing; a report needs it."),
            K::UnknownResource => {
                format!("the table ‘{value}’ is not part of a report and is ignored.")
            }
            K::DuplicateResource => {
                format!("there are two tables called ‘{value}’; the first one counts.")
            }
            K::MissingSchema => format!("the table ‘{value}’ has no schema with columns."),
            K::PatternNotSupported => {
                format!(
                    "the pattern ‘{value}’ cannot be applied; the column is not checked with it."
                )
            }
            K::UnreadableCsv => "the rest of this file cannot be read as CSV.".into(),
            K::OtherDelimiter { declared } => format!(
                "the columns are separated by {}, but the package says {}. The file was read anyway.",
                quoted(value),
                quoted(&declared.to_string())
            ),
            K::MissingColumn => "this column is missing.".into(),
            K::UnknownColumn => "the package does not describe this column; it is ignored.".into(),
            K::DuplicateColumn => "this column appears twice; the first one counts.".into(),
            K::WrongNumberOfCells { expected, found } => {
                format!("this row has {found} cells; the header has {expected}.")
            }
            K::NotUtf8 => {
                format!("‘{value}’ holds bytes that are not UTF-8. Save the file as ‘CSV UTF-8’.")
            }
            K::WrongType { expected } => format!(
                "‘{value}’ is not {}.",
                match expected {
                    FieldType::Text => "text",
                    FieldType::Integer => "a whole number",
                    FieldType::Number => "a number",
                    FieldType::Boolean => "true or false",
                }
            ),
            K::Required => "this cell is empty; it must be filled.".into(),
            K::NotUnique { first_row } => {
                format!("‘{value}’ already stands in row {first_row}; it may appear only once.")
            }
            K::DuplicateKey { first_row } => {
                format!("the key ‘{value}’ is already used in row {first_row}.")
            }
            K::NotInList { allowed } => {
                format!(
                    "‘{value}’ is not allowed. Choose from: {}.",
                    allowed.join(", ")
                )
            }
            K::Pattern { pattern } => format!("‘{value}’ does not have the form {pattern}."),
            K::TooSmall { minimum } => format!("‘{value}’ is too small; the least is {minimum}."),
            K::TooLarge { maximum } => format!("‘{value}’ is too large; the most is {maximum}."),
            K::TooShort { minimum } => {
                format!("‘{value}’ is too short; at least {minimum} characters are needed.")
            }
            K::TooLong { maximum } => {
                format!("‘{value}’ is too long; at most {maximum} characters are allowed.")
            }
            K::UnknownKey { resource, column } => {
                format!("‘{value}’ does not stand in column {column} of the table ‘{resource}’.")
            }
            K::ExactlyOne => "fill exactly one of these columns.".into(),
            K::StatusAndAmount => format!(
                "the status is ‘{value}’; a reported cell needs an amount and a missing cell must have none."
            ),
        }
    }

    fn dutch(&self) -> String {
        use ProblemKind as K;
        let value = self.shown();
        match &self.kind {
            K::MissingFile => "dit bestand zit niet in het pakket.".into(),
            K::UnreadableJson { detail } => format!("dit is geen leesbare JSON: {detail}."),
            K::MissingResource => {
                format!("de tabel ‘{value}’ ontbreekt; een rapport heeft die nodig.")
            }
            K::UnknownResource => {
                format!("de tabel ‘{value}’ hoort niet bij een rapport en telt niet mee.")
            }
            K::DuplicateResource => {
                format!("er zijn twee tabellen met de naam ‘{value}’; de eerste telt.")
            }
            K::MissingSchema => format!("de tabel ‘{value}’ heeft geen schema met kolommen."),
            K::PatternNotSupported => format!(
                "het patroon ‘{value}’ is niet toe te passen; de kolom is er niet op gecontroleerd."
            ),
            K::UnreadableCsv => "de rest van dit bestand is niet als CSV te lezen.".into(),
            K::OtherDelimiter { declared } => format!(
                "de kolommen zijn gescheiden door {}, maar het pakket noemt {}. Het bestand is toch gelezen.",
                quoted(value),
                quoted(&declared.to_string())
            ),
            K::MissingColumn => "deze kolom ontbreekt.".into(),
            K::UnknownColumn => "het pakket beschrijft deze kolom niet; zij telt niet mee.".into(),
            K::DuplicateColumn => "deze kolom staat er twee keer; de eerste telt.".into(),
            K::WrongNumberOfCells { expected, found } => {
                format!("deze rij heeft {found} cellen; de kopregel heeft er {expected}.")
            }
            K::NotUtf8 => format!(
                "‘{value}’ bevat tekens die geen UTF-8 zijn. Sla het bestand op als ‘CSV UTF-8’."
            ),
            K::WrongType { expected } => format!(
                "‘{value}’ is geen {}.",
                match expected {
                    FieldType::Text => "tekst",
                    FieldType::Integer => "geheel getal",
                    FieldType::Number => "getal",
                    FieldType::Boolean => "‘true’ of ‘false’",
                }
            ),
            K::Required => "deze cel is leeg; zij moet gevuld zijn.".into(),
            K::NotUnique { first_row } => {
                format!("‘{value}’ staat al in rij {first_row}; het mag maar één keer voorkomen.")
            }
            K::DuplicateKey { first_row } => {
                format!("de sleutel ‘{value}’ is al gebruikt in rij {first_row}.")
            }
            K::NotInList { allowed } => {
                format!("‘{value}’ mag niet. Kies uit: {}.", allowed.join(", "))
            }
            K::Pattern { pattern } => format!("‘{value}’ heeft niet de vorm {pattern}."),
            K::TooSmall { minimum } => {
                format!(
                    "‘{value}’ is te klein; het minste is {}.",
                    decimal(*minimum)
                )
            }
            K::TooLarge { maximum } => {
                format!(
                    "‘{value}’ is te groot; het meeste is {}.",
                    decimal(*maximum)
                )
            }
            K::TooShort { minimum } => {
                format!("‘{value}’ is te kort; er zijn minstens {minimum} tekens nodig.")
            }
            K::TooLong { maximum } => {
                format!("‘{value}’ is te lang; er mogen hoogstens {maximum} tekens staan.")
            }
            K::UnknownKey { resource, column } => {
                format!("‘{value}’ staat niet in kolom {column} van de tabel ‘{resource}’.")
            }
            K::ExactlyOne => "vul precies één van deze kolommen.".into(),
            K::StatusAndAmount => format!(
                "de status is ‘{value}’; bij ‘reported’ hoort een bedrag en bij ‘missing’ juist niet."
            ),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::En))
    }
}

/// Long or many-lined cells would drown the message.
fn shortened(value: &str) -> String {
    const LONGEST: usize = 60;
    let mut short: String = value
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(LONGEST)
        .collect();
    if value.chars().nth(LONGEST).is_some() {
        short.push('…');
    }
    short
}

fn quoted(delimiter: &str) -> String {
    match delimiter {
        "\t" | " " => "tab".into(),
        other => format!("‘{other}’"),
    }
}

fn decimal(number: f64) -> String {
    number.to_string().replace('.', ",")
}
