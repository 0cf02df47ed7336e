# The panel of the review. Every key is in es/review_panel.ftl as well. What is found is in review.ftl.

review-panel-looking = Looking through the map…
review-panel-nothing = Nothing found.
review-panel-checked = The map was looked through by { $count } rules: people, process, emotions, touchpoints, evidence, action plan and legibility.
review-panel-none-fits = No finding fits what is looked for.
review-panel-search = Look up findings
review-panel-leave-out = Click to leave them out
review-panel-show = Click to show them
review-panel-count-problem = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
}
review-panel-count-warning = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
review-panel-count-suggestion = { $count ->
    [one] { $count } suggestion
   *[other] { $count } suggestions
}
review-panel-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
review-panel-set-aside = Set aside…
review-panel-reason = Why may it stay?
review-panel-reason-hint = Reason, then Enter
review-panel-aside = Set aside
review-panel-count-again = Count again
review-panel-open = Review: { $counts }
review-panel-open-nothing = Review: nothing found

## What can be done at once

review-panel-fix-persona = Add a persona
review-panel-fix-guide = Answer it in the guide
review-panel-fix-action = Add an action
review-panel-fix-done = Mark as done
review-panel-fix-planned = Mark as planned
review-panel-fix-assumed = Mark as assumed
review-panel-fix-today = Set today’s date
review-panel-fix-slides = Show one slide per phase
review-panel-fix-merge-next = Merge with the next phase
review-panel-fix-merge-previous = Merge with the previous phase
review-panel-fix-delete-lane = Delete the empty lane
review-panel-fix-delete-card = Delete the empty card
review-panel-fix-delete-source = Delete the source
review-panel-fix-shorten = Shorten it on the map
review-panel-fix-answers = Choose what it answers
review-panel-fix-neutral = Add a neutral emotion for { $persona }
review-panel-fix-write-touchpoint = Write a touchpoint
review-panel-fix-write-doing = Write what the customer does
review-panel-fix-write-company = Write what the company does
review-panel-fix-lane-touchpoint = Add a lane for touchpoints
review-panel-fix-lane-doing = Add a lane for what the customer does
review-panel-fix-lane-company = Add a lane for the company
review-panel-lane-touchpoint = Touchpoints
review-panel-lane-doing = What the customer does
review-panel-lane-company = What the company does
