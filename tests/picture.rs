//! Pictures against those that were looked at and found good.
//!
//! `UPDATE_REFERENCES=1 cargo test --test export picture` writes the references anew: look at each before it is committed.

use crate::shared_references as references;

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder, Rgb, RgbImage};
use kurbo::Point;
use references::{compare, root};
use serde_json::{Value, json};
use trayecto::file;
use trayecto::layout::{Layout, layout, persona_sheet, plan_page, plotter};
use trayecto::map::Map;
use trayecto::render::{Ground, Painter, Photos, SmallText, View};
use trayecto::scene::Scene;
use trayecto::text::Texts;
use trayecto::theme::Theme;

/// Pixels per map unit: enough to see what moved, little enough to keep.
const SCALE: f64 = 0.35;
fn painted(map: &Map, theme: &Theme) -> RgbImage {
    painted_layout(&layout(map, &mut Texts::default()), theme)
}

fn painted_layout(layout: &Layout, theme: &Theme) -> RgbImage {
    references::painted_layout(layout, theme, SCALE)
}

/// Compares all pictures before it complains of any.
fn check(pictures: impl IntoIterator<Item = (String, Map, Theme)>) {
    check_laid_out(layout, pictures);
}

fn check_laid_out(lay_out: fn(&Map, &mut Texts) -> Layout, pictures: impl IntoIterator<Item = (String, Map, Theme)>) {
    let painted = |map: &Map, theme: &Theme| painted_layout(&lay_out(map, &mut Texts::default()), theme);
    let failures: Vec<String> =
        pictures.into_iter().filter_map(|(name, map, theme)| compare(&name, &painted(&map, &theme)).err()).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn read(bytes: &[u8]) -> Map {
    let reading = file::read(bytes).unwrap();
    assert!(reading.warnings.is_empty(), "{:?}", reading.warnings);
    reading.map
}

fn template(name: &str) -> Map {
    read(&fs::read(root().join("assets/templates").join(format!("{name}.journey.json"))).unwrap())
}

#[test]
fn templates_look_as_they_did() {
    let names = [
        "blank.es",
        "experience-map.es",
        "fifteen-steps.es",
        "five-steps.es",
        "four-stages.es",
        "marketing-rows.es",
        "moments-of-truth.es",
        "moments-of-truth.en",
        "service-blueprint.es",
    ];
    check(names.map(|name| (name.to_owned(), template(name), Theme::LIGHT)));
}

#[test]
fn the_example_looks_as_it_did() {
    check(["example.es", "example.en"].map(|name| (name.to_owned(), template(name), Theme::LIGHT)));
}

#[test]
fn the_plan_looks_as_it_did() {
    let of = |name: &str, template_name: &str, theme| (name.to_owned(), template(template_name), theme);
    check_laid_out(
        plan_page,
        [
            of("plan.es", "example.es", Theme::LIGHT),
            of("plan.en", "example.en", Theme::LIGHT),
            of("plan.dark", "example.es", Theme::DARK),
        ],
    );
}

#[test]
fn dark_pictures_look_as_they_did() {
    check(["five-steps.es", "example.es"].map(|name| (format!("{name}.dark"), template(name), Theme::DARK)));
}

/// A map file with what is given in addition to what all need.
fn map(parts: Value) -> Map {
    let mut file = json!({
        "format": "trayecto", "version": 1, "title": "Mapa de prueba", "kind": "as-is", "language": "es",
        "emotionScale": "five-levels", "personas": [], "phases": [], "lanes": [],
    });
    let Value::Object(parts) = parts else { panic!("not an object") };
    file.as_object_mut().unwrap().extend(parts);
    read(file.to_string().as_bytes())
}

/// A phase without a name and with so many stages.
fn stages(count: usize) -> Value {
    let stages: Vec<Value> =
        (1..=count).map(|at| json!({ "id": format!("s{at}"), "name": format!("Etapa {at}") })).collect();
    json!([{ "id": "f1", "name": "", "stages": stages }])
}

/// A small picture with a cross in it, so that stretching and cropping show.
fn photo(width: u32, height: u32) -> String {
    use base64::Engine;
    let picture = RgbImage::from_fn(width, height, |x, y| {
        let (across, down) = (x * 8 / width, y * 8 / height);
        if across == down || across + down == 7 { Rgb([200, 80, 40]) } else { Rgb([120, 170, 210]) }
    });
    let mut png = Vec::new();
    PngEncoder::new(&mut png).write_image(&picture, width, height, ExtendedColorType::Rgb8).unwrap();
    format!("data:image/png;base64,{}", base64::engine::general_purpose::STANDARD.encode(png))
}

fn special(name: &str, parts: Value) -> (String, Map, Theme) {
    (name.to_owned(), map(parts), Theme::LIGHT)
}

#[test]
fn maps_with_little_in_them_look_as_they_did() {
    check([
        ("empty".to_owned(), Map::default(), Theme::LIGHT),
        special(
            "no-personas",
            json!({
                "subtitle": "Sin nadie que la recorra", "client": "Cliente, S. A.", "date": "2026-11-22", "author": "Estudio Norte",
                "phases": stages(3),
                "lanes": [
                    { "id": "l1", "name": "Qué hace", "kind": "text", "cards": [
                        { "id": "c1", "stage": "s1", "text": "Busca" }, { "id": "c2", "stage": "s3", "text": "" },
                    ] },
                    { "id": "l2", "name": "Emoción", "kind": "emotion", "curves": [] },
                ],
            }),
        ),
        special(
            "one-stage",
            json!({
                "phases": [{ "id": "f1", "name": "Única fase", "goal": "Que vuelva", "color": "pink", "stages": [
                    { "id": "s1", "name": "Única etapa", "description": "Todo pasa aquí", "duration": "1 día", "momentOfTruth": true },
                ] }],
                "personas": [{ "id": "p1", "name": "Ana" }, { "id": "p2", "name": "Luis" }],
                "lanes": [
                    { "id": "l1", "name": "Qué hace", "kind": "text", "cards": [{ "id": "c1", "stage": "s1", "text": "Compra y se va" }] },
                    { "id": "l2", "name": "Emoción", "kind": "emotion", "curves": [
                        { "persona": "p1", "points": [{ "stage": "s1", "value": 2, "note": "Todo bien", "basis": "measured" }] },
                        { "persona": "p2", "points": [{ "stage": "s1", "value": -2 }] },
                    ] },
                ],
            }),
        ),
    ]);
}

/// A map in which each text is a word that is too long for its place.
fn long_words() -> Value {
    let word = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen";
    json!({
        "title": format!("{word}{word}"), "subtitle": word, "client": word, "author": word, "date": "2026-11-22",
        "personas": [{
            "id": "p1", "name": word, "profile": word, "role": word, "summary": word, "quote": word, "goals": [word],
            "brake": word, "insight": word,
        }],
        "phases": [
            { "id": "f1", "name": word, "goal": word, "stages": [
                { "id": "s1", "name": word, "description": word, "duration": word, "momentOfTruth": true },
            ] },
            { "id": "f2", "name": word, "stages": [{ "id": "s2", "name": word }, { "id": "s3", "name": "Corta" }] },
        ],
        "lanes": [
            { "id": "l1", "name": word, "kind": "text", "cards": [
                { "id": "c1", "stage": "s1", "text": word, "personas": ["p1"] },
                { "id": "c2", "stage": "s2", "text": word, "quote": {} },
            ] },
            { "id": "l2", "name": word, "kind": "touchpoints", "cards": [
                { "id": "c3", "stage": "s1", "text": word, "touchpoint": {
                    "channel": word, "works": [word], "hurts": [word], "owner": word, "momentOfTruth": true } },
            ] },
            { "id": "l3", "name": word, "kind": "emotion", "curves": [{ "persona": "p1", "points": [
                { "stage": "s1", "value": 2, "note": word }, { "stage": "s2", "value": -2, "note": word },
            ] }] },
            { "id": "l4", "name": word, "kind": "divider", "line": "other" },
            { "id": "l5", "name": word, "kind": "actions", "cards": [
                { "id": "c4", "stage": "s2", "text": word, "action": { "owner": word, "due": "2027-02-01", "impact": 5, "effort": 1 } },
            ] },
            { "id": "l6", "name": word, "kind": "metric", "cards": [
                { "id": "c5", "stage": "s3", "text": word, "metric": { "value": 123_456_789.25, "unit": word, "target": 200_000_000 } },
            ] },
        ],
        "sources": [{ "id": "r1", "kind": "study", "title": format!("{word}{word}"), "link": format!("https://example.com/{word}/{word}") }],
    })
}

#[test]
fn maps_with_much_text_look_as_they_did() {
    let long = "El cliente lo explica con calma y sin omitir nada de lo que le ocurrió. ".repeat(40);
    let long: String = long.chars().take(2_000).collect();
    check([
        special("long-words", long_words()),
        special(
            "long-card",
            json!({
                "phases": stages(4),
                "lanes": [
                    { "id": "l1", "name": "Qué hace", "kind": "text", "cards": [
                        { "id": "c1", "stage": "s1", "text": "Corta" },
                        { "id": "c2", "stage": "s2", "text": long },
                        { "id": "c3", "stage": "s3", "text": long, "span": 2 },
                    ] },
                ],
            }),
        ),
    ]);
}

#[test]
fn rows_of_all_kinds_look_as_they_did() {
    check([
        special(
            "spans",
            json!({
                "phases": stages(6),
                "lanes": [
                    { "id": "l1", "name": "Qué hace", "kind": "text", "cards": [
                        { "id": "c1", "stage": "s1", "text": "Toda la fila", "span": 6 },
                        { "id": "c2", "stage": "s1", "text": "Una" },
                        { "id": "c3", "stage": "s2", "text": "Tres etapas, con un texto que necesita alguna línea más de las que caben", "span": 3 },
                        { "id": "c4", "stage": "s4", "text": "Bajo el final de la anterior", "span": 2 },
                        { "id": "c5", "stage": "s6", "text": "Más allá del final", "span": 9 },
                        { "id": "c6", "stage": "s1", "text": "Otra vez la primera", "span": 2 },
                    ] },
                    { "id": "l2", "name": "Sistemas", "kind": "text", "perspective": "behind-the-scenes", "cards": [
                        { "id": "c7", "stage": "s2", "text": "CRM", "span": 5 },
                    ] },
                ],
            }),
        ),
        special(
            "dividers",
            json!({
                "phases": stages(5),
                "lanes": [
                    { "id": "l1", "name": "Línea al principio", "kind": "divider", "line": "other" },
                    { "id": "l2", "name": "Acciones del cliente", "kind": "text", "cards": [{ "id": "c1", "stage": "s1", "text": "Entra" }] },
                    { "id": "l3", "name": "Línea de interacción", "kind": "divider", "line": "interaction" },
                    { "id": "l4", "name": "De cara al cliente", "kind": "text", "perspective": "company", "cards": [{ "id": "c2", "stage": "s2", "text": "Saluda" }] },
                    { "id": "l5", "name": "Línea de visibilidad, que aquí tiene un nombre de varias líneas", "kind": "divider", "line": "visibility" },
                    { "id": "l6", "name": "Entre bastidores", "kind": "text", "perspective": "behind-the-scenes", "cards": [{ "id": "c3", "stage": "s3", "text": "Prepara" }] },
                    { "id": "l7", "name": "", "kind": "divider", "line": "internal-interaction" },
                    { "id": "l8", "name": "Soporte", "kind": "text", "perspective": "behind-the-scenes", "cards": [] },
                ],
            }),
        ),
        special(
            "collapsed-and-hidden",
            json!({
                "personas": [{ "id": "p1", "name": "Ana" }, { "id": "p2", "name": "Nadie", "hidden": true }],
                "phases": stages(4),
                "lanes": [
                    { "id": "l1", "name": "Plegado", "kind": "text", "collapsed": true, "cards": [
                        { "id": "c1", "stage": "s1", "text": "No se ve" }, { "id": "c2", "stage": "s2", "text": "No se ve" },
                    ] },
                    { "id": "l2", "name": "Oculto", "kind": "text", "hidden": true, "cards": [{ "id": "c3", "stage": "s1", "text": "No se ve" }] },
                    { "id": "l3", "name": "Visible", "kind": "text", "cards": [{ "id": "c4", "stage": "s3", "text": "Se ve", "personas": ["p1", "p2"] }] },
                    { "id": "l4", "name": "Emoción plegada", "kind": "emotion", "collapsed": true, "curves": [
                        { "persona": "p1", "points": [{ "stage": "s1", "value": 1 }] },
                    ] },
                    { "id": "l5", "name": "Emoción", "kind": "emotion", "curves": [
                        { "persona": "p1", "points": [{ "stage": "s1", "value": 1 }, { "stage": "s2", "value": -1 }, { "stage": "s4", "value": 2 }] },
                        { "persona": "p2", "points": [{ "stage": "s1", "value": -2 }, { "stage": "s2", "value": -2 }] },
                    ] },
                    { "id": "l6", "name": "Un nombre largo para un carril plegado", "kind": "touchpoints", "collapsed": true, "cards": [] },
                ],
            }),
        ),
        special(
            "images",
            json!({
                "personas": [
                    { "id": "p1", "name": "Ana", "profile": "Retrato apaisado", "photo": photo(120, 60) },
                    { "id": "p2", "name": "Luis", "profile": "Retrato vertical", "photo": photo(40, 90) },
                    { "id": "p3", "name": "", "profile": "" },
                ],
                "phases": stages(4),
                "lanes": [
                    { "id": "l1", "name": "Imágenes", "kind": "images", "cards": [
                        { "id": "c1", "stage": "s1", "text": "Apaisada", "image": photo(160, 80) },
                        { "id": "c2", "stage": "s2", "text": "Vertical, más alta de lo que cabe", "image": photo(30, 120) },
                        { "id": "c3", "stage": "s3", "text": "", "image": photo(64, 64) },
                        { "id": "c4", "stage": "s3", "text": "Sobre dos", "image": photo(64, 16), "span": 2 },
                        { "id": "c5", "stage": "s4", "text": "Sin imagen" },
                    ] },
                ],
            }),
        ),
    ]);
}

#[test]
fn scales_and_crowds_look_as_they_did() {
    let values = [4.0, 1.0, 3.5, 5.0, 2.0];
    let many = |count: usize| {
        let personas: Vec<Value> = (1..=count)
            .map(|at| {
                json!({ "id": format!("p{at}"), "name": format!("Persona {at}"), "profile": format!("Perfil {at}"),
                "summary": "Compra de vez en cuando", "brake": if at % 3 == 0 { "El precio" } else { "" } })
            })
            .collect();
        let point = |persona: usize, stage: usize| {
            let value = i32::try_from((persona * 7 + stage * 3 + persona * stage) % 5).unwrap() - 2;
            json!({ "stage": format!("s{stage}"), "value": value, "note": if persona % 5 == 1 { "Por algo será" } else { "" } })
        };
        let curves: Vec<Value> = (1..=count)
            .map(|persona| {
                let points: Vec<Value> = (1..=5).map(|stage| point(persona, stage)).collect();
                json!({ "persona": format!("p{persona}"), "points": points })
            })
            .collect();
        let everyone: Vec<String> = (1..=count).map(|at| format!("p{at}")).collect();
        json!({
            "personas": personas,
            "phases": stages(5),
            "lanes": [
                { "id": "l1", "name": "Qué hacen", "kind": "text", "cards": [
                    { "id": "c1", "stage": "s1", "text": "Todos a la vez", "personas": everyone,
                      "evidence": { "level": "partly", "sources": ["r1"] } },
                ] },
                { "id": "l2", "name": "Emoción", "kind": "emotion", "curves": curves },
            ],
            "sources": [{ "id": "r1", "kind": "survey", "title": "Encuesta", "sampleSize": 12 }],
        })
    };
    check([
        special(
            "own-scale",
            json!({
                "emotionScale": { "min": 1, "max": 5, "labels": ["Muy decepcionado", "Decepcionado", "Ni bien ni mal", "Contento", "Encantado"] },
                "personas": [{ "id": "p1", "name": "Ana" }],
                "phases": stages(5),
                "lanes": [
                    { "id": "l1", "name": "Emoción del cliente", "kind": "emotion", "curves": [{ "persona": "p1",
                        "points": (1..=5).zip(values).map(|(at, value)| json!({ "stage": format!("s{at}"), "value": value })).collect::<Vec<_>>() }] },
                ],
            }),
        ),
        special(
            "wide-scale",
            json!({
                "emotionScale": { "min": -100_000, "max": 250_000 },
                "personas": [{ "id": "p1", "name": "Ana" }],
                "phases": stages(3),
                "lanes": [
                    { "id": "l1", "name": "Emoción", "kind": "emotion", "curves": [{ "persona": "p1", "points": [
                        { "stage": "s1", "value": 250_000 }, { "stage": "s2", "value": -100_000 }, { "stage": "s3", "value": 75_000 } ] }] },
                ],
            }),
        ),
        special("twelve-personas", many(12)),
    ]);
}

/// Three personas on a scale of ten, with gaps, means, and points on each other; a second lane of one point.
fn three_personas() -> Value {
    let curve = |persona: usize, values: [Option<f64>; 7]| {
        let points: Vec<Value> = (1..)
            .zip(values)
            .filter_map(|(at, value)| {
                let basis = if at % 3 == 0 { "measured" } else { "rated" };
                let note = if (at + persona).is_multiple_of(2) {
                    "Lo que cuenta quien estuvo allí, en dos líneas"
                } else {
                    ""
                };
                Some(json!({ "stage": format!("s{at}"), "value": value?, "basis": basis, "note": note }))
            })
            .collect();
        json!({ "persona": format!("p{persona}"), "points": points })
    };
    let v = Some;
    json!({
        "emotionScale": "one-to-ten",
        "personas": [{ "id": "p1", "name": "Ana" }, { "id": "p2", "name": "Luis" }, { "id": "p3", "name": "", "profile": "La que vuelve" }],
        "phases": [
            { "id": "f1", "name": "Antes", "stages": [{ "id": "s1", "name": "Busca" }, { "id": "s2", "name": "Compara", "momentOfTruth": true }] },
            { "id": "f2", "name": "Durante", "goal": "Que todo vaya solo", "stages": [
                { "id": "s3", "name": "Compra" }, { "id": "s4", "name": "Espera a que llegue lo que compró" }, { "id": "s5", "name": "Usa" },
            ] },
            { "id": "f3", "name": "Después", "stages": [{ "id": "s6", "name": "Pide ayuda", "momentOfTruth": true }, { "id": "s7", "name": "Vuelve" }] },
        ],
        "lanes": [
            { "id": "l1", "name": "Emoción", "kind": "emotion", "curves": [
                curve(1, [v(5.0), v(8.0), v(8.0), v(2.0), v(7.25), v(1.0), v(10.0)]),
                curve(2, [v(5.0), v(8.0), v(3.0), v(2.0), None, v(4.5), v(10.0)]),
                curve(3, [None, v(8.0), v(6.0), v(2.0), v(9.0), v(1.0), v(10.0)]),
            ] },
            { "id": "l2", "name": "Confianza", "kind": "emotion", "collapsed": true, "curves": [
                curve(3, [None, v(10.0), None, None, None, None, None]),
            ] },
        ],
    })
}

#[test]
fn the_plotter_looks_as_it_did() {
    let own_scale = json!({
        "emotionScale": { "min": 1, "max": 5, "labels": ["Muy decepcionado", "Decepcionado", "Ni bien ni mal", "Contento", "Encantado de la vida, y que se sepa"] },
        "personas": [{ "id": "p1", "name": "Ana" }, { "id": "p2", "name": "Nadie", "hidden": true }],
        "phases": stages(5),
        "lanes": [{ "id": "l1", "name": "Emoción del cliente", "kind": "emotion", "curves": [{ "persona": "p1", "points": (1..=5)
            .zip([4.0, 1.0, 3.5, 5.0, 2.0])
            .map(|(at, value)| json!({ "stage": format!("s{at}"), "value": value }))
            .collect::<Vec<_>>() }] }],
    });
    check_laid_out(
        plotter,
        [
            ("plotter.es".to_owned(), template("example.es"), Theme::LIGHT),
            ("plotter.en.dark".to_owned(), template("example.en"), Theme::DARK),
            special("plotter-one-persona", own_scale),
            special("plotter-three-personas", three_personas()),
            ("plotter-three-personas.dark".to_owned(), map(three_personas()), Theme::DARK),
            special("plotter-long-words", long_words()),
            special("plotter-without-emotions", json!({ "phases": stages(3), "lanes": [] })),
        ],
    );
}

#[test]
fn references_stay_small() {
    let folder = root().join("tests/references");
    let bytes: u64 = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().metadata().unwrap().len()).sum();
    assert!(bytes < 5 << 20, "{bytes} bytes");
}

