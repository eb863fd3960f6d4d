//! "Where does this number come from?" in words.

use crate::model::{
    ArticleShare, Basis, Drawn, Explanation, FundCase, Heap, InputId, Name, Panel, Part, Piece,
    Quantity, RangeEnd, Rival, Row, Scenario, Specs, Unit, Way,
};
use crate::report::{CellRef, Lang, Origin, Report, decimal as decimal_of};

use super::budget::table_origin;
use super::inputs;
use super::labels;
use super::number::{decimal, percent};
use super::scenario::amount_text;
use super::ways::{crossing_text, way_text};
use super::{Phrase, capital, quantities, sensitivity, uncapital};

/// What an explanation is told from.
#[derive(Clone, Copy)]
pub struct Sources<'a> {
    /// The report.
    pub report: &'a Report,
    /// Its figures.
    pub basis: &'a Basis,
    /// The inputs there are.
    pub specs: &'a Specs,
    /// What the reader changed.
    pub scenario: &'a Scenario,
}

/// The unit of a named number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameUnit {
    /// `EUR x 1,000`.
    Euro,
    /// `EUR x 1,000` a year.
    EuroYear,
    /// Squares of `EUR x 1,000`.
    Square,
    /// A share.
    Share,
    /// A level, first year = 100.
    Level,
    /// A bare number.
    Plain,
    /// A whole number that is written without a sign between its thousands: a year, a seed.
    Code,
}

/// The unit of a named number.
pub fn unit(name: &Name) -> NameUnit {
    match name {
        Name::Of(_, of)
        | Name::Gap(_, _, of)
        | Name::InPrices(of, ..)
        | Name::Interaction(_, _, of)
        | Name::FromGoal(of)
        | Name::Goal(of) => unit(of),
        Name::Drawn(what, of) => match what {
            Drawn::Count | Drawn::Hits | Drawn::Judged | Drawn::Bar(_) => NameUnit::Plain,
            Drawn::Chance | Drawn::Error | Drawn::BarShare(_) => NameUnit::Share,
            Drawn::Squares if unit(of) == NameUnit::Euro => NameUnit::Square,
            Drawn::Squares => NameUnit::Plain,
            _ => unit(of),
        },
        Name::Crossing(..) | Name::Seed => NameUnit::Code,
        Name::Input(id) | Name::Answer(id) | Name::TurnsAt(id, ..) | Name::RangeEnd(id, _) => {
            match id {
                InputId::Cut
                | InputId::Floor(_)
                | InputId::Fund
                | InputId::CountryCost
                | InputId::ThemeCost
                | InputId::SmallestGrant
                | InputId::HalfEffect
                | InputId::OtherFund
                | InputId::HostCountry
                | InputId::MinistryTotal
                | InputId::Threshold => NameUnit::Euro,
                InputId::Share
                | InputId::Variant
                | InputId::Growth
                | InputId::Inflation
                | InputId::PriceRate(_)
                | InputId::FundCut
                | InputId::VariableOverhead
                | InputId::OverheadLimit
                | InputId::SettlingProductivity
                | InputId::Overlap
                | InputId::MinistryShare => NameUnit::Share,
                _ => NameUnit::Plain,
            }
        }
        Name::Step(_)
        | Name::ShareOf(..)
        | Name::RelativeChange(..)
        | Name::Relative(..)
        | Name::Contribution(..)
        | Name::Fraction(_)
        | Name::NetChange(_)
        | Name::OverheadRate
        | Name::AmountShare(_)
        | Name::ShareOfMinistry(_) => NameUnit::Share,
        Name::Index(..) | Name::PriceLevel(_) => NameUnit::Level,
        Name::Slope(..) | Name::RobustSlope(..) | Name::SlopeError(..) => NameUnit::EuroYear,
        Name::Residual(..) | Name::Variance(..) => NameUnit::Square,
        Name::RSquared(..)
        | Name::TValue(..)
        | Name::CriticalT(..)
        | Name::LineYears(..)
        | Name::Elasticity(..)
        | Name::Derivative(..)
        | Name::Draws
        | Name::Concentration(_)
        | Name::EqualParts(_)
        | Name::LargeChanges
        | Name::GrowthFactor(_)
        | Name::Elapsed(_)
        | Name::RampYears
        | Name::EffectiveStaff
        | Name::Workload
        | Name::WorkRatio
        | Name::CountriesInBalance => NameUnit::Plain,
        Name::Quantity(quantity, _) => quantities::unit(*quantity),
        _ => NameUnit::Euro,
    }
}

