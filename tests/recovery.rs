//! What was not saved when a window ended is offered by the next one, and lost only if the person says so.

use crate::shared_window as window;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::channel;
use std::time::Duration;

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use tempfile::TempDir;
use trayecto::app::command::Command;
use trayecto::app::{Origin, Settings, Trayecto};
use trayecto::file::{self, Journals};
use trayecto::locale::{Locale, say, say_count, say_with};
use trayecto::map::Map;
use trayecto::template;
use window::Window;

/// Longest wait for a thread before a test is given up.
const PATIENCE: Duration = Duration::from_mins(1);

/// A computer with a map on it.
struct Computer {
    folder: TempDir,
    locale: Locale,
}

impl Computer {
    fn new(locale: Locale) -> Self {
        let computer = Self { folder: tempfile::tempdir().unwrap(), locale };
        fs::write(computer.map_path(), template::bytes("blank", locale).unwrap()).unwrap();
        computer
    }

    fn map_path(&self) -> PathBuf {
        self.folder.path().join("plan.journey.json")
    }

    fn journals(&self) -> PathBuf {
        self.folder.path().join("state/journals")
    }

    fn file(&self) -> Origin {
        Origin::File(self.map_path())
    }

    fn in_file(&self) -> Map {
        file::open(&self.map_path()).unwrap().reading.map
    }

    /// Folders of journals.
    fn kept(&self) -> usize {
        fs::read_dir(self.journals()).map_or(0, Iterator::count)
    }

    /// The program starts, with a map or without.
    fn start(&self, origin: Option<Origin>) -> Window {
        let mut settings = Settings::default();
        settings.set_locale(self.locale);
        let journals = Journals::at(self.journals());
        let harness = Harness::builder().with_size(vec2(1200.0, 800.0)).build_eframe(|creation| {
            let mut window = Trayecto::new(&creation.egui_ctx, settings);
            window.wait_for_layouts();
            if let Some(origin) = origin {
                window.open(origin);
                window.wait_until_read();
            }
            window.keep_journals(journals, &creation.egui_ctx);
            window
        });
        let mut window = Window { harness };
        window.settle();
        window
    }

    /// Somebody works on a map, and the program ends before it is saved. Gives the map as it was last.
    fn lose(&self, origin: Option<Origin>) -> Map {
        let mut window = self.start(origin);
        change(&mut window);
        window.map().clone()
    }

    fn say(&self, key: &str) -> String {
        say(self.locale, key)
    }

    fn title(&self, count: usize) -> String {
        say_count(self.locale, "recovery-title", count)
    }
}

fn command(window: &mut Window, command: Command) {
    let context = window.harness.ctx.clone();
    window.harness.state_mut().carry_out(&context, command);
    window.settle();
}

/// A new persona, who stays as she is named.
fn change(window: &mut Window) {
    command(window, Command::InsertPersona);
    window.press(Modifiers::NONE, Key::Enter);
}

/// Waits for what is being opened.
fn opened(window: &mut Window) {
    window.harness.state_mut().wait_until_read();
    window.settle();
}

fn bytes(map: &Map) -> Vec<u8> {
    file::write(map)
}

fn in_both_languages(check: impl Fn(&Computer)) {
    for locale in Locale::ALL {
        check(&Computer::new(locale));
    }
}

#[test]
fn what_was_not_saved_is_offered_and_restored() {
    in_both_languages(|computer| {
        let lost = computer.lose(Some(computer.file()));
        let before = computer.in_file();
        assert_ne!(bytes(&lost), bytes(&before));
        let mut window = computer.start(None);
        window.expect(&computer.title(1));
        window.expect("plan.journey.json");
        let count = say_count(computer.locale, "differences-count", 1);
        window.expect(&say_with(computer.locale, "recovery-differs", &[("count", &count)]));
        window.click(Role::Button, &computer.say("recovery-restore"));
        opened(&mut window);
        assert_eq!(bytes(window.map()), bytes(&lost));
        window.expect(&computer.say("state-changed"));
        assert!(!window.says(&computer.title(1)));
        assert_eq!(bytes(&computer.in_file()), bytes(&before), "nothing is written unasked");
        // It has a journal again, which is nobody else's for as long as the window is there.
        assert_eq!(computer.kept(), 1);
        assert!(!computer.start(None).says(&computer.title(1)));
        change(&mut window);
        let lost = window.map().clone();
        drop(window);
        let mut window = computer.start(None);
        window.click(Role::Button, &computer.say("recovery-restore"));
        opened(&mut window);
        assert_eq!(bytes(window.map()), bytes(&lost));
    });
}

