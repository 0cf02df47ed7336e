//! The dialogs, one at a time.

use std::path::{Path, PathBuf};

use egui::{Context, Id, Modal, RichText, ScrollArea, Ui};

use crate::app::leaving::Then;
use crate::app::opener::OpenerJob;
use crate::app::picture_export::Preset;
use crate::file::{Access, Fingerprint, Opened, Warning};
use crate::locale::{Locale, say, say_count, say_with};
use crate::map::{Brand, Map};
use crate::render::Square;
use crate::sentence;
use crate::text::icons;

use super::audiences::{self, AudiencesDialog};
use super::brand::{self, BrandAsk, BrandDialog};
use super::comparing::{self, Comparing, Purpose};
use super::content::{self, ContentChoice, ContentDialog};
use super::crop::{self, Crop};
use super::done::{self, Done};
use super::export::{self, Chosen, ExportDialog};
use super::exports::{self, Exports};
use super::giving_up::{Draft, Leave, Leaving};
use super::import::{self, ImportDialog};
use super::keys::Keys;
use super::lists;
use super::parts::{buttons, frame, heading};
use super::recovery::{self, Recovery};
use super::replacing::{self, Replacing};
use super::unsaved::{self, Unsaved};
use super::versions::{self, Versions};

/// Width of most dialogs at most, in points.
const WIDTH: f32 = 560.0;

/// A dialog.
pub(in crate::app) enum Dialog {
    /// Something happened, or could not be done.
    Message {
        icon: char,
        title: String,
        text: String,
        details: String,
    },
    Warnings,
    /// A file was written.
    Done(Done),
    /// What was exported of the map.
    Exports(Exports),
    Export(Box<ExportDialog>),
    /// Files that an export would replace, and of which nobody was asked.
    Replacing(Replacing),
    /// The views of the map.
    Audiences(Box<AudiencesDialog>),
    /// The brand of the map.
    Brand(Box<BrandDialog>),
    /// In which format the content goes to another program.
    ExportContent(ContentDialog),
    Keys(Keys),
    /// Which square of a picture becomes a portrait.
    Crop(Box<Crop>),
    /// A file of another program, before it becomes a map.
    Import(Box<ImportDialog>),
    About,
    /// Something is not saved.
    Unsaved(Then),
    /// What was left behind.
    Recovery(Box<Recovery>),
    /// What would become of the map if it were made like its file.
    Comparing(Comparing),
    /// The versions that were saved before.
    Versions(Versions),
    /// The file in which to save may not be changed; what was to be done then.
    Protected(PathBuf, Option<Then>),
}

/// What dialogs need to know of the map that is open.
pub(in crate::app) struct Facts<'a> {
    pub(in crate::app) warnings: &'a [Warning],
    pub(in crate::app) more_warnings: usize,
    pub(in crate::app) access: Access,
    pub(in crate::app) file: Option<String>,
    pub(in crate::app) title: String,
    pub(in crate::app) unsaved: Unsaved,
}

/// What became of a dialog in a frame.
pub(in crate::app) enum Outcome {
    Stay,
    Close,
    /// What was changed is given up for that.
    GiveUp(Leaving),
    Export(Chosen),
    /// These are the presets from now on.
    KeepPresets(Vec<Preset>),
    /// The system is to do that with a file.
    Opener(OpenerJob),
    /// The version that held this is to be looked at.
    ShowVersion(Fingerprint),
    /// A logo is to be chosen for the pages.
    ChooseLogo,
    /// The files that are there are to be replaced.
    ReplaceFiles(PathBuf, Chosen),
    /// That becomes the map's brand.
    Brand(Option<Box<Brand>>),
    /// Files are to be chosen for the brand.
    AskForBrand(BrandAsk),
    ExportContent(ContentChoice),
    /// The views are these from now on.
    Audiences(audiences::Applied),
    /// That square becomes the portrait.
    Crop(Square),
    /// That becomes the map; the name is for its file.
    Import(String, Box<Map>),
    /// That goes to the clipboard.
    Copy(String),
    /// Save, and then do that.
    SaveFirst(Then),
    /// Do that without saving.
    Discard(Then),
    /// Do what was asked for with what was left behind.
    Recovery(recovery::Answer),
    /// A copy is to be saved.
    SaveCopy,
    /// What others have done to the file is to be left alone.
    KeepMine,
    /// The map is to be read again from its file, which held this when it was decided.
    Reload(Fingerprint),
    /// The map is to be made like its file.
    Revert(Box<Opened>),
    /// An earlier version is to be restored.
    Restore(Map),
    /// Save although the file may not be changed, and then do that.
    Replace(PathBuf, Option<Then>),
    /// Ask where else to save, and then do that.
    SaveElsewhere(Option<Then>),
}

