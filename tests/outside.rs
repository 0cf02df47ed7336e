//! What others do to the file that is open: noticed, told, answered; seen through the accessible tree, in both languages.

use crate::shared_filed as filed;

use std::fs;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use trayecto::app::command::Command;
use trayecto::edit::{Edit, apply};
use trayecto::locale::{Locale, say, say_count, say_with};
use trayecto::map::{Map, Part, TextField};
use trayecto::{file, template};

use filed::Filed;

/// The map with another title.
fn titled(map: &Map, title: &str) -> Map {
    let edit = Edit::Write { part: Part::Title, field: TextField::Title, text: title.into() };
    apply(map, &edit).unwrap()
}

fn in_both_languages(test: impl Fn(Filed, Locale)) {
    for locale in Locale::ALL {
        test(Filed::open(&template::map("five-steps", locale).unwrap(), locale), locale);
    }
}

/// What is said of the file.
fn told(window: &Filed, key: &str) -> String {
    say_with(window.locale, key, &[("file", &window.file_name())])
}

#[test]
fn a_change_is_told_and_nothing_is_read_unasked() {
    in_both_languages(|mut window, locale| {
        let before = window.bytes();
        let other = titled(window.map(), "Otro título");
        window.write_outside(&file::write(&other));
        window.expect(&told(&window, "outside-changed"));
        window.expect(&say(locale, "outside-state-changed"));
        assert_eq!(window.bytes(), before, "it was read unasked");
        assert_eq!(window.focused(), None, "the bar took the keyboard");
        window.click(Role::Button, &say(locale, "outside-reload"));
        assert_eq!(window.bytes(), file::write(&other));
        window.expect(&say(locale, "state-unchanged"));
        window.expect_not(&told(&window, "outside-changed"));
        // It can be undone, and is a change then.
        window.command(Command::Undo);
        assert_eq!(window.bytes(), before);
        window.expect(&say(locale, "state-changed"));
        window.command(Command::Redo);
        window.expect(&say(locale, "state-unchanged"));
        assert_eq!(window.title(), format!("map.journey.json · {} — Trayecto", say(locale, "state-unchanged")));
    });
}

#[test]
fn changes_of_both_sides_are_shown_before_anything_goes() {
    in_both_languages(|mut window, locale| {
        window.change("Mi título");
        window.change("Mi título definitivo");
        let mine = window.bytes();
        let other = titled(&template::map("five-steps", locale).unwrap(), "Otro título");
        window.write_outside(&file::write(&other));
        let both = say_count(locale, "outside-and-here", 2);
        window.expect(&format!("{} {both}", told(&window, "outside-changed")));
        window.expect(&say(locale, "outside-state-both"));

        window.click(Role::Button, &say(locale, "outside-reload"));
        window.expect(&say(locale, "outside-compare"));
        window.expect(&say_count(locale, "revert-changes", 2));
        window.expect(&say_count(locale, "differences-count", 1));
        assert!(window.all().iter().any(|said| said.contains("Mi título definitivo") && said.contains("Otro título")));
        assert_eq!(window.bytes(), mine);
        // The window is left as it was.
        window.press(Modifiers::NONE, Key::Escape);
        window.expect_not(&say(locale, "outside-compare"));
        assert_eq!(window.bytes(), mine);

        window.click(Role::Button, &say(locale, "outside-differences"));
        window.click_last(&say(locale, "outside-reload"));
        assert_eq!(window.bytes(), file::write(&other));
        window.command(Command::Undo);
        assert_eq!(window.bytes(), mine);
    });
}

/// A change of the file while its differences are read is shown before it is taken over.
#[test]
fn what_is_taken_over_is_what_was_shown() {
    let mut window = Filed::open(&template::map("blank", Locale::English).unwrap(), Locale::English);
    let other = titled(window.map(), "Second");
    window.write_outside(&file::write(&other));
    window.click(Role::Button, "See differences…");
    let third = titled(window.map(), "Third");
    window.write_outside(&file::write(&third));
    window.click_last("Reload");
    assert!(window.all().iter().any(|said| said.contains("Third")), "the newer one is not shown");
    assert_ne!(window.bytes(), file::write(&third));
    window.click_last("Reload");
    assert_eq!(window.bytes(), file::write(&third));
}

#[test]
fn keeping_mine_loses_nothing_of_the_other() {
    in_both_languages(|mut window, locale| {
        window.change("Mi título");
        let other = file::write(&titled(&template::map("five-steps", locale).unwrap(), "Otro título"));
        window.write_outside(&other);
        window.click(Role::Button, &say(locale, "outside-keep"));
        assert!(!window.says(&say(locale, "outside-keep")), "the bar stays");
        window.expect(&say(locale, "outside-state-both"));
        // Nothing new: nothing is told.
        window.look();
        assert!(!window.says(&say(locale, "outside-keep")), "told twice");
        let mine = window.bytes();
        window.save();
        assert_eq!(fs::read(&window.path).unwrap(), mine);
        let kept: Vec<Vec<u8>> = window.files().iter().map(|file| fs::read(file).unwrap()).collect();
        assert!(kept.contains(&other), "the other version is gone");
        window.expect(&say(locale, "save-conflict-title"));
        window.press(Modifiers::NONE, Key::Escape);
        window.expect(&say(locale, "state-unchanged"));
        window.look();
        window.expect(&say(locale, "state-unchanged"));
    });
}

