//! The dialog: what was found at the left, what the map will look like at the right, and below that the table if it is one.

use std::sync::Arc;

use egui::{Context, TextureHandle, TextureOptions, Ui, Vec2, vec2};

use crate::app::load::Foreign;
use crate::import::{
    ForeignFile, Found, Imported, Options, Question, Refusal, TableForm, TableLayout, TableMapping, table_form,
};
use crate::locale::{Locale, say, say_with};
use crate::map::Map;
use crate::sentence;
use crate::text::icons;

use super::super::columns::{Scrolled, columns, scrolling, widened};
use super::super::giving_up::{Draft, Foot, GivingUp, Leave, Leaving};
use super::super::look::{self, Behind, Look, Shown, UnderWay};
use super::super::newest::{Patience, State};
use super::super::parts::{Can, heading};
use super::table;
use super::worker::{self, Source, Told, Worker};
use super::{found, questions, report};

/// The dialog's greatest size, in points.
const MOST: Vec2 = vec2(1_320.0, 920.0);
/// Height of the heading, in points.
const HEAD: f32 = 58.0;
/// Bytes of a table that is read again at once.
const QUICKLY_READ: usize = 256 << 10;
/// Share of the right side that the picture has where there is a table below it.
const PICTURE_SHARE: f32 = 0.5;

/// A source that may become a map.
pub(in crate::app) struct ImportDialog {
    /// The file's name; empty for what was pasted.
    name: String,
    bytes: Arc<[u8]>,
    options: Options,
    /// How the table was understood unasked.
    guessed: Option<TableMapping>,
    giving_up: GivingUp,
    /// Why the person is to say what the rows and columns are.
    doubt: Option<Refusal>,
    /// What came of it last.
    imported: Imported,
    found: Found,
    /// Why nothing came of it as it was answered last.
    refused: Option<Refusal>,
    picture: Option<TextureHandle>,
    /// What of the map it shows.
    look: Look,
    scrolled: Scrolled,
    worker: Worker,
    /// What was asked of the worker last.
    asked: Option<(Options, Look)>,
    /// The answers with which the source was read last.
    read: Options,
}

/// What a person answered in a frame.
pub(in crate::app) enum Answer {
    None,
    Leave(Leaving),
    /// That becomes the map; the name is for its file.
    Import(String, Box<Map>),
    /// The report goes to the clipboard.
    Copy(String),
}

impl ImportDialog {
    /// Shows a source that was read.
    pub(in crate::app) fn new(foreign: Foreign, locale: Locale, context: &Context) -> Self {
        let Foreign { name, bytes, imported, options, doubt } = foreign;
        let source = Source { name: name.clone(), bytes: Arc::clone(&bytes), locale };
        let worker = worker::start(source, options.clone(), imported.map.clone(), context);
        let found = Found::in_map(&imported.map);
        Self {
            name,
            bytes,
            read: options.clone(),
            guessed: options.table.clone(),
            giving_up: GivingUp::default(),
            options,
            doubt,
            imported,
            found,
            refused: None,
            picture: None,
            look: Look::default(),
            scrolled: Scrolled::default(),
            worker,
            asked: None,
        }
    }

    /// Takes what the worker has.
    pub(in crate::app) fn receive(&mut self, context: &Context, patience: Patience) {
        loop {
            match self.worker.told(patience) {
                Ok(Told::Imported(outcome)) => self.take(outcome),
                Ok(Told::Drawn(image)) => {
                    self.picture = Some(context.load_texture("map to import", image, TextureOptions::LINEAR));
                }
                Err(State::Broken) => {
                    self.refused.get_or_insert(Refusal::Broken { kind: self.imported.report.kind, line: None });
                    return;
                }
                Err(State::Idle | State::Working) => return,
            }
        }
    }

    fn take(&mut self, outcome: Result<Box<Imported>, Refusal>) {
        if let Some((options, _)) = &self.asked {
            self.read = options.clone();
        }
        match outcome {
            Ok(imported) => {
                self.found = Found::in_map(&imported.map);
                self.imported = *imported;
                self.refused = None;
            }
            // What was answered stays to be seen, so that it can be answered otherwise.
            Err(refusal) => self.refused = Some(refusal),
        }
    }

    /// Shows it.
    pub(in crate::app) fn show(&mut self, ui: &mut Ui, locale: Locale) -> Answer {
        let size = widened(ui, MOST);
        self.head(ui, locale);
        let copied = columns(
            ui,
            (size, HEAD),
            self,
            |dialog, ui, height| dialog.left(ui, locale, height),
            |dialog, ui, room| dialog.right(ui, locale, room),
        );
        self.ask();
        let is_ready = self.refused.is_none() && self.read == self.options;
        let can_import = if is_ready { Can::Press } else { Can::Not };
        let (cancel, import) = (say(locale, "button-cancel"), say(locale, "import-do"));
        let draft = || Draft::of(&self.guessed, &self.options.table);
        match self.giving_up.foot(ui, locale, &[(&cancel, Can::Press), (&import, can_import)], draft, |_| ()) {
            Foot::Leaves(leaving) => Answer::Leave(leaving),
            Foot::Pressed(_) => Answer::Import(self.map_name(locale), Box::new(self.imported.map.clone())),
            Foot::Nothing if copied => Answer::Copy(self.report(locale)),
            Foot::Nothing => Answer::None,
        }
    }

