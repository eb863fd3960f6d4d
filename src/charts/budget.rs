//! The table of the report as a chart.

use charming::element::{
    ItemStyle, Label, LineStyle, LineStyleType, MarkLine, MarkLineData, MarkLineVariant, Symbol,
};
use charming::series::{Bar, Line};
use serde_json::{Value, json};

use super::sheet::{
    BAR, Gap, Layer, STACK, Scale, ScaleKind, amount_text, apart, data, figures, millions, option,
};
use super::{
    Caption, Drawing, INCOMPLETE, LegendEntry, amount_unit, label, list, runs, span, theme,
    together,
};
use crate::model::{Basis, History, HistoryRow, Picture, Row, Show};
use crate::report::Lang;
use crate::text::{Phrase, number};

const WIDTH: u32 = 1040;
const HEIGHT: u32 = 340;

const NO_FIGURE: Phrase = Phrase::new("geen cijfer", "no figure");
const SHARE: Phrase = Phrase::new("deel van het totaal", "share of the total");

/// The table of the report, drawn as `picture`; `basis` gives the items their names.
///
/// A year without figures stays on the axis as a gap. Amounts stand on an axis in EUR mln
/// from zero; an index (first year of the window = 100) on an axis around its values; a
/// share on one from 0 to 100 %.
pub fn budget(
    basis: &Basis,
    history: &History,
    picture: Picture,
    show: &Show,
    lang: Lang,
) -> Drawing {
    Drawing {
        id: "budget-chart",
        width: WIDTH,
        height: HEIGHT,
        option: budget_option(basis, history, picture, show, lang),
        caption: budget_caption(basis, history, picture, show, lang),
    }
}

/// The drawing of [`budget`] alone.
pub fn budget_option(
    basis: &Basis,
    history: &History,
    picture: Picture,
    show: &Show,
    lang: Lang,
) -> Value {
    Sketch::new(basis, history, picture, show, lang).option()
}

/// What is said of the drawing of [`budget`].
pub fn budget_caption(
    basis: &Basis,
    history: &History,
    picture: Picture,
    show: &Show,
    lang: Lang,
) -> Caption {
    Sketch::new(basis, history, picture, show, lang).caption()
}

/// What is asked for.
struct Sketch<'a> {
    basis: &'a Basis,
    history: &'a History,
    picture: Picture,
    rows: Vec<&'a HistoryRow>,
    lang: Lang,
}

/// How a row looks: an item has the same look in every picture.
#[derive(Clone, Copy)]
enum Look {
    Item(usize),
    Together,
}

impl Look {
    fn color(self) -> String {
        match self {
            Self::Item(place) => theme::series(place),
            Self::Together => theme::TOTAL.to_owned(),
        }
    }

    fn swatch(self) -> &'static str {
        match self {
            Self::Item(place) => theme::swatch(place),
            Self::Together => theme::SWATCH_TOTAL,
        }
    }
}

impl<'a> Sketch<'a> {
    fn new(
        basis: &'a Basis,
        history: &'a History,
        picture: Picture,
        show: &Show,
        lang: Lang,
    ) -> Self {
        Self {
            basis,
            history,
            picture,
            rows: history.shown(picture, show),
            lang,
        }
    }
}

