//! Links to share: an address that also says how it was made.
//!
//! `#/scenario?v=1&made=0.1.0,1.0.0,3f2a91bc,1&was=2030:73846.9&share=35&sum=5c1e09af`
//!
//! | key | holds |
//! |---|---|
//! | `made` | version of the program, version of the data, first digits of the checksum of the package, number of the formulas |
//! | `was` | the main result of the scenario at that time: its year, and what is left in `EUR x 1,000` |
//! | `sum` | checksum of everything before it; the last key, so that a link that was cut off is told from a whole one |
//!
//! All else is the address that [`super::print`] writes and [`super::parse`] reads: there is
//! no second way to write a view down. [`share`] and [`open`] are what a copied link, a saved
//! file, an embed code and the API for host pages all use. The address bar shows no stamp: it
//! would no longer be true after the first change, and an address printed anew has none.

use crate::model::{Scenario, check};
use crate::report::{Bilingual, PACKAGE_SHA256, decimal};
use crate::text::link::{Made, Moved, News, Since, Whole};

use super::address::{
    AddressProblem, AddressProblemKind, MADE, Piece, SUM, WAS, is_tracker, pairs, parse, pieces,
    write,
};
use super::data::Data;
use super::view::View;

/// What has changed from one state of data and formulas to the next, newest first, as a CSV
/// file: `app;data;package;model;golden;nl;en`.
pub const RELEASES: &str = include_str!("releases.csv");

/// How many digits of a checksum of the package a link carries.
const DIGITS: usize = 8;
/// The longest version that is read.
const LONGEST_VERSION: usize = 20;
/// The difference that is none, `EUR x 1,000`: a link carries one decimal.
const SAME: f64 = 0.051;

/// A state of data and formulas that links were made with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// The first version of the program with it.
    pub app: String,
    /// Version of the package.
    pub data: String,
    /// First digits of the checksum of the package; empty until it is released, and may
    /// change no more from then on.
    pub package: String,
    /// Number of the formulas.
    pub model: u32,
    /// First digits of the checksum of the golden numbers.
    pub golden: String,
    /// What changed against the row below.
    pub news: Bilingual,
}

/// Reads a table of states; rows that are not whole are left out.
pub fn releases(table: &str) -> Vec<Release> {
    let rows = table.lines().skip(1).filter_map(|row| {
        let mut cells = row.split(';').map(str::to_owned);
        Some(Release {
            app: cells.next()?,
            data: cells.next()?,
            package: cells.next()?,
            model: cells.next()?.parse().ok()?,
            golden: cells.next()?,
            news: Bilingual {
                nl: cells.next()?,
                en: cells.next()?,
            },
        })
    });
    rows.collect()
}

/// What a link that is made now says of its making.
pub fn made_now(data: &Data, releases: &[Release]) -> Made {
    Made {
        app: env!("CARGO_PKG_VERSION").into(),
        data: data.report.about.version.clone(),
        package: PACKAGE_SHA256.chars().take(DIGITS).collect(),
        model: releases.first().map_or(0, |release| release.model),
    }
}

/// The main result of a scenario: the year in which its measure is complete, and what is left
/// of all items in a year, `EUR x 1,000`. `None` for inputs that cannot work, and for a year
/// outside the projection.
pub fn main_result(data: &Data, scenario: &Scenario) -> Option<(i32, f64)> {
    let inputs = check(&data.basis, &data.specs, scenario).ok()?;
    let net = inputs.run().year(inputs.full_year)?.net();
    net.is_finite().then_some((inputs.full_year, net))
}

/// What is left of all items in a year, `EUR x 1,000`.
fn result_in(data: &Data, scenario: &Scenario, year: i32) -> Option<f64> {
    let inputs = check(&data.basis, &data.specs, scenario).ok()?;
    let net = inputs.run().year(year)?.net();
    net.is_finite().then_some(net)
}

/// The link to share for a view, from the `#` on: its address with the stamp of now.
///
/// ```
/// # use verkenner::{report::embedded, state::{Data, View, link}};
/// let data = Data::new(embedded());
/// let shared = link::share(&View::default(), &data);
/// let opened = link::open(&shared, &data);
/// assert_eq!(opened.view, View::default());
/// assert_eq!((opened.problems, opened.since), (Vec::new(), None));
/// ```
pub fn share(view: &View, data: &Data) -> String {
    stamp(view, pairs(view), data)
}

/// The link of [`share`] with the keys and values that are given for the view.
pub(super) fn stamp(view: &View, pairs: Vec<(String, String)>, data: &Data) -> String {
    let mut stamped = vec![(
        MADE.into(),
        print_made(&made_now(data, &releases(RELEASES))),
    )];
    if let Some((year, net)) = main_result(data, &view.scenario) {
        // One decimal; the zero makes minus zero zero.
        let net = (net * 10.0).round() / 10.0 + 0.0;
        stamped.push((WAS.into(), format!("{year}:{net}")));
    }
    stamped.extend(pairs);
    let sum = pieces(&write(view.page, &stamped)).map(|(page, pieces)| sum(&page, &pieces));
    stamped.push((SUM.into(), sum.unwrap_or_default()));
    write(view.page, &stamped)
}

/// What a link gave.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// What it shows.
    pub view: View,
    /// What could not be used of it; the rest was.
    pub problems: Vec<AddressProblem>,
    /// What a reader should know of a link that says how it was made; `None` when it is whole
    /// and nothing has changed since.
    pub since: Option<Since>,
}

/// Reads a link, stamped or not.
pub fn open(address: &str, data: &Data) -> Opened {
    open_by(address, data, &releases(RELEASES))
}

