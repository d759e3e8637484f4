//! The same work on many things at once.

use rayon::prelude::*;

/// Starting threads takes about as long as reading this many files.
const FEW: usize = 64;

/// What `each` makes of every item, in the order of the items. They are worked on by several threads when there are many.
pub fn map<T: Sync, R: Send>(items: &[T], each: impl Fn(&T) -> R + Send + Sync) -> Vec<R> {
    if items.len() < FEW { items.iter().map(each).collect() } else { items.par_iter().map(each).collect() }
}