/// A value in full: with as many decimals as say something, so that a reader who checks it
/// with a calculator finds the same.
pub fn value(name: &Name, value: f64, lang: Lang) -> String {
    let trim = |most: usize, print: &dyn Fn(usize) -> String| {
        let full = print(most);
        (0..most)
            .map(print)
            .find(|short| same(short, &full))
            .unwrap_or(full)
    };
    match unit(name) {
        NameUnit::Share => trim(4, &|decimals| percent(value, decimals, lang)),
        NameUnit::Euro | NameUnit::EuroYear | NameUnit::Square => {
            trim(3, &|decimals| decimal(value, decimals, lang))
        }
        NameUnit::Level | NameUnit::Plain => trim(6, &|decimals| decimal(value, decimals, lang)),
        NameUnit::Code => value.to_string(),
    }
}

/// The input that a number is a value of.
const fn input_of(name: &Name) -> Option<&InputId> {
    match name {
        Name::Input(id) | Name::Answer(id) | Name::TurnsAt(id, ..) | Name::RangeEnd(id, _) => {
            Some(id)
        }
        _ => None,
    }
}

/// A value in full with its unit.
pub(super) fn shown(sources: Sources<'_>, name: &Name, number: f64, lang: Lang) -> String {
    let text = value(name, number, lang);
    // Counts and the like have their unit in the table of inputs.
    if let (Some(id), NameUnit::Plain) = (input_of(name), unit(name)) {
        return sources
            .specs
            .get(id)
            .filter(|spec| spec.unit != Unit::Plain)
            .map_or(text, |spec| amount_text(number, spec.unit, lang));
    }
    let unit = unit_text(name, lang);
    if unit.is_empty() {
        text
    } else {
        format!("{text} {unit}")
    }
}

/// Whether two prints of one number differ only in zeros at the end of the longer.
fn same(short: &str, full: &str) -> bool {
    let bare = |text: &str| text.trim_end_matches('%').to_owned();
    let (short, full) = (bare(short), bare(full));
    full.strip_prefix(&short)
        .is_some_and(|rest| rest.chars().all(|letter| matches!(letter, '0' | '.' | ',')))
}

/// The unit in words, behind a value; empty where the value says it.
pub fn unit_text(name: &Name, lang: Lang) -> String {
    // For one more of an input.
    if let Name::Derivative(_, of) = name {
        return match unit(of) {
            NameUnit::Euro => unit_text(of, lang),
            _ => String::new(),
        };
    }
    let phrase = match unit(name) {
        NameUnit::Euro => Phrase::new("x EUR 1.000", "x EUR 1,000"),
        NameUnit::EuroYear => Phrase::new("x EUR 1.000 per jaar", "x EUR 1,000 a year"),
        NameUnit::Square => Phrase::new("kwadraten van EUR 1.000", "squares of EUR 1,000"),
        NameUnit::Share | NameUnit::Level | NameUnit::Plain | NameUnit::Code => Phrase::new("", ""),
    };
    phrase.get(lang).to_owned()
}

