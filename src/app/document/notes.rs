//! What the speaker reads: the findings about what is on a page.

use crate::export::{Document, DocumentPage};
use crate::locale::Locale;
use crate::map::{Date, Map, Part};
use crate::review::{Facts, Finding, Reviewer, Rule, shows_brakes};
use crate::sentence::Findings;

/// Gives each page the findings about its parts, each on the first page that shows its part; those about the map as a whole go to the first. `shown` is what others may see of
/// `map`: nothing else is spoken of.
pub(super) fn give(document: &mut Document, map: &Map, shown: &Map, today: Option<Date>, locale: Locale) {
    // How large texts would be on slides is nothing to say on one.
    let facts = Facts { today, smallest_text_on_slides_pt: None };
    let review = Reviewer::default().review(shown, facts);
    let is_open = |finding: &&Finding| {
        !map.set_aside.iter().any(|aside| aside.rule == finding.rule.name() && aside.part == finding.part)
    };
    // What the picture does not show is nothing to speak of.
    let is_shown = |finding: &&Finding| match finding.rule {
        Rule::CriticalPointWithoutAction | Rule::CriticalPointWithoutWords => !shown.hide_turning_points,
        Rule::PersonaWithoutBrake | Rule::PersonaWithoutInsight => shows_brakes(shown),
        _ => true,
    };
    let mut open: Vec<&Finding> = review.findings.iter().filter(is_open).filter(is_shown).collect();
    let findings = Findings::new(locale, shown);
    for (at, page) in document.pages.iter_mut().enumerate() {
        // What has been told is not told again.
        let (here, later) = open.into_iter().partition(|finding: &&Finding| match finding.part {
            Part::Map | Part::Title => at == 0,
            part => has(page, part),
        });
        open = later;
        let here: Vec<&Finding> = here;
        let here = here.into_iter();
        let lines: Vec<String> = here.map(|finding| format!("• {}", findings.sentence(finding))).collect();
        page.notes = lines.join("\n");
    }
}

fn has(page: &DocumentPage, part: Part) -> bool {
    page.scene.items().iter().any(|item| item.part == part)
}
