//! Methods and scope: what was studied, how, and what not.

use leptos::prelude::*;

use crate::report::Lang;
use crate::state::{Page, Store};
use crate::text::budget::coverage;
use crate::text::methods as words;
use crate::text::{html, phrases as p};
use crate::ui::parts::{DataTable, TrailHead};

/// The page.
#[component]
pub fn MethodsPage(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let data = store.data();
    let report = &data.report;
    let trail = store.trail().get_untracked();
    let mentions = trail.mentions();
    let studies = html::methods::studies(report, lang);
    let years = report.budget.years();
    let rows = coverage(report, &data.basis, &years, lang);
    view! {
        <div class="page page-methods">
            <TrailHead
                page=Page::Methods
                title=words::TITLE.get(lang)
                lead=words::LEAD.get(lang)
                lang=lang
            />
            <section aria-labelledby="conclude-title">
                <h2 id="conclude-title">{words::CONCLUDE.get(lang)}</h2>
                <p class="hint">{words::CONCLUDE_HINT.get(lang)}</p>
                <div class="conclusions" inner_html=html::methods::conclusions(lang)></div>
            </section>
            <section aria-labelledby="studies-title">
                <h2 id="studies-title">{words::STUDIES.get(lang)}</h2>
                <p class="hint">{words::STUDIES_HINT.get(lang)}</p>
                <DataTable id="studies" table=Signal::stored(studies)/>
            </section>
            <section aria-labelledby="span-title">
                <h2 id="span-title">{words::YEARS.get(lang)}</h2>
                <div
                    class="table-scroll"
                    role="region"
                    tabindex="0"
                    aria-label=p::COVERAGE.get(lang)
                    inner_html=html::coverage(&years, &rows, lang)
                ></div>
                <p class="hint">{p::COVERAGE_HINT.get(lang)}</p>
            </section>
            <section aria-labelledby="scope-title">
                <h2 id="scope-title">{words::SCOPE.get(lang)}</h2>
                <dl class="scope" inner_html=html::methods::scope(report, lang)></dl>
            </section>
            <section aria-labelledby="limits-title">
                <h2 id="limits-title">{words::LIMITS.get(lang)}</h2>
                <ul class="points" inner_html=html::methods::limits(report, mentions, lang)></ul>
            </section>
            <section aria-labelledby="how-title">
                <h2 id="how-title">{words::HOW.get(lang)}</h2>
                <div inner_html=html::methods::how(report, mentions, lang)></div>
            </section>
        </div>
    }
}
