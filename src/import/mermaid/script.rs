//! What JavaScript, in which Mermaid is written, takes for white space, for a letter of a word and for a number.

/// White space as `\s` and `trim` know it.
pub(super) fn is_space(c: char) -> bool {
    c == '\u{feff}' || (c.is_whitespace() && c != '\u{85}')
}

/// A letter of a word as `\w` knows it.
pub(super) fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// Without white space at either end.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(is_space)
}

/// Without white space at the start.
pub(super) fn trim_start(text: &str) -> &str {
    text.trim_start_matches(is_space)
}

/// What `Number` makes of a text: zero of nothing, not a number of what is none.
pub(super) fn number(text: &str) -> f64 {
    let text = trim(text);
    let radix = match text.as_bytes() {
        [] => return 0.0,
        [b'0', b'x' | b'X', ..] => 16,
        [b'0', b'o' | b'O', ..] => 8,
        [b'0', b'b' | b'B', ..] => 2,
        _ => return decimal(text),
    };
    let digits: Option<Vec<u32>> = text.chars().skip(2).map(|c| c.to_digit(radix)).collect();
    digits.filter(|digits| !digits.is_empty()).map_or(f64::NAN, |digits| whole(&digits, radix))
}

fn decimal(text: &str) -> f64 {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    if unsigned == "Infinity" {
        return if text.starts_with('-') { f64::NEG_INFINITY } else { f64::INFINITY };
    }
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent.strip_prefix(['+', '-']).unwrap_or(exponent))),
        None => (unsigned, None),
    };
    let (before, after) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let some = !(before.is_empty() && after.is_empty());
    let whole = exponent.is_none_or(|exponent| !exponent.is_empty() && digits(exponent));
    if some && whole && digits(before) && digits(after) { text.parse().unwrap_or(f64::NAN) } else { f64::NAN }
}

/// A whole number from its digits to a base that is a power of two, rounded once.
fn whole(digits: &[u32], radix: u32) -> f64 {
    let bits = radix.trailing_zeros();
    let (mut kept, mut shift, mut lost) = (0_u128, 0_i32, false);
    for &digit in digits {
        if kept >> 120 == 0 {
            kept = (kept << bits) | u128::from(digit);
        } else {
            shift = shift.saturating_add(bits.cast_signed());
            lost |= digit != 0;
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "this is the one rounding")]
    let kept = (kept | u128::from(lost)) as f64;
    kept * 2_f64.powi(shift)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_those_of_javascript() {
        let check = |text: &str, expected: f64| {
            let number = number(text);
            assert!(
                number.to_bits() == expected.to_bits() || (number.is_nan() && expected.is_nan()),
                "{text:?} {number}"
            );
        };
        check(" 5 ", 5.0);
        check("\u{feff}\u{a0}", 0.0);
        check("0x5", 5.0);
        check("0B11", 3.0);
        check("0o17", 15.0);
        check("0x20000000000001", 9_007_199_254_740_992.0);
        check(&format!("0x1{}", "0".repeat(300)), f64::INFINITY);
        check("1e1", 10.0);
        check("+3", 3.0);
        check("-0", -0.0);
        check(".5", 0.5);
        check("5.", 5.0);
        check("-Infinity", f64::NEG_INFINITY);
        for text in [
            "5/5", "high", "3,5", "٣", "５", "-0x5", "0x", "0xg", "1_0", ".", "e5", "1e", "inf", "nan", "+", "5 5",
            "\u{85}5",
        ] {
            check(text, f64::NAN);
        }
    }
}
