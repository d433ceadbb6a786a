//! What of a thing differs, as a noun.

use super::super::Text;
use crate::negotiation::{Field, What};

/// What of a thing differs; nothing where the thing itself says it: the amount of a line.
pub(super) fn of(what: What, field: Field) -> Text {
    match (what, field) {
        (What::Fund, Field::Note) => Text("nota al fondo", "note to the fund"),
        (What::Settlement, Field::Note) => Text("nota al consuntivo", "note to the consuntivo"),
        (What::Roster, Field::Cost) => Text(
            "costo delle posizioni nell'anno",
            "cost of the positions in the year",
        ),
        (What::Previous, Field::Total) => Text("fondo", "fund"),
        (What::Economia, Field::Year) => Text("anno di origine", "year of origin"),
        (What::PreviousLine, Field::Amount) => Text("", ""),
        (What::Act, Field::Reference) => Text("estremi", "reference"),
        _ => noun(field),
    }
}

fn noun(field: Field) -> Text {
    match field {
        // The thing itself.
        Field::Whole
        | Field::Content
        | Field::Amount
        | Field::Value
        | Field::Answer
        | Field::Option => Text("", ""),
        Field::Body => Text("ente", "body"),
        Field::Area => Text("area", "area"),
        Field::Year => Text("anno", "year"),
        Field::Pack => Text("regole", "rules"),
        Field::Revision => Text("revisione delle regole", "revision of the rules"),
        Field::Day => Text("giorno del giudizio", "day of judgement"),
        Field::Charges => Text("oneri riflessi", "employer's charges"),
        Field::Total => Text("totale del fondo", "total of the fund"),
        Field::Read => Text("risorse lette", "resources read"),
        Field::Published => Text("totale pubblicato", "published total"),
        Field::Incomplete => Text("fondo letto solo in parte", "fund read only in part"),
        Field::Said => Text("importo scritto nell'atto", "amount written in the act"),
        Field::Formula => Text("calcolo", "formula"),
        Field::Kind => Text("natura", "kind"),
        Field::Item => Text("voce del catalogo", "entry of the catalogue"),
        Field::Cap => Text("limite 2016", "2016 cap"),
        Field::Earmark => Text("vincolo di destinazione", "earmark"),
        Field::Assumed => Text("natura letta da noi", "kind as we read it"),
        Field::Of => Text("risorse sommate", "sources added up"),
        Field::Origin => Text("voce di origine", "line of origin"),
        Field::Line => Text("voce di destinazione", "line it goes to"),
        Field::Cause => Text("causa", "cause"),
        Field::Act => Text("atto di accertamento", "act that ascertains it"),
        Field::Ascertained => Text("anno di accertamento", "year of ascertainment"),
        Field::Certification => Text("certificazione", "certification"),
        Field::Presumed => Text("presunta", "presumed"),
        Field::Nature => Text("natura", "nature"),
        Field::Counted => Text("economie nei totali", "economie in the totals"),
        Field::Share => Text("quota mostrata", "shown share"),
        Field::Intent => Text("modalità", "how it is set"),
        Field::Lock => Text("blocco", "lock"),
        Field::Rest => Text("per differenza", "takes the rest"),
        Field::Counterpart => Text("contropartita", "counterpart"),
        Field::Mode => Text("riparto", "split"),
        Field::Order => Text("ordine", "order"),
        Field::Residue => Text("residuo da ripartire", "left to split"),
        Field::Amount2016 => Text("importo 2016", "amount of 2016"),
        Field::Adjustment => Text("adeguamento dichiarato", "declared adjustment"),
        Field::Resources2018 => Text("risorse del 2018", "resources of 2018"),
        Field::Staff2018 => Text("personale al 31/12/2018", "staff on 31/12/2018"),
        Field::Staff => Text("personale dell'anno", "staff of the year"),
        Field::OtherItems => Text(
            "altre voci dell'ente indicate",
            "other items of the body said",
        ),
        Field::Room => Text("spazio sotto il limite", "room under the cap"),
        Field::SaidValue => Text("valore scritto nell'atto", "value written in the act"),
        Field::Fascia => Text("fascia", "fascia"),
        Field::Points => Text("punti", "points"),
        Field::Time => Text("copertura", "time held"),
        Field::Cost => Text("costo nell'anno", "cost in the year"),
        Field::Earlier => Text("valore precedente", "earlier value"),
        Field::Complex => Text("struttura complessa", "complex structure"),
        Field::ComplexAct => Text(
            "atto della struttura complessa",
            "act of the complex structure",
        ),
        Field::Safeguard => Text("incarico revocato", "revoked assignment"),
        Field::Sum => Text("somma dei valori", "sum of the values"),
        Field::DeclaredCost => Text("costo dichiarato", "declared cost"),
        Field::Evaluated => Text("dirigenti valutati", "dirigenti evaluated"),
        Field::Point => Text("valore del punto", "value of a point"),
        Field::PointTo => Text("arrotondamento del punto", "rounding of the points"),
        Field::PointMost => Text("massimo con i punti", "most by points"),
        Field::Percent => Text("percentuale", "percentage"),
        Field::Quota => Text("quota dei valutati", "quota of the evaluated"),
        Field::Text => Text("testo", "text"),
        Field::Date => Text("data", "date"),
        Field::By => Text("firmatari", "signed by"),
        Field::PosizionePaid => Text("posizione pagata", "posizione paid"),
        Field::RisultatoAvailable => Text("risultato disponibile", "risultato available"),
        Field::RisultatoPaid => Text("risultato pagato", "risultato paid"),
        Field::Identity => Text("sessione di provenienza", "session it comes from"),
        Field::Label => Text("nome", "name"),
        Field::Short => Text("nome breve", "short name"),
        Field::Section => Text("sezione del Modulo II", "section of Modulo II"),
        Field::Reference => Text("riferimento", "reference"),
        Field::Note => Text("nota", "note"),
        Field::ReadIn => Text("fonte", "source"),
        Field::BodySide => Text("parte pubblica", "body's side"),
        Field::Unions => Text("sigle sindacali", "unions"),
    }
}
