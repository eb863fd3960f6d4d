//! Claims beside figures, as HTML.

use crate::report::{Lang, Mentions, Report};
use crate::text::claims::{self as words, Claim};
use crate::text::phrases as p;
use crate::text::trail::{Entry, name};

use super::Html;

/// What is told of a claim: what the text says and where.
pub fn claim_head(report: &Report, mentions: &Mentions, claim: &Claim, lang: Lang) -> String {
    let mut html = Html::default();
    html.open("p", &[("class", "claim-says")]);
    html.linked(mentions, None, &claim.says, lang);
    html.close("p");
    html.open("p", &[("class", "claim-places")]);
    html.text(&format!("{}: ", words::STANDS.get(lang)));
    for (at, place) in claim.places.iter().enumerate() {
        if at > 0 {
            html.text(" · ");
        }
        html.see("named", place, &name(report, place, lang), lang);
    }
    html.close("p");
    html.0
}

/// What the figures of a claim show, what does not follow, and our notes.
pub fn claim_told(report: &Report, mentions: &Mentions, claim: &Claim, lang: Lang) -> String {
    let mut html = Html::default();
    html.open("div", &[("class", "claim-told")]);
    for (head, sentences) in [(words::SHOWS, &claim.shows), (words::OPEN, &claim.open)] {
        html.open("div", &[]);
        html.element("h3", "", head.get(lang));
        html.open("ul", &[]);
        for sentence in sentences {
            html.open("li", &[]);
            html.linked(mentions, None, sentence, lang);
            html.close("li");
        }
        html.close("ul");
        html.close("div");
    }
    html.close("div");
    if !claim.notes.is_empty() {
        html.open("div", &[("class", "claim-notes")]);
        html.open("h3", &[]);
        html.text(words::NOTES.get(lang));
        html.text(" ");
        html.element("span", "tag", p::OUR_READING.get(lang));
        html.close("h3");
        let notes: Vec<Entry> = claim
            .notes
            .iter()
            .map(|note| Entry::of(report, note, lang))
            .collect();
        html.entries("entries", &notes, lang);
        html.close("div");
    }
    html.0
}

/// Links to the claims on the page.
pub fn claim_jumps(claims: &[Claim]) -> String {
    let mut html = Html::default();
    for claim in claims {
        html.open("li", &[]);
        let id = format!("claim-{}", claim.id);
        html.open("a", &[("href", &format!("#{id}")), ("data-go", &id)]);
        html.text(&claim.title);
        html.close("a");
        html.close("li");
    }
    html.0
}
