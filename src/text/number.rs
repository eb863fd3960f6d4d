//! Numbers as readers write and read them, in Dutch and in English.
//!
//! All rounding of the app happens here. The rule is one for every function:
//! a value is first brought to 15 significant digits, which is what an `f64`
//! always carries and what a spreadsheet shows, and is then rounded half away
//! from zero. So 1.005 with two decimals is 1.01 although its binary form lies
//! just under it, and the noise of a calculation (2.4999999999999996) does not
//! decide which way a half goes. A change of unit (share to percent, thousands
//! to millions) moves the decimal point and multiplies nothing.
//!
//! What is printed never holds `NaN`, `inf` or `-0`. Negative numbers carry a
//! real minus sign (U+2212); a number and its unit are kept together by a
//! no-break space (U+00A0).
//!
//! ```
//! use verkenner::report::Lang;
//! use verkenner::text::number;
//!
//! assert_eq!(number::whole(113_847.0, Lang::Nl), "113.847");
//! assert_eq!(number::percent(0.176, 1, Lang::En), "17.6%");
//! assert_eq!(number::parse("1.234,5"), Ok(1234.5));
//! ```

use crate::report::{Lang, decimal as read_decimal, digits, written};
use std::fmt;

/// The largest number, either side of zero, that [`parse`] accepts; in the
/// unit of the field. A budget of this size in EUR x 1,000 is a slip of the key.
pub const LARGEST: f64 = 1e12;

/// More decimals than this would print digits an `f64` does not have.
const MOST_DECIMALS: usize = 15;

/// The significant digits of a value without the noise of a calculation.
const EXACT: usize = 15;

const MINUS: char = '\u{2212}';
const NO_BREAK_SPACE: char = '\u{a0}';

/// What stands where there is no number: "n.v.t." or "n/a".
#[must_use]
pub fn not_applicable(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "n.v.t.",
        Lang::En => "n/a",
    }
}

/// A number without decimals, grouped by thousands. Any unit.
///
/// ```
/// # use verkenner::{report::Lang, text::number::whole};
/// assert_eq!(whole(93_846.6, Lang::Nl), "93.847");
/// assert_eq!(whole(-6_537.0, Lang::En), "−6,537");
/// assert_eq!(whole(-0.2, Lang::En), "0");
/// assert_eq!(whole(f64::NAN, Lang::Nl), "n.v.t.");
/// ```
#[must_use]
pub fn whole(value: f64, lang: Lang) -> String {
    decimal(value, 0, lang)
}

/// A number with a fixed count of decimals (at most 15), grouped by thousands. Any unit.
///
/// ```
/// # use verkenner::{report::Lang, text::number::decimal};
/// assert_eq!(decimal(35.625, 1, Lang::Nl), "35,6");
/// assert_eq!(decimal(1.005, 2, Lang::En), "1.01");
/// ```
#[must_use]
pub fn decimal(value: f64, decimals: usize, lang: Lang) -> String {
    Style::plain(decimals, lang).print(value)
}

/// A number with just the decimals that it has, grouped by thousands. Any unit.
///
/// ```
/// # use verkenner::{report::Lang, text::number::exact};
/// assert_eq!(exact(12_126.6, Lang::Nl), "12.126,6");
/// assert_eq!(exact(50.0, Lang::En), "50");
/// ```
#[must_use]
pub fn exact(value: f64, lang: Lang) -> String {
    let text = written(value);
    let decimals = text
        .split_once('.')
        .map_or(0, |(_, fraction)| fraction.len());
    decimal(value, decimals, lang)
}

/// A difference without decimals: always with its sign, except zero. Any unit.
///
/// ```
/// # use verkenner::{report::Lang, text::number::signed_whole};
/// assert_eq!(signed_whole(4_008.0, Lang::Nl), "+4.008");
/// assert_eq!(signed_whole(-6_537.0, Lang::Nl), "−6.537");
/// assert_eq!(signed_whole(0.3, Lang::Nl), "0");
/// ```
#[must_use]
pub fn signed_whole(value: f64, lang: Lang) -> String {
    signed_decimal(value, 0, lang)
}

