//! What is asked for through the accessible tree.

use egui::Response;

use crate::app::canvas::NodeAction;
use crate::app::selection::Selection;
use crate::edit::{self, Edit};
use crate::map::Part;

use super::core::{Board, Editable, Outcome, Surroundings};
use super::shift::Step;

impl Board {
    /// Does what was asked for through the accessible tree.
    pub(super) fn answer_node(
        &mut self,
        action: NodeAction,
        around: Surroundings<'_>,
        outcome: &mut Outcome,
        canvas: &Response,
    ) {
        match action {
            NodeAction::Select(part) => {
                self.select_and_show(part);
            }
            NodeAction::ShowMenu(part) => {
                self.editor.select(Selection::of([part]));
                self.open_menu_at_selection(outcome, canvas);
            }
            _ if around.access == Editable::No => {}
            NodeAction::Write(part) => {
                self.editor.select(Selection::of([part]));
                self.write_selected(None);
            }
            NodeAction::Raise(part) | NodeAction::Lower(part) => {
                self.editor.select(Selection::of([part]));
                let up = matches!(action, NodeAction::Raise(_));
                outcome.refused = self.step_points(if up { Step::Up } else { Step::Down }).err();
            }
            NodeAction::SetValue(part, value) => {
                if let Part::EmotionPoint { lane, persona, stage } = part {
                    let points = vec![edit::PointValue { lane, persona, stage, value }];
                    outcome.refused = self.apply(&Edit::SetPoints { points }, Some(vec![part])).err();
                }
            }
            NodeAction::SetText(part, text) => {
                if let Some(field) = edit::fields(self.editor.map(), part).first().copied() {
                    outcome.refused = self.apply(&Edit::Write { part, field, text }, Some(vec![part])).err();
                }
            }
        }
    }
}
