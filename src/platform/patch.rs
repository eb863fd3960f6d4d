//! HTML that follows its values: of the HTML that an element shows only the words that differ
//! are written anew. What is not touched keeps its place, its size and the focus, and the
//! browser lays out and paints far less than when all of it is replaced.

use std::cell::Cell;
use std::iter::zip;

use leptos::attr::IntoAttributeValue;
use leptos::tachys::html::element::InnerHtmlValue;
use web_sys::{Element, Node};

thread_local! {
    /// How to write only what differs, once there is something that changes often.
    static PATCH: Cell<Option<Patch>> = const { Cell::new(None) };
}

/// Writes what differs into an element; `false` if it could not.
type Patch = fn(&mut Shown, &str) -> bool;

/// From now on only words that differ are written. Called by the pages whose results move,
/// so that the first page does not carry the code for it.
pub fn patch_words() {
    PATCH.set(Some(Shown::patch));
}

/// What gives the value of an `inner_html`, which is written into what stands there already
/// as far as only words differ.
pub struct Patched<F>(pub F);

impl<F: FnMut() -> String + Send + 'static> IntoAttributeValue for Patched<F> {
    type Output = Box<dyn FnMut() -> Html + Send>;

    fn into_attribute_value(mut self) -> Self::Output {
        Box::new(move || Html((self.0)()))
    }
}

/// One value of a [`Patched`].
#[derive(Clone, Debug)]
pub struct Html(String);

/// An element and the HTML that it shows.
pub struct Shown {
    element: Element,
    html: String,
    /// Its text nodes in the order of the HTML, once they have been asked for.
    texts: Option<Vec<Node>>,
}

impl Shown {
    /// Fills an element.
    fn new(element: &Element, html: String) -> Self {
        element.set_inner_html(&html);
        Self::standing(element, html)
    }

    /// An element that has been filled.
    fn standing(element: &Element, html: String) -> Self {
        Self {
            element: element.clone(),
            html,
            texts: None,
        }
    }

    /// Shows other HTML.
    fn show(&mut self, html: String) {
        if html == self.html {
            return;
        }
        let patched = PATCH.get().is_some_and(|patch| patch(self, &html));
        if !patched {
            self.element.set_inner_html(&html);
            self.texts = None;
        }
        self.html = html;
    }

    /// Writes the words that differ; `false` if more than that does.
    fn patch(&mut self, html: &str) -> bool {
        changed_words(&self.html, html).is_some_and(|changes| self.write(&changes))
    }

    /// Writes words; `false` if the element has other text nodes than its HTML says.
    fn write(&mut self, changes: &Changes) -> bool {
        let texts = self.texts.get_or_insert_with(|| texts_in(&self.element));
        if texts.len() != changes.of {
            return false;
        }
        for (at, words) in &changes.words {
            if let Some(text) = texts.get(*at) {
                text.set_node_value(Some(words));
            }
        }
        true
    }
}

/// The text nodes in an element, in order.
fn texts_in(element: &Element) -> Vec<Node> {
    let mut texts = Vec::new();
    let mut at = element.first_child();
    while let Some(node) = at {
        if node.node_type() == Node::TEXT_NODE {
            texts.push(node.clone());
        }
        at = node.first_child();
        // Up again until something follows, but never out of the element.
        let mut done = node;
        while at.is_none() && !done.is_same_node(Some(element)) {
            at = done.next_sibling();
            if at.is_none() {
                match done.parent_node() {
                    Some(parent) => done = parent,
                    None => break,
                }
            }
        }
    }
    texts
}

/// What differs between two pieces of HTML with the same tags.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// How many texts there are between the tags.
    pub of: usize,
    /// Which of them are others, and what they are now.
    pub words: Vec<(usize, String)>,
}

/// The words that differ, if nothing but words does: not if a tag or one of its attributes
/// differs, or there are words in one where there are none in the other.
pub fn changed_words(before: &str, now: &str) -> Option<Changes> {
    let mut changes = Changes::default();
    let (before, now) = (pieces(before), pieces(now));
    if before.clone().count() != now.clone().count() {
        return None;
    }
    for (before, now) in zip(before, now) {
        let is_tag = now.starts_with('<');
        if before != now {
            if is_tag || before.starts_with('<') {
                return None;
            }
            changes.words.push((changes.of, unescaped(now)?));
        }
        if !is_tag {
            changes.of += 1;
        }
    }
    Some(changes)
}

/// The tags of HTML and the texts between them. Inside a tag `<` and `>` are escaped: that is
/// how `text::html` writes them.
fn pieces(html: &str) -> impl Iterator<Item = &str> + Clone {
    html.split_inclusive('>').flat_map(|piece| {
        let tag = piece.find('<').unwrap_or(piece.len());
        let (words, tag) = piece.split_at(tag);
        [words, tag].into_iter().filter(|part| !part.is_empty())
    })
}

/// Words as they are, from how they are written in HTML; `None` for a sign that
/// `text::html` does not write.
fn unescaped(words: &str) -> Option<String> {
    let mut parts = words.split('&');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(';')?;
        plain.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            _ => return None,
        });
        plain.push_str(rest);
    }
    Some(plain)
}

impl InnerHtmlValue for Html {
    type AsyncOutput = Self;
    type State = Shown;
    type Cloneable = Self;
    type CloneableOwned = Self;

    fn html_len(&self) -> usize {
        self.0.len()
    }

    fn to_html(self, buf: &mut String) {
        buf.push_str(&self.0);
    }

    fn to_template(_buf: &mut String) {}

    fn hydrate<const FROM_SERVER: bool>(self, el: &Element) -> Shown {
        if FROM_SERVER {
            Shown::standing(el, self.0)
        } else {
            self.build(el)
        }
    }

    fn build(self, el: &Element) -> Shown {
        Shown::new(el, self.0)
    }

    fn rebuild(self, state: &mut Shown) {
        state.show(self.0);
    }

    fn into_cloneable(self) -> Self {
        self
    }

    fn into_cloneable_owned(self) -> Self {
        self
    }

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }
}
