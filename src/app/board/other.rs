//! Another map in the place of the one that is shown.

use crate::app::editor::Editor;
use crate::layout::Picture;
use crate::map::Map;

use super::core::Board;

impl Board {
    /// Shows another map from now on. What was done to the one before is forgotten: for boards on which nothing is edited.
    pub(in crate::app) fn show_other(&mut self, map: Map) {
        self.cancel();
        self.editor = Editor::new(map);
        self.refresh_shown();
        self.leave_lost_sheet();
    }

    /// Shows the map instead of the sheet of a persona who is not shown.
    pub(in crate::app) fn leave_lost_sheet(&mut self) {
        if let Picture::Sheet(persona) = self.picture
            && self.map().persona(persona).is_none_or(|persona| persona.hidden)
        {
            self.show_picture(Picture::Map);
        }
    }
}
