//! Channels: where customer and company meet.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize, Serializer};

macro_rules! channels {
    ($($variant:ident $name:literal $presence:ident $contact:ident),* $(,)?) => {
        /// A channel: one that the program knows, with an icon, or one of the author's.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "the names say it")]
        pub enum Channel {
            $($variant,)*
            /// Any other; the text is shown as it is.
            Own(String),
        }

        impl Channel {
            /// The channels that the program knows.
            pub const KNOWN: &[Self] = &[$(Self::$variant),*];

            /// The name in the file; for an own channel its text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $name,)*
                    Self::Own(text) => text,
                }
            }

            /// Whether such a channel is usually met in the physical world or online; `None` for own ones.
            #[must_use]
            pub fn usual_presence(&self) -> Option<Presence> {
                match self {
                    $(Self::$variant => Some(Presence::$presence),)*
                    Self::Own(_) => None,
                }
            }

            /// Whether the company usually speaks there itself; `None` for own ones.
            #[must_use]
            pub fn usual_contact(&self) -> Option<Contact> {
                match self {
                    $(Self::$variant => Some(Contact::$contact),)*
                    Self::Own(_) => None,
                }
            }
        }
    };
}

channels! {
    Shop "shop" Physical Direct,
    Salesperson "salesperson" Physical Direct,
    Phone "phone" Physical Direct,
    CallCentre "call-centre" Physical Direct,
    Email "email" Online Direct,
    Website "website" Online Direct,
    SearchEngine "search-engine" Online Indirect,
    Advertising "advertising" Online Indirect,
    SocialNetwork "social-network" Online Indirect,
    ReviewSite "review-site" Online Indirect,
    App "app" Online Direct,
    Chat "chat" Online Direct,
    Messaging "messaging" Online Direct,
    Content "content" Online Direct,
    Event "event" Physical Direct,
    Print "print" Physical Indirect,
    Broadcast "broadcast" Physical Indirect,
    Delivery "delivery" Physical Direct,
    Packaging "packaging" Physical Direct,
    Contract "contract" Physical Direct,
    AfterSales "after-sales" Physical Direct,
    WordOfMouth "word-of-mouth" Physical Indirect,
    SelfService "self-service" Physical Direct,
    Partner "partner" Physical Indirect,
}

/// Whether a touchpoint is met in the physical world or online.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Presence {
    Physical,
    Online,
}

/// Whether the company speaks at a touchpoint itself, or others speak of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Contact {
    Direct,
    Indirect,
}

impl From<&str> for Channel {
    fn from(text: &str) -> Self {
        Self::KNOWN.iter().find(|known| known.as_str() == text).cloned().unwrap_or_else(|| Self::Own(text.into()))
    }
}

impl Serialize for Channel {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl JsonSchema for Channel {
    fn schema_name() -> Cow<'static, str> {
        "Channel".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let known: Vec<&str> = Self::KNOWN.iter().map(Self::as_str).collect();
        json_schema!({
            "description": "One of the known channels, which have an icon, or any other text.",
            "type": "string",
            "examples": known,
        })
    }
}
