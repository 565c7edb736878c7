//! Words that tell of a change.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use factcards_document::Direction::{self, Down, Open, Up};
use factcards_model::ud::Upos;

use crate::measure::Manner;

/// Forms, direction and manner. A word may be verb and noun: its tag decides.
const CUES: &[(&str, Direction, Manner)] = &[
    ("rise|rises|rose|risen|rising|climb|climbs|climbed|climbing|soar|soars|soared|soaring", Up, Manner::Verb),
    (
        "increase|increases|increased|increasing|grow|grows|grew|grown|growing|jump|jumps|jumped|jumping",
        Up,
        Manner::Verb,
    ),
    ("surge|surges|surged|surging|advance|advances|advanced|advancing|rally|rallied|rallies", Up, Manner::Verb),
    ("gain|gains|gained|gaining|rocketed|skyrocketed|rebounded|improved|improves|strengthened", Up, Manner::Verb),
    ("double|doubles|doubled|doubling|triple|triples|tripled|tripling|quadrupled|quadruples", Up, Manner::Verb),
    ("swell|swelled|swollen|swells|expand|expands|expanded|expanding", Up, Manner::Verb),
    (
        "fall|falls|fell|fallen|falling|drop|drops|dropped|dropping|decline|declines|declined|declining",
        Down,
        Manner::Verb,
    ),
    (
        "decrease|decreases|decreased|decreasing|shrink|shrinks|shrank|shrunk|shrinking|slip|slips|slipped",
        Down,
        Manner::Verb,
    ),
    (
        "sink|sinks|sank|sunk|sinking|plunge|plunges|plunged|plunging|tumble|tumbles|tumbled|tumbling",
        Down,
        Manner::Verb,
    ),
    (
        "slump|slumps|slumped|slide|slides|slid|sliding|dip|dips|dipped|plummeted|plummets|halved|halves",
        Down,
        Manner::Verb,
    ),
    ("slow|slows|slowed|slowing|weakened|contracted|contracts|dwindled|eased|eases", Down, Manner::Verb),
    ("lose|loses|lost|losing", Down, Manner::Share),
    (
        "raise|raises|raised|raising|boost|boosts|boosted|boosting|lift|lifts|lifted|lifting|hike|hiked",
        Up,
        Manner::Cause,
    ),
    (
        "cut|cuts|cutting|reduce|reduces|reduced|reducing|lower|lowers|lowered|lowering|slash|slashed",
        Down,
        Manner::Cause,
    ),
    ("trim|trims|trimmed|shorten|shortened", Down, Manner::Cause),
    ("change|changes|changed|changing|move|moved|moves|shifted|swung|revised|adjusted", Open, Manner::Cause),
    ("go|goes|went|gone|going|edged|inched|ticked|crept", Open, Manner::Verb),
    (
        "increase|increases|rise|rises|growth|gain|gains|jump|jumps|surge|surges|hike|hikes|boost|raise",
        Up,
        Manner::Noun,
    ),
    (
        "decrease|decreases|fall|falls|drop|drops|decline|declines|cut|cuts|reduction|reductions|slump",
        Down,
        Manner::Noun,
    ),
    ("dip|plunge|slide|shrinkage", Down, Manner::Noun),
    ("change|changes|shift", Open, Manner::Noun),
    ("up", Up, Manner::Way),
    ("down", Down, Manner::Way),
];

/// The words of change, ready for look-up.
static INDEX: LazyLock<FxHashMap<&str, Vec<(Direction, Manner)>>> = LazyLock::new(|| {
    let mut words: FxHashMap<&'static str, Vec<(Direction, Manner)>> = FxHashMap::default();
    for (forms, direction, manner) in CUES {
        forms.split('|').for_each(|form| words.entry(form).or_default().push((*direction, *manner)));
    }
    words
});

/// What a word of this universal part of speech tells.
pub(crate) fn change(word: &str, part: Upos) -> Option<(Direction, Manner)> {
    let fits = |manner: Manner| match manner {
        Manner::Verb | Manner::Cause | Manner::Share => part == Upos::Verb,
        Manner::Noun => part == Upos::Noun,
        Manner::Way => matches!(part, Upos::Adv | Upos::Adp | Upos::Adj),
    };
    INDEX.get(word)?.iter().copied().find(|(_, manner)| fits(*manner))
}
