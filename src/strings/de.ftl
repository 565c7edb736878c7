# Die Texte der Oberfläche auf Deutsch; `en.ftl` hat dieselben.

-name = Factcards

## Die Seite

name = { -name }
page-title = { -name }: Text einfügen, Fakten lesen
promise = Text einfügen, Fakten lesen.
privacy = Der Text bleibt auf diesem Gerät
drop-to-read = Datei hier ablegen, um sie zu lesen
language-choice = Sprache – Language
language-name = Deutsch
change-colours = Farben wechseln
light = Hell
dark = Dunkel
text = Text
cards = Karten
show-pane = Anzeigen
close = Schließen
undo = Rückgängig
back-to-fact = Zurück zum Fakt

## Bevor es einen Text gibt

welcome-title = Jeder englische Text, in seine Fakten zerlegt
welcome = Einen Artikel, einen Bericht oder Notizen einfügen. Daneben erscheinen Karten: das Wichtigste, wer was getan und wer was gesagt hat, wann und wo, und die Zahlen. Jeder Fakt führt zurück zu seiner Stelle im Text.
legend = Im Text sind { $marks } so markiert.
legend-people = Personen
legend-organizations = Organisationen
legend-places = Orte
legend-dates = Zeiten
legend-numbers = Zahlen
list-and = {" "}und{" "}
try-example = Beispiel ansehen
welcome-note = Nichts wird versendet: Der Text wird hier im Browser gelesen und ist weg, sobald die Seite geschlossen wird, außer er wird behalten.

## Der Text

show-text = Text anzeigen
edit = Bearbeiten
read = Lesen
clear = Leeren
text-cleared = Der Text wurde geleert.
text-replaced = Der frühere Text wurde ersetzt.
the-text = Der Text
whole-text = Ganzer Text
text-to-read = Zu lesender Text
source-label = Der Text mit markierten Fakten. Pfeiltasten: links und rechts von Markierung zu Markierung, auf und ab von Satz zu Satz; Eingabe zeigt, was die Karten davon sagen.
in-this-sentence = In diesem Satz
nothing-in-sentence = Aus diesem Satz wurde nichts gelesen.
show-card = Karte zeigen
copy-sentence = Satz kopieren
minutes-to-read = { NUMBER($minutes) } Min. Lesezeit
date-of-text = Datum des Textes
from-the-text = aus dem Text
from-the-file = aus der Datei
place-of = { NUMBER($at) } von { NUMBER($count) }

## Dateien öffnen und einfügen

