//! Comparing scenarios, in words and numbers.

use crate::model::{
    Basis, Compared, Comparison, Corner, Differing, Direction, InputId, MOST_COMPARED, Metric,
    Name, Nature, Row, Scenario, Specs, Unsplit, Value, Waterfall, WaterfallStep,
};
use crate::report::{Lang, Origin, Report};

use super::budget::{money, table_origin};
use super::labels::together;
use super::metric::{
    change_figure, metric_change, metric_figure, metric_money, metric_name, metric_unit,
    metric_value,
};
use super::number::{
    decimal, euro_million, not_applicable, percent, signed_decimal, signed_whole, whole,
};
use super::scenario::{problem, value_text};
use super::sentence::{Sentence, figure};
use super::table::{Cell, Column, RowKind, Table, TableRow};
use super::{Phrase, inputs};

/// Amounts up to this are rounding, `EUR x 1,000`.
const TRACE: f64 = 1e-6;

macro_rules! phrases {
    ($($(#[$doc:meta])* $name:ident: $nl:literal, $en:literal;)*) => { $(
        $(#[$doc])*
        pub const $name: Phrase = Phrase::new($nl, $en);
    )* };
}

phrases! {
    /// Title of the page.
    TITLE: "Scenario’s vergelijken", "Comparing scenarios";
    /// What the page is for.
    LEAD: "Zet twee tot vier scenario’s naast elkaar. U ziet wat ze schelen, waar ze verschillen, en hoeveel van het verschil beleid is en hoeveel aanname.", "Put two to four scenarios side by side. You see how much they differ, in what, and how much of the difference is policy and how much assumption.";
    /// The list of scenarios.
    LIST: "De scenario’s", "The scenarios";
    /// Above the buttons that add.
    ADD: "Toevoegen", "Add";
    /// The list of directions.
    DIRECTION: "Een richting", "A direction";
    /// Adds the chosen direction.
    ADD_DIRECTION: "Richting toevoegen", "Add direction";
    /// Keeps the reader's scenario.
    KEEP_YOURS: "Uw scenario bewaren in de lijst", "Keep your scenario in the list";
    /// Lets the reader's scenario take part again.
    ADD_YOURS: "Uw scenario er weer bij zetten", "Put your scenario back";
    /// Where the directions come from.
    DIRECTION_HINT: "Het rapport noemt de bezuiniging, +20% en minder landen, zonder bedragen uit te werken; −20% is de gebruikelijke besparingsvariant. Beide varianten gaan hier uit van het laatste jaar van de tabel. Het rapport neemt +20% ten opzichte van de evaluatieperiode; dat kiest u bij uw scenario. Bij ‘minder landen’ gelden verder de beginwaarden.", "The report mentions the cut, +20% and fewer countries, without working out amounts; −20% is the usual savings variant. Both variants start here from the last year of the table. The report takes +20% compared with the evaluation period; you can choose that in your scenario. With ‘fewer countries’ all else has its initial value.";
    /// Undoes a step.
    UNDO: "Ongedaan maken", "Undo";
    /// Does a step again.
    REDO: "Opnieuw doen", "Redo";
    /// How steps are undone by keyboard.
    UNDO_HINT: "Ook met Ctrl+Z en Ctrl+Shift+Z, en met Terug in uw browser.", "Also with Ctrl+Z and Ctrl+Shift+Z, and with Back in your browser.";
    /// A step was undone.
    UNDONE: "Stap ongedaan gemaakt.", "Step undone.";
    /// A step was done again.
    REDONE: "Stap opnieuw gedaan.", "Step done again.";
    /// Nothing to undo.
    NOTHING_TO_UNDO: "Er is geen stap om ongedaan te maken.", "There is no step to undo.";
    /// Nothing to do again.
    NOTHING_TO_REDO: "Er is geen stap om opnieuw te doen.", "There is no step to redo.";
    /// The name of a scenario.
    NAME: "Naam", "Name";
    /// Marks the reference.
    IS_REFERENCE: "Vergelijk hiermee", "Compare with this";
    /// Moves up.
    UP: "Omhoog", "Up";
    /// Moves down.
    DOWN: "Omlaag", "Down";
    /// Copies.
    DUPLICATE: "Kopie", "Copy";
    /// Takes over as the reader's scenario.
    USE: "Deze gebruiken", "Use this one";
    /// Takes away.
    REMOVE: "Weghalen", "Remove";
    /// The scenario as it is now.
    YOURS: "Uw scenario", "Your scenario";
    /// Nothing was changed.
    INITIAL: "De beginwaarden, zonder verandering.", "The initial values, without a change.";
    /// The results.
    OUTCOME: "Wat ze schelen", "How much they differ";
    /// The table by year.
    YEARS: "Jaar voor jaar", "Year by year";
    /// The table of measures.
    MEASURES: "Maat voor maat", "Measure by measure";
    /// First year of the sum.
    SUM_FROM: "Optellen van", "Add up from";
    /// Last year of the sum.
    SUM_TO: "tot en met", "up to and including";
    /// The inputs that differ.
    DIFFERENCES: "Waarin ze verschillen", "In what they differ";
    /// No input differs.
    NO_DIFFERENCES: "De scenario’s hebben dezelfde keuzes: geen enkele invoer verschilt.", "The scenarios have the same choices: no input differs.";
    /// The waterfall.
    SPLIT: "Beleid of aanname?", "Policy or assumption?";
    /// The rule of the waterfall.
    RULE: "De regel: het deel van het beleid is wat er gebeurt als alleen de beleidskeuzes veranderen; het deel van de aannames is wat er gebeurt als alleen de aannames veranderen; de wisselwerking is de rest. Samen zijn ze precies het verschil. Omvang van fonds en formatie en alle kosten tellen als aanname, want het rapport geeft er geen cijfer voor.", "The rule: the part of policy is what happens when only the policy choices change; the part of the assumptions is what happens when only the assumptions change; the interaction is the rest. Together they are exactly the difference. Size of fund and staff and all costs count as assumptions, because the report gives no figure for them.";
    /// The scenario to split.
    SPLIT_WITH: "Scenario", "Scenario";
    /// The outcome to split.
    SPLIT_METRIC: "Uitkomst", "Outcome";
    /// The year of that outcome.
    SPLIT_YEAR: "Jaar", "Year";
    /// No own choice of year.
    FULL_YEAR: "jaar van het volle bedrag", "year of the full amount";
    /// The steps.
    STEPS: "Stap voor stap, per keuze", "Step by step, for each choice";
    /// What the order of steps does.
    STEPS_RULE: "De keuzes veranderen hier een voor een, eerst het beleid en dan de aannames, in de volgorde van de invoer. In een andere volgorde kan een stap groter of kleiner zijn; de som blijft gelijk.", "Here the choices change one by one, first policy and then assumptions, in the order of the inputs. In another order a step can be larger or smaller; the sum stays the same.";
    /// What the comparison does not say.
    LIMITS: "Er is geen totaalscore: welke maat het zwaarst weegt, is aan u. De scenario’s zijn uw aannames en geen voorspelling. Meer of minder geld zegt nog niet wat het beleid bereikt. De splitsing in beleid en aanname zegt niet wie of wat de oorzaak is.", "There is no total score: which measure weighs most is up to you. The scenarios are your assumptions and no forecast. More or less money does not yet say what policy achieves. The split into policy and assumption does not say who or what is the cause.";
    /// What could not be used of the settings.
    PROBLEMS: "Niet alles in deze vergelijking kon worden gebruikt; daar gelden de beginwaarden.", "Not everything in this comparison could be used; initial values hold there.";
    /// Nothing can be calculated.
    NO_RESULT: "Geen van deze scenario’s kan worden berekend.", "None of these scenarios can be calculated.";
    /// The fifth scenario.
    TOO_MANY: "Er passen vier scenario’s naast elkaar. Haal er eerst een weg.", "Four scenarios fit side by side. Remove one first.";
    /// The last but one.
    TOO_FEW: "Vergelijken kan met ten minste twee scenario’s. Voeg er eerst een toe.", "Comparing takes at least two scenarios. Add one first.";
    /// At the top or bottom.
    AT_THE_END: "Dit scenario kan niet verder die kant op.", "This scenario cannot go further that way.";
    /// The part of policy.
    POLICY: "Beleid", "Policy";
    /// The part of the assumptions.
    ASSUMPTIONS: "Aannames", "Assumptions";
    /// The rest.
    INTERACTION: "Wisselwerking", "Interaction";
}

const CANNOT: Phrase = Phrase::new("kan niet worden berekend", "cannot be calculated");
const REFERENCE: Phrase = Phrase::new(
    "hiermee worden de andere vergeleken",
    "the others are compared with this one",
);
const NO_FUND: Phrase = Phrase::new("geen fonds of geen landen", "no fund or no countries");
const NO_STAFF: Phrase = Phrase::new("geen formatie", "no staff");
const NO_PART: Phrase = Phrase::new("speelt hier geen rol", "plays no part here");
const NEVER: Phrase = Phrase::new("nooit", "never");

/// The letters of the scenarios, in order.
const LETTERS: [&str; MOST_COMPARED] = ["A", "B", "C", "D"];

fn both(lang: Lang, nl: &str, en: &str) -> String {
    Phrase::text(lang, nl, en)
}

/// The letter of the scenario at a place.
pub fn letter(at: usize) -> &'static str {
    LETTERS.get(at).copied().unwrap_or("?")
}

/// A scenario as the page calls it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its letter.
    pub letter: &'static str,
    /// Its name.
    pub name: String,
}