/// What a number stands for.
pub fn name(sources: Sources<'_>, name: &Name, lang: Lang) -> String {
    let f = |nl: String, en: String| match lang {
        Lang::Nl => nl,
        Lang::En => en,
    };
    let p = |nl: &'static str, en: &'static str| Phrase::new(nl, en).get(lang).to_owned();
    let items: Vec<String> = sources.basis.keys();
    let row = |row: &Row| labels::row(row, &items);
    let money = |prices: &Option<i32>| match prices {
        None => String::new(),
        Some(year) => f(
            format!(", in prijzen van {year}"),
            format!(", in prices of {year}"),
        ),
    };
    let of = |what_nl: &str, what_en: &str, of: &Row, prices: &Option<i32>| {
        let (of, money) = (row(of), money(prices));
        f(
            format!("{what_nl} {of}{money}"),
            format!("{what_en} {of}{money}"),
        )
    };
    match name {
        Name::Given { item, year } => f(
            format!("uitgaven {item} in {year}"),
            format!("spending {item} in {year}"),
        ),
        Name::Input(id) => uncapital(&inputs::label(sources.basis, id, lang)),
        Name::Step(at) => f(
            format!("percentage van jaar {}", at + 1),
            format!("percentage of year {}", at + 1),
        ),
        Name::Spent(of, year) => f(
            format!("uitgaven {} in {year}", row(of)),
            format!("spending {} in {year}", row(of)),
        ),
        Name::Printed(row_of) => of("gedrukt totaal", "printed total", row_of, &None),
        Name::CheckDifference(row_of) => of(
            "berekend min gedrukt,",
            "computed minus printed,",
            row_of,
            &None,
        ),
        Name::InPrices(what, _, to) => {
            let what = self::name(sources, what, lang);
            f(
                format!("{what}, in prijzen van {to}"),
                format!("{what}, in prices of {to}"),
            )
        }
        Name::Index(of, year, prices) => {
            let (of, money) = (row(of), money(prices));
            f(
                format!("index {of} in {year}{money}"),
                format!("index {of} in {year}{money}"),
            )
        }
        Name::ShareOf(of, year, _) => f(
            format!("aandeel van {} in {year}", row(of)),
            format!("share of {} in {year}", row(of)),
        ),
        Name::Change(of, year, prices) => {
            let (of, money) = (row(of), money(prices));
            f(
                format!("verschil {of} met het jaar vóór {year}{money}"),
                format!("change of {of} with the year before {year}{money}"),
            )
        }
        Name::RelativeChange(of, year, prices) => {
            let (of, money) = (row(of), money(prices));
            f(
                format!("verschil {of} met het jaar vóór {year} in procenten{money}"),
                format!("change of {of} with the year before {year} in percent{money}"),
            )
        }
        Name::Sum(row_of, prices) => of("som", "sum", row_of, prices),
        Name::Absolute(row_of, prices) => of(
            "verschil over de periode,",
            "change over the period,",
            row_of,
            prices,
        ),
        Name::Relative(row_of, prices) => of(
            "verschil over de periode in procenten,",
            "change over the period in percent,",
            row_of,
            prices,
        ),
        Name::Contribution(row_of, prices) => of(
            "bijdrage aan de verandering van",
            "contribution to the change by",
            row_of,
            prices,
        ),
        Name::LineMean(row_of, prices) => of("gemiddelde", "mean", row_of, prices),
        Name::Slope(row_of, prices) => {
            of("helling van de lijn", "slope of the line", row_of, prices)
        }
        Name::RobustSlope(row_of, prices) => of(
            "middelste van alle hellingen",
            "median of all slopes",
            row_of,
            prices,
        ),
        Name::Residual(row_of, prices) => of(
            "gekwadrateerde afstanden tot de lijn,",
            "squared distances to the line,",
            row_of,
            prices,
        ),
        Name::Variance(row_of, prices) => of(
            "gekwadrateerde afstanden tot het gemiddelde,",
            "squared distances to the mean,",
            row_of,
            prices,
        ),
        Name::RSquared(row_of, prices) => {
            of("verklaard deel (R²)", "explained part (R²)", row_of, prices)
        }
        Name::SlopeError(row_of, prices) => of(
            "standaardfout van de helling",
            "standard error of the slope",
            row_of,
            prices,
        ),
        Name::CriticalT(row_of, prices) => of(
            "kleinste t-waarde die iets zegt (95%),",
            "smallest t value that says something (95%),",
            row_of,
            prices,
        ),
        Name::LineYears(row_of, prices) => of(
            "aantal jaren van de lijn,",
            "number of years of the line,",
            row_of,
            prices,
        ),
        Name::TValue(row_of, prices) => of(
            "t-waarde van de helling",
            "t value of the slope",
            row_of,
            prices,
        ),
        Name::Baseline(of, year) => f(
            format!("{} zonder maatregel in {year}", row(of)),
            format!("{} without the measure in {year}", row(of)),
        ),
        Name::GrowthFactor(of) => f(
            format!("groeifactor per jaar {}", row(of)),
            format!("growth factor a year {}", row(of)),
        ),
        Name::Elapsed(year) => f(
            format!("jaren van de ingroei tot en met {year}"),
            format!("years of the ramp up to {year}"),
        ),
        Name::RampYears => p("jaren van de hele ingroei", "years of the whole ramp"),
        Name::Fraction(year) => f(
            format!("deel van de maatregel dat geldt in {year}"),
            format!("part of the measure that holds in {year}"),
        ),
        Name::Base => p("basis van de variant", "base of the variant"),
        Name::Level => p("niveau van de variant", "level of the variant"),
        Name::Asked(year) => f(
            format!("wat de maatregel vraagt in {year}"),
            format!("what the measure asks in {year}"),
        ),
        Name::Cut(of, year) => f(
            format!("bezuiniging op {} in {year}", row(of)),
            format!("cut on {} in {year}", row(of)),
        ),
        Name::Difference(of, year) => f(
            format!("verschil door de maatregel, {} in {year}", row(of)),
            format!("change by the measure, {} in {year}", row(of)),
        ),
        Name::Net(of, year) => f(
            format!("{} met de maatregel in {year}", row(of)),
            format!("{} with the measure in {year}", row(of)),
        ),
        Name::NetChange(year) => f(
            format!("verandering tot {year} in procenten"),
            format!("change up to {year} in percent"),
        ),
        Name::Unplaced(year) => f(
            format!("wat nergens past in {year}"),
            format!("what fits nowhere in {year}"),
        ),
        Name::Cumulative(from, to) => f(
            format!("verschil met de uitgangslijn, {from}-{to} bij elkaar"),
            format!("difference with the baseline, {from}-{to} added up"),
        ),
        Name::NetSum(from, to) => f(
            format!("met de maatregel, {from}-{to} bij elkaar"),
            format!("with the measure, {from}-{to} added up"),
        ),
        Name::Of(whose, of) => {
            format!(
                "{}: {}",
                whose_text(sources, whose, lang),
                self::name(sources, of, lang)
            )
        }
        Name::Gap(one, other, of) => {
            let of = self::name(sources, of, lang);
            let (one, other) = (
                whose_text(sources, one, lang),
                whose_text(sources, other, lang),
            );
            f(
                format!("verschil tussen {one} en {other}: {of}"),
                format!("difference between {one} and {other}: {of}"),
            )
        }
        Name::Interaction(from, to, of) => {
            let of = self::name(sources, of, lang);
            f(
                format!("wisselwerking van beleid en aannames, van {from} naar {to}: {of}"),
                format!("interaction of policy and assumptions, from {from} to {to}: {of}"),
            )
        }
        Name::Crossing(one, other) => crossing_text(sources, one, other, lang),
        Name::FromGoal(of) => {
            let of = self::name(sources, of, lang);
            f(
                format!("verschil met uw doel: {of}"),
                format!("difference with your goal: {of}"),
            )
        }
        Name::Goal(of) => {
            let of = self::name(sources, of, lang);
            f(format!("uw doel: {of}"), format!("your goal: {of}"))
        }
        Name::Answer(id) => {
            let input = input_text(sources, id, lang);
            f(
                format!("waarde van “{input}” voor uw doel"),
                format!("value of “{input}” for your goal"),
            )
        }
        Name::Elasticity(id, of) => {
            let (input, of) = (input_text(sources, id, lang), self::name(sources, of, lang));
            f(
                format!("elasticiteit voor “{input}”: {of}"),
                format!("elasticity for “{input}”: {of}"),
            )
        }
        Name::Derivative(id, of) => {
            let (input, of) = (input_text(sources, id, lang), self::name(sources, of, lang));
            match unit(&Name::Input(id.clone())) {
                NameUnit::Share => f(
                    format!("verandering per 100 procentpunt meer “{input}”: {of}"),
                    format!("change for 100 percentage points more “{input}”: {of}"),
                ),
                NameUnit::Euro => f(
                    format!("verandering per EUR 1.000 meer “{input}”: {of}"),
                    format!("change for EUR 1,000 more “{input}”: {of}"),
                ),
                _ => f(
                    format!("verandering per één meer “{input}”: {of}"),
                    format!("change for one more “{input}”: {of}"),
                ),
            }
        }
        Name::TurnsAt(id, rival, of) => {
            let (input, of) = (input_text(sources, id, lang), self::name(sources, of, lang));
            let rival = rival_text(*rival, lang);
            f(
                format!("waarde van “{input}” waarbij de volgorde met {rival} omkeert: {of}"),
                format!("value of “{input}” at which the order with {rival} turns: {of}"),
            )
        }
        Name::Drawn(what, of) => {
            let of = self::name(sources, of, lang);
            format!("{}: {of}", drawn_text(*what, lang))
        }
        Name::Seed => p("startgetal", "seed"),
        Name::Draws => p("aantal trekkingen", "number of draws"),
        Name::RangeEnd(id, end) => {
            let input = input_text(sources, id, lang);
            match end {
                RangeEnd::Low => f(
                    format!("laagste waarde van “{input}”"),
                    format!("lowest value of “{input}”"),
                ),
                RangeEnd::Mode => f(
                    format!("waarschijnlijkste waarde van “{input}”"),
                    format!("likeliest value of “{input}”"),
                ),
                RangeEnd::High => f(
                    format!("hoogste waarde van “{input}”"),
                    format!("highest value of “{input}”"),
                ),
            }
        }
        Name::PriceLevel(year) => {
            let first = sources.basis.first_year();
            f(
                format!("prijspeil {year} ({first} = 100)"),
                format!("price level {year} ({first} = 100)"),
            )
        }
        Name::FundLeft => p("fonds na de bezuiniging", "fund after the cut"),
        Name::FixedCost => p(
            "vaste kosten per land met thema’s",
            "fixed cost of a country with its themes",
        ),
        Name::Overhead => p("beheerkosten", "overhead"),
        Name::OverheadRate => p(
            "beheerkosten als deel van het fonds",
            "overhead as a part of the fund",
        ),
        Name::Programme => p("geld voor projecten", "money for projects"),
        Name::PerCountry => p(
            "geld voor projecten per land",
            "money for projects in each country",
        ),
        Name::EffectiveStaff => p("effectieve formatie (fte)", "effective staff (fte)"),
        Name::Workload => p("werk (fte)", "work (fte)"),
        Name::WorkRatio => p("werk gedeeld door formatie", "work divided by staff"),
        Name::CountriesInBalance => p("landen waarbij het past", "countries for which it fits"),
        Name::Amount(at) => f(format!("bedrag {}", at + 1), format!("amount {}", at + 1)),
        Name::Amounts => p("alle bedragen samen", "all amounts together"),
        Name::AmountShare(at) => f(
            format!("aandeel van bedrag {}", at + 1),
            format!("share of amount {}", at + 1),
        ),
        Name::Concentration(Heap::Amounts) => p(
            "concentratie (HHI) van uw bedragen",
            "concentration (HHI) of your amounts",
        ),
        Name::Concentration(Heap::Items(year)) => f(
            format!("concentratie (HHI) van de tabel in {year}"),
            format!("concentration (HHI) of the table in {year}"),
        ),
        Name::EqualParts(Heap::Amounts) => p(
            "even grote delen, van uw bedragen",
            "equal parts, of your amounts",
        ),
        Name::EqualParts(Heap::Items(year)) => f(
            format!("even grote delen, van de tabel in {year}"),
            format!("equal parts, of the table in {year}"),
        ),
        Name::PaidTwice => p("dubbel betaald beheer", "overhead paid twice"),
        Name::ArticleSpending(year) => f(
            format!("uitgaven aan het artikel in {year}, voor zover bekend"),
            format!("spending on the article in {year}, as far as known"),
        ),
        Name::MinistryBudget(share) => published_text(sources, share, lang).unwrap_or_else(|| {
            let share = share_text(share, lang);
            f(
                format!("begroting van het ministerie bij {share}"),
                format!("budget of the ministry at {share}"),
            )
        }),
        Name::ShareOfMinistry(share) => published_text(sources, share, lang)
            .unwrap_or_else(|| share_text(share, lang).to_owned()),
        Name::Proportional(share) => {
            let share = published_text(sources, share, lang)
                .unwrap_or_else(|| share_text(share, lang).to_owned());
            f(
                format!("deel van de bezuiniging naar rato van {share}"),
                format!("part of the cut in proportion to {share}"),
            )
        }
        Name::LargeChanges => p("aantal grote veranderingen", "number of large changes"),
        Name::LargestChange => p("grootste verandering", "largest change"),
        Name::Quantity(quantity, of) => quantities::name(sources, *quantity, of, lang),
    }
}

