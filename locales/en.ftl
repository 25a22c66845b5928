# Every word of the site. One message a line where it fits; a test compares the keys with their
# uses in `src/site` and `templates`, both ways.
# Arguments that are counts arrive as numbers (they choose plural forms); years, days and figures
# that are already written out arrive as text.

## Frame of every page

skip_to_content = Skip to content
nav_label = Main
nav_home = Home
nav_incidents = Incidents
nav_problems = Problems
nav_services = Services
nav_actions = Actions
nav_review = Review
crumbs_label = You are here
window_title = { $page } – { $site }
footer_rules = Rules
footer_about = About this build
footer_zone = Times are { $zone }.
footer_state = State at { $time }.
footer_revision = This record was last changed at commit { $revision }.
footer_program = Made by Casebook { $version }.
theme_label = Colours
theme_auto = Auto
theme_light = Light
theme_dark = Dark

## Marks

severity_word = S{ $grade } { $word }

## Numbers

number_group = ,
number_decimal = .
percent = { $figure }{"\u00A0"}%
minus = −{ $figure }
about = ~{ $value }
duration_days = { $n }{"\u00A0"}d
duration_hours = { $n }{"\u00A0"}h
duration_minutes = { $n }{"\u00A0"}min
duration_seconds = { $n }{"\u00A0"}s

## Dates and times

date_with_weekday = { $weekday } { $day } { $month } { $year }
date_with_year = { $day } { $month } { $year }
date_without_year = { $day } { $month }
month_and_year = { $month } { $year }
moment_full = { $date }, { $time } ({ $offset })
moment_short = { $date } { $time }
offset_zero = UTC
offset_ahead = UTC+{ $hours }
offset_behind = UTC−{ $hours }

month_january = January
month_february = February
month_march = March
month_april = April
month_may = May
month_june = June
month_july = July
month_august = August
month_september = September
month_october = October
month_november = November
month_december = December

short_january = Jan
short_february = Feb
short_march = Mar
short_april = Apr
short_may = May
short_june = Jun
short_july = Jul
short_august = Aug
short_september = Sep
short_october = Oct
short_november = Nov
short_december = Dec

weekday_monday = Monday
weekday_tuesday = Tuesday
weekday_wednesday = Wednesday
weekday_thursday = Thursday
weekday_friday = Friday
weekday_saturday = Saturday
weekday_sunday = Sunday

short_monday = Mon
short_tuesday = Tue
short_wednesday = Wed
short_thursday = Thu
short_friday = Fri
short_saturday = Sat
short_sunday = Sun

## Prose

prose_table = Table
prose_footnotes = Footnotes
prose_footnote_back = Back to the text
prose_task_done = done
prose_task_open = open

## The site

site_title = Incident casebook



## Words that several pages share

# The closed lists of the records, one paragraph a list; `src/site/vocabulary.rs` names each key.
word_status_cancelled = Cancelled
word_status_closed = Closed
word_status_resolved = Resolved
word_status_on_hold = On hold
word_status_mitigated = Mitigated
word_status_in_progress = In progress
word_status_acknowledged = Acknowledged
word_status_new = New

word_incident_kind_incident = Incident
word_incident_kind_near_miss = Near miss
word_incident_kind_drill = Drill

word_impact_extensive = extensive
word_impact_significant = significant
word_impact_moderate = moderate
word_impact_minor = minor

word_urgency_critical = critical
word_urgency_high = high
word_urgency_medium = medium
word_urgency_low = low

word_severity_s1 = Critical
word_severity_s2 = Major
word_severity_s3 = Moderate
word_severity_s4 = Minor

word_effect_outage = Outage
word_effect_degraded = Degraded
word_effect_none = No effect

word_milestone_occurred = Occurred
word_milestone_detected = Detected
word_milestone_logged = Logged
word_milestone_acknowledged = Acknowledged
word_milestone_mitigated = Mitigated
word_milestone_resolved = Resolved
word_milestone_reviewed = Reviewed
word_milestone_closed = Closed

