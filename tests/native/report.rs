//! The embedded report is whole; a broken package is reported to the cell.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use verkenner::report::*;

fn report() -> Report {
    embedded().report
}

/// The package as it lies in the sources.
fn files() -> BTreeMap<String, Vec<u8>> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/report/packages/artikel-1");
    std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            (name, std::fs::read(entry.path()).unwrap())
        })
        .collect()
}

/// The embedded package with one file changed.
fn changed(file: &str, change: impl FnOnce(String) -> String) -> BTreeMap<String, Vec<u8>> {
    let mut files = files();
    let text = String::from_utf8(files[file].clone()).unwrap();
    let new = change(text.clone());
    assert_ne!(text, new, "the change found nothing to change in {file}");
    files.insert(file.to_owned(), new.into_bytes());
    files
}

fn replaced(file: &str, from: &str, to: &str) -> Loaded {
    read(&changed(file, |text| text.replacen(from, to, 1)))
}

/// File, row, column, value and message of the only problem.
fn only(
    loaded: &Loaded,
) -> (
    &str,
    Option<usize>,
    Option<&str>,
    Option<&str>,
    &ProblemKind,
) {
    assert_eq!(loaded.problems.len(), 1, "{:#?}", loaded.problems);
    let problem = &loaded.problems[0];
    (
        &problem.file,
        problem.row,
        problem.column.as_deref(),
        problem.value.as_deref(),
        &problem.kind,
    )
}

fn count<T, K: PartialEq>(rows: &[T], key: impl Fn(&T) -> K, wanted: K) -> usize {
    rows.iter().filter(|row| key(row) == wanted).count()
}

// ---- the embedded package ----

#[test]
fn embedded_package_has_no_problems() {
    let loaded = embedded();
    let messages: Vec<String> = loaded.problems.iter().map(Problem::to_string).collect();
    assert_eq!(messages, Vec::<String>::new());
    assert_eq!(loaded.report.about.name, "artikel-1");
    assert_eq!(loaded.report.about.version, "1.0.0");
    assert_ne!(loaded.report.about.title.nl, loaded.report.about.title.en);
}

#[test]
fn embedded_package_is_that_of_the_sources() {
    // Its description leaves out what only its keepers read.
    assert_eq!(read(&files()), embedded());
    let (_, description) = Embedded::files().next().unwrap();
    assert!(description.len() < files()[DESCRIPTOR].len() / 2);
}

#[test]
fn embedded_package_is_complete() {
    let r = report();
    assert_eq!(r.sections.len(), 22);
    assert_eq!(r.items.len(), 3);
    assert_eq!(r.budget.cells().len(), 16);
    assert_eq!(r.printed_totals.len(), 10);
    assert_eq!(r.evaluations.len(), 5);
    assert_eq!(r.sources.len(), 22);
    assert_eq!(r.findings.len(), 66);
    assert_eq!(r.recommendations.len(), 3);
    assert_eq!(r.recommendation_parts.len(), 17);
    assert_eq!(r.options.len(), 14);
    assert_eq!(r.notes.len(), 35);
    assert_eq!(r.methods.len(), 19);
    assert_eq!(r.glossary.len(), 38);
    assert_eq!(r.figures.len(), 53);
    assert_eq!(r.series.len(), 1);
    assert_eq!(r.series[0].values.len(), 11);
}

#[test]
fn every_declared_file_is_embedded_and_opens_in_a_spreadsheet() {
    for (name, bytes) in Embedded::files().skip(1) {
        assert!(bytes.starts_with(b"\xef\xbb\xbf"), "{name} lacks its BOM");
        let text = std::str::from_utf8(&bytes[3..]).unwrap();
        assert!(text.ends_with('\n') && !text.contains('\r'), "{name}");
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b';')
            .has_headers(false)
            .from_reader(text.as_bytes());
        for record in reader.records() {
            for cell in &record.unwrap() {
                // A spreadsheet would take these for formulas.
                let number = cell.replace(',', ".").parse::<f64>().is_ok();
                assert!(
                    number || !cell.starts_with(['=', '+', '-', '@']),
                    "{name}: {cell}"
                );
                assert_eq!(cell, cell.trim(), "{name}");
            }
        }
    }
}

#[test]
fn findings_are_spread_as_in_the_report() {
    let r = report();
    use FindingKind as K;
    let kinds = [
        (K::Context, 8),
        (K::Limitation, 6),
        (K::Instrument, 7),
        (K::Objective, 8),
        (K::FactorOrganisation, 10),
        (K::Result, 6),
        (K::Efficiency, 4),
        (K::FactorPartners, 8),
        (K::FactorCoherence, 9),
    ];
    for (kind, wanted) in kinds {
        assert_eq!(count(&r.findings, |f| f.kind, kind), wanted, "{kind:?}");
    }
    use Direction as D;
    let directions = [
        (D::Neutral, 17),
        (D::Mixed, 6),
        (D::Impeding, 34),
        (D::Supporting, 9),
    ];
    for (direction, wanted) in directions {
        let found = count(&r.findings, |f| f.direction, direction);
        assert_eq!(found, wanted, "{direction:?}");
    }
    for (item, wanted) in [(None, 39), (Some("1.1"), 8), (Some("1.2"), 19)] {
        let item = item.map(str::to_owned);
        assert_eq!(count(&r.findings, |f| f.item.clone(), item), wanted);
    }
}

