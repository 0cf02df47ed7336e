# The guide. Every key is in es/guide.ftl as well.

guide-percent = { $percent } %
guide-progress = Guide: { $percent } % answered
guide-intro = Five steps to a first map, from top to bottom. A click on a question leads to where its answer goes; what does not apply is set aside in the review.
guide-done = All questions are answered. The review shows what could still be better, and the action plan what comes next.
guide-open-review = Open the review
guide-read-only = This map is open for reading only: the questions can be read, not answered.
guide-next = Next question
guide-count = { $answered } of { $needed }
guide-answered = answered
guide-open = open
guide-step-state = { $step }: { $percent } %
guide-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
guide-step-process = Process
guide-step-people = People
guide-step-emotions = Emotions
guide-step-touchpoints = Touchpoints and turning points
guide-step-plan = Action plan
command-next-question = Next question of the guide

## 1 Process

guide-q-market = Whom does the company sell to?
guide-how-market = Choose one. It decides which roles are offered in step 2.
guide-ask-market = The customer is…
guide-market-b2b = A company (B2B)
guide-market-b2c = A person (B2C)
guide-q-title = Which process are we looking at, and where does it end?
guide-how-title = The title opens on the map: type it and press Enter.
guide-ask-title = Write the title
guide-q-stages = Which steps does the customer go through?
guide-how-stages = Each name opens on its card: type it and press Enter. Stages are added with Ctrl+Shift+E and deleted with Del.
guide-ask-stages = What is “{ $stage }” called from the customer’s side?
guide-q-doings = What does the customer do in each stage?
guide-how-doings = A card opens in the stage’s cell: begin with a verb, and end with Enter.
guide-ask-doings = What do they do in “{ $stage }”?

## 2 People

guide-q-personas = Who goes this way?
guide-how-personas = Type a given name on the map and press Enter. One person is enough to begin with.
guide-ask-personas = What is the given name of “{ $persona }”?
guide-q-profiles = What kind of customer is each of them?
guide-how-profiles = A few words, by attitude rather than by age: “the cautious planner”. Type them on the map and press Enter.
guide-ask-profiles = What kind of customer is { $persona }?
guide-q-roles = What part do they play in the purchase?
guide-how-roles = Choose a role, or type your own and press Enter.
guide-ask-roles = What part does { $persona } play?
guide-role-own = Another role
guide-q-goals = What do they want to reach?
guide-how-goals = Type it here and press Enter. Goals can be added later in the details of the persona.
guide-ask-goals = What does { $persona } want to reach?
guide-q-brakes = What holds them back from buying?
guide-how-brakes = Type it below the map, in the band of brakes and insights, and press Enter.
guide-ask-brakes = What is { $persona }’s brake?
guide-q-insights = Which truth would unlock the purchase?
guide-how-insights = Type it beside the brake, and press Enter: what they would have to see or be shown to go on.
guide-ask-insights = What would move { $persona } to say yes?

## 3 Emotions

guide-q-feelings = What do they feel in each stage?
guide-how-feelings = Three levels are enough. Half of the stages will do: what nobody knows stays a gap. Points can then be dragged, or moved with + and −.
guide-ask-feelings = What does { $persona } feel in “{ $stage }”?
guide-feeling-negative = Negative
guide-feeling-neutral = Neutral
guide-feeling-positive = Positive
guide-q-reasons = Why is it worst there, and best there?
guide-how-reasons = Type the reason here and press Enter. It appears below the curve.
guide-ask-reasons = Why does { $persona } feel so in “{ $stage }”?

## 4 Touchpoints and turning points

guide-q-touchpoints = Where do they meet the company?
guide-how-touchpoints = A card opens in the stage’s cell: name the touchpoint and press Enter. Its channel is chosen in the details (Ctrl+I).
guide-ask-touchpoints = Where do they meet you in “{ $stage }”?
guide-q-truths = On which stage does it depend whether they go on?
guide-how-truths = Choose one; it is starred on the map. More can be marked with Ctrl+Shift+M.
guide-ask-truths = Moment of truth
guide-truth-choose = Choose a stage…
guide-q-pains = What hurts where a negative feeling can end the process?
guide-how-pains = A card opens in the column of the stage: write what happens there, and press Enter.
guide-ask-pains = What hurts in “{ $stage }”?

## 5 Action plan

guide-q-actions = What will you do about critical points and moments of truth?
guide-how-actions = An action opens on the map, tied to what it answers: type its title and press Enter.
guide-ask-actions-emotion = How will you shrink { $persona }’s low in “{ $stage }”?
guide-ask-actions-stage = What will you do so that they go on in “{ $name }”?
guide-ask-actions-card = What will you do about “{ $name }”?
guide-q-boosts = Which high point will you make even higher?
guide-how-boosts = One is enough. An action opens on the map: type its title and press Enter.
guide-ask-boosts = Boost { $persona }’s high in “{ $stage }”
guide-q-owners = Who answers for each action?
guide-how-owners = Type a name or a department here and press Enter.
guide-ask-owners = Who answers for “{ $name }”?
guide-q-dues = Until when?
guide-how-dues = Type a day such as 31/03/2027 and press Enter.
guide-ask-dues = Until when: “{ $name }”?
guide-q-measures = How will you know that it worked?
guide-how-measures = Type what will be counted, and how much of it, and press Enter.
guide-ask-measures = How is “{ $name }” measured?
guide-unnamed-action = action without a title

## Where something is missing altogether

guide-way-stage = Add a stage
guide-way-persona = Add a person
guide-way-lane = Add a row: { $lane }
guide-way-after = First: { $question }
guide-lane-text = What the customer does
guide-lane-touchpoints = Touchpoints
guide-lane-emotion = Emotion
guide-lane-pains = Pains
