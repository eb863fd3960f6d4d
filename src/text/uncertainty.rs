//! Draws from ranges in words: what was chosen, what follows, what that does not say.

use crate::model::{
    Band, Basis, Distribution, Drawn, Histogram, InputId, Metric, Name, PERCENTILES, Sample,
    Sampler, Specs, Summary, Varied, shown_unit,
};
use crate::report::{Lang, Origin};

use super::budget::KeyFigure;
use super::metric::{
    metric_figure, metric_last, metric_money, metric_name, metric_unit, metric_value, metric_words,
    reading_name,
};
use super::number::{not_applicable, percent, percentage_points, whole};
use super::scenario::{Story, amount_text};
use super::sentence::{Sentence, figure};
use super::table::{Cell, Column, RowKind, Table, TableRow};
use super::{Phrase, capital, inputs, uncapital};

const fn p(nl: &'static str, en: &'static str) -> Phrase {
    Phrase::new(nl, en)
}

/// Title of the page.
pub const TITLE: Phrase = p("Hoe zeker is de uitkomst?", "How sure is the outcome?");
/// Lead of the page.
pub const LEAD: Phrase = p(
    "U weet niet precies hoe groot een keuze uitvalt. Geef per keuze een laagste, een waarschijnlijkste en een hoogste waarde. De computer trekt daar duizenden keren uit en rekent elke keer uw scenario door.",
    "You do not know exactly how a choice will turn out. Give each choice a lowest, a likeliest and a highest value. The computer draws from them thousands of times and calculates your scenario each time.",
);
/// Heading of the ranges.
pub const RANGES: Phrase = p("Wat varieert", "What varies");
/// Shape of a triangle.
pub const TRIANGULAR: Phrase = p("met een waarschijnlijkste waarde", "with a likeliest value");
/// Shape of a uniform distribution.
pub const UNIFORM: Phrase = p("alles even waarschijnlijk", "all equally likely");
/// Shape of what does not vary.
pub const FIXED: Phrase = p("varieert niet", "does not vary");
/// Label of the shape.
pub const SHAPE: Phrase = p("Spreiding", "Spread");
/// Label of the lowest value.
pub const LOW: Phrase = p("Laagste", "Lowest");
/// Label of the likeliest value.
pub const MODE: Phrase = p("Waarschijnlijkst", "Likeliest");
/// Label of the highest value.
pub const HIGH: Phrase = p("Hoogste", "Highest");
/// What is wrong with a range that does not rise.
pub const DISORDER: Phrase = p(
    "Laagste, waarschijnlijkste en hoogste moeten in die volgorde oplopen.",
    "Lowest, likeliest and highest must rise in that order.",
);
/// Label of the list of inputs that can be added.
pub const ADD: Phrase = p("Nog een keuze laten variëren", "Let another choice vary");
/// Button that adds it.
pub const ADD_BUTTON: Phrase = p("Toevoegen", "Add");
/// First entry of that list.
pub const ADD_NONE: Phrase = p("kies…", "choose…");
/// Heading of what is read.
pub const READ: Phrase = p("Wat u wilt weten", "What you want to know");
/// Label of what is read.
pub const METRIC: Phrase = p("Uitkomst", "Outcome");
/// Label of the year.
pub const YEAR: Phrase = p("Jaar", "Year");
/// Label of what the limit compares.
pub const LIMIT_METRIC: Phrase = p("Kans dat", "Chance that");
/// Label of the side.
pub const SIDE: Phrase = p("ligt", "lies");
/// Below.
pub const BELOW: Phrase = p("onder", "below");
/// Above.
pub const ABOVE: Phrase = p("boven", "above");
/// Label of the limit.
pub const LIMIT: Phrase = p("Grens", "Limit");
/// Heading of the settings of the draws.
pub const DRAWING: Phrase = p("De trekkingen", "The draws");
/// Label of the number of draws.
pub const DRAWS: Phrase = p("Aantal trekkingen", "Number of draws");
/// Label of the seed.
pub const SEED: Phrase = p("Startgetal", "Seed");
/// What the seed is for.
pub const SEED_HINT: Phrase = p(
    "Met hetzelfde startgetal komen dezelfde trekkingen terug, bij iedereen. Beide staan in de link.",
    "With the same seed the same draws come back, for everyone. Both are in the link.",
);
/// Button that puts all settings back.
pub const RESET: Phrase = p("Beginwaarden", "Initial values");
/// Button that draws.
pub const RUN: Phrase = p("Trekken", "Draw");
/// Button that stops.
pub const CANCEL: Phrase = p("Stoppen", "Stop");
/// Label of the progress.
pub const PROGRESS: Phrase = p("Voortgang van de trekkingen", "Progress of the draws");
/// Why nothing is drawn by itself.
pub const ON_REQUEST: Phrase = p(
    "Bij meer dan 5.000 trekkingen begint het rekenen pas als u op de knop drukt.",
    "With more than 5,000 draws the calculation starts when you press the button.",
);
/// The result belongs to other settings.
pub const STALE: Phrase = p(
    "Het resultaat hieronder hoort bij uw vorige keuzes.",
    "The result below belongs to your previous choices.",
);
/// Nothing has been drawn yet.
pub const NOTHING: Phrase = p("Er is nog niets getrokken.", "Nothing has been drawn yet.");
/// The scenario itself cannot be calculated.
pub const NO_SCENARIO: Phrase = p(
    "Uw scenario heeft nog geen uitkomst: verbeter eerst wat daar is gemarkeerd.",
    "Your scenario has no outcome yet: first mend what is marked there.",
);
/// The drawing was stopped.
pub const STOPPED: Phrase = p("Gestopt.", "Stopped.");
/// The calculation failed.
pub const FAILED: Phrase = p(
    "Het trekken is niet gelukt. Probeer het opnieuw, met minder trekkingen.",
    "The draws could not be made. Try again, with fewer draws.",
);
/// What could not be used of the address.
pub const PROBLEMS: Phrase = p(
    "Niet alles van de instellingen kon worden gebruikt:",
    "Not all settings could be used:",
);
/// Heading of the chart over the years.
pub const OVER_YEARS: Phrase = p("Jaar voor jaar", "Year by year");
/// Heading of the histogram.
pub const HOW_OFTEN: Phrase = p(
    "Hoe vaak komt welke uitkomst voor?",
    "How often does which outcome occur?",
);
/// Heading of the histogram of the limit.
pub const AT_LIMIT: Phrase = p(
    "Hoe ligt het rond uw grens?",
    "How does it lie around your limit?",
);
/// Summary of a table that is folded in.
pub const HISTOGRAM_TABLE: Phrase = p("De cijfers bij deze grafiek", "The figures of this chart");
/// Growth varies around a flat line.
pub const GROWTH_NOTE: Phrase = p(
    "Uw uitgangslijn is vlak. De groei varieert hier rond die vlakke lijn.",
    "Your baseline is flat. Growth varies around that flat line here.",
);
/// Nothing varies.
pub const NOTHING_VARIES: Phrase = p(
    "Geen enkele keuze varieert, dus elke trekking geeft hetzelfde.",
    "No choice varies, so every draw gives the same.",
);

