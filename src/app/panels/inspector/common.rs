//! Values of several parts.

/// A value of several parts.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Common<T> {
    /// All of them have this one.
    Same(T),
    /// They differ: the value of each part.
    Mixed(Vec<T>),
}

impl<T> Common<T> {
    /// Of one part or more; `None` without any.
    pub(super) fn of(values: impl IntoIterator<Item = T>) -> Option<Self>
    where
        T: PartialEq,
    {
        let values: Vec<T> = values.into_iter().collect();
        let (first, others) = values.split_first()?;
        if others.iter().all(|other| other == first) {
            return values.into_iter().next().map(Self::Same);
        }
        Some(Self::Mixed(values))
    }

    /// What follows from each.
    pub(super) fn map<U: PartialEq>(&self, f: impl Fn(&T) -> U) -> Common<U> {
        let values = match self {
            Self::Same(value) => return Common::Same(f(value)),
            Self::Mixed(values) => values.iter().map(f),
        };
        let values: Vec<U> = values.collect();
        // Different parts may be alike in what follows.
        match Common::of(values) {
            Some(common) => common,
            None => Common::Mixed(Vec::new()),
        }
    }

    /// The value, if it is the same for all.
    pub(super) fn same(&self) -> Option<&T> {
        match self {
            Self::Same(value) => Some(value),
            Self::Mixed(_) => None,
        }
    }

    /// The value of each part, or the one of all.
    pub(super) fn all(&self) -> &[T] {
        match self {
            Self::Same(value) => std::slice::from_ref(value),
            Self::Mixed(values) => values,
        }
    }

    /// How many of the parts a statement holds for.
    pub(super) fn share(&self, holds: impl Fn(&T) -> bool) -> Share {
        let all = self.all();
        match all.iter().filter(|value| holds(value)).count() {
            0 => Share::None,
            count if count == all.len() => Share::All,
            _ => Share::Some,
        }
    }
}

/// How many of several parts have something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Share {
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
