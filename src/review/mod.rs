//! What can be found out about a map. So far: where its curves turn.

mod turning;

pub use turning::{TurningPoint, TurningPointKind, turning_points};