/// Why fewer draws are made than asked.
pub fn fewer(asked: usize, made: usize, lang: Lang) -> String {
    let (asked, made) = (count(asked, lang), count(made, lang));
    match lang {
        Lang::Nl => format!(
            "Deze browser kan niet op de achtergrond rekenen. Daarom zijn er {made} trekkingen gedaan in plaats van {asked}."
        ),
        Lang::En => format!(
            "This browser cannot calculate in the background. Therefore {made} draws were made instead of {asked}."
        ),
    }
}

/// That the page itself makes the draws.
pub const ON_PAGE: Phrase = p(
    "Deze browser kan niet op de achtergrond rekenen; de pagina rekent zelf.",
    "This browser cannot calculate in the background; the page calculates itself.",
);

fn count(number: usize, lang: Lang) -> String {
    whole(number as f64, lang)
}

/// How far the draws are.
pub fn progress(done: usize, all: usize, lang: Lang) -> String {
    let (done, all) = (count(done, lang), count(all, lang));
    match lang {
        Lang::Nl => format!("{done} van {all} trekkingen"),
        Lang::En => format!("{done} of {all} draws"),
    }
}

/// A range in words: "5% to 50%, likeliest 20%".
fn range_text(specs: &Specs, varied: &Varied, lang: Lang) -> String {
    let text = |number: f64| match specs.get(&varied.input) {
        Some(spec) => amount_text(shown_unit(spec.unit, number), spec.unit, lang),
        None => String::new(),
    };
    match (varied.distribution, lang) {
        (Distribution::Triangular { low, mode, high }, Lang::Nl) => format!(
            "van {} tot {}, het waarschijnlijkst {}",
            text(low),
            text(high),
            text(mode)
        ),
        (Distribution::Triangular { low, mode, high }, Lang::En) => format!(
            "from {} to {}, most likely {}",
            text(low),
            text(high),
            text(mode)
        ),
        (Distribution::Uniform { low, high }, Lang::Nl) => format!(
            "van {} tot {}, alles even waarschijnlijk",
            text(low),
            text(high)
        ),
        (Distribution::Uniform { low, high }, Lang::En) => {
            format!("from {} to {}, all equally likely", text(low), text(high))
        }
    }
}

