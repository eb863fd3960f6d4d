//! Explanations of figures that are sought, varied, compared or drawn.
//!
//! Each gives what the page gives, calculated once more from the settings of a view, with the
//! numbers by which a reader can check it.

use crate::model::{
    Answer, Distribution, Drawn, Explanation, InputId, Metric, Name, PERCENTILES, Part, Piece,
    RangeEnd, Reading, Rival, Row, Sample, Sampler, Slope, Summary, Trial, Turn, Way, check, flips,
    formula_unit, moved, present, rank_of, seek, slope,
};
use crate::report::Lang;

use super::board::Board;
use super::data::Data;
use super::seek::SeekView;
use super::uncertainty::{self, WITHOUT_WORKER};
use super::vary::metric_years;
use super::view::View;
use super::why::{gap, of};

/// How far below and above a value an outcome is shown, as a part of that value.
const NEAR: f64 = 0.001;
/// Amounts up to this are rounding, `EUR x 1,000`.
const TRACE: f64 = 1e-6;

/// The reading whose name has a key.
fn metric_of(data: &Data, key: &str) -> Option<Metric> {
    let reference = data.basis.reference_year();
    Reading::all(&data.basis.keys())
        .into_iter()
        .flat_map(|reading| {
            metric_years(data).map(move |year| Metric {
                reading: reading.clone(),
                year,
            })
        })
        .find(|metric| metric.name(reference).key() == key)
}

/// An input by its key, and the reading whose name is the rest of a key.
fn input_and_metric(data: &Data, key: &str) -> Option<(InputId, Metric)> {
    let (input, metric) = key.split_once('~')?;
    let input = data.specs.by_key(input)?.id.clone();
    Some((input, metric_of(data, metric)?))
}

/// A value of an input in the unit of the formulas.
fn in_formulas(data: &Data, input: &InputId, value: f64) -> Option<f64> {
    Some(formula_unit(data.specs.get(input)?.unit, value))
}

fn plain_slope(data: &Data, view: &View, input: &InputId, metric: &Metric) -> Option<Slope> {
    slope(&data.basis, &data.specs, &view.scenario, metric, input)
}

/// The elasticity for an input and a reading.
pub(super) fn elasticity(data: &Data, view: &View, key: &str) -> Option<Explanation> {
    let (input, metric) = input_and_metric(data, key)?;
    let slope = plain_slope(data, view, &input, &metric)?;
    let value = slope.value * slope.change / slope.outcome;
    let of = Box::new(metric.name(data.basis.reference_year()));
    value.is_finite().then(|| {
        Explanation::of_parts(
            Name::Elasticity(input.clone(), of.clone()),
            value,
            vec![
                Piece::Part(0),
                Piece::Times,
                Piece::Part(1),
                Piece::Over,
                Piece::Part(2),
            ],
            vec![
                Part::given(Name::Input(input.clone()), slope.value),
                Part::made(Name::Derivative(input, of.clone()), slope.change),
                Part::made(*of, slope.outcome),
            ],
        )
    })
}

/// The slope in that elasticity.
pub(super) fn derivative(data: &Data, view: &View, key: &str) -> Option<Explanation> {
    let (input, metric) = input_and_metric(data, key)?;
    let slope = plain_slope(data, view, &input, &metric)?;
    let reference = data.basis.reference_year();
    let name = metric.name(reference);
    let now = present(&data.specs, &view.scenario, &input);
    // Rounded, so that the value reads well and stands in a key as it is.
    let near = |part: f64| (now * (1.0 + part) * 1e9).round() / 1e9;
    let outcome = |value: f64| {
        let scenario = moved(&data.specs, &view.scenario, &input, value);
        let inputs = check(&data.basis, &data.specs, &scenario).ok()?;
        metric.value(&inputs, reference)
    };
    let (below, above) = (near(-NEAR), near(NEAR));
    let mut parts = vec![Part::given(Name::Input(input.clone()), slope.value)];
    let mut apart = 0.0;
    if let Some((low, high)) = outcome(below).zip(outcome(above)) {
        apart = in_formulas(data, &input, above)? - in_formulas(data, &input, below)?;
        parts.push(Part::made(name.clone().of(&input.at(below)), low));
        parts.push(Part::made(name.clone().of(&input.at(above)), high));
    }
    Some(Explanation::told(
        Name::Derivative(input, Box::new(name)),
        slope.change,
        Way::SlopeOfFormulas { apart },
        parts,
    ))
}

