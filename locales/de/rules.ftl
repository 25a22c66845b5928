# What the rules say, in German. English stands where a rule is declared; a rule, message, help or
# related place that is missing here is shown in English. Names of facts are those of the declaration.
#
# One word a thing: record Datensatz, entry Eintrag, finding Befund, waiver Ausnahme, verdict
# Ergebnis, clock Uhr, target Zielwert, limit Grenze, policy Regelwerk, hold Wartezeit, effect
# Wirkung, update Statusmeldung, review Nachbetrachtung, evidence Nachweis, mapping Zuordnung.

## Maßnahmen (ACT)

ACT001-summary = eine nachbetrachtete Störung (P1, P2 oder schwerwiegend) hat weder Maßnahme noch akzeptiertes Risiko
ACT001-docs =
    Eine ernste Störung wurde nachbetrachtet, und nichts folgt daraus.

    ## Warum es wichtig ist

    Dasselbe wird wieder geschehen, und die Nachbetrachtung wurde für niemanden geschrieben. Nichts
    zu tun kann richtig sein; dann entscheidet es jemand, mit einer Begründung und bis zu einem Tag.
ACT001-none = nachbetrachtet, aber ohne Maßnahme und ohne akzeptiertes Risiko, obwohl { $what }
    .label = hier nachbetrachtet
    .help = eine Maßnahme mit verantwortlicher Stelle und Tag ergänzen; wenn nichts geschehen soll, dies in `accepted_risks` der Ursachenanalyse festhalten

ACT002-summary = ein Faktor einer nachbetrachteten Störung steht in keiner Maßnahme und in keinem akzeptierten Risiko
ACT002-docs =
    Eine Nachbetrachtung lässt einen Faktor ohne Antwort.

    ## Warum es wichtig ist

    Jemand hat ihn gefunden und aufgeschrieben, und nichts folgt daraus. Entweder ändert ihn eine
    Maßnahme, oder er bleibt mit Absicht, wie er ist; das sollte niemand beim Lesen raten müssen.
ACT002-none = keine Maßnahme gilt dem Faktor `{ $factor }`, und kein akzeptiertes Risiko nennt ihn
    .label = offengelassen
    .help = den Faktor in `addresses` einer Maßnahme nennen oder in `accepted_risks` mit Begründung und Ende

ACT003-summary = für eine Maßnahme, die nicht mehr nur vorgeschlagen ist, ist niemand verantwortlich, oder alle sind es
ACT003-docs =
    Für eine Maßnahme ist niemand verantwortlich, oder alle sind es.

    ## Warum es wichtig ist

    Was alle tun sollen, tut niemand. Ein Team oder eine Rolle kümmert sich darum und darf andere um
    Hilfe bitten.
ACT003-none = `{ $action }` hat den Stand { $state }, und niemand ist dafür verantwortlich
    .label = wer kümmert sich darum?
    .help = `owner:` mit einem Team oder einer Rolle aus casebook.yaml ergänzen; solange es nicht entschieden ist, `state` auf proposed lassen
ACT003-crowd = `{ $action }` hat den Stand { $state }, und `{ $owner }` ist niemand Bestimmtes
    .label = wer kümmert sich darum?
    .help = ein Team oder eine Rolle aus casebook.yaml nennen, die sich darum kümmert

ACT004-summary = einer beschlossenen Maßnahme fehlt `due` oder einem akzeptierten Risiko `until`
ACT004-docs =
    Eine Maßnahme wurde ohne Tag beschlossen oder ein Risiko für immer akzeptiert.

    ## Warum es wichtig ist

    Ohne Tag bemerkt niemand, dass sie nicht erledigt wurde. Ein Risiko wird akzeptiert, bis sich
    etwas ändert; an diesem Tag sieht jemand nach, ob es so ist.
ACT004-action = `{ $action }` hat den Stand { $state } und kein `due`
    .label = bis wann?
    .help = `due:` mit dem Tag ergänzen, bis zu dem sie erledigt sein soll
ACT004-risk = das Risiko von `{ $factor }` ist ohne Ende akzeptiert
    .label = bis wann?
    .help = `until:` mit dem Tag ergänzen, an dem neu entschieden wird

ACT005-summary = der Titel einer Maßnahme ist vage, und nichts sagt, wann sie erledigt ist
ACT005-docs =
    Eine Maßnahme sagt nicht, was anders sein wird, wenn sie erledigt ist.

    ## Warum es wichtig ist

    „Monitoring verbessern“ ist nie fertig und nie unfertig. Eine Zahl oder `done_when` sagt der
    verantwortlichen Stelle, wann sie aufhören kann, und allen, die es prüfen, worauf sie achten.
ACT005-few = der Titel von `{ $action }` hat { $words }, und nichts sagt, wann sie erledigt ist
    .label = was wird anders sein?
    .help = sagen, was dann so sein wird, mit einer Zahl, oder `done_when:` ergänzen mit dem, was dann zu sehen ist
ACT005-verb = „{ $verb }“ sagt nicht, was anders sein wird, und nichts sagt, wann `{ $action }` erledigt ist
    .label = wann ist es erledigt?
    .help = sagen, was dann so sein wird, mit einer Zahl, oder `done_when:` ergänzen mit dem, was dann zu sehen ist

ACT006-summary = alle Maßnahmen nach einer nachbetrachteten Störung (P1, P2 oder schwerwiegend) sind schwach
ACT006-docs =
    Jede Maßnahme nach einer ernsten Störung verlässt sich darauf, dass jemand daran denkt.

    ## Warum es wichtig ist

    Schulungen, Warnungen und Wiki-Seiten verblassen, und zwar zuerst um drei Uhr nachts. Was hält,
    ändert das System oder hilft den Menschen darin: eine Obergrenze, eine Freigabeprüfung, ein
    Rollback, ein Alarm, der jemanden weckt.
ACT006-weak = jede Maßnahme verlässt sich darauf, dass jemand daran denkt, obwohl { $what }
    .label = schwach
    .help = eine Maßnahme der Stärke strong oder intermediate ergänzen: Was könnte es unmöglich machen, von selbst aufhalten oder rechtzeitig Alarm geben?

ACT007-summary = keine Maßnahme nach einer nachbetrachteten Störung (P1 oder schwerwiegend) ist vom Typ prevent oder mitigate
ACT007-docs =
    Nichts hält nach einer ernsten Störung die nächste auf oder macht sie kleiner.

    ## Warum es wichtig ist

    Früher zu bemerken und geübter zu handeln ist viel wert; die Ursache bleibt trotzdem.
ACT007-none = keine Maßnahme hält die nächste auf oder macht sie kleiner, obwohl { $what }
    .label = so nachbetrachtet
    .help = eine Maßnahme vom Typ `prevent` oder `mitigate` ergänzen oder in einem akzeptierten Risiko sagen, warum es keine geben kann

ACT008-summary = eine Maßnahme ist nicht erledigt, und der Tag, an dem sie fällig war, ist vorbei
ACT008-docs =
    Der Tag, an dem eine Maßnahme fällig war, ist vorbei, und sie ist weder erledigt noch abgelehnt.

    ## Warum es wichtig ist

    Bis sie erledigt ist, besteht die Ursache weiter, und die nächste Störung dieser Art wird eine
    sein, die alle kommen sahen.
ACT008-overdue = `{ $action }` ist seit { $days } überfällig; Stand: { $state }
    .label = ist verstrichen
    .help = `done:` mit dem Tag ergänzen, oder `due` verschieben und in `due_moved` begründen; wenn sie warten muss: `notes: {"{"}ACT008: …{"}"}`

ACT009-summary = eine Maßnahme ist erledigt und hat weder `evidence` noch `ticket`, oder nur ihr Titel sagt, dass sie erledigt ist
ACT009-docs =
    Eine Maßnahme gilt als erledigt, und nichts belegt es; oder nur ihr Titel sagt es.

    ## Warum es wichtig ist

    Nach der nächsten Störung dieser Art ist die erste Frage, ob sie wirklich erledigt wurde. Eine
    Change-Nummer oder ein Test beantwortet sie in einer Sekunde. „(erledigt)“ in einem Titel zählt
    nicht: Ohne `done:` ist die Maßnahme offen, hier und in jeder Kennzahl.
ACT009-none = `{ $action }` ist erledigt, und nichts belegt es
    .label = womit belegt?
    .help = `evidence:` mit der Änderung, dem Test oder dem Auftrag ergänzen, oder `ticket:` mit der Adresse
ACT009-title = der Titel von `{ $action }` sagt, dass sie erledigt ist, aber die Maßnahme zählt als offen
    .label = seit wann?
    .help = es aus dem Titel nehmen und `done:` mit dem Tag ergänzen, dazu `evidence:` mit dem, was es belegt

ACT010-summary = eine Maßnahme vom Typ prevent oder mitigate ist erledigt und hat kein `verify`
ACT010-docs =
    Eine Maßnahme, die die nächste Störung aufhalten oder mildern soll, ist erledigt, und nichts
    sagt, woran zu erkennen sein wird, dass sie es tut.

    ## Warum es wichtig ist

    Erledigt heißt nicht wirksam. Eine Übung, ein Test oder ein ruhiges halbes Jahr zeigt es; ohne
    Plan für diese Wirksamkeitsprüfung zeigt es die nächste Störung.
ACT010-none = `{ $action }` ist erledigt, und nichts sagt, woran ihre Wirksamkeit zu erkennen sein wird
    .label = wirkt sie?
    .help = `verify: {"{"}due: …, method: no-recurrence, measure: …{"}"}` ergänzen; Methoden sind test, drill, metric, no-recurrence
ACT010-quiet = `{ $action }` ist erledigt, und nichts sagt, woran ihre Wirksamkeit zu erkennen sein wird
    .label = wirkt sie?
    .help = `verify: {"{"}due: { $date }, method: no-recurrence, measure: …{"}"}` ergänzen: Zuvor waren es { $before } mit `{ $cause }` in { $span }; daher zeigt sich eine Wirkung nach { $quiet } ohne eine weitere (p = 0,05)
ACT010-rare = `{ $action }` ist erledigt, und nichts sagt, woran ihre Wirksamkeit zu erkennen sein wird
    .label = wirkt sie?
    .help = `verify:` mit einem Test, einer Übung oder einer Messgröße ergänzen: Nach { $before } mit `{ $cause }` in { $span } zeigt Ruhe allein erst am { $date } eine Wirkung
ACT010-since = `{ $action }` ist erledigt, und nichts sagt, woran ihre Wirksamkeit zu erkennen sein wird
    .label = wirkt sie?
    .help = `verify:` mit einem Test, einer Übung oder einer Messgröße ergänzen: Seit sie erledigt ist, kam es zu { $since } mit `{ $cause }`, davor zu { $before } in { $span }

ACT011-summary = der Fälligkeitstag einer Maßnahme wurde mehr als zweimal verschoben
ACT011-docs =
    Der Fälligkeitstag einer Maßnahme wurde immer wieder verschoben.

    ## Warum es wichtig ist

    Eine Maßnahme, die jeden Monat wandert, ist nicht verspätet; für sie ist keine Zeit da, oder in
    ihr stecken zwei.
ACT011-moved = der Fälligkeitstag von `{ $action }` wurde { $times } verschoben
    .label = noch einmal
    .help = abtrennen, was jetzt getan werden kann, von dem, was warten muss, oder den Rest mit `declined:` und Begründung ablehnen

ACT012-summary = die Störung ist nachbetrachtet, und eine Maßnahme ist noch vorgeschlagen
ACT012-docs =
    Die Nachbetrachtung ist veröffentlicht, und ob eine Maßnahme umgesetzt wird, ist noch offen.

    ## Warum es wichtig ist

    In der Nachbetrachtung wird darüber entschieden; danach kommt niemand darauf zurück.
    Vorgeschlagene Maßnahmen stehen in keiner Liste der fälligen.
ACT012-proposed = die Nachbetrachtung ist veröffentlicht, und `{ $action }` ist noch vorgeschlagen
    .label = zu entscheiden
    .help = entscheiden: `state: accepted` mit verantwortlicher Stelle und Tag, oder `declined:` mit Begründung
ACT012-related-reviewed = die Nachbetrachtung

## Kalender (CAL)

CAL001-summary = ein Kalender wird für Tage außerhalb seines Bereichs `valid` verwendet
CAL001-docs =
    Ein Kalender wird für Tage verwendet, deren Feiertage niemand eingetragen hat.

    ## Warum es wichtig ist

    Ein fehlender Feiertag zählt als Arbeitstag: Uhren werden zu früh fällig, und eine Zusage sieht
    verletzt aus, die eingehalten wurde. Eine Liste, die im letzten Jahr endet, bewirkt das, ohne
    dass es jemand merkt.
CAL001-clock = Kalender `{ $calendar }` wird für den { $day } verwendet, { $border }: Die Uhr { $clock } von { $record } zählt darin{ $others }
    .label = für diese Tage sind die Feiertage bekannt
    .help = die fehlenden Feiertage eintragen, dann `valid` erweitern
CAL001-service = Kalender `{ $calendar }` wird für den { $day } verwendet, { $border }: In ihm stehen die vereinbarten Zeiten von { $service }
    .label = für diese Tage sind die Feiertage bekannt
    .help = die fehlenden Feiertage eintragen, dann `valid` erweitern
CAL001-related-first = hier wird er zuerst gebraucht

## Konfiguration und Ausnahmen (CFG)

CFG001-summary = die Prioritätsmatrix hat eine Lücke oder läuft in die falsche Richtung
CFG001-docs =
    Die Matrix aus Auswirkung und Dringlichkeit hat eine Lücke oder läuft in die falsche Richtung.

    ## Warum es wichtig ist

    Eine größere Auswirkung oder Dringlichkeit darf die Priorität nie senken, sonst wartet die
    ernstere Störung länger.
