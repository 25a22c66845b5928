# Every word of the site in German; the keys and their order are those of `en.ftl`.
# Arguments that are counts arrive as numbers (they choose plural forms); years, days and figures
# that are already written out arrive as text.

## Frame of every page

skip_to_content = Zum Inhalt
nav_label = Hauptnavigation
nav_home = Start
nav_incidents = Störungen
nav_problems = Probleme
nav_services = Services
nav_actions = Maßnahmen
nav_statistics = Statistik
nav_reports = Berichte
nav_review = Prüfung
languages_label = Sprachen
nav_search = Suche
crumbs_label = Sie sind hier
window_title = { $page } – { $site }
footer_rules = Regeln
footer_definitions = Begriffe und Formeln
footer_about = Über diese Ausgabe
footer_zone = Zeiten in { $zone }.
footer_state = Stand: { $time }.
footer_revision = Dieser Datensatz wurde zuletzt in Commit { $revision } geändert.
footer_program = Erstellt mit Casebook { $version }.
theme_label = Farben
theme_auto = Automatisch
theme_light = Hell
theme_dark = Dunkel
table_copy = Als CSV kopieren
table_copied = Zeilen als CSV kopiert: { "{n}" }.
table_filtered = { $shown } von { $all } Zeilen angezeigt
table_none = Keine Zeile erfüllt alles davon. Nehmen Sie eine Auswahl zurück oder zeigen Sie alle an.
address_copied = Die Adresse dieser Stelle ist kopiert.
copy_failed = Der Browser hat dieser Seite das Kopieren nicht erlaubt.
keys_title = Tasten
keys_search = Suche
keys_filter = Feld des Filters, wo eine Seite einen hat
keys_filter_key = f
keys_theme = Nächste Farbwahl
keys_theme_key = t
keys_help = Diese Hilfe
keys_sort = Der Kopf einer Spalte sortiert ihre Tabelle: aufsteigend, absteigend und wie zuvor.
keys_use = Diese Tasten sind aktiv
keys_close = Schließen

## Marks

severity_word = S{ $grade } { $word }
built_for = Ausgabe für:
readers_public = Öffentlichkeit
readers_stakeholders = Interessengruppen
readers_internal = internen Gebrauch
open_began = Beginn
open_reached = Wer betroffen war
open_workaround = Was einstweilen hilft
open_resolution = Was getan wurde
open_statement = Was nicht funktionierte
open_lessons = Erkenntnisse
open_known = Was bekannt ist
open_actions = Was dagegen getan wird
open_due_on = fällig am { $date }
open_done_on = erledigt am { $date }
open_updates = Verlauf
open_more = Mehr dazu
open_amended = Seither hier geändert
open_latest = Letzte Statusmeldung
open_past = Vergangene Störungen
open_past_none = Hier wurde keine Störung veröffentlicht.
open_service = Service
open_now = Jetzt
open_last = Letzte Störung
open_service_hit = Störung offen
open_service_quiet = Keine Störung offen
open_by_month_nav = Nach Monat
open_by_month = Störungen nach Monat
open_by_service = Störungen nach Service
open_month = Monat
open_not_shown = nicht gezeigt
open_sum = In den zwölf Monaten ab dem { $day } begannen { $n } Störungen, die hier veröffentlicht wurden.
open_sum_withheld = In den zwölf Monaten ab dem { $day } begannen zu wenige hier veröffentlichte Störungen, um sie zu zählen.
open_median_restored = Bei der Hälfte von { $n } Störungen war die Wirkung innerhalb von { $duration } nach der Entdeckung vorbei.
open_median_resolved = Die Hälfte von { $n } Störungen war innerhalb von { $duration } nach der Entdeckung gelöst.
open_withheld = Gruppen von weniger als { $n } Störungen werden nicht gezeigt, ebenso wenig das, woraus sie sich errechnen ließen.
open_about_lead = Diese Website zeigt, was { $organisation } über Störungen veröffentlicht.
open_about_readers = Ausgabe für
open_about_closed = Die Datensätze enthalten mehr, als veröffentlicht ist: Was für andere Zielgruppen geschrieben wurde, steht auf keiner Seite und in keiner Datei dieser Website.

## Numbers

number_group = .
number_decimal = ,
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

date_with_weekday = { $weekday }, { $day }. { $month } { $year }
date_with_year = { $day }. { $month } { $year }
date_without_year = { $day }. { $month }
month_and_year = { $month } { $year }
moment_full = { $date }, { $time } Uhr ({ $offset })
moment_short = { $date } { $time }
moment_of_week = { $weekday } { $date } { $time }
offset_zero = UTC
offset_ahead = UTC+{ $hours }
offset_behind = UTC−{ $hours }

month_january = Januar
month_february = Februar
month_march = März
month_april = April
month_may = Mai
month_june = Juni
month_july = Juli
month_august = August
month_september = September
month_october = Oktober
month_november = November
month_december = Dezember

short_january = Jan.
short_february = Feb.
short_march = März
short_april = Apr.
short_may = Mai
short_june = Juni
short_july = Juli
short_august = Aug.
short_september = Sep.
short_october = Okt.
short_november = Nov.
short_december = Dez.
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

weekday_monday = Montag
weekday_tuesday = Dienstag
weekday_wednesday = Mittwoch
weekday_thursday = Donnerstag
weekday_friday = Freitag
weekday_saturday = Samstag
weekday_sunday = Sonntag

short_monday = Mo.
short_tuesday = Di.
short_wednesday = Mi.
short_thursday = Do.
short_friday = Fr.
short_saturday = Sa.
short_sunday = So.

## Prose

prose_table = Tabelle
prose_footnotes = Fußnoten
prose_footnote_back = Zurück zum Text
prose_task_done = erledigt
prose_task_open = offen
prose_another_record = ein anderer Datensatz

## The site

site_title = Casebook der Störungen

## Words that several pages share

# The closed lists of the records, one paragraph a list; `src/site/vocabulary.rs` names each key.
word_status_cancelled = Storniert
word_status_closed = Geschlossen
word_status_resolved = Gelöst
word_status_on_hold = Wartend
word_status_mitigated = Eingedämmt
word_status_in_progress = In Bearbeitung
word_status_acknowledged = Angenommen
word_status_new = Neu

word_incident_kind_incident = Störung
word_incident_kind_near_miss = Beinahe-Vorfall
word_incident_kind_drill = Übung

word_impact_extensive = umfassend
word_impact_significant = erheblich
word_impact_moderate = mittel
word_impact_minor = gering

word_urgency_critical = kritisch
word_urgency_high = hoch
word_urgency_medium = mittel
word_urgency_low = niedrig

word_severity_s1 = Kritisch
word_severity_s2 = Hoch
word_severity_s3 = Mittel
word_severity_s4 = Gering

word_effect_outage = Ausfall
word_effect_degraded = Beeinträchtigung
word_effect_none = Ohne Wirkung

word_milestone_occurred = Eingetreten
word_milestone_detected = Entdeckt
word_milestone_logged = Erfasst
word_milestone_acknowledged = Angenommen
word_milestone_mitigated = Eingedämmt
word_milestone_resolved = Gelöst
word_milestone_reviewed = Nachbetrachtet
word_milestone_closed = Geschlossen

word_detection_alert = Alarm
word_detection_customer = Kunden
word_detection_staff = Mitarbeitende
word_detection_third_party = Dritte
word_detection_audit = Audit
word_detection_unknown = nicht bekannt

word_hold_reason_customer = Kunde
word_hold_reason_vendor = Lieferant
word_hold_reason_change = Änderung
word_hold_reason_problem = Problemanalyse
word_hold_reason_agreed_window = vereinbartes Zeitfenster

word_resolution_fix = Behoben
word_resolution_workaround = Umgangen
word_resolution_third_party = Durch Dritte behoben
word_resolution_self_recovered = Von selbst wiederhergestellt
word_resolution_not_reproducible = Nicht reproduzierbar

word_trigger_deployment = Deployment
word_trigger_change = Änderung
word_trigger_configuration = Konfiguration
word_trigger_capacity = Kapazität
word_trigger_hardware = Hardware
word_trigger_third_party = Dritte
word_trigger_attack = Angriff
word_trigger_maintenance = Geplante Wartung
word_trigger_external = Äußeres Ereignis
word_trigger_unknown = Nicht bekannt

word_relation_duplicate_of = Duplikat von
word_relation_recurrence_of = Wiederholung von
word_relation_consequence_of = Folge von
word_relation_related = Verwandt mit

word_reverse_relation_duplicate_of = Hat das Duplikat
word_reverse_relation_recurrence_of = Wiederholt als
word_reverse_relation_consequence_of = Führte zu
word_reverse_relation_related = Verwandt mit

word_link_ticket = Ticket
word_link_change = Änderung
word_link_code = Code
word_link_dashboard = Dashboard
word_link_chat = Chat
word_link_status_page = Statusseite
word_link_document = Dokument

word_cancel_reason_duplicate = Duplikat
word_cancel_reason_not_an_incident = keine Störung
word_cancel_reason_test = Test

word_data_state_kept = gewahrt
word_data_state_lost = verloren
word_data_state_unknown = nicht bekannt

word_personal_data_none = nicht betroffen
word_personal_data_suspected = vermutet
word_personal_data_confirmed = bestätigt

word_reputation_media = Berichte in den Medien
word_reputation_complaints = wiederholte Beschwerden
word_reputation_requirement_missed = eine aufsichtliche Anforderung nicht erfüllt
word_reputation_clients_lost = Kunden verloren

word_support_outcome_resolved = gelöst
word_support_outcome_escalated = weitergegeben
word_support_outcome_major = als schwerwiegende Störung vorgeschlagen

word_verdict_applies = Trifft zu
word_verdict_does_not_apply = Trifft nicht zu
word_verdict_open = Nicht entschieden

word_entry_symptom = Symptom
word_entry_detection = Entdeckung
word_entry_observation = Beobachtung
word_entry_action = Handlung
word_entry_decision = Entscheidung
word_entry_hypothesis = Hypothese
word_entry_escalation = Eskalation
word_entry_communication = Kommunikation
word_entry_assessment = Bewertung
word_entry_role = Rolle
word_entry_note = Notiz

word_hypothesis_open = offen
word_hypothesis_confirmed = bestätigt
word_hypothesis_ruled_out = ausgeschlossen

word_factor_trigger = Auslöser
word_factor_condition = Bedingung
word_factor_detection = Erkennung
word_factor_response = Reaktion
word_factor_recovery = Wiederherstellung

word_confidence_confirmed = bestätigt
word_confidence_likely = wahrscheinlich
word_confidence_hypothesis = Hypothese
word_confidence_ruled_out = ausgeschlossen

word_event_true = wahr
word_event_false = falsch
word_event_unknown = nicht bekannt

word_action_type_prevent = Vorbeugen
word_action_type_mitigate = Abmildern
word_action_type_detect = Erkennen
word_action_type_respond = Reagieren
word_action_type_process = Prozess
word_action_type_analyse = Analysieren
word_action_type_repair = Reparieren

word_strength_strong = stark
word_strength_intermediate = mittel
word_strength_weak = schwach

word_action_state_proposed = Vorgeschlagen
word_action_state_accepted = Beschlossen
word_action_state_in_progress = In Bearbeitung
word_action_state_blocked = Blockiert
word_action_state_done = Erledigt
word_action_state_verified = Verifiziert
word_action_state_declined = Abgelehnt

word_verify_method_test = Test
word_verify_method_drill = Übung
word_verify_method_metric = Messgröße
word_verify_method_no_recurrence = keine Wiederholung

word_verify_result_passed = bestanden
word_verify_result_failed = nicht bestanden

word_problem_state_logged = Erfasst
word_problem_state_under_analysis = In Analyse
word_problem_state_known_error = Bekannter Fehler
word_problem_state_fix_in_progress = Behebung läuft
word_problem_state_resolved = Gelöst
word_problem_state_closed = Geschlossen
word_problem_state_rejected = Zurückgewiesen

word_decision_fix = Wird behoben
word_decision_live_with = Wird hingenommen
word_decision_retire = Wird zusammen mit dem Betroffenen stillgelegt

word_audience_public = Öffentlich
word_audience_stakeholders = Interessengruppen
word_audience_internal = Intern

word_finding_error = Fehler
word_finding_warning = Warnung
word_finding_note = Hinweis

# Parts of a record that both an incident and a problem have.
record_state_since = { $state } seit { $date }
record_findings_of = Befunde: { $section }
record_waived_until = { $reason } (bis { $date })
record_analysis = Ursachenanalyse
record_factors = Faktoren und Maßnahmen
record_lessons = Was gut lief, was schlecht lief und wo Glück half
record_actions = Maßnahmen
record_references = Zugehörige Datensätze, Links und Dateien
record_review = Nachbetrachtung und Nachträge
record_history = Änderungsverlauf
history_when = Aufgezeichnet
history_commit = Commit
history_what = Änderung
history_who = Verfasst von
history_more = { $n ->
    [one] Ein früherer Commit ist nicht aufgeführt.
   *[other] { $n } frühere Commits sind nicht aufgeführt.
}
history_shallow = Diese Website wurde aus einem flachen Klon (shallow clone) erstellt; Änderungen vor den aufgeführten sind nicht bekannt.
history_fields = Die Zeiten sind die der Commits. Was sich jeweils geändert hat, Feld für Feld: casebook log { $id }
record_findings = Befunde
record_statement = Problembeschreibung
record_cause = Ursache
record_cause_unknown = nicht bekannt
record_cause_of_group = { $cause } ({ $group })
record_five_whys = 5-Why-Methode
record_ishikawa = Ursachen nach Kategorie
record_effect_is = Wirkung: { $effect }.
record_fault_tree = Fehlerbaum
record_fault_tree_lead = Ein Gatter ist wahr, wenn alle seine Eingänge wahr sind (UND) oder mindestens einer (ODER).
record_gate_and = UND
record_gate_or = ODER
record_evidence = Nachweis:
record_changeable = von uns änderbar
record_not_changeable = nicht von uns änderbar
record_went_well = Was gut lief
record_went_wrong = Was schlecht lief
record_got_lucky = Wo Glück half
record_lessons_learned = Erkenntnisse
record_factor = Faktor
record_covered_by = Abgedeckt durch
record_actions_count = { $n ->
    [one] 1 Maßnahme
   *[other] { $n } Maßnahmen
  }
record_accepted_until = Risiko akzeptiert bis { $date }
record_accepted = Risiko akzeptiert
record_addressed = abgedeckt
record_no_action = keine Maßnahme
record_ruled_out = ausgeschlossen
factors_all_answered = Zu jedem Faktor gibt es eine Maßnahme oder ein akzeptiertes Risiko.
factors_without_answer = Ohne Maßnahme oder akzeptiertes Risiko: { $n } von { $all } Faktoren.
record_key = Zeichen: wie stark die Maßnahme ist.
record_accepted_risks = Akzeptierte Risiken
record_until = bis { $date }
record_action = Maßnahme
record_type = Art und Stärke
record_addresses = Betrifft
record_owner = Verantwortlich
record_due = Fällig
record_state = Stand
record_done_when = Erledigt, wenn
record_done_on = erledigt am { $date }
record_due_moved = verschoben vom { $from }
record_due_moved_why = verschoben vom { $from }: { $reason }
record_overdue = { $n ->
    [one] 1 Tag überfällig
   *[other] { $n } Tage überfällig
  }
record_effect = Störungen mit dieser Ursache:
record_verify = Wirksamkeitsprüfung:
record_verify_due = fällig am { $date }
record_result_on = { $result } am { $date }
record_verify_overdue = { $n ->
    [one] Prüfung 1 Tag überfällig
   *[other] Prüfung { $n } Tage überfällig
  }
record_said_by = { $text } ({ $by })
record_problem = Gehört zum Problem
record_relation = Beziehung
record_record = Datensatz
record_date = Datum
record_links = Links
record_files = Dateien
record_pictures = Bilder
record_file_picture = Bild ({ $format })
record_file_pdf = PDF-Dokument
record_file_csv = Tabelle (CSV)
record_file_json = Daten (JSON)
record_file_log = Protokoll
record_file_zip = Archiv (ZIP)
record_file_text = Text
record_file_about = { $kind }, { $size }
record_file_pixels = { $kind }, { $width } × { $height }, { $size }
record_bytes = { $figure }{"\u00A0"}Byte
record_kilobytes = { $figure }{"\u00A0"}kB
record_megabytes = { $figure }{"\u00A0"}MB
record_authors = Verfasst von { $names }.
record_reviewed_by = Geprüft von { $names }.
record_amendments = Nachträge
record_why = Grund:
record_finding = Befund
record_says = Wortlaut
record_place = Stelle
record_waived = Ausgenommen
record_explained = Im Datensatz erläutert
record_contents = Inhalt
record_internal = Für den internen Gebrauch
record_internal_opened = Für den internen Gebrauch; Freigabe des Datensatzes: { $audience }
record_none = –
record_link_to = Link zu: { $what }
rca_frame = Zeichnung: { $method }
rca_title = { $method }: { $what }
rca_description = { $n ->
    [one] Ein Kasten. Die Liste auf dieser Seite sagt dasselbe.
   *[other] { $n } Kästen, durch Linien verbunden. Die Liste auf dieser Seite sagt dasselbe.
  }
rca_as_list = Als Liste
rca_not_drawn = { $n } Kästen sind zu viele für eine Zeichnung.
rca_key_whys = Von links nach rechts zu lesen: Jeder Kasten gilt wegen derer rechts von ihm. Gestrichelter Rand: Kein Nachweis ist genannt. Balken am linken Rand: von uns änderbar.
rca_key_fish = Der Kopf ist die Wirkung; jede Gräte ist eine Kategorie mit ihren Ursachen.
rca_key_faults = Eingänge stehen rechts von ihrem Gatter: & ist UND, ≥1 ist ODER. Gefüllter Kreis und dicke Linie: wahr. Durchgestrichener Kreis und gestrichelte Linie: falsch. Fragezeichen: nicht bekannt. Dreieck: an anderer Stelle gezeichnet.
rca_gate_state = { $gate }, { $state }
rca_sets = Kleinste Mengen von Ereignissen, die genügen
rca_sets_column = Führen zusammen das Hauptereignis herbei
rca_sets_state = Bei dieser Störung
rca_set_alone = genügt allein
rca_sets_more = { $n ->
    [one] Eine weitere Menge ist nicht aufgeführt.
   *[other] { $n } weitere Mengen sind nicht aufgeführt.
  }
rca_sets_none = Die kleinsten Mengen sind nicht aufgeführt: Der Baum verweist auf sich selbst oder hat mehr davon, als sich lesen lassen.

## Words inside a sentence
# The same words as elsewhere, as they stand there.

inside_milestone_occurred = eingetreten
inside_milestone_detected = entdeckt
inside_milestone_logged = erfasst
inside_milestone_acknowledged = angenommen
inside_milestone_mitigated = eingedämmt
inside_milestone_resolved = gelöst
inside_milestone_reviewed = nachbetrachtet
inside_milestone_closed = geschlossen
inside_reopened = wieder geöffnet
inside_cancelled = storniert
inside_audience_public = öffentlich
inside_audience_stakeholders = Interessengruppen
inside_audience_internal = intern
inside_arrivals_faster = häufiger werdend
inside_arrivals_slower = seltener werdend
inside_arrivals_no_evidence = keine nachweisbare Änderung
inside_arrivals_not_enough = zu wenige Daten
inside_clock_response = Reaktionszeit
inside_clock_resolution = Lösungszeit
inside_clock_review = Nachbetrachtung

## Home

