//! The blocks that a template may name: tables and lists made of the data.

mod compared;
mod contract;
mod cover;
mod findings;
mod fund;
mod limits;
mod minutes;
mod points;
mod proposal;
mod quadro;
mod scheda;
mod uses;

use super::template::CLAUSES;
use super::{Block, Missing, Source};

/// A block, and what is missing to make it whole.
#[derive(Debug, Clone, Default)]
pub(super) struct Made {
    pub(super) blocks: Vec<Block>,
    pub(super) missing: Vec<Missing>,
}

type Make = fn(&Source) -> Made;

/// Every block, by name.
const BLOCKS: &[(&str, Make)] = &[
    ("quadro", quadro::quadro),
    ("grafico-quote", quadro::bars),
    ("limiti", limits::limits),
    ("limiti-moduli", limits::of_modules),
    ("scheda-1-1", scheda::sheet),
    ("riparto", contract::split),
    ("clausole", contract::clauses),
    ("motivazioni", contract::motivations),
    ("firme", contract::signatures),
    ("risorse-fisse", fund::fixed),
    ("risorse-variabili", fund::variable),
    ("risorse-non-indicate", fund::unsaid),
    ("decurtazioni", fund::cuts),
    ("sintesi-fondo", fund::summary),
    ("destinazioni-non-disponibili", uses::not_bargained),
    ("destinazioni-regolate", uses::regulated),
    ("destinazioni-da-regolare", uses::to_regulate),
    ("sintesi-destinazioni", uses::summary),
    ("confronto", compared::compared),
    ("economie", cover::economie),
    ("limite-2016", cover::cap),
    ("copertura", cover::cover),
    ("quadrature", cover::agreement),
    ("verifiche", findings::all),
    ("non-rispettate", findings::broken),
    ("merito", findings::merit),
    ("copertura-stabili", findings::covered),
    ("punti-revisori", points::points),
    ("sedute", minutes::sedute),
    ("proposte", minutes::proposals),
    ("convergenza", minutes::convergence),
    ("dichiarazioni", minutes::declarations),
    ("contestazioni-rinvii", minutes::disputes),
    ("progressioni", contract::rises),
    ("stato-accordo", contract::standing),
    ("firme-verbale", minutes::signatures),
    ("quadro-proposta", proposal::table),
    ("limiti-proposta", proposal::limited),
    ("confronto-proposta", proposal::compared),
    ("condizioni-proposta", proposal::terms),
];

/// The names of the blocks.
pub fn block_names() -> impl Iterator<Item = &'static str> {
    BLOCKS.iter().map(|(name, _)| *name).chain([CLAUSES])
}

/// The clauses as articles, numbered from one on.
pub(super) fn clauses_from(first: u32, source: &Source) -> Made {
    contract::articles(first, source)
}

/// A block, by its name.
pub(super) fn block(name: &str, source: &Source) -> Made {
    let found = BLOCKS.iter().find(|(known, _)| *known == name);
    found.map_or_else(Made::default, |(_, make)| make(source))
}

impl Made {
    /// Some blocks, with nothing missing.
    pub(super) fn of(blocks: Vec<Block>) -> Self {
        Self {
            blocks,
            missing: Vec::new(),
        }
    }

    /// A table takes another name, and the formulas that ask its cells with it.
    pub(super) fn rename(&mut self, from: &str, to: &str) {
        for block in &mut self.blocks {
            let Block::Table(table) = block else { continue };
            if table.id == from {
                to.clone_into(&mut table.id);
            }
            for cell in table.rows.iter_mut().flat_map(|row| &mut row.cells) {
                cell.formula = cell.formula.take().map(|formula| formula.moved(from, to));
            }
        }
    }

    /// Another block.
    pub(super) fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }
}