impl Named {
    /// Letter and name, as in "B: no measure".
    pub fn label(&self) -> String {
        format!("{}: {}", self.letter, self.name)
    }

    /// Letter and name within a sentence, as in "B (no measure)".
    pub fn told(&self) -> String {
        format!("{} ({})", self.letter, self.name)
    }
}

/// What a direction is called.
pub fn direction(basis: &Basis, specs: &Specs, direction: Direction, lang: Lang) -> String {
    let last = basis.reference_year();
    let scenario = direction.scenario(specs);
    match (direction, lang) {
        (Direction::Reference, _) => both(lang, "Geen maatregel", "No measure"),
        (Direction::Less | Direction::More, _) => {
            let change = scenario
                .number(specs, &InputId::Variant)
                .map(|change| signed_decimal(change, 0, lang))
                .unwrap_or_default();
            match lang {
                Lang::Nl => format!("{change}% van {last}"),
                Lang::En => format!("{change}% of {last}"),
            }
        }
        (Direction::Fifth | Direction::Whole, _) => measure(basis, specs, &scenario, lang),
        (Direction::FewerCountries, _) => {
            let countries = |scenario: &Scenario| {
                scenario
                    .number(specs, &InputId::Countries)
                    .map(|countries| whole(countries, lang))
                    .unwrap_or_default()
            };
            let (to, from) = (countries(&scenario), countries(&Scenario::default()));
            match lang {
                Lang::Nl => format!("Minder landen ({to} in plaats van {from})"),
                Lang::En => format!("Fewer countries ({to} instead of {from})"),
            }
        }
        (Direction::Indexed, Lang::Nl) => format!("Geïndexeerd (houdt de waarde van {last})"),
        (Direction::Indexed, Lang::En) => format!("Indexed (keeps the value of {last})"),
    }
}

