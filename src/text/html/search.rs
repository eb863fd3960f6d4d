//! The results of a search as HTML.

use crate::report::{Lang, Origin, Report};
use crate::text::labels::place;
use crate::text::phrases as p;
use crate::text::search::{Entry, Found, Hit, Piece, Sort, excerpt, marked, tell};

use super::Html;

/// The longest piece of a text that a result shows, in bytes.
const EXCERPT: usize = 170;

/// A result in the list.
#[derive(Clone, Debug)]
pub struct SearchRow<'a> {
    /// What sort of thing it is.
    pub sort: Sort,
    /// What it says.
    pub entry: &'a Entry,
    /// What of that is marked.
    pub hit: &'a Hit,
    /// Where the number in it comes from, if there is one.
    pub origin: Option<Origin>,
    /// Whether we say it, and not the report.
    pub ours: bool,
    /// Its address.
    pub href: String,
    /// Name and value of the attribute with which a link acts inside the app.
    pub act: (&'static str, String),
}

/// The id of a result in the list.
pub fn option_id(place: usize) -> String {
    format!("search-option-{place}")
}

/// Results as options of a list box, of which one may be chosen. They are links, so that one
/// can also be opened beside the page; the Tab key passes them by, as the arrow keys walk.
pub fn search_results(
    report: &Report,
    rows: &[SearchRow],
    chosen: Option<usize>,
    lang: Lang,
) -> String {
    let mut html = Html::default();
    for (at, row) in rows.iter().enumerate() {
        let selected = if chosen == Some(at) { "true" } else { "false" };
        html.open(
            "a",
            &[
                ("role", "option"),
                ("id", &option_id(at)),
                ("class", "search-option"),
                ("href", &row.href),
                (row.act.0, &row.act.1),
                ("tabindex", "-1"),
                ("aria-selected", selected),
            ],
        );
        html.element("span", "search-sort", &row.sort.label(lang));
        html.text(" ");
        html.open("span", &[("class", "search-what")]);
        let name = row.entry.names.first().map_or("", String::as_str);
        if !name.is_empty() {
            html.open("span", &[("class", "search-name")]);
            html.pieces(&marked(name, &row.hit.name));
            html.close("span");
            html.text(" ");
        }
        if !row.entry.title.is_empty() {
            html.open("span", &[("class", "search-title")]);
            html.pieces(&marked(&row.entry.title, &row.hit.title));
            html.close("span");
            html.text(" ");
        }
        if !row.entry.body.is_empty() {
            html.open("span", &[("class", "search-text")]);
            html.pieces(&excerpt(&row.entry.body, &row.hit.body, EXCERPT));
            html.close("span");
        }
        if row.ours {
            html.text(" ");
            html.element("span", "tag", p::OUR_READING.get(lang));
        }
        if let Some(origin) = &row.origin {
            html.text(" ");
            // Its place is no link here: the whole result is one.
            html.badge(origin, "", lang);
            html.text(" ");
            html.element("span", "badge-place", &place(origin, report, lang));
        }
        html.close("span");
        html.close("a");
    }
    html.0
}

/// What stands in the place of results: what can be searched, or words that look like those
/// typed. The buttons carry a query in `data-query`.
pub fn search_help(found: &Found, lang: Lang) -> String {
    let mut html = Html::default();
    let near: Vec<&str> = found.near.iter().map(String::as_str).collect();
    if near.is_empty() {
        html.element("p", "", tell::SCOPE.get(lang));
    }
    let (title, queries) = if near.is_empty() {
        (tell::EXAMPLES, tell::examples(lang).to_vec())
    } else {
        (tell::NEAR, near)
    };
    html.open("p", &[("class", "search-queries")]);
    html.text(title.get(lang));
    for query in queries {
        html.text(" ");
        html.open(
            "button",
            &[("type", "button"), ("class", "link"), ("data-query", query)],
        );
        html.text(query);
        html.close("button");
    }
    html.close("p");
    html.0
}

impl Html {
    /// Words of which some are marked.
    fn pieces(&mut self, pieces: &[Piece]) {
        for piece in pieces {
            if piece.marked {
                self.element("mark", "", piece.text);
            } else {
                self.text(piece.text);
            }
        }
    }
}
