//! Words for what can be taken along: the app as one file, and the licences of what it is made of.

use super::Phrase;
use crate::report::Lang;

/// Title of the part of a page where the state is saved.
pub const TITLE: Phrase = Phrase::new("Bewaren en meenemen", "Save and take along");
/// What is in the file.
pub const HINT: Phrase = Phrase::new(
    "U krijgt één bestand met alles erin: het rapport, de rekenregels en uw eigen keuzes, ook de scenario’s die u vergelijkt. Het opent met een dubbelklik in een browser, zonder internet. Wat u invulde en niet gebruikt kon worden, gaat niet mee.",
    "You get one file with everything in it: the report, the way of calculating and your own choices, with the scenarios you compare. It opens with a double click in a browser, without internet. What you entered and could not be used is not in it.",
);
/// Saves the state.
pub const BUTTON: Phrase = Phrase::new(
    "Bewaar dit scenario als één bestand",
    "Save this scenario as one file",
);
/// While the file is made.
pub const WORKING: Phrase = Phrase::new("Het bestand wordt gemaakt…", "The file is being made…");
/// The host does not have what the file is made from.
pub const MISSING: Phrase = Phrase::new(
    "Dat kan hier niet: op deze website ontbreekt het bestand verkenner.html, waar uw scenario in moet komen. De beheerder van de website kan het erbij zetten.",
    "That is not possible here: this website does not have the file verkenner.html, which your scenario must be put into. Whoever runs the website can add it.",
);
/// The file could not be got or made.
pub const FAILED: Phrase = Phrase::new(
    "Het bestand kon niet worden gemaakt. Misschien is het netwerk weg; probeer het opnieuw.",
    "The file could not be made. The network may be gone; try again.",
);

/// What the file is called.
pub fn file(page: &str) -> String {
    format!("verkenner-{page}.html")
}

/// The browser was asked to keep the file. Whether it did cannot be seen from the page.
pub fn saved(file: &str, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!(
            "Het bestand {file} staat bij uw downloads. Staat het er niet? Dan laat uw browser, of de website om deze pagina heen, geen downloads toe. Open Verkenner dan in een eigen tabblad."
        ),
        Lang::En => format!(
            "The file {file} is among your downloads. If it is not, your browser, or the website around this page, does not allow downloads. Open Verkenner in a tab of its own then."
        ),
    }
}

/// Title of the part of a page with the licences.
pub const LICENCES: Phrase = Phrase::new(
    "Waar dit hulpmiddel van gemaakt is",
    "What this tool is made of",
);
/// Opens the licences.
pub const LICENCE_TEXTS: Phrase = Phrase::new(
    "Licenties van programmadelen van anderen",
    "Licences of program parts by others",
);
/// Why the texts are in English.
pub const LICENCES_HINT: Phrase = Phrase::new(
    "De teksten zijn in het Engels: zo gelden ze.",
    "The texts as their authors gave them.",
);
/// While the texts are on their way.
pub const LICENCES_LOADING: Phrase =
    Phrase::new("De teksten worden geladen…", "Loading the texts…");
/// The texts did not arrive.
pub const LICENCES_FAILED: Phrase = Phrase::new(
    "De teksten konden niet worden geladen. Misschien is het netwerk weg; sluit dit deel en open het opnieuw.",
    "The texts could not be loaded. The network may be gone; close this part and open it again.",
);
