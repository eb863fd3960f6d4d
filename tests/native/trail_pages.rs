//! The pages about what the report says: the evidence map, the way to chapter 6, text beside
//! figures, and the register.

use std::sync::Arc;

use leptos::prelude::{GetUntracked, Owner};
use serde_json::Value;
use verkenner::charts;
use verkenner::model::Row;
use verkenner::model::claims as figures;
use verkenner::report::{
    AnswerFilter, Coverage, Direction, EvidenceMap, FindingKind, FlowNode, Gap, Lang, Object,
    ObjectKind, Scope, Trail, answers, apart, covered, flow, not_taken_up, resting, unanswered,
    unreferenced, without_evaluation,
};
use verkenner::state::{AnswersView, Histories, Store, View, parse};
use verkenner::text::claims::{Claim, Spending, claims};
use verkenner::text::html::{self, Leading};

use super::state::DATA;

fn item(id: &str) -> Scope {
    Scope::Item(id.into())
}

fn ids<T>(all: Vec<T>, id: impl Fn(T) -> String) -> Vec<String> {
    all.into_iter().map(id).collect()
}

#[test]
fn the_map_counts_every_finding_once() {
    let report = &DATA.report;
    let map = EvidenceMap::of(report);
    let total = |scope: Option<&Scope>, kind| map.tally(report, scope, kind).total();
    assert_eq!(total(None, None), report.findings.len());
    let by_scope: Vec<usize> = map
        .scopes
        .iter()
        .map(|scope| total(Some(scope), None))
        .collect();
    assert_eq!(by_scope, [8, 19, 39, 0]);
    let all = map.tally(report, None, None);
    let ways = verkenner::report::DIRECTIONS.map(|way| all.count(way));
    assert_eq!(ways, [9, 6, 34, 17]);
    assert_eq!(total(None, Some(FindingKind::Efficiency)), 4);
    assert_eq!(total(Some(&item("1.2")), Some(FindingKind::Objective)), 5);
    for row in &map.rows {
        for cell in &row.cells {
            assert_eq!(cell.gap.is_none(), !cell.findings.is_empty());
        }
    }
}

#[test]
fn an_empty_place_says_why() {
    let map = EvidenceMap::of(&DATA.report);
    let cell = |kind, scope: &Scope| {
        let row = map.rows.iter().find(|row| row.kind == kind).unwrap();
        row.cells.iter().find(|cell| cell.scope == *scope).unwrap()
    };
    let efficiency = cell(FindingKind::Efficiency, &item("1.1"));
    assert_eq!(efficiency.gap, Some(Gap::NotAssessed));
    let reason = efficiency.reason.as_ref().unwrap();
    assert_eq!(reason.key(), "finding:F36");
    let coherence = cell(FindingKind::FactorCoherence, &item("1.1"));
    assert_eq!(coherence.gap, Some(Gap::OnlyTogether));
    let left_out = cell(FindingKind::Result, &item("1.3"));
    assert_eq!(left_out.gap, Some(Gap::LeftOut));
    assert_eq!(left_out.reason.as_ref().unwrap().key(), "method:M02");
    // A reason is always a limitation of the study, or a point about the method.
    for (_, cell) in map.explained() {
        let id = &cell.reason.as_ref().unwrap().id;
        let finding = DATA.report.findings.find(id).unwrap();
        assert_eq!(finding.kind, FindingKind::Limitation);
        assert_eq!(finding.direction, Direction::Neutral);
    }
    assert_eq!(map.explained().len(), 2);
}

#[test]
fn what_rests_on_each_evaluation_is_counted() {
    let found = resting(&DATA.report);
    let of = |id: &str| found.iter().find(|one| one.evaluation == id).unwrap();
    assert_eq!(
        (of("E-RO").findings.total(), of("E-RO").only.len()),
        (43, 7)
    );
    assert_eq!(
        (of("E-MR").findings.total(), of("E-MR").only.len()),
        (53, 17)
    );
    assert_eq!(of("E-A4").findings.total(), 0);
    let without = ids(without_evaluation(&DATA.report), |one| one.id.clone());
    assert_eq!(without, ["F01", "F03", "F04", "F24", "F25"]);
}

/// Every address in an HTML text.
fn addresses(text: &str) -> Vec<String> {
    let parts = text.split("href=\"").skip(1);
    parts
        .map(|rest| rest.split('"').next().unwrap().replace("&amp;", "&"))
        .collect()
}

