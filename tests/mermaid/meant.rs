//! What is read otherwise than Mermaid would, or although it would not, and what is said of it.

use trayecto::import::{Options, Question, Sections};
use trayecto::map::{EmotionScale, ScaleName};

use super::outline::{outline, read, remarks};

fn check(lines: &str, expected: &str, said: &str) {
    let text = if lines.contains("ourney") { lines.to_owned() } else { format!("journey\n{lines}") };
    let imported = read("a.mmd", &text, &Options::default()).unwrap_or_else(|refusal| panic!("{text:?}: {refusal}"));
    assert_eq!(outline(&imported.map), expected, "{text:?}");
    assert_eq!(remarks(&imported), said, "{text:?}");
}

#[test]
fn what_mermaid_takes_is_read_as_mermaid_reads_it() {
    check("title T\nsection S\na: 5: Me\nb: 3: Me, You", "T | S: a (Me 5), b (Me 3, You 3)", "");
    check("---\ntitle: F\n---\njourney\n a: 4: Me", "F | a (Me 4)", "");
    check("title A #amp; B\na #58; b<br>c: 4: Me", "A & B | a : b\nc (Me 4)", "");
    check("a: 3.5: Me", " | a (Me 3.5)", "");
    check("section A\na: 1: Me\nsection A\nb: 2: Me", " | A: a (Me 1) | A: b (Me 2)", "");
    check("x: 1: Me\nsection A\nb: 2: Me", " | x (Me 1) | A: b (Me 2)", "");
    check("accTitle: Hidden\naccDescr: Said\na: 5: Me", "Hidden | a (Me 5)", "HiddenTitle");
    check("a: 5: Me\n\n%% c: 5: Me\n%%{wrap}%%\nb: 4: Me", " | a (Me 5), b (Me 4)", "");
}

#[test]
fn what_mermaid_loses_is_said() {
    check("a: 5: Me: more: yet", " | a (Me 5) +more: yet", "2 ExtraPieces");
    check("title Issue #42 flow\na: 5: Me # note", "Issue | a (Me 5)", "2 Comment, 3 Comment");
    check("a: 5: Child#1, Child#2", " | a (Child 5)", "2 Comment");
    check("% done: 5: Me\na%%b: 4: Me\nb: 3: Me", " | b (Me 3)", "2 Comment, 3 Comment");
    check("title One\ntitle Two\na: 5: Me", "Two | a (Me 5)", "3 TitleReplaced");
    check("Title search: 3: Me\na: 5: Me", "search: 3: Me | a (Me 5)", "2 TitleLikeTask");
    check("title\nsection A\na: 5: Me", "section A | a (Me 5)", "2 Swallowed");
    check("section A\nsection B\na: 5: Me", " | A: A | B: a (Me 5)", "2 EmptySection");
    check("a: 5", " | a (Customer 5)", "Nobody");
    check("a: 5: Me\nb: 4:", " | a (Me 5), b (Customer 4)", "3 Nobody");
}

#[test]
fn a_score_that_is_none_is_no_emotion() {
    check("12:30 lunch: 5: Me", " | 12:30 lunch (Me 5)", "2 BetterReading");
    check("Open http://x.y: 5: Me", " | Open http://x.y (Me 5)", "2 BetterReading");
    check("\"Task: a\": 5: Me", " | \"Task: a\" (Me 5)", "2 BetterReading");
    check("a::5:Me", " | a (Me 5)", "2 BetterReading");
    check("title: Foo\nsection: Bar\na: 5: Me", "Foo | Bar: a (Me 5)", "2 KeywordColon, 3 KeywordColon");
    check("a: high: Me\nb: 4: Me", " | a +high, b (Me 4)", "2 ScoreUnreadable");
    check(
        "a: 4/5: Me\nb: 3,5: Me\nc: ５: Me\nd: ٣",
        " | a (Me 4), b (Me 3.5), c (Me 5), d (Customer 3)",
        "2 ScoreGuessed, 3 ScoreGuessed, 4 ScoreGuessed, 5 ScoreGuessed, 5 Nobody",
    );
    check("Make tea: \nb: 4: Me", " | Make tea, b (Me 4)", "2 NoScore");
    check("a: Me\nb: 4: Me", " | a, b (Me 4)", "2 ScoreUnreadable");
    check("a: Infinity: Me\nb: 4: Me", " | a +Infinity, b (Me 4)", "2 ScoreUnreadable");
    check("a -> 4: Me", " | a (Me 4)", "2 ArrowScore");
}