#[test]
fn both_languages_are_filled_everywhere() {
    let r = report();
    let mut texts: Vec<(&str, &Bilingual)> = Vec::new();
    texts.push(("title", &r.about.title));
    texts.push(("description", &r.about.description));
    texts.extend(r.sections.iter().map(|x| (x.id.as_str(), &x.title)));
    texts.extend(r.items.iter().map(|x| (x.id.as_str(), &x.name)));
    for x in &r.evaluations {
        texts.extend([&x.name, &x.cited_as, &x.period_note].map(|t| (x.id.as_str(), t)));
    }
    for x in &r.sources {
        texts.extend([&x.organisation, &x.title, &x.note].map(|t| ("source", t)));
    }
    for x in &r.findings {
        texts.extend([&x.title, &x.text].map(|t| (x.id.as_str(), t)));
    }
    texts.extend(r.recommendations.iter().map(|x| (x.id.as_str(), &x.title)));
    texts.extend(
        r.recommendation_parts
            .iter()
            .map(|x| (x.id.as_str(), &x.text)),
    );
    for x in &r.options {
        texts.push((&x.id, &x.text));
        assert_eq!(x.amount.is_some(), !x.amount_unit.nl.is_empty(), "{}", x.id);
        assert_eq!(x.amount.is_some(), !x.amount_unit.en.is_empty(), "{}", x.id);
    }
    for x in &r.notes {
        texts.extend([&x.location, &x.text, &x.handling].map(|t| (x.id.as_str(), t)));
    }
    texts.extend(r.methods.iter().map(|x| (x.id.as_str(), &x.text)));
    for x in &r.glossary {
        texts.extend([&x.term, &x.meaning].map(|t| (x.id.as_str(), t)));
        let note = &x.origin_note;
        assert_eq!(note.nl.is_empty(), note.en.is_empty(), "{}", x.id);
    }
    for x in &r.figures {
        texts.extend([&x.unit, &x.what].map(|t| (x.id.as_str(), t)));
    }
    for x in &r.series {
        texts.extend([&x.name, &x.unit, &x.note].map(|t| (x.id.as_str(), t)));
        texts.extend(x.values.iter().map(|v| ("series value", &v.source)));
    }
    for x in &r.events {
        texts.push((&x.id, &x.name));
        assert_eq!(x.note.nl.is_empty(), x.note.en.is_empty(), "{}", x.id);
    }
    for x in &r.external_facts {
        texts.extend([&x.unit, &x.text].map(|t| (x.id.as_str(), t)));
    }
    for cell in r.budget.cells() {
        let missing = cell.status == CellStatus::Missing;
        assert_eq!(missing, !cell.reason.nl.is_empty(), "{}", cell.cell);
        assert_eq!(missing, !cell.reason.en.is_empty(), "{}", cell.cell);
    }
    assert!(texts.len() > 400);
    for (id, text) in texts {
        for lang in Lang::ALL {
            assert!(!text.get(lang).is_empty(), "{id} lacks {lang:?}");
        }
        // Neither language may be a mere summary of the other.
        let (nl, en) = (text.nl.chars().count(), text.en.chars().count());
        assert!(
            nl.max(en) < 40 || nl.max(en) < 2 * nl.min(en),
            "{id}: {text:?}"
        );
        for word in ["(line ", "regel 1", ".txt", "fn ref"] {
            assert!(!text.nl.contains(word) && !text.en.contains(word), "{id}");
        }
    }
}

#[test]
fn chapter_six_speaks_for_the_department_only() {
    let r = report();
    for section in &r.sections {
        let wanted = if section.id == "6" {
            Author::PolicyDepartment
        } else {
            Author::Evaluators
        };
        assert_eq!(r.author_of(&section.id), Some(wanted));
    }
    for option in &r.options {
        assert_eq!(r.author_of(&option.section), Some(Author::PolicyDepartment));
    }
    for finding in &r.findings {
        assert_eq!(r.author_of(&finding.section), Some(Author::Evaluators));
    }
    assert_eq!(r.author_of("7"), None);
}

#[test]
fn outside_figures_follow_from_each_other() {
    let r = report();
    let fact = |id: &str| r.external_facts.find(id).unwrap().value;
    let percent = |part: &str, whole: &str| 100.0 * fact(part) / fact(whole);
    let near = |a: f64, b: f64, margin: f64| assert!((a - b).abs() <= margin, "{a} {b}");
    near(
        fact("article-share-2021"),
        percent("article-1-2021", "chapter-v-2021"),
        5e-5,
    );
    near(
        fact("article-share-2015"),
        percent("article-1-2015", "chapter-v-2015"),
        5e-5,
    );
    let without_eu = fact("chapter-v-2015") - fact("chapter-v-2015-eu");
    near(
        fact("article-share-2015-without-eu"),
        100.0 * fact("article-1-2015") / without_eu,
        5e-5,
    );
    near(
        fact("article-share-2024-budget"),
        percent("article-1-2024-budget", "chapter-v-2024-budget"),
        5e-5,
    );
    let table_2021 = r.budget.total(2021).unwrap() as f64;
    near(
        fact("host-country-2021"),
        fact("article-1-2021") - table_2021,
        0.0,
    );
    assert_eq!(
        r.budget.amount("1.1", 2015),
        Some(fact("item-1-1-2015") as i64)
    );
    assert_eq!(
        r.budget.amount("1.2", 2015),
        Some(fact("item-1-2-2015") as i64)
    );
    let (f24, f25, f26) = (
        fact("human-rights-fund-2024"),
        fact("human-rights-fund-2025"),
        fact("human-rights-fund-2026"),
    );
    near(fact("human-rights-fund-loss-2025"), f24 - f25, 0.0);
    near(
        fact("human-rights-fund-change-2025"),
        100.0 * (f25 / f24 - 1.0),
        0.05,
    );
    near(
        fact("human-rights-fund-change-2026"),
        100.0 * (f26 / f24 - 1.0),
        0.05,
    );
    near(
        f26,
        fact("human-rights-fund-2026-oda") + fact("human-rights-fund-2026-non-oda"),
        0.0,
    );
    near(
        fact("fixed-contributions-2015"),
        fact("un-contributions-2015")
            + fact("oecd-contribution-2015")
            + fact("icc-contribution-2015"),
        0.0,
    );
    near(
        fact("host-country-2022-draft"),
        123_322.0 - 48_495.0 - 63_402.0,
        0.0,
    );
}

#[test]
fn consumer_prices_chain_to_the_known_index() {
    let r = report();
    let cpi = r.series.find("cpi").unwrap();
    let index =
        |year: i32| (2016..=year).fold(100.0, |p, y| p * (1.0 + cpi.value(y).unwrap() / 100.0));
    assert!((index(2021) - 110.404580).abs() < 5e-7);
    assert!((index(2025) - 134.517186).abs() < 5e-7);
    assert_eq!(cpi.value(2014), None);
    assert_eq!(cpi.value(2026), None);
}

// ---- the budget and its checks ----

#[test]
fn budget_keeps_missing_years_missing() {
    let b = report().budget;
    assert_eq!(b.items(), ["1.1", "1.2"]);
    assert_eq!(b.years(), (2015..=2022).collect::<Vec<_>>());
    assert_eq!(b.present_years("1.1"), (2015..=2021).collect::<Vec<_>>());
    assert_eq!(b.amount("1.2", 2018), Some(61_450));
    assert_eq!(b.amount("1.2", 2022), None);
    assert_eq!(b.cell("1.2", 2022).unwrap().status, CellStatus::Missing);
    assert_eq!(b.cell("1.3", 2021), None);
    assert_eq!(b.series("1.2").first(), Some(&(2015, 61_411)));
    assert_eq!(b.total(2021), Some(113_847));
    assert_eq!(b.total(2022), None);
    assert_eq!(Budget::default().total(2021), None);
    assert_eq!(
        b.cell("1.1", 2015).unwrap().origin(),
        Origin::Report {
            section: "3.3".into(),
            paragraph: None,
            source: None,
            cell: Some(CellRef::Budget("1.1-2015".into())),
        }
    );
}

