//! Another value of a property of a card.

use crate::map::{ActionPlan, Card, CardBody, Metric, Touchpoint};

use super::super::property::Property;

/// Sets a property; `None` if the card has no such property.
pub(super) fn set_card(card: &mut Card, property: &Property) -> Option<()> {
    match property {
        Property::Color(color) => card.color = *color,
        Property::Span(span) => card.span = *span,
        Property::Concerns(personas) => card.personas.clone_from(personas),
        Property::Evidence(evidence) => card.evidence.clone_from(evidence),
        Property::Body(body) => card.body = body.clone(),
        _ => return set_body(&mut card.body, property),
    }
    Some(())
}

fn set_body(body: &mut CardBody, property: &Property) -> Option<()> {
    match (body, property) {
        (CardBody::Quote(quote), Property::Speaker(speaker)) => quote.speaker = *speaker,
        (CardBody::Touchpoint(touchpoint), _) => return set_touchpoint(touchpoint, property),
        (CardBody::Metric(metric), _) => return set_metric(metric, property),
        (CardBody::Action(action), _) => return set_action(action, property),
        (body @ CardBody::Image(_), Property::Photo(photo)) => {
            *body = photo.clone().map_or(CardBody::Note, CardBody::Image);
        }
        _ => return None,
    }
    Some(())
}

fn set_touchpoint(touchpoint: &mut Touchpoint, property: &Property) -> Option<()> {
    match property {
        Property::Channel(channel) => touchpoint.channel = channel.clone(),
        Property::Presence(presence) => touchpoint.presence = *presence,
        Property::Contact(contact) => touchpoint.contact = *contact,
        Property::MomentOfTruth(is_one) => touchpoint.moment_of_truth = *is_one,
        _ => return None,
    }
    Some(())
}

fn set_metric(metric: &mut Metric, property: &Property) -> Option<()> {
    match property {
        Property::Figure(value) => metric.value = *value,
        Property::Target(target) => metric.target = *target,
        _ => return None,
    }
    Some(())
}

fn set_action(action: &mut ActionPlan, property: &Property) -> Option<()> {
    match property {
        Property::Due(due) => action.due = *due,
        Property::Impact(impact) => action.impact = *impact,
        Property::Effort(effort) => action.effort = *effort,
        Property::Status(status) => action.status = *status,
        Property::Answers(answers) => action.answers.clone_from(answers),
        _ => return None,
    }
    Some(())
}