/// The result told: what was chosen, what follows, what that does not say.
pub fn story(
    basis: &Basis,
    specs: &Specs,
    sampler: &Sampler,
    sample: &Sample,
    lang: Lang,
) -> Story {
    let plan = sampler.plan();
    let draws = count(plan.draws, lang);
    let ranges: Vec<String> = plan
        .varied
        .iter()
        .map(|varied| {
            let name = uncapital(&inputs::label(basis, &varied.input, lang));
            format!("{name} {}", range_text(specs, varied, lang))
        })
        .collect();
    let ranges = ranges.join("; ");
    let chose = match (plan.varied.is_empty(), lang) {
        (true, Lang::Nl) => format!("U laat niets variëren in {draws} trekkingen."),
        (true, Lang::En) => format!("You let nothing vary in {draws} draws."),
        (false, Lang::Nl) => format!(
            "U laat in {draws} trekkingen (startgetal {}) variëren: {ranges}. De rest is zoals in uw scenario.",
            plan.seed
        ),
        (false, Lang::En) => format!(
            "In {draws} draws (seed {}) you vary: {ranges}. The rest is as in your scenario.",
            plan.seed
        ),
    };
    let (told, chance) = (
        outcome(basis, &plan.metric, sample, lang),
        chance(basis, sampler, sample, lang),
    );
    Story::new(
        chose,
        [told, chance].join(" ").trim().to_owned(),
        Phrase::text(
            lang,
            "Dit is geen kans in de werkelijkheid, maar een kans gegeven uw eigen aannames. Het rapport geeft geen ranges. De keuzes worden los van elkaar getrokken; in werkelijkheid kunnen ze samenhangen.",
            "This is not a probability in reality, but one given your own assumptions. The report gives no ranges. The choices are drawn independently; in reality they may go together.",
        ),
    )
}

/// Where the outcome lies.
fn outcome(basis: &Basis, metric: &Metric, sample: &Sample, lang: Lang) -> String {
    let reference = basis.reference_year();
    let Some(summary) = &sample.value else {
        let name = capital(&metric_words(metric, reference, lang));
        return match lang {
            Lang::Nl => format!("{name} heeft in geen enkele trekking een waarde."),
            Lang::En => format!("{name} has no value in any draw."),
        };
    };
    let name = capital(&metric_last(metric, reference, lang));
    let show = |part, value| {
        let name = metric.name(reference).drawn(Drawn::Percentile(part));
        figure(&name, metric_value(metric, value, lang))
    };
    let Band { p5, p50, p95, .. } = summary.range;
    let (low, middle, high) = (show(5, p5), show(50, p50), show(95, p95));
    let mut text = match lang {
        Lang::Nl => format!(
            "{name}: in 90 van de 100 trekkingen tussen {low} en {high}; de middelste trekking geeft {middle}."
        ),
        Lang::En => format!(
            "{name}: in 90 of 100 draws between {low} and {high}; the middle draw gives {middle}."
        ),
    };
    if summary.missing > 0 {
        let missing = count(summary.missing, lang);
        text.push_str(&match lang {
            Lang::Nl => {
                format!(" In {missing} trekkingen bestaat deze uitkomst niet; die tellen niet mee.")
            }
            Lang::En => {
                format!(" In {missing} draws this outcome does not exist; those do not count.")
            }
        });
    }
    text
}