home_headline = { $open }, { $overdue }.
home_headline_open = { $n ->
    [0] Keine Störung ist offen
    [one] { $count } Störung ist offen
   *[other] { $count } Störungen sind offen
}
home_headline_overdue = { $n ->
    [0] keine Maßnahme ist überfällig
    [one] { $count } Maßnahme ist überfällig
   *[other] { $count } Maßnahmen sind überfällig
}
home_headline_late = { $open }. { $late }, { $overdue }.
home_headline_at_risk = { $open }. { $risk }, { $overdue }.
home_headline_late_and_at_risk = { $open }. { $late }, { $more_risk }, { $overdue }.
home_clocks_late = { $n ->
    [one] { $count } Uhr hat ihren Zielwert überschritten
   *[other] { $count } Uhren haben ihren Zielwert überschritten
}
home_clocks_at_risk = { $n ->
    [one] { $count } Uhr ist gefährdet
   *[other] { $count } Uhren sind gefährdet
}
home_clocks_also_at_risk = { $n ->
    [one] { $count } ist gefährdet
   *[other] { $count } sind gefährdet
}
home_headline_empty = Noch ist keine Störung aufgezeichnet.
home_count_first = { $n ->
    [1] Eine
    [2] Zwei
    [3] Drei
    [4] Vier
    [5] Fünf
    [6] Sechs
    [7] Sieben
    [8] Acht
    [9] Neun
    [10] Zehn
    [11] Elf
    [12] Zwölf
   *[other] { $n }
}
home_count = { $n ->
    [1] eine
    [2] zwei
    [3] drei
    [4] vier
    [5] fünf
    [6] sechs
    [7] sieben
    [8] acht
    [9] neun
    [10] zehn
    [11] elf
    [12] zwölf
   *[other] { $n }
}
home_state = Stand
home_commit = Datensätze in Commit
home_not_yet = { $n ->
    [one] Eine Angabe liegt nach diesem Zeitpunkt und ist ausgelassen.
   *[other] { $n } Angaben liegen nach diesem Zeitpunkt und sind ausgelassen.
}
home_empty = Legen Sie den ersten Datensatz an und erstellen Sie die Website erneut:
home_empty_command = casebook new "Anmeldung schlägt fehl"
home_open = Offene Störungen
home_open_none = Keine.
home_records = { $n ->
    [one] Der einzige Datensatz
   *[other] Alle { $n } Datensätze
}
home_since = seit
home_commander = Einsatzleitung: { $who }
home_promise = Nächste Statusmeldung zugesagt für
home_promise_passed = verstrichen
home_more = { $n ->
    [one] Eine weitere
   *[other] { $n } weitere
}
home_overdue = Überfällige Maßnahmen
home_overdue_none = Keine.
home_all_actions = Alle Maßnahmen
home_waiting = Maßnahmen, die auf eine Entscheidung warten
home_waiting_note = Blockiert oder nach der Nachbetrachtung noch immer nur vorgeschlagen.
home_action = Maßnahme
home_owner = Verantwortlich
home_due = Fällig
home_days = Tage
home_known = Bekannte Fehler
home_known_none = Keiner liegt vor.
home_workaround = Umgehungslösung
home_workaround_none = Keine Umgehungslösung ist festgehalten.
home_plans = Geplante Wartung
home_plans_none = Keine steht bevor.
home_reports = Neueste Berichte
home_all_reports = Alle Zeiträume
home_reports_none = Noch keine. Ein Bericht ist neu, wenn seine Störung nachbetrachtet oder gelöst wurde.
home_reviewed = nachbetrachtet
home_resolved = gelöst, nicht nachbetrachtet
home_months = Störungen nach Monat
home_month = Monat
home_incidents = Störungen
home_months_note = Beinahe-Vorfälle, Übungen und stornierte Datensätze sind nicht mitgezählt. { $month } ist noch nicht abgeschlossen.
home_months_bars = Anzahl der Störungen.
home_months_blocks = Ein Kästchen ist eine Störung, gefüllt nach ihrem Schweregrad; gestrichelt, wo keiner angegeben ist.
home_months_title = Störungen der letzten zwölf Monate
home_months_table = Monate als Tabelle
home_month_count = { $month }: { $count }
home_clock_late = Verletzt, noch offen
home_clock_at_risk = Gefährdet
home_clock_paused = Angehalten
home_clock_running = Läuft
home_clock_used = { $elapsed } von { $target } ({ $percent })
home_clock_used_bare = { $elapsed } von { $target }
home_clock_of_service = { $clock }, { $services }
home_clock_due = fällig
home_clock_was_due = war fällig
home_clock_moves = Fälligkeit verschiebt sich, solange sie angehalten ist
home_due_next = Als Nächstes fällig
home_late = Grenze überschritten
home_due_clock = Zielwert „{ $clock }“
home_due_target = { $priority }, { $target }
home_demand_missing = Nicht erfolgt
home_demand_open = Zu tun
home_demand_stakeholders = Interessengruppen
home_demand_declare = Schwerwiegende Störung erklären
home_demand_functional = Hinzuziehen: { $to }
home_demand_hierarchical = Eskalieren an: { $to } (Stufe { $level })
home_demand_roles = Benennen: { $roles }
home_demand_first = Erste Statusmeldung an: { $group }
home_demand_next = Statusmeldung an: { $group }
home_demand_promised = Zugesagte Statusmeldung an: { $group }
home_demand_final = Abschließende Statusmeldung an: { $group }
home_budgets = Fehlerbudgets, { $month }
home_budget_service = Service
home_budget_promised = Zugesagt
home_budget_whole = Budget
home_budget_used = Verbraucht
home_budget_left = Verbleibend
home_budget_bar = Verbraucht; die Linie ist das ganze Budget
home_budget_kept = Monate eingehalten
home_budget_note = Minuten gewichteter Ausfallzeit, bisher verbraucht vom Budget des ganzen Monats. Eingehaltene Monate beziehen sich auf die abgeschlossenen unter den letzten zwölf.

## Incidents

incidents_sentence_all = { $n ->
    [one] Ein Datensatz.
   *[other] { $n } Datensätze, die neuesten zuerst.
}
incidents_sentence_newest = Die neuesten { $shown } von { $n } Datensätzen. Ältere stehen auf den Seiten ihrer Monate.
incidents_filtered_month = { $shown } von { $all } Zeilen dieses Monats angezeigt
incidents_filtered_newest = { $shown } der neuesten { $all } Zeilen angezeigt
incidents_none_month = Keine Zeile dieses Monats erfüllt alles davon. Nehmen Sie eine Auswahl zurück oder suchen Sie in einem anderen Monat: Sein Link behält die Auswahl.
incidents_none_newest = Keine der neuesten Zeilen erfüllt alles davon. Nehmen Sie eine Auswahl zurück oder suchen Sie im Monat: Sein Link behält die Auswahl.
incidents_more = { $n ->
    [one] Ein älterer Datensatz steht auf der Seite seines Monats.
   *[other] { $n } ältere Datensätze stehen auf den Seiten ihrer Monate.
}
incidents_records = { $n ->
    [one] 1 Datensatz
   *[other] { $n } Datensätze
}
incidents_of_month = Störungen, { $month }
incidents_undated = Ohne Datum
incidents_empty = Noch keine Störungen. Legen Sie den ersten Datensatz an und erstellen Sie die Website erneut:
incidents_months = Monate
incidents_counted = { $what } ({ $n })
incidents_older = Davor:
incidents_newer = Danach:
incidents_filter = Filter
incidents_filter_text = Zeilen mit den Wörtern
incidents_filter_more = Mehr
incidents_filter_clear = Alle anzeigen
incidents_facet_service = Service
incidents_facet_category = Kategorie
incidents_facet_priority = Priorität
incidents_facet_severity = Schweregrad
incidents_facet_cause = Ursache
incidents_facet_status = Status
incidents_facet_kind = Art
incidents_facet_detection = Entdeckt durch
incidents_facet_year = Jahr
incidents_not_stated = nicht angegeben
incidents_cause_unknown = Ursache nicht bekannt
incidents_severity_choice = { $grade } { $word }
incidents_column_begin = Beginn
incidents_column_incident = Störung
incidents_column_severity = Schweregrad
incidents_column_priority = Priorität
incidents_column_effect = Wirkung
incidents_column_status = Status
incidents_effect_none = ohne Wirkung
incidents_effect_at_most = höchstens { $duration }
incidents_effect_so_far = bisher { $duration }
incidents_effect_at_most_so_far = bisher höchstens { $duration }

## Report

report_summary_missing = Der Datensatz hat keine Zusammenfassung.
report_is_near_miss = Ein Beinahe-Vorfall: Ohne Glück oder eine Schutzmaßnahme wäre es eine Störung geworden. Er geht in keine Statistik ein.
report_is_drill = Eine Übung, keine Störung. Sie geht in keine Statistik ein.
report_is_cancelled = Dieser Datensatz wurde ohne Bearbeitung beendet: { $reason }.
report_is_duplicate = Dieser Datensatz wurde als Duplikat beendet. Der Datensatz, der bestehen bleibt:

report_affected = Betroffen
report_of_customers_share = von { $whole } Kunden ({ $share })
report_customers = { $n ->
    [one] Kunde
   *[other] Kunden
  }
report_effect = Wirkung
report_at_most = höchstens { $duration }
report_so_far = bisher { $duration }
report_at_most_so_far = bisher höchstens { $duration }
report_from_to = { $from } bis { $to }
report_since = seit { $from }
report_services = { $n ->
    [one] Service
   *[other] Services
  }
report_severity = Schweregrad
report_priority = Priorität
report_unclassified = nicht eingestuft
report_highest = höchste { $priority }
report_major = zur schwerwiegenden Störung erklärt
report_override = von Hand gesetzt: { $reason }
report_category = Kategorie
report_detected = Entdeckt durch
report_at_once = sofort
report_after = nach { $duration }
report_cause = Ursache
report_trigger = Ausgelöst durch
report_problem = Problem
report_recurs = Frühere Fälle
report_recurs_problem = gleiches Problem
report_recurs_cause = gleicher Service und gleiche Ursache
report_recurs_why = { $date }, { $days ->
    [0] früher am selben Tag
    [one] 1 Tag zuvor
   *[other] { $days } Tage zuvor
  }: { $shares }
report_recurs_more = { $n ->
    [one] und 1 weiterer
   *[other] und { $n } weitere
  }
report_verified_by = Bestätigt durch { $by }.

report_to_detect = Zeit bis zur Entdeckung
report_to_acknowledge = Zeit bis zur Annahme
report_to_mitigate = Zeit bis zur Eindämmung
report_to_resolve = Zeit bis zur Lösung
report_left_out_order = Keine Dauern: Die Zeiten des Datensatzes widersprechen einander.
report_left_out_backfilled = Keine Dauern: Der Datensatz wurde nachträglich erfasst.
report_left_out_missing = Keine Zeit angegeben für: { $moments }.
report_course_title = Verlauf der Störung, maßstäblich, { $span }
report_course_caption = Maßstäblich.
report_course_caption_shares = Maßstäblich. Die Höhe einer Wirkung ist der betroffene Anteil.
report_course_table = Der Verlauf als Tabelle
report_lane_phases = Phasen
report_lane_waiting = Wartezeit
report_phase_undetected = unentdeckt
report_phase_unacknowledged = nicht angenommen
report_phase_repair = Diagnose und Behebung
report_phase_verification = Bestätigung
report_phase_other = { $from } bis { $to }
report_phase_ended = { $from } bis zur Stornierung
report_phase_open = { $from }, noch offen
report_between_cycles = gelöst, bis sie wieder auftrat
report_waiting_for = Wartet auf: { $reason }
report_bar = { $what } { $duration }
report_still_open = noch offen
report_from = Von
report_to = Bis
report_duration = Dauer
report_what = Was
report_degraded_share = Beeinträchtigung, { $share }
report_degraded_share_of = Beeinträchtigung, { $share } von { $of }
report_bar_effect = { $what }, { $duration }
report_degraded_unstated = Beeinträchtigung, Anteil nicht angegeben
report_effect_unstated = Wirkung nicht angegeben
report_effect_without_time = Zeiten nicht bekannt

report_classification = Einstufung
report_classification_and_support = Einstufung und Erstbearbeitung
report_classified_as = { $judged }: { $priority }, bei Erfassung.
report_unclassified_sentence = Auswirkung und Dringlichkeit wurden nicht beurteilt: Die Störung ist nicht eingestuft.
report_impact_urgency = Auswirkung { $impact } × Dringlichkeit { $urgency }
report_impact_only = Auswirkung { $impact }
report_urgency_only = Dringlichkeit { $urgency }
report_when = Wann
report_judged = Beurteilt
report_why = Grund
report_by = Durch
report_at_logging = bei Erfassung
report_why_logged = Wie erfasst
report_why_assessment = Bewertung
report_why_override = Von Hand gesetzt
report_why_major = Zur schwerwiegenden Störung erklärt
report_support = Erstbearbeitung
report_support_at = { $time }
report_support_by_at = { $by }, { $time }
report_tried_head = Versucht
report_tried = Versucht: { $what }.
report_workaround = Umgehungslösung
report_outcome = Ergebnis

report_effects = Betroffene Services
report_service = Service
report_effects_bound = Wo Anteil oder Wirkung nicht angegeben sind, gilt der Service als ganz ausgefallen; die Dauern sind daher Obergrenzen.

report_impact = Auswirkung
report_customers_name = Kunden
report_customer_minutes = Kundenminuten
report_counterparts = Finanzielle Gegenparteien
report_transactions = Fehlgeschlagene Transaktionen
report_value_share = { $share } des Tageswerts
report_n_of_m = { $part } von { $whole } ({ $share })
report_n_of_daily = { $part }, bei { $whole } an einem durchschnittlichen Tag ({ $share })
report_money = { $amount }{"\u00A0"}{ $currency }
report_cost = Kosten
report_member_states = Mitgliedstaaten
report_reputation = Reputation
report_data = Daten
report_confidentiality = Vertraulichkeit { $state }
report_integrity = Integrität { $state }
report_availability = Verfügbarkeit { $state }
report_personal = Personenbezogene Daten
report_malicious = Böswilliger Zugriff
report_relevant = relevante Kunden
report_not_relevant = keine relevanten Kunden
report_upper_bound = Obergrenze
report_yes = ja
report_no = nein

report_timeline = Zeitleiste
report_timeline_lead = Kleine Zahlen sind Minuten nach der Erfassung. Die Zeit eines Eintrags ist ein Link auf ihn.
report_no_entries = Es sind keine Einträge geschrieben: Dies sind die Zeitpunkte aus der Datei der Störung. Was gesehen, entschieden und getan wurde, gehört in die Zeitleiste.
report_jump = In die Zeitleiste springen
report_jump_days = Tage
report_jump_milestones = Zeitpunkte
report_jump_hours = Ab
report_day = { $date } ({ $offset })
report_span_to = bis { $time }
report_mark_major = Schwerwiegende Störung
report_mark_support = Erstbearbeitung
report_mark_hold_begins = Wartezeit beginnt
report_mark_hold_ends = Wartezeit endet
report_mark_cycle_mitigated = Eingedämmt, nicht endgültig
report_mark_cycle_resolved = Gelöst, nicht endgültig
report_mark_reopened = Wieder geöffnet
report_mark_cancelled = Storniert
report_options = Alternativen
report_reason = Grund:
report_escalation_level = An: { $to }, Stufe { $level }.
report_escalation = An: { $to }.
report_told = An: { $to }.
report_channel = Über: { $channel }.
report_next_update = Nächste Statusmeldung { $time }.
report_hypothesis = Stand: { $state }.
report_assessed = { $judged }: { $priority }.
report_overridden = Priorität auf { $priority } gesetzt.
report_role_is = { $role }: { $who }.
report_to_internal = Mitarbeitende
report_to_stakeholders = Interessengruppen
report_to_public = Öffentlichkeit
report_to_regulator = Aufsichtsbehörde
report_to_management = Leitung
report_source = Quelle: { $source }
report_logged_at = aufgeschrieben { $time }
report_readable = freigegeben: { $audience }

report_roles = Rollen
report_role = Rolle
report_who = Besetzt durch
report_since_when = Ab
report_from_start = Beginn

report_waiting = Wartezeiten und Wiederöffnungen
report_waiting_head = Wartezeit
report_hold_reason = Wartet auf
report_awaiting = Was erwartet wurde
report_reopened_head = Frühere Durchläufe
report_cycle_mitigated = Eingedämmt
report_cycle_resolved = Gelöst
report_cycle_reopened = Wieder geöffnet

report_reporting = Meldepflichten
report_disclaimer = Dieser Abschnitt gibt wieder, was der Datensatz angibt. Er ist keine Rechtsberatung und berechnet keine Frist.
report_aware = Kenntnis der Organisation ab { $time }.
report_classified_major = Im Sinne der Meldepflichten als schwerwiegend eingestuft
report_classified_not_major = Im Sinne der Meldepflichten als nicht schwerwiegend eingestuft
report_assessments = Bewertungen
report_submissions = Abgegebene Meldungen
report_duty = Pflicht
report_verdict = Ergebnis
report_sent = Abgegeben
report_number = Aktenzeichen
report_aware_of_duty = Kenntnis { $time }
duty_dora = DORA
duty_dora_initial = DORA, Erstmeldung
duty_dora_intermediate = DORA, Zwischenmeldung
duty_dora_final = DORA, Abschlussmeldung
duty_nis2 = NIS2
duty_nis2_early_warning = NIS2, Frühwarnung
duty_nis2_notification = NIS2, Meldung des Sicherheitsvorfalls
duty_nis2_final = NIS2, Abschlussbericht
duty_gdpr_33 = DSGVO Art. 33, Meldung an die Aufsichtsbehörde
duty_gdpr_34 = DSGVO Art. 34, Benachrichtigung der Betroffenen

report_imported = Importiert aus { $from }.
report_imported_on = Importiert aus { $from } am { $date }.
clock_name_response = Reaktionszeit
clock_name_resolution = Lösungszeit
clock_name_review = Nachbetrachtung

## Clocks

clock_met = Eingehalten
clock_breached = Verletzt um { $over }
clock_breached_open = Verletzt, bisher um { $over }, läuft noch
clock_at_risk = Gefährdet, noch { $left }
clock_at_risk_due = Gefährdet, fällig { $due }
clock_running = Läuft, noch { $left }
clock_running_due = Läuft, fällig { $due }
clock_paused = Angehalten, noch { $left }
clock_paused_due = Angehalten, fällig { $due }
clock_superseded = Abgelöst
clock_unknown = Unbekannt
clock_not_applicable = Nicht anwendbar
clock_word_breached = Verletzt
clock_word_breached_open = Verletzt, läuft
clock_word_at_risk = Gefährdet
clock_word_running = Läuft
clock_word_paused = Angehalten
clock_of = { $elapsed } von { $target }
clock_at_most = höchstens { $used }
clock_day_of = Geschäftstag { $day } von { $days }
clock_days_passed = nach Geschäftstag { $days }
clock_used_over = { $used }, um { $over }
clock_used_due = { $used }, fällig { $due }
clock_started = Beginn: { $milestone } { $at }
clock_started_change = neu begonnen { $at }, mit der Änderung der Priorität
clock_started_reopened = neu begonnen { $at }, mit der Wiederöffnung
clock_stopped = Ende: { $milestone } { $at }
clock_ended_change = beendet { $at } durch Änderung der Priorität
clock_counted_until = gezählt bis { $at }
clock_due = fällig { $at }
clock_due_never = nie fällig: So lange ist ihr Kalender nicht geöffnet
clock_none_no_incident = Keine Uhr ist anwendbar: Für einen Beinahe-Vorfall oder eine Übung ist nichts zugesagt.
clock_none_cancelled = Keine Uhr ist anwendbar: Der Datensatz wurde storniert.
clock_none_backfilled = Keine Uhr ist anwendbar: Der Datensatz wurde nachträglich erfasst; seine Zeiten sagen daher nichts über die Bearbeitung.
clock_none_unclassified = Keine Uhr ist anwendbar: Ohne Auswirkung und Dringlichkeit gibt es keine Priorität, und Zielwerte richten sich nach der Priorität.
clock_none_target = Für { $priority } ist nichts vereinbart.
clock_not_begun = Sie läuft ab „{ $milestone }“; dieser Zeitpunkt ist noch nicht erreicht.
clock_missing = „{ $milestone }“ ist nicht angegeben, obwohl der Zeitpunkt erreicht sein muss: Wie lange es gedauert hat, lässt sich nicht sagen.
clock_time_order = Die Zeitpunkte des Datensatzes widersprechen einander: Wie lange es gedauert hat, lässt sich nicht sagen.
clock_no_priority = keine Priorität
clock_changed = Ab { $at } galt die Priorität { $priority }; ihr Zielwert zählt von Anfang an.
clock_changed_after = Ab { $at } galt die Priorität { $priority }. Die Uhr war da bereits gestoppt; der Zielwert zählt dennoch von Anfang an.
clock_breached_on_change = Der Zielwert von { $priority } war vor dieser Änderung abgelaufen ({ $at }): Er war verletzt, sobald er galt.
clock_lowered = Der Zielwert von { $priority } war überschritten, bevor die Priorität gesenkt wurde ({ $at }, auf { $to }). Die Senkung hebt die Verletzung nicht auf.
clock_restarted = Ab { $at } galt die Priorität { $priority }, und die Uhr begann neu. Was vorher lief, ist abgelöst: Es zählt nur, wo es verletzt war.
clock_worst = Ab { $at } galt die Priorität { $priority }. Von allen Zielwerten, die je galten, gilt der strengste von Anfang an.
clock_grace = Eine Karenz von { $grace } ab der Änderung ({ $at }) hat die Fälligkeit auf { $due } verschoben.
clock_logged_late = Die Störung wurde erst erfasst, als sie schon { $stop } war; die Uhr zählt daher ab der Entdeckung.
clock_at_latest = „{ $stop }“ ist nicht angegeben. Die Uhr stoppte spätestens { $at }, als die Störung { $by } wurde, und das ist rechtzeitig.
clock_at_latest_unknown = „{ $stop }“ ist nicht angegeben. Die Störung wurde bis { $at } { $by }, nach dem Zielwert; ob die Uhr rechtzeitig stoppte, lässt sich nicht sagen.
clock_business_days = Geschäftstage werden nach Kalendertagen gezählt: Der Tag des Beginns ist Tag 0, und der Zielwert ist aufgebraucht, wenn der letzte Geschäftstag schließt.
clock_between = Die Zeit zwischen Lösung und Wiederöffnung zählt nicht.
clock_new_cycle = Jeder Durchlauf nach einer Wiederöffnung wird für sich beurteilt; das Ergebnis ist das des ungünstigsten.
clock_hold_other = Warten auf: { $reason } (ab { $at }) hält diese Uhr nicht an.
clock_hold_never = Warten auf: { $reason } (ab { $at }) hält sie nicht an: Bei { $priority } wird sie nie angehalten.
report_clocks = Uhren
report_clocks_none = { $clocks }: { $why }
report_clock_bar = Uhr „{ $clock }“
report_clock_terms = { $priority } · Kalender { $calendar }
report_clock_trace = Rechenweg
report_terms = Die Begriffe sind erklärt:
report_clock_run = { $priority }: { $verdict }. { $arithmetic }
report_clock_counted = Gezählt
report_clock_not_counted = Nicht gezählt
report_clock_sum = Gezählt insgesamt
clock_piece_counted = gezählt
clock_piece_closed = geschlossen ({ $calendar })
clock_piece_paused = angehalten, wartet auf: { $reason }
clock_piece_between = gelöst, bis zur Wiederöffnung
clock_sum_closed = { $length } geschlossen
clock_sum_paused = { $length } angehalten
clock_sum_between = { $length } zwischen den Durchläufen
clock_merged = { $n } Abschnitte dazwischen ({ $sums })

