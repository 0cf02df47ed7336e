//! What is kept of exports: presets by name, what was exported of which state of the map, and the way to the files.

use crate::shared_filed as filed;

use std::path::{Path, PathBuf};
use std::sync::mpsc::Receiver;

use egui::accesskit::{Role, Toggled};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

use trayecto::app::command::Command;
use trayecto::app::{Opener, OpenerJob};
use trayecto::locale::{Locale, say, say_count, say_with};
use trayecto::map::Map;
use trayecto::template;

use filed::Filed;

fn in_both_languages(test: impl Fn(Filed, Locale)) {
    for locale in Locale::ALL {
        test(Filed::open(&template::map("five-steps", locale).unwrap(), locale), locale);
    }
}

/// What the list of that name shows.
#[track_caller]
fn shown(window: &Filed, list: &str) -> String {
    let name = format!("{} ", say(window.locale, list));
    let lists: Vec<_> = window.harness.query_all_by_role(Role::ComboBox).collect();
    let spoken = lists.iter().filter_map(|node| node.accesskit_node().label());
    let found = spoken.into_iter().find_map(|label| label.strip_prefix(&name).map(str::to_owned));
    found.unwrap_or_else(|| panic!("no list {name}"))
}

#[track_caller]
fn choose(window: &mut Filed, list: &str, line: &str) {
    let spoken = format!("{} {}", window.word(list), shown(window, list));
    window.click(Role::ComboBox, &spoken);
    window.click(Role::Button, line);
}

/// Writes what is chosen in the dialog, and waits until that is told.
fn export(window: &mut Filed, path: &Path) {
    let context = window.harness.ctx.clone();
    window.harness.state_mut().export_chosen_to(&context, path.to_owned());
    let done = window.word("dialog-export-done");
    window.wait(|window| window.says(&done));
}

fn beside(window: &Filed, name: &str) -> PathBuf {
    window.path.with_file_name(name)
}

/// Exports the map as it is, and closes what is told of it.
fn exported(window: &mut Filed, name: &str) -> PathBuf {
    let path = beside(window, name);
    window.command(Command::ExportPicture);
    export(window, &path);
    let close = window.word("button-close");
    window.click(Role::Button, &close);
    path
}

#[test]
fn a_preset_is_chosen_changed_kept_under_a_name_and_deleted() {
    in_both_languages(|mut window, locale| {
        let word = |key: &str| say(locale, key);
        window.command(Command::ExportPicture);
        assert_eq!(shown(&window, "export-preset"), word("export-preset-none"));
        choose(&mut window, "export-preset", &word("export-preset-slides"));
        window.expect(&word("export-format-pptx"));
        assert_eq!(shown(&window, "export-paper"), word("export-paper-slide-wide"));
        assert_eq!(shown(&window, "export-pages"), say_with(locale, "export-split-legible", &[("pt", "12")]));
        // Something else is chosen since, and the preset once more.
        let slides = word("export-preset-slides");
        let changed = say_with(locale, "export-preset-changed", &[("name", &slides)]);
        choose(&mut window, "export-paper", &word("export-paper-slide"));
        assert_eq!(shown(&window, "export-preset"), changed);
        choose(&mut window, "export-preset", &slides);
        assert_eq!(shown(&window, "export-paper"), word("export-paper-slide-wide"));
        choose(&mut window, "export-paper", &word("export-paper-a4-portrait"));

        // A name that is full is said to be so, and has no more than that.
        window.click(Role::Button, &word("export-preset-save"));
        window.harness.event(Event::Text("x".repeat(70)));
        window.settle();
        let full = say_count(locale, "dialog-field-full", 60);
        assert!(window.all().iter().any(|said| said.ends_with(&full)), "{}", window.all().join("\n"));
        window.press(Modifiers::NONE, Key::Escape);

        // Escape gives up the name, not the dialog; Enter keeps the preset and exports nothing.
        window.click(Role::Button, &word("export-preset-save"));
        window.press(Modifiers::NONE, Key::Escape);
        window.expect(&word("export-title"));
        window.click(Role::Button, &word("export-preset-save"));
        window.harness.event(Event::Text("Ours".into()));
        window.settle();
        window.press(Modifiers::NONE, Key::Enter);
        assert_eq!(shown(&window, "export-preset"), "Ours");
        window.expect(&word("export-title"));

        // It is there for the next dialog, and a name that is there is replaced only by a button that says so.
        window.press(Modifiers::NONE, Key::Escape);
        window.command(Command::ExportPicture);
        assert_eq!(shown(&window, "export-preset"), word("export-preset-none"));
        choose(&mut window, "export-preset", "Ours");
        assert_eq!(shown(&window, "export-paper"), word("export-paper-a4-portrait"));
        choose(&mut window, "export-paper", &word("export-paper-a3-portrait"));
        window.click(Role::Button, &word("export-preset-save"));
        window.expect(&word("export-preset-there"));
        window.click(Role::Button, &word("export-replace-do"));
        assert_eq!(shown(&window, "export-preset"), "Ours");

        window.click(Role::Button, &say_with(locale, "export-preset-delete", &[("name", "Ours")]));
        assert_eq!(shown(&window, "export-preset"), word("export-preset-none"));
        assert_eq!(shown(&window, "export-paper"), word("export-paper-a3-portrait"));
        window.press(Modifiers::NONE, Key::Escape);
        window.command(Command::ExportPicture);
        let spoken = format!("{} {}", word("export-preset"), word("export-preset-none"));
        window.click(Role::ComboBox, &spoken);
        window.expect_not("Ours");
    });
}