#[test]
fn a_difference_is_noticed() {
    let map = template("blank.es");
    let mut picture = painted(&map, &Theme::LIGHT);
    for x in 0..60 {
        for y in 0..60 {
            picture.put_pixel(x, y, Rgb([0, 0, 0]));
        }
    }
    let name = PathBuf::from("blank.es");
    if std::env::var_os("UPDATE_REFERENCES").is_none() {
        assert!(compare(name.to_str().unwrap(), &picture).is_err());
    }
}

/// The sheet of a map's first persona.
fn first_sheet(map: &Map, texts: &mut Texts) -> Layout {
    persona_sheet(map, map.personas[0].id, texts)
}

#[test]
fn sheets_of_personas_look_as_they_did() {
    check_laid_out(
        first_sheet,
        [
            ("sheet.es".to_owned(), template("example.es"), Theme::LIGHT),
            ("sheet.en.dark".to_owned(), template("example.en"), Theme::DARK),
            special(
                "sheet-of-little",
                json!({
                    "personas": [{ "id": "p1", "name": "Ana", "quote": "Ya veremos", "needs": ["Tiempo"] }],
                    "phases": stages(3),
                }),
            ),
            special("sheet-of-nothing", json!({ "personas": [{ "id": "p1", "name": "" }] })),
            special("sheet-of-nobody", json!({ "personas": [{ "id": "p1", "name": "Ana", "hidden": true }] })),
        ],
    );
}

