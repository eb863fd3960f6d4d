//! Showing a page inside another site, in words: choices, code to copy, what host and server
//! must allow.

use crate::report::Lang;

use super::Phrase;

const fn p(nl: &'static str, en: &'static str) -> Phrase {
    Phrase::new(nl, en)
}

/// Title of the page.
pub const TITLE: Phrase = p("Toon dit op uw eigen site", "Show this on your own site");
/// What the page is for.
pub const LEAD: Phrase = p(
    "Kies wat u wilt insluiten, bekijk het hieronder en kopieer de code. Wat u in de verkenner hebt ingesteld, gaat mee.",
    "Choose what to embed, look at it below and copy the code. What you have set in the explorer goes along.",
);
/// Heading of the choices.
pub const CHOICES: Phrase = p("Wat u insluit", "What you embed");
/// Label of the pages.
pub const PAGE: Phrase = p("Pagina", "Page");
/// Label of how much of it.
pub const PART: Phrase = p("Hoeveel ervan", "How much of it");
/// The whole page.
pub const WHOLE: Phrase = p("De hele pagina", "The whole page");
/// One chart.
pub const CHART: Phrase = p("Alleen de grafiek", "Only the chart");
/// The result in words and figures.
pub const RESULT: Phrase = p("Alleen de uitkomst in woorden", "Only the result in words");
/// Label of whether readers can set something.
pub const CONTROLS: Phrase = p("Lezers kunnen", "Readers can");
/// They can.
pub const WITH: Phrase = p("zelf keuzes maken", "make their own choices");
/// They cannot.
pub const WITHOUT: Phrase = p("alleen lezen", "only read");
/// Label of the colours.
pub const THEME: Phrase = p("Kleuren", "Colours");
/// As the reader has set them.
pub const READER: Phrase = p(
    "zoals de lezer ze heeft ingesteld",
    "as the reader has set them",
);
/// Always light.
pub const LIGHT: Phrase = p("altijd licht", "always light");
/// Always dark.
pub const DARK: Phrase = p("altijd donker", "always dark");
/// Label of the background.
pub const BACKGROUND: Phrase = p("Achtergrond", "Background");
/// The own one.
pub const OWN: Phrase = p("van de verkenner", "of the explorer");
/// None.
pub const NONE: Phrase = p(
    "die van uw pagina (doorzichtig)",
    "that of your page (transparent)",
);
/// About a transparent background.
pub const NONE_HINT: Phrase = p(
    "Doorzichtig werkt als de kleuren bij uw pagina passen: kies dan ook licht of donker.",
    "Transparent works when the colours fit your page: choose light or dark as well.",
);
/// Label of the language.
pub const LANGUAGE: Phrase = p("Taal", "Language");
/// Label of the height.
pub const HEIGHT: Phrase = p("Hoogte (pixels)", "Height (pixels)");
/// About the height.
pub const HEIGHT_HINT: Phrase = p(
    "Met het script past de hoogte zich aan. Zonder script schuift de lezer binnen het kader.",
    "With the script the height adapts. Without it the reader scrolls inside the frame.",
);
/// Label of which release.
pub const PIN: Phrase = p("Versie", "Version");
/// The newest.
pub const LATEST: Phrase = p("altijd de nieuwste", "always the newest");
/// This one.
pub const FROZEN: Phrase = p("deze, vastgezet", "this one, frozen");
/// What latest means.
pub const LATEST_HINT: Phrase = p(
    "De code legt alle keuzes vast, ook die u niet hebt veranderd. Het programma en de cijfers volgen de nieuwste versie.",
    "The code fixes all choices, also those you did not change. Program and figures follow the newest version.",
);
/// Heading of the preview.
pub const PREVIEW: Phrase = p("Zo ziet het eruit", "What it looks like");
/// Opens it beside the page.
pub const OPEN_ALONE: Phrase = p(
    "Open dit los, in een nieuw venster",
    "Open this on its own, in a new window",
);
/// No preview, from a file.
pub const NO_PREVIEW_FILE: Phrase = p(
    "Hier kan geen voorbeeld staan: deze pagina is als bestand geopend. De code hieronder klopt pas als u de verkenner op een webserver zet.",
    "There can be no preview here: this page was opened as a file. The code below is right once the explorer is on a web server.",
);
/// No preview, inside another page.
pub const NO_PREVIEW_FRAME: Phrase = p(
    "Hier staat geen voorbeeld: deze pagina is zelf al ingesloten. Open de volledige weergave voor het voorbeeld.",
    "There is no preview here: this page is itself embedded. Open the full view for the preview.",
);
/// Heading of the code.
pub const CODE: Phrase = p("De code", "The code");
/// Copies a snippet.
pub const COPY: Phrase = p("Kopieer", "Copy");
/// Heading of the recipe.
pub const RECIPE: Phrase = p(
    "Wat uw site en server moeten toestaan",
    "What your site and server must allow",
);
/// Heading about the policy of the host page.
pub const HOST: Phrase = p("Op uw pagina", "On your page");
/// About it.
pub const HOST_HINT: Phrase = p(
    "Alleen nodig als uw pagina een Content-Security-Policy heeft. Voeg dan dit toe:",
    "Only needed if your page has a Content-Security-Policy. Then add this:",
);
/// Heading about the server of the explorer.
pub const SERVER: Phrase = p(
    "Op de server van de verkenner",
    "On the server of the explorer",
);
/// Heading about a sandbox.
pub const SANDBOX: Phrase = p("In een sandbox", "In a sandbox");
/// About it.
pub const SANDBOX_HINT: Phrase = p(
    "Zet uw site het kader in een sandbox, dan werkt alles met alleen allow-scripts, op dit na:",
    "If your site puts the frame in a sandbox, all works with only allow-scripts, except this:",
);
/// Heading about messages.
pub const MESSAGES: Phrase = p("Praten met de verkenner", "Talking to the explorer");
/// About them.
pub const MESSAGES_HINT: Phrase = p(
    "Met het script kan uw pagina de keuzes lezen en zetten, en horen wat de lezer doet. Het script luistert alleen naar de verkenner, en de verkenner alleen naar uw pagina.",
    "With the script your page can read and set the choices, and hear what the reader does. The script listens to the explorer only, and the explorer to your page only.",
);
/// Heading about SharePoint.
pub const SHAREPOINT: Phrase = p("In SharePoint", "In SharePoint");
/// About it.
pub const SHAREPOINT_HINT: Phrase = p(
    "Gebruik het webonderdeel ‘Insluiten’ met het kale kader. De beheerder zet het adres van de verkenner op de lijst met toegestane sites (HTML-veldbeveiliging). Het adres begint met https. Zet bij frame-ancestors ook https://*.sharepoint.com.",
    "Use the ‘Embed’ web part with the bare frame. The administrator puts the address of the explorer on the list of allowed sites (HTML field security). The address begins with https. Add https://*.sharepoint.com to frame-ancestors.",
);

