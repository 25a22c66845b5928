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
nav_reports = Reports
nav_review = Review
languages_label = Languages
nav_search = Search
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

## Tables and keys

# `{ "{n}" }` is where the script puts a number.
table_copy = Copy as CSV
table_copied = Rows copied as CSV: { "{n}" }.
table_filtered = { $shown } of { $all } rows shown
table_none = No row has all of this. Take a choice back, or show all.
address_copied = The address of this place is copied.
copy_failed = The browser did not let this page copy.
keys_title = Keys
keys_search = Search
keys_filter = Field of the filter, where a page has one
keys_filter_key = f
keys_theme = Next choice of colours
keys_theme_key = t
keys_help = This help
keys_sort = The head of a column sorts its table: up, down, and as it was.
keys_use = These keys are in use
keys_close = Close

## Marks

severity_word = S{ $grade } { $word }

## For whom a site is built

built_for = Built for:
readers_public = the public
readers_stakeholders = stakeholders
readers_internal = internal use

open_began = Began
open_reached = Extent
open_workaround = What helps meanwhile
open_resolution = What was done
open_statement = What went wrong
open_lessons = What was learned
open_known = What is known
open_actions = What is being done about it
open_due_on = due { $date }
open_done_on = done { $date }
open_updates = Course of events
open_more = More about it
open_amended = Changed here since
open_latest = Latest update
open_past = Past incidents
open_past_none = No incident was published here.
open_service = Service
open_now = Now
open_last = Last incident
open_service_hit = Incident open
open_service_quiet = No incident open
open_by_month_nav = By month
open_by_month = Incidents by month
open_by_service = Incidents by service
open_month = Month
open_not_shown = not shown
open_sum = { $n } incidents that were published here began in the twelve months from { $day } on.
open_sum_withheld = Too few incidents that were published here began in the twelve months from { $day } on to count them.
open_median_restored = In half of { $n } incidents the effect was gone or small within { $duration } of its detection.
open_median_resolved = Half of { $n } incidents were resolved within { $duration } of their detection.
open_withheld = Groups of fewer than { $n } incidents are not shown, nor what they could be worked out from.
open_about_lead = This site tells what { $organisation } publishes about its incidents.
open_about_readers = Built for
open_about_closed = The records hold more than is published: what was written for other readers is in no page and no file of this site.

## Numbers

number_group = ,
number_decimal = .
percent = { $figure }{"\u00A0"}%
minus = −{ $figure }
plus = +{ $figure }
p_is = p{"\u00A0"}={"\u00A0"}{ $p }
p_below = <{"\u00A0"}{ $p }
p_is_below = p{"\u00A0"}<{"\u00A0"}{ $p }
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
moment_of_week = { $weekday } { $date } { $time }
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
letter_january = J
letter_february = F
letter_march = M
letter_april = A
letter_may = M
letter_june = J
letter_july = J
letter_august = A
letter_september = S
letter_october = O
letter_november = N
letter_december = D

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
prose_another_record = another record

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
record_history = Change history
history_when = Recorded
history_commit = Commit
history_what = Change
history_who = Author
history_more = { $n ->
    [one] One earlier commit is not listed.
   *[other] { $n } earlier commits are not listed.
}
history_shallow = This site was built from a shallow clone, so changes before those listed are not known.
history_fields = Times are those of the commits. What each changed, field by field: casebook log { $id }
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
factors_all_answered = Each factor has an action or an accepted risk.
factors_without_answer = Without an action or an accepted risk: { $n } of { $all } factors.
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
record_effect = Incidents of the cause:
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
record_file_picture = { $format } picture
record_file_pdf = PDF document
record_file_csv = table (CSV)
record_file_json = data (JSON)
record_file_log = log
record_file_zip = archive (ZIP)
record_file_text = text
record_file_about = { $kind }, { $size }
record_file_pixels = { $kind }, { $width } × { $height }, { $size }
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

record_link_to = Link to: { $what }

# Drawings of causes. A drawing stands beside a list that says the same.
rca_frame = Drawing: { $method }
rca_title = { $method }: { $what }
rca_description = { $n ->
    [one] One box. The list on this page says the same.
   *[other] { $n } boxes, joined by lines. The list on this page says the same.
  }
rca_as_list = As a list
rca_not_drawn = { $n } boxes are too many for a drawing.
rca_key_whys = Read from left to right: each box is so because of those right of it. Dashed outline: no evidence is named. Bar at the left edge: we can change it.
rca_key_fish = The head is the effect; each bone is a category with its causes.
rca_key_faults = Inputs stand right of their gate: & is AND, ≥1 is OR. Full circle and thick line: true. Crossed circle and dashed line: false. Question mark: not known. Triangle: drawn elsewhere.
rca_gate_state = { $gate }, { $state }
rca_sets = Smallest sets of events that suffice
rca_sets_column = Together they bring the top event about
rca_sets_state = In this incident
rca_set_alone = alone is enough
rca_sets_more = { $n ->
    [one] One further set is not listed.
   *[other] { $n } further sets are not listed.
  }
rca_sets_none = The smallest sets are not listed: the tree refers to itself, or has more of them than can be read.

## Words inside a sentence
# The same words as elsewhere, as they stand there.

inside_milestone_occurred = occurred
inside_milestone_detected = detected
inside_milestone_logged = logged
inside_milestone_acknowledged = acknowledged
inside_milestone_mitigated = mitigated
inside_milestone_resolved = resolved
inside_milestone_reviewed = reviewed
inside_milestone_closed = closed
inside_reopened = reopened
inside_cancelled = cancelled
inside_audience_public = public
inside_audience_stakeholders = stakeholders
inside_audience_internal = internal
inside_arrivals_faster = arriving faster
inside_arrivals_slower = arriving slower
inside_arrivals_no_evidence = no evidence of change
inside_arrivals_not_enough = not enough data
inside_clock_response = response
inside_clock_resolution = resolution
inside_clock_review = review

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
home_all_reports = All periods
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
incidents_filtered_month = { $shown } of { $all } rows of this month shown
incidents_filtered_newest = { $shown } of the newest { $all } rows shown
incidents_none_month = No row of this month has all of this. Take a choice back, or look in another month: its link keeps the choice.
incidents_none_newest = None of the newest rows has all of this. Take a choice back, or look in the month: its link keeps the choice.
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
report_recurs = Came before
report_recurs_problem = same problem
report_recurs_cause = same service and cause
report_recurs_why = { $date }, { $days ->
    [0] earlier on the same day
    [one] 1 day before
   *[other] { $days } days before
  }: { $shares }
report_recurs_more = { $n ->
    [one] and 1 earlier one
   *[other] and { $n } earlier ones
  }
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
report_money = { $currency } { $amount }
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
report_no_entries = No entries have been written: these are the moments of the incident file. What was seen, decided and done goes into its timeline.
report_jump = Jump into the timeline
report_jump_days = Days
report_jump_milestones = Milestones
report_jump_hours = From
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

clock_name_response = Response
clock_name_resolution = Resolution
clock_name_review = Review
clock_met = Met
clock_breached = Breached by { $over }
clock_breached_open = Breached by { $over } so far, still running
clock_at_risk = At risk, { $left } left
clock_at_risk_due = At risk, due { $due }
clock_running = Running, { $left } left
clock_running_due = Running, due { $due }
clock_paused = Paused, { $left } left
clock_paused_due = Paused, due { $due }
clock_superseded = Superseded
clock_unknown = Unknown
clock_not_applicable = Not applicable
clock_word_breached = Breached
clock_word_breached_open = Breached, running
clock_word_at_risk = At risk
clock_word_running = Running
clock_word_paused = Paused
clock_of = { $elapsed } of { $target }
clock_at_most = at most { $used }
clock_day_of = business day { $day } of { $days }
clock_days_passed = after business day { $days }
clock_used_over = { $used }, by { $over }
clock_used_due = { $used }, due { $due }
clock_started = started { $milestone } { $at }
clock_started_change = started anew { $at }, when the priority changed
clock_started_reopened = started anew { $at }, when it was reopened
clock_stopped = stopped { $milestone } { $at }
clock_ended_change = ended { $at } by a change of priority
clock_counted_until = counted until { $at }
clock_due = due { $at }
clock_due_never = never due: its calendar does not open that long
clock_none_no_incident = No clock applies: nothing was promised for a near miss or a drill.
clock_none_cancelled = No clock applies: the record was cancelled.
clock_none_backfilled = No clock applies: the record was entered after the fact, so its times do not measure anybody.
clock_none_unclassified = No clock applies: without impact and urgency there is no priority, and targets go by priority.
clock_none_target = Nothing is agreed for { $priority }.
clock_not_begun = It runs from { $milestone }, which has not come.
clock_missing = { $milestone } is not stated, although it must have come: nobody can say how long it took.
clock_time_order = The moments of the record contradict each other: nobody can say how long it took.
clock_no_priority = no priority
clock_changed = From { $at } on the priority was { $priority }; its target counts from the start.
clock_changed_after = From { $at } on the priority was { $priority }. The clock had stopped before that, and the target counts from the start all the same.
clock_breached_on_change = The target of { $priority } had passed ({ $at }) before that change: it was breached the moment it applied.
clock_lowered = The target of { $priority } was passed before the priority was lowered ({ $at }, to { $to }). Lowering it does not undo the breach.
clock_restarted = From { $at } on the priority was { $priority }, and the clock began anew. What ran before is superseded: it counts only where it was breached.
clock_worst = From { $at } on the priority was { $priority }. Of all targets that ever applied, the strictest holds from the start.
clock_grace = A grace of { $grace } from the change ({ $at }) moved the due time to { $due }.
clock_logged_late = It was logged after it was { $stop }, so it counts from detected.
clock_at_latest = { $stop } is not stated. It stopped by { $at } at the latest, when it was { $by }, and that is in time.
clock_at_latest_unknown = { $stop } is not stated. It was { $by } by { $at }, after the target; whether it stopped in time nobody can say.
clock_business_days = Business days are counted by the day: that of the start is day 0, and the target is used up when the last one closes.
clock_between = The time between being resolved and reopened does not count.
clock_new_cycle = Each cycle after a reopening is judged by itself, and the worst one is the verdict.
clock_hold_other = Waiting for { $reason } (from { $at }) does not pause this clock.
clock_hold_never = Waiting for { $reason } (from { $at }) does not pause it: with { $priority } it never pauses.
report_clocks = Clocks
report_clocks_none = { $clocks }: { $why }
report_clock_bar = { $clock } clock
report_clock_terms = { $priority } · calendar { $calendar }
report_clock_trace = Trace
report_terms = The words are defined:
report_clock_run = { $priority }: { $verdict }. { $arithmetic }
report_clock_counted = Counted
report_clock_not_counted = Not counted
report_clock_sum = Counted in all
clock_piece_counted = counted
clock_piece_closed = closed ({ $calendar })
clock_piece_paused = paused, waiting for: { $reason }
clock_piece_between = resolved, until it was reopened
clock_sum_closed = { $length } closed
clock_sum_paused = { $length } paused
clock_sum_between = { $length } between cycles
clock_merged = { $n } pieces in between ({ $sums })