CFG001-hole = die Matrix hat keine Priorität für Auswirkung `{ $impact }` und Dringlichkeit `{ $urgency }`
    .label = braucht `{ $urgency }`
    .help = jeder Zelle ihre Priorität geben: vier Zeilen, vier Spalten
CFG001-row = die Matrix hat keine Zeile für Auswirkung `{ $impact }`
    .label = braucht `{ $impact }`
    .help = jeder Zelle ihre Priorität geben: vier Zeilen, vier Spalten
CFG001-lower = { $cell } für `{ $impact }` × `{ $urgency }` ist niedriger als { $other } für `{ $other_impact }` × `{ $other_urgency }`
    .label = niedriger
    .help = größere Auswirkung oder Dringlichkeit darf die Priorität nicht senken
CFG001-related-other = diese ist höher

CFG002-summary = einer Uhr fehlen Start, Stopp oder Zielwerte, oder sie stoppt, bevor sie startet
CFG002-docs =
    Einer Uhr fehlen ihr Start, ihr Stopp oder ihre Zielwerte, oder sie stoppt, bevor sie startet.

    ## Warum es wichtig ist

    Nach ihr lässt sich nichts beurteilen: Jeder Datensatz wäre „nicht anwendbar“. Das liest sich,
    als wäre alles in Ordnung, und besagt nichts.
CFG002-start = Uhr `{ $clock }` hat kein `start`: Sie läuft nie
    .label = braucht `start`
    .help = den Zeitpunkt nennen, von dem an sie läuft: `start: logged`
CFG002-stop = Uhr `{ $clock }` hat kein `stop`: Sie endet nie
    .label = braucht `stop`
    .help = den Zeitpunkt nennen, an dem sie endet: `stop: resolved`
CFG002-targets = Uhr `{ $clock }` hat keine Zielwerte: Durch sie ist nichts zugesagt
    .label = braucht `targets`
    .help = einen Zielwert für eine Priorität angeben: `targets: {"{"}P1: 4h{"}"}`
CFG002-backwards = Uhr `{ $clock }` stoppt bei `{ $stop }`, das nicht nach `{ $start }` kommt
    .label = kommt nicht später
    .help = die beiden vertauschen oder einen späteren Zeitpunkt nennen
CFG002-related-start = startet hier

CFG003-summary = ein Kalender hat in seiner gesamten Geltungsdauer keine offene Stunde
CFG003-docs =
    Ein Kalender hat in seiner gesamten Geltungsdauer keine offene Stunde.

    ## Warum es wichtig ist

    Nichts, was darin gezählt wird, vergeht: Eine Uhr wird nie fällig, und ein Service hat keine
    vereinbarte Zeit.
CFG003-never = Kalender `{ $calendar }` öffnet nie: Eine Uhr, die darin zählt, wird nie fällig
    .label = keine offene Stunde
    .help = in `hours` einem Tag Zeiten geben: `hours: {"{"}mon-fri: 08:00-18:00{"}"}`, oder dort, wo er verwendet wird, `24x7` nennen

CFG004-summary = zwei Wartungsfenster eines Service überschneiden sich
CFG004-docs =
    Zwei Fenster geplanter Wartung eines Service überschneiden sich.

    ## Warum es wichtig ist

    Ihre gemeinsame Zeit wird nur einmal aus der vereinbarten Zeit herausgenommen. Meist wurde eines
    der beiden zweimal eingetragen.
CFG004-within = das Fenster liegt innerhalb von `{ $other }`, für { $services }: Seine Zeit zählt einmal
    .label = in einem anderen
    .help = es löschen, wenn beide dieselbe Arbeit sind
CFG004-overlaps = das Fenster überschneidet sich mit `{ $other }`, für { $services }: Die gemeinsame Zeit zählt einmal
    .label = überschneidet sich
    .help = die Zeiten berichtigen, wenn beide nicht gleichzeitig sein können
CFG004-related-other = das andere Fenster

CFG005-summary = ein Wartungsfenster endet nicht nach seinem Beginn
CFG005-docs =
    Ein Wartungsfenster endet, bevor es beginnt, oder hat keine Dauer.

    ## Warum es wichtig ist

    Es nimmt nichts aus der vereinbarten Zeit heraus: Geplante Arbeit zählt als Ausfallzeit.
CFG005-reversed = das Fenster endet { $to }, nicht nach seinem Beginn { $from }
    .label = nicht nach dem Beginn
    .help = eines von beiden berichtigen; ein Fenster ohne Dauer nimmt nichts aus der vereinbarten Zeit heraus
CFG005-related-begin = beginnt hier

CFG006-summary = ein Verfügbarkeitsziel ist kein Prozentwert über 1 und bis 100
CFG006-docs =
    Ein Ziel ist kein Prozentwert, an dem ein Service gemessen werden könnte.

    ## Warum es wichtig ist

    Ohne brauchbares Servicelevel-Ziel gibt es kein Fehlerbudget, und die Seiten des Service sagen
    nichts dazu.
CFG006-outside = das Ziel ist { $percent } % und muss über 0 und höchstens 100 % sein
    .label = kein Teil der Zeit
    .help = den Prozentwert der vereinbarten Zeit angeben: `availability: 99.9`
CFG006-share = das Ziel ist { $percent } % und verlangt so gut wie nichts
    .label = Prozent, kein Anteil
    .help = den Prozentwert der vereinbarten Zeit angeben: `availability: 99.9`, nicht `0.999`

CFG007-summary = `at_risk` ist kein Anteil über 0 und bis 1
CFG007-docs =
    Der Wert, ab dem eine Uhr als gefährdet gilt, ist kein Anteil.

    ## Warum es wichtig ist

    Bei 0 ist jede Uhr von der ersten Sekunde an gefährdet, über 1 ist es keine je: Niemand wird
    rechtzeitig gewarnt.
CFG007-outside = `at_risk` ist { $ratio } und muss über 0 und höchstens 1 sein
    .label = kein Anteil
    .help = den verbrauchten Anteil des Zielwerts angeben: `at_risk: 0.75` für drei Viertel

CFG008-summary = ein Zielwert oder eine Grenze ist 0
CFG008-docs =
    Eine Grenze, die keine Zeit lässt.

    ## Warum es wichtig ist

    Nur was keine Zeit braucht, hält sie ein: Jeder Datensatz verletzt die Zusage.
CFG008-zero = gegen eine Grenze von 0 verstößt alles, was eine Sekunde dauert
    .label = keine Zeit
    .help = die vereinbarte Zeit angeben, oder die Zeile entfernen, wenn nichts vereinbart war

CFG009-summary = eine Zeile einer Uhr oder eines Regelwerks kann nie beurteilt werden
CFG009-docs =
    Eine Zeile einer Vereinbarung, die nie beurteilt werden kann.

    ## Warum es wichtig ist

    Sie liest sich wie eine Zusage, und niemand wird je an ihr gemessen.
CFG009-no_target = die Grenze von { $priority } hängt an der Uhr { $clock }, die für { $priority } keinen Zielwert hat
    .label = läuft nie ab
    .help = der Uhr einen Zielwert für { $priority } geben oder eine feste Zeit vereinbaren
CFG009-level_twice = Stufe { $level } steht zweimal im Regelwerk von { $priority }: Nur die erste wird beurteilt
    .label = nicht beurteilt
    .help = ihr eine eigene Stufe geben oder sie entfernen
CFG009-days = eine Grenze in Geschäftstagen wird hier nicht beurteilt: Statusmeldungen und Karenzzeiten zählen rund um die Uhr
    .label = nicht beurteilt
    .help = in Stunden angeben: `24h`
CFG009-related-first = die erste

CFG010-summary = eine Ausnahme unterdrückt keinen Befund oder ist abgelaufen
CFG010-docs =
    Eine Ausnahme unterdrückt keinen Befund, oder ihr letzter Tag ist vorbei.

    ## Warum es wichtig ist

    Eine Ausnahme, die nicht mehr gebraucht wird, verbirgt den nächsten Fehler dieser Art.
CFG010-unused = die Ausnahme von { $rule } unterdrückt keinen Befund
    .label = nicht gebraucht
    .help = sie entfernen
CFG010-no_records = die Ausnahme von { $rule } gilt für keinen Datensatz
    .label = für welche Datensätze?
    .help = `records:` mit Mustern von IDs ergänzen: `records: ["2019-*"]`
CFG010-expired = die Ausnahme von { $rule } endete am { $until }
    .label = abgelaufen
    .help = beheben, wofür sie galt, oder neu entscheiden und `until` verschieben
CFG010-level = die Stufe von { $rule } lässt sich nicht ändern: Die Regel sagt, dass eine Datei nicht zu verstehen ist
    .label = bleibt ein Fehler
    .help = die Zeile entfernen
CFG010-unlike = eine Regel `{ $rule }` gibt es nicht
    .label = keine Regel
    .help = `casebook rules` nennt sie alle
CFG010-unknown = eine Regel `{ $rule }` gibt es nicht
    .label = keine Regel
    .help = ist `{ $near }` gemeint? `casebook rules` nennt sie alle
CFG010-shape = für { $rule } gibt es keine Ausnahme: Die Regel sagt, dass die Datei nicht zu verstehen ist
    .label = keine Ausnahme möglich
    .help = die Datei berichtigen

CFG011-summary = ein Link am Fuß der Seiten ist keine Adresse mit http, https oder mailto
CFG011-docs =
    Ein Link am Fuß jeder Seite hat eine Adresse, auf die eine Seite nicht verweisen darf.

    ## Warum es wichtig ist

    Seiten liegen verschieden tief, deshalb muss eine Adresse vollständig sein; und was weder
    `http` noch `https` noch `mailto` ist, könnte im Browser der Lesenden etwas ausführen. Der Link
    würde auf jeder Seite fehlen.
CFG011-address = auf `{ $url }` kann nicht von jeder Seite verwiesen werden
    .label = keine vollständige Adresse
    .help = mit `https://`, `http://` oder `mailto:` beginnen

## Kommunikation (COM)

COM001-summary = eine Statusmeldung an Interessengruppen kam später als vereinbart oder zugesagt, oder gar nicht
COM001-docs =
    Interessengruppen warteten länger auf eine Statusmeldung, als vereinbart war oder als eine
    Meldung zugesagt hatte.

    ## Warum es wichtig ist

    Schweigen wirkt wie Chaos. Wer nicht weiß, wann die nächste Meldung kommt, ruft an, und wer den
    Service wiederherstellen soll, geht ans Telefon.
COM001-first = erste Statusmeldung an { $to } nach { $after }, { $late } über der Grenze von { $limit }
    .label = zu spät
    .help = begründen: `notes: {"{"}COM001: …{"}"}`; das Ergebnis bleibt auf der Seite stehen
COM001-no_first = an { $to } ging keine Statusmeldung; die erste war nach { $limit } fällig
    .label = zählt ab hier
    .help = wenn eine gesendet wurde, den Eintrag `communication` mit seinem `to` ergänzen; sonst begründen: `notes: {"{"}COM001: …{"}"}`
COM001-gap = { $after } lang keine Statusmeldung an { $to }, { $late } über der Grenze von { $limit }
    .label = zu spät
    .help = begründen: `notes: {"{"}COM001: …{"}"}`; das Ergebnis bleibt auf der Seite stehen
COM001-no_next = { $until } { $after } lang keine weitere Statusmeldung an { $to }, { $late } über der Grenze von { $limit }
    .label = die letzte
    .help = wenn eine gesendet wurde, den Eintrag `communication` mit seinem `to` ergänzen; sonst begründen: `notes: {"{"}COM001: …{"}"}`
COM001-promised = die für { $promised } zugesagte Statusmeldung an { $to } kam { $late } zu spät
    .label = zu spät
    .help = begründen: `notes: {"{"}COM001: …{"}"}`; das Ergebnis bleibt auf der Seite stehen
COM001-not_kept = die für { $promised } zugesagte Statusmeldung an { $to } blieb { $until } aus, { $late } über der Zeit
    .label = hier zugesagt
    .help = wenn eine gesendet wurde, den Eintrag `communication` mit seinem `to` ergänzen; sonst begründen: `notes: {"{"}COM001: …{"}"}`
COM001-related-policy = das Regelwerk
COM001-related-before = die Meldung davor, mit ihrer Zusage

COM002-summary = nach der Lösung keine rechtzeitige Statusmeldung an Interessengruppen
COM002-docs =
    Nach der Lösung kam keine Statusmeldung, oder sie kam spät.

    ## Warum es wichtig ist

    Wer erfahren hat, dass etwas gestört ist, behilft sich weiter, bis jemand sagt, dass es wieder
    geht.
COM002-late = abschließende Statusmeldung an { $to } { $after } nach der Lösung, { $late } über der Grenze von { $limit }
    .label = zu spät
    .help = begründen: `notes: {"{"}COM002: …{"}"}`; das Ergebnis bleibt auf der Seite stehen
COM002-none = keine Statusmeldung an { $to } nach der Lösung; die Grenze war { $limit }
    .label = hier gelöst
    .help = wenn eine gesendet wurde, den Eintrag `communication` mit seinem `to` ergänzen; sonst begründen: `notes: {"{"}COM002: …{"}"}`
COM002-related-policy = das Regelwerk

## Eskalation (ESC)

ESC001-summary = eine geforderte Eskalation, Erklärung oder Rolle kam spät oder gar nicht
ESC001-docs =
    Eine geforderte Eskalation, die Erklärung zur schwerwiegenden Störung oder eine Rolle kam spät
    oder gar nicht.

    ## Warum es wichtig ist

    Wer entscheiden oder den Service wiederherstellen kann, muss es wissen, solange noch Zeit ist.
    Grenzen werden in Ruhe vereinbart, damit nachts niemand abwägen muss, ob jemand zu wecken ist.
ESC001-called_late = an { $to }{ $level } nach { $after } eskaliert, { $late } über der Grenze von { $limit }
    .label = zu spät
    .help = begründen: `notes: {"{"}ESC001: …{"}"}`; das Ergebnis bleibt auf der Seite stehen
