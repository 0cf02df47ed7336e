//! Figures with their units, as people write them.

use crate::map::{Extra, Metric, Number};

/// What is counted, and the figure: "NPS: 42", "Conversion 3,5 %", "4.2 min". `None` if there is no figure, or too much around it.
pub(super) fn figure(text: &str) -> Option<(String, Metric)> {
    if let Some((what, number)) = text.rsplit_once(": ")
        && let Some(metric) = metric(number)
    {
        return Some((what.to_owned(), metric));
    }
    if let Some(metric) = metric(text) {
        return Some((String::new(), metric));
    }
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let (what, number) = text.split_at_checked(start)?;
    let what = what.trim_end_matches(['-', '+', '−', '=']).trim_end();
    let behind = text.get(what.len()..).unwrap_or(number).trim_start_matches([' ', '=']);
    let short = what.split_whitespace().count() <= 4 && !what.contains(['\n', '.']);
    metric(behind).filter(|_| short && !what.is_empty()).map(|metric| (what.to_owned(), metric))
}

/// A number, with a comma or a point, and a unit.
pub(super) fn metric(text: &str) -> Option<Metric> {
    let text = text.trim();
    let is_part = |c: char| c.is_ascii_digit() || "+-−.,".contains(c);
    let (number, unit) = text.split_at_checked(text.find(|c| !is_part(c)).unwrap_or(text.len()))?;
    let number = number.replace('−', "-").replace(',', ".");
    let value = number.parse().ok().and_then(|value| Number::new(value).ok())?;
    let unit = unit.trim();
    let is_unit = unit.chars().count() <= 12 && !unit.chars().any(|c| c.is_ascii_digit() || c == '\n');
    is_unit.then(|| Metric { value, unit: unit.to_owned(), target: None, extra: Extra::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_found_with_what_they_count() {
        let check = |text: &str, expected: Option<(&str, f64, &str)>| {
            let found = figure(text);
            let found = found.as_ref().map(|(what, metric)| (&**what, metric.value.get(), &*metric.unit));
            assert_eq!(found, expected, "{text:?}");
        };
        check("NPS: 42", Some(("NPS", 42.0, "")));
        check("NPS 42", Some(("NPS", 42.0, "")));
        check("Conversión: 3,5 %", Some(("Conversión", 3.5, "%")));
        check("Change -4 %", Some(("Change", -4.0, "%")));
        check("4.2 min", Some(("", 4.2, "min")));
        check("Conversion rate", None);
        check("Answers within 2 days in 90 % of cases", None);
    }
}
