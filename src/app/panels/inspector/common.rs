//! Values of several parts.

/// How many values are looked through for one that is like another. Beyond that each part's is kept by itself.
const LOOKED_THROUGH: usize = 32;

/// A value of several parts.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app::panels) enum Common<T> {
    /// All of them have this one.
    Same(T),
    /// They differ: the values.
    Mixed(Vec<T>),
}

impl<T> Common<T> {
    /// Of one part or more; `None` without any.
    pub(in crate::app::panels) fn of(values: impl IntoIterator<Item = T>) -> Option<Self>
    where
        T: PartialEq,
    {
        let mut different: Vec<T> = Vec::new();
        for value in values {
            if !different.iter().take(LOOKED_THROUGH).any(|other| *other == value) {
                different.push(value);
            }
        }
        if different.len() > 1 { Some(Self::Mixed(different)) } else { different.pop().map(Self::Same) }
    }

    /// What follows from each.
    pub(in crate::app::panels) fn map<U: PartialEq>(&self, f: impl Fn(&T) -> U) -> Common<U> {
        match self {
            Self::Same(value) => Common::Same(f(value)),
            // Different values may be alike in what follows.
            Self::Mixed(values) => Common::of(values.iter().map(f)).unwrap_or_else(|| Common::Mixed(Vec::new())),
        }
    }

    /// The value, if it is the same for all.
    pub(in crate::app::panels) fn same(&self) -> Option<&T> {
        match self {
            Self::Same(value) => Some(value),
            Self::Mixed(_) => None,
        }
    }

    /// The different values.
    pub(in crate::app::panels) fn all(&self) -> impl Iterator<Item = &T> {
        match self {
            Self::Same(value) => std::slice::from_ref(value).iter(),
            Self::Mixed(values) => values.iter(),
        }
    }

    /// How many of the parts a statement holds for.
    pub(in crate::app::panels) fn share(&self, holds: impl Fn(&T) -> bool) -> Share {
        let (mut some, mut all) = (false, true);
        for value in self.all() {
            let holds = holds(value);
            some |= holds;
            all &= holds;
        }
        match (some, all) {
            (false, _) => Share::None,
            (true, true) => Share::All,
            (true, false) => Share::Some,
        }
    }
}

/// How many of several parts have something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app::panels) enum Share {
    None,
    Some,
    All,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_the_same_or_mixed() {
        assert_eq!(Common::<u8>::of([]), None);
        let same = Common::of([2, 2]).unwrap();
        assert_eq!((same.same(), same.share(|value| *value == 2)), (Some(&2), Share::All));
        let mixed = Common::of([1, 3]).unwrap();
        assert_eq!((mixed.same(), mixed.share(|value| *value == 3)), (None, Share::Some));
        assert_eq!(mixed.map(|value| value % 2), Common::Same(1));
        assert_eq!(mixed.share(|value| *value > 5), Share::None);
    }
}
