//! A thread that works out what is asked of it, where only the newest answer counts.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::thread;

use egui::Context;

/// Whether the window waits for the thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Patience {
    /// It looks whether there is something.
    None,
    /// It waits for all that was asked: for tests.
    Endless,
}

/// Whether there may be more to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Idle,
    Working,
    /// The thread is no more.
    Broken,
}

/// The thread, seen from the window's.
pub(super) struct Newest<Ask, Told> {
    asks: Sender<(u64, Ask)>,
    /// What is told of the ask with that number; nothing more if it is none.
    told: Receiver<(u64, Option<Told>)>,
    /// The number of the newest ask, and of the last one that was done.
    asked: Arc<AtomicU64>,
    done: u64,
}

/// By what the thread tells what it has worked out.
pub(super) struct Teller<Told> {
    sender: Sender<(u64, Option<Told>)>,
    number: u64,
    newest: Arc<AtomicU64>,
    context: Context,
}

impl<Told> Teller<Told> {
    /// Tells something, and gives whether more is wanted.
    pub(super) fn tell(&self, told: Told) -> bool {
        let sent = self.sender.send((self.number, Some(told))).is_ok();
        self.context.request_repaint();
        sent && self.newest.load(Ordering::Relaxed) == self.number
    }
}

impl<Ask: Send + 'static, Told: Send + 'static> Newest<Ask, Told> {
    /// Begins; nothing is asked yet. The thread ends when this is dropped.
    pub(super) fn start(context: &Context, mut work: impl FnMut(Ask, &Teller<Told>) + Send + 'static) -> Self {
        let (asks, asked) = channel::<(u64, Ask)>();
        let (sender, told) = channel();
        let newest = Arc::new(AtomicU64::new(0));
        let (known, context) = (newest.clone(), context.clone());
        thread::spawn(move || {
            while let Ok(mut ask) = asked.recv() {
                while let Ok(newer) = asked.try_recv() {
                    ask = newer;
                }
                let (number, ask) = ask;
                let teller = Teller { sender: sender.clone(), number, newest: known.clone(), context: context.clone() };
                work(ask, &teller);
                // Nobody listens any more when the dialog was closed: then the next ask does not come either.
                let _ = sender.send((number, None));
                context.request_repaint();
            }
        });
        Self { asks, told, asked: newest, done: 0 }
    }

    /// Asks for something. What was asked before is not worked out any further.
    pub(super) fn ask(&mut self, ask: Ask) {
        let number = self.asked.load(Ordering::Relaxed) + 1;
        self.asked.store(number, Ordering::Relaxed);
        // The thread ends with this value only; if it broke, that is noticed when it is listened to.
        let _ = self.asks.send((number, ask));
    }

    /// The next thing told of the newest ask.
    pub(super) fn told(&mut self, patience: Patience) -> Result<Told, State> {
        loop {
            let told = match patience {
                Patience::None => self.told.try_recv(),
                Patience::Endless if self.state() == State::Idle => return Err(State::Idle),
                Patience::Endless => self.told.recv().map_err(|_| TryRecvError::Disconnected),
            };
            match told {
                Ok((number, _)) if number != self.asked.load(Ordering::Relaxed) => {}
                Ok((_, Some(told))) => return Ok(told),
                Ok((number, None)) => self.done = number,
                Err(TryRecvError::Disconnected) => return Err(State::Broken),
                Err(TryRecvError::Empty) => return Err(self.state()),
            }
        }
    }

    /// Whether the newest ask is still being worked on.
    pub(super) fn state(&self) -> State {
        if self.done < self.asked.load(Ordering::Relaxed) { State::Working } else { State::Idle }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_newest_is_told() {
        let mut squares = Newest::start(&Context::default(), |ask: u32, teller: &Teller<u32>| {
            teller.tell(ask * ask);
        });
        assert_eq!(squares.told(Patience::Endless), Err(State::Idle));
        for ask in 1..=5 {
            squares.ask(ask);
        }
        assert_eq!(squares.state(), State::Working);
        assert_eq!(squares.told(Patience::Endless), Ok(25));
        assert_eq!(squares.told(Patience::Endless), Err(State::Idle));
        assert_eq!(squares.told(Patience::None), Err(State::Idle));
    }

    #[test]
    fn a_thread_that_broke_is_noticed() {
        let mut broken = Newest::start(&Context::default(), |(): (), _: &Teller<()>| panic!("for a test"));
        broken.ask(());
        assert_eq!(broken.told(Patience::Endless), Err(State::Broken));
    }
}
