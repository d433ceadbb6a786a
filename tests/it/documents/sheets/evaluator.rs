//! The few functions that the workbooks use, worked out on decimals as a sheet would: nothing of the program is in here.

use std::collections::BTreeMap;

use rust_decimal::{Decimal, RoundingStrategy};

/// What a cell is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Worth {
    Nothing,
    Figure(Decimal),
    Text(String),
}

impl Worth {
    pub(super) fn figure(text: &str) -> Self {
        Self::Figure(text.parse::<Decimal>().unwrap().normalize())
    }

    fn number(&self) -> Decimal {
        match self {
            Self::Nothing => Decimal::ZERO,
            Self::Figure(figure) => *figure,
            Self::Text(text) => panic!("«{text}» is no figure"),
        }
    }
}

/// A sheet, a row, a column.
type Place = (String, usize, usize);

/// The cells of a workbook.
#[derive(Default)]
pub(super) struct Book {
    values: BTreeMap<Place, Worth>,
    formulas: BTreeMap<Place, String>,
}

impl Book {
    pub(super) fn value(&mut self, sheet: &str, (row, column): (usize, usize), worth: Worth) {
        self.values.insert((sheet.to_owned(), row, column), worth);
    }

    pub(super) fn formula(&mut self, sheet: &str, (row, column): (usize, usize), formula: &str) {
        let place = (sheet.to_owned(), row, column);
        self.formulas.insert(place, formula.to_owned());
    }

    /// Each formula, with what its cell shows.
    pub(super) fn formulas(&self) -> impl Iterator<Item = (&Place, &str, &Worth)> {
        let each = self.formulas.iter();
        each.map(|(place, formula)| (place, formula.as_str(), &self.values[place]))
    }

    /// What a formula of a sheet gives.
    pub(super) fn worth(&self, sheet: &str, formula: &str) -> Worth {
        let mut reader = Reader {
            book: self,
            sheet,
            rest: formula,
        };
        let worth = reader.expression();
        assert!(reader.rest.is_empty(), "{formula}: {} left", reader.rest);
        match worth {
            Worth::Figure(figure) => Worth::Figure(figure.normalize()),
            // A cell that is made of an empty one shows a zero.
            Worth::Nothing => Worth::Figure(Decimal::ZERO),
            text @ Worth::Text(_) => text,
        }
    }
}

struct Reader<'a> {
    book: &'a Book,
    sheet: &'a str,
    rest: &'a str,
}

impl<'a> Reader<'a> {
    fn takes(&mut self, sign: &str) -> bool {
        let rest = self.rest.strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn while_is(&mut self, is: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(|c| !is(c)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }

    fn expression(&mut self) -> Worth {
        if !self.rest.starts_with(['-', '(']) && self.rest.starts_with('"') {
            return self.text();
        }
        let mut sum = self.product();
        loop {
            let more = self.takes("+");
            if !more && !self.takes("-") {
                return sum;
            }
            let next = self.product().number();
            let next = if more { next } else { -next };
            sum = Worth::Figure(sum.number() + next);
        }
    }

    fn product(&mut self) -> Worth {
        let mut product = self.signed();
        loop {
            let more = self.takes("*");
            if !more && !self.takes("/") {
                return product;
            }
            let next = self.signed().number();
            product = Worth::Figure(if more {
                product.number() * next
            } else {
                product.number() / next
            });
        }
    }

    fn signed(&mut self) -> Worth {
        if self.takes("-") {
            return Worth::Figure(-self.signed().number());
        }
        if self.takes("(") {
            let inside = self.expression();
            assert!(self.takes(")"));
            return inside;
        }
        if self.rest.starts_with(|c: char| c.is_ascii_digit()) {
            return Worth::figure(self.while_is(|c| c.is_ascii_digit() || c == '.'));
        }
        let rest = self.rest;
        let word = self.while_is(|c| c.is_ascii_uppercase());
        if self.takes("(") {
            return self.function(word);
        }
        self.rest = rest;
        let cells = self.cells();
        assert_eq!(cells.len(), 1, "a range alone");
        cells.into_iter().next().unwrap()
    }

    fn text(&mut self) -> Worth {
        assert!(self.takes("\""));
        let text = self.while_is(|c| c != '"').to_owned();
        assert!(self.takes("\""));
        Worth::Text(text)
    }

    fn function(&mut self, name: &str) -> Worth {
        let worth = match name {
            "SUM" => {
                let mut sum = Decimal::ZERO;
                loop {
                    let cells = self.cells();
                    // A sum passes over words.
                    let figures = cells.iter().filter(|w| !matches!(w, Worth::Text(_)));
                    sum += figures.map(Worth::number).sum::<Decimal>();
                    if !self.takes(",") {
                        break Worth::Figure(sum);
                    }
                }
            }
            "ROUND" | "ROUNDUP" | "ROUNDDOWN" => {
                let strategy = match name {
                    "ROUND" => RoundingStrategy::MidpointAwayFromZero,
                    "ROUNDUP" => RoundingStrategy::AwayFromZero,
                    _ => RoundingStrategy::ToZero,
                };
                let figure = self.expression().number();
                assert!(self.takes(","));
                let places = self.expression().number().to_string().parse().unwrap();
                Worth::Figure(figure.round_dp_with_strategy(places, strategy))
            }
            "INT" => Worth::Figure(self.expression().number().floor()),
            "IF" => {
                let left = self.expression().number();
                let sign = self.while_is(|c| "<>=".contains(c));
                let right = self.expression().number();
                let holds = match sign {
                    ">=" => left >= right,
                    "<=" => left <= right,
                    "=" => left == right,
                    other => panic!("{other}"),
                };
                assert!(self.takes(","));
                let yes = self.expression();
                assert!(self.takes(","));
                let no = self.expression();
                if holds { yes } else { no }
            }
            other => panic!("{other} is not among the functions"),
        };
        assert!(self.takes(")"), "{name}: {}", self.rest);
        worth
    }

    /// A cell or a range, of this sheet or of another.
    fn cells(&mut self) -> Vec<Worth> {
        let sheet = if self.takes("'") {
            let name = self.while_is(|c| c != '\'');
            assert!(self.takes("'!"));
            name
        } else {
            let name = self.rest.split(['(', ')', ',', '+', '-', '*', '/']).next();
            match name.and_then(|name| name.split_once('!')) {
                Some((name, _)) => {
                    assert!(self.takes(name) && self.takes("!"));
                    name
                }
                None => self.sheet,
            }
        };
        let first = self.place();
        let last = if self.takes(":") { self.place() } else { first };
        let mut cells = Vec::new();
        for row in first.0..=last.0 {
            for column in first.1..=last.1 {
                let place = (sheet.to_owned(), row, column);
                let known = self.book.values.get(&place);
                cells.push(known.cloned().unwrap_or(Worth::Nothing));
            }
        }
        cells
    }

    fn place(&mut self) -> (usize, usize) {
        let letters = self.while_is(|c| c.is_ascii_uppercase());
        assert!(!letters.is_empty(), "no cell: {}", self.rest);
        let column = letters
            .bytes()
            .fold(0, |column, b| column * 26 + usize::from(b - b'A') + 1);
        let row: usize = self.while_is(|c| c.is_ascii_digit()).parse().unwrap();
        (row - 1, column - 1)
    }
}