#[test]
fn other_scripts_and_crowds_are_painted() {
    let folder = root().join("tests/cases");
    let mut maps: Vec<(String, Map)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| (path.display().to_string(), read(&fs::read(path).unwrap())))
        .collect();
    assert!(maps.len() >= 5);
    let every_stage = |kind: &str| -> Vec<Value> {
        let card =
            |at| json!({ "id": format!("{kind}{at}"), "stage": format!("s{at}"), "text": format!("Tarjeta {at}") });
        (1..=200).map(card).collect()
    };
    let points: Vec<Value> = (1..=200).map(|at| json!({ "stage": format!("s{at}"), "value": at % 5 - 2 })).collect();
    maps.push((
        "two hundred stages".into(),
        map(json!({
            "personas": [{ "id": "p1", "name": "Ana" }],
            "phases": stages(200),
            "lanes": [
                { "id": "l1", "name": "Qué hace", "kind": "text", "cards": every_stage("a") },
                { "id": "l2", "name": "Qué le duele", "kind": "pains", "cards": every_stage("b") },
                { "id": "l3", "name": "Emoción", "kind": "emotion", "curves": [{ "persona": "p1", "points": points }] },
            ],
        })),
    ));
    let mut painter = Painter::new(Arc::new(Photos::default()));
    for (name, map) in maps {
        let layout = layout(&map, &mut Texts::default());
        let scene = Scene::new(&layout, &Theme::LIGHT);
        let wide = layout.size.width.max(layout.size.height);
        let whole = View { origin: Point::ORIGIN, scale: 1_000.0 / wide, width_px: 1_000, height_px: 1_000 };
        let close = View { origin: Point::new(200.0, 100.0), scale: 2.0, width_px: 1_000, height_px: 1_000 };
        for (view, small_text) in
            [(whole, SmallText::Letters), (whole, SmallText::Bars { below_px: 4.0 }), (close, SmallText::Letters)]
        {
            let drawn = painter.paint(&scene, view, Ground::Paper, small_text);
            assert!(drawn.chunks_exact(4).any(|pixel| pixel != [255; 4]), "{name} is empty");
        }
    }
}
