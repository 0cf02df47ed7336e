//! CJML: journeys as XML, well-formed or not.

use crate::shared_imported as imported;

use proptest::prelude::*;

use trayecto::import::{Effect, ForeignKind, ForeignNote, Options, Question, Refusal};
use trayecto::map::{EmotionScale, ScaleName};

use imported::{case, read, read_with, remarks, shown};

#[test]
fn a_planned_journey_is_read() {
    let imported = read("x.xml", &case("cjml/point-of-sale.xml")).unwrap();
    let map = &imported.map;
    assert_eq!(imported.report.kind, ForeignKind::Cjml);
    let names = vec!["Comprar un libro".to_owned(), "Lo que pasó".to_owned()];
    assert_eq!(imported.report.questions, [Question::Journey { names, chosen: 0 }]);
    assert_eq!((map.title.as_str(), map.subtitle.as_str()), ("Comprar un libro", "Un libro para un regalo"));
    assert_eq!(map.scale, EmotionScale::Named(ScaleName::OneToFive));
    assert_eq!(
        shown(map),
        "\
Encargo | Entrega
[Lucía Touchpoints] 1*website Pide el libro, 2*messaging Recibe un SMS, 2 Lee el libro
[Bookis Text] 1 Recibe el pedido, 2 Avisa del envío
[Emotions Emotion] Lucía: 1=4 Fácil, 2=5 Por fin
[Notes Text] 1 Summary: Lucía busca un libro para su hermana., 1 Status: draft"
    );
    let card = map.cards().find(|(_, card)| card.text == "Pide el libro").unwrap().1;
    assert_eq!(card.note, "Comment: Con descuento\nTime originated: 2026-01-02T10:00");
    let loose: Vec<_> = remarks(&imported)
        .into_iter()
        .filter(|(_, note, _)| matches!(note, ForeignNote::LooseReference { .. }))
        .collect();
    assert_eq!(loose, [(Effect::Changed, &ForeignNote::LooseReference { reference: "Bookis".into() }, Some(23))]);
    assert!(remarks(&imported).iter().all(|(effect, ..)| *effect != Effect::LeftOut));
}

#[test]
fn an_actual_journey_has_deviations() {
    let options = Options { journey: Some(1), ..Options::default() };
    let imported = read_with("x.xml", &case("cjml/point-of-sale.xml"), &options).unwrap();
    assert_eq!(
        shown(&imported.map),
        "\
Llama a la tienda
[Lucía Touchpoints] 1*phone Llama a la tienda
[Bookis Text] \n[Mensajero Text] 1 No contesta
[Notes Text] 1 Planned journey: J1"
    );
    let card = imported.map.cards().find(|(_, card)| card.text == "Llama a la tienda").unwrap().1;
    assert_eq!(card.tags, ["deviation", "failing"]);
    let notes: Vec<&ForeignNote> = remarks(&imported).into_iter().map(|(_, note, _)| note).collect();
    assert!(notes.contains(&&ForeignNote::UnknownActor { actor: "Mensajero".into() }), "{notes:?}");
    assert!(notes.contains(&&ForeignNote::Deviation { text: "Llama a la tienda".into() }), "{notes:?}");
}

#[test]
fn what_is_not_well_formed_is_read_all_the_same() {
    let check = |file: &str, title: &str, expected: &str, line: u32| {
        let imported = read("x.xml", &case(&format!("cjml/{file}.xml"))).unwrap();
        assert_eq!((imported.map.title.as_str(), shown(&imported.map).as_str()), (title, expected), "{file}");
        let mended = remarks(&imported).into_iter().find(|(_, note, _)| **note == ForeignNote::MendedSyntax).unwrap();
        assert_eq!(mended.2, Some(line), "{file}");
    };
    check(
        "not-escaped",
        "Q&A in < 3 days",
        "Asks R&D for < 5 samples\n[Ana & Co Touchpoints] 1 Asks R&D for < 5 samples",
        2,
    );
    check("unquoted", "Visit", "Enters the shop\n[Eva Touchpoints] 1*shop Enters the shop\n[Shop Text] 1 Greets", 1);
}

#[test]
fn other_xml_is_told_by_name_or_refused() {
    let check = |text: &str, expected: Refusal| {
        assert_eq!(read("x.xml", text.as_bytes()).map(|_| ()).unwrap_err(), expected, "{text}");
    };
    let known = |name| Refusal::KnownButNotRead { name };
    check("<mxfile host=\"x\"><diagram/></mxfile>", known("draw.io"));
    check(
        "<?xml version=\"1.0\"?><bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"/>",
        known("BPMN"),
    );
    check("<CJML version=\"2.0\"></CJML>", Refusal::Broken { kind: ForeignKind::Cjml, line: None });
}

#[test]
fn hostile_files_do_no_harm() {
    let deep = format!("<CJML>{}{}</CJML>", "<actors>".repeat(100_000), "</actors>".repeat(100_000));
    assert!(read("x.xml", deep.as_bytes()).is_err());
    let entities = "<!DOCTYPE CJML [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><CJML><plannedJourney><journeyTitle>&b;</journeyTitle>\
<touchpoints><action><initiator><initiatorLabel>x</initiatorLabel></initiator></action></touchpoints></plannedJourney></CJML>";
    assert_eq!(read("x.xml", entities.as_bytes()).unwrap().map.title, "&b;");
    let many = format!(
        "<CJML><plannedJourney>{}</plannedJourney></CJML>",
        "<action><touchpointID>T</touchpointID></action>".repeat(50_000)
    );
    assert_eq!(read("x.xml", many.as_bytes()).unwrap().map.stages().count(), 1000);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_damaged_file_gives_a_map_or_a_reason(
        changes in prop::collection::vec((any::<prop::sample::Index>(), prop::sample::select(b"<>&/\"= aZ".to_vec()), 0..3_u8), 0..30),
    ) {
        let mut bytes = case("cjml/point-of-sale.xml");
        for (at, byte, how) in changes {
            let at = at.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => drop(bytes.drain(at..(at + 30).min(bytes.len()))),
                _ => bytes.insert(at, byte),
            }
        }
        if let Ok(imported) = read("x.xml", &bytes) {
            prop_assert!(imported.map.stages().count() > 0);
        }
    }
}
