//! The window's state, and what happens in a frame.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::TryRecvError;
use std::time::Instant;

use egui::{CentralPanel, Context, Frame, Popup, Ui, ViewportCommand};

use crate::file::Access;
use crate::locale::{Locale, say, say_with};
use crate::map::Map;
use crate::render::Photos;
use crate::scene::Scene;
use crate::sentence;

use super::bench::{Bench, BenchPlan};
use super::canvas::{CameraMove, Canvas};
use super::command::Command;
use super::dialogs::{self, Dialog, Exporting, FileRequest};
use super::load::{self, Loaded, Opening, Origin};
use super::settings::{Settings, Shade};
use super::start_screen::StartScreen;
use super::state::{Inspector, OpenMap, Request, State};
use super::{panels, style};

/// By how much one step zooms.
const ZOOM_STEP: f64 = 1.25;

/// The window.
pub struct Trayecto {
    state: State,
    photos: Arc<Photos>,
    start_screen: StartScreen,
    opening: Option<Opening>,
    dialog: Option<Dialog>,
    exporting: Option<Exporting>,
    asking: Option<FileRequest>,
    bench: Option<Bench>,
    title: String,
}

impl Trayecto {
    /// A window that shows the start screen.
    #[must_use]
    pub fn new(context: &Context, settings: Settings) -> Self {
        style::install(context);
        apply_shade(context, settings.shade());
        let locale = settings.locale();
        Self {
            state: State { locale, settings, map: None, inspector: Inspector::Shown },
            photos: Arc::default(),
            start_screen: StartScreen::default(),
            opening: None,
            dialog: None,
            exporting: None,
            asking: None,
            bench: None,
            title: String::new(),
        }
    }

    /// Shows a map that is being opened as soon as it is ready.
    pub fn wait_for(&mut self, opening: Opening) {
        self.opening = Some(opening);
    }

    /// Plays camera paths over the map that is opened, prints what was measured, and closes the window.
    pub fn measure(&mut self, plan: BenchPlan, started: Instant) {
        self.bench = Some(Bench::new(plan, started));
    }

    /// Opens a map.
    pub fn open(&mut self, origin: Origin) {
        self.wait_for(load::begin(origin, self.state.settings.shade()));
    }

    /// The map that is open.
    #[must_use]
    pub fn open_map(&self) -> Option<&Map> {
        self.state.map.as_ref().map(|open| &open.map)
    }

    /// How that map is shown: the camera, what is selected, whether it is drawn.
    #[must_use]
    pub fn canvas(&self) -> Option<&Canvas> {
        self.state.map.as_ref().map(|open| &open.canvas)
    }

    /// Waits until the map that is being opened has been read, so that the next frame shows it or says why not.
    pub fn wait_until_read(&mut self) {
        if let Some(opening) = &mut self.opening {
            opening.wait();
        }
    }

    /// What happens in a frame.
    pub fn show(&mut self, ui: &mut Ui) {
        let context = ui.ctx().clone();
        self.receive(&context);
        self.take_dropped_files(&context);
        // A menu that is open takes Escape before the selection does.
        let in_menu = Popup::is_any_open(&context);
        let allowed = |command| self.state.allows(command) && !(in_menu && command == Command::SelectNothing);
        if self.dialog.is_none()
            && self.exporting.is_none()
            && let Some(command) = Command::pressed(&context, allowed)
        {
            self.carry_out(&context, command);
        }
        self.panels(ui);
        self.dialogs(&context);
        self.set_title(&context);
        if let Some(bench) = &mut self.bench {
            bench.frame(&context, self.state.map.as_mut());
        }
    }

    fn panels(&mut self, ui: &mut Ui) {
        let mut given: Option<Request> = panels::menu_bar(ui, &self.state);
        if self.state.map.is_some() {
            given = given.or(panels::status_bar(ui, &self.state));
            if self.state.inspector == Inspector::Shown {
                panels::inspector(ui, &self.state);
            }
        }
        // The canvas fills its ground itself: every layer less counts where a processor does the work of a graphics card.
        let frame = if self.state.map.is_some() { Frame::NONE } else { Frame::NONE.fill(ui.visuals().panel_fill) };
        CentralPanel::default().frame(frame).show(ui, |ui| {
            let locale = self.state.locale;
            if let Some(open) = &mut self.state.map {
                open.canvas.ui(ui, &say_with(locale, "canvas-label", &[("title", &open.map.title)]));
            } else if let Some(opening) = &self.opening {
                panels::opening(ui, locale, opening);
            } else {
                let chosen = self.start_screen.ui(ui, locale, &self.state.settings, &self.photos);
                given = given.take().or(chosen);
            }
        });
        if let Some(request) = given {
            self.answer(ui.ctx(), request);
        }
    }

