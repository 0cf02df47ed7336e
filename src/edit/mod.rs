//! Every change to a map, as data. [`apply`] is the one way from a map to the next; [`History`] keeps the maps between.
//!
//! An [`Edit`] names parts by id and carries what is new. It holds for any map: what does not fit is refused, and what hangs on
//! a deleted part goes with it. Whoever holds the result holds a valid map, because [`crate::map::Map::build`] checked it.

mod answering;
mod apply;
mod change;
mod conversion;
mod differences;
mod found;
mod fragment;
mod gathered;
mod history;
mod ids;
mod letters;
mod name;
mod property;
mod property_of;
mod refused;
mod rename;
mod seen_by;
mod text;
mod text_of;
mod what;

pub use answering::{adding_action, answering};
pub use apply::apply;
pub use change::{CardMove, Edit, NewCard, PointValue, Reason, StagePlace};
pub use conversion::{Conversion, Converted, conversion};
pub use differences::{Difference, DifferenceGroup, DifferencePlace, Differences, Differing, Differs, differences};
pub use fragment::{Fragment, FragmentKind, Paste, cells_of, duplicate, fragment, paste, paste_cells, usual_body};
pub use gathered::Gathered;
pub use history::{Gesture, History, Moved, Outcome};
pub use ids::Ids;
pub use letters::{is_accent, plain_letter, small_letter};
pub use name::{StepName, Verb};
pub use property::{Property, PropertyKind};
pub use property_of::{Shared, properties, property, shared_properties};
pub use refused::{Misfit, Refused};
pub use seen_by::{Places, replaced_places, seen_by, short_form, without_details};
pub use text::{all_texts, fields, text};
pub use what::What;