/// The measure of a scenario in a few words.
fn measure(basis: &Basis, specs: &Specs, scenario: &Scenario, lang: Lang) -> String {
    let shown = |id: InputId| {
        let spec = specs.get(&id)?;
        let value = scenario.value(specs, &id)?;
        Some(value_text(basis, spec, value, lang))
    };
    if scenario.uses(specs, &InputId::Share) {
        let share = shown(InputId::Share).unwrap_or_default();
        let cut = shown(InputId::Cut).unwrap_or_default();
        match lang {
            Lang::Nl => format!("{share} van {cut}"),
            Lang::En => format!("{share} of {cut}"),
        }
    } else {
        let change = scenario.number(specs, &InputId::Variant).unwrap_or(0.0);
        format!("{}%", signed_decimal(change, 1, lang))
    }
}

/// The name of a kept scenario: the reader's, that of the direction that it is, or its
/// measure.
pub fn name(basis: &Basis, specs: &Specs, given: &str, scenario: &Scenario, lang: Lang) -> String {
    if !given.trim().is_empty() {
        return given.to_owned();
    }
    match Direction::of(specs, scenario) {
        Some(known) => direction(basis, specs, known, lang),
        None => measure(basis, specs, scenario, lang),
    }
}

/// What differs from the initial values, in one line.
pub fn changes(basis: &Basis, specs: &Specs, scenario: &Scenario, lang: Lang) -> String {
    let changes = super::scenario::changes(basis, specs, scenario, lang);
    if changes.is_empty() {
        INITIAL.get(lang).to_owned()
    } else {
        format!("{}.", changes.join("; "))
    }
}

/// An amount more or less, in words.
fn more_or_less(amount: f64, lang: Lang) -> String {
    let size = euro_million(amount.abs(), lang);
    let is_nothing = size == euro_million(0.0, lang);
    super::scenario::more_or_less(&size, is_nothing, amount < 0.0, lang)
}