/// What the foot of an embed is called: the page around it has one of its own.
pub const ABOUT: Phrase = p("Over dit kader", "About this frame");
/// Under an embed: where it comes from.
pub const SOURCE: Phrase = p(
    "Bron: periodieke rapportage begrotingsartikel 1, 2015-2022, in Verkenner.",
    "Source: periodic report on budget article 1, 2015-2022, in Verkenner.",
);
/// Opens the page without a frame around it.
pub const FULL: Phrase = p("Volledige weergave openen", "Open full view");
/// What a link does that opens a new window.
pub const NEW_WINDOW: Phrase = p("nieuw venster", "new window");
/// What an embed of a page has not.
pub const LESS_PAGE: Phrase = p(
    "Zoeken en het menu met andere pagina’s staan in de volledige weergave.",
    "Search and the menu of other pages are in the full view.",
);
/// What an embed without controls has not.
pub const LESS_CONTROLS: Phrase = p(
    "U kunt hier lezen; zelf keuzes maken kan in de volledige weergave.",
    "You can read here; making choices of your own is done in the full view.",
);
/// What an embed of a part has not.
pub const LESS_PART: Phrase = p(
    "Dit is een deel van de pagina. De tabel, de uitleg en de keuzes staan in de volledige weergave.",
    "This is part of a page. The table, the explanation and the choices are in the full view.",
);
/// What the page around it does not allow.
pub const BLOCKED: Phrase = p(
    "De pagina hieromheen staat hier niet alles toe. Rekenen werkt gewoon.",
    "The page around this one does not allow everything here. Calculating works as usual.",
);
/// One thing that may be blocked: the name the loader gives it, and what is said.
pub const BLOCKS: [(&str, Phrase); 3] = [
    (
        "storage",
        p(
            "Onthouden op deze computer kan niet: instellingen gelden tot u de pagina sluit.",
            "Remembering on this computer is blocked: settings last until you close the page.",
        ),
    ),
    (
        "clipboard",
        p(
            "Kopiëren met één klik kan niet: de tekst wordt geselecteerd, zodat u die met het toetsenbord kopieert.",
            "Copying with one click is blocked: the text is selected, for you to copy with the keyboard.",
        ),
    ),
    (
        "sandbox",
        p(
            "Downloads, nieuwe vensters en afdrukken kunnen ook geblokkeerd zijn. Opent een link niet, dan staat het adres hier om te kopiëren.",
            "Downloads, new windows and printing may be blocked as well. If a link does not open, its address is shown here to copy.",
        ),
    ),
];
/// A link could not open; its address follows.
pub const NOT_OPENED: Phrase = p(
    "Deze pagina mag geen nieuw venster openen. Kopieer het adres:",
    "This page may not open a new window. Copy the address:",
);

