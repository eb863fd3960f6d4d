//! The trail: every object reachable, every link with its way back, no name that leads nowhere.

use verkenner::report::{Bilingual, Lang, Object, ObjectKind, Report, Tie, Trail, embedded, texts};
use verkenner::state::Page;
use verkenner::text::{cite, html, trail as words};

use super::state::DATA;

fn report() -> Report {
    embedded().report
}

#[test]
fn every_object_is_reached_from_the_budget_table() {
    let trail = Trail::of(&report());
    let mut reached = vec![Object::new(ObjectKind::Total, "1.2-total")];
    let mut at = 0;
    while let Some(object) = reached.get(at).cloned() {
        let onward = trail.from(&object).map(|link| link.to.clone());
        let back = trail.to(&object).map(|link| link.from.clone());
        for other in onward.chain(back) {
            if !reached.contains(&other) {
                reached.push(other);
            }
        }
        at += 1;
    }
    let lost: Vec<String> = trail
        .objects()
        .iter()
        .filter(|object| !reached.contains(object))
        .map(Object::key)
        .collect();
    // Figures from outside the report, words that explain a name in it and a note on all
    // footnotes stand apart from its text: the register lists them.
    let apart = ["series:", "fact:", "term:", "note:I21"];
    let lost: Vec<&String> = lost
        .iter()
        .filter(|key| !apart.iter().any(|kind| key.starts_with(kind)))
        .collect();
    assert!(lost.is_empty(), "{lost:?}");
}

#[test]
fn a_link_is_found_from_both_ends() {
    let trail = Trail::of(&report());
    assert!(trail.links().len() > 500, "{}", trail.links().len());
    for link in trail.links() {
        assert!(
            trail.from(&link.from).any(|other| other == link),
            "{link:?}"
        );
        assert!(trail.to(&link.to).any(|other| other == link), "{link:?}");
        assert!(trail.has(&link.from) && trail.has(&link.to), "{link:?}");
    }
}

#[test]
fn no_text_names_what_is_not_there() {
    let report = report();
    let trail = Trail::of(&report);
    let mut lost = Vec::new();
    for object in trail.objects() {
        for Bilingual { nl, en } in texts(&report, object) {
            for text in [nl, en] {
                for name in trail.mentions().dangling(text) {
                    lost.push(format!("{}: {name}", object.key()));
                }
            }
        }
    }
    // The report itself refers to a section that it does not have: that is what the note says.
    assert_eq!(lost, ["note:I11: §3.4", "note:I11: §3.4"]);
}

#[test]
fn the_printed_total_leads_to_the_option_and_back() {
    let trail = Trail::of(&report());
    let object = |key: &str| Object::parse(key).unwrap();
    let way = [
        ("note:I01", Tie::Remarks, "total:1.2-total"),
        ("total:1.2-total", Tie::StandsIn, "paragraph:3.3.table"),
        ("figure:N46", Tie::Prints, "total:1.2-total"),
        ("finding:F25", Tie::StandsIn, "paragraph:3.3.table"),
        ("paragraph:3.3.table", Tie::PartOf, "section:3.3"),
        ("part:RA1", Tie::Answers, "finding:F14"),
        ("option:P03", Tie::Responds, "part:RA5"),
    ];
    for (from, tie, to) in way {
        assert!(
            trail
                .from(&object(from))
                .any(|link| link.tie == tie && link.to == object(to)),
            "{from} {tie:?} {to}: {:?}",
            trail.from(&object(from)).collect::<Vec<_>>()
        );
    }
}

#[test]
fn names_in_a_text_are_found_where_they_stand() {
    let trail = Trail::of(&report());
    let found = |text: &str| -> Vec<String> {
        trail
            .mentions()
            .find(text)
            .into_iter()
            .map(|mention| {
                format!(
                    "{}={}",
                    &text[mention.start..mention.end],
                    mention.object.key()
                )
            })
            .collect()
    };
    assert_eq!(
        found("Volgens §3.3, tabel, en RA5) en I06. Zie §6, alinea 2 en voetnoten 3 en 11."),
        [
            "§3.3, tabel=paragraph:3.3.table",
            "RA5=part:RA5",
            "I06=note:I06",
            "§6, alinea 2=paragraph:6.2",
            "voetnoten 3=footnote:4",
            "11=footnote:12",
        ]
    );
    assert_eq!(
        found("IOB maakte de demarche; iob niet, XIOB niet."),
        ["IOB=term:iob", "demarche=term:demarche",]
    );
    assert_eq!(
        found("chapter 6 of the report, Chapter 5 of the budget"),
        ["chapter 6=section:6", "Chapter 5=term:hoofdstuk-5",]
    );
    assert_eq!(
        trail.mentions().dangling("F99 en §9.9 en voetnoot 77"),
        ["F99", "§9.9", "voetnoot 77"]
    );
}

