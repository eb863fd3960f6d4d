//! The page on sensitivity in words and numbers.

use crate::model::{
    Bar, Basis, Flips, InputId, Kink, Metric, Name, Range, Rival, Scenario, Specs, Tornado, Turn,
    grows_from_flat,
};
use crate::report::{Lang, Origin};

use super::metric::{
    metric_cell, metric_figure, metric_last, metric_name, metric_unit, metric_value, metric_words,
};
use super::number::{decimal, not_applicable};
use super::scenario::Story;
use super::seek::input_value;
use super::sentence::figure;
use super::table::{Cell, Column, RowKind, Table, TableRow};
use super::{Phrase, inputs};

macro_rules! phrases {
    ($($name:ident: $nl:literal, $en:literal;)+) => {
        $(
            #[doc = $en]
            pub const $name: Phrase = Phrase::new($nl, $en);
        )+
    };
}

phrases! {
    TITLE: "Welke aanname telt het meest?", "Which assumption matters most?";
    LEAD: "Elke aanname beweegt alleen, van laag naar hoog, terwijl de andere blijven zoals in uw scenario. Hoe langer de balk, hoe meer de uitkomst van die aanname afhangt.", "Each assumption moves alone, from low to high, while the others stay as in your scenario. The longer the bar, the more the outcome depends on that assumption.";
    RESULT: "Wat telt", "What matters";
    RANGES: "Bereiken aanpassen", "Change the ranges";
    RANGES_HINT: "De bereiken zijn aannames: van ons, tot u ze verandert.", "The ranges are assumptions: ours, until you change them.";
    RESET_RANGES: "Bereiken terugzetten", "Reset the ranges";
    ELASTICITY_HINT: "De elasticiteit zegt hoeveel procent de uitkomst verandert als de aanname 1% groter wordt: van 20% naar 20,2%, bijvoorbeeld. Ze volgt uit de helling van de formules zelf en geldt alleen vlak bij uw waarde. Voor een jaartal, een aanname van nul of een uitkomst van nul bestaat ze niet.", "The elasticity says by how many percent the outcome changes when the assumption grows by 1%: from 20% to 20.2%, for example. It follows from the slope of the formulas themselves and holds only close to your value. For a year, an assumption of zero or an outcome of zero it does not exist.";
    FLIP: "Wat zou de volgorde omkeren?", "What would flip the order?";
    FLIP_LEAD: "Bij welke waarde van een aanname komt uw scenario boven of juist onder een ander uit? De aanname beweegt dan in beide scenario’s; alleen de omvang van de maatregel verschilt.", "At which value of an assumption does your scenario come out above or below another one? The assumption then moves in both scenarios; only the size of the measure differs.";
    BESIDE: "Vergelijken met", "Compare with";
    NOT_CALCULATED: "Uw scenario is niet te berekenen. Verbeter eerst uw keuzes.", "Your scenario cannot be calculated. First mend your choices.";
    NO_VALUE: "Deze uitkomst heeft in uw scenario geen waarde.", "This outcome has no value in your scenario.";
}

/// The name of the scenario beside the reader's.
pub const fn rival(rival: Rival) -> Phrase {
    match rival {
        Rival::Less => Phrase::new("de variant van −20%", "the −20% variant"),
        Rival::Without => Phrase::new("geen maatregel", "no measure"),
        Rival::More => Phrase::new("de variant van +20%", "the +20% variant"),
    }
}

/// The label of the field for the lowest (or highest) value of an input.
pub fn range_label(high: bool, lang: Lang) -> &'static str {
    match high {
        false => Phrase::new("laag", "low"),
        true => Phrase::new("hoog", "high"),
    }
    .get(lang)
}

/// What the texts of the page are made of.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// The report's figures.
    pub basis: &'a Basis,
    /// The inputs.
    pub specs: &'a Specs,
    /// The reader's scenario.
    pub scenario: &'a Scenario,
    /// Language.
    pub lang: Lang,
}

/// The scenarios in which an input is at the lowest and the highest value of its range.
fn ends(range: &Range) -> [String; 2] {
    [range.low, range.high].map(|value| range.input.at(value))
}

