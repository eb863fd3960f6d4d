//! Numbers as readers see and type them: every printed form, every typed form, both languages.

use proptest::prelude::*;
use verkenner::report::Lang::{self, En, Nl};
use verkenner::text::number::{
    LARGEST, NumberError, decimal, editable, euro_million, million, not_applicable, parse,
    parse_with_unit, percent, percentage_points, signed_decimal, signed_percent, signed_whole,
    whole, year,
};

#[test]
fn thousands_are_grouped_from_four_digits_on() {
    for (value, dutch, english) in [
        (0.0, "0", "0"),
        (999.0, "999", "999"),
        (1_000.0, "1.000", "1,000"),
        (12_553.0, "12.553", "12,553"),
        (113_847.0, "113.847", "113,847"),
        (5_692_350.0, "5.692.350", "5,692,350"),
        (-6_537.0, "−6.537", "−6,537"),
        (1e12, "1.000.000.000.000", "1,000,000,000,000"),
    ] {
        assert_eq!(whole(value, Nl), dutch);
        assert_eq!(whole(value, En), english);
    }
}

#[test]
fn halves_go_away_from_zero() {
    for (value, decimals, expected) in [
        (0.5, 0, "1"),
        (1.5, 0, "2"),
        (2.5, 0, "3"),
        (-0.5, 0, "−1"),
        (-2.5, 0, "−3"),
        (0.49, 0, "0"),
        (999.5, 0, "1,000"),
        (999_999.95, 1, "1,000,000.0"),
        (0.05, 1, "0.1"),
        (0.04, 1, "0.0"),
        (0.004, 1, "0.0"),
        (9.96, 1, "10.0"),
    ] {
        assert_eq!(decimal(value, decimals, En), expected, "{value}");
    }
}

#[test]
fn rounding_follows_the_decimal_number_not_its_binary_form() {
    for (value, decimals, expected) in [
        (1.005, 2, "1.01"),
        (0.285, 2, "0.29"),
        (2.675, 2, "2.68"),
        (-1.005, 2, "−1.01"),
        // What a calculation leaves behind of an exact half.
        (2.499_999_999_999_999_6, 0, "3"),
        (0.1 + 0.2, 1, "0.3"),
        // A number that really is under the half stays under it.
        (2.499_999_999, 0, "2"),
    ] {
        assert_eq!(decimal(value, decimals, En), expected, "{value:?}");
    }
    assert_eq!(percent(0.285, 0, En), "29%");
    assert_eq!(million(93_850.0, En), "93.9\u{a0}mln");
}

#[test]
fn decimals_are_padded_and_bounded() {
    assert_eq!(decimal(35.0, 1, Nl), "35,0");
    assert_eq!(decimal(0.000_01, 3, Nl), "0,000");
    assert_eq!(decimal(1_234.5, 2, Nl), "1.234,50");
    assert_eq!(decimal(0.25, usize::MAX, En), "0.250000000000000");
}

#[test]
fn a_sign_shows_the_direction_and_zero_has_none() {
    assert_eq!(signed_whole(4_008.0, Nl), "+4.008");
    assert_eq!(signed_whole(-6_537.0, Nl), "−6.537");
    assert_eq!(signed_decimal(1.78, 1, En), "+1.8");
    for nothing in [0.0, -0.0, 0.004, -0.004] {
        assert_eq!(signed_whole(nothing, Nl), "0");
        assert_eq!(signed_decimal(nothing, 1, Nl), "0,0");
        assert_eq!(signed_percent(nothing / 100.0, 1, En), "0.0%");
        assert_eq!(whole(nothing, En), "0");
    }
}

#[test]
fn shares_are_printed_as_percentages() {
    assert_eq!(percent(0.176, 1, Nl), "17,6%");
    assert_eq!(percent(0.176, 1, En), "17.6%");
    assert_eq!(percent(1.0, 0, Nl), "100%");
    assert_eq!(percent(0.010_423, 2, Nl), "1,04%");
    assert_eq!(signed_percent(-0.099_970, 1, Nl), "−10,0%");
    assert_eq!(signed_percent(0.034_049, 1, En), "+3.4%");
    assert_eq!(
        percentage_points(-0.047_653, 1, Nl),
        "−4,8\u{a0}procentpunt"
    );
    assert_eq!(
        percentage_points(0.017_819, 1, En),
        "+1.8\u{a0}percentage\u{a0}points"
    );
}