#[test]
fn a_place_of_the_map_leads_to_its_findings_and_no_others() {
    let report = &DATA.report;
    let map = EvidenceMap::of(report);
    Owner::new().with(|| {
        let (view, _) = parse("#/evidence?v=1&cut=40&lang=en", &DATA);
        let store = Store::new(Arc::new(DATA.clone()), view);
        let leading = Leading {
            scope: Some(item("1.2")),
            kind: Some(FindingKind::Efficiency),
            evaluation: None,
        };
        let address = store.findings_address(&leading);
        assert!(address.contains("item=1.2") && address.contains("kind=efficiency"));
        // What the reader set elsewhere stays.
        assert!(address.contains("cut=40"), "{address}");
        let address = |leading: &Leading| store.findings_address(leading);
        let table = html::evidence_map(report, &map, &address, Lang::En);
        for link in addresses(&table) {
            let (view, problems) = parse(&link, &DATA);
            assert_eq!(problems, [], "{link}");
            if !link.starts_with("#/findings") {
                continue;
            }
            let shown = Store::new(Arc::new(DATA.clone()), view)
                .selection()
                .get_untracked();
            assert!(!shown.ids.is_empty(), "{link}");
        }
        let shown = |leading: &Leading| {
            let (view, _) = parse(&address(leading), &DATA);
            let store = Store::new(Arc::new(DATA.clone()), view);
            store.selection().get_untracked().ids
        };
        for row in &map.rows {
            for cell in row.cells.iter().filter(|cell| cell.gap.is_none()) {
                let mut found = shown(&Leading {
                    scope: Some(cell.scope.clone()),
                    kind: Some(row.kind),
                    evaluation: None,
                });
                let mut own = cell.findings.clone();
                found.sort();
                own.sort();
                assert_eq!(found, own);
            }
        }
    });
}

#[test]
fn every_finding_is_a_square_of_the_map() {
    let report = &DATA.report;
    let map = EvidenceMap::of(report);
    for lang in Lang::ALL {
        let table = html::evidence_map(report, &map, &|_| "#/findings".into(), lang);
        for finding in &report.findings {
            let link = format!("data-see=\"finding:{}\"", finding.id);
            assert!(table.contains(&link), "{link}");
        }
        assert_eq!(table.matches("class=\"square ").count(), 66);
    }
}

#[test]
fn chapter_6_takes_up_one_part_and_leaves_seven() {
    let report = &DATA.report;
    let counts = Coverage::ALL.map(|coverage| covered(report, coverage));
    assert_eq!(counts, [1, 5, 4, 7]);
    let none = ids(not_taken_up(report), |part| part.id.clone());
    assert_eq!(none, ["RA1", "RA3", "RA4", "RC1", "RC2", "RC5", "RC6"]);
    let found = ids(unanswered(report), |one| one.id.clone());
    assert_eq!(
        found,
        ["F06", "F09", "F10", "F11", "F40", "F45", "F53", "F64"]
    );
    let alone = ids(apart(report), |one| one.id.clone());
    assert_eq!(alone, ["P01", "P02", "P05", "P10"]);
    let groups = answers(report, &AnswerFilter::default());
    let parts: Vec<_> = groups.iter().flat_map(|group| &group.parts).collect();
    assert_eq!(parts.len(), 17);
    let focus = parts.iter().find(|part| part.part == "RA5").unwrap();
    assert_eq!(focus.findings, ["F37", "F38", "F39", "F48"]);
    assert_eq!(focus.options.len(), 6);
}

#[test]
fn the_matrix_can_be_narrowed_by_the_address() {
    let shown = |address: &str| {
        let (view, problems) = parse(address, &DATA);
        assert_eq!(problems, []);
        let now = AnswersView::new(&DATA, &view);
        let groups = answers(&DATA.report, &now.filter);
        let parts = groups.iter().flat_map(|group| group.parts.clone());
        (
            parts.map(|part| part.part).collect::<Vec<_>>(),
            now.problems.len(),
        )
    };
    assert_eq!(
        shown("#/answers?v=1&answers.chapter6=implements"),
        (vec!["RA5".into()], 0)
    );
    let (found, _) = shown("#/answers?v=1&answers.advice=RC&answers.chapter6=none");
    assert_eq!(found, ["RC1", "RC2", "RC5", "RC6"]);
    let (found, problems) = shown("#/answers?v=1&answers.advice=RX&answers.other=1");
    assert_eq!((found.len(), problems), (17, 2));
}

