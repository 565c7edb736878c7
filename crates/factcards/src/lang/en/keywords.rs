//! English noun phrases that tell what a text is about.

use crate::lang::keywords::Keywords;

/// Words that tell nothing of it.
#[rustfmt::skip]
pub(super) const KEYWORDS: Keywords = Keywords {
    empty_modifiers: &[
        "able", "actual", "additional", "available", "bad", "best", "better", "big", "certain", "clear", "common",
        "complete", "cool", "current", "different", "early", "easy", "enough", "entire", "few", "final", "first", "following", "former",
        "full", "further", "general", "good", "great", "hard", "high", "huge", "important", "individual", "large",
        "last", "late", "latter", "least", "less", "likely", "little", "long", "low", "main", "major", "many", "more",
        "most", "much", "necessary", "new", "next", "nice", "numerous", "old", "only", "other", "overall", "own",
        "particular", "past", "possible", "present", "previous", "recent", "same", "second", "several", "short",
        "significant", "similar", "single", "small", "special", "specific", "such", "sure", "third", "total",
        "true", "typical", "unique", "usual", "various", "very", "whole", "wide", "wrong", "young",
    ],
    empty_nouns: &[
        "amount", "anything", "area", "aspect", "back", "bit", "case", "chance", "couple", "course", "day", "degree",
        "end", "everyone", "everything", "example", "fact", "form", "front", "group", "guy", "half", "hour", "idea",
        "instance", "issue", "kind", "level", "line", "lot", "majority", "man", "manner", "matter", "member",
        "middle", "minute", "moment", "month", "morning", "name", "need", "night", "nothing", "number", "one",
        "order", "other", "others", "pair", "part", "people", "percent", "percentage", "period", "person", "place",
        "point", "problem", "question", "range", "reason", "rest", "result", "role", "series", "set", "side",
        "situation", "something", "sort", "step", "stuff", "term", "thing", "time", "today", "top", "type", "use",
        "variety", "version", "way", "week", "woman", "word", "year", "yesterday", "thanks", "hundred", "thousand",
        "million", "billion", "photo", "dozen", "figure", "table", "section", "chapter", "page", "first", "second", "bottom",
        "decade", "century", "evening", "afternoon", "tomorrow", "weekend", "date", "home", "guys", "fun", "luck",
    ],
};