#[test]
fn thousands_of_euros_are_printed_as_millions() {
    assert_eq!(million(93_847.0, Nl), "93,8\u{a0}mln");
    assert_eq!(euro_million(93_847.0, Nl), "EUR\u{a0}93,8\u{a0}mln");
    assert_eq!(euro_million(93_847.0, En), "EUR\u{a0}93.8\u{a0}mln");
    assert_eq!(
        euro_million(-12_790_108.0, Nl),
        "EUR\u{a0}−12.790,1\u{a0}mln"
    );
    assert_eq!(million(-49.0, En), "0.0\u{a0}mln");
}

#[test]
fn years_are_not_grouped() {
    assert_eq!(year(2021), "2021");
}

#[test]
fn what_is_not_a_number_is_said_to_be_not_applicable() {
    for lang in [Nl, En] {
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            let printed = [
                whole(value, lang),
                decimal(value, 1, lang),
                signed_whole(value, lang),
                signed_decimal(value, 1, lang),
                percent(value, 1, lang),
                signed_percent(value, 1, lang),
                percentage_points(value, 1, lang),
                million(value, lang),
                euro_million(value, lang),
            ];
            for text in printed {
                assert_eq!(text, not_applicable(lang));
            }
            assert_eq!(editable(value, lang), "");
        }
    }
    assert_eq!((not_applicable(Nl), not_applicable(En)), ("n.v.t.", "n/a"));
}

#[test]
fn a_field_shows_every_digit_and_no_grouping() {
    for (value, dutch, english) in [
        (0.5, "0,5", "0.5"),
        (100_000.0, "100000", "100000"),
        (-12.25, "-12,25", "-12.25"),
        (-0.0, "0", "0"),
        (0.1 + 0.2, "0,30000000000000004", "0.30000000000000004"),
        // Without the last zero these could be read as thousands.
        (1.234, "1,2340", "1.2340"),
        (-113.847, "-113,8470", "-113.8470"),
        (0.234, "0,234", "0.234"),
        (1_234.567, "1234,567", "1234.567"),
    ] {
        assert_eq!(editable(value, Nl), dutch);
        assert_eq!(editable(value, En), english);
    }
}

#[test]
fn a_number_is_read_however_it_is_written() {
    for (text, value) in [
        ("0", 0.0),
        ("1234", 1234.0),
        ("  12 ", 12.0),
        ("007", 7.0),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("1234,5", 1234.5),
        ("1234.5", 1234.5),
        ("2.5", 2.5),
        ("2,5", 2.5),
        ("2,50", 2.5),
        (",5", 0.5),
        (".500", 0.5),
        ("5,", 5.0),
        ("0.234", 0.234),
        ("0,234", 0.234),
        ("012.345", 12.345),
        ("1234.567", 1234.567),
        ("1.2345", 1.2345),
        ("1.234.567", 1_234_567.0),
        ("1,234,567", 1_234_567.0),
        ("12.126.600,25", 12_126_600.25),
        ("1.234,567", 1234.567),
        ("1 234", 1234.0),
        ("1\u{a0}234", 1234.0),
        ("1\u{202f}234", 1234.0),
        ("1\u{2009}234", 1234.0),
        ("1\u{2007}234", 1234.0),
        ("123 322,4", 123_322.4),
        ("1 234.567", 1234.567),
        ("1'234", 1234.0),
        ("1’234’567.8", 1_234_567.8),
        ("+12", 12.0),
        ("1000000000000", 1e12),
    ] {
        assert_eq!(parse(text), Ok(value), "{text}");
    }
}

#[test]
fn every_minus_sign_of_a_budget_page_is_read() {
    for text in [
        "-2085",
        "\u{2010}2085",
        "\u{2011}2085",
        "\u{2012} 2 085",
        "\u{2013}2085",
        "\u{2212}2085",
        "- 2085",
        "(2085)",
        "( 2 085 )",
        "€ -2085",
        "-€ 2085",
        "(EUR 2085)",
        "EUR (2085)",
    ] {
        assert_eq!(parse(text), Ok(-2085.0), "{text}");
    }
}

#[test]
fn the_currency_is_read_over() {
    for text in [
        "EUR 12,5",
        "eur 12,5",
        "EUR\u{a0}12,5",
        "€12,5",
        "€ 12.5",
        "12,5 EUR",
        "12,5€",
    ] {
        assert_eq!(parse(text), Ok(12.5), "{text}");
    }
}

