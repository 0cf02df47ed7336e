//! Saving, and leaving what is not saved.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use egui::{Key, Modifiers, ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::kittest::Queryable;
use trayecto::app::Origin;
use trayecto::app::command::Command;
use trayecto::file::{self, Fingerprint, Store, backups, read_backup};
use trayecto::locale::say;
use trayecto::sentence;

use crate::desk::{Desk, LOCALE, part};

const CTRL: Modifiers = Modifiers::COMMAND;
/// Longest wait for a thread before a test is given up.
const PATIENCE: Duration = Duration::from_mins(1);

/// A window that tells when a thread has something for it.
fn woken() -> (Desk, Receiver<()>) {
    let desk = Desk::trip();
    let (sender, woken) = channel();
    desk.harness.ctx.set_request_repaint_callback(move |_| _ = sender.send(()));
    (desk, woken)
}

/// Frames until something is the case, which a thread brings about.
#[track_caller]
fn wait(desk: &mut Desk, woken: &Receiver<()>, until: impl Fn(&Desk) -> bool) {
    while !until(desk) {
        woken.recv_timeout(PATIENCE).expect("whoever saves tells the window");
        desk.step();
    }
    desk.settle();
}

fn change(desk: &mut Desk) {
    desk.click_part(part("c1"));
    desk.key(Key::Enter);
    desk.type_text("!");
    desk.key(Key::Enter);
}

fn state(desk: &Desk, key: &str) -> bool {
    desk.says(&say(LOCALE, key))
}

/// The map in the file.
fn saved(path: &Path) -> Vec<u8> {
    file::write(&file::open(path).unwrap().reading.map)
}

/// The system asks the window to close. Gives whether it may.
fn close(desk: &mut Desk) -> bool {
    let viewport = desk.harness.input_mut().viewports.get_mut(&ViewportId::ROOT).unwrap();
    viewport.events.push(ViewportEvent::Close);
    desk.step();
    !desk.asked().contains(&ViewportCommand::CancelClose)
}

fn answer(desk: &mut Desk, key: &str) {
    let label = say(LOCALE, key);
    // The dialog lies over the tool bar, which may have a button of that name too.
    desk.harness.get_all_by_label(&label).last().unwrap().click();
    // The step in which it is answered, for what is asked of the system then.
    desk.step();
}

#[test]
fn saving_writes_the_file_and_says_so() {
    let (mut desk, woken) = woken();
    let before = fs::read(&desk.path).unwrap();
    change(&mut desk);
    assert!(state(&desk, "state-changed"));
    assert!(fs::read(&desk.path).unwrap() == before, "nothing is written unasked");
    desk.press(CTRL, Key::S);
    wait(&mut desk, &woken, |desk| state(desk, "state-unchanged"));
    assert!(saved(&desk.path) == desk.bytes());
    assert!(!state(&desk, "state-changed"));
    // Saving again changes nothing.
    let after = fs::read(&desk.path).unwrap();
    desk.press(CTRL, Key::S);
    wait(&mut desk, &woken, |desk| state(desk, "state-unchanged"));
    assert!(fs::read(&desk.path).unwrap() == after);
}

#[test]
fn what_is_being_written_is_saved_too() {
    let (mut desk, woken) = woken();
    desk.click_part(part("c1"));
    desk.type_text("!");
    assert!(desk.board().is_writing());
    desk.press(CTRL, Key::S);
    wait(&mut desk, &woken, |desk| state(desk, "state-unchanged"));
    assert_eq!(desk.texts("l1", "s1")[0], "Opens the app!");
    assert!(saved(&desk.path) == desk.bytes());
}

#[test]
fn the_title_says_whether_the_map_is_saved() {
    let (mut desk, woken) = woken();
    let title = |key: &str| ViewportCommand::Title(format!("trip.journey.json · {} — Trayecto", say(LOCALE, key)));
    desk.click_part(part("p1@s1"));
    // In the frame in which it happens, so that it is seen at once.
    desk.harness.key_press_modifiers(Modifiers::NONE, Key::Minus);
    let mut titles = Vec::new();
    let mut note = |desk: &Desk| {
        titles.extend(desk.asked().into_iter().filter(|command| matches!(command, ViewportCommand::Title(_))));
    };
    let context = desk.harness.ctx.clone();
    desk.settle();
    desk.harness.state_mut().carry_out(&context, Command::Undo);
    desk.step();
    note(&desk);
    desk.harness.state_mut().carry_out(&context, Command::Redo);
    desk.step();
    note(&desk);
    desk.harness.state_mut().carry_out(&context, Command::Save);
    while !state(&desk, "state-unchanged") {
        woken.recv_timeout(PATIENCE).unwrap();
        desk.step();
        note(&desk);
    }
    assert_eq!(titles, [title("state-unchanged"), title("state-changed"), title("state-unchanged")]);
}

