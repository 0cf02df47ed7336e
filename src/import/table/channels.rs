//! Channels by the words for them.

use crate::map::Channel;

use super::words::plain;

/// Beginnings of words, the more telling first; with a blank at the end they are whole words.
const WORDS: &[(Channel, &str)] = &[
    (
        Channel::ReviewSite,
        "review|resena|opinion|tripadvisor|trustpilot|yelp|trusted shops|google maps|отзыв|口コミ|bewertung|avis ",
    ),
    (
        Channel::SearchEngine,
        "search engine|google|seo |buscador|bing |online search|web search|поиск|検索|suchmaschine|\
         busqueda en internet",
    ),
    (
        Channel::SocialNetwork,
        "social|instagram|facebook|linkedin|tiktok|twitter|youtube|pinterest|red social|redes sociales|rrss|\
         influencer|соцсет|sns |reseaux sociaux|soziale",
    ),
    (Channel::Messaging, "whatsapp|sms|telegram|messenger|mensajeria|text message|push"),
    (Channel::Chat, "chat"),
    (Channel::Email, "email|e mail|mail |correo electronico|correo |newsletter|boletin"),
    (
        Channel::CallCentre,
        "call centre|call center|contact center|contact centre|helpdesk|help desk|hotline|atencion al cliente|\
         customer service|customer support|centro de llamadas|support team",
    ),
    (Channel::Phone, "phone|telefon|call |calls |llamada"),
    (Channel::AfterSales, "after sales|posventa|postventa|garantia|warranty|repair|reparacion|returns|devolucion"),
    (Channel::App, "app |apps |mobile app|aplicacion|movil"),
    (
        Channel::Advertising,
        "advert|ad |ads |anuncio|publicidad|publicit|publicidade|werbung|реклам|広告|banner|campaign|campana|\
         billboard|valla",
    ),
    (Channel::Content, "blog|content|contenido|article|articulo|video|webinar|podcast|guide|guia |faq|tutorial"),
    (
        Channel::WordOfMouth,
        "word of mouth|boca a boca|boca oreja|friends|family and|familia|amig|referral|recommendation|\
         recomendacion|colleague",
    ),
    (Channel::Broadcast, "tv |television|radio"),
    (Channel::Print, "print|flyer|brochure|leaflet|folleto|prensa|magazine|revista|catalog|periodico|poster|cartel"),
    (Channel::Event, "event|feria|trade show|fair |conference|congreso|workshop"),
    (Channel::SelfService, "kiosk|self service|autoservicio|quiosco|atm |cajero automatico|vending"),
    (Channel::Delivery, "delivery|courier|shipping|shipment|envio|entrega|reparto|mensajero|repartidor"),
    (Channel::Packaging, "packag|embalaje|unboxing|paquete|envase"),
    (Channel::Contract, "contract|contrato|invoice|factura|bill |agreement"),
    (
        Channel::Website,
        "web|site |online|landing|internet|сайт|ウェブ|サイト|portal|e commerce|ecommerce|tienda online|pagina|homepage",
    ),
    (Channel::Salesperson, "sales|comercial|vendedor|dependient|asesor|advisor|agent|account manager|representative"),
    (
        Channel::Shop,
        "shop|store|tienda|branch|oficina|sucursal|in person|showroom|counter|mostrador|reception|recepcion|\
         restaurant|hotel|clinic|clinica|supermercado|loja|магазин|店舗|laden|filiale|boutique|magasin",
    ),
    (Channel::Partner, "partner|distribu|reseller|dealer|agencia|agency|colaborador|broker"),
];

/// The channel that a touchpoint is on, by its name; without a known word in it some other one.
pub(super) fn channel(text: &str) -> Channel {
    let plain = format!(" {} ", plain(text));
    let known = WORDS.iter().find(|(_, words)| {
        words
            .split('|')
            .any(|word| plain.match_indices(word).any(|(at, _)| plain.get(..at).is_some_and(|b| b.ends_with(' '))))
    });
    known.map_or_else(|| Channel::Own(String::new()), |(channel, _)| channel.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn channels_are_known_by_words() {
        let check = |text: &str, expected: Channel| assert_eq!(channel(text), expected, "{text}");
        check("Página web", Channel::Website);
        check("Correo electrónico de bienvenida", Channel::Email);
        check("E-mail", Channel::Email);
        check("Google reviews", Channel::ReviewSite);
        check("Llamada telefónica", Channel::Phone);
        check("Mobile App", Channel::App);
        check("Instagram ads", Channel::SocialNetwork);
        check("Appliance", Channel::Own(String::new()));
        check("Tienda", Channel::Shop);
        check("Firma", Channel::Own(String::new()));
    }
}
