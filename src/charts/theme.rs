//! How charts look: names of CSS variables, patterns, dashes and symbols.
//!
//! The colours themselves stand in `style/tokens.css`, so light, dark and a host's own
//! colours need no redraw. Nothing is told by colour alone: each place in a chart has a
//! pattern for bars, and a dash and a symbol for lines.

use std::f64::consts::FRAC_PI_4;

use charming::component::DecalItem;
use charming::element::{LineStyleType, Symbol};

/// Text that carries a figure.
pub const INK: &str = "var(--ink)";
/// Text along the axes.
pub const INK_SOFT: &str = "var(--ink-soft)";
/// Axes and split lines.
pub const LINE: &str = "var(--line)";
/// What lies behind a chart.
pub const SURFACE: &str = "var(--surface)";
/// Years without figures.
pub const GAP: &str = "var(--gap)";
/// The line to compare with.
pub const REFERENCE: &str = "var(--reference)";
/// All items together.
pub const TOTAL: &str = "var(--series-total)";
/// What asks for attention: an amount that cannot be placed.
pub const ACCENT: &str = "var(--accent)";
/// Nothing at all.
pub const NONE: &str = "transparent";

/// Every swatch class a legend can use. `swatch-1` to `swatch-6` are the items in order.
pub const SWATCHES: [&str; 21] = [
    "swatch-1",
    "swatch-2",
    "swatch-3",
    "swatch-4",
    "swatch-5",
    "swatch-6",
    "swatch-total",
    "swatch-projected",
    "swatch-cut",
    "swatch-unplaced",
    "swatch-reference",
    "swatch-line-1",
    "swatch-line-2",
    "swatch-line-3",
    "swatch-line-4",
    "swatch-level",
    "swatch-point",
    "swatch-diamond",
    "swatch-half",
    "swatch-most",
    "swatch-hit",
];
/// The swatch of all items together.
pub const SWATCH_TOTAL: &str = SWATCHES[6];
/// The swatch of calculated years.
pub const SWATCH_PROJECTED: &str = SWATCHES[7];
/// The swatch of what a measure takes away.
pub const SWATCH_CUT: &str = SWATCHES[8];
/// The swatch of what cannot be placed.
pub const SWATCH_UNPLACED: &str = SWATCHES[9];
/// The swatch of the line to compare with.
pub const SWATCH_REFERENCE: &str = SWATCHES[10];

/// The swatch of the line at a place in a chart of few lines.
pub fn swatch_line(place: usize) -> &'static str {
    SWATCHES[11..15].get(place).copied().unwrap_or(SWATCH_TOTAL)
}
/// The swatch of the first line, without marks on it.
pub const SWATCH_LINE: &str = SWATCHES[11];
/// The swatch of the second line, without marks on it.
pub const SWATCH_LINE_AFTER: &str = SWATCHES[12];
/// The swatch of a level that stays the same.
pub const SWATCH_LEVEL: &str = SWATCHES[15];
/// The swatch of what the reader chose, a point.
pub const SWATCH_POINT: &str = SWATCHES[16];
/// The swatch of a limit or a best value, a point.
pub const SWATCH_DIAMOND: &str = SWATCHES[17];
/// The swatch of the middle half of the draws.
pub const SWATCH_HALF: &str = SWATCHES[18];
/// The swatch of most draws.
pub const SWATCH_MOST: &str = SWATCHES[19];
/// The swatch of draws on the side of a limit that counts.
pub const SWATCH_HIT: &str = SWATCHES[20];

/// Looks that differ; a chart with more items starts again at the first.
const LOOKS: usize = 6;

/// Size of the text, px.
pub const FONT_SIZE: f64 = 13.0;

/// Size of the text along the axes, px.
pub const AXIS_SIZE: f64 = 12.0;

/// Height of a line of text, px.
pub const LINE_HEIGHT: f64 = 16.0;

/// Mean width of a character at [`FONT_SIZE`], px; used to see what fits.
pub const CHARACTER: f64 = 6.8;

/// The least width of a year on the axis, px, so that its name can stand there.
pub const YEAR: f64 = 34.0;

/// The least width of a year on the axis, px, so that an amount can stand above it.
pub const FIGURE: f64 = 38.0;

/// The colour of the item at a place.
pub fn series(place: usize) -> String {
    format!("var(--series-{})", place % LOOKS + 1)
}

/// The colour of the same item where it is calculated: lighter, with the full colour
/// around it.
pub fn series_soft(place: usize) -> String {
    format!("var(--series-{}-soft)", place % LOOKS + 1)
}

/// The swatch class of the item at a place.
pub fn swatch(place: usize) -> &'static str {
    SWATCHES.get(place % LOOKS).copied().unwrap_or(SWATCH_TOTAL)
}

/// The pattern over the bars of the item at a place; the first has none.
pub fn decal(place: usize, color: &str) -> Option<DecalItem> {
    let lines = |rotation: f64| {
        DecalItem::new()
            .dash_array_x(vec![1.0, 0.0])
            .dash_array_y(vec![1.0, 7.0])
            .rotation(rotation)
            .color(color)
    };
    match place % LOOKS {
        0 => None,
        1 => Some(lines(-FRAC_PI_4)),
        2 => Some(
            DecalItem::new()
                .symbol(Symbol::Circle)
                .symbol_size(0.5)
                .dash_array_x(vec![vec![6.0, 6.0], vec![0.0, 6.0, 6.0, 0.0]])
                .dash_array_y(vec![6.0, 0.0])
                .color(color),
        ),
        3 => Some(lines(FRAC_PI_4)),
        4 => Some(lines(0.0)),
        _ => Some(lines(2.0 * FRAC_PI_4)),
    }
}

/// The pattern of an amount that cannot be placed: denser than that of any item.
pub fn unplaced_decal() -> DecalItem {
    DecalItem::new()
        .dash_array_x(vec![1.0, 0.0])
        .dash_array_y(vec![1.0, 3.0])
        .rotation(FRAC_PI_4)
        .color(ACCENT)
}

/// The dash of the line at a place.
pub fn dash(place: usize) -> LineStyleType {
    match place % 3 {
        0 => LineStyleType::Solid,
        1 => LineStyleType::Dashed,
        _ => LineStyleType::Dotted,
    }
}

/// The symbol on the line at a place. Filled ones only: an empty one has a fixed inside.
pub fn symbol(place: usize) -> Symbol {
    match place % 4 {
        0 => Symbol::Rect,
        1 => Symbol::Triangle,
        2 => Symbol::Diamond,
        _ => Symbol::RoundRect,
    }
}