#[test]
fn colours_and_marks_are_chosen_one_by_one() {
    for locale in Locale::ALL {
        // Its cards and fields say how well they are known.
        let mut window = Filed::open(&template::map("example", locale).unwrap(), locale);
        let word = |key: &str| say(locale, key);
        let png = |window: &mut Filed, name: &str| {
            let path = beside(window, name);
            export(window, &path);
            window.click(Role::Button, &word("button-close"));
            std::fs::read(path).unwrap()
        };
        let ticked = |window: &Filed, key: &str| {
            window.harness.get_by_role_and_label(Role::CheckBox, &word(key)).accesskit_node().toggled()
        };
        window.command(Command::ExportPicture);
        assert_eq!(ticked(&window, "export-detail-evidence"), Some(Toggled::True));
        let shown = png(&mut window, "shown.png");
        window.command(Command::ExportPicture);
        window.harness.get_by_role_and_label(Role::CheckBox, &word("export-detail-evidence")).scroll_to_me();
        window.settle();
        window.click(Role::CheckBox, &word("export-detail-evidence"));
        let hidden = png(&mut window, "hidden.png");
        assert!(shown != hidden);

        // Both are remembered.
        window.command(Command::ExportPicture);
        assert_eq!(ticked(&window, "export-detail-evidence"), Some(Toggled::False));
        window.harness.get_by_role_and_label(Role::RadioButton, &word("export-theme-dark")).scroll_to_me();
        window.settle();
        let is_remarked = |window: &Filed| {
            let remarks = [word("export-in-dark"), word("export-in-light")];
            window.all().iter().any(|said| remarks.iter().any(|remark| said.ends_with(remark)))
        };
        let before = is_remarked(&window);
        window.click(Role::RadioButton, &word("export-theme-dark"));
        // Said where the picture has other colours than the window, and there only.
        assert_ne!(is_remarked(&window), before);
        let dark = image::load_from_memory(&png(&mut window, "dark.png")).unwrap().to_rgb8();
        assert_eq!(dark.get_pixel(0, 0).0, [0x15, 0x19, 0x1f]);
    }
}

