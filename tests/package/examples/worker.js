// The page that starts it.

export const reader = () => new Worker(new URL("./reader.js", import.meta.url), { type: "module" });