#[test]
fn checks_find_the_wrong_row_and_the_empty_total() {
    let r = report();
    let checks = checks(&r);
    assert_eq!(checks.len(), 10);
    assert_eq!(count(&checks, |c| c.outcome, Outcome::Passes), 8);

    let row = checks
        .iter()
        .find(|c| c.what == Checked::Row("1.2".into()))
        .unwrap();
    assert_eq!(row.printed, Some(373_555));
    assert_eq!(row.computed, 435_015);
    assert_eq!(row.outcome, Outcome::Fails { difference: 61_460 });
    assert_eq!(
        row.candidates,
        [Candidate {
            years: vec![2018],
            sum: 373_565,
            remaining: 10,
        }]
    );

    let grand = checks.iter().find(|c| c.what == Checked::Grand).unwrap();
    assert_eq!(grand.outcome, Outcome::NotPrinted);
    assert_eq!(grand.computed, 814_004);
    assert_eq!(grand_total_from_printed_rows(&r), Some(752_544));
}

/// Three items, four years, one hole: nothing is built on 1.1 and 1.2.
#[test]
fn checks_work_for_any_items_and_years() {
    let cell = |item: &str, year: i32, amount: Option<i64>| BudgetCell {
        cell: format!("{item}-{year}"),
        item: item.into(),
        year,
        amount,
        unit: "EUR x 1000".into(),
        status: CellStatus::Reported,
        reason: Bilingual::default(),
        section: "1".into(),
        line: None,
    };
    let total = |item: Option<&str>, year: Option<i32>, amount: Option<i64>| PrintedTotal {
        cell: format!("{item:?}{year:?}"),
        item: item.map(str::to_owned),
        year,
        amount,
        unit: "EUR x 1000".into(),
        section: "1".into(),
        line: None,
    };
    let mut cells = Vec::new();
    for (item, amounts) in [
        ("a", [Some(1_000), Some(2_000), Some(4_000), Some(8_000)]),
        ("b", [Some(1), Some(2), None, Some(4)]),
        ("c", [Some(10), Some(20), Some(40), Some(80)]),
    ] {
        for (year, amount) in (2000..).zip(amounts) {
            cells.push(cell(item, year, amount));
        }
    }
    let report = Report {
        budget: Budget::new(cells),
        printed_totals: Table::new(
            vec![
                total(Some("a"), None, Some(5_000)),
                total(Some("b"), None, Some(8)),
                total(None, Some(2000), Some(1_011)),
                total(None, Some(2001), Some(2_020)),
                total(None, Some(2002), Some(4_040)),
                total(None, None, Some(15_157)),
            ],
            |t| t.cell.clone(),
        ),
        ..Report::default()
    };
    let checks = checks(&report);
    let outcomes: Vec<Outcome> = checks.iter().map(|c| c.outcome).collect();
    assert_eq!(
        outcomes,
        [
            Outcome::Fails { difference: 10_000 },
            Outcome::Passes,
            Outcome::Passes,
            Outcome::Fails { difference: 2 },
            Outcome::NotCheckable,
            Outcome::Passes,
        ]
    );
    let years: Vec<&[i32]> = checks[0].candidates.iter().map(|c| &c.years[..]).collect();
    assert_eq!(years, [&[2001, 2003][..]]);
    assert_eq!(grand_total_from_printed_rows(&report), Some(5_008));
    assert_eq!(grand_total_from_printed_rows(&Report::default()), None);
}

// ---- links ----

#[test]
fn coverage_follows_from_the_links() {
    let r = report();
    let of = |wanted| {
        r.recommendation_parts
            .iter()
            .filter(|part| r.coverage(&part.id) == wanted)
            .map(|part| part.id.as_str())
            .collect::<Vec<_>>()
    };
    assert_eq!(of(Coverage::Implements), ["RA5"]);
    assert_eq!(of(Coverage::Touches), ["RA2", "RB1", "RB4", "RB5", "RC3"]);
    assert_eq!(of(Coverage::Tension), ["RB0", "RB2", "RB3", "RC4"]);
    assert_eq!(of(Coverage::Unanswered).len(), 7);
    assert_eq!(Coverage::of([Relation::Pressure]), Coverage::Unanswered);
    assert_eq!(
        Coverage::of([Relation::Pressure, Relation::Tension]),
        Coverage::Tension
    );
    let counts = Coverage::ALL.map(|c| of(c).len());
    assert_eq!(counts, [1, 5, 4, 7]);
}

#[test]
fn links_read_the_same_from_both_ends() {
    let r = report();
    let mut there = BTreeSet::new();
    let mut back = BTreeSet::new();
    for finding in &r.findings {
        let id = finding.id.as_str();
        for part in r.parts_answering(id) {
            there.insert(("part", id, part.id.clone()));
        }
        for source in r.sources_of_finding(id) {
            there.insert(("source", id, source.id.to_string()));
        }
        for evaluation in r.evaluations_of_finding(id) {
            there.insert(("evaluation", id, evaluation.id.clone()));
        }
        for note in r.notes_of_finding(id) {
            there.insert(("note", id, note.id.clone()));
        }
    }
    for part in &r.recommendation_parts {
        for finding in r.findings_answered_by(&part.id) {
            back.insert(("part", finding.id.as_str(), part.id.clone()));
        }
    }
    for source in &r.sources {
        for finding in r.findings_of_source(source.id) {
            back.insert(("source", finding.id.as_str(), source.id.to_string()));
        }
    }
    for evaluation in &r.evaluations {
        for finding in r.findings_of_evaluation(&evaluation.id) {
            back.insert(("evaluation", finding.id.as_str(), evaluation.id.clone()));
        }
    }
    for note in &r.notes {
        for finding in r.findings_of_note(&note.id) {
            back.insert(("note", finding.id.as_str(), note.id.clone()));
        }
    }
    assert_eq!(there, back);
    let links = &r.links;
    let wanted = links.finding_parts.len()
        + links.finding_sources.len()
        + links.finding_evaluations.len()
        + links.note_findings.len();
    assert_eq!(there.len(), wanted);

    let mut there = BTreeSet::new();
    let mut back = BTreeSet::new();
    for part in &r.recommendation_parts {
        for (option, relation) in r.options_of_part(&part.id) {
            there.insert((option.id.clone(), part.id.clone(), relation));
        }
        for evaluation in r.evaluations_of_part(&part.id) {
            let parts = r.parts_of_evaluation(&evaluation.id);
            assert!(parts.contains(&part));
        }
    }
    for option in &r.options {
        for (part, relation) in r.parts_of_option(&option.id) {
            back.insert((option.id.clone(), part.id.clone(), relation));
        }
    }
    assert_eq!(there, back);
    assert_eq!(there.len(), links.option_parts.len());
    for evaluation in &r.evaluations {
        for source in r.sources_of_evaluation(&evaluation.id) {
            assert!(r.evaluations_of_source(source.id).contains(&evaluation));
        }
    }
    for source in &r.sources {
        for note in r.notes_of_source(source.id) {
            assert!(r.sources_of_note(&note.id).contains(&source));
        }
    }
    let parts: usize = r
        .recommendations
        .iter()
        .map(|x| r.parts_of(&x.id).len())
        .sum();
    assert_eq!(parts, 17);
}