/// A reading minus the goal for it.
pub(super) fn from_goal(data: &Data, view: &View, whose: &str, key: &str) -> Option<Explanation> {
    let goal = SeekView::new(data, view).goal;
    let outcome = of(data, view, whose, key)?;
    if goal.metric.name(data.basis.reference_year()).key() != key {
        return None;
    }
    let Name::Of(_, name) = &outcome.name else {
        return None;
    };
    Some(Explanation::of_parts(
        Name::FromGoal(name.clone()).of(whose),
        outcome.value - goal.target,
        vec![Piece::Part(0), Piece::Minus, Piece::Part(1)],
        vec![
            outcome.as_part(),
            Part::given(Name::Goal(name.clone()), goal.target),
        ],
    ))
}

/// The value of an input that the goal takes, or that comes nearest.
pub(super) fn answer(data: &Data, view: &View, input: &str) -> Option<Explanation> {
    let goal = SeekView::new(data, view).goal;
    if goal.input.key() != input {
        return None;
    }
    let found = seek(&data.basis, &data.specs, &view.scenario, &goal).answer;
    let (trials, closed): (Vec<Trial>, bool) = match &found {
        Answer::Found {
            at: found, closed, ..
        } => (vec![*found], *closed),
        Answer::Between {
            lower,
            upper,
            nearest,
        } => {
            let other = if nearest == lower { upper } else { lower };
            (vec![*nearest, *other], false)
        }
        Answer::NotInRange { nearest, .. } => (vec![*nearest], false),
        _ => return None,
    };
    let name = goal.metric.name(data.basis.reference_year());
    let mut parts: Vec<Part> = trials
        .iter()
        .map(|trial| {
            let whose = goal.input.at(trial.value);
            Part::made(name.clone().of(&whose), trial.outcome)
        })
        .collect();
    parts.insert(1, Part::given(Name::Goal(Box::new(name)), goal.target));
    Some(Explanation::told(
        Name::Answer(goal.input.clone()),
        in_formulas(data, &goal.input, found.value()?)?,
        Way::Sought {
            closed,
            is_met: matches!(found, Answer::Found { .. }),
        },
        parts,
    ))
}

/// Where the order of the reader's scenario and another turns.
pub(super) fn turn(data: &Data, view: &View, key: &str) -> Option<Explanation> {
    let (code, rest) = key.split_once('~')?;
    let rival = Rival::from_code(code)?;
    let (input, metric) = input_and_metric(data, rest)?;
    let found = flips(&data.basis, &data.specs, &view.scenario, rival, &metric)?;
    let flip = found.rows.iter().find(|row| row.range.input == input)?;
    let reference = data.basis.reference_year();
    let name = metric.name(reference);
    let outcomes = |value: f64| -> Option<[Part; 2]> {
        let whose = input.at(value);
        let beside = format!("{code}@{whose}");
        let read = |whose: &str| {
            let scenario = super::why::scenario_of(data, view, whose)?;
            let inputs = check(&data.basis, &data.specs, &scenario).ok()?;
            let value = metric.value(&inputs, reference)?;
            Some(Part::made(name.clone().of(whose), value))
        };
        Some([read(&whose)?, read(&beside)?])
    };
    let own = |value: f64| in_formulas(data, &input, value);
    let (value, way, parts) = match flip.turn {
        Turn::At(value) => (own(value)?, Way::SoughtTurn, outcomes(value)?.to_vec()),
        Turn::Between(before, after) => (
            own(before)?,
            Way::TurnsBetween {
                before: own(before)?,
                after: own(after)?,
            },
            [outcomes(before)?, outcomes(after)?].concat(),
        ),
        Turn::Never => return None,
    };
    let name = Name::TurnsAt(input.clone(), rival, Box::new(name));
    Some(Explanation::told(name, value, way, parts))
}

/// The year in which the line of one scenario crosses that of the reference.
pub(super) fn crossing(data: &Data, view: &View, one: &str, other: &str) -> Option<Explanation> {
    let board = Board::new(view, data, Lang::Nl);
    let comparison = board.comparison.as_ref()?;
    let place = |letter: &str| {
        let mut entrants = board.entrants.iter();
        entrants.position(|entrant| entrant.named.letter == letter)
    };
    if place(other)? != comparison.reference {
        return None;
    }
    let against = comparison.scenarios.get(place(one)?)?.as_ref()?;
    let against = against.against.as_ref()?;
    let year = against.crossing?;
    let (before, _) = comparison
        .years
        .iter()
        .zip(&against.differences)
        .rfind(|(before, difference)| **before < year && difference.abs() > TRACE)?;
    let key = |year: i32| Name::Net(Row::Together, year).key();
    let mut parts = Vec::new();
    for (letter, year) in [(one, *before), (other, *before), (one, year), (other, year)] {
        parts.push(of(data, view, letter, &key(year))?.as_part());
    }
    Some(Explanation::told(
        Name::Crossing(one.to_owned(), other.to_owned()),
        f64::from(year),
        Way::FirstYear { before: *before },
        parts,
    ))
}

