//! Things to do: who is to do each, and by when.

use factcards_document::{BlockKind, ByteSpan, EntityKind, FactStatus, Subject};

use super::Layers;
use crate::text::Block;

/// Blocks behind a task that may tell of it.
const DETAILS: usize = 4;

/// What the layout tells of a task.
pub(super) struct Task {
    /// Who is to do it; its label where nobody is named.
    pub(super) subject: Subject<ByteSpan>,
    /// When it is due.
    pub(super) due: Option<usize>,
}

impl Layers<'_, '_> {
    /// The task that a sentence tells of.
    pub(super) fn task(&self, sentence: usize) -> Option<Task> {
        let block = self.tree.text.paragraph_of(sentence)?;
        let task = self.tree.text.blocks.get(block).filter(|block| block.kind == BlockKind::Task)?;
        let behind = self.tree.text.blocks.iter().skip(block + 1).take(DETAILS);
        let details: Vec<&Block> = behind.take_while(|block| block.kind == BlockKind::Metadata).collect();
        let words = &self.tree.text.language.page;
        let told = |labels: &'static [&'static str]| details.iter().find(|block| self.has_label(block, labels));
        let due = told(words.due).and_then(|block| self.time_in(block.span)).or_else(|| self.time_in(task.content));
        let due = due.map(|time| time.id);
        let owner = told(words.owners).and_then(|block| self.owner_in(block.content)).or_else(|| self.named_in(task));
        let unnamed = || Subject { span: self.label(block), entity: None, antecedent: None, parts: vec![] };
        Some(Task { subject: owner.unwrap_or_else(unnamed), due })
    }

    /// How far it is a fact: what is to be done is planned, what a box says is done is so.
    pub(super) fn task_status(&self, sentence: usize, status: FactStatus) -> FactStatus {
        let block = self.tree.text.block_of(sentence).filter(|block| block.kind == BlockKind::Task);
        match (block.map(|block| block.done), status) {
            (Some(Some(true)), FactStatus::Planned) => FactStatus::Stated,
            (Some(None | Some(false)), FactStatus::Stated | FactStatus::Demanded) => FactStatus::Planned,
            _ => status,
        }
    }

    fn has_label(&self, block: &Block, labels: &[&str]) -> bool {
        let label = block.content.of(self.tree.text.source).split_once(':').map(|(label, _)| label.to_lowercase());
        label.is_some_and(|l| labels.contains(&l.trim_matches(|c: char| !c.is_alphanumeric())))
    }

    /// The first person or organisation named in a place.
    fn owner_in(&self, place: ByteSpan) -> Option<Subject<ByteSpan>> {
        let acts = |id: &usize| {
            let kind = self.entities.get(*id).map(|entity| entity.kind);
            matches!(kind, Some(EntityKind::Person | EntityKind::Organization))
        };
        let (span, entity) = self.mentions.within(place).find(|(_, entity)| acts(entity))?;
        Some(Subject { span, entity: Some(entity), antecedent: None, parts: vec![] })
    }

    /// "Send the report (Ann, by Friday)", "… – Ann", "@ann": the name behind a mark at the end.
    fn named_in(&self, task: &Block) -> Option<Subject<ByteSpan>> {
        let source = self.tree.text.source;
        let text = task.content.of(source);
        let mark = [" (", " – ", " — ", " - ", " [", " @"].into_iter().filter_map(|mark| text.find(mark)).min()?;
        let tail = ByteSpan::new(task.content.start + mark + 1, task.content.end);
        let handle = || {
            let start = tail.start + tail.of(source).find('@')?;
            let rest = ByteSpan::new(start, tail.end).of(source);
            let length = rest.find(|c: char| c.is_whitespace() || c == ')' || c == ',').unwrap_or(rest.len());
            let span = ByteSpan::new(start, start + length);
            (length > 1).then_some(Subject { span, entity: None, antecedent: None, parts: vec![] })
        };
        self.owner_in(tail).or_else(handle)
    }

    /// The box or label of a task, else the heading above it.
    fn label(&self, block: usize) -> ByteSpan {
        let text = self.tree.text;
        let Some(task) = text.blocks.get(block) else { return ByteSpan::default() };
        let bare = |span: ByteSpan| {
            let label = span.of(text.source).trim_end_matches(|c: char| c.is_whitespace() || ":*_".contains(c));
            let inner = label.trim_start_matches(|c: char| c.is_whitespace() || "-*+•–—_".contains(c));
            ByteSpan::new(span.start + label.len() - inner.len(), span.start + label.len())
        };
        let marker = bare(ByteSpan::new(task.span.start, task.content.start));
        let is_told = marker.of(text.source).contains(|c: char| c.is_alphanumeric() || "[☐⬜☑☒✅✔".contains(c));
        let above = || text.blocks.iter().take(block).rev().find(|block| block.kind == BlockKind::Heading);
        if is_told { marker } else { above().map_or(task.content, |heading| bare(heading.content)) }
    }
}

#[cfg(test)]
mod tests {
    use crate::document::FactStatus::{self, Planned, Stated};
    use crate::{Options, analyze};

    #[test]
    fn who_is_to_do_what_and_when() {
        let cases: &[(&str, FactStatus, &str, &str, &str)] = &[
            ("ACTION: Ann Lee to send the report by Friday.", Planned, "Ann Lee", "send", "2026-03-06"),
            ("Action: Order new ropes (Bo Roe, by 12 March)", Planned, "Bo Roe", "order", "2026-03-12"),
            ("TODO: call the insurer", Planned, "TODO", "call", ""),
            ("- [x] Book the hall", Stated, "[x]", "book", ""),
            ("☐ Write to the county – Ann Lee – 12 March", Planned, "Ann Lee", "write", "2026-03-12"),
            ("[ ] Close the gate @bo", Planned, "@bo", "close", ""),
            ("Task: Repair the pump\nOwner: Bo Roe\nDue: 5 May", Planned, "Bo Roe", "repair", "2026-05-05"),
            ("Actions:\n- Update the website", Planned, "Actions", "update", ""),
        ];
        let options = Options { reference_date: Some("2026-03-05".to_owned()), ..Options::default() };
        for (text, status, subject, lemma, due) in cases {
            let document = analyze(text, &options, factcards_model::english().unwrap());
            let fact = document.facts.first().unwrap_or_else(|| panic!("no fact in {text}"));
            let time = fact.time.and_then(|id| document.times.get(id)).map_or("", |time| time.value.as_str());
            let found = (fact.status, fact.subject.span.of(text), fact.relation.lemma.as_str(), time);
            assert_eq!(found, (*status, *subject, *lemma, *due), "{text}");
        }
    }
}
