//! The page "Embed": what is chosen there, and the address that follows.
//!
//! An address for an embed names every value that shapes the view, also those that are as
//! they begin: a later release may begin with others.

use std::collections::BTreeMap;

use crate::model::{InputId, Panel};
use crate::report::Lang;

use super::address::{AddressProblem, AddressProblemKind, pairs, print_value, write};
use super::data::Data;
use super::link::stamp;
use super::view::{EMBED, FRAMED_PAGE, LOOK, Page, View};

/// Setting: how much of the page.
pub const PART: &str = "frame.part";
/// Setting: whether readers can set something.
pub const CONTROLS: &str = "frame.controls";
/// Setting: the colours.
pub const THEME: &str = "frame.theme";
/// Setting: the background.
pub const BACKGROUND: &str = "frame.background";
/// Setting: the language of the embed.
pub const LANGUAGE: &str = "frame.lang";
/// Setting: the height in pixels.
pub const HEIGHT: &str = "frame.height";
/// Setting: the newest release or this one.
pub const PIN: &str = "frame.pin";

/// Value of [`PIN`] for this release.
pub const FROZEN: &str = "frozen";
/// Value of [`PART`] for the whole page, as an embed begins.
pub const WHOLE: &str = "page";
/// Heights to choose from, in pixels.
pub const HEIGHTS: [u32; 7] = [320, 400, 480, 600, 800, 1000, 1400];
/// The height that is taken first.
const USUAL: u32 = 600;

/// Pages that can be embedded: all but this one.
pub fn pages() -> impl Iterator<Item = Page> {
    Page::ALL.into_iter().filter(|page| *page != Page::Embed)
}

/// How much of a page can be embedded: its parts, by their code.
pub fn parts(page: Page) -> &'static [&'static str] {
    match page {
        Page::Budget | Page::Scenario => &[WHOLE, "chart", "result"],
        Page::Compare | Page::Seek | Page::Sensitivity => &[WHOLE, "chart"],
        _ => &[WHOLE],
    }
}

/// What was chosen on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Embedding {
    /// The page to embed.
    pub page: Page,
    /// How much of it.
    pub part: &'static str,
    /// Whether readers can set something.
    pub controls: bool,
    /// Colours, by their code; `None` for the reader's own.
    pub theme: Option<String>,
    /// Whether the background of the host shows.
    pub clear: bool,
    /// Language.
    pub lang: Lang,
    /// Height in pixels.
    pub height: u32,
    /// Whether the code points to this release.
    pub frozen: bool,
    /// What could not be used.
    pub problems: Vec<AddressProblem>,
}

impl Embedding {
    /// Reads the settings of a view. Lenient: what cannot be used is left out and reported.
    pub fn of(view: &View) -> Self {
        let page = view.settings.get(FRAMED_PAGE);
        let page = page.and_then(|code| pages().find(|page| page.code() == code));
        let page = page.unwrap_or_default();
        let heights = HEIGHTS.map(|height| height.to_string());
        let allowed: BTreeMap<&str, Vec<String>> = BTreeMap::from([
            (FRAMED_PAGE, owned(pages().map(Page::code))),
            (PART, owned(parts(page).iter().copied())),
            (CONTROLS, owned(["0"])),
            (THEME, owned(["light", "dark"])),
            (BACKGROUND, owned(["none"])),
            (LANGUAGE, owned(Lang::ALL.map(Lang::code))),
            (HEIGHT, heights.into()),
            (PIN, owned([FROZEN])),
        ]);
        let mut sound: BTreeMap<&str, &str> = BTreeMap::new();
        let mut problems = Vec::new();
        for (key, value) in &view.settings {
            if !key.starts_with("frame.") {
                continue;
            }
            match allowed.get(key.as_str()) {
                Some(values) if values.contains(value) => {
                    sound.insert(key, value);
                }
                values => problems.push(AddressProblem {
                    key: key.clone(),
                    value: value.clone(),
                    kind: match values {
                        Some(values) => AddressProblemKind::NotAllowed {
                            allowed: values.clone(),
                        },
                        None => AddressProblemKind::UnknownKey,
                    },
                }),
            }
        }
        let get = |key: &str| sound.get(key).copied();
        let part = get(PART).and_then(|part| parts(page).iter().find(|code| **code == part));
        Self {
            page,
            part: part.copied().unwrap_or(WHOLE),
            controls: get(CONTROLS).is_none(),
            theme: get(THEME).map(str::to_owned),
            clear: get(BACKGROUND).is_some(),
            lang: get(LANGUAGE).and_then(Lang::from_code).unwrap_or(view.lang),
            height: get(HEIGHT)
                .and_then(|height| height.parse().ok())
                .unwrap_or(USUAL),
            frozen: get(PIN).is_some(),
            problems,
        }
    }

