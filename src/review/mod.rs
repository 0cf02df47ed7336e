//! What can be found out about a map: where its curves turn, what nobody has answered yet, what is planned, what could be better in it.

mod answers;
mod coverage;
mod figures;
mod finding;
mod mix;
mod plan;
#[cfg(test)]
mod sample;
mod turning;

pub use answers::{Answerable, AnswerableKind, answerables, answered, unanswered};
pub use coverage::{Coverage, Evidenced, coverage};
pub use figures::{EmotionFigures, EmotionSummary, Figures, Tally, figures};
pub use finding::{Facts, Finding, Review, Reviewer, Rule, Severity};
pub use mix::{Met, Mix, StageMix, Touchpoints, Way, touchpoint_mix, touchpoints};
pub use plan::{Answered, Plan, PlannedAction, STATUSES, plan};
pub use turning::{TurningPoint, TurningPointKind, turning_points};
