// The cards of a text that React holds.

import "factcards/define";
import "./element";
import type { FactCards } from "factcards/element";
import { StrictMode, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { TEXTS, type Name } from "./texts";

const names = Object.keys(TEXTS) as Name[];

function App() {
  const [text, setText] = useState(TEXTS.Minutes);
  const [said, setSaid] = useState("");
  const [sheet, setSheet] = useState<string | null>(null);
  const cards = useRef<FactCards>(null);

  const change = (text: string) => {
    setText(text);
    setSheet(null);
  };
  const writeOut = async () => setSheet((await cards.current?.export("markdown")) ?? null);
  const showFirst = () => cards.current?.reveal("fact-0");

  return (
    <>
      <h1>Cards in a React page</h1>
      <p className="lead">The text is React's state, a property of the element. Its events set other state, and its methods are called by a ref.</p>
      <div className="panes">
        <section aria-labelledby="text-title">
          <h2 id="text-title">The text</h2>
          <div className="bar" role="group" aria-label="Texts to begin with">
            {names.map((name) => (
              <button key={name} type="button" aria-pressed={text === TEXTS[name]} onClick={() => change(TEXTS[name])}>
                {name}
              </button>
            ))}
          </div>
          <label htmlFor="text">Write, or paste another</label>
          <textarea id="text" value={text} onChange={(event) => change(event.target.value)} />
          <p className="said" role="status">{said}</p>
          <div className="bar">
            <button type="button" onClick={showFirst}>Show the first fact</button>
            <button type="button" onClick={() => void writeOut()}>Write as Markdown</button>
          </div>
          {sheet !== null && <pre tabIndex={0} aria-label="Markdown">{sheet}</pre>}
        </section>
        <section aria-labelledby="cards-title">
          <h2 id="cards-title">Its cards</h2>
          <fact-cards
            ref={cards}
            text={text}
            loading="eager"
            onfc-result={({ detail }) => setSaid(`${detail.document?.facts.length ?? 0} facts`)}
            onfc-fact-select={({ detail }) => setSaid(`Chosen: ${detail.text}`)}
            onfc-error={({ detail }) => setSaid(detail.message)}
          />
        </section>
      </div>
    </>
  );
}

const root = document.getElementById("root");
if (root) createRoot(root).render(<StrictMode><App /></StrictMode>);
