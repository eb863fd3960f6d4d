//! The two languages of the project and text that exists in both.

/// A language a reader can choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Lang {
    /// Dutch, the language of the report.
    #[default]
    Nl,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order they are offered.
    pub const ALL: [Lang; 2] = [Lang::Nl, Lang::En];

    /// The code used in addresses, column names and the HTML `lang` attribute.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::Nl => "nl",
            Lang::En => "en",
        }
    }

    /// The language with this code, or `None` for any other text.
    pub fn from_code(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.code() == code)
    }
}

/// One text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Bilingual {
    /// The Dutch text.
    pub nl: String,
    /// The English text.
    pub en: String,
}

impl Bilingual {
    /// A text from its Dutch and English wording.
    pub fn new(nl: impl Into<String>, en: impl Into<String>) -> Bilingual {
        Bilingual {
            nl: nl.into(),
            en: en.into(),
        }
    }

    /// The wording in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nl => &self.nl,
            Lang::En => &self.en,
        }
    }
}
