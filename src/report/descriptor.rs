//! `datapackage.json`: what we use of Data Package, Table Schema and CSV
//! Dialect (version 1 of the Frictionless standards). Unknown keys are ignored.

use serde::Deserialize;
use serde_json::Value;

/// A Data Package.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Descriptor {
    pub(crate) name: String,
    pub(crate) title: String,
    /// Dutch title; an extension of ours.
    pub(crate) title_nl: Option<String>,
    pub(crate) description: String,
    /// Dutch description; an extension of ours.
    pub(crate) description_nl: Option<String>,
    pub(crate) version: String,
    pub(crate) resources: Vec<Resource>,
}

/// One table: a file, how it is written down, and its columns.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Resource {
    pub(crate) name: String,
    pub(crate) path: String,
    pub(crate) dialect: Dialect,
    pub(crate) schema: Option<Schema>,
}

/// How a CSV file is written down.
#[derive(Debug, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(crate) struct Dialect {
    pub(crate) delimiter: char,
    pub(crate) quote_char: char,
    pub(crate) double_quote: bool,
}

impl Default for Dialect {
    fn default() -> Self {
        Dialect {
            delimiter: ',',
            quote_char: '"',
            double_quote: true,
        }
    }
}

/// The columns of a table and its keys.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(crate) struct Schema {
    pub(crate) fields: Vec<Field>,
    pub(crate) missing_values: Option<Vec<String>>,
    pub(crate) primary_key: Names,
    pub(crate) foreign_keys: Vec<ForeignKey>,
}

/// One column.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(crate) struct Field {
    pub(crate) name: String,
    #[serde(rename = "type")]
    pub(crate) kind: String,
    pub(crate) decimal_char: Option<String>,
    pub(crate) group_char: Option<String>,
    pub(crate) bare_number: Option<bool>,
    pub(crate) true_values: Option<Vec<String>>,
    pub(crate) false_values: Option<Vec<String>>,
    pub(crate) constraints: Constraints,
}

/// What the values of a column must satisfy.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(crate) struct Constraints {
    pub(crate) required: bool,
    pub(crate) unique: bool,
    pub(crate) pattern: Option<String>,
    #[serde(rename = "enum")]
    pub(crate) allowed: Option<Vec<Value>>,
    pub(crate) minimum: Option<Value>,
    pub(crate) maximum: Option<Value>,
    pub(crate) min_length: Option<usize>,
    pub(crate) max_length: Option<usize>,
}

/// A column or columns whose values must stand in another table.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ForeignKey {
    pub(crate) fields: Names,
    pub(crate) reference: Reference,
}

/// Where a foreign key points.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Reference {
    pub(crate) resource: String,
    pub(crate) fields: Names,
}

/// Column names; the standard allows one name or a list.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "Value")]
pub(crate) struct Names(pub(crate) Vec<String>);

impl From<Value> for Names {
    fn from(value: Value) -> Names {
        Names(match value {
            Value::String(name) => vec![name],
            Value::Array(names) => names
                .into_iter()
                .filter_map(|name| match name {
                    Value::String(name) => Some(name),
                    _ => None,
                })
                .collect(),
            _ => Vec::new(),
        })
    }
}
