//! The figures: the page that shows them, the panel, and the table.

use crate::shared_inspected as window;
use crate::support;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use egui::accesskit::Role;
use kurbo::Rect;
use proptest::prelude::*;
use support::any_map;
use trayecto::app::command::Command;
use trayecto::app::{Picture, TableKind};
use trayecto::export::{Cell, figures_table};
use trayecto::file;
use trayecto::layout::{Layout, figures_page};
use trayecto::locale::{Locale, say};
use trayecto::map::{LaneContent, Map, Part};
use trayecto::scene::Scene;
use trayecto::text::Texts;
use trayecto::theme::Theme;

use window::Window;

/// Two stages with something of everything, in a language.
fn written(language: &str) -> String {
    include_str!("support/figures.json").replace("LANGUAGE", language)
}

fn map(language: &str) -> Map {
    file::read(written(language).as_bytes()).unwrap().map
}

fn page(map: &Map) -> Layout {
    figures_page(map, &mut Texts::default())
}

fn texts(layout: &Layout) -> Vec<String> {
    layout.boxes.iter().flat_map(|placed| placed.texts.iter().map(|text| text.text.text.to_string())).collect()
}

fn described(layout: &Layout) -> Vec<String> {
    layout
        .boxes
        .iter()
        .map(|placed| {
            let texts: Vec<String> =
                placed.texts.iter().map(|text| format!("{:?} {:?}", text.text.text, text.at)).collect();
            format!("{:?} {} {:?} {texts:?}", placed.part, placed.rect, placed.look)
        })
        .collect()
}

/// How far a line of both directions may leave its box: see `tests/layout.rs`.
fn slack(text: &str) -> f64 {
    let is_rtl = text.chars().any(|c| ('\u{590}'..'\u{900}').contains(&c));
    let spaces = text.split(|c: char| !c.is_whitespace()).map(|spaces| spaces.chars().count()).max().unwrap_or(0);
    if is_rtl { 4.0 * f64::from(u32::try_from(spaces).unwrap()) } else { 0.0 }
}

fn within(inner: Rect, outer: Rect) -> bool {
    let outer = outer.inflate(0.5, 0.5);
    inner.x0 >= outer.x0 && inner.y0 >= outer.y0 && inner.x1 <= outer.x1 && inner.y1 <= outer.y1
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn the_page_of_any_map_is_in_order(map in any_map()) {
        let layout = page(&map);
        let picture = layout.size.to_rect();
        let mut placed_texts: Vec<(String, Rect)> = Vec::new();
        for placed in &layout.boxes {
            prop_assert!(within(placed.rect, picture), "{:?} at {} leaves {picture}", placed.look, placed.rect);
            prop_assert!(placed.rect.width() >= 0.0 && placed.rect.height() >= 0.0, "{:?} {}", placed.look, placed.rect);
            for text in &placed.texts {
                let rect = text.rect().inset((-slack(&text.text.text), 0.0));
                prop_assert!(within(rect, placed.rect), "{:?} at {} leaves {}", text.text.text, text.rect(), placed.rect);
                if !text.text.text.trim().is_empty() {
                    placed_texts.push((text.text.text.to_string(), rect));
                }
            }
        }
        for (at, (text, rect)) in placed_texts.iter().enumerate() {
            for (other, other_rect) in &placed_texts[at + 1..] {
                let common = rect.intersect(*other_rect);
                prop_assert!(common.width() <= 1.0 || common.height() <= 1.0, "{text:?} at {rect} lies over {other:?} at {other_rect}");
            }
        }
        for item in Scene::new(&layout, &Theme::LIGHT).items() {
            prop_assert!(within(item.bounds, picture), "{item:?} leaves {picture}");
        }
    }

    #[test]
    fn what_is_hidden_is_not_on_the_page_nor_in_the_table(map in any_map()) {
        const MARKER: &str = "‹SECRET›";
        let mut draft = map.to_draft();
        for lane in draft.lanes.iter_mut().map(Arc::make_mut).filter(|lane| lane.hidden) {
            lane.name.insert_str(0, MARKER);
            if let LaneContent::Cards { cards, .. } = &mut lane.content {
                for card in cards {
                    Arc::make_mut(card).text.insert_str(0, MARKER);
                }
            }
        }
        for persona in draft.personas.iter_mut().map(Arc::make_mut).filter(|persona| persona.hidden) {
            persona.name.insert_str(0, MARKER);
            persona.profile.insert_str(0, MARKER);
        }
        let map = Map::build(draft).unwrap();
        for text in texts(&page(&map)) {
            prop_assert!(!text.contains(MARKER), "{text}");
        }
        for cell in figures_table(&map, Locale::English).rows.into_iter().flatten() {
            prop_assert!(!matches!(&cell, Cell::Text(text) if text.contains(MARKER)), "{cell:?}");
        }
    }
}

#[test]
fn what_is_hidden_changes_no_figure_of_the_page() {
    let hidden = map("en");
    let mut draft = hidden.to_draft();
    let before = draft.lanes.len();
    draft.lanes.retain(|lane| !lane.hidden);
    assert!(draft.lanes.len() < before);
    // Actions that answer something hidden would be no map.
    let without = Map::build(draft).unwrap();
    assert_eq!(described(&page(&hidden)), described(&page(&without)));
}

