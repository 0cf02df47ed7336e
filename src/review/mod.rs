//! What can be found out about a map: where its curves turn, what nobody has answered yet, what is planned, what could be better in it, how
//! far it is.

mod answers;
mod card_rules;
mod concerning;
mod coverage;
mod figures;
mod finding;
mod guide;
mod guide_answers;
mod lane_notes;
mod map_rules;
mod mix;
mod moment;
mod notes;
mod persona_notes;
mod plan;
mod questions;
mod reviewer;
#[cfg(test)]
mod sample;
mod shown;
mod turning;

pub use answers::{Answerable, AnswerableKind, answerables, answered, unanswered};
pub use concerning::concerning;
pub use coverage::{Coverage, Evidenced, coverage};
pub use figures::{EmotionFigures, EmotionSummary, Figures, Tally, figures};
pub use finding::{Detail, Facts, Finding, Review, Rule, Severity};
pub use guide::{Asked, Guide};
pub use mix::{Beside, Met, Mix, Passage, StageMix, Touchpoints, touchpoint_mix, touchpoints};
pub use moment::{Moment, MomentKind, Pain, moment};
pub use plan::{Answered, Plan, PlannedAction, STATUSES, plan};
pub use questions::{Gap, Question, Step, Way};
pub use reviewer::Reviewer;
pub use shown::{is_shown, shows_brakes, shows_emotions, shows_plan, shows_touchpoints};
pub use turning::{
    Fall, TurningPoint, TurningPointKind, shown_fall, shown_turning_points, steepest_fall, turning_points,
};
