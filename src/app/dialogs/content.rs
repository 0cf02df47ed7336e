//! In which format the content of a map goes to another program, and what that format cannot hold.

use egui::{Label, RichText, Ui};

use crate::export::{ContentForm, ContentFormat};
use crate::locale::{Locale, say};
use crate::map::Map;
use crate::text::icons;

use super::for_whom;
use super::parts::{buttons, heading, small_heading};

/// The dialog.
pub(in crate::app) struct ContentDialog {
    map: Map,
    choice: ContentChoice,
}

/// What was chosen.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::app) struct ContentChoice {
    /// The name of the view through which the map is seen; without one, it is all that is shown.
    pub(in crate::app) view: Option<String>,
    pub(in crate::app) format: ContentFormat,
    /// How tables lie.
    pub(in crate::app) form: ContentForm,
}

/// What a person answered in a frame.
pub(super) enum Answer {
    None,
    Cancel,
    Export(ContentChoice),
}

const FORMS: [(ContentForm, &str); 3] = [
    (ContentForm::Grid, "exchange-form-grid"),
    (ContentForm::Cards, "exchange-form-cards"),
    (ContentForm::CardsWithNotes, "exchange-form-cards-with-notes"),
];

impl ContentDialog {
    /// Offers the content of a map, first as it is seen through the view of that name.
    pub(in crate::app) fn new(map: &Map, view: Option<&str>) -> Self {
        Self { map: map.clone(), choice: ContentChoice { view: view.map(str::to_owned), ..ContentChoice::default() } }
    }

    /// What is chosen.
    pub(in crate::app) fn chosen(&self) -> ContentChoice {
        self.choice.clone()
    }

    pub(super) fn show(&mut self, ui: &mut Ui, locale: Locale) -> Answer {
        ui.set_min_width(500.0);
        heading(ui, icons::EXPORT, &say(locale, "exchange-title"));
        ui.add(Label::new(say(locale, "exchange-intro")).wrap());
        for_whom::show(ui, locale, &self.map, &mut self.choice.view);
        small_heading(ui, &say(locale, "exchange-format"));
        for format in ContentFormat::ALL {
            let name = say(locale, &format!("exchange-format-{}", format.name()));
            ui.radio_value(&mut self.choice.format, format, name);
        }
        if self.choice.format.is_table() {
            small_heading(ui, &say(locale, "exchange-form"));
            // Notes for the team are for no audience.
            let is_offered = |form: &ContentForm| self.choice.view.is_none() || *form != ContentForm::CardsWithNotes;
            if !is_offered(&self.choice.form) {
                self.choice.form = ContentForm::Cards;
            }
            for (form, key) in FORMS.into_iter().filter(|(form, _)| is_offered(form)) {
                ui.radio_value(&mut self.choice.form, form, say(locale, key));
            }
        }
        ui.add_space(8.0);
        ui.horizontal_top(|ui| {
            ui.label(RichText::new(icons::INFO.to_string()));
            ui.add(Label::new(say(locale, lost(&self.choice))).wrap());
        });
        let labels = [say(locale, "button-cancel"), say(locale, "button-export")];
        match buttons(ui, &labels.each_ref().map(String::as_str)) {
            Some(0) => Answer::Cancel,
            Some(_) => Answer::Export(self.chosen()),
            None => Answer::None,
        }
    }
}

/// What a format cannot hold, as a key of the languages.
fn lost(choice: &ContentChoice) -> &'static str {
    match choice.format {
        ContentFormat::Workbook | ContentFormat::SeparatedValues => match choice.form {
            ContentForm::Grid => "exchange-lost-grid",
            ContentForm::Cards => "exchange-lost-cards",
            ContentForm::CardsWithNotes => "exchange-lost-cards-with-notes",
        },
        ContentFormat::Mermaid => "exchange-lost-mermaid",
        ContentFormat::OpenJourney => "exchange-lost-openjourney",
        ContentFormat::Outline => "exchange-lost-outline",
        ContentFormat::Json => "exchange-lost-json",
    }
}
