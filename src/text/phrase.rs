//! A fixed text in both languages.

use crate::report::Lang;

/// A text that exists in Dutch and English; a missing translation does not compile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Dutch.
    pub nl: &'static str,
    /// English.
    pub en: &'static str,
}

impl Phrase {
    /// A phrase from its Dutch and its English text.
    pub const fn new(nl: &'static str, en: &'static str) -> Self {
        Self { nl, en }
    }

    /// The text in a language.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Nl => self.nl,
            Lang::En => self.en,
        }
    }

    /// One of two texts, for texts that are made on the spot.
    pub fn text(lang: Lang, nl: &str, en: &str) -> String {
        match lang {
            Lang::Nl => nl.to_owned(),
            Lang::En => en.to_owned(),
        }
    }
}
