//! The window: what it holds, and what happens in a frame.

use std::sync::Arc;
use std::time::Instant;

use egui::{Context, Event, Key, Popup, Ui, ViewportCommand};

use crate::edit::Refused;
use crate::file::{Journals, Store};
use crate::locale::{Locale, say};
use crate::map::{Date, Map};
use crate::render::Photos;
use crate::sentence;

use crate::app::audience::Audience;
use crate::app::bench::{Bench, BenchPlan};
use crate::app::board::Board;
use crate::app::canvas::{CameraMove, Canvas, Grip};
use crate::app::clipboard::{Asked, Clipboard, Contents};
use crate::app::command::{Command, Scope};
use crate::app::dialogs::{self, Dialog, Exporting, FileRequest, PhotoJob};
use crate::app::find::{Bar, Finding, Marked};
use crate::app::leaving::Then;
use crate::app::load::{self, OnArrival, Opening, Origin, Wanted};
use crate::app::opener::Opener;
use crate::app::palette::Palette;
use crate::app::recovery::Looking;
use crate::app::settings::Settings;
use crate::app::shade::Shade;
use crate::app::start_screen::StartScreen;
use crate::app::state::{Notice, Panels, State};
use crate::app::watching::Watching;
use crate::app::{panels, style};

use super::under_way::{Copying, Restoring, Reverting, Saving, Sweeping};
use super::unsaved::unsaved;

/// The window.
pub struct Trayecto {
    pub(super) state: State,
    pub(super) photos: Arc<Photos>,
    pub(super) start_screen: StartScreen,
    pub(super) opening: Option<Opening>,
    pub(super) dialog: Option<Dialog>,
    /// A dialog that comes back if what was asked in its place is called off.
    pub(super) set_aside: Option<Dialog>,
    pub(super) exporting: Option<Exporting>,
    pub(super) asking: Option<FileRequest>,
    /// A picture that is being opened or cut.
    pub(super) photo: Option<PhotoJob>,
    pub(super) saving: Option<Saving>,
    /// Where journals of what is not saved are kept; without it none are.
    pub(super) journals: Option<Journals>,
    /// What was left behind is being looked for.
    pub(super) looking: Option<Looking>,
    /// What is opened when the map has been left for it.
    pub(super) restoring: Option<Restoring>,
    pub(super) copying: Option<Copying>,
    /// The file that the map may be made like.
    pub(super) reverting: Option<Reverting>,
    pub(super) watching: Watching,
    /// What killed saves have left beside a file is being cleared up.
    pub(super) sweeping: Option<Sweeping>,
    /// Where backups are kept; without it none are made.
    pub(super) store: Option<Store>,
    pub(super) palette: Palette,
    pub(super) find_bar: Bar,
    pub(super) marked: Marked,
    pub(super) clipboard: Clipboard,
    pub(super) opener: Opener,
    /// What was asked of the clipboard.
    pub(super) pasting: Option<Asked>,
    /// What lies on the clipboard, to be imported.
    pub(super) importing: Option<Asked<Contents>>,
    pub(super) bench: Option<Bench>,
    pub(super) title: String,
    /// Who had the keyboard at the end of the last frame.
    pub(super) scope: Scope,
    pub(super) waits: Waits,
    /// What the window was about to do when it asked where to save.
    pub(super) then: Option<Then>,
    /// The person has agreed to close the window.
    pub(super) closing: bool,
    /// The window is to be closed when nothing is being written any more.
    pub(super) closes_when_written: bool,
    /// How many maps were opened: what was begun with one is not for another.
    pub(super) opened: u64,
}

/// Whether frames wait for layouts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Waits {
    #[default]
    AMoment,
    AsLongAsItTakes,
}

