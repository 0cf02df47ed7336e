//! What can go wrong with any text: encodings, damage, control characters, size. Each is tried on a small good file of every kind.

use super::Give;

/// A small good file of every kind of text, by ending.
const GOOD: [(&str, &str); 9] = [
    (
        "journey.json",
        r#"{"format":"trayecto","version":1,"title":"Compra","phases":[{"id":"p1","name":"Antes","stages":[{"id":"s1","name":"Búsqueda"}]}],"lanes":[{"id":"l1","name":"Acciones","kind":"text","cards":[{"id":"c1","stage":"s1","text":"Compara"}]}]}"#,
    ),
    ("mmd", "journey\n  title Compra\n  section Antes\n    Buscar: 4: Ana\n    Comparar: 2: Ana, Luis\n"),
    (
        "md",
        "# Compra\n\n| Etapa | Acciones | Emociones |\n|---|---|---|\n| Búsqueda | Compara | +1 |\n| Pago | Paga | -2 |\n",
    ),
    (
        "html",
        "<html><body><table><tr><th>Etapa</th><th>Acciones</th></tr><tr><td>Búsqueda</td><td>Compara</td></tr></table></body></html>",
    ),
    ("csv", "Etapa,Acciones,Emociones\nBúsqueda,\"Compara, mira\",1\nPago,Paga,-2\n"),
    (
        "ojf",
        r#"{"version":"1.0","persona":"Ana","stages":[{"id":"a","name":"Búsqueda"}],"swimlanes":[{"id":"b","name":"Acciones"}],"nodes":[{"stageId":"a","swimlaneId":"b","title":"Compara","description":"","severity":"low","score":2}]}"#,
    ),
    (
        "xml",
        r#"<?xml version="1.0"?><CJML version="2.0"><plannedJourney><journeyID>1</journeyID><actors><endUser actorID="Ana"><actorName>Ana</actorName></endUser></actors><touchpoints><plannedAction><touchpointID>T1</touchpointID><initiator refersTo="Ana"><initiatorLabel>Búsqueda</initiatorLabel></initiator></plannedAction></touchpoints></plannedJourney></CJML>"#,
    ),
    (
        "yaml",
        "kind: cjm\nversion: '1'\nid: a\npersona:\n  name: Ana\nphases:\n  - id: p\n    name: Búsqueda\nactions:\n  - id: x\n    name: Compara\n    phase: p\n    emotion_score: 1\n",
    ),
    (
        "canvas",
        r#"{"nodes":[{"id":"g","type":"group","x":0,"y":0,"width":400,"height":400,"label":"Búsqueda"},{"id":"t","type":"text","x":20,"y":20,"width":100,"height":60,"text":"Compara"}],"edges":[]}"#,
    ),
];

pub(super) fn each(give: Give<'_>) {
    for (ending, good) in GOOD {
        let mut give = |what: &str, bytes: Vec<u8>| give(format!("{what}.{ending}"), bytes);
        let bytes = good.as_bytes();
        give("empty", Vec::new());
        give("only-a-mark", b"\xEF\xBB\xBF".to_vec());
        give("only-blanks", vec![b' '; 100_000]);
        give("cut-early", bytes[..bytes.len() / 4].to_vec());
        give("cut-late", bytes[..bytes.len() - 3].to_vec());
        give("cut-in-a-letter", bytes[..good.find('ú').map_or(bytes.len() / 2, |at| at + 1)].to_vec());
        give("utf-16-le", [&[0xFF, 0xFE][..], &utf16(good, u16::to_le_bytes)].concat());
        give("utf-16-be", [&[0xFE, 0xFF][..], &utf16(good, u16::to_be_bytes)].concat());
        give("utf-16-odd", [&[0xFF, 0xFE][..], &utf16(good, u16::to_le_bytes), b"x"].concat());
        give("windows-1252", good.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect());
        give("bytes-that-are-no-text", good.bytes().flat_map(|byte| [byte, 0xC0]).collect());
        give(
            "nul-everywhere",
            good.bytes().flat_map(|byte| if byte == b'a' { vec![byte, 0, 7] } else { vec![byte] }).collect(),
        );
        give("carriage-returns", good.replace('\n', "\r").into_bytes());
        give("direction-marks", good.replace("Compara", "\u{202E}arapmoC\u{2066}\u{200F}").into_bytes());
        give("twice", good.repeat(2).into_bytes());
        give("a-thousand-times", good.repeat(1_000).into_bytes());
        give("long-text", good.replace("Compara", &"palabra ".repeat(1 << 20)).into_bytes());
        give("many-combining-marks", good.replace("Compara", &format!("a{}", "\u{301}".repeat(200_000))).into_bytes());
    }
}

fn utf16(text: &str, bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes_of).collect()
}
