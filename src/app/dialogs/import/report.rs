//! What was read how: remarks by what became of what they are about, with their lines.

use egui::{CollapsingHeader, Label, RichText, Role, Ui, WidgetInfo};

use crate::import::{Effect, Remark, Report};
use crate::locale::{Locale, say, say_count};
use crate::sentence;
use crate::text::icons;

use super::super::parts::small_heading;

/// From so many on, remarks about what was simply read stay folded.
const MANY: usize = 6;

/// Shows the remarks. Gives whether the report is to be copied.
pub(super) fn show(ui: &mut Ui, locale: Locale, report: &Report) -> bool {
    small_heading(ui, &say(locale, "import-report"));
    if report.remarks.is_empty() && report.more_remarks == 0 {
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(icons::CHECK.to_string()));
            ui.add(Label::new(say(locale, "import-no-remarks")).wrap());
        });
    }
    for effect in Effect::ALL {
        let remarks: Vec<&Remark> = report.remarks.iter().filter(|remark| remark.effect == effect).collect();
        if remarks.is_empty() {
            continue;
        }
        let title = format!("{} ({})", sentence::import_report::effect(locale, effect), remarks.len());
        let open = effect != Effect::Read || remarks.len() < MANY;
        let header = CollapsingHeader::new(format!("{}  {title}", icon(effect))).id_salt(effect.name());
        let shown = header.default_open(open).show(ui, |ui| {
            for remark in remarks {
                if let Some(line) = sentence::import_report::remark_line(locale, remark) {
                    ui.label(RichText::new(line).small().weak());
                    ui.add_space(-5.0);
                }
                ui.add(Label::new(sentence::remark(locale, remark)).wrap().selectable(true));
            }
        });
        // Without the sign, which nobody could read out.
        shown.header_response.widget_info(|| WidgetInfo::labeled(Role::DisclosureTriangle, true, &title));
    }
    if report.more_remarks > 0 {
        ui.label(RichText::new(say_count(locale, "import-more-remarks", report.more_remarks)).weak());
    }
    ui.add_space(4.0);
    ui.button(say(locale, "import-copy-report")).clicked()
}

fn icon(effect: Effect) -> char {
    match effect {
        Effect::LeftOut => icons::PROHIBIT,
        Effect::Changed => icons::PENCIL_SIMPLE,
        Effect::Noted => icons::NOTE,
        Effect::Read => icons::CHECK,
    }
}