ESC001-not_called = { $level }{ $to } wurde nie hinzugezogen; die Grenze war { $limit }
    .label = zählt ab hier
    .help = wenn eskaliert wurde, den Eintrag `escalation` ergänzen; sonst begründen: `notes: {"{"}ESC001: …{"}"}`
ESC001-declared_late = nach { $after } zur schwerwiegenden Störung erklärt, { $late } über der Grenze von { $limit }
    .label = zu spät
    .help = begründen: `notes: {"{"}ESC001: …{"}"}`; das Ergebnis bleibt auf der Seite stehen
ESC001-not_declared = nie zur schwerwiegenden Störung erklärt; die Grenze war { $limit }
    .label = zählt ab hier
    .help = wenn sie erklärt wurde, `major: {"{"}at: …{"}"}` ergänzen; sonst begründen: `notes: {"{"}ESC001: …{"}"}`
ESC001-named_late = die Rollen { $wanted } waren erst nach { $after } alle benannt, { $late } über der Grenze von { $limit }
    .label = zu spät
    .help = begründen: `notes: {"{"}ESC001: …{"}"}`; das Ergebnis bleibt auf der Seite stehen
ESC001-not_named = für { $missing } wurde niemand benannt; die Grenze war { $limit }
    .label = zählt ab hier
    .help = in `roles` ergänzen, oder einen Eintrag `role` mit seiner Zeit; sonst begründen: `notes: {"{"}ESC001: …{"}"}`
ESC001-related-policy = das Regelwerk

## Der Datensatz einer Störung (INC)

INC001-summary = `id` weicht vom Namen des Ordners oder der Datei ab
INC001-docs =
    Ein Datensatz nennt eine andere ID als seinen Namen.

    ## Warum es wichtig ist

    Verweise richten sich nach dem Namen des Ordners oder der Datei; eine zweite ID führt sie in die
    Irre. Ein Datensatz, der für einen neuen kopiert wurde, behält oft die alte ID.
INC001-differs = `id: { $id }` ist nicht der Name des Datensatzes, `{ $name }`
    .label = erwartet: `{ $name }`
    .help = `id` entfernen oder den Datensatz umbenennen

INC002-summary = zwei Datensätze haben dieselbe ID
INC002-docs =
    Zwei Datensätze, oder zwei Maßnahmen oder Faktoren eines Datensatzes, haben dieselbe ID.

    ## Warum es wichtig ist

    Ein Verweis darauf bedeutet zweierlei, und eine Seite würde die andere überschreiben. IDs werden
    ohne Rücksicht auf Groß- und Kleinschreibung verglichen, weil viele Dateisysteme es so tun.
INC002-record = die ID `{ $id }` gehört schon einem anderen Datensatz
    .help = einen der beiden umbenennen; ein Ordner und eine Datei gleichen Namens zählen als zwei Datensätze
INC002-inside = die ID `{ $id }` steht zweimal unter den { $kind } des Datensatzes
    .label = noch einmal
    .help = einem der beiden ein anderes Wort geben; Verweise darauf sind mehrdeutig
INC002-related-other = der andere
INC002-related-first = zuerst hier

INC003-summary = einem Zeitpunkt fehlt der Versatz zu UTC
INC003-docs =
    Ein Zeitpunkt steht ohne seinen Versatz zu UTC.

    ## Warum es wichtig ist

    Zweimal im Jahr ist eine Ortszeit allein um eine Stunde falsch oder bedeutet zwei Zeitpunkte,
    und ein Team im Ausland liest eine andere.
INC003-offset = `{ $text }` steht ohne Versatz zu UTC
    .label = kein Versatz
    .help = `{ $meant }` schreiben, oder nur die Uhrzeit, wo ein `date:` gilt

INC004-summary = ein Zeitpunkt liegt vor einem, der zuerst kommen muss
INC004-docs =
    Die Zeitpunkte eines Datensatzes widersprechen einander.

    ## Warum es wichtig ist

    Jede Dauer, die auf ihnen beruht, ist falsch, meist weil eine Stunde, ein Tag oder ein Monat
    falsch getippt wurde. Ein Datensatz mit einer Ausnahme von dieser Regel bleibt aus den Dauern
    heraus und wird dort gezählt.
INC004-order = { $later } { $later_at } liegt vor { $earlier } { $earlier_at }
    .label = bevor die Störung { $was }
    .help = { $why }; eines von beiden berichtigen
INC004-reversed = { $what } endet { $to } und beginnt erst { $from }
    .label = vor dem Beginn
    .help = eines von beiden berichtigen
INC004-related-earlier = dies muss zuerst kommen
INC004-related-begin = beginnt hier

INC005-summary = eine Tatsache liegt in der Zukunft
INC005-docs =
    Eine Tatsache liegt in der Zukunft.

    ## Warum es wichtig ist

    Sie ist noch nicht eingetreten: Meist ist ein Tag oder ein Jahr falsch getippt, und mit ihm eine
    Dauer. Pläne (Fälligkeiten, zugesagte Statusmeldungen, das Ende einer Ausnahme) dürfen in der
    Zukunft liegen.
INC005-ahead = { $when } liegt in der Zukunft (Stand: { $present })
    .label = noch nicht eingetreten
    .help = das Datum berichtigen, oder es weglassen, bis es eine Tatsache ist

INC006-summary = zwei Tatsachen im Verlauf eines Datensatzes schließen einander aus
INC006-docs =
    Ein Datensatz ist in zwei Zuständen, die einander ausschließen.

    ## Warum es wichtig ist

    Sein Status, seine Uhren und sein Platz in der Statistik hängen davon ab, welcher der beiden
    stimmt.
INC006-closed_unresolved = geschlossen, ohne gelöst zu sein
    .label = hier geschlossen
    .help = `resolved:` ergänzen, oder den Datensatz mit `cancelled:` beenden
INC006-cancelled_handled = storniert und { $milestone } schließen einander aus
    .label = dennoch { $milestone }
    .help = ein Datensatz, der bearbeitet wurde, ist kein Duplikat, Test oder Fehlalarm: eines von beiden entfernen
INC006-hold_outside = die Wartezeit liegt außerhalb der Zeit von der Erfassung bis zur Lösung
    .label = außerhalb
    .help = warten kann nur eine offene Störung
INC006-hold_open = die Wartezeit hat kein Ende, und die Störung ist gelöst
    .label = wartet noch?
    .help = `to:` mit der Zeit ergänzen, zu der das Warten endete
INC006-cycles = die Durchläufe in `reopened` überschneiden sich oder enden nach dem letzten `resolved`
    .label = dieser Durchlauf
    .help = frühere Durchläufe stehen der Reihe nach in `reopened`; `times` enthält den letzten
INC006-after_closed = ein Eintrag der Art `{ $kind }`, nachdem der Datensatz geschlossen wurde
    .label = nach `closed`
    .help = nur Notizen dürfen folgen; die Zeit berichtigen, oder für eine neue Störung einen neuen Datensatz anlegen
INC006-unreviewed = ohne Nachbetrachtung geschlossen, obwohl { $what }
    .label = hier geschlossen
    .help = `reviewed:` ergänzen; Störungen mit P1 oder P2 und schwerwiegende werden nachbetrachtet, bevor sie geschlossen werden
INC006-related-resolved = hier gelöst
INC006-related-closed = hier geschlossen
INC006-related-cancelled = hier storniert

INC007-summary = eine gelöste Störung sagt nicht, wie sie gelöst wurde (P1 bis P3)
INC007-docs =
    Eine gelöste Störung sagt nicht, wie sie gelöst wurde.

    ## Warum es wichtig ist

    Wer die nächste Störung bearbeitet, sucht genau das: was beim letzten Mal geholfen hat.
INC007-none = gelöst, und nichts sagt, wie
    .label = hier gelöst
    .help = `resolution: {"{"}kind: fix, summary: …{"}"}` ergänzen

INC008-summary = eine Störung nennt keinen Service
INC008-docs =
    Eine Störung nennt keinen Service.

    ## Warum es wichtig ist

    Sie erscheint auf keiner Seite eines Service, in keiner Verfügbarkeit und in keiner Liste eines
    verantwortlichen Teams.
INC008-none = der Datensatz nennt keinen Service
    .label = welcher Service?
    .help = `service:` mit einem Schlüssel aus `services` in casebook.yaml ergänzen, oder `service_effects:`

INC009-summary = ein Verweis führt ins Leere
INC009-docs =
    Ein Datensatz nennt etwas, das es nicht gibt.

    ## Warum es wichtig ist

    Der Verweis führt nirgendwohin, und der Datensatz fehlt auf der Seite, auf der er stehen sollte.
INC009-near = { $kind } `{ $name }` gibt es nicht
    .label = nicht gefunden
    .help = ist `{ $near }` gemeint?
INC009-none = { $kind } `{ $name }` gibt es nicht
    .label = nicht gefunden
    .help = { $where }
INC009-attachment = einen Anhang `{ $name }` gibt es nicht
    .label = nicht gefunden
    .help = die Datei als `{ $name }` unter dem Ordner des Datensatzes ablegen, oder den Verweis berichtigen
INC009-no_folder = einen Anhang `{ $name }` gibt es nicht: Ein Datensatz aus einer Datei hat keine
    .label = nicht gefunden
    .help = aus dem Datensatz einen Ordner mit `incident.yaml` machen und die Datei in dessen `attachments/` ablegen
INC009-no_record = einen Anhang `{ $name }` gibt es nicht: Nur Störungen in einem Ordner haben welche
    .label = nicht gefunden
    .help = auf eine Adresse verweisen, oder die Störung nennen, die die Datei enthält: `[[2026-02-11-pool-exhaustion]]`

INC010-summary = eine Störung (P1, P2 oder schwerwiegend) hat keine Einsatzleitung
INC010-docs =
    Eine wichtige Störung wurde angenommen, und niemand leitet den Einsatz.

    ## Warum es wichtig ist

    Ohne eine Person, die entscheidet, warten die Bearbeitenden aufeinander. Benannt wird die Rolle,
    nicht die Person.
INC010-none = angenommen, und `roles` nennt keine Einsatzleitung, obwohl { $what }
    .label = hier angenommen
    .help = `roles: {"{"}incident-commander: …{"}"}` mit der Bereitschaft ergänzen, die geleitet hat

INC011-summary = ein Wert ist eingetragen, der aus anderen folgt
INC011-docs =
    Ein Wert ist eingetragen, der aus anderen folgt.

    ## Warum es wichtig ist

    Von 36 echten Berichten eines öffentlichen Repositorys, in denen eine Dauer eingetragen war,
    widersprachen 21 ihren eigenen Zeiten. Was berechnet werden kann, kann nicht eingetragen werden.
INC011-typed = `{ $key }` wird berechnet und kann nicht eingetragen werden
    .label = wird berechnet
    .help = entfernen; es folgt aus { $follows }

INC012-summary = eine Priorität ist überschrieben, ohne Begründung oder ohne Angabe, wer entschieden hat
INC012-docs =
    Eine Priorität ist überschrieben, ohne Begründung oder ohne jemanden, der es entschieden hat.

    ## Warum es wichtig ist

    Eine Überschreibung bestimmt jeden Zielwert und jede Eskalation; die Revision fragt, wer sie
    entschieden hat und warum.
INC012-missing = in `priority_override` fehlt `{ $key }`
    .label = braucht `{ $key }`
    .help = `reason:` ergänzen, das Warum in Worten, und `by:`, die Rolle, die entschieden hat
INC012-empty = `priority_override` hat keinen Wert für `{ $key }`
    .label = braucht einen Wert
    .help = hinter `reason:` das Warum schreiben, und hinter `by:` die Rolle, die entschieden hat

INC013-summary = eine gelöste Störung sagt nicht, was sie bedeutet hat (P1 bis P3)
INC013-docs =
    Eine gelöste Störung sagt nicht, was sie für die Betroffenen bedeutet hat.

    ## Warum es wichtig ist

    Wer was nicht tun konnte, und wie lange, fragen alle außerhalb des Teams zuerst; und daraus
    entsteht die nächste Entscheidung über Geld oder Risiko.
INC013-none = gelöst, und nichts sagt, was es für die Betroffenen bedeutet hat
    .label = hier gelöst
    .help = `impact: {"{"}statement: …{"}"}` ergänzen: wer was nicht tun konnte, und wie lange, mit einer Zahl
INC013-short = `impact.statement` ist zu kurz, um zu sagen, wer was nicht tun konnte, und wie lange
    .label = weniger als fünf Wörter
    .help = in einem Satz nennen: `31 % der Privatkunden konnten sich 3 h 15 min lang nicht anmelden`

INC014-summary = die Auswirkung einer Störung mit P1 oder P2 ist ohne Zahl beschrieben
INC014-docs =
    Die Auswirkung einer ernsten Störung ist ohne Zahl beschrieben.

    ## Warum es wichtig ist

    „Viele Nutzer“ lässt sich weder mit dem letzten Mal vergleichen noch zusammenzählen, und die
    Zahl entscheidet, ob jemand außerhalb zu unterrichten ist. Wo nichts sagt, was die Störung
    bedeutet hat, fragt zuerst no-impact-statement danach.
INC014-none = die Auswirkung ist ohne Zahl beschrieben, obwohl { $what }
    .label = wie viele?
    .help = `customers: {"{"}affected: …, of: …, source: …{"}"}` oder `transactions:` ergänzen, oder eine Zahl in `statement`; eine Schätzung mit ihrer Quelle genügt

INC015-summary = während einer Wartezeit wird keine Uhr angehalten
INC015-docs =
    Eine Wartezeit, in der keine Uhr des Datensatzes angehalten wird.

    ## Warum es wichtig ist

    Wer festhält, dass gewartet wurde, erwartet, dass auch die Uhr gewartet hat. Sie hat es nicht:
    Die Vereinbarung sagt, bei welchen Gründen und Prioritäten eine Uhr angehalten wird, und diese
    Wartezeit gehört nicht dazu.
