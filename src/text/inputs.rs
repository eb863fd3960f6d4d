//! The words of every input: name, meaning, why its range ends where it does.

use crate::model::{Basis, FIRST_SCENARIO_YEAR, InputId, LAST_SCENARIO_YEAR};
use crate::report::{Bilingual, Lang};

use super::Phrase;

/// What is said of an input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputWords {
    /// Short name.
    pub label: String,
    /// What it means, in a sentence or two.
    pub explanation: String,
    /// Why the range ends where it does; may be empty.
    pub limit: String,
}

/// The name of an input.
pub fn label(basis: &Basis, id: &InputId, lang: Lang) -> String {
    let p = |nl: &'static str, en: &'static str| Phrase::new(nl, en).get(lang).to_owned();
    let f = |nl: String, en: String| match lang {
        Lang::Nl => nl,
        Lang::En => en,
    };
    match id {
        InputId::Measure => p("Maatregel", "Measure"),
        InputId::Cut => p("Omvang van de bezuiniging", "Size of the cut"),
        InputId::Share => {
            let together = together(basis);
            f(
                format!("Deel dat op {together} landt"),
                format!("Share that lands on {together}"),
            )
        }
        InputId::Variant => p("Minder of meer", "Less or more"),
        InputId::VariantBase => p("Percentage van", "Percentage of"),
        InputId::FirstYear => p("Eerste jaar", "First year"),
        InputId::FullYear => p("Jaar van het volle bedrag", "Year of the full amount"),
        InputId::Ramp => p("Ingroei", "Ramp"),
        InputId::RampSteps => p("Percentage per jaar", "Percentage each year"),
        InputId::Split => p(
            "Verdeling over de sub-artikelen",
            "Split between the sub-articles",
        ),
        InputId::Weight(item) => f(format!("Gewicht {item}"), format!("Weight {item}")),
        InputId::Floor(item) => f(format!("Ondergrens {item}"), format!("Floor {item}")),
        InputId::Baseline => p(
            "Uitgangslijn zonder maatregel",
            "Baseline without the measure",
        ),
        InputId::MeanYears => p("Jaren in het gemiddelde", "Years in the mean"),
        InputId::Since => p("Lijn sinds", "Line since"),
        InputId::Growth => p("Eigen groei per jaar", "Own growth a year"),
        InputId::Inflation => p(
            "Prijsstijging na het laatste bekende jaar",
            "Price rise after the last known year",
        ),
        InputId::PriceRate(year) => f(
            format!("Prijsstijging {year}"),
            format!("Price rise {year}"),
        ),
        InputId::Horizon => p("Laatste jaar in beeld", "Last year shown"),
        InputId::Fund => p("Fonds per jaar", "Fund a year"),
        InputId::FundCut => p("Bezuiniging op het fonds", "Cut on the fund"),
        InputId::Countries => p("Aantal landen", "Number of countries"),
        InputId::CountryCost => p("Vaste kosten per land", "Fixed cost of a country"),
        InputId::VariableOverhead => p(
            "Beheerkosten die met het geld meegroeien",
            "Overhead that grows with the money",
        ),
        InputId::Themes => p("Thema’s per land", "Themes in each country"),
        InputId::ThemeCost => p("Kosten per thema per land", "Cost of a theme in a country"),
        InputId::SmallestGrant => p(
            "Kleinste zinvolle bedrag per land",
            "Smallest useful amount for a country",
        ),
        InputId::OverheadLimit => p("Hoogste beheerkosten", "Highest overhead"),
        InputId::ShowEffect => p("Effect in beeld (voorbeeld)", "Show effect (illustration)"),
        InputId::HalfEffect => p(
            "Bedrag per land voor half effect",
            "Amount for a country for half the effect",
        ),
        InputId::Staff => p("Formatie", "Staff"),
        InputId::Posting => p("Duur van een plaatsing", "Length of a posting"),
        InputId::Settling => p("Inwerktijd", "Time to settle in"),
        InputId::SettlingProductivity => p(
            "Productiviteit tijdens inwerken",
            "Productivity while settling in",
        ),
        InputId::CountryWork => p("Werk per land", "Work of a country"),
        InputId::ThemeWork => p("Werk per thema per land", "Work of a theme in a country"),
        InputId::Multilateral => p("Multilateraal werk", "Multilateral work"),
        InputId::FundAmounts => p("Bedragen naast elkaar", "Amounts side by side"),
        InputId::OtherFund => p("Tweede fonds per jaar", "Second fund a year"),
        InputId::Overlap => p("Overlap tussen de fondsen", "Overlap between the funds"),
        InputId::MinistryShare => p(
            "Aandeel in de begroting van het ministerie",
            "Share of the ministry’s budget",
        ),
        InputId::HostCountry => p("Uitgaven aan 1.3", "Spending on 1.3"),
        InputId::MinistryTotal => p("Begroting van het ministerie", "Budget of the ministry"),
        InputId::Threshold => p("Drempel", "Threshold"),
    }
}

