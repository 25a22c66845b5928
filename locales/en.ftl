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

# (words of this part stand here)



## Incidents

# (words of this part stand here)



## Report

# (words of this part stand here)



## Problems

# (words of this part stand here)



## Services

# (words of this part stand here)



## Actions

# (words of this part stand here)



## Review

# (words of this part stand here)



## Rules

# (words of this part stand here)



## About and 404

# (words of this part stand here)