/// How often the limit is passed.
fn chance(basis: &Basis, sampler: &Sampler, sample: &Sample, lang: Lang) -> String {
    let limit = &sampler.plan().limit;
    let (Some(part), Some(error)) = (
        sample.verdict.probability(),
        sample.verdict.standard_error(),
    ) else {
        return String::new();
    };
    let name = metric_words(&limit.metric, basis.reference_year(), lang);
    let value = metric_value(&limit.metric, limit.value, lang);
    let of = |what| limit.metric.name(basis.reference_year()).drawn(what);
    let (part, error) = (
        figure(&of(Drawn::Chance), percent(part, 1, lang)),
        figure(&of(Drawn::Error), points(error, lang)),
    );
    let side = if limit.below { BELOW } else { ABOVE }.get(lang);
    match lang {
        Lang::Nl => format!(
            "In {part} van de trekkingen ligt {name} {side} {value} (standaardfout {error})."
        ),
        Lang::En => {
            format!("In {part} of the draws {name} lies {side} {value} (standard error {error}).")
        }
    }
}

/// A standard error in percentage points, without a sign.
fn points(error: f64, lang: Lang) -> String {
    let text = if error < 0.001 {
        percentage_points(error, 3, lang)
    } else {
        percentage_points(error, 1, lang)
    };
    text.trim_start_matches('+').to_owned()
}

/// The result in one line, to be read aloud.
pub fn short(basis: &Basis, sampler: &Sampler, sample: &Sample, lang: Lang) -> String {
    let text = format!(
        "{} {}",
        outcome(basis, &sampler.plan().metric, sample, lang),
        chance(basis, sampler, sample, lang)
    );
    Sentence::from(text).plain().trim().to_owned()
}

/// The figures at the top of the result.
pub fn key_figures(
    basis: &Basis,
    sampler: &Sampler,
    sample: &Sample,
    lang: Lang,
) -> Vec<KeyFigure> {
    let plan = sampler.plan();
    let metric = &plan.metric;
    let reference = basis.reference_year();
    let text = |nl: &str, en: &str| Phrase::text(lang, nl, en);
    let figure = |label: String, value: Option<String>, detail: String, name: Name| {
        let exists = value.is_some();
        let value = value.unwrap_or_else(|| not_applicable(lang).to_owned());
        let figure = KeyFigure::calculated(label, value, detail);
        if exists { figure.of(&name) } else { figure }
    };
    let of = |label: String, read: fn(&Summary) -> f64, detail: String, what: Drawn| {
        let value = sample.value.as_ref();
        let value = value.map(|summary| metric_value(metric, read(summary), lang));
        figure(label, value, detail, metric.name(reference).drawn(what))
    };
    let side = if plan.limit.below { BELOW } else { ABOVE }.get(lang);
    let limit = format!(
        "{} {side} {}",
        metric_last(&plan.limit.metric, reference, lang),
        metric_value(&plan.limit.metric, plan.limit.value, lang)
    );
    vec![
        of(
            "P5".into(),
            |summary| summary.range.p5,
            text("5 van de 100 liggen lager", "5 of 100 lie lower"),
            Drawn::Percentile(5),
        ),
        of(
            text("Midden (P50)", "Middle (P50)"),
            |summary| summary.range.p50,
            text("de helft ligt lager", "half lies lower"),
            Drawn::Percentile(50),
        ),
        of(
            "P95".into(),
            |summary| summary.range.p95,
            text("5 van de 100 liggen hoger", "5 of 100 lie higher"),
            Drawn::Percentile(95),
        ),
        of(
            text("Gemiddelde", "Mean"),
            |summary| summary.mean,
            text("van alle trekkingen", "of all draws"),
            Drawn::Mean,
        ),
        of(
            text("Standaardafwijking", "Standard deviation"),
            |summary| summary.sd,
            text("hoe ver trekkingen uiteenliggen", "how far draws lie apart"),
            Drawn::Deviation,
        ),
        figure(
            text("Kans", "Chance"),
            sample
                .verdict
                .probability()
                .map(|part| percent(part, 1, lang)),
            limit,
            plan.limit.metric.name(reference).drawn(Drawn::Chance),
        ),
        figure(
            text("Standaardfout van de kans", "Standard error of the chance"),
            sample
                .verdict
                .standard_error()
                .map(|error| points(error, lang)),
            text(
                "hoeveel de kans door toeval kan schelen",
                "how much the chance can vary by luck of the draw",
            ),
            plan.limit.metric.name(reference).drawn(Drawn::Error),
        ),
    ]
}