    /// The address of the view to embed, from the `#` on.
    pub fn link(&self, view: &View, data: &Data) -> String {
        let mut shown = self.bare(view);
        let mut set = |key: &str, value: &str| shown.settings.insert(key.into(), value.into());
        set(EMBED, self.part);
        if !self.controls {
            set("controls", "0");
        }
        if let Some(theme) = &self.theme {
            set("theme", theme);
        }
        if self.clear {
            set("background", "none");
        }
        self.address(&shown, data)
    }

    /// The address of the same view for what needs not be told that it is embedded.
    pub fn plain_link(&self, view: &View, data: &Data) -> String {
        self.address(&self.bare(view), data)
    }

    /// A frozen link says what it was made with, so that a reader is told when that differs.
    fn address(&self, view: &View, data: &Data) -> String {
        if self.frozen {
            stamp(view, all_pairs(view, data), data)
        } else {
            pinned(view, data)
        }
    }

    fn bare(&self, view: &View) -> View {
        let mut view = view.clone();
        view.page = self.page;
        view.lang = self.lang;
        view.over = None;
        view.settings.retain(|key, _| !key.starts_with("frame."));
        without_look(&mut view);
        view
    }
}

fn owned<'a>(values: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    values.into_iter().map(str::to_owned).collect()
}

/// Takes away how a view looks in an embed: the full view remains.
pub fn without_look(view: &mut View) {
    view.settings
        .retain(|key, _| LOOK.iter().all(|(own, _)| own != key));
}

/// Whether an input shapes what a page shows.
fn shapes(page: Page, view: &View, id: &InputId) -> bool {
    match page {
        Page::Budget => view.prices.is_some() && matches!(id, InputId::PriceRate(_)),
        Page::Calculators => true,
        _ if Page::LAB.contains(&page) => id.panel() == Panel::Scenario,
        _ => false,
    }
}

/// The keys and values of a view, with every one that shapes it, also those that are as they
/// begin.
fn all_pairs(view: &View, data: &Data) -> Vec<(String, String)> {
    let mut all = pairs(view);
    let mut pin = |key: &str, value: &str| {
        if all.iter().all(|(named, _)| named != key) {
            all.push((key.to_owned(), value.to_owned()));
        }
    };
    pin("lang", view.lang.code());
    if view.page == Page::Budget {
        pin("chart", view.picture.code());
        let (from, to) = (data.basis.first_year(), data.basis.reference_year());
        pin("window", &format!("{from}-{to}"));
    }
    for spec in data.specs.iter() {
        let id = &spec.id;
        let counts = shapes(view.page, view, id) && view.scenario.uses(&data.specs, id);
        if let Some(value) = view.scenario.value(&data.specs, id).filter(|_| counts) {
            pin(&id.key(), &print_value(value));
        }
    }
    all
}

/// The address of a view with every value that shapes it, also those that are as they begin.
pub fn pinned(view: &View, data: &Data) -> String {
    write(view.page, &all_pairs(view, data))
}
