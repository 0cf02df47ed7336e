//! Whatever is read: something comes of it, and what Mermaid takes is not read otherwise.

use proptest::prelude::*;
use proptest::sample::select;
use trayecto::import::{Options, Sections, read_strictly};

use super::outline::read;

const PIECES: &[&str] = &[
    "journey\n",
    "journey",
    "Journey",
    "title ",
    "title",
    "section ",
    "section",
    "accTitle: ",
    "accDescr {",
    "}",
    "a: 5: Me\n",
    "b: 3",
    ": ",
    ":",
    ",",
    ";",
    "#",
    "#58;",
    "#amp;",
    "%",
    "%%",
    "%% c\n",
    "%%{init: {",
    "}%%",
    "\n",
    "\n",
    "  ",
    "\t",
    "---\n",
    "title: T\n",
    "```mermaid\n",
    "```\n",
    "<div class=\"mermaid\">",
    "</div>",
    "<br>",
    "<b>",
    ".. mermaid::\n\n   ",
    "> ",
    "- ",
    "`",
    "->",
    "4/5",
    "５",
    "：",
    "，",
    "\u{feff}",
    "\u{2028}",
    "\u{200b}",
    "é",
    "😀",
    "\0",
    "\r\n",
    "ﬂ°",
    "¶ß",
    "C4Container",
    "&lt;",
    "x",
];

fn any_text() -> impl Strategy<Value = String> {
    let pieces = proptest::collection::vec(select(PIECES), 0..30).prop_map(|pieces| pieces.concat());
    let begun = pieces.clone().prop_map(|text| format!("journey\n{text}"));
    prop_oneof![1 => any::<String>(), 2 => pieces, 4 => begun]
}

proptest! {
    #[test]
    fn any_text_gives_a_map_or_a_reason(text in any_text(), name in select(&["a.mmd", "a.md", "", "a.html"][..])) {
        for sections in [None, Some(Sections::Stages), Some(Sections::Phases)] {
            let _ = read(name, &text, &Options { sections, ..Options::default() });
        }
    }

    /// Unless a score is missing, a map of what Mermaid takes has the tasks and scores that Mermaid reads.
    #[test]
    fn what_mermaid_takes_is_not_read_otherwise(text in any_text()) {
        let Some(strict) = read_strictly(&text) else { return Ok(()) };
        let plain = strict.tasks.iter().all(|task| (-100.0..=100.0).contains(&task.score) && task.score != 0.0);
        let in_document = text.contains(['`', '<']) || text.contains("::");
        prop_assume!(plain && !in_document && !strict.tasks.is_empty());
        let imported = read("a.mmd", &text, &Options { sections: Some(Sections::Phases), ..Options::default() }).unwrap();
        let empty = strict.sections.iter().filter(|section| strict.tasks.iter().all(|task| &task.section != *section)).count();
        let stages: Vec<_> = imported.map.stages().collect();
        prop_assert!(stages.len() >= strict.tasks.len() + usize::from(empty > 0), "{:?}", stages);
        let points: Vec<f64> = imported.map.lanes.iter().flat_map(|lane| lane.curves()).flat_map(|curve| &curve.points)
            .map(|point| point.value.get()).collect();
        for task in &strict.tasks {
            prop_assert!(points.contains(&task.score), "{:?}", task);
        }
    }
}

/// Texts that would take long if anything were looked at again and again.
#[test]
fn large_texts_are_read_in_one_go() {
    let pieces = [
        "a: 5: Me\n",
        "section S\n",
        "section S\na: 5: Me\n",
        "%% c\n",
        "%%{a:\u{2028}",
        "%%{a",
        "\n",
        " \n",
        "---\n",
        "#58;",
        "#a",
        ":",
        "a:",
        ",a",
        "->",
        "<a",
        "<div ",
        "<div class=\"mermaid\">",
        "</div",
        "`",
        "`journey ",
        "`---\n",
        "```mermaid\n",
        "```mermaid\njourney\na: 5\n```\n",
        ".. mermaid::\n\n a\n",
        "&amp;",
        "&",
        "accDescr {",
        "accDescr\n",
        "title\n",
        "ﬂ°",
        "ﬂ°a",
        "style:#;",
        "[",
        "{a: ",
        "> ",
        "a->b: x\n",
        "é",
    ];
    for piece in pieces {
        for start in ["journey\n", "Journey\nsection A: b\n", ""] {
            let text = format!("{start}{}", piece.repeat(20_000 / piece.len()));
            let _ = read("a.mmd", &text, &Options::default());
            let _ = read_strictly(&text);
        }
    }
}
