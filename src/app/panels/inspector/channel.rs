//! Channels of touchpoints.

use egui::{Id, Ui};

use crate::app::describe;
use crate::app::panels::matching::{is_same, matches};
use crate::edit::{Property, PropertyKind};
use crate::layout::channel_icon;
use crate::locale::{say, say_with};
use crate::map::Channel;
use crate::text::icons;

use super::form::Form;
use super::parts::{label, row};
use super::picker::{Entered, Mark, Picker, Wanted, entry};
use super::typing::{Commit, Shape, Typing};

/// The channel, if the parts have one.
pub(super) fn channel(form: &mut Form<'_>, ui: &mut Ui) {
    let of = |property: &Property| match property {
        Property::Channel(channel) => channel.clone(),
        _ => Channel::Own(String::new()),
    };
    let Some(value) = form.value(PropertyKind::Channel, of) else { return };
    let own = matches!(value.same(), Some(Channel::Own(_)));
    row(ui, |ui| {
        let label = label(ui, &form.label(PropertyKind::Channel));
        let current = match value.same() {
            None => say(form.locale, "mixed-values"),
            Some(Channel::Own(_)) => format!("{}  {}", icons::LINK, say(form.locale, "channel-own")),
            Some(known) => format!("{}  {}", channel_icon(known), describe::channel(known, form.locale)),
        };
        let picker = Picker {
            id: Id::unique(("inspected channel", form.subject.parts())),
            label,
            current: &current,
            search: &say(form.locale, "search-channel"),
        };
        let chosen = picker.show(ui, |ui, wanted| entries(form, ui, wanted, value.same()));
        if let Some(channel) = chosen {
            form.set(Property::Channel(channel));
        }
    });
    if own {
        own_text(form, ui, value.same());
    }
}

/// The channels that fit what is looked for, and one of that name.
fn entries(form: &Form<'_>, ui: &mut Ui, wanted: &Wanted, current: Option<&Channel>) -> Option<Channel> {
    let mut chosen = None;
    let mut first = None;
    let mut is_known = false;
    for channel in Channel::KNOWN {
        let name = describe::channel(channel, form.locale);
        if !matches(&name, &wanted.text) {
            continue;
        }
        is_known |= is_same(&name, &wanted.text);
        let mark = if current == Some(channel) { Mark::Current } else { Mark::Plain };
        if entry(ui, channel_icon(channel), &name, mark) {
            chosen = Some(channel.clone());
        }
        first.get_or_insert_with(|| channel.clone());
    }
    let own = Channel::Own(wanted.text.trim().to_owned());
    if wanted.text.trim().is_empty() {
        if entry(ui, icons::LINK, &say(form.locale, "channel-own"), Mark::Plain) {
            chosen = Some(own.clone());
        }
    } else if !is_known {
        let text = say_with(form.locale, "channel-own-named", &[("name", wanted.text.trim())]);
        if entry(ui, icons::PLUS, &text, Mark::Plain) {
            chosen = Some(own.clone());
        }
    }
    match wanted.entered {
        Entered::Yes if !wanted.text.trim().is_empty() => Some(first.unwrap_or(own)),
        _ => chosen,
    }
}

/// The name of an own channel.
fn own_text(form: &mut Form<'_>, ui: &mut Ui, value: Option<&Channel>) {
    row(ui, |ui| {
        let label = label(ui, &say(form.locale, "channel-own-name"));
        let typing = Typing {
            id: Id::unique(("inspected own channel", form.subject.parts())),
            label,
            value: value.map(|channel| channel.as_str().to_owned()),
            shape: Shape::Wrapped,
            hint: "",
            commit: Commit::Live,
        };
        let typed = typing.show(
            ui,
            || form.restoring(PropertyKind::Channel),
            |text| Ok(form.setting(Property::Channel(Channel::Own(text.to_owned())))),
        );
        if let Some(typed) = typed {
            form.edit(typed.edit, Some(typed.gesture));
        }
    });
}
