//! What the plan shows, gathered once for each map.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use egui::{Id, Ui};

use crate::app::describe;
use crate::locale::{Locale, say, say_date};
use crate::map::{Card, CardId, Date, Lane, Map, Part, PersonaId, StageId};
use crate::review::{Answerable, PlannedAction, STATUSES, plan, unanswered};

/// What the plan shows.
pub(super) struct Gathered {
    map: Map,
    locale: Locale,
    today: Date,
    /// The actions in reading order.
    pub(super) rows: Vec<Row>,
    by_card: HashMap<CardId, usize>,
    /// How many are how far, in the order of [`STATUSES`].
    pub(super) counts: [usize; STATUSES.len()],
    /// How many ought to be done by now.
    pub(super) overdue: usize,
    /// How many are hidden.
    pub(super) hidden: usize,
    /// Who owns any of them.
    pub(super) owners: Vec<String>,
    /// The personas that are shown, with their names.
    pub(super) personas: Vec<(PersonaId, String)>,
    /// What nobody has answered yet.
    pub(super) unanswered: Vec<Open>,
}

/// An action.
pub(super) struct Row {
    pub(super) action: PlannedAction,
    /// Its title in a line, or what stands for it.
    pub(super) title: String,
    /// What it answers, in a line.
    pub(super) answers: String,
    /// Whom it concerns, in a line.
    pub(super) personas: String,
    /// Until when, in words.
    pub(super) due: String,
    pub(super) overdue: bool,
    /// What it is found by.
    pub(super) words: String,
}

/// Something that nobody has answered yet.
pub(super) struct Open {
    pub(super) answerable: Answerable,
    /// What it is, in a line.
    pub(super) name: String,
    /// Where it is.
    pub(super) place: String,
}

impl Row {
    pub(super) fn card(&self) -> CardId {
        self.action.card.id
    }
}

impl Gathered {
    /// The plan of a map. What was gathered is kept until the map, the language or the day is another.
    pub(super) fn of(ui: &Ui, map: &Map, locale: Locale, today: Date) -> Arc<Self> {
        let id = Id::unique("gathered plan");
        if let Some(known) = ui.data(|data| data.get_temp::<Arc<Self>>(id))
            && known.map.is_same(map)
            && (known.locale, known.today) == (locale, today)
        {
            return known;
        }
        let gathered = Arc::new(Self::gather(map, locale, today));
        ui.data_mut(|data| data.insert_temp(id, gathered.clone()));
        gathered
    }

    fn gather(map: &Map, locale: Locale, today: Date) -> Self {
        let plan = plan(map);
        let (counts, overdue, hidden) = (plan.counts(), plan.overdue(today), plan.hidden);
        let shown = map.personas.iter().filter(|persona| !persona.hidden);
        let personas: Vec<(PersonaId, String)> =
            shown.map(|persona| (persona.id, describe::name(map, Part::Persona(persona.id), locale))).collect();
        let names: HashMap<PersonaId, &str> = personas.iter().map(|(id, name)| (*id, name.as_str())).collect();
        let rows: Vec<Row> = plan.actions.into_iter().map(|action| row(action, &names, locale, today)).collect();
        let owners: BTreeSet<&str> = rows.iter().map(|row| row.action.action.owner.trim()).collect();
        Self {
            map: map.clone(),
            locale,
            today,
            by_card: rows.iter().enumerate().map(|(at, row)| (row.card(), at)).collect(),
            counts,
            overdue,
            hidden,
            owners: owners.into_iter().filter(|owner| !owner.is_empty()).map(ToOwned::to_owned).collect(),
            unanswered: open(map, &names, locale),
            personas,
            rows,
        }
    }

    /// The map.
    pub(super) fn map(&self) -> &Map {
        &self.map
    }

    /// The row of an action.
    pub(super) fn row(&self, card: CardId) -> Option<&Row> {
        self.by_card.get(&card).and_then(|at| self.rows.get(*at))
    }
}

fn row(action: PlannedAction, names: &HashMap<PersonaId, &str>, locale: Locale, today: Date) -> Row {
    let title = in_a_line(&action.card.text);
    let answers: Vec<&str> = action.answers.iter().map(|answer| answer.name.as_str()).collect();
    let answers = answers.join("; ");
    let concerned: Vec<&str> = action.personas.iter().filter_map(|id| names.get(id).copied()).collect();
    let personas = if concerned.is_empty() { say(locale, "plan-everybody") } else { concerned.join(", ") };
    let words = [&title, &answers, &personas, &action.action.owner, &action.action.measure];
    Row {
        words: words.map(String::as_str).join(" "),
        title: if title.is_empty() { say(locale, "plan-untitled") } else { title },
        answers,
        personas,
        due: action.action.due.map(|due| say_date(locale, due)).unwrap_or_default(),
        overdue: action.is_overdue(today),
        action,
    }
}

/// What nobody has answered yet, with names and places.
fn open(map: &Map, names: &HashMap<PersonaId, &str>, locale: Locale) -> Vec<Open> {
    let cards: HashMap<CardId, (&Lane, &Card)> = map.cards().map(|(lane, card)| (card.id, (lane, &**card))).collect();
    let stages: HashMap<StageId, (&str, &str)> = map
        .phases
        .iter()
        .flat_map(|phase| phase.stages.iter().map(|stage| (stage.id, (stage.name.as_str(), phase.name.as_str()))))
        .collect();
    let stage = |id: StageId| stages.get(&id).map(|(stage, _)| in_a_line(stage)).unwrap_or_default();
    let of = |answerable: Answerable| {
        let (name, place) = match answerable.part {
            Part::Card(id) => {
                let (lane, card) = cards.get(&id)?;
                (in_a_line(&card.text), format!("{} · {}", stage(card.stage), in_a_line(&lane.name)))
            }
            Part::Stage(id) => (stage(id), stages.get(&id).map(|(_, phase)| in_a_line(phase)).unwrap_or_default()),
            Part::EmotionPoint { lane, persona, stage: at } => {
                let who = names.get(&persona).copied().unwrap_or_default();
                let note = describe::point(map, lane, persona, at).map(|point| in_a_line(&point.note));
                let place = format!("{who} · {}", stage(at));
                match note.filter(|note| !note.is_empty()) {
                    Some(note) => (note, place),
                    None => (place, String::new()),
                }
            }
            _ => return None,
        };
        let name = if name.is_empty() { say(locale, "plan-untitled") } else { name };
        Some(Open { answerable, name, place })
    };
    unanswered(map).into_iter().filter_map(of).collect()
}

fn in_a_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