#[test]
fn the_unit_of_the_field_may_be_typed_again() {
    assert_eq!(parse_with_unit("35%", "%"), Ok(35.0));
    assert_eq!(parse_with_unit("35 %", "%"), Ok(35.0));
    assert_eq!(parse_with_unit("35", "%"), Ok(35.0));
    assert_eq!(parse_with_unit("EUR 100 mln", "mln"), Ok(100.0));
    assert_eq!(parse_with_unit("100 MLN", "mln"), Ok(100.0));
    assert_eq!(parse_with_unit("12", ""), Ok(12.0));
    assert_eq!(parse_with_unit(" ", "%"), Err(NumberError::Empty));
}

#[test]
fn a_unit_that_changes_the_value_is_refused() {
    for (text, unit) in [("35%", "mln"), ("100 mln", "%"), ("%", "%"), ("5%%", "%")] {
        assert_eq!(
            parse_with_unit(text, unit),
            Err(NumberError::NotANumber { text: text.into() })
        );
    }
    for text in ["35%", "100 mln"] {
        assert_eq!(
            parse(text),
            Err(NumberError::NotANumber { text: text.into() })
        );
    }
}

#[test]
fn one_mark_with_three_digits_after_it_is_asked_about() {
    for (text, grouped, decimal) in [
        ("1.234", 1234.0, 1.234),
        ("1,234", 1234.0, 1.234),
        ("12.345", 12_345.0, 12.345),
        ("113.847", 113_847.0, 113.847),
        ("1.000", 1000.0, 1.0),
        ("-1.234", -1234.0, -1.234),
        ("(1,234)", -1234.0, -1.234),
        ("EUR 1.234", 1234.0, 1.234),
    ] {
        assert_eq!(
            parse(text),
            Err(NumberError::Ambiguous {
                text: text.into(),
                grouped,
                decimal
            })
        );
    }
    assert_eq!(
        parse_with_unit("1.234 %", "%"),
        Err(NumberError::Ambiguous {
            text: "1.234 %".into(),
            grouped: 1234.0,
            decimal: 1.234
        })
    );
}

#[test]
fn what_is_no_number_is_refused() {
    for text in [
        "abc",
        "NaN",
        "inf",
        "-inf",
        "infinity",
        "1e5",
        "0x10",
        "1a234",
        "12 34",
        "1.23.456",
        "1.234.56",
        "1234.567.890",
        "0.123.456",
        "1.234,567.8",
        "1.234 567",
        "1 234'567",
        ".",
        ",",
        "-",
        "+",
        "()",
        "(12",
        "12)",
        "(-12)",
        "--12",
        "+-12",
        "12-",
        "€",
        "1 . 2",
        "１２",
        "٣",
        "½",
        "pm",
    ] {
        assert_eq!(
            parse(text),
            Err(NumberError::NotANumber { text: text.into() })
        );
    }
    for text in ["", " ", "\t\n", "\u{a0}"] {
        assert_eq!(parse(text), Err(NumberError::Empty));
    }
}

#[test]
fn what_is_too_large_is_refused() {
    let endless = "9".repeat(400);
    for text in [
        "1000000000001",
        "-1000000000001",
        "1.000.000.000.001",
        &endless,
    ] {
        assert_eq!(
            parse(text),
            Err(NumberError::TooLarge { text: text.into() })
        );
    }
}

#[test]
fn an_error_names_what_was_typed_and_what_is_allowed() {
    let message = |text: &str, lang| parse(text).map_err(|error| error.message(lang));
    assert_eq!(
        message("", Nl),
        Err("Vul een getal in, bijvoorbeeld 1234,5.".into())
    );
    assert_eq!(
        message("", En),
        Err("Enter a number, for example 1234.5.".into())
    );
    assert_eq!(
        message("veel", Nl),
        Err("‘veel’ is geen getal. Gebruik alleen cijfers en een komma of punt, bijvoorbeeld 1234,5.".into())
    );
    assert_eq!(
        message("1.234", Nl),
        Err("‘1.234’ kan twee dingen betekenen. Typ 1234 of 1,2340.".into())
    );
    assert_eq!(
        message("1.234", En),
        Err("‘1.234’ can mean two things. Type 1234 or 1.2340.".into())
    );
    assert_eq!(
        message("9999999999999", Nl),
        Err("‘9999999999999’ is te groot. Het getal moet tussen −1.000.000.000.000 en 1.000.000.000.000 liggen.".into())
    );
    let long = parse(&"lang ".repeat(100)).map_err(|error| error.to_string());
    assert_eq!(
        long,
        Err("‘lang lang lang lang lang lang …’ is not a number. Use only digits and a point or comma, for example 1234.5.".into())
    );
}