## Policy

report_policy = Escalation and communication
policy_caption = Limits count from logging at { $at } where nothing else is said; small figures are minutes after it. Policy of { $priority }, { $place }.
policy_caption_plain = Limits count from logging at { $at } where nothing else is said; small figures are minutes after it.
policy_demand = Demand
policy_limit = Limit
policy_due = Due
policy_actual = Done
policy_verdict = Verdict
policy_acknowledge = Acknowledge
policy_declare_major = Declare a major incident
policy_functional = Functional escalation, to { $role }
policy_hierarchical = Hierarchical escalation, level { $level }, to { $role }
policy_roles = Name the roles: { $roles }
policy_roles_missing = (not named: { $roles })
policy_first_update = First update
policy_next_update = Further update
policy_final_update = Final update
policy_promised = as promised
policy_every = every { $length }
policy_share = { $percent }{"\u00A0"}% of { $clock } = { $length }
policy_at_risk = when { $clock } is at risk
policy_from = from { $at }
policy_grace = grace { $grace }
policy_kept = kept
policy_kept_on_limit = kept, on the limit
policy_within_grace = kept, inside the grace of { $grace }
policy_late = late by { $late }
policy_late_plain = late
policy_missing = not made
policy_missing_late = not made, { $late } past the limit so far
policy_none_until_resolved = none until it was resolved, { $late } past the limit
policy_not_needed = not needed: it was { $milestone } before
policy_undecided = not yet due
policy_unknown = cannot be told: a moment is missing
course_escalation = Escalation
course_updates = Updates
course_caption_limits = Upright bars are limits, triangles escalations, dots messages; red is time past a limit, dotted where it never came.
course_functional = functional
course_level = level { $level }
course_late = { $what }, { $late } late
course_never = { $what } due { $due }, never called
course_late_short = +{ $late }
course_target_due = target { $target }, due { $due }
course_target = target { $target }
course_over = over by { $over }
strip_escalation = Escalation
strip_updates = Updates
strip_not_kept = { $n } of { $of } not kept
strip_kept = Kept
strip_n_of = { $n } of { $of }
strip_undecided = Not yet due
strip_next_due = next due { $at }
strip_late = { $n } late
strip_missing = { $n } not made
strip_late_and_missing = { $late } late, { $missing } not made
strip_overdue = { $n } overdue
strip_open = { $n } open
strip_all_done = All done
strip_done_of = { $n } of { $of } done

## Similar incidents

similar_title = Seen before
similar_lead = Incidents that began before this one and are like it, the most alike first. Found by problem, service, cause, category and words; no person has judged them.
similar_began = Began
similar_why = Why it is alike
similar_helped = What helped then
similar_problem = same problem ({ $text })
similar_service_and_cause = same cause on the same service ({ $cause } on { $service })
similar_cause = same cause on another service ({ $text })
similar_service = same service ({ $text })
similar_category = same category ({ $text })
similar_words = words in common: { $text }

## Problems

problems_title = Problems
problems_lead = { $all ->
    [one] { $open } of 1 problem is open.
   *[other] { $open } of { $all } problems are open.
  }
problems_none = No problem is recorded yet. Open one when an incident comes back, or when its cause is still to be found: a file such as “problems/PRB-0001.yaml” with a title, its services, an owner and “times: { "{" }logged: …{ "}" }”.
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
problem_last = last on
problem_known_since = Known since
problem_minutes = Customer-minutes
problem_minutes_since = Customer-minutes since then
problem_minutes_all = Customer-minutes of all of them
problem_minutes_no_incident = No incident began since then.
problem_not_counted = not counted
problem_helped = { $of ->
    [0] No incident since then says how it ended.
    [one] A workaround ended { $n } of 1 incident since then.
   *[other] A workaround ended { $n } of { $of } incidents since then.
  }{ $unsaid ->
    [0] { "" }
    [one] { " " }1 more does not say.
   *[other] { " " }{ $unsaid } more do not say.
  }
problem_review_due = has passed
problem_chart = { $n ->
    [one] When the incident of this problem began
   *[other] When the { $n } incidents of this problem began
  }
problem_chart_caption = To scale, up to the state of this page. A dot is an incident, an upright line a day of the problem’s life. The incidents are in the table below, the days at the head of the page.
problem_arrivals = How they arrive after the first one
problems_minutes = Customer-minutes since known
problems_uncounted = { $n ->
    [one] 1 incident not counted
   *[other] { $n } incidents not counted
  }
problems_decision = Decision
problems_review = again by { $date }
problems_note = Customer-minutes are of incidents that began since the cause is known; a problem whose cause is not known has none.

customer_minutes_sum = { $sum }{ $unknown ->
    [0] { "" }
    [one] ; in 1 incident nobody counted the customers
   *[other] ; in { $unknown } incidents nobody counted the customers
  }
customer_minutes_none = { $n ->
    [one] not known; in 1 incident nobody counted the customers
   *[other] not known; in { $n } incidents nobody counted the customers
  }

arrivals_faster = Arriving faster
arrivals_slower = Arriving slower
arrivals_no_evidence = No evidence of change
arrivals_not_enough = Not enough data
arrivals_sentence = { $verdict }: Laplace’s U = { $u }, { $p }; exponent β = { $beta } (95{"\u00A0"}%: { $low } to { $high }).
arrivals_few = { $n ->
    [one] Too few incidents for a verdict: there is 1, and 4 are needed.
   *[other] Too few incidents for a verdict: there are { $n }, and 4 are needed.
  }
arrivals_size = { $n ->
    [one] n = 1 incident in { $days } days
   *[other] n = { $n } incidents in { $days } days
  }
arrivals_size_among = n = { $n }{ $tests ->
    [0] { "" }
    [one] { "" }
   *[other] , p corrected for { $tests } causes and services tested
  }



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
service_recurrence = What came back
service_recurrence_sentence = { $from } to { $to }: { $of ->
    [0] no incident has a known cause or a problem, so none can be said to have come back.
    [one] { $n } of 1 incident with a known cause came back within { $days } days.
   *[other] { $n } of { $of } incidents with a known cause came back within { $days } days.
  }
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
actions_empty = No action is recorded yet. Actions stand in a record’s “actions”, each with an id, a title that names the change, an owner and a due day; this page then shows whose they are, which are overdue and whether they helped.
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
actions_first = the first { $shown } of { $n }, by days overdue and day due; owners’ counts above are of all
actions_all = All actions
actions_on_time = { $part } of { $whole }
actions_on_time_share = { $share } done by the due day (95{"\u00A0"}%: { $low } to { $high })
actions_on_time_few = done by the due day; too few for a percentage
actions_on_time_none = no due day has passed yet
actions_figure_none = none
actions_figure_open_note = { $n ->
    [0] each with a due day
    [one] one without a due day
   *[other] { $n } without a due day
}
actions_figure_overdue_note = { $n ->
    [one] the longest 1 day
   *[other] the longest { $n } days
}
actions_figure_overdue_none = no due day of an open one has passed
actions_figure_done_note = { $n ->
    [0] none shown to work yet
   *[other] { $n } of them shown to work
}
actions_days = { $n ->
    [one] 1 day
   *[other] { $days } days
}
actions_days_more = more than { $days } days
actions_days_to_done_note = median of { $n }
actions_days_to_done_open = Kaplan–Meier median of { $n }, { $open } of them not done
actions_days_between = { $note } (95{"\u00A0"}%: { $low } to { $high } days)
actions_days_from = { $note } (95{"\u00A0"}%: { $low } days or more)
actions_days_to_done_more = half of { $n } are not done yet
actions_age_title = Median age of open ones
actions_age_note = days since created, of { $n }
actions_too_few = too few for a median (n{"\u00A0"}={"\u00A0"}{ $n })
actions_strength_title = Strength
actions_strength_note = Done and open ones, without declined. Strong: the system carries it. Intermediate: it helps people. Weak: it relies on memory.
actions_strength_part = { $strength } { $n }
actions_quarters_title = Strength by quarter
actions_quarters_note = By the quarter in which they were promised, without declined.
actions_quarter = Quarter
actions_effect = Effect of preventive actions
actions_effect_sentence = { $n ->
    [one] One preventive action is done
   *[other] { $n } preventive actions are done
}: { $effective } effective, { $recurred } whose cause recurred, { $quiet } not yet shown, { $none } not judged. { $open ->
    [0] None is still to be done.
    [one] One more is still to be done.
   *[other] { $open } more are still to be done.
}
actions_effect_caveat = Counted are incidents with the cause of the action’s record, on one of its services. Actions follow clusters of incidents, and after a cluster a quiet time is to be expected anyway (regression to the mean): a verdict does not show that the action is the reason.
actions_effect_column = Effect
actions_effect_figures = Incidents before and since
actions_effect_more = { $n ->
    [one] 1 more action that is done
   *[other] { $n } more actions that are done
}
actions_effect_first = the first { $shown } of { $n } more
effect_effective = effective
effect_recurred = recurred
effect_not_yet_shown = not yet shown
effect_not_started = not started
effect_not_judged = not judged
effect_before_and_since = { $before }, { $since }
effect_before = { $n ->
    [0] none
   *[other] { $n }
 } in { $days ->
    [one] 1 day
   *[other] { $days } days
 } before
effect_since_days = { $n ->
    [0] none
   *[other] { $n }
 } in { $days ->
    [one] 1 day
   *[other] { $days } days
 } since ({ $p })
effect_since = { $n ->
    [0] none
   *[other] { $n }
 } since
effect_quiet_days = needs { $n ->
    [one] 1 more quiet day
   *[other] { $n } more quiet days
 }, until { $day }
effect_quiet_until = shown on { $day } if it stays quiet
effect_quiet_too_long = too few for a quiet time to show it: a test, a drill or a metric can
effect_no_cause = its record names no cause
effect_no_service = its record names no service
effect_nothing_before = no incident of its cause is counted
actions_ageing_title = Age of open actions
actions_ageing_note = Days since they were created. Hatched: overdue.
actions_ageing_undated = { $n ->
    [one] Of one action that day is not known.
   *[other] Of { $n } actions that day is not known.
}
actions_ageing_30 = up to 30 days
actions_ageing_90 = 31–90 days
actions_ageing_over = over 90 days
actions_ageing_overdue = { $count }, { $overdue } overdue
actions_as_table = As a table
actions_age = Age
actions_column_actions = Actions
actions_owners = By owner
actions_column_open = Open
actions_column_overdue = Overdue
actions_column_done = Done
actions_owners_more = { $n ->
    [one] 1 more owner
   *[other] { $n } more owners
}



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

statistics_empty = No incident is recorded yet: what follows tells only what a year without any allows to be said.
statistics_description = Counts, durations, promises, causes and actions of the last twelve full months, each with its interval.
statistics_lead = { $from } to { $to }: { $count } { $n ->
    [one] incident
   *[other] incidents
 }, { $opens ->
    [0] none
   *[other] { $open }
 } of them still open. { $nears } { $near ->
    [one] near miss
   *[other] near misses
 } and { $drills } { $drill ->
    [one] drill
   *[other] drills
 } are left out.
