//! JSON and YAML: depth, counts, duplicates, types, numbers, references.

use std::fmt::Write;

use super::Give;

pub(super) fn each(give: Give<'_>) {
    json(give);
    maps(give);
    others(give);
    yaml(give);
}

fn json(give: Give<'_>) {
    let mut give = |name: &str, text: String| give(name.to_owned(), text.into_bytes());
    for ending in ["json", "ojf", "canvas"] {
        give(&format!("deep-lists.{ending}"), "[".repeat(1_000_000));
        give(&format!("deep-objects.{ending}"), r#"{"nodes":"#.repeat(300_000));
        give(&format!("a-number.{ending}"), "42".into());
        give(&format!("null.{ending}"), "null".into());
        give(&format!("a-million-zeros.{ending}"), format!("{{\"nodes\":[{}0]}}", "0,".repeat(1_000_000)));
        give(&format!("a-million-keys.{ending}"), {
            let mut text = String::from("{");
            (0..1_000_000).for_each(|at| write!(text, "\"k{at}\":0,").unwrap());
            text + "\"z\":0}"
        });
        give(
            &format!("same-key-a-million-times.{ending}"),
            format!("{{{}\"nodes\":0}}", "\"nodes\":[],".repeat(500_000)),
        );
    }
    give("lone-surrogates.json", r#"{"format":"trayecto","version":1,"title":"\ud800\udc00\ud800"}"#.into());
    give(
        "numbers-too-large.json",
        r#"{"format":"trayecto","version":1e999,"lanes":[{"id":"l","kind":"emotion","height":1e999}]}"#.into(),
    );
    give("not-json-but-javascript.json", "module.exports = { stages: ['a', 'b'] };".into());
    give(
        "package.json",
        r#"{"name":"web","version":"1.0.0","scripts":{"build":"x"},"dependencies":{"a":"^1"}}"#.into(),
    );
    give("geo.json", r#"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[0,0]}}]}"#.into());
    give(
        "drawing.json",
        r#"{"type":"excalidraw","version":2,"source":"x","elements":[],"appState":{},"files":{}}"#.into(),
    );
    give("lists-in-lists.json", "[[[[[[]]]]]]".into());
    give("stages-of-wrong-types.json", r#"{"stages":[1,null,[],{"name":{"x":1}},{"name":["a"]},true,"ok"]}"#.into());
}

fn maps(give: Give<'_>) {
    let mut give = |name: &str, fields: String| {
        give(format!("{name}.journey.json"), format!(r#"{{"format":"trayecto","version":1,{fields}}}"#).into_bytes());
    };
    let list = |count: usize, item: &dyn Fn(usize) -> String| (0..count).map(item).collect::<Vec<_>>().join(",");
    let stage = r#""phases":[{"id":"p1","name":"","stages":[{"id":"s1","name":"a"}]}]"#;
    give("every-field-a-list", r#""title":[],"subtitle":[],"kind":[],"language":[],"personas":{},"phases":{},"lanes":{},"sources":{},"emotionScale":[],"slides":[],"setAside":{}"#.into());
    give("every-field-null", r#""title":null,"subtitle":null,"kind":null,"language":null,"personas":null,"phases":null,"lanes":null,"sources":null,"emotionScale":null"#.into());
    give("version-minus-one", r#""version":-1,"title":"x""#.into());
    give("version-of-the-year-9999", r#""version":9999999999999999999,"title":"x""#.into());
    give(
        "a-hundred-thousand-stages",
        format!(
            r#""phases":[{{"id":"p","name":"","stages":[{}]}}]"#,
            list(100_000, &|at| format!(r#"{{"id":"s{at}","name":"{at}"}}"#))
        ),
    );
    give(
        "a-hundred-thousand-lanes",
        format!(
            r#"{stage},"lanes":[{}]"#,
            list(100_000, &|at| format!(r#"{{"id":"l{at}","name":"x","kind":"text","cards":[]}}"#))
        ),
    );
    give(
        "three-hundred-thousand-cards",
        format!(
            r#"{stage},"lanes":[{{"id":"l","name":"x","kind":"text","cards":[{}]}}]"#,
            list(300_000, &|at| format!(r#"{{"id":"c{at}","stage":"s1","text":"{at}"}}"#))
        ),
    );
    give(
        "the-same-id-everywhere",
        format!(
            r#""phases":[{}],"lanes":[{}]"#,
            list(300, &|_| r#"{"id":"a","name":"x","stages":[{"id":"a","name":"x"}]}"#.into()),
            list(300, &|_| r#"{"id":"a","name":"x","kind":"text","cards":[{"id":"a","stage":"a","text":"x"}]}"#.into())
        ),
    );
    give(
        "cards-in-stages-that-are-not-there",
        format!(
            r#""lanes":[{{"id":"l","name":"x","kind":"text","cards":[{}]}}]"#,
            list(5_000, &|at| format!(r#"{{"id":"c{at}","stage":"nowhere","text":"x"}}"#))
        ),
    );
    give(
        "spans-without-end",
        format!(
            r#"{stage},"lanes":[{{"id":"l","name":"x","kind":"text","cards":[{{"id":"c","stage":"s1","span":65535,"text":"x"}},{{"id":"d","stage":"s1","span":99999999,"text":"x"}}]}}]"#
        ),
    );
    give(
        "emotions-off-the-scale",
        format!(
            r#""personas":[{{"id":"a","name":"A"}}],{stage},"lanes":[{{"id":"l","name":"x","kind":"emotion","curves":[{{"persona":"a","points":[{{"stage":"s1","value":1e308}},{{"stage":"s1","value":-1e308}}]}}]}}]"#
        ),
    );
    give("a-scale-upside-down", r#""emotionScale":{"min":5,"max":-5,"labels":["a"]},"title":"x""#.into());
    give(
        "ten-thousand-personas",
        format!(r#""personas":[{}]"#, list(10_000, &|at| format!(r#"{{"id":"a{at}","name":"x"}}"#))),
    );
    give("unknown-fields-without-end", list(20_000, &|at| format!(r#""unknown{at}":{{"a":[1,2,3]}}"#)));
    give("ids-of-odd-letters", r#""phases":[{"id":"../../etc/passwd","name":"x","stages":[{"id":"a b\u0000c","name":"x"},{"id":"","name":"y"},{"id":7,"name":"z"}]}]"#.into());
    give(
        "widths-without-measure",
        format!(
            r#""phases":[{{"id":"p","name":"x","stages":[{{"id":"s1","name":"x","width":1e12}},{{"id":"s2","name":"x","width":-5}}]}}],"lanes":[{}]"#,
            list(3, &|at| format!(r#"{{"id":"l{at}","name":"x","kind":"text","height":1e300,"cards":[]}}"#))
        ),
    );
}

fn others(give: Give<'_>) {
    let mut give = |name: &str, text: String| give(name.to_owned(), text.into_bytes());
    let list = |count: usize, item: &dyn Fn(usize) -> String| (0..count).map(item).collect::<Vec<_>>().join(",");
    give("wrong-types.ojf", r#"{"version":1,"persona":[],"stages":{"a":1},"swimlanes":"x","nodes":[1,null,"x",[],{"stageId":1,"score":"high","tags":"x","blueprint":[]}]}"#.into());
    give(
        "dangling.ojf",
        format!(
            r#"{{"version":"1.0","stages":[{{"id":"a","name":"x"}}],"swimlanes":[{{"id":"b","name":"y"}}],"nodes":[{}]}}"#,
            list(20_000, &|at| format!(r#"{{"stageId":"no{at}","swimlaneId":"no","title":"t{at}","score":99999}}"#))
        ),
    );
    give(
        "a-hundred-thousand-nodes.ojf",
        format!(
            r#"{{"version":"1.0","stages":[{{"id":"a","name":"x"}}],"swimlanes":[{{"id":"b","name":"y"}}],"nodes":[{}]}}"#,
            list(100_000, &|at| format!(
                r#"{{"stageId":"a","swimlaneId":"b","title":"t{at}","severity":"low","score":1}}"#
            ))
        ),
    );
    give(
        "fifty-thousand-stages.ojf",
        format!(
            r#"{{"version":"1.0","stages":[{}],"swimlanes":[],"nodes":[]}}"#,
            list(50_000, &|at| format!(r#"{{"id":"a{at}","name":"x"}}"#))
        ),
    );
    give("same-ids.ojf", r#"{"version":"1.0","stages":[{"id":"a","name":"1"},{"id":"a","name":"2"}],"swimlanes":[{"id":"a","name":"1"},{"id":"a","name":"2"}],"nodes":[{"stageId":"a","swimlaneId":"a","title":"x"}]}"#.into());
    give("nothing-in-it.ojf", r#"{"version":"1.0","stages":[],"swimlanes":[],"nodes":[]}"#.into());
    give(
        "a-hundred-thousand-nodes.canvas",
        format!(
            r#"{{"nodes":[{}]}}"#,
            list(100_000, &|at| format!(
                r#"{{"id":"{at}","type":"text","x":{},"y":{},"width":10,"height":10,"text":"t"}}"#,
                at % 317 * 20,
                at / 317 * 20
            ))
        ),
    );
    give(
        "all-in-one-place.canvas",
        format!(
            r#"{{"nodes":[{}]}}"#,
            list(20_000, &|at| format!(
                r#"{{"id":"{at}","type":"group","x":0,"y":0,"width":10,"height":10,"label":"g"}}"#
            ))
        ),
    );
    give(
        "groups-in-groups.canvas",
        format!(
            r#"{{"nodes":[{}]}}"#,
            list(5_000, &|at| format!(
                r#"{{"id":"{at}","type":"group","x":{at},"y":{at},"width":{w},"height":{w},"label":"g"}}"#,
                w = 20_000 - 2 * at
            ))
        ),
    );
    give(
        "edges-in-circles.canvas",
        format!(
            r#"{{"nodes":[{}],"edges":[{}]}}"#,
            list(2_000, &|at| format!(r#"{{"id":"{at}","type":"text","x":0,"y":0,"width":1,"height":1,"text":"t"}}"#)),
            list(50_000, &|at| format!(
                r#"{{"id":"e{at}","fromNode":"{}","toNode":"{}"}}"#,
                at % 2_000,
                (at * 7 + 1) % 2_000
            ))
        ),
    );
    give("coordinates-too-large.canvas", r#"{"nodes":[{"id":"a","type":"text","x":9223372036854775807,"y":-9223372036854775808,"width":9223372036854775807,"height":1e300,"text":"t"},{"id":"b","type":"group","x":1e308,"y":0,"width":-5,"height":0}]}"#.into());
    give("empty-object.canvas", "{}".into());
    give(
        "wrong-types.canvas",
        r#"{"nodes":[{"id":1,"type":2,"x":"a"},null,{"type":"text","text":[]},{"type":"no"}],"edges":{}}"#.into(),
    );
}

fn yaml(give: Give<'_>) {
    let mut give = |name: &str, text: String| give(format!("{name}.yaml"), text.into_bytes());
    let mut laughs = String::from("kind: cjm\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for at in 1..12 {
        let before = format!("*a{}, ", at - 1).repeat(9);
        writeln!(laughs, "a{at}: &a{at} [{before}x]").unwrap();
    }
    give("a-billion-laughs", laughs);
    give("an-alias-of-itself", "kind: cjm\nid: &a [*a, *a]\n".into());
    give("deep-flow", format!("kind: cjm\nid: {}", "[".repeat(500_000)));
    give("deep-blocks", (0..3_000).fold("kind: cjm\n".to_owned(), |text, at| text + &" ".repeat(at) + "a:\n"));
    give("deep-dashes", format!("kind: cjm\nx: {}", "- ".repeat(200_000)));
    give("tabs-for-blanks", "kind: cjm\nphases:\n\t- id: a\n\t  name: b\n".into());
    give(
        "a-thousand-documents",
        "---\nkind: cjm\nid: a\nphases: [{id: p, name: P}]\nactions: [{id: x, name: X, phase: p, emotion_score: 1}]\n"
            .repeat(1_000),
    );
    give("wrong-types", "kind: cjm\nversion: [1]\nid: {}\npersona: 7\nphases: x\nactions:\n  - 1\n  - ~\n  - name: [a]\n    emotion_score: very\n".into());
    give("scores-off-the-scale", "kind: cjm\nid: a\nphases: [{id: p, name: P}]\nactions:\n  - {id: x, name: X, phase: p, emotion_score: 99999999999999999999}\n  - {id: y, name: Y, phase: nowhere, emotion_score: .nan}\n  - {id: z, name: Z, phase: p, emotion_score: -.inf}\n".into());
    give(
        "a-hundred-thousand-actions",
        (0..100_000).fold("kind: cjm\nid: a\nphases: [{id: p, name: P}]\nactions:\n".to_owned(), |mut text, at| {
            writeln!(text, "  - {{id: x{at}, name: N, phase: p, emotion_score: 1}}").unwrap();
            text
        }),
    );
    give("keys-that-are-lists", "kind: cjm\n? [a, b]\n: c\n? {x: y}\n: z\n".into());
    give("tags-and-anchors", "kind: !!python/object/apply:os.system [\"true\"]\nid: !<tag:x> &b a\n".into());
    give("only-dashes", "---\n".repeat(200_000));
    give(
        "a-blueprint-of-wrong-types",
        "kind: sbp\nlanes: [1, {id: a}]\ntasks: {a: b}\nconnections: [[], {source: x}]\n".into(),
    );
    give("a-long-quoted-text", format!("kind: cjm\nid: \"{}\n", "a\\n".repeat(2_000_000)));
}
