//! Dialogs that give way to something else: what was changed in them does not go unasked.

use egui::Context;

use crate::app::dialogs::{Dialog, Leave, Leaving};
use crate::app::leaving::Then;

use super::core::Trayecto;

impl Trayecto {
    /// Leaves whatever dialog there is for something else, unless something was changed in it: then that is asked.
    pub(super) fn leave_dialog(&mut self, context: &Context, leaving: &Leaving) -> Leave {
        let asks = |dialog: &mut Option<Dialog>| {
            dialog.as_mut().is_some_and(|dialog| dialog.leave(leaving.clone()) == Leave::Asked)
        };
        if asks(&mut self.dialog) {
            context.request_repaint();
            return Leave::Asked;
        }
        // It waits for files, or below what was told: it comes back to be asked about.
        if asks(&mut self.set_aside) {
            self.dialog = self.set_aside.take();
            context.request_repaint();
            return Leave::Asked;
        }
        Leave::AtOnce
    }

    /// Goes on when what was changed in a dialog was given up.
    pub(super) fn give_up_dialog(&mut self, context: &Context, leaving: Leaving) {
        match leaving {
            Leaving::Dialog => self.close_dialog(),
            Leaving::Window => {
                self.set_aside = None;
                self.leave(context, Then::Quit);
            }
            Leaving::Dropped(path) => self.take_dropped(context, path),
        }
    }

    /// Closes the dialog; what it was shown over comes back.
    pub(super) fn close_dialog(&mut self) {
        // What was to be restored waits for another time.
        self.restoring = None;
        self.dialog = self.set_aside.take();
    }

    /// Shows a dialog for which nobody has asked. One that holds changes comes back after it.
    pub(super) fn interrupt(&mut self, dialog: Dialog) {
        if self.set_aside.is_none() && self.dialog.as_ref().is_some_and(Dialog::holds_changes) {
            self.set_aside = self.dialog.take();
        }
        self.dialog = Some(dialog);
    }
}
