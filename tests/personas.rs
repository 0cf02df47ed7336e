//! Personas: the panel with its menu and keys, photos and how they are cut, roles, and the sheet.

use crate::shared_dropped::Dropped;
use crate::shared_inspected as window;

use std::fs;
use std::io::Cursor;
use std::sync::Arc;

use egui::accesskit::{Role, Toggled};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::NodeT;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use trayecto::app::Picture;
use trayecto::app::clipboard::{Clipboard, Contents};
use trayecto::app::command::Command;
use trayecto::locale::{Locale, say, say_with};
use trayecto::map::{CardBody, Map, Part, Persona, PersonaId, PhotoType, TextField};

use window::Window;

const MAP: &str = r#"{
  "format": "trayecto", "version": 1, "title": "Solar", "kind": "as-is", "language": "LANGUAGE", "market": "b2b",
  "emotionScale": "five-levels",
  "personas": [
    { "id": "p1", "name": "Clara", "profile": "Planner", "role": "Clerk", "quote": "Show me.", "color": "blue",
      "needs": ["Time", "Figures"], "brake": "Doubt", "evidence": { "needs": { "level": "researched", "sources": ["r1"] } } },
    { "id": "p2", "name": "Eva" },
    { "id": "p3", "name": "Luis" }
  ],
  "phases": [{ "id": "f1", "name": "Attract", "stages": [{ "id": "s1", "name": "Discover" }, { "id": "s2", "name": "Buy" }] }],
  "lanes": [
    { "id": "l1", "name": "Does", "kind": "text", "cards": [{ "id": "c1", "stage": "s1", "text": "Reads" }] },
    { "id": "l3", "name": "Feels", "kind": "emotion", "curves": [
      { "persona": "p1", "points": [{ "stage": "s1", "value": 2 }, { "stage": "s2", "value": -2, "note": "Too dear" }] }
    ] }
  ],
  "sources": [{ "id": "r1", "kind": "interview", "title": "Talks" }]
}"#;

fn open(locale: Locale) -> Window {
    Window::with(&MAP.replace("LANGUAGE", locale.tag()), locale)
}

fn clara() -> Part {
    Part::Persona(id("p1"))
}

fn id(id: &str) -> PersonaId {
    id.parse().unwrap()
}

fn names(map: &Map) -> Vec<&str> {
    map.personas.iter().map(|persona| persona.name.as_str()).collect()
}

fn persona<'a>(map: &'a Map, name: &str) -> &'a Persona {
    map.personas.iter().find(|persona| persona.name == name).unwrap()
}

/// Opens the menu of a persona and chooses an item.
fn choose(window: &mut Window, locale: Locale, name: &str, item: &str) {
    window.click(Role::Button, &say_with(locale, "personas-menu", &[("persona", name)]));
    let text = say(locale, item);
    let is_item = |node: &egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        node.role() == Role::Button && node.label().as_deref() == Some(&text)
    };
    // The menu lies over all else.
    let found = window.harness.root().children_recursive().filter(is_item).last();
    found.unwrap_or_else(|| panic!("{text} is not to be found: {:?}", window.all())).click();
    window.settle();
}

/// Gives a persona's row the keyboard.
fn focus_row(window: &mut Window, name: &str) {
    window.widget(Role::Button, name).focus();
    window.settle();
    assert!(window.widget(Role::Button, name).is_focused());
}

fn event(window: &mut Window, event: Event) {
    window.harness.event(event);
    window.settle();
}

fn drop_file(window: &mut Window, name: &str, bytes: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    window.harness.input_mut().dropped_files.push(Arc::new(Dropped(path)));
    window.harness.step();
    // As long as the file is there.
    window.harness.state_mut().wait_until_read();
    window.settle();
}

