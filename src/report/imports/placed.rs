//! Why a table is not put into a session.

use super::super::{Words, amend_fault};
use crate::documents::import::{Letter, NotPut};
use crate::lang::{self, Lang, Text, quoted};

/// Why a table is not put into a session.
pub(super) fn not_put(fault: &NotPut, lang: Lang) -> Words {
    if let NotPut::NoYear { at, .. } = fault {
        let example = format!("--columns \"{}=economie 2017\"", Letter(*at));
        let say = Text("dirlo", "say it").of(lang);
        return Words::new(title(fault, lang), format!("{say}: {example}"));
    }
    Words::new(title(fault, lang), help(fault).of(lang))
}

fn title(fault: &NotPut, lang: Lang) -> String {
    let it = lang == Lang::It;
    let text = match fault {
        NotPut::Refused(1) => Text(
            "non si scrive nulla: un punto è rifiutato",
            "nothing is written: one place is refused",
        ),
        NotPut::Refused(count) if it => {
            return format!("non si scrive nulla: i punti rifiutati sono {count}");
        }
        NotPut::Refused(count) => return format!("nothing is written: {count} places are refused"),
        NotPut::NoYear { head, .. } => {
            let head = quoted(head, lang);
            return if it {
                format!("la colonna {head} non dice di quale anno sono le economie")
            } else {
                format!("the column {head} does not say of which year the economie are")
            };
        }
        NotPut::Sums { lines, fund } => {
            let over = (*lines - *fund).signed();
            return if it {
                format!("le voci fanno {lines}, il fondo della sessione è {fund}: {over}")
            } else {
                format!("the lines make {lines}, the fund of the session is {fund}: {over}")
            };
        }
        NotPut::NegativeFund(fund) if it => {
            return format!("le decurtazioni superano le risorse: il fondo sarebbe {fund}");
        }
        NotPut::NegativeFund(fund) => {
            return format!("the cuts exceed the resources: the fund would be {fund}");
        }
        NotPut::DoNotFit(refusal) => {
            let fault = amend_fault(refusal, lang);
            return fault.unwrap_or_else(|| lang::amended::refused(refusal, lang));
        }
        NotPut::NoRows => Text("nessuna riga con un importo", "no row with an amount"),
        NotPut::Begun => Text(
            "la cronologia è cominciata: i dati di apertura non si cambiano",
            "the history has begun: its opening data do not change",
        ),
        NotPut::Snapshot => Text(
            "è un'istantanea: non si cambia",
            "it is a snapshot: it does not change",
        ),
        NotPut::Constituted => Text(
            "il fondo è costituito con un atto: le risorse si cambiano con un altro atto",
            "the fund was constituted by an act: its resources change by another",
        ),
        NotPut::LinesBeside => Text(
            "le voci sono tutto il riparto: non si aggiungono a quelle che ci sono",
            "the lines are the whole split: they are not added to those there are",
        ),
    };
    text.of(lang).to_owned()
}

fn help(fault: &NotPut) -> Text {
    match fault {
        NotPut::Refused(_) => Text(
            "correggere la tabella, o saltare le righe: --skip RIGA",
            "correct the table, or leave out the lines: --skip LINE",
        ),
        NotPut::NoRows => Text(
            "serve una tabella con descrizioni e importi",
            "a table of descriptions and amounts is needed",
        ),
        NotPut::NoYear { .. } => Text(
            "dire l'anno della colonna: --columns",
            "say the year of the column: --columns",
        ),
        NotPut::Begun => Text(
            "importare in una sessione nuova: --output",
            "import into a new session: --output",
        ),
        NotPut::Snapshot => Text(
            "importare nella sessione da cui è stata presa",
            "import into the session it was taken from",
        ),
        NotPut::Constituted => Text(
            "cambiarle una per una nel fondo (F4), dove si chiede l'atto",
            "change them one by one in the fund (F4), where the act is asked",
        ),
        NotPut::LinesBeside => Text(
            "metterle al posto di quelle: --replace",
            "put them in place of those: --replace",
        ),
        NotPut::Sums { .. } => Text(
            "importare prima le risorse, o in una sessione nuova: --output",
            "import the resources first, or into a new session: --output",
        ),
        NotPut::NegativeFund(_) => Text(
            "guardare quali righe sono lette come decurtazioni",
            "see which rows are read as cuts",
        ),
        NotPut::DoNotFit(_) => Text(
            "mettere prima le voci in misura del fondo nuovo",
            "make the lines fit the new fund first",
        ),
    }
}