statistics_lead_none = { $from } to { $to }: no incidents. { $nears } { $near ->
    [one] near miss
   *[other] near misses
 } and { $drills } { $drill ->
    [one] drill
   *[other] drills
 } are left out.
statistics_lead_tests = Words such as “rising” appear only where a test says so: { $tested } of { $series } series tested, Holm-corrected.
statistics_big_median = Median time to mitigate
statistics_big_high = p75, p90
statistics_big_high_figures = { $p75 }, { $p90 }
statistics_big_mitigated = n{"\u00A0"}={"\u00A0"}{ $n } mitigated
statistics_big_longest = Longest time to mitigate
statistics_big_incident = { $incident }
statistics_big_alert = Detected by alert
statistics_big_customers = by customers: { $customers }; not stated: { $unstated }
statistics_big_recurred = Recurred within { $days } days
statistics_big_recurred_note = same problem, or same service and cause; 95{"\u00A0"}%: { $interval }
statistics_big_recurred_few = same problem, or same service and cause
statistics_none = none
statistics_part_of = { $part } of { $whole }
statistics_with_share = { $part }, { $share }
statistics_interval = { $low } to { $high }
statistics_interval_95 = 95{"\u00A0"}%: { $interval }
statistics_no_interval = n{"\u00A0"}={"\u00A0"}{ $n }: too few for an interval
statistics_few_values = too few for a median; the values stand below
statistics_few = too few for a median
statistics_few_n = n{"\u00A0"}={"\u00A0"}{ $n }: too few for a median
statistics_values = { $n ->
    [one] value
   *[other] values
 }: { $values }
statistics_median_is = median { $median }
statistics_linked = { $link }
statistics_not_stated = not stated
statistics_unclassified = unclassified
statistics_counts_only = counts only
statistics_as_table = Table
statistics_further = And { $n } more, { $n ->
    [one] which has
   *[other] which have
 } fewer incidents.
statistics_size = n{"\u00A0"}={"\u00A0"}{ $n }
statistics_size_by_row = n by row
statistics_size_by_row_decided = n = met + breached, by row
statistics_size_by_row_months = n = months with agreed time, by row
statistics_size_months = n{"\u00A0"}={"\u00A0"}{ $n } full months
statistics_size_series = { $tested } { $n ->
    [one] series
   *[other] series
 } tested
statistics_size_open = n{"\u00A0"}={"\u00A0"}{ $n } open
statistics_size_known_cause = n{"\u00A0"}={"\u00A0"}{ $n } with a known cause

statistics_mitigate = Time to mitigate, by severity
statistics_mitigate_half = Half of the incidents are mitigated within { $median }.
statistics_mitigate_half_open = Half of the incidents are mitigated within { $median } (Kaplan–Meier; { $open } still open are included). Of those that are mitigated, half took at most { $plain }.
statistics_mitigate_half_open_only = Half of the incidents are mitigated within { $median } (Kaplan–Meier; { $open } still open are included).
statistics_mitigate_not_reached = Half of the incidents are not mitigated yet: the median is at least { $least } (Kaplan–Meier; { $open } still open are included).
statistics_open_median = { $median }
statistics_open_at_least = not reached; at least { $least }
statistics_open_from = { $low } or more
statistics_open_included = Kaplan–Meier; { $open } still open { $n ->
    [one] is
   *[other] are
 } included
statistics_open_without = { $plain } without open ones
statistics_mitigate_none = No incident of these months has a known time to mitigate.
statistics_few_for_median = Too few incidents (n{"\u00A0"}={"\u00A0"}{ $n }) for a median.
statistics_mitigate_caption = A dot is an incident; the upright bar is the median, the band its exact 95{"\u00A0"}% interval. Fewer than five values have no median, fewer than six no interval. The axis is logarithmic.
statistics_mitigate_formula = detected → mitigated, interval from order statistics
statistics_left_out = Left out: { $parts }.
statistics_left_order = { $count } whose moments contradict each other (INC004)
statistics_left_backfilled = { $count } entered after the fact (imported.backfilled), { $zero } of them with a duration of zero
statistics_left_missing = { $count } in which “{ $moment }” is unknown
statistics_left_none = none

statistics_durations = The four durations
statistics_durations_lead = Medians first; what could not be measured is counted beside them, with the reason.
statistics_durations_zero = Records entered after the fact have one moment for all: their durations, zeros among them, mean nothing and are left out. How many is said below.
statistics_durations_formula = sorted values; percentiles by linear interpolation, intervals from order statistics
statistics_mean = Mean beside the median
statistics_mean_remark = The longest few make a mean: one incident more or less can double it, while the median hardly moves. It says nothing about a usual incident.
statistics_mean_formula = sum of the durations / n

statistics_months = Incidents per month
statistics_rate = { $rate } incidents a month (95{"\u00A0"}%: { $interval }).
statistics_rate_none = None were seen; the 95{"\u00A0"}% interval still reaches { $upper } a month.
statistics_months_caption = Dot: count. Upright line: exact (Garwood) 95{"\u00A0"}% interval of that month’s rate. Dashed line: incidents a month over the whole period. { $month } is not over: drawn hollow, not tested.
statistics_months_formula = count / days × 30.4375; exact Poisson intervals
statistics_month_running = { $month }, not over
statistics_over_dispersed = Incidents come in bursts (index of dispersion { $index }): months differ more than chance alone lets them. The interval of the rate is widened; those of single months are too narrow.
statistics_series_count = the number of incidents
statistics_series_mitigate = the monthly median of the time to mitigate
statistics_series_resolve = the monthly median of the time to resolve
statistics_trend_no_evidence = No evidence of change in { $series } ({ $p }, { $n } months).
statistics_trend_rising = Rising: about { $slope } incidents per month (95{"\u00A0"}%: { $low } to { $high }; { $p }, { $n } months).
statistics_trend_falling = Falling: about { $slope } incidents per month (95{"\u00A0"}%: { $low } to { $high }; { $p }, { $n } months).
statistics_trend_rising_duration = Rising: { $series }, about { $slope } per month (95{"\u00A0"}%: { $low } to { $high }; { $p }, { $n } months).
statistics_trend_falling_duration = Falling: { $series }, about { $slope } per month (95{"\u00A0"}%: { $low } to { $high }; { $p }, { $n } months).
statistics_trend_not_enough = Not enough data about { $series }: { $n } { $count ->
    [one] month
   *[other] months
 }, a trend needs 6.
statistics_row_count = Incidents per month
statistics_row_mitigate = Median time to mitigate, by month
statistics_row_resolve = Median time to resolve, by month
statistics_tests = Tests of the monthly series
statistics_tests_remark = A month counts in a series of medians only with three values or more. The verdict goes by p after Holm’s correction, at 0.05.
statistics_tests_formula = Mann–Kendall test, Theil–Sen slope, Holm’s correction
statistics_verdict_rising = rising
statistics_verdict_falling = falling
statistics_verdict_no_evidence = no evidence of change
statistics_verdict_not_enough = not enough data
statistics_method_exact = exact
statistics_method_normal = normal

statistics_sla = SLA compliance
statistics_sla_none = No clocks are agreed, so there is nothing to keep or to breach.
statistics_sla_none_help = Targets stand in casebook.yaml below “clocks”; as soon as one does, it is judged here.
statistics_sla_undecided = No clock of these months is decided.
statistics_sla_no_breach = No clock was breached.
statistics_sla_breached = Breached: { $list }.
statistics_sla_breached_of = { $clock } { $n }
statistics_sla_running_on = { $n } breached and still running
statistics_sla_not_applicable = { $n } not applicable
statistics_sla_unknown = { $n } unknown
statistics_sla_formula = met / (met + breached), Wilson’s interval; counts only below 5

statistics_actions = Preventive actions
statistics_actions_none = No actions were promised.
statistics_on_time = { $part } of { $whole } decided actions were on time; { $overdue } { $n ->
    [one] is
   *[other] are
 } overdue.
statistics_on_time_none = No action with a due day is decided yet.
statistics_actions_formula = all actions at the state of this page, whenever they were promised
statistics_action_on_time = On time
statistics_action_on_time_note = done by the due day / (done with one + open and overdue)
statistics_action_on_time_between = done by the due day / (done with one + open and overdue); 95{"\u00A0"}%: { $interval }
statistics_action_completion = Completion
statistics_action_completion_note = done / not declined
statistics_action_done = Done
statistics_action_verified = { $verified } of them verified
statistics_action_open = Open
statistics_action_no_due = { $none } of them without a due day
statistics_action_overdue = Overdue
statistics_action_overdue_note = due today is not overdue
statistics_action_declined = Declined
statistics_action_days = Median time to done
statistics_action_days_plain = n{"\u00A0"}={"\u00A0"}{ $n }, all done
statistics_action_days_censored = Kaplan–Meier, n{"\u00A0"}={"\u00A0"}{ $n }; { $open } not done or declined are counted as lasting longer
statistics_action_days_between = ; 95{"\u00A0"}%: { $low } to { $high } days
statistics_action_days_from = ; 95{"\u00A0"}%: { $low } days or more
statistics_action_age = Median age of open ones
statistics_action_age_note = since they were created
statistics_days = { $days } days
statistics_days_at_least = at least { $days } days
statistics_effects = Effect of preventive actions
statistics_effects_formula = incidents of the cause before it was done and since; preventive actions that are not declined
statistics_column_effect = Effect
statistics_strength = Strength
statistics_strength_formula = actions that are not declined
statistics_ages = Age of open actions
statistics_ages_formula = days since creation, where the day is known

statistics_causes = Causes
statistics_causes_none = No incidents in these months, so there are no causes to count.
statistics_unknown_many = The cause of { $part } of { $whole } incidents ({ $share }) is unknown.
statistics_unknown_few = The cause of { $part } of { $whole } incidents is unknown.
statistics_vital = { $vital } of { $causes } { $n ->
    [one] cause makes
   *[other] causes make
 } up 80{"\u00A0"}% of the incidents.
statistics_causes_caption = Left: incidents. Right: cumulative share, dashed line at 80{"\u00A0"}%. The causes up to that line are dark. Incidents whose cause nobody knows stay in the list, hollow.
statistics_causes_formula = by count, then by name; the fewest causes that reach 80{"\u00A0"}%
statistics_by_minutes = By customer-minutes
statistics_minutes_formula = minutes with an effect × affected customers, summed
statistics_minutes_total = { $sum } customer-minutes in all{ $n ->
    [0] .
   *[other] ; in { $unknown } incidents nobody counted the customers.
 }
statistics_minutes_none = In none of the incidents were the customers counted.

statistics_kinds = What kind of incidents
statistics_count_formula = count of incidents

statistics_recurrence = What came back
statistics_recurrence_none = No incident of these months has a known cause, so none can be said to have come back.
statistics_recurrence_few = { $part } of { $whole } incidents with a known cause came back within { $days } days.
statistics_recurrence_is = { $part } of { $whole } incidents with a known cause came back within { $days } days: { $share } (95{"\u00A0"}%: { $interval }).
statistics_recurrence_formula = an earlier incident of the same problem, or of the same service and cause; Wilson’s interval