#[test]
fn a_map_that_never_had_a_file_is_offered_too() {
    in_both_languages(|computer| {
        let lost = computer.lose(Some(Origin::Template { name: "blank", locale: computer.locale }));
        let mut window = computer.start(Some(computer.file()));
        assert_eq!(bytes(window.map()), bytes(&computer.in_file()), "the map is there that was asked for");
        window.expect(&computer.title(1));
        window.expect(&computer.say("recovery-never-saved"));
        window.expect(&lost.title);
        assert!(!window.says(&computer.say("recovery-compare")), "there is nothing to compare it with");
        window.click(Role::Button, &computer.say("recovery-restore"));
        opened(&mut window);
        assert_eq!(bytes(window.map()), bytes(&lost));
        window.expect(&computer.say("state-changed"));
    });
}

#[test]
fn what_is_being_typed_is_kept() {
    let computer = Computer::new(Locale::English);
    let mut window = computer.start(Some(computer.file()));
    command(&mut window, Command::InsertPersona);
    assert!(window.board().is_writing());
    window.type_text("Half a na");
    let steps = window.board().editor().history().done();
    drop(window);
    assert_eq!(steps, 0, "nothing of it was a step");
    let mut window = computer.start(None);
    window.click(Role::Button, &computer.say("recovery-restore"));
    opened(&mut window);
    assert_eq!(window.map().personas.last().unwrap().name, "Half a na");
}

#[test]
fn what_is_left_for_later_stays_and_can_be_asked_for() {
    in_both_languages(|computer| {
        computer.lose(Some(computer.file()));
        computer.lose(Some(Origin::Template { name: "blank", locale: computer.locale }));
        let mut window = computer.start(None);
        window.expect(&computer.title(2));
        window.click(Role::Button, &computer.say("recovery-later"));
        assert!(!window.says(&computer.title(2)));
        command(&mut window, Command::Recover);
        window.expect(&computer.title(2));
        // Escape leaves them as well.
        window.press(Modifiers::NONE, Key::Escape);
        assert!(!window.says(&computer.title(2)));
        assert_eq!(computer.kept(), 2);
    });
}

#[test]
fn work_is_discarded_only_when_that_is_said_twice() {
    in_both_languages(|computer| {
        computer.lose(Some(computer.file()));
        let mut window = computer.start(None);
        window.click(Role::Button, &computer.say("recovery-discard"));
        window.expect(&computer.say("recovery-discard-sure"));
        assert_eq!(computer.kept(), 1);
        window.click(Role::Button, &computer.say("recovery-keep"));
        window.expect(&computer.title(1));
        window.click(Role::Button, &computer.say("recovery-discard"));
        window.click(Role::Button, &computer.say("recovery-discard-for-good"));
        window.expect(&computer.say("recovery-nothing"));
        assert_eq!(computer.kept(), 0);
        window.click(Role::Button, &computer.say("button-close"));
        command(&mut window, Command::Recover);
        window.expect(&computer.say("recovery-nothing"));
    });
}

#[test]
fn the_differences_from_the_file_are_listed() {
    in_both_languages(|computer| {
        computer.lose(Some(computer.file()));
        let mut window = computer.start(None);
        window.click(Role::Button, &computer.say("recovery-compare"));
        window.expect(&computer.say("recovery-compare-intro"));
        window.expect(&computer.say("differences-added"));
        window.click(Role::Button, &computer.say("recovery-back"));
        window.expect(&computer.title(1));
        window.click(Role::Button, &computer.say("recovery-compare"));
        window.expect(&computer.say("recovery-compare-intro"));
        window.press(Modifiers::NONE, Key::Escape);
        window.expect(&computer.title(1));
    });
}

