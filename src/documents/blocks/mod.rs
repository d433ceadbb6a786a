//! The blocks that a template may name: tables and lists made of the data.

mod limits;
mod quadro;

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
];

/// The names of the blocks.
pub fn block_names() -> impl Iterator<Item = &'static str> {
    BLOCKS.iter().map(|(name, _)| *name)
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

    /// Another block.
    pub(super) fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }
}
