//! What is done when a map has been left.

use super::load::Origin;

/// What is done when a map has been left.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) enum Then {
    StartScreen,
    AskForMap,
    Open(Origin),
    /// What was chosen to be restored.
    Restore,
    Quit,
}
