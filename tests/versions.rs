//! Copies, going back to what is in the file, earlier versions, and what is asked before the window closes; in both languages.

use crate::shared_filed as filed;

use std::fs;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use trayecto::app::TableKind;
use trayecto::app::command::Command;
use trayecto::file;
use trayecto::locale::{Locale, say, say_count, say_with};
use trayecto::template;

use filed::Filed;

fn in_both_languages(test: impl Fn(Filed, Locale)) {
    for locale in Locale::ALL {
        test(Filed::open(&template::map("five-steps", locale).unwrap(), locale), locale);
    }
}

/// The rows of the list of versions: what is read of each.
fn rows(window: &Filed) -> Vec<String> {
    let ago = say(window.locale, "versions-just-now");
    window.all().into_iter().filter(|said| said.contains(&ago)).collect()
}

/// Lists the versions, and waits until all of them have been looked at.
fn list_versions(window: &mut Filed, expected: usize) -> Vec<String> {
    window.command(Command::ShowVersions);
    let opening = window.word("versions-opening");
    window.wait(|window| {
        let rows = rows(window);
        rows.len() == expected && !rows.iter().any(|row| row.contains(&opening))
    });
    rows(window)
}

#[test]
fn a_copy_leaves_the_map_where_it_is() {
    in_both_languages(|mut window, locale| {
        window.change("Para el cliente");
        let before = fs::read(&window.path).unwrap();
        let copy = window.path.with_file_name("copia.journey.json");
        let context = window.harness.ctx.clone();
        window.harness.state_mut().save_copy_to(&context, copy.clone());
        let said = say_with(locale, "versions-copy-saved", &[("file", "copia.journey.json")]);
        window.wait(|window| window.says(&said));
        assert_eq!(fs::read(&copy).unwrap(), window.bytes());
        assert_eq!(fs::read(&window.path).unwrap(), before);
        window.expect(&say(locale, "state-changed"));
        assert!(window.title().starts_with("map.journey.json"));
    });
}

/// Saving a copy over the file itself is saving.
#[test]
fn a_copy_in_the_place_of_the_file_is_a_save() {
    let mut window = Filed::open(&template::map("blank", Locale::English).unwrap(), Locale::English);
    window.change("Mine");
    let (context, path) = (window.harness.ctx.clone(), window.path.clone());
    window.harness.state_mut().save_copy_to(&context, path);
    window.wait(|window| window.says(&say(Locale::English, "state-unchanged")));
    assert_eq!(fs::read(&window.path).unwrap(), window.bytes());
    assert_eq!(window.files(), [window.path.clone()]);
}

#[test]
fn going_back_asks_and_can_be_undone() {
    in_both_languages(|mut window, locale| {
        let saved = window.bytes();
        window.change("Uno");
        window.change("Dos");
        let changed = window.bytes();
        let question = say(locale, "revert-title");
        window.command(Command::Revert);
        window.wait(|window| window.says(&question));
        window.expect(&say_count(locale, "revert-changes", 2));
        window.expect(&say_count(locale, "differences-count", 1));
        window.press(Modifiers::NONE, Key::Escape);
        assert_eq!(window.bytes(), changed);

        window.command(Command::Revert);
        window.wait(|window| window.says(&question));
        window.click_last(&say(locale, "revert-button"));
        assert_eq!(window.bytes(), saved);
        window.expect(&say(locale, "state-unchanged"));
        window.command(Command::Undo);
        assert_eq!(window.bytes(), changed);
        window.expect(&say(locale, "state-changed"));
    });
}

#[test]
fn a_map_without_changes_has_nothing_to_go_back_from() {
    let mut window = Filed::open(&template::map("blank", Locale::English).unwrap(), Locale::English);
    window.command(Command::Revert);
    window.expect_not("Revert to the saved version?");
    window.change("Changed");
    window.command(Command::Undo);
    window.command(Command::Revert);
    window.expect_not("Revert to the saved version?");
}

#[test]
fn without_versions_is_said_when_there_will_be_some() {
    in_both_languages(|mut window, locale| {
        let none = say(locale, "versions-none");
        window.command(Command::ShowVersions);
        window.wait(|window| window.says(&none));
        window.expect(&say(locale, "versions-none-about"));
        assert!(!window.says(&say(locale, "versions-restore")));
        window.press(Modifiers::NONE, Key::Escape);
        window.expect_not(&none);
    });
}

