//! The words by which rows and columns of a journey map are known, in the languages in which they are sent.

use crate::map::LaneKind;

/// What a word over a column or before a row stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// A lane.
    Lane(LaneKind),
    /// Names of stages.
    Stage,
    /// Names of phases.
    Phase,
    /// Steps in a stage.
    Step,
    /// Whom it is about.
    Persona,
    /// How long it takes.
    Duration,
    /// Remarks and what they rest on.
    Notes,
    /// What something is called, whatever it is.
    Name,
}

/// Words and what they stand for. Of several that stand in a text the first of this list counts, so the more telling come first.
/// A text is looked at without accents and signs, in small letters; scripts without blanks are looked for anywhere in it.
const WORDS: &[(Word, &[&str])] = &[
    (
        Word::Lane(LaneKind::Text),
        &[
            "customer actions",
            "customer action",
            "user actions",
            "user action",
            "acciones del cliente",
            "acciones del usuario",
            "accion del cliente",
            "accion del usuario",
            "acciones cliente",
            "acciones usuario",
            "physical evidence",
            "evidencia fisica",
            "evidencias fisicas",
            "customer activities",
            "user activities",
            "root causes",
            "root cause",
            "causas raiz",
            "causa raiz",
            "que hace",
            "hace",
            "que piensa",
            "piensa",
            "que dice",
            "dice",
            "que ve",
            "que oye",
            "doing",
            "does",
            "do",
            "thinking",
            "thinks",
            "think",
            "thoughts",
            "thought",
            "says",
            "customer goals",
            "customer goal",
            "user goals",
            "handlungen",
            "gedanken",
            "acoes do cliente",
            "pensamentos",
            "действия",
            "мысли",
            "行動",
            "思考",
        ],
    ),
    (
        Word::Lane(LaneKind::Pains),
        &[
            "pain points",
            "pain point",
            "painpoints",
            "pains",
            "pain",
            "puntos de dolor",
            "punto de dolor",
            "dolores",
            "dolor",
            "frustraciones",
            "frustrations",
            "frustration",
            "friction",
            "frictions",
            "friction points",
            "fricciones",
            "friccion",
            "barriers",
            "barrier",
            "barreras",
            "obstacles",
            "obstaculos",
            "problems",
            "problem",
            "problemas",
            "problema",
            "issues",
            "challenges",
            "blockers",
            "hurdles",
            "puntos criticos",
            "puntos debiles",
            "points de douleur",
            "points de friction",
            "irritants",
            "freins",
            "schmerzpunkte",
            "schmerzpunkt",
            "probleme",
            "hurden",
            "pontos de dor",
            "dores",
            "боли",
            "болевые точки",
            "проблемы",
            "барьеры",
            "課題",
            "ペインポイント",
            "痛点",
            "不満",
        ],
    ),
    (
        Word::Lane(LaneKind::Opportunities),
        &[
            "opportunities",
            "opportunity",
            "oportunidades",
            "oportunidad",
            "oportunidades de mejora",
            "areas de mejora",
            "ideas",
            "improvements",
            "improvement",
            "mejoras",
            "mejora",
            "propuestas",
            "propuesta",
            "areas of opportunity",
            "gains",
            "opportunites",
            "opportunite",
            "chancen",
            "chance",
            "verbesserungen",
            "oportunidade",
            "возможности",
            "возможность",
            "機会",
            "改善案",
            "机会",
        ],
    ),
    (
        Word::Lane(LaneKind::Actions),
        &[
            "action plan",
            "plan de accion",
            "planes de accion",
            "next steps",
            "proximos pasos",
            "initiatives",
            "initiative",
            "iniciativas",
            "iniciativa",
            "acciones de mejora",
            "acciones propuestas",
            "acciones a tomar",
            "solutions",
            "solution",
            "soluciones",
            "solucion",
            "recommendations",
            "recomendaciones",
            "massnahmen",
            "plan d action",
            "plano de acao",
            "施策",
        ],
    ),
    (
        Word::Lane(LaneKind::Emotion),
        &[
            "emotional journey",
            "emotion curve",
            "curva emocional",
            "curva de emociones",
            "nivel emocional",
            "estado emocional",
            "estado de animo",
            "emotions",
            "emotion",
            "emociones",
            "emocion",
            "feelings",
            "feeling",
            "feels",
            "feel",
            "que siente",
            "siente",
            "sentimientos",
            "sentimiento",
            "sentiment",
            "mood",
            "satisfaction",
            "satisfaccion",
            "emotional state",
            "emotional",
            "emocional",
            "score",
            "rating",
            "valoracion",
            "puntuacion",
            "experience rating",
            "emotion score",
            "experience",
            "experiencia",
            "gefuhle",
            "gefuhl",
            "emotionen",
            "stimmung",
            "ressenti",
            "emocoes",
            "emocao",
            "sentimentos",
            "эмоции",
            "эмоция",
            "чувства",
            "настроение",
            "感情",
            "気持ち",
            "情绪",
        ],
    ),
    (
        Word::Lane(LaneKind::Touchpoints),
        &[
            "touchpoints",
            "touchpoint",
            "touch points",
            "touch point",
            "puntos de contacto",
            "punto de contacto",
            "channels",
            "channel",
            "canales",
            "canal",
            "contact points",
            "media",
            "medios",
            "kontaktpunkte",
            "kontaktpunkt",
            "kanale",
            "kanal",
            "points de contact",
            "point de contact",
            "canaux",
            "pontos de contato",
            "pontos de contacto",
            "canais",
            "точки контакта",
            "точка контакта",
            "каналы",
            "канал",
            "タッチポイント",
            "接点",
            "チャネル",
            "触点",
            "渠道",
        ],
    ),
    (
        Word::Lane(LaneKind::Metric),
        &[
            "metrics",
            "metric",
            "metricas",
            "metrica",
            "kpi",
            "kpis",
            "indicadores",
            "indicador",
            "nps",
            "csat",
            "success metrics",
            "dramatic arc",
            "arco dramatico",
            "metriken",
            "kennzahlen",
            "indicateurs",
            "метрики",
            "показатели",
            "指標",
            "指标",
        ],
    ),
    (
        Word::Lane(LaneKind::Images),
        &["images", "image", "imagenes", "imagen", "photos", "fotos", "storyboard", "screenshots"],
    ),
    (
        Word::Duration,
        &[
            "duration",
            "duracion",
            "tiempo",
            "time spent",
            "timing",
            "timeline",
            "dauer",
            "duree",
            "duracao",
            "длительность",
            "продолжительность",
            "所要時間",
            "期間",
            "时长",
        ],
    ),
    (
        Word::Persona,
        &[
            "persona",
            "personas",
            "customer segment",
            "segment",
            "segmento",
            "actor",
            "actores",
            "actors",
            "step persona",
            "perfil",
            "cliente tipo",
            "персона",
            "персонаж",
            "ペルソナ",
        ],
    ),
    (
        Word::Notes,
        &[
            "notes",
            "note",
            "notas",
            "nota",
            "comments",
            "comment",
            "comentarios",
            "comentario",
            "observaciones",
            "observations",
            "confidence",
            "confianza",
            "evidence",
            "evidencia",
            "evidencias",
            "source",
            "sources",
            "fuente",
            "fuentes",
            "assumptions",
            "remarks",
            "anmerkungen",
            "notizen",
            "remarques",
            "комментарии",
            "примечания",
            "備考",
            "メモ",
            "备注",
        ],
    ),
    (
        Word::Lane(LaneKind::Text),
        &[
            "actions",
            "action",
            "acciones",
            "accion",
            "activities",
            "activity",
            "actividades",
            "actividad",
            "tareas",
            "tarea",
            "goals",
            "goal",
            "objetivos",
            "objetivo",
            "metas",
            "expectations",
            "expectativas",
            "needs",
            "need",
            "necesidades",
            "necesidad",
            "questions",
            "question",
            "preguntas",
            "dudas",
            "pensamientos",
            "pensamiento",
            "quotes",
            "quote",
            "citas",
            "cita",
            "verbatim",
            "verbatims",
            "frases",
            "voz del cliente",
            "voice of customer",
            "motivations",
            "motivaciones",
            "triggers",
            "trigger",
            "disparadores",
            "desencadenantes",
            "description",
            "descripcion",
            "step description",
            "backstage",
            "frontstage",
            "front stage",
            "back stage",
            "onstage",
            "support processes",
            "procesos de soporte",
            "procesos de apoyo",
            "procesos internos",
            "processes",
            "systems",
            "sistemas",
            "responsable",
            "responsables",
            "owner",
            "owners",
            "responsible",
            "department",
            "departamento",
            "equipo",
            "team",
            "content",
            "contenido",
            "contenidos",
            "message",
            "messages",
            "mensaje",
            "mensajes",
            "insights",
            "insight",
            "context",
            "contexto",
            "behaviour",
            "behavior",
            "comportamiento",
            "impact",
            "impacto",
            "priority",
            "prioridad",
            "actor type",
            "aktionen",
            "ziele",
            "bedurfnisse",
            "erwartungen",
            "besoins",
            "attentes",
            "objectifs",
            "pensees",
            "objetivos do cliente",
            "acoes",
            "expectativas",
            "цели",
            "цель",
            "потребности",
            "триггеры",
            "ключевые триггеры",
            "основной контент",
            "ожидания",
            "目標",
            "ニーズ",
            "目标",
            "需求",
        ],
    ),
    (
        Word::Phase,
        &["phase", "phases", "fase", "fases", "milestone", "milestones", "phasen", "фаза", "フェーズ", "段階"],
    ),
    (
        Word::Stage,
        &[
            "stage",
            "stages",
            "etapa",
            "etapas",
            "stage name",
            "journey stage",
            "nombre de la etapa",
            "momento",
            "momentos",
            "stufe",
            "stufen",
            "etape",
            "etapes",
            "этап",
            "этапы",
            "стадия",
            "ステージ",
            "阶段",
            "step in the journey",
        ],
    ),
    (
        Word::Step,
        &[
            "steps",
            "step",
            "pasos",
            "paso",
            "task",
            "tasks",
            "task name",
            "step name",
            "sub stage",
            "sub stages",
            "substage",
            "substages",
            "subetapa",
            "subetapas",
            "schritt",
            "schritte",
            "passo",
            "passos",
            "шаг",
            "шаги",
            "ステップ",
            "步骤",
        ],
    ),
    (Word::Name, &["name", "nombre", "title", "titulo", "label", "nom", "nome", "название", "名称", "名前"]),
];

