//! What the text says beside what the figures show.

use leptos::prelude::*;

use crate::charts::{self, Draw};
use crate::model::{Picture, Show};
use crate::report::Lang;
use crate::state::{Page, Store};
use crate::text::claims::{self as words, Claim, MEANS, Spending, claims};
use crate::text::html;
use crate::ui::parts::{ChartView, DataTable, TrailHead};

/// The page.
#[component]
pub fn ClaimsPage(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let all = Memo::new(move |_| {
        let data = store.data();
        store.histories.with(|histories| {
            let spending = Spending {
                nominal: &histories.nominal,
                real: &histories.real,
                own: histories.own_real,
            };
            claims(&data.report, &data.basis, spending, lang)
        })
    });
    let ids: Vec<&'static str> =
        all.with_untracked(|all| all.iter().map(|claim| claim.id).collect());
    view! {
        <div class="page page-trail page-claims">
            <TrailHead
                page=Page::Claims
                title=words::TITLE.get(lang)
                lead=words::LEAD.get(lang)
                lang=lang
            />
            <nav aria-label=words::JUMPS.get(lang)>
                <ul class="jumps" inner_html=move || all.with(|all| html::claim_jumps(all))></ul>
            </nav>
            {ids
                .into_iter()
                .map(|id| view! { <Card id=id all=all lang=lang/> })
                .collect_view()}
        </div>
    }
}

/// One statement with its figures.
#[component]
fn Card(id: &'static str, all: Memo<Vec<Claim>>, lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let trail = store.trail();
    let claim = Memo::new(move |_| all.with(|all| all.iter().find(|one| one.id == id).cloned()));
    let told = move |write: fn(&Claim, &Store, &crate::report::Mentions, Lang) -> String| {
        claim.with(|claim| {
            trail.with(|trail| {
                let claim = claim.as_ref()?;
                Some(write(claim, &store, trail.mentions(), lang))
            })
        })
    };
    let title = move || claim.with(|claim| claim.as_ref().map(|claim| claim.title.clone()));
    let table = Signal::derive(move || {
        claim.with(|claim| {
            let claim = claim
                .as_ref()
                .map(|claim| html::table(&claim.table, id, lang));
            claim.unwrap_or_default()
        })
    });
    view! {
        <section class="claim" aria-labelledby=format!("claim-{id}")>
            <h2 id=format!("claim-{id}") tabindex="-1">{title}</h2>
            <div inner_html=move || {
                told(|claim, store, mentions, lang| {
                    html::claim_head(&store.data().report, mentions, claim, lang)
                })
            }></div>
            <DataTable id=id table=table/>
            {(id == MEANS).then(|| view! { <Means lang=lang/> })}
            <div inner_html=move || {
                told(|claim, store, mentions, lang| {
                    html::claim_told(&store.data().report, mentions, claim, lang)
                })
            }></div>
        </section>
    }
}

/// Spending by year in prices of the last year, first year = 100.
#[component]
fn Means(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let data = store.data();
    let caption = Memo::new({
        let data = data.clone();
        move |_| {
            store.histories.with(|histories| {
                let real = &histories.real;
                charts::budget_caption(&data.basis, real, Picture::Index, &Show::All, lang)
            })
        }
    });
    let option = move |draw: &Draw| {
        store.histories.with(|histories| {
            let real = &histories.real;
            Some((draw.budget)(
                &data.basis,
                real,
                Picture::Index,
                &Show::All,
                lang,
            ))
        })
    };
    view! {
        <h3 class="chart-title">
            {move || store.histories.with(|histories| words::index(&histories.real, lang))}
        </h3>
        <ChartView caption=caption option=option id="claim-chart"/>
    }
}