statistics_arrivals_untested = None of { $series } causes and services has the four incidents that a test of their arrivals needs.
statistics_arrivals_none = { $tested } of { $series } causes and services have the four incidents that a test of their arrivals needs: no evidence of change in any of them.
statistics_arrivals_tested = { $tested } of { $series } causes and services have the four incidents that a test of their arrivals needs.
statistics_arrivals_changed = { $name }: { $verdict } ({ $p }).
statistics_arrivals_formula = Laplace’s U, p corrected for the causes and services tested; exponent of the power law with its interval
statistics_arrivals_cause = How incidents arrive, by cause
statistics_arrivals_service = How incidents arrive, by service
statistics_column_laplace = U
statistics_column_beta = β

statistics_availability = Availability
statistics_availability_lead = Months in which downtime stayed within the error budget.
statistics_availability_none = No service has an objective, so no month was kept or missed.
statistics_availability_none_help = Objectives stand in casebook.yaml below a service’s “slo”.
statistics_availability_bound = At most: in some incidents the effect is not stated, and counts as an outage.
statistics_availability_formula = 1 − weighted downtime / agreed time ≥ objective
statistics_downtime = { $downtime }
statistics_downtime_bound = at most { $downtime }

statistics_delivery = Deployments
statistics_delivery_lead = Each service by itself: how often a deployment needed immediate intervention, and how long recovery took.
statistics_delivery_none = Change fail rate and failed deployment recovery time are not available: nobody counts the deployments.
statistics_delivery_none_help = Put the deployments of each service and month into deployments.yaml to see both.
statistics_delivery_formula = failed / deployments, Wilson’s interval; begin → resolved of incidents that a deployment caused, median

statistics_column_severity = Severity
statistics_column_n = n
statistics_column_median = Median
statistics_column_interval = 95{"\u00A0"}%
statistics_column_longest = Longest
statistics_column_values = Values
statistics_column_duration = Duration
statistics_column_p75 = p75
statistics_column_p90 = p90
statistics_column_still_open = Still open
statistics_column_left_out = Left out
statistics_column_mean = Mean
statistics_column_month = Month
statistics_column_incidents = Incidents
statistics_column_series = Series
statistics_column_n_months = Months
statistics_column_s = S
statistics_column_p = p
statistics_column_p_holm = p, corrected
statistics_column_method = Method
statistics_column_slope = Change a month
statistics_column_verdict = Verdict
statistics_column_clock = Clock
statistics_column_met = Met
statistics_column_breached = Breached
statistics_column_undecided = Open
statistics_column_share = Share
statistics_column_track = 0 to 100{"\u00A0"}%
statistics_column_measure = Measure
statistics_column_value = Value
statistics_column_note = Note
statistics_column_cause = Cause
statistics_column_group = Group
statistics_column_of_all = Of all
statistics_column_cumulative = Cumulative
statistics_column_minutes = Customer-minutes
statistics_column_uncounted = Not counted
statistics_column_detected = Detected by
statistics_column_category = Category
statistics_column_priority = Priority
statistics_column_bar = Bar, as a share of the largest
statistics_column_strength = Strength
statistics_column_age = Days since creation
statistics_column_actions = Actions
statistics_column_overdue = Overdue
statistics_column_service = Service
statistics_column_objective = Objective
statistics_column_kept = Months kept
statistics_column_downtime = Downtime
statistics_column_deployments = Deployments
statistics_column_failed = Failed
statistics_column_fail_rate = Change fail rate
statistics_column_recovery = Recovery
statistics_column_recoveries = Recoveries

## Reports by period

reports_sentence = One report for each month, quarter and year, beside the one before it. Each is made to be read and printed.
reports_none = There is no report yet: the first incident begins the first month, quarter and year.
reports_count = { $n ->
    [0] no incidents
    [one] { $n } incident
   *[other] { $n } incidents
 }
period_quarter = Q{ $quarter } { $year }
period_title = Incident report { $period }
period_so_far = { $period } so far
period_description = What happened in { $period }, which promises were kept, what came back, what was done and what is open.
period_in = in { $period }
period_in_so_far = in { $period } so far
period_days_name = Period
period_days = { $from } to { $to }, { $n ->
    [one] { $n } day
   *[other] { $n } days
 }
period_for = For
period_for_whom = Management, to read and to print
period_state = Figures hold at
period_state_over = The end of the period. All of it is over, so nothing here changes with the day of reading.
period_beside_name = Compared with
period_compared = { $period }, { $n ->
    [one] { $n } day
   *[other] { $n } days
 }
period_not_compared = Nothing: no incident is recorded in the period before
period_ways = Other reports
period_whole = Part of:
period_parts = Made of:
period_running_remark = The period is not over. Incidents are compared by the day, so that fewer days are no sign of fewer incidents; what is still open may take longer than it shows now.
period_first_remark = The first incident in the records began on { $day }. The days of { $period } before it count as days without one.
period_bursts_remark = Incidents come in bursts: the months up to the end of this period differ more than chance alone lets them. A small p about the number of incidents says less than it seems.

period_cover_incidents = { $n ->
    [0] No incident began { $within }.
    [one] { $count } incident began { $within }{ $majors ->
        [0] {""}
       *[other] , a major one
     }.
   *[other] { $count } incidents began { $within }, { $majors ->
        [0] none of them major
       *[other] { $major } of them major
     }.
 }
period_cover_largest = { $n ->
    [one] It was “{ $incident }”
   *[other] By customer-minutes the largest was “{ $incident }”
 } ({ $minutes } customer-minutes).
period_cover_longest = { $n ->
    [one] It was “{ $incident }”
   *[other] The longest effect was that of “{ $incident }”
 } ({ $effect }).
period_cover_clocks = { $n ->
    [0] Every time that was promised and is decided was kept.
    [one] { $count } promised time was broken.
   *[other] { $count } promised times were broken, { $of ->
        [one] all in one incident
       *[other] in { $incidents } incidents
     }.
 }
period_cover_objectives = { $n ->
    [0] Every service kept its objective in every month that is over.
   *[other] { $services } missed { $n ->
        [one] its objective
       *[other] their objectives
     } in { $months } of { $all } service-months.
 }
period_cover_objectives_many = { $count } services missed their objectives, in { $months } of { $all } service-months.
period_listed = { $first } and { $last }
period_cover_came_back = { $causes ->
    [one] The only one whose cause is known had { $n ->
        [0] not been there before.
       *[other] been there before.
     }
   *[other] { $n ->
        [0] None of the { $whole }
       *[other] { $others ->
            [0] All { $whole }
           *[other] { $part } of the { $whole }
         }
     } whose cause is known had been there before.
 }
period_cover_cause_unknown = No cause is known yet, so nobody can say what came back.
period_cover_actions = { $n ->
    [0] No action was done
    [one] { $done } action was done
   *[other] { $done } actions were done
 }; { $lates ->
    [0] none was overdue at the end.
    [one] { $late } was overdue at the end.
   *[other] { $late } were overdue at the end.
 }
period_cover_actions_so_far = { $n ->
    [0] No action was done
    [one] { $done } action was done
   *[other] { $done } actions were done
 }; { $lates ->
    [0] none is overdue.
    [one] { $late } is overdue.
   *[other] { $late } are overdue.
 }
period_cover_open = { $n ->
    [one] { $count } incident was open at the end.
   *[other] { $count } incidents were open at the end.
 }
period_cover_open_now = { $n ->
    [one] { $count } incident is open.
   *[other] { $count } incidents are open.
 }

period_beside = The period and the one before it
period_column_figure = Figure
period_column_change = What may be said
period_column_incident = Incident
period_column_verdict = Verdict
period_column_used = Used
period_column_available = Available
period_column_downtime = Downtime
period_column_budget = Budget
period_column_budget_used = Used
period_column_before = Downtime in { $period }
period_column_taken = Took of the agreed time, by weight
period_column_earlier = Earlier
period_column_between = Between
period_column_resolved = Resolved
period_column_detect = To detect
period_column_mitigate = To mitigate
period_column_resolve = To resolve
period_row_incidents = Incidents
period_row_major = Major incidents
period_row_detect = Median time to detect
period_row_mitigate = Median time to mitigate
period_row_resolve = Median time to resolve
period_row_clock = { $clock }, kept and broken
period_row_came_back = Came back, of known causes
period_row_on_time = Actions due, done in time
period_row_done = Actions done
period_row_overdue = Actions overdue at the end
period_row_open = Incidents open at the end
period_row_customers = Customer-minutes
period_row_objectives = Service-months that kept the objective
period_rate = { $rate } a month (95{"\u00A0"}%: { $interval })
period_few = n{"\u00A0"}={"\u00A0"}{ $n }, too few
period_median = { $median } (n{"\u00A0"}={"\u00A0"}{ $n })
period_met_breached = { $met } met, { $breached } broken
period_undecided = { $n } not decided
period_uncounted = not counted in { $n }
period_not_tested = shown, not tested
period_tests = { $n ->
    [0] nothing could be tested
    [one] { $tested } test
   *[other] { $tested } tests, p corrected for their number
 }
period_tests_formula = incidents by day: exact conditional test; durations: Mann–Whitney; shares: Fisher; Holm’s correction; a difference is spoken of below 0.05

compared_few = Too few to compare ({ $now } and { $before }; each needs five).
compared_nothing = Nothing to compare.
compared_incidents_none = No incident in either period.
compared_incidents_same = No evidence of change ({ $p }; { $now } vs { $before } incidents).
compared_incidents_higher = More: { $ratio } times as many a day (95{"\u00A0"}%: { $low } to { $high }; { $p }; { $now } vs { $before } incidents).
compared_incidents_higher_open = More: at least { $low } times as many a day ({ $p }; { $now } vs { $before } incidents).
compared_incidents_lower = Fewer: { $ratio } times as many a day (95{"\u00A0"}%: { $low } to { $high }; { $p }; { $now } vs { $before } incidents).
compared_duration_same = No evidence of change ({ $p }; n{"\u00A0"}={"\u00A0"}{ $now } vs { $before }).
compared_duration_higher = Longer ({ $p }; n{"\u00A0"}={"\u00A0"}{ $now } vs { $before }).
compared_duration_lower = Shorter ({ $p }; n{"\u00A0"}={"\u00A0"}{ $now } vs { $before }).
compared_share_same = No evidence of change ({ $p }; { $part } of { $now } vs { $part_before } of { $before }).
compared_share_higher = A larger share ({ $p }; { $part } of { $now } vs { $part_before } of { $before }).
compared_share_lower = A smaller share ({ $p }; { $part } of { $now } vs { $part_before } of { $before }).

period_happened = What happened
period_happened_none = No incident began in this period.
period_counted_apart = Counted apart: { $near ->
    [0] no near miss
    [one] { $nears } near miss
   *[other] { $nears } near misses
 } and { $drill ->
    [0] no drill
    [one] { $drills } drill
   *[other] { $drills } drills
 }.
period_group_grave = P1 and P2
period_group_others = All others
period_others_counted = All others, by service and priority; an incident that hit several services stands in each row.
period_in_full = All incidents: { $months }
period_more = { $n ->
    [one] { $count } more is left out here.
   *[other] { $count } more are left out here.
 }
