//! What is wrong with the keys and the step of a configuration, in words.

use super::Words;
use crate::lang::{Lang, Text};
use crate::store::BindingFault;

/// Why keys cannot be as a file says.
pub(super) fn binding(fault: &BindingFault, lang: Lang) -> Words {
    let it = lang == Lang::It;
    match fault {
        BindingFault::NoAction { found, meant } => {
            let title = if it {
                format!("«{found}» non è un'azione")
            } else {
                format!("“{found}” is not an action")
            };
            let list = Text(
                "riparto config show elenca le azioni",
                "riparto config show lists the actions",
            );
            let list = list.of(lang).to_owned();
            let help = match (meant, it) {
                (Some(meant), true) => format!("forse \"{meant}\"? {list}"),
                (Some(meant), false) => format!("did you mean \"{meant}\"? {list}"),
                (None, _) => list,
            };
            Words::new(title, help)
        }
        BindingFault::NoKey(key) => Words::new(
            if it {
                format!("«{key}» non è un tasto")
            } else {
                format!("“{key}” is not a key")
            },
            Text(
                "un tasto è un carattere, o f1-f12, enter, esc, tab, space, up, down, left, right, home, end, pgup, pgdn, del, ins, backspace, o ctrl- con una lettera che non sia h, i, j, m",
                "a key is a character, or f1-f12, enter, esc, tab, space, up, down, left, right, home, end, pgup, pgdn, del, ins, backspace, or ctrl- with a letter other than h, i, j, m",
            )
            .of(lang),
        ),
        BindingFault::None(action) => Words::new(
            if it {
                format!("l'azione «{action}» resterebbe senza tasti")
            } else {
                format!("the action “{action}” would have no key")
            },
            Text(
                "dargliene almeno uno, o togliere la riga: valgono i suoi",
                "give it one at least, or take the line away: its own hold",
            )
            .of(lang),
        ),
        BindingFault::Twice(action) => Words::new(
            if it {
                format!("l'azione «{action}» è detta due volte")
            } else {
                format!("the action “{action}” is said twice")
            },
            Text(
                "tutti i suoi tasti stanno in una lista",
                "all its keys stand in one list",
            )
            .of(lang),
        ),
        BindingFault::Types { key, action } => Words::new(
            if it {
                format!("dove si usa «{action}» il tasto «{key}» scrive testo o cifre")
            } else {
                format!("where “{action}” is used the key “{key}” types text or figures")
            },
            Text(
                "scegliere un tasto funzione, Ctrl con una lettera, o una lettera dove non si scrive",
                "choose a function key, Ctrl with a letter, or a letter where nothing is typed",
            )
            .of(lang),
        ),
        BindingFault::Taken { key, action, by } => Words::new(
            if it {
                format!("il tasto «{key}» di «{action}» è già di «{by}», nello stesso posto")
            } else {
                format!("the key “{key}” of “{action}” is already of “{by}”, in the same place")
            },
            if it {
                format!("sceglierne un altro, o dare un altro tasto anche a \"{by}\"")
            } else {
                format!("choose another, or give another key to \"{by}\" too")
            },
        ),
    }
}

/// A step that the arrows cannot take.
pub(super) fn step(written: &str, allowed: &str, lang: Lang) -> Words {
    match lang {
        Lang::It => Words::new(
            format!("le frecce non hanno un passo di «{written}»"),
            format!("uno di questi: {allowed}"),
        ),
        Lang::En => Words::new(
            format!("the arrows have no step of “{written}”"),
            format!("one of these: {allowed}"),
        ),
    }
}
