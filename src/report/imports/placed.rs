//! Why a table is not put into a session.

use super::super::{Words, amend_fault};
use crate::documents::import::NotPut;
use crate::lang::{self, Lang, Text, quoted};

/// Why a table is not put into a session.
pub(super) fn not_put(fault: &NotPut, lang: Lang) -> Words {
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
        NotPut::NoYear(head) => {
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
        NotPut::NoKinds => Text(
            "non ci sono regole per quest'area e quest'anno: non si sa di che tipo sono le voci",
            "there are no rules for this area and year: of which kind the lines are is not known",
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
        NotPut::NoYear(_) => Text(
            "dirlo: --columns \"D=economie 2017\"",
            "say it: --columns \"D=economie 2017\"",
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
        NotPut::NoKinds => Text(
            "indicare un'altra area o un altro anno, o le proprie regole: --rules",
            "name another area or year, or your own rules: --rules",
        ),
        NotPut::DoNotFit(_) => Text(
            "mettere prima le voci in misura del fondo nuovo",
            "make the lines fit the new fund first",
        ),
    }
}
