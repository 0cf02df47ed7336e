//! The icon of a channel.

use crate::map::Channel;
use crate::text::icons;

/// The character in the icon fonts.
#[must_use]
pub fn channel_icon(channel: &Channel) -> char {
    match channel {
        Channel::Shop => icons::STOREFRONT,
        Channel::Salesperson => icons::USER_SOUND,
        Channel::Phone => icons::PHONE,
        Channel::CallCentre => icons::HEADSET,
        Channel::Email => icons::ENVELOPE_SIMPLE,
        Channel::Website => icons::GLOBE_SIMPLE,
        Channel::SearchEngine => icons::MAGNIFYING_GLASS,
        Channel::Advertising => icons::MEGAPHONE,
        Channel::SocialNetwork => icons::USERS_THREE,
        Channel::ReviewSite => icons::STAR,
        Channel::App => icons::DEVICE_MOBILE,
        Channel::Chat => icons::CHAT_CIRCLE,
        Channel::Messaging => icons::CHATS_CIRCLE,
        Channel::Content => icons::ARTICLE,
        Channel::Event => icons::CALENDAR_STAR,
        Channel::Print => icons::NEWSPAPER,
        Channel::Broadcast => icons::TELEVISION_SIMPLE,
        Channel::Delivery => icons::TRUCK,
        Channel::Packaging => icons::PACKAGE,
        Channel::Contract => icons::FILE_TEXT,
        Channel::AfterSales => icons::WRENCH,
        Channel::WordOfMouth => icons::SPEAKER_HIGH,
        Channel::SelfService => icons::CASH_REGISTER,
        Channel::Partner => icons::HANDSHAKE,
        Channel::Own(_) => icons::LINK,
    }
}