open-file = Datei öffnen
file = Datei
editor-hint = Text hier einfügen oder eingeben, oder eine .txt- oder .md-Datei öffnen.
editor-hint-files = Text hier einfügen oder eingeben, oder eine Datei irgendwo auf der Seite ablegen: Text, Word, PDF, Webseite, E-Mail, Untertitel, Tabelle.
opening-files = Wird geöffnet: { $names } …
files-waiting = { $count ->
    [one] { $count } weitere Datei ist noch nicht geöffnet: { $names }.
   *[other] { $count } weitere Dateien sind noch nicht geöffnet: { $names }.
}
open-next = Nächste öffnen
picture-pasted = Das ist ein Bild: bitte stattdessen den Text daraus kopieren.
file-empty = „{ $name }“ ist leer.
file-too-large = „{ $name }“ ist größer als { NUMBER($megabytes) } MB. Bitte einen Teil davon öffnen.
file-unpacks-too-large = „{ $name }“ ist entpackt größer als { NUMBER($megabytes) } MB. Bitte den Text als .txt-Datei speichern und diese öffnen.
file-not-text = „{ $name }“ ist keine Textdatei. Bitte zuerst als reinen Text speichern.
file-encoding = „{ $name }“ hat eine unbekannte Zeichenkodierung. Bitte zuerst als UTF-8 speichern.
file-locked = „{ $name }“ ist mit einem Passwort geschützt. Bitte eine Kopie ohne Passwort speichern und diese öffnen.
file-damaged = „{ $name }“ ist beschädigt. Bitte mit dem Programm öffnen, aus dem die Datei stammt, und neu speichern.
file-no-prose = „{ $name }“ enthält keinen Text zum Lesen, nur Namen und Werte.
file-pictures-only = „{ $name }“ enthält Text nur als Bild. Bitte den Text von einem Programm erkennen lassen (OCR) und öffnen, was es speichert.
file-old-office = „{ $name }“ ist ein altes Word- oder Office-Dokument. Bitte als .docx speichern und diese Datei öffnen.
file-open-document = „{ $name }“ ist eine OpenDocument-Datei. Bitte als .docx speichern und diese Datei öffnen.
file-rich-text = „{ $name }“ ist eine RTF-Datei. Bitte als .docx oder als reinen Text speichern und diese Datei öffnen.
file-spreadsheet = „{ $name }“ ist eine Tabellenkalkulation. Bitte das Tabellenblatt als .csv speichern und diese Datei öffnen.
file-presentation = „{ $name }“ ist eine Präsentation. Bitte den Text kopieren und einfügen.
file-book = „{ $name }“ ist ein E-Book (.epub). Bitte den Text kopieren und einfügen.
file-picture = „{ $name }“ ist ein Bild. Bitte den Text daraus kopieren oder von einem Programm erkennen lassen (OCR).
file-recording = „{ $name }“ ist eine Aufnahme. Bitte stattdessen das Transkript oder die Untertitel öffnen.
file-archive = „{ $name }“ ist ein Archiv. Bitte entpacken und eine Datei daraus öffnen.
file-pdf = „{ $name }“ ist eine PDF-Datei, die hier nicht gelesen werden kann. Bitte den Text als .txt-Datei speichern und diese öffnen.
file-unreadable = „{ $name }“ konnte nicht gelesen werden. Bitte prüfen, ob die Datei noch da ist, und sie erneut öffnen.
file-reader-unloaded = „{ $name }“ wurde nicht geöffnet: Was solche Dateien liest, konnte nicht geladen werden. Bitte die Internetverbindung prüfen und die Datei erneut öffnen.
file-reader-died = „{ $name }“ konnte nicht gelesen werden. Bitte den Text als .txt-Datei speichern und diese öffnen.
file-slow = „{ $name }“ zu lesen dauert zu lange. Bitte den Text als .txt-Datei speichern und diese öffnen.
of-file = „{ $name }“: { $what }
left-out-attachments = { $count ->
    [one] { $count } Anhang wurde weggelassen: { $names }.
   *[other] { $count } Anhänge wurden weggelassen: { $names }.
}
left-out-surroundings = { $count ->
    [one] { $count } Wort aus Menüs, Randspalten und Fußzeilen wurde weggelassen.
   *[other] { $count } Wörter aus Menüs, Randspalten und Fußzeilen wurden weggelassen.
}
left-out-deletions = { $count ->
    [one] { $count } gelöschtes Wort wurde weggelassen.
   *[other] { $count } gelöschte Wörter wurden weggelassen.
}
left-out-comments = { $count ->
    [one] { $count } Kommentar wurde weggelassen.
   *[other] { $count } Kommentare wurden weggelassen.
}
left-out-contents = { $count ->
    [one] { $count } Zeile des Inhaltsverzeichnisses wurde weggelassen.
   *[other] { $count } Zeilen des Inhaltsverzeichnisses wurden weggelassen.
}
left-out-furniture = { $count ->
    [one] { $count } Kopf- oder Fußzeile wurde weggelassen.
   *[other] { $count } Kopf- und Fußzeilen wurden weggelassen.
}
left-out-pages = { $count ->
    [one] { $count } Seite enthält keinen Text.
   *[other] { $count } Seiten enthalten keinen Text.
}
left-out-short-strings = { $count ->
    [one] { $count } kurze Zeichenkette wurde weggelassen.
   *[other] { $count } kurze Zeichenketten wurden weggelassen.
}
left-out-broken-lines = { $count ->
    [one] { $count } Zeile konnte nicht gelesen werden.
   *[other] { $count } Zeilen konnten nicht gelesen werden.
}

## Laden und Lesen

starting = Start …
loading = Programm und Sprachmodell werden geladen.
loaded = Programm und Modell werden geladen: { $received } MB
loaded-of = Programm und Modell werden geladen: { $received } von { $total } MB
reading-text = Der Text wird gelesen.
goes-on = { $stage } …
stage-text = Sätze werden gesucht
stage-values = Zeiten und Zahlen werden gesucht
stage-entities = Namen werden gesucht
stage-facts = Es wird gesucht, wer was sagt und tut
stage-summary = Das Wichtigste wird ausgewählt
stop = Anhalten
stopped = Angehalten. Der Text ist noch da.
text-still-here = Der Text ist noch da.
read-again = Noch einmal lesen
try-again = Erneut versuchen
read-anyway = Trotzdem lesen
engine-not-loaded = Das Programm konnte nicht geladen werden.
model-not-loaded = Das Sprachmodell konnte nicht geladen werden.
loading-stalled = Programm und Sprachmodell konnten nicht geladen werden: Seit einer Weile kommt nichts mehr an.
text-not-read = Der Text konnte nicht gelesen werden.
check-online = Bitte die Internetverbindung prüfen und es erneut versuchen.
try-or-reload = Bitte erneut versuchen. Schlägt es wieder fehl, ist diese Seite vielleicht veraltet: den Text kopieren und die Seite neu laden.
try-or-shorten = Bitte erneut versuchen. Schlägt es wieder fehl, die Seite neu laden oder einen kürzeren Teil nehmen.

