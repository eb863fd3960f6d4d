//! Outcomes that a reader can seek a value for, vary inputs against, or draw.

use serde::{Deserialize, Serialize};

use super::history::Row;
use super::name::Name;
use super::number::Number;
use super::scenario::Inputs;

/// What is read off a scenario.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Reading {
    /// What is left of a row in the year, `EUR x 1,000`.
    Net(Row),
    /// The same in prices of the last year of the table, `EUR x 1,000`.
    Real(Row),
    /// Difference with the baseline added up from the first year of the measure to the
    /// year, `EUR x 1,000`.
    Cumulative,
    /// What fits nowhere in the year, `EUR x 1,000`.
    Unplaced,
    /// Overhead of the fund after its cut, `share`; the same in every year.
    OverheadRate,
    /// Programme money of one country after the cut of the fund, `EUR x 1,000`.
    PerCountry,
    /// Work divided by effective staff.
    WorkRatio,
}

/// The unit of a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MetricUnit {
    /// `EUR x 1,000`.
    Euro,
    /// `share`.
    Share,
    /// A bare number.
    Ratio,
}

/// A reading in a year.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Metric {
    /// What is read.
    pub reading: Reading,
    /// Calendar year.
    pub year: i32,
}

impl Reading {
    /// Every reading for some items, in the order offered.
    pub fn all(items: &[String]) -> Vec<Self> {
        let rows = || {
            [Row::Together]
                .into_iter()
                .chain(items.iter().cloned().map(Row::Item))
        };
        let mut all: Vec<Self> = rows().map(Self::Real).collect();
        all.extend(rows().map(Self::Net));
        all.extend([
            Self::Cumulative,
            Self::Unplaced,
            Self::OverheadRate,
            Self::PerCountry,
            Self::WorkRatio,
        ]);
        all
    }

    /// The code in addresses.
    pub fn code(&self) -> String {
        let row = |row: &Row| match row {
            Row::Together => String::new(),
            Row::Item(item) => format!("-{item}"),
        };
        match self {
            Self::Net(of) => format!("net{}", row(of)),
            Self::Real(of) => format!("real{}", row(of)),
            Self::Cumulative => "cumulative".into(),
            Self::Unplaced => "unplaced".into(),
            Self::OverheadRate => "overhead".into(),
            Self::PerCountry => "per-country".into(),
            Self::WorkRatio => "work".into(),
        }
    }

    /// The reading with a code.
    pub fn from_code(code: &str, items: &[String]) -> Option<Self> {
        Self::all(items)
            .into_iter()
            .find(|reading| reading.code() == code)
    }

    /// Its unit.
    pub const fn unit(&self) -> MetricUnit {
        match self {
            Self::OverheadRate => MetricUnit::Share,
            Self::WorkRatio => MetricUnit::Ratio,
            _ => MetricUnit::Euro,
        }
    }

    /// Whether it differs from year to year.
    pub const fn has_year(&self) -> bool {
        !matches!(
            self,
            Self::OverheadRate | Self::PerCountry | Self::WorkRatio
        )
    }
}

impl Metric {
    /// The reading in any kind of number. `reference` is the last year of the table. A
    /// reading that does not exist (an unknown item, no countries, no staff) is not finite.
    pub fn of<N: Number>(&self, inputs: &Inputs<N>, reference: i32) -> N {
        let year = self.year;
        let net = |row: &Row| {
            let outcome = inputs.run_year(year);
            match row {
                Row::Together => outcome.net(),
                Row::Item(item) => match inputs.items.iter().position(|id| id == item) {
                    Some(at) => outcome.items[at].net.clone(),
                    None => N::constant(f64::NAN),
                },
            }
        };
        match &self.reading {
            Reading::Net(row) => net(row),
            Reading::Real(row) => (net(row) * inputs.prices().factor(year, reference))
                .named(|| Name::Net(row.clone(), year).priced(year, Some(reference))),
            Reading::Cumulative => N::total((inputs.first_year..=year).map(|year| {
                let outcome = inputs.run_year(year);
                outcome.net() - outcome.baseline()
            }))
            .named(|| Name::Cumulative(inputs.first_year, year)),
            Reading::Unplaced => inputs.run_year(year).unplaced,
            Reading::OverheadRate => inputs.portfolio.after().rate,
            Reading::PerCountry => inputs.portfolio.after().per_country,
            Reading::WorkRatio => inputs.capacity.ratio(),
        }
    }

    /// The name of the reading. What is added up starts in year 0: in the first year of the
    /// scenario, whichever that is.
    pub fn name(&self, reference: i32) -> Name {
        let year = self.year;
        match &self.reading {
            Reading::Net(row) => Name::Net(row.clone(), year),
            Reading::Real(row) => Name::Net(row.clone(), year).priced(year, Some(reference)),
            Reading::Cumulative => Name::Cumulative(0, year),
            Reading::Unplaced => Name::Unplaced(year),
            Reading::OverheadRate => Name::OverheadRate,
            Reading::PerCountry => Name::PerCountry,
            Reading::WorkRatio => Name::WorkRatio,
        }
    }

    /// The reading of a checked scenario; `None` where it has no value.
    pub fn value(&self, inputs: &Inputs<f64>, reference: i32) -> Option<f64> {
        Some(self.of(inputs, reference)).filter(|value| value.is_finite())
    }
}
