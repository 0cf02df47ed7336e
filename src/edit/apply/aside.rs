//! Findings of the review that may stay.

use std::sync::Arc;

use crate::map::{Extra, Part, SetAside};

use super::super::refused::Refused;
use super::clean::clean;
use super::work::Work;

/// Sets a finding aside, gives another reason for it, or lets it count again.
pub(super) fn set_aside(work: &mut Work, rule: &str, part: Part, reason: Option<&str>) -> Result<(), Refused> {
    let rule = clean(rule);
    let list = &mut work.draft.set_aside;
    let at = list.iter().position(|aside| aside.part == part && aside.rule == rule);
    match (at, reason.map(clean)) {
        (Some(at), Some(reason)) => Arc::make_mut(&mut list[at]).reason = reason,
        (Some(at), None) => drop(list.remove(at)),
        (None, Some(reason)) if !rule.is_empty() => {
            list.push(Arc::new(SetAside { rule, part, reason, extra: Extra::default() }));
        }
        (None, _) => return Err(Refused::NothingToChange),
    }
    Ok(())
}
