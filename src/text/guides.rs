//! The guided start: questions that people come with, and what to look at for an answer.

use super::Phrase;

const fn p(nl: &'static str, en: &'static str) -> Phrase {
    Phrase::new(nl, en)
}

/// Heading of the list of questions.
pub const TITLE: Phrase = p("Begin met een vraag", "Start with a question");
/// What a question does.
pub const HINT: Phrase = p(
    "Elke vraag zet een scenario klaar, in plaats van dat van u. Met Terug in uw browser hebt u uw eigen scenario weer.",
    "Each question sets up a scenario, in place of yours. Back in your browser gives you your own scenario again.",
);
/// Says what the paragraph beside a scenario is.
pub const LOOK: Phrase = p("Waar u op let", "What to look at");
/// Takes the paragraph away.
pub const DISMISS: Phrase = p("Uitleg weghalen", "Remove this explanation");

/// A question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// What is left if a fifth of the cut lands here.
    Fifth,
    /// How many countries the fund can serve.
    Countries,
    /// The savings variant against inflation.
    Inflation,
    /// The cut at once instead of in steps.
    AtOnce,
    /// Which assumption matters most.
    Matters,
}

impl Question {
    /// Every question, in the order shown.
    pub const ALL: [Self; 5] = [
        Self::Fifth,
        Self::Countries,
        Self::Inflation,
        Self::AtOnce,
        Self::Matters,
    ];

    /// The code in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fifth => "fifth",
            Self::Countries => "countries",
            Self::Inflation => "inflation",
            Self::AtOnce => "at-once",
            Self::Matters => "matters",
        }
    }

    /// The question with a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|question| question.code() == code)
    }

    /// The question.
    pub const fn text(self) -> Phrase {
        match self {
            Self::Fifth => p(
                "Wat blijft er over als een vijfde van de bezuiniging hier landt?",
                "What is left if a fifth of the cut lands here?",
            ),
            Self::Countries => p(
                "Hoeveel landen kan het fonds goed bedienen?",
                "How many countries can the fund serve well?",
            ),
            Self::Inflation => p(
                "Is de −20%-variant erger dan de prijsstijging?",
                "Is the −20% variant worse than inflation?",
            ),
            Self::AtOnce => p(
                "Wat als de bezuiniging in één keer komt, en niet in stappen?",
                "What if the cut comes at once instead of in steps?",
            ),
            Self::Matters => p(
                "Welke aanname maakt het meest uit?",
                "Which assumption matters most?",
            ),
        }
    }

    /// What to look at.
    pub const fn explanation(self) -> Phrase {
        match self {
            Self::Fifth => p(
                "Kijk eerst naar de zin bij ‘Daaruit volgt’: wat er in het jaar van het volle bedrag over is, en wat dat na prijsstijging waard is. Schuif daarna aan ‘Deel dat op 1.1 + 1.2 landt’; de ijkpunten eronder zeggen welk deel waarom redelijk kan zijn. Dat een vijfde hier landt, is een aanname: het rapport noemt geen deel.",
                "Look first at the sentence under “It follows”: what is left in the year of the full amount, and what that is worth after inflation. Then move “Share that lands on 1.1 + 1.2”; the reference points under it say which part may be reasonable and why. That a fifth lands here is an assumption: the report gives no share.",
            ),
            Self::Countries => p(
                "Kijk naar de twee grenzen: zoveel landen krijgen nog het kleinste zinvolle bedrag, en bij zoveel blijft het beheer onder uw maximum. Waar de lijn in de grafiek de stippellijn kruist, ligt die grens. Zet dan de vaste kosten per land lager en hoger: daarvan hangt af of minder landen loont. Alle getallen zijn aannames; het rapport geeft er geen.",
                "Look at the two limits: so many countries still get the smallest useful amount, and with so many the overhead stays under your maximum. The limit lies where the line in the chart crosses the dotted line. Then lower and raise the fixed cost of a country: whether fewer countries pay depends on it. All numbers are assumptions; the report gives none.",
            ),
            Self::Inflation => p(
                "Alle bedragen staan hier in prijzen van het laatste jaar van de tabel. De gestippelde lijn is zonder maatregel: wat daar afgaat, komt alleen door prijsstijging. De staven zijn mét 20% minder. Vergelijk in het eerste jaar van de maatregel de daling van de lijn met het stuk dat de maatregel eraf haalt: de prijsstijging nam al bijna evenveel.",
                "All amounts are in prices of the last year of the table here. The dashed line is without the measure: what it loses is inflation alone. The bars are with 20% less. In the first year of the measure compare the fall of the line with the piece that the measure takes: inflation already took almost as much.",
            ),
            Self::AtOnce => p(
                "Kijk naar het kerncijfer ‘Bij elkaar’. Het eindbedrag is hetzelfde als met stappen, maar over de jaren gaat er veel meer af. Zet ‘Ingroei’ op ‘Gelijkmatig’ en zie dat cijfer kleiner worden. Het rapport zegt alleen dat het bedrag oploopt, niet hoe snel.",
                "Look at the key figure “Added up”. The final amount is the same as in steps, but over the years far more goes. Set “Ramp” to “Even steps” and see that figure get smaller. The report only says that the amount rises, not how fast.",
            ),
            Self::Matters => p(
                "Elke balk laat zien hoeveel de uitkomst verschuift als één aanname van laag naar hoog gaat en de rest gelijk blijft. De langste balk bovenaan is de aanname waar u het eerst meer over wilt weten. Let op de grenzen: een ruimere grens maakt een langere balk.",
                "Each bar shows how far the outcome moves when one assumption goes from low to high and the rest stays. The longest bar on top is the assumption you want to know more about first. Mind the bounds: a wider bound makes a longer bar.",
            ),
        }
    }
}