/// An input within a sentence.
fn input_text(sources: Sources<'_>, id: &InputId, lang: Lang) -> String {
    uncapital(&inputs::label(sources.basis, id, lang))
}

/// The scenario beside the reader's, within a sentence.
pub(super) const fn rival_text(rival: Rival, lang: Lang) -> &'static str {
    sensitivity::rival(rival).get(lang)
}

fn share_text(share: &ArticleShare, lang: Lang) -> &'static str {
    match share {
        ArticleShare::Chosen => Phrase::new("uw aandeel", "your share"),
        ArticleShare::Highest => Phrase::new(
            "het hoogste aandeel dat op 2% uitkomt",
            "the highest share that rounds to 2%",
        ),
        ArticleShare::Lowest => Phrase::new(
            "het laagste aandeel dat op 2% uitkomt",
            "the lowest share that rounds to 2%",
        ),
        ArticleShare::Given => Phrase::new(
            "het aandeel in de begroting die u geeft",
            "the share of the budget that you give",
        ),
        ArticleShare::Published(_) => Phrase::new("een gepubliceerd aandeel", "a published share"),
    }
    .get(lang)
}

/// What a published share or budget is, from the package.
fn published_text(sources: Sources<'_>, share: &ArticleShare, lang: Lang) -> Option<String> {
    let ArticleShare::Published(id) = share else {
        return None;
    };
    let fact = sources.report.external_facts.find(id)?;
    Some(uncapital(fact.text.get(lang).trim_end_matches('.')))
}