period_more_in = { $n ->
    [one] { $count } more is left out here
   *[other] { $count } more are left out here
 }; the shorter reports have them: { $parts }
period_major_effect = effect { $effect }
period_major_customers = { $minutes } customer-minutes
period_major_breaches = { $n ->
    [one] one promised time broken
   *[other] { $n } promised times broken
 }

period_clocks = Promised times that were broken
period_clocks_undecided = No promised time is decided.
period_clocks_breached = { $n ->
    [0] None of { $decided } decided clocks was broken.
    [one] { $count } of { $decided } decided clocks was broken.
   *[other] { $count } of { $decided } decided clocks were broken.
 }
period_clocks_formula = the worst of a clock’s verdicts, once for each incident and clock
period_size_clocks = clocks of the incidents that began in the period
period_budgets = Availability and error budgets
period_budgets_none = No service has an objective, and none suffered.
period_budgets_formula = budgets of the period’s months added up, until the state of this page where one runs; used = downtime / budget
period_small_title = Budgets used by many small incidents
period_small_lead = Small is an incident that took less than { $share } of a service’s budget for the period. Together:
period_small_none = Nowhere did two or more incidents share in a budget that each took less than { $share } of a service’s budget for the period.
period_small = { $service }: { $n } incidents of less than { $below } each took { $minutes } together, { $share } of the downtime. { $records }
period_size_small = each budget of the period by itself
period_small_formula = where incidents overlap, the heaviest counts
period_small_more = { $n } more
period_taken = Which incident took how much
period_taken_of = { $service } { $time }
period_came_back_unknown = No incident of this period has a known cause, so nobody can say what came back.
period_size_came_back = the last earlier incident is named
period_days_between = { $n ->
    [one] { $n } day
   *[other] { $n } days
 }
period_done = What was done, and whether it worked
period_done_sentence = { $n ->
    [0] No action was done in this period.
    [one] { $done } action was done in this period; { $shown ->
        [0] nobody has shown yet that it works
       *[other] it was shown to work
     }.
   *[other] { $done } actions were done in this period; { $shown ->
        [0] none was shown to work
        [one] { $verified } was shown to work
       *[other] { $verified } were shown to work
     }, { $fails ->
        [0] none was shown not to
        [one] { $failed } was shown not to
       *[other] { $failed } were shown not to
     }.
 }
period_due_sentence = { $n ->
    [one] { $whole } action was due in it; { $part } was done in time.
   *[other] { $whole } actions were due in it; { $part } of them were done in time.
 }
period_done_list = Done in this period
period_missed_list = Due in this period and not done in time
period_done_caution = quiet times follow bad ones by chance too: a check of the effect says more than a quiet month
period_done_formula = done and checked as the records say at the day of this page
period_actions_more = { $n ->
    [one] { $n } more action stands on the page of all actions.
   *[other] { $n } more actions stand on the page of all actions.
 }
period_open_title = What was open at the end
period_open_title_now = What is open
period_open_sentence = Open when the period ended: { $n ->
    [0] no incident
    [one] { $count } incident
   *[other] { $count } incidents
 }; { $actions ->
    [0] no action.
    [one] { $open } action, { $lates ->
        [0] not overdue
       *[other] overdue
     }.
   *[other] { $open } actions, { $lates ->
        [0] none of them overdue
       *[other] { $late } of them overdue
     }.
 }
period_open_now = Open now: { $n ->
    [0] no incident
    [one] { $count } incident
   *[other] { $count } incidents
 }; { $actions ->
    [0] no action.
    [one] { $open } action, { $lates ->
        [0] not overdue
       *[other] overdue
     }.
   *[other] { $open } actions, { $lates ->
        [0] none of them overdue
       *[other] { $late } of them overdue
     }.
 }
period_open_since = The last column says what became of them since.
period_not_resolved = not yet
period_overdue_list = Overdue actions
period_records = Records behind the figures
period_records_summary = Durations and customer-minutes of each incident

## Charts

chart_mitigate = Time to mitigate by severity, on a logarithmic axis
chart_median = median { $median }
chart_median_open = median { $median } (Kaplan–Meier, { $open } open)
chart_median_at_least = median at least { $least } ({ $open } open)
chart_interval_from = 95{"\u00A0"}%: { $low } or more
chart_interval = 95{"\u00A0"}%: { $low } to { $high }
chart_few_for_median = too few for a median
chart_few_for_interval = too few for an interval
chart_size = n{"\u00A0"}={"\u00A0"}{ $n }
chart_months = Incidents per month, { $from } to { $to }
chart_months_counts = { $counts }, and { $n } so far in { $month }; each with an exact 95{"\u00A0"}% interval.
chart_mean = mean { $mean }
chart_met_of = { $met } of { $n } met
chart_age_30 = 0–30 days
chart_age_90 = 31–90 days
chart_age_over = over 90 days
chart_overdue = { $n }, { $overdue } overdue
chart_causes = Incidents by cause
chart_further = { $n } further causes

## Definitions

definitions_lead = What the words and figures on these pages mean, how they are counted, and where the formulas come from. Where no source is named, the definition is Casebook’s own.
definitions_contents = All terms
definitions_example = Example.
definitions_left = Left out.
definitions_source = Source.

# A term has parts: its name, what it means, the formula, a table (cells between bars, the first
# line is its head), an example, what is left out, the source. Only the first two must be there.
definitions_records =
    .name = Records
    .meaning = What is written down, how it is graded, and what is counted.
definition_as_of =
    .name = State at (as-of)
    .meaning = The moment for which a page was computed. What happened later is not yet known there. Same records and same moment give the same page, byte for byte.
definition_incident =
    .name = Incident
    .meaning = An unplanned interruption of a service, or a loss of its quality.
    .left = Counts of incidents leave out cancelled records, near misses and drills.
    .source = ITIL 4, as told in public summaries.
definition_near_miss =
    .name = Near miss
    .meaning = Would have been an incident but for luck or a barrier. Its grades say what could have happened. No clock applies.
    .left = Counted by itself, never among the incidents.
definition_drill =
    .name = Drill
    .meaning = An exercise, written down like an incident.
    .left = In no statistic.
definition_major_incident =
    .name = Major incident
    .meaning = An incident of the highest impact, handled by a faster procedure with roles of its own. Each organisation says which incidents these are. From the moment it is declared the priority is P1, unless an override says otherwise.
    .source = ITIL 4, as told in public summaries.
definition_problem =
    .name = Problem
    .meaning = The cause, or possible cause, of one or more incidents.
    .source = ITIL 4, as told in public summaries.
definition_known_error =
    .name = Known error
    .meaning = A problem that is understood but not removed.
    .source = ITIL 4, as told in public summaries.
definition_workaround =
    .name = Workaround
    .meaning = Reduces or removes the effect without removing the cause.
    .source = ITIL 4, as told in public summaries.
definition_moments =
    .name = Moments of an incident
    .meaning = The points in time from which clocks and durations are counted.
    .table =
        Moment | Means
        `occurred` | the first deviation, also before anyone was affected
        `detected` | the first signal that reached us: an alert, a call, a mail
        `logged` | written down as an incident; `detected`, where nothing else is stated
        `acknowledged` | somebody took it
        `mitigated` | the effect is gone or small; the cause may remain
        `resolved` | the service is restored and checked
        `reviewed` | the review is published
        `closed` | nothing is left to do
definition_impact =
    .name = Impact
    .meaning = The size of the effect on business and users: extensive, significant, moderate or minor.
    .source = ITIL 4, as told in public summaries.
definition_urgency =
    .name = Urgency
    .meaning = How fast the effect becomes unacceptable: critical, high, medium or low.
    .source = ITIL 4, as told in public summaries.
definition_priority =
    .name = Priority
    .meaning = What is handled first. It is read from a table of impact and urgency, P1 being the first, and may change while the incident lasts. An override needs a reason and a name. Pages show the current and the highest priority.
    .source = ITIL 4, as told in public summaries. The table is the organisation’s own.
definition_unclassified =
    .name = Unclassified
    .meaning = Impact or urgency is not stated, so there is no priority. No clock applies; such incidents are counted apart.
definition_severity =
    .name = Severity
    .meaning = How bad it got: S1 is the gravest, S4 the mildest. It is set once, at the review, to the worst effect reached. Priority and severity are never computed from each other. Where it is missing, a statistic by severity takes the highest priority reached, and says so.
definition_status =
    .name = Status
    .meaning = Where an incident stands. It is read from the moments, never typed. The first line that holds is the status.
    .table =
        Status | Holds when
        Cancelled | a duplicate, a test, or no incident
        Closed | `closed` is known
        Resolved | `resolved` is known
        On hold | a hold is open: it waits for a customer, a vendor, a change, a problem or an agreed time
        Mitigated | `mitigated` is known
        In progress | acknowledged and somebody has acted since; or reopened
        Acknowledged | `acknowledged` is known
        New | none of these
definition_period =
    .name = Period of an incident
    .meaning = An incident belongs to the month, quarter or year in which it `occurred`; where that is unknown, in which it was `detected`; else that of its first moment. The local day of the casebook’s time zone counts.
definition_period_report =
    .name = Report of a period
    .meaning = A month, a quarter or a year by itself, beside the one before it. What began in it is counted; what is said of its end is the state when its last day was over. A period that is not over is called “so far”, and its end is the moment of the page. Months without an incident have a report where incidents lie before and after them.
    .left = Periods before the first and after the last incident: nobody knows whether anything would have been recorded.
definition_cause =
    .name = Cause and factor
    .meaning = A factor is one thing that made the incident possible or longer: a trigger, a condition, or a gap in detection, response or recovery. The cause is the one key, from a list, under which the incident is counted.
definition_effect_duration =
    .name = Time with an effect
    .meaning = The minutes in which at least one service of the incident had an effect. Minutes that overlap count once.
definition_customer_minutes =
    .name = Customer-minutes
    .meaning = How much waiting an incident caused. Counted once an incident.
    .formula = customer-minutes = minutes with any effect × customers affected
    .example = 310,000 customers for 195 minutes: 60.45 million customer-minutes.
    .left = Nothing where the number of customers is not stated; beside each sum stands how many incidents that are.
definition_minutes_since_known =
    .name = Customer-minutes since known
    .meaning = What living with a problem has taken: the customer-minutes of its incidents that began on the day its cause was known or later. Incidents of which nobody counted the customers are not in the sum; how many they are stands beside it.
    .left = Near misses, drills and cancelled records.
definition_workaround_helped =
    .name = How often a workaround helped
    .meaning = Of the incidents of a problem that began since its cause is known, that are resolved and say how: how many a workaround ended (`resolution.kind: workaround`). Those that do not say are counted beside it.
    .left = Near misses, drills and cancelled records.
definitions_durations =
    .name = Durations
    .meaning = How long one incident took. A duration is one of these four, always with the same two ends.
definition_time_to_detect =
    .name = Time to detect
    .meaning = How long it went on before any signal reached us.
    .formula = detected − occurred
    .left = `occurred` is often unknown or a guess. Where it is unknown, the incident is left out and counted.