impl Trayecto {
    /// A window that shows the start screen.
    #[must_use]
    pub fn new(context: &Context, settings: Settings) -> Self {
        style::install(context);
        apply_shade(context, settings.shade());
        let locale = settings.locale();
        Self {
            state: State {
                locale,
                settings,
                map: None,
                audience: None,
                panels: Panels::default(),
                grip: Grip::Select,
                notice: None,
                finding: Finding::default(),
                pretended_today: None,
            },
            photos: Arc::default(),
            start_screen: StartScreen::default(),
            opening: None,
            dialog: None,
            set_aside: None,
            exporting: None,
            asking: None,
            photo: None,
            saving: None,
            journals: None,
            looking: None,
            restoring: None,
            copying: None,
            reverting: None,
            watching: Watching::new(context),
            sweeping: None,
            store: None,
            clipboard: Clipboard::system(context),
            opener: Opener::default(),
            pasting: None,
            importing: None,
            palette: Palette::default(),
            find_bar: Bar::default(),
            marked: Marked::default(),
            bench: None,
            title: String::new(),
            scope: Scope::Map,
            waits: Waits::default(),
            then: None,
            closing: false,
            closes_when_written: false,
            opened: 0,
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
        self.begin_to_open(Wanted::Origin(origin), OnArrival::Replace);
    }

    /// Reads something that may be anything. What is open stays open for as long as it is not clear that another map comes of it.
    pub(super) fn read(&mut self, wanted: Wanted) {
        self.begin_to_open(wanted, OnArrival::Leave);
    }

    fn begin_to_open(&mut self, wanted: Wanted, on_arrival: OnArrival) {
        self.wait_for(load::begin(wanted, on_arrival, self.state.settings.shade(), self.state.locale));
    }

    /// The map that is open, as it is now.
    #[must_use]
    pub fn open_map(&self) -> Option<&Map> {
        self.board().map(Board::map)
    }

    /// How that map is shown and edited.
    #[must_use]
    pub fn board(&self) -> Option<&Board> {
        self.state.map.as_ref().map(|open| &open.board)
    }

    /// How that map is drawn: the camera, whether it is drawn.
    #[must_use]
    pub fn canvas(&self) -> Option<&Canvas> {
        self.board().map(Board::canvas)
    }

    /// Waits until the map that is being opened has been read, so that the next frame shows it or says why not.
    pub fn wait_until_read(&mut self) {
        if let Some(opening) = &mut self.opening {
            opening.wait();
        }
    }

    /// Has every frame wait for the layout and the review of what was done before it: for tests, which are not to depend on the speed of the machine.
    pub fn wait_for_layouts(&mut self) {
        self.waits = Waits::AsLongAsItTakes;
        self.watching.look_by_hand();
        if let Some(open) = &mut self.state.map {
            open.board.wait_for_layouts();
            open.reviewing.wait();
            open.journaling.wait();
        }
    }

    /// Keeps backups there.
    pub fn keep_in(&mut self, store: Store) {
        self.store = Some(store);
    }

    /// Looks whether others have done something to the file of the map, until it is certain: for tests, which are not to depend on time.
    pub fn look_outside(&mut self) {
        self.watching.look();
    }

    /// Has it be another day than the clock says: for tests, which are not to depend on when they run.
    pub fn pretend_today(&mut self, today: Date) {
        self.state.pretended_today = Some(today);
    }

    /// What happens in a frame.
    pub fn show(&mut self, ui: &mut Ui) {
        let context = ui.ctx().clone();
        self.receive(&context);
        self.take_dropped_files(&context);
        self.mind_closing(&context);
        self.take_keys(&context);
        self.refresh_finding(&context);
        self.panels(ui);
        self.show_finding(&context);
        self.offer_left(&context);
        self.dialogs(&context);
        self.show_palette(&context);
        self.set_title(&context);
        self.keep_journal(&context);
        self.scope = self.scope(&context);
        if let Some(bench) = &mut self.bench {
            bench.frame(&context, &mut self.state);
        }
    }

    /// Commands that are given by keys.
    fn take_keys(&mut self, context: &Context) {
        let working = self.photo.as_ref().is_some_and(PhotoJob::is_shown) || self.is_opening_shown();
        if self.dialog.is_some() || self.exporting.is_some() || self.palette.is_open() || working {
            return;
        }
        self.close_finding_by_key(context);
        self.leave_audience_by_key(context);
        let escape = context.input(|input| input.key_pressed(Key::Escape));
        // Escape takes the keyboard from a field before anybody is asked: it belongs to whoever had it in the frame before.
        let scope = if escape { self.scope } else { self.scope(context) };
        // A menu that is open takes Escape before the selection does; so does a drag.
        let in_menu = Popup::is_any_open(context);
        let board = self.state.shown_board();
        let dragging = board.is_some_and(Board::is_dragging);
        let typing = scope == Scope::Map && board.is_some_and(Board::takes_typing);
        // A row of the persona panel answers for its own persona, not for what is selected.
        let on_row = board.is_some_and(|board| panels::persona_row_has_keyboard(context, board.map()));
        let allowed = |command: Command| {
            let kept_back = match command {
                Command::SelectNothing => in_menu || dragging,
                // Letters that are typed on a part begin its text.
                Command::SelectTool | Command::HandTool => typing,
                _ if on_row && panels::is_persona_rows(command) => true,
                _ => in_menu && command.shortcuts().iter().any(|keys| !keys.modifiers.any()),
            };
            self.state.allows(command) && !kept_back
        };
        let pasted = context.input(|input| {
            input.events.iter().find_map(|event| if let Event::Paste(text) = event { Some(text.clone()) } else { None })
        });
        if self.state.map.is_none() && self.opening.is_none() && pasted.is_some() {
            self.ask_to_import(pasted);
            return;
        }
        match Command::pressed(context, scope, allowed) {
            Some(Command::Paste) if pasted.is_some() => self.ask_for_paste(context, pasted),
            Some(command) => self.carry_out(context, command),
            None => {}
        }
    }

    /// Who has the keyboard.
    fn scope(&self, context: &Context) -> Scope {
        let writing = context.egui_wants_keyboard_input() && self.text_has_focus(context);
        match self.state.shown_board() {
            _ if writing => Scope::Text,
            Some(board) if board.has_keyboard(context) => Scope::Map,
            Some(_) => Scope::Widget,
            None => Scope::Map,
        }
    }

    /// Whether the keyboard writes a text.
    pub(super) fn text_has_focus(&self, context: &Context) -> bool {
        let focused = context.memory(egui::Memory::focused);
        self.board().is_some_and(Board::is_writing)
            || focused.is_some_and(|id| egui::text_edit::TextEditState::load(context, id).is_some())
    }

    fn show_palette(&mut self, context: &Context) {
        if let Some(request) = self.palette.show(context, &self.state) {
            self.answer(context, request);
        }
    }

    /// Says why something was not done.
    pub(super) fn refuse(&mut self, refused: &Refused) {
        self.notify(sentence::refused(self.state.locale, refused));
    }

    /// Says something in the status bar for a while.
    pub(super) fn notify(&mut self, text: String) {
        self.state.notice = Some(Notice { text, since: Instant::now() });
    }

    pub(super) fn go(&mut self, to: CameraMove) {
        if let Some(board) = self.state.shown_board_mut() {
            board.go(to);
        }
    }

    /// Speaks another language from now on.
    pub(super) fn set_locale(&mut self, locale: Locale) {
        self.state.locale = locale;
        self.state.settings.set_locale(locale);
    }

    pub(super) fn toggle_shade(&mut self, context: &Context) {
        let shade = match self.state.settings.shade() {
            Shade::Light => Shade::Dark,
            Shade::Dark => Shade::Light,
        };
        self.state.settings.set_shade(shade);
        apply_shade(context, shade);
        if let Some(open) = &mut self.state.map {
            open.board.set_shade(shade);
        }
        if let Some(board) = self.state.audience.as_mut().and_then(Audience::board_mut) {
            board.set_shade(shade);
        }
    }

    fn dialogs(&mut self, context: &Context) {
        if let Some(exporting) = &self.exporting {
            exporting.show(context, self.state.locale);
            return;
        }
        self.show_photo_job(context);
        self.show_opening(context);
        let Some(mut dialog) = self.dialog.take() else { return };
        let open = self.state.map.as_ref().map(|open| dialogs::Facts {
            warnings: &open.warnings,
            more_warnings: open.more_warnings,
            access: open.access,
            file: open.origin.file_name(),
            title: self.shown_title().unwrap_or_default(),
            unsaved: unsaved(open),
        });
        match dialog.show(context, self.state.locale, open.as_ref()) {
            dialogs::Outcome::Stay => self.dialog = Some(dialog),
            dialogs::Outcome::Close => self.close_dialog(),
            dialogs::Outcome::GiveUp(leaving) => self.give_up_dialog(context, leaving),
            dialogs::Outcome::Import(name, map) => self.take_import(context, dialog, name, *map),
            dialogs::Outcome::Copy(text) => {
                self.clipboard.put(move || Contents { text, ..Contents::default() });
                self.dialog = Some(dialog);
            }
            dialogs::Outcome::Export(chosen) => self.ask_where_to_export_to(context, dialog, chosen),
            dialogs::Outcome::KeepPresets(presets) => {
                self.state.settings.keep_presets(presets);
                self.dialog = Some(dialog);
            }
            dialogs::Outcome::Opener(job) => {
                self.opener.begin(job, context);
                self.dialog = Some(dialog);
            }
            dialogs::Outcome::ShowVersion(fingerprint) => self.show_version(context, dialog, fingerprint),
            dialogs::Outcome::ChooseLogo => self.choose_logo(context, dialog),
            dialogs::Outcome::Brand(brand) => self.take_brand(brand),
            dialogs::Outcome::AskForBrand(asked) => self.ask_for_brand(context, dialog, asked),
            dialogs::Outcome::ReplaceFiles(path, chosen) => self.begin_export(context, chosen.to(path)),
            dialogs::Outcome::ExportContent(choice) => {
                let name = self.suggested_content_name(&choice);
                let folder = self.folder();
                let place = (folder.as_deref(), name.as_str());
                self.asking = Some(dialogs::ask_where_to_save_content(self.state.locale, context, place, choice));
            }
            dialogs::Outcome::Audiences(applied) => self.take_views(context, applied),
            dialogs::Outcome::Crop(square) => self.crop(context, dialog, square),
            dialogs::Outcome::SaveFirst(then) => self.save(context, Some(then)),
            dialogs::Outcome::Recovery(answer) => self.answer_recovery(context, answer),
            dialogs::Outcome::SaveCopy => {
                // It is asked again when the copy is there.
                self.dialog = Some(dialog);
                self.save_copy(context);
            }
            dialogs::Outcome::KeepMine => self.keep_mine(),
            dialogs::Outcome::Reload(shown) => self.reload_as_shown(shown),
            dialogs::Outcome::Revert(opened) => self.revert_to(*opened),
            dialogs::Outcome::Restore(map) => self.restore(map),
            dialogs::Outcome::Replace(path, then) => self.save_over(context, path, then),
            dialogs::Outcome::SaveElsewhere(then) => self.save_as(context, then),
            dialogs::Outcome::Discard(then) => {
                self.set_aside = None;
                self.do_then(context, then);
            }
        }
    }

    fn set_title(&mut self, context: &Context) {
        let title = match &self.state.map {
            None => "Trayecto".to_owned(),
            Some(_) if self.state.audience.is_some() => {
                format!("{} — Trayecto", self.shown_title().unwrap_or_default())
            }
            Some(open) => {
                let name = open.origin.file_name().unwrap_or_else(|| open.board.map().title.clone());
                format!("{name} · {} — Trayecto", say(self.state.locale, open.state_key()))
            }
        };
        if title != self.title {
            context.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

impl eframe::App for Trayecto {
    fn raw_input_hook(&mut self, _: &Context, input: &mut egui::RawInput) {
        if let Some(bench) = &mut self.bench {
            input.events.extend(bench.take_events());
        }
    }

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
