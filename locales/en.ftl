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

# (words of this part stand here)



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
