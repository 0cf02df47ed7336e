//! Journeys in documents of all kinds.

use trayecto::import::{ForeignKind, Options, Question, Refusal};

use super::outline::{outline, read, remarks};

fn check(name: &str, text: &str, expected: &str) {
    let imported = read(name, text, &Options::default()).unwrap_or_else(|refusal| panic!("{text:?}: {refusal}"));
    assert_eq!(outline(&imported.map), expected, "{text:?}");
    assert_eq!(imported.report.kind, ForeignKind::Mermaid);
    assert_eq!(remarks(&imported), "", "{text:?}");
}

#[test]
fn journeys_are_found_wherever_they_lie() {
    let a = " | S: a (Me 5)";
    check("a.mmd", "journey\nsection S\na: 5: Me", a);
    check("a.txt", "%% by me\njourney\nsection S\na: 5: Me", a);
    check("", "journey\nsection S\na: 5: Me", a);
    check("", "\u{feff}journey\nsection S\na: 5: Me", a);
    check("a.md", "---\ntitle: The page's\n---\n# X\n\n```mermaid\njourney\nsection S\na: 5: Me\n```\n", a);
    check("a.md", "```Mermaid\njourney\nsection S\na: 5: Me\n```", a);
    check("a.md", "```mermaid-example\r\njourney\r\nsection S\r\na: 5: Me\r\n```\r\n", a);
    check("a.md", "```{.mermaid width=100 theme=forest}\njourney\nsection S\na: 5: Me\n```", a);
    check("a.md", "```{mermaid}\n:caption: x\n\njourney\nsection S\na: 5: Me\n```", a);
    check("a.md", "```{mermaid}\n---\ncaption: x\n---\njourney\nsection S\na: 5: Me\n```", a);
    check("a.md", "~~~ mermaid\njourney\nsection S\na: 5: Me\n~~~", a);
    check("a.md", "``` mermaid\njourney\nsection S\na: 5: Me", a);
    check("a.md", "````markdown\n```mermaid\njourney\nsection S\na: 5: Me\n```\n````", a);
    check("a.md", "- one\n  - ```mermaid\n    journey\n    section S\n    a: 5: Me\n    ```\n", a);
    check(
        "a.md",
        "> quote\n> ```mermaid\n> ---\n> title: T\n> ---\n> journey\n> section S\n> a: 5: Me\n> ```\n",
        "T | S: a (Me 5)",
    );
    check(
        "a.md",
        "1. x\n\n   ```mermaid\n   ---\n   title: T\n   ---\n   journey\n   section S\n   a: 5: Me\n   ```\n",
        "T | S: a (Me 5)",
    );
    check("a.md", "::: mermaid\njourney\nsection S\na: 5: Me\n:::\n", a);
    check("a.md", "Text\n\n```\njourney\nsection S\na: 5: Me\n```\n", a);
    check("a.html", "<p>x</p>\n<div class=\"mermaid\">\n  journey\n  section S\n  a: 5: Me\n</div>", a);
    check(
        "a.html",
        "<pre id='x' class='big mermaid'>\njourney\nsection S &amp; T\na --&gt; b: 5: Me\n</pre>",
        " | S & T: a --> b (Me 5)",
    );
    check(
        "a.html",
        "<PRE CLASS=mermaid>\n</PRE><pre><code class=\"language-mermaid\">journey\nsection S\na: 5: Me\n</code></pre>",
        a,
    );
    check("a.md", "<pre lang=\"mermaid\"><code>journey\nsection S\na: 5: Me\n</code></pre>", a);
    check(
        "a.rst",
        "Title\n=====\n\n.. mermaid::\n   :align: center\n\n   journey\n   section S\n   a: 5: Me\n\nEnd: 5: Me\n",
        a,
    );
    check("a.rst", ".. code:: mermaid\n\n   journey\n     section S\n     a: 5: Me\n", a);
    check("a.rst", "* x\n\n  .. code-block:: mermaid\n\n      journey\n      section S\n      a: 5: Me\n", a);
    check("a.js", "const x = `\n  journey\n    section S\n    a \\`b\\`: 5: Me\n`;", " | S: a `b` (Me 5)");
    check("a.js", "render(`---\ntitle: T\n---\njourney\n section S\n a: 5: Me`)", "T | S: a (Me 5)");
}

#[test]
fn of_several_journeys_one_is_chosen() {
    let journey = |title: &str, task: &str| format!("```mermaid\njourney\ntitle {title}\n{task}: 5: Me\n```\n");
    let text = format!(
        "{}```mermaid\nflowchart LR\n a-->b\n```\n{}{}",
        journey("T", "a"),
        journey("T", "b"),
        journey("U", "c")
    );
    let check = |journey: Option<usize>, chosen: usize, expected: &str| {
        let imported = read("a.md", &text, &Options { journey, ..Options::default() }).unwrap();
        assert_eq!(outline(&imported.map), expected);
        assert_eq!(
            imported.report.questions,
            [Question::Journey { names: ["T", "T", "U"].map(String::from).into(), chosen }]
        );
        assert_eq!(remarks(&imported), "7 OtherDiagram");
    };
    check(None, 0, "T | a (Me 5)");
    check(Some(1), 1, "T | b (Me 5)");
    check(Some(2), 2, "U | c (Me 5)");
    check(Some(3), 0, "T | a (Me 5)");
}

#[test]
fn what_is_no_journey_is_refused_by_name() {
    let check = |name: &str, text: &str, expected: &Refusal| {
        assert_eq!(&read(name, text, &Options::default()).unwrap_err(), expected, "{text:?}");
    };
    let other = |diagram: &str| Refusal::OtherDiagram { diagram: diagram.into() };
    let broken = |line| Refusal::Broken { kind: ForeignKind::Mermaid, line };
    check("a.md", "```mermaid\nsequenceDiagram\nA->>B: x\n```", &other("sequenceDiagram"));
    check("a.mmd", "%% x\nmindmap\n  root\n    journey\n", &other("mindmap"));
    check("a.txt", "graph TD\nA-->B", &other("graph"));
    check("a.mmd", "journey\ntitle X", &broken(None));
    check("a.mmd", "journeyman", &broken(Some(1)));
    check("a.txt", "Journey to the shops, with 3:45 on the clock.", &Refusal::Unknown);
    check("a.txt", "A sunny day", &Refusal::Unknown);
    // A table, though not of a journey.
    check("a.csv", "journey\nsection,a: 5", &Refusal::UnrelatedTable);
    check("a.md", "```mermaid\n```\n", &Refusal::Unknown);
    check("a.js", "const journey = `journey ${x}`", &Refusal::Unknown);
}
