//! Those who go the way.

use std::sync::Arc;

use crate::locale::say;
use crate::map::{Persona, PersonaId};

use super::super::builder::Builder;
use super::super::content::joined;
use super::super::tree::{Content, Value};
use super::super::words::{plain, spoken};
use super::roles::{Role, role};
use super::texts::{one_text, texts};

/// The personas by name.
#[derive(Default)]
pub(super) struct People(Vec<(String, PersonaId)>);

impl People {
    /// Reads all that a field says of them.
    pub(super) fn read(&mut self, builder: &mut Builder, value: &Value<'_>) {
        match &value.content {
            Content::Nothing => {}
            Content::Scalar(text) => {
                self.add(builder, text.trim());
            }
            Content::List(items) => items.iter().for_each(|item| self.read(builder, item)),
            Content::Fields(_) => self.read_one(builder, value),
        }
    }

    fn add(&mut self, builder: &mut Builder, name: &str) -> Option<PersonaId> {
        if let Some(id) = self.find(name) {
            return Some(id);
        }
        let id = builder.persona(name)?;
        self.0.push((plain(name), id));
        Some(id)
    }

    /// The persona of that name.
    pub(super) fn find(&self, name: &str) -> Option<PersonaId> {
        let name = plain(name);
        self.0.iter().find(|(known, _)| *known == name && !name.is_empty()).map(|(_, id)| *id)
    }

    /// The only one, or the first; one without a name of its own if there is none.
    pub(super) fn first(&mut self, builder: &mut Builder) -> Option<PersonaId> {
        if let Some((_, id)) = self.0.first() {
            return Some(*id);
        }
        self.add(builder, &say(builder.locale(), "import-others-customer"))
    }

    fn read_one(&mut self, builder: &mut Builder, value: &Value<'_>) {
        let name =
            value.fields().iter().find(|(name, _)| role(name) == Role::Name).map_or("", |(_, value)| value.text());
        let Some(id) = self.add(builder, name) else { return };
        let mut persona = Persona::named(id, builder.text(name));
        let mut rest = Vec::new();
        for (name, value) in value.fields() {
            let many = || texts(value).into_iter().take(200);
            let text = one_text(value, &|_| true);
            match &*plain(name) {
                _ if matches!(role(name), Role::Name | Role::Technical) => {}
                "role" | "occupation" | "job" | "job title" | "rol" | "ocupacion" | "profesion" | "puesto" => {
                    persona.profile = joined(&persona.profile, &text, ", ");
                }
                "archetype" | "segment" | "arquetipo" | "segmento" | "profile" | "perfil" => {
                    persona.profile = joined(&persona.profile, &text, ", ");
                }
                "quote" | "cita" | "frase" => persona.quote = text,
                "goals" | "goal" | "objetivos" | "objetivo" | "metas" => persona.goals.extend(many()),
                "needs" | "need" | "necesidades" | "necesidad" => persona.needs.extend(many()),
                "motivations" | "motivation" | "motivaciones" | "motivacion" => persona.motivations.extend(many()),
                "attitudes" | "behaviors" | "behaviours" | "actitudes" | "comportamientos" | "habitos" => {
                    persona.attitudes.extend(many());
                }
                "insight" => persona.insight = text,
                "brake" | "freno" | "barrier" | "barrera" => persona.brake = text,
                "description" | "bio" | "background" | "summary" | "descripcion" | "biografia" | "resumen" => {
                    persona.summary = joined(&text, &persona.summary, "\n");
                }
                _ if text.is_empty() => {}
                _ => rest.push(format!("{}: {}", spoken(name), text.replace('\n', "; "))),
            }
        }
        persona.summary = joined(&persona.summary, &rest.join("\n"), "\n");
        for text in
            [&mut persona.profile, &mut persona.quote, &mut persona.summary, &mut persona.insight, &mut persona.brake]
        {
            *text = builder.text(text);
        }
        for list in [&mut persona.goals, &mut persona.needs, &mut persona.motivations, &mut persona.attitudes] {
            *list = list.iter().map(|text| builder.text(text)).collect();
        }
        if let Some(slot) = builder.draft.personas.iter_mut().find(|known| known.id == id) {
            *slot = Arc::new(persona);
        }
    }
}
