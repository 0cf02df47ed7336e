//! New parts and texts as reading a file would give them: what is written is read back the same.

use std::sync::Arc;

use crate::map::{
    AudienceView, Brand, Card, CardBody, Channel, EmotionScale, Lane, LaneContent, Persona, Phase, Replacement, Source,
    Stage, clean_text,
};

use super::super::text_of::{TextMut, Texts};

/// A text as a map may hold it.
pub(in crate::edit) fn clean(text: &str) -> String {
    clean_text(text.into()).text
}

/// What a map holds, with all its texts clean.
pub(super) trait Clean: Clone {
    fn clean(&mut self);

    fn cleaned(&self) -> Self {
        let mut part = self.clone();
        part.clean();
        part
    }
}

impl Clean for Stage {
    fn clean(&mut self) {
        clean_texts(self);
    }
}

impl Clean for Phase {
    fn clean(&mut self) {
        clean_texts(self);
        self.stages.iter_mut().for_each(Clean::clean);
    }
}

impl Clean for Persona {
    fn clean(&mut self) {
        clean_texts(self);
    }
}

impl Clean for Source {
    fn clean(&mut self) {
        clean_texts(self);
    }
}

impl Clean for Lane {
    fn clean(&mut self) {
        clean_texts(self);
        match &mut self.content {
            LaneContent::Cards { cards, .. } => cards.iter_mut().for_each(|card| *card = Arc::new(card.cleaned())),
            LaneContent::Emotion { curves } => {
                let points = curves.iter_mut().flat_map(|curve| &mut Arc::make_mut(curve).points);
                points.for_each(clean_texts);
            }
            LaneContent::Divider { .. } => {}
        }
    }
}

impl Clean for Card {
    fn clean(&mut self) {
        clean_texts(self);
        if let CardBody::Touchpoint(touchpoint) = &mut self.body {
            touchpoint.channel.clean();
        }
    }
}

impl Clean for CardBody {
    fn clean(&mut self) {
        match self {
            Self::Touchpoint(touchpoint) => {
                clean_texts(touchpoint);
                touchpoint.channel.clean();
            }
            Self::Metric(metric) => clean_texts(metric),
            Self::Action(action) => clean_texts(action),
            Self::Note | Self::Quote(_) | Self::Image(_) => {}
        }
    }
}

impl Clean for Channel {
    fn clean(&mut self) {
        // One that is called like a known one is that one: so it is read.
        if let Self::Own(text) = self {
            *self = Self::from(clean(text).as_str());
        }
    }
}

impl Clean for EmotionScale {
    fn clean(&mut self) {
        if let Self::Own(own) = self {
            let labels = own.labels().iter().map(|label| clean(label)).collect();
            // As many labels as before fit as well as before.
            if let Ok(cleaned) = self.labelled(labels) {
                *self = cleaned;
            }
        }
    }
}

impl Clean for AudienceView {
    fn clean(&mut self) {
        self.name = clean(&self.name);
        for Replacement { words, with, .. } in &mut self.replacements {
            (*words, *with) = (clean(words), clean(with));
        }
    }
}

impl Clean for Brand {
    fn clean(&mut self) {
        self.name = clean(&self.name);
        self.footer = clean(&self.footer);
    }
}

fn clean_texts<T: Texts>(part: &mut T) {
    for field in part.fields() {
        match part.text_mut(*field) {
            Some(TextMut::Line(text)) => *text = clean(text),
            Some(TextMut::List(items)) => items.iter_mut().for_each(|item| *item = clean(item)),
            None => {}
        }
    }
}
