//! Which channel a text means.

use crate::map::Channel;

use super::plain::plain;

/// Words and the channel that they mean.
const CHANNELS: &[(&str, Channel)] = &[
    ("call centre", Channel::CallCentre),
    ("call center", Channel::CallCentre),
    ("centro de llamadas", Channel::CallCentre),
    ("contact center", Channel::CallCentre),
    ("helpdesk", Channel::AfterSales),
    ("help desk", Channel::AfterSales),
    ("customer service", Channel::AfterSales),
    ("customer support", Channel::AfterSales),
    ("atencion al cliente", Channel::AfterSales),
    ("servicio posventa", Channel::AfterSales),
    ("after sales", Channel::AfterSales),
    ("social media", Channel::SocialNetwork),
    ("social network", Channel::SocialNetwork),
    ("redes sociales", Channel::SocialNetwork),
    ("red social", Channel::SocialNetwork),
    ("instagram", Channel::SocialNetwork),
    ("facebook", Channel::SocialNetwork),
    ("tiktok", Channel::SocialNetwork),
    ("linkedin", Channel::SocialNetwork),
    ("search engine", Channel::SearchEngine),
    ("buscador", Channel::SearchEngine),
    ("google", Channel::SearchEngine),
    ("word of mouth", Channel::WordOfMouth),
    ("boca a boca", Channel::WordOfMouth),
    ("self service", Channel::SelfService),
    ("autoservicio", Channel::SelfService),
    ("kiosk", Channel::SelfService),
    ("review site", Channel::ReviewSite),
    ("online reviews", Channel::ReviewSite),
    ("resenas", Channel::ReviewSite),
    ("whatsapp", Channel::Messaging),
    ("sms", Channel::Messaging),
    ("messaging", Channel::Messaging),
    ("mensajeria", Channel::Messaging),
    ("chat", Channel::Chat),
    ("chatbot", Channel::Chat),
    ("e mail", Channel::Email),
    ("email", Channel::Email),
    ("mail", Channel::Email),
    ("correo electronico", Channel::Email),
    ("newsletter", Channel::Email),
    ("mobile app", Channel::App),
    ("app", Channel::App),
    ("aplicacion", Channel::App),
    ("advertising", Channel::Advertising),
    ("advert", Channel::Advertising),
    ("ad", Channel::Advertising),
    ("ads", Channel::Advertising),
    ("publicidad", Channel::Advertising),
    ("anuncio", Channel::Advertising),
    ("blog", Channel::Content),
    ("phone call", Channel::Phone),
    ("phone", Channel::Phone),
    ("telephone", Channel::Phone),
    ("telefono", Channel::Phone),
    ("llamada", Channel::Phone),
    ("website", Channel::Website),
    ("web site", Channel::Website),
    ("web", Channel::Website),
    ("web app", Channel::Website),
    ("sitio web", Channel::Website),
    ("pagina web", Channel::Website),
    ("portal", Channel::Website),
    ("online", Channel::Website),
    ("store", Channel::Shop),
    ("shop", Channel::Shop),
    ("tienda", Channel::Shop),
    ("branch", Channel::Shop),
    ("sucursal", Channel::Shop),
    ("salesperson", Channel::Salesperson),
    ("sales rep", Channel::Salesperson),
    ("comercial", Channel::Salesperson),
    ("vendedor", Channel::Salesperson),
    ("face2face", Channel::Salesperson),
    ("face to face", Channel::Salesperson),
    ("event", Channel::Event),
    ("evento", Channel::Event),
    ("feria", Channel::Event),
    ("letter", Channel::Print),
    ("carta", Channel::Print),
    ("flyer", Channel::Print),
    ("folleto", Channel::Print),
    ("brochure", Channel::Print),
    ("delivery", Channel::Delivery),
    ("courier", Channel::Delivery),
    ("envio", Channel::Delivery),
    ("packaging", Channel::Packaging),
    ("embalaje", Channel::Packaging),
    ("contract", Channel::Contract),
    ("contrato", Channel::Contract),
    ("invoice", Channel::Contract),
    ("factura", Channel::Contract),
];

/// The channel of that name; one of the author's where it is none that is known.
pub(in crate::import) fn channel_named(name: &str) -> Channel {
    let spoken = plain(name);
    let known = Channel::KNOWN.iter().find(|channel| plain(channel.as_str()) == spoken).cloned();
    let meant = || CHANNELS.iter().find(|(word, _)| *word == spoken).map(|(_, channel)| channel.clone());
    known.or_else(meant).unwrap_or_else(|| Channel::Own(name.trim().into()))
}

/// The channel of a touchpoint of which only a text tells; one without a name where it does not.
pub(in crate::import) fn channel_told(text: &str) -> Channel {
    let spoken = format!(" {} ", plain(text));
    let found = CHANNELS.iter().find(|(word, _)| spoken.contains(&format!(" {word} ")));
    found.map_or_else(|| Channel::Own(String::new()), |(_, channel)| channel.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn channels_are_recognised() {
        let check = |text: &str, named: Channel, told: Channel| {
            assert_eq!((channel_named(text), channel_told(text)), (named, told), "{text}");
        };
        check("Website", Channel::Website, Channel::Website);
        check("E-mail", Channel::Email, Channel::Email);
        check("Correo electrónico", Channel::Email, Channel::Email);
        check("Return Portal", Channel::Own("Return Portal".into()), Channel::Website);
        check("Apparel", Channel::Own("Apparel".into()), Channel::Own(String::new()));
        check("社内会議", Channel::Own("社内会議".into()), Channel::Own(String::new()));
    }
}
