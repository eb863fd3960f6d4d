//! What is wrong with what a host gave.

use crate::model::{InputSpec, Kind, Problem, ProblemKind, Refusal, Specs};
use crate::report::Lang;
use crate::state::{AddressProblem, AddressProblemKind, Data, Page};
use crate::text::scenario::{amount_text, problem, refusal};

/// Every code, with what it means; a code keeps its meaning for ever.
pub const CODES: [(&str, &str); 18] = [
    (
        "unknown_key",
        "There is no such key in a state, or no such input.",
    ),
    ("unknown_page", "There is no such page."),
    (
        "unknown_figure",
        "This scenario has no figure with this key.",
    ),
    ("not_a_link", "No link of this tool: it has no `#/`."),
    (
        "not_a_number",
        "No number, or none that can be calculated with.",
    ),
    ("wrong_type", "A value of another type than this key takes."),
    ("not_allowed", "None of the values that this key takes."),
    (
        "refused",
        "Outside the range of the input, or none of its choices.",
    ),
    (
        "repeated",
        "The key stands in the link twice, or it opens something where something is open already.",
    ),
    (
        "damaged",
        "Some letters of the link cannot be read, or a value has another form than it must have.",
    ),
    (
        "newer_version",
        "The link was made by a newer version of this tool.",
    ),
    (
        "first_after_full",
        "The first year is after the year of the full amount.",
    ),
    ("no_weights", "Every weight is zero."),
    (
        "baseline_unusable",
        "The baseline cannot be made of the figures of an item.",
    ),
    (
        "no_place",
        "The element cannot hold the app, or holds something already.",
    ),
    ("unmounted", "The app was taken away before."),
    (
        "other_version",
        "Another version of this component runs in the same page.",
    ),
    (
        "not_loaded",
        "A file of the app could not be loaded, or the app cannot start here.",
    ),
];

/// One thing that is wrong with what a host gave; for who writes the host, in English.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// One of [`CODES`].
    pub code: &'static str,
    /// The key it is about; empty if it is about the whole.
    pub key: String,
    /// The key, the value, what is wrong with it and what is allowed.
    pub message: String,
}

impl Fault {
    pub(super) fn new(code: &'static str, key: &str, value: &str, why: &str) -> Self {
        let what = match (key, value) {
            ("", value) => value.to_owned(),
            (key, "") => key.to_owned(),
            (key, value) => format!("{key}={value}"),
        };
        Self {
            code,
            key: key.to_owned(),
            message: format!("{code}: “{what}”: {why}"),
        }
    }

    /// A key that no state and no scenario has.
    pub(super) fn unknown_key(data: &Data, key: &str) -> Self {
        let inputs: Vec<String> = data.specs.iter().map(|spec| spec.id.key()).collect();
        let why = format!("there is no such key; inputs are: {}.", inputs.join(", "));
        Self::new("unknown_key", key, "", &why)
    }

    /// A page that does not exist.
    pub(super) fn unknown_page(page: &str) -> Self {
        let pages = Page::ALL.map(Page::code).join(", ");
        let why = format!("there is no such page; there are: {pages}.");
        Self::new("unknown_page", "page", page, &why)
    }

    /// A value that an input refuses.
    pub(super) fn refused(spec: &InputSpec, value: &str, why: &Refusal) -> Self {
        let key = spec.id.key();
        match why {
            Refusal::OutOfRange { value: number, .. } if !number.is_finite() => {
                Self::not_a_number(spec, value)
            }
            Refusal::WrongKind => Self::wrong_type(spec, value),
            why => Self::new("refused", &key, value, &refusal(spec.unit, why, Lang::En)),
        }
    }

    /// A value that is no number.
    pub(super) fn not_a_number(spec: &InputSpec, value: &str) -> Self {
        let why = format!("{} is expected.", expected(spec));
        Self::new("not_a_number", &spec.id.key(), value, &why)
    }

    /// A value of another type than the input takes.
    pub(super) fn wrong_type(spec: &InputSpec, value: &str) -> Self {
        let why = format!("{} is expected.", expected(spec));
        Self::new("wrong_type", &spec.id.key(), value, &why)
    }

    /// A part of a link that cannot be used.
    pub(super) fn of_link(data: &Data, problem: &AddressProblem) -> Self {
        let AddressProblem { key, value, kind } = problem;
        let spec = data.specs.by_key(key);
        match kind {
            AddressProblemKind::UnknownPage => Self::unknown_page(key),
            AddressProblemKind::UnknownKey => Self::unknown_key(data, key),
            AddressProblemKind::Repeated => {
                Self::new("repeated", key, value, "the key stands there twice.")
            }
            AddressProblemKind::NotAllowed { allowed } if allowed.is_empty() => Self::new(
                "not_allowed",
                key,
                value,
                "it points to something that does not exist.",
            ),
            AddressProblemKind::NotAllowed { allowed } => {
                let why = format!("possible are: {}.", allowed.join(", "));
                Self::new("not_allowed", key, value, &why)
            }
            AddressProblemKind::NotANumber => match spec {
                Some(spec) => Self::not_a_number(spec, value),
                None => Self::new("not_a_number", key, value, "a number is expected."),
            },
            AddressProblemKind::Refused(why) => match spec {
                Some(spec) => Self::refused(spec, value, why),
                None => Self::new("refused", key, value, "the value is not possible."),
            },
            AddressProblemKind::Partly { unknown } => {
                let why = format!("not known: {}.", unknown.join(", "));
                Self::new("not_allowed", key, value, &why)
            }
            AddressProblemKind::Damaged => {
                Self::new("damaged", key, value, "some letters of it cannot be read.")
            }
            AddressProblemKind::Covered => {
                let why = "only one window can be open over the page.";
                Self::new("repeated", key, value, why)
            }
            AddressProblemKind::Form { example } => {
                Self::new("damaged", key, value, &format!("its form is {example}."))
            }
            AddressProblemKind::Newer => Self::new(
                "newer_version",
                key,
                value,
                "the link was made by a newer version of this tool.",
            ),
        }
    }

    /// What stands in the way of a calculation.
    pub(super) fn of_problem(specs: &Specs, found: &Problem) -> Self {
        let code = match found.kind {
            ProblemKind::Refused(_) => "refused",
            ProblemKind::FirstAfterFull { .. } => "first_after_full",
            ProblemKind::NoWeights => "no_weights",
            ProblemKind::Baseline { .. } => "baseline_unusable",
        };
        Self::new(
            code,
            &found.input.key(),
            "",
            &problem(specs, found, Lang::En),
        )
    }
}

/// What an input takes, in words.
fn expected(spec: &InputSpec) -> String {
    let show = |number: f64| amount_text(number, spec.unit, Lang::En);
    match &spec.kind {
        Kind::Number { min, max, .. } => {
            format!("a number from {} to {}", show(*min), show(*max))
        }
        Kind::Whole { min, max } => format!(
            "a whole number from {} to {}",
            show(f64::from(*min)),
            show(f64::from(*max))
        ),
        Kind::Choice(options) => format!("one of the texts {}", options.join(", ")),
        Kind::Percentages => "a list of numbers from 0 to 100".to_owned(),
        Kind::Amounts => "a list of numbers, zero or more".to_owned(),
    }
}