## Was geschehen ist

found = Gefunden: { $found }.
found-nothing = keine Fakten in diesem Text
found-people = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
found-organizations = { $count ->
    [one] { $count } Organisation
   *[other] { $count } Organisationen
}
found-places = { $count ->
    [one] { $count } Ort
   *[other] { $count } Orte
}
found-quotes = { $count ->
    [one] { $count } Zitat oder Aussage
   *[other] { $count } Zitate und Aussagen
}
found-times = { $count ->
    [one] { $count } Zeitangabe
   *[other] { $count } Zeitangaben
}
found-numbers = { $count ->
    [one] { $count } Zahl
   *[other] { $count } Zahlen
}
at-mention = Nur was { $name } betrifft. Erwähnung { NUMBER($at) } von { NUMBER($count) }.

## Anstelle der Karten

no-text = Es gibt keinen Text zu lesen.
facts-will-appear = Die Fakten erscheinen hier.
no-facts-yet = Noch keine Fakten: Der Text wurde nicht gelesen.
facts-are-older = Diese Fakten gehören zum Text vor der letzten Änderung.
facts-of-beginning = Das sind die Fakten der ersten { NUMBER($words) } Wörter. Der Rest wird gelesen: { NUMBER($percent) } %. Sichern, Karten kopieren, Anheften und Korrigieren gehen erst, wenn alles gelesen ist.
facts-of-beginning-alone = Das sind die Fakten nur der ersten { NUMBER($words) } Wörter: Der Rest wurde nicht gelesen. Sichern, Karten kopieren, Anheften und Korrigieren gehen erst, wenn alles gelesen ist.
rest-of-text-follows = Der Rest des Textes folgt hier, sobald er gelesen ist.
no-facts-in = { $count ->
    [one] Keine Fakten in { $count } Wort: mehr Text einfügen.
   *[other] Keine Fakten in { $count } Wörtern: mehr Text einfügen.
}
no-words = In diesem Text stehen keine Wörter: Text mit Wörtern einfügen.
no-facts-in-code = Keine Fakten: Das ist Quellcode oder Daten. Fließtext einfügen, etwa was darüber geschrieben wurde.
no-facts-in-words-alone = { $count ->
    [one] Keine Fakten in { $count } Wort, das keinen englischen Satz bildet: ganze Sätze auf Englisch einfügen.
   *[other] Keine Fakten in { $count } Wörtern, die keinen englischen Satz bilden: ganze Sätze auf Englisch einfügen.
}
no-facts-in-text = { $count ->
    [one] Keine Fakten in { $count } Wort: einen Text einfügen, der sagt, wer was getan oder gesagt hat, oder wann.
   *[other] Keine Fakten in { $count } Wörtern: einen Text einfügen, der sagt, wer was getan oder gesagt hat, oder wann.
}
foreign-advice = Einen englischen Text oder eine Übersetzung einfügen oder diesen trotzdem lesen.

## Anzahlen

words = { $count ->
    [one] { $count } Wort
   *[other] { $count } Wörter
}
sentences = { $count ->
    [one] { $count } Satz
   *[other] { $count } Sätze
}
count-facts = { $count ->
    [one] { $count } Fakt
   *[other] { $count } Fakten
}
count-quotes = { $count ->
    [one] { $count } Zitat
   *[other] { $count } Zitate
}
count-other-names = { $count ->
    [one] { $count } anderer Name
   *[other] { $count } andere Namen
}
silent-sentences = { $all ->
    [one] { NUMBER($silent) } von { $all } Satz ohne Fakt
   *[other] { NUMBER($silent) } von { $all } Sätzen ohne Fakt
}
open-pronouns = { $count ->
    [one] { $count } Pronomen offen
   *[other] { $count } Pronomen offen
}
ambiguous-dates = { $count ->
    [one] { $count } Datum ist doppeldeutig
   *[other] { $count } Daten sind doppeldeutig
}
saves-seconds = spart { NUMBER($seconds) } s
saves-minutes = spart { NUMBER($minutes) } Min.

## Alle Karten

