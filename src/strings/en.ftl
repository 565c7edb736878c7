# The strings of the interface in English; `de.ftl` has the same messages.

-name = Factcards

## The page

name = { -name }
page-title = { -name }: paste a text, read its facts
promise = Paste a text, read its facts.
privacy = Your text stays on this device
drop-to-read = Drop the file to read it
language-choice = Language – Sprache
language-name = English
change-colours = Change the colours
light = Light
dark = Dark
text = Text
cards = Cards
show-pane = Show
close = Close
undo = Undo
back-to-fact = Back to the fact

## Before there is a text

welcome-title = Any English text, taken apart into its facts
welcome = Paste an article, a report or your notes. Beside it you get cards: what matters most, who did what, who said what, when and where, and the numbers. Every fact leads back to its place in the text.
legend = In the text, { $marks } are marked like this.
legend-people = people
legend-organizations = organisations
legend-places = places
legend-dates = dates
legend-numbers = numbers
list-and = {" "}and{" "}
try-example = Try an example
welcome-note = Nothing is sent anywhere: the text is read here, in your browser, and is gone when you close the page, unless you keep it.

## The text

show-text = Show the text
edit = Edit
read = Read
clear = Clear
text-cleared = Text cleared.
text-replaced = Your earlier text was replaced.
the-text = The text
whole-text = Whole text
text-to-read = Text to read
source-label = The text with its facts marked. Arrow keys: left and right move between the marks, up and down between the sentences; Enter shows what the cards tell of it.
in-this-sentence = In this sentence
nothing-in-sentence = Nothing was read from this sentence.
show-card = show card
copy-sentence = Copy sentence
minutes-to-read = { NUMBER($minutes) } min to read
date-of-text = Date of the text
from-the-text = from the text
from-the-file = from the file’s date
place-of = { NUMBER($at) } of { NUMBER($count) }

## Opening and pasting files

open-file = Open file
file = File
editor-hint = Paste or type a text here, or open a .txt or .md file.
editor-hint-files = Paste or type a text here, or drop a file anywhere on the page: text, Word, PDF, web page, mail, captions, table.
opening-files = Opening { $names } …
files-waiting = { $count ->
    [one] { $count } more file is not opened yet: { $names }.
   *[other] { $count } more files are not opened yet: { $names }.
}
open-next = Open next
picture-pasted = That is a picture: copy its text instead.
file-empty = “{ $name }” is empty.
file-too-large = “{ $name }” is larger than { NUMBER($megabytes) } MB. Open a part of it.
file-unpacks-too-large = “{ $name }” unpacks to more than { NUMBER($megabytes) } MB. Save its text as a .txt file and open that.
file-not-text = “{ $name }” is not a text file. Save it as plain text first.
file-encoding = “{ $name }” is in an encoding that is not known. Save it as UTF-8 first.
file-locked = “{ $name }” is locked by a password. Save a copy without it and open that.
file-damaged = “{ $name }” is damaged. Open it in the program that made it and save it again.
file-no-prose = “{ $name }” holds no text to read, only names and values.
file-pictures-only = “{ $name }” holds pictures of text only. Have a program recognize the text (OCR), and open what it saves.
file-old-office = “{ $name }” is an old Word or Office document. Save it as .docx and open that.
file-open-document = “{ $name }” is an OpenDocument file. Save it as .docx and open that.
file-rich-text = “{ $name }” is a rich text file. Save it as .docx or as plain text and open that.
file-spreadsheet = “{ $name }” is a spreadsheet. Save the sheet as .csv and open that.
file-presentation = “{ $name }” is a presentation. Copy its text and paste it.
file-book = “{ $name }” is a book file (.epub). Copy the text and paste it.
file-picture = “{ $name }” is a picture. Copy its text instead, or have a program recognize it (OCR).
file-recording = “{ $name }” is a recording. Open its transcript or captions instead.
file-archive = “{ $name }” is an archive. Unpack it and open a file from it.
file-pdf = “{ $name }” is a PDF file that cannot be read here. Save its text as a .txt file and open that.
file-unreadable = “{ $name }” could not be read. Check that it is still there and open it again.
file-reader-unloaded = “{ $name }” was not opened: what reads such files could not be loaded. Check the connection and open it again.
file-reader-died = “{ $name }” could not be read. Save its text as a .txt file and open that.
file-slow = “{ $name }” takes too long to read. Save its text as a .txt file and open that.
of-file = “{ $name }”: { $what }
left-out-attachments = { $count ->
    [one] { $count } attachment was left out: { $names }.
   *[other] { $count } attachments were left out: { $names }.
}
left-out-surroundings = { $count ->
    [one] { $count } word of menus, side notes and footers was left out.
   *[other] { $count } words of menus, side notes and footers were left out.
}
left-out-deletions = { $count ->
    [one] { $count } deleted word was left out.
   *[other] { $count } deleted words were left out.
}
left-out-comments = { $count ->
    [one] { $count } comment was left out.
   *[other] { $count } comments were left out.
}
left-out-contents = { $count ->
    [one] { $count } line of the list of contents was left out.
   *[other] { $count } lines of the list of contents were left out.
}
left-out-furniture = { $count ->
    [one] { $count } header or footer of a page was left out.
   *[other] { $count } headers and footers of pages were left out.
}
left-out-pages = { $count ->
    [one] { $count } page holds no text.
   *[other] { $count } pages hold no text.
}
left-out-short-strings = { $count ->
    [one] { $count } short string was left out.
   *[other] { $count } short strings were left out.
}
left-out-broken-lines = { $count ->
    [one] { $count } line could not be read.
   *[other] { $count } lines could not be read.
}