impl Sketch<'_> {
    fn caption(&self) -> Caption {
        Caption {
            summary: self.summary(),
            legend: self
                .rows
                .iter()
                .map(|row| LegendEntry {
                    label: self.label(row),
                    class: self.look(row).swatch(),
                })
                .collect(),
        }
    }

    fn option(&self) -> Value {
        let mut layers: Vec<Layer> = if self.has_bars() {
            self.rows.iter().map(|row| self.bar(row)).collect()
        } else {
            let lower = self.spread();
            self.rows
                .iter()
                .zip(lower)
                .map(|(row, lower)| self.line(row, lower))
                .collect()
        };
        if self.picture == Picture::Index && !layers.is_empty() {
            let first = layers.remove(0);
            layers.insert(0, with_hundred(first));
        }
        if self.picture == Picture::Stacked && self.rows.len() > 1 {
            layers.extend(self.history.together().map(|row| self.total(row)));
        }
        let (years, gaps) = (&self.history.years, self.gaps());
        option(years, &self.scale(), layers, &gaps, self.lang)
    }

    /// Bars on one stack; a single share is a line, because nothing stands on it.
    fn has_bars(&self) -> bool {
        match self.picture {
            Picture::Stacked => true,
            Picture::Share => self.rows.len() > 1,
            Picture::Lines | Picture::Index => false,
        }
    }

    fn label(&self, row: &HistoryRow) -> String {
        label(self.basis, &row.row, self.lang)
    }

    fn look(&self, row: &HistoryRow) -> Look {
        match &row.row {
            Row::Together => Look::Together,
            Row::Item(id) => {
                let place = self.basis.items.iter().position(|item| item.id == *id);
                Look::Item(place.unwrap_or_default())
            }
        }
    }

    /// The figures of a row as the model has them.
    fn figures<'a>(&self, row: &'a HistoryRow) -> &'a [Option<f64>] {
        match self.picture {
            Picture::Stacked | Picture::Lines => &row.amounts,
            Picture::Index => &row.index,
            Picture::Share => &row.shares,
        }
    }

    /// The same figures in the unit of the axis.
    fn values(&self, row: &HistoryRow) -> Vec<Option<f64>> {
        let in_unit = |figure: &Option<f64>| match self.picture {
            Picture::Stacked | Picture::Lines => millions(*figure),
            Picture::Index => *figure,
            Picture::Share => figure.map(|share| share * 100.0),
        };
        self.figures(row).iter().map(in_unit).collect()
    }

    /// The same figures as the table prints them.
    fn texts(&self, row: &HistoryRow) -> Vec<Option<String>> {
        let text = |figure: f64| match self.picture {
            Picture::Stacked | Picture::Lines => amount_text(figure, self.lang),
            Picture::Index => number::decimal(figure, 1, self.lang),
            Picture::Share => number::percent(figure, 1, self.lang),
        };
        self.figures(row)
            .iter()
            .map(|figure| figure.filter(|figure| figure.is_finite()).map(text))
            .collect()
    }

    /// A figure in short words, in the unit of the axis.
    fn short(&self, figure: f64) -> String {
        match self.picture {
            Picture::Stacked | Picture::Lines => number::decimal(figure / 1000.0, 1, self.lang),
            Picture::Index => number::decimal(figure, 1, self.lang),
            Picture::Share => number::percent(figure, 1, self.lang),
        }
    }

    fn bar(&self, row: &HistoryRow) -> Layer {
        let look = self.look(row);
        let bar = Bar::new()
            .name(self.label(row))
            .stack(STACK)
            .bar_width(BAR)
            .item_style(
                ItemStyle::new()
                    .color(look.color())
                    .border_color(theme::SURFACE)
                    .border_width(1.0),
            )
            .data(data(self.values(row)));
        let layer = Layer::new(bar, self.texts(row));
        match look {
            Look::Item(place) => layer.patterned(theme::decal(place, theme::SURFACE)),
            Look::Together => layer,
        }
    }

    fn line(&self, row: &HistoryRow, lower: f64) -> Layer {
        let look = self.look(row);
        let (dash, width, symbol) = match look {
            Look::Item(place) => (theme::dash(place), 2.0, theme::symbol(place)),
            Look::Together => (LineStyleType::Solid, 3.0, Symbol::Circle),
        };
        let line = Line::new()
            .name(self.label(row))
            .symbol(symbol)
            .symbol_size(8.0)
            .show_symbol(true)
            .line_style(
                LineStyle::new()
                    .color(look.color())
                    .width(width)
                    .type_(dash),
            )
            .item_style(ItemStyle::new().color(look.color()))
            .data(data(self.values(row)));
        let layer = Layer::new(line, self.texts(row));
        let name = match &row.row {
            Row::Item(id) => id.clone(),
            Row::Together => together(self.basis),
        };
        match self.figures(row).iter().flatten().next_back() {
            // On two lines: on one they would reach into the next year, which may have no
            // figures.
            Some(figure) => layer.ending_in(&format!("{name}\n{}", self.short(*figure)), lower),
            None => layer,
        }
    }

    /// How far the words at the end of each line move down (px), so that none lie on others.
    fn spread(&self) -> Vec<f64> {
        let all = || {
            self.rows
                .iter()
                .flat_map(|row| self.figures(row))
                .flatten()
                .copied()
        };
        let low = match self.picture {
            Picture::Index => all().fold(f64::INFINITY, f64::min),
            _ => 0.0,
        };
        let high = all().fold(low, f64::max);
        let heights: Vec<Option<f64>> = self
            .rows
            .iter()
            .map(|row| {
                let last = self.figures(row).iter().flatten().next_back()?;
                Some(if high > low {
                    (high - last) / (high - low)
                } else {
                    0.0
                })
            })
            .collect();
        apart(&heights)
    }

    /// All items together: above the last full bar, and in the tooltip.
    fn total(&self, row: &HistoryRow) -> Layer {
        let last = row
            .amounts
            .iter()
            .enumerate()
            .filter_map(|(at, amount)| Some((at, (*amount)?)))
            .next_back()
            .map(|(at, amount)| (at, amount, self.short(amount)));
        figures(&self.label(row), last.as_slice(), self.texts(row))
    }

    /// The years in which no row has a figure, or in which part of a stack is missing.
    fn gaps(&self) -> Vec<Gap> {
        let missing = |place: usize| {
            self.rows
                .iter()
                .filter(|row| row.amounts.get(place).copied().flatten().is_none())
                .count()
        };
        let gap = |words: Phrase, empty: bool| {
            let words = words.get(self.lang);
            move |places: (usize, usize)| Gap {
                places,
                empty,
                label: words,
                text: words,
            }
        };
        let count = self.history.years.len();
        let rows = self.rows.len();
        let empty = runs(count, |place| missing(place) == rows);
        let partial = runs(count, |place| {
            self.has_bars() && (1..rows).contains(&missing(place))
        });
        empty
            .into_iter()
            .map(gap(NO_FIGURE, true))
            .chain(partial.into_iter().map(gap(INCOMPLETE, false)))
            .collect()
    }

    fn scale(&self) -> Scale {
        match self.picture {
            Picture::Stacked | Picture::Lines => Scale {
                unit: amount_unit(self.history.price_year, self.lang),
                kind: ScaleKind::FromZero,
            },
            Picture::Index => Scale {
                unit: format!("index, {} = 100", self.history.window.0),
                kind: ScaleKind::Around,
            },
            Picture::Share => Scale {
                unit: SHARE.get(self.lang).to_owned(),
                kind: ScaleKind::Percent,
            },
        }
    }

    /// What is drawn; then where it starts and ends.
    fn summary(&self) -> String {
        let lang = self.lang;
        if self.rows.is_empty() {
            return Phrase::new("Er is niets te tekenen.", "There is nothing to draw.")
                .get(lang)
                .into();
        }
        let kind = match (self.has_bars(), self.rows.len() > 1) {
            (true, true) => Phrase::new("Gestapelde staven", "Stacked bars"),
            (true, false) => Phrase::new("Staven", "Bars"),
            (false, true) => Phrase::new("Lijnen", "Lines"),
            (false, false) => Phrase::new("Lijn", "Line"),
        };
        let kind = kind.get(lang);
        let names: Vec<String> = self.rows.iter().map(|row| self.label(row)).collect();
        let years = match (self.history.years.first(), self.history.years.last()) {
            (Some(first), Some(last)) => span(*first, *last, lang),
            _ => String::new(),
        };
        let mut text = format!(
            "{kind}, {years}: {} ({})",
            list(&names, lang),
            self.scale().unit
        );
        let no_figure: Vec<String> = self
            .gaps()
            .iter()
            .map(|gap| {
                let year =
                    |place: usize| self.history.years.get(place).copied().unwrap_or_default();
                format!(
                    "{} {}",
                    span(year(gap.places.0), year(gap.places.1), lang),
                    gap.text
                )
            })
            .collect();
        if !no_figure.is_empty() {
            text.push_str("; ");
            text.push_str(&list(&no_figure, lang));
        }
        if self.picture == Picture::Index {
            text.push_str(match lang {
                Lang::Nl => "; de as begint niet bij nul",
                Lang::En => "; the axis does not start at zero",
            });
        }
        text.push_str(". ");
        let told: Vec<String> = match self.history.together() {
            Some(together) if self.picture == Picture::Stacked && self.rows.len() > 1 => {
                vec![self.told(together)]
            }
            _ => self.rows.iter().map(|row| self.told(row)).collect(),
        };
        text.push_str(&told.join("; "));
        text.push('.');
        text
    }

    /// A row from the first to the last year of the window, in words.
    fn told(&self, row: &HistoryRow) -> String {
        let (from, to) = self.history.window;
        let figure = |year: i32| {
            let figure = self
                .figures(row)
                .get(self.history.place(year)?)
                .copied()
                .flatten()?;
            Some((
                figure,
                match self.picture {
                    Picture::Stacked | Picture::Lines => number::euro_million(figure, self.lang),
                    _ => self.short(figure),
                },
            ))
        };
        let name = self.label(row);
        let (Some((first, from_words)), Some((last, to_words))) = (figure(from), figure(to)) else {
            return format!("{name}: {}", NO_FIGURE.get(self.lang));
        };
        let change = match (self.picture, row.relative) {
            (Picture::Share, _) => number::percentage_points(last - first, 1, self.lang),
            (_, Some(relative)) => number::signed_percent(relative, 1, self.lang),
            (_, None) => number::not_applicable(self.lang).to_owned(),
        };
        match self.lang {
            Lang::Nl => {
                format!("{name}: van {from_words} in {from} naar {to_words} in {to} ({change})")
            }
            Lang::En => {
                format!("{name}: from {from_words} in {from} to {to_words} in {to} ({change})")
            }
        }
    }
}

/// Draws the level of 100 with a line.
fn with_hundred(layer: Layer) -> Layer {
    let level = MarkLine::new()
        .silent(true)
        .symbol(vec![Symbol::None])
        .line_style(
            LineStyle::new()
                .color(theme::REFERENCE)
                .width(1.0)
                .type_(LineStyleType::Solid),
        )
        .label(Label::new().show(false))
        .data(vec![MarkLineVariant::Simple(
            MarkLineData::new().y_axis(100),
        )]);
    layer.with(json!({ "markLine": level }))
}
