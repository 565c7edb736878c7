// The Document: what an analysis found in one text. Written from the engine's types.

/** Everything found in one text. */
export interface Document {
  /** The version of this format. */
  format: 1;
  /** What the spans count: `codepoint`, `utf16` or `utf8`. */
  offset_unit: "utf16";
  /** BCP 47 tag; `und` when it cannot tell. */
  language: string;
  /** How much text there is. */
  stats: Stats;
  /** The sentences in order. */
  sentences: Array<Sentence>;
  /** What kind of text it is: the order of the cards follows it, and nothing else. */
  text_kind: TextKind;
  /**
   * Every sentence that could stand in a summary, in such an order that who stops at any length has the best set of
   * that length, whole.
   */
  summary: Array<SummaryItem>;
  /** The five Ws and one H of the text's main event, where the answers are sure enough. */
  main_event: MainEvent;
  /** What of the text is in no layer, or open. */
  coverage: Coverage;
  /** Who and what the text is about. */
  entities: Array<Entity>;
  /** Dates, times, durations. */
  times: Array<Time>;
  /** Numbers, money, measures. */
  quantities: Array<Quantity>;
  /** Who said, thinks, wants, denies what. */
  attributions: Array<Attribution>;
  /** One clause, one fact. */
  facts: Array<Fact>;
  /** Enumerations and bullet lists. */
  lists: Array<List>;
  /** Addresses of things outside the text. */
  references: Array<Reference>;
  /** Short forms and what they stand for. */
  abbreviations: Array<Abbreviation>;
  /** What was skipped or is uncertain. */
  warnings: Array<Warning>;
  /** The layout, in order. */
  blocks?: Array<Block>;
  /** What rose or fell, by how much, from what to what. */
  changes?: Array<Change>;
  /** What was corrected by hand. */
  corrections?: Array<Applied>;
  /** The facts that together say most, best first: three to seven of at most 75 words in all. */
  key_points?: Array<number>;
  /** Noun phrases that tell what the text is about, best first. */
  keywords?: Array<Span>;
  /** Places inside sentences where something else was read than what stands there, in order. */
  normalized?: Array<Normalization>;
  /** What relative times were resolved against: an ISO 8601 date or date and time. */
  reference_date?: string;
  /** Where the reference date came from. */
  reference_date_from?: ReferenceDateFrom;
  /** A heading or headline, when the text has one. */
  title?: Span;
}

/** A short form and what it stands for. */
export interface Abbreviation {
  /** "NATO". */
  short: Span;
  /** "North Atlantic Treaty Organization". */
  long: Span;
}

/** What a relative time was resolved against. */
export type Anchor =
  /** The reference date. */
  | "reference"
  /** The time that it follows in the narrative. */
  | "text";

/** A correction that found its target. */
export interface Applied {
  /** What was corrected by hand. */
  correction: Correction;
  /** The entities that are as they are by it. */
  entities?: Array<number>;
  /** The times that are. */
  times?: Array<number>;
}

/** What else takes part in a fact. */
export interface Argument {
  /** Its part. */
  role: ArgumentRole;
  /** The words. */
  span: Span;
  /** The entity they name. */
  entity?: number;
  /** Where the words are a coordination, its conjuncts, two or more. */
  parts?: Array<Conjunct>;
  /** The preposition before it, which the span leaves out. */
  preposition?: string;
  /** The quantity they are. */
  quantity?: number;
  /** The time they are. */
  time?: number;
}

/** The part an argument plays. */
export type ArgumentRole = "object" | "indirect_object" | "complement" | "oblique" | "place" | "time" | "cause" | "manner";

/** Who said, thinks, wants or denies what. */
export interface Attribution {
  /** Position in `attributions`. */
  id: number;
  /** The sentence its content begins in. */
  sentence: number;
  /** Verbatim or not. */
  kind: AttributionKind;
  /** What is said, in one or more pieces. */
  content: Array<Span>;
  /** How the source stands to it. */
  stance: Stance;
  /** The word that says how: "said". */
  cue?: Span;
  /** Who, in the text's words. */
  source?: Span;
  /** Who, as an entity. */
  speaker?: number;
  /** The attribution in whose content this one stands. */
  within?: number;
}

/** How the words of an attribution stand in the text. */
export type AttributionKind =
  /** Verbatim, in quotation marks. */
  | "direct"
  /** Partly verbatim. */
  | "partial"
  /** In the writer's words. */
  | "indirect";

/**
 * A measure in a base unit: metres, square metres, cubic metres, grams, seconds, metres a second, degrees Celsius,
 * joules, watts, pascals or bytes.
 */
