//! The calculators in words: what each input means, and what follows.

use crate::model::InputId;

use super::Phrase;

const fn p(nl: &'static str, en: &'static str) -> Phrase {
    Phrase::new(nl, en)
}

/// Meaning and limit of the inputs of the calculators.
pub const fn input(id: &InputId) -> (Phrase, Phrase) {
    const ASSUMED: Phrase = p(
        "Het rapport geeft dit getal niet; dit is uw aanname.",
        "The report does not give this number; it is your assumption.",
    );
    match id {
        InputId::Fund => (
            p(
                "Geld dat per jaar voor projecten in landen beschikbaar is. Het rapport noemt geen bedrag voor het decentrale deel van het fonds.",
                "Money available each year for projects in countries. The report gives no amount for the decentralised part of the fund.",
            ),
            p("Tot EUR 100 mln.", "Up to EUR 100 mln."),
        ),
        _ => (ASSUMED, p("", "")),
    }
}
