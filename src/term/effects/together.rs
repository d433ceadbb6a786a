//! What goes to the disk together. A key that is held brings acts sooner than a slow disk takes them: those that came meanwhile are
//! written in one go, so that they never queue.

use std::collections::VecDeque;

use super::Shelf;
use crate::app::{Effect, Told};

impl Shelf {
    /// Does an effect, and those asked after it that add to the same file; `None` when there is nothing to tell.
    pub(in crate::term) fn carry_out_with(
        &mut self,
        effect: Effect,
        asked: &mut VecDeque<Effect>,
    ) -> Option<Told> {
        match effect {
            Effect::Record { path, operation } => {
                let mut operations = vec![*operation];
                while let Some(next) = asked.pop_front() {
                    match next {
                        Effect::Record {
                            path: to,
                            operation,
                        } if to == path => {
                            operations.push(*operation);
                        }
                        other => {
                            asked.push_front(other);
                            break;
                        }
                    }
                }
                self.record(&path, operations)
            }
            Effect::Keep(record) => {
                let mut records = vec![record];
                while let Some(next) = asked.pop_front() {
                    match next {
                        Effect::Keep(record) => records.push(record),
                        other => {
                            asked.push_front(other);
                            break;
                        }
                    }
                }
                self.keep(&records)
            }
            other => self.carry_out(other),
        }
    }
}