show-more = { NUMBER($rest) } weitere anzeigen
show-more-of = { NUMBER($step) } von { NUMBER($rest) } weiteren anzeigen
show-fewer = Weniger anzeigen
everything-else = Alles Übrige
less-certain = Weniger sicher
filter = Filter
filter-entries = {" "}Einträge
show-everything = Alles anzeigen
show-only-concerning = Nur anzeigen, was dazugehört
search = Suchen
search-label = In den Fakten und im Text suchen
show-one-card = Eine Karte zeigen
chip-quotes = Zitate
chip-plans = Pläne
chip-dates = Zeiten
chip-references = Verweise
condition-status = Geltung
condition-any = jede
condition-from = Von
condition-to = Bis
take-back = { $condition }: zurücknehmen
warning-correction = Zu einer Korrektur fand sich in diesem Text nichts; sie wurde nicht ausgeführt.
corrected = Korrigiert.
by-hand = von Hand korrigiert
this-is-wrong = Das ist falsch: entfernen
correct = Korrigieren …
correct-name = „{ $name }“ korrigieren
correct-called = Heißt
correct-rename = Umbenennen
correct-is = Ist
correct-same-as = Ist dasselbe wie
correct-split = Nicht alle diese Namen meinen dasselbe:
split-off = „{ $form }“ ist jemand oder etwas anderes
correct-hide = Das ist kein Name: ausblenden
correct-date = Ist am
correct-redate = Ändern
correct-date-hint = Ein Tag wie 2026-03-10, ein Monat wie 2026-03, ein Jahr, eine Woche wie 2026-W11, eine Zeit wie 2026-03-10T15:00 oder ein Zeitraum mit einem Strich zwischen beiden.
correct-date-wrong = Das ist kein lesbares Datum. Es schreibt sich wie 2026-03-10.
count-corrections = { $count ->
    [one] { NUMBER($count) } Korrektur
   *[other] { NUMBER($count) } Korrekturen
}
corrected-name = „{ $name }“ heißt „{ $new }“
corrected-kind = „{ $name }“: { $kind }
corrected-same = „{ $name }“ ist „{ $other }“
corrected-split = „{ $name }“ ist mehreres
corrected-hidden = „{ $name }“ ist kein Name
corrected-wrong = „{ $words }“ ist falsch
corrected-date = „{ $words }“ ist { $date }
days-from = ab { $day }
days-to = bis { $day }
places-in-text = Stellen im Text
previous-place = Vorige Stelle
next-place = Nächste Stelle
skip-to-cards = Zu den Karten
skip-to-text = Zum Text
help = Hilfe
help-marks = Markierungen im Text führen zu den Karten, und jede Zeile einer Karte führt zu ihrer Stelle im Text. Eine Behauptung erscheint als Behauptung, ein Plan als Plan, ein Dementi als Dementi; was der Text nicht sagt, wird nicht gezeigt.
help-privacy = Der Text wird in diesem Browser gelesen. Die Seite kann nichts senden: Ihre Richtlinie erlaubt nur Verbindungen zu ihren eigenen Dateien. Prüfen lässt sich das in der Netzwerkanalyse der Entwicklerwerkzeuge, oder indem man das Netz abschaltet: Die Seite arbeitet weiter.
help-keys = Tasten
help-faults = Wenn etwas schiefgeht
help-diagnostics = Die Diagnose enthält Versionen und Anzahlen und kein Wort des Textes.
copy-diagnostics = Diagnose kopieren
single-keys = Einzelne Tasten lösen etwas aus
key-search = Suchen
key-next = Nächste Stelle des Gesuchten oder Gewählten
key-previous = Vorige Stelle
key-row-menu = Mehr zur Zeile, in der die Tastatur ist
key-pin = Die Zeile, in der die Tastatur ist, anheften oder lösen
key-help = Diese Tasten
key-undo = Letzte Änderung zurücknehmen, auch des Textes
key-redo = Wiederholen
key-escape = Hervorgehobenes, Auswahl, Suche verlassen
key-marks = Im Text: von Markierung zu Markierung
key-back = Zurück zur vorigen Ansicht
row-menu = Mehr dazu
copy-with-sentence = Mit dem Satz kopieren
show-in-text = Im Text zeigen
all-of-sentence = Nur diesen Satz
copy-card = Diese Karte kopieren
pin = Anheften
unpin = Lösen
pinned = Angeheftet
pinned-unpin = Angeheftet: lösen
told-pinned = Angeheftet.
told-unpinned = Gelöst.
told-not-pinned = Das wurde nicht angeheftet: Im Text stehen dieselben Wörter mehrmals in derselben Umgebung und ließen sich nicht auseinanderhalten.
pins-lost = { $count ->
    [one] Zu { NUMBER($count) } angehefteten Eintrag gibt es keine Zeile mehr.
   *[other] Zu { NUMBER($count) } angehefteten Einträgen gibt es keine Zeile mehr.
}
pins-forget = Entfernen
kind-list = Liste
nothing-passes = Auf den Karten passt nichts.
found-in-text = Im Text stehen diese Wörter dennoch: Sie sind markiert; mit der Eingabetaste geht es von Stelle zu Stelle.
please-note = Bitte beachten
read-literally = Wörtlich lesen
warning-language = Dieser Text scheint nicht englisch zu sein. { -name } liest Englisch; mit Lücken und Fehlern ist zu rechnen.
warning-no-date = Manche Zeiten sind relativ, wie „Freitag“, und der Text sagt nicht, wann er geschrieben wurde. Mit seinem Datum auf der Zeitachse lassen sie sich einordnen.
warning-invalid-date = Das angegebene Datum des Textes ist ungültig und wurde nicht verwendet.
warning-html = Das ist der Quelltext einer Webseite; gelesen wurde ihr Text.
warning-code = Das sieht nach Quellcode oder Daten aus. Daraus werden nur Verweise und Zeiten gelesen.
warning-long-sentence = Ein sehr langer Satz wurde in Teilen gelesen. Nichts wurde ausgelassen.

