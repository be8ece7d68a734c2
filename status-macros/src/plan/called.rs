//! What the page calls the codes of a section, in whatever spelling.

use std::collections::HashMap;

use status_catalog::Section;

/// The codes of a section by name: the letters and digits of their names, symbols and words.
pub(super) struct Called(HashMap<String, Vec<usize>>);

impl Called {
    pub(super) fn new(section: &Section) -> Self {
        let mut called = HashMap::<String, Vec<usize>>::new();
        for (at, entry) in section.entries.iter().enumerate() {
            for name in status_catalog::called(entry) {
                let codes = called.entry(name).or_default();
                if codes.last() != Some(&at) {
                    codes.push(at);
                }
            }
        }
        Self(called)
    }

    fn get(&self, name: &str) -> &[usize] {
        self.0.get(&status_catalog::letters(name)).map_or(&[], Vec::as_slice)
    }

    /// The code that has a name, if it is one only.
    pub(super) fn only(&self, name: &str) -> Option<usize> {
        if let [only] = self.get(name) { Some(*only) } else { None }
    }

    /// The first code that has a name, unless `own` has it too.
    pub(super) fn other(&self, name: &str, own: Option<usize>) -> Option<usize> {
        let codes = self.get(name);
        codes.first().copied().filter(|_| !own.is_some_and(|own| codes.contains(&own)))
    }
}
