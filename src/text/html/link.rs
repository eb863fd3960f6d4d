//! What is told of a link, and its QR code, as HTML.

use crate::report::Lang;

use super::super::link::{QR_TEXT, Since, tell, too_long};
use super::super::qr::{MOST_IN_QR, Qr};
use super::Html;

/// What has changed since a link was made.
pub fn since(since: &Since, lang: Lang) -> String {
    let told = tell(since, lang);
    let mut html = Html::default();
    for sentence in &told.lead {
        html.element("p", "", sentence);
    }
    if !told.changes.is_empty() {
        html.list("", &told.changes);
    }
    if let Some(moved) = &told.moved {
        html.element("p", "", moved);
    }
    html.0
}

/// The QR code of a link, as a picture with its text; where the link is too long for one, a
/// sentence that says so.
pub fn qr(link: &str, lang: Lang) -> String {
    let mut html = Html::default();
    let Some(code) = Qr::of(link) else {
        html.element("p", "hint", &too_long(link.len(), MOST_IN_QR, lang));
        return html.0;
    };
    let size = code.size.to_string();
    html.open(
        "svg",
        &[
            ("class", "qr"),
            ("role", "img"),
            ("aria-label", QR_TEXT.get(lang)),
            ("viewBox", &format!("0 0 {size} {size}")),
        ],
    );
    html.open("rect", &[("width", &size), ("height", &size)]);
    html.close("rect");
    html.open("path", &[("d", &code.path)]);
    html.close("path");
    html.close("svg");
    html.0
}
