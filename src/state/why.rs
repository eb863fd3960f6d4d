//! The explanation of one figure, from the state of this moment.
//!
//! A key is that of a name (`net~all~2029`). In front of it may stand whose figure it is, with
//! `!` behind: a column of the comparison (`A!`), the reader's scenario with some inputs at
//! another value (`share:35!`), a column with the policy or the assumptions of another, or
//! after some of the changes that lead to it (`A>B:policy!`, `A>B:3!`), the scenario that the
//! reader's is set beside (`less@share:35!`). Two of them with `|` between stand for their
//! difference, with `^` for the interaction of the way from the second to the first. A case of
//! the fund (`before!`, `after-20!`) is of the reader's own scenario.

use crate::model::{
    Book, Explanation, FundCase, InputId, Name, Nature, Part, Piece, Rival, Row, Sample, Sampler,
    Scenario, check, hybrid, moved, partway, rates,
};
use crate::report::decimal;

use super::compare::{Comparing, Slot};
use super::data::Data;
use super::told;
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
    let mut book = Book::panels(&data.report, basis, &data.specs, &view.scenario);
    book.extend(Book::claims(&data.report, basis));
    book.extend(Book::totals(&data.report, basis));
    book.extend(Book::history(
        basis,
        &data.report.budget.years(),
        &rates(basis, &data.specs, &view.scenario),
        &moneys,
        window,
        &printed,
    ));
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
    explanation_beside(data, view, None, key)
}

/// The same beside the draws that a page shows: what was drawn, and what that came to.
pub fn explanation_beside(
    data: &Data,
    view: &View,
    drawn: Option<&(Sampler, Sample)>,
    key: &str,
) -> Option<Explanation> {
    let Some((whose, figure)) = key.split_once('!') else {
        return match key.split_once('~') {
            Some(("drawn", rest)) => told::drawn(data, view, drawn, rest),
            Some(("answer", input)) => told::answer(data, view, input),
            Some(("elasticity", rest)) => told::elasticity(data, view, rest),
            Some(("derivative", rest)) => told::derivative(data, view, rest),
            Some(("turn", rest)) => told::turn(data, view, rest),
            _ => explained(data, view, key),
        };
    };
    if let Some(case) = FundCase::from_code(whose) {
        return Book::fund(&data.specs, &view.scenario, case).explain(key);
    }
    if let Some((to, from)) = whose.split_once('^') {
        return told::interaction(data, view, from, to, figure);
    }
    if let Some((one, other)) = whose.split_once('|') {
        return match figure {
            "crossing" => told::crossing(data, view, one, other),
            _ => gap(data, view, one, other, figure),
        };
    }
    match figure.strip_prefix("from-goal~") {
        Some(figure) => told::from_goal(data, view, whose, figure),
        None => of(data, view, whose, figure),
    }
}

/// The figure of one scenario minus that of another.
pub(super) fn gap(
    data: &Data,
    view: &View,
    one: &str,
    other: &str,
    figure: &str,
) -> Option<Explanation> {
    let (first, second) = (of(data, view, one, figure)?, of(data, view, other, figure)?);
    let Name::Of(_, name) = &first.name else {
        return None;
    };
    Some(Explanation::of_parts(
        name.as_ref().clone().gap(one, other),
        first.value - second.value,
        vec![Piece::Part(0), Piece::Minus, Piece::Part(1)],
        vec![first.as_part(), second.as_part()],
    ))
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
        let (from, to) = (column(from)?, column(to)?);
        let nature = match nature {
            "policy" => Nature::Policy,
            "assumption" => Nature::Assumption,
            made => return Some(partway(&data.specs, &from, &to, made.parse().ok()?)),
        };
        return Some(hybrid(&data.specs, &from, &to, nature));
    }
    if let Some((rival, moved)) = whose.split_once('@') {
        let scenario = scenario_of(data, view, moved)?;
        return Some(Rival::from_code(rival)?.beside(&data.specs, &scenario));
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
    book(data, view, &windows).explain(key)
}

/// The same figure of another scenario; its parts are of that scenario too.
pub(super) fn of(data: &Data, view: &View, whose: &str, key: &str) -> Option<Explanation> {
    let other = View {
        scenario: scenario_of(data, view, whose)?,
        ..view.clone()
    };
    let found = explained(data, &other, key)?;
    let named = |name: Name| match name {
        // What the report and others published is the same in every scenario.
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
