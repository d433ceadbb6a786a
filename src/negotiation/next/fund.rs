//! The sources that come back.

use super::{Dropped, Left};
use crate::fund::{Computed, Fund, Source, SourceKind};
use crate::negotiation::Session;
use crate::rules::Pack;

/// The stable sources and the cuts, for the new year, and the others with why they stay behind. What the document of the last
/// year printed of it, its total and its partial sums, was true of that year alone.
pub(super) fn carried<'a>(
    last: &'a Session,
    pack: Option<&Pack>,
    year: i16,
    dropped: &mut Vec<Dropped<'a>>,
) -> (Fund, Vec<(&'a Source, Left)>) {
    let mut left = Vec::new();
    let mut sources = Vec::new();
    for source in &last.fund.sources {
        match of_year(source, year) {
            Ok(carried) => sources.push(known(carried, source, pack, dropped)),
            Err(why) => left.push((source, why)),
        }
    }
    let fund = Fund {
        sources,
        incomplete: last.fund.incomplete,
        ..Fund::default()
    };
    (fund, left)
}

fn of_year(source: &Source, year: i16) -> Result<Source, Left> {
    match source.kind {
        SourceKind::Stable | SourceKind::Cut => {}
        SourceKind::Variable | SourceKind::ByLaw | SourceKind::OneOff => {
            return Err(Left::EveryYear);
        }
        SourceKind::Unspecified => return Err(Left::KindNotSaid),
    }
    let mut carried = source.clone();
    if let Some(computed @ Computed::Quota { .. }) = &source.computed {
        // The amount said was last year's part: the parts are not all the same, and this one is computed.
        carried.amount = None;
        carried.computed = Some(computed.for_year(year).ok_or(Left::NotDue)?);
    }
    Ok(carried)
}

/// The source without the words that the rules of the new year do not know.
fn known<'a>(
    mut carried: Source,
    source: &'a Source,
    pack: Option<&Pack>,
    dropped: &mut Vec<Dropped<'a>>,
) -> Source {
    let Some(pack) = pack else {
        return carried;
    };
    if let Some(kind) = source
        .earmark
        .as_ref()
        .filter(|k| pack.line_kind(k).is_none())
    {
        carried.earmark = None;
        dropped.push(Dropped::Earmark(source, kind));
    }
    if let Some(item) = source.item.as_ref().filter(|i| pack.rule(i).is_none()) {
        carried.item = None;
        dropped.push(Dropped::Item(source, item));
    }
    carried
}
