//! Which touchpoints are shown, and in which order.

use std::cmp::Ordering;

use crate::app::panels::matching::{folded, matches};
use crate::map::{Channel, Contact, EvidenceLevel, Presence, StageId};

use super::rows::{Listed, Row};

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Name,
    Channel,
    Stage,
    Lane,
    Presence,
    Contact,
    Owner,
    Works,
    Hurts,
    MomentOfTruth,
    Evidence,
    Personas,
}

impl Column {
    /// All, from left to right.
    pub(super) const ALL: [Self; 12] = [
        Self::Name,
        Self::Channel,
        Self::Stage,
        Self::Lane,
        Self::Presence,
        Self::Contact,
        Self::Owner,
        Self::MomentOfTruth,
        Self::Works,
        Self::Hurts,
        Self::Evidence,
        Self::Personas,
    ];
}

/// What is looked for, and how it is sorted.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Query {
    /// Words that begin words of the name, the channel, the owner, what works or what hurts.
    pub(super) text: String,
    pub(super) channel: Option<Channel>,
    pub(super) stage: Option<StageId>,
    pub(super) presence: Option<Presence>,
    pub(super) contact: Option<Contact>,
    /// Only those that nobody answers for.
    pub(super) without_owner: bool,
    /// Only moments of truth.
    pub(super) moments_of_truth: bool,
    /// Without it they come as on the map.
    pub(super) sort: Option<(Column, Direction)>,
}

/// Which way it is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Up,
    Down,
}

impl Query {
    /// Whether anything is left out.
    pub(super) fn filters(&self) -> bool {
        *self != Self { sort: self.sort, ..Self::default() }
    }

    /// Sorts by a column; by the same once more the other way round, and then as on the map.
    pub(super) fn sort_by(&mut self, column: Column) {
        self.sort = match self.sort {
            Some((by, Direction::Up)) if by == column => Some((column, Direction::Down)),
            Some((by, Direction::Down)) if by == column => None,
            _ => Some((column, Direction::Up)),
        };
    }

    /// Drops what cannot be found in this map.
    pub(super) fn keep_to(&mut self, listed: &Listed) {
        self.stage = self.stage.filter(|stage| listed.stages.iter().any(|(id, _)| id == stage));
        self.channel = self.channel.take().filter(|channel| listed.rows.iter().any(|row| row.channel == *channel));
    }

    /// The rows that are shown, by their places in the list, in order.
    pub(super) fn order(&self, listed: &Listed) -> Vec<usize> {
        let stage = self.stage.and_then(|stage| listed.stages.iter().position(|(id, _)| *id == stage));
        let shown = |row: &Row| {
            stage.is_none_or(|stage| (row.stages.0..=row.stages.1).contains(&stage))
                && self.channel.as_ref().is_none_or(|channel| row.channel == *channel)
                && self.presence.is_none_or(|presence| row.effective_presence == Some(presence))
                && self.contact.is_none_or(|contact| row.effective_contact == Some(contact))
                && (!self.without_owner || row.owner.trim().is_empty())
                && (!self.moments_of_truth || row.moment_of_truth)
                && (self.text.trim().is_empty() || matches(&said(row), &self.text))
        };
        let rows = listed.rows.iter().enumerate();
        let mut order: Vec<usize> = rows.filter(|(_, row)| shown(row)).map(|(at, _)| at).collect();
        if let Some((column, direction)) = self.sort {
            let mut keyed: Vec<(Option<Key>, usize)> =
                order.iter().map(|at| (key(&listed.rows[*at], column), *at)).collect();
            keyed.sort_by(|(a, _), (b, _)| compare(a.as_ref(), b.as_ref(), direction));
            order = keyed.into_iter().map(|(_, at)| at).collect();
        }
        order
    }
}

fn said(row: &Row) -> String {
    [&*row.name, &row.channel_name, &row.owner, &row.works, &row.hurts].join(" ")
}

/// What a column sorts by.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Text(String),
    Place(usize, usize),
}

fn key(row: &Row, column: Column) -> Option<Key> {
    let text = |text: &str| (!text.trim().is_empty()).then(|| Key::Text(folded(text.trim())));
    let place = |at: usize| Some(Key::Place(at, 0));
    match column {
        Column::Name => text(&row.name),
        Column::Channel => text(&row.channel_name),
        Column::Stage => Some(Key::Place(row.stages.0, row.stages.1)),
        Column::Lane => text(&row.lane_name),
        Column::Presence => row.effective_presence.and_then(|presence| match presence {
            Presence::Physical => place(0),
            Presence::Online => place(1),
        }),
        Column::Contact => row.effective_contact.and_then(|contact| match contact {
            Contact::Direct => place(0),
            Contact::Indirect => place(1),
        }),
        Column::Owner => text(&row.owner),
        Column::Works => text(&row.works),
        Column::Hurts => text(&row.hurts),
        Column::MomentOfTruth => row.moment_of_truth.then_some(Key::Place(0, 0)),
        Column::Evidence => row.evidence.and_then(|level| match level {
            EvidenceLevel::Researched => place(0),
            EvidenceLevel::Partly => place(1),
            EvidenceLevel::Assumed => place(2),
        }),
        Column::Personas => text(&row.personas),
    }
}

