//! What a long history takes of memory, in a process of its own: other tests would be counted too.
#![cfg(target_os = "linux")]

#[allow(dead_code, reason = "shared with the benches")]
#[path = "../benches/support/generated.rs"]
mod generated;

use std::fs;

use generated::{Size, generated};
use trayecto::edit::{CardMove, Edit, History, Outcome, PointValue, StagePlace};
use trayecto::map::{CardId, LaneId, Map, Number, Part, PersonaId, StageId, TextField};

const STEPS: usize = 10_000;
const MOST: usize = 100 * 1024 * 1024;

#[test]
fn ten_thousand_steps_stay_small() {
    let mut history = History::new(generated(Size::L));
    let before = resident();
    for step in 0..STEPS {
        let edit = edit(history.map(), step);
        assert_eq!(history.apply(&edit, None, edit.touches()), Ok(Outcome::Changed), "{edit:?}");
    }
    assert_eq!(history.done(), STEPS);
    let taken = resident() - before;
    println!("{STEPS} steps on a map of 5,000 cards take {} KiB", taken / 1024);
    assert!(taken < MOST, "{taken} bytes");
}

/// Mixed edits: three texts, a move of a card, two points, a stage that goes elsewhere, and so on.
fn edit(map: &Map, step: usize) -> Edit {
    let number = |limit: usize| u32::try_from(step * 7_919 % limit).unwrap() + 1;
    let stage = StageId::numbered(number(50));
    let other = StageId::numbered(number(49) % 50 + 1);
    let card = CardId::numbered(number(5_000));
    let lane = LaneId::numbered(number(20));
    match step % 8 {
        0 | 2 | 5 => Edit::Write {
            part: Part::Card(card),
            field: TextField::Text,
            text: format!("Pide más información sobre los plazos de entrega, vez {step}"),
        },
        1 => Edit::Write { part: Part::Stage(stage), field: TextField::Name, text: format!("Etapa {step}") },
        3 | 6 => {
            let (persona, lane) = (PersonaId::numbered(number(2)), LaneId::numbered(21));
            let old = map.lane(lane).unwrap().curves().iter().find(|curve| curve.persona == persona).unwrap();
            let old = old.point(stage).unwrap().value.get();
            let value = Number::new(if old < 2.0 { old + 0.25 } else { -2.0 }).unwrap();
            Edit::SetPoints { points: vec![PointValue { lane, persona, stage, value }] }
        }
        4 => {
            let (holder, old) = map.card(card).unwrap();
            let lane =
                if holder.id == lane && old.stage == stage { LaneId::numbered(number(19) % 20 + 1) } else { lane };
            Edit::MoveCards { moves: vec![CardMove { card, lane, stage, before: None }] }
        }
        _ => {
            let stage = if stage == other { StageId::numbered(number(48) % 50 + 1) } else { stage };
            let phase = map.phases.iter().find(|phase| phase.stages.iter().any(|own| own.id == other)).unwrap();
            let place = phase.stages.iter().position(|own| own.id == other).unwrap();
            // Where it lies already it would stay.
            let before = if place > 0 && phase.stages[place - 1].id == stage { None } else { Some(other) };
            Edit::MoveStages { stages: vec![stage], to: StagePlace { phase: phase.id, before } }
        }
    }
}

/// The memory of this process, in bytes.
fn resident() -> usize {
    let pages = fs::read_to_string("/proc/self/statm").unwrap();
    let pages: usize = pages.split_whitespace().nth(1).unwrap().parse().unwrap();
    // The size of a page on the machines that run this; on others the figure is too small, never too large.
    pages * 4096
}