/// Each scenario against the reference, in a sentence.
pub fn sentences(comparison: &Comparison, names: &[Named], lang: Lang) -> Vec<Sentence> {
    let Some(reference) = names.get(comparison.reference) else {
        return Vec::new();
    };
    comparison
        .scenarios
        .iter()
        .zip(names)
        .filter_map(|(scenario, named)| {
            let whose = named.letter;
            let scenario = scenario.as_ref()?;
            let against = scenario.against.as_ref()?;
            let (year, (from, to)) = (comparison.full_year, comparison.window);
            let net = Name::Net(Row::Together, year);
            let level = figure(
                &net.clone().of(whose),
                euro_million(scenario.in_full_year, lang),
            );
            let than = more_or_less(against.in_full_year, lang);
            let same = than == more_or_less(0.0, lang);
            let than = figure(&net.gap(whose, reference.letter), than);
            let sum = figure(
                &Name::NetSum(from, to).gap(whose, reference.letter),
                more_or_less(against.cumulative, lang),
            );
            let with = reference.letter;
            let (told, reference) = (named.told(), reference.told());
            let mut sentence = match lang {
                Lang::Nl => format!(
                    "{told} komt in {year} uit op {level}, {than} {} {reference}; van {from} tot en met {to} samen is er {sum}",
                    if same { "als" } else { "dan" }
                ),
                Lang::En => format!(
                    "{told} comes to {level} in {year}, {than} {} {reference}; from {from} up to and including {to} there is {sum} in all",
                    if same { "as" } else { "than" }
                ),
            };
            if let Some(crossing) = against.crossing {
                let name = Name::Crossing(whose.to_owned(), with.to_owned());
                let crossing = figure(&name, crossing);
                sentence.push_str(&match lang {
                    Lang::Nl => format!("; de lijnen kruisen elkaar in {crossing}"),
                    Lang::En => format!("; the lines cross in {crossing}"),
                });
            }
            if scenario.unplaced > TRACE {
                let name = Name::Unplaced(year).of(whose);
                let amount = figure(&name, euro_million(scenario.unplaced, lang));
                sentence.push_str(&match lang {
                    Lang::Nl => format!("; daarnaast past {amount} nergens"),
                    Lang::En => format!("; on top of that {amount} fits nowhere"),
                });
            }
            sentence.push('.');
            Some(sentence.into())
        })
        .collect()
}

fn column(label: String, title: String, origin: Origin) -> Column {
    Column {
        label,
        title,
        origin,
        beside: None,
    }
}

fn scenario_columns(names: &[Named], origin: &Origin) -> Vec<Column> {
    names
        .iter()
        .map(|named| column(named.label(), named.label(), origin.clone()))
        .collect()
}

/// The levels by year, and the differences with the reference.
pub fn years_table(
    report: &Report,
    basis: &Basis,
    comparison: &Comparison,
    names: &[Named],
    price_year: Option<i32>,
    lang: Lang,
) -> Table {
    let all = together(&basis.keys());
    let levels = comparison.levels(price_year);
    let reference = comparison.reference;
    let others: Vec<usize> = (0..names.len()).filter(|at| *at != reference).collect();
    let mut columns = scenario_columns(names, &Origin::Calculated);
    for at in &others {
        let (one, with) = (letter(*at), letter(reference));
        columns.push(column(
            format!("{one} − {with}"),
            match lang {
                Lang::Nl => format!("verschil van {one} met {with}"),
                Lang::En => format!("difference of {one} with {with}"),
            },
            Origin::Calculated,
        ));
    }
    let level = |scenario: usize, year: usize| levels.get(scenario)?.as_ref()?.get(year).copied();
    let cell = |text: Option<String>| match text {
        Some(text) => Cell::number(text),
        None => missing(CANNOT, lang),
    };
    let mut rows = Vec::new();
    let last = comparison.price_year;
    if let Some(total) = basis.total_in(last) {
        let spent = both(lang, "al uitgegeven", "already spent");
        rows.push(TableRow {
            head: last.to_string(),
            kind: RowKind::Reported,
            origin: Some(if price_year.is_none() {
                table_origin(report)
            } else {
                Origin::Calculated
            }),
            cells: comparison
                .scenarios
                .iter()
                .enumerate()
                .map(|(at, scenario)| {
                    let name = Name::Spent(Row::Together, last).priced(last, price_year);
                    cell(scenario.as_ref().map(|scenario| {
                        let factor = price_year.map_or(1.0, |to| scenario.prices.factor(last, to));
                        whole(total * factor, lang)
                    }))
                    .named(&name.of(letter(at)))
                })
                .chain(others.iter().map(|_| Cell::none(&spent)))
                .collect(),
        });
    }
    rows.extend(comparison.years.iter().enumerate().map(|(at, year)| {
        TableRow {
            head: year.to_string(),
            kind: if *year == comparison.full_year {
                RowKind::Full
            } else if *year < comparison.first_year {
                RowKind::Gap
            } else {
                RowKind::Projected
            },
            origin: None,
            cells: (0..names.len())
                .map(|scenario| {
                    let name = Name::Net(Row::Together, *year).priced(*year, price_year);
                    cell(level(scenario, at).map(|amount| whole(amount, lang)))
                        .named(&name.of(letter(scenario)))
                })
                .chain(others.iter().map(|scenario| {
                    let name = Name::Net(Row::Together, *year).priced(*year, price_year);
                    let difference = level(*scenario, at).zip(level(reference, at));
                    cell(difference.map(|(one, with)| signed_whole(one - with, lang)))
                        .named(&name.gap(letter(*scenario), letter(reference)))
                }))
                .collect(),
        }
    }));
    Table {
        caption: match lang {
            Lang::Nl => format!("Uitgaven aan {all} per jaar in elk scenario"),
            Lang::En => format!("Spending on {all} by year in each scenario"),
        },
        unit: money(price_year, lang),
        corner: both(lang, "jaar", "year"),
        columns,
        rows,
        foot: Vec::new(),
    }
}