## Loading and reading

starting = Starting …
loading = Loading the engine and its language model.
loaded = Loading engine and model: { $received } MB
loaded-of = Loading engine and model: { $received } of { $total } MB
reading-text = Reading the text.
goes-on = { $stage } …
stage-text = Finding the sentences
stage-values = Finding dates and numbers
stage-entities = Finding names
stage-facts = Finding who says and does what
stage-summary = Choosing what matters most
stop = Stop
stopped = Stopped. Your text is still here.
text-still-here = Your text is still here.
read-again = Read it again
try-again = Try again
read-anyway = Read it anyway
engine-not-loaded = The engine could not be loaded.
model-not-loaded = The language model could not be loaded.
loading-stalled = The engine and its language model could not be loaded: nothing more has come for a while.
text-not-read = The text could not be read.
check-online = Check that you are online, then try again.
try-or-reload = Try again; if it fails again, this page may be out of date: copy your text and reload the page.
try-or-shorten = Try again; if it fails again, reload the page or try a shorter part.

## What has happened

found = Found { $found }.
found-nothing = no facts in this text
found-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
found-organizations = { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
}
found-places = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
found-quotes = { $count ->
    [one] { $count } quote or claim
   *[other] { $count } quotes and claims
}
found-times = { $count ->
    [one] { $count } date or time
   *[other] { $count } dates and times
}
found-numbers = { $count ->
    [one] { $count } number
   *[other] { $count } numbers
}
at-mention = Only what concerns { $name }. Mention { NUMBER($at) } of { NUMBER($count) }.

## In place of the cards