/// A difference with a fixed count of decimals: always with its sign, except zero. Any unit.
///
/// ```
/// # use verkenner::{report::Lang, text::number::signed_decimal};
/// assert_eq!(signed_decimal(299.1786, 1, Lang::En), "+299.2");
/// ```
#[must_use]
pub fn signed_decimal(value: f64, decimals: usize, lang: Lang) -> String {
    Style::plain(decimals, lang).signed().print(value)
}

/// A share (0..1, but any number is printed) as a percentage.
///
/// ```
/// # use verkenner::{report::Lang, text::number::percent};
/// assert_eq!(percent(0.1757, 1, Lang::Nl), "17,6%");
/// assert_eq!(percent(0.285, 0, Lang::En), "29%");
/// ```
#[must_use]
pub fn percent(share: f64, decimals: usize, lang: Lang) -> String {
    Style::plain(decimals, lang)
        .shifted(2)
        .unit("%")
        .print(share)
}

/// A relative change (share, 0.034 = 3.4%) as a percentage with its sign, except zero.
///
/// ```
/// # use verkenner::{report::Lang, text::number::signed_percent};
/// assert_eq!(signed_percent(0.034049, 1, Lang::Nl), "+3,4%");
/// assert_eq!(signed_percent(-0.09997, 1, Lang::En), "−10.0%");
/// ```
#[must_use]
pub fn signed_percent(share: f64, decimals: usize, lang: Lang) -> String {
    Style::plain(decimals, lang)
        .shifted(2)
        .signed()
        .unit("%")
        .print(share)
}

/// A difference between two shares (0..1) in percentage points, with its sign, except zero.
///
/// ```
/// # use verkenner::{report::Lang, text::number::percentage_points};
/// assert_eq!(percentage_points(-0.047653, 1, Lang::Nl), "−4,8\u{a0}procentpunt");
/// assert_eq!(percentage_points(-0.047653, 1, Lang::En), "−4.8\u{a0}percentage\u{a0}points");
/// ```
#[must_use]
pub fn percentage_points(share: f64, decimals: usize, lang: Lang) -> String {
    let unit = match lang {
        Lang::Nl => "\u{a0}procentpunt",
        Lang::En => "\u{a0}percentage\u{a0}points",
    };
    Style::plain(decimals, lang)
        .shifted(2)
        .signed()
        .unit(unit)
        .print(share)
}

/// An amount in EUR x 1,000 as millions with one decimal, without the currency.
///
/// ```
/// # use verkenner::{report::Lang, text::number::million};
/// assert_eq!(million(93_847.0, Lang::Nl), "93,8\u{a0}mln");
/// ```
#[must_use]
pub fn million(thousands: f64, lang: Lang) -> String {
    Style::plain(1, lang)
        .shifted(-3)
        .unit("\u{a0}mln")
        .print(thousands)
}

/// An amount in EUR x 1,000 as millions of euros with one decimal.
///
/// ```
/// # use verkenner::{report::Lang, text::number::euro_million};
/// assert_eq!(euro_million(93_847.0, Lang::En), "EUR\u{a0}93.8\u{a0}mln");
/// assert_eq!(euro_million(f64::INFINITY, Lang::En), "n/a");
/// ```
#[must_use]
pub fn euro_million(thousands: f64, lang: Lang) -> String {
    let amount = million(thousands, lang);
    if thousands.is_finite() {
        format!("EUR{NO_BREAK_SPACE}{amount}")
    } else {
        amount
    }
}

/// A calendar year: never grouped.
///
/// ```
/// assert_eq!(verkenner::text::number::year(2021), "2021");
/// ```
#[must_use]
pub fn year(year: i32) -> String {
    year.to_string()
}

