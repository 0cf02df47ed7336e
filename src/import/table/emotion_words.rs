//! Words for emotions, from −2 (very bad) to 2 (very good).

/// Beginnings of words, without accents; those with `=` are whole words. The longest that fits counts.
pub(super) const FEELINGS: &[(f64, &str)] = &[
    (
        2.0,
        "delight|ecsta|thrill|love|amaz|elated|overjoy|euphor|excellent|fantastic|wonderful|enthusias|excit|joy|\
         =wow|proud|outstanding|encantad|euforic|euforia|entusias|emocionad|maravill|excelente|feliz|felic|ilusion|\
         alegr|alegria|orgull|fascinad|genial|fantastic|eufori|begeistert",
    ),
    (
        1.0,
        "happy|happi|satisf|confiden|content|=good|pleas|hope|optimis|interest|curious|curiosity|relie|calm|\
         comfort|trust|grateful|reassur|positive|secure|=safe|empower|motivat|inspir|relax|engag|eager|impress|\
         welcom|valued|supported|informed|=glad|=like|=likes|energi|convinc|bien|bueno|buena|content|tranquil|\
         confia|confiad|segur|esperanz|curios|interes|alivi|aliviad|agrad|comod|positiv|motivad|inspirad|agradecid|\
         animad|relajad|valorad|apoyad|convencid|optimism|zufrieden|neugierig|=gut|satisfait|満足|嬉しい|安心|期待|довол|радост|\
         уверен|интерес",
    ),
    (
        0.0,
        "neutral|indifferen|=ok|=okay|=fine|=meh|average|mixed|ambivalen|indiferen|=normal|regular|=neutro|=neutra|\
         aceptable|acceptable|correct|=unsure|普通|нейтрал",
    ),
    (
        -1.0,
        "frustrat|anxi|worr|confus|unhapp|disappoint|=sad|sadness|=bad|nervous|uncertain|doubt|stress|bored|boring|\
         annoy|overwhelm|impatien|concern|insecur|skeptic|sceptic|hesita|tired|dissatisf|negative|uncomfortable|\
         distrust|suspicio|lost|pressure|irritat|apprehens|discourag|=tense|lonely|guilt|afraid|intimidat|vulnerab|\
         wary|frustrad|ansi|preocup|confund|triste|decepcion|decepcionad|nervios|inciert|incert|duda|dudos|estres|\
         aburri|molest|agobi|impacien|insegur|esceptic|cansad|=mal|=malo|=mala|insatisf|negativ|incomod|desconfi|\
         perdid|abrumad|irritad|inquiet|desanimad|tens|temor|miedo|asustad|fastidi|unzufrieden|frustriert|unsicher|\
         decu|不安|不満|心配|тревог|разочар|недовол|беспоко",
    ),
    (
        -2.0,
        "angry|anger|furious|rage|hate|terribl|horribl|awful|desper|despair|panic|devastat|outrag|disgust|=mad|\
         miserab|betray|scared|terrif|enfad|furios|furia|enojad|indignad|=rabia|odi|terrible|horrible|desesperad|\
         desespera|panico|angusti|pesim|hart|traicionad|cabread|wutend|怒り|злост",
    ),
];

/// Words that make a feeling stronger.
pub(super) const STRONGER: &str = "very|extremely|really|so|super|highly|totally|completely|muy|super|extremadamente|sumamente|bastante|tan|\
         mucho|mucha|totalmente|completamente|sehr|tres|muito|очень|great|gran";

/// Words that make it weaker.
pub(super) const WEAKER: &str =
    "slightly|somewhat|bit|little|mildly|fairly|cautiously|rather|algo|poco|ligeramente|levemente|etwas|peu";

/// Words that turn it round.
pub(super) const NOT: &str = "not|no|without|never|hardly|sin|nada|nunca|ni|isn|not|lack|falta|nicht|kein|не";

/// Faces and signs.
pub(super) const SIGNS: &[(f64, &str)] = &[
    (2.0, "😀😃😄😁😆😂🤣😍🥰🤩😘🎉❤💖💚👏🥳😻💯🏆🙌🚀"),
    (1.0, "🙂😊☺😌😉😎👍🤗😋😇🟢✅💪🙏✨⭐😏🤞"),
    (0.0, "😐😑😶🤔🙄🫤🟡😬🤷😮😯"),
    (-1.0, "🙁☹😕😟😞😔😒😥😓😖😣😧😩😫👎🟠😰🥺😪😴🤨😳😢😨⚠"),
    (-2.0, "😠😡🤬😭😱🤮💔🔴👿😤🤯❌🤢💀"),
];
