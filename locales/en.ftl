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

word_resolution_fix = Fixed
word_resolution_workaround = Worked around
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

# Parts of a record that both an incident and a problem have.
record_state_since = { $state } { $date }
record_findings_of = Findings: { $section }
record_waived_until = { $reason } (until { $date })
record_analysis = Cause analysis
record_factors = Factors and actions
record_lessons = What went well, wrong and by luck
record_actions = Actions
record_references = Related records, links and files
record_review = Review and amendments
record_findings = Findings
record_statement = Problem statement
record_cause = Cause
record_cause_unknown = not known
record_cause_of_group = { $cause } ({ $group })
record_five_whys = Five whys
record_ishikawa = Causes by category
record_effect_is = Effect: { $effect }.
record_fault_tree = Fault tree
record_fault_tree_lead = A gate is true when all of its inputs are (AND) or any of them is (OR).
record_gate_and = AND
record_gate_or = OR
record_evidence = Evidence:
record_changeable = we can change it
record_not_changeable = not ours to change
record_went_well = Went well
record_went_wrong = Went wrong
record_got_lucky = Where we were lucky
record_lessons_learned = Lessons
record_factor = Factor
record_covered_by = Covered by
record_actions_count = { $n ->
    [one] 1 action
   *[other] { $n } actions
  }
record_accepted_until = risk accepted until { $date }
record_accepted = risk accepted
record_addressed = addressed
record_no_action = no action
record_ruled_out = ruled out
record_key = Marks: how strong the action is.
record_accepted_risks = Accepted risks
record_until = until { $date }
record_action = Action
record_type = Type and strength
record_addresses = Addresses
record_owner = Owner
record_due = Due
record_state = State
record_done_when = Done when
record_done_on = done { $date }
record_due_moved = moved from { $from }
record_due_moved_why = moved from { $from }: { $reason }
record_overdue = { $n ->
    [one] overdue by 1 day
   *[other] overdue by { $n } days
  }
record_verify = Verification:
record_verify_due = due { $date }
record_result_on = { $result } on { $date }
record_verify_overdue = { $n ->
    [one] check overdue by 1 day
   *[other] check overdue by { $n } days
  }
record_said_by = { $text } ({ $by })
record_problem = Belongs to the problem
record_relation = Relation
record_record = Record
record_date = Date
record_links = Links
record_files = Files
record_pictures = Pictures
record_bytes = { $figure }{"\u00A0"}bytes
record_kilobytes = { $figure }{"\u00A0"}kB
record_megabytes = { $figure }{"\u00A0"}MB
record_authors = Written by { $names }.
record_reviewed_by = Reviewed by { $names }.
record_amendments = Amendments
record_why = Why:
record_finding = Finding
record_says = What it says
record_place = Place
record_waived = Waived
record_explained = Explained in the record
record_contents = Contents
record_none = –



## Home

# (words of this part stand here)



## Incidents

# (words of this part stand here)



## Report

report_summary_missing = The record has no summary.
report_is_near_miss = A near miss: it would have been an incident but for luck or a barrier. It stays out of all statistics.
report_is_drill = A drill: an exercise, no incident. It stays out of all statistics.
report_is_cancelled = This record was ended without being handled: { $reason }.
report_is_duplicate = This record was ended as a duplicate. The record that stays:

report_affected = Affected
report_of_customers_share = of { $whole } customers ({ $share })
report_customers = { $n ->
    [one] customer
   *[other] customers
  }
report_effect = Effect
report_at_most = at most { $duration }
report_so_far = { $duration } so far
report_at_most_so_far = at most { $duration } so far
report_from_to = { $from } to { $to }
report_since = since { $from }
report_services = { $n ->
    [one] Service
   *[other] Services
  }
report_severity = Severity
report_priority = Priority
report_unclassified = unclassified
report_highest = highest { $priority }
report_major = declared a major incident
report_override = set by hand: { $reason }
report_category = Category
report_detected = Detected by
report_at_once = at once
report_after = after { $duration }
report_cause = Cause
report_trigger = Set off by
report_problem = Problem
report_verified_by = Verified by { $by }.

report_to_detect = Time to detect
report_to_acknowledge = Time to acknowledge
report_to_mitigate = Time to mitigate
report_to_resolve = Time to resolve
report_left_out_order = No durations: the times of the record contradict each other.
report_left_out_backfilled = No durations: the record was entered after the fact.
report_left_out_missing = No time is stated for: { $moments }.
report_course_title = Course of the incident, drawn to scale, { $span }
report_course_caption = To scale.
report_course_caption_shares = To scale. The height of an effect is the share that was affected.
report_course_table = The course as a table
report_lane_phases = Phases
report_lane_waiting = Waiting
report_phase_undetected = undetected
report_phase_unacknowledged = not yet taken
report_phase_repair = diagnosis and repair
report_phase_verification = verification
report_phase_other = { $from } to { $to }
report_phase_ended = { $from } until it was cancelled
report_phase_open = { $from } until now
report_between_cycles = resolved, until it came back
report_waiting_for = Waiting for: { $reason }
report_bar = { $what } { $duration }
report_until_now = until now
report_from = From
report_to = To
report_duration = Duration
report_what = What
report_degraded_share = Degraded, { $share }
report_degraded_share_of = Degraded, { $share } of { $of }
report_bar_effect = { $what }, { $duration }
report_degraded_unstated = Degraded, share not stated
report_effect_unstated = Effect not stated
report_effect_without_time = Times not known

