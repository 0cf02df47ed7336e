//! Findings in words.

use trayecto::locale::Locale;
use trayecto::map::{CardId, Map, Part, StageId};
use trayecto::review::{Detail, Finding, Rule};
use trayecto::sentence::{self, Findings};
use trayecto::template;

use super::examples::complete;

/// Some part that a rule can be about, and what else its sentence needs.
fn any_finding(rule: Rule) -> Finding {
    let part: Part = serde_json::from_str(match rule {
        Rule::PersonaWithoutBrake | Rule::PersonaWithoutInsight => r#"{"brakeAndInsight":"p1"}"#,
        Rule::PersonaWithoutCurve => r#"{"persona":"p1"}"#,
        Rule::StageWithoutName
        | Rule::DuplicateStageNames
        | Rule::StageWithoutCustomerAction
        | Rule::StageWithoutTouchpoint
        | Rule::StageWithoutEmotion
        | Rule::ChannelBreak => r#"{"stage":"s2"}"#,
        Rule::PhaseOfOneStage => r#"{"phase":"f1"}"#,
        Rule::FlatCurve | Rule::CurveWithoutWords => r#"{"curve":{"lane":"l5","persona":"p1"}}"#,
        Rule::CriticalPointWithoutAction | Rule::CriticalPointWithoutWords => {
            r#"{"emotionPoint":{"lane":"l5","persona":"p1","stage":"s3"}}"#
        }
        Rule::EmptyLane => r#"{"lane":"l1"}"#,
        Rule::SourceNotCited | Rule::SourceWithoutDate => r#"{"source":"r1"}"#,
        _ if rule.name().starts_with("no-")
            || rule.name().starts_with("map-")
            || rule.name().starts_with("too-many-")
            || matches!(rule, Rule::MostlyAssumed | Rule::CompanyRowsEmpty | Rule::SmallTextOnSlides) =>
        {
            r#""map""#
        }
        _ => r#"{"card":"c10"}"#,
    })
    .unwrap();
    let stage = |at| StageId::numbered(at);
    Finding::new(rule, part).with(match rule {
        Rule::ActionOverdue => Detail::Due("2026-10-03".parse().unwrap()),
        Rule::ChannelBreak => Detail::Stages(stage(1), stage(3)),
        Rule::MostlyAssumed => Detail::Percent(63),
        Rule::SmallTextOnSlides => Detail::Points(8.96),
        Rule::StageWithoutName | Rule::TooManyPhases | Rule::TooManyStages | Rule::TextTooLong => Detail::Count(23),
        _ => Detail::None,
    })
}

#[test]
fn every_rule_has_its_words_in_both_languages() {
    for locale in Locale::ALL {
        let map = complete(locale);
        let findings = Findings::new(locale, &map);
        for rule in Rule::ALL {
            let finding = any_finding(*rule);
            let said = sentence::finding(locale, &map, &finding);
            assert_eq!(said, findings.sentence(&finding));
            assert_eq!(sentence::finding_place(locale, &map, finding.part), findings.place(finding.part));
            let (title, why) = (sentence::rule_title(locale, *rule), sentence::why(locale, *rule));
            for text in [&said, &title, &why] {
                let broken = ["{", "}", "  ", "«»", "“”", "review-", " ,", " ."];
                assert!(!broken.iter().any(|broken| text.contains(broken)), "{text}");
                assert!(text.chars().count() > 8, "{text}");
            }
            assert!(said.ends_with('.') && why.ends_with('.') && !title.ends_with('.'), "{said} {why} {title}");
            // What it is about has its name in it.
            if finding.part != Part::Map && *rule != Rule::EmptyCard && *rule != Rule::StageWithoutName {
                let name = match finding.part {
                    Part::Card(_) => "Avisos por correo|Updates by e-mail",
                    Part::Stage(_) => "Probar muestras|Try samples",
                    Part::Persona(_) | Part::BrakeAndInsight(_) | Part::Curve { .. } => "Marta",
                    Part::EmotionPoint { .. } => "Primer pedido|First order",
                    Part::Phase(_) => "Convencer|Convince",
                    Part::Lane(_) => "Qué hace|What they do",
                    _ => "Entrevistas con|Interviews with",
                };
                assert!(name.split('|').any(|name| said.contains(name)), "{said}");
            }
        }
    }
}

#[test]
fn sentences_say_what_was_found_and_where() {
    let check = |locale, finding: &Finding, map: &Map, expected: (&str, &str)| {
        let place = sentence::finding_place(locale, map, finding.part);
        assert_eq!((&*sentence::finding(locale, map, finding), &*place), expected);
    };
    for (locale, break_, due, small) in [
        (
            Locale::Spanish,
            (
                "«Probar muestras» es solo presencial, mientras que en «Buscar» y «Primer pedido» todo ocurre en línea.",
                "Convencer",
            ),
            (
                "La acción «Avisos por correo» debía estar terminada el 3 de octubre de 2026 y sigue abierta.",
                "Puntos de contacto · Primer pedido",
            ),
            ("En una diapositiva de 16:9, el texto más pequeño del mapa tendría 8,9 puntos.", ""),
        ),
        (
            Locale::English,
            (
                "“Try samples” happens only in person, while everything in “Search” and “First order” happens online.",
                "Convince",
            ),
            ("“Updates by e-mail” was due on 3 October 2026 and is still open.", "Touchpoints · First order"),
            ("On a 16:9 slide the smallest text of the map would be 8.9 points.", ""),
        ),
    ] {
        let map = complete(locale);
        check(locale, &any_finding(Rule::ChannelBreak), &map, break_);
        check(locale, &any_finding(Rule::ActionOverdue), &map, due);
        check(locale, &any_finding(Rule::SmallTextOnSlides), &map, small);
    }
}

#[test]
fn long_texts_are_cut_and_missing_ones_have_a_word_for_them() {
    let mut draft = template::map("example", Locale::English).unwrap().to_draft();
    let finding = |id: &str| {
        let id: CardId = id.parse().unwrap();
        Finding::new(Rule::ResearchedWithoutSource, Part::Card(id))
    };
    super::rules::card(&mut draft, "c1", |card| card.text = format!("One line\n{}", "and more ".repeat(30)));
    super::rules::card(&mut draft, "c3", |card| card.text = "word ".repeat(30));
    super::rules::card(&mut draft, "c44", |card| card.text = "  ".into());
    let map = Map::build(draft).unwrap();
    let check = |id: &str, expected: &str| {
        let said = sentence::finding(Locale::English, &map, &finding(id));
        assert_eq!(said, format!("“{expected}” passes for researched, but cites no source."));
    };
    check("c1", "One line…");
    check("c3", &format!("{}word…", "word ".repeat(11)));
    check("c44", "Touchpoint");
}
