//! Files: strict RON in, canonical RON out, atomic writes, the journal and its lock, snapshots, the private workbook, rescue copies,
//! the packs, the configuration.
//!
//! Knows `negotiation` and below. The only room that touches files; errors are typed, `report` words them.

mod archive;
mod classify;
mod config;
mod error;
mod fold;
mod follow;
mod growing;
mod hold;
mod holder;
mod journal;
mod kept;
mod left;
mod library;
mod lines;
mod locate;
mod locate_break;
mod locate_pack;
mod outputs;
mod packs;
mod papers;
mod private;
mod put;
mod quick;
mod read;
mod rescue;
mod safety;
mod seen;
mod session;
mod swift;
mod text;
mod workbook;
mod write;
mod zone;

pub use archive::{Filed, Found, Snapshots, Walk, in_order, load_filed, walk};
pub use classify::DATE_FORM;
pub use config::{
    BindingFault, Bindings, Config, Configured, KEYS_FORM, LANG_FORM, LangName, THEME_FORM,
    ThemeName, Word, config_at, config_path, load_config, write_config,
};
pub use error::{JournalFault, Problem, StoreError, TextError};
pub use fold::{Fold, Folded};
pub use follow::{Follower, Look};
pub use growing::Growing;
pub use holder::Holder;
pub use journal::{Journal, is_held, save_talks};
pub use left::{Left, left_journal};
pub use library::{Library, Packs, shipped_packs};
pub use locate_break::locate_break;
pub use outputs::outputs_of;
pub use packs::{Shelved, load_packs, pack_from_text, packs_at, together};
pub use papers::{load_template, templates_folder, write_new_paper, write_paper};
pub use private::log_file;
pub use put::{replace_alone, replace_session, write_new_session, write_session};
pub use read::bytes_of;
pub use rescue::Rescue;
pub use seen::Seen;
pub use session::{
    Example, OnDisk, example, list_sessions, load_case, load_on_disk, load_recovered, load_session,
    load_talks, next_year_path, open_text, session_from_text, snapshot_path, talks_from_text,
    write_snapshot,
};
pub use text::to_text;
pub use workbook::{Workbook, default_workbook_folder};
pub use write::{Existing, is_same_file, other_names_of, sweep};
pub use zone::{zone_asked, zone_from_file};
