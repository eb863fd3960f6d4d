//! Words about links: what the dialog to share says, and what a reader is told who opens a
//! link that was made with other data or formulas, or that did not arrive whole.

use crate::report::{Bilingual, Lang};

use super::Phrase;
use super::number::{euro_million, million, signed_decimal, signed_whole, whole};

/// How a link was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// Version of the program.
    pub app: String,
    /// Version of the data.
    pub data: String,
    /// First digits of the checksum of the package.
    pub package: String,
    /// Number of the formulas.
    pub model: u32,
}

/// Whether a link arrived as it was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whole {
    /// As far as can be told.
    Whole,
    /// Its end is missing.
    Cut,
    /// Something in it is different.
    Altered,
}

/// What has changed since a link was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// Known changes, newest first.
    Listed(Vec<Bilingual>),
    /// The data, without a new version.
    Edited,
    /// It was made by a newer program or with newer data.
    Newer,
    /// It was made with something that is not known here.
    Unknown,
}

/// How far the main result moved; amounts in `EUR x 1,000`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Moved {
    /// Not at all.
    Same {
        /// The year of the result.
        year: i32,
        /// The result.
        was: f64,
    },
    /// It is another now.
    By {
        /// The year of the result.
        year: i32,
        /// The result at that time.
        was: f64,
        /// The result now.
        now: f64,
    },
    /// It cannot be calculated any more.
    Gone {
        /// The year of the result.
        year: i32,
        /// The result at that time.
        was: f64,
    },
}

/// What a reader should know of a link.
#[derive(Clone, Debug, PartialEq)]
pub struct Since {
    /// How it was made; `None` if that cannot be read.
    pub made: Option<Made>,
    /// How a link would be made now.
    pub now: Made,
    /// Whether it arrived as it was made.
    pub whole: Whole,
    /// What has changed since; `None` for the same data and formulas.
    pub news: Option<News>,
    /// How far the main result moved; `None` if that cannot be told or nothing changed.
    pub moved: Option<Moved>,
}

/// What is told of a link: sentences, a list of changes under the last of them, and a last
/// sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// What comes first.
    pub lead: Vec<String>,
    /// Changes, each in a sentence.
    pub changes: Vec<String>,
    /// How far the result moved.
    pub moved: Option<String>,
}

/// Tells of a link.
pub fn tell(since: &Since, lang: Lang) -> Told {
    let mut told = Told::default();
    match since.whole {
        Whole::Whole => {}
        Whole::Cut => told.lead.push(CUT.get(lang).into()),
        Whole::Altered => told.lead.push(ALTERED.get(lang).into()),
    }
    if let (Some(made), Some(news)) = (&since.made, &since.news) {
        let (app, data, package) = (&made.app, &made.data, &made.package);
        let by = match lang {
            Lang::Nl => {
                format!("Deze link is gemaakt met versie {app} en gegevens {data} ({package}).")
            }
            Lang::En => {
                format!("This link was made with version {app} and data {data} ({package}).")
            }
        };
        let (app, data) = (&since.now.app, &since.now.data);
        let rest = match news {
            News::Listed(changes) => {
                let each = changes.iter().map(|change| change.get(lang).to_owned());
                told.changes = each.collect();
                CHANGED.get(lang).to_owned()
            }
            News::Edited => EDITED.get(lang).to_owned(),
            News::Unknown => UNKNOWN.get(lang).to_owned(),
            News::Newer => match lang {
                Lang::Nl => format!(
                    "Dat is nieuwer dan wat u voor u hebt: versie {app} met gegevens {data}. De uitkomst kan afwijken."
                ),
                Lang::En => format!(
                    "That is newer than what you have here: version {app} with data {data}. The result may differ."
                ),
            },
        };
        told.lead.push(format!("{by} {rest}"));
    }
    told.moved = since.moved.map(|moved| tell_moved(moved, lang));
    told
}

/// How far the result moved.
fn tell_moved(moved: Moved, lang: Lang) -> String {
    match moved {
        Moved::Same { year, was } => {
            let amount = euro_million(was, lang);
            match lang {
                Lang::Nl => format!(
                    "De uitkomst van het scenario in deze link is gelijk gebleven: {amount} in {year}."
                ),
                Lang::En => format!(
                    "The result of the scenario in this link is the same: {amount} in {year}."
                ),
            }
        }
        Moved::By { year, was, now } => {
            let (before, after, step) = if million(was, lang) == million(now, lang) {
                // Too close together for millions.
                let euro = |amount: f64| format!("EUR\u{a0}{}", whole(amount * 1000.0, lang));
                let step = signed_whole((now - was) * 1000.0, lang);
                (euro(was), euro(now), step)
            } else {
                let step = signed_decimal((now - was) / 1000.0, 1, lang);
                let step = format!("{step}\u{a0}mln");
                (euro_million(was, lang), euro_million(now, lang), step)
            };
            match lang {
                Lang::Nl => format!(
                    "De uitkomst van het scenario in deze link is verschoven: in {year} was dat {before}, nu is dat {after} ({step})."
                ),
                Lang::En => format!(
                    "The result of the scenario in this link has moved: in {year} it was {before}, now it is {after} ({step})."
                ),
            }
        }
        Moved::Gone { year, was } => {
            let amount = euro_million(was, lang);
            match lang {
                Lang::Nl => format!(
                    "De uitkomst van het scenario in deze link was {amount} in {year}; nu is die niet te berekenen."
                ),
                Lang::En => format!(
                    "The result of the scenario in this link was {amount} in {year}; now it cannot be calculated."
                ),
            }
        }
    }
}