/// What policy and assumptions do together that neither does alone.
pub(super) fn interaction(
    data: &Data,
    view: &View,
    from: &str,
    to: &str,
    key: &str,
) -> Option<Explanation> {
    let whole = gap(data, view, to, from, key)?;
    let side = |nature: &str| gap(data, view, &format!("{from}>{to}:{nature}"), from, key);
    let (policy, assumption) = (side("policy")?, side("assumption")?);
    let Name::Gap(_, _, name) = &whole.name else {
        return None;
    };
    Some(Explanation::of_parts(
        Name::Interaction(from.to_owned(), to.to_owned(), name.clone()),
        whole.value - policy.value - assumption.value,
        vec![
            Piece::Part(0),
            Piece::Minus,
            Piece::Part(1),
            Piece::Minus,
            Piece::Part(2),
        ],
        [whole, policy, assumption]
            .iter()
            .map(Explanation::as_part)
            .collect(),
    ))
}

/// Something of the draws: of those that a page shows, else of those that the settings ask
/// for, if they are not too many to make here.
pub(super) fn drawn(
    data: &Data,
    view: &View,
    shown: Option<&(Sampler, Sample)>,
    key: &str,
) -> Option<Explanation> {
    let (code, metric) = key.split_once('~')?;
    let what = Drawn::from_code(code)?;
    if let Some((sampler, sample)) = shown {
        return of_draws(data, sampler, sample, what, metric);
    }
    let inputs = check(&data.basis, &data.specs, &view.scenario).ok()?;
    let (settings, _) = uncertainty::read(&view.settings, data, &view.scenario, Some(&inputs));
    let sampler = settings.sampler(data, &inputs)?;
    if sampler.plan().draws > WITHOUT_WORKER {
        return None;
    }
    of_draws(data, &sampler, &sampler.run(), what, metric)
}