fn drawn_text(what: Drawn, lang: Lang) -> String {
    let p = |nl: &str, en: &str| Phrase::text(lang, nl, en);
    match what {
        Drawn::Percentile(part) => match lang {
            Lang::Nl => format!("P{part} van de trekkingen"),
            Lang::En => format!("P{part} of the draws"),
        },
        Drawn::RankBelow(part) => match lang {
            Lang::Nl => format!("trekking op of net onder P{part}"),
            Lang::En => format!("draw at or just below P{part}"),
        },
        Drawn::RankAbove(part) => match lang {
            Lang::Nl => format!("trekking net boven P{part}"),
            Lang::En => format!("draw just above P{part}"),
        },
        Drawn::Mean => p("gemiddelde van de trekkingen", "mean of the draws"),
        Drawn::Deviation => p(
            "standaardafwijking van de trekkingen",
            "standard deviation of the draws",
        ),
        Drawn::Lowest => p("laagste trekking", "lowest draw"),
        Drawn::Highest => p("hoogste trekking", "highest draw"),
        Drawn::Sum => p("alle trekkingen opgeteld", "all draws added up"),
        Drawn::Squares => p(
            "gekwadrateerde afstanden tot het gemiddelde van de trekkingen",
            "squared distances to the mean of the draws",
        ),
        Drawn::Count => p("trekkingen met een uitkomst", "draws with an outcome"),
        Drawn::Chance => p(
            "deel van de trekkingen voorbij de grens",
            "part of the draws beyond the limit",
        ),
        Drawn::Hits => p("trekkingen voorbij de grens", "draws beyond the limit"),
        Drawn::Judged => p(
            "trekkingen die met de grens zijn vergeleken",
            "draws that were compared with the limit",
        ),
        Drawn::Limit => p("uw grens", "your limit"),
        Drawn::Error => p(
            "standaardfout van dat deel van de trekkingen",
            "standard error of that part of the draws",
        ),
        Drawn::Bar(at) => match lang {
            Lang::Nl => format!("trekkingen in vak {}", u32::from(at) + 1),
            Lang::En => format!("draws in bin {}", u32::from(at) + 1),
        },
        Drawn::BarShare(at) => match lang {
            Lang::Nl => format!("deel van de trekkingen in vak {}", u32::from(at) + 1),
            Lang::En => format!("part of the draws in bin {}", u32::from(at) + 1),
        },
    }
}