/// A way to embed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Snippet {
    /// An iframe, and nothing else.
    Bare,
    /// An iframe with the script that adapts its height.
    Script,
    /// An element of its own in the page of the host.
    Component,
}

impl Snippet {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Bare, Self::Script, Self::Component];

    /// Id of the element with its code.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Bare => "code-bare",
            Self::Script => "code-script",
            Self::Component => "code-component",
        }
    }

    /// What it is called.
    pub const fn name(self) -> Phrase {
        match self {
            Self::Bare => p("Kaal kader", "Bare frame"),
            Self::Script => p("Kader met script", "Frame with script"),
            Self::Component => p("Onderdeel van uw pagina", "Part of your page"),
        }
    }

    /// When to take it.
    pub const fn hint(self) -> Phrase {
        match self {
            Self::Bare => p(
                "Werkt overal, ook waar uw site geen scripts toestaat. De hoogte staat vast.",
                "Works everywhere, also where your site allows no scripts. The height is fixed.",
            ),
            Self::Script => p(
                "De hoogte past zich aan, en uw pagina kan keuzes lezen en zetten. Eén script voor alle kaders op de pagina.",
                "The height adapts, and your page can read and set choices. One script for all frames on the page.",
            ),
            Self::Component => p(
                "Geen kader: de verkenner staat in uw pagina zelf en neemt de breedte ervan.",
                "No frame: the explorer stands in your page itself and takes its width.",
            ),
        }
    }
}

/// Where a release of the app stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Folder, with a slash at its end.
    pub folder: String,
    /// Address of the page, without fragment.
    pub page: String,
}

impl Place {
    /// The place of the app from its own address, for the newest release or for one that
    /// stays. A host that keeps releases puts each in a folder `v` + version beside the newest.
    pub fn of(address: &str, version: &str, frozen: bool) -> Self {
        let address = address.split(['#', '?']).next().unwrap_or_default();
        let at = address.rfind('/').map_or(0, |at| at + 1);
        let (folder, file) = address.split_at(at);
        let own = format!("v{version}/");
        let newest = folder
            .strip_suffix(&own)
            .filter(|before| before.ends_with('/'))
            .unwrap_or(folder);
        let folder = if frozen {
            format!("{newest}{own}")
        } else {
            newest.to_owned()
        };
        let file = if file == "index.html" { "" } else { file };
        Self {
            page: format!("{folder}{file}"),
            folder,
        }
    }

    /// The origin, as policies write it.
    pub fn origin(&self) -> &str {
        let host = self.folder.find("://").map_or(0, |at| at + 3);
        let end = self.folder[host..]
            .find('/')
            .map_or(self.folder.len(), |at| host + at);
        &self.folder[..end]
    }
}

/// What frozen means for a release.
pub fn frozen_hint(version: &str, lang: Lang) -> String {
    Phrase::text(
        lang,
        "De code legt alle keuzes vast, noemt de versie van de cijfers en wijst naar de map van deze versie. Dat laatste werkt als de beheerder van de verkenner elke versie bewaart in een eigen map: ",
        "The code fixes all choices, names the version of the figures and points to the folder of this version. The last works if the host of the explorer keeps each version in a folder of its own: ",
    ) + &format!("v{version}/.")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
}