word_detection_alert = alert
word_detection_customer = customer
word_detection_staff = staff
word_detection_third_party = third party
word_detection_audit = audit
word_detection_unknown = nobody knows

word_hold_reason_customer = customer
word_hold_reason_vendor = supplier
word_hold_reason_change = change
word_hold_reason_problem = problem analysis
word_hold_reason_agreed_window = agreed window

word_resolution_fix = Fix
word_resolution_workaround = Workaround
word_resolution_third_party = Fixed by a third party
word_resolution_self_recovered = Recovered by itself
word_resolution_not_reproducible = Not reproducible

word_trigger_deployment = Deployment
word_trigger_change = Change
word_trigger_configuration = Configuration
word_trigger_capacity = Capacity
word_trigger_hardware = Hardware
word_trigger_third_party = Third party
word_trigger_attack = Attack
word_trigger_maintenance = Planned maintenance
word_trigger_external = External event
word_trigger_unknown = Unknown

word_relation_duplicate_of = Duplicate of
word_relation_recurrence_of = Recurrence of
word_relation_consequence_of = Consequence of
word_relation_related = Related to

word_reverse_relation_duplicate_of = Has the duplicate
word_reverse_relation_recurrence_of = Came back as
word_reverse_relation_consequence_of = Led to
word_reverse_relation_related = Related to

word_link_ticket = Ticket
word_link_change = Change
word_link_code = Code
word_link_dashboard = Dashboard
word_link_chat = Chat
word_link_status_page = Status page
word_link_document = Document

word_cancel_reason_duplicate = duplicate
word_cancel_reason_not_an_incident = not an incident
word_cancel_reason_test = test

word_data_state_kept = kept
word_data_state_lost = lost
word_data_state_unknown = not known

word_personal_data_none = not concerned
word_personal_data_suspected = suspected
word_personal_data_confirmed = confirmed

word_reputation_media = reports in the media
word_reputation_complaints = repeated complaints
word_reputation_requirement_missed = a regulatory requirement missed
word_reputation_clients_lost = clients lost

word_support_outcome_resolved = resolved
word_support_outcome_escalated = passed on
word_support_outcome_major = proposed as a major incident

word_verdict_applies = Applies
word_verdict_does_not_apply = Does not apply
word_verdict_open = Not decided

word_entry_symptom = Symptom
word_entry_detection = Detection
word_entry_observation = Observation
word_entry_action = Action
word_entry_decision = Decision
word_entry_hypothesis = Hypothesis
word_entry_escalation = Escalation
word_entry_communication = Communication
word_entry_assessment = Assessment
word_entry_role = Role
word_entry_note = Note

word_hypothesis_open = open
word_hypothesis_confirmed = confirmed
word_hypothesis_ruled_out = ruled out

word_factor_trigger = Trigger
word_factor_condition = Condition
word_factor_detection = Detection
word_factor_response = Response
word_factor_recovery = Recovery

word_confidence_confirmed = confirmed
word_confidence_likely = likely
word_confidence_hypothesis = hypothesis
word_confidence_ruled_out = ruled out

word_event_true = true
word_event_false = false
word_event_unknown = not known

word_action_type_prevent = Prevent
word_action_type_mitigate = Mitigate
word_action_type_detect = Detect
word_action_type_respond = Respond
word_action_type_process = Process
word_action_type_analyse = Analyse
word_action_type_repair = Repair

word_strength_strong = strong
word_strength_intermediate = intermediate
word_strength_weak = weak

word_action_state_proposed = Proposed
word_action_state_accepted = Accepted
word_action_state_in_progress = In progress
word_action_state_blocked = Blocked
word_action_state_done = Done
word_action_state_verified = Verified
word_action_state_declined = Declined

word_verify_method_test = test
word_verify_method_drill = drill
word_verify_method_metric = metric
word_verify_method_no_recurrence = no recurrence

