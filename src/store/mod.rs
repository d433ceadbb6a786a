//! Files: strict RON in, canonical RON out, atomic writes, snapshots, the private workbook, the packs.
//!
//! Knows `negotiation` and below. The only room that touches files; errors are typed, `report` words them.

mod classify;
mod error;
mod locate;
mod packs;
mod session;
mod text;
mod workbook;
mod write;
mod zone;

pub use classify::DATE_FORM;
pub use error::{Problem, StoreError, TextError};
pub use packs::shipped_packs;
pub use session::{
    Example, example, list_sessions, load_case, load_session, open_text, replace_session,
    session_from_text, snapshot_path, write_session, write_snapshot,
};
pub use text::to_text;
pub use workbook::{Workbook, default_workbook_folder};
pub use zone::zone_from_file;