/// A figure of each scenario, its difference with that of the reference, or where the lines
/// of both cross.
enum Figure {
    Own(Name),
    Against(Name),
    Crossing,
}

/// No number, shown as such, with the reason.
fn missing(why: Phrase, lang: Lang) -> Cell {
    Cell {
        text: not_applicable(lang).into(),
        reason: format!("{}: {}", not_applicable(lang), why.get(lang)),
        ..Cell::default()
    }
}

/// Every measure of every scenario.
pub fn measures_table(
    basis: &Basis,
    comparison: &Comparison,
    names: &[Named],
    lang: Lang,
) -> Table {
    let all = together(&basis.keys());
    let (full, horizon, (from, to)) = (comparison.full_year, comparison.horizon, comparison.window);
    let last = comparison.price_year;
    let with = letter(comparison.reference);
    let mut rows = Vec::new();
    let mut add = |head: String,
                   kind: RowKind,
                   origin: Option<Origin>,
                   name: Option<&Figure>,
                   cell: &dyn Fn(&Compared) -> Cell| {
        rows.push(TableRow {
            head,
            kind,
            origin,
            cells: comparison
                .scenarios
                .iter()
                .enumerate()
                .map(|(at, scenario)| {
                    let cell = scenario
                        .as_ref()
                        .map_or_else(|| missing(CANNOT, lang), cell);
                    match name {
                        None => cell,
                        Some(Figure::Crossing) if cell.text == NEVER.get(lang) => cell,
                        Some(Figure::Crossing) => {
                            cell.named(&Name::Crossing(letter(at).to_owned(), with.to_owned()))
                        }
                        Some(Figure::Own(name)) => cell.named(&name.clone().of(letter(at))),
                        Some(Figure::Against(name)) => {
                            cell.named(&name.clone().gap(letter(at), with))
                        }
                    }
                })
                .collect(),
        });
    };
    let net = |year: i32| Name::Net(Row::Together, year);
    let amount = |amount: f64| Cell::number(whole(amount, lang));
    let has_reference = comparison
        .scenarios
        .get(comparison.reference)
        .is_some_and(Option::is_some);
    let none = || {
        if has_reference {
            Cell::none(REFERENCE.get(lang))
        } else {
            missing(CANNOT, lang)
        }
    };
    let difference = |amount: Option<f64>| {
        amount.map_or_else(none, |amount| Cell::number(signed_whole(amount, lang)))
    };
    let years = if full == horizon {
        vec![full]
    } else {
        vec![full, horizon]
    };
    for year in &years {
        let at_full = *year == full;
        let kind = if at_full {
            RowKind::Full
        } else {
            RowKind::Projected
        };
        add(
            match lang {
                Lang::Nl => format!("Over in {year}"),
                Lang::En => format!("Left in {year}"),
            },
            kind,
            None,
            Some(&Figure::Own(net(*year))),
            &|one| {
                amount(if at_full {
                    one.in_full_year
                } else {
                    one.at_horizon
                })
            },
        );
        add(
            match lang {
                Lang::Nl => format!("Verschil met {with} in {year}"),
                Lang::En => format!("Difference with {with} in {year}"),
            },
            RowKind::Projected,
            None,
            Some(&Figure::Against(net(*year))),
            &|one| {
                difference(one.against.as_ref().map(|against| {
                    if at_full {
                        against.in_full_year
                    } else {
                        against.at_horizon
                    }
                }))
            },
        );
    }
    add(
        match lang {
            Lang::Nl => format!("Verschil samen {from}-{to}"),
            Lang::En => format!("Difference added up {from}-{to}"),
        },
        RowKind::Projected,
        None,
        Some(&Figure::Against(Name::NetSum(from, to))),
        &|one| difference(one.against.as_ref().map(|against| against.cumulative)),
    );
    add(
        match lang {
            Lang::Nl => format!("Lijn kruist die van {with} in"),
            Lang::En => format!("Line crosses that of {with} in"),
        },
        RowKind::Projected,
        None,
        Some(&Figure::Crossing),
        &|one| match &one.against {
            None => none(),
            Some(against) => Cell::number(
                against
                    .crossing
                    .map_or_else(|| NEVER.get(lang).into(), |year| year.to_string()),
            ),
        },
    );
    for year in &years {
        let at_full = *year == full;
        add(
            match lang {
                Lang::Nl => format!("Over in {year}, prijzen van {last}"),
                Lang::En => format!("Left in {year}, prices of {last}"),
            },
            RowKind::Projected,
            None,
            Some(&Figure::Own(net(*year).priced(*year, Some(last)))),
            &|one| {
                amount(if at_full {
                    one.real_in_full_year
                } else {
                    one.real_at_horizon
                })
            },
        );
    }
    add(
        match lang {
            Lang::Nl => format!("Past nergens in {full}"),
            Lang::En => format!("Fits nowhere in {full}"),
        },
        RowKind::Projected,
        None,
        Some(&Figure::Own(Name::Unplaced(full))),
        &|one| amount(one.unplaced),
    );
    add(
        both(lang, "Aantal landen", "Number of countries"),
        RowKind::Projected,
        Some(Origin::Assumption),
        None,
        &|one| Cell::number(whole(one.countries, lang)),
    );
    add(
        both(
            lang,
            "Beheerkosten, deel van het fonds na zijn bezuiniging",
            "Overhead, share of the fund after its cut",
        ),
        RowKind::Projected,
        None,
        Some(&Figure::Own(Name::OverheadRate)),
        &|one| match one.overhead {
            Some(rate) => Cell::number(percent(rate, 1, lang)),
            None => missing(NO_FUND, lang),
        },
    );
    add(
        both(
            lang,
            "Werk gedeeld door formatie (boven 1: te veel werk)",
            "Work divided by staff (above 1: too much work)",
        ),
        RowKind::Projected,
        None,
        Some(&Figure::Own(Name::WorkRatio)),
        &|one| match one.work {
            Some(ratio) => Cell::number(decimal(ratio, 2, lang)),
            None => missing(NO_STAFF, lang),
        },
    );
    Table {
        caption: match lang {
            Lang::Nl => format!("De scenario’s naast elkaar, {all}"),
            Lang::En => format!("The scenarios side by side, {all}"),
        },
        unit: both(
            lang,
            "bedragen x EUR 1.000, lopende prijzen tenzij anders vermeld",
            "amounts x EUR 1,000, current prices unless said otherwise",
        ),
        corner: both(lang, "maat", "measure"),
        columns: scenario_columns(names, &Origin::Calculated),
        rows,
        foot: Vec::new(),
    }
}