## Policy

report_policy = Eskalation und Meldungen
policy_caption = Grenzen zählen ab der Erfassung ({ $at }), sofern nichts anderes angegeben ist; kleine Zahlen sind Minuten danach. Regelwerk { $priority }, { $place }.
policy_caption_plain = Grenzen zählen ab der Erfassung ({ $at }), sofern nichts anderes angegeben ist; kleine Zahlen sind Minuten danach.
policy_demand = Anforderung
policy_limit = Grenze
policy_due = Fällig
policy_actual = Erfolgt
policy_verdict = Ergebnis
policy_acknowledge = Annehmen
policy_declare_major = Schwerwiegende Störung erklären
policy_functional = Fachliche Eskalation an: { $role }
policy_hierarchical = Hierarchische Eskalation, Stufe { $level }, an: { $role }
policy_roles = Rollen benennen: { $roles }
policy_roles_missing = (nicht benannt: { $roles })
policy_first_update = Erste Statusmeldung
policy_next_update = Weitere Statusmeldung
policy_final_update = Abschließende Statusmeldung
policy_promised = wie zugesagt
policy_every = Abstand { $length }
policy_share = { $percent }{"\u00A0"}% von „{ $clock }“ = { $length }
policy_at_risk = sobald die Uhr „{ $clock }“ gefährdet ist
policy_from = ab { $at }
policy_grace = Karenz { $grace }
policy_kept = eingehalten
policy_kept_on_limit = eingehalten, genau an der Grenze
policy_within_grace = eingehalten, in der Karenz von { $grace }
policy_late = { $late } zu spät
policy_late_plain = zu spät
policy_missing = nicht erfolgt
policy_missing_late = nicht erfolgt, bisher { $late } über der Grenze
policy_none_until_resolved = keine bis zur Lösung, { $late } über der Grenze
policy_not_needed = nicht nötig: schon vorher { $milestone }
policy_undecided = noch nicht fällig
policy_unknown = nicht zu beurteilen: Ein Zeitpunkt fehlt
course_escalation = Eskalation
course_updates = Statusmeldungen
course_caption_limits = Senkrechte Striche sind Grenzen, Dreiecke Eskalationen, Punkte Meldungen; Rot ist Zeit nach einer Grenze, gepunktet, wo nichts mehr folgte.
course_functional = fachlich
course_level = Stufe { $level }
course_late = { $what }, { $late } zu spät
course_never = { $what } fällig { $due }, nie erfolgt
course_late_short = +{ $late }
course_target_due = Zielwert { $target }, fällig { $due }
course_target = Zielwert { $target }
course_over = überschritten um { $over }
strip_escalation = Eskalation
strip_updates = Statusmeldungen
strip_not_kept = { $n } von { $of } nicht eingehalten
strip_kept = Eingehalten
strip_n_of = { $n } von { $of }
strip_undecided = Noch nicht fällig
strip_next_due = als Nächstes fällig { $at }
strip_late = { $n } zu spät
strip_missing = { $n } nicht erfolgt
strip_late_and_missing = { $late } zu spät, { $missing } nicht erfolgt
strip_overdue = { $n } überfällig
strip_open = { $n } offen
strip_all_done = Alle erledigt
strip_done_of = { $n } von { $of } erledigt

## Similar incidents

similar_title = Ähnliche frühere Störungen
similar_lead = Störungen, die vor dieser begannen und ihr ähneln, die ähnlichste zuerst. Gefunden über Problem, Service, Ursache, Kategorie und Wortlaut; niemand hat sie von Hand geprüft.
similar_began = Beginn
similar_why = Worin sie ähnlich ist
similar_helped = Was damals half
similar_problem = gleiches Problem ({ $text })
similar_service_and_cause = gleiche Ursache beim gleichen Service ({ $cause }, { $service })
similar_cause = gleiche Ursache bei einem anderen Service ({ $text })
similar_service = gleicher Service ({ $text })
similar_category = gleiche Kategorie ({ $text })
similar_words = gemeinsame Wörter: { $text }

## Problems

problems_title = Probleme
problems_lead = { $all ->
    [one] { $open } von 1 Problem ist offen.
   *[other] { $open } von { $all } Problemen sind offen.
  }
problems_none = Noch ist kein Problem erfasst. Legen Sie eines an, wenn sich eine Störung wiederholt oder ihre Ursache noch zu finden ist: eine Datei wie „problems/PRB-0001.yaml“ mit einem Titel, den Services, einem Verantwortlichen und „times: { "{" }logged: …{ "}" }“.
problems_problem = Problem
problems_services = Services
problems_owner = Verantwortlich
problems_cause = Ursache
problems_incidents = Störungen
problems_last = Letzte Störung
problems_since = Seit
problems_workaround = Umgehungslösung
problem_services = { $n ->
    [one] Service
   *[other] Services
  }
problem_count_head = Störungen
problem_reopened = Wieder geöffnet
problem_rejected = Zurückgewiesen am { $date }: { $reason }
problem_known_error = Bekannter Fehler
problem_workaround = Umgehungslösung
problem_workaround_none = Es gibt keine.
problem_permanent_fix = Endgültige Behebung
problem_decision = Entscheidung
problem_review_by = Erneut zu prüfen bis { $date }
problem_linked = Störungen
problem_incident = Störung
problem_total = { $n ->
    [one] 1 Störung, { $duration } mit Wirkung insgesamt.
   *[other] { $n } Störungen, { $duration } mit Wirkung insgesamt.
  }
problem_total_at_most = { $n ->
    [one] 1 Störung, höchstens { $duration } mit Wirkung insgesamt.
   *[other] { $n } Störungen, höchstens { $duration } mit Wirkung insgesamt.
  }
problem_no_incident = Keine Störung nennt dieses Problem.
problem_last = zuletzt am
problem_known_since = Bekannt seit
problem_minutes = Kundenminuten
problem_minutes_since = Kundenminuten seither
problem_minutes_all = Kundenminuten aller Störungen
problem_minutes_no_incident = Seither hat keine Störung begonnen.
problem_not_counted = nicht gezählt
problem_helped = { $of ->
    [0] Keine Störung seither gibt an, wie sie endete.
    [one] Seither hat eine Umgehungslösung { $n } von 1 Störung beendet.
   *[other] Seither hat eine Umgehungslösung { $n } von { $of } Störungen beendet.
  }{ $unsaid ->
    [0] { "" }
    [one] { " " }1 weitere gibt es nicht an.
   *[other] { " " }{ $unsaid } weitere geben es nicht an.
  }
problem_review_due = ist verstrichen
problem_chart = { $n ->
    [one] Wann die Störung dieses Problems begann
   *[other] Wann die { $n } Störungen dieses Problems begannen
  }
problem_chart_caption = Maßstäblich, bis zum Stand dieser Seite. Ein Punkt ist eine Störung, ein senkrechter Strich ein Tag im Leben des Problems. Die Störungen stehen in der Tabelle darunter, die Tage am Kopf der Seite.
problem_arrivals = In welchen Abständen sie nach der ersten eintreten
problems_minutes = Kundenminuten seit Bekanntwerden
problems_uncounted = { $n ->
    [one] 1 Störung nicht gezählt
   *[other] { $n } Störungen nicht gezählt
  }
problems_decision = Entscheidung
problems_review = erneut bis { $date }
problems_note = Kundenminuten stammen aus Störungen, die begannen, seit die Ursache bekannt ist; ein Problem, dessen Ursache nicht bekannt ist, hat keine.

customer_minutes_sum = { $sum }{ $unknown ->
    [0] { "" }
    [one] ; bei 1 Störung hat niemand die Kunden gezählt
   *[other] ; bei { $unknown } Störungen hat niemand die Kunden gezählt
  }
customer_minutes_none = { $n ->
    [one] nicht bekannt; bei 1 Störung hat niemand die Kunden gezählt
   *[other] nicht bekannt; bei { $n } Störungen hat niemand die Kunden gezählt
  }

arrivals_faster = Häufiger werdend
arrivals_slower = Seltener werdend
arrivals_no_evidence = Keine nachweisbare Änderung
arrivals_not_enough = Zu wenige Daten
arrivals_sentence = { $verdict }: Laplace-Statistik U = { $u }, { $p }; Exponent β = { $beta } (95{"\u00A0"}%: { $low } bis { $high }).
arrivals_few = { $n ->
    [one] Zu wenige Störungen für ein Ergebnis: Es gibt 1, nötig sind 4.
   *[other] Zu wenige Störungen für ein Ergebnis: Es gibt { $n }, nötig sind 4.
  }
arrivals_size = { $n ->
    [one] n = 1 Störung in { $days } Tagen
   *[other] n = { $n } Störungen in { $days } Tagen
  }
arrivals_size_among = n = { $n }{ $tests ->
    [0] { "" }
    [one] { "" }
   *[other] , p korrigiert für { $tests } geprüfte Ursachen und Services
  }

## Services

services_sentence = { $n ->
    [one] Ein Service
   *[other] { $n } Services
}, { $open ->
    [0] keiner mit einer offenen Störung.
    [one] einer mit einer offenen Störung.
   *[other] { $count } mit einer offenen Störung.
}
services_empty = casebook.yaml nennt noch keinen Service.
services_year_note = Gezählt ab dem { $day }: Störungen ohne Beinahe-Vorfälle, Übungen und stornierte Datensätze. Die zugesagte Verfügbarkeit ist das Versprochene; daneben steht, was im laufenden Monat bisher gemessen wurde. Die Linie im Balken ist das Budget des ganzen Monats; eingehaltene Monate beziehen sich auf die abgeschlossenen.
services_column_service = Service
services_column_team = Team
services_column_tier = Stufe
services_column_promise = Zugesagte Verfügbarkeit
services_column_availability = Verfügbarkeit, { $month } bisher
services_column_budget = Budget verbleibend, min
services_column_kept = Monate eingehalten
services_column_open = Offen
services_column_year = In 12 Monaten
services_column_last = Letzte Störung
services_promise_month = { $percent } im Monat

service_critical = Kritische oder wichtige Funktion
service_sentence = { $open }. { $n ->
    [0] Seit dem { $day } hat keine begonnen.
    [one] { $count } hat seit dem { $day } begonnen.
   *[other] { $count } haben seit dem { $day } begonnen.
}
service_open = { $n ->
    [0] Keine Störung ist offen
    [one] Eine Störung ist offen
   *[other] { $n } Störungen sind offen
}
service_about = Über diesen Service
service_team = Team
service_tier = Stufe
service_promise = Zugesagte Verfügbarkeit
service_hours = Vereinbarte Zeiten
service_always = rund um die Uhr
service_calendar = Kalender „{ $name }“
service_stakeholders = Zu informieren
service_depends_on = Hängt ab von
service_needed_by = Benötigt von
service_open_title = Offene Störungen
service_incidents = Störungen
service_incidents_none = Keine aufgezeichnet.
service_month_in_part = teilweise
service_more = { $n ->
    [one] Eine ältere Störung steht auf der Seite ihres Monats.
   *[other] { $n } ältere Störungen stehen auf den Seiten ihrer Monate.
}
service_problems = Offene Probleme
service_problems_none = Keine.
service_problem_incidents = { $n ->
    [0] keine Störung verknüpft
    [one] eine Störung
   *[other] { $n } Störungen
}
service_no_workaround = Es gibt keine.
service_actions = Offene Maßnahmen
service_causes = Ursachen
service_causes_note = Von den Störungen mit einer Ursachenanalyse; Beinahe-Vorfälle, Übungen und stornierte Datensätze sind ausgelassen. Wo Störungen sich überschneiden, hat jede ihre eigenen Minuten.
service_recurrence = Was sich wiederholt hat
service_recurrence_sentence = { $from } bis { $to }: { $of ->
    [0] Keine Störung hat eine bekannte Ursache oder ein Problem; über Wiederholungen lässt sich daher nichts sagen.
    [one] Wiederholungen innerhalb von { $days } Tagen: { $n } von 1 Störung mit bekannter Ursache.
   *[other] Wiederholungen innerhalb von { $days } Tagen: { $n } von { $of } Störungen mit bekannter Ursache.
  }
service_cause = Ursache
service_cause_incidents = Störungen
service_plans = Wartungsfenster

## Actions

actions_sentence = { $open ->
    [one] Eine Maßnahme ist offen
   *[other] { $open } Maßnahmen sind offen
}, { $overdue ->
    [one] eine davon ist überfällig.
   *[other] { $overdue } davon sind überfällig.
}
actions_none_overdue = { $open ->
    [one] Eine Maßnahme ist offen. Sie ist nicht überfällig.
   *[other] { $open } Maßnahmen sind offen. Keine ist überfällig.
}
actions_none_open = Keine Maßnahme ist offen.
actions_empty = Noch ist keine Maßnahme erfasst. Maßnahmen stehen in einem Datensatz unter „actions“, jede mit einer Kennung, einem Titel, der die Änderung nennt, einem Verantwortlichen und einem Fälligkeitstag; diese Seite zeigt dann, wem sie gehören, welche überfällig sind und ob sie geholfen haben.
actions_group_open = Offen
actions_group_done = Erledigt
actions_group_declined = Abgelehnt
actions_count = { $n ->
    [one] 1 Maßnahme
   *[other] { $n } Maßnahmen
}
actions_newest = die neuesten { $shown } von { $n }
actions_action = Maßnahme
actions_owner = Verant{"\u00AD"}wortlich
actions_type = Art
actions_strength = Stärke
actions_due = Fällig
actions_state = Stand
actions_overdue = { $n ->
    [one] 1 Tag überfällig
   *[other] { $n } Tage überfällig
}
actions_overdue_choice = Überfällig
actions_state_on = { $state } am { $day }
actions_state_late = { $n ->
    [one] { $state }, 1 Tag zu spät
   *[other] { $state }, { $n } Tage zu spät
}
actions_effect_failed = geprüft: wirkt nicht
actions_check_due = Wirksamkeit zu prüfen am { $day }
actions_check_overdue = { $n ->
    [one] Wirksamkeitsprüfung 1 Tag überfällig
   *[other] Wirksamkeitsprüfung { $n } Tage überfällig
}
actions_not_stated = nicht angegeben
actions_first = die ersten { $shown } von { $n }, sortiert nach Überfälligkeit und Fälligkeitstag; die Zahlen der Verantwortlichen oben gelten für alle
actions_all = Alle Maßnahmen
actions_on_time = { $part } von { $whole }
actions_on_time_share = { $share } bis zum Fälligkeitstag erledigt (95{"\u00A0"}%: { $low } bis { $high })
actions_on_time_few = bis zum Fälligkeitstag erledigt; zu wenige für einen Prozentwert
actions_on_time_none = noch kein Fälligkeitstag ist vorüber
actions_figure_none = keine
actions_figure_open_note = { $n ->
    [0] alle mit Fälligkeitstag
    [one] eine ohne Fälligkeitstag
   *[other] { $n } ohne Fälligkeitstag
}
actions_figure_overdue_note = { $n ->
    [one] die längste 1 Tag
   *[other] die längste { $n } Tage
}
actions_figure_overdue_none = kein Fälligkeitstag einer offenen ist vorüber
actions_figure_done_note = { $n ->
    [0] von keiner ist die Wirksamkeit gezeigt
    [one] davon { $n } mit gezeigter Wirksamkeit
   *[other] davon { $n } mit gezeigter Wirksamkeit
}
actions_days = { $n ->
    [one] 1 Tag
   *[other] { $days } Tage
}
actions_days_more = mehr als { $days } Tage
actions_days_to_done_note = Median von { $n }
actions_days_to_done_open = Kaplan-Meier-Median von { $n }, davon { $open } nicht erledigt
actions_days_between = { $note } (95{"\u00A0"}%: { $low } bis { $high } Tage)
actions_days_from = { $note } (95{"\u00A0"}%: { $low } Tage oder mehr)
actions_days_to_done_more = die Hälfte von { $n } ist noch nicht erledigt
actions_age_title = Medianalter der offenen
actions_age_note = Tage seit Anlage, von { $n }
actions_too_few = zu wenige für einen Median (n{"\u00A0"}={"\u00A0"}{ $n })
actions_strength_title = Stärke
actions_strength_note = Erledigte und offene, ohne abgelehnte. Stark: Das System trägt sie. Mittel: Sie hilft den Menschen. Schwach: Sie verlässt sich auf das Erinnern.
actions_strength_part = { $strength } { $n }
actions_quarters_title = Stärke nach Quartal
actions_quarters_note = Nach dem Quartal, in dem sie zugesagt wurden, ohne abgelehnte.
actions_quarter = Quartal
actions_effect = Wirksamkeit der Vorbeugemaßnahmen
actions_effect_sentence = { $n ->
    [one] Eine Vorbeugemaßnahme ist erledigt
   *[other] { $n } Vorbeugemaßnahmen sind erledigt
}: { $effective } wirksam, { $recurred } mit Wiederholung der Ursache, { $quiet } noch nicht gezeigt, { $none } nicht beurteilt. { $open ->
    [0] Keine ist noch zu erledigen.
    [one] Eine weitere ist noch zu erledigen.
   *[other] { $open } weitere sind noch zu erledigen.
}
actions_effect_caveat = Gezählt werden Störungen mit der Ursache des Datensatzes der Maßnahme, bei einem seiner Services. Maßnahmen folgen auf Häufungen von Störungen, und nach einer Häufung ist eine ruhige Zeit ohnehin zu erwarten (Regression zur Mitte): Ein Ergebnis zeigt nicht, dass die Maßnahme der Grund ist.
actions_effect_column = Wirksamkeit
actions_effect_figures = Störungen davor und seither
actions_effect_more = { $n ->
    [one] 1 weitere erledigte Maßnahme
   *[other] { $n } weitere erledigte Maßnahmen
}
actions_effect_first = die ersten { $shown } von { $n } weiteren
effect_effective = wirksam
effect_recurred = wiederholt
effect_not_yet_shown = noch nicht gezeigt
effect_not_started = nicht begonnen
effect_not_judged = nicht beurteilt
effect_before_and_since = { $before }, { $since }
effect_before = { $n ->
    [0] keine
   *[other] { $n }
 } in { $days ->
    [one] 1 Tag
   *[other] { $days } Tagen
 } davor
effect_since_days = { $n ->
    [0] keine
   *[other] { $n }
 } in { $days ->
    [one] 1 Tag
   *[other] { $days } Tagen
 } seither ({ $p })
effect_since = { $n ->
    [0] keine
   *[other] { $n }
 } seither
effect_quiet_days = braucht { $n ->
    [one] 1 weiteren ruhigen Tag
   *[other] { $n } weitere ruhige Tage
 }, bis { $day }
effect_quiet_until = am { $day } gezeigt, wenn es ruhig bleibt
effect_quiet_too_long = zu wenige, als dass eine ruhige Zeit sie zeigen könnte: ein Test, eine Übung oder eine Messgröße kann es
effect_no_cause = ihr Datensatz nennt keine Ursache
effect_no_service = ihr Datensatz nennt keinen Service
effect_nothing_before = keine Störung ihrer Ursache ist gezählt
actions_ageing_title = Alter der offenen Maßnahmen
actions_ageing_note = Tage seit der Anlage. Schraffiert: überfällig.
actions_ageing_undated = { $n ->
    [one] Bei einer Maßnahme ist dieser Tag nicht bekannt.
   *[other] Bei { $n } Maßnahmen ist dieser Tag nicht bekannt.
}
actions_ageing_30 = bis 30 Tage
actions_ageing_90 = 31–90 Tage
actions_ageing_over = über 90 Tage
actions_ageing_overdue = { $count }, davon { $overdue } überfällig
actions_as_table = Als Tabelle
actions_age = Alter
actions_column_actions = Maßnahmen
actions_owners = Nach Verantwortlichen
actions_column_open = Offen
actions_column_overdue = Über{"\u00AD"}fällig
actions_column_done = Erledigt
actions_owners_more = { $n ->
    [one] 1 weitere verantwortliche Stelle
   *[other] { $n } weitere verantwortliche Stellen
}

## Availability