INC015-never = in dieser Wartezeit wird keine Uhr angehalten: Bei { $clocks } fehlt `pause`
    .label = hält nichts an
    .help = die Wartezeit als Tatsache behalten, oder für eine Uhr `pause: {"{"}reasons: [{ $reason }]{"}"}` vereinbaren
INC015-reason = in dieser Wartezeit wird keine Uhr angehalten: `{ $reason }` gehört nicht zu den Gründen von { $clocks }
    .label = hält nichts an
    .help = die Wartezeit als Tatsache behalten, oder ihr `reason` berichtigen
INC015-priority = in dieser Wartezeit wird keine Uhr angehalten: Bei { $clocks } gibt es kein Anhalten für { $priority }
    .label = hält nichts an
    .help = die Wartezeit als Tatsache behalten; die Uhr läuft weiter
INC015-outside = in dieser Wartezeit wird keine Uhr angehalten: In diese Zeit fällt kein Lauf von { $clocks }
    .label = hält nichts an
    .help = die Zeiten der Wartezeit berichtigen, oder sie als Tatsache behalten
INC015-related-line = hier vereinbart

INC016-summary = eine Wartezeit ohne ihren Grund
INC016-docs =
    Eine Wartezeit sagt nicht, auf wen oder was die Störung gewartet hat.

    ## Warum es wichtig ist

    Der Grund entscheidet, ob eine Uhr angehalten wird.
INC016-empty = die Wartezeit hat keinen Wert für `{ $key }`
    .label = braucht einen Wert
    .help = customer, vendor, change, problem oder agreed-window schreiben
INC016-missing = in der Wartezeit fehlt `{ $key }`
    .label = braucht `{ $key }`
    .help = `reason:` ergänzen: customer, vendor, change, problem oder agreed-window

INC017-summary = ein Duplikat führt nicht zu dem Datensatz, der bleibt
INC017-docs =
    Ein Duplikat führt nicht zu dem Datensatz, der bleibt.

    ## Warum es wichtig ist

    Wer das Duplikat öffnet, muss die Arbeit finden, in einem Schritt und nicht im Kreis.
INC017-no_link = der Datensatz ist als Duplikat storniert und sagt nicht, wovon
    .label = ein Duplikat wovon?
    .help = `duplicate_of:` mit der ID des Datensatzes ergänzen, der bleibt
INC017-circle = die Kette der Duplikate, die hier beginnt, endet nicht
    .label = führt zurück
    .help = ein Datensatz der Kette muss bleiben: sein `cancelled` entfernen

INC018-summary = ein Datensatz hat überhaupt keinen Zeitpunkt
INC018-docs =
    Ein Datensatz hat überhaupt keinen Zeitpunkt.

    ## Warum es wichtig ist

    Er gehört zu keinem Zeitraum: Er steht als undatiert in der Liste und in keiner Statistik.
INC018-none = kein Zeitpunkt in `times`: Niemand kann sagen, wann dies geschah
    .label = undatiert
    .help = `times:` mit `detected:` oder einem anderen bekannten Zeitpunkt ergänzen

INC019-summary = casebook.yaml hat Kategorien, und ein Datensatz hat keine davon
INC019-docs =
    Ein Datensatz hat keine der Kategorien des Casebooks.

    ## Warum es wichtig ist

    Die Liste ist geschlossen, damit Störungen nach ihr gezählt werden können; diese wird nirgends
    gezählt.
INC019-none = der Datensatz hat keine Kategorie
    .label = von welcher Art?
    .help = `category:` ergänzen, mit einer von { $known }
INC019-near = eine Kategorie `{ $category }` gibt es nicht
    .label = nicht gefunden
    .help = ist `{ $near }` gemeint?
INC019-unknown = eine Kategorie `{ $category }` gibt es nicht
    .label = nicht gefunden
    .help = eine von { $known } nehmen, oder sie in `categories` in casebook.yaml ergänzen

INC020-summary = eine Störung mit P1 oder P2 wurde angenommen, und nichts sagt, was zuerst versucht wurde
INC020-docs =
    Eine ernste Störung wurde angenommen, und nichts sagt, was zuerst versucht wurde.

    ## Warum es wichtig ist

    Womit die erste Viertelstunde verging, und was inzwischen half, will der Service Desk beim
    nächsten Mal wissen; es wird zuerst vergessen.
INC020-none = angenommen, und nichts sagt, was zuerst versucht wurde, obwohl { $what }
    .label = hier angenommen
    .help = `initial_support: {"{"}at: …, by: …, tried: […], outcome: escalated{"}"}` ergänzen

INC021-summary = eine Wirkung oder ihr Anteil ist nicht angegeben, und der Service hat ein Servicelevel-Ziel
INC021-docs =
    Eine Wirkung oder ihr Anteil ist nicht angegeben, und für den Service ist etwas zugesagt.

    ## Warum es wichtig ist

    Was nicht angegeben ist, zählt als voller Ausfall. Verfügbarkeit und Fehlerbudget des Monats
    sind dann nur Schranken und keine genauen Werte, und die Seiten sagen „höchstens“.
INC021-effect = die Wirkung auf { $service } ist nicht angegeben: Sie zählt als voller Ausfall
    .label = welche Wirkung?
    .help = `effect: outage` ergänzen, oder `effect: degraded` mit seinem `share`; bis dahin sind Ausfallzeiten Obergrenzen
INC021-share = wie weit { $service } beeinträchtigt war, ist nicht angegeben: Es zählt als voller Ausfall
    .label = für welchen Anteil?
    .help = `share:` ergänzen, über 0 und höchstens 1; bis dahin sind Ausfallzeiten Obergrenzen
INC021-related-objective = sein Servicelevel-Ziel

## Probleme (PRB)

PRB001-summary = derselbe Service und dieselbe Ursache kamen wieder, und kein Problem ist verknüpft
PRB001-docs =
    Dieselbe Ursache hat denselben Service wieder getroffen, und kein Problemdatensatz sucht, was
    die Störungen gemeinsam haben.

    ## Warum es wichtig ist

    Jede Störung stellt den Service wieder her und endet. Was sie wiederkommen ließ, gehört zu
    keiner von ihnen; daher ist niemand dafür verantwortlich, und wer die nächste bearbeitet, findet
    keine Umgehungslösung.
PRB001-once = `{ $cause }` bei `{ $service }` erneut, { $after } `{ $earlier }`, und kein Problem ist verknüpft
    .label = dieselbe Ursache
    .help = ein Problem für das Gemeinsame anlegen und in beiden verknüpfen, `problem: PRB-0001`; oder begründen, warum keines nötig ist: `notes: {"{"}PRB001: …{"}"}`
PRB001-often = `{ $cause }` bei `{ $service }` { $count }-mal in { $days }, und kein Problem ist verknüpft
    .label = dieselbe Ursache
    .help = ein Problem für das Gemeinsame anlegen und in jeder verknüpfen, `problem: PRB-0001`; oder begründen, warum keines nötig ist: `notes: {"{"}PRB001: …{"}"}`
PRB001-faster = `{ $cause }` bei `{ $service }` { $count }-mal in 365 Tagen, gegen Ende schneller, und kein Problem ist verknüpft
    .label = dieselbe Ursache
    .help = ein Problem für das Gemeinsame anlegen und in jeder verknüpfen, `problem: PRB-0001`; oder begründen, warum keines nötig ist: `notes: {"{"}PRB001: …{"}"}`
PRB001-known = `{ $cause }` bei `{ $service }` erneut, { $after } `{ $earlier }`, und nicht mit `{ $problem }` verknüpft
    .label = dieselbe Ursache
    .help = `problem: { $problem }` ergänzen, oder begründen, warum es nicht dorthin gehört: `notes: {"{"}PRB001: …{"}"}`
PRB001-related-earlier = schon einmal hier

PRB002-summary = ein bekannter Fehler hat keine Umgehungslösung
PRB002-docs =
    Ein bekannter Fehler sagt nicht, wie er zu umgehen ist.

    ## Warum es wichtig ist

    Dafür wird der Datensatz bei der nächsten Störung geöffnet. Dass es keine Umgehungslösung gibt,
    ist auch eine Antwort.
PRB002-none = ein bekannter Fehler, und nichts sagt, wie er zu umgehen ist
    .label = seitdem bekannt
    .help = `known_error: {"{"}workaround: …{"}"}` ergänzen; `none` schreiben, wenn es keine gibt

PRB003-summary = eine Störung nach dem Schließen eines Problems verweist darauf
PRB003-docs =
    Ein geschlossenes Problem ist wiedergekommen.

    ## Warum es wichtig ist

    Was getan wurde, hat die Ursache nicht erreicht, oder es gibt eine andere. Solange das Problem
    geschlossen ist, sucht niemand nach ihr.
PRB003-once = geschlossen, und `{ $incident }` geschah dennoch am { $day }
    .label = an diesem Tag geschlossen
    .help = wieder öffnen (`reopened: [{"{"}closed: …, reopened: …{"}"}]`), oder begründen, warum es geschlossen bleibt: `notes: {"{"}PRB003: …{"}"}`
PRB003-often = geschlossen, und dennoch kam es zu { $count }, zuerst zu `{ $incident }` am { $day }
    .label = an diesem Tag geschlossen
    .help = wieder öffnen (`reopened: [{"{"}closed: …, reopened: …{"}"}]`), oder begründen, warum es geschlossen bleibt: `notes: {"{"}PRB003: …{"}"}`
PRB003-related-link = hier verknüpft

## Ursachenanalyse (RCA)

RCA001-summary = eine Störung (P1, P2, schwerwiegend oder wiederkehrend) ist ohne Ursachenanalyse nachbetrachtet oder geschlossen
RCA001-docs =
    Eine ernste oder wiederkehrende Störung wurde ohne Ursachenanalyse nachbetrachtet oder
    geschlossen.

    ## Warum es wichtig ist

    Was sie möglich gemacht hat, ist noch da. Eine Störung, die wiedergekommen ist, verlangt die
    Analyse umso mehr, so klein sie auch ist: Die erste Antwort hat nicht gehalten.
RCA001-important = { $ended } ohne Ursachenanalyse, obwohl { $what }
    .label = hier { $ended }
    .help = die Ursachenanalyse als `rca` mit ihren `factors` ergänzen; wo die Ursache offen bleibt: `rca: {"{"}cause: unknown{"}"}`
RCA001-recurring = { $ended } ohne Ursachenanalyse, obwohl es eine Wiederholung ist: `{ $earlier }` ging voraus
    .label = hier { $ended }
    .help = die Ursachenanalyse als `rca` ergänzen, und unter ihren `factors` nennen, was sie wiederkommen ließ
RCA001-related-link = hier verknüpft

RCA002-summary = die Ursachenanalyse endet beim Fehler einer Person
RCA002-docs =
    Die Ursachenanalyse endet beim Fehler einer Person.

    ## Warum es wichtig ist

    Menschen irren sich jeden Tag, und nichts geschieht. Was einen Fehler bis zum Kunden durchließ,
    lässt sich ändern: eine fehlende Prüfung, zwei Konsolen, die gleich aussehen, eine
    Wiederherstellung, die niemand geprobt hatte. Ein Datensatz, der bei einer Person endet, endet
    vor seiner ersten nützlichen Maßnahme.
RCA002-ends = die Ursachenanalyse endet bei einer Person: `{ $words }`
    .label = was hat es möglich gemacht?
    .help = fragen, was es möglich gemacht und was es nicht aufgehalten hat: „Test und Produktion teilen sich eine Konsole, und das Löschen fragt nicht nach“
RCA002-belief = die Ursachenanalyse endet bei dem, was jemand glaubte: `{ $words }`
    .label = warum sah es so aus?
    .help = fragen, warum es so aussah, und was den Fehler nicht gezeigt oder abgewiesen hat: „Das Skript nimmt jedes Wort als Laufzeitumgebung an, und der Vorgabewert steht in keinem Dokument“

RCA003-summary = die Ursachenanalyse einer Störung (P1 oder schwerwiegend) hat weniger als zwei Faktoren, die nicht ausgeschlossen sind
RCA003-docs =
    Die Ursachenanalyse einer ernsten Störung nennt eine einzige Ursache oder keine.

    ## Warum es wichtig ist

    Ein System aus vielen Teilen fällt selten aus einem einzigen Grund aus. Wer beim ersten aufhört,
    behebt diesen und lässt stehen, was ihn durchließ, was ihn verbarg und was es lang werden ließ.
RCA003-one = die Ursachenanalyse nennt einen einzigen Faktor
    .label = der einzige
    .help = einen Faktor mit der Rolle condition, detection, response oder recovery ergänzen: Was hat es möglich gemacht, was hat es verborgen, was hat es lang werden lassen?
RCA003-none = die Ursachenanalyse nennt keinen Faktor
    .label = ohne `factors`
    .help = `factors:` ergänzen: was es ausgelöst hat, und was das möglich gemacht hat

RCA004-summary = ein Faktor ist bestätigt und hat kein `evidence`
RCA004-docs =
    Ein Faktor gilt als bestätigt, und nichts belegt ihn.

    ## Warum es wichtig ist

    Was nach einer Störung „alle wissen“, ist oft falsch. Eine Zeile in einem Protokoll entscheidet
    es, und alle können selbst nachsehen.
RCA004-none = der Faktor `{ $factor }` ist bestätigt, und nichts belegt ihn
    .label = womit belegt?
    .help = `evidence:` mit dem Protokoll, dem Diff oder dem Test ergänzen, der ihn belegt, oder ihn als likely einstufen

RCA005-summary = der tiefste Zweig der 5-Why-Methode einer Störung mit P1 oder P2 hat weniger als drei Schritte
RCA005-docs =
    Die Warum-Fragen einer ernsten Störung enden nach einem oder zwei Schritten.

    ## Warum es wichtig ist

    Die ersten Antworten sagen, was ausgefallen ist. Was sich ändern lässt, damit es nicht wieder
    geschieht, liegt tiefer: in dem, was nicht gemessen wurde, was niemandem gehörte, was nie
    geprobt wurde.
