//! The address is the saved state.
//!
//! `#/scenario?v=1&lang=en&share=35&full=2028`: page, version, and every value that is
//! not a default, under readable keys. Printer and parser stand side by side and are
//! tested as each other's inverse. An old link opens for ever: keys are never renamed,
//! and a new meaning gets a new key or a new version.

use std::collections::BTreeSet;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::model::{InputSpec, Kind, Picture, Refusal, Row, Show, Value};
use crate::report::{Lang, decimal, written};

use crate::text::scenario::refusal;

use super::data::Data;
use super::findings::Facet;
use super::view::{LOOK, Over, Page, SETTINGS, View};

/// The version that is written.
pub const VERSION: u32 = 1;

/// What became of a key and its value in the next version: as it was, with another name or
/// value, several if its meaning was spread, and none if it has no meaning any more, which is
/// reported.
pub type Migration = fn(&str, &str) -> Vec<(String, String)>;

/// The way from each version to the next, the first from version 1 to 2. There must be one
/// for each version before [`VERSION`].
const MIGRATIONS: [Migration; VERSION as usize - 1] = [];

/// Keys that say how a link was made and not what it shows; `state::link` reads them.
pub(super) const MADE: &str = "made";
/// Key of the result at that time.
pub(super) const WAS: &str = "was";
/// Key of the checksum over the rest of the link; its last.
pub(super) const SUM: &str = "sum";

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
    /// Some of the values are not known; the others were used.
    Partly {
        /// Those that are not.
        unknown: Vec<String>,
    },
    /// Some of the letters cannot be read; the rest of the value was used.
    Damaged,
    /// Something else is open over the page already.
    Covered,
    /// The value has another form than it must have.
    Form {
        /// A value that could stand there.
        example: &'static str,
    },
}

/// The most letters of a value that a message repeats.
const LONGEST: usize = 60;

/// A part of an address as a message shows it: not endless, and without what cannot be seen.
pub fn quoted(text: &str) -> String {
    let seen = |letter: char| match letter {
        // Control characters, and marks that turn the direction of the words around them.
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        letter if letter.is_control() => '\u{fffd}',
        letter => letter,
    };
    let mut letters = text.chars();
    let mut shown: String = letters.by_ref().take(LONGEST).map(seen).collect();
    if letters.next().is_some() {
        shown.push('…');
    }
    shown
}

impl AddressProblem {
    /// What is wrong, with the key, the value and what is allowed.
    pub fn message(&self, data: &Data, lang: Lang) -> String {
        let (key, value, kind) = (quoted(&self.key), quoted(&self.value), &self.kind);
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
                let why = &match why.clone() {
                    Refusal::UnknownChoice { code, allowed } => Refusal::UnknownChoice {
                        code: quoted(&code),
                        allowed,
                    },
                    why => why,
                };
                let why = data
                    .specs
                    .by_key(&self.key)
                    .map(|spec| refusal(spec.unit, why, lang))
                    .unwrap_or_default();
                format!("“{key}={value}”: {why}")
            }
            AddressProblemKind::Partly { unknown } => {
                let unknown = quoted(&unknown.join(", "));
                text(
                    format!("“{key}={value}”: onbekend en overgeslagen is {unknown}."),
                    format!("“{key}={value}”: not known and skipped is {unknown}."),
                )
            }
            AddressProblemKind::Damaged => text(
                format!("“{key}={value}” is onderweg beschadigd; wat leesbaar is, is gebruikt."),
                format!("“{key}={value}” was damaged on the way; what can be read was used."),
            ),
            AddressProblemKind::Covered => text(
                format!(
                    "“{key}={value}” is overgeslagen: er kan maar één venster over de pagina open zijn."
                ),
                format!("“{key}={value}” was skipped: only one window can be open over the page."),
            ),
            AddressProblemKind::Form { example } => text(
                format!("“{key}={value}” is niet te lezen; de vorm is {example}."),
                format!("“{key}={value}” cannot be read; its form is {example}."),
            ),
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
    write(view.page, &pairs(view))
}

