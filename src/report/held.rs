//! A file that another program holds, where only a mark beside it says so: who, since when, and what to do when nobody is there.

use super::Words;
use super::files::Shown;
use crate::fund::on_one_line;
use crate::lang::{Lang, date};
use crate::store::Holder;

/// It is held.
pub(super) fn held(holder: &Holder, shown: Shown, lang: Lang) -> Words {
    let (of, mark) = (shown(&holder.of), shown(&holder.mark));
    let host = holder.host.as_deref().map(on_one_line);
    let who = match (host, holder.process, lang) {
        (Some(host), _, Lang::It) => format!("riparto sul computer {host}"),
        (Some(host), _, Lang::En) => format!("riparto on the computer {host}"),
        (None, Some(process), Lang::It) => format!("un altro riparto (processo {process})"),
        (None, Some(process), Lang::En) => format!("another riparto (process {process})"),
        (None, None, Lang::It) => "un altro riparto".to_owned(),
        (None, None, Lang::En) => "another riparto".to_owned(),
    };
    let since = holder.since.map(|since| {
        let (day, hour) = (date(since.date(), lang), since.strftime("%H:%M"));
        match lang {
            Lang::It => format!(" dal {day} alle {hour}"),
            Lang::En => format!(" since {day} at {hour}"),
        }
    });
    let since = since.unwrap_or_default();
    match lang {
        Lang::It => Words::new(
            format!("{who} tiene {of}{since}; se là non c'è più, cancellare il file .lock accanto"),
            format!(
                "chiudere la finestra che la tiene o, se non c'è più, cancellare {mark}; poi ripetere"
            ),
        ),
        Lang::En => Words::new(
            format!(
                "{who} holds {of}{since}; if it is there no more, delete the .lock file beside it"
            ),
            format!(
                "close the window that holds it or, if it is there no more, delete {mark}; then try again"
            ),
        ),
    }
}