    fn answer(&mut self, context: &Context, request: Request) {
        match request {
            Request::Command(command) => self.carry_out(context, command),
            Request::Open(origin) => self.open(origin),
            Request::Forget(path) => self.state.settings.remove_recent(&path),
            Request::Speak(locale) => self.set_locale(locale),
            Request::Zoom(zoom) => self.go(CameraMove::Zoom(zoom)),
        }
    }

    /// Does what a command says, if it can be done now.
    pub fn carry_out(&mut self, context: &Context, command: Command) {
        if !self.state.allows(command) {
            return;
        }
        match command {
            Command::New | Command::CloseMap => {
                self.state.map = None;
                self.opening = None;
            }
            Command::Open => self.asking = Some(dialogs::ask_for_map(self.state.locale, context)),
            Command::Quit => context.send_viewport_cmd(ViewportCommand::Close),
            Command::ToggleTheme => self.toggle_shade(context),
            Command::ToggleInspector => self.state.inspector = self.state.inspector.toggled(),
            Command::ShowKeys => self.dialog = Some(Dialog::Keys),
            Command::ShowAbout => self.dialog = Some(Dialog::About),
            Command::ShowWarnings => self.dialog = Some(Dialog::Warnings),
            Command::ExportPicture => self.dialog = Some(Dialog::Export(dialogs::ExportChoice::default())),
            Command::ExportMapFile => {
                let name = self.suggested_name("journey.json");
                self.asking = Some(dialogs::ask_where_to_save_map(self.state.locale, context, &name));
            }
            Command::FitMap => self.go(CameraMove::FitMap),
            Command::FitSelection => self.go(CameraMove::FitSelection),
            Command::ActualSize => self.go(CameraMove::Zoom(1.0)),
            Command::ZoomIn => self.go(CameraMove::ZoomBy(ZOOM_STEP)),
            Command::ZoomOut => self.go(CameraMove::ZoomBy(1.0 / ZOOM_STEP)),
            Command::SelectNothing => {
                if let Some(open) = &mut self.state.map {
                    open.canvas.select(None);
                }
            }
        }
        context.request_repaint();
    }

    pub(super) fn go(&mut self, to: CameraMove) {
        if let Some(open) = &mut self.state.map {
            open.canvas.go(to);
        }
    }

    /// Speaks another language from now on.
    pub(super) fn set_locale(&mut self, locale: Locale) {
        self.state.locale = locale;
        self.state.settings.set_locale(locale);
    }

    fn toggle_shade(&mut self, context: &Context) {
        let shade = match self.state.settings.shade() {
            Shade::Light => Shade::Dark,
            Shade::Dark => Shade::Light,
        };
        self.state.settings.set_shade(shade);
        apply_shade(context, shade);
        if let Some(open) = &mut self.state.map {
            let scene = Arc::new(Scene::new(&open.layout, load::picture_theme(shade)));
            open.canvas.set_scene(scene, &self.photos, context);
        }
    }

    /// A file name for what is exported, from the map's own.
    pub(super) fn suggested_name(&self, ending: &str) -> String {
        let Some(open) = &self.state.map else { return format!("map.{ending}") };
        let stem = match &open.origin {
            Origin::File(path) => {
                let name = load::name_of(path);
                name.strip_suffix(".journey.json").or(name.strip_suffix(".json")).unwrap_or(&name).to_owned()
            }
            Origin::Template { .. } => open.map.title.clone(),
        };
        let stem: String =
            stem.chars().map(|c| if c.is_control() || "/\\:*?\"<>|".contains(c) { '-' } else { c }).collect();
        let stem = stem.trim().trim_start_matches('.');
        let short: String = stem.chars().take(80).collect();
        format!("{}.{ending}", if short.is_empty() { "map" } else { &short })
    }

