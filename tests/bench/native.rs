//! Times reading a package and calculating one scenario, natively, and how both
//! grow with the size of the report. Prints a table; judges nothing, because
//! machines differ: compare the columns of one run.

use std::{hint::black_box, time::Instant};

use verkenner::{
    model::{
        Basis, Goal, InputId, Metric, Reading, Rival, Row, Scenario, Specs, check, flips, seek,
        tornado,
    },
    report::{enlarged, read},
};

/// The median time of one call in milliseconds, over as many calls as fit half a second, at least three.
fn median(mut call: impl FnMut()) -> f64 {
    let start = Instant::now();
    let mut times = Vec::new();
    while times.len() < 3 || (start.elapsed().as_millis() < 500 && times.len() < 10_000) {
        let before = Instant::now();
        call();
        times.push(before.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn main() {
    println!(
        "native{:>14}{:>12}{:>8}{:>16}{:>8}",
        "bytes", "read, ms", "ratio", "scenario, ms", "ratio"
    );
    let mut first = None;
    for factor in [1, 10, 100, 1000] {
        let files = enlarged(factor);
        let bytes: usize = files.values().map(Vec::len).sum();
        let reading = median(|| {
            black_box(read(black_box(&files)));
        });
        let basis = Basis::new(&read(&files).report);
        let specs = Specs::new(&basis);
        let scenario = Scenario::default();
        let calculating = median(|| {
            let outcome =
                check(black_box(&basis), &specs, black_box(&scenario)).map(|inputs| inputs.run());
            black_box(outcome.ok());
        });
        let (reading_once, calculating_once) = *first.get_or_insert((reading, calculating));
        println!(
            "x{factor:<5}{bytes:>14}{reading:>12.2}{:>8.1}{calculating:>16.4}{:>8.1}",
            reading / reading_once,
            calculating / calculating_once,
        );
    }
    lab();
}

/// What the pages on the scenario calculate for one change: a frame is 16 ms.
fn lab() {
    let basis = Basis::new(&read(&enlarged(1)).report);
    let specs = Specs::new(&basis);
    let scenario = Scenario::default();
    let metric = Metric {
        reading: Reading::Real(Row::Together),
        year: 2029,
    };
    let goal = Goal {
        metric: metric.clone(),
        target: 65_000.0,
        input: InputId::Share,
        from: 0.0,
        to: 100.0,
        bounds: Vec::new(),
    };
    let seeking = median(|| {
        black_box(seek(&basis, &specs, black_box(&scenario), &goal));
    });
    let varying = median(|| {
        let bars = tornado(&basis, &specs, black_box(&scenario), &metric, |_, usual| {
            usual
        });
        black_box(bars.ok());
    });
    let turning = median(|| {
        let rows = flips(&basis, &specs, black_box(&scenario), Rival::Less, &metric);
        black_box(rows);
    });
    println!("goal seek {seeking:.3} ms, tornado {varying:.3} ms, turns {turning:.3} ms");
}
