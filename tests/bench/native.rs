//! Times reading a package and calculating one scenario, natively, and how both
//! grow with the size of the report; then drawing from ranges. Prints a table; judges
//! nothing, because machines differ: compare the columns of one run.

use std::{hint::black_box, time::Instant};

use verkenner::{
    model::{
        Basis, Distribution, Goal, InputId, Limit, Metric, Plan, Reading, Rival, Row, Sampler,
        Scenario, Slice, Specs, Summary, Varied, check, flips, seek, tornado,
    },
    report::{enlarged, read},
};

/// Draws in one run.
const DRAWS: usize = 1_000_000;

/// The plan that a new reader gets, with a million draws and what a bench asks of them.
fn sampler() -> Option<Sampler> {
    let basis = Basis::new(&read(&enlarged(1)).report);
    let inputs = check(&basis, &Specs::new(&basis), &Scenario::default()).ok()?;
    let varied = [
        (InputId::Share, 0.05, 0.2, 0.5),
        (InputId::Growth, -0.02, 0.0, 0.02),
        (InputId::Inflation, 0.015, 0.02, 0.035),
    ]
    .map(|(input, low, mode, high)| Varied {
        input,
        distribution: Distribution::Triangular { low, mode, high },
    });
    let metric = |row| Metric {
        reading: Reading::Net(row),
        year: 2029,
    };
    let plan = Plan {
        seed: 42,
        draws: DRAWS,
        varied: varied.into(),
        metric: metric(Row::Together),
        limit: Limit {
            metric: metric(Row::Item("1.2".into())),
            value: 50_000.0,
            below: true,
        },
        limit_spread: false,
        years: Vec::new(),
    };
    Some(Sampler::new(inputs, basis.reference_year(), plan))
}

/// Draws from ranges.
fn draw() {
    let Some(sampler) = sampler() else { return };
    let mut slice = Slice::default();
    let drawing = median(|| {
        slice = Slice::default();
        sampler.draw(0, DRAWS, &mut slice);
    });
    let values = slice.columns.first().map(Vec::as_slice).unwrap_or_default();
    let telling = median(|| {
        black_box(Summary::of(black_box(values)));
    });
    let all = median(|| {
        black_box(sampler.run());
    });
    println!("{DRAWS} draws, ms: drawing {drawing:.1}, mean, spread and percentiles {telling:.1}");
    println!("native, one thread, all together: {all:.1}");
    // What the browser is compared with.
    let told = serde_json::json!({ "sampler": sampler, "native": all });
    if std::fs::create_dir_all("target/bench").is_ok() {
        let written = std::fs::write("target/bench/draws.json", told.to_string());
        black_box(written.is_ok());
    }
}

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
    // `cargo bench --bench native -- draws` leaves the rest out.
    if std::env::args().any(|word| word == "draws") {
        draw();
        return;
    }
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
    draw();
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