#[test]
fn undo_to_what_was_saved_counts_as_saved() {
    let (mut desk, woken) = woken();
    change(&mut desk);
    desk.press(CTRL, Key::Z);
    assert!(state(&desk, "state-unchanged"), "as it was opened");
    desk.press(CTRL, Key::Y);
    assert!(state(&desk, "state-changed"));
    desk.press(CTRL, Key::S);
    wait(&mut desk, &woken, |desk| state(desk, "state-unchanged"));
    change(&mut desk);
    assert!(state(&desk, "state-changed"));
    desk.press(CTRL, Key::Z);
    assert!(state(&desk, "state-unchanged"), "as it was saved");
    desk.press(CTRL, Key::Z);
    assert!(state(&desk, "state-changed"), "before what was saved");
}

#[test]
fn closing_asks_only_for_what_is_not_saved() {
    let (mut desk, woken) = woken();
    assert!(close(&mut desk));
    change(&mut desk);
    assert!(!close(&mut desk));
    desk.settle();
    desk.expect("dialog-unsaved");
    desk.key(Key::Escape);
    assert!(!state(&desk, "dialog-unsaved"));
    desk.press(CTRL, Key::S);
    wait(&mut desk, &woken, |desk| state(desk, "state-unchanged"));
    assert!(close(&mut desk));
}

#[test]
fn a_window_that_is_closed_can_discard_cancel_or_save() {
    let check = |key: &str, closes: bool, saves: bool| {
        let (mut desk, woken) = woken();
        let before = fs::read(&desk.path).unwrap();
        change(&mut desk);
        assert!(!close(&mut desk));
        desk.settle();
        desk.expect("dialog-unsaved");
        answer(&mut desk, key);
        let mut closed = desk.asked().contains(&ViewportCommand::Close);
        while saves && !closed {
            woken.recv_timeout(PATIENCE).expect("whoever saves tells the window");
            desk.step();
            closed = desk.asked().contains(&ViewportCommand::Close);
        }
        assert_eq!(closed, closes, "{key}");
        assert_eq!(close(&mut desk), closes, "{key}");
        desk.settle();
        assert_eq!(fs::read(&desk.path).unwrap() == before, !saves);
        if saves {
            assert!(saved(&desk.path) == desk.bytes());
        }
        assert_eq!(desk.texts("l1", "s1")[0], "Opens the app!");
    };
    check("button-discard", true, false);
    check("button-cancel", false, false);
    check("button-save", true, true);
}

#[test]
fn a_map_that_is_left_for_another_can_be_discarded_kept_or_saved() {
    let check = |leave: &dyn Fn(&mut Desk), key: &str, leaves: bool, saves: bool| {
        let (mut desk, woken) = woken();
        let before = fs::read(&desk.path).unwrap();
        change(&mut desk);
        leave(&mut desk);
        desk.expect("dialog-unsaved");
        answer(&mut desk, key);
        if saves {
            wait(&mut desk, &woken, |desk| desk.harness.state().open_map().is_none());
        }
        desk.settle();
        assert_eq!(desk.harness.state().open_map().is_none(), leaves, "{key}");
        assert_eq!(fs::read(&desk.path).unwrap() == before, !saves);
        if saves {
            let text = String::from_utf8(fs::read(&desk.path).unwrap()).unwrap();
            assert!(text.contains("Opens the app!"));
        }
    };
    for leave in [Command::New, Command::CloseMap] {
        check(&|desk| desk.command(leave), "button-discard", true, false);
        check(&|desk| desk.command(leave), "button-cancel", false, false);
        check(&|desk| desk.command(leave), "button-save", true, true);
    }
}

#[test]
fn a_map_without_changes_is_left_at_once() {
    let mut desk = Desk::trip();
    change(&mut desk);
    desk.command(Command::Undo);
    desk.command(Command::CloseMap);
    assert!(desk.harness.state().open_map().is_none());
    desk.harness.state_mut().open(Origin::File(desk.path.clone()));
    desk.harness.state_mut().wait_until_read();
    desk.settle();
    assert!(desk.harness.state().open_map().is_some());
    assert_eq!(desk.steps(), 0);
}