#[test]
fn known_links_are_there() {
    let r = report();
    let ids = |parts: Vec<&RecommendationPart>| -> Vec<String> {
        parts.into_iter().map(|p| p.id.clone()).collect()
    };
    assert_eq!(ids(r.parts_answering("F49")), ["RB0", "RB1"]);
    assert!(r.parts_answering("F01").is_empty());
    assert!(r.parts_answering("nonsense").is_empty());
    let unanswered: Vec<&str> = r
        .findings
        .iter()
        .filter(|f| matches!(f.direction, Direction::Impeding | Direction::Mixed))
        .filter(|f| r.parts_answering(&f.id).is_empty())
        .map(|f| f.id.as_str())
        .collect();
    assert_eq!(
        unanswered,
        ["F06", "F09", "F10", "F11", "F40", "F45", "F53", "F64"]
    );
    let notes = |cell: CellRef| -> Vec<String> {
        r.notes_of_cell(&cell)
            .iter()
            .map(|n| n.id.clone())
            .collect()
    };
    assert_eq!(notes(CellRef::Printed("1.2-total".into())), ["I01"]);
    assert_eq!(notes(CellRef::Printed("total-total".into())), ["I02"]);
    assert_eq!(notes(CellRef::Printed("1.1-total".into())), ["I03"]);
    assert_eq!(notes(CellRef::Budget("1.1-2022".into())), ["I05"]);
    assert_eq!(notes(CellRef::Budget("1.2-2022".into())), ["I05", "I06"]);
    assert_eq!(notes(CellRef::Budget("1.2-2016".into())), ["I06"]);
    assert!(notes(CellRef::Budget("1.2-2017".into())).is_empty());
    // A printed total is not a budget cell, even with the same key.
    assert!(notes(CellRef::Budget("1.2-total".into())).is_empty());
    assert_eq!(r.cells_of_note("I06").len(), 3);
    assert_eq!(r.cells_of_note("I06")[0].id(), "1.2-2015");
    assert_eq!(r.source(13).unwrap().printed_no, 12);
    assert_eq!(r.source(24), None);
    let rights = r.evaluations.find("E-MR").unwrap();
    assert_eq!(rights.covers(2016), Some(false));
    assert_eq!(rights.covers(2022), Some(true));
    assert!(rights.interviews_at_least);
    assert_eq!(r.evaluations.find("E-A4").unwrap().covers(2019), None);
}

#[test]
fn codes_and_languages_survive_a_round_trip() {
    for lang in Lang::ALL {
        assert_eq!(Lang::from_code(lang.code()), Some(lang));
    }
    assert_eq!(Lang::from_code("de"), None);
    for &kind in FindingKind::ALL {
        assert_eq!(FindingKind::from_code(kind.code()), Some(kind));
    }
    for &kind in NoteType::ALL {
        assert_eq!(NoteType::from_code(kind.code()), Some(kind));
    }
    assert_eq!(Relation::from_code("Implements"), None);
}

// ---- broken packages: each kind of problem, at its place ----

#[test]
fn wrong_type_names_the_cell() {
    let loaded = replaced("budget.csv", ";54569;", ";54.569;");
    assert_eq!(
        only(&loaded),
        (
            "budget.csv",
            Some(3),
            Some("amount"),
            Some("54.569"),
            &ProblemKind::WrongType {
                expected: FieldType::Integer
            }
        )
    );
    // A broken amount is not a missing year.
    assert_eq!(loaded.report.budget.cell("1.1", 2016), None);
    assert_eq!(loaded.report.budget.amount("1.1", 2017), Some(57_086));
    assert_eq!(
        loaded.problems[0].message(Lang::Nl),
        "budget.csv, rij 3, kolom amount: ‘54.569’ is geen geheel getal."
    );
    assert_eq!(
        loaded.problems[0].to_string(),
        "budget.csv, row 3, column amount: ‘54.569’ is not a whole number."
    );
}

#[test]
fn decimal_sign_is_the_declared_one() {
    let loaded = replaced("series-values.csv", ";0,6;", ";0.6;");
    let (file, row, column, value, kind) = only(&loaded);
    assert_eq!(
        (file, row, column, value),
        ("series-values.csv", Some(2), Some("value"), Some("0.6"))
    );
    assert!(matches!(
        kind,
        ProblemKind::WrongType {
            expected: FieldType::Number
        }
    ));
    assert_eq!(loaded.report.series[0].value(2015), None);
    assert_eq!(loaded.report.series[0].value(2016), Some(0.3));
}

#[test]
fn boolean_has_its_words() {
    let loaded = replaced("items.csv", ";false;", ";nee;");
    let (file, row, column, value, kind) = only(&loaded);
    assert_eq!(
        (file, row, column, value),
        ("items.csv", Some(4), Some("in_table"), Some("nee"))
    );
    assert!(matches!(
        kind,
        ProblemKind::WrongType {
            expected: FieldType::Boolean
        }
    ));
    // Spreadsheets write the words of their own language.
    let dutch = replaced("items.csv", ";false;", ";ONWAAR;");
    assert_eq!(dutch.problems, []);
    assert!(!dutch.report.items.find("1.3").unwrap().in_table);
}

#[test]
fn closed_list_is_named() {
    let loaded = replaced("findings.csv", ";context;neutral;", ";contxt;neutral;");
    let (file, row, column, value, kind) = only(&loaded);
    assert_eq!(
        (file, row, column, value),
        ("findings.csv", Some(2), Some("kind"), Some("contxt"))
    );
    let ProblemKind::NotInList { allowed } = kind else {
        panic!("{kind:?}");
    };
    assert_eq!(allowed.len(), 9);
    assert_eq!(loaded.report.findings.len(), 65);
    assert!(
        loaded.problems[0]
            .to_string()
            .contains("Choose from: context, ")
    );
}

#[test]
fn required_cell_is_missed() {
    let loaded = replaced("recommendations.csv", ";Stuur strategischer;", ";;");
    assert_eq!(
        only(&loaded),
        (
            "recommendations.csv",
            Some(2),
            Some("title_nl"),
            None,
            &ProblemKind::Required
        )
    );
    assert_eq!(loaded.report.recommendations.len(), 2);
}

