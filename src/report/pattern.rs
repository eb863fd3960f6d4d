//! The part of regular expressions that table schemas use for keys.
//!
//! Literals, `.`, `\d \w \s`, escapes, classes `[A-Z0-9_-]` and `[^…]`, groups,
//! `|`, `? * + {n} {n,} {n,m}`, and `^ $` around the whole. A pattern always
//! holds for the whole text. Anything else is refused, not guessed.

/// Deeper nesting is refused, so that no pattern can exhaust the stack.
const DEEPEST: usize = 16;
/// Larger counts are refused, so that no pattern can run for long.
const MOST_REPEATS: usize = 1_000;

/// A form that a text must have from its first to its last character.
#[derive(Debug, Clone)]
pub(crate) struct Pattern(Node);

#[derive(Debug, Clone)]
enum Node {
    Set {
        ranges: Vec<(char, char)>,
        negated: bool,
    },
    Sequence(Vec<Node>),
    Either(Vec<Node>),
    Repeat {
        node: Box<Node>,
        least: usize,
        most: Option<usize>,
    },
}

impl Pattern {
    /// `None` if the pattern uses something outside the supported part.
    pub(crate) fn new(text: &str) -> Option<Pattern> {
        let text = text.strip_prefix('^').unwrap_or(text);
        let text = match text.strip_suffix('$') {
            Some(rest) if !rest.ends_with('\\') => rest,
            _ => text,
        };
        let mut parser = Parser {
            chars: text.chars().collect(),
            at: 0,
        };
        let node = parser.either(0)?;
        (parser.at == parser.chars.len()).then_some(Pattern(node))
    }

    /// Whether the whole text has this form.
    pub(crate) fn matches(&self, text: &str) -> bool {
        let chars: Vec<char> = text.chars().collect();
        ends(&self.0, &chars, vec![0]).last() == Some(&chars.len())
    }
}

/// All places where the node can end if it starts at one of `starts`; both sorted.
///
/// Following all ends together keeps the work small where trying one after
/// another would explode.
fn ends(node: &Node, chars: &[char], starts: Vec<usize>) -> Vec<usize> {
    match node {
        Node::Set { ranges, negated } => starts
            .into_iter()
            .filter(|&at| {
                chars.get(at).is_some_and(|c| {
                    ranges.iter().any(|(low, high)| (low..=high).contains(&c)) != *negated
                })
            })
            .map(|at| at + 1)
            .collect(),
        Node::Sequence(nodes) => nodes.iter().fold(starts, |at, node| ends(node, chars, at)),
        Node::Either(nodes) => {
            let mut all = Vec::new();
            for node in nodes {
                add(&mut all, &ends(node, chars, starts.clone()));
            }
            all
        }
        Node::Repeat { node, least, most } => {
            let mut current = starts;
            for _ in 0..*least {
                let next = ends(node, chars, current.clone());
                // No end, or a part that can be empty: more rounds change nothing.
                if next == current {
                    break;
                }
                current = next;
            }
            let mut reached = current.clone();
            // Every useful round moves at least one character on.
            let rounds = most.map_or(chars.len(), |most| most - least);
            for _ in 0..rounds {
                current = ends(node, chars, current);
                current.retain(|at| reached.binary_search(at).is_err());
                if current.is_empty() {
                    break;
                }
                add(&mut reached, &current);
            }
            reached
        }
    }
}

/// Adds places to sorted ones, each once. They are few: what sorts would weigh more than it saves.
fn add(sorted: &mut Vec<usize>, more: &[usize]) {
    for at in more {
        if let Err(place) = sorted.binary_search(at) {
            sorted.insert(place, *at);
        }
    }
}

struct Parser {
    chars: Vec<char>,
    at: usize,
}

impl Parser {
    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn next(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += 1;
        Some(c)
    }

    fn eat(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    fn either(&mut self, depth: usize) -> Option<Node> {
        if depth > DEEPEST {
            return None;
        }
        let mut options = vec![self.sequence(depth)?];
        while self.eat('|') {
            options.push(self.sequence(depth)?);
        }
        Some(Node::Either(options))
    }

    fn sequence(&mut self, depth: usize) -> Option<Node> {
        let mut nodes = Vec::new();
        while let Some(c) = self.peek() {
            if c == '|' || c == ')' {
                break;
            }
            let node = self.single(depth)?;
            nodes.push(self.repeated(node)?);
        }
        Some(Node::Sequence(nodes))
    }

    fn single(&mut self, depth: usize) -> Option<Node> {
        match self.next()? {
            '(' => {
                if self.eat('?') && !self.eat(':') {
                    return None;
                }
                let node = self.either(depth + 1)?;
                self.eat(')').then_some(node)
            }
            '[' => self.class(),
            '\\' => Some(Node::Set {
                ranges: self.escape()?,
                negated: false,
            }),
            '.' => Some(Node::Set {
                ranges: vec![('\n', '\n')],
                negated: true,
            }),
            '^' | '$' | '?' | '*' | '+' | '{' | '}' | ']' => None,
            c => Some(Node::Set {
                ranges: vec![(c, c)],
                negated: false,
            }),
        }
    }

    fn repeated(&mut self, node: Node) -> Option<Node> {
        let (least, most) = match self.peek() {
            Some('?') => (0, Some(1)),
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('{') => {
                self.at += 1;
                let least = self.count()?;
                let most = if self.eat(',') {
                    match self.peek() {
                        Some('}') => None,
                        _ => Some(self.count()?),
                    }
                } else {
                    Some(least)
                };
                if self.peek() != Some('}') || most.is_some_and(|most| most < least) {
                    return None;
                }
                (least, most)
            }
            _ => return Some(node),
        };
        self.at += 1;
        // Lazy, possessive and doubled repeats are outside the supported part.
        if matches!(self.peek(), Some('?' | '*' | '+' | '{')) {
            return None;
        }
        Some(Node::Repeat {
            node: Box::new(node),
            least,
            most,
        })
    }

    fn count(&mut self) -> Option<usize> {
        let mut digits = String::new();
        while let Some(c) = self.peek().filter(char::is_ascii_digit) {
            digits.push(c);
            self.at += 1;
        }
        digits.parse().ok().filter(|&count| count <= MOST_REPEATS)
    }

    fn class(&mut self) -> Option<Node> {
        let negated = self.eat('^');
        let mut ranges = Vec::new();
        loop {
            let low = match self.next()? {
                ']' if !ranges.is_empty() => break,
                '[' => return None,
                '\\' => {
                    let escaped = self.escape()?;
                    match escaped.as_slice() {
                        &[(low, high)] if low == high => low,
                        _ => {
                            ranges.extend(escaped);
                            continue;
                        }
                    }
                }
                c => c,
            };
            let is_range =
                self.peek() == Some('-') && self.chars.get(self.at + 1).is_some_and(|&c| c != ']');
            if !is_range {
                ranges.push((low, low));
                continue;
            }
            self.at += 1;
            let high = match self.next()? {
                '\\' | '[' => return None,
                c => c,
            };
            if high < low {
                return None;
            }
            ranges.push((low, high));
        }
        Some(Node::Set { ranges, negated })
    }

    fn escape(&mut self) -> Option<Vec<(char, char)>> {
        match self.next()? {
            'd' => Some(vec![('0', '9')]),
            'w' => Some(vec![('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')]),
            's' => Some(vec![('\t', '\r'), (' ', ' ')]),
            c if c.is_ascii_alphanumeric() => None,
            c => Some(vec![(c, c)]),
        }
    }
}