#[test]
fn newer_work_in_the_file_is_not_replaced() {
    in_both_languages(|computer| {
        let lost = computer.lose(Some(computer.file()));
        // Somebody else has saved meanwhile.
        let newer = template::bytes("four-stages", computer.locale).unwrap();
        fs::write(computer.map_path(), newer).unwrap();
        let mut window = computer.start(None);
        window.expect(&computer.say("recovery-file-changed"));
        window.click(Role::Button, &computer.say("recovery-restore-apart"));
        opened(&mut window);
        assert_eq!(bytes(window.map()), bytes(&lost));
        assert_eq!(fs::read(computer.map_path()).unwrap(), newer);
        drop(window);
        // It is a map of its own now, with a name that says so.
        let mut window = computer.start(None);
        window.expect(&say_with(computer.locale, "recovery-name", &[("name", "plan")]));
        window.expect(&computer.say("recovery-never-saved"));
        window.click(Role::Button, &computer.say("recovery-later"));
        assert_eq!(fs::read(computer.map_path()).unwrap(), newer);
    });
}

#[test]
fn the_file_that_was_changed_can_be_opened_instead() {
    let computer = Computer::new(Locale::English);
    computer.lose(Some(computer.file()));
    fs::write(computer.map_path(), template::bytes("four-stages", computer.locale).unwrap()).unwrap();
    let mut window = computer.start(None);
    window.click(Role::Button, &computer.say("recovery-open-file"));
    opened(&mut window);
    assert_eq!(bytes(window.map()), bytes(&computer.in_file()));
    assert_eq!(computer.kept(), 1, "what was left stays");
}

#[test]
fn a_file_that_is_gone_does_not_take_the_work_with_it() {
    let computer = Computer::new(Locale::Spanish);
    let lost = computer.lose(Some(computer.file()));
    fs::remove_file(computer.map_path()).unwrap();
    let mut window = computer.start(None);
    window.expect(&computer.say("recovery-file-gone"));
    window.click(Role::Button, &computer.say("recovery-restore"));
    opened(&mut window);
    assert_eq!(bytes(window.map()), bytes(&lost));
    window.expect(&computer.say("state-changed"));
    assert!(!computer.map_path().exists());
}

#[test]
fn what_stands_in_the_file_is_not_offered() {
    let computer = Computer::new(Locale::English);
    let lost = computer.lose(Some(computer.file()));
    // The program ended between saving and clearing up.
    fs::write(computer.map_path(), bytes(&lost)).unwrap();
    let window = computer.start(None);
    assert!(!window.says(&computer.title(1)));
    assert_eq!(computer.kept(), 0);
}

#[test]
fn undoing_everything_leaves_nothing_to_recover() {
    let computer = Computer::new(Locale::English);
    let mut window = computer.start(Some(computer.file()));
    change(&mut window);
    assert_eq!(computer.kept(), 1);
    while window.board().editor().history().undo_name().is_some() {
        command(&mut window, Command::Undo);
    }
    assert_eq!(computer.kept(), 0);
    command(&mut window, Command::Redo);
    assert_eq!(computer.kept(), 1);
    let lost = window.map().clone();
    drop(window);
    let mut window = computer.start(None);
    window.click(Role::Button, &computer.say("recovery-restore"));
    opened(&mut window);
    assert_eq!(bytes(window.map()), bytes(&lost));
}

#[test]
fn undone_steps_stay_undone() {
    let computer = Computer::new(Locale::English);
    let mut window = computer.start(Some(computer.file()));
    for _ in 0..3 {
        change(&mut window);
    }
    command(&mut window, Command::Undo);
    let lost = window.map().clone();
    assert_eq!(lost.personas.len(), computer.in_file().personas.len() + 2);
    drop(window);
    let mut window = computer.start(None);
    window.click(Role::Button, &computer.say("recovery-restore"));
    opened(&mut window);
    assert_eq!(bytes(window.map()), bytes(&lost));
}