/// The inputs that differ.
pub fn differences_table(
    basis: &Basis,
    specs: &Specs,
    differing: &[Differing],
    names: &[Named],
    lang: Lang,
) -> Table {
    Table {
        caption: both(
            lang,
            "Keuzes die niet in elk scenario gelijk zijn",
            "Choices that are not the same in each scenario",
        ),
        unit: both(
            lang,
            "alle andere keuzes zijn gelijk",
            "all other choices are the same",
        ),
        corner: both(lang, "keuze", "choice"),
        columns: scenario_columns(names, &Origin::Assumption),
        rows: differing
            .iter()
            .map(|one| TableRow {
                head: format!(
                    "{} ({})",
                    inputs::label(basis, &one.input, lang),
                    nature(one.input.nature(), lang)
                ),
                kind: RowKind::Projected,
                origin: None,
                cells: one
                    .values
                    .iter()
                    .map(
                        |value| match shown(basis, specs, &one.input, value.as_ref(), lang) {
                            Some(text) => Cell::number(text),
                            None => Cell::none(NO_PART.get(lang)),
                        },
                    )
                    .collect(),
            })
            .collect(),
        foot: Vec::new(),
    }
}

fn shown(
    basis: &Basis,
    specs: &Specs,
    id: &InputId,
    value: Option<&Value>,
    lang: Lang,
) -> Option<String> {
    Some(value_text(basis, specs.get(id)?, value?, lang))
}

/// "policy" or "assumption".
fn nature(side: Nature, lang: Lang) -> String {
    match side {
        Nature::Policy => both(lang, "beleid", "policy"),
        Nature::Assumption => both(lang, "aanname", "assumption"),
    }
}