fn of_draws(
    data: &Data,
    sampler: &Sampler,
    sample: &Sample,
    what: Drawn,
    key: &str,
) -> Option<Explanation> {
    let plan = sampler.plan();
    let reference = data.basis.reference_year();
    let metric = sampler
        .metrics()
        .into_iter()
        .chain([plan.limit.metric.clone()])
        .find(|metric| metric.name(reference).key() == key)?;
    let of = Box::new(metric.name(reference));
    let name = |what: Drawn| Name::Drawn(what, of.clone());
    let made = |what: Drawn, value: f64| Part::made(name(what), value);
    // What every draw is made with.
    let mut settings = vec![
        Part::given(Name::Draws, plan.draws as f64),
        Part::given(Name::Seed, plan.seed as f64),
    ];
    for varied in &plan.varied {
        let ends = match varied.distribution {
            Distribution::Triangular { low, mode, high } => vec![
                (RangeEnd::Low, low),
                (RangeEnd::Mode, mode),
                (RangeEnd::High, high),
            ],
            Distribution::Uniform { low, high } => {
                vec![(RangeEnd::Low, low), (RangeEnd::High, high)]
            }
        };
        settings.extend(
            ends.into_iter()
                .map(|(end, value)| Part::given(Name::RangeEnd(varied.input.clone(), end), value)),
        );
    }
    let told =
        |value: f64, way: Way| Some(Explanation::told(name(what), value, way, settings.clone()));
    let verdict = sample.verdict;
    if metric == plan.limit.metric {
        let (hits, judged) = (verdict.hits as f64, verdict.judged as f64);
        match what {
            Drawn::Chance => {
                return Some(Explanation::of_parts(
                    name(what),
                    verdict.probability()?,
                    vec![Piece::Part(0), Piece::Over, Piece::Part(1)],
                    vec![made(Drawn::Hits, hits), made(Drawn::Judged, judged)],
                ));
            }
            Drawn::Hits => {
                let way = Way::CountedHits {
                    below: plan.limit.below,
                };
                let mut told = told(hits, way)?;
                told.parts
                    .insert(0, Part::given(name(Drawn::Limit), plan.limit.value));
                return Some(told);
            }
            Drawn::Judged => return told(judged, Way::CountedDraws),
            Drawn::Error => {
                return Some(Explanation::of_parts(
                    name(what),
                    verdict.standard_error()?,
                    vec![
                        Piece::Root,
                        Piece::Open,
                        Piece::Part(0),
                        Piece::Times,
                        Piece::Open,
                        Piece::Number(1.0),
                        Piece::Minus,
                        Piece::Part(0),
                        Piece::Close,
                        Piece::Over,
                        Piece::Part(1),
                        Piece::Close,
                    ],
                    vec![
                        made(Drawn::Chance, verdict.probability()?),
                        made(Drawn::Judged, judged),
                    ],
                ));
            }
            Drawn::Limit => {
                return Some(Explanation::of_parts(
                    name(what),
                    plan.limit.value,
                    Vec::new(),
                    Vec::new(),
                ));
            }
            _ => {}
        }
    }
    let summary = summary_of(sampler, sample, &metric)?;
    let count = summary.count;
    let ranked = |part: u8| {
        let place = PERCENTILES.iter().position(|known| *known == part)?;
        let (rank, rest) = rank_of(f64::from(part) / 100.0, count);
        Some((place, rank, rest, *summary.ranked.get(place)?))
    };
    match what {
        Drawn::Percentile(part) => {
            let (place, _, rest, [low, high]) = ranked(part)?;
            Some(Explanation::of_parts(
                name(what),
                *summary.range.values().get(place)?,
                vec![
                    Piece::Part(0),
                    Piece::Plus,
                    Piece::Number(rest),
                    Piece::Times,
                    Piece::Open,
                    Piece::Part(1),
                    Piece::Minus,
                    Piece::Part(0),
                    Piece::Close,
                ],
                vec![
                    made(Drawn::RankBelow(part), low),
                    made(Drawn::RankAbove(part), high),
                ],
            ))
        }
        Drawn::RankBelow(part) => {
            let (_, rank, _, [low, _]) = ranked(part)?;
            told(low, Way::Rank(rank + 1))
        }
        Drawn::RankAbove(part) => {
            let (_, rank, _, [_, high]) = ranked(part)?;
            told(high, Way::Rank((rank + 2).min(count)))
        }
        Drawn::Mean => Some(Explanation::of_parts(
            name(what),
            summary.mean,
            vec![Piece::Part(0), Piece::Over, Piece::Part(1)],
            vec![
                made(Drawn::Sum, summary.sum),
                made(Drawn::Count, count as f64),
            ],
        )),
        // Of one outcome alone there is nothing to deviate from.
        Drawn::Deviation if count < 2 => told(summary.sd, Way::AddedSquares),
        Drawn::Deviation => Some(Explanation::of_parts(
            name(what),
            summary.sd,
            vec![
                Piece::Root,
                Piece::Open,
                Piece::Part(0),
                Piece::Over,
                Piece::Open,
                Piece::Part(1),
                Piece::Minus,
                Piece::Number(1.0),
                Piece::Close,
                Piece::Close,
            ],
            vec![
                made(Drawn::Squares, summary.squares),
                made(Drawn::Count, count as f64),
            ],
        )),
        Drawn::Lowest => told(summary.min, Way::Rank(1)),
        Drawn::Highest => told(summary.max, Way::Rank(count)),
        Drawn::Sum => told(summary.sum, Way::AddedDraws),
        Drawn::Squares => told(summary.squares, Way::AddedSquares),
        Drawn::Count => told(count as f64, Way::CountedDraws),
        Drawn::Bar(at) | Drawn::BarShare(at) => {
            let histogram = if metric == plan.metric {
                &sample.histogram
            } else {
                &sample.limit_histogram
            };
            let (from, to, number) = histogram.parts().nth(usize::from(at))?;
            let number = f64::from(number);
            if matches!(what, Drawn::Bar(_)) {
                return told(number, Way::CountedBetween { from, to });
            }
            Some(Explanation::of_parts(
                name(what),
                number / count as f64,
                vec![Piece::Part(0), Piece::Over, Piece::Part(1)],
                vec![
                    made(Drawn::Bar(at), number),
                    made(Drawn::Count, count as f64),
                ],
            ))
        }
        Drawn::Chance | Drawn::Hits | Drawn::Judged | Drawn::Limit | Drawn::Error => None,
    }
}

/// What is told of the draws of a reading.
fn summary_of<'a>(sampler: &Sampler, sample: &'a Sample, metric: &Metric) -> Option<&'a Summary> {
    let plan = sampler.plan();
    if *metric == plan.metric {
        return sample.value.as_ref();
    }
    if metric.reading == plan.metric.reading {
        let band = sample.bands.iter().find(|(year, _)| *year == metric.year);
        if let Some((_, summary)) = band {
            return Some(summary);
        }
    }
    sample
        .limit
        .as_ref()
        .filter(|_| *metric == plan.limit.metric)
}
