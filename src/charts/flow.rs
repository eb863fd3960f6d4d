//! The flow from findings to the statements of chapter 6, as a chart.

use charming::element::{ItemStyle, LineStyle};
use charming::series::{Sankey, SankeyLink, SankeyNode, SankeyNodeAlign};
use serde_json::{Value, json};

use super::sheet::{Layer, halo, json, merge, tooltip, words_in};
use super::tornado::broken;
use super::{Caption, theme};
use crate::report::{Flow, FlowNode, Lang, Report};
use crate::text::answers::{flow_summary, node, ties};

/// Most letters on a line of a name.
const LETTERS: usize = 24;
/// Room at the right for the names of the last column, px.
const RIGHT: f64 = 48.0;

/// Colour of a place: those of the report itself, and those of chapter 6.
fn color(node: &FlowNode) -> String {
    match node {
        FlowNode::Kind(_) => theme::series(0),
        FlowNode::Recommendation(_) => theme::INK_SOFT.to_owned(),
        FlowNode::Covered(_) | FlowNode::Option(_) => theme::series(1),
    }
}

/// Column of a place.
const fn column(node: &FlowNode) -> u32 {
    match node {
        FlowNode::Kind(_) => 0,
        FlowNode::Recommendation(_) => 1,
        FlowNode::Covered(_) => 2,
        FlowNode::Option(_) => 3,
    }
}

/// The drawing.
pub fn flow_option(report: &Report, flow: &Flow, lang: Lang) -> Value {
    let nodes: Vec<Value> = flow
        .nodes
        .iter()
        .map(|one| {
            let name = node(report, one, lang);
            let place = SankeyNode::new(name.as_str())
                .depth(f64::from(column(one)))
                .item_style(ItemStyle::new().color(color(one).as_str()));
            let mut place = json(place);
            merge(
                &mut place,
                json!({ "label": { "formatter": broken(&name, LETTERS) } }),
            );
            place
        })
        .collect();
    let links: Vec<SankeyLink> = flow
        .ribbons
        .iter()
        .map(|one| SankeyLink {
            source: node(report, &one.from, lang),
            target: node(report, &one.to, lang),
            value: one.ties as f64,
        })
        .collect();
    let through = |place: &FlowNode| {
        let sum = |into: bool| -> usize {
            let ends = flow.ribbons.iter();
            ends.filter(|one| {
                if into {
                    one.to == *place
                } else {
                    one.from == *place
                }
            })
            .map(|one| one.ties)
            .sum()
        };
        Some(ties(sum(true).max(sum(false)), lang))
    };
    let places: Vec<Option<String>> = flow.nodes.iter().map(through).collect();
    let ribbons: Vec<Option<String>> = flow
        .ribbons
        .iter()
        .map(|one| Some(ties(one.ties, lang)))
        .collect();
    let mut label = words_in(theme::INK);
    merge(
        &mut label,
        json!({ "show": true, "position": "right", "distance": 5 }),
    );
    merge(&mut label, json!({ "fontSize": theme::AXIS_SIZE }));
    merge(&mut label, halo());
    let mut tooltip = tooltip();
    merge(&mut tooltip, json!({ "trigger": "item" }));
    let series = Sankey::new()
        .left(4.0)
        .right(RIGHT)
        .top(22.0)
        .bottom(14.0)
        .node_align(SankeyNodeAlign::Left)
        // The order of the report, not that with the fewest crossings.
        .layout_iterations(0_u64)
        .line_style(LineStyle::new().color(theme::LINE).opacity(0.9))
        .links(links);
    let (series, places) = Layer::new(series, places)
        .with(json!({ "draggable": false, "nodeWidth": 10, "nodeGap": 9, "label": label, "data": nodes }))
        .parts();
    json!({
        "backgroundColor": theme::NONE,
        "textStyle": words_in(theme::INK),
        "tooltip": tooltip,
        "series": [series],
        // The words of places, then those of what runs between them.
        "verkenner": { "texts": [places, ribbons] },
    })
}

/// What is said of it.
pub fn flow_caption(report: &Report, flow: &Flow, lang: Lang) -> Caption {
    Caption {
        summary: flow_summary(report, flow, lang),
        legend: Vec::new(),
    }
}