no-text = There is no text to read.
facts-will-appear = The facts will appear here.
no-facts-yet = There are no facts yet: the text has not been read.
facts-are-older = These facts are those of the text before your last change.
facts-of-beginning = These are the facts of the first { NUMBER($words) } words. The rest is being read: { NUMBER($percent) } %. Saving, copying cards, pinning and correcting wait until all is read.
facts-of-beginning-alone = These are the facts of the first { NUMBER($words) } words alone: the rest has not been read. Saving, copying cards, pinning and correcting wait until all is read.
rest-of-text-follows = The rest of the text follows here once it is read.
no-facts-in = { $count ->
    [one] No facts in { $count } word: paste more.
   *[other] No facts in { $count } words: paste more.
}
no-words = There are no words in this text: paste some.
no-facts-in-code = No facts: this is code or data. Paste prose, such as what was written about it.
no-facts-in-words-alone = { $count ->
    [one] No facts in { $count } word that makes no English sentence: paste whole sentences in English.
   *[other] No facts in { $count } words that make no English sentence: paste whole sentences in English.
}
no-facts-in-text = { $count ->
    [one] No facts in { $count } word: paste a text that tells who did or said what, or when.
   *[other] No facts in { $count } words: paste a text that tells who did or said what, or when.
}
foreign-advice = Paste an English text or a translation, or read this one all the same.

## Counts

words = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
sentences = { $count ->
    [one] { $count } sentence
   *[other] { $count } sentences
}
count-facts = { $count ->
    [one] { $count } fact
   *[other] { $count } facts
}
count-quotes = { $count ->
    [one] { $count } quote
   *[other] { $count } quotes
}
count-other-names = { $count ->
    [one] { $count } other name
   *[other] { $count } other names
}
silent-sentences = { $all ->
    [one] { NUMBER($silent) } of { $all } sentence gave no fact
   *[other] { NUMBER($silent) } of { $all } sentences gave no fact
}
open-pronouns = { $count ->
    [one] { $count } pronoun left open
   *[other] { $count } pronouns left open
}
ambiguous-dates = { $count ->
    [one] { $count } date can be read two ways
   *[other] { $count } dates can be read two ways
}
saves-seconds = saves { NUMBER($seconds) } s
saves-minutes = saves { NUMBER($minutes) } min

## All cards