/// Names that stages have in many maps.
const STAGE_NAMES: &[&str] = &[
    "awareness",
    "consideration",
    "evaluation",
    "research",
    "discovery",
    "discover",
    "decision",
    "purchase",
    "buy",
    "acquisition",
    "onboarding",
    "delivery",
    "use",
    "usage",
    "service",
    "support",
    "retention",
    "loyalty",
    "advocacy",
    "adoption",
    "renewal",
    "after sales",
    "post purchase",
    "pre purchase",
    "comparison",
    "search",
    "explore",
    "explorar",
    "booking",
    "check in",
    "arrival",
    "departure",
    "before",
    "during",
    "after",
    "inquire",
    "compare",
    "checkout",
    "return",
    "returns",
    "trigger",
    "conocimiento",
    "reconocimiento",
    "conciencia",
    "consideracion",
    "evaluacion",
    "investigacion",
    "descubrimiento",
    "decision",
    "compra",
    "contratacion",
    "alta",
    "entrega",
    "uso",
    "servicio",
    "soporte",
    "posventa",
    "postventa",
    "fidelizacion",
    "lealtad",
    "recomendacion",
    "retencion",
    "renovacion",
    "comparacion",
    "busqueda",
    "reserva",
    "llegada",
    "salida",
    "antes",
    "durante",
    "despues",
    "pago",
    "devolucion",
    "atraccion",
    "captacion",
    "necesidad",
    "experiencia",
    "interes",
    "deseo",
    "accion",
    "bewusstsein",
    "kauf",
    "nutzung",
    "achat",
    "decouverte",
    "fidelisation",
    "descoberta",
    "consideracao",
    "fidelizacao",
    "осознание",
    "покупка",
    "認知",
    "検討",
    "購入",
    "利用",
];