# What was promised about a service, and what became of it. Figures arrive written out.
availability_at_most = höchstens { $figure }
availability_at_least = mindestens { $figure }
availability_minutes = { $figure }{"\u00A0"}min
availability_kept_all = { $n ->
    [one] Die Zusage von { $percent } im Monat wurde im einzigen abgeschlossenen Monat eingehalten.
    [2] Die Zusage von { $percent } im Monat wurde in beiden abgeschlossenen Monaten eingehalten.
   *[other] Die Zusage von { $percent } im Monat wurde in allen { $n } abgeschlossenen Monaten eingehalten.
}
availability_kept = { $kept ->
    [0] Die Zusage von { $percent } im Monat wurde in { $n ->
        [one] dem einzigen abgeschlossenen Monat nicht eingehalten.
       *[other] keinem der { $n } abgeschlossenen Monate eingehalten.
    }
   *[other] Die Zusage von { $percent } im Monat wurde in { $kept } der { $n } abgeschlossenen Monate eingehalten.
}
availability_missed = Im { $month } wurde die Zusage verfehlt; { $n ->
    [one] eine Störung verbrauchte
   *[other] { $count } Störungen verbrauchten
} { $used } von { $budget } Minuten.
availability_perhaps = Im { $month } wurde die Zusage möglicherweise verfehlt; { $n ->
    [one] eine Störung verbrauchte
   *[other] { $count } Störungen verbrauchten
} { $used } von { $budget } Minuten.
availability_missed_more = { $n ->
    [one] Ein weiterer Monat verfehlte sie.
   *[other] { $count } weitere Monate verfehlten sie.
}
availability_perhaps_more = { $n ->
    [one] Ein weiterer Monat verfehlte sie möglicherweise.
   *[other] { $count } weitere Monate verfehlten sie sicher oder möglicherweise.
}
availability_all_left = Im { $month } verbleiben alle { $budget } Minuten.
availability_left = Im { $month } verbleiben { $left } von { $budget } Minuten.
availability_spent = Im { $month } ist das Budget von { $budget } Minuten aufgebraucht: bisher { $used }.
availability_perhaps_spent = Im { $month } ist das Budget von { $budget } Minuten möglicherweise aufgebraucht: bisher { $used }.
availability_none_allowed = Die Zusage lässt keine Ausfallzeit zu, und im { $month } gab es bisher keine.
availability_year = Verfügbarkeit, 12 Monate
availability_objective = zugesagt: { $percent } im Monat
availability_no_objective = keine Verfügbarkeit ist zugesagt
availability_no_time = keine vereinbarte Zeit
availability_downtime = Gewichtete Ausfallzeit, 12 Monate
availability_any = { $duration } mit irgendeiner Wirkung
availability_incidents = Störungen, 12 Monate
availability_since = Beginn ab dem { $day }
availability_budget_left = Budget verbleibend, { $month }
availability_whole = von { $figure } des ganzen Monats
availability_so_far = bisher { $figure }
availability_section = Ausfallzeit nach Tag, Budget nach Monat
availability_section_bare = Ausfallzeit nach Tag
availability_table = Monate als Tabelle
availability_column_month = Monat
availability_column_agreed = Vereinbarte Minuten
availability_column_maintenance = Ausgenommene Wartung
availability_column_incidents = Störungen
availability_column_downtime = Gewichtete Ausfallzeit
availability_column_availability = Verfügbarkeit
availability_column_budget = Budget
availability_column_used = Verbraucht
availability_column_left = Verbleibend
availability_column_promise = Zusage
availability_column_weighted = Gewichtet, min
availability_kept_word = eingehalten
availability_missed_word = über Budget
availability_perhaps_word = möglicherweise über Budget
availability_running_word = bisher
availability_spent_word = über Budget
availability_perhaps_spent_word = möglicherweise über Budget
availability_kept_of = { $kept } von { $n }
availability_bar_title = Fehlerbudget { $month }
availability_bar = { $used } von { $budget } Minuten verbraucht.
availability_title = Ausfallzeit von { $name } nach Tag, { $from } bis { $to }
availability_day = { $day }: { $minutes } min
availability_no_day = An keinem Tag gab es Ausfallzeit.
availability_heading = Verf. %
availability_heading_budget = verbraucht / Budget
availability_heading_minutes = Minuten
availability_used_budget = { $used } / { $budget }
availability_over = { $percent }, darüber
availability_over_perhaps = { $percent }, möglicherweise darüber
availability_class_none = keine
availability_class_little = unter { $from } des Monatsbudgets
availability_class_some = { $from } bis { $to }
availability_class_much = { $to } bis zum ganzen
availability_class_over = über dem Monatsbudget
availability_class_little_bare = unter 5 min
availability_class_some_bare = 5 bis 30 min
availability_class_much_bare = 30 min und mehr
availability_class_unagreed = keine vereinbarte Zeit
availability_legend = Tage waagerecht, Monate senkrecht; Minuten gewichteter Ausfallzeit, verbraucht und Budget (eine Beeinträchtigung für 31{"\u00A0"}% der Kunden zählt 0,31). Wochenenden sind etwas dunkler. Senkrechter Strich: Budget des ganzen Monats.
availability_legend_bare = Tage waagerecht, Monate senkrecht; Minuten gewichteter Ausfallzeit (eine Beeinträchtigung für 31{"\u00A0"}% der Kunden zählt 0,31). Wochenenden sind etwas dunkler. Es ist keine Verfügbarkeit zugesagt, daher gibt es kein Budget.
availability_note = Minuten. Von Wirkungen, die sich überschneiden, zählt die schwerste. Rechtzeitig angekündigte Wartung ist weder Ausfallzeit noch vereinbarte Zeit. Solange ein Monat läuft, ist seine Verfügbarkeit die bisherige und der Rest der des Budgets für den ganzen Monat. Was niemand aufgezeichnet hat, ist nicht gezählt. Prozentwerte werden abgeschnitten, nie aufgerundet.
availability_note_bare = Minuten. Von Wirkungen, die sich überschneiden, zählt die schwerste. Rechtzeitig angekündigte Wartung ist weder Ausfallzeit noch vereinbarte Zeit. Was niemand aufgezeichnet hat, ist nicht gezählt. Prozentwerte werden abgeschnitten, nie aufgerundet.

## Statistics

statistics_empty = Noch ist keine Störung erfasst: Was folgt, sagt nur, was sich aus einem Jahr ohne Störung schließen lässt.
statistics_description = Anzahlen, Dauern, Zusagen, Ursachen und Maßnahmen der letzten zwölf vollen Monate, jeweils mit ihrem Intervall.
statistics_lead = { $from } bis { $to }: { $count } { $n ->
    [one] Störung
   *[other] Störungen
 }, { $opens ->
    [0] keine
   *[other] { $open }
 } davon noch offen. { $nears } { $near ->
    [one] Beinahe-Vorfall
   *[other] Beinahe-Vorfälle
 } und { $drills } { $drill ->
    [one] Übung
   *[other] Übungen
 } sind nicht mitgezählt.
statistics_lead_none = { $from } bis { $to }: keine Störungen. { $nears } { $near ->
    [one] Beinahe-Vorfall
   *[other] Beinahe-Vorfälle
 } und { $drills } { $drill ->
    [one] Übung
   *[other] Übungen
 } sind nicht mitgezählt.
statistics_lead_tests = Wörter wie „steigend“ stehen nur, wo ein Test sie stützt: { $tested } von { $series } Reihen getestet, nach Holm korrigiert.
statistics_big_median = Median der Zeit bis zur Eindämmung
statistics_big_high = p75, p90
statistics_big_high_figures = { $p75 }, { $p90 }
statistics_big_mitigated = n{"\u00A0"}={"\u00A0"}{ $n } eingedämmt
statistics_big_longest = Längste Zeit bis zur Eindämmung
statistics_big_incident = { $incident }
statistics_big_alert = Durch Alarm entdeckt
statistics_big_customers = durch Kunden: { $customers }; nicht angegeben: { $unstated }
statistics_big_recurred = Wiederholt innerhalb von { $days } Tagen
statistics_big_recurred_note = gleiches Problem oder gleicher Service und gleiche Ursache; 95{"\u00A0"}%: { $interval }
statistics_big_recurred_few = gleiches Problem oder gleicher Service und gleiche Ursache
statistics_none = keine
statistics_part_of = { $part } von { $whole }
statistics_with_share = { $part }, { $share }
statistics_interval = { $low } bis { $high }
statistics_interval_95 = 95{"\u00A0"}%: { $interval }
statistics_no_interval = n{"\u00A0"}={"\u00A0"}{ $n }: zu wenige für ein Intervall
statistics_few_values = zu wenige für einen Median; die Werte stehen unten
statistics_few = zu wenige für einen Median
statistics_few_n = n{"\u00A0"}={"\u00A0"}{ $n }: zu wenige für einen Median
statistics_values = { $n ->
    [one] Wert
   *[other] Werte
 }: { $values }
statistics_median_is = Median { $median }
statistics_linked = { $link }
statistics_not_stated = nicht angegeben
statistics_unclassified = nicht eingestuft
statistics_counts_only = nur Anzahlen
statistics_as_table = Tabelle
statistics_further = Und { $n } weitere mit weniger Störungen.
statistics_size = n{"\u00A0"}={"\u00A0"}{ $n }
statistics_size_by_row = n je Zeile
statistics_size_by_row_decided = n = eingehalten + verletzt, je Zeile
statistics_size_by_row_months = n = Monate mit vereinbarter Zeit, je Zeile
statistics_size_months = n{"\u00A0"}={"\u00A0"}{ $n } volle Monate
statistics_size_series = { $tested } { $n ->
    [one] Reihe
   *[other] Reihen
 } getestet
statistics_size_open = n{"\u00A0"}={"\u00A0"}{ $n } offen
statistics_size_known_cause = n{"\u00A0"}={"\u00A0"}{ $n } mit bekannter Ursache

statistics_mitigate = Zeit bis zur Eindämmung, nach Schweregrad
statistics_mitigate_half = Die Hälfte der Störungen ist innerhalb von { $median } eingedämmt.
statistics_mitigate_half_open = Die Hälfte der Störungen ist innerhalb von { $median } eingedämmt (Kaplan-Meier; { $open } noch offene sind einbezogen). Von den eingedämmten brauchte die Hälfte höchstens { $plain }.
statistics_mitigate_half_open_only = Die Hälfte der Störungen ist innerhalb von { $median } eingedämmt (Kaplan-Meier; { $open } noch offene sind einbezogen).
statistics_mitigate_not_reached = Die Hälfte der Störungen ist noch nicht eingedämmt: Der Median beträgt mindestens { $least } (Kaplan-Meier; { $open } noch offene sind einbezogen).
statistics_open_median = { $median }
statistics_open_at_least = nicht erreicht; mindestens { $least }
statistics_open_from = { $low } oder mehr
statistics_open_included = Kaplan-Meier; { $open } noch { $n ->
    [one] offene ist
   *[other] offene sind
 } einbezogen
statistics_open_without = { $plain } ohne die offenen
statistics_mitigate_none = Von keiner Störung dieser Monate ist die Zeit bis zur Eindämmung bekannt.
statistics_few_for_median = Zu wenige Störungen (n{"\u00A0"}={"\u00A0"}{ $n }) für einen Median.
statistics_mitigate_caption = Ein Punkt ist eine Störung; der senkrechte Strich ist der Median, das Band sein exaktes 95-%-Intervall. Unter fünf Werten gibt es keinen Median, unter sechs kein Intervall. Die Achse ist logarithmisch.
statistics_mitigate_formula = entdeckt → eingedämmt, Intervall aus Ordnungsstatistiken
statistics_left_out = Ausgelassen: { $parts }.
statistics_left_order = { $count } mit einander widersprechenden Zeitpunkten (INC004)
statistics_left_backfilled = { $count } nachträglich erfasst (imported.backfilled), davon { $zero } mit einer Dauer von null
statistics_left_missing = { $count } mit unbekanntem Zeitpunkt „{ $moment }“
statistics_left_none = keine

statistics_durations = Die vier Dauern
statistics_durations_lead = Mediane zuerst; was sich nicht messen ließ, ist mit dem Grund daneben gezählt.
statistics_durations_zero = Nachträglich erfasste Datensätze haben einen einzigen Zeitpunkt für alles: Ihre Dauern, auch die von null, besagen nichts und sind ausgelassen. Wie viele es sind, steht unten.
statistics_durations_formula = sortierte Werte; Perzentile durch lineare Interpolation, Intervalle aus Ordnungsstatistiken
statistics_mean = Mittelwert neben dem Median
statistics_mean_remark = Die wenigen längsten bestimmen einen Mittelwert: Eine Störung mehr oder weniger kann ihn verdoppeln, während der Median sich kaum bewegt. Über eine gewöhnliche Störung sagt er nichts.
statistics_mean_formula = Summe der Dauern / n

statistics_months = Störungen je Monat
statistics_rate = { $rate } Störungen je Monat (95{"\u00A0"}%: { $interval }).
statistics_rate_none = Keine wurde beobachtet; das 95-%-Intervall reicht dennoch bis { $upper } je Monat.
statistics_months_caption = Punkt: Anzahl. Senkrechter Strich: exaktes 95-%-Intervall (Garwood) der Rate dieses Monats. Gestrichelte Linie: Störungen je Monat über den ganzen Zeitraum. { $month } ist noch nicht abgeschlossen: hohl gezeichnet, nicht getestet.
statistics_months_formula = Anzahl / Tage × 30,4375; exakte Poisson-Intervalle
statistics_month_running = { $month }, nicht abgeschlossen
statistics_over_dispersed = Störungen treten gehäuft auf (Dispersionsindex { $index }): Die Monate unterscheiden sich stärker, als der Zufall allein es zulässt. Das Intervall der Rate ist verbreitert; die der einzelnen Monate sind zu schmal.
statistics_series_count = Anzahl der Störungen
statistics_series_mitigate = Monatsmedian der Zeit bis zur Eindämmung
statistics_series_resolve = Monatsmedian der Zeit bis zur Lösung
statistics_trend_no_evidence = { $series }: keine nachweisbare Änderung ({ $p }, { $n } Monate).
statistics_trend_rising = Steigend: etwa { $slope } Störungen je Monat (95{"\u00A0"}%: { $low } bis { $high }; { $p }, { $n } Monate).
statistics_trend_falling = Fallend: etwa { $slope } Störungen je Monat (95{"\u00A0"}%: { $low } bis { $high }; { $p }, { $n } Monate).
statistics_trend_rising_duration = Steigend: { $series }, etwa { $slope } je Monat (95{"\u00A0"}%: { $low } bis { $high }; { $p }, { $n } Monate).
statistics_trend_falling_duration = Fallend: { $series }, etwa { $slope } je Monat (95{"\u00A0"}%: { $low } bis { $high }; { $p }, { $n } Monate).
statistics_trend_not_enough = { $series }: zu wenige Daten, { $n } { $count ->
    [one] Monat
   *[other] Monate
 }; ein Trend braucht 6.
statistics_row_count = Störungen je Monat
statistics_row_mitigate = Median der Zeit bis zur Eindämmung, nach Monat
statistics_row_resolve = Median der Zeit bis zur Lösung, nach Monat
statistics_tests = Tests der Monatsreihen
statistics_tests_remark = In einer Reihe von Medianen zählt ein Monat erst ab drei Werten. Das Ergebnis richtet sich nach p nach der Holm-Korrektur, zum Niveau 0,05.
statistics_tests_formula = Mann-Kendall-Test, Theil-Sen-Steigung, Holm-Korrektur
statistics_verdict_rising = steigend
statistics_verdict_falling = fallend
statistics_verdict_no_evidence = keine nachweisbare Änderung
statistics_verdict_not_enough = zu wenige Daten
statistics_method_exact = exakt
statistics_method_normal = normal

statistics_sla = SLA-Einhaltung
statistics_sla_none = Es sind keine Uhren vereinbart, also ist nichts einzuhalten oder zu verletzen.
statistics_sla_none_help = Zielwerte stehen in casebook.yaml unter „clocks“; sobald einer dort steht, wird er hier beurteilt.
statistics_sla_undecided = Keine Uhr dieser Monate ist entschieden.
statistics_sla_no_breach = Keine Uhr wurde verletzt.
statistics_sla_breached = Verletzt: { $list }.
statistics_sla_breached_of = { $clock } { $n }
statistics_sla_running_on = { $n } verletzt und noch laufend
statistics_sla_not_applicable = { $n } nicht anwendbar
statistics_sla_unknown = { $n } unbekannt
statistics_sla_formula = eingehalten / (eingehalten + verletzt), Wilson-Intervall; unter 5 nur Anzahlen

statistics_actions = Vorbeugemaßnahmen
statistics_actions_none = Es wurden keine Maßnahmen zugesagt.
statistics_on_time = Fristgerecht: { $part } von { $whole } entschiedenen Maßnahmen; { $overdue } { $n ->
    [one] ist
   *[other] sind
 } überfällig.
statistics_on_time_none = Noch keine Maßnahme mit Fälligkeitstag ist entschieden.
statistics_actions_formula = alle Maßnahmen zum Stand dieser Seite, gleich wann sie zugesagt wurden
statistics_action_on_time = Fristgerecht
statistics_action_on_time_note = bis zum Fälligkeitstag erledigt / (mit einem solchen erledigt + offen und überfällig)
statistics_action_on_time_between = bis zum Fälligkeitstag erledigt / (mit einem solchen erledigt + offen und überfällig); 95{"\u00A0"}%: { $interval }
statistics_action_completion = Erledigungsquote
statistics_action_completion_note = erledigt / nicht abgelehnt
statistics_action_done = Erledigt
statistics_action_verified = davon { $verified } verifiziert
statistics_action_open = Offen
statistics_action_no_due = davon { $none } ohne Fälligkeitstag
statistics_action_overdue = Überfällig
statistics_action_overdue_note = heute fällig ist nicht überfällig
statistics_action_declined = Abgelehnt
statistics_action_days = Median der Zeit bis zur Erledigung
statistics_action_days_plain = n{"\u00A0"}={"\u00A0"}{ $n }, alle erledigt
statistics_action_days_censored = Kaplan-Meier, n{"\u00A0"}={"\u00A0"}{ $n }; { $open } nicht erledigte oder abgelehnte gelten als länger dauernd
statistics_action_days_between = ; 95{"\u00A0"}%: { $low } bis { $high } Tage
statistics_action_days_from = ; 95{"\u00A0"}%: { $low } Tage oder mehr
statistics_action_age = Medianalter der offenen
statistics_action_age_note = seit der Anlage
statistics_days = { $days } Tage
statistics_days_at_least = mindestens { $days } Tage
statistics_effects = Wirksamkeit der Vorbeugemaßnahmen
statistics_effects_formula = Störungen der Ursache vor der Erledigung und seither; nicht abgelehnte Vorbeugemaßnahmen
statistics_column_effect = Wirksamkeit
statistics_strength = Stärke
statistics_strength_formula = nicht abgelehnte Maßnahmen
statistics_ages = Alter der offenen Maßnahmen
statistics_ages_formula = Tage seit der Anlage, wo der Tag bekannt ist

statistics_causes = Ursachen
statistics_causes_none = Keine Störungen in diesen Monaten, also keine Ursachen zu zählen.
statistics_unknown_many = Die Ursache von { $part } von { $whole } Störungen ({ $share }) ist unbekannt.
statistics_unknown_few = Die Ursache von { $part } von { $whole } Störungen ist unbekannt.
statistics_vital = { $vital } von { $causes } Ursachen { $n ->
    [one] macht
   *[other] machen
 } 80{"\u00A0"}% der Störungen aus.
statistics_causes_caption = Links: Störungen. Rechts: kumulierter Anteil, gestrichelte Linie bei 80{"\u00A0"}%. Die Ursachen bis zu dieser Linie sind dunkel. Störungen, deren Ursache niemand kennt, bleiben in der Liste, hohl gezeichnet.
statistics_causes_formula = nach Anzahl, dann nach Name; die wenigsten Ursachen, die 80{"\u00A0"}% erreichen
statistics_by_minutes = Nach Kundenminuten
statistics_minutes_formula = Minuten mit Wirkung × betroffene Kunden, summiert
statistics_minutes_total = { $sum } Kundenminuten insgesamt{ $n ->
    [0] .
    [one] ; bei { $unknown } Störung hat niemand die Kunden gezählt.
   *[other] ; bei { $unknown } Störungen hat niemand die Kunden gezählt.
 }
statistics_minutes_none = Bei keiner der Störungen wurden die Kunden gezählt.

statistics_kinds = Welche Art von Störungen
statistics_count_formula = Anzahl der Störungen

statistics_recurrence = Was sich wiederholt hat
statistics_recurrence_none = Keine Störung dieser Monate hat eine bekannte Ursache; über Wiederholungen lässt sich daher nichts sagen.
statistics_recurrence_few = Wiederholungen innerhalb von { $days } Tagen: { $part } von { $whole } Störungen mit bekannter Ursache.
statistics_recurrence_is = Wiederholungen innerhalb von { $days } Tagen: { $part } von { $whole } Störungen mit bekannter Ursache, { $share } (95{"\u00A0"}%: { $interval }).
statistics_recurrence_formula = eine frühere Störung mit gleichem Problem oder mit gleichem Service und gleicher Ursache; Wilson-Intervall

statistics_arrivals_untested = Von { $series } Ursachen und Services keine getestet: Ein Test der Abstände braucht vier Störungen.
statistics_arrivals_none = { $tested } von { $series } Ursachen und Services getestet (ein Test der Abstände braucht vier Störungen): nirgends eine nachweisbare Änderung.
statistics_arrivals_tested = { $tested } von { $series } Ursachen und Services getestet; ein Test der Abstände braucht vier Störungen.
statistics_arrivals_changed = { $name }: { $verdict } ({ $p }).
statistics_arrivals_formula = Laplace-Statistik U, p korrigiert für die getesteten Ursachen und Services; Exponent des Potenzgesetzes mit seinem Intervall
statistics_arrivals_cause = Abstände der Störungen, nach Ursache
statistics_arrivals_service = Abstände der Störungen, nach Service
statistics_column_laplace = U
statistics_column_beta = β

statistics_availability = Verfügbarkeit
statistics_availability_lead = Monate, in denen die Ausfallzeit im Fehlerbudget blieb.
statistics_availability_none = Kein Service hat ein Servicelevel-Ziel, also wurde kein Monat eingehalten oder verfehlt.
statistics_availability_none_help = Servicelevel-Ziele stehen in casebook.yaml beim Service unter „slo“.
statistics_availability_bound = Höchstens: Bei manchen Störungen ist die Wirkung nicht angegeben und zählt als Ausfall.
statistics_availability_formula = 1 − gewichtete Ausfallzeit / vereinbarte Zeit ≥ Servicelevel-Ziel
statistics_downtime = { $downtime }
statistics_downtime_bound = höchstens { $downtime }

statistics_delivery = Deployments
statistics_delivery_lead = Jeder Service für sich: wie oft ein Deployment einen sofortigen Eingriff erforderte und wie lange die Wiederherstellung dauerte.
statistics_delivery_none = Änderungsfehlerquote und Wiederherstellungszeit nach fehlgeschlagenem Deployment sind nicht verfügbar: Niemand zählt die Deployments.
statistics_delivery_none_help = Mit den Deployments jedes Service und Monats in deployments.yaml werden beide sichtbar.
statistics_delivery_formula = fehlgeschlagen / Deployments, Wilson-Intervall; Beginn → gelöst der Störungen, die ein Deployment verursacht hat, Median

