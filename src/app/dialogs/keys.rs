//! All keys, and what the pointer does: grouped like the menus, in as many columns as fit.

use egui::{Align, Context, FontFamily, Id, Label, Layout, Margin, RichText, ScrollArea, TextEdit, Ui, vec2};

use crate::app::command::{Command, MENUS, WAY_AROUND, keys_text};
use crate::app::find::{Needle, Wanted};
use crate::app::style::SEMIBOLD;
use crate::locale::{Locale, say};
use crate::text::icons;

use super::parts::{buttons, heading};

/// Width of a column and distance of two, in points.
const COLUMN: f32 = 330.0;
const BETWEEN: f32 = 28.0;
/// Room for the scroll bar, in points.
const BAR: f32 = 16.0;
/// Height of a row in points.
const ROW: f32 = 23.0;
/// What the dialog has around its columns, in points: at both sides, above and below.
const AROUND: egui::Vec2 = vec2(126.0, 250.0);

/// What the pointer does, and how.
const GESTURES: [(&str, &str); 11] = [
    ("keys-select", "keys-select-how"),
    ("keys-select-more", "keys-select-more-how"),
    ("keys-select-region", "keys-select-region-how"),
    ("keys-drag", "keys-drag-how"),
    ("keys-drag-copy", "keys-drag-copy-how"),
    ("keys-drag-free", "keys-drag-free-how"),
    ("keys-write", "keys-write-how"),
    ("keys-size", "keys-size-how"),
    ("keys-menu", "keys-menu-how"),
    ("keys-pan", "keys-pan-how"),
    ("keys-zoom", "keys-zoom-how"),
];

/// The list of keys, and what is looked for in it.
#[derive(Default)]
pub(in crate::app) struct Keys {
    wanted: Wanted,
    begun: Begun,
}

/// Whether the field has had the keyboard.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Begun {
    #[default]
    No,
    Yes,
}

/// Keys that belong together.
struct Section {
    title: String,
    /// What is done, and by what.
    rows: Vec<(String, String)>,
}

impl Keys {
    /// Shows the list. Gives the button that was pressed.
    pub(super) fn show(&mut self, ui: &mut Ui, locale: Locale) -> Option<usize> {
        let window = ui.ctx().content_rect().size();
        let columns = columns_in(window.x - AROUND.x);
        #[expect(clippy::cast_precision_loss, reason = "a few columns")]
        let width = (columns as f32 * (COLUMN + BETWEEN) - BETWEEN).min(window.x - AROUND.x);
        ui.set_width(width + BAR);
        heading(ui, icons::KEYBOARD, &Command::ShowKeys.label(locale));
        self.field(ui, locale);
        ui.add_space(6.0);
        let mut sections = sections(ui.ctx(), locale);
        if let Some(needle) = Needle::new(&self.wanted) {
            for section in &mut sections {
                section.rows.retain(|(what, keys)| needle.is_in(what) || needle.is_in(keys));
            }
            sections.retain(|section| !section.rows.is_empty());
        }
        let height = (window.y - AROUND.y).max(ROW * 4.0);
        ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            if sections.is_empty() {
                ui.label(RichText::new(say(locale, "palette-nothing")).weak());
            }
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = BETWEEN;
                for column in dealt(sections, columns) {
                    ui.allocate_ui(vec2(COLUMN.min(width), 0.0), |ui| {
                        ui.set_width(COLUMN.min(width));
                        ui.vertical(|ui| column.iter().for_each(|section| show(ui, section)));
                    });
                }
            });
        });
        buttons(ui, &[&say(locale, "button-close")])
    }

    fn field(&mut self, ui: &mut Ui, locale: Locale) {
        let label = say(locale, "keys-filter");
        let icon = RichText::new(icons::MAGNIFYING_GLASS.to_string()).weak();
        let field = TextEdit::singleline(&mut self.wanted.text)
            .id(Id::unique("keys-filter"))
            .prefix(icon)
            .hint_text(label.clone())
            .margin(Margin::symmetric(8, 5))
            .desired_width(COLUMN.min(ui.available_width()));
        let response = ui.add(field).accessible_name(label);
        if self.begun == Begun::No {
            self.begun = Begun::Yes;
            response.request_focus();
        }
    }
}

