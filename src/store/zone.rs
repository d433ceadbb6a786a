//! The time zone of the machine.

use jiff::tz::TimeZone;

/// The zone that the machine keeps its clock in.
///
/// Where the system names it in one file, that file is enough: looking for its name among all the zones there are would
/// cost more than opening a session.
pub fn local_zone(asked_otherwise: bool) -> TimeZone {
    let file = std::fs::read("/etc/localtime")
        .ok()
        .filter(|_| !asked_otherwise);
    let zone = file.and_then(|bytes| TimeZone::tzif("Local", &bytes).ok());
    zone.unwrap_or_else(TimeZone::system)
}
