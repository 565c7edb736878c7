// The engine's script, which goes with the file `factcards/wasm`. What it exports is the package's own and may change;
// `factcards/direct` is the way to the engine.

export {};
