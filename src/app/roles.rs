//! The parts that personas play in the purchase, as they are suggested: as keys of the languages.

use crate::map::Market;

/// Who has a say where companies buy.
pub(super) const B2B: &[&str] = &[
    "personas-role-purchasing",
    "personas-role-director",
    "personas-role-sales-administration",
    "personas-role-user",
    "personas-role-influencer",
    "personas-role-gatekeeper",
    "personas-role-assessor",
    "personas-role-finance",
];

/// Who has a say where people buy.
pub(super) const B2C: &[&str] = &[
    "personas-role-buyer",
    "personas-role-decider",
    "personas-role-information-seeker",
    "personas-role-user",
    "personas-role-initiator",
    "personas-role-prescriber",
    "personas-role-payer",
];

/// Those of a market, or of both while that is not known, each once.
pub(super) fn of_market(market: Option<Market>) -> Vec<&'static str> {
    match market {
        Some(Market::B2b) => B2B.to_vec(),
        Some(Market::B2c) => B2C.to_vec(),
        None => B2B.iter().chain(B2C.iter().filter(|role| !B2B.contains(role))).copied().collect(),
    }
}