/// How many columns fit into a width.
fn columns_in(width: f32) -> usize {
    (1..4)
        .rev()
        .find(|columns| {
            #[expect(clippy::cast_precision_loss, reason = "a few columns")]
            let wanted = *columns as f32 * (COLUMN + BETWEEN) - BETWEEN;
            wanted <= width
        })
        .unwrap_or(1)
}

/// All sections: one a menu, what leads around in the map, and the pointer.
fn sections(context: &Context, locale: Locale) -> Vec<Section> {
    let of = |title: String, commands: &[Command]| {
        let rows = commands.iter().filter(|command| !command.shortcuts().is_empty()).map(|command| {
            let keys = command.shortcuts().iter().map(|keys| keys_text(context, locale, *keys));
            (command.label(locale), keys.collect::<Vec<_>>().join("  ·  "))
        });
        Section { title, rows: rows.collect() }
    };
    let mut sections: Vec<Section> = MENUS.iter().map(|menu| of(say(locale, menu.label), &menu.commands())).collect();
    sections.push(of(say(locale, "keys-around"), WAY_AROUND));
    let gestures = GESTURES.iter().map(|(what, how)| (say(locale, what), say(locale, how)));
    sections.push(Section { title: say(locale, "keys-pointer"), rows: gestures.collect() });
    sections
}

/// The sections dealt to columns, each to the one that is shortest so far.
fn dealt(sections: Vec<Section>, columns: usize) -> Vec<Vec<Section>> {
    let mut dealt: Vec<(usize, Vec<Section>)> = (0..columns).map(|_| (0, Vec::new())).collect();
    for section in sections {
        if let Some((height, column)) = dealt.iter_mut().min_by_key(|(height, _)| *height) {
            *height += section.rows.len() + 2;
            column.push(section);
        }
    }
    dealt.into_iter().map(|(_, column)| column).collect()
}

fn show(ui: &mut Ui, section: &Section) {
    ui.spacing_mut().item_spacing = vec2(10.0, 0.0);
    ui.label(RichText::new(&section.title).family(FontFamily::Name(SEMIBOLD.into())));
    ui.add_space(3.0);
    for (what, keys) in &section.rows {
        ui.allocate_ui_with_layout(vec2(ui.available_width(), ROW), Layout::right_to_left(Align::Center), |ui| {
            ui.set_min_height(ROW);
            ui.label(RichText::new(keys).small().weak());
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(RichText::new(what).size(13.5)).truncate());
            });
        });
    }
    ui.add_space(14.0);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_listed_in_both_languages() {
        let context = Context::default();
        for locale in Locale::ALL {
            let sections = sections(&context, locale);
            let rows: Vec<&(String, String)> = sections.iter().flat_map(|section| &section.rows).collect();
            for command in Command::ALL {
                let listed = rows.iter().filter(|(what, _)| *what == command.label(locale)).count();
                assert_eq!(listed, usize::from(!command.shortcuts().is_empty()), "{command:?}");
                for keys in command.shortcuts() {
                    let text = keys_text(&context, locale, *keys);
                    assert!(rows.iter().any(|(what, keys)| *what == command.label(locale) && keys.contains(&text)));
                }
            }
            assert!(rows.iter().all(|(what, keys)| !what.is_empty() && !keys.is_empty()));
        }
    }

    #[test]
    fn as_many_columns_as_fit() {
        assert_eq!([200.0, 700.0, 1_060.0, 4_000.0].map(columns_in), [1, 2, 3, 3]);
    }

    #[test]
    fn columns_are_about_equally_long() {
        let sections = sections(&Context::default(), Locale::Spanish);
        let all: usize = sections.iter().map(|section| section.rows.len() + 2).sum();
        let columns = dealt(sections, 3);
        let longest =
            columns.iter().map(|column| column.iter().map(|section| section.rows.len() + 2).sum::<usize>()).max();
        assert!(longest.unwrap() < all / 3 + 8, "{longest:?} of {all}");
    }
}
