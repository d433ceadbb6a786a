//! Who holds a file, as a mark beside it says, and whether that program may still be there.

use std::fs;
use std::hash::{BuildHasher, RandomState};
use std::path::PathBuf;

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Who holds a session, or another file, on a disk where only a mark beside it can say so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// What is held.
    pub of: PathBuf,
    /// The mark.
    pub mark: PathBuf,
    /// The name of the computer, where the mark says it.
    pub host: Option<String>,
    /// The number of the program on it.
    pub process: Option<u32>,
    /// Since when, by the clock of the disk and in the zone of this machine.
    pub since: Option<DateTime>,
}

/// A program that holds a file, as its mark has it. What a system does not tell is not there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Writer {
    format: u32,
    /// The name of the computer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) host: Option<String>,
    /// The computer itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    machine: Option<String>,
    /// Its run: another one each time it is switched on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    run: Option<String>,
    /// Those whose numbers are counted together: a container counts its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    room: Option<String>,
    /// Its number.
    pub(super) process: u32,
    /// When the program of that number began: numbers come again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    begun: Option<String>,
    /// The key of who opened the file there.
    key: Key,
}

/// Who opens a file, told from whoever else does. A mark that could not be taken away, while its folder was out of reach, is known
/// again by it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Key(String);

impl Key {
    /// One that nobody else has.
    pub(super) fn new() -> Self {
        Self(format!("{:016x}", RandomState::new().hash_one(())))
    }
}

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

const FORMAT: u32 = 1;

impl Writer {
    /// This program, on this computer.
    pub(super) fn here(key: Key) -> Self {
        let process = std::process::id();
        let said = |path: &str| {
            let text = fs::read_to_string(path).ok()?;
            let text = text.trim();
            (!text.is_empty()).then(|| text.to_owned())
        };
        // It is not told to others as it is.
        let machine = said("/etc/machine-id").map(|id| {
            let hash = Sha256::digest(format!("riparto {id}"));
            let head = hash.iter().take(8);
            format!(
                "{:016x}",
                head.fold(0, |head, &byte| head << 8 | u64::from(byte))
            )
        });
        let room = fs::read_link("/proc/self/ns/pid").ok();
        Self {
            format: FORMAT,
            host: said("/proc/sys/kernel/hostname").or_else(|| said("/etc/hostname")),
            machine,
            run: said("/proc/sys/kernel/random/boot_id"),
            room: room.map(|room| room.display().to_string()),
            process,
            begun: beginning_of(process),
            key,
        }
    }

    /// True for the one who opened the file with this key.
    pub(super) fn is_of(&self, key: &Key) -> bool {
        self.key == *key
    }

    /// True when this program can tell that it is there no more: it ended on this computer, or this computer was switched off.
    pub(super) fn is_gone(&self, here: &Self) -> bool {
        let same = |of: fn(&Self) -> &Option<String>| of(self).is_some() && of(self) == of(here);
        if same(|writer| &writer.run) {
            return same(|writer| &writer.room)
                && self.begun.is_some()
                && beginning_of(self.process) != self.begun;
        }
        let both_run = self.run.is_some() && here.run.is_some();
        both_run && same(|writer| &writer.machine) && same(|writer| &writer.host)
    }
}

/// When a program began, as its system counts; `None` when there is none of this number, or it cannot be told.
fn beginning_of(process: u32) -> Option<String> {
    let told = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // Its name, between brackets, may hold anything.
    let (_, rest) = told.rsplit_once(')')?;
    let mut words = rest.split_whitespace();
    // One that has ended and was not taken leave of writes no more.
    let state = words.next()?;
    (!["Z", "X"].contains(&state)).then(|| words.nth(18).map(str::to_owned))?
}

#[cfg(test)]
impl Writer {
    /// A program that ended on this computer.
    #[cfg(target_os = "linux")]
    pub(super) fn ended() -> Self {
        let begun = Some("never".to_owned());
        Self {
            begun,
            ..Self::here(Key::new())
        }
    }

    /// A program on another computer.
    pub(super) fn elsewhere() -> Self {
        let other = |name: &str| Some(name.to_owned());
        Self {
            host: other("sala-consiglio"),
            machine: other("elsewhere"),
            run: other("elsewhere"),
            process: 4711,
            ..Self::here(Key::new())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A mark as another computer leaves it.
    fn other(change: impl FnOnce(&mut Writer)) -> Writer {
        let text = |text: &str| Some(text.to_owned());
        let mut writer = Writer {
            format: FORMAT,
            host: text("sala"),
            machine: text("0011223344556677"),
            run: text("a"),
            room: text("pid:[1]"),
            process: std::process::id(),
            begun: beginning_of(std::process::id()).or_else(|| text("1")),
            key: Key("1".to_owned()),
        };
        change(&mut writer);
        writer
    }

    #[test]
    fn who_cannot_be_told_to_have_gone_is_there() {
        let here = other(|_| {});
        let all: [fn(&mut Writer); 6] = [
            |_| {},
            // Another computer, be it of the same name or a copy of this one.
            |w| (w.machine, w.run) = (Some("other".to_owned()), Some("b".to_owned())),
            |w| (w.host, w.run) = (Some("other".to_owned()), Some("b".to_owned())),
            // A number that is counted elsewhere.
            |w| (w.room, w.begun) = (Some("pid:[2]".to_owned()), Some("other".to_owned())),
            // A system that tells nothing.
            |w| (w.run, w.begun) = (None, None),
            |w| w.begun = None,
        ];
        for (at, change) in all.into_iter().enumerate() {
            assert!(!other(change).is_gone(&here), "{at}");
        }
        let silent = other(|w| w.run = None);
        assert!(!other(|_| {}).is_gone(&silent));
    }

    #[test]
    fn who_ended_here_or_was_switched_off_has_gone() {
        let here = other(|_| {});
        assert!(other(|w| w.run = Some("b".to_owned())).is_gone(&here));
        // The number is of another program now, or of none.
        assert!(other(|w| w.begun = Some("other".to_owned())).is_gone(&here));
        assert!(other(|w| (w.process, w.begun) = (u32::MAX, Some("1".to_owned()))).is_gone(&here));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_program_is_told_from_another_of_its_number() -> std::io::Result<()> {
        let here = Writer::here(Key::new());
        assert!(here.begun.is_some() && here.run.is_some() && here.host.is_some());
        assert!(!here.is_gone(&Writer::here(Key::new())));
        assert_ne!(Key::new(), Key::new());
        let mut ended = std::process::Command::new("true").spawn()?;
        let process = ended.id();
        let begun = Some("1".to_owned());
        // Ended, be it taken leave of or not.
        while beginning_of(process).is_some() {
            std::thread::yield_now();
        }
        let gone = Writer {
            process,
            begun,
            ..here.clone()
        };
        assert!(gone.is_gone(&here));
        ended.wait()?;
        assert!(gone.is_gone(&here));
        Ok(())
    }
}
