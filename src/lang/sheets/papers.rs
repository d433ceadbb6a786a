//! The words of acts, steps and clauses.

use super::super::findings::{capitalized, spoken};
use super::super::{Lang, Text};
use crate::fund::Id;

/// Heads the clauses.
pub const CLAUSES: Text = Text("Clausole", "Clauses");
/// The year an act is for.
pub const FOR_YEAR: Text = Text("Per l'anno", "For the year");
/// Who did it.
pub const BY: Text = Text("A cura di", "Done by");
/// Heads a note.
pub const NOTE: Text = Text("Da sapere", "To know");
/// How something is typed.
pub const FORM: Text = Text("Si scrive", "Written as");
/// The text of a clause.
pub const TEXT: Text = Text("Testo", "Text");
/// Comes before a quota.
pub const FOR: Text = Text("quota dei valutati", "for this part of the evaluated:");
/// The quota is asked for and not said.
pub const NO_QUOTA: Text = Text(
    "quota dei valutati non indicata",
    "part of the evaluated not said",
);

/// An act, a step or a clause of the pack, as it is called.
pub fn paper_name(id: &Id, lang: Lang) -> String {
    let known = match id.as_str() {
        "costituzione-fondo" => Text("Costituzione del fondo", "Constitution of the fund"),
        "piano-performance" => Text("Piano della performance", "Plan of performance"),
        "piao" => Text("PIAO", "PIAO"),
        "bilancio-previsione" => Text("Bilancio di previsione", "Budget"),
        "prevenzione-corruzione-trasparenza" => Text(
            "Prevenzione della corruzione e trasparenza",
            "Prevention of corruption, and transparency",
        ),
        "relazione-illustrativa" => Text("Relazione illustrativa", "Explanatory report"),
        "relazione-tecnico-finanziaria" => Text(
            "Relazione tecnico-finanziaria",
            "Technical and financial report",
        ),
        "pubblicazione-contratto" => {
            Text("Pubblicazione del contratto", "Publication of the contract")
        }
        "indirizzi-giunta" => Text("Indirizzi della Giunta", "Guidelines of the Giunta"),
        "pre-intesa" => Text("Pre-intesa", "Pre-intesa"),
        "invio-revisori" => Text("Invio ai revisori", "Sent to the revisori"),
        "certificazione-revisori" => {
            Text("Certificazione dei revisori", "Certified by the revisori")
        }
        "rilievi-revisori" => Text("Rilievi dei revisori", "Remarks of the revisori"),
        "rilievi-superati" => Text("Rilievi superati", "Remarks settled"),
        "autorizzazione-giunta" => Text("Autorizzazione della Giunta", "Authorised by the Giunta"),
        "sottoscrizione" => Text("Sottoscrizione", "Signature"),
        "trasmissione-aran-cnel" => Text("Trasmissione ad ARAN e CNEL", "Sent to ARAN and CNEL"),
        "pubblicazione" => Text("Pubblicazione", "Publication"),
        "relazione-performance-validata" => Text(
            "Relazione sulla performance, validata",
            "Report on performance, validated",
        ),
        "validazione-relazione-precedente" => Text(
            "Relazione dell'anno prima, validata",
            "Report of the year before, validated",
        ),
        "valutazione-dirigenti" | "valutazione-risultati" => {
            Text("Valutazione dei dirigenti", "Evaluation of the dirigenti")
        }
        "pagamento-risultato" => Text("Pagamento del risultato", "Payment of risultato"),
        "differenziazione" => Text("Differenziazione", "Differentiation"),
        "obiettivi-ente" => Text("Obiettivi di ente", "Aims of the body"),
        "tempi-pagamento" => Text("Tempi di pagamento", "Times of payment"),
        "interim" => Text("Interim", "Interim"),
        "salvaguardia" => Text("Salvaguardia", "Safeguard"),
        _ => return capitalized(&spoken(id)),
    };
    known.of(lang).to_owned()
}