impl Dialog {
    /// Something could not be done.
    pub(in crate::app) fn failed(title: String, text: String, details: String) -> Self {
        Self::Message { icon: icons::WARNING, title, text, details }
    }

    /// Each dialog has its own name, because the library remembers sizes by it.
    fn name(&self) -> &'static str {
        match self {
            Self::Message { .. } => "message-dialog",
            Self::Warnings => "warnings-dialog",
            Self::Done(_) => "done-dialog",
            Self::Exports(_) => "exports-dialog",
            Self::Export(_) => "export-dialog",
            Self::Replacing(_) => "replacing-dialog",
            Self::Audiences(_) => "audiences-dialog",
            Self::Brand(_) => "brand-dialog",
            Self::ExportContent(_) => "content-dialog",
            Self::Keys(_) => "keys-dialog",
            Self::Crop(_) => "crop-dialog",
            Self::Import(_) => "import-dialog",
            Self::About => "about-dialog",
            Self::Unsaved(_) => "unsaved-dialog",
            Self::Recovery(_) => "recovery-dialog",
            Self::Comparing(_) => "comparing-dialog",
            Self::Versions(_) => "versions-dialog",
            Self::Protected(..) => "protected-dialog",
        }
    }

    fn id(&self) -> Id {
        match self {
            Self::Recovery(recovery) => Id::unique((self.name(), recovery.extent())),
            Self::Audiences(dialog) => Id::unique((self.name(), dialog.has_views())),
            Self::Exports(exports) => Id::unique((self.name(), exports.extent())),
            _ => Id::unique(self.name()),
        }
    }

    /// Whether it says itself how wide it is.
    fn has_own_width(&self) -> bool {
        matches!(
            self,
            Self::Keys(_)
                | Self::Crop(_)
                | Self::Export(_)
                | Self::Exports(_)
                | Self::Audiences(_)
                | Self::Brand(_)
                | Self::Import(_)
                | Self::Comparing(_)
                | Self::Versions(_)
                | Self::Recovery(_)
        )
    }

    /// Shows the dialog.
    pub(in crate::app) fn show(&mut self, context: &Context, locale: Locale, open: Option<&Facts<'_>>) -> Outcome {
        let mut outcome = Outcome::Stay;
        let modal = Modal::new(self.id()).frame(frame(context)).show(context, |ui| {
            if !self.has_own_width() {
                ui.set_max_width(WIDTH);
            }
            outcome = match self {
                Self::Message { icon, title, text, details } => message(ui, locale, *icon, title, text, details),
                Self::Warnings => warnings(ui, locale, open),
                Self::Export(dialog) => match dialog.show(ui, locale) {
                    export::Answer::None => Outcome::Stay,
                    export::Answer::Cancel => Outcome::Close,
                    export::Answer::Export(chosen) => Outcome::Export(*chosen),
                    export::Answer::KeepPresets(presets) => Outcome::KeepPresets(presets),
                    export::Answer::ChooseLogo => Outcome::ChooseLogo,
                },
                Self::Done(done) => match done::show(ui, locale, done) {
                    done::Answer::None => Outcome::Stay,
                    done::Answer::Close => Outcome::Close,
                    done::Answer::Opener(job) => Outcome::Opener(job),
                },
                Self::Exports(exports) => match exports.show(ui, locale) {
                    exports::Answer::None => Outcome::Stay,
                    exports::Answer::Close => Outcome::Close,
                    exports::Answer::Opener(job) => Outcome::Opener(job),
                    exports::Answer::Version(fingerprint) => Outcome::ShowVersion(fingerprint),
                },
                Self::Replacing(files) => match replacing::show(ui, locale, files) {
                    replacing::Answer::None => Outcome::Stay,
                    replacing::Answer::Cancel => Outcome::Close,
                    replacing::Answer::Replace => Outcome::ReplaceFiles(files.path.clone(), files.chosen.clone()),
                },
                Self::Audiences(dialog) => match dialog.show(ui, locale) {
                    audiences::Answer::None => Outcome::Stay,
                    audiences::Answer::Leave(leaving) => Outcome::GiveUp(leaving),
                    audiences::Answer::Apply(applied) => Outcome::Audiences(applied),
                },
                Self::Brand(dialog) => match dialog.show(ui, locale) {
                    brand::Answer::None => Outcome::Stay,
                    brand::Answer::Leave(leaving) => Outcome::GiveUp(leaving),
                    brand::Answer::Apply(chosen) => Outcome::Brand(chosen.map(Box::new)),
                    brand::Answer::Ask(asked) => Outcome::AskForBrand(asked),
                },
                Self::ExportContent(dialog) => match dialog.show(ui, locale) {
                    content::Answer::None => Outcome::Stay,
                    content::Answer::Cancel => Outcome::Close,
                    content::Answer::Export(choice) => Outcome::ExportContent(choice),
                },
                Self::Keys(keys) => match keys.show(ui, locale) {
                    Some(_) => Outcome::Close,
                    None => Outcome::Stay,
                },
                Self::Crop(crop) => match crop.show(ui, locale) {
                    crop::Answer::None => Outcome::Stay,
                    crop::Answer::Cancel => Outcome::Close,
                    crop::Answer::Use(square) => Outcome::Crop(square),
                },
                Self::Import(dialog) => match dialog.show(ui, locale) {
                    import::Answer::None => Outcome::Stay,
                    import::Answer::Leave(leaving) => Outcome::GiveUp(leaving),
                    import::Answer::Import(name, map) => Outcome::Import(name, map),
                    import::Answer::Copy(text) => Outcome::Copy(text),
                },
                Self::About => about(ui, locale),
                Self::Unsaved(then) => {
                    match unsaved::show(ui, locale, open.map(|open| (open.title.as_str(), &open.unsaved))) {
                        unsaved::Answer::None => Outcome::Stay,
                        unsaved::Answer::Cancel => Outcome::Close,
                        unsaved::Answer::Discard => Outcome::Discard(then.clone()),
                        unsaved::Answer::Save => Outcome::SaveFirst(then.clone()),
                    }
                }
                Self::Comparing(comparing) => {
                    let answer = comparing.show(ui, locale);
                    answer_comparing(comparing, answer)
                }
                Self::Versions(versions) => match versions.show(ui, locale) {
                    versions::Answer::None => Outcome::Stay,
                    versions::Answer::Close => Outcome::Close,
                    versions::Answer::Restore(map) => Outcome::Restore(map),
                },
                Self::Protected(path, then) => protected(ui, locale, path, then.as_ref()),
                Self::Recovery(recovery) => match recovery.show(ui, locale) {
                    recovery::Answer::None => Outcome::Stay,
                    recovery::Answer::Later => Outcome::Close,
                    answer => Outcome::Recovery(answer),
                },
            };
        });
        lists::lift(context, &modal);
        // A slip of the pointer beside it must not cost what was answered in it.
        let stays = matches!(self, Self::Import(_) | Self::Export(_) | Self::Audiences(_) | Self::Brand(_))
            && modal.backdrop_response.clicked();
        if !modal.should_close() || stays || !matches!(outcome, Outcome::Stay) {
            return outcome;
        }
        self.escaped(context)
    }

    /// Escape. It leads back first, and goes on with what was being given up.
    fn escaped(&mut self, context: &Context) -> Outcome {
        let leave = match self {
            Self::Recovery(recovery) => recovery.back().map_or(Leave::AtOnce, |()| Leave::Asked),
            Self::Audiences(dialog) => dialog.escape(),
            Self::Brand(dialog) => dialog.escape(),
            Self::Import(dialog) => dialog.escape(),
            _ => Leave::AtOnce,
        };
        match leave {
            Leave::AtOnce => Outcome::Close,
            Leave::Asked => {
                context.request_repaint();
                Outcome::Stay
            }
        }
    }

    /// Whether something was changed in it that would be lost with it.
    pub(in crate::app) fn holds_changes(&self) -> bool {
        let draft = match self {
            Self::Audiences(dialog) => dialog.draft(),
            Self::Brand(dialog) => dialog.draft(),
            Self::Import(dialog) => dialog.draft(),
            _ => Draft::Same,
        };
        draft == Draft::Changed
    }

    /// It is to be left for something else. Of what was changed in it that is asked first.
    pub(in crate::app) fn leave(&mut self, leaving: Leaving) -> Leave {
        match self {
            Self::Audiences(dialog) => dialog.leave(leaving),
            Self::Brand(dialog) => dialog.leave(leaving),
            Self::Import(dialog) => dialog.leave(leaving),
            _ => Leave::AtOnce,
        }
    }
}

