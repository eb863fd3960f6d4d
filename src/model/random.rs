//! Random numbers that come out the same everywhere: SplitMix64, section N.
//!
//! The state after `n` numbers is `seed + n * GAMMA`, so any place of the stream can be
//! reached at once: workers take slices of the draws and find the same numbers as one
//! worker would.

/// What the state grows by with each number.
const GAMMA: u64 = 0x9e37_79b9_7f4a_7c15;

/// A stream of random numbers that depends on its seed alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SplitMix64 {
    state: u64,
}

impl SplitMix64 {
    /// The stream of a seed, from its first number.
    pub const fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The stream of a seed after `skipped` numbers.
    pub const fn after(seed: u64, skipped: u64) -> Self {
        Self {
            state: seed.wrapping_add(skipped.wrapping_mul(GAMMA)),
        }
    }

    /// The next number, 64 random bits.
    pub const fn next_bits(&mut self) -> u64 {
        self.state = self.state.wrapping_add(GAMMA);
        mixed(self.state)
    }

    /// The next number from 0 up to, not including, 1.
    pub fn next_unit(&mut self) -> f64 {
        unit(self.next_bits())
    }
}

/// Fills `out` with every `stride`-th number (0 up to 1) of a seed, after `skipped` numbers.
pub fn fill_units(seed: u64, skipped: u64, stride: u64, out: &mut [f64]) {
    let step = GAMMA.wrapping_mul(stride);
    let mut state = SplitMix64::after(seed, skipped).state.wrapping_add(GAMMA);
    for place in out {
        *place = unit(mixed(state));
        state = state.wrapping_add(step);
    }
}

/// The output that belongs to a state.
const fn mixed(state: u64) -> u64 {
    let mut x = state;
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

/// `(x >> 11) / 2^53`, from 0 up to 1.
///
/// The upper and the lower half become numbers by their place in the bits of one: exact,
/// and unlike a conversion it can be done for several at once.
fn unit(x: u64) -> f64 {
    const LOW: u64 = 0x4330_0000_0000_0000; // 2^52
    const HIGH: u64 = 0x4530_0000_0000_0000; // 2^84
    const BOTH: f64 = 19_342_813_118_337_666_422_669_312.0; // 2^84 + 2^52
    let whole = x >> 11;
    let low = f64::from_bits(whole & 0xffff_ffff | LOW);
    let high = f64::from_bits(whole >> 32 | HIGH);
    ((high - BOTH) + low) * (1.0 / 9_007_199_254_740_992.0)
}

/// How sure a reader is of an input: what it can be, and how likely that is.
///
/// Numbers are in the unit of the formulas.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum Distribution {
    /// Every value between two is as likely.
    Uniform {
        /// Lowest value.
        low: f64,
        /// Highest value.
        high: f64,
    },
    /// One value is the likeliest; towards the ends the chance falls in a straight line.
    Triangular {
        /// Lowest value.
        low: f64,
        /// Likeliest value.
        mode: f64,
        /// Highest value.
        high: f64,
    },
}

impl Distribution {
    /// The value below which a part `u` (0..1) of the draws lies: the inverse transform.
    pub fn inverse(&self, u: f64) -> f64 {
        let mut one = [u];
        self.transform(&mut one);
        one[0]
    }

    /// Turns numbers from 0 to 1 into draws.
    pub fn transform(&self, draws: &mut [f64]) {
        match *self {
            Self::Uniform { low, high } => {
                let width = high - low;
                for draw in draws {
                    *draw = low + *draw * width;
                }
            }
            Self::Triangular { low, mode, high } => {
                let width = high - low;
                if width <= 0.0 {
                    draws.fill(mode);
                    return;
                }
                let split = (mode - low) / width;
                let (rising, falling) = (mode - low, high - mode);
                for draw in draws {
                    let u = *draw;
                    let rises = u < split;
                    let (part, side) = if rises {
                        (u, rising)
                    } else {
                        (1.0 - u, falling)
                    };
                    let root = (part * width * side).sqrt();
                    *draw = if rises { low + root } else { high - root };
                }
            }
        }
    }

    /// The mean of all draws there could be.
    pub fn mean(&self) -> f64 {
        match self {
            Self::Uniform { low, high } => (low + high) / 2.0,
            Self::Triangular { low, mode, high } => (low + mode + high) / 3.0,
        }
    }
}