show-more = Show { NUMBER($rest) } more
show-more-of = Show { NUMBER($step) } more of { NUMBER($rest) }
show-fewer = Show fewer
everything-else = Everything else
less-certain = Less certain
filter = Filter
filter-entries = {" "}entries
show-everything = Show everything
show-only-concerning = Show only what concerns it
search = Search
search-label = Search the facts and the text
show-one-card = Show one card
chip-quotes = Quotes
chip-plans = Plans
chip-dates = Dates
chip-references = References
condition-status = Standing
condition-any = any
condition-from = From
condition-to = To
take-back = { $condition }: take back
warning-correction = A correction of yours found nothing in this text to correct, so it was not made.
corrected = Corrected.
by-hand = corrected by hand
this-is-wrong = This is wrong: take it away
correct = Correct …
correct-name = Correct “{ $name }”
correct-called = Called
correct-rename = Rename
correct-is = Is a
correct-same-as = Is the same as
correct-split = Not all of these names mean the same:
split-off = “{ $form }” is someone or something else
correct-hide = This is no name: hide it
correct-date = Is on
correct-redate = Change
correct-date-hint = A day like 2026-03-10, a month like 2026-03, a year, a week like 2026-W11, a time like 2026-03-10T15:00, or a range with a stroke between two.
correct-date-wrong = That is no date that can be read. Write it like 2026-03-10.
count-corrections = { $count ->
    [one] { NUMBER($count) } correction
   *[other] { NUMBER($count) } corrections
}
corrected-name = “{ $name }” is called “{ $new }”
corrected-kind = “{ $name }” is a { $kind }
corrected-same = “{ $name }” is “{ $other }”
corrected-split = “{ $name }” is several
corrected-hidden = “{ $name }” is no name
corrected-wrong = “{ $words }” is wrong
corrected-date = “{ $words }” is { $date }
days-from = from { $day }
days-to = to { $day }
places-in-text = Places in the text
previous-place = Previous place
next-place = Next place
skip-to-cards = Skip to the cards
skip-to-text = Skip to the text
help = Help
help-marks = Marks in the text lead to the cards, and each line of a card leads to its place in the text. A claim is shown as a claim, a plan as a plan, a denial as a denial; where the text does not tell, nothing is shown.
help-privacy = The text is read in this browser. The page can send nothing: its policy allows no connection but to its own files. To check, look at the network panel of your browser’s developer tools, or switch the network off: the page goes on working.
help-keys = Keys
help-faults = When something goes wrong
help-diagnostics = The diagnostics hold versions and counts, and no word of your text.
copy-diagnostics = Copy diagnostics
single-keys = Single keys do something
key-search = Search
key-next = Next place of what is looked for or chosen
key-previous = Previous place
key-row-menu = More about the line that has the keyboard
key-pin = Pin the line that has the keyboard, or unpin it
key-help = These keys
key-undo = Undo the last change, also of the text
key-redo = Redo
key-escape = Leave what is pointed out, chosen, searched
key-marks = In the text: from mark to mark
key-back = Back to where you were
row-menu = More about this
copy-with-sentence = Copy with its sentence
show-in-text = Show in the text
all-of-sentence = Only this sentence
copy-card = Copy this card
pin = Pin
unpin = Unpin
pinned = Pinned
pinned-unpin = Pinned: unpin
told-pinned = Pinned.
told-unpinned = Unpinned.
told-not-pinned = This was not pinned: the text has the same words more than once with the same around them, so that the pin could not be told apart.
pins-lost = { $count ->
    [one] { NUMBER($count) } pin has no row any more.
   *[other] { NUMBER($count) } pins have no row any more.
}
pins-forget = Take away
kind-list = list
nothing-passes = Nothing on the cards fits.
found-in-text = The text has these words all the same: see the marks, or press Enter to go through them.
please-note = Please note
read-literally = Read it literally
warning-language = This text does not seem to be English. { -name } reads English; expect gaps and mistakes.
warning-no-date = Some dates are relative, like “Friday”, and the text does not say when it was written. Give its date on the timeline to place them.
warning-invalid-date = The date given for the text is not a valid date, so it was not used.
warning-html = This is the source of a web page; it was read as its text.
warning-code = This looks like source code or data. Only references and dates are read from it.
warning-long-sentence = A very long sentence was read in pieces. Nothing was left out.

## Brief

brief = Brief
in-short = In short
key-points = Key points
next = Next
sources = Sources
length = Length
copy = Copy
copied = Copied
brief-copied = The brief was copied, with its sources.
copy-refused = The browser did not allow copying. The text is selected: copy it with Ctrl+C or ⌘C.
export = Save
export-markdown = Markdown, with numbered sources
export-csv = Table (CSV)
export-ics = Dates for a calendar (ICS)
export-json = Everything, for programs (JSON)
export-jsonld = In the words of schema.org (JSON-LD)
export-html = Report (HTML)
export-annotations = Web Annotations
export-schema = The JSON Schema of that
export-snippet = Copy the HTML for another page
print = Print
saving = Writing the file …
saved = Saved as { $name }
not-saved = The file could not be written. Your text is still here; try again.
question-who = Who
question-what = What
question-when = When
question-where = Where
question-why = Why
question-how = How
event-when = {" · "}When:{" "}
event-where = {" · "}Where:{" "}

## Facts, plans, positions

facts = Facts
plans = Plans and demands
plans-planned = Planned or expected
plans-demanded = Demanded
plans-offered = Offered
plans-threatened = Threatened
positions = Positions
position-denies = Denies
position-doubts = Doubts
position-demands = Demands
position-promises = Promises
position-threatens = Threatens
status-stated = stated
status-claimed = claimed
status-planned = planned or expected
status-demanded = demanded
status-offered = offered
status-threatened = threatened
status-conditional = conditional
status-possible = possible
status-denied = denied
not-so = negated
by-source = by { $source }
according-to = according to { $source }
wanted-by = wanted by { $source }
demanded-by = demanded by { $source }
promised-by = promised by { $source }
threatened-by = threatened by { $source }
denied-by = denied by { $source }
asked-for-by = asked for by { $source }
doubted-by = doubted by { $source }