fn column(label: String, title: String) -> Column {
    Column {
        label,
        title,
        origin: Origin::Calculated,
        beside: None,
    }
}

fn percentile_columns(lang: Lang) -> Vec<Column> {
    PERCENTILES
        .map(|part| {
            column(
                format!("P{part}"),
                match lang {
                    Lang::Nl => format!("{part} van de 100 trekkingen liggen lager"),
                    Lang::En => format!("{part} of 100 draws lie lower"),
                },
            )
        })
        .into()
}

/// What the draws come to: the outcome, and beside it what the limit compares.
pub fn figures_table(basis: &Basis, sampler: &Sampler, sample: &Sample, lang: Lang) -> Table {
    let plan = sampler.plan();
    let text = |nl: &str, en: &str| Phrase::text(lang, nl, en);
    let mut told: Vec<(&Metric, &Summary)> = Vec::new();
    told.extend(sample.value.iter().map(|summary| (&plan.metric, summary)));
    if plan.limit.metric != plan.metric {
        let limit = sample.limit.iter();
        told.extend(limit.map(|summary| (&plan.limit.metric, summary)));
    }
    let reference = basis.reference_year();
    let row = |head: String, of: fn(&Summary) -> f64, what: Drawn| TableRow {
        head,
        kind: RowKind::Projected,
        origin: None,
        cells: told
            .iter()
            .map(|(metric, summary)| {
                let name = metric.name(reference).drawn(what);
                Cell::explained(metric_figure(metric, of(summary), lang), &name)
            })
            .collect(),
    };
    let lower = |part: u8, of: fn(&Summary) -> f64| {
        let head = match lang {
            Lang::Nl => format!("P{part}: {part} van de 100 liggen lager"),
            Lang::En => format!("P{part}: {part} of 100 lie lower"),
        };
        row(head, of, Drawn::Percentile(part))
    };
    let draws = count(plan.draws, lang);
    Table {
        caption: match lang {
            Lang::Nl => format!("Wat {draws} trekkingen geven"),
            Lang::En => format!("What {draws} draws give"),
        },
        unit: match lang {
            Lang::Nl => format!("startgetal {}", plan.seed),
            Lang::En => format!("seed {}", plan.seed),
        },
        columns: told
            .iter()
            .map(|(metric, _)| {
                let name = reading_name(&metric.reading, lang);
                let unit = metric_unit(metric, reference, lang);
                column(
                    format!("{name} ({unit})"),
                    metric_name(metric, reference, lang),
                )
            })
            .collect(),
        corner: text("getal", "figure"),
        rows: vec![
            lower(5, |summary| summary.range.p5),
            lower(25, |summary| summary.range.p25),
            lower(50, |summary| summary.range.p50),
            lower(75, |summary| summary.range.p75),
            lower(95, |summary| summary.range.p95),
            row(
                text("gemiddelde", "mean"),
                |summary| summary.mean,
                Drawn::Mean,
            ),
            row(
                text("standaardafwijking", "standard deviation"),
                |summary| summary.sd,
                Drawn::Deviation,
            ),
            row(
                text("laagste", "lowest"),
                |summary| summary.min,
                Drawn::Lowest,
            ),
            row(
                text("hoogste", "highest"),
                |summary| summary.max,
                Drawn::Highest,
            ),
        ],
        foot: Vec::new(),
    }
}