/// What an address says besides its page and version: each key with its value, not encoded.
pub(super) fn pairs(view: &View) -> Vec<(String, String)> {
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
    pairs
}

/// The address of a page with keys and values.
pub(super) fn write(page: Page, pairs: &[(String, String)]) -> String {
    let mut address = format!("#/{}", page.code());
    if !pairs.is_empty() {
        address.push_str(&format!("?v={VERSION}"));
        for (key, value) in pairs {
            address.push_str(&format!("&{key}={}", utf8_percent_encode(value, ENCODE)));
        }
    }
    address
}

/// Value of `show` for all items together; no item can have this key.
const TOGETHER: &str = "together";

/// A key with its value, as it stands in an address.
pub(super) struct Piece {
    /// The key, decoded.
    pub key: String,
    /// The value, decoded.
    pub value: String,
    /// Whether all of it could be decoded.
    sound: bool,
}

/// Takes an address apart: the page as it stands there, and its keys with their values, but
/// for those that others add to follow readers. `None` for a fragment that is no address.
pub(super) fn pieces(address: &str) -> Option<(String, Vec<Piece>)> {
    let address = address.strip_prefix('#').unwrap_or(address);
    // Some programs encode a fragment as a whole; a page has nothing to encode.
    let whole;
    let rest = if address.contains('%') && !address.contains('?') {
        whole = decode(address).0;
        &whole
    } else {
        address
    };
    let rest = match rest.strip_prefix('/') {
        Some(rest) => rest,
        // A place in the page has no query; an address that lost its slash has.
        None if rest.contains('?') => rest,
        None => return None,
    };
    let (page, query) = rest.split_once('?').unwrap_or((rest, ""));
    let pieces = query
        .split('&')
        // As HTML writes what stands between two keys.
        .map(|pair| pair.strip_prefix("amp;").unwrap_or(pair))
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let ((key, key_sound), (value, value_sound)) = (decode(key), decode(value));
            let sound = key_sound && value_sound;
            Piece { key, value, sound }
        })
        .filter(|piece| !is_tracker(&piece.key));
    Some((page.into(), pieces.collect()))
}

/// Whether a key is one that mail programs and networks add to links to follow readers.
pub(super) fn is_tracker(key: &str) -> bool {
    // Such as utm_source, fbclid, gclid, msclkid.
    key.starts_with("utm_")
        || key.ends_with("clid")
        || ["msclkid", "igshid", "mc_cid", "mc_eid", "_ga", "_gl"].contains(&key)
}

/// Whether an address may say how it was made, as shared links do.
pub fn is_stamped(address: &str) -> bool {
    ["made=", "was=", "sum="]
        .iter()
        .any(|key| address.contains(key))
}

/// Reads an address. Lenient and complete: what can be used is used, and everything
/// that cannot is reported. A fragment that is no address of ours gives the first page.
/// What others add to links to follow readers is left out in silence, and how the link was
/// made is for [`super::link::open`] to say.
pub fn parse(address: &str, data: &Data) -> (View, Vec<AddressProblem>) {
    parse_by(address, data, &MIGRATIONS)
}