/// The values of an attribute in a page.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    html.split(&format!(" {attribute}=\""))
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

/// Fails for every link in a page that leads to no object.
fn leads_somewhere(trail: &Trail, html: &str, place: &str) -> usize {
    let keys = values(html, "data-see");
    for key in &keys {
        let object = Object::parse(key).unwrap_or_else(|| panic!("{place}: {key}"));
        assert!(trail.has(&object), "{place}: {key} leads nowhere");
    }
    for finding in values(html, "data-finding") {
        let object = Object::new(ObjectKind::Finding, finding);
        assert!(trail.has(&object), "{place}: finding {finding}");
    }
    keys.len()
}

#[test]
fn every_link_on_every_page_leads_to_an_object() {
    let trail = Trail::of(&DATA.report);
    for lang in Lang::ALL {
        for page in Page::ALL {
            let address = format!("#/{}?v=1&lang={}", page.code(), lang.code());
            leads_somewhere(&trail, &super::page_html(&address), &address);
        }
    }
    let budget = super::page_html("#/budget");
    for key in [
        "note:I01",
        "total:1.2-total",
        "cell:1.1-2015",
        "paragraph:3.3.table",
    ] {
        assert!(values(&budget, "data-see").contains(&key), "{key}");
    }
}

#[test]
fn every_object_has_a_panel_with_its_ties_and_ways_to_cite_it() {
    let trail = Trail::of(&DATA.report);
    for lang in Lang::ALL {
        for object in trail.objects() {
            let key = object.key();
            let html = html::object(
                &DATA.report,
                &DATA.checks,
                &trail,
                &key,
                "https://x.nl/v/",
                lang,
            );
            let card = words::card(&DATA.report, &trail, object, lang).unwrap();
            assert!(!card.title.is_empty(), "{key} has no title");
            leads_somewhere(&trail, &html, &key);
            // Both ends of every tie are in the panel of the other.
            let shown = values(&html, "data-see");
            for link in trail.from(object) {
                assert!(shown.contains(&link.to.key().as_str()), "{key} to {link:?}");
            }
            for link in trail.to(object) {
                assert!(
                    shown.contains(&link.from.key().as_str()),
                    "{key} from {link:?}"
                );
            }
            assert!(!html.contains("NaN"), "{key}");
        }
    }
    let lost = html::object(
        &DATA.report,
        &DATA.checks,
        &trail,
        "finding:F99",
        "",
        Lang::En,
    );
    assert!(
        lost.contains("finding:F99") && lost.contains("not in the report"),
        "{lost}"
    );
}

#[test]
fn a_citation_names_who_what_and_where() {
    let cite = |key: &str, form| {
        let object = Object::parse(key).unwrap();
        cite::Citation::of(
            &DATA.report,
            &object,
            "https://x.nl/#/register?v=1&see=a_b",
            Lang::Nl,
        )
        .print(form)
    };
    let plain = cite("finding:F25", cite::Form::Plain);
    assert!(
        plain.starts_with("Ministerie van Buitenlandse Zaken (z.j.)."),
        "{plain}"
    );
    assert!(plain.contains("§3.3, tabel (F25)"), "{plain}");
    let study = cite("evaluation:E-RO", cite::Form::Plain);
    assert!(
        study.starts_with("IOB (2022). Aan artikel 90 verplicht"),
        "{study}"
    );
    let note = cite("note:I01", cite::Form::Plain);
    assert!(
        note.starts_with("Verkenner (z.j.)."),
        "our own note is not the ministry's: {note}"
    );
    let bibtex = cite("footnote:4", cite::Form::BibTex);
    assert!(
        bibtex.starts_with("@misc{verkenner-footnote-4,\n  author = {{IOB}}"),
        "{bibtex}"
    );
    assert!(
        bibtex.contains("url = {https://x.nl/#/register?v=1&see=a_b}"),
        "{bibtex}"
    );
    let ris = cite("part:RA1", cite::Form::Ris);
    assert!(
        ris.starts_with("TY  - CHAP\nAU  - ") && ris.ends_with("ER  - "),
        "{ris}"
    );
    // Every citation in CSL is valid JSON with the fields that reference managers read.
    let trail = Trail::of(&DATA.report);
    for object in trail.objects() {
        let csl: serde_json::Value =
            serde_json::from_str(&cite(&object.key(), cite::Form::CslJson)).unwrap();
        assert!(
            csl[0]["title"]
                .as_str()
                .is_some_and(|title| !title.is_empty()),
            "{}",
            object.key()
        );
        assert!(
            csl[0]["author"][0]["literal"]
                .as_str()
                .is_some_and(|who| !who.is_empty()),
            "{}",
            object.key()
        );
    }
}
