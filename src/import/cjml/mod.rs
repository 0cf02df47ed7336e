//! CJML 2.0: journeys as XML.

mod actors;
mod points;

use crate::locale::{Locale, say};
use crate::map::StageId;

use super::builder::Builder;
use super::foreign_note::ForeignNote;
use super::kind::ForeignKind;
use super::options::{Options, Question};
use super::report::{Effect, Imported, Note, Refusal};
use super::tree::{Tree, Value, content, read_xml};
use super::words::{plain, shortened, spoken};
use actors::{Actors, MAX_SEARCH};
use points::Points;

/// Elements that are journeys.
const JOURNEYS: &[&str] = &["plannedjourney", "actualjourney", "journey"];

/// Whether a text looks like one.
pub(super) fn looks_alike(text: &str) -> bool {
    let mut rest = text.trim_start();
    loop {
        let end = match () {
            () if rest.starts_with("<!--") => "-->",
            () if rest.starts_with("<?") => "?>",
            () if rest.starts_with("<!") && rest.split('>').next().is_some_and(|start| start.contains('[')) => "]>",
            () if rest.starts_with("<!") => ">",
            () => break,
        };
        match rest.split_once(end) {
            Some((_, after)) => rest = after.trim_start(),
            None => return false,
        }
    }
    let name: String = rest.chars().skip(1).take(12).take_while(|c| c.is_alphanumeric() || *c == ':').collect();
    rest.starts_with('<') && name.to_lowercase().rsplit(':').next() == Some("cjml")
}

/// Reads one.
///
/// # Errors
/// [`Refusal`] if no map can be made of it.
pub(super) fn import(text: &str, options: &Options, locale: Locale) -> Result<Imported, Refusal> {
    let broken = Refusal::Broken { kind: ForeignKind::Cjml, line: None };
    let tree = read_xml(text).ok_or_else(|| broken.clone())?;
    let root = tree.roots.first().ok_or_else(|| broken.clone())?;
    let mut builder = Builder::new(ForeignKind::Cjml, locale);
    remark(&mut builder, &tree);
    let mut journeys = Vec::new();
    find(root, 0, &mut journeys);
    let chosen = options.journey.filter(|chosen| *chosen < journeys.len()).unwrap_or(0);
    if journeys.len() > 1 {
        let names = journeys.iter().map(|(_, journey)| shortened(title(journey))).collect();
        builder.ask(Question::Journey { names, chosen });
    }
    // Where no journey is marked as one, the whole is.
    let journey = journeys.get(chosen).map_or(root, |(_, journey)| *journey);
    builder.draft.title = builder.text(title(journey));
    builder.draft.subtitle = builder.text(content(journey.get("journeyshortsummary")));
    let mut actors = Actors::read(&mut builder, root, journey);
    let phases = phases(&mut builder, journey);
    let found = Points::find(journey);
    found.read(&mut builder, &mut actors, &phases, options);
    rest(&mut builder, journey);
    builder.finish().map_err(|_| broken)
}

/// Says how the text was read: signs that were made good are no damage.
fn remark(builder: &mut Builder, tree: &Tree<'_>) {
    if let Some(line) = tree.loose {
        builder.remark(Some(line), Effect::Changed, Note::Foreign(ForeignNote::MendedSyntax));
    }
    if tree.more {
        Tree { roots: Vec::new(), damaged: None, loose: None, more: true }.remark(builder);
    }
}

fn find<'v, 't>(element: &'v Value<'t>, depth: usize, found: &mut Vec<(&'v str, &'v Value<'t>)>) {
    for (name, child) in element.fields() {
        if JOURNEYS.contains(&&**name) {
            found.push((name, child));
        } else if depth < MAX_SEARCH {
            find(child, depth + 1, found);
        }
    }
}

/// What a journey is called: by its title, else its id.
fn title<'v>(journey: &'v Value<'_>) -> &'v str {
    let texts = ["journeytitle", "title", "journeyid", "@id"].map(|name| content(journey.get(name)));
    texts.into_iter().find(|text| !text.is_empty()).unwrap_or("")
}

/// The phases as stages, by their ids.
fn phases(builder: &mut Builder, journey: &Value<'_>) -> Vec<(String, StageId)> {
    let mut phases = Vec::new();
    let list = journey.first_of(&["journeyphases", "phases"]);
    for (_, phase) in list.fields().iter().filter(|(name, _)| name.ends_with("phase")) {
        let name = match content(phase.get("phasename")) {
            "" => content(phase),
            name => name,
        };
        let Some(stage) = builder.stage(name) else { break };
        let description = builder.text(content(phase.get("phasedescription")));
        if let Some(stage) = builder.stage_mut(stage) {
            stage.description = description;
        }
        for known in [phase.first_of(&["@phaseid", "@id"]).text(), name] {
            phases.push((plain(known), stage));
        }
    }
    phases
}

/// What is said of the journey as a whole and has no place.
fn rest(builder: &mut Builder, journey: &Value<'_>) {
    for name in ["journeylongsummary", "journeystatus", "plannedreference"] {
        let element = journey.get(name);
        let text = content(element);
        let Some(first) = builder.draft.stages().next().map(|stage| stage.id).filter(|_| !text.is_empty()) else {
            continue;
        };
        let key = match name {
            "journeylongsummary" => "import-others-summary",
            "journeystatus" => "import-others-status",
            _ => "import-others-planned",
        };
        let label = say(builder.locale(), key);
        builder.note(first, &format!("{label}: {text}"));
        let note = ForeignNote::NoPlace { field: spoken(name), count: 1 };
        builder.remark(Some(element.line), Effect::Noted, Note::Foreign(note));
    }
}