definition_time_to_acknowledge =
    .name = Time to acknowledge
    .meaning = How long until somebody took it. It runs from `detected`. The clock `response` is another thing: it runs from `logged`, and pauses, calendars and targets are its own.
    .formula = acknowledged − detected
definition_time_to_mitigate =
    .name = Time to mitigate
    .meaning = How long until the effect was gone or small. This is when users stop suffering. In a reopened incident the last `mitigated` counts.
    .formula = mitigated − detected
definition_time_to_resolve =
    .name = Time to resolve
    .meaning = How long until the service was restored and checked. The cause may be repaired later. In a reopened incident the last `resolved` counts.
    .formula = resolved − detected
    .left = Incidents that are still open stay in: they are censored.
definition_left_out =
    .name = Left out, and counted
    .meaning = A figure says how many incidents it could not use, and why.
    .table =
        Reason | What is done
        a moment is missing | the incident is left out of this duration
        the order of the moments is a contradiction that somebody waived | left out
        moments were filled in when the record was imported (`backfilled`) | left out
        `kind` is near miss or drill, or the record is cancelled | not an incident of the statistic
definition_zero =
    .name = A duration of zero
    .meaning = A duration of 0 minutes is a value like any other and counts. Only an import that filled moments in makes zeros that say nothing, and those are left out.
definition_mean =
    .name = Mean
    .meaning = The sum divided by the number of values. One long incident can move it more than all others together. It stands in the detail table beside the median, never as a headline.
    .formula = x̄ = Σ xᵢ / n
definition_why_no_mttr =
    .name = Why no mean time to repair (“MTTR”)
    .meaning = Durations of incidents are skewed: many are short, a few very long. With the usual number of incidents a mean of them moves by chance: a real change can stay unseen, and no change at all can look like one. It is also not clear which “R” is meant: repair, restore, resolve or recover. So the median stands here, with its interval.
    .example = Fifteen durations in minutes: 12, 18, 25, 31, 34, 40, 47, 55, 62, 75, 90, 118, 160, 240, 615. Their mean is 108.1, their median 55. Without the longest one the mean falls to 71.9; the median only to 51.
    .source = Davidovič, Š. (2021), Incident Metrics in SRE, Google and O’Reilly. The VOID Report, thevoid.community: duration data are skewed, and duration does not go with severity.
definitions_promises =
    .name = Promises and clocks
    .meaning = What was agreed about time, and how it is judged. casebook.yaml names the clocks, their targets and their calendars.
definition_sla =
    .name = Service level agreement (SLA)
    .meaning = Targets agreed with the customer: for times, and for availability.
    .source = ITIL 4, as told in public summaries.
definition_clock =
    .name = SLA clock
    .meaning = Counts the time from one moment of an incident to another and compares it with a target, which depends on the priority. `response`: `logged` to `acknowledged`. `resolution`: `logged` to `resolved`. `review`: `resolved` to `reviewed`. casebook.yaml may name others.
definition_elapsed =
    .name = Elapsed time of a clock
    .meaning = The time between start and stop in which the calendar is open and no pause holds. It is counted in seconds, on a clock without summer time.
    .formula =
        E(t) = | [s, min(e, t)) ∩ O \ Z |
        s start, e stop, t the moment of the page, O open hours, Z pauses
    .example = A target of 4 h and an elapsed time of 4 h 00 min 01 s: breached. Exactly 4 h: met.
definition_calendar =
    .name = Calendar and business hours
    .meaning = The hours in which a clock runs, as local times of one time zone. A holiday closes a day whatever its hours; an exception overrules a holiday. The day on which the clocks change has 23 or 25 hours. `24x7` is always open.
    .example = Open Monday to Friday 8:00–18:00. From Friday 16:00 to Monday 10:00, 240 minutes count.
definition_business_day =
    .name = Business day
    .meaning = Day 0 is the local date of the start, even at 23:30. Then days with open hours are counted. Due is the end of the last open hours of the last day.
    .example = Open Monday to Friday 8:00–18:00, closed at Easter. Resolved on Thursday 2 April 2026, 5 business days: due on Monday 13 April, 18:00.
definition_pause =
    .name = Pause
    .meaning = Time that does not count, because the incident waited for somebody outside. Only clocks that allow it, and only for the reasons listed there. Pauses that overlap count once; a pause in closed hours costs nothing.
    .example = From 8:00 to 12:00 with pauses 9:00–10:00 and 9:30–10:30: 240 − 90 = 150 minutes.
definition_due =
    .name = Due
    .meaning = The moment at which the elapsed time reaches the target, if no further pause comes. A target that ends with the opening hours is due at closing time, not at the next opening.
    .formula = the smallest d with E(d) = target
definition_clock_status =
    .name = State of a clock
    .meaning = The first line that holds.
    .table =
        State | Holds when
        Not applicable | there is no target for this priority, or the record is cancelled
        Unknown | the start is missing
        Met | stopped, elapsed ≤ target
        Breached | stopped, elapsed > target
        Breached, still open | running, elapsed > target
        Paused | a pause holds at the moment of the page
        At risk | running, and most of the target is used up
        Running | running, none of the above
definition_not_applicable =
    .name = Not applicable
    .meaning = No promise was made for this record: no target for its priority, or the record is cancelled. In no ratio.
definition_unknown =
    .name = Unknown
    .meaning = The clock’s start is missing, so nobody can say. Never counted as met.
definition_met =
    .name = Met
    .meaning = The clock stopped, and its elapsed time is not more than the target. Equal is met.
definition_breached =
    .name = Breached
    .meaning = The clock stopped after its target had passed. A later, lower priority does not undo it.
definition_breached_open =
    .name = Breached, still open
    .meaning = The target has passed and the clock still runs. It counts as breached.
definition_paused =
    .name = Paused
    .meaning = Not decided: a pause holds, and the target has not passed.
definition_at_risk =
    .name = At risk
    .meaning = Not decided: the clock runs, and three quarters of the target are used up, unless casebook.yaml sets another share.
    .formula = elapsed ≥ 0.75 × target
definition_running =
    .name = Running
    .meaning = Not decided: the clock runs, and less than that share is used up.
definition_priority_change =
    .name = When the priority changes
    .meaning = Each clock says in casebook.yaml what a new priority does to it. Pauses are kept. A target that had passed at the moment of the change stays breached.
    .table =
        Policy | What happens
        `retroactive` | the new target counts from the first start; this is the default
        `restart` | a new clock starts at the change; the old one ends without a verdict
        `worst` | the strictest target that was ever in force, from the first start
        `retroactive-with-grace` | as `retroactive`, but never due earlier than the grace after the change
    .example = Logged at 8:00 as P3 (24 h), raised to P1 (4 h) at 11:00, resolved at 13:00. `retroactive`: 300 minutes, breached by 60. `restart`: 120 minutes, met. Raised at 14:00 with a grace of 60 minutes, it is due at 15:00.
definition_reopening =
    .name = When an incident is reopened
    .meaning = Each clock says what becomes of the time between. Nobody is asked to respond again. The clock of the review starts at the last `resolved`.
    .table =
        Policy | What counts | 8:00–10:00 and 11:00–13:00, target 4 h
        `continue` | the cycles, added up; the default | 240 min, met
        `full` | from the first start to the last stop | 300 min, breached
        `new-cycle` | each cycle by itself; the gravest verdict holds | 120 and 120 min, met
definition_compliance =
    .name = Compliance
    .meaning = The share of decided clocks that were met. Breached and still open is decided. Running, at risk and paused are undecided, and stand beside it. With fewer than 5 decided only the counts are shown, without a percentage; from 5 on, with a Wilson interval.
    .formula = compliance = met / (met + breached)
    .example = 9 met and 3 breached: 75 %. 5 undecided stand beside it.
    .left = Not applicable and unknown.
definition_functional_escalation =
    .name = Functional escalation
    .meaning = Calling people with more skill.
    .source = ITIL 4, as told in public summaries.
definition_hierarchical_escalation =
    .name = Hierarchical escalation
    .meaning = Calling people with more authority, level by level. In a timeline, an escalation with a level is hierarchical.
    .source = ITIL 4, as told in public summaries.
definition_cadence =
    .name = Update cadence
    .meaning = The longest time that those who must be told are left without an update. The first update has a limit of its own. The gap to the end, or to now while it is open, counts too.
    .formula = late by = gap − limit, where gap > limit + grace
    .example = Every 60 minutes, with 5 minutes of grace: a gap of 78 minutes is late by 18.
definition_grace =
    .name = Grace
    .meaning = Minutes after a limit that are not held against anyone. What comes after them is late from the limit on, not from the end of the grace. It holds for the first, each further, the promised and the final update.
definition_promised_update =
    .name = Promised update
    .meaning = An update that says when the next one comes makes a limit of its own. It counts where it is earlier than the cadence.
definition_final_message =
    .name = Final message
    .meaning = The message that it is over, due within its limit after `resolved`. It does not close a gap before the end.
definitions_availability =
    .name = Availability
    .meaning = What users had of a service, month by month. The month is the local month of the service’s time zone.
definition_effect_weight =
    .name = Effect and its weight
    .meaning = What happened to a service, as a number from 0 to 1.
    .table =
        Effect | Weight
        outage | 1
        degraded | its share: of failed requests, or of users
        none | 0
        not stated | 1, and the figure is an upper bound
definition_weighted_downtime =
    .name = Weighted downtime
    .meaning = The minutes of a month, each counted by the effect that then held. Of several at once the heaviest counts: durations are never added up, or the same minute would count twice.
    .formula = D = ∫ w(t) dt, w(t) = the largest weight of all effects on the service at t
    .example = Two effects of weight 0.5, 10:00–10:20 and 10:10–10:40: 40 minutes, each counted half, are 20 minutes.
definition_service_hours =
    .name = Service hours
    .meaning = The calendar in which a service is promised. Outside of it nothing counts: neither downtime nor agreed time.
definition_planned_maintenance =
    .name = Planned maintenance
    .meaning = A window that was announced in time: 72 hours before, unless casebook.yaml says otherwise. Where it is excluded, it is neither downtime nor agreed time. An outage that outlives its window counts from the window’s end. A window announced too late is ordinary time.
definition_agreed_time =
    .name = Agreed time
    .meaning = The minutes of the month in which the service was promised.
    .formula = A = service hours of the month − planned maintenance in them
    .example = Clocks change: in Berlin, March 2026 has 44,580 minutes and October 44,700.
definition_availability =
    .name = Availability
    .meaning = The share of the agreed time in which the service worked. It is cut, never rounded up. Where no time was agreed, there is no figure.
    .formula = availability = 1 − D / A
    .example = 99.8999 % is never shown as 99.90 %, since that would hide a missed objective of 99.9 %.
definition_slo =
    .name = Objective (SLO)
    .meaning = The availability that a service means to reach, a month. SLO stands for service level objective.
    .source = Beyer, B. and others, ed. (2016), Site Reliability Engineering, O’Reilly, chapter 4.
