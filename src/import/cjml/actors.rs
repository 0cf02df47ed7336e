//! Actors: end users are personas, and everybody has a lane.

use std::collections::HashMap;

use crate::map::{LaneId, LaneKind, PersonaId, Perspective};

use super::super::builder::Builder;
use super::super::content::lane_of;
use super::super::foreign_note::ForeignNote;
use super::super::report::{Effect, Note};
use super::super::tree::{Value, content};
use super::super::words::{plain, shortened};

/// How deep anything is looked for, because an element before it may not be closed.
pub(super) const MAX_SEARCH: usize = 16;

/// The actors of a journey.
#[derive(Default)]
pub(super) struct Actors(Vec<Actor>);

/// Which part somebody takes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    User,
    Provider,
}

/// Somebody who takes part.
pub(super) struct Actor {
    /// Compared without blanks around it.
    id: String,
    /// Id and name in the form in which they are compared where the id does not fit.
    names: [String; 2],
    pub(super) lane: LaneId,
    /// Of an end user.
    pub(super) persona: Option<PersonaId>,
}

impl Actors {
    /// Reads those whom a journey names, with what is said of them anywhere in the document.
    pub(super) fn read(builder: &mut Builder, root: &Value<'_>, journey: &Value<'_>) -> Self {
        let mut elements = Vec::new();
        collect(journey, 0, &mut elements);
        if elements.is_empty() {
            collect(root, 0, &mut elements);
        }
        let mut everywhere = Vec::new();
        collect(root, 0, &mut everywhere);
        let mut declared: HashMap<&str, &Value<'_>> = HashMap::new();
        for (_, element) in everywhere {
            let id = element.first_of(&["@actorid", "@id"]).text();
            if !id.is_empty() && !name_of(element).is_empty() {
                declared.entry(id).or_insert(element);
            }
        }
        let mut actors = Self::default();
        for (part, element) in elements {
            let id = element.first_of(&["@actorid", "@actoridref", "@id"]).text();
            let declared = declared.get(id).copied();
            let name = match name_of(element) {
                "" => declared.map_or(id, name_of),
                name => name,
            };
            if actors.0.iter().all(|actor| actor.id != id || id.is_empty()) {
                let provider = content(declared.unwrap_or(element).get("providertype")).to_owned();
                if actors.add(builder, id, name, part, &provider).is_none() {
                    break;
                }
            }
        }
        actors
    }

    fn add(&mut self, builder: &mut Builder, id: &str, name: &str, part: Part, about: &str) -> Option<usize> {
        let persona = if part == Part::User { builder.persona(name) } else { None };
        let (kind, view) = match persona {
            Some(_) => (LaneKind::Touchpoints, Perspective::Customer),
            None => (LaneKind::Text, Perspective::Company),
        };
        let lane = lane_of(builder, name, kind, view)?;
        let description = builder.text(about);
        if let Some(lane) = builder.lane_mut(lane) {
            lane.description = description;
        }
        self.0.push(Actor { id: id.to_owned(), names: [plain(name), plain(id)], lane, persona });
        Some(self.0.len() - 1)
    }

    /// The one to whom something refers; made where there is none. `None` if nobody is named or there are too many.
    pub(super) fn find(&mut self, builder: &mut Builder, reference: &str, line: u32) -> Option<usize> {
        if reference.is_empty() {
            return None;
        }
        if let Some(at) = self.0.iter().position(|actor| actor.id == reference) {
            return Some(at);
        }
        let name = plain(reference);
        if let Some(at) = self.0.iter().position(|actor| actor.names.contains(&name)) {
            let note = ForeignNote::LooseReference { reference: shortened(reference) };
            builder.remark(Some(line), Effect::Changed, Note::Foreign(note));
            return Some(at);
        }
        let note = ForeignNote::UnknownActor { actor: shortened(reference) };
        builder.remark(Some(line), Effect::Changed, Note::Foreign(note));
        self.add(builder, reference, reference, Part::Provider, "")
    }

    pub(super) fn get(&self, at: usize) -> Option<&Actor> {
        self.0.get(at)
    }

    /// The first end user.
    pub(super) fn first_user(&self) -> Option<PersonaId> {
        self.0.iter().find_map(|actor| actor.persona)
    }

    /// The first of all, for what nobody is said to do.
    pub(super) fn first(&mut self, builder: &mut Builder) -> Option<usize> {
        if self.0.is_empty() {
            let name = crate::locale::say(builder.locale(), "import-others-customer");
            return self.add(builder, "", &name, Part::User, "");
        }
        Some(0)
    }
}

fn name_of<'v>(element: &'v Value<'_>) -> &'v str {
    let names = ["actorname", "companyname", "name", "@name", "@actorname"].map(|name| content(element.get(name)));
    names.into_iter().find(|name| !name.is_empty()).unwrap_or("")
}

fn collect<'v, 't>(element: &'v Value<'t>, depth: usize, found: &mut Vec<(Part, &'v Value<'t>)>) {
    for (name, child) in element.fields() {
        match &**name {
            "enduser" => found.push((Part::User, child)),
            "serviceprovider" | "actor" => found.push((Part::Provider, child)),
            _ => {}
        }
        if depth < MAX_SEARCH {
            collect(child, depth + 1, found);
        }
    }
}
