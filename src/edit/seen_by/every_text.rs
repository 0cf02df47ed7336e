//! Everything in a map that anybody has written. Each part is taken apart completely, so that a new field is not forgotten.

use crate::map::{
    ActionPlan, Brand, Card, CardBody, Channel, Curve, Draft, EmotionPoint, EmotionScale, Evidence, Extra, Lane,
    LaneContent, Metric, Persona, Phase, Quote, Source, Stage, Touchpoint,
};

use super::apart::change_all;

/// What is written in a field.
enum Written<'a> {
    Text(&'a mut String),
    Extra(&'a mut Extra),
}

type Visit<'v> = dyn FnMut(Written<'_>) + 'v;

/// Changes all texts but those of views and of what was set aside: they are no content.
pub(super) fn change(draft: &mut Draft, with: &mut dyn FnMut(&mut String)) {
    visit(draft, &mut |written| {
        if let Written::Text(text) = written {
            with(text);
        }
    });
}

/// Forgets what other programs have written.
pub(super) fn forget_extras(draft: &mut Draft) {
    visit(draft, &mut |written| {
        if let Written::Extra(extra) = written {
            *extra = Extra::default();
        }
    });
}

fn visit(draft: &mut Draft, to: &mut Visit<'_>) {
    let Draft {
        title,
        subtitle,
        kind: _,
        language: _,
        market: _,
        author,
        client,
        date: _,
        scale,
        turning_threshold: _,
        hide_evidence: _,
        hide_turning_points: _,
        slides: _,
        personas,
        phases,
        lanes,
        sources,
        views: _,
        brand,
        set_aside: _,
        extra,
    } = draft;
    texts(to, [title, subtitle, author, client]);
    of_scale(scale, to);
    change_all(personas, |persona| of_persona(persona, to));
    change_all(phases, |phase| of_phase(phase, to));
    change_all(lanes, |lane| of_lane(lane, to));
    change_all(sources, |source| of_source(source, to));
    change_all(brand, |brand| of_brand(brand, to));
    to(Written::Extra(extra));
}

fn texts<const N: usize>(to: &mut Visit<'_>, texts: [&mut String; N]) {
    for text in texts {
        to(Written::Text(text));
    }
}

fn list(to: &mut Visit<'_>, items: &mut [String]) {
    for text in items {
        to(Written::Text(text));
    }
}

fn of_scale(scale: &mut EmotionScale, to: &mut Visit<'_>) {
    if let EmotionScale::Own(own) = scale {
        let mut labels = own.labels().to_vec();
        list(to, &mut labels);
        // As many labels as before fit as well as before; those that somehow did not would not be shown.
        let without = scale.labelled(Vec::new());
        if let Ok(written) = scale.labelled(labels).or(without) {
            *scale = written;
        }
    }
}

fn of_persona(persona: &mut Persona, to: &mut Visit<'_>) {
    let Persona {
        id: _,
        name,
        profile,
        role,
        summary,
        quote,
        attitudes,
        goals,
        needs,
        motivations,
        brake,
        insight,
        color: _,
        hidden: _,
        evidence,
        photo: _,
        extra,
    } = persona;
    texts(to, [name, profile, role, summary, quote, brake, insight]);
    for items in [attitudes, goals, needs, motivations] {
        list(to, items);
    }
    for evidence in evidence.values_mut() {
        of_evidence(evidence, to);
    }
    to(Written::Extra(extra));
}

fn of_evidence(evidence: &mut Evidence, to: &mut Visit<'_>) {
    let Evidence { level: _, sources: _, extra } = evidence;
    to(Written::Extra(extra));
}

fn of_phase(phase: &mut Phase, to: &mut Visit<'_>) {
    let Phase { id: _, name, goal, color: _, stages, extra } = phase;
    texts(to, [name, goal]);
    for stage in stages {
        let Stage { id: _, name, description, duration, moment_of_truth: _, width: _, extra } = stage;
        texts(to, [name, description, duration]);
        to(Written::Extra(extra));
    }
    to(Written::Extra(extra));
}

fn of_lane(lane: &mut Lane, to: &mut Visit<'_>) {
    let Lane { id: _, name, description, perspective: _, color: _, hidden: _, collapsed: _, height: _, content, extra } =
        lane;
    texts(to, [name, description]);
    match content {
        LaneContent::Cards { kind: _, cards } => {
            change_all(cards, |card| of_card(card, to));
        }
        LaneContent::Emotion { curves } => {
            change_all(curves, |curve| of_curve(curve, to));
        }
        LaneContent::Divider { line: _ } => {}
    }
    to(Written::Extra(extra));
}

fn of_card(card: &mut Card, to: &mut Visit<'_>) {
    let Card { id: _, stage: _, span: _, text, note, tags, color: _, personas: _, evidence, body, extra } = card;
    texts(to, [text, note]);
    list(to, tags);
    if let Some(evidence) = evidence {
        of_evidence(evidence, to);
    }
    match body {
        CardBody::Note | CardBody::Image(_) => {}
        CardBody::Quote(Quote { speaker: _, extra }) => to(Written::Extra(extra)),
        CardBody::Touchpoint(touchpoint) => of_touchpoint(touchpoint, to),
        CardBody::Metric(Metric { value: _, unit, target: _, extra }) => {
            texts(to, [unit]);
            to(Written::Extra(extra));
        }
        CardBody::Action(action) => of_action(action, to),
    }
    to(Written::Extra(extra));
}

fn of_touchpoint(touchpoint: &mut Touchpoint, to: &mut Visit<'_>) {
    let Touchpoint { channel, presence: _, contact: _, owner, works, hurts, moment_of_truth: _, extra } = touchpoint;
    if let Channel::Own(name) = channel {
        texts(to, [name]);
        // One that is called like a known one is that one: so it is read.
        *channel = Channel::from(name.as_str());
    }
    texts(to, [owner]);
    for items in [works, hurts] {
        list(to, items);
    }
    to(Written::Extra(extra));
}

fn of_action(action: &mut ActionPlan, to: &mut Visit<'_>) {
    let ActionPlan { answers: _, owner, due: _, impact: _, effort: _, status: _, measure, extra } = action;
    texts(to, [owner, measure]);
    to(Written::Extra(extra));
}

fn of_curve(curve: &mut Curve, to: &mut Visit<'_>) {
    let Curve { persona: _, points, extra } = curve;
    for point in points {
        let EmotionPoint { stage: _, value: _, note, basis: _, evidence, extra } = point;
        texts(to, [note]);
        if let Some(evidence) = evidence {
            of_evidence(evidence, to);
        }
        to(Written::Extra(extra));
    }
    to(Written::Extra(extra));
}

fn of_source(source: &mut Source, to: &mut Visit<'_>) {
    let Source { id: _, kind: _, title, date: _, sample_size: _, link, extra } = source;
    texts(to, [title, link]);
    to(Written::Extra(extra));
}

fn of_brand(brand: &mut Brand, to: &mut Visit<'_>) {
    let Brand { name, colors: _, ink: _, paper: _, fonts: _, logo: _, footer, extra } = brand;
    texts(to, [name, footer]);
    to(Written::Extra(extra));
}
