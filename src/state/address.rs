//! The address is the saved state.
//!
//! `#/scenario?v=1&lang=en&share=35&full=2028`: page, version, and every value that is
//! not a default, under readable keys. Printer and parser stand side by side and are
//! tested as each other's inverse. An old link opens for ever: keys are never renamed,
//! and a new meaning gets a new key or a new version.

use std::collections::BTreeSet;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::model::{InputSpec, Kind, Picture, Refusal, Row, Show, Value};
use crate::report::{Lang, decimal};

use crate::text::scenario::refusal;

use super::data::Data;
use super::findings::Facet;
use super::view::{LOOK, Over, Page, SETTINGS, View};

/// The version that is written.
pub const VERSION: u32 = 1;

/// Characters that stay readable in a value.
const ENCODE: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b':')
    .remove(b',');

/// Something in an address that could not be used. The rest was.
#[derive(Clone, Debug, PartialEq)]
pub struct AddressProblem {
    /// The key, or the page name for an unknown page.
    pub key: String,
    /// The value as it stood there.
    pub value: String,
    /// What is wrong.
    pub kind: AddressProblemKind,
}

/// What is wrong with a part of an address.
#[derive(Clone, Debug, PartialEq)]
pub enum AddressProblemKind {
    /// There is no such page.
    UnknownPage,
    /// There is no such key.
    UnknownKey,
    /// The key stands there twice; the first value counts.
    Repeated,
    /// The value is none of those allowed.
    NotAllowed {
        /// Values allowed; empty when there are too many to name.
        allowed: Vec<String>,
    },
    /// The value is no number.
    NotANumber,
    /// The number is refused by its input.
    Refused(Refusal),
    /// The link was made by a newer version of this tool.
    Newer,
}

impl AddressProblem {
    /// What is wrong, with the key, the value and what is allowed.
    pub fn message(&self, data: &Data, lang: Lang) -> String {
        let Self { key, value, kind } = self;
        let text = |nl: String, en: String| match lang {
            Lang::Nl => nl,
            Lang::En => en,
        };
        match kind {
            AddressProblemKind::UnknownPage => {
                let pages = Page::ALL.map(Page::code).join(", ");
                text(
                    format!("De pagina “{key}” bestaat niet; er zijn: {pages}."),
                    format!("There is no page “{key}”; there are: {pages}."),
                )
            }
            AddressProblemKind::UnknownKey => text(
                format!("“{key}={value}” zegt dit programma niets en is overgeslagen."),
                format!("“{key}={value}” means nothing to this program and was skipped."),
            ),
            AddressProblemKind::Repeated => text(
                format!("“{key}” staat er twee keer; “{value}” is overgeslagen."),
                format!("“{key}” stands there twice; “{value}” was skipped."),
            ),
            AddressProblemKind::NotAllowed { allowed } if allowed.is_empty() => text(
                format!("“{key}={value}” verwijst naar iets dat niet bestaat."),
                format!("“{key}={value}” points to something that does not exist."),
            ),
            AddressProblemKind::NotAllowed { allowed } => {
                let allowed = allowed.join(", ");
                text(
                    format!("“{key}={value}” kan niet; wel: {allowed}."),
                    format!("“{key}={value}” is not possible; possible are: {allowed}."),
                )
            }
            AddressProblemKind::NotANumber => text(
                format!("“{key}={value}”: hier hoort een getal, met een punt voor decimalen."),
                format!("“{key}={value}”: a number belongs here, with a point for decimals."),
            ),
            AddressProblemKind::Refused(why) => {
                let why = data
                    .specs
                    .by_key(key)
                    .map(|spec| refusal(spec.unit, why, lang))
                    .unwrap_or_default();
                format!("“{key}={value}”: {why}")
            }
            AddressProblemKind::Newer => text(
                format!(
                    "Deze link komt uit een nieuwere versie ({value}); wat bekend is, is overgenomen."
                ),
                format!(
                    "This link comes from a newer version ({value}); what is known was taken over."
                ),
            ),
        }
    }
}

