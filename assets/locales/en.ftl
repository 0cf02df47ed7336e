# Texts of the program in English. Every key is in es.ftl as well.

## Dates

date = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## The picture of the map

picture-as-is = As is
picture-to-be = To be
picture-untitled = Untitled map
picture-no-stages = This map has no stages yet
picture-client = Client: { $name }
picture-author = By { $name }
picture-goals = Goals
picture-needs = Needs
picture-motivations = Motivations
picture-attitudes = Attitudes
picture-brake = Brake
picture-insight = Purchase insight
picture-collapsed = { $count ->
    [one] { $count } card
   *[other] { $count } cards
}
picture-target = target { $value }
picture-due = by { $date }
picture-impact = Impact { $grade }
picture-effort = Effort { $grade }
picture-sources = Sources
picture-sample = n = { $count }
perspective-customer = Customer
perspective-company = Company
perspective-behind-the-scenes = Behind the scenes
status-proposed = Proposed
status-planned = Planned
status-in-progress = In progress
status-done = Done
status-dropped = Dropped
source-interview = Interviews
source-survey = Survey
source-analytics = Analytics
source-social-network = Social networks
source-study = Study
source-observation = Observation
legend-moment-of-truth = Moment of truth
legend-critical-point = Critical point
legend-high-point = High point
legend-measured = Measured emotion
legend-rated = Rated emotion
legend-assumed = Assumed
legend-partly = Partly known
legend-researched = Researched
legend-physical = Physical touchpoint
legend-online = Online touchpoint
legend-indirect = Indirect contact
