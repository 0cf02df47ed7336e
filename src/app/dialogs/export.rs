//! The choices for a picture.

use egui::{ComboBox, RichText, Role, Ui, WidgetInfo};
use kurbo::Size;

use crate::export::{Background, Page, Sizing, page};
use crate::layout::Picture;
use crate::locale::{Locale, say, say_with};
use crate::map::{Map, Part};
use crate::sentence::{self, part_name};
use crate::text::icons;

use crate::app::board::Board;

use super::parts::{buttons, heading};
use super::pictures::{Sizes, picture_name, pictures};

/// The dialog.
pub(in crate::app) struct ExportDialog {
    map: Map,
    /// What the window shows of it, and the name of the persona whom alone it concerns, if there is one.
    shown: Map,
    only: Option<String>,
    choice: ExportChoice,
    sizes: Sizes,
}

/// What was chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::app) struct ExportChoice {
    pub(in crate::app) picture: Picture,
    pub(in crate::app) sizing: Sizing,
    pub(in crate::app) background: Background,
}

/// What a person answered in a frame.
pub(super) enum Answer {
    None,
    Cancel,
    Export,
}

const SCALES: [f64; 4] = [1.0, 2.0, 3.0, 4.0];
/// Screens and slides: name, width and height in pixels.
const SCREENS: [(&str, u32, u32); 3] =
    [("size-full-hd", 1_920, 1_080), ("size-quad-hd", 2_560, 1_440), ("size-4k", 3_840, 2_160)];
/// Paper in landscape: name, width and height in millimetres.
const PAPERS: [(&str, f64, f64); 2] = [("size-a4", 297.0, 210.0), ("size-a3", 420.0, 297.0)];
const RESOLUTIONS_DPI: [u32; 2] = [150, 300];

/// Bytes of a PNG per pixel of a map, roughly: what the example and the large test maps come to.
const BYTES_PER_PIXEL: f64 = 0.16;

impl ExportDialog {
    /// Offers the pictures of a map, first the one that is shown, whose size is known.
    pub(in crate::app) fn new(board: &Board, locale: Locale) -> Self {
        let picture = board.picture();
        let mut sizes = Sizes::default();
        if board.is_laid_out() {
            sizes.note(picture, board.canvas().layout().size);
        }
        let choice = ExportChoice { picture, sizing: Sizing::Scale(2.0), background: Background::Paper };
        let only = board.view().only.map(|persona| part_name(board.map(), Part::Persona(persona), locale));
        Self { map: board.map().clone(), shown: board.shown_map().clone(), only, choice, sizes }
    }

    /// What is chosen now.
    pub(super) fn choice(&self) -> ExportChoice {
        self.choice
    }

    pub(super) fn show(&mut self, ui: &mut Ui, locale: Locale) -> Answer {
        ui.set_min_width(460.0);
        heading(ui, icons::EXPORT, &say(locale, "export-title"));
        what(ui, locale, &self.map, &mut self.choice.picture);
        // A sheet is of one persona anyway.
        let is_sheet = matches!(self.choice.picture, Picture::Sheet(_));
        if let Some(persona) = self.only.as_ref().filter(|_| !is_sheet) {
            let text = say_with(locale, "moments-export-only", &[("persona", persona)]);
            ui.add(egui::Label::new(format!("{}  {text}", icons::INFO)).wrap());
        }
        let map = if is_sheet { &self.map } else { &self.shown };
        let size = self.sizes.of(map, self.choice.picture, ui.ctx());
        show(ui, locale, &mut self.choice, size)
    }
}

/// Which picture.
fn what(ui: &mut Ui, locale: Locale, map: &Map, chosen: &mut Picture) {
    label(ui, locale, "export-what");
    let name = |picture| picture_name(map, picture, locale);
    let combo =
        ComboBox::from_id_salt("export what").width(300.0).height(320.0).truncate().selected_text(name(*chosen));
    let shown = combo.show_ui(ui, |ui| {
        for picture in pictures(map) {
            if ui.selectable_label(*chosen == picture, name(picture)).clicked() {
                *chosen = picture;
                // A click of the pointer does so anyhow, Enter does not.
                ui.close();
            }
        }
    });
    let spoken = format!("{} {}", say(locale, "export-what"), name(*chosen));
    shown.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &spoken));
}

fn show(ui: &mut Ui, locale: Locale, choice: &mut ExportChoice, size: Option<Size>) -> Answer {
    label(ui, locale, "export-scale");
    ui.horizontal_wrapped(|ui| {
        for scale in SCALES {
            ui.radio_value(&mut choice.sizing, Sizing::Scale(scale), format!("{scale}×"));
        }
    });
    label(ui, locale, "export-screen");
    ui.horizontal_wrapped(|ui| {
        for (name, width_px, height_px) in SCREENS {
            let sizing = Sizing::Fit { width_px, height_px, dpi: None };
            ui.radio_value(&mut choice.sizing, sizing, format!("{} ({width_px} × {height_px})", say(locale, name)));
        }
    });
    label(ui, locale, "export-paper");
    ui.horizontal_wrapped(|ui| {
        for (name, width_mm, height_mm) in PAPERS {
            for dpi in RESOLUTIONS_DPI {
                let name = say_with(locale, "export-dpi", &[("paper", &say(locale, name)), ("dpi", &dpi.to_string())]);
                ui.radio_value(&mut choice.sizing, on_paper(width_mm, height_mm, dpi), name);
            }
        }
    });
    label(ui, locale, "export-background");
    ui.horizontal(|ui| {
        ui.radio_value(&mut choice.background, Background::Paper, say(locale, "export-white"));
        ui.radio_value(&mut choice.background, Background::Transparent, say(locale, "export-transparent"));
    });
    ui.add_space(8.0);
    let page = size.map(|size| page(size, choice.sizing));
    let text = match page {
        None => say(locale, "export-measuring"),
        Some(Ok(page)) => describe(locale, page),
        Some(Err(error)) => sentence::page_failed(locale, error),
    };
    ui.label(RichText::new(text).weak());
    match buttons(ui, &[&say(locale, "button-cancel"), &say(locale, "button-export")]) {
        Some(1) if page.is_some_and(|page| page.is_ok()) => Answer::Export,
        Some(0) => Answer::Cancel,
        _ => Answer::None,
    }
}

fn label(ui: &mut Ui, locale: Locale, key: &str) {
    ui.add_space(4.0);
    ui.label(RichText::new(say(locale, key)).small().weak());
}

fn on_paper(width_mm: f64, height_mm: f64, dpi: u32) -> Sizing {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few thousand pixels")]
    let px = |mm: f64| (mm / 25.4 * f64::from(dpi)).round() as u32;
    Sizing::Fit { width_px: px(width_mm), height_px: px(height_mm), dpi: Some(dpi) }
}

/// Size in pixels, estimated size of the file, and how large the map's text will be.
fn describe(locale: Locale, page: Page) -> String {
    let pixels = f64::from(page.width_px) * f64::from(page.height_px);
    let megabytes = pixels * BYTES_PER_PIXEL / 1e6;
    let megabytes = if megabytes < 1.0 { format!("{megabytes:.1}") } else { format!("{megabytes:.0}") };
    let megabytes = if locale == Locale::Spanish { megabytes.replace('.', ",") } else { megabytes };
    say_with(
        locale,
        "export-size",
        &[("width", &page.width_px.to_string()), ("height", &page.height_px.to_string()), ("megabytes", &megabytes)],
    )
}
