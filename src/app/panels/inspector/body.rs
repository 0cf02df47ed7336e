//! What a card is besides its text, and what becomes of it when it is to be something else.

use egui::Ui;

use crate::app::describe;
use crate::edit::{Property, PropertyKind};
use crate::locale::say;
use crate::map::{ActionPlan, CardBody, Channel, Metric, Number, Quote, Touchpoint};

use super::choice::Choice;
use super::common::Share;
use super::form::Form;

/// A kind of card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Note,
    Quote,
    Touchpoint,
    Metric,
    Action,
    Image,
}

impl Kind {
    fn of(body: &CardBody) -> Self {
        match body {
            CardBody::Note => Self::Note,
            CardBody::Quote(_) => Self::Quote,
            CardBody::Touchpoint(_) => Self::Touchpoint,
            CardBody::Metric(_) => Self::Metric,
            CardBody::Action(_) => Self::Action,
            CardBody::Image(_) => Self::Image,
        }
    }
}

/// The kind, if the parts are cards.
pub(super) fn body(form: &mut Form<'_>, ui: &mut Ui) {
    let of = |property: &Property| match property {
        Property::Body(body) => Kind::of(body),
        _ => Kind::Note,
    };
    let Some(current) = form.value(PropertyKind::Body, of) else { return };
    let mut kinds = vec![Kind::Note, Kind::Quote, Kind::Touchpoint, Kind::Metric, Kind::Action];
    // A picture is put in by other means; what is one can stay one.
    if current.share(|kind| *kind == Kind::Image) != Share::None {
        kinds.push(Kind::Image);
    }
    let options = kinds.into_iter().map(|kind| (kind, say(form.locale, key(kind)))).collect();
    let name = form.label(PropertyKind::Body);
    let chosen = Choice { name: &name, current, options }.row_of(form, ui, |kind| *kind != Kind::Image);
    if let Some(kind) = chosen {
        form.change(PropertyKind::Body, |property| match property {
            Property::Body(body) => Some(Property::Body(converted(body, kind))),
            _ => None,
        });
    }
}

fn key(kind: Kind) -> &'static str {
    match kind {
        // There is no picture to ask.
        Kind::Image => "part-image",
        kind => describe::card_kind(&converted(&CardBody::Note, kind)),
    }
}

/// What becomes of a body: it keeps who is responsible; all else of it is its own kind's.
fn converted(body: &CardBody, to: Kind) -> CardBody {
    if Kind::of(body) == to {
        return body.clone();
    }
    let owner = match body {
        CardBody::Touchpoint(touchpoint) => touchpoint.owner.clone(),
        CardBody::Action(action) => action.owner.clone(),
        _ => String::new(),
    };
    match to {
        Kind::Note | Kind::Image => CardBody::Note,
        Kind::Quote => CardBody::Quote(Quote::default()),
        Kind::Touchpoint => CardBody::Touchpoint(Touchpoint { owner, ..Touchpoint::on(Channel::Website) }),
        Kind::Metric => CardBody::Metric(Metric::of(Number::default())),
        Kind::Action => CardBody::Action(ActionPlan { owner, ..ActionPlan::default() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_responsible_stays() {
        let action = CardBody::Action(ActionPlan { owner: "Ana".into(), ..ActionPlan::default() });
        let touchpoint = converted(&action, Kind::Touchpoint);
        assert!(matches!(&touchpoint, CardBody::Touchpoint(touchpoint) if touchpoint.owner == "Ana"));
        assert_eq!(converted(&touchpoint, Kind::Action), action);
        assert_eq!(converted(&action, Kind::Action), action);
        assert_eq!(converted(&action, Kind::Note), CardBody::Note);
    }
}
