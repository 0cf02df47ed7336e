//! What is set already. A map is laid out anew after every change; only what changed is set again.

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::own::Fonts;
use super::set::{SetText, narrowest_in, set_in};
use super::style::{Align, Face, TextStyle};

/// A paragraph to set.
#[derive(Clone, Copy, Debug)]
pub struct TextRequest<'a> {
    /// The text.
    pub text: &'a str,
    /// How it is set.
    pub style: TextStyle,
    /// Width in map units.
    pub width: f32,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct StyleKey {
    face: Face,
    align: Align,
    size: u32,
    line_height: u32,
    hang: u32,
    width: u32,
}

impl StyleKey {
    fn of(request: &TextRequest<'_>) -> Self {
        let TextStyle { face, size, line_height, align, hang } = request.style;
        Self {
            face,
            align,
            size: size.to_bits(),
            line_height: line_height.to_bits(),
            hang: hang.to_bits(),
            width: request.width.to_bits(),
        }
    }
}

type Generation = HashMap<StyleKey, HashMap<Box<str>, Arc<SetText>>>;

/// Texts of the current and of the previous layout. What neither uses is forgotten.
#[derive(Default)]
pub struct Texts {
    /// In which all of them are set.
    fonts: Fonts,
    current: Generation,
    previous: Generation,
}

impl Texts {
    /// A new layout begins: what it does not ask for is forgotten when the next one begins. What was set in other fonts is forgotten
    /// at once.
    pub fn begin_layout(&mut self, fonts: Fonts) {
        if self.fonts != fonts {
            *self = Self { fonts, ..Self::default() };
        }
        self.previous = std::mem::take(&mut self.current);
    }

    /// Sets what is not set yet, on all cores.
    pub fn prepare(&mut self, requests: &[TextRequest<'_>]) {
        let missing: Vec<&TextRequest<'_>> =
            requests.iter().filter(|request| self.find(request, StyleKey::of(request)).is_none()).collect();
        let set_texts: Vec<Arc<SetText>> =
            missing.par_iter().with_min_len(16).map(|request| set_request(&self.fonts, request)).collect();
        for (request, text) in missing.into_iter().zip(set_texts) {
            self.current.entry(StyleKey::of(request)).or_default().insert(request.text.into(), text);
        }
    }

    /// The paragraph, set now if it has not been.
    pub fn get(&mut self, text: &str, style: TextStyle, width: f32) -> Arc<SetText> {
        let request = TextRequest { text, style, width };
        let key = StyleKey::of(&request);
        if let Some(text) = self.find(&request, key) {
            return text;
        }
        let set_text = set_request(&self.fonts, &request);
        self.current.entry(key).or_default().insert(text.into(), set_text.clone());
        set_text
    }

    /// The least width in map units at which no word of a text is broken.
    #[must_use]
    pub fn narrowest(&self, text: &str, style: TextStyle) -> f32 {
        narrowest_in(&self.fonts, text, style)
    }

    /// Finds a text in either generation; one from the previous moves to the current one.
    fn find(&mut self, request: &TextRequest<'_>, key: StyleKey) -> Option<Arc<SetText>> {
        if let Some(text) = self.current.get(&key).and_then(|texts| texts.get(request.text)) {
            return Some(text.clone());
        }
        let (text, set_text) = self.previous.get_mut(&key)?.remove_entry(request.text)?;
        self.current.entry(key).or_default().insert(text, set_text.clone());
        Some(set_text)
    }
}

fn set_request(fonts: &Fonts, request: &TextRequest<'_>) -> Arc<SetText> {
    Arc::new(set_in(fonts, request.text, request.style, request.width))
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: TextStyle = TextStyle::new(Face::Regular, 13.0);

    #[test]
    fn a_text_is_set_once_while_layouts_use_it() {
        let mut texts = Texts::default();
        let first = texts.get("a", STYLE, 100.0);
        texts.begin_layout(Fonts::default());
        assert!(Arc::ptr_eq(&first, &texts.get("a", STYLE, 100.0)));
        assert!(!Arc::ptr_eq(&first, &texts.get("a", STYLE, 90.0)));
        texts.begin_layout(Fonts::default());
        texts.begin_layout(Fonts::default());
        assert!(!Arc::ptr_eq(&first, &texts.get("a", STYLE, 100.0)));
    }

    #[test]
    fn prepared_texts_are_found() {
        let mut texts = Texts::default();
        texts.prepare(&[TextRequest { text: "a", style: STYLE, width: 100.0 }]);
        assert_eq!(texts.current.values().map(HashMap::len).sum::<usize>(), 1);
        texts.get("a", STYLE, 100.0);
        assert_eq!(texts.current.values().map(HashMap::len).sum::<usize>(), 1);
    }
}
