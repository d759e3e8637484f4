//! The order in which tables are created and dropped.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::model::Entity;

/// What each table needs: the tables that its foreign keys lead to, itself and unknown ones left out.
fn needs<'a>(entities: &[&'a Entity]) -> BTreeMap<&'a str, BTreeSet<&'a str>> {
    let names: BTreeSet<&str> = entities.iter().map(|entity| entity.table.as_str()).collect();
    entities
        .iter()
        .map(|entity| {
            let principals = entity.foreign_keys.iter().map(|key| key.principal_table.as_str());
            let others = principals.filter(|table| *table != entity.table && names.contains(table));
            (entity.table.as_str(), others.collect())
        })
        .collect()
}

/// First in, first out, as EF's graph: tables by name, each queued as soon as the last one it needs was taken.
/// Tables of a cycle are left out.
fn sort<'a>(mut needs: BTreeMap<&'a str, BTreeSet<&'a str>>) -> Vec<&'a str> {
    let mut ready: VecDeque<&str> = needs.iter().filter(|(_, needs)| needs.is_empty()).map(|(name, _)| *name).collect();
    let mut out = Vec::with_capacity(needs.len());
    while let Some(taken) = ready.pop_front() {
        out.push(taken);
        for (name, needs) in &mut needs {
            if needs.remove(taken) && needs.is_empty() {
                ready.push_back(name);
            }
        }
    }
    out
}

fn pick<'a>(entities: &[&'a Entity], order: &[&str]) -> Vec<&'a Entity> {
    let by_table: BTreeMap<&str, &Entity> = entities.iter().map(|entity| (entity.table.as_str(), *entity)).collect();
    order.iter().filter_map(|table| by_table.get(table).copied()).collect()
}

/// Tables so that each comes after those it refers to.
pub(super) fn to_create<'a>(entities: &[&'a Entity]) -> Vec<&'a Entity> {
    pick(entities, &sort(needs(entities)))
}

/// Tables so that each comes before those it refers to.
pub(super) fn to_drop<'a>(entities: &[&'a Entity]) -> Vec<&'a Entity> {
    let needs = needs(entities);
    let mut reverse: BTreeMap<&str, BTreeSet<&str>> = needs.keys().map(|name| (*name, BTreeSet::new())).collect();
    for (table, principals) in &needs {
        for principal in principals {
            reverse.entry(principal).or_default().insert(table);
        }
    }
    pick(entities, &sort(reverse))
}

/// Tables that refer to each other in a circle, or wait for such ones; empty when all is well.
pub(super) fn cycle<'a>(entities: &[&'a Entity]) -> Vec<&'a str> {
    let taken: BTreeSet<&str> = to_create(entities).iter().map(|entity| entity.table.as_str()).collect();
    let mut rest: Vec<&str> = entities.iter().map(|entity| entity.table.as_str()).collect();
    rest.retain(|table| !taken.contains(table));
    rest.sort_unstable();
    rest
}

#[cfg(test)]
#[path = "order_tests.rs"]
mod tests;