definition_error_budget =
    .name = Error budget
    .meaning = The downtime that an objective leaves room for. What remains may be negative.
    .formula = B = (1 − objective) × A, remaining = B − D
    .table =
        Objective | Month | Budget
        99.9 % | 30 days | 43.2 min
        99.9 % | 31 days | 44.64 min
        99.5 % | 31 days | 223.2 min
        99.99 % | 30 days | 4.32 min
    .source = Beyer, B. and others, ed. (2016), Site Reliability Engineering, O’Reilly, chapter 3.
definition_budget_used =
    .name = Budget used
    .meaning = The part of the error budget that is gone. More than 100 % is a missed objective. An objective of 100 % has no budget and no ratio: it is met only without downtime.
    .formula = used = D / B
    .example = 70 minutes of 44.58: 157 %.
definition_small_incidents =
    .name = Budget used by many small incidents
    .meaning = An incident is small for a service when it took less than a tenth of the service’s error budget for the period. Where two or more were small, the report says what they took together: no single one of them would be noticed.
    .formula = share = weighted downtime of the small ones / weighted downtime of all; where they overlap, the heaviest counts
    .left = Services without an objective, which have no budget.
definition_burn_rate =
    .name = Burn rate
    .meaning = How many times faster than the objective allows the budget is being used. At 1 it lasts exactly for the window.
    .formula =
        burn = share of bad time / (1 − objective)
        share of the budget = burn × h / H, over h hours of a window of H
    .example = In a window of 30 days: 14.4 for 1 hour uses 2 % of the budget, 6 for 6 hours 5 %, 1 for 3 days 10 %.
    .source = Beyer, B. and others, ed. (2018), The Site Reliability Workbook, O’Reilly, chapter 5, “Alerting on SLOs”.
definition_running_month =
    .name = Running month
    .meaning = Of a month that is not over, availability is that so far; the budget is that of the whole month. Both say so.
definition_upper_bound =
    .name = At most (upper bound)
    .meaning = An effect or a share was not stated, so the whole service is taken as down. The true figure can only be smaller. In the files for programs: `exact: false`.
definitions_statistics =
    .name = Statistics
    .meaning = How figures of many incidents are made, and what may be said about them. Intervals are 95 % intervals; a test speaks below p = 0.05.
definition_n =
    .name = n
    .meaning = The number of values behind a figure. It stands beside every one.
definition_median =
    .name = Median
    .meaning = The value in the middle: half of the incidents were shorter, half longer. Of an even number, halfway between the two in the middle. One extreme value hardly moves it.
definition_quantile =
    .name = Percentile (p75, p90)
    .meaning = 75 %, or 90 %, of the values are not above it. Between two values the line between them is read.
    .formula =
        h = (n − 1) × p, values sorted: x(0) ≤ … ≤ x(n − 1)
        quantile = x(⌊h⌋) + (h − ⌊h⌋) × (x(⌊h⌋ + 1) − x(⌊h⌋))
    .example = p90 of fifteen values: h = 12.6, so 0.6 of the way from the 13th to the 14th.
    .source = Hyndman, R. J. and Fan, Y. (1996), Sample quantiles in statistical packages, The American Statistician 50, 361–365: type 7.
definition_interval =
    .name = Interval
    .meaning = The range of true values that fits the data. Of many such intervals, about 95 in 100 contain the true value. A wide one says that the data cannot tell more.
definition_median_interval =
    .name = Interval of the median
    .meaning = Two of the values themselves, counted from both ends. Exact, without any assumption about the shape of the data and without random numbers. Fewer than 6 values have none.
    .formula =
        from the l-th smallest to the l-th largest value
        l = the largest rank with P(Bin(n, ½) ≤ l − 1) ≤ 0.025
    .example = n = 15: from the 4th to the 12th value. The fifteen durations of the example further up have the median 55 and the interval 31 to 118; it holds with 96.5 %.
    .source = Thompson, W. R. (1936), On confidence ranges for the median, Annals of Mathematical Statistics 7, 122–128.
definition_bootstrap_interval =
    .name = Bootstrap interval
    .meaning = For figures without an exact interval, such as a mean or a p90. 10,000 samples are drawn from the values, and the figure is made of each. The seed is fixed and the values are sorted first, so the result is always the same. Where the correction (BCa) cannot be computed, the plain percentiles are taken, and it says so.
    .formula =
        percentile: ranks ⌈0.025 B⌉ and ⌈0.975 B⌉ of the B sorted results
        BCa: shares Φ(z₀ + (z₀ + z) / (1 − a (z₀ + z))) instead, z = −1.96 and 1.96
        z₀ = Φ⁻¹(share of results below the figure)
        a = Σ(θ̄ − θᵢ)³ / (6 [Σ(θ̄ − θᵢ)²]^(3/2))
        θᵢ the figure without value i, θ̄ the mean of all θᵢ
    .source = Efron, B. (1987), Journal of the American Statistical Association 82, 171–185.
definition_rate =
    .name = Incidents per month
    .meaning = The count, divided by the days of the period, for a month of average length. So a short month does not look calm only because it is short.
    .formula = rate = count / days × 30.4375
definition_rate_interval =
    .name = Interval of the rate
    .meaning = Exact for events that come independently. Where no incident was counted, the upper end still says how many there may be.
    .formula =
        lower = χ²(0.025; 2k) / 2 / T
        upper = χ²(0.975; 2k + 2) / 2 / T
        k incidents, T = days / 30.4375; lower = 0 for k = 0
    .example = 12 in 12 months: 1 a month, 0.52 to 1.75. None in 3 months: 0 to 1.23 a month.
    .source = Garwood, F. (1936), Fiducial limits for the Poisson distribution, Biometrika 28, 437–442.
definition_over_dispersion =
    .name = Incidents come in bursts (over-dispersion)
    .meaning = Monthly counts vary more than independent events would. Then intervals of the rate are too narrow; they are widened, and it says so.
    .formula =
        D = Σ(xᵢ − x̄)² / x̄, compared with χ²(n − 1)
        where p < 0.05, widened by √(D / (n − 1))
    .source = McCullagh, P. and Nelder, J. A. (1989), Generalized Linear Models, 2nd edition.
definition_p_value =
    .name = p
    .meaning = How often chance alone would show at least this much, if nothing had changed. Small p: chance is a poor explanation. Large p: the data cannot tell.
definition_comparison =
    .name = Comparison of two periods
    .meaning = If the rate were the same, each incident would fall into one period or the other by its share of the days. p says how surprising the split is. The interval is that of the ratio of the two rates.
    .formula =
        n = k₁ + k₂, X ~ Bin(n, t₁ / (t₁ + t₂))
        p = min(1, 2 × min(P(X ≤ k₁), P(X ≥ k₁)))
        ratio: π / (1 − π) × t₂ / t₁, π at both ends of the exact interval of k₁ / n
    .example = 12 incidents in six months, then 5 in six: p = 0.14, and the ratio lies between 0.79 and 8.7. That is no evidence of change. Nor is 5 and then none: p = 0.06.
    .source = Przyborowski, J. and Wilenski, H. (1940), Biometrika 31, 313–323. Clopper, C. J. and Pearson, E. S. (1934), Biometrika 26, 404–413.
definition_two_groups =
    .name = Comparison of durations and of shares
    .meaning = Durations of two periods are compared by their ranks: p says how surprising it would be that one period’s tend to be longer, if both came from the same. Shares, such as promises kept, are compared by counting all tables with the same sums. Both need five cases in each period. The figures of a page share their 0.05.
    .formula =
        durations: U = pairs in which the later period’s is longer, a tie counts half; exact up to 40 values
        shares: p = the sum over all tables that are no likelier than the one seen
    .left = Downtime, budgets and customer-minutes: the minutes of one outage belong together, and no test here knows how many of them chance brings.
    .source = Mann, H. B. and Whitney, D. R. (1947), Annals of Mathematical Statistics 18, 50–60. Fisher, R. A. (1935), The Design of Experiments.
definition_wilson =
    .name = Interval of a share (Wilson)
    .meaning = How far a percentage can be trusted.
    .formula =
        (s + z²/2n ± z √(s (1 − s)/n + z²/4n²)) / (1 + z²/n)
        s the share, z = 1.96
    .example = 9 of 10 is 90 %: 59.6 % to 98.2 %. 45 of 50 is 90 % too: 78.6 % to 95.7 %.
    .source = Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference, Journal of the American Statistical Association 22, 209–212.
definition_trend =
    .name = Trend
    .meaning = Whether monthly counts, or monthly medians, rise or fall. The running month is left out. The verdict is one of four.
    .table =
        Verdict | Holds when
        not enough data | fewer than 6 months (for medians: months with values)
        rising | p < 0.05 and S > 0
        falling | p < 0.05 and S < 0
        no evidence of change | else
    .left = For medians: months with fewer than 3 values. Their place in time is kept.
definition_mann_kendall =
    .name = Mann–Kendall test
    .meaning = Looks at each pair of months: is the later one higher or lower? It needs no straight line and no bell curve.
    .formula =
        S = Σ sign(xⱼ − xᵢ) over all i < j
        Var = [n (n − 1)(2n + 5) − Σ t (t − 1)(2t + 5)] / 18 over groups of t equal values
        z = (S − sign S) / √Var, p = 2 (1 − Φ(|z|)); for n ≤ 8 the exact p of all orders
    .source = Mann, H. B. (1945), Nonparametric tests against trend, Econometrica 13, 245–259. Kendall, M. G. (1975), Rank Correlation Methods, 4th edition.
definition_theil_sen =
    .name = Slope (Theil–Sen)
    .meaning = How much a month adds or takes away: the median of the slopes between all pairs of months. One odd month hardly moves it.
    .formula =
        slope = median of (xⱼ − xᵢ) / (tⱼ − tᵢ)
        interval: ranks max(1, round((N − C)/2)) and min(N, round((N + C)/2) + 1) of the N sorted slopes, C = 1.96 √Var
    .source = Theil, H. (1950), A rank-invariant method of linear and polynomial regression analysis, Proceedings of the KNAW 53. Sen, P. K. (1968), Estimates of the regression coefficient based on Kendall’s tau, Journal of the American Statistical Association 63, 1379–1389.
