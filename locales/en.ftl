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
nav_statistics = Statistics
nav_review = Review
crumbs_label = You are here
window_title = { $page } – { $site }
footer_rules = Rules
footer_definitions = Definitions
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
record_internal = For internal use
record_internal_opened = For internal use; record opened to: { $audience }
record_none = –



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
home_headline_late = { $open }. { $late }, { $overdue }.
home_headline_at_risk = { $open }. { $risk }, { $overdue }.
home_headline_late_and_at_risk = { $open }. { $late }, { $more_risk }, { $overdue }.
home_clocks_late = { $n ->
    [one] { $count } clock has passed its target
   *[other] { $count } clocks have passed their targets
}
home_clocks_at_risk = { $n ->
    [one] { $count } clock is at risk
   *[other] { $count } clocks are at risk
}
home_clocks_also_at_risk = { $n ->
    [one] { $count } is at risk
   *[other] { $count } are at risk
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
home_open_none = None.
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
home_months_bars = Numbers of incidents.
home_months_blocks = One block is one incident, filled as its severity is; dashed where none is stated.
home_months_title = Incidents of the last twelve months
home_months_table = Months as a table
home_month_count = { $month }: { $count }
home_clock_late = Breached, still open
home_clock_at_risk = At risk
home_clock_paused = Paused
home_clock_running = Running
home_clock_used = { $elapsed } of { $target } ({ $percent })
home_clock_used_bare = { $elapsed } of { $target }
home_clock_of_service = { $clock }, { $services }
home_clock_due = due
home_clock_was_due = was due
home_clock_moves = due moves while it is paused
home_due_next = Next due
home_late = Past their limit
home_due_clock = { $clock } target
home_due_target = { $priority }, { $target }
home_demand_missing = Not done
home_demand_open = To do
home_demand_stakeholders = stakeholders
home_demand_declare = Declare a major incident
home_demand_functional = Call in: { $to }
home_demand_hierarchical = Escalate to: { $to } (level { $level })
home_demand_roles = Name: { $roles }
home_demand_first = First update to { $group }
home_demand_next = Update to { $group }
home_demand_promised = Promised update to { $group }
home_demand_final = Final update to { $group }
home_budgets = Error budgets, { $month }
home_budget_service = Service
home_budget_promised = Promised
home_budget_whole = Budget
home_budget_used = Used
home_budget_left = Left
home_budget_bar = Used, line is all of it
home_budget_kept = Months kept
home_budget_note = Minutes of weighted downtime, used so far of the whole month’s budget. Months kept are those of the last twelve that are over.



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
incidents_counted = { $what } ({ $n })
incidents_older = Before:
incidents_newer = After:
incidents_filter = Filter
incidents_filter_text = Rows with the words
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
report_phase_open = { $from }, still open
report_between_cycles = resolved, until it came back
report_waiting_for = Waiting for: { $reason }
report_bar = { $what } { $duration }
report_still_open = still open
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



## Clocks

## Policy

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

services_sentence = { $n ->
    [one] One service
   *[other] { $n } services
}, { $open ->
    [0] none with an open incident.
   *[other] { $count } with an open incident.
}
services_empty = casebook.yaml names no service yet.
services_year_note = Counted since { $day }: incidents, without near misses, drills and cancelled records. Agreed availability is what was promised; beside it stands what was measured in the running month so far. The line in a bar is the month’s whole budget, months kept are those that are over.
services_column_service = Service
services_column_team = Team
services_column_tier = Tier
services_column_promise = Agreed availability
services_column_availability = Availability, { $month } so far
services_column_budget = Budget left, min
services_column_kept = Months kept
services_column_open = Open
services_column_year = In 12 months
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
service_causes_note = Of the incidents with an analysis; near misses, drills and cancelled records are left out. Where incidents overlap, each has its own minutes.
service_cause = Cause
service_cause_incidents = Incidents
service_plans = Maintenance windows



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



## Availability

# What was promised about a service, and what became of it. Figures arrive written out.
availability_at_most = at most { $figure }
availability_at_least = at least { $figure }
availability_minutes = { $figure }{"\u00A0"}min
availability_kept_all = { $n ->
    [one] The promise of { $percent } a month was kept in the one month that is over.
    [2] The promise of { $percent } a month was kept in both months that are over.
   *[other] The promise of { $percent } a month was kept in all { $n } months that are over.
}
availability_kept = { $kept ->
    [0] The promise of { $percent } a month was kept in none of { $n ->
        [one] the one month that is over.
       *[other] the { $n } months that are over.
    }
   *[other] The promise of { $percent } a month was kept in { $kept } of the { $n } months that are over.
}
availability_missed = { $month } was missed: { $n ->
    [one] one incident
   *[other] { $count } incidents
} used { $used } of { $budget } minutes.
availability_perhaps = { $month } may have been missed: { $n ->
    [one] one incident
   *[other] { $count } incidents
} used { $used } of { $budget } minutes.
availability_missed_more = { $n ->
    [one] One more month was missed.
   *[other] { $count } more months were missed.
}
availability_perhaps_more = { $n ->
    [one] One more month may have been missed.
   *[other] { $count } more months were missed, or may have been.
}
availability_all_left = In { $month }, all { $budget } minutes are left.
availability_left = In { $month }, { $left } of { $budget } minutes are left.
availability_spent = In { $month }, the budget of { $budget } minutes is used up: { $used } so far.
availability_perhaps_spent = In { $month }, the budget of { $budget } minutes may be used up: { $used } so far.
availability_none_allowed = The promise allows no downtime, and { $month } has had none so far.
availability_year = Availability, 12 months
availability_objective = promised: { $percent } a month
availability_no_objective = no availability is promised
availability_no_time = no agreed time
availability_downtime = Weighted downtime, 12 months
availability_any = { $duration } with any effect
availability_incidents = Incidents, 12 months
availability_since = began since { $day }
availability_budget_left = Budget left, { $month }
availability_whole = of the whole month’s { $figure }
availability_so_far = so far { $figure }
availability_section = Downtime by day, budget by month
availability_section_bare = Downtime by day
availability_table = Months as a table
availability_column_month = Month
availability_column_agreed = Agreed minutes
availability_column_maintenance = Maintenance left out
availability_column_incidents = Incidents
availability_column_downtime = Weighted downtime
availability_column_availability = Availability
availability_column_budget = Budget
availability_column_used = Used
availability_column_left = Left
availability_column_promise = Promise
availability_column_weighted = Weighted min
availability_kept_word = kept
availability_missed_word = over budget
availability_perhaps_word = perhaps over budget
availability_running_word = so far
availability_spent_word = over budget
availability_perhaps_spent_word = perhaps over budget
availability_kept_of = { $kept } of { $n }
availability_bar_title = Error budget of { $month }
availability_bar = { $used } of { $budget } minutes used.
availability_title = Downtime of { $name } by day, { $from } to { $to }
availability_day = { $day }: { $minutes } min
availability_no_day = No day had any downtime.
availability_heading = avail. %
availability_heading_budget = used / budget
availability_heading_minutes = minutes
availability_used_budget = { $used } / { $budget }
availability_over = { $percent }, over
availability_over_perhaps = { $percent }, perhaps over
availability_class_none = none
availability_class_little = under { $from } of the month’s budget
availability_class_some = { $from } to { $to }
availability_class_much = { $to } to all of it
availability_class_over = over the month’s budget
availability_class_little_bare = under 5 min
availability_class_some_bare = 5 to 30 min
availability_class_much_bare = 30 min and more
availability_class_unagreed = no agreed time
availability_legend = Days across, months down; minutes of weighted downtime, used and budget (a degradation for 31{"\u00A0"}% of customers counts 0.31). Weekends are a shade darker. Upright line: the whole month’s budget.
availability_legend_bare = Days across, months down; minutes of weighted downtime (a degradation for 31{"\u00A0"}% of customers counts 0.31). Weekends are a shade darker. No availability is promised, so there is no budget.
availability_note = Minutes. Of effects that overlap, the heaviest counts. Maintenance that was announced in time is no downtime and no agreed time. While a month runs, its availability is that so far, and what is left is of the whole month’s budget. What nobody recorded is not counted. Percentages are cut, never rounded up.
availability_note_bare = Minutes. Of effects that overlap, the heaviest counts. Maintenance that was announced in time is no downtime and no agreed time. What nobody recorded is not counted. Percentages are cut, never rounded up.

## Statistics

## Charts

## Definitions

## Review

review_heading = Review
review_none = No findings: { $incidents ->
    [one] { $incidents } incident
   *[other] { $incidents } incidents
  }, { $problems ->
    [one] { $problems } problem
   *[other] { $problems } problems
  } and { $actions ->
    [one] { $actions } action
   *[other] { $actions } actions
  } were checked against { $rules } rules.
review_some = { $incidents ->
    [one] { $incidents } incident
   *[other] { $incidents } incidents
  }, { $problems ->
    [one] { $problems } problem
   *[other] { $problems } problems
  } and { $actions ->
    [one] { $actions } action
   *[other] { $actions } actions
  } were checked against { $rules } rules: { $errors ->
    [0] no error
    [one] { $errors } error
   *[other] { $errors } errors
  }, { $warnings ->
    [0] no warning
    [one] { $warnings } warning
   *[other] { $warnings } warnings
  }, { $notes ->
    [0] no note
    [one] { $notes } note
   *[other] { $notes } notes
  }.
review_cut = Shown are { $shown } of { $all } findings, the gravest and then the newest records first. `casebook check` reports all.
review_errors = { $n ->
    [one] { $n } error
   *[other] { $n } errors
  }
review_warnings = { $n ->
    [one] { $n } warning
   *[other] { $n } warnings
  }
review_notes = { $n ->
    [one] { $n } note
   *[other] { $n } notes
  }
review_related = { $label }: { $place }
review_related_here = { $label }: line { $place }
review_by_rule = By rule
review_column_findings = Findings
review_waived_heading = Waived
review_waived_what = These findings are silenced by a waiver in the record or in casebook.yaml. Whoever reviews the record reviews the reason too.
review_waived = Waived: { $reason }
review_waived_until = Waived until { $until }: { $reason }
review_noted_heading = Explained by the records
review_noted_what = A note explains why something went as it did. The verdict stays on the page of the record.
review_asks_heading = Ten questions for a reviewer
review_asks_what = No rule can answer these. Print them, or keep them beside the pull request.
review_ask_story = Can an outsider tell in three sentences what happened, to whom, for how long, and that it is over?
review_ask_numbers = Are there numbers (customers, minutes, money), each with its source?
review_ask_timeline = Is the timeline complete, with offsets, with reasons for decisions, without holes?
review_ask_detection = How was it detected, and could it have been detected earlier?
review_ask_causes = Is there more than one factor, the trigger apart from the conditions, with evidence for each?
review_ask_language = Is the language free of blame, and are people named by role?
review_ask_luck = Is it said what went well, and where we were lucky?
review_ask_actions = Does each factor have an action or an accepted risk? Are some actions strong, and does each have an owner, a date and a test for done?
review_ask_before = Have we seen this before? Are the earlier incidents and the problem record linked?
review_ask_duties = Were clocks and duties kept: service levels, updates, regulator, customers? Does the public text say anything that it should not?



## Rules

rules_heading = Rules
rules_lead = { $rules } rules check the records. Each page says what is wrong, why it matters, and what the program says about an example.
rules_levels = The levels deny, warn and info show as error, warning and note; allow is silence. Only an error keeps a site from being published.
rules_column_code = Rule
rules_column_name = Name
rules_column_summary = Speaks when
rules_column_class = Class
rules_column_level = Level here
rules_declared = declared { $level }
rules_class_shape = shape
rules_class_record = record
rules_class_conduct = conduct
rules_family_text = Files and their text
rules_family_configuration = Configuration and waivers
rules_family_calendars = Calendars
rules_family_record = The incident record
rules_family_timeline = Timeline
rules_family_escalation = Escalation
rules_family_communication = Communication
rules_family_service_levels = Service levels
rules_family_causes = Root cause analysis
rules_family_actions = Actions
rules_family_problems = Problems
rules_family_review = Review
rules_family_audience = Audience and secrets
rules_family_obligations = Obligations
rules_later_heading = Rules to come
rules_later = { $rules } names that later versions bring, and that casebook.yaml may use already
rule_title = { $code } { $name }
rule_since = Since version
rule_silence = Silence it
rule_silence_not = Not at all: it says that the file cannot be understood.
rule_silence_record = In the record: `allow: [{"{"}rule: { $code }, reason: …{"}"}]`. For the whole casebook: `rules: {"{"}{ $code }: allow{"}"}` in casebook.yaml.
rule_silence_conduct = Explain it in the record: `notes: {"{"}{ $code }: …{"}"}`. For the whole casebook: `rules: {"{"}{ $code }: allow{"}"}` in casebook.yaml.
rule_class_shape_means = A file does not have the form that the format asks for. Found while it is read.
rule_class_record_means = A fault that an edit of the record can mend.
rule_class_conduct_means = What people did or what time did. It never stops a build, and is silent once the record explains itself.
rule_level_deny_means = shows as an error; nothing is published
rule_level_warn_means = shows as a warning
rule_level_info_means = shows as a note
rule_level_allow_means = is silent
rule_here_label = In this casebook
rule_here = { $found ->
    [0] No finding
    [one] { $found } finding
   *[other] { $found } findings
  }, { $waived ->
    [0] none waived
   *[other] { $waived } waived
  }.
rule_here_link = See the review page
rule_bad = An example
rule_says = What the program says
rule_good = The same, mended
rule_no_example = None: it takes a file that no page can show, such as one that is too large, unreadable, or not text.



## About and 404

about_heading = About this build
about_lead = This site was made from the incident records of { $organisation }. The same records, read at the same instant by the same program, give the same site, byte for byte.
about_made_of = Made of
about_program = Program
about_program_value = Casebook { $version }
about_format = Format of the records
about_revision = Commit of the records
about_no_revision = none: the records do not stand in git
about_zone = Time zone
about_zone_data = Edition of the zone data
about_as_of = State at
about_present = Present
about_holds = Holds
about_incidents = Incidents
about_problems = Problems
about_actions = Actions
about_services = Services
about_pages = Pages
about_attachments = Attachments
about_for_programs = For programs
about_file_build = version, commit, counts, a hash of each file
about_file_findings = the findings, as casebook check gives them
about_left_out = Not yet known at this instant
about_left_out_what = This build looks back. What is dated later than its state was left out and counted here. Prose is not rewound: a text may speak of what came after.
about_later_records = Records
about_later_entries = Timeline entries
about_later_moments = Milestones
about_later_submissions = Submissions and assessments
about_later_actions = Actions
about_later_outcomes = Outcomes of actions
about_later_plans = Maintenance and deployments
about_levels = Levels that casebook.yaml changes
about_no_levels = None: every rule speaks at the level it was declared with.
about_level_declared = Declared
about_level_in_force = In force
about_level_later = comes with a later version
about_waivers = Waivers in force
about_no_waivers = None: no finding is silenced.
about_waiver_record = Record
about_waiver_reason = Reason
about_waiver_until = Until
about_waiver_for_ever = without end
about_absent = What is not here
about_absent_hosts = Nothing is asked of another host: no font, picture, script or counter. The policy in each page forbids it.
about_absent_scripts = No page needs JavaScript. Where it runs, it filters what is there and switches the colours.
about_absent_tracking = No cookie is set. The chosen colours stay in the reader’s browser.
about_absent_prose = No markup from a record reaches a page: what looks like HTML is shown as text.
about_licence = Licence
about_licence_what = Casebook is free software under the MIT or the Apache 2.0 licence, at your choice. The records belong to those who wrote them.

not_found_heading = There is no such page
not_found_what = The address may be old: a record that was renamed has a new one. The list of incidents shows all that are here.
not_found_incidents = All incidents