#[test]
fn saving_makes_the_journal_needless() {
    let computer = Computer::new(Locale::English);
    let mut window = computer.start(Some(computer.file()));
    let (sender, woken) = channel();
    window.harness.ctx.set_request_repaint_callback(move |_| _ = sender.send(()));
    change(&mut window);
    assert_eq!(computer.kept(), 1);
    window.press(Modifiers::COMMAND, Key::S);
    while !window.says(&computer.say("state-unchanged")) {
        woken.recv_timeout(PATIENCE).expect("whoever saves tells the window");
        window.settle();
    }
    assert_eq!(computer.kept(), 0);
    // What is changed after that is compared with what was saved.
    change(&mut window);
    drop(window);
    let window = computer.start(None);
    window.expect(&computer.title(1));
    assert!(!window.says(&computer.say("recovery-file-changed")));
}

#[test]
fn leaving_without_saving_makes_the_journal_needless() {
    let computer = Computer::new(Locale::English);
    let mut window = computer.start(Some(computer.file()));
    change(&mut window);
    command(&mut window, Command::CloseMap);
    assert_eq!(computer.kept(), 1, "it is only asked");
    window.click(Role::Button, &computer.say("button-discard"));
    assert_eq!(computer.kept(), 0);
}

#[test]
fn restoring_over_other_changes_asks_first() {
    let computer = Computer::new(Locale::English);
    let lost = computer.lose(Some(computer.file()));
    let mut window = computer.start(Some(Origin::Template { name: "blank", locale: computer.locale }));
    window.click(Role::Button, &computer.say("recovery-later"));
    change(&mut window);
    change(&mut window);
    assert_eq!(computer.kept(), 2);
    command(&mut window, Command::Recover);
    window.click(Role::Button, &computer.say("recovery-restore"));
    window.expect(&computer.say("dialog-unsaved"));
    window.click(Role::Button, &computer.say("button-cancel"));
    assert_eq!(computer.kept(), 2);
    assert_ne!(bytes(window.map()), bytes(&lost));
    command(&mut window, Command::Recover);
    window.click(Role::Button, &computer.say("recovery-restore"));
    window.click(Role::Button, &computer.say("button-discard"));
    opened(&mut window);
    assert_eq!(bytes(window.map()), bytes(&lost));
    assert_eq!(computer.kept(), 1, "what was given up is gone, what was restored is kept");
}

/// The file of the only journal.
fn journal(root: &Path) -> PathBuf {
    let folder = fs::read_dir(root).unwrap().next().unwrap().unwrap().path();
    folder.join("1.journal")
}

#[test]
fn damage_is_told() {
    in_both_languages(|computer| {
        computer.lose(Some(computer.file()));
        let path = journal(&computer.journals());
        let whole = fs::read(&path).unwrap();
        let check = |bytes: &[u8], key: &str| {
            fs::write(&path, bytes).unwrap();
            let window = computer.start(None);
            window.expect(&computer.say(key));
        };
        // Behind the beginning, so that something is left that is not in the file.
        let mut more = whole.clone();
        more.extend_from_slice(b"3 step 1 2");
        check(&more, "recovery-cut");
        more.extend_from_slice(b" ??\n{}\n");
        check(&more, "recovery-damaged");
        check(b"nothing of it is left", "recovery-unreadable");
        let mut window = computer.start(None);
        assert!(!window.says(&computer.say("recovery-restore")));
        window.click(Role::Button, &computer.say("recovery-discard"));
        window.click(Role::Button, &computer.say("recovery-discard-for-good"));
        assert_eq!(computer.kept(), 0);
    });
}

#[test]
fn a_journal_that_cannot_be_written_is_told_and_disturbs_nothing() {
    in_both_languages(|computer| {
        // Where the folder should be, there is a file.
        fs::create_dir_all(computer.journals().parent().unwrap()).unwrap();
        fs::write(computer.journals(), "").unwrap();
        let mut window = computer.start(Some(computer.file()));
        change(&mut window);
        window.expect(&computer.say("recovery-no-journal"));
        assert_eq!(window.map().personas.len(), computer.in_file().personas.len() + 1);
    });
}