RCA005-shallow = die Warum-Fragen enden nach { $steps }, obwohl { $what }
    .label = die tiefste Antwort
    .help = darunter noch einmal nach dem Warum fragen, bis die Antwort etwas ist, das sich ändern lässt (`changeable: true`)

RCA006-summary = die Antwort auf ein Warum wiederholt nur ihre Frage
RCA006-docs =
    Die Antwort auf ein Warum enthält kein Wort, das nicht schon in der Frage steht.

    ## Warum es wichtig ist

    Sie dreht die Frage um und erklärt nichts; was unter ihr kommt, beginnt einen Schritt zu hoch.
RCA006-repeats = die Antwort sagt nichts, was die Frage nicht schon sagt
    .label = sagt dasselbe noch einmal
    .help = sagen, was es so gemacht hat, oder den Schritt entfernen und das nächste Warum fragen
RCA006-related-question = die Frage

RCA007-summary = eine Ursachenanalyse mit zwei oder mehr Faktoren hat einen Auslöser und keine Bedingung
RCA007-docs =
    Die Ursachenanalyse nennt, was es ausgelöst hat, aber nicht, was das möglich gemacht hat.

    ## Warum es wichtig ist

    Der Auslöser ist vorbei; die Bedingung wartet auf den nächsten. Dasselbe Release in einem System
    mit einer Untergrenze, einem Canary-Release und einem Alarm wäre eine Zeile im Protokoll
    gewesen.
RCA007-none = die Ursachenanalyse nennt einen Auslöser und keine Bedingung, durch die er Schaden anrichten konnte
    .label = was hat ihn durchgelassen?
    .help = einen Faktor mit der Rolle `condition` ergänzen: was schon vorher so war und den nächsten Auslöser durchlassen würde

RCA008-summary = ein Satz sagt, wer schuld ist
RCA008-docs =
    Ein Satz sagt, wer schuld ist.

    ## Warum es wichtig ist

    Wer Schuldzuweisungen fürchten muss, erzählt weniger, und die nächste Nachbetrachtung weiß
    weniger. Worte über das System (was zu sehen war, was fehlte, was das Werkzeug zuließ) führen zu
    etwas, das sich ändern lässt; Worte über eine Person nicht. Zitate und Code werden nicht
    beurteilt.
RCA008-error = `{ $words }` nennt den Fehler einer Person, wo der Anteil des Systems weiterhilft
    .label = was hat es zugelassen?
    .help = schreiben, was den Schritt leicht misslingen ließ: „Das Runbook enthielt den alten Hostnamen, und kein Schritt prüfte ihn“
RCA008-fault = `{ $words }` fragt nach dem Wer, ein Bericht nach dem Was
    .label = was, nicht wer
    .help = schreiben, was geschah und was es zuließ: „Die Änderung erreichte alle Knoten auf einmal, weil es kein Canary-Release gibt“
RCA008-trait = `{ $words }` urteilt über eine Person
    .label = wie sah die Arbeit aus?
    .help = schreiben, was zu sehen war und getan wurde: „Der Schritt wurde um 03:10 aus dem Gedächtnis ausgeführt, weil das Runbook veraltet war“
RCA008-failed = `{ $words }` sagt, was jemand nicht getan hat
    .label = was hat gefehlt?
    .help = schreiben, was den Schritt getragen hätte: „Die Checkliste hat keine Zeile für den Alarm, und das Release-Werkzeug fragt nicht danach“
RCA008-habit = `{ $words }` weiß man erst hinterher
    .label = kann entfallen
    .help = das Wort weglassen, oder schreiben, was es sichtbar gemacht hat: „Die Kurve zeigte den Abfall um 09:31“

RCA009-summary = ein Satz sagt, was hätte getan werden sollen
RCA009-docs =
    Ein Satz sagt, was hätte getan werden sollen.

    ## Warum es wichtig ist

    Was nicht geschah, erklärt nichts. Was die Beteiligten sahen, und warum ihr Schritt ihnen damals
    sinnvoll erschien, erklärt es.
RCA009-counterfactual = `{ $words }` beschreibt, was nicht geschah
    .label = was war damals zu sehen?
    .help = schreiben, was zu sehen war und warum der Schritt sinnvoll erschien: „Das Dashboard zeigte die Replik grün, weil ihr Rückstand nicht gemessen wurde“

RCA010-summary = eine Person ist genannt, keine Rolle
RCA010-docs =
    Eine Person ist genannt.

    ## Warum es wichtig ist

    Ein Bericht wird jahrelang gelesen, von Menschen, die niemanden darin kennen. Wer unter einem
    Namen handelt, wird unter ihm beurteilt und erzählt beim nächsten Mal weniger. Die Rolle sagt,
    was beim Lesen gebraucht wird. `people:` in casebook.yaml nennt weitere Namen, die in keinem
    Bericht stehen dürfen; am großen Anfangsbuchstaben allein wird nie ein Name erraten.
RCA010-name = `{ $name }` ist der Name einer Person
    .label = welche Rolle?
    .help = die Rolle oder die Bereitschaft schreiben: „die DBA-Bereitschaft“, `duty-im-2`
RCA010-handle = `{ $name }` ist der Benutzername einer Person
    .label = welche Rolle?
    .help = die Rolle oder die Bereitschaft schreiben; was keine Person ist, etwa eine Annotation, in `code` setzen

RCA011-summary = die nachbetrachtete Ursachenanalyse einer Störung (P1 oder schwerwiegend) hat weder went_well noch went_wrong noch got_lucky
RCA011-docs =
    Die Ursachenanalyse einer ernsten Störung sagt weder, was gut lief, noch, was schlecht lief.

    ## Warum es wichtig ist

    Faktoren sagen, warum es geschah. Was gehalten hat, was nicht, und wo nur Glück half, sagt, wie
    nah die nächste ist.
RCA011-none = die Ursachenanalyse sagt weder, was gut lief, noch, was schlecht lief, noch, wo Glück half
    .label = so nachbetrachtet
    .help = `went_well:`, `went_wrong:` oder `got_lucky:` mit je einer Zeile ergänzen; was gut lief, ist vielleicht schwer zu sehen, und es lohnt, es zu bewahren

RCA012-summary = mit unbekannter Ursache geschlossen, ohne Problem oder ohne Maßnahme vom Typ detect oder analyse
RCA012-docs =
    Eine Störung wurde mit unbekannter Ursache geschlossen, und nichts ist eingerichtet, um sie zu
    finden.

    ## Warum es wichtig ist

    Eine unbekannte Ursache ist eine ehrliche Antwort, aber auch eine, die wiederkommen wird. Ein
    Problemdatensatz behält sie im Blick, und eine Maßnahme, die mehr aufzeichnet, macht das nächste
    Mal zu dem, bei dem sie gefunden wird.
RCA012-neither = mit unbekannter Ursache geschlossen, und weder ein Problem noch eine Maßnahme sucht weiter nach ihr
    .label = unbekannt
    .help = `problem:` ergänzen und eine Maßnahme vom Typ `detect` oder `analyse`, durch die das nächste Mal mehr verrät
RCA012-no_problem = mit unbekannter Ursache geschlossen, und kein Problem behält sie im Blick
    .label = unbekannt
    .help = einen Datensatz in `problems/` anlegen und mit `problem:` nennen
RCA012-no_action = mit unbekannter Ursache geschlossen, und keine Maßnahme sucht weiter nach ihr
    .label = unbekannt
    .help = eine Maßnahme vom Typ `detect` oder `analyse` ergänzen, durch die das nächste Mal mehr verrät, hier oder beim Problem

RCA013-summary = von Kunden, Mitarbeitenden oder Dritten bemerkt, und kein Faktor mit der Rolle detection
RCA013-docs =
    Jemand hat es uns gesagt, und die Ursachenanalyse fragt nicht, warum es kein Alarm tat.

    ## Warum es wichtig ist

    Wer als Kunde anruft, hat den Schaden schon. Die Minuten vor dem ersten Signal gehören zur
    Störung und sind oft ihr längster Teil.
RCA013-none = bemerkt von { $who }, und kein Faktor sagt, warum nicht zuerst ein Alarm kam
    .label = nicht durch einen Alarm
    .help = einen Faktor mit der Rolle `detection` ergänzen: was nicht gemessen wurde, oder was gemessen wurde und niemanden erreichte
RCA013-related-factors = die Faktoren

RCA014-summary = ein Ereignis eines Fehlerbaums genügt allein, und weder eine Maßnahme noch ein akzeptiertes Risiko nennt es
RCA014-docs =
    Ein einziges Ereignis eines Fehlerbaums genügt, um die Störung auszulösen, und nichts wird
    dagegen getan.

    ## Warum es wichtig ist

    Für alles andere im Baum muss zweierlei zugleich schiefgehen; hier genügt eines. Entweder ändert
    sich etwas, oder jemand entscheidet, bis zu einem Tag damit zu leben.
RCA014-factor = `{ $event }` allein führt zu `{ $top }`, und weder eine Maßnahme noch ein akzeptiertes Risiko nennt es
    .label = genügt allein
    .help = es in `addresses` einer Maßnahme nennen, oder in `accepted_risks` mit Begründung und Ende
RCA014-event = `{ $event }` allein führt zu `{ $top }`, und es ist kein Faktor, dem eine Maßnahme gelten könnte
    .label = genügt allein
    .help = es unter dieser ID in `factors` aufnehmen, dann mit einer Maßnahme angehen oder das Risiko akzeptieren
RCA014-related-top = dazu führt es

RCA015-summary = ein Fehlerbaum widerspricht der Störung oder sich selbst
RCA015-docs =
    Ein Fehlerbaum verweist auf sich selbst, hat ein Gatter, das nichts verbindet, oder sagt, dass
    die Störung nicht geschehen sein kann.

    ## Warum es wichtig ist

    Was aus dem Baum folgt (welche Ereignisse genügen, welche Maßnahme am meisten hilft), folgt aus
    seinen Zuständen und Gattern. Wenn diese die Störung bestreiten, ist etwas davon falsch, und mit
    ihm der Schluss.
RCA015-denied = nach den Zuständen seiner Ereignisse trat `{ $top }` nicht ein, die Störung aber schon
    .label = ergibt sich als falsch
    .help = den `state` eines Ereignisses, die `confidence` eines Faktors oder das Gatter berichtigen, das sie verbindet
RCA015-circle = das Gatter `{ $gate }` hängt von sich selbst ab
    .label = kommt auf sich selbst zurück
    .help = es aus den Eingängen eines Gatters unter ihm nehmen
RCA015-empty = das Gatter `{ $gate }` verbindet nichts
    .label = ohne Eingänge
    .help = ihm `and: […]` oder `or: […]` geben, oder ein Ereignis daraus machen
RCA015-both = das Gatter `{ $gate }` hat `and` und `or` zugleich
    .label = welches von beiden?
    .help = zwei Gatter daraus machen, eines als Eingang des anderen

## Zielgruppen und Geheimnisse (RED)

RED001-summary = ein Geheimnis, oder personenbezogene Daten in einem Text für andere
RED001-docs =
    Ein Schlüssel, ein Token oder ein Passwort steht in einer Datei; oder ein Konto, eine Karte, die
    Adresse einer Person oder eine Adresse des internen Netzes steht in einem Text, den
    Interessengruppen oder die Öffentlichkeit lesen.

    ## Warum es wichtig ist

    Git vergisst nichts: Ein Geheimnis in einem Datensatz kennen alle, die das Repository haben,
    auch wenn die Zeile verschwunden ist. Es muss dort ungültig gemacht werden, wo es galt; daher
    unterdrückt keine Stufe und keine Ausnahme den Befund. Berichte zeigen an seiner Stelle
    Sternchen. Personenbezogene Daten in einem Text für andere werden mit der Website
    veröffentlicht; Adressen einer Funktion (`support@`, `status@`) sind nicht personenbezogen.
RED001-secret = { $what } steht in der Datei
    .label = darf nicht in Git stehen
    .help = zuerst ungültig machen, weil der Verlauf von Git es behält, dann entfernen; keine Stufe und keine Ausnahme unterdrückt diesen Befund
RED001-personal = { $what } steht in einem Text für { $readers }
    .label = lesbar für { $readers }
    .help = stattdessen die Rolle oder das System nennen, oder es in den Text für `internal` verschieben

RED003-summary = ein Anhang ist eine symbolische Verknüpfung oder von einer Art, die nicht erlaubt ist
RED003-docs =
    Ein Anhang ist eine symbolische Verknüpfung, oder nicht von einer Art, die eine Seite zeigen
    darf.

    ## Warum es wichtig ist

    Eine Verknüpfung kann jede Datei des Rechners in die Website bringen, und eine Seite, die ein
    Browser aus der Website öffnet (HTML, SVG), kann ausführen, was in ihr steht. Der Anhang wird
    nicht kopiert.
RED003-link = `{ $path }` ist eine symbolische Verknüpfung und wird nicht veröffentlicht
    .help = die Datei selbst hier ablegen
RED003-special = `{ $path }` ist keine gewöhnliche Datei und wird nicht veröffentlicht
    .help = eine gewöhnliche Datei hier ablegen, oder sie entfernen
RED003-kind = `{ $path }` ist von einer Art, die nicht veröffentlicht wird
    .help = erlaubt sind png, jpg, gif, webp, avif, pdf, txt, log, csv, json, md, zip; andere in ein zip packen
RED003-not_that_picture = `{ $path }` beginnt nicht wie das Bild, das der Name angibt
    .help = in diesem Format neu speichern, oder die Endung berichtigen
RED003-unreadable = `{ $path }` kann nicht gelesen werden
    .help = dem Konto, unter dem casebook läuft, das Leserecht geben