/// What the map itself hides is not offered.
#[test]
fn what_the_map_hides_cannot_be_shown() {
    for locale in Locale::ALL {
        let mut draft = template::map("five-steps", locale).unwrap().to_draft();
        draft.hide_evidence = true;
        let mut window = Filed::open(&Map::build(draft).unwrap(), locale);
        window.command(Command::ExportPicture);
        let name = say_with(locale, "export-detail-anyway", &[("detail", &say(locale, "export-detail-evidence"))]);
        let tick = window.harness.get_by_role_and_label(Role::CheckBox, &name);
        assert!(tick.accesskit_node().is_disabled());
        assert_eq!(tick.accesskit_node().toggled(), Some(Toggled::False));
    }
}

#[test]
fn the_dialog_says_whether_the_map_has_changed_since_it_was_exported() {
    in_both_languages(|mut window, locale| {
        let begins = |window: &Filed, key: &str| {
            let text = say_with(locale, key, &[("file", "map.png"), ("when", "\u{1}")]);
            let (begin, end) = text.split_once('\u{1}').unwrap();
            window.all().iter().any(|said| said.starts_with(begin) && said.ends_with(end))
        };
        exported(&mut window, "map.png");
        window.command(Command::ExportPicture);
        assert!(begins(&window, "export-latest-same"), "{}", window.all().join("\n"));
        window.press(Modifiers::NONE, Key::Escape);
        window.change("Otro");
        window.command(Command::ExportPicture);
        assert!(begins(&window, "export-latest-changed"), "{}", window.all().join("\n"));
        window.press(Modifiers::NONE, Key::Escape);
        window.command(Command::Undo);
        window.command(Command::ExportPicture);
        assert!(begins(&window, "export-latest-same"), "{}", window.all().join("\n"));
    });
}

#[test]
fn each_export_says_which_state_of_the_map_it_shows_and_leads_to_that_version() {
    in_both_languages(|mut window, locale| {
        let word = |key: &str| say(locale, key);
        window.command(Command::ShowExports);
        window.expect(&word("exports-none"));
        window.press(Modifiers::NONE, Key::Escape);
        // One that was not saved and never will be, one that is saved afterwards, one that is saved before.
        window.change("Uno");
        exported(&mut window, "one.png");
        window.change("Dos");
        exported(&mut window, "two.png");
        window.save();
        window.change("Tres");
        window.save();
        exported(&mut window, "three.png");
        window.command(Command::ShowExports);
        let all = window.all();
        let at = |text: &str| {
            all.iter().position(|said| said.starts_with(text)).unwrap_or_else(|| panic!("{text}: {all:?}"))
        };
        let kept = say_with(locale, "exports-kept", &[("when", "")]);
        let order = ["three.png", &word("exports-same"), "two.png", kept.trim(), "one.png", &word("exports-not-saved")];
        let order = order.map(at);
        assert!(order.is_sorted(), "{order:?}: {all:?}");

        // A list finds its place in the middle of the window in a few frames.
        window.settle();
        window.click(Role::Button, &format!("{}: two.png", word("exports-version")));
        let said = say_with(locale, "exports-of-version", &[("file", "two.png")]);
        window.wait(|window| window.all().iter().any(|row| row.ends_with(&said)));
        let buttons: Vec<_> = window.harness.query_all_by_role(Role::Button).collect();
        let row = buttons.iter().find(|node| node.accesskit_node().label().is_some_and(|label| label.ends_with(&said)));
        assert_eq!(row.unwrap().accesskit_node().toggled(), Some(Toggled::True));
        drop(buttons);
        // Closed, it leads back to the list.
        window.press(Modifiers::NONE, Key::Escape);
        window.expect(&word("exports-title"));
    });
}

#[test]
fn the_files_of_an_export_can_be_opened_and_shown_in_their_folder() {
    in_both_languages(|mut window, locale| {
        let asked: Receiver<OpenerJob> = {
            let (opener, asked) = Opener::noting();
            window.harness.state_mut().use_opener(opener);
            asked
        };
        let path = beside(&window, "map.png");
        window.command(Command::ExportPicture);
        export(&mut window, &path);
        window.click(Role::Button, &say(locale, "export-reveal"));
        window.click(Role::Button, &say(locale, "export-open"));
        assert_eq!(
            asked.try_iter().collect::<Vec<_>>(),
            [OpenerJob::Reveal(path.clone()), OpenerJob::Open(path.clone())]
        );
        window.expect(&say(locale, "dialog-export-done"));
        window.press(Modifiers::NONE, Key::Escape);
        window.command(Command::ShowExports);
        window.click(Role::Button, &format!("{}: map.png", say(locale, "export-open")));
        assert_eq!(asked.try_iter().collect::<Vec<_>>(), [OpenerJob::Open(path)]);
    });
}