/// A number as it stands in a field that the reader edits: every digit, no
/// grouping, a plain hyphen for a minus. [`parse`] reads it back to the same value.
///
/// A number such as 1.234 gets one more zero, because without it the field
/// could not tell it from a grouped 1234. A value that is not finite gives an
/// empty field.
///
/// ```
/// # use verkenner::{report::Lang, text::number::editable};
/// assert_eq!(editable(0.5, Lang::Nl), "0,5");
/// assert_eq!(editable(-100_000.0, Lang::Nl), "-100000");
/// assert_eq!(editable(1.234, Lang::En), "1.2340");
/// ```
#[must_use]
pub fn editable(value: f64, lang: Lang) -> String {
    if !value.is_finite() {
        return String::new();
    }
    // `+ 0.0` turns a negative zero into a plain one.
    let mut text = written(value + 0.0);
    if let Some((whole, fraction)) = text.trim_start_matches('-').split_once('.')
        && may_be_grouped(whole, fraction)
    {
        text.push('0');
    }
    text.replace('.', &marks(lang).decimal.to_string())
}

/// A number in powers of ten with one decimal, for those too small to write out. Any unit.
///
/// ```
/// # use verkenner::{report::Lang, text::number::scientific};
/// assert_eq!(scientific(3.24e-14, Lang::Nl), "3,2\u{a0}×\u{a0}10⁻¹⁴");
/// assert_eq!(scientific(0.00002, Lang::En), "2.0\u{a0}×\u{a0}10⁻⁵");
/// assert_eq!(scientific(f64::NAN, Lang::En), "n/a");
/// ```
#[must_use]
pub fn scientific(value: f64, lang: Lang) -> String {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let Some((mut shown, point)) = significant(value, 2) else {
        return not_applicable(lang).to_owned();
    };
    let power = if shown.is_empty() { 0 } else { point - 1 };
    shown.resize(2, b'0');
    let mut text = String::new();
    if value < 0.0 {
        text.push(MINUS);
    }
    text.push(shown[0].into());
    text.push(marks(lang).decimal);
    text.push(shown[1].into());
    text.push_str("\u{a0}×\u{a0}10");
    text.extend(power.to_string().chars().filter_map(|letter| match letter {
        '-' => Some('⁻'),
        digit => RAISED.get(digit.to_digit(10)? as usize).copied(),
    }));
    text
}

/// The marks inside a number.
struct Marks {
    group: char,
    decimal: char,
}

fn marks(lang: Lang) -> Marks {
    match lang {
        Lang::Nl => Marks {
            group: '.',
            decimal: ',',
        },
        Lang::En => Marks {
            group: ',',
            decimal: '.',
        },
    }
}

/// How one number is printed.
struct Style {
    decimals: usize,
    lang: Lang,
    /// Places the decimal point moves to the right before rounding.
    shift: i64,
    plus: bool,
    unit: &'static str,
}

impl Style {
    fn plain(decimals: usize, lang: Lang) -> Self {
        Self {
            decimals: decimals.min(MOST_DECIMALS),
            lang,
            shift: 0,
            plus: false,
            unit: "",
        }
    }

    fn shifted(self, shift: i64) -> Self {
        Self { shift, ..self }
    }

    fn signed(self) -> Self {
        Self { plus: true, ..self }
    }

    fn unit(self, unit: &'static str) -> Self {
        Self { unit, ..self }
    }

    fn print(&self, value: f64) -> String {
        let Some(digits) = rounded_digits(value, self.shift, self.decimals) else {
            return not_applicable(self.lang).to_owned();
        };
        let marks = marks(self.lang);
        let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 8);
        if digits.bytes().any(|digit| digit != b'0') {
            if value < 0.0 {
                text.push(MINUS);
            } else if self.plus {
                text.push('+');
            }
        }
        let (whole, fraction) = digits.split_at(digits.len() - self.decimals);
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                text.push(marks.group);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(marks.decimal);
            text.push_str(fraction);
        }
        text.push_str(self.unit);
        text
    }
}