#[test]
fn what_mermaid_rejects_is_read_as_it_is_meant() {
    check("section Phase 1: Discover\na: 5: Me", " | Phase 1: Discover: a (Me 5)", "2 MarkInName");
    check("section Phase 1:\na: 5: Me", " | Phase 1:: a (Me 5)", "2 MarkInName");
    check("Pay; leave: 5: Me", " | Pay; leave (Me 5)", "2 MarkInName");
    check("a: 5: Me; You", " | a (Me 5, You 5)", "2 Semicolon");
    check("a: 5;\nb: 4: Me;", " | a (Customer 5), b (Me 4)", "2 Semicolon, 2 Nobody, 3 Semicolon");
    check("journey;\ntitle X;\na: 5: Me;", "X | a (Me 5)", "1 Header, 2 Semicolon, 3 Semicolon");
    check("title A &amp; B\na: 5: Me", "A & B | a (Me 5)", "");
    check("Journey\ntitle: X\nsection: S\na: 5: Me", "X | S: a (Me 5)", "1 Header, 2 KeywordColon, 3 KeywordColon");
    check("User Journey:\nsection S\na: 5: Me", " | S: a (Me 5)", "1 Header");
    check("# My trip\n\njourney\na: 5: Me", "My trip | a (Me 5)", "1 BeforeHeader");
    check("title X\njourney\na: 5: Me", "X | a (Me 5)", "1 BeforeHeader");
    check("Task #1: 5: Me", " | Task #1 (Me 5)", "2 MarkInName");
    check("Task #1: 5: Me # note", " | Task #1 (Me 5)", "2 Comment, 2 MarkInName");
    check("Make tea\nb: 4: Me", " | Make tea, b (Me 4)", "2 NoScore");
    check("Make tea:\nb: 4: Me", " | Make tea, b (Me 4)", "2 NoScore");
    check(
        "a -> 5\nb -> c --> 4: Me, You",
        " | a (Customer 5), b -> c (Me 4, You 4)",
        "2 ArrowScore, 2 Nobody, 3 ArrowScore",
    );
    check("section\na: 5: Me", " | a (Me 5)", "2 BareKeyword");
    check("任务：5：我，你", " | 任务 (我 5, 你 5)", "2 WideMarks");
    check("---\ntitle: F\njourney\na: 5: Me", "F | a (Me 5)", "1 FrontMatterOpen");
    check("---\ntitle: a: b: [\n---\njourney\na: 5: Me", "a: b: [ | a (Me 5)", "1 FrontMatterBroken");
    check("\n---\ntitle: F\n---\njourney\na: 5: Me", "F | a (Me 5)", "2 FrontMatterOpen");
    check("Section off area: 3: Me\nb: 4: Me", " | Section off area (Me 3), b (Me 4)", "2 KeywordInName");
    check("journey\nJourney starts: 4: Me", " | Journey starts (Me 4)", "2 KeywordInName");
    check(": 5: Me", " |  (Me 5)", "2 NoName");
    check("\u{200b} section S\na: 5: Me", " | S: a (Me 5)", "");
    check("accDescr {\n one\n two } title X\na;: 5: Me", "X | a; (Me 5)", "5 MarkInName");
    check("12:30; lunch: 5: Me", " | 12:30; lunch (Me 5)", "2 MarkInName, 2 BetterReading");
}

