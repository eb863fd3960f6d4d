//! The explanation of one figure, from the state of this moment.
//!
//! A key is that of a name (`net~all~2029`). In front of it may stand whose figure it is, with
//! `!` behind: a column of the comparison (`A!`), the reader's scenario with some inputs at
//! another value (`share:35!`), a column with the policy or the assumptions of another
//! (`B>A:policy!`); and two of them with `|` between stand for their difference.

use crate::model::{
    Book, Explanation, InputId, Name, Nature, Part, Piece, Row, Scenario, check, hybrid, moved,
    rates,
};
use crate::report::decimal;

use super::compare::{Comparing, Slot};
use super::data::Data;
use super::view::View;

/// All figures of the pages, each with the way it was made. `windows` are spans of years to
/// add up over.
pub fn book(data: &Data, view: &View, windows: &[(i32, i32)]) -> Book {
    let basis = &data.basis;
    let whole = (basis.first_year(), basis.reference_year());
    let window = view.window.unwrap_or(whole);
    let mut moneys = vec![None, Some(window.1)];
    if view.prices.is_some() && !moneys.contains(&view.prices) {
        moneys.push(view.prices);
    }
    let printed: Vec<(Row, f64)> = data
        .report
        .printed_totals
        .iter()
        .filter(|total| total.year.is_none())
        .filter_map(|total| {
            let row = total.item.clone().map_or(Row::Together, Row::Item);
            Some((row, total.amount? as f64))
        })
        .collect();
    let mut book = Book::history(
        basis,
        &data.report.budget.years(),
        &rates(basis, &data.specs, &view.scenario),
        &moneys,
        window,
        &printed,
    );
    if let Ok(inputs) = check(basis, &data.specs, &view.scenario) {
        let reference = basis.reference_year();
        let mut years = vec![reference];
        years.extend(view.prices.filter(|year| *year != reference));
        book.extend(Book::scenario(&inputs, &years, reference, windows));
    }
    book
}

/// How the figure with a key was made; `None` if these settings have no such figure.
pub fn explanation(data: &Data, view: &View, key: &str) -> Option<Explanation> {
    let Some((whose, figure)) = key.split_once('!') else {
        return explained(data, view, key);
    };
    let Some((one, other)) = whose.split_once('|') else {
        return of(data, view, whose, figure);
    };
    let (first, second) = (of(data, view, one, figure)?, of(data, view, other, figure)?);
    let Name::Of(_, name) = &first.name else {
        return None;
    };
    let part = |explanation: &Explanation| Part {
        name: explanation.name.clone(),
        value: explanation.value,
        is_given: explanation.formula.is_empty(),
    };
    Some(Explanation {
        name: name.as_ref().clone().gap(one, other),
        value: first.value - second.value,
        formula: vec![Piece::Part(0), Piece::Minus, Piece::Part(1)],
        parts: vec![part(&first), part(&second)],
    })
}

/// The scenario whose figure a key stands for: the reader's own, unless it says otherwise.
pub fn scenario_of_key(data: &Data, view: &View, key: &str) -> Scenario {
    key.split_once('!')
        .and_then(|(whose, _)| scenario_of(data, view, whose))
        .unwrap_or_else(|| view.scenario.clone())
}

/// The scenario that the front of a key names.
pub fn scenario_of(data: &Data, view: &View, whose: &str) -> Option<Scenario> {
    let column = |letter: &str| {
        let at = match letter.as_bytes() {
            [letter @ b'A'..=b'D'] => usize::from(letter - b'A'),
            _ => return None,
        };
        let (comparing, _) = Comparing::read(&view.settings, data);
        match comparing.columns().get(at)? {
            Slot::Yours => Some(view.scenario.clone()),
            Slot::Kept(kept) => Some(comparing.kept.get(*kept)?.scenario.clone()),
        }
    };
    if let Some((from, rest)) = whose.split_once('>') {
        let (to, nature) = rest.split_once(':')?;
        let nature = match nature {
            "policy" => Nature::Policy,
            "assumption" => Nature::Assumption,
            _ => return None,
        };
        return Some(hybrid(&data.specs, &column(from)?, &column(to)?, nature));
    }
    if let Some((input, value)) = whose.split_once(':') {
        let spec = data.specs.by_key(input)?;
        let value = decimal(value).filter(|value| value.is_finite())?;
        return Some(moved(&data.specs, &view.scenario, &spec.id, value));
    }
    column(whose)
}

/// The figure of the reader's own scenario or of the table.
fn explained(data: &Data, view: &View, key: &str) -> Option<Explanation> {
    let window = key.strip_prefix("net-sum~").and_then(|years| {
        let (from, to) = years.split_once('~')?;
        Some((from.parse().ok()?, to.parse().ok()?))
    });
    let windows: Vec<(i32, i32)> = window.into_iter().collect();
    // What is added up from year 0 starts where the scenario does.
    let first = view.scenario.number(&data.specs, &InputId::FirstYear)?;
    let key = match key.strip_prefix("cumulative~0~") {
        Some(last) => &format!("cumulative~{first}~{last}"),
        None => key,
    };
    book(data, view, &windows).find(key)?.explain()
}

/// The same figure of another scenario; its parts are of that scenario too.
fn of(data: &Data, view: &View, whose: &str, key: &str) -> Option<Explanation> {
    let other = View {
        scenario: scenario_of(data, view, whose)?,
        ..view.clone()
    };
    let found = explained(data, &other, key)?;
    let named = |name: Name| match name {
        given @ (Name::Given { .. } | Name::Printed(_)) => given,
        other => other.of(whose),
    };
    Some(Explanation {
        name: found.name.of(whose),
        parts: found
            .parts
            .into_iter()
            .map(|part| Part {
                name: named(part.name),
                ..part
            })
            .collect(),
        ..found
    })
}
