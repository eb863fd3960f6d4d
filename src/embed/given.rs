//! Reading what a host gives: all of it is good, or nothing is used.

use std::collections::BTreeMap;
use std::fmt;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::model::{InputSpec, Kind, Scenario, Value};
use crate::state::{Data, Page, View, parse, print};

use super::fault::Fault;

/// A state or a scenario, as a host gives it.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// Nothing, or `null`: the default.
    Nothing,
    /// A number.
    Number(f64),
    /// A text; of a whole state or scenario: a link.
    Text(String),
    /// A list of numbers; those that are none are [`f64::NAN`].
    List(Vec<f64>),
    /// Values by key.
    Keyed(BTreeMap<String, Given>),
    /// Something that no key takes, as it is called.
    Other(&'static str),
}

impl Given {
    /// As it is repeated in a message.
    fn told(&self) -> String {
        match self {
            Self::Nothing => "null".into(),
            Self::Number(number) => number.to_string(),
            Self::Text(text) => text.clone(),
            Self::List(list) => {
                let list: Vec<String> = list.iter().map(f64::to_string).collect();
                list.join(",")
            }
            Self::Keyed(_) => "an object".into(),
            Self::Other(name) => (*name).into(),
        }
    }
}

impl<'de> Deserialize<'de> for Given {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Given;

            fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str("a number, a text, a list or an object")
            }

            fn visit_bool<E>(self, value: bool) -> Result<Given, E> {
                Ok(Given::Other(if value { "true" } else { "false" }))
            }

            fn visit_i64<E>(self, value: i64) -> Result<Given, E> {
                Ok(Given::Number(value as f64))
            }

            fn visit_u64<E>(self, value: u64) -> Result<Given, E> {
                Ok(Given::Number(value as f64))
            }

            fn visit_f64<E>(self, value: f64) -> Result<Given, E> {
                Ok(Given::Number(value))
            }

            fn visit_str<E>(self, value: &str) -> Result<Given, E> {
                Ok(Given::Text(value.to_owned()))
            }

            fn visit_bytes<E>(self, _: &[u8]) -> Result<Given, E> {
                Ok(Given::Other("bytes"))
            }

            fn visit_unit<E>(self) -> Result<Given, E> {
                Ok(Given::Nothing)
            }

            fn visit_none<E>(self) -> Result<Given, E> {
                Ok(Given::Nothing)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Given, A::Error> {
                let mut list = Vec::new();
                while let Some(entry) = from.next_element::<Given>()? {
                    list.push(match entry {
                        Given::Number(number) => number,
                        _ => f64::NAN,
                    });
                }
                Ok(Given::List(list))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Given, A::Error> {
                let mut keyed = BTreeMap::new();
                while let Some(key) = from.next_key::<Given>()? {
                    match key {
                        Given::Text(key) => {
                            keyed.insert(key, from.next_value()?);
                        }
                        _ => {
                            from.next_value::<IgnoredAny>()?;
                        }
                    }
                }
                Ok(Given::Keyed(keyed))
            }
        }
        from.deserialize_any(Any)
    }
}

/// Reads a scenario: its inputs by key, or a link that holds one. What is left out has its
/// default.
///
/// # Errors
/// The first [`Fault`].
pub fn read_scenario(data: &Data, given: &Given) -> Result<Scenario, Fault> {
    let mut scenario = Scenario::default();
    match given {
        Given::Nothing => {}
        Given::Text(link) => scenario = read_link(data, link)?.scenario,
        Given::Keyed(values) => {
            for (key, value) in values {
                let spec = data.specs.by_key(key);
                let spec = spec.ok_or_else(|| Fault::unknown_key(data, key))?;
                set(data, &mut scenario, spec, value)?;
            }
        }
        other => return Err(neither(other)),
    }
    Ok(scenario)
}

/// Reads a state: a link, which stands for all of it, or values by the keys of a link, which
/// change the view that they are given for.
///
/// # Errors
/// The first [`Fault`].
pub fn read_view(data: &Data, now: &View, given: &Given) -> Result<View, Fault> {
    let values = match given {
        Given::Nothing => return Ok(now.clone()),
        Given::Text(link) => return read_link(data, link),
        Given::Keyed(values) => values,
        other => return Err(neither(other)),
    };
    let mut view = now.clone();
    let mut others = Vec::new();
    for (key, value) in values {
        match (key.as_str(), value) {
            ("page", Given::Text(page)) => {
                view.page = Page::from_code(page).ok_or_else(|| Fault::unknown_page(page))?;
            }
            ("page", Given::Nothing) => view.page = Page::default(),
            ("page", other) => return Err(Fault::unknown_page(&other.told())),
            _ => match data.specs.by_key(key) {
                Some(spec) => set(data, &mut view.scenario, spec, value)?,
                None => others.push((key, value)),
            },
        }
    }
    // The rest means what it means in a link: one that holds all else, and what is given.
    let address = print(&view);
    let (page, query) = address.split_once('?').unwrap_or((&address, ""));
    let kept = query.split('&').filter(|pair| {
        let key = pair.split('=').next().unwrap_or_default();
        !pair.is_empty() && others.iter().all(|(other, _)| *other != key)
    });
    let mut pairs: Vec<String> = kept.map(str::to_owned).collect();
    for (key, value) in others {
        match value {
            Given::Nothing => {}
            Given::Text(_) | Given::Number(_) | Given::List(_) => {
                let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
                pairs.push(format!("{}={}", encoded(key), encoded(&value.told())));
            }
            Given::Keyed(_) | Given::Other(_) => {
                let why = "a text, a number or a list is expected.";
                return Err(Fault::new("wrong_type", key, &value.told(), why));
            }
        }
    }
    read_link(data, &format!("{page}?{}", pairs.join("&")))
}

/// A state or scenario that is neither a link nor an object.
fn neither(given: &Given) -> Fault {
    let why = "a link or an object with values by key is expected.";
    Fault::new("wrong_type", "", &given.told(), why)
}

fn read_link(data: &Data, link: &str) -> Result<View, Fault> {
    let Some(at) = link.find("#/") else {
        let why = "a link of this tool has “#/”, as in “#/scenario?share=35”.";
        return Err(Fault::new("not_a_link", "", link, why));
    };
    let (view, problems) = parse(&link[at..], data);
    match problems.first() {
        None => Ok(view),
        Some(problem) => Err(Fault::of_link(data, problem)),
    }
}

/// Sets an input, or gives it its default.
fn set(data: &Data, scenario: &mut Scenario, spec: &InputSpec, given: &Given) -> Result<(), Fault> {
    let told = given.told();
    let value = match (&spec.kind, given) {
        (_, Given::Nothing) => {
            scenario.reset(&spec.id);
            return Ok(());
        }
        (Kind::Choice(_), Given::Text(code)) => Value::Code(code.clone()),
        // Minus nought is nought.
        (Kind::Number { .. } | Kind::Whole { .. }, Given::Number(number)) => {
            Value::Number(number + 0.0)
        }
        (Kind::Percentages | Kind::Amounts, Given::List(list)) => {
            Value::List(list.iter().map(|number| number + 0.0).collect())
        }
        _ => return Err(Fault::wrong_type(spec, &told)),
    };
    spec.check(&value)
        .map_err(|why| Fault::refused(spec, &told, &why))?;
    scenario.set(&data.specs, spec.id.clone(), value);
    Ok(())
}