#[test]
fn what_flows_into_a_recommendation_flows_out_of_it() {
    let run = flow(&DATA.report);
    let sum = |test: &dyn Fn(&verkenner::report::FlowRibbon) -> bool| -> usize {
        let ribbons = run.ribbons.iter().filter(|ribbon| test(ribbon));
        ribbons.map(|ribbon| ribbon.ties).sum()
    };
    assert_eq!(sum(&|one| matches!(one.from, FlowNode::Kind(_))), 53);
    assert_eq!(sum(&|one| matches!(one.to, FlowNode::Option(_))), 17);
    for node in &run.nodes {
        if matches!(node, FlowNode::Recommendation(_)) {
            assert_eq!(sum(&|one| one.to == *node), sum(&|one| one.from == *node));
        }
    }
}

#[test]
fn the_flow_is_drawn_with_the_counts_of_its_table() {
    let run = flow(&DATA.report);
    for lang in Lang::ALL {
        let option = charts::flow_option(&DATA.report, &run, lang);
        let series = &option["series"][0];
        assert_eq!(series["type"], "sankey");
        let links = series["links"].as_array().unwrap();
        assert_eq!(links.len(), run.ribbons.len());
        let names: Vec<&str> = series["data"]
            .as_array()
            .unwrap()
            .iter()
            .map(|node| node["name"].as_str().unwrap())
            .collect();
        let mut unique = names.clone();
        unique.sort_unstable();
        unique.dedup();
        assert_eq!(unique.len(), names.len());
        let table = html::flow_table(&DATA.report, &run, lang);
        for (link, ribbon) in links.iter().zip(&run.ribbons) {
            assert!(names.contains(&link["source"].as_str().unwrap()));
            assert!(names.contains(&link["target"].as_str().unwrap()));
            assert_eq!(link["value"].as_f64(), Some(ribbon.ties as f64));
        }
        assert_eq!(table.matches("<tr>").count(), run.ribbons.len() + 1);
        let texts = &option["verkenner"]["texts"];
        assert_eq!(texts[0].as_array().map(Vec::len), Some(names.len()));
        assert_eq!(texts[1].as_array().map(Vec::len), Some(links.len()));
        // Colours are names.
        let colors = series["data"].as_array().unwrap().iter();
        let named = |color: &Value| color.as_str().is_some_and(|one| one.starts_with("var(--"));
        assert!(colors.map(|node| &node["itemStyle"]["color"]).all(named));
        let summary = charts::flow_caption(&DATA.report, &run, lang).summary;
        assert!(summary.contains("53"), "{summary}");
    }
}