/// The code of a way to embed. `link` is the address of the view from the `#` on, with how it
/// looks in an embed; `plain` the same without that.
pub fn code(
    snippet: Snippet,
    place: &Place,
    (link, plain): (&str, &str),
    title: &str,
    height: u32,
    lang: Lang,
) -> String {
    let frame = |more: &str| {
        format!(
            "<iframe{more} src=\"{}\"\n  title=\"{}\" width=\"100%\" height=\"{height}\" frameborder=\"0\"\n  loading=\"lazy\" allow=\"clipboard-write; web-share\"></iframe>",
            escaped(&format!("{}{link}", place.page)),
            escaped(title),
        )
    };
    match snippet {
        Snippet::Bare => frame(""),
        Snippet::Script => format!(
            "{}\n<script src=\"{}embed.js\" async></script>",
            frame(" data-verkenner"),
            escaped(&place.folder)
        ),
        Snippet::Component => format!(
            "<script type=\"module\" src=\"{}verkenner.mjs\"></script>\n<policy-explorer state=\"{}\" lang=\"{}\"></policy-explorer>",
            escaped(&place.folder),
            escaped(plain),
            lang.code(),
        ),
    }
}

/// A line of the recipe: what to write, and what it is for.
pub type Line = (String, Phrase);

/// What the policy of the host page must allow.
pub fn host_lines(place: &Place) -> Vec<Line> {
    let origin = place.origin();
    vec![
        (
            format!("frame-src {origin}"),
            p("voor elk kader", "for every frame"),
        ),
        (
            format!("script-src {origin}"),
            p(
                "voor het script en voor het onderdeel",
                "for the script and for the part of your page",
            ),
        ),
        (
            format!(
                "script-src 'wasm-unsafe-eval'; connect-src {origin}; style-src {origin}; img-src data: blob:"
            ),
            p(
                "alleen voor het onderdeel, dat in uw eigen pagina rekent",
                "only for the part of your page, which calculates in your own page",
            ),
        ),
    ]
}

/// What the server of the explorer must send.
pub fn server_lines() -> Vec<Line> {
    vec![
        (
            "Content-Security-Policy: …; frame-ancestors https://intranet.example".into(),
            p(
                "welke sites mogen insluiten; zonder deze regel mag elke site het",
                "which sites may embed; without this line every site may",
            ),
        ),
        (
            "X-Frame-Options".into(),
            p(
                "niet sturen: oude regel die insluiten tegenhoudt",
                "do not send it: an old rule that prevents embedding",
            ),
        ),
        (
            "Access-Control-Allow-Origin: *".into(),
            p(
                "voor een sandbox zonder allow-same-origin en voor het onderdeel; er is niets geheims op deze server",
                "for a sandbox without allow-same-origin and for the part of your page; nothing on this server is secret",
            ),
        ),
    ]
}

/// What each word of a sandbox gives, told by what is missing without it.
pub fn sandbox_lines() -> Vec<Line> {
    [
        (
            "allow-scripts",
            p(
                "altijd nodig; zonder is alleen de begroting te lezen, in het Nederlands",
                "always needed; without it only the budget can be read, in Dutch",
            ),
        ),
        (
            "allow-same-origin",
            p(
                "zonder onthoudt de verkenner niets, en rekent de pagina Onzekerheid met minder trekkingen",
                "without it the explorer remembers nothing, and the page Uncertainty calculates with fewer draws",
            ),
        ),
        (
            "allow-popups allow-popups-to-escape-sandbox",
            p(
                "zonder opent de volledige weergave niet; het adres staat er dan om te kopiëren",
                "without it the full view does not open; its address is then shown to copy",
            ),
        ),
        (
            "allow-downloads",
            p("zonder kan de lezer geen bestand bewaren", "without it readers cannot save a file"),
        ),
        (
            "allow-modals",
            p("zonder kan de lezer niet afdrukken vanuit het kader", "without it readers cannot print from the frame"),
        ),
    ]
    .map(|(token, words)| (token.to_owned(), words))
    .into()
}

/// An example of talking to an embed.
pub const EXAMPLE: &str = "const frame = document.querySelector('iframe[data-verkenner]');
frame.addEventListener('verkenner:changed', (event) => console.log(event.detail.link));
frame.addEventListener('verkenner:selected', (event) => console.log(event.detail));
const { link } = await Verkenner.get(frame);
await Verkenner.set(frame, '#/scenario?v=1&share=35');
await Verkenner.set(frame, { theme: 'dark' });";