export interface BaseValue {
  /** Its UCUM code. */
  unit: string;
  /** Upper end of a range. */
  high?: number;
  /** Lower end of a range. */
  low?: number;
  /** The value, unless it is a range. */
  value?: number;
}

/** A piece of the layout: a heading, a paragraph, what one said in a chat, a row of a table … */
export interface Block {
  /** Position in `blocks`. */
  id: number;
  /** Where it stands, with its list marker, heading mark, label or stamp. */
  span: Span;
  /** What it is. */
  kind: BlockKind;
  /** The cells of a table row. */
  cells?: Array<Span>;
  /** Whether a task with a check box is done. */
  done?: boolean;
  /** How deep it is quoted; 0 where it is not. */
  level?: number;
  /** Whose words it gives, where the layout says so: the label of a turn, the author of a message. */
  speaker?: Span;
  /** When it was written: the stamp of a turn, the date of a message; a position in `times`. */
  time?: number;
}

/** What a block is. */
export type BlockKind =
  /** About the text or a message: a date line, an e-mail header, a byline. */
  | "metadata"
  /** A title or section heading. */
  | "heading"
  /** Running text. */
  | "paragraph"
  /** An item of a bullet or numbered list. */
  | "list_item"
  /** Something to do, or done: "[ ] …", "ACTION: …". */
  | "task"
  /** A row of a table. */
  | "table_row"
  /** What one said or wrote in a chat, a transcript, captions. */
  | "turn"
  /** A paragraph of a message that another one quotes. */
  | "quoted"
  /** Who wrote a message, below it. */
  | "signature"
  /** What lawyers have below a message. */
  | "disclaimer"
  /** What stands under a picture. */
  | "caption"
  /** What belongs to the page and not to the text: menus, share lines, page numbers. */
  | "furniture"
  /** Source code, data, logs. */
  | "code";

/**
 * "Revenue rose 14 % to £92.5 million from £81 million": a change with what is told of its size, the old value and
 * the new one, at least one of the three.
 */
export interface Change {
  /** Position in `changes`. */
  id: number;
  /** The sentence. */
  sentence: number;
  /** The word that tells of it: "rose". */
  cue: Span;
  /** Which way. */
  direction: Direction;
  /** The quantity by which. */
  by?: number;
  /** The old value, a quantity. */
  from?: number;
  /** What changed: "Revenue". */
  of?: Span;
  /** `negative` where the text says that it did not happen; else absent. */
  polarity?: Polarity;
  /** How far it holds; absent where the text states it. */
  status?: FactStatus;
  /** The new value, a quantity. */
  to?: number;
}

/** How a quantity bounds what it counts; exact when absent. */
export type Comparator = "less_than" | "at_most" | "about" | "at_least" | "more_than";

/** The chance that the best answer to each question is right, 0..1; absent where there is none. */
export interface Confidence {
  how?: number;
  what?: number;
  when?: number;
  where?: number;
  who?: number;
  why?: number;
}

/** One of the things that a coordination names: "Ana" of "Ana and Bo". */
export interface Conjunct {
  /** The words. */
  span: Span;
  /** The entity they name. */
  entity?: number;
}

/**
 * One thing that the engine read wrong. Targets name what it found, so that the order says nothing, but where two say
 * different things of the same: there the later one holds.
 */
export type Correction =
  /** An entity is called something else; its name becomes an alias. */
  | { entity: EntityTarget; kind: "rename"; name: string }
  /** An entity is of another kind. */
  | { entity: EntityTarget; kind: "retype"; to: EntityKind }
  /** Two entities are one, with name and kind of the second. */
  | { entity: EntityTarget; into: EntityTarget; kind: "merge" }
  /** Some mentions of an entity are of something else. What refers to the entity by one of them follows. */
  | { entity: EntityTarget; into?: EntityTarget; kind: "split"; mentions: MentionTarget; name?: string }
  /** An entity is none: its mentions go and what refers to it; facts keep their words. */
  | { entity: EntityTarget; kind: "hide" }
  /** An item is wrong and leaves the Document. What stood in an attribution stands in the one around it, if any. */
  | { item: ItemTarget; kind: "reject" }
  /** A time is another one, and no longer counted from anything; what was counted from it stays. */
  | { kind: "redate"; time: Quote; value: string };

/** What of the text is in no layer, or open. */
export interface Coverage {
  /** Sentences that are read and gave no fact, attribution, time or number. */
  silent_sentences: number;
  /** Pronouns of the third person for which no name or description was found. */
  open_pronouns: number;
  /** Dates that can be read in more than one way. */
  ambiguous_times: number;
}

