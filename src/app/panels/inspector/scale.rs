//! The scale of the map's emotions, and the names of its levels.

use egui::{CollapsingHeader, Id, RichText, Ui};

use crate::edit::{Property, PropertyKind};
use crate::locale::{say, say_number, say_with};
use crate::map::{EmotionScale, Number, OwnScale, ScaleName, TextField};

use super::choice::Choice;
use super::common::Common;
use super::entry::number;
use super::form::Form;
use super::parts::{label, row};
use super::rounding;
use super::text::named_text;
use super::typing::{Commit, Shape, Typing};

/// Greatest number of levels that can have names.
const MOST_LEVELS: usize = 11;

/// The scale, if it is the map that is inspected.
pub(super) fn scale(form: &mut Form<'_>, ui: &mut Ui) {
    if form.subject.property(PropertyKind::Scale).is_none() {
        return;
    }
    let scale = form.map().scale.clone();
    let named = ScaleName::ALL.map(EmotionScale::Named);
    let own = match &scale {
        EmotionScale::Own(_) => Some(scale.clone()),
        EmotionScale::Named(_) => scale.labelled(Vec::new()).ok(),
    };
    let options = named.into_iter().chain(own).map(|option| {
        let key = match &option {
            EmotionScale::Named(name) => format!("scale-{}", name.as_str()),
            EmotionScale::Own(_) => "scale-own".to_owned(),
        };
        let text = say(form.locale, &key);
        (option, text)
    });
    let options = options.collect();
    let name = form.label(PropertyKind::Scale);
    let chosen = Choice { name: &name, current: Common::Same(scale.clone()), options }.row(form, ui);
    if let Some(to) = chosen {
        rounding::choose(form, ui, to);
    }
    rounding::show(form, ui);
    if let EmotionScale::Own(own) = &scale {
        ends(form, ui, own);
        level_count(form, ui, &scale);
    }
    level_names(form, ui, &scale);
}

/// Lowest and highest value of an own scale.
fn ends(form: &mut Form<'_>, ui: &mut Ui, own: &OwnScale) {
    let scale = EmotionScale::Own(own.clone());
    ui.columns_const(|[left, right]| {
        end(form, left, own, "scale-lowest", scale.min(), |end| (end, scale.max()));
        end(form, right, own, "scale-highest", scale.max(), |end| (scale.min(), end));
    });
}

fn end(form: &mut Form<'_>, ui: &mut Ui, own: &OwnScale, key: &str, value: f64, range: impl Fn(f64) -> (f64, f64)) {
    row(ui, |ui| {
        let label = label(ui, &say(form.locale, key));
        let locale = form.locale;
        let typing = Typing {
            id: Id::unique(("inspected scale", key)),
            label,
            value: Some(Number::new(value).map(|value| say_number(locale, value)).unwrap_or_default()),
            shape: Shape::Line,
            hint: "",
            // Each figure would move all values, and rounding them again and again would change them.
            commit: Commit::WhenLeft,
        };
        let typed = typing.show(
            ui,
            || form.restoring(PropertyKind::Scale),
            |text| {
                let (low, high) = range(number(locale, text)?.get());
                let ends = Number::new(low).and_then(|low| Ok((low, Number::new(high)?)));
                let (low, high) = ends.map_err(|_| say(form.locale, "wrong-number"))?;
                let to =
                    OwnScale::new(low, high, own.labels().to_vec()).map_err(|_| say(form.locale, "wrong-scale"))?;
                Ok(form.setting(Property::Scale(EmotionScale::Own(to))))
            },
        );
        if let Some(typed) = typed {
            form.edit(typed.edit, Some(typed.gesture));
        }
    });
}

/// How many levels of an own scale have names.
fn level_count(form: &mut Form<'_>, ui: &mut Ui, scale: &EmotionScale) {
    let EmotionScale::Own(own) = scale else { return };
    let name = say(form.locale, "scale-levels");
    let none = (0, say(form.locale, "scale-no-names"));
    let counts = (2..=MOST_LEVELS).map(|count| (count, count.to_string()));
    let options = std::iter::once(none).chain(counts).collect();
    let current = Common::Same(own.labels().len());
    if let Some(count) = (Choice { name: &name, current, options }).row(form, ui) {
        // To begin with they are called by their values.
        let blank = scale.labelled(vec![String::new(); count]);
        let labels = blank.iter().filter(|_| count > 0).flat_map(EmotionScale::levels);
        let labels = labels.map(|level| say_number(form.locale, level)).collect();
        if let Ok(to) = scale.labelled(labels) {
            form.set(Property::Scale(to));
        }
    }
}

/// The names of the levels, the best one first.
fn level_names(form: &mut Form<'_>, ui: &mut Ui, scale: &EmotionScale) {
    let heading = RichText::new(say(form.locale, "scale-level-names")).small();
    CollapsingHeader::new(heading).id_salt("level names").show_unindented(ui, |ui| {
        ui.add_space(4.0);
        let levels: Vec<Number> = scale.levels();
        for (at, level) in (0_u8..).zip(levels).collect::<Vec<_>>().into_iter().rev() {
            let name = say_with(form.locale, "level-named", &[("level", &say_number(form.locale, level))]);
            named_text(form, ui, TextField::Level(at), &name);
        }
    });
}