word_verify_result_passed = passed
word_verify_result_failed = failed

word_problem_state_logged = Logged
word_problem_state_under_analysis = Under analysis
word_problem_state_known_error = Known error
word_problem_state_fix_in_progress = Fix in progress
word_problem_state_resolved = Resolved
word_problem_state_closed = Closed
word_problem_state_rejected = Rejected

word_decision_fix = To be fixed
word_decision_live_with = To be lived with
word_decision_retire = To be retired with what has it

word_audience_public = Public
word_audience_stakeholders = Stakeholders
word_audience_internal = Internal

word_finding_error = Error
word_finding_warning = Warning
word_finding_note = Note



## Home

home_headline = { $open }, { $overdue }.
home_headline_open = { $n ->
    [0] No incident is open
    [one] { $count } incident is open
   *[other] { $count } incidents are open
}
home_headline_overdue = { $n ->
    [0] no action is overdue
    [one] { $count } action is overdue
   *[other] { $count } actions are overdue
}
home_headline_empty = No incidents are recorded yet.
home_count_first = { $n ->
    [1] One
    [2] Two
    [3] Three
    [4] Four
    [5] Five
    [6] Six
    [7] Seven
    [8] Eight
    [9] Nine
    [10] Ten
    [11] Eleven
    [12] Twelve
   *[other] { $n }
}
home_count = { $n ->
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
    [11] eleven
    [12] twelve
   *[other] { $n }
}
home_state = State at
home_commit = Records at commit
home_not_yet = { $n ->
    [one] One fact is later than this moment and left out.
   *[other] { $n } facts are later than this moment and left out.
}
home_empty = Write the first record, then build again:
home_empty_command = casebook new "Logins fail"
home_open = Open incidents
home_open_none = None. Work goes on nowhere.
home_records = { $n ->
    [one] The one record
   *[other] All { $n } records
}
home_since = since
home_commander = Incident commander: { $who }
home_promise = Next update promised for
home_promise_passed = passed
home_more = { $n ->
    [one] One more
   *[other] { $n } more
}
home_overdue = Overdue actions
home_overdue_none = None.
home_all_actions = All actions
home_waiting = Actions that wait for a decision
home_waiting_note = Blocked, or still proposed after the review.
home_action = Action
home_owner = Owner
home_due = Due
home_days = Days
home_known = Known errors
home_known_none = None in force.
home_workaround = Workaround
home_workaround_none = No workaround is written down.
home_plans = Planned maintenance
home_plans_none = None ahead.
home_reports = Newest reports
home_reports_none = None yet. A report is new when its incident was reviewed or resolved.
home_reviewed = reviewed
home_resolved = resolved, not reviewed
home_months = Incidents by month
home_month = Month
home_incidents = Incidents
home_months_note = Near misses, drills and cancelled records are not counted. { $month } is not over.



## Incidents

incidents_sentence_all = { $n ->
    [one] One record.
   *[other] { $n } records, the newest first.
}
incidents_sentence_newest = The newest { $shown } of { $n } records. Older ones are on the pages of their months.
incidents_filtered = { $shown } of { $all } rows shown
incidents_more = { $n ->
    [one] One older record is on the page of its month.
   *[other] { $n } older records are on the pages of their months.
}
incidents_records = { $n ->
    [one] 1 record
   *[other] { $n } records
}
incidents_of_month = Incidents of { $month }
incidents_undated = Without a date
incidents_empty = No incidents yet. Write the first record, then build again:
incidents_months = Months
incidents_older = Before:
incidents_newer = After:
incidents_filter = Filter
incidents_filter_text = Words in a row
incidents_filter_more = More
incidents_filter_clear = Show all
incidents_facet_service = Service
incidents_facet_category = Category
incidents_facet_priority = Priority
incidents_facet_severity = Severity
incidents_facet_cause = Cause
incidents_facet_status = Status
incidents_facet_kind = Kind
incidents_facet_detection = Detected by
incidents_facet_year = Year
incidents_not_stated = not stated
incidents_cause_unknown = cause not known
incidents_severity_choice = { $grade } { $word }
incidents_column_begin = Began
incidents_column_incident = Incident
incidents_column_severity = Severity
incidents_column_priority = Priority
incidents_column_effect = Effect
incidents_column_status = Status
incidents_effect_none = no effect
incidents_effect_at_most = at most { $duration }
incidents_effect_so_far = { $duration } so far
incidents_effect_at_most_so_far = at most { $duration } so far