impl Told<'_> {
    fn text(&self, nl: String, en: String) -> String {
        match self.lang {
            Lang::Nl => nl,
            Lang::En => en,
        }
    }

    /// The name of an input.
    pub fn label(&self, input: &InputId) -> String {
        inputs::label(self.basis, input, self.lang)
    }

    /// A value of an input with its unit.
    pub fn value(&self, input: &InputId, value: f64) -> String {
        input_value(self.specs, input, value, self.lang)
    }

    fn name(&self, metric: &Metric) -> String {
        metric_words(metric, self.basis.reference_year(), self.lang)
    }

    fn list(&self, inputs: &[InputId]) -> String {
        let names: Vec<String> = inputs.iter().map(|input| self.label(input)).collect();
        names.join("; ")
    }

    /// What was varied, what matters most, what that does not say.
    pub fn story(&self, tornado: &Tornado) -> Story {
        let reference = self.basis.reference_year();
        let name = tornado.metric.name(reference);
        let value = |outcome: Option<f64>, name: &Name| {
            outcome.map_or_else(
                || not_applicable(self.lang).to_owned(),
                |outcome| figure(name, metric_value(&tornado.metric, outcome, self.lang)),
            )
        };
        let what = metric_last(&tornado.metric, reference, self.lang);
        let base = value(Some(tornado.base), &name);
        let chose = self.text(
            format!("U kijkt naar {what}. In uw scenario is dat {base}."),
            format!("You look at {what}. In your scenario it is {base}."),
        );
        let mut follows = String::new();
        if let Some(first) = tornado.bars.first() {
            let input = self.label(&first.range.input);
            let (low, high) = (
                self.value(&first.range.input, first.range.low),
                self.value(&first.range.input, first.range.high),
            );
            let ends = ends(&first.range);
            let [name_low, name_high] = ends.map(|end| name.clone().of(&end));
            let (at_low, at_high) = (value(first.low, &name_low), value(first.high, &name_high));
            follows = self.text(
                format!(
                    "Het meest telt “{input}”: van {at_low} bij {low} tot {at_high} bij {high}."
                ),
                format!("“{input}” matters most: from {at_low} at {low} to {at_high} at {high}."),
            );
        }
        match tornado.bars.get(1..3) {
            Some([second, third]) => {
                let (second, third) = (
                    self.label(&second.range.input),
                    self.label(&third.range.input),
                );
                follows.push_str(&self.text(
                    format!(" Daarna komen “{second}” en “{third}”."),
                    format!(" Then come “{second}” and “{third}”."),
                ));
            }
            _ if tornado.bars.is_empty() => {
                follows = self.text(
                    "Geen enkele aanname verandert deze uitkomst binnen haar bereik.".into(),
                    "No assumption changes this outcome within its range.".into(),
                );
            }
            _ => {}
        }
        Story::new(
            chose,
            follows,
            self.text(
                "De bereiken bepalen dit beeld: met een ander bereik wordt een balk langer of korter en kan de volgorde veranderen. Ze zijn geen kansen, en aannames die samen bewegen zijn hier niet te zien.".into(),
                "The ranges drive this picture: with another range a bar grows or shrinks and the order can change. They are no probabilities, and assumptions that move together do not show here.".into(),
            ),
        )
    }

    /// What to know about the bars, and the inputs that have none.
    pub fn notices(&self, tornado: &Tornado) -> Vec<String> {
        let mut notices = Vec::new();
        let named = |holds: &dyn Fn(&Bar) -> bool| {
            let found: Vec<InputId> = tornado
                .bars
                .iter()
                .filter(|bar| holds(bar))
                .map(|bar| bar.range.input.clone())
                .collect();
            (!found.is_empty()).then(|| self.list(&found))
        };
        if let Some(found) = named(&|bar| bar.kink == Kink::Near) {
            notices.push(self.text(
                format!("Vlak bij uw waarde begint of eindigt een grens (een ondergrens, of geld dat nergens past). De elasticiteit geldt daar maar aan één kant: {found}."),
                format!("Close to your value a limit starts or stops to hold (a floor, or money that fits nowhere). There the elasticity holds on one side only: {found}."),
            ));
        }
        if let Some(found) = named(&|bar| bar.kink == Kink::InRange) {
            notices.push(self.text(
                format!("Binnen het bereik begint of eindigt een grens (een ondergrens, of geld dat nergens past). De elasticiteit geldt alleen vlak bij uw waarde: {found}."),
                format!("Within the range a limit starts or stops to hold (a floor, or money that fits nowhere). The elasticity holds only close to your value: {found}."),
            ));
        }
        if let Some(found) = named(&|bar| bar.is_one_sided(tornado.base)) {
            notices.push(self.text(
                format!(
                    "Beide uiteinden liggen aan dezelfde kant van de uitkomst van nu: {found}."
                ),
                format!("Both ends lie on the same side of the present outcome: {found}."),
            ));
        }
        if grows_from_flat(self.specs, self.scenario, &InputId::Growth)
            && named(&|bar| bar.range.input == InputId::Growth).is_some()
        {
            notices.push(self.text(
                "Uw uitgangslijn is vlak. Voor “eigen groei per jaar” telt dat als een groei van 0%.".into(),
                "Your baseline is flat. For “own growth a year” that counts as a growth of 0%.".into(),
            ));
        }
        if !tornado.unknown.is_empty() {
            let found = self.list(&tornado.unknown);
            notices.push(self.text(
                format!("Niet te berekenen aan een uiteinde van het bereik: {found}."),
                format!("Cannot be calculated at an end of the range: {found}."),
            ));
        }
        notices
    }

    /// How many inputs have no bar because they do nothing, and which; empty if there are none.
    pub fn still(&self, tornado: &Tornado) -> (String, String) {
        let count = tornado.still.len();
        let title = match count {
            0 => String::new(),
            1 => self.text(
                "Eén aanname doet niets met deze uitkomst".into(),
                "One assumption does nothing to this outcome".into(),
            ),
            _ => self.text(
                format!("{count} aannames doen niets met deze uitkomst"),
                format!("{count} assumptions do nothing to this outcome"),
            ),
        };
        (title, format!("{}.", self.list(&tornado.still)))
    }

    fn column(&self, nl: &str, en: &str, origin: Origin) -> Column {
        Column {
            label: Phrase::text(self.lang, nl, en),
            title: Phrase::text(self.lang, nl, en),
            origin,
            beside: None,
        }
    }

    /// Where the present value of an input comes from, unless it is an assumption.
    fn origin(&self, input: &InputId) -> Option<Origin> {
        let spec = self.specs.get(input)?;
        let given = !self.scenario.is_changed(input) && spec.origin != Origin::Assumption;
        given.then(|| spec.origin.clone())
    }

    /// Each bar as a row.
    pub fn table(&self, tornado: &Tornado) -> Table {
        let lang = self.lang;
        let reference = self.basis.reference_year();
        let none = Phrase::new("niet te berekenen", "cannot be calculated").get(lang);
        let no_elasticity = Phrase::new(
            "bestaat niet: een jaartal, of een waarde van nul",
            "does not exist: a year, or a value of zero",
        );
        let outcome = |value: Option<f64>| metric_cell(&tornado.metric, value, none, lang);
        let name = tornado.metric.name(reference);
        let rows = tornado
            .bars
            .iter()
            .map(|bar| {
                let input = &bar.range.input;
                let own = |value: f64| Cell::number(self.value(input, value));
                let [low, high] = ends(&bar.range);
                let swing = if bar.high >= bar.low {
                    name.clone().gap(&high, &low)
                } else {
                    name.clone().gap(&low, &high)
                };
                TableRow {
                    head: self.label(input),
                    kind: RowKind::Projected,
                    origin: self.origin(input),
                    cells: vec![
                        own(bar.now),
                        own(bar.range.low),
                        outcome(bar.low).named(&name.clone().of(&low)),
                        own(bar.range.high),
                        outcome(bar.high).named(&name.clone().of(&high)),
                        outcome(bar.swing()).named(&swing),
                        match bar.elasticity {
                            Some(elasticity) => {
                                let of = Box::new(name.clone());
                                Cell::explained(
                                    decimal(elasticity, 3, lang),
                                    &Name::Elasticity(input.clone(), of),
                                )
                            }
                            None => Cell {
                                text: not_applicable(lang).to_owned(),
                                reason: no_elasticity.get(lang).to_owned(),
                                ..Cell::default()
                            },
                        },
                    ],
                }
            })
            .collect();
        let (assumed, calculated) = (|| Origin::Assumption, || Origin::Calculated);
        Table {
            caption: metric_name(&tornado.metric, reference, lang),
            unit: metric_unit(&tornado.metric, reference, lang),
            corner: Phrase::text(lang, "aanname", "assumption"),
            columns: vec![
                self.column("nu", "now", assumed()),
                self.column("laag", "low", assumed()),
                self.column("uitkomst laag", "outcome low", calculated()),
                self.column("hoog", "high", assumed()),
                self.column("uitkomst hoog", "outcome high", calculated()),
                self.column("verschil", "difference", calculated()),
                self.column("elasticiteit", "elasticity", calculated()),
            ],
            rows,
            foot: Vec::new(),
        }
    }

    /// How the two scenarios stand now, and how many assumptions can turn that.
    pub fn order(&self, flips: &Flips, metric: &Metric, beside: Rival) -> String {
        let name = self.name(metric);
        let (yours, other) = (
            metric_value(metric, flips.yours, self.lang),
            metric_value(metric, flips.rival, self.lang),
        );
        let beside = rival(beside).get(self.lang);
        if !metric.reading.has_year() {
            return self.text(
                format!("De maatregel verandert {name} niet: die is in beide scenario’s {yours}. Er is geen volgorde om te keren."),
                format!("The measure does not change {name}: it is {yours} in both scenarios. There is no order to turn."),
            );
        }
        if flips.are_equal() {
            return self.text(
                format!("Nu geven uw scenario en {beside} dezelfde uitkomst: {name} is {yours}."),
                format!("Now your scenario and {beside} give the same outcome: {name} is {yours}."),
            );
        }
        let count = flips
            .rows
            .iter()
            .filter(|row| row.turn != Turn::Never)
            .count();
        let (more, less) = match self.lang {
            Lang::Nl => ("meer", "minder"),
            Lang::En => ("more", "less"),
        };
        let word = if flips.yours > flips.rival {
            more
        } else {
            less
        };
        let turning = match count {
            0 => self.text(
                "Geen enkele aanname alleen keert dat om binnen haar bereik.".into(),
                "No assumption alone turns that within its range.".into(),
            ),
            1 => self.text(
                "Eén aanname alleen kan dat omkeren.".into(),
                "One assumption alone can turn that.".into(),
            ),
            _ => self.text(
                format!("{count} aannames kunnen dat elk alleen omkeren."),
                format!("{count} assumptions can each turn that alone."),
            ),
        };
        self.text(
            format!("Nu is {name} in uw scenario {yours}; dat is {word} dan bij {beside} ({other}). {turning}"),
            format!("Now {name} is {yours} in your scenario; that is {word} than with {beside} ({other}). {turning}"),
        )
    }

    /// The value of each assumption at which the order turns.
    pub fn flip_table(&self, flips: &Flips, metric: &Metric, rival_now: Rival) -> Table {
        let lang = self.lang;
        let name = metric.name(self.basis.reference_year());
        let turn_of =
            |input: &InputId| Name::TurnsAt(input.clone(), rival_now, Box::new(name.clone()));
        let rows = flips
            .rows
            .iter()
            .map(|row| {
                let input = &row.range.input;
                let value = |value: f64| self.value(input, value);
                let (low, high) = (value(row.range.low), value(row.range.high));
                TableRow {
                    head: self.label(input),
                    kind: if row.turn == Turn::Never {
                        RowKind::Reported
                    } else {
                        RowKind::Full
                    },
                    origin: self.origin(input),
                    cells: vec![
                        match row.turn {
                            Turn::At(at) => Cell::explained(value(at), &turn_of(input)),
                            Turn::Between(before, after) => Cell::explained(
                                self.text(
                                    format!("tussen {} en {}", value(before), value(after)),
                                    format!("between {} and {}", value(before), value(after)),
                                ),
                                &turn_of(input),
                            ),
                            Turn::Never => {
                                Cell::number(self.text("nergens".into(), "nowhere".into()))
                            }
                        },
                        Cell::number(value(row.now)),
                        Cell::number(self.text(
                            format!("{low} tot en met {high}"),
                            format!("{low} up to and including {high}"),
                        )),
                    ],
                }
            })
            .collect();
        let beside = rival(rival_now).get(lang);
        Table {
            caption: self.text(
                format!("Waar de volgorde met {beside} omkeert"),
                format!("Where the order with {beside} turns"),
            ),
            unit: self.text("elke aanname alleen".into(), "each assumption alone".into()),
            corner: Phrase::text(lang, "aanname", "assumption"),
            columns: vec![
                self.column("keert om bij", "turns at", Origin::Calculated),
                self.column("nu", "now", Origin::Assumption),
                self.column("bereik", "range", Origin::Assumption),
            ],
            rows,
            foot: Vec::new(),
        }
    }

    /// An end of a bar, as the chart words it: the value of the input and the outcome.
    pub fn end(&self, tornado: &Tornado, bar: &Bar, high: bool) -> Option<String> {
        let (value, outcome) = if high {
            (bar.range.high, bar.high)
        } else {
            (bar.range.low, bar.low)
        };
        let figure = metric_figure(&tornado.metric, outcome?, self.lang);
        Some(format!("{}: {figure}", self.value(&bar.range.input, value)))
    }
}