statistics_column_severity = Schweregrad
statistics_column_n = n
statistics_column_median = Median
statistics_column_interval = 95{"\u00A0"}%
statistics_column_longest = Längste
statistics_column_values = Werte
statistics_column_duration = Dauer
statistics_column_p75 = p75
statistics_column_p90 = p90
statistics_column_still_open = Noch offen
statistics_column_left_out = Ausgelassen
statistics_column_mean = Mittelwert
statistics_column_month = Monat
statistics_column_incidents = Störungen
statistics_column_series = Reihe
statistics_column_n_months = Monate
statistics_column_s = S
statistics_column_p = p
statistics_column_p_holm = p, korrigiert
statistics_column_method = Verfahren
statistics_column_slope = Änderung je Monat
statistics_column_verdict = Ergebnis
statistics_column_clock = Uhr
statistics_column_met = Eingehalten
statistics_column_breached = Verletzt
statistics_column_undecided = Offen
statistics_column_share = Anteil
statistics_column_track = 0 bis 100{"\u00A0"}%
statistics_column_measure = Kennzahl
statistics_column_value = Wert
statistics_column_note = Anmerkung
statistics_column_cause = Ursache
statistics_column_group = Gruppe
statistics_column_of_all = Von allen
statistics_column_cumulative = Kumuliert
statistics_column_minutes = Kundenminuten
statistics_column_uncounted = Nicht gezählt
statistics_column_detected = Entdeckt durch
statistics_column_category = Kategorie
statistics_column_priority = Priorität
statistics_column_bar = Balken, als Anteil am größten
statistics_column_strength = Stärke
statistics_column_age = Tage seit der Anlage
statistics_column_actions = Maßnahmen
statistics_column_overdue = Überfällig
statistics_column_service = Service
statistics_column_objective = Servicelevel-Ziel
statistics_column_kept = Monate eingehalten
statistics_column_downtime = Ausfallzeit
statistics_column_deployments = Deployments
statistics_column_failed = Fehlgeschlagen
statistics_column_fail_rate = Änderungsfehlerquote
statistics_column_recovery = Wiederherstellung
statistics_column_recoveries = Wiederherstellungen

## Reports by period

reports_sentence = Ein Bericht je Monat, Quartal und Jahr, neben dem Zeitraum davor. Jeder ist zum Lesen und Drucken gemacht.
reports_none = Noch gibt es keinen Bericht: Mit der ersten Störung beginnen der erste Monat, das erste Quartal und das erste Jahr.
reports_count = { $n ->
    [0] keine Störungen
    [one] { $n } Störung
   *[other] { $n } Störungen
 }
period_quarter = Q{ $quarter } { $year }
period_title = Störungsbericht { $period }
period_so_far = { $period } bisher
period_description = Was im Zeitraum { $period } geschah, welche Zusagen eingehalten wurden, was sich wiederholt hat, was getan wurde und was offen ist.
period_in = im Zeitraum { $period }
period_in_so_far = im Zeitraum { $period } bisher
period_days_name = Zeitraum
period_days = { $from } bis { $to }, { $n ->
    [one] { $n } Tag
   *[other] { $n } Tage
 }
period_for = Für
period_for_whom = Leitung, zum Lesen und Drucken
period_state = Stand der Zahlen
period_state_over = Das Ende des Zeitraums. Er ist ganz abgeschlossen; nichts hier ändert sich mit dem Tag des Lesens.
period_beside_name = Verglichen mit
period_compared = { $period }, { $n ->
    [one] { $n } Tag
   *[other] { $n } Tage
 }
period_not_compared = Nichts: Im Zeitraum davor ist keine Störung aufgezeichnet
period_ways = Weitere Berichte
period_whole = Teil von:
period_parts = Besteht aus:
period_running_remark = Der Zeitraum ist noch nicht abgeschlossen. Störungen werden je Tag verglichen, damit weniger Tage nicht wie weniger Störungen aussehen; was noch offen ist, kann länger dauern als hier gezeigt.
period_first_remark = Die erste aufgezeichnete Störung begann am { $day }. Die Tage davor im Zeitraum { $period } zählen als Tage ohne Störung.
period_bursts_remark = Störungen treten gehäuft auf: Die Monate bis zum Ende dieses Zeitraums unterscheiden sich stärker, als der Zufall allein es zulässt. Ein kleines p zur Anzahl der Störungen besagt weniger, als es scheint.

period_cover_incidents = { $n ->
    [0] Keine Störung begann { $within }.
    [one] { $count } Störung begann { $within }{ $majors ->
        [0] {""}
       *[other] , eine schwerwiegende
     }.
   *[other] { $count } Störungen begannen { $within }, { $majors ->
        [0] keine davon schwerwiegend
       *[other] { $major } davon schwerwiegend
     }.
 }
period_cover_largest = { $n ->
    [one] Es war „{ $incident }“
   *[other] Nach Kundenminuten die größte war „{ $incident }“
 } ({ $minutes } Kundenminuten).
period_cover_longest = { $n ->
    [one] Es war „{ $incident }“
   *[other] Die längste Wirkung hatte „{ $incident }“
 } ({ $effect }).
period_cover_clocks = { $n ->
    [0] Jede entschiedene Zeitzusage wurde eingehalten.
    [one] { $count } Zeitzusage wurde verletzt.
   *[other] { $count } Zeitzusagen wurden verletzt, { $of ->
        [one] alle bei einer Störung
       *[other] bei { $incidents } Störungen
     }.
 }
period_cover_objectives = { $n ->
    [0] Jeder Service hat sein Servicelevel-Ziel in jedem abgeschlossenen Monat eingehalten.
   *[other] Bei { $services } wurde das Servicelevel-Ziel in { $misses ->
        [one] einem
       *[other] { $months }
     } von { $all } Servicemonaten verfehlt.
 }
period_cover_objectives_many = { $count } Services haben ihr Servicelevel-Ziel verfehlt, in { $months } von { $all } Servicemonaten.
period_listed = { $first } und { $last }
period_cover_came_back = { $causes ->
    [one] Die einzige mit bekannter Ursache { $n ->
        [0] war keine Wiederholung.
       *[other] war eine Wiederholung.
     }
   *[other] { $n ->
        [0] Keine der { $whole } mit bekannter Ursache war eine Wiederholung.
       *[other] { $others ->
            [0] Alle { $whole } mit bekannter Ursache waren Wiederholungen.
           *[other] { $n ->
                [one] { $part } der { $whole } mit bekannter Ursache war eine Wiederholung.
               *[other] { $part } der { $whole } mit bekannter Ursache waren Wiederholungen.
             }
         }
     }
 }
period_cover_cause_unknown = Noch ist keine Ursache bekannt; über Wiederholungen lässt sich nichts sagen.
period_cover_actions = { $n ->
    [0] Keine Maßnahme wurde erledigt
    [one] { $done } Maßnahme wurde erledigt
   *[other] { $done } Maßnahmen wurden erledigt
 }; { $lates ->
    [0] keine war am Ende überfällig.
    [one] { $late } war am Ende überfällig.
   *[other] { $late } waren am Ende überfällig.
 }
period_cover_actions_so_far = { $n ->
    [0] Keine Maßnahme wurde erledigt
    [one] { $done } Maßnahme wurde erledigt
   *[other] { $done } Maßnahmen wurden erledigt
 }; { $lates ->
    [0] keine ist überfällig.
    [one] { $late } ist überfällig.
   *[other] { $late } sind überfällig.
 }
period_cover_open = { $n ->
    [one] { $count } Störung war am Ende offen.
   *[other] { $count } Störungen waren am Ende offen.
 }
period_cover_open_now = { $n ->
    [one] { $count } Störung ist offen.
   *[other] { $count } Störungen sind offen.
 }

period_beside = Der Zeitraum und der davor
period_column_figure = Kennzahl
period_column_change = Was sich sagen lässt
period_column_incident = Störung
period_column_verdict = Ergebnis
period_column_used = Verbraucht
period_column_available = Verfügbarkeit
period_column_downtime = Ausfallzeit
period_column_budget = Budget
period_column_budget_used = Verbraucht
period_column_before = Ausfallzeit { $period }
period_column_taken = Anteil der Störung an der vereinbarten Zeit, gewichtet
period_column_earlier = Früher
period_column_between = Abstand
period_column_resolved = Gelöst
period_column_detect = Bis zur Entdeckung
period_column_mitigate = Bis zur Eindämmung
period_column_resolve = Bis zur Lösung
period_row_incidents = Störungen
period_row_major = Schwerwiegende Störungen
period_row_detect = Median der Zeit bis zur Entdeckung
period_row_mitigate = Median der Zeit bis zur Eindämmung
period_row_resolve = Median der Zeit bis zur Lösung
period_row_clock = { $clock }, eingehalten und verletzt
period_row_came_back = Wiederholungen, von bekannten Ursachen
period_row_on_time = Fällige Maßnahmen, fristgerecht erledigt
period_row_done = Erledigte Maßnahmen
period_row_overdue = Am Ende überfällige Maßnahmen
period_row_open = Am Ende offene Störungen
period_row_customers = Kundenminuten
period_row_objectives = Servicemonate mit eingehaltenem Servicelevel-Ziel
period_rate = { $rate } je Monat (95{"\u00A0"}%: { $interval })
period_few = n{"\u00A0"}={"\u00A0"}{ $n }, zu wenige
period_median = { $median } (n{"\u00A0"}={"\u00A0"}{ $n })
period_met_breached = { $met } eingehalten, { $breached } verletzt
period_undecided = { $n } nicht entschieden
period_uncounted = bei { $n } nicht gezählt
period_not_tested = gezeigt, nicht getestet
period_tests = { $n ->
    [0] nichts ließ sich testen
    [one] { $tested } Test
   *[other] { $tested } Tests, p für ihre Anzahl korrigiert
 }
period_tests_formula = Störungen je Tag: exakter bedingter Test; Dauern: Mann-Whitney; Anteile: Fisher; Holm-Korrektur; von einem Unterschied ist unter 0,05 die Rede

compared_few = Zu wenige für einen Vergleich ({ $now } und { $before }; nötig sind jeweils fünf).
compared_nothing = Nichts zu vergleichen.
compared_incidents_none = In keinem der beiden Zeiträume eine Störung.
compared_incidents_same = Keine nachweisbare Änderung ({ $p }; { $now } gegenüber { $before } Störungen).
compared_incidents_higher = Mehr: das { $ratio }-Fache je Tag (95{"\u00A0"}%: { $low } bis { $high }; { $p }; { $now } gegenüber { $before } Störungen).
compared_incidents_higher_open = Mehr: mindestens das { $low }-Fache je Tag ({ $p }; { $now } gegenüber { $before } Störungen).
compared_incidents_lower = Weniger: das { $ratio }-Fache je Tag (95{"\u00A0"}%: { $low } bis { $high }; { $p }; { $now } gegenüber { $before } Störungen).
compared_duration_same = Keine nachweisbare Änderung ({ $p }; n{"\u00A0"}={"\u00A0"}{ $now } gegenüber { $before }).
compared_duration_higher = Länger ({ $p }; n{"\u00A0"}={"\u00A0"}{ $now } gegenüber { $before }).
compared_duration_lower = Kürzer ({ $p }; n{"\u00A0"}={"\u00A0"}{ $now } gegenüber { $before }).
compared_share_same = Keine nachweisbare Änderung ({ $p }; { $part } von { $now } gegenüber { $part_before } von { $before }).
compared_share_higher = Ein größerer Anteil ({ $p }; { $part } von { $now } gegenüber { $part_before } von { $before }).
compared_share_lower = Ein kleinerer Anteil ({ $p }; { $part } von { $now } gegenüber { $part_before } von { $before }).

period_happened = Was geschah
period_happened_none = In diesem Zeitraum begann keine Störung.
period_counted_apart = Gesondert gezählt: { $near ->
    [0] kein Beinahe-Vorfall
    [one] { $nears } Beinahe-Vorfall
   *[other] { $nears } Beinahe-Vorfälle
 } und { $drill ->
    [0] keine Übung
    [one] { $drills } Übung
   *[other] { $drills } Übungen
 }.
period_group_grave = P1 und P2
period_group_others = Alle übrigen
period_others_counted = Alle übrigen, nach Service und Priorität; eine Störung mehrerer Services steht in jeder Zeile.
period_in_full = Alle Störungen: { $months }
period_more = { $n ->
    [one] { $count } weitere ist hier ausgelassen.
   *[other] { $count } weitere sind hier ausgelassen.
 }
period_more_in = { $n ->
    [one] { $count } weitere ist hier ausgelassen
   *[other] { $count } weitere sind hier ausgelassen
 }; die kürzeren Berichte enthalten alle: { $parts }
period_major_effect = Wirkung { $effect }
period_major_customers = { $minutes } Kundenminuten
period_major_breaches = { $n ->
    [one] eine Zeitzusage verletzt
   *[other] { $n } Zeitzusagen verletzt
 }

period_clocks = Verletzte Zeitzusagen
period_clocks_undecided = Keine Zeitzusage ist entschieden.
period_clocks_breached = { $n ->
    [0] Keine von { $decided } entschiedenen Uhren wurde verletzt.
    [one] { $count } von { $decided } entschiedenen Uhren wurde verletzt.
   *[other] { $count } von { $decided } entschiedenen Uhren wurden verletzt.
 }
period_clocks_formula = das ungünstigste Ergebnis einer Uhr, einmal je Störung und Uhr
period_size_clocks = Uhren der Störungen, die im Zeitraum begannen
period_budgets = Verfügbarkeit und Fehlerbudgets
period_budgets_none = Kein Service hat ein Servicelevel-Ziel, und keiner war beeinträchtigt.
period_budgets_formula = Budgets der Monate des Zeitraums addiert, bis zum Stand dieser Seite, wo einer läuft; verbraucht = Ausfallzeit / Budget
period_small_title = Von vielen kleinen Störungen verbrauchte Budgets
period_small_lead = Klein ist eine Störung, die weniger als { $share } des Budgets eines Service für den Zeitraum verbraucht hat. Zusammen:
period_small_none = Nirgends teilten sich zwei oder mehr Störungen ein Budget, von denen jede weniger als { $share } des Budgets eines Service für den Zeitraum verbraucht hat.
period_small = { $service }: { $n } Störungen von jeweils weniger als { $below } verbrauchten zusammen { $minutes }, { $share } der Ausfallzeit. { $records }
period_size_small = jedes Budget des Zeitraums für sich
period_small_formula = wo Störungen sich überschneiden, zählt die schwerste
period_small_more = { $n } weitere
period_taken = Welche Störung wie viel verbraucht hat
period_taken_of = { $service } { $time }
period_came_back_unknown = Keine Störung dieses Zeitraums hat eine bekannte Ursache; über Wiederholungen lässt sich daher nichts sagen.
period_size_came_back = die letzte frühere Störung ist genannt
period_days_between = { $n ->
    [one] { $n } Tag
   *[other] { $n } Tage
 }
period_done = Was getan wurde und ob es gewirkt hat
period_done_sentence = { $n ->
    [0] In diesem Zeitraum wurde keine Maßnahme erledigt.
    [one] { $done } Maßnahme wurde in diesem Zeitraum erledigt; { $shown ->
        [0] dass sie wirkt, hat noch niemand gezeigt
       *[other] ihre Wirksamkeit ist gezeigt
     }.
   *[other] { $done } Maßnahmen wurden in diesem Zeitraum erledigt; { $shown ->
        [0] von keiner ist die Wirksamkeit gezeigt
        [one] von { $verified } ist die Wirksamkeit gezeigt
       *[other] von { $verified } ist die Wirksamkeit gezeigt
     }, { $fails ->
        [0] von keiner die Unwirksamkeit
        [one] von { $failed } die Unwirksamkeit
       *[other] von { $failed } die Unwirksamkeit
     }.
 }
period_due_sentence = { $n ->
    [one] { $whole } Maßnahme war darin fällig; fristgerecht erledigt: { $part }.
   *[other] { $whole } Maßnahmen waren darin fällig; fristgerecht erledigt: { $part }.
 }
period_done_list = In diesem Zeitraum erledigt
period_missed_list = In diesem Zeitraum fällig und nicht fristgerecht erledigt
period_done_caution = auf unruhige Zeiten folgen auch zufällig ruhige: Eine Wirksamkeitsprüfung sagt mehr als ein ruhiger Monat
period_done_formula = erledigt und geprüft, wie die Datensätze am Tag dieser Seite angeben
period_actions_more = { $n ->
    [one] { $n } weitere Maßnahme steht auf der Seite aller Maßnahmen.
   *[other] { $n } weitere Maßnahmen stehen auf der Seite aller Maßnahmen.
 }
period_open_title = Was am Ende offen war
period_open_title_now = Was offen ist
period_open_sentence = Offen am Ende des Zeitraums: { $n ->
    [0] keine Störung
    [one] { $count } Störung
   *[other] { $count } Störungen
 }; { $actions ->
    [0] keine Maßnahme.
    [one] { $open } Maßnahme, { $lates ->
        [0] nicht überfällig
       *[other] überfällig
     }.
   *[other] { $open } Maßnahmen, { $lates ->
        [0] keine davon überfällig
       *[other] { $late } davon überfällig
     }.
 }
period_open_now = Jetzt offen: { $n ->
    [0] keine Störung
    [one] { $count } Störung
   *[other] { $count } Störungen
 }; { $actions ->
    [0] keine Maßnahme.
    [one] { $open } Maßnahme, { $lates ->
        [0] nicht überfällig
       *[other] überfällig
     }.
   *[other] { $open } Maßnahmen, { $lates ->
        [0] keine davon überfällig
       *[other] { $late } davon überfällig
     }.
 }
period_open_since = Die letzte Spalte sagt, was seither daraus geworden ist.
period_not_resolved = noch nicht
period_overdue_list = Überfällige Maßnahmen
period_records = Datensätze hinter den Zahlen
period_records_summary = Dauern und Kundenminuten jeder Störung

## Charts

chart_mitigate = Zeit bis zur Eindämmung nach Schweregrad, auf logarithmischer Achse
chart_median = Median { $median }
chart_median_open = Median { $median } (Kaplan-Meier, { $open } offen)
chart_median_at_least = Median mindestens { $least } ({ $open } offen)
chart_interval_from = 95{"\u00A0"}%: { $low } oder mehr
chart_interval = 95{"\u00A0"}%: { $low } bis { $high }
chart_few_for_median = zu wenige für einen Median
chart_few_for_interval = zu wenige für ein Intervall
chart_size = n{"\u00A0"}={"\u00A0"}{ $n }
chart_months = Störungen je Monat, { $from } bis { $to }
chart_months_counts = { $counts }, dazu bisher { $n } im { $month }; jeweils mit exaktem 95-%-Intervall.
chart_mean = Mittelwert { $mean }
chart_met_of = { $met } von { $n } eingehalten
chart_age_30 = 0–30 Tage
chart_age_90 = 31–90 Tage
chart_age_over = über 90 Tage
chart_overdue = { $n }, davon { $overdue } überfällig
chart_causes = Störungen nach Ursache
chart_further = { $n } weitere Ursachen

## Definitions

definitions_lead = Was die Wörter und Zahlen auf diesen Seiten bedeuten, wie sie gezählt werden und woher die Formeln stammen. Wo keine Quelle genannt ist, stammt die Festlegung von Casebook selbst.
definitions_contents = Alle Begriffe
definitions_example = Beispiel.
definitions_left = Ausgelassen.
definitions_source = Quelle.

# A term has parts: its name, what it means, the formula, a table (cells between bars, the first
# line is its head), an example, what is left out, the source. Only the first two must be there.
definitions_records =
    .name = Datensätze
    .meaning = Was aufgeschrieben wird, wie es eingestuft wird und was gezählt wird.
definition_as_of =
    .name = Stand (as-of)
    .meaning = Der Zeitpunkt, für den eine Seite berechnet wurde. Was später geschah, ist dort noch nicht bekannt. Gleiche Datensätze und gleicher Zeitpunkt ergeben die gleiche Seite, Byte für Byte.
definition_incident =
    .name = Störung (Incident)
    .meaning = Eine ungeplante Unterbrechung eines Service oder eine Minderung seiner Qualität.
    .left = Anzahlen von Störungen lassen stornierte Datensätze, Beinahe-Vorfälle und Übungen aus.
    .source = ITIL 4, nach öffentlichen Zusammenfassungen.
definition_near_miss =
    .name = Beinahe-Vorfall
    .meaning = Wäre ohne Glück oder eine Schutzmaßnahme eine Störung geworden. Die Einstufung sagt, was hätte geschehen können. Keine Uhr ist anwendbar.
    .left = Wird für sich gezählt, nie unter den Störungen.
definition_drill =
    .name = Übung
    .meaning = Eine Übung, aufgeschrieben wie eine Störung.
    .left = In keiner Statistik.
definition_major_incident =
    .name = Schwerwiegende Störung (Major Incident)
    .meaning = Eine Störung mit höchster Auswirkung, bearbeitet in einem schnelleren Verfahren mit eigenen Rollen. Welche Störungen das sind, legt jede Organisation selbst fest. Ab der Erklärung gilt die Priorität P1, sofern keine von Hand gesetzte Priorität gilt.
    .source = ITIL 4, nach öffentlichen Zusammenfassungen.
definition_problem =
    .name = Problem
    .meaning = Die Ursache oder mögliche Ursache einer oder mehrerer Störungen.
    .source = ITIL 4, nach öffentlichen Zusammenfassungen.
definition_known_error =
    .name = Bekannter Fehler (Known Error)
    .meaning = Ein Problem, das analysiert, aber nicht beseitigt ist.
    .source = ITIL 4, nach öffentlichen Zusammenfassungen.
