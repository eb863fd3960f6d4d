//! The trail: every object reachable, every link with its way back, no name that leads nowhere.

use verkenner::report::{Bilingual, Object, ObjectKind, Report, Tie, Trail, embedded, texts};

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
    // Figures and events from outside the report, words that explain a name in it and a note on all
    // footnotes stand apart from its text: the register lists them.
    let apart = ["series:", "fact:", "term:", "event:", "note:I21"];
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