/// The split, or why there is none, in a sentence or two.
pub fn split_sentence(
    basis: &Basis,
    specs: &Specs,
    metric: &Metric,
    split: &Result<Waterfall, Unsplit>,
    (from, to): (&Named, &Named),
    lang: Lang,
) -> String {
    match split {
        Ok(found) => {
            let what = metric_name(metric, basis.reference_year(), lang);
            let value = |value: f64| metric_value(metric, value, lang);
            let change = |value: f64| metric_change(metric, value, lang);
            let (start, end, total) = (value(found.from), value(found.to), change(found.total()));
            let (policy, assumption, rest) = (
                change(found.policy),
                change(found.assumption),
                change(found.interaction),
            );
            let (from, to) = (from.told(), to.told());
            match lang {
                Lang::Nl => format!(
                    "{what}: {start} bij {from} en {end} bij {to}, een verschil van {total}. Het beleid doet {policy}, de aannames doen {assumption}, en de wisselwerking is {rest}."
                ),
                Lang::En => format!(
                    "{what}: {start} with {from} and {end} with {to}, a difference of {total}. Policy does {policy}, the assumptions do {assumption}, and the interaction is {rest}."
                ),
            }
        }
        Err(Unsplit::NoValue(corner)) => {
            let which = corner_text(*corner, from, to, lang);
            match lang {
                Lang::Nl => format!(
                    "Dit verschil kan niet worden gesplitst: {which} heeft voor deze uitkomst geen getal, omdat er geen landen, geen fonds of geen formatie is."
                ),
                Lang::En => format!(
                    "This difference cannot be split: {which} has no number for this outcome, because there are no countries, no fund or no staff."
                ),
            }
        }
        Err(Unsplit::Invalid(corner, problems)) => {
            let which = corner_text(*corner, from, to, lang);
            let why: Vec<String> = problems
                .iter()
                .map(|one| {
                    format!(
                        "{}: {}",
                        inputs::label(basis, &one.input, lang),
                        problem(specs, one, lang)
                    )
                })
                .collect();
            let why = why.join(" ");
            match lang {
                Lang::Nl => format!(
                    "Dit verschil kan niet worden gesplitst: {which} kan niet worden berekend. {why}"
                ),
                Lang::En => {
                    format!("This difference cannot be split: {which} cannot be calculated. {why}")
                }
            }
        }
    }
}

fn corner_text(corner: Corner, from: &Named, to: &Named, lang: Lang) -> String {
    match (corner, lang) {
        (Corner::From, _) => from.told(),
        (Corner::To, _) => to.told(),
        (Corner::Policy, Lang::Nl) => {
            format!("{} met het beleid van {}", from.letter, to.letter)
        }
        (Corner::Policy, Lang::En) => {
            format!("{} with the policy of {}", from.letter, to.letter)
        }
        (Corner::Assumption, Lang::Nl) => {
            format!("{} met de aannames van {}", from.letter, to.letter)
        }
        (Corner::Assumption, Lang::En) => {
            format!("{} with the assumptions of {}", from.letter, to.letter)
        }
    }
}

/// The split as a table.
pub fn split_table(
    basis: &Basis,
    metric: &Metric,
    found: &Waterfall,
    (from, to): (&Named, &Named),
    lang: Lang,
) -> Table {
    let value = |value: f64| Cell::number(metric_figure(metric, value, lang));
    let change = |value: f64| Cell::number(change_figure(metric, value, lang));
    let name = metric.name(basis.reference_year());
    // The scenario of the reference with one side of the other.
    let mixed = |effect: f64, nature: &str| {
        let whose = format!("{}>{}:{nature}", from.letter, to.letter);
        vec![
            value(found.from + effect).named(&name.clone().of(&whose)),
            change(effect).named(&name.clone().gap(&whose, from.letter)),
        ]
    };
    let part = |head: String, cells: Vec<Cell>, kind: RowKind| TableRow {
        head,
        kind,
        origin: None,
        cells,
    };
    let only = |words: Phrase| format!("{} {}", words.get(lang), to.letter);
    let not_alone = both(
        lang,
        "bestaat niet alleen: het is de rest",
        "does not exist alone: it is the rest",
    );
    Table {
        caption: metric_name(metric, basis.reference_year(), lang),
        unit: metric_money(metric, basis.reference_year(), lang),
        corner: both(lang, "deel", "part"),
        columns: vec![
            column(
                both(lang, "uitkomst", "outcome"),
                both(
                    lang,
                    "uitkomst als alleen dit verandert",
                    "outcome if only this changes",
                ),
                Origin::Calculated,
            ),
            column(
                both(lang, "verschil", "difference"),
                match lang {
                    Lang::Nl => format!("verschil met {}", from.letter),
                    Lang::En => format!("difference with {}", from.letter),
                },
                Origin::Calculated,
            ),
        ],
        rows: vec![
            part(
                from.label(),
                vec![
                    value(found.from).named(&name.clone().of(from.letter)),
                    Cell::none(REFERENCE.get(lang)),
                ],
                RowKind::Projected,
            ),
            part(
                only(Phrase::new("Alleen het beleid van", "Only the policy of")),
                mixed(found.policy, "policy"),
                RowKind::Projected,
            ),
            part(
                only(Phrase::new(
                    "Alleen de aannames van",
                    "Only the assumptions of",
                )),
                mixed(found.assumption, "assumption"),
                RowKind::Projected,
            ),
            part(
                INTERACTION.get(lang).into(),
                vec![
                    Cell::none(&not_alone),
                    change(found.interaction)
                        .named(&name.clone().interaction(from.letter, to.letter)),
                ],
                RowKind::Projected,
            ),
        ],
        foot: vec![part(
            to.label(),
            vec![
                value(found.to).named(&name.clone().of(to.letter)),
                change(found.total()).named(&name.clone().gap(to.letter, from.letter)),
            ],
            RowKind::Sum,
        )],
    }
}