report_classification = Classification
report_classification_and_support = Classification and first response
report_classified_as = { $judged }: { $priority }, as logged.
report_unclassified_sentence = Impact and urgency were not judged: the incident is unclassified.
report_impact_urgency = Impact { $impact } × urgency { $urgency }
report_impact_only = Impact { $impact }
report_urgency_only = Urgency { $urgency }
report_when = When
report_judged = Judged
report_why = Why
report_by = By
report_at_logging = at logging
report_why_logged = As logged
report_why_assessment = Assessment
report_why_override = Set by hand
report_why_major = Declared a major incident
report_support = First response
report_support_at = at { $time }
report_support_by_at = { $by }, { $time }
report_tried_head = Tried
report_tried = Tried: { $what }.
report_workaround = Workaround
report_outcome = Outcome

report_effects = Services affected
report_service = Service
report_effects_bound = A share or effect that is not stated counts as a whole outage, so the durations are upper bounds.

report_impact = Impact
report_customers_name = Customers
report_customer_minutes = Customer-minutes
report_counterparts = Financial counterparts
report_transactions = Failed transactions
report_value_share = { $share } of the daily value
report_n_of_m = { $part } of { $whole } ({ $share })
report_n_of_daily = { $part }, against { $whole } on an average day ({ $share })
report_cost = Cost
report_member_states = Member states
report_reputation = Reputation
report_data = Data
report_confidentiality = confidentiality { $state }
report_integrity = integrity { $state }
report_availability = availability { $state }
report_personal = Personal data
report_malicious = Malicious access
report_relevant = relevant clients
report_not_relevant = no relevant clients
report_upper_bound = upper bound
report_yes = yes
report_no = no

report_timeline = Timeline
report_timeline_lead = Small figures are minutes after logging. The time of an entry is a link to it.
report_day = { $date } ({ $offset })
report_span_to = to { $time }
report_mark_major = Major incident
report_mark_support = First response
report_mark_hold_begins = Waiting begins
report_mark_hold_ends = Waiting ends
report_mark_cycle_mitigated = Mitigated, not for good
report_mark_cycle_resolved = Resolved, not for good
report_mark_reopened = Reopened
report_mark_cancelled = Cancelled
report_options = Options
report_reason = Reason:
report_escalation_level = To { $to }, level { $level }.
report_escalation = To { $to }.
report_told = To { $to }.
report_channel = By { $channel }.
report_next_update = Next update { $time }.
report_hypothesis = State: { $state }.
report_assessed = { $judged }: { $priority }.
report_overridden = Priority set to { $priority }.
report_role_is = { $role }: { $who }.
report_to_internal = own staff
report_to_stakeholders = stakeholders
report_to_public = the public
report_to_regulator = the supervisor
report_to_management = management
report_source = source: { $source }
report_logged_at = written down { $time }
report_readable = open to: { $audience }

report_roles = Roles
report_role = Role
report_who = Held by
report_since_when = From
report_from_start = the start

report_waiting = Waiting and reopening
report_waiting_head = Waiting
report_hold_reason = For
report_awaiting = What was awaited
report_reopened_head = Earlier cycles
report_cycle_mitigated = Mitigated
report_cycle_resolved = Resolved
report_cycle_reopened = Reopened

report_reporting = Duties to report
report_disclaimer = This section repeats what the record states. It is no legal advice, and it calculates no deadline.
report_aware = The organisation became aware on { $time }.
report_classified_major = Classified as major in the sense of the duties
report_classified_not_major = Classified as not major in the sense of the duties
report_assessments = Assessments
report_submissions = Reports sent
report_duty = Duty
report_verdict = Verdict
report_sent = Sent
report_number = Reference
report_aware_of_duty = aware { $time }
duty_dora = DORA
duty_dora_initial = DORA, initial notification
duty_dora_intermediate = DORA, intermediate report
duty_dora_final = DORA, final report
duty_nis2 = NIS2
duty_nis2_early_warning = NIS2, early warning
duty_nis2_notification = NIS2, incident notification
duty_nis2_final = NIS2, final report
duty_gdpr_33 = GDPR Art. 33, notice to the authority
duty_gdpr_34 = GDPR Art. 34, notice to those concerned

report_imported = Imported from { $from }.
report_imported_on = Imported from { $from } on { $date }.



## Problems

problems_title = Problems
problems_lead = { $all ->
    [one] { $open } of 1 problem is open.
   *[other] { $open } of { $all } problems are open.
  }
problems_none = The casebook has no problem record.
problems_problem = Problem
problems_services = Services
problems_owner = Owner
problems_cause = Cause
problems_incidents = Incidents
problems_last = Last incident
problems_since = Since
problems_workaround = Workaround
problem_services = { $n ->
    [one] Service
   *[other] Services
  }
problem_count_head = Incidents
problem_reopened = Reopened
problem_rejected = Rejected { $date }: { $reason }
problem_known_error = Known error
problem_workaround = Workaround
problem_workaround_none = There is none.
problem_permanent_fix = Permanent fix
problem_decision = Decision
problem_review_by = To be looked at again by { $date }
problem_linked = Incidents
problem_incident = Incident
problem_total = { $n ->
    [one] 1 incident, { $duration } with an effect in all.
   *[other] { $n } incidents, { $duration } with an effect in all.
  }
problem_total_at_most = { $n ->
    [one] 1 incident, at most { $duration } with an effect in all.
   *[other] { $n } incidents, at most { $duration } with an effect in all.
  }
problem_no_incident = No incident names this problem.



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
