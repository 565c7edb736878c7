// Panels of cards. What draws them never takes its listeners away, so the panel of an element that is gone serves the
// next one.

/** For each engine, panels that stand in no element. */
const idle = new WeakMap();

/**
 * A panel, what it draws into, and the way to give it up. `receive(name, detail)` is called with what it tells until then.
 */
export function takePanel(parts, engine, layout, cards, language, receive) {
  if (!idle.has(engine)) idle.set(engine, []);
  const drawn = idle.get(engine).pop();
  drawn?.panel.show(layout, cards, language);
  return Object.assign(drawn ?? create(parts, engine, layout, cards, language), { receive });
}

function create(parts, engine, layout, cards, language) {
  const drawn = { body: document.createElement("div"), leave };
  drawn.body.className = "root";
  drawn.panel = new parts.Panel(drawn.body, engine, layout, cards, language, (name, detail) => drawn.receive?.(name, detail));
  return drawn;

  function leave() {
    drawn.receive = null;
    drawn.body.remove();
    drawn.panel.place("", {});
    idle.get(engine).push(drawn);
  }
}
