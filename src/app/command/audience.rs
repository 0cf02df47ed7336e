//! What can be done while the map is looked at as an audience does.

use super::list::Command;

impl Command {
    /// Whether it can be given then: it shows what is seen, or is about the window and the file. Nothing edits the map, and nothing tells
    /// of it what the audience does not see.
    #[must_use]
    pub fn is_for_audiences(self) -> bool {
        matches!(
            self,
            Self::New
                | Self::Open
                | Self::Import
                | Self::ImportPasted
                | Self::Save
                | Self::SaveAs
                | Self::ExportPicture
                | Self::ExportAgain
                | Self::CopyPicture
                | Self::ExportPlan
                | Self::ExportTouchpoints
                | Self::ExportFigures
                | Self::ExportContent
                | Self::CloseMap
                | Self::Quit
                | Self::ShowMap
                | Self::ShowCurves
                | Self::ShowSheet
                | Self::ShowPlan
                | Self::ShowFigures
                | Self::FitMap
                | Self::ActualSize
                | Self::ZoomIn
                | Self::ZoomOut
                | Self::ShowAudiences
                | Self::LeaveAudience
                | Self::ToggleTheme
                | Self::ShowPalette
                | Self::ShowKeys
                | Self::ShowAbout
        )
    }
}
