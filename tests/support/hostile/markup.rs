//! Mermaid, Markdown, HTML, XML and separated values.

use std::fmt::Write;

use super::Give;

pub(super) fn each(give: Give<'_>) {
    mermaid(give);
    documents(give);
    xml(give);
    separated(give);
}

fn mermaid(give: Give<'_>) {
    let mut give = |name: &str, text: String| give(format!("{name}.mmd"), text.into_bytes());
    give("a-hundred-thousand-tasks", format!("journey\n{}", "Task: 5: Me\n".repeat(100_000)));
    give(
        "a-hundred-thousand-sections",
        (0..100_000).fold("journey\n".to_owned(), |mut text, at| {
            writeln!(text, "section S{at}\nT: 3: A{at}").unwrap();
            text
        }),
    );
    give(
        "fifty-thousand-actors",
        format!(
            "journey\nsection S\nT: 5: {}\n",
            (0..50_000).map(|at| format!("A{at}")).collect::<Vec<_>>().join(", ")
        ),
    );
    give("only-colons", format!("journey\n{}", ":".repeat(2_000_000)));
    give("only-percent-signs", format!("journey\n{}", "%%".repeat(2_000_000)));
    give("directives-that-never-end", format!("journey\n{}", "%%{".repeat(1_000_000)));
    give("entities-without-end", format!("journey\nsection S\nT{}: 5: Me\n", "#58;".repeat(500_000)));
    give("scores-of-all-sorts", "journey\nsection S\nA: Infinity: Me\nB: -Infinity: Me\nC: 1e308: Me\nD: 0x5: Me\nE: NaN: Me\nF: 999999999999999999999: Me\n".into());
    give("front-matter-that-never-ends", format!("---\n{}", "title: a\n".repeat(300_000)));
    give("front-matter-a-billion-laughs", "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\ng: &g [*f,*f,*f,*f,*f,*f,*f,*f,*f]\ntitle: *g\n---\njourney\nsection S\nT: 5: Me\n".into());
    give("front-matter-deep", format!("---\ntitle: {}\n---\njourney\nsection S\nT: 5: Me\n", "[".repeat(200_000)));
    give("another-diagram", "flowchart TD\n  A --> B\n".into());
    give("header-only", "journey".into());
    give("every-line-broken", format!("journey\n{}", "section a: b; c\nx -> y\n: :\n;;\n".repeat(20_000)));
    give("angle-brackets", format!("journey\ntitle {}\n", "<a b=\"".repeat(300_000)));
    give("title-swallows-all", format!("journey\n{}", "title\n".repeat(300_000)));
    give("acc-descr-never-closed", format!("journey\naccDescr {{\n{}", "x\n".repeat(300_000)));
}

fn documents(give: Give<'_>) {
    let mut give = |name: &str, text: String| give(name.to_owned(), text.into_bytes());
    give("quotes-in-quotes.md", format!("{} x\n", ">".repeat(300_000)));
    give("lists-in-lists.md", (0..2_000).fold(String::new(), |text, at| text + &"  ".repeat(at) + "- a\n"));
    give("brackets-without-end.md", "[".repeat(500_000));
    give("stars-without-end.md", "*a ".repeat(500_000));
    give("backticks-of-all-lengths.md", (0..3_000).fold(String::new(), |text, at| text + &"`".repeat(at) + " "));
    give(
        "a-table-of-fifty-thousand-columns.md",
        format!("|{}\n|{}\n|{}\n", "a|".repeat(50_000), "-|".repeat(50_000), "b|".repeat(50_000)),
    );
    give(
        "a-table-of-three-hundred-thousand-rows.md",
        format!("|Etapa|Acciones|\n|-|-|\n{}", "|a|b|\n".repeat(300_000)),
    );
    give("ten-thousand-journeys.md", "```mermaid\njourney\nsection S\nT: 5: Me\n```\n\n".repeat(10_000));
    give("fences-never-closed.md", "```mermaid\njourney\n~~~~mermaid\n".repeat(50_000));
    give("ten-thousand-tables.md", "|Etapa|Acciones|\n|-|-|\n|a|b|\n\n".repeat(10_000));
    give("elements-in-elements.html", "<div>".repeat(500_000));
    give("tables-in-tables.html", "<table><tr><td>".repeat(100_000));
    give(
        "spans-without-end.html",
        "<table><tr><td>Etapa<td colspan=1000000000 rowspan=1000000000>a<tr><td>b</table>".into(),
    );
    give("many-large-spans.html", format!("<table>{}</table>", "<tr><td colspan=1000 rowspan=65534>a".repeat(2_000)));
    give("attributes-without-end.html", format!("<table {}><tr><td>a</table>", "a=b ".repeat(500_000)));
    give("comment-never-closed.html", format!("<!-- {}", "x".repeat(2_000_000)));
    give(
        "entities-without-end.html",
        format!("<table><tr><th>Etapa<th>Acciones<tr><td>a<td>{}</table>", "&amp;lt;".repeat(300_000)),
    );
    give("script-in-cells.html", "<table><tr><th>Etapa<th>Acciones<tr><td><script>alert(1)</script>Búsqueda<td><img src=x onerror=alert(1)>Compara<style>td{}</style></table>".into());
    give("a-hundred-thousand-mermaids.html", "<div class=mermaid>journey\n</div>".repeat(100_000));
    give("indented-code.rst", format!(".. code:: mermaid\n\n{}", "   journey\n".repeat(100_000)));
}