fn cards(address: &str, lang: Lang) -> Vec<Claim> {
    let (view, _) = parse(address, &DATA);
    Owner::new().with(|| {
        let store = Store::new(Arc::new(DATA.clone()), view);
        let histories: Histories = store.histories.get_untracked();
        let spending = Spending {
            nominal: &histories.nominal,
            real: &histories.real,
            own: histories.own_real,
        };
        claims(&DATA.report, &DATA.basis, spending, lang)
    })
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn claims_lie_beside_the_figures_of_the_model() {
    let all = cards("#/claims", Lang::Nl);
    let names: Vec<&str> = all.iter().map(|claim| claim.id).collect();
    assert_eq!(
        names,
        [
            "means",
            "share",
            "period",
            "interviews",
            "cut",
            "variants",
            "follows"
        ]
    );
    let told = |id: &str| {
        let claim = all.iter().find(|claim| claim.id == id).unwrap();
        plain(&claim.shows.join(" | "))
    };
    let cells = |id: &str, row: usize| -> Vec<String> {
        let claim = all.iter().find(|claim| claim.id == id).unwrap();
        let cells = claim.table.rows[row].cells.iter();
        cells.map(|cell| plain(&cell.text)).collect()
    };
    assert_eq!(cells("means", 2), ["117.348", "113.847", "−3,0%", "−12,1%"]);
    assert_eq!(cells("means", 1), ["61.411", "63.502", "+3,4%", "−6,3%"]);
    assert!(
        told("means").contains("1.2: +21,8% van 2016"),
        "{}",
        told("means")
    );
    assert_eq!(cells("share", 0)[0], "zo’n 2%");
    assert!(
        told("share").contains("1,15%, 1,04%, 1,03%, 10,25%"),
        "{}",
        told("share")
    );
    assert_eq!(
        cells("period", 1),
        ["2017–2022", "2017–2021", "2015–2016", "2022", "117.653"]
    );
    assert!(
        told("period").contains("Alleen 2017–2021"),
        "{}",
        told("period")
    );
    assert!(told("interviews").contains("ten minste 475"));
    assert_eq!(cells("cut", 2), ["113.847", "87,8%", "116.286", "86,0%"]);
    assert!(told("cut").contains("EUR 14,9 mln"), "{}", told("cut"));
    assert_eq!(
        cells("variants", 0),
        ["2021", "113.847", "−22.769", "91.078"]
    );
    assert_eq!(cells("variants", 1)[0], "2015–2021");
    assert_eq!(cells("follows", 0), ["1", "RA5"]);
    assert_eq!(cells("follows", 3)[0], "7");
}

#[test]
fn a_claim_follows_the_window_and_its_figures_can_be_explained() {
    let all = cards("#/claims?v=1&window=2016-2020", Lang::En);
    let means = &all[0].table;
    let window = [&means.columns[0].label, &means.columns[1].label];
    assert_eq!(window, ["2016", "2020"]);
    assert_eq!(means.rows[1].cells[2].text.replace('\u{a0}', " "), "+21.8%");
    let whole = cards("#/claims", Lang::En);
    let keys: Vec<&str> = whole[0]
        .table
        .rows
        .iter()
        .flat_map(|row| &row.cells)
        .map(|cell| cell.why.as_str())
        .collect();
    assert!(keys.iter().all(|key| !key.is_empty()), "{keys:?}");
}

#[test]
fn every_claim_names_where_it_stands_and_gives_no_verdict() {
    let trail = Trail::of(&DATA.report);
    for lang in Lang::ALL {
        for claim in cards("#/claims", lang) {
            assert!(
                !claim.places.is_empty() && !claim.notes.is_empty(),
                "{}",
                claim.id
            );
            for object in claim.places.iter().chain(&claim.notes) {
                assert!(trail.has(object), "{}: {}", claim.id, object.key());
            }
            let words = [&claim.shows[..], &claim.open[..]].concat().join(" ");
            let words = words.to_lowercase();
            for verdict in [
                "onwaar",
                "klopt niet",
                "fout",
                "untrue",
                "false",
                "wrong",
                "nan",
            ] {
                let found = words.split(|letter: char| !letter.is_alphabetic());
                assert!(!found.into_iter().any(|word| word == verdict), "{words}");
            }
        }
    }
}

#[test]
fn figures_beside_claims_come_from_the_report() {
    let report = &DATA.report;
    assert_eq!(figures::reported_cut(report), Some(100_000.0));
    let sizes = figures::cut_sizes(&DATA.basis, 100_000.0);
    let whole = sizes.iter().find(|size| size.row == Row::Together).unwrap();
    assert!((whole.of_last - 100_000.0 / 113_847.0).abs() < 1e-12);
    let overlap = figures::overlaps(report, &DATA.basis);
    assert_eq!(overlap[0].outside, 0.0);
    assert_eq!(overlap[1].outside, 61_411.0 + 56_242.0);
    let (_, least) = figures::interviews(report);
    assert_eq!(least, 475);
    let stated = figures::stated_share(report, &DATA.basis).unwrap();
    assert!((stated.budgets.0 - 113_847.0 / 0.025).abs() < 1e-6);
    assert!(stated.budgets.0 < stated.budgets.1);
}

#[test]
fn every_object_is_in_the_register() {
    let trail = Trail::of(&DATA.report);
    for lang in Lang::ALL {
        let page = html::register(&DATA.report, &trail, lang);
        for object in trail.objects() {
            let link = format!("data-see=\"{}\"", object.key());
            assert!(page.contains(&link), "{link}");
        }
        assert_eq!(page.matches("data-see=").count(), trail.objects().len());
        let jumps = html::register_jumps(&trail, lang);
        for kind in ObjectKind::ALL {
            let id = format!("all-{}", kind.code());
            assert!(jumps.contains(&format!("data-go=\"{id}\"")), "{id}");
            assert!(page.contains(&format!("id=\"{id}\"")), "{id}");
        }
        let lists = html::register_lists(&DATA.report, &trail, lang);
        for note in &DATA.report.notes {
            assert!(lists.contains(&format!("data-see=\"note:{}\"", note.id)));
        }
    }
    for object in unreferenced(&trail) {
        assert_eq!(trail.to(object).count(), 0, "{}", object.key());
    }
}

#[test]
fn a_finding_opens_what_it_names() {
    let trail = Trail::of(&DATA.report);
    let body = html::finding_body(&DATA.report, trail.mentions(), "F19", Lang::Nl);
    for key in [
        "paragraph:3.2.3",
        "evaluation:E-MR",
        "footnote:21",
        "part:RA2",
        "option:P08",
    ] {
        assert!(
            body.contains(&format!("data-see=\"{key}\"")),
            "{key}: {body}"
        );
        assert!(trail.has(&Object::parse(key).unwrap()), "{key}");
    }
}

#[test]
fn a_page_about_the_report_needs_no_settings() {
    let now = AnswersView::new(&DATA, &View::default());
    assert_eq!(now.filter, AnswerFilter::default());
    assert_eq!(now.problems, []);
}