/// Bytes beyond which a text is no name.
const LONG: usize = 300;

/// A text in small letters, without accents and signs.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        let c = folded(c);
        if c.is_alphanumeric() {
            plain.push(c);
        } else if !plain.is_empty() && !plain.ends_with(' ') && !is_mark(c) {
            plain.push(' ');
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// What stands over a column or before a row, if it is known. Long texts are contents.
pub(super) fn word(text: &str) -> Option<Word> {
    if text.len() > LONG {
        return None;
    }
    let plain = plain(text);
    if plain.is_empty() || plain.chars().count() > 48 {
        return None;
    }
    let whole = WORDS.iter().find(|(_, words)| words.contains(&&*plain));
    let part = || WORDS.iter().find(|(_, words)| words.iter().any(|word| word.len() > 2 && stands_in(&plain, word)));
    whole.or_else(part).map(|(word, _)| *word)
}

/// Whether a text is a name that stages often have, numbered or not.
pub(super) fn is_stage_name(text: &str) -> bool {
    if text.len() > LONG {
        return false;
    }
    let plain = plain(text);
    let name = plain.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    !name.is_empty() && name.chars().count() < 48 && STAGE_NAMES.iter().any(|known| stands_in(name, known))
}

/// Whether words stand in a text, each as a whole.
fn stands_in(text: &str, words: &str) -> bool {
    let ideographs = words.chars().all(|c| c > '\u{2fff}');
    text.match_indices(words).any(|(at, _)| {
        let before = text.get(..at).is_none_or(|before| before.is_empty() || before.ends_with(' '));
        let behind = text.get(at + words.len()..).is_none_or(|behind| behind.is_empty() || behind.starts_with(' '));
        ideographs || before && behind
    })
}

/// Whether a sign only shapes the letter before it.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{fe00}'..='\u{fe0f}' | '\u{200d}' | '\u{200b}' | '\u{feff}')
}