#[test]
fn both_ways_out_of_an_ambiguous_number_are_readable() {
    for lang in [Nl, En] {
        assert_eq!(parse(&editable(1234.0, lang)), Ok(1234.0));
        assert_eq!(parse(&editable(1.234, lang)), Ok(1.234));
    }
}

fn any_lang() -> impl Strategy<Value = Lang> {
    prop_oneof![Just(Nl), Just(En)]
}

/// Numbers as fields hold them: of every size up to the largest, and with few decimals.
fn field_value() -> impl Strategy<Value = f64> {
    prop_oneof![
        -LARGEST..=LARGEST,
        -10.0..10.0,
        (-1_000_000_i32..1_000_000).prop_map(|thousandths| f64::from(thousandths) / 1000.0),
        any::<f64>().prop_filter("within reach", |value| value.abs() <= LARGEST),
    ]
}

proptest! {
    #[test]
    fn a_field_gives_back_what_it_shows(value in field_value(), lang in any_lang()) {
        prop_assert_eq!(parse(&editable(value, lang)), Ok(value));
    }

    #[test]
    fn a_printed_number_reads_back(value in -LARGEST..=LARGEST, decimals in 0_u8..5, lang in any_lang()) {
        let text = decimal(value, usize::from(decimals), lang);
        let nearest = 0.5 * 10_f64.powi(-i32::from(decimals));
        // 15 significant digits: a little slack where the value is large.
        let slack = nearest * 1e-9 + value.abs() * 1e-14;
        match parse(&text) {
            Ok(read) => prop_assert!((read - value).abs() <= nearest + slack, "{text}"),
            // One group mark alone: the grouped reading must be the right one.
            Err(NumberError::Ambiguous { grouped, decimal, .. }) => {
                let right = if decimals == 0 { grouped } else { decimal };
                prop_assert!((right - value).abs() <= nearest + slack, "{text}");
            }
            Err(other) => prop_assert!(false, "{text}: {other}"),
        }
    }

    #[test]
    fn a_whole_number_reads_back_exactly(value in -1_000_000_000_000_i64..=1_000_000_000_000, lang in any_lang()) {
        let value = value as f64;
        match parse(&whole(value, lang)) {
            Ok(read) => prop_assert_eq!(read, value),
            Err(NumberError::Ambiguous { grouped, .. }) => prop_assert_eq!(grouped, value),
            Err(other) => prop_assert!(false, "{other}"),
        }
    }

    #[test]
    fn printing_shows_figures_only(value in any::<f64>(), decimals in 0_usize..20, lang in any_lang()) {
        for text in [
            signed_decimal(value, decimals, lang),
            signed_percent(value, decimals, lang),
            editable(value, lang),
        ] {
            prop_assert!(!text.contains("NaN") && !text.contains("inf") && !text.contains('e'), "{text}");
            let only_zeros = text.chars().all(|c| !c.is_ascii_digit() || c == '0');
            prop_assert!(!only_zeros || !text.contains(['−', '+', '-']), "{text}");
        }
    }

    #[test]
    fn no_text_breaks_the_reader(text in any::<String>(), unit in "\\PC{0,3}") {
        if let Ok(value) = parse(&text) {
            prop_assert!(value.abs() <= LARGEST);
        }
        let _ = parse_with_unit(&text, &unit);
    }

    #[test]
    fn no_row_of_number_marks_breaks_the_reader(text in "[-0-9., '’()+€\u{a0}\u{2212}]{0,12}") {
        match parse(&text) {
            Ok(value) => prop_assert!(value.abs() <= LARGEST),
            Err(error) => prop_assert!(!error.message(Nl).is_empty() && !error.message(En).is_empty()),
        }
    }
}

proptest! {
    #[test]
    fn every_number_is_read_back_as_it_prints(number in any::<f64>().prop_filter("finite", |number| number.is_finite())) {
        prop_assert_eq!(verkenner::report::decimal(&number.to_string()), Some(number));
    }

    #[test]
    fn a_short_text_is_read_as_the_nearest_number(whole in 0_u64..1_000_000_000, fraction in 0_u64..1_000_000_000) {
        let text = format!("{whole}.{fraction}");
        prop_assert_eq!(verkenner::report::decimal(&text), text.parse().ok());
    }
}