/// The address of a view, from the `#` on. Values equal to their default are left out.
pub fn print(view: &View) -> String {
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut add = |key: &str, value: String| pairs.push((key.to_owned(), value));
    if view.lang != Lang::default() {
        add("lang", view.lang.code().into());
    }
    if let Some(year) = view.prices {
        add("prices", year.to_string());
    }
    if view.picture != Picture::default() {
        add("chart", view.picture.code().into());
    }
    match &view.show {
        Show::All => {}
        Show::Only(Row::Item(item)) => add("show", item.clone()),
        Show::Only(Row::Together) => add("show", TOGETHER.into()),
    }
    if let Some((from, to)) = view.window {
        add("window", format!("{from}-{to}"));
    }
    for (id, value) in view.scenario.changes() {
        add(&id.key(), print_value(value));
    }
    for (key, value) in &view.settings {
        add(key, value.clone());
    }
    if !view.findings.query.is_empty() {
        add("q", view.findings.query.clone());
    }
    for (facet, values) in &view.findings.filters {
        add(facet.key(), join(values));
    }
    if !view.findings.open.is_empty() {
        add("open", join(&view.findings.open));
    }
    match &view.over {
        Some(Over::Why(figure)) => add("why", figure.clone()),
        Some(Over::See(object)) => add("see", object.clone()),
        None => {}
    }

    let mut address = format!("#/{}", view.page.code());
    if !pairs.is_empty() {
        address.push_str(&format!("?v={VERSION}"));
        for (key, value) in pairs {
            address.push_str(&format!("&{key}={}", utf8_percent_encode(&value, ENCODE)));
        }
    }
    address
}

/// Value of `show` for all items together; no item can have this key.
const TOGETHER: &str = "together";

/// Reads an address. Lenient and complete: what can be used is used, and everything
/// that cannot is reported. A fragment that is no address of ours gives the first page.
pub fn parse(address: &str, data: &Data) -> (View, Vec<AddressProblem>) {
    let mut view = View::default();
    let mut problems = Vec::new();
    let Some(rest) = address
        .strip_prefix("#/")
        .or_else(|| address.strip_prefix('/'))
    else {
        return (view, problems);
    };
    let (page, query) = rest.split_once('?').unwrap_or((rest, ""));
    match Page::from_code(page) {
        Some(page) => view.page = page,
        None if page.is_empty() => {}
        None => problems.push(AddressProblem {
            key: page.into(),
            value: String::new(),
            kind: AddressProblemKind::UnknownPage,
        }),
    }
    let mut seen = BTreeSet::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let key = decode(key);
        let value = decode(value);
        let outcome = if seen.insert(key.clone()) {
            read(&mut view, data, &key, &value)
        } else {
            Err(AddressProblemKind::Repeated)
        };
        if let Err(kind) = outcome {
            problems.push(AddressProblem { key, value, kind });
        }
    }
    (view, problems)
}

/// Takes one key over into the view.
fn read(view: &mut View, data: &Data, key: &str, value: &str) -> Result<(), AddressProblemKind> {
    match key {
        "v" => match value.parse::<u32>() {
            Ok(version) if version <= VERSION => {}
            Ok(_) => return Err(AddressProblemKind::Newer),
            Err(_) => return Err(AddressProblemKind::NotANumber),
        },
        "lang" => {
            view.lang = Lang::from_code(value).ok_or_else(|| allowed(Lang::ALL.map(Lang::code)))?
        }
        "prices" => view.prices = Some(year(value, &price_years(data))?),
        "chart" => {
            view.picture = Picture::from_code(value)
                .ok_or_else(|| allowed(Picture::ALL.map(Picture::code)))?;
        }
        "show" => {
            view.show = if value == TOGETHER {
                Show::Only(Row::Together)
            } else if data.basis.item(value).is_some() {
                Show::Only(Row::Item(value.into()))
            } else {
                let items = data.basis.items.iter().map(|item| item.id.as_str());
                return Err(allowed(items.chain([TOGETHER])));
            };
        }
        "window" => {
            let years = data.basis.years();
            let (from, to) = value
                .split_once('-')
                .ok_or(AddressProblemKind::NotANumber)?;
            let window = (year(from, &years)?, year(to, &years)?);
            if window.0 >= window.1 {
                return Err(AddressProblemKind::NotAllowed {
                    allowed: Vec::new(),
                });
            }
            let whole = (data.basis.first_year(), data.basis.reference_year());
            view.window = (window != whole).then_some(window);
        }
        "q" => view.findings.query = value.into(),
        "open" => view.findings.open = known(value, |id| data.report.findings.find(id).is_some())?,
        "note" => {
            if data.report.notes.find(value).is_none() {
                return Err(AddressProblemKind::NotAllowed {
                    allowed: Vec::new(),
                });
            }
            // Notes had a key of their own before every object had one.
            view.over = Some(Over::See(format!("note:{value}")));
        }
        // Whether there is such a figure or object is for the panel to say.
        "why" if !value.is_empty() => view.over = Some(Over::Why(value.into())),
        "see" if !value.is_empty() => view.over = Some(Over::See(value.into())),
        "why" | "see" => {}
        _ => {
            let look = LOOK.iter().find(|(own, _)| *own == key);
            if let Some((_, values)) = look.filter(|(_, values)| !values.contains(&value)) {
                return Err(allowed(values.iter().copied()));
            }
            if look.is_some() || is_setting(key) {
                view.settings.insert(key.into(), value.into());
            } else if let Some(facet) = Facet::from_key(key) {
                let values = facet_values(data, facet);
                let chosen = known(value, |value| values.contains(value))
                    .map_err(|_| allowed(values.iter().map(String::as_str)))?;
                view.findings.filters.insert(facet, chosen);
            } else {
                read_input(view, data, key, value)?;
            }
        }
    }
    Ok(())
}