#[test]
fn key_is_unique() {
    let loaded = replaced("methods.csv", "\nM03;", "\nM02;");
    assert_eq!(
        only(&loaded),
        (
            "methods.csv",
            Some(4),
            Some("id"),
            Some("M02"),
            &ProblemKind::DuplicateKey { first_row: 3 }
        )
    );
    assert_eq!(loaded.report.methods.len(), 18);
    // Another key for a place that is taken is no way round it.
    let loaded = read(&changed("budget.csv", |text| {
        text + "1.1-2015-again;1.1;2015;1;EUR x 1000;reported;;;3.3;\n"
    }));
    assert_eq!(
        only(&loaded),
        (
            "budget.csv",
            Some(18),
            Some("item, year"),
            Some("1.1, 2015"),
            &ProblemKind::DuplicateKey { first_row: 2 }
        )
    );
    assert_eq!(loaded.report.budget.amount("1.1", 2015), Some(55_937));
}

#[test]
fn composed_key_is_unique() {
    let loaded = read(&changed("finding-parts.csv", |text| {
        let row = text.lines().nth(1).unwrap().to_owned();
        format!("{text}{row}\n")
    }));
    let (file, _, column, _, kind) = only(&loaded);
    assert_eq!((file, column), ("finding-parts.csv", Some("finding, part")));
    assert_eq!(kind, &ProblemKind::DuplicateKey { first_row: 2 });
    assert_eq!(
        loaded.report.links.finding_parts.len(),
        report().links.finding_parts.len()
    );
}

/// A small package of its own, for what the embedded schemas do not use.
fn small(field: &str, budget: &str) -> Loaded {
    let items = r#"{"name":"items","path":"items.csv","schema":{"fields":[
        {"name":"id"},{"name":"name_nl"},{"name":"name_en"},{"name":"in_table","type":"boolean"}]}}"#;
    let package = format!(
        r#"{{"name":"small","resources":[{items},{{"name":"budget","path":"b.csv","schema":{{"fields":[
        {{"name":"cell"}},{{"name":"item"}},{{"name":"year","type":"year"}},{field},
        {{"name":"unit"}},{{"name":"status"}}]}}}}]}}"#
    );
    read(&BTreeMap::from([
        (DESCRIPTOR.to_owned(), package.into_bytes()),
        (
            "items.csv".to_owned(),
            b"id,name_nl,name_en,in_table\na,A,A,1\n".to_vec(),
        ),
        ("b.csv".to_owned(), budget.as_bytes().to_vec()),
    ]))
}

const SMALL: &str = "cell,item,year,amount,unit,status\n";

#[test]
fn unique_and_bounds_and_lengths_are_checked() {
    let unique = r#"{"name":"amount","type":"integer","constraints":{"unique":true}}"#;
    let rows = format!("{SMALL}a1,a,2001,5,k,reported\na2,a,2002,5,k,reported\n");
    let loaded = small(unique, &rows);
    assert_eq!(
        only(&loaded),
        (
            "b.csv",
            Some(3),
            Some("amount"),
            Some("5"),
            &ProblemKind::NotUnique { first_row: 2 }
        )
    );
    let bounds =
        r#"{"name":"amount","type":"integer","constraints":{"minimum":10,"maximum":"20"}}"#;
    let rows = format!(
        "{SMALL}a1,a,2001,5,k,reported\na2,a,2002,25,k,reported\na3,a,2003,15,k,reported\n"
    );
    let loaded = small(bounds, &rows);
    let kinds: Vec<(Option<usize>, &ProblemKind)> =
        loaded.problems.iter().map(|p| (p.row, &p.kind)).collect();
    assert_eq!(
        kinds,
        [
            (Some(2), &ProblemKind::TooSmall { minimum: 10.0 }),
            (Some(3), &ProblemKind::TooLarge { maximum: 20.0 }),
        ]
    );
    assert_eq!(loaded.report.budget.years(), [2003]);
    let lengths = r#"{"name":"amount","constraints":{"minLength":2,"maxLength":3}}"#;
    let rows = format!(
        "{SMALL}a1,a,2001,5,k,reported\na2,a,2002,5555,k,reported\na3,a,2003,55,k,reported\n"
    );
    let loaded = small(lengths, &rows);
    let kinds: Vec<&ProblemKind> = loaded.problems.iter().map(|p| &p.kind).collect();
    assert_eq!(
        kinds,
        [
            &ProblemKind::TooShort { minimum: 2 },
            &ProblemKind::TooLong { maximum: 3 },
        ]
    );
    // A schema may call a number text; the report still reads it.
    assert_eq!(loaded.report.budget.amount("a", 2003), Some(55));
}

#[test]
fn numbers_are_read_as_budgets_print_them() {
    let field =
        r#"{"name":"amount","type":"number","groupChar":".","decimalChar":",","bareNumber":false}"#;
    let rows = format!(
        "{SMALL}a1,a,2001,€ 1.234,k,reported\na2,a,2002,‒ 2.085 (x),k,reported\na3,a,2003,\"12,0\",k,reported\na4,a,2004,\"12,5\",k,reported\n"
    );
    let loaded = small(field, &rows);
    let budget = &loaded.report.budget;
    assert_eq!(budget.amount("a", 2001), Some(1_234));
    assert_eq!(budget.amount("a", 2003), Some(12));
    // Half a thousand euros is not a whole amount; a space inside is no number.
    let cells: Vec<(Option<usize>, Option<&str>)> = loaded
        .problems
        .iter()
        .map(|p| (p.row, p.column.as_deref()))
        .collect();
    assert_eq!(
        cells,
        [(Some(3), Some("amount")), (Some(5), Some("amount"))]
    );
    let field = r#"{"name":"amount","type":"integer"}"#;
    let rows = format!("{SMALL}a1,a,2001,−7,k,reported\n");
    assert_eq!(
        small(field, &rows).report.budget.amount("a", 2001),
        Some(-7)
    );
    let rows = format!("{SMALL}a1,a,2001,99999999999999999999,k,reported\n");
    let loaded = small(field, &rows);
    assert!(matches!(only(&loaded).4, ProblemKind::WrongType { .. }));
    let field = r#"{"name":"amount","type":"number"}"#;
    for value in ["NaN", "inf", "1e999", "1e400"] {
        let rows = format!("{SMALL}a1,a,2001,{value},k,reported\n");
        let loaded = small(field, &rows);
        assert!(matches!(only(&loaded).4, ProblemKind::WrongType { .. }));
        assert!(loaded.report.budget.cells().is_empty());
    }
}