## Quotes and claims

quotes = Quotes and claims
kind-quote = quote
kind-partly-quoted = partly quoted
kind-claim = claim
kind-position = position
stance-says = says
stance-believes = believes
stance-wants = wants
stance-demands = demands
stance-promises = promises
stance-threatens = threatens
stance-denies = denies
stance-asks = asks
stance-doubts = doubts
source-not-named = Source not named
someone-not-named = someone not named
within-what = in what { $source } said
within-unnamed = in what someone not named said

## Who and where

who-and-where = Who and where
people = People
organizations = Organisations
places = Places
other-names = Other names
also-called = Also called
mentioned = {" "}mentioned
speaks-for = speaks for { $name }
roles = Roles
role-former = former
role-current = now
role-future = to be
kind-person = person
kind-organization = organisation
kind-place = place
kind-nationality = nationality or group
kind-event = event
kind-product = product
kind-work = work
kind-law = law
kind-name = name

## Timeline

timeline = Timeline
not-on-calendar = Not on the calendar
date-missing = Times like “{ $words }” cannot be placed until you give the date of the text.
or-date = or { $dates }
list-or = , or{" "}
unclear = unclear
from-text-date = from the text’s date
from-file-date = from the file’s date
from-date-before = from the date before it
from-date = from { $date }
two-days = “{ $words }” can be two days.
two-days-untold = “{ $words }” can be two days, and the text does not tell which.
order-of-date = Order of day and month
order-as-told = As the text tells
order-day-first = Day first
order-month-first = Month first
kind-time = time
precision-clock = time
precision-part-of-day = part of a day
precision-day = day
precision-weekend = weekend
precision-week = week
precision-month = month
precision-season = season
precision-quarter = quarter
precision-half-year = half-year
precision-year = year
precision-decade = decade
precision-century = century
precision-range = range
precision-length = duration
precision-repeated = repeated
time-about = about{" "}
time-early = early{" "}
time-start-of = start of{" "}
time-mid = mid-
time-middle-of = middle of{" "}
time-late = late{" "}
time-end-of = end of{" "}
time-before = before{" "}
time-before-day = before{" "}
time-after = after{" "}
time-after-day = after{" "}
time-until = by/until{" "}
time-until-day = by/until{" "}
time-since = since{" "}
time-since-day = since{" "}
time-less-than = less than{" "}
time-more-than = more than{" "}

## Dates

date = { $day } { $month } { $year }
day-of-month = { $day } { $month }
month-of-year = { $month } { $year }
season-of-year = { $season } { $year }
week-of-year = week { $week } of { $year }
weekend-of-week = weekend of week { $week }, { $year }
quarter-of-year = quarter { $quarter } of { $year }
half-of-year = half { $half } of { $year }
decade = { $tens }0s
century = { $hundreds }00s
first-century = 1st century
before-christ = { $time } BC
after-christ = AD { $time }
january = January
february = February
march = March
april = April
may = May
june = June
july = July
august = August
september = September
october = October
november = November
december = December
monday = Monday
tuesday = Tuesday
wednesday = Wednesday
thursday = Thursday
friday = Friday
saturday = Saturday
sunday = Sunday
spring = spring
summer = summer
autumn = autumn
winter = winter
morning = morning
midday = midday
afternoon = afternoon
evening = evening
night = night
daytime = daytime

## Numbers