#[test]
fn the_page_says_every_figure_in_the_language_of_the_map() {
    let check = |language: &str, expected: &[&str]| {
        let said = texts(&page(&map(language)));
        for wanted in expected {
            assert!(said.iter().any(|text| text == wanted), "{language}: no {wanted:?} in {said:#?}");
        }
    };
    // Clara feels 1, −2 and 0.5: a mean of −1/6, changes of 3 and 2.5. Of nine statements two are researched.
    check(
        "es",
        &[
            "Emoción",
            "Media −0,17\nVolatilidad 2,75\n3 de 3 conocidos",
            "−2 Comparar",
            "1 Descubrir",
            "Clara · Comparar",
            "0/1",
            "Investigado",
            "22\u{a0}%",
            "de 9 afirmaciones",
            "67\u{a0}% en línea",
            "Propuesta",
            "Momentos de la verdad",
            "Página de precios · Descubrir",
        ],
    );
    check(
        "en",
        &[
            "Emotion",
            "Mean −0.17\nVolatility 2.75\n3 of 3 known",
            "−2 Comparar",
            "of 9 statements",
            "22%",
            "67% online",
            "Touchpoints and evidence per stage",
            "Proposed",
        ],
    );
}

#[test]
fn a_blank_map_has_a_page() {
    let said = texts(&page(&Map::default()));
    assert!(said.contains(&say(Locale::English, "figures-page-no-emotions")), "{said:?}");
}

#[test]
fn the_table_has_a_figure_a_line() {
    let table = figures_table(&map("en"), Locale::English);
    let rows: Vec<String> = table
        .rows
        .iter()
        .map(|row| {
            let cell = |cell: &Cell| match cell {
                Cell::Text(text) => text.clone(),
                Cell::Number(number) => number.to_string(),
                _ => String::new(),
            };
            row.iter().map(cell).collect::<Vec<_>>().join("|")
        })
        .collect();
    for wanted in [
        "Emotion|Clara|Lowest|-2|Comparar",
        "Emotion|Clara|Volatility|2.75|Siente",
        "Emotion|Clara|Known points|3|Siente",
        "Touchpoints|Comparar|Physical|1|",
        "Touchpoints|Website|Channel|1|",
        "Evidence|Map|Researched|2|",
        "Actions||Proposed|1|",
        "To be answered|Critical points|Unanswered|0|",
    ] {
        assert!(rows.iter().any(|row| row == wanted), "no {wanted} in {rows:#?}");
    }
}

#[test]
fn lines_of_the_panel_lead_to_their_places() {
    let mut window = Window::with(&written("en"), Locale::English);
    window.give(Command::ToggleFigures);
    window.click(Role::Button, "Clara: Lowest −2 · Comparar");
    let point = Part::EmotionPoint {
        lane: "l3".parse().unwrap(),
        persona: "p1".parse().unwrap(),
        stage: "s2".parse().unwrap(),
    };
    assert_eq!(window.selected(), [point]);
    window.click(Role::Button, "Página de precios · Descubrir");
    assert_eq!(window.selected(), [Part::Card("c3".parse().unwrap())]);
    // It may lie beside what is in view.
    let line = "Comparar: 1 physical, 0 online; 1 direct, 0 indirect. \
                A break: only physical, between stages that are only online";
    window.widget(Role::Button, line).click_accesskit();
    window.settle();
    assert_eq!(window.selected(), [Part::Stage("s2".parse().unwrap())]);
}

#[test]
fn the_panel_says_what_to_do_where_there_is_nothing() {
    let blank = r#"{ "format": "trayecto", "version": 1, "title": "", "kind": "as-is", "language": "es",
        "emotionScale": "five-levels", "personas": [], "phases": [], "lanes": [], "sources": [] }"#;
    let mut window = Window::with(blank, Locale::Spanish);
    window.give(Command::ToggleFigures);
    assert!(window.says(&say(Locale::Spanish, "figures-empty-hint")));
    assert!(!window.says(&say(Locale::Spanish, "figures-export-table")));
}

#[test]
fn the_page_is_shown_and_exported_from_the_panel() {
    let mut window = Window::with(&written("es"), Locale::Spanish);
    window.give(Command::ToggleFigures);
    window.click(Role::Button, &say(Locale::Spanish, "figures-as-page"));
    assert_eq!(window.harness.state().board().unwrap().picture(), Picture::Figures);
    window.give(Command::ShowMap);
    window.click(Role::Button, &say(Locale::Spanish, "figures-export-page"));
    assert_eq!(window.harness.state().board().unwrap().picture(), Picture::Figures);
    assert!(window.says(&say(Locale::Spanish, "export-title")));
}

#[test]
fn the_table_is_written_to_a_file() {
    let mut window = Window::with(&written("es"), Locale::Spanish);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cifras.csv");
    export(&mut window, TableKind::Figures, &path);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("Emoción;Clara;Volatilidad;2,75;Siente"), "{text}");
}

fn export(window: &mut Window, kind: TableKind, path: &Path) {
    let context = window.harness.ctx.clone();
    window.harness.state_mut().export_table(&context, kind, path.to_owned());
    for _ in 0..10_000 {
        window.harness.step();
        if path.exists() {
            return;
        }
        std::thread::yield_now();
    }
    panic!("no file was written");
}
