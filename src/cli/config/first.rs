//! A first configuration: everything in it, commented out, with what each thing is.

use crate::app::COMMANDS;
use crate::lang::{Lang, Text};

/// Its text. A line that starts with `//` and no space is a setting: without them it says what holds already.
pub(super) fn text(lang: Lang) -> String {
    let t = |text: Text| text.of(lang);
    let mut file = format!("// {}\n", t(HEAD).replace('\n', "\n// "));
    file += "Config(\n";
    for (about, setting) in SETTINGS {
        file += &format!("  // {}\n  //{setting}\n\n", t(about));
    }
    file += &format!("  // {}\n  //keys: {{\n", t(KEYS).replace('\n', "\n  // "));
    for info in COMMANDS.iter() {
        let keys: Vec<String> = info.keys.iter().map(|k| format!("{:?}", k.id())).collect();
        let words = t(info.words);
        file += &format!(
            "  //  // {words}\n  //  {:?}: [{}],\n",
            info.id,
            keys.join(", ")
        );
    }
    file + "  //},\n)\n"
}

const HEAD: Text = Text(
    "La configurazione di riparto. Vale ciò che non è commentato: togliere le due barre davanti a una riga e cambiarla.\nLa riga di comando vale di più. riparto config show dice che cosa vale e chi lo ha detto.",
    "The configuration of riparto. What is not commented out holds: take the two slashes away before a line and change it.\nThe command line wins over it. riparto config show says what holds and who said it.",
);

const SETTINGS: [(Text, &str); 7] = [
    (
        Text(
            "La lingua delle parole: \"it\" o \"en\". Senza, quella del sistema.",
            "The language of words: \"it\" or \"en\". Without it, that of the system.",
        ),
        "lang: \"it\",",
    ),
    (
        Text(
            "I colori: \"auto\", \"light\", \"dark\", \"contrast\" (alto contrasto), \"mono\" (nessuno).",
            "The colours: \"auto\", \"light\", \"dark\", \"contrast\" (high contrast), \"mono\" (none).",
        ),
        "theme: \"auto\",",
    ),
    (
        Text(
            "Solo caratteri ASCII al posto dei segni, per i terminali che non li hanno.",
            "ASCII characters alone in place of signs, for terminals that have none.",
        ),
        "ascii: false,",
    ),
    (
        Text(
            "Il mouse: true lo ascolta il programma, false resta al terminale, che seleziona il testo.",
            "The mouse: true for the program, false for the terminal, which selects text with it.",
        ),
        "mouse: true,",
    ),
    (
        Text(
            "Il passo delle frecce all'apertura.",
            "The step of the arrows at the opening.",
        ),
        "step: \"100.00\",",
    ),
    (
        Text(
            "Chi tiene la tastiera, per ruolo: sta scritto accanto a ogni atto della trattativa.",
            "Who holds the keyboard, by role: it is written beside each act of the negotiation.",
        ),
        "operator: \"ufficio personale\",",
    ),
    (
        Text(
            "La cartella di altre regole; se non comincia dalla radice, è accanto a questo file.",
            "The folder of further rules; where it does not start from the root, beside this file.",
        ),
        "rules: \"regole\",",
    ),
];

const KEYS: Text = Text(
    "I tasti: per ogni azione la lista dei suoi, il primo è quello mostrato. Ciò che non è detto resta com'è.\nUn tasto è un carattere, o f1-f12, enter, esc, tab, space, up, down, left, right, home, end, pgup, pgdn,\ndel, ins, backspace, o ctrl- con una lettera.",
    "The keys: for each action the list of its own, the first is the one shown. What is not said stays as it is.\nA key is a character, or f1-f12, enter, esc, tab, space, up, down, left, right, home, end, pgup, pgdn,\ndel, ins, backspace, or ctrl- with a letter.",
);