/// Red at the left, blue at the right.
fn halves(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let image =
        RgbImage::from_fn(width, height, |x, _| if x < width / 2 { Rgb([220, 0, 0]) } else { Rgb([0, 0, 220]) });
    let mut bytes = Vec::new();
    DynamicImage::from(image).write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

/// The colours at the left and right of a persona's photo.
fn colours(persona: &Persona) -> (u8, u8) {
    let photo = image::load_from_memory(persona.photo.as_ref().unwrap().bytes()).unwrap().into_rgb8();
    let middle = photo.height() / 2;
    (photo.get_pixel(2, middle).0[0], photo.get_pixel(photo.width() - 3, middle).0[0])
}

#[test]
fn a_duplicate_has_her_curve_a_name_and_a_colour_of_its_own() {
    for (locale, first, second) in
        [(Locale::English, "Clara (copy)", "Clara (copy 2)"), (Locale::Spanish, "Clara (copia)", "Clara (copia 2)")]
    {
        let mut window = open(locale);
        window.step(
            |window| choose(window, locale, "Clara", "command-duplicate"),
            |map| {
                assert_eq!(names(map), ["Clara", first, "Eva", "Luis"]);
                let copy = persona(map, first);
                assert_ne!(copy.color, persona(map, "Clara").color);
                assert_eq!(copy.evidence, persona(map, "Clara").evidence);
                let curve = map.lanes[1].curves().iter().find(|curve| curve.persona == copy.id).unwrap();
                assert_eq!(curve.points.len(), 2);
                assert_eq!(curve.points[1].note, "Too dear");
            },
        );
        window.select(&[clara()]);
        window.give(Command::Duplicate);
        window.select(&[clara()]);
        window.give(Command::Duplicate);
        assert_eq!(names(window.map()), ["Clara", second, first, "Eva", "Luis"]);
    }
}

#[test]
fn the_menu_does_what_it_says() {
    for locale in Locale::ALL {
        let mut window = open(locale);
        window.step(
            |window| choose(window, locale, "Eva", "command-move-up"),
            |map| {
                assert_eq!(names(map), ["Eva", "Clara", "Luis"]);
            },
        );
        window.step(
            |window| choose(window, locale, "Eva", "command-move-down"),
            |map| {
                assert_eq!(names(map), ["Clara", "Luis", "Eva"]);
            },
        );
        window.step(
            |window| choose(window, locale, "Eva", "command-delete"),
            |map| {
                assert_eq!(names(map), ["Clara", "Luis"]);
            },
        );
        window.step(
            |window| choose(window, locale, "Eva", "personas-hide"),
            |map| {
                assert!(persona(map, "Eva").hidden);
            },
        );
        choose(&mut window, locale, "Eva", "personas-edit");
        assert_eq!(window.selected(), [Part::Persona(id("p2"))]);
        assert_eq!(window.field(&say(locale, "field-name")).accesskit_node().value().as_deref(), Some("Eva"));
        choose(&mut window, locale, "Luis", "personas-show-sheet");
        assert_eq!(window.harness.state().board().unwrap().picture(), Picture::Sheet(id("p3")));
    }
}

#[test]
fn a_row_is_led_by_keys() {
    let mut window = open(Locale::English);
    // Something else is selected: the keys of a row mean its own persona.
    window.select(&[Part::Card("c1".parse().unwrap())]);
    focus_row(&mut window, "Eva");
    window.step(
        |window| window.press(Modifiers::ALT, Key::ArrowUp),
        |map| {
            assert_eq!(names(map), ["Eva", "Clara", "Luis"]);
        },
    );
    focus_row(&mut window, "Eva");
    window.step(
        |window| window.press(Modifiers::ALT, Key::ArrowDown),
        |map| {
            assert_eq!(names(map), ["Clara", "Luis", "Eva"]);
        },
    );
    // The keyboard stays with her.
    assert!(window.widget(Role::Button, "Eva").is_focused());
    window.step(
        |window| window.press(Modifiers::COMMAND, Key::D),
        |map| {
            assert_eq!(names(map), ["Clara", "Eva", "Eva (copy)", "Luis"]);
        },
    );
    focus_row(&mut window, "Eva");
    window.step(|window| window.press(Modifiers::NONE, Key::Delete), |map| assert_eq!(names(map), ["Clara", "Luis"]));
    focus_row(&mut window, "Luis");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.selected(), [Part::Persona(id("p3"))]);
    assert_eq!(window.toggled(Role::Button, "Luis"), Some(Toggled::True));
    window.press(Modifiers::SHIFT, Key::F10);
    assert!(window.says(&say(Locale::English, "personas-show-sheet")));
}

