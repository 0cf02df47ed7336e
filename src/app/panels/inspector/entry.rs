//! Entries: numbers, days and sizes as text, which may be wrong.

use egui::{Id, Ui};

use crate::edit::{Property, PropertyKind};
use crate::locale::{Locale, read_date, read_number, say, say_date, say_number};
use crate::map::{Date, Length, Number, Span, Threshold};

use super::form::Form;
use super::parts::{label, row};
use super::typing::{Commit, Shape, Typing};

/// An entry for a property, if the parts have it and it is one of those that are entered.
pub(super) fn entry(form: &mut Form<'_>, ui: &mut Ui, kind: PropertyKind) {
    let locale = form.locale;
    let Some(value) = form.value(kind, |value| written(locale, value)) else { return };
    row(ui, |ui| {
        let label = label(ui, &form.label(kind));
        let hint = match value.same() {
            None => say(form.locale, "mixed-values"),
            Some(_) => hint(locale, kind),
        };
        let typing = Typing {
            id: Id::unique(("inspected entry", form.subject.key(), kind)),
            label,
            value: value.same().cloned(),
            shape: Shape::Line,
            hint: &hint,
            commit: Commit::Live,
        };
        let typed = typing.show(
            ui,
            || form.restoring(kind),
            |text| read(locale, kind, text.trim()).map(|property| form.setting(property)),
        );
        if let Some(typed) = typed {
            form.edit(typed.edit, Some(typed.gesture));
        }
    });
}

/// A number, or why it is none.
pub(super) fn number(locale: Locale, text: &str) -> Result<Number, String> {
    read_number(locale, text).ok_or_else(|| say(locale, "wrong-number"))
}

/// How a property is written in its entry.
fn written(locale: Locale, property: &Property) -> String {
    let number = |number: Option<Number>| number.map(|number| say_number(locale, number)).unwrap_or_default();
    let length = |length: Option<Length>| number(length.and_then(|length| Number::new(length.get()).ok()));
    match property {
        Property::Date(date) | Property::Due(date) => date.map(|date| say_date(locale, date)).unwrap_or_default(),
        Property::Figure(figure) => number(Some(*figure)),
        Property::Target(target) => number(*target),
        Property::SampleSize(size) => number(size.map(Number::from)),
        Property::Width(width) => length(*width),
        Property::Height(height) => length(*height),
        Property::Span(span) => span.get().to_string(),
        Property::TurningThreshold(threshold) => threshold.percent().to_string(),
        _ => String::new(),
    }
}

/// The property that an entry means, or why it means none.
fn read(locale: Locale, kind: PropertyKind, text: &str) -> Result<Property, String> {
    Ok(match kind {
        PropertyKind::Date => Property::Date(date(locale, text)?),
        PropertyKind::Due => Property::Due(date(locale, text)?),
        PropertyKind::Figure => Property::Figure(number(locale, text)?),
        PropertyKind::Target => Property::Target(if text.is_empty() { None } else { Some(number(locale, text)?) }),
        PropertyKind::SampleSize => {
            Property::SampleSize(if text.is_empty() { None } else { Some(count(locale, text)?) })
        }
        PropertyKind::Width => Property::Width(length(locale, text)?),
        PropertyKind::Height => Property::Height(length(locale, text)?),
        PropertyKind::TurningThreshold => {
            let percent = count(locale, text).ok().and_then(|percent| u8::try_from(percent).ok());
            let threshold = percent.and_then(Threshold::new).ok_or_else(|| say(locale, "wrong-threshold"))?;
            Property::TurningThreshold(threshold)
        }
        _ => {
            let span = count(locale, text).ok().and_then(|count| u16::try_from(count).ok()).and_then(Span::new);
            Property::Span(span.ok_or_else(|| say(locale, "wrong-span"))?)
        }
    })
}

fn hint(locale: Locale, kind: PropertyKind) -> String {
    match kind {
        PropertyKind::Date | PropertyKind::Due => say(locale, "hint-date"),
        PropertyKind::Width | PropertyKind::Height => say(locale, "automatic"),
        _ => String::new(),
    }
}

fn date(locale: Locale, text: &str) -> Result<Option<Date>, String> {
    if text.is_empty() { Ok(None) } else { read_date(text).map(Some).ok_or_else(|| say(locale, "wrong-date")) }
}

fn length(locale: Locale, text: &str) -> Result<Option<Length>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let length = Length::new(number(locale, text)?.get());
    length.map(Some).ok_or_else(|| say(locale, "wrong-length"))
}

fn count(locale: Locale, text: &str) -> Result<u32, String> {
    let number = number(locale, text)?.get();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is whole and in range")]
    let whole = (number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number)).then_some(number as u32);
    whole.ok_or_else(|| say(locale, "wrong-whole-number"))
}
