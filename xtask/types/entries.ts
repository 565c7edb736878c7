// The other entries as programs use them; what is wrong must not pass the checker.

import { analyze, load, type EngineFiles } from "factcards/direct";
import * as inline from "factcards/inline";
import { connect, type Frame } from "factcards/frame";
import * as node from "factcards/node";
import type { Document, Progress } from "factcards";

const files: EngineFiles = { wasm: new Uint8Array(8), model: new URL("https://example.org/english.model") };
await load(files);
await load({ wasm: await WebAssembly.compileStreaming(fetch("engine.wasm")), model: await fetch("english.model") });
await load();
const found: Document = await analyze("Ann met Bob.", { signal: AbortSignal.timeout(1000), onProgress: console.log });
const again: Document = await node.analyze("Ann met Bob.", { date: new Date() });
const sheet: string = await node.exportText("Ann met Bob.", "csv");
await node.load({ model: "file:///english.model" });

const whole: Document = await inline.analyze("Ann met Bob.");
const element: inline.FactCards = document.createElement("fact-cards");

const frame: Frame = await connect(document.querySelector("iframe")!, { autoHeight: false, patience: 5000 });
frame.onprogress = ({ stage, done }: Progress) => console.log(stage, done);
frame.onselect = ({ id, sentence }) => console.log(id, sentence.start);
frame.show({ cards: "people timeline", theme: "dark" });
const framed: Document = await frame.analyze("Ann met Bob.", { date: "2026-03-10" });
const there: boolean = await frame.reveal("fact-3");
frame.close();
export { again, element, found, framed, sheet, there, whole };

// @ts-expect-error: a number is no file
load({ model: 42 });
// @ts-expect-error: a model is not compiled
load({ model: await WebAssembly.compile(new Uint8Array(8)) });
// @ts-expect-error: the files are named to load
analyze("", { baseUrl: "/factcards/" });
// @ts-expect-error: there is no such format
node.exportText("", "docx");
// @ts-expect-error: an address is no frame
connect("embed.html");
// @ts-expect-error: there is no such theme
frame.show({ theme: "sepia" });
// @ts-expect-error: a signal does not cross into a frame
frame.analyze("", { signal: AbortSignal.timeout(1000) });
