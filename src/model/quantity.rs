//! Names of what a calculator or a card works out and no other formula uses.
//!
//! Each is the front of a key, so that [`Name::key`], which the first page needs, knows none of
//! them; their words and units stand in the texts.

use super::name::Name;

/// The front of the key of such a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quantity(&'static str);

impl Quantity {
    /// A number of the text of the report, by its key; `EUR x 1,000` a year.
    pub const FIGURE_AMOUNT: Self = Self("figure-amount~");
    /// A number of the text of the report, by its key; `share`.
    pub const FIGURE_SHARE: Self = Self("figure-share~");
    /// A change that others published, by the key of its external fact; `share`.
    pub const FACT_CHANGE: Self = Self("fact-change~");
    /// A total that the report prints, by its key, `EUR x 1,000`.
    pub const PRINTED: Self = Self("printed-total~");
    /// Sum of a row over all years of the table, `EUR x 1,000`.
    pub const TABLE_SUM: Self = Self("table-sum~");
    /// A sum minus the total that is printed for it, by the key of that total, `EUR x 1,000`.
    pub const CHECK: Self = Self("check-total~");
    /// What rounding to whole percents can hide, `share`.
    pub const HALF_POINT: Self = Self("half-point");
    /// Programme money that there is, at least zero, `EUR x 1,000` a year.
    pub const PAID: Self = Self("programme-paid");
    /// Countries with the smallest useful amount for each, not rounded.
    pub const USEFUL: Self = Self("useful");
    /// The same in whole countries.
    pub const MOST_USEFUL: Self = Self("most-useful");
    /// Countries within the overhead limit, not rounded.
    pub const LEAN: Self = Self("lean");
    /// The same in whole countries.
    pub const MOST_LEAN: Self = Self("most-lean");
    /// Illustrative effect, in units of the full effect of one country.
    pub const EFFECT: Self = Self("effect");
    /// Number of countries with the largest illustrative effect, not rounded.
    pub const BEST_COUNT: Self = Self("best-count");
    /// Amount for each country at that number, `EUR x 1,000` a year.
    pub const BEST_AMOUNT: Self = Self("best-amount");
    /// Work for the countries themselves, fte.
    pub const COUNTRY_WORK: Self = Self("country-work");
    /// Work for the themes in the countries, fte.
    pub const THEME_WORK: Self = Self("theme-work");
    /// Staff lost to settling in, fte.
    pub const LOST_STAFF: Self = Self("lost-staff");
    /// Work minus the staff that is there for it, fte; below zero when there is staff to spare.
    pub const STAFF_GAP: Self = Self("staff-gap");
    /// Mean spending on a row over all years of the table, `EUR x 1,000`.
    pub const MEAN: Self = Self("table-mean~");
    /// The cut that the text names as a part of the last year of a row, `share`.
    pub const CUT_OF_LAST: Self = Self("cut-of-last~");
    /// The same as a part of that mean, `share`.
    pub const CUT_OF_MEAN: Self = Self("cut-of-mean~");
    /// What a variant of less or of more is a percentage of, `EUR x 1,000`.
    pub const VARIANT_BASE: Self = Self("variant-base~");
    /// What such a variant changes a year, `EUR x 1,000`.
    pub const VARIANT_AMOUNT: Self = Self("variant-amount~");
    /// What is left with it, `EUR x 1,000`.
    pub const VARIANT_LEVEL: Self = Self("variant-level~");
    /// First year that the evaluation of an item studied.
    pub const STUDY_FIRST: Self = Self("study-first~");
    /// Last year that it studied.
    pub const STUDY_LAST: Self = Self("study-last~");
    /// Years of an item that were studied and are in the table.
    pub const YEARS_BOTH: Self = Self("years-both~");
    /// Years of an item that are in the table only.
    pub const YEARS_TABLE: Self = Self("years-table~");
    /// Years of an item that were studied only.
    pub const YEARS_STUDY: Self = Self("years-study~");
    /// Spending on an item in years that were not studied, `EUR x 1,000`.
    pub const OUTSIDE: Self = Self("outside~");
    /// How many findings rest on an evaluation.
    pub const FINDINGS: Self = Self("findings~");
    /// How many parts of the advice chapter 6 treats in a way.
    pub const ADVICE: Self = Self("advice~");

    /// The number itself.
    pub fn name(self) -> Name {
        self.of("")
    }

    /// The number of something: a row, a study, a figure.
    pub fn of(self, what: &str) -> Name {
        Name::Quantity(self, what.to_owned())
    }

    /// The front of the key.
    pub(super) const fn key(self) -> &'static str {
        self.0
    }
}
