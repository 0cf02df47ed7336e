//! What the review found, told on the command line: for people as text, for programs as JSON (docs/check.md).

use std::collections::HashSet;
use std::fmt::Write;

use serde::Serialize;

use crate::locale::{Locale, say, say_count, say_with};
use crate::map::{Map, Part};
use crate::review::{Finding, Review, Severity};
use crate::sentence::{self, Findings};

use super::arguments::Format;

/// All that was found, in a language.
pub(super) fn report(locale: Locale, map: &Map, review: &Review, format: Format) -> String {
    let findings = Findings::new(locale, map);
    match format {
        Format::Text => text(locale, map, review, &findings),
        Format::Json => json(locale, map, review, &findings),
    }
}

fn text(locale: Locale, map: &Map, review: &Review, findings: &Findings<'_>) -> String {
    let mut said = format!("{}\n", sentence::part_name(map, Part::Map, locale));
    let mut explained = HashSet::new();
    for severity in Severity::ALL {
        let count = review.count(severity);
        if count == 0 {
            continue;
        }
        let _ = write!(said, "\n{} ({count})\n", sentence::severity(locale, severity));
        for finding in review.findings.iter().filter(|finding| finding.rule.severity() == severity) {
            said.push_str(&line(findings, finding));
            // The second time it would be read by nobody.
            if explained.insert(finding.rule) {
                let _ = writeln!(said, "    {}", sentence::why(locale, finding.rule));
            }
        }
    }
    if !review.set_aside.is_empty() {
        let _ = write!(said, "\n{} ({})\n", say(locale, "review-set-aside"), review.set_aside.len());
        for (finding, aside) in &review.set_aside {
            said.push_str(&line(findings, finding));
            if !aside.reason.trim().is_empty() {
                let reason = say_with(locale, "review-reason", &[("reason", aside.reason.trim())]);
                let _ = writeln!(said, "    {reason}");
            }
        }
    }
    let counts: Vec<String> = Severity::ALL.map(|severity| counted(locale, severity, review.count(severity))).into();
    let summary = if review.findings.is_empty() { say(locale, "review-nothing") } else { counts.join(" · ") };
    let _ = writeln!(said, "\n{summary}");
    said
}

/// A finding with where it is and the name of its rule.
fn line(findings: &Findings<'_>, finding: &Finding) -> String {
    let place = findings.place(finding.part);
    let place = if place.is_empty() { place } else { format!("{place} · ") };
    format!("\n  • {}\n    {place}[{}]\n", findings.sentence(finding), finding.rule.name())
}

fn counted(locale: Locale, severity: Severity, count: usize) -> String {
    say_count(locale, &format!("review-count-{}", severity.name()), count)
}

/// The answer as JSON. Fields may be added to it, but none is taken away or means something else some day.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Report<'a> {
    title: &'a str,
    language: &'static str,
    counts: Counts,
    findings: Vec<Told>,
    set_aside: Vec<ToldAside<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Counts {
    problem: usize,
    warning: usize,
    suggestion: usize,
    set_aside: usize,
}

#[derive(Serialize)]
struct Told {
    rule: &'static str,
    severity: &'static str,
    part: Part,
    title: String,
    sentence: String,
    place: String,
    why: String,
}

#[derive(Serialize)]
struct ToldAside<'a> {
    #[serde(flatten)]
    told: Told,
    reason: &'a str,
}

fn json(locale: Locale, map: &Map, review: &Review, findings: &Findings<'_>) -> String {
    let told = |finding: &Finding| Told {
        rule: finding.rule.name(),
        severity: finding.rule.severity().name(),
        part: finding.part,
        title: sentence::rule_title(locale, finding.rule),
        sentence: findings.sentence(finding),
        place: findings.place(finding.part),
        why: sentence::why(locale, finding.rule),
    };
    let report = Report {
        title: &map.title,
        language: locale.tag(),
        counts: Counts {
            problem: review.count(Severity::Problem),
            warning: review.count(Severity::Warning),
            suggestion: review.count(Severity::Suggestion),
            set_aside: review.set_aside.len(),
        },
        findings: review.findings.iter().map(told).collect(),
        set_aside: review
            .set_aside
            .iter()
            .map(|(finding, aside)| ToldAside { told: told(finding), reason: &aside.reason })
            .collect(),
    };
    // Nothing in it can fail to be written.
    serde_json::to_string_pretty(&report).map(|text| text + "\n").unwrap_or_default()
}
