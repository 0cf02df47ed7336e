//! Editing by hand: what pointer, keys and the accessible tree do to a map, and what is selected and in view afterwards.

mod access;
mod as_drawn;
mod commands;
mod desk;
mod drag;
mod emotion;
mod read_only;
mod saving;
mod select;
mod shift;
mod size;
mod undo;
mod walk;
mod write;