#[test]
fn a_copied_persona_goes_to_another_map_with_photo_evidence_and_curve() {
    let clipboard = Clipboard::memory();
    let mut from = open(Locale::English);
    from.harness.state_mut().use_clipboard(clipboard.clone());
    from.select(&[clara()]);
    drop_file(&mut from, "clara.png", &halves(80, 60, ImageFormat::Png));
    from.press(Modifiers::NONE, Key::Enter);
    focus_row(&mut from, "Clara");
    event(&mut from, Event::Copy);

    let other = r#"{ "format": "trayecto", "version": 1, "title": "Other", "kind": "as-is", "language": "en", "emotionScale": "five-levels",
      "personas": [{ "id": "p1", "name": "Ana" }],
      "phases": [{ "id": "f1", "name": "", "stages": [{ "id": "s9", "name": "Buy" }] }],
      "lanes": [{ "id": "l9", "name": "Feels", "kind": "emotion", "curves": [] }] }"#;
    let mut to = Window::with(other, Locale::English);
    to.harness.state_mut().use_clipboard(clipboard);
    to.step(
        |to| event(to, Event::Paste("Clara".to_owned())),
        |map| {
            assert_eq!(names(map), ["Ana", "Clara"]);
            let came = persona(map, "Clara");
            assert_eq!(came.photo, persona(from.map(), "Clara").photo);
            assert!(came.photo.is_some());
            assert_eq!(came.needs, ["Time", "Figures"]);
            let evidence = came.evidence.values().next().unwrap();
            assert_eq!(map.sources.iter().find(|source| evidence.sources == [source.id]).unwrap().title, "Talks");
            assert_eq!(map.lanes[0].curves().iter().find(|curve| curve.persona == came.id).unwrap().points.len(), 1);
        },
    );
}

#[test]
fn a_dropped_photo_is_framed_by_keys_and_is_one_step() {
    for locale in Locale::ALL {
        let mut window = open(locale);
        window.select(&[clara()]);
        let frame = say(locale, "personas-crop-frame");
        window.step(
            |window| {
                drop_file(window, "clara.jpg", &halves(1_200, 600, ImageFormat::Jpeg));
                assert!(window.says(&say(locale, "personas-crop-title")));
                let place = |window: &Window| window.widget(Role::Canvas, &frame).accesskit_node().value().unwrap();
                let says = |left: u32, top: u32, side: u32| {
                    let [left, top, side] = [left, top, side].map(|px| px.to_string());
                    say_with(locale, "personas-crop-place", &[("left", &left), ("top", &top), ("side", &side)])
                };
                assert!(window.widget(Role::Canvas, &frame).is_focused());
                assert_eq!(place(window), says(300, 0, 600));
                window.press(Modifiers::NONE, Key::ArrowRight);
                assert_eq!(place(window), says(306, 0, 600));
                window.press(Modifiers::SHIFT, Key::Minus);
                assert_eq!(place(window), says(366, 60, 480));
                for _ in 0..4 {
                    window.press(Modifiers::SHIFT, Key::ArrowLeft);
                }
                window.press(Modifiers::NONE, Key::ArrowUp);
                assert_eq!(place(window), says(126, 54, 480));
                window.press(Modifiers::NONE, Key::Enter);
                assert!(!window.says(&say(locale, "personas-crop-title")));
            },
            |map| {
                let clara = persona(map, "Clara");
                let photo = clara.photo.as_ref().unwrap();
                assert_eq!((photo.size_px(), photo.kind()), ((480, 480), PhotoType::Png));
                let (left, right) = colours(clara);
                assert!(left > 180 && right < 60, "{left} {right}");
            },
        );
        drop_file(&mut window, "clara.webp", &halves(90, 90, ImageFormat::WebP));
        window.press(Modifiers::NONE, Key::Escape);
        assert!(persona(window.map(), "Clara").photo.is_none());
        drop_file(&mut window, "clara.PNG", &halves(90, 90, ImageFormat::Png));
        window.click(Role::Button, &say(locale, "personas-crop-use"));
        assert!(persona(window.map(), "Clara").photo.is_some());
        window.step(
            |window| window.click(Role::Button, &say(locale, "remove-photo")),
            |map| {
                assert!(persona(map, "Clara").photo.is_none());
            },
        );
        window.step(
            |window| choose(window, locale, "Clara", "remove-photo"),
            |map| {
                assert!(persona(map, "Clara").photo.is_none());
            },
        );
    }
}

#[test]
fn the_frame_is_pulled_by_the_pointer() {
    let mut window = open(Locale::English);
    window.select(&[clara()]);
    drop_file(&mut window, "clara.png", &halves(1_200, 600, ImageFormat::Png));
    let rect = window.widget(Role::Canvas, "Frame").rect();
    let scale = rect.width() / 1_200.0;
    let at = |x: f32, y: f32| rect.min + egui::vec2(x, y) * scale;
    // Held in the middle it moves, at a corner it shrinks towards the opposite one.
    window.drag(at(600.0, 300.0), at(400.0, 300.0));
    window.drag(at(100.0, 600.0), at(400.0, 300.0));
    let place = window.widget(Role::Canvas, "Frame").accesskit_node().value().unwrap();
    let px: Vec<i32> = place.split(|c: char| !c.is_ascii_digit()).filter_map(|word| word.parse().ok()).collect();
    let near = |at: usize, wanted: i32| (px[at] - wanted).abs() <= 12;
    assert!(near(0, 400) && near(1, 0) && near(2, 300), "{place}");
}

