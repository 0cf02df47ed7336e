//! The window. egui types live here and nowhere else.

mod audience;
mod bench;
pub mod board;
pub mod canvas;
pub mod clipboard;
pub mod command;
mod content;
mod describe;
mod dialogs;
mod document;
pub mod editor;
mod find;
mod journaling;
mod kinds;
mod leaving;
mod load;
mod miniature;
pub mod navigate;
mod opener;
mod outside;
mod palette;
mod panels;
mod photo_for;
mod picture_export;
mod recovery;
mod relayout;
mod reviewing;
mod roles;
mod seen;
pub mod selection;
mod settings;
mod shade;
mod start_screen;
mod state;
mod style;
mod tables;
mod thumbnail;
mod today;
mod tools;
mod view;
mod watching;
mod window;

use std::path::PathBuf;
use std::time::Instant;

use crate::file::{Journals, Store};
use crate::locale::Locale;

pub use crate::layout::Picture;
pub use bench::BenchPlan;
pub use content::write_content;
pub use dialogs::{BrandFiles, read_logo};
pub use document::{
    Editable, Marked, MarkedFindings, MarkedNotes, Pixels, SpeakerNotes, WriteOptions, annotations, document,
    write_document,
};
pub use load::Origin;
pub use opener::{Opener, OpenerJob};
pub use picture_export::{NamedExport, Shown, named_export, page_files, preset_names};
pub use settings::Settings;
pub use shade::{Shade, picture_theme};
pub use tables::TableKind;
pub use today::today;
pub use view::{Assumed, View};
pub use window::Trayecto;

/// With what the window opens.
#[derive(Clone, Debug)]
pub struct Start {
    /// A map to open at once.
    pub map: Option<PathBuf>,
    /// Camera paths to play and measure.
    pub bench: Option<BenchPlan>,
    /// When the process began.
    pub started: Instant,
}

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
pub enum NoWindow {
    /// No display is to be had.
    #[error("no display")]
    NoDisplay,
    /// There is a display, but nothing can be drawn on it.
    #[error("no graphics: {0}")]
    NoGraphics(String),
}

impl From<eframe::Error> for NoWindow {
    fn from(error: eframe::Error) -> Self {
        match error {
            eframe::Error::Winit(_) | eframe::Error::WinitEventLoop(_) => Self::NoDisplay,
            other => Self::NoGraphics(other.to_string()),
        }
    }
}

/// Size of the window in points.
const WINDOW_SIZE: [f32; 2] = [1440.0, 900.0];

/// Opens the window and returns when it is closed.
///
/// # Errors
/// [`NoWindow`] if there is no display, or no graphics on it.
pub fn run(start: &Start) -> Result<(), NoWindow> {
    let viewport = egui::ViewportBuilder::default()
        .with_title("Trayecto")
        .with_app_id("trayecto")
        .with_inner_size(WINDOW_SIZE)
        .with_min_inner_size([640.0, 420.0])
        .with_drag_and_drop(true);
    let options = eframe::NativeOptions {
        viewport,
        renderer: eframe::Renderer::Glow,
        // There are no gradients to smooth, and without it a renderer in software is several times faster.
        dithering: false,
        ..eframe::NativeOptions::default()
    };
    let settings = match start.bench {
        // A measurement is the same on every machine and leaves no trace.
        Some(_) => Settings::default(),
        None => Settings::load(),
    };
    // Reading begins before the window does: both take time, and there is more than one core.
    let wanted = start.map.clone().map(|path| load::Wanted::Origin(Origin::File(path)));
    let opening =
        wanted.map(|wanted| load::begin(wanted, load::OnArrival::Replace, settings.shade(), settings.locale()));
    let (plan, started) = (start.bench, start.started);
    eframe::run_native(
        "trayecto",
        options,
        Box::new(move |creation| {
            let mut window = Trayecto::new(&creation.egui_ctx, settings);
            if let Some(store) = Store::of_user().filter(|_| plan.is_none()) {
                window.keep_in(store);
            }
            if let Some(opening) = opening {
                window.wait_for(opening);
            }
            if let Some(journals) = Journals::of_user().filter(|_| plan.is_none()) {
                window.keep_journals(journals, &creation.egui_ctx);
            }
            if let Some(plan) = plan {
                window.measure(plan, started);
            }
            Ok(Box::new(window))
        }),
    )?;
    Ok(())
}

/// The language that this user has chosen, or the system's.
#[must_use]
pub fn preferred_locale() -> Locale {
    Settings::load().locale()
}