/// The main result at the time a link is made.
pub fn result_now(year: i32, net: f64, lang: Lang) -> String {
    let amount = euro_million(net, lang);
    match lang {
        Lang::Nl => format!("de uitkomst van het scenario van nu: {amount} in {year}"),
        Lang::En => format!("the result of the scenario as it is now: {amount} in {year}"),
    }
}

/// How a link is made now.
pub fn made_now(made: &Made, lang: Lang) -> String {
    let (app, data) = (&made.app, &made.data);
    match lang {
        Lang::Nl => format!("waarmee hij is gemaakt: versie {app} en gegevens {data}"),
        Lang::En => format!("what it was made with: version {app} and data {data}"),
    }
}

/// Says that a link is too long for a QR code.
pub fn too_long(length: usize, most: usize, lang: Lang) -> String {
    let (length, most) = (whole(length as f64, lang), whole(most as f64, lang));
    match lang {
        Lang::Nl => format!(
            "Deze link is te lang voor een QR-code die een telefoon nog kan lezen: {length} tekens, en er passen er {most} in. Kopieer de link."
        ),
        Lang::En => format!(
            "This link is too long for a QR code that a phone can still read: it has {length} characters, and {most} fit. Copy the link."
        ),
    }
}

macro_rules! phrases {
    ($($name:ident: $nl:literal, $en:literal;)+) => {
        $(
            #[doc = $en]
            pub const $name: Phrase = Phrase::new($nl, $en);
        )+
    };
}

phrases! {
    CUT: "Deze link is onderweg afgebroken: het einde ontbreekt. Kijk na of uw keuzes op deze pagina zijn zoals bedoeld, of vraag om de hele link.", "This link was cut off on the way: its end is missing. Check that your choices on this page are as intended, or ask for the whole link.";
    ALTERED: "Deze link is veranderd nadat hij is gemaakt. Kijk na of uw keuzes op deze pagina zijn zoals bedoeld.", "This link was changed after it was made. Check that your choices on this page are as intended.";
    CHANGED: "Sindsdien is veranderd:", "Since then this has changed:";
    EDITED: "De gegevens zijn sindsdien bijgewerkt onder hetzelfde nummer; wat precies, is niet bijgehouden.", "The data were edited since then under the same number; what exactly was not recorded.";
    UNKNOWN: "Die versie is hier niet bekend, dus wat er sindsdien is veranderd is niet te zeggen.", "That version is not known here, so it cannot be said what has changed since.";

    TITLE: "Delen", "Share";
    LEAD: "De link opent deze pagina met precies deze keuzes. Ook later: zijn de gegevens of de formules dan veranderd, dan leest de ontvanger dat bij het openen.", "The link opens this page with exactly these choices. Later too: when data or formulas have changed by then, whoever opens it reads so.";
    FIELD: "Link naar deze pagina", "Link to this page";
    COPY: "Link kopiëren", "Copy link";
    SEND: "Delen via…", "Share via…";
    SENT: "Doorgegeven.", "Handed over.";
    NOT_SENT: "Delen lukte niet. Kopieer de link.", "Sharing failed. Copy the link.";
    STALE: "Een veld met een fout telt niet mee: de link heeft de waarde van daarvoor.", "A field with a mistake does not count: the link has the value before it.";
    HOLDS: "Wat er in de link staat", "What the link holds";
    HOLDS_VIEW: "de pagina, de taal en wat u hebt gekozen", "the page, the language and what you chose";
    HOLDS_TYPED: "wat u zelf hebt getypt, zoals een zoekvraag of de naam van een scenario", "what you typed yourself, such as a search or the name of a scenario";
    HOLDS_NOT: "Verder niets over u. Alles na # blijft in de browser en gaat niet naar een server.", "Nothing else about you. Everything after # stays in the browser and is sent to no server.";
    QR: "QR-code", "QR code";
    QR_TEXT: "QR-code met dezelfde link als hierboven", "QR code with the same link as above";
    QR_HINT: "Opent de link op een telefoon. Afdrukken geeft een blad met de link en deze code.", "Opens the link on a phone. Printing gives a sheet with the link and this code.";
    EMBED: "Op uw eigen site", "On your own site";
    EMBED_LINK: "Maak de code om dit in te sluiten", "Make the code to embed this";
    AT_FILE: "Dit is een bestand op deze computer: de link werkt alleen hier.", "This is a file on this computer: the link works only here.";
    AT_MACHINE: "De pagina komt van deze computer zelf: de link werkt alleen hier.", "The page comes from this computer itself: the link works only here.";
    IN_FRAME: "De pagina staat in een andere pagina. De link opent alleen deze pagina, zonder wat eromheen staat.", "This page stands inside another page. The link opens this page alone, without what is around it.";
}