#[test]
fn a_picture_falls_where_it_is_wanted() {
    let png = halves(2_000, 1_000, ImageFormat::Png);
    let mut window = open(Locale::English);
    // On a persona's row, whatever is selected.
    window.select(&[clara()]);
    let eva = window.widget(Role::Button, "Eva").rect().left_center() + egui::vec2(20.0, 0.0);
    event(&mut window, Event::PointerMoved(eva));
    drop_file(&mut window, "eva.png", &png);
    window.press(Modifiers::NONE, Key::Enter);
    assert!(persona(window.map(), "Eva").photo.is_some() && persona(window.map(), "Clara").photo.is_none());
    // On her card of the map.
    let luis = window.place_of(Part::Persona(id("p3")));
    event(&mut window, Event::PointerMoved(luis));
    drop_file(&mut window, "luis.png", &png);
    window.press(Modifiers::NONE, Key::Enter);
    assert!(persona(window.map(), "Luis").photo.is_some());
    event(&mut window, Event::PointerGone);
    // Into a cell as a new card, whole.
    let cell = Part::Cell { lane: "l1".parse().unwrap(), stage: "s2".parse().unwrap() };
    window.select(&[cell]);
    drop_file(&mut window, "shelf.png", &png);
    let [Part::Card(card)] = window.selected()[..] else { panic!("{:?}", window.selected()) };
    let CardBody::Image(photo) = &window.map().card(card).unwrap().1.body else { panic!("not a picture") };
    assert_eq!(photo.size_px(), (1_024, 512));
    // Another one for the same card.
    event(&mut window, Event::PointerGone);
    window.step(
        |window| drop_file(window, "other.png", &halves(30, 90, ImageFormat::Png)),
        |map| {
            let CardBody::Image(photo) = &map.card(card).unwrap().1.body else { panic!("not a picture") };
            assert_eq!(photo.size_px(), (30, 90));
        },
    );
    // Nowhere: it says what to do.
    window.give(Command::SelectNothing);
    event(&mut window, Event::PointerGone);
    let steps = window.steps();
    drop_file(&mut window, "lost.png", &png);
    assert!(window.says(&say(Locale::English, "personas-drop-nowhere")));
    assert_eq!(window.steps(), steps);
}

#[test]
fn what_is_no_picture_is_said() {
    let check = |name: &str, bytes: &[u8], key: &str| {
        for locale in Locale::ALL {
            let mut window = open(locale);
            window.select(&[clara()]);
            drop_file(&mut window, name, bytes);
            assert!(window.says(&say(locale, "personas-photo-failed")));
            let text = say_with(locale, key, &[("file", name), ("most", "8192")]);
            assert!(window.says(&text), "{text}: {:?}", window.all());
            assert_eq!(window.steps(), 0);
        }
    };
    check("clara.png", b"hello", "personas-photo-type");
    check("clara.gif", b"GIF89a\x01\0\x01\0\0\0\0", "personas-photo-type");
    let whole = halves(300, 300, ImageFormat::Jpeg);
    check("clara.jpg", &whole[..200], "personas-photo-broken");
    check("wide.png", &halves(8_193, 1, ImageFormat::Png), "personas-photo-large");
}

#[test]
fn a_dropped_map_still_opens() {
    let mut window = open(Locale::English);
    window.select(&[clara()]);
    let map = MAP.replace("LANGUAGE", "en").replace("Solar", "Wind");
    drop_file(&mut window, "other.journey.json", map.as_bytes());
    assert_eq!(window.map().title, "Wind");
}

#[test]
fn a_copied_picture_is_pasted_where_it_is_wanted() {
    let mut window = open(Locale::English);
    let clipboard = Clipboard::memory();
    window.harness.state_mut().use_clipboard(clipboard.clone());
    clipboard.put(|| Contents { png: halves(300, 200, ImageFormat::Png), ..Contents::default() });
    window.select(&[clara()]);
    window.step(
        |window| {
            window.give(Command::Paste);
            window.press(Modifiers::NONE, Key::Enter);
        },
        |map| assert_eq!(persona(map, "Clara").photo.as_ref().unwrap().size_px(), (200, 200)),
    );
    window.select(&[Part::Card("c1".parse().unwrap())]);
    window.step(
        |window| window.give(Command::Paste),
        |map| {
            assert_eq!(map.cards().filter(|(_, card)| matches!(card.body, CardBody::Image(_))).count(), 1);
        },
    );
    window.give(Command::SelectNothing);
    window.give(Command::Paste);
    assert!(window.says(&say(Locale::English, "personas-paste-nowhere")));
    // Text goes before a picture: a spreadsheet offers both.
    clipboard.put(|| Contents { text: "a\tb".into(), png: vec![1], ..Contents::default() });
    window.select(&[Part::Card("c1".parse().unwrap())]);
    window.step(
        |window| window.give(Command::Paste),
        |map| {
            assert!(map.cards().any(|(_, card)| card.text == "b"));
        },
    );
}