/// The steps as a table. `scenarios` are those that the steps lead from and to.
pub fn steps_table(
    basis: &Basis,
    specs: &Specs,
    metric: &Metric,
    found: &Waterfall,
    ((from, to), scenarios): ((&Named, &Named), (&Scenario, &Scenario)),
    lang: Lang,
) -> Table {
    let name = metric.name(basis.reference_year());
    let whose = |made: usize| match made {
        0 => from.letter.to_owned(),
        made => format!("{}>{}:{made}", from.letter, to.letter),
    };
    let mut before = whose(0);
    let calculated = |label: String| column(label.clone(), label, Origin::Calculated);
    Table {
        caption: STEPS.get(lang).into(),
        unit: metric_unit(metric, basis.reference_year(), lang),
        corner: both(lang, "wat verandert", "what changes"),
        columns: vec![
            calculated(both(lang, "stap", "step")),
            calculated(both(lang, "uitkomst daarna", "outcome after it")),
        ],
        rows: found
            .steps
            .iter()
            .map(|step| {
                let after = whose(step.made);
                let change = name.clone().gap(&after, &before);
                let level = name.clone().of(&after);
                before = after;
                TableRow {
                    head: format!(
                        "{} ({})",
                        step_text(basis, specs, step, scenarios, lang),
                        nature(step.nature, lang)
                    ),
                    kind: RowKind::Projected,
                    origin: None,
                    cells: vec![
                        Cell::explained(change_figure(metric, step.effect, lang), &change),
                        Cell::explained(metric_figure(metric, step.level, lang), &level),
                    ],
                }
            })
            .collect(),
        foot: Vec::new(),
    }
}

fn step_text(
    basis: &Basis,
    specs: &Specs,
    step: &WaterfallStep,
    (from, to): (&Scenario, &Scenario),
    lang: Lang,
) -> String {
    let texts: Vec<String> = step
        .inputs
        .iter()
        .map(|id| {
            let value = |scenario: &Scenario| {
                let value = scenario
                    .value(specs, id)
                    .filter(|_| scenario.uses(specs, id));
                shown(basis, specs, id, value, lang)
            };
            let label = inputs::label(basis, id, lang);
            match (value(from), value(to)) {
                (Some(from), Some(to)) => format!("{label}: {from} → {to}"),
                (_, Some(to)) => format!("{label}: {to}"),
                _ => label,
            }
        })
        .collect();
    texts.join("; ")
}

/// Where a scenario has gone; the first place is 0.
pub fn moved(name: &Named, place: usize, of: usize, lang: Lang) -> String {
    let (told, place) = (name.told(), place + 1);
    match lang {
        Lang::Nl => format!("Verplaatst: {told}, plaats {place} van {of}."),
        Lang::En => format!("Moved: {told}, place {place} of {of}."),
    }
}

/// A scenario was added.
pub fn added(name: &Named, lang: Lang) -> String {
    let told = name.told();
    match lang {
        Lang::Nl => format!("Toegevoegd: {told}."),
        Lang::En => format!("Added: {told}."),
    }
}

/// A scenario was taken away.
pub fn removed(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("Weggehaald: {name}."),
        Lang::En => format!("Removed: {name}."),
    }
}

/// A scenario became the reader's own.
pub fn used(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("{name} is nu uw scenario."),
        Lang::En => format!("{name} is now your scenario."),
    }
}

/// What an action of a button is about, for screen readers: "Up: B (no measure)".
pub fn action(words: Phrase, name: &Named, lang: Lang) -> String {
    format!("{}: {}", words.get(lang), name.told())
}
