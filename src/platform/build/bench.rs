//! What `make bench` measures in the browser: the same calls as natively.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::hint::black_box;

use verkenner::model::{Basis, Scenario, Specs, check};
use verkenner::report::{enlarged, read};
use wasm_bindgen::prelude::wasm_bindgen;

#[derive(Default)]
struct Bench {
    files: BTreeMap<String, Vec<u8>>,
    model: Option<(Basis, Specs)>,
}

thread_local! {
    static BENCH: RefCell<Bench> = RefCell::default();
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

fn main() {}