## Report

# (words of this part stand here)



## Problems

# (words of this part stand here)



## Services

services_sentence = { $n ->
    [one] One service
   *[other] { $n } services
}, { $open ->
    [0] none with an open incident.
   *[other] { $count } with an open incident.
}
services_empty = casebook.yaml names no service yet.
services_year_note = Counted since { $day }: incidents, without near misses, drills and cancelled records. The promise is what was agreed, not what was measured.
services_column_service = Service
services_column_team = Team
services_column_tier = Tier
services_column_promise = Agreed availability
services_column_open = Open
services_column_year = 12 months
services_column_last = Last incident
services_promise_month = { $percent } a month

service_critical = Critical or important function
service_sentence = { $open }. { $n ->
    [0] None began since { $day }.
   *[other] { $count } began since { $day }.
}
service_open = { $n ->
    [0] No incident is open
    [one] One incident is open
   *[other] { $n } incidents are open
}
service_about = About this service
service_team = Team
service_tier = Tier
service_promise = Agreed availability
service_hours = Agreed hours
service_always = day and night
service_calendar = calendar “{ $name }”
service_stakeholders = To be told
service_depends_on = Depends on
service_needed_by = Needed by
service_open_title = Open incidents
service_incidents = Incidents
service_incidents_none = None recorded.
service_month_in_part = in part
service_more = { $n ->
    [one] One older incident is on the page of its month.
   *[other] { $n } older incidents are on the pages of their months.
}
service_problems = Open problems
service_problems_none = None.
service_problem_incidents = { $n ->
    [0] no incident linked
    [one] one incident
   *[other] { $n } incidents
}
service_no_workaround = There is none.
service_actions = Open actions
service_causes = Causes
service_causes_note = Of the incidents with an analysis; near misses, drills and cancelled records are left out.
service_cause = Cause
service_cause_incidents = Incidents
service_plans = Planned maintenance



## Actions

actions_sentence = { $open ->
    [one] One action is open
   *[other] { $open } actions are open
}, { $overdue ->
    [one] one of them is overdue.
   *[other] { $overdue } of them are overdue.
}
actions_none_overdue = { $open ->
    [one] One action is open. It is not overdue.
   *[other] { $open } actions are open. None is overdue.
}
actions_none_open = No action is open.
actions_empty = No record has an action yet. Actions stand in a record’s “actions”.
actions_group_open = Open
actions_group_done = Done
actions_group_declined = Declined
actions_count = { $n ->
    [one] 1 action
   *[other] { $n } actions
}
actions_newest = the newest { $shown } of { $n }
actions_action = Action
actions_owner = Owner
actions_type = Type
actions_strength = Strength
actions_due = Due
actions_state = State
actions_overdue = { $n ->
    [one] Overdue 1 day
   *[other] Overdue { $n } days
}
actions_overdue_choice = Overdue
actions_state_on = { $state } { $day }
actions_state_late = { $n ->
    [one] { $state }, 1 day late
   *[other] { $state }, { $n } days late
}
actions_effect_failed = checked: does not work
actions_check_due = effect to be checked { $day }
actions_check_overdue = { $n ->
    [one] check of the effect overdue 1 day
   *[other] check of the effect overdue { $n } days
}
actions_not_stated = not stated



## Review

# (words of this part stand here)



## Rules

# (words of this part stand here)



## About and 404

# (words of this part stand here)