#[test]
fn lines_are_those_of_the_document() {
    let text = "# Notes\n\n> 1. ```mermaid\n>    %%{init: {\n>      'theme': 'dark' }}%%\n>    %% a comment\n>\n>    journey\n>      a: 5: Me\n>      b; c: 4: Me\n>    ```\n";
    let imported = read("a.md", text, &Options::default()).unwrap();
    assert_eq!(outline(&imported.map), " | a (Me 5), b; c (Me 4)");
    assert_eq!(remarks(&imported), "10 MarkInName");
}

#[test]
fn a_scale_is_taken_that_holds_all_scores() {
    let check = |scores: &[&str], wanted: Option<EmotionScale>, expected: (f64, f64), asked: usize| {
        let tasks: Vec<String> = scores.iter().map(|score| format!("a: {score}: Me\n")).collect();
        let options = Options { scale: wanted, ..Options::default() };
        let imported = read("a.mmd", &format!("journey\n{}", tasks.concat()), &options).unwrap();
        let scale = &imported.map.scale;
        assert!((scale.min(), scale.max()) == expected, "{scores:?}: {scale:?}");
        let offered = imported.report.questions.iter().find_map(|question| match question {
            Question::Scale { offered, chosen } => {
                assert_eq!(chosen, scale);
                Some(offered.len())
            }
            _ => None,
        });
        assert_eq!(offered.unwrap_or(0), asked, "{scores:?}");
        let points = imported.map.lanes[0].curves()[0].points.iter().map(|point| point.value.to_string());
        assert_eq!(points.collect::<Vec<_>>(), scores);
    };
    let ten = EmotionScale::Named(ScaleName::OneToTen);
    check(&["1", "5", "2.5"], None, (1.0, 5.0), 0);
    check(&["1", "10"], None, (1.0, 10.0), 3);
    check(&["0", "5"], None, (0.0, 5.0), 4);
    check(&["-5", "5"], None, (-5.0, 5.0), 3);
    check(&["60", "500"], None, (0.0, 500.0), 1);
    check(&["1", "6"], Some(ten.clone()), (1.0, 10.0), 3);
    check(&["1", "5"], Some(ten.clone()), (1.0, 10.0), 0);
    check(&["0", "5"], Some(ten), (0.0, 5.0), 4);
}

#[test]
fn sections_are_phases_or_stages() {
    let text = "journey\ntitle T\nx: 5: Me\nsection A\na: 5: Me\nb: 2: Me, You: more\nc: ?\nsection B\nsection C\nd: 4";
    let read = |sections| read("a.mmd", text, &Options { sections, ..Options::default() }).unwrap();
    let phases = "T | x (Me 5) | A: a (Me 5), b (Me 2, You 2) +more, c +? | B: B | C: d (Customer 4)";
    let stages = "T |  (Me 5) [x], A (Me 3.5, You 2) [a; b; c], B, C (Customer 4) [d]";
    let check = |chosen, expected: &str, said: &str| {
        let imported = read(Some(chosen));
        assert_eq!(outline(&imported.map), expected);
        assert_eq!(imported.report.questions, [Question::Sections { chosen }]);
        assert_eq!(remarks(&imported), said);
    };
    check(Sections::Phases, phases, "6 ExtraPieces, 7 ScoreUnreadable, 8 EmptySection, 10 Nobody");
    check(Sections::Stages, stages, "MeanScores, 6 ExtraPieces, 7 ScoreUnreadable, 10 Nobody");
    assert_eq!(outline(&read(None).map), phases);

    let imported = read(Some(Sections::Stages));
    let curve = &imported.map.lanes[1].curves()[0];
    assert_eq!(curve.points[1].note, "a 5, b 2");
    let card = &imported.map.lanes[0].cards()[2];
    assert_eq!((card.note.as_str(), card.personas.len()), ("more", 2));
    // Many tasks are taken in more easily below their sections.
    let tasks: Vec<String> = (0..40).map(|task| format!("section {}\nt{task}: 3: Me\n", task / 10)).collect();
    let imported = super::outline::read("a.mmd", &format!("journey\n{}", tasks.concat()), &Options::default()).unwrap();
    assert_eq!(imported.report.questions, [Question::Sections { chosen: Sections::Stages }]);
}