numbers = Numbers
other-numbers = Other numbers
kind-number = number
kind-change = change
change-up = up
change-down = down
change-open = changed
change-from = from
change-to = to
change-by = by
less-than = less than
at-most = at most
about = about
at-least = at least
more-than = more than
ordinal = no. { $number }
money = { $unit } { $amount }
from-amount = from { $number }
up-to-amount = up to { $number }
trillions = { $number } trillion
billions = { $number } billion
millions = { $number } million
per-hour = an hour
per-minute = a minute
per-day = a day
per-week = a week
per-month = a month
per-year = a year
unit-percentage-point = { $count ->
    [one] percentage point
   *[other] percentage points
}
unit-year = { $count ->
    [one] year
   *[other] years
}
unit-month = { $count ->
    [one] month
   *[other] months
}
unit-week = { $count ->
    [one] week
   *[other] weeks
}
unit-day = { $count ->
    [one] day
   *[other] days
}
unit-hour = { $count ->
    [one] hour
   *[other] hours
}
unit-minute = { $count ->
    [one] minute
   *[other] minutes
}
unit-second = { $count ->
    [one] second
   *[other] seconds
}
unit-nautical-mile = { $count ->
    [one] nautical mile
   *[other] nautical miles
}
unit-light-year = { $count ->
    [one] light year
   *[other] light years
}
unit-acre = { $count ->
    [one] acre
   *[other] acres
}
unit-barrel = { $count ->
    [one] barrel
   *[other] barrels
}
unit-short-ton = { $count ->
    [one] short ton
   *[other] short tons
}
unit-carat = { $count ->
    [one] carat
   *[other] carats
}
unit-knot = { $count ->
    [one] knot
   *[other] knots
}
unit-times = { $count ->
    [one] time
   *[other] times
}
unit-byte = { $count ->
    [one] byte
   *[other] bytes
}

## Lists, references, abbreviations

lists = Lists
more-in-text = and { NUMBER($rest) } more in the text
references = References
open-in-tab = Open { $address } in a new tab
open = open
kind-url = web address
kind-email = e-mail
kind-phone = phone
kind-ip = IP address
kind-handle = handle
kind-hashtag = hashtag
kind-doi = DOI
kind-isbn = ISBN
kind-citation = citation
abbreviations = Abbreviations
kind-abbreviation = abbreviation
kind-fact = fact

## Keeping, sharing and bringing in texts

device = Keep, share, bring in
kept-on-device = Kept on this device
keep-text = Keep this text on this device
keep-note = Text, date and choices stay in this browser until you untick the box, and are there at your next visit. Nothing is sent.
keep-replaces = Another text is kept. Ticking the box puts this one in its place.
keep-refused = This browser keeps nothing for this page: it is a private window, or storage is forbidden or full.
text-restored = Your text of { $moment } was restored.
forget = Forget
other-text-kept = Another text, of { $moment }, is kept on this device.
open-kept = Open it
copy-link = Copy a link that holds the text
link-copied = Copied.
link-note = The link holds the whole text: whoever gets the link can read it, and programs that pass it on may keep it. It is not sent to this site when it is opened.
link-too-long = As a link this text has { NUMBER($kilobytes) } kB, and no link should have more than { NUMBER($most) }. Send the text itself.
text-too-long-for-link = This text is too long for a link. Send the text itself.
link-unable = This browser cannot make such links. Send the text itself.
link-damaged = The text in this link is damaged: part of the link may be missing. Ask for it again, or for the text itself.
link-text-too-long = The text in this link is longer than { NUMBER($megabytes) } MB. Ask for the text itself.
bookmark = Read in { -name }
bookmark-note = Drag this button to your bookmarks bar; pressing it here does nothing. On a page with an article press the bookmark: what you have selected there, else the article, opens here. Nothing is sent over the network. Some pages forbid bookmarks to read them; copy the text there.
page-silent = The other page did not hand its text over here. It may have opened beside it: look at the other tabs, or copy the text and paste it.
shared-unreadable = What was shared could not be read. Share it again, or paste the text.
shared-nothing = Nothing was shared that can be read.
files-left = Too many files at once: { NUMBER($count) } of them were not opened. Share those again by themselves.
new-version = A new version is ready.
reload = Reload
too-long-to-carry = The text is too long to be carried over. Save it elsewhere, clear it here, then reload.
## Pictures