## Kurzfassung

brief = Kurzfassung
in-short = In Kürze
key-points = Kernpunkte
next = Als Nächstes
sources = Quellen
length = Länge
copy = Kopieren
copied = Kopiert
brief-copied = Die Kurzfassung wurde mit ihren Quellen kopiert.
copy-refused = Der Browser hat das Kopieren nicht erlaubt. Der Text ist ausgewählt: mit Strg+C oder ⌘C kopieren.
export = Sichern
export-markdown = Markdown mit nummerierten Quellen
export-csv = Tabelle (CSV)
export-ics = Termine für den Kalender (ICS)
export-json = Alles, für Programme (JSON)
export-jsonld = In den Begriffen von schema.org (JSON-LD)
export-html = Bericht (HTML)
export-annotations = Web-Annotationen
export-schema = Das JSON-Schema dazu
export-snippet = HTML für eine andere Seite kopieren
print = Drucken
saving = Die Datei wird geschrieben …
saved = Gesichert als { $name }
not-saved = Die Datei ließ sich nicht schreiben. Der Text ist noch da; bitte erneut versuchen.
question-who = Wer
question-what = Was
question-when = Wann
question-where = Wo
question-why = Warum
question-how = Wie
event-when = {" · "}Wann:{" "}
event-where = {" · "}Wo:{" "}

## Fakten, Pläne, Positionen

facts = Fakten
plans = Pläne und Forderungen
plans-planned = Geplant oder erwartet
plans-demanded = Gefordert
plans-offered = Angeboten
plans-threatened = Angedroht
positions = Positionen
position-denies = Bestreitet
position-doubts = Bezweifelt
position-demands = Fordert
position-promises = Verspricht
position-threatens = Droht an
status-stated = festgestellt
status-claimed = behauptet
status-planned = geplant oder erwartet
status-demanded = gefordert
status-offered = angeboten
status-threatened = angedroht
status-conditional = bedingt
status-possible = möglich
status-denied = bestritten
not-so = verneint
by-source = von { $source }
according-to = laut { $source }
wanted-by = gewünscht von { $source }
demanded-by = gefordert von { $source }
promised-by = versprochen von { $source }
threatened-by = angedroht von { $source }
denied-by = bestritten von { $source }
asked-for-by = erbeten von { $source }
doubted-by = bezweifelt von { $source }

## Zitate und Aussagen

quotes = Zitate und Aussagen
kind-quote = Zitat
kind-partly-quoted = teils zitiert
kind-claim = Aussage
kind-position = Position
stance-says = sagt
stance-believes = glaubt
stance-wants = will
stance-demands = fordert
stance-promises = verspricht
stance-threatens = droht an
stance-denies = bestreitet
stance-asks = fragt
stance-doubts = bezweifelt
source-not-named = Quelle nicht genannt
someone-not-named = jemand Ungenanntes
within-what = in den Worten von { $source }
within-unnamed = in den Worten von jemand Ungenanntem

## Wer und wo

who-and-where = Wer und wo
people = Personen
organizations = Organisationen
places = Orte
other-names = Andere Namen
also-called = Auch genannt
mentioned = {" "}erwähnt
speaks-for = spricht für { $name }
roles = Rollen
role-former = früher
role-current = jetzt
role-future = künftig
kind-person = Person
kind-organization = Organisation
kind-place = Ort
kind-nationality = Nationalität oder Gruppe
kind-event = Ereignis
kind-product = Produkt
kind-work = Werk
kind-law = Gesetz
kind-name = Name

## Zeitachse

