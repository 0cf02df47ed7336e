//! Saying: texts with their variables, dates and numbers.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::map::{ActionStatus, Channel, Date, EvidenceLevel, Number};

use super::language::Locale;

/// A text without variables.
#[must_use]
pub fn say(locale: Locale, key: &str) -> String {
    say_with(locale, key, &[])
}

/// A text with its variables.
#[must_use]
pub fn say_with(locale: Locale, key: &str, variables: &[(&str, &str)]) -> String {
    let mut args = FluentArgs::with_capacity(variables.len());
    for (name, value) in variables {
        args.set(*name, FluentValue::from(*value));
    }
    format(locale, key, &args)
}

/// A text with a number, for which the language may have several forms. The variable is called `count`.
#[must_use]
pub fn say_count(locale: Locale, key: &str, count: usize) -> String {
    let mut args = FluentArgs::with_capacity(1);
    args.set("count", FluentValue::from(count));
    format(locale, key, &args)
}

/// A text with a number, as [`say_count`] says it, and other variables.
#[must_use]
pub fn say_counted(locale: Locale, key: &str, count: usize, variables: &[(&str, &str)]) -> String {
    let mut args = FluentArgs::with_capacity(variables.len() + 1);
    args.set("count", FluentValue::from(count));
    for (name, value) in variables {
        args.set(*name, FluentValue::from(*value));
    }
    format(locale, key, &args)
}

/// A day in words: "22 de noviembre de 2026".
#[must_use]
pub fn say_date(locale: Locale, date: Date) -> String {
    let month = say(locale, &format!("month-{}", date.month()));
    let (day, year) = (date.day().to_string(), date.year().to_string());
    say_with(locale, "date", &[("day", &day), ("month", &month), ("year", &year)])
}

/// How far an action is.
#[must_use]
pub fn say_status(locale: Locale, status: ActionStatus) -> String {
    let key = match status {
        ActionStatus::Proposed => "status-proposed",
        ActionStatus::Planned => "status-planned",
        ActionStatus::InProgress => "status-in-progress",
        ActionStatus::Done => "status-done",
        ActionStatus::Dropped => "status-dropped",
    };
    say(locale, key)
}

/// How well something is known; `None` where nothing is said of it.
#[must_use]
pub fn say_level(locale: Locale, level: Option<EvidenceLevel>) -> String {
    let key = match level {
        Some(EvidenceLevel::Researched) => "legend-researched",
        Some(EvidenceLevel::Partly) => "legend-partly",
        Some(EvidenceLevel::Assumed) => "legend-assumed",
        None => "not-stated",
    };
    say(locale, key)
}

/// What a channel is called.
#[must_use]
pub fn say_channel(locale: Locale, channel: &Channel) -> String {
    match channel {
        Channel::Own(text) => text.clone(),
        known => say(locale, &format!("channel-{}", known.as_str())),
    }
}

/// A number with the language's decimal mark, and its thousands set apart from five digits on.
#[must_use]
pub fn say_number(locale: Locale, number: Number) -> String {
    // A narrow no-break space, as the Royal Spanish Academy has it.
    let (decimal, thousands) = match locale {
        Locale::Spanish => (',', '\u{202f}'),
        Locale::English => ('.', ','),
    };
    let text = number.get().abs().to_string();
    let (whole, fraction) = text.split_once('.').map_or((text.as_str(), None), |(whole, rest)| (whole, Some(rest)));
    let mut said = String::from(if number.get() < 0.0 { "−" } else { "" });
    let apart = whole.len() > 4 && whole.bytes().all(|b| b.is_ascii_digit());
    for (at, digit) in whole.chars().enumerate() {
        if apart && at > 0 && (whole.len() - at).is_multiple_of(3) {
            said.push(thousands);
        }
        said.push(digit);
    }
    if let Some(fraction) = fraction {
        said.push(decimal);
        said.push_str(fraction);
    }
    said
}

/// A number with two decimals at most, for what was worked out.
#[must_use]
pub fn say_rounded(locale: Locale, number: Number) -> String {
    let rounded = Number::new((number.get() * 100.0).round() / 100.0).unwrap_or(number);
    say_number(locale, rounded)
}

/// A share of a whole in percent; nothing is no share of nothing.
#[must_use]
pub fn say_share(locale: Locale, part: usize, whole: usize) -> String {
    #[expect(clippy::cast_precision_loss, reason = "counts of what is on a map")]
    let percent = if whole == 0 { 0.0 } else { (part as f64 / whole as f64 * 100.0).round() };
    say_with(locale, "figures-percent", &[("value", &percent.to_string())])
}

type Bundle = FluentBundle<FluentResource>;

/// The files of a language: one for each part of the program.
macro_rules! files {
    ($language:literal) => {
        files!($language: "core", "review", "review_panel", "guide", "touchpoints", "plan", "figures", "personas", "moments", "files", "recovery",
            "import", "import_mermaid", "import_table", "import_others", "exchange", "html", "export", "audience", "brand", "annotations")
    };
    ($language:literal: $($name:literal),*) => {
        [$(include_str!(concat!("../../assets/locales/", $language, "/", $name, ".ftl"))),*]
    };
}

static SPANISH: LazyLock<Bundle> = LazyLock::new(|| bundle(Locale::Spanish, &files!("es")));
static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle(Locale::English, &files!("en")));

fn bundle(locale: Locale, sources: &[&str]) -> Bundle {
    let language: LanguageIdentifier = locale.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    for source in sources {
        // What cannot be parsed is left out; a test sees to it that nothing is.
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn format(locale: Locale, key: &str, args: &FluentArgs<'_>) -> String {
    let bundle = match locale {
        Locale::Spanish => &*SPANISH,
        Locale::English => &*ENGLISH,
    };
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        debug_assert!(false, "no text for {key} in {locale:?}");
        return key.to_owned();
    };
    bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_numbers_are_written_as_the_language_does() {
        let date = "2026-11-02".parse().unwrap();
        assert_eq!(say_date(Locale::Spanish, date), "2 de noviembre de 2026");
        assert_eq!(say_date(Locale::English, date), "2 November 2026");
        let check = |number: f64, spanish: &str, english: &str| {
            let number = Number::new(number).unwrap();
            assert_eq!(say_number(Locale::Spanish, number), spanish);
            assert_eq!(say_number(Locale::English, number), english);
        };
        check(-1.5, "−1,5", "−1.5");
        check(2026.0, "2026", "2026");
        check(48_300.25, "48\u{202f}300,25", "48,300.25");
        assert_eq!(say_rounded(Locale::Spanish, Number::new(-1.0 / 3.0).unwrap()), "−0,33");
        assert_eq!(say_share(Locale::Spanish, 2, 3), "67\u{a0}%");
        assert_eq!(say_share(Locale::English, 0, 0), "0%");
        check(-1_234_567.0, "−1\u{202f}234\u{202f}567", "−1,234,567");
    }
}