/// Whose figure it is: see `state::scenario_of_key`.
pub(super) fn whose_text(sources: Sources<'_>, whose: &str, lang: Lang) -> String {
    let f = |nl: String, en: String| match lang {
        Lang::Nl => nl,
        Lang::En => en,
    };
    if let Some(case) = FundCase::from_code(whose) {
        return quantities::case(sources, case, lang);
    }
    if let Some((from, rest)) = whose.split_once('>') {
        let (to, nature) = rest.split_once(':').unwrap_or((rest, ""));
        return match nature {
            "policy" => f(
                format!("{from} met het beleid van {to}"),
                format!("{from} with the policy of {to}"),
            ),
            "assumption" => f(
                format!("{from} met de aannames van {to}"),
                format!("{from} with the assumptions of {to}"),
            ),
            "1" => f(
                format!("{from} na de eerste stap naar {to}"),
                format!("{from} after the first step to {to}"),
            ),
            made => f(
                format!("{from} na {made} stappen naar {to}"),
                format!("{from} after {made} steps to {to}"),
            ),
        };
    }
    if let Some((code, moved)) = whose.split_once('@')
        && let Some(rival) = Rival::from_code(code)
    {
        let (rival, moved) = (rival_text(rival, lang), whose_text(sources, moved, lang));
        return format!("{rival}, {moved}");
    }
    let moved = whose.split_once(':').and_then(|(input, value)| {
        let spec = sources.specs.by_key(input)?;
        let value = amount_text(decimal_of(value)?, spec.unit, lang);
        let label = name(sources, &Name::Input(spec.id.clone()), lang);
        Some(f(
            format!("bij {value} voor “{label}”"),
            format!("at {value} for “{label}”"),
        ))
    });
    moved.unwrap_or_else(|| whose.to_owned())
}

/// A number with a name, as one line of an explanation.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it is.
    pub name: String,
    /// Its value, with unit.
    pub value: String,
    /// Where it comes from.
    pub origin: Origin,
    /// The place or the input behind the origin, in words; may be empty.
    pub place: String,
    /// Key under which its own explanation opens; empty for a given number.
    pub opens: String,
    /// Where it is set.
    pub set_at: Option<(Panel, InputId)>,
    /// Whether it stands in the table of the report.
    pub in_table: bool,
    /// The setting of another page that it is.
    pub setting: Option<Setting>,
}

/// A setting of a page, which is no input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Where it is set.
    pub at: SetAt,
    /// The id of its field there.
    pub field: String,
}

/// A page with settings of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetAt {
    /// Goal seek.
    Seek,
    /// Uncertainty.
    Uncertainty,
}

/// Where a link of an explanation leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The table of the report.
    Table,
    /// The page with a panel.
    Panel(Panel),
    /// The page with a setting.
    Setting(SetAt),
}

/// An explanation, ready to read.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// What the number is.
    pub title: String,
    /// The number itself, as one line.
    pub line: Line,
    /// The formula in words; empty for a given number.
    pub words: String,
    /// The same with the values of this moment.
    pub values: String,
    /// How it is come by, where that is more than the formula; may be empty.
    pub rule: String,
    /// The same with the values of this moment; may be empty.
    pub check: String,
    /// How it is rounded on the page.
    pub rounding: String,
    /// Each number in the formula.
    pub lines: Vec<Line>,
}

/// Tells an explanation.
pub fn tell(sources: Sources<'_>, explanation: &Explanation, lang: Lang) -> Told {
    let own = explanation.as_part();
    let names: Vec<String> = explanation
        .parts
        .iter()
        .map(|part| name(sources, &part.name, lang))
        .collect();
    let values: Vec<String> = explanation
        .parts
        .iter()
        .map(|part| {
            let text = value(&part.name, part.value, lang);
            if part.value < 0.0 && explanation.formula.len() > 1 {
                format!("({text})")
            } else {
                text
            }
        })
        .collect();
    let result = value(&explanation.name, explanation.value, lang);
    let (words, numbers) = if explanation.formula.is_empty() {
        (String::new(), String::new())
    } else {
        (
            write(&explanation.formula, &names, true, lang),
            format!(
                "{} = {result}",
                write(&explanation.formula, &values, false, lang)
            ),
        )
    };
    let (rule, check) = way_text(sources, explanation, lang);
    let mut own = line(sources, &own, lang);
    if let Way::TurnsBetween { before, after } = explanation.way {
        let [before, after] =
            [before, after].map(|value| shown(sources, &explanation.name, value, lang));
        own.value = match lang {
            Lang::Nl => format!("tussen {before} en {after}"),
            Lang::En => format!("between {before} and {after}"),
        };
    }
    if let Way::Years { years, .. } = &explanation.way {
        own.value = quantities::span(years);
    }
    Told {
        title: capital(&name(sources, &explanation.name, lang)),
        line: own,
        rule,
        check,
        words,
        values: numbers,
        rounding: rounding(&explanation.name, lang),
        lines: explanation
            .parts
            .iter()
            .map(|part| line(sources, part, lang))
            .collect(),
    }
}