/// All words of an input.
pub fn words(basis: &Basis, id: &InputId, lang: Lang) -> InputWords {
    let last = basis.reference_year();
    let (explanation, limit) = match id {
        InputId::Floor(_) => (
            Bilingual::new(
                "Het bedrag dat in elk geval blijft, bijvoorbeeld omdat bijdragen vastliggen.",
                "The amount that stays in any case, for example because contributions are fixed.",
            ),
            Bilingual::new(
                format!("Tot de uitgaven van {last}."),
                format!("Up to the spending of {last}."),
            ),
        ),
        InputId::FirstYear => (
            Bilingual::new(
                "Het rapport zegt alleen dat het bedrag oploopt, niet vanaf wanneer.",
                "The report only says that the amount rises, not from when.",
            ),
            Bilingual::new(
                format!(
                    "Vanaf {FIRST_SCENARIO_YEAR}: het eerste jaar zonder cijfers in het rapport."
                ),
                format!(
                    "From {FIRST_SCENARIO_YEAR}: the first year without figures in the report."
                ),
            ),
        ),
        InputId::FullYear => (
            Bilingual::new(
                "Vanaf dit jaar geldt de maatregel helemaal. Niet vóór het eerste jaar.",
                "From this year the measure holds in full. Not before the first year.",
            ),
            Bilingual::new(
                format!(
                    "Tot {LAST_SCENARIO_YEAR}: verder vooruit zegt een rechte lijn niets meer."
                ),
                format!("Up to {LAST_SCENARIO_YEAR}: further ahead a straight line says nothing."),
            ),
        ),
        InputId::Horizon => (
            Bilingual::new(
                "Tot welk jaar de grafiek en de tabel lopen.",
                "Up to which year the chart and the table run.",
            ),
            Bilingual::new(
                format!("Van {FIRST_SCENARIO_YEAR} tot {LAST_SCENARIO_YEAR}."),
                format!("From {FIRST_SCENARIO_YEAR} to {LAST_SCENARIO_YEAR}."),
            ),
        ),
        other => {
            let (explanation, limit) = fixed(other);
            return InputWords {
                label: label(basis, id, lang),
                explanation: explanation.get(lang).into(),
                limit: limit.get(lang).into(),
            };
        }
    };
    InputWords {
        label: label(basis, id, lang),
        explanation: explanation.get(lang).into(),
        limit: limit.get(lang).into(),
    }
}

