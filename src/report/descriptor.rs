//! `datapackage.json`: what we use of Data Package, Table Schema and CSV
//! Dialect (version 1 of the Frictionless standards). Unknown keys are ignored;
//! a known key of the wrong type counts as absent.
//!
//! Taken from plain JSON values: derived readers for these few keys would be
//! the largest part of the compiled reader.

use super::decimal::decimal;
use serde_json::{Map, Value};

/// A Data Package.
#[derive(Debug)]
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
#[derive(Debug)]
pub(crate) struct Resource {
    pub(crate) name: String,
    pub(crate) path: String,
    pub(crate) dialect: Dialect,
    pub(crate) schema: Option<Schema>,
}

/// How a CSV file is written down.
#[derive(Debug)]
pub(crate) struct Dialect {
    pub(crate) delimiter: char,
    pub(crate) quote_char: char,
    pub(crate) double_quote: bool,
}

/// The columns of a table and its keys.
#[derive(Debug)]
pub(crate) struct Schema {
    pub(crate) fields: Vec<Field>,
    pub(crate) missing_values: Option<Vec<String>>,
    pub(crate) primary_key: Names,
    pub(crate) foreign_keys: Vec<ForeignKey>,
}

/// One column.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) kind: String,
    pub(crate) decimal_char: Option<String>,
    pub(crate) group_char: Option<String>,
    pub(crate) bare_number: Option<bool>,
    pub(crate) true_values: Option<Vec<String>>,
    pub(crate) false_values: Option<Vec<String>>,
    pub(crate) constraints: Constraints,
}

/// What the values of a column must satisfy.
#[derive(Debug)]
pub(crate) struct Constraints {
    pub(crate) required: bool,
    pub(crate) unique: bool,
    pub(crate) pattern: Option<String>,
    pub(crate) allowed: Option<Vec<String>>,
    pub(crate) minimum: Option<f64>,
    pub(crate) maximum: Option<f64>,
    pub(crate) min_length: Option<usize>,
    pub(crate) max_length: Option<usize>,
}

/// A column or columns whose values must stand in another table.
#[derive(Debug)]
pub(crate) struct ForeignKey {
    pub(crate) fields: Names,
    pub(crate) reference: Reference,
}

/// Where a foreign key points.
#[derive(Debug)]
pub(crate) struct Reference {
    pub(crate) resource: String,
    pub(crate) fields: Names,
}

/// Column names; the standard allows one name or a list.
#[derive(Debug)]
pub(crate) struct Names(pub(crate) Vec<String>);

/// An object of the descriptor; absent objects read as empty ones.
#[derive(Clone, Copy)]
struct Object<'a>(Option<&'a Map<String, Value>>);

impl<'a> Object<'a> {
    fn of(value: &'a Value) -> Object<'a> {
        Object(value.as_object())
    }

    fn get(self, key: &str) -> Option<&'a Value> {
        self.0?.get(key)
    }

    fn object(self, key: &str) -> Object<'a> {
        Object(self.get(key).and_then(Value::as_object))
    }

    fn maybe_text(self, key: &str) -> Option<String> {
        Some(self.get(key)?.as_str()?.to_owned())
    }

    fn text(self, key: &str) -> String {
        self.maybe_text(key).unwrap_or_default()
    }

    fn letter(self, key: &str, default: char) -> char {
        let text = self.get(key).and_then(Value::as_str);
        text.and_then(|text| text.chars().next()).unwrap_or(default)
    }

    fn flag(self, key: &str) -> Option<bool> {
        self.get(key)?.as_bool()
    }

    fn length(self, key: &str) -> Option<usize> {
        usize::try_from(self.get(key)?.as_u64()?).ok()
    }

    fn list(self, key: &str) -> &'a [Value] {
        let list = self.get(key).and_then(Value::as_array);
        list.map_or(&[], Vec::as_slice)
    }

    fn texts(self, key: &str) -> Option<Vec<String>> {
        Some(texts(self.get(key)?.as_array()?))
    }

    fn names(self, key: &str) -> Names {
        Names(match self.get(key) {
            Some(Value::String(name)) => vec![name.clone()],
            Some(Value::Array(names)) => texts(names),
            _ => Vec::new(),
        })
    }
}

fn texts(values: &[Value]) -> Vec<String> {
    let texts = values.iter().filter_map(Value::as_str);
    texts.map(str::to_owned).collect()
}

impl Descriptor {
    pub(crate) fn from_json(value: &Value) -> Descriptor {
        let object = Object::of(value);
        Descriptor {
            name: object.text("name"),
            title: object.text("title"),
            title_nl: object.maybe_text("title_nl"),
            description: object.text("description"),
            description_nl: object.maybe_text("description_nl"),
            version: object.text("version"),
            resources: object.list("resources").iter().map(resource).collect(),
        }
    }
}

fn resource(value: &Value) -> Resource {
    let object = Object::of(value);
    let dialect = object.object("dialect");
    Resource {
        name: object.text("name"),
        path: object.text("path"),
        dialect: Dialect {
            delimiter: dialect.letter("delimiter", ','),
            quote_char: dialect.letter("quoteChar", '"'),
            double_quote: dialect.flag("doubleQuote").unwrap_or(true),
        },
        schema: object.get("schema").and_then(schema),
    }
}

fn schema(value: &Value) -> Option<Schema> {
    let object = Object(Some(value.as_object()?));
    Some(Schema {
        fields: object.list("fields").iter().map(field).collect(),
        missing_values: object.texts("missingValues"),
        primary_key: object.names("primaryKey"),
        foreign_keys: object.list("foreignKeys").iter().map(foreign_key).collect(),
    })
}

fn field(value: &Value) -> Field {
    let object = Object::of(value);
    let constraints = object.object("constraints");
    Field {
        name: object.text("name"),
        kind: object.text("type"),
        decimal_char: object.maybe_text("decimalChar"),
        group_char: object.maybe_text("groupChar"),
        bare_number: object.flag("bareNumber"),
        true_values: object.texts("trueValues"),
        false_values: object.texts("falseValues"),
        constraints: Constraints {
            required: constraints.flag("required").unwrap_or_default(),
            unique: constraints.flag("unique").unwrap_or_default(),
            pattern: constraints.maybe_text("pattern"),
            allowed: constraints
                .get("enum")
                .and_then(Value::as_array)
                .map(|codes| codes.iter().map(plain_text).collect()),
            minimum: constraints.get("minimum").and_then(number),
            maximum: constraints.get("maximum").and_then(number),
            min_length: constraints.length("minLength"),
            max_length: constraints.length("maxLength"),
        },
    }
}

fn foreign_key(value: &Value) -> ForeignKey {
    let object = Object::of(value);
    let reference = object.object("reference");
    ForeignKey {
        fields: object.names("fields"),
        reference: Reference {
            resource: reference.text("resource"),
            fields: reference.names("fields"),
        },
    }
}

fn plain_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(true) => "true".to_owned(),
        Value::Bool(false) => "false".to_owned(),
        _ => String::new(),
    }
}

/// The standard writes bounds as numbers; some packages write them as text.
fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => decimal(text),
        _ => None,
    }
}