    /// Whether something would be lost with it. What is asked beside a table is answered again in a moment; the table is not.
    pub(in crate::app::dialogs) fn draft(&self) -> Draft {
        Draft::of(&self.guessed, &self.options.table)
    }

    /// A person wants to leave it.
    pub(in crate::app::dialogs) fn leave(&mut self, leaving: Leaving) -> Leave {
        self.giving_up.leave(leaving, self.draft())
    }

    /// Escape.
    pub(in crate::app::dialogs) fn escape(&mut self) -> Leave {
        self.giving_up.escape(self.draft())
    }

    /// Has the source read as it was answered, and drawn into the room that there is.
    fn ask(&mut self) {
        let wanted = (self.options.clone(), self.look);
        if self.asked.as_ref() != Some(&wanted) {
            self.worker.ask(wanted.clone());
            self.asked = Some(wanted);
        }
    }

    fn head(&self, ui: &mut Ui, locale: Locale) {
        let title = match self.name.as_str() {
            "" => say(locale, "import-title-pasted"),
            name => say_with(locale, "import-title", &[("file", name)]),
        };
        heading(ui, icons::FOLDER_OPEN, &title);
        let kind = sentence::foreign_kind(locale, self.imported.report.kind);
        ui.add_space(-4.0);
        let key = if self.name.is_empty() { "import-is-pasted" } else { "import-is" };
        ui.label(say_with(locale, key, &[("kind", &kind)]));
    }

    /// What was found, what can be answered, what was read how. Gives whether the report is to be copied.
    fn left(&mut self, ui: &mut Ui, locale: Locale, height: f32) -> bool {
        let shown = scrolling("import", height, &mut self.scrolled).show(ui, |ui| {
            if let Some(doubt) = &self.doubt {
                ui.add_space(6.0);
                let text = format!("{}  {}", icons::WARNING, sentence::refusal(locale, doubt));
                ui.add(egui::Label::new(text).wrap());
            }
            found::show(ui, locale, &self.found);
            let given = questions::show(ui, locale, &self.imported.report.questions, &self.options);
            let copied = report::show(ui, locale, &self.imported.report);
            if let Some(options) = given {
                self.options = options;
            }
            copied
        });
        shown.inner
    }

    /// The picture, and below it the table.
    fn right(&mut self, ui: &mut Ui, locale: Locale, room: Vec2) {
        let share = if table_of(&self.imported).is_some() { PICTURE_SHARE } else { 1.0 };
        let height = (room.y * share).floor();
        self.picture(ui, locale, vec2(room.x, height));
        if let Some(form) = table_of(&self.imported) {
            let height = room.y - height - ui.spacing().item_spacing.y;
            let mapping = self.options.table.as_ref().unwrap_or(&form.mapping);
            let was = mapping.layout;
            if let Some(mapping) = table::show(ui, locale, form, mapping, height) {
                let mapping = self.guessed(mapping.layout).filter(|_| mapping.layout != was).unwrap_or(mapping);
                self.options.table = Some(mapping);
            }
        }
    }

    /// What the rows and columns are if the table lies in a way. Of a large table that is not worked out while the window waits.
    fn guessed(&self, layout: TableLayout) -> Option<TableMapping> {
        let file = ForeignFile { name: &self.name, bytes: &self.bytes };
        let is_small = self.bytes.len() <= QUICKLY_READ;
        is_small.then(|| table_form(file, &self.options, Some(layout))).flatten().map(|form| form.mapping)
    }

    fn picture(&mut self, ui: &mut Ui, locale: Locale, size: Vec2) {
        self.look.room_px = look::room_px(ui, size);
        let refused = self.refused.as_ref().map(|refusal| sentence::refusal(locale, refusal));
        let counts: Vec<String> =
            sentence::import_report::found(locale, &self.found).into_iter().map(|(count, _)| count).collect();
        let spoken = say_with(locale, "import-picture", &[("holds", &counts.join(", "))]);
        let under_way = if self.worker.state() == State::Working { UnderWay::Yes } else { UnderWay::No };
        let shown = Shown {
            picture: self.picture.as_ref(),
            instead: refused.as_deref(),
            spoken: refused.as_deref().unwrap_or(&spoken),
            behind: Behind::Nothing,
            under_way,
        };
        look::show(ui, locale, size, &shown, &mut self.look);
    }

    /// What the map is called: after its file, or as it calls itself.
    fn map_name(&self, locale: Locale) -> String {
        let stem = self.name.rsplit_once('.').map_or(self.name.as_str(), |(stem, _)| stem).trim();
        let title = self.imported.map.title.trim();
        let called = if stem.is_empty() { title } else { stem };
        if called.is_empty() { say(locale, "import-unnamed") } else { called.to_owned() }
    }

    fn report(&self, locale: Locale) -> String {
        let name = if self.name.is_empty() { say(locale, "import-pasted") } else { self.name.clone() };
        sentence::import_report::text(locale, &name, &self.found, &self.imported.report)
    }
}

/// The table that it is, if it is one.
fn table_of(imported: &Imported) -> Option<&TableForm> {
    imported.report.questions.iter().find_map(|question| match question {
        Question::Table(form) => Some(&**form),
        _ => None,
    })
}