/// [`open`] by a table of states, newest first.
pub fn open_by(address: &str, data: &Data, releases: &[Release]) -> Opened {
    let (view, mut problems) = parse(address, data);
    let (page, pieces) = pieces(address).unwrap_or_default();
    let find = |key: &str| pieces.iter().find(|piece| piece.key == key);
    let mut refuse = |key: &str, value: &str, example: &'static str| {
        problems.push(AddressProblem {
            key: key.into(),
            value: value.into(),
            kind: AddressProblemKind::Form { example },
        });
    };
    let made = find(MADE).and_then(|piece| {
        let made = read_made(&piece.value);
        if made.is_none() {
            refuse(MADE, &piece.value, "0.1.0,1.0.0,3f2a91bc,1");
        }
        made
    });
    let was = find(WAS).and_then(|piece| {
        let was = read_was(&piece.value);
        if was.is_none() {
            refuse(WAS, &piece.value, "2030:63512.4");
        }
        was
    });
    let whole = match find(SUM) {
        Some(piece) if piece.value == sum(&page, &pieces) => Whole::Whole,
        Some(piece) if piece.value.len() < DIGITS => Whole::Cut,
        Some(_) => Whole::Altered,
        None if find(MADE).is_some() => Whole::Cut,
        None => Whole::Whole,
    };
    let now = made_now(data, releases);
    let news = made
        .as_ref()
        .and_then(|made| news_since(made, &now, releases));
    // What was altered was perhaps another scenario.
    let moved = match (&news, was, whole) {
        (Some(_), Some((year, was)), Whole::Whole) => {
            Some(match result_in(data, &view.scenario, year) {
                Some(now) if (now - was).abs() < SAME => Moved::Same { year, was },
                Some(now) => Moved::By { year, was, now },
                None => Moved::Gone { year, was },
            })
        }
        _ => None,
    };
    let told = news.is_some() || whole != Whole::Whole;
    Opened {
        view,
        problems,
        since: told.then_some(Since {
            made,
            now,
            whole,
            news,
            moved,
        }),
    }
}

/// What has changed since a link was made; `None` for the same data and formulas.
fn news_since(made: &Made, now: &Made, releases: &[Release]) -> Option<News> {
    if made.package == now.package && made.model == now.model {
        return None;
    }
    let same = |release: &Release| release.data == made.data && release.model == made.model;
    Some(match releases.iter().position(same) {
        Some(0) => News::Edited,
        Some(at) => News::Listed(releases[..at].iter().map(|one| one.news.clone()).collect()),
        None if newer(&made.app, &now.app) || newer(&made.data, &now.data) => News::Newer,
        None => News::Unknown,
    })
}

/// Whether a version comes after another.
fn newer(version: &str, than: &str) -> bool {
    let parts = |version: &str| -> Vec<u64> {
        let parts = version.split(['.', '-', '+']);
        parts.map_while(|part| part.parse().ok()).collect()
    };
    parts(version) > parts(than)
}

/// A page address to put a link behind: without its fragment, and without what others added
/// to its query to follow readers.
pub fn bare(address: &str) -> String {
    let address = address.split('#').next().unwrap_or_default();
    let Some((page, query)) = address.split_once('?') else {
        return address.to_owned();
    };
    let own = query
        .split('&')
        .filter(|pair| !is_tracker(pair.split('=').next().unwrap_or_default()));
    let own: Vec<&str> = own.collect();
    if own.is_empty() {
        page.to_owned()
    } else {
        format!("{page}?{}", own.join("&"))
    }
}

/// Writes how a link was made.
fn print_made(made: &Made) -> String {
    let Made {
        app,
        data,
        package,
        model,
    } = made;
    format!("{app},{data},{package},{model}")
}

/// Reads what [`print_made`] writes.
fn read_made(text: &str) -> Option<Made> {
    let version = |text: &str| {
        let plain = |letter: u8| matches!(letter, b'0'..=b'9' | b'a'..=b'z' | b'.' | b'-' | b'+');
        let sound = text.len() <= LONGEST_VERSION && text.bytes().all(plain);
        (sound && text.starts_with(|first: char| first.is_ascii_digit())).then(|| text.to_owned())
    };
    let mut parts = text.split(',');
    let (app, data) = (version(parts.next()?)?, version(parts.next()?)?);
    let package = parts.next().filter(|digits| is_checksum(digits))?;
    let model = parts.next()?.parse().ok()?;
    parts.next().is_none().then(|| Made {
        app,
        data,
        package: package.to_owned(),
        model,
    })
}

fn is_checksum(text: &str) -> bool {
    text.len() == DIGITS
        && text
            .bytes()
            .all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
}

/// Reads a main result: `2030:63512.4`.
fn read_was(text: &str) -> Option<(i32, f64)> {
    let (year, amount) = text.split_once(':')?;
    let year = year
        .parse()
        .ok()
        .filter(|year| (1900..=2200).contains(year))?;
    let amount = decimal(amount).filter(|amount| amount.abs() <= crate::text::number::LARGEST)?;
    Some((year, amount))
}

/// The checksum over what a link says, but for itself: FNV-1a with 32 bits. It is there to
/// notice accidents, and keeps nobody from changing a link on purpose.
fn sum(page: &str, pieces: &[Piece]) -> String {
    let mut hash: u32 = 0x811c_9dc5;
    let mut add = |text: &str| {
        for byte in text.bytes().chain([0]) {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    };
    add(page);
    for piece in pieces.iter().filter(|piece| piece.key != SUM) {
        add(&piece.key);
        add(&piece.value);
    }
    format!("{hash:08x}")
}