RED003-name = der Name von `{ $path }` kann nicht in einer Adresse stehen
    .help = umbenennen, mit Buchstaben, Ziffern, `.`, `_` und `-`
RED003-logo = `{ $path }` kann nicht das Logo der Website sein
    .label = kein Bild neben casebook.yaml
    .help = ein png, jpg, gif, webp oder avif nennen, das neben casebook.yaml liegt

## Nachbetrachtung (REV)

REV001-summary = die Uhr der Nachbetrachtung ist verletzt
REV001-docs =
    Die Nachbetrachtung hat ihren Zielwert überschritten oder steht noch aus.

    ## Warum es wichtig ist

    Nach zwei Wochen weiß niemand mehr, warum eine Entscheidung richtig schien. Was bis dahin nicht
    aufgeschrieben ist, wird nicht gelernt.
REV001-late = Uhr { $clock }: { $done }, { $over }
    .label = zu spät
    .help = begründen: `notes: {"{"}REV001: …{"}"}`; das Ergebnis bleibt auf der Seite stehen
REV001-lowered = Uhr { $clock }: { $done }, { $over }; eine spätere Senkung der Priorität macht das nicht ungeschehen
    .label = zu spät
    .help = begründen: `notes: {"{"}REV001: …{"}"}`; das Ergebnis bleibt auf der Seite stehen
REV001-changed = Uhr { $clock }: { $done }, { $over }
    .label = hier geändert
    .help = begründen: `notes: {"{"}REV001: …{"}"}`; das Ergebnis bleibt auf der Seite stehen
REV001-open = Uhr { $clock }: { $done }, { $over }
    .label = zählt ab hier
    .help = die Nachbetrachtung veröffentlichen und `{ $stop }` ergänzen; wenn sie warten muss, begründen: `notes: {"{"}REV001: …{"}"}`
REV001-related-target = der Zielwert

REV002-summary = eine nachbetrachtete Ursachenanalyse haben nur die geprüft, die sie verfasst haben
REV002-docs =
    Niemand außer denen, die sie verfasst haben, hat die Ursachenanalyse geprüft.

    ## Warum es wichtig ist

    Wer dabei war, weiß, was gemeint war, und liest über das hinweg, was fehlt. Jemand von nebenan
    stellt die Frage, die später alle anderen stellen.
REV002-none = die Nachbetrachtung ist veröffentlicht, und `reviewed_by` nennt niemanden
    .label = von wem?
    .help = `review: {"{"}authors: […], reviewed_by: […]{"}"}` in der Ursachenanalyse ergänzen, mit jemandem, der sie nicht verfasst hat
REV002-own = niemand außer denen, die sie verfasst haben, hat die Ursachenanalyse geprüft
    .label = hat sie auch verfasst
    .help = jemanden bitten, der sie nicht verfasst hat, am besten aus einem anderen Team, und die Rolle hier ergänzen
REV002-related-authors = wer sie verfasst hat

## Servicelevel (SLA)

SLA001-summary = eine Uhr ist verletzt, und der Datensatz erläutert es nicht
SLA001-docs =
    Ein Zielwert wurde überschritten, und der Datensatz sagt nicht, warum.

    ## Warum es wichtig ist

    Eine Zahl sagt, dass eine Zusage verletzt wurde; nur der Datensatz kann sagen, was im Weg stand,
    und daraus entsteht die nächste Vereinbarung. Das Ergebnis bleibt auf der Seite stehen, ob
    erläutert oder nicht.
SLA001-late = Uhr { $clock }: { $done }, { $over }
    .label = zu spät
    .help = begründen: `notes: {"{"}SLA001: …{"}"}`; das Ergebnis bleibt auf der Seite stehen
SLA001-lowered = Uhr { $clock }: { $done }, { $over }; eine spätere Senkung der Priorität macht das nicht ungeschehen
    .label = zu spät
    .help = begründen: `notes: {"{"}SLA001: …{"}"}`; das Ergebnis bleibt auf der Seite stehen
SLA001-changed = Uhr { $clock }: { $done }, { $over }
    .label = hier geändert
    .help = begründen: `notes: {"{"}SLA001: …{"}"}`; das Ergebnis bleibt auf der Seite stehen
SLA001-open = Uhr { $clock }: { $done }, { $over }
    .label = zählt ab hier
    .help = `{ $stop }` mit seiner Zeit ergänzen, wenn es so weit ist; sonst begründen: `notes: {"{"}SLA001: …{"}"}`
SLA001-related-target = der Zielwert

## Zeitleiste (TML)

TML001-summary = die Zeitleiste einer gelösten Störung mit P1 oder P2 lässt einen Wendepunkt aus
TML001-docs =
    Die Zeitleiste einer gelösten Störung mit P1 oder P2 lässt einen Wendepunkt aus.

    ## Warum es wichtig ist

    Wie sie entdeckt wurde, was zuerst getan wurde, was entschieden wurde, wann die Wirkung endete:
    Ohne eines davon ist nicht zu sehen, wo die Zeit geblieben ist. Meilensteine in `times` zählen;
    ein Eintrag ist nur nötig, um mehr zu sagen.
TML001-thin = im Datensatz fehlt { $missing }, obwohl { $what }
    .label = ein Wendepunkt ist nicht erzählt
    .help = einen Eintrag dieser Art mit seiner Zeit ergänzen (`kind: action`, `kind: decision` mit seinem `reason`); `detected` und `mitigated` stehen in `times`

TML002-summary = ein Eintrag liegt vor dem, der über ihm steht
TML002-docs =
    Ein Eintrag liegt zeitlich vor dem, der über ihm steht.

    ## Warum es wichtig ist

    Einträge werden trotzdem sortiert gelesen; beim Prüfen verbirgt eine ungeordnete Liste, was
    zuerst kam.
TML002-backwards = ein Eintrag liegt vor dem, der über ihm steht
    .label = geht in der Zeit zurück
    .help = ihn nach oben verschieben; die Seiten zeigen die Einträge trotzdem sortiert
TML002-related-above = der Eintrag darüber

TML003-summary = eine Lücke in der Zeitleiste von mehr als 30 min (P1) oder 60 min (P2) vor der Eindämmung
TML003-docs =
    Zwischen Annahme und Eindämmung liegt eine lange Zeit, aus der nichts festgehalten ist.

    ## Warum es wichtig ist

    Lücken verbergen die Sackgassen, und in den Sackgassen ist die Zeit geblieben: was versucht
    wurde und nicht half, auf wen gewartet wurde. Meilensteine zählen, ebenso Wartezeiten und
    Einträge mit `until`.
TML003-gap = zwischen { $from } und { $to } ist nichts festgehalten: { $length }, und bei { $priority } sind { $limit } zulässig
    .label = das Nächste, was bekannt ist
    .help = ergänzen, was dazwischen versucht, gesehen oder abgewartet wurde; wo nichts getan wurde, darf ein Eintrag das sagen
TML003-related-before = der letzte davor

TML004-summary = Einträge einer Störung (P1, P2 oder schwerwiegend) haben kein `by`
TML004-docs =
    Einträge einer ernsten Störung sagen nicht, wer gehandelt oder beobachtet hat.

    ## Warum es wichtig ist

    Eine Rolle genügt: Sie sagt, wer zu fragen ist, und ob die richtigen Leute da waren. Ein Befund
    zählt sie alle.
TML004-none = bei { $some } der Zeitleiste steht nicht, wer: `by` fehlt
    .label = der erste davon
    .help = `by:` mit einer Rolle ergänzen, etwa `dba-on-call` oder `monitoring`; nicht mit dem Namen einer Person
TML004-one = bei einem Eintrag der Zeitleiste steht nicht, wer: `by` fehlt
    .label = wer?
    .help = `by:` mit einer Rolle ergänzen, etwa `dba-on-call` oder `monitoring`; nicht mit dem Namen einer Person

TML005-summary = eine Entscheidung hat kein `reason`
TML005-docs =
    Eine Entscheidung ist ohne ihre Begründung festgehalten.

    ## Warum es wichtig ist

    Hinterher ist das Ergebnis bekannt und die Begründung nicht; eine Entscheidung, die damals
    richtig war, sieht dann aus wie ein Fehler, und eine, die Glück hatte, wie ein Plan.
TML005-none = die Entscheidung hat kein `reason`
    .label = warum?
    .help = `reason:` ergänzen, mit dem, was damals bekannt war; `options:` nennt, was sonst möglich gewesen wäre

TML006-summary = Einträge einer Störung (P1, P2 oder schwerwiegend) haben kein `source`
TML006-docs =
    Einträge einer ernsten Störung sagen nicht, woher sie bekannt sind.

    ## Warum es wichtig ist

    Ein Protokoll, ein Alarm, ein Chat: Damit lässt sich nachsehen, wo sich zwei Erinnerungen
    unterscheiden. Ein Befund zählt sie alle.
TML006-none = bei { $some } der Zeitleiste steht nicht, woher sie bekannt sind: `source` fehlt
    .label = der erste davon
    .help = `source:` ergänzen (ein Protokoll, ein Alarm, der Chat zur Störung), oder `evidence:` mit einem Link
TML006-one = bei einem Eintrag der Zeitleiste steht nicht, woher er bekannt ist: `source` fehlt
    .label = woher?
    .help = `source:` ergänzen (ein Protokoll, ein Alarm, der Chat zur Störung), oder `evidence:` mit einem Link

TML007-summary = eine kurze Zeitangabe hat keinen Tag, oder es gibt sie an ihm zweimal oder nie
TML007-docs =
    Eine kurze Zeitangabe hat keinen Tag, oder ihre Uhrzeit gab es an diesem Tag zweimal oder nie.

    ## Warum es wichtig ist

    In der Nacht einer Zeitumstellung bedeutet `02:10` zwei Zeitpunkte oder keinen.
TML007-no_day = `{ $text }` hat keinen Tag: Hier gilt kein `date:`
    .label = an welchem Tag?
    .help = `date: 2026-06-10` am Anfang des Datensatzes ergänzen, oder die Zeit vollständig schreiben
TML007-fold = `{ $text }` gibt es an diesem Tag zweimal: Die Uhren werden zurückgestellt
    .label = welche der beiden?
    .help = den Versatz schreiben: `{ $text }{ $before }` für die erste, `{ $text }{ $after }` für die zweite
TML007-gap = `{ $text }` gibt es an diesem Tag nicht: Die Uhren werden vorgestellt
    .label = keine solche Uhrzeit
    .help = die Zeit schreiben, die die Uhr zeigte, mit ihrem Versatz ({ $before } vor, { $after } nach der Umstellung)

TML008-summary = zwei Einträge sind in Zeit, Art und Handelnden gleich
TML008-docs =
    Zwei Einträge sind in Zeit, Art und Handelnden gleich.

    ## Warum es wichtig ist

    Das Zusammenführen zweier Branches verdoppelt Zeilen, und der doppelte Eintrag zählt als zweite
    Statusmeldung oder Eskalation.
TML008-twice = ein Eintrag mit derselben Zeit, Art und denselben Handelnden steht schon darüber
    .label = noch einmal
    .help = einen der beiden löschen; wenn beide gemeint sind, ihre Texte verbinden
TML008-related-first = zuerst hier

## Dateien und ihr Text (YML)

YML000-summary = die Datei ist kein einfaches YAML
YML000-docs =
    Die Datei ist kein einfaches YAML, und das Lesen endete hier.

    ## Warum es wichtig ist

    Was hinter einem Syntaxfehler steht, kann nicht geprüft werden, und ein Programm liest es
    womöglich anders, als es geschrieben wurde. Auch Anker, Aliasse, Merge-Schlüssel und Tags werden
    abgewiesen: Wer prüft, muss den Wert dort sehen, wo er gilt.
YML000-other = dies ist kein YAML: { $detail }
    .label = das Lesen endete hier
    .help = die Syntax berichtigen; der Rest dieser Datei wurde nicht geprüft
YML000-empty = die Datei ist leer
    .help = den Datensatz schreiben oder die Datei löschen (`casebook new TITEL` legt eine an, die nur noch auszufüllen ist)
YML000-tab = hier steht ein Tabulator, wo YAML nur Leerzeichen erlaubt
    .label = ein Tabulator
    .help = mit Leerzeichen einrücken; der Rest dieser Datei wurde nicht geprüft
YML000-colon = ein Doppelpunkt mit Leerzeichen dahinter beendet einen Schlüssel, und hier steht er in einem Text
    .label = dieser Doppelpunkt
    .help = den Text in Anführungszeichen setzen: `title: "Login: error 500"`; der Rest dieser Datei wurde nicht geprüft
YML000-quote = ein Text in Anführungszeichen endet nicht
    .label = er beginnt hier
    .help = das Anführungszeichen schließen; der Rest dieser Datei wurde nicht geprüft
YML000-bracket = eine Klammer `{ $detail }` ist nicht geschlossen
    .label = sie öffnet hier
    .help = sie schließen; der Rest dieser Datei wurde nicht geprüft
YML000-separator = hier steht etwas, das nicht zum Text davor gehört
    .label = in den Klammern nicht erwartet
    .help = den Text in Anführungszeichen setzen: In `{"{"} {"}"}` und `[ ]` beendet ein Komma, ein Doppelpunkt oder eine Klammer einen Text ohne Anführungszeichen; der Rest dieser Datei wurde nicht geprüft
YML000-quote_it = ein Text ohne Anführungszeichen kann nicht mit diesem Zeichen beginnen
    .label = dieses Zeichen
    .help = den Text in Anführungszeichen setzen; der Rest dieser Datei wurde nicht geprüft
YML000-escape = eine unbekannte Escape-Folge in doppelten Anführungszeichen
    .label = dieser Backslash
    .help = `\\` für einen Backslash schreiben, oder einfache Anführungszeichen verwenden; der Rest dieser Datei wurde nicht geprüft