/// Meaning and limit of the inputs whose words do not depend on the report.
const fn fixed(id: &InputId) -> (Phrase, Phrase) {
    const NONE: Phrase = Phrase::new("", "");
    const fn p(nl: &'static str, en: &'static str) -> Phrase {
        Phrase::new(nl, en)
    }
    const INFLATION: Phrase = p("Van −2 tot 15% per jaar.", "From −2 to 15% a year.");
    match id {
        InputId::Measure => (
            p(
                "Een deel van de bezuiniging laten landen, of het geheel met een percentage verlagen of verhogen.",
                "Let part of the cut land here, or lower or raise the whole by a percentage.",
            ),
            NONE,
        ),
        InputId::Cut => (
            p(
                "Het bedrag per jaar waarop de bezuiniging uitkomt. Waar het precies van af gaat, staat niet in het rapport (kanttekening I14).",
                "The amount a year that the cut rises to. The report does not say what exactly it is taken from (note I14).",
            ),
            p(
                "Tot 500 mln: ruim vier keer de uitgaven aan dit artikel.",
                "Up to 500 mln: over four times the spending on this article.",
            ),
        ),
        InputId::Share => (
            p(
                "Het rapport noemt geen verdeling over artikelen. Kies zelf, of neem een van de ijkpunten.",
                "The report gives no split between articles. Choose your own, or take one of the reference points.",
            ),
            p("100% is de hele bezuiniging.", "100% is the whole cut."),
        ),
        InputId::Variant => (
            p(
                "Het rapport noemt een verhoging van 20% en legt die terzijde; −20% is de gebruikelijke besparingsvariant. Geen van beide is in het rapport uitgewerkt.",
                "The report mentions an increase of 20% and sets it aside; −20% is the usual savings variant. Neither is worked out in the report.",
            ),
            p(
                "−100% is alles weg, +100% is een verdubbeling.",
                "−100% is everything gone, +100% is twice as much.",
            ),
        ),
        InputId::VariantBase => (
            p(
                "Hetzelfde percentage geeft een ander bedrag naar gelang waar u het van neemt. Het rapport neemt +20% ten opzichte van de evaluatieperiode.",
                "The same percentage gives another amount depending on what you take it of. The report takes +20% compared with the evaluation period.",
            ),
            NONE,
        ),
        InputId::Ramp => (
            p(
                "Hetzelfde eindbedrag kan over de jaren heel verschillend optellen.",
                "The same final amount can add up very differently over the years.",
            ),
            NONE,
        ),
        InputId::RampSteps => (
            p(
                "Het deel van de maatregel dat in elk jaar geldt, vanaf het eerste jaar. Het laatste percentage blijft gelden.",
                "The part of the measure that holds in each year, from the first year. The last percentage stays.",
            ),
            p("Van 0 tot 100%.", "From 0 to 100%."),
        ),
        InputId::Split => (
            p(
                "Wat een sub-artikel niet kan dragen, gaat naar de andere. Wat nergens past, wordt apart genoemd.",
                "What one sub-article cannot carry goes to the others. What fits nowhere is named separately.",
            ),
            NONE,
        ),
        InputId::Weight(_) => (
            p(
                "Alleen de verhouding tussen de gewichten telt.",
                "Only the ratio between the weights counts.",
            ),
            p(
                "Van 0 tot 100; niet alle gewichten nul.",
                "From 0 to 100; not all weights zero.",
            ),
        ),
        InputId::Baseline => (
            p(
                "Dit is geen voorspelling. Het laat zien wat er gebeurt als de gekozen lijn doorloopt.",
                "This is not a forecast. It shows what happens if the chosen line continues.",
            ),
            NONE,
        ),
        InputId::MeanYears => (
            p(
                "Het gemiddelde van zoveel laatste jaren van de tabel.",
                "The mean of this many last years of the table.",
            ),
            p(
                "Niet meer dan de tabel jaren heeft.",
                "No more than the table has years.",
            ),
        ),
        InputId::Since => (
            p(
                "Het eerste jaar dat meetelt voor de groei of de lijn. Een ander beginjaar geeft vaak een andere lijn.",
                "The first year that counts for the growth or the line. Another first year often gives another line.",
            ),
            p(
                "Er moeten ten minste drie jaren overblijven.",
                "At least three years must remain.",
            ),
        ),
        InputId::Growth => (
            p(
                "Vanaf het laatste jaar van de tabel.",
                "From the last year of the table.",
            ),
            p("Van −20 tot +20% per jaar.", "From −20 to +20% a year."),
        ),
        InputId::Inflation => (
            p(
                "Tot en met het laatste bekende jaar rekenen we met de consumentenprijzen van het CBS; daarna met dit percentage.",
                "Up to the last known year we use the consumer prices of Statistics Netherlands; after that this percentage.",
            ),
            INFLATION,
        ),
        InputId::PriceRate(_) => (
            p(
                "Consumentenprijzen. Inkopen van de overheid en hulp in het buitenland kunnen andere prijzen volgen; vul dan uw eigen cijfer in.",
                "Consumer prices. Government purchases and aid abroad may follow other prices; if so, enter your own figure.",
            ),
            p("Van −2 tot 15%.", "From −2 to 15%."),
        ),
        InputId::Floor(_) | InputId::FirstYear | InputId::FullYear | InputId::Horizon => {
            (NONE, NONE)
        }
        other => super::calculators::input(other),
    }
}

