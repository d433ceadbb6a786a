//! The time zone of the machine.

use jiff::tz::TimeZone;

/// The zone that the machine keeps its clock in, where the system keeps it in one file: looking for its name among all
/// the zones there are would cost more than opening a session.
pub fn zone_from_file() -> Option<TimeZone> {
    let bytes = std::fs::read("/etc/localtime").ok()?;
    TimeZone::tzif("Local", &bytes).ok()
}
