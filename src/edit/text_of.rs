//! Which part has which texts, and where they lie in it.

use crate::map::{
    ActionPlan, Card, CardBody, Draft, EmotionPoint, Lane, Metric, Persona, Phase, Source, Stage, TextField, Touchpoint,
};

/// A text or a list of texts.
#[derive(Clone, Copy)]
pub(super) enum TextRef<'a> {
    Line(&'a String),
    List(&'a Vec<String>),
}

/// A text or a list of texts, to be changed.
pub(super) enum TextMut<'a> {
    Line(&'a mut String),
    List(&'a mut Vec<String>),
}

/// What has texts.
pub(super) trait Texts {
    /// Which it has, in the order in which they are shown.
    fn fields(&self) -> &'static [TextField];

    /// One of them.
    fn text(&self, field: TextField) -> Option<TextRef<'_>>;

    /// One of them, to be changed.
    fn text_mut(&mut self, field: TextField) -> Option<TextMut<'_>>;
}

macro_rules! texts {
    ($($part:ident { $($field:ident: $form:ident $name:ident),+ $(,)? })+) => {$(
        impl Texts for $part {
            fn fields(&self) -> &'static [TextField] {
                &[$(TextField::$field),+]
            }

            fn text(&self, field: TextField) -> Option<TextRef<'_>> {
                match field {
                    $(TextField::$field => Some(TextRef::$form(&self.$name)),)+
                    _ => None,
                }
            }

            fn text_mut(&mut self, field: TextField) -> Option<TextMut<'_>> {
                match field {
                    $(TextField::$field => Some(TextMut::$form(&mut self.$name)),)+
                    _ => None,
                }
            }
        }
    )+};
}

texts! {
    Draft { Title: Line title, Subtitle: Line subtitle, Author: Line author, Client: Line client }
    Persona {
        Name: Line name,
        Profile: Line profile,
        Role: Line role,
        Summary: Line summary,
        Quote: Line quote,
        Attitudes: List attitudes,
        Goals: List goals,
        Needs: List needs,
        Motivations: List motivations,
        Brake: Line brake,
        Insight: Line insight,
    }
    Phase { Name: Line name, Goal: Line goal }
    Stage { Name: Line name, Description: Line description, Duration: Line duration }
    Lane { Name: Line name, Description: Line description }
    Touchpoint { Owner: Line owner, Works: List works, Hurts: List hurts }
    Metric { Unit: Line unit }
    ActionPlan { Owner: Line owner, Measure: Line measure }
    EmotionPoint { Note: Line note }
    Source { Title: Line title, Link: Line link }
}

impl Texts for Card {
    fn fields(&self) -> &'static [TextField] {
        use TextField::{Hurts, Measure, Note, Owner, Tags, Text, Unit, Works};
        match self.body {
            CardBody::Note | CardBody::Quote(_) | CardBody::Image(_) => &[Text, Note, Tags],
            CardBody::Touchpoint(_) => &[Text, Owner, Works, Hurts, Note, Tags],
            CardBody::Metric(_) => &[Text, Unit, Note, Tags],
            CardBody::Action(_) => &[Text, Owner, Measure, Note, Tags],
        }
    }

    fn text(&self, field: TextField) -> Option<TextRef<'_>> {
        match (field, &self.body) {
            (TextField::Text, _) => Some(TextRef::Line(&self.text)),
            (TextField::Note, _) => Some(TextRef::Line(&self.note)),
            (TextField::Tags, _) => Some(TextRef::List(&self.tags)),
            (_, CardBody::Touchpoint(touchpoint)) => touchpoint.text(field),
            (_, CardBody::Metric(metric)) => metric.text(field),
            (_, CardBody::Action(action)) => action.text(field),
            (_, CardBody::Note | CardBody::Quote(_) | CardBody::Image(_)) => None,
        }
    }

    fn text_mut(&mut self, field: TextField) -> Option<TextMut<'_>> {
        match (field, &mut self.body) {
            (TextField::Text, _) => Some(TextMut::Line(&mut self.text)),
            (TextField::Note, _) => Some(TextMut::Line(&mut self.note)),
            (TextField::Tags, _) => Some(TextMut::List(&mut self.tags)),
            (_, CardBody::Touchpoint(touchpoint)) => touchpoint.text_mut(field),
            (_, CardBody::Metric(metric)) => metric.text_mut(field),
            (_, CardBody::Action(action)) => action.text_mut(field),
            (_, CardBody::Note | CardBody::Quote(_) | CardBody::Image(_)) => None,
        }
    }
}
