//! A list of what differs between two maps: grouped by place, in full sentences. Dialogs put it between their heading and their buttons.

use egui::{FontFamily, Label, RichText, ScrollArea, Ui};

use crate::app::style::SEMIBOLD;
use crate::edit::Differences;
use crate::locale::{Locale, say, say_count};
use crate::sentence;

/// Differences that are listed; more would be read by nobody.
const MOST: usize = 500;

/// What differs, in words.
pub(in crate::app) struct DifferencesList {
    locale: Locale,
    groups: Vec<Group>,
    count: usize,
    /// Beyond those that are listed.
    more: usize,
}

struct Group {
    place: String,
    count: String,
    /// What differs, and in what.
    rows: Vec<(String, String)>,
}

impl DifferencesList {
    /// Puts them into words.
    pub(in crate::app) fn new(locale: Locale, differences: &Differences) -> Self {
        let count = differences.count();
        let mut left = MOST;
        let mut groups = Vec::new();
        for group in &differences.groups {
            let rows = group.differences.iter().take(left).map(|difference| {
                (sentence::difference_subject(locale, &difference.subject), sentence::difference(locale, difference))
            });
            let rows: Vec<(String, String)> = rows.collect();
            left -= rows.len();
            if !rows.is_empty() {
                let place = sentence::difference_place(locale, &group.place);
                groups.push(Group { place, count: group.differences.len().to_string(), rows });
            }
        }
        Self { locale, groups, count, more: count.saturating_sub(MOST) }
    }

    /// How many there are, in words.
    pub(in crate::app) fn count(&self) -> String {
        if self.count == 0 {
            say(self.locale, "differences-none")
        } else {
            sentence::differences_count(self.locale, self.count)
        }
    }

    /// Shows the list in the width that there is; it scrolls beyond a height in points.
    pub(in crate::app) fn show(&self, ui: &mut Ui, height: f32) {
        ScrollArea::vertical().id_salt("differences").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            ui.set_width(ui.available_width());
            for (at, group) in self.groups.iter().enumerate() {
                if at > 0 {
                    ui.add_space(8.0);
                }
                show_group(ui, group);
            }
            if self.more > 0 {
                ui.add_space(6.0);
                ui.label(RichText::new(say_count(self.locale, "differences-more", self.more)).weak());
            }
        });
    }
}

fn show_group(ui: &mut Ui, group: &Group) {
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(&group.place).family(FontFamily::Name(SEMIBOLD.into())));
        ui.label(RichText::new(&group.count).small().weak());
    });
    ui.indent(&group.place, |ui| {
        for (subject, differs) in &group.rows {
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.add(Label::new(RichText::new(subject).size(13.5)).wrap().selectable(true));
            ui.add(Label::new(RichText::new(differs).size(13.5).weak()).wrap().selectable(true));
            ui.add_space(4.0);
        }
    });
}