#[test]
fn pattern_is_named() {
    let loaded = replaced("glossary.csv", "\nbz;", "\nB Z;");
    let (file, row, column, value, kind) = only(&loaded);
    assert_eq!(
        (file, row, column, value),
        ("glossary.csv", Some(2), Some("id"), Some("B Z"))
    );
    assert_eq!(
        kind,
        &ProblemKind::Pattern {
            pattern: "[a-z0-9]+(-[a-z0-9]+)*".into()
        }
    );
}

#[test]
fn patterns_hold_for_the_whole_text() {
    let form = |pattern: &str, value: &str| {
        let pattern = serde_json::to_string(pattern).unwrap();
        let field = format!(r#"{{"name":"amount","constraints":{{"pattern":{pattern}}}}}"#);
        let rows = format!("{SMALL}a1,a,2001,{value},k,reported\n");
        small(&field, &rows)
            .problems
            .into_iter()
            .map(|p| p.kind)
            .collect::<Vec<_>>()
    };
    for (pattern, yes, no) in [
        ("^[0-9]{2}$", "12", "123"),
        ("1(2|34)?5", "1345", "1235"),
        (r"\d+|x", "77", "7a"),
        ("[^2-9]{1,3}", "101", "1111"),
        ("1.{2,}", "123", "12"),
        (r"(?:12)*3", "12123", "1213"),
        (r"(0?){9}1", "0000001", "00000000001"),
    ] {
        assert_eq!(form(pattern, yes), [], "{pattern} {yes}");
        let found = form(pattern, no);
        assert!(
            matches!(found.first(), Some(ProblemKind::Pattern { .. })),
            "{pattern} {no} {found:?}"
        );
    }
    for pattern in [
        "(?=1)1", r"\p{L}", "1**", "[1", "(1", "1)", "1{2000}", "[2-1]", r"\b1",
    ] {
        assert_eq!(
            form(pattern, "1"),
            [ProblemKind::PatternNotSupported],
            "{pattern}"
        );
    }
    // Patterns that take other matchers for ever.
    let found = form("((((1*)*)*)*)*2", &"1".repeat(300));
    assert!(matches!(found.first(), Some(ProblemKind::Pattern { .. })));
    let deep = "(".repeat(5_000) + &")".repeat(5_000);
    assert_eq!(form(&deep, "1"), [ProblemKind::PatternNotSupported]);
}

#[test]
fn foreign_key_names_the_other_table() {
    let loaded = replaced("finding-parts.csv", "F14;RA1", "F14;RA9");
    assert_eq!(
        only(&loaded),
        (
            "finding-parts.csv",
            Some(2),
            Some("part"),
            Some("RA9"),
            &ProblemKind::UnknownKey {
                resource: "recommendation-parts".into(),
                column: "id".into()
            }
        )
    );
    // A wrong item must not turn into "both items".
    let loaded = replaced("findings.csv", ";1.1;context;", ";1.9;context;");
    let (file, row, column, value, _) = only(&loaded);
    assert_eq!(
        (file, row, column, value),
        ("findings.csv", Some(5), Some("item"), Some("1.9"))
    );
    assert_eq!(loaded.report.findings.find("F04"), None);
    // A footnote that does not exist, told by number.
    let loaded = replaced("note-sources.csv", "I06;13", "I06;99");
    assert_eq!(only(&loaded).3, Some("99"));
}

#[test]
fn note_points_to_exactly_one_place() {
    let loaded = replaced("note-cells.csv", "I01;;1.2-total", "I01;1.2-2015;1.2-total");
    assert_eq!(
        only(&loaded),
        (
            "note-cells.csv",
            Some(2),
            Some("budget_cell, printed_cell"),
            None,
            &ProblemKind::ExactlyOne
        )
    );
}

#[test]
fn the_checksum_is_that_of_the_files_and_of_the_build() {
    // `printf 'a\0\3\0\0\0\0\0\0\0abc' | sha256sum`
    let one: [(&str, &[u8]); 1] = [("a", b"abc")];
    assert_eq!(
        sha256(one.into_iter()),
        "1f39b54dfe7a8572bbf00ba52800d767064f4a12621ce317b491a7e03e47ca48"
    );
    assert_eq!(sha256(Embedded::files()), PACKAGE_SHA256);
    let turned: Vec<_> = Embedded::files().collect();
    assert_eq!(sha256(turned.into_iter().rev()), PACKAGE_SHA256);
    let changed = Embedded::files().map(|(path, bytes)| match path {
        "notes.csv" => (path, &bytes[..bytes.len() - 1]),
        _ => (path, bytes),
    });
    assert_ne!(sha256(changed), PACKAGE_SHA256);
    // An empty file has a place of its own.
    let empty: [(&str, &[u8]); 1] = [("b", b"")];
    assert_ne!(
        sha256(one.into_iter().chain(empty)),
        sha256(one.into_iter())
    );
    assert_eq!(SOURCES_SHA256, "", "a debug build names no sources");
}

#[test]
fn every_link_has_two_ends_and_a_loose_one_is_told() {
    let mut r = report();
    let found = ends(&r);
    assert!(found.links > 150, "{}", found.links);
    assert!(found.loose.is_empty(), "{:?}", found.loose);
    r.links.note_findings.insert("I01".into(), "F99".into());
    assert_eq!(ends(&r).loose, [("I01".to_owned(), "F99".to_owned())]);
    assert_eq!(ends(&r).links, found.links + 1);
}

#[test]
fn events_stand_in_the_report_or_name_an_outside_source() {
    let r = report();
    assert_eq!(r.events.len(), 11);
    let council = r.events.find("V11").unwrap();
    assert_eq!(
        (council.kind, council.first_year, council.last_year),
        (EventKind::Council, Some(2024), Some(2026))
    );
    // The report names no year for the cut, and nobody fills one in.
    let cut = r.events.find("V07").unwrap();
    assert_eq!((cut.first_year, cut.last_year), (None, None));
    for event in &r.events {
        let outside = matches!(event.origin(), Origin::External { .. });
        assert_eq!(outside, event.section.is_none(), "{}", event.id);
    }
}

#[test]
fn problems_of_events_are_named() {
    let places = Some("section, external");
    for (from, to, row, column, kind) in [
        (
            ";6;4;;;Eerdere",
            ";6;4;;Krant;Eerdere",
            12,
            places,
            ProblemKind::ExactlyOne,
        ),
        (
            ";6;4;;;Eerdere",
            ";;;;;Eerdere",
            12,
            places,
            ProblemKind::ExactlyOne,
        ),
        (
            ";2024;2026;",
            ";2024;2023;",
            12,
            Some("last_year"),
            ProblemKind::TooSmall { minimum: 2024.0 },
        ),
        (
            "V07;decision",
            "V06;decision",
            8,
            Some("id"),
            ProblemKind::DuplicateKey { first_row: 7 },
        ),
    ] {
        let loaded = replaced("events.csv", from, to);
        let (file, found_row, found_column, _, found) = only(&loaded);
        assert_eq!((file, found_row), ("events.csv", Some(row)));
        assert_eq!((found_column, found), (column, &kind));
    }
    let loaded = replaced("events.csv", "V11;council", "V11;seat");
    assert!(matches!(
        only(&loaded),
        (
            _,
            Some(12),
            Some("kind"),
            Some("seat"),
            ProblemKind::NotInList { .. }
        )
    ));
    let loaded = replaced("events.csv", ";4.2b;2;23;", ";4.2b;2;99;");
    assert!(matches!(
        only(&loaded),
        (
            _,
            _,
            Some("source"),
            Some("99"),
            ProblemKind::UnknownKey { .. }
        )
    ));
}

#[test]
fn status_and_amount_belong_together() {
    let loaded = replaced("budget.csv", ";2022;;", ";2022;0;");
    assert_eq!(
        only(&loaded),
        (
            "budget.csv",
            Some(9),
            Some("amount"),
            Some("missing"),
            &ProblemKind::StatusAndAmount
        )
    );
    assert_eq!(loaded.report.budget.cell("1.1", 2022), None);
}

#[test]
fn columns_are_found_by_name() {
    let loaded = read(&changed("items.csv", |text| {
        text.replace("in_table;section", "tabel;section")
    }));
    let found: Vec<(Option<usize>, Option<&str>, &ProblemKind)> = loaded
        .problems
        .iter()
        .map(|p| (p.row, p.column.as_deref(), &p.kind))
        .collect();
    assert_eq!(
        found,
        [
            (Some(1), Some("tabel"), &ProblemKind::UnknownColumn),
            (Some(1), Some("in_table"), &ProblemKind::MissingColumn),
        ]
    );
    // One problem per file, not one per row; rows without a needed cell go.
    assert_eq!(loaded.report.items.len(), 0);
    assert_eq!(loaded.report.budget.cells().len(), 16);
    let twice = replaced("items.csv", ";section\n", ";id\n");
    assert_eq!(twice.problems[0].kind, ProblemKind::DuplicateColumn);
    // Another order of columns is no problem.
    let turned = read(&changed("option-parts.csv", |text| {
        text.lines()
            .map(|line| {
                let (bom, line) = match line.strip_prefix('\u{feff}') {
                    Some(line) => ("\u{feff}", line),
                    None => ("", line),
                };
                let cells: Vec<&str> = line.split(';').collect();
                format!("{bom}{};{};{}\n", cells[2], cells[0], cells[1])
            })
            .collect()
    }));
    assert_eq!(turned.problems, []);
    assert_eq!(turned.report, report());
}

#[test]
fn schema_without_a_needed_column_is_told_once() {
    let loaded = small(r#"{"name":"amount","type":"integer"}"#, "cell\na1\na2\n");
    let found: Vec<(&str, Option<&str>)> = loaded
        .problems
        .iter()
        .map(|p| (p.file.as_str(), p.column.as_deref()))
        .collect();
    assert_eq!(
        found,
        ["item", "year", "amount", "unit", "status"].map(|c| ("b.csv", Some(c)))
    );
    let package =
        r#"{"resources":[{"name":"items","path":"i.csv","schema":{"fields":[{"name":"id"}]}}]}"#;
    let loaded = read(&BTreeMap::from([
        (DESCRIPTOR.to_owned(), package.as_bytes().to_vec()),
        ("i.csv".to_owned(), b"id\na\nb\nc\n".to_vec()),
    ]));
    let in_items: Vec<&Problem> = loaded
        .problems
        .iter()
        .filter(|p| p.file == "i.csv")
        .collect();
    assert!(!in_items.is_empty());
    let columns: BTreeSet<&str> = in_items
        .iter()
        .filter_map(|p| p.column.as_deref())
        .collect();
    assert_eq!(columns.len(), in_items.len());
    assert!(
        in_items
            .iter()
            .all(|p| p.kind == ProblemKind::MissingColumn)
    );
    assert!(loaded.problems.iter().any(|p| {
        p.kind == ProblemKind::MissingResource && p.value.as_deref() == Some("budget")
    }));
}

#[test]
fn cells_of_a_row_are_counted() {
    let loaded = replaced("methods.csv", "M02;1.1;", "M02;1.1;extra;");
    assert_eq!(
        only(&loaded),
        (
            "methods.csv",
            Some(3),
            None,
            None,
            &ProblemKind::WrongNumberOfCells {
                expected: 4,
                found: 5
            }
        )
    );
    let loaded = replaced("methods.csv", "M02;1.1;", "M02\nX;");
    let rows: Vec<Option<usize>> = loaded.problems.iter().map(|p| p.row).collect();
    assert_eq!(loaded.report.methods.len(), 18);
    assert!(
        rows.iter().all(|row| matches!(row, Some(3 | 4))),
        "{rows:?}"
    );
}

#[test]
fn bytes_that_are_not_utf8_are_named() {
    let mut files = files();
    let bytes = files.get_mut("items.csv").unwrap();
    let place = bytes.windows(7).position(|w| w == b"Mensenr").unwrap();
    bytes[place + 1] = 0xeb;
    let loaded = read(&files);
    assert_eq!(
        only(&loaded),
        (
            "items.csv",
            Some(3),
            Some("name_nl"),
            Some("M\u{fffd}nsenrechten"),
            &ProblemKind::NotUtf8
        )
    );
    assert_eq!(loaded.report.items.len(), 2);
}

#[test]
fn descriptor_and_files_may_be_missing_or_broken() {
    let loaded = read(&BTreeMap::new());
    assert_eq!(
        only(&loaded),
        (DESCRIPTOR, None, None, None, &ProblemKind::MissingFile)
    );
    let loaded = read(&changed(DESCRIPTOR, |text| text.replacen('}', "", 1)));
    assert!(matches!(
        only(&loaded).4,
        ProblemKind::UnreadableJson { .. }
    ));

    let mut without = files();
    without.remove("methods.csv");
    let loaded = read(&without);
    assert_eq!(
        only(&loaded),
        ("methods.csv", None, None, None, &ProblemKind::MissingFile)
    );
    // Links into a file that is missing are not reported one by one.
    let mut without = files();
    without.remove("findings.csv");
    let loaded = read(&without);
    assert_eq!(only(&loaded).0, "findings.csv");
    assert_eq!(loaded.report.recommendations.len(), 3);

    let loaded = replaced(DESCRIPTOR, "\"name\": \"methods\"", "\"name\": \"method\"");
    let (file, _, _, value, kind) = only(&loaded);
    assert_eq!(
        (file, value, kind),
        (DESCRIPTOR, Some("method"), &ProblemKind::UnknownResource)
    );
    let loaded = replaced(
        DESCRIPTOR,
        "\"name\": \"methods\"",
        "\"name\": \"glossary\"",
    );
    assert!(
        loaded
            .problems
            .iter()
            .any(|p| p.kind == ProblemKind::DuplicateResource)
    );
    let package = r#"{"resources":[{"name":"items","path":"i"},{"name":"budget","path":"i"}]}"#;
    let loaded = read(&BTreeMap::from([
        (DESCRIPTOR.to_owned(), package.as_bytes().to_vec()),
        ("i".to_owned(), b"x".to_vec()),
    ]));
    let kinds: Vec<&ProblemKind> = loaded.problems.iter().map(|p| &p.kind).collect();
    assert_eq!(
        kinds,
        [&ProblemKind::MissingSchema, &ProblemKind::MissingSchema]
    );
}

// ---- files as spreadsheets save them ----

#[test]
fn files_saved_by_a_spreadsheet_read_the_same() {
    let wanted = report();
    for separator in [";", ",", "\t"] {
        let mut files = files();
        for (name, bytes) in &mut files {
            if name == DESCRIPTOR {
                continue;
            }
            // Windows line ends, every cell quoted, empty rows at the end.
            let mut reader = csv::ReaderBuilder::new()
                .delimiter(b';')
                .has_headers(false)
                .from_reader(&bytes[3..]);
            let mut new = String::new();
            let mut width = 0;
            for record in reader.records() {
                let cells: Vec<String> = record
                    .unwrap()
                    .iter()
                    .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")))
                    .collect();
                width = cells.len();
                new += &(cells.join(separator) + "\r\n");
            }
            new += &(separator.repeat(width - 1) + "\r\n\r\n");
            *bytes = new.into_bytes();
        }
        let loaded = read(&files);
        let told = loaded
            .problems
            .iter()
            .filter(|p| p.kind == ProblemKind::OtherDelimiter { declared: ';' })
            .count();
        assert_eq!(
            told,
            loaded.problems.len(),
            "{:#?}",
            loaded.problems.first()
        );
        assert_eq!(told, if separator == ";" { 0 } else { 27 });
        assert_eq!(loaded.report, wanted);
    }
}

#[test]
fn rows_are_counted_as_a_spreadsheet_shows_them() {
    for end in ["\n", "\r\n", "\r"] {
        let text = [
            "cell,item,year,amount,unit,status",
            "",
            "a1,a,2001,1,\"k\nk\",reported",
            "",
            ",,,,,",
            "a2,a,2002,x,k,reported",
            "a3,a,2003,x,k,reported",
        ]
        .join(end);
        let loaded = small(r#"{"name":"amount","type":"integer"}"#, &text);
        let rows: Vec<Option<usize>> = loaded.problems.iter().map(|p| p.row).collect();
        assert_eq!(rows, [Some(6), Some(7)], "{end:?}");
    }
}

#[test]
fn every_problem_is_told_in_both_languages() {
    let mut all = Vec::new();
    for loaded in [
        replaced("budget.csv", ";54569;", ";54.569;"),
        replaced("findings.csv", ";context;neutral;", ";contxt;neutral;"),
        replaced("methods.csv", "\nM03;", "\nM02;"),
        replaced("note-sources.csv", "I06;13", "I06;99"),
        replaced("budget.csv", ";2022;;", ";2022;0;"),
        replaced("methods.csv", "M02;1.1;", "M02;1.1;extra;"),
        read(&BTreeMap::new()),
    ] {
        all.extend(loaded.problems);
    }
    assert!(all.len() >= 7);
    for problem in all {
        let (nl, en) = (problem.message(Lang::Nl), problem.message(Lang::En));
        assert_ne!(nl, en);
        for text in [nl, en] {
            assert!(
                text.starts_with(&problem.file) && text.ends_with('.'),
                "{text}"
            );
            if let Some(value) = &problem.value {
                assert!(text.contains(value.as_str()), "{text}");
            }
        }
    }
}

// ---- size ----

#[test]
fn fifty_thousand_rows_are_read_whole() {
    let loaded = read(&enlarged(760));
    assert_eq!(loaded.problems, []);
    assert_eq!(loaded.report.findings.len(), 66 * 760);
    assert_eq!(loaded.report.budget.items().len(), 2 * 760);
    assert_eq!(loaded.report.budget.cells().len(), 16 * 760);
    let last = loaded.report.findings.find("F50160").unwrap();
    assert_eq!(last.title, report().findings.find("F66").unwrap().title);
    assert_eq!(loaded.report.budget.amount("1.2.759", 2021), Some(63_502));
}

// ---- whatever the bytes ----

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes_for_any_file_are_survived(
        file in 0..27_usize,
        bytes in proptest::collection::vec(any::<u8>(), 0..400),
    ) {
        let mut files = files();
        let name = Embedded::files().nth(file).unwrap().0;
        files.insert(name.to_owned(), bytes);
        let loaded = read(&files);
        for problem in &loaded.problems {
            let _ = (problem.message(Lang::Nl), problem.message(Lang::En));
        }
        let _ = checks(&loaded.report);
    }

    #[test]
    fn any_change_to_a_file_is_survived(
        file in 0..27_usize,
        place in any::<prop::sample::Index>(),
        length in 0..40_usize,
        text in "[\\PC;,\"\n\r\t{}\\[\\]0-9]{0,20}",
    ) {
        let mut files = files();
        let name = Embedded::files().nth(file).unwrap().0;
        let bytes = files.get_mut(name).unwrap();
        let start = place.index(bytes.len());
        let end = (start + length).min(bytes.len());
        bytes.splice(start..end, text.into_bytes());
        let loaded = read(&files);
        for part in &loaded.report.recommendation_parts {
            let _ = loaded.report.coverage(&part.id);
        }
        let _ = checks(&loaded.report);
    }

    #[test]
    fn any_amounts_add_up_without_panic(
        amounts in proptest::collection::vec(any::<i64>(), 1..8),
        printed in any::<i64>(),
    ) {
        let mut rows = SMALL.to_owned();
        for (year, amount) in (2000..).zip(&amounts) {
            rows += &format!("a{year},a,{year},{amount},k,reported\n");
        }
        let mut loaded = small(r#"{"name":"amount","type":"integer"}"#, &rows);
        prop_assert_eq!(loaded.problems.len(), 0);
        loaded.report.printed_totals = Table::new(
            vec![PrintedTotal {
                cell: "a".into(),
                item: Some("a".into()),
                year: None,
                amount: Some(printed),
                unit: "k".into(),
                section: String::new(),
                line: None,
            }],
            |total| total.cell.clone(),
        );
        prop_assert_eq!(checks(&loaded.report).len(), 1);
    }
}