    /// Takes what other threads have ready.
    fn receive(&mut self, context: &Context) {
        if let Some(opening) = self.opening.take() {
            // Before looking: what is ready a moment later wakes the window.
            opening.wake(context);
            match opening.result.try_recv() {
                Ok(Ok(loaded)) => self.show_map(context, *loaded),
                Ok(Err(error)) => {
                    if let Origin::File(path) = &opening.origin {
                        self.state.settings.remove_recent(path);
                    }
                    let message = sentence::open_failed(self.state.locale, &error);
                    self.dialog =
                        Some(Dialog::failed(say(self.state.locale, "dialog-open-failed"), message, details(&error)));
                }
                Err(TryRecvError::Empty) => self.opening = Some(opening),
                Err(TryRecvError::Disconnected) => {
                    let message = say(self.state.locale, "open-broke-off");
                    self.dialog =
                        Some(Dialog::failed(say(self.state.locale, "dialog-open-failed"), message, String::new()));
                }
            }
        }
        if let Some(answer) = self.asking.as_ref().and_then(FileRequest::answer) {
            self.asking = None;
            self.take_answer(context, answer);
        }
        if let Some(outcome) = self.exporting.as_ref().and_then(Exporting::outcome) {
            self.exporting = None;
            self.dialog = outcome.into_dialog(self.state.locale);
        }
    }

    fn take_answer(&mut self, context: &Context, answer: dialogs::FileAnswer) {
        use dialogs::FileAnswer;
        match answer {
            FileAnswer::Nothing => {}
            FileAnswer::Open(path) => self.open(Origin::File(path)),
            FileAnswer::SaveMap(path) => {
                if let Some(open) = &self.state.map {
                    self.exporting = Some(dialogs::save_map(context, open.map.clone(), path));
                }
            }
            FileAnswer::SavePicture(path, choice) => {
                if let Some(open) = &self.state.map {
                    let (layout, photos) = (open.layout.clone(), self.photos.clone());
                    self.exporting = Some(dialogs::save_picture(context, layout, photos, choice, path));
                }
            }
        }
    }

    fn show_map(&mut self, context: &Context, loaded: Loaded) {
        if let Origin::File(path) = &loaded.origin
            && self.bench.is_none()
        {
            self.state.settings.add_recent(path);
        }
        if let Some(bench) = &mut self.bench {
            bench.opened(&loaded.map);
        }
        let Loaded { origin, map, warnings, more_warnings, access, layout, scene } = loaded;
        let canvas = Canvas::new(layout.clone(), scene, &self.photos, context);
        if !warnings.is_empty() || access != Access::Editable {
            self.dialog = Some(Dialog::Warnings);
        }
        self.state.map = Some(OpenMap { origin, map, warnings, more_warnings, access, layout, canvas });
        context.request_repaint();
    }

    fn take_dropped_files(&mut self, context: &Context) {
        let dropped: Option<PathBuf> =
            context.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()));
        if let Some(path) = dropped {
            self.dialog = None;
            self.open(Origin::File(path));
        }
    }

    fn dialogs(&mut self, context: &Context) {
        if let Some(exporting) = &self.exporting {
            exporting.show(context, self.state.locale);
            return;
        }
        let Some(mut dialog) = self.dialog.take() else { return };
        let open = self.state.map.as_ref().map(|open| dialogs::Facts {
            size: open.layout.size,
            warnings: &open.warnings,
            more_warnings: open.more_warnings,
            access: open.access,
            file: open.origin.file_name(),
        });
        match dialog.show(context, self.state.locale, open.as_ref()) {
            dialogs::Outcome::Stay => self.dialog = Some(dialog),
            dialogs::Outcome::Close => {}
            dialogs::Outcome::Export(choice) => {
                let name = self.suggested_name("png");
                self.asking = Some(dialogs::ask_where_to_save_picture(self.state.locale, context, &name, choice));
            }
        }
    }

    fn set_title(&mut self, context: &Context) {
        let title = match &self.state.map {
            None => "Trayecto".to_owned(),
            Some(open) => {
                let name = open.origin.file_name().unwrap_or_else(|| open.map.title.clone());
                let state = match (&open.origin, open.access) {
                    (_, Access::ReadOnly { .. }) => say(self.state.locale, "state-read-only"),
                    (Origin::Template { .. }, _) => say(self.state.locale, "state-new"),
                    (Origin::File(_), _) => say(self.state.locale, "state-unchanged"),
                };
                format!("{name} · {state} — Trayecto")
            }
        };
        if title != self.title {
            context.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

impl eframe::App for Trayecto {
    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        if let Some(bench) = &mut self.bench {
            bench.note_cpu(frame.info().cpu_usage);
        }
        self.show(ui);
    }
}

fn apply_shade(context: &Context, shade: Shade) {
    context.set_theme(match shade {
        Shade::Light => egui::Theme::Light,
        Shade::Dark => egui::Theme::Dark,
    });
}

/// The chain of causes, for whoever wants to know more.
fn details(error: &dyn std::error::Error) -> String {
    let mut lines = vec![error.to_string()];
    let mut source = error.source();
    while let Some(cause) = source {
        lines.push(cause.to_string());
        source = cause.source();
    }
    lines.join("\n")
}
