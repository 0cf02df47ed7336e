//! Chance, the same for the same seed.

/// Dice to be thrown.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// One of the numbers below `limit`.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        // SplitMix64: good for any seed.
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^= mixed >> 31;
        usize::try_from(mixed % (limit.max(1) as u64)).unwrap()
    }

    /// Once in `times`.
    pub(crate) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of them; `None` if there are none.
    pub(crate) fn pick<T: Clone>(&mut self, from: &[T]) -> Option<T> {
        from.get(self.below(from.len())).cloned()
    }

    /// One of them, or none.
    pub(crate) fn maybe<T: Clone>(&mut self, from: &[T]) -> Option<T> {
        if self.once_in(3) { None } else { self.pick(from) }
    }

    /// One to `most` of them, none twice; none if there are none.
    pub(crate) fn some<T: Clone + PartialEq>(&mut self, from: &[T], most: usize) -> Vec<T> {
        let mut picked = Vec::new();
        for _ in 0..=self.below(most) {
            picked.extend(self.pick(from).filter(|one| !picked.contains(one)));
        }
        picked
    }
}