/// The digits of `|value| x 10^shift`, rounded to `decimals` places, without the
/// point: at least one digit stands before the last `decimals`. `None` when the
/// value is not finite.
fn rounded_digits(value: f64, shift: i64, decimals: usize) -> Option<String> {
    if !value.is_finite() {
        return None;
    }
    let (mut digits, point) = significant(value, EXACT)?;
    let before_point = i64::from(point) + shift;

    // A negative count means that even the first digit lies past the rounding place.
    match usize::try_from(before_point + i64::try_from(decimals).ok()?) {
        Ok(kept) => {
            let up = digits.get(kept).is_some_and(|digit| *digit >= b'5');
            digits.resize(kept, b'0');
            if up {
                add_one(&mut digits);
            }
        }
        Err(_) => digits.clear(),
    }
    let digits = String::from_utf8(digits).ok()?;
    let width = decimals + 1;
    Some(format!("{:0>width$}", digits.trim_start_matches('0')))
}

/// The first digits of `|value|`, at most `count` of them, rounded half away from zero, and the
/// power of ten of the point in front of them. `None` when the value is not finite.
fn significant(value: f64, count: usize) -> Option<(Vec<u8>, i32)> {
    let (all, mut point) = digits(value)?;
    let mut first = all.into_bytes();
    let up = first.get(count).is_some_and(|digit| *digit >= b'5');
    first.truncate(count);
    if up {
        let before = first.len();
        add_one(&mut first);
        point += i32::from(first.len() > before);
        first.truncate(count);
    }
    Some((first, point))
}

/// Adds one to the last place of a row of decimal digits.
fn add_one(digits: &mut Vec<u8>) {
    for digit in digits.iter_mut().rev() {
        if *digit < b'9' {
            *digit += 1;
            return;
        }
        *digit = b'0';
    }
    digits.insert(0, b'1');
}

/// Why a text is not read as a number.
#[derive(Debug, Clone, PartialEq)]
pub enum NumberError {
    /// Nothing but space was given.
    Empty,
    /// The text is not a number in any way of writing we know.
    NotANumber {
        /// What was given.
        text: String,
    },
    /// One mark with three digits after it: thousands or decimals, who can say?
    /// The one who asked should offer both.
    Ambiguous {
        /// What was given.
        text: String,
        /// The value if the mark groups thousands ("1.234" is 1234).
        grouped: f64,
        /// The value if the mark starts the decimals ("1.234" is 1 and a bit).
        decimal: f64,
    },
    /// The number is further from zero than [`LARGEST`].
    TooLarge {
        /// What was given.
        text: String,
    },
}

impl NumberError {
    /// The error as a sentence for the reader: what was given and what is allowed.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Empty, Lang::Nl) => "Vul een getal in, bijvoorbeeld 1234,5.".to_owned(),
            (Self::Empty, Lang::En) => "Enter a number, for example 1234.5.".to_owned(),
            (Self::NotANumber { text }, Lang::Nl) => {
                format!(
                    "‘{}’ is geen getal. Gebruik alleen cijfers en een komma of punt, bijvoorbeeld 1234,5.",
                    short(text)
                )
            }
            (Self::NotANumber { text }, Lang::En) => {
                format!(
                    "‘{}’ is not a number. Use only digits and a point or comma, for example 1234.5.",
                    short(text)
                )
            }
            (
                Self::Ambiguous {
                    text,
                    grouped,
                    decimal,
                },
                Lang::Nl,
            ) => format!(
                "‘{}’ kan twee dingen betekenen. Typ {} of {}.",
                short(text),
                editable(*grouped, lang),
                editable(*decimal, lang)
            ),
            (
                Self::Ambiguous {
                    text,
                    grouped,
                    decimal,
                },
                Lang::En,
            ) => format!(
                "‘{}’ can mean two things. Type {} or {}.",
                short(text),
                editable(*grouped, lang),
                editable(*decimal, lang)
            ),
            (Self::TooLarge { text }, Lang::Nl) => format!(
                "‘{}’ is te groot. Het getal moet tussen {} en {} liggen.",
                short(text),
                whole(-LARGEST, lang),
                whole(LARGEST, lang)
            ),
            (Self::TooLarge { text }, Lang::En) => format!(
                "‘{}’ is too large. The number must lie between {} and {}.",
                short(text),
                whole(-LARGEST, lang),
                whole(LARGEST, lang)
            ),
        }
    }
}

impl fmt::Display for NumberError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for NumberError {}