/// The other files in the folder of the map.
fn others(desk: &Desk) -> Vec<PathBuf> {
    let entries = fs::read_dir(desk.path.parent().unwrap()).unwrap();
    entries.map(|entry| entry.unwrap().path()).filter(|path| *path != desk.path).collect()
}

#[test]
fn the_work_of_another_program_is_kept_and_told_of_before_the_window_closes() {
    let (mut desk, woken) = woken();
    change(&mut desk);
    fs::write(&desk.path, b"theirs").unwrap();
    assert!(!close(&mut desk));
    desk.settle();
    answer(&mut desk, "button-save");
    wait(&mut desk, &woken, |desk| state(desk, "save-conflict-title"));
    let copies = others(&desk);
    assert_eq!(copies.iter().map(|copy| fs::read(copy).unwrap()).collect::<Vec<_>>(), [b"theirs"]);
    let text = sentence::conflicts(LOCALE, &desk.path, &copies);
    assert!(desk.says(&text), "{text}");
    assert!(saved(&desk.path) == desk.bytes());
    assert!(!desk.asked().contains(&ViewportCommand::Close));
    answer(&mut desk, "button-close");
    desk.settle();
    // What was saved is no conflict with itself.
    change(&mut desk);
    desk.press(CTRL, Key::S);
    wait(&mut desk, &woken, |desk| state(desk, "state-unchanged"));
    assert!(!state(&desk, "save-conflict-title"));
    assert_eq!(others(&desk), copies);
    assert!(close(&mut desk));
}

#[test]
#[cfg(unix)]
fn a_protected_file_is_replaced_when_the_person_says_so() {
    use std::os::unix::fs::PermissionsExt;

    let check = |key: &str, saves: bool| {
        let (mut desk, woken) = woken();
        let before = fs::read(&desk.path).unwrap();
        fs::set_permissions(&desk.path, fs::Permissions::from_mode(0o444)).unwrap();
        change(&mut desk);
        desk.command(Command::CloseMap);
        answer(&mut desk, "button-save");
        wait(&mut desk, &woken, |desk| state(desk, "save-protected-title"));
        answer(&mut desk, key);
        if saves {
            // And then it is left, as was to be done.
            wait(&mut desk, &woken, |desk| desk.harness.state().open_map().is_none());
        }
        desk.settle();
        assert_eq!(desk.harness.state().open_map().is_none(), saves);
        assert_eq!(fs::read(&desk.path).unwrap() == before, !saves);
        assert_eq!(fs::metadata(&desk.path).unwrap().permissions().mode() & 0o777, 0o444);
        assert!(others(&desk).is_empty());
    };
    check("save-protected-replace", true);
    check("button-cancel", false);
}

#[test]
#[cfg(target_os = "linux")]
fn opening_clears_up_what_a_killed_save_left() {
    let (mut desk, woken) = woken();
    let folder = desk.path.parent().unwrap().to_owned();
    let short = |bytes: &[u8]| Fingerprint::of(bytes).to_hex()[..32].to_owned();
    let swapped = format!(".trayecto-AAAAAAAA-{}-{}-{}.swap", short(b"trip.journey.json"), short(b"a"), short(b"b"));
    fs::write(folder.join(swapped), b"theirs").unwrap();
    fs::write(folder.join(".trayecto-AAAAAAAA.tmp"), b"half").unwrap();
    desk.harness.state_mut().open(Origin::File(desk.path.clone()));
    desk.harness.state_mut().wait_until_read();
    desk.step();
    wait(&mut desk, &woken, |desk| state(desk, "save-conflict-title"));
    let copies = others(&desk);
    assert_eq!(copies.iter().map(|copy| fs::read(copy).unwrap()).collect::<Vec<_>>(), [b"theirs"]);
    assert!(desk.says(&sentence::conflicts(LOCALE, &desk.path, &copies)));
}

#[test]
fn what_was_saved_from_the_window_can_be_had_again() {
    let (mut desk, woken) = woken();
    let state_folder = tempfile::tempdir().unwrap();
    let store = Store::at(state_folder.path());
    desk.harness.state_mut().keep_in(store.clone());
    let mut versions = vec![fs::read(&desk.path).unwrap()];
    for _ in 0..2 {
        change(&mut desk);
        desk.press(CTRL, Key::S);
        wait(&mut desk, &woken, |desk| state(desk, "state-unchanged"));
        versions.insert(0, desk.bytes());
    }
    let kept: Vec<_> = backups(&store, &desk.path).iter().map(|backup| read_backup(backup).unwrap()).collect();
    assert!(kept == versions, "{} are kept", kept.len());
}