/** Which way a change goes. */
export type Direction =
  | "up" | "down"
  /** "changed", "from 3 to 5" without a verb that tells. */
  | "open";

/** A person, organisation, place … with all its mentions. */
export interface Entity {
  /** Position in `entities`. */
  id: number;
  /** What it is. */
  kind: EntityKind;
  /** Its fullest name in the text. */
  name: string;
  /** Its other names in the text. */
  aliases: Array<string>;
  /** What it is or does. */
  roles: Array<Role>;
  /** 0..1, how much the text is about it. */
  salience: number;
  /** Where it is spoken of, in order. */
  mentions: Array<Mention>;
  /** The entity that it speaks for in the text: the country of "Moscow demanded". Names and mentions stay apart. */
  stands_for?: number;
}

/** What kind of thing an entity is. */
export type EntityKind =
  /** A human being. */
  | "person"
  /** A company, institution, party, team, publication. */
  | "organization"
  /** A country, city, region, building. */
  | "place"
  /** A people, religion or language as an attribute: "Russian". */
  | "nationality"
  /** A named event. */
  | "event"
  /** A named product. */
  | "product"
  /** A titled work. */
  | "work"
  /** A named law, treaty, case. */
  | "law"
  /** A name of none of these kinds, or of a kind that cannot be told. */
  | "other";

/** An entity, by the name and kind that the engine gives it. */
export interface EntityTarget {
  /** Its name. */
  name: string;
  /** Its kind. */
  kind: EntityKind;
  /** Some names that it has in the text, by which it is found where no entity has the name any more. */
  mentions?: Array<string>;
}

/** One clause. */
export interface Fact {
  /** Position in `facts`. */
  id: number;
  /** Its sentence. */
  sentence: number;
  /** The whole clause. */
  span: Span;
  /** Who or what. */
  subject: Subject;
  /** Does or is. */
  relation: Relation;
  /** Whom, where, when, why. */
  arguments: Array<Argument>;
  /** Affirmed or denied. */
  polarity: Polarity;
  /** Stated, claimed, planned … */
  status: FactStatus;
  /** 0..1. */
  confidence: number;
  /** The attribution it stands in. */
  attribution?: number;
  /** The clause that it depends on. */
  condition?: Span;
  /** When. */
  time?: number;
}

/** How far a fact is one. */
export type FactStatus = "stated" | "claimed" | "planned" | "demanded" | "offered" | "threatened" | "conditional" | "possible" | "denied";

/** What can be rejected. */
export type ItemKind =
  /** One of `facts`. */
  | "fact"
  /** One of `attributions`. */
  | "attribution"
  /** One of `times`. */
  | "time"
  /** One of `quantities`. */
  | "quantity"
  /** One of `changes`. */
  | "change"
  /** One of `references`. */
  | "reference"
  /** One of `lists`. */
  | "list"
  /** One of `abbreviations`. */
  | "abbreviation"
  /** A role, of whomever it is said. */
  | "role"
  /** An answer of the main event to "who?"; the next ones are those to the other questions. */
  | "who"
  /** To "what?". */
  | "what"
  /** To "when?". */
  | "when"
  /** To "where?". */
  | "where"
  /** To "why?". */
  | "why"
  /** To "how?". */
  | "how";

/** An item that is no entity: its kind, and the words that stand for it. */
export interface ItemTarget {
  /** Its kind. */
  kind: ItemKind;
  /**
   * Its words: the clause of a fact, the first piece of what is said, the cue of a change, the lead or the first item of
   * a list, the short form of an abbreviation.
   */
  quote: Quote;
}

/** An enumeration with the words that lead to it. */
export interface List {
  /** What is listed. */
  items: Array<Span>;
  /** The fact that it completes. */
  fact?: number;
  /** "Russia is demanding"; absent for a bullet list without one. */
  lead?: Span;
}

/** Answers to the five Ws and one H, best first. */
export interface MainEvent {
  /** How sure the answers are. */
  confidence?: Confidence;
  how?: Array<Span>;
  what?: Array<Span>;
  when?: Array<Span>;
  where?: Array<Span>;
  who?: Array<Span>;
  why?: Array<Span>;
}

/** One place where an entity is spoken of. */
export interface Mention {
  /** The words. */
  span: Span;
  /** Their sentence. */
  sentence: number;
  /** How. */
  form: MentionForm;
}

