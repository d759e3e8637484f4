//! Whether a pattern can be matched in exponentially many ways, which is what makes a backtracking engine hang.
//!
//! The pattern becomes its position automaton (Glushkov). It is exponentially ambiguous exactly when some state can
//! be left and reached again by two different paths over one word (Weber and Seidl, "On the degree of ambiguity of
//! finite automata", 1991): a strongly connected part of the product of the automaton with itself holds both a pair
//! of equal states and a pair of different ones, or an edge inside a loop is there twice.

use super::chars::Chars;
use super::parse::Ast;

/// Most states; the product has its square.
const MAX_STATES: usize = 150;
/// Repetitions up to here are written out; longer ones count as endless.
const WRITTEN_OUT: u32 = 3;

/// What is known of a pattern's running time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Polynomial.
    Quick,
    /// Exponential.
    Exponential,
    /// Not known: too many states.
    TooComplex,
}

pub(super) fn of(ast: &Ast) -> Verdict {
    let mut looks = vec![ast];
    while let Some(ast) = looks.pop() {
        let mut automaton = Automaton::default();
        let Some(_) = automaton.build(ast, &mut looks) else { return Verdict::TooComplex };
        if automaton.is_exponential() {
            return Verdict::Exponential;
        }
    }
    Verdict::Quick
}

/// The places where an expression can begin and end, and whether it can be empty.
struct Part {
    first: Vec<usize>,
    last: Vec<usize>,
    nullable: bool,
}

#[derive(Default)]
struct Automaton {
    sets: Vec<Chars>,
    /// Edges, with how often each was drawn.
    follow: Vec<Vec<(usize, u32)>>,
}

impl Automaton {
    /// `None`: too many states.
    fn build<'a>(&mut self, ast: &'a Ast, looks: &mut Vec<&'a Ast>) -> Option<Part> {
        let empty = Part { first: Vec::new(), last: Vec::new(), nullable: true };
        match ast {
            Ast::Empty => Some(empty),
            Ast::Look(inner) => {
                looks.push(inner);
                Some(empty)
            }
            Ast::Set(set) => {
                let state = self.sets.len();
                self.sets.push(set.clone());
                self.follow.push(Vec::new());
                (state < MAX_STATES).then(|| Part { first: vec![state], last: vec![state], nullable: false })
            }
            Ast::Concat(parts) => {
                let mut whole = empty;
                for part in parts {
                    let part = self.build(part, looks)?;
                    whole = self.join(whole, part);
                }
                Some(whole)
            }
            Ast::Alternatives(branches) => {
                let mut whole = Part { nullable: false, ..empty };
                for branch in branches {
                    let branch = self.build(branch, looks)?;
                    whole.first.extend(branch.first);
                    whole.last.extend(branch.last);
                    whole.nullable |= branch.nullable;
                }
                Some(whole)
            }
            Ast::Repeat(inner, min, max) => self.repeat(inner, *min, *max, looks),
        }
    }

    fn repeat<'a>(&mut self, inner: &'a Ast, min: u32, max: Option<u32>, looks: &mut Vec<&'a Ast>) -> Option<Part> {
        if let Some(max) = max.filter(|max| *max <= WRITTEN_OUT) {
            let mut whole = Part { first: Vec::new(), last: Vec::new(), nullable: true };
            for copy in 0..max {
                let mut part = self.build(inner, looks)?;
                part.nullable |= copy >= min;
                whole = self.join(whole, part);
            }
            return Some(whole);
        }
        let mut part = self.build(inner, looks)?;
        for from in &part.last {
            for to in &part.first {
                self.edge(*from, *to);
            }
        }
        part.nullable |= min == 0;
        Some(part)
    }

    fn join(&mut self, left: Part, right: Part) -> Part {
        for from in &left.last {
            for to in &right.first {
                self.edge(*from, *to);
            }
        }
        let mut first = left.first;
        if left.nullable {
            first.extend(&right.first);
        }
        let mut last = right.last;
        if right.nullable {
            last.extend(left.last);
        }
        Part { first, last, nullable: left.nullable && right.nullable }
    }

    fn edge(&mut self, from: usize, to: usize) {
        match self.follow[from].iter_mut().find(|(state, _)| *state == to) {
            Some((_, times)) => *times += 1,
            None => self.follow[from].push((to, 1)),
        }
    }

    fn is_exponential(&self) -> bool {
        let states = self.sets.len();
        let plain: Vec<Vec<usize>> =
            self.follow.iter().map(|edges| edges.iter().map(|(to, _)| *to).collect()).collect();
        let component = components(&plain);
        let twice = (0..states)
            .any(|from| self.follow[from].iter().any(|(to, times)| *times > 1 && component[from] == component[*to]));
        if twice {
            return true;
        }
        let product = self.product(&component);
        let pairs = components(&product);
        let mut diagonal = vec![false; product.len()];
        for state in 0..states {
            diagonal[pairs[state * states + state]] = true;
        }
        (0..product.len()).any(|pair| pair / states != pair % states && diagonal[pairs[pair]])
    }

    /// Pairs of states of one component, with an edge where both can go on with the same character and stay in it.
    fn product(&self, component: &[usize]) -> Vec<Vec<usize>> {
        let states = self.sets.len();
        let meets: Vec<bool> = (0..states * states)
            .map(|pair| {
                let (left, right) = (pair / states, pair % states);
                component[left] == component[right] && self.sets[left].meets(&self.sets[right])
            })
            .collect();
        let edges = |pair: usize| {
            let (left, right) = (pair / states, pair % states);
            let inside = |to: &usize| component[*to] == component[left];
            let mut next = Vec::new();
            for to in self.follow[left].iter().map(|(to, _)| *to).filter(inside) {
                let others = self.follow[right].iter().map(|(other, _)| to * states + other);
                next.extend(others.filter(|pair| meets[*pair]));
            }
            next
        };
        (0..states * states).map(|pair| if meets[pair] { edges(pair) } else { Vec::new() }).collect()
    }
}

/// The number of the strongly connected component of each node (Kosaraju, without recursion).
fn components(graph: &[Vec<usize>]) -> Vec<usize> {
    let mut backwards = vec![Vec::new(); graph.len()];
    for (from, edges) in graph.iter().enumerate() {
        for to in edges {
            backwards[*to].push(from);
        }
    }
    let mut component = vec![usize::MAX; graph.len()];
    for (number, root) in finished(graph).into_iter().rev().enumerate() {
        let mut stack = vec![root];
        while let Some(node) = stack.pop() {
            if component[node] == usize::MAX {
                component[node] = number;
                stack.extend(&backwards[node]);
            }
        }
    }
    component
}

/// The nodes in the order in which a depth-first walk leaves them.
fn finished(graph: &[Vec<usize>]) -> Vec<usize> {
    let mut seen = vec![false; graph.len()];
    let mut order = Vec::with_capacity(graph.len());
    for root in 0..graph.len() {
        if seen[root] {
            continue;
        }
        seen[root] = true;
        let mut stack = vec![(root, 0)];
        while let Some((node, edge)) = stack.pop() {
            match graph[node].get(edge) {
                Some(next) => {
                    stack.push((node, edge + 1));
                    if !seen[*next] {
                        seen[*next] = true;
                        stack.push((*next, 0));
                    }
                }
                None => order.push(node),
            }
        }
    }
    order
}
