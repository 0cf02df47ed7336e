//! What was chosen before all of it was replaced at once: it can be had again.

use std::mem;

use egui::Ui;

use crate::locale::{Locale, say};
use crate::map::Brand;

use super::super::giving_up::Draft;

/// What was replaced last, if it would be lost.
#[derive(Debug, Default)]
pub(super) struct Replaced(Option<Pair>);

#[derive(Debug)]
struct Pair {
    was: Brand,
    by: Brand,
}

/// Whether it was brought back in this frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Brought {
    Back,
    Nothing,
}

impl Replaced {
    /// Puts another brand in the place of all that was chosen. What the map has is not lost by that.
    pub(super) fn replace(&mut self, brand: &mut Brand, by: Brand, of_map: &Brand) {
        let was = mem::replace(brand, by.clone());
        let is_lost = was != by && was != *of_map;
        self.0 = is_lost.then_some(Pair { was, by });
    }

    /// Whether something would be lost with the dialog: what can be had again is, too.
    pub(super) fn draft(&self, before: &Brand, now: &Brand) -> Draft {
        if self.0.is_some() { Draft::Changed } else { Draft::of(before, now) }
    }

    /// Offers it.
    pub(super) fn show(&mut self, ui: &mut Ui, locale: Locale, brand: &mut Brand) -> Brought {
        if self.0.is_none() {
            return Brought::Nothing;
        }
        let wanted = ui.horizontal_wrapped(|ui| {
            ui.label(say(locale, "brand-replaced"));
            let again = ui.button(say(locale, "brand-replaced-again"));
            again.on_hover_text(say(locale, "brand-replaced-about")).clicked()
        });
        if wanted.inner {
            self.bring_back(brand);
            return Brought::Back;
        }
        Brought::Nothing
    }

    fn bring_back(&mut self, brand: &mut Brand) {
        let Some(Pair { was, by }) = self.0.take() else { return };
        let now = mem::replace(brand, was);
        // What was changed since is not lost either.
        self.0 = (now != by).then(|| Pair { was: now, by: brand.clone() });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> Brand {
        Brand { name: name.into(), ..Brand::default() }
    }

    #[test]
    fn what_was_chosen_comes_back_and_so_does_what_was_changed_since() {
        let (of_map, mut brand) = (named("map"), named("mine"));
        let mut replaced = Replaced::default();
        replaced.replace(&mut brand, named("file"), &of_map);
        assert_eq!(brand, named("file"));
        assert_eq!(replaced.draft(&of_map, &of_map), Draft::Changed);
        replaced.bring_back(&mut brand);
        assert_eq!(brand, named("mine"));
        // The file can be read again: nothing is kept of it.
        assert_eq!(replaced.draft(&brand, &brand), Draft::Same);

        replaced.replace(&mut brand, named("file"), &of_map);
        brand.footer = "changed".into();
        let changed = brand.clone();
        replaced.bring_back(&mut brand);
        assert_eq!(brand, named("mine"));
        replaced.bring_back(&mut brand);
        assert_eq!(brand, changed);
    }

    #[test]
    fn what_the_map_has_is_not_lost() {
        let mut brand = named("map");
        let mut replaced = Replaced::default();
        replaced.replace(&mut brand, Brand::default(), &named("map"));
        assert_eq!(replaced.draft(&brand, &brand), Draft::Same);
    }
}