picture = Picture
axis-name = Dates on a scale. Move between them with the arrow keys; a press goes to the row.
axis-text-date = date of the text
axis-ahead = to come or planned
axis-broken = Where // stands, time without an entry is left out.
axis-compressed = Not to scale: long distances are drawn shorter.
axis-dashed = Dashed: to come, planned or otherwise not so yet.
axis-hollow = Hollow: unclear, at each place where it may be.
axis-unplaced = { $count ->
    [one] { $count } date is only a tick: there is no room for its name.
   *[other] { $count } dates are only ticks: there is no room for their names.
}
axis-unnamed = { $count ->
    [one] { $count } mark has no room for its name.
   *[other] { $count } marks have no room for their names.
}
axis-left-out = { $count ->
    [one] { $count } date is not drawn.
   *[other] { $count } dates are not drawn.
}
matrix-name = Who says what, and how often. A press on a number shows what it counts.
matrix-others = { $speakers ->
    [one] Not in the table: { $speakers } more source with { NUMBER($count) } in all.
   *[other] Not in the table: { $speakers } more sources with { NUMBER($count) } in all.
}
matrix-unnamed = { $count ->
    [one] Not in the table: { $count } whose source has no name.
   *[other] Not in the table: { $count } whose sources have no name.
}
changes-name = Changes as bars. Move between them with the arrow keys; a press goes to the row.
changes-scale = The bars of one unit share a scale; the upright line is zero.
changes-left-out = { $count ->
    [one] { $count } change is not drawn: it lacks a value to compare.
   *[other] { $count } changes are not drawn: they lack values to compare.
}
relations = Who acts on whom
relations-name = Names and what joins them. Move between them with the arrow keys; a press on a name chooses it, one on a relation shows its facts.
picture-dotted = Dotted: claimed.
picture-dashed = Dashed: planned, demanded or otherwise not so yet.
picture-crossed = Crossed: denied or negated.
relations-left-out = Not drawn: { $count ->
    [one] { $count } relation
   *[other] { $count } relations
}, less central or less certain; { $names ->
    [one] { $names } name.
   *[other] { $names } names.
}
relations-all = Draw all
relations-fewer = Draw fewer
relations-from = Who
relations-words = Relation
relations-to = Whom, what or where
relations-standing = Standing
as-table = As a table

## Comparing

not-compared = This text cannot be compared as well: at most { NUMBER($most) } texts and { NUMBER($megabytes) } MB together. Take one off the comparison first.
not-compared-files = Not compared: { $names }. At most { NUMBER($most) } texts and { NUMBER($megabytes) } MB together can be compared.
comparison = Comparison
compare-with-another = Compare with another text …
compare-all = Compare all
other-text = The other text
other-text-wanted = Paste, type or open the text to compare with.
back-to-text = Back to the text
comparison-waits = What the texts tell will stand here as soon as all are read.
close-comparison = Close the comparison
compared-texts = Texts that are compared
this-text = shown
open-this-text = Open this text
take-off = Leave out “{ $name }”
compared-not-read = could not be read.
nothing-in-common = Nothing was found that both texts tell.
numbers-differ = Numbers that differ
dates-differ = Dates that differ
in-named = in { $names }
too-long-to-differ = These texts are too long together to look for numbers and dates that differ in each two of them. Compare two at a time to see them.
but-in-the-other = , in the other text:
facts-in-both = Facts in both
only-in = Only in “{ $name }”
people-in-both = People in both
people-only-in = People only in “{ $name }”
nothing-to-merge = Neither dates nor people were found in these texts.
not-on-merged = { $count ->
    [one] { NUMBER($count) } time that is on no calendar is not in this order; it stands with its text.
   *[other] { NUMBER($count) } times that are on no calendar are not in this order; they stand with their texts.
}
in-texts = { $count ->
    [one] in { NUMBER($count) } text
   *[other] in { NUMBER($count) } texts
}