/// A place in the table of the report.
pub(super) fn in_table(report: &Report, place: Option<CellRef>) -> Origin {
    match table_origin(report) {
        Origin::Report {
            section,
            paragraph,
            source,
            ..
        } => Origin::Report {
            section,
            paragraph,
            source,
            cell: place,
        },
        other => other,
    }
}

fn line(sources: Sources<'_>, part: &Part, lang: Lang) -> Line {
    let report = sources.report;
    let (origin, set_at, in_table) = match &part.name {
        Name::Given { item, year } => {
            let cell = report.budget.cell(item, *year);
            let cell = cell.map(|cell| CellRef::Budget(cell.cell.clone()));
            (in_table(report, cell), None, true)
        }
        Name::Printed(of) => {
            let total = report.printed_totals.iter().find(|total| {
                total.year.is_none()
                    && match of {
                        Row::Item(item) => total.item.as_ref() == Some(item),
                        Row::Together => total.item.is_none(),
                    }
            });
            let cell = total.map(|total| CellRef::Printed(total.cell.clone()));
            (in_table(report, cell), None, true)
        }
        Name::Input(id) => (input_origin(sources, id), Some(id.clone()), false),
        // Set in another scenario than the one whose fields are at hand.
        Name::Of(_, of) => match of.as_ref() {
            Name::Input(id) if part.is_given => (input_origin(sources, id), None, false),
            Name::Step(_) => (Origin::Assumption, None, false),
            _ => (Origin::Calculated, None, false),
        },
        Name::Step(_) => (Origin::Assumption, Some(InputId::RampSteps), false),
        Name::Elapsed(_) | Name::RampYears => (Origin::Calculated, Some(InputId::FullYear), false),
        Name::Amount(_) => {
            let id = InputId::FundAmounts;
            (input_origin(sources, &id), Some(id), false)
        }
        Name::MinistryBudget(ArticleShare::Published(fact))
        | Name::ShareOfMinistry(ArticleShare::Published(fact)) => {
            let fact = report.external_facts.find(fact);
            let origin = fact.map_or(Origin::Calculated, |fact| fact.origin());
            (origin, None, false)
        }
        Name::Goal(_)
        | Name::Seed
        | Name::Draws
        | Name::RangeEnd(..)
        | Name::Drawn(Drawn::Limit, _) => (Origin::Assumption, None, false),
        Name::Quantity(quantity, of) => {
            let is_printed = *quantity == Quantity::PRINTED;
            (quantities::origin(report, *quantity, of), None, is_printed)
        }
        _ => (Origin::Calculated, None, false),
    };
    Line {
        name: name(sources, &part.name, lang),
        value: shown(sources, &part.name, part.value, lang),
        place: labels::place(&origin, report, lang),
        opens: if part.is_given || set_at.is_some() {
            String::new()
        } else {
            part.name.key()
        },
        set_at: set_at.map(|id| (id.panel(), id)),
        setting: setting(&part.name),
        origin,
        in_table,
    }
}

/// The setting of another page that a number is; see `ui::parts::NumberSetting` for the ids.
fn setting(name: &Name) -> Option<Setting> {
    let (at, key) = match name {
        Name::Goal(_) => (SetAt::Seek, "seek.target".to_owned()),
        Name::Seed => (SetAt::Uncertainty, "mc.seed".to_owned()),
        Name::Draws => (SetAt::Uncertainty, "mc.draws".to_owned()),
        Name::Drawn(Drawn::Limit, _) => (SetAt::Uncertainty, "mc.limit".to_owned()),
        Name::RangeEnd(id, end) => (
            SetAt::Uncertainty,
            format!("mc.{}.{}", id.key(), end.code()),
        ),
        _ => return None,
    };
    Some(Setting {
        at,
        field: format!("setting-{}", key.replace('.', "-")),
    })
}

/// Where the value of an input comes from: a value that the reader chose is an assumption.
fn input_origin(sources: Sources<'_>, id: &InputId) -> Origin {
    match sources.specs.get(id) {
        Some(spec) if !sources.scenario.is_changed(id) => spec.origin.clone(),
        _ => Origin::Assumption,
    }
}