#[test]
fn an_earlier_version_is_restored_as_a_change() {
    in_both_languages(|mut window, locale| {
        let first = window.bytes();
        for title in ["Uno", "Dos"] {
            window.change(title);
            window.save();
        }
        let now = window.bytes();
        // What was opened, and both saves; the latest is what is there now.
        let rows = list_versions(&mut window, 3);
        assert!(rows[0].contains(&say(locale, "versions-same")), "{rows:?}");
        assert!(rows[2].contains(&say_count(locale, "differences-count", 1)), "{rows:?}");
        assert!(!window.says(&say(locale, "versions-restore")), "what is there already is offered");
        // By keys alone.
        window.press(Modifiers::NONE, Key::ArrowDown);
        window.press(Modifiers::NONE, Key::ArrowDown);
        window.press(Modifiers::NONE, Key::Enter);
        assert_eq!(window.bytes(), first);
        window.expect(&say(locale, "state-changed"));
        assert_eq!(fs::read(&window.path).unwrap(), now, "the file was changed unasked");
        window.command(Command::Undo);
        assert_eq!(window.bytes(), now);
        window.expect(&say(locale, "state-unchanged"));
        window.command(Command::Redo);
        window.save();
        assert_eq!(fs::read(&window.path).unwrap(), first);
        // Restoring lost none of the others.
        assert_eq!(list_versions(&mut window, 3).len(), 3);
    });
}

#[test]
fn a_version_is_chosen_by_the_pointer_too() {
    let mut window = Filed::open(&template::map("blank", Locale::English).unwrap(), Locale::English);
    let first = window.bytes();
    window.change("One");
    window.save();
    let rows = list_versions(&mut window, 2);
    window.click(Role::Button, &rows[1]);
    assert!(window.all().iter().any(|said| said.contains("“One” →")), "the differences of the version are not shown");
    window.click(Role::Button, "Restore");
    assert_eq!(window.bytes(), first);
}

#[test]
fn what_would_be_lost_is_said_before_the_window_closes() {
    in_both_languages(|mut window, locale| {
        assert!(window.may_close());
        for title in ["Uno", "Dos", "Tres"] {
            window.change(title);
        }
        assert!(!window.may_close());
        window.expect(&say_with(locale, "unsaved-text", &[("title", "Tres")]));
        let ago = say(locale, "versions-just-now");
        let since = say_with(locale, "outside-unsaved-since", &[("ago", &ago)]);
        window.expect(&format!("{} {since}", say_count(locale, "outside-unsaved", 3)));
        window.press(Modifiers::NONE, Key::Escape);
        window.command(Command::Undo);
        assert!(!window.may_close());
        assert!(window.all().iter().any(|said| said.starts_with(&say_count(locale, "outside-unsaved", 2))));
    });
}

/// Closing waits for what is being saved, and then closes by itself.
#[test]
fn closing_waits_for_a_save() {
    let mut window = Filed::open(&template::map("blank", Locale::English).unwrap(), Locale::English);
    window.change("Saved at the last moment");
    let context = window.harness.ctx.clone();
    // No frame in between: the save has just begun.
    window.harness.state_mut().carry_out(&context, Command::Save);
    if !window.may_close() {
        window.wait(Filed::closes);
    }
    assert_eq!(fs::read(&window.path).unwrap(), file::write(window.map()));
}

/// The same for a file that is written for another program.
#[test]
fn closing_waits_for_an_export() {
    let mut window = Filed::open(&template::map("example", Locale::English).unwrap(), Locale::English);
    let table = window.path.with_file_name("plan.xlsx");
    let context = window.harness.ctx.clone();
    window.harness.state_mut().export_table(&context, TableKind::Plan, table.clone());
    assert!(!window.may_close(), "it would be cut off");
    window.wait(Filed::closes);
    assert!(table.is_file());
}

/// A second save that is begun while the first is under way does not take it for the work of somebody else.
#[test]
fn two_saves_at_once_are_one_after_the_other() {
    let mut window = Filed::open(&template::map("blank", Locale::English).unwrap(), Locale::English);
    for turn in 0..5 {
        window.change(&format!("Title {turn}"));
        let context = window.harness.ctx.clone();
        // No frame in between: the second begins before the first has ended, and holds something else.
        for command in [Command::Save, Command::ToggleEvidence, Command::Save] {
            window.harness.state_mut().carry_out(&context, command);
        }
        window.wait(|window| window.says(&say(Locale::English, "state-unchanged")));
    }
    window.change("Last title");
    window.save();
    assert_eq!(fs::read(&window.path).unwrap(), window.bytes());
    assert_eq!(window.files(), [window.path.clone()], "its own save was kept as a conflict");
}
