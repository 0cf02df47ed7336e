//! What is told of a map before it goes.

use crate::app::dialogs::{FileState, Unsaved};
use crate::app::load::Origin;
use crate::app::outside::Outside;
use crate::app::state::OpenMap;

/// What of a map is not saved.
pub(super) fn unsaved(open: &OpenMap) -> Unsaved {
    let file = match &open.origin {
        Origin::Template { .. } | Origin::Unsaved { .. } => FileState::NeverSaved,
        Origin::File(_) if open.outside.as_ref().is_some_and(Outside::is_gone) => FileState::Gone,
        Origin::File(_) => FileState::There,
    };
    let since = open.board.editor.changed_since().map(|since| since.elapsed());
    Unsaved { changes: open.board.editor.changes(), since, file }
}