/// A given text, cut so that a pasted page does not fill the message.
fn short(text: &str) -> String {
    const LONGEST: usize = 30;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Reads a number as a reader types or pastes it, in whichever language.
///
/// * Decimals: a comma or a point. Thousands: point, comma, apostrophe or any
///   space, always in threes and one kind per number ("1.234,5", "1,234.5",
///   "1 234", "1'234").
/// * The language of the page does not matter: readers paste from both. Where
///   the form leaves no doubt it is read ("2.5", "1234,5", "1.234.567",
///   "0.234"); where it does ("1.234", "1,234") the caller must ask.
/// * Negative: a hyphen, any dash or minus sign in front, or brackets.
///   A plus sign in front is fine.
/// * "EUR" and "€" are read over, before or after: there is one currency.
///   "%", "mln" and the like are refused, because they change the value and
///   this function does not know the unit asked for; see [`parse_with_unit`].
///
/// # Errors
///
/// [`NumberError`]: nothing given, not a number (also "NaN", "inf" and "1e5"),
/// ambiguous, or further from zero than [`LARGEST`].
///
/// ```
/// # use verkenner::text::number::{NumberError, parse};
/// assert_eq!(parse("EUR 1.234,50"), Ok(1234.5));
/// assert_eq!(parse("(12)"), Ok(-12.0));
/// assert_eq!(
///     parse("1.234"),
///     Err(NumberError::Ambiguous { text: "1.234".into(), grouped: 1234.0, decimal: 1.234 })
/// );
/// ```
pub fn parse(text: &str) -> Result<f64, NumberError> {
    let given = text.trim();
    if given.is_empty() {
        return Err(NumberError::Empty);
    }
    let not_a_number = || NumberError::NotANumber {
        text: given.to_owned(),
    };

    let (negative, unsigned) = split_sign(given).ok_or_else(not_a_number)?;
    let apply = |magnitude: f64| if negative { -magnitude } else { magnitude };
    match read_unsigned(unsigned).ok_or_else(not_a_number)? {
        Reading::Ambiguous { grouped, decimal } => Err(NumberError::Ambiguous {
            text: given.to_owned(),
            grouped: apply(grouped),
            decimal: apply(decimal),
        }),
        Reading::Value(value) if value > LARGEST => Err(NumberError::TooLarge {
            text: given.to_owned(),
        }),
        Reading::Value(value) => Ok(apply(value)),
    }
}

/// Reads a number for a field with a unit, which the reader may type again
/// after it: "35%" in a field in percent is 35, "100 mln" in a field in
/// millions is 100. Another unit than that of the field is refused.
///
/// # Errors
///
/// As [`parse`].
///
/// ```
/// # use verkenner::text::number::parse_with_unit;
/// assert_eq!(parse_with_unit("35 %", "%"), Ok(35.0));
/// assert!(parse_with_unit("35%", "mln").is_err());
/// ```
pub fn parse_with_unit(text: &str, unit: &str) -> Result<f64, NumberError> {
    let given = text.trim();
    let number = strip_end(given, unit).unwrap_or(given);
    // The message names what the reader typed, unit and all.
    parse(number).map_err(|error| match error {
        NumberError::Empty if given.is_empty() => NumberError::Empty,
        NumberError::Empty | NumberError::NotANumber { .. } => NumberError::NotANumber {
            text: given.to_owned(),
        },
        NumberError::Ambiguous {
            grouped, decimal, ..
        } => NumberError::Ambiguous {
            text: given.to_owned(),
            grouped,
            decimal,
        },
        NumberError::TooLarge { .. } => NumberError::TooLarge {
            text: given.to_owned(),
        },
    })
}

/// Takes sign, brackets and currency off: whether it is negative, and the rest.
/// `None` when signs are doubled or brackets do not match.
fn split_sign(text: &str) -> Option<(bool, &str)> {
    let text = strip_currency(text);
    if let Some(inner) = text.strip_prefix('(') {
        return Some((true, strip_currency(inner.strip_suffix(')')?)));
    }
    let (negative, rest) = match text.strip_prefix(is_minus) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    Some((negative, strip_currency(rest)))
}

/// Hyphen-minus, hyphen, no-break hyphen, figure dash, en dash, minus sign: the
/// ways in which Dutch budget pages print a negative amount.
fn is_minus(mark: char) -> bool {
    matches!(
        mark,
        '-' | '\u{2010}' | '\u{2011}' | '\u{2012}' | '\u{2013}' | MINUS
    )
}

fn strip_currency(text: &str) -> &str {
    let text = text.trim();
    ["€", "EUR"]
        .into_iter()
        .find_map(|currency| strip_start(text, currency).or_else(|| strip_end(text, currency)))
        .unwrap_or(text)
}

/// `text` without `word` in front, in whatever case of ASCII letters.
fn strip_start<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let (head, tail) = text.split_at_checked(word.len())?;
    head.eq_ignore_ascii_case(word).then(|| tail.trim_start())
}

