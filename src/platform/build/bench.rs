//! What `make bench` measures in the browser: the same calls as natively.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::hint::black_box;

use verkenner::model::{Basis, Scenario, Specs, check};
use verkenner::report::{Lang, Report, enlarged, read};
use verkenner::text::html::{SearchRow, search_results};
use verkenner::text::search::{Entry, Index, Sort};
use wasm_bindgen::prelude::wasm_bindgen;

#[derive(Default)]
struct Bench {
    files: BTreeMap<String, Vec<u8>>,
    model: Option<(Basis, Specs)>,
}

thread_local! {
    static BENCH: RefCell<Bench> = RefCell::default();
    static SEARCH: RefCell<Option<(Report, Vec<Entry>, Index)>> = const { RefCell::new(None) };
}

/// Makes a package `factor` times as long as the embedded one.
#[wasm_bindgen]
pub fn prepare(factor: usize) {
    let files = enlarged(factor);
    let basis = Basis::new(&read(&files).report);
    let specs = Specs::new(&basis);
    BENCH.set(Bench {
        files,
        model: Some((basis, specs)),
    });
}

/// Reads the package once.
#[wasm_bindgen]
pub fn read_package() {
    BENCH.with_borrow(|bench| {
        black_box(read(&bench.files));
    });
}

/// Calculates the default scenario once.
#[wasm_bindgen]
pub fn run_scenario() {
    BENCH.with_borrow(|bench| {
        if let Some((basis, specs)) = &bench.model {
            black_box(
                check(basis, specs, &Scenario::default())
                    .map(|inputs| inputs.run())
                    .ok(),
            );
        }
    });
}

/// Makes an index of this many entries: those of the report, and copies in which words stand
/// joined to others, as Dutch does, so that there are many different words too. Returns how
/// many there are.
#[wasm_bindgen]
pub fn prepare_search(count: usize) -> usize {
    let entries = many_entries(count);
    let made = entries.len();
    let report = read(&enlarged(1)).report;
    SEARCH.set(Some((report, entries, Index::default())));
    made
}

/// Reads the entries.
#[wasm_bindgen]
pub fn index_search() {
    SEARCH.with_borrow_mut(|search| {
        if let Some((_, entries, index)) = search {
            *index = Index::new(std::mem::take(entries));
        }
    });
}

/// One letter more was typed: finds and writes what the dialog shows. Returns how many fit.
#[wasm_bindgen]
pub fn type_search(query: &str) -> usize {
    SEARCH.with_borrow(|search| {
        let Some((report, _, index)) = search else {
            return 0;
        };
        let found = index.find(query, 30);
        let rows: Vec<SearchRow> = found
            .hits
            .iter()
            .filter_map(|hit| {
                Some(SearchRow {
                    sort: Sort::Page,
                    entry: index.entries().get(hit.entry)?,
                    hit,
                    origin: None,
                    ours: false,
                    href: "#/budget".into(),
                    act: ("data-see", "finding:F01".into()),
                })
            })
            .collect();
        black_box(search_results(report, &rows, None, Lang::Nl));
        found.total
    })
}

/// Entries of the report, over and over with other words in them.
fn many_entries(count: usize) -> Vec<Entry> {
    let report = read(&enlarged(1)).report;
    let mut own = Vec::new();
    for finding in &report.findings {
        own.push((
            &finding.id,
            finding.title.get(Lang::Nl),
            finding.text.get(Lang::Nl),
        ));
    }
    for note in &report.notes {
        own.push((
            &note.id,
            note.location.get(Lang::Nl),
            note.text.get(Lang::Nl),
        ));
    }
    let words: Vec<&str> = own
        .iter()
        .flat_map(|(_, _, text)| text.split_whitespace())
        .filter(|word| word.len() > 4 && word.chars().all(char::is_alphabetic))
        .collect();
    let mut turn = 0;
    let mut other = |text: &str| {
        let changed: Vec<String> = text
            .split_whitespace()
            .map(|word| {
                turn += 1;
                if turn % 7 == 0 && word.len() > 4 {
                    format!("{}{}", words[turn * 31 % words.len()], word)
                } else {
                    word.to_owned()
                }
            })
            .collect();
        changed.join(" ")
    };
    (0..count)
        .map(|at| {
            let (id, title, text) = own[at % own.len()];
            let copied = at >= own.len();
            let short: String = text.chars().take(200).collect();
            Entry {
                names: vec![if copied {
                    format!("{id}-{at}")
                } else {
                    id.clone()
                }],
                title: if copied {
                    other(title)
                } else {
                    title.to_owned()
                },
                body: if copied { other(&short) } else { short },
                order: 0,
            }
        })
        .collect()
}

fn main() {}
