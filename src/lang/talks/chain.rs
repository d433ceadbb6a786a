//! The words of what is verified: the chain of a history, the answers that were kept.

use super::super::{Lang, Text};
use crate::negotiation::{Break, SealedPart};

/// A part of the opening data.
pub fn sealed_part(part: SealedPart, lang: Lang) -> &'static str {
    match part {
        SealedPart::Heading => Text("intestazione", "heading"),
        SealedPart::Fund => Text("fondo", "fund"),
        SealedPart::Economie => Text("economie", "economie"),
        SealedPart::Lines => Text("voci", "lines"),
        SealedPart::Roster => Text("posizioni", "positions"),
        SealedPart::Papers => Text("atti, procedura e clausole", "acts, procedure and clauses"),
        SealedPart::Cap => Text("tetto e dati delle formule", "cap and figures of formulas"),
        SealedPart::Readings => Text("letture seguite", "readings followed"),
        SealedPart::LocalRules => Text("regole di questo tavolo", "rules of this table"),
        SealedPart::Rest => Text(
            "composizione delle voci, consuntivo, anno precedente",
            "fundings, consuntivo, year before",
        ),
    }
    .of(lang)
}

/// Something that is not what was written.
pub fn broken(found: Break, lang: Lang) -> String {
    let it = lang == Lang::It;
    match found {
        Break::NoSeals if it => "mancano le impronte dei dati di apertura (seals)".to_owned(),
        Break::NoSeals => "the hashes of the opening data (seals) are missing".to_owned(),
        Break::NoHead if it => "manca l'impronta dell'ultimo atto (head)".to_owned(),
        Break::NoHead => "the hash of the last operation (head) is missing".to_owned(),
        Break::Opening(part) => {
            let head = Text("dati di apertura cambiati", "the opening data were changed");
            format!("{}: {}", head.of(lang), sealed_part(part, lang))
        }
        Break::Seal(part) => {
            let head = Text(
                "cambiata l'impronta, e non i dati",
                "the hash was changed, and not the data",
            );
            format!("{}: {}", head.of(lang), sealed_part(part, lang))
        }
        Break::Id if it => "cambiato l'id della sessione".to_owned(),
        Break::Id => "the id of the session was changed".to_owned(),
        Break::Operation(number) if it => {
            format!("l'atto {number} è stato cambiato, o ne manca o ne è stato aggiunto uno dopo")
        }
        Break::Operation(number) => {
            format!("operation {number} was changed, or one after it was taken away or put in")
        }
        Break::Before(number) if it => {
            format!("cambiata nell'atto {number} la sola impronta di ciò che precede (before)")
        }
        Break::Before(number) => {
            format!("in operation {number} only the hash of what came before was changed (before)")
        }
        Break::LastOrHead(0) if it => "cambiata l'impronta finale (head)".to_owned(),
        Break::LastOrHead(0) => "the last hash was changed (head)".to_owned(),
        Break::LastOrHead(number) if it => format!(
            "cambiato l'atto {number}, che è l'ultimo, o l'impronta finale (head), o tolti gli atti seguenti"
        ),
        Break::LastOrHead(number) => format!(
            "operation {number}, the last, or the last hash (head) was changed, or what followed was taken away"
        ),
        Break::Number(number) if it => format!("l'atto al posto {number} ha un altro numero"),
        Break::Number(number) => format!("the operation in place {number} has another number"),
        Break::Mark if it => "cambiati i dati dell'istantanea (snapshot)".to_owned(),
        Break::Mark => "what the snapshot says of itself was changed (snapshot)".to_owned(),
        Break::Carried if it => "cambiate le regole che l'istantanea porta (carried)".to_owned(),
        Break::Carried => "the rules that the snapshot carries were changed (carried)".to_owned(),
        Break::SnapshotSeal if it => "cambiato il sigillo dell'istantanea (seal)".to_owned(),
        Break::SnapshotSeal => "the seal of the snapshot was changed (seal)".to_owned(),
        Break::SnapshotHead if it => {
            "la cronologia dell'istantanea non finisce dove finiva (head)".to_owned()
        }
        Break::SnapshotHead => {
            "the history of the snapshot does not end where it did (head)".to_owned()
        }
    }
}

/// What a verification proves.
pub const PROVES: Text = Text(
    "Che cosa prova: che il contenuto è quello da cui nacque questa impronta, dai dati di apertura all'ultimo atto, e che gli atti rifatti portano qui.",
    "What it proves: that the contents are those this impronta was made from, from the opening data to the last operation, and that the operations done again lead here.",
);

/// What it does not.
pub const DOES_NOT_PROVE: Text = Text(
    "Che cosa non prova: chi ha scritto, né quando. Chi rifacesse tutto il file avrebbe un'altra impronta: confrontarla con quella letta e messa a verbale.",
    "What it does not prove: who wrote, nor when. Whoever made the whole file again would have another impronta: compare it with the one read aloud and minuted.",
);

/// What a broken chain means.
pub const PROVES_NOTHING: Text = Text(
    "Il contenuto non è quello da cui nacque questa impronta: riprendere una copia integra, che abbia l'impronta letta e messa a verbale.",
    "The contents are not those this impronta was made from: take a sound copy, with the impronta that was read aloud and minuted.",
);

/// There is nothing to prove yet.
pub const NOTHING_YET: Text = Text(
    "Nessuna cronologia: comincia con la prima seduta. Non c'è ancora una catena da verificare.",
    "No history: it begins with the first seduta. There is no chain to verify yet.",
);
