//! The rows of the list: findings under their rules, rules under their severities. They are worked out when the review, or what is shown of it,
//! is another, not in every frame.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use egui::{Id, Ui};

use crate::app::panels::matching::matches;
use crate::locale::Locale;
use crate::map::Map;
use crate::review::{Finding, Review, Rule, Severity};
use crate::sentence::{self, Findings};

use super::kept::{Aside, Kept, Mark};

/// How many findings of a rule are shown at first.
const FIRST: usize = 5;

/// A row with its text.
#[derive(Debug)]
pub(super) struct Shown {
    pub(super) row: Row,
    /// Of a finding its sentence.
    pub(super) text: String,
    /// Of a finding where it is.
    pub(super) place: String,
}

/// A row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Row {
    /// A heading, with how many there are.
    Severity(Severity, usize),
    /// A rule with more than one finding, with how many there are.
    Rule(Rule, usize),
    Finding(Finding),
    /// So many more findings of a rule.
    More(Rule, usize),
    /// A heading, with how many were set aside.
    Aside(usize),
    /// The n-th of what was set aside.
    SetAside(usize),
}

impl Row {
    /// Stands for the row, whatever is said in it and wherever it is.
    pub(super) fn name(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        match self {
            Self::Severity(severity, _) => (0, severity).hash(&mut hasher),
            Self::Rule(rule, _) => (1, rule).hash(&mut hasher),
            Self::Finding(finding) => (2, Mark::of(finding)).hash(&mut hasher),
            Self::More(rule, _) => (3, rule).hash(&mut hasher),
            Self::Aside(_) => 4.hash(&mut hasher),
            Self::SetAside(at) => (5, at).hash(&mut hasher),
        }
        hasher.finish()
    }
}

/// The rows, and what they were worked out from.
#[derive(Clone)]
struct Known {
    review: Arc<Review>,
    kept: Kept,
    locale: Locale,
    rows: Arc<Vec<Shown>>,
}

/// The rows to be shown.
pub(super) fn rows(ui: &Ui, map: &Map, review: &Arc<Review>, kept: &Kept, locale: Locale) -> Arc<Vec<Shown>> {
    let id = Id::unique("rows of the review panel");
    // Which finding is open changes no row.
    let kept = Kept { open: None, excused: None, asked_why: None, ..kept.clone() };
    if let Some(known) = ui.data(|data| data.get_temp::<Known>(id))
        && Arc::ptr_eq(&known.review, review)
        && known.kept == kept
        && known.locale == locale
    {
        return known.rows;
    }
    let rows = Arc::new(work_out(map, review, &kept, locale));
    ui.data_mut(|data| data.insert_temp(id, Known { review: review.clone(), kept, locale, rows: rows.clone() }));
    rows
}

fn work_out(map: &Map, review: &Review, kept: &Kept, locale: Locale) -> Vec<Shown> {
    let sentences = Findings::new(locale, map);
    let is_wanted = |finding: &Finding| {
        kept.wanted.trim().is_empty()
            || matches(&sentence::rule_title(locale, finding.rule), &kept.wanted)
            || matches(&sentences.sentence(finding), &kept.wanted)
    };
    let mut rows = Vec::new();
    for severity in Severity::ALL.into_iter().filter(|severity| !kept.without.contains(severity)) {
        let of_severity = review.findings.iter().filter(|finding| finding.rule.severity() == severity);
        let found: Vec<&Finding> = of_severity.filter(|finding| is_wanted(finding)).collect();
        if found.is_empty() {
            continue;
        }
        rows.push(Row::Severity(severity, found.len()));
        for rule in Rule::ALL.iter().filter(|rule| rule.severity() == severity) {
            let of_rule: Vec<&Finding> = found.iter().copied().filter(|finding| finding.rule == *rule).collect();
            if of_rule.len() > 1 {
                rows.push(Row::Rule(*rule, of_rule.len()));
                if kept.folded.contains(rule) {
                    continue;
                }
            }
            let shown = if kept.unfolded.contains(rule) { of_rule.len() } else { FIRST.min(of_rule.len()) };
            rows.extend(of_rule[..shown].iter().map(|finding| Row::Finding(**finding)));
            if of_rule.len() > shown {
                rows.push(Row::More(*rule, of_rule.len() - shown));
            }
        }
    }
    if !review.set_aside.is_empty() {
        rows.push(Row::Aside(review.set_aside.len()));
        if kept.aside == Aside::Shown {
            rows.extend((0..review.set_aside.len()).map(Row::SetAside));
        }
    }
    let shown = |row: Row| {
        let finding = match row {
            Row::Finding(finding) => Some(finding),
            Row::SetAside(at) => review.set_aside.get(at).map(|(finding, _)| *finding),
            _ => None,
        };
        let text = finding.map(|finding| sentences.sentence(&finding)).unwrap_or_default();
        let place = finding.map(|finding| sentences.place(finding.part)).unwrap_or_default();
        Shown { row, text, place }
    };
    rows.into_iter().map(shown).collect()
}