YML000-no_blank = nach diesem Doppelpunkt fehlt ein Leerzeichen
    .label = hier
    .help = `key: value` schreiben, mit einem Leerzeichen nach dem Doppelpunkt; der Rest dieser Datei wurde nicht geprüft
YML000-comment_in_brackets = ` #` beginnt einen Kommentar, und er verbirgt das Ende der Klammer
    .label = der Kommentar beginnt hier
    .help = den Text in Anführungszeichen setzen: `text: "see ticket #12"`; der Rest dieser Datei wurde nicht geprüft
YML000-open_bracket = eine Klammer ist nicht geschlossen
    .label = sie öffnet hier
    .help = sie schließen; der Rest dieser Datei wurde nicht geprüft
YML000-bracket_inside = eine Klammer in einem Text ohne Anführungszeichen
    .label = diese Klammer
    .help = den Text in Anführungszeichen setzen: `en: "see [[2026-02-11-pool-exhaustion]]"`; der Rest dieser Datei wurde nicht geprüft
YML000-after_bracket = ein Text kann nicht mit einer Klammer beginnen: YAML liest eine Liste oder eine Zuordnung
    .label = Text nach der Klammer
    .help = den ganzen Text in Anführungszeichen setzen: `"[[2026-02-11-pool-exhaustion]] came back"`; der Rest dieser Datei wurde nicht geprüft
YML000-after_single_quote = hinter einem schließenden Anführungszeichen steht Text
    .label = der Text in Anführungszeichen endete davor
    .help = `''` für ein Anführungszeichen innerhalb einfacher schreiben, oder doppelte verwenden; der Rest dieser Datei wurde nicht geprüft
YML000-after_double_quote = hinter einem schließenden Anführungszeichen steht Text
    .label = der Text in Anführungszeichen endete davor
    .help = den ganzen Text in Anführungszeichen setzen, in einfache, wenn er doppelte enthält; der Rest dieser Datei wurde nicht geprüft
YML000-indent = diese Zeile passt nicht zu den Zeilen über ihr
    .label = beginnt in einer anderen Spalte oder ist von anderer Art
    .help = Schlüssel einer Zuordnung beginnen in derselben Spalte, Einträge einer Liste mit `- ` in derselben Spalte; der Rest dieser Datei wurde nicht geprüft
YML000-alias = ein Alias verbirgt den Wert vor allen, die prüfen
    .label = ein Alias
    .help = den Wert hier ausschreiben (ein Text, der mit `*` oder `&` beginnt, braucht Anführungszeichen); der Rest dieser Datei wurde nicht geprüft
YML000-anchor = ein Anker hat in einfachem YAML keinen Zweck
    .label = hat einen Anker
    .help = `&name` entfernen und den Wert ausschreiben, wo er gebraucht wird
YML000-tag = ein Tag hat in einfachem YAML keinen Zweck
    .label = hat einen Tag
    .help = `!tag` entfernen (ein Text, der mit `!` beginnt, braucht Anführungszeichen)
YML000-merge = ein Merge-Schlüssel verbirgt Werte vor allen, die prüfen
    .label = übernimmt Schlüssel von anderswo
    .help = die Schlüssel hier ausschreiben; der Rest dieser Datei wurde nicht geprüft
YML000-key = ein Schlüssel muss ein Text sein
    .label = dies ist keiner
    .help = `key: value` schreiben; der Rest dieser Datei wurde nicht geprüft
YML000-depth = Klammern oder Einrückungen stehen mehr als { $detail } Ebenen tief ineinander
    .label = zu tief
    .help = kein Datensatz braucht das; nach einem fehlenden Zeilenumbruch oder einer fehlenden Klammer suchen; der Rest dieser Datei wurde nicht geprüft

YML001-summary = ein Schlüssel, den das Format nicht kennt
YML001-docs =
    Ein Schlüssel, den das Format nicht kennt.

    ## Warum es wichtig ist

    Ein falsch geschriebener Schlüssel würde stillschweigend übergangen, und mit ihm die Tatsache.
    Eigene Schlüssel beginnen mit `x-`.
YML001-near = unbekannter Schlüssel `{ $key }`
    .label = kein Schlüssel dieser Zuordnung
    .help = ist `{ $near }` gemeint?
YML001-unknown = unbekannter Schlüssel `{ $key }`
    .label = kein Schlüssel dieser Zuordnung
    .help = hier darf stehen: { $known }; eigene Schlüssel beginnen mit `x-`
YML001-comma = `{ $key }` wurde als Schlüssel gelesen: In `{"{"} {"}"}` beendet ein Komma einen Text ohne Anführungszeichen
    .label = als Schlüssel gelesen
    .help = den Text davor in Anführungszeichen setzen
YML001-thousands = `{ $key }` wurde als Schlüssel gelesen: Ein Komma beendet eine Zahl
    .label = als Schlüssel gelesen
    .help = die Zahl ohne Kommas schreiben: `310000`
YML001-no_blank = `{ $key }` wurde als Schlüssel gelesen: Nach dem Doppelpunkt fehlt ein Leerzeichen
    .label = als Schlüssel gelesen
    .help = `{ $meant }` schreiben

YML002-summary = ein Wert vom falschen Typ
YML002-docs =
    Ein Wert von einem anderen Typ, als der Schlüssel hat.

    ## Warum es wichtig ist

    Der Wert bedeutet für das Programm nichts; alles, was von ihm abhängt, bleibt daher unbekannt.
YML002-type = erwartet: { $expected }; gefunden: { $found }
    .label = erwartet: { $expected }
    .help = hierher gehört { $expected }
YML002-mapping = erwartet: eine Zuordnung; gefunden: { $found }
    .label = erwartet: `key: value`
    .help = `key: value` schreiben; hier darf stehen: { $known }
YML002-one_value = erwartet: Text; gefunden: eine Liste mit einem Eintrag
    .label = eine Liste
    .help = `{ $item }` schreiben, ohne die Klammern
YML002-zone = `{ $text }` ist keine Zeitzone
    .label = nicht in der Liste der IANA-Namen
    .help = ist `{ $near }` gemeint?
YML002-one_item = erwartet: eine Liste; gefunden: ein einzelner Wert
    .label = keine Liste
    .help = `[{ $item }]` schreiben
YML002-no_dash = erwartet: eine Liste; gefunden: eine Zuordnung
    .label = keine Liste
    .help = jeden Eintrag der Liste mit `- ` beginnen
YML002-days = erwartet: Tage mit ihren Einträgen; gefunden: eine Liste
    .label = Einträge ohne Tag
    .help = den Tag als Schlüssel schreiben, und die Einträge als Liste darunter: `2026-06-10:`
YML002-quoted = erwartet: { $expected }; gefunden: Text in Anführungszeichen
    .label = ein Text
    .help = die Anführungszeichen entfernen
YML002-link_as_list = erwartet: { $expected }; gefunden: eine Liste in einer Liste, denn so liest YAML `[[…]]`
    .label = als Liste gelesen
    .help = in Anführungszeichen setzen: `"[[2026-02-11-pool-exhaustion]]"`
YML002-sentence_as_list = erwartet: { $expected }; gefunden: eine Liste, denn so liest YAML `[a, b]`
    .label = als Liste gelesen
    .help = den Text in Anführungszeichen setzen
YML002-no_space_after_colon = erwartet: { $expected }; gefunden: Text, denn nach dem Doppelpunkt fehlt ein Leerzeichen
    .label = als ein einziger Text gelesen
    .help = `key: value` schreiben, mit einem Leerzeichen nach dem Doppelpunkt
YML002-share_as_percent = `{ $found }` ist kein Anteil
    .label = erwartet: eine Zahl über 0 und höchstens 1
    .help = `{ $share }` schreiben

YML003-summary = ein vorgeschriebener Schlüssel fehlt
YML003-docs =
    Ein Schlüssel, der da sein muss, fehlt.

    ## Warum es wichtig ist

    Ohne ihn sagt die Zuordnung nichts Brauchbares.
YML003-missing = der Schlüssel `{ $key }` fehlt
    .label = braucht `{ $key }`
    .help = `{ $key }:` ergänzen
YML003-empty = der Schlüssel `{ $key }` hat keinen Wert
    .label = braucht einen Wert
    .help = hinter `{ $key }:` einen Wert schreiben

YML004-summary = ein Wort, das nicht auf der geschlossenen Liste steht
YML004-docs =
    Ein Wort, das nicht auf der geschlossenen Liste seines Schlüssels steht.

    ## Warum es wichtig ist

    Die Statistik gruppiert nach diesen Wörtern; ein eigenes Wort ergäbe eine Gruppe von eins.
YML004-near = unbekanntes Wort `{ $word }`
    .label = nicht auf der Liste
    .help = ist `{ $near }` gemeint? Auf der Liste stehen { $allowed }
YML004-unknown = unbekanntes Wort `{ $word }`
    .label = nicht auf der Liste
    .help = auf der Liste stehen { $allowed }

YML005-summary = eine Zeit, ein Tag oder eine Dauer, die nicht zu lesen ist
YML005-docs =
    Eine Zeit, ein Tag oder eine Dauer, die nicht zu lesen ist oder die es nicht gibt.

    ## Warum es wichtig ist

    Eine erratene Zeit macht jede Dauer und jedes Ergebnis, das auf ihr beruht, zu einer Vermutung.
YML005-time = `{ $text }` ist keine Zeit
    .label = nicht zu lesen
    .help = `2026-06-10T09:02+02:00` schreiben, oder `09:02`, wo ein `date:` gilt; `~` davor bedeutet ungefähr
YML005-hour = `{ $text }` ist keine Zeit
    .label = die Stunde braucht zwei Ziffern
    .help = `{ $meant }` schreiben
YML005-no_such_day = `{ $text }`: Diesen Tag gibt es nicht
    .label = nicht im Kalender
    .help = den Tag oder den Monat berichtigen
YML005-blank_in_time = `{ $text }` ist keine Zeit
    .label = Datum und Uhrzeit verbindet ein `T`
    .help = `2026-06-10T09:02+02:00` schreiben
YML005-day = `{ $text }` ist kein Tag
    .label = nicht zu lesen
    .help = `2026-06-10` schreiben
YML005-day_key = `{ $text }` ist kein Tag
    .label = die Einträge darunter haben keinen Tag
    .help = den Tag als Schlüssel schreiben: `2026-06-10:`
YML005-month = `{ $text }` ist kein Monat
    .label = nicht zu lesen
    .help = `2026-06` schreiben
YML005-duration = `{ $text }` ist keine Dauer
    .label = nicht zu lesen
    .help = ganze Zahlen mit s, m, h oder d schreiben, ohne Leerzeichen verbunden (`1h30m`), oder Geschäftstage (`5bd`)
YML005-hours = `{ $text }` ist keine Spanne von Stunden
    .label = nicht zu lesen
    .help = `08:00-12:00` schreiben, den Beginn vor dem Ende; eine Nachtschicht wird um Mitternacht geteilt (`22:00-24:00`)
YML005-limit = `{ $text }` ist keine Grenze
    .label = nicht zu lesen
    .help = eine Dauer (`30m`), `50% of resolution` oder `at-risk of resolution` schreiben

YML006-summary = ein Schlüssel steht zweimal in einer Zuordnung
YML006-docs =
    Ein Schlüssel steht zweimal in einer Zuordnung.

    ## Warum es wichtig ist

    Eine der beiden Tatsachen ginge stillschweigend verloren. Beim Zusammenführen zweier Branches
    geschieht das.
YML006-twice = der Schlüssel `{ $key }` steht zweimal
    .label = noch einmal
    .help = einen der beiden behalten
YML006-related-first = zuerst hier

YML007-summary = eine Datei enthält mehr als ein Dokument
YML007-docs =
    Eine Datei enthält mehr als ein Dokument.

    ## Warum es wichtig ist

    Eine Datei ist ein Datensatz; was hinter `---` steht, würde zu nichts gehören.
YML007-second = hier beginnt ein zweites Dokument
    .label = nicht gelesen
    .help = ihm eine eigene Datei geben

YML008-summary = eine Datei ist größer als jeder Datensatz
YML008-docs =
    Eine Datei ist größer als jeder Datensatz.

    ## Warum es wichtig ist

    Ein Datensatz dieser Größe ist ein Protokoll oder ein Speicherabzug, und niemand kann ihn
    prüfen.
YML008-bytes = die Datei hat { $bytes } Bytes, mehr als die { $most } des größten Datensatzes
    .help = Protokolle unter `attachments/` ablegen und auf sie verweisen
YML008-findings = { $more } weitere Befunde in dieser Datei sind nicht gezeigt
    .label = der letzte, der gezeigt ist
    .help = die ersten { $most } beheben und erneut prüfen
YML008-values = die Datei enthält mehr Werte als jeder Datensatz
    .label = das Lesen endete hier
    .help = Protokolle unter `attachments/` ablegen und auf sie verweisen

YML009-summary = eine Datei kann nicht gelesen werden
YML009-docs =
    Eine Datei kann nicht gelesen werden.

    ## Warum es wichtig ist

    Ein Datensatz, der nicht gelesen wird, fehlt in jeder Prüfung, in jeder Kennzahl und auf jeder
    Seite.
YML009-denied = kein Leserecht für diese Datei
    .help = dem Konto, unter dem casebook läuft, das Leserecht geben
YML009-closed = kein Recht, diesen Ordner aufzulisten
    .help = dem Konto, unter dem casebook läuft, das Leserecht für ihn und alles darin geben
YML009-folder = hier steht ein Ordner, wo eine Datei sein sollte
    .help = den Ordner verschieben oder umbenennen
YML009-not_a_folder = hier steht eine Datei, wo der Ordner der Datensätze sein sollte
    .help = die Datei verschieben oder umbenennen
YML009-link = dies ist eine symbolische Verknüpfung, und Verknüpfungen wird nicht gefolgt
    .help = die Datei selbst hier ablegen, damit das Repository alles enthält, was veröffentlicht wird