/** How an entity is mentioned. */
export type MentionForm =
  /** By its name, without title, role or article. */
  | "name"
  /** By a description. */
  | "nominal"
  /** By a pronoun. */
  | "pronoun";

/** Some mentions of an entity. */
export type MentionTarget =
  /** All that have these words, and the pronouns and descriptions up to its next name. */
  | { form: string }
  /** The one here. */
  | { quote: Quote };

/**
 * A place where something else was read than what stands there: a word was broken at the end of a line, a quoted line
 * begins with a mark, two letters were set as one.
 */
export interface Normalization {
  /** Which characters. */
  span: Span;
  /** What was read instead; empty where they were left out. */
  form: string;
}

/** Whether a fact is affirmed. */
export type Polarity = "positive" | "negative";

/** A number with its unit and what it counts. */
export interface Quantity {
  /** Position in `quantities`. */
  id: number;
  /** The words. */
  span: Span;
  /** Their sentence. */
  sentence: number;
  /** What kind. */
  kind: QuantityKind;
  /** The same in the base unit of its dimension, where the unit has one and is not it. */
  base?: BaseValue;
  /** How it bounds. */
  comparator?: Comparator;
  /** Upper end of a range. */
  high?: number;
  /** Lower end of a range. */
  low?: number;
  /** What it counts or measures. */
  of?: Span;
  /** ISO 4217 for money, `percent`, or a UCUM code. */
  unit?: string;
  /** The value, unless it is a range; neither is given where the text may mean one of two ("€1.250"). */
  value?: number;
}

/** What kind of quantity. */
export type QuantityKind = "number" | "ordinal" | "percent" | "money" | "measure" | "age" | "temperature";

/**
 * Words of a text with what stands before and after them, as the TextQuoteSelector of the Web Annotation Data Model; as
 * they are read, in one line. They are found again after the text was edited elsewhere, or wrapped otherwise.
 */
export interface Quote {
  /** The words. */
  exact: string;
  /** What stands before them. */
  prefix?: string;
  /** What stands after them. */
  suffix?: string;
}

/** An address or a citation of something outside the text. */
export interface Reference {
  /** What kind. */
  kind: ReferenceKind;
  /** The words. */
  span: Span;
}

/** Where the reference date came from. */
export type ReferenceDateFrom =
  /** The caller gave it. */
  | "option"
  /** A date line in the text. */
  | "text";

/** What kind of reference. */
export type ReferenceKind =
  | "url" | "email" | "phone" | "ip" | "handle" | "hashtag" | "doi" | "isbn"
  /** Of a law, a case or a standard: "42 U.S.C. § 1983", "ISO 8601". */
  | "citation";

/** What a fact says of its subject. */
export interface Relation {
  /** The words, in one or more pieces; none where the text leaves "is" out ("Jane Roe, the envoy"). */
  span: Array<Span>;
  /** The pieces joined by a space; "is" where there are none. */
  text: string;
  /** The lemmas of its words without auxiliaries: "meet", "begin to sell", "be". */
  lemma: string;
}

/** What an entity is or does: "special envoy". */
export interface Role {
  /** The words that say so. */
  span: Span;
  /** The entity it is a role at or for. */
  of?: number;
  /** Whether it is held, as far as the words say so. */
  standing?: Standing;
  /** When it is held: "from 2019 to 2023". */
  time?: number;
}

/** One sentence. */
export interface Sentence {
  /** Position in `sentences`. */
  id: number;
  /** Where it stands. */
  span: Span;
  /** The block of the text that it stands in: its position in `blocks`. */
  paragraph: number;
  /** How that block's sentences are read. */
  block: SentenceBlock;
}

/** How the sentences of a block are read. */
export type SentenceBlock =
  /** About the text, not of it: a date line, an e-mail header, a cell, furniture, code. */
  | "metadata"
  /** A title or section heading. */
  | "heading"
  /** Running text. */
  | "paragraph"
  /** An item of a bullet or numbered list. */
  | "list_item";

/** A half-open range of the source in the unit `U`, with the text it covers: `source[start..end] == text`. */
export interface Span {
  /** First unit. */
  start: number;
  /** One past the last unit. */
  end: number;
  /** The text it covers. */
  text: string;
}

/** How the source stands to the content. */
export type Stance = "says" | "believes" | "wants" | "demands" | "promises" | "threatens" | "denies" | "asks" | "doubts";

/** Whether a role is held at the time that the text speaks of. */
export type Standing =
  /** "Former", "ex-", "until 2019". */
  | "former"
  /** "Current", "now". */
  | "current"
  /** "Incoming", "designate", "will become". */
  | "future";

