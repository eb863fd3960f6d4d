//! What a host must allow, as HTML.

use crate::report::Lang;

use super::super::embed::{BLOCKS, Line};
use super::Html;

/// Lines of the recipe as the contents of a `dl`.
pub fn lines(lines: &[Line], lang: Lang) -> String {
    let mut html = Html::default();
    for (code, words) in lines {
        html.0.push_str("<div><dt>");
        html.element("code", "", code);
        html.0.push_str("</dt>");
        html.element("dd", "", words.get(lang));
        html.close("div");
    }
    html.0
}

/// All that may be blocked, as the entries of a list; a style sheet shows what is.
pub fn blocks(lang: Lang) -> String {
    let mut html = Html::default();
    for (name, words) in BLOCKS {
        html.element("li", &format!("blocks-{name}"), words.get(lang));
    }
    html.0
}