/// Whether a key can be that of a setting: made of letters and such that need no encoding.
fn is_setting(key: &str) -> bool {
    let plain = |letter: u8| matches!(letter, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'-');
    SETTINGS.iter().any(|page| key.starts_with(page)) && key.bytes().all(plain)
}

/// Takes a scenario input over.
fn read_input(
    view: &mut View,
    data: &Data,
    key: &str,
    text: &str,
) -> Result<(), AddressProblemKind> {
    let spec = data
        .specs
        .by_key(key)
        .ok_or(AddressProblemKind::UnknownKey)?;
    let value = read_value(spec, text)?;
    view.scenario.set(&data.specs, spec.id.clone(), value);
    Ok(())
}

/// Reads the value of an input as [`print_value`] writes it.
pub(super) fn read_value(spec: &InputSpec, text: &str) -> Result<Value, AddressProblemKind> {
    let number = |text: &str| decimal(text).ok_or(AddressProblemKind::NotANumber);
    let value = match spec.kind {
        Kind::Choice(_) => Value::Code(text.into()),
        Kind::Percentages | Kind::Amounts => {
            Value::List(text.split(',').map(number).collect::<Result<_, _>>()?)
        }
        Kind::Number { .. } | Kind::Whole { .. } => Value::Number(number(text)?),
    };
    spec.check(&value).map_err(AddressProblemKind::Refused)?;
    Ok(value)
}

/// Writes the value of an input.
pub(super) fn print_value(value: &Value) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        Value::Code(code) => code.clone(),
        Value::List(list) => list
            .iter()
            .map(f64::to_string)
            .collect::<Vec<_>>()
            .join(","),
    }
}

/// The years whose prices can be chosen: those of the table and of the price series.
pub fn price_years(data: &Data) -> Vec<i32> {
    let last = data
        .basis
        .rates
        .keys()
        .last()
        .copied()
        .unwrap_or(data.basis.reference_year());
    (data.basis.first_year()..=last.max(data.basis.reference_year())).collect()
}

/// Every value of a facet that occurs in the report.
fn facet_values(data: &Data, facet: Facet) -> BTreeSet<String> {
    let all = super::findings::select(&data.report, &Default::default(), Lang::default());
    let mut values = BTreeSet::new();
    for value in all.values(facet) {
        values.insert(value.value.clone());
    }
    values
}

fn known(
    value: &str,
    is_known: impl Fn(&str) -> bool,
) -> Result<BTreeSet<String>, AddressProblemKind> {
    let mut values = BTreeSet::new();
    for value in value.split(',') {
        values.insert(value.to_owned());
    }
    if values.iter().all(|value| is_known(value)) {
        Ok(values)
    } else {
        Err(AddressProblemKind::NotAllowed {
            allowed: Vec::new(),
        })
    }
}

fn year(text: &str, years: &[i32]) -> Result<i32, AddressProblemKind> {
    let year = text
        .parse::<i32>()
        .map_err(|_| AddressProblemKind::NotANumber)?;
    if years.contains(&year) {
        Ok(year)
    } else {
        Err(allowed(
            years
                .iter()
                .map(i32::to_string)
                .collect::<Vec<_>>()
                .iter()
                .map(String::as_str),
        ))
    }
}

fn allowed<'a>(values: impl IntoIterator<Item = &'a str>) -> AddressProblemKind {
    AddressProblemKind::NotAllowed {
        allowed: values.into_iter().map(str::to_owned).collect(),
    }
}

fn join(values: &BTreeSet<String>) -> String {
    values
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(",")
}

fn decode(text: &str) -> String {
    percent_decode_str(&text.replace('+', " "))
        .decode_utf8_lossy()
        .into_owned()
}