YML009-special = dies ist keine gewöhnliche Datei
    .help = eine gewöhnliche Datei hier ablegen
YML009-gone = die Datei kann nicht gelesen werden: { $why }
    .help = den Datenträger überprüfen und den Lauf wiederholen

YML010-summary = eine Datei ist kein UTF-8-Text
YML010-docs =
    Eine Datei ist kein UTF-8-Text.

    ## Warum es wichtig ist

    In einer anderen Kodierung werden `ü` und `€` auf jedem anderen Rechner zu etwas anderem.
YML010-bytes = die Datei ist kein UTF-8-Text: Byte { $byte } ist kein Zeichen
    .label = hier
    .help = als UTF-8 speichern

YML011-summary = ein Abschnitt steht im Datensatz und in einer eigenen Datei
YML011-docs =
    Ein Abschnitt steht in der Hauptdatei des Datensatzes und in einer eigenen Datei.

    ## Warum es wichtig ist

    Eine Tatsache hat einen Ort. Hat sie zwei, weiß niemand, welcher gemeint ist.
YML011-both = `{ $section }` steht hier und in `{ $file }`
    .label = auch in `{ $file }`
    .help = eines von beiden behalten; gelesen wurde die Datei
YML011-related-file = die andere Stelle

YML012-summary = eine Datei an einer Stelle, an der keine Datensätze gelesen werden
YML012-docs =
    Eine Datei liegt an einer Stelle, an der keine Datensätze gelesen werden.

    ## Warum es wichtig ist

    Jemand hat sie geschrieben, damit sie gelesen wird, und nichts liest sie.
YML012-yml = Dateien, die auf `.yml` enden, werden nicht gelesen
    .help = in `{ $name }` umbenennen
YML012-in_record = der Ordner eines Datensatzes enthält `incident.yaml`, `timeline.yaml`, `rca.yaml`, `actions.yaml` und `attachments/`, nicht dies
    .help = nach `attachments/` verschieben, oder aus dem Ordner des Datensatzes heraus
YML012-no_main = neben dieser Datei liegt kein `incident.yaml`, daher gehört sie zu keinem Datensatz
    .help = `incident.yaml` anlegen, oder die Datei verschieben
YML012-deep = Probleme werden aus `problems/` selbst gelesen, nicht aus Ordnern darin
    .help = nach `problems/{ $name }` verschieben

YML013-summary = ein Text ist abgeschnitten, wo ` #` einen Kommentar beginnt
YML013-docs =
    Ein Text ist abgeschnitten, weil ` #` einen Kommentar beginnt.

    ## Warum es wichtig ist

    `see ticket #12` wird als `see ticket` gelesen: Die Nummer ist verloren, und beim Prüfen sieht
    es niemand.
YML013-cut_item = ein Text einer Liste endet vor `{ $cut }`, das YAML als Kommentar liest
    .label = nicht Teil des Textes
    .help = den Text in Anführungszeichen setzen
YML013-cut = der Text von `{ $key }` endet vor `{ $cut }`, das YAML als Kommentar liest
    .label = nicht Teil des Textes
    .help = den Text in Anführungszeichen setzen

YML014-summary = ein Datensatz im Ordner eines anderen Datensatzes
YML014-docs =
    Ein Datensatz steht im Ordner eines anderen Datensatzes.

    ## Warum es wichtig ist

    Für alle, die das Repository lesen, gehört er zum äußeren Datensatz, für das Programm zu keinem.
YML014-inside = dieser Datensatz steht im Ordner des Datensatzes `{ $outer }`
    .help = ihn herausnehmen, neben den Ordner des anderen Datensatzes

YML015-summary = der Name eines Datensatzes kann keine ID sein
YML015-docs =
    Der Name eines Datensatzes kann keine ID sein.

    ## Warum es wichtig ist

    Die ID ist der Name eines Ordners und Teil einer Adresse auf jedem System, das die Website
    liest.
YML015-name = `{ $name }` kann keine ID sein: { $why }
    .help = umbenennen, zum Beispiel in `{ $slug }`

## Wörter, mit denen Regeln ihre Sätze füllen

# Case and gender are those of the places at which the words stand; `n` chooses the form.

fact-and = { $first } und { $last }

# After „obwohl“.
fact-is_major = die Störung schwerwiegend ist
fact-is_p1 = die Störung P1 ist
fact-is_p2 = die Störung P2 ist
fact-was_p1 = die Störung P1 war
fact-was_p2 = die Störung P2 war

fact-occurred = eingetreten
fact-detected = entdeckt
fact-logged = erfasst
fact-acknowledged = angenommen
fact-mitigated = eingedämmt
fact-resolved = gelöst
fact-reviewed = nachbetrachtet
fact-closed = geschlossen

# After „bevor die Störung“ or „bevor sie“.
fact-it_occurred = eingetreten ist
fact-was_detected = entdeckt wurde
fact-was_logged = erfasst wurde
fact-was_acknowledged = angenommen wurde
fact-was_mitigated = eingedämmt wurde
fact-was_resolved = gelöst wurde
fact-was_reviewed = nachbetrachtet wurde
fact-was_closed = geschlossen wurde
fact-not_noticed_before = nichts wird entdeckt, bevor es geschieht
fact-not_taken_before = niemand erfasst oder übernimmt eine Störung, bevor sie eintritt und entdeckt wird
fact-cannot_be_before = eine Störung kann nicht { $later } sein, bevor sie { $was }
fact-the_effect = die Wirkung
fact-the_hold = die Wartezeit
fact-the_entry = der Eintrag

fact-the_action = die Maßnahme
fact-a_factor = ein Faktor
fact-proposed = Vorgeschlagen
fact-accepted = Beschlossen
fact-in_progress = In Bearbeitung
fact-blocked = Blockiert
fact-done = Erledigt
fact-verified = Verifiziert
fact-declined = Abgelehnt

# Dative: after „seit“ and „in“.
fact-days =
    { $n ->
        [one] einem Tag
       *[other] { $n } Tagen
    }
fact-incidents =
    { $n ->
        [one] { $n } Störung
       *[other] { $n } Störungen
    }
# Dative: after „nach“.
fact-steps =
    { $n ->
        [one] einem Schritt
       *[other] { $n } Schritten
    }
fact-the_first_question = der ersten Frage
fact-times = { $n }-mal
fact-words =
    { $n ->
        [one] { $n } Wort
       *[other] { $n } Wörter
    }
# Dative: after „bei“.
fact-all_entries = allen { $n } Einträgen
fact-both_entries = beiden Einträgen
fact-of_entries = { $n } von { $all } Einträgen
fact-on_the_same_day = am selben Tag wie
fact-days_after =
    { $n ->
        [one] { $n } Tag nach
       *[other] { $n } Tage nach
    }

fact-before_its_first_day = vor seinem ersten gültigen Tag { $day }
fact-after_its_last_day = nach seinem letzten gültigen Tag { $day }
fact-and_other_records =
    { $n ->
        [one] , dazu { $n } weiterer Datensatz
       *[other] , dazu { $n } weitere Datensätze
    }

fact-stakeholders = Interessengruppen
fact-the_public = die Öffentlichkeit
fact-so_far = bisher
fact-before_the_resolution = vor der Lösung
fact-level_behind = {" "}(Stufe { $n })
fact-level_before = Stufe { $n },{" "}

# Dative: after „unter den“.
fact-actions = Maßnahmen
fact-factors = Faktoren

# Nominative: before „gibt es nicht“.
fact-calendar = Kalender
fact-cause = Ursache
fact-clock = Uhr
fact-factor = Faktor
fact-node = Gatter, Ereignis oder Faktor
fact-obligation = Pflicht
fact-priority = Priorität
fact-problem = Problem
fact-record = Datensatz
fact-role = Rolle
fact-service = Service
fact-stakeholder_group = Interessengruppe
fact-team = Team
fact-team_or_role = Team oder Rolle
fact-add_to_casebook = in `{ $key }` in casebook.yaml ergänzen, oder etwas nennen, das dort steht
fact-add_to_teams_or_roles = einen Schlüssel aus `teams` oder `roles` in casebook.yaml nennen, oder dort ergänzen
fact-add_to_tree = in `gates`, `events` oder `factors` ergänzen
fact-factors_in_rca = Faktoren stehen in `rca`, jeder mit seiner `id`
fact-name_a_duty = eine eingebaute Pflicht (dora, nis2, gdpr-33, gdpr-34) oder eine eigene Regel aus casebook.yaml mit ihrer `id` nennen
fact-no_rca = der Datensatz hat kein `rca` mit Faktoren
fact-no_rca_there = jener Datensatz hat kein `rca` mit Faktoren
fact-problems_in_folder = Probleme stehen in `problems/`, je eines in einer Datei
fact-records_by_name = Datensätze heißen wie ihr Ordner oder ihre Datei, ohne `.yaml`
fact-use_one_of = eines davon verwenden: { $known }

# Dative: after „bemerkt von“.
fact-a_customer = einem Kunden
fact-staff = Mitarbeitenden
fact-a_third_party = Dritten

fact-an_account = eine Kontonummer (IBAN)
fact-a_card = eine Kartennummer
fact-a_mail_address = die E-Mail-Adresse einer Person
fact-an_inner_address = eine Adresse des internen Netzes
fact-a_private_key = ein privater Schlüssel
fact-an_access_key_of_aws = ein Zugriffsschlüssel von AWS (`AKIA…`, `ASIA…`)
fact-a_token_of_github = ein Token von GitHub (`ghp_…`)
fact-a_token_of_gitlab = ein Token von GitLab (`glpat-…`)
fact-a_token_of_slack = ein Token von Slack (`xox…`)
fact-an_api_key_of_google = ein API-Schlüssel von Google (`AIza…`)
fact-a_live_key_of_stripe = ein Live-Schlüssel von Stripe (`sk_live_…`)
fact-a_signed_token = ein signiertes Token (JWT)
fact-a_password_in_an_address = ein Passwort in einer Adresse
fact-a_bearer_token = ein Bearer-Token
fact-a_secret_key = ein geheimer Schlüssel
fact-a_password = ein Passwort

fact-clock_of = { $clock } von { $services }
fact-done_after = { $stop } nach { $length }
fact-not_done_after = nach { $length } nicht { $stop }
fact-passed_at_change = { $length } waren vergangen, als sich die Priorität änderte
fact-done_on = { $stop } am { $day }
fact-not_done_by = bis { $day } nicht { $stop }
fact-open_until_change = offen, bis sich die Priorität am { $day } änderte
fact-over = { $length } über den { $limit } von { $priority }
fact-over_with_grace = { $length } über den { $limit } von { $priority } mit Karenzzeit
fact-over_in_calendar = { $over } im Kalender { $calendar }
fact-after_business_days =
    { $n ->
        [one] nachdem der Geschäftstag von { $priority } am { $day } endete
       *[other] nachdem die { $n } Geschäftstage von { $priority } am { $day } endeten
    }
fact-business_days_late =
    { $n ->
        [one] { $n } Geschäftstag, { $after }
       *[other] { $n } Geschäftstage, { $after }
    }

fact-how_it_was_detected = wie sie entdeckt wurde
fact-a_first_action = eine erste Handlung
fact-a_decision = eine Entscheidung oder eine Bewertung
fact-when_the_effect_ended = wann die Wirkung endete (`mitigated`)

# Nominative: after „erwartet:“, „gefunden:“ and „hierher gehört“.
fact-a_colour = eine Farbe
fact-a_day = ein Tag
fact-a_duration = eine Dauer
fact-a_limit = eine Grenze
fact-a_list = eine Liste
fact-a_mapping = eine Zuordnung
fact-a_mapping_of = eine Zuordnung (`key: value`)
fact-a_month = ein Monat
fact-a_number = eine Zahl
fact-a_number_such_as = eine Zahl, etwa `0.31`
fact-a_share = ein Anteil
fact-a_share_such_as = ein Anteil über 0 und höchstens 1, etwa `0.31`
fact-a_span_of_hours = eine Spanne von Stunden
fact-a_time = eine Zeit
fact-a_value_behind_the_key = ein Wert hinter dem Schlüssel
fact-a_whole_number = eine ganze Zahl
fact-a_whole_number_such_as = eine ganze Zahl, etwa `310000`
fact-a_word = ein Wort
fact-an_id = eine ID
fact-colour_in_quotes = eine Farbe in Anführungszeichen, etwa `"#0b5b76"`
fact-hours_or_always = `always` oder eine Zuordnung mit `hours`
fact-name_of_a_zone = der Name einer Zeitzone
fact-text = Text
fact-true_or_false = `true` oder `false`
fact-weekdays = `mon` … `sun`, oder ein Bereich wie `mon-fri`
fact-zone_by_its_name = eine Zeitzone mit ihrem IANA-Namen, etwa `Europe/Berlin`
fact-nothing = nichts
fact-mapping_without_it = eine Zuordnung ohne dies
fact-no_id = `{ $id }`: { $why }
fact-unexpected_end = unerwartetes Ende

# Dative: after „es folgt aus“.
fact-follows_classification = `classification` (Auswirkung und Dringlichkeit); sonst `priority_override` mit einer Begründung schreiben
fact-follows_clocks = `times` und den Uhren aus casebook.yaml
fact-follows_due = `due` und `done`
fact-follows_effects = `service_effects`
fact-follows_life = `times` (und `holds`, `reopened`, `cancelled`)
fact-follows_times = `times`

fact-id_begins = eine ID beginnt mit einem Buchstaben oder einer Ziffer (A–Z, a–z, 0–9)
fact-id_device = Windows hält diesen Namen für ein Gerät frei
fact-id_dots = eine ID hat kein `..` und keinen Punkt am Ende
fact-id_empty = eine ID ist nicht leer
fact-id_long = eine ID hat höchstens 100 Zeichen
fact-id_signs = eine ID besteht aus Buchstaben, Ziffern, `.`, `_` und `-`
