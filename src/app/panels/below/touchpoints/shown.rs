//! What is shown of the touchpoints: sorted and filtered once, and left in order while somebody types in it.

use std::collections::HashMap;
use std::sync::Arc;

use egui::{Id, Ui};

use crate::map::{CardId, Part};

use super::query::Query;
use super::rows::{Listed, Row};

/// The rows that are shown, in order.
pub(super) struct Shown {
    listed: Arc<Listed>,
    query: Query,
    /// Places in the list.
    pub(super) order: Vec<usize>,
    places: HashMap<CardId, usize>,
    order_is: Order,
}

/// Whether an order is that of the query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    Fresh,
    /// It was, before somebody began to type.
    Kept,
}

impl Shown {
    /// What a query shows. It is kept until the map or the query is another; where somebody types, rows stay where they are.
    pub(super) fn of(ui: &Ui, listed: &Arc<Listed>, query: &Query) -> Arc<Self> {
        let id = Id::unique("touchpoints shown");
        let known: Option<Arc<Self>> = ui.data(|data| data.get_temp(id));
        let types = is_typed_in(ui);
        if let Some(known) = &known
            && Arc::ptr_eq(&known.listed, listed)
            && known.query == *query
            && (known.order_is == Order::Fresh || types)
        {
            return known.clone();
        }
        let kept = known.filter(|known| types && known.query == *query);
        let (order, order_is) = match kept {
            Some(kept) => (kept.order_in(listed), Order::Kept),
            None => (query.order(listed), Order::Fresh),
        };
        let places = order.iter().enumerate().map(|(place, at)| (listed.rows[*at].card, place)).collect();
        let shown = Arc::new(Self { listed: listed.clone(), query: query.clone(), order, places, order_is });
        ui.data_mut(|data| data.insert_temp(id, shown.clone()));
        shown
    }

    /// The row at a place.
    pub(super) fn row(&self, place: usize) -> Option<&Row> {
        self.order.get(place).and_then(|at| self.listed.rows.get(*at))
    }

    /// Where a part is shown.
    pub(super) fn place_of(&self, part: Part) -> Option<usize> {
        match part {
            Part::Card(card) => self.places.get(&card).copied(),
            _ => None,
        }
    }

    /// The same rows in the same order, in a list that was gathered anew.
    fn order_in(&self, listed: &Listed) -> Vec<usize> {
        let at: HashMap<CardId, usize> = listed.rows.iter().enumerate().map(|(at, row)| (row.card, at)).collect();
        let cards = self.order.iter().filter_map(|at| self.listed.rows.get(*at));
        cards.filter_map(|row| at.get(&row.card).copied()).collect()
    }
}

fn typed_in() -> Id {
    Id::unique("touchpoints typed in")
}

/// Notes that somebody types in the table.
pub(super) fn typing_now(ui: &Ui) {
    let pass = ui.ctx().cumulative_pass_nr();
    ui.data_mut(|data| data.insert_temp(typed_in(), pass));
}

/// Whether somebody typed in the table in the frame before.
fn is_typed_in(ui: &Ui) -> bool {
    let before: Option<u64> = ui.data(|data| data.get_temp(typed_in()));
    before.is_some_and(|before| before + 1 >= ui.ctx().cumulative_pass_nr())
}
