//! What every input of the calculators means, and why its range ends where it does.

use crate::model::InputId;

use super::{Phrase, p};

/// Meaning and limit of the inputs of the calculators.
pub const fn input(id: &InputId) -> (Phrase, Phrase) {
    const PERCENT: Phrase = p("Van 0 tot 100%.", "From 0 to 100%.");
    match id {
        InputId::Fund => (
            p(
                "Geld dat per jaar voor projecten in landen beschikbaar is. Het rapport noemt geen bedrag voor het decentrale deel van het Mensenrechtenfonds.",
                "Money available each year for projects in countries. The report gives no amount for the decentralised part of the Human Rights Fund.",
            ),
            p(
                "Tot EUR 100 mln: ruim meer dan het hele fonds ooit was.",
                "Up to EUR 100 mln: well above what the whole fund ever was.",
            ),
        ),
        InputId::FundCut => (
            p(
                "Het deel van het fonds dat vervalt. Het rapport zegt dat het fonds met minder geld verder moet, maar niet met hoeveel minder.",
                "The part of the fund that goes. The report says that the fund must go on with less money, not how much less.",
            ),
            PERCENT,
        ),
        InputId::Countries => (
            p(
                "In hoeveel landen het fonds werkt, vóór een bezuiniging. Het rapport spreekt van veel landen en geeft geen aantal.",
                "In how many countries the fund works, before a cut. The report speaks of many countries and gives no number.",
            ),
            p(
                "Tot 200: ongeveer alle landen van de wereld.",
                "Up to 200: about every country in the world.",
            ),
        ),
        InputId::CountryCost => (
            p(
                "Wat beheer in één land kost, hoe weinig geld daar ook heen gaat: selectie, toezicht, verantwoording. Van dit getal hangt af of minder landen loont.",
                "What management in one country costs, however little money goes there: selection, supervision, accounts. Whether fewer countries pay depends on this number.",
            ),
            p(
                "Tot EUR 2 mln per land per jaar.",
                "Up to EUR 2 mln a country a year.",
            ),
        ),
        InputId::VariableOverhead => (
            p(
                "Het deel van elke euro dat naar beheer gaat, naast de vaste kosten per land.",
                "The part of every euro that goes to management, beside the fixed cost of each country.",
            ),
            p(
                "Tot 50%: daarboven gaat het meeste geld naar beheer.",
                "Up to 50%: above that most money goes to management.",
            ),
        ),
        InputId::Themes => (
            p(
                "Over hoeveel onderwerpen het werk in elk land is verdeeld. Het rapport noemt veel thema’s en geeft geen aantal. Telt ook mee voor de werklast.",
                "Over how many subjects the work in each country is divided. The report speaks of many themes and gives no number. It counts for the workload too.",
            ),
            p("Hele thema’s, tot 20.", "Whole themes, up to 20."),
        ),
        InputId::ThemeCost => (
            p(
                "Wat elk thema in elk land aan vaste kosten toevoegt. Bij 0 maken thema’s voor de kosten niet uit.",
                "What each theme in each country adds to the fixed cost. At 0 themes make no difference to the cost.",
            ),
            p(
                "Tot EUR 500.000 per thema per land.",
                "Up to EUR 500,000 a theme a country.",
            ),
        ),
        InputId::SmallestGrant => (
            p(
                "Onder dit bedrag kan een land volgens u niets meer bereiken. Het rapport noemt geen ondergrens.",
                "Below this amount a country can achieve nothing any more, in your view. The report gives no lower bound.",
            ),
            p("Tot EUR 5 mln per land.", "Up to EUR 5 mln a country."),
        ),
        InputId::OverheadLimit => (
            p(
                "Het deel van het fonds dat hoogstens naar beheer mag gaan. Het rapport vindt de beheerlast hoog, maar noemt geen norm.",
                "The part of the fund that may go to management at most. The report finds the burden high and gives no standard.",
            ),
            PERCENT,
        ),
        InputId::ShowEffect => (
            p(
                "Laat een rekenvoorbeeld zien waarin elke extra euro in een land minder oplevert dan de vorige. Het is geen meting.",
                "Shows a worked illustration in which every extra euro in a country yields less than the one before. It is no measurement.",
            ),
            p("", ""),
        ),
        InputId::HalfEffect => (
            p(
                "Bij dit bedrag haalt een land in het rekenvoorbeeld de helft van wat het met oneindig veel geld zou halen.",
                "With this amount a country reaches, in the illustration, half of what it would reach with money without end.",
            ),
            p(
                "Van EUR 1.000 tot EUR 5 mln: bij nul zou elk bedrag volledig effect hebben.",
                "From EUR 1,000 to EUR 5 mln: at zero any amount would have its full effect.",
            ),
        ),
        InputId::Staff => (
            p(
                "Voltijdbanen voor dit werk, op ambassades en in Den Haag. Het rapport geeft geen aantal.",
                "Full-time jobs for this work, at embassies and in The Hague. The report gives no number.",
            ),
            p("Tot 500 fte.", "Up to 500 fte."),
        ),
        InputId::Posting => (
            p(
                "Hoeveel jaar iemand op dezelfde plek blijft. Het rapport zegt dat mensen snel wisselen, maar niet hoe snel.",
                "How many years someone stays in the same place. The report says that staff rotate rapidly, not how rapidly.",
            ),
            p(
                "Tot 10 jaar; bij 0 jaar telt alle tijd als inwerken.",
                "Up to 10 years; at 0 years all time counts as settling in.",
            ),
        ),
        InputId::Settling => (
            p(
                "Hoe lang een nieuwe medewerker nodig heeft om het werk onder de knie te krijgen.",
                "How long a new member of staff needs to master the work.",
            ),
            p(
                "Tot 60 maanden; nooit langer dan de plaatsing zelf.",
                "Up to 60 months; never longer than the posting itself.",
            ),
        ),
        InputId::SettlingProductivity => (
            p(
                "Hoeveel werk iemand in de inwerktijd doet, vergeleken met daarna.",
                "How much work someone does while settling in, compared with afterwards.",
            ),
            PERCENT,
        ),
        InputId::CountryWork => (
            p(
                "Werk dat elk land vraagt, hoeveel thema’s er ook zijn.",
                "Work that each country asks, however many themes there are.",
            ),
            p("Tot 20 fte per land.", "Up to 20 fte a country."),
        ),
        InputId::ThemeWork => (
            p(
                "Werk dat elk thema in elk land erbij geeft.",
                "Work that each theme adds in each country.",
            ),
            p("Tot 5 fte per thema.", "Up to 5 fte a theme."),
        ),
        InputId::Multilateral => (
            p(
                "Werk in de VN, de EU en andere organisaties, los van het aantal landen.",
                "Work in the UN, the EU and other organisations, whatever the number of countries.",
            ),
            p("Tot 500 fte.", "Up to 500 fte."),
        ),
        InputId::FundAmounts => (
            p(
                "Bedragen die u naast elkaar wilt zetten, bijvoorbeeld per land, thema of fonds. Zet spaties tussen de getallen. Alleen de verhouding telt.",
                "Amounts that you want to set side by side, for example by country, theme or fund. Put spaces between the numbers. Only the ratio counts.",
            ),
            p(
                "Nul of meer; een negatief bedrag heeft geen aandeel.",
                "Zero or more; a negative amount has no share.",
            ),
        ),
        InputId::OtherFund => (
            p(
                "Een tweede fonds dat deels hetzelfde doet. Het rapport zegt dat fondsen sterk overlappen, maar geeft geen bedragen.",
                "A second fund that partly does the same. The report says that funds overlap strongly and gives no amounts.",
            ),
            p("Tot EUR 100 mln.", "Up to EUR 100 mln."),
        ),
        InputId::Overlap => (
            p(
                "Welk deel van het kleinste van de twee fondsen dubbel wordt beheerd.",
                "Which part of the smaller of the two funds is managed twice.",
            ),
            PERCENT,
        ),
        InputId::MinistryShare => (
            p(
                "Het rapport noemt ‘zo’n 2%’ van de begroting van het ministerie, met 1.3 erbij. Van welk jaar en welk totaal staat er niet.",
                "The report says “about 2%” of the ministry’s budget, with 1.3 included. It does not say of which year and which total.",
            ),
            p(
                "Van 0,5 tot 10%: een aandeel van nul hoort bij geen enkele begroting.",
                "From 0.5 to 10%: a share of zero belongs to no budget at all.",
            ),
        ),
        InputId::HostCountry => (
            p(
                "Uitgaven aan sub-artikel 1.3 (gastlandbeleid), dat niet in de tabel staat. Bij 0 is elk totaal hieronder een ondergrens.",
                "Spending on sub-article 1.3 (host-country policy), which is not in the table. At 0 every total below is a lower bound.",
            ),
            p("Tot EUR 100 mln.", "Up to EUR 100 mln."),
        ),
        InputId::MinistryTotal => (
            p(
                "Kent u de hele begroting, dan rekent deze som terug welk aandeel het artikel heeft. Bij 0 blijft dat weg.",
                "If you know the whole budget, this sum works back to the share of the article. At 0 that is left out.",
            ),
            p(
                "Niet kleiner dan het artikel zelf, en tot EUR 100 mld.",
                "Not smaller than the article itself, and up to EUR 100 bln.",
            ),
        ),
        InputId::Threshold => (
            p(
                "Vanaf dit verschil vraagt een verandering om uitleg. De begrotingsregels gebruiken voor een artikel van deze omvang EUR 2 mln bij beleid en EUR 4 mln bij techniek, voor wijzigingen binnen één jaar.",
                "From this difference on a change asks for an explanation. For an article of this size the budget rules use EUR 2 mln for policy and EUR 4 mln for technical changes, within one year.",
            ),
            p("Tot EUR 100 mln.", "Up to EUR 100 mln."),
        ),
        _ => (p("", ""), p("", "")),
    }
}