/// Writes a formula. Names of several words are kept apart by angle quotes.
fn write(formula: &[Piece], parts: &[String], words: bool, lang: Lang) -> String {
    let mut text = String::new();
    for piece in formula {
        match piece {
            Piece::Part(at) => {
                let part = parts.get(*at).map_or("", String::as_str);
                if words {
                    text.push_str(&format!("‹{part}›"));
                } else {
                    text.push_str(part);
                }
            }
            Piece::Number(number) => {
                let name = Name::RampYears;
                text.push_str(&value(&name, *number, lang));
            }
            Piece::Plus => text.push_str(" + "),
            Piece::Minus if text.is_empty() || text.ends_with('(') => text.push('−'),
            Piece::Minus => text.push_str(" − "),
            Piece::Times => text.push_str(" × "),
            Piece::Over => text.push_str(" ÷ "),
            Piece::Power(exponent) => {
                let exponent = value(&Name::RampYears, *exponent, lang);
                text.push_str(&format!("^{exponent}"));
            }
            Piece::Root => text.push('√'),
            Piece::Largest => {
                text.push_str(Phrase::new("grootste van ", "largest of ").get(lang));
            }
            Piece::Smallest => {
                text.push_str(Phrase::new("kleinste van ", "smallest of ").get(lang));
            }
            Piece::Then => text.push_str(Phrase::new(" en ", " and ").get(lang)),
            Piece::Open => text.push('('),
            Piece::Close => text.push(')'),
        }
    }
    text
}

/// How a number is rounded that has no rule of its own.
const AS_SHOWN: Phrase = Phrase::new(
    "Er wordt gerekend zonder af te ronden; alleen wat u ziet is afgerond.",
    "Nothing is rounded while calculating; only what you see is rounded.",
);

fn rounding(name: &Name, lang: Lang) -> String {
    let phrase = match unit(name) {
        // Shown with as many decimals as the input can have.
        _ if matches!(name, Name::Answer(_) | Name::TurnsAt(..)) => AS_SHOWN,
        NameUnit::Euro | NameUnit::EuroYear => Phrase::new(
            "Er wordt gerekend zonder af te ronden. Tabellen tonen hele duizenden euro’s, zinnen miljoenen met één decimaal; een half wordt naar boven afgerond.",
            "Nothing is rounded while calculating. Tables show whole thousands of euros, sentences millions with one decimal; a half is rounded up.",
        ),
        NameUnit::Share => Phrase::new(
            "Er wordt gerekend zonder af te ronden. De pagina toont één decimaal, een enkele keer twee; een half wordt naar boven afgerond.",
            "Nothing is rounded while calculating. The page shows one decimal, sometimes two; a half is rounded up.",
        ),
        NameUnit::Level | NameUnit::Plain | NameUnit::Square | NameUnit::Code => AS_SHOWN,
    };
    phrase.get(lang).to_owned()
}

/// What is said when a number does not exist in these settings.
pub const NOT_THERE: Phrase = Phrase::new(
    "Dit getal bestaat niet bij deze instellingen.",
    "This number does not exist with these settings.",
);
/// Headings of an explanation.
pub const IN_WORDS: Phrase = Phrase::new("In woorden", "In words");
/// See [`IN_WORDS`].
pub const IN_NUMBERS: Phrase = Phrase::new("In getallen", "In numbers");
/// See [`IN_WORDS`].
pub const RULE: Phrase = Phrase::new("Hoe het is gevonden", "How it is found");
/// See [`IN_WORDS`].
pub const CHECK: Phrase = Phrase::new("Om na te gaan", "To check");
/// See [`IN_WORDS`].
pub const USED: Phrase = Phrase::new("Wat daarvoor is gebruikt", "What was used for it");
/// See [`IN_WORDS`].
pub const MADE_OF: Phrase = Phrase::new("Waar dat uit bestaat", "What that is made of");
/// See [`IN_WORDS`].
pub const ROUNDING: Phrase = Phrase::new("Afronding", "Rounding");
/// The button that opens the explanation of a part.
pub const OPEN: Phrase = Phrase::new("hoe berekend?", "how calculated?");
/// The link to where an input is set.
pub const SET_HERE: Phrase = Phrase::new("aanpassen", "change");
/// The link to the table of the report.
pub const IN_TABLE: Phrase = Phrase::new("in de tabel", "in the table");
/// Why a formula can differ from case to case.
pub const THIS_MOMENT: Phrase = Phrase::new(
    "De formule zoals die geldt bij de waarden van dit moment.",
    "The formula as it holds for the values of this moment.",
);
/// What is said of a figure of draws that have not been made.
pub const NOT_DRAWN: Phrase = Phrase::new(
    "Dit getal is er pas na het trekken. Sluit dit venster en druk op Trekken.",
    "This number is there only after the draws. Close this window and press Draw.",
);