definition_workaround =
    .name = Umgehungslösung (Workaround)
    .meaning = Mindert oder beseitigt die Wirkung, ohne die Ursache zu beseitigen.
    .source = ITIL 4, nach öffentlichen Zusammenfassungen.
definition_moments =
    .name = Zeitpunkte einer Störung
    .meaning = Die Zeitpunkte, ab denen Uhren und Dauern gezählt werden.
    .table =
        Zeitpunkt | Bedeutung
        `occurred` | Eingetreten: die erste Abweichung, auch bevor jemand betroffen war
        `detected` | Entdeckt: das erste Signal, das uns erreichte: ein Alarm, ein Anruf, eine Mail
        `logged` | Erfasst: als Störung aufgeschrieben; `detected`, wo nichts anderes angegeben ist
        `acknowledged` | Angenommen: jemand hat sie übernommen
        `mitigated` | Eingedämmt: die Wirkung ist vorbei oder gering; die Ursache kann bestehen bleiben
        `resolved` | Gelöst: der Service ist wiederhergestellt und geprüft
        `reviewed` | Nachbetrachtet: die Nachbetrachtung ist veröffentlicht
        `closed` | Geschlossen: nichts ist mehr zu tun
definition_impact =
    .name = Auswirkung
    .meaning = Das Ausmaß der Wirkung auf Geschäft und Nutzer: umfassend, erheblich, mittel oder gering.
    .source = ITIL 4, nach öffentlichen Zusammenfassungen.
definition_urgency =
    .name = Dringlichkeit
    .meaning = Wie schnell die Wirkung nicht mehr hinnehmbar wird: kritisch, hoch, mittel oder niedrig.
    .source = ITIL 4, nach öffentlichen Zusammenfassungen.
definition_priority =
    .name = Priorität
    .meaning = Was zuerst bearbeitet wird. Sie wird aus einer Tabelle von Auswirkung und Dringlichkeit abgelesen, P1 zuerst, und kann sich während der Störung ändern. Wird sie von Hand gesetzt, braucht das einen Grund und einen Namen. Die Seiten zeigen die aktuelle und die höchste Priorität.
    .source = ITIL 4, nach öffentlichen Zusammenfassungen. Die Tabelle ist die der Organisation.
definition_unclassified =
    .name = Nicht eingestuft
    .meaning = Auswirkung oder Dringlichkeit ist nicht angegeben, daher gibt es keine Priorität. Keine Uhr ist anwendbar; solche Störungen werden gesondert gezählt.
definition_severity =
    .name = Schweregrad
    .meaning = Wie schlimm es wurde: S1 ist am schwersten, S4 am leichtesten. Er wird einmal gesetzt, bei der Nachbetrachtung, nach der schwersten erreichten Wirkung. Priorität und Schweregrad werden nie auseinander berechnet. Wo er fehlt, nimmt eine Statistik nach Schweregrad die höchste erreichte Priorität und sagt das auch.
definition_status =
    .name = Status
    .meaning = Wo eine Störung steht. Er wird aus den Zeitpunkten abgelesen, nie eingetippt. Es gilt die erste zutreffende Zeile.
    .table =
        Status | Gilt, wenn
        Storniert | ein Duplikat, ein Test oder keine Störung
        Geschlossen | `closed` ist bekannt
        Gelöst | `resolved` ist bekannt
        Wartend | eine Wartezeit läuft: auf einen Kunden, einen Lieferanten, eine Änderung, ein Problem oder eine vereinbarte Zeit
        Eingedämmt | `mitigated` ist bekannt
        In Bearbeitung | angenommen, und jemand hat seither gehandelt; oder wieder geöffnet
        Angenommen | `acknowledged` ist bekannt
        Neu | nichts davon
definition_period =
    .name = Zeitraum einer Störung
    .meaning = Eine Störung gehört in den Monat, das Quartal oder das Jahr, in dem sie eingetreten ist (`occurred`); wo das unbekannt ist, in dem sie entdeckt wurde (`detected`), sonst in den ihres ersten Zeitpunkts. Es zählt der örtliche Tag in der Zeitzone des Casebooks.
definition_period_report =
    .name = Bericht eines Zeitraums
    .meaning = Ein Monat, ein Quartal oder ein Jahr für sich, neben dem Zeitraum davor. Gezählt wird, was darin begann; was über sein Ende gesagt wird, ist der Stand nach seinem letzten Tag. Ein nicht abgeschlossener Zeitraum heißt „bisher“, und sein Ende ist der Stand der Seite. Monate ohne Störung haben einen Bericht, wenn davor und danach Störungen liegen.
    .left = Zeiträume vor der ersten und nach der letzten Störung: Niemand weiß, ob etwas aufgezeichnet worden wäre.
definition_cause =
    .name = Ursache und Faktor
    .meaning = Ein Faktor ist etwas, das die Störung möglich gemacht oder verlängert hat: ein Auslöser, eine Bedingung oder eine Lücke in Erkennung, Reaktion oder Wiederherstellung. Die Ursache ist der eine Schlüssel aus einer Liste, unter dem die Störung gezählt wird.
definition_effect_duration =
    .name = Zeit mit Wirkung
    .meaning = Die Minuten, in denen mindestens ein Service der Störung eine Wirkung zeigte. Minuten, die sich überschneiden, zählen einmal.
definition_customer_minutes =
    .name = Kundenminuten
    .meaning = Wie viel Warten eine Störung verursacht hat. Je Störung einmal gezählt.
    .formula = Kundenminuten = Minuten mit irgendeiner Wirkung × betroffene Kunden
    .example = 310.000 Kunden für 195 Minuten: 60,45 Millionen Kundenminuten.
    .left = Nichts, wo die Zahl der Kunden nicht angegeben ist; neben jeder Summe steht, wie viele Störungen das sind.
definition_minutes_since_known =
    .name = Kundenminuten seit Bekanntwerden
    .meaning = Was das Leben mit einem Problem gekostet hat: die Kundenminuten seiner Störungen, die am Tag des Bekanntwerdens der Ursache oder später begannen. Störungen, bei denen niemand die Kunden gezählt hat, sind nicht in der Summe; wie viele es sind, steht daneben.
    .left = Beinahe-Vorfälle, Übungen und stornierte Datensätze.
definition_workaround_helped =
    .name = Wie oft eine Umgehungslösung half
    .meaning = Von den Störungen eines Problems, die begannen, seit seine Ursache bekannt ist, die gelöst sind und angeben, wie: wie viele eine Umgehungslösung beendet hat (`resolution.kind: workaround`). Die es nicht angeben, sind daneben gezählt.
    .left = Beinahe-Vorfälle, Übungen und stornierte Datensätze.
definitions_durations =
    .name = Dauern
    .meaning = Wie lange eine Störung gedauert hat. Eine Dauer ist eine dieser vier, immer mit denselben beiden Enden.
definition_time_to_detect =
    .name = Zeit bis zur Entdeckung
    .meaning = Wie lange es dauerte, bis uns ein Signal erreichte.
    .formula = entdeckt − eingetreten
    .left = `occurred` ist oft unbekannt oder geschätzt. Wo es unbekannt ist, wird die Störung ausgelassen und gezählt.
definition_time_to_acknowledge =
    .name = Zeit bis zur Annahme
    .meaning = Wie lange es dauerte, bis jemand sie übernahm. Sie läuft ab `detected`. Die Uhr `response` ist etwas anderes: Sie läuft ab `logged` und hat eigene Pausen, Kalender und Zielwerte.
    .formula = angenommen − entdeckt
definition_time_to_mitigate =
    .name = Zeit bis zur Eindämmung
    .meaning = Wie lange es dauerte, bis die Wirkung vorbei oder gering war. Dann ist es für die Nutzer vorbei. Bei einer wieder geöffneten Störung zählt das letzte `mitigated`.
    .formula = eingedämmt − entdeckt
definition_time_to_resolve =
    .name = Zeit bis zur Lösung
    .meaning = Wie lange es dauerte, bis der Service wiederhergestellt und geprüft war. Die Ursache kann später behoben werden. Bei einer wieder geöffneten Störung zählt das letzte `resolved`.
    .formula = gelöst − entdeckt
    .left = Noch offene Störungen bleiben dabei: Sie sind zensiert.
definition_left_out =
    .name = Ausgelassen und gezählt
    .meaning = Eine Zahl sagt, wie viele Störungen sie nicht verwenden konnte und warum.
    .table =
        Grund | Was geschieht
        ein Zeitpunkt fehlt | die Störung wird bei dieser Dauer ausgelassen
        die Reihenfolge der Zeitpunkte ist widersprüchlich, und eine Ausnahme lässt das zu | ausgelassen
        Zeitpunkte wurden beim Import aufgefüllt (`backfilled`) | ausgelassen
        `kind` ist Beinahe-Vorfall oder Übung, oder der Datensatz ist storniert | keine Störung der Statistik
definition_zero =
    .name = Eine Dauer von null
    .meaning = Eine Dauer von 0 Minuten ist ein Wert wie jeder andere und zählt. Nur ein Import, der Zeitpunkte auffüllt, erzeugt Nullen, die nichts besagen; diese werden ausgelassen.
definition_mean =
    .name = Mittelwert
    .meaning = Die Summe geteilt durch die Anzahl der Werte. Eine einzige lange Störung kann ihn stärker bewegen als alle anderen zusammen. Er steht in der Detailtabelle neben dem Median, nie als Leitzahl.
    .formula = x̄ = Σ xᵢ / n
definition_why_no_mttr =
    .name = Warum keine mittlere Reparaturzeit („MTTR“)
    .meaning = Dauern von Störungen sind schief verteilt: viele kurze, wenige sehr lange. Bei der üblichen Anzahl von Störungen bewegt sich ihr Mittelwert durch Zufall: Eine wirkliche Änderung kann verborgen bleiben, und gar keine Änderung kann wie eine aussehen. Unklar ist auch, welches „R“ gemeint ist: repair, restore, resolve oder recover. Deshalb steht hier der Median mit seinem Intervall.
    .example = Fünfzehn Dauern in Minuten: 12, 18, 25, 31, 34, 40, 47, 55, 62, 75, 90, 118, 160, 240, 615. Ihr Mittelwert ist 108,1, ihr Median 55. Ohne die längste fällt der Mittelwert auf 71,9, der Median nur auf 51.
    .source = Davidovič, Š. (2021), Incident Metrics in SRE, Google und O’Reilly. The VOID Report, thevoid.community: Dauern sind schief verteilt, und die Dauer geht nicht mit dem Schweregrad einher.
definitions_promises =
    .name = Zusagen und Uhren
    .meaning = Was über Zeiten vereinbart ist und wie es beurteilt wird. casebook.yaml nennt die Uhren, ihre Zielwerte und ihre Kalender.
definition_sla =
    .name = Service-Level-Vereinbarung (SLA)
    .meaning = Mit dem Kunden vereinbarte Zielwerte: für Zeiten und für die Verfügbarkeit.
    .source = ITIL 4, nach öffentlichen Zusammenfassungen.
definition_clock =
    .name = SLA-Uhr
    .meaning = Zählt die Zeit von einem Zeitpunkt einer Störung bis zu einem anderen und vergleicht sie mit einem Zielwert, der von der Priorität abhängt. Reaktionszeit (`response`): `logged` bis `acknowledged`. Lösungszeit (`resolution`): `logged` bis `resolved`. Nachbetrachtung (`review`): `resolved` bis `reviewed`. casebook.yaml kann weitere nennen.
definition_elapsed =
    .name = Verstrichene Zeit einer Uhr
    .meaning = Die Zeit zwischen Beginn und Ende, in der der Kalender geöffnet ist und keine Pause besteht. Sie wird in Sekunden gezählt, auf einer Zeitachse ohne Sommerzeit.
    .formula =
        E(t) = | [s; min(e; t)) ∩ O \ Z |
        s Beginn, e Ende, t Stand der Seite, O Öffnungszeiten, Z Pausen
    .example = Zielwert 4 h und verstrichene Zeit 4 h 00 min 01 s: verletzt. Genau 4 h: eingehalten.
definition_calendar =
    .name = Kalender und Geschäftszeiten
    .meaning = Die Stunden, in denen eine Uhr läuft, als Ortszeiten einer Zeitzone. Ein Feiertag schließt einen Tag, gleich welche Stunden er hätte; eine Sonderregelung geht dem Feiertag vor. Der Tag der Zeitumstellung hat 23 oder 25 Stunden. `24x7` ist immer geöffnet.
    .example = Geöffnet Montag bis Freitag 8:00–18:00. Von Freitag 16:00 bis Montag 10:00 zählen 240 Minuten.
definition_business_day =
    .name = Geschäftstag
    .meaning = Tag 0 ist das örtliche Datum des Beginns, auch um 23:30 Uhr. Danach werden Tage mit Öffnungszeiten gezählt. Fällig ist das Ende der letzten Öffnungszeit des letzten Tages.
    .example = Geöffnet Montag bis Freitag 8:00–18:00, über Ostern geschlossen. Gelöst am Donnerstag, 2. April 2026, 5 Geschäftstage: fällig am Montag, 13. April, 18:00 Uhr.
definition_pause =
    .name = Pause
    .meaning = Zeit, die nicht zählt, weil die Störung auf jemanden außerhalb wartete. Nur bei Uhren, die es erlauben, und nur aus den dort aufgeführten Gründen. Pausen, die sich überschneiden, zählen einmal; eine Pause außerhalb der Öffnungszeiten bleibt ohne Folge.
    .example = Von 8:00 bis 12:00 mit Pausen 9:00–10:00 und 9:30–10:30: 240 − 90 = 150 Minuten.
definition_due =
    .name = Fällig
    .meaning = Der Zeitpunkt, zu dem die verstrichene Zeit den Zielwert erreicht, wenn keine weitere Pause kommt. Ein Zielwert, der mit den Öffnungszeiten endet, ist zum Ende der Öffnungszeit fällig, nicht bei der nächsten Öffnung.
    .formula = das kleinste d mit E(d) = Zielwert
definition_clock_status =
    .name = Zustand einer Uhr
    .meaning = Es gilt die erste zutreffende Zeile.
    .table =
        Zustand | Gilt, wenn
        Nicht anwendbar | für diese Priorität gibt es keinen Zielwert, oder der Datensatz ist storniert
        Unbekannt | der Beginn fehlt
        Eingehalten | gestoppt, verstrichen ≤ Zielwert
        Verletzt | gestoppt, verstrichen > Zielwert
        Verletzt, noch offen | läuft, verstrichen > Zielwert
        Angehalten | zum Stand der Seite besteht eine Pause
        Gefährdet | läuft, und der größte Teil des Zielwerts ist aufgebraucht
        Läuft | läuft, nichts von alledem
definition_not_applicable =
    .name = Nicht anwendbar
    .meaning = Für diesen Datensatz ist nichts zugesagt: kein Zielwert für seine Priorität, oder der Datensatz ist storniert. In keiner Quote.
definition_unknown =
    .name = Unbekannt
    .meaning = Der Beginn der Uhr fehlt, also lässt sich nichts sagen. Zählt nie als eingehalten.
definition_met =
    .name = Eingehalten
    .meaning = Die Uhr ist gestoppt, und ihre verstrichene Zeit ist nicht größer als der Zielwert. Gleich ist eingehalten.
definition_breached =
    .name = Verletzt
    .meaning = Die Uhr stoppte, nachdem ihr Zielwert abgelaufen war. Eine spätere, niedrigere Priorität hebt das nicht auf.
definition_breached_open =
    .name = Verletzt, noch offen
    .meaning = Der Zielwert ist abgelaufen, und die Uhr läuft noch. Zählt als verletzt.
definition_paused =
    .name = Angehalten
    .meaning = Nicht entschieden: Eine Pause besteht, und der Zielwert ist nicht abgelaufen.
definition_at_risk =
    .name = Gefährdet
    .meaning = Nicht entschieden: Die Uhr läuft, und drei Viertel des Zielwerts sind aufgebraucht, sofern casebook.yaml keinen anderen Anteil setzt.
    .formula = verstrichen ≥ 0,75 × Zielwert
definition_running =
    .name = Läuft
    .meaning = Nicht entschieden: Die Uhr läuft, und weniger als dieser Anteil ist aufgebraucht.
definition_priority_change =
    .name = Wenn die Priorität sich ändert
    .meaning = Jede Uhr gibt in casebook.yaml an, was eine neue Priorität mit ihr macht. Pausen bleiben bestehen. Ein Zielwert, der zum Zeitpunkt der Änderung abgelaufen war, bleibt verletzt.
    .table =
        Regelung | Was geschieht
        `retroactive` | der neue Zielwert zählt ab dem ersten Beginn; das ist die Vorgabe
        `restart` | mit der Änderung beginnt eine neue Uhr; die alte endet ohne Ergebnis
        `worst` | der strengste Zielwert, der je galt, ab dem ersten Beginn
        `retroactive-with-grace` | wie `retroactive`, aber nie früher fällig als die Karenz nach der Änderung
    .example = Erfasst um 8:00 als P3 (24 h), um 11:00 auf P1 (4 h) erhöht, um 13:00 gelöst. `retroactive`: 300 Minuten, verletzt um 60. `restart`: 120 Minuten, eingehalten. Um 14:00 mit einer Karenz von 60 Minuten erhöht, ist sie um 15:00 fällig.
definition_reopening =
    .name = Wenn eine Störung wieder geöffnet wird
    .meaning = Jede Uhr gibt an, was aus der Zeit dazwischen wird. Niemand muss erneut reagieren. Die Uhr der Nachbetrachtung beginnt mit dem letzten `resolved`.
    .table =
        Regelung | Was zählt | 8:00–10:00 und 11:00–13:00, Zielwert 4 h
        `continue` | die Durchläufe, addiert; die Vorgabe | 240 min, eingehalten
        `full` | vom ersten Beginn bis zum letzten Ende | 300 min, verletzt
        `new-cycle` | jeder Durchlauf für sich; das ungünstigste Ergebnis gilt | 120 und 120 min, eingehalten
definition_compliance =
    .name = Einhaltung
    .meaning = Der Anteil der entschiedenen Uhren, die eingehalten wurden. Verletzt und noch offen ist entschieden. Laufend, gefährdet und angehalten ist nicht entschieden und steht daneben. Unter 5 entschiedenen werden nur die Anzahlen gezeigt, ohne Prozentwert; ab 5 mit einem Wilson-Intervall.
    .formula = Einhaltung = eingehalten / (eingehalten + verletzt)
    .example = 9 eingehalten und 3 verletzt: 75 %. 5 nicht entschiedene stehen daneben.
    .left = Nicht anwendbar und unbekannt.
definition_functional_escalation =
    .name = Fachliche (funktionale) Eskalation
    .meaning = Personen mit mehr Fachwissen hinzuziehen.
    .source = ITIL 4, nach öffentlichen Zusammenfassungen.
definition_hierarchical_escalation =
    .name = Hierarchische Eskalation
    .meaning = Personen mit mehr Befugnis hinzuziehen, Stufe für Stufe. In einer Zeitleiste ist eine Eskalation mit Stufe hierarchisch.
    .source = ITIL 4, nach öffentlichen Zusammenfassungen.
definition_cadence =
    .name = Abstand der Statusmeldungen
    .meaning = Die längste Zeit, in der die zu Informierenden ohne Statusmeldung bleiben. Die erste Statusmeldung hat eine eigene Grenze. Der Abstand bis zum Ende oder, solange die Störung offen ist, bis jetzt zählt mit.
    .formula = zu spät um = Abstand − Grenze, wo Abstand > Grenze + Karenz
    .example = Alle 60 Minuten, mit 5 Minuten Karenz: Bei einem Abstand von 78 Minuten kommt die Meldung 18 zu spät.
definition_grace =
    .name = Karenz
    .meaning = Minuten nach einer Grenze, die niemandem angelastet werden. Was danach kommt, ist ab der Grenze zu spät, nicht ab dem Ende der Karenz. Sie gilt für die erste, jede weitere, die zugesagte und die abschließende Statusmeldung.
definition_promised_update =
    .name = Zugesagte Statusmeldung
    .meaning = Eine Statusmeldung, die den Zeitpunkt der nächsten nennt, setzt damit eine eigene Grenze. Sie zählt, wo sie früher liegt als der vereinbarte Abstand.
definition_final_message =
    .name = Abschließende Statusmeldung
    .meaning = Die Meldung, dass es vorbei ist, fällig innerhalb ihrer Grenze nach `resolved`. Sie schließt keine Lücke vor dem Ende.
definitions_availability =
    .name = Verfügbarkeit
    .meaning = Was die Nutzer von einem Service hatten, Monat für Monat. Der Monat ist der örtliche Monat in der Zeitzone des Service.
definition_effect_weight =
    .name = Wirkung und ihr Gewicht
    .meaning = Was einem Service geschah, als Zahl von 0 bis 1.
    .table =
        Wirkung | Gewicht
        Ausfall | 1
        Beeinträchtigung | ihr Anteil: an den fehlgeschlagenen Anfragen oder an den Nutzern
        ohne Wirkung | 0
        nicht angegeben | 1, und die Zahl ist eine Obergrenze
definition_weighted_downtime =
    .name = Gewichtete Ausfallzeit
    .meaning = Die Minuten eines Monats, jede nach der Wirkung gezählt, die gerade bestand. Von mehreren gleichzeitigen zählt die schwerste: Dauern werden nie addiert, sonst zählte dieselbe Minute doppelt.
    .formula = D = ∫ w(t) dt, w(t) = das größte Gewicht aller Wirkungen auf den Service zum Zeitpunkt t
    .example = Zwei Wirkungen mit Gewicht 0,5, von 10:00 bis 10:20 und von 10:10 bis 10:40: 40 Minuten, jede halb gezählt, sind 20 Minuten.
