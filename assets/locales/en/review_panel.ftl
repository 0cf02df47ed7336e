# The panel of the review. Every key is in es/review_panel.ftl as well. What is found is in review.ftl.

review-looking = Looking through the map…
review-nothing = Nothing found.
review-checked = The map was looked through by { $count } rules: people, process, emotions, touchpoints, evidence, action plan and legibility.
review-none-fits = No finding fits what is looked for.
review-search = Look up findings
review-leave-out = Click to leave them out
review-show = Click to show them
review-count-problem = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
}
review-count-warning = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
review-count-suggestion = { $count ->
    [one] { $count } suggestion
   *[other] { $count } suggestions
}
review-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
review-set-aside = Set aside…
review-reason = Why may it stay?
review-reason-hint = Reason, then Enter
review-aside = Set aside
review-count-again = Count again
review-open = Review: { $counts }
review-open-nothing = Review: nothing found

## What can be done at once

review-fix-persona = Add a persona
review-fix-guide = Answer it in the guide
review-fix-action = Add an action
review-fix-done = Mark as done
review-fix-planned = Mark as planned
review-fix-assumed = Mark as assumed
review-fix-today = Set today’s date
review-fix-slides = Show one slide per phase
review-fix-merge-next = Merge with the next phase
review-fix-merge-previous = Merge with the previous phase
review-fix-delete-lane = Delete the empty lane
review-fix-delete-card = Delete the empty card
review-fix-delete-source = Delete the source
review-fix-shorten = Shorten it on the map
review-fix-answers = Choose what it answers
review-fix-neutral = Add a neutral emotion for { $persona }
review-fix-write-touchpoint = Write a touchpoint
review-fix-write-doing = Write what the customer does
review-fix-write-company = Write what the company does
review-fix-lane-touchpoint = Add a lane for touchpoints
review-fix-lane-doing = Add a lane for what the customer does
review-fix-lane-company = Add a lane for the company
review-lane-touchpoint = Touchpoints
review-lane-doing = What the customer does
review-lane-company = What the company does