#[test]
fn a_change_back_takes_back_what_was_told() {
    in_both_languages(|mut window, locale| {
        let before = fs::read(&window.path).unwrap();
        window.write_outside(&file::write(&titled(window.map(), "Otro título")));
        window.expect(&told(&window, "outside-changed"));
        window.write_outside(&before);
        window.expect_not(&told(&window, "outside-changed"));
        window.expect(&say(locale, "state-unchanged"));
    });
}

#[test]
fn own_saves_are_no_news() {
    in_both_languages(|mut window, locale| {
        for title in ["a", "b", "c"] {
            window.change(title);
            window.save();
            window.look();
            window.expect(&say(locale, "state-unchanged"));
            window.expect_not(&told(&window, "outside-changed"));
        }
        window.change("d");
        window.look();
        window.expect(&say(locale, "state-changed"));
    });
}

#[test]
fn a_file_that_is_gone_leaves_the_map_open_and_unsaved() {
    in_both_languages(|mut window, locale| {
        fs::remove_file(&window.path).unwrap();
        window.look();
        window.expect(&told(&window, "outside-gone"));
        window.expect(&say(locale, "outside-state-gone"));
        assert!(!window.may_close(), "the only copy of the map would be gone");
        let title = window.map().title.clone();
        window.expect(&say_with(locale, "outside-unsaved-gone", &[("title", &title)]));
        window.press(Modifiers::NONE, Key::Escape);
        window.save();
        assert_eq!(fs::read(&window.path).unwrap(), window.bytes());
        window.expect(&say(locale, "state-unchanged"));
        window.look();
        window.expect(&say(locale, "state-unchanged"));
        assert!(window.may_close());
    });
}

#[test]
fn a_file_with_another_name_can_be_followed() {
    in_both_languages(|mut window, locale| {
        let to = window.path.with_file_name("renamed.journey.json");
        fs::rename(&window.path, &to).unwrap();
        window.look();
        window.expect(&say_with(
            locale,
            "outside-moved",
            &[("file", &window.file_name()), ("to", "renamed.journey.json")],
        ));
        assert!(window.may_close(), "nothing is lost");
        window.click(Role::Button, &say(locale, "outside-follow"));
        window.expect(&say(locale, "state-unchanged"));
        assert!(window.title().starts_with("renamed.journey.json"));
        window.change("Título nuevo");
        window.path.clone_from(&to);
        window.save();
        assert_eq!(fs::read(&to).unwrap(), window.bytes());
        assert_eq!(window.files(), [to]);
    });
}

#[test]
fn a_folder_that_is_gone_is_told_as_such() {
    in_both_languages(|mut window, locale| {
        let folder = window.path.parent().unwrap().to_owned();
        let away = folder.with_extension("away");
        fs::rename(&folder, &away).unwrap();
        window.look();
        window.expect(&told(&window, "outside-folder-gone"));
        window.click(Role::Button, &say(locale, "outside-fine"));
        window.expect(&say(locale, "outside-state-gone"));
        // As if the drive were plugged in again.
        fs::rename(&away, &folder).unwrap();
        window.look();
        window.expect(&say(locale, "state-unchanged"));
    });
}

#[test]
fn what_cannot_be_read_is_not_offered() {
    in_both_languages(|mut window, locale| {
        window.write_outside(b"\x00\x01 no map");
        window.expect(&told(&window, "outside-unreadable"));
        assert!(!window.says(&say(locale, "outside-reload")));
        window.click(Role::Button, &say(locale, "outside-keep"));
        window.expect(&say(locale, "outside-state-changed"));
    });
}

/// Whoever writes goes on writing when something is told.
#[test]
fn the_bar_does_not_take_the_keyboard() {
    in_both_languages(|mut window, locale| {
        window.command(Command::InsertStageAfter);
        assert!(window.board().is_writing());
        let other = titled(&template::map("five-steps", locale).unwrap(), "Otro título");
        window.harness.event(Event::WindowFocused(true));
        window.write_outside(&file::write(&other));
        assert!(window.says(&say(locale, "outside-keep")), "nothing is told");
        window.harness.event(Event::Text("Decidir".into()));
        window.settle();
        window.press(Modifiers::NONE, Key::Enter);
        assert!(window.map().stages().any(|stage| stage.name == "Decidir"));
    });
}

/// What is being written is a change that is shown and kept, as if it had been finished.
#[test]
fn what_is_being_written_is_compared_too() {
    let mut window = Filed::open(&template::map("blank", Locale::English).unwrap(), Locale::English);
    window.command(Command::InsertStageAfter);
    window.harness.event(Event::Text("Unfinished".into()));
    window.settle();
    let other = titled(&template::map("blank", Locale::English).unwrap(), "Other");
    window.write_outside(&file::write(&other));
    window.click(Role::Button, "Reload");
    window.expect("Reload the map from its file?");
    assert!(window.all().iter().any(|said| said.contains("Unfinished")), "what was written is not shown");
    window.click_last("Reload");
    assert_eq!(window.bytes(), file::write(&other));
    window.command(Command::Undo);
    assert!(window.map().stages().any(|stage| stage.name == "Unfinished"));
}
