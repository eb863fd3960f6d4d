//! The evidence map: what is known of what, and what of nothing.

use leptos::prelude::*;

use crate::report::{EvidenceMap, Lang};
use crate::state::{Page, Store};
use crate::text::evidence as words;
use crate::text::html::{self, Leading};
use crate::ui::parts::{DataTable, TrailHead};

/// The page.
#[component]
pub fn EvidencePage(lang: Lang) -> impl IntoView {
    let store = expect_context::<Store>();
    let data = store.data();
    let map = EvidenceMap::of(&data.report);
    // Written once: nothing that the reader can set changes it.
    let address = move |leading: &Leading| untrack(|| store.findings_address(leading));
    let table = html::evidence_map(&data.report, &map, &address, lang);
    let studies = html::evidence_studies(&data.report, &address, lang);
    view! {
        <div class="page page-trail page-evidence">
            <TrailHead
                page=Page::Evidence
                title=words::TITLE.get(lang)
                lead=words::LEAD.get(lang)
                lang=lang
            />
            <section class="trail-section">
                <p class="reading">{words::summary(&data.report, &map, lang)}</p>
                <div class="keys" inner_html=html::evidence_key(&data.report, &map, lang)></div>
                <p class="hint">{words::HOW.get(lang)}</p>
                <DataTable id=html::MAP table=Signal::stored(table)/>
                <p class="reading">{words::NOT_SAID.get(lang)}</p>
            </section>
            <section class="trail-section">
                <h2 id="gaps">{words::GAPS.get(lang)}</h2>
                <ul class="sentences" inner_html=html::evidence_gaps(&data.report, &map, lang)></ul>
            </section>
            <section class="trail-section">
                <h2 id="resting">{words::RESTING.get(lang)}</h2>
                <p class="hint">{words::RESTING_HINT.get(lang)}</p>
                <DataTable id=html::STUDIES table=Signal::stored(studies)/>
            </section>
            <section class="trail-section">
                <h2 id="on-nothing">{words::ON_NOTHING.get(lang)}</h2>
                <p class="hint">{words::ON_NOTHING_HINT.get(lang)}</p>
                <div inner_html=html::evidence_without(&data.report, lang)></div>
            </section>
        </div>
    }
}