definition_service_hours =
    .name = Servicezeiten
    .meaning = Der Kalender, in dem ein Service zugesagt ist. Außerhalb zählt nichts: weder Ausfallzeit noch vereinbarte Zeit.
definition_planned_maintenance =
    .name = Geplante Wartung
    .meaning = Ein rechtzeitig angekündigtes Zeitfenster: 72 Stunden vorher, sofern casebook.yaml nichts anderes bestimmt. Wo sie ausgenommen ist, ist sie weder Ausfallzeit noch vereinbarte Zeit. Ein Ausfall, der sein Zeitfenster überdauert, zählt ab dessen Ende. Ein zu spät angekündigtes Zeitfenster ist gewöhnliche Zeit.
definition_agreed_time =
    .name = Vereinbarte Zeit
    .meaning = Die Minuten des Monats, in denen der Service zugesagt war.
    .formula = A = Servicezeiten des Monats − geplante Wartung darin
    .example = Zeitumstellung: In Berlin hat der März 2026 44.580 Minuten und der Oktober 44.700.
definition_availability =
    .name = Verfügbarkeit
    .meaning = Der Anteil der vereinbarten Zeit, in dem der Service funktionierte. Er wird abgeschnitten, nie aufgerundet. Wo keine Zeit vereinbart war, gibt es keine Zahl.
    .formula = Verfügbarkeit = 1 − D / A
    .example = 99,8999 % wird nie als 99,90 % gezeigt, denn das verdeckte ein verfehltes Servicelevel-Ziel von 99,9 %.
definition_slo =
    .name = Servicelevel-Ziel (SLO)
    .meaning = Die Verfügbarkeit, die ein Service je Monat erreichen soll. SLO steht für service level objective.
    .source = Beyer, B. und andere (Hrsg.) (2016), Site Reliability Engineering, O’Reilly, Kapitel 4.
definition_error_budget =
    .name = Fehlerbudget
    .meaning = Die Ausfallzeit, für die ein Servicelevel-Ziel Raum lässt. Was verbleibt, kann negativ sein.
    .formula = B = (1 − Servicelevel-Ziel) × A, verbleibend = B − D
    .table =
        Servicelevel-Ziel | Monat | Budget
        99,9 % | 30 Tage | 43,2 min
        99,9 % | 31 Tage | 44,64 min
        99,5 % | 31 Tage | 223,2 min
        99,99 % | 30 Tage | 4,32 min
    .source = Beyer, B. und andere (Hrsg.) (2016), Site Reliability Engineering, O’Reilly, Kapitel 3.
definition_budget_used =
    .name = Verbrauchtes Budget
    .meaning = Der Teil des Fehlerbudgets, der verbraucht ist. Mehr als 100 % ist ein verfehltes Servicelevel-Ziel. Ein Servicelevel-Ziel von 100 % hat kein Budget und keine Quote: Es ist nur ohne Ausfallzeit eingehalten.
    .formula = verbraucht = D / B
    .example = 70 Minuten von 44,58: 157 %.
definition_small_incidents =
    .name = Von vielen kleinen Störungen verbrauchtes Budget
    .meaning = Eine Störung ist für einen Service klein, wenn sie weniger als ein Zehntel seines Fehlerbudgets für den Zeitraum verbraucht hat. Wo zwei oder mehr klein waren, sagt der Bericht, was sie zusammen verbraucht haben: Keine einzelne davon fiele auf.
    .formula = Anteil = gewichtete Ausfallzeit der kleinen / gewichtete Ausfallzeit aller; wo sie sich überschneiden, zählt die schwerste
    .left = Services ohne Servicelevel-Ziel, die kein Budget haben.
definition_burn_rate =
    .name = Verbrauchsrate (Burn Rate)
    .meaning = Wievielmal so schnell das Budget verbraucht wird, wie das Servicelevel-Ziel erlaubt. Bei 1 reicht es genau für das Zeitfenster.
    .formula =
        Rate = Anteil gestörter Zeit / (1 − Servicelevel-Ziel)
        Anteil des Budgets = Rate × h / H, über h Stunden eines Zeitfensters von H
    .example = In einem Zeitfenster von 30 Tagen: 14,4 für 1 Stunde verbraucht 2 % des Budgets, 6 für 6 Stunden 5 %, 1 für 3 Tage 10 %.
    .source = Beyer, B. und andere (Hrsg.) (2018), The Site Reliability Workbook, O’Reilly, Kapitel 5, „Alerting on SLOs“.
definition_running_month =
    .name = Laufender Monat
    .meaning = Für einen nicht abgeschlossenen Monat ist die Verfügbarkeit die bisherige; das Budget ist das des ganzen Monats. Beide sagen das dazu.
definition_upper_bound =
    .name = Höchstens (Obergrenze)
    .meaning = Eine Wirkung oder ein Anteil war nicht angegeben, daher gilt der ganze Service als ausgefallen. Die wahre Zahl kann nur kleiner sein. In den Dateien für Programme: `exact: false`.
definitions_statistics =
    .name = Statistik
    .meaning = Wie Zahlen aus vielen Störungen gebildet werden und was sich darüber sagen lässt. Intervalle sind 95-%-Intervalle; ein Test spricht unter p = 0,05.
definition_n =
    .name = n
    .meaning = Die Anzahl der Werte hinter einer Zahl. Sie steht neben jeder.
definition_median =
    .name = Median
    .meaning = Der Wert in der Mitte: Die Hälfte der Störungen war kürzer, die Hälfte länger. Bei gerader Anzahl die Mitte zwischen den beiden mittleren. Ein einzelner extremer Wert bewegt ihn kaum.
definition_quantile =
    .name = Perzentil (p75, p90)
    .meaning = 75 % beziehungsweise 90 % der Werte liegen nicht darüber. Zwischen zwei Werten wird die Gerade zwischen ihnen abgelesen.
    .formula =
        h = (n − 1) × p, Werte sortiert: x(0) ≤ … ≤ x(n − 1)
        Quantil = x(⌊h⌋) + (h − ⌊h⌋) × (x(⌊h⌋ + 1) − x(⌊h⌋))
    .example = p90 von fünfzehn Werten: h = 12,6, also 0,6 des Weges vom 13. zum 14.
    .source = Hyndman, R. J. und Fan, Y. (1996), Sample quantiles in statistical packages, The American Statistician 50, 361–365: Typ 7.
definition_interval =
    .name = Intervall (Konfidenzintervall)
    .meaning = Der Bereich der wahren Werte, die zu den Daten passen. Von vielen solchen Intervallen enthalten etwa 95 von 100 den wahren Wert. Ein weites sagt, dass die Daten nicht mehr hergeben.
definition_median_interval =
    .name = Intervall des Medians
    .meaning = Zwei der Werte selbst, von beiden Enden gezählt. Exakt, ohne Annahme über die Form der Verteilung und ohne Zufallszahlen. Unter 6 Werten gibt es keines.
    .formula =
        vom l-kleinsten bis zum l-größten Wert
        l = der größte Rang mit P(Bin(n; ½) ≤ l − 1) ≤ 0,025
    .example = n = 15: vom 4. bis zum 12. Wert. Die fünfzehn Dauern des Beispiels weiter oben haben den Median 55 und das Intervall 31 bis 118; es gilt mit 96,5 %.
    .source = Thompson, W. R. (1936), On confidence ranges for the median, Annals of Mathematical Statistics 7, 122–128.
definition_bootstrap_interval =
    .name = Bootstrap-Intervall
    .meaning = Für Zahlen ohne exaktes Intervall, etwa einen Mittelwert oder ein p90. Aus den Werten werden 10.000 Stichproben gezogen, und aus jeder wird die Zahl gebildet. Der Startwert ist fest und die Werte werden zuvor sortiert, sodass das Ergebnis immer dasselbe ist. Wo sich die Korrektur (BCa) nicht berechnen lässt, werden die einfachen Perzentile genommen, und das wird gesagt.
    .formula =
        Perzentil: Ränge ⌈0,025 B⌉ und ⌈0,975 B⌉ der B sortierten Ergebnisse
        BCa: stattdessen die Anteile Φ(z₀ + (z₀ + z) / (1 − a (z₀ + z))), z = −1,96 und 1,96
        z₀ = Φ⁻¹(Anteil der Ergebnisse unter der Zahl)
        a = Σ(θ̄ − θᵢ)³ / (6 [Σ(θ̄ − θᵢ)²]^(3/2))
        θᵢ die Zahl ohne den Wert i, θ̄ der Mittelwert aller θᵢ
    .source = Efron, B. (1987), Journal of the American Statistical Association 82, 171–185.
definition_rate =
    .name = Störungen je Monat
    .meaning = Die Anzahl, geteilt durch die Tage des Zeitraums, für einen Monat von mittlerer Länge. So sieht ein kurzer Monat nicht nur deshalb ruhig aus, weil er kurz ist.
    .formula = Rate = Anzahl / Tage × 30,4375
definition_rate_interval =
    .name = Intervall der Rate
    .meaning = Exakt für Ereignisse, die unabhängig voneinander eintreten. Wo keine Störung gezählt wurde, sagt das obere Ende immer noch, wie viele es sein können.
    .formula =
        unten = χ²(0,025; 2k) / 2 / T
        oben = χ²(0,975; 2k + 2) / 2 / T
        k Störungen, T = Tage / 30,4375; unten = 0 für k = 0
    .example = 12 in 12 Monaten: 1 je Monat, 0,52 bis 1,75. Keine in 3 Monaten: 0 bis 1,23 je Monat.
    .source = Garwood, F. (1936), Fiducial limits for the Poisson distribution, Biometrika 28, 437–442.
definition_over_dispersion =
    .name = Störungen treten gehäuft auf (Überdispersion)
    .meaning = Monatliche Anzahlen schwanken stärker, als unabhängige Ereignisse es täten. Dann sind Intervalle der Rate zu schmal; sie werden verbreitert, und das wird gesagt.
    .formula =
        D = Σ(xᵢ − x̄)² / x̄, verglichen mit χ²(n − 1)
        wo p < 0,05, verbreitert um √(D / (n − 1))
    .source = McCullagh, P. und Nelder, J. A. (1989), Generalized Linear Models, 2. Auflage.
definition_p_value =
    .name = p
    .meaning = Wie oft der Zufall allein mindestens so viel zeigen würde, wenn sich nichts geändert hätte. Kleines p: Der Zufall ist eine schwache Erklärung. Großes p: Die Daten können es nicht sagen.
definition_comparison =
    .name = Vergleich zweier Zeiträume
    .meaning = Wäre die Rate dieselbe, fiele jede Störung nach dem Anteil der Tage in den einen oder den anderen Zeitraum. p sagt, wie überraschend die Aufteilung ist. Das Intervall ist das des Verhältnisses der beiden Raten.
    .formula =
        n = k₁ + k₂, X ~ Bin(n; t₁ / (t₁ + t₂))
        p = min(1; 2 × min(P(X ≤ k₁); P(X ≥ k₁)))
        Verhältnis: π / (1 − π) × t₂ / t₁, π an beiden Enden des exakten Intervalls von k₁ / n
    .example = 12 Störungen in sechs Monaten, dann 5 in sechs: p = 0,14, und das Verhältnis liegt zwischen 0,79 und 8,7. Das ist keine nachweisbare Änderung. Auch 5 und dann keine ist es nicht: p = 0,06.
    .source = Przyborowski, J. und Wilenski, H. (1940), Biometrika 31, 313–323. Clopper, C. J. und Pearson, E. S. (1934), Biometrika 26, 404–413.
definition_two_groups =
    .name = Vergleich von Dauern und von Anteilen
    .meaning = Dauern zweier Zeiträume werden nach ihren Rängen verglichen: p sagt, wie überraschend es wäre, dass die eines Zeitraums eher länger sind, wenn beide aus derselben Verteilung kämen. Anteile, etwa eingehaltene Zusagen, werden durch Auszählen aller Tafeln mit denselben Randsummen verglichen. Beides braucht fünf Fälle in jedem Zeitraum. Die Zahlen einer Seite teilen sich ihre 0,05.
    .formula =
        Dauern: U = Paare, in denen die des späteren Zeitraums länger ist, Bindungen zählen halb; exakt bis 40 Werte
        Anteile: p = Summe über alle Tafeln, die nicht wahrscheinlicher sind als die beobachtete
    .left = Ausfallzeit, Budgets und Kundenminuten: Die Minuten eines Ausfalls gehören zusammen, und kein Test hier weiß, wie viele davon der Zufall bringt.
    .source = Mann, H. B. und Whitney, D. R. (1947), Annals of Mathematical Statistics 18, 50–60. Fisher, R. A. (1935), The Design of Experiments.
definition_wilson =
    .name = Intervall eines Anteils (Wilson)
    .meaning = Wie weit einem Prozentwert zu trauen ist.
    .formula =
        (s + z²/2n ± z √(s (1 − s)/n + z²/4n²)) / (1 + z²/n)
        s der Anteil, z = 1,96
    .example = 9 von 10 sind 90 %: 59,6 % bis 98,2 %. 45 von 50 sind auch 90 %: 78,6 % bis 95,7 %.
    .source = Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference, Journal of the American Statistical Association 22, 209–212.
definition_trend =
    .name = Trend
    .meaning = Ob monatliche Anzahlen oder Monatsmediane steigen oder fallen. Der laufende Monat ist ausgelassen. Das Ergebnis ist eines von vieren.
    .table =
        Ergebnis | Gilt, wenn
        zu wenige Daten | weniger als 6 Monate (bei Medianen: Monate mit Werten)
        steigend | p < 0,05 und S > 0
        fallend | p < 0,05 und S < 0
        keine nachweisbare Änderung | sonst
    .left = Bei Medianen: Monate mit weniger als 3 Werten. Ihr Platz in der Zeit bleibt erhalten.
definition_mann_kendall =
    .name = Mann-Kendall-Test
    .meaning = Betrachtet jedes Paar von Monaten: Liegt der spätere höher oder niedriger? Er braucht keine Gerade und keine Glockenkurve.
    .formula =
        S = Σ sign(xⱼ − xᵢ) über alle i < j
        Var = [n (n − 1)(2n + 5) − Σ t (t − 1)(2t + 5)] / 18 über Gruppen von t gleichen Werten
        z = (S − sign S) / √Var, p = 2 (1 − Φ(|z|)); für n ≤ 8 das exakte p aller Anordnungen
    .source = Mann, H. B. (1945), Nonparametric tests against trend, Econometrica 13, 245–259. Kendall, M. G. (1975), Rank Correlation Methods, 4. Auflage.
definition_theil_sen =
    .name = Steigung (Theil-Sen)
    .meaning = Wie viel ein Monat hinzufügt oder wegnimmt: der Median der Steigungen zwischen allen Paaren von Monaten. Ein einzelner ungewöhnlicher Monat bewegt sie kaum.
    .formula =
        Steigung = Median von (xⱼ − xᵢ) / (tⱼ − tᵢ)
        Intervall: Ränge max(1; round((N − C)/2)) und min(N; round((N + C)/2) + 1) der N sortierten Steigungen, C = 1,96 √Var
    .source = Theil, H. (1950), A rank-invariant method of linear and polynomial regression analysis, Proceedings of the KNAW 53. Sen, P. K. (1968), Estimates of the regression coefficient based on Kendall’s tau, Journal of the American Statistical Association 63, 1379–1389.
