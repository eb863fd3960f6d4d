//! Reads and writes decimal numbers, as packages, addresses and controls do: a point for decimals.
//!
//! The reader of the standard library gives the nearest number for any text, however long,
//! and carries tables of 11 kB (compressed) for it. This one gives the nearest for up to 19
//! digits and 19 places either side of the point, and for every text that a number prints as;
//! beyond that it may be off by the last binary place. Writing is `ryu`'s, with its small tables:
//! what the standard library has for it, twice over for a given number of places, weighs 5 kB.

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
        .find(|number| written(*number) == text)
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
        let quotient = (numerator / divisor) | sticky;
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

/// The fewest digits that are read as this number and as no other, without zeros at either end,
/// and the power of ten of the point in front of them: 12.5 is `("125", 2)`. Sign and point are
/// left out; zero has no digits. `None` when the number is not finite.
pub fn digits(number: f64) -> Option<(String, i32)> {
    if !number.is_finite() {
        return None;
    }
    let mut buffer = ryu::Buffer::new();
    let text = buffer.format_finite(number.abs());
    let (text, power) = text.split_once('e').unwrap_or((text, "0"));
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let power = power.parse::<i32>().ok()? + i32::try_from(whole.len()).ok()?;
    let all = [whole, fraction].concat();
    let kept = all.trim_start_matches('0');
    let power = power - i32::try_from(all.len() - kept.len()).ok()?;
    Some((kept.trim_end_matches('0').to_owned(), power))
}

/// A number as text, without a power of ten, however large or small: what [`decimal`] reads back.
pub fn written(number: f64) -> String {
    let sign = if number.is_sign_negative() { "-" } else { "" };
    let Some((digits, power)) = digits(number) else {
        return if number.is_nan() {
            "NaN".to_owned()
        } else {
            [sign, "inf"].concat()
        };
    };
    let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or(0));
    let count = i32::try_from(digits.len()).unwrap_or(i32::MAX);
    let whole = usize::try_from(power.clamp(0, count)).unwrap_or(0);
    let (whole, fraction) = digits.split_at(whole);
    let mut text = [sign, whole, &zeros(power - count)].concat();
    if whole.is_empty() {
        text.push('0');
    }
    if !fraction.is_empty() {
        text.push('.');
        text.push_str(&zeros(-power));
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{decimal, digits, written};

    #[test]
    fn numbers_are_written_as_short_as_the_standard_library_writes_them() {
        let mut bits = 0x9e37_79b9_7f4a_7c15_u64;
        let random = std::iter::repeat_with(|| {
            bits ^= bits << 13;
            bits ^= bits >> 7;
            bits ^= bits << 17;
            f64::from_bits(bits)
        });
        let plain = (-2000..2000).map(|step| f64::from(step) / 8.0);
        let tenths = (0..3000).map(|step| f64::from(step) / 10.0);
        let edges = [
            -0.0,
            1e21,
            1e22,
            1e300,
            f64::MAX,
            f64::MIN_POSITIVE,
            5e-324,
            0.1 + 0.2,
            1e-7,
            123_456_789.125,
            f64::NAN,
            f64::INFINITY,
            f64::NEG_INFINITY,
        ];
        for number in random.take(20_000).chain(plain).chain(tenths).chain(edges) {
            // Of two texts as short and as near, the other may be taken.
            let (own, other) = (written(number), number.to_string());
            let same_number = own.parse::<f64>().map(f64::to_bits) == Ok(number.to_bits());
            assert!(
                own == other || same_number && own.len() == other.len(),
                "{own}, not {other}"
            );
            if (-1e9..1e9).contains(&number) && number.fract().abs() > 1e-4 {
                assert_eq!(own, other);
            }
        }
    }

    #[test]
    fn digits_have_no_zeros_around_them() {
        assert_eq!(digits(12.5), Some(("125".to_owned(), 2)));
        assert_eq!(digits(-0.00120), Some(("12".to_owned(), -2)));
        assert_eq!(digits(7000.0), Some(("7".to_owned(), 4)));
        assert_eq!(digits(3e30), Some(("3".to_owned(), 31)));
        assert_eq!(digits(0.0).map(|(digits, _)| digits), Some(String::new()));
        assert_eq!(digits(f64::NAN), None);
    }

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