/// [`parse`] by the ways from each version to the next that are given.
pub fn parse_by<const N: usize>(
    address: &str,
    data: &Data,
    migrations: &[Migration; N],
) -> (View, Vec<AddressProblem>) {
    let mut view = View::default();
    let mut problems = Vec::new();
    let Some((page, pieces)) = pieces(address) else {
        return (view, problems);
    };
    match Page::from_code(&page) {
        Some(page) => view.page = page,
        None if page.is_empty() => {}
        None => problems.push(AddressProblem {
            key: page,
            value: String::new(),
            kind: AddressProblemKind::UnknownPage,
        }),
    }
    let ahead = ahead(&pieces, migrations);
    let mut seen = BTreeSet::new();
    for Piece { key, value, sound } in pieces {
        let outcome = if seen.insert(key.clone()) {
            // Without steps none of their code is needed.
            match N {
                0 => read(&mut view, data, &key, &value),
                _ => migrate(&mut view, data, &key, &value, ahead),
            }
        } else {
            Err(AddressProblemKind::Repeated)
        };
        let outcome = if sound {
            outcome
        } else {
            outcome.and(Err(AddressProblemKind::Damaged))
        };
        if let Err(kind) = outcome {
            problems.push(AddressProblem { key, value, kind });
        }
    }
    (view, problems)
}

/// The steps that an address still has before it. Without a version its keys are those of now.
fn ahead<'a, const N: usize>(pieces: &[Piece], migrations: &'a [Migration; N]) -> &'a [Migration] {
    if N == 0 {
        return &[];
    }
    let version = pieces.iter().find(|piece| piece.key == "v");
    let version = version.and_then(|piece| piece.value.parse::<usize>().ok());
    let passed = version.map_or(N, |version| version.saturating_sub(1));
    migrations.get(passed..).unwrap_or_default()
}

/// Takes over what a key has become on the way to the present version.
fn migrate(
    view: &mut View,
    data: &Data,
    key: &str,
    value: &str,
    migrations: &[Migration],
) -> Result<(), AddressProblemKind> {
    let Some((first, rest)) = migrations.split_first() else {
        return read(view, data, key, value);
    };
    let became = first(key, value);
    if became.is_empty() {
        return Err(AddressProblemKind::UnknownKey);
    }
    let mut outcome = Ok(());
    for (key, value) in became {
        outcome = outcome.and(migrate(view, data, &key, &value, rest));
    }
    outcome
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
        "open" => {
            let is_known = |id: &str| data.report.findings.find(id).is_some();
            return known(value, is_known, |open| view.findings.open = open);
        }
        MADE | WAS | SUM => {}
        "note" | "why" | "see" if view.over.is_some() => return Err(AddressProblemKind::Covered),
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
                let chosen = known(
                    value,
                    |value| values.contains(value),
                    |chosen| {
                        view.findings.filters.insert(facet, chosen);
                    },
                );
                return chosen.map_err(|kind| match kind {
                    AddressProblemKind::NotAllowed { .. } => {
                        allowed(values.iter().map(String::as_str))
                    }
                    kind => kind,
                });
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
        Value::Number(number) => written(*number),
        Value::Code(code) => code.clone(),
        Value::List(list) => list
            .iter()
            .map(|number| written(*number))
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
    let report = &data.report;
    let all = report.findings.iter();
    all.flat_map(|finding| facet.values(report, finding))
        .collect()
}

/// Takes the values of a list that are known; the others are reported.
fn known(
    value: &str,
    is_known: impl Fn(&str) -> bool,
    take: impl FnOnce(BTreeSet<String>),
) -> Result<(), AddressProblemKind> {
    let (mut values, mut unknown) = (BTreeSet::new(), Vec::new());
    for value in value.split(',').map(str::to_owned) {
        if is_known(&value) {
            values.insert(value);
        } else {
            unknown.push(value);
        }
    }
    if values.is_empty() {
        return Err(AddressProblemKind::NotAllowed {
            allowed: Vec::new(),
        });
    }
    take(values);
    if unknown.is_empty() {
        Ok(())
    } else {
        Err(AddressProblemKind::Partly { unknown })
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

/// The text that stands encoded in an address, and whether all of it could be read.
fn decode(text: &str) -> (String, bool) {
    let plus = text.replace('+', " ");
    let bytes = percent_decode_str(&plus);
    match bytes.clone().decode_utf8() {
        Ok(text) => (text.into_owned(), true),
        Err(_) => (bytes.decode_utf8_lossy().into_owned(), false),
    }
}
