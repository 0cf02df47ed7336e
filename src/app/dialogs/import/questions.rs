//! What can be understood otherwise, each with the answer that was taken.

use egui::{Label, RichText, Ui};

use crate::import::{Options, Question, Sections};
use crate::locale::{Locale, say};
use crate::sentence::import::{journey_name, question, scale, sections};

use super::super::choose::choose;
use super::super::parts::small_heading;

/// Shows the questions but that about a table, which has a place of its own. Gives the options if one was answered.
pub(super) fn show(ui: &mut Ui, locale: Locale, questions: &[Question], options: &Options) -> Option<Options> {
    let is_here = |question: &&Question| !matches!(question, Question::Table(_));
    if !questions.iter().any(|question| is_here(&question)) {
        return None;
    }
    small_heading(ui, &say(locale, "import-questions"));
    let mut given = None;
    for asked in questions.iter().filter(is_here) {
        let label = question(locale, asked);
        ui.add(Label::new(RichText::new(&label).small().weak()).wrap());
        given = given.or(ask(ui, locale, asked, &label, options));
        ui.add_space(4.0);
    }
    given
}

fn ask(ui: &mut Ui, locale: Locale, asked: &Question, label: &str, options: &Options) -> Option<Options> {
    match asked {
        Question::Journey { names, chosen } => {
            let texts = (0..names.len()).map(|at| (at, journey_name(locale, names, at))).collect();
            // What was said of another journey means nothing for this one.
            choose(ui, label, &options.journey.unwrap_or(*chosen), texts)
                .map(|at| Options { journey: Some(at), ..Options::default() })
        }
        Question::Sections { chosen } => {
            let texts = [Sections::Phases, Sections::Stages].map(|to| (to, sections(locale, to)));
            let chosen = options.sections.unwrap_or(*chosen);
            choose(ui, label, &chosen, texts.into()).map(|to| Options { sections: Some(to), ..options.clone() })
        }
        Question::Scale { offered, chosen } => {
            let texts = offered.iter().map(|to| (to.clone(), scale(locale, to))).collect();
            let chosen = options.scale.as_ref().unwrap_or(chosen);
            choose(ui, label, chosen, texts).map(|to| Options { scale: Some(to), ..options.clone() })
        }
        Question::Table(_) => None,
    }
}
