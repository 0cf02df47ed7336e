# Personas and photos. Every key is in es/personas.ftl as well.

personas-sheet-hidden = This persona is hidden on the map, so the sheet is not drawn.
personas-sheet-gone = This persona is no longer in the map.
personas-sheet-empty = Nothing more is known of this persona yet. Fill in the details in the panel at the right.
personas-sheet-summary = About
personas-sheet-critical = Critical points
personas-sheet-high = High points
personas-sheet-moments = Moments of truth
personas-sheet-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
personas-sheet-touchpoints = { $count ->
    [one] touchpoint
   *[other] touchpoints
}
personas-sheet-moments-count = { $count ->
    [one] moment of truth
   *[other] moments of truth
}
personas-sheet-pains = { $count ->
    [one] pain
   *[other] pains
}

## Panel

personas-menu = More for { $persona }
personas-edit = Edit the details
personas-show-sheet = Show the sheet
personas-show = Show on the map
personas-hide = Hide on the map
personas-copy = { $name } (copy)
personas-copy-numbered = { $name } (copy { $number })

## Photos

personas-choose-photo = Photo or picture…
personas-remove-photo = Remove the photo or picture
personas-add-photo = Choose photo…
personas-change-photo = Change photo…
personas-photo-hint = PNG, JPEG or WebP. You can also drop a file here or paste a picture.
personas-choose-title = Choose a picture
personas-pictures = Pictures (PNG, JPEG, WebP)
personas-crop-title = Frame the photo
personas-crop-hint = Drag the frame or one of its corners. By keyboard: the arrows move it, + and − resize it; with Shift, faster.
personas-crop-use = Use the photo
personas-crop-frame = Frame
personas-crop-place = { $left } px from the left, { $top } px from the top, { $side } px wide
personas-crop-look = What it will look like
personas-photo-failed = The picture could not be used
personas-photo-pasted = The pasted picture
personas-photo-unreadable = “{ $file }” cannot be read.
personas-photo-type = “{ $file }” is not a picture that Trayecto reads. Use PNG, JPEG or WebP.
personas-photo-large = “{ $file }” is too large: a side may have up to { $most } pixels. Make it smaller and try again.
personas-photo-broken = “{ $file }” is damaged and cannot be opened.
personas-drop-nowhere = Select a persona, a card with a picture or a cell, and drop the picture again.
personas-drop-read-only = This map is read-only: it takes no new pictures.
personas-drop-no-map = Open a map first, select a persona or a cell, and drop the picture again.
personas-paste-nowhere = Select a persona, a card with a picture or a cell, and paste the picture again.

## Role in the purchase

personas-roles = Suggestions for the role in the purchase
personas-role-purchasing = Purchasing lead
personas-role-director = Managing director
personas-role-sales-administration = Sales administration
personas-role-user = User
personas-role-influencer = Influencer
personas-role-gatekeeper = Gatekeeper
personas-role-assessor = Technical assessor
personas-role-finance = Finance lead
personas-role-buyer = Buyer
personas-role-decider = Decider
personas-role-information-seeker = Information seeker
personas-role-initiator = Initiator of the purchase
personas-role-prescriber = Prescriber
personas-role-payer = Payer