timeline = Zeitachse
not-on-calendar = Nicht im Kalender
date-missing = Zeiten wie „{ $words }“ lassen sich erst einordnen, wenn das Datum des Textes angegeben ist.
or-date = oder { $dates }
list-or = {" "}oder{" "}
unclear = unklar
from-text-date = gerechnet ab dem Datum des Textes
from-file-date = gerechnet ab dem Datum der Datei
from-date-before = gerechnet ab dem Datum davor
from-date = gerechnet ab { $date }
two-days = „{ $words }“ kann zwei Tage bedeuten.
two-days-untold = „{ $words }“ kann zwei Tage bedeuten, und der Text sagt nicht, welchen.
order-of-date = Reihenfolge von Tag und Monat
order-as-told = Wie im Text
order-day-first = Tag zuerst
order-month-first = Monat zuerst
kind-time = Zeit
precision-clock = Uhrzeit
precision-part-of-day = Tageszeit
precision-day = Tag
precision-weekend = Wochenende
precision-week = Woche
precision-month = Monat
precision-season = Jahreszeit
precision-quarter = Quartal
precision-half-year = Halbjahr
precision-year = Jahr
precision-decade = Jahrzehnt
precision-century = Jahrhundert
precision-range = Zeitraum
precision-length = Dauer
precision-repeated = wiederholt
time-about = etwa{" "}
time-early = Anfang{" "}
time-start-of = Anfang{" "}
time-mid = Mitte{" "}
time-middle-of = Mitte{" "}
time-late = Ende{" "}
time-end-of = Ende{" "}
time-before = vor{" "}
time-before-day = vor dem{" "}
time-after = nach{" "}
time-after-day = nach dem{" "}
time-until = bis{" "}
time-until-day = bis zum{" "}
time-since = seit{" "}
time-since-day = seit dem{" "}
time-less-than = weniger als{" "}
time-more-than = mehr als{" "}

## Daten

date = { $day }. { $month } { $year }
day-of-month = { $day }. { $month }
month-of-year = { $month } { $year }
season-of-year = { $season } { $year }
week-of-year = KW { $week }/{ $year }
weekend-of-week = Wochenende der KW { $week }/{ $year }
quarter-of-year = { $quarter }. Quartal { $year }
half-of-year = { $half }. Halbjahr { $year }
decade = { $tens }0er
century = { $hundreds }00–{ $hundreds }99
first-century = 1. Jahrhundert
before-christ = { $time } v. Chr.
after-christ = { $time } n. Chr.
january = Januar
february = Februar
march = März
april = April
may = Mai
june = Juni
july = Juli
august = August
september = September
october = Oktober
november = November
december = Dezember
monday = Montag
tuesday = Dienstag
wednesday = Mittwoch
thursday = Donnerstag
friday = Freitag
saturday = Samstag
sunday = Sonntag
spring = Frühling
summer = Sommer
autumn = Herbst
winter = Winter
morning = Morgen
midday = Mittag
afternoon = Nachmittag
evening = Abend
night = Nacht
daytime = tagsüber

## Zahlen

numbers = Zahlen
other-numbers = Andere Zahlen
kind-number = Zahl
kind-change = Änderung
change-up = gestiegen
change-down = gefallen
change-open = verändert
change-from = von
change-to = auf
change-by = um
less-than = weniger als
at-most = höchstens
about = etwa
at-least = mindestens
more-than = mehr als
ordinal = Nr. { $number }
money = { $amount } { $unit }
from-amount = ab { $number }
up-to-amount = bis zu { $number }
trillions = { $number } Bio.
billions = { $number } Mrd.
millions = { $number } Mio.
per-hour = pro Stunde
per-minute = pro Minute
per-day = pro Tag
per-week = pro Woche
per-month = pro Monat
per-year = pro Jahr
unit-percentage-point = { $count ->
    [one] Prozentpunkt
   *[other] Prozentpunkte
}
unit-year = { $count ->
    [one] Jahr
   *[other] Jahre
}
unit-month = { $count ->
    [one] Monat
   *[other] Monate
}
unit-week = { $count ->
    [one] Woche
   *[other] Wochen
}
unit-day = { $count ->
    [one] Tag
   *[other] Tage
}
unit-hour = { $count ->
    [one] Stunde
   *[other] Stunden
}
unit-minute = { $count ->
    [one] Minute
   *[other] Minuten
}
unit-second = { $count ->
    [one] Sekunde
   *[other] Sekunden
}
unit-nautical-mile = { $count ->
    [one] Seemeile
   *[other] Seemeilen
}
unit-light-year = { $count ->
    [one] Lichtjahr
   *[other] Lichtjahre
}
unit-acre = { $count ->
    [one] Acre
   *[other] Acres
}
unit-barrel = { $count ->
    [one] Barrel
   *[other] Barrel
}
unit-short-ton = { $count ->
    [one] Short Ton
   *[other] Short Tons
}
unit-carat = { $count ->
    [one] Karat
   *[other] Karat
}
unit-knot = { $count ->
    [one] Knoten
   *[other] Knoten
}
unit-times = { $count ->
    [one] Mal
   *[other] Mal
}
unit-byte = { $count ->
    [one] Byte
   *[other] Byte
}

