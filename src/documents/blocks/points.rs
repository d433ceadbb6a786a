//! The sheet for the Collegio dei revisori: five points, each with what the session holds for it.

use super::Made;
use crate::documents::answers::{Told, moment};
use crate::documents::words::IT;
use crate::documents::{Block, Missing, Place, Run, Source};
use crate::lang::review::{Names, OUTCOME, Reading, Tables, check, evidence, whence};
use crate::negotiation::Review;

/// The five points.
pub(super) fn points(source: &Source) -> Made {
    let reading = Reading {
        lang: IT,
        names: Names::Dropped,
        width: 100,
        tables: Tables::Changed,
    };
    // What became law later is nothing that this paper tells: it is read on the day by which the table judged.
    let act = source.answers.act();
    let Ok(review) = Review::answered_by(source.talks, source.case.day, act) else {
        return Made::default();
    };
    let [whose, kept] = whence(&review, reading);
    // What was kept by other rules is told as those said it.
    let when = match source.answers.moment {
        Told::Unlike(_) => kept,
        Told::Now | Told::Signed(_) => moment(source),
    };
    let mut made = Made::of([whose, when].map(Block::paragraph).into());
    for (at, point) in review.points.iter().enumerate() {
        let title = format!("{}. {}", at + 1, check(point.check, IT));
        made.blocks.push(Block::Heading(2, vec![Run::text(title)]));
        let lines = evidence(&review, point, reading);
        made.blocks
            .extend(lines.into_iter().map(|line| Block::item(line.trim())));
        let outcome = format!("{}: ______________________________", OUTCOME.of(IT));
        made.blocks
            .push(Block::Paragraph(vec![Run::Strong(outcome)]));
    }
    made.missing.push(Missing::new(
        "l'esito di ogni punto, a cura del Collegio",
        Place::Paper,
    ));
    made
}
