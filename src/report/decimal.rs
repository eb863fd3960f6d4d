//! Reads a decimal number, as packages, addresses and controls write it: a point for decimals.
//!
//! The reader of the standard library gives the nearest number for any text, however long,
//! and carries tables of 11 kB (compressed) for it. This one gives the nearest for up to 19
//! digits and 19 places either side of the point, and for every text that a number prints as;
//! beyond that it may be off by the last binary place.

/// Powers of ten that a 64-bit integer holds.
const MOST: i32 = 19;

/// The number that a text writes: digits with an optional sign, point and power of ten.
/// `None` for any other text; a number too large to hold is infinite.
pub fn decimal(text: &str) -> Option<f64> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (digits, mut power) = match digits.split_once(['e', 'E']) {
        Some((digits, power)) => (digits, power.parse::<i32>().ok()?),
        None => (digits, 0),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let mut mantissa: u64 = 0;
    let mut count = 0;
    for (letters, is_fraction) in [(whole, false), (fraction, true)] {
        for letter in letters.bytes() {
            let digit = letter.checked_sub(b'0').filter(|digit| *digit <= 9)?;
            if count < MOST {
                mantissa = mantissa * 10 + u64::from(digit);
                count += i32::from(mantissa > 0);
                power = power.saturating_sub(i32::from(is_fraction));
            } else {
                power = power.saturating_add(i32::from(!is_fraction));
            }
        }
    }
    let value = scale(mantissa, power);
    let value = if negative { -value } else { value };
    if (-MOST..=MOST).contains(&power) || mantissa == 0 {
        return Some(value);
    }
    // Far from the point the scaling rounds more than once: of the numbers around it the one
    // that prints as the text is meant.
    let bits = value.to_bits();
    let near = (0..=24_u64).flat_map(|step| [bits.wrapping_add(step), bits.wrapping_sub(step)]);
    near.map(f64::from_bits)
        .find(|number| number.to_string() == text)
        .or(Some(value))
}

/// `mantissa * 10^power`.
fn scale(mantissa: u64, power: i32) -> f64 {
    let wide = u128::from(mantissa);
    if mantissa == 0 {
        0.0
    } else if (0..=MOST).contains(&power) {
        (wide * 10_u128.pow(power.unsigned_abs())) as f64
    } else if (-MOST..0).contains(&power) {
        // All 128 bits of the numerator are used, so that the quotient has more bits than a
        // number holds; what is left over only decides which way a tie goes.
        let shift = wide.leading_zeros();
        let divisor = 10_u128.pow(power.unsigned_abs());
        let numerator = wide << shift;
        let sticky = u128::from(numerator % divisor > 0);
        let quotient = numerator / divisor | sticky;
        quotient as f64 / 2_f64.powi(i32::try_from(shift).unwrap_or(0))
    } else {
        // In steps of powers that are exact, so that each step rounds once.
        let mut value = mantissa as f64;
        let mut left = power.clamp(-400, 400);
        while left != 0 {
            let step = left.clamp(-22, 22);
            if step < 0 {
                value /= 10_f64.powi(-step);
            } else {
                value *= 10_f64.powi(step);
            }
            left -= step;
        }
        value
    }
}

#[cfg(test)]
mod tests {
    use super::decimal;

    #[test]
    fn plain_numbers_are_exact() {
        for text in [
            "0",
            "-0",
            "1",
            "0.1",
            "0.3",
            "12.5",
            "-3.25",
            "100000",
            "1e3",
            "2.5E-3",
            ".5",
            "5.",
            "1e999",
            "+7",
            "113847",
            "22.8",
            "1.0423",
            "9007199254740993",
            "0.000001",
            "123456789.123456789",
        ] {
            assert_eq!(decimal(text), text.parse().ok(), "{text}");
        }
    }

    #[test]
    fn other_texts_are_no_numbers() {
        for text in [
            "", "-", ".", "1,5", "1 000", "NaN", "inf", "1e", "e5", "0x10", "--1",
        ] {
            assert_eq!(decimal(text), None, "{text}");
        }
    }
}