/// The spread of each year; `None` for an outcome without years.
pub fn bands_table(basis: &Basis, sampler: &Sampler, sample: &Sample, lang: Lang) -> Option<Table> {
    let plan = sampler.plan();
    let reference = basis.reference_year();
    if sample.bands.is_empty() {
        return None;
    }
    let full = sampler.inputs().full_year;
    Some(Table {
        caption: reading_name(&plan.metric.reading, lang),
        unit: metric_money(&plan.metric, reference, lang),
        columns: percentile_columns(lang),
        corner: Phrase::text(lang, "jaar", "year"),
        rows: sample
            .bands
            .iter()
            .map(|(year, summary)| TableRow {
                head: year.to_string(),
                kind: if *year == full {
                    RowKind::Full
                } else {
                    RowKind::Projected
                },
                origin: None,
                cells: summary
                    .range
                    .values()
                    .into_iter()
                    .zip(PERCENTILES)
                    .map(|(value, part)| {
                        let metric = Metric {
                            reading: plan.metric.reading.clone(),
                            year: *year,
                        };
                        let name = metric.name(reference).drawn(Drawn::Percentile(part));
                        Cell::explained(metric_figure(&metric, value, lang), &name)
                    })
                    .collect(),
            })
            .collect(),
        foot: Vec::new(),
    })
}

/// One part of a histogram: "85.000 - 87.500".
pub fn part_text(metric: &Metric, from: f64, to: f64, lang: Lang) -> String {
    let text = |value| metric_figure(metric, value, lang);
    if from == to {
        text(from)
    } else {
        format!("{} – {}", text(from), text(to))
    }
}

/// How many draws of all.
pub fn part_count(number: u32, all: usize, lang: Lang) -> String {
    let part = f64::from(number) / all.max(1) as f64;
    format!(
        "{} ({})",
        count(number as usize, lang),
        percent(part, 1, lang)
    )
}

/// A histogram as a table.
pub fn histogram_table(basis: &Basis, metric: &Metric, histogram: &Histogram, lang: Lang) -> Table {
    let all: usize = histogram.counts.iter().map(|count| *count as usize).sum();
    let text = |nl: &str, en: &str| Phrase::text(lang, nl, en);
    let reference = basis.reference_year();
    let name = metric_last(metric, reference, lang);
    Table {
        caption: match lang {
            Lang::Nl => format!("Hoe vaak: {name}"),
            Lang::En => format!("How often: {name}"),
        },
        unit: metric_unit(metric, reference, lang),
        columns: vec![
            column(
                text("trekkingen", "draws"),
                text("aantal trekkingen", "number of draws"),
            ),
            column(
                text("deel", "part"),
                text("deel van alle trekkingen", "part of all draws"),
            ),
        ],
        corner: text("van – tot", "from – to"),
        rows: histogram
            .parts()
            .zip(0_u8..)
            .map(|((from, to, number), at)| TableRow {
                head: part_text(metric, from, to, lang),
                kind: RowKind::Projected,
                origin: None,
                cells: vec![
                    Cell::explained(
                        count(number as usize, lang),
                        &metric.name(reference).drawn(Drawn::Bar(at)),
                    ),
                    Cell::explained(
                        percent(f64::from(number) / all.max(1) as f64, 1, lang),
                        &metric.name(reference).drawn(Drawn::BarShare(at)),
                    ),
                ],
            })
            .collect(),
        foot: Vec::new(),
    }
}

/// The value of an input in the scenario, beside its range.
pub fn own_value(basis: &Basis, specs: &Specs, input: &InputId, value: f64, lang: Lang) -> String {
    let Some(spec) = specs.get(input) else {
        return inputs::label(basis, input, lang);
    };
    let value = amount_text(value, spec.unit, lang);
    match lang {
        Lang::Nl => format!("In uw scenario: {value}."),
        Lang::En => format!("In your scenario: {value}."),
    }
}
