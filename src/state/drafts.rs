//! What a reader is typing: text that is not, or not yet, a value.

use std::collections::BTreeMap;

use crate::model::{InputId, InputSpec, Kind, Refusal, Unit, Value};
use crate::report::Lang;
use crate::text::number::{NumberError, parse_with_unit};
use crate::text::scenario::refusal;

/// Why a text cannot become the value of an input.
#[derive(Clone, Debug, PartialEq)]
pub enum FieldError {
    /// It is no number, or it could be two.
    Number(NumberError),
    /// It is a number that the input does not allow.
    Refused(Refusal),
}

impl FieldError {
    /// What is wrong and what is allowed, for the reader of a field.
    pub fn message(&self, unit: Unit, lang: Lang) -> String {
        match self {
            Self::Number(error) => error.message(lang),
            Self::Refused(why) => refusal(unit, why, lang),
        }
    }
}

/// The text in a field and what is wrong with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The text exactly as typed.
    pub text: String,
    /// Why it is no value; `None` when it is one and was taken over.
    pub error: Option<FieldError>,
}

/// Every field that is being typed in, by input.
pub type Drafts = BTreeMap<InputId, Draft>;

/// Reads a text for an input. A list of percentages is separated by spaces or semicolons.
///
/// A text that could be two numbers, such as "1.234", is taken as the one that the
/// input allows; if it allows both, the reader is asked.
///
/// # Errors
/// [`FieldError`] that names the text or number, and what is allowed.
pub fn enter(spec: &InputSpec, text: &str) -> Result<Value, FieldError> {
    if matches!(spec.kind, Kind::Percentages | Kind::Amounts) {
        let list: Vec<f64> = text
            .split(|letter: char| letter.is_whitespace() || letter == ';')
            .filter(|part| !part.is_empty())
            .map(|part| parse_with_unit(part, typed_unit(spec.unit)))
            .collect::<Result<_, _>>()
            .map_err(FieldError::Number)?;
        let value = Value::List(list);
        return spec
            .check(&value)
            .map(|()| value)
            .map_err(FieldError::Refused);
    }
    enter_number(&spec.kind, spec.unit, text).map(Value::Number)
}

/// Reads a text for a number of some kind and unit, as [`enter`] does.
///
/// # Errors
/// [`FieldError`] that names the text or number, and what is allowed.
pub fn enter_number(kind: &Kind, unit: Unit, text: &str) -> Result<f64, FieldError> {
    let check = |number: f64| {
        kind.check(&Value::Number(number))
            .map(|()| number)
            .map_err(FieldError::Refused)
    };
    match parse_with_unit(text, typed_unit(unit)) {
        Ok(number) => check(number),
        Err(NumberError::Ambiguous {
            text,
            grouped,
            decimal,
        }) => match (check(grouped), check(decimal)) {
            (Ok(value), Err(_)) | (Err(_), Ok(value)) => Ok(value),
            _ => Err(FieldError::Number(NumberError::Ambiguous {
                text,
                grouped,
                decimal,
            })),
        },
        Err(error) => Err(FieldError::Number(error)),
    }
}

/// What may be typed behind a number in a unit.
const fn typed_unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Percent => "%",
        Unit::EuroMillion => "mln",
        Unit::Fte => "fte",
        _ => "",
    }
}