#[test]
fn a_role_is_suggested_as_one_types() {
    for (locale, typed, meant) in
        [(Locale::English, "gate", "Gatekeeper"), (Locale::Spanish, "filt", "Filtro de acceso")]
    {
        let mut window = open(locale);
        let field = say(locale, "field-role");
        let role = |map: &Map| persona(map, "Clara").role.clone();
        let offered = |window: &Window, key: &str| window.says(&say(locale, key));
        window.select(&[clara()]);
        window.step(
            |window| {
                window.focus(&field);
                window.settle();
                // All that fit the market, before anything is typed.
                assert!(offered(window, "personas-role-purchasing") && !offered(window, "personas-role-payer"));
                window.press(Modifiers::COMMAND, Key::A);
                window.type_text(typed);
                assert!(!offered(window, "personas-role-purchasing"));
                window.press(Modifiers::NONE, Key::ArrowDown);
                window.press(Modifiers::NONE, Key::Enter);
                assert_eq!(window.field(&field).accesskit_node().value().as_deref(), Some(meant));
            },
            |map| assert_eq!(role(map), meant),
        );
        // By a click.
        window.focus(&field);
        window.settle();
        window.step(
            |window| {
                let user = say(locale, "personas-role-user");
                window.widget(Role::ListBoxOption, &user).click();
                window.settle();
            },
            |map| assert_eq!(role(map), say(locale, "personas-role-user")),
        );
        // What nobody has thought of.
        window.step(|window| window.write(&field, "Neighbour"), |map| assert_eq!(role(map), "Neighbour"));
    }
}

#[test]
fn the_sheet_is_written_in_place() {
    let mut window = open(Locale::English);
    window.select(&[clara()]);
    window.give(Command::ShowSheet);
    assert_eq!(window.harness.state().board().unwrap().picture(), Picture::Sheet(id("p1")));
    window.give(Command::FitMap);
    let layout = window.harness.state().canvas().unwrap().layout().clone();
    let written = [TextField::Profile, TextField::Role, TextField::Quote, TextField::Needs, TextField::Brake];
    for field in written {
        let text = layout.text_box(clara(), field).unwrap_or_else(|| panic!("{field:?} has no place"));
        assert_eq!(layout.field_at(text.rect.origin() + (4.0, 4.0)), Some((clara(), field)));
    }
    let place = layout.text_box(clara(), TextField::Brake).unwrap().rect;
    let canvas = window.harness.state().canvas().unwrap();
    let in_view = canvas.camera().unwrap().view_from_map(place.origin() + kurbo::Vec2::new(8.0, 8.0));
    #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
    let by = egui::vec2(in_view.x as f32, in_view.y as f32);
    let at = window.canvas_rect().min + by;
    window.step(
        |window| {
            window.click_at(at, Modifiers::NONE);
            assert_eq!(window.selected(), [Part::BrakeAndInsight(id("p1"))]);
            window.press(Modifiers::NONE, Key::F2);
            assert!(window.harness.state().board().unwrap().is_writing());
            window.press(Modifiers::COMMAND, Key::A);
            window.type_text("Fear");
            window.press(Modifiers::NONE, Key::Enter);
        },
        |map| assert_eq!(persona(map, "Clara").brake, "Fear"),
    );
    // The next sheet passes over who is hidden.
    window.select(&[clara()]);
    window.give(Command::SelectNothing);
    window.give(Command::ShowSheet);
    assert_eq!(window.harness.state().board().unwrap().picture(), Picture::Sheet(id("p2")));
    choose(&mut window, Locale::English, "Luis", "personas-hide");
    window.give(Command::ShowSheet);
    assert_eq!(window.harness.state().board().unwrap().picture(), Picture::Sheet(id("p1")));
    choose(&mut window, Locale::English, "Luis", "personas-show-sheet");
    let layout = window.harness.state().canvas().unwrap().layout();
    let said: Vec<&str> = layout.boxes.iter().flat_map(|placed| &placed.texts).map(|text| &*text.text.text).collect();
    assert_eq!(said, [say(Locale::English, "personas-sheet-hidden")]);
}