definition_holm =
    .name = Mehrere Tests zugleich (Holm)
    .meaning = Bei zehn Reihen, in denen sich nichts geändert hat, finden Tests zum Niveau 0,05 in vier von zehn Fällen dennoch etwas. Deshalb teilen sich die Tests einer Seite ihre 0,05, und die Seite sagt, wie viele Reihen getestet wurden.
    .formula = der i-kleinste von m p-Werten wird mit m − i + 1 multipliziert und ist nie kleiner als der vorige
    .source = Holm, S. (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6, 65–70.
definition_no_evidence =
    .name = Keine nachweisbare Änderung
    .meaning = Die Daten zeigen keine Richtung. Sie zeigen nicht, dass sich nichts geändert hat: Bei wenigen Störungen bleibt auch eine große Änderung verborgen. Deshalb sagt Casebook nie, eine Zahl sei gleich geblieben, und nennt nie eine Änderung gut oder schlecht.
    .example = 12 Störungen, dann 5: p = 0,14.
definition_not_enough_data =
    .name = Zu wenige Daten
    .meaning = Zu wenige Monate oder zu wenige Störungen, als dass ein Test etwas besagen könnte. Dann gibt es gar kein Ergebnis.
definition_small_samples =
    .name = Was wenige Werte erlauben
    .meaning = Bei wenigen Werten wird weniger gezeigt.
    .table =
        n | Gezeigt
        0 | „keine Störungen“; die Rate hat dennoch ihr Intervall
        1–4 | die Werte selbst; kein Median, kein Intervall, kein Prozentwert
        5 | der Median, ohne Intervall
        6–9 | Median und Intervall
        10 und mehr | auch p75 und p90
        20 und mehr | auch p95
        Trend | ab 6 Monaten; bei Medianen ab 6 Monaten mit Werten
        zwei Gruppen | verglichen ab 5 Werten in jeder
definition_pareto =
    .name = Ursachen nach Häufigkeit (Pareto)
    .meaning = Ursachen, die häufigste zuerst, mit dem bis dahin erreichten Anteil aller Störungen. Die wenigen entscheidenden sind der kürzeste Anfang der Liste, der 80 % erreicht. „Nicht bekannt“ bleibt in der Liste; über 20 % wird es zuerst gesagt. Wo mehrere Faktoren einer Störung gezählt werden, können die Anteile zusammen mehr als 100 % ergeben.
    .example = 14, 9, 7, 5, 2, 2, 1 von 40 Störungen: Die ersten vier erreichen 87,5 %.
    .source = Juran, J. M. (Hrsg.) (1951), Quality-Control Handbook, der das Prinzip nach Vilfredo Pareto benannte.
definition_recurrence =
    .name = Wiederholung
    .meaning = Eine Störung ist eine Wiederholung, wenn eine frühere dasselbe Problem hat, oder denselben Service und dieselbe Ursache, und nicht mehr als 180 örtliche Tage zuvor begann; casebook.yaml kann eine andere Zahl setzen (`statistics.recurrence_days`). Die Quote hat ein Wilson-Intervall.
    .formula = Wiederholungsquote = Wiederholungen / Störungen mit bekannter Ursache
    .left = Störungen, deren Ursache unbekannt ist.
definition_laplace =
    .name = Häufiger oder seltener werdend (Laplace)
    .meaning = Betrachtet, wann die Störungen eines Problems, einer Ursache oder eines Service begannen. Ändert sich nichts, liegt ihr mittlerer Zeitpunkt in der Mitte des Zeitfensters; folgen sie gegen Ende schneller aufeinander, liegt er später, und U ist größer als 0. Ein Test braucht vier Störungen; unter p = 0,05 hat er ein Ergebnis. Auf der Seite eines Problems beginnt das Zeitfenster mit dessen erster Störung, die selbst nicht gezählt wird.
    .formula = U = (Mittelwert der tᵢ − T/2) / (T √(1/(12 n))); p aus der Standardnormalverteilung
    .example = Neun Störungen in 270 Tagen, die meisten in den letzten 90: U = 2,0, p = 0,045.
    .source = Ascher, H. und Feingold, H. (1984), Repairable Systems Reliability, Kapitel 5.
definition_crow_amsaa =
    .name = Exponent der Abstände (Crow-AMSAA)
    .meaning = Beschreibt dieselben Zeiten durch eine Rate, die mit der Zeit wächst oder fällt. Bei einem Exponenten β über 1 treten Störungen häufiger ein, unter 1 seltener; ein Intervall, das 1 enthält, zeigt keine Richtung.
    .formula =
        Rate zur Zeit t = λ β t^(β − 1); β = n / Σ ln(T / tᵢ); λ = n / T^β
        Intervall von β: β χ²(0,025; 2n) / 2n bis β χ²(0,975; 2n) / 2n
    .example = Dieselben neun Störungen: β = 2,2 (1,0 bis 3,9).
    .left = Eine Störung ganz am Anfang des Zeitfensters zählt als einen halben Tag später: Ihr Logarithmus muss existieren.
    .source = Crow, L. H. (1974), Reliability Analysis for Complex, Repairable Systems; MIL-HDBK-189C (2011), § 6.2.
definition_censored =
    .name = Zensiert
    .meaning = Noch nicht vorbei: Die Störung ist offen oder die Maßnahme nicht erledigt. Bekannt ist, dass es mindestens so lange dauert wie bisher. Ließe man sie aus, würde die Zahl zu klein.
definition_kaplan_meier =
    .name = Median mit offenen (Kaplan-Meier)
    .meaning = Nutzt auch, was über offene Störungen bekannt ist. Der Median ist die erste Zeit, zu der höchstens die Hälfte noch offen ist. Wird das nicht erreicht, wird „mindestens“ mit der längsten beobachteten Zeit gezeigt. Wo nichts offen ist, wird der einfache Median gezeigt.
    .formula =
        S(t) = Π (1 − dᵢ / nᵢ) über alle Zeiten tᵢ ≤ t (Überlebenskurve); dᵢ endeten bei tᵢ, nᵢ waren bis dahin offen
        Intervall von S: exp(−exp(ln(−ln S) ± 1,96 √(Σ dᵢ / (nᵢ (nᵢ − dᵢ))) / ln S))
    .example = Zehn Störungen, drei davon offen: Der Median ist 120 Minuten. Die sieben abgeschlossenen haben einen Median von 60.
    .source = Kaplan, E. L. und Meier, P. (1958), Nonparametric estimation from incomplete observations, Journal of the American Statistical Association 53, 457–481.
definitions_actions =
    .name = Maßnahmen
    .meaning = Was beschlossen wurde, damit es nicht wieder geschieht, und ob es erledigt ist.
definition_action_type =
    .name = Art einer Maßnahme
    .meaning = Wozu sie dient.
    .table =
        Art | Dient
        vorbeugen | die Ursache abzustellen
        abmildern | einer kleineren oder kürzeren Wirkung
        erkennen | früherer Kenntnis
        reagieren | schnellerer und sichererer Bearbeitung: Runbook, Zugänge, Werkzeuge
        Prozess | Regelwerk, Vertrag, Organisation
        analysieren | mehr herauszufinden; zählt nie als Vorbeugung
        reparieren | dem Aufräumen nach dieser Störung; zählt nie als Vorbeugung
definition_strength =
    .name = Stärke einer Maßnahme
    .meaning = Wie weit sie wirkt, ohne dass jemand daran denken muss.
    .table =
        Stärke | Bedeutung | Zum Beispiel
        stark | ändert das System | eine Sperre, ein automatischer Rollback, das Entfernen des gefährlichen Teils
        mittel | hilft den Menschen darin | eine zweite Instanz, ein getesteter Alarm, ein Grenzwert, eine Checkliste
        schwach | verlässt sich auf Erinnern und Aufmerk{"\u00AD"}samkeit | Schulung, eine Wiki-Seite, ein zweiter Blick
    .source = Hierarchy of interventions des VA National Center for Patient Safety (NCPS), nach einer öffentlichen Kopie; von Casebook auf die IT übertragen.
definition_age =
    .name = Alter einer Maßnahme
    .meaning = Tage vom Tag der Anlage bis zum Tag der Seite, als örtliche Daten. Ein nicht angegebener Tag ist der der Nachbetrachtung, sonst der der Lösung.
definition_overdue =
    .name = Überfällig
    .meaning = Offen, und der Fälligkeitstag liegt vor dem Tag der Seite. Heute fällig ist nicht überfällig.
    .left = Maßnahmen ohne Fälligkeitstag können nicht überfällig sein; sie werden gesondert aufgeführt.
definition_on_time_rate =
    .name = Fristgerecht-Quote
    .meaning = Der Anteil der Maßnahmen, die bis zu ihrem Fälligkeitstag erledigt wurden, an allen, die es hätten sein sollen.
    .formula = bis zum Fälligkeitstag erledigt / (erledigt + offen und überfällig)
    .example = 2 erledigt, davon eine fristgerecht, und 1 offen und überfällig: 1 von 3.
definition_completion =
    .name = Erledigungsquote
    .meaning = Der Anteil der Maßnahmen, die erledigt sind.
    .formula = erledigt / alle nicht abgelehnten
    .example = 2 erledigt und 3 offen: 2 von 5.
definition_days_to_done =
    .name = Median der Tage bis zur Erledigung
    .meaning = In so vielen Tagen ist die Hälfte der Maßnahmen erledigt. Offene gelten als zensiert (Kaplan-Meier).
    .example = Zwölf Maßnahmen, einige davon offen: 30 Tage. Von den erledigten allein: 14.
    .source = Siehe Kaplan-Meier.
definition_log_rank =
    .name = Zwei Verantwortliche im Vergleich (Log-Rank-Test)
    .meaning = Ob die Maßnahmen zweier Verantwortlicher gleich schnell erledigt werden, offene eingeschlossen. „casebook actions --log-rank A B“ vergleicht zwei Verantwortliche mit jeweils mindestens 5 Maßnahmen. Verglichen wird nur, wonach jemand gefragt hat: Unter vielen Paaren weicht immer eines zufällig ab.
    .formula =
        an jedem Tag, an dem etwas erledigt wurde: erwartet für die erste Seite = erledigt × offen der ersten / offen beider
        χ² = (Σ erledigt − Σ erwartet)² / Σ Varianz der ersten, p aus χ² mit einem Freiheitsgrad
    .example = 5, 7, 10 und 14 Tage und eine offene nach 20; dagegen 30, 30 und 45 Tage und zwei offene nach 60 und 90: χ² = 6,13, p = 0,01.
    .source = Mantel, N. (1966), Evaluation of survival data and two new rank order statistics arising in its consideration, Cancer Chemotherapy Reports 50, 163–170.
definition_verified =
    .name = Verifiziert
    .meaning = Erledigt, und eine Wirksamkeitsprüfung hat gezeigt, dass sie wirkt: ein Test, eine Übung, eine Messgröße oder dass nichts dergleichen wiederkam.
definition_effectiveness =
    .name = Wirksamkeit einer Vorbeugemaßnahme
    .meaning = Ob ihre Ursache seltener auftrat, seit sie erledigt ist. Gezählt werden Störungen mit der Ursache ihres Datensatzes, bei einem der Services des Datensatzes, vor der Erledigung (höchstens 365 Tage und nicht vor der ersten Störung des Casebooks) und seither. Der Tag der Erledigung gehört zu keinem von beiden. Beurteilt werden nur Maßnahmen der Art „vorbeugen“.
    .table =
        Ergebnis | Gilt, wenn
        nicht begonnen | sie noch zu erledigen ist
        wirksam | p ≤ 0,05
        wiederholt | p > 0,05 und seither mindestens eine Störung
        noch nicht gezeigt | p > 0,05 und seither keine: Weitere ruhige Tage sind nötig
        nicht beurteilt | ihr Datensatz keine Ursache oder keinen Service nennt oder die Ursache nie gezählt wurde
    .formula =
        p = P(X ≤ k₂), X binomialverteilt mit n = k₁ + k₂ und Anteil t₂ / (t₁ + t₂); k Störungen in t Tagen, davor und seither
        nötige ruhige Tage = t₁ (20^(1/k₁) − 1)
    .example = 5 in 300 Tagen davor, keine in 180 seither: p = 0,10, noch nicht gezeigt; nötig sind 247 ruhige Tage. 8 in 180 davor, keine in 180 seither: p < 0,01, wirksam.
    .left = Beinahe-Vorfälle, Übungen, stornierte Datensätze und Störungen ohne Ursache. Maßnahmen folgen auf Häufungen von Störungen, und nach einer Häufung ist eine ruhige Zeit ohnehin zu erwarten (Regression zur Mitte): Das Ergebnis zeigt nicht, dass die Maßnahme der Grund ist.
    .source = Przyborowski, J. und Wilenski, H. (1940), Homogeneity of results in testing samples from Poisson series, Biometrika 31, 313–323.
definition_accepted_risk =
    .name = Akzeptiertes Risiko
    .meaning = Ein Faktor ohne Maßnahme, aufgrund einer Entscheidung mit Grund, Name und einem Datum, bis zu dem sie gilt.
definitions_delivery =
    .name = Deployments
    .meaning = Was Änderungen an einem Service kosten. Diese Zahlen gelten für einen Service; ungleiche Services sollten nicht verglichen werden.
definition_change_fail_rate =
    .name = Änderungsfehlerquote (Change Fail Rate)
    .meaning = Der Anteil der Deployments, die einen sofortigen Eingriff erforderten. Die Anzahlen stammen aus deployments.yaml; wo fehlgeschlagene dort nicht angegeben sind, gelten die von einem Deployment verursachten Störungen. Ohne diese Datei ist die Zahl „nicht verfügbar“, nie 0.
    .formula = fehlgeschlagene Deployments / Deployments
    .source = DevOps Research and Assessment, Leitfaden zu den Metriken der Softwareauslieferung (Januar 2026), nach öffentlichen Zusammenfassungen.
definition_recovery_time =
    .name = Wiederherstellungszeit nach fehlgeschlagenem Deployment
    .meaning = Wie lange die Wiederherstellung nach einem fehlgeschlagenen Deployment dauerte, von dessen Fehlschlag bis zum wiederhergestellten Service. Der Median der Störungen, die ein Deployment verursacht hat. Ohne deployments.yaml ist sie „nicht verfügbar“.
    .source = DevOps Research and Assessment, Leitfaden zu den Metriken der Softwareauslieferung (Januar 2026), nach öffentlichen Zusammenfassungen. Sie ersetzte die weiter gefasste „time to restore service“.

## Search

search_lead = { $n ->
    [0] Noch ist nichts zu finden.
    [one] Eine Störung, ein Problem oder eine Maßnahme ist zu finden.
   *[other] { $n } Störungen, Probleme und Maßnahmen sind zu finden.
}
search_without_script = Die Suche braucht JavaScript. Ohne JavaScript nennen diese Listen jeden Datensatz:
search_field = Suchwörter
search_busy = Suche läuft …
search_clear = Neu beginnen
search_take_away = Diese Auswahl entfernen
search_found = Gefunden: { $n }.
search_nothing = Nichts gefunden.
search_near = Kein Wort beginnt mit „{ $query }“; gezeigt werden Wörter, die sich in einem Buchstaben unterscheiden.
search_failed = Ein Teil des Index ließ sich nicht laden. Bitte laden Sie die Seite neu.
search_more = Mehr anzeigen
search_help_what = Durchsucht werden Titel und Kennungen, Zusammenfassungen, Auswirkungen, Lösungen und Umgehungslösungen, Zeitleisten, Ursachenanalysen und Maßnahmen.
search_help_all = Alle Wörter müssen in einem Datensatz vorkommen, in beliebiger Reihenfolge.
search_help_begin = Ab drei Buchstaben genügt der Anfang eines Wortes: „verb“ findet „Verbindung“. Wo kein Wort so beginnt, wird ein falscher Buchstabe verziehen. „ä“ darf „ae“ oder „a“ geschrieben werden.
search_help_facets = Der Filter zeigt, wie viele Datensätze es je Art, Service oder Jahr gibt; eine Auswahl genügt, auch ohne Suchwort.
search_help_keys = Tasten: / für das Feld, Pfeiltasten durch die Treffer, Enter zum Öffnen, Escape zurück zum Feld.
search_absent = Kein Datensatz enthält „{ $query }“ oder ein ähnliches Wort.
search_without = Ohne „{ $query }“: { $n }
search_none_help = Alle Wörter müssen in einem Datensatz vorkommen. Weniger oder kürzere Wörter finden mehr, ebenso eine Auswahl weniger im Filter.
search_action_of = aus „{ $title }“
search_kind_problem = Problem
search_kind_action = Maßnahme

## Review

review_heading = Prüfung
review_none = Keine Befunde: { $incidents ->
    [one] { $incidents } Störung
   *[other] { $incidents } Störungen
  }, { $problems ->
    [one] { $problems } Problem
   *[other] { $problems } Probleme
  } und { $actions ->
    [one] { $actions } Maßnahme
   *[other] { $actions } Maßnahmen
  } wurden nach { $rules } Regeln geprüft.
review_some = { $incidents ->
    [one] { $incidents } Störung
   *[other] { $incidents } Störungen
  }, { $problems ->
    [one] { $problems } Problem
   *[other] { $problems } Probleme
  } und { $actions ->
    [one] { $actions } Maßnahme
   *[other] { $actions } Maßnahmen
  } wurden nach { $rules } Regeln geprüft: { $errors ->
    [0] kein Fehler
    [one] { $errors } Fehler
   *[other] { $errors } Fehler
  }, { $warnings ->
    [0] keine Warnung
    [one] { $warnings } Warnung
   *[other] { $warnings } Warnungen
  }, { $notes ->
    [0] kein Hinweis
    [one] { $notes } Hinweis
   *[other] { $notes } Hinweise
  }.
review_cut = Gezeigt sind { $shown } von { $all } Befunden, die schwersten und dann die neuesten Datensätze zuerst. `casebook check` meldet alle.
review_errors = { $n ->
    [one] { $n } Fehler
   *[other] { $n } Fehler
  }
review_warnings = { $n ->
    [one] { $n } Warnung
   *[other] { $n } Warnungen
  }
review_notes = { $n ->
    [one] { $n } Hinweis
   *[other] { $n } Hinweise
  }
review_related = { $label }: { $place }
review_related_here = { $label }: Zeile { $place }
review_by_rule = Nach Regel
review_column_findings = Befunde
review_waived_heading = Ausgenommen
review_waived_what = Diese Befunde sind durch eine Ausnahme im Datensatz oder in casebook.yaml unterdrückt. Wer den Datensatz prüft, prüft auch den Grund.
review_waived = Ausgenommen: { $reason }
review_waived_until = Ausgenommen bis { $until }: { $reason }
review_noted_heading = In den Datensätzen erläutert
review_noted_what = Eine Erläuterung sagt, warum etwas so verlief. Das Ergebnis bleibt auf der Seite des Datensatzes stehen.
review_asks_heading = Zehn Fragen für die Prüfung
review_asks_what = Keine Regel kann sie beantworten. Sie lassen sich ausdrucken oder neben den Pull Request legen.
review_ask_story = Wird Außenstehenden in drei Sätzen klar, was geschah, wem, wie lange, und dass es vorbei ist?
review_ask_numbers = Gibt es Zahlen (Kunden, Minuten, Geld), jede mit ihrer Quelle?
review_ask_timeline = Ist die Zeitleiste vollständig, mit Zeitzonenversatz, mit Gründen für Entscheidungen, ohne Lücken?
review_ask_detection = Wie wurde die Störung entdeckt, und hätte sie früher entdeckt werden können?
review_ask_causes = Gibt es mehr als einen Faktor, den Auslöser getrennt von den Bedingungen, mit Nachweis für jeden?
review_ask_language = Ist die Sprache frei von Schuldzuweisungen, und sind Menschen nach ihrer Rolle benannt?
review_ask_luck = Ist gesagt, was gut lief und wo Glück half?
review_ask_actions = Hat jeder Faktor eine Maßnahme oder ein akzeptiertes Risiko? Sind manche Maßnahmen stark, und hat jede eine verantwortliche Stelle, ein Datum und ein Erledigungskriterium?
review_ask_before = Gab es das schon einmal? Sind die früheren Störungen und der Problemdatensatz verknüpft?
review_ask_duties = Wurden Uhren und Pflichten eingehalten: Servicelevel, Statusmeldungen, Aufsichtsbehörde, Kunden? Sagt der öffentliche Text etwas, das er nicht sagen sollte?

## Rules

rules_heading = Regeln
rules_lead = { $rules } Regeln prüfen die Datensätze. Jede Seite sagt, was falsch ist, warum es wichtig ist und was das Programm zu einem Beispiel meldet.
rules_levels = Die Stufen deny, warn und info erscheinen als Fehler, Warnung und Hinweis; allow bleibt stumm. Nur ein Fehler verhindert die Veröffentlichung einer Website.
rules_column_code = Regel
rules_column_name = Name
rules_column_summary = Fall
rules_column_class = Klasse
rules_column_level = Stufe hier
rules_declared = festgelegt { $level }
rules_class_shape = Form
rules_class_record = Datensatz
rules_class_conduct = Verhalten
rules_family_text = Dateien und ihr Text
rules_family_configuration = Konfiguration und Ausnahmen
rules_family_calendars = Kalender
rules_family_record = Der Datensatz einer Störung
rules_family_timeline = Zeitleiste
rules_family_escalation = Eskalation
rules_family_communication = Kommunikation
rules_family_service_levels = Servicelevel
rules_family_causes = Ursachenanalyse
rules_family_actions = Maßnahmen
rules_family_problems = Probleme
rules_family_review = Nachbetrachtung
rules_family_audience = Zielgruppen und Geheimnisse
rules_family_obligations = Pflichten
rules_later_heading = Kommende Regeln
rules_later = { $rules } Namen, die spätere Versionen bringen und die casebook.yaml schon verwenden darf
rule_title = { $code } { $name }
rule_since = Seit Version
rule_silence = Unterdrücken
rule_silence_not = Gar nicht: Sie sagt, dass die Datei nicht verstanden werden kann.
rule_silence_record = Im Datensatz: `allow: [{"{"}rule: { $code }, reason: …{"}"}]`. Für das ganze Casebook: `rules: {"{"}{ $code }: allow{"}"}` in casebook.yaml.
rule_silence_conduct = Im Datensatz erläutern: `notes: {"{"}{ $code }: …{"}"}`. Für das ganze Casebook: `rules: {"{"}{ $code }: allow{"}"}` in casebook.yaml.
rule_class_shape_means = Eine Datei hat nicht die Form, die das Format verlangt. Wird beim Lesen gefunden.
rule_class_record_means = Ein Fehler, der sich durch Bearbeiten des Datensatzes beheben lässt.
rule_class_conduct_means = Was Menschen getan haben oder die Zeit mit sich brachte. Es hält nie eine Ausgabe auf und ist stumm, sobald der Datensatz es erläutert.
rule_level_deny_means = erscheint als Fehler; nichts wird veröffentlicht
rule_level_warn_means = erscheint als Warnung
rule_level_info_means = erscheint als Hinweis
rule_level_allow_means = bleibt stumm
rule_here_label = In diesem Casebook
rule_here = { $found ->
    [0] Kein Befund
    [one] { $found } Befund
   *[other] { $found } Befunde
  }, { $waived ->
    [0] keiner ausgenommen
   *[other] { $waived } ausgenommen
  }.
rule_here_link = Zur Seite der Prüfung
rule_bad = Ein Beispiel
rule_says = Was das Programm meldet
rule_good = Dasselbe, berichtigt
rule_no_example = Keines: Dazu gehörte eine Datei, die keine Seite zeigen kann, etwa eine zu große, unlesbare oder eine, die kein Text ist.

## About and 404

about_heading = Über diese Ausgabe
about_lead = Diese Website wurde aus den Störungsdatensätzen von { $organisation } erstellt. Dieselben Datensätze, zum selben Zeitpunkt vom selben Programm gelesen, ergeben dieselbe Website, Byte für Byte.
about_made_of = Erstellt aus
about_program = Programm
about_program_value = Casebook { $version }
about_format = Format der Datensätze
about_revision = Commit der Datensätze
about_no_revision = keiner: Die Datensätze stehen nicht in Git
about_zone = Zeitzone
about_zone_data = Version der Zeitzonendaten
about_as_of = Stand
about_present = Heutiger Stand
about_holds = Enthält
about_incidents = Störungen
about_problems = Probleme
about_actions = Maßnahmen
about_services = Services
about_pages = Seiten
about_attachments = Anhänge
about_for_programs = Für Programme
about_file_build = Version, Commit, Anzahlen, ein Hash jeder Datei
about_file_findings = die Befunde, wie casebook check sie ausgibt
about_left_out = Zu diesem Zeitpunkt noch nicht bekannt
about_left_out_what = Diese Ausgabe blickt zurück. Was nach ihrem Stand datiert, wurde ausgelassen und hier gezählt. Fließtext wird nicht zurückgedreht: Ein Text kann von Späterem sprechen.
about_later_records = Datensätze
about_later_entries = Einträge der Zeitleiste
about_later_moments = Zeitpunkte
about_later_submissions = Meldungen und Bewertungen
about_later_actions = Maßnahmen
about_later_outcomes = Ergebnisse von Maßnahmen
about_later_plans = Wartungen und Deployments
about_levels = Stufen, die casebook.yaml ändert
about_no_levels = Keine: Jede Regel meldet auf der Stufe, auf der sie festgelegt ist.
about_level_declared = Festgelegt
about_level_in_force = In Kraft
about_level_later = kommt mit einer späteren Version
about_waivers = Ausnahmen in Kraft
about_no_waivers = Keine: Kein Befund ist unterdrückt.
about_waiver_record = Datensatz
about_waiver_reason = Grund
about_waiver_until = Bis
about_waiver_for_ever = ohne Ende
about_absent = Was hier fehlt
about_absent_hosts = Von keinem anderen Host wird etwas abgerufen: keine Schrift, kein Bild, kein Skript, kein Zähler. Die Richtlinie in jeder Seite verbietet es.
about_absent_scripts = Keine Seite braucht JavaScript. Wo es läuft, filtert es, was da ist, und wechselt die Farben.
about_absent_tracking = Es wird kein Cookie gesetzt. Die gewählten Farben bleiben in Ihrem Browser.
about_absent_prose = Kein Markup aus einem Datensatz gelangt auf eine Seite: Was wie HTML aussieht, wird als Text gezeigt.
about_licence = Lizenz
about_licence_what = Casebook ist freie Software, wahlweise unter der MIT- oder der Apache-2.0-Lizenz. Die Datensätze gehören denen, die sie geschrieben haben.

not_found_heading = Diese Seite gibt es nicht
not_found_what = Die Adresse kann veraltet sein: Ein umbenannter Datensatz hat eine neue. Die Liste der Störungen zeigt alle, die es hier gibt.
not_found_incidents = Alle Störungen

## Preview server

preview_label = Vorschau
preview_findings = { $errors ->
    [one] Ein Fehler verhindert, dass die Website erstellt wird
   *[other] { $errors } Fehler verhindern, dass die Website erstellt wird
  }
preview_fault = Die Website kann nicht erstellt werden
preview_last = Die vorherige Website steht noch zur Verfügung.
preview_last_link = Anzeigen
preview_none = Noch gibt es keine Website: Seit Beginn der Vorschau ließ sich keine erstellen.
preview_waits = Diese Seite wird neu geladen, sobald eine Datei des Casebooks gespeichert wird.
preview_cut = Gezeigt sind die ersten { $shown } von { $all } Fehlern: casebook check gibt alle aus.
preview_as_of = Uhren sind zum Stand { $time } abgelesen, wie in casebook.yaml angegeben.
preview_as_of_call = Uhren sind zum Stand { $time } abgelesen, wie mit --as-of angegeben.
preview_old = Das Casebook lässt sich in seinem jetzigen Zustand nicht erstellen. Dies ist die vorherige Website.
preview_old_link = Zeigen, was falsch ist