/// `text` without `word` at the end, in whatever case of ASCII letters.
fn strip_end<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let (head, tail) = text.split_at_checked(text.len().checked_sub(word.len())?)?;
    tail.eq_ignore_ascii_case(word).then(|| head.trim_end())
}

enum Reading {
    Value(f64),
    Ambiguous { grouped: f64, decimal: f64 },
}

/// Reads digits and marks. `None` when they do not make a number.
fn read_unsigned(text: &str) -> Option<Reading> {
    let separators: Vec<(usize, char)> = text
        .char_indices()
        .filter(|(_, mark)| !mark.is_ascii_digit())
        .map(|(place, mark)| (place, if is_group_only(mark) { ' ' } else { mark }))
        .collect();

    let Some(&(last_place, last)) = separators.last() else {
        return digits_only(text).map(Reading::Value);
    };
    let earlier = separators.len() - 1;
    let alike = separators.iter().filter(|(_, mark)| *mark == last).count();

    // A last mark that is a point or comma and stands alone of its kind starts the decimals.
    if matches!(last, '.' | ',') && alike == 1 {
        let (whole, fraction) = (&text[..last_place], &text[last_place + 1..]);
        if whole.is_empty() && fraction.is_empty() {
            return None;
        }
        let whole_digits = if earlier == 0 {
            whole.to_owned()
        } else {
            ungrouped(whole)?
        };
        let decimal = digits_only(&format!("{whole_digits}.{fraction}"))?;
        if earlier == 0 && may_be_grouped(whole, fraction) {
            let grouped = digits_only(&format!("{whole}{fraction}"))?;
            return Some(Reading::Ambiguous { grouped, decimal });
        }
        return Some(Reading::Value(decimal));
    }
    digits_only(&ungrouped(text)?).map(Reading::Value)
}

/// Whether "whole mark fraction" is also a well-formed group of thousands.
fn may_be_grouped(whole: &str, fraction: &str) -> bool {
    (1..=3).contains(&whole.len()) && !whole.starts_with('0') && fraction.len() == 3
}

/// Spaces and apostrophes never start decimals.
fn is_group_only(mark: char) -> bool {
    matches!(
        mark,
        ' ' | NO_BREAK_SPACE | '\u{202f}' | '\u{2009}' | '\u{2007}' | '\'' | '\u{2019}'
    )
}

/// The digits of a number whose marks, all of one kind, group thousands.
fn ungrouped(text: &str) -> Option<String> {
    let mark = text.chars().find(|mark| !mark.is_ascii_digit())?;
    if !matches!(mark, '.' | ',') && !is_group_only(mark) {
        return None;
    }
    let mut groups = text.split(mark);
    let first = groups.next()?;
    if !(1..=3).contains(&first.len()) || first.starts_with('0') {
        return None;
    }
    let mut digits = first.to_owned();
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        digits.push_str(group);
    }
    digits
        .bytes()
        .all(|digit| digit.is_ascii_digit())
        .then_some(digits)
}

/// Digits with at most one point, as a value; refuses all else that `f64` can be parsed from.
fn digits_only(text: &str) -> Option<f64> {
    text.bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.')
        .then(|| read_decimal(text))
        .flatten()
}
