//! What can be found out about a map: where its curves turn, what nobody has answered yet, what is planned, what could be better in it.

mod answers;
mod finding;
mod plan;
mod turning;

pub use answers::{Answerable, AnswerableKind, answerables, answered, unanswered};
pub use finding::{Facts, Finding, Review, Reviewer, Rule, Severity};
pub use plan::{Answered, Plan, PlannedAction, STATUSES, plan};
pub use turning::{TurningPoint, TurningPointKind, turning_points};