fn answer_comparing(comparing: &Comparing, answer: comparing::Answer) -> Outcome {
    match (answer, &comparing.purpose) {
        (comparing::Answer::None, _) => Outcome::Stay,
        (comparing::Answer::Cancel, _) => Outcome::Close,
        (comparing::Answer::SaveCopy, _) => Outcome::SaveCopy,
        (comparing::Answer::KeepMine, _) => Outcome::KeepMine,
        (comparing::Answer::Agree, Purpose::Reload(shown)) => Outcome::Reload(*shown),
        (comparing::Answer::Agree, Purpose::Revert(opened)) => Outcome::Revert(opened.clone()),
    }
}

fn closing(ui: &mut Ui, locale: Locale) -> Outcome {
    match buttons(ui, &[&say(locale, "button-close")]) {
        Some(_) => Outcome::Close,
        None => Outcome::Stay,
    }
}

fn message(ui: &mut Ui, locale: Locale, icon: char, title: &str, text: &str, details: &str) -> Outcome {
    ui.set_min_width(420.0);
    heading(ui, icon, title);
    ui.add(egui::Label::new(text).wrap().selectable(true));
    if !details.is_empty() {
        ui.add_space(4.0);
        ui.collapsing(say(locale, "dialog-details"), |ui| {
            ui.add(egui::Label::new(RichText::new(details).small()).wrap().selectable(true));
        });
    }
    closing(ui, locale)
}