/// A letter without its accent.
pub(super) fn folded(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_however_they_are_written() {
        use LaneKind::{Emotion, Metric, Opportunities, Pains, Text, Touchpoints};
        let check = |text: &str, expected: Option<Word>| assert_eq!(word(text), expected, "{text}");
        let lane = |kind| Some(Word::Lane(kind));
        check("Puntos de contacto", lane(Touchpoints));
        check("🎯 TOUCHPOINTS:", lane(Touchpoints));
        check("touchpoint_id", lane(Touchpoints));
        check("Primary touchpoints", lane(Touchpoints));
        check("主なタッチポイント", lane(Touchpoints));
        check("Точки контакта", lane(Touchpoints));
        check("Emoción", lane(Emotion));
        check("Emocio\u{301}n", lane(Emotion));
        check("Qué siente", lane(Emotion));
        check("Qué hace", lane(Text));
        check("Customer actions", lane(Text));
        check("Thought/Quote", lane(Text));
        check("Plan de acción", lane(LaneKind::Actions));
        check("Pain Point", lane(Pains));
        check("Puntos de dolor", lane(Pains));
        check("Oportunidades de mejora", lane(Opportunities));
        check("KPI", lane(Metric));
        check("Stage Name", Some(Word::Stage));
        check("Этап", Some(Word::Stage));
        check("ステージ", Some(Word::Stage));
        check("名称", Some(Word::Name));
        check("Длительность", Some(Word::Duration));
        check("Step Persona", Some(Word::Persona));
        check("Confidence", Some(Word::Notes));
        check("Sub-stage", Some(Word::Step));
        check("Paint", None);
        check("Price", None);
        check("", None);
    }

    #[test]
    fn usual_stages_are_known() {
        let check = |text: &str, expected: bool| assert_eq!(is_stage_name(text), expected, "{text}");
        check("Awareness", true);
        check("1. Descubrimiento", true);
        check("Post-purchase", true);
        check("Этап 1: Осознание", true);
        check("Product", false);
        check("12", false);
    }
}
