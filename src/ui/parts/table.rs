//! A data table, filled from a value.

use leptos::prelude::*;

use super::{Mark, OriginBadge};
use crate::report::Lang;
use crate::text::{Cell, RowKind, Table, TableRow};

/// A table that can be scrolled sideways on a small screen, by keyboard too.
#[component]
pub fn DataTable(
    /// What it shows; nothing while there is none.
    table: Signal<Option<Table>>,
    /// Language.
    lang: Lang,
) -> impl IntoView {
    view! {
        <div
            class="table-scroll"
            role="region"
            tabindex="0"
            aria-label=move || table.get().map(|table| table.caption).unwrap_or_default()
        >
            {move || table.get().map(|table| view! { <Filled table=table lang=lang/> })}
        </div>
    }
}

#[component]
fn Filled(table: Table, lang: Lang) -> impl IntoView {
    let has_foot = !table.foot.is_empty();
    view! {
        <table class="data">
            <caption>
                <span class="caption-text">{table.caption}</span>
                " "
                <span class="caption-unit">{format!("({})", table.unit)}</span>
            </caption>
            <thead>
                <tr>
                    <th scope="col" class="corner">{table.corner}</th>
                    {table
                        .columns
                        .into_iter()
                        .map(|column| {
                            view! {
                                <th scope="col">
                                    <abbr title=column.title>{column.label}</abbr>
                                    <OriginBadge origin=column.origin lang=lang short=true/>
                                </th>
                            }
                        })
                        .collect_view()}
                </tr>
            </thead>
            <tbody>
                {table.rows.into_iter().map(|row| view! { <Line row=row lang=lang/> }).collect_view()}
            </tbody>
            {has_foot
                .then(|| {
                    view! {
                        <tfoot>
                            {table.foot.into_iter().map(|row| view! { <Line row=row lang=lang/> }).collect_view()}
                        </tfoot>
                    }
                })}
        </table>
    }
}

#[component]
fn Line(row: TableRow, lang: Lang) -> impl IntoView {
    let class = match row.kind {
        RowKind::Reported => "row-reported",
        RowKind::Missing => "row-missing",
        RowKind::Gap => "row-gap",
        RowKind::Projected => "row-projected",
        RowKind::Full => "row-full",
        RowKind::Sum => "row-sum",
    };
    view! {
        <tr class=class>
            <th scope="row">
                {row.head}
                {row.origin.map(|origin| view! { " " <OriginBadge origin=origin lang=lang short=true/> })}
            </th>
            {row.cells.into_iter().map(|cell| view! { <Number cell=cell lang=lang/> }).collect_view()}
        </tr>
    }
}

#[component]
fn Number(cell: Cell, lang: Lang) -> impl IntoView {
    let class = if cell.fails { "number fails" } else { "number" };
    let has_reason = !cell.reason.is_empty();
    view! {
        <td class=class>
            {cell
                .notes
                .into_iter()
                .map(|note| view! { <Mark note=note lang=lang/> " " })
                .collect_view()}
            <span class="value" aria-hidden=has_reason.then_some("true")>{cell.text}</span>
            {has_reason.then(|| view! { <span class="visually-hidden">{cell.reason}</span> })}
        </td>
    }
}
