//! What a reader is typing: text that is not, or not yet, a value.

use std::collections::BTreeMap;

use crate::model::{InputId, InputSpec, Refusal, Unit, Value};
use crate::text::number::{NumberError, parse_with_unit};

/// Why a text cannot become the value of an input.
#[derive(Clone, Debug, PartialEq)]
pub enum FieldError {
    /// It is no number, or it could be two.
    Number(NumberError),
    /// It is a number that the input does not allow.
    Refused(Refusal),
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

/// Reads a text for an input.
///
/// A text that could be two numbers, such as "1.234", is taken as the one that the
/// input allows; if it allows both, the reader is asked.
///
/// # Errors
/// [`FieldError`] that names the text or number, and what is allowed.
pub fn enter(spec: &InputSpec, text: &str) -> Result<Value, FieldError> {
    let unit = match spec.unit {
        Unit::Percent => "%",
        Unit::EuroMillion => "mln",
        _ => "",
    };
    let check = |number: f64| {
        let value = Value::Number(number);
        spec.check(&value).map(|()| value).map_err(FieldError::Refused)
    };
    match parse_with_unit(text, unit) {
        Ok(number) => check(number),
        Err(NumberError::Ambiguous { text, grouped, decimal }) => {
            match (check(grouped), check(decimal)) {
                (Ok(value), Err(_)) | (Err(_), Ok(value)) => Ok(value),
                _ => Err(FieldError::Number(NumberError::Ambiguous { text, grouped, decimal })),
            }
        }
        Err(error) => Err(FieldError::Number(error)),
    }
}
