//! The golden numbers: that the program comes to each of them, and that a difference shows.

use verkenner::model::Basis;
use verkenner::model::golden::{Compared, GOLDEN, SECTIONS, Section, expected, golden};

use super::model::basis;
use super::state::DATA;

fn run(basis: &Basis, file: &str) -> Vec<Section> {
    golden(&DATA.report, basis, file)
}

/// A golden number by its id, for tests that look at more than its value.
pub fn number(id: &str) -> f64 {
    expected(GOLDEN)
        .into_iter()
        .find(|one| one.id == id)
        .and_then(|one| one.value)
        .unwrap_or_else(|| panic!("no {id} in golden.csv"))
}

/// The golden numbers with one row changed.
pub fn changed(from: &str, to: &str) -> String {
    let file = GOLDEN.replacen(from, to, 1);
    assert_ne!(file, GOLDEN, "{from} is not in golden.csv");
    file
}

fn differences(sections: &[Section]) -> Vec<&Compared> {
    let all = sections.iter();
    all.flat_map(|section| &section.differences).collect()
}

#[test]
fn every_golden_number_is_calculated_and_agrees() {
    // With the figures of the package, and with those typed once more for the tests.
    for basis in [&DATA.basis, &basis()] {
        let sections = run(basis, GOLDEN);
        assert!(
            differences(&sections).is_empty(),
            "{:#?}",
            differences(&sections)
        );
        let letters: Vec<char> = sections.iter().map(|section| section.letter).collect();
        assert_eq!(letters, SECTIONS);
        let compared: usize = sections.iter().map(|section| section.compared).sum();
        assert_eq!(compared, GOLDEN.lines().count() - 1);
        assert!(compared > 900, "{compared}");
        for section in &sections {
            assert_eq!(section.compared, section.agree);
            assert!(section.largest.is_some(), "{section:?}");
        }
    }
}

#[test]
fn a_golden_number_that_is_wrong_shows_with_both_numbers() {
    let file = changed("A;baseline/1.1/flat;50345", "A;baseline/1.1/flat;50346");
    let sections = run(&DATA.basis, &file);
    let [difference] = differences(&sections)[..] else {
        panic!("{:?}", differences(&sections));
    };
    assert_eq!(difference.id, "baseline/1.1/flat");
    assert_eq!(difference.expected, Some(50_346.0));
    assert_eq!(difference.found, Some(50_345.0));
    let first = &sections[0];
    assert_eq!((first.letter, first.compared - first.agree), ('A', 1));
    assert_eq!(first.largest, Some(1.0 / 50_346.0));
}

#[test]
fn a_difference_just_above_the_tolerance_counts_and_one_below_does_not() {
    for (value, agrees) in [("50345.0001", false), ("50345.00004", true)] {
        let file = changed(
            "A;baseline/1.1/flat;50345",
            &format!("A;baseline/1.1/flat;{value}"),
        );
        assert_eq!(
            differences(&run(&DATA.basis, &file)).is_empty(),
            agrees,
            "{value}"
        );
    }
}

#[test]
fn what_one_side_lacks_is_a_difference() {
    // A number that nobody calculates, one that cannot be read, and one that is not there.
    for (from, to) in [
        ("A;baseline/1.1/flat;", "A;baseline/1.1/level;"),
        (
            "A;baseline/1.1/flat;50345",
            "A;baseline/1.1/flat;about 50345",
        ),
        ("A;baseline/1.1/flat;50345;;\n", ""),
    ] {
        let file = changed(from, to);
        let sections = run(&DATA.basis, &file);
        let found = differences(&sections);
        assert!(!found.is_empty(), "{to}");
        assert!(found.iter().all(|one| one.distance.is_none()), "{found:?}");
    }
}

#[test]
fn other_figures_do_not_pass_for_those_of_the_report() {
    let mut other = DATA.basis.clone();
    other.items[0].series[6].amount += 1.0;
    let sections = run(&other, GOLDEN);
    assert!(differences(&sections).len() > 100);
}
