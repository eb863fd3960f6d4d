//! The register in words.

use crate::report::{Lang, Trail};

use super::Phrase;

const fn p(nl: &'static str, en: &'static str) -> Phrase {
    Phrase::new(nl, en)
}

/// Title of the page.
pub const TITLE: Phrase = p("Alles wat er is", "Everything there is");
/// Menu of the kinds.
pub const JUMPS: Phrase = p("Soorten", "Kinds");
/// Heading over what stands on its own.
pub const APART: Phrase = p("Wat op zichzelf staat", "What stands on its own");
/// What to know about that.
pub const APART_HINT: Phrase = p(
    "Niets verwijst hiernaar, en dit verwijst zelf nergens naar.",
    "Nothing refers to this, and this refers to nothing itself.",
);
/// Heading over findings without an evaluation.
pub const WITHOUT: Phrase = p(
    "Bevindingen zonder genoemde evaluatie",
    "Findings without a named evaluation",
);
/// Heading over notes.
pub const NOTES: Phrase = p(
    "Onze kanttekeningen naar gewicht",
    "Our notes by how much they matter",
);
/// Heading over all objects.
pub const ALL: Phrase = p("Naar soort", "By kind");

/// What the page is for.
pub fn lead(trail: &Trail, lang: Lang) -> String {
    let count = trail.objects().len();
    let links = trail.links().len();
    match lang {
        Lang::Nl => format!(
            "{count} onderdelen van het rapport en van wat wij ernaast legden, met {links} verbanden. Kies er een om te zien waar het vandaan komt en waarmee het samenhangt."
        ),
        Lang::En => format!(
            "{count} objects of the report and of what we laid beside it, with {links} links. Choose one to see where it comes from and what it is tied to."
        ),
    }
}
