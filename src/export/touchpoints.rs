//! The inventory of touchpoints as a table for other programs.

use std::collections::HashMap;

use crate::locale::{Locale, say, say_channel};
use crate::map::{Contact, EvidenceLevel, Map, PersonaId, Presence, SourceId};
use crate::review::{Met, touchpoints};

use super::spreadsheet::{Cell, Spreadsheet};

/// The columns, as keys of the languages.
const COLUMNS: [&str; 14] = [
    "part-touchpoint",
    "field-channel",
    "part-stage",
    "touchpoints-column-last-stage",
    "part-lane",
    "field-presence",
    "field-contact",
    "field-owner",
    "legend-moment-of-truth",
    "field-works",
    "field-hurts",
    "field-evidence",
    "touchpoints-column-sources",
    "field-personas",
];

/// The touchpoints of a map, as they come along the way. What is hidden is not in it, nor are notes for the team.
#[must_use]
pub fn touchpoints_table(map: &Map, locale: Locale) -> Spreadsheet {
    let stages: Vec<&str> = map.stages().map(|stage| stage.name.as_str()).collect();
    let sources: HashMap<SourceId, &str> =
        map.sources.iter().map(|source| (source.id, source.title.as_str())).collect();
    let shown = map.personas.iter().filter(|persona| !persona.hidden);
    let personas: HashMap<PersonaId, &str> = shown.map(|persona| (persona.id, persona.called())).collect();
    let row = |met: &Met<'_>| {
        let (card, touchpoint) = (met.card, met.touchpoint);
        let stage = |at: usize| Cell::text(stages.get(at).copied().unwrap_or_default());
        let evidence = card.evidence.as_ref();
        let cited = evidence.map(|evidence| evidence.sources.as_slice()).unwrap_or_default();
        vec![
            Cell::text(&card.text),
            Cell::text(say_channel(locale, &touchpoint.channel)),
            stage(met.first),
            stage(met.last),
            Cell::text(&met.lane.name),
            touchpoint
                .effective_presence()
                .map_or(Cell::Empty, |presence| Cell::text(say(locale, self::presence(presence)))),
            touchpoint
                .effective_contact()
                .map_or(Cell::Empty, |contact| Cell::text(say(locale, self::contact(contact)))),
            Cell::text(&touchpoint.owner),
            if touchpoint.moment_of_truth { Cell::text(say(locale, "touchpoints-yes")) } else { Cell::Empty },
            Cell::text(touchpoint.works.join("; ")),
            Cell::text(touchpoint.hurts.join("; ")),
            evidence.map_or(Cell::Empty, |evidence| Cell::text(say(locale, level(evidence.level)))),
            Cell::text(cited.iter().filter_map(|id| sources.get(id).copied()).collect::<Vec<_>>().join("; ")),
            Cell::text(card.personas.iter().filter_map(|id| personas.get(id).copied()).collect::<Vec<_>>().join("; ")),
        ]
    };
    Spreadsheet {
        name: say(locale, "tab-touchpoints"),
        head: COLUMNS.iter().map(|key| say(locale, key)).collect(),
        rows: touchpoints(map).iter().map(row).collect(),
    }
}

fn presence(presence: Presence) -> &'static str {
    match presence {
        Presence::Physical => "presence-physical",
        Presence::Online => "presence-online",
    }
}

fn contact(contact: Contact) -> &'static str {
    match contact {
        Contact::Direct => "contact-direct",
        Contact::Indirect => "contact-indirect",
    }
}

fn level(level: EvidenceLevel) -> &'static str {
    match level {
        EvidenceLevel::Researched => "legend-researched",
        EvidenceLevel::Partly => "legend-partly",
        EvidenceLevel::Assumed => "legend-assumed",
    }
}
