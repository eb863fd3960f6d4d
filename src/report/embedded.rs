//! The report that comes with the program, and larger copies of it to measure with.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::package::{Files, Loaded, read};

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_bytes!(concat!("packages/artikel-1/", $name)))),+]
    };
}

/// The description of the package without its own explanations, which only its keepers read;
/// the build script leaves them out.
const DESCRIPTION: (&str, &[u8]) = (
    "datapackage.json",
    include_bytes!(concat!(env!("OUT_DIR"), "/datapackage.json")),
);

const TABLES: &[(&str, &[u8])] = files![
    "sections.csv",
    "items.csv",
    "budget.csv",
    "printed-totals.csv",
    "evaluations.csv",
    "sources.csv",
    "findings.csv",
    "recommendations.csv",
    "recommendation-parts.csv",
    "options.csv",
    "notes.csv",
    "methods.csv",
    "glossary.csv",
    "figures.csv",
    "series.csv",
    "series-values.csv",
    "external-facts.csv",
    "events.csv",
    "finding-parts.csv",
    "finding-sources.csv",
    "finding-evaluations.csv",
    "part-evaluations.csv",
    "option-parts.csv",
    "evaluation-sources.csv",
    "note-cells.csv",
    "note-findings.csv",
    "note-sources.csv",
];

/// SHA-256 of the embedded package, worked out when the app was built.
pub const PACKAGE_SHA256: &str = env!("VERKENNER_PACKAGE");

/// SHA-256 of all sources that the app was built from; empty in a build to work with.
pub const SOURCES_SHA256: &str = env!("VERKENNER_SOURCES");

/// The files of the embedded package.
#[derive(Debug, Clone, Copy, Default)]
pub struct Embedded;

impl Embedded {
    /// Every file with its path, `datapackage.json` first.
    pub fn files() -> impl Iterator<Item = (&'static str, &'static [u8])> {
        std::iter::once(DESCRIPTION).chain(TABLES.iter().copied())
    }
}

impl Files for Embedded {
    fn get(&self, path: &str) -> Option<Cow<'_, [u8]>> {
        Embedded::files()
            .find(|(name, _)| *name == path)
            .map(|(_, bytes)| Cow::Borrowed(bytes))
    }
}

/// The embedded report: the periodic report on budget article 1, 2015-2022.
pub fn embedded() -> Loaded {
    read(&Embedded)
}

/// The embedded package with its budget and findings `factor` times as long,
/// still without problems: for measuring how reading grows.
pub fn enlarged(factor: usize) -> BTreeMap<String, Vec<u8>> {
    let mut files: BTreeMap<String, Vec<u8>> = Embedded::files()
        .map(|(name, bytes)| (name.to_owned(), bytes.to_vec()))
        .collect();
    // Copies of an item are called 1.1.1, 1.1.2 and so on, which keeps to the
    // pattern of the keys; copies of a finding get the next free numbers.
    repeat(&mut files, "items.csv", factor, |row, copy, _| {
        let (id, rest) = row.split_once(';')?;
        Some(format!("{id}.{copy};{rest}"))
    });
    repeat(&mut files, "budget.csv", factor, |row, copy, _| {
        let (cell, rest) = row.split_once(';')?;
        let (item, rest) = rest.split_once(';')?;
        let year = cell.strip_prefix(item)?;
        Some(format!("{item}.{copy}{year};{item}.{copy};{rest}"))
    });
    repeat(&mut files, "findings.csv", factor, |row, _, number| {
        let (_, rest) = row.split_once(';')?;
        Some(format!("F{number};{rest}"))
    });
    files
}

/// Appends copies of all rows; `change` gets a row, the number of the copy and
/// the number the new row has in the table. No cell of these files has a line
/// break in it.
fn repeat(
    files: &mut BTreeMap<String, Vec<u8>>,
    name: &str,
    factor: usize,
    change: impl Fn(&str, usize, usize) -> Option<String>,
) {
    let Some(bytes) = files.get_mut(name) else {
        return;
    };
    let text = String::from_utf8_lossy(bytes).into_owned();
    let rows: Vec<&str> = text.lines().skip(1).collect();
    let mut number = rows.len();
    for copy in 1..factor {
        for row in &rows {
            number += 1;
            if let Some(row) = change(row, copy, number) {
                bytes.extend_from_slice(row.as_bytes());
                bytes.push(b'\n');
            }
        }
    }
}
