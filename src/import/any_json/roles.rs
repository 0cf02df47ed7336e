//! What the fields of a journey mean by their names, in English and Spanish.

use super::super::words::plain;

/// What a field of a stage, or of something in it, is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Name,
    Description,
    Duration,
    MomentOfTruth,
    Channel,
    Owner,
    /// A number or word about a mood, whatever else stands beside it.
    Emotion,
    /// Where it belongs.
    Stage,
    /// Whom it concerns.
    Persona,
    /// It tells nothing of the journey.
    Technical,
    /// What is listed in it are cards.
    Lane,
}

const NAMES: &[&str] = &[
    "name",
    "title",
    "label",
    "stage name",
    "phase name",
    "step name",
    "nombre",
    "titulo",
    "etiqueta",
    "nombre de la etapa",
    "名称",
    "名前",
];
const STAGES: &[&str] = &["stage", "phase", "step", "etapa", "fase", "paso", "stage id", "phase id", "ステージ"];
const DESCRIPTIONS: &[&str] =
    &["description", "summary", "details", "overview", "descripcion", "resumen", "detalle", "説明"];
const DURATIONS: &[&str] = &["duration", "time", "timeframe", "timeline", "duracion", "tiempo", "plazo"];
const MOMENTS: &[&str] =
    &["moment of truth", "is moment of truth", "momento de la verdad", "es momento de la verdad", "critical", "mot"];
const CHANNELS: &[&str] = &["channel", "canal", "medium", "medio"];
const OWNERS: &[&str] = &["owner", "responsable", "responsible", "department", "departamento"];
const TECHNICAL: &[&str] = &[
    "id",
    "order",
    "index",
    "position",
    "orden",
    "indice",
    "posicion",
    "key",
    "uuid",
    "icon",
    "icono",
    "color",
    "colour",
    "schema",
    "version",
    "created at",
    "updated at",
    "created",
    "updated",
    "x",
    "y",
    "width",
    "height",
    "type",
];
const EMOTIONS: &[&str] = &[
    "emotion",
    "emocion",
    "feeling",
    "sentim",
    "mood",
    "estado de animo",
    "satisfaction",
    "satisfaccion",
    "valence",
    "valencia",
    "感情",
];
const PERSONAS: &[&str] = &["persona", "personas", "user persona", "customer persona", "actor"];

/// What a field is by its name.
pub(super) fn role(field: &str) -> Role {
    let name = plain(field);
    let is = |words: &[&str]| words.contains(&&*name);
    let is_thought = ["thought", "pensamiento", "piensa"].iter().any(|word| name.contains(word));
    match () {
        () if is(NAMES) => Role::Name,
        () if is(STAGES) => Role::Stage,
        () if is(DESCRIPTIONS) => Role::Description,
        () if is(DURATIONS) => Role::Duration,
        () if is(MOMENTS) => Role::MomentOfTruth,
        () if is(CHANNELS) => Role::Channel,
        () if is(OWNERS) => Role::Owner,
        () if is(PERSONAS) => Role::Persona,
        () if is(TECHNICAL) => Role::Technical,
        () if !is_thought
            && EMOTIONS.iter().any(|word| name.starts_with(word) || name.contains(&format!(" {word}"))) =>
        {
            Role::Emotion
        }
        () if ["score", "puntuacion", "rating", "valoracion"].contains(&&*name) => Role::Emotion,
        () => Role::Lane,
    }
}

/// Names of fields that hold the stages of a journey, the surest first.
const STAGE_LISTS: &[&str] = &[
    "stages",
    "etapas",
    "journey stages",
    "phases",
    "fases",
    "journey phases",
    "steps",
    "pasos",
    "journey steps",
    "journey",
    "customer journey",
    "journey map",
    "milestones",
    "hitos",
    "recorrido",
    "ステージ",
    "フェーズ",
];

/// How sure it is that a field holds stages, from zero; `None` if nothing speaks for it.
pub(super) fn stage_list(field: &str) -> Option<usize> {
    let name = plain(field);
    STAGE_LISTS.iter().position(|word| *word == name)
}

/// Names of fields that hold the steps of a stage.
pub(super) fn is_step_list(field: &str) -> bool {
    let name = plain(field);
    ["steps", "stages", "pasos", "etapas", "sub stages", "substages", "subetapas", "sub steps", "substeps"]
        .contains(&&*name)
}

/// Names of fields that hold those who go the way.
pub(super) fn is_persona(field: &str) -> bool {
    PERSONAS.contains(&&*plain(field)) || plain(field) == "customer profile"
}

/// Names of fields by which a journey is known, besides its stages.
pub(super) fn is_of_a_journey(field: &str) -> bool {
    let name = plain(field);
    is_persona(field)
        || ["journey", "experience map", "recorrido", "experiencia"].iter().any(|word| name.contains(word))
}
