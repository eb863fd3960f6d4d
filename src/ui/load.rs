//! Code that is loaded when it is first needed: a page other than the first one, and what
//! draws charts. What only such code uses is split off by the build (feature `split`) into
//! files of their own; without that feature all of it is there from the start.

use leptos::either::Either;
use leptos::prelude::*;

use super::pages::{
    AnswersPage, BudgetPage, CalculatorsPage, CheckPage, ClaimsPage, ComparePage, EmbedPage,
    EvidencePage, FindingsPage, MethodsPage, RegisterPage, ScenarioPage, SeekPage, SensitivityPage,
    TimelinePage, UncertaintyPage,
};
use super::parts::{BuildDialog, EmbedFoot, Later, Search, SearchDialog, ShareDialog};
use crate::charts::{self, Draw};
use crate::model::Panel as Calculator;
use crate::platform;
use crate::report::Lang;
use crate::state::{self, Over, Page, Store, link};
use crate::text::explain::{NOT_DRAWN, NOT_THERE, Place, SetAt, Sources, tell};
use crate::text::html;

/// Code could not be loaded: the network is gone, or the host has other files by now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoadError;

#[cfg(all(feature = "split", target_family = "wasm"))]
impl From<wasm_split_helpers::SplitLoaderError> for LoadError {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// What builds a page.
#[derive(Clone, Copy)]
pub enum BuildPage {
    /// The budget page: it is there from the start.
    Budget,
    /// A page whose code has been loaded; builds it in a language.
    Loaded(fn(Lang) -> AnyView),
    /// One of several pages whose code comes together.
    Among(Page, fn(Page, Lang) -> AnyView),
}

impl BuildPage {
    /// The page in a language.
    pub fn build(self, lang: Lang) -> impl IntoView {
        match self {
            Self::Budget => Either::Left(view! { <BudgetPage lang=lang/> }),
            Self::Loaded(build) => Either::Right(build(lang)),
            Self::Among(page, build) => Either::Right(build(page, lang)),
        }
    }
}

/// Declares functions whose code, with all that only it uses, is loaded on the first call.
macro_rules! loaded {
    ($($part:ident: $(#[$doc:meta])* fn $name:ident() -> $result:ty { $value:expr })*) => { $(
        #[cfg(all(feature = "split", target_family = "wasm"))]
        // The split points are imports and exports of the module, which Rust counts as unsafe.
        #[allow(unsafe_code)]
        #[wasm_split_helpers::wasm_split($part, fallible)]
        $(#[$doc])*
        fn $name() -> Result<$result, LoadError> {
            Ok($value)
        }

        #[cfg(not(all(feature = "split", target_family = "wasm")))]
        $(#[$doc])*
        async fn $name() -> Result<$result, LoadError> {
            Ok($value)
        }
    )* };
}

loaded! {
    scenario: fn scenario() -> BuildPage {
        BuildPage::Loaded(|lang| view! { <ScenarioPage lang=lang/> }.into_any())
    }
    compare: fn compare() -> BuildPage {
        BuildPage::Loaded(|lang| view! { <ComparePage lang=lang/> }.into_any())
    }
    seek: fn seek() -> BuildPage {
        BuildPage::Loaded(|lang| view! { <SeekPage lang=lang/> }.into_any())
    }
    sensitivity: fn sensitivity() -> BuildPage {
        BuildPage::Loaded(|lang| view! { <SensitivityPage lang=lang/> }.into_any())
    }
    uncertainty: fn uncertainty() -> BuildPage {
        BuildPage::Loaded(|lang| view! { <UncertaintyPage lang=lang/> }.into_any())
    }
    calculators: fn calculators() -> BuildPage {
        BuildPage::Loaded(|lang| view! { <CalculatorsPage lang=lang/> }.into_any())
    }
    findings: fn findings() -> BuildPage {
        BuildPage::Loaded(|lang| view! { <FindingsPage lang=lang/> }.into_any())
    }
    trail: fn trail() -> fn(Page, Lang) -> AnyView {
        |page, lang| match page {
            Page::Evidence => view! { <EvidencePage lang=lang/> }.into_any(),
            Page::Answers => view! { <AnswersPage lang=lang/> }.into_any(),
            Page::Claims => view! { <ClaimsPage lang=lang/> }.into_any(),
            _ => view! { <RegisterPage lang=lang/> }.into_any(),
        }
    }
    about: fn about() -> fn(Page, Lang) -> AnyView {
        |page, lang| match page {
            Page::Timeline => view! { <TimelinePage lang=lang/> }.into_any(),
            Page::Methods => view! { <MethodsPage lang=lang/> }.into_any(),
            _ => view! { <CheckPage lang=lang/> }.into_any(),
        }
    }
    embed: fn load_embed() -> (BuildPage, fn(Lang) -> AnyView) {
        (
            BuildPage::Loaded(|lang| view! { <EmbedPage lang=lang/> }.into_any()),
            |lang| view! { <EmbedFoot lang=lang/> }.into_any(),
        )
    }
    explain: fn load_explain() -> Panel { explanation }
    object: fn load_object() -> Panel { object }
    search: fn load_search() -> BuildDialog {
        |_| {
            let search = expect_context::<Search>();
            view! { <SearchDialog search=search/> }.into_any()
        }
    }
    share: fn load_share() -> BuildDialog {
        |open| view! { <ShareDialog open=open/> }.into_any()
    }
    charts: fn load_charts() -> Draw { charts::draw() }
    messages: fn load_messages() -> Messages { what_is_told }
}

/// What a reader is told above the page, as HTML.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    /// What is wrong with the package, as the entries of a list.
    pub package: String,
    /// What could not be used of the link, as the entries of a list.
    pub link: String,
    /// What has changed since the link was made.
    pub since: String,
}

/// Tells what a reader should know above the page.
pub type Messages = fn(Store, Lang) -> Told;

fn what_is_told(store: Store, lang: Lang) -> Told {
    let data = store.data();
    let opened = store.opened.with(|address| link::open(address, &data));
    let package = data.problems.iter().map(|problem| problem.message(lang));
    let link = opened.problems.iter();
    let link = link.map(|problem| problem.message(&data, lang));
    Told {
        package: html::sentences(&package.collect::<Vec<_>>()),
        link: html::sentences(&link.collect::<Vec<_>>()),
        since: opened
            .since
            .map_or_else(String::new, |since| html::since(&since, lang)),
    }
}

/// Loads what tells the reader what is to know above the page.
///
/// # Errors
/// When its code cannot be loaded; the next call tries again.
pub async fn messages() -> Result<Messages, LoadError> {
    load_messages().await
}

/// The contents of the source panel, as HTML.
pub type Panel = fn(Store, &Over, Lang) -> String;

/// An object of the report with all that ties it to others, and how to cite it.
fn object(store: Store, over: &Over, lang: Lang) -> String {
    let Over::See(key) = over else {
        return String::new();
    };
    let data = store.data();
    store.trail().with_untracked(|trail| {
        html::object(
            &data.report,
            &data.checks,
            trail,
            key,
            &platform::page_address(),
            lang,
        )
    })
}

/// The explanation of a figure, with links to where its inputs are set.
fn explanation(store: Store, over: &Over, lang: Lang) -> String {
    let Over::Why(key) = over else {
        return String::new();
    };
    let data = store.data();
    let address = |place| {
        let page = match place {
            Place::Table => Page::Budget,
            Place::Panel(Calculator::Scenario) => Page::Scenario,
            Place::Panel(_) => Page::Calculators,
            Place::Setting(SetAt::Seek) => Page::Seek,
            Place::Setting(SetAt::Uncertainty) => Page::Uncertainty,
        };
        store.address_with(|view| {
            view.page = page;
            view.over = None;
        })
    };
    let told = store.with(|view| {
        let drawn = store.drawn.get_value();
        let explanation = state::explanation_beside(&data, view, drawn.as_deref(), key)?;
        let scenario = state::scenario_of_key(&data, view, key);
        let sources = Sources {
            report: &data.report,
            basis: &data.basis,
            specs: &data.specs,
            scenario: &scenario,
        };
        Some(tell(sources, &explanation, lang))
    });
    let missing = if key.starts_with("drawn~") {
        NOT_DRAWN
    } else {
        NOT_THERE
    };
    html::explanation(told.as_ref().ok_or(missing), &address, lang)
}

/// Loads what builds a page.
///
/// # Errors
/// When its code cannot be loaded; the next call tries again.
pub async fn page(page: Page) -> Result<BuildPage, LoadError> {
    match page {
        Page::Budget => Ok(BuildPage::Budget),
        Page::Scenario => scenario().await,
        Page::Compare => compare().await,
        Page::Seek => seek().await,
        Page::Sensitivity => sensitivity().await,
        Page::Uncertainty => uncertainty().await,
        Page::Calculators => calculators().await,
        Page::Findings => findings().await,
        Page::Evidence | Page::Answers | Page::Claims | Page::Register => {
            Ok(BuildPage::Among(page, trail().await?))
        }
        Page::Embed => Ok(load_embed().await?.0),
        Page::Timeline | Page::Methods | Page::Check => Ok(BuildPage::Among(page, about().await?)),
    }
}

/// Loads what stands under a page that is shown inside another site.
///
/// # Errors
/// When its code cannot be loaded; the next call tries again.
pub async fn embed_foot() -> Result<fn(Lang) -> AnyView, LoadError> {
    Ok(load_embed().await?.1)
}

/// Loads what fills the source panel.
///
/// # Errors
/// When its code cannot be loaded; the next call tries again.
pub async fn panel(over: &Over) -> Result<Panel, LoadError> {
    match over {
        Over::Why(_) => load_explain().await,
        Over::See(_) => load_object().await,
    }
}

/// Loads a dialog of the frame.
///
/// # Errors
/// When its code cannot be loaded; the next call tries again.
pub async fn dialog(dialog: Later) -> Result<BuildDialog, LoadError> {
    match dialog {
        Later::Search => load_search().await,
        Later::Share => load_share().await,
    }
}

/// Loads what draws charts.
///
/// # Errors
/// When its code cannot be loaded; the next call tries again.
pub async fn draw() -> Result<Draw, LoadError> {
    load_charts().await
}