fn warnings(ui: &mut Ui, locale: Locale, open: Option<&Facts<'_>>) -> Outcome {
    let Some(open) = open else { return Outcome::Close };
    ui.set_min_width(520.0);
    heading(ui, icons::WARNING, &say(locale, "dialog-warnings"));
    let file = open.file.clone().unwrap_or_default();
    if let Access::ReadOnly { .. } = open.access {
        ui.add(egui::Label::new(say(locale, "warning-newer")).wrap());
    }
    if !open.warnings.is_empty() {
        ui.add(egui::Label::new(say_with(locale, "warnings-intro", &[("file", &file)])).wrap());
        ui.add_space(6.0);
        ScrollArea::vertical().max_height(320.0).auto_shrink([false, true]).show(ui, |ui| {
            for warning in open.warnings {
                ui.horizontal_wrapped(|ui| {
                    let line = say_with(locale, "warning-line", &[("line", &warning.line.to_string())]);
                    ui.label(RichText::new(line).small().weak());
                    ui.add(egui::Label::new(sentence::warning(locale, warning)).wrap().selectable(true));
                });
            }
            if open.more_warnings > 0 {
                ui.label(say_count(locale, "warning-more", open.more_warnings));
            }
        });
    }
    closing(ui, locale)
}

fn protected(ui: &mut Ui, locale: Locale, path: &Path, then: Option<&Then>) -> Outcome {
    ui.set_min_width(420.0);
    heading(ui, icons::WARNING, &say(locale, "save-protected-title"));
    let text = say_with(locale, "save-protected", &[("file", &path.display().to_string())]);
    ui.add(egui::Label::new(text).wrap().selectable(true));
    let labels = ["save-protected-replace", "button-cancel", "command-save-as"].map(|key| say(locale, key));
    match buttons(ui, &labels.each_ref().map(String::as_str)) {
        None => Outcome::Stay,
        Some(0) => Outcome::Replace(path.to_owned(), then.cloned()),
        Some(1) => Outcome::Close,
        Some(_) => Outcome::SaveElsewhere(then.cloned()),
    }
}

fn about(ui: &mut Ui, locale: Locale) -> Outcome {
    ui.set_min_width(420.0);
    heading(ui, icons::MAP_TRIFOLD, "Trayecto");
    ui.label(say_with(locale, "about-version", &[("version", env!("CARGO_PKG_VERSION"))]));
    ui.add(egui::Label::new(say(locale, "about-text")).wrap());
    ui.add_space(4.0);
    ui.add(egui::Label::new(RichText::new(say(locale, "about-licences")).small().weak()).wrap());
    closing(ui, locale)
}
