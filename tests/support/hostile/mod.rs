//! Files that somebody may send by mistake or in bad faith: 200 and more, each with a name that says what is wrong with it.
//!
//! They are made, not kept: some have tens of megabytes. `examples/hostile_files.rs` writes them to a folder.

mod archives;
mod binaries;
mod markup;
mod structured;
mod texts;

/// A file that nobody should have to open.
pub(crate) struct Hostile {
    /// What is wrong with it, and the ending by which its kind is told.
    pub(crate) name: String,
    /// What is in it.
    pub(crate) bytes: Vec<u8>,
}

/// Makes all of them, one after the other: together they would not fit into little memory.
pub(crate) fn each(mut take: impl FnMut(Hostile)) {
    let mut give = |name: String, bytes: Vec<u8>| take(Hostile { name, bytes });
    texts::each(&mut give);
    structured::each(&mut give);
    markup::each(&mut give);
    archives::each(&mut give);
    binaries::each(&mut give);
}

type Give<'a> = &'a mut dyn FnMut(String, Vec<u8>);