/** How much text there is. */
export interface Stats {
  /** Unicode code points. */
  characters: number;
  /** Tokens with at least one letter or digit. */
  words: number;
  /** Sentences. */
  sentences: number;
  /** Blocks of running text. */
  paragraphs: number;
  /** Time to read it at 238 words a minute (Brysbaert 2019), rounded up to seconds. */
  reading_seconds: number;
}

/** Who or what a fact is about. */
export interface Subject {
  /** The words. */
  span: Span;
  /** What a pronoun that names no entity stands for: "it" for "a new bridge". */
  antecedent?: Span;
  /** The entity they name. */
  entity?: number;
  /** Where the words are a coordination, its conjuncts, two or more. */
  parts?: Array<Conjunct>;
}

/** A sentence that could stand in a summary. */
export interface SummaryItem {
  /** Which sentence. */
  sentence: number;
  /** 0..1, higher is more central. */
  score: number;
  /** What stays of it where it can be said in fewer words; absent when all does. */
  shortened?: Array<Span>;
}

/** What kind of text it is. */
export type TextKind =
  /** A news story or press release. */
  | "news"
  /** An e-mail or letter. */
  | "mail"
  /** Short messages. */
  | "chat"
  /** The minutes of a meeting. */
  | "minutes"
  /** A report with figures or findings. */
  | "report"
  /** A paper, or a part of one. */
  | "paper"
  /** A narrative: fiction, biography, travel. */
  | "story"
  /** What was spoken: a speech, an interview, a talk. */
  | "speech"
  /** Instructions. */
  | "manual"
  /** None of these, or not sure enough. */
  | "other";

/** A time expression (TIMEX3). */
export interface Time {
  /** Position in `times`. */
  id: number;
  /** The words. */
  span: Span;
  /** Their sentence. */
  sentence: number;
  /** What kind. */
  kind: TimeKind;
  /**
   * ISO 8601 / TIMEX3 value. `PRESENT_REF`, `PAST_REF` and `FUTURE_REF` are now ("currently"), the past ("recently") and
   * the future ("soon") at large; `P2D/P3D` is a length between two; an `X` stands for a digit that nothing tells.
   */
  value: string;
  /** Other readings, when it is ambiguous. */
  alternatives?: Array<string>;
  /** What it was resolved against; absent for absolute times. */
  anchor?: Anchor;
  /** The time that it was counted from, when `anchor` is `text`. */
  anchor_time?: number;
  /** First instant after it. */
  end?: string;
  /** Which part of it, or which side; `value`, `start` and `end` are those of the named time as a whole. */
  modifier?: TimeModifier;
  /** First instant of the resolved half-open interval. */
  start?: string;
}

/** What kind of time. */
export type TimeKind =
  /** A calendar date of any precision. */
  | "date"
  /** A time of day. */
  | "time"
  /** A length of time. */
  | "duration"
  /** From one time to another. */
  | "range"
  /** Something that recurs. */
  | "set";

/**
 * Which part of the named time is meant, or on which side of it: the `mod` of TIMEX3, and what a preposition says
 * beyond it.
 */
export type TimeModifier =
  /** "about 2010". */
  | "approx"
  /** "early 2010", "the beginning of the week". */
  | "start"
  /** "mid-2010". */
  | "mid"
  /** "late 2010", "the end of the year". */
  | "end"
  /** "before 2010". */
  | "before"
  /** "after 2010". */
  | "after"
  /** "until Friday", "by Friday". */
  | "on_or_before"
  /** "since 2010". */
  | "on_or_after"
  /** "less than two weeks". */
  | "less_than"
  /** "more than two weeks". */
  | "more_than";

/** A warning, with its place where it has one. */
export interface Warning {
  /** What. */
  code: WarningCode;
  /** The correction that found nothing. */
  correction?: Correction;
  /** Where. */
  span?: Span;
}

/** What was skipped or is uncertain. */
export type WarningCode =
  /** The text does not seem to be English. */
  | "language_unsupported"
  /** A relative time was left unresolved, as there is no reference date. */
  | "no_reference_date"
  /** The caller's reference date is not one. */
  | "invalid_reference_date"
  /** The text seems to be source code or data, of which only references and dates are read. */
  | "source_code"
  /** A sentence is too long to be read as one; it was cut, no text was lost. */
  | "long_sentence"
  /** The text is the source of a web page and was read as the page's text. */
  | "html_source"
  /** What a correction by hand is of is not there; nothing was corrected by it. */
  | "correction_not_found";
