//! The time zone of the machine, or the one asked for. Its file is a few kilobytes: no more is read, and never of what does not end.

use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;

use super::read::bytes_up_to;

/// No zone is longer: those with the longest history take four kilobytes.
const MOST_BYTES: u64 = 64 * 1024;

/// Where systems keep the zones by their name.
const FOLDERS: [&str; 3] = [
    "/usr/share/zoneinfo",
    "/usr/share/lib/zoneinfo",
    "/etc/zoneinfo",
];

/// The zone that the machine keeps its clock in, where the system keeps it in one file: looking for its name among all
/// the zones there are would cost more than opening a session.
pub fn zone_from_file() -> Option<TimeZone> {
    zone_at(Path::new("/etc/localtime"))
}

/// The zone asked for as the variable `TZ` has it: a rule (`CET-1CEST,M3.5.0,M10.5.0/3`), a name (`Europe/Rome`) or a file, with a
/// colon before it or not. A name is looked for in `folder` first, where there is one. `None` where it is none of these.
pub fn zone_asked(asked: &str, folder: Option<&Path>) -> Option<TimeZone> {
    if let Ok(zone) = TimeZone::posix(asked) {
        return Some(zone);
    }
    let asked = asked.strip_prefix(':').unwrap_or(asked);
    if ["UTC", "Etc/UTC"].contains(&asked) {
        return Some(TimeZone::UTC);
    }
    let name = asked
        .rsplit_once("zoneinfo/")
        .map_or(asked, |(_, name)| name);
    let folders = folder.into_iter().chain(FOLDERS.map(Path::new));
    let named = folders.map(|folder| folder.join(name));
    named
        .chain([PathBuf::from(asked)])
        .find_map(|path| zone_at(&path))
}

fn zone_at(path: &Path) -> Option<TimeZone> {
    let bytes = bytes_up_to(path, MOST_BYTES).ok()?;
    TimeZone::tzif("Local", &bytes).ok()
}