fn xml(give: Give<'_>) {
    let mut give = |name: &str, text: String| give(format!("{name}.xml"), text.into_bytes());
    let mut laughs = String::from("<?xml version=\"1.0\"?><!DOCTYPE CJML [<!ENTITY a0 \"lol\">");
    for at in 1..12 {
        write!(laughs, "<!ENTITY a{at} \"{}\">", format!("&a{};", at - 1).repeat(10)).unwrap();
    }
    give(
        "a-billion-laughs",
        laughs + "]><CJML version=\"2.0\"><plannedJourney><journeyTitle>&a11;</journeyTitle></plannedJourney></CJML>",
    );
    give("a-file-from-the-disk", "<?xml version=\"1.0\"?><!DOCTYPE CJML [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><CJML version=\"2.0\"><plannedJourney><journeyTitle>&x;</journeyTitle></plannedJourney></CJML>".into());
    give("deep", format!("<CJML version=\"2.0\">{}", "<plannedJourney>".repeat(200_000)));
    give(
        "deep-and-closed",
        format!("<CJML version=\"2.0\">{}{}</CJML>", "<a>".repeat(100_000), "</a>".repeat(100_000)),
    );
    give(
        "attributes-without-end",
        format!(
            "<CJML {}/>",
            (0..100_000).fold(String::new(), |mut text, at| {
                write!(text, "a{at}=\"x\" ").unwrap();
                text
            })
        ),
    );
    give("a-hundred-thousand-touchpoints", format!("<CJML version=\"2.0\"><plannedJourney><actors/><touchpoints>{}</touchpoints></plannedJourney></CJML>", "<plannedAction><touchpointID>T</touchpointID><initiator refersTo=\"x\"><initiatorLabel>y</initiatorLabel></initiator></plannedAction>".repeat(100_000)));
    give(
        "a-thousand-journeys",
        format!(
            "<CJML version=\"2.0\">{}</CJML>",
            "<plannedJourney><journeyID>1</journeyID></plannedJourney>".repeat(1_000)
        ),
    );
    give("unescaped", "<CJML version=\"2.0\"><plannedJourney><journeyTitle>A & B < C</journeyTitle><touchpoints><plannedAction><touchpointID>T1</touchpointID><initiator refersTo=\"a\"><initiatorLabel>x & y < z</initiatorLabel></initiator></plannedAction></touchpoints></plannedJourney></CJML>".into());
    give("only-ampersands", format!("<CJML version=\"2.0\">{}</CJML>", "&<".repeat(500_000)));
    give("a-section-never-closed", format!("<CJML version=\"2.0\"><![CDATA[{}", "]]".repeat(500_000)));
    give("comments-without-end", format!("{}<CJML/>", "<!-- x -->".repeat(200_000)));
    give("another-root", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>".into());
    give("a-drawing", "<mxfile><diagram>7V1bc5s4FP41ntl9iAch7o+O03Q725122t1u+yhAttkAchGO7f76lbgYI2FjB+zEdtppigQS8J1zvnORUAeMw9X7GM1nfxEPBR1d81YdcNfRdcOA7F9esc4qLGBmFdPY97IqUFZ89X/hvFLLaxe+h2nlxISQIPHn1UqXRBF2k0odimOyrJ42IUH1qnM0xVLFVxcFcu0/vpfMslpbt8r6D9ifzoorA9POjoSoODl/EjpDHlluVcF3HTiOCUmyX+FqjAMOXoFL1u5+x9HNjcU4Sg5p8PgQ/fwQ/v1l/OnP79/v/3Uexj9+9fNenlGwyB84v9lkXSDAemFgs8JoOfMT/HWOXH5kycTN6mZJGLASYD9RMs9EMPFXmF10NCFRkkvT4GV6qNrL2g==</diagram></mxfile>".into());
}

fn separated(give: Give<'_>) {
    let mut give = |name: &str, text: String| give(name.to_owned(), text.into_bytes());
    give("a-million-rows.csv", format!("Etapa,Acciones\n{}", "a,b\n".repeat(1_000_000)));
    give("a-million-columns.csv", format!("Etapa{}\n", ",x".repeat(1_000_000)));
    give("a-quote-never-closed.csv", format!("Etapa,Acciones\n\"{}", "a,b\n".repeat(500_000)));
    give("only-separators.csv", ",".repeat(2_000_000));
    give("only-quotes.csv", "\"".repeat(2_000_000));
    give("rows-of-all-lengths.csv", (0..2_000).fold(String::new(), |text, at| text + &"a,".repeat(at) + "\n"));
    give("formulas.csv", "Etapa,Acciones,Dolores\nBúsqueda,\"=HYPERLINK(\"\"http://x\"\")\",+1+1\nPago,@SUM(A1),-2+3\nUso,=cmd|' /C calc'!A0,\tx\n".into());
    give("all-separators-at-once.csv", "Etapa;Acciones,Dolores\tCanal\na;b,c\td\n".repeat(1_000));
    give(
        "a-log-of-events.csv",
        (0..20_000).fold("user_id,timestamp,touchpoint,channel,converted\n".to_owned(), |mut text, at| {
            writeln!(text, "u{},2024-01-{:02}T10:00:{:02}Z,ad,web,0", at % 900, at % 28 + 1, at % 60).unwrap();
            text
        }),
    );
    give(
        "an-address-book.csv",
        (0..500).fold("Name,Phone,City\n".to_owned(), |mut text, at| {
            writeln!(text, "Person {at},+34 {at:09},Madrid").unwrap();
            text
        }),
    );
    give("a-poem.txt", "Caminante, son tus huellas\nel camino y nada más;\n".repeat(3));
    give("one-word.txt", "journeyman".into());
    give("tabs-only.tsv", "\t\t\t\n".repeat(100_000));
    give("emotions-of-all-sorts.csv", "Etapa,Emociones\na,∞\nb,NaN\nc,1e309\nd,\"3,5\"\ne,🙂 -> 😕\nf,++++++++++++++++\ng,٣\nh,-99999999999999999999\n".into());
}