## Listen, Verweise, Abkürzungen

lists = Listen
more-in-text = und { NUMBER($rest) } weitere im Text
references = Verweise
open-in-tab = { $address } in neuem Tab öffnen
open = öffnen
kind-url = Webadresse
kind-email = E-Mail
kind-phone = Telefon
kind-ip = IP-Adresse
kind-handle = Benutzername
kind-hashtag = Hashtag
kind-doi = DOI
kind-isbn = ISBN
kind-citation = Literaturangabe
abbreviations = Abkürzungen
kind-abbreviation = Abkürzung
kind-fact = Fakt

## Texte behalten, weitergeben und holen

device = Behalten, weitergeben, holen
kept-on-device = Auf diesem Gerät behalten
keep-text = Diesen Text auf diesem Gerät behalten
keep-note = Text, Datum und Auswahl bleiben in diesem Browser, bis das Häkchen entfernt wird, und sind beim nächsten Besuch wieder da. Nichts wird versendet.
keep-replaces = Ein anderer Text ist gespeichert. Das Häkchen setzt diesen an seine Stelle.
keep-refused = Dieser Browser speichert nichts für diese Seite: Das Fenster ist privat, oder der Speicher ist gesperrt oder voll.
text-restored = Der Text vom { $moment } wurde wiederhergestellt.
forget = Vergessen
other-text-kept = Ein anderer Text, vom { $moment }, ist auf diesem Gerät gespeichert.
open-kept = Diesen öffnen
copy-link = Link kopieren, der den Text enthält
link-copied = Der Link ist kopiert.
link-note = Der Link enthält den ganzen Text: Wer ihn bekommt, kann den Text lesen, und Programme, die ihn weitergeben, können ihn speichern. Beim Öffnen wird der Text nicht an diese Website gesendet.
link-too-long = Als Link hätte dieser Text { NUMBER($kilobytes) } kB; mehr als { NUMBER($most) } sollte kein Link haben. Bitte den Text selbst weitergeben.
text-too-long-for-link = Dieser Text ist zu lang für einen Link. Bitte den Text selbst weitergeben.
link-unable = Dieser Browser kann solche Links nicht erzeugen. Bitte den Text selbst weitergeben.
link-damaged = Der Text in diesem Link ist beschädigt: Vielleicht fehlt ein Teil des Links. Bitte noch einmal darum bitten oder um den Text selbst.
link-text-too-long = Der Text in diesem Link ist länger als { NUMBER($megabytes) } MB. Bitte um den Text selbst bitten.
bookmark = In { -name } lesen
bookmark-note = Diese Schaltfläche in die Lesezeichenleiste ziehen; hier gedrückt bewirkt sie nichts. Auf einer Seite mit einem Artikel das Lesezeichen anklicken: Was dort ausgewählt ist, sonst der Artikel, öffnet sich hier. Nichts geht über das Netz. Manche Seiten verbieten Lesezeichen das Lesen; dort den Text kopieren.
page-silent = Die andere Seite hat ihren Text hier nicht übergeben. Vielleicht ist er daneben geöffnet: in den anderen Tabs nachsehen oder den Text kopieren und einfügen.
shared-unreadable = Das Geteilte konnte nicht gelesen werden. Bitte noch einmal teilen oder den Text einfügen.
shared-nothing = Es wurde nichts geteilt, das gelesen werden kann.
files-left = Zu viele Dateien auf einmal: { NUMBER($count) } davon wurden nicht geöffnet. Diese noch einmal für sich teilen.
new-version = Eine neue Version ist bereit.
reload = Neu laden
too-long-to-carry = Der Text ist zu lang, um mitgenommen zu werden. Bitte anderswo sichern, hier leeren, dann neu laden.
## Pictures