#[test]
fn a_file_that_is_gone_is_said_to_be() {
    in_both_languages(|mut window, locale| {
        let path = exported(&mut window, "map.png");
        window.command(Command::ShowExports);
        std::fs::remove_file(&path).unwrap();
        window.harness.get_by_role_and_label(Role::Button, &format!("{}: map.png", say(locale, "export-open"))).click();
        window.step();
        let told = say_with(locale, "export-file-gone", &[("file", &path.display().to_string())]);
        window.wait(|window| window.says(&told));
        window.press(Modifiers::NONE, Key::Escape);
        window.expect(&say(locale, "exports-title"));
        // Opened again, the list knows it.
        window.press(Modifiers::NONE, Key::Escape);
        window.command(Command::ShowExports);
        window.expect(&say(locale, "exports-gone"));
        window.expect_not(&say(locale, "exports-same"));
        window.expect_not(&format!("{}: map.png", say(locale, "export-open")));
    });
}

#[test]
fn the_last_export_is_one_that_is_still_there() {
    in_both_languages(|mut window, locale| {
        let last = |window: &Filed, file: &str| {
            let text = say_with(locale, "export-latest-same", &[("file", file), ("when", "\u{1}")]);
            let begin = text.split('\u{1}').next().unwrap();
            window.all().iter().any(|said| said.starts_with(begin))
        };
        exported(&mut window, "first.png");
        let second = exported(&mut window, "second.png");
        window.command(Command::ExportPicture);
        assert!(last(&window, "second.png"), "{}", window.all().join("\n"));
        window.press(Modifiers::NONE, Key::Escape);
        std::fs::remove_file(second).unwrap();
        window.command(Command::ExportPicture);
        assert!(last(&window, "first.png") && !last(&window, "second.png"), "{}", window.all().join("\n"));
    });
}

/// A file shows what was written to it last: of an earlier export nobody is told what the file is now.
#[test]
fn an_export_that_was_overwritten_is_said_to_be() {
    in_both_languages(|mut window, locale| {
        exported(&mut window, "map.png");
        exported(&mut window, "map.png");
        window.command(Command::ShowExports);
        let all = window.all();
        let count = |text: &str| all.iter().filter(|said| said.starts_with(text)).count();
        let overwritten = say_with(locale, "exports-overwritten", &[("when", "\u{1}")]);
        assert_eq!(count(overwritten.split('\u{1}').next().unwrap()), 1, "{all:?}");
        assert_eq!(count(&say(locale, "exports-same")), 1, "{all:?}");
        assert_eq!(count(&format!("{}: map.png", say(locale, "export-open"))), 1, "{all:?}");
    });
}

#[test]
fn the_list_says_for_whom_it_was_exported() {
    for locale in Locale::ALL {
        let mut window = Filed::open(&template::map("example", locale).unwrap(), locale);
        let view = window.harness.state().open_map().unwrap().views[0].name.clone();
        let seen = say_with(locale, "audience-bar-name", &[("view", &view)]);
        let is_told = |window: &mut Filed| {
            window.command(Command::ShowExports);
            let told = window.all().iter().any(|said| said.contains(&seen));
            window.press(Modifiers::NONE, Key::Escape);
            told
        };
        exported(&mut window, "everything.svg");
        assert!(!is_told(&mut window));
        window.command(Command::ExportPicture);
        choose(&mut window, "audience-export-view", &view);
        let path = beside(&window, "seen.svg");
        export(&mut window, &path);
        let close = window.word("button-close");
        window.click(Role::Button, &close);
        assert!(is_told(&mut window));
    }
}
