//! What is found on a single card.

use crate::map::{ActionPlan, ActionStatus, Answer, Card, CardBody, CardLaneKind, Contact, Date, Part};

use super::finding::{Detail, Finding, Rule};
use super::notes::{Noted, Notes, is_blank, lacks_source};

/// Characters that a card bears for each stage that it covers.
const CHARS_FOR_A_STAGE: usize = 160;

/// From this grade on something is much, and up to that it is little.
const MUCH: u8 = 4;
const LITTLE: u8 = 2;

/// What holds of any card that is shown, in a lane of that kind.
pub(super) fn card_rules(notes: &mut Notes, card: &Card, kind: CardLaneKind) {
    let found = |rule| Finding::new(rule, Part::Card(card.id));
    let answer = Answer::Card(card.id);
    let has_text = !is_blank(&card.text);
    let is_action = matches!(card.body, CardBody::Action(_));
    let decisive = matches!(&card.body, CardBody::Touchpoint(touchpoint) if touchpoint.moment_of_truth);
    if decisive {
        notes.noted.push(Noted::Unanswered(answer, found(Rule::MomentOfTruthWithoutAction)));
    } else if has_text && !is_action && kind == CardLaneKind::Pains {
        notes.noted.push(Noted::Unanswered(answer, found(Rule::PainWithoutAction)));
    }
    if has_text && !is_action && kind == CardLaneKind::Opportunities {
        notes.noted.push(Noted::Unowned(answer, found(Rule::OpportunityWithoutOwner)));
    }
    if lacks_source(card.evidence.as_ref()) {
        notes.found(found(Rule::ResearchedWithoutSource));
    }
    match &card.body {
        // Where others speak of the company, nobody in it can answer for what they say.
        CardBody::Touchpoint(touchpoint)
            if is_blank(&touchpoint.owner) && touchpoint.effective_contact() != Some(Contact::Indirect) =>
        {
            notes.found(found(Rule::TouchpointWithoutOwner));
        }
        CardBody::Metric(metric) if metric.target.is_none() => notes.found(found(Rule::MetricWithoutTarget)),
        _ => {}
    }
    if !has_text && !matches!(card.body, CardBody::Image(_)) {
        notes.found(found(Rule::EmptyCard));
    }
    // As many bytes as characters at least: most texts need not be counted.
    let most = CHARS_FOR_A_STAGE.saturating_mul(card.span.get());
    if card.text.len() > most {
        let chars = card.text.trim().chars().count();
        if chars > most {
            notes.found(found(Rule::TextTooLong).with(Detail::Count(chars)));
        }
    }
}

/// What holds of an action, shown or not.
pub(super) fn action_rules(notes: &mut Notes, card: &Card, action: &ActionPlan, today: Option<Date>) {
    let found = |rule| Finding::new(rule, Part::Card(card.id));
    if action.status == ActionStatus::Dropped {
        return;
    }
    if action.status != ActionStatus::Done {
        match action.due {
            None => notes.found(found(Rule::ActionWithoutDate)),
            Some(due) if today.is_some_and(|today| due < today) => {
                notes.found(found(Rule::ActionOverdue).with(Detail::Due(due)));
            }
            Some(_) => {}
        }
        if is_blank(&action.owner) {
            notes.found(found(Rule::ActionWithoutOwner));
        }
    }
    if is_blank(&action.measure) {
        notes.found(found(Rule::ActionWithoutMeasure));
    }
    if action.answers.is_empty() {
        notes.found(found(Rule::ActionAnswersNothing));
    }
    let much = action.impact.is_some_and(|impact| impact.get() >= MUCH);
    let little = action.effort.is_some_and(|effort| effort.get() <= LITTLE);
    if action.status == ActionStatus::Proposed && much && little {
        notes.found(found(Rule::QuickWinWaiting));
    }
}