definition_holm =
    .name = Several tests at once (Holm)
    .meaning = Of ten series in which nothing changed, tests at 0.05 still find something in four of ten tries. So the tests of one page share their 0.05, and the page says how many series were tested.
    .formula = the i-th smallest of m values of p is multiplied by m − i + 1, and is never below the one before
    .source = Holm, S. (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6, 65–70.
definition_no_evidence =
    .name = No evidence of change
    .meaning = The data show no direction. They do not show that nothing changed: with few incidents, even a large change stays unseen. So Casebook never says that a figure stayed the same, and never calls a change good or bad.
    .example = 12 incidents, then 5: p = 0.14.
definition_not_enough_data =
    .name = Not enough data
    .meaning = Too few months, or too few incidents, for a test to mean anything. Then there is no verdict at all.
definition_small_samples =
    .name = What few values allow
    .meaning = With few values, less is shown.
    .table =
        n | Shown
        0 | “no incidents”; the rate still has its interval
        1–4 | the values themselves; no median, no interval, no percentage
        5 | the median, without an interval
        6–9 | median and interval
        10 and more | p75 and p90 too
        20 and more | p95 too
        trend | from 6 months on; of medians, from 6 months with values
        two groups | compared from 5 values in each
definition_pareto =
    .name = Causes by frequency (Pareto)
    .meaning = Causes, the most frequent first, with the share of all incidents reached so far. The vital few are the shortest beginning of the list that reaches 80 %. “Unknown” stays in the list; above 20 % it is said first. Where several factors of an incident are counted, shares may add up to more than 100 %.
    .example = 14, 9, 7, 5, 2, 2, 1 of 40 incidents: the first four reach 87.5 %.
    .source = Juran, J. M., ed. (1951), Quality-Control Handbook, who named the principle after Vilfredo Pareto.
definition_recurrence =
    .name = Recurrence
    .meaning = An incident came back if an earlier one has the same problem, or the same service and the same cause, and began not more than 180 local days before; casebook.yaml may set another number (`statistics.recurrence_days`). The rate has a Wilson interval.
    .formula = recurrence rate = recurrent incidents / incidents with a known cause
    .left = Incidents whose cause is unknown.
definition_laplace =
    .name = Arriving faster or slower (Laplace)
    .meaning = Looks at when the incidents of one problem, cause or service began. If nothing changes, their mean time lies in the middle of the window; if they come faster towards its end, it lies later, and U is above 0. A test needs four incidents; below p = 0.05 it has a verdict. On the page of a problem the window begins with its first incident, which is not counted itself.
    .formula = U = (mean of tᵢ − T/2) / (T √(1/(12 n))); p from the standard normal distribution
    .example = Nine incidents in 270 days, most of them in the last 90: U = 2.0, p = 0.045.
    .source = Ascher, H. and Feingold, H. (1984), Repairable Systems Reliability, chapter 5.
definition_crow_amsaa =
    .name = Exponent of arrivals (Crow–AMSAA)
    .meaning = Describes the same times by a rate that grows or falls with time. With an exponent β above 1 incidents arrive faster, below 1 slower; an interval that has 1 in it shows no direction.
    .formula =
        rate at t = λ β t^(β − 1); β = n / Σ ln(T / tᵢ); λ = n / T^β
        interval of β: β χ²(0.025; 2n) / 2n to β χ²(0.975; 2n) / 2n
    .example = The same nine incidents: β = 2.2 (1.0 to 3.9).
    .left = An incident at the very beginning of the window counts as half a day later: its logarithm must exist.
    .source = Crow, L. H. (1974), Reliability Analysis for Complex, Repairable Systems; MIL-HDBK-189C (2011), § 6.2.
definition_censored =
    .name = Censored
    .meaning = Not over yet: the incident is open, or the action not done. What is known is that it takes at least as long as it has taken. To leave it out would make the figure too small.
definition_kaplan_meier =
    .name = Median with open ones (Kaplan–Meier)
    .meaning = Uses what is known of open incidents too. The median is the first time at which at most half remain open. If that is not reached, “at least” the longest time seen is shown. Where nothing is open, the plain median is shown.
    .formula =
        S(t) = Π (1 − dᵢ / nᵢ) over all times tᵢ ≤ t; dᵢ ended at tᵢ, nᵢ were open until then
        interval of S: exp(−exp(ln(−ln S) ± 1.96 √(Σ dᵢ / (nᵢ (nᵢ − dᵢ))) / ln S))
    .example = Ten incidents, three of them open: the median is 120 minutes. The seven that are over have a median of 60.
    .source = Kaplan, E. L. and Meier, P. (1958), Nonparametric estimation from incomplete observations, Journal of the American Statistical Association 53, 457–481.
definitions_actions =
    .name = Actions
    .meaning = What was decided so that it does not happen again, and whether it is done.
definition_action_type =
    .name = Type of an action
    .meaning = What it is for.
    .table =
        Type | Is for
        prevent | stopping the cause
        mitigate | a smaller or shorter effect
        detect | earlier notice
        respond | quicker and surer handling: runbook, access, tools
        process | policy, contract, organisation
        analyse | finding out more; never counts as prevention
        repair | cleaning up after this incident; never counts as prevention
definition_strength =
    .name = Strength of an action
    .meaning = How far it works without anybody having to remember it.
    .table =
        Strength | Means | For example
        strong | changes the system | a gate, an automatic rollback, removing the dangerous part
        intermediate | helps people within it | a second instance, a tested alert, a limit, a checklist
        weak | relies on memory and attention | training, a wiki page, a second look
    .source = Hierarchy of interventions of the VA National Center for Patient Safety (NCPS), from a public copy; carried over to IT by Casebook.
definition_age =
    .name = Age of an action
    .meaning = Days from the day it was created to the day of the page, as local dates. A day not stated is that of the review, else of the resolution.
definition_overdue =
    .name = Overdue
    .meaning = Open, and its due date is before the day of the page. Due today is not overdue.
    .left = Actions without a due date cannot be overdue; they are listed apart.
definition_on_time_rate =
    .name = On-time rate
    .meaning = The share of actions that were done by their date, of all that should have been.
    .formula = done on or before due / (done + open and overdue)
    .example = 2 done, one of them in time, and 1 open and overdue: 1 of 3.
definition_completion =
    .name = Completion
    .meaning = The share of actions that are done.
    .formula = done / all that were not declined
    .example = 2 done and 3 open: 2 of 5.
definition_days_to_done =
    .name = Median days to done
    .meaning = Half of the actions are done within this many days. Open ones are counted as censored (Kaplan–Meier).
    .example = Twelve actions, some of them open: 30 days. Of those done alone: 14.
    .source = See Kaplan–Meier.
definition_log_rank =
    .name = Two owners compared (log-rank)
    .meaning = Whether actions of two owners are done equally soon, open ones among them. “casebook actions --log-rank A B” compares two owners that have at least 5 actions each. Nothing is compared that nobody asked for: among many pairs one always differs by chance.
    .formula =
        at each day on which something was done: expected of the first = done × open of the first / open of both
        χ² = (Σ done − Σ expected)² / Σ variance of the first, p from χ² with one degree of freedom
    .example = 5, 7, 10 and 14 days with one open after 20, and 30, 30 and 45 days with two open after 60 and 90: χ² = 6.13, p = 0.01.
    .source = Mantel, N. (1966), Evaluation of survival data and two new rank order statistics arising in its consideration, Cancer Chemotherapy Reports 50, 163–170.
definition_verified =
    .name = Verified
    .meaning = Done, and a check has shown that it works: a test, a drill, a figure, or that nothing of the kind came back.
definition_effectiveness =
    .name = Effect of a preventive action
    .meaning = Whether its cause came more rarely since it was done. Incidents with the cause of its record, on one of the record’s services, are counted before it was done, for at most 365 days and not before the first incident of the casebook, and since. The day on which it was done belongs to neither. Only actions of type prevent are judged.
    .table =
        Verdict | Holds when
        not started | it is still to be done
        effective | p ≤ 0.05
        recurred | p > 0.05, and at least one incident since
        not yet shown | p > 0.05, and none since: more quiet days are needed
        not judged | its record names no cause or no service, or the cause was never counted
    .formula =
        p = P(X ≤ k₂), X binomial with n = k₁ + k₂ and share t₂ / (t₁ + t₂); k incidents in t days, before and since
        quiet days needed = t₁ (20^(1/k₁) − 1)
    .example = 5 in 300 days before, none in 180 since: p = 0.10, not yet shown; 247 quiet days are needed. 8 in 180 before, none in 180 since: p < 0.01, effective.
    .left = Near misses, drills, cancelled records, and incidents without a cause. Actions follow clusters of incidents, and after a cluster a quiet time is to be expected anyway (regression to the mean): the verdict does not show that the action is the reason.
    .source = Przyborowski, J. and Wilenski, H. (1940), Homogeneity of results in testing samples from Poisson series, Biometrika 31, 313–323.
definition_accepted_risk =
    .name = Accepted risk
    .meaning = A factor that gets no action, by a decision with a reason, a name and a date until which it holds.
definitions_delivery =
    .name = Delivery
    .meaning = What changes to a service cost. These figures are made for one service; unlike services should not be compared.
definition_change_fail_rate =
    .name = Change fail rate
    .meaning = The share of deployments that needed an immediate intervention. Numbers come from deployments.yaml; failed ones that are not stated there are the incidents caused by a deployment. Without that file the figure is “not available”, never 0.
    .formula = failed deployments / deployments
    .source = DevOps Research and Assessment, guide to the metrics of software delivery (January 2026), as told in public summaries.
definition_recovery_time =
    .name = Failed deployment recovery time
    .meaning = How long it took to recover from a failed deployment, from its failure to the restored service. The median of the incidents that a deployment caused. Without deployments.yaml it is “not available”.
    .source = DevOps Research and Assessment, guide to the metrics of software delivery (January 2026), as told in public summaries. It took the place of the wider “time to restore service”.



## Search

search_lead = { $n ->
    [0] There is nothing to be found yet.
    [one] One incident, problem or action can be found.
   *[other] { $n } incidents, problems and actions can be found.
}
search_without_script = Searching needs JavaScript. Without it, these lists name every record:
search_field = Words
search_busy = Searching …
search_clear = Begin anew
search_take_away = Take this choice away
search_found = Found: { $n }.
search_nothing = Nothing found.
search_near = No word begins with “{ $query }”; words that differ in one letter are shown.
search_failed = A part of the index could not be loaded. Please load the page again.
search_more = Show more
search_help_what = Titles and ids, summaries, impact, resolutions and workarounds, timelines, analyses and actions are searched.
search_help_all = All words must occur in one record, in any order.
search_help_begin = From three letters on, the beginning of a word is enough: “conn” finds “connection”. Where no word begins so, one wrong letter is forgiven. “ä” may be written “ae” or “a”.
search_help_facets = The filter shows how many records there are of each kind, service or year; a choice is enough, without any word.
search_help_keys = Keys: / for the field, arrows through the hits, Enter to open one, Escape back to the field.
search_absent = No record has “{ $query }” or a word like it.
search_without = Without “{ $query }”: { $n }
search_none_help = All words must occur in one record. Fewer or shorter words find more, and so does a choice less in the filter.
search_action_of = of “{ $title }”
search_kind_problem = Problem
search_kind_action = Action

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

## Preview server

preview_label = Preview
preview_findings = { $errors ->
    [one] One error keeps the site from being built
   *[other] { $errors } errors keep the site from being built
  }
preview_fault = The site cannot be built
preview_last = The site as it was before this still stands.
preview_last_link = Show it
preview_none = There is no site yet: since the preview began, none could be built.
preview_waits = This page is loaded anew when a file of the casebook is saved.
preview_cut = Shown are the first { $shown } of { $all } errors: casebook check prints them all.
preview_as_of = Clocks are read at { $time }, as casebook.yaml says.
preview_as_of_call = Clocks are read at { $time }, as --as-of says.
preview_old = The casebook cannot be built as it is now. This is the site as it was before.
preview_old_link = Show what is wrong
