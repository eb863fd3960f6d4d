//! The page on goal seek in words and numbers.

use crate::model::{
    Answer, Basis, Binding, Bound, Goal, InputId, Name, Scenario, Search, Side, Specs, Trial, Unit,
    check, grows_from_flat, moved, present,
};
use crate::report::{Lang, Origin};

use super::budget::KeyFigure;
use super::metric::{
    change_figure, metric_cell, metric_figure, metric_last, metric_name, metric_unit, metric_value,
    metric_words,
};
use super::scenario::{Story, amount_text, problem};
use super::sentence::{Sentence, figure};
use super::table::{Cell, Column, RowKind, Table, TableRow};
use super::{Phrase, inputs, uncapital};

macro_rules! phrases {
    ($($name:ident: $nl:literal, $en:literal;)+) => {
        $(
            #[doc = $en]
            pub const $name: Phrase = Phrase::new($nl, $en);
        )+
    };
}

phrases! {
    TITLE: "Wat is er nodig voor een doel?", "What does a goal take?";
    LEAD: "Kies een uitkomst en een doel. Deze pagina zoekt welke waarde één aanname daarvoor moet hebben; al het andere in uw scenario blijft zoals het is.", "Choose an outcome and a goal. This page seeks the value that one assumption must have for it; all else in your scenario stays as it is.";
    QUESTION: "Uw vraag", "Your question";
    SOUGHT: "Wat u zoekt", "What you seek";
    OUTCOME: "Uitkomst", "Outcome";
    YEAR: "Jaar", "Year";
    TARGET: "Doel", "Goal";
    MOVES: "Wat mag bewegen", "What may move";
    INPUT: "Aanname", "Assumption";
    FROM: "Van", "From";
    TO: "Tot en met", "Up to and including";
    BOUNDS: "Wat moet blijven gelden", "What must keep holding";
    BOUNDS_HINT: "Een eis hoort niet bij het rapport: u stelt hem zelf.", "A condition is not part of the report: you set it yourself.";
    SIDE: "Grens", "Limit";
    AT_LEAST: "ten minste", "at least";
    AT_MOST: "ten hoogste", "at most";
    VALUE: "Waarde", "Value";
    ADD_BOUND: "Eis toevoegen", "Add a condition";
    ANSWER: "Antwoord", "Answer";
    TAKE: "Overnemen in het scenario", "Take over into the scenario";
    TAKEN: "Overgenomen: uw scenario heeft nu deze waarde.", "Taken over: your scenario now has this value.";
    TABLE: "De uitkomst over het bereik", "The outcome over the range";
    NOT_SAID: "Dit is rekenwerk met uw eigen aannames. Het zegt niet of de waarde haalbaar of wenselijk is, en het rapport noemt dit doel niet.", "This is arithmetic with your own assumptions. It does not say whether the value is feasible or desirable, and the report does not name this goal.";
    PROBLEMS: "Niet alles wat voor deze pagina in het adres staat, was te gebruiken.", "Not everything that stands in the address for this page could be used.";
}

/// What the texts of an answer are made of.
#[derive(Clone, Copy)]
pub struct Question<'a> {
    /// The report's figures.
    pub basis: &'a Basis,
    /// The inputs.
    pub specs: &'a Specs,
    /// The reader's scenario.
    pub scenario: &'a Scenario,
    /// What is sought.
    pub goal: &'a Goal,
    /// Language.
    pub lang: Lang,
}

/// "Condition 2": the name of a bound, counted from 0.
pub fn bound_title(at: usize, lang: Lang) -> String {
    let number = at + 1;
    match lang {
        Lang::Nl => format!("Eis {number}"),
        Lang::En => format!("Condition {number}"),
    }
}

/// The words on the button that takes a bound away.
pub fn bound_remove(at: usize, lang: Lang) -> String {
    let number = at + 1;
    match lang {
        Lang::Nl => format!("Eis {number} weghalen"),
        Lang::En => format!("Remove condition {number}"),
    }
}

