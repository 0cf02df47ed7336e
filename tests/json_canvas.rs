//! JSON Canvas: what lies where becomes columns and rows.

use crate::shared_imported as imported;

use proptest::prelude::*;

use trayecto::import::{Effect, ForeignKind, ForeignNote, Refusal};

use imported::{case, read, remarks, shown, texts};

#[test]
fn groups_side_by_side_are_stages_and_texts_beside_them_lanes() {
    let imported = read("x.canvas", &case("canvas/groups.canvas")).unwrap();
    let map = &imported.map;
    assert_eq!((imported.report.kind, map.title.as_str()), (ForeignKind::JsonCanvas, "Abrir una cuenta"));
    assert_eq!(
        shown(map),
        "\
Descubrir | Comparar | Contratar
[Lo que hace Text] 1 Ve un anuncio, 2 Lee opiniones / de clientes
[Puntos de contacto Touchpoints] 2* https://example.org/precios, 3* notas/Oficina.md#Cita
[Emociones Emotion] Customer: 1=3 3, 2=2 2, 3=5 5
[Notes Text] 3 Idea suelta, 1 Ve un anuncio → Lee opiniones de clientes: dos días"
    );
    let colors: Vec<String> = map.cards().filter_map(|(_, card)| card.color).map(|color| color.to_string()).collect();
    assert_eq!(colors, ["green", "#1F7A8C"]);
    let found: Vec<(Effect, ForeignNote)> =
        remarks(&imported).into_iter().map(|(effect, note, _)| (effect, note.clone())).collect();
    assert!(found.contains(&(Effect::LeftOut, ForeignNote::Connections { count: 1 })), "{found:?}");
    assert!(found.contains(&(Effect::Noted, ForeignNote::OutsideOfGrid { text: "Idea suelta".into() })), "{found:?}");
    assert!(found.contains(&(Effect::Changed, ForeignNote::Formatting)), "{found:?}");
}

/// A canvas of texts, each with left, top and what it says; `g` before a text makes a group of that width and height.
fn canvas(nodes: &[(i32, i32, i32, i32, &str)], edges: &[(usize, usize)]) -> String {
    let nodes: Vec<String> = nodes
        .iter()
        .enumerate()
        .map(|(at, (x, y, width, height, text))| {
            let (kind, field, text) = match text.strip_prefix("g ") {
                Some(label) => ("group", "label", label),
                None => ("text", "text", *text),
            };
            format!(r#"{{"id":"n{at}","type":"{kind}","x":{x},"y":{y},"width":{width},"height":{height},"{field}":"{text}"}}"#)
        })
        .collect();
    let edges: Vec<String> = edges
        .iter()
        .map(|(from, to)| format!(r#"{{"id":"e{from}{to}","fromNode":"n{from}","toNode":"n{to}"}}"#))
        .collect();
    format!(r#"{{"nodes":[{}],"edges":[{}]}}"#, nodes.join(","), edges.join(","))
}

fn check(nodes: &[(i32, i32, i32, i32, &str)], edges: &[(usize, usize)], expected: &str) {
    let imported = read("x.canvas", canvas(nodes, edges).as_bytes()).unwrap();
    assert_eq!(shown(&imported.map), expected);
}

#[test]
fn columns_and_rows_are_found() {
    // Without groups: the first row names the columns.
    check(
        &[
            (0, 0, 90, 40, "Look"),
            (100, 0, 90, 40, "Buy"),
            (5, 60, 90, 40, "Search"),
            (105, 65, 90, 40, "Pay"),
            (100, 120, 90, 40, "Wait"),
        ],
        &[],
        "Look | Buy\n[Row 1 Text] 1 Search, 2 Pay\n[Row 2 Text] 2 Wait",
    );
    // The first column names the rows.
    check(
        &[
            (100, 0, 90, 40, "Look"),
            (200, 0, 90, 40, "Buy"),
            (0, 60, 90, 40, "Doing"),
            (0, 120, 90, 40, "Pain points"),
            (105, 60, 90, 40, "Search"),
            (205, 65, 90, 40, "Pay"),
            (200, 120, 90, 40, "Queue"),
        ],
        &[],
        "Look | Buy\n[Doing Text] 1 Search, 2 Pay\n[Pain points Pains] 2 Queue",
    );
    // Groups in groups are phases with stages; groups below each other lanes.
    check(
        &[
            (0, 0, 400, 500, "g Before"),
            (420, 0, 200, 500, "g After"),
            (10, 40, 180, 450, "g A"),
            (200, 40, 180, 450, "g B"),
            (20, 60, 100, 40, "one"),
            (210, 60, 100, 40, "two"),
            (430, 60, 100, 40, "three"),
        ],
        &[],
        "Before > A | B\nAfter > After\n[Row 1 Text] 1 one, 2 two, 3 three",
    );
    // Nothing side by side: the edges say the order.
    check(
        &[(0, 0, 90, 40, "second\\nmore"), (0, 60, 90, 40, "first"), (0, 120, 90, 40, "third")],
        &[(1, 0), (0, 2), (2, 2)],
        "first | second | third\n[Row 1 Text] 2 more",
    );
}

#[test]
fn an_empty_canvas_is_no_map() {
    let broken = Refusal::Broken { kind: ForeignKind::JsonCanvas, line: None };
    let check = |text: &str, expected: &Refusal| {
        assert_eq!(read("x.canvas", text.as_bytes()).map(|_| ()).as_ref().unwrap_err(), expected);
    };
    check(&canvas(&[(0, 0, 1, 1, "g only")], &[]), &broken);
    check("{}", &Refusal::OtherJson { fields: Vec::new() });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// However things lie, no text is lost.
    #[test]
    fn no_text_is_lost(
        nodes in prop::collection::vec((-900..900, -900..900, 1..500, 1..500, any::<bool>()), 1..30),
        edges in prop::collection::vec((0..30_usize, 0..30_usize), 0..30),
    ) {
        let texts_of: Vec<String> = nodes.iter().enumerate().map(|(at, node)| if node.4 { format!("g G{at}") } else { format!("text{at}.") }).collect();
        let nodes: Vec<_> = nodes.iter().zip(&texts_of).map(|((x, y, w, h, _), text)| (*x, *y, *w, *h, text.as_str())).collect();
        match read("x.canvas", canvas(&nodes, &edges).as_bytes()) {
            Err(refusal) => prop_assert!(nodes.iter().all(|node| node.4.starts_with('g')), "{refusal:?}"),
            Ok(imported) => {
                let all = texts(&imported.map);
                for (.., text) in nodes.iter().filter(|node| !node.4.starts_with("g ")) {
                    prop_assert!(all.contains(text), "{text} is lost: {all}");
                }
            }
        }
    }
}