/// What an option of a choice is called.
pub fn option(basis: &Basis, id: &InputId, code: &str, lang: Lang) -> String {
    let (first, last) = (basis.first_year(), basis.reference_year());
    let p = |nl: &'static str, en: &'static str| Phrase::new(nl, en).get(lang).to_owned();
    let f = |nl: String, en: String| match lang {
        Lang::Nl => nl,
        Lang::En => en,
    };
    match (id, code) {
        (InputId::Measure, "share") => p("Deel van de bezuiniging", "Part of the cut"),
        (InputId::Measure, "variant") => p("Variant met een percentage", "Variant by a percentage"),
        (InputId::VariantBase, "auto") => p(
            "Passend bij de richting (minder: laatste jaar; meer: hele periode)",
            "Fitting the direction (less: last year; more: whole period)",
        ),
        (InputId::VariantBase, "last") => f(
            format!("Laatste jaar ({last})"),
            format!("Last year ({last})"),
        ),
        (InputId::VariantBase, "period") => f(
            format!("Gemiddelde {first}-{last}"),
            format!("Mean {first}-{last}"),
        ),
        (InputId::VariantBase, "recent") => p(
            "Gemiddelde laatste drie jaar",
            "Mean of the last three years",
        ),
        (InputId::VariantBase, "joint") => {
            let (from, to) = basis.joint_years.unwrap_or((first, last));
            f(
                format!("Gemiddelde {from}-{to} (beide geëvalueerd)"),
                format!("Mean {from}-{to} (both evaluated)"),
            )
        }
        (InputId::VariantBase, "peak") => {
            let peak = basis.peak_year();
            f(
                format!("Hoogste jaar ({peak})"),
                format!("Highest year ({peak})"),
            )
        }
        (InputId::Ramp, "linear") => p("Gelijkmatig", "Even steps"),
        (InputId::Ramp, "front") => p("Snel begin", "Fast start"),
        (InputId::Ramp, "back") => p("Langzaam begin", "Slow start"),
        (InputId::Ramp, "s") => p("Langzaam, snel, langzaam", "Slow, fast, slow"),
        (InputId::Ramp, "step") => p("In één keer", "At once"),
        (InputId::Ramp, "custom") => p("Eigen percentages", "Own percentages"),
        (InputId::Split, "proportional") => p("Naar rato", "In proportion"),
        (InputId::Split, "equal") => p("Ieder evenveel", "Equal amounts"),
        (InputId::Split, "weights") => p("Eigen gewichten", "Own weights"),
        (InputId::Split, only) => match only.strip_prefix("only-") {
            Some(item) => f(format!("Alleen {item}"), format!("Only {item}")),
            None => only.to_owned(),
        },
        (InputId::Baseline, "flat") => f(format!("Gelijk aan {last}"), format!("Same as {last}")),
        (InputId::Baseline, "mean") => {
            p("Gemiddelde van de laatste jaren", "Mean of the last years")
        }
        (InputId::Baseline, "cagr") => p("Gemiddelde groei per jaar", "Average growth a year"),
        (InputId::Baseline, "ols") => p(
            "Rechte lijn door alle jaren",
            "Straight line through all years",
        ),
        (InputId::Baseline, "anchored") => p(
            "Rechte lijn vanaf het laatste jaar",
            "Straight line from the last year",
        ),
        (InputId::Baseline, "growth") => p("Eigen groei per jaar", "Own growth a year"),
        (InputId::Baseline, "indexed") => f(
            format!("Groeit mee met de prijzen: houdt de waarde van {last}"),
            format!("Grows with prices: keeps the value of {last}"),
        ),
        (InputId::ShowEffect, "off") => p("Nee", "No"),
        (InputId::ShowEffect, "on") => p("Ja", "Yes"),
        _ => code.to_owned(),
    }
}

/// The items together, as the tables name them.
fn together(basis: &Basis) -> String {
    let items: Vec<String> = basis.keys();
    super::labels::together(&items)
}
