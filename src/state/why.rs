//! The explanation of one figure, from the state of this moment.

use crate::model::{Book, Explanation, Row, check, rates};

use super::data::Data;
use super::view::View;

/// All figures of the pages, each with the way it was made.
pub fn book(data: &Data, view: &View) -> Book {
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
        book.extend(Book::scenario(&inputs, &years, reference));
    }
    book
}

/// How the figure with a key was made; `None` if these settings have no such figure.
pub fn explanation(data: &Data, view: &View, key: &str) -> Option<Explanation> {
    book(data, view).find(key)?.explain()
}
