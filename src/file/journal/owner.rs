//! Which process a journal belongs to: asked only where the file system has no locks.

use std::process;

/// A process, as far as it can be told from all others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Owner {
    pid: u32,
    /// Names the time since the machine was started; empty where the system has no such name.
    boot: String,
}

impl Owner {
    /// This process.
    pub(super) fn this() -> Self {
        Self { pid: process::id(), boot: boot() }
    }

    /// As it is written into the lock.
    pub(super) fn to_line(&self) -> String {
        format!("{} {}\n", self.pid, self.boot)
    }

    pub(super) fn from_line(line: &str) -> Option<Self> {
        let (pid, boot) = line.trim_end().split_once(' ').unwrap_or((line.trim_end(), ""));
        Some(Self { pid: pid.parse().ok()?, boot: boot.to_owned() })
    }

    /// Whether the process is still there. Where that cannot be known it counts as being there, so that nothing of it is taken.
    pub(super) fn is_alive(&self) -> bool {
        (self.boot.is_empty() || self.boot == boot()) && is_running(self.pid)
    }
}

#[cfg(target_os = "linux")]
fn boot() -> String {
    std::fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap_or_default().trim().to_owned()
}

#[cfg(not(target_os = "linux"))]
fn boot() -> String {
    String::new()
}

#[cfg(target_os = "linux")]
fn is_running(pid: u32) -> bool {
    use rustix::process::{Pid, test_kill_process};

    let Some(pid) = i32::try_from(pid).ok().and_then(Pid::from_raw) else { return false };
    test_kill_process(pid) != Err(rustix::io::Errno::SRCH)
}

#[cfg(not(target_os = "linux"))]
fn is_running(_: u32) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_process_is_alive_and_one_of_another_boot_is_not() {
        let this = Owner::this();
        assert_eq!(Owner::from_line(&this.to_line()), Some(this.clone()));
        assert!(this.is_alive());
        assert_eq!(Owner::from_line("nobody"), None);
        if cfg!(target_os = "linux") {
            assert!(!Owner { boot: "another".into(), ..this.clone() }.is_alive());
            // No process has a number as high.
            assert!(!Owner { pid: 0x7fff_fff0, ..this }.is_alive());
        }
    }
}
