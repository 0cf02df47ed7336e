# The review. Every key is in es/review.ftl as well.

review-severity-problem = Problems
review-severity-warning = Warnings
review-severity-suggestion = Suggestions

# One or two stages within a sentence.
review-stage = “{ $stage }”
review-stages = “{ $one }” and “{ $other }”

# trayecto check
review-cli-check = Review a map: what is missing, what misleads and what could be better
review-cli-format = Format: text (if not given) or json
review-cli-lang = Language of the review: es or en (the program's if not given)
review-cli-fail-on = From which severity on the exit code is 1: problem (if not given), warning or suggestion
review-cli-today = Day with which due dates are compared (today if not given)
review-set-aside = Set aside
review-reason = Reason: { $reason }
review-nothing = The review finds nothing that could be better.
review-count-problem =
    { $count ->
        [one] 1 problem
       *[other] { $count } problems
    }
review-count-warning =
    { $count ->
        [one] 1 warning
       *[other] { $count } warnings
    }
review-count-suggestion =
    { $count ->
        [one] 1 suggestion
       *[other] { $count } suggestions
    }

# For each rule what it is called, what it finds ($detail is a number, a date or stages), and why it matters.

review-title-no-persona = No persona
review-says-no-persona = The map shows no persona.
review-why-no-persona = A journey is always somebody's. Without a persona everyone pictures a customer of their own, and the map describes none.

review-title-no-touchpoints = No touchpoints
review-says-no-touchpoints = The map shows no touchpoint.
review-why-no-touchpoints = A company can only change what happens where it meets its customers. Without touchpoints the map doesn't say where that is.

review-title-no-emotions = No emotions
review-says-no-emotions = No curve of the map has a point.
review-why-no-emotions = The curve shows where customers are won and lost. Without it every stage looks equally important.

review-title-critical-point-without-action = Critical point without an action
review-says-critical-point-without-action = In “{ $stage }” the curve of { $persona } has a critical point, and no action answers it.
review-why-critical-point-without-action = At a critical point the customer is about to leave. To show it and decide nothing turns the map into a poster.

review-title-moment-of-truth-without-action = Moment of truth without an action
review-says-moment-of-truth-without-action = “{ $name }” is a moment of truth, and no action answers it.
review-why-moment-of-truth-without-action = Whether the customer goes on depends on a moment of truth. Even one that goes well needs a decision about how it is looked after.

review-title-action-overdue = Action past its date
review-says-action-overdue = “{ $name }” was due on { $detail } and is still open.
review-why-action-overdue = Nobody believes a plan whose dates have passed. Finish it, give it another date, or drop it for all to see.

review-title-researched-without-source = Researched without a source
review-says-researched-without-source = “{ $name }” passes for researched, but cites no source.
review-why-researched-without-source = Readers will take it for a fact and have no way to check it. Without a source it is a well-dressed assumption.

review-title-mostly-assumed = More assumed than known
review-says-mostly-assumed = { $detail }% of what the map says about customers is assumed, or doesn't say what it rests on.
review-why-mostly-assumed = A map made mostly of assumptions tells what the company believes about its customers. Deciding by it is a bet.

review-title-no-moment-of-truth = No moment of truth
review-says-no-moment-of-truth = No stage or touchpoint is marked as a moment of truth.
review-why-no-moment-of-truth = If everything weighs the same, nothing comes first. Moments of truth say where failure is not an option.

review-title-company-rows-empty = Nothing about the company
review-says-company-rows-empty = The map is about business customers, but no lane says what the company does.
review-why-company-rows-empty = In B2B the journey runs through quotes, deliveries and support by several teams. Without them nobody sees who causes what the customer feels.

review-title-persona-without-brake = Persona without a brake
review-says-persona-without-brake = It isn't said what holds { $persona } back from buying.
review-why-persona-without-brake = The brake explains why somebody interested doesn't buy. Without it things get better that don't change the decision.

review-title-persona-without-insight = Persona without a purchase insight
review-says-persona-without-insight = It isn't said what unlocks the purchase for { $persona }.
review-why-persona-without-insight = The purchase insight is the truth that makes somebody decide. The messages and actions that work come from it.

review-title-persona-without-curve = Persona without emotions
review-says-persona-without-curve = { $persona } has no point on the emotion curve.
review-why-persona-without-curve = A persona without a curve is on the map in name only: nobody knows how the journey feels.

review-title-stage-without-name = Stage without a name
review-says-stage-without-name = Stage { $detail } has no name.
review-why-stage-without-name = What has no name can't be brought up in a meeting or given to anybody.

review-title-duplicate-stage-names = Stages with the same name
review-says-duplicate-stage-names = There is a stage before that is called “{ $name }” as well.
review-why-duplicate-stage-names = With two stages of one name nobody knows which is meant. If they are the same, merge them.

review-title-stage-without-customer-action = Stage without a customer action
review-says-stage-without-customer-action = It isn't said what the customer does in “{ $stage }”.
review-why-stage-without-customer-action = A stage is something that customers do. If they do nothing, it may be an internal process and no stage at all.

review-title-stage-without-touchpoint = Stage without a touchpoint
review-says-stage-without-touchpoint = “{ $stage }” has no touchpoint.
review-why-stage-without-touchpoint = Either it hasn't been written down, or the company is absent right there. Both are worth knowing.

review-title-stage-without-emotion = Stage without an emotion
review-says-stage-without-emotion = Nobody knows how anyone feels in “{ $stage }”.
review-why-stage-without-emotion = A gap in the curve may hide the worst moment of the journey. It deserves a question in the next interview.

review-title-channel-break = Break between channels
review-says-channel-break = “{ $stage }” happens only in person, while everything in { $detail } happens online.
review-why-channel-break = There customers have to change channels, tell everything again and often travel. Many get lost in that jump.

review-title-flat-curve = Flat curve
review-says-flat-curve = The curve of { $persona } hardly moves.
review-why-flat-curve = Nobody goes a whole way in one mood. A flat curve is usually an average, or a rating given out of politeness.

review-title-curve-without-words = Curve without words
review-says-curve-without-words = The curve of { $persona } doesn't explain any of its points.
review-why-curve-without-words = The value says how much, the note says why. Without the why nobody knows what to change.

review-title-critical-point-without-words = Critical point without words
review-says-critical-point-without-words = The curve of { $persona } has a critical point in “{ $stage }” and doesn't say why.
review-why-critical-point-without-words = It is the point that everybody will ask about. One sentence is enough of an answer.

review-title-pain-without-action = Pain without an action
review-says-pain-without-action = No action answers “{ $name }”.
review-why-pain-without-action = A known pain without an answer is a decision nobody has made. It may be to do nothing, but then it should say so.

review-title-opportunity-without-owner = Opportunity nobody owns
review-says-opportunity-without-owner = No action with an owner takes up “{ $name }”.
review-why-opportunity-without-owner = Opportunities that nobody owns turn up unchanged on next year's map.

review-title-action-without-owner = Action without an owner
review-says-action-without-owner = Nobody answers for “{ $name }”.
review-why-action-without-owner = What is everybody's job gets done by nobody. A name or a position is enough.

review-title-action-without-date = Action without a date
review-says-action-without-date = “{ $name }” has no due date.
review-why-action-without-date = Without a date whatever is urgent comes first, and there is no day on which to ask how it is going.

review-title-action-without-measure = Action without a measure
review-says-action-without-measure = It isn't said how anyone will know that “{ $name }” works.
review-why-action-without-measure = Unless it is agreed beforehand what will change, any result will look like a success.

review-title-action-answers-nothing = Action that answers nothing
review-says-action-answers-nothing = “{ $name }” answers nothing on the map.
review-why-action-answers-nothing = An action without a reason in the journey is usually a project that was there before. Say which pain or moment it serves.

review-title-map-without-date = Map without a date
review-says-map-without-date = The map doesn't say when it was made.
review-why-map-without-date = Journeys go out of date. Without a date nobody will know in a year whether this one still holds.

review-title-map-without-author = Map without an author
review-says-map-without-author = The map doesn't say who made it.
review-why-map-without-author = Whoever has a question or a new fact needs to know whom to turn to.

review-title-too-many-phases = Too many phases
review-says-too-many-phases = The map has { $detail } phases.
review-why-too-many-phases = Beyond eight, phases no longer bring order: they become one more list of stages.

review-title-too-many-stages = Too many stages
review-says-too-many-stages = The map has { $detail } stages.
review-why-too-many-stages = More than twenty columns can't be taken in at a glance. Merging stages helps, or a map for each phase.

review-title-small-text-on-slides = Text too small for a slide
review-says-small-text-on-slides = On a 16:9 slide the smallest text of the map would be { $detail } points.
review-why-small-text-on-slides = Below 9 points nobody can read it on a screen. Split it by phases, hide lanes, or print it large.

review-title-phase-of-one-stage = Phase of a single stage
review-says-phase-of-one-stage = The phase “{ $name }” has only one stage.
review-why-phase-of-one-stage = A phase is a group. With a single stage either others are missing or the phase isn't needed.

review-title-empty-lane = Empty lane
review-says-empty-lane = The lane “{ $name }” is empty.
review-why-empty-lane = A blank row takes room and makes the map look unfinished. Fill it, hide it or remove it.

review-title-touchpoint-without-owner = Touchpoint without an owner
review-says-touchpoint-without-owner = Nobody in the company answers for “{ $name }”.
review-why-touchpoint-without-owner = What customers go through there doesn't get better by itself. If nobody answers for it, its faults stay.

review-title-empty-card = Empty card
review-says-empty-card = There is a card without a text in “{ $stage }”.
review-why-empty-card = Whoever looks at the map will wonder what is missing. Write it or remove it.

review-title-text-too-long = Text too long for its card
review-says-text-too-long = “{ $name }” has { $detail } characters, too many for its card.
review-why-text-too-long = A map is looked at rather than read. The fine points fit into the card's note.

review-title-metric-without-target = Metric without a target
review-says-metric-without-target = It isn't said what “{ $name }” ought to be.
review-why-metric-without-target = A figure by itself is neither good nor bad. The target says whether something has to be done.

review-title-quick-win-waiting = Quick win waiting
review-says-quick-win-waiting = “{ $name }” would bring much for little effort, but is only proposed.
review-why-quick-win-waiting = What brings much and costs little goes first: it convinces those who doubt the rest of the plan.

review-title-source-not-cited = Source not cited
review-says-source-not-cited = Nothing on the map cites the source “{ $name }”.
review-why-source-not-cited = Either it isn't needed in the list, or the map calls assumed what it shows.

review-title-source-without-date = Source without a date
review-says-source-without-date = The source “{ $name }” has no date.
review-why-source-without-date = What customers said five years ago may not hold today.