/// What is empty comes last, whichever way it is sorted.
fn compare(a: Option<&Key>, b: Option<&Key>, direction: Direction) -> Ordering {
    match (a, b) {
        (None, None) => Ordering::Equal,
        (None, Some(_)) => Ordering::Greater,
        (Some(_), None) => Ordering::Less,
        (Some(a), Some(b)) if direction == Direction::Up => a.cmp(b),
        (Some(a), Some(b)) => b.cmp(a),
    }
}

#[cfg(test)]
mod tests {
    use crate::file;
    use crate::locale::Locale;

    use super::*;

    const MAP: &str = r#"{ "format": "trayecto", "version": 1, "title": "", "kind": "as-is", "language": "en", "emotionScale": "five-levels",
        "personas": [], "phases": [{ "id": "f1", "name": "", "stages": [{ "id": "s1", "name": "A" }, { "id": "s2", "name": "B" }] }],
        "lanes": [{ "id": "l1", "name": "Meets", "kind": "touchpoints", "cards": [
            { "id": "c1", "stage": "s1", "text": "zoo", "touchpoint": { "channel": "shop", "owner": "Ána" } },
            { "id": "c2", "stage": "s2", "text": "Éclair", "touchpoint": { "channel": "website", "momentOfTruth": true } },
            { "id": "c3", "stage": "s1", "span": 2, "text": "apple", "touchpoint": { "channel": "fax", "owner": "ana" } },
            { "id": "c4", "stage": "s2", "text": "bus", "touchpoint": { "channel": "search-engine", "owner": "Bea" } }
        ] }], "sources": [] }"#;

    /// `expected` has the first letters of the names, in order.
    fn check(query: &Query, expected: &str) {
        let map = file::read(MAP.as_bytes()).unwrap().map;
        let listed = Listed::gather(&map, Locale::English);
        let names = query.order(&listed).into_iter().filter_map(|at| listed.rows[at].name.chars().next());
        assert_eq!(names.collect::<String>(), expected, "{query:?}");
    }

    #[test]
    fn rows_are_sorted_with_empty_ones_last() {
        use Direction::{Down, Up};
        let check = |column, direction, expected: &str| {
            check(&Query { sort: Some((column, direction)), ..Query::default() }, expected);
        };
        check(Column::Name, Up, "abÉz");
        check(Column::Name, Down, "zÉba");
        // Fax, search engine, shop, website.
        check(Column::Channel, Up, "abzÉ");
        check(Column::Stage, Up, "zaÉb");
        // A and A – B, then B: those that are alike stay as on the map.
        check(Column::Stage, Down, "Ébaz");
        check(Column::Owner, Up, "zabÉ");
        check(Column::Owner, Down, "bzaÉ");
        check(Column::Presence, Up, "zÉba");
        check(Column::Contact, Down, "bzÉa");
        check(Column::MomentOfTruth, Down, "Ézab");
        check(Column::Evidence, Up, "zaÉb");
    }

    #[test]
    fn rows_are_filtered() {
        let all = Query::default();
        check(&all, "zaÉb");
        check(&Query { text: "ecl".into(), ..all.clone() }, "É");
        check(&Query { text: "ANA".into(), ..all.clone() }, "za");
        check(&Query { text: "fax ana".into(), ..all.clone() }, "a");
        check(&Query { channel: Some(Channel::Own("fax".into())), ..all.clone() }, "a");
        // What spans two stages is in both.
        check(&Query { stage: Some("s2".parse().unwrap()), ..all.clone() }, "aÉb");
        check(&Query { presence: Some(Presence::Online), ..all.clone() }, "Éb");
        check(&Query { contact: Some(Contact::Indirect), ..all.clone() }, "b");
        check(&Query { without_owner: true, ..all.clone() }, "É");
        check(&Query { moments_of_truth: true, text: "z".into(), ..all.clone() }, "");
    }

    #[test]
    fn a_column_is_sorted_up_then_down_then_not() {
        let mut query = Query::default();
        let mut sorted = || {
            query.sort_by(Column::Owner);
            query.sort
        };
        let expected = [Some((Column::Owner, Direction::Up)), Some((Column::Owner, Direction::Down)), None];
        assert_eq!([sorted(), sorted(), sorted()], expected);
    }
}
