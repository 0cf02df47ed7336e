//! Cards in an outline.

use crate::locale::{say_channel, say_date, say_number, say_status};
use crate::map::{ActionPlan, Answer, Card, CardBody, Contact, Metric, Presence, Touchpoint};

use super::markdown::{line, lines};
use super::telling::Outline;

/// A card in a line or two: what it says, what it is, whom it concerns, what it rests on.
pub(super) fn card(outline: &Outline<'_>, card: &Card) -> String {
    let mut text = lines(&card.text, "  ");
    let mut facts: Vec<Option<String>> = Vec::new();
    match &card.body {
        CardBody::Note => {}
        CardBody::Quote(quote) => {
            text = format!("“{text}”");
            facts.push(quote.speaker.map(|speaker| outline.persona_name(speaker)));
        }
        CardBody::Touchpoint(touchpoint) => facts.extend(meeting(outline, touchpoint)),
        CardBody::Image(_) => facts.push(Some(outline.say("part-image"))),
        CardBody::Metric(metric) => facts.extend(figure(outline, metric)),
        CardBody::Action(action) => facts.extend(planned(outline, action)),
    }
    facts.push(reach(outline, card));
    facts.push(whom(outline, card));
    facts.push(outline.evidence(card.evidence.as_ref()));
    let facts: Vec<String> = facts.into_iter().flatten().filter(|fact| !fact.is_empty()).collect();
    match (text.is_empty(), facts.is_empty()) {
        (_, true) => text,
        (true, false) => facts.join("; "),
        (false, false) => format!("{text} ({})", facts.join("; ")),
    }
}

fn meeting(outline: &Outline<'_>, touchpoint: &Touchpoint) -> Vec<Option<String>> {
    let presence = touchpoint.presence.map(|presence| match presence {
        Presence::Physical => outline.say("presence-physical"),
        Presence::Online => outline.say("presence-online"),
    });
    let contact = touchpoint.contact.map(|contact| match contact {
        Contact::Direct => outline.say("contact-direct"),
        Contact::Indirect => outline.say("contact-indirect"),
    });
    vec![
        Some(line(&say_channel(outline.locale, &touchpoint.channel))),
        presence,
        contact,
        touchpoint.moment_of_truth.then(|| outline.say("legend-moment-of-truth")),
        outline.short("field-owner", &touchpoint.owner),
        outline.listed("field-works", &touchpoint.works),
        outline.listed("field-hurts", &touchpoint.hurts),
    ]
}

fn figure(outline: &Outline<'_>, metric: &Metric) -> Vec<Option<String>> {
    let with_unit =
        |value| format!("{} {}", say_number(outline.locale, value), line(&metric.unit)).trim_end().to_owned();
    vec![
        Some(with_unit(metric.value)),
        metric.target.map(|target| format!("{}: {}", outline.say("field-target"), with_unit(target))),
    ]
}

fn planned(outline: &Outline<'_>, action: &ActionPlan) -> Vec<Option<String>> {
    let grade =
        |key: &str, grade: Option<crate::map::Grade>| grade.map(|it| format!("{}: {}", outline.say(key), it.get()));
    let answers: Vec<String> = action.answers.iter().map(|answer| answered(outline, answer)).collect();
    let answers: Vec<String> = answers.into_iter().filter(|answer| !answer.is_empty()).collect();
    let due = action.due.map(|due| say_date(outline.locale, due));
    vec![
        Some(say_status(outline.locale, action.status)),
        outline.short("field-owner", &action.owner),
        due.map(|due| format!("{}: {due}", outline.say("field-due"))),
        grade("field-impact", action.impact),
        grade("field-effort", action.effort),
        outline.short("field-measure", &action.measure),
        (!answers.is_empty()).then(|| format!("{}: {}", outline.say("field-answers"), answers.join(", "))),
    ]
}

fn answered(outline: &Outline<'_>, answer: &Answer) -> String {
    match answer {
        Answer::Card(card) => line(outline.map.card(*card).map_or("", |(_, card)| card.text.as_str())),
        Answer::Emotion { persona, stage } => {
            format!("{} – {}", outline.persona_name(*persona), outline.stage_name(*stage))
        }
        Answer::Stage(stage) => outline.stage_name(*stage),
    }
}

/// Up to which stage a card reaches.
fn reach(outline: &Outline<'_>, card: &Card) -> Option<String> {
    let first = outline.stages.iter().position(|stage| *stage == card.stage)?;
    let last = (first + card.span.get() - 1).min(outline.stages.len().saturating_sub(1));
    let stage = outline.stages.get(last).filter(|_| last > first)?;
    let name = outline.stage_name(*stage);
    Some(crate::locale::say_with(outline.locale, "outline-until", &[("stage", &name)]))
}

fn whom(outline: &Outline<'_>, card: &Card) -> Option<String> {
    let names: Vec<String> = card.personas.iter().map(|persona| outline.persona_name(*persona)).collect();
    (!names.is_empty()).then(|| names.join(", "))
}
