//! The least whole numbers that respect some linear relations: Gomory's all-integer dual method.
//!
//! Everything stays a whole number of cents, so that nothing is rounded and "there is none" is a proof. The tableau
//! starts at "nothing moves", which costs nothing and is therefore already the cheapest; each step takes a relation that
//! is not respected, draws from it a cut that no whole solution violates, and goes to the cheapest point that respects
//! the cut. The first point that respects every relation is the cheapest of all.

/// `Σ slopes · x ≥ least`.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub slopes: Vec<i128>,
    pub least: i128,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Whole {
    /// The cheapest solution.
    Least(Vec<i128>),
    /// There is none.
    Nothing,
    /// It was not settled within the steps allowed, or the figures grew too large.
    Unsettled,
}

/// Steps allowed. The rules of a table are settled in a handful; a few relations at odds by a hair, or of long coprime
/// rates, could take as many as they like: a few in ten thousand of those that chance makes.
const STEPS: usize = 4_000;

/// Which of the relations that are not respected the next cut is drawn from. Each order settles almost everything the other
/// does not.
#[derive(Debug, Clone, Copy)]
enum Order {
    /// The one furthest from being respected.
    Deepest,
    /// The last: what is asked comes before the signs of the variables, which come first.
    Last,
}

/// The `x ≥ 0` in whole numbers that respect the rows at the least `costs · x`; among those, the least sum. No cost may
/// be negative.
pub(super) fn least(costs: &[i128], rows: &[Row]) -> Whole {
    match in_order(costs, rows, Order::Deepest) {
        Whole::Unsettled => in_order(costs, rows, Order::Last),
        settled => settled,
    }
}

fn in_order(costs: &[i128], rows: &[Row], order: Order) -> Whole {
    let mut tableau = Tableau::new(costs, rows);
    for _ in 0..STEPS {
        let Some(row) = tableau.broken(order) else {
            return Whole::Least(tableau.solution(costs.len()));
        };
        let Some(column) = tableau.cheapest(row) else {
            return Whole::Nothing;
        };
        if tableau.cut(row, column).is_none() {
            return Whole::Unsettled;
        }
    }
    Whole::Unsettled
}

/// Each row is a quantity as a constant less the nonbasic variables by their factors: first the two costs, then the
/// variables, then the relations, which like the variables may not be negative.
struct Tableau {
    rows: Vec<(i128, Vec<i128>)>,
}

/// The rows of the costs: what is asked to be least, and what decides between equals.
const COSTS: usize = 2;

impl Tableau {
    fn new(costs: &[i128], relations: &[Row]) -> Self {
        let count = costs.len();
        let unit = |at: usize| (0..count).map(|j| -i128::from(at == j)).collect();
        let mut rows = vec![(0, costs.to_vec()), (0, vec![1; count])];
        rows.extend((0..count).map(|at| (0, unit(at))));
        let slack = |row: &Row| (-row.least, row.slopes.iter().map(|s| -s).collect());
        rows.extend(relations.iter().map(slack));
        Self { rows }
    }

    /// A relation that is not respected, if one is not. How far one is, is as one step of its best variable sees it; one
    /// that no variable helps is the furthest of all.
    fn broken(&self, order: Order) -> Option<usize> {
        let mut broken = (COSTS..self.rows.len()).filter(|&at| self.rows[at].0 < 0);
        let depth = |&at: &usize| {
            let (constant, factors) = &self.rows[at];
            let best = factors.iter().map(|f| -f).max().filter(|best| *best > 0);
            best.map_or(i128::MIN, |best| constant / best)
        };
        match order {
            Order::Deepest => broken.min_by_key(depth),
            Order::Last => broken.next_back(),
        }
    }

    fn solution(&self, count: usize) -> Vec<i128> {
        self.rows[COSTS..COSTS + count]
            .iter()
            .map(|row| row.0)
            .collect()
    }

    fn column(&self, at: usize) -> impl Iterator<Item = i128> {
        self.rows.iter().map(move |(_, factors)| factors[at])
    }

    /// The cheapest variable that makes a relation grow; `None` when none does, and it can never be respected.
    fn cheapest(&self, row: usize) -> Option<usize> {
        let grows = |&at: &usize| self.rows[row].1[at] < 0;
        (0..self.rows[row].1.len())
            .filter(grows)
            .min_by(|&a, &b| self.column(a).cmp(self.column(b)))
    }

    /// How many times the pivot's column fits in another and leaves it of a positive cost; `None`: any.
    fn fits(&self, pivot: usize, other: usize) -> Option<i128> {
        for (p, o) in self.column(pivot).zip(self.column(other)) {
            match (p, o) {
                (0, 0) => {}
                (0, _) => return None,
                (p, o) => {
                    let times = o.div_euclid(p);
                    let mut left = self.column(other).zip(self.column(pivot));
                    let positive = left.find_map(|(o, p)| {
                        let left = o.checked_sub(p.checked_mul(times)?)?;
                        (left != 0).then_some(left > 0)
                    });
                    return Some(if positive == Some(true) {
                        times
                    } else {
                        times - 1
                    });
                }
            }
        }
        None
    }

    /// Draws a cut from a broken relation and goes to the cheapest point that respects it. The relation is divided by the
    /// least that makes the pivot's factor minus one and keeps every cost positive: the costs stay the cheapest, the
    /// factors whole. `None` when a figure grows too large.
    fn cut(&mut self, row: usize, pivot: usize) -> Option<()> {
        let (constant, factors) = self.rows[row].clone();
        let (mut num, mut den) = (1, 1);
        for (at, &factor) in factors.iter().enumerate().filter(|(_, f)| **f < 0) {
            let times = if at == pivot {
                Some(1)
            } else {
                self.fits(pivot, at)
            };
            if let Some(times) = times.filter(|t| *t > 0)
                && factor.checked_neg()?.checked_mul(den)? > times.checked_mul(num)?
            {
                (num, den) = (-factor, times);
            }
        }
        let floor = |figure: i128| Some(figure.checked_mul(den)?.div_euclid(num));
        let cut: Vec<i128> = factors.iter().map(|f| floor(*f)).collect::<Option<_>>()?;
        let by = floor(constant)?;
        for (constant, factors) in &mut self.rows {
            let weight = factors[pivot];
            if weight == 0 {
                continue;
            }
            *constant = constant.checked_add(weight.checked_mul(by)?)?;
            for (at, factor) in factors
                .iter_mut()
                .enumerate()
                .filter(|(at, _)| *at != pivot)
            {
                *factor = factor.checked_add(weight.checked_mul(cut[at])?)?;
            }
        }
        Some(())
    }
}