/// A value of an input with its unit.
pub fn input_value(specs: &Specs, input: &InputId, value: f64, lang: Lang) -> String {
    let Some(unit) = specs.get(input).map(|spec| spec.unit) else {
        return String::new();
    };
    let text = amount_text(value, unit, lang);
    match unit {
        Unit::Countries if value == 1.0 => {
            let one = Phrase::new("land", "country");
            format!("{text}\u{a0}{}", one.get(lang))
        }
        Unit::Years | Unit::Months | Unit::Countries => {
            format!("{text}\u{a0}{}", super::labels::unit(unit).get(lang))
        }
        _ => text,
    }
}

impl Question<'_> {
    fn text(&self, nl: String, en: String) -> String {
        match self.lang {
            Lang::Nl => nl,
            Lang::En => en,
        }
    }

    fn value(&self, value: f64) -> String {
        input_value(self.specs, &self.goal.input, value, self.lang)
    }

    fn outcome(&self, value: f64) -> String {
        metric_value(&self.goal.metric, value, self.lang)
    }

    /// What is sought, of the scenario as it is now.
    fn name(&self) -> Name {
        self.goal.metric.name(self.basis.reference_year())
    }

    /// A number with another value of the input.
    fn at_value(&self, name: Name, value: f64) -> Name {
        name.of(&self.goal.input.at(value))
    }

    /// The outcome of a trial; it opens.
    fn outcome_of(&self, trial: &Trial) -> String {
        let name = self.at_value(self.name(), trial.value);
        figure(&name, self.outcome(trial.outcome))
    }

    /// The value that answers; it opens.
    fn answer_value(&self, value: f64) -> String {
        let name = Name::Answer(self.goal.input.clone());
        figure(&name, self.value(value))
    }

    /// The name of the input inside a sentence.
    fn input(&self) -> String {
        uncapital(&inputs::label(self.basis, &self.goal.input, self.lang))
    }

    fn metric(&self) -> String {
        metric_words(&self.goal.metric, self.basis.reference_year(), self.lang)
    }

    /// The value of the input now, in its own unit.
    pub fn now(&self) -> f64 {
        present(self.specs, self.scenario, &self.goal.input)
    }

    /// The outcome of the scenario as it is now.
    fn outcome_now(&self) -> Option<f64> {
        let inputs = check(self.basis, self.specs, self.scenario).ok()?;
        self.goal.metric.value(&inputs, self.basis.reference_year())
    }

    /// A bound in words: "what is left for 1.2 in 2029: at least EUR 50.0 mln".
    pub fn bound(&self, bound: &Bound) -> String {
        let name = metric_last(&bound.metric, self.basis.reference_year(), self.lang);
        let side = match bound.side {
            Side::AtLeast => AT_LEAST,
            Side::AtMost => AT_MOST,
        };
        let value = metric_value(&bound.metric, bound.value, self.lang);
        format!("{name}: {} {value}", side.get(self.lang))
    }

    fn bounds(&self, which: impl Iterator<Item = usize>) -> String {
        let words: Vec<String> = which
            .filter_map(|at| Some(format!("“{}”", self.bound(self.goal.bounds.get(at)?))))
            .collect();
        words.join("; ")
    }

    /// What was asked.
    fn asked(&self) -> String {
        let (metric, target, input) = (self.metric(), self.outcome(self.goal.target), self.input());
        let (from, to) = (self.value(self.goal.from), self.value(self.goal.to));
        let mut text = self.text(
            format!(
                "U wilt dat {metric} {target} is. Daarvoor mag “{input}” bewegen van {from} tot en met {to}."
            ),
            format!(
                "You want {metric} to be {target}. For it “{input}” may move from {from} up to and including {to}."
            ),
        );
        if !self.goal.bounds.is_empty() {
            let bounds = self.bounds(0..self.goal.bounds.len());
            text.push_str(&self.text(
                format!(" Wat moet blijven gelden: {bounds}."),
                format!(" What must keep holding: {bounds}."),
            ));
        }
        if grows_from_flat(self.specs, self.scenario, &self.goal.input) {
            text.push_str(&self.text(
                " Uw uitgangslijn is vlak; dat is hier een groei van 0%.".into(),
                " Your baseline is flat; here that is a growth of 0%.".into(),
            ));
        }
        text
    }

    /// Why it gets no nearer.
    fn because(&self, binding: Binding) -> String {
        match binding {
            Binding::RangeStart => {
                let from = self.value(self.goal.from);
                self.text(
                    format!("het bereik begint bij {from}"),
                    format!("the range starts at {from}"),
                )
            }
            Binding::RangeEnd => {
                let to = self.value(self.goal.to);
                self.text(
                    format!("het bereik eindigt bij {to}"),
                    format!("the range ends at {to}"),
                )
            }
            Binding::Bound(at) => {
                let bound = self.bounds(std::iter::once(at));
                self.text(
                    format!("dichter bij het doel geldt de eis {bound} niet meer"),
                    format!("nearer to the goal the condition {bound} no longer holds"),
                )
            }
            Binding::Turn => self.text(
                "verder op komt de uitkomst niet dichterbij: ze blijft gelijk, keert om of slaat het doel over".into(),
                "further on the outcome gets no nearer: it stays the same, turns back or jumps over the goal".into(),
            ),
        }
    }

    /// On which side of the target an outcome lies.
    fn side(&self, trial: &Trial) -> &'static str {
        let above = Phrase::new("boven het doel", "above the goal");
        let below = Phrase::new("onder het doel", "below the goal");
        if trial.outcome > self.goal.target {
            above.get(self.lang)
        } else {
            below.get(self.lang)
        }
    }

    fn found(&self, at: Trial, stretch: Option<(f64, f64)>, others: &[f64]) -> String {
        let (value, metric, outcome) = (
            self.answer_value(at.value),
            self.metric(),
            self.outcome_of(&at),
        );
        let input = self.input();
        let mut text = self.text(
            format!("Gevonden: met “{input}” op {value} is {metric} {outcome}."),
            format!("Found: with “{input}” at {value}, {metric} is {outcome}."),
        );
        if let Some((first, last)) = stretch {
            let (first, last) = (self.value(first), self.value(last));
            text.push_str(&self.text(
                format!(" Elke waarde van {first} tot en met {last} geeft deze uitkomst."),
                format!(" Every value from {first} up to and including {last} gives this outcome."),
            ));
        }
        if !others.is_empty() {
            let others: Vec<String> = others.iter().map(|value| self.value(*value)).collect();
            let others = others.join("; ");
            text.push_str(&self.text(
                format!(" Het kan ook met {others}."),
                format!(" It can also be done with {others}."),
            ));
        }
        text
    }

    /// The answer in one go.
    pub fn answer(&self, answer: &Answer) -> String {
        Sentence::from(self.answered(answer)).plain()
    }

    fn answered(&self, answer: &Answer) -> String {
        let (input, metric) = (self.input(), self.metric());
        match answer {
            Answer::Found {
                at,
                stretch,
                others,
                ..
            } => self.found(*at, *stretch, others),
            Answer::Between {
                lower,
                upper,
                nearest,
            } => {
                let tell =
                    |trial: &Trial| format!("{} ({})", self.outcome_of(trial), self.side(trial));
                let (low, high) = (self.value(lower.value), self.value(upper.value));
                let (at_low, at_high) = (tell(lower), tell(upper));
                let best = self.answer_value(nearest.value);
                self.text(
                    format!(
                        "Precies kan niet: hier bestaan alleen hele getallen. Bij {low} is {metric} {at_low}, bij {high} {at_high}. Het dichtst bij komt {best}."
                    ),
                    format!(
                        "Not exactly: only whole numbers exist here. At {low}, {metric} is {at_low}; at {high} it is {at_high}. {best} comes nearest."
                    ),
                )
            }
            Answer::NotInRange { nearest, because } => {
                let (value, outcome) = (self.answer_value(nearest.value), self.outcome_of(nearest));
                let why = self.because(*because);
                self.text(
                    format!(
                        "Geen oplossing in dit bereik. Het dichtst bij komt {outcome}, met “{input}” op {value}, want {why}."
                    ),
                    format!(
                        "No solution in this range. Nearest is {outcome}, with “{input}” at {value}, because {why}."
                    ),
                )
            }
            Answer::BoundsNeverHold(which) => {
                let bounds = self.bounds(which.iter().copied());
                match which.len() {
                    1 => self.text(
                        format!("Geen oplossing in dit bereik: de eis {bounds} geldt nergens."),
                        format!("No solution in this range: the condition {bounds} holds nowhere."),
                    ),
                    _ => self.text(
                        format!("Geen oplossing in dit bereik: deze eisen gelden nergens samen: {bounds}."),
                        format!("No solution in this range: these conditions hold together nowhere: {bounds}."),
                    ),
                }
            }
            Answer::DoesNotReact { outcome } => {
                let told = self.outcome(*outcome);
                let shown = figure(&self.name(), &told);
                let mut text = self.text(
                    format!("“{input}” doet hier niets: bij elke waarde is {metric} {shown}."),
                    format!("“{input}” does nothing here: at every value {metric} is {shown}."),
                );
                if told == self.outcome(self.goal.target) {
                    text.push_str(&self.text(
                        " Dat is uw doel al.".into(),
                        " That is your goal already.".into(),
                    ));
                }
                text
            }
            Answer::NoValue => self.text(
                format!("Nergens in dit bereik heeft {metric} een waarde."),
                format!("Nowhere in this range {metric} has a value."),
            ),
            Answer::NotCalculated(problems) => {
                let mut text = self.text(
                    "Uw scenario is niet te berekenen.".into(),
                    "Your scenario cannot be calculated.".into(),
                );
                for one in problems {
                    text.push(' ');
                    text.push_str(&inputs::label(self.basis, &one.input, self.lang));
                    text.push_str(": ");
                    text.push_str(&problem(self.specs, one, self.lang));
                }
                text
            }
        }
    }

    /// What was asked, the answer, and what it does not say.
    pub fn story(&self, search: &Search) -> Story {
        let mut follows = self.answered(&search.answer);
        if let (Some(now), Some(_)) = (self.outcome_now(), search.answer.value()) {
            let value = self.value(self.now());
            let outcome = figure(&self.name(), self.outcome(now));
            follows.push_str(&self.text(
                format!(" Nu is dat {outcome}, bij {value}."),
                format!(" Now it is {outcome}, at {value}."),
            ));
        }
        Story::new(self.asked(), follows, NOT_SAID.get(self.lang).to_owned())
    }

    /// How the answer was come by.
    pub fn method(&self, answer: &Answer) -> String {
        let closed = Phrase::new(
            "De waarde volgt rechtstreeks uit de formule en is met het hele scenario nagerekend.",
            "The value follows from the formula directly and was checked by calculating the whole scenario.",
        );
        let tried = Phrase::new(
            "De waarde is gezocht door het hele scenario steeds opnieuw te berekenen, over het hele bereik.",
            "The value was sought by calculating the whole scenario again and again, over the whole range.",
        );
        match answer {
            Answer::Found { closed: true, .. } => closed,
            _ => tried,
        }
        .get(self.lang)
        .to_owned()
    }

    /// The value as it is taken over: with as many decimals as an address can carry well, and
    /// no bound broken by rounding.
    pub fn taken(&self, answer: &Answer) -> Option<f64> {
        let exact = answer.value()?;
        let holds = |value: f64| {
            let scenario = moved(self.specs, self.scenario, &self.goal.input, value);
            let Ok(inputs) = check(self.basis, self.specs, &scenario) else {
                return false;
            };
            self.goal.bounds.iter().all(|bound| {
                let reading = bound.metric.of(&inputs, self.basis.reference_year());
                match bound.side {
                    Side::AtLeast => reading >= bound.value,
                    Side::AtMost => reading <= bound.value,
                }
            })
        };
        let scaled = exact * 1e6;
        [scaled.round(), scaled.floor(), scaled.ceil()]
            .map(|value| value / 1e6)
            .into_iter()
            .find(|value| (self.goal.from..=self.goal.to).contains(value) && holds(*value))
            .or(Some(exact))
    }

    /// The word beside the value that an answer names.
    pub fn mark(&self, answer: &Answer) -> &'static str {
        match answer {
            Answer::Found { .. } => Phrase::new("antwoord", "answer"),
            _ => Phrase::new("dichtst bij", "nearest"),
        }
        .get(self.lang)
    }

    /// The value found, by itself; none where nothing helps.
    pub fn figures(&self, answer: &Answer) -> Vec<KeyFigure> {
        answer
            .value()
            .map(|value| {
                let label = inputs::label(self.basis, &self.goal.input, self.lang);
                KeyFigure::calculated(label, self.value(value), self.mark(answer).to_owned())
                    .of(&Name::Answer(self.goal.input.clone()))
            })
            .into_iter()
            .collect()
    }

    /// The outcome at even places of the range, at the present value, and at the answer.
    pub fn table(&self, search: &Search) -> Table {
        let lang = self.lang;
        let reference = self.basis.reference_year();
        let now = self.now();
        let answer = search.answer.value();
        let mut trials = even(&search.curve, self.goal);
        let inside = (self.goal.from..=self.goal.to).contains(&now);
        for value in answer.into_iter().chain(inside.then_some(now)) {
            if !trials.iter().any(|trial| is_same(trial.value, value)) {
                trials.extend(self.at(value));
            }
        }
        trials.sort_by(|one, other| one.value.total_cmp(&other.value));
        let here = Phrase::new("nu", "now").get(lang);
        let found = self.mark(&search.answer);
        let from_goal = Name::FromGoal(Box::new(self.name()));
        let rows = trials
            .iter()
            .map(|trial| {
                let is_answer = answer.is_some_and(|answer| is_same(trial.value, answer));
                let mut head = self.value(trial.value);
                for (holds, word) in [(is_same(trial.value, now), here), (is_answer, found)] {
                    if holds {
                        head.push_str(&format!(" · {word}"));
                    }
                }
                TableRow {
                    head,
                    kind: if is_answer {
                        RowKind::Full
                    } else {
                        RowKind::Projected
                    },
                    origin: None,
                    cells: vec![
                        metric_cell(&self.goal.metric, Some(trial.outcome), "", lang)
                            .named(&self.at_value(self.name(), trial.value)),
                        Cell::explained(
                            change_figure(
                                &self.goal.metric,
                                trial.outcome - self.goal.target,
                                lang,
                            ),
                            &self.at_value(from_goal.clone(), trial.value),
                        ),
                    ],
                }
            })
            .collect();
        let column = |nl: &str, en: &str| Column {
            label: Phrase::text(lang, nl, en),
            title: Phrase::text(lang, nl, en),
            origin: Origin::Calculated,
            beside: None,
        };
        Table {
            caption: metric_name(&self.goal.metric, reference, lang),
            unit: metric_unit(&self.goal.metric, reference, lang),
            columns: vec![
                column("uitkomst", "outcome"),
                column("verschil met het doel", "difference with the goal"),
            ],
            corner: inputs::label(self.basis, &self.goal.input, lang),
            rows,
            foot: Vec::new(),
        }
    }

    /// What follows at a value of the input.
    pub fn at(&self, value: f64) -> Option<Trial> {
        let scenario = moved(self.specs, self.scenario, &self.goal.input, value);
        let inputs = check(self.basis, self.specs, &scenario).ok()?;
        let outcome = self
            .goal
            .metric
            .value(&inputs, self.basis.reference_year())?;
        Some(Trial { value, outcome })
    }

    /// The outcome of a trial, as the chart words it.
    pub fn trial(&self, trial: &Trial) -> String {
        metric_figure(&self.goal.metric, trial.outcome, self.lang)
    }

    /// The value of an input, as the chart words it.
    pub fn place(&self, value: f64) -> String {
        self.value(value)
    }
}

/// Whether two values of an input differ only as a value that was taken over differs from the
/// exact one; see [`Question::taken`].
pub fn is_same(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-6
}

/// Places of the table.
const ROWS: i32 = 10;

/// The trials of a curve at even places of the range; all of them when there are few.
fn even(curve: &[Trial], goal: &Goal) -> Vec<Trial> {
    if curve.len() <= 21 {
        return curve.to_vec();
    }
    let half = (goal.to - goal.from) / f64::from(ROWS) / 2.0;
    (0..=ROWS)
        .filter_map(|at| {
            let place = goal.from + 2.0 * half * f64::from(at);
            let nearest = curve.iter().min_by(|one, other| {
                (one.value - place)
                    .abs()
                    .total_cmp(&(other.value - place).abs())
            })?;
            ((nearest.value - place).abs() < half).then_some(*nearest)
        })
        .collect()
}