picture = Bild
axis-name = Daten auf einer Skala. Die Pfeiltasten führen von einem zum nächsten, ein Druck zur Zeile.
axis-text-date = Datum des Textes
axis-ahead = künftig oder geplant
axis-broken = Wo // steht, ist Zeit ohne Eintrag ausgelassen.
axis-compressed = Nicht maßstäblich: lange Abstände sind kürzer gezeichnet.
axis-dashed = Gestrichelt: künftig, geplant oder sonst noch nicht so.
axis-hollow = Hohl: unklar, an jeder möglichen Stelle.
axis-unplaced = { $count ->
    [one] { $count } Datum ist nur ein Strich: für seinen Namen ist kein Platz.
   *[other] { $count } Daten sind nur Striche: für ihre Namen ist kein Platz.
}
axis-unnamed = { $count ->
    [one] Für den Namen einer Marke ist kein Platz ({ $count }).
   *[other] Für die Namen von { $count } Marken ist kein Platz.
}
axis-left-out = { $count ->
    [one] { $count } Datum ist nicht gezeichnet.
   *[other] { $count } Daten sind nicht gezeichnet.
}
matrix-name = Wer was sagt, und wie oft. Ein Druck auf eine Zahl zeigt, was sie zählt.
matrix-others = { $speakers ->
    [one] Nicht in der Tabelle: { $speakers } weitere Quelle mit zusammen { NUMBER($count) }.
   *[other] Nicht in der Tabelle: { $speakers } weitere Quellen mit zusammen { NUMBER($count) }.
}
matrix-unnamed = { $count ->
    [one] Nicht in der Tabelle: { $count } ohne Namen der Quelle.
   *[other] Nicht in der Tabelle: { $count } ohne Namen der Quelle.
}
changes-name = Veränderungen als Balken. Die Pfeiltasten führen von einem zum nächsten, ein Druck zur Zeile.
changes-scale = Balken einer Einheit haben denselben Maßstab; der senkrechte Strich ist null.
changes-left-out = { $count ->
    [one] { $count } Veränderung ist nicht gezeichnet: ihr fehlt ein Wert zum Vergleichen.
   *[other] { $count } Veränderungen sind nicht gezeichnet: ihnen fehlen Werte zum Vergleichen.
}
relations = Wer mit wem
relations-name = Namen und was sie verbindet. Die Pfeiltasten führen von einem zum nächsten; ein Druck auf einen Namen wählt ihn, einer auf eine Beziehung zeigt ihre Fakten.
picture-dotted = Gepunktet: behauptet.
picture-dashed = Gestrichelt: geplant, gefordert oder sonst noch nicht so.
picture-crossed = Durchkreuzt: bestritten oder verneint.
relations-left-out = Nicht gezeichnet: { $count ->
    [one] { $count } Beziehung
   *[other] { $count } Beziehungen
}, weniger zentral oder weniger sicher; { $names ->
    [one] { $names } Name.
   *[other] { $names } Namen.
}
relations-all = Alle zeichnen
relations-fewer = Weniger zeichnen
relations-from = Wer
relations-words = Beziehung
relations-to = Wen, was oder wo
relations-standing = Geltung
as-table = Als Tabelle

## Vergleichen

not-compared = Dieser Text kann nicht auch verglichen werden: höchstens { NUMBER($most) } Texte und zusammen { NUMBER($megabytes) } MB. Zuerst einen aus dem Vergleich nehmen.
not-compared-files = Nicht verglichen: { $names }. Verglichen werden können höchstens { NUMBER($most) } Texte und zusammen { NUMBER($megabytes) } MB.
comparison = Vergleich
compare-with-another = Mit einem anderen Text vergleichen …
compare-all = Alle vergleichen
other-text = Der andere Text
other-text-wanted = Den Text zum Vergleichen einfügen, schreiben oder öffnen.
back-to-text = Zurück zum Text
comparison-waits = Was die Texte sagen, steht hier, sobald alle gelesen sind.
close-comparison = Vergleich schließen
compared-texts = Verglichene Texte
this-text = gezeigt
open-this-text = Diesen Text öffnen
take-off = „{ $name }“ weglassen
compared-not-read = konnte nicht gelesen werden.
nothing-in-common = Es fand sich nichts, was beide Texte sagen.
numbers-differ = Abweichende Zahlen
dates-differ = Abweichende Zeiten
in-named = in { $names }
too-long-to-differ = Diese Texte sind zusammen zu lang, um in je zweien nach abweichenden Zahlen und Zeiten zu suchen. Im Vergleich von zweien sind sie zu sehen.
but-in-the-other = , im anderen Text:
facts-in-both = Fakten in beiden
only-in = Nur in „{ $name }“
people-in-both = Personen in beiden
people-only-in = Personen nur in „{ $name }“
nothing-to-merge = In diesen Texten fanden sich weder Zeiten noch Personen.
not-on-merged = { $count ->
    [one] { NUMBER($count) } Zeit, die in keinem Kalender steht, ist nicht in dieser Reihe; sie steht bei ihrem Text.
   *[other] { NUMBER($count) } Zeiten, die in keinem Kalender stehen, sind nicht in dieser Reihe; sie stehen bei ihren Texten.
}
in-texts = { $count ->
    [one] in { NUMBER($count) } Text
   *[other] in { NUMBER($count) } Texten
}
