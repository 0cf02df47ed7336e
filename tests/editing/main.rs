//! Editing by hand: what pointer, keys and the accessible tree do to a map, and what is selected and in view afterwards.

mod desk;
mod drag;
mod select;
mod shift;
mod size;
mod walk;
mod write;
