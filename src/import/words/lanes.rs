//! What a lane is about, by its name.

use crate::map::{DividerLine, LaneKind, Perspective};

use super::plain::plain;

/// What a name says about a lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) enum LaneSort {
    /// A lane of that kind, and whose view it gives.
    Kind(LaneKind, Perspective),
    /// A line of a service blueprint.
    Line(DividerLine),
}

const CUSTOMER: Perspective = Perspective::Customer;
const COMPANY: Perspective = Perspective::Company;
const BEHIND: Perspective = Perspective::BehindTheScenes;

/// Beginnings of words, and what a name is that has one of them. The first that fits counts.
const SORTS: &[(&[&str], LaneSort)] = &[
    (&["line of visibility", "linea de visibilidad"], LaneSort::Line(DividerLine::Visibility)),
    (&["line of internal", "linea de interaccion interna"], LaneSort::Line(DividerLine::InternalInteraction)),
    (&["line of interaction", "linea de interaccion"], LaneSort::Line(DividerLine::Interaction)),
    (&["thought", "thinking", "thinks", "piensa", "pensamiento", "思考"], LaneSort::Kind(LaneKind::Text, CUSTOMER)),
    (
        &[
            "action plan",
            "improvement action",
            "initiative",
            "next step",
            "roadmap",
            "plan de accion",
            "acciones de mejora",
            "iniciativa",
            "proximos pasos",
        ],
        LaneSort::Kind(LaneKind::Actions, COMPANY),
    ),
    (
        &[
            "opportunit",
            "oportunidad",
            "improvement",
            "mejora",
            "recommendation",
            "recomendacion",
            "solution",
            "solucion",
            "idea",
            "機会",
            "施策",
        ],
        LaneSort::Kind(LaneKind::Opportunities, COMPANY),
    ),
    (
        &[
            "pain",
            "frustrat",
            "frustracion",
            "dolor",
            "friction",
            "friccion",
            "barrier",
            "barrera",
            "obstacle",
            "obstaculo",
            "problem",
            "issue",
            "bottleneck",
            "blocker",
            "challenge",
            "hurdle",
            "dificultad",
            "inconvenient",
            "課題",
        ],
        LaneSort::Kind(LaneKind::Pains, CUSTOMER),
    ),
    (
        &[
            "touchpoint",
            "touch point",
            "punto de contacto",
            "puntos de contacto",
            "contact point",
            "接点",
            "タッチポイント",
        ],
        LaneSort::Kind(LaneKind::Touchpoints, CUSTOMER),
    ),
    (&["channel", "canal", "チャネル"], LaneSort::Kind(LaneKind::Touchpoints, CUSTOMER)),
    (
        &[
            "emotion",
            "emocion",
            "feeling",
            "sentim",
            "siente",
            "mood",
            "estado de animo",
            "satisfaction",
            "satisfaccion",
            "valence",
            "感情",
        ],
        LaneSort::Kind(LaneKind::Emotion, CUSTOMER),
    ),
    (
        &[
            "backstage",
            "back stage",
            "entre bastidores",
            "support process",
            "support system",
            "procesos de apoyo",
            "proceso de soporte",
            "internal",
            "interno",
            "interna",
            "system",
            "sistema",
            "back office",
            "backoffice",
            "tecnologia",
            "technology",
        ],
        LaneSort::Kind(LaneKind::Text, BEHIND),
    ),
    (
        &[
            "frontstage",
            "front stage",
            "onstage",
            "on stage",
            "evidence",
            "evidencia",
            "company",
            "empresa",
            "business",
            "negocio",
            "owner",
            "responsable",
            "kpi",
            "metric",
            "department",
            "departamento",
        ],
        LaneSort::Kind(LaneKind::Text, COMPANY),
    ),
];

/// What a lane of that name is about; `None` if the name does not say.
pub(in crate::import) fn lane_sort(name: &str) -> Option<LaneSort> {
    let name = plain(name);
    let begins = |word: &&str| {
        let mut found = name.match_indices(word);
        found.any(|(at, _)| !word.is_ascii() || at == 0 || name.as_bytes().get(at - 1) == Some(&b' '))
    };
    SORTS.iter().find(|(words, _)| words.iter().any(begins)).map(|(_, sort)| *sort)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_what_lanes_are_about() {
        let check = |name: &str, expected: Option<LaneKind>| {
            let kind = lane_sort(name).map(|sort| match sort {
                LaneSort::Kind(kind, _) => kind,
                LaneSort::Line(_) => LaneKind::Divider,
            });
            assert_eq!(kind, expected, "{name}");
        };
        check("painPoints", Some(LaneKind::Pains));
        check("Internal Blockers", Some(LaneKind::Pains));
        check("Physical Touchpoints", Some(LaneKind::Touchpoints));
        check("Puntos de contacto", Some(LaneKind::Touchpoints));
        check("Emotional State", Some(LaneKind::Emotion));
        check("thoughts_feelings", Some(LaneKind::Text));
        check("Estado de ánimo", Some(LaneKind::Emotion));
        check("Customer Actions", None);
        check("Acciones del cliente", None);
        check("Plan de acción", Some(LaneKind::Actions));
        check("Ideas", Some(LaneKind::Opportunities));
        check("Línea de visibilidad", Some(LaneKind::Divider));
        check("Ecosystem", None);
        check("感情曲線", Some(LaneKind::Emotion));
    }
}
